//! What a verdict may say of itself, as codes with one Fluent key each (`comply-` and the word), and the functions of a
//! body that may be asked (`ask-` and the word). The sentences stand in `locales/*/comply.ftl`
//! and `locales/*/conformity.ftl`.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($(#[$meta:meta])* pub enum $Name:ident { $( $Variant:ident = $word:literal ),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $Name { $( #[doc = concat!("`", $word, "`")] #[serde(rename = $word)] $Variant ),+ }

        impl $Name {
            /// All of them.
            pub const ALL: &'static [$Name] = &[ $( $Name::$Variant ),+ ];

            /// The stable word.
            pub const fn word(self) -> &'static str {
                match self { $( $Name::$Variant => $word ),+ }
            }
        }
    };
}

codes! {
    /// What a statement says. Its Fluent key is `comply-` and the word.
    pub enum Reason {
        // What was looked at
        LookedHosts = "looked-hosts", LookedScanned = "looked-scanned", LookedSystems = "looked-systems",
        LookedAssets = "looked-assets", LookedProcesses = "looked-processes", LookedZonePairs = "looked-zone-pairs",
        LookedZones = "looked-zones", LookedFlows = "looked-flows", LookedServices = "looked-services",
        LookedClocks = "looked-clocks", LookedApplications = "looked-applications", LookedAccesses = "looked-accesses",
        LookedAccounts = "looked-accounts", LookedLeavers = "looked-leavers", LookedProcessings = "looked-processings",
        LookedStores = "looked-stores", LookedContracts = "looked-contracts", LookedThirdParties = "looked-third-parties",
        LookedAudits = "looked-audits", LookedActions = "looked-actions",
        // Gaps
        SeenNotDeclared = "seen-not-declared", DeclaredNotSeen = "declared-not-seen", FieldsEmpty = "fields-empty",
        NoOwner = "no-owner", Unsupported = "unsupported", RunsOnUnsupported = "runs-on-unsupported",
        SupportEnded = "support-ended", CriticalWeakness = "critical-weakness", LateCorrection = "late-correction",
        DefaultSecret = "default-secret", AnonymousAccess = "anonymous-access", OpenBetweenEnvironments = "open-between-environments",
        MixedEnvironments = "mixed-environments", FlowBetweenEnvironments = "flow-between-environments",
        SharedWithWorkstations = "shared-with-workstations", SharedWithInternet = "shared-with-internet", FlatAcrossSites = "flat-across-sites",
        AnyRule = "any-rule", FlowNotDeclared = "flow-not-declared", AdministrationExposed = "administration-exposed",
        ClearRemote = "clear-remote", ClearTransfer = "clear-transfer", WeakEncryption = "weak-encryption",
        WeakAuthentication = "weak-authentication", AccessWithoutStrongAuthentication = "access-without-strong-authentication",
        LeaverActive = "leaver-active", InactiveAccount = "inactive-account", PasswordNeverExpires = "password-never-expires",
        GenericAccount = "generic-account", GenericPrivileged = "generic-privileged", NoAuthorisation = "no-authorisation",
        StoreNoAuthorisation = "store-no-authorisation",
        NoNumber = "no-number", TransferAbroad = "transfer-abroad", TestCopy = "test-copy", TestPersonalData = "test-personal-data",
        ClearPersonalFlow = "clear-personal-flow", HostedAbroad = "hosted-abroad", NoContract = "no-contract", NoClauses = "no-clauses",
        ContractEnded = "contract-ended", NotRated = "not-rated", NeverAudited = "never-audited", AuditOverdue = "audit-overdue",
        AuditNotCounted = "audit-not-counted", OpenedBeforeAudit = "opened-before-audit", AuditIncomplete = "audit-incomplete",
        NoDueDate = "no-due-date", NoRisk = "no-risk", NoActionOwner = "no-action-owner", NoActionCost = "no-action-cost",
        NotClassified = "not-classified", BackupNotIsolated = "backup-not-isolated", BackupReachable = "backup-reachable",
        RestoreNotTested = "restore-not-tested", NoObjectives = "no-objectives", NotProtected = "not-protected",
        ProtectionFailed = "protection-failed", ClockOff = "clock-off", AnsweredNo = "answered-no",
        // Notes
        CoverageLow = "coverage-low", DeclaredOnly = "declared-only", DeclaredAnonymised = "declared-anonymised",
        DeclarationContradicted = "declaration-contradicted",
        DeclaredIsolated = "declared-isolated", AnsweredYes = "answered-yes", NotApplicableBy = "not-applicable-by",
        AnswerTooOld = "answer-too-old", AnswerUnknown = "answer-unknown", Hypothesis = "hypothesis",
        DatesUnknown = "dates-unknown", NotByProduct = "not-by-product", Assessed = "assessed", Forced = "forced",
        // What is missing
        MissingEvidence = "missing-evidence", MissingAttachment = "missing-attachment", MissingDocument = "missing-document",
        MissingDiscovery = "missing-discovery", MissingFiltering = "missing-filtering",
        MissingApproval = "missing-approval",
        // Controls and articles
        LookedMapped = "looked-mapped", Projection = "projection", NotMapped = "not-mapped", NotInForce = "not-in-force",
        LookedPieces = "looked-pieces", MissingPieces = "missing-pieces",
        // Dated records
        LookedRecords = "looked-records", RecordMissing = "record-missing", RecordTooOld = "record-too-old",
        RecordRefused = "record-refused", RecordIncomplete = "record-incomplete", RecordsLate = "records-late",
        RecordWithoutPiece = "record-without-piece", RecordNamesNothing = "record-names-nothing",
        // What evidence shows of rules that it answers in part
        LookedPortables = "looked-portables", PortableWeak = "portable-weak", DiskNotEncrypted = "disk-not-encrypted",
        RemovableMediaOpen = "removable-media-open", LookedTelework = "looked-telework", LookedTunnels = "looked-tunnels",
        ClearPublicLink = "clear-public-link", WeakTunnel = "weak-tunnel", LookedWireless = "looked-wireless",
        WirelessReachesSensitive = "wireless-reaches-sensitive", LookedRoles = "looked-roles",
        ConflictingRoles = "conflicting-roles", LookedAdministered = "looked-administered",
        LocalAdministrator = "local-administrator", LookedLogged = "looked-logged", NoLogSource = "no-log-source",
        LookedSupervised = "looked-supervised", NotSupervised = "not-supervised", LookedChanges = "looked-changes",
        ChangeNotApproved = "change-not-approved", LookedConfigurations = "looked-configurations",
        NoConfiguration = "no-configuration", LookedLicences = "looked-licences", NoLicence = "no-licence",
        LookedMail = "looked-mail", MailForwarded = "mail-forwarded", MailUnprotected = "mail-unprotected",
        LookedForges = "looked-forges", ForgeExposed = "forge-exposed", LookedCode = "looked-code",
        CodeOpenToAll = "code-open-to-all", SecretInCode = "secret-in-code", LookedRedundancy = "looked-redundancy",
        SinglePoint = "single-point", LookedMeasures = "looked-measures", ClassMeasureMissing = "class-measure-missing",
    }
}

