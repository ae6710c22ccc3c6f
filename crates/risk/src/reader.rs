//! Reads the fields of a scenario or graph file and says exactly where one is wrong: each value knows the JSON pointer
//! that leads to it. TOML files are read as the same values.

use kharita_model::{Code, Locator, Message};
use serde_json::Value;

use crate::distribution::Distribution;

/// A file of the risk engine is refused whole, for this reason, at this place.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// The content is not what the format asks for.
    #[error("{0}")]
    Refused(Message),
}

impl Error {
    /// What must be told.
    pub fn message(&self) -> &Message {
        match self {
            Error::Refused(message) => message,
        }
    }
}

/// The last step of the way to a value.
#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

/// A value and the way to it from the top of the file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field<'a> {
    value: &'a Value,
    way: Option<(&'a Field<'a>, Step<'a>)>,
}

impl<'a> Field<'a> {
    /// The whole file.
    pub fn top(value: &'a Value) -> Self {
        Field { value, way: None }
    }

    /// JSON pointer (RFC 6901); empty for the whole file.
    pub fn pointer(&self) -> String {
        match self.way {
            None => String::new(),
            Some((parent, Step::Key(key))) => {
                format!("{}/{}", parent.pointer(), key.replace('~', "~0").replace('/', "~1"))
            }
            Some((parent, Step::Item(at))) => format!("{}/{at}", parent.pointer()),
        }
    }

    /// The error of this message, at this place.
    pub fn refuse(&self, message: Message) -> Error {
        Error::Refused(message.at(Locator::Pointer(self.pointer().into())))
    }

    fn wrong_type(&self, expected: &str) -> Error {
        self.refuse(Message::new(Code::WrongType).with("expected", expected))
    }

    /// A field that may be absent. `null` counts as absent.
    pub fn optional(&'a self, name: &'a str) -> Result<Option<Field<'a>>, Error> {
        let fields = self.value.as_object().ok_or_else(|| self.wrong_type("object"))?;
        let found = fields.get(name).filter(|value| !value.is_null());
        Ok(found.map(|value| Field { value, way: Some((self, Step::Key(name))) }))
    }

    /// A field that must be there.
    pub fn required(&'a self, name: &'a str) -> Result<Field<'a>, Error> {
        self.optional(name)?.ok_or_else(|| self.refuse(Message::new(Code::MissingField).with("field", name)))
    }

    /// The items of a list.
    pub fn items(&'a self) -> Result<impl ExactSizeIterator<Item = Field<'a>>, Error> {
        let items = self.value.as_array().ok_or_else(|| self.wrong_type("list"))?;
        Ok(items.iter().enumerate().map(|(at, value)| Field { value, way: Some((self, Step::Item(at))) }))
    }

    /// A text.
    pub fn text(&self) -> Result<&'a str, Error> {
        self.value.as_str().ok_or_else(|| self.wrong_type("text"))
    }

    /// One word of a few.
    pub fn word(&self, allowed: &[&str]) -> Result<&'a str, Error> {
        let word = self.text()?;
        if allowed.contains(&word) {
            return Ok(word);
        }
        Err(self.refuse(Message::new(Code::BadWord).with("value", word).with("allowed", allowed.join(", "))))
    }

    /// A number within these ends.
    pub fn number(&self, low: f64, high: f64) -> Result<f64, Error> {
        let number = self.value.as_f64().ok_or_else(|| self.wrong_type("number"))?;
        if number >= low && number <= high {
            return Ok(number);
        }
        let message = Message::new(Code::NumberOutOfRange).with("value", number).with("low", low).with("high", high);
        Err(self.refuse(message))
    }

    /// Is it a number?
    pub fn is_number(&self) -> bool {
        self.value.is_number()
    }

    /// Is it `true`?
    pub fn is_true(&self) -> bool {
        self.value.as_bool() == Some(true)
    }

    /// Notes the fields that the format does not know: they are told, never silently passed over.
    pub fn note_unknown(&self, known: &[&str], ignored: &mut Vec<String>) {
        for key in self.value.as_object().into_iter().flat_map(|fields| fields.keys()) {
            if !known.contains(&key.as_str()) {
                ignored.push(Field { value: self.value, way: Some((self, Step::Key(key))) }.pointer());
            }
        }
    }
}

