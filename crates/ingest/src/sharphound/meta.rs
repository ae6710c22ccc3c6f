//! The `meta` of a file: its type of objects, its version, and the methods of collection, which are its coverage.

use kharita_model::{Attribute, NodeKind, Subtype};

use super::DESCRIPTIONS;
use crate::Input;
use crate::json::{Json, Node};

/// What a file says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meta {
    /// The type of its objects; `None` if it is not one that is read.
    pub kind: Option<Type>,
    /// Version of the format.
    pub version: Option<i64>,
    /// How many objects it says it holds.
    pub count: Option<u64>,
    /// What was collected.
    pub methods: Methods,
}

impl Meta {
    /// The `meta` at the end of a file, where SharpHound writes it, or at its beginning.
    pub fn of(input: &Input) -> Option<Meta> {
        let tail = memchr::memmem::rfind(input.tail(), b"\"meta\"").and_then(|at| input.tail().get(at..));
        let head = || memchr::memmem::find(input.head(), b"\"meta\"").and_then(|at| input.head().get(at..));
        tail.and_then(Meta::read).or_else(|| Meta::read(head()?))
    }

    /// Reads `"meta": {…`.
    fn read(text: &[u8]) -> Option<Meta> {
        let colon = memchr::memchr(b':', text)?;
        let wanted = |name: &str| matches!(name, "type" | "version" | "count" | "methods");
        let meta = Json::new(text.get(colon + 1..)?).ok()?.value(wanted).ok()??;
        let kind = meta.text("type")?;
        meta.get("count").or_else(|| meta.get("version"))?;
        Some(Meta {
            kind: Type::named(kind),
            version: meta.integer_of("version"),
            count: meta.get("count").and_then(Node::integer).and_then(|count| u64::try_from(count).ok()),
            methods: Methods(meta.integer_of("methods").unwrap_or_default()),
        })
    }
}

/// Methods of collection, a bit each (SharpHoundCommon, `CollectionMethod`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Methods(pub i64);

impl Methods {
    /// Who is in which container.
    pub const CONTAINER: i64 = 128;
    /// Properties of objects.
    pub const OBJECT_PROPERTIES: i64 = 512;

    /// Was this collected?
    pub fn has(self, method: i64) -> bool {
        self.0 & method == method
    }
}

/// A type of objects, as `meta` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Accounts of people and services.
    Users,
    /// Groups.
    Groups,
    /// Machines.
    Computers,
    /// Domains.
    Domains,
    /// Group policies.
    Gpos,
    /// Organisational units.
    Ous,
    /// Containers.
    Containers,
    /// Root certification authorities.
    RootCas,
    /// Intermediate certification authorities.
    AiaCas,
    /// The store of authorities trusted for log-in.
    NtAuthStores,
    /// Authorities that issue certificates.
    EnterpriseCas,
    /// Certificate templates.
    CertTemplates,
    /// Issuance policies.
    IssuancePolicies,
}

impl Type {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "users" => Type::Users,
            "groups" => Type::Groups,
            "computers" => Type::Computers,
            "domains" => Type::Domains,
            "gpos" => Type::Gpos,
            "ous" => Type::Ous,
            "containers" => Type::Containers,
            "rootcas" => Type::RootCas,
            "aiacas" => Type::AiaCas,
            "ntauthstores" => Type::NtAuthStores,
            "enterprisecas" => Type::EnterpriseCas,
            "certtemplates" => Type::CertTemplates,
            "issuancepolicies" => Type::IssuancePolicies,
            _ => return None,
        })
    }

    /// What objects of this type are on the map.
    pub fn node(self) -> (NodeKind, Option<Subtype>) {
        match self {
            Type::Users => (NodeKind::Account, Some(Subtype::User)),
            Type::Groups => (NodeKind::Group, None),
            Type::Computers => (NodeKind::Host, None),
            Type::Domains => (NodeKind::Directory, Some(Subtype::Domain)),
            Type::Gpos | Type::IssuancePolicies => (NodeKind::Directory, Some(Subtype::Policy)),
            Type::Ous => (NodeKind::Directory, Some(Subtype::Ou)),
            Type::Containers => (NodeKind::Directory, Some(Subtype::Container)),
            Type::RootCas | Type::AiaCas | Type::EnterpriseCas => {
                (NodeKind::Directory, Some(Subtype::CertificationAuthority))
            }
            Type::NtAuthStores => (NodeKind::Directory, Some(Subtype::TrustStore)),
            Type::CertTemplates => (NodeKind::Directory, Some(Subtype::CertificateTemplate)),
        }
    }

    /// The attributes that its properties give.
    pub fn attributes(self) -> &'static [Attribute] {
        use Attribute::*;
        match self {
            Type::Users => &[
                Name,
                AccountName,
                Enabled,
                LastLogon,
                PasswordSet,
                PasswordNeverExpires,
                PasswordNotRequired,
                PreauthenticationNotRequired,
                ServicePrincipal,
                UnconstrainedDelegation,
                Privileged,
            ],
            Type::Computers => {
                &[Name, Hostnames, Os, OsFamily, Enabled, LastLogon, UnconstrainedDelegation, Description]
            }
            Type::Domains => &[Name, Description, Version],
            _ => DESCRIPTIONS,
        }
    }

    /// Rules by which BloodHound derives further attack paths from objects of this type, and which this reader does
    /// not apply: they need several files at once.
    pub fn rules_not_evaluated(self) -> Option<&'static str> {
        match self {
            Type::CertTemplates | Type::EnterpriseCas => Some("ADCSESC1–ADCSESC13, GoldenCert, EnrollOnBehalfOf"),
            Type::Computers => Some("CoerceAndRelayNTLM, SyncLAPSPassword"),
            Type::Domains => Some("HasTrustKeys, DCSync through groups"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meta(text: &str) -> Option<Meta> {
        Meta::of(&Input::from_bytes(text.as_bytes().to_vec(), "x"))
    }

    #[test]
    fn meta_is_read_wherever_it_stands() {
        let expected = Meta { kind: Some(Type::Users), version: Some(6), count: Some(49), methods: Methods(521_215) };
        let text = r#""meta" : {"methods":521215,"type":"users","count":"49","version":6}"#;
        assert_eq!(meta(&format!("{{\"data\":[],{text}}}")), Some(expected));
        let long = format!("{{{text},\"data\":[{}]}}", "{},".repeat(3000));
        assert_eq!(meta(&long), Some(expected));
        // A property of this name is no meta.
        assert_eq!(meta(r#"{"data":[{"meta":{"a":1}}]}"#), None);
        assert_eq!(meta(r#"{"data":[],"meta":{"type":"azure","count":1}}"#).map(|meta| meta.kind), Some(None));
    }

    #[test]
    fn methods_are_bits() {
        let all_but_loops = Methods(521_215);
        assert!(all_but_loops.has(Methods::CONTAINER) && all_but_loops.has(Methods::OBJECT_PROPERTIES));
        assert!(!all_but_loops.has(1024) && !all_but_loops.has(2048) && !Methods(0).has(Methods::CONTAINER));
    }
}
