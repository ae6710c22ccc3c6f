//! The ledger as its users meet it: what is written is read back, by those who have the key, in order, at one head.

use std::io::Read;

use crate::common::{NOW, Place, database, entry, first_entry, import, run};
use kharita_ledger::{BlobKind, Error, Keys, Ledger, PERMANENT, verify};
use kharita_model::{Code, Digest};

#[tokio::test]
async fn what_is_appended_reads_back() {
    let place = Place::new();
    let ledger = place.create().await;
    let start = ledger.head().await.unwrap();
    assert_eq!((start.seq, start.hash), (0, ledger.workspace().hash()));
    let first = ledger.append(start, &first_entry(&place.keys()), &[]).await.unwrap();
    let (second, batch, evidence) = import(&ledger, "scan", b"<nmaprun/>").await;
    assert_eq!((first.seq, second.seq), (1, 2));
    ledger.close().await;

    let ledger = place.open().await;
    assert_eq!(ledger.head().await.unwrap(), second);
    let mut entries = ledger.entries(1);
    let one = entries.next().await.unwrap().unwrap();
    assert_eq!((one.seq, one.hash, one.at, one.blobs.len()), (1, first.hash, NOW, 0));
    assert_eq!(one.entry.unwrap(), first_entry(&place.keys()));
    let two = entries.next().await.unwrap().unwrap();
    assert_eq!(two.entry.unwrap(), entry("scan", vec![]));
    assert!(two.blobs.len() == 3 && two.blobs.contains(&batch) && two.blobs.is_sorted());
    assert!(entries.next().await.unwrap().is_none());

    let third = import(&ledger, "again", b"").await.0;
    assert_eq!(entries.next().await.unwrap().unwrap().hash, third.hash, "a reader at the end sees what comes");
    assert_eq!(ledger.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.unwrap(), b"batch of scan");
    let mut file = Vec::new();
    assert_eq!(ledger.read_evidence(PERMANENT, &evidence, &mut file).await.unwrap(), 10);
    assert_eq!(file, b"<nmaprun/>");
    let found = verify(&place.home()).await.unwrap();
    assert_eq!((found.ok(), found.entries, found.blobs, found.unnamed, found.head), (true, 3, 5, 0, third));
}

#[tokio::test]
async fn many_entries_read_from_anywhere() {
    let place = Place::new();
    let ledger = place.create().await;
    let mut head = ledger.head().await.unwrap();
    for number in 1..=100 {
        head = ledger.append(head, &entry(&number.to_string(), vec![]), &[]).await.unwrap();
    }
    for from in [0, 1, 2, 33, 64, 100, 101, 102, u64::MAX] {
        let mut entries = ledger.entries(from);
        let mut expected = from.max(1);
        while let Some(recorded) = entries.next().await.unwrap() {
            assert_eq!((recorded.seq, recorded.entry.unwrap().reason), (expected, Some(expected.to_string())));
            expected += 1;
        }
        assert_eq!(expected, from.max(101));
    }
}

#[tokio::test]
async fn a_moved_head_is_refused() {
    let place = Place::new();
    let ledger = place.create().await;
    let start = ledger.head().await.unwrap();
    let first = ledger.append(start, &entry("a", vec![]), &[]).await.unwrap();
    let refused = ledger.append(start, &entry("b", vec![]), &[]).await.unwrap_err();
    assert!(matches!(refused, Error::HeadMoved { expected, found } if expected == start && found == first));
    assert_eq!(refused.message().code, Code::HeadMoved);
    assert_eq!(ledger.head().await.unwrap(), first);

    let (one, other) = (entry("c", vec![]), entry("d", vec![]));
    let (one, other) = tokio::join!(ledger.append(first, &one, &[]), ledger.append(first, &other, &[]));
    assert_eq!([one.is_ok(), other.is_ok()].iter().filter(|ok| **ok).count(), 1, "one of two at the same head");
    assert_eq!(ledger.head().await.unwrap().seq, 2);
}

#[tokio::test]
async fn an_entry_cannot_need_what_is_not_there() {
    let place = Place::new();
    let ledger = place.create().await;
    let missing = Digest([1; 32]);
    let refused = ledger.append(ledger.head().await.unwrap(), &entry("a", vec![]), &[missing]).await.unwrap_err();
    assert!(matches!(refused, Error::NoBlob(digest) if digest == missing));
    assert_eq!(ledger.head().await.unwrap().seq, 0);
    assert!(matches!(ledger.blob(BlobKind::Batch, None, &missing).await, Err(Error::NoBlob(_))));
}

