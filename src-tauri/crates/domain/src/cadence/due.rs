//! Where a cadence stands on a day.

use chrono::{Days, NaiveDate};

use super::history::{ClosedWindow, Closing, History};
use super::window::{windows, windows_from};
use super::{Cadence, DueStanding, DueState, DueWindow, Pattern};
use crate::office_days::OfficeCalendar;

/// How many windows are told of beyond the one a standing speaks of.
const FOLLOWING: usize = 3;

/// Where a cadence stands on a day: overdue where a window is over that nothing has closed; due where one is
/// open; satisfied or exempt where the one that is open now is closed; not yet where the next is still to
/// open; over where none follows. The sentence is left empty: the catalogue fills it.
#[must_use]
pub fn due(cadence: &Cadence, history: &History, office: &OfficeCalendar, today: NaiveDate) -> DueStanding {
    let begun: Vec<DueWindow> =
        windows(cadence, history, office).take_while(|window| window.opens_on <= today).collect();
    let open: Vec<DueWindow> = begun.iter().filter(|w| history.closing(w.due_on).is_none()).cloned().collect();
    let closed_now = begun
        .iter()
        .rev()
        .filter(|window| today <= window.due_on)
        .find_map(|window| Some((history.closing(window.due_on)?.clone(), window.clone())));
    let closed_now = closed_now.or_else(|| after_contact_now(cadence, history, today));
    // What is closed before it opens is not asked for again.
    let ahead = windows_from(cadence, history, office, today)
        .find(|window| window.opens_on > today && history.closing(window.due_on).is_none());
    let mut standing = stand(&open, closed_now, ahead, today);
    if let Some(window) = &standing.window {
        let following = windows_from(cadence, history, office, window.due_on).filter(|next| next.date > window.date);
        standing.next = following.take(FOLLOWING).collect();
    }
    standing
}

/// The same of windows that are known already: `open` have begun and are not closed, in order;
/// `closed_now` is the one whose time it is, with what closed it; `ahead` the next to open. What follows it
/// is the caller's to add.
#[must_use]
pub fn stand(
    open: &[DueWindow],
    closed_now: Option<(ClosedWindow, DueWindow)>,
    ahead: Option<DueWindow>,
    today: NaiveDate,
) -> DueStanding {
    let late = open.iter().filter(|window| window.due_on < today).count();
    let (state, window) = if let Some(first) = open.iter().find(|window| window.due_on < today) {
        let since = first.due_on.succ_opt().unwrap_or(first.due_on);
        (DueState::Overdue { since, windows: i32::try_from(late).unwrap_or(i32::MAX) }, Some(first.clone()))
    } else if let Some(first) = open.first() {
        (DueState::Due, Some(first.clone()))
    } else if let Some((closed, window)) = closed_now {
        let satisfied = |attempts| DueState::Satisfied { on: closed.on, late: closed.on > closed.due_on, attempts };
        let state = match closed.how {
            Closing::Reached => satisfied(None),
            Closing::Attempts(attempts) => satisfied(Some(attempts)),
            Closing::Exempt => DueState::Exempt,
        };
        (state, Some(window))
    } else if let Some(window) = ahead {
        (DueState::NotYet { opens_on: window.opens_on }, Some(window))
    } else {
        (DueState::Over, None)
    };
    DueStanding { state, window, next: Vec::new(), sentence: String::new() }
}

/// The window of a rhythm after contacts that is closed while its time still lasts: it is not among the
/// windows any more, since the contact has begun the next.
fn after_contact_now(cadence: &Cadence, history: &History, today: NaiveDate) -> Option<(ClosedWindow, DueWindow)> {
    if !matches!(cadence.pattern, Pattern::AfterContact { .. }) {
        return None;
    }
    let back = |from: NaiveDate, days: i32| from.checked_sub_days(Days::new(u64::try_from(days).unwrap_or(0)));
    let closed = history.closed.iter().max_by_key(|closed| closed.due_on)?;
    let date = back(closed.due_on, cadence.window.grace_days)?;
    let opens_on = back(date, cadence.window.early_days)?;
    let number = i32::try_from(history.closed.len()).unwrap_or(i32::MAX);
    let window = DueWindow { number, opens_on, date, due_on: closed.due_on };
    (opens_on <= today && today <= closed.due_on).then(|| (closed.clone(), window))
}
