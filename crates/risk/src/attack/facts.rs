//! What the map shows to the rules: relations between nodes, by their places in the map.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use kharita_map::{Map, Node};
use kharita_model::{AddressBlock, Attribute, EdgeKind, Knowledge, NodeId, NodeKind, Subtype, Value};

use super::reach::{Filtered, Listening};
use crate::step::Exploit;

/// Ports over which people log in from afar.
const LOGIN_PORTS: [i64; 5] = [22, 445, 3389, 5985, 5986];
/// Ports that are tried between zones where no configuration says otherwise (RISK.md §2.1).
const CROSSING_PORTS: [i64; 8] = [22, 80, 88, 389, 443, 445, 3389, 5985];

/// A tuple of a relation: up to two nodes, by their places. What a relation does not use is 0.
pub(super) type Tuple = [u32; 2];

/// What is known of the exploit of an open weakness.
#[derive(Debug, Clone, PartialEq)]
pub struct Flaw {
    /// What its weapon is named by: the CVE, else the check. One draw wherever it stands.
    pub weapon: String,
    /// Facts about the exploit.
    pub exploit: Exploit,
    /// Attack complexity of its CVSS vector: `low`, `medium`, `high`.
    pub complexity: &'static str,
}

/// The facts of a map.
#[derive(Debug, Default)]
pub struct Facts {
    pub(super) relations: BTreeMap<&'static str, Vec<Tuple>>,
    /// By the place of the weakness.
    pub(super) flaws: HashMap<u32, Flaw>,
    /// The ids of the nodes of the map, by place.
    pub(super) ids: Vec<NodeId>,
    /// Pairs (zone, service) that the list of crossing ports left out.
    pub left_out: u64,
}

fn at(node: Node<'_>) -> u32 {
    node.place() as u32
}

fn is_live(node: Node<'_>) -> bool {
    node.not_seen_since().is_none()
}

impl Facts {
    /// Reads the facts from a map, with what is published of the vulnerabilities that it names. Nodes that were gone at the last look
    /// tell nothing.
    pub fn of(map: &Map, published: &Knowledge) -> Self {
        let mut facts = Facts { ids: map.nodes().map(|node| node.id()).collect(), ..Facts::default() };
        facts.places(map);
        facts.flaws(map, published);
        facts.accounts(map);
        facts.business(map);
        for tuples in facts.relations.values_mut() {
            tuples.sort_unstable();
            tuples.dedup();
        }
        facts
    }

    /// How many tuples a relation has.
    pub fn count(&self, relation: &str) -> u64 {
        self.relations.get(relation).map_or(0, Vec::len) as u64
    }

    fn add(&mut self, relation: &'static str, one: u32, other: u32) {
        self.relations.entry(relation).or_default().push([one, other]);
    }

    /// Hosts in their places, and what listens there.
    fn places(&mut self, map: &Map) {
        let blocks = blocks(map);
        let mut zones = BTreeSet::new();
        let (mut standing, mut listening) = (Vec::new(), Vec::new());
        for host in map.of_kind(NodeKind::Host).filter(|host| is_live(*host)) {
            let subnet = subnet_of(host).or_else(|| by_address(host, &blocks));
            let zone = in_zone(host).or_else(|| in_zone(subnet?));
            // A host of which nobody knows the place stands in a place of its own.
            let place = subnet.or(zone).unwrap_or(host);
            let zone = zone.unwrap_or(place);
            zones.insert(at(zone));
            standing.push((host, place));
            self.add("stands", at(host), at(place));
            self.add("part", at(place), at(zone));
            if host.subtype() == Some(Subtype::Workstation) {
                self.add("people", at(place), 0);
            }
            for service in host.outgoing(EdgeKind::Listens).map(|edge| edge.to()).filter(|service| is_live(*service)) {
                listening.push((Listening { service, host, place }, zone));
            }
        }
        for edge in map.edges().filter(|edge| edge.kind() == EdgeKind::CanReach) {
            self.add("may_reach", at(edge.from()), at(edge.to()));
        }
        let (listening, zones_of): (Vec<Listening<'_>>, Vec<Node<'_>>) = listening.into_iter().unzip();
        let filtered = Filtered::of(map, &standing, &listening);
        let guarded: HashSet<u32> = filtered.guarded.iter().copied().collect();
        let mut left = 0;
        for (one, zone) in listening.iter().zip(zones_of) {
            let crosses = self.service(one, zone, guarded.contains(&at(one.service)));
            left += usize::from(!crosses && !guarded.contains(&at(one.service)));
        }
        self.left_out = (zones.len().saturating_sub(1) * left) as u64;
        self.filtered(&filtered);
    }

