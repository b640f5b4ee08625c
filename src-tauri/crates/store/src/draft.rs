//! What is being typed, kept as it is typed: one durable statement each time, outside the change
//! log, since a draft is nobody's statement yet.

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::record::Record;
use crate::work::stored;
use crate::{StoreError, Write};

/// A draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// What it is a draft of, such as `note:` and an identifier.
    pub key: String,
    /// Whose client it is about, if anybody's.
    pub client_id: Option<String>,
    /// The form as it stands.
    pub body: Value,
    /// When it was last typed in.
    pub at: DateTime<Utc>,
}

struct Row {
    key: String,
    client_id: Option<String>,
    body: String,
    at: DateTime<Utc>,
}

impl TryFrom<Row> for Draft {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let body = serde_json::from_str(&row.body).map_err(|_| StoreError::Unreadable { kind: "draft" })?;
        Ok(Self { key: row.key, client_id: row.client_id, body, at: row.at })
    }
}

/// The drafts of a record.
#[derive(Debug)]
pub struct Drafts<'r> {
    record: &'r mut Record,
}

impl Record {
    /// The drafts.
    ///
    /// # Errors
    /// [`StoreError`] where an abandoned unit of work cannot be rolled back.
    pub async fn drafts(&mut self) -> Result<Drafts<'_>, StoreError> {
        self.settle().await?;
        Ok(Drafts { record: self })
    }
}

impl Drafts<'_> {
    /// Keeps a draft in the place of the one under its key. Durable when it returns.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`] and the like; the draft before is still there then.
    pub async fn put(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let (body, at) = (draft.body.to_string(), stored(draft.at));
        let put = sqlx::query!(
            "INSERT INTO draft (key, client_id, body, at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET client_id = excluded.client_id, body = excluded.body, at = excluded.at",
            draft.key,
            draft.client_id,
            body,
            at
        )
        .execute(&mut self.record.conn)
        .await;
        match put {
            Ok(_) => Ok(()),
            Err(e) => Err(self.record.noted(e.into())),
        }
    }

    /// The draft under this key.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn get(&mut self, key: &str) -> Result<Option<Draft>, StoreError> {
        let row = sqlx::query_as!(
            Row,
            r#"SELECT key, client_id, body, at AS "at: DateTime<Utc>" FROM draft WHERE key = ?1"#,
            key
        )
        .fetch_optional(&mut self.record.conn)
        .await?;
        row.map(Draft::try_from).transpose()
    }

    /// Every draft, the one typed in last first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn list(&mut self) -> Result<Vec<Draft>, StoreError> {
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT key, client_id, body, at AS "at: DateTime<Utc>" FROM draft ORDER BY at DESC, key"#
        )
        .fetch_all(&mut self.record.conn)
        .await?;
        rows.into_iter().map(Draft::try_from).collect()
    }

    /// Lets a draft go.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be written.
    pub async fn discard(&mut self, key: &str) -> Result<(), StoreError> {
        sqlx::query!("DELETE FROM draft WHERE key = ?1", key).execute(&mut self.record.conn).await?;
        Ok(())
    }
}

impl Write<'_> {
    /// Lets a draft go together with what it became.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be written.
    pub async fn discard_draft(&mut self, key: &str) -> Result<(), StoreError> {
        sqlx::query!("DELETE FROM draft WHERE key = ?1", key).execute(self.conn()).await?;
        Ok(())
    }
}
