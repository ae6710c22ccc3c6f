//! The scenario file (CONTRACT.md), in TOML or JSON.

use std::collections::HashSet;

use kharita_model::{Code, Message};

use crate::distribution::{Distribution, exceeds};
use crate::reader::{self, Error, Field, MOST_MAD, law};

/// The most events a year that a scenario may state.
const MOST_EVENTS: f64 = 100_000.0;

/// How many loss events a year has.
#[derive(Debug, Clone, PartialEq)]
pub enum Frequency {
    /// A Poisson number with this rate; an uncertain rate is drawn anew for each year.
    Events(Distribution),
    /// Threat events at a drawn rate; each becomes a loss iff its capability exceeds the resistance, both drawn afresh for
    /// each event. The loss events are then Poisson with rate `rate × susceptibility`: exact thinning.
    ThreatEvents {
        /// Threat events a year.
        rate: Distribution,
        /// P(capability > resistance).
        susceptibility: f64,
    },
}

/// One scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Its id: the name of its stream of random numbers too, so that no two scenarios share their luck.
    pub id: String,
    /// How often.
    pub frequency: Frequency,
    /// How much one event costs, MAD.
    pub loss: Distribution,
}

/// The scenarios of a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FairFile {
    /// In the order of the file.
    pub scenarios: Vec<Scenario>,
    /// JSON pointers of the fields that the format does not know.
    pub ignored: Vec<String>,
}

/// Reads and checks a scenario file: JSON if it begins with a brace, else TOML.
///
/// # Errors
/// A syntax error, a missing field, a wrong type, a number outside its range, ends that are not in order, a doubled id, or a
/// frequency in no form or in two. The message names the place.
pub fn parse(text: &str) -> Result<FairFile, Error> {
    let bare = text.trim_start_matches('\u{feff}').trim_start();
    let value = if bare.starts_with('{') { reader::json(text)? } else { reader::toml(text)? };
    let top = Field::top(&value);
    let mut file = FairFile::default();
    top.note_unknown(&["scenario"], &mut file.ignored);
    let mut seen = HashSet::new();
    for row in top.required("scenario")?.items()? {
        let scenario = scenario(&row, &mut file.ignored)?;
        if !seen.insert(scenario.id.clone()) {
            return Err(row.refuse(Message::new(Code::DuplicateId).with("id", scenario.id)));
        }
        file.scenarios.push(scenario);
    }
    Ok(file)
}

fn scenario(row: &Field, ignored: &mut Vec<String>) -> Result<Scenario, Error> {
    row.note_unknown(&["id", "frequency", "tef", "threat_capability", "resistance", "loss_mad"], ignored);
    let id = row.required("id")?.text()?.to_owned();
    let frequency = match (row.optional("frequency")?, row.optional("tef")?) {
        (Some(frequency), None) => {
            frequency.note_unknown(&["poisson"], ignored);
            Frequency::Events(law(&frequency.required("poisson")?, 0.0, MOST_EVENTS, ignored)?)
        }
        (None, Some(tef)) => {
            let capability = law(&row.required("threat_capability")?, 0.0, 100.0, ignored)?;
            let resistance = law(&row.required("resistance")?, 0.0, 100.0, ignored)?;
            let susceptibility = exceeds(&capability, &resistance);
            Frequency::ThreatEvents { rate: law(&tef, 0.0, MOST_EVENTS, ignored)?, susceptibility }
        }
        _ => return Err(row.refuse(Message::new(Code::FrequencyForm).with("id", id))),
    };
    let loss = law(&row.required("loss_mad")?, 0.0, MOST_MAD, ignored)?;
    Ok(Scenario { id, frequency, loss })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "[[scenario]]\nid = \"leak\"\nfrequency = { poisson = { low = 0.05, high = 0.5 } }\n\
        loss_mad = { low = 1e6, high = 10e6 }\n[[scenario]]\nid = \"tef-model\"\ntef = { pert = [1, 12, 52] }\n\
        threat_capability = { pert = [20, 50, 90] }\nresistance = { pert = [30, 60, 95] }\nloss_mad = { low = 1e5, high = 2e6 }\n";

    #[test]
    fn toml_and_json_say_the_same() {
        let file = parse(GOOD).unwrap();
        assert_eq!(file.scenarios.len(), 2);
        let json = serde_json::to_string(&reader::toml(GOOD).unwrap()).unwrap();
        assert_eq!(parse(&json).unwrap(), file);
        assert!(file.ignored.is_empty());
        assert_eq!(
            parse(&GOOD.replace("loss_mad = { low = 1e6", "note = 1\nloss_mad = { low = 1e6")).unwrap().ignored,
            ["/scenario/0/note"]
        );
    }

    #[test]
    fn what_is_wrong_is_refused_at_its_place() {
        for (good, bad, code, at) in [
            ("id = \"leak\"", "id = ", Code::InvalidToml, "l.2"),
            ("id = \"leak\"\n", "", Code::MissingField, "/scenario/0"),
            ("\"tef-model\"", "\"leak\"", Code::DuplicateId, "/scenario/1"),
            ("low = 1e6, high", "low = 1e8, high", Code::IntervalReversed, "/scenario/0/loss_mad"),
            ("low = 1e6, high", "low = 0, high", Code::NumberOutOfRange, "/scenario/0/loss_mad/low"),
            ("low = 1e6, high", "low = \"1e6\", high", Code::WrongType, "/scenario/0/loss_mad/low"),
            ("low = 1e6, high", "low = nan, high", Code::MissingField, "/scenario/0/loss_mad"),
            ("poisson", "binomial", Code::MissingField, "/scenario/0/frequency"),
            ("[1, 12, 52]", "[1, 12]", Code::NumberOutOfRange, "/scenario/1/tef/pert"),
            ("[1, 12, 52]", "[1, 60, 52]", Code::IntervalReversed, "/scenario/1/tef/pert"),
            ("[1, 12, 52]", "[1, \"12\", 52]", Code::WrongType, "/scenario/1/tef/pert/1"),
            ("tef = { pert", "frequency = { poisson = 1.0 }\ntef = { pert", Code::FrequencyForm, "/scenario/1"),
            ("threat_capability = { pert = [20, 50, 90] }\n", "", Code::MissingField, "/scenario/1"),
        ] {
            assert!(GOOD.contains(good), "{good}");
            let error = parse(&GOOD.replace(good, bad)).unwrap_err();
            let message = error.message();
            let place = message.place.to_string();
            assert_eq!((message.code, place.as_str()), (code, at), "{bad}");
        }
        assert_eq!(parse("").unwrap_err().message().code, Code::MissingField);
    }
}
