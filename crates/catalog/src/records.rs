//! Dated records: rows of the interviews that quote a rule of the directive, with their attachments and the objects that they
//! name; and the check that judges a rule by them (REGULATION.md §8.2, rule 5). `data/records.yaml` says what each rule needs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kharita_map::{Map, Node};
use kharita_model::{
    Attribute, Date, EdgeKind, NodeKind, RecordId, RegisterKind, Registered, workbook, workbook::RowKind,
};
use serde::Deserialize;

use crate::context::{Context, authors, date, text};
use crate::document::{Answer, attachments, named, read_answer};
use crate::verdict::Outcome;
use crate::{Object, Reason, Statement};

/// Levels of a third party's dependency or penetration from which it is critical.
const CRITICAL_LEVEL: u8 = 3;

/// What must have records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Of {
    /// The body as a whole: so many pieces.
    Body,
    /// Each row that was given: an incident, a project, an alert.
    Rows,
    SensitiveSystems,
    Applications,
    ExposedApplications,
    Sites,
    CriticalThirdParties,
    GoneEquipment,
}

/// What counts as the records of a rule.
#[derive(Debug, Deserialize)]
struct Wanted {
    rule: String,
    of: Of,
    #[serde(default = "one")]
    pieces: usize,
    within: i64,
    #[serde(default)]
    newest: Option<i64>,
    #[serde(default)]
    retention: Option<i64>,
    #[serde(default)]
    fields: Vec<Vec<String>>,
    #[serde(default)]
    audits: Vec<String>,
    #[serde(default)]
    reconciled: bool,
}

fn one() -> usize {
    1
}

#[derive(Debug, Deserialize)]
struct File {
    records: Vec<Wanted>,
}

static WANTED: LazyLock<Vec<Wanted>> =
    LazyLock::new(|| crate::embedded::read::<File>("records.yaml", include_str!("../data/records.yaml")).records);

/// A row that quotes a rule.
#[derive(Debug, Clone)]
pub(crate) struct DatedRecord<'s> {
    registered: &'s Registered,
    answer: Answer,
    /// The answer in lower case.
    said: String,
    date: Option<Date>,
    attachments: Vec<String>,
    /// Places of the nodes that it names.
    about: BTreeSet<usize>,
}

impl DatedRecord<'_> {
    /// The places of what it names, if it says yes.
    pub fn approved(&self) -> impl Iterator<Item = usize> {
        self.about.iter().copied().filter(|_| self.answer == Answer::Yes)
    }
}

/// The rows that quote each rule.
pub(crate) fn dated_records<'s>(context: &Context<'s>) -> BTreeMap<String, Vec<DatedRecord<'s>>> {
    let directive = crate::framework("dnssi-2023");
    let is_rule = |word: &str| directive.is_some_and(|directive| directive.rule(word).is_some());
    let mut by_rule: BTreeMap<String, Vec<DatedRecord<'s>>> = BTreeMap::new();
    for registered in context.state.register.of_kind(RegisterKind::Interview) {
        let question = text(registered, "question").unwrap_or_default();
        let words: Vec<&str> = question.split_whitespace().map(named).chain([registered.record.id.as_ref()]).collect();
        let rules: BTreeSet<&str> = words.iter().copied().filter(|word| is_rule(word)).collect();
        if rules.is_empty() {
            continue;
        }
        let said = text(registered, "answer").unwrap_or_default();
        let record = DatedRecord {
            registered,
            answer: read_answer(&said, context.settings).0,
            said: said.to_lowercase(),
            date: date(registered, "date"),
            attachments: attachments(&text(registered, "attachment").unwrap_or_default()),
            about: words.iter().filter_map(|word| row_named(context.map, word)).collect(),
        };
        for rule in rules {
            by_rule.entry(rule.to_owned()).or_default().push(record.clone());
        }
    }
    by_rule
}

/// The node whose row of the workbook has this key.
pub(crate) fn row_named(map: &Map, key: &str) -> Option<usize> {
    let source = format!("sheet@{}", workbook::AUTHORITY);
    let of_node = workbook::SHEETS.iter().filter(|sheet| matches!(sheet.row, RowKind::Node(..)));
    let mut keys = of_node.map(|sheet| sheet.record_key(key));
    keys.find_map(|key| map.by_record(RecordId::of(&source, &key))).map(Node::place)
}

