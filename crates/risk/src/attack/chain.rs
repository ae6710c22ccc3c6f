//! Forward chaining: from the footholds, every rule is applied to everything that fits, until nothing new is held. Each
//! application is an AND node, each capability an OR node (RISK.md §2).
#![expect(clippy::indexing_slicing, reason = "places in the arrays are made and checked by this module alone")]

use std::collections::HashMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::facts::{Flaw, Tuple};
use super::rules::{Atom, MOST_VARIABLES, START};
use super::{Facts, Jewel, LawKind, Rule, Rules};
use crate::graph::{GraphFile, Kind, Node, Target};
use crate::step::{Basis, HORIZON_DAYS, weaponised};

/// Something an attacker may hold: a name and up to two nodes of the map, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Capability {
    /// Place of its name in [`AttackGraph::names`].
    pub name: u16,
    /// Its nodes; unused ones are 0.
    pub of: Tuple,
}

/// What decides the draw of a node of the graph.
#[derive(Debug, Clone, PartialEq)]
pub enum Law {
    /// Nothing: it follows.
    Certain,
    /// Where a campaign starts: from the Internet (`false`) or inside (`true`).
    Foothold {
        /// From inside?
        inside: bool,
    },
    /// The row of this technique.
    Prior {
        /// ATT&CK id.
        technique: String,
    },
    /// A weapon exists.
    Weapon {
        /// Probability within a year.
        p: f64,
        /// What it rests on.
        basis: Basis,
    },
    /// The exploit works here.
    Reliability {
        /// `low`, `medium` or `high` attack complexity.
        complexity: &'static str,
    },
}

/// What a node of the graph stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A capability (OR).
    Holds(Capability),
    /// An application of a rule (AND), by the place of the rule.
    Applies(usize),
    /// A foothold or a weapon (AND without predecessor).
    Given,
}

/// An attack graph with what each of its nodes means.
#[derive(Debug, Clone, Default)]
pub struct AttackGraph {
    /// The graph; its targets are the jewels, in their order, those that can be taken at all.
    pub file: GraphFile,
    /// By node.
    pub steps: Vec<Step>,
    /// By node.
    pub laws: Vec<Law>,
    /// Names of capabilities.
    pub names: Vec<String>,
    /// How many nodes each name speaks of.
    pub arities: Vec<usize>,
    /// The rules.
    pub rules: Vec<Rule>,
    /// By jewel: the place of its target in the file, if it can be taken.
    pub targets: Vec<Option<usize>>,
}

/// Builds the attack graph of these facts towards these jewels.
pub fn build(rules: &Rules, facts: &Facts, jewels: &[Jewel]) -> AttackGraph {
    let mut chain = Chain::new(rules, facts);
    for name in START {
        if let Some(name) = chain.names.get(name).copied() {
            chain.hold(Capability { name, of: [0; 2] });
        }
    }
    chain.run();
    chain.graph(jewels)
}

/// A condition of a rule, with its name looked up.
struct Condition {
    name: u16,
    terms: Vec<usize>,
    is_capability: bool,
}

/// An application of a rule.
struct Application {
    rule: usize,
    needs: Vec<u32>,
    gives: u32,
    flaw: Option<u32>,
}

struct Chain<'r> {
    rules: &'r Rules,
    facts: &'r Facts,
    names: HashMap<&'r str, u16>,
    /// How many nodes a name speaks of.
    arities: HashMap<u16, usize>,
    conditions: Vec<Vec<Condition>>,
    gives: Vec<Condition>,
    /// For each name, the (rule, condition) in which it stands as a capability.
    used_in: HashMap<u16, Vec<(usize, usize)>>,
    /// Tuples by name, facts and capabilities alike, and by name, position and node ([`slot`]).
    tuples: FxHashMap<u16, Vec<Tuple>>,
    index: FxHashMap<u64, Vec<Tuple>>,
    known: FxHashSet<(u16, Tuple)>,
    held: Vec<Capability>,
    places: FxHashMap<Capability, u32>,
    seen: FxHashSet<(u16, Binding)>,
    applications: Vec<Application>,
}

/// What the variables of a rule stand for.
type Binding = [u32; MOST_VARIABLES];

/// A variable of a rule that nothing binds yet.
const FREE: u32 = u32::MAX;

