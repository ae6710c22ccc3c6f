//! What the people of the body write in the workbook: `data/declarations.yaml` as types. French texts stand there and
//! not in the code.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Error;

const TEXT: &str = include_str!("../data/declarations.yaml");

/// The texts and small tables of the workbook: each field is what stands under that name in the data file, and is
/// explained there where its name does not say it.
#[derive(Debug, Clone, Deserialize)]
pub struct Declarations {
    pub home_country: String,
    pub foreign_country: String,
    pub agency_name: String,
    pub care_centre_name: String,
    pub headquarters: Site,
    pub recovery_site: Site,
    pub further_owners: Vec<String>,
    pub network_owner: String,
    pub workstation_owner: String,
    pub server_owner: String,
    pub finance_owner: String,
    pub security_owner: String,
    pub recovery: Vec<Recovery>,
    pub personal_retention: String,
    pub other_retention: String,
    pub personal_category: String,
    pub other_category: String,
    pub users: String,
    pub public_users: String,
    pub partner_users: String,
    pub registered_remark: String,
    pub replaced_remark: String,
    pub states_instead: BTreeMap<String, Instead>,
    pub mended: BTreeMap<String, String>,
    pub pentest_overdue: Vec<String>,
    pub cnie_processings: Vec<String>,
    pub cnie_authorised: usize,
    pub unauthorised_processing: String,
    pub foreign_processing: String,
    pub processing_name: String,
    pub processing_purpose: String,
    pub authorisation: String,
    pub declaration: String,
    pub no_transfer: String,
    pub foreign_transfer: String,
    pub maintenance_remark: String,
    pub bastion_remark: String,
    pub access: Vec<Access>,
    pub application_flows: Vec<ApplicationFlow>,
    pub database_flow: String,
    pub test_copy_flow: String,
    pub zone_flow: String,
    pub zone_flows: Vec<ZoneFlow>,
    pub authentication_flow: ZoneFlow,
    pub closed_flow: ZoneFlow,
    pub contract_subject: String,
    pub actions: Vec<Action>,
    pub interviews: Vec<Interview>,
    pub origins: BTreeMap<String, OriginProfile>,
    pub severity_justification: String,
    pub couple_justification: String,
    pub severity_scale: BTreeMap<u8, u32>,
    pub measures: BTreeMap<String, MeasureProfile>,
    pub directory: DirectoryWords,
    pub old_inventory: OldInventoryWords,
    pub suppliers_file: SuppliersWords,
}

/// Titles and answers of the old inventory.
#[derive(Debug, Clone, Deserialize)]
pub struct OldInventoryWords {
    /// First line of a sheet, with its heading.
    pub title: String,
    /// Second line, with a date.
    pub subtitle: String,
    /// The sheets.
    pub sheets: OldSheets,
    /// Names above the titles of several columns.
    pub groups: [String; 3],
    /// Titles of the columns.
    pub columns: Vec<String>,
    /// Types of machines, by subtype.
    pub types: BTreeMap<String, String>,
    /// Yes.
    pub yes: String,
    /// No.
    pub no: String,
    /// « Ne sait pas ».
    pub unknown: String,
    /// What begins the last row.
    pub total: String,
    /// Remarks that help nobody.
    pub remarks: Vec<String>,
}

/// The sheets of the old inventory.
#[derive(Debug, Clone, Deserialize)]
pub struct OldSheets {
    /// Network equipment.
    pub network: OldSheet,
    /// Servers.
    pub servers: OldSheet,
}

/// A sheet of the old inventory.
#[derive(Debug, Clone, Deserialize)]
pub struct OldSheet {
    /// Name of its tab.
    pub tab: String,
    /// What it lists.
    pub heading: String,
}

/// Titles and answers of the file of suppliers.
#[derive(Debug, Clone, Deserialize)]
pub struct SuppliersWords {
    /// Titles of the columns.
    pub columns: Vec<String>,
    /// What they all are.
    #[serde(rename = "type")]
    pub kind: String,
    /// A remark on some.
    pub remark: String,
}

/// Names and descriptions of the directory.
#[derive(Debug, Clone, Deserialize)]
pub struct DirectoryWords {
    /// Accounts that every domain has: 500, 501, 502.
    pub built_in: [String; 3],
    /// Account of the backup software (F04).
    pub backup_account: String,
    /// Permanent account of a supplier (F07).
    pub maintenance_account: String,
    /// What generic accounts are called (F06).
    pub generic_words: Vec<String>,
    /// What those with privilege are called.
    pub privileged_word: String,
    /// What accounts are for, by role.
    pub descriptions: BTreeMap<String, String>,
    /// Administers workstations.
    pub support_group: NamedGroup,
    /// Administers the backups.
    pub backup_group: NamedGroup,
    /// Holds accounts of services.
    pub service_group: NamedGroup,
    /// Accounts of people outside, by number and name of the province.
    pub correspondent_group: NamedGroup,
    /// Users of an application, by its id and name.
    pub application_group: NamedGroup,
    /// Unit of accounts and groups.
    pub accounts_unit: String,
    /// Unit of workstations.
    pub workstations_unit: String,
    /// Unit of servers.
    pub servers_unit: String,
}

/// A group.
#[derive(Debug, Clone, Deserialize)]
pub struct NamedGroup {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
}

/// A site that is neither an agency nor a care centre.
#[derive(Debug, Clone, Deserialize)]
pub struct Site {
    /// Key in the workbook.
    pub key: String,
    /// Name.
    pub name: String,
}

/// Recovery objectives in minutes, by availability impact.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Recovery {
    /// Availability impact, 1–4.
    pub impact: u8,
    /// Recovery time objective.
    pub rto: u32,
    /// Recovery point objective.
    pub rpo: u32,
    /// Maximum tolerable downtime.
    pub mtd: u32,
}

