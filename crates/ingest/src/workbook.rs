//! The collection workbook that people fill (the writer is in `deliver`; both follow [`kharita_model::workbook`]). Each
//! row of a sheet is a record of `sheet@collection`, an edge, or an object of the register. Sheets and columns are found
//! by the hidden ids, answers by the labels of the hidden sheet: renamed tabs, moved columns and any of the three
//! languages read the same. One bad cell is refused alone, with its place.

mod reader;
mod references;
mod tabs;

use std::io;

use calamine::Reader as _;
use kharita_model::workbook::{HIDDEN_SHEET, VERSION};
use kharita_model::{Code, Message};

use crate::cells::grid::Grid;
use crate::cells::labels::Labels;
use crate::cells::{self, sheet_list};
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// The collection workbook.
pub const FORMAT: Format = Format {
    id: "workbook",
    name: "Kharita collection workbook",
    versions: "1",
    recognised_by: "XLSX with the hidden sheet _kharita",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let Some(sheets) = sheet_list(input) else { return Fit::No };
    let quoted = format!("\"{HIDDEN_SHEET}\"");
    if memchr::memmem::find(&sheets, quoted.as_bytes()).is_some() { Fit::Yes } else { Fit::Near }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let rejected =
        |message: Message| Ok(Outcome { rejected: Some(message.in_file(context.name)), ..Outcome::default() });
    let mut book = match cells::open(input)? {
        Ok(book) => book,
        Err(message) => return rejected(message),
    };
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        grids.push(Grid::read(&mut book, &name));
    }
    let hidden = grids.iter().find(|grid| grid.name == HIDDEN_SHEET);
    let labels = hidden.map(Labels::read).unwrap_or_default();
    if labels.version > VERSION {
        let message = Message::new(Code::UnsupportedVersion).with("version", labels.version).with("known", VERSION);
        return rejected(message);
    }
    let mut outcome = Outcome { version: Some(labels.version.to_string()), ..Outcome::default() };
    sink.batch(reader::read(&grids, &labels, context, &mut outcome))?;
    Ok(outcome)
}

#[cfg(test)]
mod tests;
