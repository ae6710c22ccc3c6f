//! What a column holds, decided from counts: shapes and checks first, then what its title promises if its cells keep the
//! promise, then its cells alone. Log-odds add up, so that each decision can be explained (DISCOVERY.md §3).

use std::collections::BTreeMap;

use kharita_model::DataCategory;

use crate::column::{Column, Tally, Trait, ratio};
use crate::kernel::Identifier;

/// Share of the cells that must have the shape, and of those whose check must hold.
const SHARE: f64 = 0.6;
/// A check must hold so many times more often than by chance.
const ABOVE_CHANCE: f64 = 3.0;
/// Cells that count for the odds: beyond, certainty comes from the source and not from more of the same.
const COUNTED: f64 = 200.0;
/// Decades of odds for or against what a title promises.
const TITLE: f64 = 3.0;
/// Decades of odds against any category before anything is seen.
const PRIOR: f64 = 3.0;
/// No decision is surer than this.
const SUREST: f64 = 0.999;
/// Share of cells with an identifier inside from which a text is called mixed.
const MIXED: f64 = 0.001;
/// Share of whole cells from which several categories in one column are told.
const SEVERAL: f64 = 0.05;
/// How sure what cells say without a title is.
const UNTITLED: f64 = 0.7;

/// What was decided, and on what.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The category.
    pub category: DataCategory,
    /// Cells of its shape.
    pub matched: u64,
    /// Those whose check holds, where there is one.
    pub valid: u64,
    /// How sure, 0–1.
    pub confidence: f64,
    /// Did the title promise it?
    pub promised: bool,
    /// The check holds no more often than by chance: its rule does not fit these data and was not used.
    pub check_unused: bool,
    /// Valid identifiers by category, where several stand in one column.
    pub also: BTreeMap<DataCategory, u64>,
}

impl Decision {
    fn new(column: &Column, category: DataCategory, tally: Tally, confidence: f64) -> Self {
        let promised = column.promised.contains(&category);
        let Tally { matched, valid } = tally;
        Decision { category, matched, valid, confidence, promised, check_unused: false, also: BTreeMap::new() }
    }
}

/// Decides.
pub fn decide(column: &Column) -> Decision {
    let nothing = || Decision::new(column, DataCategory::None, Tally::default(), 0.0);
    if column.read == 0 {
        // Where no cell may be read, or none is filled, a title is all there is.
        let promised = column.promised.first().filter(|_| column.empty == 0);
        return promised.map_or_else(nothing, |category| Decision::new(column, *category, Tally::default(), 0.5));
    }
    proven(column)
        .or_else(|| keeps_promise(column))
        .or_else(|| by_cells(column))
        .or_else(|| free_text(column))
        .unwrap_or_else(nothing)
}

/// The identifier whose shape and check most cells have.
fn proven(column: &Column) -> Option<Decision> {
    let candidates = Identifier::ALL.into_iter().filter(|what| what.stands_alone() || *what == Identifier::Card);
    let decided = candidates.filter_map(|what| {
        let tally = column.whole(what);
        let (shape, check) = (ratio(tally.matched, column.read), ratio(tally.valid, tally.matched));
        let promised = column.promised.contains(&what.category());
        let needed = SHARE.max((ABOVE_CHANCE * what.chance()).min(0.95));
        let several = column.identifiers.count() >= 2 || (promised && column.read == 1);
        let holds = shape >= SHARE && check >= needed && several && (promised || is_telling(column, what));
        holds.then(|| (shape * check, Decision::new(column, what.category(), tally, odds(column, what, tally))))
    });
    decided.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, decision)| decision)
}

/// Without a title, letters and digits are identity cards only if they come from several offices: one letter before six
/// digits is how any register numbers its things.
fn is_telling(column: &Column, what: Identifier) -> bool {
    what != Identifier::Cin || column.first_letters() >= 3
}

/// The probability that the column is of this category: what its title says, and each check as evidence.
fn odds(column: &Column, what: Identifier, tally: Tally) -> f64 {
    let chance = what.chance();
    let share = ratio(tally.valid, tally.matched);
    let counted = (tally.matched as f64).min(COUNTED);
    let checks = counted * (share * (0.98 / chance).log10() + (1.0 - share) * (0.02 / (1.0 - chance)).log10());
    let title = match column.promised.first() {
        Some(_) if column.promised.contains(&what.category()) => TITLE,
        Some(_) => -TITLE,
        None => 0.0,
    };
    probability(title - PRIOR + checks) * ratio(tally.matched, column.read).max(SHARE)
}

fn probability(decades: f64) -> f64 {
    (1.0 / (1.0 + 10_f64.powf(-decades.clamp(-20.0, 20.0)))).min(SUREST)
}

