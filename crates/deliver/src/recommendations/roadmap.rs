//! Sections 8 and 9: the measures of the catalogue that answer what was not shown, at 30, 90 and 365 days, with effort and cost;
//! the work that they ask of each profile; and where each chapter goes. Every effort and cost is a hypothesis.

use std::collections::{BTreeMap, BTreeSet};

use kharita_catalog::{Amounts, Measure, Verdict, governance, measures};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::figure::{Bar, Series, stacked_bars};
use crate::parts::chapter_table;
use crate::pen::{Pen, number};
use crate::subject::Subject;
use crate::svg::Fill;

/// When a measure is done: a hypothesis of ours, by its effort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Horizon {
    /// Within a month.
    Days30,
    /// Within a quarter.
    Days90,
    /// Within a year.
    Days365,
}

/// Person-days of own work up to which a measure is done within 30, and within 90 days.
const QUICK: u32 = 20;
const MIDDLE: u32 = 40;
/// Person-days that one post works in a year.
const DAYS_OF_A_POST: u32 = 210;

impl Horizon {
    const ALL: [Horizon; 3] = [Horizon::Days30, Horizon::Days90, Horizon::Days365];

    fn of(measure: &Measure) -> Self {
        match measure.effort_days {
            days if days <= QUICK => Horizon::Days30,
            days if days <= MIDDLE => Horizon::Days90,
            _ => Horizon::Days365,
        }
    }

    /// In days.
    pub(super) fn days(self) -> i64 {
        match self {
            Horizon::Days30 => 30,
            Horizon::Days90 => 90,
            Horizon::Days365 => 365,
        }
    }
}

/// A measure that answers something.
pub(super) struct Step {
    /// The measure.
    pub measure: &'static Measure,
    /// Rules that a fact or an answer contradicts, or that are shown in part.
    pub rules: Vec<String>,
    /// When it is done.
    pub horizon: Horizon,
    /// What putting it in place costs for what the map counts today.
    pub cost: Amounts,
}

/// The measures that answer rules not or partly shown, and those that they need, in the order of doing.
pub(super) fn steps(subject: &Subject<'_>) -> Vec<Step> {
    let open: BTreeSet<&str> = subject
        .verdicts()
        .filter(|(_, verdict)| matches!(verdict.verdict, Verdict::NonConformant | Verdict::Partial))
        .map(|(rule, _)| rule.reference.as_str())
        .collect();
    let mut horizons: BTreeMap<&str, Horizon> = BTreeMap::new();
    for measure in measures().iter().filter(|measure| measure.dnssi.iter().any(|rule| open.contains(rule.as_str()))) {
        plan(measure, &mut horizons);
    }
    let mut steps: Vec<Step> = measures()
        .iter()
        .filter_map(|measure| {
            let rules = measure.dnssi.iter().filter(|rule| open.contains(rule.as_str())).cloned().collect();
            let horizon = *horizons.get(measure.id.as_str())?;
            let quantity = measure.cost.quantity_from.count(subject.inputs.state);
            Some(Step { measure, rules, horizon, cost: measure.cost_of(quantity) })
        })
        .collect();
    steps.sort_by_key(|step| (step.horizon, std::cmp::Reverse(step.rules.len()), step.measure.effort_days));
    steps
}

/// Gives a measure its horizon: never before that of what it needs. The catalogue's needs form no circle; what is being
/// planned is marked first, so that one would end all the same.
fn plan(measure: &'static Measure, horizons: &mut BTreeMap<&'static str, Horizon>) -> Horizon {
    if let Some(known) = horizons.get(measure.id.as_str()) {
        return *known;
    }
    horizons.insert(&measure.id, Horizon::of(measure));
    let needed = measure.needs.iter().filter_map(|id| kharita_catalog::measure(id));
    let latest = needed.map(|needed| plan(needed, horizons)).max();
    let horizon = latest.map_or(Horizon::of(measure), |latest| latest.max(Horizon::of(measure)));
    horizons.insert(&measure.id, horizon);
    horizon
}

/// Whole dirhams.
fn mad(money: kharita_model::Money) -> Cell {
    Cell::Number(money.0 / 100)
}

