//! What a measure costs and does here. The body's own measures and prices (sheet `prices` of the collection workbook)
//! come first; a measure of the catalogue stands for what the body said nothing about. Units are counted on the map where
//! nobody stated their number.

use std::collections::BTreeMap;

use kharita_map::State;
use kharita_model::{Money, RegisterKind, Registered, Value};

use crate::measure::{PriceWords, declared_effect, price_words, units};
use crate::{Amounts, Category, Cost, Family, Measure, PriceSource, QuantityFrom, Share, Titles, measure, measures};

/// Sheets whose rows a measure may protect.
const ASSET_SHEETS: [&str; 5] = ["applications", "databases", "zones", "equipment", "third-parties"];

/// A measure as this body would buy it.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The measure, with the body's own words and amounts where it stated some.
    pub measure: Measure,
    /// How many units.
    pub quantity: u64,
    /// Do a quote or a price list of the body stand behind the amounts?
    pub quoted: bool,
    /// Who stated it; `None` for what the catalogue offers.
    pub stated_by: Option<String>,
    /// Did a person state how well it works?
    pub effect_stated: bool,
    /// The measure of the catalogue that it replaces.
    pub replaces: Option<String>,
    /// Places in the map of what it protects; empty: everything.
    pub assets: Vec<u32>,
    /// Keys of the scenarios that it cuts.
    pub cuts: Vec<String>,
    /// Does a law demand it?
    pub mandatory: bool,
    /// The only envelopes that may pay it; empty: any.
    pub envelopes: Vec<String>,
}

impl Offer {
    fn of_catalogue(measure: &Measure, state: &State) -> Self {
        Offer {
            measure: measure.clone(),
            quantity: measure.cost.quantity_from.count(state),
            quoted: false,
            stated_by: None,
            effect_stated: false,
            replaces: None,
            assets: Vec::new(),
            cuts: Vec::new(),
            mandatory: false,
            envelopes: Vec::new(),
        }
    }

    /// `fixed + unit × quantity`.
    pub fn cost(&self) -> Amounts {
        self.measure.cost_of(self.quantity)
    }
}

/// Everything a plan may choose from: the body's own measures by their keys, then those of the catalogue that none of them
/// replaces.
pub fn offers(state: &State) -> Vec<Offer> {
    let own: Vec<Offer> = state.register.of_kind(RegisterKind::Price).filter_map(|row| stated(state, row)).collect();
    let replaced =
        |id: &String| own.iter().find(|offer| offer.replaces.as_ref() == Some(id) || offer.measure.id == *id);
    let rest = measures().iter().filter(|measure| replaced(&measure.id).is_none());
    let mut all: Vec<Offer> =
        own.iter().cloned().chain(rest.map(|measure| Offer::of_catalogue(measure, state))).collect();
    // What needs a measure of the catalogue needs the one that stands in its place.
    for needed in all.iter_mut().flat_map(|offer| &mut offer.measure.needs) {
        if let Some(by) = replaced(needed) {
            needed.clone_from(&by.measure.id);
        }
    }
    all
}

