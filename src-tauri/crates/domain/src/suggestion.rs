//! From an answer to the plan: what is suggested, what was decided, where a need came from.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{AssessmentId, ClientId, DecisionId, ItemId};
use crate::plan::PlanItemKind;
use crate::plan_library::LibraryNeed;
use crate::safety::Said;

/// Why something is suggested.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Because {
    /// What the instrument is called in lists.
    pub instrument: String,
    /// Total and band, where the result is the reason.
    pub result: Option<String>,
    /// Questions and answers, where they are.
    pub said: Vec<Said>,
}

/// A need or risk of the library that an assessment points to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// Names it within the assessment: the same need for the same answers has the same key.
    pub key: String,
    /// What is suggested, with its goals and interventions.
    pub need: LibraryNeed,
    /// Why.
    pub because: Because,
    /// It is in the plan already: accepting only links this assessment to it.
    pub in_plan: Option<ItemId>,
    /// It was dismissed after an earlier assessment: when and why.
    pub dismissed_before: Option<EarlierDismissal>,
}

/// An earlier "no".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierDismissal {
    /// When.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

text_enum! {
    /// What was decided.
    pub enum Verdict {
        Accepted = "accepted", Dismissed = "dismissed",
        /// A sentence of an answer was made an item of the plan.
        Marked = "marked",
    }
}

/// What was decided on a suggestion or a marked sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// Made by the core.
    pub id: DecisionId,
    /// Whose plan.
    pub client_id: ClientId,
    /// The assessment.
    pub assessment_id: AssessmentId,
    /// The suggestion's key; of a marked sentence, the item's `linkId`.
    pub key: String,
    /// The library's need; empty for a marked sentence.
    pub library_id: String,
    /// What was decided.
    pub verdict: Verdict,
    /// Why it was dismissed.
    pub reason: String,
    /// Why it was suggested; of a marked sentence, the question and the sentence.
    pub because: Because,
    /// What came of it.
    pub item_kind: Option<PlanItemKind>,
    /// Which item.
    pub item_id: Option<ItemId>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// What to take of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestionTaken {
    /// The suggestion.
    pub key: String,
    /// The need's words, in case they were changed; empty: the library's.
    pub statement: String,
    /// Goals of the library to take.
    pub goal_ids: Vec<String>,
    /// Interventions of the library to take; their goals must be among those taken.
    pub intervention_ids: Vec<String>,
}

/// A sentence of an answer that becomes an item of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkedSentence {
    /// The item whose answer it stands in.
    pub link_id: String,
    /// The sentence.
    pub sentence: String,
    /// `need`, `risk` or `strength`.
    pub becomes: crate::instrument::Yield,
}

/// What was decided, and the act to undo it by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    /// The decision.
    pub decision: Decision,
    /// Undo with this.
    pub act_id: crate::id::ActId,
    /// What is still suggested.
    pub suggestions: Vec<Suggestion>,
}

/// Where an item of the plan came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemOrigin {
    /// The item.
    pub item_id: ItemId,
    /// The assessment.
    pub assessment_id: AssessmentId,
    /// The day its answers are of.
    pub asked_on: NaiveDate,
    /// Why.
    pub because: Because,
}
