//! What cells refer to: a row of another sheet by its key, or by its name if no other row there has it.

use kharita_model::workbook::sheet as sheet_of;
use rustc_hash::FxHashMap;

use crate::cells::fold::fold;

/// The rows that may be referred to.
#[derive(Debug, Default)]
pub struct References {
    /// Sheet and lower-case key → record keys.
    exact: FxHashMap<(&'static str, String), Vec<String>>,
    /// Sheet and folded key.
    keys: FxHashMap<(&'static str, String), Vec<String>>,
    /// Sheet and folded name.
    names: FxHashMap<(&'static str, String), Vec<String>>,
}

impl References {
    /// Adds a row. `record` is the native key of its record.
    pub fn add(&mut self, sheet: &'static str, key: &str, name: &str, record: &str) {
        self.exact.entry((sheet, key.to_lowercase())).or_default().push(record.to_owned());
        self.keys.entry((sheet, fold(key))).or_default().push(record.to_owned());
        if !name.is_empty() {
            self.names.entry((sheet, fold(name))).or_default().push(record.to_owned());
        }
    }

    /// The native key of the only record that a text means among these sheets. `applications/APP01` names the sheet
    /// too, where keys of several sheets are equal.
    pub fn find(&self, text: &str, among: &[&'static str]) -> Option<&str> {
        let text = text.trim();
        if let Some((sheet, key)) = text.split_once('/')
            && let Some(sheet) = among.iter().find(|id| **id == sheet.trim())
            && let Some(found) = self.find(key, &[*sheet])
        {
            return Some(found);
        }
        let (lower, folded) = (text.to_lowercase(), fold(text));
        let steps = [(&self.exact, &lower), (&self.keys, &folded), (&self.names, &folded)];
        for (table, wanted) in steps {
            let mut found = among.iter().filter_map(|sheet| table.get(&(*sheet, wanted.clone()))).flatten();
            match (found.next(), found.next()) {
                (None, _) => continue,
                (Some(record), None) => return Some(record),
                // Two rows: a guess would be a wrong edge.
                _ => return None,
            }
        }
        None
    }

    /// The sheets searched, as people know them: `tabs` gives the visible name of each sheet that the workbook has.
    pub fn searched(among: &[&'static str], tabs: &FxHashMap<&'static str, String>) -> String {
        let name = |id: &&'static str| tabs.get(id).cloned().or_else(|| sheet_of(id).map(|sheet| sheet.id.to_owned()));
        among.iter().filter_map(name).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_key_then_by_unique_name() {
        let mut references = References::default();
        references.add("applications", "APP01", "Paie", "applications/APP01");
        references.add("applications", "APP02", "Achats", "applications/APP02");
        references.add("databases", "APP02", "PAIE", "databases/APP02");
        references.add("databases", "Paie", "Base", "databases/Paie");
        let both = ["applications", "databases"];
        assert_eq!(references.find(" app01", &both), Some("applications/APP01"));
        assert_eq!(references.find("APP02", &both), None, "two rows have this key");
        assert_eq!(references.find("databases/APP02", &both), Some("databases/APP02"));
        assert_eq!(references.find("paie", &both), Some("databases/Paie"), "a key wins over a name");
        assert_eq!(references.find("páie", &["applications"]), Some("applications/APP01"));
        assert_eq!(references.find("achats", &both), Some("applications/APP02"));
        assert_eq!(references.find("Paie", &["sites"]), None);
    }
}