/// Where the tuples of a name stand that have a node at a position.
fn slot(name: u16, position: usize, node: u32) -> u64 {
    u64::from(name) << 40 | (position as u64) << 32 | u64::from(node)
}

/// Where the tuples that fit a condition stand.
#[derive(Clone, Copy)]
enum Fitting {
    /// One tuple, which is known.
    Known(Tuple),
    /// None.
    Nothing,
    /// Those of a slot of the index.
    Slot(u64),
    /// All of a name.
    All(u16),
}

impl<'r> Chain<'r> {
    fn new(rules: &'r Rules, facts: &'r Facts) -> Self {
        let mut names: HashMap<&str, u16> = HashMap::new();
        let atoms = rules.rules.iter().flat_map(|rule| rule.when.iter().chain([&rule.gives]));
        for name in START.into_iter().chain(atoms.map(|atom| atom.name.as_str())) {
            let next = names.len() as u16;
            names.entry(name).or_insert(next);
        }
        let condition = |atom: &Atom| Condition {
            name: names.get(atom.name.as_str()).copied().unwrap_or_default(),
            terms: atom.terms.clone(),
            is_capability: rules.is_capability(&atom.name),
        };
        let conditions: Vec<Vec<Condition>> =
            rules.rules.iter().map(|rule| rule.when.iter().map(condition).collect()).collect();
        let gives: Vec<Condition> = rules.rules.iter().map(|rule| condition(&rule.gives)).collect();
        let mut used_in: HashMap<u16, Vec<(usize, usize)>> = HashMap::new();
        for (rule, row) in conditions.iter().enumerate() {
            for (at, condition) in row.iter().enumerate().filter(|(_, condition)| condition.is_capability) {
                used_in.entry(condition.name).or_default().push((rule, at));
            }
        }
        let arity = |condition: &Condition| (condition.name, condition.terms.len());
        let arities = conditions.iter().flatten().chain(&gives).map(arity).collect();
        let mut chain = Chain {
            rules,
            facts,
            names,
            arities,
            conditions,
            gives,
            used_in,
            tuples: FxHashMap::default(),
            index: FxHashMap::default(),
            known: FxHashSet::default(),
            held: Vec::new(),
            places: FxHashMap::default(),
            seen: FxHashSet::default(),
            applications: Vec::new(),
        };
        for (relation, tuples) in &facts.relations {
            let Some(name) = chain.names.get(relation).copied() else { continue };
            for tuple in tuples {
                chain.tell(name, *tuple);
            }
        }
        chain
    }

    fn tell(&mut self, name: u16, tuple: Tuple) {
        self.known.insert((name, tuple));
        self.tuples.entry(name).or_default().push(tuple);
        for (position, node) in tuple.into_iter().enumerate() {
            self.index.entry(slot(name, position, node)).or_default().push(tuple);
        }
    }

    /// The place of a capability, newly held or not.
    fn hold(&mut self, capability: Capability) -> u32 {
        if let Some(place) = self.places.get(&capability) {
            return *place;
        }
        let place = self.held.len() as u32;
        self.held.push(capability);
        self.places.insert(capability, place);
        self.tell(capability.name, capability.of);
        place
    }

    fn run(&mut self) {
        let mut next = 0;
        while let Some(capability) = self.held.get(next).copied() {
            next += 1;
            for (rule, at) in self.used_in.get(&capability.name).cloned().unwrap_or_default() {
                let mut bound = [FREE; MOST_VARIABLES];
                if bind(&self.conditions[rule][at].terms, capability.of, &mut bound).is_some() {
                    self.join(rule, 1 << at, bound);
                }
            }
        }
    }

    /// Satisfies the conditions that are not `done` in every way: those with most of their terms bound first.
    fn join(&mut self, rule: usize, done: u32, bound: Binding) {
        let row = &self.conditions[rule];
        let is_bound = |term: &&usize| bound[**term] != FREE;
        let open = (0..row.len()).filter(|at| done >> at & 1 == 0);
        let freedom = |at: &usize| {
            let count = row[*at].terms.iter().filter(is_bound).count();
            (count < row[*at].terms.len(), count == 0)
        };
        let Some(at) = open.min_by_key(freedom) else { return self.apply(rule, bound) };
        let fitting = self.fitting(&row[at], &bound);
        // What is added on the way stands behind the end that counts here.
        for number in 0..self.count(fitting) {
            let Some(tuple) = self.nth(fitting, number) else { break };
            let mut bound = bound;
            if bind(&self.conditions[rule][at].terms, tuple, &mut bound).is_some() {
                self.join(rule, done | 1 << at, bound);
            }
        }
    }

