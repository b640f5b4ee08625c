//! When a check-in recurs: one type, one pure expansion.
//!
//! [`Cadence`] says the rhythm; [`occurrences`], [`due_dates`] and [`nth`] expand it. The n-th date is
//! computed, never counted up to, so that a date years away costs as much as the first. What the wall
//! clock makes of a local time is in [`instant`] and [`today_in`].

mod expand;
mod zone;

pub use expand::{LAST_YEAR, due_dates, next_dates, nth, numbered_from, occurrences};
pub use zone::{instant, parse_zone, today_in};

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::{Fault, FieldFault, reject};

text_enum! {
    /// A day of the week.
    pub enum Weekday {
        Monday = "mon", Tuesday = "tue", Wednesday = "wed", Thursday = "thu", Friday = "fri", Saturday = "sat", Sunday = "sun",
    }
}

/// The rhythm of a series, counted from its first day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Pattern {
    /// Only on the first day.
    Once,
    /// Every `every` days from the first day on.
    Days {
        /// 1 to 366.
        every: i32,
    },
    /// Every `every` weeks on the given weekdays; no weekday means the first day's own.
    Weeks {
        /// 1 to 52.
        every: i32,
        /// Each at most once.
        weekdays: Vec<Weekday>,
    },
    /// Every `every` months on a day of the month; clamps to the month's last day.
    MonthDay {
        /// 1 to 24.
        every: i32,
        /// 1 to 31.
        day: i32,
    },
    /// Every `every` months on the nth weekday.
    MonthWeekday {
        /// 1 to 24.
        every: i32,
        /// 1 to 4, or -1 for the last.
        nth: i32,
        /// The weekday.
        weekday: Weekday,
    },
}

/// When a series ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Ending {
    /// It goes on.
    Never,
    /// The last day that still counts.
    Until {
        /// Inclusive.
        on: NaiveDate,
    },
    /// After so many check-ins.
    Times {
        /// 1 to 1000.
        count: i32,
    },
}

/// A rhythm with its first day, its end, and its local time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cadence {
    /// The rhythm.
    pub pattern: Pattern,
    /// Nothing is due before this day; intervals count from it.
    pub starts_on: NaiveDate,
    /// When it ends.
    pub ending: Ending,
    /// Local time of day, if it has one.
    pub at: Option<NaiveTime>,
    /// IANA zone of `at`, for example `America/New_York`.
    pub zone: String,
}

/// The years a cadence may start in; anything else is a slip of the hand.
const START_YEARS: RangeInclusive<i32> = 1900..=2200;

impl Cadence {
    /// Is this a rhythm that can be kept? Fields are named as on the wire: `every`, `weekdays`, `day`,
    /// `nth`, `startsOn`, `on`, `count`, `zone`.
    ///
    /// # Errors
    /// The first field that is out of its range. An end that leaves no date at all is `on: before-start`.
    pub fn validate(&self) -> Result<(), FieldFault> {
        let ranged = |field, value: i32, most: i32| reject(!(1..=most).contains(&value), field, Fault::OutOfRange);
        reject(!START_YEARS.contains(&self.starts_on.year()), "startsOn", Fault::OutOfRange)?;
        match &self.pattern {
            Pattern::Once => {}
            Pattern::Days { every } => ranged("every", *every, 366)?,
            Pattern::Weeks { every, weekdays } => {
                ranged("every", *every, 52)?;
                let twice = weekdays.iter().enumerate().any(|(i, w)| weekdays[..i].contains(w));
                reject(twice, "weekdays", Fault::Malformed)?;
            }
            Pattern::MonthDay { every, day } => {
                ranged("every", *every, 24)?;
                ranged("day", *day, 31)?;
            }
            Pattern::MonthWeekday { every, nth, .. } => {
                ranged("every", *every, 24)?;
                reject(*nth != -1 && !(1..=4).contains(nth), "nth", Fault::OutOfRange)?;
            }
        }
        reject(self.zone.trim().is_empty(), "zone", Fault::Required)?;
        reject(parse_zone(&self.zone).is_none(), "zone", Fault::UnknownZone)?;
        match self.ending {
            Ending::Never => Ok(()),
            Ending::Times { count } => ranged("count", count, 1000),
            Ending::Until { .. } => reject(nth(self, 1).is_none(), "on", Fault::BeforeStart),
        }
    }
}

/// What the window shows while a cadence is being chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CadencePreview {
    /// The cadence in a sentence, from the catalogue that the printed plan shares.
    pub sentence: String,
    /// The next dates.
    pub next: Vec<NaiveDate>,
}
