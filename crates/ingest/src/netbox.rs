//! NetBox: devices, virtual machines, their interfaces and addresses, networks, cables, places, as its interface of programs gives them
//! (one list a file) or as a dump of its database. A NetBox says what is meant to be: facts are declared. MAP.md §8.3.

use std::io;

use kharita_model::{AddressBlock, Attribute, Code, EdgeKind, IdentifierKind, Message, NodeKind, Subtype, Value};
use rustc_hash::FxHashMap;

use crate::json::{self, Node};
use crate::report::{Machine, Report, Thing};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Lists and dumps of NetBox.
pub const FORMAT: Format = Format {
    id: "netbox",
    name: "NetBox",
    versions: "3.x, 4.x: lists of the interface of programs, dumpdata",
    recognised_by: "results with url of /api/dcim, ipam or virtualization; records with model, pk, fields",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        let names = |text: &[u8]| memchr::memmem::find(input.head(), text).is_some();
        let is_list = sample.has_all(&["count", "results"])
            && [&b"/api/dcim/"[..], b"/api/ipam/", b"/api/virtualization/"].iter().any(|part| names(part));
        let is_dump = sample.has_all(&["model", "pk", "fields"])
            && [&b"\"dcim."[..], b"\"ipam.", b"\"virtualization.", b"\"tenancy.", b"\"circuits."]
                .iter()
                .any(|part| names(part));
        if is_list || is_dump { Fit::Yes } else { Fit::No }
    },
    read,
};

/// What people entered (MAP.md §3.1).
const STATED: u8 = 70;

/// Models whose objects become nodes, by the name in a dump and the address in the interface of programs.
const MODELS: [(&str, &str); 12] = [
    ("dcim.site", "dcim/sites"),
    ("dcim.location", "dcim/locations"),
    ("dcim.rack", "dcim/racks"),
    ("dcim.device", "dcim/devices"),
    ("dcim.interface", "dcim/interfaces"),
    ("virtualization.cluster", "virtualization/clusters"),
    ("virtualization.virtualmachine", "virtualization/virtual-machines"),
    ("virtualization.vminterface", "virtualization/interfaces"),
    ("ipam.prefix", "ipam/prefixes"),
    ("ipam.ipaddress", "ipam/ip-addresses"),
    ("circuits.provider", "circuits/providers"),
    ("dcim.cabletermination", "dcim/cable-terminations"),
];

/// What other objects are called, for those that a dump names by number: model and number.
#[derive(Default)]
struct Known {
    names: FxHashMap<(String, i64), String>,
    /// The maker of a type of device.
    makers: FxHashMap<i64, i64>,
    /// The machine of an interface: model of the interface and its number.
    machines: FxHashMap<(&'static str, i64), String>,
    /// The first end of a cable, until the second is read.
    ends: FxHashMap<i64, String>,
}

impl Known {
    fn learn(&mut self, model: &str, pk: i64, fields: &Node) {
        let name = ["name", "model"].iter().find_map(|name| fields.get(name).and_then(Node::written));
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            self.names.insert((model.to_owned(), pk), name.to_owned());
        }
        if let Some(vid) = fields.integer_of("vid") {
            self.names.insert(("ipam.vlan.vid".to_owned(), pk), vid.to_string());
        }
        if let Some(maker) = fields.integer_of("manufacturer").filter(|_| model == "dcim.devicetype") {
            self.makers.insert(pk, maker);
        }
    }

    /// What a field refers to: an object with its name, or a number that another record explains.
    fn name<'n>(&'n self, fields: &'n Node, field: &str, model: &str) -> Option<&'n str> {
        let value = fields.get(field)?;
        let written = ["name", "model", "display", "label"].iter().find_map(|name| value.text(name));
        let numbered = || self.names.get(&(model.to_owned(), value.integer()?)).map(String::as_str);
        written.or_else(numbered).filter(|name| !name.is_empty())
    }
}

/// The number of an object that a field refers to.
fn number(fields: &Node, field: &str) -> Option<i64> {
    let value = fields.get(field)?;
    value.integer().or_else(|| value.integer_of("id"))
}

