//! Safety: flags that answers raise, the safety plan, crisis lines.
//!
//! The six steps and their order are those of the Stanley-Brown safety plan; layout and words around
//! them are our own.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{AssessmentId, ClientId, FlagId, SafetyPlanId};
use crate::instrument::{FlagSeverity, FlagTopic};

text_enum! {
    /// Where a raised flag stands.
    pub enum FlagState {
        /// It waits for what was done.
        Open = "open",
        /// What was done is recorded.
        Settled = "settled",
        /// The answer was corrected before anything was recorded; the flag stays in the history.
        Withdrawn = "withdrawn",
    }
}
text_enum! {
    /// What was done on a flag.
    pub enum FlagAction {
        StayedWithThem = "stayed-with-them", AskedDirectly = "asked-directly", SafetyPlan = "safety-plan",
        MadeSafe = "made-safe", CrisisLine = "crisis-line", EmergencyServices = "emergency-services",
        SameDayEvaluation = "same-day-evaluation", ToldSupervisor = "told-supervisor", ToldProvider = "told-provider",
        ToldFamily = "told-family", ProtectiveServices = "protective-services", Referral = "referral",
        PrivateTalk = "private-talk", AnsweredInError = "answered-in-error", Other = "other",
    }
}

/// A flag an answer raised. It opens at once and closes only with what was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct RaisedFlag {
    /// Made by the core.
    pub id: FlagId,
    /// Whose answer.
    pub client_id: ClientId,
    /// In which assessment.
    pub assessment_id: AssessmentId,
    /// The instrument's flag.
    pub rule_id: String,
    /// How soon it must be acted on.
    pub severity: FlagSeverity,
    /// What it is about.
    pub topic: FlagTopic,
    /// What was answered, in the rule's sentence.
    pub title: String,
    /// What to do now, in order.
    pub actions: Vec<String>,
    /// Instrument to offer next.
    pub offer: Option<String>,
    /// Question and answer it rests on, as worded then.
    pub because: Vec<Said>,
    /// Where it stands.
    pub state: FlagState,
    /// When it was raised.
    pub raised_at: DateTime<Utc>,
    /// When what was done was recorded, or the answer corrected.
    pub settled_at: Option<DateTime<Utc>>,
    /// By whom.
    pub settled_by: String,
    /// What was done.
    pub done: Vec<FlagAction>,
    /// The same in words.
    pub what: String,
    /// Who was told.
    pub told: String,
}

/// A question and what was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Said {
    /// The item.
    pub link_id: String,
    /// The question.
    pub question: String,
    /// The answer; empty where it was declined, for which the window has words.
    pub answer: String,
}

/// What is recorded to close a flag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlagSettlement {
    /// At least one.
    pub done: Vec<FlagAction>,
    /// In words; required for `other` and `answered-in-error`.
    pub what: String,
    /// Who was told; "nobody" is an answer too, emptiness is not.
    pub told: String,
}

/// An open flag over all clients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenFlag {
    /// The flag.
    pub flag: RaisedFlag,
    /// The client's name as shown in lists.
    pub client_name: String,
    /// What the instrument is called in lists.
    pub instrument: String,
}

/// Somebody to turn to, with how to reach them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct SafetyContact {
    /// Name, or place.
    pub name: String,
    /// Phone; empty for a place.
    pub phone: String,
}

/// A safety plan: six steps in order, in the person's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct SafetyPlan {
    /// Made by the core.
    pub id: SafetyPlanId,
    /// Whose it is.
    pub client_id: ClientId,
    /// 1, 2, 3, … once finished; none while it is written.
    pub number: Option<i32>,
    /// Step 1: warning signs.
    pub warning_signs: Vec<String>,
    /// Step 2: what I can do by myself.
    pub coping: Vec<String>,
    /// Step 3: people and places that take my mind off it.
    pub distraction: Vec<SafetyContact>,
    /// Step 4: people I can ask for help.
    pub helpers: Vec<SafetyContact>,
    /// Step 5: professionals and agencies.
    pub professionals: Vec<SafetyContact>,
    /// Step 6: making the environment safe.
    pub environment: Vec<String>,
    /// What is most worth living for; it may stay empty.
    pub worth_living_for: String,
    /// Who wrote it with the client.
    pub written_with: String,
    /// When it is looked at again.
    pub next_review_on: Option<NaiveDate>,
    /// When it was finished.
    pub finished_at: Option<DateTime<Utc>>,
    /// By whom.
    pub finished_by: String,
}

/// A client's safety plan: what counts, and what is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct SafetyPlanView {
    /// What is being written.
    pub draft: Option<SafetyPlan>,
    /// Finished ones, the newest first; the first counts.
    pub finished: Vec<SafetyPlan>,
    /// Steps of the draft that say nothing yet, 1 to 6.
    pub empty_steps: Vec<i32>,
}

text_enum! {
    /// What a crisis line is for.
    pub enum CrisisTopic { Emergency = "emergency", Suicide = "suicide", Violence = "violence", Abuse = "abuse", Text = "text", Other = "other" }
}

/// A number to call in a crisis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrisisLine {
    /// What it is called.
    pub name: String,
    /// How to reach it: "988", "text HOME to 741741".
    pub number: String,
    /// When it answers ("day and night").
    pub hours: String,
    /// What it is for.
    pub topic: CrisisTopic,
    /// Where the number was read; empty: from memory, and the settings page says so.
    #[serde(default)]
    pub source: String,
}

/// The crisis lines shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrisisLines {
    /// ISO 3166-1 code of the country they are of.
    pub country: String,
    /// The lines, in the order shown.
    pub lines: Vec<CrisisLine>,
    /// The practice changed them.
    pub edited: bool,
    /// Countries that have lines of their own here.
    pub countries: Vec<String>,
}
