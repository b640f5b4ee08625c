//! Needs of the plan library as the practice words them. The shipped ones are no rows: they come with
//! the program.

use sqlx::SqliteConnection;
use throughline_domain::plan_library::LibraryNeed;

use crate::row::{from_json, to_json};
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "library_need";

impl Entity for LibraryNeed {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        &self.id
    }

    fn client_id(&self) -> Option<&str> {
        None
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        let body = sqlx::query_scalar!("SELECT body FROM library_need WHERE id = ?1 AND removed_at IS NULL", id)
            .fetch_optional(conn)
            .await?;
        body.map(|body| from_json(KIND, &body)).transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let (body, at) = (to_json(KIND, entity)?, stamp.at_text());
        sqlx::query!(
            "INSERT INTO library_need (id, body, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)
             ON CONFLICT (id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at, removed_at = NULL,
                 removed_reason = NULL",
            entity.id,
            body,
            at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        mark_removed!(conn, "library_need", id, reason, stamp)
    }
}

impl Reader<'_> {
    /// What the practice added to the plan library or words in its own way, in the order of adding.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn library_needs(&mut self) -> Result<Vec<LibraryNeed>, StoreError> {
        let bodies =
            sqlx::query_scalar!("SELECT body FROM library_need WHERE removed_at IS NULL ORDER BY created_at, rowid")
                .fetch_all(self.conn())
                .await?;
        bodies.iter().map(|body| from_json(KIND, body)).collect()
    }
}
