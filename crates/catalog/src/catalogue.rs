//! What is built in and what people brought, joined: ids that clash, mappings whose ends stand in other files, profiles
//! that choose among the controls of a catalogue, and imported copies of a framework that is built in.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use kharita_map::State;
use kharita_model::{Code, Date, Message};

use crate::library::{Choice, Form, Library, Selection};
use crate::{Compliance, Framework, Judge, MappedPair, Mapping, MappingOrigin, Relation, Rule, framework, frameworks};

/// Share of rows that two frameworks must have in common to be two copies of one.
const SAME: f64 = 0.9;

/// The frameworks that are known to a workspace, with their mappings.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    imported: Vec<Framework>,
    mappings: Vec<Mapping>,
    /// What could not be joined.
    pub problems: Vec<Message>,
}

impl Catalogue {
    /// Joins what is built in and these libraries, in the order of their import.
    pub fn new(libraries: Vec<(String, Library)>) -> Self {
        let mut catalogue = Catalogue::default();
        let mut mappings = Vec::new();
        let mut profiles = Vec::new();
        for (file, mut library) in libraries {
            for framework in std::mem::take(&mut library.frameworks) {
                catalogue.take(framework, &file);
            }
            mappings.extend(std::mem::take(&mut library.mappings).into_iter().map(|mapping| (file.clone(), mapping)));
            if library.form == Form::OscalProfile {
                profiles.push((file, library));
            }
        }
        for (file, profile) in profiles {
            catalogue.choose(&file, profile);
        }
        catalogue.mappings.extend(crate::mappings().iter().cloned());
        let copies: Vec<Mapping> = catalogue.imported.iter_mut().flat_map(same_rows).collect();
        catalogue.mappings.extend(copies);
        for (file, mapping) in mappings {
            catalogue.join(&file, mapping);
        }
        catalogue
    }

