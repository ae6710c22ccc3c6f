//! Writer of nmap XML (`nmap -sV -O`, version 7.94, format 1.05): one file for each group of blocks, host by host.

use std::io::{self, Write};

use crate::Error;
use crate::calendar::{self, Moment};
use crate::estate::{Estate, Zone};
use crate::host::{Host, Month};
use crate::network::Piece;
use crate::output::{Folder, escape};
use crate::random::{Purpose, Random};
use crate::software::Service;

/// TCP ports that are asked: all that occur in the estate, and some that never do.
pub const PORTS: &[u16] = &[
    21, 22, 23, 25, 53, 80, 88, 104, 110, 111, 135, 139, 143, 389, 443, 445, 514, 587, 636, 993, 1433, 1521, 2030,
    2049, 3268, 3306, 3389, 5060, 5432, 5900, 5985, 8080, 8123, 8443, 9100, 9392, 10005, 27017, 50000,
];
/// UDP ports that are asked.
const UDP_PORTS: &[u16] = &[161];
/// Segments of sites in one file.
const SITES_PER_FILE: usize = 8;
/// Blocks of this size or smaller are scanned with `-v`, so that addresses without an answer are listed.
const VERBOSE_UP_TO: u32 = 256;
/// In a thousand machines of static zones, those without a reverse name.
const NAMELESS: u64 = 30;

/// Writes the scans of a zone.
pub fn write_zone(folder: &mut Folder, estate: &Estate, zone: &Zone, month: Month, prefix: &str) -> Result<(), Error> {
    let at = estate.zones.iter().position(|x| x.id == zone.id).unwrap_or(0);
    let moment = calendar::nmap(estate.plan.date, month, at);
    let pieces = zone.addresses.pieces(estate.positions(zone, month));
    let groups: Vec<&[Piece]> = if zone.addresses.site(0).is_some() {
        pieces.chunks(SITES_PER_FILE).collect()
    } else {
        pieces.chunks(1).collect()
    };
    let several = groups.len() > 1;
    for (number, group) in groups.into_iter().enumerate() {
        let part = if several { format!("-{}", number + 1) } else { String::new() };
        let path =
            format!("{prefix}nmap/nmap-{}{part}-{}.xml", zone.id.to_lowercase(), calendar::year_month(moment.day));
        let scan = Scan { estate, zone, month, moment, pieces: group };
        folder.file(&path, |out| scan.write(out))?;
    }
    Ok(())
}

/// One run of nmap.
struct Scan<'a> {
    estate: &'a Estate,
    zone: &'a Zone,
    month: Month,
    moment: Moment,
    pieces: &'a [Piece],
}

