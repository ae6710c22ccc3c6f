//! Findings: what the tool raises, one for each cause with its objects, joined with what people raised and decided
//! (REGULATION.md §13.1). What is raised is computed anew each time; once somebody judges it, its record keeps what it
//! said then. Its id depends on its cause alone, so it stays the same from one scan to the next.

use std::collections::BTreeMap;

use kharita_map::{Edge, Map, State};
use kharita_model::{
    AlertStage, Attribute, Criticality, Date, EdgeKind, FindingOrigin, FindingStage, NodeKind, RecordId, RegisterKind,
    RegisterRecord, Registered, Value, WordList,
};

use crate::{Object, RuleVerdict, Statement, Verdict};

/// What a finding says in a line.
#[derive(Debug, Clone, PartialEq)]
pub enum FindingTitle {
    /// In the words of a person or a scanner.
    Words(String),
    /// The sentence of a gap, which has a text in each language.
    Gap(Box<Statement>),
}

/// A finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// `finding-` and twelve characters.
    pub id: String,
    /// What it says.
    pub title: FindingTitle,
    /// Where it comes from.
    pub origin: FindingOrigin,
    /// How grave it is; what the tool raises proposes it.
    pub criticality: Criticality,
    /// Rules and articles it concerns.
    pub rules: Vec<String>,
    /// What it is about; the rest is counted.
    pub objects: Vec<Object>,
    /// How many things it is about in all.
    pub total: u64,
    /// The files that show it, or what an auditor attached.
    pub evidence: Vec<String>,
    /// What the tools propose, or the auditor recommends.
    pub remedy: Option<String>,
    /// How far it has come.
    pub stage: FindingStage,
    /// The immediate alert, if one was raised.
    pub alert: Option<AlertStage>,
    /// What people said and decided, by field of the register.
    pub fields: BTreeMap<Box<str>, Value>,
}

impl Finding {
    /// A field as text: `decided-by`, `reason`, `answer`, `comment`…
    pub fn text(&self, field: &str) -> Option<String> {
        self.fields.get(field).filter(|value| **value != Value::Unknown).map(Value::to_string)
    }

    /// A field as a day.
    pub fn date(&self, field: &str) -> Option<Date> {
        match self.fields.get(field) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }
}

/// The id of the finding with this cause.
pub fn finding_id(cause: &str) -> String {
    format!("finding-{}", RecordId::of("finding", cause).text())
}

/// Objects that a finding lists.
const LISTED: usize = 50;
/// Separator of lists in the fields of the register.
pub const LIST_SEPARATOR: &str = " ; ";

/// All findings: the gravest first, then those about most things.
pub fn findings(state: &State, verdicts: &[RuleVerdict]) -> Vec<Finding> {
    let mut found: BTreeMap<String, Finding> = BTreeMap::new();
    for finding in reported(&state.map).into_iter().chain(verdicts.iter().flat_map(gaps)) {
        found.insert(finding.id.clone(), finding);
    }
    for registered in state.register.of_kind(RegisterKind::Finding) {
        let raised = found.remove(&*registered.record.id);
        found.insert(registered.record.id.to_string(), judged(registered, raised));
    }
    let mut findings: Vec<Finding> = found.into_values().collect();
    findings.sort_by(|a, b| (b.criticality, b.total).cmp(&(a.criticality, a.total)).then(a.id.cmp(&b.id)));
    findings
}