/// What the title promises and the cells do not deny.
fn keeps_promise(column: &Column) -> Option<Decision> {
    column.promised.iter().find_map(|category| {
        let fit = fit(column, *category)?;
        if fit.share < SHARE {
            return None;
        }
        let counted = (column.looked as f64).min(20.0);
        let cells =
            counted * (fit.share * (0.9 / fit.chance).log10() + (1.0 - fit.share) * (0.1 / (1.0 - fit.chance)).log10());
        let tally = fit.tally.unwrap_or_else(|| {
            let matched = (fit.share * column.read as f64).round() as u64;
            Tally { matched, valid: matched }
        });
        let confidence = probability((TITLE - PRIOR + cells).min(1.3 + fit.share));
        Some(Decision { check_unused: fit.unused, ..Decision::new(column, *category, tally, confidence) })
    })
}

/// How well cells fit a promise.
struct Fit {
    share: f64,
    /// How often any column would fit as well.
    chance: f64,
    tally: Option<Tally>,
    unused: bool,
}

fn fit(column: &Column, category: DataCategory) -> Option<Fit> {
    use DataCategory as C;
    let shape = |what: Identifier| (ratio(column.whole(what).matched, column.read), Some(column.whole(what)));
    let of = |which: Trait| (column.share(which), None);
    let more = |a: (f64, Option<Tally>), b: (f64, Option<Tally>)| if a.0 >= b.0 { a } else { b };
    let flags = column.share(Trait::Flag);
    let ((share, tally), chance) = match category {
        C::Cin => (shape(Identifier::Cin), 0.05),
        C::Cnss => return uncalibrated(column),
        C::Email => (shape(Identifier::Email), 0.01),
        C::Phone => (more(shape(Identifier::Phone), of(Trait::Telephone)), 0.1),
        C::Passport => (more(shape(Identifier::Passport), of(Trait::Code)), 0.1),
        C::StudentId => (more(shape(Identifier::Student), of(Trait::Code)), 0.1),
        C::BirthDate => (shape(Identifier::Date), 0.1),
        C::Affilie => (of(Trait::Affiliate), 0.05),
        C::TaxId | C::PractitionerId => (of(Trait::Number), 0.2),
        C::Name => ((column.share(Trait::Letters) - flags - column.share(Trait::Sex), None), 0.4),
        C::Address => ((described(column), None), 0.3),
        C::City => (more(of(Trait::Town), of(Trait::Letters)), 0.4),
        C::Postcode => (of(Trait::Postal), 0.1),
        C::Sex => (of(Trait::Sex), 0.05),
        C::Salary => (of(Trait::Amount), 0.4),
        C::Plate => (more(of(Trait::Plate), of(Trait::Code)), 0.1),
        C::DrivingLicence => (more(of(Trait::Code), of(Trait::Number)), 0.2),
        C::Credential => ((column.share(Trait::Token) - flags, None), 0.5),
        // Illness and family are told by codes, counts and yes or no as well.
        C::Health | C::Family => ((1.0, None), 0.5),
        // A key that fails where the title promises one: test data, or another thing of the same name.
        C::Rib | C::Iban | C::Ice | C::Card | C::Mixed | C::None => return None,
    };
    Some(Fit { share, chance, tally, unused: false })
}

/// Streets and sentences: an address has several words.
fn described(column: &Column) -> f64 {
    let share = column.share(Trait::Street).max(column.share(Trait::Prose));
    if share >= 0.3 { share.max(SHARE) } else { share }
}

/// Numbers of insured persons whose check digits hold once in ten: the rule of the check digit, known from one source
/// alone, does not fit these data. Title and width decide, and the report says so.
fn uncalibrated(column: &Column) -> Option<Fit> {
    let tally = column.whole(Identifier::Cnss);
    let share = ratio(tally.matched, column.read);
    let spread = 3.0 * (0.09 / tally.matched.max(1) as f64).sqrt();
    let by_chance = (ratio(tally.valid, tally.matched) - Identifier::Cnss.chance()).abs() <= spread;
    let taken = share >= 0.9 && tally.matched >= 30 && by_chance;
    taken.then_some(Fit { share, chance: 0.5, tally: Some(tally), unused: true })
}

/// What cells say by themselves.
fn by_cells(column: &Column) -> Option<Decision> {
    let several = column.values.count();
    let of = |which: Trait| column.share(which);
    let category = if several >= 2 && is_birth(column) {
        DataCategory::BirthDate
    } else if several >= 3 && of(Trait::Town) >= SHARE {
        DataCategory::City
    } else if several >= 5
        && of(Trait::Letters) >= 0.85
        && of(Trait::Named) >= 0.25
        && of(Trait::Street) < 0.2
        && of(Trait::Town) < 0.2
    {
        DataCategory::Name
    } else if several >= 3 && of(Trait::Street) >= 0.5 && of(Trait::Prose) >= 0.5 {
        DataCategory::Address
    } else if several >= 3 && of(Trait::Health) >= 0.5 {
        DataCategory::Health
    } else if several == 2 && of(Trait::Sex) >= 0.95 && of(Trait::Flag) < 0.05 {
        DataCategory::Sex
    } else if several >= 2 && of(Trait::Family) >= 0.95 && of(Trait::Sex) < 0.5 {
        DataCategory::Family
    } else {
        return None;
    };
    let matched = match category {
        DataCategory::BirthDate => column.whole(Identifier::Date).matched,
        _ => column.read,
    };
    Some(Decision::new(column, category, Tally { matched, valid: matched }, UNTITLED))
}

