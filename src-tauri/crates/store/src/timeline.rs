//! A client's story, the newest first.
//!
//! Each kind of entry is read along its own index of the client's and left after a page's worth; the
//! page is what is newest of all of them, and only its entries are read whole.

use std::collections::HashMap;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use throughline_domain::check_in::CheckInSeries;
use throughline_domain::discharge::Discharge;
use throughline_domain::id::ClientId;
use throughline_domain::measure::Measure;
use throughline_domain::timeline::{Encounter, TimelineBody, TimelineEntry, TimelineKind};

use crate::row::{member, to_json};
use crate::work::stored;
use crate::{Entity, Reader, StoreError};

/// The place of an entry: what the next page comes after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineKey {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What it is.
    pub kind: TimelineKind,
    /// Its identifier.
    pub id: String,
}

impl Reader<'_> {
    /// A page of a client's timeline and the place of its last entry; no kinds means all.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn timeline(
        &mut self,
        client_id: &ClientId,
        kinds: &[TimelineKind],
        after: Option<&TimelineKey>,
        limit: u32,
    ) -> Result<(Vec<TimelineEntry>, Option<TimelineKey>), StoreError> {
        let keys = self.timeline_keys(client_id, kinds, after, limit).await?;
        let full = u32::try_from(keys.len()).is_ok_and(|n| n == limit);
        let last = keys.last().filter(|_| full).cloned();
        let mut bodies = HashMap::new();
        for kind in TimelineKind::ALL {
            let ids: Vec<&str> = keys.iter().filter(|key| key.kind == *kind).map(|key| key.id.as_str()).collect();
            if !ids.is_empty() {
                self.timeline_bodies(*kind, &ids, &mut bodies).await?;
            }
        }
        let entry = |key: TimelineKey| Some(TimelineEntry { at: key.at, body: bodies.remove(&(key.kind, key.id))? });
        Ok((keys.into_iter().filter_map(entry).collect(), last))
    }

    async fn timeline_keys(
        &mut self,
        client_id: &ClientId,
        kinds: &[TimelineKind],
        after: Option<&TimelineKey>,
        limit: u32,
    ) -> Result<Vec<TimelineKey>, StoreError> {
        let client_id = client_id.as_str();
        let wanted = |kind: TimelineKind| kinds.is_empty() || kinds.contains(&kind);
        // Above every time there can be.
        let (at, kind, id) =
            after.map_or(("~".to_owned(), "", ""), |key| (stored(key.at), key.kind.as_str(), key.id.as_str()));
        let (notes, contacts, check_ins) =
            (wanted(TimelineKind::Note), wanted(TimelineKind::Contact), wanted(TimelineKind::CheckIn));
        let (encounters, measures) = (wanted(TimelineKind::Encounter), wanted(TimelineKind::Measure));
        let (printings, versions) = (wanted(TimelineKind::Printing), wanted(TimelineKind::PlanVersion));
        let (assessments, discharges) = (wanted(TimelineKind::Assessment), wanted(TimelineKind::Discharge));
        let rows = sqlx::query!(
            r#"SELECT at AS "at!: DateTime<Utc>", kind AS "kind!: String", id AS "id!: String" FROM (
                   SELECT * FROM (
                       SELECT happened_at AS at, 'note' AS kind, id FROM note
                       WHERE ?6 AND client_id = ?1 AND removed_at IS NULL
                           AND happened_at <= ?2 AND (happened_at, 'note', id) < (?2, ?3, ?4)
                       ORDER BY happened_at DESC, id DESC LIMIT ?5)
                   UNION ALL SELECT * FROM (
                       SELECT at, 'contact' AS kind, id FROM contact
                       WHERE ?7 AND client_id = ?1 AND NOT has_note AND removed_at IS NULL
                           AND at <= ?2 AND (at, 'contact', id) < (?2, ?3, ?4)
                       ORDER BY at DESC, id DESC LIMIT ?5)
                   UNION ALL SELECT * FROM (
                       SELECT closed_at AS at, 'check-in' AS kind, id FROM check_in
                       WHERE ?8 AND client_id = ?1 AND state <> 'open' AND contact_id IS NULL AND removed_at IS NULL
                           AND closed_at <= ?2 AND (closed_at, 'check-in', id) < (?2, ?3, ?4)
                       ORDER BY closed_at DESC, id DESC LIMIT ?5)
                   UNION ALL SELECT * FROM (
                       SELECT starts_at AS at, 'encounter' AS kind, id FROM encounter
                       WHERE ?9 AND client_id = ?1 AND removed_at IS NULL
                           AND starts_at <= ?2 AND (starts_at, 'encounter', id) < (?2, ?3, ?4)
                       ORDER BY starts_at DESC, id DESC LIMIT ?5)
                   UNION ALL SELECT * FROM (
                       SELECT at, 'measure' AS kind, id FROM measure
                       WHERE ?10 AND client_id = ?1 AND removed_at IS NULL
                           AND at <= ?2 AND (at, 'measure', id) < (?2, ?3, ?4)
                       ORDER BY at DESC, id DESC LIMIT ?5)
                   UNION ALL SELECT * FROM (
                       SELECT at, 'printing' AS kind, id FROM printing
                       WHERE ?11 AND client_id = ?1 AND removed_at IS NULL
                           AND at <= ?2 AND (at, 'printing', id) < (?2, ?3, ?4)
                       ORDER BY at DESC, id DESC LIMIT ?5)
                   UNION ALL SELECT * FROM (
                       SELECT finalised_at AS at, 'plan-version' AS kind, id FROM plan_version
                       WHERE ?12 AND client_id = ?1
                           AND finalised_at <= ?2 AND (finalised_at, 'plan-version', id) < (?2, ?3, ?4)
                       ORDER BY finalised_at DESC, id DESC LIMIT ?5)
                   UNION ALL SELECT * FROM (
                       SELECT ended_at AS at, 'assessment' AS kind, id FROM assessment
                       WHERE ?13 AND client_id = ?1 AND status IN ('completed', 'amended') AND removed_at IS NULL
                           AND ended_at <= ?2 AND (ended_at, 'assessment', id) < (?2, ?3, ?4)
                       ORDER BY ended_at DESC, id DESC LIMIT ?5)
                   UNION ALL SELECT * FROM (
                       SELECT story_at AS at, 'discharge' AS kind, id FROM discharge
                       WHERE ?14 AND client_id = ?1 AND removed_at IS NULL
                           AND story_at <= ?2 AND (story_at, 'discharge', id) < (?2, ?3, ?4)
                       ORDER BY story_at DESC, id DESC LIMIT ?5))
               ORDER BY at DESC, kind DESC, id DESC LIMIT ?5"#,
            client_id,
            at,
            kind,
            id,
            limit,
            notes,
            contacts,
            check_ins,
            encounters,
            measures,
            printings,
            versions,
            assessments,
            discharges
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| Ok(TimelineKey { at: row.at, kind: member("timeline", &row.kind)?, id: row.id }))
            .collect()
    }

    async fn timeline_bodies(
        &mut self,
        kind: TimelineKind,
        ids: &[&str],
        bodies: &mut HashMap<(TimelineKind, String), TimelineBody>,
    ) -> Result<(), StoreError> {
        let list = to_json("timeline", ids)?;
        let mut keep = |id: String, body| {
            bodies.insert((kind, id), body);
        };
        match kind {
            TimelineKind::Note => {
                self.note_views(&list)
                    .await?
                    .into_iter()
                    .for_each(|note| keep(note.note.id.0.clone(), TimelineBody::Note { note }));
            }
            TimelineKind::Contact => {
                self.contacts(&list)
                    .await?
                    .into_iter()
                    .for_each(|contact| keep(contact.id.0.clone(), TimelineBody::Contact { contact }));
            }
            TimelineKind::CheckIn => {
                for check_in in self.check_ins(&list).await? {
                    let series = CheckInSeries::find(self.conn(), check_in.series_id.as_str()).await?;
                    let purpose = series.map(|s| s.purpose).unwrap_or_default();
                    keep(check_in.id.0.clone(), TimelineBody::CheckIn { check_in, purpose });
                }
            }
            TimelineKind::Encounter => {
                for id in ids {
                    let encounter = Encounter::find(self.conn(), id).await?;
                    encounter
                        .into_iter()
                        .for_each(|encounter| keep((*id).to_owned(), TimelineBody::Encounter { encounter }));
                }
            }
            TimelineKind::Measure => {
                for id in ids {
                    let measure = Measure::find(self.conn(), id).await?;
                    measure.into_iter().for_each(|measure| keep((*id).to_owned(), TimelineBody::Measure { measure }));
                }
            }
            TimelineKind::Printing => {
                self.printings(&list)
                    .await?
                    .into_iter()
                    .for_each(|printing| keep(printing.id.0.clone(), TimelineBody::Printing { printing }));
            }
            TimelineKind::PlanVersion => {
                let heads = self.plan_version_heads(&list).await?;
                heads.into_iter().for_each(|version| keep(version.id.0.clone(), TimelineBody::PlanVersion { version }));
            }
            TimelineKind::Assessment => {
                self.assessment_heads_in(&list)
                    .await?
                    .into_iter()
                    .for_each(|assessment| keep(assessment.id.0.clone(), TimelineBody::Assessment { assessment }));
            }
            TimelineKind::Discharge => {
                for id in ids {
                    let discharge = Discharge::find(self.conn(), id).await?;
                    discharge
                        .into_iter()
                        .for_each(|discharge| keep((*id).to_owned(), TimelineBody::Discharge { discharge }));
                }
            }
        }
        Ok(())
    }
}
