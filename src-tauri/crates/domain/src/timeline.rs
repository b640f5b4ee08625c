//! A client's story in order of time, and the printings of the plan.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assessment::AssessmentHead;
use crate::check_in::CheckIn;
use crate::contact::{Contact, NoteView};
use crate::discharge::Discharge;
use crate::id::{AssessmentId, ClientId, PlanVersionId, PrintingId, SafetyPlanId};
use crate::measure::Measure;
use crate::practice::{Paper, PrintSize};

text_enum! {
    /// What was printed.
    pub enum PrintedDocument {
        CarePlan = "care-plan",
        /// An instrument, blank or filled in.
        Form = "form",
        SafetyPlan = "safety-plan",
        DischargeTimeline = "discharge-timeline",
        VisitBrief = "visit-brief",
    }
}
text_enum! {
    /// Which entries a timeline shows.
    pub enum TimelineKind { Note = "note", Contact = "contact", CheckIn = "check-in", Encounter = "encounter", Measure = "measure", Printing = "printing", PlanVersion = "plan-version", Assessment = "assessment", Discharge = "discharge" }
}

/// Something in a client's history that another system sent: a visit, a stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Encounter {
    /// Its identifier.
    pub id: crate::id::PartId,
    /// Whose it is.
    pub client_id: ClientId,
    /// "Emergency room visit", "General examination", …
    pub what: String,
    /// Why.
    pub reason: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// From.
    pub starts_at: DateTime<Utc>,
    /// To.
    pub ends_at: Option<DateTime<Utc>>,
    /// Where it came from.
    pub source: Option<crate::client::Source>,
}

/// What a timeline entry is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum TimelineBody {
    /// A note, with its contact and addenda.
    Note {
        /// The note.
        note: NoteView,
    },
    /// A contact or attempt without a note.
    Contact {
        /// The contact.
        contact: Contact,
    },
    /// A check-in that was closed without a contact (refused, not possible, withdrawn).
    #[serde(rename_all = "camelCase")]
    CheckIn {
        /// The check-in.
        check_in: CheckIn,
        /// What it was for.
        purpose: String,
    },
    /// A visit or stay.
    Encounter {
        /// The encounter.
        encounter: Encounter,
    },
    /// A measured value.
    Measure {
        /// The measure.
        measure: Measure,
    },
    /// The plan was printed.
    Printing {
        /// The printing.
        printing: Printing,
    },
    /// The plan was finalised.
    #[serde(rename_all = "camelCase")]
    PlanVersion {
        /// The version.
        version: crate::plan::PlanVersionHead,
    },
    /// An assessment was completed.
    Assessment {
        /// Its head.
        assessment: AssessmentHead,
    },
    /// A stay ended. It has a day and no hour: it is told in the middle of that day.
    Discharge {
        /// The discharge.
        discharge: Discharge,
    },
}

/// One entry of a client's timeline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEntry {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What it is.
    pub body: TimelineBody,
}

/// A page of the timeline, the newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelinePage {
    /// The entries.
    pub rows: Vec<TimelineEntry>,
    /// Hand it back for the next page.
    pub next: Option<String>,
}

/// A printing: that something left, and what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Printing {
    /// Its identifier.
    pub id: PrintingId,
    /// Whose plan.
    pub client_id: ClientId,
    /// Which version; none: the draft.
    pub version_id: Option<PlanVersionId>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// For whom.
    pub given_to: String,
    /// Paper.
    pub paper: Paper,
    /// Size of print.
    pub size: PrintSize,
    /// Pages.
    pub pages: i32,
    /// SHA-256 of the file, in hexadecimal.
    pub file_hash: String,
    /// What was printed.
    #[serde(default = "care_plan")]
    pub document: PrintedDocument,
    /// The assessment, for a form that was filled in.
    #[serde(default)]
    pub assessment_id: Option<AssessmentId>,
    /// Which safety plan.
    #[serde(default)]
    pub safety_plan_id: Option<SafetyPlanId>,
}

/// What a printing logged by an earlier version of the program was of.
const fn care_plan() -> PrintedDocument {
    PrintedDocument::CarePlan
}

/// What is to be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintRequest {
    /// Whose plan.
    pub client_id: ClientId,
    /// Which version; none: the draft.
    pub version_id: Option<PlanVersionId>,
    /// Paper.
    pub paper: Paper,
    /// Size of print.
    pub size: PrintSize,
    /// Also print what is marked sensitive.
    pub include_sensitive: bool,
    /// The page for the fridge.
    pub fridge_page: bool,
}

/// A character no bundled font has a glyph for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissingGlyph {
    /// The character.
    pub character: String,
    /// The words it stands in.
    pub context: String,
}

/// The pages as they will be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintPreview {
    /// One SVG image a page.
    pub pages: Vec<String>,
    /// Characters that could not be printed.
    pub missing_glyphs: Vec<MissingGlyph>,
    /// A name for the file that holds no client data beyond initials.
    pub file_name: String,
    /// Where it would be saved unless another folder is chosen.
    pub folder: String,
    /// The day that is printed.
    pub printed_on: NaiveDate,
}

/// A plan was printed to a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Printed {
    /// The printing, as logged.
    pub printing: Printing,
    /// Where the file is.
    pub path: String,
}
