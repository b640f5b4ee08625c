//! Promises: commitments with a date and a name, as they are found in a note and as they are kept.
//!
//! A promise that is kept is a check-in series of kind [`CheckInKind::Promise`](crate::check_in::CheckInKind)
//! with one date; what was found is only a proposal. [`crate::promise_words`] finds them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check_in::{CheckIn, PromisedBy};
use crate::fault::{Fault, FieldFault, days, reject, required, text};
use crate::id::NoteId;

/// A promise as a note has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundPromise {
    /// The words as they stand in the note.
    pub quote: String,
    /// The same without the day at its end: "I will call the pharmacy".
    pub words: String,
    /// Who promises.
    pub by: PromisedBy,
    /// Their name or what they are; empty: the case manager, or "she", who is known only to the reader.
    pub who: String,
    /// By when; none: no day is said.
    pub due_on: Option<NaiveDate>,
    /// Where it begins in the text, in UTF-16 units, as the window counts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// A promise that is to be kept in mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct PromiseMade {
    /// What was promised, as it was said.
    pub words: String,
    /// Who promised it.
    pub by: PromisedBy,
    /// Their name; empty: the case manager's own.
    pub who: String,
    /// By when.
    pub due_on: NaiveDate,
    /// The note it was said in.
    pub note_id: Option<NoteId>,
}

/// A promise that is kept in mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct PromiseRow {
    /// When it is due, and what became of it.
    pub check_in: CheckIn,
    /// The client's name as it is to be used.
    pub client_name: String,
    /// What was promised.
    pub words: String,
    /// Who promised it.
    pub by: PromisedBy,
    /// Their name.
    pub who: String,
    /// The note it was said in.
    pub note_id: Option<NoteId>,
    /// Whole days past its day; 0 when it is not.
    pub days_overdue: i32,
}

/// May this promise be kept in mind?
///
/// # Errors
/// `words` are not said; `who` is not said of somebody else's; `dueOn` is over, or no day a record speaks of.
pub fn validate_promise(promise: &PromiseMade, today: NaiveDate) -> Result<(), FieldFault> {
    required("words", &promise.words)?;
    text("who", &promise.who)?;
    reject(promise.by == PromisedBy::Them && promise.who.trim().is_empty(), "who", Fault::Required)?;
    validate_due_on(promise.due_on, today)
}

/// May a promise be due on this day?
///
/// # Errors
/// `dueOn` is over, or no day a record speaks of.
pub fn validate_due_on(due_on: NaiveDate, today: NaiveDate) -> Result<(), FieldFault> {
    days(&[("dueOn", Some(due_on))])?;
    reject(due_on < today, "dueOn", Fault::OutOfRange)
}
