//! Sets and maps of a ruleset, by table and name, and the elements that a value stands for.

use rustc_hash::FxHashMap;

use crate::json::{Node, Value};

/// The named sets of a file.
#[derive(Default)]
pub struct Sets(FxHashMap<[Box<str>; 3], Vec<Node>>);

impl Sets {
    /// Adds a `set` or `map`. Elements may follow in an object of their own.
    pub fn add(&mut self, node: &Node) {
        let key = ["family", "table", "name"].map(|member| node.text(member).unwrap_or_default().into());
        let elements = self.0.entry(key).or_default();
        elements.extend(node.list("elem").iter().cloned());
    }

    /// The elements of a value: of a set, of the set that it names, of a list; else itself. `None`: no such set.
    pub fn elements<'a>(&'a self, family: &str, table: &str, value: &'a Node) -> Option<Vec<&'a Node>> {
        let elements: &[Node] = if let Some(set) = value.get("set") {
            set.items()
        } else if let Some(name) = value.as_text().and_then(|text| text.strip_prefix('@')) {
            self.0.get(&[family.into(), table.into(), name.into()])?
        } else if let Value::List(items) = &value.value {
            items
        } else {
            std::slice::from_ref(value)
        };
        Some(elements.iter().map(plain).collect())
    }
}

/// An element without what is said of it: time left, comment, counter.
fn plain(element: &Node) -> &Node {
    element.get("elem").and_then(|elem| elem.get("val")).unwrap_or(element)
}
