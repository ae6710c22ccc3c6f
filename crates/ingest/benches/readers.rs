//! Megabytes a second from text in memory to assertions. The bar is 150 MB/s on one core (EVIDENCE.md §10).

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use kharita_ingest::{Context, Format, Input, Sink, Tally, format};
use kharita_model::{Batch, Instant};

/// Takes batches and forgets them: what is measured is reading, not storing.
struct Counted(usize);

impl Sink for Counted {
    fn batch(&mut self, batch: Batch) -> std::io::Result<()> {
        self.0 += black_box(batch).assertions.len();
        Ok(())
    }
}

/// A run of nmap over this many hosts with 13 open ports each.
fn nmap(hosts: usize) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE nmaprun>\n<nmaprun scanner=\"nmap\" start=\"1763000000\" version=\"7.95\">\n<scaninfo type=\"syn\" protocol=\"tcp\" numservices=\"1000\" services=\"1-1000\"/>\n",
    );
    for n in 0..hosts {
        let _ = write!(
            text,
            "<host starttime=\"1763000000\" endtime=\"1763000100\"><status state=\"up\" reason=\"syn-ack\" reason_ttl=\"63\"/>\n<address addr=\"10.{}.{}.{}\" addrtype=\"ipv4\"/>\n<hostnames>\n<hostname name=\"srv{n}.atlas.example\" type=\"PTR\"/>\n</hostnames>\n<ports>",
            n >> 16,
            (n >> 8) & 255,
            n & 255
        );
        for port in 0..13 {
            let _ = write!(
                text,
                "<port protocol=\"tcp\" portid=\"{}\"><state state=\"open\" reason=\"syn-ack\" reason_ttl=\"63\"/><service name=\"http\" product=\"nginx\" version=\"1.24.{port}\" extrainfo=\"Ubuntu &amp; co\" ostype=\"Linux\" method=\"probed\" conf=\"10\"><cpe>cpe:/a:igor_sysoev:nginx:1.24.{port}</cpe></service><script id=\"http-title\" output=\"Welcome to the intranet of server {n}&#xa;Requested resource was /login\"><elem key=\"title\">Welcome to the intranet of server {n}</elem>\n</script></port>\n",
                8000 + port
            );
        }
        text.push_str("</ports>\n<times srtt=\"45869\" rttvar=\"48374\" to=\"239365\"/>\n</host>\n");
    }
    text.push_str("<runstats><finished time=\"1763000300\" exit=\"success\"/></runstats>\n</nmaprun>\n");
    text
}

/// A report of Nessus over this many hosts with 40 items each, most of them information, as in real ones.
fn nessus(hosts: usize) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" ?>\n<NessusClientData_v2>\n<Report name=\"atlas\" xmlns:cm=\"http://www.nessus.org/cm\">\n",
    );
    let prose = "The remote web server is affected by several vulnerabilities according to its banner. ".repeat(6);
    for n in 0..hosts {
        let address = format!("10.{}.{}.{}", n >> 16, (n >> 8) & 255, n & 255);
        let _ = write!(
            text,
            "<ReportHost name=\"{address}\"><HostProperties>\n<tag name=\"HOST_END\">Tue May 19 04:12:33 2026</tag>\n<tag name=\"operating-system\">Linux Kernel 5.10 on Debian 11</tag>\n<tag name=\"host-ip\">{address}</tag>\n<tag name=\"host-fqdn\">srv{n}.atlas.example</tag>\n</HostProperties>\n"
        );
        for item in 0..40 {
            let severity = (item % 5_usize).saturating_sub(1);
            let _ = write!(
                text,
                "<ReportItem port=\"{}\" svc_name=\"www\" protocol=\"tcp\" severity=\"{severity}\" pluginID=\"{}\" pluginName=\"nginx vulnerability number {item}\" pluginFamily=\"Web Servers\">\n<description>{prose}</description>\n<fname>nginx_{item}.nasl</fname>\n<plugin_modification_date>2025/02/14</plugin_modification_date>\n<plugin_publication_date>2024/04/21</plugin_publication_date>\n<plugin_type>remote</plugin_type>\n<risk_factor>Medium</risk_factor>\n<solution>Upgrade to nginx 1.29 &amp; restart.</solution>\n<synopsis>The remote web server is affected.</synopsis>\n",
                80 + item % 7,
                50_000 + item
            );
            if severity > 0 {
                let _ = write!(
                    text,
                    "<cvss3_vector>CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</cvss3_vector>\n<cvss3_base_score>7.5</cvss3_base_score>\n<cve>CVE-2024-{}</cve>\n<cve>CVE-2023-{}</cve>\n<xref>CWE:79</xref>\n<exploit_available>true</exploit_available>\n",
                    10_000 + item,
                    20_000 + item
                );
            }
            text.push_str("<plugin_output>\n  URL : http://x/\n  Installed version : 1.24.0\n  Fixed version : 1.29.1\n</plugin_output>\n</ReportItem>\n");
        }
        text.push_str("</ReportHost>\n");
    }
    text.push_str("</Report>\n</NessusClientData_v2>\n");
    text
}