impl Scan<'_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        self.head(out)?;
        let (mut up, mut total) = (0u32, 0u32);
        for piece in self.pieces {
            let size = piece.segment.size();
            let mut answers = piece.positions().filter_map(|p| self.estate.host(self.zone, p)).peekable();
            if size <= VERBOSE_UP_TO {
                for address in piece.segment.addresses() {
                    match answers.next_if(|host| host.address == address).filter(|host| self.seen(host)) {
                        Some(host) => {
                            up += 1;
                            self.host(out, &host, up)?;
                        }
                        None => down(out, address)?,
                    }
                }
            } else {
                for host in answers.filter(|host| self.seen(host)) {
                    up += 1;
                    self.host(out, &host, up)?;
                }
            }
            total += size;
        }
        self.tail(out, up, total)
    }

    fn seen(&self, host: &Host) -> bool {
        self.estate.is_seen(host, self.month)
    }

    fn head(&self, out: &mut dyn Write) -> io::Result<()> {
        let verbose = self.pieces.iter().any(|piece| piece.segment.size() <= VERBOSE_UP_TO);
        let flag = if verbose { " -v" } else { "" };
        let ports = list(PORTS);
        let blocks: Vec<String> = self.pieces.iter().map(|piece| piece.segment.block().to_string()).collect();
        let arguments = format!(
            "nmap -sS -sU -sV -O{flag} -p T:{ports},U:{} --script ssh-hostkey,http-server-header -oX {}.xml {}",
            list(UDP_PORTS),
            self.zone.id.to_lowercase(),
            blocks.join(" ")
        );
        let (start, text) = (self.moment.unix(), self.moment.text());
        // A comment may not hold two hyphens: nmap writes `&#45;` for the second one.
        let comment = arguments.replace("--", "-&#45;");
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE nmaprun>")?;
        writeln!(out, "<?xml-stylesheet href=\"file:///usr/bin/../share/nmap/nmap.xsl\" type=\"text/xsl\"?>")?;
        writeln!(out, "<!-- Nmap 7.94 scan initiated {text} as: {comment} -->")?;
        writeln!(
            out,
            "<nmaprun scanner=\"nmap\" args=\"{arguments}\" start=\"{start}\" startstr=\"{text}\" version=\"7.94\" xmloutputversion=\"1.05\">"
        )?;
        writeln!(
            out,
            "<scaninfo type=\"syn\" protocol=\"tcp\" numservices=\"{}\" services=\"{ports}\"/>",
            PORTS.len()
        )?;
        writeln!(
            out,
            "<scaninfo type=\"udp\" protocol=\"udp\" numservices=\"{}\" services=\"{}\"/>",
            UDP_PORTS.len(),
            list(UDP_PORTS)
        )?;
        writeln!(out, "<verbose level=\"{}\"/>\n<debugging level=\"0\"/>", u8::from(verbose))
    }

    fn host(&self, out: &mut dyn Write, host: &Host, rank: u32) -> io::Result<()> {
        let mut random = Random::keyed(self.estate.plan.seed, Purpose::Scan, u64::from(host.number));
        let local = self.zone.profile.local_probe;
        let start = self.moment.plus(i64::from(rank) * 2);
        write!(
            out,
            "<host starttime=\"{}\" endtime=\"{}\">",
            start.unix(),
            start.plus(20 + random.below(60) as i64).unix()
        )?;
        let (reason, ttl) = if local { ("arp-response", 0) } else { ("echo-reply", 63) };
        writeln!(out, "<status state=\"up\" reason=\"{reason}\" reason_ttl=\"{ttl}\"/>")?;
        writeln!(out, "<address addr=\"{}\" addrtype=\"ipv4\"/>", host.address)?;
        if local {
            writeln!(out, "<address addr=\"{}\" addrtype=\"mac\" vendor=\"{}\"/>", host.mac, escape(host.vendor))?;
        }
        if self.estate.has_reverse_name(host) {
            writeln!(out, "<hostnames>\n<hostname name=\"{}\" type=\"PTR\"/>\n</hostnames>", host.name)?;
        } else {
            writeln!(out, "<hostnames>\n</hostnames>")?;
        }
        self.ports(out, host)?;
        system(out, host)?;
        let distance = if local { 1 } else { 3 };
        writeln!(out, "<distance value=\"{distance}\"/>")?;
        let (srtt, variance) = (300 + random.below(4000), 50 + random.below(900));
        writeln!(out, "<times srtt=\"{srtt}\" rttvar=\"{variance}\" to=\"100000\"/>\n</host>")
    }

    fn ports(&self, out: &mut dyn Write, host: &Host) -> io::Result<()> {
        let services = host.services();
        let open = services.iter().filter(|service| service.protocol == "tcp").count();
        let closed = PORTS.len() - open;
        let windows = host.system.is_windows();
        let (state, reason) = if windows { ("filtered", "no-response") } else { ("closed", "reset") };
        writeln!(out, "<ports><extraports state=\"{state}\" count=\"{closed}\">")?;
        writeln!(out, "<extrareasons reason=\"{reason}\" count=\"{closed}\"/>\n</extraports>")?;
        for service in services {
            self.port(out, host, service)?;
        }
        writeln!(out, "</ports>")
    }

    fn port(&self, out: &mut dyn Write, host: &Host, service: &Service) -> io::Result<()> {
        let (reason, ttl) = match (service.protocol, host.system.is_windows()) {
            ("udp", _) => ("udp-response", 64),
            (_, true) => ("syn-ack", 128),
            _ => ("syn-ack", 64),
        };
        write!(out, "<port protocol=\"{}\" portid=\"{}\">", service.protocol, service.port)?;
        write!(out, "<state state=\"open\" reason=\"{reason}\" reason_ttl=\"{ttl}\"/>")?;
        write!(out, "<service name=\"{}\"", service.name)?;
        let version = self.estate.version(host, service, self.month);
        for (name, value) in [("product", service.product), ("version", version), ("extrainfo", service.extra)] {
            if !value.is_empty() {
                write!(out, " {name}=\"{}\"", escape(value))?;
            }
        }
        if service.tls {
            write!(out, " tunnel=\"ssl\"")?;
        }
        let (method, confidence) = if service.product.is_empty() { ("table", 3) } else { ("probed", 10) };
        write!(out, " method=\"{method}\" conf=\"{confidence}\"")?;
        if service.cpe.is_empty() {
            write!(out, "/>")?;
        } else {
            write!(out, "><cpe>{}</cpe></service>", cpe(service, version))?;
        }
        scripts(out, self.estate, host, service, version)?;
        writeln!(out, "</port>")
    }

    fn tail(&self, out: &mut dyn Write, up: u32, total: u32) -> io::Result<()> {
        let end = self.moment.plus(120 + i64::from(up) * 2);
        let elapsed = end.unix() - self.moment.unix();
        let summary = format!(
            "Nmap done at {}; {total} IP addresses ({up} hosts up) scanned in {elapsed}.00 seconds",
            end.text()
        );
        writeln!(
            out,
            "<runstats><finished time=\"{}\" timestr=\"{}\" summary=\"{summary}\" elapsed=\"{elapsed}.00\" exit=\"success\"/>",
            end.unix(),
            end.text()
        )?;
        writeln!(out, "<hosts up=\"{up}\" down=\"{}\" total=\"{total}\"/>\n</runstats>\n</nmaprun>", total - up)
    }
}

