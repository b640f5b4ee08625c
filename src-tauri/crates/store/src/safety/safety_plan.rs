//! Safety plans: at most one that is being written, and those that were finished, for ever as they were.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;
use throughline_domain::id::ClientId;
use throughline_domain::safety::SafetyPlan;

use crate::row::{from_json, small, to_json};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "safety_plan";

struct Row {
    id: String,
    client_id: String,
    number: Option<i64>,
    warning_signs: String,
    coping: String,
    distraction: String,
    helpers: String,
    professionals: String,
    environment: String,
    worth_living_for: String,
    written_with: String,
    next_review_on: Option<NaiveDate>,
    finished_at: Option<DateTime<Utc>>,
    finished_by: String,
}

impl TryFrom<Row> for SafetyPlan {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            number: row.number.map(|number| small(KIND, number)).transpose()?,
            warning_signs: from_json(KIND, &row.warning_signs)?,
            coping: from_json(KIND, &row.coping)?,
            distraction: from_json(KIND, &row.distraction)?,
            helpers: from_json(KIND, &row.helpers)?,
            professionals: from_json(KIND, &row.professionals)?,
            environment: from_json(KIND, &row.environment)?,
            worth_living_for: row.worth_living_for,
            written_with: row.written_with,
            next_review_on: row.next_review_on,
            finished_at: row.finished_at,
            finished_by: row.finished_by,
        })
    }
}

/// Safety plans by one of several conditions.
macro_rules! safety_plans {
    ($condition:literal, $bound:expr) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, client_id, number, warning_signs, coping, distraction, helpers, professionals, environment,
                   worth_living_for, written_with, next_review_on AS "next_review_on: NaiveDate",
                   finished_at AS "finished_at: DateTime<Utc>", finished_by
               FROM safety_plan "#
                + $condition,
            $bound
        )
    };
}

impl Entity for SafetyPlan {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        let row = safety_plans!("WHERE id = ?1 AND removed_at IS NULL", id).fetch_optional(conn).await?;
        row.map(Self::try_from).transpose()
    }

    /// Refuses to change a finished one, and to put a draft beside another.
    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        refuse_finished(conn, entity.id.as_str()).await?;
        if entity.number.is_none() {
            let other = sqlx::query_scalar!(
                r#"SELECT EXISTS (SELECT 1 FROM safety_plan WHERE client_id = ?1 AND id <> ?2 AND number IS NULL
                       AND removed_at IS NULL) AS "other!: i64""#,
                entity.client_id.0,
                entity.id.0
            )
            .fetch_one(&mut *conn)
            .await?;
            if other != 0 {
                return Err(StoreError::ChangedSince { kind: KIND.to_owned() });
            }
        }
        let warning_signs = to_json(KIND, &entity.warning_signs)?;
        let coping = to_json(KIND, &entity.coping)?;
        let distraction = to_json(KIND, &entity.distraction)?;
        let helpers = to_json(KIND, &entity.helpers)?;
        let professionals = to_json(KIND, &entity.professionals)?;
        let environment = to_json(KIND, &entity.environment)?;
        let (finished_at, written_at) = (entity.finished_at.map(stored), stamp.at_text());
        sqlx::query!(
            "INSERT INTO safety_plan (id, client_id, number, warning_signs, coping, distraction, helpers, professionals, environment,
                 worth_living_for, written_with, next_review_on, finished_at, finished_by, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15)
             ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, number = excluded.number,
                 warning_signs = excluded.warning_signs, coping = excluded.coping, distraction = excluded.distraction,
                 helpers = excluded.helpers, professionals = excluded.professionals, environment = excluded.environment,
                 worth_living_for = excluded.worth_living_for, written_with = excluded.written_with,
                 next_review_on = excluded.next_review_on, finished_at = excluded.finished_at,
                 finished_by = excluded.finished_by, updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            entity.id.0, entity.client_id.0, entity.number, warning_signs, coping, distraction, helpers, professionals,
            environment, entity.worth_living_for, entity.written_with, entity.next_review_on, finished_at,
            entity.finished_by, written_at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        refuse_finished(conn, id).await?;
        mark_removed!(conn, "safety_plan", id, reason, stamp)
    }
}

async fn refuse_finished(conn: &mut SqliteConnection, id: &str) -> Result<(), StoreError> {
    let finished = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM safety_plan WHERE id = ?1 AND number IS NOT NULL) AS "finished!: i64""#,
        id
    )
    .fetch_one(conn)
    .await?;
    if finished == 0 { Ok(()) } else { Err(StoreError::Immutable { kind: KIND }) }
}

impl Reader<'_> {
    /// A client's safety plans: the one that is being written first, then the finished ones, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn safety_plans(&mut self, client_id: &ClientId) -> Result<Vec<SafetyPlan>, StoreError> {
        let id = client_id.as_str();
        let rows =
            safety_plans!("WHERE client_id = ?1 AND removed_at IS NULL ORDER BY number IS NOT NULL, number DESC", id)
                .fetch_all(self.conn())
                .await?;
        rows.into_iter().map(SafetyPlan::try_from).collect()
    }
}
