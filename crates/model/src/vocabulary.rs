//! The one table of attributes: name, type, one value or many, personal or not, and the kinds that carry it. A name
//! that is not here does not compile in a reader and is refused in a file.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Scale, ValueType};

words! {
    /// A closed list of words for values.
    pub enum WordList {
        Exposure = 1 "exposure", Environment = 2 "environment", Allocation = 3 "allocation", State = 4 "state",
        SeverityLevel = 5 "severity-level", OsFamily = 6 "os-family", Protocol = 7 "protocol",
        Authentication = 8 "authentication", HandlingMode = 9 "handling-mode", FlowPermission = 10 "flow-permission",
        Qualification = 11 "qualification",
        /// Dimensions of legal impact (decree 2-21-406, article 11).
        ImpactDimension = 12 "impact-dimension",
        /// Categories of risk origins of EBIOS RM.
        OriginCategory = 60 "origin-category",
        /// Where a risk origin starts from.
        Entry = 61 "entry",
        /// The need that a feared event fails.
        Criterion = 62 "criterion",
        /// Categories of target objectives of EBIOS RM.
        ObjectiveCategory = 63 "objective-category",
        /// Categories of stakeholders of EBIOS RM: three external, three internal.
        PartyCategory = 64 "party-category",
        /// Phases of an operating mode: connaître, rentrer, trouver, exploiter.
        AttackPhase = 65 "attack-phase",
        /// How the actions before an action are joined.
        Join = 66 "join",
        /// How EBIOS RM rates likelihood.
        LikelihoodMethod = 67 "likelihood-method",
        /// The cycle to which an update of a study belongs.
        RevisionKind = 68 "revision-kind",
        /// What is done about a risk.
        Treatment = 69 "treatment",
        /// Categories of measures of EBIOS RM.
        MeasureCategory = 70 "measure-category",
    }
}

impl WordList {
    /// The words, in order. Words are only ever added at the end: batches store their places.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            WordList::Exposure => &["internet", "partners", "internal", "isolated"],
            WordList::Environment => &["production", "preproduction", "test", "development", "recovery", "training"],
            WordList::Allocation => &["static", "dynamic"],
            WordList::State => &["open", "fine", "not_tested"],
            WordList::SeverityLevel => &["none", "low", "medium", "high", "critical"],
            WordList::OsFamily => &["windows", "linux", "unix", "macos", "network", "embedded", "hypervisor"],
            WordList::Protocol => &["tcp", "udp", "sctp", "icmp", "any"],
            WordList::Authentication => &["none", "password", "mfa"],
            WordList::HandlingMode => &["store", "process", "transit"],
            WordList::FlowPermission => &["allowed", "denied"],
            WordList::Qualification => &["qualified", "not_qualified"],
            WordList::ImpactDimension => &["missions", "people", "compliance", "image", "trust", "third_parties"],
            WordList::OriginCategory => &[
                "etatique",
                "crime_organise",
                "terroriste",
                "activiste_ideologique",
                "officine_specialisee",
                "amateur",
                "vengeur",
                "malveillant_pathologique",
            ],
            WordList::Entry => &["outside", "inside", "no_attack"],
            WordList::Criterion => &["confidentiality", "integrity", "availability", "traceability"],
            WordList::ObjectiveCategory => {
                &["espionnage", "prepositionnement", "influence", "entrave", "lucratif", "defi"]
            }
            WordList::PartyCategory => {
                &["customers", "partners", "providers", "technical_services", "business_services", "subsidiaries"]
            }
            WordList::AttackPhase => &["connaitre", "rentrer", "trouver", "exploiter"],
            WordList::Join => &["or", "and"],
            WordList::LikelihoodMethod => &["express", "standard", "advanced"],
            WordList::RevisionKind => &["strategic", "operational"],
            WordList::Treatment => &["reduce", "share", "avoid", "accept"],
            WordList::MeasureCategory => &["governance", "protection", "defence", "resilience"],
        }
    }

    /// The word of this list with this name.
    pub fn choose(self, name: &str) -> Option<Word> {
        let at = self.words().iter().position(|word| *word == name)?;
        Some(Word { list: self, at: at as u16 })
    }
}

/// A word of a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word {
    list: WordList,
    at: u16,
}

