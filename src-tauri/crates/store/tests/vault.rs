//! The record from outside: made, opened, locked out of, on real encrypted files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{DateTime, Utc};
use serde_json::json;
use tempfile::tempdir;
use throughline_domain::Code;
use throughline_store::{KdfProfile, Passphrase, Record, RecoveryKey, Setting, StoreError, Unlock, WriteContext};

const PHRASE: &str = "correct horse battery staple";

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}

fn phrase(text: &str) -> Passphrase {
    Passphrase::new(text.into()).unwrap()
}

fn by_phrase(text: &str) -> Unlock {
    Unlock::Passphrase(phrase(text))
}

async fn create(folder: &Path) -> (Record, RecoveryKey) {
    Record::create(folder, phrase(PHRASE), KdfProfile::LEAST, now()).await.unwrap()
}

async fn save(record: &mut Record, value: &str) {
    let mut write = record.write(WriteContext::new("Ada", now(), "test")).await.unwrap();
    write.save(&Setting { key: "a".into(), value: json!(value) }).await.unwrap();
    write.commit().await.unwrap();
}

async fn saved(record: &mut Record) -> Option<serde_json::Value> {
    record.reader().await.unwrap().setting("a").await.unwrap()
}

async fn refused(folder: &Path, unlock: Unlock) -> StoreError {
    Record::open(folder, unlock).await.unwrap_err()
}

/// Waits until the connection of a record that was dropped, not closed, has let the file go.
async fn patiently(folder: &Path, text: &str) -> Record {
    loop {
        match Record::open(folder, by_phrase(text)).await {
            Err(StoreError::Busy) => tokio::task::yield_now().await,
            settled => return settled.unwrap(),
        }
    }
}

#[tokio::test]
async fn what_was_saved_is_there_after_reopening() {
    let folder = tempdir().unwrap();
    let place = folder.path().join("new").join("Ünïcode name 記録");
    assert!(!Record::is_in(&place));
    let (mut record, _) = create(&place).await;
    assert!(Record::is_in(&place));
    save(&mut record, "kept").await;
    record.close().await.unwrap();
    assert!(!place.join("record.db-wal").exists());

    let mut record = Record::open(&place, by_phrase(PHRASE)).await.unwrap();
    assert_eq!(saved(&mut record).await, Some(json!("kept")));
    assert_eq!(record.checkpoint().seq, 1);
    // Dropped without closing, as when the program dies: what was committed is there.
    save(&mut record, "later").await;
    drop(record);
    assert_eq!(saved(&mut patiently(&place, PHRASE).await).await, Some(json!("later")));
}

#[tokio::test]
async fn a_record_is_never_made_over_another() {
    let folder = tempdir().unwrap();
    let (mut record, _) = create(folder.path()).await;
    save(&mut record, "kept").await;
    record.close().await.unwrap();
    let again = Record::create(folder.path(), phrase("other"), KdfProfile::LEAST, now()).await;
    assert_eq!(again.unwrap_err(), StoreError::RecordExists);
    // Nor over one whose header is lost: it may be found again.
    for file in ["record.header", "record.header.previous"] {
        fs::rename(folder.path().join(file), folder.path().join(format!("{file}.lost"))).unwrap();
    }
    let again = Record::create(folder.path(), phrase("other"), KdfProfile::LEAST, now()).await;
    assert_eq!(again.unwrap_err(), StoreError::RecordExists);
    assert_eq!(refused(folder.path(), by_phrase(PHRASE)).await, StoreError::DamagedHeader);
    fs::rename(folder.path().join("record.header.lost"), folder.path().join("record.header")).unwrap();
    assert_eq!(saved(&mut Record::open(folder.path(), by_phrase(PHRASE)).await.unwrap()).await, Some(json!("kept")));
}

#[tokio::test]
async fn the_wrong_key_is_told_from_damage() {
    let folder = tempdir().unwrap();
    assert_eq!(refused(folder.path(), by_phrase(PHRASE)).await, StoreError::NoRecord);
    assert_eq!(refused(&folder.path().join("nowhere"), by_phrase(PHRASE)).await, StoreError::NoRecord);
    let (record, recovery) = create(folder.path()).await;
    record.close().await.unwrap();
    let (other_record, other) = create(&folder.path().join("other")).await;
    other_record.close().await.unwrap();

    let wrong = refused(folder.path(), by_phrase("correct horse battery stable")).await;
    assert_eq!((wrong.code(), wrong), (Code::WrongPassphrase, StoreError::WrongPassphrase));
    assert_eq!(refused(folder.path(), Unlock::Recovery(other)).await.code(), Code::WrongRecoveryKey);
    assert_eq!(Passphrase::new("  ".into()).unwrap_err().code(), Code::WeakPassphrase);

    // As it was printed, typed in lower case.
    let typed = recovery.printed().to_lowercase().replace('-', " ").parse().unwrap();
    Record::open(folder.path(), Unlock::Recovery(typed)).await.unwrap().close().await.unwrap();
}

