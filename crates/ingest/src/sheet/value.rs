//! From what stands in a cell to what its column states. The same function judges a column (do its cells look like what
//! the title announces?) and reads it, so a column is never taken for what its cells cannot give.

use std::net::IpAddr;

use kharita_model::{AddressBlock, Attribute, Code, IdentifierKind, NodeKind, Value, ValueType};

use super::target::Target;
use super::vocabulary::{Answer, VOCABULARY};
use crate::cells::grid::Content;
use crate::cells::labels::Labels;
use crate::cells::{parse, quantity};
use crate::coverage;

/// A name, reference or label is no longer than this.
const LONGEST_LABEL: usize = 120;

/// What a cell gives.
#[derive(Debug, Default, PartialEq)]
pub struct Parts {
    /// What it states; names of other things as texts.
    pub values: Vec<Value>,
    /// Somebody was asked and does not know.
    pub unknown: bool,
    /// Parts that are not what the column holds, as written, with the reason.
    pub refused: Vec<(Code, String)>,
}

impl Parts {
    /// Is all of it what the column should hold? `None` if it says nothing either way.
    pub fn fits(&self) -> Option<bool> {
        match (self.values.is_empty(), self.refused.is_empty()) {
            (true, true) => None,
            (_, fits) => Some(fits),
        }
    }
}

/// What a cell states in a column with this target, of a row of this kind.
pub fn read(content: &Content, target: Target, kind: NodeKind) -> Parts {
    let mut parts = Parts::default();
    let Some(text) = content.text() else {
        parts.refused.push((Code::RowUnreadable, content.quoted()));
        return parts;
    };
    match VOCABULARY.answer(&text) {
        Answer::Unknown => {
            parts.unknown = true;
            return parts;
        }
        Answer::Blank if !is_word(target) => return parts,
        _ => {}
    }
    let split = split(content, &text, target);
    let several = split.len() > 1;
    for part in split {
        let shown = part.quoted();
        if several && VOCABULARY.answer(&shown) != Answer::Said {
            continue;
        }
        match values(&part, &shown, target, kind) {
            Ok(values) => parts.values.extend(values),
            Err(code) => parts.refused.push((code, shown)),
        }
    }
    parts
}

/// The parts of a cell of addresses as they are written; nothing in other columns.
pub fn written(content: &Content, target: Target) -> Vec<String> {
    if target != Target::Identifier(IdentifierKind::Address) {
        return Vec::new();
    }
    let text = content.text().unwrap_or_default();
    split(content, &text, target).iter().map(Content::quoted).collect()
}

/// « Aucune » is an answer where it is a word of the list (no authentication).
fn is_word(target: Target) -> bool {
    matches!(target, Target::Attribute(attribute) if matches!(attribute.value_type(), ValueType::Word(_)))
}

/// The values of a cell that may hold several. Names of people and places may hold commas and « et »; addresses and
/// names of machines may not, and applications seldom do.
fn split(content: &Content, text: &str, target: Target) -> Vec<Content> {
    let Content::Text(_) = content else { return vec![content.clone()] };
    if !target.is_many() {
        return vec![Content::Text(text.split_whitespace().collect::<Vec<_>>().join(" "))];
    }
    let commas = match target {
        Target::Identifier(_) => true,
        Target::Edge(_, to) | Target::EdgeFrom(to, _) => {
            matches!(to, NodeKind::App | NodeKind::Store | NodeKind::Host | NodeKind::Subnet | NodeKind::Group)
        }
        _ => false,
    };
    let is_separator = |c: char| matches!(c, ';' | '؛' | '\n' | '\r') || (commas && matches!(c, ',' | '،' | '|'));
    let mut parts: Vec<&str> = text.split(is_separator).collect();
    if let Target::Identifier(_) | Target::Edge(_, NodeKind::Host) = target {
        for joint in [" et ", " and ", " & ", " / ", " + ", " و "] {
            parts = parts.into_iter().flat_map(|part| part.split(joint)).collect();
        }
    }
    if target == Target::Identifier(IdentifierKind::Address) {
        // Addresses with nothing but blanks between them; « 10.0.0.1 - 10.0.0.9 » is a range.
        let all = |part: &&str| part.split_whitespace().all(|word| word.parse::<IpAddr>().is_ok());
        parts = parts
            .into_iter()
            .flat_map(|part| if all(&part) { part.split_whitespace().collect() } else { vec![part] })
            .collect();
    }
    let filled = parts.into_iter().map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    filled.filter(|part| !part.is_empty()).map(Content::Text).collect()
}

