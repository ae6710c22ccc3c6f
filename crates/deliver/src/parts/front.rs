//! The front matter that people sign: visas, nominative distribution list, history of versions. What the tool does not know
//! stays empty, for a hand to fill in.

use crate::document::{Align, Cell};
use crate::pen::Pen;
use crate::subject::Subject;

/// Lines left for hands in the distribution list and in the history.
const BLANK_LINES: usize = 4;

/// Visas, distribution list, history.
pub(crate) fn front_matter(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("front-matter", &[]);
    visas(pen);
    distribution(pen);
    history(pen, subject);
}

/// To be filled in by hand: shown as an empty cell, not as the dash of what is unknown.
fn blank() -> Cell {
    Cell::Text(String::new())
}

fn visas(pen: &mut Pen) {
    let roles = ["written-by", "checked-by", "approved-by"];
    let rows = roles.map(|role| {
        let title = Cell::Text(pen.word(&format!("deliver-visa-{role}")));
        vec![title, blank(), blank(), blank(), blank()]
    });
    let columns = [
        ("visa", Align::Start, 3),
        ("name", Align::Start, 4),
        ("function", Align::Start, 4),
        ("date", Align::Center, 2),
        ("signature", Align::Start, 4),
    ];
    pen.table("visas", &columns, rows.to_vec());
}

fn distribution(pen: &mut Pen) {
    let rows = (1..=BLANK_LINES).map(|copy| vec![Cell::count(copy), blank(), blank(), blank()]).collect();
    let columns = [
        ("copy", Align::Center, 1),
        ("recipient", Align::Start, 4),
        ("function", Align::Start, 4),
        ("handed-on", Align::Center, 2),
    ];
    pen.table("distribution", &columns, rows);
}

fn history(pen: &mut Pen, subject: &Subject<'_>) {
    let edition = subject.edition;
    let mut rows = vec![vec![
        Cell::Data(edition.version.clone()),
        Cell::Date(edition.date),
        Cell::Text(pen.word(&format!("deliver-state-{}", edition.state.word()))),
        Cell::Number(i64::try_from(edition.entry).unwrap_or(i64::MAX)),
        Cell::Text(pen.word("deliver-this-version")),
        blank(),
    ]];
    rows.extend((1..BLANK_LINES).map(|_| vec![blank(); 6]));
    let columns = [
        ("version", Align::Center, 1),
        ("date", Align::Center, 2),
        ("state", Align::Center, 2),
        ("entry", Align::End, 1),
        ("subject", Align::Start, 4),
        ("author", Align::Start, 3),
    ];
    pen.table("history", &columns, rows);
}
