//! Finalised versions: what a plan said, word for word, for ever.
//!
//! A version keeps the JSON it was frozen as and the digest of those very bytes, so that it can be
//! proven unchanged even after the program has learned to write more fields than it had then.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use sqlx::SqliteConnection;
use throughline_domain::id::{PlanId, PlanVersionId};
use throughline_domain::plan::{PlanContent, PlanVersion, PlanVersionHead};

use crate::row::{from_json, small, to_json};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "plan_version";

/// A version of this content, which is frozen as it stands. `head.content_hash` is filled in here.
///
/// # Errors
/// [`StoreError::Unreadable`] where the content cannot be written as JSON.
pub fn frozen(head: PlanVersionHead, content: PlanContent) -> Result<PlanVersion, StoreError> {
    let content_hash = digest(&to_json(KIND, &content)?);
    Ok(PlanVersion { head: PlanVersionHead { content_hash, ..head }, content })
}

fn digest(text: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(text))
}

struct HeadRow {
    id: String,
    plan_id: String,
    client_id: String,
    number: i64,
    finalised_at: DateTime<Utc>,
    finalised_by: String,
    override_reason: Option<String>,
    missing_count: i64,
    content_hash: String,
}

impl TryFrom<HeadRow> for PlanVersionHead {
    type Error = StoreError;

    fn try_from(row: HeadRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            plan_id: row.plan_id.into(),
            client_id: row.client_id.into(),
            number: small(KIND, row.number)?,
            finalised_at: row.finalised_at,
            finalised_by: row.finalised_by,
            override_reason: row.override_reason,
            missing_count: small(KIND, row.missing_count)?,
            content_hash: row.content_hash,
        })
    }
}

/// The head of a version, by one of several conditions.
macro_rules! heads {
    ($condition:literal, $bound:expr) => {
        sqlx::query_as!(
            HeadRow,
            r#"SELECT id, plan_id, client_id, number, finalised_at AS "finalised_at: DateTime<Utc>", finalised_by, override_reason,
                   missing_count, content_hash
               FROM plan_version "# + $condition,
            $bound
        )
    };
}

impl Entity for PlanVersion {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.head.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.head.client_id.as_str())
    }

    /// Refuses a content that is not the one that was frozen: it is [`StoreError::DamagedRecord`].
    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        let Some(head) = heads!("WHERE id = ?1", id).fetch_optional(&mut *conn).await? else { return Ok(None) };
        let text = sqlx::query_scalar!("SELECT content FROM plan_version WHERE id = ?1", id).fetch_one(conn).await?;
        if digest(&text) != head.content_hash {
            return Err(StoreError::DamagedRecord);
        }
        Ok(Some(Self { head: head.try_into()?, content: from_json(KIND, &text)? }))
    }

    /// Only ever a new one: a version that is there does not change.
    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let PlanVersion { head, content } = entity;
        let there = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM plan_version WHERE id = ?1) AS "there!: i64""#,
            head.id.0
        )
        .fetch_one(&mut *conn)
        .await?;
        if there != 0 {
            return Err(StoreError::Immutable { kind: KIND });
        }
        let text = to_json(KIND, content)?;
        if digest(&text) != head.content_hash {
            return Err(StoreError::Internal("a plan version that was not frozen"));
        }
        let (finalised_at, written_at) = (stored(head.finalised_at), stamp.at_text());
        sqlx::query!(
            "INSERT INTO plan_version (id, plan_id, client_id, number, finalised_at, finalised_by, override_reason, missing_count,
                 content_hash, content, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)",
            head.id.0, head.plan_id.0, head.client_id.0, head.number, finalised_at, head.finalised_by, head.override_reason,
            head.missing_count, head.content_hash, text, written_at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(_: &mut SqliteConnection, _: &str, _: &str, _: &Stamp) -> Result<(), StoreError> {
        Err(StoreError::Immutable { kind: KIND })
    }
}

impl Reader<'_> {
    /// The versions of a plan, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn plan_versions(&mut self, plan_id: &PlanId) -> Result<Vec<PlanVersionHead>, StoreError> {
        let plan_id = plan_id.as_str();
        let rows = heads!("WHERE plan_id = ?1 ORDER BY number DESC", plan_id).fetch_all(self.conn()).await?;
        rows.into_iter().map(PlanVersionHead::try_from).collect()
    }

    /// A version with what it says; `None` where there is none.
    ///
    /// # Errors
    /// [`StoreError::DamagedRecord`] where the content is not the one that was frozen.
    pub async fn plan_version(&mut self, id: &PlanVersionId) -> Result<Option<PlanVersion>, StoreError> {
        self.find(id.as_str()).await
    }

    /// The heads of these versions, in no order.
    pub(crate) async fn plan_version_heads(&mut self, ids: &str) -> Result<Vec<PlanVersionHead>, StoreError> {
        let rows = heads!("WHERE id IN (SELECT value FROM json_each(?1))", ids).fetch_all(self.conn()).await?;
        rows.into_iter().map(PlanVersionHead::try_from).collect()
    }
}
