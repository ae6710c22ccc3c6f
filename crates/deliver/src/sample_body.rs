//! A small invented body for the tests: what a workbook declares, what a scanner sees, with names in Arabic and names
//! that try to be more than names.

use kharita_map::{Map, MapBuilder, Origin, Ranks, State};
use kharita_model::{
    Aspect, Attribute as A, BatchBuilder, Covered, Digest, EdgeKind as E, Epss, Exploitation, ExploitedList, Extent,
    FeedSource, IdentifierKind, Instant, Knowledge, Listed, Method, NodeKind as K, Published, RecordRef, Scale, Source,
    SourceRef, SsvcAssessment, Subtype, Value, ValueType, WordList,
};
use kharita_model::{Evidence, Locator, Register, RegisterKind, RegisterRecord, Registered};

use crate::Received;
use crate::document::fixture::HOSTILE;

pub(crate) fn map(machines: usize) -> Map {
    let mut builder = MapBuilder::new(Ranks::default());
    builder.batch(&origin("classeur.xlsx"), declared(machines));
    builder.batch(&origin("releve.xml"), observed(machines));
    builder.batch(&origin("annuaire.json"), directory());
    builder.build()
}

/// The map with a register beside it: audits, actions, contracts, answers, departures.
pub(crate) fn state(machines: usize) -> State {
    State { seq: 42, map: map(machines), register: register(), published: published() }
}

/// What feeds publish of the one CVE that a scanner of the body names: one feed is fresh, the other old.
fn published() -> Knowledge {
    let feed = |name: &str, date: &str| FeedSource {
        name: name.into(),
        date: date.parse().ok(),
        records: 1,
        sha256: Digest::of(name.as_bytes()),
    };
    let id = "CVE-2024-0001".to_owned();
    let assessed = SsvcAssessment {
        exploitation: Some(Exploitation::PublicPoc),
        automatable: Some(true),
        total_impact: Some(false),
    };
    let published = Published {
        id: id.clone(),
        ssvc: Some(assessed),
        listed: vec![Listed { list: ExploitedList::Cisa, on: "2026-05-02".parse().ok(), ransomware: true }],
        epss: Some(Epss { probability: 0.4321, percentile: 0.98 }),
        ..Published::default()
    };
    let sources = vec![feed("cve", "2026-11-20"), feed("kev-cisa", "2026-01-20")];
    Knowledge { sources, of: [(id, published)].into() }
}

/// A body of which nothing is known.
pub(crate) fn empty() -> State {
    State {
        seq: 0,
        map: MapBuilder::new(Ranks::default()).build(),
        register: Register::default(),
        published: Knowledge::default(),
    }
}

/// The evidence of the map as the ledger received it.
pub(crate) fn received() -> Vec<Received> {
    ["classeur.xlsx", "releve.xml", "annuaire.json"]
        .iter()
        .zip(["workbook", "nmap", "directory"])
        .zip(["2026-10-02", "2026-11-20", "2026-11-18"])
        .map(|((name, format), at)| Received {
            evidence: Evidence {
                sha256: Digest::of(name.as_bytes()),
                name: (*name).to_owned(),
                bytes: 1234,
                format: format.to_owned(),
                version: Some("7.94".to_owned()),
                observed_at: day(at),
                archive: None,
            },
            entry: 1,
            by: "local".to_owned(),
        })
        .collect()
}

