//! Which column states what: proposed from the titles and from the cells, and taken only where both agree. A column
//! that contradicts its title, or two columns that claim the same, are left unread and named.

use std::collections::{BTreeMap, BTreeSet};

use kharita_model::{Attribute, Code, IdentifierKind, Locator, Message, NodeKind, Subtype, column_letters};

use super::header::{self, Header, Title};
use super::rows::Line;
use super::target::Target;
use super::value;
use super::vocabulary::VOCABULARY;
use crate::cells::grid::Content;
use crate::cells::quantity;

/// Rows looked at to judge the columns.
pub const SAMPLE: usize = 500;
/// Score of a title that is known.
const TITLE: u8 = 60;
/// Score of a column whose cells are all what the title announces; the share of them counts.
const CONTENT: u8 = 40;
/// A column with a lower score is not taken: a known title, and six cells of ten that look like it.
pub const THRESHOLD: u8 = TITLE + CONTENT * 6 / 10;

/// The columns of one table.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnMap {
    /// Name of the sheet; for a CSV file, its name without extension.
    pub sheet: String,
    /// Row of the (lower) titles, from 1.
    pub header_row: u32,
    /// What each row is.
    pub kind: NodeKind,
    /// Its subtype, if the name of the sheet says it.
    pub subtype: Option<Subtype>,
    /// The columns, from left to right.
    pub columns: Vec<ProposedColumn>,
}

/// A column, and what it is taken for.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposedColumn {
    /// Its number, from 1.
    pub column: u16,
    /// Its title as it stands.
    pub title: String,
    /// What it states or seems to state; `None` if its title is not known.
    pub target: Option<Target>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How sure, in hundredths.
    pub score: u8,
    /// Why it is not read; `None` if it is.
    pub problem: Option<Message>,
}

/// Why a column is taken for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Its title is this phrase, or holds it.
    Title(String),
    /// So many of its filled cells look like it.
    Content {
        /// Cells that do.
        fit: u32,
        /// Cells that say anything.
        of: u32,
    },
    /// The saved map says so.
    Profile,
}

impl ProposedColumn {
    /// What the cells state, if the column is read.
    pub fn taken(&self) -> Option<Target> {
        self.target.filter(|target| self.problem.is_none() && *target != Target::Ignored)
    }
}

impl ProposedColumn {
    /// Did anybody write anything in it?
    fn is_filled(&self) -> bool {
        self.reasons.iter().any(|reason| matches!(reason, Reason::Content { of: 1.., .. }))
    }
}

impl ColumnMap {
    /// The columns that are read.
    pub fn taken(&self) -> impl Iterator<Item = (u16, Target)> {
        self.columns.iter().filter_map(|column| Some((column.column, column.taken()?)))
    }

    /// Does a column that is read tell the rows apart?
    pub fn identifies(&self) -> bool {
        self.taken().any(|(_, target)| target.identifies(self.kind))
    }

    /// The title of a column, or its letters.
    pub fn title(&self, column: u16) -> String {
        let title = self.columns.iter().find(|known| known.column == column).map(|known| known.title.clone());
        title.filter(|title| !title.is_empty()).unwrap_or_else(|| column_letters(column))
    }
}

/// How far the likeliest kind must lead where nothing names it: two columns.
const LEAD: u32 = 4;

/// What names a table beside its titles.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// Name of the sheet.
    pub sheet: &'a str,
    /// Name of the file, without extension.
    pub file: &'a str,
}

/// Proposes what the columns of these rows state. `rows` begins with the first row of the sheet (or of this table), and
/// holds enough rows to judge.
///
/// # Errors
/// Why this is no inventory.
pub fn propose(rows: &[Line], names: Names) -> Result<(Header, ColumnMap), Message> {
    let mut start = 0;
    while let Some(header) = header::find(rows, start) {
        if header.titles.values().any(|title| VOCABULARY.is_foreign(&title.shown())) {
            break;
        }
        // « Responsable | Service » above a table is a row of known titles too: what comes below it may be an inventory.
        start = header.below();
        if let Some(map) = likeliest(rows, &header, names) {
            return Ok((header, map));
        }
    }
    Err(Message::new(Code::SheetNotInventory).with("sheet", names.sheet))
}

