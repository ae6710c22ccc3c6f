//! The judgement of a state against a framework: one verdict a rule, with who says so and why. The rules of the directive
//! are judged by checks; controls and articles of law by what those checks and people's answers say of them.

use std::collections::{BTreeMap, BTreeSet};

use kharita_map::State;
use kharita_model::Date;
use rayon::prelude::*;
use serde::Serialize;

use crate::applicability::{Applicability, Binding};
use crate::assessed::assessed;
use crate::context::Context;
use crate::document::{Document, documents};
use crate::framework::{CheckMode, Parameter};
use crate::legal::LegalFacts;
use crate::projection::{Mapped, controls, mapped};
use crate::rules;
use crate::settings::settings;
use crate::statement::StatementKind;
use crate::verdict::Judgement;
use crate::{Framework, FrameworkKind, Mapping, Reading, Reason, Rule, Standing, Statement, Verdict};

/// The verdict of a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleVerdict {
    /// The rule.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What is concluded.
    pub verdict: Verdict,
    /// What is said of an article of law, which never gets a verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Standing>,
    /// Was the official text of the rule read? « Source secondaire » is printed until then.
    pub reading: Reading,
    /// Does it apply, and why: its line in the statement of applicability.
    pub applicability: Applicability,
    /// Documents that people named for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// Sources and persons on whose word it rests.
    pub by: Vec<String>,
    /// Why: what was looked at, gaps, notes, what is missing.
    pub because: Vec<Statement>,
}

impl RuleVerdict {
    pub(crate) fn new(rule: &Rule, verdict: Verdict, by: BTreeSet<String>, because: Vec<Statement>) -> Self {
        RuleVerdict {
            reference: rule.reference.clone(),
            verdict,
            article: None,
            reading: rule.reading,
            applicability: Applicability::of(rule, verdict),
            evidence: Vec::new(),
            by: by.into_iter().collect(),
            because,
        }
    }

    /// With the documents that an answer names, and its reason where the rule does not apply.
    pub(crate) fn documented(mut self, document: Option<&Document>) -> Self {
        if let Some(document) = document {
            self.evidence.extend(document.attachments.iter().cloned());
            if self.verdict == Verdict::NotApplicable && self.applicability.because == Binding::StatedNotApplicable {
                self.applicability.reason = Some(document.reason.clone());
            }
        }
        self
    }

    /// The gaps: facts that contradict the rule, with their objects.
    pub fn gaps(&self) -> impl Iterator<Item = &Statement> {
        self.because.iter().filter(|statement| statement.kind == StatementKind::Gap)
    }
}

/// What is said of the articles of a law, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct ArticleCounts {
    /// Every piece of evidence asked for is attached and in date.
    pub demonstrated: u64,
    /// Evidence is missing.
    pub not_demonstrated: u64,
    /// A fact contradicts the article.
    pub gap_found: u64,
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
    /// Not assessed. Articles of law are never assessed: their counts stand in `articles`.
    pub not_assessed: u64,
    /// Not applicable, as a person says with a reason, or because the text is not in force.
    pub not_applicable: u64,
    /// What is said of the articles of a law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub articles: Option<ArticleCounts>,
    /// One a rule, in the order of the framework.
    pub rules: Vec<RuleVerdict>,
    /// What a law makes the engine compute: systems to notify, audit matrix, hosting, formalities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal: Option<LegalFacts>,
}

impl Compliance {
    /// The same for one role alone (`entity`, `iiv`, `cloud_provider`…): rows that bind it, counted again. A row that names
    /// nobody binds everybody.
    pub fn for_role(self, framework: &Framework, role: &str) -> Compliance {
        let binds = |verdict: &RuleVerdict| {
            let rule = framework.rules.iter().find(|rule| rule.reference == verdict.reference);
            rule.is_none_or(|rule| {
                rule.applies_to.is_empty() || rule.applies_to.iter().any(|actor| actor == role || actor == "all")
            })
        };
        let legal = self.legal;
        Compliance { legal, ..Compliance::of(framework, self.rules.into_iter().filter(binds).collect()) }
    }

    pub(crate) fn of(framework: &Framework, rules: Vec<RuleVerdict>) -> Self {
        let count = |verdict| rules.iter().filter(|rule| rule.verdict == verdict).count() as u64;
        let stands = |standing| rules.iter().filter(|rule| rule.article == Some(standing)).count() as u64;
        let not_applicable = count(Verdict::NotApplicable);
        let articles = (framework.kind == FrameworkKind::Law).then(|| ArticleCounts {
            demonstrated: stands(Standing::Demonstrated),
            not_demonstrated: stands(Standing::NotDemonstrated),
            gap_found: stands(Standing::GapFound),
        });
        Compliance {
            framework: framework.id.clone(),
            applicable: rules.len() as u64 - not_applicable,
            conformant: count(Verdict::Conformant),
            partial: count(Verdict::Partial),
            non_conformant: count(Verdict::NonConformant),
            not_assessed: count(Verdict::NotAssessed),
            not_applicable,
            articles,
            rules,
            legal: None,
        }
    }

