//! Lines of Today, wherever they are shown, with what to do next where attempts reached nobody.

use chrono::NaiveDate;
use throughline_domain::agenda::AgendaRow;
use throughline_domain::cadence::{parse_zone, today_in};
use throughline_domain::escalation::{escalation, steps_of};
use throughline_domain::id::CheckInId;
use throughline_store::Reader;

use crate::Failure;

/// Lines for these check-ins, by deadline and time.
pub(super) async fn lines(
    reader: &mut Reader<'_>,
    ids: &[CheckInId],
    today: NaiveDate,
) -> Result<Vec<AgendaRow>, Failure> {
    let mut rows = reader.agenda_rows(ids, today).await?;
    escalate(reader, &mut rows, today).await?;
    Ok(rows)
}

/// Says on each line what to do next, where attempts reached nobody: one question to the record for all.
pub(crate) async fn escalate(reader: &mut Reader<'_>, rows: &mut [AgendaRow], today: NaiveDate) -> Result<(), Failure> {
    let tried: Vec<&CheckInId> =
        rows.iter().filter(|row| row.check_in.attempts > 0).map(|row| &row.check_in.id).collect();
    if tried.is_empty() {
        return Ok(());
    }
    let attempts = reader.attempts_of(&tried).await?;
    for row in rows {
        let Some(attempts) = attempts.get(&row.check_in.id) else { continue };
        let zone = parse_zone(&row.zone);
        let days: Vec<NaiveDate> =
            attempts.at.iter().map(|at| zone.map_or_else(|| at.date_naive(), |zone| today_in(zone, *at))).collect();
        row.escalate = escalation(steps_of(&attempts.steps), &days, today);
    }
    Ok(())
}
