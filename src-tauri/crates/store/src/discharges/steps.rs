//! The steps after a discharge as the record has them: series, check-in, and the contacts about it.

use throughline_domain::check_in::{CheckIn, CheckInSeries};
use throughline_domain::contact::Contact;
use throughline_domain::discharge::BegunStep;
use throughline_domain::id::{CheckInId, DischargeId};

use crate::row::to_json;
use crate::{Reader, StoreError};

impl Reader<'_> {
    /// The steps that were begun after a discharge, by deadline. A check-in that was withdrawn is no step.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn discharge_steps(&mut self, discharge_id: &DischargeId) -> Result<Vec<BegunStep>, StoreError> {
        let id = discharge_id.as_str();
        let ids = sqlx::query!(
            r#"SELECT s.id AS "series_id!", k.id AS "check_in_id!"
               FROM check_in_series s
               JOIN check_in k ON k.series_id = s.id AND k.removed_at IS NULL AND k.state <> 'withdrawn'
               WHERE s.anchor_id = ?1 AND s.kind = 'dischargeStep' AND s.removed_at IS NULL
               ORDER BY k.due_on, k.id"#,
            id
        )
        .fetch_all(self.conn())
        .await?;
        let mut steps = Vec::with_capacity(ids.len());
        for row in ids {
            let series: CheckInSeries = self.get(&row.series_id).await?;
            let check_in: CheckIn = self.get(&row.check_in_id).await?;
            steps.push(BegunStep { series, check_in });
        }
        Ok(steps)
    }

    /// Attempts and contacts about these check-ins, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn contacts_about(&mut self, check_ins: &[CheckInId]) -> Result<Vec<Contact>, StoreError> {
        let ids = to_json("check_in", check_ins)?;
        let found = sqlx::query_scalar!(
            "SELECT id FROM contact WHERE check_in_id IN (SELECT value FROM json_each(?1)) AND removed_at IS NULL",
            ids
        )
        .fetch_all(self.conn())
        .await?;
        let found = to_json("contact", &found)?;
        let mut contacts = self.contacts(&found).await?;
        contacts.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
        Ok(contacts)
    }
}
