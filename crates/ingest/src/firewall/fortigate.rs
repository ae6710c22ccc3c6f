//! FortiGate (FortiOS): `config PATH`, `edit KEY`, `set NAME VALUES`, `next`, `end`, as a backup or `show` writes them
//! (Fortinet, FortiOS CLI reference).
//!
//! The order of policies is that of the file, not of their numbers. What nobody lets through is stopped. Virtual addresses
//! are translated before the policies, which name them as destination; addresses of the device itself are guarded by
//! settings that are not read, so that answers about them are *maybe*.

mod objects;
mod policy;
mod tree;

use std::io;

use kharita_model::{Attribute, Point};

use super::reading::{Reading, text_of};
use crate::encoding::decode_head;
use crate::{Context, Fit, Format, Input, Outcome, Sink};
use objects::Objects;
use tree::Tree;

/// Configurations of FortiGate.
pub const FORMAT: Format = Format {
    id: "fortigate",
    name: "FortiGate (FortiOS)",
    versions: "5–7",
    recognised_by: "config …, edit, set, next, end",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let head = decode_head(input.head());
    let mut lines = head.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let opens = lines.next().is_some_and(|line| line.starts_with("config "));
    let words = |start: &str| head.lines().any(|line| line.trim().starts_with(start));
    if opens && words("set ") && (words("end") || words("next")) { Fit::Yes } else { Fit::No }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let text = match text_of(input, context)? {
        Ok(text) => text,
        Err(outcome) => return Ok(outcome),
    };
    let mut reading = Reading::new();
    // `#config-version=FGT60F-7.2.5-FW-build1517:…`
    let said = text.lines().next().and_then(|line| line.strip_prefix("#config-version="));
    reading.version = said.and_then(|version| version.split('-').nth(1)).map(str::to_owned);
    let tree = Tree::read(&text, &mut reading);
    reading.name = tree.setting("system global", "hostname").map(str::to_owned);
    let objects = Objects::of(&tree, &mut reading);
    reading.device.interfaces = objects.interfaces();
    reading.device.routes = objects::routes(&tree, &mut reading);
    let (forward, translated) = policy::chains(&tree, &objects, &mut reading);
    reading.hang(vec![
        (Point::Prerouting, -100, true, "vip", policy::virtual_addresses(&objects)),
        (Point::Forward, 0, false, "policy", forward),
        (Point::Postrouting, 100, true, "nat", translated),
    ]);
    reading.pour(Attribute::Filter, context, sink)
}
