//! Personal data: formalities of the processings, real data in test environments, flows in clear.

use std::collections::BTreeSet;

use kharita_map::{Edge, Node};
use kharita_model::{Attribute, EdgeKind, NodeKind};

use crate::context::{Context, described, flag, sources, unique};
use crate::settings::{holds, names};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// CONF-OBLIG-PERSO: processings with the formality that they need. A number of the identity card alone makes an
/// authorisation necessary (law 09-08, article 12.1 e); any other processing is declared at least (article 12.2).
pub(super) fn processings(context: &Context<'_>) -> Option<Outcome> {
    let all: Vec<Node<'_>> = context.live(NodeKind::Treatment).collect();
    let number = |node: &Node<'_>| node.text(Attribute::CndpNumber).is_some_and(|number| !number.trim().is_empty());
    let regime = |node: &Node<'_>| node.text(Attribute::CndpRegime).unwrap_or_default().to_lowercase();
    let authorised = |node: &Node<'_>| number(node) && holds(&regime(node), &context.settings.authorisation_words);
    let with_card: Vec<Node<'_>> = all.iter().copied().filter(|node| has_identity_card(context, *node)).collect();
    let unauthorised: Vec<Node<'_>> = with_card.iter().copied().filter(|node| !authorised(node)).collect();
    let without_number = all.iter().copied().filter(|node| !number(node) && !has_identity_card(context, *node));
    let without_number: Vec<Node<'_>> = without_number.collect();
    let no_transfer = |text: String| context.settings.no_transfer_words.contains(&text.trim().to_lowercase());
    let abroad =
        all.iter().copied().filter(|node| node.text(Attribute::Transfers).is_some_and(|text| !no_transfer(text)));
    let abroad: Vec<Node<'_>> = abroad.filter(|node| !authorised(node)).collect();
    let failed: BTreeSet<usize> =
        unauthorised.iter().chain(&without_number).chain(&abroad).map(|node| node.place()).collect();
    let card = Statement::gap(Reason::NoAuthorisation, unauthorised.iter().copied());
    let card = card.number("with", with_card.len() as i64).articles(&["L0908-12.1e"]);
    let stores = context.live(NodeKind::Store).filter(|store| card_found(context, *store));
    let stores = stores.filter(|store| !processings_of(*store).iter().any(authorised));
    let stores = Statement::gap(Reason::StoreNoAuthorisation, stores).articles(&["L0908-12.1e"]);
    (!all.is_empty()).then(|| {
        let fine = (all.len() - failed.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedProcessings, fine, all.len() as u64))
            .state(card)
            .state(stores)
            .state(Statement::gap(Reason::NoNumber, without_number).articles(&["L0908-12.2"]))
            .state(Statement::gap(Reason::TransferAbroad, abroad).articles(&["L0908-43"]))
            .by(sources(&all))
    })
}

/// Does the processing hold the number of the identity card, by its categories or its data?
fn has_identity_card(context: &Context<'_>, processing: Node<'_>) -> bool {
    let words = &context.settings.identity_card_words;
    let categories = processing.values(Attribute::DataCategories).iter();
    let by_category = categories.map(|claim| claim.value.to_string().to_lowercase()).any(|text| names(&text, words));
    let data =
        processing.incoming(EdgeKind::CoveredBy).map(|edge| edge.from()).filter(|from| from.kind() == NodeKind::Data);
    by_category || data.into_iter().any(|data| names(&described(data), words))
}

/// Did a tool find numbers of the identity card in it?
fn card_found(context: &Context<'_>, store: Node<'_>) -> bool {
    let found = store.outgoing(EdgeKind::Handles).filter(|edge| edge.is_observed()).map(|edge| edge.to());
    found.into_iter().any(|data| names(&described(data), &context.settings.identity_card_words))
}

/// The processings that cover what uses a store: its applications, and the processes that use these.
pub(crate) fn processings_of<'s>(store: Node<'s>) -> Vec<Node<'s>> {
    let direct: Vec<Node<'s>> = store.incoming(EdgeKind::Uses).map(|edge| edge.from()).collect();
    let behind = direct.iter().flat_map(|user| user.incoming(EdgeKind::Uses)).map(|edge| edge.from());
    let users: Vec<Node<'s>> = behind.chain(direct.iter().copied()).collect();
    unique(users.into_iter().flat_map(|user| user.outgoing(EdgeKind::CoveredBy)).map(|edge| edge.to()))
}