/// What the workbook states in place of the truth, because people do not see the flaw, or deny it.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Instead {
    /// Technology of an application.
    pub technology: Option<String>,
    /// Engine of a database.
    pub engine: Option<String>,
    /// Volume of a database.
    pub volume: Option<String>,
    /// Data of a database.
    pub data: Option<Vec<String>>,
}

/// What a third party reaches.
#[derive(Debug, Clone, Deserialize)]
pub struct Access {
    /// The third party.
    pub third_party: String,
    /// Applications and databases.
    pub to: Vec<String>,
    /// TCP port.
    pub port: u16,
    /// What passes.
    pub nature: String,
}

/// A flow between two applications.
#[derive(Debug, Clone, Deserialize)]
pub struct ApplicationFlow {
    /// Where it begins.
    pub from: String,
    /// Where it leads.
    pub to: String,
    /// TCP port.
    pub port: u16,
    /// What passes.
    pub nature: String,
}

/// A declared rule between two zones.
#[derive(Debug, Clone, Deserialize)]
pub struct ZoneFlow {
    /// Where it begins.
    pub from: String,
    /// Where it leads.
    pub to: String,
    /// Ports; all if empty.
    pub ports: String,
    /// `allowed` or `denied`.
    pub permission: String,
    /// What passes.
    pub nature: String,
}

/// A row of the body's own action plan.
#[derive(Debug, Clone, Deserialize)]
pub struct Action {
    /// Key.
    pub key: String,
    /// Title.
    pub title: String,
    /// Feared event it answers.
    pub risk: String,
    /// Function that answers for it.
    pub owner: String,
    /// Due date, in days from the date of the sample.
    pub days: i64,
    /// Cost in MAD.
    pub cost: u32,
    /// Progress in per cent.
    pub progress: u8,
    /// Category of EBIOS RM.
    pub category: String,
    /// What is left out of the row until it is mended (F14).
    pub flaw: Option<ActionFlaw>,
}

/// What an action lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionFlaw {
    /// No due date.
    NoDueDate,
    /// No risk.
    NoRisk,
}

/// An answer.
#[derive(Debug, Clone, Deserialize)]
pub struct Interview {
    /// Question.
    pub question: String,
    /// Answer; `?` is « ne sait pas ».
    pub answer: String,
    /// Function that answered.
    pub by: String,
    /// Days before the date of the sample.
    pub days: i64,
}

/// What people say of a risk origin.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct OriginProfile {
    /// Category of EBIOS RM, where one fits.
    pub category: Option<String>,
    /// Skill, 1–4, where it is not that of the category.
    pub skill: Option<u8>,
    /// Where it starts from.
    pub entry: String,
    /// Category of its objective.
    #[serde(default)]
    pub objective_category: Option<String>,
    /// Is the couple kept for the next workshops?
    #[serde(default)]
    pub selected: Option<bool>,
}

/// What people say of a measure beside its price.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct MeasureProfile {
    /// The measure of the catalogue that it replaces.
    pub catalogue: Option<String>,
    /// What it protects, where that is not everything.
    #[serde(default)]
    pub assets: Vec<String>,
    /// Share of the attempts that fail with it, where people know one.
    pub effectiveness: Option<f64>,
    /// Own work, in person-days, where the catalogue has none.
    pub effort_days: Option<u32>,
    /// Does a law demand it?
    #[serde(default)]
    pub mandatory: bool,
    /// Is its quantity left to the map?
    #[serde(default)]
    pub counted_on_the_map: bool,
}

impl Declarations {
    /// Reads the file that is built in.
    pub fn load() -> Result<Self, Error> {
        Ok(serde_yaml_ng::from_str(TEXT)?)
    }

    /// Recovery objectives for an availability impact.
    pub fn recovery(&self, impact: u8) -> Option<&Recovery> {
        self.recovery.iter().find(|recovery| recovery.impact == impact)
    }
}

/// Puts names in the places `{}` of a text, in order.
pub fn fill(template: &str, names: &[&str]) -> String {
    names.iter().fold(template.to_owned(), |text, name| text.replacen("{}", name, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::Organisation;

    #[test]
    fn declarations_name_only_what_exists() {
        let (body, says) = (Organisation::load().unwrap(), Declarations::load().unwrap());
        let known = |id: &str| {
            body.applications.iter().any(|x| x.id == id)
                || body.databases.iter().any(|x| x.id == id)
                || body.networks.iter().any(|x| x.id == id)
                || body.third_parties.iter().any(|x| x.id == id)
        };
        let owner =
            |name: &String| says.further_owners.contains(name) || body.applications.iter().any(|x| &x.owner == name);
        says.access.iter().for_each(|x| assert!(known(&x.third_party) && x.to.iter().all(|id| known(id))));
        says.application_flows.iter().for_each(|x| assert!(known(&x.from) && known(&x.to), "{x:?}"));
        says.zone_flows.iter().for_each(|x| assert!(known(&x.from) && known(&x.to), "{x:?}"));
        says.actions.iter().for_each(|x| assert!(owner(&x.owner), "{}", x.owner));
        says.interviews.iter().for_each(|x| assert!(owner(&x.by) || x.by == "Direction Générale", "{}", x.by));
        for scenario in body.demo_scenarios.iter().filter(|x| x.from[0].starts_with('T')) {
            for party in &scenario.from {
                let reaches = |x: &Access| &x.third_party == party && x.to.contains(&scenario.path[0]);
                assert!(says.access.iter().any(reaches), "{}: {party}", scenario.id);
            }
        }
        assert_eq!(fill("Agence {} — {}", &["01", "Nord"]), "Agence 01 — Nord");
    }
}
