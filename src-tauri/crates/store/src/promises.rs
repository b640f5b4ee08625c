//! Promises, over all clients or of one: check-ins whose series are promises.

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::check_in::{CheckIn, CheckInKind, days_overdue};
use throughline_domain::id::ClientId;
use throughline_domain::promise::PromiseRow;

use crate::client_search::display_name;
use crate::row::{from_json, member, small};
use crate::{Reader, StoreError};

const KIND: &str = "check_in";

impl Reader<'_> {
    /// Promises, the open ones first, by their day; then those that are closed, the newest first. Withdrawn
    /// ones, whose day was changed, are left out.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn promises(
        &mut self,
        client_id: Option<&ClientId>,
        today: NaiveDate,
        limit: u32,
    ) -> Result<Vec<PromiseRow>, StoreError> {
        let client_id = client_id.map(ClientId::as_str);
        let rows = sqlx::query!(
            r#"SELECT k.id AS "id!", k.series_id AS "series_id!", k.client_id AS "client_id!", k.number AS "number!: i64",
                   k.due_on AS "due_on!: NaiveDate", k.do_on AS "do_on!: NaiveDate", k.snooze_reason, k.state AS "state!: String",
                   k.attempts AS "attempts!: i64", k.closed_at AS "closed_at: DateTime<Utc>", k.late AS "late!: bool", k.reason,
                   k.contact_id, k.done_on AS "done_on: NaiveDate", s.purpose AS "purpose!", s.about,
                   c.given_name AS "given_name!", c.family_name AS "family_name!", c.preferred_name
               FROM check_in_series s
               JOIN check_in k ON k.series_id = s.id AND k.removed_at IS NULL AND k.state <> 'withdrawn'
               JOIN client c ON c.id = s.client_id AND c.removed_at IS NULL
               WHERE s.kind = 'promise' AND s.kind <> 'contact' AND s.removed_at IS NULL AND (?1 IS NULL OR s.client_id = ?1)
               -- "<> 'contact'" is what the partial index asks for.
               ORDER BY k.state <> 'open', CASE k.state WHEN 'open' THEN k.due_on END, k.closed_at DESC, k.id
               LIMIT ?2"#,
            client_id,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| {
                let check_in = CheckIn {
                    id: row.id.into(),
                    series_id: row.series_id.into(),
                    client_id: row.client_id.into(),
                    number: small(KIND, row.number)?,
                    due_on: row.due_on,
                    do_on: row.do_on,
                    snooze_reason: row.snooze_reason,
                    state: member(KIND, &row.state)?,
                    attempts: small(KIND, row.attempts)?,
                    closed_at: row.closed_at,
                    late: row.late,
                    reason: row.reason,
                    contact_id: row.contact_id.map(Into::into),
                    done_on: row.done_on,
                };
                let about: Option<CheckInKind> = row.about.map(|json| from_json(KIND, &json)).transpose()?;
                let Some(CheckInKind::Promise { by, who, note_id }) = about else {
                    return Err(StoreError::Unreadable { kind: KIND });
                };
                Ok(PromiseRow {
                    client_name: display_name(row.given_name, row.family_name, row.preferred_name),
                    words: row.purpose,
                    by,
                    who,
                    note_id,
                    days_overdue: days_overdue(&check_in, today),
                    check_in,
                })
            })
            .collect()
    }
}
