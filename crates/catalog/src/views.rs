//! The views of the mapping guide and the kinds that each shows: `data/views.yaml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kharita_model::{NodeKind, View};

const TEXT: &str = include_str!("../data/views.yaml");

static VIEWS: LazyLock<BTreeMap<View, Vec<NodeKind>>> = LazyLock::new(|| crate::embedded::read("views.yaml", TEXT));

/// The kinds of node that a view shows.
pub fn view_kinds(view: View) -> &'static [NodeKind] {
    VIEWS.get(&view).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_in_the_view_that_the_model_says() {
        for kind in NodeKind::ALL {
            let shown: Vec<View> = View::ALL.iter().copied().filter(|view| view_kinds(*view).contains(kind)).collect();
            assert_eq!(shown, [kind.view()], "{kind}");
        }
    }
}
