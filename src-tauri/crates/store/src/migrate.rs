//! The schema only grows, and never without a way back.
//!
//! Migrations are the files of `migrations/`, embedded. A released one is never edited: its digest
//! is pinned in `migrations/released.txt` and a test compares. Before an existing record is
//! migrated, a verified copy is laid beside it. A record that knows a migration this program does
//! not is refused before anything is written.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{AssertSqlSafe, Connection, SqliteConnection};

use crate::StoreError;
use crate::change_log::chain;
use crate::connection::{Open, connect};
use crate::vault::file::{put, sync_folder};
use crate::vault::keys::DatabaseKey;

pub(crate) static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The newest schema this program knows.
pub(crate) fn newest() -> i64 {
    MIGRATIONS.iter().map(|m| m.version).max().unwrap_or(0)
}

/// The newest migration applied to this file; 0 for an empty one. Reads only.
///
/// # Errors
/// [`StoreError::NewerRecord`] where the file knows a migration or a version this program does not.
pub(crate) async fn applied(conn: &mut SqliteConnection) -> Result<i64, StoreError> {
    let version: i64 = sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut *conn).await?;
    if version > newest() {
        return Err(StoreError::NewerRecord);
    }
    let known: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
        .fetch_one(&mut *conn)
        .await?;
    if known == 0 {
        return Ok(0);
    }
    let versions: Vec<i64> =
        sqlx::query_scalar("SELECT version FROM _sqlx_migrations ORDER BY version").fetch_all(&mut *conn).await?;
    match versions.iter().any(|v| !MIGRATIONS.version_exists(*v)) {
        true => Err(StoreError::NewerRecord),
        false => Ok(versions.last().copied().unwrap_or(0)),
    }
}

/// Brings the file to the newest schema.
pub(crate) async fn run(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    MIGRATIONS.run_direct(None, &mut *conn, false).await.map_err(|e| match e {
        MigrateError::Execute(e) | MigrateError::ExecuteMigration(e, _) => e.into(),
        MigrateError::VersionMissing(_) => StoreError::NewerRecord,
        MigrateError::VersionMismatch(v) | MigrateError::Dirty(v) => StoreError::Migration(v),
        _ => StoreError::Internal("migrations"),
    })?;
    let version: i64 = sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut *conn).await?;
    // Only where it differs: setting it writes even what stands there already, and a record that is up to
    // date has to open on a full disk.
    if version != newest() {
        sqlx::query(AssertSqlSafe(format!("PRAGMA user_version = {}", newest()))).execute(conn).await?;
    }
    Ok(())
}

/// Lays a verified copy of the record beside it before the schema moves on from `from`.
///
/// The copy counts only once it was reopened with the key, checked, and its log found to end where
/// the record's does; only then does it get its name. The header goes with it: a copy without one
/// cannot be read.
pub(crate) async fn copy_before(
    conn: &mut SqliteConnection,
    folder: &Path,
    key: &DatabaseKey,
    from: i64,
) -> Result<(), StoreError> {
    let name = format!("before-{from:04}-to-{:04}", newest());
    let (copy, unverified) =
        (folder.join(format!("record.db.{name}")), folder.join(format!("record.db.{name}.unverified")));
    remove(&unverified)?;
    let target = unverified.to_str().ok_or(StoreError::Internal("the path is not Unicode"))?;
    sqlx::query("VACUUM INTO ?1").bind(target).persistent(false).execute(&mut *conn).await?;

    let mut other = connect(&unverified, key, Open::Existing).await?;
    let sound: String = sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_one(&mut other).await?;
    let same = from == 0 || chain::head(&mut other).await? == chain::head(conn).await?;
    other.close().await?;
    if sound != "ok" || !same {
        return Err(StoreError::DamagedRecord);
    }
    OpenOptions::new().write(true).open(&unverified)?.sync_all()?;
    fs::rename(&unverified, &copy)?;
    sync_folder(folder)?;
    put(&folder.join(format!("record.header.{name}")), &fs::read(folder.join("record.header"))?)
}

fn remove(path: &PathBuf) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(e.into()),
        _ => Ok(()),
    }
}
