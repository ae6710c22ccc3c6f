//! Writer of Nessus v2 files (`NessusClientData_v2`): one file for each zone with servers, host by host.

use std::io::{self, Write};

use crate::Error;
use crate::calendar::{self, Moment};
use crate::estate::{Duty, Estate, Zone};
use crate::host::{Host, Month};
use crate::output::{Folder, escape};
use crate::plugins::{PLUGINS, Plugin, TERRAPIN, TLS_1_0, Target};
use crate::random::{Purpose, Random};
use crate::software::Service;

/// The finding that is closed until next month: application whose first node carries it, and the check.
pub const CLOSED: (&str, u32) = ("APP03", TLS_1_0);
/// The finding that is new next month.
pub const OPENED: (&str, u32) = ("APP04", TERRAPIN);
/// In a thousand hosts with a name, those that the report calls by it and not by their address.
const CALLED_BY_NAME: u64 = 100;

/// What Nessus looks at: servers.
pub fn is_scanned(host: &Host) -> bool {
    host.is_server()
}

/// Does the zone have a file? Those with servers of applications, and all zones of servers.
pub fn has_file(zone: &Zone) -> bool {
    zone.profile.servers || zone.duty(0) != Duty::Other
}

/// Writes the scan of a zone.
pub fn write_zone(folder: &mut Folder, estate: &Estate, zone: &Zone, month: Month, prefix: &str) -> Result<(), Error> {
    let at = estate.zones.iter().position(|x| x.id == zone.id).unwrap_or(0);
    let moment = calendar::nessus(estate.plan.date, month, at);
    let path = format!("{prefix}nessus/nessus-{}-{}.nessus", zone.id.to_lowercase(), calendar::year_month(moment.day));
    folder.file(&path, |out| Report { estate, zone, month, moment }.write(out))
}

/// What the report calls a host: its address, or its name.
pub fn report_name(estate: &Estate, host: &Host) -> String {
    let mut random = Random::keyed(estate.plan.seed, Purpose::Scan, u64::from(host.number) | 1 << 32);
    let by_name = random.chance(CALLED_BY_NAME) && estate.has_reverse_name(host) && estate.is_declared(host);
    if by_name { host.name.clone() } else { host.address.to_string() }
}

/// The checks that fail, or inform, on a host, with the port each stands on.
pub fn results(estate: &Estate, host: &Host, month: Month) -> Vec<(&'static Plugin, Option<&'static Service>)> {
    let services = host.services();
    let mut random = Random::keyed(estate.plan.seed, Purpose::Scan, u64::from(host.number) | 2 << 32);
    let mut results = Vec::new();
    for plugin in PLUGINS {
        // Drawn for every check, so that one check does not move the others.
        let fails = random.chance(plugin.per_mille);
        let fails = forced(estate, host, plugin, month).unwrap_or(fails);
        let first = |fits: fn(&Service) -> bool| services.iter().copied().find(|service| fits(service));
        let target = match plugin.target {
            _ if !fails => continue,
            Target::Host => {
                results.push((plugin, None));
                continue;
            }
            Target::EachPort => {
                results.extend(services.iter().filter(|s| s.protocol == "tcp").map(|service| (plugin, Some(*service))));
                continue;
            }
            Target::Tls => first(|service| service.tls),
            Target::Ssh => first(|service| service.name == "ssh"),
            Target::Smb => first(|service| service.port == 445),
            Target::Rdp => first(|service| service.port == 3389),
            Target::Php => first(|service| service.extra.contains("PHP/7")),
            Target::SqlServer => first(|service| service.product.ends_with("SQL Server 2014")),
        };
        results.extend(target.map(|service| (plugin, Some(service))));
    }
    results
}

/// The two findings that change until next month are there or not whatever is drawn.
fn forced(estate: &Estate, host: &Host, plugin: &Plugin, month: Month) -> Option<bool> {
    let Duty::Application(at, 1) = host.duty else { return None };
    let id = estate.organisation.applications.get(at)?.id.as_str();
    match (id, plugin.id) {
        CLOSED => Some(month == Month::First),
        OPENED => Some(month == Month::Next),
        _ => None,
    }
}

/// One scan.
struct Report<'a> {
    estate: &'a Estate,
    zone: &'a Zone,
    month: Month,
    moment: Moment,
}

