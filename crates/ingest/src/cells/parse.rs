//! From what stands in a cell to a value of the type that its column has, or the reason of the refusal.

use kharita_model::workbook::Choices;
use kharita_model::{AddressBlock, Code, Level, Minutes, Money, Scale, Value, ValueType};

use super::fold::fold;
use super::grid::{Content, day_of_number};
use super::labels::Labels;
use super::quantity;

/// The value of a cell, or part of one; `?` and its labels are « ne sait pas ».
///
/// # Errors
/// The code of the refusal.
pub fn value(content: &Content, value_type: ValueType, labels: &Labels) -> Result<Value, Code> {
    let refused = refusal(value_type);
    let Some(text) = content.text() else { return Err(refused) };
    if labels.is_unknown(&text) {
        return Ok(Value::Unknown);
    }
    let groups = labels.comma_groups();
    let number = match content {
        Content::Number(number) => Some(*number),
        _ => quantity::number(&text, groups),
    };
    let value = match value_type {
        ValueType::Text => Some(Value::text(text)),
        ValueType::Bool => labels.word(Choices::YesNo, &text).map(|word| Value::Bool(word == "true")),
        ValueType::Int => {
            let percent = text.strip_suffix('%').and_then(|text| quantity::number(text, groups));
            // Plain digits first: numbers with more than 15 digits are written as text, to keep them all.
            text.parse().ok().or_else(|| number.or(percent).and_then(quantity::whole)).map(Value::Int)
        }
        ValueType::Real => number.map(Value::Real),
        ValueType::Money => {
            number.or_else(|| quantity::amount(&text, groups)).and_then(Money::from_mad).map(Value::Money)
        }
        ValueType::Date => day(content, &text).map(Value::Date),
        ValueType::Instant => moment(content, &text).map(Value::Instant),
        ValueType::Minutes => duration(content, &text, labels).map(Value::Minutes),
        ValueType::Address => text.parse::<AddressBlock>().ok().map(Value::Address),
        ValueType::Word(list) => {
            labels.word(Choices::Words(list), &text).and_then(|word| list.choose(&word)).map(Value::Word)
        }
        ValueType::Level(scale) => level(&text, scale, labels).map(Value::Level),
        ValueType::Device => None,
    };
    value.ok_or(refused)
}

/// What a bad cell of this type is called.
fn refusal(value_type: ValueType) -> Code {
    match value_type {
        ValueType::Bool => Code::BadBoolean,
        ValueType::Int | ValueType::Real | ValueType::Money => Code::BadNumber,
        ValueType::Text | ValueType::Device => Code::RowUnreadable,
        ValueType::Date | ValueType::Instant => Code::BadDate,
        ValueType::Minutes => Code::BadDuration,
        ValueType::Address => Code::BadAddress,
        ValueType::Word(_) => Code::BadWord,
        ValueType::Level(_) => Code::BadLevel,
    }
}

fn day(content: &Content, text: &str) -> Option<kharita_model::Date> {
    match content {
        Content::Day(day) => Some(*day),
        Content::Moment(moment) => Some(moment.date()),
        Content::Number(number) => day_of_number(*number),
        _ => quantity::day(text),
    }
}

/// A moment; a day alone is its midnight.
fn moment(content: &Content, text: &str) -> Option<kharita_model::Instant> {
    match content {
        Content::Moment(moment) => Some(*moment),
        Content::Text(_) if text.contains(':') => {
            // As we write a moment that a spreadsheet cannot hold: before 1900.
            kharita_model::Instant::parse(text).or_else(|| crate::moment::parse(text))
        }
        _ => day(content, text).map(kharita_model::Date::midnight),
    }
}

fn duration(content: &Content, text: &str, labels: &Labels) -> Option<Minutes> {
    match content {
        Content::Text(_) | Content::Number(_) => quantity::duration(text, labels),
        _ => None,
    }
}

/// A level by its number (`3`, `3 – Grave`), or by its name (`grave`).
fn level(text: &str, scale: Scale, labels: &Labels) -> Option<Level> {
    let text = fold(text);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.strip_suffix(rest)?;
    if digits.is_empty() {
        let (low, high) = scale.bounds();
        let mut levels = (low..=high).filter_map(|n| scale.level(n));
        return levels.find(|level| labels.word(Choices::Levels(scale), &format!("{} {text}", level.n)).is_some());
    }
    let mut after = rest.chars();
    let is_fraction = matches!(after.next(), Some(',' | '.')) && after.next().is_some_and(|c| c.is_ascii_digit());
    if is_fraction { None } else { scale.level(digits.parse().ok()?) }
}

