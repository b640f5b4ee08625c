//! What a decision does to a gap, and which decisions can be made.

use chrono::{Days, NaiveDate};

use super::FoundGap;
use crate::fault::{Fault, FieldFault, reject, said};
use crate::gap::{GapDecision, GapDecisionKind, GapSettlement, GapState};

/// The longest a gap is quiet. Whoever means longer means that it does not count.
pub const LONGEST_GAP_SNOOZE_DAYS: u64 = 90;

/// The longest a gap does not count: a year, then somebody looks again.
pub const LONGEST_EXEMPTION_DAYS: u64 = 366;

/// Where a gap stands by what was decided about it last; none where it is settled. A settlement holds for
/// its cause: a gap that counts from another day is another gap. What has an end lapses by itself. Where no
/// decision holds, what was put off is snoozed.
#[must_use]
pub fn standing(found: &FoundGap, last: Option<&GapDecision>, today: NaiveDate) -> Option<GapState> {
    let undecided = if found.put_off.is_some() { GapState::Snoozed } else { GapState::Open };
    let Some(last) = last else { return Some(undecided) };
    let holds = last.until.is_some_and(|until| until >= today);
    match last.kind {
        GapDecisionKind::Settled if last.since == found.since => None,
        GapDecisionKind::Snoozed if holds => Some(GapState::Snoozed),
        GapDecisionKind::Exempt if holds => Some(GapState::Exempt),
        GapDecisionKind::Settled | GapDecisionKind::Snoozed | GapDecisionKind::Exempt | GapDecisionKind::Reopened => {
            Some(undecided)
        }
    }
}

/// May this be decided? Comes back without blanks around the reason, and without an end where it has none.
///
/// # Errors
/// `until: required` or `out-of-range` where it does not lie after today or too far ahead;
/// `reason: reason-required` but of what is reopened, `reason: too-long`.
pub fn validate_settlement(settlement: &GapSettlement, today: NaiveDate) -> Result<GapSettlement, FieldFault> {
    let longest = match settlement.kind {
        GapDecisionKind::Snoozed => Some(LONGEST_GAP_SNOOZE_DAYS),
        GapDecisionKind::Exempt => Some(LONGEST_EXEMPTION_DAYS),
        GapDecisionKind::Reopened | GapDecisionKind::Settled => None,
    };
    let until = match longest {
        None => None,
        Some(days) => {
            let until = settlement.until.ok_or(FieldFault::new("until", Fault::Required))?;
            let latest = today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
            reject(until <= today || until > latest, "until", Fault::OutOfRange)?;
            Some(until)
        }
    };
    let reason = match settlement.kind {
        GapDecisionKind::Reopened if settlement.reason.trim().is_empty() => String::new(),
        _ if settlement.reason.trim().is_empty() => return Err(FieldFault::new("reason", Fault::ReasonRequired)),
        _ => said("reason", &settlement.reason)?,
    };
    Ok(GapSettlement { until, reason, ..settlement.clone() })
}
