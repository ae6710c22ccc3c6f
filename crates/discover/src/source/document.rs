//! JSON, one document or one a line: the path of names to a value is its column. Members that read like values (a map
//! from identity cards to persons) are cells themselves, and stand as `*` in the path.

use std::io;

use kharita_ingest::Input;
use kharita_ingest::json::{Json, Value};
use rustc_hash::FxHashMap;

use crate::column::Column;
use crate::label;

/// Paths of one file; values of further ones are counted together.
const MOST_PATHS: usize = 2_000;
/// What stands for a member that reads like a value.
const ANY: &str = "*";

/// The columns of a document, and how many parts of it could not be read.
#[derive(Debug, Default)]
pub struct Paths {
    /// Columns, in the order in which they were first seen.
    pub columns: Vec<Column>,
    places: FxHashMap<String, usize>,
    /// Documents that are ill-formed or cut.
    pub unreadable: u64,
    /// Documents read, or elements of the outermost list.
    pub rows: u64,
}

/// Reads all documents of a file.
///
/// # Errors
/// The file cannot be read.
pub fn read(input: &mut Input, limit: u64) -> io::Result<Paths> {
    let mut paths = Paths::default();
    let mut json = Json::new(input)?;
    let mut path = String::new();
    while paths.rows < limit {
        if json.ahead()?.is_none() && json.stopped().is_none() {
            break;
        }
        let before = paths.rows;
        value(&mut json, &mut path, 0, &mut paths, limit)?;
        if json.stopped().is_some() {
            paths.unreadable += 1;
            path.clear();
            json.resume()?;
        } else if paths.rows == before {
            paths.rows += 1;
        }
    }
    Ok(paths)
}

/// Walks the next value.
fn value<R: io::Read>(
    json: &mut Json<R>,
    path: &mut String,
    depth: usize,
    paths: &mut Paths,
    limit: u64,
) -> io::Result<()> {
    let length = path.len();
    match json.ahead()? {
        Some(b'{') if json.object()? => {
            while let Some(key) = json.key()? {
                let is_value = label::is_value(&key.name);
                path.push('.');
                path.push_str(if is_value { ANY } else { &key.name });
                if is_value {
                    paths.push(path, key.name.as_bytes());
                }
                value(json, path, depth + 1, paths, limit)?;
                path.truncate(length);
            }
        }
        Some(b'[') if json.list()? => {
            while json.item()? {
                value(json, path, depth + 1, paths, limit)?;
                paths.rows += u64::from(depth == 0);
                if paths.rows >= limit {
                    break;
                }
            }
        }
        Some(b'{' | b'[') | None => json.skip()?,
        Some(_) => {
            if let Some(node) = json.value(|_| false)? {
                match &node.value {
                    Value::Text(text) | Value::Number(text) => paths.push(path, text.as_bytes()),
                    Value::Bool(truth) => paths.push(path, truth.to_string().as_bytes()),
                    _ => paths.push(path, b""),
                }
            }
        }
    }
    Ok(())
}

impl Paths {
    fn push(&mut self, path: &str, cell: &[u8]) {
        let place = match self.places.get(path) {
            Some(place) => *place,
            None => self.add(path),
        };
        if let Some(column) = self.columns.get_mut(place) {
            column.push(cell);
        }
    }

    fn add(&mut self, path: &str) -> usize {
        let name = if self.columns.len() < MOST_PATHS { path } else { ANY };
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.columns.len();
        let mut column = Column::new(label::shown(name.trim_start_matches('.')), None);
        // The last name is the title; those before it say where it stands.
        column.promised = crate::words::words().promised(name.rsplit('.').next().unwrap_or(name));
        self.columns.push(column);
        self.places.insert(name.to_owned(), place);
        place
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn columns(text: &str) -> (Vec<(String, u64)>, u64, u64) {
        let paths = read(&mut Input::from_bytes(text.as_bytes().to_vec(), "x"), u64::MAX).unwrap();
        let shown = paths.columns.iter().map(|column| (column.name.clone(), column.read)).collect();
        (shown, paths.unreadable, paths.rows)
    }

    #[test]
    fn paths_are_columns() {
        let text = r#"[{"cin":"AB123456","adresse":{"ville":"Rabat"},"tel":["0612345678","0712345678"]},{"cin":null}]"#;
        let (shown, unreadable, rows) = columns(text);
        assert_eq!(shown, [("cin".into(), 1), ("adresse.ville".into(), 1), ("tel".into(), 2)]);
        assert_eq!((unreadable, rows), (0, 2));
    }

    #[test]
    fn a_bad_line_costs_itself() {
        let (shown, unreadable, rows) = columns("{\"a\":\"x1\"}\n{\"a\": ] x2}\n{\"a\":\"x3\"}\n");
        assert_eq!((shown, unreadable, rows), (vec![("a".into(), 2)], 1, 2));
    }

    #[test]
    fn members_that_are_values_are_cells() {
        let (shown, ..) = columns(r#"{"AB123456":{"nom":"Alaoui"},"CD123456":{"nom":"Tazi"}}"#);
        assert_eq!(shown, [("*".into(), 2), ("*.nom".into(), 2)]);
    }

    proptest! {
        #[test]
        fn any_bytes_end(bytes in prop::collection::vec(prop::sample::select(b"{}[]\",:a1\\ \n".to_vec()), 0..200)) {
            read(&mut Input::from_bytes(bytes, "x"), u64::MAX).unwrap();
        }
    }
}
