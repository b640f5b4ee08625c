//! Flags that answers raised. A settled one is final.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::id::{AssessmentId, ClientId};
use throughline_domain::safety::{FlagState, OpenFlag, RaisedFlag};

use crate::client_search::display_name;
use crate::row::{from_json, member, to_json};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "raised_flag";

struct Row {
    id: String,
    client_id: String,
    assessment_id: String,
    rule_id: String,
    severity: String,
    topic: String,
    title: String,
    actions: String,
    offer: Option<String>,
    because: String,
    state: String,
    raised_at: DateTime<Utc>,
    settled_at: Option<DateTime<Utc>>,
    settled_by: String,
    done: String,
    what: String,
    told: String,
}

impl TryFrom<Row> for RaisedFlag {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            assessment_id: row.assessment_id.into(),
            rule_id: row.rule_id,
            severity: member(KIND, &row.severity)?,
            topic: member(KIND, &row.topic)?,
            title: row.title,
            actions: from_json(KIND, &row.actions)?,
            offer: row.offer,
            because: from_json(KIND, &row.because)?,
            state: member(KIND, &row.state)?,
            raised_at: row.raised_at,
            settled_at: row.settled_at,
            settled_by: row.settled_by,
            done: from_json(KIND, &row.done)?,
            what: row.what,
            told: row.told,
        })
    }
}

macro_rules! flags {
    ($condition:literal, $bound:expr) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, client_id, assessment_id, rule_id, severity, topic, title, actions, offer, because, state,
                   raised_at AS "raised_at: DateTime<Utc>", settled_at AS "settled_at: DateTime<Utc>", settled_by, done, what, told
               FROM raised_flag WHERE removed_at IS NULL AND "# + $condition,
            $bound
        )
    };
}

impl Entity for RaisedFlag {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        flags!("id = ?1", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let id = entity.id.as_str();
        refuse_settled(conn, id).await?;
        let (severity, topic, state) = (entity.severity.as_str(), entity.topic.as_str(), entity.state.as_str());
        let (raised_at, settled_at, written_at) =
            (stored(entity.raised_at), entity.settled_at.map(stored), stamp.at_text());
        let (actions, because, done) =
            (to_json(KIND, &entity.actions)?, to_json(KIND, &entity.because)?, to_json(KIND, &entity.done)?);
        sqlx::query!(
            "INSERT INTO raised_flag (id, client_id, assessment_id, rule_id, severity, topic, title, actions, offer, because, state,
                 raised_at, settled_at, settled_by, done, what, told, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?18)
             ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, assessment_id = excluded.assessment_id,
                 rule_id = excluded.rule_id, severity = excluded.severity, topic = excluded.topic, title = excluded.title,
                 actions = excluded.actions, offer = excluded.offer, because = excluded.because, state = excluded.state,
                 raised_at = excluded.raised_at, settled_at = excluded.settled_at, settled_by = excluded.settled_by,
                 done = excluded.done, what = excluded.what, told = excluded.told, updated_at = excluded.updated_at,
                 removed_at = NULL, removed_reason = NULL",
            id, entity.client_id.0, entity.assessment_id.0, entity.rule_id, severity, topic, entity.title, actions, entity.offer,
            because, state, raised_at, settled_at, entity.settled_by, done, entity.what, entity.told, written_at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        refuse_settled(conn, id).await?;
        mark_removed!(conn, "raised_flag", id, reason, stamp)
    }
}

async fn refuse_settled(conn: &mut SqliteConnection, id: &str) -> Result<(), StoreError> {
    let state = sqlx::query_scalar!("SELECT state FROM raised_flag WHERE id = ?1", id).fetch_optional(conn).await?;
    let settled = state.is_some_and(|state| state == FlagState::Settled.as_str());
    if settled { Err(StoreError::Immutable { kind: KIND }) } else { Ok(()) }
}

impl Reader<'_> {
    /// The flags of an assessment, the open ones first, the newest of each first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn flags_of(&mut self, id: &AssessmentId) -> Result<Vec<RaisedFlag>, StoreError> {
        let id = id.as_str();
        let rows = flags!("assessment_id = ?1 ORDER BY state = 'open' DESC, raised_at DESC, id DESC", id)
            .fetch_all(self.conn())
            .await?;
        rows.into_iter().map(RaisedFlag::try_from).collect()
    }

    /// Flags that wait for what was done, of one client or of all, the oldest first. `instrument` is left
    /// as the instrument's identifier.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn open_flags(&mut self, client_id: Option<&ClientId>) -> Result<Vec<OpenFlag>, StoreError> {
        let rows = match client_id.map(ClientId::as_str) {
            Some(id) => {
                flags!("client_id = ?1 AND state = 'open' ORDER BY raised_at, id", id).fetch_all(self.conn()).await?
            }
            None => flags!("state = 'open' AND ?1 ORDER BY raised_at, id", true).fetch_all(self.conn()).await?,
        };
        let mut open = Vec::with_capacity(rows.len());
        for row in rows {
            let of = sqlx::query!(
                r#"SELECT a.instrument_id, c.given_name, c.family_name, c.preferred_name
                   FROM assessment a JOIN client c ON c.id = a.client_id WHERE a.id = ?1"#,
                row.assessment_id
            )
            .fetch_one(self.conn())
            .await?;
            open.push(OpenFlag {
                flag: row.try_into()?,
                client_name: display_name(of.given_name, of.family_name, of.preferred_name),
                instrument: of.instrument_id,
            });
        }
        Ok(open)
    }
}
