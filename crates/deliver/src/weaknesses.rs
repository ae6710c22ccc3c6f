//! Open weaknesses, counted by severity, by class of the machine, and by what the tools call them. A weakness touches the
//! machine that it affects, or whose service or software it affects.

use std::collections::{BTreeMap, BTreeSet};

use kharita_catalog::{CvssVector, SecurityNeeds};
use kharita_map::{Edge, Node};
use kharita_model::{Attribute, EdgeKind, LegalClass, NodeId, NodeKind, Value, WordList};

use crate::facts::is_yes;
use crate::subject::Subject;

/// Open weaknesses of one severity.
#[derive(Debug, Clone, Default)]
pub(crate) struct Severity {
    /// How many are open.
    pub open: usize,
    /// Of these, for how many an exploit is known.
    pub exploitable: usize,
    /// The machines that they touch.
    pub hosts: BTreeSet<NodeId>,
}

/// Open weaknesses by severity.
#[derive(Debug, Clone, Default)]
pub(crate) struct Severities {
    by_word: BTreeMap<&'static str, Severity>,
}

/// The word of those that no tool rated.
const UNRATED: &str = "none";

impl Severities {
    /// Those of a severity.
    pub(crate) fn of(&self, word: &str) -> Severity {
        self.by_word.get(word).cloned().unwrap_or_default()
    }

    /// All severities, the gravest first.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&'static str, Severity)> {
        WordList::SeverityLevel.words().iter().rev().map(|word| (*word, self.of(word)))
    }

    /// All that are open.
    pub(crate) fn total(&self) -> usize {
        self.by_word.values().map(|severity| severity.open).sum()
    }

    fn add(&mut self, weakness: Node<'_>, hosts: impl Iterator<Item = NodeId>) {
        let severity = self.by_word.entry(severity(weakness)).or_default();
        severity.open += 1;
        severity.exploitable += usize::from(is_yes(weakness, Attribute::ExploitAvailable));
        severity.hosts.extend(hosts);
    }
}

/// The severity that the tool gives.
pub(crate) fn severity(weakness: Node<'_>) -> &'static str {
    weakness.word(Attribute::SeverityLevel).unwrap_or(UNRATED)
}

/// The weaknesses that are open.
pub(crate) fn open<'a>(subject: &Subject<'a>) -> impl Iterator<Item = Node<'a>> {
    subject.map().of_kind(NodeKind::Weakness).filter(|weakness| weakness.is_finding())
}

/// The living machines that a weakness touches.
pub(crate) fn touched(weakness: Node<'_>) -> BTreeSet<NodeId> {
    weakness
        .outgoing(EdgeKind::Affects)
        .map(Edge::to)
        .filter_map(host_of)
        .filter(|host| host.not_seen_since().is_none())
        .map(Node::id)
        .collect()
}

