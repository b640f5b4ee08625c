//! Dates and times in words.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{
    Catalogue, DATE_DAY, DATE_FULL, DATE_LONG, DATE_SHORT, DATE_WEEKDAY_DAY, MONTHS, MONTHS_SHORT, MessageFault,
    TIME_OF_DAY, Value, WEEKDAYS,
};

/// How much of a date is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// "Tuesday, March 3, 2026".
    Full,
    /// "March 3, 2026".
    Long,
    /// "Tuesday, March 3".
    WeekdayDay,
    /// "March 3".
    Day,
    /// "Mar 3, 2026".
    Short,
}

/// The date in words.
///
/// # Errors
/// Where the catalogue lacks one of the messages.
pub fn format_date(date: NaiveDate, style: DateStyle, catalogue: &Catalogue) -> Result<String, MessageFault> {
    let key = match style {
        DateStyle::Full => DATE_FULL,
        DateStyle::Long => DATE_LONG,
        DateStyle::WeekdayDay => DATE_WEEKDAY_DAY,
        DateStyle::Day => DATE_DAY,
        DateStyle::Short => DATE_SHORT,
    };
    // Digits as text: a year with a thousands separator is none.
    let (year, day) = (date.year().to_string(), date.day().to_string());
    let weekday = one_of(&WEEKDAYS, date.weekday().num_days_from_monday(), catalogue)?;
    let month = one_of(&MONTHS, date.month0(), catalogue)?;
    let month_short = one_of(&MONTHS_SHORT, date.month0(), catalogue)?;
    catalogue.fill(
        key,
        &[
            ("weekday", Value::Text(&weekday)),
            ("month", Value::Text(&month)),
            ("month-short", Value::Text(&month_short)),
            ("day", Value::Text(&day)),
            ("year", Value::Text(&year)),
        ],
    )
}

/// The time of day in words: "2:00 PM".
///
/// # Errors
/// Where the catalogue lacks the message.
pub fn format_time(time: NaiveTime, catalogue: &Catalogue) -> Result<String, MessageFault> {
    let (afternoon, hour12) = time.hour12();
    let (hour12, hour24, minute) = (hour12.to_string(), format!("{:02}", time.hour()), format!("{:02}", time.minute()));
    catalogue.fill(
        TIME_OF_DAY,
        &[
            ("hour12", Value::Text(&hour12)),
            ("hour24", Value::Text(&hour24)),
            ("minute", Value::Text(&minute)),
            ("half", Value::Text(if afternoon { "pm" } else { "am" })),
        ],
    )
}

pub(super) fn one_of(keys: &[&str], index: u32, catalogue: &Catalogue) -> Result<String, MessageFault> {
    let key = usize::try_from(index).ok().and_then(|i| keys.get(i));
    catalogue.text(key.ok_or_else(|| MessageFault::Missing(index.to_string()))?)
}
