//! The digest of a result: equal for equal inputs and seed, on any machine and thread count. SHA-256 of the RFC 8785
//! form with numbers rounded to 12 significant digits (RISK.md §4.1).

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// A number rounded to 12 significant digits: what is printed and what a digest sees. Sums in another order, or the
/// last bit of a function, cannot change it in practice.
pub fn significant(x: f64) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return if x.is_finite() { 0.0 } else { x };
    }
    format!("{x:.11e}").parse().unwrap_or(x)
}

/// The digest of a result, in hexadecimal. Times and the digest itself must not be among its fields.
///
/// # Errors
/// The result cannot be written as JSON (a key that is not a text).
pub fn digest<T: Serialize>(result: &T) -> Result<String, serde_json::Error> {
    let mut text = String::new();
    canonical(&serde_json::to_value(result)?, &mut text);
    Ok(Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect())
}

/// RFC 8785: no white space, keys in the order of their UTF-16 units, numbers as ECMAScript prints them.
fn canonical(value: &Value, text: &mut String) {
    match value {
        Value::Number(number) => match number.as_f64().filter(|_| !number.is_i64() && !number.is_u64()) {
            Some(float) => text.push_str(&number_text(significant(float))),
            None => text.push_str(&number.to_string()),
        },
        Value::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                canonical(item, text);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut sorted: Vec<_> = fields.iter().collect();
            sorted.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            text.push('{');
            for (at, (key, item)) in sorted.into_iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                canonical(item, text);
            }
            text.push('}');
        }
        other => text.push_str(&other.to_string()),
    }
}

/// A finite number as ECMAScript prints it: plain between 10⁻⁶ and 10²¹, else with an exponent.
fn number_text(x: f64) -> String {
    if x == 0.0 {
        return "0".to_owned();
    }
    if (1e-6..1e21).contains(&x.abs()) {
        return format!("{x}");
    }
    let text = format!("{x:e}");
    match text.split_once("e-") {
        Some(_) => text,
        None => text.replace('e', "e+"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn twelve_digits_remain() {
        assert_eq!(significant(0.1 + 0.2), 0.3);
        assert_eq!(significant(1.000_000_000_000_000_2), 1.0);
        assert_eq!(significant(-123_456_789.123_456_79), -123_456_789.123);
        assert!(significant(-0.0).is_sign_positive());
    }

    #[test]
    fn the_canonical_form_is_that_of_the_rfc() {
        let mut text = String::new();
        canonical(&json!({"b": [1e21, 1e-7, 0.002, 100.0, 5], "a": "é\"", "é": null}), &mut text);
        assert_eq!(text, r#"{"a":"é\"","b":[1e+21,1e-7,0.002,100,5],"é":null}"#);
    }

    #[test]
    fn the_order_of_fields_and_the_last_bits_do_not_count() {
        let (one, other) = (json!({"a": 0.1 + 0.2, "b": 1}), json!({"b": 1, "a": 0.3}));
        assert_eq!(digest(&one).unwrap(), digest(&other).unwrap());
        assert_ne!(digest(&one).unwrap(), digest(&json!({"a": 0.3, "b": 2})).unwrap());
    }
}
