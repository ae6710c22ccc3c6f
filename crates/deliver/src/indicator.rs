//! What the indicators are worth on a state (REGULATION.md §17). One that cannot be computed is `None`, never zero: what it
//! needs is said beside it.

use std::collections::BTreeSet;

use kharita_catalog::legal::{AuditState, Incident, declaration_times, exposed_tables};
use kharita_catalog::{Indicator, Reason, framework, indicators};
use kharita_map::Node;
use kharita_model::{Attribute, Date, NodeKind, RegisterKind, Registered, Value};
use kharita_risk::Interval;

use crate::facts::is_yes;
use crate::registered::{date, text};
use crate::subject::Subject;
use crate::{Edition, Inputs, weaknesses};

/// Days after which a critical weakness that is exposed counts (K04).
const EXPOSED_DAYS: i64 = 15;
/// The rule on the accounts of people who left (K11).
const LEAVERS: &str = "RH-FIN-GEST";
/// The law whose systems are audited by domain (K12).
const LAW: &str = "loi-05-20";

/// An indicator on a state.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// Its definition.
    pub indicator: &'static Indicator,
    /// What it is worth, if it can be computed.
    pub figure: Option<Figure>,
}

/// A value with what it is told with.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figure {
    /// In the unit of the indicator.
    pub numerator: f64,
    /// The whole, where there is one.
    pub denominator: Option<u64>,
    /// Bounds of an estimate.
    pub interval: Option<Interval>,
    /// What else is told, by the word of its text: `maximum`, `shortest`, `partial`…
    pub beside: Vec<(&'static str, f64)>,
    /// Parts of the whole by name, each with its own two terms.
    pub parts: Vec<(String, u64, u64)>,
}

impl Figure {
    fn count(count: usize) -> Self {
        Figure { numerator: count as f64, ..Figure::default() }
    }

    /// A share; of nothing there is none.
    fn share(part: usize, whole: usize) -> Option<Self> {
        let figure = Figure { denominator: Some(whole as u64), ..Figure::count(part.min(whole)) };
        (whole > 0).then_some(figure)
    }

    fn beside(mut self, word: &'static str, value: f64) -> Self {
        self.beside.push((word, value));
        self
    }
}

impl Measured {
    /// Does it reach its target?
    pub fn is_met(&self) -> Option<bool> {
        let figure = self.figure.as_ref()?;
        self.indicator.is_met(figure.numerator, figure.denominator)
    }
}

/// All indicators on a state, on the day of the edition.
pub fn measured(inputs: Inputs<'_>, edition: &Edition) -> Vec<Measured> {
    let subject = Subject::new(inputs, edition);
    let of = |indicator: &'static Indicator| Measured { indicator, figure: figure(&subject, &indicator.id) };
    indicators().iter().map(of).collect()
}

/// What one indicator is worth.
pub(crate) fn figure(subject: &Subject<'_>, id: &str) -> Option<Figure> {
    match id {
        "K01" => of_assets(subject, |asset| families(asset) >= 2),
        "K02" => of_assets(subject, |asset| asset.has_owner() && subject.classes.of(asset).is_some()),
        "K03" => {
            let tally = subject.tally();
            let share = Figure::share(tally.conformant, tally.applicable())?;
            Some(share.beside("partial", tally.partial as f64).beside("not-assessed", tally.not_assessed as f64))
        }
        "K04" => exposed_for_long(subject),
        "K05" => paths(subject),
        "K06" => loss(subject),
        "K07" => actions(subject),
        "K08" => {
            let known = subject.living(NodeKind::Treatment);
            Figure::share(known.iter().filter(|known| known.text(Attribute::CndpNumber).is_some()).count(), known.len())
        }
        "K09" => {
            let found = exposed_tables(subject.inputs.state, subject.edition.date)?;
            Some(Figure::count(found.outside).beside("looked", found.looked as f64))
        }
        "K10" => declarations(subject),
        "K11" => open_leavers(subject),
        "K12" => audited(subject),
        "K13" => {
            let systems = subject.sensitive_systems();
            Figure::share(
                systems.iter().filter(|system| is_yes(**system, Attribute::BackupTested)).count(),
                systems.len(),
            )
        }
        "K14" => trained(subject),
        "K15" => median_age(subject),
        "K16" => exceptions(subject),
        _ => None,
    }
}

