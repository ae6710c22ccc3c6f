//! The three lints of risk (DOCUMENTS.md §3): `interval-missing` reads the document, `measure-incomplete` and
//! `risk-not-accepted` read the register.

use std::collections::BTreeSet;

use kharita_catalog::Measure;
use kharita_model::{Code, Date, Register, RegisterKind, Registered};
use kharita_risk::ebios::{Accepted, EbiosStudy, acceptance, gaps};
use kharita_risk::study::JewelAnswer;
use kharita_text::Texts;

use super::RiskResults;
use crate::Inputs;
use crate::document::{Block, Content, Document, Table};
use crate::lint::{Lint, LintKind, own_texts, without_isolated};
use crate::registered;

/// From this likelihood on a risk that stays is high: « very likely » over three years.
const HIGH: u8 = 3;
/// The mark of an amount.
const CURRENCY: &str = "MAD";

/// The faults of a document that shows risks.
pub(crate) fn risk_lints(document: &Document, inputs: Inputs<'_>) -> Vec<Lint> {
    let texts = Texts::of(document.language);
    let mut found: Vec<Lint> =
        document.summary.iter().chain(&document.blocks).filter_map(|block| bare_figure(block, texts)).collect();
    let shows = |place: &str| document.blocks.iter().any(|block| block.id == place);
    if shows("table-risk-actions") {
        found.extend(incomplete_actions(&inputs.state.register, texts));
        found.extend(inputs.risk.and_then(|risk| incomplete_plan(risk, &inputs.state.register)));
    }
    for place in ["table-risk-residual", "table-risk-jewels"].into_iter().filter(|place| shows(place)).take(1) {
        for jewel in inputs.risk.iter().flat_map(|risk| high_risks(*risk)) {
            if accepted(&inputs.state.register, jewel, document.edition.date).is_none() {
                found.push(Lint::new(LintKind::RiskNotAccepted, Code::LintRiskNotAccepted, place, &jewel.name));
            }
        }
    }
    found.extend(study_lints(document, inputs));
    found
}

/// The faults of the EBIOS RM study, in the document that shows its risks.
fn study_lints(document: &Document, inputs: Inputs<'_>) -> Vec<Lint> {
    const PLACE: &str = "table-ebios-risks";
    if !document.blocks.iter().any(|block| block.id == PLACE) {
        return Vec::new();
    }
    let study = EbiosStudy::of(inputs.state, inputs.risk.map(|risk| risk.study), document.edition.date);
    let unaccepted = study.risks.iter().filter(|risk| risk.written && risk.wants_acceptance()).map(|risk| {
        let found = format!("{} {}", risk.id, risk.name);
        Lint::new(LintKind::RiskNotAccepted, Code::LintRiskNotAccepted, PLACE, &found)
    });
    let forced = study.open.iter().filter(|open| open.what == "forced-without-reason").map(|open| {
        let found = format!("{} {}", open.id, open.name);
        Lint::new(LintKind::ForcedWithoutReason, Code::LintForcedWithoutReason, PLACE, &found)
    });
    unaccepted.chain(forced).collect()
}

/// A text or table that gives an amount and neither an interval nor what it rests on.
fn bare_figure(block: &Block, texts: &'static Texts) -> Option<Lint> {
    let basis = texts.text("deliver-risk-basis-words").to_lowercase();
    let basis: Vec<&str> = basis.split(';').map(str::trim).filter(|word| !word.is_empty()).collect();
    let says_basis = |text: &str| basis.iter().any(|word| text.to_lowercase().contains(word));
    let bare = |text: &str| {
        let ours = without_isolated(text);
        let interval = ours.contains('[') && ours.contains(']');
        (ours.contains(CURRENCY) && ours.contains(|c: char| c.is_ascii_digit()) && !interval && !says_basis(&ours))
            .then_some(ours)
    };
    let found = match &block.content {
        Content::Table(table) => bare_column(table, texts).filter(|_| !own_texts(block).into_iter().any(says_basis)),
        _ => own_texts(block).into_iter().find_map(bare),
    }?;
    Some(Lint::new(LintKind::IntervalMissing, Code::LintIntervalMissing, &block.id, &found))
}