/// The map of the kind of list that these titles speak for; nothing if none or several do.
fn likeliest(rows: &[Line], header: &Header, names: Names) -> Option<ColumnMap> {
    let above = rows.get(..header.first).unwrap_or_default();
    let data = rows.get(header.below()..).unwrap_or_default();
    let header_row = rows.get(header.below() - 1).map_or(1, |line| line.number);
    let place = |column: u16| Locator::Cell { sheet: names.sheet.into(), row: header_row, column };
    let mut found: Vec<(Evidence, ColumnMap)> = Vec::new();
    for kind in VOCABULARY.kinds() {
        let identifies = |title: &Title| title.meaning(kind).is_some_and(|(target, _)| target.identifies(kind));
        if !header.titles.values().any(identifies) {
            continue;
        }
        let columns = judge(header, data, kind, place);
        let subtype = VOCABULARY.subtype(kind, names.sheet);
        let map = ColumnMap { sheet: names.sheet.to_owned(), header_row, kind, subtype, columns };
        found.extend(evidence(&map, header, above, names).map(|evidence| (evidence, map)));
    }
    found.sort_by_key(|(evidence, _)| std::cmp::Reverse(evidence.score));
    let second = found.get(1).map_or(0, |(evidence, _)| evidence.score);
    let (evidence, map) = found.into_iter().next()?;
    // Where nothing names the kind, one column more or less is not enough to tell a list from another.
    let lead = if evidence.named { 1 } else { LEAD };
    (evidence.score >= second + lead).then_some(map)
}

/// What speaks for a list of one kind.
struct Evidence {
    score: u32,
    /// The sheet, the file, a heading or the title of the naming column names the kind.
    named: bool,
}

/// How much speaks for a list of this kind; `None` if nothing tells its rows apart, or nothing but common titles (« Nom »,
/// « Responsable ») says that it is one.
fn evidence(map: &ColumnMap, header: &Header, above: &[Line], names: Names) -> Option<Evidence> {
    if !map.identifies() {
        return None;
    }
    let named_by = |text: &str| VOCABULARY.names(map.kind, text);
    let heading = above.iter().any(|line| line.cells.keys().any(|column| named_by(&line.text(*column))));
    let naming = map.taken().find(|(_, target)| target.identifies(map.kind));
    let title = naming.is_some_and(|(column, _)| named_by(&map.title(column)));
    // The first column with a meaning is the subject of the list.
    let subject = map.columns.iter().find(|column| column.taken().is_some());
    let subject = subject.and_then(ProposedColumn::taken).is_some_and(|target| target.identifies(map.kind));
    let own =
        map.taken().filter(|(column, target)| is_own(header.titles.get(column), *target, map.kind)).count() as u32;
    let named = 4 * u32::from(named_by(names.sheet)) + 2 * u32::from(heading) + 2 * u32::from(named_by(names.file));
    let enough = named > 0 || title || own >= 2;
    let taken = map.taken().count() as u32;
    let score = 2 * (taken + named) + 6 * u32::from(title) + 3 * u32::from(subject) + own;
    enough.then_some(Evidence { score, named: named > 0 || title })
}

/// Does this title mean the same thing in lists of this kind only?
fn is_own(title: Option<&Title>, target: Target, kind: NodeKind) -> bool {
    let same =
        |other: &NodeKind| title.and_then(|title| title.meaning(*other)).is_some_and(|(meant, _)| meant == target);
    !VOCABULARY.kinds().filter(|other| *other != kind).any(|other| same(&other))
}

