//! Today: what is overdue, due and coming, over all clients.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check_in::{CheckIn, CheckInKind, EscalationAct};
use crate::client::SafeToLeaveMessage;
use crate::contact::Medium;

text_enum! {
    /// A part of Today.
    pub enum AgendaSection {
        /// Deadline before today.
        Overdue = "overdue",
        /// To be done today.
        Today = "today",
        /// To be done in the next fourteen days.
        Coming = "coming",
    }
}

/// A line of Today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaRow {
    /// What is due.
    pub check_in: CheckIn,
    /// The client's name as it is to be used.
    pub client_name: String,
    /// What it is for.
    pub purpose: String,
    /// How.
    pub medium: Medium,
    /// With whom, where it is not the client.
    pub with_whom: Option<String>,
    /// Local time of day, if it has one.
    pub at: Option<NaiveTime>,
    /// IANA zone of `at`.
    pub zone: String,
    /// The contact method to try first.
    pub reach_at: Option<String>,
    /// May a message be left there?
    pub safe_to_leave_message: Option<SafeToLeaveMessage>,
    /// Whole days past the deadline; 0 when it is not.
    pub days_overdue: i32,
    /// The client has a risk flag in force.
    pub has_risk_flag: bool,
    /// What has to happen for it to be done.
    pub kind: CheckInKind,
    /// What to do next because attempts did not reach anybody.
    pub escalate: Option<EscalationAct>,
    /// The client died.
    pub deceased: bool,
}

/// A page of one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaPage {
    /// The day the page speaks of.
    pub today: NaiveDate,
    /// Lines in order.
    pub rows: Vec<AgendaRow>,
    /// Hand it back for the next page.
    pub next: Option<String>,
    /// Counts of all sections, from one query.
    pub counts: AgendaCounts,
}

/// How many lines each section has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaCounts {
    /// Overdue.
    pub overdue: i32,
    /// Due today.
    pub today: i32,
    /// Coming.
    pub coming: i32,
    /// Unsigned notes.
    pub unsigned_notes: i32,
    /// Series whose check-ins are still being worked out: until it is 0 the other counts may be too low.
    /// Ask again; each answer works out some more.
    pub unplanned: i32,
}
