//! What the indicators are worth on a day, from one state: computed here for documents and for people who ask.

use std::collections::BTreeSet;

use kharita_catalog::{Indicator, Reason, indicators};
use kharita_map::Node;
use kharita_model::{Argument, Attribute, Date, Digest, NodeKind, RegisterKind, Value};
use kharita_risk::Interval;
use kharita_text::Texts;

use crate::facts::{is_owned, is_yes};
use crate::pen::number;
use crate::registered::named;
use crate::risk::amount;
use crate::subject::Subject;
use crate::{Edition, EditionState, Inputs, Rate, weaknesses};

/// Days after which a critical weakness that is exposed counts (K04).
const EXPOSED_DAYS: i64 = 15;
/// Days within which an audit of a sensitive system counts (K12): three years.
const AUDIT_DAYS: i64 = 3 * 365;

/// The rule on the accounts of people who left.
const LEAVERS: &str = "RH-FIN-GEST";

/// What an indicator is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Worth {
    /// A part of a whole.
    Share(Rate),
    /// A count.
    Count(u64),
    /// A count out of a whole that is no goal by itself, and a length: jewels that are reached, and the shortest way (steps).
    Reached {
        /// How many, out of how many.
        jewels: Rate,
        /// Steps of the shortest path; none without a path.
        shortest: Option<u64>,
    },
    /// Days.
    Days(i64),
    /// A mean yearly loss in MAD with its interval, and the loss that one year in twenty exceeds.
    Loss {
        /// The mean.
        mean: Interval,
        /// The 95 % point.
        p95: Option<Interval>,
    },
}

impl Worth {
    /// The number that is compared with the target and with an earlier one: the share from 0 to 1, else the count, the days
    /// or the MAD. `None` for a share of nothing.
    pub fn value(self) -> Option<f64> {
        match self {
            Worth::Share(rate) => (rate.whole() > 0).then(|| rate.part() as f64 / rate.whole() as f64),
            Worth::Count(count) => Some(count as f64),
            Worth::Reached { jewels, .. } => Some(jewels.part() as f64),
            Worth::Days(days) => Some(days as f64),
            Worth::Loss { mean, .. } => Some(mean.value),
        }
    }
}

impl Worth {
    /// As people read it: a share with both terms, an amount with its interval.
    pub fn text(self, texts: &Texts) -> String {
        let text = |interval| Argument::Text(amount(texts, interval));
        match self {
            Worth::Share(rate) | Worth::Reached { jewels: rate, shortest: None } => rate.text(texts),
            Worth::Count(count) => texts.number(i64::try_from(count).unwrap_or(i64::MAX)),
            Worth::Days(days) => texts.number(days),
            Worth::Reached { jewels, shortest: Some(steps) } => {
                let arguments =
                    [("part", number(jewels.part())), ("whole", number(jewels.whole())), ("steps", number(steps))];
                texts.text_with("deliver-indicator-reached", &arguments)
            }
            Worth::Loss { mean, p95: None } => amount(texts, mean),
            Worth::Loss { mean, p95: Some(p95) } => {
                texts.text_with("deliver-indicator-loss", &[("mean", text(mean)), ("p95", text(p95))])
            }
        }
    }
}

/// An indicator with what it is worth; nothing where what it needs is not known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// The indicator.
    pub indicator: &'static Indicator,
    /// What it is worth.
    pub worth: Option<Worth>,
}

/// All indicators on this state, on this day.
pub fn measured(inputs: Inputs<'_>, today: Date) -> Vec<Measured> {
    // Of the edition only the day counts here.
    let edition = Edition {
        organisation: String::new(),
        marking: String::new(),
        state: EditionState::Draft,
        version: String::new(),
        date: today,
        entry: inputs.state.seq,
        fingerprint: Digest::default(),
        fictitious: false,
        auditor: None,
    };
    let subject = Subject::new(inputs, &edition);
    indicators().iter().map(|indicator| Measured { indicator, worth: worth(&subject, &indicator.id) }).collect()
}

/// What one is worth. A share of nothing is not known.
pub(crate) fn worth(subject: &Subject<'_>, id: &str) -> Option<Worth> {
    computed(subject, id).filter(|worth| worth.value().is_some())
}

