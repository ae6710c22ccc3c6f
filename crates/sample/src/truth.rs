//! The truth: what a tool that reads the sample must find. Machines with the records that speak of each, planted flaws
//! with their counts and objects, true paths, and what changes until next month.

mod directory;

use std::io::{self, Write};

use serde::Serialize;
use serde_json::json;

use crate::Error;
use crate::allocation::scaled;
use crate::directory::{BACKUP, MAINTAINED};
use crate::estate::{CHANGING_ZONE, Duty, Estate, INVENTORY_LIMIT};
use crate::host::{Host, Month};
use crate::organisation::{Expected, Flaw, Scenario, Visibility};
use crate::output::Folder;
use crate::{nessus, old_inventory, openvas, test_copy};

/// Above this number of machines they stand in a file of their own, one JSON object a line.
const HOSTS_INSIDE: u32 = 20_000;
const HOSTS_FILE: &str = "truth-hosts.jsonl";
/// Formats that are written so far, with the kind of evidence that each is. A new writer adds its line.
const WRITTEN: &[(&str, &str)] = &[
    ("nmap", "scanner"),
    ("nessus", "scanner"),
    ("openvas", "scanner"),
    ("workbook", "workbook"),
    ("sharphound", "directory"),
    ("iptables", "config"),
    // Written by whoever looks at the sources.
    ("discovery", "discovery"),
];
/// Flaws whose counts are of machines or accounts: they follow the size. All other counts are of documents or sites.
const SCALED: &[&str] = &["F06", "F11"];
/// Flaws that a version shows, with the application or database.
const BY_VERSION: &[(&str, &str)] = &[("F03", "APP10"), ("F12", "DB13")];

/// A record that speaks of a machine: source, and key in the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct SourceKey {
    source: String,
    key: String,
}

impl SourceKey {
    fn new(source: impl Into<String>, key: impl Into<String>) -> Self {
        SourceKey { source: source.into(), key: key.into() }
    }
}

/// A machine.
#[derive(Debug, Clone, Serialize)]
struct TrueHost {
    truth: String,
    name: String,
    zone: String,
    sources: Vec<SourceKey>,
}

/// A planted flaw, or what is left of it.
#[derive(Debug, Serialize)]
struct TrueFlaw<'a> {
    id: &'a str,
    fr: &'a str,
    expect: Expected,
    /// Ids of the reference file, then what stands in the files for it: machines by truth id, rows by key.
    objects: Vec<String>,
    visible_to: &'a [Visibility],
    evidence_written: Vec<&'a str>,
    workbook_says: &'a str,
    remedied: bool,
}

#[derive(Serialize)]
struct Truth<'a> {
    organisation: &'a str,
    seed: u64,
    assets: u32,
    date: kharita_model::Date,
    remedied: bool,
    allocation: serde_json::Value,
    directory: serde_json::Value,
    /// Databases to look at, by their reference, and which flaw that shows.
    sources: serde_json::Value,
    applications: Vec<serde_json::Value>,
    traps: serde_json::Value,
    flaws: Vec<TrueFlaw<'a>>,
    paths: &'a [Scenario],
    next_month: serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    hosts_file: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hosts: Option<Vec<TrueHost>>,
}

/// Writes `truth.json`, and the machines apart if they are many.
pub fn write(folder: &mut Folder, estate: &Estate) -> Result<(), Error> {
    let inside = estate.allocation.hosts <= HOSTS_INSIDE;
    if !inside {
        folder.file(HOSTS_FILE, |out| write_hosts(out, estate))?;
    }
    let allocation = &estate.allocation;
    let truth = Truth {
        organisation: &estate.organisation.name,
        seed: estate.plan.seed,
        assets: estate.plan.assets,
        date: estate.plan.date,
        remedied: estate.plan.remedied,
        allocation: json!({
            "host": allocation.hosts, "app": allocation.applications, "store": allocation.databases, "directory": allocation.directories,
            "account": allocation.accounts,
            "inventory": if estate.declares_all() { "all" } else { "servers" }, "inventory_limit": INVENTORY_LIMIT,
        }),
        directory: directory::truth(estate),
        sources: json!([{"store": test_copy::REFERENCE, "path": test_copy::PATH, "shows": "F01"}]),
        applications: applications(estate)?,
        traps: json!({"placeholder_serial": truths(estate, &estate.marks.placeholder_serial)}),
        flaws: estate.organisation.planted_flaws.iter().map(|flaw| true_flaw(estate, flaw)).collect(),
        paths: if estate.plan.remedied { &[] } else { &estate.organisation.demo_scenarios },
        next_month: next_month(estate),
        hosts_file: (!inside).then_some(HOSTS_FILE),
        hosts: inside.then(|| estate.hosts(Month::First).map(|host| true_host(estate, &host)).collect()),
    };
    folder.file("truth.json", |out| {
        serde_json::to_writer_pretty(&mut *out, &truth)?;
        writeln!(out)
    })
}

