//! Section 7: what each chosen measure is made of and by what it is shown, what was not bought and why, and the catalogue by rule
//! of the directive.

use std::borrow::Cow;
use std::collections::BTreeSet;

use kharita_catalog::{Measure, Offer, framework, offers};
use kharita_model::Money;
use kharita_risk::study::Why;

use super::costed::{allocated, basis, chosen, dirhams, left, load, planned};
use super::follow_up::needed;
use super::treatment::category;
use crate::document::{Align, Cell};
use crate::parts::verdict_word;
use crate::pen::Pen;
use crate::risk::Planned;
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("risk-sheets-introduction", &[]);
    match planned(subject) {
        Some(_) => action_sheets(pen, subject),
        None => pen.not_computed("plan"),
    }
    match allocated(subject) {
        Some(planned) => not_bought(pen, planned),
        None => pen.not_computed("not-bought"),
    }
    by_rule(pen, subject);
    catalogue(pen, subject);
}

fn action_sheets(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for (_, offer) in chosen(subject) {
        let measure = &offer.measure;
        let directive = framework(crate::subject::DIRECTIVE);
        let rules = measure.dnssi.iter().filter_map(|rule| directive?.rule(rule));
        let evidence: BTreeSet<String> = rules.flat_map(|rule| rule.evidence_fr.clone()).collect();
        let share = measure.effectiveness;
        rows.push(vec![
            Cell::Data(measure.id.clone()),
            pen.titled(&measure.title),
            category(pen, measure),
            measure.cost.unit_fr.as_deref().map_or(Cell::Empty, |unit| pen.french(unit)),
            dirhams(measure.yearly.mode),
            Cell::list(measure.needs.iter().map(|id| needed(pen, id)).collect()),
            Cell::Decimal(share.min * 100.0, 0),
            Cell::Decimal(share.mode * 100.0, 0),
            Cell::Decimal(share.max * 100.0, 0),
            Cell::list(evidence.into_iter().collect()),
        ]);
    }
    let columns = [
        ("measure-id", Align::Start, 4),
        ("measure", Align::Start, 7),
        ("risk-category", Align::Start, 4),
        ("risk-unit", Align::Start, 3),
        ("risk-yearly", Align::End, 3),
        ("needs", Align::Start, 5),
        ("risk-effect-low", Align::End, 2),
        ("risk-effect-mode", Align::End, 2),
        ("risk-effect-high", Align::End, 2),
        ("risk-expected-evidence", Align::Start, 9),
    ];
    pen.table("risk-sheets", &columns, rows);
}

