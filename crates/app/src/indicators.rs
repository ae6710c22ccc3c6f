//! The indicators today, on the day of an earlier state, and on that of the first documents: figures with both their terms,
//! or what is missing and whom to ask.

use kharita_catalog::{Indicator, Trend};
use kharita_deliver::indicator::{Figure, Measured, measured};
use kharita_deliver::{Inputs, Language};
use kharita_model::{Date, Instant};

use crate::fold::UpTo;
use crate::issue::draft;
use crate::risk::{Computed, kept_loss};
use crate::{Error, Workspace};

/// An indicator, today and before.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorView {
    /// Its definition.
    pub indicator: &'static Indicator,
    /// Today, if it can be computed.
    pub figure: Option<Figure>,
    /// Does it reach its target?
    pub is_met: Option<bool>,
    /// Where it goes since the moment it is compared with.
    pub trend: Option<Trend>,
    /// At the first documents that were issued.
    pub base: Option<Earlier>,
    /// At the moment it is compared with.
    pub previous: Option<Earlier>,
}

/// An indicator on an earlier state.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// The last entry of that state.
    pub entry: u64,
    /// The day of it.
    pub date: Date,
    /// What it was worth.
    pub figure: Figure,
}

/// The indicators today, compared with the state `since`; without it with the documents that were issued last.
///
/// # Errors
/// The ledger.
pub async fn indicators(workspace: &Workspace, since: Option<UpTo>) -> Result<Vec<IndicatorView>, Error> {
    let issued = &workspace.history.issued;
    let of = |entry: &u64| UpTo::Entry(*entry);
    let base = earlier(workspace, issued.first().map(of)).await?;
    let previous = match since.or_else(|| issued.last().map(of)) {
        wanted if wanted == issued.first().map(of) => base.clone(),
        wanted => earlier(workspace, wanted).await?,
    };
    let computed = Computed::of(workspace).await?;
    let inputs = Inputs { risk: computed.as_ref().map(Computed::results), ..Inputs::of(&workspace.state) };
    let today = measured(inputs, &draft(workspace, Language::French)?);
    let at = |all: &[Found], id: &str| all.iter().find(|(known, _)| *known == id).map(|(_, found)| found.clone());
    let view = |now: Measured| {
        let previous = at(&previous, &now.indicator.id);
        let terms = |figure: &Figure| (figure.numerator, figure.denominator);
        let both = previous.as_ref().map(|before| &before.figure).zip(now.figure.as_ref());
        IndicatorView {
            is_met: now.is_met(),
            trend: both.and_then(|(before, figure)| now.indicator.trend(terms(before), terms(figure))),
            base: at(&base, &now.indicator.id),
            previous,
            indicator: now.indicator,
            figure: now.figure,
        }
    };
    Ok(today.into_iter().map(view).collect())
}

type Found = (&'static str, Earlier);

/// The indicators on the state of an entry; those that could not be computed then are left out.
async fn earlier(workspace: &Workspace, up_to: Option<UpTo>) -> Result<Vec<Found>, Error> {
    let Some(up_to) = up_to else { return Ok(Vec::new()) };
    let state = workspace.at(up_to).await?;
    let Some(at) = moment(workspace, state.seq) else { return Ok(Vec::new()) };
    let edition = kharita_deliver::Edition { date: at.date(), entry: state.seq, ..draft(workspace, Language::French)? };
    let mut found = Vec::new();
    for measured in measured(Inputs::of(&state), &edition) {
        // Risks are not computed again on a past state: what was kept then is what people saw.
        let figure = match measured.indicator.id.as_str() {
            "K06" => kept_loss(workspace, state.seq).await,
            _ => measured.figure,
        };
        let entry = state.seq;
        found.extend(figure.map(|figure| (measured.indicator.id.as_str(), Earlier { entry, date: at.date(), figure })));
    }
    Ok(found)
}

/// When an entry was written.
fn moment(workspace: &Workspace, entry: u64) -> Option<Instant> {
    workspace.history.entries.iter().find(|(seq, ..)| *seq == entry).map(|(_, at, _)| *at)
}
