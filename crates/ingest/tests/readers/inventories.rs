//! The readers of inventories, directories and clouds on our own small samples, and what must never be kept of persons.

use crate::support::*;
use kharita_ingest::{Input, recognise};
use kharita_model::{Aspect, Code, Extent};

#[test]
fn glpi_knows_the_machine_and_no_person() {
    let (counts, said, refused) = sample("glpi_computer.json");
    assert_eq!((counts, refused), (([2, 1, 1, 0, 0], [0, 0, 0]), vec![]));
    let key = "app01-2026-01-01-00-00-00";
    says(
        &said,
        &[
            &format!("{key} is host/server 95"),
            &format!("{key} id.serial 640HP72 95"),
            &format!("{key} id.smbios-uuid 4c4c4544-0034-3010-8048-b6c04f503732 95"),
            &format!("{key} id.fqdn app01.atlas.example 95"),
            &format!("{key}/vm/11111111-2222-3333-4444-555555555555 RUNS_ON {key} 95"),
            &format!("{key}/mysql/MariaDB/paie RUNS_ON {key} 95"),
            &format!("{key} LISTENS {key}/tcp/3306 95"),
        ],
    );
    never_says(&said, &["k.alami", "172.17.0.1", "02:42", "id.agent-id"]);
    let (counts, said, _) = sample("glpi_inventory.xml");
    assert_eq!(counts.0[..3], [1, 0, 1]);
    says(&said, &[&format!("{key} id.serial 640HP72 95"), &format!("{key} id.mac 00:1b:21:aa:bb:cc 95")]);
    never_says(&said, &["k.alami"]);
}

#[test]
fn netbox_says_what_is_meant_to_be_and_no_person() {
    let (counts, said, refused) = sample("netbox_dump.json");
    assert_eq!((counts.0[0], refused.len()), (2, 1), "{refused:?}");
    says(
        &said,
        &[
            "device/10 is host/router 70",
            "device/10 id.serial SN-0001 70",
            "device/10 id.hostname rtr-rabat 70",
            "device/10 id.mac 00:1B:21:AA:BB:01 70",
            "device/10 id.address 10.20.0.1 70",
            "device/10 id.fqdn rtr.rabat.example 70",
            "device/10 vendor Fabricant 70",
            "device/10 LOCATED_IN rack/4 70",
            "device/11 LOCATED_IN site/1 70",
            "device/11 remark planned 70",
            "interface/100 LINKED_TO interface/101 70",
            "prefix/6 vlan 120 70",
            "rack/4 PART_OF site/1 70",
        ],
    );
    never_says(&said, &["Personne", "0600000000", "personne@"]);
    let (counts, said, refused) = sample("netbox_devices.json");
    assert_eq!((counts.0[0], refused.len()), (1, 0));
    let told = [
        "device/10 is host/firewall 70",
        "device/10 os Junos 22 70",
        "device/10 owner DSI 70",
        "device/10 vendor Fabricant 70",
    ];
    says(&said, &told);
}

#[test]
fn rvtools_knows_where_machines_run() {
    let (counts, said, refused) = sample("rvtools_vinfo.csv");
    assert_eq!((counts, refused), (([1, 0, 0, 0, 0], [0, 0, 0]), vec![]));
    let key = "501f0000-0000-0000-0000-000000000001";
    says(
        &said,
        &[
            &format!("{key} id.smbios-uuid 421f0000-0000-0000-0000-000000000001 95"),
            &format!("{key} id.fqdn app01.atlas.example 95"),
            &format!("{key} RUNS_ON esx1.atlas.example 95"),
        ],
    );
    never_says(&said, &["Alami", "vm-2"]);
}

