//! Verdicts and how they are reached (REGULATION.md §8.2): evidence gives a rate, the mode of the rule says how far a rate
//! may go, and silence is never a verdict.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::document::{Answer, Document};
use crate::framework::CheckMode;
use crate::settings::Settings;
use crate::{Ask, Reason, Statement};

/// What is concluded of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A fact contradicts the rule wherever it was looked at, or the body says that it does not apply it.
    NonConformant,
    /// Fulfilled in part, or fulfilled without what proves it.
    Partial,
    /// Fulfilled and proved.
    Conformant,
    /// Nothing that counts was shown.
    NotAssessed,
    /// Does not apply, as a person says with a reason.
    NotApplicable,
}

impl Verdict {
    /// All of them.
    pub const ALL: &'static [Verdict] =
        &[Verdict::Conformant, Verdict::Partial, Verdict::NonConformant, Verdict::NotAssessed, Verdict::NotApplicable];

    /// The stable word; its Fluent key is `verdict-` and the word.
    pub const fn word(self) -> &'static str {
        match self {
            Verdict::Conformant => "conformant",
            Verdict::Partial => "partial",
            Verdict::NonConformant => "non-conformant",
            Verdict::NotAssessed => "not-assessed",
            Verdict::NotApplicable => "not-applicable",
        }
    }
}

/// What a check found over the map and the register.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// Those that fulfil the rule…
    pub numerator: u64,
    /// …out of those that were looked at.
    pub denominator: u64,
    /// How much of the map was looked at, if the check can tell.
    pub coverage: Option<(u64, u64)>,
    /// Did tools see what it rests on? Else people declared it.
    pub observed: bool,
    /// Do its facts only suggest a gap, so that it may not refute the rule whole?
    pub suggests: bool,
    /// Does every record that it needs carry its attachment?
    pub proven: bool,
    /// Are all its records too old to count, so that nothing may be concluded?
    pub stale: bool,
    /// What it says.
    pub statements: Vec<Statement>,
    /// Who or which source says so.
    pub by: BTreeSet<String>,
}

impl Outcome {
    /// An outcome with the rate of what was looked at.
    pub fn new(looked: Statement) -> Self {
        Outcome {
            numerator: looked.numerator.unwrap_or_default(),
            denominator: looked.denominator.unwrap_or_default(),
            coverage: None,
            observed: false,
            suggests: false,
            proven: false,
            stale: false,
            statements: vec![looked],
            by: BTreeSet::new(),
        }
    }

    /// With a statement; a gap of nothing is left out.
    pub fn state(mut self, statement: Statement) -> Self {
        if !statement.is_empty_gap() {
            self.statements.push(statement);
        }
        self
    }

    /// With a statement if this holds.
    pub fn state_if(self, holds: bool, statement: impl FnOnce() -> Statement) -> Self {
        if holds { self.state(statement()) } else { self }
    }

    /// Tools saw it.
    pub fn observed(mut self, observed: bool) -> Self {
        self.observed = observed;
        self
    }

    /// Its facts suggest a gap and do not prove one everywhere: partial at least.
    pub fn suggests(mut self) -> Self {
        self.suggests = true;
        self
    }

    /// Every record that it needs carries its attachment.
    pub fn proven(mut self, proven: bool) -> Self {
        self.proven = proven;
        self
    }

    /// Its records are too old to count.
    pub fn stale(mut self) -> Self {
        self.stale = true;
        self
    }

    /// So many of so many of the map were looked at.
    pub fn coverage(mut self, looked: u64, of: u64) -> Self {
        self.coverage = Some((looked, of));
        self
    }

    /// On the word of these sources or persons.
    pub fn by(mut self, who: impl IntoIterator<Item = String>) -> Self {
        self.by.extend(who);
        self
    }
}

/// What a rule needs to be judged.
pub(crate) struct Judgement<'a> {
    pub mode: CheckMode,
    /// Share that must be fulfilled for conformity.
    pub target: f64,
    pub ask: Ask,
    pub settings: &'a Settings,
}

