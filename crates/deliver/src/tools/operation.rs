//! Section 6: how the tool is run: its commands, how a stranger checks the ledger, how it is saved, who may do what.

use crate::document::{Align, Cell, Tone};
use crate::pen::Pen;
use crate::subject::Subject;

/// The verbs of the command line that the team uses; their purpose is the text of their help.
const VERBS: [&str; 11] =
    ["init", "formats", "sheets", "import", "state", "jewel", "map", "deliver", "verify", "backup", "restore"];

pub(super) fn write(pen: &mut Pen, _: &Subject<'_>) {
    pen.paragraph("tools-operation-introduction", &[]);
    let mut rows = Vec::new();
    for verb in VERBS {
        rows.push(vec![
            Cell::Data(format!("kharita {verb}")),
            Cell::Text(pen.word(&format!("cli-{verb}"))),
            Cell::Text(pen.word(if is_reading(verb) { "deliver-reads" } else { "deliver-writes" })),
        ]);
    }
    let columns = [("command", Align::Start, 3), ("does", Align::Start, 10), ("touches", Align::Start, 5)];
    pen.table("commands", &columns, rows);
    for (id, lines) in [("verify-use", 4), ("backup-use", 3), ("rights", 3)] {
        let lines = (1..=lines).map(|line| pen.word(&format!("deliver-{id}-{line}"))).collect();
        pen.callout(id, Tone::Conclusion, lines);
    }
}

/// Does the verb leave the ledger as it is?
fn is_reading(verb: &str) -> bool {
    matches!(verb, "formats" | "sheets" | "verify" | "backup")
}
