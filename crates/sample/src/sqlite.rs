//! A database in one file, written without an engine: the pages of the SQLite file format, version 3
//! (sqlite.org/fileformat2.html), so that the same rows give the same bytes on any machine. Tables of short rows alone:
//! no index, no row that overflows its page.

/// Bytes of a page.
const PAGE: usize = 4_096;
/// Bytes of the header of the file, on its first page.
const FILE_HEADER: usize = 100;
/// Flags of a page: rows of a table, and the pages of rows below.
const LEAF: u8 = 0x0d;
const INTERIOR: u8 = 0x05;
/// Version of SQLite that the file says it was written by.
const WRITTEN_BY: u32 = 3_045_000;

/// What stands in a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// The key of the row: it stands in the number of the row.
    Key,
    /// A text.
    Text(String),
    /// A number with a fraction.
    Real(f64),
}

/// A table: its name, its statement, its rows from number 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Name.
    pub name: &'static str,
    /// The statement that makes it.
    pub sql: &'static str,
    /// Rows.
    pub rows: Vec<Vec<Value>>,
}

/// The file that holds these tables.
pub fn file(tables: &[Table]) -> Vec<u8> {
    let mut pages: Vec<Vec<u8>> = vec![Vec::new()];
    let mut schema = Vec::new();
    for table in tables {
        let rows: Vec<Vec<u8>> = table.rows.iter().zip(1_u64..).map(|(row, number)| cell(number, row)).collect();
        let root = tree(&rows, &mut pages);
        schema.push((table, root));
    }
    let rows = schema.iter().zip(1_u64..).map(|((table, root), number)| schema_cell(number, table, *root));
    let cells: Vec<Vec<u8>> = rows.collect();
    let first = leaf(&cells, FILE_HEADER);
    let mut bytes = header(pages.len() as u32);
    bytes.extend_from_slice(first.get(FILE_HEADER..).unwrap_or_default());
    bytes.extend(pages.into_iter().skip(1).flatten());
    bytes
}

/// The pages of a table, added to the file; the number of its root. A page of rows is full when the next does not fit;
/// above several of them stands one page that names the last row of each.
fn tree(rows: &[Vec<u8>], pages: &mut Vec<Vec<u8>>) -> u32 {
    let (mut leaves, mut open, mut room): (Vec<(u32, u64)>, Vec<Vec<u8>>, usize) = (Vec::new(), Vec::new(), PAGE - 8);
    for (before, row) in (0_u64..).zip(rows) {
        if row.len() + 2 > room {
            pages.push(leaf(&open, 0));
            leaves.push((pages.len() as u32, before));
            (open, room) = (Vec::new(), PAGE - 8);
        }
        room -= row.len() + 2;
        open.push(row.clone());
    }
    pages.push(leaf(&open, 0));
    let last = pages.len() as u32;
    if leaves.is_empty() {
        return last;
    }
    let cells: Vec<Vec<u8>> =
        leaves.iter().map(|(page, key)| page.to_be_bytes().into_iter().chain(varint(*key)).collect()).collect();
    pages.push(page(INTERIOR, &cells, 0, Some(last)));
    pages.len() as u32
}

fn leaf(cells: &[Vec<u8>], offset: usize) -> Vec<u8> {
    page(LEAF, cells, offset, None)
}

/// A page: header, places of its cells, room, cells from its end. `offset`: bytes before its header.
fn page(flag: u8, cells: &[Vec<u8>], offset: usize, rightmost: Option<u32>) -> Vec<u8> {
    let (mut places, mut content) = (Vec::new(), Vec::new());
    for cell in cells {
        content.splice(0..0, cell.iter().copied());
        places.extend(((PAGE - content.len()) as u16).to_be_bytes());
    }
    let mut bytes = vec![0; offset];
    bytes.push(flag);
    bytes.extend([0, 0]);
    bytes.extend((cells.len() as u16).to_be_bytes());
    bytes.extend(((PAGE - content.len()) as u16).to_be_bytes());
    bytes.push(0);
    bytes.extend(rightmost.into_iter().flat_map(u32::to_be_bytes));
    bytes.extend(places);
    bytes.resize(PAGE - content.len(), 0);
    bytes.extend(content);
    bytes
}

fn header(pages: u32) -> Vec<u8> {
    let mut bytes = b"SQLite format 3\0".to_vec();
    bytes.extend((PAGE as u16).to_be_bytes());
    bytes.extend([1, 1, 0, 64, 32, 32]);
    // Counter of changes, pages, free pages (two), cookie of the schema, its format, cache, largest root, UTF-8.
    for number in [1, pages, 0, 0, 1, 4, 0, 0, 1, 0, 0, 0] {
        bytes.extend(u32::to_be_bytes(number));
    }
    bytes.resize(92, 0);
    bytes.extend(1_u32.to_be_bytes());
    bytes.extend(WRITTEN_BY.to_be_bytes());
    bytes
}

fn schema_cell(number: u64, table: &Table, root: u32) -> Vec<u8> {
    let text = |text: &str| (13 + 2 * text.len() as u64, text.as_bytes().to_vec());
    let columns =
        [text("table"), text(table.name), text(table.name), (4, root.to_be_bytes().to_vec()), text(table.sql)];
    record(number, &columns)
}

fn cell(number: u64, row: &[Value]) -> Vec<u8> {
    let column = |value: &Value| match value {
        Value::Key => (0, Vec::new()),
        Value::Text(text) => (13 + 2 * text.len() as u64, text.as_bytes().to_vec()),
        Value::Real(number) => (7, number.to_be_bytes().to_vec()),
    };
    record(number, &row.iter().map(column).collect::<Vec<_>>())
}

/// A row: its length, its number, the types of its columns, their bytes.
fn record(number: u64, columns: &[(u64, Vec<u8>)]) -> Vec<u8> {
    let types: Vec<u8> = columns.iter().flat_map(|(kind, _)| varint(*kind)).collect();
    let mut body = varint(types.len() as u64 + 1);
    body.extend(types);
    body.extend(columns.iter().flat_map(|(_, bytes)| bytes.iter().copied()));
    let mut cell = varint(body.len() as u64);
    cell.extend(varint(number));
    cell.extend(body);
    cell
}

/// A number in groups of seven bits, the highest first.
fn varint(number: u64) -> Vec<u8> {
    let mut groups = vec![(number & 0x7f) as u8];
    let mut rest = number >> 7;
    while rest > 0 {
        groups.insert(0, (rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_as_many_bytes_as_they_need() {
        assert_eq!(
            [varint(0), varint(127), varint(128), varint(300)],
            [vec![0], vec![0x7f], vec![0x81, 0], vec![0x82, 0x2c]]
        );
    }

    #[test]
    fn pages_are_whole_and_begin_as_the_format_says() {
        let rows = (0..1_000).map(|n| vec![Value::Key, Value::Text(format!("ligne {n}")), Value::Real(1.5)]).collect();
        let bytes = file(&[Table { name: "t", sql: "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b REAL)", rows }]);
        assert!(bytes.starts_with(b"SQLite format 3\0") && bytes.len().is_multiple_of(PAGE));
        assert_eq!(u32::from_be_bytes([bytes[28], bytes[29], bytes[30], bytes[31]]) as usize, bytes.len() / PAGE);
        assert_eq!((bytes[100], bytes.last().is_some()), (LEAF, true));
        assert!(bytes.chunks(PAGE).skip(1).all(|page| [LEAF, INTERIOR].contains(&page[0])));
    }
}
