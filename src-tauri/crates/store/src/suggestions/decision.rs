//! Decisions: what became of a suggestion or of a marked sentence.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::id::{AssessmentId, ClientId, ItemId};
use throughline_domain::plan::PlanItemKind;
use throughline_domain::suggestion::{Decision, ItemOrigin};

use crate::row::{from_json, member, optional_member, to_json};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "decision";

struct Row {
    id: String,
    client_id: String,
    assessment_id: String,
    key: String,
    library_id: String,
    verdict: String,
    reason: String,
    because: String,
    item_kind: Option<String>,
    item_id: Option<String>,
    at: DateTime<Utc>,
    decided_by: String,
}

impl TryFrom<Row> for Decision {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            assessment_id: row.assessment_id.into(),
            key: row.key,
            library_id: row.library_id,
            verdict: member(KIND, &row.verdict)?,
            reason: row.reason,
            because: from_json(KIND, &row.because)?,
            item_kind: optional_member(KIND, row.item_kind.as_deref())?,
            item_id: row.item_id.map(Into::into),
            at: row.at,
            by: row.decided_by,
        })
    }
}

/// Decisions by one of several conditions.
macro_rules! decisions {
    ($condition:literal, $($bound:expr),+) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, client_id, assessment_id, key, library_id, verdict, reason, because, item_kind, item_id,
                   at AS "at: DateTime<Utc>", decided_by
               FROM decision "# + $condition,
            $($bound),+
        )
    };
}

impl Entity for Decision {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        let row = decisions!("WHERE id = ?1 AND removed_at IS NULL", id).fetch_optional(conn).await?;
        row.map(Self::try_from).transpose()
    }

    /// Refuses a second decision on the same suggestion: bringing one back after another was made is
    /// [`StoreError::ChangedSince`].
    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let verdict = entity.verdict.as_str();
        let decided = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM decision WHERE assessment_id = ?1 AND key = ?2 AND id <> ?3
                   AND verdict <> 'marked' AND ?4 <> 'marked' AND removed_at IS NULL) AS "decided!: i64""#,
            entity.assessment_id.0,
            entity.key,
            entity.id.0,
            verdict
        )
        .fetch_one(&mut *conn)
        .await?;
        if decided != 0 {
            return Err(StoreError::ChangedSince { kind: KIND.to_owned() });
        }
        let because = to_json(KIND, &entity.because)?;
        let item_kind = entity.item_kind.map(PlanItemKind::as_str);
        let item_id = entity.item_id.as_ref().map(ItemId::as_str);
        let (at, written_at) = (stored(entity.at), stamp.at_text());
        sqlx::query!(
            "INSERT INTO decision (id, client_id, assessment_id, key, library_id, verdict, reason, because, item_kind, item_id, at,
                 decided_by, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)
             ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, assessment_id = excluded.assessment_id,
                 key = excluded.key, library_id = excluded.library_id, verdict = excluded.verdict, reason = excluded.reason,
                 because = excluded.because, item_kind = excluded.item_kind, item_id = excluded.item_id, at = excluded.at,
                 decided_by = excluded.decided_by, updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            entity.id.0, entity.client_id.0, entity.assessment_id.0, entity.key, entity.library_id, verdict, entity.reason,
            because, item_kind, item_id, at, entity.by, written_at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        mark_removed!(conn, "decision", id, reason, stamp)
    }
}

impl Reader<'_> {
    /// What was decided on an assessment and on those it stands in the place of, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn decisions_on(&mut self, assessment_id: &AssessmentId) -> Result<Vec<Decision>, StoreError> {
        let id = assessment_id.as_str();
        let rows = decisions!(
            "WHERE assessment_id IN (
                 WITH RECURSIVE chain (id) AS (
                     SELECT ?1 UNION SELECT amends FROM assessment JOIN chain USING (id) WHERE amends IS NOT NULL)
                 SELECT id FROM chain) AND removed_at IS NULL
             ORDER BY at, id",
            id
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter().map(Decision::try_from).collect()
    }

    /// What was decided for a client on needs of the library, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn library_decisions(&mut self, client_id: &ClientId) -> Result<Vec<Decision>, StoreError> {
        let id = client_id.as_str();
        let rows = decisions!(
            "WHERE client_id = ?1 AND library_id <> '' AND removed_at IS NULL ORDER BY at DESC, id DESC",
            id
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter().map(Decision::try_from).collect()
    }

    /// Where the items of a client's plan came from, the newest first. Assessments that were entered in
    /// error no longer count as an origin.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn item_origins(&mut self, client_id: &ClientId) -> Result<Vec<ItemOrigin>, StoreError> {
        let id = client_id.as_str();
        let rows = sqlx::query!(
            r#"SELECT d.item_id AS "item_id!", d.assessment_id, a.asked_on AS "asked_on: chrono::NaiveDate", d.because
               FROM decision d JOIN assessment a ON a.id = d.assessment_id
               WHERE d.client_id = ?1 AND d.item_id IS NOT NULL AND d.removed_at IS NULL
                   AND a.removed_at IS NULL AND a.status <> 'entered-in-error'
               ORDER BY d.at DESC, d.id DESC"#,
            id
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(ItemOrigin {
                    item_id: row.item_id.into(),
                    assessment_id: row.assessment_id.into(),
                    asked_on: row.asked_on,
                    because: from_json(KIND, &row.because)?,
                })
            })
            .collect()
    }
}
