//! Audits of sensitive systems: at most three years between two audits of one domain (decree 2-21-406, article 28), and
//! an audit before a service opens to third parties (law 05-20, article 4, paragraph 3).

use std::collections::{BTreeMap, BTreeSet};

use kharita_map::Node;
use kharita_model::{Attribute, Date, NodeKind, RegisterKind, Registered};

use crate::context::{Context, answer, authors, date, day, sources, text, unique};
use crate::verdict::Outcome;
use crate::{Object, Reason, Statement};

const SYSTEMS: &[&str] = &["applications", "databases", "zones"];

/// An audit that counts: dated, with a report, by a provider whose qualification is not denied.
struct Audit<'s> {
    system: Node<'s>,
    domain: String,
    date: Date,
}

/// The audits that count, and the records that do not.
fn audits<'s>(context: &Context<'s>) -> (Vec<Audit<'s>>, Vec<&'s Registered>) {
    let (mut counted, mut others) = (Vec::new(), Vec::new());
    for registered in context.records(RegisterKind::Audit) {
        let counts = text(registered, "report").is_some() && answer(registered, "qualified") != Some(false);
        let system = context.referred(registered, "system", SYSTEMS);
        match (system, date(registered, "date")) {
            (Some(system), Some(date)) if counts && date <= context.today => {
                let domain = text(registered, "domain").unwrap_or_default().to_uppercase();
                counted.push(Audit { system, domain, date });
            }
            _ => others.push(registered),
        }
    }
    (counted, others)
}

/// The day on which the next audit of the domain is due; the 29 February becomes the 28.
/// Audits with a report and a qualified provider: the place of the system, the domain, the day.
pub(crate) fn that_count(context: &Context<'_>) -> Vec<(usize, String, Date)> {
    audits(context).0.into_iter().map(|audit| (audit.system.place(), audit.domain, audit.date)).collect()
}

fn due(date: Date, years: i16) -> Date {
    let (year, month, day) = (date.0.year() + years, date.0.month(), date.0.day());
    Date::new(year, month, day).or_else(|| Date::new(year, month, day - 1)).unwrap_or(date)
}

/// Sensitive systems against the limit between two audits of one domain.
struct Periodic<'s> {
    /// Pairs of a system and a domain that were audited once.
    pairs: usize,
    overdue_pairs: usize,
    overdue: Vec<Node<'s>>,
    /// Sensitive applications without any audit that counts.
    never: Vec<Node<'s>>,
}

impl<'s> Periodic<'s> {
    fn of(context: &Context<'s>, counted: &[Audit<'s>], years: i16) -> Self {
        let mut last: BTreeMap<(usize, &str), (Date, Node<'s>)> = BTreeMap::new();
        for audit in counted.iter().filter(|audit| context.is_sensitive(audit.system)) {
            let known = last.entry((audit.system.place(), &audit.domain)).or_insert((audit.date, audit.system));
            known.0 = known.0.max(audit.date);
        }
        let is_overdue = |(date, _): &&(Date, Node<'s>)| due(*date, years) < context.today;
        let overdue: Vec<Node<'s>> = last.values().filter(is_overdue).map(|(_, system)| *system).collect();
        let audited: BTreeSet<usize> = last.keys().map(|(system, _)| *system).collect();
        let is_never = |app: &Node<'_>| context.is_sensitive(*app) && !audited.contains(&app.place());
        let never = context.live(NodeKind::App).filter(is_never).collect();
        Periodic { pairs: last.len(), overdue_pairs: overdue.len(), overdue: unique(overdue.into_iter()), never }
    }
}

/// CONF-REVU-SSI: sensitive systems, domain by domain, whose last audit is in date, and exposed applications that were
/// audited before they opened. A report named in a cell is not attached, and the proof that its recommendations were
/// closed is not on the map: partial at most.
pub(super) fn reviews(context: &Context<'_>) -> Option<Outcome> {
    let all = context.records(RegisterKind::Audit);
    if all.is_empty() {
        return None; // the register of audits was not given
    }
    let (counted, others) = audits(context);
    let limit = &context.settings.legal.audit_years;
    let periodic = Periodic::of(context, &counted, limit.value);
    let opened = opened_before_audit(context, &counted);
    let looked = periodic.pairs + periodic.never.len() + opened.looked;
    let fine = looked - periodic.overdue_pairs - periodic.never.len() - opened.early.len();
    let overdue = Statement::gap(Reason::AuditOverdue, periodic.overdue).number("years", limit.value.into());
    let not_counted = || Statement::note(Reason::AuditNotCounted).about(others.iter().map(|audit| object(audit)));
    let undated = || Statement::note(Reason::DatesUnknown).about(opened.undated.iter().copied());
    Some(
        Outcome::new(Statement::looked(Reason::LookedAudits, fine as u64, looked as u64))
            .state(overdue.articles(&[&limit.reference]))
            .state(Statement::gap(Reason::NeverAudited, periodic.never).articles(&[&limit.reference]))
            .state(Statement::gap(Reason::OpenedBeforeAudit, opened.early).articles(&["L0520-04.3"]))
            .state_if(!others.is_empty(), not_counted)
            .state_if(!opened.undated.is_empty(), undated)
            .by(authors(&all))
            .by(sources(counted.iter().map(|audit| &audit.system))),
    )
}

/// Exposed applications against their first audit.
struct Opened<'s> {
    looked: usize,
    early: Vec<Node<'s>>,
    undated: Vec<Node<'s>>,
}

