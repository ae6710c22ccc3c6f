//! Writer of Greenbone reports (GMP 22, format *XML*): one file for each of two zones, all machines of them, host by host.
//! What Nessus checks too comes out the same there.

use std::io::{self, Write};

use crate::Error;
use crate::calendar::{self, Moment};
use crate::estate::{Estate, Zone};
use crate::host::{Host, Month};
use crate::nessus;
use crate::output::{Folder, escape};
use crate::random::{Purpose, Random};
use crate::software::Service;

/// Zones with a report: tests, and care centres (F12).
const ZONES: [&str; 2] = ["Z6", "Z7"];

/// A check (network vulnerability test): public id and name; the text is our own.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Check {
    /// Last part of its object identifier.
    oid: u32,
    name: &'static str,
    family: &'static str,
    /// Id of the check of Nessus that looks at the same thing.
    twin: u32,
    /// Severity of CVSS; 0 is information.
    severity: &'static str,
    vector: &'static str,
    cves: &'static [&'static str],
    /// Port if it is none of a service.
    port: &'static str,
    /// Quality of detection in per cent.
    quality: u8,
    summary: &'static str,
    solution: &'static str,
}

const CHECKS: &[Check] = &[
    Check {
        oid: 105_937,
        name: "OS Detection Consolidation and Reporting",
        family: "Product detection",
        twin: 11_936,
        severity: "0.0",
        vector: "AV:N/AC:L/Au:N/C:N/I:N/A:N",
        cves: &[],
        port: "general/tcp",
        quality: 80,
        summary: "The operating system can be guessed.",
        solution: "",
    },
    Check {
        oid: 103_190,
        name: "ICMP Timestamp Reply Information Disclosure",
        family: "General",
        twin: 10_114,
        severity: "2.1",
        vector: "AV:L/AC:L/Au:N/C:P/I:N/A:N",
        cves: &["CVE-1999-0524"],
        port: "general/icmp",
        quality: 80,
        summary: "The clock of the machine can be read.",
        solution: "Filter ICMP timestamp requests and answers.",
    },
    Check {
        oid: 117_274,
        name: "SSL/TLS: Deprecated TLSv1.0 and TLSv1.1 Protocol Detection",
        family: "SSL and TLS",
        twin: crate::plugins::TLS_1_0,
        severity: "4.3",
        vector: "AV:N/AC:M/Au:N/C:P/I:N/A:N",
        cves: &["CVE-2011-3389", "CVE-2015-0204"],
        port: "general/tcp",
        quality: 98,
        summary: "The service accepts TLS 1.0.",
        solution: "Allow TLS 1.2 and 1.3 only.",
    },
    Check {
        oid: 105_611,
        name: "Weak Encryption Algorithm(s) Supported (SSH)",
        family: "General",
        twin: 70_658,
        severity: "4.3",
        vector: "AV:N/AC:M/Au:N/C:P/I:N/A:N",
        cves: &[],
        port: "general/tcp",
        quality: 80,
        summary: "The server accepts CBC modes.",
        solution: "Use CTR or GCM modes.",
    },
    Check {
        oid: 108_188,
        name: "Microsoft SQL Server End of Life (EOL) Detection",
        family: "Databases",
        twin: 73_756,
        severity: "10.0",
        vector: "AV:N/AC:L/Au:N/C:C/I:C/A:C",
        cves: &[],
        port: "general/tcp",
        quality: 80,
        summary: "The installed server gets no more security fixes.",
        solution: "Upgrade to a version of Microsoft SQL Server that is currently supported.",
    },
];

impl Check {
    /// The word of Greenbone for its severity.
    fn threat(&self) -> &'static str {
        match self.severity.parse::<f64>() {
            Ok(score) if score >= 7.0 => "High",
            Ok(score) if score >= 4.0 => "Medium",
            Ok(score) if score > 0.0 => "Low",
            _ => "Log",
        }
    }
}

/// Is the machine in a report?
pub fn is_scanned(host: &Host) -> bool {
    ZONES.contains(&host.zone.id.as_str())
}

/// Writes the reports.
pub fn write(folder: &mut Folder, estate: &Estate) -> Result<(), Error> {
    for (at, zone) in estate.zones.iter().enumerate().filter(|(_, zone)| ZONES.contains(&zone.id.as_str())) {
        let moment = calendar::openvas(estate.plan.date, Month::First, at);
        let path = format!("openvas/openvas-{}-{}.xml", zone.id.to_lowercase(), calendar::year_month(moment.day));
        folder.file(&path, |out| Report { estate, zone, moment }.write(out))?;
    }
    Ok(())
}

/// One report.
struct Report<'a> {
    estate: &'a Estate,
    zone: &'a Zone,
    moment: Moment,
}

