//! `kill -9` at any point of an import loses nothing acknowledged and leaves no half entry: the test starts itself as a
//! child that imports without end, kills it at random moments, and looks at what is left.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::common::{Place, entry};
use kharita_ledger::{BlobKind, Error, Keys, Ledger, PERMANENT, verify};
use kharita_model::Digest;

/// Set for the child: the folder with home and keys.
const FOLDER: &str = "KHARITA_TEST_IMPORTS_IN";
const ROUNDS: u32 = 12;

/// The child. Says each entry once it is acknowledged, with what it holds.
#[test]
fn child_imports_until_killed() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let keys = Keys::open(&folder.join("keys")).unwrap();
        let ledger = Ledger::open(&folder.join("home"), Some(&keys)).await.unwrap();
        let mut head = ledger.head().await.unwrap();
        loop {
            let content = content(head.seq + 1);
            let batch = ledger.put_blob(BlobKind::Batch, Some(PERMANENT), content.clone()).await.unwrap();
            // Two pieces.
            let file = content.iter().copied().cycle().take(5 << 20).collect::<Vec<u8>>();
            let stored = ledger.put_evidence(PERMANENT, &mut &file[..]).await.unwrap();
            let blobs = [stored.blobs.as_slice(), &[batch]].concat();
            head = ledger.append(head, &entry(&format!("{batch} {}", stored.bytes), vec![]), &blobs).await.unwrap();
            println!("acknowledged {} {} {batch} {}", head.seq, head.hash, stored.bytes);
            std::io::stdout().flush().unwrap();
        }
    });
}

fn content(seq: u64) -> Vec<u8> {
    format!("content of {seq} ").repeat(2000).into_bytes()
}

#[tokio::test]
async fn nothing_acknowledged_is_lost() {
    let place = Place::new();
    place.create().await.close().await;
    let mut acknowledged = BTreeMap::new();
    let (mut looked_at, mut orphans, mut busy) = (0, 0, 0);
    for _ in 0..ROUNDS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "kill::child_imports_until_killed", "--nocapture"])
            .env(FOLDER, place.folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let reader = std::thread::spawn(move || output.lines().map_while(Result::ok).collect::<Vec<_>>());
        // From before the opening to the middle of some import.
        let delay = u64::from(getrandom::u32().unwrap() % 400);
        std::thread::sleep(Duration::from_millis(delay));
        busy += u32::from(matches!(Ledger::open(&place.home(), None).await, Err(Error::HomeBusy(_))));
        child.kill().unwrap();
        child.wait().unwrap();
        acknowledged.extend(reader.join().unwrap().iter().filter_map(|line| words(line)));

        let left = verify(&place.home()).await.unwrap();
        assert!(left.ok(), "before anybody opens it, killed after {delay} ms: {left:?}");
        orphans += left.unnamed;
        let ledger = place.open().await;
        let head = ledger.head().await.unwrap();
        // The kill may fall between the commit and the word of it, in this round or before.
        let last = acknowledged.keys().last().copied().unwrap_or_default();
        assert!((last..=last + 1).contains(&head.seq), "head {} acknowledged {last} killed after {delay} ms", head.seq);
        look_at(&ledger, looked_at + 1, &acknowledged).await;
        looked_at = head.seq;
        let found = verify(&place.home()).await.unwrap();
        assert_eq!((found.ok(), found.head, found.unnamed, found.blobs), (true, head, 0, head.seq * 4));
        ledger.close().await;
    }
    println!("{ROUNDS} kills, {busy} of a running writer, {looked_at} entries, {orphans} orphans swept");
    assert!(busy > 0 && looked_at > 0, "the child never got to append");
}

/// Number of an acknowledged entry, and its hash, batch and evidence.
fn words(line: &str) -> Option<(u64, Vec<String>)> {
    let mut words = line.split_once("acknowledged ")?.1.split_whitespace().map(String::from);
    Some((words.next()?.parse().ok()?, words.collect()))
}

/// Every entry from this number on says what was acknowledged, and all it needs opens.
async fn look_at(ledger: &Ledger, from: u64, acknowledged: &BTreeMap<u64, Vec<String>>) {
    let mut entries = ledger.entries(from);
    while let Some(recorded) = entries.next().await.unwrap() {
        let reason = recorded.entry.unwrap().reason.unwrap();
        let (batch, evidence) = reason.split_once(' ').unwrap();
        if let Some(words) = acknowledged.get(&recorded.seq) {
            assert_eq!(words, &[recorded.hash.to_string(), batch.to_owned(), evidence.to_owned()]);
        }
        let (batch, evidence) = (Digest::parse(batch).unwrap(), Digest::parse(evidence).unwrap());
        let content = content(recorded.seq);
        assert!(ledger.blob(BlobKind::Batch, Some(PERMANENT), &batch).await.unwrap() == content);
        let mut file = Vec::new();
        ledger.read_evidence(PERMANENT, &evidence, &mut file).await.unwrap();
        assert!(file.len() == 5 << 20 && file.chunks(content.len()).all(|part| content.starts_with(part)));
    }
}
