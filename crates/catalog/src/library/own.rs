//! Our own form, in TOML, YAML or JSON: a framework with its rows, mappings, or both. `docs/framework.schema.json` describes
//! it; a key that is not there is refused with its place, because it is more often a slip than a wish.

use std::collections::BTreeMap;

use kharita_model::{Code, Date, Message};

use super::languages::is_language;
use super::reading::{Findings, Row, empty_framework, reference, settle, titles};
use super::tree::{Part, Tree};
use super::{Form, Library};
use crate::{Framework, FrameworkKind, MappedPair, Mapping, MappingOrigin, Relation, Rule, Titles};

/// Keys of each object, as the schema has them.
const ROOT: &[&str] = &["framework", "mapping"];
const FRAMEWORK: &[&str] =
    &["id", "title", "kind", "authority", "version", "copyright", "effective", "source_label_fr", "rules"];
const RULE: &[&str] = &[
    "ref",
    "title",
    "summary_fr",
    "text",
    "parent",
    "heading",
    "evidence_fr",
    "applies_to",
    "condition_fr",
    "deadline_fr",
    "article",
    "effective",
    "repealed",
    "dnssi",
];
const MAPPING: &[&str] = &["id", "source", "target", "pairs"];
const PAIR: &[&str] = &["source", "target", "relation", "strength"];

/// Reads a file of our own form.
pub(super) fn read(root: &Part, file: &str) -> Result<Library, Message> {
    let mut findings = Findings::new(file);
    known_keys(root, ROOT, &mut findings);
    let framework = root.get("framework").and_then(|part| framework(part, &mut findings));
    let mappings: Vec<Mapping> =
        root.items_of("mapping").iter().filter_map(|part| mapping(part, &mut findings)).collect();
    let id = framework.as_ref().map(|framework| framework.id.clone());
    let Some(id) = id.or_else(|| mappings.first().map(|mapping| mapping.id.clone())) else {
        let first = findings.refused.into_iter().next();
        return Err(first.unwrap_or_else(|| Message::new(Code::LibraryEmpty).in_file(file)));
    };
    let title = framework.as_ref().map_or_else(|| Titles { fr: id.clone(), ..Titles::default() }, |f| f.title.clone());
    let mut library = Library::new(id, Form::Own, title);
    let said = |key: &str| root.get("framework").and_then(|part| part.text_of(key)).map(str::to_owned);
    (library.version, library.copyright, library.provider) = (said("version"), said("copyright"), said("authority"));
    library.languages = framework.as_ref().map(languages).unwrap_or_default();
    library.frameworks.extend(framework);
    library.mappings = mappings;
    (library.counts, library.refused) = (findings.counts, findings.refused);
    Ok(library)
}

fn languages(framework: &Framework) -> Vec<String> {
    let all = std::iter::once(&framework.title).chain(framework.rules.iter().map(|rule| &rule.title));
    let mut found = std::collections::BTreeSet::from(["fr".to_owned()]);
    for titles in all {
        found.extend(titles.en.as_ref().map(|_| "en".to_owned()));
        found.extend(titles.ar.as_ref().map(|_| "ar".to_owned()));
        found.extend(titles.others.keys().cloned());
    }
    found.into_iter().collect()
}

fn known_keys(part: &Part, known: &[&str], findings: &mut Findings<'_>) {
    for (key, value) in part.entries() {
        if !known.contains(&key.as_str()) {
            findings.refuse(Message::new(Code::LibraryUnknownField).with("field", key), &value.at);
        }
    }
}

