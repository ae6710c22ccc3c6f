//! The reference organisation, the fictitious Caisse Atlas, at any size: files in the real formats of scanners and the
//! collection workbook, with planted flaws, and `truth.json` that says what is to be found. The same plan gives the same
//! bytes on any machine. Everything is invented; where products, checks and CVE numbers are real, who has them is not.
//!
//! | path | what |
//! |---|---|
//! | `inventaire/classeur-collecte.xlsx` | the collection workbook, filled in French |
//! | `inventaire/ancien-inventaire.xlsx` | an inventory of before, as untidy as such files are |
//! | `inventaire/fournisseurs.csv` | the suppliers, in Windows-1252 |
//! | `nmap/nmap-ZONE[-PART]-YYYY-MM.xml` | scans of all zones with machines |
//! | `nessus/nessus-ZONE-YYYY-MM.nessus` | vulnerability scans of the servers |
//! | `openvas/openvas-ZONE-YYYY-MM.xml` | Greenbone reports of two zones |
//! | `filtrage/NAME.iptables-save`, `.addr.json`, `.route.json` | the central firewall: rules, addresses, routes |
//! | `annuaire/YYYYMMDDhhmmss_TYPE.json` | the directory as SharpHound collects it |
//! | `sbom/APP.cdx.json`, `.xml` | lists of components of some applications, CycloneDX |
//! | `sources/dbt.sqlite` | the test database itself: to be looked at by `discover`, never imported |
//! | `mois-suivant/…` | the scans of some zones and the directory 30 days later |
//! | `truth.json`, `truth-hosts.jsonl` | true machines and their records, flaws, paths; the second file above 20 000 machines |
//!
//! Machines are made one by one from their number (module `estate`), so a million of them are written in bounded memory; only
//! the workbook is built whole, and above 200 000 machines it declares servers alone. A new format is a module with a
//! function from the estate to a file, a line in [`write()`] and a line in the table of written evidence in `truth`.
//!
//! ```
//! let folder = tempfile::tempdir()?;
//! let date = kharita_model::Date::new(2026, 11, 25).ok_or("no such day")?;
//! let plan = kharita_sample::Plan { assets: 120, seed: 1, date, remedied: false };
//! let written = kharita_sample::write(folder.path(), &plan)?;
//! assert_eq!(written.assets, 120);
//! assert!(written.files.iter().any(|(path, _)| path == "truth.json"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod allocation;
mod calendar;
mod cyclonedx;
mod declarations;
mod directory;
mod estate;
mod filtering;
mod host;
mod nessus;
mod network;
mod nmap;
mod old_inventory;
mod openvas;
pub mod organisation;
mod output;
mod plugins;
mod random;
mod sharphound;
mod software;
mod sqlite;
pub mod test_copy;
mod truth;
mod workbook;

use std::path::{Path, PathBuf};

use kharita_model::Date;
use kharita_text::{Language, Texts};

pub use allocation::{DEMO, LARGEST, SMALLEST, scaled};
pub use workbook::example as ebios_example;

use estate::Estate;
use host::Month;
use output::Folder;

/// Folder of the next month's scans.
const NEXT_MONTH: &str = "mois-suivant/";
/// Zones that are scanned again the next month: by nmap, and by Nessus.
const NMAP_NEXT_MONTH: [&str; 3] = ["Z1", "Z3", estate::CHANGING_ZONE];
const NESSUS_NEXT_MONTH: [&str; 1] = ["Z3"];

/// What to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Nodes of kind Host, App, Store, Directory and Account: [`SMALLEST`] to [`LARGEST`].
    pub assets: u32,
    /// Another seed gives another body of the same shape.
    pub seed: u64,
    /// The day that all dates are relative to. The next month's scans lie up to 25 days after it.
    pub date: Date,
    /// The same body once every planted flaw is mended.
    pub remedied: bool,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Paths below the folder, with `/`, and sizes in bytes, in the order of writing.
    pub files: Vec<(String, u64)>,
    /// Assets in all.
    pub assets: u64,
    /// Machines among them.
    pub hosts: u64,
}

impl Written {
    /// Bytes in all.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|(_, bytes)| bytes).sum()
    }
}

/// Why the sample was not written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The size lies outside what the address plan holds.
    #[error("assets not in {SMALLEST}..={LARGEST}: {0}")]
    Size(u32),
    /// A file could not be written.
    #[error("{path}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A data file that is built in does not fit its types.
    #[error("reference organisation")]
    Data(#[from] serde_yaml_ng::Error),
    /// The workbook was refused by its writer.
    #[error("workbook")]
    Workbook(#[from] kharita_deliver::workbook::Error),
    /// The old inventory was refused by its writer.
    #[error("old inventory")]
    OldInventory(#[from] rust_xlsxwriter::XlsxError),
}

/// Writes the sample into a folder, which is made if it is not there. Files of the same names are replaced.
///
/// # Errors
/// The size is out of bounds, or a file cannot be written; what was written before stays.
pub fn write(directory: &Path, plan: &Plan) -> Result<Written, Error> {
    if !(SMALLEST..=LARGEST).contains(&plan.assets) {
        return Err(Error::Size(plan.assets));
    }
    let estate = Estate::new(*plan)?;
    let mut folder = Folder::create(directory)?;
    write_workbook(&mut folder, &estate)?;
    for zone in &estate.zones {
        nmap::write_zone(&mut folder, &estate, zone, Month::First, "")?;
        if nessus::has_file(zone) {
            nessus::write_zone(&mut folder, &estate, zone, Month::First, "")?;
        }
    }
    for zone in estate.zones.iter().filter(|zone| NMAP_NEXT_MONTH.contains(&zone.id.as_str())) {
        nmap::write_zone(&mut folder, &estate, zone, Month::Next, NEXT_MONTH)?;
    }
    for zone in estate.zones.iter().filter(|zone| NESSUS_NEXT_MONTH.contains(&zone.id.as_str())) {
        nessus::write_zone(&mut folder, &estate, zone, Month::Next, NEXT_MONTH)?;
    }
    old_inventory::write(&mut folder, &estate)?;
    openvas::write(&mut folder, &estate)?;
    cyclonedx::write(&mut folder, &estate)?;
    filtering::write(&mut folder, &estate)?;
    sharphound::write(&mut folder, &estate, Month::First, "")?;
    sharphound::write(&mut folder, &estate, Month::Next, NEXT_MONTH)?;
    test_copy::write(&mut folder, &estate)?;
    truth::write(&mut folder, &estate)?;
    let allocation = estate.allocation;
    Ok(Written {
        files: folder.into_files(),
        assets: u64::from(allocation.total()),
        hosts: u64::from(allocation.hosts),
    })
}

fn write_workbook(folder: &mut Folder, estate: &Estate) -> Result<(), Error> {
    let bytes = kharita_deliver::workbook::write(&workbook::filled(estate), Texts::of(Language::French))?;
    folder.file("inventaire/classeur-collecte.xlsx", |out| out.write_all(&bytes))
}

#[cfg(test)]
mod tests;
