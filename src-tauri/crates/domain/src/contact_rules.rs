//! What may be saved of contacts, notes, measures and series of check-ins.

use chrono::{DateTime, Duration, Utc};

use crate::check_in::CheckInSeries;
use crate::contact::{Contact, ContactNote, ContactOutcome, Note};
use crate::escalation::validate_steps;
use crate::fault::{Fault, FieldFault, blank, days, optional_texts, reject, required, text, texts, within};
use crate::measure::Measure;

/// How far a clock may be ahead before what it says counts as the future.
const CLOCK_TOLERANCE: Duration = Duration::minutes(5);
/// A contact is no longer than a day.
const MOST_MINUTES: i32 = 24 * 60;

fn happened(field: &'static str, at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), FieldFault> {
    days(&[(field, Some(at.date_naive()))])?;
    reject(at.signed_duration_since(now) > CLOCK_TOLERANCE, field, Fault::InFuture)
}

/// May this contact be saved?
///
/// # Errors
/// The first field that may not: a time to come (a contact happened; what is to come is a check-in),
/// minutes outside 0 to 1440, no reason where it was not possible, a text that is too long.
pub fn validate_contact(contact: &Contact, now: DateTime<Utc>) -> Result<(), FieldFault> {
    happened("at", contact.at, now)?;
    within("minutes", contact.minutes, 0, MOST_MINUTES)?;
    let unexplained = contact.outcome_reason.as_deref().is_none_or(blank);
    reject(contact.outcome == ContactOutcome::NotPossible && unexplained, "outcomeReason", Fault::ReasonRequired)?;
    text("purpose", &contact.purpose)?;
    optional_texts(&[("withWhom", &contact.with_whom), ("outcomeReason", &contact.outcome_reason)])
}

/// May this note be saved? An unsigned note may be empty, or it could not be begun.
///
/// # Errors
/// `writtenAt` is no year a record speaks of; `text` too long.
pub fn validate_note(note: &Note) -> Result<(), FieldFault> {
    days(&[("writtenAt", Some(note.written_at.date_naive()))])?;
    text("text", &note.text)
}

/// May this note be signed?
///
/// # Errors
/// As [`validate_contact`] and [`validate_note`]; and `text` where it says nothing.
pub fn validate_signing(contact_note: &ContactNote, now: DateTime<Utc>) -> Result<(), FieldFault> {
    contact_note.contact.as_ref().map_or(Ok(()), |contact| validate_contact(contact, now))?;
    required("text", &contact_note.note.text)
}

/// May this addendum be made?
///
/// # Errors
/// `text` or `reason` is empty or too long.
pub fn validate_addendum(text: &str, reason: &str) -> Result<(), FieldFault> {
    required("text", text)?;
    reject(blank(reason), "reason", Fault::ReasonRequired)?;
    required("reason", reason)
}

/// May this measure be saved?
///
/// # Errors
/// The first field that may not: a time to come, a value that is no number, a text that is too long.
pub fn validate_measure(measure: &Measure, now: DateTime<Utc>) -> Result<(), FieldFault> {
    happened("at", measure.at, now)?;
    reject(!measure.value.is_finite(), "value", Fault::Malformed)?;
    reject(measure.second_value.is_some_and(|v| !v.is_finite()), "secondValue", Fault::Malformed)?;
    texts(&[("name", &measure.name), ("unit", &measure.unit)])
}

/// May this series be saved?
///
/// # Errors
/// `purpose` is not said; or the first field of its cadence that may not (see
/// [`crate::cadence::Cadence::validate`]); or a text is too long.
pub fn validate_series(series: &CheckInSeries) -> Result<(), FieldFault> {
    required("purpose", &series.purpose)?;
    optional_texts(&[("withWhom", &series.with_whom), ("statusReason", &series.status_reason)])?;
    validate_steps(&series.escalation)?;
    series.cadence.validate()
}
