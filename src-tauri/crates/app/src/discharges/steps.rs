//! Making, moving and withdrawing the steps after a discharge, and what an answer to one does to the others.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::Code;
use throughline_domain::cadence::{parse_zone, today_in};
use throughline_domain::check_in::{CheckIn, CheckInKind, CheckInSeries, CheckInState, SeriesStatus, withdraw};
use throughline_domain::contact::Contact;
use throughline_domain::discharge::{
    BegunStep, Discharge, PlannedStep, StepChange, TransitionRule, TransitionRules, changes, planned_steps,
    step_cadence, step_counts,
};
use throughline_domain::id::{CheckInId, SeriesId};
use throughline_store::{Reader, Write, new_id};

use crate::Failure;
use crate::check_ins::{self, refused};

/// The rule of the step a check-in of this series stands for; none for any other check-in.
pub(crate) fn rule_of(series: &CheckInSeries) -> Option<&'static TransitionRule> {
    let CheckInKind::DischargeStep { rule, .. } = &series.kind else { return None };
    TransitionRules::shipped().rule(rule)
}

/// Refuses a day that does not count for the step a check-in stands for. Any other check-in may be done on any day.
///
/// # Errors
/// [`Code::Invalid`](throughline_domain::Code::Invalid) on `on`.
pub(crate) async fn may_be_done(reader: &mut Reader<'_>, series: &CheckInSeries, on: NaiveDate) -> Result<(), Failure> {
    let CheckInKind::DischargeStep { discharge_id, .. } = &series.kind else { return Ok(()) };
    let Some(rule) = rule_of(series) else { return Ok(()) };
    match reader.find::<Discharge>(discharge_id.as_str()).await? {
        Some(discharge) => Ok(step_counts(rule, &discharge, on)?),
        None => Ok(()),
    }
}

/// Whether a day counts for the step a check-in stands for.
///
/// # Errors
/// What the store says.
pub(crate) async fn day_counts(
    reader: &mut Reader<'_>,
    series: &CheckInSeries,
    on: NaiveDate,
) -> Result<bool, Failure> {
    match may_be_done(reader, series, on).await {
        Ok(()) => Ok(true),
        Err(failure) if failure.code == Code::Invalid => Ok(false),
        Err(failure) => Err(failure),
    }
}

/// What the answer to a step does to the others: what it settles is done too, what is due by its day moves to it.
///
/// # Errors
/// What the store says.
pub(crate) async fn follow(
    write: &mut Write<'_>,
    series: &CheckInSeries,
    answered: &CheckIn,
    today: NaiveDate,
) -> Result<(), Failure> {
    let CheckInKind::DischargeStep { discharge_id, rule } = &series.kind else { return Ok(()) };
    let Some(discharge) = write.reader().find::<Discharge>(discharge_id.as_str()).await? else { return Ok(()) };
    let rules = TransitionRules::shipped();
    if answered.state == CheckInState::Done
        && let Some(slot) = rules.rule(rule).and_then(|rule| rule.settles.as_deref())
    {
        let closed_on = || answered.closed_at.map(|at| check_ins::day_of(series, at, today));
        let on = answered.done_on.or_else(closed_on).unwrap_or(today);
        for step in write.reader().discharge_steps(discharge_id).await? {
            let settled = rules.rule(step.rule()).filter(|other| other.slot == slot);
            let counts = settled.is_some_and(|other| step_counts(other, &discharge, on).is_ok());
            if counts && step.check_in.state == CheckInState::Open {
                let check_in = CheckIn {
                    state: CheckInState::Done,
                    done_on: Some(on),
                    closed_at: answered.closed_at,
                    reason: answered.reason.clone(),
                    late: on > step.check_in.due_on,
                    ..step.check_in
                };
                write.save(&check_in).await?;
            }
        }
    }
    align(write, &discharge, &series.cadence.zone, today).await
}

/// Opens again what a step had settled that is no longer done: `done` is its check-in as it was.
///
/// # Errors
/// What the store says.
pub(crate) async fn unsettle(write: &mut Write<'_>, series: &CheckInSeries, done: &CheckIn) -> Result<(), Failure> {
    let CheckInKind::DischargeStep { discharge_id, .. } = &series.kind else { return Ok(()) };
    let Some(slot) = rule_of(series).and_then(|rule| rule.settles.as_deref()) else { return Ok(()) };
    for step in write.reader().discharge_steps(discharge_id).await? {
        let of_slot = rule_of(&step.series).is_some_and(|rule| rule.slot == slot);
        // What was settled with it was closed at the same moment, and by no contact of its own.
        let with_it = step.check_in.closed_at == done.closed_at && step.check_in.contact_id.is_none();
        if of_slot && with_it && step.check_in.state == CheckInState::Done {
            let check_in = CheckIn {
                state: CheckInState::Open,
                done_on: None,
                closed_at: None,
                reason: None,
                late: false,
                ..step.check_in
            };
            write.save(&check_in).await?;
        }
    }
    Ok(())
}

/// The day each step was really done on: as it was said, or the day of the contact, or of the answer.
pub(super) fn day_of(step: &BegunStep, contact: Option<&Contact>, today: NaiveDate) -> NaiveDate {
    let day =
        |at: DateTime<Utc>| parse_zone(&step.series.cadence.zone).map_or(at.date_naive(), |zone| today_in(zone, at));
    let happened = || contact.map(|contact| day(contact.at));
    step.check_in.done_on.or_else(happened).or_else(|| step.check_in.closed_at.map(day)).unwrap_or(today)
}

