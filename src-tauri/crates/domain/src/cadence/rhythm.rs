//! The bare dates of a rhythm beside what has happened and the days the office is open.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::expand::{clamped, first_where, month_date, nth_weekday, positive, week_date};
use super::history::{Closing, History};
use super::{AcuityStep, Cadence, Ending, IntervalUnit, LAST_YEAR, Pattern, Period, Stage};
use crate::client::Acuity;
use crate::office_days::OfficeCalendar;

/// A cadence with what its dates depend on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rhythm<'a> {
    pub(super) cadence: &'a Cadence,
    pub(super) history: &'a History,
    pub(super) office: &'a OfficeCalendar,
}

impl<'a> Rhythm<'a> {
    pub(super) const fn new(cadence: &'a Cadence, history: &'a History, office: &'a OfficeCalendar) -> Self {
        Self { cadence, history, office }
    }

    /// How many dates of it lie behind, before the one with index 0.
    pub(super) fn behind(&self) -> i32 {
        match self.cadence.pattern {
            Pattern::AfterContact { .. } => i32::try_from(self.history.closed.len()).unwrap_or(i32::MAX - 1),
            Pattern::ByAcuity { .. } => self.counted().map_or(0, |(_, number)| number),
            _ => 0,
        }
    }

    /// The day from which the dates with index 0, 1, … are counted: none is earlier.
    pub(super) fn origin(&self) -> NaiveDate {
        match self.cadence.pattern {
            Pattern::ByAcuity { .. } => self.counted().map_or(self.cadence.starts_on, |(on, _)| on),
            _ => self.cadence.starts_on,
        }
    }

    /// The date with that index (0 is the first that is still ahead of what its rhythm counts from), in
    /// strictly increasing order; none after its last day. How often it comes is not counted here.
    pub(super) fn date(&self, index: u32) -> Option<NaiveDate> {
        let date = self.unbounded(index)?;
        let date = match self.cadence.ending {
            // The stretch of the calendar in which the last day lies is the last one.
            Ending::Until { on } => match self.cadence.pattern {
                Pattern::Within { period } if first_day(period, date)? <= on => date.min(on),
                _ => Some(date).filter(|date| *date <= on)?,
            },
            Ending::Never | Ending::Times { .. } | Ending::While { .. } => date,
        };
        Some(date).filter(|date| date.year() <= LAST_YEAR && *date >= self.cadence.starts_on)
    }

    fn unbounded(&self, index: u32) -> Option<NaiveDate> {
        let start = self.cadence.starts_on;
        match &self.cadence.pattern {
            Pattern::Once => (index == 0).then_some(start),
            Pattern::Days { every } => {
                start.checked_add_days(Days::new(u64::from(index) * u64::from(positive(*every)?)))
            }
            Pattern::Weeks { every, weekdays } => week_date(start, positive(*every)?, weekdays, index),
            Pattern::MonthDay { every, day } => {
                let day = positive(*day)?;
                month_date(start, positive(*every)?, index, |first| clamped(first, day))
            }
            Pattern::MonthWeekday { every, nth, weekday } => {
                month_date(start, positive(*every)?, index, |first| nth_weekday(first, *nth, *weekday))
            }
            Pattern::BusinessDays { every } => self.steps(start, *every, IntervalUnit::BusinessDays, index, true),
            Pattern::Within { period } => last_day(*period, first_day(*period, start)?, index),
            Pattern::AfterContact { every, unit } => {
                if index == 0 {
                    self.after_contact(*every, *unit)
                } else {
                    None
                }
            }
            Pattern::Stages { stages } => self.staged(stages, index),
            Pattern::ByAcuity { steps } => {
                let step = step(steps, self.history.acuity)?;
                match self.counted() {
                    Some((from, _)) => self.steps(from, step.every, step.unit, index.checked_add(1)?, false),
                    None => self.steps(start, step.every, step.unit, index, true),
                }
            }
        }
    }