    /// All frameworks: those that are built in, then those that were imported.
    pub fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        frameworks().iter().chain(&self.imported)
    }

    /// The framework with this id.
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.frameworks().find(|framework| framework.id == id)
    }

    /// All mappings.
    pub fn mappings(&self) -> &[Mapping] {
        &self.mappings
    }

    /// Judges a state against one of the frameworks.
    pub fn comply(&self, state: &State, framework: &Framework, today: Date) -> Compliance {
        Judge::new(state, today).comply(framework, &self.mappings)
    }

    /// A newer import of the same file takes the place of the former; an id that is built in is not given away.
    fn take(&mut self, mut framework: Framework, file: &str) {
        if crate::framework(&framework.id).is_some() {
            let free = format!("{}-import", framework.id);
            let message = Message::new(Code::LibraryNameTaken).with("id", &framework.id).with("instead", &free);
            self.problems.push(message.in_file(file));
            framework.id = free;
        }
        self.imported.retain(|known| known.id != framework.id);
        self.imported.push(framework);
    }

    /// A profile becomes a framework of the controls that it takes of a catalogue.
    fn choose(&mut self, file: &str, profile: Library) {
        let Some(selection) = &profile.selection else { return };
        let Some(catalog) = self.catalog_of(selection).cloned() else {
            let from = selection.from.join(", ");
            self.problems.push(Message::new(Code::LibraryUnknownFramework).with("framework", from).in_file(file));
            return;
        };
        let mut chosen = catalog.clone();
        let with = members(&selection.with, &catalog.rules);
        let without = members(&selection.without, &catalog.rules);
        let takes = |reference: &str| (selection.all || with.contains(reference)) && !without.contains(reference);
        chosen.rules.retain(|rule| rule.kind.as_deref() == Some("heading") || takes(&rule.reference));
        let kept: HashSet<&String> = chosen.rules.iter().filter_map(|rule| rule.parent.as_ref()).collect();
        let is_used = |rule: &Rule| rule.kind.as_deref() != Some("heading") || kept.contains(&rule.reference);
        let rules = chosen.rules.iter().filter(|rule| is_used(rule)).cloned().collect();
        let natives: HashSet<&str> = catalog.rules.iter().filter_map(|rule| rule.native.as_deref()).collect();
        for id in selection.with.iter().filter_map(Choice::id).filter(|id| !natives.contains(id)) {
            let message = Message::new(Code::LibraryUnknownRule).with("id", id).with("framework", &catalog.id);
            self.problems.push(message.in_file(file));
        }
        let framework = Framework {
            rules,
            native: None,
            id: profile.id,
            title: profile.title,
            imported_from: Some(file.to_owned()),
            ..chosen
        };
        self.take(framework, file);
    }

    /// The catalogue by its file's name, else the one that knows all the ids.
    fn catalog_of(&self, selection: &Selection) -> Option<&Framework> {
        let stem = |path: &str| {
            let name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_lowercase();
            name.rsplit_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned())
        };
        let wanted: Vec<String> = selection.from.iter().map(|href| stem(href)).collect();
        let named = |framework: &&Framework| {
            framework.imported_from.as_deref().is_some_and(|file| wanted.contains(&stem(file)))
        };
        let knows = |framework: &&Framework| {
            let natives: HashSet<&str> = framework.rules.iter().filter_map(|rule| rule.native.as_deref()).collect();
            let mut ids = selection.with.iter().filter_map(Choice::id).peekable();
            ids.peek().is_some() && ids.all(|id| natives.contains(id))
        };
        self.imported.iter().find(named).or_else(|| self.imported.iter().find(knows))
    }

    /// The ends of a mapping and of its pairs are found among the frameworks; a pair that names no rule is refused.
    fn join(&mut self, file: &str, mapping: Mapping) {
        let sides = |end: fn(&MappedPair) -> &String| mapping.pairs.iter().map(end).collect::<Vec<_>>();
        let unknown = |name: &str| Message::new(Code::LibraryUnknownFramework).with("framework", name).in_file(file);
        let Some(source) = self.end(&mapping.source, &sides(|pair| &pair.source)) else {
            self.problems.push(unknown(&mapping.source));
            return;
        };
        let Some(target) = self.end(&mapping.target, &sides(|pair| &pair.target)) else {
            self.problems.push(unknown(&mapping.target));
            return;
        };
        let mut pairs = Vec::new();
        for pair in mapping.pairs {
            match (source.row(&pair.source), target.row(&pair.target)) {
                (Some(from), Some(to)) => {
                    pairs.push(MappedPair { source: from.clone(), target: to.clone(), ..pair });
                }
                (from, _) => {
                    let (id, of) = if from.is_none() { (&pair.source, &source.id) } else { (&pair.target, &target.id) };
                    let message = Message::new(Code::LibraryUnknownRule).with("id", id).with("framework", of);
                    self.problems.push(message.in_file(file));
                }
            }
        }
        let (source, target) = (self.original(source.id), self.original(target.id));
        self.mappings.push(corrected(Mapping { source, target, pairs, ..mapping }));
    }

    /// The framework that is built in, of which this one is a copy; else itself.
    fn original(&self, id: String) -> String {
        let is_copy = |mapping: &&Mapping| mapping.target == id && mapping.id == format!("{id}-is-{}", mapping.source);
        self.mappings.iter().find(is_copy).map_or(id.clone(), |mapping| mapping.source.clone())
    }

    /// The framework that a mapping means: by its id in the files or here, else the one that is built in and knows its rows.
    fn end(&self, name: &str, rows: &[&String]) -> Option<End> {
        let is_meant = |framework: &&Framework| {
            framework.id == name || framework.native.as_deref().is_some_and(|native| native.eq_ignore_ascii_case(name))
        };
        let imported = self.imported.iter().find(is_meant);
        let built_in = || framework(name);
        if let Some(meant) = imported.or_else(built_in) {
            return Some(End::of(meant, ""));
        }
        let mut best: Option<(usize, End)> = None;
        for candidate in frameworks() {
            // Controls of an annex are numbered `a.5.1` where clauses of a standard stand beside them.
            for prefix in ["", "a."] {
                let end = End::of(candidate, prefix);
                let known = rows.iter().filter(|row| end.row(row).is_some()).count();
                if known > best.as_ref().map_or(0, |(most, _)| *most) {
                    best = Some((known, end));
                }
            }
        }
        best.filter(|(known, _)| *known * 2 >= rows.len()).map(|(_, end)| end)
    }
}

/// References of the rules that are chosen; a rule stands after the one it is under.
fn members<'r>(choices: &[Choice], rules: &'r [Rule]) -> HashSet<&'r str> {
    let (mut members, mut with_children) = (HashSet::new(), HashSet::new());
    for rule in rules {
        let id = rule.native.as_deref().unwrap_or(&rule.reference);
        let naming = choices.iter().filter(|choice| fits(&choice.pattern, id));
        let takes_children = naming.map(|choice| choice.with_children).max();
        let is_under = rule.parent.as_deref().is_some_and(|parent| with_children.contains(parent));
        if takes_children.is_some() || is_under {
            members.insert(rule.reference.as_str());
        }
        if takes_children == Some(true) || is_under {
            with_children.insert(rule.reference.as_str());
        }
    }
    members
}

