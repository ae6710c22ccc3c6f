//! Frameworks that people bring: the file goes to the vault as evidence without facts, one entry a file, and is read again
//! whenever the catalogue is asked for. So it is sealed, hashed, undone and backed up as everything else.

use std::path::Path;

use kharita_catalog::{Catalogue, Library};
use kharita_ingest::Input;
use kharita_model::{Code, Digest, Event, Evidence, EvidenceEvent, Message};

use crate::{Error, Workspace};

/// The format under which libraries stand among the evidence.
const FORMAT: &str = "framework-library";
/// Version of the reader.
const READER: u16 = 1;

/// What the import of a library did.
#[derive(Debug, Clone)]
pub struct LibraryReport {
    /// File name.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
    /// What was read.
    pub library: Library,
    /// What could not be joined with the frameworks that are known.
    pub problems: Vec<Message>,
    /// The entry; `None` if the same bytes were taken before.
    pub entry: Option<u64>,
}

/// Imports a library of frameworks or mappings.
///
/// # Errors
/// The file cannot be opened, is refused whole, or the ledger fails.
pub async fn import_framework(workspace: &mut Workspace, path: &Path) -> Result<LibraryReport, Error> {
    let file = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let bytes = std::fs::read(path).map_err(|error| {
        let code = if error.kind() == std::io::ErrorKind::NotFound { Code::NoFile } else { Code::UnreadableFile };
        Error::Refused(Message::new(code).with("path", path.display()).with("problem", error))
    })?;
    let library = Library::read(&bytes, &file).map_err(Error::Refused)?;
    let sha256 = Digest::of(&bytes);
    let known = workspace.history.evidence.get(&sha256);
    let is_known = known.is_some_and(|taken| !taken.withdrawn && taken.evidence.format == FORMAT);
    let entry = if is_known { None } else { Some(keep(workspace, &file, bytes, sha256, &library).await?) };
    let catalogue = catalogue(workspace).await?;
    let is_of_it = |message: &&Message| message.place.file.as_deref() == Some(file.as_str());
    let problems = catalogue.problems.iter().filter(is_of_it).cloned().collect();
    Ok(LibraryReport { file, sha256, library, problems, entry })
}

async fn keep(
    workspace: &mut Workspace,
    file: &str,
    bytes: Vec<u8>,
    sha256: Digest,
    library: &Library,
) -> Result<u64, Error> {
    let mission = workspace.mission(None)?;
    let size = bytes.len() as u64;
    let mut input = Input::from_bytes(bytes, file);
    let stored = workspace.ledger.put_evidence(&mission, &mut input).await?;
    let evidence = Evidence {
        sha256,
        name: file.to_owned(),
        bytes: size,
        format: FORMAT.to_owned(),
        version: library.version.clone(),
        observed_at: workspace.now(),
        archive: None,
    };
    let taken = EvidenceEvent::Taken {
        evidence,
        mission,
        by: workspace.home.member.clone(),
        bytes: stored.bytes,
        batches: Vec::new(),
        seen_from: None,
        space: None,
        columns: None,
        reader: READER,
    };
    let entry = workspace.append(vec![Event::Evidence(taken)], None, &stored.blobs).await?;
    workspace.refold().await?;
    Ok(entry)
}

/// The frameworks that are built in and those that were imported, in the order of their entries.
///
/// # Errors
/// The ledger.
pub async fn catalogue(workspace: &Workspace) -> Result<Catalogue, Error> {
    let mut taken: Vec<_> =
        workspace.history.evidence.values().filter(|t| !t.withdrawn && t.evidence.format == FORMAT).collect();
    taken.sort_by_key(|taken| (taken.at, taken.entry));
    let mut libraries = Vec::new();
    for taken in taken {
        let mut bytes = Vec::new();
        workspace.ledger.read_evidence(&taken.mission, &taken.bytes, &mut bytes).await?;
        // It was read before it was kept; a reader that has become stricter leaves it out.
        if let Ok(library) = Library::read(&bytes, &taken.evidence.name) {
            libraries.push((taken.evidence.name.clone(), library));
        }
    }
    Ok(Catalogue::new(libraries))
}