    /// The verdict of this rule.
    pub fn rule(&self, reference: &str) -> Option<&RuleVerdict> {
        self.rules.iter().find(|rule| rule.reference == reference)
    }
}

/// Judges a state on a day, with the mappings that are built in. Rules of a directive get a verdict; articles of law get
/// none: « écart constaté » where a fact contradicts them, « démontré » where every piece asked for is attached and in date,
/// « non démontré » elsewhere (REGULATION.md §9.1).
pub fn comply(state: &State, framework: &Framework, today: Date) -> Compliance {
    Judge::new(state, today).judge(framework)
}

/// Judges one state on one day against any number of frameworks; the directive is judged once.
pub struct Judge<'s> {
    state: &'s State,
    today: Date,
    directives: Vec<(&'static str, Compliance)>,
    documents: BTreeMap<String, Document>,
}

impl std::fmt::Debug for Judge<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Judge").field("today", &self.today).finish_non_exhaustive()
    }
}

impl<'s> Judge<'s> {
    /// Looks at the state once.
    pub fn new(state: &'s State, today: Date) -> Self {
        let documents = documents(state, today, settings());
        let built_in = crate::frameworks().iter().filter(|framework| framework.kind == FrameworkKind::Framework);
        let context = Context::new(state, today);
        let judged =
            |framework: &'static Framework| (framework.id.as_str(), directive(state, &context, framework, &documents));
        let directives = built_in.map(judged).collect();
        Judge { state, today, directives, documents }
    }

    /// The verdicts of a framework, with the mappings that are built in.
    pub fn judge(&self, framework: &Framework) -> Compliance {
        self.comply(framework, crate::mappings())
    }

    /// The verdicts of a framework; what maps to it among these mappings serves it too.
    pub fn comply(&self, framework: &Framework, mappings: &[Mapping]) -> Compliance {
        match framework.kind {
            FrameworkKind::Framework => self.judged(&framework.id).cloned().unwrap_or_else(|| {
                directive(self.state, &Context::new(self.state, self.today), framework, &self.documents)
            }),
            FrameworkKind::Controls => self.controls(framework, mappings),
            FrameworkKind::Law => {
                let rows = framework.rules.iter().filter(|rule| rule.is_assessable());
                let judged: Vec<&RuleVerdict> = self.directives.iter().flat_map(|(_, found)| &found.rules).collect();
                let rows = rows.map(|rule| crate::article::article(rule, &judged, &self.documents, self.today));
                let legal = crate::legal::facts(self.state, framework, self.today);
                Compliance { legal, ..Compliance::of(framework, rows.collect()) }
            }
        }
    }

    fn judged(&self, id: &str) -> Option<&Compliance> {
        self.directives.iter().find(|(known, _)| *known == id).map(|(_, compliance)| compliance)
    }

    fn controls(&self, framework: &Framework, mappings: &[Mapping]) -> Compliance {
        let towards = |id: &str| -> Vec<Mapping> {
            let to_it = mappings.iter().filter(|mapping| mapping.source == id && mapping.target == framework.id);
            let from_it = mappings.iter().filter(|mapping| mapping.target == id && mapping.source == framework.id);
            to_it.cloned().chain(from_it.map(Mapping::reversed)).collect()
        };
        let sides: Vec<(Vec<Mapping>, &Compliance)> =
            self.directives.iter().map(|(id, judged)| (towards(id), judged)).collect();
        let mut all = Mapped::new();
        for (row, sources) in sides.iter().flat_map(|(mappings, judged)| mapped(mappings, judged)) {
            all.entry(row).or_default().extend(sources);
        }
        let rows = controls(framework, &all, &self.documents);
        Compliance::of(framework, assessed(self.state, framework, rows))
    }
}

fn directive(
    state: &State,
    context: &Context<'_>,
    framework: &Framework,
    documents: &BTreeMap<String, Document>,
) -> Compliance {
    let judge = |rule: &Rule| {
        let outcome = rules::look(&rule.reference, context);
        let document = documents.get(&rule.reference);
        let mut by: BTreeSet<String> = outcome.as_ref().map(|outcome| outcome.by.clone()).unwrap_or_default();
        by.extend(document.map(|document| document.by.clone()));
        let (verdict, mut because) = judgement(rule).decide(outcome, document);
        if settings().never_by_product.contains(&rule.reference) {
            because.push(Statement::note(Reason::NotByProduct));
        }
        RuleVerdict::new(rule, verdict, by, because).documented(document)
    };
    context.prepare();
    let rules = framework.rules.par_iter().map(judge).collect();
    Compliance::of(framework, assessed(state, framework, rules))
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
        let articles = ArticleCounts { demonstrated: 0, not_demonstrated: 65, gap_found: 2 };
        assert_eq!(compliance.articles, Some(articles));
        let article = compliance.rule("L0520-11").unwrap();
        assert_eq!(article.gaps().next().unwrap().code, Reason::HostedAbroad);
        assert!(article.gaps().next().unwrap().objects.iter().any(|object| object.to_string().starts_with("app-")));
        assert_eq!(compliance.rule("L0520-12").unwrap().gaps().count(), 0);
    }
}
