//! Why a condition holds: the answers and results it rests on.

use super::reading::{Reading, Triaged};
use super::truth::Truth;
use crate::instrument::Condition;

/// What a condition rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The item at this place.
    Item(usize),
    /// The scale at this place.
    Scale(usize),
    /// The triage at this place.
    Triage(usize),
}

/// What a condition that holds rests on, each once, in the order of the condition.
pub(crate) fn reasons<'a>(reading: &mut Reading<'a>, condition: &'a Condition) -> Vec<Reason> {
    let mut found = Vec::new();
    collect(reading, condition, Truth::True, DEEPEST, &mut found);
    found
}

/// The answered items a condition that holds rests on, through scales too, in the order of the instrument.
pub(crate) fn items_behind<'a>(reading: &mut Reading<'a>, condition: &'a Condition) -> Vec<usize> {
    let mut places = Vec::new();
    for reason in reasons(reading, condition) {
        match reason {
            Reason::Item(at) => places.push(at),
            Reason::Scale(at) => places.extend(reading.items_of_scale(at)),
            Reason::Triage(_) => {}
        }
    }
    places.sort_unstable();
    places.dedup();
    places.retain(|at| reading.entries[*at].answer.is_some());
    places
}

/// Deep enough for any file the loader takes; ends the search in one it would refuse.
const DEEPEST: u32 = 64;

fn collect<'a>(reading: &mut Reading<'a>, condition: &'a Condition, is: Truth, deeper: u32, into: &mut Vec<Reason>) {
    let Some(deeper) = deeper.checked_sub(1) else { return };
    if reading.holds(condition) != is {
        return;
    }
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                collect(reading, part, is, deeper, into);
            }
        }
        Condition::Not(part) => collect(reading, part, !is, deeper, into),
        Condition::Answer(test) => item(reading, &test.item, into),
        Condition::Number(test) => item(reading, &test.item, into),
        Condition::Declined(link) => item(reading, link, into),
        Condition::Count(test) => {
            for link in &test.items {
                let points = reading.find(link).and_then(|at| reading.points(at));
                if points.is_some_and(|points| (points >= test.points_at_least) == is.holds()) {
                    item(reading, link, into);
                }
            }
        }
        Condition::Score(test) => {
            if let Some(at) = reading.place_of_scale(&test.scale) {
                add(into, Reason::Scale(at));
            }
        }
        Condition::Sex(_) => {}
        Condition::Positive(wanted) => {
            let scoring = &reading.instrument.scoring;
            if let Some(positive) = &scoring.positive {
                let positive_is = if is.holds() == *wanted { Truth::True } else { Truth::False };
                collect(reading, positive, positive_is, deeper, into);
            } else if !scoring.triage.is_empty() {
                triage(reading, deeper, into);
            } else if !scoring.scales.is_empty() {
                add(into, Reason::Scale(0));
            }
        }
        Condition::Flag(id) => {
            let instrument = reading.instrument;
            if let Some(flag) = instrument.flags.iter().find(|flag| flag.id == *id) {
                collect(reading, &flag.when, is, deeper, into);
            }
        }
        Condition::Triage(_) => triage(reading, deeper, into),
    }
}

fn triage(reading: &mut Reading<'_>, deeper: u32, into: &mut Vec<Reason>) {
    if let Triaged::As(at) = reading.triage() {
        add(into, Reason::Triage(at));
        let instrument = reading.instrument;
        collect(reading, &instrument.scoring.triage[at].when, Truth::True, deeper, into);
    }
}

fn item(reading: &Reading<'_>, link: &str, into: &mut Vec<Reason>) {
    if let Some(at) = reading.find(link)
        && reading.entries[at].answer.is_some()
    {
        add(into, Reason::Item(at));
    }
}

fn add(into: &mut Vec<Reason>, reason: Reason) {
    if !into.contains(&reason) {
        into.push(reason);
    }
}
