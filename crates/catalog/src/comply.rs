//! The judgement of a state against a framework: one verdict a rule, with who says so and why.

use std::collections::BTreeSet;

use kharita_map::State;
use kharita_model::Date;
use serde::Serialize;

use crate::context::Context;
use crate::document::documents;
use crate::framework::{CheckMode, Parameter};
use crate::rules;
use crate::settings::settings;
use crate::statement::StatementKind;
use crate::verdict::Judgement;
use crate::{Framework, FrameworkKind, Reading, Reason, Rule, Statement, Verdict};

/// The verdict of a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleVerdict {
    /// The rule.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What is concluded.
    pub verdict: Verdict,
    /// Was the official text of the rule read? « Source secondaire » is printed until then.
    pub reading: Reading,
    /// Sources and persons on whose word it rests.
    pub by: Vec<String>,
    /// Why: what was looked at, gaps, notes, what is missing.
    pub because: Vec<Statement>,
}

impl RuleVerdict {
    /// The gaps: facts that contradict the rule, with their objects.
    pub fn gaps(&self) -> impl Iterator<Item = &Statement> {
        self.because.iter().filter(|statement| statement.kind == StatementKind::Gap)
    }
}

/// All verdicts of a framework, with their counts: `applicable` is the denominator of every rate.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Compliance {
    /// The framework's id.
    pub framework: String,
    /// Rules that apply.
    pub applicable: u64,
    /// Conformant.
    pub conformant: u64,
    /// Partly conformant.
    pub partial: u64,
    /// Not conformant.
    pub non_conformant: u64,
    /// Not assessed.
    pub not_assessed: u64,
    /// Not applicable, as a person says with a reason.
    pub not_applicable: u64,
    /// One a rule, in the order of the framework.
    pub rules: Vec<RuleVerdict>,
}

impl Compliance {
    fn of(framework: &Framework, rules: Vec<RuleVerdict>) -> Self {
        let count = |verdict| rules.iter().filter(|rule| rule.verdict == verdict).count() as u64;
        let not_applicable = count(Verdict::NotApplicable);
        Compliance {
            framework: framework.id.clone(),
            applicable: rules.len() as u64 - not_applicable,
            conformant: count(Verdict::Conformant),
            partial: count(Verdict::Partial),
            non_conformant: count(Verdict::NonConformant),
            not_assessed: count(Verdict::NotAssessed),
            not_applicable,
            rules,
        }
    }

    /// The verdict of this rule.
    pub fn rule(&self, reference: &str) -> Option<&RuleVerdict> {
        self.rules.iter().find(|rule| rule.reference == reference)
    }
}

/// Judges a state on a day. Rules of a directive get a verdict; articles of law get none, only the facts that contradict
/// them (REGULATION.md §9.1): « écart constaté » where a gap stands, « non démontré » elsewhere.
pub fn comply(state: &State, framework: &Framework, today: Date) -> Compliance {
    match framework.kind {
        FrameworkKind::Framework => directive(state, framework, today),
        FrameworkKind::Law => law(state, framework, today),
    }
}

fn directive(state: &State, framework: &Framework, today: Date) -> Compliance {
    let context = Context::new(state, today);
    let documents = documents(state, today, settings());
    let judge = |rule: &Rule| {
        let outcome = rules::check(&rule.reference).and_then(|check| check(&context));
        let document = documents.get(&rule.reference);
        let mut by: BTreeSet<String> = outcome.as_ref().map(|outcome| outcome.by.clone()).unwrap_or_default();
        by.extend(document.map(|document| document.by.clone()));
        let (verdict, mut because) = judgement(rule).decide(outcome, document);
        if settings().never_by_product.contains(&rule.reference) {
            because.push(Statement::note(Reason::NotByProduct));
        }
        RuleVerdict {
            reference: rule.reference.clone(),
            verdict,
            reading: rule.reading,
            by: by.into_iter().collect(),
            because,
        }
    };
    Compliance::of(framework, framework.rules.iter().map(judge).collect())
}

fn judgement(rule: &Rule) -> Judgement<'static> {
    let target = match rule.parameters.get("coverage_target") {
        Some(Parameter::One(target)) => target.parse().unwrap_or(1.0),
        _ => 1.0,
    };
    Judgement {
        mode: rule.check.as_ref().map_or(CheckMode::Document, |check| check.mode),
        target,
        ask: settings().ask.about(&rule.reference, rule.chapter),
        settings: settings(),
    }
}

