//! Curves on two axes, each from its first tick to its last: losses and how often they are exceeded, loss against budget.

use kharita_text::Texts;

use crate::svg::{ACCENT, Anchor, FULL_WIDTH, Fill, GREY, Style, Svg, text_width};

/// An axis. It reaches from the first of its ticks to the last.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// What it measures, with its unit.
    pub title: String,
    /// Places and labels, ascending; at least two.
    pub ticks: Vec<(f64, String)>,
    /// Logarithmic? Then every tick is above zero.
    pub logarithmic: bool,
}

/// A line through points.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The points, in order.
    pub points: Vec<(f64, f64)>,
    /// Dashed: a bound, not the estimate.
    pub dashed: bool,
    /// A small square at each point?
    pub dotted: bool,
}

/// A point that is named, with the interval of its height if it has one.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The point.
    pub at: (f64, f64),
    /// Its name and figure.
    pub label: String,
    /// Lower and upper end of its height.
    pub interval: Option<(f64, f64)>,
}

const TICK: Style = Style::new(7.5);
const LABEL: Style = Style::new(8.0);
const TOP: f64 = 16.0;
const PLOT_HEIGHT: f64 = 230.0;
const MARK_ROW: f64 = 11.0;

/// Where the axes stand and how values become places.
struct Plot<'a> {
    x: &'a Axis,
    y: &'a Axis,
    left: f64,
    width: f64,
    top: f64,
}

impl Plot<'_> {
    fn place(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let bottom = self.top + PLOT_HEIGHT;
        (self.left + share(self.x, x) * self.width, bottom - share(self.y, y) * PLOT_HEIGHT)
    }
}

/// How far along an axis a value stands, 0 to 1; what lies beyond an end stands at that end.
fn share(axis: &Axis, value: f64) -> f64 {
    let (Some((first, _)), Some((last, _))) = (axis.ticks.first(), axis.ticks.last()) else { return 0.0 };
    let scaled = |value: f64| if axis.logarithmic { value.max(f64::MIN_POSITIVE).ln() } else { value };
    let length = scaled(*last) - scaled(*first);
    if length <= 0.0 { 0.0 } else { ((scaled(value) - scaled(*first)) / length).clamp(0.0, 1.0) }
}

/// Draws the lines, then the named points; each name has a row of its own above the curves.
pub fn chart(x: &Axis, y: &Axis, lines: &[Line], marks: &[Mark], texts: &Texts) -> Svg {
    let labels = y.ticks.iter().map(|(_, label)| text_width(label, TICK.size, false)).fold(0.0, f64::max);
    let top = TOP + marks.len() as f64 * MARK_ROW + 4.0;
    let plot = Plot { x, y, left: labels + 10.0, width: FULL_WIDTH - labels - 40.0, top };
    let mut svg = Svg::new(FULL_WIDTH, top + PLOT_HEIGHT + 34.0, texts.language().is_right_to_left());
    axes(&mut svg, &plot);
    for line in lines {
        let points: Vec<(f64, f64)> = line.points.iter().map(|point| plot.place(*point)).collect();
        svg.line(&points, if line.dashed { GREY } else { ACCENT }, line.dashed, false);
        for (x, y) in points.iter().filter(|_| line.dotted) {
            svg.rect([x - 1.5, y - 1.5, 3.0, 3.0], Fill::Accent, ACCENT);
        }
    }
    for (row, mark) in marks.iter().enumerate() {
        draw_mark(&mut svg, &plot, mark, TOP + 10.0 + row as f64 * MARK_ROW);
    }
    svg
}

fn axes(svg: &mut Svg, plot: &Plot<'_>) {
    let (left, right, bottom) = (plot.left, plot.left + plot.width, plot.top + PLOT_HEIGHT);
    svg.text(0.5, 9.0, &LABEL.bold(), &plot.y.title);
    svg.text(right, bottom + 30.0, &LABEL.bold().anchored(Anchor::End), &plot.x.title);
    for (value, label) in &plot.y.ticks {
        let y = bottom - share(plot.y, *value) * PLOT_HEIGHT;
        svg.line(&[(left, y), (right, y)], "#dde2e6", false, false);
        svg.text(left - 5.0, y + 2.5, &TICK.anchored(Anchor::End), label);
    }
    for (value, label) in &plot.x.ticks {
        let x = left + share(plot.x, *value) * plot.width;
        svg.line(&[(x, bottom), (x, bottom + 3.0)], GREY, false, false);
        svg.text(x, bottom + 13.0, &TICK.anchored(Anchor::Middle), label);
    }
    svg.line(&[(left, plot.top), (left, bottom), (right, bottom)], GREY, false, false);
}