/// `ac-2*` fits what begins so; without a star only itself.
fn fits(pattern: &str, id: &str) -> bool {
    match pattern.split_once('*') {
        Some((head, tail)) => id.len() >= head.len() + tail.len() && id.starts_with(head) && id.ends_with(tail),
        None => pattern == id,
    }
}

/// A framework that a mapping means, with the names under which its rows may be called.
struct End {
    id: String,
    references: HashMap<String, String>,
}

impl End {
    fn of(framework: &Framework, prefix: &str) -> Self {
        let mut references = HashMap::new();
        for rule in &framework.rules {
            references.insert(format!("{prefix}{}", short(&rule.reference)), rule.reference.clone());
            references.extend(rule.native.as_ref().map(|native| (native.to_lowercase(), rule.reference.clone())));
        }
        End { id: framework.id.clone(), references }
    }

    /// The row that is called so, by its id in the file or by its reference.
    fn row(&self, name: &str) -> Option<&String> {
        self.references.get(&name.to_lowercase()).or_else(|| self.references.get(&short(name)))
    }
}

/// The last piece of an urn, without the doubled hyphens that blanks leave in it.
fn short(name: &str) -> String {
    let mut short = String::new();
    for c in name.rsplit(':').next().unwrap_or(name).to_lowercase().chars() {
        if c != '-' || !short.ends_with('-') {
            short.push(c);
        }
    }
    short.replace("-/", "/").replace("/-", "/")
}

/// An imported copy of a framework that is built in shares its verdicts, row by row, and its known slips are put right.
fn same_rows(imported: &mut Framework) -> Vec<Mapping> {
    let rows = |framework: &Framework| -> BTreeSet<String> {
        framework.rules.iter().filter(|rule| rule.is_assessable()).map(|rule| rule.reference.clone()).collect()
    };
    let mut found = Vec::new();
    for built_in in frameworks() {
        let known: BTreeMap<&str, &Rule> = built_in.rules.iter().map(|rule| (rule.reference.as_str(), rule)).collect();
        let count = |rows: &BTreeSet<String>| rows.iter().filter(|row| known.contains_key(row.as_str())).count() as f64;
        let before = rows(imported);
        if count(&before) < SAME * before.len().max(known.len()) as f64 {
            continue;
        }
        // In a copy, a blank may stand where a hyphen was.
        for rule in imported.rules.iter_mut().filter(|rule| !known.contains_key(rule.reference.as_str())) {
            let hyphened = rule.reference.replace(' ', "-");
            if known.contains_key(hyphened.as_str()) {
                rule.reference = hyphened;
            }
        }
        let after = rows(imported);
        let shared: Vec<&String> = after.iter().filter(|row| known.contains_key(row.as_str())).collect();
        let pair = |row: &&String| MappedPair {
            source: (*row).clone(),
            target: (*row).clone(),
            relation: Relation::Equal,
            strength: None,
        };
        found.push(Mapping {
            id: format!("{}-is-{}", imported.id, built_in.id),
            source: built_in.id.clone(),
            target: imported.id.clone(),
            origin: MappingOrigin::Own,
            pairs: shared.iter().map(pair).collect(),
        });
        for correction in corrections().texts.iter().filter(|correction| correction.framework == built_in.id) {
            let rule = imported.rules.iter_mut().find(|rule| rule.reference == correction.rule);
            if let (Some(rule), Some(ours)) = (rule, known.get(correction.rule.as_str())) {
                rule.text = Some(ours.summary_fr.clone());
            }
        }
    }
    found
}

/// Pairs of a known table that point at the wrong control are put right.
fn corrected(mut mapping: Mapping) -> Mapping {
    let rows = corrections().pairs.iter();
    for row in rows.filter(|row| row.source == mapping.source && row.target == mapping.target) {
        let is_its = |pair: &MappedPair| pair.source == row.rule;
        if !mapping.pairs.iter().any(is_its) {
            continue;
        }
        mapping.pairs.retain(|pair| !(is_its(pair) && row.drop.contains(&pair.target)));
        mapping.pairs.extend(row.add.iter().map(|target| MappedPair {
            source: row.rule.clone(),
            target: target.clone(),
            relation: Relation::Intersect,
            strength: None,
        }));
    }
    mapping
}

