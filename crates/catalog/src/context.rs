//! What the checks ask of a state: what lives, in which zone it stands, what it is worth, which weaknesses are open on
//! it. Computed when first asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use kharita_map::reach::{Network, Passage, Reach};
use kharita_map::{Classes, Classified, Map, Node, State};
use kharita_model::{
    Attribute, DataLevel, Date, EdgeKind, LegalClass, NodeKind, RecordId, RegisterKind, Registered, Value, workbook,
};

use crate::places::Places;
use crate::records::{DatedRecord, dated_records};
use crate::settings::{Settings, holds, names, settings};

/// What the name of a weakness tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    Unsupported,
    Encryption,
    DefaultSecret,
    Anonymous,
    Malware,
}

/// A weakness that is open on a host.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Open<'s> {
    pub weakness: Node<'s>,
    pub host: Node<'s>,
    pub topic: Option<Topic>,
}

/// Nodes by the place of what they stand in, with that node.
pub(crate) type Groups<'s> = BTreeMap<usize, (Node<'s>, Vec<Node<'s>>)>;

/// A state, looked at on a day.
pub(crate) struct Context<'s> {
    pub state: &'s State,
    pub map: &'s Map,
    pub today: Date,
    pub settings: &'static Settings,
    live: OnceLock<BTreeMap<NodeKind, Vec<Node<'s>>>>,
    classes: OnceLock<Classes>,
    places: OnceLock<Places<'s>>,
    open: OnceLock<Vec<Open<'s>>>,
    dated: OnceLock<BTreeMap<String, Vec<DatedRecord<'s>>>>,
    passages: OnceLock<Vec<Passage>>,
    scanned: OnceLock<Vec<Node<'s>>>,
}

impl<'s> Context<'s> {
    pub fn new(state: &'s State, today: Date) -> Self {
        Context {
            state,
            map: &state.map,
            today,
            settings: settings(),
            live: OnceLock::new(),
            classes: OnceLock::new(),
            places: OnceLock::new(),
            open: OnceLock::new(),
            dated: OnceLock::new(),
            passages: OnceLock::new(),
            scanned: OnceLock::new(),
        }
    }

    /// Computes what most checks ask for, so that checks which run beside one another never wait for one another.
    pub fn prepare(&self) {
        rayon::join(
            || self.passages().len(),
            || {
                self.classes.get_or_init(|| self.state.classes());
                self.places();
                self.dated("");
                self.scanned_hosts().len()
            },
        );
    }