fn register() -> Register {
    let mut register = Register::default();
    let text = |text: &str| Value::text(text);
    let date = |text: &str| Value::Date(text.parse().unwrap());
    type Row = (RegisterKind, &'static str, Vec<(&'static str, Value)>);
    let rows: [Row; 8] = [
        (
            RegisterKind::Audit,
            "A1",
            vec![
                ("system", text("3")),
                ("domain", text("PENTEST")),
                ("provider", text("Prestataire qualifié {x}")),
                ("qualified", Value::Bool(true)),
                ("date", date("2024-03-10")),
                ("report", text("rapport.pdf")),
            ],
        ),
        (
            RegisterKind::Action,
            "X1",
            vec![("title", text("Remplacer le pare-feu")), ("due", date("2026-06-01")), ("progress", Value::Int(100))],
        ),
        (
            RegisterKind::Action,
            "X2",
            vec![("title", text("Fermer les comptes")), ("due", date("2026-09-01")), ("progress", Value::Int(20))],
        ),
        (RegisterKind::Leaver, "L1", vec![("left-on", date("2026-01-01")), ("account-closed", Value::Bool(false))]),
        (
            RegisterKind::Contract,
            "C1",
            vec![("third-party", text("third-parties/2")), ("security-clauses", Value::Bool(true))],
        ),
        (
            RegisterKind::Interview,
            "I1",
            vec![
                ("question", text("POL-FORMEL : la politique est-elle approuvée ?")),
                ("answer", text("oui")),
                ("answered-by", text("Responsable {{x}}")),
                ("date", date("2026-06-01")),
                ("attachment", text("pssi.pdf")),
            ],
        ),
        (
            RegisterKind::Interview,
            "I2",
            vec![
                ("question", text("ORG-INTER-RSSI")),
                ("answer", text("non")),
                ("answered-by", text("Directeur")),
                ("date", date("2026-06-01")),
            ],
        ),
        (
            RegisterKind::Interview,
            "I3",
            vec![
                ("question", text("COM-MANAG-RSF")),
                ("answer", text("sans objet : aucun Wi-Fi")),
                ("answered-by", text("Réseau")),
                ("date", date("2026-06-01")),
            ],
        ),
    ];
    for (kind, id, fields) in rows {
        let fields = fields.into_iter().map(|(name, value)| (name.into(), value)).collect();
        let record = RegisterRecord { kind, id: id.into(), fields, locator: Locator::Whole };
        register.put(Registered { record, evidence: None, by: "local".into(), at: Instant(0), entry: 1 });
    }
    register
}

fn origin(name: &str) -> Origin {
    Origin { evidence: Digest::of(name.as_bytes()), name: name.to_owned(), entry: 1, shift: 0 }
}

