//! The declared inventory, with the carelessness of those who keep it: names in other cases, addresses left out. What is
//! left still tells which machine is meant, so that identity can be scored.

use kharita_deliver::workbook::FilledRow;
use kharita_model::Subtype;

use super::Row;
use crate::estate::Estate;
use crate::host::{Host, Month};
use crate::random::{Purpose, Random};

/// In a thousand rows: without hardware address, without address, with the short name in upper case or in lower case,
/// with hyphens in the hardware address, without system.
const NO_MAC: u64 = 30;
const NO_ADDRESS: u64 = 15;
const SHORT_UPPER: u64 = 200;
const SHORT_LOWER: u64 = 100;
const HYPHENS: u64 = 150;
const NO_SYSTEM: u64 = 100;

pub fn rows(estate: &Estate) -> impl Iterator<Item = FilledRow> + '_ {
    estate.hosts(Month::First).filter(|host| estate.is_declared(host)).map(|host| row(estate, &host).into())
}

fn row(estate: &Estate, host: &Host) -> Row {
    let mut random = Random::keyed(estate.plan.seed, Purpose::Workbook, u64::from(host.number));
    let [upper, lower, no_mac, no_address, hyphens, no_system] =
        [SHORT_UPPER, SHORT_LOWER, NO_MAC, NO_ADDRESS, HYPHENS, NO_SYSTEM].map(|per_mille| random.chance(per_mille));
    // Where addresses change hands, or no scanner reads the name, the full name is what the directory knows too: it is
    // never cut there.
    let whole = host.zone.profile.dynamic || !estate.has_reverse_name(host);
    let name = match (whole, upper, lower) {
        (false, true, _) => host.short_name().to_uppercase(),
        (false, _, true) => host.short_name().to_owned(),
        _ => host.name.clone(),
    };
    // The address is left out only where scanners read the name and the hardware address, which stays; and not of what was
    // never seen, which must stand inside what was scanned.
    let named = host.zone.profile.local_probe && estate.has_reverse_name(host);
    let no_address = no_address && named && !estate.marks.never_seen.contains(&host.number);
    let no_mac = no_mac && !no_address && !host.zone.profile.dynamic;
    let mac = if hyphens { host.mac.replace(':', "-") } else { host.mac.clone() };
    let environment = match host.zone.id.as_str() {
        "Z6" => "test",
        "Z10" => "recovery",
        _ => "production",
    };
    Row::new("equipment")
        .put("key", host.inventory_key())
        .put("name", name)
        .put("type", host.machine.subtype.word())
        .put("addresses", if no_address { String::new() } else { host.address.to_string() })
        .put("mac-addresses", if no_mac { String::new() } else { mac })
        .put("serial-number", &host.serial)
        .put("vendor", host.vendor)
        .put("model", host.model)
        .put("os", if no_system { "" } else { host.system.label })
        .put("environment", environment)
        .put("site", estate.site_key(host.zone, host.position))
        .put("owner", estate.owner_key(owner(estate, host)))
        .put("remark", remark(estate, host))
}

/// The function that answers for a machine.
pub fn owner<'a>(estate: &'a Estate, host: &Host) -> &'a str {
    let says = &estate.declarations;
    match host.machine.subtype {
        Subtype::Server | Subtype::Vm | Subtype::Storage => &says.server_owner,
        Subtype::Switch | Subtype::Router | Subtype::Firewall | Subtype::WifiPoint | Subtype::Phone => {
            &says.network_owner
        }
        _ => &says.workstation_owner,
    }
}

/// F11, mended: the machines that were missing were entered; those that were never seen were replaced.
fn remark<'a>(estate: &'a Estate, host: &Host) -> &'a str {
    let (says, marks) = (&estate.declarations, &estate.marks);
    match estate.plan.remedied {
        true if marks.undeclared.contains(&host.number) => &says.registered_remark,
        true if marks.never_seen.contains(&host.number) => &says.replaced_remark,
        _ => "",
    }
}
