//! A radar of EBIOS RM: what matters most stands nearest to the centre. Each mark is a number on its own spoke, an arrow leads
//! from today to what is aimed at, and a list beside the drawing says who is who.

use std::f64::consts::PI;

use kharita_text::Texts;

use super::Drawing;
use crate::svg::{ACCENT, Anchor, FULL_WIDTH, Fill, GREY, Style, Svg};

/// A ring, from the rim inwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring {
    /// What stands in it.
    pub name: String,
    /// Its outer edge: 1 is the rim, 0 the centre.
    pub from: f64,
}

/// A mark.
#[derive(Debug, Clone, PartialEq)]
pub struct RadarMark {
    /// Its name.
    pub name: String,
    /// What the list says after its name.
    pub shown: String,
    /// Where it stands: 1 is the rim, 0 the centre.
    pub at: f64,
    /// Where it is to stand.
    pub then: Option<f64>,
    /// Was it chosen? A chosen mark is filled.
    pub chosen: bool,
}

/// Marks that get a spoke.
const MOST_MARKS: usize = 24;
const RADIUS: f64 = 165.0;
const CENTRE: (f64, f64) = (180.0, 178.0);
const LIST: f64 = 375.0;
const ROW: f64 = 12.0;
const NUMBER: Style = Style::new(7.5);

/// Draws the marks in the order given; `legend` says what a filled and an empty mark and an arrow mean, `more` « + n autres ».
pub fn radar(
    rings: &[Ring],
    marks: &[RadarMark],
    legend: [&str; 3],
    more: &dyn Fn(usize) -> String,
    texts: &Texts,
) -> Drawing {
    let shown = marks.get(..MOST_MARKS.min(marks.len())).unwrap_or_default();
    let rows = 3 + rings.len() + shown.len() + usize::from(marks.len() > shown.len());
    let height = (CENTRE.1 + RADIUS + 12.0).max(rows as f64 * ROW + 14.0);
    let mut svg = Svg::new(FULL_WIDTH, height, texts.language().is_right_to_left());
    for (at, ring) in rings.iter().enumerate() {
        let fill = if at % 2 == 0 { Fill::White } else { Fill::Pale };
        svg.circle(CENTRE, ring.from * RADIUS, Some(fill), GREY);
    }
    for (at, ring) in rings.iter().enumerate() {
        // Each ring is named by its number along the way up from the centre, and in the list.
        let inner = rings.get(at + 1).map_or(0.0, |next| next.from);
        let y = CENTRE.1 - RADIUS * (ring.from + inner) / 2.0 + 2.5;
        svg.text(CENTRE.0, y, &Style::new(8.0).bold().anchored(Anchor::Middle).filled(GREY), letter(at));
    }
    draw(&mut svg, shown);
    list(&mut svg, rings, shown, legend);
    if marks.len() > shown.len() {
        svg.fitted(LIST, height - 4.0, &NUMBER.filled(GREY), &more(marks.len() - shown.len()), FULL_WIDTH - LIST);
    }
    Drawing { svg, undrawn: 0 }
}

/// A, B, C… from the rim inwards.
fn letter(at: usize) -> &'static str {
    ["A", "B", "C", "D", "E", "F"].get(at).copied().unwrap_or("–")
}

/// The direction of a spoke; the way up stays free for the letters of the rings. Marks that follow each other in the list stand
/// nearly equally far from the centre, so their spokes are kept apart by about 137°, as the leaves of a plant are.
fn turn(at: usize, count: usize) -> f64 {
    const FREE: f64 = 0.45;
    let count = count.max(1);
    let apart = |step: &usize| greatest_common_divisor(*step, count) == 1;
    let golden = (count as f64 * 0.382).round().max(1.0) as usize;
    let step = (golden..golden + count).find(apart).unwrap_or(1);
    FREE + (2.0 * PI - 2.0 * FREE) * ((at * step % count) as f64 + 0.5) / count as f64
}

fn greatest_common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

/// A point on the spoke of a mark.
fn point(at: usize, count: usize, radius: f64) -> (f64, f64) {
    let (turn, radius) = (turn(at, count), radius.clamp(0.04, 1.0) * RADIUS);
    (CENTRE.0 + radius * turn.sin(), CENTRE.1 - radius * turn.cos())
}

