//! Which check-ins a series has.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use super::{CheckIn, CheckInSeries, CheckInState, Circumstances, SeriesStatus};
use crate::cadence::{
    ClosedWindow, Closing, Counted, DueWindow, History, Pattern, parse_zone, today_in, windows, windows_from,
};
use crate::id::CheckInId;
use crate::office_days::OfficeCalendar;

/// How many days ahead check-ins are made.
pub const HORIZON_DAYS: u32 = 14;

/// What to do so that a series has the check-ins it should have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Planned {
    /// Windows of the check-ins to make, in order, each with the number of its check-in: they are to be done
    /// from the day the window opens.
    pub create: Vec<DueWindow>,
    /// Open check-ins that were due after today and have no place any more.
    pub withdraw: Vec<CheckInId>,
}

/// A new day: makes the check-ins of windows that open within `horizon_days`, and always the next one after
/// today, so that an active series is never without one ahead. A rhythm after contacts has one open check-in
/// at a time: while it waits, nobody knows when the next is due.
///
/// `existing` is the series' check-ins, closed ones too; those due before both today and the last one made
/// may be left out, but not of a rhythm after contacts or by acuity. What came due while the program was not
/// running is made as well: it is overdue, not forgotten. Only a series without any check-in begins at
/// today: one entered today that began last year owes nothing for last year. Numbers go on from the
/// highest. A paused or ended series makes none, and those due after today are withdrawn; what is due
/// today or earlier stays open until it has an outcome. Doing this twice changes nothing more.
#[must_use]
pub fn plan(
    series: &CheckInSeries,
    existing: &[CheckIn],
    circumstances: &Circumstances,
    office: &OfficeCalendar,
    today: NaiveDate,
    horizon_days: u32,
) -> Planned {
    Planner { series, existing, history: history(series, existing, circumstances, office, today), office, today }
        .planned(false, horizon_days)
}

/// The series was saved, paused, resumed or ended: like [`plan`], but from today on only. A rhythm
/// chosen today owes nothing for the days before, nor does a pause that is over.
///
/// That a rhythm is new can be told afterwards only by what it left ahead. One that is wholly over when it
/// is chosen leaves nothing, so the next [`plan`] takes its dates since the last check-in for missed ones:
/// rather one check-in too many than one too few.
#[must_use]
pub fn plan_after_change(
    series: &CheckInSeries,
    existing: &[CheckIn],
    circumstances: &Circumstances,
    office: &OfficeCalendar,
    today: NaiveDate,
    horizon_days: u32,
) -> Planned {
    Planner { series, existing, history: history(series, existing, circumstances, office, today), office, today }
        .planned(true, horizon_days)
}

/// What has happened on a series, as its windows depend on it.
#[must_use]
pub fn history(
    series: &CheckInSeries,
    existing: &[CheckIn],
    circumstances: &Circumstances,
    office: &OfficeCalendar,
    today: NaiveDate,
) -> History {
    let mut history = History {
        closed: existing.iter().filter_map(|check_in| closed(series, check_in)).collect(),
        acuity: circumstances.acuity,
        condition_over: circumstances.condition_over,
        ..History::default()
    };
    if matches!(series.cadence.pattern, Pattern::AfterContact { .. }) {
        let day = |at| Some(today_in(parse_zone(&series.cadence.zone)?, at));
        history.reached_otherwise = circumstances.reached_at.and_then(day).filter(|on| *on <= today);
    }
    if matches!(series.cadence.pattern, Pattern::ByAcuity { .. }) {
        history.counted = counted(series, existing, &history, office, today);
    }
    history
}

/// The first day on which planning may have something to make: when the next window that has no check-in
/// opens within the horizon, or when the last open one ahead is no longer ahead. None: not before the series,
/// one of its check-ins or what it depends on is changed.
#[must_use]
pub fn look_again_on(
    series: &CheckInSeries,
    existing: &[CheckIn],
    planned: &Planned,
    circumstances: &Circumstances,
    office: &OfficeCalendar,
    today: NaiveDate,
) -> Option<NaiveDate> {
    if series.status != SeriesStatus::Active || matches!(series.cadence.pattern, Pattern::AfterContact { .. }) {
        return None;
    }
    let stands = |c: &&CheckIn| c.state != CheckInState::Withdrawn && !planned.withdraw.contains(&c.id);
    let horizon = today.checked_add_days(Days::new(u64::from(HORIZON_DAYS)))?;
    let made: HashSet<NaiveDate> = existing.iter().filter(stands).map(|c| c.due_on).collect();
    let history = history(series, existing, circumstances, office, today);
    let next = windows_from(&series.cadence, &history, office, today)
        .filter(|window| window.opens_on > horizon)
        .find(|window| !made.contains(&window.due_on) && planned.create.iter().all(|c| c.due_on != window.due_on))?;
    let open_ahead = existing.iter().filter(stands).filter(|c| c.state == CheckInState::Open).map(|c| c.due_on);
    let created = planned.create.iter().map(|window| window.due_on);
    let last_ahead = open_ahead.chain(created).filter(|due_on| *due_on > today).max();
    let in_horizon = next.opens_on.checked_sub_days(Days::new(u64::from(HORIZON_DAYS)))?;
    Some(last_ahead.map_or(in_horizon, |last| last.min(in_horizon)))
}

