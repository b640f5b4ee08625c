//! From a cadence to its bare dates, by arithmetic.

use std::sync::LazyLock;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::history::History;
use super::rhythm::Rhythm;
use super::{Cadence, Ending, Weekday};
use crate::office_days::OfficeCalendar;

/// No date is later than this year, whatever a cadence says: the last that ISO 8601 writes with four digits.
pub const LAST_YEAR: i32 = 9999;

/// Bare dates know of no closed days.
static EVERY_DAY: LazyLock<OfficeCalendar> = LazyLock::new(OfficeCalendar::every_day);

impl Weekday {
    /// 0 for Monday to 6 for Sunday, as ISO 8601 orders them.
    fn index(self) -> u32 {
        self as u32
    }
}

/// The `number`th date (1 is the first) of a cadence; none before 1, after its end, or where the
/// cadence is not valid.
///
/// Weeks are ISO weeks from Monday, counted from the week of `starts_on`; months are counted from the
/// month of `starts_on`. What would fall before `starts_on` in the first of them does not count. Every day
/// counts as a business day, and nothing has happened yet.
#[must_use]
pub fn nth(cadence: &Cadence, number: i32) -> Option<NaiveDate> {
    let index = u32::try_from(number).ok()?.checked_sub(1)?;
    if matches!(cadence.ending, Ending::Times { count } if number > count) {
        return None;
    }
    Rhythm::new(cadence, &History::NONE, &EVERY_DAY).date(index)
}

/// All dates in order, made one at a time as they are asked for.
pub fn occurrences(cadence: &Cadence) -> impl Iterator<Item = NaiveDate> + '_ {
    (1..).map_while(|number| nth(cadence, number))
}

/// The dates on or after `from` with their numbers, made one at a time as they are asked for.
pub fn numbered_from(cadence: &Cadence, from: NaiveDate) -> impl Iterator<Item = (i32, NaiveDate)> + '_ {
    let days = from.signed_duration_since(cadence.starts_on).num_days();
    let first = first_where(days, |index| {
        i32::try_from(index + 1).ok().and_then(|number| nth(cadence, number)).is_none_or(|date| date >= from)
    });
    let first = i32::try_from(first).unwrap_or(i32::MAX - 1) + 1;
    (first..).map_while(|number| Some((number, nth(cadence, number)?)))
}

/// The dates from `from` to `to`, both included.
#[must_use]
pub fn due_dates(cadence: &Cadence, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    numbered_from(cadence, from).map(|(_, date)| date).take_while(|date| *date <= to).collect()
}

/// The first `count` dates on or after `from`.
#[must_use]
pub fn next_dates(cadence: &Cadence, from: NaiveDate, count: usize) -> Vec<NaiveDate> {
    numbered_from(cadence, from).map(|(_, date)| date).take(count).collect()
}

/// The least index for which something holds that holds for all after it, found by halving between 0 and
/// `most`: dates are strictly increasing, so no more than one falls on each day.
pub(super) fn first_where(most: i64, holds: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, u32::try_from(most.max(0)).unwrap_or(u32::MAX / 2));
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

pub(super) fn positive(number: i32) -> Option<u32> {
    u32::try_from(number).ok().filter(|n| *n > 0)
}

pub(super) fn week_date(start: NaiveDate, every: u32, weekdays: &[Weekday], index: u32) -> Option<NaiveDate> {
    let start_day = start.weekday().num_days_from_monday();
    // One bit a weekday, Monday the lowest.
    let chosen = weekdays.iter().fold(0_u32, |days, weekday| days | 1 << weekday.index());
    let chosen = if chosen == 0 { 1 << start_day } else { chosen };
    // Weekdays of the first week that are already over: they are skipped, not made up for.
    let over = (chosen & ((1 << start_day) - 1)).count_ones();
    let slot = index.checked_add(over)?;
    let (week, place) = (slot / chosen.count_ones(), slot % chosen.count_ones());
    let day = (0_u32..7).filter(|day| chosen >> day & 1 == 1).nth(usize::try_from(place).ok()?)?;
    let weeks = u64::from(week) * u64::from(every);
    let monday = start.checked_sub_days(Days::new(u64::from(start_day)))?;
    monday.checked_add_days(Days::new(weeks.checked_mul(7)?.checked_add(u64::from(day))?))
}

pub(super) fn month_date(
    start: NaiveDate,
    every: u32,
    index: u32,
    pick: impl Fn(NaiveDate) -> Option<NaiveDate>,
) -> Option<NaiveDate> {
    let first_month = start.with_day(1)?;
    // Where the date of the first month is already over, counting begins one interval later.
    let over = u32::from(pick(first_month)? < start);
    let months = index.checked_add(over)?.checked_mul(every)?;
    pick(first_month.checked_add_months(Months::new(months))?)
}

pub(super) fn clamped(first: NaiveDate, day: u32) -> Option<NaiveDate> {
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?.day();
    first.with_day(day.min(last))
}

/// A year that has every day.
pub(crate) const LEAP_YEAR: i32 = 2000;

/// The days of a month, 1 to 12, in its longest year.
pub(crate) fn longest_month(month: u32) -> Option<u32> {
    Some(NaiveDate::from_ymd_opt(LEAP_YEAR, month, 1)?.num_days_in_month().into())
}

/// The first day of that name from `from` on; of one that only leap years have, else the last of its month.
pub(crate) fn day_of_year_from(month: u32, day: u32, from: NaiveDate) -> Option<NaiveDate> {
    let in_year = |year| clamped(NaiveDate::from_ymd_opt(year, month, 1)?, day);
    (0..=1).find_map(|on| in_year(from.year() + on).filter(|date| *date >= from))
}

pub(super) fn nth_weekday(first: NaiveDate, nth: i32, weekday: Weekday) -> Option<NaiveDate> {
    let to_weekday = |from: u32| (7 + weekday.index() - from) % 7;
    if nth == -1 {
        let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
        let back = (7 - to_weekday(last.weekday().num_days_from_monday())) % 7;
        return last.checked_sub_days(Days::new(u64::from(back)));
    }
    let weeks = positive(nth).filter(|n| *n <= 4)? - 1;
    first.checked_add_days(Days::new(u64::from(to_weekday(first.weekday().num_days_from_monday()) + 7 * weeks)))
}
