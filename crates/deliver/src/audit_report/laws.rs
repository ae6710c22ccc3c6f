//! Section 6: laws 05-20 and 09-08. An article gets « démontré », « non démontré » or « écart constaté », never a verdict; every
//! line is a reading of the text that the legal department confirms (REGULATION.md §9.1).

use kharita_catalog::{Framework, FrameworkKind, Rule, RuleVerdict, Standing, frameworks};
use kharita_model::Argument;

use crate::Rate;
use crate::document::{Align, Cell};
use crate::parts::{finding, formalities, reading};
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// Whom a requirement may bind so that it is printed: any public body. That a body is a vital infrastructure is secret, so
/// what binds those alone is never printed; what binds a provider is asked of the provider.
const BINDS: &str = "entity";

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("audit-laws-introduction", &[]);
    let date = Argument::Text(pen.texts.date(subject.edition.date));
    pen.paragraph("audit-laws-reading", &[("date", date)]);
    for law in frameworks().iter().filter(|framework| framework.kind == FrameworkKind::Law) {
        law_table(pen, subject, law);
    }
    formalities(pen, subject);
}

fn law_table(pen: &mut Pen, subject: &Subject<'_>, law: &'static Framework) {
    let compliance = subject.judged(law);
    let mut found: Vec<(&Rule, &RuleVerdict)> = compliance
        .rules
        .iter()
        .filter_map(|verdict| Some((law.rule(&verdict.reference)?, verdict)))
        .filter(|(rule, _)| rule.applies_to.is_empty() || rule.applies_to.iter().any(|actor| actor == BINDS))
        .collect();
    // What a fact contradicts comes first.
    let is_gap = |verdict: &RuleVerdict| verdict.article == Some(Standing::GapFound);
    found.sort_by_key(|(_, verdict)| !is_gap(verdict));
    let gaps = found.iter().filter(|(_, verdict)| is_gap(verdict)).count();
    let title = [
        ("law", Argument::Text(pen.title(&law.title))),
        ("short", Argument::Text(short(&law.id))),
        ("gaps", Argument::Text(Rate::new(gaps, found.len()).text(pen.texts))),
        ("count", number(found.len())),
    ];
    pen.part("law", &title);
    pen.paragraph("audit-law", &title);
    card(pen, &title, found);
}

fn card(pen: &mut Pen, title: &[(&str, Argument)], found: Vec<(&Rule, &RuleVerdict)>) {
    let rows = found
        .into_iter()
        .map(|(rule, verdict)| {
            let status = verdict.article.map_or("verdict-not-applicable", Standing::key);
            vec![
                pen.french(rule.article.as_deref().unwrap_or(&rule.reference)),
                pen.titled(&rule.title),
                Cell::Text(pen.word(status)),
                finding(pen, verdict),
                pen.french(rule.deadline_fr.as_deref().unwrap_or_default()),
                reading(pen, rule),
            ]
        })
        .collect();
    let columns = [
        ("article", Align::Start, 7),
        ("requirement", Align::Start, 10),
        ("status", Align::Start, 5),
        ("fact", Align::Start, 12),
        ("deadline", Align::Start, 8),
        ("reading", Align::Start, 4),
    ];
    pen.table_of("law-card", title, &columns, rows);
}

/// `loi-05-20` is short for people as 05-20.
fn short(id: &str) -> String {
    format!("\u{200e}{}\u{200e}", id.trim_start_matches("loi-"))
}
