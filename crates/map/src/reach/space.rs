//! The addresses of one family, cut wherever a rule, a route or an interface draws a line: inside an atom all addresses
//! are treated alike.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use kharita_model::{AddressRange, Device, Family, Match, Rule, Term, Translation};

use super::bits::Bits;

/// Atoms of a family.
#[derive(Debug)]
pub struct Space {
    family: Family,
    /// First address of each atom, from 0.
    starts: Vec<u128>,
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => u32::from(address).into(),
        IpAddr::V6(address) => address.into(),
    }
}

impl Space {
    /// Cut by all that these devices say.
    pub fn of<'d>(family: Family, devices: impl Iterator<Item = &'d Device>) -> Self {
        let mut cutter = Cutter { family, starts: vec![0] };
        let loopback = if family == Family::V4 { "127.0.0.0/8" } else { "::1" };
        cutter.blocks(loopback.parse().ok());
        for device in devices {
            for interface in &device.interfaces {
                cutter.blocks(interface.networks());
                let single = interface.addresses.iter().map(|(address, _)| *address);
                cutter.ranges(single.map(|address| AddressRange { first: address, last: address }));
            }
            cutter.blocks(device.routes.iter().map(|route| route.to));
            device.chains.iter().flat_map(|chain| &chain.rules).for_each(|rule| cutter.rule(rule));
        }
        let mut starts = cutter.starts;
        starts.sort_unstable();
        starts.dedup();
        Space { family, starts }
    }

    /// How many atoms there are.
    pub fn size(&self) -> usize {
        self.starts.len()
    }

    /// The family.
    pub fn family(&self) -> Family {
        self.family
    }

    /// The atom of an address of this family.
    pub fn atom(&self, address: IpAddr) -> usize {
        self.starts.partition_point(|start| *start <= number(address)).saturating_sub(1)
    }

    /// The atoms that these ranges touch; those of the other family touch none.
    pub fn bits<'r>(&self, ranges: impl IntoIterator<Item = &'r AddressRange>) -> Bits {
        let mut bits = Bits::none(self.size());
        for range in ranges {
            if Family::of(range.first) == self.family && range.first <= range.last {
                bits.add(self.atom(range.first), self.atom(range.last));
            }
        }
        bits
    }

    /// The addresses of an atom.
    pub fn range(&self, atom: usize) -> AddressRange {
        let last = self.starts.get(atom + 1).map(|next| next - 1);
        let first = self.starts[atom];
        match self.family {
            Family::V4 => AddressRange {
                first: Ipv4Addr::from(first as u32).into(),
                last: Ipv4Addr::from(last.map_or(u32::MAX, |last| last as u32)).into(),
            },
            Family::V6 => AddressRange {
                first: Ipv6Addr::from(first).into(),
                last: Ipv6Addr::from(last.unwrap_or(u128::MAX)).into(),
            },
        }
    }
}

struct Cutter {
    family: Family,
    starts: Vec<u128>,
}

impl Cutter {
    fn blocks(&mut self, blocks: impl IntoIterator<Item = kharita_model::AddressBlock>) {
        self.ranges(blocks.into_iter().map(AddressRange::from));
    }

    fn ranges(&mut self, ranges: impl IntoIterator<Item = AddressRange>) {
        let end = if self.family == Family::V4 { u128::from(u32::MAX) } else { u128::MAX };
        for range in ranges.into_iter().filter(|range| Family::of(range.first) == self.family) {
            self.starts.push(number(range.first));
            if number(range.last) < end {
                self.starts.push(number(range.last) + 1);
            }
        }
    }

    fn rule(&mut self, rule: &Rule) {
        self.matches(&rule.matches);
        if let kharita_model::Action::Translate(
            Translation::Destination { to: ranges, .. } | Translation::Source(ranges),
        ) = &rule.action
        {
            self.ranges(ranges.iter().copied());
        }
    }

    fn matches(&mut self, matches: &[Match]) {
        for own in matches {
            match &own.term {
                Term::Source(ranges) | Term::Destination(ranges) | Term::OriginalDestination(ranges) => {
                    self.ranges(ranges.iter().copied());
                }
                Term::AnyOf(any) => any.iter().for_each(|all| self.matches(all)),
                _ => {}
            }
        }
    }
}
