//! The client's own row. What the caseload sorts by is on it too, and is [`refresh`]ed, never put.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::client::Client;
use throughline_domain::fold::fold;

use crate::caseload::refresh;
use crate::row::{from_json, member, source, source_columns, to_json};
use crate::{Entity, Stamp, StoreError};

struct Row {
    id: String,
    given_name: String,
    family_name: String,
    preferred_name: Option<String>,
    pronouns: Option<String>,
    birth_date: Option<NaiveDate>,
    clinical_sex: String,
    language: Option<String>,
    interpreter_needed: Option<bool>,
    format_needs: String,
    decision_maker: String,
    decision_maker_detail: Option<String>,
    deceased_on: Option<NaiveDate>,
    about: Option<String>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Client {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            given_name: row.given_name,
            family_name: row.family_name,
            preferred_name: row.preferred_name,
            pronouns: row.pronouns,
            birth_date: row.birth_date,
            clinical_sex: member("client", &row.clinical_sex)?,
            language: row.language,
            interpreter_needed: row.interpreter_needed,
            format_needs: from_json("client", &row.format_needs)?,
            decision_maker: member("client", &row.decision_maker)?,
            decision_maker_detail: row.decision_maker_detail,
            deceased_on: row.deceased_on,
            about: row.about,
            source: source(row.source_system, row.source_key),
        })
    }
}

impl Entity for Client {
    const KIND: &'static str = "client";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        let row = sqlx::query_as!(
            Row,
            "SELECT id, given_name, family_name, preferred_name, pronouns, birth_date, clinical_sex, language, interpreter_needed,
                 format_needs, decision_maker, decision_maker_detail, deceased_on, about, source_system, source_key
             FROM client WHERE id = ?1 AND removed_at IS NULL",
            id
        )
        .fetch_optional(conn)
        .await?;
        row.map(Self::try_from).transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let (source_system, source_key) = source_columns(entity.source.as_ref());
        let (clinical_sex, decision_maker) = (entity.clinical_sex.as_str(), entity.decision_maker.as_str());
        let format_needs = to_json(Self::KIND, &entity.format_needs)?;
        let sort_name = fold(&format!("{} {}", entity.family_name, entity.given_name));
        let written_at = stamp.at_text();
        sqlx::query!(
            "INSERT INTO client (id, given_name, family_name, preferred_name, sort_name, pronouns, birth_date, clinical_sex, language,
                 interpreter_needed, format_needs, decision_maker, decision_maker_detail, deceased_on, about, source_system, source_key,
                 created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?18)
             ON CONFLICT (id) DO UPDATE SET given_name = excluded.given_name, family_name = excluded.family_name,
                 preferred_name = excluded.preferred_name, sort_name = excluded.sort_name, pronouns = excluded.pronouns,
                 birth_date = excluded.birth_date, clinical_sex = excluded.clinical_sex, language = excluded.language,
                 interpreter_needed = excluded.interpreter_needed, format_needs = excluded.format_needs,
                 decision_maker = excluded.decision_maker, decision_maker_detail = excluded.decision_maker_detail,
                 deceased_on = excluded.deceased_on, about = excluded.about, source_system = excluded.source_system,
                 source_key = excluded.source_key, updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            entity.id.0, entity.given_name, entity.family_name, entity.preferred_name, sort_name, entity.pronouns, entity.birth_date,
            clinical_sex, entity.language, entity.interpreter_needed, format_needs, decision_maker, entity.decision_maker_detail,
            entity.deceased_on, entity.about, source_system, source_key, written_at
        )
        .execute(&mut *conn)
        .await?;
        refresh(conn, entity.id.as_str()).await
    }

    /// Refused while anything hangs on the client that removing them would leave with nobody: what was
    /// done since an import outlives the wish to undo it. Undoing takes back what came with the client
    /// first; a plan in which nothing was said yet is no work.
    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        let holds = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM identifier WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM contact_method WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM address WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM coverage WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM episode WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM person WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM risk_flag WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM allergy WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM medication WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM measure WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM encounter WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM need WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM goal WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM intervention WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM strength WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM barrier WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM risk WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM plan_version WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM printing WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM check_in_series WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM contact WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM note WHERE client_id = ?1 AND removed_at IS NULL)
                   OR EXISTS (SELECT 1 FROM care_plan WHERE client_id = ?1 AND removed_at IS NULL
                          AND (what_matters <> '' OR alternatives <> '')) AS "holds!: bool""#,
            id
        )
        .fetch_one(&mut *conn)
        .await?;
        if holds {
            return Err(StoreError::ChangedSince { kind: Self::KIND.to_owned() });
        }
        mark_removed!(&mut *conn, "client", id, reason, stamp)?;
        refresh(conn, id).await
    }
}
