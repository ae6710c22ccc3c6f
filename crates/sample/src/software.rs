//! What runs on the machines: operating systems and services, with the names, versions and CPEs that scanners print.
//! Products are real so that readers meet real strings; which machine runs what is invented.

use kharita_model::Subtype;

/// A listening service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Service {
    /// Port.
    pub port: u16,
    /// `tcp` or `udp`.
    pub protocol: &'static str,
    /// Name that nmap gives to the protocol.
    pub name: &'static str,
    /// Product, if it shows itself.
    pub product: &'static str,
    /// Version, if it shows itself.
    pub version: &'static str,
    /// Version after an update, where there is one.
    pub newer: Option<&'static str>,
    /// What nmap puts beside: modules, hostnames.
    pub extra: &'static str,
    /// CPE 2.2 without its version.
    pub cpe: &'static str,
    /// Does it speak TLS?
    pub tls: bool,
}

const fn tcp(port: u16, name: &'static str) -> Service {
    Service { port, protocol: "tcp", name, product: "", version: "", newer: None, extra: "", cpe: "", tls: false }
}

impl Service {
    const fn product(self, product: &'static str, version: &'static str, cpe: &'static str) -> Self {
        Service { product, version, cpe, ..self }
    }

    const fn newer(self, version: &'static str) -> Self {
        Service { newer: Some(version), ..self }
    }

    const fn extra(self, extra: &'static str) -> Self {
        Service { extra, ..self }
    }

    const fn tls(self) -> Self {
        Service { tls: true, ..self }
    }
}

const SSH: Service = tcp(22, "ssh");
const SSH_DEBIAN: Service = SSH
    .product("OpenSSH", "9.2p1 Debian 2+deb12u3", "cpe:/a:openbsd:openssh")
    .extra("protocol 2.0")
    .newer("9.2p1 Debian 2+deb12u5");
const SSH_RED_HAT: Service = SSH.product("OpenSSH", "8.7", "cpe:/a:openbsd:openssh").extra("protocol 2.0");
const SSH_NETWORK: Service = SSH.product("Cisco SSH", "1.25", "cpe:/a:cisco:ssh").extra("protocol 2.0");
const HTTPS_NGINX: Service =
    tcp(443, "http").product("nginx", "1.26.2", "cpe:/a:igor_sysoev:nginx").newer("1.26.3").tls();
const HTTPS_APACHE: Service =
    tcp(443, "http").product("Apache httpd", "2.4.62", "cpe:/a:apache:http_server").newer("2.4.63").tls();
const TOMCAT: Service =
    tcp(8443, "http").product("Apache Tomcat", "9.0.98", "cpe:/a:apache:tomcat").newer("9.0.102").tls();
const HTTPS_IIS: Service =
    tcp(443, "http").product("Microsoft IIS httpd", "10.0", "cpe:/a:microsoft:internet_information_services").tls();
const RPC: Service = tcp(135, "msrpc").product("Microsoft Windows RPC", "", "cpe:/o:microsoft:windows");
const NETBIOS: Service =
    tcp(139, "netbios-ssn").product("Microsoft Windows netbios-ssn", "", "cpe:/o:microsoft:windows");
const SMB: Service = tcp(445, "microsoft-ds");
const RDP: Service =
    tcp(3389, "ms-wbt-server").product("Microsoft Terminal Services", "", "cpe:/o:microsoft:windows").tls();
const WINRM: Service = tcp(5985, "http").product("Microsoft HTTPAPI httpd", "2.0", "cpe:/a:microsoft:httpapi");
const LDAP: Service =
    tcp(389, "ldap").product("Microsoft Windows Active Directory LDAP", "", "cpe:/o:microsoft:windows");
const SNMP: Service = Service { protocol: "udp", ..tcp(161, "snmp") };