/// What a closed check-in says of its window.
fn closed(series: &CheckInSeries, check_in: &CheckIn) -> Option<ClosedWindow> {
    let how = match check_in.state {
        CheckInState::Open | CheckInState::Withdrawn => return None,
        CheckInState::Done => Closing::Reached,
        CheckInState::Attempted => Closing::Attempts(check_in.attempts),
        CheckInState::Refused | CheckInState::NotPossible => Closing::Exempt,
    };
    let closed_on = || Some(today_in(parse_zone(&series.cadence.zone)?, check_in.closed_at?));
    let on = check_in.done_on.or_else(closed_on).unwrap_or(check_in.due_on);
    Some(ClosedWindow { due_on: check_in.due_on, on, how })
}

/// Neither withdrawn nor still ahead: whatever becomes of the series, it stays as it is.
fn stays(check_in: &CheckIn, today: NaiveDate) -> bool {
    match check_in.state {
        CheckInState::Withdrawn => false,
        CheckInState::Open => check_in.due_on <= today,
        _ => true,
    }
}

/// The last date that stays, where the rhythm does not fall on it by itself: its interval has changed since.
fn counted(
    series: &CheckInSeries,
    existing: &[CheckIn],
    history: &History,
    office: &OfficeCalendar,
    today: NaiveDate,
) -> Option<Counted> {
    let standing = || existing.iter().filter(|check_in| stays(check_in, today));
    let last = standing().map(|check_in| check_in.due_on).max()?;
    let falls = windows_from(&series.cadence, history, office, last).next().is_some_and(|w| w.due_on == last);
    if falls {
        return None;
    }
    let grace = Days::new(u64::try_from(series.cadence.window.grace_days).unwrap_or(0));
    let number = i32::try_from(standing().count()).unwrap_or(i32::MAX);
    Some(Counted { on: last.checked_sub_days(grace)?, number })
}

struct Planner<'a> {
    series: &'a CheckInSeries,
    existing: &'a [CheckIn],
    history: History,
    office: &'a OfficeCalendar,
    today: NaiveDate,
}

impl Planner<'_> {
    fn planned(&self, changed: bool, horizon_days: u32) -> Planned {
        let active = self.series.status == SeriesStatus::Active;
        let ahead = || self.existing.iter().filter(|c| c.state == CheckInState::Open && c.due_on > self.today);
        let (keep, gone): (Vec<_>, Vec<_>) = ahead().partition(|c| active && self.falls_on(c.due_on));
        let withdraw = gone.iter().map(|c| c.id.clone()).collect();
        let create = if !active {
            Vec::new()
        } else if matches!(self.series.cadence.pattern, Pattern::AfterContact { .. }) {
            self.after_contact(keep.is_empty(), changed)
        } else {
            self.by_calendar(&keep, &gone, changed, horizon_days)
        };
        let last = self.existing.iter().map(|c| c.number).max().unwrap_or(0);
        let numbered = (last.saturating_add(1)..).zip(create);
        Planned { create: numbered.map(|(number, window)| DueWindow { number, ..window }).collect(), withdraw }
    }

    fn by_calendar(&self, keep: &[&CheckIn], gone: &[&CheckIn], changed: bool, horizon_days: u32) -> Vec<DueWindow> {
        let today = self.today;
        let horizon = today.checked_add_days(Days::new(u64::from(horizon_days))).unwrap_or(NaiveDate::MAX);
        // Check-ins are made in order of time, so the last one made says how far the series has got.
        let stood = || self.existing.iter().filter(|c| c.state != CheckInState::Withdrawn);
        let got_to = stood().max_by_key(|c| c.number).map(|c| c.due_on);
        let missed_since = got_to.filter(|_| !changed);
        let from = missed_since.and_then(|on| on.succ_opt()).map_or(today, |next| next.min(today));
        // One that has begun is withdrawn only for another that has begun.
        let begun_again = gone.iter().any(|c| c.do_on <= today || c.snooze_reason.is_some());
        let owed = |window: &DueWindow| {
            window.date >= today
                || got_to.is_none()
                || missed_since.is_some_and(|got_to| window.due_on > got_to)
                || (begun_again && window.due_on >= today)
        };
        let taken: HashSet<NaiveDate> = self.existing.iter().filter(|c| stays(c, today)).map(|c| c.due_on).collect();
        // Not just any one ahead: the next one. One further off may fit a new rhythm by chance.
        let kept: HashSet<NaiveDate> = keep.iter().map(|c| c.due_on).collect();
        let mut has_next = false;
        let mut create = Vec::new();
        for window in windows_from(&self.series.cadence, &self.history, self.office, from) {
            if window.opens_on > horizon && has_next {
                break;
            }
            if kept.contains(&window.due_on) {
                has_next = true;
            } else if !taken.contains(&window.due_on) && owed(&window) {
                has_next |= window.due_on > today;
                create.push(window);
            }
        }
        create
    }

    /// The one window that follows from the last contact, where none waits. Where the rhythm was chosen
    /// today and its day is over already, it is due today: it is never without one.
    fn after_contact(&self, none_kept: bool, changed: bool) -> Vec<DueWindow> {
        let waits = self.existing.iter().any(|c| c.state == CheckInState::Open && c.due_on <= self.today);
        if waits || !none_kept {
            return Vec::new();
        }
        let chosen = changed || self.existing.is_empty();
        let window = windows(&self.series.cadence, &self.history, self.office).next();
        let window = window.map(|window| match window.due_on < self.today && chosen {
            true => DueWindow { opens_on: self.today, date: self.today, due_on: self.today, ..window },
            false => window,
        });
        window.into_iter().collect()
    }

    fn falls_on(&self, due_on: NaiveDate) -> bool {
        let mut from = windows_from(&self.series.cadence, &self.history, self.office, due_on);
        from.next().is_some_and(|window| window.due_on == due_on)
    }
}
