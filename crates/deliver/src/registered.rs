//! Fields of the register as documents read them, and the nodes of the map that they name.

use kharita_map::Node;
use kharita_model::{Date, RecordId, Registered, Value, workbook};

use crate::subject::Subject;

/// The node that a field names, by the key of a row of the collection workbook, with or without its sheet; the layout says
/// which sheets it may name.
pub(crate) fn named<'a>(subject: &Subject<'a>, registered: &Registered, field: &str) -> Option<Node<'a>> {
    let key = text(registered, field)?;
    let row = workbook::RowKind::Register(registered.record.kind);
    let sheet = workbook::SHEETS.iter().find(|sheet| sheet.row == row)?;
    let targets = sheet.column(field)?.cell.targets().iter().filter_map(|id| workbook::sheet(id));
    let rows: Vec<String> = targets.map(|target| target.record_key(&key)).collect();
    let source = format!("sheet@{}", workbook::AUTHORITY);
    let mut records = [key].into_iter().chain(rows).map(|key| RecordId::of(&source, &key));
    records.find_map(|record| subject.map().by_record(record))
}

/// A field of a record as text; « ne sait pas » and an empty cell give `None`.
pub(crate) fn text(registered: &Registered, field: &str) -> Option<String> {
    registered.text(field)
}

/// A field of a record as a day.
pub(crate) fn date(registered: &Registered, field: &str) -> Option<Date> {
    match registered.record.fields.get(field)? {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}