/// An operating system, with what is always open on it.
#[derive(Debug, PartialEq, Eq)]
pub struct OperatingSystem {
    /// As people write it.
    pub label: &'static str,
    /// As nmap guesses it.
    pub guess: &'static str,
    /// Device type of nmap.
    pub device: &'static str,
    /// Vendor of nmap.
    pub vendor: &'static str,
    /// Family of nmap.
    pub family: &'static str,
    /// Generation of nmap.
    pub generation: &'static str,
    /// CPE 2.2.
    pub cpe: &'static str,
    /// What listens.
    pub services: &'static [Service],
}

impl OperatingSystem {
    /// Is it a Windows?
    pub fn is_windows(&self) -> bool {
        self.family == "Windows"
    }
}

const fn linux(label: &'static str, cpe: &'static str, services: &'static [Service]) -> OperatingSystem {
    OperatingSystem {
        label,
        guess: "Linux 4.15 - 5.19",
        device: "general purpose",
        vendor: "Linux",
        family: "Linux",
        generation: "5.X",
        cpe,
        services,
    }
}

const fn windows(
    label: &'static str,
    generation: &'static str,
    cpe: &'static str,
    services: &'static [Service],
) -> OperatingSystem {
    OperatingSystem {
        label,
        guess: label,
        device: "general purpose",
        vendor: "Microsoft",
        family: "Windows",
        generation,
        cpe,
        services,
    }
}

const WINDOWS_SERVER: &[Service] = &[RPC, NETBIOS, SMB, RDP, WINRM];
const WINDOWS_DESKTOP: &[Service] = &[RPC, NETBIOS, SMB];

static DEBIAN: OperatingSystem = linux("Debian GNU/Linux 12", "cpe:/o:debian:debian_linux:12", &[SSH_DEBIAN]);
static RED_HAT: OperatingSystem =
    linux("Red Hat Enterprise Linux 9.4", "cpe:/o:redhat:enterprise_linux:9.4", &[SSH_RED_HAT]);
static SERVER_2019: OperatingSystem =
    windows("Microsoft Windows Server 2019", "2019", "cpe:/o:microsoft:windows_server_2019", WINDOWS_SERVER);
static SERVER_2022: OperatingSystem =
    windows("Microsoft Windows Server 2022", "2022", "cpe:/o:microsoft:windows_server_2022", WINDOWS_SERVER);
static WINDOWS_11: OperatingSystem =
    windows("Microsoft Windows 11 23H2", "11", "cpe:/o:microsoft:windows_11", WINDOWS_DESKTOP);
static WINDOWS_10: OperatingSystem =
    windows("Microsoft Windows 10 22H2", "10", "cpe:/o:microsoft:windows_10", WINDOWS_DESKTOP);
