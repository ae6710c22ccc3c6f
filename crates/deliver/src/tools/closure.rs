//! Sections 7 and 8: what makes the study be done again, and how a contract ends: handed back, and destroyed with proof.

use kharita_catalog::procedures;

use crate::document::{Align, Cell};
use crate::parts::evidence_table;
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write_triggers(pen: &mut Pen, _: &Subject<'_>) {
    pen.paragraph("tools-triggers-introduction", &[]);
    let mut rows = Vec::new();
    for trigger in &procedures().triggers {
        rows.push(vec![
            pen.titled(&trigger.title),
            Cell::Text(pen.word(&format!("deliver-cycle-{}", trigger.cycle.word()))),
            pen.french(trigger.reference.as_deref().unwrap_or_default()),
        ]);
    }
    let columns = [("event", Align::Start, 9), ("effect", Align::Start, 6), ("text", Align::Start, 4)];
    pen.table("triggers", &columns, rows);
}

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("tools-closure-introduction", &[("files", number(subject.inputs.evidence.len()))]);
    let mut rows = Vec::new();
    for step in &procedures().audit_steps {
        let reference = pen.french(step.reference.as_deref().unwrap_or_default());
        rows.push(vec![pen.titled(&step.title), pen.titled(&step.must), reference]);
    }
    let columns = [("step", Align::Start, 4), ("must-hold", Align::Start, 10), ("text", Align::Start, 4)];
    pen.table("audit-steps", &columns, rows);
    evidence_table(pen, subject);
    destruction(pen);
}

/// The record to be signed when the contract ends.
fn destruction(pen: &mut Pen) {
    let items = ["copies", "workspace", "keys", "backups", "reports"];
    let blank = || Cell::Text(String::new());
    let rows = items.map(|item| {
        let title = Cell::Text(pen.word(&format!("deliver-destroyed-{item}")));
        vec![title, Cell::Text(pen.word(&format!("deliver-destroyed-{item}-how"))), blank(), blank(), blank()]
    });
    let columns = [
        ("destroyed", Align::Start, 5),
        ("how", Align::Start, 7),
        ("witness", Align::Start, 4),
        ("date", Align::Center, 2),
        ("signature", Align::Start, 4),
    ];
    pen.table("destruction", &columns, rows.to_vec());
}
