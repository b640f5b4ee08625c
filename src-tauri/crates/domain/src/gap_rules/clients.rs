//! Reaching a client: attempts, the last contact and the next, what is to be asked again.

use chrono::NaiveDate;

use super::check_ins::{is_due, is_overdue};
use super::{GapDay, GapFacts, GapWhy, TriedCheckIn, Watched};
use crate::check_in::CheckInKind;
use crate::client_rules::is_running;
use crate::escalation::{escalation, steps_of};
use crate::gap::GapSubjectKind;

/// Attempts reached nobody since somebody was reached last, and the rule of escalation says what to do next:
/// of an open check-in its series' rule, of all other attempts the practice's. It counts from the attempt
/// that came to the first step.
pub(super) fn attempts(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let mut groups: Vec<(Option<&TriedCheckIn>, Vec<NaiveDate>)> = Vec::new();
    for attempt in &facts.attempts {
        let check_in = attempt.check_in.as_ref();
        let on = day.of(attempt.at);
        match groups.iter_mut().find(|(of, _)| of.map(|of| &of.id) == check_in.map(|of| &of.id)) {
            Some((_, days)) => days.push(on),
            None => groups.push((check_in, vec![on])),
        }
    }
    groups.into_iter().filter_map(|(check_in, days)| tried(facts, check_in, &days, day)).collect()
}

fn tried(facts: &GapFacts, check_in: Option<&TriedCheckIn>, days: &[NaiveDate], day: GapDay) -> Option<Watched> {
    let steps = steps_of(check_in.map_or(&[], |check_in| &check_in.steps));
    let act = escalation(steps, days, day.today)?;
    let from = *days.iter().filter(|on| escalation(steps, days, **on).is_some()).min()?;
    let why = GapWhy {
        case: act.as_str(),
        count: i32::try_from(days.len()).unwrap_or(i32::MAX),
        ..GapWhy::on(*days.iter().max()?)
    };
    let Some(check_in) = check_in else { return Some(of_client(facts, from, why)) };
    Some(Watched {
        subject: GapSubjectKind::CheckIn,
        subject_id: check_in.id.0.clone(),
        episode_id: check_in.episode_id.clone(),
        why: GapWhy { what: check_in.purpose.clone(), ..why },
        ..of_client(facts, from, GapWhy::on(from))
    })
}

/// An instrument is to be asked again. Where a check-in is there to ask it, that is the gap. A result from before
/// the client came into care here asks for nothing before that day: nobody here was late then.
pub(super) fn assessments(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let asked = |instrument: &str| {
        facts.check_ins.iter().any(|check_in| {
            (is_due(check_in, day) || is_overdue(check_in, day))
                && matches!(&check_in.kind, CheckInKind::Assessment { instrument_id } if instrument_id == instrument)
        })
    };
    let due = facts.assessments.iter().filter(|due| !asked(&due.instrument_id));
    due.map(|due| {
        let due_on = facts.opened_on().map_or(due.due_on, |opened_on| due.due_on.max(opened_on));
        Watched {
            subject: GapSubjectKind::Instrument,
            subject_id: due.instrument_id.clone(),
            episode_id: None,
            from: due_on,
            urgent: false,
            put_off: None,
            why: GapWhy {
                case: if due_on == day.today { "today" } else { "over" },
                what: due.short_title.clone(),
                ..GapWhy::on(due_on)
            },
        }
    })
    .collect()
}

/// Nothing is planned to reach the client. It counts from the day the last such check-in was closed, or the
/// enrolment began.
pub(super) fn no_next_contact(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    if facts.contact_planned {
        return Vec::new();
    }
    let closed_on = facts.contact_closed_at.map(|at| day.of(at));
    let Some(from) = closed_on.max(facts.opened_on()) else { return Vec::new() };
    let case = if closed_on == Some(from) { "closed" } else { "opened" };
    vec![of_client(facts, from, GapWhy { case, ..GapWhy::on(from) })]
}

/// Nobody was reached for long: since the last contact, or since the enrolment began.
pub(super) fn no_contact(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let reached_on = facts.last_reached_at.map(|at| day.of(at));
    let Some(from) = reached_on.max(facts.opened_on()) else { return Vec::new() };
    let case = if reached_on == Some(from) { "last" } else { "never" };
    vec![of_client(facts, from, GapWhy { case, ..GapWhy::on(from) })]
}

/// What is asked of the living stops counting with a death: the enrolment that is still open stands for it, so
/// that the client is not forgotten with gaps that were never looked at. It counts from the day of the death.
pub(super) fn open_after_death(facts: &GapFacts) -> Vec<Watched> {
    let Some(died_on) = facts.deceased_on else { return Vec::new() };
    let open = facts.episodes.iter().filter(|episode| is_running(episode.status));
    open.map(|episode| Watched {
        subject: GapSubjectKind::Episode,
        subject_id: episode.id.0.clone(),
        episode_id: Some(episode.id.clone()),
        from: died_on,
        urgent: false,
        put_off: None,
        why: GapWhy { what: episode.programme.clone(), ..GapWhy::on(died_on) },
    })
    .collect()
}

fn of_client(facts: &GapFacts, from: NaiveDate, why: GapWhy) -> Watched {
    Watched {
        subject: GapSubjectKind::Client,
        subject_id: facts.client_id.0.clone(),
        episode_id: None,
        from,
        urgent: false,
        put_off: None,
        why,
    }
}