#[tokio::test]
async fn a_changed_passphrase_leaves_the_database_and_no_way_back() {
    let folder = tempdir().unwrap();
    let (mut record, recovery) = create(folder.path()).await;
    save(&mut record, "kept").await;
    record.close().await.unwrap();
    let mut record = Record::open(folder.path(), by_phrase(PHRASE)).await.unwrap();
    let database = fs::read(folder.path().join("record.db")).unwrap();
    let old = fs::read(folder.path().join("record.header")).unwrap();

    let new = || phrase("a new one, quite long");
    let refused_change = record.change_passphrase(by_phrase("not it"), new(), KdfProfile::LEAST).await;
    assert_eq!(refused_change.unwrap_err(), StoreError::WrongPassphrase);
    let dearer = KdfProfile::new(32 * 1024, 2, 2).unwrap();
    record.change_passphrase(by_phrase(PHRASE), new(), dearer).await.unwrap();
    assert_eq!(record.profile(), dearer);
    assert_eq!(fs::read(folder.path().join("record.db")).unwrap(), database);
    record.close().await.unwrap();

    assert_eq!(refused(folder.path(), by_phrase(PHRASE)).await, StoreError::WrongPassphrase);
    // Not through the kept previous header either.
    let header = folder.path().join("record.header");
    let whole = fs::read(&header).unwrap();
    fs::write(&header, b"damaged").unwrap();
    assert_eq!(refused(folder.path(), by_phrase(PHRASE)).await, StoreError::WrongPassphrase);
    fs::write(&header, &whole).unwrap();
    // Not even where a crash left the previous one as it was: the next opening brings it up to date.
    let previous = folder.path().join("record.header.previous");
    fs::write(&previous, old).unwrap();
    Record::open(folder.path(), Unlock::Recovery(recovery.clone())).await.unwrap().close().await.unwrap();
    assert_eq!(fs::read(&previous).unwrap(), whole);

    // Forgotten: the recovery key is proof enough, and can itself be replaced.
    let mut record = Record::open(folder.path(), Unlock::Recovery(recovery.clone())).await.unwrap();
    record.change_passphrase(Unlock::Recovery(recovery.clone()), phrase(PHRASE), KdfProfile::LEAST).await.unwrap();
    let fresh = record.replace_recovery_key(by_phrase(PHRASE)).await.unwrap();
    assert_eq!(saved(&mut record).await, Some(json!("kept")));
    record.close().await.unwrap();
    assert_eq!(refused(folder.path(), Unlock::Recovery(recovery)).await, StoreError::WrongRecoveryKey);
    Record::open(folder.path(), Unlock::Recovery(fresh)).await.unwrap().close().await.unwrap();
    Record::open(folder.path(), by_phrase(PHRASE)).await.unwrap().close().await.unwrap();
}

/// Any byte of the header can be wrong: with the previous one kept the record opens, without it
/// there is a clear refusal, and what opens is always the record itself.
#[tokio::test]
async fn a_damaged_header_falls_back_or_is_refused() {
    let folder = tempdir().unwrap();
    let (mut record, recovery) = create(folder.path()).await;
    save(&mut record, "kept").await;
    record.close().await.unwrap();
    let (header, previous) = (folder.path().join("record.header"), folder.path().join("record.header.previous"));
    let (whole, before) = (fs::read(&header).unwrap(), fs::read(&previous).unwrap());
    assert_ne!(whole, before, "the checkpoint moved");

    for at in (0..whole.len()).step_by(5) {
        let mut bad = whole.clone();
        bad[at] ^= 0x10;
        fs::write(&header, &bad).unwrap();
        fs::remove_file(&previous).ok();
        let unlock = || Unlock::Recovery(recovery.clone());
        assert_eq!(refused(folder.path(), unlock()).await, StoreError::DamagedHeader, "byte {at}");
        assert_eq!(fs::read(&header).unwrap(), bad, "nothing is written while nothing is proven");

        fs::write(&previous, &before).unwrap();
        assert_eq!(refused(folder.path(), by_phrase("not it")).await, StoreError::WrongPassphrase, "byte {at}");
        let mut record = Record::open(folder.path(), unlock()).await.unwrap();
        assert_eq!(saved(&mut record).await, Some(json!("kept")));
        record.close().await.unwrap();
        assert_eq!(fs::read(folder.path().join("record.header.damaged")).unwrap(), bad, "kept aside");
        assert_eq!(fs::read(&header).unwrap(), whole, "repaired, and vouching for the log's end again");
    }
    fs::remove_file(&header).unwrap();
    Record::open(folder.path(), by_phrase(PHRASE)).await.unwrap().close().await.unwrap();
}

