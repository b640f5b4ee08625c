//! Settings of the practice that travel with the record, each a key and a JSON value.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::SqliteConnection;

use crate::{Entity, Reader, Stamp, StoreError};

/// One setting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setting {
    /// What it is for, such as `plan.review_days`.
    pub key: String,
    /// What it says.
    pub value: Value,
}

impl Entity for Setting {
    const KIND: &'static str = "setting";

    fn id(&self) -> &str {
        &self.key
    }

    fn client_id(&self) -> Option<&str> {
        None
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        let value = sqlx::query_scalar!("SELECT value FROM setting WHERE key = ?1 AND removed_at IS NULL", id)
            .fetch_optional(conn)
            .await?;
        let read = |text: String| serde_json::from_str(&text).map_err(|_| StoreError::Unreadable { kind: Self::KIND });
        Ok(value.map(read).transpose()?.map(|value| Self { key: id.to_owned(), value }))
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let (value, at) = (entity.value.to_string(), stamp.at_text());
        sqlx::query!(
            "INSERT INTO setting (key, value, updated_at, updated_by) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at,
                 updated_by = excluded.updated_by, removed_at = NULL, removed_why = NULL",
            entity.key,
            value,
            at,
            stamp.actor
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        let at = stamp.at_text();
        sqlx::query!(
            "UPDATE setting SET removed_at = ?1, removed_why = ?2, updated_at = ?1, updated_by = ?3 WHERE key = ?4",
            at,
            reason,
            stamp.actor,
            id
        )
        .execute(conn)
        .await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// What a setting says; `None` where nobody set it.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn setting(&mut self, key: &str) -> Result<Option<Value>, StoreError> {
        Ok(self.find::<Setting>(key).await?.map(|s| s.value))
    }
}