/// Why a measure was not chosen, in the order in which the choice excludes: it touches no way to a jewel; what it needs is
/// missing; no envelope has its cost left; no sprint its person-days; else it takes nothing more off the loss.
fn reason(planned: Planned<'_>, offer: &Offer) -> &'static str {
    let (plan, options) = (planned.plan, planned.options);
    let stands = |id: &String| plan.chosen.iter().any(|chosen| chosen.id == *id);
    let affordable = left(plan, options).into_iter().any(|left: Money| left >= offer.cost().mode);
    let days = offer.measure.effort_days;
    let room = |sprint| options.capacity_days.is_none_or(|capacity| load(planned, sprint) + days <= capacity);
    match plan.refused.iter().find(|refused| refused.id == offer.measure.id).map(|refused| refused.why) {
        Some(Why::TouchesNothing) => "deliver-risk-why-touches",
        Some(Why::NoRoom) => "deliver-risk-why-room",
        None if !offer.measure.needs.iter().all(stands) => "deliver-risk-why-needs",
        None if !affordable => "deliver-risk-why-cost",
        None if !(1..=options.sprints.max(1)).any(room) => "deliver-risk-why-days",
        None => "deliver-risk-why-effect",
    }
}

fn not_bought(pen: &mut Pen, planned: Planned<'_>) {
    let is_chosen = |offer: &&Offer| planned.plan.chosen.iter().any(|chosen| chosen.id == offer.measure.id);
    let mut rows = Vec::new();
    for offer in planned.offers.iter().filter(|offer| !is_chosen(offer)) {
        rows.push(vec![
            Cell::Data(offer.measure.id.clone()),
            pen.titled(&offer.measure.title),
            dirhams(offer.cost().mode),
            basis(pen, offer),
            Cell::Number(offer.measure.effort_days.into()),
            Cell::Text(pen.word(reason(planned, offer))),
        ]);
    }
    let columns = [
        ("measure-id", Align::Start, 4),
        ("measure", Align::Start, 9),
        ("risk-cost", Align::End, 3),
        ("risk-basis", Align::Start, 3),
        ("risk-effort", Align::End, 2),
        ("risk-why", Align::Start, 9),
    ];
    pen.table("risk-not-bought", &columns, rows);
}

/// The rules of the directive with the measures that help to answer each; those of the plan first.
fn by_rule(pen: &mut Pen, subject: &Subject<'_>) {
    let planned = chosen(subject);
    let stands_for = |offer: &Offer, measure: &Measure| {
        offer.measure.id == measure.id || offer.replaces.as_deref() == Some(measure.id.as_str())
    };
    let is_chosen = |measure: &Measure| planned.iter().any(|(_, offer)| stands_for(offer, measure));
    let mut rows = Vec::new();
    for (rule, verdict) in subject.verdicts() {
        let mut helping: Vec<&Measure> = Measure::for_rule(&rule.reference).collect();
        helping.sort_by_key(|measure| !is_chosen(measure));
        let bought = helping.iter().filter(|measure| is_chosen(measure)).count();
        if helping.is_empty() {
            continue;
        }
        rows.push(vec![
            Cell::Data(rule.reference.clone()),
            pen.titled(&rule.title),
            Cell::Text(verdict_word(pen, verdict.verdict)),
            Cell::Rate(crate::Rate::new(bought, helping.len())),
            Cell::list(helping.iter().map(|measure| pen.title(&measure.title)).collect()),
        ]);
    }
    let columns = [
        ("rule", Align::Start, 4),
        ("risk-rule-title", Align::Start, 8),
        ("risk-verdict", Align::Start, 3),
        ("risk-bought", Align::End, 3),
        ("measures", Align::Start, 14),
    ];
    pen.table("risk-by-rule", &columns, rows);
}

fn catalogue(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    let offered: Cow<'_, [Offer]> = match planned(subject) {
        Some(planned) => Cow::Borrowed(planned.offers),
        None => Cow::Owned(offers(subject.inputs.state)),
    };
    for offer in offered.iter() {
        let (measure, catalogue) = (&offer.measure, offer.cost());
        rows.push(vec![
            Cell::Data(measure.id.clone()),
            pen.titled(&measure.title),
            category(pen, measure),
            Cell::list(measure.dnssi.clone()),
            measure.cost.unit_fr.as_deref().map_or(Cell::Empty, |unit| pen.french(unit)),
            Cell::Number(i64::try_from(offer.quantity).unwrap_or(i64::MAX)),
            dirhams(catalogue.min),
            dirhams(catalogue.mode),
            dirhams(catalogue.max),
            dirhams(measure.yearly.mode),
            Cell::Number(measure.effort_days.into()),
        ]);
    }
    let columns = [
        ("measure-id", Align::Start, 4),
        ("measure", Align::Start, 9),
        ("risk-category", Align::Start, 4),
        ("rule", Align::Start, 5),
        ("risk-unit", Align::Start, 3),
        ("risk-quantity", Align::End, 2),
        ("risk-cost-low", Align::End, 3),
        ("risk-cost-mode", Align::End, 3),
        ("risk-cost-high", Align::End, 3),
        ("risk-yearly", Align::End, 3),
        ("risk-effort", Align::End, 2),
    ];
    pen.table("risk-catalogue", &columns, rows);
}
