//! The first page: three sentences of conclusion made of counts, and what this edition does not compute.

use kharita_map::Node;
use kharita_model::{Argument, LegalClass, NodeKind};

use crate::Rate;
use crate::document::Tone;
use crate::facts::living;
use crate::pen::Pen;
use crate::risk::conclusions;
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let mut lines = vec![coverage(pen, subject), sensitivity(pen, subject), gaps(pen, subject)];
    if let Some(risk) = subject.inputs.risk {
        lines.extend(conclusions(pen, risk));
    }
    pen.callout("conclusions", Tone::Conclusion, lines);
    if !subject.map().nodes().any(Node::is_observed) {
        pen.paragraph("declared-only", &[]);
    }
    let risk = subject.inputs.risk;
    let lacking = [
        ("deliver-not-yet-risks", risk.is_none()),
        ("deliver-not-yet-cost", risk.is_none_or(|risk| risk.study.ale_mad.is_none())),
        ("deliver-not-yet-decisions", risk.is_none_or(|risk| risk.plan.is_none())),
    ];
    let lines: Vec<String> = lacking.iter().filter(|(_, lacks)| *lacks).map(|(key, _)| pen.word(key)).collect();
    if !lines.is_empty() {
        pen.callout("not-computed", Tone::Reserve, lines);
    }
}

fn coverage(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let stats = subject.map().stats();
    let rate = Rate::new(stats.coverage.numerator as usize, stats.coverage.denominator as usize).text(pen.texts);
    pen.say(
        "deliver-conclusion-coverage",
        &[
            ("assets", number(stats.assets)),
            ("coverage", Argument::Text(rate)),
            ("unseen", number(stats.declared_never_seen)),
            ("undeclared", number(stats.seen_never_declared)),
        ],
    )
}

fn sensitivity(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let apps = living(subject.map(), NodeKind::App);
    let classes: Vec<LegalClass> =
        apps.iter().filter_map(|app| subject.classes.of(*app)).map(|classified| classified.class).collect();
    let sensitive = classes.iter().filter(|class| class.is_sensitive()).count();
    let owned = apps.iter().filter(|app| app.has_owner()).count();
    let rate = |part, whole| Argument::Text(Rate::new(part, whole).text(pen.texts));
    let arguments = [
        ("classed", rate(classes.len(), apps.len())),
        ("sensitive", rate(sensitive, classes.len())),
        ("owned", rate(owned, apps.len())),
    ];
    pen.say("deliver-conclusion-sensitivity", &arguments)
}

fn gaps(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let stats = subject.map().stats();
    let hosts = subject.network.hosts();
    let touched = hosts.iter().filter(|place| place.findings > 0).count();
    let rate = Rate::new(touched, hosts.len()).text(pen.texts);
    pen.say(
        "deliver-conclusion-gaps",
        &[
            ("findings", number(stats.findings)),
            ("hosts", Argument::Text(rate)),
            ("unknown", number(stats.unknown_answers)),
            ("conflicts", number(stats.conflicts)),
        ],
    )
}

fn number(number: u64) -> Argument {
    Argument::Number(i64::try_from(number).unwrap_or(i64::MAX))
}
