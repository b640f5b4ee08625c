//! When a check-in recurs: one type, one pure expansion.
//!
//! [`Cadence`] says the rhythm; [`windows`] and [`windows_from`] expand it to the windows in which its
//! dates may be kept, beside what has happened so far ([`History`]) and the days the office is open;
//! [`due`] says where it stands on a day. The n-th date is computed, never counted up to, so that a date
//! years away costs as much as the first; [`nth`], [`occurrences`] and [`due_dates`] are the bare dates of
//! an office that never closes. What the wall clock makes of a local time is in [`instant`] and
//! [`today_in`].

mod due;
mod expand;
mod history;
mod rhythm;
mod window;
mod zone;

pub use due::{due, stand};
pub use expand::{LAST_YEAR, due_dates, next_dates, nth, numbered_from, occurrences};
pub(crate) use expand::{LEAP_YEAR, day_of_year_from, longest_month};
pub use history::{ClosedWindow, Closing, Counted, History, Pause};
pub use window::{Windows, windows, windows_from};
pub use zone::{instant, parse_zone, today_in};

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::client::{Acuity, RiskFlagKind};
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
    /// Every `every` business days from the first day on: days the office is open.
    BusinessDays {
        /// 1 to 260.
        every: i32,
    },
    /// Once in every calendar week, month or quarter, on any day of it. The deadline is its last day; the
    /// first is the one that `starts_on` falls into.
    Within {
        /// Which.
        period: Period,
    },
    /// So long after the last contact that reached the client; an attempt moves nothing. The first is due
    /// on the first day.
    AfterContact {
        /// 1 to 366.
        every: i32,
        /// Of what.
        unit: IntervalUnit,
    },
    /// One interval after another: every 2 days twice, then weekly four times, then monthly. The first date
    /// is the first day; each further one is an interval after the one before it.
    Stages {
        /// 1 to 10; only the last may go on without end.
        stages: Vec<Stage>,
    },
    /// An interval for each acuity of the client's episode; where the acuity changes, the next date counts
    /// anew from the last one. An acuity without a step goes by the next higher one that has one, else by
    /// the highest; so does one that is not known. Rather a check-in too many than one too few.
    ByAcuity {
        /// Each acuity once.
        steps: Vec<AcuityStep>,
    },
}

text_enum! {
    /// A stretch of the calendar.
    pub enum Period {
        /// Monday to Sunday (ISO 8601).
        Week = "week",
        /// The first to the last day.
        Month = "month",
        /// January, April, July or October to the end of the second month after.
        Quarter = "quarter",
    }
}

text_enum! {
    /// What an interval is counted in.
    pub enum IntervalUnit {
        Days = "days",
        /// Days the office is open.
        BusinessDays = "business-days",
        Weeks = "weeks",
        /// Calendar months; clamps to the month's last day.
        Months = "months",
    }
}

/// One stretch of a rhythm in stages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// 1 to 366.
    pub every: i32,
    /// Of what.
    pub unit: IntervalUnit,
    /// How often, 1 to 366; none: on and on.
    pub times: Option<i32>,
}

/// The interval of one acuity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AcuityStep {
    /// Of which acuity.
    pub acuity: Acuity,
    /// 1 to 366.
    pub every: i32,
    /// Of what.
    pub unit: IntervalUnit,
}

/// What must hold for a rhythm to go on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum CadenceCondition {
    /// The series' enrolment is not over.
    EpisodeOpen,
    /// A risk flag of this kind is in force.
    #[serde(rename_all = "camelCase")]
    RiskFlag {
        /// Which.
        flag: RiskFlagKind,
    },
    /// The newest result of an instrument's scale is at least this.
    #[serde(rename_all = "camelCase")]
    ScoreAtLeast {
        /// The instrument.
        instrument_id: String,
        /// Its scale.
        scale: String,
        /// The least score.
        score: f64,
    },
}

impl Eq for CadenceCondition {}

impl CadenceCondition {
    fn validate(&self) -> Result<(), FieldFault> {
        let Self::ScoreAtLeast { instrument_id, scale, score } = self else { return Ok(()) };
        reject(instrument_id.trim().is_empty(), "instrumentId", Fault::Required)?;
        reject(scale.trim().is_empty(), "scale", Fault::Required)?;
        reject(!score.is_finite(), "score", Fault::Malformed)
    }
}

text_enum! {
    /// What becomes of a date on which the office is closed.
    pub enum ClosedDay {
        /// It stays.
        Keep = "keep",
        /// The business day before.
        Before = "before",
        /// The business day after.
        After = "after",
        /// It is left out.
        Skip = "skip",
    }
}

/// The window around a date: how early the work counts, how late it is still in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Window {
    /// It opens so many days before the date, 0 to 60.
    pub early_days: i32,
    /// The deadline is so many days after the date, 0 to 60.
    pub grace_days: i32,
    /// What becomes of a date on which the office is closed.
    pub closed_day: ClosedDay,
}

