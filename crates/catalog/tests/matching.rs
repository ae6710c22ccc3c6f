//! Known answers on what components have, where the samples exist: worlds with all their packages and all their advisories.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use kharita_catalog::{Advisories, Advisory, Affected, AffectedRange, Component, End, VexStatus};
use kharita_model::version::VersionScheme;
use serde_json::Value;

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/scans/matching");
    folder.is_dir().then_some(folder)
}

fn read(path: &Path) -> Value {
    let bytes = std::fs::read(path).unwrap();
    let mut text = String::new();
    match path.extension().is_some_and(|extension| extension == "gz") {
        true => flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text).unwrap(),
        false => (&bytes[..]).read_to_string(&mut text).unwrap(),
    };
    serde_json::from_str(&text).unwrap()
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn fixed_in(ecosystem: &str, package: &str, scheme: VersionScheme, fixed: End) -> Affected {
    let ranges = vec![AffectedRange::new(None, fixed)];
    let (ecosystem, package) = (ecosystem.to_owned(), package.to_owned());
    Affected { ecosystem, package, scheme, ranges, versions: vec![], architecture: None, module: None, commits: vec![] }
}

fn found(advisories: &Advisories, component: &Component) -> BTreeSet<String> {
    let affected = advisories.of(component).into_iter().filter(|found| found.status == VexStatus::Affected);
    affected.map(|found| found.advisory.id.clone()).collect()
}

/// Epoch, version and release as they stand in one text.
fn full(package: &Value, prefix: &str) -> Option<String> {
    let field = |name: &str| text(package, &format!("{prefix}{name}"));
    let epoch = package.get(format!("{prefix}Epoch")).and_then(Value::as_i64).map(|epoch| format!("{epoch}:"));
    let release = field("Release").map(|release| format!("-{release}"));
    Some(format!("{}{}{}", epoch.unwrap_or_default(), field("Version")?, release.unwrap_or_default()))
}

#[test]
fn the_worlds_of_five_distributions_have_their_matches_and_no_other() {
    let Some(folder) = folder() else { return println!("skipped: the samples are not there") };
    let (mut expected, mut looked) = (0, 0);
    for (world, scheme) in [
        ("alpine-310", VersionScheme::Apk),
        ("amazon-2", VersionScheme::Rpm),
        ("debian-buster", VersionScheme::Deb),
        ("opensuse-tumbleweed", VersionScheme::Rpm),
        ("photon-30", VersionScheme::Rpm),
    ] {
        let world = read(&folder.join(format!("closed_world_{world}.json")));
        let distribution = text(&world, "distro").unwrap();
        let mut advisories = Vec::new();
        for (package, entries) in world["advisories"].as_object().unwrap() {
            for (id, entry) in entries.as_object().unwrap() {
                let end = text(entry, "FixedVersion").map_or(End::Open, End::Fixed);
                let affected = vec![fixed_in(&distribution, package, scheme, end)];
                advisories.push(Advisory { id: id.clone(), affected, ..Advisory::default() });
            }
        }
        let advisories = Advisories::new(advisories);
        let by_source = world["advisories_keyed_by"] == "source package";
        let mut matches = BTreeSet::new();
        for package in world["packages"].as_array().unwrap() {
            let name = text(package, "Name").unwrap();
            let mut component = Component::new(&distribution, &name, &full(package, "").unwrap());
            if by_source {
                component.source = text(package, "SrcName").map(|source| (source, full(package, "Src")));
            }
            matches.extend(found(&advisories, &component).into_iter().map(|id| (name.clone(), id)));
            looked += 1;
        }
        let wanted: BTreeSet<(String, String)> = world["expected_matches"]
            .as_array()
            .unwrap()
            .iter()
            .map(|found| (text(found, "package").unwrap(), text(found, "id").unwrap()))
            .collect();
        assert_eq!(matches, wanted, "{distribution}");
        expected += wanted.len();
    }
    assert_eq!((expected, looked), (12, 368));
}

#[test]
fn the_world_of_osv_has_its_ids() {
    let Some(folder) = folder() else { return println!("skipped: the samples are not there") };
    let world = read(&folder.join("closed_world_osv_output.json.gz"));
    let records = world["records"].as_array().unwrap().iter();
    let advisories = records.map(|record| Advisory::from_osv(record.to_string().as_bytes()).unwrap()).collect();
    let advisories = Advisories::new(advisories);
    let mut ids = 0;
    for row in world["packages"].as_array().unwrap() {
        let package = &row["package"];
        let field = |key| text(package, key).unwrap_or_default();
        let mut component = Component::new(&field("ecosystem"), &field("name"), &field("version"));
        component.commit = text(package, "commit");
        // A commit alone cannot be placed: what names a repository is a candidate.
        let candidates = component.commit.is_some();
        let answers = advisories.of(&component).into_iter();
        let counted = answers.filter(|found| candidates || found.status == VexStatus::Affected);
        let matches: BTreeSet<String> = counted.map(|found| found.advisory.id.clone()).collect();
        let wanted: BTreeSet<String> =
            row["ids"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect();
        assert_eq!(matches, wanted, "{package}");
        ids += matches.len();
    }
    assert_eq!(ids, 66);
}

/// The 20 questions on distributions; the one on a CPE is of another kind.
#[test]
fn the_traps_of_distributions_are_answered() {
    let Some(folder) = folder() else { return println!("skipped: the samples are not there") };
    let world = read(&folder.join("distro_cases.json.gz"));
    let mut advisories = Vec::new();
    for record in world["records"].as_array().unwrap() {
        let vulnerability = &record["record"]["item"]["Vulnerability"];
        let Some(id) = text(vulnerability, "Name") else { continue };
        let fixes = vulnerability["FixedIn"].as_array().unwrap().iter();
        let affected = fixes.map(|fix| {
            let scheme = match text(fix, "VersionFormat").as_deref() {
                Some("dpkg") => VersionScheme::Deb,
                Some("apk") => VersionScheme::Apk,
                _ => VersionScheme::Rpm,
            };
            let end = match text(fix, "Version").as_deref() {
                None | Some("None") => End::Open,
                Some(version) => End::Fixed(version.to_owned()),
            };
            let affected = fixed_in(&text(fix, "NamespaceName").unwrap(), &text(fix, "Name").unwrap(), scheme, end);
            Affected { module: text(fix, "Module"), architecture: text(fix, "Arch"), ..affected }
        });
        let affected = affected.collect();
        advisories.push(Advisory { id, affected, ..Advisory::default() });
    }
    let advisories = Advisories::new(advisories);
    let mut asked = 0;
    for case in world["cases"].as_array().unwrap().iter().filter(|case| case.get("distro").is_some()) {
        let field = |key| text(case, key).unwrap_or_default();
        let mut component = Component::new(&field("distro"), &field("name"), &field("version"));
        component.source = text(case, "source").map(|source| (source, None));
        component.module = text(case, "module");
        component.architecture = text(case, "arch");
        let matches = found(&advisories, &component);
        let is_found = if field("id") == "*" { !matches.is_empty() } else { matches.contains(&field("id")) };
        assert_eq!(is_found, case["match"] == true, "{case}: {matches:?}");
        asked += 1;
    }
    assert_eq!(asked, 20);
}
