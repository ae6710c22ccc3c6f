//! What the measures of a plan cost and are, as the engine was offered them: the body's own words, quotes and quantities
//! first, the catalogue's otherwise (RISK.md §15).

use kharita_catalog::Offer;
use kharita_model::Money;
use kharita_risk::study::{Chosen, Corrective, PlanOptions};

use crate::document::Cell;
use crate::pen::Pen;
use crate::risk::Planned;
use crate::subject::Subject;

/// « devis ou prix de l'organisme », or « hypothèse ».
pub(super) fn basis(pen: &mut Pen, offer: &Offer) -> Cell {
    Cell::Text(pen.word(if offer.quoted { "deliver-risk-quoted" } else { "deliver-risk-hypothesis" }))
}

/// Whole dirhams of an exact amount.
pub(super) fn dirhams(money: Money) -> Cell {
    Cell::Number(money.0 / 100)
}

/// An amount that the engine gives in dirhams.
pub(super) fn paid(mad: Option<f64>) -> Cell {
    mad.and_then(Money::from_mad).map_or(Cell::Empty, dirhams)
}

/// The plan, if one was made.
pub(super) fn planned<'a>(subject: &Subject<'a>) -> Option<Planned<'a>> {
    subject.inputs.risk?.plan
}

/// The plan, if one was made and money was allocated.
pub(super) fn allocated<'a>(subject: &Subject<'a>) -> Option<Planned<'a>> {
    planned(subject).filter(|planned| planned.plan.cost_mad.is_some())
}

/// The chosen measures with their offers, in their order.
pub(super) fn chosen<'a>(subject: &Subject<'a>) -> Vec<(&'a Chosen, &'a Offer)> {
    let Some(planned) = planned(subject) else { return Vec::new() };
    planned.plan.chosen.iter().filter_map(|chosen| Some((chosen, planned.offer(&chosen.id)?))).collect()
}

/// What is left of each envelope, in its order.
pub(super) fn left(plan: &Corrective, options: &PlanOptions) -> Vec<Money> {
    let spent = |name: &str| -> Money {
        let paid = plan.chosen.iter().filter(|chosen| chosen.envelope.as_deref() == Some(name));
        paid.filter_map(|chosen| Money::from_mad(chosen.cost_mad?)).sum()
    };
    options.envelopes.iter().map(|envelope| envelope.amount - spent(&envelope.name)).collect()
}

/// Person-days that the chosen measures of a sprint take.
pub(super) fn load(planned: Planned<'_>, sprint: u32) -> u32 {
    let of = planned.plan.chosen.iter().filter(|chosen| chosen.sprint == Some(sprint));
    of.filter_map(|chosen| planned.offer(&chosen.id)).map(|offer| offer.measure.effort_days).sum()
}
