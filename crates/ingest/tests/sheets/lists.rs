//! Lists of other things than machines, and workbooks of several lists.

use crate::layouts::book;
use crate::paper::{Paper, Put, csv, windows_1252};
use crate::park::About::{Address, Name, Os, Site};
use crate::park::{machines, row};
use crate::truth::{Fixture, key_of};

/// A workbook of several lists that name each other, and a sheet of notes.
pub fn several_sheets() -> Fixture {
    let columns = [Name, Address, Os, Site];
    let (mut fixture, mut servers) = (Fixture::new("Cartographie SI.xlsx"), Paper::new("Serveurs"));
    servers.row(["Nom", "Adresse IP", "OS", "Localisation"]);
    for machine in machines() {
        let key = machine.key(&[Name]);
        servers.row(row(&machine, &columns));
        machine.states_as(&mut fixture, &key, &[Address, Os, Site]);
        fixture.says(&key, "name", &machine.name);
    }
    let mut applications = Paper::new("Applications");
    applications.row([
        "Code",
        "Application",
        "Éditeur",
        "Version",
        "Serveurs",
        "Bases de données",
        "Responsable métier",
        "RTO",
    ]);
    for (code, name, editor, version, server, base, owner, rto, minutes) in [
        ("APP01", "Paie", "Agirh", "7.2", "SRV-GED-01; SRV-WEB-02", "PAIEDB", "DRH", "4 h", "240"),
        ("APP02", "GED", "Alfresco", "10.2.1.4", "SRV-PAIE-03", "GEDDB", "DAF", "1 j", "1440"),
        ("APP03", "Site institutionnel", "Interne", "2025", "SRV-GED-04", "", "Communication", "8h", "480"),
    ] {
        applications.row([code, name, editor, version, server, base, owner, rto]);
        let key = format!("app/{}", code.to_lowercase());
        for (predicate, value) in
            [("reference", code), ("name", name), ("editor", editor), ("version", version), ("rto", minutes)]
        {
            fixture.says(&key, predicate, value);
        }
        server.split("; ").for_each(|server| fixture.links(&key, "RUNS_ON", "host", server));
        if !base.is_empty() {
            fixture.links(&key, "USES", "store", base);
        }
        fixture.links(&key, "OWNED_BY", "actor", owner);
    }
    let mut bases = Paper::new("Bases de données");
    bases.row(["Base", "SGBD", "Version", "Serveur", "Application"]);
    for (name, engine, version, server, application) in
        [("PAIEDB", "Oracle", "19c", "SRV-GED-01", "APP01"), ("GEDDB", "PostgreSQL", "15", "SRV-PAIE-03", "GED")]
    {
        bases.row([name, engine, version, server, application]);
        let key = format!("store/{}", name.to_lowercase());
        for (predicate, value) in [("name", name), ("engine", engine), ("version", version)] {
            fixture.says(&key, predicate, value);
        }
        fixture.links(&key, "RUNS_ON", "host", server);
        let code = if application == "GED" { "app/app02" } else { "app/app01" };
        fixture.truth.insert((code.to_owned(), "USES".to_owned(), key));
    }
    let mut sites = Paper::new("Sites");
    sites.row(["Site", "Contact", "Observations"]);
    for (name, contact) in [("Rabat - Siège", "accueil@office.example"), ("Casablanca", "poste 210")] {
        sites.row([name, contact, "RAS"]);
        let key = key_of("place", name);
        fixture.says(&key, "name", name);
        fixture.says(&key, "contact", contact);
        fixture.says(&key, "remark", "RAS");
    }
    let mut notes = Paper::new("Notes");
    notes.row(["Points à revoir avec la DSI"]).row(["Onduleur", "à remplacer"]).row(["Licences", "à compter"]);
    book(fixture, &[servers, applications, bases, sites, notes])
}

