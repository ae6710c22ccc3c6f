//! Section 1: who may attack and how often, as people stated it or as the priors suppose; what lies open; incidents.

use kharita_model::{RegisterKind, Registered, Value};
use kharita_risk::study::{Entry, OriginAnswer};

use crate::document::{Align, Cell};
use crate::ebios::{couple_radar, frame};
use crate::pen::Pen;
use crate::registered;
use crate::risk::{RiskResults, origin_name};
use crate::subject::Subject;

/// A risk origin of the calculation.
pub(super) struct Origin {
    /// Its code, or the name that people gave.
    pub name: String,
    /// Campaigns a year: low, middle, high.
    pub per_year: [f64; 3],
    /// Skill from 1 to 4; none for what does not attack.
    pub skill: Option<f64>,
    /// Where it starts from.
    pub entry: Option<Entry>,
    /// Who stated the frequency; a hypothesis where nobody did.
    pub stated_by: Option<String>,
}

/// The risk origins: those of the study; without one, those of which somebody stated a frequency.
pub(super) fn origins(subject: &Subject<'_>) -> Vec<Origin> {
    if let Some(risk) = subject.inputs.risk {
        return risk.study.origins.iter().map(Origin::from).collect();
    }
    let stated = subject.register().of_kind(RegisterKind::Frequency).filter_map(|row| {
        let name = registered::text(row, "risk-origin")?;
        let per_year = [real(row, "minimum")?, real(row, "mode")?, real(row, "maximum")?];
        let by = registered::text(row, "stated-by").unwrap_or_else(|| row.by.to_string());
        Some(Origin { skill: None, entry: None, name, per_year, stated_by: Some(by) })
    });
    stated.collect()
}

impl From<&OriginAnswer> for Origin {
    fn from(origin: &OriginAnswer) -> Self {
        Origin {
            name: origin.name.clone(),
            per_year: origin.per_year,
            skill: (origin.entry != Entry::NoAttack).then_some(origin.skill),
            entry: Some(origin.entry),
            stated_by: origin.stated_by.clone(),
        }
    }
}

fn real(row: &Registered, field: &str) -> Option<f64> {
    match row.record.fields.get(field)? {
        Value::Real(number) => Some(*number),
        Value::Int(number) => Some(*number as f64),
        _ => None,
    }
}

/// Who stated a frequency, or the word « hypothèse ».
pub(super) fn basis(pen: &mut Pen, origin: &Origin) -> Cell {
    match &origin.stated_by {
        Some(by) => Cell::Data(by.clone()),
        None => Cell::Text(pen.word("deliver-risk-hypothesis")),
    }
}

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    if subject.ebios().frame.is_some() {
        frame(pen, subject.ebios());
    }
    let origins = origins(subject);
    if origins.is_empty() {
        pen.not_computed("origins");
    } else {
        table(pen, &origins);
    }
    couple_radar(pen, &subject.ebios().couples);
    match subject.inputs.risk {
        Some(risk) => exposures(pen, risk),
        None => pen.not_computed("study"),
    }
    incidents(pen, subject);
}

/// What already happened to the body itself: its own register, never the press or another body.
fn incidents(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for incident in subject.register().of_kind(RegisterKind::Incident) {
        let day = |field: &str| match incident.record.fields.get(field) {
            Some(Value::Instant(moment)) => Cell::Date(moment.date()),
            Some(Value::Date(date)) => Cell::Date(*date),
            _ => Cell::Empty,
        };
        let system = registered::named(subject, incident, "system").map(|node| node.name().to_owned());
        rows.push(vec![
            Cell::Data(incident.record.id.to_string()),
            Cell::data(registered::text(incident, "title")),
            Cell::data(registered::text(incident, "category")),
            Cell::data(system),
            day("known"),
            day("declared"),
            day("closed"),
        ]);
    }
    if rows.is_empty() {
        return pen.not_computed("incidents");
    }
    let columns = [
        ("risk-key", Align::Start, 2),
        ("incident", Align::Start, 7),
        ("incident-category", Align::Start, 4),
        ("system", Align::Start, 5),
        ("incident-known", Align::Center, 3),
        ("incident-declared", Align::Center, 3),
        ("incident-closed", Align::Center, 3),
    ];
    pen.table("risk-incidents", &columns, rows);
}

fn table(pen: &mut Pen, origins: &[Origin]) {
    let mut rows = Vec::new();
    for origin in origins {
        let [low, middle, high] = origin.per_year.map(|rate| Cell::Decimal(rate, 2));
        let skill = origin.skill.map_or(Cell::Empty, |skill| Cell::Decimal(skill, 0));
        let entry = match origin.entry {
            None => Cell::Empty,
            Some(Entry::Outside) => Cell::Text(pen.word("word-entry-outside")),
            Some(Entry::Inside) => Cell::Text(pen.word("word-entry-inside")),
            Some(Entry::NoAttack) => Cell::Text(pen.word("word-entry-no-attack")),
        };
        rows.push(vec![
            Cell::Text(origin_name(pen, &origin.name)),
            low,
            middle,
            high,
            skill,
            entry,
            basis(pen, origin),
        ]);
    }
    let columns = [
        ("risk-origin", Align::Start, 6),
        ("risk-year-low", Align::End, 3),
        ("risk-year-middle", Align::End, 3),
        ("risk-year-high", Align::End, 3),
        ("risk-skill", Align::End, 3),
        ("risk-entry-from", Align::Start, 4),
        ("risk-basis", Align::Start, 5),
    ];
    pen.table("risk-origins", &columns, rows);
}

/// What scans alone can say: the lowest rung.
fn exposures(pen: &mut Pen, risk: RiskResults<'_>) {
    let found = risk.study.exposures;
    let counts = [
        ("public", found.public_services),
        ("remote", found.remote_flaws),
        ("local", found.local_flaws),
        ("left-out", found.pairs_left_out),
    ];
    let count = |count: u64| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let rows = counts.map(|(key, n)| vec![Cell::Text(pen.word(&format!("deliver-risk-exposure-{key}"))), count(n)]);
    pen.table("risk-exposures", &[("risk-exposure", Align::Start, 9), ("count", Align::End, 2)], rows.to_vec());
}
