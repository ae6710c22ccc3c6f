//! What the mirror says of a map: the same map and packs give the same batches. What a scanner says of a machine stands; what is
//! inferred stands beside it, and yields where a scanner knows better (EVIDENCE.md §5.4).

use std::collections::{BTreeMap, BTreeSet};

use kharita_catalog::{AffectedRange, Component, CvssVector, End, Grade, VexStatus, cvss_severity};
use kharita_map::{Map, Node};
use kharita_model::cpe::Cpe;
use kharita_model::{
    Attribute, Batch, BatchBuilder, Digest, EdgeKind, IdentifierKind, Instant, Knowledge, Method, NodeKind, Published,
    RecordId, Source, Subtype, Value, WordList,
};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::inventory::{Inventoried, components};
use crate::record::{is_cve, summary};
use crate::{Error, Mirror};

/// The family of what is inferred.
const FAMILY: &str = "feeds";

/// One match.
#[derive(Debug, Clone, PartialEq)]
pub struct Inferred {
    /// The vulnerability as its advisory names it.
    pub id: String,
    /// The CVEs that this is.
    pub cves: BTreeSet<String>,
    /// What is found.
    pub status: VexStatus,
    /// How sure.
    pub grade: Grade,
    /// What was compared with what, and who says so.
    pub why: String,
    /// The version that mends it, if one is known.
    pub fixed: Option<String>,
}

/// What was inferred of a map.
#[derive(Debug, Default)]
pub struct Inference {
    /// What to add to the map, by the group of the evidence that it speaks of.
    pub batches: BTreeMap<String, Batch>,
    /// What is published of the vulnerabilities that the map names.
    pub published: Knowledge,
    /// Things that were compared.
    pub compared: u64,
    /// Matches that count, by grade.
    pub found: BTreeMap<&'static str, u64>,
}

/// Compares a map with the packs of a mirror. `group` says which batch speaks of what this evidence brought.
///
/// # Errors
/// A pack cannot be read.
pub fn infer(map: &Map, mirror: &mut Mirror, group: impl Fn(&Digest) -> Option<String>) -> Result<Inference, Error> {
    let said = Said::of(map);
    let mut all = components(map);
    // In the order of the mirror, so that each of its blocks is opened once.
    all.sort_by_cached_key(|one| {
        (one.component.as_ref().map(|component| component.keys()), one.names.first().map(Cpe::to_string))
    });
    let made = mirror.indexes().map(|index| index.made).max().unwrap_or_default();
    let mut inference = Inference::default();
    let mut builders: BTreeMap<String, BatchBuilder> = BTreeMap::new();
    let dates =
        mirror.sources().into_iter().filter_map(|source| Some((source.name, source.date?.to_string()))).collect();
    let mut cves: BTreeSet<String> = said.named.iter().map(|cve| (*cve).to_owned()).collect();
    for one in &all {
        inference.compared += 1;
        let found = matches(one, mirror, &dates)?;
        let found: Vec<Inferred> = found.into_iter().filter(|found| !said.of_asset(one.asset, &found.cves)).collect();
        if found.is_empty() {
            continue;
        }
        let evidence = one.node.claims().first().map(|claim| map.evidence(claim).sha256);
        let Some(group) = evidence.and_then(|evidence| group(&evidence)) else { continue };
        let batch = builders.entry(group).or_insert_with(|| BatchBuilder::new(Method::Inferred, made));
        for found in found {
            let published = published(mirror, &found)?;
            if published.rejected || said.knows_better(one, &published) {
                continue;
            }
            cves.extend(found.cves.iter().cloned());
            if found.status == VexStatus::Affected {
                *inference.found.entry(if found.grade == Grade::A { "a" } else { "b" }).or_default() += 1;
            }
            write(batch, one, &found, &published, made);
        }
    }
    inference.batches = builders.into_iter().map(|(group, mut batch)| (group, batch.finish())).collect();
    inference.published.sources = mirror.sources();
    for cve in cves {
        if let Some(published) = mirror.published(&cve)? {
            inference.published.of.insert(cve, published);
        }
    }
    Ok(inference)
}

/// What scanners say of vulnerabilities, by machine or application.
struct Said<'m> {
    /// CVEs that a tool names on it, as open or as checked and fine.
    by_asset: FxHashMap<usize, FxHashSet<&'m str>>,
    named: BTreeSet<&'m str>,
}

