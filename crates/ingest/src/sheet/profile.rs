//! A saved column map: what a person confirmed, in a file that people can read and correct.
//!
//! ```toml
//! [[sheet]]
//! name = "Serveurs"
//! kind = "host"
//!
//! [[sheet.column]]
//! title = "Nom machine"
//! states = "id.hostname"
//! ```

use kharita_model::{Code, Locator, Message, NodeKind, Subtype};
use serde::{Deserialize, Serialize};

use super::columns::{ColumnMap, Names, ProposedColumn, Reason};
use super::header::{Header, SEARCHED, Title};
use super::rows::Line;
use super::target::Target;
use super::vocabulary::phrase;

/// The column maps of a file: one a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMaps {
    sheet: Vec<SheetProfile>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SheetProfile {
    name: String,
    kind: NodeKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    subtype: Option<Subtype>,
    column: Vec<ColumnProfile>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnProfile {
    title: String,
    states: Target,
}

/// Reads a saved column map.
///
/// # Errors
/// The text is no TOML of this form, a target does not exist, or no column of a sheet identifies its rows.
pub fn parse_profile(text: &str) -> Result<ColumnMaps, Message> {
    let maps: ColumnMaps =
        toml::from_str(text).map_err(|error| Message::new(Code::InvalidToml).with("detail", error.message()))?;
    for sheet in &maps.sheet {
        if let Some(wrong) = sheet.column.iter().find(|column| !column.states.allows(sheet.kind)) {
            return Err(Message::new(Code::BadValue).with("value", wrong.states).with("expected", sheet.kind));
        }
        if !sheet.column.iter().any(|column| column.states.identifies(sheet.kind)) {
            return Err(Message::new(Code::SheetNotInventory).with("sheet", &sheet.name));
        }
    }
    Ok(maps)
}

/// Saves the columns that are read, of these maps, as a profile.
pub fn profile(maps: &[ColumnMap]) -> String {
    let sheet = maps.iter().map(|map| SheetProfile {
        name: map.sheet.clone(),
        kind: map.kind,
        subtype: map.subtype,
        column: map.taken().map(|(at, states)| ColumnProfile { title: map.title(at), states }).collect(),
    });
    // Texts and words only: nothing in it can fail to be written.
    toml::to_string(&ColumnMaps { sheet: sheet.collect() }).unwrap_or_default()
}

impl ColumnMaps {
    /// The map of a sheet: the one with its name, else the one whose titles it has; at least half of them must be there.
    /// Titles that are missing are told.
    pub fn apply(&self, rows: &[Line], names: Names) -> Option<(Header, ColumnMap, Vec<Message>)> {
        let wanted = phrase(names.sheet);
        let found =
            |sheet| header(sheet, rows).map(|(count, header)| (phrase(&sheet.name) == wanted, count, sheet, header));
        let (_, _, sheet, header) =
            self.sheet.iter().filter_map(found).max_by_key(|(named, count, ..)| (*named, *count))?;
        let header_row = rows.get(header.below() - 1).map_or(1, |line| line.number);
        let columns: Vec<ProposedColumn> = header.titles.iter().map(|(at, title)| sheet.column(*at, title)).collect();
        let missing =
            sheet.column.iter().filter(|column| !columns.iter().any(|known| same(&known.title, &column.title)));
        let place = Locator::Cell { sheet: names.sheet.into(), row: header_row, column: 1 };
        let missing = missing.map(|column| {
            Message::new(Code::ColumnMissing).with("column", &column.title).with("sheet", names.sheet).at(place.clone())
        });
        let missing = missing.collect();
        let map =
            ColumnMap { sheet: names.sheet.to_owned(), header_row, kind: sheet.kind, subtype: sheet.subtype, columns };
        map.identifies().then_some((header, map, missing))
    }
}

impl SheetProfile {
    fn column(&self, column: u16, title: &Title) -> ProposedColumn {
        let title = title.shown();
        let target = self.column.iter().find(|known| same(&known.title, &title)).map(|known| known.states);
        let (reasons, score) = if target.is_some() { (vec![Reason::Profile], 100) } else { (Vec::new(), 0) };
        ProposedColumn { column, title, target, reasons, score, problem: None }
    }
}

fn same(a: &str, b: &str) -> bool {
    phrase(a) == phrase(b)
}

/// The row, or two, with the most titles of the profile.
fn header(sheet: &SheetProfile, rows: &[Line]) -> Option<(usize, Header)> {
    let places = (0..rows.len().min(SEARCHED)).flat_map(|first| [(first, 1), (first, 2)]);
    let candidates = places.filter_map(|(first, lines)| super::header::header(rows, first, lines)).map(|header| {
        let there = |column: &&ColumnProfile| header.titles.values().any(|title| same(&title.shown(), &column.title));
        (sheet.column.iter().filter(there).count(), header)
    });
    let mut best: Option<(usize, Header)> = None;
    for (count, header) in candidates {
        if best.as_ref().is_none_or(|(most, _)| count > *most) {
            best = Some((count, header));
        }
    }
    best.filter(|(count, _)| *count > 0 && count * 2 >= sheet.column.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROFILE: &str = "[[sheet]]\nname = \"Serveurs\"\nkind = \"host\"\n\n[[sheet.column]]\ntitle = \"Nom machine\"\nstates = \"id.hostname\"\n";

    #[test]
    fn a_profile_reads_back() {
        let maps = parse_profile(PROFILE).unwrap();
        assert_eq!(toml::to_string(&maps).unwrap(), PROFILE);
    }

    #[test]
    fn a_wrong_profile_is_told() {
        for (wrong, code) in [
            ("x = 1", Code::InvalidToml),
            (&*PROFILE.replace("id.hostname", "id.colour"), Code::InvalidToml),
            (&*PROFILE.replace("id.hostname", "os"), Code::SheetNotInventory),
            (&*PROFILE.replace("id.hostname", "process USES"), Code::BadValue),
        ] {
            assert_eq!(parse_profile(wrong).unwrap_err().code, code, "{wrong}");
        }
    }
}
