//! The only unsafe calls of the program that people run: handing SQLCipher its key, asking SQLite whether a transaction
//! is open, and telling OpenSSL to leave its clean-up out. sqlx has a safe way to none of them; a key
//! among its options would be logged.
#![allow(unsafe_code)]

use std::ffi::c_int;

use libsqlite3_sys::{SQLITE_OK, sqlite3_get_autocommit, sqlite3_key};
use sqlx::SqliteConnection;

use crate::StoreError;
use crate::vault::keys::DatabaseKey;

/// Tells OpenSSL, before SQLCipher wakes it, not to tear itself down when the process exits: sqlx's
/// worker thread may still be closing a database then, and would crash in ciphers that are gone.
#[cfg(any(target_os = "linux", target_os = "windows"))]
fn outlive_exit() {
    use std::ffi::c_void;
    use std::sync::Once;

    /// `OPENSSL_INIT_NO_ATEXIT` of openssl/crypto.h, since OpenSSL 1.1.1.
    const NO_ATEXIT: u64 = 0x0008_0000;
    unsafe extern "C" {
        fn OPENSSL_init_crypto(options: u64, settings: *const c_void) -> c_int;
    }
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: OpenSSL is linked where SQLCipher is; the call may come at any time and takes no settings.
        unsafe { OPENSSL_init_crypto(NO_ATEXIT, std::ptr::null()) };
    });
}

/// On other systems SQLCipher's ciphers are the system's own.
#[cfg(not(any(target_os = "linux", target_os = "windows")))]
fn outlive_exit() {}

/// Keys a connection that has not read yet. The buffer is wiped when this returns.
pub(super) async fn apply(conn: &mut SqliteConnection, key: &DatabaseKey) -> Result<(), StoreError> {
    outlive_exit();
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