/// Oui, Non, NSP; amounts with decimal commas in columns of which nothing is known.
pub fn answers() -> Fixture {
    let (mut fixture, mut paper) = (Fixture::new("bases.csv"), Paper::new(""));
    paper.row([
        "Base de données",
        "Moteur",
        "Chiffrée ?",
        "Anonymisée",
        "Sauvegarde testée",
        "Nombre de personnes",
        "Coût (kDH)",
        "Environnement",
    ]);
    let bases = [
        ("RH", "Oracle 19c", "Oui", "Non", "NSP", "1 250", "12,5", "Production"),
        ("CLIENTS", "SQL Server", "non", "NSP", "oui", "45000", "7,25", "prod"),
        ("ARCHIVES", "MySQL 5.7", "?", "non", "Non", "NSP", "0,5", "Recette"),
        ("GED", "PostgreSQL", "OUI", "non", "à compléter", "12", "3", "PRÉPROD"),
    ];
    for (name, engine, encrypted, anonymised, tested, persons, cost, environment) in bases {
        paper.row([name, engine, encrypted, anonymised, tested, persons, cost, environment]);
        let key = key_of("store", name);
        let answer = |text: &str| match text.to_lowercase().as_str() {
            "oui" => "true",
            "non" => "false",
            _ => "?",
        };
        fixture.says(&key, "name", name);
        fixture.says(&key, "engine", engine);
        fixture.says(&key, "encrypted-at-rest", answer(encrypted));
        fixture.says(&key, "anonymised", answer(anonymised));
        fixture.says(&key, "backup-tested", answer(tested));
        fixture.says(&key, "persons", &if persons == "NSP" { "?".to_owned() } else { persons.replace(' ', "") });
        let word = ["production", "production", "test", "preproduction"]
            [bases.iter().position(|base| base.0 == name).unwrap()];
        fixture.says(&key, "environment", word);
    }
    fixture.bytes = windows_1252(&csv(&paper, ';', "\r\n"));
    fixture
}

/// Suppliers, subnets, processes and accounts.
pub fn other_lists() -> Fixture {
    let mut fixture = Fixture::new("Annexes.xlsx");
    let mut suppliers = Paper::new("Prestataires");
    suppliers.row(["Raison sociale", "ICE", "Contact", "Type"]);
    for (name, ice, contact) in [
        ("Atlas Infogérance", "001234567000089", "support@atlas.example"),
        ("Rif Télécom", "002234567000012", "0537 11 22 33"),
    ] {
        suppliers.row([name, ice, contact, "Prestataire"]);
        let key = key_of("org", name);
        fixture.says(&key, "name", name);
        fixture.says(&key, "contact", contact);
        fixture.says(&key, "is", "supplier");
        fixture.implies(&key, "legal-number", ice);
    }
    let mut subnets = Paper::new("Plan d'adressage");
    subnets.row(["VLAN", "Libellé", "Sous-réseau", "Zone", "Attribution", "Passerelle"]);
    for (vlan, name, written, block, zone, allocation, word) in [
        (10.0, "Serveurs", "10.20.0.0/22", "10.20.0.0/22", "DMZ interne", "Fixe", "static"),
        (20.0, "Postes", "10.40.0.0 255.255.0.0", "10.40.0.0/16", "Utilisateurs", "DHCP", "dynamic"),
    ] {
        subnets.row([
            Put::Number(vlan),
            name.into(),
            written.into(),
            zone.into(),
            allocation.into(),
            "10.20.0.254".into(),
        ]);
        let key = format!("subnet/{block}");
        fixture.says(&key, "vlan", &vlan.to_string());
        fixture.says(&key, "name", name);
        fixture.says(&key, "cidr", block);
        fixture.says(&key, "allocation", word);
        fixture.links(&key, "IN_ZONE", "zone", zone);
    }
    let mut processes = Paper::new("Processus");
    processes.row(["Nom", "Pilote", "Applications", "RTO", "RPO", "Besoin de disponibilité"]);
    for (name, owner, applications, rto, rpo, need) in [
        ("Paie du personnel", "DRH", "Paie, GED", ("4 h", "240"), ("1 j", "1440"), "3"),
        ("Achats", "DAF", "GED", ("2 jours", "2880"), ("NSP", "?"), "2"),
    ] {
        processes.row([name, owner, applications, rto.0, rpo.0, need]);
        let key = key_of("process", name);
        for (predicate, value) in [("name", name), ("rto", rto.1), ("rpo", rpo.1), ("need-availability", need)] {
            fixture.says(&key, predicate, value);
        }
        fixture.links(&key, "OWNED_BY", "actor", owner);
        applications.split(", ").for_each(|name| fixture.links(&key, "USES", "app", name));
    }
    let mut accounts = Paper::new("Comptes");
    accounts.row(["Login", "Nom complet", "Actif", "Privilégié", "Dernière connexion"]);
    for (login, name, enabled, privileged, day) in
        [("a.alami", "Amina Alami", true, "Non", 3), ("adm-b", "Brahim B.", false, "Oui", 9)]
    {
        accounts.row([login.into(), name.into(), Put::Yes(enabled), privileged.into(), Put::Day(2025, 11, day)]);
        let key = key_of("account", login);
        fixture.says(&key, "account-name", login);
        fixture.says(&key, "name", name);
        fixture.says(&key, "enabled", &enabled.to_string());
        fixture.says(&key, "privileged", if privileged == "Oui" { "true" } else { "false" });
        fixture.says(&key, "last-logon", &format!("2025-11-{day:02}T00:00:00Z"));
    }
    book(fixture, &[suppliers, subnets, processes, accounts])
}
