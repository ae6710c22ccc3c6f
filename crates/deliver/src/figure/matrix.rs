//! Risk matrices: likelihood upwards, severity to the side; each cell says its class in figures and which risks stand there.

use kharita_text::Texts;

use super::Drawing;
use crate::svg::{ACCENT, Anchor, FULL_WIDTH, Fill, GREY, Style, Svg, text_width};

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MatrixCell {
    /// Its class, 1 the best; it is written in the cell.
    pub class: Option<u8>,
    /// The risks that stand in it.
    pub risks: Vec<String>,
}

/// A matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// What it shows.
    pub title: String,
    /// Names of the rows, from the lowest level.
    pub rows: Vec<String>,
    /// Names of the columns, from the lowest level.
    pub columns: Vec<String>,
    /// The cells, row by row from the lowest level.
    pub cells: Vec<Vec<MatrixCell>>,
}

const LABELS: f64 = 22.0;
const TOP: f64 = 20.0;
const CELL_HEIGHT: f64 = 58.0;
const GAP: f64 = 22.0;
/// Lines of names that a cell holds.
const LINES: usize = 3;
const NAME: Style = Style::new(7.5);

/// Draws one or two matrices side by side.
pub fn matrices(drawn: &[Matrix], more: &dyn Fn(usize) -> String, texts: &Texts) -> Drawing {
    let rows = drawn.iter().map(|matrix| matrix.rows.len()).max().unwrap_or(0);
    let height = TOP + rows as f64 * CELL_HEIGHT + 18.0;
    let mut svg = Svg::new(FULL_WIDTH, height, texts.language().is_right_to_left());
    let width = (FULL_WIDTH - GAP) / 2.0;
    for (at, matrix) in drawn.iter().take(2).enumerate() {
        draw(&mut svg, matrix, at as f64 * (width + GAP), width, more);
    }
    Drawing { svg, undrawn: 0 }
}

fn draw(svg: &mut Svg, matrix: &Matrix, left: f64, width: f64, more: &dyn Fn(usize) -> String) {
    svg.fitted(left + LABELS, 11.0, &Style::new(8.5).bold(), &matrix.title, width - LABELS);
    let cell_width = (width - LABELS) / matrix.columns.len().max(1) as f64;
    let rows = matrix.rows.len();
    for (row, name) in matrix.rows.iter().enumerate() {
        let top = TOP + (rows - 1 - row) as f64 * CELL_HEIGHT;
        svg.fitted(left, top + CELL_HEIGHT / 2.0 + 2.5, &NAME.bold(), name, LABELS);
        for column in 0..matrix.columns.len() {
            let cell = matrix.cells.get(row).and_then(|cells| cells.get(column));
            let x = left + LABELS + column as f64 * cell_width;
            draw_cell(svg, cell.unwrap_or(&MatrixCell::default()), [x, top, cell_width, CELL_HEIGHT], more);
        }
    }
    for (column, name) in matrix.columns.iter().enumerate() {
        let x = left + LABELS + (column as f64 + 0.5) * cell_width;
        svg.fitted(x, TOP + rows as f64 * CELL_HEIGHT + 11.0, &NAME.bold().anchored(Anchor::Middle), name, cell_width);
    }
}

fn draw_cell(svg: &mut Svg, cell: &MatrixCell, [x, y, width, height]: [f64; 4], more: &dyn Fn(usize) -> String) {
    let fill = if cell.class.is_some_and(|class| class >= 2) { Fill::Pale } else { Fill::White };
    svg.rect([x, y, width, height], fill, ACCENT);
    if cell.class.is_some_and(|class| class >= 3) {
        // The highest class is told by a frame as well as by its figure.
        svg.rect([x + 2.0, y + 2.0, width - 4.0, height - 4.0], fill, ACCENT);
    }
    let class = cell.class.map(|class| class.to_string()).unwrap_or_default();
    svg.text(x + width - 6.0, y + 12.0, &Style::new(8.0).bold().anchored(Anchor::End).filled(GREY), &class);
    for (at, line) in lines(&cell.risks, width - 12.0, more).iter().enumerate() {
        svg.fitted(x + 6.0, y + 24.0 + at as f64 * 11.0, &NAME, line, width - 12.0);
    }
}

/// The names, as many a line as fit; what has no room is counted.
fn lines(names: &[String], width: f64, more: &dyn Fn(usize) -> String) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let joined = found.last().map(|line| format!("{line}, {name}"));
        match joined.filter(|line| text_width(line, NAME.size, false) <= width) {
            Some(line) => {
                found.pop();
                found.push(line);
            }
            None if found.len() == LINES - 1 && at + 1 < names.len() => {
                found.push(more(names.len() - at));
                break;
            }
            None => found.push(name.clone()),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_text::Language;

    #[test]
    fn a_full_cell_counts_what_it_cannot_name() {
        let names: Vec<String> = (1..=60).map(|n| format!("R{n}")).collect();
        let cell = |class, risks: &[String]| MatrixCell { class: Some(class), risks: risks.to_vec() };
        let matrix = Matrix {
            title: "Risque initial".to_owned(),
            rows: ["V1", "V2"].map(str::to_owned).to_vec(),
            columns: ["G1", "G2"].map(str::to_owned).to_vec(),
            cells: vec![vec![cell(1, &[]), cell(2, &names[..3])], vec![cell(2, &[]), cell(3, &names)]],
        };
        for language in [Language::French, Language::Arabic] {
            let drawing = matrices(&[matrix.clone(), matrix.clone()], &|n| format!("+ {n}"), Texts::of(language));
            assert_eq!(drawing.svg.collision(), None);
            let labels: Vec<&str> = drawing.svg.labels().iter().map(|label| label.text.as_str()).collect();
            assert!(labels.contains(&"R1, R2, R3"));
            let counted = labels.iter().find_map(|label| label.strip_prefix("+ ")?.parse::<usize>().ok()).unwrap();
            let named: usize = labels
                .iter()
                .filter(|l| l.starts_with('R') && **l != "R1, R2, R3" && !l.starts_with("Ri"))
                .map(|l| l.split(", ").count())
                .sum();
            assert_eq!(named, 2 * (60 - counted), "all are named or counted, in both drawings");
        }
    }
}
