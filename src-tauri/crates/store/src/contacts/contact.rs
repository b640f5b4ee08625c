//! Contacts: what happened. The contact of a signed note is as final as the note.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::contact::Contact;
use throughline_domain::id::{CheckInId, EpisodeId};

use crate::row::{member, small, source, source_columns};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "contact";

struct Row {
    id: String,
    client_id: String,
    episode_id: Option<String>,
    check_in_id: Option<String>,
    at: DateTime<Utc>,
    minutes: Option<i64>,
    direction: String,
    medium: String,
    with_whom: Option<String>,
    outcome: String,
    outcome_reason: Option<String>,
    purpose: String,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Contact {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            episode_id: row.episode_id.map(Into::into),
            check_in_id: row.check_in_id.map(Into::into),
            at: row.at,
            minutes: row.minutes.map(|n| small(KIND, n)).transpose()?,
            direction: member(KIND, &row.direction)?,
            medium: member(KIND, &row.medium)?,
            with_whom: row.with_whom,
            outcome: member(KIND, &row.outcome)?,
            outcome_reason: row.outcome_reason,
            purpose: row.purpose,
            source: source(row.source_system, row.source_key),
        })
    }
}

macro_rules! contacts {
    ($condition:literal, $bound:expr) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, client_id, episode_id, check_in_id, at AS "at: DateTime<Utc>", minutes, direction, medium, with_whom,
                   outcome, outcome_reason, purpose, source_system, source_key
               FROM contact WHERE removed_at IS NULL AND "# + $condition,
            $bound
        )
    };
}

impl Entity for Contact {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        contacts!("id = ?1", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        if signature(conn, entity.id.as_str()).await? == Some(true) {
            return Err(StoreError::Immutable { kind: KIND });
        }
        let episode_id = entity.episode_id.as_ref().map(EpisodeId::as_str);
        let check_in_id = entity.check_in_id.as_ref().map(CheckInId::as_str);
        let (direction, medium, outcome) = (entity.direction.as_str(), entity.medium.as_str(), entity.outcome.as_str());
        let (source_system, source_key) = source_columns(entity.source.as_ref());
        let (at, written_at) = (stored(entity.at), stamp.at_text());
        sqlx::query!(
            "INSERT INTO contact (id, client_id, episode_id, check_in_id, at, minutes, direction, medium, with_whom, outcome,
                 outcome_reason, purpose, source_system, source_key, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15)
             ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, episode_id = excluded.episode_id,
                 check_in_id = excluded.check_in_id, at = excluded.at, minutes = excluded.minutes, direction = excluded.direction,
                 medium = excluded.medium, with_whom = excluded.with_whom, outcome = excluded.outcome,
                 outcome_reason = excluded.outcome_reason, purpose = excluded.purpose, source_system = excluded.source_system,
                 source_key = excluded.source_key, updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            entity.id.0, entity.client_id.0, episode_id, check_in_id, at, entity.minutes, direction, medium, entity.with_whom, outcome,
            entity.outcome_reason, entity.purpose, source_system, source_key, written_at
        )
        .execute(&mut *conn)
        .await?;
        // The note stands in the timeline where its contact does.
        sqlx::query!(
            "UPDATE note SET happened_at = ?1 WHERE contact_id = ?2 AND removed_at IS NULL AND happened_at <> ?1",
            at,
            entity.id.0
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    /// A contact with a note stays: the note would tell of nothing.
    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        match signature(conn, id).await? {
            Some(true) => return Err(StoreError::Immutable { kind: KIND }),
            Some(false) => return Err(StoreError::ChangedSince { kind: KIND.to_owned() }),
            None => {}
        }
        mark_removed!(conn, "contact", id, reason, stamp)
    }
}

/// Whether the note about a contact is signed; `None` where there is no note.
async fn signature(conn: &mut SqliteConnection, contact_id: &str) -> Result<Option<bool>, StoreError> {
    let signed = sqlx::query_scalar!(
        r#"SELECT max(signed_at IS NOT NULL) AS "signed: bool" FROM note WHERE contact_id = ?1 AND removed_at IS NULL"#,
        contact_id
    )
    .fetch_one(conn)
    .await?;
    Ok(signed)
}

impl Reader<'_> {
    /// These contacts, in no order.
    pub(crate) async fn contacts(&mut self, ids: &str) -> Result<Vec<Contact>, StoreError> {
        let rows = contacts!("id IN (SELECT value FROM json_each(?1))", ids).fetch_all(self.conn()).await?;
        rows.into_iter().map(Contact::try_from).collect()
    }
}
