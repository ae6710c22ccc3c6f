//! Backups are whole, without keys, and do not bring back what was destroyed.

use crate::common::{Place, entry, import, open, run};
use kharita_ledger::{BlobKind, Error, Keys, Ledger, PERMANENT, backup, restore, verify};
use kharita_model::Code;

#[tokio::test]
async fn a_backup_taken_while_in_use_restores_elsewhere() {
    let place = Place::new();
    let ledger = place.create().await;
    let (head, batch, evidence) = import(&ledger, "scan", &[7; 100_000]).await;
    let out = place.folder.path().join("backup.kharita");
    let written = backup(&place.home(), &out).await.unwrap();
    assert!(written.ok() && written.head == head && written.blobs == 3);
    import(&ledger, "later", b"y").await;
    assert!(matches!(backup(&place.home(), &out).await, Err(Error::FileExists(_))));
    assert_eq!(verify(&out).await.unwrap(), written, "a backup is verified as it is");
    let left: Vec<_> = std::fs::read_dir(place.folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "home, keys, backup and nothing beside: {left:?}");

    let elsewhere = place.folder.path().join("deep/elsewhere");
    let restored = restore(&out, &elsewhere).await.unwrap();
    assert!(restored.head == head && restored.former.is_none());
    let copy = Ledger::open(&elsewhere, Some(&place.keys())).await.unwrap();
    assert_eq!(copy.workspace(), ledger.workspace());
    assert_eq!(copy.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.unwrap(), b"batch of scan");
    let mut file = Vec::new();
    copy.read_evidence(PERMANENT, &evidence, &mut file).await.unwrap();
    assert_eq!(file, [7; 100_000]);
    assert_eq!(copy.append(head, &entry("goes on", vec![]), &[]).await.unwrap().seq, 2);
}

#[tokio::test]
async fn a_restore_keeps_the_former_data_aside() {
    let place = Place::new();
    let ledger = place.create().await;
    let (head, ..) = import(&ledger, "scan", b"x").await;
    let out = place.folder.path().join("backup");
    backup(&place.home(), &out).await.unwrap();
    let (later, ..) = import(&ledger, "later", b"y").await;
    assert!(matches!(restore(&out, &place.home()).await, Err(Error::HomeBusy(_))), "not under a writer");
    ledger.close().await;

    let reader = Ledger::open_read_only(&place.home(), None).await.unwrap();
    let restored = restore(&out, &place.home()).await.unwrap();
    assert_eq!(restored.head, head);
    assert_eq!(reader.head().await.unwrap(), later, "who was reading goes on with the former data");
    let former = restored.former.unwrap().join("ledger.db");
    assert_eq!(verify(&former).await.unwrap().head, later);
    assert_eq!(place.open().await.head().await.unwrap(), head);
    assert_eq!(restore(&out, &place.home()).await.unwrap().head, head, "and again");
}

#[tokio::test]
async fn a_broken_backup_is_refused_and_changes_nothing() {
    let place = Place::new();
    let ledger = place.create().await;
    let (head, ..) = import(&ledger, "scan", b"x").await;
    let out = place.folder.path().join("backup");
    backup(&place.home(), &out).await.unwrap();
    ledger.close().await;
    let mut database = open(&out).await;
    run(&mut database, "update entry set at = at + 1").await;
    crate::common::close(database).await;
    let refused = restore(&out, &place.home()).await.unwrap_err();
    assert_eq!(refused.message().code, Code::ChainBroken);
    std::fs::write(&out, vec![1; 5000]).unwrap();
    assert_eq!(restore(&out, &place.home()).await.unwrap_err().message().code, Code::ChainBroken, "no database at all");
    assert!(matches!(restore(&place.folder.path().join("none"), &place.home()).await, Err(Error::NoHome(_))));
    assert_eq!(place.open().await.head().await.unwrap(), head);
    assert!(!place.home().join("data-2").exists());
}

#[tokio::test]
async fn a_damaged_ledger_gives_no_backup() {
    let place = Place::new();
    let ledger = place.create().await;
    import(&ledger, "scan", b"x").await;
    let mut database = crate::common::database(&place.home()).await;
    run(&mut database, "update blob set body = x'01' where rowid = 1").await;
    let out = place.folder.path().join("backup");
    assert!(matches!(backup(&place.home(), &out).await, Err(Error::ChainBroken { table: "blob", .. })));
    assert_eq!(std::fs::read_dir(place.folder.path()).unwrap().count(), 2, "nothing is left of it");
}

#[tokio::test]
async fn a_backup_contains_neither_keys_nor_clear_content() {
    let place = Place::new();
    let ledger = place.create().await;
    import(&ledger, "reason-in-clear", b"evidence-in-clear").await;
    let out = place.folder.path().join("backup");
    backup(&place.home(), &out).await.unwrap();
    let bytes = std::fs::read(&out).unwrap();
    let contains = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let mut keys = 0;
    for file in std::fs::read_dir(place.folder.path().join("keys")).unwrap() {
        let key = std::fs::read(file.unwrap().path()).unwrap();
        assert!(key.len() == 32 && !contains(&key) && !contains(&key[..8]));
        keys += 1;
    }
    assert_eq!(keys, 3);
    assert!(!contains(b"reason-in-clear") && !contains(b"evidence-in-clear") && !contains(b"batch of"));
    assert!(contains("Agence du bassin".as_bytes()), "the scan finds what is there");
}

#[tokio::test]
async fn a_backup_made_before_the_destruction_is_unreadable_after_it() {
    let place = Place::new();
    let ledger = place.create().await;
    let (_, batch, evidence) = import(&ledger, "scan", b"secret").await;
    let out = place.folder.path().join("backup");
    backup(&place.home(), &out).await.unwrap();
    place.keys().destroy(PERMANENT).unwrap();

    let elsewhere = place.folder.path().join("elsewhere");
    restore(&out, &elsewhere).await.unwrap();
    let keys: Keys = place.keys();
    let copy = Ledger::open(&elsewhere, Some(&keys)).await.unwrap();
    let gone = copy.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.unwrap_err();
    assert_eq!(gone.message().code, Code::NoKey);
    let mut file = Vec::new();
    assert!(copy.read_evidence(PERMANENT, &evidence, &mut file).await.is_err() && file.is_empty());
    keys.open_mission(PERMANENT).unwrap();
    assert!(copy.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.is_err(), "nor under a new key of the name");
    assert!(copy.read_evidence(PERMANENT, &evidence, &mut file).await.is_err() && file.is_empty());
    assert!(verify(&elsewhere).await.unwrap().ok(), "and yet the chain and the vault verify");
}
