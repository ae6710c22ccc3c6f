//! Packs as a whole: what goes in comes out, completing packs replace what they state anew, and nothing damaged is believed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};

use kharita_feeds::{Error, Mirror, Packed, Packer};
use kharita_map::{MapBuilder, Origin, Ranks};
use kharita_model::{
    Attribute, BatchBuilder, EdgeKind, ExploitedList, Instant, Method, NodeKind, Predicate, Source, Subtype, Value,
};

fn corpus() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/scans");
    folder.is_dir().then_some(folder)
}

fn pack(folder: &Path, name: &str, delta: bool, files: &[(&str, &str)]) -> (PathBuf, Packed) {
    let inside = folder.join(format!("{name}.d"));
    std::fs::create_dir_all(&inside).unwrap();
    let mut packer = Packer::new();
    for (name, text) in files {
        std::fs::write(inside.join(name), text).unwrap();
    }
    packer.read(&inside).unwrap();
    let out = folder.join(name);
    let sign = |digest: &kharita_model::Digest| Ok::<_, Error>(("k".repeat(64), format!("{digest}{digest}")));
    let packed = packer.write(&out, Instant(0), delta, sign).unwrap();
    (out, packed)
}

const OSV: &str = r#"{"id": "DEBIAN-CVE-2024-0001", "schema_version": "1.7", "modified": "2026-01-02T00:00:00Z", "upstream": ["CVE-2024-0001"],
    "affected": [{"package": {"ecosystem": "Debian:11", "name": "openssl"}, "ranges": [{"type": "ECOSYSTEM", "events":
    [{"introduced": "0"}, {"fixed": "1.1.1w-0"}]}]}]}"#;
