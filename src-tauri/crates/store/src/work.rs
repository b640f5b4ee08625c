//! Reading and writing, as two types, and what an entity must be able to do.
//!
//! A [`Write`] is one act of a person: everything saved through it is one transaction, is in the
//! change log when the transaction is, and is undone together. "Saved" is true once
//! [`Write::commit`] has returned.

use std::borrow::Cow;
use std::future::Future;

use chrono::{DateTime, SecondsFormat, SubsecRound, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::SqliteConnection;
use throughline_domain::id::ActId;

use crate::change_log::Op;
use crate::change_log::chain::{self, Entry, Head};
use crate::record::Record;
use crate::{StoreError, new_id};

/// A time as it is stored: RFC 3339, UTC, milliseconds. Text order is time order.
pub(crate) fn stored(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Who writes, when and what for.
#[derive(Debug, Clone)]
pub struct WriteContext {
    /// Who, as the practice names them.
    pub actor: String,
    /// When, by the caller's clock; kept to the millisecond.
    pub now: DateTime<Utc>,
    /// What the act is, as a code for which the window has words, such as `client.create`.
    pub label: Cow<'static, str>,
    /// Where the data came from, when not from the keyboard: an imported file's name and digest.
    pub source: Option<String>,
}

impl WriteContext {
    /// A context without a source.
    pub fn new(actor: impl Into<String>, now: DateTime<Utc>, label: impl Into<Cow<'static, str>>) -> Self {
        Self { actor: actor.into(), now: now.trunc_subsecs(3), label: label.into(), source: None }
    }

    /// The same with a source.
    #[must_use]
    pub fn from_source(self, source: impl Into<String>) -> Self {
        Self { source: Some(source.into()), ..self }
    }
}

/// What is stamped on every row a unit of work touches.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The act the row was last written by.
    pub act: ActId,
    /// When, to the millisecond.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// Where the data came from, when not from the keyboard.
    pub source: Option<String>,
}

impl Stamp {
    /// The time as it is stored.
    #[must_use]
    pub fn at_text(&self) -> String {
        stored(self.at)
    }
}

/// Something the record holds and the change log can describe whole: its JSON is its history.
///
/// Its serde form must read back what earlier versions of the program wrote (`#[serde(default)]` on
/// every later field), since undo and history read old log entries. Implementations live beside
/// their table and are named in `entities.rs`.
pub trait Entity: Serialize + DeserializeOwned + PartialEq + Clone + Send + Sync + 'static {
    /// The name in the change log. Never changed once released.
    const KIND: &'static str;

    /// The identifier.
    fn id(&self) -> &str;

    /// The client it belongs to, if any: the client's own history is found by it.
    fn client_id(&self) -> Option<&str>;

    /// Reads it, whole and exactly as it was put; `None` where it never was or is tombstoned.
    fn find(conn: &mut SqliteConnection, id: &str) -> impl Future<Output = Result<Option<Self>, StoreError>> + Send;

    /// Writes every column, whether the row is there or not, and clears a tombstone.
    fn put(
        conn: &mut SqliteConnection,
        entity: &Self,
        stamp: &Stamp,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Marks it as removed, with the reason. The row stays.
    fn tombstone(
        conn: &mut SqliteConnection,
        id: &str,
        reason: &str,
        stamp: &Stamp,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;
}

/// What saving did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// The record said the same already; nothing was written or logged.
    Unchanged,
    /// It is new (or back from removal).
    Created,
    /// It was there and is different now.
    Updated,
}

/// Reads from an open record. Nothing changes while it is held.
#[derive(Debug)]
pub struct Reader<'r> {
    conn: &'r mut SqliteConnection,
}

impl<'r> Reader<'r> {
    pub(crate) fn new(conn: &'r mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// For the modules that own tables.
    pub(crate) fn conn(&mut self) -> &mut SqliteConnection {
        self.conn
    }

    /// Reads one entity; `None` where it never was or is tombstoned.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn find<E: Entity>(&mut self, id: &str) -> Result<Option<E>, StoreError> {
        E::find(self.conn, id).await
    }

    /// Reads one entity that has to be there.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where it is not.
    pub async fn get<E: Entity>(&mut self, id: &str) -> Result<E, StoreError> {
        self.find(id).await?.ok_or(StoreError::NotFound { kind: E::KIND })
    }
}

/// A unit of work: an open transaction and the act it writes.
///
/// Dropped without [`commit`](Self::commit), nothing of it remains: what is left open is rolled back
/// before the record is used again, also when the future that used it was cancelled.
#[derive(Debug)]
pub struct Write<'r> {
    pub(crate) record: &'r mut Record,
    pub(crate) stamp: Stamp,
    pub(crate) label: Cow<'static, str>,
    pub(crate) undoes: Option<ActId>,
    pub(crate) changes: u64,
    first_seq: i64,
    head: Head,
}

