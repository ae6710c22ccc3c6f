//! Section 4: the fifteen indicators with what they are worth today; what cannot be computed yet is said with what it needs.

use std::collections::BTreeSet;

use kharita_catalog::indicators;
use kharita_map::Node;
use kharita_model::{Attribute, NodeKind, RegisterKind, Value};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::facts::{is_owned, is_yes};
use crate::pen::{Pen, number};
use crate::registered::named;
use crate::subject::Subject;
use crate::weaknesses;

/// Days after which a critical weakness that is exposed counts (K04).
const EXPOSED_DAYS: i64 = 15;
/// Days within which an audit of a sensitive system counts (K12): three years.
const AUDIT_DAYS: i64 = 3 * 365;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    let mut known = 0;
    for indicator in indicators() {
        let value = value(subject, &indicator.id);
        known += usize::from(value.is_some());
        let missing = || format!("deliver-indicator-{}", indicator.id.to_lowercase());
        let value = match value {
            Some(value) => value,
            None => Cell::Text(pen.word(&missing())),
        };
        rows.push(vec![
            Cell::Text(indicator.id.clone()),
            pen.titled(&indicator.title),
            value,
            Cell::Date(subject.edition.date),
            Cell::Text(indicator.target.clone()),
            Cell::Text(pen.ask(indicator.owner)),
        ]);
    }
    let arguments = [("known", number(known)), ("count", number(rows.len()))];
    pen.paragraph("tools-indicators-introduction", &arguments);
    let columns = [
        ("number", Align::Center, 2),
        ("indicator", Align::Start, 9),
        ("base-value", Align::Start, 6),
        ("date", Align::Center, 3),
        ("target", Align::Center, 4),
        ("who", Align::Start, 5),
    ];
    pen.table("indicators", &columns, rows);
}

/// What an indicator is worth on the day of the issue, if it can be computed.
pub(super) fn value(subject: &Subject<'_>, id: &str) -> Option<Cell> {
    let rate = |part, whole| Some(Cell::Rate(Rate::new(part, whole)));
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
        "K04" => Some(Cell::count(exposed_for_long(subject))),
        "K07" => actions(subject),
        "K08" => {
            let known = subject.living(NodeKind::Treatment);
            rate(known.iter().filter(|known| known.text(Attribute::CndpNumber).is_some()).count(), known.len())
        }
        "K11" => Some(Cell::count(open_leavers(subject)?)),
        "K12" => audited(subject),
        "K13" => {
            let systems = subject.sensitive_systems();
            rate(systems.iter().filter(|system| is_yes(**system, Attribute::BackupTested)).count(), systems.len())
        }
        "K15" => median_age(subject).map(Cell::Number),
        _ => None,
    }
}

fn assets<'a>(subject: &Subject<'a>) -> Vec<Node<'a>> {
    subject.map().nodes().filter(|node| node.is_asset() && node.not_seen_since().is_none()).collect()
}

fn families(node: Node<'_>) -> usize {
    node.records().map(|record| record.key.source.family()).collect::<BTreeSet<_>>().len()
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
fn actions(subject: &Subject<'_>) -> Option<Cell> {
    let fields = subject.register().of_kind(RegisterKind::Action).map(|registered| &registered.record.fields);
    let due: Vec<bool> = fields
        .filter(|fields| matches!(fields.get("due"), Some(Value::Date(due)) if *due <= subject.edition.date))
        .map(|fields| matches!(fields.get("progress"), Some(Value::Int(percent)) if *percent >= 100))
        .collect();
    (!due.is_empty()).then(|| Cell::Rate(Rate::new(due.iter().filter(|done| **done).count(), due.len())))
}

/// People who left and whose account is said to be open; `None` if the register lists nobody.
fn open_leavers(subject: &Subject<'_>) -> Option<usize> {
    let leavers: Vec<_> = subject.register().of_kind(RegisterKind::Leaver).collect();
    let open = |closed: Option<&Value>| closed == Some(&Value::Bool(false));
    let count = leavers.iter().filter(|leaver| open(leaver.record.fields.get("account-closed"))).count();
    (!leavers.is_empty()).then_some(count)
}

fn audited(subject: &Subject<'_>) -> Option<Cell> {
    let systems = subject.sensitive_systems();
    let mut audited = BTreeSet::new();
    for registered in subject.register().of_kind(RegisterKind::Audit) {
        let Some(Value::Date(date)) = registered.record.fields.get("date") else { continue };
        if date.days_until(subject.edition.date) <= AUDIT_DAYS {
            audited.extend(named(subject, registered, "system").map(Node::id));
        }
    }
    let counted = systems.iter().filter(|system| audited.contains(&system.id())).count();
    (!systems.is_empty()).then(|| Cell::Rate(Rate::new(counted, systems.len())))
}

fn median_age(subject: &Subject<'_>) -> Option<i64> {
    let today = subject.edition.date;
    let mut ages: Vec<i64> =
        assets(subject).iter().map(|asset| asset.last_seen().date().days_until(today).max(0)).collect();
    ages.sort_unstable();
    ages.get(ages.len() / 2).copied()
}
