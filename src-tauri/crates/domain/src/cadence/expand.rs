//! From a cadence to its dates, by arithmetic.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Cadence, Ending, Pattern, Weekday};

/// No date is later than this year, whatever a cadence says: the last that ISO 8601 writes with four digits.
pub const LAST_YEAR: i32 = 9999;

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
/// month of `starts_on`. What would fall before `starts_on` in the first of them does not count.
#[must_use]
pub fn nth(cadence: &Cadence, number: i32) -> Option<NaiveDate> {
    let index = u32::try_from(number).ok()?.checked_sub(1)?;
    if matches!(cadence.ending, Ending::Times { count } if number > count) {
        return None;
    }
    let date = unbounded(cadence, index)?;
    let over = matches!(cadence.ending, Ending::Until { on } if date > on) || date.year() > LAST_YEAR;
    (!over).then_some(date)
}

/// All dates in order, made one at a time as they are asked for.
pub fn occurrences(cadence: &Cadence) -> impl Iterator<Item = NaiveDate> + '_ {
    (1..).map_while(|number| nth(cadence, number))
}

/// The dates on or after `from` with their numbers, made one at a time as they are asked for.
pub fn numbered_from(cadence: &Cadence, from: NaiveDate) -> impl Iterator<Item = (i32, NaiveDate)> + '_ {
    (first_number_from(cadence, from)..).map_while(|number| Some((number, nth(cadence, number)?)))
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

/// The number of the first date on or after `from`, found by halving: dates are strictly increasing,
/// so no more than one falls on each day since the start.
fn first_number_from(cadence: &Cadence, from: NaiveDate) -> i32 {
    let days = from.signed_duration_since(cadence.starts_on).num_days();
    let (mut low, mut high) = (1, i32::try_from(days.max(0)).unwrap_or(i32::MAX - 2) + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        if nth(cadence, middle).is_some_and(|date| date < from) { low = middle + 1 } else { high = middle }
    }
    low
}

/// The date with that index (0 is the first), as if the cadence never ended.
fn unbounded(cadence: &Cadence, index: u32) -> Option<NaiveDate> {
    let start = cadence.starts_on;
    match &cadence.pattern {
        Pattern::Once => (index == 0).then_some(start),
        Pattern::Days { every } => start.checked_add_days(Days::new(u64::from(index) * u64::from(positive(*every)?))),
        Pattern::Weeks { every, weekdays } => week_date(start, positive(*every)?, weekdays, index),
        Pattern::MonthDay { every, day } => {
            let day = positive(*day)?;
            month_date(start, positive(*every)?, index, |first| clamped(first, day))
        }
        Pattern::MonthWeekday { every, nth, weekday } => {
            month_date(start, positive(*every)?, index, |first| nth_weekday(first, *nth, *weekday))
        }
        // These need more than the calendar: what happened, the holidays, the acuity.
        Pattern::BusinessDays { .. }
        | Pattern::Within { .. }
        | Pattern::AfterContact { .. }
        | Pattern::Stages { .. }
        | Pattern::ByAcuity { .. } => None,
    }
}

fn positive(number: i32) -> Option<u32> {
    u32::try_from(number).ok().filter(|n| *n > 0)
}

fn week_date(start: NaiveDate, every: u32, weekdays: &[Weekday], index: u32) -> Option<NaiveDate> {
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

fn month_date(
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

fn clamped(first: NaiveDate, day: u32) -> Option<NaiveDate> {
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?.day();
    first.with_day(day.min(last))
}

fn nth_weekday(first: NaiveDate, nth: i32, weekday: Weekday) -> Option<NaiveDate> {
    let to_weekday = |from: u32| (7 + weekday.index() - from) % 7;
    if nth == -1 {
        let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
        let back = (7 - to_weekday(last.weekday().num_days_from_monday())) % 7;
        return last.checked_sub_days(Days::new(u64::from(back)));
    }
    let weeks = positive(nth).filter(|n| *n <= 4)? - 1;
    first.checked_add_days(Days::new(u64::from(to_weekday(first.weekday().num_days_from_monday()) + 7 * weeks)))
}
