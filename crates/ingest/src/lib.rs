//! Readers: one module a format, from bytes to batches of assertions. A reader never fails on bad content: it returns
//! what is good, names what it refused and where, and says what it could have seen. `Err` means that reading itself
//! failed (disk, pipe).
//!
//! The way of a file: [`container::open`] gives its members (itself, or those of a zip or gzip), [`recognise`] names the
//! format of each by content, [`Format::read`] pours batches into a [`Sink`].

mod acunetix;
mod ad_csv;
mod archive;
mod asff;
mod burp;
mod cells;
mod ckl;
mod cloud;
pub mod container;
mod coverage;
mod cyclonedx;
mod defender;
mod dependency_check;
mod discovery;
mod encoding;
mod facts;
mod firewall;
mod glpi;
mod grype;
mod input;
mod inspec;
pub mod json;
mod lines;
mod lynis;
mod masscan;
mod moment;
mod nessus;
mod netbox;
mod nexpose;
mod nikto;
mod nmap;
mod nuclei;
mod opengraph;
mod openvas;
mod openvas_csv;
mod osv_scanner;
mod package;
mod pingcastle;
mod prowler;
mod qualys;
mod report;
mod rvtools;
mod sarif;
mod sharphound;
mod sheet;
mod spdx;
mod ssh_audit;
mod table;
mod tally;
mod tenable_csv;
mod terraform;
mod testssl;
mod trivy;
mod vex;
mod wazuh;
mod workbook;
mod xccdf;
mod xml;
mod zap;

use std::io;

use kharita_model::{Batch, Instant, Message};

pub use cells::fold::fold;
pub use cells::open as open_workbook;
pub use encoding::{Utf8Text, without_controls};
pub use input::{Input, Limits, line_of};
pub use sheet::{
    ColumnMap, ColumnMaps, ProposedColumn, Reason, Target, delimiter, encoding_of_head, parse_profile, profile,
};
pub use tally::Tally;

/// What a reader must know that does not stand in the file.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// Name of the file or member, for messages.
    pub name: &'a str,
    /// When the facts were so, if the file does not say: `--as-of`, or the date of the file.
    pub assumed_time: Instant,
    /// The present moment: a date after it is refused as lying in the future.
    pub now: Instant,
    /// The address space of the addresses (`default` unless `--space`).
    pub space: &'a str,
    /// The column maps of inventories that a person confirmed: `--columns`.
    pub columns: Option<&'a ColumnMaps>,
}

/// Where batches go. Large files make several, cut at host boundaries.
pub trait Sink {
    /// Takes a batch.
    fn batch(&mut self, batch: Batch) -> io::Result<()>;
}

/// Collects all batches in memory: tests and small files.
impl Sink for Vec<Batch> {
    fn batch(&mut self, batch: Batch) -> io::Result<()> {
        self.push(batch);
        Ok(())
    }
}

/// What became of a file as a whole. What was said, refused and left out stands in the batches.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// Version of the format or tool, as the file says.
    pub version: Option<String>,
    /// When the facts were so, as the file says (the latest moment, for a run that lasted).
    pub observed_at: Option<Instant>,
    /// Rows of class *information*: facts, not findings (EVIDENCE.md §2.5).
    pub information: u64,
    /// Rows checked and not affected.
    pub fine: u64,
    /// Rows not tested.
    pub not_tested: u64,
    /// What must be told of the file as a whole: cut, re-encoded, entities ignored.
    pub warnings: Vec<Message>,
    /// What the columns of an inventory were taken for, one map a table.
    pub columns: Vec<ColumnMap>,
    /// The file is refused whole, for this reason; no batch was poured.
    pub rejected: Option<Message>,
}

/// How well a format fits a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Not this format.
    No,
    /// Same family, but what is asked for is missing: named among the nearest formats.
    Near,
    /// This format.
    Yes,
}

/// A format that can be imported.
#[derive(Clone, Copy)]
pub struct Format {
    /// Stable id: `nmap`, `nessus`, `workbook`.
    pub id: &'static str,
    /// Name of tool and format.
    pub name: &'static str,
    /// Versions read.
    pub versions: &'static str,
    /// What it is recognised by.
    pub recognised_by: &'static str,
    /// Version of the reader: raised when it reads more or better, never reused.
    pub reader: u16,
    /// Does the content look like this format?
    pub recognise: fn(&Input) -> Fit,
    /// Reads.
    pub read: fn(&mut Input, &Context, &mut dyn Sink) -> io::Result<Outcome>,
}

impl std::fmt::Debug for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Format").field("id", &self.id).finish_non_exhaustive()
    }
}

/// All formats, most used first; the one that takes any table comes after those that know theirs.
pub const FORMATS: &[Format] = &[
    workbook::FORMAT,
    discovery::FORMAT,
    firewall::IPTABLES,
    firewall::NFTABLES,
    firewall::ADDRESSES,
    firewall::ROUTES,
    firewall::FORTIGATE,
    firewall::ASA,
    firewall::PANOS,
    firewall::SRX,
    rvtools::FORMAT,
    glpi::FORMAT,
    netbox::FORMAT,
    ad_csv::FORMAT,
    nmap::FORMAT,
    nessus::FORMAT,
    tenable_csv::FORMAT,
    openvas::FORMAT,
    openvas_csv::FORMAT,
    qualys::FORMAT,
    qualys::CSV,
    nexpose::FORMAT,
    masscan::FORMAT,
    sharphound::FORMAT,
    opengraph::FORMAT,
    pingcastle::FORMAT,
    testssl::FORMAT,
    ssh_audit::FORMAT,
    nuclei::FORMAT,
    zap::FORMAT,
    burp::FORMAT,
    nikto::FORMAT,
    acunetix::FORMAT,
    lynis::FORMAT,
    wazuh::FORMAT,
    defender::FORMAT,
    xccdf::FORMAT,
    ckl::FORMAT,
    inspec::FORMAT,
    prowler::FORMAT,
    asff::FORMAT,
    terraform::FORMAT,
    trivy::FORMAT,
    grype::FORMAT,
    osv_scanner::FORMAT,
    dependency_check::FORMAT,
    cyclonedx::FORMAT,
    spdx::FORMAT,
    vex::OPENVEX,
    vex::CSAF,
    sarif::FORMAT,
    sheet::FORMAT,
];

/// Does this format tell of a filtering device: its rules, addresses or routes?
pub fn is_device(format: &Format) -> bool {
    use firewall::{ADDRESSES, ASA, FORTIGATE, IPTABLES, NFTABLES, PANOS, ROUTES, SRX};
    [IPTABLES, NFTABLES, ADDRESSES, ROUTES, FORTIGATE, ASA, PANOS, SRX].iter().any(|own| own.id == format.id)
}

/// The format with this id.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

/// The format of a file by its content, or why none claims it: empty, a web page, or unknown with the nearest formats.
pub fn recognise(input: &Input) -> Result<&'static Format, Message> {
    archive::refuse_what_is_no_evidence(input)?;
    if let Some(format) = FORMATS.iter().find(|format| (format.recognise)(input) == Fit::Yes) {
        return Ok(format);
    }
    let mut near: Vec<&str> = FORMATS.iter().filter(|f| (f.recognise)(input) == Fit::Near).map(|f| f.id).collect();
    near.truncate(3);
    Err(Message::new(kharita_model::Code::NotRecognised).with("nearest", near.join(", ")).in_file(input.name()))
}
