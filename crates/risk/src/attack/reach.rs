//! Reach by the configurations that were read (MAP.md §7): which place surely or perhaps reaches which service. A place is
//! *read* if some device knows its addresses, a service is *guarded* if some device knows its host's. Between the two the
//! configurations decide alone; everywhere else the readings of RISK.md §2.1 hold.

use std::collections::BTreeMap;
use std::net::IpAddr;

use kharita_map::reach::{Answer, Network, Reach, Service};
use kharita_map::{Map, Node};
use kharita_model::{AddressBlock, Attribute, EdgeKind, NodeKind, Value};

/// A service with where it listens.
pub(super) struct Listening<'m> {
    pub service: Node<'m>,
    pub host: Node<'m>,
    pub place: Node<'m>,
}

/// What the configurations say, by places of the map.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Filtered {
    /// Places whose way out is known.
    pub read: Vec<u32>,
    /// Services whose way in is known.
    pub guarded: Vec<u32>,
    /// (place, service) that surely pass.
    pub surely: Vec<[u32; 2]>,
    /// (place, service) of which something was not understood.
    pub perhaps: Vec<[u32; 2]>,
    /// Guarded services that the Internet surely or perhaps reaches.
    pub public: Vec<u32>,
}

/// Services that every rule treats alike: at one class of addresses, on one port.
type Alike<'a, 'm> = BTreeMap<(usize, Service), (IpAddr, Vec<&'a Listening<'m>>)>;

impl Filtered {
    /// Asks the configurations of a map about hosts in their places, and what listens on them.
    pub fn of(map: &Map, standing: &[(Node<'_>, Node<'_>)], listening: &[Listening<'_>]) -> Self {
        let network = Network::of(map);
        let mut filtered = Filtered::default();
        if network.is_empty() {
            return filtered;
        }
        let reach = Reach::of(&network);
        let mut alike: Alike<'_, '_> = BTreeMap::new();
        let mut places: BTreeMap<usize, Vec<IpAddr>> = BTreeMap::new();
        for (host, place) in standing {
            places.entry(place.place()).or_insert_with(|| addresses_of(*host, *place, &reach));
        }
        for one in listening {
            let Some((service, address)) = asked(one).filter(|(_, address)| reach.knows(*address)) else { continue };
            filtered.guarded.push(one.service.place() as u32);
            alike.entry((reach.class(address), service)).or_insert((address, Vec::new())).1.push(one);
        }
        places.retain(|_, sources| !sources.is_empty());
        filtered.read = places.keys().map(|place| *place as u32).collect();
        for (place, sources) in &places {
            filtered.ask(&reach, *place as u32, sources, &alike);
        }
        filtered.outside(&reach, &alike);
        filtered
    }

    fn ask(&mut self, reach: &Reach<'_>, place: u32, sources: &[IpAddr], alike: &Alike<'_, '_>) {
        for ((_, service), (address, listening)) in alike {
            let found = match best(reach, sources, *address, *service) {
                Answer::Yes => &mut self.surely,
                Answer::Maybe => &mut self.perhaps,
                Answer::No => continue,
            };
            // What shares the place is reached there.
            let others = listening.iter().filter(|one| one.place.place() as u32 != place);
            found.extend(others.map(|one| [place, one.service.place() as u32]));
        }
    }

    fn outside(&mut self, reach: &Reach<'_>, alike: &Alike<'_, '_>) {
        let sources = reach.outside();
        for ((_, service), (address, listening)) in alike {
            if best(reach, &sources, *address, *service) == Answer::Yes {
                self.public.extend(listening.iter().map(|one| one.service.place() as u32));
            }
        }
    }
}

/// The best answer from any of these addresses.
fn best(reach: &Reach<'_>, sources: &[IpAddr], to: IpAddr, service: Service) -> Answer {
    sources.iter().filter_map(|from| reach.probe(*from, to, service)).max().unwrap_or(Answer::No)
}

/// What to ask of a service: where it listens, and on what.
fn asked(one: &Listening<'_>) -> Option<(Service, IpAddr)> {
    let Value::Int(port) = one.service.value(Attribute::Port)?.value else { return None };
    let protocol = match one.service.word(Attribute::Protocol) {
        Some("udp") => 17,
        Some("sctp") => 132,
        _ => 6,
    };
    let service = Service { protocol, port: u16::try_from(port).ok()? };
    Some((service, host_address(one.host)?))
}

fn host_address(host: Node<'_>) -> Option<IpAddr> {
    host.values(Attribute::Addresses).iter().find_map(|claim| match claim.value {
        Value::Address(block) => Some(block.address),
        _ => None,
    })
}

/// Addresses that stand for a place, if some device knows them: of its block, of the subnets of a zone, of a host alone.
fn addresses_of(host: Node<'_>, place: Node<'_>, reach: &Reach<'_>) -> Vec<IpAddr> {
    let cidr = |node: Node<'_>| -> Option<AddressBlock> {
        match node.value(Attribute::Cidr)?.value {
            Value::Address(block) => Some(block),
            _ => None,
        }
    };
    let blocks: Vec<AddressBlock> = match place.kind() {
        NodeKind::Subnet => cidr(place).into_iter().collect(),
        NodeKind::Zone => place.incoming(EdgeKind::InZone).filter_map(|edge| cidr(edge.from())).collect(),
        _ => host_address(host).map(AddressBlock::single).into_iter().collect(),
    };
    let all = blocks.into_iter().flat_map(|block| reach.representatives(block));
    all.filter(|address| reach.knows(*address)).collect()
}

