//! What became of a check-in.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use throughline_domain::cadence::{instant, parse_zone, today_in};
use throughline_domain::check_in::{
    CheckIn, CheckInFault, CheckInOutcome, CheckInSeries, CheckInState, apply, attempted, separate_attempts,
};
use throughline_domain::contact::{Contact, ContactOutcome, Direction};
use throughline_domain::discharge::StepAct;
use throughline_domain::id::{CheckInId, ContactId};
use throughline_store::{Reader, new_id};

use super::{Occasion, replan, rhythms_follow};
use crate::{App, Failure, discharges};

/// When a contact is taken to have been of which only the day is known.
const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

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
        let contact = contact_of(&check_in, &series, &outcome, now, day);
        if let Some(contact) = &contact {
            write.save(contact).await?;
            answered = closed_by_attempts(&mut write.reader(), &series, answered, now, day).await?;
            if answered.state != CheckInState::Open {
                answered.contact_id = Some(contact.id.clone());
            }
        }
        write.save(&answered).await?;
        if answered.state != CheckInState::Open {
            replan(&mut write, &series, self.today(), Occasion::Moved).await?;
            discharges::follow(&mut write, &series, &answered, self.today()).await?;
        }
        if let Some(contact) = &contact {
            rhythms_follow(&mut write, contact, self.today()).await?;
        }
        write.commit().await?;
        Ok(answered)
    }
}

/// The check-in, closed where the attempts written down for it stand for reaching somebody.
pub(crate) async fn closed_by_attempts(
    reader: &mut Reader<'_>,
    series: &CheckInSeries,
    check_in: CheckIn,
    at: DateTime<Utc>,
    day: NaiveDate,
) -> Result<CheckIn, Failure> {
    if series.attempts_suffice.is_none() || check_in.state != CheckInState::Open {
        return Ok(check_in);
    }
    let tries = attempts_counted(reader, series, &check_in.id, day).await?;
    Ok(attempted(&check_in, series.attempts_suffice, tries, at, day))
}

/// How many of the attempts written down for a check-in count: those on different days, or for a step after a
/// discharge those as far apart as its rule says. Those made on a day that does not count for the step do not.
pub(crate) async fn attempts_counted(
    reader: &mut Reader<'_>,
    series: &CheckInSeries,
    check_in_id: &CheckInId,
    day: NaiveDate,
) -> Result<usize, Failure> {
    let mut times = Vec::new();
    for made_at in reader.attempts_for(check_in_id).await? {
        if discharges::day_counts(reader, series, day_of(series, made_at, day)).await? {
            times.push(made_at);
        }
    }
    Ok(match discharges::rule_of(series).and_then(|rule| rule.attempts_apart_minutes) {
        Some(minutes) => separate_attempts(times, minutes),
        None => times.into_iter().map(|at| day_of(series, at, day)).collect::<BTreeSet<_>>().len(),
    })
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

/// The contact an outcome tells of. One on an earlier day is written down at noon there: when it was is not known.
fn contact_of(
    check_in: &CheckIn,
    series: &CheckInSeries,
    answered: &CheckInOutcome,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Option<Contact> {
    let reaching =
        series.kind.is_contact() || discharges::rule_of(series).is_some_and(|rule| rule.act == StepAct::Contact);
    let (outcome, outcome_reason) = match answered {
        CheckInOutcome::Reached => (ContactOutcome::Reached, None),
        CheckInOutcome::Done { remark, .. } if reaching => (ContactOutcome::Reached, remark.clone()),
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
    let at = match answered {
        CheckInOutcome::Done { on: Some(on), .. } if *on < today => {
            parse_zone(&series.cadence.zone).map_or(now, |zone| instant(*on, NOON, zone))
        }
        _ => now,
    };
    Some(Contact {
        id: ContactId(new_id(now)),
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
