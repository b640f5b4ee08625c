//! The windows in which the dates of a cadence may be kept.

use chrono::{Days, NaiveDate};

use super::expand::first_where;
use super::history::History;
use super::rhythm::{Rhythm, first_day};
use super::{Cadence, ClosedDay, DueWindow, Ending, Pattern};
use crate::office_days::OfficeCalendar;

/// How many dates in a row may be left out before a rhythm counts as one without dates: every Sunday, left
/// out when the office is closed.
const MOST_LEFT_OUT: u32 = 1000;

/// All windows of a cadence in order, made one at a time as they are asked for. Dates within a pause have
/// none; where the office is closed on a date, the cadence says what becomes of it. Of dates that fall
/// together so, the first counts. A rhythm whose condition does not hold has none.
#[must_use]
pub fn windows<'a>(cadence: &'a Cadence, history: &'a History, office: &'a OfficeCalendar) -> Windows<'a> {
    Windows { rhythm: Rhythm::new(cadence, history, office), index: 0, made: 0, last: None, from: None }
}

/// The windows whose deadline is `from` or later.
#[must_use]
pub fn windows_from<'a>(
    cadence: &'a Cadence,
    history: &'a History,
    office: &'a OfficeCalendar,
    from: NaiveDate,
) -> Windows<'a> {
    let mut windows = windows(cadence, history, office);
    windows.from = Some(from);
    // Where windows are counted and not all dates have one, they are counted from the first on.
    if !windows.counts_made() {
        windows.index = windows.first_index(from).unwrap_or(0);
    }
    windows
}

/// The windows of a cadence.
#[derive(Debug, Clone)]
pub struct Windows<'a> {
    rhythm: Rhythm<'a>,
    index: u32,
    made: i32,
    last: Option<NaiveDate>,
    from: Option<NaiveDate>,
}

impl Windows<'_> {
    /// Whether the end of the cadence depends on how many windows were made before.
    fn counts_made(&self) -> bool {
        let Rhythm { cadence, history, .. } = self.rhythm;
        let left_out = cadence.window.closed_day != ClosedDay::Keep || !history.pauses.is_empty();
        matches!(cadence.ending, Ending::Times { .. }) && left_out
    }

    /// The first date of which the deadline may be `from` or later.
    fn first_index(&self, from: NaiveDate) -> Option<u32> {
        let Rhythm { cadence, office, .. } = self.rhythm;
        let least = from.checked_sub_days(days(cadence.window.grace_days))?;
        let least = match cadence.window.closed_day {
            // Everything after the business day before is moved to the same day.
            ClosedDay::After => office.on_or_before(least.pred_opt()?)?.succ_opt()?,
            ClosedDay::Keep | ClosedDay::Before | ClosedDay::Skip => least,
        };
        let most = least.signed_duration_since(self.rhythm.origin()).num_days();
        Some(first_where(most, |index| self.rhythm.date(index).is_none_or(|date| date >= least)))
    }

    /// The window around a date; none where it is left out.
    fn around(&self, index: u32, bare: NaiveDate) -> Option<DueWindow> {
        let Rhythm { cadence, history, office } = self.rhythm;
        let first = match cadence.pattern {
            Pattern::Within { period } => Some(first_day(period, bare)?.max(cadence.starts_on)),
            _ => None,
        };
        let date = match cadence.window.closed_day {
            ClosedDay::Keep => bare,
            ClosedDay::Before => {
                let before = office.on_or_before(bare).unwrap_or(bare);
                if before < first.unwrap_or(cadence.starts_on) { bare } else { before }
            }
            ClosedDay::After => office.on_or_after(bare).unwrap_or(bare),
            ClosedDay::Skip => Some(bare).filter(|date| office.is_open(*date))?,
        };
        if history.is_paused(date) {
            return None;
        }
        let early = first.unwrap_or(date).checked_sub_days(days(cadence.window.early_days))?;
        let opens_on = if first.is_some() { early.max(cadence.starts_on) } else { early };
        let due_on = date.checked_add_days(days(cadence.window.grace_days))?;
        let number = i32::try_from(index).ok()?.checked_add(1)?.checked_add(self.rhythm.behind())?;
        Some(DueWindow { number, opens_on, date, due_on })
    }
}

impl Iterator for Windows<'_> {
    type Item = DueWindow;

    fn next(&mut self) -> Option<DueWindow> {
        let Rhythm { cadence, history, .. } = self.rhythm;
        if history.condition_over && matches!(cadence.ending, Ending::While { .. }) {
            return None;
        }
        let most = if let Ending::Times { count } = cadence.ending { count } else { i32::MAX };
        let counts_made = self.counts_made();
        let mut left_out = 0;
        while left_out < MOST_LEFT_OUT {
            let index = self.index;
            let bare = self.rhythm.date(index)?;
            self.index = index.checked_add(1)?;
            let Some(window) = self.around(index, bare).filter(|window| self.last.is_none_or(|l| l < window.date))
            else {
                // A pause has an end, and years of it may have been daily.
                left_out += u32::from(!history.is_paused(bare));
                continue;
            };
            self.last = Some(window.date);
            self.made = self.made.saturating_add(1);
            let number = if counts_made { self.made.saturating_add(self.rhythm.behind()) } else { window.number };
            if number > most {
                return None;
            }
            if self.from.is_none_or(|from| window.due_on >= from) {
                return Some(window);
            }
        }
        None
    }
}

fn days(count: i32) -> Days {
    Days::new(u64::try_from(count).unwrap_or(0))
}
