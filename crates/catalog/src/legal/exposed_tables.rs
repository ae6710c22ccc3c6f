//! Tables in which a tool found numbers of the identity card or data of health, and that no authorised processing covers
//! (law 09-08, article 12.1 e; indicator K09).

use std::collections::BTreeSet;

use kharita_map::{Node, State};
use kharita_model::{Attribute, Date, EdgeKind, NodeKind};

use crate::context::{Context, described};
use crate::rules::processings_of;
use crate::settings::names;

/// What was looked at, and what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExposedTables {
    /// Tables, or stores without known tables, with such data outside an authorised processing.
    pub outside: usize,
    /// Tables with such data.
    pub sensitive: usize,
    /// Tables in which a tool found personal data of any kind.
    pub looked: usize,
}

/// The tables; `None` if no tool looked into any store.
pub fn exposed_tables(state: &State, today: Date) -> Option<ExposedTables> {
    let context = Context::new(state, today);
    let stores = context.map.of_kind(NodeKind::Store).filter(|node| node.not_seen_since().is_none());
    let found: Vec<(Node<'_>, Vec<Node<'_>>)> = stores.map(|store| (store, seen_in(store))).collect();
    let found: Vec<_> = found.into_iter().filter(|(_, data)| !data.is_empty()).collect();
    if found.is_empty() {
        return None;
    }
    // A store is told by its tables, where these are known.
    let whole: BTreeSet<usize> = found.iter().flat_map(|(store, _)| owners(*store)).map(Node::place).collect();
    let tables = || found.iter().filter(|(store, _)| !whole.contains(&store.place()));
    let is_sensitive = |data: &Node<'_>| {
        let text = described(*data);
        names(&text, &context.settings.identity_card_words) || names(&text, &context.settings.processing_words.health)
    };
    let sensitive: Vec<Node<'_>> =
        tables().filter(|(_, data)| data.iter().any(is_sensitive)).map(|(store, _)| *store).collect();
    let outside = sensitive.iter().filter(|store| !is_authorised(&context, **store)).count();
    Some(ExposedTables { outside, sensitive: sensitive.len(), looked: tables().count() })
}

/// The data that a tool found in it.
fn seen_in(store: Node<'_>) -> Vec<Node<'_>> {
    let observed = store.outgoing(EdgeKind::Handles).filter(|edge| edge.is_observed());
    observed.map(|edge| edge.to()).collect()
}

/// The stores that a table is part of.
fn owners(table: Node<'_>) -> Vec<Node<'_>> {
    table.outgoing(EdgeKind::PartOf).map(|edge| edge.to()).collect()
}

fn is_authorised(context: &Context<'_>, table: Node<'_>) -> bool {
    let whole = owners(table).into_iter().chain([table]);
    whole.flat_map(processings_of).any(|processing| {
        let regime = processing.text(Attribute::CndpRegime).unwrap_or_default();
        let number = processing.text(Attribute::CndpNumber).unwrap_or_default();
        context.names_authorisation(&regime) && !number.trim().is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;

    #[test]
    fn tables_with_card_or_health_count_until_an_authorised_processing_covers_them() {
        let mut world = World::new();
        let store = world.store("DB01");
        world.store("DB02");
        let app = world.app("APP01");
        world.edge(app, EdgeKind::Uses, store);
        assert_eq!(exposed_tables(&world.state(), World::today()), None, "nobody looked");
        world.found_data("databases/DB01", "data/CNIE");
        world.found_data("databases/DB02", "data/EMAIL");
        let counts = |world: &World| {
            let found = exposed_tables(&world.state(), World::today()).unwrap();
            (found.outside, found.sensitive, found.looked)
        };
        assert_eq!(counts(&world), (1, 1, 2));
        let treatment = world.treatment("TR1");
        world.edge(app, EdgeKind::CoveredBy, treatment);
        world.text(treatment, Attribute::CndpRegime, "Autorisation");
        assert_eq!(counts(&world).0, 1, "asked for is not obtained");
        world.text(treatment, Attribute::CndpNumber, "A-12");
        assert_eq!(counts(&world), (0, 1, 2));
    }
}
