//! Check-ins: what is due. Something that happened is a [`crate::contact::Contact`].
//!
//! [`apply`] is what an outcome does to a check-in, [`plan`] and [`plan_after_change`] are which
//! check-ins a series has, [`rest`] is why one makes none for now, [`section`] is where Today shows one. The one promise they keep: nothing
//! disappears because it is late. A check-in leaves the list only by an outcome, or because its series
//! was changed before it was due.

mod contacts;
mod moving;
mod outcome;
mod rest;
mod schedule;
mod standing;

pub use contacts::{after_contact, after_other_contact};
pub use moving::moved;
pub use outcome::{
    COMING_DAYS, CheckInFault, LONGEST_SNOOZE_DAYS, answered_by_form, apply, attempted, days_overdue, days_past,
    section, separate_attempts, withdraw,
};
pub use rest::{Circumstances, Rest, SeriesView, rest, unplanned};
pub use schedule::{HORIZON_DAYS, Planned, history, look_again_on, plan, plan_after_change};
pub use standing::{counts_from, standing};

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cadence::Cadence;
use crate::client::Source;
use crate::contact::Medium;
use crate::id::{CheckInId, ClientId, ContactId, DischargeId, EpisodeId, NoteId, SeriesId};

text_enum! {
    /// Where a series stands.
    pub enum SeriesStatus { Active = "active", Paused = "paused", Ended = "ended" }
}

text_enum! {
    /// Where a check-in stands. Being late is not a state: it is a fact kept beside it.
    pub enum CheckInState {
        /// Still to be done, however late.
        Open = "open",
        /// The client was reached; what is no contact was done.
        Done = "done",
        /// Nobody was reached, and so many documented attempts suffice.
        Attempted = "attempted",
        /// The client did not want it.
        Refused = "refused",
        /// It could not be done; the reason is kept.
        NotPossible = "not-possible",
        /// The series was changed or ended before it was due.
        Withdrawn = "withdrawn",
    }
}

/// What a check-in is: what has to happen for it to be done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum CheckInKind {
    /// Somebody is to be reached: done by a contact.
    #[default]
    Contact,
    /// Something is to be done.
    Task,
    /// An instrument is to be asked: done by completing it.
    #[serde(rename_all = "camelCase")]
    Assessment {
        /// Which.
        instrument_id: String,
    },
    /// A step after a discharge.
    #[serde(rename_all = "camelCase")]
    DischargeStep {
        /// After which.
        discharge_id: DischargeId,
        /// The rule it comes from, as `tcm-contact`.
        rule: String,
    },
    /// Something that was promised.
    #[serde(rename_all = "camelCase")]
    Promise {
        /// Who promised it.
        by: PromisedBy,
        /// Their name; empty: the case manager's own.
        who: String,
        /// The note it was said in.
        note_id: Option<NoteId>,
    },
}

impl CheckInKind {
    /// Whether it is done by reaching somebody.
    #[must_use]
    pub const fn is_contact(&self) -> bool {
        matches!(self, Self::Contact)
    }

    /// The name of the kind, as on the wire.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Task => "task",
            Self::Assessment { .. } => "assessment",
            Self::DischargeStep { .. } => "dischargeStep",
            Self::Promise { .. } => "promise",
        }
    }
}

text_enum! {
    /// Who made a promise.
    pub enum PromisedBy {
        /// The case manager: "I will …".
        Me = "me",
        /// Somebody else: "they will …".
        Them = "them",
    }
}

/// The date of the record that a series' first day hangs on: where it moves, the series moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Anchor {
    /// The first day of an enrolment.
    #[serde(rename_all = "camelCase")]
    EpisodeOpened {
        /// Which.
        episode_id: EpisodeId,
        /// So many days after it, -366 to 366.
        offset_days: i32,
    },
    /// The day of a discharge. Steps after a discharge carry a rule instead.
    #[serde(rename_all = "camelCase")]
    Discharge {
        /// Which.
        discharge_id: DischargeId,
        /// So many days after it, -366 to 366.
        offset_days: i32,
    },
}

