//! Ways of attack from left to right: one box for each thing that an attacker gains, with how; things that several ways
//! pass are drawn once. A figure holds at most thirty marks: ways that would exceed them are counted, not drawn.

use kharita_text::Texts;

use super::Drawing;
use crate::svg::{ACCENT, FULL_WIDTH, Fill, GREY, Style, Svg};

/// A thing gained on a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gain {
    /// What tells it from others.
    pub key: String,
    /// Its name.
    pub name: String,
    /// How it is gained, in a few signs: techniques and probability.
    pub how: String,
}

/// Boxes and links of one figure.
const MOST: usize = 30;
const ROW: f64 = 44.0;
const BOX: f64 = 30.0;
const GAP: f64 = 18.0;
const MOST_WIDTH: f64 = 150.0;
const NAME: Style = Style::new(7.5).bold();
const HOW: Style = Style::new(7.0).filled(GREY);

struct Placed {
    gain: Gain,
    column: usize,
    row: usize,
    is_start: bool,
    is_end: bool,
}

/// Draws the ways in their order, the likeliest first. Each begins with where it starts from.
pub fn attack_ways(ways: &[Vec<Gain>], texts: &Texts) -> Drawing {
    let mut drawn = ways.len();
    let mut graph = Graph::of(ways);
    while graph.marks() > MOST && drawn > 1 {
        drawn -= 1;
        graph = Graph::of(ways.get(..drawn).unwrap_or_default());
    }
    let columns = graph.boxes.iter().map(|placed| placed.column + 1).max().unwrap_or(0).max(1) as f64;
    let rows = graph.boxes.iter().map(|placed| placed.row + 1).max().unwrap_or(0) as f64;
    let width = ((FULL_WIDTH - 1.0 - (columns - 1.0) * GAP) / columns).min(MOST_WIDTH);
    let step = if columns > 1.0 { (FULL_WIDTH - 1.0 - width) / (columns - 1.0) } else { 0.0 };
    let place = |placed: &Placed| (0.5 + placed.column as f64 * step, 4.0 + placed.row as f64 * ROW);
    let mut svg = Svg::new(FULL_WIDTH, 4.0 + rows * ROW, texts.language().is_right_to_left());
    for (from, to) in &graph.links {
        let (Some(from), Some(to)) = (graph.boxes.get(*from), graph.boxes.get(*to)) else { continue };
        let ((x1, y1), (x2, y2)) = (place(from), place(to));
        let (from, to) = ((x1 + width, y1 + BOX / 2.0), (x2, y2 + BOX / 2.0));
        if from.1 == to.1 {
            svg.line(&[from, to], ACCENT, false, true);
        } else {
            svg.link(from, to, ACCENT, 1.0);
        }
    }
    for placed in &graph.boxes {
        let (x, y) = place(placed);
        let fill = if placed.is_start || placed.is_end { Fill::Pale } else { Fill::White };
        svg.rect([x, y, width, BOX], fill, ACCENT);
        if placed.is_end {
            // What is taken in the end has a thick side: seen without colour too.
            svg.rect([x + width - 4.0, y, 4.0, BOX], Fill::Accent, ACCENT);
        }
        svg.fitted(x + 5.0, y + 12.0, &NAME, &placed.gain.name, width - 12.0);
        svg.fitted(x + 5.0, y + 23.5, &HOW, &placed.gain.how, width - 12.0);
    }
    Drawing { svg, undrawn: ways.len() - drawn }
}

struct Graph {
    boxes: Vec<Placed>,
    links: Vec<(usize, usize)>,
}

