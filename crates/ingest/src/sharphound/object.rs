//! An object of the directory: what it is, how it is identified, what its properties say. Passwords are never read.
//! Names of people stand only in the attribute that is marked as personal.

use kharita_model::{Attribute, BatchBuilder, IdentifierKind, Instant, Locator, RecordRef, SourceRef, Subtype, Value};

use super::meta::Type;
use super::names::{Domain, Names, domain_sid};
use crate::Context;
use crate::facts::{os_family, shown};
use crate::json::Node;

/// An object while it is written.
pub struct Object<'n> {
    /// Its identifier, upper case.
    pub id: String,
    /// Its type.
    pub kind: Type,
    /// The domain in which it lives.
    pub domain: Domain,
    /// All that the file says of it.
    pub node: &'n Node,
    properties: Option<&'n Node>,
}

/// Is this a property that is read?
pub fn is_wanted(name: &str) -> bool {
    matches!(
        name,
        "admincount"
            | "description"
            | "dnshostname"
            | "domain"
            | "domainsid"
            | "dontreqpreauth"
            | "enabled"
            | "functionallevel"
            | "gmsa"
            | "hasspn"
            | "isdc"
            | "lastlogon"
            | "lastlogontimestamp"
            | "msa"
            | "name"
            | "objectguid"
            | "operatingsystem"
            | "passwordnotreqd"
            | "pwdlastset"
            | "pwdneverexpires"
            | "samaccountname"
            | "unconstraineddelegation"
    )
}

impl<'n> Object<'n> {
    /// The object that `node` describes; `None` without an identifier.
    pub fn of(node: &'n Node, kind: Type, context: &Context) -> Option<Self> {
        let id = node.text("ObjectIdentifier")?.to_uppercase();
        let properties = node.get("Properties");
        let property = |name: &str| properties.and_then(|properties| properties.text(name));
        let name = property("domain").unwrap_or_default().to_uppercase();
        let said = property("domainsid").or_else(|| node.text("DomainSID")).map(str::to_uppercase);
        let sid = domain_sid(&id).map(str::to_owned).or(said).filter(|sid| !sid.is_empty());
        let named = Some(name.clone()).filter(|name| !name.is_empty());
        let sid = sid.or(named).unwrap_or_else(|| context.space.to_owned());
        Some(Object { id, kind, domain: Domain { sid, name }, node, properties })
    }

    /// A property that is a text.
    pub fn property(&self, name: &str) -> Option<&str> {
        self.properties?.text(name)
    }

