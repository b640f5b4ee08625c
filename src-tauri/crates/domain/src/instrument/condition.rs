//! Conditions over answers and scores, as data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Instrument;
use crate::client::ClinicalSex;

/// Something that holds of a form, does not, or cannot be said yet.
///
/// Written in files as one key and its content: `{"all": […]}`,
/// `{"answer": {"item": "2", "is": ["yes"]}}`. Evaluated in Kleene's three-valued logic: what rests
/// on an answer not given, or on a fact not known, is unknown, unless the rest decides. Declined is no
/// answer but to `declined`. An item that is not asked is answered with nothing, for certain. Nothing may
/// rest on itself: the loader refuses circles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Condition {
    /// All of them.
    All(Vec<Condition>),
    /// One of them at least.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// An item was answered so.
    Answer(AnswerTest),
    /// A number item is within.
    Number(NumberTest),
    /// So many of the items were answered so.
    Count(CountTest),
    /// A scale is within. Unknown while the scale has no value.
    Score(ScoreTest),
    /// The item was declined.
    Declined(String),
    /// Sex for clinical use is one of these. Where it is not known: true if `unknown` is among these, else
    /// unknown.
    Sex(Vec<ClinicalSex>),
    /// The screen is positive (true) or negative (false).
    Positive(bool),
    /// This flag is raised.
    Flag(String),
    /// The triage came out so.
    Triage(Vec<String>),
}

impl Condition {
    /// Calls `f` with the link of every item it names, those of the scales it names too.
    pub(crate) fn each_item<'a>(&'a self, instrument: &'a Instrument, f: &mut impl FnMut(&'a str)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_item(instrument, f);
                }
            }
            Self::Not(part) => part.each_item(instrument, f),
            Self::Answer(test) => f(&test.item),
            Self::Number(test) => f(&test.item),
            Self::Declined(link) => f(link),
            Self::Count(test) => test.items.iter().for_each(|link| f(link)),
            Self::Score(test) => {
                let scale = instrument.scoring.scales.iter().find(|scale| scale.id == test.scale);
                scale.into_iter().flat_map(|scale| &scale.items).for_each(|link| f(link));
            }
            Self::Sex(_) | Self::Positive(_) | Self::Flag(_) | Self::Triage(_) => {}
        }
    }
}

/// An item answered with one of these codes (for multiple: any of them chosen).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnswerTest {
    /// The item's `linkId`.
    pub item: String,
    /// Option codes.
    pub is: Vec<String>,
}

/// A number item within inclusive limits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NumberTest {
    /// The item's `linkId`.
    pub item: String,
    /// The least.
    #[serde(default)]
    pub at_least: Option<f64>,
    /// The greatest.
    #[serde(default)]
    pub at_most: Option<f64>,
}

/// How many of some items have so many points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CountTest {
    /// Items that count at `points_at_least`.
    pub items: Vec<String>,
    /// From how many points an item counts.
    pub points_at_least: f64,
    /// So many at least.
    pub at_least: u32,
}

/// A scale within inclusive limits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScoreTest {
    /// The scale's identifier.
    pub scale: String,
    /// The least.
    #[serde(default)]
    pub at_least: Option<f64>,
    /// The greatest.
    #[serde(default)]
    pub at_most: Option<f64>,
}
