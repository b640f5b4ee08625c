//! What is wrong with one field, as every `validate` in this crate says it.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

text_enum! {
    /// What is wrong with a value. The window has words for each.
    pub enum Fault {
        /// It may not be empty.
        Required = "required",
        /// It has more characters than [`LONGEST_TEXT`].
        TooLong = "too-long",
        /// The number or day is outside what is allowed.
        OutOfRange = "out-of-range",
        /// The day has not come yet.
        InFuture = "in-future",
        /// It ends before it begins.
        BeforeStart = "before-start",
        /// It does not have the shape it needs.
        Malformed = "malformed",
        /// No IANA time zone is called so.
        UnknownZone = "unknown-zone",
        /// The chosen status asks for a reason.
        ReasonRequired = "reason-required",
    }
}

/// The longest text a field holds, in characters.
pub const LONGEST_TEXT: usize = 100_000;

/// Which field, and what is wrong with it. It never holds the value: that may be client data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {fault}")]
pub struct FieldFault {
    /// The field's name, as on the wire.
    pub field: &'static str,
    /// What is wrong.
    pub fault: Fault,
}

impl FieldFault {
    /// `fault` on `field`.
    #[must_use]
    pub const fn new(field: &'static str, fault: Fault) -> Self {
        Self { field, fault }
    }
}

/// `Err(fault on field)` where `broken`.
pub(crate) fn reject(broken: bool, field: &'static str, fault: Fault) -> Result<(), FieldFault> {
    if broken { Err(FieldFault::new(field, fault)) } else { Ok(()) }
}

/// The text is not too long.
pub(crate) fn text(field: &'static str, value: &str) -> Result<(), FieldFault> {
    // A text of so many bytes cannot have more characters, so most are never counted.
    reject(value.len() > LONGEST_TEXT && value.chars().count() > LONGEST_TEXT, field, Fault::TooLong)
}

/// The texts are not too long.
pub(crate) fn texts(fields: &[(&'static str, &str)]) -> Result<(), FieldFault> {
    fields.iter().try_for_each(|(field, value)| text(field, value))
}

/// The texts that are there are not too long.
pub(crate) fn optional_texts(fields: &[(&'static str, &Option<String>)]) -> Result<(), FieldFault> {
    fields.iter().try_for_each(|(field, value)| value.as_deref().map_or(Ok(()), |v| text(field, v)))
}

/// The text is there and not too long.
pub(crate) fn required(field: &'static str, value: &str) -> Result<(), FieldFault> {
    reject(value.trim().is_empty(), field, Fault::Required)?;
    text(field, value)
}

/// Words that must be there, such as a reason, without the blanks around them.
///
/// # Errors
/// [`Fault::Required`] where there are none, [`Fault::TooLong`].
pub fn said(field: &'static str, words: &str) -> Result<String, FieldFault> {
    required(field, words)?;
    Ok(words.trim().to_owned())
}

/// The number, where there is one, lies within the bounds.
pub(crate) fn within(field: &'static str, value: Option<i32>, least: i32, most: i32) -> Result<(), FieldFault> {
    reject(value.is_some_and(|v| v < least || v > most), field, Fault::OutOfRange)
}

/// The end, where both are there, is not before the start.
pub(crate) fn ordered(start: Option<NaiveDate>, field: &'static str, end: Option<NaiveDate>) -> Result<(), FieldFault> {
    reject(matches!((start, end), (Some(s), Some(e)) if e < s), field, Fault::BeforeStart)
}

/// The days a record speaks of: a year of three or five digits is a slip of the hand, and would not even
/// sort among the others.
pub(crate) const YEARS: RangeInclusive<i32> = 1850..=2200;

/// The days, where they are there, lie within the years a record speaks of.
pub(crate) fn days(fields: &[(&'static str, Option<NaiveDate>)]) -> Result<(), FieldFault> {
    fields.iter().try_for_each(|(field, day)| {
        reject(day.is_some_and(|day| !YEARS.contains(&day.year())), field, Fault::OutOfRange)
    })
}

/// The day, where there is one, has come.
pub(crate) fn not_in_future(field: &'static str, day: Option<NaiveDate>, today: NaiveDate) -> Result<(), FieldFault> {
    reject(day.is_some_and(|d| d > today), field, Fault::InFuture)
}

/// Nothing but blanks.
pub(crate) fn blank(value: &str) -> bool {
    value.trim().is_empty()
}