impl<'r> Write<'r> {
    pub(crate) async fn begin(record: &'r mut Record, context: WriteContext) -> Result<Self, StoreError> {
        let head = chain::head(&mut record.conn).await?;
        let at = context.now.trunc_subsecs(3);
        let stamp = Stamp { act: ActId::from(new_id(at)), at, actor: context.actor, source: context.source };
        Ok(Self {
            record,
            stamp,
            label: context.label,
            undoes: None,
            changes: 0,
            first_seq: chain::signed(head.seq + 1)?,
            head,
        })
    }

    /// For the modules that own tables: what no entity describes (search indexes, caches).
    pub(crate) fn conn(&mut self) -> &mut SqliteConnection {
        &mut self.record.conn
    }

    /// Who, when and which act.
    #[must_use]
    pub fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// Reads within the transaction, what was written in it included.
    pub fn reader(&mut self) -> Reader<'_> {
        Reader::new(&mut self.record.conn)
    }

    /// Saves an entity and logs what it was before; nothing where it is no different.
    ///
    /// # Errors
    /// [`StoreError`]; drop the unit of work then, nothing of it remains.
    pub async fn save<E: Entity>(&mut self, entity: &E) -> Result<Saved, StoreError> {
        let done = self.try_save(entity).await;
        done.map_err(|e| self.record.noted(e))
    }

    async fn try_save<E: Entity>(&mut self, entity: &E) -> Result<Saved, StoreError> {
        let before = E::find(&mut self.record.conn, entity.id()).await?;
        if before.as_ref() == Some(entity) {
            return Ok(Saved::Unchanged);
        }
        E::put(&mut self.record.conn, entity, &self.stamp).await?;
        // The log says what the table now holds, not what was handed in: a table keeps times to the
        // millisecond, and undo compares the two.
        let kept = E::find(&mut self.record.conn, entity.id())
            .await?
            .ok_or(StoreError::Internal("what was put cannot be found"))?;
        if before.as_ref() == Some(&kept) {
            return Ok(Saved::Unchanged);
        }
        let saved = if before.is_some() { Saved::Updated } else { Saved::Created };
        self.append(Entry {
            kind: E::KIND,
            entity_id: entity.id(),
            client_id: entity.client_id(),
            op: if saved == Saved::Created { Op::Create } else { Op::Update },
            reason: None,
            before: before.as_ref().map(json::<E>).transpose()?.as_deref(),
            after: Some(&json(&kept)?),
        })
        .await?;
        Ok(saved)
    }

    /// Tombstones an entity and logs what it was.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where it is not there or removed already.
    pub async fn remove<E: Entity>(&mut self, id: &str, reason: &str) -> Result<(), StoreError> {
        let done = self.try_remove::<E>(id, reason).await;
        done.map_err(|e| self.record.noted(e))
    }

    async fn try_remove<E: Entity>(&mut self, id: &str, reason: &str) -> Result<(), StoreError> {
        let before = E::find(&mut self.record.conn, id).await?.ok_or(StoreError::NotFound { kind: E::KIND })?;
        E::tombstone(&mut self.record.conn, id, reason, &self.stamp).await?;
        self.append(Entry {
            kind: E::KIND,
            entity_id: id,
            client_id: before.client_id(),
            op: Op::Remove,
            reason: Some(reason),
            before: Some(&json(&before)?),
            after: None,
        })
        .await
    }

    /// Appends a link to the log, and the act before its first.
    pub(crate) async fn append(&mut self, entry: Entry<'_>) -> Result<(), StoreError> {
        let at = self.stamp.at_text();
        let (act, undoes) = (self.stamp.act.as_str(), self.undoes.as_ref().map(ActId::as_str));
        if self.changes == 0 {
            let label = &*self.label;
            sqlx::query!(
                "INSERT INTO act (id, first_seq, label, at, actor, source, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                act,
                self.first_seq,
                label,
                at,
                self.stamp.actor,
                self.stamp.source,
                undoes
            )
            .execute(&mut self.record.conn)
            .await?;
        }
        let context = chain::Act {
            id: act,
            first_seq: self.first_seq,
            label: &self.label,
            at: &at,
            actor: &self.stamp.actor,
            source: self.stamp.source.as_deref(),
            undoes,
        };
        self.head = chain::append(&mut self.record.conn, &self.record.audit, self.head, &context, &entry).await?;
        self.changes += 1;
        Ok(())
    }

    /// Makes all of it durable. Returns the act, or `None` where nothing was different.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`] and the like: nothing of it remains.
    pub async fn commit(self) -> Result<Option<ActId>, StoreError> {
        self.record.commit(self.changes, self.head).await?;
        Ok((self.changes > 0).then_some(self.stamp.act))
    }

    /// Gives it up now; dropping does the same a little later.
    ///
    /// # Errors
    /// [`StoreError`] where even that fails.
    pub async fn rollback(self) -> Result<(), StoreError> {
        self.record.settle().await
    }
}

pub(crate) fn json<E: Entity>(entity: &E) -> Result<String, StoreError> {
    serde_json::to_string(entity).map_err(|_| StoreError::Unreadable { kind: E::KIND })
}