impl Report<'_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        self.head(out)?;
        writeln!(out, "<results max=\"-1\" start=\"1\">")?;
        let (mut hosts, mut results) = (0u32, 0u64);
        for host in self.hosts() {
            let found = self.moment.plus(i64::from(hosts) * 3 + 1);
            for (check, service) in self.failing(&host) {
                results += 1;
                self.result(out, &host, check, service, found)?;
            }
            hosts += 1;
        }
        writeln!(
            out,
            "</results>\n<result_count>{results}<full>{results}</full><filtered>{results}</filtered></result_count>"
        )?;
        for (rank, host) in (0..).zip(self.hosts()) {
            self.host(out, &host, self.moment.plus(rank * 3))?;
        }
        let end = self.moment.plus(i64::from(hosts) * 3 + 60).iso();
        writeln!(out, "<hosts><count>{hosts}</count></hosts>\n<scan_end>{end}</scan_end>\n</report>\n</report>")
    }

    fn hosts(&self) -> impl Iterator<Item = Host<'_>> {
        let hosts = (0..self.zone.count).filter_map(|position| self.estate.host(self.zone, position));
        hosts.filter(|host| self.estate.is_seen(host, Month::First))
    }

    /// What fails on a machine is what fails there for Nessus, as far as both look at it.
    fn failing(&self, host: &Host) -> Vec<(&'static Check, Option<&'static Service>)> {
        let results = nessus::results(self.estate, host, Month::First).into_iter();
        let twin = |id: u32| CHECKS.iter().find(|check| check.twin == id);
        results.filter_map(|(plugin, service)| Some((twin(plugin.id)?, service))).collect()
    }

    fn head(&self, out: &mut dyn Write) -> io::Result<()> {
        let [report, task, format] = [0, 1, 2].map(|at| self.uuid(at));
        let (begin, id) = (self.moment.iso(), &self.zone.id);
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(
            out,
            "<report id=\"{report}\" format_id=\"{format}\" extension=\"xml\" content_type=\"text/xml\">\n<name>{begin}</name>"
        )?;
        writeln!(out, "<creation_time>{begin}</creation_time>\n<task id=\"{task}\"><name>Zone {id}</name></task>")?;
        writeln!(out, "<report id=\"{report}\">\n<gmp><version>22.6</version></gmp>")?;
        writeln!(out, "<scan_run_status>Done</scan_run_status>\n<timestamp>{begin}</timestamp>")?;
        writeln!(out, "<scan_start>{begin}</scan_start>\n<timezone>UTC</timezone>")
    }

    fn result(
        &self,
        out: &mut dyn Write,
        host: &Host,
        check: &Check,
        service: Option<&Service>,
        found: Moment,
    ) -> io::Result<()> {
        let id = self.uuid(u64::from(host.number) << 20 | u64::from(check.oid));
        let port = service.map_or_else(|| check.port.to_owned(), |s| format!("{}/{}", s.port, s.protocol));
        let (name, found) = (escape(check.name), found.iso());
        writeln!(out, "<result id=\"{id}\">\n<name>{name}</name>\n<creation_time>{found}</creation_time>")?;
        write!(out, "<host>{}<asset asset_id=\"\"/>", host.address)?;
        if self.estate.has_reverse_name(host) {
            write!(out, "<hostname>{}</hostname>", host.name)?;
        }
        writeln!(out, "</host>\n<port>{port}</port>")?;
        writeln!(out, "<nvt oid=\"1.3.6.1.4.1.25623.1.0.{}\"><type>nvt</type>\n<name>{name}</name>", check.oid)?;
        writeln!(out, "<family>{}</family>\n<cvss_base>{}</cvss_base>", check.family, check.severity)?;
        writeln!(out, "<tags>cvss_base_vector={}|summary={}</tags>", check.vector, check.summary)?;
        writeln!(out, "<solution type=\"Mitigation\">{}</solution>\n<refs>", check.solution)?;
        for cve in check.cves {
            writeln!(out, "<ref type=\"cve\" id=\"{cve}\"/>")?;
        }
        writeln!(out, "</refs>\n</nvt>\n<threat>{}</threat>\n<severity>{}</severity>", check.threat(), check.severity)?;
        writeln!(out, "<qod><value>{}</value><type/></qod>", check.quality)?;
        let detail = if check.severity == "0.0" { host.system.label } else { check.summary };
        writeln!(out, "<description>{}</description>\n</result>", escape(detail))
    }

    fn host(&self, out: &mut dyn Write, host: &Host, start: Moment) -> io::Result<()> {
        let (begin, end) = (start.iso(), start.plus(600).iso());
        writeln!(out, "<host><ip>{}</ip><asset asset_id=\"\"/>\n<start>{begin}</start><end>{end}</end>", host.address)?;
        let mut detail = |name: &str, value: &str| {
            writeln!(out, "<detail><name>{name}</name><value>{}</value></detail>", escape(value))
        };
        if self.estate.has_reverse_name(host) {
            detail("hostname", &host.name)?;
        }
        if self.zone.profile.local_probe {
            detail("MAC", &host.mac)?;
        }
        detail("best_os_txt", host.system.label)?;
        detail("best_os_cpe", host.system.cpe)?;
        writeln!(out, "</host>")
    }

    fn uuid(&self, number: u64) -> String {
        Random::keyed(self.estate.plan.seed, Purpose::Report, number ^ u64::from(self.zone.first) << 44).uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugins::PLUGINS;

    #[test]
    fn only_the_planted_end_of_support_is_above_medium() {
        let above: Vec<u32> = CHECKS.iter().filter(|check| check.threat() == "High").map(|check| check.oid).collect();
        assert_eq!(above, [108_188]);
        for check in CHECKS {
            let twin = PLUGINS.iter().find(|plugin| plugin.id == check.twin).unwrap();
            assert_eq!(twin.severity > 2, check.threat() == "High", "{}", check.name);
            assert_eq!(twin.severity == 0, check.threat() == "Log", "{}", check.name);
        }
    }
}
