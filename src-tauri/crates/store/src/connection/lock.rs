//! One process, one window on a record: a lock file says so at once, on every system.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::StoreError;

/// Held while a record is open; released when dropped, or by the system when the process dies.
#[derive(Debug)]
pub(crate) struct FolderLock(#[expect(dead_code, reason = "held for its lock")] File);

impl FolderLock {
    /// # Errors
    /// [`StoreError::Busy`] where it is held, [`StoreError::ReadOnly`] where the file cannot be made.
    pub(crate) fn take(folder: &Path) -> Result<Self, StoreError> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join("record.lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy),
            Err(TryLockError::Error(e)) => Err(e.into()),
        }
    }
}
