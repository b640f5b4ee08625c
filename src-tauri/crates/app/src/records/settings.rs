//! What the case manager set: their own details in the record, the window's looks beside it.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::PoisonError;

use throughline_domain::client_rules::{validate_practice, validate_preferences};
use throughline_domain::practice::{Practice, Preferences};
use throughline_store::{Record, Setting};

use super::Standing;
use crate::{App, Failure};

const PRACTICE: &str = "practice";

impl App {
    /// The case manager's own details.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn practice_get(&self) -> Result<Practice, Failure> {
        let mut practice = practice_in(&mut *self.record().await?).await?;
        if practice.zone.is_empty() {
            practice.zone = self.clock.zone();
        }
        Ok(practice)
    }

    /// Keeps the case manager's own details.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) with the field, as [`validate_practice`] says.
    pub async fn practice_save(&self, practice: Practice) -> Result<Practice, Failure> {
        validate_practice(&practice)?;
        let mut session = self.session.lock().await;
        let Some(record) = session.open.as_mut() else {
            return Err(Failure::new(throughline_domain::Code::Locked, "the record is locked"));
        };
        let value = serde_json::to_value(&practice)
            .map_err(|_| Failure::new(throughline_domain::Code::Internal, "the practice cannot be written as JSON"))?;
        let mut write = record.write(self.context("practice.save")).await?;
        write.save(&Setting { key: PRACTICE.to_owned(), value }).await?;
        write.commit().await?;
        self.set_idle_minutes(practice.idle_minutes);
        self.stand(&practice);
        Ok(practice)
    }

    /// How the window looks. A file that cannot be read counts as none: looks are never worth an error.
    ///
    /// # Errors
    /// None today.
    pub async fn preferences_get(&self) -> Result<Preferences, Failure> {
        let text = fs::read_to_string(self.preferences_file()).unwrap_or_default();
        Ok(serde_json::from_str(&text).unwrap_or_default())
    }

    /// Keeps how the window looks.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) with the field, as [`validate_preferences`] says; the system's.
    pub async fn preferences_save(&self, preferences: Preferences) -> Result<Preferences, Failure> {
        validate_preferences(&preferences)?;
        let text = serde_json::to_string_pretty(&preferences).map_err(|_| {
            Failure::new(throughline_domain::Code::Internal, "the preferences cannot be written as JSON")
        })?;
        let file = self.preferences_file();
        let new = file.with_extension("json.new");
        fs::create_dir_all(&self.places.data)
            .and_then(|()| fs::File::create(&new))
            .and_then(|mut f| f.write_all(text.as_bytes()).and_then(|()| f.sync_all()))
            .and_then(|()| fs::rename(&new, &file))
            .map_err(|e| Failure::from(throughline_store::StoreError::from(e)))?;
        Ok(preferences)
    }

    fn preferences_file(&self) -> PathBuf {
        self.places.data.join("preferences.json")
    }

    pub(super) fn stand(&self, practice: &Practice) {
        let actor = [&practice.case_manager, &practice.credentials]
            .into_iter()
            .filter(|t| !t.is_empty())
            .cloned()
            .collect::<Vec<_>>();
        let standing = Standing { actor: actor.join(", "), zone: practice.zone.clone() };
        *self.standing.write().unwrap_or_else(PoisonError::into_inner) = standing;
    }
}

/// The practice as the record has it; the defaults where it has none.
pub(crate) async fn practice_in(record: &mut Record) -> Result<Practice, Failure> {
    let value = record.reader().await?.setting(PRACTICE).await?;
    Ok(value.and_then(|v| serde_json::from_value(v).ok()).unwrap_or_default())
}