static SWITCH: OperatingSystem = OperatingSystem {
    label: "Cisco IOS XE 17.9",
    guess: "Cisco IOS XE 17.9",
    device: "switch",
    vendor: "Cisco",
    family: "IOS XE",
    generation: "17.X",
    cpe: "cpe:/o:cisco:ios_xe:17.9",
    services: &[SSH_NETWORK, SNMP],
};
static ROUTER: OperatingSystem = OperatingSystem {
    label: "Cisco IOS 15.9",
    guess: "Cisco 2900 router (IOS 15.9)",
    device: "router",
    vendor: "Cisco",
    family: "IOS",
    generation: "15.X",
    cpe: "cpe:/o:cisco:ios:15.9",
    services: &[SSH_NETWORK, SNMP],
};
static FIREWALL: OperatingSystem = OperatingSystem {
    label: "Fortinet FortiOS 7.2",
    guess: "Fortinet FortiOS 7.2",
    device: "firewall",
    vendor: "Fortinet",
    family: "FortiOS",
    generation: "7.X",
    cpe: "cpe:/o:fortinet:fortios:7.2",
    services: &[SSH, tcp(443, "https").tls()],
};
static FILER: OperatingSystem = OperatingSystem {
    label: "NetApp ONTAP 9.13",
    guess: "NetApp ONTAP 9.13",
    device: "storage-misc",
    vendor: "NetApp",
    family: "Data ONTAP",
    generation: "9.X",
    cpe: "cpe:/o:netapp:data_ontap:9.13",
    services: &[SSH, SMB, tcp(2049, "nfs")],
};
static PRINTER: OperatingSystem = OperatingSystem {
    label: "HP LaserJet",
    guess: "HP LaserJet printer",
    device: "printer",
    vendor: "HP",
    family: "embedded",
    generation: "",
    cpe: "cpe:/h:hp:laserjet",
    services: &[tcp(80, "http").product("HP LaserJet http config", "", ""), tcp(9100, "jetdirect"), SNMP],
};
static PHONE: OperatingSystem = OperatingSystem {
    label: "Cisco IP Phone",
    guess: "Cisco IP Phone 8841",
    device: "VoIP phone",
    vendor: "Cisco",
    family: "embedded",
    generation: "",
    cpe: "cpe:/h:cisco:ip_phone_8841",
    services: &[tcp(80, "http"), tcp(5060, "sip")],
};
static WIFI: OperatingSystem = OperatingSystem {
    label: "Aruba AOS 8.10",
    guess: "Aruba AP (AOS 8.10)",
    device: "WAP",
    vendor: "Aruba",
    family: "ArubaOS",
    generation: "8.X",
    cpe: "cpe:/o:arubanetworks:arubaos:8.10",
    services: &[SSH, tcp(443, "https").tls()],
};
static IMAGING: OperatingSystem = OperatingSystem {
    label: "Linux embarqué",
    guess: "Linux 3.2 - 4.9",
    device: "specialized",
    vendor: "Linux",
    family: "Linux",
    generation: "4.X",
    cpe: "cpe:/o:linux:linux_kernel:4",
    services: &[tcp(104, "acr-nema").product("DICOM", "", ""), tcp(80, "http")],
};

/// A type of machine: name prefix, systems and models that occur, with their weights.
#[derive(Debug)]
pub struct Machine {
    /// Type in the workbook.
    pub subtype: Subtype,
    /// Prefix of its name.
    pub prefix: &'static str,
    /// Systems.
    pub systems: &'static [(&'static OperatingSystem, u32)],
    /// Vendor and model.
    pub models: &'static [((&'static str, &'static str), u32)],
}

const SERVER_MODELS: &[((&str, &str), u32)] =
    &[(("Dell", "PowerEdge R650"), 4), (("HPE", "ProLiant DL380 Gen10"), 4), (("Lenovo", "ThinkSystem SR630"), 2)];

/// Physical servers.
pub static SERVER: Machine = Machine {
    subtype: Subtype::Server,
    prefix: "srv",
    systems: &[(&DEBIAN, 3), (&RED_HAT, 3), (&SERVER_2019, 2), (&SERVER_2022, 2)],
    models: SERVER_MODELS,
};
/// Virtual servers.
pub static VIRTUAL: Machine = Machine {
    subtype: Subtype::Vm,
    prefix: "vm",
    systems: &[(&DEBIAN, 3), (&RED_HAT, 3), (&SERVER_2019, 2), (&SERVER_2022, 2)],
    models: &[(("VMware", "VMware Virtual Platform"), 1)],
};
/// Desktop and portable computers.
pub static WORKSTATION: Machine = Machine {
    subtype: Subtype::Workstation,
    prefix: "pc",
    systems: &[(&WINDOWS_11, 7), (&WINDOWS_10, 3)],
    models: &[(("Dell", "OptiPlex 7010"), 4), (("HP", "EliteDesk 800 G6"), 3), (("Lenovo", "ThinkPad T14"), 3)],
};
/// Switches.
pub static NETWORK_SWITCH: Machine = Machine {
    subtype: Subtype::Switch,
    prefix: "sw",
    systems: &[(&SWITCH, 1)],
    models: &[(("Cisco", "Catalyst 9200"), 1)],
};
/// Routers.
pub static NETWORK_ROUTER: Machine =
    Machine { subtype: Subtype::Router, prefix: "rt", systems: &[(&ROUTER, 1)], models: &[(("Cisco", "ISR 2911"), 1)] };
