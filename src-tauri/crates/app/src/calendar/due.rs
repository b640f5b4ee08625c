//! How many check-ins are due, for a notice of the system and its tray.

use chrono::{DateTime, NaiveDateTime, Utc};
use throughline_domain::cadence::parse_zone;
use throughline_domain::notice::QuietHours;
use throughline_domain::practice::Preferences;

use crate::{App, Failure};

impl App {
    /// How many check-ins are overdue or due today; none while the record is locked: then nobody knows.
    ///
    /// # Errors
    /// What the store says.
    pub async fn due_count(&self) -> Result<Option<i32>, Failure> {
        let today = self.today();
        let mut session = self.session.lock().await;
        let Some(record) = session.open.as_mut() else { return Ok(None) };
        let counts = record.reader().await?.agenda_counts(today).await?;
        Ok(Some(counts.overdue.saturating_add(counts.today)))
    }

    /// The moment, and what the wall clock shows where the case manager works.
    #[must_use]
    pub fn wall_clock(&self) -> (DateTime<Utc>, NaiveDateTime) {
        let now = self.now();
        let zone = parse_zone(&self.zone()).unwrap_or(chrono_tz::UTC);
        (now, now.with_timezone(&zone).naive_local())
    }
}

/// The quiet hours somebody chose; none where they end when they begin.
#[must_use]
pub fn quiet_hours(preferences: &Preferences) -> Option<QuietHours> {
    let hours = QuietHours { from: preferences.quiet_from, to: preferences.quiet_to };
    (hours.from != hours.to).then_some(hours)
}
