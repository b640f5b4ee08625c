//! A damaged database is called damaged, never a wrong passphrase, and never opens as something else.

use std::fs;

use tempfile::tempdir;

use super::*;
use crate::StoreError;

async fn closed(folder: &Path) {
    let mut record = record(folder).await;
    let long = "x".repeat(20_000);
    for i in 0..20 {
        save(&mut record, i, &[(&format!("k{i}"), &long)]).await;
    }
    record.close().await.unwrap();
}

/// Opens, reads everything, walks the log.
async fn read_all(folder: &Path) -> Result<(), StoreError> {
    let mut record = Record::open(folder, unlock()).await?;
    let walked = record.verify().await.map(|report| assert_eq!(report.broken, None));
    record.close().await.ok();
    walked
}

#[tokio::test]
async fn every_page_is_guarded() {
    let folder = tempdir().unwrap();
    closed(folder.path()).await;
    let path = folder.path().join("record.db");
    let whole = fs::read(&path).unwrap();
    let pages = whole.len() / 4096;
    assert!(pages > 100);
    let mut found = 0;
    for page in (0..pages).step_by(7) {
        let mut bad = whole.clone();
        bad[page * 4096 + 1234] ^= 1;
        fs::write(&path, &bad).unwrap();
        match read_all(folder.path()).await {
            Err(e) => {
                assert_eq!(e, StoreError::DamagedRecord, "page {page}");
                found += 1;
            }
            // A page nothing reads on the way: an index, a setting's value.
            Ok(()) => assert!(page > 1),
        }
        fs::write(&path, &whole).unwrap();
    }
    assert!(found > pages / 7 / 4, "{found} of {}", pages / 7);
    read_all(folder.path()).await.unwrap();
}

#[tokio::test]
async fn a_truncated_or_foreign_file_is_damaged() {
    let folder = tempdir().unwrap();
    closed(folder.path()).await;
    let path = folder.path().join("record.db");
    let whole = fs::read(&path).unwrap();
    let check = async |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        assert_eq!(read_all(folder.path()).await.unwrap_err(), StoreError::DamagedRecord, "{} bytes", bytes.len());
        assert_eq!(fs::read(&path).unwrap(), bytes, "nothing is written to what cannot be read");
    };
    check(b"").await;
    check(&whole[..100]).await;
    check(&whole[..4096]).await;
    check(&whole[..whole.len() / 2]).await;
    check(&whole[4096..]).await;
    check(&vec![0; whole.len()]).await;
    check(b"SQLite format 3\0 and then nothing").await;
    fs::remove_file(&path).unwrap();
    assert_eq!(read_all(folder.path()).await.unwrap_err(), StoreError::DamagedRecord);
    fs::write(&path, &whole).unwrap();
    read_all(folder.path()).await.unwrap();
}

#[tokio::test]
async fn a_crash_during_creation_is_finished_or_forgotten() {
    let folder = tempdir().unwrap();
    closed(folder.path()).await;
    let (db, new) = (folder.path().join("record.db"), folder.path().join("record.db.new"));
    // Between the header and the name of the database.
    fs::rename(&db, &new).unwrap();
    read_all(folder.path()).await.unwrap();
    assert!(db.exists() && !new.exists());
    // Before the header: no record yet, and making one anew is not hindered.
    let other = tempdir().unwrap();
    fs::copy(&db, other.path().join("record.db.new")).unwrap();
    assert_eq!(Record::open(other.path(), unlock()).await.unwrap_err(), StoreError::NoRecord);
    record(other.path()).await.close().await.unwrap();
}
