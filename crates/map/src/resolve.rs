//! Which value wins (MAP.md §3): source rank, then the newest, then the surest, then the smallest record id, so that the
//! result never depends on the order of import. « Ne sait pas » loses to any value. A person's decision wins until
//! evidence changes after it.

use std::cmp::{Ordering, Reverse};

use kharita_model::{Cardinality, Instant, Method, Value};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::Claim;

/// Orders the claims of one attribute of one node: the winner first.
pub(crate) fn order(a: &Claim, b: &Claim) -> Ordering {
    key(a).cmp(&key(b))
}

fn key(claim: &Claim) -> impl Ord {
    (
        claim.value == Value::Unknown,
        claim.method != Method::Decided,
        Reverse(claim.rank),
        Reverse(claim.observed_at),
        Reverse(claim.confidence),
        claim.record,
    )
}

/// Sorts the claims of one attribute and removes what no longer stands: of each source and record only the newest statement
/// counts, and a value stated twice by one source counts once.
pub(crate) fn settle(claims: &mut Vec<Claim>) {
    let Some(attribute) = claims.first().map(|claim| claim.attribute) else { return };
    if claims.len() == 1 {
        return;
    }
    let mut newest: FxHashMap<(u32, u32), (Instant, u32)> = FxHashMap::default();
    for claim in claims.iter() {
        let stated = (claim.observed_at, claim.evidence);
        let known = newest.entry((claim.record, claim.source)).or_insert(stated);
        *known = (*known).max(stated);
    }
    claims.retain(|claim| newest.get(&(claim.record, claim.source)) == Some(&(claim.observed_at, claim.evidence)));
    claims.sort_by(order);
    match attribute.cardinality() {
        Cardinality::One => {
            let mut seen: FxHashSet<(u32, u32)> = FxHashSet::default();
            claims.retain(|claim| seen.insert((claim.record, claim.source)));
            reopen_decisions(claims);
        }
        Cardinality::Many => {
            let mut seen: FxHashSet<(u32, String)> = FxHashSet::default();
            claims.retain(|claim| seen.insert((claim.source, claim.value.to_string())));
        }
    }
}

/// Evidence newer than a decision, with another value, takes the win back; the decision stays visible behind it.
fn reopen_decisions(claims: &mut Vec<Claim>) {
    let Some(decision) = claims.first().filter(|claim| claim.method == Method::Decided).cloned() else { return };
    let changed = claims.iter().position(|claim| {
        claim.method == Method::Observed && claim.observed_at > decision.observed_at && claim.value != decision.value
    });
    if let Some(at) = changed {
        let winner = claims.remove(at);
        claims.insert(0, winner);
    }
}

/// Do two sources of the winner's rank say different things, or does evidence contradict an older decision?
pub(crate) fn is_conflict(claims: &[Claim]) -> bool {
    let Some(winner) = claims.first() else { return false };
    if winner.attribute.cardinality() == Cardinality::Many {
        return false;
    }
    claims.iter().skip(1).any(|claim| {
        let contradicts = claim.value != winner.value && claim.value != Value::Unknown && claim.source != winner.source;
        contradicts && (claim.rank == winner.rank || claim.method == Method::Decided)
    })
}
