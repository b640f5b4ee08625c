//! Which rows of another system the record knows already.

use std::collections::HashMap;

use crate::{Reader, StoreError};

impl Reader<'_> {
    /// The client another system knows under this key.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn client_from(&mut self, system: &str, key: &str) -> Result<Option<String>, StoreError> {
        let id = sqlx::query_scalar!(
            r#"SELECT id AS "id!" FROM client WHERE source_system = ?1 AND source_key = ?2 AND removed_at IS NULL"#,
            system,
            key
        )
        .fetch_optional(self.conn())
        .await?;
        Ok(id)
    }

    /// Every row of a client that came from this system: its key there, and its identifier here.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn rows_from(&mut self, system: &str, client_id: &str) -> Result<HashMap<String, String>, StoreError> {
        let rows = sqlx::query!(
            r#"SELECT source_key AS "key!: String", id AS "id!: String" FROM (
                   SELECT source_key, id FROM identifier WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM contact_method WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM address WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM coverage WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM episode WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM person WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM risk_flag WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM allergy WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM medication WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM measure WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM encounter WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM care_plan WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM need WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM goal WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM intervention WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM risk WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
                   UNION ALL SELECT source_key, id FROM assessment WHERE client_id = ?1 AND source_system = ?2 AND removed_at IS NULL
               ) WHERE source_key IS NOT NULL"#,
            client_id,
            system
        )
        .fetch_all(self.conn())
        .await?;
        Ok(rows.into_iter().map(|row| (row.key, row.id)).collect())
    }
}
