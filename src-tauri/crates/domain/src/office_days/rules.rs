//! What may be kept of the days an office is open.

use std::collections::HashSet;

use chrono::Datelike;

use super::file::YEARS;
use super::{HolidayCalendar, OfficeDays};
use crate::fault::{Fault, FieldFault, reject, required};

/// The identifier of the computed calendar of the United States.
pub const US_FEDERAL: &str = "us-federal";

/// The most own days, closed or open.
const MOST_DAYS: usize = 4000;

/// May these days be kept? `calendars` are the calendar files there are, shipped ones and others.
///
/// # Errors
/// The first field that may not: no weekday at all or one twice, a calendar that is not there, an own day
/// without a name, twice, in no year of our time, or both closed and open.
pub fn validate(days: &OfficeDays, calendars: &[HolidayCalendar]) -> Result<(), FieldFault> {
    reject(days.weekdays.is_empty(), "weekdays", Fault::Required)?;
    let twice = days.weekdays.iter().enumerate().any(|(at, day)| days.weekdays[..at].contains(day));
    reject(twice, "weekdays", Fault::Malformed)?;
    let known = |id: &String| id == US_FEDERAL || calendars.iter().any(|calendar| calendar.id == *id);
    reject(!days.calendars.iter().all(known), "calendars", Fault::Malformed)?;
    let mut seen = HashSet::new();
    for (field, own) in [("closed", &days.closed), ("open", &days.open)] {
        reject(own.len() > MOST_DAYS, field, Fault::OutOfRange)?;
        for day in own {
            required(field, &day.name)?;
            reject(!YEARS.contains(&day.on.year()), field, Fault::OutOfRange)?;
            reject(!seen.insert(day.on), field, Fault::Malformed)?;
        }
    }
    Ok(())
}