fn assets<'a>(subject: &Subject<'a>) -> Vec<Node<'a>> {
    subject.map().nodes().filter(|node| node.is_asset() && node.not_seen_since().is_none()).collect()
}

fn of_assets<'a>(subject: &Subject<'a>, counts: impl Fn(Node<'a>) -> bool) -> Option<Figure> {
    let assets = assets(subject);
    Figure::share(assets.iter().filter(|asset| counts(**asset)).count(), assets.len())
}

fn families(node: Node<'_>) -> usize {
    node.records().map(|record| record.key.source.family()).collect::<BTreeSet<_>>().len()
}

/// Critical weaknesses known for more than fifteen days on machines of zones that outsiders reach; `None` while no machine
/// is known there, or nothing was ever looked for weaknesses.
fn exposed_for_long(subject: &Subject<'_>) -> Option<Figure> {
    let is_exposed = |zone: Option<Node<'_>>| {
        zone.is_some_and(|zone| matches!(zone.word(Attribute::Exposure), Some("internet" | "partners")))
    };
    let places = subject.network.hosts().iter().filter(|place| is_exposed(place.zone));
    let exposed: BTreeSet<_> = places.map(|place| place.host.id()).collect();
    if exposed.is_empty() || subject.map().of_kind(NodeKind::Weakness).next().is_none() {
        return None;
    }
    let late = weaknesses::open(subject)
        .filter(|weakness| weakness.word(Attribute::SeverityLevel) == Some("critical"))
        .filter(|weakness| weakness.first_seen().date().days_until(subject.edition.date) > EXPOSED_DAYS)
        .filter(|weakness| weaknesses::touched(*weakness).iter().any(|host| exposed.contains(host)));
    Some(Figure::count(late.count()).beside("machines", exposed.len() as f64))
}

fn paths(subject: &Subject<'_>) -> Option<Figure> {
    let risk = subject.inputs.risk.filter(|risk| !risk.study.jewels.is_empty())?;
    let figure = Figure::count(risk.paths.found as usize).beside("jewels", risk.study.jewels.len() as f64);
    Some(match risk.paths.shortest {
        Some(steps) => figure.beside("shortest", steps as f64),
        None => figure,
    })
}

/// Before the plan, and what is left after it on trials that had no part in the choice.
fn loss(subject: &Subject<'_>) -> Option<Figure> {
    let risk = subject.inputs.risk?;
    let ale = risk.study.ale_mad?;
    let mut figure = Figure { numerator: ale.value, interval: Some(ale), ..Figure::default() };
    let tail = risk.study.var_mad.as_ref().and_then(|tail| tail.get("95"));
    figure.beside.extend(tail.map(|interval| ("p95", interval.value)));
    let after = risk.plan.filter(|plan| plan.options.metric == kharita_risk::study::Metric::Ale);
    figure.beside.extend(after.and_then(|plan| plan.plan.fresh).map(|interval| ("after", interval.value)));
    Some(figure)
}

/// Actions whose day is past and that are done, out of those whose day is past.
fn actions(subject: &Subject<'_>) -> Option<Figure> {
    let actions = subject.register().of_kind(RegisterKind::Action);
    let due: Vec<&Registered> =
        actions.filter(|action| date(action, "due").is_some_and(|due| due <= subject.edition.date)).collect();
    let is_done =
        |action: &&&Registered| matches!(action.record.fields.get("progress"), Some(Value::Int(n)) if *n >= 100);
    Figure::share(due.iter().filter(is_done).count(), due.len())
}

