//! What a campaign costs that takes jewels: by causes, each counted once in a campaign however many jewels it strikes.
//!
//! What people stated comes first: the loss of the scenario that takes the jewel, or of its feared event; then that of the
//! processes that stop without it, for as long as their stated recovery time; and only under hypotheses the prior of its
//! kind. Never two of these for one jewel: they would tell the same loss twice (RISK.md §5).

use std::collections::{BTreeMap, BTreeSet};

use kharita_map::{Node, State};
use kharita_model::{Attribute, EdgeKind, NodeKind, RegisterKind, Registered, Value};
use serde::{Deserialize, Serialize};

use super::{Inputs, Options};
use crate::attack::Jewel;
use crate::distribution::Distribution;
use crate::draw::{Key, name_hash};
use crate::register::{feared_events, list, number, text};

/// What a loss rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LossBasis {
    /// The stated loss of a scenario.
    Scenario,
    /// The stated loss of a feared event.
    FearedEvent,
    /// The stated daily loss of a process, for its stated recovery time.
    Process,
    /// A prior.
    Prior,
}

impl LossBasis {
    /// The stable word, as in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            LossBasis::Scenario => "scenario",
            LossBasis::FearedEvent => "feared_event",
            LossBasis::Process => "process",
            LossBasis::Prior => "prior",
        }
    }
}

/// Where the loss of a jewel comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LossFrom {
    /// What it rests on.
    pub basis: LossBasis,
    /// Of which scenario, feared event or process (their key), or kind.
    pub of: String,
    /// Who stated it.
    pub stated_by: Vec<String>,
}

/// A cause of loss: one draw a campaign.
#[derive(Debug, Clone)]
struct Cause {
    from: LossFrom,
    /// The parts that make the loss together.
    parts: Vec<Distribution>,
    /// Days, for a daily loss; else 1.
    times: f64,
    /// The risk origins that its scenario names; empty: any.
    origins: Vec<String>,
    /// Hash of its name: adding causes changes no draw.
    key: u64,
}

impl Cause {
    fn new(basis: LossBasis, of: String, times: f64, losses: Vec<Stated>) -> Self {
        let key = name_hash(&format!("{} {of}", basis.word()));
        let mut stated_by: Vec<String> = losses.iter().map(|loss| loss.by.clone()).collect();
        stated_by.dedup();
        let parts = losses.into_iter().map(|loss| loss.law).collect();
        Cause { from: LossFrom { basis, of, stated_by }, parts, times, origins: Vec::new(), key }
    }

    fn sample(&self, key: Key) -> f64 {
        let key = key.at(self.key);
        let parts = self.parts.iter().enumerate();
        parts.map(|(at, part)| part.quantile(key.uniform(at as u64))).sum::<f64>() * self.times
    }
}

/// A stated loss.
#[derive(Debug, Clone)]
struct Stated {
    law: Distribution,
    by: String,
}

/// A cause that struck in a campaign, and what it struck.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Struck {
    /// Place of the cause.
    pub cause: usize,
    /// Its loss, MAD.
    pub loss: f64,
    /// The jewels through which it struck; they share the loss evenly.
    pub jewels: Vec<usize>,
}

/// The losses of all jewels.
#[derive(Debug, Clone, Default)]
pub(crate) struct Losses {
    causes: Vec<Cause>,
    /// For each jewel, its causes. Scenarios stand beside each other: a campaign makes one of them happen.
    of: Vec<Vec<usize>>,
}

impl Losses {
    pub fn of(inputs: Inputs<'_>, options: &Options, jewels: &[Jewel]) -> Self {
        let stated = StatedLosses::of(inputs.state);
        let mut losses = Losses::default();
        for jewel in jewels {
            let found = inputs.state.map.node(jewel.id).map(|node| stated.of_jewel(node)).unwrap_or_default();
            let prior = || {
                let law = inputs.priors.jewel_losses.get(jewel.kind.word()).cloned()?;
                let losses = vec![Stated { law, by: String::new() }];
                let mut cause = Cause::new(LossBasis::Prior, jewel.kind.word().to_owned(), 1.0, losses);
                cause.key = name_hash(&jewel.id.to_string()); // each jewel has its own
                cause.from.stated_by.clear();
                Some(cause)
            };
            let found = if found.is_empty() && options.hypotheses { prior().into_iter().collect() } else { found };
            let places = found.into_iter().map(|cause| losses.place(cause)).collect();
            losses.of.push(places);
        }
        losses
    }

