//! The question asked of configuration files alone, one probe a row.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use kharita_ingest::{Context, Input};
use kharita_map::reach::{Network, Reach, Service};
use kharita_model::{Attribute, Batch, Code, Device, Instant, Locator, Message, Predicate, Refusal, Value};
use serde::Serialize;

use super::{BecauseView, NotUnderstoodView, not_understood, service_of, shown};
use crate::Error;

/// Bytes of a file of probes.
const LARGEST: u64 = 256 * 1024 * 1024;

/// The answer to one probe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProbeView {
    /// Source.
    pub src: String,
    /// Destination.
    pub dst: String,
    /// Destination port.
    pub dport: u16,
    /// Protocol.
    pub proto: String,
    /// `yes`, `maybe` or `no`.
    pub answer: &'static str,
    /// Rules that decided.
    pub because: Vec<BecauseView>,
}

/// `map reach --config … --probes …`.
#[derive(Debug, Clone)]
pub struct ProbeAnswers {
    /// In the order of the rows.
    pub answers: Vec<ProbeView>,
    /// Lines of the configurations that were not understood.
    pub not_understood: Vec<NotUnderstoodView>,
    /// What must be told of the configurations, and rows that are no probes.
    pub told: Vec<Message>,
}

/// Answers probes from configuration files. Files of one device follow one another: one that tells again what the device
/// has already begins the next.
///
/// # Errors
/// A file cannot be read or is no configuration; no row is a probe.
pub fn reach_configurations(config: &[PathBuf], probes: &Path, now: Instant) -> Result<ProbeAnswers, Error> {
    let mut told = Vec::new();
    let network = Network::new(devices(config, now, &mut told)?);
    let rows = rows(probes, &mut told)?;
    let reach = Reach::of(&network);
    let answers = rows.into_iter().map(|row| answer(&reach, row)).collect();
    Ok(ProbeAnswers { answers, not_understood: not_understood(&network), told })
}

struct Probe {
    from: IpAddr,
    to: IpAddr,
    service: Service,
}

fn answer(reach: &Reach<'_>, probe: Probe) -> ProbeView {
    let Probe { from, to, service } = probe;
    let verdict = reach.explain(from, to, service);
    let written = shown(service);
    ProbeView {
        src: from.to_string(),
        dst: to.to_string(),
        dport: service.port,
        proto: written.rsplit('/').next().unwrap_or_default().to_owned(),
        answer: verdict.as_ref().map_or(kharita_map::reach::Answer::Maybe, |verdict| verdict.answer).word(),
        because: verdict.map(|verdict| verdict.because).unwrap_or_default().into_iter().map(Into::into).collect(),
    }
}

/// The devices of the files.
fn devices(paths: &[PathBuf], now: Instant, told: &mut Vec<Message>) -> Result<Vec<(String, Device)>, Error> {
    let mut devices: Vec<(String, Device, Vec<Attribute>)> = Vec::new();
    for path in paths {
        for (name, part, device) in parts(path, now, told)? {
            // Rules give the device its name: addresses and routes are called after their files.
            match devices.last_mut().filter(|(_, _, has)| !has.contains(&part)) {
                Some((known, whole, has)) => {
                    if part == Attribute::Filter {
                        *known = name;
                    }
                    whole.join(device);
                    has.push(part);
                }
                None => devices.push((name, device, vec![part])),
            }
        }
    }
    Ok(devices.into_iter().map(|(name, device, _)| (name, device)).collect())
}

/// What one file tells of a device.
fn parts(path: &Path, now: Instant, told: &mut Vec<Message>) -> Result<Vec<(String, Attribute, Device)>, Error> {
    let shown = path.display().to_string();
    let unreadable = |error: std::io::Error| {
        let code = if error.kind() == std::io::ErrorKind::NotFound { Code::NoFile } else { Code::UnreadableFile };
        Error::Refused(Message::new(code).with("path", &shown).with("problem", error))
    };
    let mut input = Input::open(path).map_err(unreadable)?;
    let format = kharita_ingest::recognise(&input).map_err(Error::Refused)?;
    let name = input.name().to_owned();
    let context = Context { name: &name, assumed_time: now, now, space: "default", columns: None };
    let other = || Error::Refused(Message::new(Code::NotAConfiguration).with("file", &shown).with("format", format.id));
    if !kharita_ingest::is_device(format) {
        return Err(other());
    }
    let mut batches: Vec<Batch> = Vec::new();
    let outcome = (format.read)(&mut input, &context, &mut batches).map_err(unreadable)?;
    if let Some(why) = outcome.rejected {
        return Err(Error::Refused(why));
    }
    told.extend(outcome.warnings);
    let mut found = Vec::new();
    for batch in batches {
        told.extend(batch.refused.iter().map(|Refusal { message }| message.clone()));
        for assertion in &batch.assertions {
            if let (Predicate::Attribute(part), Value::Device(device)) = (assertion.predicate, &assertion.value) {
                let name = batch.key(assertion.subject).map_or_else(String::new, |record| record.key.to_string());
                found.push((name, part, (**device).clone()));
            }
        }
    }
    if found.is_empty() { Err(other()) } else { Ok(found) }
}

