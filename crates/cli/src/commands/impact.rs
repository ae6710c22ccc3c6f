//! `map impact`: what an asset carries, and what it rests on.

use kharita_app::{Opened, Reached};
use kharita_model::Argument;

use super::Session;
use super::ledger::number;
use super::map::kind_name;
use crate::arguments::Impact;
use crate::output::Output;

pub fn impact(session: &Session, verb: &Impact, output: &Output) -> anyhow::Result<()> {
    let workspace = session.open(Opened::Reading)?;
    let view = kharita_app::impact(&workspace, &verb.id)?;
    if output.json {
        return output.document(&view);
    }
    for (key, reached) in [("cli-said-carries", &view.carries), ("cli-said-rests-on", &view.rests_on)] {
        let arguments = [("name", Argument::Text(view.name.clone())), ("count", number(reached.len() as u64))];
        output.say(key, &arguments)?;
        if !reached.is_empty() {
            let columns = ["distance", "kind", "name", "chain", "owners", "id"];
            let head = columns.map(|column| output.texts.text(&format!("cli-column-{column}")));
            output
                .table(&head, &reached.iter().take(verb.limit).map(|found| row(found, output)).collect::<Vec<_>>())?;
        }
    }
    Ok(())
}

fn row(found: &Reached, output: &Output) -> Vec<String> {
    // The last link is the thing itself.
    let before = found.chain.len().saturating_sub(1);
    let through: Vec<&str> = found.chain.iter().take(before).map(|link| link.name.as_str()).collect();
    vec![
        found.distance.to_string(),
        kind_name(&found.kind, output),
        found.name.clone(),
        through.join(" › "),
        found.owners.join(", "),
        found.id.clone(),
    ]
}
