//! The only unsafe calls of the program: handing SQLCipher its key, and asking SQLite whether a
//! transaction is open. sqlx has a safe way to neither; a key among its options would be logged.
#![allow(unsafe_code)]

use std::ffi::c_int;

use libsqlite3_sys::{SQLITE_OK, sqlite3_get_autocommit, sqlite3_key};
use sqlx::SqliteConnection;

use crate::StoreError;
use crate::vault::keys::DatabaseKey;

/// Keys a connection that has not read yet. The buffer is wiped when this returns.
pub(super) async fn apply(conn: &mut SqliteConnection, key: &DatabaseKey) -> Result<(), StoreError> {
    let mut handle = conn.lock_handle().await?;
    let raw = key.raw_form();
    let length = c_int::try_from(raw.len()).map_err(|_| StoreError::Internal("key length"))?;
    // SAFETY: the lock keeps sqlx's thread off the handle, the handle lives as long as the lock, and
    // the pointer is valid for `length` bytes; SQLCipher copies them before it returns.
    let status = unsafe { sqlite3_key(handle.as_raw_handle().as_ptr(), raw.as_ptr().cast(), length) };
    if status == SQLITE_OK { Ok(()) } else { Err(StoreError::Database(status)) }
}

/// Whether SQLite itself has a transaction open, whatever became of the future that opened it.
pub(crate) async fn in_transaction(conn: &mut SqliteConnection) -> Result<bool, StoreError> {
    let mut handle = conn.lock_handle().await?;
    // SAFETY: as above; the call only reads a flag.
    Ok(unsafe { sqlite3_get_autocommit(handle.as_raw_handle().as_ptr()) } == 0)
}
