//! A graph in columns: processes, applications, databases. Nodes come with the most important first; those beyond the
//! thirtieth share a box that counts them. Inside a column nodes are set near what they are linked to.

use kharita_text::Texts;

use super::Drawing;
use crate::svg::{ACCENT, Anchor, FULL_HEIGHT, FULL_WIDTH, Fill, GREY, Style, Svg};

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayerColumn {
    /// Its title.
    pub title: String,
    /// Its nodes, the most important first.
    pub nodes: Vec<LayerNode>,
}

/// A node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayerNode {
    /// Its name.
    pub label: String,
    /// The letter of its class, if it has one.
    pub letter: Option<String>,
}

/// A link from a node of a column to a node of the next one, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LayerLink {
    /// The column it leaves.
    pub column: usize,
    /// The node it leaves.
    pub from: usize,
    /// The node of the next column it arrives at.
    pub to: usize,
}

/// Nodes of a column that get a box of their own.
const MOST_NODES: usize = 30;
/// Links that are drawn.
const MOST_LINKS: usize = 110;
const TOP: f64 = 18.0;
const MOST_ROW: f64 = 18.0;
const LABEL: Style = Style::new(7.0);
const LETTER_WIDTH: f64 = 12.0;

/// Draws columns and links. `more` says « + n autres ».
pub fn layered(columns: &[LayerColumn], links: &[LayerLink], more: &dyn Fn(usize) -> String, texts: &Texts) -> Drawing {
    let shown: Vec<LayerColumn> = columns.iter().map(|column| aggregated(column, more)).collect();
    let place = |column: usize, node: usize| node.min(shown.get(column).map_or(0, |c| c.nodes.len().saturating_sub(1)));
    let mut drawn: Vec<LayerLink> = links
        .iter()
        .map(|link| LayerLink { from: place(link.column, link.from), to: place(link.column + 1, link.to), ..*link })
        .collect();
    // The links of the most important nodes first.
    drawn.sort_unstable_by_key(|link| (link.from + link.to, *link));
    drawn.dedup();
    let undrawn = drawn.len().saturating_sub(MOST_LINKS);
    drawn.truncate(MOST_LINKS);

    let rows = ranks(&shown, &drawn);
    let longest = shown.iter().map(|column| column.nodes.len()).max().unwrap_or(0).max(1) as f64;
    let row = ((FULL_HEIGHT - TOP - 4.0) / longest).min(MOST_ROW);
    let mut svg = Svg::new(FULL_WIDTH, TOP + longest * row + 4.0, texts.language().is_right_to_left());
    let grid = Grid {
        rows: &rows,
        sizes: shown.iter().map(|column| column.nodes.len()).collect(),
        row,
        longest,
        box_width: box_width(shown.len()),
    };
    for link in &drawn {
        let (x1, y1) = grid.place(link.column, link.from);
        let (x2, y2) = grid.place(link.column + 1, link.to);
        svg.link((x1 + grid.box_width, y1 + row / 2.0 - 1.0), (x2, y2 + row / 2.0 - 1.0), GREY, 0.6);
    }
    for (at, column) in shown.iter().enumerate() {
        let (x, _) = grid.place(at, 0);
        svg.fitted(
            x + grid.box_width / 2.0,
            10.0,
            &Style::new(8.5).bold().filled(ACCENT).anchored(Anchor::Middle),
            &column.title,
            grid.box_width,
        );
        for (node, layer_node) in column.nodes.iter().enumerate() {
            draw_node(&mut svg, layer_node, grid.place(at, node), &grid);
        }
    }
    Drawing { svg, undrawn }
}

fn aggregated(column: &LayerColumn, more: &dyn Fn(usize) -> String) -> LayerColumn {
    if column.nodes.len() <= MOST_NODES {
        return column.clone();
    }
    let mut nodes: Vec<LayerNode> = column.nodes.iter().take(MOST_NODES).cloned().collect();
    nodes.push(LayerNode { label: more(column.nodes.len() - MOST_NODES), letter: None });
    LayerColumn { title: column.title.clone(), nodes }
}

fn box_width(columns: usize) -> f64 {
    FULL_WIDTH / (columns as f64 * 1.45).max(1.0)
}