text_enum! {
    /// What to do when attempts do not reach anybody.
    pub enum EscalationAct {
        /// Try another number.
        OtherNumber = "other-number",
        /// Write a letter.
        Letter = "letter",
        /// Call the emergency contact.
        EmergencyContact = "emergency-contact",
        /// Write a note to the supervisor.
        SupervisorNote = "supervisor-note",
    }
}

/// After so many attempts within so many days, do this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct EscalationStep {
    /// 1 to 20.
    pub attempts: i32,
    /// 1 to 90.
    pub within_days: i32,
    /// What to do.
    pub act: EscalationAct,
}

/// A series of check-ins on a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInSeries {
    /// Empty asks the core to make one.
    pub id: SeriesId,
    /// On whom.
    pub client_id: ClientId,
    /// In which enrolment.
    pub episode_id: Option<EpisodeId>,
    /// What it is for ("See how the new walker works out").
    pub purpose: String,
    /// How.
    pub medium: Medium,
    /// With whom, where it is not the client.
    pub with_whom: Option<String>,
    /// When it recurs.
    pub cadence: Cadence,
    /// Where it stands.
    pub status: SeriesStatus,
    /// Why it is paused or ended.
    pub status_reason: Option<String>,
    /// What has to happen for a check-in to be done.
    #[serde(default)]
    pub kind: CheckInKind,
    /// What its first day hangs on; none: on itself.
    #[serde(default)]
    pub anchor: Option<Anchor>,
    /// So many documented attempts, on as many days, stand for reaching somebody, 1 to 10; none: attempts never do.
    #[serde(default)]
    pub attempts_suffice: Option<i32>,
    /// What to do when attempts do not reach anybody; empty: as the practice's rule says.
    #[serde(default)]
    pub escalation: Vec<EscalationStep>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// One check-in of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckIn {
    /// Its identifier.
    pub id: CheckInId,
    /// The series it belongs to.
    pub series_id: SeriesId,
    /// On whom.
    pub client_id: ClientId,
    /// 1, 2, 3, … within its series.
    pub number: i32,
    /// The deadline: when it is due. Never moves.
    pub due_on: NaiveDate,
    /// When to do it: moved by a snooze, never later than it is seen.
    pub do_on: NaiveDate,
    /// Why it was snoozed last.
    pub snooze_reason: Option<String>,
    /// Where it stands.
    pub state: CheckInState,
    /// Attempts so far that did not reach the client.
    pub attempts: i32,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// It was closed after the day it was due.
    pub late: bool,
    /// The reason that goes with `refused`, `not-possible` or `withdrawn`.
    pub reason: Option<String>,
    /// The contact that closed it.
    pub contact_id: Option<ContactId>,
    /// The day it was done, where that is not the day it was closed.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
}

/// What became of a check-in, in one key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum CheckInOutcome {
    /// Reached: closes it.
    Reached,
    /// Done, of what is no contact; or reached on an earlier day. Closes it.
    #[serde(rename_all = "camelCase")]
    Done {
        /// On which day; none: today. Not after today.
        on: Option<NaiveDate>,
        /// What came of it.
        remark: Option<String>,
    },
    /// An attempt: it stays open.
    LeftMessage,
    /// An attempt: it stays open.
    NoAnswer,
    /// An attempt: it stays open.
    WrongNumber,
    /// Closes it.
    Refused {
        /// In the client's words, if given.
        reason: Option<String>,
    },
    /// Closes it; the reason is required.
    NotPossible {
        /// Why.
        reason: String,
    },
    /// Moves when to do it; the deadline stays.
    Snooze {
        /// Until which day.
        until: NaiveDate,
        /// Why.
        reason: Option<String>,
    },
}
