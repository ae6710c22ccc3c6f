//! Catalogues of controls: no check of their own, but what was found for the rules that map to them. Such a verdict is a
//! *projection* and says so (REGULATION.md §8.4); it is conformant only through rows that cover the control whole, or by a
//! person's dated and attached word about the control itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Answer, Document};
use crate::framework::Framework;
use crate::{Ask, Compliance, Mapping, Reason, Relation, Rule, RuleVerdict, Statement, Verdict};

/// What is known of the rows that map to each row of a framework.
pub(crate) type Mapped<'a> = BTreeMap<&'a str, Vec<(&'a RuleVerdict, Relation)>>;

/// The judged rows behind each target row, each once with its strongest relation.
pub(crate) fn mapped<'a>(mappings: &'a [Mapping], judged: &'a Compliance) -> Mapped<'a> {
    let verdicts: BTreeMap<&str, &RuleVerdict> =
        judged.rules.iter().map(|rule| (rule.reference.as_str(), rule)).collect();
    let mut strongest: BTreeMap<(&str, &str), Relation> = BTreeMap::new();
    let pairs = mappings.iter().flat_map(|mapping| &mapping.pairs);
    for pair in pairs.filter(|pair| pair.relation != Relation::NotRelated) {
        let known = strongest.entry((&pair.target, &pair.source)).or_insert(pair.relation);
        if pair.relation.covers() {
            *known = pair.relation;
        }
    }
    let mut mapped = Mapped::new();
    for ((target, source), relation) in strongest {
        if let Some(verdict) = verdicts.get(source) {
            mapped.entry(target).or_default().push((verdict, relation));
        }
    }
    mapped
}

/// The verdicts of a catalogue of controls.
pub(crate) fn controls(
    framework: &Framework,
    mapped: &Mapped<'_>,
    documents: &BTreeMap<String, Document>,
) -> Vec<RuleVerdict> {
    let row = |rule: &Rule| {
        let sources = mapped.get(rule.reference.as_str()).map(Vec::as_slice).unwrap_or_default();
        let own = documents.get(&format!("{}:{}", framework.id, rule.reference));
        let own = own.or_else(|| documents.get(&rule.reference).filter(|_| is_telling(&rule.reference)));
        control(rule, sources, own)
    };
    framework.rules.iter().filter(|rule| rule.is_assessable()).map(row).collect()
}

/// May a word of a question be this reference? A bare number (`5.1`) may be anything.
fn is_telling(reference: &str) -> bool {
    reference.chars().any(char::is_alphabetic)
}

fn control(rule: &Rule, sources: &[(&RuleVerdict, Relation)], own: Option<&Document>) -> RuleVerdict {
    let counts = |verdict: Verdict| !matches!(verdict, Verdict::NotAssessed | Verdict::NotApplicable);
    let assessed: Vec<_> = sources.iter().filter(|(source, _)| counts(source.verdict)).collect();
    let projected = project(sources, &assessed);
    let mut because = Vec::new();
    if !assessed.is_empty() {
        let fine = assessed.iter().filter(|(source, _)| source.verdict == Verdict::Conformant).count();
        let names: Vec<&str> = sources.iter().map(|(source, _)| source.reference.as_str()).collect();
        because.push(Statement::looked(Reason::LookedMapped, fine as u64, sources.len() as u64));
        because.push(Statement::note(Reason::Projection).text("rules", names.join(", ")));
        for (source, _) in &assessed {
            let new: Vec<Statement> = source.gaps().filter(|gap| !because.contains(gap)).cloned().collect();
            because.extend(new);
        }
    }
    if sources.is_empty() {
        because.push(Statement::note(Reason::NotMapped));
    }
    let fresh = own.filter(|document| !document.too_old && !document.about_some);
    let verdict = match (fresh.map(|document| document.answer), projected) {
        (Some(Answer::NotApplicable), _) => Verdict::NotApplicable,
        (Some(Answer::No), _) => Verdict::NonConformant,
        (Some(Answer::Yes), found) => {
            let said = if own.is_some_and(Document::proves) { Verdict::Conformant } else { Verdict::Partial };
            if counts(found) && found == Verdict::NonConformant { Verdict::Partial } else { said }
        }
        (_, found) => found,
    };
    if matches!(verdict, Verdict::NotAssessed) {
        because.push(Statement::missing(Reason::MissingEvidence, Ask::Ciso));
    }
    because.extend(own.map(Document::statement));
    let by: BTreeSet<String> = assessed
        .iter()
        .flat_map(|(source, _)| source.by.iter().cloned())
        .chain(own.map(|document| document.by.clone()))
        .collect();
    RuleVerdict::new(rule, verdict, by, because).documented(own)
}

/// All refuted, the control is; fulfilled through a row that covers it and doubted by none, it is; else in part.
fn project(sources: &[(&RuleVerdict, Relation)], assessed: &[&(&RuleVerdict, Relation)]) -> Verdict {
    let all = |verdict: Verdict| assessed.iter().all(|(source, _)| source.verdict == verdict);
    match assessed.len() {
        0 => Verdict::NotAssessed,
        count if count == sources.len() && all(Verdict::NonConformant) => Verdict::NonConformant,
        _ if all(Verdict::Conformant) && assessed.iter().any(|(_, relation)| relation.covers()) => Verdict::Conformant,
        _ => Verdict::Partial,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;
    use crate::{comply, framework};

    fn found(world: &World, id: &str) -> Compliance {
        comply(&world.state(), framework(id).unwrap(), World::today())
    }

    #[test]
    fn one_answer_serves_every_mapped_control_in_part_and_says_that_it_is_a_projection() {
        let mut world = World::new();
        world.interview("I1", "POL-FORMEL", "oui", "2026-06-01", Some("pssi.pdf"));
        for (id, control) in [("iso27002-2022", "5.1"), ("nist-csf-2.0", "GV.PO-01")] {
            let compliance = found(&world, id);
            let rule = compliance.rule(control).unwrap();
            assert_eq!(rule.verdict, Verdict::Partial, "{id}: an own mapping never covers a control whole");
            assert!(rule.because.iter().any(|s| s.code == Reason::Projection), "{id}");
            assert_eq!(compliance.conformant, 0);
        }
        let holes = found(&world, "iso27002-2022");
        let unmapped = holes.rules.iter().filter(|r| r.because.iter().any(|s| s.code == Reason::NotMapped));
        let unmapped: Vec<&str> = unmapped.map(|rule| rule.reference.as_str()).collect();
        assert_eq!(unmapped, ["5.6", "5.33", "6.4", "7.6", "7.7", "8.12", "8.23"]);
    }

    #[test]
    fn all_refuted_is_refuted_and_a_word_about_the_control_itself_counts() {
        let mut world = World::new();
        for rule in &framework("dnssi-2023").unwrap().rules {
            world.interview(&rule.reference, &rule.reference, "non", "2026-06-01", None);
        }
        let compliance = found(&world, "iso27002-2022");
        assert_eq!((compliance.non_conformant, compliance.not_assessed), (86, 7));
        world.interview("I1", "iso27002-2022:8.12 fuites", "oui", "2026-06-01", Some("dlp.pdf"));
        world.interview("I2", "iso27002-2022:8.23 navigation", "oui", "2026-06-01", None);
        world.interview("I3", "iso27002-2022:7.7", "sans objet : aucun bureau", "2026-06-01", None);
        world.interview("I4", "iso27002-2022:5.1", "oui", "2026-06-01", Some("pssi.pdf"));
        let compliance = found(&world, "iso27002-2022");
        let verdict = |control: &str| compliance.rule(control).unwrap().verdict;
        assert_eq!(
            ["8.12", "8.23", "7.7", "5.1"].map(verdict),
            [Verdict::Conformant, Verdict::Partial, Verdict::NotApplicable, Verdict::Partial]
        );
    }

    #[test]
    fn only_rows_that_cover_a_control_prove_it() {
        let mut world = World::new();
        world.interview("I1", "POL-FORMEL", "oui", "2026-06-01", Some("pssi.pdf"));
        let judged = world.compliance();
        for (relation, verdict) in [
            (Relation::Equal, Verdict::Conformant),
            (Relation::Superset, Verdict::Conformant),
            (Relation::Subset, Verdict::Partial),
            (Relation::NotRelated, Verdict::NotAssessed),
        ] {
            let pair =
                crate::MappedPair { source: "POL-FORMEL".into(), target: "5.1".into(), relation, strength: None };
            let mappings = [Mapping { pairs: vec![pair], ..crate::mappings()[0].clone() }];
            let rows = controls(framework("iso27002-2022").unwrap(), &mapped(&mappings, &judged), &BTreeMap::new());
            assert_eq!(rows[0].verdict, verdict, "{relation:?}");
        }
    }
}
