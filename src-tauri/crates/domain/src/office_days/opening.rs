//! Which days are business days, and counting along them.

use std::collections::HashSet;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};

use super::file::YEARS;
use super::{HolidayCalendar, OfficeDays, US_FEDERAL, us_federal};
use crate::cadence::{LAST_YEAR, Weekday};

/// The days an office is open, year by year, each year worked out when it is first asked for.
#[derive(Debug)]
pub struct OfficeCalendar {
    /// One bit a weekday, Monday the lowest.
    weekdays: u32,
    federal: bool,
    closed: HashSet<NaiveDate>,
    open: HashSet<NaiveDate>,
    years: Vec<OnceLock<Year>>,
}

/// One bit for each day of a year on which the office is open.
#[derive(Debug, Clone, Copy)]
struct Year {
    days: [u64; 6],
    count: u32,
}

impl OfficeCalendar {
    /// What follows from the days the practice keeps; `calendars` are the calendar files there are. One
    /// that is not among them says nothing.
    #[must_use]
    pub fn new(days: &OfficeDays, calendars: &[HolidayCalendar]) -> Self {
        let chosen = calendars.iter().filter(|calendar| days.calendars.contains(&calendar.id));
        let holidays = chosen.flat_map(|calendar| &calendar.days);
        Self {
            weekdays: days.weekdays.iter().fold(0, |mask, day| mask | 1 << (*day as u32)),
            federal: days.calendars.iter().any(|id| id == US_FEDERAL),
            closed: holidays.chain(&days.closed).map(|day| day.on).collect(),
            open: days.open.iter().map(|day| day.on).collect(),
            years: YEARS.map(|_| OnceLock::new()).collect(),
        }
    }

    /// An office that is open every day of the year.
    #[must_use]
    pub fn every_day() -> Self {
        let days = OfficeDays { weekdays: Weekday::ALL.to_vec(), calendars: Vec::new(), ..OfficeDays::default() };
        Self::new(&days, &[])
    }

    /// Whether the office is open.
    #[must_use]
    pub fn is_open(&self, on: NaiveDate) -> bool {
        self.year(on.year()).has(on.ordinal0())
    }

    /// The first business day on or after that day; none where there is none to the end of time.
    #[must_use]
    pub fn on_or_after(&self, on: NaiveDate) -> Option<NaiveDate> {
        if self.is_open(on) { Some(on) } else { self.after(on, 1) }
    }

    /// The last business day on or before that day; none within ten years: the office does not open.
    #[must_use]
    pub fn on_or_before(&self, on: NaiveDate) -> Option<NaiveDate> {
        let mut below = on.ordinal();
        for year in (on.year() - 10..=on.year()).rev() {
            if let Some(day) = self.year(year).last_below(below) {
                return NaiveDate::from_yo_opt(year, day + 1);
            }
            below = u32::MAX;
        }
        None
    }

    /// The `count`th business day after that day, which itself does not count; that day for none.
    #[must_use]
    pub fn after(&self, on: NaiveDate, count: u32) -> Option<NaiveDate> {
        if count == 0 {
            return Some(on);
        }
        // Counted from the beginning of the year, the open days up to that one are to be passed as well.
        let mut left = count + self.year(on.year()).count_below(on.ordinal());
        for number in on.year()..=LAST_YEAR {
            let year = self.year(number);
            if left <= year.count {
                return NaiveDate::from_yo_opt(number, year.select(left)? + 1);
            }
            left -= year.count;
        }
        None
    }

    /// How many business days there are after `from` up to and with `to`; 0 where `to` is not later.
    #[must_use]
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        if to <= from {
            return 0;
        }
        let whole: u32 = (from.year()..to.year()).map(|year| self.year(year).count).sum();
        whole + self.year(to.year()).count_below(to.ordinal()) - self.year(from.year()).count_below(from.ordinal())
    }

    fn year(&self, number: i32) -> Year {
        let slot = usize::try_from(number - YEARS.start()).ok().and_then(|at| self.years.get(at));
        slot.map_or_else(|| self.worked_out(number), |slot| *slot.get_or_init(|| self.worked_out(number)))
    }

    fn worked_out(&self, number: i32) -> Year {
        let mut year = Year { days: [0; 6], count: 0 };
        let Some(first) = NaiveDate::from_yo_opt(number, 1) else { return year };
        let start = first.weekday().num_days_from_monday();
        let length = if first.leap_year() { 366 } else { 365 };
        for day in (0..length).filter(|day| self.weekdays >> ((start + day) % 7) & 1 == 1) {
            year.set(day, true);
        }
        if self.federal {
            us_federal(number).iter().for_each(|holiday| year.set(holiday.on.ordinal0(), false));
        }
        let of_year = |days: &HashSet<NaiveDate>| -> Vec<u32> {
            days.iter().filter(|day| day.year() == number).map(Datelike::ordinal0).collect()
        };
        of_year(&self.closed).into_iter().for_each(|day| year.set(day, false));
        of_year(&self.open).into_iter().for_each(|day| year.set(day, true));
        year.count = year.days.iter().map(|days| days.count_ones()).sum();
        year
    }
}

impl Year {
    /// `day` counts from 0.
    const fn has(&self, day: u32) -> bool {
        self.days[(day / 64) as usize] >> (day % 64) & 1 == 1
    }

    const fn set(&mut self, day: u32, open: bool) {
        let bit = 1 << (day % 64);
        if open {
            self.days[(day / 64) as usize] |= bit;
        } else {
            self.days[(day / 64) as usize] &= !bit;
        }
    }

    /// How many open days lie before `day`.
    fn count_below(&self, day: u32) -> u32 {
        let mut count = 0;
        for (at, days) in (0_u32..).zip(&self.days) {
            let below = day.saturating_sub(at * 64);
            count += if below >= 64 { *days } else { days & ((1 << below) - 1) }.count_ones();
        }
        count
    }

    /// The last open day before `day`.
    fn last_below(&self, day: u32) -> Option<u32> {
        self.select(self.count_below(day))
    }

    /// The `nth` open day; 1 is the first.
    fn select(&self, nth: u32) -> Option<u32> {
        let mut left = nth.checked_sub(1)?;
        for (at, days) in (0_u32..).zip(&self.days) {
            if left < days.count_ones() {
                let mut days = *days;
                for _ in 0..left {
                    days &= days - 1;
                }
                return Some(at * 64 + days.trailing_zeros());
            }
            left -= days.count_ones();
        }
        None
    }
}