fn opened_before_audit<'s>(context: &Context<'s>, counted: &[Audit<'s>]) -> Opened<'s> {
    let exposed: Vec<Node<'s>> = context.live(NodeKind::App).filter(|app| context.is_exposed(*app)).collect();
    let (dated, undated): (Vec<_>, Vec<_>) =
        exposed.into_iter().partition(|app| day(*app, Attribute::GoLive).is_some());
    let dated: Vec<Node<'s>> =
        dated.into_iter().filter(|app| day(*app, Attribute::GoLive).is_some_and(|d| d <= context.today)).collect();
    let audited_before = |app: &Node<'_>| {
        let opening = day(*app, Attribute::GoLive);
        counted.iter().any(|audit| audit.system == *app && opening.is_some_and(|opening| audit.date < opening))
    };
    let early = dated.iter().copied().filter(|app| !audited_before(app)).collect();
    Opened { looked: dated.len(), early, undated }
}

/// EXP-AUDIT-MES: audits with a provider, a qualification and a report on record. Agreement and test plan are not: they
/// must be attached.
pub(super) fn conduct(context: &Context<'_>) -> Option<Outcome> {
    let all = context.records(RegisterKind::Audit);
    let is_complete = |audit: &&&Registered| {
        let named = ["provider", "report"].iter().all(|field| text(audit, field).is_some());
        named && date(audit, "date").is_some() && answer(audit, "qualified") == Some(true)
    };
    let complete = all.iter().filter(is_complete).count() as u64;
    let incomplete = all.iter().filter(|audit| !is_complete(audit));
    (!all.is_empty()).then(|| {
        let (counted, _) = audits(context);
        let opened = opened_before_audit(context, &counted);
        Outcome::new(Statement::looked(Reason::LookedAudits, complete, all.len() as u64))
            .state(Statement::gap(Reason::AuditIncomplete, incomplete.map(|audit| object(audit))))
            .state(Statement::gap(Reason::OpenedBeforeAudit, opened.early).articles(&["L0520-04.3"]))
            .state(Statement::missing(Reason::MissingApproval, crate::Ask::Ciso))
            .by(authors(&all))
    })
}