fn values(part: &Content, text: &str, target: Target, kind: NodeKind) -> Result<Vec<Value>, Code> {
    let sure = |fits: bool| if fits { Ok(vec![Value::text(text)]) } else { Err(Code::UnlikelyValue) };
    match target {
        Target::Identifier(identifier) => match identifier {
            IdentifierKind::Mac => sure(is_mac(text)),
            IdentifierKind::Serial => sure(is_serial(text)),
            IdentifierKind::Hostname => sure(is_host_name(text)),
            IdentifierKind::Fqdn => sure(is_full_name(text)),
            IdentifierKind::Address => Ok(addresses(text)?.into_iter().map(Value::Address).collect()),
            IdentifierKind::Cidr => block(text).map(|block| vec![Value::Address(block)]).ok_or(Code::BadAddress),
            IdentifierKind::LegalNumber => {
                sure(text.len() >= 6 && text.chars().all(|c| c.is_ascii_digit() || c == ' '))
            }
            IdentifierKind::Reference => sure(is_reference(part, text)),
            _ => sure(is_label(part, text, false)),
        },
        Target::Attribute(attribute) => attribute_value(part, text, attribute).map(|value| vec![value]),
        Target::Edge(_, NodeKind::Host) | Target::EdgeFrom(NodeKind::Host, _) => {
            sure(is_host_name(text) || text.parse::<IpAddr>().is_ok())
        }
        Target::Edge(_, NodeKind::Subnet) => {
            block(text).map(|block| vec![Value::text(block.to_string())]).ok_or(Code::BadAddress)
        }
        Target::Edge(..) | Target::EdgeFrom(..) => sure(is_label(part, text, false)),
        Target::Type => {
            let subtype = VOCABULARY.subtype(kind, text).ok_or(Code::BadWord)?;
            Ok(vec![Value::Kind { kind, subtype: Some(subtype) }])
        }
        Target::Ignored => Ok(Vec::new()),
    }
}

fn attribute_value(part: &Content, text: &str, attribute: Attribute) -> Result<Value, Code> {
    match attribute.value_type() {
        ValueType::Text => {
            let fits = match attribute {
                Attribute::Remark
                | Attribute::Description
                | Attribute::Contact
                | Attribute::Users
                | Attribute::Volume => true,
                // « 2960 », « 10.2.1.4 », « 19 ».
                Attribute::Model | Attribute::Firmware => is_label(part, text, true),
                Attribute::Version => {
                    !is_mac(text) && !matches!(part, Content::Bool(_)) && text.chars().count() <= LONGEST_LABEL
                }
                Attribute::AccountName => is_account_name(text),
                _ => is_label(part, text, false),
            };
            if fits { Ok(Value::text(text)) } else { Err(Code::UnlikelyValue) }
        }
        ValueType::Word(list) => match VOCABULARY.word(list, text) {
            Some(word) => Ok(Value::Word(word)),
            None => parse::value(part, attribute.value_type(), &Labels::default()),
        },
        other => parse::value(part, other, &Labels::default()),
    }
}

/// Twelve hexadecimal digits in groups of two or four, or without any mark.
pub fn is_mac(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_hexdigit).count();
    let marks = text.chars().filter(|c| matches!(c, ':' | '-' | '.' | ' ')).count();
    digits == 12 && digits + marks == text.chars().count() && matches!(marks, 0 | 2 | 5)
}

/// What manufacturers print: letters and digits, at least one digit, at least five characters, and neither a hardware
/// address nor an address, a day or a name that people give to machines.
fn is_serial(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '_' | '.'));
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let marked_mac = is_mac(text) && text.contains([':', '-', '.']);
    plain
        && digits > 0
        && (5..=40).contains(&text.len())
        && !marked_mac
        && !is_address(text)
        && !is_day(text)
        && !is_machine_name(text)
}

