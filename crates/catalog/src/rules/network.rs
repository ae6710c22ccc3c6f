//! Partition of networks: production apart from test, sensitive systems apart from workstations and Internet, rules that
//! allow only what is listed. What people declare of flows is a declaration; what tools read from configurations proves.

use std::collections::{BTreeMap, BTreeSet};

use kharita_map::reach::Answer;
use kharita_map::{Edge, Node};
use kharita_model::{Attribute, EdgeKind, NodeKind, Subtype};

use crate::context::{Context, sources, unique};
use crate::verdict::Outcome;
use crate::{Ask, Reason, Statement};

/// Does a statement of a flow between zones allow it?
fn allows(edge: Edge<'_>) -> bool {
    let permission = edge.value(Attribute::Permission).map(ToString::to_string);
    edge.kind() == EdgeKind::CanReach || permission.as_deref() == Some("allowed")
}

/// Flows between zones, allowed or denied, and reachability.
fn zone_edges<'s>(context: &Context<'s>) -> Vec<Edge<'s>> {
    let zones = context.live(NodeKind::Zone);
    let kind = |edge: &Edge<'_>| matches!(edge.kind(), EdgeKind::FlowsTo | EdgeKind::CanReach);
    zones.flat_map(|zone| zone.edges()).filter(|edge| kind(edge) && edge.to().kind() == NodeKind::Zone).collect()
}

/// What is known of the filtering from one zone to another.
#[derive(Default)]
struct Filtering {
    open: bool,
    observed: bool,
}

/// By what is stated of flows, and by the configurations that were read: these decide where they speak, unless what they
/// say rests on something that was not understood.
fn filtering_of(context: &Context<'_>) -> BTreeMap<(usize, usize), Filtering> {
    let mut known: BTreeMap<(usize, usize), Filtering> = BTreeMap::new();
    for edge in zone_edges(context) {
        let pair = known.entry((edge.from().place(), edge.to().place())).or_default();
        pair.open |= allows(edge);
        pair.observed |= edge.is_observed();
    }
    for passage in context.passages().iter().filter(|passage| passage.open != Answer::Maybe) {
        known.insert((passage.from, passage.to), Filtering { open: passage.open == Answer::Yes, observed: true });
    }
    known
}

/// Which environments a zone holds: its own word, or those of what stands in it.
fn environments_of<'s>(context: &Context<'s>, zone: Node<'s>, members: &[Node<'s>]) -> (bool, bool) {
    let own = context.is_test(zone);
    let words: Vec<bool> =
        own.map_or_else(|| members.iter().filter_map(|node| context.is_test(*node)).collect(), |own| vec![own]);
    (words.contains(&true), words.contains(&false))
}

/// A zone and the environments that it holds.
struct Environments<'s> {
    zone: Node<'s>,
    test: bool,
    production: bool,
}

/// Passages from a zone of test alone to one of production alone.
#[derive(Default)]
struct Passages<'s> {
    all: u64,
    /// Those whose filtering is known.
    looked: u64,
    closed: u64,
    /// Did tools see the filtering of all that were looked at?
    observed: bool,
    /// Both ends of those that are open.
    open: Vec<Node<'s>>,
}

impl<'s> Passages<'s> {
    fn of(context: &Context<'s>, zones: &[Environments<'s>]) -> Self {
        let known = filtering_of(context);
        let mut passages = Passages { observed: true, ..Passages::default() };
        for from in zones.iter().filter(|zone| zone.test && !zone.production) {
            for to in zones.iter().filter(|zone| zone.production && !zone.test) {
                passages.all += 1;
                let Some(filtering) = known.get(&(from.zone.place(), to.zone.place())) else { continue };
                passages.looked += 1;
                passages.observed &= filtering.observed;
                match filtering.open {
                    true => passages.open.extend([from.zone, to.zone]),
                    false => passages.closed += 1,
                }
            }
        }
        passages
    }
}

