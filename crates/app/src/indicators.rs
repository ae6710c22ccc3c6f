//! The indicators on the state as it stands, beside what they were worth before.

use kharita_catalog::{Ask, Better, Indicator, Titles};
use kharita_deliver::{Inputs, Measured, Rate, Worth, measured};
use kharita_map::State;
use kharita_model::{Date, DeliverableEvent, Event};
use kharita_risk::Interval;
use serde::Serialize;
use serde_json::Number;

use crate::fold::UpTo;
use crate::risk::Computed;
use crate::{Error, Workspace};

/// The indicators, with what they are compared with.
#[derive(Debug)]
pub struct Indicators {
    /// All of them, in order.
    pub now: Vec<Measured>,
    /// The same on an earlier state, in the same order; nothing if there is none to compare with.
    pub previous: Option<Vec<Measured>>,
    /// The same on the state of the first deliverable that was handed over.
    pub base: Option<(Date, Vec<Measured>)>,
    /// The entry of the state.
    pub entry: u64,
    /// Pieces of evidence that count.
    pub evidence: usize,
}

/// Which way an indicator went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Towards its target.
    Better,
    /// Away from it.
    Worse,
    /// Nowhere.
    Same,
}

impl Trend {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Trend::Better => "better",
            Trend::Worse => "worse",
            Trend::Same => "same",
        }
    }

    fn of(indicator: &Indicator, before: f64, now: f64) -> Self {
        let up = match indicator.better {
            Better::More => now > before,
            Better::Less => now < before,
        };
        match (now == before, up) {
            (true, _) => Trend::Same,
            (false, true) => Trend::Better,
            (false, false) => Trend::Worse,
        }
    }
}

/// Measures the state as it stands, today; and that of an earlier entry or moment, or of the last deliverable that was handed
/// over in a state other than a draft.
///
/// # Errors
/// The ledger.
pub async fn indicators(workspace: &Workspace, since: Option<UpTo>) -> Result<Indicators, Error> {
    let today = workspace.now().date();
    let computed = Computed::of(workspace).await?;
    let inputs = Inputs { risk: computed.as_ref().map(Computed::results), ..Inputs::of(&workspace.state) };
    let handed = handed_over(workspace).await?;
    let since = since.or_else(|| handed.last().map(|(_, shows)| UpTo::Entry(*shows)));
    let previous = match since {
        // A study of then is not computed again: what rests on it stays unknown.
        Some(up_to) => Some(before(&workspace.at(up_to).await?, today)),
        None => None,
    };
    let base = match handed.first() {
        Some((day, shows)) => Some((*day, before(&workspace.at(UpTo::Entry(*shows)).await?, *day))),
        None => None,
    };
    let evidence = workspace.history.evidence.values().filter(|taken| !taken.withdrawn).count();
    Ok(Indicators { now: measured(inputs, today), previous, base, entry: workspace.state.seq, evidence })
}

fn before(state: &State, day: Date) -> Vec<Measured> {
    measured(Inputs::of(state), day)
}

/// Day and shown entry of each issue that was more than a draft, in order.
async fn handed_over(workspace: &Workspace) -> Result<Vec<(Date, u64)>, Error> {
    let mut handed = Vec::new();
    let mut entries = workspace.ledger.entries(1);
    while let Some(recorded) = entries.next().await? {
        let events = recorded.entry.map_err(Error::Machine)?.events;
        let shown = events.iter().find_map(|event| match event {
            Event::Deliverable(DeliverableEvent::Issued { state, shows, .. }) if state != "projet" => Some(*shows),
            _ => None,
        });
        handed.extend(shown.map(|shows| (recorded.at.date(), shows)));
    }
    Ok(handed)
}