/// Does it begin as people name machines: `SRV-`, `PC_`…?
pub fn is_machine_name(text: &str) -> bool {
    const BEGINNINGS: [&str; 24] = [
        "srv", "srvr", "serv", "server", "pc", "pcs", "ws", "lap", "lt", "sw", "swt", "switch", "rtr", "rt", "fw",
        "esx", "esxi", "vm", "db", "app", "dc", "imp", "prn", "desktop",
    ];
    let lower = text.to_ascii_lowercase();
    let first = lower.split(['-', '_', '.']).next().unwrap_or_default();
    first.len() < lower.len() && BEGINNINGS.contains(&first.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// The name of a machine, not what people call it (« Serveur de paie »), its address or an answer.
pub fn is_host_name(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    plain
        && text.chars().any(|c| c.is_ascii_alphabetic())
        && (2..=253).contains(&text.len())
        && !is_mac(text)
        && !is_address(text)
        && !is_day(text)
        && yes_or_no(text).is_none()
}

/// A name with its domain.
fn is_full_name(text: &str) -> bool {
    let last = text.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    is_host_name(text)
        && text.contains('.')
        && last.len() >= 2
        && last.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// A name or label: words, not a number, an address, a day or an answer. `numbers` says that digits alone are one too.
fn is_label(part: &Content, text: &str, numbers: bool) -> bool {
    let typed = matches!(part, Content::Day(_) | Content::Moment(_) | Content::Bool(_))
        || (!numbers && matches!(part, Content::Number(_)));
    let worded = numbers || text.chars().any(char::is_alphabetic);
    !typed
        && worded
        && text.chars().count() <= LONGEST_LABEL
        && !is_mac(text)
        && !is_address(text)
        && !is_day(text)
        && yes_or_no(text).is_none()
}

fn is_reference(part: &Content, text: &str) -> bool {
    let number = matches!(part, Content::Number(number) if number.fract() == 0.0);
    let typed = matches!(part, Content::Day(_) | Content::Moment(_) | Content::Bool(_) | Content::Number(_)) && !number;
    !typed && text.len() <= 64 && !is_mac(text) && !is_address(text) && !is_day(text) && yes_or_no(text).is_none()
}

fn is_account_name(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '\\' | '@' | '$'));
    plain && text.chars().any(char::is_alphabetic) && !is_mac(text) && !is_address(text) && yes_or_no(text).is_none()
}

fn is_day(text: &str) -> bool {
    text.contains(char::is_numeric) && text.len() <= 40 && quantity::day(text).is_some()
}

fn is_address(text: &str) -> bool {
    text.parse::<AddressBlock>().is_ok()
}

fn yes_or_no(text: &str) -> Option<bool> {
    // The longest such words are « false » and « faux ».
    if text.chars().nth(5).is_some() {
        return None;
    }
    match parse::value(&Content::Text(text.to_owned()), ValueType::Bool, &Labels::default()) {
        Ok(Value::Bool(yes)) => Some(yes),
        _ => None,
    }
}

/// An address, a block, or the blocks of a range: `10.0.0.1-20`, `10.0.0.1 à 10.0.0.20`.
fn addresses(text: &str) -> Result<Vec<AddressBlock>, Code> {
    if let Ok(block) = text.parse::<AddressBlock>() {
        return Ok(vec![block]);
    }
    if let Some(block) = block(text) {
        return Ok(vec![block]);
    }
    let joints = [" à ", " a ", " au ", " to ", "->", "→", "–", "-"];
    let (first, last) = joints.iter().find_map(|joint| text.split_once(joint)).ok_or(Code::BadAddress)?;
    let first: IpAddr = first.trim().parse().map_err(|_| Code::BadAddress)?;
    let last = last_of(first, last.trim()).filter(|last| *last >= first).ok_or(Code::BadAddress)?;
    let mut blocks = Vec::new();
    coverage::range(first, last, &mut blocks);
    if blocks.is_empty() { Err(Code::BadAddress) } else { Ok(blocks) }
}

/// The last address of a range; only its last bytes may be written (`10.0.0.1-20`).
fn last_of(first: IpAddr, text: &str) -> Option<IpAddr> {
    if let Ok(address) = text.parse() {
        return Some(address);
    }
    let IpAddr::V4(first) = first else { return None };
    let given: Vec<u8> = text.split('.').map(|byte| byte.parse().ok()).collect::<Option<_>>()?;
    let kept = first.octets().len().checked_sub(given.len())?;
    let octets: Vec<u8> = first.octets().into_iter().take(kept).chain(given).collect();
    Some(IpAddr::from(<[u8; 4]>::try_from(octets).ok()?))
}

/// A block of more than one address: `10.0.0.0/24`, `10.0.0.0/255.255.255.0`, `10.0.0.0 255.255.255.0`.
fn block(text: &str) -> Option<AddressBlock> {
    let plain = text.parse::<AddressBlock>().ok();
    let masked = || {
        let (address, mask) = text.split_once(['/', ' '])?;
        let mask: std::net::Ipv4Addr = mask.trim().parse().ok()?;
        let bits = u32::from(mask);
        (bits.leading_ones() + bits.trailing_zeros() == 32).then_some(())?;
        format!("{}/{}", address.trim(), bits.leading_ones()).parse::<AddressBlock>().ok()
    };
    plain.or_else(masked).filter(|block| !block.is_single())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, target: &str) -> String {
        let parts = read(&Content::Text(text.into()), target.parse().unwrap(), NodeKind::Host);
        let mut shown: Vec<String> = parts.values.iter().map(ToString::to_string).collect();
        shown.extend(parts.refused.iter().map(|(code, text)| format!("!{code}:{text}")));
        shown.extend(parts.unknown.then(|| "?".to_owned()));
        shown.join("|")
    }

    #[test]
    fn several_values_in_a_cell() {
        for (text, target, expected) in [
            ("10.0.0.1, 10.0.0.2", "id.address", "10.0.0.1|10.0.0.2"),
            ("10.0.0.1\n10.0.0.2 et 10.0.0.3", "id.address", "10.0.0.1|10.0.0.2|10.0.0.3"),
            ("10.0.0.1 / 10.0.0.2", "id.address", "10.0.0.1|10.0.0.2"),
            ("10.0.0.1 10.0.0.2", "id.address", "10.0.0.1|10.0.0.2"),
            ("10.0.0.1-3", "id.address", "10.0.0.1|10.0.0.2/31"),
            ("10.0.0.4 à 10.0.0.7", "id.address", "10.0.0.4/30"),
            ("10.0.0.0/255.255.255.0", "id.address", "10.0.0.0/24"),
            ("10.0.0.9-3", "id.address", "!bad-address:10.0.0.9-3"),
            ("10.0.0.1, x", "id.address", "10.0.0.1|!bad-address:x"),
            ("10.0.0.0 255.255.0.255", "id.cidr", "!bad-address:10.0.0.0 255.255.0.255"),
            ("10.0.0.1", "id.cidr", "!bad-address:10.0.0.1"),
            ("Direction des SI et du digital", "OWNED_BY actor", "Direction des SI et du digital"),
            ("DSI ; DRH", "OWNED_BY actor", "DSI|DRH"),
            ("Paie, GED", "app RUNS_ON", "Paie|GED"),
            ("Rabat, Agdal", "LOCATED_IN place", "Rabat, Agdal"),
            ("SRV-01 et SRV-02", "RUNS_ON host", "SRV-01|SRV-02"),
        ] {
            assert_eq!(shown(text, target), expected, "{text}");
        }
    }

    #[test]
    fn cells_that_are_not_what_the_column_holds_are_refused() {
        for (text, target) in [
            ("00:1B:21:AA:BB:CC", "id.serial"),
            ("SRV-PAIE-01", "id.serial"),
            ("10.0.0.1", "id.serial"),
            ("voir étiquette", "id.serial"),
            ("CZJ8470ABC", "id.mac"),
            ("Serveur de paie", "id.hostname"),
            ("Oui", "id.hostname"),
            ("12", "OWNED_BY actor"),
            ("10.0.0.1", "os"),
            ("01/02/2026", "vendor"),
            ("srv01", "id.fqdn"),
        ] {
            assert_eq!(shown(text, target), format!("!unlikely-value:{text}"), "{target}");
        }
        assert_eq!(shown("déc. 2025", "go-live"), "!bad-date:déc. 2025", "a month is no day");
        assert_eq!(shown("peut-être", "backup-tested"), "!bad-boolean:peut-être");
    }

    #[test]
    fn answers_and_words() {
        for (text, target, expected) in [
            ("NSP", "os", "?"),
            ("à compléter", "id.mac", "?"),
            ("n/a", "os", ""),
            ("Prod", "environment", "production"),
            ("Recette", "environment", "test"),
            ("Aucune", "authentication", "none"),
            ("31/12/2025", "go-live", "2025-12-31"),
            ("31 décembre 2025", "go-live", "2025-12-31"),
            ("Oui", "backup-tested", "true"),
            ("4 h", "rto", "240"),
            ("Machine virtuelle", "type", "host/vm"),
            ("2960", "model", "2960"),
            ("Windows\nServer 2019", "os", "Windows Server 2019"),
        ] {
            assert_eq!(shown(text, target), expected, "{text}");
        }
    }
}
