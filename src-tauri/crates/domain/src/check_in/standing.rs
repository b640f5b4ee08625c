//! Where a series stands, by the check-ins that are kept.

use chrono::{Days, NaiveDate};

use super::{CheckIn, CheckInSeries, CheckInState, Circumstances, SeriesStatus, history, rest};
use crate::cadence::{ClosedWindow, DueStanding, DueWindow, History, Window, stand, windows_from};
use crate::office_days::OfficeCalendar;

/// How many windows are told of beyond the one the standing speaks of.
const FOLLOWING: usize = 3;

/// Where a series stands today. It speaks of the check-ins that are kept, so that it says what the lists
/// say: what waits stays overdue though the series rests or its rhythm was changed. `check_ins` are the open
/// ones and the last closed ones, all of them where the rhythm is after contacts or by acuity. The sentence
/// is left empty.
#[must_use]
pub fn standing(
    series: &CheckInSeries,
    check_ins: &[CheckIn],
    circumstances: &Circumstances,
    office: &OfficeCalendar,
    today: NaiveDate,
) -> DueStanding {
    let history = history(series, check_ins, circumstances, office, today);
    let around = |due_on| window_of(series, &history, office, due_on);
    let mut waiting: Vec<&CheckIn> = check_ins.iter().filter(|c| c.state == CheckInState::Open).collect();
    waiting.sort_by_key(|check_in| (check_in.due_on, check_in.number));
    let windows: Vec<DueWindow> =
        waiting.iter().map(|check_in| DueWindow { number: check_in.number, ..around(check_in.due_on) }).collect();
    let (begun, ahead): (Vec<_>, Vec<_>) = windows.into_iter().partition(|window| window.opens_on <= today);
    let in_time = |closed: &&ClosedWindow| closed.due_on >= today;
    let closed_now = history.closed.iter().filter(in_time).min_by_key(|closed| closed.due_on);
    let closed_now =
        closed_now.map(|closed| (closed.clone(), around(closed.due_on))).filter(|(_, window)| window.opens_on <= today);
    let goes_on = series.status == SeriesStatus::Active && rest(series, circumstances).is_none();
    let known = |due_on: NaiveDate| check_ins.iter().any(|c| c.due_on == due_on && c.state != CheckInState::Withdrawn);
    // Of those not made yet, in order: none before what waits. A rhythm may have no end, so no more are made
    // than are asked for.
    let later = |from: NaiveDate| {
        let windows = goes_on.then(|| windows_from(&series.cadence, &history, office, from));
        windows.into_iter().flatten().filter(|window| window.date >= today && !known(window.due_on))
    };
    let next = ahead.iter().cloned().chain(later(today).take(1)).min_by_key(|window| window.due_on);
    let mut standing = stand(&begun, closed_now, next, today);
    if let Some(window) = &standing.window {
        let mut following: Vec<DueWindow> =
            begun.into_iter().chain(ahead).chain(later(today).take(FOLLOWING + 1)).collect();
        following.retain(|next| next.due_on > window.due_on);
        following.sort_by_key(|next| next.due_on);
        following.truncate(FOLLOWING);
        standing.next = following;
    }
    standing
}

/// The day from which a check-in of a series with that deadline counts.
#[must_use]
pub fn counts_from(series: &CheckInSeries, office: &OfficeCalendar, due_on: NaiveDate) -> NaiveDate {
    window_of(series, &History::default(), office, due_on).opens_on
}

/// The window with that deadline, or one as wide where the rhythm has no such any more.
fn window_of(series: &CheckInSeries, history: &History, office: &OfficeCalendar, due_on: NaiveDate) -> DueWindow {
    let found = windows_from(&series.cadence, history, office, due_on).next().filter(|w| w.due_on == due_on);
    found.unwrap_or_else(|| {
        let Window { early_days, grace_days, .. } = series.cadence.window;
        let back = |from: NaiveDate, days: i32| {
            from.checked_sub_days(Days::new(u64::try_from(days).unwrap_or(0))).unwrap_or(from)
        };
        let date = back(due_on, grace_days);
        DueWindow { number: 0, opens_on: back(date, early_days), date, due_on }
    })
}
