//! OSCAL catalogues and profiles (NIST, models of version 1.x) in JSON or YAML. Of a catalogue its groups and controls are
//! taken, enhancements under their control, with the words of the statement; of a profile which controls it takes.

use std::collections::BTreeMap;

use kharita_model::{Code, Message};

use super::reading::{Findings, Row, empty_framework, reference, settle, titles};
use super::tree::Part;
use super::{Choice, Form, Library, Selection};
use crate::{Rule, Titles};

/// What a profile may say that is not followed.
const NOT_FOLLOWED: [&str; 2] = ["merge", "modify"];

/// Reads a catalogue.
pub(super) fn catalog(part: &Part, file: &str) -> Result<Library, Message> {
    let mut findings = Findings::new(file);
    let mut library = head(part, file, Form::OscalCatalog);
    let mut rows = Vec::new();
    walk(part, None, &mut rows, &mut findings);
    if rows.is_empty() {
        return Err(Message::new(Code::LibraryEmpty).in_file(file));
    }
    findings.count("rows", rows.len() as u64);
    let mut framework = empty_framework(library.id.clone(), library.title.clone());
    framework.native = part.text_of("uuid").map(str::to_owned);
    framework.rules = settle(rows, &mut findings);
    library.frameworks.push(framework);
    (library.counts, library.refused) = (findings.counts, findings.refused);
    Ok(library)
}

/// Reads a profile. Its controls stand in a catalogue: see `crate::catalogue`.
pub(super) fn profile(part: &Part, file: &str) -> Result<Library, Message> {
    let mut findings = Findings::new(file);
    let mut library = head(part, file, Form::OscalProfile);
    let mut selection = Selection::default();
    for import in part.items_of("imports") {
        selection.from.extend(import.text_of("href").map(|href| source(part, href)));
        let includes = import.items_of("include-controls");
        selection.all |= import.get("include-all").is_some() || includes.is_empty();
        selection.with.extend(includes.iter().flat_map(chosen));
        selection.without.extend(import.items_of("exclude-controls").iter().flat_map(chosen));
    }
    if selection.from.is_empty() {
        return Err(Message::new(Code::LibraryMissingField).with("field", "imports").at(part.at.clone()).in_file(file));
    }
    for key in NOT_FOLLOWED.into_iter().filter(|key| part.get(key).is_some()) {
        findings.count(key, 1);
    }
    library.selection = Some(selection);
    (library.counts, library.refused) = (findings.counts, findings.refused);
    Ok(library)
}

fn head(part: &Part, file: &str, form: Form) -> Library {
    let metadata = part.get("metadata");
    let said = |key: &str| metadata.and_then(|metadata| metadata.text_of(key)).map(str::to_owned);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let id: String = stem.split_whitespace().collect::<Vec<_>>().join("-").to_lowercase();
    let title = Titles { fr: said("title").unwrap_or_else(|| id.clone()), en: said("title"), ..Titles::default() };
    let mut library = Library::new(id, form, title);
    library.version = said("version");
    library.languages = vec!["en".to_owned()];
    library
}

/// A link inside the file (`#uuid`) leads to what the back matter says of it.
fn source(part: &Part, href: &str) -> String {
    let Some(uuid) = href.strip_prefix('#') else { return href.to_owned() };
    let resources = part.get("back-matter").map(|back| back.items_of("resources")).unwrap_or_default();
    let resource = resources.iter().find(|resource| resource.text_of("uuid") == Some(uuid));
    let link = resource.and_then(|resource| resource.items_of("rlinks").first()?.text_of("href"));
    link.unwrap_or(href).to_owned()
}

/// Ids and patterns of a choice.
fn chosen(choice: &Part) -> Vec<Choice> {
    let with_children = choice.text_of("with-child-controls") == Some("yes");
    let patterns = choice.items_of("matching").iter().filter_map(|matching| matching.text_of("pattern"));
    let named = choice.items_of("with-ids").iter().filter_map(Part::text).chain(patterns);
    named.map(|pattern| Choice { pattern: pattern.to_owned(), with_children }).collect()
}

/// Groups and controls, those inside others under them. The depth of the tree is bounded by its reader.
fn walk(part: &Part, parent: Option<&str>, rows: &mut Vec<Row>, findings: &mut Findings<'_>) {
    for (n, group) in part.items_of("groups").iter().enumerate() {
        let native = group.text_of("id").map_or_else(|| format!("group-{n}"), str::to_owned);
        rows.push(row(group, &native, parent, Some("heading")));
        walk(group, Some(&native), rows, findings);
    }
    for control in part.items_of("controls") {
        let Some(native) = findings.needed(control, "id") else { continue };
        let withdrawn = property(control, "status") == Some("withdrawn");
        findings.count("withdrawn", u64::from(withdrawn));
        rows.push(row(control, native, parent, withdrawn.then_some("withdrawn")));
        walk(control, Some(native), rows, findings);
    }
}

fn property<'p>(part: &'p Part, name: &str) -> Option<&'p str> {
    let properties = part.items_of("props").iter();
    // A label may be said several times; the one without class is for people.
    let named = properties.filter(|property| property.text_of("name") == Some(name));
    let best = named.min_by_key(|property| property.text_of("class").is_some())?;
    best.text_of("value")
}

