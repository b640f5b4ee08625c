//! What answers add up to. Pure: an instrument, answers and facts in; numbers, bands and flags out.

mod outcome;
mod points;
mod reading;
mod reasons;
mod truth;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assessment::DomainProgress;
use crate::instrument::{BandSign, FlagSeverity, FlagTopic};

pub(crate) use outcome::{GREATEST_NUMBER, on_step, score_of_scale};
pub use outcome::{score, score_total};
pub(crate) use points::raw_range;
pub(crate) use reading::Reading;
pub(crate) use reasons::{Reason, items_behind, reasons};
pub use truth::Truth;

/// What a form comes to, complete or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scored {
    /// Every required item that is asked has an answer (declined and not asked are answers).
    pub complete: bool,
    /// Items that are asked now, in order: conditions evaluated. Groups and display items too.
    pub visible: Vec<String>,
    /// Required items without an answer, in order.
    pub unanswered: Vec<String>,
    /// Items answered with declined or not asked, in order.
    pub withheld: Vec<String>,
    /// Every scale, with a value only where all of its items count.
    pub scales: Vec<ScaleScore>,
    /// The triage that holds.
    pub triage: Option<TriageResult>,
    /// The screen's sign; none: it cannot be said (incomplete, it depends on something unknown, or a flag asks
    /// to act on a form whose number alone would be negative).
    pub positive: Option<bool>,
    /// Flags the answers raise.
    pub flags: Vec<FlagHit>,
    /// Items with a flagged ("need") answer, in order.
    pub needs: Vec<String>,
    /// Progress by domain, for a comprehensive assessment.
    pub domains: Vec<DomainProgress>,
}

/// The value of one scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScaleScore {
    /// The scale.
    pub id: String,
    /// In words.
    pub label: String,
    /// Its value; none: an item it needs has none.
    pub value: Option<f64>,
    /// Items that keep it from having a value.
    pub missing: Vec<String>,
    /// The band's place in the instrument's table.
    pub band: Option<u32>,
    /// What the band is called.
    pub band_label: Option<String>,
    /// Does the band count as positive?
    pub sign: Option<BandSign>,
}

/// A triage that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct TriageResult {
    /// Which.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Does it count as positive?
    pub sign: BandSign,
}

/// A flag the answers raise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlagHit {
    /// The instrument's flag.
    pub id: String,
    /// How soon it must be acted on.
    pub severity: FlagSeverity,
    /// What it is about.
    pub topic: FlagTopic,
    /// Items it rests on.
    pub items: Vec<String>,
}
