//! Horizontal stacked bars with their numbers: coverage by kind, distribution by class.

use kharita_text::Texts;

use crate::svg::{Anchor, FULL_WIDTH, Fill, GREY, Style, Svg, fit, text_width};

/// What the parts of each bar mean, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Name in the legend.
    pub name: String,
    /// Filling.
    pub fill: Fill,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Its label.
    pub label: String,
    /// One count a series.
    pub parts: Vec<u64>,
    /// What is written after it, where it is not the parts.
    pub shown: Option<String>,
}

const ROW: f64 = 17.0;
const LABEL: Style = Style::new(8.0);
const MOST_LABEL_WIDTH: f64 = 210.0;

/// Draws the bars in the order given, each followed by its numbers in the order of the legend.
pub fn stacked_bars(series: &[Series], bars: &[Bar], texts: &Texts) -> Svg {
    let numbers: Vec<String> = bars.iter().map(|bar| numbers(bar, texts)).collect();
    let widest = |labels: &mut dyn Iterator<Item = &String>| {
        labels.map(|label| text_width(label, LABEL.size, false)).fold(0.0, f64::max)
    };
    let label_width = widest(&mut bars.iter().map(|bar| &bar.label)).clamp(40.0, MOST_LABEL_WIDTH) + 8.0;
    let number_width = widest(&mut numbers.iter()) + 8.0;
    let legend = legend_rows(series);
    let top = legend as f64 * 14.0 + 10.0;
    let mut svg = Svg::new(FULL_WIDTH, top + bars.len() as f64 * ROW + 6.0, texts.language().is_right_to_left());
    draw_legend(&mut svg, series);
    let room = FULL_WIDTH - label_width - number_width;
    let longest = bars.iter().map(|bar| bar.parts.iter().sum::<u64>()).max().unwrap_or(0).max(1) as f64;
    for (at, (bar, numbers)) in bars.iter().zip(&numbers).enumerate() {
        let y = top + at as f64 * ROW;
        svg.text(
            label_width - 8.0,
            y + 10.0,
            &LABEL.anchored(Anchor::End),
            &fit(&bar.label, LABEL.size, false, MOST_LABEL_WIDTH),
        );
        let mut x = label_width;
        for (part, series) in bar.parts.iter().zip(series).filter(|(part, _)| **part > 0) {
            // A part that exists is seen, however small.
            let width = (*part as f64 / longest * (room - 6.0)).max(1.5);
            svg.rect([x, y + 1.0, width, ROW - 6.0], series.fill, crate::svg::ACCENT);
            x += width;
        }
        svg.text(x + 6.0, y + 10.0, &LABEL.filled(GREY), numbers);
    }
    svg.line(&[(label_width, top - 2.0), (label_width, top + bars.len() as f64 * ROW)], GREY, false, false);
    svg
}

fn numbers(bar: &Bar, texts: &Texts) -> String {
    let parts = || bar.parts.iter().map(|part| texts.number(*part as i64)).collect::<Vec<_>>().join(" · ");
    bar.shown.clone().unwrap_or_else(parts)
}

fn entry_width(series: &Series) -> f64 {
    text_width(&series.name, LABEL.size, false) + 30.0
}

fn legend_rows(series: &[Series]) -> usize {
    let (mut rows, mut x) = (1, 0.0);
    for series in series {
        if x > 0.0 && x + entry_width(series) > FULL_WIDTH {
            rows += 1;
            x = 0.0;
        }
        x += entry_width(series);
    }
    rows
}

fn draw_legend(svg: &mut Svg, series: &[Series]) {
    let (mut x, mut y) = (0.0, 4.0);
    for series in series {
        if x > 0.0 && x + entry_width(series) > FULL_WIDTH {
            x = 0.0;
            y += 14.0;
        }
        svg.rect([x + 1.0, y, 12.0, 8.0], series.fill, crate::svg::ACCENT);
        svg.text(x + 17.0, y + 7.5, &LABEL, &series.name);
        x += entry_width(series);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_text::Language;

    #[test]
    fn labels_stay_apart_in_both_directions() {
        let series: Vec<Series> = ["déclaré et observé", "observé seulement", "déclaré seulement"]
            .into_iter()
            .zip([Fill::Accent, Fill::Diagonal, Fill::White])
            .map(|(name, fill)| Series { name: name.into(), fill })
            .collect();
        let bars: Vec<Bar> = (0..20)
            .map(|n| Bar {
                label: format!("Moyens d’authentification et autres {n}"),
                parts: vec![n * n * 1000, n, 0],
                shown: None,
            })
            .collect();
        for language in [Language::French, Language::Arabic] {
            let svg = stacked_bars(&series, &bars, Texts::of(language));
            assert_eq!(svg.collision(), None);
            assert!(svg.finish().contains("361"), "the numbers are written");
        }
    }
}
