//! Events beside a trend.

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::trend::{MarkKind, TrendMark};
use throughline_store::{Event, EventTime};

/// The events of these days, the oldest first. Of visits only those that tell of a hospital or an
/// emergency: a routine visit explains no change, and a life of them would hide what does.
pub(super) fn between(
    events: Vec<Event>,
    first: NaiveDate,
    last: NaiveDate,
    day_of: impl Fn(DateTime<Utc>) -> NaiveDate,
) -> Vec<TrendMark> {
    let mut marks: Vec<TrendMark> = events
        .into_iter()
        .filter(|event| event.kind != MarkKind::Encounter || is_acute(&event.text))
        .map(|event| {
            let on = match event.at {
                EventTime::Day(day) => day,
                EventTime::Moment(at) => day_of(at),
            };
            TrendMark { on, kind: event.kind, text: event.text }
        })
        .filter(|mark| (first..=last).contains(&mark.on))
        .collect();
    marks.sort_by(|a, b| (a.on, a.kind.as_str(), &a.text).cmp(&(b.on, b.kind.as_str(), &b.text)));
    marks.dedup();
    marks
}

/// Other systems send no common code for it, so it is read from their words, as SNOMED CT and HL7
/// ActEncounterCode name such encounters.
fn is_acute(what: &str) -> bool {
    let what = what.to_lowercase();
    ["emergency", "hospital", "inpatient", "admission", "intensive care", "urgent care"]
        .iter()
        .any(|word| what.contains(word))
}

#[cfg(test)]
mod tests {
    use super::is_acute;

    #[test]
    fn hospital_and_emergency_are_told_from_routine() {
        let check = |what, expect| assert_eq!(is_acute(what), expect, "{what}");
        check("Emergency room admission (procedure)", true);
        check("Hospital admission for isolation", true);
        check("Inpatient stay", true);
        check("Urgent care clinic (environment)", true);
        check("General examination of patient (procedure)", false);
        check("Encounter for check up", false);
        check("", false);
    }
}