impl Report<'_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let name = format!("Serveurs {}", self.zone.id);
        writeln!(out, "<?xml version=\"1.0\" ?>\n<NessusClientData_v2>")?;
        self.policy(out)?;
        writeln!(out, "<Report name=\"{name}\" xmlns:cm=\"http://www.nessus.org/cm\">")?;
        let mut rank = 0;
        for position in 0..self.estate.positions(self.zone, self.month) {
            let Some(host) = self.estate.host(self.zone, position) else { continue };
            if is_scanned(&host) && self.estate.is_seen(&host, self.month) {
                self.host(out, &host, self.moment.plus(rank * 3))?;
                rank += 1;
            }
        }
        writeln!(out, "</Report>\n</NessusClientData_v2>")
    }

    fn policy(&self, out: &mut dyn Write) -> io::Result<()> {
        let blocks: Vec<String> = self
            .zone
            .addresses
            .pieces(self.estate.positions(self.zone, self.month))
            .iter()
            .map(|piece| piece.segment.block().to_string())
            .collect();
        let plugins: Vec<String> = PLUGINS.iter().map(|plugin| plugin.id.to_string()).collect();
        writeln!(out, "<Policy><policyName>Basic Network Scan</policyName>\n<Preferences><ServerPreferences>")?;
        for (name, value) in
            [("TARGET", blocks.join(",")), ("plugin_set", plugins.join(";")), ("port_range", "default".to_owned())]
        {
            writeln!(out, "<preference><name>{name}</name>\n<value>{value}</value>\n</preference>")?;
        }
        writeln!(out, "</ServerPreferences>\n</Preferences>\n<FamilySelection>")?;
        let mut families: Vec<&str> = PLUGINS.iter().map(|plugin| plugin.family).collect();
        families.sort_unstable();
        families.dedup();
        for family in families {
            writeln!(out, "<FamilyItem><FamilyName>{family}</FamilyName>\n<Status>enabled</Status>\n</FamilyItem>")?;
        }
        writeln!(out, "</FamilySelection>\n</Policy>")
    }

    fn host(&self, out: &mut dyn Write, host: &Host, start: Moment) -> io::Result<()> {
        writeln!(out, "<ReportHost name=\"{}\"><HostProperties>", report_name(self.estate, host))?;
        self.properties(out, host, start)?;
        writeln!(out, "</HostProperties>")?;
        for (plugin, service) in results(self.estate, host, self.month) {
            self.item(out, host, plugin, service)?;
        }
        writeln!(out, "</ReportHost>")
    }

    fn properties(&self, out: &mut dyn Write, host: &Host, start: Moment) -> io::Result<()> {
        let mut tag = |name: &str, value: &str| writeln!(out, "<tag name=\"{name}\">{}</tag>", escape(value));
        let end = start.plus(240);
        tag("HOST_END_TIMESTAMP", &end.unix().to_string())?;
        tag("HOST_END", &end.text())?;
        tag("operating-system", host.system.label)?;
        tag("os", if host.system.is_windows() { "windows" } else { "linux" })?;
        tag("system-type", "general-purpose")?;
        tag("cpe", host.system.cpe)?;
        if self.zone.profile.local_probe {
            tag("mac-address", &host.mac)?;
        }
        if host.system.is_windows() {
            tag("netbios-name", &host.short_name().to_uppercase())?;
        }
        if self.estate.has_reverse_name(host) {
            tag("host-fqdn", &host.name)?;
        }
        tag("host-ip", &host.address.to_string())?;
        tag("Credentialed_Scan", "false")?;
        tag("HOST_START_TIMESTAMP", &start.unix().to_string())?;
        tag("HOST_START", &start.text())
    }

    fn item(&self, out: &mut dyn Write, host: &Host, plugin: &Plugin, service: Option<&Service>) -> io::Result<()> {
        let (port, name, protocol) = service.map_or((0, "general", "tcp"), |s| (s.port, service_name(s), s.protocol));
        writeln!(
            out,
            "<ReportItem port=\"{port}\" svc_name=\"{name}\" protocol=\"{protocol}\" severity=\"{}\" pluginID=\"{}\" pluginName=\"{}\" pluginFamily=\"{}\">",
            plugin.severity,
            plugin.id,
            escape(plugin.name),
            plugin.family
        )?;
        for cve in plugin.cves {
            writeln!(out, "<cve>{cve}</cve>")?;
        }
        for (version, scored) in [("3", plugin.cvss3), ("", plugin.cvss2)] {
            if let Some((score, vector)) = scored {
                writeln!(out, "<cvss{version}_base_score>{score}</cvss{version}_base_score>")?;
                writeln!(out, "<cvss{version}_vector>{vector}</cvss{version}_vector>")?;
            }
        }
        writeln!(
            out,
            "<description>{}</description>\n<plugin_name>{}</plugin_name>",
            plugin.synopsis,
            escape(plugin.name)
        )?;
        writeln!(out, "<plugin_type>remote</plugin_type>\n<risk_factor>{}</risk_factor>", plugin.risk())?;
        writeln!(out, "<solution>{}</solution>\n<synopsis>{}</synopsis>", plugin.solution, plugin.synopsis)?;
        if let Some(output) = self.output(host, plugin, service) {
            writeln!(out, "<plugin_output>{}</plugin_output>", escape(&output))?;
        }
        writeln!(out, "</ReportItem>")
    }

    /// What the check printed.
    fn output(&self, host: &Host, plugin: &Plugin, service: Option<&Service>) -> Option<String> {
        let service_version = service.map(|service| self.estate.version(host, service, self.month));
        Some(match plugin.target {
            Target::Host if plugin.id == 11936 => {
                format!("Remote operating system : {}\nConfidence level : 95", host.system.label)
            }
            Target::Host if plugin.id == 19506 => "Nessus version : 10.8.3\nCredentialed checks : no".to_owned(),
            Target::EachPort => format!("Port {}/tcp was found to be open", service?.port),
            Target::Php => "Installed version : 7.4.33\nEnd of support date : 2022/11/28".to_owned(),
            Target::SqlServer => format!("SQL Server version : {}\nEnd of support date : 2024/07/09", service_version?),
            Target::Ssh if plugin.severity == 0 && !service?.product.is_empty() => {
                format!("SSH version : SSH-2.0-{}_{}", service?.product, service_version?)
            }
            Target::Tls if plugin.severity == 0 => format!("Subject Name:\n\nCommon Name: {}", host.name),
            _ => return None,
        })
    }
}

/// Names that Nessus gives to services.
fn service_name(service: &Service) -> &'static str {
    match service.name {
        "http" | "https" => "www",
        "microsoft-ds" => "cifs",
        "ms-wbt-server" => "msrdp",
        "ms-sql-s" => "mssql",
        name => name,
    }
}
