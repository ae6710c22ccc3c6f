//! Sheets of the business and of its applications: sites, owners, processes, data, applications, databases.

use kharita_deliver::workbook::FilledRow;

use super::Row;
use crate::declarations::Instead;
use crate::estate::Estate;
use crate::organisation::{Application, Database, Process};

/// Days between the openings of two applications, and from the last one to the date of the sample.
const BETWEEN_OPENINGS: i64 = 40;
const SINCE_LAST_OPENING: i64 = 1_500;
/// Days since the second version of the application that opened without an audit was put in service (F09, mended).
const SINCE_SECOND_VERSION: i64 = 20;
/// The flawed applications and databases (F01, F02, F04, F09).
const TEST_COPY: &str = "DBT";
const FOREIGN: &str = "APP15";
const BACKUP: &str = "APP23";
/// Opened without an audit before (F09).
pub const UNAUDITED: &str = "APP01";
const TEST_ZONE: &str = "Z6";

pub fn rows(estate: &Estate) -> impl Iterator<Item = FilledRow> + '_ {
    let sites = estate.site_rows().into_iter().map(|(key, name)| Row::new("sites").put("key", key).put("name", name));
    let owners =
        estate.owners.iter().map(|name| Row::new("owners").put("key", estate.owner_key(name)).put("name", name));
    let processes = estate.organisation.processes.iter().map(|process| process_row(estate, process));
    let applications = (0..).zip(&estate.organisation.applications).map(|(at, x)| application_row(estate, at, x));
    let databases = estate.organisation.databases.iter().map(|database| database_row(estate, database));
    sites.chain(owners).chain(processes).chain(data(estate)).chain(applications).chain(databases).map(FilledRow::from)
}

fn process_row(estate: &Estate, process: &Process) -> Row {
    let first = process.applications.first().and_then(|id| estate.organisation.application(id));
    let owner = first.map(|application| estate.owner_key(&application.owner)).unwrap_or_default();
    let impact = process.impact;
    let mut row = Row::new("processes")
        .put("key", &process.id)
        .put("name", &process.fr)
        .put("owner", owner)
        .put("impact-confidentiality", impact.confidentiality.to_string())
        .put("impact-integrity", impact.integrity.to_string())
        .put("impact-availability", impact.availability.to_string())
        .put("need-confidentiality", impact.confidentiality.to_string())
        .put("need-integrity", impact.integrity.to_string())
        .put("need-availability", impact.availability.to_string())
        .put("need-traceability", impact.integrity.to_string());
    if let Some(recovery) = estate.declarations.recovery(impact.availability) {
        row = row
            .put("rto", recovery.rto.to_string())
            .put("rpo", recovery.rpo.to_string())
            .put("mtd", recovery.mtd.to_string());
    }
    row.many("applications", &process.applications).many("data", &process.data)
}

fn data(estate: &Estate) -> impl Iterator<Item = Row> + '_ {
    let (says, persons) = (&estate.declarations, estate.organisation.persons(estate.plan.assets));
    let personal = estate.organisation.personal_data.iter().map(move |data| {
        Row::new("data")
            .put("key", &data.code)
            .put("name", &data.fr)
            .put("category", &says.personal_category)
            .put("persons", persons.to_string())
            .put("retention", &says.personal_retention)
    });
    let other = estate.organisation.other_data.iter().map(move |data| {
        Row::new("data")
            .put("key", &data.code)
            .put("name", &data.fr)
            .put("category", &says.other_category)
            .put("retention", &says.other_retention)
    });
    personal.chain(other)
}

