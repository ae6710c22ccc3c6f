//! The typed graph: 23 kinds of node and 30 kinds of edge (MAP.md §2). A kind exists only if some computation treats it
//! differently; everything else is a subtype.

words! {
    /// A view of the ANSSI mapping guide (PA-046, 2018), or the privacy register beside it.
    pub enum View {
        Ecosystem = 1 "ecosystem", Business = 2 "business", Privacy = 3 "privacy", Applications = 4 "applications",
        Administration = 5 "administration", Logical = 6 "logical", Physical = 7 "physical",
    }
}

words! {
    /// A kind of node.
    pub enum NodeKind {
        Org = 1 "org", Actor = 2 "actor", Process = 3 "process", Data = 4 "data", Treatment = 5 "treatment",
        App = 6 "app", Component = 7 "component", Store = 8 "store", Account = 9 "account", Group = 10 "group",
        Directory = 11 "directory", AdminZone = 12 "admin-zone", Credential = 13 "credential", Host = 14 "host",
        Iface = 15 "iface", Service = 16 "service", Software = 17 "software", Subnet = 18 "subnet", Zone = 19 "zone",
        Gateway = 20 "gateway", Place = 21 "place", Control = 22 "control", Weakness = 23 "weakness",
    }
}

impl NodeKind {
    /// Is it an *asset* ("12 000 assets" counts these)?
    pub const fn is_asset(self) -> bool {
        use NodeKind::*;
        matches!(self, Host | App | Component | Store | Directory | Account | Group | Credential | Gateway)
    }

    /// The view of the mapping guide it belongs to. Controls and weaknesses are shown with what they concern.
    pub const fn view(self) -> View {
        use NodeKind::*;
        match self {
            Org => View::Ecosystem,
            Actor | Process | Data => View::Business,
            Treatment => View::Privacy,
            App | Component | Store | Control | Weakness => View::Applications,
            Account | Group | Directory | AdminZone | Credential => View::Administration,
            Host | Iface | Service | Software | Subnet | Zone | Gateway => View::Logical,
            Place => View::Physical,
        }
    }
}

words! {
    /// A subtype of a node kind.
    pub enum Subtype {
        Internal = 1 "internal", Supplier = 2 "supplier", Partner = 3 "partner", Authority = 4 "authority", Customer = 5 "customer",
        Person = 10 "person", Role = 11 "role", Team = 12 "team", External = 13 "external",
        MacroProcess = 20 "macro-process", BusinessProcess = 21 "process", Activity = 22 "activity", Operation = 23 "operation", Task = 24 "task",
        Information = 30 "information", DataSet = 31 "data-set",
        Application = 40 "application", SoftwareService = 41 "service", Module = 42 "module",
        Database = 50 "database", Schema = 51 "schema", Table = 52 "table", FileShare = 53 "file-share", Bucket = 54 "bucket",
        User = 60 "user", Administrator = 61 "administrator", ServiceAccount = 62 "service-account", Machine = 63 "machine",
        SecurityGroup = 70 "security", Distribution = 71 "distribution", Computed = 72 "computed",
        DirectoryService = 80 "directory-service", Forest = 81 "forest", Domain = 82 "domain", Tenant = 83 "tenant", Ou = 84 "ou",
        Container = 85 "container", Policy = 86 "policy", CertificateTemplate = 87 "certificate-template",
        CertificationAuthority = 88 "certification-authority", TrustStore = 89 "trust-store",
        Certificate = 100 "certificate", Key = 101 "key", Secret = 102 "secret", Token = 103 "token",
        Physical = 110 "physical", Vm = 111 "vm", Workstation = 112 "workstation", Switch = 113 "switch", Router = 114 "router",
        Firewall = 115 "firewall", Cluster = 116 "cluster", Phone = 117 "phone", Storage = 118 "storage", Peripheral = 119 "peripheral",
        WifiPoint = 120 "wifi", Server = 121 "server", Printer = 122 "printer",
        Virtual = 130 "virtual", Bridge = 131 "bridge", Tunnel = 132 "tunnel",
        Package = 140 "package", Product = 141 "product",
        Network = 150 "network", SecurityZone = 151 "security-zone", Lan = 152 "lan", Man = 153 "man", Wan = 154 "wan",
        InternetEntry = 160 "internet", PartnerLink = 161 "partner-link", Vpn = 162 "vpn",
        Site = 170 "site", Building = 171 "building", Room = 172 "room", Rack = 173 "rack",
        Cve = 180 "cve", Misconfiguration = 181 "misconfiguration", AuditFinding = 182 "audit-finding",
    }
}

words! {
    /// A kind of edge; it reads subject–verb–object. A dependency edge points from the dependent to what it needs.
    pub enum EdgeKind {
        PartOf = 1 "PART_OF", OwnedBy = 2 "OWNED_BY", RunBy = 3 "RUN_BY", BoundTo = 4 "BOUND_TO", Uses = 5 "USES",
        Handles = 6 "HANDLES", CoveredBy = 7 "COVERED_BY", RunsOn = 8 "RUNS_ON", InstalledOn = 9 "INSTALLED_ON",
        HasIface = 10 "HAS_IFACE", InSubnet = 11 "IN_SUBNET", InZone = 12 "IN_ZONE", Listens = 13 "LISTENS",
        CanReach = 14 "CAN_REACH", FlowsTo = 15 "FLOWS_TO", LinkedTo = 16 "LINKED_TO", LocatedIn = 17 "LOCATED_IN",
        MemberOf = 18 "MEMBER_OF", Controls = 19 "CONTROLS", Exposes = 20 "EXPOSES", Trusts = 21 "TRUSTS",
        AuthenticatesWith = 22 "AUTHENTICATES_WITH", ManagedFrom = 23 "MANAGED_FROM", Holds = 24 "HOLDS",
        Affects = 25 "AFFECTS", ProtectedBy = 26 "PROTECTED_BY", BackedUpTo = 27 "BACKED_UP_TO",
        ReplicatesTo = 28 "REPLICATES_TO", IdentifiedBy = 29 "IDENTIFIED_BY", SameAs = 30 "SAME_AS",
    }
}