fn draw_mark(svg: &mut Svg, plot: &Plot<'_>, mark: &Mark, baseline: f64) {
    let (x, y) = plot.place(mark.at);
    svg.line(&[(x, baseline + 2.0), (x, y)], GREY, true, false);
    if let Some((low, high)) = mark.interval {
        let ends = [plot.place((mark.at.0, low)).1, plot.place((mark.at.0, high)).1];
        svg.line(&[(x, ends[0]), (x, ends[1])], ACCENT, false, false);
        for end in ends {
            svg.line(&[(x - 3.0, end), (x + 3.0, end)], ACCENT, false, false);
        }
    }
    svg.rect([x - 2.0, y - 2.0, 4.0, 4.0], Fill::White, ACCENT);
    let fits = x + 4.0 + text_width(&mark.label, LABEL.size, false) < FULL_WIDTH;
    let (at, anchor) = if fits { (x + 3.0, Anchor::Start) } else { (x - 3.0, Anchor::End) };
    svg.text(at, baseline, &LABEL.anchored(anchor), &mark.label);
}

/// Round places from 0 to at least `most`, four to eight of them: steps of 1, 2 or 5 times a power of ten.
pub fn round_ticks(most: f64) -> Vec<f64> {
    let most = if most.is_finite() && most > 0.0 { most } else { 1.0 };
    let power = 10_f64.powf((most / 4.0).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * power).into_iter().find(|step| most / step <= 7.0);
    let step = step.unwrap_or(10.0 * power);
    (0..=(most / step).ceil() as u32).map(|at| f64::from(at) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_text::Language;

    #[test]
    fn ticks_are_round_and_reach_the_most() {
        for (most, expected) in
            [(1.0, vec![0.0, 0.2, 0.4, 0.6, 0.8, 1.0]), (4_300.0, vec![0.0, 1e3, 2e3, 3e3, 4e3, 5e3])]
        {
            let found = round_ticks(most);
            assert_eq!(found.len(), expected.len(), "{found:?}");
            assert!(found.iter().zip(&expected).all(|(a, b)| (a - b).abs() < 1e-9), "{found:?}");
        }
        for most in [0.0, 1e-3, 17.0, 99.0, 7.1e7, f64::NAN] {
            let found = round_ticks(most);
            assert!((4..=9).contains(&found.len()), "{most}: {found:?}");
            assert!(most.is_nan() || found.last().is_some_and(|last| *last >= most));
        }
    }

    #[test]
    fn labels_stay_apart_even_when_marks_coincide() {
        let axis = |title: &str, ticks: Vec<f64>, logarithmic| Axis {
            title: title.into(),
            ticks: ticks.into_iter().map(|tick| (tick, format!("{tick}"))).collect(),
            logarithmic,
        };
        let x = axis("Perte annuelle", round_ticks(47.0), false);
        let y = axis("Probabilité de dépassement", vec![0.001, 0.01, 0.1, 1.0], true);
        let line = Line { points: vec![(0.0, 0.9), (20.0, 0.1), (60.0, 0.002)], dashed: false, dotted: true };
        let mark = |at| Mark { at, label: "P95 : 1 000 000 MAD".into(), interval: Some((0.01, 0.2)) };
        let marks = [mark((20.0, 0.1)), mark((20.0, 0.1)), mark((46.0, 0.1))];
        for language in [Language::French, Language::Arabic] {
            let svg = chart(&x, &y, std::slice::from_ref(&line), &marks, Texts::of(language));
            assert_eq!(svg.collision(), None);
        }
    }

    #[test]
    fn an_axis_maps_its_ends_and_holds_what_lies_beyond() {
        let axis =
            Axis { title: String::new(), ticks: vec![(0.01, String::new()), (1.0, String::new())], logarithmic: true };
        assert!((share(&axis, 0.1) - 0.5).abs() < 1e-12);
        assert_eq!((share(&axis, 0.0), share(&axis, 7.0)), (0.0, 1.0));
    }
}