#[tokio::test]
async fn a_blob_opens_only_as_what_it_is() {
    let place = Place::new();
    let ledger = place.create().await;
    place.keys().open_mission("audit").unwrap();
    let hash = ledger.put_blob(BlobKind::Batch, Some("audit"), b"facts".to_vec()).await.unwrap();
    let plain = ledger.put_blob(BlobKind::Result, None, b"figures".to_vec()).await.unwrap();
    assert_eq!(ledger.blob(BlobKind::Batch, Some("audit"), &hash).await.unwrap(), b"facts");
    assert_eq!(ledger.blob(BlobKind::Result, None, &plain).await.unwrap(), b"figures");
    for (kind, mission) in
        [(BlobKind::Result, Some("audit")), (BlobKind::Batch, Some(PERMANENT)), (BlobKind::Batch, None)]
    {
        let refused = ledger.blob(kind, mission, &hash).await.unwrap_err();
        assert!(matches!(refused, Error::Unreadable(_)), "{kind:?} {mission:?} {refused}");
    }
    let unknown = ledger.put_blob(BlobKind::Batch, Some("other"), b"x".to_vec()).await.unwrap_err();
    assert!(matches!(unknown, Error::NoKey(name) if name == "mission-other"));
}

#[tokio::test]
async fn large_evidence_is_kept_in_pieces() {
    let place = Place::new();
    let ledger = place.create().await;
    // Ten MiB and one byte that do not compress: three pieces.
    let mut file = vec![0; (10 << 20) + 1];
    getrandom::fill(&mut file).unwrap();
    let stored = ledger.put_evidence(PERMANENT, &mut &file[..]).await.unwrap();
    assert_eq!((stored.size, stored.sha256, stored.blobs.len()), (file.len() as u64, Digest::of(&file), 4));
    let mut back = Vec::new();
    ledger.read_evidence(PERMANENT, &stored.bytes, &mut back).await.unwrap();
    assert!(back == file);
    let mut database = database(&place.home()).await;
    let largest = sqlx::query_scalar::<_, i64>("select max(length(body)) from blob").fetch_one(&mut database).await;
    assert!(largest.unwrap() < (4 << 20) + 1000);

    let mut broken = file.take(5 << 20).chain(Failing);
    assert!(matches!(ledger.put_evidence(PERMANENT, &mut broken).await, Err(Error::File { .. })));
}

/// A disk that fails.
struct Failing;

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::Error::other("disk"))
    }
}