fn write_hosts(out: &mut dyn Write, estate: &Estate) -> io::Result<()> {
    for host in estate.hosts(Month::First) {
        serde_json::to_writer(&mut *out, &true_host(estate, &host))?;
        writeln!(out)?;
    }
    Ok(())
}

/// Applications of which a list of components speaks.
fn applications(estate: &Estate) -> Result<Vec<serde_json::Value>, Error> {
    let serials = crate::cyclonedx::serials(estate)?;
    let record = |(id, serial): (String, String)| {
        let list = SourceKey::new(format!("cyclonedx@{serial}"), &id);
        let row = SourceKey::new("sheet@collection", format!("applications/{id}"));
        json!({"application": id, "sources": [list, row]})
    };
    Ok(serials.into_iter().map(record).collect())
}

fn true_host(estate: &Estate, host: &Host) -> TrueHost {
    let mut sources = Vec::new();
    if estate.is_seen(host, Month::First) {
        sources.push(SourceKey::new("nmap@default", host.address.to_string()));
        if nessus::has_file(host.zone) && nessus::is_scanned(host) {
            sources.push(SourceKey::new("nessus@default", nessus::report_name(estate, host)));
        }
        if openvas::is_scanned(host) {
            sources.push(SourceKey::new("openvas@default", host.address.to_string()));
        }
    }
    if estate.is_declared(host) {
        sources.push(SourceKey::new("sheet@collection", format!("equipment/{}", host.inventory_key())));
    }
    if host.duty == Duty::Filter {
        sources.push(SourceKey::new("firewall@default", host.short_name()));
    }
    sources.extend(old_inventory::record_key(estate, host).map(|key| SourceKey::new(old_inventory::SOURCE, key)));
    sources.extend(directory_record(estate, host));
    TrueHost { truth: host.truth(), name: host.name.clone(), zone: host.zone.id.clone(), sources }
}

fn directory_record(estate: &Estate, host: &Host) -> Option<SourceKey> {
    let sid = || estate.directory.computer_sid(host);
    estate.is_joined(host).then(|| SourceKey::new(directory::source(estate), sid()))
}

fn true_flaw<'a>(estate: &'a Estate, flaw: &'a Flaw) -> TrueFlaw<'a> {
    let kinds = WRITTEN.iter().map(|(_, kind)| *kind);
    let written = |visibility: &&Visibility| kinds.clone().any(|kind| kind == visibility.evidence);
    let mut objects = flaw.objects.clone();
    if !estate.plan.remedied {
        objects.extend(planted_objects(estate, flaw));
    }
    TrueFlaw {
        id: &flaw.id,
        fr: &flaw.fr,
        expect: expected(estate, flaw),
        objects,
        visible_to: &flaw.visible_to,
        evidence_written: flaw
            .visible_to
            .iter()
            .filter(written)
            .map(|visibility| visibility.evidence.as_str())
            .collect(),
        workbook_says: &flaw.workbook_says,
        remedied: estate.plan.remedied,
    }
}

/// The counts to find, at this size and in this variant.
fn expected(estate: &Estate, flaw: &Flaw) -> Expected {
    let change = estate.organisation.remedied_variant.changes.iter().find(|change| change.flaw == flaw.id);
    let mended = change.filter(|_| estate.plan.remedied).map(|change| &change.expect);
    let mut expect = mended.unwrap_or(&flaw.expect).clone();
    if SCALED.contains(&flaw.id.as_str()) {
        for count in expect.values_mut() {
            if let Some(full) = count.as_u64() {
                *count = scaled(full, estate.plan.assets).into();
            }
        }
    }
    // Where only zones of servers are declared, every other machine is absent from the inventory too.
    if flaw.id == "F11" && !estate.declares_all() {
        let undeclared_zones =
            estate.zones.iter().filter(|zone| !zone.profile.servers).map(|zone| u64::from(zone.count));
        let marked = if estate.plan.remedied { 0 } else { estate.marks.undeclared.len() as u64 };
        expect.insert("discovered_not_declared".to_owned(), (marked + undeclared_zones.sum::<u64>()).into());
    }
    expect
}