#[cfg(test)]
mod tests {
    use kharita_map::{MapBuilder, Origin, Ranks};
    use kharita_model::{
        Action, BatchBuilder, Chain, Device, Hook, IdentifierKind, Instant, Interface, Knowledge, Match, Method, Point,
        Rule, Source, Term,
    };

    use super::super::Facts;
    use super::*;

    /// Two networks with a machine each that listens on 445, and one of which no device tells; a filter, if there is one,
    /// that lets the first reach the second on these terms.
    fn map(filter: Option<Vec<Match>>) -> Map {
        let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
        let source = batch.source(&Source::new("nmap", "default"));
        for net in 0..3 {
            let zone = batch.record(source, &format!("Z{net}"), NodeKind::Zone, None);
            let subnet = batch.record(source, &format!("S{net}"), NodeKind::Subnet, None);
            batch.attribute(subnet, Attribute::Cidr, Value::Address(format!("10.0.{net}.0/24").parse().unwrap()));
            batch.edge(subnet, EdgeKind::InZone, zone);
            let key = format!("10.0.{net}.5");
            let host = batch.record(source, &key, NodeKind::Host, None);
            batch.identifier(host, IdentifierKind::Address, &key, None);
            batch.attribute(host, Attribute::Addresses, Value::Address(key.parse().unwrap()));
            batch.edge(host, EdgeKind::InSubnet, subnet);
            let service = batch.record(source, &format!("{key}:445"), NodeKind::Service, None);
            batch.attribute(service, Attribute::Port, Value::Int(445));
            batch.edge(host, EdgeKind::Listens, service);
        }
        if let Some(matches) = filter {
            let interface = |name: &str, address: &str| Interface {
                name: name.into(),
                addresses: vec![(address.parse().unwrap(), 24)],
            };
            let rule = Rule { line: 1, name: "1".into(), matches, action: Action::Accept };
            let device = Device {
                interfaces: vec![interface("a", "10.0.0.1"), interface("b", "10.0.1.1")],
                chains: vec![Chain { name: "FORWARD".into(), rules: vec![rule] }],
                hooks: vec![Hook {
                    point: Point::Forward,
                    priority: 0,
                    family: None,
                    chain: 0,
                    passes: false,
                    line: 1,
                }],
                ..Device::default()
            };
            let host = batch.record(source, "fw", NodeKind::Host, None);
            batch.attribute(host, Attribute::Filter, Value::Device(Box::new(device)));
        }
        let mut builder = MapBuilder::new(Ranks::default());
        builder.batch(&Origin::default(), batch.finish());
        builder.build()
    }

    /// Pairs of a relation, as network of the place and network of the service.
    fn pairs(map: &Map, facts: &Facts, relation: &str) -> Vec<String> {
        let name =
            |place: &u32| map.nodes().nth(*place as usize).unwrap().records().next().unwrap().key.key.to_string();
        let tuples = facts.relations.get(relation).into_iter().flatten();
        let mut pairs: Vec<String> = tuples.map(|[one, other]| format!("{} {}", name(one), name(other))).collect();
        pairs.sort();
        pairs
    }

    fn names(map: &Map, facts: &Facts, relation: &str) -> Vec<String> {
        pairs(map, facts, relation).iter().filter_map(|pair| pair.split(' ').next().map(str::to_owned)).collect()
    }

    #[test]
    fn configurations_decide_where_they_were_read_and_readings_elsewhere() {
        let from_a = |more: Vec<Match>| [vec![Match::is(Term::In(vec!["a".into()]))], more].concat();
        let port = Match::is(Term::DestinationPort(vec![(445, 445)]));
        let unknown = Match::is(Term::Unknown("mac-source".into()));
        for (more, surely, perhaps) in [
            (vec![port.clone()], vec!["S0 10.0.1.5:445"], vec![]),
            (vec![port, unknown], vec![], vec!["S0 10.0.1.5:445"]),
            (vec![Match::is(Term::DestinationPort(vec![(22, 22)]))], vec![], vec![]),
        ] {
            let map = map(Some(from_a(more)));
            let facts = Facts::of(&map, &Knowledge::default());
            assert_eq!(
                (pairs(&map, &facts, "passes"), pairs(&map, &facts, "may_pass")),
                (surely.into_iter().map(str::to_owned).collect(), perhaps.into_iter().map(str::to_owned).collect(),)
            );
            assert_eq!(names(&map, &facts, "crosses"), ["10.0.2.5:445"], "tried between zones where nothing was read");
            assert_eq!(names(&map, &facts, "guarded"), ["10.0.0.5:445", "10.0.1.5:445"]);
            assert_eq!(names(&map, &facts, "unread"), ["S2", "fw"], "also of the firewall nobody told where it stands");
        }
    }

    #[test]
    fn without_configurations_every_crossing_port_is_tried() {
        let map = map(None);
        let facts = Facts::of(&map, &Knowledge::default());
        assert_eq!(names(&map, &facts, "crosses").len(), 3);
        for relation in ["passes", "may_pass", "guarded"] {
            assert_eq!(facts.count(relation), 0, "{relation}");
        }
    }
}