fn framework(part: &Part, findings: &mut Findings<'_>) -> Option<Framework> {
    known_keys(part, FRAMEWORK, findings);
    let id = findings.needed(part, "id")?.to_lowercase();
    let title = title(part, findings)?;
    let mut framework = empty_framework(id, title);
    framework.kind = match part.text_of("kind") {
        None | Some("controls") => FrameworkKind::Controls,
        Some("law") => FrameworkKind::Law,
        Some(other) => {
            findings.refuse(Message::new(Code::LibraryBadWord).with("word", other), &part.at);
            FrameworkKind::Controls
        }
    };
    framework.authority = part.text_of("authority").map(str::to_owned);
    framework.source_label_fr = part.text_of("source_label_fr").map(str::to_owned);
    framework.effective = day(part, "effective", findings);
    let is_law = framework.kind == FrameworkKind::Law;
    let rows: Vec<Row> = part.items_of("rules").iter().filter_map(|row| rule(row, is_law, findings)).collect();
    findings.count("rows", rows.len() as u64);
    framework.rules = settle(rows, findings);
    Some(framework)
}

fn rule(part: &Part, is_law: bool, findings: &mut Findings<'_>) -> Option<Row> {
    known_keys(part, RULE, findings);
    let named = reference(findings.needed(part, "ref")?);
    let said = |key: &str| part.text_of(key).map(str::to_owned);
    let list = |key: &str| part.items_of(key).iter().filter_map(Part::text).map(str::to_owned).collect::<Vec<_>>();
    let is_heading = part.text_of("heading") == Some("true");
    let kind = if is_heading { Some("heading") } else { is_law.then_some("obligation") };
    let rule = Rule {
        native: Some(named.clone()),
        summary_fr: said("summary_fr").unwrap_or_default(),
        text: said("text"),
        evidence_fr: list("evidence_fr"),
        applies_to: list("applies_to"),
        condition_fr: said("condition_fr"),
        deadline_fr: said("deadline_fr"),
        article: said("article").or_else(|| is_law.then(|| named.clone())),
        kind: kind.map(str::to_owned),
        dnssi: list("dnssi"),
        effective: day(part, "effective", findings),
        repealed: day(part, "repealed", findings),
        ..Rule::titled(named, title(part, findings)?)
    };
    Some(Row { rule, parent: said("parent").map(|parent| reference(&parent)), at: part.at.clone() })
}

/// `title` is a text in French, or a map of languages that holds French.
fn title(part: &Part, findings: &mut Findings<'_>) -> Option<Titles> {
    let title = part.get("title");
    if let Some(text) = title.and_then(Part::text) {
        return Some(Titles { fr: text.to_owned(), ..Titles::default() });
    }
    let mut by_language = BTreeMap::new();
    for (language, value) in title.map(Part::entries).unwrap_or_default() {
        match value.text() {
            Some(text) if is_language(language) => {
                by_language.insert(language.clone(), text.to_owned());
            }
            Some(_) => findings.refuse(Message::new(Code::LibraryBadLanguage).with("language", language), &value.at),
            None => {}
        }
    }
    let Some(own) = by_language.get("fr").cloned() else {
        findings.refuse(Message::new(Code::LibraryMissingField).with("field", "title.fr"), &part.at);
        return None;
    };
    Some(titles(by_language, &own))
}

fn day(part: &Part, key: &str, findings: &mut Findings<'_>) -> Option<Date> {
    let text = part.text_of(key)?;
    let day = text.parse().ok();
    if day.is_none() {
        findings.refuse(Message::new(Code::BadDate).with("value", text), &part.at);
    }
    day
}

