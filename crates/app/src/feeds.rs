//! Published knowledge of vulnerabilities: packed where there is a network, applied where there is none, compared with the map after
//! every change of it. Packs lie beside the ledger, which keeps which they are, who signed them, and what was inferred.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kharita_feeds::{Inference, Mirror, Packer, Refused};
use kharita_ledger::{BlobKind, is_signed};
use kharita_map::State;
use kharita_model::{Code, Date, Digest, Event, FeedSource, Message, ReferenceEvent};
use serde::Serialize;

use crate::{Error, Home, Workspace, error::machine, stored};

/// Where packs lie in a home.
const FOLDER: &str = "feeds";

impl From<kharita_feeds::Error> for Error {
    fn from(error: kharita_feeds::Error) -> Self {
        use kharita_feeds::Error as E;
        match error {
            E::Disk { path, error } => machine(path)(error),
            E::NotAPack(path) => Error::Refused(Message::new(Code::NotAFeedPack).with("file", path)),
            E::Damaged(what) => Error::Refused(Message::new(Code::FeedPackDamaged).with("file", what)),
            E::NoFeed => Error::Refused(Message::new(Code::NoFeedInside)),
        }
    }
}

/// What was packed.
#[derive(Debug)]
pub struct PackedFeeds {
    /// The pack's identity.
    pub digest: Digest,
    /// The public key that signed it.
    pub signer: String,
    /// Its feeds.
    pub sources: Vec<FeedSource>,
    /// Files and records that were not taken; the first are named.
    pub refused: Vec<Refused>,
    /// How many were not taken.
    pub refusals: u64,
}

/// A feed and its age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedAge {
    /// Its name.
    pub name: String,
    /// The day that it states.
    pub date: Option<String>,
    /// Records, with those of the packs that complete it.
    pub records: u64,
    /// SHA-256 of what it was read from.
    pub sha256: String,
    /// Days from that day to now.
    pub age_days: Option<i64>,
    /// Is it older than the body allows?
    pub is_old: bool,
}

/// The feeds as they stand, and what they say of the map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FeedsReport {
    /// By name.
    pub sources: Vec<FeedAge>,
    /// Packs that count, in order.
    pub packs: Vec<String>,
    /// Things of the map that were compared, if they were just now.
    pub compared: Option<u64>,
    /// Vulnerabilities inferred just now, by grade.
    pub found: BTreeMap<&'static str, u64>,
}

/// Packs feeds: files and folders become one file, signed with the key of this home.
///
/// # Errors
/// No key, no feed among the files, the disk.
pub fn pack_feeds(home: &Home, paths: &[PathBuf], out: &Path, delta: bool) -> Result<PackedFeeds, Error> {
    if out.exists() {
        return Err(Error::Usage(Message::new(Code::FileExists).with("file", out.display())));
    }
    let keys = home.open_keys()?;
    let signer = keys.public_key()?;
    let mut packer = Packer::new();
    for path in paths {
        if !path.exists() {
            return Err(Error::Usage(Message::new(Code::NoFile).with("path", path.display())));
        }
        packer.read(path)?;
    }
    let sign = |digest: &Digest| Ok::<_, Error>((keys.public_key()?, keys.sign(digest.to_string().as_bytes())?));
    let packed = packer.write(out, home.clock.now(), delta, sign)?;
    let kharita_feeds::Packed { digest, sources, refused, refusals } = packed;
    Ok(PackedFeeds { digest, signer, sources, refused, refusals })
}

/// Applies a pack: checks its signature and every part of it, puts it into the home, and compares it with the map. The key that
/// signed must be this home's own, one whose pack was accepted before, or the one that is named.
///
/// # Errors
/// No pack, a damaged one, a key that is not trusted; a completing pack without one to complete; the ledger.
pub async fn apply_feeds(workspace: &mut Workspace, pack: &Path, trust: Option<&str>) -> Result<FeedsReport, Error> {
    let mut mirror = Mirror::open(&[pack.to_owned()])?;
    let (digest, signer, signature) =
        mirror.signed().next().map(|(d, k, s)| (d, k.to_owned(), s.to_owned())).unwrap_or_default();
    if !is_signed(&signer, digest.to_string().as_bytes(), &signature) {
        return Err(Error::Refused(Message::new(Code::FeedPackDamaged).with("file", pack.display())));
    }
    let own = workspace.home.open_keys()?.public_key().is_ok_and(|own| own == signer);
    let named = trust.is_some_and(|key| key.eq_ignore_ascii_case(&signer));
    if !own && !named && !workspace.history.trusted.contains(&signer) {
        return Err(Error::Refused(
            Message::new(Code::FeedSignerUnknown).with("file", pack.display()).with("key", signer),
        ));
    }
    mirror.check()?;
    let (delta, sources) =
        mirror.indexes().next().map(|index| (index.delta, index.sources.clone())).unwrap_or_default();
    if delta && workspace.history.packs.is_empty() {
        return Err(Error::Usage(Message::new(Code::NothingToComplete).with("file", pack.display())));
    }
    if workspace.history.packs.last().is_none_or(|last| last.digest != digest) {
        keep(workspace, pack, &digest)?;
        let event = ReferenceEvent::Applied { pack: digest, signer, delta, sources };
        workspace.append(vec![Event::Reference(event)], None, &[]).await?;
        workspace.refold().await?;
    }
    let inference = workspace.match_feeds().await?;
    let mut report = feeds(workspace);
    if let Some(inference) = inference {
        (report.compared, report.found) = (Some(inference.compared), inference.found);
    }
    Ok(report)
}

