//! CPE names (NIST IR 7695) and how one names what another does (NIST IR 7696): the names by which scanners and vulnerability
//! databases call products.
//!
//! ```
//! use kharita_model::cpe::{Cpe, Named};
//! let flaw: Cpe = "cpe:2.3:a:f5:nginx:*:*:*:*:*:*:*:*".parse()?;
//! let seen: Cpe = "cpe:/a:f5:nginx:1.20.1".parse()?;
//! assert_eq!(flaw.names(&seen), Named::Yes);
//! # Ok::<(), kharita_model::cpe::NotACpe>(())
//! ```

use std::fmt;
use std::str::FromStr;

/// Attributes of a name: part, vendor, product, version, update, edition, language, and the four of version 2.3.
const ATTRIBUTES: usize = 11;
const VENDOR: usize = 1;
const PRODUCT: usize = 2;
const VERSION: usize = 3;
const UPDATE: usize = 4;

/// A CPE name in small letters; its attributes are as they are written, with their backslashes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cpe([Box<str>; ATTRIBUTES]);

/// A text that is no CPE name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a CPE name")]
pub struct NotACpe;

/// Does a name hold for a thing?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// It does.
    Yes,
    /// It does, if the version of the thing is one of those that are meant: that version is not known.
    Perhaps,
    /// It does not.
    No,
}

impl FromStr for Cpe {
    type Err = NotACpe;

    /// Reads the form of version 2.3 and the address of version 2.2. Attributes that are left out at the end mean any.
    fn from_str(text: &str) -> Result<Self, NotACpe> {
        let text = text.trim();
        let any = || Box::<str>::from("*");
        let (parts, of_address): (Vec<&str>, bool) = if let Some(rest) = text.strip_prefix("cpe:2.3:") {
            (attributes(rest), false)
        } else {
            let is_address = text.get(..5).is_some_and(|prefix| prefix.eq_ignore_ascii_case("cpe:/"));
            let rest = text.get(5..).filter(|_| is_address).ok_or(NotACpe)?;
            (rest.split(':').collect(), true)
        };
        if parts.len() > ATTRIBUTES || parts.len() < 3 {
            return Err(NotACpe);
        }
        let mut own: [Box<str>; ATTRIBUTES] = std::array::from_fn(|_| any());
        for (attribute, written) in own.iter_mut().zip(parts) {
            let dangling = written.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
            if written.bytes().any(|byte| !byte.is_ascii_graphic()) || (dangling && !of_address) {
                return Err(NotACpe);
            }
            match written {
                "" => {}
                written if of_address => *attribute = unpacked(written).into(),
                written => *attribute = written.to_lowercase().into(),
            }
        }
        if matches!(&*own[0], "a" | "o" | "h" | "*" | "-") { Ok(Cpe(own)) } else { Err(NotACpe) }
    }
}

/// The attributes between colons that no backslash takes away.
pub fn attributes(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut escaped) = (Vec::new(), 0, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b':' => {
                parts.push(text.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text.get(start..).unwrap_or_default());
    parts
}

/// An attribute of an address (`%2b`) as version 2.3 writes it (`\+`).
fn unpacked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let code =
            rest.strip_prefix('%').and_then(|after| after.get(..2)).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code {
            Some(1) => out.push('?'),
            Some(2) => out.push('*'),
            Some(byte) if byte.is_ascii_graphic() => out.extend(['\\', char::from(byte)]),
            _ if first == '\\' => out.push_str("\\\\"),
            _ => out.extend(first.to_lowercase()),
        }
        rest = rest.get(if code.is_some() { 3 } else { first.len_utf8() }..).unwrap_or_default();
    }
    out
}

impl fmt::Display for Cpe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cpe:2.3:{}", self.0.join(":"))
    }
}

impl Cpe {
    /// Who makes it; none where any is meant.
    pub fn vendor(&self) -> Option<String> {
        plain(&self.0[VENDOR])
    }

    /// What it is; none where any is meant.
    pub fn product(&self) -> Option<String> {
        plain(&self.0[PRODUCT])
    }

