//! What measures are held against, and what was done about those out of range. The measures themselves are
//! in [`crate::clients`].

mod answer;
mod limit;

#[cfg(test)]
mod tests;

use throughline_domain::id::ClientId;
use throughline_domain::measure::MeasureKind;

use crate::clients::OfClient;
use crate::{Reader, StoreError};

impl Reader<'_> {
    /// What a client's custom measures and scores are called, each once.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn measure_names(&mut self, client_id: &ClientId, kind: MeasureKind) -> Result<Vec<String>, StoreError> {
        let (client_id, kind) = (client_id.as_str(), kind.as_str());
        let names = sqlx::query_scalar!(
            "SELECT DISTINCT name FROM measure WHERE client_id = ?1 AND kind = ?2 AND removed_at IS NULL ORDER BY name",
            client_id,
            kind
        );
        Ok(names.fetch_all(self.conn()).await?)
    }
}
