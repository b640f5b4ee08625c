//! What became of a check-in.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::cadence::{parse_zone, today_in};
use throughline_domain::check_in::{
    CheckIn, CheckInFault, CheckInOutcome, CheckInSeries, CheckInState, apply, attempted,
};
use throughline_domain::contact::{Contact, ContactOutcome, Direction};
use throughline_domain::id::{CheckInId, ContactId};
use throughline_store::{Reader, new_id};

use super::{Occasion, replan};
use crate::{App, Failure, discharges};

impl App {
    /// What became of a check-in, in one act: the check-in, the contact or attempt it tells of, and the
    /// next check-in where this was the last ahead. A snooze and what was not possible are no contacts.
    ///
    /// # Errors
    /// [`Code::Immutable`](throughline_domain::Code::Immutable) where it is closed already;
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) on `reason`, `until`, or `on`: a day that does not
    /// count for a step after a discharge;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn check_in_answer(&self, id: CheckInId, outcome: CheckInOutcome) -> Result<CheckIn, Failure> {
        let now = self.now();
        let mut record = self.record().await?;
        let mut write = record.write(self.context("check_in.answer")).await?;
        let check_in: CheckIn = write.reader().get(id.as_str()).await?;
        let series: CheckInSeries = write.reader().get(check_in.series_id.as_str()).await?;
        let day = day_of(&series, now, self.today());
        let mut answered = apply(&check_in, &outcome, now, day).map_err(refused)?;
        if answered.state == CheckInState::Done {
            let on = answered.done_on.unwrap_or(day);
            discharges::may_be_done(&mut write.reader(), &series, on).await?;
        }
        if let Some(contact) = contact_of(&check_in, &series, &outcome, now) {
            write.save(&contact).await?;
            answered = attempts_counted(&mut write.reader(), &series, answered, now, day).await?;
            if answered.state != CheckInState::Open {
                answered.contact_id = Some(contact.id.clone());
            }
        }
        write.save(&answered).await?;
        if answered.state != CheckInState::Open {
            replan(&mut write, &series, self.today(), Occasion::Moved).await?;
            discharges::follow(&mut write, &series, &answered, self.today()).await?;
        }
        write.commit().await?;
        Ok(answered)
    }
}

/// The check-in, closed where the attempts written down for it stand for reaching somebody.
pub(crate) async fn attempts_counted(
    reader: &mut Reader<'_>,
    series: &CheckInSeries,
    check_in: CheckIn,
    at: DateTime<Utc>,
    day: NaiveDate,
) -> Result<CheckIn, Failure> {
    if series.attempts_suffice.is_none() || check_in.state != CheckInState::Open {
        return Ok(check_in);
    }
    let times = reader.attempts_for(&check_in.id).await?;
    let days: BTreeSet<NaiveDate> = times.into_iter().map(|at| day_of(series, at, day)).collect();
    Ok(attempted(&check_in, series.attempts_suffice, days.len(), at, day))
}

/// The rules' refusal, as people hear of it.
pub(crate) fn refused(fault: CheckInFault) -> Failure {
    match fault {
        CheckInFault::Closed => Failure::new(fault.code(), fault.to_string()),
        CheckInFault::Field(fault) => fault.into(),
    }
}

/// The day it was where the check-in is, at a moment.
pub(crate) fn day_of(series: &CheckInSeries, at: DateTime<Utc>, otherwise: NaiveDate) -> NaiveDate {
    parse_zone(&series.cadence.zone).map_or(otherwise, |zone| today_in(zone, at))
}

fn contact_of(
    check_in: &CheckIn,
    series: &CheckInSeries,
    outcome: &CheckInOutcome,
    at: DateTime<Utc>,
) -> Option<Contact> {
    let (outcome, outcome_reason) = match outcome {
        CheckInOutcome::Reached => (ContactOutcome::Reached, None),
        CheckInOutcome::Done { remark, .. } if series.kind.is_contact() => (ContactOutcome::Reached, remark.clone()),
        CheckInOutcome::LeftMessage => (ContactOutcome::LeftMessage, None),
        CheckInOutcome::NoAnswer => (ContactOutcome::NoAnswer, None),
        CheckInOutcome::WrongNumber => (ContactOutcome::WrongNumber, None),
        CheckInOutcome::Refused { reason } => {
            let reason = reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
            (ContactOutcome::Refused, reason.map(str::to_owned))
        }
        CheckInOutcome::Done { .. } | CheckInOutcome::NotPossible { .. } | CheckInOutcome::Snooze { .. } => {
            return None;
        }
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
