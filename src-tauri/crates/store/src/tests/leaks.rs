//! Nothing that opens the record, and nothing it holds, is ever printed or lies about on disk.

use std::fs;
use std::io::Write;
use std::sync::{Arc, Mutex};

use tempfile::tempdir;
use tracing_subscriber::fmt::MakeWriter;

use super::*;
use crate::connection::{Open, connect};
use crate::vault::file::HeaderFile;
use crate::{Draft, Which};

const CANARY: &str = "Wilhelmina Canary-Oystercatcher";

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Captured {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|w| w == needle)
}

fn nothing_on_disk(folder: &Path) {
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("record.lock") {
            continue; // empty, and on Windows not to be read while it is held
        }
        let bytes = fs::read(&path).unwrap();
        files += 1;
        for secret in [
            CANARY.as_bytes(),
            CANARY.to_uppercase().as_bytes(),
            PHRASE.as_bytes(),
            b"CREATE TABLE",
            b"SQLite format 3",
        ] {
            assert!(!holds(&bytes, secret), "{} holds {:?}", path.display(), String::from_utf8_lossy(secret));
        }
    }
    assert!(files >= 4);
}

#[tokio::test]
async fn neither_the_log_at_its_wordiest_nor_any_file_tells() {
    let captured = Captured::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(captured.clone())
        .with_ansi(false)
        .finish();
    // Global, because sqlx works on a thread of its own.
    tracing::subscriber::set_global_default(subscriber).unwrap();
    tracing::trace!("the capture works");

    let folder = tempdir().unwrap();
    let (mut record, recovery) = Record::create(folder.path(), phrase(PHRASE), KdfProfile::LEAST, at(0)).await.unwrap();
    save(&mut record, 1, &[("client", CANARY)]).await;
    let draft = Draft { key: "note:1".into(), client_id: None, body: json!(CANARY), at: at(1) };
    record.drafts().await.unwrap().put(&draft).await.unwrap();
    record.reader().await.unwrap().changes(Which::All, None, 5).await.unwrap();
    // Slow, failing and refused statements are what a driver likes to quote.
    let slow =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT count(*), ?1 FROM n";
    sqlx::query(slow).bind(CANARY).fetch_one(&mut record.conn).await.unwrap();
    let failed =
        sqlx::query("INSERT INTO act (id) VALUES (?1)").bind(CANARY).execute(&mut record.conn).await.unwrap_err();
    tracing::error!(error = ?crate::StoreError::from(failed), "as the program logs it");
    nothing_on_disk(folder.path());
    let mut printed = format!("{record:?} {recovery:?} {:?}", unlock());
    printed += &format!("{:?}", record.write(act(2)).await.unwrap());
    record.close().await.unwrap();
    nothing_on_disk(folder.path());

    assert!(Record::open(folder.path(), Unlock::Passphrase(phrase("wrong words entirely"))).await.is_err());
    let (header, root) = HeaderFile::of(folder.path()).open(&unlock()).unwrap();
    let raw = root.database_key().unwrap().raw_form().clone();
    let path = folder.path().join("record.db");
    printed +=
        &format!("{root:?} {:?} {:?}", root.database_key().unwrap(), crate::connection::options(&path, Open::Existing));
    let conn = connect(&path, &root.database_key().unwrap(), Open::Existing).await.unwrap();
    printed += &format!("{conn:?}");
    drop((header, conn));

    let log = captured.0.lock().unwrap().clone();
    assert!(holds(&log, b"the capture works") && holds(&log, b"as the program logs it"));
    let log = [log.as_slice(), printed.as_bytes()].concat();
    let hex = raw.trim_start_matches("x'").trim_end_matches('\'');
    assert_eq!(hex.len(), 64);
    let recovery = recovery.printed();
    for secret in [
        hex,
        &hex.to_uppercase(),
        &hex[..16],
        PHRASE,
        "wrong words entirely",
        CANARY,
        &recovery,
        &recovery.replace('-', ""),
    ] {
        assert!(!holds(&log, secret.as_bytes()), "{}", String::from_utf8_lossy(&log));
    }
}