/// Answers that quote a requirement of law, with the words of their question.
fn answers<'s>(context: &Context<'s>, requirement: &str) -> Vec<(Answer, Vec<String>, &'s Registered)> {
    let interviews = context.state.register.of_kind(RegisterKind::Interview);
    let answer = |registered: &'s Registered| {
        let question = text(registered, "question")?;
        let words: Vec<String> = question.split_whitespace().map(|word| named(word).to_owned()).collect();
        let said = text(registered, "answer").unwrap_or_default();
        let answer = read_answer(&said, context.settings).0;
        words.iter().any(|word| word == requirement).then_some((answer, words, registered))
    };
    interviews.filter_map(answer).collect()
}

/// Places of the nodes that a yes with an attachment names about a requirement of law.
pub(crate) fn named_in(context: &Context<'_>, requirement: &str) -> BTreeSet<usize> {
    let attached = |registered: &Registered| text(registered, "attachment").is_some();
    let answers = answers(context, requirement);
    let proved = answers.iter().filter(|(answer, _, registered)| *answer == Answer::Yes && attached(registered));
    proved.flat_map(|(_, words, _)| words.iter().filter_map(|word| row_named(context.map, word))).collect()
}

/// Systems and domains of audit that somebody says, with a reason, do not go together.
pub(crate) fn spared(context: &Context<'_>, domains: &[String]) -> BTreeSet<(usize, String)> {
    let mut spared = BTreeSet::new();
    let requirement = &context.settings.legal.audit_years.reference;
    for (_, words, _) in answers(context, requirement).iter().filter(|(answer, ..)| *answer == Answer::NotApplicable) {
        let named: Vec<&String> = domains.iter().filter(|domain| words.contains(domain)).collect();
        let systems = words.iter().filter_map(|word| row_named(context.map, word));
        spared.extend(systems.flat_map(|place| named.iter().map(move |domain| (place, (*domain).clone()))));
    }
    spared
}

/// What the dated records say of a rule; `None` where there is none, or where other checks answer.
pub(crate) fn check(rule: &str, context: &Context<'_>) -> Option<Outcome> {
    let wanted = WANTED.iter().find(|wanted| wanted.rule == rule)?;
    let records = context.dated(rule);
    let judged = Judged { context, wanted };
    match wanted.of {
        Of::Body => judged.body(records),
        Of::Rows => judged.rows(records),
        _ => judged.objects(records),
    }
}

/// Where a record, or the records of an object, stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Yes, in date, with its pieces.
    Full,
    /// Yes, in date, without its pieces.
    Declared,
    /// Yes, in date, but without what it must speak of, or kept for too short a time.
    Incomplete,
    /// Too old, or without a date.
    Old,
    /// Says no.
    Refused,
    /// « Ne sait pas ».
    Unclear,
}

struct Judged<'a, 's> {
    context: &'a Context<'s>,
    wanted: &'static Wanted,
}