/// A result of Trivy for this many packages of an image, two weaknesses each, with the texts that real ones carry.
fn trivy(packages: usize) -> String {
    let prose = "An issue was discovered in the parsing of a component that allows a denial of service. ".repeat(6);
    let mut text = String::from(
        "{\n  \"SchemaVersion\": 2,\n  \"ArtifactName\": \"paie:1.0\",\n  \"ArtifactType\": \"container_image\",\n  \"Results\": [\n    {\n      \"Target\": \"paie:1.0 (debian 12)\",\n      \"Class\": \"os-pkgs\",\n      \"Vulnerabilities\": [",
    );
    for n in 0..packages * 2 {
        let package = n / 2;
        let _ = write!(
            text,
            "{}\n        {{\n          \"VulnerabilityID\": \"CVE-2024-{}\",\n          \"PkgID\": \"lib{package}@1.0\",\n          \"PkgName\": \"lib{package}\",\n          \"PkgIdentifier\": {{\n            \"PURL\": \"pkg:deb/debian/lib{package}@1.0?arch=amd64\"\n          }},\n          \"InstalledVersion\": \"1.0\",\n          \"FixedVersion\": \"1.1\",\n          \"Status\": \"fixed\",\n          \"Layer\": {{\n            \"DiffID\": \"sha256:b2dba74777543b60e1a5be6da44e67659f51b8df1e96922205a5dde6b92dda3c\"\n          }},\n          \"SeveritySource\": \"nvd\",\n          \"PrimaryURL\": \"https://avd.example/nvd/cve-2024-{n}\",\n          \"Title\": \"A flaw of lib{package}\",\n          \"Description\": \"{prose}\",\n          \"Severity\": \"HIGH\",\n          \"CweIDs\": [\n            \"CWE-79\"\n          ],\n          \"CVSS\": {{\n            \"nvd\": {{\n              \"V3Vector\": \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H\",\n              \"V3Score\": 7.5\n            }}\n          }},\n          \"References\": [\n            \"https://a.example/1\",\n            \"https://a.example/2\",\n            \"https://a.example/3\"\n          ],\n          \"PublishedDate\": \"2024-05-01T00:15:11.03Z\"\n        }}",
            if n == 0 { "" } else { "," },
            10_000 + n
        );
    }
    text.push_str("\n      ]\n    }\n  ]\n}\n");
    text
}

/// Results of Nuclei, a line each, with the requests and responses that real ones carry.
fn nuclei(results: usize) -> String {
    let response = "HTTP/1.1 200 OK\\r\\nServer: nginx\\r\\n\\r\\n<html><body>welcome</body></html>".repeat(12);
    let mut text = String::new();
    for n in 0..results {
        let (high, low) = (n >> 8, n & 255);
        let _ = writeln!(
            text,
            "{{\"template-id\":\"exposed-panel\",\"info\":{{\"name\":\"Exposed panel\",\"author\":[\"a\"],\"tags\":[\"panel\"],\"severity\":\"medium\",\"classification\":{{\"cve-id\":[\"CVE-2024-{}\"],\"cwe-id\":[\"cwe-200\"],\"cvss-score\":5.3}}}},\"type\":\"http\",\"host\":\"https://srv{n}.atlas.example\",\"matched-at\":\"https://srv{n}.atlas.example/admin\",\"ip\":\"10.1.{high}.{low}\",\"timestamp\":\"2026-05-19T04:00:00.123456789Z\",\"request\":\"GET /admin HTTP/1.1\",\"response\":\"{response}\",\"curl-command\":\"curl x\"}}",
            10_000 + n
        );
    }
    text
}

/// A speed counts for nothing if something was lost: what the generator wrote is what the reader found.
fn check(format: &Format, bytes: &[u8], context: &Context, hosts: u64, services: u64, findings: u64) {
    let mut batches = Vec::<Batch>::new();
    let read = (format.read)(&mut Input::from_bytes(bytes.to_vec(), "bench"), context, &mut batches);
    assert!(read.is_ok_and(|outcome| outcome.rejected.is_none()), "{} reads", format.id);
    let mut tally = Tally::default();
    batches.iter().for_each(|batch| tally.add(batch));
    assert_eq!((tally.hosts, tally.services, tally.findings), (hosts, services, findings), "{}", format.id);
}

fn main() {
    let context = Context {
        name: "bench",
        assumed_time: Instant(0),
        now: Instant(4_000_000_000_000),
        space: "default",
        columns: None,
    };
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    let mut group = criterion.benchmark_group("readers");
    // Of the 40 items of a host of Nessus, which lie on 7 ports, 24 are of severity 1 to 3.
    let samples = [
        ("nmap", nmap(8_000), [8_000, 8_000 * 13, 0]),
        ("nessus", nessus(1_100), [1_100, 1_100 * 7, 1_100 * 24]),
        ("trivy", trivy(10_000), [0, 0, 20_000]),
        ("nuclei", nuclei(20_000), [20_000, 20_000, 20_000]),
    ];
    for (id, text, [hosts, services, findings]) in samples {
        let Some(format) = format(id) else { continue };
        let bytes = text.into_bytes();
        check(format, &bytes, &context, hosts, services, findings);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_with_input(
            BenchmarkId::new(id, format!("{} MB", bytes.len() / 1_000_000)),
            &bytes,
            |bencher, bytes| {
                bencher.iter_batched(
                    || Input::from_bytes(bytes.clone(), "bench"),
                    |mut input| {
                        let mut sink = Counted(0);
                        let outcome = (format.read)(&mut input, &context, &mut sink);
                        (outcome.is_ok(), sink.0)
                    },
                    criterion::BatchSize::PerIteration,
                );
            },
        );
    }
    group.finish();
    criterion.final_summary();
}