const CVE: &str = r#"{"dataType": "CVE_RECORD", "cveMetadata": {"cveId": "CVE-2024-0001", "state": "PUBLISHED", "datePublished": "2024-01-02T00:00:00Z",
    "dateUpdated": "2026-01-03T00:00:00Z"}, "containers": {"cna": {"providerMetadata": {"shortName": "maker"}, "descriptions": [{"lang": "en", "value": "Overflow"}],
    "metrics": [{"cvssV3_1": {"vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}],
    "affected": [{"vendor": "maker", "product": "thing", "versions": [{"version": "0", "lessThan": "2.0", "status": "affected"}]}]}}}"#;
const EPSS: &str = "#model_version:v2025.03.14,score_date:2026-11-20T00:00:00+0000\ncve,epss,percentile\nCVE-2024-0001,0.5,0.99\nodd,2,3\n";

#[test]
fn what_goes_in_comes_out_and_odd_rows_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let enisa = "cveID;dateReported;exploitationType\nCVE-2024-0001;2024-02-02;\"ransomware; other\"\n";
    let files = [("a.json", OSV), ("b.json", CVE), ("c.csv", EPSS), ("d.csv", enisa), ("e.txt", "hello")];
    let (path, packed) = pack(folder.path(), "pack", false, &files);
    let names: Vec<_> = packed.sources.iter().map(|source| (source.name.as_str(), source.records)).collect();
    assert_eq!(names, [("cve", 1), ("osv", 1), ("kev-enisa", 1), ("epss", 1)]);
    assert_eq!((packed.refusals, packed.sources[3].date.unwrap().to_string().as_str()), (2, "2026-11-20"));
    let mut mirror = Mirror::open(&[path]).unwrap();
    mirror.check().unwrap();
    let published = mirror.published("CVE-2024-0001").unwrap().unwrap();
    assert_eq!((published.summary.as_str(), published.epss.unwrap().probability), ("Overflow", 0.5));
    assert_eq!((published.listed[0].list, published.listed[0].ransomware), (ExploitedList::Enisa, true));
    assert_eq!(mirror.package("debian:11/openssl").unwrap().len(), 1);
    assert_eq!(mirror.product("maker:thing").unwrap().len(), 1);
    assert_eq!(mirror.published("CVE-2024-9999").unwrap(), None);
    assert_eq!(mirror.signed().next().unwrap().0, packed.digest);
}

#[test]
fn the_same_feeds_give_the_same_bytes_in_any_order() {
    let folder = tempfile::tempdir().unwrap();
    let (a, _) = pack(folder.path(), "a", false, &[("1.json", OSV), ("2.json", CVE)]);
    let (b, _) = pack(folder.path(), "b", false, &[("1.json", CVE), ("2.json", OSV)]);
    assert_eq!(std::fs::read(a).unwrap(), std::fs::read(b).unwrap());
}

#[test]
fn a_completing_pack_replaces_what_it_states_anew_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let other = OSV.replace("CVE-2024-0001", "CVE-2024-0002");
    let (first, _) =
        pack(folder.path(), "first", false, &[("a.json", OSV), ("b.json", &other), ("c.csv", EPSS), ("d.json", CVE)]);
    let mended = OSV.replace("1.1.1w-0", "1.1.1x-0");
    let scores = EPSS.replace("CVE-2024-0001,0.5", "CVE-2024-0002,0.1");
    let (second, _) = pack(folder.path(), "second", true, &[("a.json", &mended), ("c.csv", &scores)]);
    let mut mirror = Mirror::open(&[first, second]).unwrap();
    let records: Vec<_> = mirror.sources().into_iter().map(|source| (source.name, source.records)).collect();
    assert_eq!(records, [("cve", 1), ("epss", 1), ("osv", 3)].map(|(name, count)| (name.to_owned(), count)));
    let said = mirror.package("debian:11/openssl").unwrap();
    let mut fixes: Vec<String> =
        said.iter().map(|said| format!("{} {:?}", said.id, said.affected.ranges[0].end)).collect();
    fixes.sort();
    assert_eq!(fixes, [r#"DEBIAN-CVE-2024-0001 Fixed("1.1.1x-0")"#, r#"DEBIAN-CVE-2024-0002 Fixed("1.1.1w-0")"#]);
    assert_eq!(mirror.published("CVE-2024-0001").unwrap().unwrap().epss, None, "scores are replaced whole");
    assert!(mirror.published("CVE-2024-0002").unwrap().unwrap().epss.is_some());
    assert_eq!(mirror.product("maker:thing").unwrap().len(), 1, "the CVE program's record was not stated anew");
}

#[test]
fn what_was_changed_or_cut_is_not_believed() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = pack(folder.path(), "pack", false, &[("a.json", OSV), ("b.json", CVE)]);
    let bytes = std::fs::read(&path).unwrap();
    for (name, changed) in [
        ("cut", bytes[..bytes.len() - 9].to_vec()),
        ("empty", Vec::new()),
        ("other", b"PK\x03\x04 and more than enough to be read as something else".to_vec()),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, changed).unwrap();
        assert!(Mirror::open(&[path]).is_err(), "{name}");
    }
    // Each byte of each block stands under a sum that the index holds.
    for at in (8..bytes.len() - 216).step_by(7) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x55;
        let path = folder.path().join("changed");
        std::fs::write(&path, &changed).unwrap();
        let opened = Mirror::open(&[path]);
        let digest = |mirror: &Mirror| mirror.signed().next().unwrap().0;
        let original = digest(&Mirror::open(std::slice::from_ref(&folder.path().join("pack"))).unwrap());
        assert!(
            opened.is_err() || opened.is_ok_and(|mut mirror| mirror.check().is_err() || digest(&mirror) != original),
            "{at}"
        );
    }
}

/// Software on two machines, one of which a scanner with a login looked at later.
fn map() -> kharita_map::Map {
    let mut batch = BatchBuilder::new(Method::Observed, Instant::parse("2026-02-01").unwrap());
    let source = batch.source(&Source::new("lynis", "default"));
    for (host, os) in
        [("web", "Debian GNU/Linux 11 (bullseye)"), ("db", "Debian GNU/Linux 11"), ("win", "Windows Server 2019")]
    {
        let machine = batch.record(source, host, NodeKind::Host, None);
        batch.text(machine, Attribute::Os, os);
        batch.text(machine, Attribute::Name, host);
        let package = batch.record(source, &format!("{host}/openssl"), NodeKind::Software, Some(Subtype::Package));
        batch.text(package, Attribute::Name, "openssl");
        batch.text(package, Attribute::Version, "1.1.1k-1");
        batch.edge(package, EdgeKind::InstalledOn, machine);
        if host == "web" {
            let service = batch.record(source, &format!("{host}/443"), NodeKind::Service, None);
            batch.text(service, Attribute::Cpe, "cpe:/a:maker:thing:1.4");
            batch.edge(machine, EdgeKind::Listens, service);
        }
    }
    let mut later = BatchBuilder::new(Method::Observed, Instant::parse("2026-03-01").unwrap());
    let source = later.source(&Source::new("lynis", "default"));
    let machine = later.mention(source, "db");
    later.attribute(machine, Attribute::Credentialed, Value::Bool(true));
    // The service of another machine was checked for the flaw, which it does not have.
    let mail = batch.record(source, "mail", NodeKind::Host, None);
    let service = batch.record(source, "mail/443", NodeKind::Service, None);
    batch.text(service, Attribute::Cpe, "cpe:/a:maker:thing:1.4");
    batch.edge(mail, EdgeKind::Listens, service);
    let fine = batch.record(source, "mail/CVE-2024-0001/tcp/443", NodeKind::Weakness, Some(Subtype::Cve));
    batch.text(fine, Attribute::Cve, "CVE-2024-0001");
    batch.attribute(fine, Attribute::State, Value::Word(kharita_model::WordList::State.choose("fine").unwrap()));
    let mut builder = MapBuilder::new(Ranks::default());
    builder.batch(&Origin::default(), batch.finish());
    builder.batch(&Origin { name: "later".into(), entry: 2, ..Origin::default() }, later.finish());
    builder.build()
}

