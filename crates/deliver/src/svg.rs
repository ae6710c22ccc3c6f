//! Drawings as SVG, made by hand: white ground, hatches that survive a black-and-white printer, one accent colour. One
//! unit is one point at print size, so a label of 7 is a label of 7 pt. Widths of labels come from a table of the shipped
//! font ([`text_width`]), and every label is remembered, so that a test can prove that no two overlap.

use std::fmt::Write as _;

/// Width of a figure that fills the page, in points (A4 landscape between margins).
pub const FULL_WIDTH: f64 = 740.0;
/// Height that a figure must not exceed to stand on one page with its caption, in points.
pub const FULL_HEIGHT: f64 = 400.0;
/// Smallest label, in points (DOCUMENTS.md §8).
pub const SMALLEST_LABEL: f64 = 7.0;
/// The accent colour.
pub const ACCENT: &str = "#0b3d5c";
/// Lines that matter less.
pub const GREY: &str = "#5b656d";

/// Advance widths of the printable ASCII characters in Noto Sans Regular, in thousandths of the font size.
const ADVANCES: [u16; 95] = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572, 572,
    572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907,
    760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615,
    564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380,
    551, 380, 572,
];
/// Accented capitals and other Latin letters at their widest; Arabic letters on average, joined; anything else.
const LATIN: u16 = 740;
const ARABIC: u16 = 620;
const OTHER: u16 = 1000;
/// Bold letters are wider by this factor, at most.
pub(crate) const BOLD: f64 = 1.09;

/// Side of `x` on which a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Begins at `x`.
    Start,
    /// Is centred on `x`.
    Middle,
    /// Ends at `x`.
    End,
}

/// How a label looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Size in points, at least [`SMALLEST_LABEL`].
    pub size: f64,
    /// Side of `x`.
    pub anchor: Anchor,
    /// Bold?
    pub bold: bool,
    /// Colour.
    pub fill: &'static str,
}

impl Style {
    /// A plain black label that begins at its place.
    pub const fn new(size: f64) -> Self {
        Style { size, anchor: Anchor::Start, bold: false, fill: "#000000" }
    }

    /// In bold.
    pub const fn bold(self) -> Self {
        Style { bold: true, ..self }
    }

    /// Standing at this side of its place.
    pub const fn anchored(self, anchor: Anchor) -> Self {
        Style { anchor, ..self }
    }

    /// In this colour.
    pub const fn filled(self, fill: &'static str) -> Self {
        Style { fill, ..self }
    }
}

/// Fillings that stay apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// White.
    White,
    /// Very light grey.
    Pale,
    /// The accent colour.
    Accent,
    /// Diagonal lines.
    Diagonal,
    /// Dots.
    Dots,
    /// Horizontal lines.
    Lines,
}

impl Fill {
    const fn paint(self) -> &'static str {
        match self {
            Fill::White => "#ffffff",
            Fill::Pale => "#eef2f5",
            Fill::Accent => ACCENT,
            Fill::Diagonal => "url(#diagonal)",
            Fill::Dots => "url(#dots)",
            Fill::Lines => "url(#lines)",
        }
    }
}

const PATTERNS: &str = concat!(
    "<defs>",
    "<pattern id=\"diagonal\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><path d=\"M-1 1L1 -1M0 5L5 0M4 6L6 4\" stroke=\"#0b3d5c\" stroke-width=\"0.9\"/></pattern>",
    "<pattern id=\"dots\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><circle cx=\"1.5\" cy=\"1.5\" r=\"0.8\" fill=\"#0b3d5c\"/></pattern>",
    "<pattern id=\"lines\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 2H4\" stroke=\"#0b3d5c\" stroke-width=\"0.8\"/></pattern>",
    "</defs>",
);

/// A drawing in the making.
#[derive(Debug, Clone)]
pub struct Svg {
    width: f64,
    height: f64,
    mirrored: bool,
    body: String,
    labels: Vec<Label>,
    marks: usize,
}

/// Where a label stands: left, top, right, bottom.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The words.
    pub text: String,
    /// Size in points.
    pub size: f64,
    /// Left, top, right, bottom.
    pub bounds: [f64; 4],
}

impl Svg {
    /// An empty drawing of this size in points. A mirrored one reads from right to left: every place is reflected, no
    /// letter is.
    pub fn new(width: f64, height: f64, mirrored: bool) -> Self {
        Svg { width, height, mirrored, body: String::new(), labels: Vec::new(), marks: 0 }
    }

    fn x(&self, x: f64) -> f64 {
        if self.mirrored { self.width - x } else { x }
    }

