//! Addresses as blocks: what a scan looked at, in as few words as possible.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use kharita_model::AddressBlock;

/// The fewest blocks that hold exactly these addresses; leaves `addresses` empty.
pub fn blocks(addresses: &mut Vec<IpAddr>) -> Vec<AddressBlock> {
    addresses.sort_unstable();
    addresses.dedup();
    let mut blocks = Vec::new();
    let mut run: Option<(IpAddr, IpAddr)> = None;
    for address in addresses.drain(..) {
        run = match run {
            Some((first, last)) if next(last) == Some(address) => Some((first, address)),
            Some((first, last)) => {
                range(first, last, &mut blocks);
                Some((address, address))
            }
            None => Some((address, address)),
        };
    }
    if let Some((first, last)) = run {
        range(first, last, &mut blocks);
    }
    blocks
}

/// Adds the blocks of all addresses from `first` to `last`, of the same family.
pub fn range(first: IpAddr, last: IpAddr, blocks: &mut Vec<AddressBlock>) {
    let (mut from, to, width) = match (first, last) {
        (IpAddr::V4(a), IpAddr::V4(b)) => (u128::from(u32::from(a)), u128::from(u32::from(b)), 32),
        (IpAddr::V6(a), IpAddr::V6(b)) => (u128::from(a), u128::from(b), 128),
        _ => return,
    };
    while from <= to {
        // As many free low bits as the alignment of `from` allows, and no more addresses than are left.
        let aligned = from.trailing_zeros().min(width);
        let left = (to - from).checked_add(1).map_or(width, u128::ilog2);
        let bits = aligned.min(left);
        let address =
            if width == 32 { IpAddr::V4(Ipv4Addr::from(from as u32)) } else { IpAddr::V6(Ipv6Addr::from(from)) };
        blocks.push(AddressBlock { address, prefix: (width - bits) as u8 });
        match 1_u128.checked_shl(bits).and_then(|size| from.checked_add(size)) {
            Some(after) => from = after,
            None => break,
        }
    }
}

fn next(address: IpAddr) -> Option<IpAddr> {
    match address {
        IpAddr::V4(a) => u32::from(a).checked_add(1).map(|n| IpAddr::V4(n.into())),
        IpAddr::V6(a) => u128::from(a).checked_add(1).map(|n| IpAddr::V6(n.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(addresses: &[&str]) -> String {
        let mut parsed = addresses.iter().map(|text| text.parse().unwrap()).collect();
        blocks(&mut parsed).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn neighbours_make_a_block() {
        assert_eq!(shown(&["10.0.0.3", "10.0.0.2", "10.0.0.2", "10.0.0.1", "10.0.0.0"]), "10.0.0.0/30");
        assert_eq!(shown(&["10.0.0.1", "10.0.0.2", "10.0.0.3", "192.0.2.7"]), "10.0.0.1 10.0.0.2/31 192.0.2.7");
        assert_eq!(shown(&["2001:db8::1", "2001:db8::", "255.255.255.255"]), "255.255.255.255 2001:db8::/127");
        assert_eq!(shown(&[]), "");
    }

    #[test]
    fn the_whole_internet_is_one_block() {
        for (first, last, block) in
            [("0.0.0.0", "255.255.255.255", "0.0.0.0/0"), ("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::/0")]
        {
            let mut found = Vec::new();
            range(first.parse().unwrap(), last.parse().unwrap(), &mut found);
            assert_eq!(found, [block.parse().unwrap()]);
        }
    }

    proptest! {
        #[test]
        fn blocks_hold_exactly_what_was_given(numbers in prop::collection::vec(0_u32..600, 0..200)) {
            let mut addresses: Vec<IpAddr> = numbers.iter().map(|n| IpAddr::V4(n.to_be().swap_bytes().into())).collect();
            let given = addresses.clone();
            let found = blocks(&mut addresses);
            let size: u64 = found.iter().map(|block| 1_u64 << (32 - block.prefix)).sum();
            let distinct = given.iter().collect::<std::collections::BTreeSet<_>>().len() as u64;
            prop_assert_eq!(size, distinct);
            prop_assert!(given.iter().all(|address| found.iter().any(|block| block.contains(*address))));
        }
    }
}
