//! Clients that may be the same person as another: whom the domain's rule is asked about.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use throughline_domain::client::{Client, ContactMethod, Identifier};

use crate::row::to_json;
use crate::{Reader, StoreError, client_search};

/// More with one birth date or number than these is a placeholder ("1900-01-01"), not a trace.
const MOST: i64 = 500;

/// A client with what the rule compares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The client.
    pub client: Client,
    /// Identifiers.
    pub identifiers: Vec<Identifier>,
    /// Contact methods.
    pub contact_methods: Vec<ContactMethod>,
}

impl Reader<'_> {
    /// Clients born on one of these days, or with one of these identifiers or phone numbers, however
    /// they are written. All of it is read from indexes.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn duplicate_candidates(
        &mut self,
        birth_dates: &[NaiveDate],
        identifiers: &[&str],
        phones: &[&str],
    ) -> Result<Vec<Candidate>, StoreError> {
        let dates = to_json("client", birth_dates)?;
        let mut ids: BTreeSet<String> = sqlx::query_scalar!(
            r#"SELECT c.id AS "id!" FROM json_each(?1) AS born CROSS JOIN client c ON c.birth_date = born.value WHERE c.removed_at IS NULL LIMIT ?2"#,
            dates,
            MOST
        )
        .fetch_all(self.conn())
        .await?
        .into_iter()
        .collect();
        if let Some(numbers) = client_search::numbers(identifiers, phones) {
            let found = sqlx::query_scalar!(
                r#"SELECT c.id AS "id!" FROM client_search CROSS JOIN client c ON c.seq = client_search.rowid
                   WHERE client_search MATCH ?1 AND c.removed_at IS NULL LIMIT ?2"#,
                numbers,
                MOST
            )
            .fetch_all(self.conn())
            .await?;
            ids.extend(found);
        }
        let mut candidates = Vec::with_capacity(ids.len());
        for id in ids {
            if let Some(client) = self.find::<Client>(&id).await? {
                let (identifiers, contact_methods) = (self.parts_of(&id).await?, self.parts_of(&id).await?);
                candidates.push(Candidate { client, identifiers, contact_methods });
            }
        }
        Ok(candidates)
    }
}
