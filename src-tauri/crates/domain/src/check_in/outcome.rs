//! What an outcome does to a check-in, and where Today shows it.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::{CheckIn, CheckInOutcome, CheckInState};
use crate::agenda::AgendaSection;
use crate::code::Code;
use crate::fault::{Fault, FieldFault, blank, reject, text};

/// How many days ahead "Coming" looks.
pub const COMING_DAYS: u64 = 14;

/// The longest snooze: a year. Whoever means longer means to change the series.
pub const LONGEST_SNOOZE_DAYS: u64 = 366;

/// Why an outcome was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckInFault {
    /// It is closed already.
    #[error("the check-in is closed")]
    Closed,
    /// Something about the outcome itself: a reason or a day.
    #[error(transparent)]
    Field(#[from] FieldFault),
}

impl CheckInFault {
    /// The code people's words are kept under.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Closed => Code::Immutable,
            Self::Field(_) => Code::Invalid,
        }
    }
}

/// The check-in after `outcome`, which came at `at`, on the day `today` in the check-in's zone.
///
/// An attempt is counted and leaves it open. Reached, refused and not possible close it, late where
/// the day it was due is over. A snooze moves when to do it; the deadline never moves. The contact
/// that closed it is the caller's to set.
///
/// # Errors
/// [`CheckInFault::Closed`] on a closed check-in; [`CheckInFault::Field`] on `reason` where not possible
/// has none, and on `until` where a snooze does not lead to a later day or leads too far.
pub fn apply(
    check_in: &CheckIn,
    outcome: &CheckInOutcome,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> Result<CheckIn, CheckInFault> {
    if check_in.state != CheckInState::Open {
        return Err(CheckInFault::Closed);
    }
    match outcome {
        CheckInOutcome::Reached => Ok(closed(check_in, CheckInState::Done, None, at, today)),
        CheckInOutcome::Done { on, remark } => {
            let done_on = on.unwrap_or(today);
            reject(done_on > today, "on", Fault::InFuture)?;
            let remark = said(remark.as_deref())?;
            Ok(CheckIn { done_on: Some(done_on), ..closed(check_in, CheckInState::Done, remark, at, done_on) })
        }
        CheckInOutcome::LeftMessage | CheckInOutcome::NoAnswer | CheckInOutcome::WrongNumber => {
            Ok(CheckIn { attempts: check_in.attempts.saturating_add(1), ..check_in.clone() })
        }
        CheckInOutcome::Refused { reason } => {
            let reason = said(reason.as_deref())?;
            Ok(closed(check_in, CheckInState::Refused, reason, at, today))
        }
        CheckInOutcome::NotPossible { reason } => {
            reject(blank(reason), "reason", Fault::ReasonRequired)?;
            let reason = said(Some(reason))?;
            Ok(closed(check_in, CheckInState::NotPossible, reason, at, today))
        }
        CheckInOutcome::Snooze { until, reason } => {
            let latest = today.checked_add_days(Days::new(LONGEST_SNOOZE_DAYS)).unwrap_or(NaiveDate::MAX);
            reject(*until <= today || *until > latest, "until", Fault::OutOfRange)?;
            Ok(CheckIn { do_on: *until, snooze_reason: said(reason.as_deref())?, ..check_in.clone() })
        }
    }
}

/// The check-in after an attempt that was counted: closed where so many documented attempts stand for
/// reaching somebody (`needed`, as the series says). `tries` is how many attempts for it count: one a day, for
/// two calls within an hour are one, or as many as are [separate](separate_attempts) where its rule says so.
#[must_use]
pub fn attempted(
    check_in: &CheckIn,
    needed: Option<i32>,
    tries: usize,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> CheckIn {
    let enough = needed.and_then(|needed| usize::try_from(needed).ok()).is_some_and(|needed| tries >= needed.max(1));
    if check_in.state == CheckInState::Open && enough {
        closed(check_in, CheckInState::Attempted, None, at, today)
    } else {
        check_in.clone()
    }
}

/// How many of the attempts made at these times are separate: each at least so many minutes after the last one
/// that is.
#[must_use]
pub fn separate_attempts(mut times: Vec<DateTime<Utc>>, minutes: i32) -> usize {
    times.sort_unstable();
    let apart = TimeDelta::minutes(i64::from(minutes));
    let mut last: Option<DateTime<Utc>> = None;
    let mut count = 0;
    for at in times {
        if last.is_none_or(|last| at - last >= apart) {
            last = Some(at);
            count += 1;
        }
    }
    count
}

/// The check-in a form filled in on a day answers, of those of a series that asks for it, each with the day its
/// window opens: one form, one check-in. It is the oldest whose window it falls in; where every window that had
/// opened by then is over, the last of them, which is late. Those before it were missed, and stay open until
/// somebody says what became of them. None where the form is older than all that wait.
#[must_use]
pub fn answered_by_form(waiting: &[(CheckIn, NaiveDate)], on: NaiveDate) -> Option<&CheckIn> {
    let begun = || {
        let had_begun = |(check_in, opens_on): &&(CheckIn, NaiveDate)| {
            check_in.state == CheckInState::Open && (*opens_on).min(check_in.do_on) <= on
        };
        waiting.iter().filter(had_begun).map(|(check_in, _)| check_in)
    };
    let in_time = begun().filter(|check_in| on <= check_in.due_on).min_by_key(|check_in| check_in.due_on);
    in_time.or_else(|| begun().max_by_key(|check_in| check_in.due_on))
}

/// The check-in, taken back because its series was changed or ended before it was due.
///
/// # Errors
/// [`CheckInFault::Closed`] on a closed check-in.
pub fn withdraw(check_in: &CheckIn, reason: Option<&str>, at: DateTime<Utc>) -> Result<CheckIn, CheckInFault> {
    if check_in.state != CheckInState::Open {
        return Err(CheckInFault::Closed);
    }
    Ok(CheckIn { state: CheckInState::Withdrawn, reason: said(reason)?, closed_at: Some(at), ..check_in.clone() })
}

fn closed(
    check_in: &CheckIn,
    state: CheckInState,
    reason: Option<String>,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> CheckIn {
    CheckIn { state, reason, closed_at: Some(at), late: today > check_in.due_on, ..check_in.clone() }
}

fn said(reason: Option<&str>) -> Result<Option<String>, FieldFault> {
    let reason = reason.unwrap_or_default().trim();
    text("reason", reason)?;
    Ok((!reason.is_empty()).then(|| reason.to_owned()))
}

/// Where Today shows a check-in; none where it is closed or still far off.
///
/// A snooze takes a check-in out of Overdue and Today until the day it was snoozed to: until then it
/// stands under Coming, with its deadline. One whose deadline has come stays there however far the
/// snooze goes, because nothing disappears for being late; from that day on it is Overdue again.
#[must_use]
pub fn section(check_in: &CheckIn, today: NaiveDate) -> Option<AgendaSection> {
    if check_in.state != CheckInState::Open {
        return None;
    }
    if check_in.do_on > today {
        let horizon = today.checked_add_days(Days::new(COMING_DAYS)).unwrap_or(NaiveDate::MAX);
        return (check_in.do_on <= horizon || check_in.due_on <= today).then_some(AgendaSection::Coming);
    }
    Some(if check_in.due_on < today { AgendaSection::Overdue } else { AgendaSection::Today })
}

/// Whole days an open check-in is past its deadline; 0 where it is not, or is closed.
#[must_use]
pub fn days_overdue(check_in: &CheckIn, today: NaiveDate) -> i32 {
    if check_in.state != CheckInState::Open {
        return 0;
    }
    days_past(check_in.due_on, today)
}

/// Whole days a day is past; 0 where it is not. Whatever says how late something is says this.
#[must_use]
pub fn days_past(day: NaiveDate, today: NaiveDate) -> i32 {
    i32::try_from(today.signed_duration_since(day).num_days().max(0)).unwrap_or(i32::MAX)
}