/// What an edge kind means to the computations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EdgeSpec {
    /// Kinds it may leave from; empty means any.
    pub from: &'static [NodeKind],
    /// Kinds it may lead to; empty means any.
    pub to: &'static [NodeKind],
    /// Impact travels from target to source.
    pub dependency: bool,
    /// Control travels along it (with a precondition that `risk` states).
    pub attack: bool,
    /// The target contains the source.
    pub containment: bool,
    /// The view it belongs to.
    pub view: View,
}

impl EdgeKind {
    /// The declaration of this kind (MAP.md §2.3). `IN_SUBNET` leaves a Host too where no interface is known.
    pub const fn spec(self) -> EdgeSpec {
        use EdgeKind as E;
        use NodeKind as N;
        const fn spec(from: &'static [N], to: &'static [N], flags: &[u8], view: View) -> EdgeSpec {
            let (mut dependency, mut attack, mut containment) = (false, false, false);
            let mut rest = flags;
            while let [flag, tail @ ..] = rest {
                match flag {
                    b'd' => dependency = true,
                    b'a' => attack = true,
                    _ => containment = true,
                }
                rest = tail;
            }
            EdgeSpec { from, to, dependency, attack, containment, view }
        }
        match self {
            E::PartOf => spec(&[], &[], b"dc", View::Business),
            E::OwnedBy | E::RunBy => spec(&[], &[N::Org, N::Actor], b"", View::Ecosystem),
            E::BoundTo => spec(&[N::Org], &[N::Org], b"da", View::Ecosystem),
            E::Uses => spec(
                &[N::Process, N::App],
                &[N::App, N::Component, N::Store, N::Service, N::Directory],
                b"d",
                View::Applications,
            ),
            E::Handles => spec(&[N::Process, N::App, N::Store], &[N::Data], b"da", View::Business),
            E::CoveredBy => spec(&[N::Process, N::App, N::Data], &[N::Treatment], b"", View::Privacy),
            E::RunsOn => spec(
                &[N::App, N::Component, N::Store, N::Service, N::Directory, N::Host],
                &[N::Host],
                b"da",
                View::Logical,
            ),
            E::InstalledOn => spec(&[N::Software], &[N::Host, N::Component, N::App], b"", View::Logical),
            E::HasIface => spec(&[N::Host], &[N::Iface], b"", View::Logical),
            E::InSubnet => spec(&[N::Iface, N::Host], &[N::Subnet], b"", View::Logical),
            E::InZone => spec(&[N::Subnet, N::App, N::Host], &[N::Zone], b"", View::Logical),
            E::Listens => spec(&[N::Host], &[N::Service], b"", View::Logical),
            E::CanReach => spec(&[N::Zone, N::Subnet, N::Host], &[N::Service, N::Zone], b"a", View::Logical),
            E::FlowsTo => spec(
                &[N::App, N::Component, N::Store, N::Zone, N::Org],
                &[N::App, N::Component, N::Store, N::Zone, N::Org],
                b"da",
                View::Applications,
            ),
            E::LinkedTo => spec(&[N::Iface], &[N::Iface], b"", View::Physical),
            E::LocatedIn => spec(&[N::Host], &[N::Place], b"d", View::Physical),
            E::MemberOf => spec(&[N::Account, N::Group, N::Host], &[N::Group], b"a", View::Administration),
            E::Controls => {
                spec(&[N::Account, N::Group, N::Host, N::Directory, N::Org], &[], b"a", View::Administration)
            }
            E::Exposes => spec(&[N::Host], &[N::Account], b"a", View::Administration),
            E::Trusts => spec(&[N::Directory], &[N::Directory], b"a", View::Administration),
            E::AuthenticatesWith => spec(&[N::App, N::Host], &[N::Directory], b"d", View::Administration),
            E::ManagedFrom => spec(&[], &[N::AdminZone], b"a", View::Administration),
            E::Holds => spec(&[N::Account, N::Host, N::App, N::Service], &[N::Credential], b"da", View::Administration),
            E::Affects => spec(
                &[N::Weakness],
                &[N::Host, N::Software, N::Service, N::App, N::Account, N::Store, N::Directory],
                b"a",
                View::Applications,
            ),
            E::ProtectedBy => spec(&[], &[N::Control], b"", View::Applications),
            E::BackedUpTo => spec(&[N::Store, N::Host, N::App], &[N::Store, N::App], b"", View::Logical),
            E::ReplicatesTo => spec(&[N::Store], &[N::Store], b"a", View::Applications),
            E::IdentifiedBy => spec(&[N::Actor], &[N::Account], b"", View::Administration),
            E::SameAs => spec(&[], &[], b"", View::Logical),
        }
    }
}