/// What scanners report: one finding for each check, whatever the number of machines.
fn reported(map: &Map) -> Vec<Finding> {
    let mut by_cause: BTreeMap<String, Finding> = BTreeMap::new();
    for weakness in map.of_kind(NodeKind::Weakness).filter(|weakness| weakness.is_finding()) {
        let Some(criticality) = criticality(weakness.word(Attribute::SeverityLevel)) else { continue };
        let check = weakness.text(Attribute::CheckId).unwrap_or_else(|| weakness.name().to_owned());
        let tool = weakness.records().next().map(|record| record.key.source.family()).unwrap_or_default();
        let cause = format!("{tool}/{check}");
        let finding = by_cause.entry(cause).or_insert_with_key(|cause| Finding {
            title: FindingTitle::Words(weakness.name().to_owned()),
            criticality,
            rules: vec!["EXP-VULN-CORRECT".to_owned()],
            remedy: weakness.text(Attribute::Solution),
            ..raised(finding_id(cause))
        });
        finding.criticality = finding.criticality.max(criticality);
        for affected in weakness.outgoing(EdgeKind::Affects).map(Edge::to) {
            let object = Object::from(affected);
            if !finding.objects.contains(&object) {
                finding.total += 1;
                if finding.objects.len() < LISTED {
                    finding.objects.push(object);
                }
            }
        }
        let files = weakness.claims().iter().map(|claim| map.evidence(claim).name.clone());
        for file in files {
            if finding.evidence.len() < LISTED && !finding.evidence.contains(&file) {
                finding.evidence.push(file);
            }
        }
    }
    by_cause.into_values().collect()
}

/// The steps of scanners' severities; what is given for information raises nothing.
fn criticality(severity: Option<&str>) -> Option<Criticality> {
    let step = WordList::SeverityLevel.words().iter().position(|word| Some(*word) == severity)?;
    Criticality::from_code(u16::try_from(step).ok()?).ok()
}

/// The gaps that a verdict shows: one finding for each.
fn gaps(verdict: &RuleVerdict) -> impl Iterator<Item = Finding> {
    let criticality =
        if verdict.verdict == Verdict::NonConformant { Criticality::Major } else { Criticality::Important };
    verdict.gaps().map(move |gap| {
        let mut rules = vec![verdict.reference.clone()];
        rules.extend(gap.articles.iter().cloned());
        Finding {
            title: FindingTitle::Gap(Box::new(gap.clone())),
            criticality,
            rules,
            objects: gap.objects.clone(),
            total: gap.total.unwrap_or(gap.objects.len() as u64),
            evidence: verdict.by.clone(),
            ..raised(finding_id(&format!("{}/{}", verdict.reference, gap.code.key())))
        }
    })
}

fn raised(id: String) -> Finding {
    Finding {
        id,
        title: FindingTitle::Words(String::new()),
        origin: FindingOrigin::Tool,
        criticality: Criticality::Minor,
        rules: Vec::new(),
        objects: Vec::new(),
        total: 0,
        evidence: Vec::new(),
        remedy: None,
        stage: FindingStage::Raised,
        alert: None,
        fields: BTreeMap::new(),
    }
}

/// A finding that somebody raised or judged: what its record says stands over what is computed today.
fn judged(registered: &Registered, raised_now: Option<Finding>) -> Finding {
    let RegisterRecord { id, fields, .. } = &registered.record;
    let mut finding = Finding { fields: fields.clone(), ..raised_now.unwrap_or_else(|| raised(id.to_string())) };
    let word = |field: &str| finding.text(field);
    let list = |field: &str| -> Option<Vec<String>> {
        word(field).map(|text| text.split(LIST_SEPARATOR).map(str::to_owned).collect())
    };
    let (title, origin, criticality) = (word("title"), word("origin"), word("criticality"));
    let (stage, alert, remedy) = (word("stage"), word("alert"), word("remedy"));
    let (rules, objects, evidence) = (list("rules"), list("objects"), list("evidence"));
    if let Some(title) = title {
        finding.title = FindingTitle::Words(title);
    }
    finding.origin = origin.and_then(|word| word.parse().ok()).unwrap_or(finding.origin);
    finding.criticality = criticality.and_then(|word| word.parse().ok()).unwrap_or(finding.criticality);
    finding.stage = stage.and_then(|word| word.parse().ok()).unwrap_or(finding.stage);
    finding.alert = alert.and_then(|word| word.parse().ok());
    finding.rules = rules.unwrap_or(finding.rules);
    finding.evidence = evidence.unwrap_or(finding.evidence);
    finding.remedy = remedy.or(finding.remedy);
    if let Some(objects) = objects {
        finding.objects = objects.iter().filter_map(|text| object(text)).collect();
        finding.total = match fields.get("total") {
            Some(Value::Int(total)) => u64::try_from(*total).unwrap_or_default(),
            _ => finding.objects.len() as u64,
        };
    }
    finding
}

