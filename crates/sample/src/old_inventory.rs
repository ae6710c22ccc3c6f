//! The inventory that the teams kept before the collection, as such workbooks are: titles above the table, merged cells,
//! two lines of titles, several addresses in a cell, dates as text, « NSP », a row of totals. It lists a part of the network
//! equipment and servers, and what it says of them is true, so that it is decidable which machine is meant. Beside it
//! stands a list of suppliers in CSV, with `;` and Windows-1252.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use kharita_model::Subtype;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::Error;
use crate::declarations::{OldSheet, fill};
use crate::estate::Estate;
use crate::host::{Host, Month, PLACEHOLDER_SERIAL};
use crate::output::Folder;
use crate::random::{Purpose, Random};
use crate::workbook;

/// The file, and the source that is named after it.
const PATH: &str = "inventaire/ancien-inventaire.xlsx";
pub const SOURCE: &str = "sheet@ancien-inventaire";
const SUPPLIERS: &str = "inventaire/fournisseurs.csv";
/// Rows of a sheet at most, and machines of a thousand that are listed.
const ROWS: usize = 300;
const LISTED: u64 = 500;
/// In a thousand rows: without serial number, without date.
const NO_SERIAL: u64 = 60;
const NO_DATE: u64 = 100;
/// Days since people last looked at it.
const AGE: i64 = 400;
/// Lines of titles, and the first row below them, counted from 0.
const GROUP_ROW: u32 = 3;
const TITLE_ROW: u32 = 4;
const FIRST_ROW: u32 = 5;
/// Columns counted from 0: the names above the titles stand over these, from and to.
const GROUPS: [(u16, u16); 3] = [(1, 5), (6, 6), (7, 11)];
const PLACE_COLUMN: u16 = 7;

/// The machines that are listed, by number, in the order of their rows.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    network: BTreeSet<u32>,
    servers: BTreeSet<u32>,
}

impl Listed {
    /// Chooses them: declared, seen, with an address and a serial number of their own.
    pub fn of(estate: &Estate) -> Self {
        let mut listed = Listed::default();
        for host in estate.hosts(Month::First) {
            let rows = match host.machine.subtype {
                Subtype::Switch | Subtype::Router | Subtype::Firewall | Subtype::WifiPoint => &mut listed.network,
                Subtype::Server | Subtype::Vm | Subtype::Storage => &mut listed.servers,
                _ => continue,
            };
            let known = estate.is_declared(&host) && estate.is_seen(&host, Month::First);
            let sure = known && !host.zone.profile.dynamic && host.serial != PLACEHOLDER_SERIAL;
            let mut random = Random::keyed(estate.plan.seed, Purpose::OldInventory, u64::from(host.number));
            if sure && rows.len() < ROWS && random.chance(LISTED) {
                rows.insert(host.number);
            }
            if listed.network.len() >= ROWS && listed.servers.len() >= ROWS {
                break;
            }
        }
        listed
    }
}

/// A row.
struct Row {
    name: String,
    kind: String,
    vendor: String,
    model: &'static str,
    serial: Option<String>,
    addresses: String,
    place: String,
    owner: String,
    backed_up: String,
    in_service: String,
    remark: String,
}

/// What a reader names the record of a machine by: its serial number, else its name. `None` if it is not listed.
pub fn record_key(estate: &Estate, host: &Host) -> Option<String> {
    let listed = &estate.old_inventory;
    let is_listed = listed.network.contains(&host.number) || listed.servers.contains(&host.number);
    let name = || host.short_name().to_owned();
    is_listed.then(|| format!("host/{}", serial(estate, host).unwrap_or_else(name).to_lowercase()))
}

fn draw(estate: &Estate, host: &Host) -> Random {
    Random::keyed(estate.plan.seed, Purpose::OldInventory, u64::from(host.number) | 1 << 32)
}

fn serial(estate: &Estate, host: &Host) -> Option<String> {
    (!draw(estate, host).chance(NO_SERIAL)).then(|| host.serial.clone())
}

/// Writes the inventory and the list of suppliers.
pub fn write(folder: &mut Folder, estate: &Estate) -> Result<(), Error> {
    let bytes = inventory(estate)?;
    folder.file(PATH, |out| out.write_all(&bytes))?;
    let text = suppliers(estate);
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    folder.file(SUPPLIERS, |out| out.write_all(&bytes))
}

fn inventory(estate: &Estate) -> Result<Vec<u8>, Error> {
    let sheets = &estate.declarations.old_inventory.sheets;
    let mut book = Workbook::new();
    let day = estate.plan.date.plus_days(-AGE).0;
    let made = ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let listed = &estate.old_inventory;
    for (sheet, numbers) in [(&sheets.network, &listed.network), (&sheets.servers, &listed.servers)] {
        let hosts = numbers.iter().filter_map(|number| {
            let (zone, position) = estate.place(*number)?;
            estate.host(zone, position)
        });
        let mut zones = BTreeSet::new();
        // The first machine of a zone in the list has the address of the gateway too.
        let rows: Vec<Row> = hosts.map(|host| row(estate, &host, zones.insert(&host.zone.id))).collect();
        fill_sheet(book.add_worksheet(), estate, sheet, &rows)?;
    }
    Ok(book.save_to_buffer()?)
}

