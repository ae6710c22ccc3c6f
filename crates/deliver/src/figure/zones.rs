//! Zones and their flows: one box a zone, laid in rows, and beside them one lane a flow, so that no arrow ever crosses a
//! box. Allowed flows are solid, denied ones dashed.

use kharita_text::Texts;

use super::Drawing;
use crate::svg::{ACCENT, Anchor, FULL_HEIGHT, FULL_WIDTH, Fill, GREY, Style, Svg};

/// A zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneBox {
    /// Its name.
    pub name: String,
    /// Its subnets and other marks, in one line.
    pub subnets: String,
    /// What it holds, in one line: hosts, services, findings.
    pub counts: String,
    /// Is it reachable from outside? Such a box is shaded.
    pub exposed: bool,
}

/// A flow between two zones, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ZoneFlow {
    /// The zone it leaves.
    pub from: usize,
    /// The zone it enters.
    pub to: usize,
    /// Allowed, or denied.
    pub allowed: bool,
}

/// Zones that get a box of their own.
const MOST_ZONES: usize = 12;
/// Flows that get a lane of their own.
const MOST_FLOWS: usize = 34;
const LANE: f64 = 8.0;
const PORT: f64 = 5.0;
const GAP: f64 = 6.0;
/// Height of a box with its two lines.
const LEAST_BOX: f64 = 25.0;

/// Draws the zones in the order given; those beyond the twelfth share a box that counts them. `more` says « + n autres ».
pub fn zone_diagram(
    zones: &[ZoneBox],
    flows: &[ZoneFlow],
    more: &dyn Fn(usize) -> String,
    legend: [&str; 2],
    texts: &Texts,
) -> Drawing {
    let boxes = aggregated(zones, more);
    let last = boxes.len().saturating_sub(1);
    let mut lanes: Vec<ZoneFlow> = flows
        .iter()
        .map(|flow| ZoneFlow { from: flow.from.min(last), to: flow.to.min(last), ..*flow })
        .filter(|flow| flow.from != flow.to)
        .collect();
    // Short flows take the inner lanes, so that lanes cross little.
    lanes.sort_unstable_by_key(|flow| (flow.from.abs_diff(flow.to), flow.from, flow.to, flow.allowed));
    lanes.dedup();
    let undrawn = lanes.len().saturating_sub(MOST_FLOWS);
    lanes.truncate(MOST_FLOWS);

    let heights = heights(&boxes, &lanes);
    let mut tops = Vec::with_capacity(boxes.len());
    let mut y = 20.0;
    for height in &heights {
        tops.push(y);
        y += height + GAP;
    }
    let mut svg = Svg::new(FULL_WIDTH, y + 2.0, texts.language().is_right_to_left());
    draw_legend(&mut svg, legend);
    // The lanes take what they need, the boxes the rest.
    let width = FULL_WIDTH - LANE * lanes.len() as f64 - 16.0;
    for ((zone, top), height) in boxes.iter().zip(&tops).zip(&heights) {
        draw_box(&mut svg, zone, [0.5, *top, width, *height]);
    }
    draw_lanes(&mut svg, &lanes, width, &tops, &heights);
    Drawing { svg, undrawn }
}

fn aggregated(zones: &[ZoneBox], more: &dyn Fn(usize) -> String) -> Vec<ZoneBox> {
    if zones.len() <= MOST_ZONES {
        return zones.to_vec();
    }
    let mut boxes: Vec<ZoneBox> = zones.iter().take(MOST_ZONES - 1).cloned().collect();
    let name = more(zones.len() - boxes.len());
    boxes.push(ZoneBox { name, subnets: String::new(), counts: String::new(), exposed: false });
    boxes
}

/// Height of each box: room for its lines and for the ports of its flows, within the page.
fn heights(boxes: &[ZoneBox], lanes: &[ZoneFlow]) -> Vec<f64> {
    let wanted: Vec<f64> = (0..boxes.len())
        .map(|at| {
            let ports = lanes.iter().filter(|flow| flow.from == at || flow.to == at).count();
            (ports as f64 * PORT + 6.0).max(LEAST_BOX)
        })
        .collect();
    let room = FULL_HEIGHT - 24.0 - GAP * boxes.len() as f64;
    let total: f64 = wanted.iter().sum();
    if total <= room {
        return wanted;
    }
    // Above the least height the boxes give back in proportion; ports then stand closer.
    let spare: f64 = wanted.iter().map(|height| height - LEAST_BOX).sum::<f64>().max(1.0);
    let kept = ((room - LEAST_BOX * boxes.len() as f64) / spare).clamp(0.0, 1.0);
    wanted.iter().map(|height| LEAST_BOX + (height - LEAST_BOX) * kept).collect()
}

