//! What can go wrong in the store, and the code under which people hear of it.
//!
//! No variant carries what a person typed or what the record holds: SQLite's own messages are kept
//! only where they can name nothing but the schema, since a full-text error repeats the searched words.

use std::io;

use throughline_domain::Code;

/// A failure of the store.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is no record in this folder.
    #[error("no record in this folder")]
    NoRecord,
    /// The folder holds a record already; nothing was overwritten.
    #[error("the folder holds a record already")]
    RecordExists,
    /// The passphrase is empty or nothing but spaces.
    #[error("the passphrase is empty")]
    EmptyPassphrase,
    /// The authentication tag failed under this passphrase.
    #[error("the passphrase does not open this record")]
    WrongPassphrase,
    /// The authentication tag failed under this recovery key.
    #[error("the recovery key does not open this record")]
    WrongRecoveryKey,
    /// The recovery key's checksum or length is wrong: it was mistyped.
    #[error("the recovery key is mistyped")]
    MistypedRecoveryKey,
    /// Key-derivation parameters outside the allowed bounds: too cheap to protect, or absurdly dear.
    #[error("key derivation parameters out of bounds")]
    KeyDerivation,
    /// Neither the header nor the kept previous one can be read.
    #[error("the header is damaged")]
    DamagedHeader,
    /// The key is right but the database is damaged or missing.
    #[error("the database is damaged")]
    DamagedRecord,
    /// A newer version of the program wrote this record. Nothing was written.
    #[error("a newer version of the program wrote this record")]
    NewerRecord,
    /// Somebody else has the record open.
    #[error("the record is open elsewhere")]
    Busy,
    /// The disk is full; the unit of work was rolled back.
    #[error("the disk is full")]
    DiskFull,
    /// The place cannot be written to.
    #[error("the place is read-only")]
    ReadOnly,
    /// The system could not read or write.
    #[error("reading or writing failed: {0:?}")]
    Io(io::ErrorKind),
    /// An entity that was asked for is not in the record.
    #[error("no such {kind}")]
    NotFound {
        /// [`Entity::KIND`](crate::Entity::KIND), or a table's name.
        kind: &'static str,
    },
    /// A place in a list that is none: a cursor of another list, or made up.
    #[error("no such place in this list")]
    NoSuchPlace,
    /// A value breaks a rule of the schema, named as SQLite names it.
    #[error("a rule of the schema is broken: {0}")]
    Constraint(String),
    /// A stored value cannot be read as what it should be.
    #[error("a stored {kind} cannot be read")]
    Unreadable {
        /// [`Entity::KIND`](crate::Entity::KIND), or a table's name.
        kind: &'static str,
    },
    /// What is final (a signed note, a finalised plan version) was to be changed.
    #[error("a {kind} that is final does not change")]
    Immutable {
        /// [`Entity::KIND`](crate::Entity::KIND).
        kind: &'static str,
    },
    /// The act cannot be undone: something it wrote was changed since.
    #[error("a {kind} was changed since")]
    ChangedSince {
        /// The kind of what was changed.
        kind: String,
    },
    /// The act was undone already, or left nothing to take back.
    #[error("nothing is left to undo of the act")]
    AlreadyUndone,
    /// The change log names a kind the program does not know: it is missing in `entities.rs`.
    #[error("unknown kind {0}")]
    UnknownKind(String),
    /// A migration was changed after it was applied, or failed.
    #[error("migration {0} does not apply")]
    Migration(i64),
    /// Another failure of SQLite's, by its extended result code.
    #[error("database error {0}")]
    Database(i32),
    /// A fault of the program's own.
    #[error("internal fault: {0}")]
    Internal(&'static str),
}

