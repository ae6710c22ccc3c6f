//! Suppliers: what contracts require, where data is hosted, how third parties with access are rated.

use std::collections::{BTreeMap, BTreeSet};

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind, RegisterKind, Registered, Subtype};

use crate::context::{Context, answer, authors, date, sources};
use crate::verdict::Outcome;
use crate::{Object, Reason, Statement};

/// FOURNIS-REL-EXIG: third parties with a contract in force that carries security clauses, and applications whose hosting
/// is stated. Sensitive or personal data abroad is a fact beside articles of law, never a judgement on them.
pub(super) fn requirements(context: &Context<'_>) -> Option<Outcome> {
    let contracts = context.records(RegisterKind::Contract);
    let by_party = contracts_by_party(context, &contracts);
    let parties = parties(context, &by_party, !contracts.is_empty());
    let in_force = |contract: &&Registered| date(contract, "ends").is_none_or(|end| end >= context.today);
    let (mut fine, mut looked) = (0, 0);
    let (mut missing, mut bare, mut ended) = (Vec::new(), Vec::new(), Vec::new());
    for party in &parties {
        let own: Vec<&Registered> = by_party.get(&party.place()).cloned().unwrap_or_default();
        let current: Vec<&Registered> = own.iter().copied().filter(in_force).collect();
        let clauses: Vec<Option<bool>> = current.iter().map(|contract| answer(contract, "security-clauses")).collect();
        if !clauses.is_empty() && clauses.iter().all(Option::is_none) {
            continue; // nobody says what the contract carries
        }
        looked += 1;
        match (own.is_empty(), current.is_empty()) {
            (true, _) => missing.push(*party),
            (false, true) => ended.extend(own.iter().map(|contract| record(contract))),
            _ if clauses.contains(&Some(false)) => bare.extend(current.iter().map(|contract| record(contract))),
            _ => fine += 1,
        }
    }
    let hosted = |app: &Node<'_>| app.text(Attribute::HostingCountry).is_some() && is_worth_asking(context, *app);
    let hosted: Vec<Node<'_>> = context.live(NodeKind::App).filter(hosted).collect();
    let (abroad, home): (Vec<_>, Vec<_>) = hosted.iter().copied().partition(|app| context.is_hosted_abroad(*app));
    let denominator = looked + hosted.len() as u64;
    (denominator > 0).then(|| {
        Outcome::new(Statement::looked(Reason::LookedContracts, fine + home.len() as u64, denominator))
            .state(hosted_abroad(context, &abroad))
            .state(Statement::gap(Reason::NoContract, missing))
            .state(Statement::gap(Reason::NoClauses, bare))
            .state(Statement::gap(Reason::ContractEnded, ended))
            .by(sources(&hosted))
            .by(authors(&contracts))
    })
}

fn contracts_by_party<'s>(context: &Context<'s>, contracts: &[&'s Registered]) -> BTreeMap<usize, Vec<&'s Registered>> {
    let mut by_party: BTreeMap<usize, Vec<&Registered>> = BTreeMap::new();
    for contract in contracts {
        if let Some(party) = context.referred(contract, "third-party", &["third-parties"]) {
            by_party.entry(party.place()).or_default().push(contract);
        }
    }
    by_party
}

/// Third parties with a contract, and, where the body lists its contracts, suppliers with access but without one.
fn parties<'s>(context: &Context<'s>, by_party: &BTreeMap<usize, Vec<&Registered>>, listed: bool) -> Vec<Node<'s>> {
    let supplies = |org: &Node<'_>| matches!(org.subtype(), None | Some(Subtype::Supplier));
    let reaches = |org: &Node<'_>| listed && supplies(org) && org.outgoing(EdgeKind::Controls).next().is_some();
    context.live(NodeKind::Org).filter(|org| by_party.contains_key(&org.place()) || reaches(org)).collect()
}

fn record(registered: &Registered) -> Object {
    Object::Record(registered.record.kind, registered.record.id.to_string())
}

fn is_worth_asking(context: &Context<'_>, app: Node<'_>) -> bool {
    context.is_sensitive(app) || context.handles_personal_data(app)
}

fn hosted_abroad(context: &Context<'_>, abroad: &[Node<'_>]) -> Statement {
    let mut articles: BTreeSet<&str> = BTreeSet::new();
    for app in abroad {
        // Article 11 speaks of data by confidentiality alone; the cloud decree of sensitive systems; 09-08 of persons.
        articles.extend(context.has_sensitive_data(*app).then_some("L0520-11"));
        articles.extend(context.is_sensitive(*app).then_some("D921-01"));
        articles.extend(context.handles_personal_data(*app).then_some("L0908-43"));
    }
    let articles: Vec<&str> = articles.into_iter().collect();
    Statement::gap(Reason::HostedAbroad, abroad.iter().copied()).articles(&articles)
}

