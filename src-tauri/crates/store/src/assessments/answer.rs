//! Answers, one row each. Those of a completed assessment are final.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::assessment::Answer;
use throughline_domain::id::AssessmentId;

use crate::row::{from_json, to_json};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "answer";

struct Row {
    id: String,
    assessment_id: String,
    client_id: String,
    link_id: String,
    value: String,
    at: DateTime<Utc>,
}

impl TryFrom<Row> for Answer {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            assessment_id: row.assessment_id.into(),
            client_id: row.client_id.into(),
            link_id: row.link_id,
            value: from_json(KIND, &row.value)?,
            at: row.at,
        })
    }
}

macro_rules! answers {
    ($condition:literal, $bound:expr) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, assessment_id, client_id, link_id, value, at AS "at: DateTime<Utc>"
               FROM answer WHERE removed_at IS NULL AND "#
                + $condition,
            $bound
        )
    };
}

impl Entity for Answer {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        answers!("id = ?1", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        refuse_complete(conn, entity.assessment_id.as_str()).await?;
        let (id, at, written_at) = (entity.id.as_str(), stored(entity.at), stamp.at_text());
        let value = to_json(KIND, &entity.value)?;
        sqlx::query!(
            "INSERT INTO answer (id, assessment_id, client_id, link_id, value, at, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
             ON CONFLICT (id) DO UPDATE SET assessment_id = excluded.assessment_id, client_id = excluded.client_id,
                 link_id = excluded.link_id, value = excluded.value, at = excluded.at, updated_at = excluded.updated_at,
                 removed_at = NULL, removed_reason = NULL",
            id,
            entity.assessment_id.0,
            entity.client_id.0,
            entity.link_id,
            value,
            at,
            written_at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        let assessment = sqlx::query_scalar!("SELECT assessment_id FROM answer WHERE id = ?1", id)
            .fetch_optional(&mut *conn)
            .await?
            .unwrap_or_default();
        refuse_complete(conn, &assessment).await?;
        mark_removed!(conn, "answer", id, reason, stamp)
    }
}

async fn refuse_complete(conn: &mut SqliteConnection, assessment_id: &str) -> Result<(), StoreError> {
    let complete = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM assessment WHERE id = ?1 AND result IS NOT NULL AND removed_at IS NULL) AS "complete!: i64""#,
        assessment_id
    )
    .fetch_one(conn)
    .await?;
    if complete == 0 { Ok(()) } else { Err(StoreError::Immutable { kind: KIND }) }
}

impl Reader<'_> {
    /// The answers of an assessment, by item.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn answers_of(&mut self, id: &AssessmentId) -> Result<Vec<Answer>, StoreError> {
        let id = id.as_str();
        let rows = answers!("assessment_id = ?1 ORDER BY link_id", id).fetch_all(self.conn()).await?;
        rows.into_iter().map(Answer::try_from).collect()
    }
}