/// Firewalls.
pub static NETWORK_FIREWALL: Machine = Machine {
    subtype: Subtype::Firewall,
    prefix: "fw",
    systems: &[(&FIREWALL, 1)],
    models: &[(("Fortinet", "FortiGate 100F"), 1)],
};
/// The central firewall.
pub static CENTRAL_FIREWALL: Machine = Machine {
    subtype: Subtype::Firewall,
    prefix: "fw",
    systems: &[(&DEBIAN, 1)],
    models: &[(("Dell", "PowerEdge R650"), 1)],
};
/// Storage.
pub static STORAGE: Machine = Machine {
    subtype: Subtype::Storage,
    prefix: "nas",
    systems: &[(&FILER, 1)],
    models: &[(("NetApp", "FAS2750"), 1)],
};
/// Printers.
pub static OFFICE_PRINTER: Machine = Machine {
    subtype: Subtype::Printer,
    prefix: "imp",
    systems: &[(&PRINTER, 1)],
    models: &[(("HP", "LaserJet M507"), 1)],
};
/// Telephones.
pub static TELEPHONE: Machine = Machine {
    subtype: Subtype::Phone,
    prefix: "tel",
    systems: &[(&PHONE, 1)],
    models: &[(("Cisco", "IP Phone 8841"), 1)],
};
/// Wi-Fi access points.
pub static ACCESS_POINT: Machine =
    Machine { subtype: Subtype::WifiPoint, prefix: "ap", systems: &[(&WIFI, 1)], models: &[(("Aruba", "AP-505"), 1)] };
/// Medical imaging.
pub static IMAGER: Machine = Machine {
    subtype: Subtype::Peripheral,
    prefix: "img",
    systems: &[(&IMAGING, 1)],
    models: &[(("Atlas Imagerie", "IM-2"), 1)],
};

const POSTGRESQL: Service =
    tcp(5432, "postgresql").product("PostgreSQL DB", "13.18", "cpe:/a:postgresql:postgresql").newer("13.20");
const ORACLE_19: Service =
    tcp(1521, "oracle-tns").product("Oracle TNS listener", "19.0.0.0.0", "cpe:/a:oracle:database_server");
const ORACLE_12: Service =
    tcp(1521, "oracle-tns").product("Oracle TNS listener", "12.2.0.1.0", "cpe:/a:oracle:database_server");
const MSSQL: Service = tcp(1433, "ms-sql-s");
const DOMAIN_CONTROLLER: &[Service] = &[
    tcp(53, "domain").product("Simple DNS Plus", "", ""),
    tcp(88, "kerberos-sec").product("Microsoft Windows Kerberos", "", "cpe:/a:microsoft:kerberos"),
    LDAP,
    Service { port: 636, tls: true, ..LDAP },
    Service { port: 3268, ..LDAP },
];

/// Software of application servers, by a word of the technology: the first that fits. What none fits runs nginx.
const APPLICATIONS: &[(&str, &OperatingSystem, &[Service])] = &[
    ("PHP 7.4", &DEBIAN, &[HTTPS_APACHE.extra("(Debian) PHP/7.4.33")]),
    ("PHP", &DEBIAN, &[HTTPS_APACHE.extra("(Debian) PHP/8.3.14")]),
    ("Active Directory", &SERVER_2019, DOMAIN_CONTROLLER),
    ("SFTP", &RED_HAT, &[TOMCAT]),
    ("SMB", &SERVER_2019, &[HTTPS_IIS]),
    (".NET", &SERVER_2019, &[HTTPS_IIS]),
    ("ERP", &SERVER_2022, &[HTTPS_IIS]),
    ("progiciel", &SERVER_2022, &[HTTPS_IIS]),
    ("sauvegarde", &SERVER_2022, &[tcp(9392, "unknown"), tcp(10005, "unknown")]),
    ("COBOL", &RED_HAT, &[HTTPS_NGINX, tcp(2030, "device2")]),
    (
        "GitLab",
        &DEBIAN,
        &[HTTPS_NGINX, tcp(8080, "http").product("Jetty", "10.0.24", "cpe:/a:eclipse:jetty").newer("10.0.25")],
    ),
    ("Java", &RED_HAT, &[HTTPS_NGINX, TOMCAT]),
    ("Tomcat", &RED_HAT, &[HTTPS_NGINX, TOMCAT]),
    ("SIEM", &RED_HAT, &[HTTPS_NGINX, tcp(514, "shell")]),
];