/// Judges every column for a list of this kind.
fn judge(header: &Header, data: &[Line], kind: NodeKind, place: impl Fn(u16) -> Locator) -> Vec<ProposedColumn> {
    // The rows of this table: another one may follow, with other titles.
    let own = data.iter().take_while(|line| header.is_repeated_by(line) || !header::is_header(line));
    let data: Vec<&Line> = own.filter(|line| !header.is_repeated_by(line) && !is_total(line)).collect();
    let mut columns: Vec<ProposedColumn> = Vec::new();
    for (at, title) in &header.titles {
        // What is written once over several rows counts once.
        let own = data.iter().filter(|line| !line.from_above.contains(at));
        let cells: Vec<&Content> = own.filter_map(|line| line.cells.get(at)).collect();
        let mut column = judge_column(*at, title, &cells, kind);
        column.problem = column.problem.map(|problem| problem.at(place(*at)));
        columns.push(column);
    }
    suspect_swaps(&mut columns, &data, &place);
    dispute(&mut columns, &place);
    columns
}

fn is_total(line: &Line) -> bool {
    line.cells.values().next().and_then(Content::text).is_some_and(|text| VOCABULARY.is_total(&text))
}

fn judge_column(at: u16, title: &Title, cells: &[&Content], kind: NodeKind) -> ProposedColumn {
    let mut column =
        ProposedColumn { column: at, title: title.shown(), target: None, reasons: Vec::new(), score: 0, problem: None };
    let named = |code| Message::new(code).with("column", title.shown());
    let Some((target, recognised)) = title.meaning(kind) else {
        column.problem = Some(named(Code::ColumnUnknown));
        return column;
    };
    column.target = Some(target);
    column.reasons.push(Reason::Title(recognised));
    column.score = TITLE;
    if target == Target::Ignored || (is_reference(target) && numbers_rows(cells)) {
        column.problem = Some(named(Code::ColumnNumbering));
        return column;
    }
    if let Some(value) = is_date(target).then(|| month_first(cells)).flatten() {
        column.problem = Some(named(Code::ColumnDateOrder).with("value", value));
        return column;
    }
    let judged = cells.iter().filter_map(|content| value::read(content, target, kind).fits());
    let (fit, of) = judged.fold((0_u32, 0_u32), |(fit, of), fits| (fit + u32::from(fits), of + 1));
    let fit = if is_unique(target) { fit.min(distinct(cells)) } else { fit };
    column.reasons.push(Reason::Content { fit, of });
    // A column in which nobody wrote anything yet contradicts nothing.
    column.score += (u32::from(CONTENT) * fit).checked_div(of).map_or(CONTENT, |share| share as u8);
    if column.score < THRESHOLD {
        column.problem = Some(contradiction(&column.title, target, fit, of));
    }
    column
}

fn contradiction(title: &str, target: Target, fit: u32, of: u32) -> Message {
    Message::new(Code::ColumnContradicts)
        .with("column", title)
        .with("target", target)
        .count("found", fit.into())
        .count("wanted", of.into())
}

/// Must it be another one in each row? The « Référence » of a manufacturer is the same for all machines of a model.
fn is_unique(target: Target) -> bool {
    matches!(target, Target::Identifier(IdentifierKind::Reference | IdentifierKind::Serial))
}

fn distinct(cells: &[&Content]) -> u32 {
    cells.iter().filter_map(|content| content.text()).collect::<BTreeSet<_>>().len() as u32
}

fn is_reference(target: Target) -> bool {
    matches!(target, Target::Identifier(IdentifierKind::Reference))
}

fn is_date(target: Target) -> bool {
    let date = |attribute: Attribute| {
        matches!(attribute.value_type(), kharita_model::ValueType::Date | kharita_model::ValueType::Instant)
    };
    matches!(target, Target::Attribute(attribute) if date(attribute))
}

/// 1, 2, 3…: the numbers of the rows.
fn numbers_rows(cells: &[&Content]) -> bool {
    let numbers: Option<Vec<i64>> = cells.iter().map(|content| content.text()?.trim().parse().ok()).collect();
    let Some(numbers) = numbers.filter(|numbers| !numbers.is_empty()) else { return false };
    let (low, high) = numbers.iter().fold((i64::MAX, i64::MIN), |(low, high), n| (low.min(*n), high.max(*n)));
    (0..=1).contains(&low) && high - low < 2 * numbers.len() as i64
}

