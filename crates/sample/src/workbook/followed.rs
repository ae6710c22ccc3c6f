//! Sheets of what the body follows in time: incidents, policies, derogations, pieces asked for, committees, training.

use kharita_deliver::workbook::FilledRow;

use super::Row;
use crate::estate::Estate;

/// The function that answers, by its key.
const OWNER: &str = "F01";
/// Population, headcount and people trained.
const TRAININGS: [(&str, i64, i64); 3] =
    [("Agents d’accueil", 420, 301), ("Informatique", 64, 60), ("Encadrement", 85, 41)];

pub fn rows(estate: &Estate) -> impl Iterator<Item = FilledRow> + '_ {
    incidents(estate)
        .into_iter()
        .chain(policies(estate))
        .chain(exceptions(estate))
        .chain(committees(estate))
        .chain(trainings(estate))
        .map(FilledRow::from)
}

/// One was declared, one is still to be.
fn incidents(estate: &Estate) -> Vec<Row> {
    let moment = |days: i64, time: &str| format!("{}T{time}:00Z", estate.plan.date.plus_days(-days));
    let incident = |key: &str, title: &str, days: i64| {
        Row::new("incidents")
            .put("key", key)
            .put("title", title)
            .put("detected", moment(days, "08:10"))
            .put("known", moment(days, "09:00"))
    };
    let phishing = incident("INC01", "Hameçonnage d’un compte de messagerie", 120)
        .put("supposed-start", moment(121, "21:00"))
        .put("declared", moment(120, "11:30"))
        .put("receipt", "Accusé FICTIF-12")
        .put("closed", estate.plan.date.plus_days(-100).to_string())
        .put("stated-by", "RSSI");
    vec![phishing, incident("INC02", "Poste chiffré par un rançongiciel", 3)]
}

fn policies(estate: &Estate) -> Vec<Row> {
    let policy = |key: &str, title: &str, age: i64, lasts: i64| {
        let approved = estate.plan.date.plus_days(-age);
        Row::new("policies")
            .put("key", key)
            .put("title", title)
            .put("owner", OWNER)
            .put("approved", approved.to_string())
            .put("approved-by", "Directeur général")
            .put("valid-until", approved.plus_days(lasts).to_string())
    };
    vec![
        policy("POL01", "Politique de sécurité des systèmes d’information", 400, 1_095),
        policy("POL02", "Politique de contrôle d’accès", 1_500, 1_095),
    ]
}

fn exceptions(estate: &Estate) -> Vec<Row> {
    let day = |days: i64| estate.plan.date.plus_days(days).to_string();
    let derogation = |key: &str, until: i64| {
        Row::new("derogations")
            .put("key", key)
            .put("rule", "EXP-VULN-CORRECT")
            .put("reason", "Éditeur sans correctif")
            .put("granted-by", "RSSI")
            .put("granted-on", day(-200))
            .put("until", day(until))
            .put("measure", "Isolement de la zone")
    };
    let request = Row::new("requests")
        .put("key", "DEM01")
        .put("subject", "Compte rendu du dernier exercice de continuité")
        .put("owner", OWNER)
        .put("asked-on", day(-30))
        .put("due", day(-9));
    vec![derogation("DER01", 160), derogation("DER02", -20), request]
}

fn committees(estate: &Estate) -> Vec<Row> {
    let day = |days: i64| estate.plan.date.plus_days(-days).to_string();
    let committee = Row::new("committees")
        .put("key", "COM01")
        .put("name", "Comité de sécurité")
        .put("chair", OWNER)
        .put("founded", day(900))
        .put("every-days", "90")
        .put("last-met", day(45));
    let decision = Row::new("decisions")
        .put("key", "DEC01")
        .put("committee", "COM01")
        .put("date", day(45))
        .put("decision", "Isoler les sauvegardes de la paie")
        .put("owner", OWNER)
        .put("due", day(-60));
    vec![committee, decision]
}

fn trainings(estate: &Estate) -> Vec<Row> {
    let row = |(number, (population, headcount, trained)): (i64, (&str, i64, i64))| {
        Row::new("trainings")
            .put("key", format!("FOR{number:02}"))
            .put("population", population)
            .put("date", estate.plan.date.plus_days(-number * 40).to_string())
            .put("headcount", headcount.to_string())
            .put("trained", trained.to_string())
    };
    (1..).zip(TRAININGS).map(row).collect()
}