fn draw(svg: &mut Svg, marks: &[RadarMark]) {
    let count = marks.len();
    let places: Vec<(f64, f64)> = marks.iter().enumerate().map(|(at, mark)| point(at, count, mark.at)).collect();
    for (at, (mark, place)) in marks.iter().zip(&places).enumerate() {
        svg.line(&[point(at, count, 1.0), *place], "#c9d1d7", true, false);
        if let Some(then) = mark.then.filter(|then| (then - mark.at).abs() > 0.005) {
            svg.line(&[*place, point(at, count, then)], ACCENT, false, true);
        }
        svg.circle(*place, 3.6, Some(if mark.chosen { Fill::Accent } else { Fill::White }), ACCENT);
    }
    let style = NUMBER.anchored(Anchor::Middle);
    for (at, place) in places.iter().enumerate() {
        let number = (at + 1).to_string();
        // Beside the spoke first, where no arrow runs; never on another mark.
        let beside = [0.0, 1.0, 0.25, -0.25, 0.75, -0.75, 0.5, -0.5].map(|part| -turn(at, count) + part * PI);
        let around = (0..5).flat_map(|ring| beside.map(|way| (8.5 + 4.0 * f64::from(ring), way)));
        let mut tried = around.map(|(far, way)| (place.0 + far * way.cos(), place.1 - far * way.sin()));
        let is_clear = |(x, y): (f64, f64)| places.iter().all(|(a, b)| (x - a).hypot(y - b) > 7.5);
        let found = tried.find(|at| is_clear(*at) && svg.is_free((at.0, at.1 + 2.5), &style, &number));
        if let Some((x, y)) = found {
            svg.text(x, y + 2.5, &style, &number);
        }
    }
}

fn list(svg: &mut Svg, rings: &[Ring], marks: &[RadarMark], [chosen, other, arrow]: [&str; 3]) {
    let width = FULL_WIDTH - LIST - 14.0;
    let mut y = 10.0;
    for (fill, words) in [(Fill::Accent, chosen), (Fill::White, other)] {
        svg.circle((LIST + 4.0, y - 2.5), 3.6, Some(fill), ACCENT);
        svg.fitted(LIST + 14.0, y, &NUMBER, words, width);
        y += ROW;
    }
    if marks.iter().any(|mark| mark.then.is_some()) {
        svg.line(&[(LIST, y - 2.5), (LIST + 10.0, y - 2.5)], ACCENT, false, true);
        svg.fitted(LIST + 14.0, y, &NUMBER, arrow, width);
        y += ROW;
    }
    for (at, ring) in rings.iter().enumerate() {
        svg.text(LIST, y, &NUMBER.bold().filled(GREY), letter(at));
        svg.fitted(LIST + 14.0, y, &NUMBER.filled(GREY), &ring.name, width);
        y += ROW;
    }
    y += 4.0;
    for (at, mark) in marks.iter().enumerate() {
        svg.text(LIST + 10.0, y, &NUMBER.bold().anchored(Anchor::End), &(at + 1).to_string());
        svg.fitted(LIST + 14.0, y, &NUMBER, &mark.name, width - 96.0);
        svg.fitted(FULL_WIDTH - 2.0, y, &NUMBER.anchored(Anchor::End), &mark.shown, 92.0);
        y += ROW;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::MOST_MARKS as MOST;
    use kharita_text::Language;

    #[test]
    fn forty_stakeholders_stay_readable_and_counted() {
        let rings = [("hors", 1.0), ("veille", 0.75), ("contrôle", 0.5), ("danger", 0.25)];
        let rings = rings.map(|(name, from)| Ring { name: name.to_owned(), from });
        let mark = |n: u32| RadarMark {
            name: format!("Établissements conventionnés du littoral numéro {n} منطقة"),
            shown: "16,00 → 0,25".to_owned(),
            at: f64::from(n % 7) / 7.0,
            then: n.is_multiple_of(3).then_some(0.9),
            chosen: n.is_multiple_of(2),
        };
        for (count, language) in
            [(40, Language::French), (24, Language::Arabic), (1, Language::English), (0, Language::French)]
        {
            let marks: Vec<RadarMark> = (0..count).map(mark).collect();
            let drawing =
                radar(&rings, &marks, ["critique", "autre", "visé"], &|n| format!("+ {n} autres"), Texts::of(language));
            assert_eq!(drawing.svg.collision(), None);
            assert!(drawing.svg.marks() <= MOST);
            let shown = count.min(24) as usize;
            let numbers = drawing.svg.labels().iter().filter(|label| label.text.parse::<usize>().is_ok()).count();
            assert_eq!(numbers, 2 * shown, "each mark has its number on the radar and in the list");
            assert_eq!(drawing.svg.finish().contains("+ 16 autres"), count == 40);
        }
    }
}
