//! Measured values a plan uses: blood pressure, weight, A1c, scored totals.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::client::Source;
use crate::id::{ClientId, MeasureId};

text_enum! {
    /// What was measured.
    pub enum MeasureKind {
        BloodPressure = "blood-pressure", Weight = "weight", A1c = "a1c", Score = "score",
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
