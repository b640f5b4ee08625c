//! An open record: a folder with the database, its header and what belongs to them.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use hmac::Mac;
use sqlx::{Connection, SqliteConnection};

use crate::change_log::chain::{self, Head};
use crate::connection::ballast::Ballast;
use crate::connection::lock::FolderLock;
use crate::connection::{Open, connect, in_transaction, make_durable};
use crate::vault::file::{HeaderFile, Keep, sync_folder};
use crate::vault::header::{Checkpoint, Header};
use crate::vault::keys::{DatabaseKey, MacKey, Root};
use crate::vault::{KdfProfile, Passphrase, RecoveryKey, Unlock};
use crate::work::stored;
use crate::{Reader, StoreError, Write, WriteContext, migrate};

/// The files that are a record: all of them are needed to open it elsewhere.
pub const FILES: [&str; 2] = [DATABASE, "record.header"];

const DATABASE: &str = "record.db";
const UNFINISHED: &str = "record.db.new";

/// After so many links the header vouches for the log again, so that not a whole day is unvouched.
const VOUCH_EVERY: u64 = 256;

/// An unlocked record. [`close`](Self::close) it: dropping loses nothing that was committed, but
/// leaves the write-ahead log to be folded in and the header's checkpoint where it was.
pub struct Record {
    pub(crate) conn: SqliteConnection,
    pub(crate) audit: MacKey,
    header: Header,
    files: HeaderFile,
    root: Root,
    ballast: Ballast,
    folder: PathBuf,
    /// Set from BEGIN to the end of COMMIT: a cancelled future may have left a transaction open.
    unsettled: bool,
    unvouched: u64,
    cut_off: bool,
    /// Last, so that it is given up after the connection.
    lock: FolderLock,
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Record {
    /// Whether a folder holds a record, readable or not.
    #[must_use]
    pub fn is_in(folder: &Path) -> bool {
        HeaderFile::of(folder).exists() || folder.join(DATABASE).exists()
    }

    /// Makes a record in a folder, which is made too. The recovery key is not kept anywhere: show it.
    ///
    /// # Errors
    /// [`StoreError::RecordExists`], and nothing is touched; [`StoreError::ReadOnly`],
    /// [`StoreError::DiskFull`], [`StoreError::Busy`].
    pub async fn create(
        folder: &Path,
        passphrase: Passphrase,
        profile: KdfProfile,
        now: DateTime<Utc>,
    ) -> Result<(Self, RecoveryKey), StoreError> {
        make_folder(folder)?;
        let lock = FolderLock::take(folder)?;
        if Self::is_in(folder) {
            return Err(StoreError::RecordExists);
        }
        let (header, root, recovery) = blocking(move || Header::generate(&passphrase, profile)).await?;
        let key = root.database_key()?;

        // The header is what makes it a record. Until it is written, a crash leaves only files that
        // never were one; after it, opening finishes what is missing.
        for ending in ["", "-wal", "-shm", "-journal"] {
            fs::remove_file(folder.join(format!("{UNFINISHED}{ending}"))).ok();
        }
        let mut conn = connect(&folder.join(UNFINISHED), &key, Open::Create).await?;
        make_durable(&mut conn).await?;
        migrate::run(&mut conn).await?;
        let at = stored(now);
        sqlx::query!("INSERT INTO meta (key, value) VALUES ('created_at', ?1)", at).execute(&mut conn).await?;
        fold_in(&mut conn).await?;
        conn.close().await?;
        let files = HeaderFile::of(folder);
        files.write(&header, &root, Keep::Nothing)?;
        finish_creation(folder)?;

        let record = Self::opened(folder, files, header, root, &key, lock).await?;
        Ok((record, recovery))
    }

    /// Opens a record.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`], [`StoreError::Busy`], [`StoreError::WrongPassphrase`],
    /// [`StoreError::WrongRecoveryKey`], [`StoreError::DamagedHeader`], [`StoreError::DamagedRecord`],
    /// [`StoreError::NewerRecord`], [`StoreError::ReadOnly`], [`StoreError::DiskFull`]. Nothing is
    /// written before the key has proven right.
    pub async fn open(folder: &Path, unlock: Unlock) -> Result<Self, StoreError> {
        let files = HeaderFile::of(folder);
        if !files.exists() {
            let headless = folder.join(DATABASE).exists();
            return Err(if headless { StoreError::DamagedHeader } else { StoreError::NoRecord });
        }
        let lock = FolderLock::take(folder)?;
        let opening = files.clone();
        let (header, root) = blocking(move || opening.open(&unlock)).await?;
        finish_creation(folder)?;
        if !folder.join(DATABASE).exists() {
            return Err(StoreError::DamagedRecord);
        }
        let key = root.database_key()?;
        Self::opened(folder, files, header, root, &key, lock).await
    }

    async fn opened(
        folder: &Path,
        files: HeaderFile,
        header: Header,
        root: Root,
        key: &DatabaseKey,
        lock: FolderLock,
    ) -> Result<Self, StoreError> {
        let ballast = Ballast::of(folder);
        let (conn, vouched) = match ready(folder, key, &header.checkpoint).await {
            // Whoever cannot open the record cannot make room by its means either.
            Err(StoreError::DiskFull) if ballast.release() => {
                tracing::warn!("the disk is full; the reserve was released");
                ready(folder, key, &header.checkpoint).await?
            }
            settled => settled?,
        };
        let cut_off = !vouched;
        if cut_off {
            tracing::warn!("the change log does not hold the link the header vouches for");
        }
        ballast.fill();
        let audit = root.audit_key()?;
        Ok(Self {
            conn,
            audit,
            header,
            files,
            root,
            ballast,
            folder: folder.to_owned(),
            unsettled: false,
            unvouched: 0,
            cut_off,
            lock,
        })
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The newest link of the change log the header vouches for.
    #[must_use]
    pub fn checkpoint(&self) -> Checkpoint {
        self.header.checkpoint
    }

    /// True where, on opening, the log lacked the link the header vouches for: its end was cut off,
    /// or an older database was put in its place. [`verify`](Self::verify) says more.
    #[must_use]
    pub fn is_cut_off(&self) -> bool {
        self.cut_off
    }

    /// Begins to read.
    ///
    /// # Errors
    /// [`StoreError`] where an abandoned unit of work cannot be rolled back.
    pub async fn reader(&mut self) -> Result<Reader<'_>, StoreError> {
        self.settle().await?;
        Ok(Reader::new(&mut self.conn))
    }

    /// Begins a unit of work.
    ///
    /// # Errors
    /// [`StoreError`] where no transaction can be begun.
    pub async fn write(&mut self, context: WriteContext) -> Result<Write<'_>, StoreError> {
        self.settle().await?;
        self.unsettled = true;
        sqlx::query("BEGIN IMMEDIATE").execute(&mut self.conn).await?;
        Write::begin(self, context).await
    }

