//! Sheets of the register: contracts, processings, audits, actions, leavers, risks, losses, frequencies, prices, interviews.

use kharita_deliver::workbook::FilledRow;
use kharita_model::Date;
use kharita_model::workbook::SEPARATOR;

use super::Row;
use super::business::{UNAUDITED, go_live};
use crate::calendar::plus_years;
use crate::declarations::{ActionFlaw, MeasureProfile, fill};
use crate::estate::Estate;
use crate::organisation::{Application, Measure, Process, Range};

/// Domains of audit of decree 2-21-406, annex 2, that concern the body: it has no industrial system.
const DOMAINS: [&str; 5] = ["ORG", "ARCHI", "CONF", "CODE", "PENTEST"];
const PENTEST: &str = "PENTEST";
/// Days from an audit before opening to the opening.
const BEFORE_OPENING: i64 = 45;
/// The newest periodic audit is this many days old, and the others spread over as many days before it.
const NEWEST_AUDIT: i64 = 60;
const AUDIT_SPREAD: i64 = 700;
/// Days since the penetration tests that are overdue: more than three years.
const OVERDUE_PENTEST: i64 = 1_300;
/// Years between two audits of a domain (decree 2-21-406, article 28).
const AUDIT_YEARS: i16 = 3;
const AUDITOR: &str = "T17";
const CNIE: &str = "CNIE";

pub fn rows(estate: &Estate) -> impl Iterator<Item = FilledRow> + '_ {
    let all = contracts(estate)
        .chain(processings(estate))
        .chain(audits(estate))
        .chain(actions(estate))
        .chain(leavers(estate));
    let risks = origins(estate).chain(feared_events(estate)).chain(scenarios(estate)).chain(severity_scale(estate));
    all.chain(risks)
        .chain(losses(estate))
        .chain(frequencies(estate))
        .chain(prices(estate))
        .chain(interviews(estate))
        .map(FilledRow::from)
}

fn contracts(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    let suppliers = estate.organisation.third_parties.iter().filter(|party| party.category == "Prestataire");
    (1i64..).zip(suppliers).map(|(number, party)| {
        let starts = estate.plan.date.plus_days(-number * 50);
        Row::new("contracts")
            .put("key", format!("C{number:02}"))
            .put("third-party", &party.id)
            .put("subject", fill(&estate.declarations.contract_subject, &[&party.fr]))
            .put("security-clauses", "true")
            .put("starts", starts.to_string())
            .put("ends", plus_years(starts, 3).to_string())
    })
}

/// One processing for each process that handles personal data.
fn processings(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    let personal = |code: &String| estate.organisation.personal_data.iter().any(|data| &data.code == code);
    let processes = estate.organisation.processes.iter().filter(move |process| process.data.iter().any(personal));
    processes.map(move |process| {
        processing(estate, process, process.data.iter().filter(|code| personal(code)).cloned().collect())
    })
}

fn processing(estate: &Estate, process: &Process, mut categories: Vec<String>) -> Row {
    let (says, remedied) = (&estate.declarations, estate.plan.remedied);
    let with_cnie = says.cnie_processings.iter().position(|id| id == &process.id);
    if with_cnie.is_some() && !categories.iter().any(|code| code == CNIE) {
        categories.push(CNIE.to_owned());
    }
    let unauthorised = process.id == says.unauthorised_processing;
    // F08 and F13: without a number until they are mended.
    let missing = !remedied && (unauthorised || with_cnie.is_some_and(|rank| rank >= says.cnie_authorised));
    let authorisation =
        unauthorised || with_cnie.is_some() || categories.iter().any(|code| code == "SANTE" || code == "INFRACTION");
    let (regime, letter) = if authorisation { (&says.authorisation, "A") } else { (&says.declaration, "D") };
    let number = format!("{letter}-FICTIF-{}", process.id);
    let transfers =
        if process.id == says.foreign_processing && !remedied { &says.foreign_transfer } else { &says.no_transfer };
    Row::new("processings")
        .put("key", format!("TR-{}", process.id))
        .put("name", fill(&says.processing_name, &[&process.fr]))
        .put("purpose", fill(&says.processing_purpose, &[&process.fr]))
        .put("processes", &process.id)
        .many("data", &categories)
        .many("data-categories", &categories)
        .put("cndp-regime", regime)
        .put("cndp-number", if missing { String::new() } else { number })
        .put("transfers", transfers)
        .put("retention", &says.personal_retention)
}