/// A date whose second number can only be a day: here the month comes first, and `03/04/2026` is no 3 April.
fn month_first(cells: &[&Content]) -> Option<String> {
    let texts = cells.iter().filter_map(|content| if let Content::Text(text) = content { Some(text) } else { None });
    let swapped = |text: &str| {
        let parts: Vec<&str> = text.split('/').collect();
        match parts.as_slice() {
            [month, day, year] => Some(format!("{day}/{month}/{year}")),
            _ => None,
        }
    };
    let american = |text: &&String| {
        quantity::day(text).is_none() && swapped(text).is_some_and(|text| quantity::day(&text).is_some())
    };
    texts.into_iter().find(american).cloned()
}

/// If the column of serial numbers holds names of machines, the column of names may hold the serial numbers: it is not
/// believed unless its cells look like names that people give.
fn suspect_swaps(columns: &mut [ProposedColumn], data: &[&Line], place: impl Fn(u16) -> Locator) {
    let machine_names = |column: u16| {
        let texts = data.iter().map(|line| line.text(column)).filter(|text| !text.is_empty());
        let (named, all) =
            texts.fold((0_u32, 0_u32), |(n, all), text| (n + u32::from(value::is_machine_name(&text)), all + 1));
        (named, all, named * 2 > all)
    };
    let swapped = columns.iter().any(|column| {
        column.target == Some(Target::Identifier(IdentifierKind::Serial))
            && column.problem.is_some()
            && machine_names(column.column).2
    });
    if !swapped {
        return;
    }
    for column in columns {
        let Some(target @ Target::Identifier(IdentifierKind::Hostname)) = column.taken() else { continue };
        let (named, all, enough) = machine_names(column.column);
        if !enough {
            column.problem = Some(contradiction(&column.title, target, named, all).at(place(column.column)));
        }
    }
}

fn disputed(title: &str, other: &str, target: &str) -> Message {
    Message::new(Code::ColumnDisputed).with("column", title).with("other", other).with("target", target)
}

