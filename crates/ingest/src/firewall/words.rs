//! Words that several configurations share: addresses, ports, protocols, states.

use std::net::IpAddr;

use kharita_model::{AddressBlock, AddressRange, ConnectionState, PortRange};

/// TCP.
pub const TCP: u8 = 6;
/// UDP.
pub const UDP: u8 = 17;
/// SCTP.
pub const SCTP: u8 = 132;
/// ICMP.
pub const ICMP: u8 = 1;
/// ICMP of IPv6.
pub const ICMP6: u8 = 58;

/// The number of a protocol (IANA, protocol numbers).
pub fn protocol(name: &str) -> Option<u8> {
    Some(match name.to_ascii_lowercase().as_str() {
        "icmp" => ICMP,
        "igmp" => 2,
        "ipencap" | "ipip" | "ip4" => 4,
        "tcp" => TCP,
        "udp" => UDP,
        "dccp" => 33,
        "ipv6" => 41,
        "gre" => 47,
        "esp" | "ipv6-crypt" => 50,
        "ah" | "ipv6-auth" => 51,
        "ipv6-icmp" | "icmpv6" | "icmp6" => ICMP6,
        "eigrp" => 88,
        "ospf" => 89,
        "pim" => 103,
        "vrrp" => 112,
        "l2tp" => 115,
        "sctp" => SCTP,
        "udplite" => 136,
        number => return number.parse().ok(),
    })
}

/// Addresses: one, a block with a prefix or a mask, or from a first to a last.
pub fn addresses(text: &str) -> Option<AddressRange> {
    let text = text.trim();
    if let Some((first, last)) = text.split_once('-') {
        return AddressRange::new(first.trim().parse().ok()?, last.trim().parse().ok()?);
    }
    if let Some((address, mask)) = text.split_once('/')
        && mask.contains(['.', ':'])
    {
        return masked(address, mask);
    }
    text.parse::<AddressBlock>().ok().map(AddressRange::from)
}

/// An address with its mask, which must be a prefix.
pub fn masked(address: &str, mask: &str) -> Option<AddressRange> {
    let prefix = match mask.trim().parse().ok()? {
        IpAddr::V4(mask) => prefix_of(u128::from(u32::from(mask)) << 96, 32)?,
        IpAddr::V6(mask) => prefix_of(u128::from(mask), 128)?,
    };
    format!("{}/{prefix}", address.trim()).parse::<AddressBlock>().ok().map(AddressRange::from)
}

fn prefix_of(mask: u128, width: u32) -> Option<u32> {
    let prefix = mask.leading_ones();
    (prefix <= width && mask.checked_shl(prefix).unwrap_or(0) == 0).then_some(prefix)
}

/// Ports: one, or from a first to a last, with this mark between them; an end that is missing is the extreme.
pub fn ports(text: &str, mark: char) -> Option<PortRange> {
    let text = text.trim();
    let Some((first, last)) = text.split_once(mark) else {
        let port = port(text)?;
        return Some((port, port));
    };
    let first = if first.is_empty() { 0 } else { port(first)? };
    let last = if last.is_empty() { u16::MAX } else { port(last)? };
    (first <= last).then_some((first, last))
}

/// A port by its number, or by the names that tools write most.
pub fn port(text: &str) -> Option<u16> {
    Some(match text.trim().to_ascii_lowercase().as_str() {
        "ftp" => 21,
        "ssh" => 22,
        "telnet" => 23,
        "smtp" => 25,
        "domain" => 53,
        "bootps" => 67,
        "bootpc" => 68,
        "tftp" => 69,
        "http" | "www" => 80,
        "kerberos" => 88,
        "pop3" => 110,
        "ntp" => 123,
        "imap" | "imap2" => 143,
        "snmp" => 161,
        "ldap" => 389,
        "https" => 443,
        "microsoft-ds" => 445,
        "syslog" => 514,
        "ldaps" => 636,
        "imaps" => 993,
        "pop3s" => 995,
        "ms-sql-s" => 1433,
        "mysql" => 3306,
        "ms-wbt-server" => 3389,
        "postgresql" => 5432,
        number => return number.parse().ok(),
    })
}