/// Before the opening of what is exposed or sensitive, and of every domain within three years for what is sensitive.
fn audits(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    (0i64..).zip(&estate.organisation.applications).flat_map(|(at, application)| {
        let id = application.id.as_str();
        let sensitive = application.legal_class.is_sensitive();
        let mut audits: Vec<(&str, Date, Option<Date>)> = Vec::new();
        // F09: one application was opened without; its second version was audited with the periodic ones.
        if (sensitive || application.exposure != "interne") && id != UNAUDITED {
            audits.push(("ARCHI", go_live(estate, at, id).plus_days(-BEFORE_OPENING), None));
        }
        if sensitive {
            audits.extend((0i64..).zip(DOMAINS).map(|(rank, domain)| {
                let date = periodic_audit(estate, application, at, rank, domain);
                (domain, date, Some(plus_years(date, AUDIT_YEARS)))
            }));
        }
        let provider =
            estate.organisation.third_parties.iter().find(|party| party.id == AUDITOR).map_or("", |party| &party.fr);
        let rows = (1..).zip(audits).map(move |(number, (domain, date, next))| {
            let key = format!("{id}-{number}");
            Row::new("audits")
                .put("key", format!("AUD-{key}"))
                .put("system", id)
                .put("domain", domain)
                .put("provider", provider)
                .put("qualified", "true")
                .put("date", date.to_string())
                .put("report", format!("RAPPORT-{key}-{domain}"))
                .put("next-due", next.map(|date| date.to_string()).unwrap_or_default())
        });
        rows.collect::<Vec<_>>()
    })
}

/// The date of the last periodic audit of a domain.
fn periodic_audit(estate: &Estate, application: &Application, at: i64, rank: i64, domain: &str) -> Date {
    let recent = NEWEST_AUDIT + (at * 37 + rank * 131) % AUDIT_SPREAD;
    // F10: overdue until they are mended.
    let overdue =
        domain == PENTEST && !estate.plan.remedied && estate.declarations.pentest_overdue.contains(&application.id);
    estate.plan.date.plus_days(if overdue { -OVERDUE_PENTEST - at } else { -recent })
}

fn actions(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    estate.declarations.actions.iter().map(|action| {
        // F14: left out until it is mended.
        let lacks = |what| !estate.plan.remedied && action.flaw == Some(what);
        let due = estate.plan.date.plus_days(action.days).to_string();
        Row::new("actions")
            .put("key", &action.key)
            .put("title", &action.title)
            .put("risk", if lacks(ActionFlaw::NoRisk) { "" } else { action.risk.as_str() })
            .put("owner", estate.owner_key(&action.owner))
            .put("due", if lacks(ActionFlaw::NoDueDate) { String::new() } else { due })
            .put("cost", action.cost.to_string())
            .put("progress", action.progress.to_string())
            .put("category", &action.category)
    })
}

/// People who left, by the name of their account: the directory still has it (F06), the workbook does not say.
fn leavers(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    (0..estate.directory.counts.leavers).map(|leaver| {
        Row::new("leavers")
            .put("key", estate.leaver_name(leaver))
            .put("left-on", estate.left_on(leaver).to_string())
            .put("account-closed", if estate.plan.remedied { "true" } else { "" })
    })
}

fn origins(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    const RATINGS: [&str; 4] = ["Faible", "Modérée", "Significative", "Importante"];
    const RELEVANCES: [&str; 3] = ["Faible", "Moyenne", "Élevée"];
    let says = &estate.declarations;
    estate.organisation.risk_origins.iter().map(move |origin| {
        let profile = says.origins.get(&origin.id).cloned().unwrap_or_default();
        let kept = profile.selected.map(|kept| kept.to_string()).unwrap_or_default();
        Row::new("risk-origins")
            .put("key", &origin.id)
            .put("name", &origin.fr)
            .put("category", profile.category.unwrap_or_default())
            .put("skill", profile.skill.map(|skill| skill.to_string()).unwrap_or_default())
            .put("entry", profile.entry)
            .put("objective", &origin.objective)
            .put("objective-category", profile.objective_category.unwrap_or_default())
            .put("motivation", level(&RATINGS, origin.motivation.as_ref()))
            .put("resources", level(&RATINGS, origin.resources.as_ref()))
            .put("activity", level(&RATINGS, origin.activity.as_ref()))
            .put("relevance", level(&RELEVANCES, origin.relevance.as_ref()))
            .put("justification", if kept.is_empty() { "" } else { says.couple_justification.as_str() })
            .put("selected", kept)
            .put("stated-by", &says.security_owner)
    })
}

/// The place of a word on its scale, from 1; nothing for what is not rated.
fn level(scale: &[&str], word: Option<&String>) -> String {
    let at = word.and_then(|word| scale.iter().position(|known| known == word));
    at.map(|at| (at + 1).to_string()).unwrap_or_default()
}

