//! The collection workbook as the people of the body fill it: what they know, what they believe, what they deny.

mod business;
mod equipment;
mod followed;
mod network;
mod register;
mod study;

pub use business::version;
pub use equipment::owner;
use kharita_deliver::workbook::{Filled, FilledRow};
use kharita_model::workbook::SEPARATOR;
pub use network::zone_rules;
pub use study::example;

use crate::declarations::fill;
use crate::estate::{Estate, Sites, Zone};
use crate::host::Host;

/// All rows of the workbook.
pub fn filled(estate: &Estate) -> Filled {
    let rows = business::rows(estate)
        .chain(network::rows(estate))
        .chain(register::rows(estate))
        .chain(followed::rows(estate))
        .chain(study::rows(estate.plan.date))
        .chain(equipment::rows(estate));
    Filled {
        organisation: estate.organisation.name.clone(),
        filled_on: Some(estate.plan.date),
        rows: rows.collect(),
        ..Filled::default()
    }
}

/// A row under construction.
struct Row(FilledRow);

impl Row {
    fn new(sheet: &'static str) -> Self {
        Row(FilledRow { sheet, ..FilledRow::default() })
    }

    /// Fills a cell; an empty text leaves it blank.
    fn put(mut self, column: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.cells.push((column, text));
        }
        self
    }

    /// Fills a cell with several values.
    fn many<T: AsRef<str>>(self, column: &'static str, texts: impl IntoIterator<Item = T>) -> Self {
        let texts: Vec<String> = texts.into_iter().map(|text| text.as_ref().to_owned()).collect();
        self.put(column, texts.join(SEPARATOR))
    }
}

impl From<Row> for FilledRow {
    fn from(row: Row) -> Self {
        row.0
    }
}

impl Estate {
    /// Key of the function with this name.
    fn owner_key(&self, name: &str) -> String {
        let at = self.owners.iter().position(|owner| *owner == name);
        at.map_or_else(String::new, |at| format!("F{:02}", at + 1))
    }

    /// Key and name of the sites.
    pub fn site_rows(&self) -> Vec<(String, String)> {
        let says = &self.declarations;
        let provinces: Vec<&String> = self.organisation.employers_by_province.keys().collect();
        let province =
            |site: u32| provinces.get(site as usize % provinces.len().max(1)).map_or("", |name| name.as_str());
        let fixed = [&says.headquarters, &says.recovery_site].map(|site| (site.key.clone(), site.name.clone()));
        let agencies = (0..self.sites(Sites::Agencies))
            .map(|site| (agency_key(site), fill(&says.agency_name, &[&format!("{:02}", site + 1), province(site)])));
        let centres = (0..self.sites(Sites::CareCentres))
            .map(|site| (care_centre_key(site), fill(&says.care_centre_name, &[&(site + 1).to_string()])));
        fixed.into_iter().chain(agencies).chain(centres).collect()
    }

    /// Key of the site of the machine at this position; empty for machines that move.
    pub fn site_key(&self, zone: &Zone, position: u32) -> String {
        match (zone.profile.sites, zone.addresses.site(position)) {
            (Sites::Agencies, Some(site)) => agency_key(site),
            (Sites::CareCentres, Some(site)) => care_centre_key(site),
            (Sites::Recovery, _) => self.declarations.recovery_site.key.clone(),
            (Sites::None, _) => String::new(),
            _ => self.declarations.headquarters.key.clone(),
        }
    }

    /// Inventory keys of the machines that serve an application or database.
    pub fn equipment_of(&self, id: &str) -> Vec<String> {
        self.hosts_of(id).iter().map(Host::inventory_key).collect()
    }
}

fn agency_key(site: u32) -> String {
    format!("AG{:02}", site + 1)
}

fn care_centre_key(site: u32) -> String {
    format!("CS{}", site + 1)
}

#[cfg(test)]
mod tests;