/// DEV-PROC-DONNEE: test stores without real personal data. That people call them anonymised is a declaration; personal
/// data that a tool found there, or a copy that comes from production, are facts.
pub(super) fn test_data(context: &Context<'_>) -> Option<Outcome> {
    let stores: Vec<Node<'_>> = context.live(NodeKind::Store).filter(|store| is_under_test(context, *store)).collect();
    let found = |store: &Node<'_>| {
        let found =
            store.outgoing(EdgeKind::Handles).filter(|edge| edge.is_observed() && context.is_personal(edge.to()));
        let declared = store.outgoing(EdgeKind::Handles).any(|edge| context.is_personal(edge.to()));
        found.count() > 0 || (declared && flag(*store, Attribute::Anonymised) == Some(false))
    };
    let copied = |store: &Node<'_>| store.edges_into().any(|edge| comes_from_production(context, edge));
    let real: Vec<Node<'_>> = stores.iter().copied().filter(found).collect();
    let said_anonymous = |store: &Node<'_>| flag(*store, Attribute::Anonymised) == Some(true);
    let copies: Vec<Node<'_>> =
        stores.iter().copied().filter(|store| copied(store) && !said_anonymous(store)).collect();
    let believed: Vec<Node<'_>> =
        stores.iter().copied().filter(|store| said_anonymous(store) && !real.contains(store)).collect();
    let contradicted: Vec<Node<'_>> = real.iter().copied().filter(said_anonymous).collect();
    let failed = unique(real.iter().chain(&copies).copied());
    let looked = unique(failed.iter().chain(&believed).copied());
    (!looked.is_empty()).then(|| {
        let fine = (looked.len() - failed.len()) as u64;
        let note = Statement::note(Reason::DeclaredAnonymised).about(believed.iter().copied());
        Outcome::new(Statement::looked(Reason::LookedStores, fine, looked.len() as u64))
            .state(Statement::gap(Reason::TestPersonalData, real))
            .state(Statement::gap(Reason::TestCopy, copies))
            .state_if(!believed.is_empty(), || note)
            .state_if(!contradicted.is_empty(), || Statement::note(Reason::DeclarationContradicted).about(contradicted))
            .by(sources(&looked))
    })
}

/// A store is under test by its own word, by the applications that use it, or by its zone.
fn is_under_test(context: &Context<'_>, store: Node<'_>) -> bool {
    let users =
        || store.incoming(EdgeKind::Uses).filter_map(|edge| context.is_test(edge.from())).collect::<Vec<bool>>();
    let by_users = || Some(users()).filter(|users| !users.is_empty()).map(|users| users.iter().all(|test| *test));
    let by_zone = || context.zone_of(store).and_then(|zone| context.is_test(zone));
    context.is_test(store).or_else(by_users).or_else(by_zone).unwrap_or(false)
}

fn comes_from_production(context: &Context<'_>, edge: Edge<'_>) -> bool {
    let flows = matches!(edge.kind(), EdgeKind::FlowsTo | EdgeKind::ReplicatesTo | EdgeKind::BackedUpTo);
    flows && edge.from().kind() == NodeKind::Store && !is_under_test(context, edge.from())
}

/// DEV-EXIG-TRANSAC: flows of personal data that are encrypted, where people say whether they are.
pub(super) fn transactions(context: &Context<'_>) -> Option<Outcome> {
    let kinds = [NodeKind::App, NodeKind::Store, NodeKind::Org];
    let flows = kinds.into_iter().flat_map(|kind| context.live(kind)).flat_map(|node| node.outgoing(EdgeKind::FlowsTo));
    let encrypted = |edge: &Edge<'_>| match edge.value(Attribute::Encrypted) {
        Some(kharita_model::Value::Bool(encrypted)) => Some(*encrypted),
        _ => None,
    };
    let personal = |edge: &Edge<'_>| [edge.from(), edge.to()].into_iter().any(|end| context.handles_personal_data(end));
    let looked: Vec<Edge<'_>> = flows.filter(|edge| encrypted(edge).is_some() && personal(edge)).collect();
    let clear: Vec<&Edge<'_>> = looked.iter().filter(|edge| encrypted(edge) == Some(false)).collect();
    (!looked.is_empty()).then(|| {
        let fine = (looked.len() - clear.len()) as u64;
        let ends = clear.iter().flat_map(|edge| [edge.from(), edge.to()]);
        let nodes: Vec<Node<'_>> = looked.iter().map(|edge| edge.from()).collect();
        Outcome::new(Statement::looked(Reason::LookedFlows, fine, looked.len() as u64))
            .state(Statement::gap(Reason::ClearPersonalFlow, ends))
            .by(sources(&nodes))
    })
}

