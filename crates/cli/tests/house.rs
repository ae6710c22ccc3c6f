//! The arrows between the crates are those of ARCHITECTURE.md, and each invariant that a test can hold is held here.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cargo_metadata::{DependencyKind, MetadataCommand};

/// Allowed arrows. Rooms that are not built yet are listed all the same: they may only come in as said here.
const ARROWS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("text", &["model"]),
    ("ingest", &["model"]),
    ("discover", &["model", "ingest"]),
    ("ledger", &["model"]),
    ("map", &["model"]),
    ("catalog", &["model", "map"]),
    ("feeds", &["model", "map", "catalog"]),
    ("risk", &["model", "map", "catalog"]),
    ("deliver", &["model", "map", "catalog", "risk", "text"]),
    ("sample", &["model", "deliver", "text"]),
    ("app", &["model", "ingest", "discover", "feeds", "ledger", "map", "catalog", "risk", "deliver"]),
    ("web", &["app", "deliver", "model", "text"]),
    ("cli", &["app", "web", "sample", "deliver", "model", "text"]),
];

/// What the members declare; the crates they use need not be downloaded for that, least of all those of other systems.
fn workspace() -> cargo_metadata::Metadata {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.toml");
    MetadataCommand::new().manifest_path(manifest).no_deps().other_options(["--offline".to_owned()]).exec().unwrap()
}

#[test]
fn crates_depend_only_where_the_architecture_allows() {
    let allowed: BTreeMap<&str, BTreeSet<&str>> =
        ARROWS.iter().map(|(from, to)| (*from, to.iter().copied().collect())).collect();
    let metadata = workspace();
    let packages = metadata.workspace_packages();
    assert!(packages.len() >= 10);
    for package in packages {
        let from = package.name.strip_prefix("kharita-").unwrap();
        let arrows = allowed.get(from).unwrap_or_else(|| panic!("{from} is not a room of the house"));
        let own = package.dependencies.iter().filter(|d| d.kind == DependencyKind::Normal);
        for to in own.filter_map(|d| d.name.strip_prefix("kharita-")) {
            assert!(arrows.contains(to), "{from} must not know {to}");
        }
    }
}

#[test]
fn only_the_rooms_that_may_know_sql_async_and_typst_do() {
    let metadata = workspace();
    let users = |name: &str| -> BTreeSet<String> {
        metadata
            .workspace_packages()
            .into_iter()
            .filter(|package| package.dependencies.iter().any(|d| d.kind == DependencyKind::Normal && d.name == name))
            .map(|package| package.name.trim_start_matches("kharita-").to_owned())
            .collect()
    };
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(users("sqlx"), set(&["discover", "ledger"]));
    assert_eq!(users("typst"), set(&["deliver"]));
    assert_eq!(users("clap"), set(&["cli"]));
    assert!(users("tokio").is_subset(&set(&["ledger", "app", "cli"])));
    assert!(users("fluent-bundle").is_subset(&set(&["text"])));
}

/// All Rust files of the workspace's crates, with their text.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, files: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut files);
    files
}

#[test]
fn exceptions_to_lints_are_explained_and_nothing_is_left_open() {
    for (path, text) in sources().iter().filter(|(path, _)| !path.ends_with("house.rs")) {
        assert!(!text.contains("#[allow("), "{path}: use #[expect(…, reason = …)]");
        assert!(!text.contains("todo!(") && !text.contains("unimplemented!("), "{path}");
        for expectation in text.split("#[expect(").skip(1) {
            let body = expectation.split(")]").next().unwrap_or_default();
            assert!(body.contains("reason"), "{path}: an exception without a reason: {body}");
        }
    }
}
