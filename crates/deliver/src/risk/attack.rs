//! Ways of attack as drawings and as tables: step by step with the technique, its factors and the evidence of each.

use kharita_map::Node;
use kharita_model::{Argument, Attribute, NodeId, NodeKind};
use kharita_risk::study::{Because, Path, PathStep};
use kharita_text::Texts;

use super::{RiskResults, place_name};
use crate::document::{Align, Cell};
use crate::facts;
use crate::figure::{Gain, attack_ways};
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// The rule by which a campaign starts from inside; every other first step comes from the Internet.
const INSIDER: &str = "insider";

/// Where a way starts.
pub(crate) fn entry(pen: &mut Pen, path: &Path) -> String {
    let inside = path.steps.first().is_some_and(|step| step.rule == INSIDER);
    pen.word(if inside { "deliver-risk-inside" } else { "deliver-risk-internet" })
}

/// What an attacker gains on a way, thing after thing: steps that only follow from others are passed over.
pub(crate) fn gains(pen: &mut Pen, subject: &Subject<'_>, path: &Path) -> Vec<Gain> {
    let start = entry(pen, path);
    let mut gains = vec![Gain { key: start.clone(), name: start, how: pen.word("deliver-risk-start") }];
    for step in &path.steps {
        let (Some(technique), Some(to)) = (&step.technique, step.to) else { continue };
        let how = match step.p {
            Some(p) => format!("{technique} · {}", pen.texts.decimal(p, 2)),
            None => technique.clone(),
        };
        let key = to.to_string();
        match gains.last_mut().filter(|last| last.key == key) {
            Some(last) => last.how = format!("{}, {how}", last.how),
            None => gains.push(Gain { key, name: place_name(pen, subject, to), how }),
        }
    }
    gains
}

/// Draws ways of attack. The caption says how many had no room.
pub(crate) fn attack_figure(pen: &mut Pen, subject: &Subject<'_>, id: &str, paths: &[&Path], name: &str) {
    let ways: Vec<Vec<Gain>> = paths.iter().map(|path| gains(pen, subject, path)).collect();
    let drawing = attack_ways(&ways, pen.texts);
    let drawn = ways.len() - drawing.undrawn;
    let arguments = [("count", number(drawn)), ("name", Argument::Text(Texts::isolate(name)))];
    pen.figure(id, drawing.svg.finish(), drawing.undrawn, &arguments);
}

/// The steps of the ways to one jewel: a row for each.
pub(crate) fn steps_table(
    pen: &mut Pen,
    subject: &Subject<'_>,
    risk: RiskResults<'_>,
    paths: &[&Path],
    scenario: &str,
) {
    let mut rows = Vec::new();
    for (way, path) in (1_i64..).zip(paths) {
        for (at, step) in (1_i64..).zip(&path.steps) {
            rows.push(step_row(pen, subject, risk, (way, at), step));
        }
    }
    let columns = [
        ("risk-way", Align::Center, 3),
        ("risk-step", Align::Center, 3),
        ("risk-phase", Align::Start, 4),
        ("risk-technique", Align::Start, 5),
        ("risk-what", Align::Start, 9),
        ("risk-from", Align::Start, 7),
        ("risk-to", Align::Start, 7),
        ("risk-p", Align::End, 3),
        ("risk-because", Align::Start, 11),
        ("risk-evidence", Align::Start, 7),
    ];
    pen.table_of("risk-steps", &[("scenario", Argument::Text(scenario.to_owned()))], &columns, rows);
}

fn step_row(pen: &mut Pen, subject: &Subject<'_>, risk: RiskResults<'_>, at: (i64, i64), step: &PathStep) -> Vec<Cell> {
    let place =
        |pen: &mut Pen, id: Option<NodeId>| id.map_or(Cell::Empty, |id| Cell::Data(place_name(pen, subject, id)));
    let phase = risk
        .phase(step)
        .map_or(Cell::Empty, |phase| Cell::Text(pen.word(&format!("deliver-risk-phase-{}", ascii(phase)))));
    let is_supposed = step.because.iter().any(|because| because.what == "maybe");
    let (from, to) = (place(pen, step.from), place(pen, step.to));
    let factors = step.because.iter().map(|because| reason(pen, because)).collect::<Vec<_>>().join(" ; ");
    vec![
        Cell::Number(at.0),
        Cell::Number(at.1),
        phase,
        Cell::data(step.technique.clone()),
        Cell::Text(pen.word(&format!("deliver-risk-rule-{}", step.rule))),
        from,
        to,
        // A supposed reach has no factor of its own: 1.00 would say that it is sure.
        step.p.filter(|_| !is_supposed).map_or(Cell::Empty, |p| Cell::Decimal(p, 2)),
        if factors.is_empty() { Cell::Text(pen.word("deliver-risk-follows")) } else { Cell::Text(factors) },
        evidence(pen, subject, step),
    ]
}

/// The phases of the data file in ASCII: « connaître » has its key under `connaitre`.
fn ascii(phase: &str) -> String {
    phase.replace('î', "i")
}

fn reason(pen: &mut Pen, because: &Because) -> String {
    let of = match because.what {
        // « low », « medium », « high »: the words of a level in the language.
        "reliability" => pen.word(&format!("deliver-risk-relevance-{}", because.of)),
        _ => Texts::isolate(&because.of),
    };
    let (key, of) = (format!("deliver-risk-because-{}", because.what), Argument::Text(of));
    match because.p {
        Some(p) => pen.say(&key, &[("of", of), ("p", Argument::Text(pen.texts.decimal(p, 2)))]),
        None => pen.say(&format!("{key}-unknown"), &[("of", of)]),
    }
}

/// Who says that a step is possible: the source of the weakness that it uses, else of what it reaches.
fn evidence(pen: &mut Pen, subject: &Subject<'_>, step: &PathStep) -> Cell {
    let weapon = step.because.iter().find(|because| because.what == "weapon");
    let weakness = weapon.and_then(|weapon| weakness(subject, &weapon.of));
    let reached = step.to.and_then(|id| subject.map().node(id));
    weakness.or(reached).map_or(Cell::Empty, |node| facts::source(pen, node))
}

fn weakness<'a>(subject: &Subject<'a>, cve: &str) -> Option<Node<'a>> {
    let mut weaknesses = subject.map().of_kind(NodeKind::Weakness);
    weaknesses.find(|node| node.text(Attribute::Cve).is_some_and(|text| text == cve) || node.name() == cve)
}
