//! Verdicts as people read them: the word, the reasons, whom to ask, and bars a chapter. C and P are always published apart,
//! with the rules that apply as denominator (REGULATION.md §8.2).

use std::collections::{BTreeMap, BTreeSet};

use kharita_catalog::{Ask, Reading, Reason, Rule, RuleVerdict, Statement, StatementKind, Verdict};
use kharita_model::Argument;
use kharita_text::Texts;

use crate::Rate;
use crate::document::{Align, Cell, without_bidi_controls};
use crate::facts::family;
use crate::figure::{Bar, Series, stacked_bars};
use crate::pen::{Pen, number};
use crate::subject::{Subject, Tally};
use crate::svg::Fill;

/// The word of a verdict.
pub(crate) fn verdict_word(pen: &mut Pen, verdict: Verdict) -> String {
    pen.word(&format!("verdict-{}", verdict.word()))
}

fn sentences<'v>(pen: &mut Pen, statements: impl Iterator<Item = &'v Statement>) -> Cell {
    let said: Vec<String> = statements.map(|statement| pen.sentence(statement)).collect();
    if said.is_empty() { Cell::Empty } else { Cell::Text(said.join(" ")) }
}

/// The evidence: what was looked at, what must be known to read the verdict, and on whose word it rests.
pub(crate) fn reasons(pen: &mut Pen, verdict: &RuleVerdict) -> Cell {
    let looked = |kind| matches!(kind, StatementKind::Looked | StatementKind::Note);
    let said = sentences(pen, verdict.because.iter().filter(|statement| looked(statement.kind)));
    let named = |by: &String| family(pen.texts, by.split('@').next().unwrap_or(by));
    let sources: BTreeSet<String> = verdict.by.iter().map(named).collect();
    let Cell::Text(what) = said else { return said };
    if sources.is_empty() {
        return Cell::Text(what);
    }
    // People's functions come from the register: they stand apart from the sentence.
    let who = Texts::isolate(&without_bidi_controls(&sources.into_iter().collect::<Vec<_>>().join(", ")));
    Cell::Text(pen.say("deliver-reasons", &[("what", Argument::Text(what)), ("who", Argument::Text(who))]))
}

/// The facts that contradict the rule.
pub(crate) fn finding(pen: &mut Pen, verdict: &RuleVerdict) -> Cell {
    sentences(pen, verdict.gaps())
}

/// What is missing, and whom to ask for it. Where all is missing the verdict says so: the name is enough.
pub(crate) fn questions(pen: &mut Pen, verdict: &RuleVerdict) -> Cell {
    let mut said: Vec<String> = Vec::new();
    for statement in &verdict.because {
        let Some(ask) = statement.ask else { continue };
        let who = pen.ask(ask);
        if statement.code == Reason::MissingEvidence {
            said.push(who);
            continue;
        }
        let arguments = [("who", Argument::Text(who)), ("what", Argument::Text(pen.sentence(statement)))];
        said.push(pen.say("deliver-ask", &arguments));
    }
    if said.is_empty() { Cell::Empty } else { Cell::Text(said.join(" ")) }
}

/// One row a chapter, and the whole: C, P, NC, not assessed, not applicable, and the rate of C over what applies.
pub(crate) fn chapter_table(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for chapter in subject.chapters() {
        let title = pen.title(&chapter.title);
        rows.push(tally_row(Cell::Text(format!("{}. {title}", chapter.number)), subject.chapter_tally(chapter.number)));
    }
    rows.push(tally_row(Cell::Text(pen.word("deliver-all-chapters")), subject.tally()));
    let columns = [
        ("chapter", Align::Start, 6),
        ("conformant", Align::End, 3),
        ("partial", Align::End, 3),
        ("non-conformant", Align::End, 3),
        ("not-assessed", Align::End, 3),
        ("not-applicable", Align::End, 2),
        ("applicable", Align::End, 2),
    ];
    pen.table("chapter-rates", &columns, rows);
    pen.with_total();
}

fn tally_row(title: Cell, tally: Tally) -> Vec<Cell> {
    let applicable = tally.applicable();
    let rate = |part| Cell::Rate(Rate::new(part, applicable));
    vec![
        title,
        rate(tally.conformant),
        rate(tally.partial),
        rate(tally.non_conformant),
        rate(tally.not_assessed),
        Cell::count(tally.not_applicable),
        Cell::count(applicable),
    ]
}

/// Stacked bars, one a chapter.
pub(crate) fn chapter_bars(pen: &mut Pen, subject: &Subject<'_>) {
    let fills = [
        (Verdict::Conformant, Fill::Accent),
        (Verdict::Partial, Fill::Diagonal),
        (Verdict::NonConformant, Fill::Dots),
        (Verdict::NotAssessed, Fill::White),
    ];
    let mut series = Vec::new();
    for (verdict, fill) in fills {
        series.push(Series { name: verdict_word(pen, verdict), fill });
    }
    let bars: Vec<Bar> = subject
        .chapters()
        .iter()
        .map(|chapter| {
            let tally = subject.chapter_tally(chapter.number);
            let parts = [tally.conformant, tally.partial, tally.non_conformant, tally.not_assessed];
            let label = format!("{}. {}", chapter.number, pen.title(&chapter.title));
            Bar { label, parts: parts.map(|part| part as u64).to_vec(), shown: None }
        })
        .collect();
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("chapters", svg.finish(), 0, &[("count", number(bars.len()))]);
}

/// « Source secondaire » until the official text was read.
pub(crate) fn reading(pen: &mut Pen, rule: &Rule) -> Cell {
    match rule.reading {
        Reading::Text => Cell::Text(pen.word("deliver-read-text")),
        Reading::Secondary => Cell::Text(pen.word("deliver-read-secondary")),
    }
}

/// Rules that nothing could answer, by whom to ask.
pub(crate) fn open_questions(pen: &mut Pen, subject: &Subject<'_>) {
    let mut asked: BTreeMap<Ask, Vec<String>> = BTreeMap::new();
    for (rule, verdict) in subject.verdicts().filter(|(_, verdict)| verdict.verdict == Verdict::NotAssessed) {
        let whom = verdict.because.iter().find_map(|statement| statement.ask);
        if let Some(whom) = whom {
            asked.entry(whom).or_default().push(rule.reference.clone());
        }
    }
    let rows = asked
        .into_iter()
        .map(|(whom, rules)| vec![Cell::Text(pen.ask(whom)), Cell::count(rules.len()), Cell::list(rules)])
        .collect();
    let columns = [("whom", Align::Start, 4), ("rules", Align::End, 2), ("references", Align::Start, 10)];
    pen.table("open-questions", &columns, rows);
}
