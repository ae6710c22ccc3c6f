//! Where the titles of the columns stand: anywhere in the first rows, in one line or two.

use std::collections::{BTreeMap, BTreeSet};

use kharita_model::NodeKind;

use super::rows::Line;
use super::target::Target;
use super::value;
use super::vocabulary::{VOCABULARY, phrase};
use crate::cells::grid::Content;

/// Titles are searched in so many filled rows.
pub const SEARCHED: usize = 30;
/// A title is no longer than this.
const LONGEST_TITLE: usize = 80;

/// The title of a column: what stands directly above its cells, and above that if the titles have two lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Title {
    /// The upper line: the name of a group, or the beginning of the title.
    pub upper: Option<String>,
    /// The lower line, or the only one.
    pub lower: Option<String>,
}

impl Title {
    /// As it is shown.
    pub fn shown(&self) -> String {
        let lines = [self.upper.as_deref(), self.lower.as_deref()];
        lines
            .into_iter()
            .flatten()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Is it this text, or one line of it?
    fn is(&self, text: &str) -> bool {
        let same = |line: &str| line == text || (line.len().abs_diff(text.len()) < 8 && phrase(line) == phrase(text));
        [self.upper.as_deref(), self.lower.as_deref()].into_iter().flatten().any(same)
            || (self.upper.is_some() && same(&self.shown()))
    }

    /// What it means in a list of this kind, with the phrase recognised. Under the name of a group that is another
    /// thing (« Responsable »), « Nom » is the name of that thing, and « Téléphone » is nothing of the row.
    pub fn meaning(&self, kind: NodeKind) -> Option<(Target, String)> {
        let of = |text: &str| VOCABULARY.title(kind, text);
        match (self.upper.as_deref(), self.lower.as_deref()) {
            (Some(upper), Some(lower)) => match (of(&self.shown()), of(upper)) {
                (Some(joined), _) => Some(joined),
                (None, Some((edge @ (Target::Edge(..) | Target::EdgeFrom(..)), recognised))) => {
                    matches!(phrase(lower).as_str(), "nom" | "name" | "libelle" | "reference" | "code" | "اسم")
                        .then_some((edge, recognised))
                }
                _ => of(lower),
            },
            (upper, lower) => of(lower.or(upper)?),
        }
    }

    /// Is it known only from both lines together?
    fn is_joined(&self) -> bool {
        let both = self.upper.is_some() && self.lower.is_some();
        both && VOCABULARY.kinds().any(|kind| VOCABULARY.title(kind, &self.shown()).is_some())
    }

    fn is_known(&self) -> bool {
        VOCABULARY.kinds().any(|kind| self.meaning(kind).is_some())
    }
}

/// The titles of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Place of the first line of titles among the rows looked at.
    pub first: usize,
    /// How many lines the titles have: one or two.
    pub lines: usize,
    /// The titles by column.
    pub titles: BTreeMap<u16, Title>,
}

impl Header {
    /// The place of the first row below the titles.
    pub fn below(&self) -> usize {
        self.first + self.lines
    }

    /// Does this row say the titles again?
    pub fn is_repeated_by(&self, line: &Line) -> bool {
        let filled = line.cells.len();
        let same = |column: &&u16| {
            let text = line.text(**column);
            self.titles.get(column).is_some_and(|title| title.is(&text))
        };
        filled >= 2 && line.cells.keys().filter(same).count() * 5 >= filled * 4
    }
}

/// The first row from `start` on that is a row of titles beyond doubt, else the one with the most titles known; two
/// lines where titles are known that begin in one and end in the other. At least two titles must be known.
pub fn find(rows: &[Line], start: usize) -> Option<Header> {
    let searched = rows.len().min(SEARCHED);
    // Another table may follow below, with more titles.
    let last = (start..searched).find(|at| rows.get(*at).is_some_and(is_header)).map_or(searched, |at| at + 1);
    let places = (start..last).flat_map(|first| [(first, 1), (first, 2)]);
    let mut best: Option<((usize, usize), Header)> = None;
    for header in places.filter_map(|(first, lines)| header(rows, first, lines)) {
        let joined = header.titles.values().filter(|title| title.is_joined()).count();
        let known = known(&header.titles);
        // Two lines that say nothing together are a heading and a line of titles.
        let apart = header.lines == 2 && joined == 0;
        if known >= 2 && !apart && best.as_ref().is_none_or(|(most, _)| (known, joined) > *most) {
            best = Some(((known, joined), header));
        }
    }
    let found = best.map(|(_, header)| header)?;
    with_groups(rows, &found).or(Some(found))
}

/// The same titles with the line of groups above them, if there is one.
fn with_groups(rows: &[Line], found: &Header) -> Option<Header> {
    let above = found.first.checked_sub(1).filter(|_| found.lines == 1)?;
    rows.get(above).filter(|line| is_group_line(line))?;
    header(rows, above, 2)
}

