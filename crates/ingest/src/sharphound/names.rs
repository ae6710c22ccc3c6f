//! How objects are named: by identifiers that the directory gave them. The domain in which a name lives is its source,
//! and it is found from the identifier alone, so that each file names an object of another file as that file does.

use kharita_model::{BatchBuilder, IdentifierKind, NodeKind, RecordRef, Source, SourceRef};
use rustc_hash::FxHashMap;

use crate::json::Node;

/// Domains that one batch may name: batches number their sources in sixteen bits.
const DOMAINS: usize = 1_000;

/// The domain of the object that names others.
#[derive(Debug, Clone, Default)]
pub struct Domain {
    /// Its identifier, or its name if the file does not say it.
    pub sid: String,
    /// Its name, upper case.
    pub name: String,
}

/// The sources of a batch, by domain.
#[derive(Debug, Default)]
pub struct Names {
    sources: FxHashMap<String, SourceRef>,
}

impl Names {
    /// The source for this domain.
    pub fn source(&mut self, batch: &mut BatchBuilder, domain: &str) -> SourceRef {
        if let Some(known) = self.sources.get(domain) {
            return *known;
        }
        let source = batch.source(&Source::new("sharphound", domain));
        self.sources.insert(domain.to_owned(), source);
        source
    }

    /// Are so many domains named that the batch should be given away?
    pub fn is_full(&self) -> bool {
        self.sources.len() >= DOMAINS / 2
    }

    /// Forgets the sources: a new batch begins.
    pub fn clear(&mut self) {
        self.sources.clear();
    }

    /// The record with this identifier, of this type if a foreign file describes it. `own`: the domain of the object
    /// that names it.
    pub fn mention(&mut self, batch: &mut BatchBuilder, id: &str, kind: Option<&str>, own: &Domain) -> RecordRef {
        let id = id.to_uppercase();
        let (domain, is_foreign) = domain_of(&id, own);
        // One object that names a thousand domains is not believed: its references stay in its own domain.
        let domain = if self.sources.len() < DOMAINS { domain } else { &own.sid };
        let source = self.source(batch, domain);
        if !is_foreign {
            return batch.mention(source, &id);
        }
        // The identifier of the other domain is unknown here, so only its name joins this record with the one that
        // the collection of that domain describes. Well-known principals exist in every domain.
        let kind = match kind {
            Some("User") => NodeKind::Account,
            Some("Computer") => NodeKind::Host,
            _ => NodeKind::Group,
        };
        let record = batch.record(source, &id, kind, None);
        batch.identifier(record, IdentifierKind::Sid, &id, None);
        record
    }
}

/// The domain in which an identifier lives, and whether that is another domain known by its name only.
pub fn domain_of<'d>(id: &'d str, own: &'d Domain) -> (&'d str, bool) {
    if let Some(domain) = domain_sid(id) {
        return (domain, false);
    }
    match id.split_once("-S-1-") {
        Some((name, _)) if name != own.name && !name.is_empty() => (name, true),
        _ => (&own.sid, false),
    }
}

/// The identifier of the domain in `S-1-5-21-a-b-c-…`.
pub fn domain_sid(id: &str) -> Option<&str> {
    let rest = id.strip_prefix("S-1-5-21-")?;
    let mut parts = rest.splitn(4, '-');
    let numbers = [parts.next()?, parts.next()?, parts.next()?];
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let length = "S-1-5-21-".len() + numbers.iter().map(|part| part.len()).sum::<usize>() + 2;
    numbers.iter().all(is_number).then(|| id.get(..length))?
}

/// Identifiers that the directory gave; a distinguished name is none, and points to an object that was not found.
pub fn is_identifier(id: &str) -> bool {
    !id.is_empty() && !id.contains(['=', ','])
}

/// The identifier and type of what a reference names: an object with both, or the identifier alone.
pub fn reference(node: &Node) -> Option<(&str, Option<&str>)> {
    let id = node.text("ObjectIdentifier").or_else(|| node.as_text())?;
    Some((id, node.text("ObjectType")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_model::{Instant, Method};

    #[test]
    fn the_domain_stands_in_the_identifier() {
        let own = Domain { sid: "S-1-5-21-1-2-3".into(), name: "A.EXAMPLE".into() };
        for (id, domain, foreign) in [
            ("S-1-5-21-7-8-9-1104", "S-1-5-21-7-8-9", false),
            ("S-1-5-21-7-8-9", "S-1-5-21-7-8-9", false),
            ("A.EXAMPLE-S-1-5-32-544", "S-1-5-21-1-2-3", false),
            ("B.EXAMPLE-S-1-5-9", "B.EXAMPLE", true),
            ("62907768-89F3-470A-A3D2-7AA40415FCFE", "S-1-5-21-1-2-3", false),
            ("S-1-5-21-x-y-z", "S-1-5-21-1-2-3", false),
            ("S-1-5-21-7", "S-1-5-21-1-2-3", false),
        ] {
            assert_eq!(domain_of(id, &own), (domain, foreign), "{id}");
        }
    }

    #[test]
    fn domains_without_end_do_not_exhaust_a_batch() {
        let own = Domain { sid: "S-1-5-21-1-2-3".into(), name: String::new() };
        let (mut batch, mut names) = (BatchBuilder::new(Method::Observed, Instant(0)), Names::default());
        for n in 0..70_000 {
            names.mention(&mut batch, &format!("S-1-5-21-{n}-0-0-500"), None, &own);
        }
        let batch = batch.finish();
        assert!(batch.sources.len() <= DOMAINS + 1);
        assert_eq!(batch.records.len(), 70_000);
    }
}