#[tokio::test]
async fn blobs_are_read_by_several_tasks_at_once() {
    let place = Place::new();
    let ledger = std::sync::Arc::new(place.create().await);
    let mut hashes = Vec::new();
    for number in 0..20_u8 {
        hashes.push(ledger.put_blob(BlobKind::Batch, Some(PERMANENT), vec![number; 10_000]).await.unwrap());
    }
    let writer = ledger.clone();
    let importing = tokio::spawn(async move { import(&writer, "meanwhile", b"x").await.0.seq });
    let tasks: Vec<_> = (0..20_u8)
        .map(|number| {
            let (ledger, hash) = (ledger.clone(), hashes[usize::from(number)]);
            tokio::spawn(async move {
                ledger.blob(BlobKind::Batch, Some(PERMANENT), &hash).await.unwrap() == vec![number; 10_000]
            })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    assert_eq!(importing.await.unwrap(), 1);
}

#[tokio::test]
async fn without_keys_entries_are_reported_and_nothing_is_written() {
    let place = Place::new();
    let ledger = place.create().await;
    let (head, batch, _) = import(&ledger, "scan", b"x").await;
    ledger.close().await;
    let ledger = Ledger::open(&place.home(), None).await.unwrap();
    let recorded = ledger.entries(1).next().await.unwrap().unwrap();
    assert_eq!((recorded.hash, recorded.blobs.len()), (head.hash, 3));
    assert_eq!(recorded.entry.unwrap_err().code, Code::NoKey);
    assert!(matches!(ledger.blob(BlobKind::Batch, Some(PERMANENT), &batch).await, Err(Error::NoKey(_))));
    assert!(matches!(ledger.append(head, &entry("a", vec![]), &[]).await, Err(Error::NoKey(_))));
    drop(ledger);

    let others = Keys::open(&place.folder.path().join("others")).unwrap();
    Ledger::create(&place.folder.path().join("elsewhere"), &others, "B", NOW).await.unwrap();
    let ledger = Ledger::open(&place.home(), Some(&others)).await.unwrap();
    let recorded = ledger.entries(1).next().await.unwrap().unwrap();
    assert_eq!(recorded.entry.unwrap_err().code, Code::Unreadable, "the keys of another workspace");
}

#[tokio::test]
async fn destroying_one_mission_leaves_the_others() {
    let place = Place::new();
    let ledger = place.create().await;
    let keys = place.keys();
    keys.open_mission("audit").unwrap();
    let (head, batch, _) = import(&ledger, "scan", b"x").await;
    let other = ledger.put_blob(BlobKind::Batch, Some("audit"), b"facts".to_vec()).await.unwrap();
    ledger.append(head, &entry("audit", vec![]), &[other]).await.unwrap();

    keys.destroy("audit").unwrap();
    let gone = ledger.blob(BlobKind::Batch, Some("audit"), &other).await.unwrap_err();
    assert!(matches!(gone, Error::NoKey(_)), "also for a ledger opened before");
    assert!(ledger.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.is_ok());
    assert!(ledger.entries(2).next().await.unwrap().unwrap().entry.is_ok());
    keys.open_mission("audit").unwrap();
    let gone = ledger.blob(BlobKind::Batch, Some("audit"), &other).await.unwrap_err();
    assert!(matches!(gone, Error::Unreadable(_)), "a new key of the same name does not bring it back");
    assert!(verify(&place.home()).await.unwrap().ok());
}

#[tokio::test]
async fn one_process_writes_and_others_read() {
    let place = Place::new();
    assert!(matches!(Ledger::open(&place.home(), None).await, Err(Error::NoHome(_))));
    assert!(!place.home().exists());
    let ledger = place.create().await;
    assert!(matches!(Ledger::open(&place.home(), None).await, Err(Error::HomeBusy(_))));
    let reader = Ledger::open_read_only(&place.home(), Some(&place.keys())).await.unwrap();
    let (head, batch, _) = import(&ledger, "scan", b"x").await;
    assert_eq!(reader.head().await.unwrap(), head, "what the writer appends is seen");
    assert!(reader.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.is_ok());
    assert!(matches!(reader.append(head, &entry("a", vec![]), &[]).await, Err(Error::ReadOnly)));
    drop(ledger);
    let again = Ledger::create(&place.home(), &place.keys(), "B", NOW).await.unwrap_err();
    assert!(matches!(again, Error::HomeExists(_)));
    let elsewhere = Ledger::create(&place.folder.path().join("b"), &place.keys(), "B", NOW).await.unwrap_err();
    assert!(matches!(elsewhere, Error::FileExists(_)), "keys of another workspace are not shared");
    place.open().await;
}

#[tokio::test]
async fn blobs_of_a_dead_import_are_swept_at_the_next_opening() {
    let place = Place::new();
    let ledger = place.create().await;
    let orphan = ledger.put_blob(BlobKind::Batch, Some(PERMANENT), b"never named".to_vec()).await.unwrap();
    let (_, batch, _) = import(&ledger, "scan", b"x").await;
    assert_eq!(verify(&place.home()).await.unwrap().unnamed, 1);
    let reader = Ledger::open_read_only(&place.home(), Some(&place.keys())).await.unwrap();
    assert!(reader.blob(BlobKind::Batch, Some(PERMANENT), &orphan).await.is_ok(), "a reader sweeps nothing");
    drop((ledger, reader));
    let ledger = place.open().await;
    assert!(matches!(ledger.blob(BlobKind::Batch, Some(PERMANENT), &orphan).await, Err(Error::NoBlob(_))));
    assert!(ledger.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.is_ok());
    let found = verify(&place.home()).await.unwrap();
    assert_eq!((found.ok(), found.blobs, found.unnamed), (true, 3, 0));
}

#[tokio::test]
async fn damage_is_found_when_read_too() {
    let place = Place::new();
    let ledger = place.create().await;
    let (_, one, _) = import(&ledger, "one", b"x").await;
    let (_, two, _) = import(&ledger, "two", b"y").await;
    ledger.close().await;
    let mut database = database(&place.home()).await;
    run(
        &mut database,
        &format!("update blob set body = (select body from blob where hash = x'{two}') where hash = x'{one}'"),
    )
    .await;
    run(&mut database, "update entry set at = at + 1 where seq = 2").await;
    crate::common::close(database).await;
    let ledger = place.open().await;
    let swapped = ledger.blob(BlobKind::Batch, Some(PERMANENT), &one).await.unwrap_err();
    assert!(matches!(swapped, Error::ChainBroken { table: "blob", .. }), "a genuine blob in the place of another");
    let broken = ledger.entries(1).next().await.unwrap_err();
    assert!(matches!(broken, Error::ChainBroken { table: "entry", row } if row == "2"));
}

#[tokio::test]
async fn a_damaged_ledger_is_not_swept() {
    let place = Place::new();
    let ledger = place.create().await;
    let (_, batch, _) = import(&ledger, "one", b"x").await;
    ledger.close().await;
    let mut database = database(&place.home()).await;
    // One digit of the list, as a worn disk may flip it: the blob it named looks as if nobody needed it.
    let wrong = batch.to_string().replacen(|digit| digit != '0', "0", 1);
    run(&mut database, &format!("update entry set blobs = replace(blobs, '{batch}', '{wrong}')")).await;
    let ledger = place.open().await;
    assert!(ledger.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.is_ok());
    ledger.close().await;
    run(&mut database, "update entry set blobs = 'nonsense'").await;
    let ledger = place.open().await;
    assert!(ledger.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.is_ok());
    ledger.close().await;
    crate::common::close(database).await;
    assert!(!verify(&place.home()).await.unwrap().ok());
}

#[tokio::test]
async fn a_newer_home_is_refused() {
    let place = Place::new();
    let ledger = place.create().await;
    let mut newer = ledger.workspace().clone();
    newer.format = 2;
    ledger.close().await;
    let mut database = database(&place.home()).await;
    run(&mut database, &format!("update workspace set format = 2, hash = x'{}'", newer.hash())).await;
    crate::common::close(database).await;
    assert!(matches!(Ledger::open(&place.home(), None).await, Err(Error::NewerVersion { found: 2 })));
    assert!(matches!(verify(&place.home()).await, Err(Error::NewerVersion { found: 2 })));
}
