//! Section 1, last: what the body follows and what falls due: incidents to declare, policies, derogations, pieces asked for,
//! committees and their decisions.

use kharita_catalog::legal::internal_target_hours;
use kharita_model::{Date, RegisterKind, Registered, Value};

use crate::document::{Align, Cell};
use crate::indicator::clock_of;
use crate::pen::Pen;
use crate::registered::{date, named, text};
use crate::subject::Subject;

/// Kinds that fall due: the field that names the row, that of the owner, that of the day, and that which ends it.
const KINDS: [(RegisterKind, &str, &str, &str, &str); 5] = [
    (RegisterKind::Policy, "title", "owner", "valid-until", ""),
    (RegisterKind::Derogation, "rule", "object", "until", "closed"),
    (RegisterKind::EvidenceRequest, "subject", "owner", "due", "answered-on"),
    (RegisterKind::Committee, "name", "chair", "", ""),
    (RegisterKind::Decision, "decision", "owner", "due", "done"),
];

/// Something that falls due.
struct Followed<'s> {
    kind: RegisterKind,
    record: &'s Registered,
    name: String,
    owner: Option<String>,
    due: Option<Date>,
}

/// Writes nothing where the body follows nothing yet.
pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let today = subject.edition.date;
    let mut all: Vec<Followed<'_>> = incidents(subject);
    for (kind, title, owner, due, ended) in KINDS {
        for record in subject.register().of_kind(kind).filter(|record| date(record, ended).is_none()) {
            let due = if kind == RegisterKind::Committee { next_meeting(record) } else { date(record, due) };
            let owner = named(subject, record, owner).map(|node| node.name().to_owned());
            all.push(Followed { kind, record, name: text(record, title).unwrap_or_default(), owner, due });
        }
    }
    if all.is_empty() {
        return;
    }
    // What has no day is asked for first.
    all.sort_by(|a, b| (a.due, a.kind, &a.record.record.id).cmp(&(b.due, b.kind, &b.record.record.id)));
    let mut rows = Vec::new();
    for found in all {
        let state = match found.due {
            None => "deliver-followed-no-date",
            Some(due) if due < today => "deliver-followed-late",
            Some(_) => "deliver-on-time",
        };
        rows.push(vec![
            Cell::Data(format!("{} {}", found.record.record.id, found.name)),
            Cell::Text(pen.word(&format!("register-{}", found.kind))),
            Cell::data(found.owner),
            found.due.map_or(Cell::Empty, Cell::Date),
            Cell::Text(pen.word(state)),
        ]);
    }
    let columns = [
        ("name", Align::Start, 9),
        ("kind", Align::Start, 4),
        ("owner", Align::Start, 5),
        ("due", Align::Center, 3),
        ("state", Align::Center, 3),
    ];
    pen.table("followed", &columns, rows);
}

/// Incidents that are known and not declared: due at the internal target, which no law gives.
fn incidents<'a>(subject: &Subject<'a>) -> Vec<Followed<'a>> {
    let open = subject.register().of_kind(RegisterKind::Incident).filter_map(|record| {
        let clock = clock_of(record);
        let known = clock.known.filter(|_| clock.declared.is_none())?;
        let due = known.date().plus_days(i64::from(internal_target_hours()).div_euclid(24));
        let name = text(record, "title").unwrap_or_default();
        Some(Followed { kind: RegisterKind::Incident, record, name, owner: None, due: Some(due) })
    });
    open.collect()
}

fn next_meeting(committee: &Registered) -> Option<Date> {
    match committee.record.fields.get("every-days") {
        Some(Value::Int(days)) if *days > 0 => Some(date(committee, "last-met")?.plus_days(*days)),
        _ => None,
    }
}