/// EXP-PROC-ENVIR (observed): test environments reach production nowhere. Looked at: passages from a test zone to a
/// production zone whose filtering is known, flows between their applications, and zones that hold both.
pub(super) fn environments(context: &Context<'_>) -> Option<Outcome> {
    let members = context.members();
    let inside = |zone: Node<'_>| members.get(&zone.place()).map_or(&[][..], |(_, inside)| inside);
    let environments = |zone| {
        let (test, production) = environments_of(context, zone, inside(zone));
        Environments { zone, test, production }
    };
    let zones: Vec<Environments<'_>> = context.live(NodeKind::Zone).map(environments).collect();
    let mixed = zones.iter().filter(|zone| zone.test && zone.production).map(|zone| zone.zone);
    let mixed: Vec<Node<'_>> = mixed.collect();
    let passages = Passages::of(context, &zones);
    let crossing = crossing_flows(context);
    let denominator = passages.looked + mixed.len() as u64 + crossing.len() as u64;
    let ends = crossing.iter().flat_map(|edge| [edge.from(), edge.to()]);
    let by: Vec<Node<'_>> = zones.iter().map(|zone| zone.zone).collect();
    (denominator > 0).then(|| {
        Outcome::new(Statement::looked(Reason::LookedZonePairs, passages.closed, denominator))
            .state(Statement::gap(Reason::OpenBetweenEnvironments, passages.open))
            .state(Statement::gap(Reason::MixedEnvironments, mixed.iter().copied()))
            .state(Statement::gap(Reason::FlowBetweenEnvironments, ends))
            .state_if(passages.looked < passages.all, missing_filtering)
            .coverage(passages.looked + mixed.len() as u64, passages.all + mixed.len() as u64)
            .observed(passages.observed)
            .by(sources(&context.with_filters(&by)))
    })
}

fn missing_filtering() -> Statement {
    Statement::missing(Reason::MissingFiltering, Ask::Network)
}

/// Flows from an application or store under test to one in production.
fn crossing_flows<'s>(context: &Context<'s>) -> Vec<Edge<'s>> {
    let nodes = context.live(NodeKind::App).chain(context.live(NodeKind::Store));
    let tested = nodes.filter(|node| context.is_test(*node) == Some(true));
    tested
        .flat_map(|node| node.outgoing(EdgeKind::FlowsTo))
        .filter(|edge| context.is_test(edge.to()) == Some(false))
        .collect()
}

/// What shares a segment with systems of class A or B.
#[derive(Default)]
struct Shared<'s> {
    /// Segments that hold such systems.
    segments: Vec<Node<'s>>,
    failed: BTreeSet<usize>,
    with_workstations: Vec<Node<'s>>,
    with_internet: Vec<Node<'s>>,
    across_sites: Vec<Node<'s>>,
    /// Segments in a zone that a rule for all ports leads to, with the zones that it comes from.
    behind_any: Vec<Node<'s>>,
}

impl<'s> Shared<'s> {
    fn of(context: &Context<'s>) -> Self {
        let mut shared = Shared::default();
        for (segment, inside) in context.segments().into_values() {
            let sensitive = |node: &&Node<'_>| node.kind() != NodeKind::Host && context.is_sensitive(**node);
            let assets: Vec<Node<'s>> = inside.iter().filter(sensitive).copied().collect();
            if !assets.is_empty() {
                shared.look(segment, &assets, &inside);
            }
        }
        shared.passages(context);
        shared
    }

    /// Zones apart from which a rule for all ports leads to the segments.
    fn passages(&mut self, context: &Context<'s>) {
        let zone = |place: usize| context.live(NodeKind::Zone).find(|zone| zone.place() == place);
        for passage in context.passages().iter().filter(|passage| passage.any == Answer::Yes) {
            let reached: Vec<usize> =
                self.segments.iter().filter(|own| zone_place(own) == passage.to).map(|own| own.place()).collect();
            if !reached.is_empty() {
                self.failed.extend(reached);
                self.behind_any.extend([passage.from, passage.to].into_iter().filter_map(zone));
            }
        }
    }