/// The feeds that were applied, and their age.
pub fn feeds(workspace: &Workspace) -> FeedsReport {
    let today = workspace.now().date();
    let sources = kharita_feeds::joined(workspace.history.packs.iter().flat_map(|pack| &pack.sources));
    let packs = workspace.history.packs.iter().map(|pack| pack.digest.to_string()).collect();
    FeedsReport { sources: sources.iter().map(|source| age(source, today)).collect(), packs, ..FeedsReport::default() }
}

fn age(source: &FeedSource, today: Date) -> FeedAge {
    let age_days = source.date.map(|date| date.days_until(today));
    FeedAge {
        name: source.name.clone(),
        date: source.date.map(|date| date.to_string()),
        records: source.records,
        sha256: source.sha256.to_string(),
        age_days,
        is_old: age_days.is_none_or(|days| days > kharita_catalog::feed_days()),
    }
}

/// Copies a pack into the home; it is there as a whole or not at all.
fn keep(workspace: &Workspace, pack: &Path, digest: &Digest) -> Result<(), Error> {
    let path = path_of(&workspace.home, digest);
    let folder = workspace.home.folder.join(FOLDER);
    std::fs::create_dir_all(&folder).map_err(machine(folder.display()))?;
    let mut copy = tempfile::NamedTempFile::new_in(&folder).map_err(machine(folder.display()))?;
    let copied = std::fs::File::open(pack).and_then(|mut from| std::io::copy(&mut from, &mut copy));
    copied.and_then(|_| copy.as_file().sync_all()).map_err(machine(path.display()))?;
    copy.persist(&path).map_err(|error| machine(path.display())(error.error))?;
    Ok(())
}

fn path_of(home: &Home, digest: &Digest) -> PathBuf {
    home.folder.join(FOLDER).join(format!("{digest}.khf"))
}

impl Workspace {
    /// Compares the map with the packs that were applied, and appends what that gives unless it is what is known already. Nothing
    /// is done where no pack was applied.
    pub(crate) async fn match_feeds(&mut self) -> Result<Option<Inference>, Error> {
        if self.history.packs.is_empty() {
            // The packs were undone: what they said goes with them.
            if self.history.matched.is_some() {
                self.keep_matched(&Inference::default()).await?;
            }
            return Ok(None);
        }
        let paths: Vec<PathBuf> = self.history.packs.iter().map(|pack| path_of(&self.home, &pack.digest)).collect();
        // A home that was restored from a backup has no packs: they are applied again, and until then what was inferred stands.
        if !paths.iter().all(|path| path.exists()) {
            return Ok(None);
        }
        let mut mirror = Mirror::open(&paths)?;
        if !mirror.signed().map(|(digest, ..)| digest).eq(self.history.packs.iter().map(|pack| pack.digest)) {
            let path = self.home.folder.join(FOLDER);
            return Err(Error::Machine(Message::new(Code::FeedPackDamaged).with("file", path.display())));
        }
        let evidence = &self.history.evidence;
        let permanent = || self.history.missions.first().cloned();
        let group = |digest: &Digest| evidence.get(digest).map(|taken| taken.mission.clone()).or_else(permanent);
        let inference = kharita_feeds::infer(&self.state.map, &mut mirror, group)?;
        self.keep_matched(&inference).await?;
        Ok(Some(inference))
    }

    async fn keep_matched(&mut self, inference: &Inference) -> Result<(), Error> {
        let published = stored::encode_knowledge(&inference.published)?;
        let mut clear = published.clone();
        let mut encoded = Vec::new();
        for (mission, batch) in &inference.batches {
            let bytes = stored::encode(batch)?;
            clear.extend(mission.bytes());
            clear.extend(&bytes);
            encoded.push((mission.clone(), bytes));
        }
        let content = Digest::of(&clear);
        if self.history.matched.as_ref().is_some_and(|known| known.content == content) {
            return Ok(());
        }
        let (mut batches, mut blobs) = (Vec::new(), Vec::new());
        for (mission, bytes) in encoded {
            let digest = self.ledger.put_blob(BlobKind::Batch, Some(&mission), bytes).await?;
            blobs.push(digest);
            batches.push((mission, digest));
        }
        let published = self.ledger.put_blob(BlobKind::Result, None, published).await?;
        blobs.push(published);
        let packs = self.history.packs.iter().map(|pack| pack.digest).collect();
        let event = ReferenceEvent::Matched { packs, batches, published, content };
        self.append(vec![Event::Reference(event)], None, &blobs).await?;
        // Two maps of a large body need not lie in memory at once.
        self.state = State::default();
        self.refold().await
    }
}
