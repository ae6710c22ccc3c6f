//! What a measure costs here: `fixed + unit × quantity`, the quantity read from the map, the amounts from the body's own
//! price list where it has one (RISK.md §15). The engine counts in the same way; a test holds both together.

use kharita_catalog::{Measure, measure};
use kharita_model::{Money, RegisterKind, Registered, Value};
use kharita_risk::study::{Chosen, Corrective, PlanOptions};

use crate::document::Cell;
use crate::pen::Pen;
use crate::registered;
use crate::risk::Planned;
use crate::subject::Subject;

/// A measure with its cost.
pub(super) struct Costed {
    /// The measure.
    pub measure: &'static Measure,
    /// Units that the map counts.
    pub quantity: u64,
    /// Paid once.
    pub fixed: Money,
    /// Paid for each unit.
    pub unit: Money,
    /// Does a price of the body stand behind it?
    pub quoted: bool,
}

impl Costed {
    pub(super) fn of(subject: &Subject<'_>, measure: &'static Measure) -> Self {
        let names = |row: &&Registered| registered::text(row, "measure").is_some_and(|id| id == measure.id);
        let price = subject.register().of_kind(RegisterKind::Price).filter(names).last();
        let stated = |field: &str, otherwise: Money| match price.and_then(|row| row.record.fields.get(field)) {
            Some(Value::Money(money)) => *money,
            _ => otherwise,
        };
        Costed {
            measure,
            quantity: measure.cost.quantity_from.count(subject.inputs.state),
            fixed: stated("fixed-mode", measure.cost.fixed.mode),
            unit: stated("unit-mode", measure.cost.unit_price.mode),
            quoted: price.is_some(),
        }
    }

    /// All of it.
    pub(super) fn total(&self) -> Money {
        self.fixed + Money(self.unit.0.saturating_mul(i64::try_from(self.quantity).unwrap_or(i64::MAX)))
    }

    /// « devis ou prix de l'organisme », or « hypothèse ».
    pub(super) fn basis(&self, pen: &mut Pen) -> Cell {
        Cell::Text(pen.word(if self.quoted { "deliver-risk-quoted" } else { "deliver-risk-hypothesis" }))
    }
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

/// The chosen measures that the catalogue knows, in their order.
pub(super) fn chosen<'a>(subject: &Subject<'a>) -> Vec<(&'a Chosen, Costed)> {
    let chosen = planned(subject).map_or(&[][..], |planned| &planned.plan.chosen);
    chosen.iter().filter_map(|chosen| Some((chosen, Costed::of(subject, measure(&chosen.id)?)))).collect()
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
pub(super) fn load(plan: &Corrective, sprint: u32) -> u32 {
    let of = plan.chosen.iter().filter(|chosen| chosen.sprint == Some(sprint));
    of.filter_map(|chosen| measure(&chosen.id)).map(|measure| measure.effort_days).sum()
}
