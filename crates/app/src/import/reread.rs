//! Evidence that is kept is read again by today's readers: the new batches take the place of those read before.

use kharita_ingest::Input;
use kharita_model::{Code, Digest, Event, EvidenceEvent, Message};

use super::store::Store;
use super::{FileReport, Import, ImportReport, ImportRequest, columns};
use crate::fold::Taken;
use crate::{Error, Workspace, error::machine};

/// Reads evidence again: what is named, by the first digits of its SHA-256 (six at least) or by its file name; without
/// names, all that was read by an older version of its reader. `progress` is told the name and size of each before it is read.
///
/// # Errors
/// A name that stands for no evidence; the ledger, the disk, a key that is gone. What its reader refuses today keeps what
/// was read before: it is in the report.
pub async fn reread(
    workspace: &mut Workspace,
    names: &[String],
    progress: &mut (dyn FnMut(&str, u64) + Send),
) -> Result<ImportReport, Error> {
    let wanted = wanted(workspace, names)?;
    let request = ImportRequest::default();
    let mut import = Import::new(workspace, &request, String::new());
    for taken in wanted {
        progress(&taken.evidence.name, taken.evidence.bytes);
        import.reread(&taken).await?;
    }
    import.finish().await
}

/// The evidence to read, in the order in which it was taken.
fn wanted(workspace: &Workspace, names: &[String]) -> Result<Vec<Taken>, Error> {
    let standing = || workspace.history.evidence.values().filter(|taken| !taken.withdrawn);
    let is_called = |taken: &Taken, name: &str| {
        let digits = name.len() >= 6 && taken.evidence.sha256.to_string().starts_with(&name.to_ascii_lowercase());
        digits || taken.evidence.name == name
    };
    if let Some(unknown) = names.iter().find(|name| !standing().any(|taken| is_called(taken, name))) {
        return Err(Error::Usage(Message::new(Code::UnknownEvidence).with("name", unknown)));
    }
    let is_older = |taken: &Taken| {
        kharita_ingest::format(&taken.evidence.format).is_some_and(|format| format.reader > taken.reader)
    };
    let is_wanted = |taken: &&Taken| match names {
        [] => is_older(taken),
        names => names.iter().any(|name| is_called(taken, name)),
    };
    let mut wanted: Vec<Taken> = standing().filter(is_wanted).cloned().collect();
    wanted.sort_by_key(|taken| taken.entry);
    Ok(wanted)
}

impl Import<'_> {
    async fn reread(&mut self, taken: &Taken) -> Result<(), Error> {
        let name = taken.evidence.name.clone();
        let Some(format) = kharita_ingest::format(&taken.evidence.format) else {
            let why = Message::new(Code::UnknownFormat).with("format", &taken.evidence.format).with("known", "");
            self.refuse(&name, why.in_file(&name));
            return Ok(());
        };
        let mut file = tempfile::tempfile().map_err(machine(&name))?;
        self.workspace.ledger.read_evidence(&taken.mission, &taken.bytes, &mut file).await?;
        let input = Input::from_file(file, name.clone()).map_err(machine(&name))?;
        self.mission.clone_from(&taken.mission);
        self.columns = columns(taken.columns.as_deref())?;
        // The time that it stated, or that was assumed for it, before anybody corrected it.
        let assumed = kharita_model::Instant(taken.evidence.observed_at.0 - taken.shift);
        let mut store = Store::default();
        let outcome = self.read(input, format, assumed, taken.space.clone(), &mut store).await?;
        if let Some(why) = outcome.rejected.clone().or_else(|| {
            (!store.some && !taken.batches.is_empty()).then(|| Message::new(Code::NothingInside).in_file(&name))
        }) {
            self.refuse(&name, why);
            return Ok(());
        }
        let evidence: Digest = taken.evidence.sha256;
        let batches = std::mem::take(&mut store.batches);
        let event = EvidenceEvent::Superseded { evidence, batches, reader: format.reader };
        self.workspace.append(vec![Event::Evidence(event)], None, &store.blobs).await?;
        self.appended = true;
        let Store { tally, refused, left_out, .. } = store;
        self.report.files.push(FileReport {
            path: name,
            format: format.id,
            version: outcome.version.clone(),
            sha256: evidence,
            observed_at: taken.evidence.observed_at,
            tally,
            outcome,
            refused,
            left_out,
            taken_before: Some(taken.at),
        });
        Ok(())
    }
}
