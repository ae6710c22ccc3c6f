//! Radars and matrices.

use kharita_model::Argument;
use kharita_risk::ebios::{Couple, EbiosStudy, Ecosystem, Risk, Stakeholder};

use super::FORCED;
use crate::figure::{Matrix, MatrixCell, RadarMark, Ring, matrices, radar};
use crate::pen::{Pen, more, number};

/// The least and the highest dangerousness of the guide's formula.
const DANGER: [f64; 2] = [0.0625, 16.0];

/// The ecosystem: danger at the centre, arrows to what is aimed at.
pub(crate) fn ecosystem_radar(pen: &mut Pen, ecosystem: &Ecosystem) {
    let rated: Vec<&Stakeholder> =
        ecosystem.stakeholders.iter().filter(|party| party.dangerousness.value.is_some()).collect();
    if rated.is_empty() {
        return pen.not_computed("danger");
    }
    let cuts = ecosystem.thresholds;
    let bands = [DANGER[0], cuts.watch, cuts.control, cuts.danger, DANGER[1]];
    let zones = ["out", "watch", "control", "danger"];
    let rings: Vec<Ring> = (0_u8..)
        .zip(zones.iter().zip(&bands))
        .map(|(at, (zone, least))| ring(pen, zone, *least, 1.0 - 0.25 * f64::from(at)))
        .collect();
    let texts = pen.texts;
    let mark = |party: &&Stakeholder| {
        let now = party.dangerousness.value?;
        let forced = if party.dangerousness.forced || party.residual.forced { FORCED } else { "" };
        let shown = match party.residual.value {
            Some(then) => format!("\u{200e}{} → {}{forced}\u{200e}", texts.decimal(now, 2), texts.decimal(then, 2)),
            None => format!("\u{200e}{}{forced}\u{200e}", texts.decimal(now, 2)),
        };
        Some(RadarMark {
            name: party.name.clone(),
            shown,
            at: radius(&bands, now),
            then: party.residual.value.map(|then| radius(&bands, then)),
            chosen: party.critical == Some(true),
        })
    };
    let marks: Vec<RadarMark> = rated.iter().filter_map(mark).collect();
    let legend = ["critical", "not-critical", "residual"].map(|key| pen.word(&format!("deliver-ebios-legend-{key}")));
    let legend = [legend[0].as_str(), &legend[1], &legend[2]];
    let drawing = radar(&rings, &marks, legend, &|count| more(texts, count), texts);
    let arguments = [("count", number(marks.len()))];
    pen.figure("ebios-ecosystem", drawing.svg.finish(), drawing.undrawn, &arguments);
}

fn ring(pen: &mut Pen, zone: &str, least: f64, from: f64) -> Ring {
    let (zone, least) = (pen.word(&format!("deliver-ebios-zone-{zone}")), pen.texts.decimal(least, 2));
    let arguments = [("zone", Argument::Text(zone)), ("from", Argument::Text(least))];
    Ring { name: pen.say("deliver-ebios-ring", &arguments), from }
}

/// Four bands of equal width, from the rim inwards; inside a band by the logarithm, for the formula is a ratio.
fn radius(bands: &[f64; 5], danger: f64) -> f64 {
    let edges = bands.iter().zip(bands.iter().skip(1));
    let inside = |(low, high): (&f64, &f64)| {
        let share = (danger.max(*low).ln() - low.ln()) / (high.ln() - low.ln());
        if high > low { share.min(1.0) } else { f64::from(u8::from(danger >= *high)) }
    };
    1.0 - 0.25 * edges.map(inside).sum::<f64>()
}