    /// Where the tuples stand that a condition may take.
    fn fitting(&self, condition: &Condition, bound: &Binding) -> Fitting {
        let name = condition.name;
        let mut values = condition.terms.iter().map(|term| bound[*term]);
        if values.clone().all(|value| value != FREE) {
            let mut tuple = [0; 2];
            for (place, value) in tuple.iter_mut().zip(values) {
                *place = value;
            }
            return if self.known.contains(&(name, tuple)) { Fitting::Known(tuple) } else { Fitting::Nothing };
        }
        match values.position(|value| value != FREE) {
            Some(position) => Fitting::Slot(slot(name, position, bound[condition.terms[position]])),
            None => Fitting::All(name),
        }
    }

    fn count(&self, fitting: Fitting) -> usize {
        match fitting {
            Fitting::Known(_) => 1,
            Fitting::Nothing => 0,
            Fitting::Slot(slot) => self.index.get(&slot).map_or(0, Vec::len),
            Fitting::All(name) => self.tuples.get(&name).map_or(0, Vec::len),
        }
    }

    fn nth(&self, fitting: Fitting, number: usize) -> Option<Tuple> {
        match fitting {
            Fitting::Known(tuple) => Some(tuple),
            Fitting::Nothing => None,
            Fitting::Slot(slot) => self.index.get(&slot)?.get(number).copied(),
            Fitting::All(name) => self.tuples.get(&name)?.get(number).copied(),
        }
    }

    /// Notes an application, once.
    fn apply(&mut self, rule: usize, bound: Binding) {
        if !self.seen.insert((rule as u16, bound)) {
            return;
        }
        let tuple = |terms: &[usize]| {
            let mut tuple = [0; 2];
            for (slot, term) in tuple.iter_mut().zip(terms) {
                *slot = bound[*term];
            }
            tuple
        };
        let capability = |condition: &Condition| Capability { name: condition.name, of: tuple(&condition.terms) };
        let capabilities = self.conditions[rule].iter().filter(|condition| condition.is_capability);
        let needs: Vec<u32> = capabilities.filter_map(|c| self.places.get(&capability(c)).copied()).collect();
        let given = capability(&self.gives[rule]);
        let gives = self.hold(given);
        if !needs.contains(&gives) {
            let flaw = self.rules.rules[rule].flaw.map(|term| bound[term]);
            self.applications.push(Application { rule, needs, gives, flaw });
        }
    }

    /// Writes the graph.
    fn graph(self, jewels: &[Jewel]) -> AttackGraph {
        let mut named: Vec<(&u16, &&str)> = self.names.iter().map(|(name, at)| (at, name)).collect();
        named.sort_unstable();
        let names: Vec<String> = named.into_iter().map(|(_, name)| (*name).to_owned()).collect();
        let arity = |name: usize| self.arities.get(&(name as u16)).copied().unwrap_or(0);
        let arities = (0..names.len()).map(arity).collect();
        let mut graph = AttackGraph { names, arities, rules: self.rules.rules.clone(), ..AttackGraph::default() };
        for capability in &self.held {
            let arity = self.arities.get(&capability.name).copied().unwrap_or(0);
            let nodes = capability.of.iter().take(arity);
            let ids = nodes.filter_map(|place| self.facts.ids.get(*place as usize)).map(ToString::to_string);
            let id =
                [graph.names[capability.name as usize].clone()].into_iter().chain(ids).collect::<Vec<_>>().join(" ");
            graph.add(id, Kind::Or, None, Step::Holds(*capability), Law::Certain);
        }
        for (at, capability) in self.held.iter().enumerate() {
            let name = graph.names[capability.name as usize].clone();
            if START.contains(&name.as_str()) {
                let law = Law::Foothold { inside: name == "insider" };
                let start =
                    graph.add(format!("start:{name}"), Kind::And, Some(format!("start:{name}")), Step::Given, law);
                graph.file.edges.push((start, at));
            }
        }
        let mut weapons = HashMap::new();
        for application in &self.applications {
            graph.apply(application, self.facts, &mut weapons);
        }
        let taken = self.names.get("taken").copied();
        for jewel in jewels {
            let capability = taken.map(|name| Capability { name, of: [jewel.place, 0] });
            let place = capability.and_then(|capability| self.places.get(&capability)).map(|place| *place as usize);
            graph.targets.push(place.map(|_| graph.file.targets.len()));
            graph.file.targets.extend(place.map(|node| Target { node, loss_mad: 1.0 }));
        }
        graph.file.edges.sort_unstable();
        graph.file.edges.dedup();
        graph
    }
}

