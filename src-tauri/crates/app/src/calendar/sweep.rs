//! What is left at the end of a day.

use chrono::{Days, NaiveTime};
use throughline_domain::cadence::{instant, parse_zone};
use throughline_domain::calendar::DaySweep;

use super::lines::lines;
use crate::{App, Failure};

/// So many lines each list shows at most.
const SHOWN: u32 = 100;

impl App {
    /// What is left at the end of the day, in the zone the case manager works in.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn day_sweep(&self) -> Result<DaySweep, Failure> {
        let today = self.today();
        let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
        let zone = parse_zone(&self.zone()).unwrap_or(chrono_tz::UTC);
        let (begins, ends) = (instant(today, NaiveTime::MIN, zone), instant(tomorrow, NaiveTime::MIN, zone));
        let mut record = self.record_planned().await?;
        let mut reader = record.reader().await?;
        let (unnoted, unnoted_total) = reader.unnoted_between(begins, ends, SHOWN).await?;
        let (promises, promises_total) = reader.promises_due(tomorrow, SHOWN).await?;
        let (open_today, open_today_total) = reader.due_on(today, SHOWN).await?;
        Ok(DaySweep {
            today,
            unnoted,
            unnoted_total,
            unsigned: reader.unsigned_notes(None, SHOWN).await?,
            unsigned_total: reader.unsigned_count().await?,
            promises: lines(&mut reader, &promises, today).await?,
            promises_total,
            open_today: lines(&mut reader, &open_today, today).await?,
            open_today_total,
        })
    }
}
