//! Libraries of CISO Assistant (YAML): frameworks, mappings, matrices of risk, threats, reference controls, metrics and
//! catalogues of techniques, with their translations. Questions, groups and score levels are counted and left out.

use kharita_model::{Code, Message};

use super::languages::is_language;
use super::reading::{Findings, Row, empty_framework, reference, settle, tail};
use super::tree::Part;
use super::{Form, Item, Library, RiskMatrix};
use crate::{Framework, MappedPair, Mapping, MappingOrigin, Relation, Rule, Titles};

/// What stands under `objects` and is counted only.
const COUNTED: [(&str, &str); 4] =
    [("tactics", "tactics"), ("techniques", "techniques"), ("ttp_catalogs", "ttp_catalogs"), ("preset", "presets")];

/// Reads a library.
pub(super) fn read(root: &Part, file: &str) -> Result<Library, Message> {
    let mut findings = Findings::new(file);
    let own = language(root, &mut findings);
    let raw_id = root.text_of("ref_id").or_else(|| root.text_of("urn").map(tail)).unwrap_or(file);
    let name = root.text_of("name").unwrap_or(raw_id);
    let title = findings.titles(root, "name", name, &own);
    let mut library = Library::new(id_of(raw_id), Form::CisoAssistant, title);
    library.version = root.text_of("version").map(str::to_owned);
    library.provider = root.text_of("provider").map(str::to_owned);
    library.copyright = root.text_of("copyright").map(str::to_owned);
    if let Some(objects) = root.get("objects") {
        read_objects(objects, &own, &mut library, &mut findings);
    }
    library.languages = languages(root, own);
    let empty = library.frameworks.is_empty()
        && library.mappings.is_empty()
        && library.matrices.is_empty()
        && library.threats.is_empty()
        && library.controls.is_empty()
        && library.metrics.is_empty()
        && COUNTED.iter().all(|(_, count)| !findings.counts.contains_key(count));
    if empty {
        return Err(findings
            .refused
            .into_iter()
            .next()
            .unwrap_or_else(|| Message::new(Code::LibraryEmpty).in_file(file)));
    }
    (library.counts, library.refused) = (findings.counts, findings.refused);
    library.corrected = findings.corrected;
    Ok(library)
}

/// An id that can be typed: the tail of an urn, without blanks.
fn id_of(raw: &str) -> String {
    tail(raw).split_whitespace().collect::<Vec<_>>().join("-").to_lowercase()
}

fn language(root: &Part, findings: &mut Findings<'_>) -> String {
    match root.text_of("locale") {
        Some(code) if is_language(code) => code.to_owned(),
        Some(code) => {
            findings.refuse(Message::new(Code::LibraryBadLanguage).with("language", code), &root.at);
            "fr".to_owned()
        }
        None => "fr".to_owned(),
    }
}

/// Every language in which some part of the file is translated.
fn languages(root: &Part, own: String) -> Vec<String> {
    let mut found = std::collections::BTreeSet::new();
    let mut open = vec![root];
    while let Some(part) = open.pop() {
        found.extend(part.entries_of("translations").iter().map(|(code, _)| code.clone()).filter(|c| is_language(c)));
        open.extend(part.entries().iter().map(|(_, part)| part));
        if matches!(part.tree, super::tree::Tree::List(_)) {
            open.extend(part.items());
        }
    }
    found.remove(&own);
    std::iter::once(own).chain(found).collect()
}

fn read_objects(objects: &Part, own: &str, library: &mut Library, findings: &mut Findings<'_>) {
    for key in ["framework", "frameworks"] {
        let frameworks = objects.items_of(key).iter().filter_map(|part| framework(part, own, findings));
        library.frameworks.extend(frameworks.collect::<Vec<_>>());
    }
    for key in ["requirement_mapping_set", "requirement_mapping_sets"] {
        let mappings = objects.items_of(key).iter().filter_map(|part| mapping(part, findings));
        library.mappings.extend(mappings.collect::<Vec<_>>());
    }
    let matrices = objects.items_of("risk_matrix").iter().filter_map(|part| matrix(part, own, findings));
    library.matrices = matrices.collect();
    library.threats = items(objects, "threats", own, findings);
    library.controls = items(objects, "reference_controls", own, findings);
    library.metrics = items(objects, "metric_definitions", own, findings);
    for (key, count) in COUNTED {
        let number = objects.items_of(key).len() as u64;
        if number > 0 {
            findings.count(count, number);
        }
    }
    check_links(objects, library, findings);
}

fn framework(part: &Part, own: &str, findings: &mut Findings<'_>) -> Option<Framework> {
    let raw = part.text_of("ref_id").or_else(|| part.text_of("urn").map(tail));
    let Some(raw) = raw else {
        findings.refuse(Message::new(Code::LibraryMissingField).with("field", "ref_id"), &part.at);
        return None;
    };
    let title = findings.titles(part, "name", part.text_of("name").unwrap_or(raw), own);
    let mut framework = empty_framework(id_of(raw), title);
    framework.native = part.text_of("urn").map(str::to_owned);
    findings.count("groups", part.items_of("implementation_groups_definition").len() as u64);
    findings.count("score_levels", part.items_of("scores_definition").len() as u64);
    let rows: Vec<Row> =
        part.items_of("requirement_nodes").iter().filter_map(|node| requirement(node, own, findings)).collect();
    framework.rules = settle(rows, findings);
    Some(framework)
}

