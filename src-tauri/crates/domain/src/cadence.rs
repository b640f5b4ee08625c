//! When a check-in recurs: one type, one pure expansion.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// What the window shows while a cadence is being chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CadencePreview {
    /// The cadence in a sentence, from the catalogue that the printed plan shares.
    pub sentence: String,
    /// The next dates.
    pub next: Vec<NaiveDate>,
}