/// The row of each node: those of the first column as they come, those of the next ones at the mean of what they are
/// linked to, so that links cross little.
fn ranks(columns: &[LayerColumn], links: &[LayerLink]) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::with_capacity(columns.len());
    for (at, column) in columns.iter().enumerate() {
        let mut order: Vec<usize> = (0..column.nodes.len()).collect();
        if let Some(before) = at.checked_sub(1).and_then(|previous| rows.get(previous)) {
            let mean = |node: usize| {
                let from = links
                    .iter()
                    .filter(|link| link.column + 1 == at && link.to == node)
                    .filter_map(|link| before.get(link.from));
                let (sum, count) = from.fold((0, 0), |(sum, count), row| (sum + row, count + 1));
                // In hundredths; what nothing leads to goes to the end.
                (100 * sum).checked_div(count).unwrap_or(usize::MAX)
            };
            order.sort_by_key(|node| (mean(*node), *node));
        }
        let mut row_of = vec![0; order.len()];
        for (row, node) in order.iter().enumerate() {
            if let Some(slot) = row_of.get_mut(*node) {
                *slot = row;
            }
        }
        rows.push(row_of);
    }
    rows
}

struct Grid<'a> {
    rows: &'a [Vec<usize>],
    sizes: Vec<usize>,
    row: f64,
    longest: f64,
    box_width: f64,
}

impl Grid<'_> {
    /// Left top corner of a node's box. Shorter columns stand in the middle.
    fn place(&self, column: usize, node: usize) -> (f64, f64) {
        let row = self.rows.get(column).and_then(|rows| rows.get(node)).copied().unwrap_or(0);
        let columns = self.rows.len();
        let step = if columns > 1 { (FULL_WIDTH - self.box_width - 1.0) / (columns - 1) as f64 } else { 0.0 };
        let missing = self.longest - self.sizes.get(column).copied().unwrap_or(0) as f64;
        (0.5 + column as f64 * step, TOP + (row as f64 + missing / 2.0) * self.row)
    }
}

fn draw_node(svg: &mut Svg, node: &LayerNode, (x, y): (f64, f64), grid: &Grid<'_>) {
    let height = grid.row - 2.0;
    let baseline = y + height / 2.0 + 2.5;
    svg.rect([x, y, grid.box_width, height], Fill::White, ACCENT);
    let mut left = x + 4.0;
    if let Some(letter) = &node.letter {
        svg.rect([x, y, LETTER_WIDTH, height], Fill::Pale, ACCENT);
        svg.text(x + LETTER_WIDTH / 2.0, baseline, &LABEL.bold().anchored(Anchor::Middle), letter);
        left += LETTER_WIDTH;
    }
    svg.fitted(left, baseline, &LABEL, &node.label, x + grid.box_width - left - 3.0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::MOST_MARKS;
    use kharita_text::Language;

    fn column(count: usize) -> LayerColumn {
        let node = |n| LayerNode {
            label: format!("Portail des employeurs et des assurés numéro {n} بوابة"),
            letter: (n % 2 == 0).then(|| "A".to_owned()),
        };
        LayerColumn { title: "Applications".into(), nodes: (0..count).map(node).collect() }
    }

    #[test]
    fn a_hundred_nodes_a_column_are_aggregated_and_nothing_overlaps() {
        let columns = [column(100), column(100), column(7)];
        let links: Vec<LayerLink> =
            (0..400).map(|n| LayerLink { column: n % 2, from: n % 100, to: (n * 13) % 7 }).collect();
        for language in [Language::French, Language::Arabic] {
            let drawing = layered(&columns, &links, &|n| format!("+ {n} autres"), Texts::of(language));
            assert_eq!(drawing.svg.collision(), None);
            assert!(drawing.svg.marks() <= MOST_MARKS, "{}", drawing.svg.marks());
            assert!(drawing.undrawn > 0 && drawing.svg.finish().contains("+ 70 autres"));
        }
    }

    #[test]
    fn nodes_stand_near_what_they_are_linked_to() {
        let columns = [column(3), column(3)];
        let links = [
            LayerLink { column: 0, from: 0, to: 2 },
            LayerLink { column: 0, from: 1, to: 1 },
            LayerLink { column: 0, from: 2, to: 0 },
        ];
        assert_eq!(ranks(&columns, &links), [vec![0, 1, 2], vec![2, 1, 0]]);
    }
}
