//! What follows from a demo client's plan: check-ins kept and missed, contacts, notes.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use throughline_domain::cadence::{Cadence, Ending, Pattern, Window, due_dates};
use throughline_domain::check_in::{CheckIn, CheckInKind, CheckInSeries, CheckInState, SeriesStatus};
use throughline_domain::contact::{Contact, ContactOutcome, Direction, Medium, Note, NoteKind};
use throughline_domain::id::{CheckInId, ClientId, ContactId, EpisodeId, NoteId, SeriesId};
use throughline_store::Write;

use super::Seed;
use super::build::Making;
use super::caseload::Rhythm;
use crate::Failure;

pub(super) async fn check_ins(
    write: &mut Write<'_>,
    making: &Making<'_>,
    client_id: &ClientId,
    episode_id: &EpisodeId,
    rhythm: &Rhythm,
    seed: &mut Seed,
) -> Result<(), Failure> {
    let pattern = match (rhythm.days_every, rhythm.month_day, rhythm.month_nth) {
        (Some(every), _, _) => Pattern::Days { every },
        (_, Some(day), _) => Pattern::MonthDay { every: 1, day },
        (_, _, Some((nth, weekday))) => Pattern::MonthWeekday { every: 1, nth, weekday },
        _ => Pattern::Weeks { every: rhythm.weeks.unwrap_or(1), weekdays: rhythm.days.clone() },
    };
    let at = rhythm.at.as_deref().and_then(|t| NaiveTime::parse_from_str(t, "%H:%M").ok());
    // Not all on the same day: a caseload of ten thousand has its check-ins spread over the week.
    let shift = if making.number < 12 { 0 } else { i64::try_from(seed.below(28)).unwrap_or(0) };
    let cadence = Cadence {
        pattern,
        starts_on: making.day(rhythm.start - shift),
        ending: Ending::Never,
        at,
        zone: making.app.zone(),
        window: Window::default(),
    };
    let series = CheckInSeries {
        id: SeriesId(making.id()),
        client_id: client_id.clone(),
        episode_id: Some(episode_id.clone()),
        purpose: rhythm.purpose.clone(),
        medium: rhythm.medium,
        with_whom: None,
        cadence: cadence.clone(),
        status: SeriesStatus::Active,
        status_reason: None,
        kind: CheckInKind::Contact,
        anchor: None,
        attempts_suffice: None,
        escalation: Vec::new(),
        source: None,
    };
    write.save(&series).await?;
    let horizon = making.today + TimeDelta::days(14);
    let dates = due_dates(&cadence, making.day(rhythm.start - shift), horizon + TimeDelta::days(31));
    // The last few only: older ones would be history that nobody opens in a demo.
    let first = dates.iter().position(|d| *d >= making.day(-30)).unwrap_or(0);
    let next_after = dates.iter().position(|d| *d > making.today).unwrap_or(dates.len());
    for (index, due_on) in dates.iter().copied().enumerate().skip(first) {
        if due_on > horizon && index > next_after {
            break;
        }
        // One in four of the last ten days was missed and is still open: that is what the radar is for.
        let past = due_on < making.today;
        let missed = past
            && due_on > making.day(-10)
            && (making.number < 12 && making.number.is_multiple_of(3) || seed.below(4) == 0);
        let done = past && !missed;
        let closed_at = done.then(|| making.moment((due_on - making.today).num_days()));
        let contact_id = closed_at.map(|_| ContactId(making.id()));
        let check_in = CheckIn {
            id: CheckInId(making.id()),
            series_id: series.id.clone(),
            client_id: client_id.clone(),
            number: i32::try_from(index + 1).unwrap_or(i32::MAX),
            due_on,
            do_on: due_on,
            snooze_reason: None,
            state: if done { CheckInState::Done } else { CheckInState::Open },
            attempts: i32::from(missed),
            closed_at,
            late: false,
            reason: None,
            contact_id: contact_id.clone(),
            done_on: None,
        };
        write.save(&check_in).await?;
        if let (Some(at), Some(id)) = (closed_at, contact_id) {
            write
                .save(&contact(
                    making,
                    client_id,
                    episode_id,
                    id,
                    at,
                    rhythm.medium,
                    None,
                    &rhythm.purpose,
                    Some(check_in.id),
                ))
                .await?;
        }
    }
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "a row of a contact is that wide")]
fn contact(
    making: &Making<'_>,
    client_id: &ClientId,
    episode_id: &EpisodeId,
    id: ContactId,
    at: DateTime<Utc>,
    medium: Medium,
    minutes: Option<i32>,
    purpose: &str,
    check_in_id: Option<CheckInId>,
) -> Contact {
    Contact {
        id,
        client_id: client_id.clone(),
        episode_id: Some(episode_id.clone()),
        check_in_id,
        at: at.min(making.now),
        minutes,
        direction: Direction::Outgoing,
        medium,
        with_whom: None,
        outcome: ContactOutcome::Reached,
        outcome_reason: None,
        purpose: purpose.to_owned(),
        source: None,
    }
}

pub(super) async fn notes(
    write: &mut Write<'_>,
    making: &Making<'_>,
    client_id: &ClientId,
    episode_id: &EpisodeId,
    seed: &mut Seed,
) -> Result<(), Failure> {
    let own = &making.person.notes;
    let many = if making.notes == 0 { own.len() } else { making.notes as usize };
    for index in 0..many {
        let Some((day, medium, minutes, text)) = (if index < own.len() { own.get(index) } else { seed.pick(own) })
        else {
            break;
        };
        let day = if index < own.len() { *day } else { -i64::try_from(seed.below(1400)).unwrap_or(0) - 1 };
        let at = making.moment(day);
        let contact_id = ContactId(making.id());
        write
            .save(&contact(
                making,
                client_id,
                episode_id,
                contact_id.clone(),
                at,
                *medium,
                Some(*minutes),
                "Check-in",
                None,
            ))
            .await?;
        // The newest note of every fifth client waits for its signature, so that the inbox has a use.
        let signed = !(making.number.is_multiple_of(5) && index + 1 == own.len());
        write
            .save(&Note {
                id: NoteId(making.id()),
                client_id: client_id.clone(),
                kind: NoteKind::Contact,
                contact_id: Some(contact_id),
                text: text.clone(),
                written_at: at,
                author: making.app.actor(),
                signed_at: signed.then_some(at + TimeDelta::minutes(4)),
                source: None,
            })
            .await?;
    }
    Ok(())
}