/// From knowledge to declaration: the median, the longest, and what is still open.
fn declarations(subject: &Subject<'_>) -> Option<Figure> {
    let incidents: Vec<Incident> = subject.register().of_kind(RegisterKind::Incident).map(clock_of).collect();
    let times = declaration_times(&incidents)?;
    let open = incidents.iter().filter(|incident| incident.known.is_some() && incident.declared.is_none()).count();
    let figure = Figure { numerator: times.median as f64, denominator: None, ..Figure::default() };
    Some(
        figure
            .beside("maximum", times.maximum as f64)
            .beside("declared", times.declared as f64)
            .beside("open", open as f64),
    )
}

/// The four moments of an incident of the register.
pub(crate) fn clock_of(registered: &Registered) -> Incident {
    let moment = |field: &str| match registered.record.fields.get(field) {
        Some(Value::Instant(moment)) => Some(*moment),
        _ => None,
    };
    Incident {
        supposed_start: moment("supposed-start"),
        detected: moment("detected"),
        known: moment("known"),
        declared: moment("declared"),
    }
}

/// People who left and whose account is open, by the register and the directories together: what the rule looked at, less
/// what it found closed. `None` if nobody tells of any.
fn open_leavers(subject: &Subject<'_>) -> Option<Figure> {
    let mut said = subject.verdict(LEAVERS)?.because.iter();
    let looked = said.find(|statement| statement.code == Reason::LookedLeavers)?;
    let (closed, leavers) = (looked.numerator?, looked.denominator?);
    Some(Figure::count(leavers.saturating_sub(closed) as usize).beside("leavers", leavers as f64))
}

/// Each sensitive system in each domain of audit that concerns it.
fn audited(subject: &Subject<'_>) -> Option<Figure> {
    let matrix = subject.judged(framework(LAW)?).legal?.audit_matrix;
    let concerned = matrix.iter().filter(|cell| cell.state != AuditState::NotRelevant);
    Figure::share(concerned.clone().filter(|cell| cell.state == AuditState::Valid).count(), concerned.count())
}

/// The last training of each population.
fn trained(subject: &Subject<'_>) -> Option<Figure> {
    let number = |training: &Registered, field: &str| match training.record.fields.get(field) {
        Some(Value::Int(number)) => u64::try_from(*number).ok(),
        _ => None,
    };
    let mut last: std::collections::BTreeMap<String, (Option<Date>, u64, u64)> = std::collections::BTreeMap::new();
    for training in subject.register().of_kind(RegisterKind::Training) {
        let Some(population) = text(training, "population") else { continue };
        let (Some(headcount), Some(trained)) = (number(training, "headcount"), number(training, "trained")) else {
            continue;
        };
        let found = (date(training, "date"), trained.min(headcount), headcount);
        let known = last.entry(population).or_insert(found);
        if found.0 >= known.0 {
            *known = found;
        }
    }
    let sum = |part: fn(&(Option<Date>, u64, u64)) -> u64| last.values().map(part).sum::<u64>() as usize;
    let figure = Figure::share(sum(|row| row.1), sum(|row| row.2))?;
    let parts = last.into_iter().map(|(population, (_, trained, headcount))| (population, trained, headcount));
    Some(Figure { parts: parts.collect(), ..figure })
}

fn median_age(subject: &Subject<'_>) -> Option<Figure> {
    let today = subject.edition.date;
    let mut ages: Vec<i64> =
        assets(subject).iter().map(|asset| asset.last_seen().date().days_until(today).max(0)).collect();
    ages.sort_unstable();
    let median = *ages.get(ages.len() / 2)?;
    Some(Figure { numerator: median as f64, ..Figure::default() }.beside("assets", ages.len() as f64))
}

/// Derogations and acceptances that are open, and those whose end is not past.
fn exceptions(subject: &Subject<'_>) -> Option<Figure> {
    let register = subject.register();
    let both = register.of_kind(RegisterKind::Derogation).chain(register.of_kind(RegisterKind::Acceptance));
    let open: Vec<Option<Date>> =
        both.filter(|row| date(row, "closed").is_none()).map(|row| date(row, "until")).collect();
    let stands = |until: &&Option<Date>| until.is_some_and(|until| until >= subject.edition.date);
    Figure::share(open.iter().filter(stands).count(), open.len())
}
