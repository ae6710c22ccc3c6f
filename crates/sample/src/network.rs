//! The address plan: which blocks a zone has, and which address its n-th machine takes.
//!
//! A zone uses its block of the reference file first. Zones with several sites (care centres, agencies) cut it into as
//! many equal parts as there are sites, rounded up to a power of two, and deal their machines to the sites in turn. A
//! zone that outgrows its block goes on in /16 blocks of 10.128.0.0/9: zone Zn has 10.(128 + 8(n−1)).0.0/13, eight such
//! blocks, disjoint from all others.

use std::net::Ipv4Addr;

use kharita_model::AddressBlock;

/// Addresses at the start of a block that no machine of the plan takes: network, gateways.
const HEAD: u32 = 4;
/// Overflow blocks of a zone.
const OVERFLOWS: u32 = 8;

/// A block of addresses with the site it serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    base: u32,
    prefix: u8,
    /// The site, counted from 0, in zones with several.
    pub site: Option<u32>,
}

impl Segment {
    /// As a block.
    pub fn block(&self) -> AddressBlock {
        AddressBlock { address: Ipv4Addr::from(self.base).into(), prefix: self.prefix }
    }

    /// Addresses in all.
    pub fn size(&self) -> u32 {
        1 << (32 - u32::from(self.prefix))
    }

    /// Addresses that machines may take.
    fn room(&self) -> u32 {
        self.size().saturating_sub(HEAD + 1)
    }

    /// Every address of the block.
    pub fn addresses(&self) -> impl Iterator<Item = Ipv4Addr> + use<> {
        let base = self.base;
        (0..self.size()).map(move |at| Ipv4Addr::from(base + at))
    }
}

/// The addresses of a zone.
#[derive(Debug, Clone)]
pub struct AddressPlan {
    /// Block of the reference file.
    pub block: AddressBlock,
    own: Vec<Segment>,
    overflows: Vec<Segment>,
    sites: u32,
}

/// Machines of a zone that stand in one segment: positions `first`, `first + step`, … (`count` of them).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Where they stand.
    pub segment: Segment,
    first: u32,
    step: u32,
    count: u32,
}

impl Piece {
    /// The positions, in the order of their addresses.
    pub fn positions(self) -> impl Iterator<Item = u32> {
        (0..self.count).map(move |at| self.first + at * self.step)
    }
}

impl AddressPlan {
    /// The plan of the zone with this number (1–11), block of the reference file, and number of sites (1 if it has none
    /// of its own).
    pub fn new(number: u32, block: AddressBlock, sites: u32) -> Self {
        let base = match block.address {
            std::net::IpAddr::V4(address) => u32::from(address),
            std::net::IpAddr::V6(_) => 0,
        };
        let bits = sites.next_power_of_two().trailing_zeros();
        let prefix = block.prefix + bits as u8;
        let several = sites > 1;
        let own = (0..sites.max(1))
            .map(|site| Segment {
                base: base + (site << (32 - u32::from(prefix))),
                prefix,
                site: several.then_some(site),
            })
            .collect();
        let overflow = u32::from(Ipv4Addr::new(10, 128, 0, 0)) + ((OVERFLOWS * number.saturating_sub(1)) << 16);
        let overflows =
            (0..OVERFLOWS).map(|at| Segment { base: overflow + (at << 16), prefix: 16, site: None }).collect();
        AddressPlan { block, own, overflows, sites: sites.max(1) }
    }

    /// The address of the machine at this position, and its site. `None` beyond the room of the zone.
    pub fn address(&self, position: u32) -> Option<Ipv4Addr> {
        let room = self.own.first()?.room();
        let own = self.sites * room;
        let (segment, slot) = if position < own {
            (self.own.get((position % self.sites) as usize)?, position / self.sites)
        } else {
            let room = self.overflows.first()?.room();
            let beyond = position - own;
            (self.overflows.get((beyond / room) as usize)?, beyond % room)
        };
        Some(Ipv4Addr::from(segment.base + HEAD + slot))
    }

    /// The site, counted from 0, of the machine at this position in a zone with several sites.
    pub fn site(&self, position: u32) -> Option<u32> {
        (self.sites > 1).then_some(position % self.sites)
    }

    /// The segments that `count` machines need, own ones first, each with the machines in it. Own segments are there
    /// even when empty.
    pub fn pieces(&self, count: u32) -> Vec<Piece> {
        let Some(room) = self.own.first().map(Segment::room) else { return Vec::new() };
        let inside = count.min(self.sites * room);
        let own = self.own.iter().zip(0..).map(|(segment, site)| Piece {
            segment: *segment,
            first: site,
            step: self.sites,
            count: inside.saturating_sub(site).div_ceil(self.sites),
        });
        let beyond = count - inside;
        let overflows = self.overflows.iter().zip(0..).map_while(move |(segment, at)| {
            let before = at * segment.room();
            let count = beyond.saturating_sub(before).min(segment.room());
            (count > 0).then_some(Piece { segment: *segment, first: inside + before, step: 1, count })
        });
        own.chain(overflows).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn check(plan: &AddressPlan, count: u32) {
        let mut seen = BTreeSet::new();
        let mut positions = 0;
        for piece in plan.pieces(count) {
            for position in piece.positions() {
                let address = plan.address(position).unwrap();
                assert!(piece.segment.block().contains(address.into()), "{position} {address}");
                assert!(seen.insert(address), "{address} twice");
                positions += 1;
            }
        }
        assert_eq!(positions, count);
    }

    #[test]
    fn machines_stand_in_their_blocks_once() {
        let care_centres = AddressPlan::new(7, "10.50.0.0/16".parse().unwrap(), 9);
        let dmz = AddressPlan::new(1, "198.51.100.0/25".parse().unwrap(), 1);
        for count in [0, 1, 9, 10, 123, 124, 5_000, 200_000] {
            check(&care_centres, count);
            check(&dmz, count);
        }
        assert_eq!(care_centres.address(0), Some(Ipv4Addr::new(10, 50, 0, 4)));
        assert_eq!(care_centres.address(1), Some(Ipv4Addr::new(10, 50, 16, 4)));
        assert_eq!(care_centres.address(9), Some(Ipv4Addr::new(10, 50, 0, 5)));
        assert_eq!(dmz.address(123), Some(Ipv4Addr::new(10, 128, 0, 4)), "beyond the /25");
        assert_eq!(dmz.address(123 + 8 * 65_531), None);
        assert_eq!(care_centres.site(10), Some(1));
    }
}
