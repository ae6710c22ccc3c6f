//! Identifiers: what makes two records the same asset, how strong each is, and how its text is normalised before it is
//! compared (MAP.md §4.3).

words! {
    /// A kind of identifier. The predicate is `id.` followed by the word.
    pub enum IdentifierKind {
        /// Active Directory security identifier.
        Sid = 1 "sid",
        /// Active Directory `objectGUID`.
        ObjectGuid = 2 "object-guid",
        /// Cloud resource id or ARN.
        CloudId = 3 "cloud-id",
        /// SMBIOS UUID, compared in both byte orders of its first three groups.
        SmbiosUuid = 4 "smbios-uuid",
        /// Chassis serial number with its vendor.
        Serial = 5 "serial",
        /// Id that an agent or inventory tool gave to a machine.
        AgentId = 6 "agent-id",
        /// SSH host key fingerprint.
        SshHostKey = 7 "ssh-host-key",
        /// Licence or instance id of a database or application.
        InstanceId = 8 "instance-id",
        /// Reference that the body itself gave in its inventory (`APP01`, `DB02`…), unique inside the body.
        Reference = 9 "reference",
        /// Package URL of a component, inside its document or host.
        Purl = 10 "purl",
        /// Legal number of an organisation (ICE or other).
        LegalNumber = 11 "legal-number",
        /// CIDR block of a subnet inside its address space.
        Cidr = 12 "cidr",
        /// Fully qualified domain name.
        Fqdn = 20 "fqdn",
        /// Hardware address, if it is neither locally administered nor shared (VRRP, HSRP).
        Mac = 21 "mac",
        /// Fingerprint of a TLS key or certificate.
        TlsFingerprint = 22 "tls-fingerprint",
        /// Short name of a machine.
        Hostname = 23 "hostname",
        /// IP address in its address space.
        Address = 24 "address",
        /// Name unique inside its container or perimeter (process, application, site, account…).
        Name = 25 "name",
        /// What the container calls a dependent thing: `tcp/443`, `oracle/PROD`, `10180@tcp/0`…
        Local = 26 "local",
        /// Id that the map itself shows (`host-4k7…`): the row of a workbook that was written from the map carries it.
        Node = 27 "node",
        /// Address of a network whose addresses change hands (DHCP, VPN, Wi-Fi).
        DynamicAddress = 30 "dynamic-address",
    }
}

/// How much one equal identifier proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Only proposes a merge to a person.
    Weak,
    /// Two independent ones merge, or one with no rival.
    Medium,
    /// One is enough.
    Strong,
}

impl IdentifierKind {
    /// The strength of this kind when nothing demotes the value.
    pub const fn strength(self) -> Strength {
        use IdentifierKind::*;
        match self {
            Sid | ObjectGuid | CloudId | SmbiosUuid | Serial | AgentId | SshHostKey | InstanceId | Reference | Purl
            | LegalNumber | Cidr => Strength::Strong,
            // Inside its container a local name is unique by definition, so it is as good as a strong one there.
            Local | Name | Node => Strength::Strong,
            Fqdn | Mac | TlsFingerprint | Hostname | Address => Strength::Medium,
            DynamicAddress => Strength::Weak,
        }
    }

    /// The text that is compared, or `None` if the value identifies nothing: empty, a placeholder of manufacturers, a
    /// shared or locally administered hardware address, a loopback address.
    pub fn normalise(self, text: &str) -> Option<String> {
        use IdentifierKind::*;
        let text = text.trim().trim_matches('.');
        if text.is_empty()
            || (self.strength() == Strength::Strong && !matches!(self, Local | Name) && is_placeholder(text))
        {
            return None;
        }
        match self {
            Mac => normalise_mac(text),
            SmbiosUuid => normalise_uuid(text),
            Address | DynamicAddress => {
                let address: std::net::IpAddr = text.parse().ok()?;
                let unusable = address.is_loopback() || address.is_unspecified() || address.is_multicast();
                (!unusable).then(|| address.to_canonical().to_string())
            }
            Fqdn => (text.contains('.') && text.parse::<std::net::IpAddr>().is_err()).then(|| text.to_lowercase()),
            Hostname => {
                let short = text.split('.').next().unwrap_or(text).to_lowercase();
                (!matches!(short.as_str(), "localhost" | "unknown" | "")).then_some(short)
            }
            Node => text.parse::<crate::NodeId>().ok().map(|id| id.to_string()),
            Local | Purl => Some(text.to_owned()),
            Serial | SshHostKey | TlsFingerprint | ObjectGuid | Sid | CloudId | AgentId | InstanceId | Reference
            | LegalNumber | Cidr | Name => Some(text.to_lowercase()),
        }
    }
}