fn draw_legend(svg: &mut Svg, [allowed, denied]: [&str; 2]) {
    let style = Style::new(8.0);
    let mut x = 0.5;
    for (words, dashed) in [(allowed, false), (denied, true)] {
        svg.line(&[(x, 8.0), (x + 22.0, 8.0)], if dashed { GREY } else { ACCENT }, dashed, true);
        svg.text(x + 27.0, 11.0, &style, words);
        x += 40.0 + crate::svg::text_width(words, style.size, false);
    }
}

fn draw_box(svg: &mut Svg, zone: &ZoneBox, [left, top, width, height]: [f64; 4]) {
    svg.rect([left, top, width, height], if zone.exposed { Fill::Pale } else { Fill::White }, ACCENT);
    if zone.exposed {
        // Shown by a thick side as well as by shade.
        svg.rect([left, top, 4.0, height], Fill::Accent, ACCENT);
    }
    let half = (width - 30.0) / 2.0;
    svg.fitted(left + 10.0, top + 10.5, &Style::new(8.5).bold(), &zone.name, half);
    svg.fitted(left + 10.0, top + 20.5, &Style::new(7.5).filled(GREY), &zone.subnets, width - 20.0);
    svg.fitted(left + width - 8.0, top + 10.5, &Style::new(7.5).anchored(Anchor::End), &zone.counts, half);
}

fn draw_lanes(svg: &mut Svg, lanes: &[ZoneFlow], width: f64, tops: &[f64], heights: &[f64]) {
    let ports = |zone: usize| lanes.iter().filter(move |flow| flow.from == zone || flow.to == zone).count();
    let mut used = vec![0_usize; tops.len()];
    let mut port = |zone: usize| {
        let (top, height) = (tops.get(zone).copied().unwrap_or(0.0), heights.get(zone).copied().unwrap_or(0.0));
        let number = used.get_mut(zone).map_or(0, |used| {
            *used += 1;
            *used
        });
        top + height * number as f64 / (ports(zone) + 1) as f64
    };
    for (at, flow) in lanes.iter().enumerate() {
        let lane = width + 12.0 + at as f64 * LANE;
        let (from, to) = (port(flow.from), port(flow.to));
        let colour = if flow.allowed { ACCENT } else { GREY };
        svg.line(&[(width + 0.5, from), (lane, from), (lane, to), (width + 1.5, to)], colour, !flow.allowed, true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::MOST_MARKS;
    use kharita_text::Language;

    #[test]
    fn forty_zones_and_two_hundred_flows_stay_readable_and_counted() {
        let zones: Vec<ZoneBox> = (0..40)
            .map(|n| ZoneBox {
                name: format!("Zone démilitarisée des portails publics {n} <b> منطقة"),
                subnets: "10.20.0.0/16, 10.21.0.0/16, 10.22.0.0/16, 10.23.0.0/16, 10.24.0.0/16, 10.25.0.0/16, 10.26.0.0/16, 10.27.0.0/16".into(),
                counts: "1 240 équipements · 3 300 services · 120 constats".into(),
                exposed: n % 3 == 0,
            })
            .collect();
        let flows: Vec<ZoneFlow> =
            (0..200).map(|n| ZoneFlow { from: n % 13, to: (n / 13 + n % 5) % 12, allowed: n % 4 > 0 }).collect();
        for language in [Language::French, Language::Arabic] {
            let drawing = zone_diagram(
                &zones,
                &flows,
                &|n| format!("+ {n} autres"),
                ["autorisé", "interdit"],
                Texts::of(language),
            );
            assert_eq!(drawing.svg.collision(), None);
            assert!(drawing.svg.marks() <= MOST_MARKS && drawing.undrawn > 0);
            assert!(drawing.svg.finish().contains("+ 29 autres"));
        }
    }
}
