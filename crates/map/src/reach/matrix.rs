//! What one device lets through for one service, as people read it: addresses with equal rows and columns together.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hash as _, Hasher as _};

use kharita_model::{AddressRange, Point};
use rustc_hash::FxBuildHasher;

use super::Answer;
use super::bits::Bits;
use super::compile::First;
use super::trip::{Outcome, Plane};

/// A matrix of answers between classes of addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The addresses of each class.
    pub classes: Vec<Vec<AddressRange>>,
    /// By class of the source, then of the destination.
    pub answers: Vec<Vec<Answer>>,
}

impl Matrix {
    /// What may pass at all: *maybe* counts as *yes*, and classes that differ in nothing else are joined.
    pub fn upper(&self) -> Matrix {
        let raised = |answer: &Answer| if *answer == Answer::No { Answer::No } else { Answer::Yes };
        let rows: Vec<Vec<Answer>> = self.answers.iter().map(|row| row.iter().map(raised).collect()).collect();
        let key = |class: usize| (rows[class].clone(), rows.iter().map(|row| row[class]).collect::<Vec<_>>());
        let mut joined: Vec<(usize, Vec<AddressRange>)> = Vec::new();
        for (class, ranges) in self.classes.iter().enumerate() {
            match joined.iter_mut().find(|(first, _)| key(*first) == key(class)) {
                Some((_, known)) => known.extend(ranges),
                None => joined.push((class, ranges.clone())),
            }
        }
        let firsts: Vec<usize> = joined.iter().map(|(first, _)| *first).collect();
        Matrix {
            answers: firsts.iter().map(|from| firsts.iter().map(|to| rows[*from][*to]).collect()).collect(),
            classes: joined.into_iter().map(|(_, ranges)| ranges).collect(),
        }
    }
}

/// The matrix of a device at a point.
pub(super) fn of(plane: &Plane<'_>, device: usize, point: Point, first: First) -> Matrix {
    let size = plane.space.size();
    let rows: Vec<Outcome> = rows(plane, device, point, first);
    // Equal columns: the same answers from every source. Sources are taken by their distinct rows.
    let mut distinct: Vec<&Outcome> = Vec::new();
    let mut row_of: Vec<usize> = Vec::with_capacity(size);
    let mut known: HashMap<&Outcome, usize, FxBuildHasher> = HashMap::default();
    for row in &rows {
        row_of.push(*known.entry(row).or_insert_with(|| {
            distinct.push(row);
            distinct.len() - 1
        }));
    }
    let column = |atom: usize| {
        let mut hasher = FxBuildHasher.build_hasher();
        for row in &distinct {
            (row.pass.has(atom), row.fail.has(atom)).hash(&mut hasher);
        }
        hasher.finish()
    };
    let mut classes: HashMap<(usize, u64), usize> = HashMap::new();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for (atom, row) in row_of.iter().enumerate() {
        let class = *classes.entry((*row, column(atom))).or_insert_with(|| {
            members.push(Vec::new());
            members.len() - 1
        });
        members[class].push(atom);
    }
    let answer = |from: usize, to: usize| {
        let row = &rows[from];
        Answer::of(row.pass.has(to), row.fail.has(to))
    };
    let firsts: Vec<usize> = members.iter().map(|atoms| atoms[0]).collect();
    Matrix {
        answers: firsts.iter().map(|from| firsts.iter().map(|to| answer(*from, *to)).collect()).collect(),
        classes: members.iter().map(|atoms| ranges(plane, atoms)).collect(),
    }
}

/// The row of every source. Sources that the same rules speak of have the same row.
fn rows(plane: &Plane<'_>, device: usize, point: Point, first: First) -> Vec<Outcome> {
    let signatures = plane.signatures(device, first);
    let mut known: HashMap<&Bits, Outcome, FxBuildHasher> = HashMap::default();
    let mut rows = Vec::with_capacity(signatures.len());
    for (source, signature) in signatures.iter().enumerate() {
        let row = known.entry(signature).or_insert_with(|| plane.point(device, point, source, first));
        rows.push(row.clone());
    }
    rows
}

/// Neighbouring atoms joined.
fn ranges(plane: &Plane<'_>, atoms: &[usize]) -> Vec<AddressRange> {
    let mut ranges: Vec<AddressRange> = Vec::new();
    let mut before = None;
    for atom in atoms {
        let range = plane.space.range(*atom);
        match ranges.last_mut().filter(|_| before.is_some_and(|before: usize| before + 1 == *atom)) {
            Some(last) => last.last = range.last,
            None => ranges.push(range),
        }
        before = Some(*atom);
    }
    ranges
}