/// The title of a column of amounts in a table without columns for the ends of intervals.
fn bare_column(table: &Table, texts: &Texts) -> Option<String> {
    let has = |key: &str| table.columns.iter().any(|column| column.title == texts.text(key));
    if has("deliver-column-risk-low") && has("deliver-column-risk-high") {
        return None;
    }
    let amounts = table.columns.iter().find(|column| column.title.contains(CURRENCY));
    amounts.filter(|_| !table.rows.is_empty()).map(|column| column.title.clone())
}

/// The actions of the body's own plan, in the order of their keys.
pub(crate) fn actions(register: &Register) -> impl Iterator<Item = &Registered> {
    register.of_kind(RegisterKind::Action)
}

fn incomplete_actions(register: &Register, texts: &Texts) -> Vec<Lint> {
    let lint = |action: &Registered| {
        let gaps = gaps(action);
        let words: Vec<String> = gaps.iter().map(|field| texts.text(&format!("workbook-actions-{field}"))).collect();
        let found = format!("{} : {}", action.record.id, words.join(", "));
        (!gaps.is_empty())
            .then(|| Lint::new(LintKind::MeasureIncomplete, Code::LintMeasureIncomplete, "table-risk-actions", &found))
    };
    actions(register).filter_map(lint).collect()
}

/// The action by which the body took a measure over: its key is the id of the measure, or its title is the measure's.
pub(crate) fn taken_over<'r>(register: &'r Register, measure: &Measure) -> Option<&'r Registered> {
    let titles: BTreeSet<&str> = ["fr", "ar", "en"].into_iter().map(|language| measure.title.of(language)).collect();
    register.get(RegisterKind::Action, &measure.id).or_else(|| {
        actions(register)
            .find(|action| registered::text(action, "title").is_some_and(|title| titles.contains(title.as_str())))
    })
}

/// Measures that the plan chose and that no action of the body names with an owner and a day: one fault for all.
fn incomplete_plan(risk: RiskResults<'_>, register: &Register) -> Option<Lint> {
    let planned = risk.plan?;
    let measures = planned.plan.chosen.iter().filter_map(|chosen| Some(&planned.offer(&chosen.id)?.measure));
    let lacks = |measure: &&Measure| taken_over(register, measure).is_none_or(|action| !gaps(action).is_empty());
    let found: Vec<&str> = measures.filter(lacks).map(|measure| measure.id.as_str()).collect();
    let lint =
        |found: String| Lint::new(LintKind::MeasureIncomplete, Code::LintMeasureIncomplete, "table-risk-plan", &found);
    (!found.is_empty()).then(|| lint(found.join(", ")))
}

/// The jewels whose risk is high today; what a plan would leave of each is not computed.
pub(crate) fn high_risks(risk: RiskResults<'_>) -> impl Iterator<Item = &JewelAnswer> {
    risk.study.jewels.iter().filter(move |jewel| risk.likelihood(jewel).is_some_and(|level| level >= HIGH))
}

