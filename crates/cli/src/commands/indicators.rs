//! `indicators`: K01 to K16 with both their terms, or what is missing and whom to ask.

use std::process::ExitCode;

use kharita_app::{Earlier, Figure, Indicator, IndicatorView, Opened, Trend, Unit};
use kharita_model::Argument;
use serde_json::{Value, json};

use super::Session;
use super::map::up_to;
use crate::arguments::Indicators;
use crate::output::Output;

pub fn indicators(session: &Session, verb: &Indicators, output: &mut Output) -> anyhow::Result<ExitCode> {
    let since = verb.since.as_deref().map(up_to).transpose()?;
    let workspace = session.open(Opened::Reading)?;
    let all = session.runtime.block_on(kharita_app::indicators(&workspace, since))?;
    if output.json {
        output.document(&all.iter().map(|view| document(view, output)).collect::<Vec<_>>())?;
        return Ok(ExitCode::SUCCESS);
    }
    let columns = ["id", "value", "previous", "trend", "goal", "met", "indicator"];
    let head = columns.map(|column| output.texts.text(&format!("cli-column-{column}")));
    output.table(&head, &all.iter().map(|view| row(view, output)).collect::<Vec<_>>())?;
    for view in all.iter().filter(|view| view.figure.is_none()) {
        let arguments = [
            ("id", Argument::Text(view.indicator.id.clone())),
            ("missing", Argument::Text(missing(view, output))),
            ("whom", Argument::Text(output.texts.text(&view.indicator.owner.key()))),
        ];
        output.say("cli-said-indicator-missing", &arguments)?;
    }
    output.say("cli-said-indicators-hypothesis", &[])?;
    Ok(ExitCode::SUCCESS)
}

/// What an indicator needs before it can be computed.
fn missing(view: &IndicatorView, output: &Output) -> String {
    output.texts.text(&format!("deliver-indicator-{}", view.indicator.id.to_lowercase()))
}

fn document(view: &IndicatorView, output: &Output) -> Value {
    let indicator = view.indicator;
    let lacks = view.figure.is_none();
    let mut found = terms(view.figure.as_ref());
    let rest = json!({
        "id": indicator.id, "title": indicator.title.of(output.texts.language().code()), "unit": indicator.unit,
        "target": indicator.target, "target_met": view.is_met, "trend": view.trend,
        "base": view.base.as_ref().map(earlier), "previous": view.previous.as_ref().map(earlier),
        "source": indicator.source, "owner": indicator.owner.word(),
        "missing": lacks.then(|| missing(view, output)), "ask": lacks.then(|| indicator.owner.word()),
    });
    if let (Some(found), Value::Object(rest)) = (found.as_object_mut(), rest) {
        found.extend(rest);
    }
    found
}

/// Numerator and denominator, null where nothing can be computed, and what is told beside.
fn terms(figure: Option<&Figure>) -> Value {
    let beside: serde_json::Map<String, Value> = figure
        .iter()
        .flat_map(|figure| &figure.beside)
        .map(|(word, value)| (word.replace('-', "_"), number(*value)))
        .collect();
    let parts: Vec<Value> = figure
        .iter()
        .flat_map(|figure| &figure.parts)
        .map(|(name, part, whole)| json!({"name": name, "numerator": part, "denominator": whole}))
        .collect();
    json!({
        "numerator": figure.map(|figure| number(figure.numerator)), "denominator": figure.and_then(|figure| figure.denominator),
        "interval": figure.and_then(|figure| figure.interval), "beside": beside, "parts": parts,
    })
}

fn earlier(found: &Earlier) -> Value {
    json!({
        "numerator": number(found.figure.numerator), "denominator": found.figure.denominator,
        "date": found.date.to_string(), "entry": found.entry,
    })
}

/// Counts are whole numbers in JSON.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 9.0e15 { json!(value as i64) } else { json!(value) }
}

fn row(view: &IndicatorView, output: &Output) -> Vec<String> {
    let texts = output.texts;
    let previous = view.previous.as_ref().map(|found| shown(view.indicator, &found.figure, output));
    let trend = |trend: Trend| texts.text(&format!("cli-trend-{}", trend.word()));
    let met = |met: bool| texts.text(if met { "cli-yes" } else { "cli-no" });
    vec![
        view.indicator.id.clone(),
        view.figure.as_ref().map_or_else(|| "–".to_owned(), |figure| shown(view.indicator, figure, output)),
        previous.unwrap_or_else(|| "–".to_owned()),
        view.trend.map_or_else(|| "–".to_owned(), trend),
        view.indicator.target_text(),
        view.is_met.map_or_else(|| "–".to_owned(), met),
        view.indicator.title.of(texts.language().code()).to_owned(),
    ]
}

fn shown(indicator: &Indicator, figure: &Figure, output: &Output) -> String {
    let texts = output.texts;
    let value = texts.number(figure.numerator as i64);
    match (indicator.unit, figure.denominator) {
        (Unit::Share, Some(whole)) => {
            kharita_deliver::Rate::new(figure.numerator as usize, whole as usize).text(texts).replace('\u{200e}', "")
        }
        (Unit::Mad, _) => match figure.interval {
            Some(found) => {
                let [low, high] = [found.low, found.high].map(|end| texts.number(end as i64));
                format!("{value} MAD [{low} – {high}]")
            }
            None => format!("{value} MAD"),
        },
        (Unit::Minutes, _) => format!("{value} min"),
        _ => value,
    }
}