/// Software of database servers, by a word of the engine: the first that fits.
const ENGINES: &[(&str, &OperatingSystem, &[Service])] = &[
    ("Oracle 19", &RED_HAT, &[ORACLE_19]),
    ("Oracle", &RED_HAT, &[ORACLE_12]),
    ("PostgreSQL", &DEBIAN, &[POSTGRESQL]),
    ("DB2", &RED_HAT, &[tcp(50000, "ibm-db2").product("IBM DB2 Database Server", "11.5", "cpe:/a:ibm:db2")]),
    (
        "SQL Server 2014",
        &SERVER_2019,
        &[MSSQL.product("Microsoft SQL Server 2014", "12.00.6024", "cpe:/a:microsoft:sql_server:2014")],
    ),
    (
        "SQL Server 2016",
        &SERVER_2019,
        &[MSSQL.product("Microsoft SQL Server 2016", "13.00.7037", "cpe:/a:microsoft:sql_server:2016")],
    ),
    (
        "SQL Server 2019",
        &SERVER_2022,
        &[MSSQL.product("Microsoft SQL Server 2019", "15.00.4410", "cpe:/a:microsoft:sql_server:2019")],
    ),
    (
        "SQL Server",
        &SERVER_2022,
        &[MSSQL.product("Microsoft SQL Server 2022", "16.00.4165", "cpe:/a:microsoft:sql_server:2022")],
    ),
    ("MongoDB", &DEBIAN, &[tcp(27017, "mongodb").product("MongoDB", "4.4.29", "cpe:/a:mongodb:mongodb")]),
    ("colonnes", &DEBIAN, &[tcp(8123, "http").product("ClickHouse HTTP", "24.8", "cpe:/a:clickhouse:clickhouse")]),
    ("fichiers", &SERVER_2019, &[]),
];

/// System and services of a server for this technology or database engine.
pub fn stack(text: &str, database: bool) -> (&'static OperatingSystem, &'static [Service]) {
    let table = if database { ENGINES } else { APPLICATIONS };
    let found = table.iter().find(|(word, _, _)| text.contains(word));
    found.map_or((&DEBIAN, &[HTTPS_NGINX]), |(_, system, services)| (*system, *services))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::Organisation;

    #[test]
    fn the_flawed_versions_run_where_they_are_planted() {
        let body = Organisation::load().unwrap();
        let with = |word: &str| {
            let applications = body.applications.iter().map(|x| (&x.id, stack(&x.technology, false).1));
            let databases = body.databases.iter().map(|x| (&x.id, stack(&x.engine, true).1));
            let shows = |s: &Service| s.product.contains(word) || s.extra.contains(word);
            applications
                .chain(databases)
                .filter(|(_, all)| all.iter().any(shows))
                .map(|(id, _)| id.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(with("PHP/7"), ["APP10"]);
        assert_eq!(with("SQL Server 2014"), ["DB13"]);
        assert_eq!(with("PostgreSQL"), ["DB04", "DB09"]);
        assert_eq!(with("Kerberos"), ["APP22"]);
    }

    #[test]
    fn mended_versions_are_other_versions() {
        assert_eq!(stack("PHP 8.3", false).1[0].extra, "(Debian) PHP/8.3.14");
        assert_eq!(stack("SQL Server 2022", true).1[0].product, "Microsoft SQL Server 2022");
    }
}