    /// A property that is true or false.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.properties?.truth_of(name)
    }

    /// Is it a domain controller?
    pub fn is_controller(&self) -> bool {
        self.node.truth_of("IsDC").or_else(|| self.flag("isdc")) == Some(true)
            || self.node.text("PrimaryGroupSID").is_some_and(|group| group.ends_with("-516"))
    }

    /// May it act for anybody who logs in to it?
    pub fn delegates_without_limit(&self) -> bool {
        self.node.truth_of("UnconstrainedDelegation").or_else(|| self.flag("unconstraineddelegation")) == Some(true)
    }

    /// Writes it without its relations.
    pub fn write(&self, batch: &mut BatchBuilder, names: &mut Names, context: &Context) -> (SourceRef, RecordRef) {
        batch.at(Locator::Byte(self.node.at));
        let source = names.source(batch, &self.domain.sid);
        let (kind, subtype) = self.kind.node();
        let record = batch.record(source, &self.id, kind, self.subtype().or(subtype));
        self.write_identity(batch, names, record);
        self.write_properties(batch, record, context);
        match self.kind {
            Type::Users => self.write_account(batch, record),
            Type::Computers => self.write_machine(batch, record),
            Type::Domains => self.say(batch, record, Attribute::Version, self.property("functionallevel")),
            _ => {}
        }
        (source, record)
    }

    fn subtype(&self) -> Option<Subtype> {
        let is_managed = self.flag("gmsa") == Some(true) || self.flag("msa") == Some(true);
        match self.kind {
            Type::Users if is_managed => Some(Subtype::ServiceAccount),
            Type::Computers => {
                let system = self.property("operatingsystem")?.to_lowercase();
                let is_windows = system.contains("windows");
                if is_windows && system.contains("server") {
                    Some(Subtype::Server)
                } else {
                    is_windows.then_some(Subtype::Workstation)
                }
            }
            _ => None,
        }
    }

    /// The account of a person, as far as one can see: neither of a service, nor built in (numbers below 1000).
    fn is_personal(&self) -> bool {
        let number = self.id.rsplit('-').next().and_then(|number| number.parse::<u32>().ok());
        self.kind == Type::Users && self.subtype().is_none() && number.is_none_or(|number| number >= 1000)
    }

    /// Its name without the domain.
    fn short_name(&self) -> Option<&str> {
        let name =
            || Some(self.property("name")?.split('@').next().unwrap_or_default()).filter(|name| !name.is_empty());
        self.property("samaccountname").or_else(name)
    }

    fn write_identity(&self, batch: &mut BatchBuilder, names: &mut Names, record: RecordRef) {
        let is_sid = self.id.starts_with("S-1-") || self.id.contains("-S-1-");
        let kind = if is_sid { IdentifierKind::Sid } else { IdentifierKind::ObjectGuid };
        batch.identifier(record, kind, &self.id, None);
        if let Some(guid) = self.property("objectguid").filter(|_| is_sid) {
            batch.identifier(record, IdentifierKind::ObjectGuid, guid.trim_matches(['{', '}']), None);
        }
        match self.kind {
            Type::Domains => {
                batch.identifier(record, IdentifierKind::Fqdn, self.property("name").unwrap_or_default(), None)
            }
            Type::Users | Type::Groups => {
                if let Some(name) = self.short_name() {
                    let domain = names.mention(batch, &self.domain.sid, None, &self.domain);
                    batch.identifier(record, IdentifierKind::Name, name, Some(domain));
                }
            }
            _ => {}
        }
    }

    fn write_properties(&self, batch: &mut BatchBuilder, record: RecordRef, context: &Context) {
        if !self.is_personal() {
            self.say(batch, record, Attribute::Name, self.property("name"));
            // Administrators write passwords into descriptions.
            let description = self.property("description").filter(|text| !looks_like_a_password(text));
            self.say(batch, record, Attribute::Description, description);
        }
        let mut flag = |attribute, truth: Option<bool>| {
            if let Some(truth) = truth {
                batch.attribute(record, attribute, Value::Bool(truth));
            }
        };
        flag(Attribute::Enabled, self.flag("enabled"));
        flag(Attribute::Privileged, self.flag("admincount"));
        let delegates =
            self.node.get("UnconstrainedDelegation").is_some() || self.flag("unconstraineddelegation").is_some();
        flag(Attribute::UnconstrainedDelegation, delegates.then(|| self.delegates_without_limit()));
        let newest =
            [self.moment("lastlogon", context), self.moment("lastlogontimestamp", context)].into_iter().flatten().max();
        for (attribute, moment) in
            [(Attribute::LastLogon, newest), (Attribute::PasswordSet, self.moment("pwdlastset", context))]
        {
            if let Some(moment) = moment.filter(|_| matches!(self.kind, Type::Users | Type::Computers)) {
                batch.attribute(record, attribute, Value::Instant(moment));
            }
        }
    }

    /// A time in seconds; 0 and −1 mean never, and one in the future means nothing.
    fn moment(&self, name: &str, context: &Context) -> Option<Instant> {
        let seconds = self.properties?.integer_of(name).filter(|seconds| *seconds > 0)?;
        Some(Instant::from_seconds(seconds)).filter(|moment| *moment <= context.now)
    }

    fn write_account(&self, batch: &mut BatchBuilder, record: RecordRef) {
        self.say(batch, record, Attribute::AccountName, self.short_name());
        for (attribute, property) in [
            (Attribute::PasswordNeverExpires, "pwdneverexpires"),
            (Attribute::PasswordNotRequired, "passwordnotreqd"),
            (Attribute::PreauthenticationNotRequired, "dontreqpreauth"),
            (Attribute::ServicePrincipal, "hasspn"),
        ] {
            if let Some(truth) = self.flag(property) {
                batch.attribute(record, attribute, Value::Bool(truth));
            }
        }
    }

    fn write_machine(&self, batch: &mut BatchBuilder, record: RecordRef) {
        let full = self.property("dnshostname").or_else(|| self.property("name")).filter(|name| name.contains('.'));
        let short = self.property("samaccountname").map(|name| name.trim_end_matches('$'));
        let short = short.or_else(|| self.property("name").and_then(|name| name.split('.').next()));
        for (kind, name) in [(IdentifierKind::Fqdn, full), (IdentifierKind::Hostname, short)] {
            if let Some(name) = name {
                batch.identifier(record, kind, name, None);
                batch.text(record, Attribute::Hostnames, name);
            }
        }
        let system = self.property("operatingsystem");
        self.say(batch, record, Attribute::Os, system);
        if let Some(family) = system.and_then(os_family) {
            batch.attribute(record, Attribute::OsFamily, Value::Word(family));
        }
    }

    fn say(&self, batch: &mut BatchBuilder, record: RecordRef, attribute: Attribute, text: Option<&str>) {
        if let Some(value) = text.and_then(shown) {
            batch.attribute(record, attribute, value);
        }
    }
}

/// Does a description hold what may be a password: the word for it, or a single word of mixed characters?
pub fn looks_like_a_password(text: &str) -> bool {
    const WORDS: [&str; 10] =
        ["password", "passwd", "pwd", "passe", "mdp", "pass:", "pass=", "secret", "credential", "كلمة"];
    let lower = text.to_lowercase();
    let names_one = WORDS.iter().any(|word| lower.contains(word));
    // Three kinds of characters in one word of eight or more.
    let is_one = |word: &str| {
        let has = |kind: fn(&char) -> bool| u8::from(word.chars().any(|c| kind(&c)));
        let kinds = has(|c| c.is_lowercase())
            + has(|c| c.is_uppercase())
            + has(char::is_ascii_digit)
            + has(char::is_ascii_punctuation);
        word.chars().count() >= 8 && kinds >= 3 && word.chars().any(|c| c.is_ascii_digit())
    };
    names_one || text.split_whitespace().any(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_with_passwords_are_dropped() {
        for text in [
            "Mot de passe : ete2024",
            "pwd=abc",
            "compte service Azerty2024!",
            "Summer2024!",
            "PASS: toto",
            "MDP provisoire",
        ] {
            assert!(looks_like_a_password(text), "{text}");
        }
        for text in [
            "Built-in account for administering the computer/domain",
            "Members can administer domain servers",
            "Serveur de fichiers (2e étage)",
            "Compte de service SQL Server 2019",
        ] {
            assert!(!looks_like_a_password(text), "{text}");
        }
    }
}
