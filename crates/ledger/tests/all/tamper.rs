//! A flipped byte is found wherever it is: any column of any row of the three tables, with keys and after they are
//! destroyed; and any byte of the file either is found or changes nothing.

use std::sync::LazyLock;

use crate::common::{Place, close, copy_folder, database, first_entry, import, open, run};
use kharita_ledger::{PERMANENT, verify};
use kharita_model::{Argument, Code};
use proptest::prelude::*;
use tokio::runtime::Runtime;

const COLUMNS: [(&str, &str, Type); 12] = [
    ("workspace", "workspace_id", Type::Text),
    ("workspace", "organisation", Type::Text),
    ("workspace", "format", Type::Number),
    ("workspace", "created_at", Type::Number),
    ("workspace", "hash", Type::Bytes),
    ("entry", "seq", Type::Number),
    ("entry", "at", Type::Number),
    ("entry", "hash", Type::Bytes),
    ("entry", "blobs", Type::Text),
    ("entry", "body", Type::Bytes),
    ("blob", "hash", Type::Bytes),
    ("blob", "body", Type::Bytes),
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Type {
    Number,
    Text,
    Bytes,
}

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// A home with four entries and nine blobs, all in one file.
static HOME: LazyLock<Place> = LazyLock::new(|| {
    RUNTIME.block_on(async {
        let place = Place::new();
        let ledger = place.create().await;
        ledger.append(ledger.head().await.unwrap(), &first_entry(&place.keys()), &[]).await.unwrap();
        for reason in ["one", "two", "three"] {
            import(&ledger, reason, reason.as_bytes()).await;
        }
        ledger.close().await;
        place
    })
});

/// A copy of it, with or without the keys of mission and workspace.
fn copy(with_keys: bool) -> Place {
    let place = Place::new();
    copy_folder(HOME.folder.path(), place.folder.path());
    if !with_keys {
        place.keys().destroy(PERMANENT).unwrap();
        std::fs::remove_file(place.folder.path().join("keys/workspace.key")).unwrap();
    }
    place
}

/// Flips bits of one byte in one column of one row.
async fn flip(place: &Place, (table, column, kind): (&str, &str, Type), row: usize, at: usize, mask: u8) -> bool {
    let mut database = database(&place.home()).await;
    let rows = format!("select rowid, cast({column} as blob) from {table}");
    let rows: Vec<(i64, Vec<u8>)> = sqlx::query_as(sqlx::AssertSqlSafe(rows)).fetch_all(&mut database).await.unwrap();
    let (id, mut bytes) = rows.get(row % rows.len()).unwrap().clone();
    if bytes.is_empty() {
        return false; // the first entry needs no blob: its list has no byte
    }
    let value = if kind == Type::Number {
        let number: i64 = String::from_utf8(bytes).unwrap().parse().unwrap();
        (number ^ (i64::from(mask) << (8 * (at % 8)))).to_string()
    } else {
        let at = at % bytes.len();
        *bytes.get_mut(at).unwrap() ^= mask;
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        if kind == Type::Text { format!("cast(x'{hex}' as text)") } else { format!("x'{hex}'") }
    };
    let changed =
        run(&mut database, &format!("update or ignore {table} set {column} = {value} where rowid = {id}")).await;
    close(database).await;
    changed == 1
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_flipped_byte_in_any_column_is_found(
        column in 0..COLUMNS.len(), row in 0_usize..100, at in any::<usize>(), mask in 1_u8.., with_keys: bool,
    ) {
        let place = copy(with_keys);
        let found = RUNTIME.block_on(async {
            prop_assume!(flip(&place, COLUMNS[column], row, at, mask).await);
            Ok(verify(&place.home()).await.unwrap())
        })?;
        prop_assert!(!found.ok(), "{:?}", COLUMNS[column]);
        let message = found.first_bad.unwrap();
        prop_assert_eq!(message.code, Code::ChainBroken);
        let place = format!("{:?}", message.arguments);
        prop_assert!(message.arguments.contains(&("table".into(), Argument::Text(COLUMNS[column].0.into()))), "{}", place);
    }

    /// Damage of the medium: whole or reported, never silently other.
    #[test]
    fn a_flipped_byte_of_the_file_is_found_or_changes_nothing(at in any::<prop::sample::Index>(), mask in 1_u8..) {
        let place = copy(false);
        let file = place.home().join("data-1/ledger.db");
        let mut bytes = std::fs::read(&file).unwrap();
        let at = at.index(bytes.len());
        *bytes.get_mut(at).unwrap() ^= mask;
        std::fs::write(&file, bytes).unwrap();
        let (before, after) = RUNTIME.block_on(async { (verify(&HOME.home()).await.unwrap(), verify(&place.home()).await) });
        prop_assert!(before.ok());
        match after {
            Ok(after) if after.ok() => prop_assert_eq!(after, before),
            _ => {}
        }
    }
}

#[test]
fn the_untouched_home_verifies_without_keys() {
    let place = copy(false);
    let found = RUNTIME.block_on(verify(&place.home())).unwrap();
    assert_eq!((found.ok(), found.entries, found.blobs, found.unnamed), (true, 4, 9, 0), "{found:?}");
}

#[test]
fn rows_added_removed_or_exchanged_are_found() {
    let statements = [
        "delete from entry where seq = 1",
        "delete from entry where seq = 2",
        "delete from blob where rowid = 4",
        "delete from workspace",
        "insert into workspace select 'x', organisation, format, created_at, hash from workspace",
        "insert into entry select seq + 3, at, hash, blobs, body from entry where seq = 2",
        "insert into entry select -1, at, hash, blobs, body from entry where seq = 2",
        "update entry set seq = 10 - seq where seq in (2, 3, 4)",
        "update entry set body = (select body from entry where seq = 2) where seq = 3",
        "update entry set blobs = '' where seq = 3",
        "update entry set blobs = upper(blobs) where seq = 3",
        "update entry set at = null where false; update entry set body = x'' where seq = 3",
        "update entry set hash = x'00' where seq = 3",
        "update blob set hash = x'' where rowid = 3",
        "update blob set hash = 'text' where rowid = 3",
        "update blob set hash = 5 where rowid = 3",
        "update workspace set created_at = 'soon'",
        "drop table blob",
    ];
    for statement in statements {
        let place = copy(true);
        let found = RUNTIME.block_on(async {
            let mut database = open(&place.home().join("data-1/ledger.db")).await;
            sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut database).await.unwrap();
            close(database).await;
            verify(&place.home()).await.unwrap()
        });
        assert!(!found.ok(), "{statement}");
    }
}
/// A declaration that is no longer text once killed the driver's thread, and the verification waited for ever.
#[test]
fn a_damaged_declaration_is_found() {
    let bytes = std::fs::read(HOME.home().join("data-1/ledger.db")).unwrap();
    let declared = b"hash blob not null";
    let places = bytes.windows(declared.len()).enumerate().filter(|(_, window)| window == declared);
    let places: Vec<usize> = places.map(|(at, _)| at).collect();
    assert_eq!(places.len(), 2);
    for at in places.into_iter().flat_map(|at| at..at + 10) {
        let place = copy(false);
        let mut damaged = bytes.clone();
        *damaged.get_mut(at).unwrap() ^= 0x80;
        std::fs::write(place.home().join("data-1/ledger.db"), damaged).unwrap();
        assert!(!RUNTIME.block_on(verify(&place.home())).unwrap().ok(), "byte {at}");
    }
}
