//! Writer of SharpHound files, version 6: one JSON file for each type of object, record by record.

mod record;
mod shape;

use std::io::{self, Write};

use serde::Serialize;

use crate::Error;
use crate::calendar;
use crate::estate::Estate;
use crate::host::Month;
use crate::output::Folder;

/// Version of the format.
const VERSION: u32 = 6;
/// What was collected: groups, local administrators, sessions, trusts, rights, containers, properties of objects (bits 1, 2,
/// 8, 32, 64, 128, 512). Nothing follows from what the other methods would have shown.
const METHODS: u32 = 1 + 2 + 8 + 32 + 64 + 128 + 512;

/// Writes the collection of a month.
pub fn write(folder: &mut Folder, estate: &Estate, month: Month, prefix: &str) -> Result<(), Error> {
    let moment = calendar::directory(estate.plan.date, month);
    let records = record::Records { estate, month, moment };
    let mut file = |name: &'static str, fill: &dyn Fn(&mut File) -> io::Result<()>| {
        let path = format!("{prefix}annuaire/{}_{name}.json", moment.stamp());
        folder.file(&path, |out| File::write(out, name, fill))
    };
    file("users", &|file| estate.accounts(month).try_for_each(|account| file.record(&records.user(&account))))?;
    file("groups", &|file| estate.groups().iter().try_for_each(|group| file.record(&records.group(group))))?;
    file("computers", &|file| {
        let mut joined = estate.hosts(month).filter(|host| estate.is_joined(host));
        joined.try_for_each(|host| file.record(&records.computer(&host)))
    })?;
    file("domains", &|file| file.record(&records.domain()))?;
    file("ous", &|file| records.units().iter().try_for_each(|unit| file.record(unit)))?;
    file("gpos", &|file| file.record(&records.policy()))
}

/// A file under way.
struct File<'a> {
    out: &'a mut dyn Write,
    count: u64,
}

impl File<'_> {
    fn write(out: &mut dyn Write, name: &str, fill: &dyn Fn(&mut File) -> io::Result<()>) -> io::Result<()> {
        write!(out, "{{\"data\":[")?;
        let mut file = File { out, count: 0 };
        fill(&mut file)?;
        let count = file.count;
        writeln!(
            out,
            "\n],\"meta\":{{\"methods\":{METHODS},\"type\":\"{name}\",\"count\":{count},\"version\":{VERSION}}}}}"
        )
    }

    fn record(&mut self, record: &impl Serialize) -> io::Result<()> {
        write!(self.out, "{}", if self.count == 0 { "\n" } else { ",\n" })?;
        self.count += 1;
        Ok(serde_json::to_writer(&mut *self.out, record)?)
    }
}
