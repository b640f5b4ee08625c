//! Which check-ins, contacts and notes a day, a visit or a day's end speaks of.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::calendar::UnnotedContact;
use throughline_domain::client::Address;
use throughline_domain::contact::{Contact, NoteView};
use throughline_domain::id::{CheckInId, ClientId};

use crate::client_search::display_name;
use crate::clients::OfClient;
use crate::row::{small, to_json};
use crate::work::stored;
use crate::{Entity, Reader, StoreError};

const KIND: &str = "check_in";

impl Reader<'_> {
    /// Open check-ins in person that are to be done from the first day to the last, the earliest deadline first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn visits_between(
        &mut self,
        from: NaiveDate,
        to: NaiveDate,
        limit: u32,
    ) -> Result<Vec<CheckInId>, StoreError> {
        let ids = sqlx::query_scalar!(
            r#"SELECT k.id AS "id!" FROM check_in k INDEXED BY check_in_by_day JOIN check_in_series s ON s.id = k.series_id
               WHERE k.do_on BETWEEN ?1 AND ?2 AND k.state = 'open' AND k.removed_at IS NULL AND s.medium = 'in-person'
               ORDER BY k.due_on, k.at_minutes, k.id LIMIT ?3"#,
            from,
            to,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        Ok(ids.into_iter().map(Into::into).collect())
    }

    /// The addresses of each of these clients.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn addresses_of(&mut self, clients: &[ClientId]) -> Result<HashMap<ClientId, Vec<Address>>, StoreError> {
        let mut addresses = HashMap::new();
        for client in clients {
            addresses.insert(client.clone(), Address::of_client(self.conn(), client.as_str()).await?);
        }
        Ok(addresses)
    }

    /// The client's last notes, signed or not, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn last_notes(&mut self, client_id: &ClientId, limit: u32) -> Result<Vec<NoteView>, StoreError> {
        let client_id = client_id.as_str();
        let ids = sqlx::query_scalar!(
            "SELECT id FROM note WHERE client_id = ?1 AND removed_at IS NULL ORDER BY happened_at DESC, id DESC LIMIT ?2",
            client_id,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        let mut views = self.note_views(&to_json("note", &ids)?).await?;
        views.sort_by_key(|view| ids.iter().position(|id| id == view.note.id.as_str()));
        Ok(views)
    }

    /// A client's open promises, by deadline.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn promises_of(&mut self, client_id: &ClientId) -> Result<Vec<CheckInId>, StoreError> {
        let client_id = client_id.as_str();
        let ids = sqlx::query_scalar!(
            r#"SELECT k.id AS "id!" FROM check_in k JOIN check_in_series s ON s.id = k.series_id
               WHERE k.client_id = ?1 AND k.state = 'open' AND k.removed_at IS NULL AND s.kind = 'promise'
               ORDER BY k.due_on, k.id"#,
            client_id
        )
        .fetch_all(self.conn())
        .await?;
        Ok(ids.into_iter().map(Into::into).collect())
    }

    /// A client's series, promises left out, that have open check-ins to be done by this day: of each the first by
    /// deadline, and how many more of it there are.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn due_of(
        &mut self,
        client_id: &ClientId,
        by: NaiveDate,
        limit: u32,
    ) -> Result<Vec<(CheckInId, i32)>, StoreError> {
        let client_id = client_id.as_str();
        let rows = sqlx::query!(
            r#"SELECT id AS "id!", series AS "series!: i64" FROM (
                   SELECT k.id, k.due_on, count(*) OVER (PARTITION BY k.series_id) AS series,
                       row_number() OVER (PARTITION BY k.series_id ORDER BY k.due_on, k.id) AS place
                   FROM check_in k JOIN check_in_series s ON s.id = k.series_id
                   WHERE k.client_id = ?1 AND k.do_on <= ?2 AND k.state = 'open' AND k.removed_at IS NULL AND s.kind <> 'promise')
               WHERE place = 1 ORDER BY due_on, id LIMIT ?3"#,
            client_id,
            by,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter().map(|row| Ok((row.id.into(), small(KIND, row.series - 1)?))).collect()
    }

    /// The first open promises due by this day, the oldest deadline first, and how many there are.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn promises_due(&mut self, by: NaiveDate, limit: u32) -> Result<(Vec<CheckInId>, i32), StoreError> {
        let rows = sqlx::query!(
            r#"SELECT k.id AS "id!", count(*) OVER () AS "total!: i64"
               FROM check_in_series s INDEXED BY check_in_series_by_kind
               JOIN check_in k INDEXED BY check_in_open_of_series ON k.series_id = s.id
               WHERE s.kind <> 'contact' AND s.kind = 'promise' AND s.removed_at IS NULL
                   AND k.due_on <= ?1 AND k.state = 'open' AND k.removed_at IS NULL
               ORDER BY k.due_on, k.id LIMIT ?2"#,
            by,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        let total = small(KIND, rows.first().map_or(0, |row| row.total))?;
        Ok((rows.into_iter().map(|row| row.id.into()).collect(), total))
    }

    /// The first open check-ins with this deadline, promises left out, by time, and how many there are.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn due_on(&mut self, day: NaiveDate, limit: u32) -> Result<(Vec<CheckInId>, i32), StoreError> {
        let ids = sqlx::query_scalar!(
            r#"SELECT k.id AS "id!" FROM check_in k INDEXED BY check_in_by_deadline JOIN check_in_series s ON s.id = k.series_id
               WHERE k.due_on = ?1 AND k.state = 'open' AND k.removed_at IS NULL AND s.kind <> 'promise'
               ORDER BY k.at_minutes, k.id LIMIT ?2"#,
            day,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        let total = sqlx::query_scalar!(
            r#"SELECT (SELECT coalesce(sum(open), 0) FROM check_in_day WHERE due_on = ?1 AND open > 0)
                   - (SELECT count(*) FROM check_in_series s INDEXED BY check_in_series_by_kind
                      JOIN check_in k INDEXED BY check_in_open_of_series ON k.series_id = s.id
                      WHERE s.kind <> 'contact' AND s.kind = 'promise' AND s.removed_at IS NULL
                          AND k.due_on = ?1 AND k.state = 'open' AND k.removed_at IS NULL) AS "total!: i64""#,
            day
        )
        .fetch_one(self.conn())
        .await?;
        Ok((ids.into_iter().map(Into::into).collect(), small(KIND, total)?))
    }

    /// The first contacts from one moment to another (not included) that reached somebody and that nobody
    /// wrote about, in order, and how many there are.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn unnoted_between(
        &mut self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        limit: u32,
    ) -> Result<(Vec<UnnotedContact>, i32), StoreError> {
        let (from, to) = (stored(from), stored(to));
        let rows = sqlx::query!(
            r#"SELECT a.id AS "id!", count(*) OVER () AS "total!: i64",
                   c.given_name AS "given_name!", c.family_name AS "family_name!", c.preferred_name
               FROM contact a INDEXED BY contact_unnoted JOIN client c ON c.id = a.client_id
               WHERE NOT a.has_note AND a.removed_at IS NULL AND a.at >= ?1 AND a.at < ?2 AND a.outcome = 'reached'
               ORDER BY a.at, a.id LIMIT ?3"#,
            from,
            to,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        let total = small(Contact::KIND, rows.first().map_or(0, |row| row.total))?;
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        let mut contacts: HashMap<String, Contact> = self
            .contacts(&to_json(Contact::KIND, &ids)?)
            .await?
            .into_iter()
            .map(|contact| (contact.id.0.clone(), contact))
            .collect();
        let unnoted = rows.into_iter().filter_map(|row| {
            let contact = contacts.remove(&row.id)?;
            Some(UnnotedContact {
                contact,
                client_name: display_name(row.given_name, row.family_name, row.preferred_name),
            })
        });
        Ok((unnoted.collect(), total))
    }
}
