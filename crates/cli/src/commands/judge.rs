//! `comply`, `framework`: what the law asks, and what evidence answers.

use std::process::ExitCode;

use kharita_app::{Opened, RuleVerdict, StatementKind};
use kharita_model::Argument;

use super::Session;
use super::ledger::number;
use crate::arguments::{Comply, Framework};
use crate::output::Output;

pub fn comply(session: &Session, verb: &Comply, output: &mut Output) -> anyhow::Result<ExitCode> {
    let workspace = session.open(Opened::Reading)?;
    let id = verb.framework.as_deref().unwrap_or(kharita_app::DEFAULT_FRAMEWORK);
    let found = kharita_app::comply(&workspace, id)?;
    if output.json {
        output.document(&found)?;
        return Ok(ExitCode::SUCCESS);
    }
    for rule in &found.rules {
        show(rule, output)?;
    }
    let counts = [
        ("applicable", number(found.applicable)),
        ("conformant", number(found.conformant)),
        ("partial", number(found.partial)),
        ("non_conformant", number(found.non_conformant)),
        ("not_assessed", number(found.not_assessed)),
    ];
    output.say("cli-said-comply", &counts)?;
    Ok(ExitCode::SUCCESS)
}

/// A rule, its verdict, and why.
fn show(rule: &RuleVerdict, output: &Output) -> anyhow::Result<()> {
    let verdict = output.texts.text(&format!("verdict-{}", rule.verdict.word()));
    output.line(&format!("{}  {verdict}", rule.reference))?;
    for statement in &rule.because {
        let mut line = output.texts.text_with(&statement.code.key(), &statement.sentence_arguments());
        if let Some(ask) = statement.ask {
            line.push(' ');
            line += &output.texts.text_with("cli-said-ask", &[("whom", Argument::Text(output.texts.text(&ask.key())))]);
        }
        let sign = match statement.kind {
            StatementKind::Gap => "✗",
            StatementKind::Missing => "?",
            StatementKind::Looked | StatementKind::Note => "·",
        };
        output.line(&format!("    {sign} {line}"))?;
        let shown: Vec<String> = statement.objects.iter().take(5).map(ToString::to_string).collect();
        if !shown.is_empty() {
            let rest = statement.total.unwrap_or_default().saturating_sub(shown.len() as u64);
            let more = if rest > 0 { format!(" (+{})", output.texts.number(rest as i64)) } else { String::new() };
            output.line(&format!("      {}{more}", shown.join(", ")))?;
        }
    }
    Ok(())
}

pub fn framework(verb: &Framework, output: &mut Output) -> anyhow::Result<ExitCode> {
    match verb {
        Framework::List => list(output)?,
        Framework::Show(verb) => {
            let framework = kharita_app::framework(&verb.id)?;
            if output.json {
                output.document(framework)?;
                return Ok(ExitCode::SUCCESS);
            }
            output.line(title(&framework.title, output))?;
            if let (None, Some(label)) = (&framework.checked_against_official_pdf, &framework.source_label_fr) {
                output.line(label)?;
            }
            let rows: Vec<Vec<String>> = framework
                .rules
                .iter()
                .map(|rule| vec![rule.reference.clone(), title(&rule.title, output).to_owned()])
                .collect();
            let head = ["id", "name"].map(|column| output.texts.text(&format!("cli-column-{column}")));
            output.table(&head, &rows)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn list(output: &Output) -> anyhow::Result<()> {
    let frameworks = kharita_app::frameworks();
    if output.json {
        let rows: Vec<serde_json::Value> = frameworks
            .iter()
            .map(|f| serde_json::json!({"id": f.id, "title": f.title, "rules": f.rules.len(), "checked_against_official_pdf": f.checked_against_official_pdf}))
            .collect();
        return output.document(&rows);
    }
    let head = ["id", "name", "rules"].map(|column| output.texts.text(&format!("cli-column-{column}")));
    let rows: Vec<Vec<String>> = frameworks
        .iter()
        .map(|f| vec![f.id.clone(), title(&f.title, output).to_owned(), f.rules.len().to_string()])
        .collect();
    output.table(&head, &rows)
}

/// A title in the reader's language.
fn title<'t>(titles: &'t kharita_app::Titles, output: &Output) -> &'t str {
    titles.of(output.texts.language().code())
}