    /// Nodes of a kind that were not gone at the last look. Rules speak of whole stores, not of their tables.
    pub fn live(&self, kind: NodeKind) -> impl Iterator<Item = Node<'s>> {
        let live = self.live.get_or_init(|| {
            let mut live: BTreeMap<NodeKind, Vec<Node<'s>>> = BTreeMap::new();
            let is_live = |node: &Node<'s>| node.not_seen_since().is_none() && !node.is_part_of_store();
            self.map.nodes().filter(is_live).for_each(|node| live.entry(node.kind()).or_default().push(node));
            live
        });
        live.get(&kind).into_iter().flatten().copied()
    }

    /// What the configurations that were read say of the passages between zones.
    pub fn passages(&self) -> &[Passage] {
        self.passages.get_or_init(|| {
            let network = Network::of(self.map);
            Reach::of(&network).passages(self.map)
        })
    }

    /// These nodes, and the devices whose configurations tell of passages: what a verdict on filtering rests on.
    pub fn with_filters(&self, nodes: &[Node<'s>]) -> Vec<Node<'s>> {
        let told = !self.passages().is_empty();
        let filters = self.live(NodeKind::Host).filter(|host| told && host.value(Attribute::Filter).is_some());
        nodes.iter().copied().chain(filters).collect()
    }

    /// Hosts that a tool saw.
    pub fn seen_hosts(&self) -> Vec<Node<'s>> {
        self.live(NodeKind::Host).filter(|host| host.is_observed()).collect()
    }

    /// Hosts of which a scanner of weaknesses would have told.
    pub fn scanned_hosts(&self) -> &[Node<'s>] {
        self.scanned.get_or_init(|| {
            let weak: BTreeSet<usize> = self.open_weaknesses().iter().map(|open| open.host.place()).collect();
            let scanner = |family: &str| self.settings.weakness_scanners.iter().any(|known| known == family);
            let scanned = |host: &Node<'s>| {
                weak.contains(&host.place()) || host.records().any(|record| scanner(record.key.source.family()))
            };
            self.live(NodeKind::Host).filter(scanned).collect()
        })
    }

    /// Weaknesses that are open on hosts.
    pub fn open_weaknesses(&self) -> &[Open<'s>] {
        self.open.get_or_init(|| {
            let findings = self.map.of_kind(NodeKind::Weakness).filter(|weakness| weakness.is_finding());
            findings.flat_map(|weakness| self.opened(weakness)).collect()
        })
    }

    fn opened(&self, weakness: Node<'s>) -> Vec<Open<'s>> {
        let topic = self.topic(weakness);
        let hosts = weakness.outgoing(EdgeKind::Affects).filter_map(|edge| host_of(edge.to()));
        hosts.filter(|host| host.not_seen_since().is_none()).map(|host| Open { weakness, host, topic }).collect()
    }

    fn topic(&self, weakness: Node<'_>) -> Option<Topic> {
        let name = weakness.name().to_lowercase();
        let words = &self.settings.weakness_words;
        let topics = [
            (Topic::Unsupported, &words.unsupported),
            (Topic::Malware, &words.malware),
            (Topic::DefaultSecret, &words.default_secret),
            (Topic::Anonymous, &words.anonymous),
            (Topic::Encryption, &words.encryption),
        ];
        topics.iter().find(|(_, words)| holds(&name, words)).map(|(topic, _)| *topic)
    }

    /// Hosts on which a weakness of this topic is open, each once.
    pub fn hosts_with(&self, topic: Topic) -> Vec<Node<'s>> {
        unique(self.open_weaknesses().iter().filter(|open| open.topic == Some(topic)).map(|open| open.host))
    }

    /// Hosts with software out of support.
    pub fn unsupported_hosts(&self) -> Vec<Node<'s>> {
        self.hosts_with(Topic::Unsupported)
    }

    /// Applications and stores that run on these hosts.
    pub fn running_on(&self, hosts: &[Node<'s>]) -> Vec<Node<'s>> {
        let business = |node: &Node<'s>| matches!(node.kind(), NodeKind::App | NodeKind::Store);
        unique(
            hosts
                .iter()
                .copied()
                .flat_map(|host| host.incoming(EdgeKind::RunsOn))
                .map(|edge| edge.from())
                .filter(business),
        )
    }

    /// The zone in which a host, application or store stands, if it is known.
    pub fn zone_of(&self, node: Node<'_>) -> Option<Node<'s>> {
        self.places().zone(node)
    }

    fn places(&self) -> &Places<'s> {
        self.places.get_or_init(|| Places::of(self.map))
    }

    /// What stands in each zone: hosts, applications, stores that live.
    pub fn members(&self) -> Groups<'s> {
        self.grouped(|node| self.zone_of(node).into_iter().collect())
    }

    /// What stands in each segment: a subnet, or the zone where no subnet is known. What runs on hosts stands with them.
    pub fn segments(&self) -> Groups<'s> {
        self.grouped(|node| self.places().segments(node))
    }

    fn grouped(&self, groups_of: impl Fn(Node<'s>) -> Vec<Node<'s>>) -> Groups<'s> {
        let mut groups = Groups::new();
        for node in [NodeKind::Host, NodeKind::App, NodeKind::Store].into_iter().flat_map(|kind| self.live(kind)) {
            for group in groups_of(node) {
                groups.entry(group.place()).or_insert_with(|| (group, Vec::new())).1.push(node);
            }
        }
        groups
    }

    /// The legal class of a node, by the processes that depend on it.
    pub fn class(&self, node: Node<'_>) -> Option<LegalClass> {
        self.classes.get_or_init(|| self.state.classes()).of(node).map(|classified| classified.class)
    }

    /// Its class with the chain that imposes it.
    pub fn classified(&self, node: Node<'_>) -> Option<&Classified> {
        self.classes.get_or_init(|| self.state.classes()).of(node)
    }

    /// Do its name, categories or keys hold one of these words?
    pub fn is_described_as(&self, node: Node<'_>, words: &[String]) -> bool {
        names(&described(node), words)
    }

    /// Does the purpose of a processing, or its name, hold one of these words?
    pub fn purpose_tells(&self, treatment: Node<'_>, words: &[String]) -> bool {
        let purpose = treatment.text(Attribute::Purpose).unwrap_or_default();
        holds(&format!("{purpose} ; {}", treatment.name()).to_lowercase(), words)
    }

    /// Does a text name an authorisation?
    pub fn names_authorisation(&self, text: &str) -> bool {
        holds(&text.to_lowercase(), &self.settings.authorisation_words)
    }

    /// Is it of class A or B?
    pub fn is_sensitive(&self, node: Node<'_>) -> bool {
        self.class(node).is_some_and(LegalClass::is_sensitive)
    }

    /// Is its data very secret or secret (decree 2-21-406, article 13)?
    pub fn has_sensitive_data(&self, node: Node<'_>) -> bool {
        let level =
            self.classes.get_or_init(|| self.state.classes()).of(node).and_then(|classified| classified.data_level);
        matches!(level, Some(DataLevel::TopSecret | DataLevel::Secret))
    }

    /// Can it be reached from Internet or from partners, as people say?
    pub fn is_exposed(&self, node: Node<'_>) -> bool {
        node.word(Attribute::Exposure).is_some_and(|word| self.settings.exposed.iter().any(|exposed| exposed == word))
    }

    /// Do people say that it is hosted abroad?
    pub fn is_hosted_abroad(&self, node: Node<'_>) -> bool {
        let home =
            |country: String| self.settings.home_country.iter().any(|home| *home == country.trim().to_lowercase());
        node.text(Attribute::HostingCountry).is_some_and(|country| !home(country))
    }

    /// Is it part of a test, development or training environment; `None` if nobody says?
    pub fn is_test(&self, node: Node<'_>) -> Option<bool> {
        let word = node.word(Attribute::Environment)?;
        Some(self.settings.test_environments.iter().any(|test| test == word))
    }

    /// Does it handle personal data, as the names of its data say? What a process handles may lie in any application
    /// that it uses.
    pub fn handles_personal_data(&self, node: Node<'_>) -> bool {
        let stores = node.outgoing(EdgeKind::Uses).map(|edge| edge.to()).filter(|to| to.kind() == NodeKind::Store);
        let processes =
            node.incoming(EdgeKind::Uses).map(|edge| edge.from()).filter(|from| from.kind() == NodeKind::Process);
        let holders = stores.chain(processes).chain([node]);
        holders.flat_map(|holder| holder.outgoing(EdgeKind::Handles)).any(|edge| self.is_personal(edge.to()))
    }

    /// Is this data personal, by its name, category or key?
    pub fn is_personal(&self, data: Node<'_>) -> bool {
        names(&described(data), &self.settings.personal_words)
    }

    /// Does the winning value say yes?
    pub fn is_true(&self, node: Node<'_>, attribute: Attribute) -> bool {
        flag(node, attribute) == Some(true)
    }

    /// The node that a field of the register names, by the key of a row of these sheets, with or without the sheet.
    pub fn referred(&self, registered: &Registered, field: &str, sheets: &[&str]) -> Option<Node<'s>> {
        let key = text(registered, field)?;
        let source = format!("sheet@{}", workbook::AUTHORITY);
        let rows = sheets.iter().filter_map(|id| workbook::sheet(id)).map(|sheet| sheet.record_key(&key));
        [key.clone()].into_iter().chain(rows).find_map(|key| self.map.by_record(RecordId::of(&source, &key)))
    }

    /// The dated records that quote a rule.
    pub fn dated(&self, rule: &str) -> &[DatedRecord<'s>] {
        self.dated.get_or_init(|| dated_records(self)).get(rule).map(Vec::as_slice).unwrap_or_default()
    }

    /// The records of a kind.
    pub fn records(&self, kind: RegisterKind) -> Vec<&'s Registered> {
        self.state.register.of_kind(kind).collect()
    }
}

