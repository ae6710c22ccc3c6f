//! Rights as BloodHound names them, and along which of them control travels (BloodHound documentation, edges; MAP.md §8.1).

/// Control travels along these.
const TRAVERSABLE: &[&str] = &[
    "ADCSESC1",
    "ADCSESC10a",
    "ADCSESC10b",
    "ADCSESC13",
    "ADCSESC3",
    "ADCSESC4",
    "ADCSESC6a",
    "ADCSESC6b",
    "ADCSESC9a",
    "ADCSESC9b",
    "AbuseTGTDelegation",
    "AddAllowedToAct",
    "AddKeyCredentialLink",
    "AddMember",
    "AddSelf",
    "AdminTo",
    "AllExtendedRights",
    "AllowedToAct",
    "AllowedToDelegate",
    "CanPSRemote",
    "CanRDP",
    "ClaimSpecialIdentity",
    "CoerceAndRelayNTLMToADCS",
    "CoerceAndRelayNTLMToLDAP",
    "CoerceAndRelayNTLMToLDAPS",
    "CoerceAndRelayNTLMToSMB",
    "CoerceToTGT",
    "Contains",
    "CrossForestTrust",
    "DCFor",
    "DCSync",
    "DumpSMSAPassword",
    "ExecuteDCOM",
    "ForceChangePassword",
    "GPLink",
    "GenericAll",
    "GenericWrite",
    "GoldenCert",
    "HasSIDHistory",
    "HasSession",
    "HasTrustKeys",
    "ManageCA",
    "ManageCertificates",
    "MemberOf",
    "Owns",
    "OwnsLimitedRights",
    "ReadGMSAPassword",
    "ReadLAPSPassword",
    "SQLAdmin",
    "SameForestTrust",
    "SpoofSIDHistory",
    "SyncLAPSPassword",
    "SyncedToADUser",
    "SyncedToEntraUser",
    "WriteAccountRestrictions",
    "WriteAltSecurityIdentities",
    "WriteDacl",
    "WriteGPLink",
    "WriteOwner",
    "WriteOwnerLimitedRights",
    "WritePublicInformation",
    "WriteSPN",
];

/// Does control travel along this right? Not along one that nobody knows.
pub fn is_traversable(right: &str) -> bool {
    TRAVERSABLE.binary_search(&right).is_ok()
}

/// The right over a machine that membership in its local group gives, by the last number of the group's identifier.
pub fn of_local_group(number: &str) -> Option<&'static str> {
    Some(match number {
        "544" => "AdminTo",
        "555" => "CanRDP",
        "562" => "ExecuteDCOM",
        "580" => "CanPSRemote",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_complete() {
        assert!(TRAVERSABLE.is_sorted());
        assert_eq!(TRAVERSABLE.len(), 62);
        for right in ["GenericAll", "WriteSPN", "ADCSESC1", "Owns"] {
            assert!(is_traversable(right), "{right}");
        }
        for right in ["Enroll", "GetChanges", "MemberOfLocalGroup", "PublishedTo", "", "Unheard"] {
            assert!(!is_traversable(right), "{right}");
        }
    }
}
