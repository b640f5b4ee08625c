//! Trends: the results of an instrument or a measure over time.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assessment::{AssessmentMode, Recorded};
use crate::id::{AssessmentId, ClientId, MeasureId};
use crate::instrument::{Band, Cutoff, MeaningfulChange};
use crate::measure::{Breach, MeasureKind, MeasureLimit};

/// What a trend is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum TrendOf {
    /// A scale of an instrument.
    #[serde(rename_all = "camelCase")]
    Instrument {
        /// The instrument.
        instrument_id: String,
        /// The scale.
        scale: String,
    },
    /// A measure.
    Measure {
        /// What was measured.
        measure: MeasureKind,
        /// Its name, of a custom measure or a score of another system.
        name: String,
    },
}

/// A trend there is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrendHead {
    /// What it is of.
    pub of: TrendOf,
    /// What it is called; of a measure empty, the window has words.
    pub title: String,
    /// Points it has.
    pub points: u32,
    /// The newest day.
    pub last_on: NaiveDate,
    /// The newest value.
    pub last_value: f64,
    /// A second one: diastolic of blood pressure.
    pub last_second_value: Option<f64>,
    /// Unit of a measure, as written (UCUM).
    pub unit: String,
    /// The value before it.
    pub previous_value: Option<f64>,
    /// What the newest is called.
    pub last_band: Option<String>,
}

/// One point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrendPoint {
    /// The day.
    pub on: NaiveDate,
    /// The value.
    pub value: f64,
    /// A second one: diastolic of blood pressure.
    pub second_value: Option<f64>,
    /// What it is called.
    pub band: Option<String>,
    /// Its sign.
    pub positive: Option<bool>,
    /// The assessment.
    pub assessment_id: Option<AssessmentId>,
    /// Who gave the answers.
    pub mode: Option<AssessmentMode>,
    /// Answers, or only the total.
    pub recorded: Option<Recorded>,
    /// Change since the point before, where it is meaningful by the source.
    pub meaningful: Option<Course>,
    /// The measure.
    pub measure_id: Option<MeasureId>,
    /// Which of the client's limits it is beyond.
    pub breach: Option<Breach>,
    /// What was done about that.
    pub answer: Option<String>,
}

text_enum! {
    /// Which way a change goes for the person.
    pub enum Course { Better = "better", Worse = "worse" }
}
text_enum! {
    /// What an event beside a trend is.
    pub enum MarkKind { Intervention = "intervention", PlanVersion = "plan-version", Encounter = "encounter", Flag = "flag" }
}

/// An event beside a trend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrendMark {
    /// The day.
    pub on: NaiveDate,
    /// What it is.
    pub kind: MarkKind,
    /// In words; of a plan version its number.
    pub text: String,
}

/// A trend, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Trend {
    /// Whose it is.
    pub client_id: ClientId,
    /// What it is of.
    pub of: TrendOf,
    /// What it is called.
    pub title: String,
    /// Unit, in words.
    pub unit: String,
    /// The least value possible.
    pub min: Option<f64>,
    /// The greatest value possible.
    pub max: Option<f64>,
    /// Digits after the point.
    pub decimals: u32,
    /// Lower is worse.
    pub lower_is_worse: bool,
    /// Bands, of the instrument's newest version.
    pub bands: Vec<Band>,
    /// Cut-offs in words.
    pub cutoffs: Vec<Cutoff>,
    /// A change that means something.
    pub meaningful_change: Option<MeaningfulChange>,
    /// Points, the oldest first.
    pub points: Vec<TrendPoint>,
    /// Events between the first point and today, the oldest first.
    pub marks: Vec<TrendMark>,
    /// Of a measure: what it is held against, in the unit of the trend.
    pub limit: Option<MeasureLimit>,
}
