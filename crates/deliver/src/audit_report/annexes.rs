//! Section 10 and the annex of what is not known: the register of evidence, the certificate of destruction to come, the
//! questions that stay open and whom to ask.

use crate::parts::{evidence_table, measures, open_questions};
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("audit-annexes-introduction", &[("files", number(subject.inputs.evidence.len()))]);
    evidence_table(pen, subject);
    pen.not_computed("audit-destruction");
}

pub(super) fn write_unknowns(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("audit-unknowns", &[("count", number(subject.tally().not_assessed))]);
    measures(pen, subject);
    open_questions(pen, subject);
}