/// Values that manufacturers and tools write where they know nothing. Automatic demotion would find them too; the list
/// spares people the question.
fn is_placeholder(text: &str) -> bool {
    let lower = text.to_lowercase();
    let plain: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    matches!(
        plain.as_str(),
        "" | "tobefilledbyoem"
            | "unknown"
            | "none"
            | "null"
            | "na"
            | "notspecified"
            | "notapplicable"
            | "default"
            | "defaultstring"
            | "systemserialnumber"
            | "chassisserialnumber"
            | "empty"
            | "serial"
            | "0123456789"
            | "123456789"
            | "invalid"
            | "oem"
            | "inconnu"
    ) || plain.chars().all(|c| c == '0')
        || plain.chars().all(|c| c == 'f')
        || plain.chars().all(|c| c == 'x')
}

fn normalise_mac(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| c.is_ascii_hexdigit()).collect::<String>().to_lowercase();
    if digits.len() != 12 || text.chars().any(|c| !c.is_ascii_hexdigit() && !":-. ".contains(c)) {
        return None;
    }
    let first = u8::from_str_radix(digits.get(..2)?, 16).ok()?;
    // Bit 1 of the first byte: locally administered; bit 0: multicast. VRRP 00:00:5e:00:01, HSRP 00:00:0c:07:ac.
    let shared = ["00005e0001", "00005e0002", "00000c07ac", "00000c9ff", "000000000000"];
    if first & 0b11 != 0 || shared.iter().any(|prefix| digits.starts_with(prefix)) {
        return None;
    }
    let pairs: Vec<&str> = (0..6).filter_map(|i| digits.get(2 * i..2 * i + 2)).collect();
    Some(pairs.join(":"))
}

/// The smaller of the two byte orders of an SMBIOS UUID, so that both readings compare equal (glpi-agent#839).
fn normalise_uuid(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| c.is_ascii_hexdigit()).collect::<String>().to_lowercase();
    if digits.len() != 32 {
        return None;
    }
    let pairs: Vec<&str> = (0..16).filter_map(|i| digits.get(2 * i..2 * i + 2)).collect();
    let swapped: String = [3, 2, 1, 0, 5, 4, 7, 6].iter().filter_map(|i| pairs.get(*i).copied()).collect::<String>()
        + digits.get(16..)?;
    Some(digits.clone().min(swapped))
}

#[cfg(test)]
mod tests {
    use super::*;
    use IdentifierKind::*;

    #[test]
    fn equal_things_compare_equal() {
        let same = [
            (Mac, "00-1B-21-AA-BB-CC", "001b.21aa.bbcc"),
            (SmbiosUuid, "4C4C4544-0042-3510-8058-B7C04F335931", "44454C4C-4200-1035-8058-B7C04F335931"),
            (Fqdn, "SRV01.Atlas.Example.", "srv01.atlas.example"),
            (Address, " 10.0.0.1 ", "::ffff:10.0.0.1"),
            (Hostname, "SRV01", "srv01.atlas.example"),
        ];
        for (kind, a, b) in same {
            assert!(kind.normalise(a).is_some(), "{kind} {a}");
            assert_eq!(kind.normalise(a), kind.normalise(b), "{kind}");
        }
    }

    #[test]
    fn what_identifies_nothing_is_left_out() {
        let empty = [
            (Serial, "To Be Filled By O.E.M."),
            (Serial, "unknown"),
            (Serial, "0000000"),
            (Mac, "02:42:ac:11:00:02"),
            (SmbiosUuid, "00000000-0000-0000-0000-000000000000"),
            (Mac, "00:00:5e:00:01:0a"),
            (Mac, "hello"),
            (Address, "127.0.0.1"),
            (Address, "not an address"),
            (Fqdn, "srv01"),
            (Fqdn, "10.0.0.1"),
            (Hostname, "localhost"),
        ];
        for (kind, text) in empty {
            assert_eq!(kind.normalise(text), None, "{kind} {text}");
        }
    }
}