/// Is this a row of titles of a table? Where the rows of another table are read, it begins a new one.
pub fn is_header(line: &Line) -> bool {
    let title = |content: &&Content| matches!(content, Content::Text(text) if VOCABULARY.is_title(text));
    let titles = line.cells.values().filter(title).count();
    titles >= 3 && titles * 10 >= line.cells.len() * 6 && has_only_titles(line) && {
        let texts: BTreeSet<String> = line.cells.keys().map(|column| line.text(*column)).collect();
        texts.len() * 10 >= line.cells.len() * 6
    }
}

/// Different known titles.
fn known(titles: &BTreeMap<u16, Title>) -> usize {
    titles.values().filter(|title| title.is_known()).map(Title::shown).collect::<BTreeSet<_>>().len()
}

/// These rows as titles, if they hold nothing else.
pub fn header(rows: &[Line], first: usize, lines: usize) -> Option<Header> {
    let taken = rows.get(first..first + lines)?;
    let (upper, lower) = match taken {
        [upper, lower] => (Some(upper), lower),
        [lower] => (None, lower),
        _ => return None,
    };
    let adjacent = upper.is_none_or(|upper| upper.number + 1 == lower.number);
    if !adjacent || !taken.iter().all(has_only_titles) {
        return None;
    }
    let text = |line: &Line, column: u16| Some(line.text(column)).filter(|text| !text.is_empty());
    let columns: BTreeSet<u16> = taken.iter().flat_map(|line| line.cells.keys().copied()).collect();
    let titles = columns.into_iter().map(|column| {
        let mut title = Title { upper: upper.and_then(|line| text(line, column)), lower: text(lower, column) };
        if title.upper == title.lower || lower.from_above.contains(&column) {
            title.upper = None;
        }
        (column, title)
    });
    Some(Header { first, lines, titles: titles.collect() })
}

/// A row of names of groups: some of them stand above several columns, and there is more than one.
fn is_group_line(line: &Line) -> bool {
    let texts: BTreeSet<String> = line.cells.keys().map(|column| line.text(*column)).collect();
    !line.from_left.is_empty() && texts.len() >= 2 && has_only_titles(line)
}

/// Texts, none of which is a value.
fn has_only_titles(line: &Line) -> bool {
    let is_title = |content: &Content| match content {
        Content::Text(text) => {
            text.chars().count() <= LONGEST_TITLE
                && !value::is_mac(text)
                && text.parse::<kharita_model::AddressBlock>().is_err()
                && crate::cells::quantity::day(text).is_none()
        }
        _ => false,
    };
    !line.cells.is_empty() && line.cells.values().all(is_title)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rows: &[&[&str]]) -> Vec<Line> {
        let line = |(number, cells): (u32, &&[&str])| {
            let filled = (1_u16..).zip(*cells).filter(|(_, text)| !text.is_empty());
            Line {
                number,
                cells: filled.map(|(at, text)| (at, Content::Text((*text).into()))).collect(),
                ..Line::default()
            }
        };
        (1..).zip(rows).map(line).collect()
    }

    fn found(rows: &[&[&str]]) -> Option<(usize, usize, Vec<String>)> {
        let header = find(&lines(rows), 0)?;
        Some((header.first, header.lines, header.titles.values().map(Title::shown).collect()))
    }

    #[test]
    fn titles_are_found_below_headings() {
        let rows: &[&[&str]] = &[
            &["Inventaire des serveurs"],
            &["Date :", "31/12/2025"],
            &["Nom machine", "Adresse IP", "OS"],
            &["SRV1", "10.0.0.1", "Debian"],
        ];
        assert_eq!(found(rows), Some((2, 1, vec!["Nom machine".into(), "Adresse IP".into(), "OS".into()])));
        assert_eq!(found(&[&["a", "b"], &["1", "2"]]), None);
        let stacked: &[&[&str]] = &[&["Nom", "IP", "OS"], &["a", "10.0.0.1", "b"], &["Nom", "IP", "OS", "Marque"]];
        assert_eq!(found(stacked).map(|(first, ..)| first), Some(0), "the first table comes first");
    }

    #[test]
    fn titles_in_two_lines_are_joined() {
        let rows: &[&[&str]] = &[
            &["Nom", "Adresse", "Numéro de", "Système"],
            &["machine", "IP", "série", "d'exploitation"],
            &["S", "10.0.0.1", "X1", "y"],
        ];
        let (first, lines, titles) = found(rows).unwrap();
        assert_eq!((first, lines), (0, 2));
        assert_eq!(titles, ["Nom machine", "Adresse IP", "Numéro de série", "Système d'exploitation"]);
    }

    #[test]
    fn a_group_says_whose_name_it_is() {
        let title = |upper: &str, lower: &str| Title { upper: Some(upper.into()), lower: Some(lower.into()) };
        let meant = |upper, lower| title(upper, lower).meaning(NodeKind::Host).map(|(target, _)| target.to_string());
        assert_eq!(meant("Responsable", "Nom").as_deref(), Some("OWNED_BY actor"));
        assert_eq!(meant("Responsable", "Téléphone"), None);
        assert_eq!(meant("Réseau", "Adresse IP").as_deref(), Some("id.address"));
        assert_eq!(meant("Serveur", "Nom").as_deref(), Some("name"));
    }
}