impl Word {
    /// The list it belongs to.
    pub fn list(self) -> WordList {
        self.list
    }

    /// The word itself.
    pub fn word(self) -> &'static str {
        self.list.words().get(usize::from(self.at)).copied().unwrap_or("")
    }
}

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() { (self.list, self.word()).serialize(s) } else { (self.list, self.at).serialize(s) }
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        if d.is_human_readable() {
            let (list, word) = <(WordList, String)>::deserialize(d)?;
            list.choose(&word).ok_or_else(|| D::Error::custom(format!("unknown word of {list}: {word}")))
        } else {
            let (list, at) = <(WordList, u16)>::deserialize(d)?;
            let known = usize::from(at) < list.words().len();
            known.then_some(Word { list, at }).ok_or_else(|| D::Error::custom(format!("unknown word of {list}: {at}")))
        }
    }
}

/// Does an attribute hold one value (the resolver chooses a winner) or many (the union of what sources say)?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cardinality {
    /// One value wins.
    One,
    /// All values stand.
    Many,
}

macro_rules! attributes {
    ($( $(#[$meta:meta])* $Variant:ident = $code:literal $name:literal $type:expr, $cardinality:ident $(, $personal:ident)? ;)+) => {
        words! {
            /// An attribute of a node or an edge.
            pub enum Attribute { $( $(#[$meta])* $Variant = $code $name ),+ }
        }

        impl Attribute {
            /// The type of its values.
            pub const fn value_type(self) -> ValueType {

                use {Scale::{LegalImpact, Need, Stakeholder}, ValueType::*};
                match self { $( Attribute::$Variant => $type ),+ }
            }

            /// One value, or many.
            pub const fn cardinality(self) -> Cardinality {
                match self { $( Attribute::$Variant => Cardinality::$cardinality ),+ }
            }

            /// Does it describe a natural person? Such values are shown only to those who may see them.
            pub const fn is_personal(self) -> bool {
                match self { $( Attribute::$Variant => attributes!(@personal $($personal)?) ),+ }
            }
        }
    };
    (@personal) => { false };
    (@personal personal) => { true };
}

attributes! {
    // Anything
    Name = 1 "name" Text, One;
    Description = 2 "description" Text, One;
    /// Reference given by the body, shown beside the name.
    Reference = 3 "reference" Text, One;
    Owner = 4 "owner" Text, One;
    Environment = 5 "environment" Word(WordList::Environment), One;
    Exposure = 6 "exposure" Word(WordList::Exposure), One;
    Criticality = 7 "criticality" Int, One;
    GoLive = 8 "go-live" Date, One;
    EndOfSupport = 9 "end-of-support" Date, One;
    Remark = 10 "remark" Text, Many;
    Contact = 11 "contact" Text, One, personal;

    // Needs 0–4 and legal impacts 1–4
    NeedConfidentiality = 20 "need-confidentiality" Level(Need), One;
    NeedIntegrity = 21 "need-integrity" Level(Need), One;
    NeedAvailability = 22 "need-availability" Level(Need), One;
    NeedTraceability = 23 "need-traceability" Level(Need), One;
    ImpactConfidentiality = 24 "impact-confidentiality" Level(LegalImpact), One;
    ImpactIntegrity = 25 "impact-integrity" Level(LegalImpact), One;
    ImpactAvailability = 26 "impact-availability" Level(LegalImpact), One;
    /// Recovery time objective.
    Rto = 27 "rto" Minutes, One;
    /// Recovery point objective.
    Rpo = 28 "rpo" Minutes, One;
    /// Maximum tolerable downtime.
    Mtd = 29 "mtd" Minutes, One;
    ProcessLevel = 30 "process-level" Level(Scale::ProcessLevel), One;

    // Machines
    Os = 40 "os" Text, One;
    OsFamily = 41 "os-family" Word(WordList::OsFamily), One;
    Vendor = 42 "vendor" Text, One;
    Model = 43 "model" Text, One;
    Firmware = 44 "firmware" Text, One;
    SerialNumber = 45 "serial-number" Text, One;
    Addresses = 46 "addresses" Address, Many;
    MacAddresses = 47 "mac-addresses" Text, Many;
    Hostnames = 48 "hostnames" Text, Many;
    LastBoot = 49 "last-boot" Instant, One;
    InstalledOn = 50 "installed-on" Date, One;
    PatchedOn = 51 "patched-on" Date, One;
    /// Did the scanner log in on it?
    Credentialed = 52 "credentialed" Bool, One;
    Cpe = 53 "cpe" Text, Many;

    // Services and software
    Protocol = 60 "protocol" Word(WordList::Protocol), One;
    Port = 61 "port" Int, One;
    ServiceName = 62 "service-name" Text, One;
    Product = 63 "product" Text, One;
    Version = 64 "version" Text, One;
    ExtraInformation = 65 "extra-information" Text, One;
    Tls = 66 "tls" Bool, One;
    /// What a script of a scanner answered: `name: answer`.
    ScriptOutput = 67 "script-output" Text, Many;
    Purl = 68 "purl" Text, One;
    Licence = 69 "licence" Text, Many;
    Technology = 70 "technology" Text, One;
    Editor = 71 "editor" Text, One;
    Users = 72 "users" Text, One;
    Authentication = 73 "authentication" Word(WordList::Authentication), One;
    RemoteAuthentication = 74 "remote-authentication" Word(WordList::Authentication), One;
    HostingCountry = 75 "hosting-country" Text, One;
    HostingProvider = 76 "hosting-provider" Text, One;
    ProviderQualification = 77 "provider-qualification" Word(WordList::Qualification), One;
    ApplicationKind = 78 "application-kind" Text, One;

    // Stores and data
    Engine = 90 "engine" Text, One;
    Volume = 91 "volume" Text, One;
    /// Order of magnitude of the persons concerned.
    Persons = 92 "persons" Int, One;
    DataCategories = 93 "data-categories" Text, Many;
    Anonymised = 94 "anonymised" Bool, One;
    EncryptedAtRest = 95 "encrypted-at-rest" Bool, One;
    BackupTested = 96 "backup-tested" Bool, One;
    BackupIsolated = 97 "backup-isolated" Bool, One;
    Retention = 98 "retention" Text, One;

    // Register of processings
    Purpose = 110 "purpose" Text, One;
    CndpNumber = 111 "cndp-number" Text, One;
    CndpRegime = 112 "cndp-regime" Text, One;
    Transfers = 113 "transfers" Text, One;

    // Stakeholders
    Category = 120 "category" Text, One;
    Dependency = 121 "dependency" Level(Stakeholder), One;
    Penetration = 122 "penetration" Level(Stakeholder), One;
    CyberMaturity = 123 "cyber-maturity" Level(Stakeholder), One;
    Trust = 124 "trust" Level(Stakeholder), One;

    // Networks
    Cidr = 130 "cidr" Address, One;
    Vlan = 131 "vlan" Int, One;
    Allocation = 132 "allocation" Word(WordList::Allocation), One;

    // Accounts and directories
    Enabled = 140 "enabled" Bool, One;
    LastLogon = 141 "last-logon" Instant, One;
    PasswordNeverExpires = 142 "password-never-expires" Bool, One;
    Privileged = 143 "privileged" Bool, One;
    AccountName = 144 "account-name" Text, One, personal;
    /// When its password was last set.
    PasswordSet = 145 "password-set" Instant, One;
    /// May its password be empty?
    PasswordNotRequired = 146 "password-not-required" Bool, One;
    /// Does the directory answer for it without a proof of its password (roasting of answers)?
    PreauthenticationNotRequired = 147 "preauthentication-not-required" Bool, One;
    /// Is it the name of a service, whose tickets anybody may ask for (Kerberoasting)?
    ServicePrincipal = 148 "service-principal" Bool, One;
    /// May it act for anybody who logs in to it?
    UnconstrainedDelegation = 149 "unconstrained-delegation" Bool, One;

    // Weaknesses
    State = 160 "state" Word(WordList::State), One;
    SeverityLevel = 161 "severity-level" Word(WordList::SeverityLevel), One;
    /// The tool's own word or number.
    ToolSeverity = 162 "tool-severity" Text, One;
    CheckId = 163 "check-id" Text, One;
    Cve = 164 "cve" Text, Many;
    Cwe = 165 "cwe" Text, Many;
    CvssVector = 166 "cvss-vector" Text, Many;
    CvssScore = 167 "cvss-score" Real, One;
    Epss = 168 "epss" Real, One;
    Vpr = 169 "vpr" Real, One;
    ExploitAvailable = 170 "exploit-available" Bool, One;
    Solution = 171 "solution" Text, One;
    /// What the tool printed, cut at 500 characters; the whole stands in the evidence.
    Output = 172 "output" Text, One;
    PublishedOn = 173 "published-on" Date, One;
    PatchPublishedOn = 174 "patch-published-on" Date, One;
    SeeAlso = 175 "see-also" Text, Many;
    CrossReference = 176 "cross-reference" Text, Many;
    /// The reference of a compliance check.
    ComplianceReference = 177 "compliance-reference" Text, Many;
    AffectedPort = 178 "affected-port" Int, One;
    AffectedProtocol = 179 "affected-protocol" Word(WordList::Protocol), One;

    // Audits of one machine
    /// Lynis' index of hardening, from 0 to 100.
    HardeningIndex = 260 "hardening-index" Int, One;

    // Edges
    Right = 200 "right" Text, One;
    HandlingMode = 201 "handling-mode" Word(WordList::HandlingMode), One;
    Encrypted = 202 "encrypted" Bool, One;
    Nature = 203 "nature" Text, One;
    Frequency = 204 "frequency" Text, One;
    Offline = 205 "offline" Bool, One;
    Tested = 206 "tested" Bool, One;
    Permission = 207 "permission" Word(WordList::FlowPermission), One;
    Ports = 208 "ports" Text, One;
    /// Does control travel along this right (MAP.md §8.1)?
    Traversable = 209 "traversable" Bool, One;
    TrustType = 210 "trust-type" Text, One;
    Transitive = 211 "transitive" Bool, One;
    SidFiltering = 212 "sid-filtering" Bool, One;
    TgtDelegation = 213 "tgt-delegation" Bool, One;
    /// Does the policy win over those below?
    Enforced = 214 "enforced" Bool, One;

    // Filtering devices (MAP.md §7.2); each may come from a file of its own
    /// The rules of the device; of makers that keep all in one file, all of it.
    Filter = 220 "filter" Device, One;
    /// Its interfaces, where another file than the rules tells them.
    Interfaces = 221 "interfaces" Device, One;
    /// Its routes, likewise.
    Routes = 222 "routes" Device, One;
    // What discovery finds in stores
    /// Rows, as the store's own statistics or a reading of all of it say.
    RowEstimate = 240 "row-estimate" Int, One;
    /// Columns of a table that hold personal or financial data: `column: category`.
    ColumnCategories = 241 "column-categories" Text, Many;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_unique() {
        let mut names: Vec<_> = Attribute::ALL.iter().map(|a| a.word()).collect();
        let mut codes: Vec<_> = Attribute::ALL.iter().map(|a| a.code()).collect();
        names.sort_unstable();
        codes.sort_unstable();
        names.dedup();
        codes.dedup();
        assert_eq!((names.len(), codes.len()), (Attribute::ALL.len(), Attribute::ALL.len()));
        for attribute in Attribute::ALL {
            assert_eq!(Attribute::from_word(attribute.word()), Ok(*attribute));
            assert_eq!(Attribute::from_code(attribute.code()), Ok(*attribute));
        }
    }

    #[test]
    fn a_value_reads_back_from_its_text() {
        for (kind, text) in [
            (ValueType::Bool, "true"),
            (ValueType::Int, "-3"),
            (ValueType::Date, "2026-11-25"),
            (ValueType::Minutes, "240"),
            (ValueType::Word(WordList::Exposure), "partners"),
            (ValueType::Level(Scale::Need), "4"),
            (ValueType::Address, "10.0.0.0/8"),
        ] {
            assert_eq!(kind.parse::<crate::RecordRef>(text).unwrap().to_string(), text);
        }
        for (kind, text) in [
            (ValueType::Level(Scale::Need), "5"),
            (ValueType::Word(WordList::Exposure), "world"),
            (ValueType::Real, "NaN"),
        ] {
            assert_eq!(kind.parse::<crate::RecordRef>(text), None, "{text}");
        }
    }
}
