//! Holiday calendars as data files: those that come with the program, and a practice's own.

use std::collections::HashSet;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{HolidayCalendarHead, OfficeDay, US_FEDERAL};
use crate::data_file::{DataFault, DataFileFault, fits, list, parse, well_formed_id};

/// The files that come with the program.
const FILES: [&str; 1] = [include_str!("../../data/holidays/england-wales.json")];

/// The most days of one calendar: a hundred years of forty.
const MOST_DAYS: usize = 4000;

/// The longest name of a calendar or a day, in characters.
const LONGEST_NAME: usize = 200;

/// The days of a calendar lie in these years; anything else is a slip of the hand.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2299;

/// Holidays that follow no rule this program knows, day by day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HolidayCalendar {
    /// Lower-case letters, digits and hyphens.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Where the days are from.
    pub source: String,
    /// The days, in any order, each once.
    pub days: Vec<OfficeDay>,
}

impl HolidayCalendar {
    /// The first and the last year it speaks of.
    #[must_use]
    pub fn years(&self) -> Option<(i32, i32)> {
        let years = || self.days.iter().map(|day| day.on.year());
        Some((years().min()?, years().max()?))
    }

    /// What is shown of it, with its days in a year.
    #[must_use]
    pub fn head(&self, year: i32) -> HolidayCalendarHead {
        let mut days: Vec<_> = self.days.iter().filter(|day| day.on.year() == year).cloned().collect();
        days.sort_by_key(|day| day.on);
        let shipped = shipped().iter().any(|calendar| calendar.id == self.id);
        HolidayCalendarHead { id: self.id.clone(), title: self.title.clone(), years: self.years(), shipped, days }
    }
}

static SHIPPED: LazyLock<Vec<HolidayCalendar>> = LazyLock::new(|| FILES.iter().filter_map(|f| read(f).ok()).collect());

/// The calendars that come with the program as files.
#[must_use]
pub fn shipped() -> &'static [HolidayCalendar] {
    &SHIPPED
}

/// Reads a calendar from a file's text.
///
/// # Errors
/// Everything that is wrong with it by itself, each with the entry it is in; of text that is no JSON, line
/// and column. Whether its identifier is free, [`faults`] says of one that is read.
pub fn read(text: &str) -> Result<HolidayCalendar, Vec<DataFileFault>> {
    let calendar: HolidayCalendar = parse(text, shape_faults)?;
    let faults = faults(&calendar);
    if faults.is_empty() { Ok(calendar) } else { Err(faults) }
}

/// What is wrong with a calendar by itself.
#[must_use]
pub fn faults(calendar: &HolidayCalendar) -> Vec<DataFileFault> {
    let mut faults = Vec::new();
    let mut fault = |broken: bool, entry: &str, fault| {
        if broken {
            faults.push(DataFileFault::new(entry, fault));
        }
    };
    let unnamed = |name: &str| name.trim().is_empty();
    let long = |name: &str| name.chars().count() > LONGEST_NAME;
    fault(!well_formed_id(&calendar.id) || calendar.id == US_FEDERAL, "id", DataFault::MalformedId);
    fault(unnamed(&calendar.title), "title", DataFault::EmptyText);
    fault(long(&calendar.title), "title", DataFault::TooMany);
    fault(calendar.days.is_empty(), "days", DataFault::EmptyText);
    fault(calendar.days.len() > MOST_DAYS, "days", DataFault::TooMany);
    let mut seen = HashSet::new();
    for (at, day) in calendar.days.iter().enumerate() {
        let entry = format!("day {}: {}", at + 1, day.on);
        fault(!YEARS.contains(&day.on.year()), &entry, DataFault::OutOfRange);
        fault(!seen.insert(day.on), &entry, DataFault::DuplicateDate);
        fault(unnamed(&day.name), &entry, DataFault::EmptyText);
        fault(long(&day.name), &entry, DataFault::TooMany);
    }
    faults
}

fn shape_faults(value: &Value) -> Vec<DataFileFault> {
    let days = list(value, "days").iter().enumerate().filter(|(_, day)| !fits::<OfficeDay>(day));
    days.map(|(at, day)| match day.get("on").and_then(Value::as_str) {
        Some(on) if on.parse::<NaiveDate>().is_err() => {
            let on: String = on.chars().take(40).collect();
            DataFileFault::new(format!("day {}: {on}", at + 1), DataFault::BadDate)
        }
        Some(on) => DataFileFault::new(format!("day {}: {on}", at + 1), DataFault::WrongShape),
        None => DataFileFault::new(format!("day {}", at + 1), DataFault::WrongShape),
    })
    .collect()
}
