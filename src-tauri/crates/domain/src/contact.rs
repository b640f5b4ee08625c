//! Contacts (something that happened), the notes about them, and the addenda to signed notes.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::client::Source;
use crate::id::{AddendumId, CheckInId, ClientId, ContactId, EpisodeId, NoteId};

text_enum! {
    /// How a contact is or was made.
    pub enum Medium {
        Phone = "phone", Video = "video", InPerson = "in-person", Email = "email", Letter = "letter",
        Portal = "portal", Text = "text",
    }
}
text_enum! {
    /// Who started it.
    pub enum Direction { Outgoing = "outgoing", Incoming = "incoming" }
}
text_enum! {
    /// What came of it. All but `reached` are attempts (FHIR Communication.statusReason).
    pub enum ContactOutcome {
        Reached = "reached", LeftMessage = "left-message", NoAnswer = "no-answer", WrongNumber = "wrong-number",
        Refused = "refused", NotPossible = "not-possible",
    }
}
text_enum! {
    /// What a note is about.
    pub enum NoteKind { Contact = "contact", Progress = "progress" }
}

/// Something that happened with or for the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Empty asks the core to make one.
    pub id: ContactId,
    /// With or for whom.
    pub client_id: ClientId,
    /// In which enrolment.
    pub episode_id: Option<EpisodeId>,
    /// The check-in it answers.
    pub check_in_id: Option<CheckInId>,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// How long, in minutes.
    pub minutes: Option<i32>,
    /// Who started it.
    pub direction: Direction,
    /// How.
    pub medium: Medium,
    /// With whom, where it was not the client.
    pub with_whom: Option<String>,
    /// What came of it.
    pub outcome: ContactOutcome,
    /// Why it came so, where it was refused or not possible.
    pub outcome_reason: Option<String>,
    /// What it was for.
    pub purpose: String,
    /// Where it came from.
    pub source: Option<Source>,
}

/// A note. Once signed it never changes; corrections are addenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Empty asks the core to make one.
    pub id: NoteId,
    /// About whom.
    pub client_id: ClientId,
    /// About a contact or about progress.
    pub kind: NoteKind,
    /// The contact it tells of.
    pub contact_id: Option<ContactId>,
    /// What it says.
    pub text: String,
    /// When it was begun.
    pub written_at: DateTime<Utc>,
    /// Who wrote it.
    pub author: String,
    /// When it was signed.
    pub signed_at: Option<DateTime<Utc>>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// A correction or addition to a signed note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Addendum {
    /// Made by the core.
    pub id: AddendumId,
    /// The signed note.
    pub note_id: NoteId,
    /// About whom.
    pub client_id: ClientId,
    /// What it adds or corrects.
    pub text: String,
    /// Why.
    pub reason: String,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What the composer holds: a contact with its note, as saved or signed in one act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactNote {
    /// The contact; absent for a progress note.
    pub contact: Option<Contact>,
    /// The note.
    pub note: Note,
}

/// A note with what belongs to it, to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteView {
    /// The note.
    pub note: Note,
    /// The contact it tells of.
    pub contact: Option<Contact>,
    /// Its addenda in order.
    pub addenda: Vec<Addendum>,
}

/// A line of the inbox of unsigned notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnsignedNote {
    /// The note.
    pub note_id: NoteId,
    /// About whom.
    pub client_id: ClientId,
    /// Their name.
    pub client_name: String,
    /// When it was begun.
    pub written_at: DateTime<Utc>,
    /// Its first line.
    pub excerpt: String,
}

/// A page of the inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnsignedPage {
    /// The lines, the oldest first.
    pub rows: Vec<UnsignedNote>,
    /// Hand it back for the next page.
    pub next: Option<String>,
    /// How many there are in all.
    pub total: i32,
}
