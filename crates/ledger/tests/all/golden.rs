//! A home written by every past version opens, reads and verifies: `golden/vN` holds one, with its keys.
//!
//! To write the home of a new version, once, before its release: `KHARITA_WRITE_GOLDEN=v2 cargo test -p kharita-ledger
//! golden`. A golden home is never written again.

use std::path::{Path, PathBuf};

use crate::common::{NOW, copy_folder, entry, first_entry};
use kharita_ledger::{BlobKind, Keys, Ledger, PERMANENT, verify};

const EVIDENCE: &[u8] = b"Starting Nmap 7.95\n";

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

async fn write(version: &str) {
    let folder = golden().join(version);
    assert!(!folder.exists(), "a golden home is never written again");
    let keys = Keys::open(&folder.join("keys")).unwrap();
    let ledger = Ledger::create(&folder.join("home"), &keys, "Agence du bassin", NOW).await.unwrap();
    let head = ledger.append(ledger.head().await.unwrap(), &first_entry(&keys), &[]).await.unwrap();
    let batch = ledger.put_blob(BlobKind::Batch, Some(PERMANENT), b"batch".to_vec()).await.unwrap();
    let result = ledger.put_blob(BlobKind::Result, None, b"result".to_vec()).await.unwrap();
    let stored = ledger.put_evidence(PERMANENT, &mut &EVIDENCE[..]).await.unwrap();
    let blobs = [stored.blobs.as_slice(), &[batch, result]].concat();
    let reason = format!("{batch} {result} {}", stored.bytes);
    ledger.append(head, &entry(&reason, vec![]), &blobs).await.unwrap();
    ledger.close().await;
    std::fs::remove_file(folder.join("home/lock")).unwrap(); // made anew by whoever opens
}

#[tokio::test]
async fn homes_of_every_past_version_open() {
    if let Ok(version) = std::env::var("KHARITA_WRITE_GOLDEN") {
        write(&version).await;
    }
    let mut versions = 0;
    for version in std::fs::read_dir(golden()).unwrap() {
        let version = version.unwrap().path();
        let copy = tempfile::tempdir().unwrap();
        copy_folder(&version, copy.path());
        let keys = Keys::open(&copy.path().join("keys")).unwrap();
        let ledger = Ledger::open(&copy.path().join("home"), Some(&keys)).await.unwrap();
        assert_eq!(ledger.workspace().organisation, "Agence du bassin");
        let mut entries = ledger.entries(1);
        assert_eq!(entries.next().await.unwrap().unwrap().entry.unwrap(), first_entry(&keys));
        let second = entries.next().await.unwrap().unwrap();
        let reason = second.entry.unwrap().reason.unwrap();
        let hashes: Vec<_> = reason.split(' ').map(|hash| kharita_model::Digest::parse(hash).unwrap()).collect();
        assert_eq!(ledger.blob(BlobKind::Batch, Some(PERMANENT), &hashes[0]).await.unwrap(), b"batch");
        assert_eq!(ledger.blob(BlobKind::Result, None, &hashes[1]).await.unwrap(), b"result");
        let mut evidence = Vec::new();
        ledger.read_evidence(PERMANENT, &hashes[2], &mut evidence).await.unwrap();
        assert_eq!(evidence, EVIDENCE);
        let found = verify(&copy.path().join("home")).await.unwrap();
        assert_eq!((found.ok(), found.entries, found.blobs, found.unnamed), (true, 2, 4, 0), "{version:?}");
        versions += 1;
    }
    assert!(versions >= 1);
}
