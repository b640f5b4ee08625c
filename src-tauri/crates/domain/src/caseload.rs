//! The caseload list and search over everything.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::client::{Acuity, EpisodeStatus};
use crate::id::{ClientId, NoteId};

text_enum! {
    /// What the list is sorted by; ties go by identifier.
    pub enum CaseloadSort {
        Name = "name", NextCheckIn = "next-check-in", LastContact = "last-contact", Acuity = "acuity", Opened = "opened",
    }
}

/// Which clients, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseloadQuery {
    /// Only these statuses of the newest episode; empty: all.
    pub statuses: Vec<EpisodeStatus>,
    /// Only these acuities; empty: all.
    pub acuities: Vec<Acuity>,
    /// Only this programme.
    pub programme: Option<String>,
    /// Only clients with a check-in past due.
    pub overdue_only: bool,
    /// Only clients without an open check-in: nobody falls through the cracks.
    pub without_check_in: bool,
    /// Only names, identifiers or phones that start with these words.
    pub text: String,
    /// Order.
    pub sort: CaseloadSort,
    /// The other way round.
    pub descending: bool,
}

/// A line of the caseload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseloadRow {
    /// The client.
    pub client_id: ClientId,
    /// "Family, Given", as a list sorts it.
    pub sort_name: String,
    /// The preferred name, where it differs.
    pub preferred_name: Option<String>,
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// The newest episode's programme.
    pub programme: Option<String>,
    /// The newest episode's status.
    pub status: Option<EpisodeStatus>,
    /// The newest episode's acuity.
    pub acuity: Option<Acuity>,
    /// First day of the newest episode.
    pub opened_on: Option<NaiveDate>,
    /// The last successful contact.
    pub last_contact_at: Option<DateTime<Utc>>,
    /// The next open check-in's deadline.
    pub next_check_in_on: Option<NaiveDate>,
    /// Open check-ins past due.
    pub overdue_check_ins: i32,
    /// Has a risk flag in force.
    pub has_risk_flag: bool,
    /// Died.
    pub deceased: bool,
}

/// A page of the caseload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseloadPage {
    /// Lines in order.
    pub rows: Vec<CaseloadRow>,
    /// Hand it back for the next page.
    pub next: Option<String>,
    /// How many clients the query finds; only on the first page.
    pub total: Option<i32>,
}

/// Where a search found something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum SearchHit {
    /// A client, by name, identifier or phone.
    #[serde(rename_all = "camelCase")]
    Client {
        /// The client.
        client_id: ClientId,
        /// Their name.
        name: String,
        /// To tell namesakes apart.
        birth_date: Option<NaiveDate>,
        /// What was matched, where it was not the name.
        matched: Option<String>,
    },
    /// A note, by its words.
    #[serde(rename_all = "camelCase")]
    Note {
        /// The note.
        note_id: NoteId,
        /// About whom.
        client_id: ClientId,
        /// Their name.
        client_name: String,
        /// When it was written.
        written_at: DateTime<Utc>,
        /// The words around the match; the match stands between U+2068 and U+2069.
        excerpt: String,
    },
}