/// A row of the price list: a price for a measure of the catalogue, or a measure of the body's own.
fn stated(state: &State, row: &Registered) -> Option<Offer> {
    let title = text(row, "measure")?;
    let named = text(row, "catalogue").and_then(|id| measure(&id));
    // Named by its id or title alone, it is the catalogue's measure at the body's price.
    let priced = measure(&title).or_else(|| measures().iter().find(|measure| measure.title.fr == title));
    let base = match (named, priced) {
        (None, Some(priced)) => priced.clone(),
        (named, _) => own(row, title, named),
    };
    let source = source(row);
    let is_quote = source.kind != HYPOTHESIS;
    let quantity = match row.record.fields.get("quantity") {
        Some(Value::Real(units)) if *units >= 0.0 => *units as u64,
        Some(Value::Int(units)) => u64::try_from(*units).unwrap_or(0),
        _ => counted(row, named.or(priced)).count(state),
    };
    let cost = Cost {
        fixed: amounts(row, "fixed").unwrap_or(base.cost.fixed),
        unit_price: amounts(row, "unit").unwrap_or(base.cost.unit_price),
        unit_fr: text(row, "unit").or_else(|| base.cost.unit_fr.clone()),
        quantity_from: base.cost.quantity_from,
    };
    let stated = real(row, "effectiveness").filter(|share| (0.0..=1.0).contains(share));
    let effectiveness = stated.map_or(base.effectiveness, |share| Share { min: share, mode: share, max: share });
    let yearly = money(row, "yearly").map_or(base.yearly, same);
    let effort_days = whole(row, "effort-days").unwrap_or(base.effort_days);
    let blocks = families(row).unwrap_or_else(|| base.blocks.clone());
    let assets = list(row, "assets").into_iter().filter_map(|key| state.declared(&ASSET_SHEETS, &key));
    Some(Offer {
        quantity,
        quoted: is_quote,
        stated_by: Some(text(row, "stated-by").unwrap_or_else(|| row.by.to_string())),
        effect_stated: stated.is_some(),
        replaces: named.map(|measure| measure.id.clone()),
        assets: assets.map(|node| node.place() as u32).collect(),
        cuts: list(row, "cuts"),
        mandatory: row.record.fields.get("mandatory") == Some(&Value::Bool(true)),
        envelopes: list(row, "envelopes"),
        measure: Measure { cost, effectiveness, yearly, effort_days, blocks, price_source: source, ..base },
    })
}

/// A measure of the body's own: what it blocks and how well is that of the measure that it replaces, if it names one.
fn own(row: &Registered, title: String, named: Option<&Measure>) -> Measure {
    let bare = || Measure {
        id: String::new(),
        title: Titles::default(),
        category: Category::Protection,
        cost: Cost {
            fixed: Amounts::default(),
            unit_fr: None,
            unit_price: Amounts::default(),
            quantity_from: QuantityFrom::Once,
        },
        yearly: Amounts::default(),
        effort_days: 0,
        blocks: Vec::new(),
        effectiveness: declared_effect(),
        dnssi: Vec::new(),
        needs: Vec::new(),
        hypothesis: false,
        price_source: PriceSource { kind: HYPOTHESIS.to_owned(), reference_fr: String::new(), dated: String::new() },
    };
    let title = Titles { fr: title, ..Titles::default() };
    Measure { id: row.record.id.to_string(), title, ..named.cloned().unwrap_or_else(bare) }
}

/// What the map counts for a row without a number of units: what the measure of the catalogue counts, else what its unit
/// names.
fn counted(row: &Registered, known: Option<&Measure>) -> QuantityFrom {
    let by_unit = || text(row, "unit").and_then(|unit| units().get(&unit.trim().to_lowercase()).copied());
    known.map(|measure| measure.cost.quantity_from).or_else(by_unit).unwrap_or(QuantityFrom::Once)
}

const HYPOTHESIS: &str = "hypothesis";

/// Where a price comes from, by the first words of its source.
fn source(row: &Registered) -> PriceSource {
    let reference = text(row, "source").unwrap_or_default();
    let PriceWords { quote, price_list } = price_words();
    let lower = reference.to_lowercase();
    let begins = |words: &[String]| words.iter().any(|word| lower.starts_with(word.as_str()));
    let kind = if begins(quote) {
        "quote"
    } else if begins(price_list) {
        "price_list"
    } else {
        HYPOTHESIS
    };
    let dated = text(row, "valid-until").unwrap_or_default();
    PriceSource { kind: kind.to_owned(), reference_fr: reference, dated }
}

/// Lowest, most likely, highest: the most likely alone stands for all three.
fn amounts(row: &Registered, what: &str) -> Option<Amounts> {
    let [min, mode, max] = ["minimum", "mode", "maximum"].map(|end| money(row, &format!("{what}-{end}")));
    let mode = mode?;
    Some(Amounts { min: min.unwrap_or(mode).min(mode), mode, max: max.unwrap_or(mode).max(mode) })
}

fn same(money: Money) -> Amounts {
    Amounts { min: money, mode: money, max: money }
}

fn families(row: &Registered) -> Option<Vec<Family>> {
    let known: BTreeMap<String, Family> = crate::measure::families();
    let named: Vec<Family> = list(row, "blocks").iter().filter_map(|word| known.get(word).copied()).collect();
    (!named.is_empty()).then_some(named)
}

