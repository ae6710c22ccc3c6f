//! `comply`, `framework`: what the law asks, and what evidence answers.

use std::process::ExitCode;

use kharita_app::legal::{AuditState, HostingConcern, LegalFacts};
use kharita_app::{Catalogue, Compliance, Opened, Reading, Rule, RuleVerdict, StatementKind};
use kharita_model::{Argument, Message};

use super::Session;
use super::evidence::told;
use super::ledger::number;
use crate::arguments::{Comply, Framework, FrameworkImport};
use crate::output::Output;

/// Refused rows that are shown; the rest is counted.
const SHOWN: usize = 20;

pub fn comply(session: &Session, verb: &Comply, output: &mut Output) -> anyhow::Result<ExitCode> {
    let workspace = session.open(Opened::Reading)?;
    let catalogue = session.runtime.block_on(kharita_app::catalogue(&workspace))?;
    let id = verb.framework.as_deref().unwrap_or(kharita_app::DEFAULT_FRAMEWORK);
    let mut found = kharita_app::comply(&workspace, &catalogue, id)?;
    if let Some(role) = &verb.role {
        found = kharita_app::comply_for(&catalogue, found, role)?;
    }
    if output.json {
        output.document(&found)?;
        return Ok(ExitCode::SUCCESS);
    }
    let framework = kharita_app::framework(&catalogue, id)?;
    if verb.applicability {
        return statement_of_applicability(framework, &found, output);
    }
    for rule in &found.rules {
        show(rule, output)?;
    }
    if let Some(articles) = found.articles {
        let counts = [
            ("applicable", number(found.applicable)),
            ("demonstrated", number(articles.demonstrated)),
            ("not_demonstrated", number(articles.not_demonstrated)),
            ("gap_found", number(articles.gap_found)),
            ("date", Argument::Text(output.texts.date(kharita_app::register_of_texts_day()))),
        ];
        output.say("cli-said-articles", &counts)?;
        if let Some(facts) = &found.legal {
            legal_facts(facts, output)?;
        }
        return Ok(ExitCode::SUCCESS);
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

/// What a law makes the engine compute, counted; the lists stand in the JSON.
fn legal_facts(facts: &LegalFacts, output: &Output) -> anyhow::Result<()> {
    let count = |n: usize| number(n as u64);
    let audits = |state| facts.audit_matrix.iter().filter(|cell| cell.state == state).count();
    let hosted = |concern| facts.hosting.iter().filter(|hosting| hosting.concern == concern).count();
    if !facts.sensitive_systems.is_empty() {
        let acknowledged = facts.sensitive_systems.iter().filter(|system| system.acknowledged).count();
        let counts = [
            ("systems", count(facts.sensitive_systems.len())),
            ("acknowledged", count(acknowledged)),
            ("pairs", count(facts.audit_matrix.len())),
            ("overdue", count(audits(AuditState::Overdue))),
            ("never", count(audits(AuditState::Never))),
            ("abroad", count(hosted(HostingConcern::Abroad))),
            ("unknown", count(hosted(HostingConcern::Unknown))),
        ];
        output.say("cli-said-sensitive-systems", &counts)?;
    }
    if !facts.formalities.is_empty() {
        let lacking = facts.formalities.iter().filter(|formality| formality.lacks_authorisation).count();
        let counts = [("processings", count(facts.formalities.len())), ("lacking", count(lacking))];
        output.say("cli-said-formalities", &counts)?;
    }
    Ok(())
}

/// One line a row: does it apply, why, where it stands, with which pieces.
fn statement_of_applicability(
    framework: &kharita_app::Framework,
    found: &Compliance,
    output: &Output,
) -> anyhow::Result<ExitCode> {
    let columns = ["id", "name", "applies", "because", "verdict", "evidence"];
    let head = columns.map(|column| output.texts.text(&format!("cli-column-{column}")));
    let row = |verdict: &RuleVerdict| {
        let applicability = &verdict.applicability;
        let mut because = output.texts.text(&format!("applicability-{}", applicability.because.word()));
        if let Some(reason) = &applicability.reason {
            because = output.texts.text_with(
                "cli-said-because",
                &[("because", Argument::Text(because)), ("reason", Argument::Text(reason.clone()))],
            );
        }
        let name = framework.rule(&verdict.reference).map(|rule| title(&rule.title, output)).unwrap_or_default();
        vec![
            verdict.reference.clone(),
            name.to_owned(),
            output.texts.text(if applicability.applies { "cli-yes" } else { "cli-no" }),
            because,
            conclusion(verdict, output),
            verdict.evidence.join(" ; "),
        ]
    };
    output.table(&head, &found.rules.iter().map(row).collect::<Vec<_>>())?;
    Ok(ExitCode::SUCCESS)
}

/// The verdict, or what is said of an article of law.
fn conclusion(rule: &RuleVerdict, output: &Output) -> String {
    let verdict = || format!("verdict-{}", rule.verdict.word());
    output.texts.text(&rule.article.map_or_else(verdict, |article| article.key().to_owned()))
}

/// A rule, its verdict, and why.
fn show(rule: &RuleVerdict, output: &Output) -> anyhow::Result<()> {
    let verdict = conclusion(rule, output);
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

pub fn framework(session: &Session, verb: &Framework, output: &mut Output) -> anyhow::Result<ExitCode> {
    match verb {
        Framework::List => list(&known(session)?, output)?,
        Framework::Show(verb) => {
            let catalogue = known(session)?;
            let framework = kharita_app::framework(&catalogue, &verb.id)?;
            if output.json {
                output.document(framework)?;
                return Ok(ExitCode::SUCCESS);
            }
            output.line(title(&framework.title, output))?;
            if let (None, Some(label)) = (&framework.checked_against_official_pdf, &framework.source_label_fr) {
                output.line(label)?;
            }
            let reading = |rule: &Rule| match (&framework.imported_from, rule.reading) {
                (Some(file), _) => file.clone(),
                (None, Reading::Text) => output.texts.text("deliver-read-text"),
                (None, Reading::Secondary) => output.texts.text("deliver-read-secondary"),
            };
            let row = |rule: &Rule| vec![rule.reference.clone(), title(&rule.title, output).to_owned(), reading(rule)];
            let rows: Vec<Vec<String>> = framework.rules.iter().map(row).collect();
            let head = ["id", "name", "reading"].map(|column| output.texts.text(&format!("cli-column-{column}")));
            output.table(&head, &rows)?;
        }
        Framework::Import(verb) => import(session, verb, output)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// What is built in, and what the workspace was given, if there is one.
fn known(session: &Session) -> anyhow::Result<Catalogue> {
    if !session.home()?.folder.exists() {
        return Ok(Catalogue::new(Vec::new()));
    }
    let workspace = session.open(Opened::Reading)?;
    Ok(session.runtime.block_on(kharita_app::catalogue(&workspace))?)
}

fn list(catalogue: &Catalogue, output: &Output) -> anyhow::Result<()> {
    if output.json {
        let rows: Vec<serde_json::Value> = catalogue
            .frameworks()
            .map(|f| {
                serde_json::json!({
                    "id": f.id, "title": f.title, "kind": f.kind, "rules": f.rules.len(),
                    "assessable": f.rules.iter().filter(|rule| rule.is_assessable()).count(), "effective": f.effective,
                    "checked_against_official_pdf": f.checked_against_official_pdf, "imported_from": f.imported_from,
                })
            })
            .collect();
        return output.document(&rows);
    }
    let head = ["id", "name", "rules"].map(|column| output.texts.text(&format!("cli-column-{column}")));
    let rows: Vec<Vec<String>> = catalogue
        .frameworks()
        .map(|f| vec![f.id.clone(), title(&f.title, output).to_owned(), f.rules.len().to_string()])
        .collect();
    output.table(&head, &rows)
}

fn import(session: &Session, verb: &FrameworkImport, output: &Output) -> anyhow::Result<()> {
    let mut workspace = session.open(Opened::Writing)?;
    let report = session.runtime.block_on(kharita_app::import_framework(&mut workspace, &verb.file));
    session.close(workspace);
    let report = report?;
    let library = &report.library;
    let not_taken: Vec<&Message> = library.refused.iter().chain(&report.problems).collect();
    if output.json {
        let told = |messages: &[&Message]| messages.iter().map(|message| told(message, output)).collect::<Vec<_>>();
        let frameworks: Vec<serde_json::Value> = library
            .frameworks
            .iter()
            .map(|f| serde_json::json!({"id": f.id, "title": f.title, "rules": f.rules.len(), "assessable": f.rules.iter().filter(|rule| rule.is_assessable()).count()}))
            .collect();
        let mappings: Vec<serde_json::Value> = library
            .mappings
            .iter()
            .map(|m| serde_json::json!({"id": m.id, "source": m.source, "target": m.target, "pairs": m.pairs.len()}))
            .collect();
        return output.document(&serde_json::json!({
            "file": report.file, "sha256": report.sha256.to_string(), "entry": report.entry, "library": library,
            "frameworks": frameworks, "mappings": mappings, "threats": library.threats.len(),
            "reference_controls": library.controls.len(), "metrics": library.metrics.len(),
            "refused": told(&not_taken), "corrected": told(&library.corrected.iter().collect::<Vec<_>>()),
        }));
    }
    let rows = library.frameworks.iter().map(|framework| framework.rules.len()).sum::<usize>();
    let pairs = library.mappings.iter().map(|mapping| mapping.pairs.len()).sum::<usize>();
    let counts = [
        ("name", Argument::Text(title(&library.title, output).to_owned())),
        ("id", Argument::Text(library.id.clone())),
        ("rows", number(rows as u64)),
        ("pairs", number(pairs as u64)),
        ("corrected", number(library.corrected.len() as u64)),
        ("refused", number(not_taken.len() as u64)),
    ];
    output.say(if report.entry.is_some() { "cli-said-library" } else { "cli-said-library-known" }, &counts)?;
    for message in not_taken.iter().take(SHOWN) {
        output.line(&format!("  {}", output.texts.message(message)))?;
    }
    Ok(())
}

/// A title in the reader's language.
fn title<'t>(titles: &'t kharita_app::Titles, output: &Output) -> &'t str {
    titles.of(output.texts.language().code())
}