impl Estate {
    /// Does a reverse look-up give its name? Where addresses change hands the name is all that identifies a machine, so
    /// all have one there.
    pub fn has_reverse_name(&self, host: &Host) -> bool {
        let mut random = Random::keyed(self.plan.seed, Purpose::Scan, u64::from(host.number) | 3 << 32);
        host.zone.profile.dynamic || !random.chance(NAMELESS)
    }

    /// Version of a service this month: some machines are updated until the next.
    pub fn version(&self, host: &Host, service: &Service, month: Month) -> &'static str {
        let updated = || Random::keyed(self.plan.seed, Purpose::NextMonth, u64::from(host.number)).chance(100);
        match (month, service.newer) {
            (Month::Next, Some(newer)) if updated() => newer,
            _ => service.version,
        }
    }
}

fn down(out: &mut dyn Write, address: std::net::Ipv4Addr) -> io::Result<()> {
    writeln!(out, "<host><status state=\"down\" reason=\"no-response\" reason_ttl=\"0\"/>")?;
    writeln!(out, "<address addr=\"{address}\" addrtype=\"ipv4\"/>\n</host>")
}

fn system(out: &mut dyn Write, host: &Host) -> io::Result<()> {
    let system = host.system;
    let accuracy = if system.family == "embedded" { 92 } else { 100 };
    write!(out, "<os><osmatch name=\"{}\" accuracy=\"{accuracy}\" line=\"0\">\n<osclass", escape(system.guess))?;
    write!(out, " type=\"{}\" vendor=\"{}\" osfamily=\"{}\"", system.device, system.vendor, system.family)?;
    if !system.generation.is_empty() {
        write!(out, " osgen=\"{}\"", system.generation)?;
    }
    writeln!(out, " accuracy=\"{accuracy}\"><cpe>{}</cpe></osclass>\n</osmatch>\n</os>", system.cpe)
}

fn scripts(out: &mut dyn Write, estate: &Estate, host: &Host, service: &Service, version: &str) -> io::Result<()> {
    match service.name {
        "ssh" if host.is_server() => {
            let mut random = Random::keyed(estate.plan.seed, Purpose::Key, u64::from(host.number));
            let digits = format!("{:016x}{:016x}", random.next(), random.next());
            let pairs: Vec<String> =
                digits.as_bytes().chunks(2).map(|pair| String::from_utf8_lossy(pair).into_owned()).collect();
            let line = format!("&#xa;  256 {} (ED25519)", pairs.join(":"));
            write!(
                out,
                "<script id=\"ssh-hostkey\" output=\"{line}\"><table>\n<elem key=\"type\">ssh-ed25519</elem>\n"
            )?;
            write!(out, "<elem key=\"fingerprint\">{digits}</elem>\n<elem key=\"bits\">256</elem>\n</table>\n</script>")
        }
        "http" if service.product.starts_with("Apache httpd") => {
            let header = format!("Apache/{version} {}", service.extra);
            write!(out, "<script id=\"http-server-header\" output=\"{header}\"><elem>{header}</elem>\n</script>")
        }
        _ => Ok(()),
    }
}

/// The CPE of a service with the first word of its version, as nmap writes it.
fn cpe(service: &Service, version: &str) -> String {
    match version.split(' ').next() {
        Some(number) if !number.is_empty() && !service.cpe.ends_with(|c: char| c.is_ascii_digit()) => {
            format!("{}:{number}", service.cpe)
        }
        _ => service.cpe.to_owned(),
    }
}

fn list(ports: &[u16]) -> String {
    ports.iter().map(u16::to_string).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::software;

    #[test]
    fn every_open_port_is_among_those_asked() {
        let plan = crate::Plan { assets: 12_000, seed: 1, date: "2026-11-25".parse().unwrap(), remedied: false };
        let estate = Estate::new(plan).unwrap();
        for host in estate.hosts(Month::First) {
            for service in host.services() {
                let asked = if service.protocol == "tcp" { PORTS } else { UDP_PORTS };
                assert!(asked.contains(&service.port), "{}/{}", service.port, service.protocol);
            }
            let mut ports: Vec<_> = host.services().iter().map(|s| (s.protocol, s.port)).collect();
            ports.dedup();
            assert_eq!(ports.len(), host.services().len(), "{}: a port twice", host.name);
        }
    }

    #[test]
    fn cpes_carry_the_version_once() {
        let (_, services) = software::stack("PHP 7.4", false);
        assert_eq!(cpe(&services[0], services[0].version), "cpe:/a:apache:http_server:2.4.62");
        let (_, services) = software::stack("SQL Server 2014", true);
        assert_eq!(cpe(&services[0], services[0].version), "cpe:/a:microsoft:sql_server:2014");
    }
}
