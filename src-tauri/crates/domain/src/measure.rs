//! Measured values a plan uses: blood pressure, weight, A1c, scored totals.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::client::Source;
use crate::id::{ActId, ClientId, ItemId, MeasureId, MeasureLimitId};
use crate::measure_goals::LimitSuggestion;

text_enum! {
    /// What was measured.
    pub enum MeasureKind {
        BloodPressure = "blood-pressure", Weight = "weight", A1c = "a1c", Score = "score",
        Glucose = "glucose", Pain = "pain", Mood = "mood", Steps = "steps",
        /// Whatever else the practice follows; its name says what.
        Custom = "custom",
    }
}

/// One measured value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Measure {
    /// Empty asks the core to make one.
    pub id: MeasureId,
    /// Whose it is.
    pub client_id: ClientId,
    /// What was measured.
    pub kind: MeasureKind,
    /// What it is called, for scores ("PHQ-9 total").
    pub name: String,
    /// The value; systolic for blood pressure.
    pub value: f64,
    /// Diastolic, for blood pressure.
    pub second_value: Option<f64>,
    /// UCUM unit as written.
    pub unit: String,
    /// LOINC code, where the source gave one.
    pub loinc: Option<String>,
    /// When it was measured.
    pub at: DateTime<Utc>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// What a client's measure is to stay within, and where it is to get.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureLimit {
    /// Empty asks the core to make one.
    pub id: MeasureLimitId,
    /// Whose.
    pub client_id: ClientId,
    /// Of what.
    pub kind: MeasureKind,
    /// What it is called, of a custom measure; else empty.
    pub name: String,
    /// The unit the bounds are in.
    pub unit: String,
    /// Below it is out of range.
    pub low: Option<f64>,
    /// Above it is out of range.
    pub high: Option<f64>,
    /// The same for the second value: diastolic.
    pub second_low: Option<f64>,
    /// The same for the second value: diastolic.
    pub second_high: Option<f64>,
    /// Where the client wants to get.
    pub target: Option<f64>,
    /// The same for the second value.
    pub second_target: Option<f64>,
    /// The goal it comes from.
    pub goal_id: Option<ItemId>,
    /// From which day on values are held against it.
    pub starts_on: chrono::NaiveDate,
}

text_enum! {
    /// On which side of its limits a value is.
    pub enum Side { Below = "below", Above = "above" }
}

/// The bound a value is beyond.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Breach {
    /// On which side.
    pub side: Side,
    /// The bound, in the unit of the limit.
    pub bound: f64,
    /// It is the second value that is beyond it: diastolic.
    pub of_second: bool,
}

/// What was done about a value out of range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureAnswer {
    /// The measure it answers: one answer each.
    pub measure_id: MeasureId,
    /// Whose.
    pub client_id: ClientId,
    /// What was done.
    pub what: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// What was kept of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasuresKept {
    /// The act, for undo.
    pub act_id: ActId,
    /// The measures, in the order of the text.
    pub kept: Vec<KeptMeasure>,
}

/// One measure that was kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptMeasure {
    /// The measure.
    pub measure: Measure,
    /// Which of the client's limits it is beyond.
    pub breach: Option<Breach>,
    /// The unit of the bound.
    pub limit_unit: Option<String>,
}

/// What was recorded about a value out of range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureAnswered {
    /// The answer.
    pub answer: MeasureAnswer,
    /// The act, for undo.
    pub act_id: ActId,
}

/// What a client's measures are held against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureLimits {
    /// The limits.
    pub limits: Vec<MeasureLimit>,
    /// What the client's goals speak of that the limits do not say.
    pub suggestions: Vec<LimitSuggestion>,
    /// What the client's custom measures are called.
    pub names: Vec<String>,
}
