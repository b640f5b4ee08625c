//! Reading the log: newest first, page by page.

use chrono::{DateTime, Utc};
use throughline_domain::id::ActId;

use super::{Act, Change, Op};
use crate::{Reader, StoreError};

/// Whose changes to read.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// All of them.
    All,
    /// Those of a client and of everything that hangs on it.
    Client(&'a str),
    /// Those of one entity.
    Entity {
        /// [`Entity::KIND`](crate::Entity::KIND).
        kind: &'a str,
        /// Its identifier.
        id: &'a str,
    },
    /// Those of one act.
    Act(&'a str),
}

struct Row {
    seq: i64,
    act_id: String,
    label: String,
    at: DateTime<Utc>,
    actor: String,
    kind: String,
    entity_id: String,
    client_id: Option<String>,
    op: String,
    reason: Option<String>,
    before_json: Option<String>,
    after_json: Option<String>,
}

impl TryFrom<Row> for Change {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let value = |text: Option<String>| {
            text.map(|t| serde_json::from_str(&t)).transpose().map_err(|_| StoreError::Unreadable { kind: "change" })
        };
        Ok(Self {
            seq: row.seq,
            act: row.act_id.into(),
            label: row.label,
            at: row.at,
            actor: row.actor,
            kind: row.kind,
            entity_id: row.entity_id,
            client_id: row.client_id,
            op: Op::from_stored(&row.op)?,
            reason: row.reason,
            before: value(row.before_json)?,
            after: value(row.after_json)?,
        })
    }
}

struct ActRow {
    id: String,
    first_seq: i64,
    label: String,
    at: DateTime<Utc>,
    actor: String,
    source: Option<String>,
    undoes: Option<String>,
    undone_by: Option<String>,
}

impl From<ActRow> for Act {
    fn from(row: ActRow) -> Self {
        Self {
            id: row.id.into(),
            first_seq: row.first_seq,
            label: row.label,
            at: row.at,
            actor: row.actor,
            source: row.source,
            undoes: row.undoes.map(ActId::from),
            undone_by: row.undone_by.map(ActId::from),
        }
    }
}

/// One statement for each way in, so that each walks its own index.
macro_rules! page {
    ($conn:expr, $condition:literal, $($bound:expr),+) => {
        sqlx::query_as!(
            Row,
            r#"SELECT c.seq, c.act_id, a.label, c.at AS "at: DateTime<Utc>", c.actor, c.kind, c.entity_id, c.client_id,
                      c.op, c.reason, c.before_json, c.after_json
               FROM change c JOIN act a ON a.id = c.act_id
               WHERE c.seq < ?1 "# + $condition + " ORDER BY c.seq DESC LIMIT ?2",
            $($bound),+
        )
        .fetch_all($conn)
        .await?
    };
}

impl Reader<'_> {
    /// A page of changes, newest first. `before` is the last `seq` of the page before.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn changes(
        &mut self,
        which: Which<'_>,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<Change>, StoreError> {
        let (before, limit) = (before.unwrap_or(i64::MAX), i64::from(limit));
        let rows = match which {
            Which::All => page!(self.conn(), "", before, limit),
            Which::Client(id) => page!(self.conn(), "AND c.client_id = ?3", before, limit, id),
            Which::Entity { kind, id } => {
                page!(self.conn(), "AND c.kind = ?3 AND c.entity_id = ?4", before, limit, kind, id)
            }
            Which::Act(id) => page!(self.conn(), "AND c.act_id = ?3", before, limit, id),
        };
        rows.into_iter().map(Change::try_from).collect()
    }

    /// One act; `None` where there is none.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn act(&mut self, id: &ActId) -> Result<Option<Act>, StoreError> {
        let id = id.as_str();
        let act = sqlx::query_as!(
            ActRow,
            r#"SELECT id, first_seq, label, at AS "at: DateTime<Utc>", actor, source, undoes, undone_by
               FROM act WHERE id = ?1"#,
            id
        )
        .fetch_optional(self.conn())
        .await?;
        Ok(act.map(Act::from))
    }

    /// A page of acts, newest first. `before` is the last `first_seq` of the page before.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn acts(&mut self, before: Option<i64>, limit: u32) -> Result<Vec<Act>, StoreError> {
        let (before, limit) = (before.unwrap_or(i64::MAX), i64::from(limit));
        let acts = sqlx::query_as!(
            ActRow,
            r#"SELECT id, first_seq, label, at AS "at: DateTime<Utc>", actor, source, undoes, undone_by
               FROM act WHERE first_seq < ?1 ORDER BY first_seq DESC LIMIT ?2"#,
            before,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        Ok(acts.into_iter().map(Act::from).collect())
    }
}
