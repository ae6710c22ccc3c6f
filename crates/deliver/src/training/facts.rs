//! The counts of the map that questions may quote: numbers and rates, never a name.

use kharita_catalog::Verdict;
use kharita_model::{Argument, Attribute, NodeKind, Value};

use crate::Rate;
use crate::facts::is_yes;
use crate::indicator::figure;
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// Every count, by the name of the argument under which texts quote it.
pub(super) fn counts(pen: &Pen, subject: &Subject<'_>) -> Vec<(&'static str, Argument)> {
    let mut counts = knowledge(pen, subject);
    counts.extend(business(pen, subject));
    counts.extend(security(pen, subject));
    counts
}

fn rate(pen: &Pen, part: usize, whole: usize) -> Argument {
    Argument::Text(Rate::new(part, whole).text(pen.texts))
}

/// What is known, and what contradicts.
fn knowledge(pen: &Pen, subject: &Subject<'_>) -> Vec<(&'static str, Argument)> {
    let stats = subject.map().stats();
    let coverage = rate(pen, stats.coverage.numerator as usize, stats.coverage.denominator as usize);
    vec![
        ("assets", number(stats.assets)),
        ("coverage", coverage),
        ("undeclared", number(stats.seen_never_declared)),
        ("unseen", number(stats.declared_never_seen)),
        ("unknown", number(stats.unknown_answers)),
        ("conflicts", number(stats.conflicts)),
        ("proposals", number(stats.proposals)),
        ("files", number(subject.inputs.evidence.len())),
        ("entries", number(subject.edition.entry)),
    ]
}

/// Processes, applications, data.
fn business(pen: &Pen, subject: &Subject<'_>) -> Vec<(&'static str, Argument)> {
    let (apps, processes) = (subject.living(NodeKind::App), subject.living(NodeKind::Process));
    let rated = processes.iter().filter(|process| subject.classes.of(**process).is_some()).count();
    let classed = apps.iter().filter(|app| subject.classes.of(**app).is_some()).count();
    let owned = apps.iter().filter(|app| app.has_owner()).count();
    let exposed = apps.iter().filter(|app| matches!(app.word(Attribute::Exposure), Some("internet" | "partners")));
    let today = subject.edition.date;
    let ended = apps.iter().filter(|app| {
        matches!(app.value(Attribute::EndOfSupport).map(|claim| &claim.value), Some(Value::Date(date)) if *date < today)
    });
    let restored = subject.sensitive_systems();
    let tried = restored.iter().filter(|system| is_yes(**system, Attribute::BackupTested)).count();
    vec![
        ("rated", rate(pen, rated, processes.len())),
        ("classed", rate(pen, classed, apps.len())),
        ("owned", rate(pen, owned, apps.len())),
        ("exposed", number(exposed.count())),
        ("ended", number(ended.count())),
        ("sensitive", number(restored.len())),
        ("restored", rate(pen, tried, restored.len())),
        ("data", number(subject.living(NodeKind::Data).len())),
        ("stores", number(subject.living(NodeKind::Store).len())),
        ("flows", number(subject.map().edges().filter(|edge| edge.kind() == kharita_model::EdgeKind::FlowsTo).count())),
    ]
}

/// Weaknesses, accounts, processings, verdicts.
fn security(pen: &Pen, subject: &Subject<'_>) -> Vec<(&'static str, Argument)> {
    let weaknesses = subject.map().of_kind(NodeKind::Weakness).filter(|weakness| weakness.is_finding());
    let grave = weaknesses.filter(|weakness| weakness.word(Attribute::SeverityLevel) == Some("critical")).count();
    let accounts = subject.living(NodeKind::Account);
    let forever = accounts.iter().filter(|account| is_yes(**account, Attribute::PasswordNeverExpires)).count();
    let processings = subject.living(NodeKind::Treatment);
    let numbered = processings.iter().filter(|known| known.text(Attribute::CndpNumber).is_some()).count();
    let copies = subject.living(NodeKind::Store).into_iter().filter(|store| {
        matches!(store.word(Attribute::Environment), Some("test" | "development" | "preproduction" | "training"))
    });
    let tally = subject.tally();
    let refuted = subject.verdicts().filter(|(_, found)| found.verdict == Verdict::NonConformant).count();
    vec![
        ("findings", number(subject.map().stats().findings)),
        ("critical", number(grave)),
        ("accounts", number(accounts.len())),
        ("forever", rate(pen, forever, accounts.len())),
        ("processings", number(processings.len())),
        ("numbered", rate(pen, numbered, processings.len())),
        ("leavers", number(figure(subject, "K11").map_or(0, |figure| figure.numerator as usize))),
        ("copies", number(copies.count())),
        ("conformant", rate(pen, tally.conformant, tally.applicable())),
        ("refuted", rate(pen, refuted, tally.applicable())),
        ("unassessed", rate(pen, tally.not_assessed, tally.applicable())),
    ]
}
