//! What changed since gaps were looked for last.

use std::collections::BTreeSet;

use throughline_domain::id::ClientId;

use crate::{Reader, StoreError};

impl Reader<'_> {
    /// The number of the newest change; 0 where there is none.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn newest_change(&mut self) -> Result<i64, StoreError> {
        let seq = sqlx::query_scalar!(r#"SELECT coalesce(max(seq), 0) AS "seq!: i64" FROM change"#);
        Ok(seq.fetch_one(self.conn()).await?)
    }

    /// Clients something was changed of since a change; none where something was changed that is no client's.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn clients_changed_since(&mut self, seq: i64) -> Result<Option<BTreeSet<ClientId>>, StoreError> {
        let rows = sqlx::query_scalar!("SELECT DISTINCT client_id FROM change WHERE seq > ?1", seq)
            .fetch_all(self.conn())
            .await?;
        Ok(rows.into_iter().map(|id| id.map(ClientId)).collect())
    }
}