fn day(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

struct Writer {
    batch: BatchBuilder,
    source: SourceRef,
}

impl Writer {
    fn new(method: Method, at: &str, source: &Source) -> Self {
        let mut batch = BatchBuilder::new(method, day(at));
        let source = batch.source(source);
        Writer { batch, source }
    }

    fn node(&mut self, key: &str, kind: K, subtype: Option<Subtype>, facts: &[(A, &str)]) -> RecordRef {
        let record = self.batch.record(self.source, key, kind, subtype);
        for (attribute, text) in facts {
            let value = if *text == "?" { Value::Unknown } else { attribute.value_type().parse(text).unwrap() };
            self.batch.attribute(record, *attribute, value);
        }
        record
    }
}

fn flow(protocol: &str, ports: &str, more: &[(A, Value)]) -> Vec<(A, Value)> {
    let mut facts = vec![
        (A::Protocol, ValueType::Word(WordList::Protocol).parse(protocol).unwrap()),
        (A::Ports, Value::text(ports)),
    ];
    facts.extend(more.iter().cloned());
    facts
}

pub(crate) fn declared(machines: usize) -> kharita_model::Batch {
    let mut w = Writer::new(Method::Declared, "2026-10-02", &Source::new("sheet", "collection"));
    let owners: Vec<_> = ["Direction des cotisants", "مديرية التأمين الصحي", "DSI"]
        .iter()
        .enumerate()
        .map(|(n, name)| w.node(&format!("owners/{n}"), K::Actor, Some(Subtype::Role), &[(A::Name, name)]))
        .collect();
    let zones: Vec<_> = [
        ("Z1 Portails publics", "internet"),
        ("Z2 Échanges", "partners"),
        ("Z3 Métier", "internal"),
        ("Z4 Données sensibles", "internal"),
        ("Z5 Administration", "isolated"),
        ("Z6 Développement", "internal"),
    ]
    .iter()
    .map(|(name, exposure)| {
        w.node(
            &format!("zones/{name}"),
            K::Zone,
            Some(Subtype::SecurityZone),
            &[(A::Name, name), (A::Exposure, exposure)],
        )
    })
    .collect();
    for (n, zone) in zones.iter().enumerate() {
        let subnet = w.node(
            &format!("subnets/{n}"),
            K::Subnet,
            None,
            &[(A::Cidr, &format!("10.{n}.0.0/24")), (A::Vlan, &format!("{}", 100 + n)), (A::Allocation, "static")],
        );
        w.batch.edge(subnet, E::InZone, *zone);
        let permission = |word| (A::Permission, ValueType::Word(WordList::FlowPermission).parse(word).unwrap());
        w.batch.edge_with(*zone, E::FlowsTo, zones[(n + 1) % 6], flow("tcp", "443, 8443", &[permission("allowed")]));
        w.batch.edge_with(*zone, E::FlowsTo, zones[(n + 3) % 6], flow("any", "*", &[permission("denied")]));
    }
    let site = w.node("sites/1", K::Place, Some(Subtype::Site), &[(A::Name, "Siège, Port-Sénand")]);
    let data: Vec<_> = [
        ("Dossiers de soins", "santé", "380000"),
        ("Identité des assurés", "identité", "1900000"),
        ("RIB", "finance", "187000"),
        ("Extractions", "?", "?"),
    ]
    .iter()
    .map(|(name, category, persons)| {
        w.node(
            &format!("data/{name}"),
            K::Data,
            Some(Subtype::Information),
            &[(A::Name, name), (A::Category, category), (A::Persons, persons)],
        )
    })
    .collect();
    let stores: Vec<_> = (0..6)
        .map(|n| {
            let store = w.node(
                &format!("databases/{n}"),
                K::Store,
                Some(Subtype::Database),
                &[
                    (A::Name, &format!("DB0{n} Base métier")),
                    (A::Engine, "Oracle 12c"),
                    (A::Volume, "1,2 To"),
                    (A::EncryptedAtRest, "false"),
                ],
            );
            w.batch.edge(store, E::Handles, data[n % 4]);
            store
        })
        .collect();
    let apps: Vec<_> = (0..18)
        .map(|n| {
            let named = HOSTILE
                .get(n)
                .map_or(format!("APP{n:02} Gestion des cotisations et du recouvrement"), |name| (*name).to_owned());
            let app = w.node(
                &format!("applications/{n}"),
                K::App,
                Some(Subtype::Application),
                &[
                    (A::Name, &named),
                    (A::Technology, "Java, Spring"),
                    (A::Version, "5.3.1"),
                    (A::Exposure, if n % 4 == 0 { "internet" } else { "internal" }),
                    (A::EndOfSupport, "2024-12-31"),
                ],
            );
            w.batch.edge(app, E::Uses, stores[n % 6]);
            w.batch.edge(app, E::InZone, zones[n % 6]);
            if n % 3 > 0 {
                w.batch.edge(app, E::OwnedBy, owners[n % 3]);
            }
            app
        })
        .collect();
    for n in 0..12 {
        w.batch.edge_with(
            apps[n],
            E::FlowsTo,
            apps[(n * 5 + 1) % 18],
            flow(
                "tcp",
                "1521",
                &[(A::Encrypted, Value::Bool(n % 2 == 0)), (A::Nature, Value::text("Droits ouverts des assurés"))],
            ),
        );
    }
    let processing = w.node(
        "processings/1",
        K::Treatment,
        None,
        &[(A::Name, "Gestion des soins"), (A::Purpose, "Rembourser les soins"), (A::CndpRegime, "autorisation")],
    );
    for n in 0..12_usize {
        let name = ["Liquider les dossiers de soins", "تصفية ملفات العلاج", "Encaisser les cotisations"][n % 3];
        let process = w.node(
            &format!("processes/{n}"),
            K::Process,
            Some(Subtype::BusinessProcess),
            &[(A::Name, &format!("P{n:02} {name}")), (A::NeedAvailability, "3"), (A::Rto, "240"), (A::Rpo, "?")],
        );
        for (attribute, level) in
            [(A::ImpactAvailability, n % 4 + 1), (A::ImpactIntegrity, n % 3 + 1), (A::ImpactConfidentiality, n % 2 + 1)]
        {
            w.batch.attribute(process, attribute, Value::Level(Scale::LegalImpact.level(level as u8).unwrap()));
        }
        w.batch.edge(process, E::OwnedBy, owners[n % 3]);
        w.batch.edge(process, E::Uses, apps[n]);
        w.batch.edge(process, E::Uses, apps[(n * 3) % 18]);
        if n == 0 {
            w.batch.edge(process, E::Handles, data[0]);
            w.batch.edge(process, E::CoveredBy, processing);
        }
    }
    for (n, app) in apps.iter().take(8).enumerate() {
        let rated = [
            (A::Dependency, format!("{}", n % 4 + 1)),
            (A::Penetration, "3".into()),
            (A::CyberMaturity, format!("{}", n % 3 + 1)),
            (A::Trust, "2".into()),
        ];
        let body = w.node(
            &format!("third-parties/{n}"),
            K::Org,
            Some(Subtype::Supplier),
            &[(A::Name, &format!("Prestataire {n} d’hébergement")), (A::RemoteAuthentication, "mfa")],
        );
        for (attribute, level) in rated.iter().filter(|_| n < 6) {
            w.batch.attribute(body, *attribute, attribute.value_type().parse(level).unwrap());
        }
        w.batch.edge(body, E::Controls, *app);
    }
    for n in 0..machines {
        let host = w.node(
            &format!("equipment/{n}"),
            K::Host,
            Some(Subtype::Server),
            &[
                (A::Name, &format!("srv-metier-{n:03}")),
                (A::Addresses, &address(n)),
                (A::SerialNumber, &format!("SN-{n:06}")),
                (A::Vendor, "Atelier"),
                (A::Model, "M-200"),
                (A::NeedConfidentiality, "4"),
            ],
        );
        w.batch.identifier(host, IdentifierKind::Address, &address(n), None);
        w.batch.edge(host, E::LocatedIn, site);
    }
    w.batch.finish()
}

fn address(n: usize) -> String {
    format!("10.{}.0.{}", n % 6, n / 6 + 1)
}

/// The scanner sees two machines in three, and five that nobody declared.
fn observed(machines: usize) -> kharita_model::Batch {
    let source = Source::new("nmap", "default");
    let mut w = Writer::new(Method::Observed, "2026-11-20", &source);
    let seen = (0..machines).filter(|n| n % 3 > 0).map(address).chain((0..5).map(|n| format!("10.9.0.{}", n + 1)));
    for (n, address) in seen.enumerate() {
        let host = w.node(&address, K::Host, None, &[(A::Addresses, &address), (A::Os, "Debian 12")]);
        w.batch.identifier(host, IdentifierKind::Address, &address, None);
        let service = w.node(
            &format!("{address}/tcp/443"),
            K::Service,
            None,
            &[(A::Protocol, "tcp"), (A::Port, "443"), (A::Product, "nginx")],
        );
        w.batch.edge(host, E::Listens, service);
        if n % 4 == 0 {
            let (name, severity) =
                if n % 8 == 0 { ("PHP Unsupported Version Detection", "critical") } else { ("CVE-2024-0001", "high") };
            let facts = [
                (A::Name, name),
                (A::State, "open"),
                (A::SeverityLevel, severity),
                (A::Cve, "CVE-2024-0001"),
                (A::CvssVector, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"),
            ];
            let weakness = w.node(&format!("{address}/cve"), K::Weakness, Some(Subtype::Cve), &facts);
            w.batch.edge(weakness, E::Affects, service);
        }
    }
    w.batch.cover(Covered {
        extent: Extent::Addresses(source, vec!["10.0.0.0/8".parse().unwrap()]),
        aspect: Aspect::Existence,
        at: None,
    });
    w.batch.finish()
}

fn directory() -> kharita_model::Batch {
    let mut w = Writer::new(Method::Observed, "2026-11-18", &Source::new("directory", "atlas"));
    let domain = w.node("atlas.example", K::Directory, Some(Subtype::Domain), &[(A::Name, "atlas.example")]);
    let group = w.node(
        "admins",
        K::Group,
        Some(Subtype::SecurityGroup),
        &[(A::Name, "Administrateurs du domaine"), (A::Privileged, "true")],
    );
    w.batch.edge(group, E::PartOf, domain);
    for n in 0..9 {
        let account = w.node(
            &format!("u{n}"),
            K::Account,
            Some(Subtype::User),
            &[
                (A::Name, &format!("prenom.nom{n}")),
                (A::Enabled, "true"),
                (A::PasswordNeverExpires, if n == 0 { "true" } else { "false" }),
            ],
        );
        w.batch.edge(account, E::PartOf, domain);
        if n < 3 {
            w.batch.edge(account, E::MemberOf, group);
        }
    }
    w.batch.finish()
}
