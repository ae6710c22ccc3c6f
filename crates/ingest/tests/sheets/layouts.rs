//! Twenty-three layouts, with what is true in each.

use crate::lists::{answers, other_lists, several_sheets};
use crate::paper::{Paper, Put, csv, windows_1252, xlsx};
use crate::park::About::{Address, Environment, Kind, Live, Mac, Model, Name, Os, Owner, Serial, Site, Vendor};
use crate::park::{About, machines, row};
use crate::truth::{Fixture, read, score};

/// A fixture with all machines in these columns, and the paper with them below these titles.
fn park(file: &'static str, sheet: &'static str, titles: &[&str], columns: &[About]) -> (Fixture, Paper) {
    let (mut fixture, mut paper) = (Fixture::new(file), Paper::new(sheet));
    paper.row(titles.to_vec());
    for machine in machines() {
        paper.row(row(&machine, columns));
        machine.states(&mut fixture, columns);
    }
    (fixture, paper)
}

pub fn book(mut fixture: Fixture, papers: &[Paper]) -> Fixture {
    fixture.bytes = xlsx(papers);
    match papers.first().map(|paper| paper.name) {
        Some("Serveurs" | "Servers" | "الخوادم") => fixture.all_are("server"),
        Some("PC") => fixture.all_are("workstation"),
        _ => {}
    }
    fixture
}

/// Heading, date and a total around a plain table.
fn heading_and_total() -> Fixture {
    let columns = [Name, Address, Serial, Os, Owner, Live];
    let (mut fixture, mut paper) = (Fixture::new("Inventaire 2025.xlsx"), Paper::new("Feuil1"));
    paper.merge(0, 0, 0, 5, "INVENTAIRE DES SERVEURS - DSI").skip(1);
    paper.row(["Mis à jour le", "31/12/2025"]).row(["Diffusion restreinte"]).skip(1);
    paper.row([
        "Nom machine",
        "Adresse IP",
        "N° de série",
        "Système d’exploitation",
        "Responsable",
        "Date de mise en service",
    ]);
    for machine in machines() {
        let mut cells: Vec<Put> = row(&machine, &columns).into_iter().map(Put::Text).collect();
        cells[5] = Put::Day(machine.live.0, machine.live.1, machine.live.2);
        paper.row(cells);
        machine.states(&mut fixture, &columns);
    }
    paper.skip(1).row([Put::from("Total"), Put::Number(12.0)]);
    paper.row(["NB : les serveurs arrêtés ne figurent pas dans cette liste."]);
    book(fixture, &[paper])
}

/// Two lines of titles: groups merged over several columns, others merged over both lines.
fn groups_of_titles() -> Fixture {
    let columns = [Name, Serial, Address, Mac, Owner, Site];
    let (mut fixture, mut paper) = (Fixture::new("parc.xlsx"), Paper::new("Parc"));
    paper
        .merge(0, 0, 0, 1, "Identification")
        .merge(0, 2, 0, 3, "Réseau")
        .merge(0, 4, 0, 5, "Responsable")
        .merge(0, 6, 1, 6, "Site");
    paper.skip(1).row(["Nom machine", "N° série", "Adresse IP", "Adresse MAC", "Nom", "Téléphone"]);
    for machine in machines() {
        let mut cells = row(&machine, &columns);
        cells.insert(5, "05 37 00 00 00".to_owned());
        paper.row(cells);
        machine.states(&mut fixture, &columns);
    }
    book(fixture, &[paper])
}

/// Sites and owners written once, in cells merged over their machines.
fn merged_sites() -> Fixture {
    let columns = [Site, Name, Address, Os];
    let (mut fixture, mut paper) = (Fixture::new("serveurs_par_site.xlsx"), Paper::new("Serveurs"));
    paper.row(["Site", "Hostname", "IP", "OS"]);
    let mut all = machines();
    all.sort_by_key(|machine| machine.site);
    for group in all.chunk_by(|a, b| a.site == b.site) {
        let first = paper.next_row();
        for machine in group {
            paper.row(row(machine, &columns));
            machine.states(&mut fixture, &columns);
        }
        paper.merge(first, 0, paper.next_row() - 1, 0, group[0].site);
    }
    book(fixture, &[paper])
}

