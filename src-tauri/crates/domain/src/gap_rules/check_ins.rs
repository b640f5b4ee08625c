//! What somebody has to finish: check-ins of every kind, notes, values out of range. It waits for everybody,
//! also where the enrolment is over or the client died.

use chrono::NaiveDate;

use super::{CheckInFact, GapDay, GapFacts, GapWhy, MeasureFact, NoteFact, PutOff, Watched, before, later};
use crate::check_in::{CheckInKind, PromisedBy};
use crate::gap::GapSubjectKind;
use crate::measure_rules::{digits, out_of_range, unit_in_words};

/// The window is open and not over. Steps and promises have rules of their own.
pub(super) fn due(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let open = facts.check_ins.iter().filter(|check_in| is_ordinary(check_in) && is_due(check_in, day));
    open.map(|check_in| {
        let case = if check_in.due_on == day.today { "today" } else { "later" };
        watched(check_in, check_in.do_on, case, check_in.due_on)
    })
    .collect()
}

/// The deadline is over. What was put off is quiet until that day, and stays among the snoozed.
pub(super) fn overdue(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let open = facts.check_ins.iter().filter(|check_in| is_ordinary(check_in) && is_overdue(check_in, day));
    open.map(|check_in| late(check_in, "", day)).collect()
}

/// The deadline is tomorrow, today or over. Dates set by law do not wait for a snooze.
pub(super) fn discharge_steps(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let steps = facts.check_ins.iter().filter(|check_in| matches!(check_in.kind, CheckInKind::DischargeStep { .. }));
    steps
        .map(|step| {
            let case = match step.due_on.cmp(&day.today) {
                std::cmp::Ordering::Less => "over",
                std::cmp::Ordering::Equal => "today",
                std::cmp::Ordering::Greater => "tomorrow",
            };
            Watched { urgent: case == "over", ..watched(step, before(step.due_on), case, step.due_on) }
        })
        .collect()
}

/// The day of a promise is over.
pub(super) fn promises(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let past = facts.check_ins.iter().filter(|check_in| is_overdue(check_in, day));
    past.filter_map(|promise| {
        let CheckInKind::Promise { by, who, .. } = &promise.kind else { return None };
        // The sentence names who promised, where it was not the case manager.
        let name = who.trim();
        let case = if *by == PromisedBy::Me {
            "me"
        } else if name.is_empty() {
            "them"
        } else {
            "named"
        };
        let mut found = late(promise, case, day);
        found.why.who = name.to_owned();
        Some(found)
    })
    .collect()
}

/// A note waits for a signature.
pub(super) fn unsigned_notes(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let note = |note: &NoteFact| {
        let written_on = day.of(note.written_at);
        Watched {
            subject: GapSubjectKind::Note,
            subject_id: note.id.0.clone(),
            episode_id: note.episode_id.clone(),
            from: written_on,
            urgent: false,
            put_off: None,
            why: GapWhy::on(written_on),
        }
    };
    facts.notes.iter().map(note).collect()
}

/// A value was out of range, and nobody said what was done about it. That later values were in range again
/// is no answer.
pub(super) fn unanswered_measures(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let outside = facts.measures.iter().filter(|fact| {
        day.of(fact.measure.at) >= fact.limit.starts_on && out_of_range(&fact.measure, &fact.limit).is_some()
    });
    outside
        .map(|fact| {
            let on = day.of(fact.measure.at);
            Watched {
                subject: GapSubjectKind::Measure,
                subject_id: fact.measure.id.0.clone(),
                episode_id: None,
                from: on,
                urgent: false,
                put_off: None,
                why: GapWhy { case: fact.measure.kind.as_str(), what: said(fact), ..GapWhy::on(on) },
            }
        })
        .collect()
}

/// The value with its unit: "182/100 mmHg".
fn said(fact: &MeasureFact) -> String {
    let measure = &fact.measure;
    let number = |value: f64| {
        let places = usize::try_from(digits([value])).unwrap_or(0);
        format!("{value:.places$}")
    };
    let value = match measure.second_value {
        Some(second) => format!("{}/{}", number(measure.value), number(second)),
        None => number(measure.value),
    };
    let unit = unit_in_words(&measure.unit);
    let value = if unit.is_empty() { value } else { format!("{value} {unit}") };
    if measure.name.trim().is_empty() { value } else { format!("{}: {value}", measure.name.trim()) }
}

fn is_ordinary(check_in: &CheckInFact) -> bool {
    !matches!(check_in.kind, CheckInKind::DischargeStep { .. } | CheckInKind::Promise { .. })
}

/// Today shows it under Today.
pub(super) fn is_due(check_in: &CheckInFact, day: GapDay) -> bool {
    check_in.do_on <= day.today && check_in.due_on >= day.today
}

/// Today shows it under Overdue, or under Coming where it was put off.
pub(super) fn is_overdue(check_in: &CheckInFact, day: GapDay) -> bool {
    check_in.due_on < day.today
}

/// One past its deadline.
fn late(check_in: &CheckInFact, case: &'static str, day: GapDay) -> Watched {
    let put_off =
        (check_in.do_on > day.today).then(|| PutOff { until: check_in.do_on, reason: check_in.snooze_reason.clone() });
    Watched { put_off, ..watched(check_in, later(check_in.due_on, 1), case, check_in.due_on) }
}

fn watched(check_in: &CheckInFact, from: NaiveDate, case: &'static str, on: NaiveDate) -> Watched {
    Watched {
        subject: GapSubjectKind::CheckIn,
        subject_id: check_in.id.0.clone(),
        episode_id: check_in.episode_id.clone(),
        from,
        urgent: false,
        put_off: None,
        why: GapWhy { case, what: check_in.purpose.clone(), ..GapWhy::on(on) },
    }
}