/// The steps a discharge asks for, as far as what was done decides about them.
pub(super) async fn planned(
    reader: &mut Reader<'_>,
    discharge: &Discharge,
    existing: &[BegunStep],
) -> Result<Vec<PlannedStep<'static>>, Failure> {
    let rules = TransitionRules::shipped();
    let mut done = HashMap::new();
    for step in existing.iter().filter(|step| step.check_in.state == CheckInState::Done) {
        let contact: Option<Contact> = match &step.check_in.contact_id {
            Some(id) => reader.find(id.as_str()).await?,
            None => None,
        };
        if let Some(rule) = rules.rule(step.rule()) {
            done.insert(rule.slot.as_str(), day_of(step, contact.as_ref(), NaiveDate::MAX));
        }
    }
    Ok(planned_steps(rules, discharge, &|slot| done.get(slot).copied()))
}

/// Makes the record say what the discharge asks for.
///
/// # Errors
/// What the store says.
pub(crate) async fn align(
    write: &mut Write<'_>,
    discharge: &Discharge,
    zone: &str,
    today: NaiveDate,
) -> Result<(), Failure> {
    let existing = write.reader().discharge_steps(&discharge.id).await?;
    let planned = planned(&mut write.reader(), discharge, &existing).await?;
    for change in changes(TransitionRules::shipped(), &existing, planned) {
        match change {
            StepChange::Make(planned) => make(write, discharge, &planned, zone).await?,
            StepChange::Keep(step, planned) => keep(write, discharge, step, &planned, today).await?,
            StepChange::Withdraw(step) => withdraw_step(write, step, "").await?,
        }
    }
    Ok(())
}

async fn make(
    write: &mut Write<'_>,
    discharge: &Discharge,
    planned: &PlannedStep<'_>,
    zone: &str,
) -> Result<(), Failure> {
    let at = write.stamp().at;
    let series = CheckInSeries {
        id: SeriesId(new_id(at)),
        client_id: discharge.client_id.clone(),
        episode_id: discharge.episode_id.clone(),
        purpose: planned.rule.title.clone(),
        medium: planned.rule.medium,
        with_whom: None,
        cadence: step_cadence(planned, zone),
        status: SeriesStatus::Active,
        status_reason: None,
        kind: kind(discharge, planned),
        anchor: None,
        attempts_suffice: planned.rule.attempts_suffice,
        escalation: Vec::new(),
        source: None,
    };
    write.save(&series).await?;
    // Made here and not by planning: a discharge entered late has steps that are overdue already.
    let check_in = CheckIn {
        id: CheckInId(new_id(at)),
        series_id: series.id.clone(),
        client_id: series.client_id.clone(),
        number: 1,
        due_on: planned.due_on,
        do_on: planned.opens_on,
        snooze_reason: None,
        state: CheckInState::Open,
        attempts: 0,
        closed_at: None,
        late: false,
        reason: None,
        contact_id: None,
        done_on: None,
    };
    write.save(&check_in).await?;
    Ok(write.planned(&series.id, None, false).await?)
}

async fn keep(
    write: &mut Write<'_>,
    discharge: &Discharge,
    step: &BegunStep,
    planned: &PlannedStep<'_>,
    today: NaiveDate,
) -> Result<(), Failure> {
    let series = CheckInSeries {
        episode_id: discharge.episode_id.clone(),
        purpose: planned.rule.title.clone(),
        cadence: step_cadence(planned, &step.series.cadence.zone),
        kind: kind(discharge, planned),
        attempts_suffice: planned.rule.attempts_suffice,
        ..step.series.clone()
    };
    // The check-in first: a series that is written is planned by the check-ins it then has.
    let check_in = if step.check_in.due_on == planned.due_on {
        step.check_in.clone()
    } else if step.check_in.state == CheckInState::Open {
        // A day somebody chose stays as far as the deadline lets it.
        let chosen = step.check_in.snooze_reason.is_some();
        let do_on = if chosen { step.check_in.do_on.min(planned.due_on) } else { planned.opens_on };
        CheckIn { due_on: planned.due_on, do_on, ..step.check_in.clone() }
    } else {
        let late = day_of(step, None, today) > planned.due_on;
        CheckIn { due_on: planned.due_on, late, ..step.check_in.clone() }
    };
    write.save(&check_in).await?;
    if series != step.series {
        write.save(&series).await?;
        write.planned(&series.id, None, false).await?;
    }
    Ok(())
}

/// Withdraws what waits of a step and ends its series; what was done stays.
pub(super) async fn withdraw_step(write: &mut Write<'_>, step: &BegunStep, reason: &str) -> Result<(), Failure> {
    if step.check_in.state != CheckInState::Open {
        return Ok(());
    }
    let reason = Some(reason).filter(|reason| !reason.is_empty());
    let at = write.stamp().at;
    write.save(&withdraw(&step.check_in, reason, at).map_err(refused)?).await?;
    let ended =
        CheckInSeries { status: SeriesStatus::Ended, status_reason: reason.map(str::to_owned), ..step.series.clone() };
    write.save(&ended).await?;
    Ok(write.planned(&ended.id, None, false).await?)
}

fn kind(discharge: &Discharge, planned: &PlannedStep<'_>) -> CheckInKind {
    CheckInKind::DischargeStep { discharge_id: discharge.id.clone(), rule: planned.rule.id.clone() }
}
