//! Legal classes: the highest impact of the processes that depend on a thing, carried along the declared edges, with the
//! chain that imposes it (decree 2-21-406, article 11; MAP.md §2.4). Data level follows confidentiality alone.

use std::collections::BTreeMap;

use kharita_model::{Attribute, DataLevel, EdgeKind, LegalClass, NodeId, NodeKind, RegisterKind, Value};

use crate::{Map, Node, State};

/// The class of a node and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classified {
    /// Class by the highest impact.
    pub class: LegalClass,
    /// Highest impact in availability, integrity, confidentiality, where any is stated.
    pub impacts: [Option<u8>; 3],
    /// Level of the data by confidentiality alone, where it is stated.
    pub data_level: Option<DataLevel>,
    /// From the process that imposes the class down to the node.
    pub because: Vec<NodeId>,
}

/// The classes of all nodes that have one.
#[derive(Debug, Clone, Default)]
pub struct Classes {
    by_place: Vec<Option<Classified>>,
}

const IMPACTS: [Attribute; 3] =
    [Attribute::ImpactAvailability, Attribute::ImpactIntegrity, Attribute::ImpactConfidentiality];

impl Classes {
    /// The class of a node, if any process that depends on it has a stated impact.
    pub fn of(&self, node: Node<'_>) -> Option<&Classified> {
        self.by_place.get(node.place())?.as_ref()
    }
}

/// Columns of the sheet of impacts by dimension, in the order of [`IMPACTS`].
const DIMENSION_IMPACTS: [&str; 3] = ["impact-availability", "impact-integrity", "impact-confidentiality"];

impl State {
    /// Computes the classes: a process has the highest of what people stated of it, at once or in each of the six dimensions
    /// of article 11; what it uses or handles, and what that runs on, takes the highest.
    pub fn classes(&self) -> Classes {
        let mut stated: BTreeMap<NodeId, [Option<u8>; 3]> = BTreeMap::new();
        for row in self.register.of_kind(RegisterKind::Impact) {
            let process = row.text("process").and_then(|key| self.declared(&["processes"], &key));
            let Some(process) = process else { continue };
            let impacts = stated.entry(process.id()).or_default();
            for (at, column) in DIMENSION_IMPACTS.iter().enumerate() {
                if let Some(Value::Level(level)) = row.record.fields.get(*column) {
                    impacts[at] = impacts[at].max(Some(level.n));
                }
            }
        }
        self.map.classes_with(&stated)
    }
}

impl Map {
    /// The classes by the attributes of processes and by these further impacts of theirs.
    fn classes_with(&self, further: &BTreeMap<NodeId, [Option<u8>; 3]>) -> Classes {
        let mut impacts: Vec<[Option<u8>; 3]> = vec![[None; 3]; self.nodes().len()];
        let mut imposed: Vec<[Option<usize>; 3]> = vec![[None; 3]; self.nodes().len()];
        let mut work: Vec<Node<'_>> = Vec::new();
        for process in self.of_kind(NodeKind::Process) {
            let own = &mut impacts[process.place()];
            *own = IMPACTS.map(|attribute| process.level(attribute));
            for (level, further) in own.iter_mut().zip(further.get(&process.id()).into_iter().flatten()) {
                *level = (*level).max(*further);
            }
            work.push(process);
        }
        // Impacts only rise and are bounded by 4, so the walk ends even where dependencies form a circle.
        while let Some(node) = work.pop() {
            let own = impacts[node.place()];
            for edge in node.edges().filter(|edge| carries(edge.kind())) {
                let target = edge.to();
                let mut raised = false;
                for (at, level) in own.iter().enumerate() {
                    if *level > impacts[target.place()][at] {
                        impacts[target.place()][at] = *level;
                        imposed[target.place()][at] = Some(node.place());
                        raised = true;
                    }
                }
                if raised {
                    work.push(target);
                }
            }
        }
        let nodes: Vec<Node<'_>> = self.nodes().collect();
        let classify = |place: usize| {
            let own = impacts[place];
            let highest = own.iter().flatten().max().copied()?;
            let which = own.iter().position(|level| *level == Some(highest))?;
            let mut because = vec![nodes[place].id()];
            let mut at = place;
            while let Some(from) = imposed[at][which] {
                because.push(nodes[from].id());
                at = from;
            }
            because.reverse();
            let data_level = own[2].and_then(DataLevel::of_confidentiality);
            Some(Classified { class: LegalClass::of_impact(highest)?, impacts: own, data_level, because })
        };
        Classes { by_place: (0..nodes.len()).map(classify).collect() }
    }
}

/// Edges along which impact travels down: the source cannot do without the target.
fn carries(kind: EdgeKind) -> bool {
    matches!(kind, EdgeKind::Uses | EdgeKind::Handles | EdgeKind::RunsOn)
}
