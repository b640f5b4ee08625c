//! Which check-ins a series has.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use super::{CheckIn, CheckInSeries, CheckInState, SeriesStatus};
use crate::cadence::numbered_from;
use crate::id::CheckInId;

/// How many days ahead check-ins are made.
pub const HORIZON_DAYS: u32 = 14;

/// What to do so that a series has the check-ins it should have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Planned {
    /// Numbers and deadlines of the check-ins to make, in order; they are to be done on their deadline.
    pub create: Vec<(i32, NaiveDate)>,
    /// Open check-ins that were due after today and have no place any more.
    pub withdraw: Vec<CheckInId>,
}

/// A new day: makes the check-ins that have come within `horizon_days`, and always the next one after
/// today, so that an active series is never without one ahead.
///
/// `existing` is the series' check-ins, closed ones too; those due before both today and the last one made
/// may be left out. What came due while the program was not
/// running is made as well: it is overdue, not forgotten. Only a series without any check-in begins at
/// today: one entered today that began last year owes nothing for last year. Numbers go on from the
/// highest. A paused or ended series makes none, and those due after today are withdrawn; what is due
/// today or earlier stays open until it has an outcome. Doing this twice changes nothing more.
#[must_use]
pub fn plan(series: &CheckInSeries, existing: &[CheckIn], today: NaiveDate, horizon_days: u32) -> Planned {
    // Check-ins are made in order of time, so the last one made says how far the series has got.
    let last_made = existing.iter().filter(|c| c.state != CheckInState::Withdrawn).max_by_key(|c| c.number);
    let from = last_made.and_then(|c| c.due_on.succ_opt()).map_or(today, |next| next.min(today));
    schedule(series, existing, from, today, horizon_days)
}

/// The series was saved, paused, resumed or ended: like [`plan`], but from today on only. A rhythm
/// chosen today owes nothing for the days before, nor does a pause that is over.
///
/// That a rhythm is new can be told afterwards only by what it left ahead. One that is wholly over when it
/// is chosen leaves nothing, so the next [`plan`] takes its dates since the last check-in for missed ones:
/// rather one check-in too many than one too few.
#[must_use]
pub fn plan_after_change(series: &CheckInSeries, existing: &[CheckIn], today: NaiveDate, horizon_days: u32) -> Planned {
    schedule(series, existing, today, today, horizon_days)
}

fn schedule(
    series: &CheckInSeries,
    existing: &[CheckIn],
    from: NaiveDate,
    today: NaiveDate,
    horizon_days: u32,
) -> Planned {
    let active = series.status == SeriesStatus::Active;
    let ahead = existing.iter().filter(|c| c.state == CheckInState::Open && c.due_on > today);
    let (keep, withdraw): (Vec<_>, Vec<_>) = ahead.partition(|c| active && falls_on(series, c.due_on));
    let withdraw = withdraw.into_iter().map(|c| c.id.clone()).collect();
    if !active {
        return Planned { create: Vec::new(), withdraw };
    }
    let horizon = today.checked_add_days(Days::new(u64::from(horizon_days))).unwrap_or(NaiveDate::MAX);
    // Open ones ahead are kept or withdrawn; all others stay as they are.
    let stays =
        |c: &&CheckIn| c.state != CheckInState::Withdrawn && (c.state != CheckInState::Open || c.due_on <= today);
    let taken: HashSet<NaiveDate> = existing.iter().filter(stays).map(|c| c.due_on).collect();
    // Not just any one ahead: the next one. One further off may fit a new rhythm by chance.
    let kept: HashSet<NaiveDate> = keep.iter().map(|c| c.due_on).collect();
    let mut has_next = false;
    let mut number = existing.iter().map(|c| c.number).max().unwrap_or(0);
    let mut create = Vec::new();
    for (_, due_on) in numbered_from(&series.cadence, from) {
        if due_on > horizon && has_next {
            break;
        }
        if kept.contains(&due_on) {
            has_next = true;
        } else if !taken.contains(&due_on) {
            number += 1;
            create.push((number, due_on));
            has_next |= due_on > today;
        }
    }
    Planned { create, withdraw }
}

fn falls_on(series: &CheckInSeries, date: NaiveDate) -> bool {
    numbered_from(&series.cadence, date).next().is_some_and(|(_, next)| next == date)
}
