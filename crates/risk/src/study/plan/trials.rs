//! The frozen trials of a plan: campaigns of every risk origin in a few outer draws, and what falls in them.

use std::collections::BTreeMap;

use super::Metric;
use crate::draw::{Key, Lanes, WORDS};
use crate::graph::Problem;
use crate::plan::{Fall, Falls, Pass, Tail, Weighing};
use crate::poisson;
use crate::study::model::{Model, RiskOriginIn};

/// Outer draws of the choice.
const DRAWS: u64 = 8;
/// Falls that a choice is made of: as many blocks of 64 campaigns are taken as keep below.
const MOST_FALLS: usize = 1_000;
/// Years within each outer draw, where the tail is minimised.
const YEARS: u64 = 128;
/// The blocks of the choice stand apart from those of the figures: their trials are other ones.
const APART: u64 = 1 << 19;

/// A pass with what each of its falls loses.
struct Drawn<'m> {
    origin: RiskOriginIn<'m>,
    pass: Pass,
    losses: Vec<f64>,
}

/// The falls of all passes, and the outer draw of each.
pub(super) fn falls<'p>(model: &Model<'_>, problem: &'p Problem<'p>, metric: Metric) -> (Falls<'p>, Vec<u64>) {
    let mut passes = Vec::new();
    for draw in 0..DRAWS {
        passes.extend(model.origins_in(draw, DRAWS).into_iter().map(|origin| drawn(model, problem, origin)));
    }
    let within = |lanes: usize| -> usize {
        passes.iter().map(|drawn| drawn.pass.falls.iter().filter(|fall| fall.lane < lanes).count()).sum()
    };
    let words = (1..=WORDS).rev().find(|words| within(words * 64) <= MOST_FALLS).unwrap_or(1);
    let lanes = words * 64;
    for drawn in &mut passes {
        let mut keep = drawn.pass.falls.iter().map(|fall| fall.lane < lanes).collect::<Vec<_>>().into_iter();
        drawn.losses.retain(|_| keep.next().unwrap_or(false));
        drawn.pass.falls.retain(|fall| fall.lane < lanes);
    }
    let weight = |drawn: &Drawn<'_>| drawn.origin.per_year / (DRAWS as f64 * lanes as f64);
    let yearly = passes.iter().flat_map(|drawn| drawn.losses.iter().map(|loss| loss * weight(drawn))).collect();
    let tail = (metric == Metric::Cvar99).then(|| Tail { years: years(model, &passes, lanes), share: 0.01 });
    let by_draw = passes.iter().flat_map(|drawn| drawn.losses.iter().map(|_| drawn.origin.draw)).collect();
    let passes = passes.into_iter().map(|drawn| drawn.pass).collect();
    (Falls::new(problem, passes, Weighing { yearly, tail }), by_draw)
}

/// One pass of a risk origin, and what falls in it when nothing is done.
fn drawn<'m>(model: &Model<'_>, problem: &Problem<'_>, origin: RiskOriginIn<'m>) -> Drawn<'m> {
    let nothing = vec![false; model.graph.file.controls.len()];
    let first_block = origin.first_block.wrapping_add(APART);
    let thresholds = model.thresholds(problem, &origin);
    let holds: Vec<Lanes> = problem.replay(&nothing, thresholds.clone(), first_block, |replay| {
        (0..model.graph.file.targets.len()).map(|target| replay.holds(target).unwrap_or_default()).collect()
    });
    let (mut falls, mut losses) = (Vec::new(), Vec::new());
    for (lane, jewels) in model.fallen(WORDS, &holds) {
        for struck in model.struck(&origin, &jewels, APART * 64 + lane as u64) {
            let target = |jewel: &usize| model.graph.targets.get(*jewel).copied().flatten();
            falls.push(Fall { lane, targets: struck.jewels.iter().filter_map(target).collect() });
            losses.push(struck.loss);
        }
    }
    Drawn { origin, pass: Pass { thresholds, first_block, falls }, losses }
}

/// The falls of a risk origin by trial, with their losses.
type ByLane = BTreeMap<usize, Vec<(usize, f64)>>;

/// Years made of the campaigns of each outer draw: the falls of each year.
fn years(model: &Model<'_>, passes: &[Drawn<'_>], lanes: usize) -> Vec<Vec<(usize, f64)>> {
    let mut starts = passes.iter().scan(0, |next, drawn| Some(std::mem::replace(next, *next + drawn.losses.len())));
    // By outer draw: for each risk origin, its falls by lane.
    let mut by_draw: BTreeMap<u64, Vec<(&Drawn<'_>, ByLane)>> = BTreeMap::new();
    for drawn in passes {
        let start = starts.next().unwrap_or(0);
        let mut by_lane = ByLane::new();
        for (at, (fall, loss)) in drawn.pass.falls.iter().zip(&drawn.losses).enumerate() {
            by_lane.entry(fall.lane).or_default().push((start + at, *loss));
        }
        by_draw.entry(drawn.origin.draw).or_default().push((drawn, by_lane));
    }
    let mut years = Vec::new();
    for (draw, origins) in &by_draw {
        for year in 0..YEARS {
            let mut found = Vec::new();
            for (drawn, by_lane) in origins {
                let key = Key::new(model.options.seed, "year of plan", &drawn.origin.origin.id).at(*draw).at(year);
                for campaign in 0..u64::from(poisson::count(drawn.origin.per_year, key)) {
                    let lane = (key.uniform(1 + campaign) * lanes as f64) as usize;
                    found.extend(by_lane.get(&lane).into_iter().flatten().copied());
                }
            }
            years.push(found);
        }
    }
    years
}
