//! What names of a configuration stand for, in the words of the filter model: addresses and services, with what of them
//! is not understood.

use kharita_model::{AddressRange, Match, Term};

/// Addresses that a name stands for, and what of them is not understood.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Addresses {
    pub ranges: Vec<AddressRange>,
    pub unknown: Vec<String>,
}

impl Addresses {
    /// These, all understood.
    pub fn of(ranges: impl IntoIterator<Item = AddressRange>) -> Self {
        Addresses { ranges: ranges.into_iter().collect(), unknown: Vec::new() }
    }

    /// Something that is not understood.
    pub fn not_understood(what: &str) -> Self {
        Addresses { ranges: Vec::new(), unknown: vec![what.to_owned()] }
    }

    /// Adds those of another name.
    pub fn join(&mut self, other: Addresses) {
        self.ranges.extend(other.ranges);
        self.unknown.extend(other.unknown);
    }

    /// One of these addresses, or perhaps one that is not understood.
    pub fn term(self, term: fn(Vec<AddressRange>) -> Term) -> Term {
        if self.unknown.is_empty() {
            return term(self.ranges);
        }
        let unknown = self.unknown.iter().map(|name| vec![Match::is(Term::Unknown(name.as_str().into()))]);
        Term::AnyOf(std::iter::once(vec![Match::is(term(self.ranges))]).chain(unknown).collect())
    }
}

/// Alternatives of conditions that a service stands for, and what of it is not understood. An alternative without
/// condition is any service.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Services {
    pub any_of: Vec<Vec<Match>>,
    pub unknown: Vec<String>,
}

impl Services {
    /// These alternatives, all understood.
    pub fn of(any_of: impl IntoIterator<Item = Vec<Match>>) -> Self {
        Services { any_of: any_of.into_iter().collect(), unknown: Vec::new() }
    }

    /// Something that is not understood.
    pub fn not_understood(what: &str) -> Self {
        Services { any_of: Vec::new(), unknown: vec![what.to_owned()] }
    }

    /// Adds those of another name.
    pub fn join(&mut self, other: Services) {
        self.any_of.extend(other.any_of);
        self.unknown.extend(other.unknown);
    }

    /// One of these services, or perhaps one that is not understood; none if any service will do.
    pub fn term(self) -> Option<Term> {
        if self.any_of.iter().any(Vec::is_empty) {
            return None;
        }
        let unknown = self.unknown.iter().map(|name| vec![Match::is(Term::Unknown(name.as_str().into()))]);
        let mut any: Vec<Vec<Match>> = self.any_of.into_iter().chain(unknown).collect();
        any.dedup();
        Some(Term::AnyOf(any))
    }
}