    /// What configurations decide, and places whose way out nobody knows.
    fn filtered(&mut self, filtered: &Filtered) {
        for (relation, tuples) in [("passes", &filtered.surely), ("may_pass", &filtered.perhaps)] {
            self.relations.entry(relation).or_default().extend(tuples);
        }
        filtered.public.iter().for_each(|service| self.add("public", *service, 0));
        let read: HashSet<u32> = filtered.read.iter().copied().collect();
        let places: Vec<u32> = self.relations.get("part").into_iter().flatten().map(|[place, _]| *place).collect();
        for place in places.into_iter().filter(|place| !read.contains(place)) {
            self.add("unread", place, 0);
        }
    }

    /// What is known of a service. Is its port tried between zones where no configuration says otherwise?
    fn service(&mut self, one: &Listening<'_>, zone: Node<'_>, is_guarded: bool) -> bool {
        let Listening { service, host, place } = *one;
        let port = integer(service, Attribute::Port).unwrap_or(0);
        let crosses = CROSSING_PORTS.contains(&port);
        self.add("listens", at(host), at(service));
        self.add("serves", at(place), at(service));
        if LOGIN_PORTS.contains(&port) {
            self.add("login", at(service), 0);
        }
        if is_guarded {
            // Whether the Internet reaches it is for the configurations to say.
            if crosses {
                self.add("guarded", at(service), 0);
            }
            return crosses;
        }
        self.add("zone_serves", at(zone), at(service));
        if crosses {
            self.add("crosses", at(service), 0);
        }
        let exposed = |node: Node<'_>| node.word(Attribute::Exposure) == Some("internet");
        let app_exposed = host.incoming(EdgeKind::RunsOn).map(|edge| edge.from()).any(exposed);
        if exposed(host) || exposed(service) || app_exposed || has_public_address(host) {
            self.add("public", at(service), 0);
        }
        crosses
    }

    /// Open weaknesses that somebody could use.
    fn flaws(&mut self, map: &Map, published: &Knowledge) {
        for weakness in map.of_kind(NodeKind::Weakness).filter(|weakness| weakness.is_finding()) {
            let Some(flaw) = flaw(weakness, published) else { continue };
            let port = integer(weakness, Attribute::AffectedPort).filter(|port| *port > 0);
            for target in weakness.outgoing(EdgeKind::Affects).map(|edge| edge.to()) {
                self.flaw_of(weakness, target, port);
            }
            self.flaws.insert(at(weakness), flaw);
        }
    }

    fn flaw_of(&mut self, weakness: Node<'_>, target: Node<'_>, port: Option<i64>) {
        if target.kind() == NodeKind::Service {
            return self.add("remote_flaw", at(target), at(weakness));
        }
        let Some(host) = host_of(target) else { return };
        let listening = host.outgoing(EdgeKind::Listens).map(|edge| edge.to());
        let mut services = listening.filter(|service| port.is_some() && integer(*service, Attribute::Port) == port);
        match services.next() {
            Some(service) => self.add("remote_flaw", at(service), at(weakness)),
            None => self.add("local_flaw", at(host), at(weakness)),
        }
    }

    /// Identities: sessions, membership, rights.
    fn accounts(&mut self, map: &Map) {
        use NodeKind::{Account, App, Directory, Group, Host, Org, Store};
        for edge in map.edges() {
            let (from, to) = (edge.from(), edge.to());
            match (edge.kind(), from.kind(), to.kind()) {
                (EdgeKind::Exposes, Host, Account) => self.add("session", at(from), at(to)),
                (EdgeKind::MemberOf, _, Group) => self.add("member", at(from), at(to)),
                (EdgeKind::Controls, Account | Group, Host) => self.add("admin_of", at(from), at(to)),
                (EdgeKind::Controls, Account | Group, Account | Group) => self.add("right", at(from), at(to)),
                (EdgeKind::Controls, Account | Group, Directory) => self.add("commands", at(from), at(to)),
                (EdgeKind::Controls, Org, App | Store) => self.add("partner", at(from), at(to)),
                (EdgeKind::AuthenticatesWith, Host, Directory) => self.add("joined", at(from), at(to)),
                _ => {}
            }
        }
    }

    /// What runs where, what uses what.
    fn business(&mut self, map: &Map) {
        for edge in map.edges() {
            let (from, to) = (edge.from(), edge.to());
            let is_business = |node: Node<'_>| matches!(node.kind(), NodeKind::App | NodeKind::Store);
            match edge.kind() {
                EdgeKind::RunsOn if is_business(from) && to.kind() == NodeKind::Host => {
                    self.add("runs", at(from), at(to))
                }
                EdgeKind::Uses if from.kind() == NodeKind::App && is_business(to) => self.add("uses", at(from), at(to)),
                // A copy that stands off line cannot be destroyed from the network.
                EdgeKind::BackedUpTo if edge.value(Attribute::Offline) != Some(&Value::Bool(true)) => {
                    self.add("backup", at(from), at(to));
                }
                _ => {}
            }
        }
        for app in map.of_kind(NodeKind::App) {
            let password = app.word(Attribute::RemoteAuthentication).or_else(|| app.word(Attribute::Authentication));
            if app.word(Attribute::Exposure) == Some("internet") && matches!(password, Some("password" | "none")) {
                self.add("login_page", at(app), 0);
            }
        }
        for host in map.of_kind(NodeKind::Host) {
            self.add("machine", at(host), 0);
        }
    }
}

