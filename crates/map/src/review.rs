//! The critical review of a map: what was declared against what tools saw, both ways (the first task of a contract). Nothing is
//! judged on silence where nobody looked, and what describes a person is left out.

use std::collections::BTreeSet;

use kharita_model::{Attribute, Cardinality, EdgeKind, Method, NodeKind, Value};

use crate::{Claim, Edge, Map, Node};

/// An attribute with one value, of which people say one thing and tools saw another.
#[derive(Debug, Clone, Copy)]
pub struct Difference<'m> {
    /// The asset.
    pub node: Node<'m>,
    /// The newest declaration.
    pub declared: &'m Claim,
    /// The observation that wins.
    pub observed: &'m Claim,
}

impl Map {
    /// Machines that people declare, at addresses that were probed, and that no tool saw.
    pub fn declared_never_seen(&self) -> impl Iterator<Item = Node<'_>> {
        self.living(&[NodeKind::Host]).filter(|host| host.is_declared_never_seen())
    }

    /// Machines that tools see and nobody declares.
    pub fn seen_never_declared(&self) -> impl Iterator<Item = Node<'_>> {
        self.living(&[NodeKind::Host]).filter(|host| host.is_seen_never_declared())
    }

    /// Processes, applications and databases of which nobody says who answers for them.
    pub fn without_owner(&self) -> impl Iterator<Item = Node<'_>> {
        let kinds = &[NodeKind::Process, NodeKind::App, NodeKind::Store];
        self.living(kinds).filter(|node| !node.is_part_of_store() && !node.has_owner())
    }

    /// Attributes on which people and tools disagree; what differs by the number of its words alone is left out.
    pub fn differences(&self) -> impl Iterator<Item = Difference<'_>> {
        let living = self.nodes().filter(|node| node.not_seen_since().is_none());
        living.flat_map(|node| {
            let attributes = node.claims().chunk_by(|a, b| a.attribute == b.attribute);
            attributes.filter_map(move |claims| difference(node, claims))
        })
    }

    /// Links that people declare and no tool saw, of kinds that tools do see on this map.
    pub fn links_never_observed(&self) -> Vec<Edge<'_>> {
        let seen: BTreeSet<EdgeKind> = self.edges().filter(|edge| edge.is_observed()).map(|edge| edge.kind()).collect();
        let lives = |node: Node<'_>| node.not_seen_since().is_none();
        let mut found: Vec<Edge<'_>> = self
            .edges()
            .filter(|edge| seen.contains(&edge.kind()) && edge.is_declared() && !edge.is_observed())
            .filter(|edge| lives(edge.from()) && lives(edge.to()))
            .collect();
        let key =
            |edge: &Edge<'_>| (edge.kind(), edge.from().name().to_owned(), edge.to().name().to_owned(), edge.id());
        found.sort_by_cached_key(key);
        found
    }

    fn living(&self, kinds: &'static [NodeKind]) -> impl Iterator<Item = Node<'_>> {
        kinds.iter().flat_map(|kind| self.of_kind(*kind)).filter(|node| node.not_seen_since().is_none())
    }
}

impl Node<'_> {
    /// Is it a machine that a tool saw and nobody declares?
    pub fn is_seen_never_declared(self) -> bool {
        self.kind() == NodeKind::Host && self.is_observed() && !self.is_declared()
    }

    /// Does somebody with a name answer for it: by a link, or in words?
    pub fn has_owner(self) -> bool {
        let linked = || self.outgoing(EdgeKind::OwnedBy).any(|edge| !edge.to().name().trim().is_empty());
        linked() || self.text(Attribute::Owner).is_some()
    }
}

fn difference<'m>(node: Node<'m>, claims: &'m [Claim]) -> Option<Difference<'m>> {
    let attribute = claims.first()?.attribute;
    // Names and kinds of applications are words of each source's own.
    let own_words = matches!(attribute, Attribute::Name | Attribute::ApplicationKind);
    let is_told = attribute.cardinality() == Cardinality::One && !own_words && !attribute.is_personal();
    let of = |method: Method| claims.iter().find(|claim| claim.method == method && claim.value != Value::Unknown);
    let (declared, observed) = (of(Method::Declared)?, of(Method::Observed)?);
    (is_told && !says_the_same(&declared.value, &observed.value)).then_some(Difference { node, declared, observed })
}

/// « Cisco IOS 15.9 » and « Cisco 2900 router (IOS 15.9) » are one answer in fewer and more words.
fn says_the_same(a: &Value, b: &Value) -> bool {
    let (Value::Text(a), Value::Text(b)) = (a, b) else { return a == b };
    let [a, b] = [a, b].map(|text| {
        let text = text.to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '.').filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<BTreeSet<String>>()
    });
    a.is_subset(&b) || b.is_subset(&a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_words_are_the_same_answer_and_another_version_is_not() {
        let same = |a: &str, b: &str| says_the_same(&Value::Text(a.into()), &Value::Text(b.into()));
        assert!(same("Microsoft Windows 11 23H2", "windows 11 23H2"));
        assert!(same("Cisco IOS 15.9", "Cisco 2900 router (IOS 15.9)"));
        assert!(!same("Debian 11", "Debian 12"));
        assert!(!same("IOS 15.9", "IOS 15.90"));
        assert!(!says_the_same(&Value::Int(1), &Value::Int(10)), "a number is no part of another");
    }
}