fn text(row: &Registered, field: &str) -> Option<String> {
    let value = row.record.fields.get(field).filter(|value| **value != Value::Unknown)?;
    Some(value.to_string()).filter(|text| !text.trim().is_empty())
}

/// Keys in one cell, as the workbook separates several values.
fn list(row: &Registered, field: &str) -> Vec<String> {
    let text = text(row, field).unwrap_or_default();
    text.split([';', '؛', '\n']).map(str::trim).filter(|key| !key.is_empty()).map(str::to_owned).collect()
}

fn money(row: &Registered, field: &str) -> Option<Money> {
    match row.record.fields.get(field)? {
        Value::Money(money) => Some(*money),
        _ => None,
    }
}

fn real(row: &Registered, field: &str) -> Option<f64> {
    match row.record.fields.get(field)? {
        Value::Real(number) => Some(*number),
        Value::Int(number) => Some(*number as f64),
        _ => None,
    }
}

fn whole(row: &Registered, field: &str) -> Option<u32> {
    match row.record.fields.get(field)? {
        Value::Int(number) => u32::try_from(*number).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;

    fn found<'o>(offers: &'o [Offer], id: &str) -> Option<&'o Offer> {
        offers.iter().find(|offer| offer.measure.id == id)
    }

    #[test]
    fn without_prices_the_catalogue_is_offered_as_it_stands() {
        let offers = offers(&World::new().state());
        assert_eq!(offers.len(), measures().len());
        assert!(offers.iter().all(|offer| !offer.quoted && offer.stated_by.is_none() && !offer.mandatory));
    }

    #[test]
    fn a_measure_of_the_body_replaces_that_of_the_catalogue_and_takes_its_effect() {
        let mut world = World::new();
        world.app("APP01");
        world.price(
            "M07",
            &[
                ("measure", Value::text("Bastion et MFA")),
                ("catalogue", Value::text("bastion")),
                ("fixed-mode", Value::Money(Money(83_000_000))),
                ("unit-minimum", Value::Money(Money(90_000))),
                ("unit-mode", Value::Money(Money(125_000))),
                ("quantity", Value::Real(165.0)),
                ("source", Value::text("Devis D07")),
                ("cuts", Value::text("SC2 ; SC7")),
                ("assets", Value::text("APP01 ; APP99")),
                ("mandatory", Value::Bool(true)),
            ],
        );
        let offers = offers(&world.state());
        let (own, library) = (found(&offers, "M07").unwrap(), measure("bastion").unwrap());
        assert_eq!((offers.len(), found(&offers, "bastion")), (measures().len(), None));
        assert_eq!((&own.measure.blocks, own.measure.effectiveness), (&library.blocks, library.effectiveness));
        assert_eq!(own.cost().mode, Money(83_000_000 + 165 * 125_000));
        assert_eq!(own.cost().min, Money(83_000_000 + 165 * 90_000));
        assert!(own.quoted && own.mandatory && own.assets.len() == 1 && own.cuts == ["SC2", "SC7"]);
        assert_eq!(found(&offers, "third-party-access").unwrap().measure.needs, ["M07"]);
    }

    #[test]
    fn a_price_alone_keeps_the_measure_and_a_hypothesis_is_no_quote() {
        let mut world = World::new();
        world.app("APP01");
        world.app("APP02");
        let price = Value::Money(Money(100));
        world.price("P1", &[("measure", Value::text("access-review")), ("unit-mode", price.clone())]);
        world.price(
            "P2",
            &[
                ("measure", Value::text("Double validation")),
                ("unit", Value::text("Application")),
                ("unit-mode", price),
                ("effectiveness", Value::Real(0.6)),
                ("blocks", Value::text("phishing ; nothing")),
            ],
        );
        let offers = offers(&world.state());
        let (review, own) = (found(&offers, "access-review").unwrap(), found(&offers, "P2").unwrap());
        assert_eq!((review.quantity, review.quoted), (2, false));
        assert_eq!(review.cost().mode, measure("access-review").unwrap().cost.fixed.mode + Money(200));
        assert_eq!((own.quantity, own.cost().mode, own.effect_stated), (2, Money(200), true));
        assert_eq!(own.measure.blocks, [Family::Phishing]);
    }
}
