//! The last results of instruments that may have to be asked again.

use std::collections::HashMap;

use chrono::NaiveDate;
use throughline_domain::id::ClientId;
use throughline_domain::scoring::Scored;

use super::of_clients;
use crate::row::{from_json, to_json};
use crate::{Reader, StoreError};

const KIND: &str = "assessment";

/// The newest result of an instrument of a client.
#[derive(Debug, Clone, PartialEq)]
pub struct LastResult {
    /// Whose.
    pub client_id: ClientId,
    /// Of what.
    pub instrument_id: String,
    /// The day its answers are of.
    pub asked_on: NaiveDate,
    /// What it came to.
    pub result: Scored,
}

struct Head {
    id: String,
    client_id: String,
    instrument_id: String,
    asked_on: NaiveDate,
}

impl Reader<'_> {
    /// The newest result of each instrument that is named here, where it is of the day named with it or
    /// older; of all clients or of some.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn last_results(
        &mut self,
        of: Option<&[ClientId]>,
        asked_by: &HashMap<&str, NaiveDate>,
    ) -> Result<Vec<LastResult>, StoreError> {
        let of = of.map(|of| to_json(KIND, of)).transpose()?;
        // In the order of the index, so that of each client and instrument the newest comes last.
        let heads = of_clients!(
            self.conn(),
            Head,
            of,
            r#"SELECT id, client_id, instrument_id, asked_on AS "asked_on: NaiveDate"
               FROM assessment INDEXED BY assessment_that_counts
               WHERE status IN ('completed', 'amended') AND NOT replaced AND removed_at IS NULL"#,
            " AND client_id IN (SELECT value FROM json_each(?1))",
            " ORDER BY client_id, instrument_id, asked_on, id"
        );
        let mut last: Vec<Head> = Vec::new();
        for head in heads {
            match last.last_mut() {
                Some(known) if (&known.client_id, &known.instrument_id) == (&head.client_id, &head.instrument_id) => {
                    *known = head;
                }
                _ => last.push(head),
            }
        }
        last.retain(|head| asked_by.get(head.instrument_id.as_str()).is_some_and(|by| head.asked_on <= *by));
        let ids: Vec<&str> = last.iter().map(|head| head.id.as_str()).collect();
        let ids = to_json(KIND, &ids)?;
        let rows = sqlx::query!(
            r#"SELECT a.id AS "id!", a.result AS "result!" FROM json_each(?1) wanted JOIN assessment a ON a.id = wanted.value
               WHERE a.result IS NOT NULL"#,
            ids
        )
        .fetch_all(self.conn())
        .await?;
        let mut results: HashMap<String, String> = rows.into_iter().map(|row| (row.id, row.result)).collect();
        let found = last.into_iter().filter_map(|head| Some((results.remove(&head.id)?, head)));
        found
            .map(|(result, head)| {
                Ok(LastResult {
                    client_id: head.client_id.into(),
                    instrument_id: head.instrument_id,
                    asked_on: head.asked_on,
                    result: from_json(KIND, &result)?,
                })
            })
            .collect()
    }
}