    fn look(&mut self, segment: Node<'s>, assets: &[Node<'s>], inside: &[Node<'s>]) {
        self.segments.push(segment);
        let stores = assets.iter().copied().filter(|node| node.kind() == NodeKind::Store);
        let workstation = |node: &Node<'_>| node.subtype() == Some(Subtype::Workstation);
        let sites: BTreeSet<usize> =
            inside.iter().flat_map(|node| node.outgoing(EdgeKind::LocatedIn)).map(|edge| edge.to().place()).collect();
        if inside.iter().any(workstation) {
            self.with_workstations.extend(assets.iter().copied().chain([segment]));
            self.failed.insert(segment.place());
        }
        if is_open_to_internet(segment) && stores.clone().next().is_some() {
            self.with_internet.extend(stores.chain([segment]));
            self.failed.insert(segment.place());
        }
        if sites.len() > 1 {
            self.across_sites.extend(assets.iter().copied().chain([segment]));
            self.failed.insert(segment.place());
        }
    }
}

/// A zone, or a subnet of one, that people say is reached from Internet.
fn is_open_to_internet(segment: Node<'_>) -> bool {
    let zone = segment.outgoing(EdgeKind::InZone).map(|edge| edge.to()).next().unwrap_or(segment);
    zone.word(Attribute::Exposure) == Some("internet")
}

/// The place of the zone of a segment, which may be the segment itself.
fn zone_place(segment: &Node<'_>) -> usize {
    segment.outgoing(EdgeKind::InZone).map(|edge| edge.to().place()).next().unwrap_or(segment.place())
}

/// COM-MANAG-CLOISON (observed): segments with systems of class A or B hold no workstation and do not span several sites,
/// no store stands in one that is open to Internet, and no rule for all ports leads to them from another zone. A segment
/// is a subnet, or the zone where none is known.
/// Coverage: passages towards their zones whose filtering is known.
pub(super) fn partition(context: &Context<'_>) -> Option<Outcome> {
    let shared = Shared::of(context);
    if shared.segments.is_empty() {
        return None;
    }
    let targets: BTreeSet<usize> = shared.segments.iter().map(zone_place).collect();
    let known = filtering_of(context);
    let towards = || known.iter().filter(|((_, to), _)| targets.contains(to));
    let looked = towards().count() as u64;
    let all = targets.len() as u64 * (context.live(NodeKind::Zone).count() as u64).saturating_sub(1);
    let total = shared.segments.len() as u64;
    let fine = total - shared.failed.len() as u64;
    Some(
        Outcome::new(Statement::looked(Reason::LookedZones, fine, total))
            .state(Statement::gap(Reason::SharedWithWorkstations, shared.with_workstations))
            .state(Statement::gap(Reason::SharedWithInternet, shared.with_internet))
            .state(Statement::gap(Reason::FlatAcrossSites, shared.across_sites))
            .state(Statement::gap(Reason::AnyRule, unique(shared.behind_any.into_iter())))
            .state_if(looked < all, missing_filtering)
            .coverage(looked, all)
            .observed(looked > 0 && towards().all(|(_, filtering)| filtering.observed))
            .by(sources(&context.with_filters(&shared.segments))),
    )
}

/// A flow between zones that is allowed, by a statement or by a configuration that was read.
struct Allowed<'s> {
    from: Node<'s>,
    to: Node<'s>,
    is_any: bool,
    is_declared: bool,
    is_observed: bool,
}

impl<'s> Allowed<'s> {
    fn of(edge: &Edge<'s>, any_words: &[String]) -> Self {
        let is_any = match edge.value(Attribute::Ports) {
            Some(ports) => any_words.contains(&ports.to_string().trim().to_lowercase()),
            None => edge.is_observed(), // in a configuration no port means all of them; in a sheet an empty cell is silence
        };
        let (is_declared, is_observed) = (edge.is_declared(), edge.is_observed());
        Allowed { from: edge.from(), to: edge.to(), is_any, is_declared, is_observed }
    }