impl<'m> Said<'m> {
    fn of(map: &'m Map) -> Self {
        let mut said = Said { by_asset: FxHashMap::default(), named: BTreeSet::new() };
        for weakness in map.of_kind(NodeKind::Weakness) {
            let of_tools = weakness.records().any(|record| record.key.source.family() != FAMILY);
            let cves = weakness.values(Attribute::Cve).iter().filter_map(|claim| match &claim.value {
                Value::Text(text) => Some(&**text),
                _ => None,
            });
            let cves: Vec<&str> = cves.collect();
            if !of_tools || cves.is_empty() {
                continue;
            }
            said.named.extend(&cves);
            let touched = weakness.outgoing(EdgeKind::Affects).map(|edge| edge.to());
            let is_fine = weakness.word(Attribute::State) == Some("fine");
            // What was checked and is not affected touches nothing: its key begins with that of what it was checked on.
            let checked = container(map, weakness).filter(|_| is_fine);
            for thing in touched.chain(checked) {
                said.by_asset.entry(asset_of(thing).place()).or_default().extend(&cves);
            }
        }
        said
    }

    fn of_asset(&self, asset: Node<'_>, cves: &BTreeSet<String>) -> bool {
        self.by_asset.get(&asset.place()).is_some_and(|known| cves.iter().any(|cve| known.contains(cve.as_str())))
    }

    /// A scan with a login, after the software was listed, that does not name what was published before it.
    fn knows_better(&self, one: &Inventoried<'_>, published: &Published) -> bool {
        let login = one.asset.value(Attribute::Credentialed).filter(|claim| claim.value == Value::Bool(true));
        login
            .zip(published.on)
            .is_some_and(|(login, on)| login.observed_at > one.node.last_seen() && login.observed_at > on.midnight())
    }
}

/// The machine or application that a thing belongs to, or itself.
fn asset_of(thing: Node<'_>) -> Node<'_> {
    let asset = match thing.kind() {
        NodeKind::Software => thing.outgoing(EdgeKind::InstalledOn).map(|edge| edge.to()).next(),
        NodeKind::Service => thing.incoming(EdgeKind::Listens).map(|edge| edge.from()).next(),
        _ => None,
    };
    asset.unwrap_or(thing)
}

/// The thing inside which a result was identified.
fn container<'m>(map: &'m Map, weakness: Node<'m>) -> Option<Node<'m>> {
    weakness.records().find_map(|record| {
        let key = &record.key.key;
        let mut ends = key.rmatch_indices('/').filter_map(|(at, _)| key.get(..at));
        ends.find_map(|end| map.by_record(RecordId::of(record.key.source.as_str(), end)))
    })
}

/// All matches of one thing, in the order of their ids.
fn matches(
    one: &Inventoried<'_>,
    mirror: &mut Mirror,
    dates: &BTreeMap<String, String>,
) -> Result<Vec<Inferred>, Error> {
    let date = |feed: &str| dates.get(feed).map(|date| format!(" ({feed} {date})")).unwrap_or_default();
    if let Some(component) = &one.component {
        let mut said = Vec::new();
        for key in component.keys() {
            said.extend(mirror.package(&key)?);
        }
        let found = component.matches(said.iter());
        return Ok(found.into_iter().map(|found| of_advisory(component, &found, &date("osv"))).collect());
    }
    let mut found: BTreeMap<String, Inferred> = BTreeMap::new();
    for name in &one.names {
        let Some((vendor, product)) = name.vendor().zip(name.product()) else { continue };
        for said in mirror.product(&format!("{vendor}:{product}"))? {
            let Some((status, range)) = said.status(name) else { continue };
            let grade = if status == VexStatus::UnderInvestigation { Grade::C } else { Grade::B };
            let feed = if said.cpe.is_some() { "nvd" } else { "cve" };
            let version = name.version().unwrap_or_default();
            let why = format!("{}: {vendor}:{product} {version} {}{}", letter(grade), written(range), date(feed));
            let new = Inferred {
                id: said.cve.clone(),
                cves: BTreeSet::from([said.cve.clone()]),
                status,
                grade,
                why,
                fixed: range.and_then(fixed),
            };
            // One statement that decides is enough: others of the same CVE are of other branches.
            let known = found.entry(said.cve.clone()).or_insert_with(|| new.clone());
            if known.status != VexStatus::Affected && new.status == VexStatus::Affected {
                *known = new;
            }
        }
    }
    // What cannot be decided about a product that a scanner recognised would bury what can.
    Ok(found.into_values().filter(|found| found.status != VexStatus::UnderInvestigation).collect())
}

fn of_advisory(component: &Component, found: &kharita_catalog::Match<'_>, date: &str) -> Inferred {
    let ids = std::iter::once(&found.advisory.id).chain(&found.advisory.aliases);
    let why = format!(
        "{}: {} {} {} {}{date}",
        letter(found.grade),
        component.ecosystem,
        found.package,
        found.compared,
        written(found.range)
    );
    Inferred {
        id: found.advisory.id.clone(),
        cves: ids.filter_map(|id| cve_of(id)).collect(),
        status: found.status,
        grade: found.grade,
        why,
        fixed: found.range.and_then(fixed),
    }
}

/// The CVE in an id of an advisory: `CVE-2024-1`, `DEBIAN-CVE-2024-1`, `UBUNTU-CVE-2024-1`.
fn cve_of(id: &str) -> Option<String> {
    let cve = id.find("CVE-").and_then(|at| id.get(at..))?;
    is_cve(cve).then(|| cve.to_owned())
}

fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
    }
}

