//! Sections 10 and 11: the risk map and the choke points, from the calculation of risks. Without it, or below its rung, the
//! document says what was gathered for it and what would unlock it (RISK.md §15).

use kharita_model::{NodeKind, RegisterKind};
use kharita_risk::study::Path;

use crate::document::{Align, Cell};
use crate::ebios::risk_matrices;
use crate::pen::{Pen, number};
use crate::risk::{
    RiskResults, amount_cells, attack_figure, chance_cells, hypotheses, interval_columns, likelihood_cell, limits,
    loss_figure, place_name, rung, tail_table, what_is_missing,
};
use crate::subject::Subject;

/// Ways of attack of the reduced graph.
const WAYS: usize = 5;

pub(super) fn write_risks(pen: &mut Pen, subject: &Subject<'_>) {
    let Some(risk) = subject.inputs.risk.filter(|risk| !risk.study.jewels.is_empty()) else {
        pen.not_computed("risks");
        gathered(pen, subject);
        if subject.ebios().risks.iter().any(|risk| risk.written) {
            risk_matrices(pen, subject.ebios());
        }
        return;
    };
    rung(pen, subject);
    register(pen, risk);
    if risk.study.ale_mad.is_some() {
        tail_table(pen, risk);
        loss_figure(pen, risk);
        hypotheses(pen, risk);
    } else {
        pen.not_computed("amounts");
    }
    what_is_missing(pen, subject);
    risk_matrices(pen, subject.ebios());
    limits(pen, subject);
}

/// What was gathered for the calculation.
fn gathered(pen: &mut Pen, subject: &Subject<'_>) {
    let stats = subject.map().stats();
    let count = |kind| subject.register().of_kind(kind).count();
    let gathered = [
        ("gathered-findings", stats.findings as usize),
        ("gathered-jewels", count(RegisterKind::Jewel)),
        ("gathered-frequencies", count(RegisterKind::Frequency)),
        ("gathered-losses", count(RegisterKind::Loss)),
    ];
    let rows = gathered
        .into_iter()
        .map(|(key, count)| {
            vec![
                Cell::Text(pen.word(&format!("deliver-{key}"))),
                Cell::count(count),
                Cell::Text(pen.word(&format!("deliver-{key}-unlocks"))),
            ]
        })
        .collect();
    pen.table("gathered", &[("input", Align::Start, 4), ("count", Align::End, 1), ("unlocks", Align::Start, 6)], rows);
}

/// The register of risks: a scenario for each jewel.
fn register(pen: &mut Pen, risk: RiskResults<'_>) {
    let mut rows = Vec::new();
    for jewel in risk.jewels() {
        let start = [
            Cell::Data(jewel.name.clone()),
            Cell::Text(pen.word(if jewel.reachable { "deliver-yes" } else { "deliver-no" })),
            likelihood_cell(risk.likelihood(jewel)),
        ];
        rows.push([&start[..], &chance_cells(jewel.p_year), &amount_cells(jewel.ale_mad)].concat());
    }
    let start =
        [("risk-jewel", Align::Start, 8), ("risk-reachable", Align::Center, 3), ("risk-likelihood", Align::Center, 3)];
    let columns = [&start[..], &interval_columns("risk-chance", 2), &interval_columns("risk-mad", 4)].concat();
    pen.table("risk-register", &columns, rows);
}

pub(super) fn write_choke_points(pen: &mut Pen, subject: &Subject<'_>) {
    let Some(risk) = subject.inputs.risk.filter(|risk| !risk.paths.paths.is_empty()) else {
        return pen.not_computed("choke-points");
    };
    let points = &risk.paths.choke_points;
    pen.paragraph("risk-choke-introduction", &[("count", number(points.len()))]);
    let mut rows = Vec::new();
    for point in points {
        let dominated = point.dominates.iter().map(|jewel| place_name(pen, subject, *jewel)).collect();
        let kind = NodeKind::ALL.iter().find(|kind| kind.word() == point.kind);
        let start = [
            Cell::Data(place_name(pen, subject, point.id)),
            kind.map_or(Cell::Empty, |kind| Cell::Text(pen.word(&format!("kind-{kind}")))),
            Cell::list(dominated),
        ];
        rows.push([&start[..], &amount_cells(point.delta_ale_mad)].concat());
    }
    let start = [("risk-point", Align::Start, 7), ("kind", Align::Start, 3), ("risk-dominates", Align::Start, 8)];
    pen.table("risk-choke-points", &[&start[..], &interval_columns("risk-gain", 4)].concat(), rows);
    if points.iter().all(|point| point.delta_ale_mad.is_none()) {
        pen.not_computed("amounts");
    }
    let ways: Vec<&Path> = risk.paths.paths.iter().take(WAYS).collect();
    let name = pen.word("deliver-risk-all-jewels");
    attack_figure(pen, subject, "risk-reduced", &ways, &name);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Content, Document, fixture};
    use crate::risk::sample::World;
    use crate::risk::scan::shown_and_bare;
    use crate::{Inputs, lints};
    use kharita_text::Language;

    fn built(inputs: Inputs<'_>, language: Language) -> Document {
        super::super::build(inputs, language, &fixture::edition())
    }

    fn ids(document: &Document) -> Vec<&str> {
        document.blocks.iter().map(|block| block.id.as_str()).collect()
    }

    #[test]
    fn with_a_calculation_the_two_sections_show_it_with_intervals() {
        let full = World::classic().calculate(true);
        for language in Language::ALL {
            let document = built(full.inputs(), language);
            assert_eq!(lints(&document), [], "{}", language.code());
            let (shown, bare) = shown_and_bare(&document, full.inputs().risk.unwrap());
            assert!(shown >= 8, "{shown}");
            assert_eq!(bare, Vec::<String>::new());
            let ids = ids(&document);
            for id in ["table-risk-register", "figure-loss-curve", "table-risk-choke-points", "figure-risk-reduced"] {
                assert!(ids.contains(&id), "{id}");
            }
            assert!(!ids.contains(&"not-computed-risks") && !ids.contains(&"not-computed-choke-points"));
        }
    }

    #[test]
    fn without_one_or_below_its_rung_they_say_what_is_missing() {
        let bare = World::classic().calculate(false);
        let document = built(bare.inputs(), Language::French);
        assert!(ids(&document).contains(&"not-computed-amounts") && ids(&document).contains(&"table-risk-missing"));
        assert!(!ids(&document).contains(&"table-risk-tail"));
        let points = document.blocks.iter().find_map(|block| match &block.content {
            Content::Table(table) if block.id == "table-risk-choke-points" => Some(table),
            _ => None,
        });
        assert!(points.unwrap().rows.iter().all(|row| row[3] == Cell::Empty));
        let document = built(Inputs::of(&bare.state), Language::French);
        assert!(ids(&document).contains(&"not-computed-risks") && ids(&document).contains(&"table-gathered"));
    }
}