/// The host that a node is, listens on, or is installed on.
pub(crate) fn host_of(node: Node<'_>) -> Option<Node<'_>> {
    match node.kind() {
        NodeKind::Host => Some(node),
        NodeKind::Service => node.incoming(EdgeKind::Listens).map(|edge| edge.from()).next(),
        NodeKind::Software => {
            node.outgoing(EdgeKind::InstalledOn).map(|edge| edge.to()).find(|to| to.kind() == NodeKind::Host)
        }
        NodeKind::App | NodeKind::Store => node.outgoing(EdgeKind::RunsOn).map(|edge| edge.to()).next(),
        _ => None,
    }
}

/// Each node once, in the order of the map.
pub(crate) fn unique<'s>(nodes: impl Iterator<Item = Node<'s>>) -> Vec<Node<'s>> {
    let by_place: BTreeMap<usize, Node<'s>> = nodes.map(|node| (node.place(), node)).collect();
    by_place.into_values().collect()
}

/// The sources that speak of these nodes.
pub(crate) fn sources<'s>(nodes: impl IntoIterator<Item = &'s Node<'s>>) -> BTreeSet<String> {
    let mut sources = BTreeSet::new();
    for record in nodes.into_iter().flat_map(|node| node.records()) {
        if !sources.contains(record.key.source.as_str()) {
            sources.insert(record.key.source.as_str().to_owned());
        }
    }
    sources
}