fn wanted(name: &str) -> bool {
    matches!(
        name,
        "model"
            | "pk"
            | "fields"
            | "results"
            | "count"
            | "url"
            | "id"
            | "name"
            | "display"
            | "slug"
            | "value"
            | "label"
            | "vid"
            | "serial"
            | "status"
            | "role"
            | "device_role"
            | "device_type"
            | "manufacturer"
            | "platform"
            | "tenant"
            | "site"
            | "location"
            | "rack"
            | "parent"
            | "cluster"
            | "device"
            | "virtual_machine"
            | "mac_address"
            | "address"
            | "dns_name"
            | "assigned_object_type"
            | "assigned_object_id"
            | "vrf"
            | "prefix"
            | "vlan"
            | "cable"
            | "cable_end"
            | "termination_type"
            | "termination_id"
            | "description"
            | "last_updated"
            | "scope"
            | "scope_type"
            | "scope_id"
            | "_site"
    )
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let is_dump = memchr::memmem::find(input.head(), b"\"fields\"").is_some();
    let path: &[&str] = if is_dump { &["*"] } else { &["results", "*"] };
    let mut known = Known::default();
    let mut unheard = Vec::new();
    json::each(input, &mut Report::of_network("netbox", context, &mut unheard), path, wanted, |_, node, _| {
        let fields = if is_dump { node.get("fields") } else { Some(node) };
        if let (Some(model), Some(pk), Some(fields)) = (model(node), pk(node), fields) {
            known.learn(&model, pk, fields);
        }
        Ok(())
    })?;
    let mut report = Report::of_network("netbox", context, sink).declared();
    json::each(input, &mut report, path, wanted, |report, node, _| {
        let fields = if is_dump { node.get("fields") } else { Some(node) };
        let (Some(model), Some(pk), Some(fields)) = (model(node), pk(node), fields) else {
            report.refuse_here(Message::new(Code::RowUnreadable).with("name", "model"), node.at);
            return Ok(());
        };
        report.row(node.at, [fields.text("last_updated").and_then(moment::parse)])?;
        report.confidence(STATED);
        object(report, &mut known, &model, pk, fields);
        Ok(())
    })?;
    report.end()
}

/// The model of an object: told in a dump, else the part of its address.
fn model(node: &Node) -> Option<String> {
    if let Some(model) = node.text("model").filter(|_| node.get("fields").is_some()) {
        return Some(model.to_owned());
    }
    let (_, path) = node.text("url")?.split_once("/api/")?;
    let mut parts = path.split('/');
    let path = format!("{}/{}", parts.next()?, parts.next()?);
    Some(MODELS.iter().find(|(_, known)| *known == path).map_or(path, |(model, _)| (*model).to_owned()))
}

fn pk(node: &Node) -> Option<i64> {
    node.integer_of("pk").or_else(|| node.integer_of("id"))
}

fn object(report: &mut Report, known: &mut Known, model: &str, pk: i64, fields: &Node) {
    match model {
        "dcim.site" => drop(place(report, pk, fields, "site", Subtype::Site)),
        "dcim.location" => {
            let room = place(report, pk, fields, "location", Subtype::Room);
            within(report, &room, fields, &[("parent", "location"), ("site", "site")]);
        }
        "dcim.rack" => {
            let rack = place(report, pk, fields, "rack", Subtype::Rack);
            within(report, &rack, fields, &[("location", "location"), ("site", "site")]);
        }
        "dcim.device" => device(report, known, pk, fields),
        "virtualization.cluster" => {
            let cluster = report.record(&format!("cluster/{pk}"), NodeKind::Host, Some(Subtype::Cluster));
            report.say(&cluster, Attribute::Name, fields.text("name").unwrap_or_default());
        }
        "virtualization.virtualmachine" => virtual_machine(report, known, pk, fields),
        "dcim.interface" => {
            interface(report, known, "interface", pk, number(fields, "device").map(|pk| format!("device/{pk}")), fields)
        }
        "virtualization.vminterface" => {
            let machine = number(fields, "virtual_machine").map(|pk| format!("vm/{pk}"));
            interface(report, known, "vminterface", pk, machine, fields);
        }
        "ipam.ipaddress" => address(report, known, fields),
        "ipam.prefix" => prefix(report, known, pk, fields),
        "circuits.provider" => {
            let provider = report.record(&format!("provider/{pk}"), NodeKind::Org, Some(Subtype::Supplier));
            let name = fields.text("name").unwrap_or_default();
            report.identify(&provider, IdentifierKind::Name, name);
            report.say(&provider, Attribute::Name, name);
        }
        "dcim.cabletermination" => cable(report, known, fields),
        other => report.leave_out(other, 1),
    }
}