/// Reads JSON; a syntax error is refused at its line.
pub(crate) fn json(text: &str) -> Result<Value, Error> {
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| Error::Refused(Message::new(Code::InvalidJson).at(Locator::Line(error.line() as u64))))
}

/// Reads TOML; a syntax error is refused at its line.
pub(crate) fn toml(text: &str) -> Result<Value, Error> {
    toml::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.matches('\n').count() as u64 + 1;
        Error::Refused(Message::new(Code::InvalidToml).with("detail", error.message()).at(Locator::Line(line)))
    })
}

/// The least amount of a lognormal, MAD: one centime.
const LEAST_MAD: f64 = 0.01;
/// The largest amount, MAD: what fits in whole centimes with room for sums.
pub(crate) const MOST_MAD: f64 = 1e15;

/// A law: a number, `{ low, high }` (90 % interval, lognormal) or `{ pert = [min, mode, max] }`.
pub(crate) fn law(field: &Field, least: f64, most: f64, ignored: &mut Vec<String>) -> Result<Distribution, Error> {
    if field.is_number() {
        return Ok(Distribution::Constant(field.number(least, most)?));
    }
    if let Some(pert) = field.optional("pert")? {
        field.note_unknown(&["pert"], ignored);
        let points = pert.items()?.map(|point| point.number(least, most)).collect::<Result<Vec<_>, _>>()?;
        let [min, mode, max] = points.as_slice() else {
            let three = Message::new(Code::NumberOutOfRange).with("value", points.len()).with("low", 3).with("high", 3);
            return Err(pert.refuse(three));
        };
        ordered(&pert, *min, *mode)?;
        ordered(&pert, *mode, *max)?;
        return Ok(Distribution::pert(*min, *mode, *max));
    }
    field.note_unknown(&["low", "high"], ignored);
    let positive = least.max(if most == MOST_MAD { LEAST_MAD } else { 1e-9 });
    let low = field.required("low")?.number(positive, most)?;
    let high = field.required("high")?.number(positive, most)?;
    ordered(field, low, high)?;
    Ok(Distribution::lognormal(low, high))
}

fn ordered(field: &Field, low: f64, high: f64) -> Result<(), Error> {
    if low <= high {
        return Ok(());
    }
    Err(field.refuse(Message::new(Code::IntervalReversed).with("low", low).with("high", high)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_refusal_names_its_place() {
        let file = json!({"nodes": [{"id": 3}, {"a/b": true}]});
        let top = Field::top(&file);
        let nodes = top.required("nodes").unwrap();
        let items: Vec<_> = nodes.items().unwrap().collect();
        let id = items[0].required("id").unwrap();
        let error = id.text().unwrap_err();
        assert_eq!(error.message().place.to_string(), "/nodes/0/id");
        assert_eq!(items[1].required("id").unwrap_err().message().code, Code::MissingField);
        let mut ignored = Vec::new();
        items[1].note_unknown(&["id"], &mut ignored);
        assert_eq!(ignored, ["/nodes/1/a~1b"]);
        assert_eq!(id.number(0.0, 1.0).unwrap_err().message().code, Code::NumberOutOfRange);
    }

    #[test]
    fn a_syntax_error_names_its_line() {
        let place = |error: Error| error.message().place.to_string();
        assert_eq!(place(json("{\n\"a\": 1e999}").unwrap_err()), "l.2");
        assert_eq!(place(toml("a = 1\nb = =\n").unwrap_err()), "l.2");
        assert_eq!(toml("a = 1").unwrap(), json!({"a": 1}));
    }
}