    /// A box with its left top corner, size, filling and an outline.
    pub fn rect(&mut self, [x, y, width, height]: [f64; 4], fill: Fill, stroke: &str) {
        self.marks += 1;
        let left = if self.mirrored { self.width - x - width } else { x };
        // A hatch has no ground of its own.
        if fill.paint().starts_with("url") {
            let _ = write!(
                self.body,
                "<rect x=\"{left:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" fill=\"#ffffff\"/>"
            );
        }
        let _ = write!(
            self.body,
            "<rect x=\"{left:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" fill=\"{}\" stroke=\"{stroke}\" stroke-width=\"0.7\"/>",
            fill.paint()
        );
    }

    /// A line through these points; dashed or solid, with or without an arrow head at its end.
    pub fn line(&mut self, points: &[(f64, f64)], stroke: &str, dashed: bool, arrow: bool) {
        self.marks += 1;
        let path: Vec<String> = points.iter().map(|(x, y)| format!("{:.2} {y:.2}", self.x(*x))).collect();
        let dash = if dashed { " stroke-dasharray=\"4 3\"" } else { "" };
        let _ = write!(
            self.body,
            "<path d=\"M{}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"0.9\"{dash}/>",
            path.join("L")
        );
        if let (true, [.., before, end]) = (arrow, points) {
            self.head(*before, *end, stroke);
        }
    }

    /// A circle, filled or not.
    pub fn circle(&mut self, (x, y): (f64, f64), radius: f64, fill: Option<Fill>, stroke: &str) {
        self.marks += 1;
        let paint = fill.map_or("none", Fill::paint);
        let _ = write!(
            self.body,
            "<circle cx=\"{:.2}\" cy=\"{y:.2}\" r=\"{radius:.2}\" fill=\"{paint}\" stroke=\"{stroke}\" stroke-width=\"0.7\"/>",
            self.x(x)
        );
    }

    /// Would a label of this style leave the drawing or overlap one that stands?
    pub(crate) fn is_free(&self, (x, y): (f64, f64), style: &Style, text: &str) -> bool {
        let mut tried = Svg { labels: self.labels.clone(), body: String::new(), ..*self };
        tried.text(x, y, style, text);
        tried.collision().is_none()
    }

    /// A curve that leaves and arrives level, for links between columns.
    pub fn link(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), stroke: &str, width: f64) {
        self.marks += 1;
        let (a, b, middle) = (self.x(x1), self.x(x2), self.x((x1 + x2) / 2.0));
        let _ = write!(
            self.body,
            "<path d=\"M{a:.2} {y1:.2}C{middle:.2} {y1:.2} {middle:.2} {y2:.2} {b:.2} {y2:.2}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width:.2}\"/>"
        );
    }

    fn head(&mut self, before: (f64, f64), end: (f64, f64), fill: &str) {
        let (from, to) = ((self.x(before.0), before.1), (self.x(end.0), end.1));
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = (dx * dx + dy * dy).sqrt().max(0.01);
        let (ux, uy) = (dx / length * 5.0, dy / length * 5.0);
        let (bx, by) = (to.0 - ux, to.1 - uy);
        let (px, py) = (-uy * 0.5, ux * 0.5);
        let _ = write!(
            self.body,
            "<path d=\"M{:.2} {:.2}L{:.2} {:.2}L{:.2} {:.2}Z\" fill=\"{fill}\"/>",
            to.0,
            to.1,
            bx + px,
            by + py,
            bx - px,
            by - py
        );
    }

    /// A label whose baseline is at `y`.
    pub fn text(&mut self, x: f64, y: f64, style: &Style, text: &str) {
        let words = plain(text);
        if words.is_empty() {
            return;
        }
        let size = style.size.max(SMALLEST_LABEL);
        let (x, width) = (self.x(x), text_width(&words, size, style.bold));
        let anchor = match (style.anchor, self.mirrored) {
            (Anchor::Start, true) => Anchor::End,
            (Anchor::End, true) => Anchor::Start,
            (anchor, _) => anchor,
        };
        let (left, word) = match anchor {
            Anchor::Start => (x, "start"),
            Anchor::Middle => (x - width / 2.0, "middle"),
            Anchor::End => (x - width, "end"),
        };
        let weight = if style.bold { " font-weight=\"700\"" } else { "" };
        let _ = write!(
            self.body,
            "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{size}\" text-anchor=\"{word}\" fill=\"{}\"{weight}>{}</text>",
            style.fill,
            escape(&words)
        );
        self.labels.push(Label { text: words, size, bounds: [left, y - 0.75 * size, left + width, y + 0.2 * size] });
    }

    /// A label cut with « … » where it would exceed this width.
    pub fn fitted(&mut self, x: f64, y: f64, style: &Style, text: &str, width: f64) {
        self.text(x, y, style, &fit(&plain(text), style.size.max(SMALLEST_LABEL), style.bold, width));
    }

    /// How many marks were drawn: boxes, lines and links.
    pub fn marks(&self) -> usize {
        self.marks
    }

    /// The labels, with their places.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// The first two labels that overlap, or one that leaves the drawing (with itself).
    pub fn collision(&self) -> Option<(&Label, &Label)> {
        let outside = |label: &&Label| {
            let [left, top, right, bottom] = label.bounds;
            left < -0.5 || top < -0.5 || right > self.width + 0.5 || bottom > self.height + 0.5
        };
        if let Some(label) = self.labels.iter().find(outside) {
            return Some((label, label));
        }
        self.labels
            .iter()
            .enumerate()
            .find_map(|(at, a)| self.labels.iter().skip(at + 1).find(|b| overlap(&a.bounds, &b.bounds)).map(|b| (a, b)))
    }

    /// The drawing as an SVG document.
    pub fn finish(&self) -> String {
        let (width, height) = (self.width, self.height);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.2}pt\" height=\"{height:.2}pt\" viewBox=\"0 0 {width:.2} {height:.2}\" font-family=\"Noto Sans, Noto Sans Arabic, sans-serif\">{PATTERNS}<rect width=\"{width:.2}\" height=\"{height:.2}\" fill=\"#ffffff\"/>{}</svg>",
            self.body
        )
    }
}