    fn place(&mut self, cause: Cause) -> usize {
        self.causes.iter().position(|known| known.key == cause.key).unwrap_or_else(|| {
            self.causes.push(cause);
            self.causes.len() - 1
        })
    }

    fn causes_of(&self, jewel: usize) -> impl Iterator<Item = &Cause> {
        let places = self.of.get(jewel).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|place| self.causes.get(*place))
    }

    /// Where the loss of a jewel comes from.
    pub fn from(&self, jewel: usize) -> Vec<LossFrom> {
        self.causes_of(jewel).map(|cause| cause.from.clone()).collect()
    }

    /// Did people state what its fall costs?
    pub fn is_stated(&self, jewel: usize) -> bool {
        let mut causes = self.causes_of(jewel).peekable();
        causes.peek().is_some() && causes.all(|cause| cause.from.basis != LossBasis::Prior)
    }

    /// Is it a prior?
    pub fn is_prior(&self, jewel: usize) -> bool {
        self.causes_of(jewel).any(|cause| cause.from.basis == LossBasis::Prior)
    }

    /// What strikes when these jewels fall in one campaign of this risk origin.
    pub fn struck(&self, jewels: &[usize], origin: &str, key: Key) -> Vec<Struck> {
        let mut struck: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for jewel in jewels {
            for cause in self.happening(*jewel, origin, key) {
                struck.entry(cause).or_default().push(*jewel);
            }
        }
        let loss = |cause: usize| self.causes.get(cause).map_or(0.0, |cause| cause.sample(key));
        struck.into_iter().map(|(cause, jewels)| Struck { cause, loss: loss(cause), jewels }).collect()
    }

    /// The causes of a jewel in one campaign: of several scenarios one happens, among those that name the origin if any do.
    fn happening(&self, jewel: usize, origin: &str, key: Key) -> Vec<usize> {
        let all = self.of.get(jewel).cloned().unwrap_or_default();
        let is_scenario = |place: &usize| {
            self.causes.get(*place).is_some_and(|cause| matches!(cause.from.basis, LossBasis::Scenario))
        };
        if all.len() < 2 || !all.iter().all(is_scenario) {
            return all;
        }
        let names = |place: &usize| {
            self.causes.get(*place).is_some_and(|cause| cause.origins.iter().any(|named| named == origin))
        };
        let named: Vec<usize> = all.iter().copied().filter(names).collect();
        let open = if named.is_empty() { all } else { named };
        let at = (key.at(name_hash("scenario")).uniform(jewel as u64) * open.len() as f64) as usize;
        open.get(at).copied().into_iter().collect()
    }

    /// The point of the loss of a jewel, given that it falls, that nine falls in ten stay below.
    pub fn ninth_decile(&self, jewel: usize, seed: u64) -> Option<f64> {
        const FALLS: u64 = 2048;
        self.causes_of(jewel).next()?;
        let key = Key::new(seed, "severity", "fall");
        let fall = |at: u64| self.struck(&[jewel], "", key.at(at)).iter().map(|struck| struck.loss).sum();
        let mut falls: Vec<f64> = (0..FALLS).map(fall).collect();
        falls.sort_unstable_by(f64::total_cmp);
        falls.get((FALLS * 9 / 10) as usize).copied()
    }
}

/// The rows of the register about losses, made ready.
struct StatedLosses<'s> {
    state: &'s State,
    /// By the scenario or feared event that they name, key or name.
    events: BTreeMap<String, Vec<Stated>>,
    processes: Vec<(Node<'s>, Stated)>,
}

impl<'s> StatedLosses<'s> {
    fn of(state: &'s State) -> Self {
        let mut found = StatedLosses { state, events: BTreeMap::new(), processes: Vec::new() };
        for row in state.register.of_kind(RegisterKind::Loss) {
            let Some(law) = pert(row) else { continue };
            let stated = Stated { law, by: text(row, "stated-by").unwrap_or_else(|| row.by.to_string()) };
            if let Some(event) = text(row, "scenario") {
                found.events.entry(event).or_default().push(stated);
            } else if let Some(process) = text(row, "process").and_then(|key| state.declared(&["processes"], &key)) {
                found.processes.push((process, stated));
            }
        }
        found
    }