#[test]
fn what_is_inferred_says_why_and_yields_to_a_scanner_that_knows_better() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = pack(folder.path(), "pack", false, &[("a.json", OSV), ("b.json", CVE), ("c.csv", EPSS)]);
    let mut mirror = Mirror::open(&[path]).unwrap();
    let map = map();
    let inference = kharita_feeds::infer(&map, &mut mirror, |_| Some("permanent".into())).unwrap();
    let batch = &inference.batches["permanent"];
    let texts = |wanted: Attribute| -> Vec<String> {
        let facts = batch.assertions.iter().filter(|fact| fact.predicate == Predicate::Attribute(wanted));
        facts.map(|fact| fact.value.to_string()).collect()
    };
    assert_eq!(
        texts(Attribute::ExtraInformation),
        ["B: maker:thing 1.4 < 2.0 (cve 2026-01-03)", "A: Debian:11 openssl 1.1.1k-1 < 1.1.1w-0 (osv 2026-01-02)"],
        "the package of db was looked at by a scanner with a login, the service of mail was checked"
    );
    assert_eq!(
        (texts(Attribute::SeverityLevel), texts(Attribute::CvssScore)),
        (vec!["critical".to_owned(); 2], vec!["9.8".to_owned(); 2])
    );
    assert_eq!(inference.published.of["CVE-2024-0001"].epss.unwrap().probability, 0.5);
    let again = kharita_feeds::infer(&map, &mut mirror, |_| Some("permanent".into())).unwrap();
    assert_eq!(again.batches, inference.batches, "the same map and packs give the same batches");
}

/// Every file of the corpus that is a feed, with the counts that stand beside it.
#[test]
fn the_feeds_of_the_corpus_are_read_whole() {
    let Some(corpus) = corpus() else { return println!("skipped: the samples are not there") };
    let folder = tempfile::tempdir().unwrap();
    let mut packer = Packer::new();
    for file in [
        "kev/known_exploited_vulnerabilities.json.gz",
        "epss/epss_scores_slice.csv",
        "cve5/cve5_slice.jsonl.gz",
        "cve5/CVE-2024-3400.json",
        "nvd2/nvd_api2_slice.json",
        "osv/osv-vulnerability-with-ranges.json",
        "osv/osv-GHSA-77rv-6vfw-x4gc.json",
        "osv/osv-vulnerability-invalid-cvss.json",
    ] {
        packer.read(&corpus.join(file)).unwrap();
    }
    let out = folder.path().join("pack");
    let packed = packer.write(&out, Instant(0), false, |_| Ok::<_, Error>(Default::default())).unwrap();
    println!("{:#?} {:#?}", packed.sources, packed.refused);
    let count =
        |name: &str| packed.sources.iter().find(|source| source.name == name).map_or(0, |source| source.records);
    assert_eq!([count("kev-cisa"), count("epss"), count("cve"), count("nvd"), count("osv")], [1404, 30, 265, 13, 3]);
    let mut mirror = Mirror::open(&[out]).unwrap();
    mirror.check().unwrap();
    let published = mirror.published("CVE-2024-3400").unwrap().unwrap();
    assert!(published.ssvc.is_some() && published.listed[0].ransomware, "{published:?}");
}