/// Two columns for one thing: neither is taken. A column in which nobody wrote anything claims nothing where another
/// does.
fn dispute(columns: &mut [ProposedColumn], place: impl Fn(u16) -> Locator) {
    let mut claims: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, column) in columns.iter().enumerate() {
        if let Some(target) = column.taken().filter(|target| target.is_exclusive()) {
            claims.entry(target.to_string()).or_default().push(at);
        }
    }
    for (target, places) in &mut claims {
        let filled = |at: &usize| columns.get(*at).is_some_and(ProposedColumn::is_filled);
        if let [only] = places.iter().copied().filter(filled).collect::<Vec<_>>()[..] {
            for at in places.drain(..).filter(|at| *at != only) {
                let other = columns.get(only).map(|column| column.title.clone()).unwrap_or_default();
                let Some(column) = columns.get_mut(at) else { continue };
                column.problem = Some(disputed(&column.title, &other, target).at(place(column.column)));
            }
        }
    }
    for (target, places) in claims.into_iter().filter(|(_, places)| places.len() > 1) {
        let titles: Vec<String> =
            places.iter().filter_map(|at| columns.get(*at)).map(|column| column.title.clone()).collect();
        for (order, at) in places.into_iter().enumerate() {
            let Some(column) = columns.get_mut(at) else { continue };
            let other = titles.iter().enumerate().find(|(known, _)| *known != order).map_or("", |(_, title)| title);
            column.problem = Some(disputed(&column.title, other, &target).at(place(column.column)));
        }
    }
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

    fn proposed(sheet: &str, rows: &[&[&str]]) -> Result<(NodeKind, Vec<String>), Code> {
        let names = Names { sheet, file: "x" };
        let (_, map) = propose(&lines(rows), names).map_err(|message| message.code)?;
        let shown = map.columns.iter().map(|column| match (&column.problem, column.target) {
            (Some(problem), _) => format!("!{}", problem.code),
            (None, Some(target)) => target.to_string(),
            (None, None) => String::new(),
        });
        Ok((map.kind, shown.collect()))
    }

    #[test]
    fn titles_and_cells_agree() {
        let rows: &[&[&str]] = &[
            &["Nom machine", "Adresse IP", "N° série", "OS", "Responsable", "Budget"],
            &["SRV-01", "10.0.0.1", "CZJ8470A", "Debian 12", "DSI", "12"],
            &["SRV-02", "10.0.0.2", "CZJ8470B", "Debian 12", "DSI", "13"],
        ];
        let columns = ["id.hostname", "id.address", "id.serial", "os", "OWNED_BY actor", "!column-unknown"];
        assert_eq!(proposed("Feuil1", rows), Ok((NodeKind::Host, columns.map(String::from).to_vec())));
    }

    #[test]
    fn columns_that_contradict_their_titles_are_not_read() {
        let rows: &[&[&str]] = &[
            &["Nom machine", "N° série", "MAC", "Marque", "Date installation", "Réf"],
            &["CZJ8470A", "SRV-01", "CZX111", "10.0.0.1", "12/31/2025", "1"],
            &["CZJ8470B", "SRV-02", "CZX222", "10.0.0.2", "03/04/2025", "2"],
            &["CZJ8470C", "SRV-03", "CZX333", "10.0.0.3", "03/04/2025", "3"],
        ];
        assert_eq!(proposed("Serveurs", rows), Err(Code::SheetNotInventory), "nothing identifies the rows any more");
        let with_reference: Vec<Vec<&str>> =
            rows.iter().map(|row| row.iter().copied().chain(["IP"]).collect()).collect();
        let mut rows: Vec<Vec<&str>> = with_reference;
        for (row, address) in rows.iter_mut().skip(1).zip(["10.1.0.1", "10.1.0.2", "10.1.0.3"]) {
            row[6] = address;
        }
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let expected = [
            "!column-contradicts",
            "!column-contradicts",
            "!column-contradicts",
            "!column-contradicts",
            "!column-date-order",
            "!column-numbering",
            "id.address",
        ];
        assert_eq!(proposed("Serveurs", &rows), Ok((NodeKind::Host, expected.map(String::from).to_vec())));
    }

    #[test]
    fn two_columns_for_one_thing_are_not_read() {
        let rows: &[&[&str]] =
            &[&["Hostname", "OS", "Système", "IP 1", "IP 2"], &["SRV-01", "Debian", "Linux", "10.0.0.1", "10.0.0.2"]];
        let expected = ["id.hostname", "!column-disputed", "!column-disputed", "id.address", "id.address"];
        assert_eq!(proposed("x", rows), Ok((NodeKind::Host, expected.map(String::from).to_vec())));
    }

    #[test]
    fn the_kind_of_the_rows_follows_from_names_and_titles() {
        let kind =
            |sheet: &str, titles: &[&str], cells: &[&str]| proposed(sheet, &[titles, cells]).map(|(kind, _)| kind);
        assert_eq!(
            kind("x", &["Application", "Serveur", "Responsable"], &["Paie", "SRV-01", "DRH"]),
            Ok(NodeKind::App)
        );
        assert_eq!(
            kind("x", &["Serveur", "Application", "Responsable"], &["SRV-01", "Paie", "DRH"]),
            Ok(NodeKind::Host)
        );
        assert_eq!(kind("Sites", &["Nom", "Contact"], &["Rabat", "a@b.ma"]), Ok(NodeKind::Place));
        assert_eq!(kind("Processus", &["Nom", "Responsable"], &["Paie", "DRH"]), Ok(NodeKind::Process));
        assert_eq!(kind("x", &["Sous-réseau", "VLAN"], &["10.0.0.0/24", "10"]), Ok(NodeKind::Subnet));
        assert_eq!(kind("x", &["Nom", "Responsable"], &["Paie", "DRH"]), Err(Code::SheetNotInventory));
        assert_eq!(
            kind("Serveurs", &["IP", "Hostname", "CVE"], &["10.0.0.1", "a", "CVE-2024-1"]),
            Err(Code::SheetNotInventory)
        );
    }
}