impl Judgement<'_> {
    /// The verdict, with the statements that explain it.
    pub fn decide(&self, outcome: Option<Outcome>, document: Option<&Document>) -> (Verdict, Vec<Statement>) {
        if let Some(Document { answer: Answer::NotApplicable, too_old: false, .. }) = document {
            return (Verdict::NotApplicable, document.map(Document::statement).into_iter().collect());
        }
        let outcome = outcome.filter(|outcome| outcome.denominator > 0);
        let (verdict, mut statements) = match outcome {
            Some(outcome) if outcome.stale => {
                let missing = Statement::missing(Reason::MissingEvidence, self.ask);
                (Verdict::NotAssessed, outcome.statements.into_iter().chain([missing]).collect())
            }
            Some(outcome) => self.of_evidence(outcome, document),
            None => self.of_answer(document),
        };
        statements.extend(document.map(Document::statement));
        (verdict, statements)
    }

    /// Evidence gives a rate; the mode caps what it may prove.
    fn of_evidence(&self, outcome: Outcome, document: Option<&Document>) -> (Verdict, Vec<Statement>) {
        let rate = outcome.numerator as f64 / outcome.denominator as f64;
        let reached = match outcome.numerator {
            0 if !outcome.suggests => Verdict::NonConformant,
            _ if rate >= self.target => Verdict::Conformant,
            _ => Verdict::Partial,
        };
        let mut statements = outcome.statements;
        let low = outcome
            .coverage
            .filter(|(looked, of)| *of > 0 && (*looked as f64) < self.settings.thresholds.coverage * *of as f64);
        let documented = document.is_some_and(Document::proves);
        let short = match self.mode {
            CheckMode::Observed if !outcome.observed => Some(Statement::note(Reason::DeclaredOnly)),
            CheckMode::Observed => low.map(|(looked, of)| self.coverage_low(looked, of)),
            CheckMode::Recorded if outcome.proven => low.map(|(looked, of)| self.coverage_low(looked, of)),
            // A cell that names a report is a declaration.
            CheckMode::Recorded => Some(Statement::missing(Reason::MissingAttachment, self.ask)),
            CheckMode::Partial | CheckMode::Document if !documented => {
                Some(Statement::missing(Reason::MissingDocument, self.ask))
            }
            CheckMode::Partial | CheckMode::Document => low.map(|(looked, of)| self.coverage_low(looked, of)),
        };
        let cap = if short.is_some() { Verdict::Partial } else { Verdict::Conformant };
        statements.extend(short);
        (reached.min(cap), statements)
    }

    /// Without evidence a person's answer counts; a tool or a record cannot be replaced by it.
    fn of_answer(&self, document: Option<&Document>) -> (Verdict, Vec<Statement>) {
        let missing = Statement::missing(Reason::MissingEvidence, self.ask);
        let Some(document) = document.filter(|document| !document.too_old) else {
            return (Verdict::NotAssessed, vec![missing]);
        };
        match document.answer {
            Answer::Yes | Answer::No if document.about_some => (Verdict::Partial, vec![missing]),
            Answer::No => (Verdict::NonConformant, Vec::new()),
            Answer::Yes if self.mode == CheckMode::Document && document.is_attached() => {
                (Verdict::Conformant, Vec::new())
            }
            Answer::Yes if document.is_attached() => (Verdict::Partial, vec![missing]),
            Answer::Yes => (Verdict::Partial, vec![Statement::missing(Reason::MissingAttachment, self.ask)]),
            Answer::NotApplicable | Answer::Unclear => (Verdict::NotAssessed, vec![missing]),
        }
    }

    fn coverage_low(&self, looked: u64, of: u64) -> Statement {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let threshold = (self.settings.thresholds.coverage * 100.0).round() as i64;
        Statement::note(Reason::CoverageLow)
            .number("looked", number(looked))
            .number("of", number(of))
            .number("threshold", threshold)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::settings;

    fn decide(mode: CheckMode, outcome: Outcome, document: Option<&Document>) -> Verdict {
        Judgement { mode, target: 1.0, ask: Ask::Ciso, settings: settings() }.decide(Some(outcome), document).0
    }

    fn rate(numerator: u64, denominator: u64) -> Outcome {
        Outcome::new(Statement::looked(Reason::LookedHosts, numerator, denominator))
    }

    fn yes(attached: bool) -> Document {
        let attachments = if attached { vec!["pièce.pdf".to_owned()] } else { Vec::new() };
        Document {
            answer: Answer::Yes,
            attachments,
            too_old: false,
            about_some: false,
            date: None,
            by: "RSSI".into(),
            reason: String::new(),
        }
    }

    use CheckMode::{Document as ByDocument, Observed, Partial, Recorded};
    use Verdict::{Conformant, NonConformant, NotAssessed};

    #[test]
    fn observed_proves_alone_but_only_what_tools_saw_widely_enough() {
        let seen = |n, looked| rate(n, 10).observed(true).coverage(looked, 100);
        assert_eq!(decide(Observed, seen(10, 90), None), Conformant);
        assert_eq!(decide(Observed, seen(9, 90), None), Verdict::Partial);
        assert_eq!(decide(Observed, seen(0, 90), None), NonConformant);
        assert_eq!(decide(Observed, seen(10, 89), None), Verdict::Partial);
        assert_eq!(decide(Observed, rate(10, 10).coverage(100, 100), None), Verdict::Partial);
    }

    #[test]
    fn a_record_without_attachment_caps_at_partial() {
        assert_eq!(decide(Recorded, rate(4, 4), None), Verdict::Partial);
        assert_eq!(decide(Recorded, rate(4, 4), Some(&yes(true))), Verdict::Partial);
        assert_eq!(decide(Recorded, rate(0, 4), None), NonConformant);
    }

    #[test]
    fn partial_evidence_refutes_and_never_proves_alone() {
        assert_eq!(decide(Partial, rate(4, 4).observed(true), None), Verdict::Partial);
        assert_eq!(decide(Partial, rate(4, 4).observed(true), Some(&yes(false))), Verdict::Partial);
        assert_eq!(decide(Partial, rate(4, 4).observed(true), Some(&yes(true))), Conformant);
        assert_eq!(decide(Partial, rate(0, 4).observed(true), Some(&yes(true))), NonConformant);
        assert_eq!(decide(Partial, rate(0, 4).observed(true).suggests(), None), Verdict::Partial);
    }

    #[test]
    fn answers_alone() {
        let alone = |mode, document: &Document| {
            Judgement { mode, target: 1.0, ask: Ask::Ciso, settings: settings() }.decide(None, Some(document)).0
        };
        assert_eq!(alone(ByDocument, &yes(true)), Conformant);
        for mode in [Observed, Recorded, Partial] {
            assert_eq!(alone(mode, &yes(true)), Verdict::Partial, "{mode:?}");
        }
        assert_eq!(alone(ByDocument, &yes(false)), Verdict::Partial);
        assert_eq!(alone(ByDocument, &Document { too_old: true, ..yes(true) }), NotAssessed);
        assert_eq!(alone(ByDocument, &Document { answer: Answer::No, ..yes(false) }), NonConformant);
        assert_eq!(alone(ByDocument, &Document { answer: Answer::Unclear, ..yes(false) }), NotAssessed);
        assert_eq!(alone(Observed, &Document { answer: Answer::NotApplicable, ..yes(false) }), Verdict::NotApplicable);
    }

    #[test]
    fn nothing_to_look_at_is_not_assessed() {
        let (verdict, because) = Judgement { mode: Observed, target: 1.0, ask: Ask::Network, settings: settings() }
            .decide(Some(rate(0, 0)), None);
        assert_eq!(verdict, NotAssessed);
        assert_eq!((because[0].code, because[0].ask), (Reason::MissingEvidence, Some(Ask::Network)));
    }
}
