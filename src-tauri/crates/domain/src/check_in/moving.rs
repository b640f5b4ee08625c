//! Moving when to do a check-in, many at once or by hand in the calendar.

use chrono::{Days, NaiveDate};

use super::{CheckIn, CheckInFault, CheckInState, LONGEST_SNOOZE_DAYS};
use crate::fault::{Fault, reject, text};

/// The check-in, to be done on another day, earlier or later. The deadline never moves: where the day is
/// past it, the check-in is overdue all the same.
///
/// # Errors
/// [`CheckInFault::Closed`] on a closed check-in; [`CheckInFault::Field`] on `doOn` before today or further
/// off than a snooze may lead, and on `reason` where it is too long.
pub fn moved(
    check_in: &CheckIn,
    do_on: NaiveDate,
    reason: Option<&str>,
    today: NaiveDate,
) -> Result<CheckIn, CheckInFault> {
    if check_in.state != CheckInState::Open {
        return Err(CheckInFault::Closed);
    }
    let latest = today.checked_add_days(Days::new(LONGEST_SNOOZE_DAYS)).unwrap_or(NaiveDate::MAX);
    reject(do_on < today || do_on > latest, "doOn", Fault::OutOfRange)?;
    let reason = reason.unwrap_or_default().trim();
    text("reason", reason)?;
    let snooze_reason = (!reason.is_empty()).then(|| reason.to_owned());
    Ok(CheckIn { do_on, snooze_reason, ..check_in.clone() })
}
