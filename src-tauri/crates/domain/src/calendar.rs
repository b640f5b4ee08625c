//! The calendar, the day's visits, the brief before one, and the sweep at the day's end: what the window
//! shows of check-ins beside Today.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::AgendaRow;
use crate::check_in::{CheckInKind, CheckInState};
use crate::contact::{Contact, Medium, NoteView, UnsignedNote};
use crate::gap::Gap;
use crate::id::{CheckInId, ClientId, SeriesId};

/// A check-in on the day it is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarEntry {
    /// Which; none: it will be made when its time comes, and cannot be moved by itself.
    pub check_in_id: Option<CheckInId>,
    /// Of which series.
    pub series_id: SeriesId,
    /// On whom.
    pub client_id: ClientId,
    /// The client's name as it is to be used.
    pub client_name: String,
    /// What it is for.
    pub purpose: String,
    /// What has to happen for it to be done.
    pub kind: CheckInKind,
    /// How.
    pub medium: Medium,
    /// Local time of day, if it has one.
    pub at: Option<NaiveTime>,
    /// When to do it.
    pub do_on: NaiveDate,
    /// The deadline.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub state: CheckInState,
}

/// A day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarDay {
    /// Which.
    pub on: NaiveDate,
    /// Why the office is closed; none: it is open.
    pub closed: Option<String>,
    /// The first of them, by time.
    pub entries: Vec<CalendarEntry>,
    /// How many there are in all.
    pub total: i32,
}

/// Days of the calendar, one after another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarRange {
    /// The day it is.
    pub today: NaiveDate,
    /// The days.
    pub days: Vec<CalendarDay>,
    /// Up to this day all dates are shown; after it only those made already. None: all are.
    pub complete_to: Option<NaiveDate>,
}

/// What a calendar is to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarQuery {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; at most 62 after the first.
    pub to: NaiveDate,
    /// Of one client; none: of all.
    pub client_id: Option<ClientId>,
    /// So many entries a day at most, 1 to 200.
    pub per_day: i32,
}

/// Check-ins of one series whose deadline is over, as one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CatchUpRow {
    /// The series.
    pub series_id: SeriesId,
    /// On whom.
    pub client_id: ClientId,
    /// The client's name as it is to be used.
    pub client_name: String,
    /// What it is for.
    pub purpose: String,
    /// What has to happen for one to be done.
    pub kind: CheckInKind,
    /// How.
    pub medium: Medium,
    /// How many are overdue.
    pub overdue: i32,
    /// The deadline of the first of them.
    pub oldest_due_on: NaiveDate,
    /// The deadline of the last of them.
    pub newest_due_on: NaiveDate,
    /// All but the last, to be settled together.
    pub earlier: Vec<CheckInId>,
    /// The last: the one to do.
    pub newest: CheckInId,
}

/// A page of what waits after a long absence, the longest overdue first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CatchUpPage {
    /// The lines.
    pub rows: Vec<CatchUpRow>,
    /// Hand it back for the next page.
    pub next: Option<String>,
    /// Series with an overdue check-in.
    pub series: i32,
    /// Overdue check-ins.
    pub check_ins: i32,
}

/// A visit of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Visit {
    /// The check-in.
    pub row: AgendaRow,
    /// Lines of the address to go to; empty where none is known.
    pub address: Vec<String>,
}

/// Visits of a day in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitPlace {
    /// City and postal code; empty where no address is known.
    pub place: String,
    /// The visits there, by time and then by name.
    pub visits: Vec<Visit>,
}

/// What to know before a visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitBrief {
    /// Of whom.
    pub client_id: ClientId,
    /// The client's name as it is to be used.
    pub client_name: String,
    /// The last notes, three at most, the newest first.
    pub notes: Vec<NoteView>,
    /// Promises that are still to be kept.
    pub promises: Vec<AgendaRow>,
    /// Risk flags in force and risks of the plan.
    pub risks: Vec<String>,
    /// Papers that expire within sixty days or have expired: what, and when.
    pub papers: Vec<ExpiringPaper>,
    /// Check-ins that are due or will be within a fortnight, one line a series.
    pub due: Vec<BriefDue>,
    /// Open gaps.
    pub gaps: Vec<Gap>,
    /// Goals in work, in the client's words.
    pub goals: Vec<String>,
    /// Allergies.
    pub allergies: Vec<String>,
}

/// What a series has due: one that comes every day takes no more room than one that comes once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct BriefDue {
    /// The first of it, by deadline.
    pub row: AgendaRow,
    /// How many more of it are due or will be within the fortnight.
    pub more: i32,
}

/// A paper with an end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExpiringPaper {
    /// What it is.
    pub what: String,
    /// Its last day.
    pub ends_on: NaiveDate,
}

/// A contact of the day that nobody wrote a note about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnnotedContact {
    /// The contact.
    pub contact: Contact,
    /// The client's name as it is to be used.
    pub client_name: String,
}

/// What is left at the end of a day. Each list is cut off at a hundred; the totals are whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaySweep {
    /// The day.
    pub today: NaiveDate,
    /// Contacts of today without a note.
    pub unnoted: Vec<UnnotedContact>,
    /// How many there are.
    pub unnoted_total: i32,
    /// Notes that wait for a signature.
    pub unsigned: Vec<UnsignedNote>,
    /// How many there are.
    pub unsigned_total: i32,
    /// Promises due today or tomorrow, and those past due.
    pub promises: Vec<AgendaRow>,
    /// How many there are.
    pub promises_total: i32,
    /// Check-ins whose deadline is today and that are still open.
    pub open_today: Vec<AgendaRow>,
    /// How many there are.
    pub open_today_total: i32,
}

text_enum! {
    /// How clients are named in a calendar file.
    pub enum CalendarNames {
        /// Initials only.
        Initials = "initials",
        /// Full names.
        Names = "names",
        /// Not at all.
        Nobody = "nobody",
    }
}

/// The calendar file that other programs read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CalendarFile {
    /// Where it is; empty: there is none.
    pub path: String,
    /// How clients are named in it.
    pub names: CalendarNames,
    /// Whether it is written anew whenever something changes.
    pub live: bool,
    /// When it was written last; kept by the core.
    pub written_at: Option<DateTime<Utc>>,
}

impl Default for CalendarFile {
    fn default() -> Self {
        Self { path: String::new(), names: CalendarNames::Initials, live: false, written_at: None }
    }
}