    /// So many intervals after a day. Where that day is a date itself (`counts`) and business days are
    /// counted, it is the first day on or after it on which the office is open.
    fn steps(&self, from: NaiveDate, every: i32, unit: IntervalUnit, times: u32, counts: bool) -> Option<NaiveDate> {
        let count = times.checked_mul(positive(every)?)?;
        match unit {
            IntervalUnit::Days => from.checked_add_days(Days::new(u64::from(count))),
            IntervalUnit::Weeks => from.checked_add_days(Days::new(u64::from(count) * 7)),
            IntervalUnit::Months => from.checked_add_months(Months::new(count)),
            IntervalUnit::BusinessDays => {
                let from = if counts { self.office.on_or_after(from)? } else { from };
                self.office.after(from, count)
            }
        }
    }

    fn staged(&self, stages: &[Stage], index: u32) -> Option<NaiveDate> {
        // The first date belongs to the first stage; it has one interval less than dates.
        let (mut base, mut left) = (self.cadence.starts_on, index);
        for (place, stage) in stages.iter().enumerate() {
            let first = place == 0;
            let times = stage.times.map_or(Some(u32::MAX), positive)?;
            let intervals = if first { times - 1 } else { times };
            let within = left.min(intervals);
            base = self.steps(base, stage.every, stage.unit, within, first)?;
            left -= within;
            if left == 0 {
                return Some(base);
            }
        }
        None
    }

    fn counted(&self) -> Option<(NaiveDate, i32)> {
        self.history.counted.filter(|counted| counted.on >= self.cadence.starts_on).map(|c| (c.on, c.number))
    }

    /// So long after the last contact that reached the client. A window that was closed without one moves
    /// to the next interval, counted from the same contact: an attempt moves nothing.
    fn after_contact(&self, every: i32, unit: IntervalUnit) -> Option<NaiveDate> {
        let start = self.cadence.starts_on;
        let reached = self.history.last_reached();
        let grace = Days::new(u64::try_from(self.cadence.window.grace_days).unwrap_or(0));
        let behind = self
            .history
            .closed
            .iter()
            .filter(|closed| closed.how != Closing::Reached && reached.is_none_or(|reached| closed.on >= reached))
            .filter_map(|closed| Some(closed.due_on.checked_sub_days(grace)?.max(closed.on)))
            .max();
        let (from, first) = reached.map_or((start, 0), |reached| (reached, 1));
        let date = |times: u32| self.steps(from, every, unit, times, reached.is_none());
        let times = behind.map_or(first, |behind| {
            let most = behind.signed_duration_since(from).num_days() + 2;
            first_where(most, |times| date(times).is_none_or(|date| date > behind)).max(first)
        });
        Some(date(times)?.max(start))
    }
}

/// The step of an acuity: its own, else that of the next higher one, else that of the highest.
fn step(steps: &[AcuityStep], acuity: Option<Acuity>) -> Option<&AcuityStep> {
    let highest = || steps.iter().max_by_key(|step| step.acuity);
    acuity
        .and_then(|acuity| steps.iter().filter(|step| step.acuity >= acuity).min_by_key(|step| step.acuity))
        .or_else(highest)
}

/// The first day of the stretch of the calendar in which a day lies.
pub(super) fn first_day(period: Period, on: NaiveDate) -> Option<NaiveDate> {
    match period {
        Period::Week => on.checked_sub_days(Days::new(u64::from(on.weekday().num_days_from_monday()))),
        Period::Month => on.with_day(1),
        Period::Quarter => NaiveDate::from_ymd_opt(on.year(), on.month0() / 3 * 3 + 1, 1),
    }
}

/// The last day of the stretch that comes `index` stretches after the one which begins on `first`.
fn last_day(period: Period, first: NaiveDate, index: u32) -> Option<NaiveDate> {
    let after = index.checked_add(1)?;
    let next = match period {
        Period::Week => first.checked_add_days(Days::new(u64::from(after) * 7)),
        Period::Month => first.checked_add_months(Months::new(after)),
        Period::Quarter => first.checked_add_months(Months::new(after.checked_mul(3)?)),
    };
    next?.pred_opt()
}
