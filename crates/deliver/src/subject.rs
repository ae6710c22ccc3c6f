//! What the sections of every deliverable share: the state, the edition, and what is computed from them once.

use std::cell::OnceCell;

use kharita_catalog::{
    Chapter, Compliance, Finding, Framework, Judge, Rule, RuleVerdict, Verdict, findings, framework,
};
use kharita_map::{Classes, Map, Node};
use kharita_model::{NodeKind, Register};
use kharita_risk::ebios::EbiosStudy;

use crate::document::Cell;
use crate::facts::living;
use crate::network::Network;
use crate::{Edition, Inputs};

/// The directive whose rules get a verdict.
pub(crate) const DIRECTIVE: &str = "dnssi-2023";

/// What a deliverable speaks of.
pub(crate) struct Subject<'a> {
    /// What it is computed from.
    pub inputs: Inputs<'a>,
    /// The issue.
    pub edition: &'a Edition,
    /// The legal classes.
    pub classes: Classes,
    /// The machines where they stand.
    pub network: Network<'a>,
    judge: OnceCell<Judge<'a>>,
    compliance: OnceCell<Option<Compliance>>,
    findings: OnceCell<Vec<Finding>>,
    ebios: OnceCell<EbiosStudy>,
}

impl<'a> Subject<'a> {
    pub(crate) fn new(inputs: Inputs<'a>, edition: &'a Edition) -> Self {
        let map = &inputs.state.map;
        Subject {
            inputs,
            edition,
            classes: inputs.state.classes(),
            network: Network::of(map),
            judge: OnceCell::new(),
            compliance: OnceCell::new(),
            findings: OnceCell::new(),
            ebios: OnceCell::new(),
        }
    }

    /// The map.
    pub(crate) fn map(&self) -> &'a Map {
        &self.inputs.state.map
    }

    /// The register.
    pub(crate) fn register(&self) -> &'a Register {
        &self.inputs.state.register
    }

    /// The living nodes of a kind, by name.
    pub(crate) fn living(&self, kind: NodeKind) -> Vec<Node<'a>> {
        living(self.map(), kind)
    }

    /// The letter of a node's class, if a process with a stated impact depends on it.
    pub(crate) fn class_cell(&self, node: Node<'_>) -> Cell {
        self.classes.of(node).map_or(Cell::Empty, |classified| Cell::Text(classified.class.word().to_owned()))
    }

    /// Is it of class A or B?
    pub(crate) fn is_sensitive(&self, node: Node<'_>) -> bool {
        self.classes.of(node).is_some_and(|classified| classified.class.is_sensitive())
    }

    /// Applications and databases of class A or B.
    pub(crate) fn sensitive_systems(&self) -> Vec<Node<'a>> {
        let systems = [NodeKind::App, NodeKind::Store].into_iter().flat_map(|kind| self.living(kind));
        systems.filter(|system| self.is_sensitive(*system)).collect()
    }

    /// The chapters of the directive.
    pub(crate) fn chapters(&self) -> &'static [Chapter] {
        directive().map_or(&[], |directive| &directive.chapters)
    }

    /// The rules of the directive with their verdicts on the day of the issue.
    pub(crate) fn verdicts(&self) -> impl Iterator<Item = (&'static Rule, &RuleVerdict)> {
        let rules = directive().map_or(&[][..], |directive| &directive.rules);
        rules.iter().filter_map(|rule| Some((rule, self.verdict(&rule.reference)?)))
    }

    /// The verdict of one rule of the directive.
    pub(crate) fn verdict(&self, reference: &str) -> Option<&RuleVerdict> {
        self.compliance()?.rule(reference)
    }

    fn compliance(&self) -> Option<&Compliance> {
        self.compliance.get_or_init(|| directive().map(|directive| self.judged(directive))).as_ref()
    }

    /// The verdicts of a framework on the day of the issue; the state is looked at once.
    pub(crate) fn judged(&self, framework: &Framework) -> Compliance {
        let own = || self.judge.get_or_init(|| Judge::new(self.inputs.state, self.edition.date));
        self.inputs.judge.unwrap_or_else(own).judge(framework)
    }

    /// What tools and auditors noticed, and what became of it.
    pub(crate) fn findings(&self) -> &[Finding] {
        self.findings.get_or_init(|| {
            let verdicts = self.compliance().map_or(&[][..], |compliance| &compliance.rules);
            findings(self.inputs.state, verdicts)
        })
    }

    /// The EBIOS RM study on the day of the issue.
    pub(crate) fn ebios(&self) -> &EbiosStudy {
        let quantified = self.inputs.risk.map(|risk| risk.study);
        self.ebios.get_or_init(|| EbiosStudy::of(self.inputs.state, quantified, self.edition.date))
    }

    /// The verdicts of all rules, counted.
    pub(crate) fn tally(&self) -> Tally {
        Tally::of(self.verdicts().map(|(_, verdict)| verdict))
    }

    /// The verdicts of a chapter, counted.
    pub(crate) fn chapter_tally(&self, chapter: u8) -> Tally {
        Tally::of(self.verdicts().filter(|(rule, _)| rule.chapter == Some(chapter)).map(|(_, verdict)| verdict))
    }
}

/// The directive, which is built in.
fn directive() -> Option<&'static Framework> {
    framework(DIRECTIVE)
}

/// Verdicts, counted: conformant, partial, not conformant, not assessed, not applicable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    /// Conformant.
    pub conformant: usize,
    /// Partly conformant.
    pub partial: usize,
    /// Not conformant.
    pub non_conformant: usize,
    /// Not assessed.
    pub not_assessed: usize,
    /// Not applicable, as a person says with a reason.
    pub not_applicable: usize,
}

impl Tally {
    /// Counts verdicts.
    pub(crate) fn of<'v>(verdicts: impl Iterator<Item = &'v RuleVerdict>) -> Self {
        let mut tally = Tally::default();
        for verdict in verdicts {
            let count = match verdict.verdict {
                Verdict::Conformant => &mut tally.conformant,
                Verdict::Partial => &mut tally.partial,
                Verdict::NonConformant => &mut tally.non_conformant,
                Verdict::NotAssessed => &mut tally.not_assessed,
                Verdict::NotApplicable => &mut tally.not_applicable,
            };
            *count += 1;
        }
        tally
    }

    /// Rules that apply: the denominator of every rate.
    pub(crate) fn applicable(self) -> usize {
        self.conformant + self.partial + self.non_conformant + self.not_assessed
    }
}
