//! What the calendar file is made from.

use chrono::NaiveDate;
use throughline_domain::calendar::CalendarEntry;

use super::range::{Row, entries};
use crate::{Reader, StoreError};

impl Reader<'_> {
    /// Open check-ins to be done by this day, the earliest first, each with the zone of its time.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn open_until(&mut self, to: NaiveDate, limit: u32) -> Result<Vec<(CalendarEntry, String)>, StoreError> {
        let rows = entries!(
            "check_in k INDEXED BY check_in_by_day",
            "WHERE k.do_on <= ?1 AND k.state = 'open' AND k.removed_at IS NULL ORDER BY k.do_on, k.at_minutes, k.id LIMIT ?2",
            to,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        let with_zone = |row: Row| {
            let zone = row.zone.clone();
            Ok((CalendarEntry::try_from(row)?, zone))
        };
        rows.into_iter().map(with_zone).collect()
    }
}