fn row(estate: &Estate, host: &Host, first: bool) -> Row {
    let words = &estate.declarations.old_inventory;
    let mut random = draw(estate, host);
    let with_serial = !random.chance(NO_SERIAL);
    let days = 300 + random.below(2_700) as i64;
    let in_service = if random.chance(NO_DATE) {
        words.unknown.clone()
    } else {
        estate.plan.date.plus_days(-AGE - days).0.strftime("%d/%m/%Y").to_string()
    };
    let backed_up = match random.below(10) {
        0..=4 => &words.yes,
        5..=6 => &words.no,
        _ => &words.unknown,
    };
    let remark = words.remarks.get(random.below(4 * words.remarks.len() as u64) as usize);
    let upper = random.chance(300);
    let network = estate.old_inventory.network.contains(&host.number);
    Row {
        name: host.short_name().to_uppercase(),
        kind: words.types.get(host.machine.subtype.word()).cloned().unwrap_or_default(),
        vendor: if upper { host.vendor.to_uppercase() } else { host.vendor.to_owned() },
        model: host.model,
        serial: with_serial.then(|| host.serial.clone()),
        addresses: match gateway(host).filter(|_| network && first) {
            Some(gateway) => format!("{} / {gateway}", host.address),
            None => host.address.to_string(),
        },
        place: place(estate, host),
        owner: workbook::owner(estate, host).to_owned(),
        backed_up: backed_up.clone(),
        in_service,
        remark: remark.cloned().unwrap_or_default(),
    }
}

/// The first address of the zone's block, where it has one block: no machine of the plan takes it.
fn gateway(host: &Host) -> Option<Ipv4Addr> {
    let plan = &host.zone.addresses;
    let std::net::IpAddr::V4(base) = plan.block.address else { return None };
    let alone = plan.site(0).is_none() && plan.block.contains(host.address.into());
    alone.then(|| Ipv4Addr::from(u32::from(base) + 1))
}

fn place(estate: &Estate, host: &Host) -> String {
    let key = estate.site_key(host.zone, host.position);
    estate.site_rows().into_iter().find(|(own, _)| *own == key).map(|(_, name)| name).unwrap_or_default()
}

fn fill_sheet(sheet: &mut Worksheet, estate: &Estate, named: &OldSheet, rows: &[Row]) -> Result<(), XlsxError> {
    let words = &estate.declarations.old_inventory;
    let (bold, plain) = (Format::new().set_bold().set_align(FormatAlign::Center), Format::new());
    let last_column = words.columns.len().saturating_sub(1) as u16;
    let updated = estate.plan.date.plus_days(-AGE).0.strftime("%d/%m/%Y").to_string();
    sheet.set_name(&named.tab)?;
    sheet.merge_range(0, 0, 0, last_column, &fill(&words.title, &[&named.heading]), &bold)?;
    sheet.merge_range(1, 0, 1, last_column, &fill(&words.subtitle, &[&updated]), &plain)?;
    for (name, (from, to)) in words.groups.iter().zip(GROUPS) {
        if from == to {
            sheet.write_with_format(GROUP_ROW, from, name, &bold)?;
        } else {
            sheet.merge_range(GROUP_ROW, from, GROUP_ROW, to, name, &bold)?;
        }
    }
    for (column, title) in (0..).zip(&words.columns) {
        sheet.write_with_format(TITLE_ROW, column, title, &bold)?;
    }
    for (number, row) in (0..).zip(rows) {
        let serial = row.serial.as_ref().unwrap_or(&words.unknown);
        let before = [&row.name, &row.kind, &row.vendor, row.model, serial, &row.addresses];
        let after = [&row.owner, &row.backed_up, &row.in_service, &row.remark];
        sheet.write(FIRST_ROW + number, 0, number + 1)?;
        for (column, text) in (1..PLACE_COLUMN).zip(before) {
            sheet.write(FIRST_ROW + number, column, text)?;
        }
        for (column, text) in (PLACE_COLUMN + 1..).zip(after).filter(|(_, text)| !text.is_empty()) {
            sheet.write(FIRST_ROW + number, column, text)?;
        }
    }
    merge_places(sheet, rows, &plain)?;
    let end = FIRST_ROW + rows.len() as u32;
    sheet.write(end, 0, &words.total)?.write(end, 1, rows.len() as u32)?;
    Ok(())
}

/// The same place below itself is one cell.
fn merge_places(sheet: &mut Worksheet, rows: &[Row], format: &Format) -> Result<(), XlsxError> {
    let mut from = FIRST_ROW;
    for group in rows.chunk_by(|a, b| a.place == b.place) {
        let to = from + group.len() as u32;
        let place = group.first().map_or("", |row| row.place.as_str());
        if group.len() > 1 {
            sheet.merge_range(from, PLACE_COLUMN, to - 1, PLACE_COLUMN, place, format)?;
        } else {
            sheet.write(from, PLACE_COLUMN, place)?;
        }
        from = to;
    }
    Ok(())
}

/// The suppliers, one a line.
fn suppliers(estate: &Estate) -> String {
    let words = &estate.declarations.suppliers_file;
    let suppliers = estate.organisation.third_parties.iter().filter(|party| party.category == words.kind);
    let rows = (0..).zip(suppliers).map(|(number, party)| {
        let remark = if number % 3 == 0 { words.remark.as_str() } else { "" };
        [&party.id, &party.fr, &words.kind, estate.declarations.home_country.as_str(), remark].join(";")
    });
    let lines: Vec<String> = std::iter::once(words.columns.join(";")).chain(rows).collect();
    lines.join("\r\n") + "\r\n"
}
