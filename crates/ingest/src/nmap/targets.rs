//! The addresses named on the command line of nmap.

use std::net::{IpAddr, Ipv4Addr};

use kharita_model::AddressBlock;

use crate::coverage;

/// More combinations of the first three octets than this are not worth listing.
const COMBINATIONS: usize = 4096;

/// The targets written as addresses (`10.0.0.1`, `10.0.0.0/24`, `10.0.0-3.1-254`, `2001:db8::1`), if they are `total`
/// addresses. A name, a list in a file or an excluded part make another number, and then nothing is concluded.
pub fn blocks(arguments: &str, total: u64) -> Option<Vec<AddressBlock>> {
    let mut found: Vec<AddressBlock> = Vec::new();
    for word in arguments.split_whitespace() {
        match word.parse::<AddressBlock>() {
            Ok(block) => found.push(block),
            Err(_) => found.extend(octets(word).unwrap_or_default()),
        }
    }
    let size = |block: &AddressBlock| {
        let width = if block.address.is_ipv4() { 32 } else { 128 };
        1_u64.checked_shl(width - u32::from(block.prefix)).unwrap_or(u64::MAX)
    };
    let sum = found.iter().map(size).try_fold(0_u64, u64::checked_add)?;
    (sum == total && total > 0).then_some(found)
}

/// Octets with ranges and lists: `10.0.0-3.1-254`, `10.0.0.1,5,9`.
fn octets(word: &str) -> Option<Vec<AddressBlock>> {
    let parts: Vec<Vec<(u8, u8)>> = word.split('.').map(ranges).collect::<Option<_>>()?;
    let [a, b, c, d] = parts.as_slice() else { return None };
    let values = |part: &[(u8, u8)]| part.iter().flat_map(|(first, last)| *first..=*last).collect::<Vec<u8>>();
    let (a, b, c) = (values(a), values(b), values(c));
    if a.len() * b.len() * c.len() > COMBINATIONS {
        return None;
    }
    let mut found = Vec::new();
    for (a, b, c) in a.iter().flat_map(|a| b.iter().flat_map(|b| c.iter().map(|c| (*a, *b, *c)))) {
        for (first, last) in d {
            let address = |last| IpAddr::V4(Ipv4Addr::new(a, b, c, last));
            coverage::range(address(*first), address(*last), &mut found);
        }
    }
    Some(found)
}

fn ranges(part: &str) -> Option<Vec<(u8, u8)>> {
    let range = |text: &str| {
        let (first, last) = match text.split_once('-') {
            Some((first, last)) => {
                (if first.is_empty() { "0" } else { first }, if last.is_empty() { "255" } else { last })
            }
            None => (text, text),
        };
        let (first, last) = (first.parse::<u8>().ok()?, last.parse::<u8>().ok()?);
        (first <= last).then_some((first, last))
    };
    part.split(',').map(range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(arguments: &str, total: u64) -> Option<String> {
        blocks(arguments, total).map(|found| found.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn targets_are_believed_if_their_number_is_right() {
        assert_eq!(shown("nmap -v -p 1234 192.168.59.234/30", 4).as_deref(), Some("192.168.59.232/30"));
        assert_eq!(shown("nmap -sS 10.0.0-1.0-255", 512).as_deref(), Some("10.0.0.0/24 10.0.1.0/24"));
        assert_eq!(
            shown("nmap 10.0.0.1,2,3 2001:db8::1", 4).as_deref(),
            Some("10.0.0.1 10.0.0.2 10.0.0.3 2001:db8::1")
        );
    }

    #[test]
    fn nothing_is_concluded_otherwise() {
        for (arguments, total) in [
            ("nmap 10.0.0.0/24 --exclude 10.0.0.1", 255),
            ("nmap scanme.nmap.org", 1),
            ("nmap -iL list.txt", 20),
            ("", 0),
            ("nmap 0-255.0-255.0-255.0-255", 4_294_967_296),
            ("nmap ::/0", 1),
            ("nmap 10.0.0.300", 1),
        ] {
            assert_eq!(shown(arguments, total), None, "{arguments}");
        }
    }
}
