//! When the office is open: weekdays, holidays, own days.
//!
//! [`OfficeDays`] is what the practice says, [`OfficeCalendar`] what follows for any day: a business day is a
//! day the office is open. The holidays of the United States are computed ([`us_federal`]); those of other
//! places come as data files ([`read`]).

mod federal;
mod file;
mod opening;
mod rules;

pub use federal::us_federal;
pub use file::{HolidayCalendar, faults, read, shipped};
pub use opening::OfficeCalendar;
pub use rules::{US_FEDERAL, validate};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cadence::Weekday;

/// A day on which the office is closed, or open although it would be closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeDay {
    /// Which.
    pub on: NaiveDate,
    /// What it is called.
    pub name: String,
}

/// When the office is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OfficeDays {
    /// Days of the week it is open, at least one.
    pub weekdays: Vec<Weekday>,
    /// The holiday calendars that apply: `us-federal`, or the identifier of a calendar file taken in.
    pub calendars: Vec<String>,
    /// Own days off.
    pub closed: Vec<OfficeDay>,
    /// Days it is open all the same.
    pub open: Vec<OfficeDay>,
}

impl Default for OfficeDays {
    /// Monday to Friday but for US federal holidays, as the rules of CMS count business days.
    fn default() -> Self {
        use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
        Self {
            weekdays: vec![Monday, Tuesday, Wednesday, Thursday, Friday],
            calendars: vec![US_FEDERAL.to_owned()],
            closed: Vec::new(),
            open: Vec::new(),
        }
    }
}

/// A holiday calendar that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct HolidayCalendarHead {
    /// Its identifier.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The years it speaks of; none: every year.
    pub years: Option<(i32, i32)>,
    /// It came with the program.
    pub shipped: bool,
    /// Its days in the year asked for.
    pub days: Vec<OfficeDay>,
}
