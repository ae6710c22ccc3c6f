//! `map review`: what was declared against what tools saw, both ways.

use kharita_app::{Differing, Opened, Reviewed};

use super::Session;
use super::ledger::number;
use super::map::kind_name;
use crate::arguments::Review;
use crate::output::Output;

pub fn review(session: &Session, verb: &Review, output: &Output) -> anyhow::Result<()> {
    let workspace = session.open(Opened::Reading)?;
    let view = kharita_app::review(&workspace);
    if output.json {
        return output.document(&view);
    }
    let listed = [
        ("cli-said-review-never-seen", &view.declared_never_seen),
        ("cli-said-review-never-declared", &view.seen_never_declared),
        ("cli-said-review-without-owner", &view.without_owner),
    ];
    for (key, found) in listed {
        let rows = found.iter().take(verb.limit).map(|asset| asset_row(asset, output)).collect();
        part(key, found.len(), &["kind", "name", "source", "id"], rows, output)?;
    }
    let rows = view.differing.iter().take(verb.limit).map(differing_row).collect();
    let columns = ["name", "attribute", "declared", "observed", "id"];
    part("cli-said-review-differing", view.differing.len(), &columns, rows, output)?;
    let rows = view.links_never_observed.iter().take(verb.limit);
    let rows = rows.map(|link| vec![link.kind.clone(), link.from.clone(), link.to.clone()]).collect();
    let columns = ["edge", "from", "to"];
    part("cli-said-review-links", view.links_never_observed.len(), &columns, rows, output)
}

/// A sentence with the count, and a table if there is anything.
fn part(key: &str, count: usize, columns: &[&str], rows: Vec<Vec<String>>, output: &Output) -> anyhow::Result<()> {
    output.say(key, &[("count", number(count as u64))])?;
    if rows.is_empty() {
        return Ok(());
    }
    let head: Vec<String> = columns.iter().map(|column| output.texts.text(&format!("cli-column-{column}"))).collect();
    output.table(&head, &rows)
}

fn asset_row(asset: &Reviewed, output: &Output) -> Vec<String> {
    vec![kind_name(&asset.kind, output), asset.name.clone(), asset.sources.join(", "), asset.id.clone()]
}

fn differing_row(found: &Differing) -> Vec<String> {
    let [declared, observed] =
        [&found.declared, &found.observed].map(|said| format!("{} ({})", said.value, said.source));
    vec![found.name.clone(), found.attribute.clone(), declared, observed, found.id.clone()]
}