#[test]
fn rvtools_as_a_workbook_covers_its_vcenter() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let guests = [
        ["VM", "Powerstate", "Template", "DNS Name", "Host", "VM UUID", "VI SDK UUID"],
        ["APP01", "poweredOn", "False", "app01.atlas.example", "esx1.atlas.example", "501f-1", "aaaa"],
    ];
    let hosts = [
        ["Host", "Datacenter", "Cluster", "ESX Version", "Vendor", "Model", "Serial number"],
        ["esx1.atlas.example", "DC", "C1", "VMware ESXi 8.0.2 build-1", "Dell", "R640", "640HP72"],
    ];
    for (name, rows) in [("vInfo", guests), ("vHost", hosts), ("vDisk", guests)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write(row as u32, column as u16, *cell).unwrap();
            }
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(recognise(&Input::from_bytes(bytes.clone(), "x")).unwrap().id, "rvtools");
    let (_, batches) = read(&bytes, "x.xlsx").unwrap();
    let said = lines(&batches);
    says(
        &said,
        &[
            "501f-1 RUNS_ON esx1.atlas.example 95",
            "esx1.atlas.example os-family hypervisor 95",
            "esx1.atlas.example id.serial 640HP72 95",
            "esx1.atlas.example PART_OF DC/C1 95",
        ],
    );
    let whole = batches[0].coverage.parts.iter().find(|part| part.aspect == Aspect::Existence).unwrap();
    assert!(matches!(&whole.extent, Extent::Source(source) if source.as_str() == "rvtools@aaaa"));
    assert_eq!(left_out(&batches, Code::LeftOutInformation), 1, "the tab of disks");
}

#[test]
fn directories_as_csv() {
    let (counts, said, refused) = sample("ad-csv_users.csv");
    assert_eq!((counts.0[0], refused), (0, vec![Code::MissingKey]));
    says(
        &said,
        &[
            "S-1-5-21-1-2-3-1104 account-name k.alami 95",
            "S-1-5-21-1-2-3-1104 last-logon 2025-12-31T08:30:00Z 95",
            "S-1-5-21-1-2-3-500 name Administrateur 95",
            "S-1-5-21-1-2-3-1105 service-principal true 95",
            "S-1-5-21-1-2-3-1105 enabled false 95",
        ],
    );
    never_says(&said, &["Karim", "Surname", "@atlas.example"]);
    let (counts, said, refused) = sample("ad-csv_computers.csv");
    assert_eq!((counts.0[0], refused), (1, vec![Code::MissingKey]));
    says(
        &said,
        &[
            "S-1-5-21-1-2-3-1106 is host/workstation 95",
            "S-1-5-21-1-2-3-1106 enabled false 95",
            "S-1-5-21-1-2-3-1106 id.fqdn pc7.atlas.example 95",
        ],
    );
}

#[test]
fn a_state_of_terraform_keeps_no_secret() {
    let (counts, said, refused) = sample("terraform_state.json");
    assert_eq!((counts, refused), (([1, 0, 0, 0, 0], [0, 0, 0]), vec![]));
    says(
        &said,
        &[
            "arn:aws:rds:eu-west-3:1:db:paie is store/database 95",
            "arn:aws:rds:eu-west-3:1:db:paie engine mysql 8.0 95",
            "arn:aws:rds:eu-west-3:1:db:paie encrypted-at-rest false 95",
            "arn:aws:ec2:eu-west-3:1:instance/i-1 id.address 192.0.2.10 95",
            "arn:aws:ec2:eu-west-3:1:instance/i-1 name app01 95",
        ],
    );
    never_says(&said, &["verysecret", "root"]);
    let (_, batches) = read(&fixture("terraform_state.json"), "a").unwrap();
    assert_eq!(left_out(&batches, Code::LeftOutInformation), 2, "rules of a security group");
}

#[test]
fn opengraph_keeps_rights_under_their_names() {
    let (_, said, refused) = sample("opengraph_payload.json");
    assert_eq!(refused, [Code::MissingKey]);
    says(
        &said,
        &[
            "1 is account 95",
            "1 account-name BOB 95",
            "1 MEMBER_OF 2 95",
            "2 CONTROLS 3 95",
            "3 application-kind GitRepository 95",
        ],
    );
    let (_, batches) = read(&fixture("opengraph_payload.json"), "a").unwrap();
    assert_eq!(left_out(&batches, Code::LeftOutInformation), 1, "an end found by a name");
}
