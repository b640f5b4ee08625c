//! What was done about values out of range: one answer a measure, under the measure's own identifier.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::measure::MeasureAnswer;

use crate::work::stored;
use crate::{Entity, Stamp, StoreError};

struct Row {
    measure_id: String,
    client_id: String,
    what: String,
    at: DateTime<Utc>,
    by: String,
}

impl Entity for MeasureAnswer {
    const KIND: &'static str = "measure_answer";

    fn id(&self) -> &str {
        self.measure_id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        let row = sqlx::query_as!(
            Row,
            r#"SELECT measure_id, client_id, what, at AS "at: DateTime<Utc>", by FROM measure_answer
               WHERE measure_id = ?1 AND removed_at IS NULL"#,
            id
        )
        .fetch_optional(conn)
        .await?;
        Ok(row.map(|Row { measure_id, client_id, what, at, by }| Self {
            measure_id: measure_id.into(),
            client_id: client_id.into(),
            what,
            at,
            by,
        }))
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let (at, written_at) = (stored(entity.at), stamp.at_text());
        sqlx::query!(
            "INSERT INTO measure_answer (measure_id, client_id, what, at, by, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
             ON CONFLICT (measure_id) DO UPDATE SET client_id = excluded.client_id, what = excluded.what, at = excluded.at,
                 by = excluded.by, updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            entity.measure_id.0, entity.client_id.0, entity.what, at, entity.by, written_at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        let at = stamp.at_text();
        sqlx::query!(
            "UPDATE measure_answer SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE measure_id = ?3",
            at,
            reason,
            id
        )
        .execute(conn)
        .await?;
        Ok(())
    }
}