    fn pair(&self) -> (usize, usize) {
        (self.from.place(), self.to.place())
    }
}

/// Flows that some configuration lets through for sure, one a pair of zones.
fn configured<'s>(context: &Context<'s>) -> Vec<Allowed<'s>> {
    let zones: BTreeMap<usize, Node<'s>> = context.live(NodeKind::Zone).map(|zone| (zone.place(), zone)).collect();
    let open = context.passages().iter().filter(|passage| passage.open == Answer::Yes);
    let allowed = open.filter_map(|passage| {
        let (from, to) = (*zones.get(&passage.from)?, *zones.get(&passage.to)?);
        Some(Allowed { from, to, is_any: passage.any == Answer::Yes, is_declared: false, is_observed: true })
    });
    allowed.collect()
}

/// COM-MANAG-FILTRAGE: allowed flows between zones that name their ports and stand in the declared matrix.
pub(super) fn filtering(context: &Context<'_>) -> Option<Outcome> {
    let flows: Vec<Edge<'_>> =
        zone_edges(context).into_iter().filter(|edge| edge.kind() == EdgeKind::FlowsTo).collect();
    let has_matrix = flows.iter().any(|edge| edge.is_declared());
    let any = &context.settings.any_port_words;
    let stated = flows.iter().filter(|edge| allows(**edge)).map(|edge| Allowed::of(edge, any));
    let allowed: Vec<Allowed<'_>> = stated.chain(configured(context)).collect();
    if allowed.is_empty() {
        return None;
    }
    let declared: BTreeSet<(usize, usize)> =
        allowed.iter().filter(|flow| flow.is_declared).map(Allowed::pair).collect();
    let is_any = |flow: &Allowed<'_>| flow.is_any;
    let is_unlisted = |flow: &Allowed<'_>| has_matrix && !declared.contains(&flow.pair());
    let fine = allowed.iter().filter(|flow| !is_any(flow) && !is_unlisted(flow)).count() as u64;
    let zones = unique(allowed.iter().flat_map(|flow| [flow.from, flow.to]));
    Some(
        Outcome::new(Statement::looked(Reason::LookedFlows, fine, allowed.len() as u64))
            .state(Statement::gap(Reason::AnyRule, ends(&allowed, is_any)))
            .state(Statement::gap(Reason::FlowNotDeclared, ends(&allowed, is_unlisted)))
            .state_if(!has_matrix, missing_filtering)
            .observed(allowed.iter().any(|flow| flow.is_observed))
            .by(sources(&context.with_filters(&zones))),
    )
}