    /// Rolls back what a dropped unit of work, or a cancelled future, left open.
    ///
    /// sqlx's own transactions are not used: where SQLite rolls back by itself (a full disk), they
    /// lose count and refuse every later one.
    pub(crate) async fn settle(&mut self) -> Result<(), StoreError> {
        if self.unsettled {
            if in_transaction(&mut self.conn).await? {
                sqlx::query("ROLLBACK").execute(&mut self.conn).await?;
            }
            self.unsettled = false;
        }
        Ok(())
    }

    pub(crate) async fn commit(&mut self, changes: u64, head: Head) -> Result<(), StoreError> {
        if let Err(e) = sqlx::query("COMMIT").execute(&mut self.conn).await {
            let error = self.noted(e.into());
            self.settle().await.ok();
            return Err(error);
        }
        self.unsettled = false;
        self.unvouched += changes;
        if self.unvouched >= VOUCH_EVERY
            && let Err(error) = self.vouch(head)
        {
            // What was to be saved is saved; the next one or closing tries again.
            tracing::warn!(code = %error.code(), "the header could not be brought up to date");
        }
        Ok(())
    }

    /// Lets the header vouch for this head. Where the log lacks what the header vouched for before,
    /// the header is the evidence and stays as it is.
    fn vouch(&mut self, head: Head) -> Result<(), StoreError> {
        if !self.cut_off && head.seq > self.header.checkpoint.seq {
            let mut header = self.header.clone();
            header.checkpoint = head;
            self.files.write(&header, &self.root, Keep::Previous)?;
            self.header = header;
        }
        self.unvouched = 0;
        Ok(())
    }

    /// Gives the reserve back when the disk is full, so that the next attempt has room.
    pub(crate) fn noted(&self, error: StoreError) -> StoreError {
        if error == StoreError::DiskFull && self.ballast.release() {
            tracing::warn!("the disk is full; the reserve was released");
        }
        error
    }