#[cfg(test)]
mod tests {
    use kharita_model::WordList;

    use super::*;

    fn read(text: &str, value_type: ValueType) -> Result<String, Code> {
        value(&Content::Text(text.into()), value_type, &Labels::default()).map(|value| value.to_string())
    }

    #[test]
    fn answers_are_read_as_people_give_them() {
        let good = [
            ("OUI", ValueType::Bool, "true"),
            ("x", ValueType::Bool, "true"),
            ("Faux", ValueType::Bool, "false"),
            ("3 - Grave", ValueType::Level(Scale::LegalImpact), "3"),
            ("0", ValueType::Level(Scale::Need), "0"),
            ("INTERNET", ValueType::Word(WordList::Exposure), "internet"),
            ("50 %", ValueType::Int, "50"),
            ("nsp", ValueType::Text, "?"),
            ("Not Qualified", ValueType::Word(WordList::Qualification), "not_qualified"),
            ("1 200 000 MAD", ValueType::Money, "1200000"),
            ("10.1.2.3/16", ValueType::Address, "10.1.0.0/16"),
            ("30/06/2026 08:10", ValueType::Instant, "2026-06-30T08:10:00Z"),
            ("2026-06-30T08:10:00Z", ValueType::Instant, "2026-06-30T08:10:00Z"),
            ("30/06/2026", ValueType::Instant, "2026-06-30T00:00:00Z"),
            ("?", ValueType::Date, "?"),
            ("=1+1", ValueType::Text, "=1+1"),
        ];
        for (text, value_type, expected) in good {
            assert_eq!(read(text, value_type).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn each_type_has_its_refusal() {
        let bad = [
            ("peut-être", ValueType::Bool, Code::BadBoolean),
            ("5", ValueType::Level(Scale::Need), Code::BadLevel),
            ("3.5", ValueType::Level(Scale::Need), Code::BadLevel),
            ("world", ValueType::Word(WordList::Exposure), Code::BadWord),
            ("12,5", ValueType::Int, Code::BadNumber),
            ("beaucoup", ValueType::Money, Code::BadNumber),
            ("31/02/2026", ValueType::Date, Code::BadDate),
            ("31/02/2026 10:00", ValueType::Instant, Code::BadDate),
            ("4", ValueType::Minutes, Code::BadDuration),
            ("10.0.0.300", ValueType::Address, Code::BadAddress),
        ];
        for (text, value_type, code) in bad {
            assert_eq!(read(text, value_type), Err(code), "{text}");
        }
        let error = Content::Unreadable("#N/A".into());
        assert_eq!(value(&error, ValueType::Text, &Labels::default()), Err(Code::RowUnreadable));
    }

    #[test]
    fn cells_of_a_spreadsheet_have_their_own_types() {
        let labels = Labels::default();
        let date = value(&Content::Number(46_351.0), ValueType::Date, &labels).unwrap();
        assert_eq!(date.to_string(), "2026-11-25");
        let moment = Content::Moment(kharita_model::Instant::parse("2026-11-25T10:30:00Z").unwrap());
        let read = |value_type| value(&moment, value_type, &labels).unwrap().to_string();
        assert_eq!(
            (read(ValueType::Date), read(ValueType::Instant)),
            ("2026-11-25".into(), "2026-11-25T10:30:00Z".into())
        );
        assert_eq!(value(&Content::Number(2026.0), ValueType::Date, &labels), Err(Code::BadDate));
        assert_eq!(value(&Content::Number(10.5), ValueType::Text, &labels), Ok(Value::text("10.5")));
        assert_eq!(value(&Content::Number(443.0), ValueType::Text, &labels), Ok(Value::text("443")));
        assert_eq!(value(&Content::Number(3.0), ValueType::Level(Scale::Need), &labels).unwrap().to_string(), "3");
        assert_eq!(value(&Content::Bool(true), ValueType::Bool, &labels), Ok(Value::Bool(true)));
        assert_eq!(value(&Content::Number(1.0), ValueType::Bool, &labels), Ok(Value::Bool(true)));
    }
}
