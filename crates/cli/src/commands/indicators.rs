//! `indicators`.

use std::process::ExitCode;

use kharita_app::{Indicator, Measured, Opened};

use super::Session;
use super::ledger::number;
use super::map::up_to;
use crate::arguments;
use crate::output::Output;

pub fn indicators(session: &Session, verb: &arguments::Indicators, output: &mut Output) -> anyhow::Result<ExitCode> {
    let since = verb.since.as_deref().map(up_to).transpose()?;
    let workspace = session.open(Opened::Reading)?;
    let found = session.runtime.block_on(kharita_app::indicators(&workspace, since))?;
    let missing = |id: &str| output.texts.text(&format!("deliver-indicator-{}", id.to_lowercase()));
    if output.json {
        output.document(&found.rows(&|indicator| missing(&indicator.id)))?;
        return Ok(ExitCode::SUCCESS);
    }
    let head = ["id", "indicator", "worth", "aim", "previous", "trend", "whom"]
        .map(|column| output.texts.text(&format!("cli-column-{column}")));
    let mut rows = Vec::new();
    for (place, Measured { indicator, worth }) in found.now.iter().enumerate() {
        let before = found.previous.as_ref().and_then(|list| list.get(place)?.worth);
        rows.push(vec![
            indicator.id.clone(),
            title(indicator, output),
            worth.map_or_else(|| missing(&indicator.id), |worth| worth.text(output.texts)),
            indicator.target.clone(),
            before.map_or_else(|| "–".to_owned(), |before| before.text(output.texts)),
            found
                .trend(place)
                .map_or_else(|| "–".to_owned(), |trend| output.texts.text(&format!("cli-trend-{}", trend.word()))),
            output.texts.text(&indicator.owner.key()),
        ]);
    }
    output.table(&head, &rows)?;
    let known = found.now.iter().filter(|measured| measured.worth.is_some()).count();
    let arguments = [
        ("known", number(known as u64)),
        ("count", number(found.now.len() as u64)),
        ("entry", number(found.entry)),
        ("evidence", number(found.evidence as u64)),
    ];
    output.say("cli-said-indicators", &arguments)?;
    Ok(ExitCode::SUCCESS)
}

fn title(indicator: &Indicator, output: &Output) -> String {
    let titles = &indicator.title;
    let own = match output.texts.language() {
        kharita_deliver::Language::French => None,
        kharita_deliver::Language::English => titles.en.as_ref(),
        kharita_deliver::Language::Arabic => titles.ar.as_ref(),
    };
    own.unwrap_or(&titles.fr).clone()
}
