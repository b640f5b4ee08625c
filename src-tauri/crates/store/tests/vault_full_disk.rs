//! A disk that is really full. Needs a small one: mount, for instance, a 40 MB tmpfs and name it in
//! `THROUGHLINE_SMALL_DISK`, then run with `--ignored`. The same errors are provoked without one in
//! the crate's own tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};
use serde_json::json;
use throughline_store::{KdfProfile, Passphrase, Record, Setting, StoreError, Unlock, WriteContext};

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}

fn phrase() -> Passphrase {
    Passphrase::new("correct horse battery staple".into()).unwrap()
}

async fn save(record: &mut Record, key: &str, value: &str) -> Result<(), StoreError> {
    let mut write = record.write(WriteContext::new("Ada", now(), "test")).await?;
    write.save(&Setting { key: key.into(), value: json!(value) }).await?;
    write.commit().await.map(|_| ())
}

/// Takes whatever room is left.
fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    for size in [1 << 20, 4096, 512, 1] {
        while file.write_all(&vec![7; size]).is_ok() {}
    }
}

#[tokio::test]
#[ignore = "needs a small disk in THROUGHLINE_SMALL_DISK"]
async fn what_was_acknowledged_survives_a_full_disk() {
    let Ok(disk) = std::env::var("THROUGHLINE_SMALL_DISK") else { return };
    let place = Path::new(&disk).join("record");
    fs::remove_dir_all(&place).ok();
    let (mut record, _) = Record::create(&place, phrase(), KdfProfile::LEAST, now()).await.unwrap();
    let reserve = place.join("record.ballast");
    assert!(reserve.exists());

    let filler = Path::new(&disk).join("filler");
    fill(&filler);
    let mut acknowledged = Vec::new();
    let failed = loop {
        let key = format!("k{}", acknowledged.len());
        match save(&mut record, &key, &"x".repeat(50_000)).await {
            Ok(()) => acknowledged.push(key),
            Err(e) => break e,
        }
        assert!(acknowledged.len() < 1000);
    };
    assert_eq!(failed, StoreError::DiskFull);
    assert!(!reserve.exists(), "the reserve was given back");
    save(&mut record, "the note at hand", "saved in the reserve").await.unwrap();
    assert_eq!(record.verify().await.unwrap().broken, None);

    // Full again, and the program dies: it opens on the full disk, and everything is there.
    fill(&Path::new(&disk).join("filler2"));
    drop(record);
    let mut record = loop {
        match Record::open(&place, Unlock::Passphrase(phrase())).await {
            Err(StoreError::Busy) => tokio::task::yield_now().await,
            settled => break settled.unwrap(),
        }
    };
    assert_eq!(record.verify().await.unwrap().broken, None);
    acknowledged.push("the note at hand".into());
    for key in &acknowledged {
        assert!(record.reader().await.unwrap().setting(key).await.unwrap().is_some(), "{key}");
    }
    // Closing cannot write the header; what was saved is safe, and it is said.
    let closed = record.close().await;
    assert!(matches!(closed, Ok(()) | Err(StoreError::DiskFull)), "{closed:?}");
    fs::remove_file(&filler).unwrap();
    let mut record = Record::open(&place, Unlock::Passphrase(phrase())).await.unwrap();
    assert_eq!(record.verify().await.unwrap().broken, None);
    record.close().await.unwrap();

    // Closed in order, so with no log beside it that has room already: it opens on a full disk all the same.
    fill(&Path::new(&disk).join("filler3"));
    let mut record = Record::open(&place, Unlock::Passphrase(phrase())).await.unwrap();
    assert!(record.reader().await.unwrap().setting("the note at hand").await.unwrap().is_some());
    record.close().await.ok();
    fs::remove_dir_all(&place).unwrap();
}
