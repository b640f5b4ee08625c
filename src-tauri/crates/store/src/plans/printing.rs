//! Printings: that something left, and what. What has left cannot be taken back.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::id::{AssessmentId, PlanVersionId, SafetyPlanId};
use throughline_domain::timeline::Printing;

use crate::row::{member, small};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "printing";

struct Row {
    id: String,
    client_id: String,
    version_id: Option<String>,
    at: DateTime<Utc>,
    printed_by: String,
    given_to: String,
    paper: String,
    size: String,
    pages: i64,
    file_hash: String,
    document: String,
    assessment_id: Option<String>,
    safety_plan_id: Option<String>,
}

impl TryFrom<Row> for Printing {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            version_id: row.version_id.map(Into::into),
            at: row.at,
            by: row.printed_by,
            given_to: row.given_to,
            paper: member(KIND, &row.paper)?,
            size: member(KIND, &row.size)?,
            pages: small(KIND, row.pages)?,
            file_hash: row.file_hash,
            document: member(KIND, &row.document)?,
            assessment_id: row.assessment_id.map(Into::into),
            safety_plan_id: row.safety_plan_id.map(Into::into),
        })
    }
}

macro_rules! printings {
    ($condition:literal, $bound:expr) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, client_id, version_id, at AS "at: DateTime<Utc>", printed_by, given_to, paper, size, pages, file_hash,
                   document, assessment_id, safety_plan_id
               FROM printing WHERE removed_at IS NULL AND "# + $condition,
            $bound
        )
    };
}

impl Entity for Printing {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        printings!("id = ?1", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        if Self::find(&mut *conn, entity.id.as_str()).await?.is_some() {
            return Err(StoreError::Immutable { kind: KIND });
        }
        let version_id = entity.version_id.as_ref().map(PlanVersionId::as_str);
        let (paper, size, document) = (entity.paper.as_str(), entity.size.as_str(), entity.document.as_str());
        let assessment_id = entity.assessment_id.as_ref().map(AssessmentId::as_str);
        let safety_plan_id = entity.safety_plan_id.as_ref().map(SafetyPlanId::as_str);
        let (at, written_at) = (stored(entity.at), stamp.at_text());
        sqlx::query!(
            "INSERT INTO printing (id, client_id, version_id, at, printed_by, given_to, paper, size, pages, file_hash, document,
                 assessment_id, safety_plan_id, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14)",
            entity.id.0, entity.client_id.0, version_id, at, entity.by, entity.given_to, paper, size, entity.pages, entity.file_hash,
            document, assessment_id, safety_plan_id, written_at
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
    /// These printings, in no order.
    pub(crate) async fn printings(&mut self, ids: &str) -> Result<Vec<Printing>, StoreError> {
        let rows = printings!("id IN (SELECT value FROM json_each(?1))", ids).fetch_all(self.conn()).await?;
        rows.into_iter().map(Printing::try_from).collect()
    }
}
