//! Deliverables and exports. Documents are made from one state and written in a child process, because the PDF compiler
//! keeps global caches and hostile content must not take the application down.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use kharita_catalog::Judge;
use kharita_deliver::{
    Content, DELIVERABLES, Deliverable, Document, Edition, EditionState, Format, Inputs, Language, Lint, Received,
    render,
};
use kharita_model::{Code, DeliverableEvent, Digest, Event, Message};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::decision::reporting_auditor;
use crate::risk::Computed;
use crate::{Error, Workspace, error::machine};

/// What to deliver.
#[derive(Debug, Clone)]
pub struct DeliverRequest {
    /// The folder for the files.
    pub out: PathBuf,
    /// Only these kinds; all that exist if empty.
    pub only: Vec<String>,
    /// Only this format.
    pub format: Option<String>,
    /// The language.
    pub language: Language,
    /// `projet`, `contradictoire`, `definitif`.
    pub state: String,
    /// Protection marking, printed on every page.
    pub marking: String,
    /// Version printed on the cover.
    pub version: String,
    /// The program whose hidden verb `worker` writes documents; this process itself if none.
    pub worker: Option<PathBuf>,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IssuedFile {
    /// Kind of deliverable.
    pub kind: String,
    /// Language.
    pub lang: String,
    /// Format.
    pub format: String,
    /// Where it lies.
    pub path: String,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
}

/// What was written, and what is still to be mended.
#[derive(Debug, Clone)]
pub struct DeliverReport {
    /// Files.
    pub files: Vec<IssuedFile>,
    /// Open lints.
    pub lints: Vec<Lint>,
    /// A lint refused the state that was asked for: nothing was written.
    pub refused: bool,
}

#[derive(Serialize, Deserialize)]
struct Request {
    format: String,
    document: Document,
}

/// Writes the deliverables and records their issue, one entry for all.
///
/// # Errors
/// Unknown kind, format or state; the worker, the disk, the ledger. An open lint is no error: it is in the report.
pub async fn deliver(workspace: &mut Workspace, request: &DeliverRequest) -> Result<DeliverReport, Error> {
    let edition = edition(workspace, request)?;
    let chosen = chosen(&request.only)?;
    let format = match &request.format {
        Some(word) => Some(Format::from_word(word).ok_or_else(|| unknown_format(word))?),
        None => None,
    };
    let mut report = DeliverReport { files: Vec::new(), lints: Vec::new(), refused: false };
    let mut documents = Vec::new();
    let evidence = received(workspace);
    let computed = Computed::of(workspace).await?;
    let risk = computed.as_ref().map(Computed::results);
    let judge = Judge::new(&workspace.state, edition.date);
    let inputs = Inputs { evidence: &evidence, risk, judge: Some(&judge), ..Inputs::of(&workspace.state) };
    let built: Vec<_> = chosen.par_iter().map(|own| own.document(inputs, request.language, &edition)).collect();
    for (deliverable, built) in chosen.into_iter().zip(built) {
        match built {
            Ok((document, lints)) => {
                report.lints.extend(lints);
                documents.push((deliverable, document));
            }
            Err(kharita_deliver::Error::Refused(lints)) => {
                report.lints.extend(lints);
                report.refused = true;
            }
            Err(error) => return Err(error.into()),
        }
    }
    if report.refused {
        return Ok(report);
    }
    std::fs::create_dir_all(&request.out).map_err(machine(request.out.display()))?;
    let wanted: Vec<(&Deliverable, &Document, Format)> = documents
        .iter()
        .flat_map(|(deliverable, document)| deliverable.formats().iter().map(move |own| (*deliverable, document, *own)))
        .filter(|(_, _, own)| format.is_none_or(|wanted| wanted == *own))
        .collect();
    let mut events = Vec::new();
    for ((deliverable, _, format), bytes) in wanted.iter().zip(written(request.worker.as_deref(), &wanted)) {
        let bytes = bytes?;
        let file = issued(request, deliverable, *format, &bytes);
        std::fs::write(&file.path, &bytes).map_err(machine(&file.path))?;
        events.push(Event::Deliverable(DeliverableEvent::Issued {
            kind: file.kind.clone(),
            lang: file.lang.clone(),
            format: file.format.clone(),
            state: request.state.clone(),
            sha256: file.sha256,
            shows: edition.entry,
        }));
        report.files.push(file);
    }
    if report.files.is_empty() {
        return Err(unknown_format(request.format.as_deref().unwrap_or_default()));
    }
    workspace.append(events, None, &[]).await?;
    Ok(report)
}

/// The evidence that counts, in the order in which it came.
fn received(workspace: &Workspace) -> Vec<Received> {
    let counting = workspace.history.evidence.values().filter(|taken| !taken.withdrawn);
    let mut evidence: Vec<Received> = counting
        .map(|taken| Received { evidence: taken.evidence.clone(), entry: taken.entry, by: taken.by.clone() })
        .collect();
    evidence.sort_by(|a, b| (a.entry, &a.evidence.name).cmp(&(b.entry, &b.evidence.name)));
    evidence
}

fn issued(request: &DeliverRequest, deliverable: &Deliverable, format: Format, bytes: &[u8]) -> IssuedFile {
    let name = format!("{}-{}.{}", deliverable.word(), request.language.code(), format.word());
    IssuedFile {
        kind: deliverable.word().to_owned(),
        lang: request.language.code().to_owned(),
        format: format.word().to_owned(),
        path: request.out.join(name).display().to_string(),
        sha256: Digest::of(bytes),
    }
}

fn chosen(only: &[String]) -> Result<Vec<&'static Deliverable>, Error> {
    if only.is_empty() {
        return Ok(DELIVERABLES.iter().collect());
    }
    let known = || DELIVERABLES.iter().map(Deliverable::word).collect::<Vec<_>>().join(", ");
    only.iter()
        .map(|word| {
            Deliverable::from_word(word)
                .ok_or_else(|| Error::Usage(Message::new(Code::UnknownKind).with("name", word).with("known", known())))
        })
        .collect()
}

