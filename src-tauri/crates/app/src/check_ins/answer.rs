//! What became of a check-in.

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::cadence::{parse_zone, today_in};
use throughline_domain::check_in::{CheckIn, CheckInFault, CheckInOutcome, CheckInSeries, CheckInState, apply};
use throughline_domain::contact::{Contact, ContactOutcome, Direction};
use throughline_domain::id::{CheckInId, ContactId};
use throughline_store::new_id;

use super::{Occasion, replan};
use crate::{App, Failure};

impl App {
    /// What became of a check-in, in one act: the check-in, the contact or attempt it tells of, and the
    /// next check-in where this was the last ahead. A snooze and what was not possible are no contacts.
    ///
    /// # Errors
    /// [`Code::Immutable`](throughline_domain::Code::Immutable) where it is closed already;
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) on `reason` or `until`;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn check_in_answer(&self, id: CheckInId, outcome: CheckInOutcome) -> Result<CheckIn, Failure> {
        let now = self.now();
        let mut record = self.record().await?;
        let mut write = record.write(self.context("check_in.answer")).await?;
        let check_in: CheckIn = write.reader().get(id.as_str()).await?;
        let series: CheckInSeries = write.reader().get(check_in.series_id.as_str()).await?;
        let mut answered = apply(&check_in, &outcome, now, day_of(&series, now, self.today())).map_err(refused)?;
        if let Some(contact) = contact_of(&check_in, &series, &outcome, now) {
            if answered.state != CheckInState::Open {
                answered.contact_id = Some(contact.id.clone());
            }
            write.save(&contact).await?;
        }
        write.save(&answered).await?;
        if answered.state != CheckInState::Open {
            replan(&mut write, &series, self.today(), Occasion::Moved).await?;
        }
        write.commit().await?;
        Ok(answered)
    }
}

/// The rules' refusal, as people hear of it.
pub(super) fn refused(fault: CheckInFault) -> Failure {
    match fault {
        CheckInFault::Closed => Failure::new(fault.code(), fault.to_string()),
        CheckInFault::Field(fault) => fault.into(),
    }
}

/// The day it was where the check-in is, at a moment.
pub(crate) fn day_of(series: &CheckInSeries, at: DateTime<Utc>, otherwise: NaiveDate) -> NaiveDate {
    parse_zone(&series.cadence.zone).map_or(otherwise, |zone| today_in(zone, at))
}

fn contact_of(check_in: &CheckIn, series: &CheckInSeries, outcome: &CheckInOutcome, at: DateTime<Utc>) -> Option<Contact> {
    let (outcome, outcome_reason) = match outcome {
        CheckInOutcome::Reached => (ContactOutcome::Reached, None),
        CheckInOutcome::LeftMessage => (ContactOutcome::LeftMessage, None),
        CheckInOutcome::NoAnswer => (ContactOutcome::NoAnswer, None),
        CheckInOutcome::WrongNumber => (ContactOutcome::WrongNumber, None),
        CheckInOutcome::Refused { reason } => {
            let reason = reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
            (ContactOutcome::Refused, reason.map(str::to_owned))
        }
        CheckInOutcome::NotPossible { .. } | CheckInOutcome::Snooze { .. } => return None,
    };
    Some(Contact {
        id: ContactId(new_id(at)),
        client_id: check_in.client_id.clone(),
        episode_id: series.episode_id.clone(),
        check_in_id: Some(check_in.id.clone()),
        at,
        minutes: None,
        direction: Direction::Outgoing,
        medium: series.medium,
        with_whom: series.with_whom.clone(),
        outcome,
        outcome_reason,
        purpose: series.purpose.clone(),
        source: None,
    })
}

/// A check-in after a contact about it was written down, or corrected: what the contact said before is
/// taken back, what it says now counts by the same rule as an answer in one key. `day` is the day of the
/// contact. A check-in that something else has closed stays as it is: what happened is kept all the same.
///
/// # Errors
/// What the rule refuses about the reason.
pub(crate) fn after_contact(check_in: &CheckIn, before: Option<&Contact>, now: Option<&Contact>, day: NaiveDate) -> Result<CheckIn, Failure> {
    let about = |contact: &&Contact| contact.check_in_id.as_ref() == Some(&check_in.id);
    let (before, now) = (before.filter(about), now.filter(about));
    let says = |contact: &Contact| (contact.outcome, contact.outcome_reason.clone(), contact.at);
    if before.map(says) == now.map(says) {
        return Ok(check_in.clone());
    }
    let open = before.map_or_else(|| check_in.clone(), |contact| taken_back(check_in, contact));
    let Some(contact) = now.filter(|_| open.state == CheckInState::Open) else { return Ok(open) };
    let answered = apply(&open, &outcome_of(contact), contact.at, day).map_err(refused)?;
    let contact_id = (answered.state != CheckInState::Open).then(|| contact.id.clone());
    Ok(CheckIn { contact_id, ..answered })
}

fn outcome_of(contact: &Contact) -> CheckInOutcome {
    match contact.outcome {
        ContactOutcome::Reached => CheckInOutcome::Reached,
        ContactOutcome::LeftMessage => CheckInOutcome::LeftMessage,
        ContactOutcome::NoAnswer => CheckInOutcome::NoAnswer,
        ContactOutcome::WrongNumber => CheckInOutcome::WrongNumber,
        ContactOutcome::Refused => CheckInOutcome::Refused { reason: contact.outcome_reason.clone() },
        ContactOutcome::NotPossible => CheckInOutcome::NotPossible { reason: contact.outcome_reason.clone().unwrap_or_default() },
    }
}

fn taken_back(check_in: &CheckIn, contact: &Contact) -> CheckIn {
    if check_in.contact_id.as_ref() == Some(&contact.id) {
        return CheckIn { state: CheckInState::Open, closed_at: None, late: false, reason: None, contact_id: None, ..check_in.clone() };
    }
    match contact.outcome {
        ContactOutcome::LeftMessage | ContactOutcome::NoAnswer | ContactOutcome::WrongNumber => {
            CheckIn { attempts: (check_in.attempts - 1).max(0), ..check_in.clone() }
        }
        ContactOutcome::Reached | ContactOutcome::Refused | ContactOutcome::NotPossible => check_in.clone(),
    }
}