/// Couples of risk origin and target objective: relevance at the centre.
pub(crate) fn couple_radar(pen: &mut Pen, couples: &[Couple]) {
    let mut rated: Vec<&Couple> = couples.iter().filter(|couple| couple.relevance.value.is_some()).collect();
    if rated.is_empty() {
        return pen.not_computed("radar");
    }
    rated.sort_by(|a, b| b.relevance.value.cmp(&a.relevance.value).then(a.id.cmp(&b.id)));
    let rings: Vec<Ring> = (1..=3_u8)
        .map(|level| Ring {
            name: pen.word(&format!("deliver-ebios-relevance-{level}")),
            from: 1.0 - f64::from(level - 1) / 3.0,
        })
        .collect();
    let texts = pen.texts;
    let sums = |couple: &Couple| {
        [couple.motivation, couple.resources, couple.activity].into_iter().flatten().map(f64::from).sum::<f64>()
    };
    let mark = |couple: &&Couple| {
        let level = couple.relevance.value?;
        let forced = if couple.relevance.forced { FORCED } else { "" };
        let objective = couple.target_objective.clone().unwrap_or_default();
        // Inside its ring, the higher the three criteria the nearer.
        let inside = sums(couple).clamp(3.0, 12.0) / 12.0 / 3.0;
        Some(RadarMark {
            name: format!("{} – {objective}", couple.risk_origin),
            shown: format!("{}{forced}", couple.id),
            at: 1.0 - f64::from(level - 1) / 3.0 - inside * 0.85,
            then: None,
            chosen: couple.selected == Some(true),
        })
    };
    let marks: Vec<RadarMark> = rated.iter().filter_map(mark).collect();
    let legend = ["selected", "not-selected", "residual"].map(|key| pen.word(&format!("deliver-ebios-legend-{key}")));
    let legend = [legend[0].as_str(), &legend[1], &legend[2]];
    let drawing = radar(&rings, &marks, legend, &|count| more(texts, count), texts);
    pen.figure("ebios-couples", drawing.svg.finish(), drawing.undrawn, &[("count", number(marks.len()))]);
}

/// The matrices of the initial and the residual risk, each cell with the class that counts in the study.
pub(crate) fn risk_matrices(pen: &mut Pen, study: &EbiosStudy) {
    let initial = |risk: &Risk| risk.severity.value.zip(risk.likelihood.value);
    let residual = |risk: &Risk| risk.residual_severity.zip(risk.residual_likelihood);
    let placed = study.risks.iter().filter(|risk| initial(risk).is_some()).count();
    if placed == 0 {
        return pen.not_computed("matrix");
    }
    let mut drawn = vec![matrix(pen, "initial", study, &initial)];
    if study.risks.iter().any(|risk| residual(risk).is_some()) {
        drawn.push(matrix(pen, "residual", study, &residual));
    }
    let texts = pen.texts;
    let drawing = matrices(&drawn, &|count| more(texts, count), texts);
    let arguments = [("count", number(placed))];
    pen.figure("ebios-matrices", drawing.svg.finish(), 0, &arguments);
}

fn matrix(pen: &mut Pen, which: &str, study: &EbiosStudy, levels: &dyn Fn(&Risk) -> Option<(u8, u8)>) -> Matrix {
    let cell = |likelihood: u8, severity: u8| MatrixCell {
        class: study.class(severity, likelihood),
        risks: study
            .risks
            .iter()
            .filter(|risk| levels(risk) == Some((severity, likelihood)))
            .map(|risk| if risk.written { risk.id.clone() } else { risk.name.clone() })
            .collect(),
    };
    Matrix {
        title: pen.word(&format!("deliver-ebios-matrix-{which}")),
        rows: (1..=4).map(|level| format!("V{level}")).collect(),
        columns: (1..=4).map(|level| format!("G{level}")).collect(),
        cells: (1..=4).map(|likelihood| (1..=4).map(|severity| cell(likelihood, severity)).collect()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_dangerous_the_nearer_to_the_centre_and_each_zone_has_its_ring() {
        let bands = [0.0625, 0.2, 0.9, 2.5, 16.0];
        let found = [0.0625, 0.2, 0.9, 2.5, 16.0].map(|danger| radius(&bands, danger));
        assert_eq!(found, [1.0, 0.75, 0.5, 0.25, 0.0]);
        let found: Vec<f64> = [0.01, 0.1, 0.5, 1.0, 3.0, 99.0].map(|danger| radius(&bands, danger)).to_vec();
        assert!(found.is_sorted_by(|a, b| a >= b), "{found:?}");
    }
}