/// Titles in capitals, broken over lines inside the cell.
fn broken_titles() -> Fixture {
    let titles = ["NOM\nMACHINE", "ADRESSE\nIP", "ADRESSE\nMAC", "MARQUE", "MODÈLE", "ENVIRONNEMENT"];
    let (fixture, paper) = park("capitales.xlsx", "PARC", &titles, &[Name, Address, Mac, Vendor, Model, Environment]);
    book(fixture, &[paper])
}

fn english() -> Fixture {
    let titles = [
        "Host Name",
        "IP Address",
        "MAC Address",
        "Serial Number",
        "Operating System",
        "Manufacturer",
        "Model",
        "Location",
        "Owner",
    ];
    let (fixture, paper) =
        park("assets.xlsx", "Servers", &titles, &[Name, Address, Mac, Serial, Os, Vendor, Model, Site, Owner]);
    book(fixture, &[paper])
}

fn arabic() -> Fixture {
    let titles = ["اسم الخادم", "عنوان IP", "الرقم التسلسلي", "نظام التشغيل", "الموقع", "المسؤول"];
    let (fixture, paper) = park("جرد.xlsx", "الخوادم", &titles, &[Name, Address, Serial, Os, Site, Owner]);
    book(fixture, &[paper])
}

/// Any case, stars and colons, units in titles, columns of which nothing is known.
fn odd_titles() -> Fixture {
    let columns = [Name, Address, Serial, Live, Kind];
    let (mut fixture, mut paper) = (Fixture::new("Copie de parc v3.xlsx"), Paper::new("serveurs (2)"));
    paper.row([
        "nom du serveur *",
        "Adresse(s) IP :",
        "n°SERIE",
        "Date mise en service (jj/mm/aaaa)",
        "TYPE",
        "RAM (Go)",
        "Prix (kDH)",
        "ip de la passerelle",
    ]);
    for (n, machine) in machines().iter().enumerate() {
        let mut cells: Vec<Put> = row(machine, &columns).into_iter().map(Put::Text).collect();
        cells.extend([Put::Number(16.0 * n as f64), Put::Text("12,5".into()), Put::Text("10.20.0.254".into())]);
        paper.row(cells);
        machine.states(&mut fixture, &columns);
    }
    book(fixture, &[paper])
}

/// Headings of sections, subtotals, blank rows and titles repeated for printing.
fn sections() -> Fixture {
    let columns = [Name, Address, Os, Vendor];
    let titles = ["Nom machine", "Adresse IP", "OS", "Marque"];
    let (mut fixture, mut paper) = (Fixture::new("etat.xlsx"), Paper::new("Etat"));
    paper.row(titles);
    let mut all = machines();
    all.sort_by_key(|machine| machine.site);
    for group in all.chunk_by(|a, b| a.site == b.site) {
        let heading = paper.next_row();
        paper.merge(heading, 0, heading, 3, group[0].site).skip(1);
        for machine in group {
            paper.row(row(machine, &columns));
            machine.states(&mut fixture, &columns);
        }
        paper.row([Put::from("Sous-total"), Put::Number(group.len() as f64)]).skip(2).row(titles);
    }
    paper.row([Put::from("TOTAL GÉNÉRAL"), Put::Formula("=COUNTA(A2:A20)", "12".into())]);
    book(fixture, &[paper])
}

/// The table stands far from the corner, with empty columns in it.
fn far_from_the_corner() -> Fixture {
    let columns = [Name, Address, Serial, Os];
    let (mut fixture, mut paper) = (Fixture::new("decale.xlsx"), Paper::new("Feuil3").moved_to(3));
    paper.skip(6).row(["Hostname", "", "IP", "", "S/N", "OS"]);
    for machine in machines() {
        let cells = row(&machine, &columns);
        paper.row([&*cells[0], "", &cells[1], "", &cells[2], &cells[3]]);
        machine.states(&mut fixture, &columns);
    }
    book(fixture, &[paper])
}

