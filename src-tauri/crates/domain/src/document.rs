//! What else is printed beside the care plan: forms, safety plans, discharge timelines and visit briefs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{AssessmentId, ClientId, DischargeId};
use crate::practice::{Paper, PrintSize};
use crate::timeline::Printing;

/// Which document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "document", rename_all = "kebab-case")]
pub enum DocumentKind {
    /// An instrument to fill in on paper.
    #[serde(rename_all = "camelCase")]
    BlankForm {
        /// The instrument.
        instrument_id: String,
        /// Whose name stands on it; none: a line to write on.
        client_id: Option<ClientId>,
    },
    /// An assessment with its answers and result.
    #[serde(rename_all = "camelCase")]
    FilledForm {
        /// The assessment.
        assessment_id: AssessmentId,
    },
    /// The client's safety plan: the finished one of this number, or what is being written.
    #[serde(rename_all = "camelCase")]
    SafetyPlan {
        /// Whose.
        client_id: ClientId,
        /// Which; none: the draft, or the newest where there is no draft.
        number: Option<i32>,
    },
    /// What was done after a discharge, and when.
    #[serde(rename_all = "camelCase")]
    DischargeTimeline {
        /// Which.
        discharge_id: DischargeId,
    },
    /// What to know before a visit, on one page.
    #[serde(rename_all = "camelCase")]
    VisitBrief {
        /// Of whom.
        client_id: ClientId,
    },
}

/// What is to be printed, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRequest {
    /// Which document.
    pub what: DocumentKind,
    /// Paper.
    pub paper: Paper,
    /// Size of print.
    pub size: PrintSize,
    /// Also print answers to sensitive questions.
    pub include_sensitive: bool,
}

/// A document was printed to a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentSaved {
    /// Where the file is.
    pub path: String,
    /// Pages.
    pub pages: i32,
    /// The printing, as logged; none for a blank form without a client.
    pub printing: Option<Printing>,
}
