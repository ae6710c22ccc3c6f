//! Time to compromise: the same AND/OR graph with days instead of bits (RISK.md §3). An OR holds with its earliest
//! predecessor, an AND its own time after its last one.
#![expect(clippy::indexing_slicing, reason = "places in the arrays are made and checked by this module alone")]

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::draw::Key;
use crate::graph::{GraphFile, Kind};

/// How long the own draw of an AND node takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effort {
    /// No time.
    None,
    /// Exponential with this mean, in days.
    Exponential {
        /// Mean, days.
        mean_days: f64,
    },
}

/// Samples once for each node of a graph the day on which it first holds; infinite if it never does. Draws (`p`) count
/// too: an AND whose draw fails never holds. `efforts` are by node; what is missing takes no time.
///
/// Knuth's generalisation of Dijkstra's algorithm to AND/OR graphs: both gates are superior functions, so the node with
/// the earliest known day is final.
pub fn sample(graph: &GraphFile, efforts: &[Effort], key: Key) -> Vec<f64> {
    let count = graph.nodes.len();
    let mut days = vec![f64::INFINITY; count];
    let mut latest = vec![0.0_f64; count];
    let mut waiting = vec![0_usize; count];
    for (_, to) in &graph.edges {
        waiting[*to] += 1;
    }
    let mut heap = BinaryHeap::new();
    for (at, node) in graph.nodes.iter().enumerate() {
        match node.kind {
            Kind::Source => heap.push((Reverse(Day(0.0)), at)),
            Kind::And if waiting[at] == 0 => heap.extend(finish(graph, efforts, key, at, 0.0)),
            _ => {}
        }
    }
    while let Some((Reverse(Day(day)), at)) = heap.pop() {
        if days[at] <= day {
            continue;
        }
        days[at] = day;
        let start = graph.edges.partition_point(|edge| edge.0 < at);
        for (_, to) in graph.edges[start..].iter().take_while(|edge| edge.0 == at) {
            latest[*to] = latest[*to].max(day);
            waiting[*to] -= 1;
            match graph.nodes[*to].kind {
                Kind::Or if day < days[*to] => heap.push((Reverse(Day(day)), *to)),
                Kind::And if waiting[*to] == 0 => heap.extend(finish(graph, efforts, key, *to, latest[*to])),
                _ => {}
            }
        }
    }
    days
}

/// When an AND that starts on this day is done, if its draw succeeds at all.
fn finish(graph: &GraphFile, efforts: &[Effort], key: Key, at: usize, start: f64) -> Option<(Reverse<Day>, usize)> {
    let own = key.at(at as u64);
    if graph.nodes[at].p < 1.0 && own.uniform(0) >= graph.nodes[at].p {
        return None;
    }
    let effort = match efforts.get(at) {
        Some(Effort::Exponential { mean_days }) => -mean_days * libm::log(own.uniform(1)),
        _ => 0.0,
    };
    Some((Reverse(Day(start + effort)), at))
}

/// A day, in the total order of numbers.
#[derive(Debug, Clone, Copy)]
struct Day(f64);

impl PartialEq for Day {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Day {}

impl PartialOrd for Day {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Day {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::parse;

    const TRIALS: u64 = 200_000;

    /// Steps (id, predecessors, mean days, or node it leads to): `goal` is the target.
    fn days(steps: &[(&str, &[&str], f64)], or: &[(&str, &[&str])]) -> Vec<f64> {
        let mut nodes = vec![serde_json::json!({"id": "s", "kind": "source"})];
        let mut edges = Vec::new();
        let mut efforts = vec![Effort::None];
        for (id, before, mean_days) in steps {
            nodes.push(serde_json::json!({"id": id, "kind": "and"}));
            efforts.push(Effort::Exponential { mean_days: *mean_days });
            edges.extend(before.iter().map(|from| serde_json::json!([from, id])));
        }
        for (id, before) in or {
            nodes.push(serde_json::json!({"id": id, "kind": "or"}));
            efforts.push(Effort::None);
            edges.extend(before.iter().map(|from| serde_json::json!([from, id])));
        }
        let file = serde_json::json!({"nodes": nodes, "edges": edges, "targets": [{"id": "goal", "loss_mad": 1}]});
        let graph = parse(&file.to_string()).unwrap();
        let goal = graph.targets[0].node;
        (0..TRIALS).map(|trial| sample(&graph, &efforts, Key::new(1, "test", "time").at(trial))[goal]).collect()
    }

    fn assert_share(days: &[f64], limit: f64, expected: f64) {
        let share = days.iter().filter(|day| **day <= limit).count() as f64 / TRIALS as f64;
        let error = (expected * (1.0 - expected) / TRIALS as f64).sqrt();
        assert!((share - expected).abs() < 4.0 * error, "{share} {expected}");
    }

    #[test]
    fn a2_chain() {
        let days = days(&[("a", &["s"], 100.0), ("b", &["a"], 50.0), ("goal", &["b"], 10.0)], &[]);
        assert_share(&days, 365.0, 0.943_086);
        assert_share(&days, 90.0, 0.303_132);
    }

    #[test]
    fn a3_either_then_one() {
        let days = days(
            &[("a", &["s"], 100.0), ("b", &["s"], 200.0), ("goal", &["either"], 30.0)],
            &[("either", &["a", "b"])],
        );
        assert_share(&days, 180.0, 0.879_836);
    }

    #[test]
    fn a4_both() {
        let days = days(&[("a", &["s"], 50.0), ("b", &["s"], 80.0), ("goal", &["a", "b"], 0.0)], &[]);
        assert_share(&days, 90.0, 0.563_713);
        let mean = days.iter().sum::<f64>() / TRIALS as f64;
        assert!((mean - 99.2308).abs() < 4.0 * 80.0 / (TRIALS as f64).sqrt(), "{mean}");
    }
}