fn computed(subject: &Subject<'_>, id: &str) -> Option<Worth> {
    let rate = |part, whole| Some(Worth::Share(Rate::new(part, whole)));
    match id {
        "K01" => {
            let assets = assets(subject);
            rate(assets.iter().filter(|asset| families(**asset) >= 2).count(), assets.len())
        }
        "K02" => {
            let assets = assets(subject);
            let whole = |asset: &&Node<'_>| is_owned(**asset) && subject.classes.of(**asset).is_some();
            rate(assets.iter().filter(whole).count(), assets.len())
        }
        "K03" => {
            let tally = subject.tally();
            rate(tally.conformant, tally.applicable())
        }
        // Without any scan for weaknesses nobody knows whether there are some.
        "K04" => {
            let known = subject.map().of_kind(NodeKind::Weakness).len() > 0;
            known.then(|| Worth::Count(exposed_for_long(subject) as u64))
        }
        "K05" => reached(subject),
        "K06" => {
            let study = subject.inputs.risk?.study;
            let p95 = study.var_mad.as_ref().and_then(|levels| levels.get("95")).copied();
            Some(Worth::Loss { mean: study.ale_mad?, p95 })
        }
        "K07" => actions(subject),
        "K08" => {
            let known = subject.living(NodeKind::Treatment);
            rate(known.iter().filter(|known| known.text(Attribute::CndpNumber).is_some()).count(), known.len())
        }
        "K09" => {
            let tables = kharita_catalog::unauthorised_tables(subject.inputs.state, subject.edition.date)?;
            Some(Worth::Count(tables as u64))
        }
        "K11" => Some(Worth::Count(open_leavers(subject)?)),
        "K12" => audited(subject),
        "K13" => {
            let systems = subject.sensitive_systems();
            rate(systems.iter().filter(|system| is_yes(**system, Attribute::BackupTested)).count(), systems.len())
        }
        "K15" => median_age(subject).map(Worth::Days),
        "K16" => {
            let rate = subject.map().stats().evidence_rate;
            Some(Worth::Share(Rate::new(rate.numerator as usize, rate.denominator as usize)))
        }
        _ => None,
    }
}

fn assets<'a>(subject: &Subject<'a>) -> Vec<Node<'a>> {
    subject.map().nodes().filter(|node| node.is_asset() && node.not_seen_since().is_none()).collect()
}

fn families(node: Node<'_>) -> usize {
    node.records().map(|record| record.key.source.family()).collect::<BTreeSet<_>>().len()
}

/// Jewels that the rules of attack reach, and the fewest steps to one of them.
fn reached(subject: &Subject<'_>) -> Option<Worth> {
    let risk = subject.inputs.risk.filter(|risk| !risk.study.jewels.is_empty())?;
    let jewels = &risk.study.jewels;
    let shortest = risk.paths.paths.iter().map(|path| path.steps.len() as u64).min();
    let jewels = Rate::new(jewels.iter().filter(|jewel| jewel.reachable).count(), jewels.len());
    Some(Worth::Reached { jewels, shortest })
}

/// Critical weaknesses known for more than fifteen days on machines of zones that outsiders reach.
fn exposed_for_long(subject: &Subject<'_>) -> usize {
    let exposed: BTreeSet<_> = subject
        .network
        .hosts()
        .iter()
        .filter(|place| {
            place.zone.is_some_and(|zone| matches!(zone.word(Attribute::Exposure), Some("internet" | "partners")))
        })
        .map(|place| place.host.id())
        .collect();
    weaknesses::open(subject)
        .filter(|weakness| weakness.word(Attribute::SeverityLevel) == Some("critical"))
        .filter(|weakness| weakness.first_seen().date().days_until(subject.edition.date) > EXPOSED_DAYS)
        .filter(|weakness| weaknesses::touched(*weakness).iter().any(|host| exposed.contains(host)))
        .count()
}

/// Actions whose day is past and that are done, out of those whose day is past.
fn actions(subject: &Subject<'_>) -> Option<Worth> {
    let fields = subject.register().of_kind(RegisterKind::Action).map(|registered| &registered.record.fields);
    let due: Vec<bool> = fields
        .filter(|fields| matches!(fields.get("due"), Some(Value::Date(due)) if *due <= subject.edition.date))
        .map(|fields| matches!(fields.get("progress"), Some(Value::Int(percent)) if *percent >= 100))
        .collect();
    (!due.is_empty()).then(|| Worth::Share(Rate::new(due.iter().filter(|done| **done).count(), due.len())))
}

/// People who left and whose account is open, by the register and the directories together: what the rule looked at, less
/// what it found closed. `None` if nobody tells of any.
pub(crate) fn open_leavers(subject: &Subject<'_>) -> Option<u64> {
    let mut said = subject.verdict(LEAVERS)?.because.iter();
    let looked = said.find(|statement| statement.code == Reason::LookedLeavers)?;
    looked.denominator?.checked_sub(looked.numerator?)
}

fn audited(subject: &Subject<'_>) -> Option<Worth> {
    let systems = subject.sensitive_systems();
    let mut audited = BTreeSet::new();
    for registered in subject.register().of_kind(RegisterKind::Audit) {
        let Some(Value::Date(date)) = registered.record.fields.get("date") else { continue };
        if date.days_until(subject.edition.date) <= AUDIT_DAYS {
            audited.extend(named(subject, registered, "system").map(Node::id));
        }
    }
    let counted = systems.iter().filter(|system| audited.contains(&system.id())).count();
    (!systems.is_empty()).then(|| Worth::Share(Rate::new(counted, systems.len())))
}

fn median_age(subject: &Subject<'_>) -> Option<i64> {
    let today = subject.edition.date;
    let mut ages: Vec<i64> =
        assets(subject).iter().map(|asset| asset.last_seen().date().days_until(today).max(0)).collect();
    ages.sort_unstable();
    ages.get(ages.len() / 2).copied()
}