/// A state of connections, as conntrack names it.
pub fn state(word: &str) -> Option<ConnectionState> {
    Some(match word.trim().to_ascii_lowercase().as_str() {
        "new" => ConnectionState::New,
        "established" => ConnectionState::Established,
        "related" => ConnectionState::Related,
        "invalid" => ConnectionState::Invalid,
        "untracked" => ConnectionState::Untracked,
        "dnat" => ConnectionState::DestinationTranslated,
        "snat" => ConnectionState::SourceTranslated,
        _ => return None,
    })
}

/// The flags of TCP as a bit mask. `None`: not all are known.
pub fn tcp_flags<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<u8> {
    let mut mask = 0;
    for name in names {
        mask |= match name.trim().to_ascii_lowercase().as_str() {
            "fin" => 1,
            "syn" => 2,
            "rst" => 4,
            "psh" => 8,
            "ack" => 16,
            "urg" => 32,
            "ecn" | "ece" => 64,
            "cwr" => 128,
            "all" => 63,
            "none" | "" => 0,
            _ => return None,
        };
    }
    Some(mask)
}

/// The type of an ICMP message, of the family that the rule is about: a number or a name, without its code.
pub fn icmp_type(text: &str, is_v6: bool) -> Option<(u8, u8)> {
    let name = text.split('/').next().unwrap_or(text).trim().to_ascii_lowercase();
    let number = match (name.as_str(), is_v6) {
        ("any" | "255", false) => return Some((0, 255)),
        ("echo-reply" | "pong", false) => 0,
        ("destination-unreachable", false) => 3,
        ("source-quench", false) => 4,
        ("redirect", false) => 5,
        ("echo-request" | "ping", false) => 8,
        ("router-advertisement", false) => 9,
        ("router-solicitation", false) => 10,
        ("time-exceeded" | "ttl-exceeded", false) => 11,
        ("parameter-problem", false) => 12,
        ("timestamp-request", false) => 13,
        ("timestamp-reply", false) => 14,
        ("destination-unreachable", true) => 1,
        ("packet-too-big", true) => 2,
        ("time-exceeded", true) => 3,
        ("parameter-problem", true) => 4,
        ("echo-request", true) => 128,
        ("echo-reply", true) => 129,
        ("nd-router-solicit" | "router-solicitation", true) => 133,
        ("nd-router-advert" | "router-advertisement", true) => 134,
        ("nd-neighbor-solicit" | "neighbour-solicitation" | "neighbor-solicitation", true) => 135,
        ("nd-neighbor-advert" | "neighbour-advertisement" | "neighbor-advertisement", true) => 136,
        ("nd-redirect" | "redirect", true) => 137,
        (number, _) => number.parse().ok()?,
    };
    Some((number, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_every_form() {
        for (text, first, last) in [
            ("10.1.2.3", "10.1.2.3", "10.1.2.3"),
            ("10.1.2.3/16", "10.1.0.0", "10.1.255.255"),
            ("10.1.2.3/255.255.0.0", "10.1.0.0", "10.1.255.255"),
            ("10.1.2.3-10.1.2.9", "10.1.2.3", "10.1.2.9"),
            ("0.0.0.0/0.0.0.0", "0.0.0.0", "255.255.255.255"),
            ("2001:db8::/ffff:ffff::", "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
        ] {
            let range = addresses(text).unwrap();
            assert_eq!((range.first.to_string().as_str(), range.last.to_string().as_str()), (first, last));
        }
        for text in ["", "10.1.2.3/33", "10.1.2.3/255.0.255.0", "10.1.2.9-10.1.2.3", "name"] {
            assert_eq!(addresses(text), None, "{text}");
        }
    }

    #[test]
    fn ports_of_every_form() {
        for (text, range) in
            [("80", (80, 80)), ("https", (443, 443)), ("1024:", (1024, 65535)), (":1023", (0, 1023)), ("1:2", (1, 2))]
        {
            assert_eq!(ports(text, ':'), Some(range));
        }
        for text in ["", "70000", "2:1", "a"] {
            assert_eq!(ports(text, ':'), None, "{text}");
        }
    }
}