/// What an object was written as: a node's id, or the kind and id of a record.
fn object(text: &str) -> Option<Object> {
    let record = || {
        let (kind, id) = text.split_once('/')?;
        Some(Object::Record(RegisterKind::from_word(kind).ok()?, id.to_owned()))
    };
    text.parse().ok().map(Object::Node).or_else(record)
}

#[cfg(test)]
mod tests {
    use kharita_map::MapBuilder;
    use kharita_model::{BatchBuilder, Instant, Knowledge, Locator, Method, Register, Source, Word};

    use super::*;
    use crate::ranks;

    fn state(hosts: &[(&str, &str)], register: Register) -> State {
        let mut batch = BatchBuilder::new(Method::Observed, Instant(1_000));
        let source = batch.source(&Source::new("nessus", "default"));
        for (host, severity) in hosts {
            let machine = batch.record(source, host, NodeKind::Host, None);
            let flaw = batch.record(source, &format!("{host}/58987"), NodeKind::Weakness, None);
            batch.text(flaw, Attribute::Name, "PHP trop ancien");
            batch.text(flaw, Attribute::CheckId, "58987");
            let word = |list: WordList, word: &str| -> Word { list.choose(word).unwrap() };
            batch.attribute(flaw, Attribute::State, Value::Word(word(WordList::State, "open")));
            batch.attribute(flaw, Attribute::SeverityLevel, Value::Word(word(WordList::SeverityLevel, severity)));
            batch.edge(flaw, EdgeKind::Affects, machine);
        }
        let mut builder = MapBuilder::new(ranks());
        builder.batch(&kharita_map::Origin::default(), batch.finish());
        State { seq: 1, map: builder.build(), register, published: Knowledge::default() }
    }

    fn record(id: &str, fields: &[(&str, &str)]) -> Register {
        let mut register = Register::default();
        let fields = fields.iter().map(|(name, text)| ((*name).into(), Value::text(*text))).collect();
        let record = RegisterRecord { kind: RegisterKind::Finding, id: id.into(), fields, locator: Locator::Whole };
        register.put(Registered { record, evidence: None, by: "local".into(), at: Instant(2), entry: 2 });
        register
    }

    #[test]
    fn one_cause_is_one_finding_whatever_the_number_of_machines() {
        let found = findings(&state(&[("a", "high"), ("b", "critical"), ("c", "none")], Register::default()), &[]);
        let [finding] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((finding.total, finding.criticality), (2, Criticality::Critical));
        assert_eq!((finding.stage, finding.id.as_str()), (FindingStage::Raised, finding_id("nessus/58987").as_str()));
    }

    #[test]
    fn objects_read_back_as_they_were_written() {
        let node: kharita_model::NodeId = "host-0123456789ab".parse().unwrap();
        for written in [Object::Node(node), Object::Record(RegisterKind::Audit, "A/1".into())] {
            assert_eq!(object(&written.to_string()), Some(written));
        }
        assert_eq!(object("rien"), None);
    }

    #[test]
    fn what_was_judged_stays_when_its_cause_is_gone() {
        let id = finding_id("nessus/58987");
        let register = record(&id, &[("stage", "dismissed"), ("title", "PHP"), ("criticality", "minor")]);
        for hosts in [&[("a", "high")][..], &[]] {
            let found = findings(&state(hosts, register.clone()), &[]);
            let [finding] = found.as_slice() else { panic!("{found:?}") };
            assert_eq!((finding.stage, finding.criticality), (FindingStage::Dismissed, Criticality::Minor));
            assert_eq!(finding.title, FindingTitle::Words("PHP".into()));
        }
    }
}
