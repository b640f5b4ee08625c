//! What a contact that is written down, corrected or taken back does to its check-in.

use chrono::NaiveDate;

use super::{CheckIn, CheckInFault, CheckInOutcome, CheckInState, apply};
use crate::contact::{Contact, ContactOutcome};

/// A check-in after a contact about it was written down, or corrected: what the contact said before is
/// taken back, what it says now counts by the same rule as an answer in one key. `day` is the day of the
/// contact. A check-in that something else has closed stays as it is: what happened is kept all the same.
///
/// # Errors
/// [`CheckInFault::Field`]: what the rule refuses about the reason.
pub fn after_contact(
    check_in: &CheckIn,
    before: Option<&Contact>,
    now: Option<&Contact>,
    day: NaiveDate,
) -> Result<CheckIn, CheckInFault> {
    let about = |contact: &&Contact| contact.check_in_id.as_ref() == Some(&check_in.id);
    let (before, now) = (before.filter(about), now.filter(about));
    let says = |contact: &Contact| (contact.outcome, contact.outcome_reason.clone(), contact.at);
    if before.map(says) == now.map(says) {
        return Ok(check_in.clone());
    }
    let open = before.map_or_else(|| check_in.clone(), |contact| taken_back(check_in, contact));
    let Some(contact) = now.filter(|_| open.state == CheckInState::Open) else { return Ok(open) };
    let answered = apply(&open, &outcome_of(contact), contact.at, day)?;
    let contact_id = (answered.state != CheckInState::Open).then(|| contact.id.clone());
    Ok(CheckIn { contact_id, ..answered })
}

/// A check-in of a rhythm after contacts, after a contact about something else was written down or corrected. Who
/// was reached since its window opened, on `opens_on`, or since the earlier day it was to be done on, need not be
/// reached once more: the contact closes it. What it closed before and does not any more is open again. `day` is the
/// day of the contact.
///
/// # Errors
/// None that a contact could bring about.
pub fn after_other_contact(
    check_in: &CheckIn,
    contact: &Contact,
    opens_on: NaiveDate,
    day: NaiveDate,
) -> Result<CheckIn, CheckInFault> {
    let closed_by_it = check_in.contact_id.as_ref() == Some(&contact.id);
    let open = if closed_by_it { reopened(check_in) } else { check_in.clone() };
    let reached = contact.outcome == ContactOutcome::Reached && day >= opens_on.min(check_in.do_on);
    if open.state != CheckInState::Open || !reached {
        return Ok(open);
    }
    let answered = apply(&open, &CheckInOutcome::Reached, contact.at, day)?;
    Ok(CheckIn { contact_id: Some(contact.id.clone()), ..answered })
}

fn outcome_of(contact: &Contact) -> CheckInOutcome {
    match contact.outcome {
        ContactOutcome::Reached => CheckInOutcome::Reached,
        ContactOutcome::LeftMessage => CheckInOutcome::LeftMessage,
        ContactOutcome::NoAnswer => CheckInOutcome::NoAnswer,
        ContactOutcome::WrongNumber => CheckInOutcome::WrongNumber,
        ContactOutcome::Refused => CheckInOutcome::Refused { reason: contact.outcome_reason.clone() },
        ContactOutcome::NotPossible => {
            CheckInOutcome::NotPossible { reason: contact.outcome_reason.clone().unwrap_or_default() }
        }
    }
}

/// An attempt that is taken back opens what attempts had closed: whether those left suffice is for
/// [`attempted`](super::attempted) to say again.
fn taken_back(check_in: &CheckIn, contact: &Contact) -> CheckIn {
    let attempt = match contact.outcome {
        ContactOutcome::LeftMessage | ContactOutcome::NoAnswer | ContactOutcome::WrongNumber => true,
        ContactOutcome::Reached | ContactOutcome::Refused | ContactOutcome::NotPossible => false,
    };
    let attempts = (check_in.attempts - i32::from(attempt)).max(0);
    let closed_by_it = check_in.contact_id.as_ref() == Some(&contact.id);
    if closed_by_it || (attempt && check_in.state == CheckInState::Attempted) {
        return CheckIn { attempts, ..reopened(check_in) };
    }
    CheckIn { attempts, ..check_in.clone() }
}

fn reopened(check_in: &CheckIn) -> CheckIn {
    CheckIn {
        state: CheckInState::Open,
        closed_at: None,
        late: false,
        reason: None,
        contact_id: None,
        done_on: None,
        ..check_in.clone()
    }
}
