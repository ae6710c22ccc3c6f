//! Inventories of GLPI's and FusionInventory's agents, in JSON and XML: a machine as its agent sees it, or a network device
//! as another agent asked it. A partial inventory says nothing of what it leaves out. Names of persons and their logins are
//! not read. MAP.md §8.3.

mod part;

use std::io::{self, Seek};

use kharita_model::{Aspect, Attribute, Code, EdgeKind, IdentifierKind, Message, NodeKind, Subtype, Value};

use crate::encoding::decode_head;
use crate::facts::protocol;
use crate::json::Json;
use crate::report::{IN_HAND, Machine, Report, Software, Thing};
use crate::xml::{Step, Take, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};
use part::Part;

/// Inventories of GLPI and FusionInventory agents.
pub const FORMAT: Format = Format {
    id: "glpi",
    name: "GLPI / FusionInventory (JSON, XML)",
    versions: "GLPI 10 and 11, FusionInventory 2.x",
    recognised_by: "deviceid, content and action; <REQUEST> with <CONTENT>",
    reader: 1,
    recognise,
    read,
};

/// Sections that are read; the others are left out by name.
const READ: [&str; 12] = [
    "hardware",
    "bios",
    "operatingsystem",
    "networks",
    "softwares",
    "virtualmachines",
    "databases_services",
    "network_device",
    "versionclient",
    "accesslog",
    "antivirus",
    "versionprovider",
];

fn recognise(input: &Input) -> Fit {
    if let Some((name, _)) = input.root() {
        let is_inventory = input.head_text().contains("<CONTENT>");
        return if name == "REQUEST" && is_inventory { Fit::Yes } else { Fit::No };
    }
    let sample = input.sample();
    let has_member = |name: &str| {
        let tail = decode_head(input.tail());
        sample.has(name) || tail.contains(&format!("\"{name}\""))
    };
    match (sample.has("content") || sample.has("deviceid"), has_member("deviceid") && has_member("content")) {
        (true, true) => Fit::Yes,
        (true, false) if sample.has("deviceid") => Fit::Near,
        _ => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("glpi", context, sink);
    if input.root().is_some() {
        walk(
            input,
            &mut report,
            |path| if path == "/REQUEST" { Take::Whole } else { Take::Pass },
            |_| true,
            |report, _, step| {
                let Step::Record(tree) = step else { return Ok(()) };
                inventory(report, Part::Xml(&tree))
            },
        )?;
    } else {
        input.rewind()?;
        let mut json = Json::new(&mut *input)?;
        if let Some(node) = json.value(|_| true)? {
            inventory(&mut report, Part::Json(&node))?;
        }
        report.hear_json(&mut json);
    }
    report.end()
}

fn inventory(report: &mut Report, whole: Part) -> io::Result<()> {
    let Some(content) = whole.one("content") else {
        report.refuse_here(Message::new(Code::RowUnreadable).with("name", "content"), whole.at());
        return Ok(());
    };
    let made = content.one("accesslog").and_then(|log| moment::parse(log.text("logdate")));
    report.outcome.version = Some(content.text("versionclient").to_owned()).filter(|version| !version.is_empty());
    report.row(whole.at(), [made])?;
    report.confidence(IN_HAND);
    let Some(host) = report.machine(&machine(whole, content)) else { return Ok(()) };
    describe(report, &host, content);
    software(report, &host, content);
    content.all("virtualmachines").into_iter().for_each(|guest| virtual_machine(report, &host, guest));
    content.all("databases_services").into_iter().for_each(|service| databases(report, &host, service));
    for (section, count) in content.sections() {
        if !READ.contains(&section.as_str()) {
            report.leave_out(&section, count);
        }
    }
    Ok(())
}

/// The machine, by what its maker and its interfaces say. Addresses of bridges inside it are the same on many machines.
fn machine(whole: Part, content: Part) -> Machine {
    let (hardware, bios, os) = (content.one("hardware"), content.one("bios"), content.one("operatingsystem"));
    let text = |part: Option<Part<'_>>, name: &str| part.map(|part| part.text(name).to_owned()).unwrap_or_default();
    let device = content.one("network_device");
    let system = [text(os, "full_name"), text(hardware, "osname")].into_iter().find(|name| !name.is_empty());
    let mut machine = Machine::at(whole.at())
        .named(&text(os, "fqdn"))
        .named(&text(hardware, "name"))
        .named(&text(device, "name").replace(' ', "-"))
        .identified(IdentifierKind::SmbiosUuid, &text(hardware, "uuid"))
        .identified(IdentifierKind::Serial, &text(bios, "ssn"))
        .identified(IdentifierKind::Serial, &text(device, "serial"))
        .mac(&text(device, "mac"))
        .os(&system.unwrap_or_default());
    for address in device.map(|device| device.values("ips")).unwrap_or_default() {
        machine = machine.addressed(address);
    }
    for card in content.all("networks") {
        let is_virtual = matches!(card.text("virtualdev"), "1" | "true") || card.text("type") == "loopback";
        if !is_virtual {
            let mac = [card.text("mac"), card.text("macaddr")].into_iter().find(|mac| !mac.is_empty());
            machine = machine
                .addressed(card.text("ipaddress"))
                .addressed(card.text("ipaddress6"))
                .mac(mac.unwrap_or_default());
        }
    }
    machine.macs.dedup();
    // What the agent calls the device is who says it: it changes when the agent is installed again, so it identifies nothing.
    machine.id = Some(whole.text("deviceid").to_owned()).filter(|id| !id.is_empty());
    machine.credentialed = device.is_none().then_some(true);
    machine.subtype = subtype(whole.text("itemtype"), &text(hardware, "chassis_type"), &text(hardware, "vmsystem"));
    machine
}

fn subtype(item: &str, chassis: &str, system: &str) -> Option<Subtype> {
    let chassis = chassis.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| chassis.contains(word));
    match item.to_lowercase().as_str() {
        "networkequipment" => return Some(Subtype::Switch),
        "printer" => return Some(Subtype::Printer),
        "phone" => return Some(Subtype::Phone),
        _ => {}
    }
    match () {
        () if !system.is_empty() && !system.eq_ignore_ascii_case("physical") => Some(Subtype::Vm),
        () if has(&["rack", "server", "blade"]) => Some(Subtype::Server),
        () if has(&["laptop", "notebook", "desktop", "tower", "portable", "all in one", "mini pc"]) => {
            Some(Subtype::Workstation)
        }
        () => None,
    }
}