fn feared_events(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    let criterion = |letter: &str| match letter {
        "C" => "confidentiality",
        "I" => "integrity",
        _ => "availability",
    };
    estate.organisation.feared_events.iter().map(move |event| {
        Row::new("feared-events")
            .put("key", &event.id)
            .put("name", &event.fr)
            .put("process", &event.process)
            .put("criterion", criterion(&event.criterion))
            .put("severity", event.severity.to_string())
            .put("justification", &estate.declarations.severity_justification)
            .put("stated-by", &estate.declarations.security_owner)
    })
}

/// A scenario takes what stands at the end of its path.
fn scenarios(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    estate.organisation.demo_scenarios.iter().map(|scenario| {
        Row::new("scenarios")
            .put("key", &scenario.id)
            .put("name", &scenario.fr)
            .put("target", scenario.path.last().cloned().unwrap_or_default())
            .put("path", scenario.path.join(SEPARATOR))
            .many("feared-events", &scenario.feared_events)
            .many("risk-origins", &scenario.risk_origins)
            .put("stated-by", &estate.declarations.security_owner)
    })
}

fn severity_scale(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    estate.declarations.severity_scale.iter().map(|(level, mad)| {
        Row::new("severity-scale")
            .put("key", level.to_string())
            .put("from-mad", mad.to_string())
            .put("stated-by", &estate.declarations.security_owner)
    })
}

fn losses(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    let losses = &estate.organisation.losses;
    let row = |key: String, unit: &str, range: Range| {
        let row = Row::new("losses").put("key", key).put("unit", unit);
        bounds(row, range).put("stated-by", &estate.declarations.finance_owner)
    };
    let scenarios = losses.by_scenario.iter().flat_map(move |loss| {
        let each = [
            ("primary", "MAD/événement, primaire", loss.primary),
            ("secondary", "MAD/événement, secondaire", loss.secondary),
        ];
        each.map(|(part, unit, range)| {
            row(format!("L-{}-{part}", loss.scenario), unit, range).put("scenario", &loss.scenario)
        })
    });
    let processes = losses
        .by_process
        .iter()
        .map(move |loss| row(format!("L-{}", loss.process), &loss.unit, loss.range).put("process", &loss.process));
    let person = row("L-PERSONNE".to_owned(), &losses.per_person.unit, losses.per_person.range);
    scenarios.chain(processes).chain([person])
}

fn bounds(row: Row, range: Range) -> Row {
    row.put("minimum", range.min.to_string()).put("mode", range.mode.to_string()).put("maximum", range.max.to_string())
}

fn frequencies(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    estate.organisation.frequencies.iter().map(|frequency| {
        let row = Row::new("frequencies")
            .put("key", format!("FR-{}", frequency.risk_origin))
            .put("risk-origin", &frequency.risk_origin);
        bounds(row, frequency.range).put("stated-by", &estate.declarations.security_owner)
    })
}

fn prices(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    let says = &estate.declarations.measures;
    estate.organisation.measure_costs.iter().map(|measure| price(measure, says.get(&measure.id)))
}

fn price(measure: &Measure, says: Option<&MeasureProfile>) -> Row {
    let says = says.cloned().unwrap_or_default();
    let source = &measure.price_source;
    let source_text = match &source.reference {
        Some(reference) => format!("{} {reference}", source.kind),
        None => source.kind.clone(),
    };
    Row::new("prices")
        .put("key", &measure.id)
        .put("measure", &measure.fr)
        .put("fixed-minimum", measure.fixed.min.to_string())
        .put("fixed-mode", measure.fixed.mode.to_string())
        .put("fixed-maximum", measure.fixed.max.to_string())
        .put("unit", &measure.unit)
        .put("unit-minimum", measure.unit_price.min.to_string())
        .put("unit-mode", measure.unit_price.mode.to_string())
        .put("unit-maximum", measure.unit_price.max.to_string())
        .put("quantity", if says.counted_on_the_map { String::new() } else { measure.quantity.value.to_string() })
        .put("source", source_text)
        .put("valid-until", source.valid_until.map(|date| date.to_string()).unwrap_or_default())
        .put("yearly", measure.yearly.mode.to_string())
        .put("effort-days", says.effort_days.map(|days| days.to_string()).unwrap_or_default())
        .put("catalogue", says.catalogue.unwrap_or_default())
        .many("assets", &says.assets)
        .many("cuts", &measure.cuts)
        .put("effectiveness", says.effectiveness.map(|share| share.to_string()).unwrap_or_default())
        .put("mandatory", if says.mandatory { "true" } else { "" })
}

fn interviews(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    (1..).zip(&estate.declarations.interviews).map(|(number, interview)| {
        Row::new("interviews")
            .put("key", format!("E{number:02}"))
            .put("question", &interview.question)
            .put("answer", &interview.answer)
            .put("answered-by", &interview.by)
            .put("date", estate.plan.date.plus_days(-interview.days).to_string())
    })
}
