//! Check-ins: what is due. Something that happened is a [`crate::contact::Contact`].
//!
//! [`apply`] is what an outcome does to a check-in, [`plan`] and [`plan_after_change`] are which
//! check-ins a series has, [`rest`] is why one makes none for now, [`section`] is where Today shows one. The one promise they keep: nothing
//! disappears because it is late. A check-in leaves the list only by an outcome, or because its series
//! was changed before it was due.

mod contacts;
mod outcome;
mod rest;
mod schedule;

pub use contacts::after_contact;
pub use outcome::{COMING_DAYS, CheckInFault, LONGEST_SNOOZE_DAYS, apply, days_overdue, section, withdraw};
pub use rest::{Circumstances, Rest, SeriesView, rest, unplanned};
pub use schedule::{HORIZON_DAYS, Planned, plan, plan_after_change};

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cadence::Cadence;
use crate::client::Source;
use crate::contact::Medium;
use crate::id::{CheckInId, ClientId, ContactId, EpisodeId, SeriesId};

text_enum! {
    /// Where a series stands.
    pub enum SeriesStatus { Active = "active", Paused = "paused", Ended = "ended" }
}

text_enum! {
    /// Where a check-in stands. Being late is not a state: it is a fact kept beside it.
    pub enum CheckInState {
        /// Still to be done, however late.
        Open = "open",
        /// The client was reached.
        Done = "done",
        /// The client did not want it.
        Refused = "refused",
        /// It could not be done; the reason is kept.
        NotPossible = "not-possible",
        /// The series was changed or ended before it was due.
        Withdrawn = "withdrawn",
    }
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
}

/// What became of a check-in, in one key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum CheckInOutcome {
    /// Reached: closes it.
    Reached,
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
