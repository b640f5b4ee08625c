//! The one connection: keyed, exclusive, durable.
//!
//! Never a pool and never a second connection to the same file: SQLite 3.50.4, the newest sqlx can
//! link, has the WAL-reset corruption bug for two or more of them.

pub(crate) mod ballast;
mod key;
pub(crate) mod lock;

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};

use crate::StoreError;
use crate::vault::keys::DatabaseKey;

pub(crate) use key::in_transaction;

/// Whether the file may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Open {
    /// Make it, for a new record.
    Create,
    /// It has to be there.
    Existing,
}

/// Options without a key: sqlx prints options, so the key is never among them.
pub(crate) fn options(path: &Path, open: Open) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(open == Open::Create)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(2))
        .statement_cache_capacity(1024)
        .disable_statement_logging()
}

/// Connects and keys, and reads once so that a damaged file shows at once. Nothing is written.
///
/// # Errors
/// [`StoreError::DamagedRecord`] where the key does not fit the file: the header's tag has proven
/// the key, so it is the file that is wrong.
pub(crate) async fn connect(path: &Path, key: &DatabaseKey, open: Open) -> Result<SqliteConnection, StoreError> {
    let mut conn = options(path, open).connect().await?;
    // SQLCipher would write to stderr what the error codes say already.
    pragma(&mut conn, "PRAGMA cipher_log_level = NONE").await?;
    key::apply(&mut conn, key).await?;
    // cipher_memory_security stays off: it locks and wipes every page of the 64 MB cache as it goes,
    // while the same words are in the window's memory. The keys themselves SQLCipher always wipes.
    // EXCLUSIVE before the first read: the WAL index then lives in memory, and a full disk still opens.
    for setting in [
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA temp_store = MEMORY",
        "PRAGMA trusted_schema = OFF",
        // Negative: KiB. SQLCipher is three times slower on point reads with the default of 2 MB.
        "PRAGMA cache_size = -65536",
    ] {
        pragma(&mut conn, setting).await?;
    }
    sqlx::query_scalar::<_, i64>("SELECT count(*) FROM sqlite_schema").fetch_one(&mut conn).await?;
    Ok(conn)
}

/// Turns on what touches the file: the write-ahead log, full durability, wiping of deleted content.
pub(crate) async fn make_durable(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    for setting in ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON"] {
        pragma(conn, setting).await?;
    }
    Ok(())
}

async fn pragma(conn: &mut SqliteConnection, setting: &'static str) -> Result<(), StoreError> {
    sqlx::query(setting).persistent(false).execute(conn).await?;
    Ok(())
}