fn place(report: &mut Report, pk: i64, fields: &Node, key: &str, subtype: Subtype) -> Thing {
    let place = report.record(&format!("{key}/{pk}"), NodeKind::Place, Some(subtype));
    let name = fields.text("name").unwrap_or_default();
    if subtype == Subtype::Site {
        report.identify(&place, IdentifierKind::Name, name);
    }
    report.say(&place, Attribute::Name, name);
    place
}

/// Inside the first of these that is told.
fn within(report: &mut Report, thing: &Thing, fields: &Node, places: &[(&str, &str)]) {
    let told = places.iter().find_map(|(field, key)| Some(format!("{key}/{}", number(fields, field)?)));
    if let Some(key) = told {
        let container = report.mention(&key);
        let kind = if key.starts_with("cluster") { EdgeKind::RunsOn } else { EdgeKind::PartOf };
        report.edge(thing, kind, &container, Vec::new());
    }
}

/// A name is unique inside a site and a tenant only, so that it identifies as names of machines do.
fn machine(report: &mut Report, known: &Known, key: &str, subtype: Option<Subtype>, fields: &Node) -> Thing {
    let name = fields.text("name").unwrap_or_default();
    let serial = fields.text("serial").unwrap_or_default();
    let os = known.name(fields, "platform", "dcim.platform").unwrap_or_default();
    let described = Machine { id: Some(key.to_owned()), subtype, ..Machine::at(0) };
    let described = described.named(name).identified(IdentifierKind::Serial, serial).os(os);
    let thing = report.record(key, NodeKind::Host, subtype);
    described.write(report, &thing);
    report.say(&thing, Attribute::Name, name);
    report.say(&thing, Attribute::SerialNumber, serial);
    report.say(&thing, Attribute::Owner, known.name(fields, "tenant", "tenancy.tenant").unwrap_or_default());
    report.say(&thing, Attribute::Description, fields.text("description").unwrap_or_default());
    let status = fields.get("status").and_then(|status| status.as_text().or_else(|| status.text("value")));
    // What is planned, in stock or taken away is no machine that runs: it is said beside it.
    report.say(&thing, Attribute::Remark, status.filter(|status| *status != "active").unwrap_or_default());
    thing
}

fn device(report: &mut Report, known: &Known, pk: i64, fields: &Node) {
    let role = known
        .name(fields, "role", "dcim.devicerole")
        .or_else(|| known.name(fields, "device_role", "dcim.devicerole"))
        .unwrap_or_default();
    let thing = machine(report, known, &format!("device/{pk}"), subtype_of(role), fields);
    report.say(&thing, Attribute::Model, known.name(fields, "device_type", "dcim.devicetype").unwrap_or_default());
    let kind = fields.get("device_type");
    let written = kind.and_then(|kind| kind.get("manufacturer")).and_then(|maker| maker.text("name"));
    let numbered = || {
        let maker = known.makers.get(&kind?.integer()?)?;
        known.names.get(&("dcim.manufacturer".to_owned(), *maker)).map(String::as_str)
    };
    report.say(&thing, Attribute::Vendor, written.or_else(numbered).unwrap_or_default());
    let places = [("rack", "rack"), ("location", "location"), ("site", "site")];
    if let Some(key) = places.iter().find_map(|(field, key)| Some(format!("{key}/{}", number(fields, field)?))) {
        let place = report.mention(&key);
        report.edge(&thing, EdgeKind::LocatedIn, &place, Vec::new());
    }
}

fn virtual_machine(report: &mut Report, known: &Known, pk: i64, fields: &Node) {
    let thing = machine(report, known, &format!("vm/{pk}"), Some(Subtype::Vm), fields);
    within(report, &thing, fields, &[("cluster", "cluster")]);
}

/// What people call a role of devices.
fn subtype_of(role: &str) -> Option<Subtype> {
    let role = role.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| role.contains(word));
    Some(match () {
        () if has(&["firewall", "pare-feu"]) => Subtype::Firewall,
        () if has(&["router", "routeur"]) => Subtype::Router,
        () if has(&["switch", "commutateur"]) => Subtype::Switch,
        () if has(&["access point", "wifi", "wireless"]) => Subtype::WifiPoint,
        () if has(&["storage", "stockage", "nas", "san"]) => Subtype::Storage,
        () if has(&["server", "serveur", "hypervisor"]) => Subtype::Server,
        () if has(&["printer", "imprimante"]) => Subtype::Printer,
        () => return None,
    })
}