fn unknown_format(word: &str) -> Error {
    let known = Format::ALL.map(Format::word).join(", ");
    Error::Usage(Message::new(Code::UnknownFormat).with("format", word).with("known", known))
}

fn edition(workspace: &Workspace, request: &DeliverRequest) -> Result<Edition, Error> {
    let state = EditionState::from_word(&request.state).ok_or_else(|| {
        let known = EditionState::ALL.map(EditionState::word).join(", ");
        Error::Usage(Message::new(Code::BadValue).with("value", &request.state).with("expected", known))
    })?;
    let organisation = workspace.organisation().to_owned();
    Ok(Edition {
        fictitious: organisation.to_lowercase().contains("fictiv"),
        organisation,
        marking: request.marking.clone(),
        state,
        version: request.version.clone(),
        date: workspace.now().date(),
        entry: workspace.state.seq,
        fingerprint: workspace.fingerprint(),
        auditor: reporting_auditor(workspace),
    })
}

/// The edition of what is computed and not issued.
pub(crate) fn draft(workspace: &Workspace, language: Language) -> Result<Edition, Error> {
    let request = DeliverRequest {
        out: PathBuf::new(),
        only: Vec::new(),
        format: None,
        language,
        state: EditionState::Draft.word().to_owned(),
        marking: String::new(),
        version: String::new(),
        worker: None,
    };
    edition(workspace, &request)
}

/// The printed sheet of an owner, as PDF; `None` if nobody of that name owns anything.
///
/// # Errors
/// The worker.
pub fn owner_sheet(
    workspace: &Workspace,
    owner: &str,
    language: Language,
    marking: &str,
    worker: Option<&Path>,
) -> Result<Option<Vec<u8>>, Error> {
    let edition = Edition { marking: marking.to_owned(), version: "0.1".to_owned(), ..draft(workspace, language)? };
    let sheet = kharita_deliver::owner_sheet(&workspace.state, owner, language, &edition);
    sheet.map(|document| write_apart(worker, &document, Format::Pdf)).transpose()
}