pub(super) fn write_skills(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("skills-introduction", &[("days", number(DAYS_OF_A_POST))]);
    let steps = steps(subject);
    let mut rows = Vec::new();
    for profile in &governance().profiles {
        let own: Vec<&Step> = steps.iter().filter(|step| step.measure.category == profile.category).collect();
        let days: u32 = own.iter().map(|step| step.measure.effort_days).sum();
        rows.push(vec![
            pen.titled(&profile.title),
            pen.titled(&profile.work),
            Cell::count(own.len()),
            Cell::Number(days.into()),
            Cell::Decimal(f64::from(days) / f64::from(DAYS_OF_A_POST), 1),
            Cell::Text(pen.word("deliver-unknown-headcount")),
        ]);
    }
    let columns = [
        ("profile", Align::Start, 5),
        ("work", Align::Start, 7),
        ("measures", Align::End, 2),
        ("effort", Align::End, 3),
        ("posts", Align::End, 3),
        ("in-place", Align::Start, 4),
    ];
    pen.table("profiles", &columns, rows);
}

pub(super) fn write_trajectory(pen: &mut Pen, subject: &Subject<'_>) {
    let steps = steps(subject);
    pen.paragraph("trajectory-introduction", &[("count", number(steps.len()))]);
    chapter_table(pen, subject);
    horizons(pen, subject, &steps);
    measure_table(pen, subject, &steps);
    trajectory(pen, subject, &steps);
}

/// Sums of each horizon.
fn horizons(pen: &mut Pen, subject: &Subject<'_>, steps: &[Step]) {
    let mut rows = Vec::new();
    for horizon in Horizon::ALL {
        let own: Vec<&Step> = steps.iter().filter(|step| step.horizon == horizon).collect();
        let rules: BTreeSet<&String> = own.iter().flat_map(|step| &step.rules).collect();
        let effort: u32 = own.iter().map(|step| step.measure.effort_days).sum();
        rows.push(vec![
            Cell::Text(pen.say("deliver-horizon", &[("days", number(horizon.days()))])),
            Cell::Date(subject.edition.date.plus_days(horizon.days())),
            Cell::count(own.len()),
            Cell::count(rules.len()),
            Cell::Number(effort.into()),
            mad(own.iter().map(|step| step.cost.min).sum()),
            mad(own.iter().map(|step| step.cost.max).sum()),
        ]);
    }
    let columns = [
        ("horizon", Align::Start, 3),
        ("date", Align::Center, 3),
        ("measures", Align::End, 2),
        ("rules", Align::End, 2),
        ("effort", Align::End, 3),
        ("cost-minimum", Align::End, 4),
        ("cost-maximum", Align::End, 4),
    ];
    pen.table("horizons", &columns, rows);
}

fn measure_table(pen: &mut Pen, subject: &Subject<'_>, steps: &[Step]) {
    let mut rows = Vec::new();
    for step in steps {
        let measure = step.measure;
        rows.push(vec![
            Cell::Number(step.horizon.days()),
            Cell::Data(measure.id.clone()),
            pen.titled(&measure.title),
            Cell::list(step.rules.clone()),
            Cell::list(measure.needs.clone()),
            Cell::Number(measure.cost.quantity_from.count(subject.inputs.state).try_into().unwrap_or(i64::MAX)),
            Cell::Number(measure.effort_days.into()),
            mad(step.cost.min),
            mad(step.cost.max),
        ]);
    }
    let columns = [
        ("days", Align::End, 3),
        ("measure-id", Align::Start, 6),
        ("measure", Align::Start, 10),
        ("rule", Align::Start, 9),
        ("needs", Align::Start, 4),
        ("quantity", Align::End, 4),
        ("effort", Align::End, 5),
        ("cost-minimum", Align::End, 5),
        ("cost-maximum", Align::End, 5),
    ];
    pen.table("measures-planned", &columns, rows);
}

/// Rules conformant today, and those that a planned measure helps to answer, by horizon.
fn trajectory(pen: &mut Pen, subject: &Subject<'_>, steps: &[Step]) {
    let tally = subject.tally();
    let mut bars = vec![Bar {
        label: pen.word("deliver-today"),
        parts: vec![tally.conformant as u64, 0],
        shown: Some(Rate::new(tally.conformant, tally.applicable()).text(pen.texts)),
    }];
    let mut answered: BTreeSet<&String> = BTreeSet::new();
    for horizon in Horizon::ALL {
        answered.extend(steps.iter().filter(|step| step.horizon == horizon).flat_map(|step| &step.rules));
        let reached = tally.conformant + answered.len();
        bars.push(Bar {
            label: pen.say("deliver-horizon", &[("days", number(horizon.days()))]),
            parts: vec![tally.conformant as u64, answered.len() as u64],
            shown: Some(Rate::new(reached, tally.applicable()).text(pen.texts)),
        });
    }
    let series = [
        Series { name: pen.word("verdict-conformant"), fill: Fill::Accent },
        Series { name: pen.word("deliver-answered-if-shown"), fill: Fill::Diagonal },
    ];
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("trajectory", svg.finish(), 0, &[("count", number(answered.len()))]);
}