impl<'s> Judged<'_, 's> {
    fn age(&self, record: &DatedRecord<'_>) -> Option<i64> {
        record.date.map(|date| date.days_until(self.context.today)).filter(|age| *age >= 0)
    }

    fn state(&self, record: &DatedRecord<'_>) -> State {
        match record.answer {
            Answer::No => State::Refused,
            Answer::NotApplicable | Answer::Unclear => State::Unclear,
            Answer::Yes if self.age(record).is_none_or(|age| age > self.wanted.within) => State::Old,
            Answer::Yes if !self.is_complete(record) => State::Incomplete,
            Answer::Yes if record.attachments.is_empty() => State::Declared,
            Answer::Yes if self.wanted.of != Of::Body && record.attachments.len() < self.wanted.pieces => {
                State::Declared
            }
            Answer::Yes => State::Full,
        }
    }

    /// Does it speak of all that it must, and show how long things are kept?
    fn is_complete(&self, record: &DatedRecord<'_>) -> bool {
        let speaks = |words: &Vec<String>| words.iter().any(|word| record.said.contains(word.as_str()));
        let is_kept = |days: i64| {
            let oldest = record.said.split_whitespace().find_map(day_in);
            matches!((oldest, record.date), (Some(oldest), Some(date)) if oldest.days_until(date) >= days)
        };
        self.wanted.fields.iter().all(speaks) && self.wanted.retention.is_none_or(is_kept)
    }

    /// The newest state first: what was said last counts.
    fn newest<'r>(&self, records: impl Iterator<Item = &'r DatedRecord<'s>>) -> Option<State>
    where
        's: 'r,
    {
        records.max_by_key(|record| record.date).map(|record| self.state(record))
    }

    /// So many different pieces, in date.
    fn body(&self, records: &[DatedRecord<'s>]) -> Option<Outcome> {
        let last = self.newest(records.iter())?;
        if last == State::Unclear {
            return None;
        }
        let of = |state: State| records.iter().filter(move |record| self.state(record) == state);
        let pieces: BTreeSet<&String> = of(State::Full).flat_map(|record| &record.attachments).collect();
        let is_fresh =
            |days: i64| of(State::Full).filter_map(|record| self.age(record)).min().is_some_and(|age| age <= days);
        let is_late = !pieces.is_empty() && self.wanted.newest.is_some_and(|days| !is_fresh(days));
        let needed = self.wanted.pieces as u64;
        let refused = last == State::Refused;
        let full = if refused { 0 } else { (pieces.len() as u64).min(needed) };
        let said = of(State::Declared).count() + of(State::Incomplete).count();
        let old = Statement::note(Reason::RecordTooOld).about(of(State::Old).map(object));
        let outcome =
            Outcome::new(Statement::looked(Reason::LookedPieces, full - u64::from(is_late && full > 0), needed))
                .state_if(of(State::Old).next().is_some(), || old.number("days", self.wanted.within))
                .state(Statement::gap(Reason::RecordIncomplete, of(State::Incomplete).map(object)))
                .state_if(is_late, || {
                    Statement::note(Reason::RecordsLate).number("days", self.wanted.newest.unwrap_or_default())
                })
                .by(authors(&records.iter().map(|record| record.registered).collect::<Vec<_>>()));
        let outcome = match self.reconciled() {
            Some((both, known)) => outcome.coverage(both, known),
            None => outcome,
        };
        Some(match (full, said, refused) {
            (0, 0, false) => outcome.stale(),
            (0, _, false) => outcome.suggests(),
            _ => outcome.proven(full == needed && !is_late),
        })
    }

    /// For the map itself: machines that people declare and tools see, out of all that are known.
    fn reconciled(&self) -> Option<(u64, u64)> {
        if !self.wanted.reconciled {
            return None;
        }
        let hosts = || self.context.live(NodeKind::Host);
        let both = hosts().filter(|host| host.is_declared() && host.is_observed()).count() as u64;
        Some((both, (hosts().count() as u64).max(1)))
    }

    /// Each row is an object of its own: the register of incidents, projects or alerts.
    fn rows(&self, records: &[DatedRecord<'s>]) -> Option<Outcome> {
        let known = records.iter().filter(|record| self.state(record) != State::Unclear);
        let states: Vec<(State, Object)> = known.map(|record| (self.state(record), object(record))).collect();
        let outcome = self.counted(&states, states.len() as u64)?;
        Some(outcome.by(authors(&records.iter().map(|record| record.registered).collect::<Vec<_>>())))
    }

    /// Objects of the map, each with its newest record.
    fn objects(&self, records: &[DatedRecord<'s>]) -> Option<Outcome> {
        let objects = self.population();
        let audited = self.audited();
        if records.is_empty() && audited.is_empty() {
            return None; // the records were not given: silence
        }
        if objects.is_empty() {
            return self.rows(records).map(|outcome| outcome.proven(false));
        }
        let by = authors(&records.iter().map(|record| record.registered).collect::<Vec<_>>());
        let names_some = records.iter().any(|record| objects.iter().any(|node| record.about.contains(&node.place())));
        if !names_some && audited.is_empty() {
            return self.about_nothing(records, objects.len() as u64).map(|outcome| outcome.by(by));
        }
        let state = |node: &Node<'s>| {
            let own = self.newest(records.iter().filter(|record| record.about.contains(&node.place())));
            if audited.contains(&node.place()) { Some(State::Full) } else { own }
        };
        let (mut states, mut missing) = (Vec::new(), Vec::new());
        for node in &objects {
            match state(node) {
                Some(State::Unclear) | None => missing.push(*node),
                Some(found) => states.push((found, Object::from(*node))),
            }
        }
        let outcome = self.counted(&states, objects.len() as u64)?;
        Some(outcome.state(Statement::gap(Reason::RecordMissing, missing)).by(by))
    }

    /// Somebody says yes for all and names none: partly at most.
    fn about_nothing(&self, records: &[DatedRecord<'s>], objects: u64) -> Option<Outcome> {
        let last = self.newest(records.iter())?;
        let outcome = Outcome::new(Statement::looked(Reason::LookedRecords, 0, objects));
        Some(match last {
            State::Unclear => return None,
            State::Refused => outcome,
            State::Old => outcome
                .state(
                    Statement::note(Reason::RecordTooOld)
                        .about(records.iter().map(object))
                        .number("days", self.wanted.within),
                )
                .stale(),
            State::Full | State::Declared | State::Incomplete => {
                outcome.state(Statement::note(Reason::RecordNamesNothing)).suggests()
            }
        })
    }

    fn counted(&self, states: &[(State, Object)], of: u64) -> Option<Outcome> {
        let objects =
            |state: State| states.iter().filter(move |(known, _)| *known == state).map(|(_, object)| object.clone());
        let full = objects(State::Full).count() as u64;
        let said = objects(State::Declared).count() + objects(State::Incomplete).count();
        let refused = objects(State::Refused).count();
        let outcome = Outcome::new(Statement::looked(Reason::LookedRecords, full, of))
            .state(Statement::gap(Reason::RecordRefused, objects(State::Refused)))
            .state(Statement::gap(Reason::RecordIncomplete, objects(State::Incomplete)))
            .state(Statement::gap(Reason::RecordTooOld, objects(State::Old)).number("days", self.wanted.within))
            .state_if(objects(State::Declared).next().is_some(), || {
                Statement::note(Reason::RecordWithoutPiece).about(objects(State::Declared))
            });
        match (full, said, refused) {
            _ if states.is_empty() => None,
            (0, 0, 0) => Some(outcome.stale()),
            (0, 1.., _) => Some(outcome.suggests()),
            _ => Some(outcome.proven(full == of)),
        }
    }

    fn population(&self) -> Vec<Node<'s>> {
        let context = self.context;
        let systems = || context.live(NodeKind::App).chain(context.live(NodeKind::Store));
        match self.wanted.of {
            Of::SensitiveSystems => systems().filter(|node| context.is_sensitive(*node)).collect(),
            Of::Applications => context.live(NodeKind::App).collect(),
            Of::ExposedApplications => context.live(NodeKind::App).filter(|app| context.is_exposed(*app)).collect(),
            Of::Sites => context.live(NodeKind::Place).collect(),
            Of::CriticalThirdParties => context.live(NodeKind::Org).filter(|org| is_critical(context, *org)).collect(),
            Of::GoneEquipment => {
                context.map.of_kind(NodeKind::Host).filter(|host| host.not_seen_since().is_some()).collect()
            }
            Of::Body | Of::Rows => Vec::new(),
        }
    }

    /// Systems with a report in the register of audits, in one of the domains and in date.
    fn audited(&self) -> BTreeSet<usize> {
        let counts = |audit: &&&Registered| {
            let domain = text(audit, "domain").unwrap_or_default().to_uppercase();
            let age = date(audit, "date").map(|day| day.days_until(self.context.today));
            self.wanted.audits.contains(&domain)
                && text(audit, "report").is_some()
                && age.is_some_and(|age| (0..=self.wanted.within).contains(&age))
        };
        if self.wanted.audits.is_empty() {
            return BTreeSet::new();
        }
        let audits = self.context.records(RegisterKind::Audit);
        let systems = audits.iter().filter(counts).filter_map(|audit| {
            self.context.referred(audit, "system", &["applications", "databases", "zones"]).map(Node::place)
        });
        systems.collect()
    }
}

/// Does it reach sensitive systems, or is it rated as one that the body depends on or that reaches deep?
fn is_critical(context: &Context<'_>, org: Node<'_>) -> bool {
    let high = |attribute| org.level(attribute).is_some_and(|level| level >= CRITICAL_LEVEL);
    let reaches = || org.outgoing(EdgeKind::Controls).any(|edge| context.is_sensitive(edge.to()));
    high(Attribute::Dependency) || high(Attribute::Penetration) || reaches()
}

fn object(record: &DatedRecord<'_>) -> Object {
    Object::Record(record.registered.record.kind, record.registered.record.id.to_string())
}

/// A day inside an answer: `2026-08-01` or `01/08/2026`.
fn day_in(word: &str) -> Option<Date> {
    let word = named(word);
    word.parse().ok().or_else(|| {
        let mut parts = word.split('/');
        let (day, month, year) =
            (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Date::new(year, month, day)
    })
}

/// Rules that records answer; for tests of the table.
#[cfg(test)]
pub(crate) fn answered() -> Vec<&'static str> {
    WANTED.iter().map(|wanted| wanted.rule.as_str()).collect()
}

#[cfg(test)]
mod tests;