/// Days in all the ways that people write them, and as numbers that lost their format.
fn dates_as_text() -> Fixture {
    const MONTHS: [&str; 12] =
        ["janvier", "févr.", "mars", "avril", "mai", "juin", "juillet", "août", "sept.", "oct.", "nov.", "décembre"];
    let columns = [Name, Live];
    let (mut fixture, mut paper) = (Fixture::new("mise en service.xlsx"), Paper::new("Serveurs"));
    paper.row(["Serveur", "Mise en service", "Fin de support"]);
    for (n, machine) in machines().iter().enumerate() {
        let (year, month, day) = machine.live;
        let live = match n % 5 {
            0 => format!("{day:02}/{month:02}/{year}"),
            1 => format!("{day} {} {year}", MONTHS[usize::from(month) - 1]),
            2 => format!("{year}-{month:02}-{day:02}"),
            3 => format!("{day:02}.{month:02}.{year}"),
            _ => format!("{day}-{}-{year}", MONTHS[usize::from(month) - 1].trim_end_matches('.')),
        };
        let key = machine.key(&columns);
        let end: Put = match n % 4 {
            0 | 2 => Put::Number(46_351.0),
            1 => "NSP".into(),
            // A month is no day: refused.
            _ => "déc. 2027".into(),
        };
        paper.row([machine.name.as_str().into(), live.into(), end]);
        machine.states(&mut fixture, &columns);
        match n % 4 {
            0 | 2 => fixture.says(&key, "end-of-support", "2026-11-25"),
            1 => fixture.says(&key, "end-of-support", "?"),
            // True, and lost.
            _ => fixture.says(&key, "end-of-support", "2027-12"),
        }
    }
    book(fixture, &[paper])
}

/// Several addresses in a cell, ranges and blocks.
fn several_addresses() -> Fixture {
    let columns = [Name, Address, Mac];
    let (mut fixture, mut paper) = (Fixture::new("adresses.xlsx"), Paper::new("Parc réseau"));
    paper.row(["Machine", "Adresse IP", "MAC"]);
    for (n, machine) in machines().iter_mut().enumerate() {
        let other = format!("192.168.{n}.7");
        let joint = ["\n", " ; ", ", ", " / ", " et ", " "][n % 6];
        let written = format!("{}{joint}{other}", machine.addresses[0]);
        machine.addresses.push(other);
        paper.row([machine.name.clone(), written, machine.mac.replace(':', ["-", ":"][n % 2])]);
        if n % 2 == 0 {
            machine.mac = machine.mac.replace(':', "-");
        }
        machine.states(&mut fixture, &columns);
    }
    for (name, written, blocks) in [
        ("SW-COEUR-01", "10.30.0.1-3", &["10.30.0.1", "10.30.0.2/31"][..]),
        ("SW-COEUR-02", "10.30.1.0 à 10.30.1.255", &["10.30.1.0/24"]),
        ("FW-01", "10.30.2.0/24", &["10.30.2.0/24"]),
    ] {
        paper.row([name, written, ""]);
        let key = crate::truth::key_of("host", name);
        fixture.says(&key, "hostnames", name);
        fixture.implies(&key, "name", name);
        blocks.iter().for_each(|block| fixture.says(&key, "addresses", block));
    }
    book(fixture, &[paper])
}

fn french_csv() -> Fixture {
    let titles = ["Nom machine", "Adresse IP", "N° série", "Système d’exploitation", "Propriétaire", "Modèle"];
    let (mut fixture, paper) =
        park("Extraction parc 31-12-2025.csv", "", &titles, &[Name, Address, Serial, Os, Owner, Model]);
    fixture.bytes = windows_1252(&csv(&paper, ';', "\r\n"));
    fixture
}

fn tab_csv() -> Fixture {
    let titles = ["Hostname", "IP", "OS", "Site"];
    let (mut fixture, paper) = park("export.txt.csv", "", &titles, &[Name, Address, Os, Site]);
    fixture.bytes = format!("\u{feff}{}", csv(&paper, '\t', "\n")).into_bytes();
    fixture
}

/// Heading lines above a table in CSV, a line that says the delimiter, cells with line breaks.
fn quoted_csv() -> Fixture {
    let (mut fixture, paper) = (Fixture::new("machines.csv"), Paper::new(""));
    let mut paper = paper;
    paper.row(["Parc des machines"]).skip(1).row(["Nom machine", "Adresse IP", "Description"]);
    for machine in machines() {
        let key = machine.key(&[Name]);
        paper.row([
            machine.name.clone(),
            format!("{}\n192.0.2.9", machine.addresses[0]),
            "Rôle : \"web\", base".to_owned(),
        ]);
        machine.states(&mut fixture, &[Name]);
        fixture.says(&key, "addresses", &machine.addresses[0]);
        fixture.says(&key, "addresses", "192.0.2.9");
        fixture.says(&key, "description", "Rôle : \"web\", base");
    }
    fixture.bytes = format!("sep=,\r\n{}", csv(&paper, ',', "\r\n")).into_bytes();
    fixture
}

