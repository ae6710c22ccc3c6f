//! Names of columns, tables, files and members as they may be told: a name that holds an identifier, or reads like a
//! person's, is itself a value.

use kharita_ingest::{fold, without_controls};

use crate::column::shape;
use crate::kernel::scan;
use crate::words::{Words, words};

/// Characters of a name that are shown.
const SHOWN: usize = 120;

/// A name as it may be shown: masked where identifiers stand in it, without control characters, cut.
pub fn shown(name: &str) -> String {
    let mut safe = String::with_capacity(name.len());
    let mut from = 0;
    scan(name.as_bytes(), |hit| {
        safe.push_str(name.get(from..hit.start).unwrap_or_default());
        safe.push_str(&shape(name.get(hit.start..hit.end).unwrap_or_default()));
        from = hit.end;
    });
    safe.push_str(name.get(from..).unwrap_or_default());
    without_controls(safe.trim()).chars().take(SHOWN).collect()
}

/// Does a member of an object read like a value rather than like the name of a field: identifiers, names of persons,
/// numbers, sentences?
pub fn is_value(name: &str) -> bool {
    let mut identified = false;
    scan(name.as_bytes(), |_| identified = true);
    let numbered = name.starts_with(|c: char| c.is_ascii_digit());
    identified || numbered || name.len() > 60 || name.split_whitespace().count() > 3 || is_person(name)
}

/// Is a word of it a common name of persons?
pub fn is_person(text: &str) -> bool {
    Words::any(&words().names, &fold(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_holds_a_value_is_masked() {
        assert_eq!(shown("dossier AB123456.csv"), "dossier LLDDDDDD.csv");
        assert_eq!(shown("num_cnss"), "num_cnss");
        assert_eq!(shown("a\u{202e}b"), "a\u{fffd}b");
    }

    #[test]
    fn members_named_after_persons_are_values() {
        for name in ["AB123456", "Fatima Alaoui", "2024", "0612345678"] {
            assert!(is_value(name), "{name}");
        }
        for name in ["num_cnss", "dateNaissance", "date de naissance", "nom"] {
            assert!(!is_value(name), "{name}");
        }
    }
}