#[cfg(test)]
mod tests {
    use kharita_model::{DataCategory, Value};

    use super::*;
    use crate::Verdict;
    use crate::world::World;

    fn processing(world: &mut World, key: &str, categories: &str, regime: &str, number: &str) {
        let processing = world.treatment(key);
        for (attribute, text) in
            [(Attribute::DataCategories, categories), (Attribute::CndpRegime, regime), (Attribute::CndpNumber, number)]
        {
            world.text(processing, attribute, text);
        }
    }

    #[test]
    fn the_identity_card_needs_an_authorisation_and_every_processing_a_number() {
        let mut world = World::new();
        processing(&mut world, "T1", "CNIE", "autorisation", "A-1");
        processing(&mut world, "T2", "CNIE", "déclaration", "D-2"); // declared where an authorisation is needed
        processing(&mut world, "T3", "numéro de carte d'identité", "autorisation", "");
        processing(&mut world, "T4", "empreinte vocale", "", "");
        processing(&mut world, "T5", "salaires", "déclaration", "D-5");
        let found = world.verdict("CONF-OBLIG-PERSO");
        assert_eq!(
            (found.verdict, found.because[0].numerator, found.because[0].denominator),
            (Verdict::Partial, Some(2), Some(5))
        );
        assert_eq!(world.named("CONF-OBLIG-PERSO", Reason::NoAuthorisation), ["T2", "T3"]);
        assert_eq!(world.named("CONF-OBLIG-PERSO", Reason::NoNumber), ["T4"]);
        let gap = found.gaps().find(|gap| gap.code == Reason::NoAuthorisation).unwrap();
        assert_eq!(
            (gap.articles[0].as_str(), gap.arguments["with"].clone()),
            ("L0908-12.1e", kharita_model::Argument::Number(3))
        );
    }

    #[test]
    fn numbers_without_receipt_are_partial_and_no_gap() {
        let mut world = World::new();
        processing(&mut world, "T1", "CNIE", "autorisation", "A-1");
        let found = world.verdict("CONF-OBLIG-PERSO");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        assert!(world.says("CONF-OBLIG-PERSO", Reason::MissingAttachment));
    }

    #[test]
    fn a_transfer_abroad_without_authorisation_is_a_gap() {
        let mut world = World::new();
        for (key, transfer) in [("T1", "aucun"), ("T2", "Étranger, par T14")] {
            processing(&mut world, key, "contacts", "déclaration", "D-1");
            let treatment = world.treatment(key);
            world.text(treatment, Attribute::Transfers, transfer);
        }
        assert_eq!(world.named("CONF-OBLIG-PERSO", Reason::TransferAbroad), ["T2"]);
    }

    fn test_store(world: &mut World, anonymised: Option<bool>) -> crate::world::Thing {
        let store = world.store("DBT");
        world.word(store, Attribute::Environment, "test");
        if let Some(anonymised) = anonymised {
            world.value(store, Attribute::Anonymised, Value::Bool(anonymised));
        }
        store
    }

    #[test]
    fn a_store_that_people_call_anonymised_is_partial_at_most() {
        let mut world = World::new();
        assert_eq!(world.verdict("DEV-PROC-DONNEE").verdict, Verdict::NotAssessed);
        test_store(&mut world, Some(true));
        let found = world.verdict("DEV-PROC-DONNEE");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        assert_eq!(world.named("DEV-PROC-DONNEE", Reason::DeclaredAnonymised), ["DBT"]);
    }

