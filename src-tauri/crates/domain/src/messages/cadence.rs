//! A cadence in a sentence.

use chrono::{Datelike, NaiveDate};

use super::dates::one_of;
use super::{
    CADENCE_ACUITIES, CADENCE_ACUITY, CADENCE_AFTER_CONTACT, CADENCE_AT, CADENCE_BUSINESS_DAYS, CADENCE_CLOSED_AFTER,
    CADENCE_CLOSED_BEFORE, CADENCE_CLOSED_SKIP, CADENCE_DAYS, CADENCE_EARLY, CADENCE_FROM, CADENCE_GRACE,
    CADENCE_INTERVAL, CADENCE_MONTH_DAY, CADENCE_MONTH_DAY_OR_LAST, CADENCE_MONTH_LAST_DAY, CADENCE_MONTH_WEEKDAY,
    CADENCE_ONCE, CADENCE_STAGE, CADENCE_STAGES, CADENCE_TIMES, CADENCE_TIMES_IN_ALL, CADENCE_UNTIL, CADENCE_WEEKS_ALL,
    CADENCE_WEEKS_MANY, CADENCE_WEEKS_ONE, CADENCE_WEEKS_WORKING, CADENCE_WHILE_EPISODE, CADENCE_WHILE_FLAG,
    CADENCE_WHILE_SCALE, CADENCE_WHILE_SCORE, CADENCE_WITHIN, CADENCE_YEAR_DAY, CADENCE_YEAR_LAST_DAY, Catalogue,
    DateStyle, LIST_END, LIST_MIDDLE, LIST_PAIR, MONTHS, MessageFault, ORDINAL, Value, WEEKDAYS, format_date,
    format_time,
};
use crate::cadence::{
    AcuityStep, Cadence, CadenceCondition, ClosedDay, Ending, IntervalUnit, LEAP_YEAR, Pattern, Stage, Weekday, Window,
    day_of_year_from, longest_month, nth,
};

/// The scale that needs no naming.
const TOTAL: &str = "total";

/// The cadence in a sentence without a full stop: "Every second Tuesday at 2:00 PM, from March 3, until
/// June 1".
///
/// The first date is said where the series has not begun, seen from `today`, or where only it tells which
/// weeks or months are meant; of a day of the year, where it is not the next of its name. Years are said where
/// they are not this one, or the day of this one is over. The zone is not said: a client's check-ins are in the
/// client's own.
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
        return windowed(sentence, &cadence.window, catalogue);
    }
    let told = match yearly(cadence) {
        Some(yearly) => !yearly.goes_without_saying(cadence, today),
        None => cadence.starts_on > today || interval(&cadence.pattern) > 1,
    };
    // Of a stretch of the calendar any day counts, from the one on which the rhythm begins.
    let within = matches!(cadence.pattern, Pattern::Within { .. });
    let first = if within { Some(cadence.starts_on) } else { nth(cadence, 1) };
    if let Some(first) = first.filter(|first| told && *first != today) {
        let date = day(first, today, catalogue)?;
        sentence =
            catalogue.fill(CADENCE_FROM, &[("sentence", Value::Text(&sentence)), ("date", Value::Text(&date))])?;
    }
    let sentence = ended(&sentence, cadence, today, catalogue)?;
    windowed(sentence, &cadence.window, catalogue)
}

/// The rhythm alone: without its time of day, its first day, its end and its window.
///
/// # Errors
/// Where the catalogue lacks one of the messages.
pub fn rhythm_sentence(cadence: &Cadence, today: NaiveDate, catalogue: &Catalogue) -> Result<String, MessageFault> {
    rhythm(cadence, today, catalogue)
}

fn ended(sentence: &str, cadence: &Cadence, today: NaiveDate, catalogue: &Catalogue) -> Result<String, MessageFault> {
    let so_far = ("sentence", Value::Text(sentence));
    match &cadence.ending {
        Ending::Never => Ok(sentence.to_owned()),
        Ending::Until { on } => {
            let date = day(*on, today, catalogue)?;
            catalogue.fill(CADENCE_UNTIL, &[so_far, ("date", Value::Text(&date))])
        }
        Ending::Times { count } => {
            let staged = matches!(cadence.pattern, Pattern::Stages { .. });
            let key = if staged { CADENCE_TIMES_IN_ALL } else { CADENCE_TIMES };
            catalogue.fill(key, &[so_far, ("count", Value::Number(*count))])
        }
        Ending::While { condition } => match condition {
            CadenceCondition::EpisodeOpen => catalogue.fill(CADENCE_WHILE_EPISODE, &[so_far]),
            CadenceCondition::RiskFlag { flag } => {
                catalogue.fill(CADENCE_WHILE_FLAG, &[so_far, ("flag", Value::Text(flag.as_str()))])
            }
            CadenceCondition::ScoreAtLeast { instrument_id, scale, score } => {
                let (instrument, score) = (instrument_id.to_uppercase(), score.to_string());
                let key = if scale == TOTAL { CADENCE_WHILE_SCORE } else { CADENCE_WHILE_SCALE };
                let values = [
                    so_far,
                    ("instrument", Value::Text(&instrument)),
                    ("scale", Value::Text(scale)),
                    ("score", Value::Text(&score)),
                ];
                catalogue.fill(key, &values)
            }
        },
    }
}

