//! A cadence in a sentence.

use chrono::{Datelike, NaiveDate};

use super::dates::one_of;
use super::{
    CADENCE_AT, CADENCE_DAYS, CADENCE_FROM, CADENCE_MONTH_DAY, CADENCE_MONTH_DAY_OR_LAST, CADENCE_MONTH_LAST_DAY,
    CADENCE_MONTH_WEEKDAY, CADENCE_ONCE, CADENCE_TIMES, CADENCE_UNTIL, CADENCE_WEEKS_ALL, CADENCE_WEEKS_MANY,
    CADENCE_WEEKS_ONE, CADENCE_WEEKS_WORKING, Catalogue, DateStyle, LIST_END, LIST_MIDDLE, LIST_PAIR, MessageFault,
    ORDINAL, Value, WEEKDAYS, format_date, format_time,
};
use crate::cadence::{Cadence, Ending, Pattern, Weekday, nth};

/// The cadence in a sentence without a full stop: "Every second Tuesday at 2:00 PM, from March 3, until
/// June 1".
///
/// The first date is said where the series has not begun, seen from `today`, or where only it tells which
/// weeks or months are meant; years where they are not this one. The zone is not said: a client's check-ins are in the client's own.
///
/// # Errors
/// Where the catalogue lacks one of the messages.
pub fn cadence_sentence(cadence: &Cadence, today: NaiveDate, catalogue: &Catalogue) -> Result<String, MessageFault> {
    let once = cadence.pattern == Pattern::Once;
    let mut sentence = rhythm(cadence, today, catalogue)?;
    if let Some(at) = cadence.at {
        let time = format_time(at, catalogue)?;
        sentence = catalogue.fill(CADENCE_AT, &[("sentence", Value::Text(&sentence)), ("time", Value::Text(&time))])?;
    }
    if once {
        return Ok(sentence);
    }
    let begun = cadence.starts_on <= today && interval(&cadence.pattern) == 1;
    if let Some(first) = nth(cadence, 1).filter(|first| !begun && *first > today) {
        let date = day(first, today, catalogue)?;
        sentence =
            catalogue.fill(CADENCE_FROM, &[("sentence", Value::Text(&sentence)), ("date", Value::Text(&date))])?;
    }
    match cadence.ending {
        Ending::Never | Ending::While { .. } => Ok(sentence),
        Ending::Until { on } => {
            let date = day(on, today, catalogue)?;
            catalogue.fill(CADENCE_UNTIL, &[("sentence", Value::Text(&sentence)), ("date", Value::Text(&date))])
        }
        Ending::Times { count } => {
            catalogue.fill(CADENCE_TIMES, &[("sentence", Value::Text(&sentence)), ("count", Value::Number(count))])
        }
    }
}

const fn interval(pattern: &Pattern) -> i32 {
    match pattern {
        Pattern::Once
        | Pattern::Within { .. }
        | Pattern::AfterContact { .. }
        | Pattern::Stages { .. }
        | Pattern::ByAcuity { .. } => 1,
        Pattern::BusinessDays { every }
        | Pattern::Days { every }
        | Pattern::Weeks { every, .. }
        | Pattern::MonthDay { every, .. }
        | Pattern::MonthWeekday { every, .. } => *every,
    }
}

fn day(date: NaiveDate, today: NaiveDate, catalogue: &Catalogue) -> Result<String, MessageFault> {
    format_date(date, if date.year() == today.year() { DateStyle::Day } else { DateStyle::Long }, catalogue)
}

fn rhythm(cadence: &Cadence, today: NaiveDate, catalogue: &Catalogue) -> Result<String, MessageFault> {
    match &cadence.pattern {
        Pattern::Once => {
            let style = if cadence.starts_on.year() == today.year() { DateStyle::WeekdayDay } else { DateStyle::Full };
            let date = format_date(cadence.starts_on, style, catalogue)?;
            catalogue.fill(CADENCE_ONCE, &[("date", Value::Text(&date))])
        }
        Pattern::Days { every } => catalogue.fill(CADENCE_DAYS, &[("every", Value::Number(*every))]),
        Pattern::Weeks { every, weekdays } => weeks(*every, weekdays, cadence.starts_on, catalogue),
        Pattern::MonthDay { every, day } => {
            let ordinal = catalogue.fill(ORDINAL, &[("day", Value::Number(*day))])?;
            let key = match *day {
                31 => CADENCE_MONTH_LAST_DAY,
                29 | 30 => CADENCE_MONTH_DAY_OR_LAST,
                _ => CADENCE_MONTH_DAY,
            };
            catalogue.fill(key, &[("every", Value::Number(*every)), ("ordinal", Value::Text(&ordinal))])
        }
        Pattern::MonthWeekday { every, nth, weekday } => {
            let weekday = one_of(&WEEKDAYS, *weekday as u32, catalogue)?;
            let values =
                [("every", Value::Number(*every)), ("nth", Value::Number(*nth)), ("weekday", Value::Text(&weekday))];
            catalogue.fill(CADENCE_MONTH_WEEKDAY, &values)
        }
        Pattern::BusinessDays { .. }
        | Pattern::Within { .. }
        | Pattern::AfterContact { .. }
        | Pattern::Stages { .. }
        | Pattern::ByAcuity { .. } => Err(MessageFault::Missing("cadence".to_owned())),
    }
}

fn weeks(
    every: i32,
    weekdays: &[Weekday],
    starts_on: NaiveDate,
    catalogue: &Catalogue,
) -> Result<String, MessageFault> {
    let mut days: Vec<u32> = weekdays.iter().map(|w| *w as u32).collect();
    if days.is_empty() {
        days.push(starts_on.weekday().num_days_from_monday());
    }
    days.sort_unstable();
    days.dedup();
    let key = match days.as_slice() {
        [_] => CADENCE_WEEKS_ONE,
        [0, 1, 2, 3, 4] => CADENCE_WEEKS_WORKING,
        [_, _, _, _, _, _, _] => CADENCE_WEEKS_ALL,
        _ => CADENCE_WEEKS_MANY,
    };
    let names = days.into_iter().map(|d| one_of(&WEEKDAYS, d, catalogue)).collect::<Result<Vec<_>, _>>()?;
    let list = list(&names, catalogue)?;
    catalogue.fill(key, &[("every", Value::Number(every)), ("weekdays", Value::Text(&list))])
}

/// "Monday", "Monday and Thursday", "Monday, Wednesday, and Friday".
fn list(words: &[String], catalogue: &Catalogue) -> Result<String, MessageFault> {
    match words {
        [] => Ok(String::new()),
        [only] => Ok(only.clone()),
        [first, last] => catalogue.fill(LIST_PAIR, &[("first", Value::Text(first)), ("last", Value::Text(last))]),
        [first, middle @ .., last] => {
            let mut list = first.clone();
            for next in middle {
                list = catalogue.fill(LIST_MIDDLE, &[("list", Value::Text(&list)), ("next", Value::Text(next))])?;
            }
            catalogue.fill(LIST_END, &[("list", Value::Text(&list)), ("last", Value::Text(last))])
        }
    }
}