/// Who accepted the risk of a jewel on this day, by its name or id.
pub(crate) fn accepted(register: &Register, jewel: &JewelAnswer, today: Date) -> Option<Accepted> {
    acceptance(register, &[&jewel.name, &jewel.id.to_string()], today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Align, Cell, Column, fixture};
    use crate::risk::sample::World;
    use kharita_model::Value;
    use kharita_text::Language;

    fn fires(content: Content) -> bool {
        let block = Block { id: "tested".into(), content };
        bare_figure(&block, Texts::of(Language::French)).is_some_and(|lint| lint.kind == LintKind::IntervalMissing)
    }

    #[test]
    fn an_amount_needs_an_interval_or_a_basis() {
        let said = |text: &str| fires(Content::Paragraph(text.into()));
        assert!(said("La perte annuelle attendue est de 1 200 000 MAD."));
        assert!(!said("La perte annuelle attendue est de 1 200 000 MAD [900 000 – 1 500 000]."));
        assert!(!said("Le coût est de 50 000 MAD (hypothèse)."));
        assert!(!said("Montants en MAD, hors taxes."), "no figure");
        assert!(!said("Le serveur \u{2068}MAD 12\u{2069} répond."), "a name");
        let table = |titles: &[&str], note: Option<&str>| {
            let column = |title: &&str| Column { title: (*title).into(), align: Align::End, weight: 1, input: None };
            fires(Content::Table(Table {
                sheet: "x".into(),
                caption: "Pertes".into(),
                columns: titles.iter().map(column).collect(),
                rows: vec![vec![Cell::Number(1); titles.len()]],
                note: note.map(str::to_owned),
                row_ids: Vec::new(),
                total: false,
            }))
        };
        let texts = Texts::of(Language::French);
        let ends = ["deliver-column-risk-low", "deliver-column-risk-high"].map(|key| texts.text(key));
        assert!(table(&["Perte (MAD)"], None));
        assert!(!table(&["Perte (MAD)"], Some("Hypothèses du catalogue.")));
        assert!(!table(&["Perte (MAD)", &ends[0], &ends[1]], None));
    }

    #[test]
    fn an_action_without_owner_or_day_is_incomplete_and_a_high_risk_wants_a_dated_acceptance() {
        let mut world = World::classic();
        let done = [("title", "A"), ("risk", "R1"), ("owner", "DSI"), ("due", "2027-01-31"), ("cost", "50000")];
        world.action("A01", &done);
        world.action("A02", &done[..2]);
        let calculated = world.calculate(true);
        let inputs = calculated.inputs();
        let mut document = fixture::hostile();
        let empty = |id: &str| Block { id: id.into(), content: Content::Paragraph(String::new()) };
        document.blocks.extend(["table-risk-actions", "table-risk-residual"].map(empty));
        let kinds = |found: &[Lint]| found.iter().map(|lint| lint.kind).collect::<Vec<_>>();
        let found = risk_lints(&document, inputs);
        assert_eq!(
            kinds(&found),
            [LintKind::MeasureIncomplete, LintKind::MeasureIncomplete, LintKind::RiskNotAccepted]
        );
        let shown = Texts::of(Language::French).message(&found[0].message);
        assert!(shown.contains("A02") && !shown.contains("A01"), "{shown}");
        let jewel = calculated.study.jewels[0].name.clone();
        let today = Date::new(2026, 11, 25).unwrap();
        let mut register = calculated.state.register.clone();
        let answer =
            [("question", format!("risk-acceptance {jewel}")), ("answer", "oui".into()), ("answered-by", "DG".into())];
        crate::risk::sample::put(&mut register, RegisterKind::Interview, "1", &answer);
        assert_eq!(accepted(&register, &calculated.study.jewels[0], today), None, "not dated");
        let mut row = register.get(RegisterKind::Interview, "1").unwrap().clone();
        row.record.fields.insert("date".into(), Value::Date("2026-11-01".parse().unwrap()));
        register.put(row);
        assert!(accepted(&register, &calculated.study.jewels[0], today).is_some());
        let mut register = calculated.state.register.clone();
        crate::risk::sample::put(&mut register, RegisterKind::Acceptance, &jewel, &[("accepted-by", "DG".into())]);
        let mut row = register.get(RegisterKind::Acceptance, &jewel).unwrap().clone();
        for (field, day) in [("accepted-on", "2026-11-01"), ("until", "2027-06-30")] {
            row.record.fields.insert(field.into(), Value::Date(day.parse().unwrap()));
        }
        register.put(row);
        assert!(accepted(&register, &calculated.study.jewels[0], today).is_some());
        let later = Date::new(2027, 7, 1).unwrap();
        assert_eq!(accepted(&register, &calculated.study.jewels[0], later), None, "it has ended");
    }
}
