//! Decisions about gaps.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;
use throughline_domain::gap::{GapDecision, GapKey};
use throughline_domain::id::ClientId;

use super::of_clients;
use crate::row::{member, to_json};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "gap_decision";

struct Row {
    id: String,
    rule: String,
    client_id: String,
    subject_id: String,
    kind: String,
    until: Option<NaiveDate>,
    reason: String,
    since: NaiveDate,
    at: DateTime<Utc>,
    by: String,
}

impl TryFrom<Row> for GapDecision {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            key: GapKey { rule: row.rule, client_id: row.client_id.into(), subject_id: row.subject_id },
            kind: member(KIND, &row.kind)?,
            until: row.until,
            reason: row.reason,
            since: row.since,
            at: row.at,
            by: row.by,
        })
    }
}

macro_rules! decisions {
    ($condition:literal $(, $bound:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, rule, client_id, subject_id, kind, until AS "until: NaiveDate", reason, since AS "since: NaiveDate",
                   at AS "at: DateTime<Utc>", by
               FROM gap_decision WHERE removed_at IS NULL "# + $condition
            $(, $bound)*
        )
    };
}

impl Entity for GapDecision {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.key.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        decisions!("AND id = ?1", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    /// One that is there already is final: putting it again only takes its removal back.
    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let (kind, at, written_at) = (entity.kind.as_str(), stored(entity.at), stamp.at_text());
        sqlx::query!(
            "INSERT INTO gap_decision (id, rule, client_id, subject_id, kind, until, reason, since, at, by, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)
             ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            entity.id.0, entity.key.rule, entity.key.client_id.0, entity.key.subject_id, kind, entity.until, entity.reason,
            entity.since, at, entity.by, written_at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        mark_removed!(conn, "gap_decision", id, reason, stamp)
    }
}

impl Reader<'_> {
    /// What was decided last about each gap, of all clients or of some.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn gap_decisions(&mut self, of: Option<&[ClientId]>) -> Result<Vec<GapDecision>, StoreError> {
        let of = of.map(|of| to_json(KIND, of)).transpose()?;
        let rows = of_clients!(
            self.conn(),
            Row,
            of,
            r#"SELECT id, rule, client_id, subject_id, kind, until AS "until: NaiveDate", reason, since AS "since: NaiveDate",
                   at AS "at: DateTime<Utc>", by
               FROM gap_decision d WHERE d.removed_at IS NULL AND seq =
                   (SELECT max(seq) FROM gap_decision l WHERE l.client_id = d.client_id AND l.rule = d.rule
                        AND l.subject_id = d.subject_id AND l.removed_at IS NULL)"#,
            " AND client_id IN (SELECT value FROM json_each(?1))",
            ""
        );
        rows.into_iter().map(GapDecision::try_from).collect()
    }

    /// What was decided about gaps, of one client, of one gap or of all, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn gap_history(
        &mut self,
        client_id: Option<&ClientId>,
        key: Option<&GapKey>,
        limit: u32,
    ) -> Result<Vec<GapDecision>, StoreError> {
        let rows = match (key, client_id.map(ClientId::as_str)) {
            (Some(key), _) => {
                let client_id = key.client_id.as_str();
                decisions!(
                    "AND client_id = ?1 AND rule = ?2 AND subject_id = ?3 ORDER BY seq DESC LIMIT ?4",
                    client_id,
                    key.rule,
                    key.subject_id,
                    limit
                )
                .fetch_all(self.conn())
                .await?
            }
            (None, Some(client_id)) => {
                decisions!("AND client_id = ?1 ORDER BY seq DESC LIMIT ?2", client_id, limit)
                    .fetch_all(self.conn())
                    .await?
            }
            (None, None) => decisions!("ORDER BY seq DESC LIMIT ?1", limit).fetch_all(self.conn()).await?,
        };
        rows.into_iter().map(GapDecision::try_from).collect()
    }
}