fn row(part: &Part, native: &str, parent: Option<&str>, kind: Option<&str>) -> Row {
    let named = reference(property(part, "label").unwrap_or(native));
    let own = part.text_of("title").unwrap_or(&named).to_owned();
    let title = titles(BTreeMap::from([("en".to_owned(), own.clone())]), &own);
    let text = statement(part);
    let rule = Rule {
        native: Some(native.to_owned()),
        text: (!text.is_empty()).then_some(text),
        kind: kind.map(str::to_owned),
        ..Rule::titled(named, title)
    };
    Row { rule, parent: parent.map(str::to_owned), at: part.at.clone() }
}

/// The words of the statement, its points below one another, with the labels of its parameters in their place.
fn statement(control: &Part) -> String {
    let labels: BTreeMap<&str, &str> = control
        .items_of("params")
        .iter()
        .filter_map(|parameter| Some((parameter.text_of("id")?, parameter.text_of("label")?)))
        .collect();
    let mut lines = Vec::new();
    for part in control.items_of("parts").iter().filter(|part| part.text_of("name") == Some("statement")) {
        prose(part, &labels, &mut lines);
    }
    lines.join("\n")
}

fn prose(part: &Part, labels: &BTreeMap<&str, &str>, lines: &mut Vec<String>) {
    if let Some(text) = part.text_of("prose") {
        lines.push(filled(text, labels));
    }
    for inner in part.items_of("parts") {
        prose(inner, labels, lines);
    }
}

/// `{{ insert: param, ac-1_prm_1 }}` becomes the label of the parameter, in brackets.
fn filled(text: &str, labels: &BTreeMap<&str, &str>) -> String {
    let mut pieces = text.split("{{");
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let Some((insert, rest)) = piece.split_once("}}") else {
            filled.push_str(piece);
            continue;
        };
        let id = insert.rsplit(',').next().unwrap_or_default().trim();
        filled.push_str(&format!("[{}]{rest}", labels.get(id).copied().unwrap_or(id)));
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    const CATALOG: &str = r#"{"catalog": {"uuid": "u-1", "metadata": {"title": "Essai", "version": "5"}, "groups": [{"id": "ac",
 "title": "Access", "controls": [{"id": "ac-1", "title": "Policy", "props": [{"name": "label", "value": "AC-01", "class": "z"},
 {"name": "label", "value": "AC-1"}], "params": [{"id": "ac-1_prm_1", "label": "role"}], "parts": [{"name": "statement", "prose":
 "Tell {{ insert: param, ac-1_prm_1 }} and {{ insert: param, x }}:", "parts": [{"name": "item", "prose": "first"}]}, {"name":
 "guidance", "prose": "not kept"}], "controls": [{"id": "ac-1.1", "title": "More"}]}, {"id": "ac-2", "title": "Old", "props":
 [{"name": "status", "value": "withdrawn"}]}, {"title": "no id"}, {"id": "ac-1", "title": "again"}]}]}}"#;

    #[test]
    fn a_catalogue_gives_groups_controls_and_enhancements() {
        let library = Library::read(CATALOG.as_bytes(), "essai catalogue.json").unwrap();
        assert_eq!((library.form, library.id.as_str()), (Form::OscalCatalog, "essai-catalogue"));
        let framework = &library.frameworks[0];
        let rows: Vec<(&str, Option<&str>, bool)> = framework
            .rules
            .iter()
            .map(|rule| (rule.reference.as_str(), rule.parent.as_deref(), rule.is_assessable()))
            .collect();
        assert_eq!(
            rows,
            [
                ("ac", None, false),
                ("AC-1", Some("ac"), true),
                ("ac-1.1", Some("AC-1"), true),
                ("ac-2", Some("ac"), false)
            ]
        );
        assert_eq!(framework.rules[1].text.as_deref(), Some("Tell [role] and [x]:\nfirst"));
        let refused: Vec<(Code, String)> =
            library.refused.iter().map(|message| (message.code, message.place.to_string())).collect();
        let at = |place: &str| format!("essai catalogue.json /catalog/groups/0/controls/{place}");
        assert_eq!(refused, [(Code::LibraryMissingField, at("2")), (Code::LibraryDuplicateId, at("3"))]);
    }

    #[test]
    fn a_profile_says_what_it_takes_and_from_where() {
        let text = r##"{"profile": {"metadata": {"title": "Socle"}, "imports": [{"href": "#c", "include-controls": [{"with-child-controls": "yes",
 "with-ids": ["ac-1"]},
 {"matching": [{"pattern": "ac-2*"}]}], "exclude-controls": [{"with-ids": ["ac-2.1"]}]}], "modify": {}, "back-matter": {"resources":
 [{"uuid": "c", "rlinks": [{"href": "catalogs/essai.json"}]}]}}}"##;
        let library = Library::read(text.as_bytes(), "socle.json").unwrap();
        let selection = library.selection.unwrap();
        assert_eq!((selection.from, selection.all), (vec!["catalogs/essai.json".to_owned()], false));
        let named = |list: &[Choice]| {
            list.iter().map(|choice| (choice.pattern.clone(), choice.with_children)).collect::<Vec<_>>()
        };
        assert_eq!(named(&selection.with), [("ac-1".to_owned(), true), ("ac-2*".to_owned(), false)]);
        assert_eq!(named(&selection.without), [("ac-2.1".to_owned(), false)]);
        assert_eq!(library.counts["modify"], 1);
        let refused = Library::read(br#"{"profile": {"metadata": {}}}"#, "p.json").unwrap_err();
        assert_eq!((refused.code, refused.place.to_string()), (Code::LibraryMissingField, "p.json /profile".into()));
    }
}