codes! {
    /// Whom to ask. Its Fluent key is `ask-` and the word.
    pub enum Ask {
        Management = "management", Ciso = "ciso", Operations = "operations", Network = "network", Directory = "directory",
        Development = "development", Owners = "owners", HumanResources = "human-resources", Purchasing = "purchasing",
        Facilities = "facilities", Legal = "legal", DataProtection = "data-protection",
    }
}

impl Reason {
    /// The Fluent key.
    pub fn key(self) -> String {
        format!("comply-{}", self.word())
    }
}

impl Ask {
    /// The Fluent key.
    pub fn key(self) -> String {
        format!("ask-{}", self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;

    #[test]
    fn every_code_has_a_text_in_the_three_languages_and_none_is_left_over() {
        let texts = [
            (
                "fr",
                [include_str!("../../../locales/fr/comply.ftl"), include_str!("../../../locales/fr/conformity.ftl")],
            ),
            (
                "ar",
                [include_str!("../../../locales/ar/comply.ftl"), include_str!("../../../locales/ar/conformity.ftl")],
            ),
            (
                "en",
                [include_str!("../../../locales/en/comply.ftl"), include_str!("../../../locales/en/conformity.ftl")],
            ),
        ];
        let mut wanted: Vec<String> = Reason::ALL.iter().map(|reason| reason.key()).collect();
        wanted.extend(Ask::ALL.iter().map(|ask| ask.key()));
        wanted.extend(Verdict::ALL.iter().map(|verdict| format!("verdict-{}", verdict.word())));
        wanted.sort();
        for (language, text) in texts {
            let key = |line: &'static str| line.split_once(" =").map(|(key, _)| key.to_owned());
            let mut found: Vec<String> = text
                .iter()
                .flat_map(|text| text.lines())
                .filter(|line| !line.starts_with(['#', ' ']))
                .filter_map(key)
                .collect();
            found.retain(|key| ["comply-", "ask-", "verdict-"].iter().any(|prefix| key.starts_with(prefix)));
            found.sort();
            assert_eq!(found, wanted, "{language}");
        }
    }
}