fn mapping(part: &Part, findings: &mut Findings<'_>) -> Option<Mapping> {
    known_keys(part, MAPPING, findings);
    let source = findings.needed(part, "source")?.to_owned();
    let target = findings.needed(part, "target")?.to_owned();
    let id = part.text_of("id").map_or_else(|| format!("{source}-to-{target}"), str::to_owned);
    let mut pairs = Vec::new();
    for row in part.items_of("pairs") {
        if !matches!(row.tree, Tree::Map(_)) {
            findings.refuse(Message::new(Code::LibraryMissingField).with("field", "source"), &row.at);
            continue;
        }
        known_keys(row, PAIR, findings);
        let (Some(from), Some(to)) = (findings.needed(row, "source"), findings.needed(row, "target")) else { continue };
        let word = row.text_of("relation").unwrap_or("intersect");
        let Some(relation) = Relation::from_word(word) else {
            findings.refuse(Message::new(Code::LibraryBadRelation).with("relation", word), &row.at);
            continue;
        };
        let strength = row.text_of("strength").and_then(|text| text.parse().ok());
        pairs.push(MappedPair { source: reference(from), target: reference(to), relation, strength });
    }
    Some(Mapping { id: id.to_lowercase(), source, target, origin: MappingOrigin::Imported, pairs })
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = include_str!("../../../../docs/framework.example.toml");
    const SCHEMA: &str = include_str!("../../../../docs/framework.schema.json");

    #[test]
    fn the_example_of_the_documents_reads_without_a_word() {
        let library = Library::read(EXAMPLE.as_bytes(), "framework.example.toml").unwrap();
        assert!(library.refused.is_empty(), "{:?}", library.refused);
        let framework = &library.frameworks[0];
        assert_eq!((framework.id.as_str(), framework.rules.len()), ("charte-interne", 4));
        assert_eq!(framework.rules.iter().filter(|rule| rule.is_assessable()).count(), 3);
        assert_eq!(framework.rules[1].parent.as_deref(), Some("C"));
        assert_eq!(library.mappings[0].pairs.len(), 3);
        assert_eq!(library.languages, ["ar", "en", "fr"]);
    }

    #[test]
    fn the_schema_names_the_keys_that_are_read() {
        let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
        let keys = |path: &str| -> Vec<String> {
            let mut keys: Vec<String> =
                schema.pointer(path).and_then(|p| p.as_object()).unwrap().keys().cloned().collect();
            keys.sort();
            keys
        };
        for (path, known) in [
            ("/properties", ROOT),
            ("/$defs/framework/properties", FRAMEWORK),
            ("/$defs/rule/properties", RULE),
            ("/$defs/mapping/properties", MAPPING),
            ("/$defs/pair/properties", PAIR),
        ] {
            let mut known: Vec<String> = known.iter().map(|key| (*key).to_owned()).collect();
            known.sort();
            assert_eq!(keys(path), known, "{path}");
        }
    }

    #[test]
    fn slips_are_named_with_their_line_and_good_rows_kept() {
        let text = "framework:\n  id: essai\n  title: Essai\n  rules:\n  - {ref: A, title: {fr: Un, xx: Non}}\n  - {ref: A, title: Deux}\n  \
                    - {ref: B, titel: Trois, title: Trois, parent: Z}\n  - {title: sans}\n  - {ref: C, title: {en: only}}\n  \
                    - {ref: D, title: Quatre, parent: D, effective: demain}\nmapping:\n- {source: essai, target: dnssi-2023, pairs: \
                    [{source: A, target: POL-RISQUE, relation: same}, {source: A}, x]}\n";
        let library = Library::read(text.as_bytes(), "e.yaml").unwrap();
        let rows: Vec<&str> = library.frameworks[0].rules.iter().map(|rule| rule.reference.as_str()).collect();
        assert_eq!(rows, ["A", "B", "D"]);
        let mut found: Vec<(Code, String)> =
            library.refused.iter().map(|message| (message.code, message.place.to_string())).collect();
        found.sort_by(|a, b| (&a.1, a.0.code()).cmp(&(&b.1, b.0.code())));
        assert_eq!(
            found,
            [
                (Code::BadDate, "e.yaml l.10".into()),
                (Code::LibraryParentCycle, "e.yaml l.10".into()),
                (Code::LibraryMissingField, "e.yaml l.12".into()),
                (Code::LibraryMissingField, "e.yaml l.12".into()),
                (Code::LibraryBadRelation, "e.yaml l.12".into()),
                (Code::LibraryBadLanguage, "e.yaml l.5".into()),
                (Code::LibraryDuplicateId, "e.yaml l.6".into()),
                (Code::LibraryUnknownParent, "e.yaml l.7".into()),
                (Code::LibraryUnknownField, "e.yaml l.7".into()),
                (Code::LibraryMissingField, "e.yaml l.8".into()),
                (Code::LibraryMissingField, "e.yaml l.9".into()),
            ]
        );
    }
}