impl StoreError {
    /// The code under which the window finds its words.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::NoRecord => Code::NoRecord,
            Self::RecordExists => Code::RecordExists,
            Self::EmptyPassphrase => Code::WeakPassphrase,
            Self::WrongPassphrase => Code::WrongPassphrase,
            Self::WrongRecoveryKey | Self::MistypedRecoveryKey => Code::WrongRecoveryKey,
            Self::KeyDerivation | Self::DamagedHeader => Code::DamagedHeader,
            Self::DamagedRecord => Code::DamagedRecord,
            Self::NewerRecord => Code::NewerRecord,
            Self::Busy => Code::Busy,
            Self::DiskFull => Code::DiskFull,
            Self::ReadOnly => Code::ReadOnly,
            Self::Io(_) => Code::Io,
            Self::NotFound { .. } => Code::NotFound,
            Self::NoSuchPlace => Code::Invalid,
            Self::Immutable { .. } => Code::Immutable,
            Self::ChangedSince { .. } | Self::AlreadyUndone => Code::ChangedSince,
            Self::Constraint(_)
            | Self::Unreadable { .. }
            | Self::UnknownKind(_)
            | Self::Migration(_)
            | Self::Database(_)
            | Self::Internal(_) => Code::Internal,
        }
    }

    /// From an extended result code of SQLite's and its message.
    ///
    /// The low byte is the primary code (<https://www.sqlite.org/rescode.html>). A key that was
    /// proven by the header's tag makes 11 and 26 mean damage, not a wrong key. A page that fails
    /// SQLCipher's MAC comes as a plain 1 without a message of its own; an error in a statement has one.
    fn from_sqlite(extended: i32, message: &str) -> Self {
        match extended & 0xff {
            5 | 6 => Self::Busy,
            3 | 8 | 23 => Self::ReadOnly,
            11 | 26 => Self::DamagedRecord,
            // Once a page failed its check, SQLCipher hands out no more, and SQLite takes that for no memory.
            7 => Self::DamagedRecord,
            1 if message == "SQL logic error" => Self::DamagedRecord,
            13 => Self::DiskFull,
            10 | 14 => Self::Io(io::ErrorKind::Other),
            // SQLITE_CONSTRAINT_FOREIGNKEY: what the row is to hang on, such as an episode, is not there.
            19 if extended >> 8 == 3 => Self::NotFound { kind: "row it belongs to" },
            19 => Self::Constraint(message.to_owned()),
            _ => Self::Database(extended),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            kind => Self::Io(kind),
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(e) => {
                let code = e.code().and_then(|c| c.parse().ok()).unwrap_or(1);
                Self::from_sqlite(code, e.message())
            }
            sqlx::Error::Io(e) => e.into(),
            sqlx::Error::RowNotFound => Self::NotFound { kind: "row" },
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Self::Unreadable { kind: "column" },
            sqlx::Error::WorkerCrashed => Self::Internal("the connection's thread ended"),
            _ => Self::Internal("sqlx"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sqlite_codes_become_what_people_are_told() {
        let check = |extended, expect| assert_eq!(StoreError::from_sqlite(extended, "").code(), expect, "{extended}");
        check(5, Code::Busy);
        check(6, Code::Busy);
        check(8, Code::ReadOnly);
        check(8 | (1 << 8), Code::ReadOnly); // SQLITE_READONLY_RECOVERY
        check(11, Code::DamagedRecord);
        check(11 | (1 << 8), Code::DamagedRecord); // SQLITE_CORRUPT_VTAB
        check(26, Code::DamagedRecord);
        check(7, Code::DamagedRecord);
        check(13, Code::DiskFull);
        check(10 | (3 << 8), Code::Io); // SQLITE_IOERR_WRITE
        check(19 | (3 << 8), Code::NotFound); // SQLITE_CONSTRAINT_FOREIGNKEY
        check(19 | (8 << 8), Code::Internal); // SQLITE_CONSTRAINT_UNIQUE
        check(1, Code::Internal);
        assert_eq!(StoreError::from_sqlite(1, "SQL logic error"), StoreError::DamagedRecord);
        assert_eq!(StoreError::from_sqlite(1, "no such table: x"), StoreError::Database(1));
    }

    #[test]
    fn only_schema_names_survive_of_a_message() {
        let error = StoreError::from_sqlite(1, "fts5: syntax error near \"Margarethe\"");
        assert!(!format!("{error:?} {error}").contains("Margarethe"));
    }
}
