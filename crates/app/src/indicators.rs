//! The indicators on the state as it stands, beside what they were worth before.

use kharita_catalog::{Better, Indicator};
use kharita_deliver::{Inputs, Measured, Worth, measured};
use kharita_map::State;
use kharita_model::{Date, DeliverableEvent, Event};
use serde_json::{Value, json};

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

impl Indicators {
    /// The indicators in the form of CONTRACT.md. `missing` gives the sentence that says what one needs which is not known.
    pub fn document(&self, missing: &dyn Fn(&Indicator) -> String) -> Vec<Value> {
        let at = |list: &Option<Vec<Measured>>, place: usize| list.as_ref().and_then(|list| list.get(place)?.worth);
        let base = self.base.as_ref().map(|(_, measured)| measured.clone());
        let rows = self.now.iter().enumerate().map(|(place, measured)| {
            let indicator = measured.indicator;
            let mut row = worth(measured.worth);
            row["id"] = json!(indicator.id);
            row["title"] = json!(indicator.title);
            row["target"] = json!(indicator.target);
            row["met"] = json!(measured.worth.and_then(Worth::value).and_then(|value| indicator.is_met(value)));
            row["previous"] = at(&self.previous, place).map_or(Value::Null, |before| worth(Some(before)));
            row["base"] = at(&base, place).map_or(Value::Null, |first| {
                let mut first = worth(Some(first));
                first["date"] = json!(self.base.as_ref().map(|(day, _)| day.to_string()));
                first
            });
            row["trend"] = json!(self.trend(place).map(Trend::word));
            row["source"] = json!({"entry": self.entry, "evidence": self.evidence});
            row["missing"] = measured.worth.map_or_else(|| json!(missing(indicator)), |_| Value::Null);
            row["ask"] = json!(indicator.owner);
            row
        });
        rows.collect()
    }

    /// Which way the indicator at this place went.
    pub fn trend(&self, place: usize) -> Option<Trend> {
        let now = self.now.get(place)?;
        let before = self.previous.as_ref()?.get(place)?.worth?.value()?;
        Some(Trend::of(now.indicator, before, now.worth?.value()?))
    }
}

/// What an indicator is worth: numerator and denominator, which is null for what is no share.
fn worth(worth: Option<Worth>) -> Value {
    match worth {
        None => json!({"numerator": null, "denominator": null, "unit": null}),
        Some(Worth::Share(rate)) => json!({"numerator": rate.part(), "denominator": rate.whole(), "unit": "share"}),
        Some(Worth::Count(count)) => json!({"numerator": count, "denominator": null, "unit": "count"}),
        Some(Worth::Reached { jewels, shortest }) => {
            json!({"numerator": jewels.part(), "denominator": jewels.whole(), "unit": "count", "shortest": shortest})
        }
        Some(Worth::Days(days)) => json!({"numerator": days, "denominator": null, "unit": "days"}),
        Some(Worth::Loss { mean, p95 }) => {
            json!({"numerator": mean.value, "denominator": null, "unit": "mad", "interval": mean, "p95": p95})
        }
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
