//! Sections 3 and 4: documents to write or revise, in the order of what they answer; and the gates of projects.

use kharita_catalog::{CheckMode, Reason, Rule, RuleVerdict, Verdict, governance};
use kharita_model::{Attribute, NodeKind};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::parts::{chain, verdict_word};
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// Is a document of people missing? Either the rule rests on one, or evidence awaits its document.
fn lacks_document(rule: &Rule, verdict: &RuleVerdict) -> bool {
    let rests = rule.check.as_ref().is_some_and(|check| check.mode == CheckMode::Document);
    let awaits =
        |reason| matches!(reason, Reason::MissingDocument | Reason::MissingAttachment | Reason::MissingApproval);
    let open = !matches!(verdict.verdict, Verdict::Conformant | Verdict::NotApplicable);
    open && (rests || verdict.because.iter().any(|statement| awaits(statement.code)))
}

/// First what a fact or an answer contradicts, then what is shown in part, then what nobody showed.
fn priority(verdict: Verdict) -> i64 {
    match verdict {
        Verdict::NonConformant => 1,
        Verdict::Partial => 2,
        Verdict::NotAssessed | Verdict::Conformant | Verdict::NotApplicable => 3,
    }
}

pub(super) fn write_policies(pen: &mut Pen, subject: &Subject<'_>) {
    let mut found: Vec<_> = subject.verdicts().filter(|(rule, verdict)| lacks_document(rule, verdict)).collect();
    found.sort_by_key(|(_, verdict)| priority(verdict.verdict));
    pen.paragraph("policies-introduction", &[("count", number(found.len()))]);
    let mut rows = Vec::new();
    for (rule, verdict) in found {
        let whom = verdict.because.iter().find_map(|statement| statement.ask);
        rows.push(vec![
            pen.french(&rule.evidence_fr.join(" ; ")),
            Cell::Data(rule.reference.clone()),
            pen.titled(&rule.title),
            Cell::Text(verdict_word(pen, verdict.verdict)),
            Cell::Number(priority(verdict.verdict)),
            whom.map_or(Cell::Empty, |whom| Cell::Text(pen.ask(whom))),
        ]);
    }
    let columns = [
        ("documents", Align::Start, 8),
        ("rule", Align::Start, 5),
        ("title", Align::Start, 7),
        ("state", Align::Start, 4),
        ("priority", Align::Center, 2),
        ("whom", Align::Start, 4),
    ];
    pen.table("policies", &columns, rows);
}

pub(super) fn write_design(pen: &mut Pen, subject: &Subject<'_>) {
    let apps = subject.living(NodeKind::App);
    let exposed = apps.iter().filter(|app| matches!(app.word(Attribute::Exposure), Some("internet" | "partners")));
    let declared = apps.iter().filter(|app| app.value(Attribute::GoLive).is_some()).count();
    let dated = kharita_model::Argument::Text(Rate::new(declared, apps.len()).text(pen.texts));
    pen.paragraph("design-introduction", &[("exposed", number(exposed.count())), ("dated", dated)]);
    let mut rows = Vec::new();
    let mut steps = Vec::new();
    for gate in &governance().gates {
        let verdicts: Vec<_> = gate.rules.iter().filter_map(|rule| subject.verdict(rule)).collect();
        let shown = verdicts.iter().filter(|found| found.verdict == Verdict::Conformant).count();
        rows.push(vec![
            pen.titled(&gate.title),
            pen.titled(&gate.criterion),
            Cell::list(gate.rules.clone()),
            Cell::Rate(Rate::new(shown, verdicts.len())),
        ]);
        steps.push((pen.title(&gate.title), vec![Rate::new(shown, verdicts.len()).text(pen.texts)]));
    }
    let columns = [
        ("gate", Align::Start, 3),
        ("criterion", Align::Start, 8),
        ("rule", Align::Start, 5),
        ("conformant", Align::End, 3),
    ];
    pen.table("gates", &columns, rows);
    chain(pen, "gates", steps);
}
