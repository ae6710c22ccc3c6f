//! The information system that all files describe, written once in clean form.

use crate::truth::{Fixture, key_of};

/// A machine.
#[derive(Debug, Clone)]
pub struct Machine {
    pub name: String,
    pub addresses: Vec<String>,
    pub mac: String,
    pub serial: String,
    pub os: &'static str,
    pub vendor: &'static str,
    pub model: &'static str,
    pub site: &'static str,
    pub owner: &'static str,
    /// Go-live: year, month, day.
    pub live: (u16, u8, u8),
    pub environment: (&'static str, &'static str),
    pub kind: (&'static str, &'static str),
}

/// Twelve machines.
pub fn machines() -> Vec<Machine> {
    const SYSTEMS: [&str; 4] =
        ["Windows Server 2019", "Debian 12", "Red Hat Enterprise Linux 8.9", "Windows Server 2012 R2"];
    const VENDORS: [(&str, &str); 3] =
        [("HPE", "ProLiant DL380 Gen10"), ("Dell", "PowerEdge R740"), ("Lenovo", "ThinkSystem SR650")];
    const SITES: [&str; 3] = ["Rabat - Siège", "Casablanca", "Tanger, port"];
    const OWNERS: [&str; 3] = ["Direction des systèmes d'information", "Service paie et retraites", "DAF"];
    const ENVIRONMENTS: [(&str, &str); 3] = [("Prod", "production"), ("Recette", "test"), ("DEV", "development")];
    const KINDS: [(&str, &str); 3] = [("Serveur physique", "physical"), ("VM", "vm"), ("Machine virtuelle", "vm")];
    let machine = |n: usize| Machine {
        name: format!("SRV-{}-{n:02}", ["PAIE", "GED", "WEB"][n % 3]),
        addresses: vec![format!("10.20.{}.{}", n % 3, 10 + n)],
        mac: format!("00:1B:21:{:02X}:{:02X}:{:02X}", 16 + n, 3 * n, 160 + n),
        serial: format!("CZ{}{:04}{}", 1 + n % 9, 2104 + 37 * n, ["TX", "QK", "BL"][n % 3]),
        os: SYSTEMS[n % 4],
        vendor: VENDORS[n % 3].0,
        model: VENDORS[n % 3].1,
        site: SITES[n % 3],
        owner: OWNERS[n % 3],
        live: (2015 + n as u16 % 9, 1 + n as u8 % 12, 13 + n as u8 % 15),
        environment: ENVIRONMENTS[n % 3],
        kind: KINDS[n % 3],
    };
    (1..=12).map(machine).collect()
}

/// A column of a list of machines: what it says, and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Name,
    Address,
    Mac,
    Serial,
    Os,
    Vendor,
    Model,
    Site,
    Owner,
    Live,
    Environment,
    Kind,
}

impl Machine {
    /// As a careful person writes it.
    pub fn written(&self, about: About) -> String {
        let (year, month, day) = self.live;
        match about {
            About::Name => self.name.clone(),
            About::Address => self.addresses.join(" ; "),
            About::Mac => self.mac.clone(),
            About::Serial => self.serial.clone(),
            About::Os => self.os.to_owned(),
            About::Vendor => self.vendor.to_owned(),
            About::Model => self.model.to_owned(),
            About::Site => self.site.to_owned(),
            About::Owner => self.owner.to_owned(),
            About::Live => format!("{day:02}/{month:02}/{year}"),
            About::Environment => self.environment.0.to_owned(),
            About::Kind => self.kind.0.to_owned(),
        }
    }

    /// The key of its record, where these columns are read.
    pub fn key(&self, columns: &[About]) -> String {
        match columns {
            _ if columns.contains(&About::Serial) => key_of("host", &self.serial),
            _ if columns.contains(&About::Name) => key_of("host", &self.name),
            _ if columns.contains(&About::Mac) => key_of("host", &self.mac),
            _ => key_of("host", &self.addresses[0]),
        }
    }

    /// States what is true of it in these columns.
    pub fn states(&self, fixture: &mut Fixture, columns: &[About]) {
        self.states_as(fixture, &self.key(columns), columns);
    }

    /// The same, of the record with this key.
    pub fn states_as(&self, fixture: &mut Fixture, key: &str, columns: &[About]) {
        let (year, month, day) = self.live;
        for about in columns {
            match about {
                About::Name => {
                    fixture.says(key, "hostnames", &self.name);
                    fixture.implies(key, "name", &self.name);
                }
                About::Address => self.addresses.iter().for_each(|address| fixture.says(key, "addresses", address)),
                About::Mac => fixture.says(key, "mac-addresses", &self.mac),
                About::Serial => fixture.says(key, "serial-number", &self.serial),
                About::Os => fixture.says(key, "os", self.os),
                About::Vendor => fixture.says(key, "vendor", self.vendor),
                About::Model => fixture.says(key, "model", self.model),
                About::Site => fixture.links(key, "LOCATED_IN", "place", self.site),
                About::Owner => fixture.links(key, "OWNED_BY", "actor", self.owner),
                About::Live => fixture.says(key, "go-live", &format!("{year}-{month:02}-{day:02}")),
                About::Environment => fixture.says(key, "environment", self.environment.1),
                About::Kind => fixture.says(key, "is", self.kind.1),
            }
        }
    }
}

/// A row of these columns.
pub fn row(machine: &Machine, columns: &[About]) -> Vec<String> {
    columns.iter().map(|about| machine.written(*about)).collect()
}
