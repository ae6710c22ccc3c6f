//! The computed vectors of DISCOVERY.md §2 (nobody's numbers), decoys, and properties of the keys.

use proptest::prelude::*;

use super::*;

fn hits(text: &str) -> Vec<(Identifier, &str, bool)> {
    let mut found = Vec::new();
    scan(text.as_bytes(), |hit| found.push((hit.what, &text[hit.start..hit.end], hit.valid)));
    found
}

fn only(text: &str) -> Option<(Identifier, bool)> {
    match hits(text).as_slice() {
        [(what, whole, valid)] if *whole == text => Some((*what, *valid)),
        _ => None,
    }
}

const RIBS: [&str; 3] = ["007780123456789012345673", "230810000000000000001249", "350010000000000000000175"];
const ICES: [&str; 3] = ["001234567000062", "000000001000167", "001527678000004"];

#[test]
fn the_computed_vectors_hold() {
    for rib in RIBS {
        assert_eq!(only(rib), Some((Identifier::Rib, true)));
        let spaced = format!("{} {} {} {}", &rib[..3], &rib[3..6], &rib[6..22], &rib[22..]);
        assert_eq!(only(&spaced), Some((Identifier::Rib, true)), "{spaced}");
        let iban = format!("MA64{rib}");
        assert_eq!(only(&iban), Some((Identifier::Iban, true)));
        let groups: Vec<&str> = (0..7).map(|at| &iban[at * 4..at * 4 + 4]).collect();
        assert_eq!(only(&groups.join(" ")), Some((Identifier::Iban, true)));
    }
    for ice in ICES {
        assert_eq!(only(ice), Some((Identifier::Ice, true)));
    }
    for cnss in ["123456785", "198765434", "101010107", "100000018"] {
        assert_eq!(only(cnss), Some((Identifier::Cnss, true)));
    }
    for (text, expected) in [
        ("123456789", Some((Identifier::Cnss, false))),
        ("100000000", Some((Identifier::Cnss, false))),
        ("223456785", None),
    ] {
        assert_eq!(only(text), expected);
    }
}

#[test]
fn other_identifiers_and_how_people_write_them() {
    for (text, what, valid) in [
        ("AB123456", Identifier::Cin, true),
        ("bk12345", Identifier::Cin, true),
        ("QZ123456", Identifier::Cin, false),
        ("0612345678", Identifier::Phone, true),
        ("06 12 34 56 78", Identifier::Phone, true),
        ("05.22.12.34.56", Identifier::Phone, true),
        ("+212612345678", Identifier::Phone, true),
        ("+212 6 12 34 56 78", Identifier::Phone, true),
        ("00212712345678", Identifier::Phone, true),
        ("0112345678", Identifier::Phone, false),
        ("+33 1 23 45 67 89", Identifier::Phone, false),
        ("prenom.nom+1@exemple.co.ma", Identifier::Email, true),
        ("4111111111111111", Identifier::Card, true),
        ("4111 1111 1111 1112", Identifier::Card, false),
        ("378282246310005", Identifier::Card, true),
        ("29/02/2000", Identifier::Date, true),
        ("29/02/2001", Identifier::Date, false),
        ("1985-07-15", Identifier::Date, true),
        ("19850715", Identifier::Date, true),
        ("FR7630006000011234567890189", Identifier::Iban, true),
        ("AB1234567", Identifier::Passport, true),
        ("G123456789", Identifier::Student, true),
    ] {
        assert_eq!(only(text), Some((what, valid)), "{text}");
    }
}

#[test]
fn what_only_resembles_is_not_taken() {
    for text in [
        "62d74145ddd4a05422bfb8e0931719fdd5157e9d",
        "1566946820320",
        "5062.81",
        "123456785.50",
        "3.1415926535",
        "463267165",
        "ab12345 = 3",
        "550e8400-e29b-41d4-a716-446655440000",
        "192.168.12.14",
        "@nom",
        "nom@localhost",
        "1 234 567",
        "version 12",
        "رقم ١٢٣",
    ] {
        assert_eq!(hits(text), [], "{text}");
    }
}

#[test]
fn a_sentence_gives_each_at_its_place() {
    let text = "Assuré AB123456, tél. 06 12 34 56 78 ; RIB 007780123456789012345673. Écrire à a.b@ex.ma.";
    let found: Vec<_> = hits(text).iter().map(|(what, text, _)| (*what, *text)).collect();
    assert_eq!(
        found,
        [
            (Identifier::Cin, "AB123456"),
            (Identifier::Phone, "06 12 34 56 78"),
            (Identifier::Rib, "007780123456789012345673"),
            (Identifier::Email, "a.b@ex.ma"),
        ]
    );
}

proptest! {
    #[test]
    fn a_single_changed_digit_is_refused(at in 0_usize..24, by in 1_u8..10, which in 0_usize..3) {
        let changed = |text: &str, at: usize| {
            let mut bytes = text.as_bytes().to_vec();
            bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
            String::from_utf8(bytes).unwrap()
        };
        let rib = changed(RIBS[which], at);
        prop_assert_eq!(only(&rib), Some((Identifier::Rib, false)));
        let iban = format!("MA64{rib}");
        prop_assert_eq!(only(&iban), Some((Identifier::Iban, false)));
        let ice = changed(ICES[which], at % 15);
        prop_assert_ne!(only(&ice), Some((Identifier::Ice, true)));
    }

    #[test]
    fn a_changed_digit_of_an_insured_person_is_refused_but_by_five_where_it_is_doubled(at in 1_usize..9, by in 1_u8..10) {
        let mut bytes = b"123456785".to_vec();
        bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
        let doubled = at % 2 == 1 && at < 8;
        prop_assert_eq!(is_cnss(&bytes), doubled && by == 5);
    }

    #[test]
    fn any_bytes_give_hits_inside_the_text(bytes in prop::collection::vec(
        prop::sample::select(b"019 /-.+@AMab,\xc3\xa9\xff".to_vec()), 0..120)) {
        let mut last = 0;
        scan(&bytes, |hit| {
            assert!(hit.start < hit.end && hit.end <= bytes.len() && hit.end > last);
            last = hit.end;
        });
    }
}
