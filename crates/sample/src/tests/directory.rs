//! The directory as it stands in the files: nothing dangles, the planted ways are there and nothing else leads to the
//! same ends once they are mended.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{Data, Reader as _, Xlsx};
use serde_json::Value;

use super::{Sample, demonstration, plan, sample};

const TYPES: [&str; 6] = ["users", "groups", "computers", "domains", "ous", "gpos"];

/// The files of one collection.
pub struct Collection(BTreeMap<&'static str, Vec<Value>>);

impl Collection {
    pub fn read(sample: &Sample, folder: &str) -> Self {
        let read = |name: &'static str| {
            let files = sample.files(folder, &format!("_{name}.json"));
            assert_eq!(files.len(), 1, "{folder} {name}");
            let bytes = std::fs::read(sample.folder.path().join(&files[0])).unwrap();
            let file: Value = serde_json::from_slice(&bytes).unwrap();
            let data = file["data"].as_array().unwrap().clone();
            let meta = &file["meta"];
            assert_eq!((&meta["type"], &meta["version"]), (&name.into(), &6.into()));
            assert_eq!((&meta["count"], meta["methods"].as_u64().unwrap() & 0b111), (&data.len().into(), 0b011));
            (name, data)
        };
        Collection(TYPES.map(read).into())
    }

    pub fn of(&self, name: &str) -> &[Value] {
        &self.0[name]
    }

    fn by_id(&self, name: &str) -> BTreeMap<&str, &Value> {
        self.of(name).iter().map(|record| (text(&record["ObjectIdentifier"]), record)).collect()
    }

    /// What controls what, as a reader draws it from the records (MAP.md §8.1): from, what, to.
    fn edges(&self) -> BTreeSet<(String, String, String)> {
        let mut edges = BTreeSet::new();
        let mut add = |from: &Value, what: &str, to: &str| {
            edges.insert((text(from).to_owned(), what.to_owned(), to.to_owned()));
        };
        for record in self.0.values().flatten() {
            let id = text(&record["ObjectIdentifier"]);
            list(&record["Aces"]).for_each(|ace| add(&ace["PrincipalSID"], text(&ace["RightName"]), id));
            list(&record["Members"]).for_each(|member| add(&member["ObjectIdentifier"], "MEMBER_OF", id));
            if let Some(group) = record["PrimaryGroupSID"].as_str() {
                add(&record["ObjectIdentifier"], "MEMBER_OF", group);
            }
            for group in list(&record["LocalGroups"]).filter(|group| text(&group["ObjectIdentifier"]).ends_with("-544"))
            {
                list(&group["Results"]).for_each(|member| add(&member["ObjectIdentifier"], "AdminTo", id));
            }
            for kind in ["Sessions", "PrivilegedSessions", "RegistrySessions"] {
                for session in list(&record[kind]["Results"]) {
                    assert_eq!(text(&session["ComputerSID"]), id);
                    add(&record["ObjectIdentifier"], "EXPOSES", text(&session["UserSID"]));
                }
            }
        }
        edges
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// All that can be taken over from these, each edge being one step.
fn taken_over<'a>(edges: &'a BTreeSet<(String, String, String)>, from: &[&'a str]) -> BTreeSet<&'a str> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    edges.iter().for_each(|(from, _, to)| next.entry(from).or_default().push(to));
    let (mut taken, mut open) = (BTreeSet::new(), from.to_vec());
    while let Some(id) = open.pop() {
        if taken.insert(id) {
            open.extend(next.get(id).into_iter().flatten());
        }
    }
    taken
}

#[test]
fn every_object_that_is_referred_to_is_there_once() {
    for sample in [&sample(plan(120, false)), &sample(plan(500, true)), demonstration()] {
        let collection = Collection::read(sample, "annuaire/");
        let mut known = BTreeSet::new();
        for record in collection.0.values().flatten() {
            assert!(known.insert(text(&record["ObjectIdentifier"]).to_owned()), "{record}");
        }
        for (from, what, to) in collection.edges() {
            assert!(known.contains(&from) && known.contains(&to), "{from} {what} {to}");
        }
        for record in collection.0.values().flatten().filter(|record| !record["ContainedBy"].is_null()) {
            assert!(known.contains(text(&record["ContainedBy"]["ObjectIdentifier"])), "{record}");
        }
        assert!(collection.of("users").iter().all(|user| user["Properties"].get("userpassword").is_none()));
    }
}

#[test]
fn computers_are_the_machines_of_the_truth() {
    let sample = demonstration();
    let collection = Collection::read(sample, "annuaire/");
    let source = text(&sample.truth["directory"]["source"]).to_owned();
    let computers = collection.by_id("computers");
    let keys = sample.keys(&source);
    assert!(keys.keys().eq(computers.keys()), "truth and collection name the same computers");
    assert_eq!(sample.truth["directory"]["computers"], computers.len());
    let names: BTreeMap<&str, &str> =
        sample.hosts().iter().map(|host| (text(&host["truth"]), text(&host["name"]))).collect();
    for (sid, truth) in &keys {
        assert_eq!(text(&computers[sid]["Properties"]["name"]), names[truth].to_uppercase());
    }
    // What no inventory has, or no scanner sees, is not in the directory either.
    let marked = sample.flaw("F11")["objects"].as_array().unwrap();
    assert!(marked.iter().all(|truth| !keys.values().any(|known| truth == known)));
    let silent = computers.values().filter(|computer| computer["Sessions"]["Collected"] == false).count();
    assert!(silent > 0 && computers.len() > 3_000, "{silent} of {}", computers.len());
}

/// F06: counted by the names and flags in the files, against the truth and the sheet of those who left.
#[test]
fn generic_accounts_and_leavers_are_as_many_as_planted() {
    let words = ["accueil", "formation", "stagiaire", "scan", "prestataire", "commun", "test", "admin"];
    let small = [sample(plan(120, false)), sample(plan(500, true))];
    for (sample, expected) in [(demonstration(), [120, 7, 340]), (&small[0], [1, 1, 3]), (&small[1], [1, 0, 0])] {
        let collection = Collection::read(sample, "annuaire/");
        let enabled: BTreeMap<&str, &Value> = collection
            .of("users")
            .iter()
            .map(|user| &user["Properties"])
            .filter(|properties| properties["enabled"] == true)
            .map(|properties| (text(&properties["samaccountname"]), properties))
            .collect();
        let stem = |name: &str| name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-').to_owned();
        let generic: Vec<&str> = enabled.keys().copied().filter(|name| words.contains(&stem(name).as_str())).collect();
        let privileged = generic.iter().filter(|name| enabled[**name]["admincount"] == true).count();
        let leavers = leavers(sample);
        let active = leavers.iter().filter(|name| enabled.contains_key(name.as_str())).count();
        assert_eq!([generic.len(), privileged, active], expected);
        let expect = &sample.flaw("F06")["expect"];
        let told =
            ["generic_accounts", "generic_privileged", "leavers_active"].map(|count| expect[count].as_u64().unwrap());
        assert_eq!(told.map(|count| count as usize), expected);
        let counted = &sample.truth["directory"]["enabled"];
        let told = ["generic", "generic_privileged", "leavers"].map(|count| counted[count].as_u64().unwrap() as usize);
        assert_eq!(told, expected);
        // Those who left are in the directory, under the key that the sheet gives.
        let all: BTreeSet<&str> =
            collection.of("users").iter().map(|user| text(&user["Properties"]["samaccountname"])).collect();
        assert!(!leavers.is_empty() && leavers.iter().all(|name| all.contains(name.as_str())));
    }
}

/// Keys of the sheet of those who left.
fn leavers(sample: &Sample) -> BTreeSet<String> {
    let path = sample.folder.path().join("inventaire/classeur-collecte.xlsx");
    let mut book: Xlsx<_> = calamine::open_workbook(path).unwrap();
    let mut keys = BTreeSet::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        let first = range.rows().filter_map(|row| row.first()).map(Data::to_string);
        keys.extend(first.filter(|key| key.starts_with("agt")));
    }
    keys
}

/// F04, F07 and SC3: the ways of the truth stand in the files; once mended nobody but administrators reaches their ends.
#[test]
fn the_planted_ways_are_there_and_mended_they_are_gone() {
    for sample in [&sample(plan(120, false)), &sample(plan(500, false)), demonstration()] {
        let edges = Collection::read(sample, "annuaire/").edges();
        let ways = sample.truth["directory"]["ways"].as_array().unwrap();
        assert_eq!(ways.iter().map(|way| text(&way["id"])).collect::<Vec<_>>(), ["F04", "F07", "SC3"]);
        for way in ways {
            let steps = list(&way["edges"]).map(|edge| {
                let what = edge["right"].as_str().unwrap_or_else(|| text(&edge["edge"]));
                (text(&edge["from"]).to_owned(), what.to_owned(), text(&edge["to"]).to_owned())
            });
            let steps: Vec<_> = steps.collect();
            assert!(!steps.is_empty(), "{way}");
            steps.iter().for_each(|step| assert!(edges.contains(step), "{step:?} is not in the files"));
            let (first, last) = (steps[0].0.as_str(), steps[steps.len() - 1].2.as_str());
            assert!(taken_over(&edges, &[first]).contains(last), "{way}");
        }
    }
    let mended = sample(plan(500, true));
    let (edges, before) = (Collection::read(&mended, "annuaire/").edges(), sample(plan(500, false)));
    assert!(mended.truth["directory"]["ways"].as_array().unwrap().is_empty());
    let collection = Collection::read(&mended, "annuaire/");
    let ordinary: Vec<&str> = collection
        .of("users")
        .iter()
        .filter(|user| user["Properties"]["enabled"] == true && user["Properties"]["admincount"] == false)
        .map(|user| text(&user["ObjectIdentifier"]))
        .collect();
    let taken = taken_over(&edges, &ordinary);
    for way in before.truth["directory"]["ways"].as_array().unwrap() {
        let end = text(&way["edges"].as_array().unwrap().last().unwrap()["to"]);
        assert!(!taken.contains(end), "{} is still open", way["id"]);
    }
}

/// F07: enabled, never expiring; mended it is disabled and controls nothing.
#[test]
fn the_account_of_the_supplier_is_permanent_until_mended() {
    for remedied in [false, true] {
        let sample = sample(plan(500, remedied));
        let collection = Collection::read(&sample, "annuaire/");
        let named = |user: &&Value| user["Properties"]["samaccountname"] == "ext-t11-maintenance";
        let account = collection.of("users").iter().find(named).unwrap();
        let (properties, sid) = (&account["Properties"], text(&account["ObjectIdentifier"]));
        assert_eq!(
            (&properties["enabled"], &properties["pwdneverexpires"]),
            (&(!remedied).into(), &(!remedied).into())
        );
        let controls = collection.edges().iter().any(|(from, what, _)| from == sid && what == "GenericAll");
        assert_eq!(controls, !remedied);
        let lasting =
            collection.of("users").iter().filter(|user| user["Properties"]["pwdneverexpires"] == true).count();
        assert_eq!(lasting, if remedied { 0 } else { 1 + 5 });
    }
}

#[test]
fn the_next_month_closes_accounts_and_one_agent_joins_a_group() {
    let sample = demonstration();
    let [first, next] = ["annuaire/", "mois-suivant/annuaire/"].map(|folder| Collection::read(sample, folder));
    let told = &sample.truth["next_month"]["directory"];
    let open = |collection: &Collection| {
        let users = collection.of("users").iter().filter(|user| user["Properties"]["enabled"] == true);
        users.map(|user| text(&user["ObjectIdentifier"]).to_owned()).collect::<BTreeSet<_>>()
    };
    let closed: BTreeSet<String> = open(&first).difference(&open(&next)).cloned().collect();
    assert_eq!(closed, list(&told["disabled"]).map(|sid| text(sid).to_owned()).collect());
    assert_eq!((closed.len(), open(&next).difference(&open(&first)).count()), (170, 0));
    let members = |collection: &Collection| {
        let member =
            |(from, what, to): &(String, String, String)| (what == "MEMBER_OF").then(|| (from.clone(), to.clone()));
        collection.edges().iter().filter_map(member).collect::<BTreeSet<_>>()
    };
    let (before, after) = (members(&first), members(&next));
    let new: Vec<_> =
        after.difference(&before).filter(|(from, _)| next.by_id("users").contains_key(from.as_str())).collect();
    assert_eq!(new.len(), 1);
    assert_eq!(
        (&told["joined"][0]["account"], &told["joined"][0]["group"]),
        (&new[0].0.as_str().into(), &new[0].1.as_str().into())
    );
    assert_eq!(before.difference(&after).count(), 0);
    assert!(next.of("computers").len() > first.of("computers").len(), "new machines join the domain");
}