fn application_row(estate: &Estate, at: i64, application: &Application) -> Row {
    let (says, remedied) = (&estate.declarations, estate.plan.remedied);
    let id = application.id.as_str();
    let (exposure, users) = match application.exposure.as_str() {
        "internet" => ("internet", &says.public_users),
        "partenaires" => ("partners", &says.partner_users),
        _ => ("internal", &says.users),
    };
    let foreign = id == FOREIGN;
    let technology = mended(estate, id).or_else(|| stated(estate, id, |instead| instead.technology.clone()));
    let technology = technology.unwrap_or_else(|| application.technology.clone());
    let availability =
        estate.organisation.processes.iter().filter(|process| process.applications.contains(&application.id));
    let recovery =
        availability.map(|process| process.impact.availability).max().and_then(|impact| says.recovery(impact));
    let database =
        application.database.as_ref().filter(|id| estate.organisation.databases.iter().any(|x| &x.id == *id));
    let country = if foreign && !remedied { &says.foreign_country } else { &says.home_country };
    let mut row = Row::new("applications")
        .put("key", id)
        .put("name", &application.fr)
        .put("kind", &application.kind)
        .put("owner", estate.owner_key(&application.owner))
        .put("exposure", exposure)
        .put("environment", if application.zone == TEST_ZONE { "test" } else { "production" })
        .put("zone", if estate.zone(&application.zone).is_some() { application.zone.as_str() } else { "" })
        .many("equipment", estate.equipment_of(id))
        .many("databases", database)
        .put("technology", technology)
        .put("version", version(estate, id))
        .put("users", users)
        .put("authentication", "mfa")
        .put("hosting-country", country)
        .put("go-live", go_live(estate, at, id).to_string())
        .put("backup-tested", "true");
    if foreign {
        row = row
            .put("hosting-provider", "T14")
            .put("provider-qualification", if remedied { "qualified" } else { "not_qualified" });
    }
    if let Some(recovery) = recovery {
        row = row.put("rto", recovery.rto.to_string()).put("rpo", recovery.rpo.to_string());
    }
    // F04: people believe that backups cannot be reached from the domain.
    if id == BACKUP {
        row = row.put("backup-isolated", "true");
    }
    row
}

/// The version in service: a second one where the first was never audited (F09), once it is mended.
pub fn version(estate: &Estate, id: &str) -> &'static str {
    if id == UNAUDITED && estate.plan.remedied { "2" } else { "1" }
}

/// When the application at this place was opened.
pub fn go_live(estate: &Estate, at: i64, id: &str) -> kharita_model::Date {
    let days = if id == UNAUDITED && estate.plan.remedied {
        SINCE_SECOND_VERSION
    } else {
        SINCE_LAST_OPENING + at * BETWEEN_OPENINGS
    };
    estate.plan.date.plus_days(-days)
}

fn database_row(estate: &Estate, database: &Database) -> Row {
    let id = database.id.as_str();
    let test = id == TEST_COPY;
    let engine = mended(estate, id).or_else(|| stated(estate, id, |instead| instead.engine.clone()));
    let engine = engine.unwrap_or_else(|| database.engine.clone());
    let volume = stated(estate, id, |instead| instead.volume.clone()).unwrap_or_else(|| database.volume.clone());
    let data = stated(estate, id, |instead| instead.data.clone()).unwrap_or_else(|| database.data.clone());
    let row = Row::new("databases")
        .put("key", id)
        .put("name", format!("{id} — {engine}"))
        .put("engine", engine)
        .many("equipment", estate.equipment_of(id))
        .put("owner", estate.owner_key(&estate.declarations.server_owner))
        .put("environment", if test { "test" } else { "production" })
        .many("data", &data)
        .put("volume", volume)
        .put("encrypted-at-rest", "true")
        .put("backup-tested", "true")
        .put("backup", BACKUP);
    let holds_persons = estate.organisation.personal_data.iter().any(|code| data.contains(&code.code));
    let row = if holds_persons {
        row.put("persons", estate.organisation.persons(estate.plan.assets).to_string())
    } else {
        row
    };
    // F01: people believe that the copy of the test environment is anonymised.
    if test { row.put("anonymised", "true") } else { row }
}

/// What people state of it where they do not tell the truth, or nothing.
fn stated<T>(estate: &Estate, id: &str, field: impl Fn(&Instead) -> Option<T>) -> Option<T> {
    estate.declarations.states_instead.get(id).and_then(field)
}

/// What was installed in its place once the flaw was mended.
fn mended(estate: &Estate, id: &str) -> Option<String> {
    estate.declarations.mended.get(id).filter(|_| estate.plan.remedied).cloned()
}