fn describe(report: &mut Report, host: &Thing, content: Part) {
    for (section, names) in [
        (
            "bios",
            [("smanufacturer", Attribute::Vendor), ("smodel", Attribute::Model), ("ssn", Attribute::SerialNumber)],
        ),
        (
            "network_device",
            [("manufacturer", Attribute::Vendor), ("model", Attribute::Model), ("serial", Attribute::SerialNumber)],
        ),
    ] {
        let Some(part) = content.one(section) else { continue };
        names.iter().for_each(|(name, attribute)| report.once(host, *attribute, part.text(name)));
        report.once(host, Attribute::Firmware, part.text("firmware"));
    }
    let boot = content.one("operatingsystem").and_then(|os| moment::parse(os.text("boot_time")));
    if let Some(boot) = boot.filter(|boot| *boot <= report.context.now) {
        report.attribute(host, Attribute::LastBoot, Value::Instant(boot));
    }
}

/// The software on the machine; where the inventory lists it, it lists all of it.
fn software(report: &mut Report, host: &Thing, content: Part) {
    let all = content.all("softwares");
    if !all.is_empty() {
        report.looked(host, Aspect::Software);
    }
    let mut again = 0;
    for one in all.iter().chain(&content.all("antivirus")) {
        let name = one.text("name");
        if name.is_empty() {
            report.refuse_here(Message::new(Code::MissingKey), one.at());
            continue;
        }
        report.move_to(one.at());
        let version = one.text("version");
        // One package of two architectures is one.
        again += u64::from(report.knows(&format!("{}/{name}@{version}", host.key)));
        let vendor = [one.text("publisher"), one.text("company")].into_iter().find(|vendor| !vendor.is_empty());
        report.software(host, &Software { name, version, vendor: vendor.unwrap_or_default(), ..Software::default() });
    }
    report.leave_out("softwares", again);
}

/// A guest is a machine of its own: neither name nor serial number of its host is its.
fn virtual_machine(report: &mut Report, host: &Thing, guest: Part) {
    let (name, uuid) = (guest.text("name"), guest.text("uuid"));
    let told_apart = if uuid.is_empty() { name } else { uuid };
    if told_apart.is_empty() {
        return report.refuse_here(Message::new(Code::MissingKey), guest.at());
    }
    let mut machine = Machine::at(guest.at()).identified(IdentifierKind::SmbiosUuid, uuid).mac(guest.text("mac"));
    machine = machine.addressed(guest.text("ipaddress")).os(guest.text("operatingsystem"));
    machine.id = Some(format!("{}/vm/{told_apart}", host.key));
    machine.subtype = Some(Subtype::Vm);
    report.move_to(guest.at());
    let Some(guest) = report.machine(&machine) else { return };
    report.once(&guest, Attribute::Name, name);
    report.edge(&guest, EdgeKind::RunsOn, host, Vec::new());
}

/// A database service with its databases, each a store on the machine.
fn databases(report: &mut Report, host: &Thing, service: Part) {
    report.move_to(service.at());
    let (kind, name) = (service.text("type"), service.text("name"));
    let port = service.text("port").parse().ok().filter(|port| *port > 0);
    if let Some((tcp, port)) = protocol("tcp").zip(port) {
        report.service(host, tcp, port, kind);
    }
    let engine = [name, service.text("version")].join(" ");
    let databases = service.all("databases");
    let named: Vec<(&str, u64)> = databases.iter().map(|database| (database.text("name"), database.at())).collect();
    let whole = [(name, service.at())];
    for (database, at) in if named.is_empty() { &whole[..] } else { &named } {
        report.move_to(*at);
        let local = format!("{kind}/{name}/{database}");
        let store = report.record(&format!("{}/{local}", host.key), NodeKind::Store, Some(Subtype::Database));
        report.identify_within(&store, IdentifierKind::Local, &local, host);
        report.say(&store, Attribute::Name, database);
        report.say(&store, Attribute::Engine, engine.trim());
        report.edge(&store, EdgeKind::RunsOn, host, Vec::new());
    }
}