#[tokio::test]
async fn a_header_of_another_record_opens_nothing() {
    let (one, two) = (tempdir().unwrap(), tempdir().unwrap());
    create(one.path()).await.0.close().await.unwrap();
    create(two.path()).await.0.close().await.unwrap();
    fs::copy(two.path().join("record.header"), one.path().join("record.header")).unwrap();
    // The same passphrase opens the header, so it is the database that does not belong to it.
    assert_eq!(refused(one.path(), by_phrase(PHRASE)).await, StoreError::DamagedRecord);
}

#[tokio::test]
async fn a_second_opening_is_told_at_once() {
    let folder = tempdir().unwrap();
    let (record, _) = create(folder.path()).await;
    assert_eq!(refused(folder.path(), by_phrase(PHRASE)).await, StoreError::Busy);
    record.close().await.unwrap();

    let mut holder = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "hold_a_record_open", "--ignored", "--nocapture"])
        .env("THROUGHLINE_HOLD", folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(holder.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("holding")));
    assert_eq!(refused(folder.path(), by_phrase(PHRASE)).await, StoreError::Busy);
    // Killed, not closed: the system lets go, and what it had saved is there.
    holder.kill().unwrap();
    holder.wait().unwrap();
    let mut record = patiently(folder.path(), PHRASE).await;
    assert_eq!(saved(&mut record).await, Some(json!("by the other process")));
    assert_eq!(record.verify().await.unwrap().broken, None);
}

/// The other process of [`a_second_opening_is_told_at_once`].
#[tokio::test]
#[ignore = "started by another test"]
async fn hold_a_record_open() {
    let Ok(folder) = std::env::var("THROUGHLINE_HOLD") else { return };
    let mut record = Record::open(Path::new(&folder), by_phrase(PHRASE)).await.unwrap();
    save(&mut record, "by the other process").await;
    #[allow(clippy::print_stdout)]
    {
        println!("holding");
    }
    std::io::stdin().lines().next();
}

/// Without the lock file (a synchronised folder may lose it) SQLite's own lock holds.
#[cfg(unix)]
#[tokio::test]
async fn the_lock_file_is_not_the_only_lock() {
    let folder = tempdir().unwrap();
    let (record, _) = create(folder.path()).await;
    fs::remove_file(folder.path().join("record.lock")).unwrap();
    assert_eq!(refused(folder.path(), by_phrase(PHRASE)).await, StoreError::Busy);
    record.close().await.unwrap();
}

#[tokio::test]
async fn a_place_that_cannot_be_written_to_is_said_to_be_so() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("a file");
    fs::write(&file, b"not a folder").unwrap();
    let into_file = Record::create(&file, phrase(PHRASE), KdfProfile::LEAST, now()).await.unwrap_err();
    assert_eq!(into_file.code(), Code::Io);
    assert_eq!(fs::read(&file).unwrap(), b"not a folder");

    // A folder nobody can write to, not even root, where the system has one.
    #[cfg(target_os = "linux")]
    {
        let kernel = Path::new("/sys/throughline-test");
        let refused = Record::create(kernel, phrase(PHRASE), KdfProfile::LEAST, now()).await.unwrap_err();
        assert_eq!(refused, StoreError::ReadOnly);
    }
    // A record in a folder that was made read-only since. Root may write there all the same.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let place = folder.path().join("record");
        create(&place).await.0.close().await.unwrap();
        fs::remove_file(place.join("record.lock")).unwrap();
        fs::set_permissions(&place, fs::Permissions::from_mode(0o500)).unwrap();
        let root = fs::write(place.join("probe"), b"").is_ok();
        let opened = Record::open(&place, by_phrase(PHRASE)).await;
        fs::set_permissions(&place, fs::Permissions::from_mode(0o700)).unwrap();
        match root {
            true => opened.unwrap().close().await.unwrap(),
            false => assert_eq!(opened.unwrap_err(), StoreError::ReadOnly),
        }
    }
}

/// What the people in front of it wait for: the standard profile, once.
#[tokio::test]
async fn the_calibrated_profile_opens_what_it_made() {
    let folder = tempdir().unwrap();
    let profile = KdfProfile::calibrated().unwrap();
    let (record, _) = Record::create(folder.path(), phrase(PHRASE), profile, now()).await.unwrap();
    record.close().await.unwrap();
    let record = Record::open(folder.path(), by_phrase(PHRASE)).await.unwrap();
    assert_eq!(record.profile(), profile);
    record.close().await.unwrap();
}