/// The machine that a thing is, listens on, is installed on or runs on.
fn host_of(node: Node<'_>) -> Option<Node<'_>> {
    match node.kind() {
        NodeKind::Host => Some(node),
        NodeKind::Service => node.incoming(EdgeKind::Listens).map(Edge::from).next(),
        NodeKind::Software => node.outgoing(EdgeKind::InstalledOn).map(Edge::to).next(),
        NodeKind::App | NodeKind::Store => node.outgoing(EdgeKind::RunsOn).map(Edge::to).next(),
        _ => None,
    }
}

/// All of them by severity.
pub(crate) fn open_by_severity(subject: &Subject<'_>) -> Severities {
    let mut severities = Severities::default();
    for weakness in open(subject) {
        severities.add(weakness, touched(weakness).into_iter());
    }
    severities
}

/// By the class of the machines that they touch, `None` for those without a class.
pub(crate) fn open_by_class(subject: &Subject<'_>) -> BTreeMap<Option<LegalClass>, Severities> {
    let mut classes: BTreeMap<Option<LegalClass>, Severities> = BTreeMap::new();
    for weakness in open(subject) {
        let mut hosts: BTreeMap<Option<LegalClass>, Vec<NodeId>> = BTreeMap::new();
        for host in touched(weakness).into_iter().filter_map(|id| subject.map().node(id)) {
            hosts.entry(subject.classes.of(host).map(|classified| classified.class)).or_default().push(host.id());
        }
        for (class, hosts) in hosts {
            classes.entry(class).or_default().add(weakness, hosts.into_iter());
        }
    }
    classes
}

/// What the tools report under one name.
#[derive(Debug, Clone)]
pub(crate) struct Reported {
    /// The name.
    pub name: String,
    /// Its severity.
    pub severity: &'static str,
    /// Public references.
    pub cves: BTreeSet<String>,
    /// The machines that it touches.
    pub hosts: BTreeSet<NodeId>,
    /// Is an exploit known?
    pub exploitable: bool,
    /// What the tool proposes.
    pub solution: Option<String>,
    /// The highest CVSS base score, where a vector is whole.
    pub cvss: Option<f64>,
    /// The highest CVSS score with the needs of the machines that it touches.
    pub cvss_here: Option<f64>,
}

fn highest(known: Option<f64>, score: f64) -> Option<f64> {
    Some(known.map_or(score, |known| known.max(score)))
}

/// Its whole vectors of the newest version: scores of two versions are not compared.
fn vectors(weakness: Node<'_>) -> Vec<CvssVector> {
    let claims = weakness.values(Attribute::CvssVector).iter();
    let vectors: Vec<CvssVector> = claims.filter_map(|claim| claim.value.to_string().parse().ok()).collect();
    let newest = vectors.iter().map(CvssVector::version).max();
    vectors.into_iter().filter(|vector| Some(vector.version()) == newest).collect()
}

/// What a machine needs: as people state it, else the impact that it inherits from the processes that depend on it.
fn needs(subject: &Subject<'_>, host: Node<'_>) -> SecurityNeeds {
    // Availability, integrity, confidentiality: the order of the legal impacts.
    let inherited = subject.classes.of(host).map(|classified| classified.impacts).unwrap_or_default();
    let [availability, integrity, confidentiality] = inherited;
    SecurityNeeds {
        confidentiality: host.level(Attribute::NeedConfidentiality).or(confidentiality),
        integrity: host.level(Attribute::NeedIntegrity).or(integrity),
        availability: host.level(Attribute::NeedAvailability).or(availability),
    }
}

/// The gravest first, then the most wide-spread. What the tools give for information alone is left out.
pub(crate) fn reported(subject: &Subject<'_>) -> Vec<Reported> {
    let mut found: BTreeMap<(&'static str, String), Reported> = BTreeMap::new();
    for weakness in open(subject).filter(|weakness| severity(*weakness) != UNRATED) {
        let key = (severity(weakness), weakness.name().to_owned());
        let row = found.entry(key).or_insert_with(|| Reported {
            name: weakness.name().to_owned(),
            severity: severity(weakness),
            cves: BTreeSet::new(),
            hosts: BTreeSet::new(),
            exploitable: false,
            solution: weakness.text(Attribute::Solution),
            cvss: None,
            cvss_here: None,
        });
        let cves = weakness.values(Attribute::Cve).iter().filter(|claim| claim.value != Value::Unknown);
        row.cves.extend(cves.map(|claim| claim.value.to_string()));
        let hosts = touched(weakness);
        for vector in vectors(weakness) {
            row.cvss = highest(row.cvss, vector.base_score());
            let needs: BTreeSet<SecurityNeeds> =
                hosts.iter().filter_map(|id| subject.map().node(*id)).map(|host| needs(subject, host)).collect();
            for needs in needs {
                row.cvss_here = highest(row.cvss_here, vector.for_needs(needs).environmental_score());
            }
        }
        row.hosts.extend(hosts);
        row.exploitable |= is_yes(weakness, Attribute::ExploitAvailable);
    }
    let mut rows: Vec<Reported> = found.into_values().collect();
    let rank = |word: &str| WordList::SeverityLevel.words().iter().position(|known| *known == word);
    rows.sort_by(|a, b| {
        (rank(b.severity), b.hosts.len()).cmp(&(rank(a.severity), a.hosts.len())).then(a.name.cmp(&b.name))
    });
    rows
}