/// The probes of a file, in order; what is none is told.
fn rows(path: &Path, told: &mut Vec<Message>) -> Result<Vec<Probe>, Error> {
    let file = path.display().to_string();
    let refused = |error: std::io::Error| {
        let code = if error.kind() == std::io::ErrorKind::NotFound { Code::NoFile } else { Code::UnreadableFile };
        Error::Refused(Message::new(code).with("path", &file).with("problem", error))
    };
    if std::fs::metadata(path).map_err(refused)?.len() > LARGEST {
        return Err(Error::Refused(Message::new(Code::TooLarge).count("limit", LARGEST).in_file(&file)));
    }
    let bytes = std::fs::read(path).map_err(refused)?;
    let text = String::from_utf8_lossy(&bytes);
    let mut probes = Vec::new();
    let mut order = Columns::default();
    for (line, row) in (1_u64..).zip(text.trim_start_matches('\u{feff}').lines()) {
        if row.trim().is_empty() {
            continue;
        }
        let cells: Vec<&str> = row.split([',', ';', '\t']).map(|cell| cell.trim().trim_matches('"')).collect();
        if line == 1
            && let Some(named) = Columns::named(&cells)
        {
            order = named;
            continue;
        }
        match order.probe(&cells) {
            Some(probe) => probes.push(probe),
            None => {
                told.push(Message::new(Code::ProbeUnreadable).with("value", row).in_file(&file).at(Locator::Line(line)))
            }
        }
    }
    if probes.is_empty() {
        let first = told.iter().find(|message| message.code == Code::ProbeUnreadable).cloned();
        return Err(Error::Refused(first.unwrap_or_else(|| Message::new(Code::NothingInside).in_file(&file))));
    }
    Ok(probes)
}

/// Where the columns stand.
struct Columns {
    from: usize,
    to: usize,
    port: usize,
    protocol: Option<usize>,
}

impl Default for Columns {
    fn default() -> Self {
        Columns { from: 0, to: 1, port: 2, protocol: Some(3) }
    }
}

impl Columns {
    /// The columns that a first row names.
    fn named(cells: &[&str]) -> Option<Self> {
        let place = |name: &str| cells.iter().position(|cell| cell.eq_ignore_ascii_case(name));
        Some(Columns { from: place("src")?, to: place("dst")?, port: place("dport")?, protocol: place("proto") })
    }

    fn probe(&self, cells: &[&str]) -> Option<Probe> {
        let cell = |at: usize| cells.get(at).copied();
        let protocol = self.protocol.and_then(cell).filter(|text| !text.is_empty()).unwrap_or("tcp");
        let port = cell(self.port).unwrap_or_default();
        let service = if port.is_empty() { service_of(protocol)? } else { service_of(&format!("{port}/{protocol}"))? };
        Some(Probe { from: cell(self.from)?.parse().ok()?, to: cell(self.to)?.parse().ok()?, service })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_where_their_titles_say() {
        let named = Columns::named(&["proto", "dport", "dst", "src", "remark"]).unwrap();
        let probe = named.probe(&["udp", "53", "10.0.0.1", "10.0.0.2", ""]).unwrap();
        assert_eq!((probe.from.to_string().as_str(), shown(probe.service).as_str()), ("10.0.0.2", "53/udp"));
        let probe = Columns::default().probe(&["10.0.0.1", "2001:db8::1", "443"]).unwrap();
        assert_eq!(shown(probe.service), "443/tcp");
        for cells in [&["a", "10.0.0.1", "1"][..], &["10.0.0.1", "10.0.0.2", "x"], &["10.0.0.1"], &[]] {
            assert!(Columns::default().probe(cells).is_none(), "{cells:?}");
        }
    }
}