/// The titles of two columns are swapped: neither is read.
fn swapped() -> Fixture {
    let columns = [Name, Address, Os];
    let (mut fixture, mut paper) = (Fixture::new("inverse.xlsx"), Paper::new("Serveurs"));
    paper.row(["Nom machine", "Adresse IP", "OS", "N° série", "Adresse MAC"]);
    for machine in machines() {
        let mut cells = row(&machine, &columns);
        cells.extend([machine.mac.clone(), machine.serial.clone()]);
        paper.row(cells);
        machine.states(&mut fixture, &columns);
        // True, and lost: nobody can tell a wrong title from a wrong column.
        fixture.says(&machine.key(&columns), "serial-number", &machine.serial);
        fixture.says(&machine.key(&columns), "mac-addresses", &machine.mac);
    }
    book(fixture, &[paper])
}

/// Titles that mean something else here, two columns for one thing, numbers of rows.
fn misleading() -> Fixture {
    let columns = [Name, Site, Address];
    let (mut fixture, mut paper) = (Fixture::new("trompeur.xlsx"), Paper::new("Machines"));
    paper.row(["N°", "Nom machine", "Adresse", "Site", "Marque", "OS", "Système", "Version", "IP", "Référence"]);
    for (n, machine) in machines().iter().enumerate() {
        let cells = row(machine, &columns);
        paper.row([
            Put::Number(n as f64 + 1.0),
            cells[0].as_str().into(),
            "12, rue des Orangers".into(),
            cells[1].as_str().into(),
            Put::Day(2020, 1, 1 + n as u8),
            "Linux".into(),
            "Gestion du courrier".into(),
            "3".into(),
            cells[2].as_str().into(),
            Put::Number(n as f64 + 1.0),
        ]);
        machine.states(&mut fixture, &columns);
        // True, and lost: two columns claim to be the system.
        fixture.says(&machine.key(&columns), "os", "Linux");
    }
    book(fixture, &[paper])
}

/// The same machine twice: the second row is refused.
fn duplicates() -> Fixture {
    let columns = [Name, Address, Os];
    let (fixture, mut paper) = park("doublons.xlsx", "Parc", &["Nom machine", "IP", "OS"], &columns);
    for machine in machines().iter().take(3) {
        paper.row([machine.name.to_lowercase(), "10.99.0.1".to_owned(), "Autre".to_owned()]);
    }
    book(fixture, &[paper])
}

/// Names and addresses by formulas, and cells in error.
fn formulas() -> Fixture {
    let columns = [Name, Address];
    let (mut fixture, mut paper) = (Fixture::new("formules.xlsx"), Paper::new("Serveurs"));
    paper.row(["Serveur", "IP", "OS"]);
    for (n, machine) in machines().iter().enumerate() {
        let name = Put::Formula("=CONCAT(\"SRV\",ROW())", machine.name.clone());
        let address = Put::Formula("=CONCAT(\"10.20.\",1)", machine.addresses[0].clone());
        let os = if n == 4 { Put::Formula("=NA()", "#N/A".into()) } else { machine.os.into() };
        paper.row([name, address, os]);
        let read: &[About] = if n == 4 { &columns } else { &[Name, Address, Os] };
        machine.states(&mut fixture, read);
    }
    book(fixture, &[paper])
}

/// Two tables below each other with different columns.
fn stacked() -> Fixture {
    let (mut fixture, mut paper) = (Fixture::new("salle.xlsx"), Paper::new("Salle machine"));
    let (above, below) = ([Name, Address, Os], [Serial, Vendor, Name, Model]);
    paper.row(["Serveurs"]).row(["Nom machine", "Adresse IP", "OS"]);
    for machine in machines().iter().take(6) {
        paper.row(row(machine, &above));
        machine.states(&mut fixture, &above);
    }
    paper.skip(2).row(["Matériel réseau"]).row(["N° série", "Marque", "Hostname", "Modèle"]);
    for machine in machines().iter().skip(6) {
        paper.row(row(machine, &below));
        machine.states(&mut fixture, &below);
    }
    book(fixture, &[paper])
}