    /// The losses that name a row of the register, by its key or its name.
    fn about(&self, row: &Registered) -> Option<&Vec<Stated>> {
        self.events.get(&*row.record.id).or_else(|| self.events.get(&text(row, "name")?))
    }

    fn of_jewel(&self, jewel: Node<'_>) -> Vec<Cause> {
        let scenarios = self.of_scenarios(jewel);
        if !scenarios.is_empty() {
            return scenarios;
        }
        let processes = processes_that_need(jewel);
        let events = self.of_events(&processes);
        if events.is_empty() { self.of_processes(&processes) } else { events }
    }

    /// The scenarios that take the jewel: their own loss, else that of the feared events they lead to.
    fn of_scenarios(&self, jewel: Node<'_>) -> Vec<Cause> {
        let mut causes = Vec::new();
        for row in scenarios_on(self.state, jewel) {
            let origins = list(row, "risk-origins");
            let own = self.about(row).map(|losses| (row.record.id.to_string(), losses.clone()));
            let of_event = |key: &String| {
                let event = self.state.register.get(RegisterKind::FearedEvent, key)?;
                Some(Cause::new(LossBasis::FearedEvent, key.clone(), 1.0, self.about(event)?.clone()))
            };
            match own {
                Some((key, losses)) => {
                    causes.push(Cause { origins, ..Cause::new(LossBasis::Scenario, key, 1.0, losses) });
                }
                None => causes.extend(feared_events(self.state, row).iter().filter_map(of_event)),
            }
        }
        causes
    }

    /// Feared events with a stated loss, of the processes that need the jewel.
    fn of_events(&self, processes: &[Node<'_>]) -> Vec<Cause> {
        let events = self.state.register.of_kind(RegisterKind::FearedEvent);
        let concerns = |row: &&Registered| {
            let process = text(row, "process").and_then(|key| self.state.declared(&["processes"], &key));
            process.is_some_and(|process| processes.contains(&process))
        };
        let cause = |row: &Registered| {
            Some(Cause::new(LossBasis::FearedEvent, row.record.id.to_string(), 1.0, self.about(row)?.clone()))
        };
        events.filter(concerns).filter_map(cause).collect()
    }

    /// The daily losses of the processes that need the jewel, for their stated recovery time.
    fn of_processes(&self, processes: &[Node<'_>]) -> Vec<Cause> {
        let cause = |(process, stated): &(Node<'_>, Stated)| {
            let days = match processes.iter().find(|needs| *needs == process)?.value(Attribute::Rto)?.value {
                Value::Minutes(minutes) => f64::from(minutes.0) / 1440.0,
                _ => return None,
            };
            Some(Cause::new(LossBasis::Process, process.name().to_owned(), days, vec![stated.clone()]))
        };
        self.processes.iter().filter_map(cause).collect()
    }
}

/// The scenarios that people wrote about the fall of a node.
pub(crate) fn scenarios_on<'s>(state: &'s State, jewel: Node<'_>) -> Vec<&'s Registered> {
    let target = |row: &Registered| state.declared(&["applications", "databases"], &text(row, "target")?);
    let on = |row: &&Registered| target(row).is_some_and(|node| node.id() == jewel.id());
    state.register.of_kind(RegisterKind::Scenario).filter(on).collect()
}

fn pert(row: &Registered) -> Option<Distribution> {
    let [low, mode, high] = ["minimum", "mode", "maximum"].map(|field| number(row, field));
    let (low, mode, high) = (low?, mode?, high?);
    (0.0 <= low && low <= mode && mode <= high).then(|| Distribution::pert(low, mode, high))
}

/// The processes that use a node, directly or through what they use.
fn processes_that_need(node: Node<'_>) -> Vec<Node<'_>> {
    let (mut open, mut seen, mut found) = (vec![node], BTreeSet::new(), Vec::new());
    while let Some(node) = open.pop() {
        if !seen.insert(node.place()) {
            continue;
        }
        if node.kind() == NodeKind::Process {
            found.push(node);
        }
        let needing = |kind: EdgeKind| matches!(kind, EdgeKind::Uses | EdgeKind::RunsOn);
        open.extend(node.edges_into().filter(|edge| needing(edge.kind())).map(|edge| edge.from()));
    }
    found
}
