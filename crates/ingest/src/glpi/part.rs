//! A part of an inventory, in JSON or XML. Both have the same names, in XML in capitals; lists of XML are elements repeated.

use crate::json::{Node, Value};
use crate::xml::Tree;

/// An object of JSON, or an element of XML.
#[derive(Clone, Copy)]
pub enum Part<'p> {
    /// JSON.
    Json(&'p Node),
    /// XML.
    Xml(&'p Tree),
}

impl<'p> Part<'p> {
    /// Where it stands.
    pub fn at(self) -> u64 {
        match self {
            Part::Json(node) => node.at,
            Part::Xml(tree) => tree.at,
        }
    }

    /// The text of this name; empty if there is none. The text of a truth is `true` or `false`.
    pub fn text(self, name: &str) -> &'p str {
        match self {
            Part::Json(node) => match node.get(name) {
                Some(Node { value: Value::Bool(truth), .. }) => {
                    if *truth {
                        "true"
                    } else {
                        "false"
                    }
                }
                Some(node) => node.written().unwrap_or_default(),
                None => "",
            },
            Part::Xml(tree) => tree.child(&name.to_uppercase()).map_or("", Tree::own_text),
        }
    }

    /// The part of this name.
    pub fn one(self, name: &str) -> Option<Part<'p>> {
        match self {
            Part::Json(node) => node.get(name).map(Part::Json),
            Part::Xml(tree) => tree.child(&name.to_uppercase()).map(Part::Xml),
        }
    }

    /// The parts of a list of this name.
    pub fn all(self, name: &str) -> Vec<Part<'p>> {
        match self {
            Part::Json(node) => node.list(name).iter().map(Part::Json).collect(),
            Part::Xml(tree) => {
                let name = name.to_uppercase();
                tree.children().iter().filter(|child| *child.name == *name).map(Part::Xml).collect()
            }
        }
    }

    /// The texts of a list of this name.
    pub fn values(self, name: &str) -> Vec<&'p str> {
        match self {
            Part::Json(node) => node.list(name).iter().filter_map(Node::as_text).collect(),
            Part::Xml(tree) => tree
                .children()
                .iter()
                .filter(|child| child.name.eq_ignore_ascii_case(name))
                .flat_map(|list| list.children().iter().map(Tree::own_text))
                .collect(),
        }
    }

    /// The names of all parts, with how many of each there are.
    pub fn sections(self) -> Vec<(String, u64)> {
        match self {
            Part::Json(node) => {
                let Value::Object(members) = &node.value else { return Vec::new() };
                let count = |node: &Node| if let Value::List(list) = &node.value { list.len() as u64 } else { 1 };
                members.iter().map(|(name, node)| (name.to_string(), count(node))).collect()
            }
            Part::Xml(tree) => {
                let mut sections: Vec<(String, u64)> = Vec::new();
                for child in tree.children() {
                    let name = child.name.to_lowercase();
                    match sections.iter_mut().find(|(known, _)| *known == name) {
                        Some((_, count)) => *count += 1,
                        None => sections.push((name, 1)),
                    }
                }
                sections
            }
        }
    }
}
