//! Section 3: risk origins with what they may aim at. Means and activity come from the calculation; motivation and relevance are
//! for the body to rate in workshop 2.

use super::panorama::{basis, origins};
use crate::document::{Align, Cell, Input};
use crate::ebios::couples;
use crate::pen::Pen;
use crate::risk::origin_name;
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let study = subject.ebios();
    if !study.couples.is_empty() {
        couples(pen, study);
    }
    let origins = origins(subject);
    let Some(risk) = subject.inputs.risk else { return pen.not_computed("study") };
    if origins.is_empty() {
        return pen.not_computed("origins");
    }
    pen.paragraph("risk-couples-introduction", &[]);
    let aims: Vec<String> =
        risk.jewels().into_iter().filter(|jewel| jewel.reachable).map(|jewel| jewel.name.clone()).collect();
    let mut rows = Vec::new();
    for origin in &origins {
        let row = vec![
            Cell::Text(origin_name(pen, &origin.name)),
            Cell::list(aims.clone()),
            origin.skill.map_or(Cell::Empty, |skill| Cell::Decimal(skill, 0)),
            Cell::Decimal(origin.per_year[1], 2),
            Cell::Text(pen.word("deliver-risk-to-rate")),
            Cell::Text(pen.word("deliver-risk-to-rate")),
            basis(pen, origin),
        ];
        rows.push((origin.name.clone(), row));
    }
    let columns = [
        ("risk-origin", Align::Start, 5),
        ("risk-aims", Align::Start, 7),
        ("risk-skill", Align::End, 3),
        ("risk-year-middle", Align::End, 3),
        ("risk-motivation", Align::Start, 3),
        ("risk-relevance", Align::Start, 3),
        ("risk-basis", Align::Start, 4),
    ];
    let levels: Vec<String> =
        ["low", "medium", "high"].iter().map(|level| pen.word(&format!("deliver-risk-relevance-{level}"))).collect();
    pen.form("risk-couples", &columns, vec![(4, Input::Choice(levels.clone())), (5, Input::Choice(levels))], rows);
}