fn requirement(node: &Part, own: &str, findings: &mut Findings<'_>) -> Option<Row> {
    let native = findings.needed(node, "urn")?;
    findings.count("rows", 1);
    let questions = node.get("questions").map_or(0, |questions| questions.entries().len().max(questions.items().len()));
    findings.count("questions", if node.get("questions").is_some() { questions as u64 } else { 0 });
    let raw = node.text_of("ref_id");
    if raw.is_none() {
        findings.count("without_reference", 1);
    }
    let named = reference(raw.unwrap_or_else(|| tail(native)));
    if let Some(raw) = raw.filter(|raw| *raw != named) {
        let message = Message::new(Code::LibraryReferenceCorrected).with("raw", raw).with("reference", &named);
        findings.correct(message, &node.at);
    }
    let text = node.text_of("description");
    let shown = node.text_of("name").or(text.and_then(|text| text.lines().next())).unwrap_or(&named).to_owned();
    let key = if node.text_of("name").is_some() { "name" } else { "description" };
    let title = findings.titles(node, key, &shown, own);
    let is_assessable = node.text_of("assessable") == Some("true");
    let rule = Rule {
        native: Some(native.to_owned()),
        text: text.map(str::to_owned),
        kind: (!is_assessable).then(|| "heading".to_owned()),
        evidence_fr: node.text_of("typical_evidence").map(str::to_owned).into_iter().collect(),
        ..Rule::titled(named, title)
    };
    Some(Row { rule, parent: node.text_of("parent_urn").map(str::to_owned), at: node.at.clone() })
}

fn mapping(part: &Part, findings: &mut Findings<'_>) -> Option<Mapping> {
    let source = findings.needed(part, "source_framework_urn")?.to_owned();
    let target = findings.needed(part, "target_framework_urn")?.to_owned();
    let id = part.text_of("ref_id").or_else(|| part.text_of("urn").map(tail)).unwrap_or("mapping");
    let pairs = part.items_of("requirement_mappings").iter().filter_map(|row| pair(row, findings)).collect();
    Some(Mapping { id: id_of(id), source, target, origin: MappingOrigin::Imported, pairs })
}

fn pair(row: &Part, findings: &mut Findings<'_>) -> Option<MappedPair> {
    let source = findings.needed(row, "source_requirement_urn")?.to_owned();
    let target = findings.needed(row, "target_requirement_urn")?.to_owned();
    let word = row.text_of("relationship").unwrap_or_default();
    let Some(relation) = Relation::from_word(word) else {
        findings.refuse(Message::new(Code::LibraryBadRelation).with("relation", word), &row.at);
        return None;
    };
    let strength = row.text_of("strength_of_relationship").and_then(|text| text.parse().ok());
    Some(MappedPair { source, target, relation, strength })
}

fn matrix(part: &Part, own: &str, findings: &mut Findings<'_>) -> Option<RiskMatrix> {
    let raw = findings.needed(part, "ref_id")?;
    let title = findings.titles(part, "name", part.text_of("name").unwrap_or(raw), own);
    let mut levels = |key: &str| -> Vec<Titles> {
        let parts = part.items_of(key).iter();
        parts.map(|level| findings.titles(level, "name", level.text_of("name").unwrap_or_default(), own)).collect()
    };
    let (probability, impact, risk) = (levels("probability"), levels("impact"), levels("risk"));
    let row = |row: &Part| row.items().iter().map(|cell| cell.text()?.parse::<u8>().ok()).collect::<Option<Vec<u8>>>();
    let grid: Option<Vec<Vec<u8>>> = part.items_of("grid").iter().map(row).collect();
    let fits = |grid: &Vec<Vec<u8>>| {
        let inside =
            |row: &Vec<u8>| row.len() == impact.len() && row.iter().all(|cell| usize::from(*cell) < risk.len());
        grid.len() == probability.len() && grid.iter().all(inside)
    };
    let Some(grid) = grid.filter(fits) else {
        findings.refuse(Message::new(Code::LibraryBadGrid).with("id", raw), &part.at);
        return None;
    };
    Some(RiskMatrix { reference: raw.to_owned(), title, probability, impact, risk, grid })
}

fn items(objects: &Part, key: &str, own: &str, findings: &mut Findings<'_>) -> Vec<Item> {
    let mut seen = std::collections::HashSet::new();
    let mut found = Vec::new();
    for part in objects.items_of(key) {
        let Some(native) = findings.needed(part, "urn") else { continue };
        if !seen.insert(native.to_lowercase()) {
            findings.refuse(Message::new(Code::LibraryDuplicateId).with("id", native), &part.at);
            continue;
        }
        let named = reference(part.text_of("ref_id").unwrap_or_else(|| tail(native)));
        let key = if part.text_of("name").is_some() { "name" } else { "description" };
        let title = findings.titles(part, key, part.text_of(key).unwrap_or(&named), own);
        found.push(Item { reference: named, native: native.to_owned(), title });
    }
    found
}

/// Threats and controls that rows name and that this very file should define.
fn check_links(objects: &Part, library: &Library, findings: &mut Findings<'_>) {
    for (key, known) in [("threats", &library.threats), ("reference_controls", &library.controls)] {
        if known.is_empty() {
            continue; // they stand in another library
        }
        let known: std::collections::HashSet<String> = known.iter().map(|item| item.native.to_lowercase()).collect();
        let nodes = objects.items_of("framework").iter().flat_map(|framework| framework.items_of("requirement_nodes"));
        for node in nodes {
            for named in node.items_of(key).iter().filter_map(|part| Some((part.text()?, &part.at))) {
                if !known.contains(&named.0.to_lowercase()) {
                    findings.refuse(Message::new(Code::LibraryUnknownReference).with("id", named.0), named.1);
                }
            }
        }
    }
}
