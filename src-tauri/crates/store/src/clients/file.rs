//! A client's whole file, as the detail screen shows it.

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::client::{Banner, Client, ClientFile, Coverage, CoverageStatus};
use throughline_domain::client_rules::{KnownFacts, age_of, missing_facts};

use crate::row::small;
use crate::{Entity, Reader, StoreError};

/// When a client was last reached and is next due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The last contact in which the client was reached.
    pub last_contact_at: Option<DateTime<Utc>>,
    /// The earliest deadline of an open check-in.
    pub next_check_in_on: Option<NaiveDate>,
    /// Open check-ins past due.
    pub overdue_check_ins: i32,
}

impl Reader<'_> {
    /// A client with everything that hangs on them; `None` where there is no such client.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn client_file(&mut self, id: &str, today: NaiveDate) -> Result<Option<ClientFile>, StoreError> {
        let Some(client) = self.find::<Client>(id).await? else { return Ok(None) };
        let standing = self.standing_of(id, today).await?;
        let mut file = ClientFile {
            client,
            identifiers: self.parts_of(id).await?,
            contact_methods: self.parts_of(id).await?,
            addresses: self.parts_of(id).await?,
            coverages: self.parts_of(id).await?,
            episodes: self.parts_of(id).await?,
            people: self.parts_of(id).await?,
            risk_flags: self.parts_of(id).await?,
            allergies: self.parts_of(id).await?,
            medications: self.parts_of(id).await?,
            banner: Banner {
                age: None,
                last_contact_at: standing.last_contact_at,
                next_check_in_on: standing.next_check_in_on,
                overdue_check_ins: standing.overdue_check_ins,
                payer: None,
                missing: Vec::new(),
            },
        };
        // A flag past its end stays in sight, below those in force.
        file.risk_flags.sort_by_key(|flag| flag.ends_on.is_some_and(|end| end < today));
        file.banner.age = age_of(&file.client, today);
        file.banner.payer = payer(&file.coverages);
        file.banner.missing = missing_facts(&KnownFacts {
            client: &file.client,
            contact_methods: &file.contact_methods,
            addresses: &file.addresses,
            coverages: &file.coverages,
            episodes: &file.episodes,
            people: &file.people,
            allergies: &file.allergies,
            has_open_check_in: standing.next_check_in_on.is_some(),
        });
        Ok(Some(file))
    }

    /// When a client was last reached and is next due.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such client.
    pub async fn standing_of(&mut self, client_id: &str, today: NaiveDate) -> Result<Standing, StoreError> {
        let row = sqlx::query!(
            r#"SELECT last_contact_at AS "last_contact_at: DateTime<Utc>", next_check_in_on,
                   (SELECT count(*) FROM check_in WHERE client_id = ?1 AND due_on < ?2 AND state = 'open' AND removed_at IS NULL) AS "overdue!: i64"
               FROM client WHERE id = ?1 AND removed_at IS NULL"#,
            client_id,
            today
        )
        .fetch_optional(self.conn())
        .await?
        .ok_or(StoreError::NotFound { kind: Client::KIND })?;
        Ok(Standing {
            last_contact_at: row.last_contact_at,
            next_check_in_on: row.next_check_in_on,
            overdue_check_ins: small("check_in", row.overdue)?,
        })
    }
}

/// The payer that is billed first: of the coverages in force, which come by rank.
fn payer(coverages: &[Coverage]) -> Option<String> {
    coverages.iter().find(|c| c.status == CoverageStatus::Active).map(|c| c.payer.clone())
}