fn overlap(a: &[f64; 4], b: &[f64; 4]) -> bool {
    let ([left, top, right, bottom], [other_left, other_top, other_right, other_bottom]) = (a, b);
    // Half a point of air is not asked for: labels may touch.
    left + 0.2 < *other_right && other_left + 0.2 < *right && top + 0.2 < *other_bottom && other_top + 0.2 < *bottom
}

/// Width of a text at a size, in points; for letters outside the table an estimate that is rather too wide.
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    let advance = |c: char| match u32::from(c) {
        code @ 0x20..=0x7e => ADVANCES.get(code as usize - 0x20).copied().unwrap_or(OTHER),
        0x300..=0x36f | 0x200b..=0x200f | 0x2060..=0x2069 => 0,
        0xa0..=0x24f | 0x2010..=0x2027 | 0x202f | 0x2039..=0x203a => LATIN,
        0x600..=0x6ff => ARABIC,
        _ => OTHER,
    };
    let thousandths: u32 = text.chars().map(|c| u32::from(advance(c))).sum();
    f64::from(thousandths) / 1000.0 * size * if bold { BOLD } else { 1.0 }
}

/// The text, or as many of its first letters as fit with « … ».
pub fn fit(text: &str, size: f64, bold: bool, width: f64) -> String {
    if text_width(text, size, bold) <= width {
        return text.to_owned();
    }
    let room = width - text_width("…", size, bold);
    let mut cut = String::new();
    for c in text.chars() {
        cut.push(c);
        if text_width(&cut, size, bold) > room {
            cut.pop();
            break;
        }
    }
    format!("{}…", cut.trim_end())
}

/// A label is one line: without direction controls, without line breaks.
fn plain(text: &str) -> String {
    let text: String =
        crate::without_bidi_controls(text).chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.trim().to_owned()
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Not characters of XML 1.0.
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_labels_stay_texts() {
        let mut svg = Svg::new(300.0, 50.0, false);
        svg.text(1.0, 10.0, &Style::new(8.0), "</text><script>alert(\"1\")</script>&amp;\u{0}\u{202e}x");
        let drawn = svg.finish();
        assert!(!drawn.contains("<script") && drawn.contains("&lt;script&gt;") && drawn.contains("&amp;amp;"));
        assert!(!drawn.contains('\u{202e}') && !drawn.contains('\u{0}'));
    }

    #[test]
    fn overlapping_and_outlying_labels_are_found() {
        let mut svg = Svg::new(100.0, 50.0, false);
        svg.text(1.0, 10.0, &Style::new(8.0), "premier");
        assert_eq!(svg.collision(), None);
        svg.text(1.0, 30.0, &Style::new(8.0).anchored(Anchor::End), "dehors");
        assert!(svg.collision().is_some());
        let mut svg = Svg::new(100.0, 50.0, true);
        svg.text(1.0, 10.0, &Style::new(8.0), "premier");
        svg.text(20.0, 12.0, &Style::new(8.0), "second");
        assert!(svg.collision().is_some(), "mirrored labels begin at the right");
    }

    #[test]
    fn labels_fit_their_width_and_the_smallest_is_seven_points() {
        let cut = fit("Portail des employeurs du littoral", 8.0, false, 60.0);
        assert!(cut.ends_with('…') && text_width(&cut, 8.0, false) <= 60.0);
        assert_eq!(fit("court", 8.0, false, 60.0), "court");
        let mut svg = Svg::new(100.0, 50.0, false);
        svg.text(1.0, 10.0, &Style::new(3.0), "petit");
        assert!(svg.labels().iter().all(|label| label.size >= SMALLEST_LABEL));
    }
}