/// What an indicator was worth, with both terms; the second is null for what is no share.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Terms {
    numerator: Option<Number>,
    denominator: Option<u64>,
    unit: Option<&'static str>,
    /// Steps of the shortest path.
    #[serde(skip_serializing_if = "Option::is_none")]
    shortest: Option<u64>,
    /// Interval of a loss, MAD.
    #[serde(skip_serializing_if = "Option::is_none")]
    interval: Option<Interval>,
    /// The loss that one year in twenty exceeds.
    #[serde(skip_serializing_if = "Option::is_none")]
    p95: Option<Interval>,
}

impl From<Worth> for Terms {
    fn from(worth: Worth) -> Self {
        let share = |rate: Rate, unit| Terms {
            numerator: Some(rate.part().into()),
            denominator: Some(rate.whole()),
            unit: Some(unit),
            ..Terms::default()
        };
        let count = |count: Number, unit| Terms { numerator: Some(count), unit: Some(unit), ..Terms::default() };
        match worth {
            Worth::Share(rate) => share(rate, "share"),
            Worth::Reached { jewels, shortest } => Terms { shortest, ..share(jewels, "count") },
            Worth::Count(number) => count(number.into(), "count"),
            Worth::Days(days) => count(days.into(), "days"),
            Worth::Loss { mean, p95 } => Terms {
                numerator: Number::from_f64(mean.value),
                unit: Some("mad"),
                interval: Some(mean),
                p95,
                ..Terms::default()
            },
        }
    }
}

/// What an indicator was worth when the first deliverable was handed over.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Base {
    date: Date,
    #[serde(flatten)]
    terms: Terms,
}

/// What an indicator is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The entry whose state it is.
    entry: u64,
    /// Pieces of evidence that count.
    evidence: usize,
}

/// An indicator in the form of CONTRACT.md.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndicatorRow {
    id: &'static str,
    title: &'static Titles,
    #[serde(flatten)]
    terms: Terms,
    target: &'static str,
    /// Does it reach its target?
    met: Option<bool>,
    base: Option<Base>,
    previous: Option<Terms>,
    trend: Option<&'static str>,
    source: Source,
    /// What it needs that is not known, in words.
    missing: Option<String>,
    /// Whom to ask.
    ask: Ask,
}

impl Indicators {
    /// The indicators in the form of CONTRACT.md. `missing` gives the sentence that says what one needs which is not known.
    pub fn rows(&self, missing: &dyn Fn(&Indicator) -> String) -> Vec<IndicatorRow> {
        let row = |(place, measured): (usize, &Measured)| {
            let (indicator, worth) = (measured.indicator, measured.worth);
            let base = self
                .base
                .as_ref()
                .and_then(|(date, list)| Some(Base { date: *date, terms: list.get(place)?.worth?.into() }));
            IndicatorRow {
                id: &indicator.id,
                title: &indicator.title,
                terms: worth.map(Terms::from).unwrap_or_default(),
                target: &indicator.target,
                met: worth.and_then(Worth::value).and_then(|value| indicator.is_met(value)),
                base,
                previous: self.previous.as_ref().and_then(|list| list.get(place)?.worth).map(Terms::from),
                trend: self.trend(place).map(Trend::word),
                source: Source { entry: self.entry, evidence: self.evidence },
                missing: worth.is_none().then(|| missing(indicator)),
                ask: indicator.owner,
            }
        };
        self.now.iter().enumerate().map(row).collect()
    }

    /// Which way the indicator at this place went.
    pub fn trend(&self, place: usize) -> Option<Trend> {
        let now = self.now.get(place)?;
        let before = self.previous.as_ref()?.get(place)?.worth?.value()?;
        Some(Trend::of(now.indicator, before, now.worth?.value()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn better_depends_on_the_indicator() {
        let [reconciled, exposed] =
            ["K01", "K04"].map(|id| kharita_catalog::indicators().iter().find(|own| own.id == id).unwrap());
        assert_eq!(Trend::of(reconciled, 0.5, 0.6), Trend::Better);
        assert_eq!(Trend::of(exposed, 5.0, 6.0), Trend::Worse);
        assert_eq!(Trend::of(exposed, 5.0, 5.0), Trend::Same);
    }
}