/// FOURNIS-REL-RISQ: third parties with access that are rated on the four criteria.
pub(super) fn rating(context: &Context<'_>) -> Option<Outcome> {
    const CRITERIA: [Attribute; 4] =
        [Attribute::Dependency, Attribute::Penetration, Attribute::CyberMaturity, Attribute::Trust];
    let reaching = context.live(NodeKind::Org).filter(|org| org.outgoing(EdgeKind::Controls).next().is_some());
    let parties: Vec<Node<'_>> = reaching.collect();
    let is_rated = |org: &Node<'_>| CRITERIA.iter().all(|criterion| org.level(*criterion).is_some());
    let (rated, unrated): (Vec<_>, Vec<_>) = parties.iter().copied().partition(is_rated);
    // When nobody rated anybody the method was not applied yet: silence.
    (!rated.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedThirdParties, rated.len() as u64, parties.len() as u64))
            .state(Statement::gap(Reason::NotRated, unrated))
            .by(sources(&parties))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn sensitive_or_personal_data_abroad_is_named_with_its_articles() {
        let mut world = World::new();
        let sensitive = world.sensitive_app("APP15");
        let (personal, data) = (world.app("APP16"), world.data("CONTACT"));
        world.edge(personal, EdgeKind::Handles, data);
        let process = world.process("P14"); // what a process handles may lie in any application that it uses
        let (plain, home) = (world.app("APP17"), world.sensitive_app("APP18"));
        let by_process = world.app("APP19");
        world.edge(process, EdgeKind::Uses, by_process);
        world.edge(process, EdgeKind::Handles, data);
        world.text(by_process, Attribute::HostingCountry, "Étranger");
        for (app, country) in [(sensitive, "Étranger"), (personal, "Étranger"), (plain, "Étranger"), (home, "Maroc")]
        {
            world.text(app, Attribute::HostingCountry, country);
        }
        let found = world.verdict("FOURNIS-REL-EXIG");
        assert_eq!(
            (found.verdict, found.because[0].numerator, found.because[0].denominator),
            (Verdict::Partial, Some(1), Some(4))
        );
        assert_eq!(world.named("FOURNIS-REL-EXIG", Reason::HostedAbroad), ["APP15", "APP16", "APP19"]);
        let gap = found.gaps().find(|gap| gap.code == Reason::HostedAbroad).unwrap();
        assert_eq!(gap.articles, ["D921-01", "L0520-11", "L0908-43"]);
    }

    #[test]
    fn contracts_without_clauses_ended_or_missing_are_named() {
        let mut world = World::new();
        let app = world.app("APP01");
        for (key, contract) in [
            ("T1", Some((Some(true), "2027-01-01"))),
            ("T2", Some((Some(false), "2027-01-01"))),
            ("T3", Some((Some(true), "2026-01-01"))),
            ("T4", None),
        ] {
            let party = world.third_party(key);
            world.edge(party, EdgeKind::Controls, app);
            if let Some((clauses, ends)) = contract {
                world.contract(&format!("C-{key}"), key, clauses, ends);
            }
        }
        let found = world.verdict("FOURNIS-REL-EXIG");
        assert_eq!(
            (found.verdict, found.because[0].numerator, found.because[0].denominator),
            (Verdict::Partial, Some(1), Some(4))
        );
        assert_eq!(world.named("FOURNIS-REL-EXIG", Reason::NoClauses), ["contract/C-T2"]);
        assert_eq!(world.named("FOURNIS-REL-EXIG", Reason::ContractEnded), ["contract/C-T3"]);
        assert_eq!(world.named("FOURNIS-REL-EXIG", Reason::NoContract), ["T4"]);
    }

    #[test]
    fn clauses_in_force_have_no_gap_and_silence_is_none() {
        let mut world = World::new();
        let (party, app) = (world.third_party("T1"), world.app("APP01"));
        world.edge(party, EdgeKind::Controls, app);
        assert_eq!(world.verdict("FOURNIS-REL-EXIG").verdict, Verdict::NotAssessed);
        world.contract("C1", "T1", None, "2027-01-01");
        assert_eq!(world.verdict("FOURNIS-REL-EXIG").verdict, Verdict::NotAssessed);
        world.contract("C1", "third-parties/T1", Some(true), "2027-01-01");
        let found = world.verdict("FOURNIS-REL-EXIG");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
    }

    #[test]
    fn a_third_party_with_access_that_nobody_rated_is_named() {
        let mut world = World::new();
        let app = world.app("APP01");
        for (key, rated) in [("T1", true), ("T2", false)] {
            let party = world.third_party(key);
            world.edge(party, EdgeKind::Controls, app);
            for criterion in [Attribute::Dependency, Attribute::Penetration, Attribute::CyberMaturity, Attribute::Trust]
            {
                if rated {
                    world.level(party, criterion, 2);
                }
            }
        }
        assert_eq!(world.named("FOURNIS-REL-RISQ", Reason::NotRated), ["T2"]);
        assert_eq!(world.verdict("FOURNIS-REL-RISQ").verdict, Verdict::Partial);
    }
}