/// Of several CVEs, the one that is most likely used decides: what tools say of the weakness, and what feeds say of each.
fn flaw(weakness: Node<'_>, knowledge: &Knowledge) -> Option<Flaw> {
    let real = |attribute| match weakness.value(attribute).map(|claim| &claim.value) {
        Some(Value::Real(x)) => Some(*x),
        _ => None,
    };
    let cves = weakness.values(Attribute::Cve).iter().map(|claim| claim.value.to_string());
    let published: Vec<_> = cves.filter_map(|cve| knowledge.of.get(&cve)).collect();
    let says_so = weakness.value(Attribute::ExploitAvailable).is_some_and(|claim| claim.value == Value::Bool(true));
    let is_public = says_so || published.iter().any(|published| published.has_exploit());
    // A feed is newer than what a scanner kept of it.
    let epss =
        published.iter().filter_map(|published| published.epss).map(|epss| epss.probability).max_by(f64::total_cmp);
    let exploit = Exploit { is_public, epss: epss.or_else(|| real(Attribute::Epss)), cvss: real(Attribute::CvssScore) };
    if !is_public && exploit.epss.is_none() && exploit.cvss.is_none_or(|score| score < 4.0) {
        return None;
    }
    let name = |attribute| weakness.values(attribute).first().map(|claim| claim.value.to_string());
    let weapon =
        name(Attribute::Cve).or_else(|| name(Attribute::CheckId)).unwrap_or_else(|| weakness.name().to_owned());
    let vector = name(Attribute::CvssVector).unwrap_or_default();
    let complexity = if vector.contains("AC:L") {
        "low"
    } else if vector.contains("AC:H") {
        "high"
    } else {
        "medium"
    };
    Some(Flaw { weapon, exploit, complexity })
}

fn integer(node: Node<'_>, attribute: Attribute) -> Option<i64> {
    match node.value(attribute)?.value {
        Value::Int(n) => Some(n),
        _ => None,
    }
}

fn in_zone(node: Node<'_>) -> Option<Node<'_>> {
    node.outgoing(EdgeKind::InZone).map(|edge| edge.to()).next()
}

fn subnet_of(host: Node<'_>) -> Option<Node<'_>> {
    let interfaces = host.outgoing(EdgeKind::HasIface).map(|edge| edge.to());
    interfaces.chain([host]).flat_map(|node| node.outgoing(EdgeKind::InSubnet)).map(|edge| edge.to()).next()
}

/// The subnets by their blocks, the narrowest first.
fn blocks(map: &Map) -> Vec<(AddressBlock, Node<'_>)> {
    let block = |subnet: Node<'_>| match subnet.value(Attribute::Cidr)?.value {
        Value::Address(block) => Some(block),
        _ => None,
    };
    let mut blocks: Vec<_> =
        map.of_kind(NodeKind::Subnet).filter_map(|subnet| Some((block(subnet)?, subnet))).collect();
    blocks.sort_by_key(|(block, _)| std::cmp::Reverse(block.prefix));
    blocks
}

fn addresses<'m>(host: Node<'m>) -> impl Iterator<Item = std::net::IpAddr> + 'm {
    host.values(Attribute::Addresses).iter().filter_map(|claim| match claim.value {
        Value::Address(block) => Some(block.address),
        _ => None,
    })
}

fn by_address<'m>(host: Node<'m>, blocks: &[(AddressBlock, Node<'m>)]) -> Option<Node<'m>> {
    addresses(host).find_map(|address| blocks.iter().find(|(block, _)| block.contains(address)).map(|(_, node)| *node))
}

fn has_public_address(host: Node<'_>) -> bool {
    addresses(host).any(|address| match address {
        std::net::IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            let shared = a == 100 && (64..128).contains(&b); // carrier-grade translation, RFC 6598
            !(v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_documentation() || shared || a == 0)
        }
        std::net::IpAddr::V6(v6) => v6.segments().first().is_some_and(|first| first & 0xE000 == 0x2000),
    })
}

fn host_of(node: Node<'_>) -> Option<Node<'_>> {
    match node.kind() {
        NodeKind::Host => Some(node),
        NodeKind::Software => {
            node.outgoing(EdgeKind::InstalledOn).map(|edge| edge.to()).find(|to| to.kind() == NodeKind::Host)
        }
        NodeKind::App | NodeKind::Store => node.outgoing(EdgeKind::RunsOn).map(|edge| edge.to()).next(),
        _ => None,
    }
}