    /// Its version, with the update of Java where that stands apart (`1.8.0`, `update_131` → `1.8.0_131`).
    pub fn version(&self) -> Option<String> {
        let version = plain(&self.0[VERSION])?;
        let is_java = matches!(&*self.0[PRODUCT], "jdk" | "jre" | "openjdk" | "java_se");
        let update = plain(&self.0[UPDATE]).filter(|_| is_java);
        let number =
            update.as_deref().and_then(|update| update.strip_prefix("update")).map(|u| u.trim_start_matches('_'));
        match number.filter(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())) {
            Some(number) => Some(format!("{version}_{number}")),
            None => Some(version),
        }
    }

    /// Does it mean any version, so that ranges say which?
    pub fn is_of_any_version(&self) -> bool {
        matches!(&*self.0[VERSION], "*")
    }

    /// Does it mean what has no version, so that no range holds?
    pub fn is_of_no_version(&self) -> bool {
        matches!(&*self.0[VERSION], "-")
    }

    /// Does this name, of what has a flaw, hold for a thing? Attribute by attribute, as names are compared in NIST IR 7696, with
    /// two rules of practice: the product of the thing must be told, and a pattern of vendor or product names only itself, because
    /// wide names of products are what false matches are made of.
    pub fn names(&self, thing: &Cpe) -> Named {
        // Wider in the vendor and narrower in the product, or the other way round, is no relation.
        let is_mixed = is_any(&self.0[PRODUCT]) && is_any(&thing.0[VENDOR]) && !is_any(&self.0[VENDOR]);
        if is_mixed {
            return Named::No;
        }
        let all = self.0.iter().zip(&thing.0).enumerate();
        let mut named = Named::Yes;
        for (at, (flaw, own)) in all {
            let holds = match at {
                PRODUCT if is_any(own) || (&**own == "-" && &**flaw != "-") => false,
                VENDOR | PRODUCT if has_pattern(flaw) && !is_any(flaw) && !is_any(own) => flaw == own,
                VERSION if is_any(flaw) => true,
                VERSION if is_any(own) => {
                    named = Named::Perhaps;
                    true
                }
                _ => is_within(flaw, own),
            };
            if !holds {
                return Named::No;
            }
        }
        named
    }
}

/// An attribute without its backslashes; none for any, for none, and for patterns.
fn plain(attribute: &str) -> Option<String> {
    if attribute == "-" || has_pattern(attribute) { None } else { Some(attribute.replace('\\', "")) }
}

fn is_any(attribute: &str) -> bool {
    attribute == "*"
}

/// Does a `*` or `?` stand in it that no backslash takes away?
fn has_pattern(attribute: &str) -> bool {
    let mut escaped = false;
    attribute.bytes().any(|byte| {
        let found = !escaped && matches!(byte, b'*' | b'?');
        escaped = !escaped && byte == b'\\';
        found
    })
}

fn is_within(flaw: &str, own: &str) -> bool {
    match (flaw, own) {
        _ if flaw == own || is_any(flaw) => true,
        (_, "*") => true,
        ("-", _) | (_, "-") => false,
        _ if has_pattern(own) => false,
        _ => has_pattern(flaw) && fits(flaw.as_bytes(), own.as_bytes()),
    }
}

/// A pattern with `*` and `?` against a text, without going back more than one star.
fn fits(pattern: &[u8], text: &[u8]) -> bool {
    let (mut at, mut seen, mut star) = (0, 0, None);
    while seen < text.len() {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at, seen));
                at += 1;
            }
            Some(byte) if *byte == b'?' || Some(byte) == text.get(seen) => (at, seen) = (at + 1, seen + 1),
            _ => {
                let Some((back, from)) = star else { return false };
                star = Some((back, from + 1));
                (at, seen) = (back + 1, from + 1);
            }
        }
    }
    pattern.get(at..).unwrap_or_default().iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read_and_odd_ones_refused() {
        let new: Cpe = r"cpe:2.3:a:Vendor:pro\:duct\+:1.0:*:*:*:*:*:*:*".parse().unwrap();
        assert_eq!((new.vendor().unwrap().as_str(), new.product().unwrap().as_str()), ("vendor", "pro:duct+"));
        let old: Cpe = "cpe:/a:openbsd:openssh:8.9p1%2bx".parse().unwrap();
        assert_eq!((old.product().unwrap().as_str(), old.version().unwrap().as_str()), ("openssh", "8.9p1+x"));
        assert_eq!(old.to_string(), r"cpe:2.3:a:openbsd:openssh:8.9p1\+x:*:*:*:*:*:*:*");
        for odd in [
            "",
            "cpe:/",
            "cpe:2.3:a",
            "cpe:2.3:z:a:b",
            "pkg:npm/a",
            "cpe:2.3:a:b:c d:1",
            "cpe:2.3:a:b:c:1:2:3:4:5:6:7:8:9",
        ] {
            assert_eq!(odd.parse::<Cpe>(), Err(NotACpe), "{odd}");
        }
    }

    #[test]
    fn the_update_of_java_belongs_to_its_version() {
        let java: Cpe = "cpe:2.3:a:oracle:jdk:1.8.0:update_131:*:*:*:*:*:*".parse().unwrap();
        assert_eq!(java.version().unwrap(), "1.8.0_131");
        let other: Cpe = "cpe:2.3:a:xiph:speex:1.2:update_1:*:*:*:*:*:*".parse().unwrap();
        assert_eq!(other.version().unwrap(), "1.2");
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics_and_a_name_names_itself(text in "cpe:(2.3:|/)[aoh*](:[a-z*?\\\\-]{0,6}){2,9}", other in "\\PC{0,40}") {
            let _ = other.parse::<Cpe>();
            if let Ok(cpe) = text.parse::<Cpe>() {
                let again: Cpe = cpe.to_string().parse().unwrap();
                proptest::prop_assert_eq!(&again, &cpe);
                proptest::prop_assert_eq!(cpe.names(&cpe) == Named::No, cpe.product().is_none() && &*cpe.0[PRODUCT] == "*");
            }
        }
    }
}