impl Default for Window {
    fn default() -> Self {
        Self { early_days: 0, grace_days: 0, closed_day: ClosedDay::Keep }
    }
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
    /// It goes on while something holds, rests when it does not, and goes on when it holds again.
    While {
        /// What.
        condition: CadenceCondition,
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
    /// The window around each date.
    #[serde(default)]
    pub window: Window,
}

/// The years a cadence may start in; anything else is a slip of the hand.
const START_YEARS: RangeInclusive<i32> = 1900..=2200;

/// The most stages one rhythm has.
const MOST_STAGES: usize = 10;

/// The most days a window reaches before or after its date.
const WIDEST_WINDOW: i32 = 60;

impl Cadence {
    /// Is this a rhythm that can be kept? Fields are named as on the wire: `every`, `weekdays`, `day`,
    /// `nth`, `stages`, `times`, `steps`, `earlyDays`, `graceDays`, `startsOn`, `on`, `count`, `zone`,
    /// `instrumentId`, `scale`, `score`.
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
            Pattern::BusinessDays { every } => ranged("every", *every, 260)?,
            Pattern::Within { .. } => {}
            Pattern::AfterContact { every, .. } => ranged("every", *every, 366)?,
            Pattern::Stages { stages } => {
                reject(stages.is_empty() || stages.len() > MOST_STAGES, "stages", Fault::OutOfRange)?;
                let endless = stages.iter().rev().skip(1).any(|stage| stage.times.is_none());
                reject(endless, "stages", Fault::Malformed)?;
                for stage in stages {
                    ranged("every", stage.every, 366)?;
                    ranged("times", stage.times.unwrap_or(1), 366)?;
                }
            }
            Pattern::ByAcuity { steps } => {
                reject(steps.is_empty(), "steps", Fault::Required)?;
                let twice = steps.iter().enumerate().any(|(i, s)| steps[..i].iter().any(|o| o.acuity == s.acuity));
                reject(twice, "steps", Fault::Malformed)?;
                steps.iter().try_for_each(|step| ranged("every", step.every, 366))?;
            }
        }
        let wide = |days: i32| !(0..=WIDEST_WINDOW).contains(&days);
        reject(wide(self.window.early_days), "earlyDays", Fault::OutOfRange)?;
        reject(wide(self.window.grace_days), "graceDays", Fault::OutOfRange)?;
        reject(self.zone.trim().is_empty(), "zone", Fault::Required)?;
        reject(parse_zone(&self.zone).is_none(), "zone", Fault::UnknownZone)?;
        match &self.ending {
            Ending::Never => Ok(()),
            Ending::While { condition } => condition.validate(),
            Ending::Times { count } => ranged("count", *count, 1000),
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
    /// The next dates, each with the days on which it may be kept.
    pub next: Vec<DueWindow>,
}

/// The time in which a date may be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueWindow {
    /// 1, 2, 3, … within the cadence; a date that is left out keeps its number to itself.
    pub number: i32,
    /// The first day on which it counts.
    pub opens_on: NaiveDate,
    /// The date itself.
    pub date: NaiveDate,
    /// The deadline: from the day after it is overdue.
    pub due_on: NaiveDate,
}

/// Where a cadence stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum DueState {
    /// Nothing is asked before the window opens.
    #[serde(rename_all = "camelCase")]
    NotYet {
        /// The day it opens.
        opens_on: NaiveDate,
    },
    /// It may be done now and is in time.
    Due,
    /// The deadline is over; the earliest that waits.
    Overdue {
        /// The first day it was late.
        since: NaiveDate,
        /// How many windows wait.
        windows: i32,
    },
    /// This window is kept.
    #[serde(rename_all = "camelCase")]
    Satisfied {
        /// The day of the contact.
        on: NaiveDate,
        /// It came after the deadline.
        late: bool,
        /// So many documented attempts stand for it.
        attempts: Option<i32>,
    },
    /// Nothing is asked: it was said why.
    Exempt,
    /// It rests or is over: there is no window any more.
    Over,
}

/// Where a cadence stands, its window, and what follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueStanding {
    /// Where it stands.
    pub state: DueState,
    /// The window it speaks of.
    pub window: Option<DueWindow>,
    /// The next three windows after it.
    pub next: Vec<DueWindow>,
    /// All of it in one sentence, from the catalogue; the engine itself leaves it empty.
    pub sentence: String,
}

/// A date that a change would move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MovedDate {
    /// What it is for.
    pub purpose: String,
    /// The deadline now; none: it is new.
    pub before: Option<NaiveDate>,
    /// The deadline then; none: it goes.
    pub after: Option<NaiveDate>,
}
