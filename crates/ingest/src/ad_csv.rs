//! Active Directory as its own tools export it to CSV: `Get-ADUser`, `Get-ADComputer`, `csvde`. Names of persons stand only in
//! the attribute that is marked as personal; given names, mail, telephones are not read.

use std::io;

use kharita_model::{Aspect, Attribute, Code, IdentifierKind, Instant, Message, NodeKind, Subtype, Value};

use crate::report::{IN_HAND, Machine, Report, Thing};
use crate::table::{self, Row};
use crate::{Context, Format, Input, Outcome, Sink, moment};

/// Exports of Active Directory in CSV.
pub const FORMAT: Format = Format {
    id: "ad-csv",
    name: "Active Directory (Get-ADUser, Get-ADComputer, csvde)",
    versions: "CSV of PowerShell and csvde",
    recognised_by: "titles DistinguishedName or DN, SamAccountName, and SID, objectSid or ObjectGUID",
    reader: 1,
    recognise: |input| table::fit(input, is_header),
    read,
};

const NAME: &[&str] = &["distinguishedname", "dn"];
const SID: &[&str] = &["sid", "objectsid"];

fn is_header(titles: &[String]) -> bool {
    let has = |one_of: &[&str]| titles.iter().any(|title| one_of.contains(&title.as_str()));
    has(NAME) && has(&["samaccountname"]) && has(&["sid", "objectsid", "objectguid"])
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    // The domain that most rows belong to is who says it; the first row tells.
    let domain = first_domain(input, context)?;
    let mut report = Report::new("directory", &domain, context, sink);
    table::rows(input, &mut report, is_header, object)?;
    report.end()
}

fn first_domain(input: &mut Input, context: &Context) -> io::Result<String> {
    let (mut domain, mut unheard) = (None, Vec::new());
    let mut report = Report::of_network("directory", context, &mut unheard);
    table::rows(input, &mut report, is_header, |_, row| {
        domain = domain.take().or_else(|| domain_sid(&sid(&row)).map(str::to_owned));
        domain = domain.take().or_else(|| Some(domain_of(row.get(NAME))).filter(|name| !name.is_empty()));
        Ok(())
    })?;
    Ok(domain.unwrap_or_else(|| context.space.to_owned()))
}

/// `S-1-5-21-1-2-3` of `S-1-5-21-1-2-3-1104`.
fn domain_sid(sid: &str) -> Option<&str> {
    let (domain, _) = sid.rsplit_once('-')?;
    sid.starts_with("S-1-5-21-").then_some(domain)
}

/// `atlas.example` of `CN=x,OU=y,DC=atlas,DC=example`.
fn domain_of(name: &str) -> String {
    let parts =
        name.split(',').filter_map(|part| part.trim().strip_prefix("DC=").or_else(|| part.trim().strip_prefix("dc=")));
    parts.collect::<Vec<_>>().join(".").to_lowercase()
}