/// Known slips of transcriptions (REGULATION.md §8.3).
#[derive(Debug, serde::Deserialize)]
struct Corrections {
    texts: Vec<TextCorrection>,
    pairs: Vec<PairCorrection>,
}

#[derive(Debug, serde::Deserialize)]
struct TextCorrection {
    framework: String,
    rule: String,
}

#[derive(Debug, serde::Deserialize)]
struct PairCorrection {
    source: String,
    target: String,
    rule: String,
    #[serde(default)]
    drop: Vec<String>,
    #[serde(default)]
    add: Vec<String>,
}

fn corrections() -> &'static Corrections {
    static CORRECTIONS: std::sync::LazyLock<Corrections> = std::sync::LazyLock::new(|| {
        crate::embedded::read("corrections.yaml", include_str!("../data/corrections.yaml"))
    });
    &CORRECTIONS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;
    use crate::{Reason, Verdict};

    const OWN: &str = include_str!("../../../docs/framework.example.toml");

    fn catalogue(files: &[(&str, &str)]) -> Catalogue {
        let read = |(name, text): &(&str, &str)| ((*name).to_owned(), Library::read(text.as_bytes(), name).unwrap());
        Catalogue::new(files.iter().map(read).collect())
    }

    #[test]
    fn an_imported_framework_is_served_by_the_evidence_of_what_maps_to_it() {
        let catalogue = catalogue(&[("charte.toml", OWN)]);
        assert!(catalogue.problems.is_empty(), "{:?}", catalogue.problems);
        let mut world = World::new();
        world.leaver("M001", "2026-09-01", Some(true));
        let store = world.store("DB01");
        world.value(store, kharita_model::Attribute::BackupTested, kharita_model::Value::Bool(false));
        let framework = catalogue.framework("charte-interne").unwrap();
        let compliance = catalogue.comply(&world.state(), framework, World::today());
        let verdict = |rule: &str| compliance.rule(rule).unwrap().verdict;
        assert_eq!(
            (verdict("C-1"), verdict("C-2"), verdict("S-1")),
            (Verdict::Partial, Verdict::NotAssessed, Verdict::NonConformant)
        );
        let gaps: Vec<Reason> = compliance.rule("S-1").unwrap().gaps().map(|gap| gap.code).collect();
        assert_eq!(gaps, [Reason::RestoreNotTested]);
        assert_eq!(compliance.rules.len(), 3, "a heading is not judged");
    }

    #[test]
    fn a_copy_of_the_directive_shares_its_verdicts_and_its_known_slip_is_put_right() {
        let mut copy = String::from(
            "objects:\n  framework:\n    urn: urn:x:framework:dnssi-copie\n    ref_id: dnssi-copie\n    requirement_nodes:\n",
        );
        for rule in &framework("dnssi-2023").unwrap().rules {
            let blank = rule.reference.replacen('-', "- ", 1);
            copy += &format!(
                "    - {{urn: 'urn:x:req:{}', ref_id: '{blank}', assessable: true, description: 'texte'}}\n",
                rule.reference.to_lowercase()
            );
        }
        let mapping = "objects:\n  requirement_mapping_set:\n    ref_id: m\n    source_framework_urn: urn:x:framework:dnssi-copie\n    \
                       target_framework_urn: urn:y:framework:annexe\n    requirement_mappings:\n    - {source_requirement_urn: \
                       'urn:x:req:phys-mat-ond', target_requirement_urn: 'urn:y:a.7.13', relationship: intersect}\n    - \
                       {source_requirement_urn: 'urn:x:req:pol-formel', target_requirement_urn: 'urn:y:a.5.1', relationship: equal}\n    - \
                       {source_requirement_urn: 'urn:x:req:nowhere', target_requirement_urn: 'urn:y:a.5.1', relationship: equal}\n    - \
                       {source_requirement_urn: 'urn:x:req:pol-pas', target_requirement_urn: 'urn:y:10.2', relationship: equal}\n";
        let catalogue = catalogue(&[("copie.yaml", &copy), ("table.yaml", mapping)]);
        let named: Vec<(Code, &str)> = catalogue
            .problems
            .iter()
            .map(|message| {
                (
                    message.code,
                    match &message.arguments[0].1 {
                        kharita_model::Argument::Text(text) => text.as_str(),
                        kharita_model::Argument::Number(_) => "",
                    },
                )
            })
            .collect();
        assert_eq!(named, [(Code::LibraryUnknownRule, "urn:x:req:nowhere"), (Code::LibraryUnknownRule, "urn:y:10.2")]);
        let table = catalogue.mappings().last().unwrap();
        assert_eq!((table.source.as_str(), table.target.as_str()), ("dnssi-2023", "iso27002-2022"));
        let ups: Vec<&str> =
            table.pairs.iter().filter(|p| p.source == "PHYS-MAT-OND").map(|p| p.target.as_str()).collect();
        assert_eq!(ups, ["7.11"]);
        let copy = catalogue.framework("dnssi-copie").unwrap();
        assert_ne!(copy.rule("FOURNIS-REL-RISQ").unwrap().text.as_deref(), Some("texte"));
        let mut world = World::new();
        world.interview("I1", "POL-FORMEL", "oui", "2026-06-01", Some("pssi.pdf"));
        let compliance = catalogue.comply(&world.state(), copy, World::today());
        assert_eq!(compliance.rule("POL-FORMEL").unwrap().verdict, Verdict::Conformant);
        let iso = catalogue.comply(&world.state(), framework("iso27002-2022").unwrap(), World::today());
        assert_eq!(iso.rule("5.1").unwrap().verdict, Verdict::Conformant, "the imported table says: equal");
    }

    #[test]
    fn a_profile_takes_controls_of_the_catalogue_that_it_names() {
        let catalog = r#"{"catalog": {"metadata": {"title": "C"}, "groups": [{"id": "ac", "title": "A", "controls": [{"id": "ac-1", "title": "1"},
            {"id": "ac-2", "title": "2"}, {"id": "ac-2.1", "title": "3"}]}, {"id": "zz", "title": "Z", "controls": [{"id": "zz-1", "title": "z"}]}]}}"#;
        let profile = r#"{"profile": {"metadata": {"title": "P"}, "imports": [{"href": "x/c.json", "include-controls": [{"with-ids": ["ac-1", "no-1"]},
            {"matching": [{"pattern": "ac-2*"}]}], "exclude-controls": [{"with-ids": ["ac-2.1"]}]}]}}"#;
        let found = catalogue(&[("p.json", profile), ("c.json", catalog)]);
        let rows: Vec<&str> = found.framework("p").unwrap().rules.iter().map(|rule| rule.reference.as_str()).collect();
        assert_eq!(rows, ["ac", "ac-1", "ac-2"]);
        assert_eq!(found.problems.iter().map(|m| m.code).collect::<Vec<_>>(), [Code::LibraryUnknownRule]);
        let nested = r#"{"catalog": {"metadata": {"title": "C"}, "controls": [{"id": "ac-2", "title": "2", "controls": [{"id": "ac-2.1", "title":
            "3", "controls": [{"id": "ac-2.1.a", "title": "4"}]}, {"id": "ac-2.2", "title": "5"}]}, {"id": "ac-3", "title": "6"}]}}"#;
        let profile_of = |children: &str| {
            format!(
                r#"{{"profile": {{"metadata": {{"title": "P"}}, "imports": [{{"href": "c.json", "include-controls": [
            {{"with-child-controls": "{children}", "with-ids": ["ac-2"]}}], "exclude-controls": [{{"with-ids": ["ac-2.2"]}}]}}]}}}}"#
            )
        };
        for (children, taken) in [("yes", &["ac-2", "ac-2.1", "ac-2.1.a"][..]), ("no", &["ac-2"])] {
            let found = catalogue(&[("p.json", &profile_of(children)), ("c.json", nested)]);
            let rules = &found.framework("p").unwrap().rules;
            assert_eq!(rules.iter().map(|rule| rule.reference.as_str()).collect::<Vec<_>>(), taken);
        }
        let alone = catalogue(&[("p.json", profile)]);
        assert_eq!(alone.problems[0].code, Code::LibraryUnknownFramework);
    }

    #[test]
    fn a_name_that_is_built_in_is_not_given_away_and_the_newest_import_stands() {
        let text =
            |title: &str| format!("framework: {{id: dnssi-2023, title: {title}, rules: [{{ref: A, title: A}}]}}");
        let catalogue = catalogue(&[("a.yaml", &text("Un")), ("b.yaml", &text("Deux"))]);
        assert_eq!(catalogue.problems[0].code, Code::LibraryNameTaken);
        assert_eq!(catalogue.framework("dnssi-2023").unwrap().rules.len(), 104);
        assert_eq!(catalogue.framework("dnssi-2023-import").unwrap().title.fr, "Deux");
        assert_eq!(catalogue.frameworks().count(), frameworks().len() + 1);
    }
}
