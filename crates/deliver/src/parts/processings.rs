//! The processings of personal data with their formalities at CNDP.

use kharita_map::Edge;
use kharita_model::{Attribute, EdgeKind, NodeKind};

use crate::document::{Align, Cell};
use crate::facts::{name, names, source, value};
use crate::pen::Pen;
use crate::subject::Subject;

/// The table of processings.
pub(crate) fn processings(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = subject
        .living(NodeKind::Treatment)
        .into_iter()
        .map(|processing| {
            let covered = names(processing.incoming(EdgeKind::CoveredBy).map(Edge::from));
            vec![
                name(processing),
                value(pen, processing, Attribute::Purpose),
                value(pen, processing, Attribute::CndpRegime),
                value(pen, processing, Attribute::CndpNumber),
                value(pen, processing, Attribute::Transfers),
                value(pen, processing, Attribute::Retention),
                Cell::list(covered),
                source(pen, processing),
            ]
        })
        .collect();
    let columns = [
        ("processing", Align::Start, 5),
        ("purpose", Align::Start, 5),
        ("cndp-regime", Align::Start, 4),
        ("cndp-number", Align::Start, 3),
        ("transfers", Align::Start, 3),
        ("retention", Align::Start, 4),
        ("covers", Align::Start, 11),
        ("source", Align::Start, 5),
    ];
    pen.table("processings", &columns, rows);
}

/// The formalities alone: processing, regime, number.
pub(crate) fn formalities(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = subject
        .living(NodeKind::Treatment)
        .into_iter()
        .map(|processing| {
            vec![
                name(processing),
                value(pen, processing, Attribute::CndpRegime),
                value(pen, processing, Attribute::CndpNumber),
                value(pen, processing, Attribute::Transfers),
                source(pen, processing),
            ]
        })
        .collect();
    let columns = [
        ("processing", Align::Start, 8),
        ("cndp-regime", Align::Start, 3),
        ("cndp-number", Align::Start, 3),
        ("transfers", Align::Start, 4),
        ("source", Align::Start, 6),
    ];
    pen.table("formalities", &columns, rows);
}
