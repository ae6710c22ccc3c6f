//! Names of other things in cells: they mean the row that is named so, wherever in the workbook it stands, or else a
//! thing of which nothing but the name is known.

use kharita_model::{EdgeKind, Locator, NodeKind, RecordRef};
use rustc_hash::FxHashMap;

use crate::cells::fold::fold;

/// An edge that waits for all rows to be named.
#[derive(Debug)]
pub struct Link {
    /// The row.
    pub record: RecordRef,
    /// The edge.
    pub edge: EdgeKind,
    /// What the other end is.
    pub kind: NodeKind,
    /// Does the edge lead to the row?
    pub reversed: bool,
    /// The name of the other end.
    pub name: String,
    /// Where it stands.
    pub place: Locator,
}

/// Two rows are named so.
#[derive(Debug, PartialEq, Eq)]
pub struct Ambiguous;

/// Kind and folded name → record key; nothing if several rows are named so.
type RowsByName = FxHashMap<(NodeKind, String), Option<Box<str>>>;

/// Edges that wait, and the rows by their names.
#[derive(Debug)]
pub struct Links {
    waiting: Vec<Link>,
    names: Option<RowsByName>,
}

impl Links {
    /// `remember` keeps the names of all rows.
    pub fn new(remember: bool) -> Self {
        Links { waiting: Vec::new(), names: remember.then(FxHashMap::default) }
    }

    /// A row is named so.
    pub fn add(&mut self, kind: NodeKind, names: impl IntoIterator<Item = String>, key: &str) {
        let Some(known) = &mut self.names else { return };
        for name in names {
            let entry = known.entry((kind, fold(&name))).or_insert_with(|| Some(key.into()));
            if entry.as_deref().is_some_and(|other| other != key) {
                *entry = None;
            }
        }
    }

    /// An edge to state later.
    pub fn push(&mut self, link: Link) {
        self.waiting.push(link);
    }

    /// The edges that wait.
    pub fn take(&mut self) -> Vec<Link> {
        std::mem::take(&mut self.waiting)
    }

    /// The key of the row of this kind that is named so, if there is one.
    ///
    /// # Errors
    /// Several rows are.
    pub fn find(&self, kind: NodeKind, name: &str) -> Result<Option<String>, Ambiguous> {
        match self.names.as_ref().and_then(|names| names.get(&(kind, fold(name)))) {
            Some(Some(key)) => Ok(Some(key.to_string())),
            Some(None) => Err(Ambiguous),
            None => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_mean_rows_unless_two_have_them() {
        let mut links = Links::new(true);
        links.add(NodeKind::App, ["APP01".to_owned(), "Paie".to_owned()], "app/app01");
        links.add(NodeKind::App, ["APP02".to_owned(), "Paie".to_owned()], "app/app02");
        assert_eq!(links.find(NodeKind::App, "app01"), Ok(Some("app/app01".into())));
        assert_eq!(links.find(NodeKind::App, "PAIE"), Err(Ambiguous));
        assert_eq!(links.find(NodeKind::Store, "APP01"), Ok(None));
        let mut streaming = Links::new(false);
        streaming.add(NodeKind::App, ["A".to_owned()], "app/a");
        assert_eq!(streaming.find(NodeKind::App, "A"), Ok(None));
    }
}