/// The ends of the flows that fail.
fn ends<'s>(flows: &[Allowed<'s>], fails: impl Fn(&Allowed<'s>) -> bool) -> Vec<Node<'s>> {
    unique(flows.iter().filter(|flow| fails(flow)).flat_map(|flow| [flow.from, flow.to]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::{Thing, World};

    /// A test zone and a production zone, each with an application.
    fn two_zones() -> (World, Thing, Thing) {
        let mut world = World::new();
        let (test, production) = (world.zone("Z6"), world.zone("Z3"));
        for (app, zone, environment) in [("APP21", test, "test"), ("APP01", production, "production")] {
            let app = world.app(app);
            world.edge(app, EdgeKind::InZone, zone);
            world.word(app, Attribute::Environment, environment);
        }
        (world, test, production)
    }

    #[test]
    fn a_declared_denial_is_partial_and_a_configuration_that_denies_proves() {
        let (mut world, test, production) = two_zones();
        assert_eq!(world.verdict("EXP-PROC-ENVIR").verdict, Verdict::NotAssessed);
        world.flow(test, production, "denied", "");
        assert_eq!(world.verdict("EXP-PROC-ENVIR").verdict, Verdict::Partial);
        assert!(world.says("EXP-PROC-ENVIR", Reason::DeclaredOnly));
        world.seen_flow("zones/Z6", "zones/Z3", "denied", "");
        assert_eq!(world.verdict("EXP-PROC-ENVIR").verdict, Verdict::Conformant);
    }

    #[test]
    fn an_open_flow_refutes_even_what_people_deny() {
        let (mut world, test, production) = two_zones();
        world.flow(test, production, "denied", "");
        world.seen_flow("zones/Z6", "zones/Z3", "allowed", "any");
        let found = world.verdict("EXP-PROC-ENVIR");
        assert_eq!(found.verdict, Verdict::NonConformant);
        assert_eq!(world.named("EXP-PROC-ENVIR", Reason::OpenBetweenEnvironments), ["Z3", "Z6"]);
        assert_eq!(world.named("COM-MANAG-FILTRAGE", Reason::AnyRule), ["Z3", "Z6"]);
        assert_eq!(world.named("COM-MANAG-FILTRAGE", Reason::FlowNotDeclared), ["Z3", "Z6"]);
    }

    #[test]
    fn a_zone_with_both_environments_and_a_flow_between_applications_are_gaps() {
        let (mut world, test, _) = two_zones();
        let app = world.app("APP02");
        world.edge(app, EdgeKind::InZone, test);
        world.word(app, Attribute::Environment, "production");
        assert_eq!(world.named("EXP-PROC-ENVIR", Reason::MixedEnvironments), ["Z6"]);
        let from = world.app("APP21");
        world.edge(from, EdgeKind::FlowsTo, app);
        assert_eq!(world.named("EXP-PROC-ENVIR", Reason::FlowBetweenEnvironments), ["APP02", "APP21"]);
    }

    #[test]
    fn sensitive_systems_beside_workstations_are_named() {
        let mut world = World::new();
        let (zone, _) = (world.zone("Z7"), world.zone("Z9"));
        world.subnet("S7", "10.50.0.0/16", zone);
        let store = world.sensitive_store("DB13");
        let server = world.host_at("EQ-1", Some(Subtype::Server), "10.50.0.1");
        world.edge(store, EdgeKind::RunsOn, server);
        world.seen_flow("zones/Z9", "zones/Z7", "denied", "");
        assert_eq!(world.verdict("COM-MANAG-CLOISON").verdict, Verdict::Conformant);
        world.host_at("EQ-2", Some(Subtype::Workstation), "10.50.0.2");
        let found = world.verdict("COM-MANAG-CLOISON");
        assert_eq!(found.verdict, Verdict::NonConformant);
        assert!(world.named("COM-MANAG-CLOISON", Reason::SharedWithWorkstations).contains(&"DB13".to_owned()));
        // In a subnet of its own the store is apart again, though the zone still holds workstations.
        world.subnet("S8", "10.50.0.0/31", zone);
        assert_eq!(world.verdict("COM-MANAG-CLOISON").verdict, Verdict::Conformant);
    }

    #[test]
    fn a_flat_network_over_several_sites_is_named() {
        let mut world = World::new();
        let zone = world.zone("Z7");
        world.subnet("S7", "10.50.0.0/16", zone);
        let store = world.sensitive_store("DB13");
        let server = world.host_at("EQ-1", Some(Subtype::Server), "10.50.0.1");
        world.edge(store, EdgeKind::RunsOn, server);
        let (here, there) = (world.site("C1"), world.site("C2"));
        world.edge(server, EdgeKind::LocatedIn, here);
        assert_eq!(world.verdict("COM-MANAG-CLOISON").gaps().count(), 0);
        let imager = world.host_at("EQ-2", Some(Subtype::Peripheral), "10.50.16.1");
        world.edge(imager, EdgeKind::LocatedIn, there);
        assert_eq!(world.named("COM-MANAG-CLOISON", Reason::FlatAcrossSites), ["DB13", "S7"]);
    }

    #[test]
    fn a_sensitive_store_in_a_zone_open_to_internet_is_named_and_a_portal_is_not() {
        let mut world = World::new();
        let zone = world.zone("Z1");
        world.word(zone, Attribute::Exposure, "internet");
        let app = world.sensitive_app("APP01");
        world.edge(app, EdgeKind::InZone, zone);
        assert_eq!(world.verdict("COM-MANAG-CLOISON").gaps().count(), 0);
        let host = world.host_at("EQ-1", None, "10.0.0.1");
        let store = world.sensitive_store("DB01");
        world.edge(store, EdgeKind::RunsOn, host);
        world.edge(host, EdgeKind::InZone, zone);
        assert!(world.named("COM-MANAG-CLOISON", Reason::SharedWithInternet).contains(&"DB01".to_owned()));
    }

    #[test]
    fn flows_that_name_their_ports_or_say_nothing_of_them_have_no_gap() {
        let (mut world, test, production) = two_zones();
        world.flow(test, production, "denied", "");
        assert_eq!(world.verdict("COM-MANAG-FILTRAGE").verdict, Verdict::NotAssessed);
        world.flow(production, test, "allowed", "443");
        world.flow(production, test, "allowed", ""); // an empty cell is silence
        let found = world.verdict("COM-MANAG-FILTRAGE");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        world.flow(test, production, "allowed", "any");
        assert_eq!(world.named("COM-MANAG-FILTRAGE", Reason::AnyRule), ["Z3", "Z6"]);
    }

    /// The two zones with their networks, and a sensitive store in the second.
    fn filtered_zones(passing: &[(&str, &str, Option<u16>)]) -> World {
        let (mut world, test, production) = two_zones();
        world.subnet("S6", "10.40.0.0/22", test);
        world.subnet("S3", "10.10.0.0/20", production);
        let store = world.sensitive_store("DB02");
        let server = world.host_at("EQ-1", Some(Subtype::Server), "10.10.0.9");
        world.edge(store, EdgeKind::RunsOn, server);
        world.flow(test, production, "denied", "");
        world.flow(production, test, "allowed", "443");
        world.filter(&[("Z6", "10.40.0.0/22"), ("Z3", "10.10.0.0/20")], passing);
        world
    }

    #[test]
    fn a_configuration_that_lets_everything_through_refutes_three_rules() {
        let world = filtered_zones(&[("Z6", "Z3", None), ("Z3", "Z6", Some(443))]);
        assert_eq!(world.named("EXP-PROC-ENVIR", Reason::OpenBetweenEnvironments), ["Z3", "Z6"]);
        assert_eq!(world.named("COM-MANAG-FILTRAGE", Reason::AnyRule), ["Z3", "Z6"]);
        assert_eq!(world.named("COM-MANAG-CLOISON", Reason::AnyRule), ["Z3", "Z6"]);
        assert_eq!(world.verdict("EXP-PROC-ENVIR").verdict, Verdict::NonConformant);
    }

    #[test]
    fn a_configuration_that_opens_a_port_is_no_rule_for_all_and_still_leads_from_test_to_production() {
        let world = filtered_zones(&[("Z6", "Z3", Some(1521)), ("Z3", "Z6", Some(443))]);
        assert_eq!(world.named("EXP-PROC-ENVIR", Reason::OpenBetweenEnvironments), ["Z3", "Z6"]);
        assert!(
            !world.says("COM-MANAG-FILTRAGE", Reason::AnyRule) && !world.says("COM-MANAG-CLOISON", Reason::AnyRule)
        );
        assert_eq!(world.named("COM-MANAG-FILTRAGE", Reason::FlowNotDeclared), ["Z3", "Z6"], "the matrix denies it");
    }

    #[test]
    fn a_configuration_that_closes_the_passage_proves_it() {
        let world = filtered_zones(&[("Z3", "Z6", Some(443))]);
        assert_eq!(world.verdict("EXP-PROC-ENVIR").verdict, Verdict::Conformant);
        for rule in ["EXP-PROC-ENVIR", "COM-MANAG-FILTRAGE", "COM-MANAG-CLOISON"] {
            let gaps = world.verdict(rule).gaps().map(|gap| gap.code).collect::<Vec<_>>();
            assert_eq!(gaps, [], "{rule}");
        }
    }
}