fn interface(
    report: &mut Report,
    known: &mut Known,
    kind: &'static str,
    pk: i64,
    machine: Option<String>,
    fields: &Node,
) {
    let Some(machine) = machine else {
        return report.refuse_here(Message::new(Code::MissingKey).with("key", "device"), fields.at);
    };
    let host = report.mention(&machine);
    let interface = report.record(&format!("{kind}/{pk}"), NodeKind::Iface, None);
    let name = fields.text("name").unwrap_or_default();
    report.identify_within(&interface, IdentifierKind::Local, &format!("if:{name}"), &host);
    report.say(&interface, Attribute::Name, name);
    report.edge(&host, EdgeKind::HasIface, &interface, Vec::new());
    let mac = fields.text("mac_address").unwrap_or_default();
    report.say(&interface, Attribute::MacAddresses, mac);
    report.identify(&host, IdentifierKind::Mac, mac);
    known.machines.insert((kind, pk), machine);
}

/// An address belongs to the machine of its interface; the addresses of a private routing table identify nothing outside of it.
fn address(report: &mut Report, known: &Known, fields: &Node) {
    let object = fields.get("assigned_object_type").map(|kind| {
        let last = kind.items().last().and_then(Node::as_text);
        last.or_else(|| kind.as_text()).unwrap_or_default().rsplit('.').next().unwrap_or_default().to_owned()
    });
    let kind = match object.as_deref() {
        Some("interface") => "interface",
        Some("vminterface") => "vminterface",
        _ => return report.leave_out("ipam.ipaddress", 1),
    };
    let machine = number(fields, "assigned_object_id").and_then(|pk| known.machines.get(&(kind, pk)));
    let written = fields.text("address").unwrap_or_default();
    let block: Option<AddressBlock> = written.parse().ok();
    let (Some(machine), Some(block)) = (machine, block) else {
        return report.refuse_here(Message::new(Code::BadAddress).with("value", written), fields.at);
    };
    let host = report.mention(machine);
    let own = written.split('/').next().and_then(|address| address.parse().ok()).unwrap_or(block.address);
    report.attribute(&host, Attribute::Addresses, Value::Address(AddressBlock::single(own)));
    if number(fields, "vrf").is_none() {
        report.identify(&host, IdentifierKind::Address, &own.to_string());
    }
    let name = fields.text("dns_name").unwrap_or_default();
    report.identify(&host, IdentifierKind::Fqdn, name);
}

fn prefix(report: &mut Report, known: &Known, pk: i64, fields: &Node) {
    let written = fields.text("prefix").unwrap_or_default();
    let Ok(block) = written.parse::<AddressBlock>() else {
        return report.refuse_here(Message::new(Code::BadAddress).with("value", written), fields.at);
    };
    let subnet = report.record(&format!("prefix/{pk}"), NodeKind::Subnet, Some(Subtype::Network));
    if number(fields, "vrf").is_none() {
        report.identify(&subnet, IdentifierKind::Cidr, &block.to_string());
    }
    report.attribute(&subnet, Attribute::Cidr, Value::Address(block));
    let description = fields.text("description").unwrap_or_default();
    report.say(&subnet, Attribute::Name, if description.is_empty() { written } else { description });
    let vlan = fields.get("vlan").and_then(|vlan| {
        vlan.integer_of("vid").or_else(|| known.names.get(&("ipam.vlan.vid".to_owned(), vlan.integer()?))?.parse().ok())
    });
    if let Some(vlan) = vlan {
        report.attribute(&subnet, Attribute::Vlan, Value::Int(vlan));
    }
}

/// The two ends of a cable, where both are interfaces.
fn cable(report: &mut Report, known: &mut Known, fields: &Node) {
    let kind = fields
        .get("termination_type")
        .and_then(|kind| kind.items().last().and_then(Node::as_text).or_else(|| kind.as_text()));
    let is_interface = kind.is_some_and(|kind| kind.rsplit('.').next() == Some("interface"));
    let (Some(cable), Some(end)) = (number(fields, "cable"), number(fields, "termination_id")) else {
        return report.refuse_here(Message::new(Code::MissingKey).with("key", "cable"), fields.at);
    };
    if !is_interface {
        return report.leave_out("dcim.cabletermination", 1);
    }
    let own = format!("interface/{end}");
    match known.ends.remove(&cable) {
        Some(other) => {
            let (from, to) = (report.mention(&other), report.mention(&own));
            report.edge(&from, EdgeKind::LinkedTo, &to, Vec::new());
        }
        None => drop(known.ends.insert(cable, own)),
    }
}
