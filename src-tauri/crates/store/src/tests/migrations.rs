//! The schema only grows, released migrations stay as they are, newer records are left alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use sha2::{Digest, Sha256};
use sqlx::Connection;
use tempfile::tempdir;

use super::*;
use crate::StoreError;
use crate::connection::{Open, connect, make_durable};
use crate::vault::file::{HeaderFile, Keep};
use crate::vault::header::Header;

fn migrations() -> BTreeMap<String, String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let sql =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "sql"));
    sql.map(|p| (p.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&p).unwrap())).collect()
}

/// The statements of a file, without comments, in upper case, one space between words.
fn words(sql: &str) -> String {
    let bare: String = sql.lines().map(|l| l.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join(" ");
    bare.to_uppercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What takes something away, outside of the body of a trigger (which keeps an index in step).
fn shrinks(sql: &str) -> Option<&'static str> {
    const NEVER: [&str; 7] = ["DROP TABLE", "DROP COLUMN", "RENAME", "DELETE FROM", "REPLACE INTO", "PRAGMA", "ATTACH"];
    let words = words(sql);
    let mut rest = String::new();
    for (at, part) in words.split("CREATE TRIGGER").enumerate() {
        let outside = if at == 0 { part } else { part.split_once(" END;").map_or("", |(_, after)| after) };
        rest.push_str(outside);
        rest.push(' ');
    }
    NEVER.into_iter().find(|never| rest.contains(never))
}

#[test]
fn migrations_only_grow() {
    let all = migrations();
    assert!(all.contains_key("0001_change_log.sql"));
    for (place, (name, sql)) in all.iter().enumerate() {
        assert!(name.starts_with(&format!("{:04}_", place + 1)), "{name} leaves a gap");
        assert_eq!(shrinks(sql), None, "{name}");
    }
}

#[test]
fn the_guard_sees_what_shrinks() {
    let check = |sql, expect| assert_eq!(shrinks(sql), expect, "{sql}");
    check("create table a (b text); -- drop table a", None);
    check("drop  table\n a;", Some("DROP TABLE"));
    check("ALTER TABLE a DROP COLUMN b;", Some("DROP COLUMN"));
    check("alter table a rename to b;", Some("RENAME"));
    check("CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM f; END; CREATE TABLE b (c);", None);
    check("CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM f; END; DELETE FROM a;", Some("DELETE FROM"));
}

/// `released.txt` gets a line `sha256  file` with each release; from then on the file is frozen.
#[test]
fn released_migrations_are_as_they_were() {
    let all = migrations();
    for line in include_str!("../../migrations/released.txt").lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        let (digest, name) = line.split_once("  ").expect("digest, two spaces, file");
        let sql = all.get(name).unwrap_or_else(|| panic!("{name} is gone"));
        // Line ends may differ between checkouts.
        let found: String = Sha256::digest(sql.replace("\r\n", "\n")).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(found, digest, "{name} was released; add a new one instead");
    }
}

#[tokio::test]
async fn a_newer_record_is_refused_untouched() {
    for tamper in [
        "PRAGMA user_version = 9999",
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, x'00', 0)",
    ] {
        let folder = tempdir().unwrap();
        let mut record = record(folder.path()).await;
        save(&mut record, 1, &[("a", "one")]).await;
        sqlx::query(tamper).execute(&mut record.conn).await.unwrap();
        record.close().await.unwrap();
        let before = snapshot(folder.path());
        assert_eq!(Record::open(folder.path(), unlock()).await.unwrap_err(), StoreError::NewerRecord, "{tamper}");
        assert_eq!(snapshot(folder.path()), before);
    }
}

fn snapshot(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).map(|p| (p.clone(), fs::read(p).unwrap())).collect()
}

#[tokio::test]
async fn a_verified_copy_is_laid_beside_before_migrating() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    save(&mut record, 1, &[("a", "one")]).await;
    let (_, root) = HeaderFile::of(folder.path()).open(&unlock()).unwrap();
    let key = root.database_key().unwrap();
    crate::migrate::copy_before(&mut record.conn, folder.path(), &key, 1).await.unwrap();
    // Once more, as after a migration that failed.
    crate::migrate::copy_before(&mut record.conn, folder.path(), &key, 1).await.unwrap();
    save(&mut record, 2, &[("a", "two")]).await;
    record.close().await.unwrap();

    let name = format!("before-0001-to-{:04}", crate::migrate::newest());
    let other = tempdir().unwrap();
    for file in crate::FILES {
        fs::copy(folder.path().join(format!("{file}.{name}")), other.path().join(file)).unwrap();
    }
    assert!(!fs::read(other.path().join("record.db")).unwrap().starts_with(b"SQLite format 3"));
    let mut copy = reopened(other.path()).await;
    assert_eq!(value(&mut copy, "a").await.unwrap(), "one");
    assert_eq!(copy.verify().await.unwrap().sound, 1);
    assert!(!folder.path().join(format!("record.db.{name}.unverified")).exists());
}

/// A record as the first version of the program left it.
#[tokio::test]
async fn an_old_record_is_brought_up_to_date_and_kept_as_it_was() {
    let folder = tempdir().unwrap();
    let (header, root, _) = Header::generate(&phrase(PHRASE), KdfProfile::LEAST).unwrap();
    let key = root.database_key().unwrap();
    let mut conn = connect(&folder.path().join("record.db"), &key, Open::Create).await.unwrap();
    make_durable(&mut conn).await.unwrap();
    crate::migrate::MIGRATIONS.run_direct(Some(1), &mut conn, false).await.unwrap();
    sqlx::query("INSERT INTO draft VALUES ('note:1', NULL, '1', '2026-01-01T00:00:00.000Z')")
        .execute(&mut conn)
        .await
        .unwrap();
    conn.close().await.unwrap();
    HeaderFile::of(folder.path()).write(&header, &root, Keep::Nothing).unwrap();

    let mut record = reopened(folder.path()).await;
    assert!(record.drafts().await.unwrap().get("note:1").await.unwrap().is_some());
    let version: i64 = sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut record.conn).await.unwrap();
    assert_eq!(version, crate::migrate::newest());
    record.close().await.unwrap();
    let copy = folder.path().join(format!("record.db.before-0001-to-{:04}", crate::migrate::newest()));
    assert_eq!(copy.exists(), crate::migrate::newest() > 1);
}