    /// Puts a new passphrase in the place of the old one. The database is not touched, and the old
    /// passphrase opens nothing any more, the kept previous header included.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`] or [`StoreError::WrongRecoveryKey`] where `proof` does not
    /// open the record: an unlocked screen alone is not enough.
    pub async fn change_passphrase(
        &mut self,
        proof: Unlock,
        new: Passphrase,
        profile: KdfProfile,
    ) -> Result<(), StoreError> {
        self.change_slot(proof, move |header, root| header.put_passphrase(root, &new, profile)).await
    }

    /// Makes a new recovery key; the old one opens nothing any more.
    ///
    /// # Errors
    /// As [`change_passphrase`](Self::change_passphrase).
    pub async fn replace_recovery_key(&mut self, proof: Unlock) -> Result<RecoveryKey, StoreError> {
        let recovery = RecoveryKey::generate()?;
        let new = recovery.clone();
        self.change_slot(proof, move |header, root| header.put_recovery(root, &new)).await?;
        Ok(recovery)
    }

    async fn change_slot(
        &mut self,
        proof: Unlock,
        change: impl FnOnce(&mut Header, &Root) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<(), StoreError> {
        let files = self.files.clone();
        let mut header = self.header.clone();
        self.header = blocking(move || {
            let (_, root) = files.open(&proof)?;
            change(&mut header, &root)?;
            files.write(&header, &root, Keep::Nothing)?;
            Ok(header)
        })
        .await?;
        Ok(())
    }

    /// The MAC of what is written beside the record about it, such as a backup's manifest.
    ///
    /// # Errors
    /// [`StoreError::Internal`] where the key cannot be derived.
    pub fn manifest_mac(&self, manifest: &[u8]) -> Result<[u8; 32], StoreError> {
        let mut mac = self.root.backup_key()?.mac()?;
        mac.update(manifest);
        Ok(mac.finalize().into_bytes().into())
    }

    /// The key profile of the passphrase slot.
    #[must_use]
    pub fn profile(&self) -> KdfProfile {
        self.header.profile()
    }

    /// Folds the write-ahead log in, lets the header vouch for the log's head, closes and wipes.
    ///
    /// # Errors
    /// [`StoreError`]; what was committed is safe all the same.
    pub async fn close(mut self) -> Result<(), StoreError> {
        self.settle().await?;
        let head = chain::head(&mut self.conn).await?;
        let folded = fold_in(&mut self.conn).await;
        let vouched = self.vouch(head);
        let Self { conn, lock, .. } = self;
        let closed = conn.close().await;
        drop(lock);
        folded.and(vouched).and(closed.map_err(StoreError::from))
    }
}

/// Connects and makes ready; true where the log holds the link the header vouches for.
async fn ready(folder: &Path, key: &DatabaseKey, point: &Checkpoint) -> Result<(SqliteConnection, bool), StoreError> {
    let mut conn = connect(&folder.join(DATABASE), key, Open::Existing).await?;
    match make_ready(&mut conn, folder, key, point).await {
        Ok(vouched) => Ok((conn, vouched)),
        Err(e) => {
            // Waited for, so that the lock is not given up before the file is.
            conn.close().await.ok();
            Err(e)
        }
    }
}

/// Brings the file to the newest schema, unless it is from a newer program: then nothing is written.
/// True where the log holds the link the header vouches for.
async fn make_ready(
    conn: &mut SqliteConnection,
    folder: &Path,
    key: &DatabaseKey,
    point: &Checkpoint,
) -> Result<bool, StoreError> {
    let from = migrate::applied(conn).await?;
    if from == 0 {
        return Err(StoreError::DamagedRecord); // emptied: a record has its tables from the start
    }
    make_durable(conn).await?;
    if from < migrate::newest() {
        migrate::copy_before(conn, folder, key, from).await?;
    }
    migrate::run(conn).await?;
    chain::holds(conn, point).await
}

async fn fold_in(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").persistent(false).execute(conn).await?;
    Ok(())
}

fn make_folder(folder: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(folder)?)
}

/// Gives a new record's database its name, where a crash came between the header and that.
fn finish_creation(folder: &Path) -> Result<(), StoreError> {
    let (unfinished, database) = (folder.join(UNFINISHED), folder.join(DATABASE));
    if unfinished.exists() && !database.exists() {
        fs::rename(&unfinished, &database)?;
        sync_folder(folder)?;
    }
    Ok(())
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| StoreError::Internal("a blocking task failed"))?
}
