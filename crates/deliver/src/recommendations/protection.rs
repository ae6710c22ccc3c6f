//! Sections 6 and 7: formalities of processings, and what is done, by whom and when, in an incident.

use kharita_catalog::procedures;
use kharita_model::{Argument, Attribute, NodeKind};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::parts::{chain, finding, processings, questions, verdict_word};
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write_data(pen: &mut Pen, subject: &Subject<'_>) {
    let known = subject.living(NodeKind::Treatment);
    let numbered = known.iter().filter(|processing| processing.text(Attribute::CndpNumber).is_some()).count();
    let rate = Argument::Text(Rate::new(numbered, known.len()).text(pen.texts));
    pen.paragraph("data-protection-introduction", &[("count", number(known.len())), ("numbered", rate)]);
    processings(pen, subject);
    let mut rows = Vec::new();
    for rule in ["CONF-OBLIG-PERSO", "DEV-PROC-DONNEE", "RH-APRES-FORM"] {
        let Some(verdict) = subject.verdict(rule) else { continue };
        rows.push(vec![
            Cell::Data(rule.to_owned()),
            Cell::Text(verdict_word(pen, verdict.verdict)),
            finding(pen, verdict),
            questions(pen, verdict),
        ]);
    }
    let columns = [
        ("rule", Align::Start, 4),
        ("verdict", Align::Start, 4),
        ("finding", Align::Start, 8),
        ("to-ask", Align::Start, 8),
    ];
    pen.table("data-rules", &columns, rows);
}

pub(super) fn write_incidents(pen: &mut Pen, _: &Subject<'_>) {
    pen.paragraph("incidents-introduction", &[]);
    reflexes(pen);
    let rows = (1..).zip(&procedures().declaration).map(|(at, says)| vec![Cell::Number(at), pen.titled(says)]);
    let rows = rows.collect();
    pen.table("declaration", &[("number", Align::Center, 1), ("field", Align::Start, 12)], rows);
    let rows = procedures().messages.iter().map(|message| vec![pen.titled(&message.title), pen.titled(&message.must)]);
    let rows = rows.collect();
    pen.table("messages", &[("audience", Align::Start, 3), ("wording", Align::Start, 12)], rows);
    alert_chain(pen);
}

fn reflexes(pen: &mut Pen) {
    let mut rows = Vec::new();
    for (at, reflex) in (1..).zip(&procedures().reflexes) {
        let who = Cell::Text(pen.ask(reflex.who));
        rows.push(vec![Cell::Number(at), pen.titled(&reflex.title), who, pen.titled(&reflex.when)]);
    }
    let columns = [
        ("number", Align::Center, 1),
        ("action", Align::Start, 8),
        ("who", Align::Start, 4),
        ("when", Align::Start, 4),
    ];
    pen.table("reflexes", &columns, rows);
}

fn alert_chain(pen: &mut Pen) {
    use kharita_catalog::Ask::{Ciso, DataProtection, Legal, Management, Operations};
    let internal: Vec<(&str, Vec<String>)> =
        [("sees", vec![Operations]), ("qualifies", vec![Ciso]), ("decides", vec![Management, Legal, DataProtection])]
            .into_iter()
            .map(|(title, asks)| (title, asks.into_iter().map(|ask| pen.ask(ask)).collect()))
            .collect();
    let outside = ["deliver-alert-authority", "deliver-alert-commission", "deliver-alert-users"];
    let outside: Vec<String> = outside.into_iter().map(|key| pen.word(key)).collect();
    let columns = internal.into_iter().chain([("is-told", outside)]);
    let columns = columns.map(|(title, labels)| (pen.word(&format!("deliver-column-{title}")), labels)).collect();
    chain(pen, "alert-chain", columns);
}
