//! What silence means: a record that a later run of its own source could have seen and did not is "not seen since".
//! Outside coverage, or after an interrupted run, silence means nothing.

use std::net::IpAddr;

use kharita_model::{AddressBlock, Instant};

/// Addresses that one run probed, as sorted ranges.
#[derive(Debug, Clone, Default)]
pub struct Scanned {
    ranges: Vec<(u128, u128)>,
}

/// IPv4 addresses are mapped into IPv6 so that one order holds for both.
pub(crate) fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => u128::from(v4.to_ipv6_mapped()),
        IpAddr::V6(v6) => u128::from(v6),
    }
}

impl Scanned {
    /// From the blocks of a coverage.
    pub(crate) fn new(blocks: &[AddressBlock]) -> Self {
        let mut ranges: Vec<(u128, u128)> = blocks
            .iter()
            .map(|block| {
                let first = number(block.address);
                let bits = if block.address.is_ipv4() { 32 } else { 128 } - u32::from(block.prefix);
                let size = 1_u128.checked_shl(bits).map_or(u128::MAX, |size| size - 1);
                (first, first.saturating_add(size))
            })
            .collect();
        ranges.sort_unstable();
        let mut merged: Vec<(u128, u128)> = Vec::new();
        for (first, last) in ranges {
            match merged.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = (*end).max(last),
                _ => merged.push((first, last)),
            }
        }
        Scanned { ranges: merged }
    }

    /// Was this address probed?
    pub(crate) fn holds(&self, address: IpAddr) -> bool {
        let number = number(address.to_canonical());
        let after = self.ranges.partition_point(|(first, _)| *first <= number);
        after.checked_sub(1).and_then(|at| self.ranges.get(at)).is_some_and(|(_, last)| number <= *last)
    }
}

/// What one run could have seen, in the places of the builder.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    pub source: u32,
    pub evidence: u32,
    pub at: Instant,
    pub reach: Reach,
    pub aspect: Seen,
}

/// Of which things.
#[derive(Debug, Clone)]
pub(crate) enum Reach {
    Source,
    Addresses(Scanned),
    Records(Vec<u32>),
}

/// What could be seen of them.
#[derive(Debug, Clone)]
pub(crate) enum Seen {
    Existence,
    Ports { protocol: &'static str, ranges: Vec<(u16, u16)> },
    Weaknesses,
    Software,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_merge_and_hold() {
        let blocks = ["10.0.0.0/25", "10.0.0.128/25", "10.0.2.0/24", "2001:db8::/64"].map(|b| b.parse().unwrap());
        let scanned = Scanned::new(&blocks);
        assert_eq!(scanned.ranges.len(), 3);
        for (address, held) in [
            ("10.0.0.255", true),
            ("10.0.1.0", false),
            ("10.0.2.1", true),
            ("2001:db8::9", true),
            ("2001:db8:1::", false),
        ] {
            assert_eq!(scanned.holds(address.parse().unwrap()), held, "{address}");
        }
    }
}