/// What stands in the files for a flaw whose objects the reference file does not name one by one.
fn planted_objects(estate: &Estate, flaw: &Flaw) -> Vec<String> {
    let says = &estate.declarations;
    if let Some((_, id)) = BY_VERSION.iter().find(|(by_version, _)| *by_version == flaw.id) {
        return servers_of(estate, id);
    }
    match flaw.id.as_str() {
        "F04" => servers_of(estate, BACKUP).into_iter().chain(directory::objects(estate, "F04")).collect(),
        "F05" => estate.filter().iter().map(Host::truth).collect(),
        "F06" => directory::objects(estate, "F06"),
        "F07" => servers_of(estate, MAINTAINED).into_iter().chain(directory::objects(estate, "F07")).collect(),
        "F08" => vec![format!("TR-{}", says.unauthorised_processing)],
        "F10" => says.pentest_overdue.clone(),
        "F11" => truths(estate, &estate.marks.undeclared)
            .into_iter()
            .chain(truths(estate, &estate.marks.never_seen))
            .collect(),
        "F13" => says.cnie_processings.iter().skip(says.cnie_authorised).map(|id| format!("TR-{id}")).collect(),
        "F14" => says.actions.iter().filter(|action| action.flaw.is_some()).map(|action| action.key.clone()).collect(),
        _ => Vec::new(),
    }
}

fn truths(estate: &Estate, marks: &std::collections::BTreeSet<u32>) -> Vec<String> {
    let host = |number: &u32| estate.place(*number).and_then(|(zone, position)| estate.host(zone, position));
    marks.iter().filter_map(host).map(|host| host.truth()).collect()
}

fn servers_of(estate: &Estate, id: &str) -> Vec<String> {
    estate.hosts_of(id).iter().map(Host::truth).collect()
}

/// What the scans of `mois-suivant/` show that is new, gone, closed or opened.
fn next_month(estate: &Estate) -> serde_json::Value {
    let new = estate.hosts(Month::Next).skip(estate.allocation.hosts as usize).map(|host| {
        let seen = SourceKey::new("nmap@default", host.address.to_string());
        let sources: Vec<SourceKey> = std::iter::once(seen).chain(directory_record(estate, &host)).collect();
        json!({"truth": host.truth(), "name": host.name, "sources": sources})
    });
    let finding = |(id, plugin): (&str, u32)| {
        let hosts = estate.hosts_of(id);
        let host = hosts.iter().find(|host| matches!(host.duty, Duty::Application(_, 1)));
        json!({"application": id, "host": host.map(|host| host.truth()), "plugin": plugin})
    };
    json!({
        "folder": crate::NEXT_MONTH.trim_end_matches('/'),
        "days_later": crate::calendar::MONTH,
        "zone_of_new_and_gone": CHANGING_ZONE,
        "new": new.collect::<Vec<_>>(),
        "gone": truths(estate, &estate.marks.gone),
        "closed": [finding(nessus::CLOSED)],
        "opened": [finding(nessus::OPENED)],
        "directory": directory::next_month(estate),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expected_counts_are_those_of_the_machines_also_where_only_servers_are_declared() {
        for (assets, remedied) in [(12_000, false), (12_000, true), (350_000, false), (350_000, true)] {
            let plan = crate::Plan { assets, seed: 9, date: "2026-11-25".parse().unwrap(), remedied };
            let estate = Estate::new(plan).unwrap();
            let (mut undeclared, mut unseen) = (0, 0);
            for host in estate.hosts(Month::First) {
                let (seen, declared) = (estate.is_seen(&host, Month::First), estate.is_declared(&host));
                undeclared += u64::from(seen && !declared);
                unseen += u64::from(!seen && declared);
                assert!(seen || declared, "{} is nowhere", host.name);
            }
            let flaw = estate.organisation.planted_flaws.iter().find(|flaw| flaw.id == "F11").unwrap();
            let expect = expected(&estate, flaw);
            assert_eq!(
                (&expect["discovered_not_declared"], &expect["declared_never_seen"]),
                (&undeclared.into(), &unseen.into())
            );
        }
    }

    #[test]
    fn counts_of_documents_do_not_follow_the_size() {
        let plan = crate::Plan { assets: 60_000, seed: 9, date: "2026-11-25".parse().unwrap(), remedied: false };
        let estate = Estate::new(plan).unwrap();
        let of = |id: &str, count: &str| {
            let flaw = estate.organisation.planted_flaws.iter().find(|flaw| flaw.id == id).unwrap();
            expected(&estate, flaw)[count].clone()
        };
        assert_eq!([of("F06", "generic_accounts"), of("F06", "leavers_active")], [600, 1700]);
        assert_eq!([of("F10", "systems"), of("F13", "with_cnie"), of("F12", "care_centres")], [3, 8, 9]);
    }
}