    #[test]
    fn real_data_and_copies_of_production_refute() {
        let mut world = World::new();
        let store = test_store(&mut world, None);
        assert_eq!(world.verdict("DEV-PROC-DONNEE").verdict, Verdict::NotAssessed); // nobody says what it holds
        let production = world.store("DB02");
        world.edge(production, EdgeKind::FlowsTo, store);
        assert_eq!(world.verdict("DEV-PROC-DONNEE").verdict, Verdict::NonConformant);
        assert_eq!(world.named("DEV-PROC-DONNEE", Reason::TestCopy), ["DBT"]);
        let mut world = World::new();
        let store = test_store(&mut world, Some(false));
        let data = world.data("CNIE");
        world.edge(store, EdgeKind::Handles, data);
        assert_eq!(world.named("DEV-PROC-DONNEE", Reason::TestPersonalData), ["DBT"]);
    }

    #[test]
    fn what_a_tool_finds_contradicts_what_people_say() {
        let mut world = World::new();
        test_store(&mut world, Some(true));
        world.data("CNIE");
        world.found_data("databases/DBT", "data/CNIE");
        assert_eq!(world.verdict("DEV-PROC-DONNEE").verdict, Verdict::NonConformant);
        assert_eq!(world.named("DEV-PROC-DONNEE", Reason::TestPersonalData), ["DBT"]);
    }

    #[test]
    fn what_a_reading_finds_in_a_test_store_stands_beside_the_declaration() {
        let mut world = World::new();
        test_store(&mut world, Some(true));
        for category in [DataCategory::Salary, DataCategory::BirthDate, DataCategory::Ice] {
            world.found_category("databases/DBT", category);
        }
        let found = world.verdict("DEV-PROC-DONNEE");
        assert_eq!(found.gaps().count(), 0, "nothing of it leads to a person");
        assert!(!world.says("DEV-PROC-DONNEE", Reason::DeclarationContradicted));
        world.found_category("databases/DBT", DataCategory::Name);
        assert_eq!(world.named("DEV-PROC-DONNEE", Reason::TestPersonalData), ["DBT"]);
        assert_eq!(world.named("DEV-PROC-DONNEE", Reason::DeclarationContradicted), ["DBT"]);
        let mut production = World::new();
        production.store("DB02");
        production.found_category("databases/DB02", DataCategory::Name);
        assert_eq!(production.verdict("DEV-PROC-DONNEE").gaps().count(), 0, "no test store");
    }

    #[test]
    fn a_store_with_identity_cards_needs_an_authorised_processing() {
        let mut world = World::new();
        let (store, app, process) = (world.store("DB02"), world.app("APP02"), world.process("P02"));
        world.edge(app, EdgeKind::Uses, store);
        world.edge(process, EdgeKind::Uses, app);
        processing(&mut world, "T1", "CNIE", "autorisation", "A-1");
        world.found_category("databases/DB02", DataCategory::Name);
        assert_eq!(world.verdict("CONF-OBLIG-PERSO").gaps().count(), 0);
        world.found_category("databases/DB02", DataCategory::Cin);
        assert_eq!(world.named("CONF-OBLIG-PERSO", Reason::StoreNoAuthorisation), ["DB02"]);
        let treatment = world.treatment("T1");
        world.edge(process, EdgeKind::CoveredBy, treatment);
        assert_eq!(world.verdict("CONF-OBLIG-PERSO").gaps().count(), 0);
    }

    #[test]
    fn a_flow_of_personal_data_in_clear_is_a_gap() {
        let mut world = World::new();
        let (from, to, data) = (world.app("APP01"), world.app("APP02"), world.data("RIB"));
        world.edge(from, EdgeKind::Handles, data);
        world.edge_with(from, EdgeKind::FlowsTo, to, vec![(Attribute::Encrypted, Value::Bool(true))]);
        assert_eq!(world.verdict("DEV-EXIG-TRANSAC").gaps().count(), 0);
        world.edge_with(to, EdgeKind::FlowsTo, from, vec![(Attribute::Encrypted, Value::Bool(false))]);
        assert_eq!(world.named("DEV-EXIG-TRANSAC", Reason::ClearPersonalFlow), ["APP01", "APP02"]);
    }
}