/// Binds the terms of a condition to a tuple, if that agrees with what is bound already.
fn bind(terms: &[usize], tuple: Tuple, bound: &mut [u32]) -> Option<()> {
    for (term, node) in terms.iter().zip(tuple) {
        if bound[*term] != FREE && bound[*term] != node {
            return None;
        }
        bound[*term] = node;
    }
    Some(())
}

impl AttackGraph {
    /// The node of the map that a node of the graph speaks of: of a capability the first of its nodes, of a step what it
    /// gives.
    pub fn subject(&self, node: usize) -> Option<u32> {
        match self.steps.get(node)? {
            Step::Holds(capability) => {
                let arity = self.arities.get(capability.name as usize).copied().unwrap_or(0);
                (arity > 0).then_some(capability.of[0])
            }
            Step::Applies(_) => self.subject_after(node),
            Step::Given => None,
        }
    }

    /// What the step at this node gives something on.
    pub fn subject_after(&self, node: usize) -> Option<u32> {
        let next = self.file.edges.partition_point(|edge| edge.0 < node);
        self.file.edges.get(next).filter(|edge| edge.0 == node).and_then(|edge| self.subject(edge.1))
    }

    /// What the step at this node starts from: the first of its needs that speaks of a node.
    pub fn subject_before(&self, node: usize) -> Option<u32> {
        self.file.edges.iter().filter(|edge| edge.1 == node).find_map(|edge| self.subject(edge.0))
    }

    fn add(&mut self, id: String, kind: Kind, variable: Option<String>, step: Step, law: Law) -> usize {
        // Until the laws are drawn, one half: neither sure nor impossible.
        let p = if law == Law::Certain { 1.0 } else { 0.5 };
        self.file.nodes.push(Node { id, kind, p, variable });
        self.steps.push(step);
        self.laws.push(law);
        self.file.nodes.len() - 1
    }

    fn apply(&mut self, application: &Application, facts: &Facts, weapons: &mut HashMap<String, usize>) {
        let rule = &self.rules[application.rule];
        let given = self.file.nodes[application.gives as usize].id.clone();
        let (id, technique) = (rule.id.clone(), rule.technique.clone().unwrap_or_default());
        let kind = rule.law;
        let step = Step::Applies(application.rule);
        let flaw = application.flaw.and_then(|place| facts.flaws.get(&place));
        // An attacker tries a technique on one thing once: the draw is named by the rule and by what it gives.
        let (law, variable) = match (kind, flaw) {
            (LawKind::Prior, _) => (Law::Prior { technique }, Some(format!("{id} {given}"))),
            (LawKind::Exploit, Some(flaw)) => {
                let law = Law::Reliability { complexity: flaw.complexity };
                (law, Some(format!("exploit {} {given}", flaw.weapon)))
            }
            _ => (Law::Certain, None),
        };
        let at = self.add(format!("{id}#{}", self.file.nodes.len()), Kind::And, variable, step, law);
        self.file.edges.extend(application.needs.iter().map(|need| (*need as usize, at)));
        self.file.edges.push((at, application.gives as usize));
        if let (LawKind::Exploit, Some(flaw)) = (kind, flaw) {
            let weapon = self.weapon(flaw, weapons);
            self.file.edges.push((weapon, at));
        }
    }

    /// The node of a weapon: one for each vulnerability, wherever it stands.
    fn weapon(&mut self, flaw: &Flaw, weapons: &mut HashMap<String, usize>) -> usize {
        if let Some(at) = weapons.get(&flaw.weapon) {
            return *at;
        }
        let (p, basis) = weaponised(&flaw.exploit, HORIZON_DAYS);
        let name = format!("weapon {}", flaw.weapon);
        let at = self.add(name.clone(), Kind::And, Some(name), Step::Given, Law::Weapon { p, basis });
        weapons.insert(flaw.weapon.clone(), at);
        at
    }
}