/// The facts that the checks of the directive found and that concern an article.
fn law(state: &State, framework: &Framework, today: Date) -> Compliance {
    let facts: Vec<RuleVerdict> = crate::frameworks()
        .iter()
        .filter(|other| other.kind == FrameworkKind::Framework)
        .flat_map(|directive_| directive(state, directive_, today).rules)
        .collect();
    let row = |rule: &Rule| {
        let concerns = |statement: &&Statement| statement.articles.contains(&rule.reference);
        let mut by = BTreeSet::new();
        let mut because: Vec<Statement> = Vec::new();
        for fact in &facts {
            let found: Vec<&Statement> = fact.gaps().filter(concerns).filter(|gap| !because.contains(gap)).collect();
            if !found.is_empty() {
                by.extend(fact.by.iter().cloned());
                because.extend(found.into_iter().cloned());
            }
        }
        if because.is_empty() {
            because.push(Statement::missing(Reason::MissingEvidence, crate::Ask::Legal));
        }
        RuleVerdict {
            reference: rule.reference.clone(),
            verdict: Verdict::NotAssessed,
            reading: rule.reading,
            by: by.into_iter().collect(),
            because,
        }
    };
    Compliance::of(framework, framework.rules.iter().filter(|rule| rule.is_assessable()).map(row).collect())
}

#[cfg(test)]
mod tests {
    use kharita_model::Attribute;

    use super::*;
    use crate::framework;
    use crate::world::World;

    #[test]
    fn silence_is_never_a_verdict() {
        let compliance = World::new().compliance();
        assert_eq!((compliance.applicable, compliance.not_assessed, compliance.rules.len()), (104, 104, 104));
        for rule in &compliance.rules {
            assert!(rule.because.iter().any(|statement| statement.ask.is_some()), "{}", rule.reference);
        }
    }

    #[test]
    fn counts_add_up_and_json_has_the_forms_of_the_contract() {
        let mut world = World::new();
        world.interview("I1", "POL-FORMEL", "oui", "2026-06-01", Some("pssi.pdf"));
        world.interview("I2", "ACC-EXIG-POL", "oui", "2026-06-01", None);
        world.interview("I3", "CRYPTO-MES-GESTCLE", "non", "2026-06-01", None);
        world.interview("I4", "COM-MANAG-RSF", "sans objet : aucun Wi-Fi", "2026-06-01", None);
        let compliance = world.compliance();
        let counts = [
            compliance.conformant,
            compliance.partial,
            compliance.non_conformant,
            compliance.not_assessed,
            compliance.not_applicable,
        ];
        assert_eq!(counts, [1, 1, 1, 100, 1]);
        assert_eq!(compliance.applicable, 103);
        let text = serde_yaml_ng::to_string(&compliance).unwrap();
        for piece in
            ["framework: dnssi-2023", "not_applicable: 1", "ref: POL-FORMEL", "verdict: non_conformant", "because:"]
        {
            assert!(text.contains(piece), "{piece}");
        }
    }

    #[test]
    fn the_product_never_answers_for_itself() {
        for reference in &settings().never_by_product {
            assert!(rules::check(reference).is_none(), "{reference}");
            assert!(World::new().says(reference, Reason::NotByProduct), "{reference}");
        }
    }

    #[test]
    fn a_law_gets_facts_and_no_verdict() {
        let mut world = World::new();
        let app = world.sensitive_app("APP15");
        world.text(app, Attribute::HostingCountry, "Étranger");
        let compliance = comply(&world.state(), framework("loi-05-20").unwrap(), World::today());
        assert_eq!((compliance.not_assessed, compliance.applicable, compliance.rules.len()), (67, 67, 67));
        let article = compliance.rule("L0520-11").unwrap();
        assert_eq!(article.gaps().next().unwrap().code, Reason::HostedAbroad);
        assert!(article.gaps().next().unwrap().objects.iter().any(|object| object.to_string().starts_with("app-")));
        assert_eq!(compliance.rule("L0520-12").unwrap().gaps().count(), 0);
    }
}
