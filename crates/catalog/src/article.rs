//! What is said of an article of law (REGULATION.md §9.1): « démontré », « non démontré » or « écart constaté », never
//! « conforme ». A piece that people attach to a rule of the directive serves every article that names the rule.

use std::collections::{BTreeMap, BTreeSet};

use kharita_model::Date;
use serde::{Deserialize, Serialize};

use crate::applicability::Applicability;
use crate::document::{Answer, Document};
use crate::{Ask, Reason, Rule, RuleVerdict, Statement, Verdict};

/// What is said of an article of law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Every piece of evidence asked for is attached and in date.
    Demonstrated,
    /// Evidence is missing; silence is never a gap.
    NotDemonstrated,
    /// A fact contradicts the article, or the body says that it does not do it.
    GapFound,
}

impl Standing {
    /// Its Fluent key.
    pub const fn key(self) -> &'static str {
        match self {
            Standing::Demonstrated => "law-shown",
            Standing::NotDemonstrated => "law-not-shown",
            Standing::GapFound => "law-gap",
        }
    }
}

/// What is said of one article, by the facts of the directive's checks and by people's answers.
pub(crate) fn article(
    rule: &Rule,
    judged: &[&RuleVerdict],
    documents: &BTreeMap<String, Document>,
    today: Date,
) -> RuleVerdict {
    if !rule.is_in_force(today) {
        let because = vec![Statement::note(Reason::NotInForce)];
        let verdict = RuleVerdict::new(rule, Verdict::NotApplicable, BTreeSet::new(), because);
        return RuleVerdict { applicability: Applicability::not_in_force(), ..verdict };
    }
    let own = documents.get(&rule.reference);
    if own.is_some_and(|own| own.answer == Answer::NotApplicable && !own.too_old) {
        let because = own.map(Document::statement).into_iter().collect();
        let by = own.map(|own| own.by.clone()).into_iter().collect();
        return RuleVerdict::new(rule, Verdict::NotApplicable, by, because).documented(own);
    }
    let (mut by, mut because) = contradictions(rule, judged);
    by.extend(own.map(|own| own.by.clone()));
    let refused = own.is_some_and(|own| own.answer == Answer::No && !own.too_old && !own.about_some);
    let pieces = Pieces::of(rule, own, documents);
    let standing = match () {
        () if refused || !because.is_empty() => Standing::GapFound,
        () if pieces.are_complete(own) => Standing::Demonstrated,
        () => Standing::NotDemonstrated,
    };
    because.extend(pieces.statements(rule, standing));
    because.extend(own.map(Document::statement));
    let mut verdict = RuleVerdict::new(rule, Verdict::NotAssessed, by, because);
    verdict.evidence = pieces.attached.into_iter().collect();
    RuleVerdict { article: Some(standing), ..verdict }
}

/// The facts that contradict the article, each once.
fn contradictions(rule: &Rule, judged: &[&RuleVerdict]) -> (BTreeSet<String>, Vec<Statement>) {
    let concerns = |statement: &&Statement| statement.articles.contains(&rule.reference);
    let (mut by, mut because) = (BTreeSet::new(), Vec::<Statement>::new());
    for fact in judged {
        let found: Vec<&Statement> = fact.gaps().filter(concerns).filter(|gap| !because.contains(gap)).collect();
        if !found.is_empty() {
            by.extend(fact.by.iter().cloned());
            because.extend(found.into_iter().cloned());
        }
    }
    (by, because)
}

/// The pieces of evidence that are attached and in date, beside how many the article asks for.
struct Pieces {
    attached: BTreeSet<String>,
    asked: usize,
}

impl Pieces {
    fn of(rule: &Rule, own: Option<&Document>, documents: &BTreeMap<String, Document>) -> Self {
        let through = rule.dnssi.iter().filter_map(|reference| documents.get(reference));
        let counted = own.into_iter().chain(through).filter(|document| document.proves());
        let attached = counted.flat_map(|document| document.attachments.iter().cloned()).collect();
        Pieces { attached, asked: rule.evidence_fr.len().max(1) }
    }

    /// Somebody answered for the article itself with a piece, and there are as many pieces as are asked for.
    fn are_complete(&self, own: Option<&Document>) -> bool {
        own.is_some_and(Document::proves) && self.attached.len() >= self.asked
    }

    fn statements(&self, rule: &Rule, standing: Standing) -> Vec<Statement> {
        let counted = self.attached.len().min(self.asked) as u64;
        let mut statements = Vec::new();
        if !self.attached.is_empty() {
            statements.push(Statement::looked(Reason::LookedPieces, counted, self.asked as u64));
        }
        if standing == Standing::NotDemonstrated {
            let missing = Statement::missing(Reason::MissingPieces, Ask::Legal);
            statements.push(missing.text("pieces", rule.evidence_fr.join(" ; ")));
        }
        statements
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;
    use crate::{comply, framework};

    fn stands(world: &World, article: &str) -> Option<Standing> {
        let law = if article.starts_with("L0908") || article.starts_with("D165") { "loi-09-08" } else { "loi-05-20" };
        comply(&world.state(), framework(law).unwrap(), World::today()).rule(article).unwrap().article
    }

    #[test]
    fn demonstrated_needs_every_piece_and_a_word_about_the_article() {
        let mut world = World::new();
        assert_eq!(stands(&world, "L0520-04.2"), Some(Standing::NotDemonstrated));
        world.interview("I1", "POL-PAS", "oui", "2026-06-01", Some("plan-de-traitement.pdf"));
        assert_eq!(stands(&world, "L0520-04.2"), Some(Standing::NotDemonstrated));
        world.interview("I2", "L0520-04.2", "oui", "2026-06-01", None);
        assert_eq!(stands(&world, "L0520-04.2"), Some(Standing::NotDemonstrated));
        world.interview("I2", "L0520-04.2", "oui", "2026-06-01", Some("registre-des-risques.xlsx"));
        assert_eq!(
            stands(&world, "L0520-04.2"),
            Some(Standing::Demonstrated),
            "the piece of POL-PAS serves the article"
        );
        world.interview("I2", "L0520-04.2", "oui", "2020-06-01", Some("registre-des-risques.xlsx"));
        assert_eq!(stands(&world, "L0520-04.2"), Some(Standing::NotDemonstrated), "too old");
        world.interview("I3", "L0520-04.2", "non", "2026-06-02", None);
        assert_eq!(stands(&world, "L0520-04.2"), Some(Standing::GapFound));
    }

    #[test]
    fn what_does_not_apply_or_is_not_in_force_leaves_the_denominator() {
        let mut world = World::new();
        world.interview("I1", "L0908-50", "sans objet : aucun registre central", "2026-06-01", None);
        let law = comply(&world.state(), framework("loi-09-08").unwrap(), World::today());
        assert_eq!((law.applicable, law.not_applicable, law.rules.len()), (37, 1, 38));
        let before = "2025-08-20".parse().unwrap();
        let law = comply(&world.state(), framework("loi-05-20").unwrap(), before);
        assert_eq!((law.not_applicable, law.rule("D921-01").unwrap().article), (7, None));
        assert_eq!(law.articles.unwrap().not_demonstrated, 60);
    }

    #[test]
    fn a_fact_that_contradicts_wins_over_a_word() {
        let mut world = World::new();
        let app = world.sensitive_app("APP15");
        world.text(app, kharita_model::Attribute::HostingCountry, "Étranger");
        world.interview("I1", "L0520-11 hébergement", "oui", "2026-06-01", Some("attestation.pdf"));
        assert_eq!(stands(&world, "L0520-11"), Some(Standing::GapFound));
    }
}