/// Days spread over generations, none of them recent, under a title that names no other day.
fn is_birth(column: &Column) -> bool {
    let dates = column.whole(Identifier::Date);
    let titled =
        crate::words::split(&column.name).iter().any(|word| ["date", "dt", "le", "تاريخ"].contains(&word.as_str()));
    let generations = column.years().is_some_and(|(first, last)| first <= 1985 && last <= 2015 && last - first >= 20);
    !titled && generations && ratio(dates.valid, column.read) >= SHARE
}

/// A text with identifiers inside, or a column in which only some cells are identifiers.
fn free_text(column: &Column) -> Option<Decision> {
    let strong = Identifier::ALL.into_iter().filter(|what| what.stands_alone() && *what != Identifier::Cnss);
    let several = column.identifiers.count() >= 2;
    let some = strong
        .clone()
        .any(|what| several && is_telling(column, what) && ratio(column.whole(what).valid, column.read) >= SEVERAL);
    if !some && ratio(column.embedded, column.read) < MIXED {
        return None;
    }
    let valid = |what: Identifier| column.whole(what).valid + column.inside(what).valid;
    let also: BTreeMap<DataCategory, u64> =
        strong.clone().map(|what| (what.category(), valid(what))).filter(|(_, count)| *count > 0).collect();
    let whole: u64 = strong.map(|what| column.whole(what).valid).sum();
    let tally = Tally { matched: column.embedded + whole, valid: also.values().sum() };
    Some(Decision { also, ..Decision::new(column, DataCategory::Mixed, tally, 0.9) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(title: &str, cells: impl IntoIterator<Item = String>) -> Decision {
        let mut column = Column::new(title.to_owned(), None);
        for cell in cells {
            column.push(cell.as_bytes());
        }
        decide(&column)
    }

    fn rib(n: u64) -> String {
        let payload = format!("007780{n:016}");
        let key = 97
            - (0..payload.len()).fold(0, |r, at| (r * 10 + u64::from(payload.as_bytes()[at] - b'0')) % 97) * 100 % 97;
        format!("{payload}{key:02}")
    }

    #[test]
    fn twenty_cells_prove_an_account_without_a_title() {
        let decision = decided("c7", (0..20).map(|n| rib(n * 7_919)));
        assert_eq!((decision.category, decision.valid), (DataCategory::Rib, 20));
        assert!(decision.confidence > 0.99);
        let wrong = (0..20).map(|n| format!("{}{:02}", &rib(n)[..22], (rib(n)[22..].parse::<u32>().unwrap() + 1) % 97));
        assert_eq!(decided("rib", wrong).category, DataCategory::None, "a title does not replace a key");
    }

    #[test]
    fn one_repeated_value_proves_nothing() {
        assert_eq!(decided("x", (0..500).map(|_| rib(1))).category, DataCategory::None);
    }

    #[test]
    fn a_check_that_holds_by_chance_is_not_used_and_that_is_told() {
        let cells = |n: u64| format!("1{:08}", (n * 7_368_787) % 100_000_000);
        let decision = decided("num_cnss", (0..2_000).map(cells));
        assert_eq!((decision.category, decision.check_unused), (DataCategory::Cnss, true));
        assert_eq!(decided("num_dossier", (0..2_000).map(cells)).category, DataCategory::None);
    }

    #[test]
    fn values_deny_what_a_title_promises() {
        let flags = |n: u64| (n % 2).to_string();
        assert_eq!(decided("email", (0..50).map(flags)).category, DataCategory::None);
        assert_eq!(decided("nom", (0..50).map(|n| format!("REF-{n}"))).category, DataCategory::None);
        assert_eq!(decided("cvv_year", (0..50).map(|n| (1990 + n).to_string())).category, DataCategory::None);
    }

    #[test]
    fn codes_of_one_letter_are_no_identity_cards_unless_the_title_says_so() {
        let cells = |n: u64| format!("C{:06}", n * 13);
        assert_eq!(decided("code_article", (0..100).map(cells)).category, DataCategory::None);
        assert_eq!(decided("cin", (0..100).map(cells)).category, DataCategory::Cin);
    }

    #[test]
    fn identifiers_inside_a_text_make_it_mixed() {
        let cells = |n: u64| {
            if n.is_multiple_of(3) { format!("Virement au RIB {} fait", rib(n)) } else { "Dossier complet".into() }
        };
        let decision = decided("libelle", (0..60).map(cells));
        assert_eq!((decision.category, decision.matched), (DataCategory::Mixed, 20));
        assert_eq!(decision.also.get(&DataCategory::Rib), Some(&20));
        let numbers = |n: u64| format!("commande {} reçue", 123_456_785 + n * 10);
        assert_eq!(decided("libelle", (0..60).map(numbers)).category, DataCategory::None);
    }

    #[test]
    fn a_title_alone_is_worth_half() {
        let column = Column::new("num_cin".into(), None);
        let decision = decide(&column);
        assert_eq!((decision.category, decision.confidence), (DataCategory::Cin, 0.5));
    }
}