fn object(registered: &Registered) -> Object {
    Object::Record(registered.record.kind, registered.record.id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn three_calendar_years() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(due(day("2023-03-10"), 3), day("2026-03-10"));
        assert_eq!(due(day("2024-02-29"), 3), day("2027-02-28"));
        assert_eq!(day("2026-03-10").days_until(day("2026-11-22")), 257);
    }

    #[test]
    fn an_audit_older_than_three_years_is_overdue_for_its_domain_only() {
        for (date, overdue) in [("2023-11-24", true), ("2023-11-25", false)] {
            let mut world = World::new();
            world.sensitive_app("APP06");
            world.audit("AU1", "APP06", "PENTEST", date, Some("rapport.pdf"), Some(true));
            world.audit("AU2", "APP06", "CONF", "2026-01-01", Some("rapport.pdf"), Some(true));
            let named = world.named("CONF-REVU-SSI", Reason::AuditOverdue);
            assert_eq!(named, if overdue { vec!["APP06".to_owned()] } else { Vec::new() }, "{date}");
            assert_eq!(world.verdict("CONF-REVU-SSI").because[0].denominator, Some(2));
            assert_eq!(world.verdict("CONF-REVU-SSI").verdict, Verdict::Partial);
        }
    }

    #[test]
    fn a_newer_audit_mends_and_one_without_report_does_not_count() {
        let mut world = World::new();
        world.sensitive_app("APP06");
        world.audit("AU1", "applications/APP06", "PENTEST", "2020-01-01", Some("rapport.pdf"), Some(true));
        world.audit("AU2", "APP06", "pentest", "2026-01-01", None, Some(true));
        assert_eq!(world.named("CONF-REVU-SSI", Reason::AuditOverdue), ["APP06"]);
        assert_eq!(world.named("CONF-REVU-SSI", Reason::AuditNotCounted), ["audit/AU2"]);
        world.audit("AU3", "APP06", "pentest", "2026-02-01", Some("rapport.pdf"), None);
        assert!(world.named("CONF-REVU-SSI", Reason::AuditOverdue).is_empty());
    }

    #[test]
    fn a_sensitive_system_never_audited_is_named_once_the_register_is_given() {
        let mut world = World::new();
        world.sensitive_app("APP06");
        assert_eq!(world.verdict("CONF-REVU-SSI").verdict, Verdict::NotAssessed);
        world.app("APP26");
        world.audit("AU1", "APP26", "CONF", "2026-01-01", Some("r.pdf"), Some(true));
        assert_eq!(world.named("CONF-REVU-SSI", Reason::NeverAudited), ["APP06"]);
        assert_eq!(world.verdict("CONF-REVU-SSI").verdict, Verdict::NonConformant);
    }

    #[test]
    fn a_service_that_opened_before_its_audit_is_named_beside_the_article() {
        let mut world = World::new();
        for (key, opening, audit) in [("APP01", "2025-03-01", "2025-09-01"), ("APP02", "2025-03-01", "2025-02-01")] {
            let app = world.app(key);
            world.word(app, Attribute::Exposure, "internet");
            world.date(app, Attribute::GoLive, opening);
            world.audit(&format!("AU-{key}"), key, "PENTEST", audit, Some("r.pdf"), Some(true));
        }
        let undated = world.app("APP03");
        world.word(undated, Attribute::Exposure, "partners");
        for rule in ["CONF-REVU-SSI", "EXP-AUDIT-MES"] {
            assert_eq!(world.named(rule, Reason::OpenedBeforeAudit), ["APP01"], "{rule}");
        }
        assert_eq!(world.named("CONF-REVU-SSI", Reason::DatesUnknown), ["APP03"]);
    }

    #[test]
    fn an_incomplete_audit_record_is_named() {
        let mut world = World::new();
        world.app("APP01");
        world.audit("AU1", "APP01", "CONF", "2026-01-01", Some("r.pdf"), Some(true));
        assert_eq!(world.verdict("EXP-AUDIT-MES").gaps().count(), 0);
        assert_eq!(world.verdict("EXP-AUDIT-MES").verdict, Verdict::Partial);
        world.audit("AU2", "APP01", "CODE", "2026-01-01", Some("r.pdf"), Some(false));
        assert_eq!(world.named("EXP-AUDIT-MES", Reason::AuditIncomplete), ["audit/AU2"]);
    }
}