/// The bytes of each document, in order. Worker processes write side by side; in this one the compiler's caches are shared,
/// so one document is written after the other.
fn written(worker: Option<&Path>, wanted: &[(&Deliverable, &Document, Format)]) -> Vec<Result<Vec<u8>, Error>> {
    match worker {
        Some(_) => wanted.par_iter().map(|(_, document, format)| write_apart(worker, document, *format)).collect(),
        None => wanted.iter().map(|(_, document, format)| write_apart(None, document, *format)).collect(),
    }
}

/// Writes a document in the worker process, or here if there is none.
fn write_apart(worker: Option<&Path>, document: &Document, format: Format) -> Result<Vec<u8>, Error> {
    let Some(worker) = worker else { return Ok(render(document, format)?) };
    let failed = |problem: String| Error::Machine(Message::new(Code::DocumentFailed).with("problem", problem));
    let request = Request { format: format.word().to_owned(), document: document.clone() };
    let request = serde_json::to_vec(&request).map_err(|error| failed(error.to_string()))?;
    let mut command = Command::new(worker);
    let mut child = command
        .arg("worker")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(machine(worker.display()))?;
    let written = child.stdin.take().map(|mut stdin| stdin.write_all(&request));
    let output = child.wait_with_output().map_err(machine(worker.display()))?;
    if !output.status.success() || !matches!(written, Some(Ok(()))) {
        let told: Result<Message, _> = serde_json::from_slice(&output.stderr);
        return Err(told.map_or_else(|_| failed(output.status.to_string()), Error::Machine));
    }
    Ok(output.stdout)
}

/// The hidden verb `worker`: a request on standard input, the file on standard output, a message as JSON on standard
/// error. Returns whether it went well.
pub fn worker() -> bool {
    match serve(&mut std::io::stdin().lock()) {
        Ok(bytes) => std::io::stdout().lock().write_all(&bytes).is_ok(),
        Err(message) => {
            // Without standard error there is nobody to tell.
            let _told = serde_json::to_writer(std::io::stderr().lock(), &message);
            false
        }
    }
}

fn serve(input: &mut dyn Read) -> Result<Vec<u8>, Message> {
    let failed = |problem: String| Message::new(Code::DocumentFailed).with("problem", problem);
    let request: Request = serde_json::from_reader(input).map_err(|error| failed(error.to_string()))?;
    let format = Format::from_word(&request.format).ok_or_else(|| failed(request.format.clone()))?;
    render(&request.document, format).map_err(|error| error.message())
}

/// The map for other tools: `json`, `csv`, `opengraph`, `svg`.
///
/// # Errors
/// Unknown format.
pub fn export(workspace: &Workspace, format: &str, language: Language) -> Result<Vec<u8>, Error> {
    let map = &workspace.state.map;
    let json = |value: serde_json::Value| serde_json::to_vec(&value).unwrap_or_default();
    match format {
        "json" => Ok(json(kharita_deliver::export::json(map))),
        "opengraph" => Ok(json(kharita_deliver::export::opengraph(map))),
        "csv" => Ok(kharita_deliver::export::csv(map).into_bytes()),
        "svg" => zones_figure(workspace, language),
        other => Err(Error::Usage(
            Message::new(Code::UnknownFormat).with("format", other).with("known", "json, csv, opengraph, svg"),
        )),
    }
}

/// The drawing of the zones as the consolidated map shows it: a figure exists once.
fn zones_figure(workspace: &Workspace, language: Language) -> Result<Vec<u8>, Error> {
    let nothing = || Error::Usage(Message::new(Code::NothingToDeliver));
    let edition = draft(workspace, language)?;
    let inputs = Inputs::of(&workspace.state);
    let deliverable = Deliverable::from_word("map").ok_or_else(nothing)?;
    let (document, _) = deliverable.document(inputs, language, &edition)?;
    let figure = document.blocks.into_iter().find(|block| block.id == "figure-zones").map(|block| block.content);
    match figure {
        Some(Content::Figure(figure)) => Ok(figure.svg.into_bytes()),
        _ => Err(nothing()),
    }
}
