//! What was agreed with a client on contacts, as their copy of the plan shows it.

use chrono::NaiveDate;
use throughline_domain::cadence::{Pattern, windows_from};
use throughline_domain::check_in::{CheckInSeries, SeriesStatus, history, rest};
use throughline_domain::id::ClientId;
use throughline_store::Reader;

use super::client_copy::last_day_of_third_month;
use crate::Failure;
use crate::check_ins::office_calendar;

/// A series of contacts, with the days it falls on in the months that the copy shows.
pub(super) struct AgreedContact {
    pub(super) series: CheckInSeries,
    pub(super) dates: Vec<NaiveDate>,
}

/// How many closed check-ins of a series are looked at: those that may close a window still ahead.
const CLOSED_AHEAD: u32 = 20;

/// The contacts that go on. Tasks, promises and steps after a discharge are the case manager's own list. What
/// may happen on any day of a week, month or quarter has words and no day.
pub(super) async fn contacts(
    reader: &mut Reader<'_>,
    client_id: &ClientId,
    today: NaiveDate,
) -> Result<Vec<AgreedContact>, Failure> {
    let office = office_calendar(reader).await?;
    let last = last_day_of_third_month(today);
    let mut contacts = Vec::new();
    for series in reader.series_of(client_id).await? {
        if series.status != SeriesStatus::Active || !series.kind.is_contact() {
            continue;
        }
        let circumstances = reader.circumstances_of(&series, today).await?;
        if rest(&series, &circumstances).is_some() {
            continue;
        }
        let existing = reader.check_ins_to_stand_by(&series, CLOSED_AHEAD).await?;
        let history = history(&series, &existing, &circumstances, &office, today);
        let dates = match series.cadence.pattern {
            Pattern::Within { .. } => Vec::new(),
            _ => windows_from(&series.cadence, &history, &office, today)
                .take_while(|window| window.date <= last)
                .filter(|window| window.date >= today && history.closing(window.due_on).is_none())
                .map(|window| window.date)
                .collect(),
        };
        contacts.push(AgreedContact { series, dates });
    }
    Ok(contacts)
}