impl Graph {
    /// A box stands in the column of its latest appearance, so that links lead to the right; the ways stand below each
    /// other, and what two of them share stands where the first has it.
    fn of(ways: &[Vec<Gain>]) -> Self {
        let mut graph = Graph { boxes: Vec::new(), links: Vec::new() };
        for (row, way) in ways.iter().enumerate() {
            let mut before: Option<usize> = None;
            for (at, gain) in way.iter().enumerate() {
                let known = graph.boxes.iter().position(|placed| placed.gain.key == gain.key);
                let place = known.unwrap_or_else(|| graph.add(gain, at, row, at == 0));
                if let Some(placed) = graph.boxes.get_mut(place) {
                    placed.is_end |= at + 1 == way.len();
                    if !placed.gain.how.contains(&gain.how) {
                        placed.gain.how = format!("{} / {}", placed.gain.how, gain.how);
                    }
                }
                if let Some(before) =
                    before.filter(|before| *before != place && !graph.links.contains(&(*before, place)))
                {
                    graph.links.push((before, place));
                }
                before = Some(place);
            }
        }
        graph.spread();
        graph
    }

    fn add(&mut self, gain: &Gain, column: usize, row: usize, is_start: bool) -> usize {
        self.boxes.push(Placed { gain: gain.clone(), column, row, is_start, is_end: false });
        self.boxes.len() - 1
    }

    /// Moves boxes to the right until every link leads there. Links that close a circle are left out: what is gained twice
    /// needs no second way.
    fn spread(&mut self) {
        let mut kept: Vec<(usize, usize)> = Vec::new();
        for link in std::mem::take(&mut self.links) {
            if !leads(&kept, link.1, link.0) {
                kept.push(link);
            }
        }
        self.links = kept;
        for _ in 0..self.boxes.len() {
            let mut moved = false;
            for (from, to) in &self.links {
                let least = self.boxes.get(*from).map_or(0, |placed| placed.column + 1);
                if let Some(placed) = self.boxes.get_mut(*to).filter(|placed| placed.column < least) {
                    placed.column = least;
                    moved = true;
                }
            }
            if !moved {
                break;
            }
        }
    }

    fn marks(&self) -> usize {
        self.boxes.len() + self.links.len() + self.boxes.iter().filter(|placed| placed.is_end).count()
    }
}

/// Do links lead from one box to another?
fn leads(links: &[(usize, usize)], from: usize, to: usize) -> bool {
    let (mut open, mut seen) = (vec![from], Vec::new());
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if !seen.contains(&at) {
            seen.push(at);
            open.extend(links.iter().filter(|link| link.0 == at).map(|link| link.1));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_text::Language;

    fn way(keys: &[&str]) -> Vec<Gain> {
        keys.iter()
            .map(|key| Gain {
                key: (*key).into(),
                name: format!("Serveur des dossiers {key} خادم"),
                how: "T1210 · 0,90".into(),
            })
            .collect()
    }

    #[test]
    fn shared_things_are_drawn_once_and_links_lead_to_the_right() {
        let graph = Graph::of(&[way(&["internet", "web", "db", "jewel"]), way(&["internet", "vpn", "web", "jewel"])]);
        assert_eq!((graph.boxes.len(), graph.links.len()), (5, 6));
        for (from, to) in &graph.links {
            assert!(graph.boxes[*from].column < graph.boxes[*to].column);
        }
        assert_eq!(graph.boxes.iter().filter(|placed| placed.is_end).count(), 1);
    }

    #[test]
    fn thirty_marks_at_most_and_nothing_overlaps() {
        let names: Vec<String> = (0..60).map(|n| format!("n{n}")).collect();
        let ways: Vec<Vec<Gain>> =
            names.chunks(6).map(|keys| way(&keys.iter().map(String::as_str).collect::<Vec<_>>())).collect();
        for language in [Language::French, Language::Arabic] {
            let drawing = attack_ways(&ways, Texts::of(language));
            assert!(drawing.svg.marks() <= MOST, "{}", drawing.svg.marks());
            assert_eq!((drawing.svg.collision(), drawing.undrawn), (None, 8));
        }
        let circle = attack_ways(&[way(&["a", "b", "c"]), way(&["a", "c", "b"])], Texts::of(Language::French));
        assert_eq!(circle.svg.collision(), None);
    }
}
