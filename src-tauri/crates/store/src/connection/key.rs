//! The only unsafe calls of the program that people run: handing SQLCipher its key, asking SQLite whether a transaction
//! is open, and waiting at the process's end for connections that are still being closed. sqlx has a safe way to none of them; a key
//! among its options would be logged.
#![allow(unsafe_code)]

use std::ffi::{c_int, c_void};
use std::ptr;
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use libsqlite3_sys::{
    SQLITE_OK, SQLITE_UTF8, sqlite3, sqlite3_context, sqlite3_create_function_v2, sqlite3_get_autocommit, sqlite3_key,
    sqlite3_value,
};
use sqlx::SqliteConnection;

use crate::StoreError;
use crate::vault::keys::DatabaseKey;

/// Connections that SQLite has not closed yet, whatever became of the values that stood for them.
static OPEN: AtomicUsize = AtomicUsize::new(0);

/// The longest the end of a process waits for a connection to be closed.
const PATIENCE: Duration = Duration::from_secs(2);

extern "C" fn closed(_: *mut c_void) {
    OPEN.fetch_sub(1, Ordering::SeqCst);
}

extern "C" fn nothing(_: *mut sqlite3_context, _: c_int, _: *mut *mut sqlite3_value) {}

/// Handlers of a process's end run last registered first, so this one comes before SQLCipher's, which
/// frees its memory and mutexes: sqlx's worker thread may still be closing a dropped connection in them.
extern "C" fn wait_for_closing() {
    let begun = Instant::now();
    while OPEN.load(Ordering::SeqCst) > 0 && begun.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Counts a connection until SQLite has closed it: a function's data is let go of after the database file.
fn count(db: *mut sqlite3) -> Result<(), StoreError> {
    static ONCE: Once = Once::new();
    unsafe extern "C" {
        fn atexit(handler: extern "C" fn()) -> c_int;
    }
    ONCE.call_once(|| {
        // SAFETY: the handler takes nothing and touches only statics.
        unsafe { atexit(wait_for_closing) };
    });
    OPEN.fetch_add(1, Ordering::SeqCst);
    // SAFETY: the handle is locked by the caller; the name is a constant; SQLite calls `closed` once,
    // here where it refuses, otherwise when it closes the connection.
    let status = unsafe {
        sqlite3_create_function_v2(
            db,
            c"throughline_open".as_ptr(),
            0,
            SQLITE_UTF8,
            ptr::null_mut(),
            Some(nothing),
            None,
            None,
            Some(closed),
        )
    };
    if status == SQLITE_OK { Ok(()) } else { Err(StoreError::Database(status)) }
}

/// Keys a connection that has not read yet. The buffer is wiped when this returns.
pub(super) async fn apply(conn: &mut SqliteConnection, key: &DatabaseKey) -> Result<(), StoreError> {
    let mut handle = conn.lock_handle().await?;
    let raw = key.raw_form();
    let length = c_int::try_from(raw.len()).map_err(|_| StoreError::Internal("key length"))?;
    // SAFETY: the lock keeps sqlx's thread off the handle, the handle lives as long as the lock, and
    // the pointer is valid for `length` bytes; SQLCipher copies them before it returns.
    let status = unsafe { sqlite3_key(handle.as_raw_handle().as_ptr(), raw.as_ptr().cast(), length) };
    if status != SQLITE_OK {
        return Err(StoreError::Database(status));
    }
    count(handle.as_raw_handle().as_ptr())
}

/// Whether SQLite itself has a transaction open, whatever became of the future that opened it.
pub(crate) async fn in_transaction(conn: &mut SqliteConnection) -> Result<bool, StoreError> {
    let mut handle = conn.lock_handle().await?;
    // SAFETY: as above; the call only reads a flag.
    Ok(unsafe { sqlite3_get_autocommit(handle.as_raw_handle().as_ptr()) } == 0)
}