/// The security identifier, also as csvde writes it: `X'0105…'`.
fn sid(row: &Row) -> String {
    let text = row.get(SID);
    let Some(digits) = text.strip_prefix("X'").and_then(|rest| rest.strip_suffix('\'')) else {
        return text.to_uppercase();
    };
    let byte = |at: usize| digits.get(2 * at..2 * at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    let bytes: Vec<u8> = (0..digits.len() / 2).map_while(byte).collect();
    sid_of(&bytes).unwrap_or_default()
}

/// A security identifier from its binary form: revision, count, authority, then numbers of four bytes (MS-DTYP §2.4.2).
fn sid_of(bytes: &[u8]) -> Option<String> {
    let (head, rest) = bytes.split_at_checked(8)?;
    let [revision, count, authority @ ..] = head else { return None };
    let authority = authority.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let mut text = format!("S-{revision}-{authority}");
    for number in rest.chunks_exact(4).take(usize::from(*count)) {
        let number = number.iter().rev().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
        text.push_str(&format!("-{number}"));
    }
    (rest.len() == usize::from(*count) * 4).then_some(text)
}

fn object(report: &mut Report, row: Row) -> io::Result<()> {
    report.row(row.at, [])?;
    report.confidence(IN_HAND);
    let (sid, guid) = (sid(&row), row.get(&["objectguid"]));
    // What csvde writes as a blob of digits is no readable id.
    let guid = if guid.starts_with("X'") { "" } else { guid.trim_matches(['{', '}']) };
    let key = if sid.is_empty() { guid.to_uppercase() } else { sid.clone() };
    if key.is_empty() {
        report.refuse_here(Message::new(Code::MissingKey), row.at);
        return Ok(());
    }
    let class = row.get(&["objectclass"]).to_lowercase();
    let short = row.get(&["samaccountname"]);
    let is_machine = class.contains("computer") || short.ends_with('$') || !row.get(&["dnshostname"]).is_empty();
    if class.contains("group") {
        let group = report.record(&key, NodeKind::Group, Some(Subtype::SecurityGroup));
        identify(report, &group, &sid, guid);
        report.once(&group, Attribute::Name, short);
    } else if is_machine {
        machine(report, &row, &key, &sid, guid);
    } else {
        account(report, &row, &key, &sid, guid);
    }
    Ok(())
}

fn identify(report: &mut Report, thing: &Thing, sid: &str, guid: &str) {
    report.identify(thing, IdentifierKind::Sid, sid);
    report.identify(thing, IdentifierKind::ObjectGuid, guid);
}

fn machine(report: &mut Report, row: &Row, key: &str, sid: &str, guid: &str) {
    let system = [row.get(&["operatingsystem"]), row.get(&["operatingsystemversion"])].join(" ");
    let mut machine = Machine::at(row.at)
        .named(row.get(&["dnshostname"]))
        .named(row.get(&["samaccountname", "name"]).trim_end_matches('$'))
        .addressed(row.get(&["ipv4address"]))
        .os(system.trim());
    machine.id = Some(key.to_owned());
    let lower = system.to_lowercase();
    let is_server = lower.contains("server");
    machine.subtype =
        lower.contains("windows").then_some(if is_server { Subtype::Server } else { Subtype::Workstation });
    let Some(host) = report.machine(&machine) else { return };
    identify(report, &host, sid, guid);
    state(report, row, &host);
}

fn account(report: &mut Report, row: &Row, key: &str, sid: &str, guid: &str) {
    let services = row.get(&["serviceprincipalnames", "serviceprincipalname"]);
    let subtype = if services.is_empty() { Subtype::User } else { Subtype::ServiceAccount };
    let account = report.record(key, NodeKind::Account, Some(subtype));
    identify(report, &account, sid, guid);
    // Numbers below 1000 are built in: their names are no person's.
    let number = sid.rsplit('-').next().and_then(|number| number.parse::<u32>().ok());
    let is_built_in = number.is_some_and(|number| number < 1000);
    let short = row.get(&["samaccountname"]);
    report.once(&account, if is_built_in { Attribute::Name } else { Attribute::AccountName }, short);
    if !services.is_empty() {
        report.attribute(&account, Attribute::ServicePrincipal, Value::Bool(true));
    }
    state(report, row, &account);
    let control = row.get(&["useraccountcontrol"]).parse::<u32>().ok();
    for (titles, bit, attribute) in [
        (&["passwordneverexpires"][..], 0x1_0000, Attribute::PasswordNeverExpires),
        (&["passwordnotrequired"], 0x20, Attribute::PasswordNotRequired),
        (&["doesnotrequirepreauth"], 0x40_0000, Attribute::PreauthenticationNotRequired),
        (&["trustedfordelegation"], 0x8_0000, Attribute::UnconstrainedDelegation),
    ] {
        let said = truth(row.get(titles)).or(control.map(|control| control & bit != 0));
        said.into_iter().for_each(|truth| report.attribute(&account, attribute, Value::Bool(truth)));
    }
    if row.get(&["admincount"]) == "1" {
        report.attribute(&account, Attribute::Privileged, Value::Bool(true));
    }
}

/// Whether it is enabled, and since when it is silent.
fn state(report: &mut Report, row: &Row, thing: &Thing) {
    let control = row.get(&["useraccountcontrol"]).parse::<u32>().ok();
    let enabled = truth(row.get(&["enabled"])).or(control.map(|control| control & 2 == 0));
    enabled.into_iter().for_each(|enabled| report.attribute(thing, Attribute::Enabled, Value::Bool(enabled)));
    let logon = ["lastlogondate", "lastlogontimestamp", "lastlogon"].iter().find_map(|title| when(row.get(&[title])));
    let set = ["passwordlastset", "pwdlastset"].iter().find_map(|title| when(row.get(&[title])));
    for (attribute, moment) in [(Attribute::LastLogon, logon), (Attribute::PasswordSet, set)] {
        if let Some(moment) = moment.filter(|moment| *moment <= report.context.now) {
            report.attribute(thing, attribute, Value::Instant(moment));
        }
    }
    report.looked(thing, Aspect::Existence);
}

fn truth(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "vrai" => Some(true),
        "false" | "faux" => Some(false),
        _ => None,
    }
}

/// A date, or the hundreds of nanoseconds since 1601 that the directory counts; 0 means never.
fn when(text: &str) -> Option<Instant> {
    if text.len() >= 17 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let since_1601 = text.parse::<i64>().ok().filter(|ticks| *ticks < i64::MAX)?;
        return Some(Instant(since_1601 / 10_000 - 11_644_473_600_000));
    }
    moment::parse(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_in_both_forms() {
        let bytes = [1, 5, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0x50, 4, 0, 0];
        assert_eq!(sid_of(&bytes).as_deref(), Some("S-1-5-21-1-2-3-1104"));
        assert_eq!((sid_of(&bytes[..20]), sid_of(&[])), (None, None));
        assert_eq!(domain_sid("S-1-5-21-1-2-3-1104"), Some("S-1-5-21-1-2-3"));
        assert_eq!(domain_sid("S-1-5-32-544"), None);
        assert_eq!(domain_of("CN=a,OU=b,DC=atlas,DC=example"), "atlas.example");
    }

    #[test]
    fn moments_of_the_directory() {
        assert_eq!(
            when("133485408000000000").map(|moment| moment.to_string()).as_deref(),
            Some("2024-01-01T00:00:00Z")
        );
        assert_eq!((when("0"), when(""), when("9223372036854775807")), (None, None, None));
        assert!(when("31/12/2025 08:30:00").is_some());
    }
}