/// Who put these records.
pub(crate) fn authors<'r>(records: impl IntoIterator<Item = &'r &'r Registered>) -> BTreeSet<String> {
    records.into_iter().map(|registered| registered.by.to_string()).collect()
}

/// The winning yes or no of an attribute.
pub(crate) fn flag(node: Node<'_>, attribute: Attribute) -> Option<bool> {
    match node.value(attribute)?.value {
        Value::Bool(value) => Some(value),
        _ => None,
    }
}

/// The winning day of an attribute.
pub(crate) fn day(node: Node<'_>, attribute: Attribute) -> Option<Date> {
    match node.value(attribute)?.value {
        Value::Date(date) => Some(date),
        Value::Instant(moment) => Some(moment.date()),
        _ => None,
    }
}

/// Name, category and keys of a node, in lower case, for the words that tell what it is.
pub(crate) fn described(node: Node<'_>) -> String {
    let mut text = node.name().to_lowercase();
    for attribute in [Attribute::Category, Attribute::DataCategories, Attribute::Description] {
        for claim in node.values(attribute) {
            text.push_str(" ; ");
            text.push_str(&claim.value.to_string().to_lowercase());
        }
    }
    for record in node.records() {
        text.push_str(" ; ");
        text.push_str(&record.key.key.to_lowercase());
    }
    text
}

/// A field of a record as text; « ne sait pas » and an empty cell give `None`.
pub(crate) fn text(registered: &Registered, field: &str) -> Option<String> {
    let value = registered.record.fields.get(field).filter(|value| **value != Value::Unknown)?;
    Some(value.to_string()).filter(|text| !text.trim().is_empty())
}

/// A field of a record as a day.
pub(crate) fn date(registered: &Registered, field: &str) -> Option<Date> {
    match registered.record.fields.get(field)? {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}

/// A field of a record as yes or no.
pub(crate) fn answer(registered: &Registered, field: &str) -> Option<bool> {
    match registered.record.fields.get(field)? {
        Value::Bool(value) => Some(*value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;

    #[test]
    fn words_of_a_scanner_give_the_topic() {
        let mut world = World::new();
        for (port, (name, _)) in NAMES.iter().enumerate() {
            world.weakness("10.0.0.1", port as i64, name, "high");
        }
        let state = world.state();
        let context = Context::new(&state, World::today());
        let mut found: Vec<(String, Option<Topic>)> =
            context.open_weaknesses().iter().map(|open| (open.weakness.name().to_owned(), open.topic)).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let mut wanted: Vec<(String, Option<Topic>)> =
            NAMES.iter().map(|(name, topic)| ((*name).to_owned(), *topic)).collect();
        wanted.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(found, wanted);
    }

    const NAMES: &[(&str, Option<Topic>)] = &[
        ("PHP Unsupported Version Detection", Some(Topic::Unsupported)),
        ("SSL Certificate Cannot Be Trusted", Some(Topic::Encryption)),
        ("SNMP Agent Default Community Name (public)", Some(Topic::DefaultSecret)),
        ("Anonymous FTP Enabled", Some(Topic::Anonymous)),
        ("SMB Signing not required", None),
    ];
}