/// What is added about the window around each date.
fn windowed(mut sentence: String, window: &Window, catalogue: &Catalogue) -> Result<String, MessageFault> {
    for (key, days) in [(CADENCE_EARLY, window.early_days), (CADENCE_GRACE, window.grace_days)] {
        if days != 0 {
            let values = [("sentence", Value::Text(&sentence)), ("days", Value::Number(days))];
            sentence = catalogue.fill(key, &values)?;
        }
    }
    let key = match window.closed_day {
        ClosedDay::Keep => return Ok(sentence),
        ClosedDay::Before => CADENCE_CLOSED_BEFORE,
        ClosedDay::After => CADENCE_CLOSED_AFTER,
        ClosedDay::Skip => CADENCE_CLOSED_SKIP,
    };
    catalogue.fill(key, &[("sentence", Value::Text(&sentence))])
}

/// A day that comes every year or every few.
struct Yearly {
    years: i32,
    /// 1 to 12.
    month: u32,
    /// Such a day as the month has in its longest year.
    day: u32,
}

fn yearly(cadence: &Cadence) -> Option<Yearly> {
    let Pattern::MonthDay { every, day } = cadence.pattern else { return None };
    let month = cadence.starts_on.month();
    let day = u32::try_from(day).ok().filter(|day| *day > 0)?.min(longest_month(month)?);
    (every > 0 && every % 12 == 0).then_some(Yearly { years: every / 12, month, day })
}

impl Yearly {
    /// Whether the first date is the one that is heard without it: the next of its name. Of what comes every
    /// year and has begun nothing hangs on since when, unless it is counted.
    fn goes_without_saying(&self, cadence: &Cadence, today: NaiveDate) -> bool {
        let counted = matches!(cadence.ending, Ending::Times { .. });
        let first = nth(cadence, 1);
        let begun = first.is_some_and(|first| first < today);
        first == day_of_year_from(self.month, self.day, today) || self.years == 1 && begun && !counted
    }

    fn sentence(&self, catalogue: &Catalogue) -> Result<Option<String>, MessageFault> {
        let every = ("every", Value::Number(self.years));
        if (self.month, self.day) == (2, 29) {
            let month = one_of(&MONTHS, self.month - 1, catalogue)?;
            return catalogue.fill(CADENCE_YEAR_LAST_DAY, &[every, ("month", Value::Text(&month))]).map(Some);
        }
        let Some(date) = NaiveDate::from_ymd_opt(LEAP_YEAR, self.month, self.day) else { return Ok(None) };
        let date = format_date(date, DateStyle::Day, catalogue)?;
        catalogue.fill(CADENCE_YEAR_DAY, &[every, ("date", Value::Text(&date))]).map(Some)
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
    format_date(date, if is_ahead(date, today) { DateStyle::Day } else { DateStyle::Long }, catalogue)
}

/// Without its year, a date is the next of that name.
fn is_ahead(date: NaiveDate, today: NaiveDate) -> bool {
    date.year() == today.year() && date >= today
}

fn rhythm(cadence: &Cadence, today: NaiveDate, catalogue: &Catalogue) -> Result<String, MessageFault> {
    if let Some(sentence) = yearly(cadence).map_or(Ok(None), |yearly| yearly.sentence(catalogue))? {
        return Ok(sentence);
    }
    match &cadence.pattern {
        Pattern::Once => {
            let style = if is_ahead(cadence.starts_on, today) { DateStyle::WeekdayDay } else { DateStyle::Full };
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
        Pattern::BusinessDays { every } => catalogue.fill(CADENCE_BUSINESS_DAYS, &[("every", Value::Number(*every))]),
        Pattern::Within { period } => catalogue.fill(CADENCE_WITHIN, &[("period", Value::Text(period.as_str()))]),
        Pattern::AfterContact { every, unit } => catalogue
            .fill(CADENCE_AFTER_CONTACT, &[("every", Value::Number(*every)), ("unit", Value::Text(unit.as_str()))]),
        Pattern::Stages { stages: all } => stages(all, catalogue),
        Pattern::ByAcuity { steps } => acuities(steps, catalogue),
    }
}

/// "every 2 days", or "Every 2 days" where the sentence begins with it.
fn every(first: bool, every: i32, unit: IntervalUnit, catalogue: &Catalogue) -> Result<String, MessageFault> {
    let first = if first { "yes" } else { "no" };
    let values = [("first", Value::Text(first)), ("every", Value::Number(every)), ("unit", Value::Text(unit.as_str()))];
    catalogue.fill(CADENCE_INTERVAL, &values)
}

fn stages(stages: &[Stage], catalogue: &Catalogue) -> Result<String, MessageFault> {
    let mut sentence = String::new();
    for (place, stage) in stages.iter().enumerate() {
        let mut said = every(place == 0, stage.every, stage.unit, catalogue)?;
        if let Some(times) = stage.times {
            let values = [("interval", Value::Text(&said)), ("times", Value::Number(times))];
            said = catalogue.fill(CADENCE_STAGE, &values)?;
        }
        if place > 0 {
            let values = [("stages", Value::Text(&sentence)), ("next", Value::Text(&said))];
            said = catalogue.fill(CADENCE_STAGES, &values)?;
        }
        sentence = said;
    }
    Ok(sentence)
}

fn acuities(steps: &[AcuityStep], catalogue: &Catalogue) -> Result<String, MessageFault> {
    let mut sentence = String::new();
    for (place, step) in steps.iter().enumerate() {
        let interval = every(place == 0, step.every, step.unit, catalogue)?;
        let values = [("interval", Value::Text(&interval)), ("acuity", Value::Text(step.acuity.as_str()))];
        let mut said = catalogue.fill(CADENCE_ACUITY, &values)?;
        if place > 0 {
            let values = [("steps", Value::Text(&sentence)), ("next", Value::Text(&said))];
            said = catalogue.fill(CADENCE_ACUITIES, &values)?;
        }
        sentence = said;
    }
    Ok(sentence)
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