/// Everybody's own order, empty cells everywhere.
fn holes() -> Fixture {
    let columns = [Address, Mac, Os, Name];
    let (mut fixture, mut paper) = (Fixture::new("trous.xlsx"), Paper::new("PC"));
    paper.row(["@ IP", "Adresse MAC", "OS", "Nom poste"]);
    for (n, machine) in machines().iter().enumerate() {
        let kept: Vec<About> =
            columns.into_iter().enumerate().filter(|(at, _)| (n + at) % 4 != 0).map(|(_, about)| about).collect();
        let cells: Vec<String> = columns
            .iter()
            .map(
                |about| if kept.contains(about) { machine.written(*about) } else { ["", "-", "n/a"][n % 3].to_owned() },
            )
            .collect();
        paper.row(cells);
        machine.states(&mut fixture, &kept);
    }
    book(fixture, &[paper])
}

fn all() -> Vec<Fixture> {
    vec![
        heading_and_total(),
        groups_of_titles(),
        merged_sites(),
        broken_titles(),
        english(),
        arabic(),
        odd_titles(),
        several_sheets(),
        sections(),
        far_from_the_corner(),
        dates_as_text(),
        several_addresses(),
        french_csv(),
        tab_csv(),
        quoted_csv(),
        answers(),
        swapped(),
        misleading(),
        duplicates(),
        formulas(),
        other_lists(),
        stacked(),
        holes(),
    ]
}

/// What must be said of the layouts in which something cannot be read.
#[test]
fn what_is_not_read_is_named() {
    let said = |fixture: Fixture| read(fixture.name, &fixture.bytes);
    let reading = said(swapped());
    assert_eq!(reading.warned(), ["column-contradicts N° série", "column-contradicts Adresse MAC"]);

    let reading = said(misleading());
    let expected = [
        "column-numbering N°",
        "column-contradicts Adresse",
        "column-contradicts Marque",
        "column-disputed OS",
        "column-disputed Système",
        "column-unknown Version",
        "column-numbering Référence",
    ];
    assert_eq!(reading.warned(), expected);

    let reading = said(odd_titles());
    assert_eq!(
        reading.warned(),
        ["column-unknown RAM (Go)", "column-unknown Prix (kDH)", "column-unknown ip de la passerelle"]
    );

    let reading = said(duplicates());
    assert_eq!(reading.refused(), ["duplicate-row Parc!A14", "duplicate-row Parc!A15", "duplicate-row Parc!A16"]);

    let reading = said(formulas());
    assert_eq!(reading.refused(), ["row-unreadable Serveurs!C6"]);

    let reading = said(several_sheets());
    assert_eq!(reading.refused(), ["sheet-not-inventory Notes!A1"]);
    assert_eq!(reading.outcome.columns.len(), 4);

    let reading = said(dates_as_text());
    let refused = ["bad-date Serveurs!C5", "bad-date Serveurs!C9", "bad-date Serveurs!C13"];
    assert_eq!(reading.refused(), refused);

    let counts = |fixture: Fixture| said(fixture).left_out();
    let left = |code: &str, count| (code.to_owned(), count);
    assert_eq!(
        counts(heading_and_total()),
        [left("left-out-notes", 3 + 1), left("left-out-blank-rows", 1), left("left-out-totals", 1)]
    );
    assert_eq!(
        counts(sections()),
        [
            left("left-out-notes", 3),
            left("left-out-totals", 4),
            left("left-out-blank-rows", 6),
            left("left-out-repeated-titles", 3),
        ]
    );
}

#[test]
fn nearly_all_that_is_true_is_read_and_nothing_else() {
    let (mut read_cells, mut all_cells, mut wrong) = (0, 0, Vec::new());
    for fixture in all() {
        let reading = read(fixture.name, &fixture.bytes);
        let found = score(&fixture, &reading);
        println!("{:32} {:4} of {:4} cells", fixture.name, found.read, found.all);
        found.missed.iter().take(8).for_each(|fact| println!("    missed {fact:?}"));
        found.wrong.iter().take(8).for_each(|fact| println!("    wrong  {fact:?}"));
        if found.read * 100 < found.all * 90 || !found.wrong.is_empty() {
            reading.warned().iter().chain(&reading.refused()).take(12).for_each(|said| println!("    said   {said}"));
        }
        read_cells += found.read;
        all_cells += found.all;
        wrong.extend(found.wrong);
    }
    println!("{read_cells} of {all_cells} true cells read ({:.1} %)", 100.0 * read_cells as f64 / all_cells as f64);
    assert!(wrong.is_empty(), "{} wrong facts", wrong.len());
    assert!(read_cells * 100 >= all_cells * 95);
}
