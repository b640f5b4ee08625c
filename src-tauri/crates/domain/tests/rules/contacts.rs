//! What may be saved of contacts, notes, measures and series.

use chrono::Duration;
use throughline_domain::cadence::{Ending, Pattern};
use throughline_domain::check_in::CheckInSeries;
use throughline_domain::contact::{Contact, ContactNote, ContactOutcome, Direction, Medium, Note, NoteKind};
use throughline_domain::contact_rules::{
    validate_addendum, validate_contact, validate_measure, validate_note, validate_series, validate_signing,
};
use throughline_domain::measure::{Measure, MeasureKind};
use throughline_domain::{Fault, FieldFault};

use crate::samples::{cadence, day, noon, series};

fn now() -> chrono::DateTime<chrono::Utc> {
    noon(day("2026-11-22"))
}

fn contact() -> Contact {
    Contact {
        id: "k".into(),
        client_id: "c".into(),
        episode_id: None,
        check_in_id: None,
        at: now(),
        minutes: Some(20),
        direction: Direction::Outgoing,
        medium: Medium::Phone,
        with_whom: None,
        outcome: ContactOutcome::Reached,
        outcome_reason: None,
        purpose: String::new(),
        source: None,
    }
}

fn note(text: &str) -> Note {
    Note {
        id: "n".into(),
        client_id: "c".into(),
        kind: NoteKind::Contact,
        contact_id: None,
        text: text.to_owned(),
        written_at: now(),
        author: "R. Doe".to_owned(),
        signed_at: None,
        source: None,
    }
}

fn fault(field: &'static str, fault: Fault) -> Option<FieldFault> {
    Some(FieldFault::new(field, fault))
}

#[test]
fn a_contact_happened() {
    let check =
        |contact: Contact, expect: Option<FieldFault>| assert_eq!(validate_contact(&contact, now()).err(), expect);
    check(contact(), None);
    check(Contact { at: now() + Duration::minutes(5), ..contact() }, None);
    check(Contact { at: now() + Duration::minutes(6), ..contact() }, fault("at", Fault::InFuture));
    check(Contact { minutes: None, ..contact() }, None);
    check(Contact { minutes: Some(1440), ..contact() }, None);
    check(Contact { minutes: Some(1441), ..contact() }, fault("minutes", Fault::OutOfRange));
    check(Contact { minutes: Some(-1), ..contact() }, fault("minutes", Fault::OutOfRange));
    let not_possible = |reason: Option<&str>| Contact {
        outcome: ContactOutcome::NotPossible,
        outcome_reason: reason.map(str::to_owned),
        ..contact()
    };
    check(not_possible(None), fault("outcomeReason", Fault::ReasonRequired));
    check(not_possible(Some(" ")), fault("outcomeReason", Fault::ReasonRequired));
    check(not_possible(Some("In hospital")), None);
    check(Contact { outcome: ContactOutcome::Refused, ..contact() }, None);
    check(Contact { purpose: "x".repeat(100_001), ..contact() }, fault("purpose", Fault::TooLong));
}

#[test]
fn a_note_may_be_empty_until_it_is_signed() {
    let signed = |text: &str, contact: Option<Contact>| {
        validate_signing(&ContactNote { contact, note: note(text) }, now()).err()
    };
    assert_eq!(validate_note(&note("")), Ok(()));
    assert_eq!(validate_note(&note(&"é".repeat(100_000))), Ok(()));
    assert_eq!(validate_note(&note(&"é".repeat(100_001))).err(), fault("text", Fault::TooLong));
    assert_eq!(signed("Spoke with her.", None), None);
    assert_eq!(signed("Spoke with her.", Some(contact())), None);
    assert_eq!(signed(" \n", Some(contact())), fault("text", Fault::Required));
    assert_eq!(signed("x", Some(Contact { minutes: Some(-1), ..contact() })), fault("minutes", Fault::OutOfRange));
    assert_eq!(validate_addendum("It was Tuesday.", "Wrong day"), Ok(()));
    assert_eq!(validate_addendum("", "Wrong day").err(), fault("text", Fault::Required));
    assert_eq!(validate_addendum("It was Tuesday.", " ").err(), fault("reason", Fault::ReasonRequired));
}

#[test]
fn a_measure_is_a_number_of_the_past() {
    let measure = |value, second_value, minutes| Measure {
        id: "m".into(),
        client_id: "c".into(),
        kind: MeasureKind::BloodPressure,
        name: String::new(),
        value,
        second_value,
        unit: "mm[Hg]".to_owned(),
        loinc: None,
        at: now() + Duration::minutes(minutes),
        source: None,
    };
    let check =
        |measure: Measure, expect: Option<FieldFault>| assert_eq!(validate_measure(&measure, now()).err(), expect);
    check(measure(142.0, Some(88.0), 0), None);
    check(measure(f64::NAN, None, 0), fault("value", Fault::Malformed));
    check(measure(142.0, Some(f64::INFINITY), 0), fault("secondValue", Fault::Malformed));
    check(measure(142.0, None, 60), fault("at", Fault::InFuture));
}

#[test]
fn a_series_has_a_purpose_and_a_rhythm() {
    let daily = |every| series(cadence(Pattern::Days { every }, "2026-11-22", Ending::Never));
    assert_eq!(validate_series(&daily(1)), Ok(()));
    assert_eq!(validate_series(&daily(0)).err(), fault("every", Fault::OutOfRange));
    assert_eq!(
        validate_series(&CheckInSeries { purpose: " ".into(), ..daily(1) }).err(),
        fault("purpose", Fault::Required)
    );
}
