//! Discharges.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;
use throughline_domain::discharge::Discharge;
use throughline_domain::id::{ClientId, EpisodeId};

use crate::row::{from_json, member, source, source_columns, to_json};
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "discharge";

struct Row {
    id: String,
    client_id: String,
    episode_id: Option<String>,
    from_place: String,
    to_place: String,
    to_community: bool,
    admitted_on: Option<NaiveDate>,
    discharged_on: NaiveDate,
    reason: String,
    lace: String,
    complexity: String,
    mental_health: bool,
    source_system: Option<String>,
    source_key: Option<String>,
    created_at: DateTime<Utc>,
}

impl TryFrom<Row> for Discharge {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            episode_id: row.episode_id.map(Into::into),
            from_place: row.from_place,
            to_place: row.to_place,
            to_community: row.to_community,
            admitted_on: row.admitted_on,
            discharged_on: row.discharged_on,
            reason: row.reason,
            lace: from_json(KIND, &row.lace)?,
            complexity: member(KIND, &row.complexity)?,
            mental_health: row.mental_health,
            source: source(row.source_system, row.source_key),
        })
    }
}

macro_rules! discharges {
    ($condition:literal, $bound:expr) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, client_id, episode_id, from_place, to_place, to_community, admitted_on AS "admitted_on: NaiveDate",
                   discharged_on AS "discharged_on: NaiveDate", reason, lace, complexity, mental_health, source_system, source_key,
                   created_at AS "created_at: DateTime<Utc>"
               FROM discharge WHERE removed_at IS NULL AND "# + $condition,
            $bound
        )
    };
}

impl Entity for Discharge {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        discharges!("id = ?1", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let episode_id = entity.episode_id.as_ref().map(EpisodeId::as_str);
        let (lace, complexity) = (to_json(KIND, &entity.lace)?, entity.complexity.as_str());
        let (source_system, source_key) = source_columns(entity.source.as_ref());
        let written_at = stamp.at_text();
        sqlx::query!(
            "INSERT INTO discharge (id, client_id, episode_id, from_place, to_place, to_community, admitted_on, discharged_on,
                 reason, lace, complexity, mental_health, source_system, source_key, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15)
             ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, episode_id = excluded.episode_id,
                 from_place = excluded.from_place, to_place = excluded.to_place, to_community = excluded.to_community,
                 admitted_on = excluded.admitted_on, discharged_on = excluded.discharged_on, reason = excluded.reason,
                 lace = excluded.lace, complexity = excluded.complexity, mental_health = excluded.mental_health,
                 source_system = excluded.source_system, source_key = excluded.source_key, updated_at = excluded.updated_at,
                 removed_at = NULL, removed_reason = NULL",
            entity.id.0, entity.client_id.0, episode_id, entity.from_place, entity.to_place, entity.to_community,
            entity.admitted_on, entity.discharged_on, entity.reason, lace, complexity, entity.mental_health, source_system,
            source_key, written_at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        mark_removed!(conn, "discharge", id, reason, stamp)
    }
}

impl Reader<'_> {
    /// A client's discharges, the newest first, each with when it was entered.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn discharges_of(&mut self, client_id: &ClientId) -> Result<Vec<(Discharge, DateTime<Utc>)>, StoreError> {
        let id = client_id.as_str();
        let rows =
            discharges!("client_id = ?1 ORDER BY discharged_on DESC, id DESC", id).fetch_all(self.conn()).await?;
        let dated = |row: Row| {
            let entered_at = row.created_at;
            Ok((Discharge::try_from(row)?, entered_at))
        };
        rows.into_iter().map(dated).collect()
    }

    /// When a discharge was entered.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such discharge.
    pub async fn discharge_entered_at(&mut self, id: &str) -> Result<DateTime<Utc>, StoreError> {
        let row = discharges!("id = ?1", id).fetch_optional(self.conn()).await?;
        Ok(row.ok_or(StoreError::NotFound { kind: KIND })?.created_at)
    }
}