/// A range as people write it: `>= 1.0, < 1.5`.
fn written(range: Option<&AffectedRange>) -> String {
    let Some(range) = range else { return "=".to_owned() };
    let from = range.introduced.as_ref().map(|from| format!("{} {from}", if range.after { ">" } else { ">=" }));
    let to = match &range.end {
        End::Open => None,
        End::Fixed(fixed) => Some(format!("< {fixed}")),
        End::Last(last) => Some(format!("<= {last}")),
    };
    let bounds: Vec<String> = from.into_iter().chain(to).collect();
    if bounds.is_empty() { "*".to_owned() } else { bounds.join(", ") }
}

fn fixed(range: &AffectedRange) -> Option<String> {
    match &range.end {
        End::Fixed(fixed) => Some(fixed.clone()),
        End::Open | End::Last(_) => None,
    }
}

/// What is published under all the names of a match.
fn published(mirror: &mut Mirror, found: &Inferred) -> Result<Published, Error> {
    let mut all = Published { id: found.id.clone(), ..Published::default() };
    // What the CVE says comes before what an advisory repeats of it.
    for id in found.cves.iter().chain([&found.id]) {
        if let Some(published) = mirror.published(id)? {
            all.join(published);
        }
    }
    Ok(all)
}

fn write(batch: &mut BatchBuilder, one: &Inventoried<'_>, found: &Inferred, published: &Published, made: Instant) {
    let Some(named) = one.node.records().map(|record| &record.key).min() else { return };
    let (own, theirs) = (batch.source(&Source::new(FAMILY, "mirror")), batch.source(&named.source));
    let thing = batch.mention(theirs, &named.key);
    batch.observed(made).confidence(match found.grade {
        Grade::A => 90,
        Grade::B => 60,
        Grade::C => 30,
    });
    let key = format!("{named}/{}", found.id);
    let weakness = batch.record(own, &key, NodeKind::Weakness, Some(Subtype::Cve));
    batch.identifier(weakness, IdentifierKind::Local, &format!("feeds:{}", found.id), Some(thing));
    let title = if published.summary.is_empty() {
        found.id.clone()
    } else {
        format!("{}: {}", found.id, first(&published.summary))
    };
    batch.text(weakness, Attribute::Name, &title);
    let (state, is_open) = match found.status {
        VexStatus::Affected if found.grade != Grade::C => ("open", true),
        VexStatus::NotAffected => ("fine", false),
        VexStatus::Affected | VexStatus::UnderInvestigation => ("not_tested", false),
    };
    let word = |list: WordList, word: &str| list.choose(word).map(Value::Word);
    word(WordList::State, state).into_iter().for_each(|state| batch.attribute(weakness, Attribute::State, state));
    batch.text(weakness, Attribute::CheckId, &found.id);
    batch.text(weakness, Attribute::ExtraInformation, &found.why);
    found.cves.iter().for_each(|cve| batch.text(weakness, Attribute::Cve, cve));
    if !is_open {
        return;
    }
    let vectors: Vec<(CvssVector, &str)> =
        published.scores.iter().filter_map(|score| Some((score.vector.parse().ok()?, score.vector.as_str()))).collect();
    // Of the newest version that anybody scored with, the highest score.
    let newest = vectors.iter().map(|(vector, _)| vector.version()).max();
    let of_newest = vectors.iter().filter(|(vector, _)| Some(vector.version()) == newest);
    let score = of_newest.map(|(vector, _)| vector.base_score()).max_by(f64::total_cmp);
    vectors.iter().for_each(|(_, text)| batch.text(weakness, Attribute::CvssVector, text));
    if let Some(score) = score {
        batch.attribute(weakness, Attribute::CvssScore, Value::Real(score));
        let level = word(WordList::SeverityLevel, cvss_severity(score));
        level.into_iter().for_each(|level| batch.attribute(weakness, Attribute::SeverityLevel, level));
    }
    published.cwes.iter().for_each(|cwe| batch.text(weakness, Attribute::Cwe, &format!("CWE-{cwe}")));
    if let Some(on) = published.on {
        batch.attribute(weakness, Attribute::PublishedOn, Value::Date(on));
    }
    if let Some(fixed) = &found.fixed {
        batch.text(weakness, Attribute::Solution, &format!("{} ≥ {fixed}", one.node.name()));
    }
    batch.edge(weakness, EdgeKind::Affects, thing);
}

/// The beginning of a summary, for a title.
fn first(text: &str) -> String {
    let mut line = summary(text);
    if let Some((at, _)) = line.char_indices().nth(120) {
        line.truncate(at);
        line.push('…');
    }
    line
}
