//! Instruments: what is asked, and how answers are scored.
//!
//! An instrument is a versioned data file in the shape of a FHIR R4 Questionnaire (`linkId`, `type`,
//! `answerOption`, `enableWhen`, …) plus scoring. Three kinds share that shape: validated instruments,
//! checklists in our own words, and the comprehensive assessment, whose groups are domains of life.
//!
//! Scoring is pure: [`score`](crate::scoring::score) over an [`Instrument`] and answers.

mod condition;
mod head;
mod load;
mod shipped;
mod validate;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::LifeDomain;

pub use condition::{AnswerTest, Condition, CountTest, NumberTest, ScoreTest};
pub use head::InstrumentHead;
pub use load::read;
pub use shipped::{Instruments, SHIPPED_FILES};
pub(crate) use validate::condition_faults;
pub use validate::{faults, unknown_instruments};

text_enum! {
    /// What an instrument is.
    pub enum InstrumentKind {
        /// A published instrument with scoring of its own.
        Instrument = "instrument",
        /// A list in our own words. Not validated, and labelled so.
        Checklist = "checklist",
        /// An assessment of the whole person by domains of life.
        Comprehensive = "comprehensive",
    }
}
text_enum! {
    /// What the licence lets the program show.
    pub enum Tier {
        /// Public domain or free to reproduce.
        ShipText = "ship-text",
        /// Free to reproduce under a notice that must be shown.
        ShipTextAttribution = "ship-text-attribution",
        /// Title, numbers, range and bands only: the wording is on the user's own licensed form.
        ScoreOnly = "score-only",
        /// A published formula under labels of our own.
        Formula = "formula",
        /// Written for this product.
        Own = "own",
        /// Added by the practice, which answers for its licence.
        Practice = "practice",
    }
}
text_enum! {
    /// FHIR Questionnaire.item.type, those used here.
    pub enum ItemType {
        /// One of the options.
        Choice = "choice",
        /// Any number of the options (FHIR: choice that repeats).
        Multiple = "multiple",
        /// Yes or no; an option each, so that either can score.
        YesNo = "yes-no",
        /// A number; see `decimals`.
        Number = "number",
        /// A calendar date.
        Date = "date",
        /// Words.
        Text = "text",
        /// Holds items.
        Group = "group",
        /// Says something and asks nothing.
        Display = "display",
    }
}
text_enum! {
    /// How soon a flag must be acted on.
    pub enum FlagSeverity {
        /// Worth knowing; nothing opens.
        Info = "info",
        /// Act today: the panel opens.
        Urgent = "urgent",
        /// Act now, and do not leave the person alone: the panel opens.
        Emergency = "emergency",
    }
}
text_enum! {
    /// What the panel of a flag is about, which decides its advice and crisis lines.
    pub enum FlagTopic { Suicide = "suicide", Violence = "violence", Other = "other" }
}
text_enum! {
    /// How the numbers of a scale become one.
    pub enum Method {
        /// The sum of the items' points.
        Sum = "sum",
        /// The one item's number as given.
        Value = "value",
    }
}
text_enum! {
    /// Does a band count as a positive screen?
    pub enum BandSign {
        Positive = "positive", Negative = "negative",
        /// It depends on something else, such as sex for clinical use.
        Depends = "depends",
    }
}
text_enum! {
    /// Unit of a span of time.
    pub enum SpanUnit { Day = "day", Week = "week", Month = "month" }
}

/// An instrument, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Instrument {
    /// Lower-case letters, digits and hyphens; the same through all versions.
    pub id: String,
    /// Versions are compared as whole numbers: "2" follows "1".
    pub version: u32,
    /// What it is.
    pub kind: InstrumentKind,
    /// Full title with its abbreviation.
    pub title: String,
    /// What it is called in lists ("PHQ-9").
    pub short_title: String,
    /// Domains of life it belongs to.
    pub domains: Vec<LifeDomain>,
    /// What it asks after, in a word or two ("depression").
    pub topic: String,
    /// What the licence lets the program show.
    pub tier: Tier,
    /// The licence, in a sentence.
    pub licence: String,
    /// The notice shown on screen and in print.
    #[serde(default)]
    pub notice: String,
    /// Where licence, wording, scoring and bands were read.
    pub sources: Vec<String>,
    /// Facts not yet confirmed from a source; its page says "to be confirmed".
    #[serde(default)]
    pub to_be_confirmed: Vec<String>,
    /// Words above all items ("Over the last 2 weeks, …").
    #[serde(default)]
    pub stem: String,
    /// The time it asks about ("2 weeks").
    #[serde(default)]
    pub recall_period: String,
    /// What the person who asks should know.
    #[serde(default)]
    pub guidance: String,
    /// Items in order.
    #[serde(rename = "item", default)]
    pub items: Vec<Item>,
    /// How it is scored.
    #[serde(default)]
    pub scoring: Scoring,
    /// What some answers ask for at once.
    #[serde(default)]
    pub flags: Vec<FlagRule>,
    /// LOINC code of the panel.
    #[serde(default)]
    pub loinc: Option<String>,
    /// When it is asked again; the first rule that holds counts.
    #[serde(default)]
    pub repeat: Vec<RepeatRule>,
}

/// A question, a group of questions, or words between them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Item {
    /// Unique within the instrument.
    pub link_id: String,
    /// The wording. For `score-only`: our own label of the part.
    pub text: String,
    /// What is asked for.
    #[serde(rename = "type")]
    pub item_type: ItemType,
    /// The options of choice, multiple and yes-no.
    #[serde(rename = "answerOption", default)]
    pub options: Vec<AnswerOption>,
    /// It is asked only where this holds.
    #[serde(default)]
    pub enable_when: Option<Condition>,
    /// Points of a scored item that is not asked. Required where a scored item has `enableWhen`.
    #[serde(default)]
    pub hidden_points: Option<f64>,
    /// The least number.
    #[serde(default)]
    pub min: Option<f64>,
    /// The greatest number.
    #[serde(default)]
    pub max: Option<f64>,
    /// Digits after the point of a number, 0 to 3.
    #[serde(default)]
    pub decimals: u32,
    /// Unit of a number, in words.
    #[serde(default)]
    pub unit: String,
    /// False: it may stay unanswered and the form is complete all the same.
    #[serde(default = "yes")]
    pub required: bool,
    /// Points count from the other end: greatest + least − points.
    #[serde(default)]
    pub reverse: bool,
    /// Points are multiplied by this.
    #[serde(default = "one")]
    pub weight: f64,
    /// LOINC code.
    #[serde(default)]
    pub loinc: Option<String>,
    /// SDOH category (Gravity) or other code a need from this item carries.
    #[serde(default)]
    pub category: String,
    /// What helps to ask it: a hint under the question.
    #[serde(default)]
    pub hint: String,
    /// The wording is from memory.
    #[serde(default)]
    pub to_be_confirmed: bool,
    /// Kept off every client copy.
    #[serde(default)]
    pub sensitive: bool,
    /// For groups: the domain of life.
    #[serde(default)]
    pub domain: Option<LifeDomain>,
    /// For groups of a comprehensive assessment: instruments offered beside it.
    #[serde(default)]
    pub instruments: Vec<String>,
    /// For groups of a comprehensive assessment: what of the record is shown beside it.
    #[serde(default)]
    pub known: Vec<Known>,
    /// For text: what a marked sentence of it becomes first.
    #[serde(default)]
    pub yields: Option<Yield>,
    /// Items of a group.
    #[serde(rename = "item", default)]
    pub items: Vec<Item>,
}

text_enum! {
    /// A part of the record shown beside a domain, so that nothing is asked twice.
    pub enum Known {
        Medications = "medications", Allergies = "allergies", Measures = "measures", Encounters = "encounters",
        Contacts = "contact-methods", Addresses = "addresses", People = "people", Coverages = "coverages",
        Language = "language", RiskFlags = "risk-flags", Needs = "needs", Strengths = "strengths", Episodes = "episodes",
        DecisionMaker = "decision-maker",
    }
}
text_enum! {
    /// What words of an answer become in the plan.
    pub enum Yield { Need = "need", Risk = "risk", Strength = "strength" }
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnswerOption {
    /// Unique within the item; what an answer stores.
    pub code: String,
    /// The wording.
    pub label: String,
    /// Points; none: it does not score.
    #[serde(default)]
    pub points: Option<f64>,
    /// LOINC answer code.
    #[serde(default)]
    pub loinc: Option<String>,
    /// A flagged answer: it points to a need.
    #[serde(default)]
    pub need: bool,
    /// For multiple: choosing it clears the others ("None of the above").
    #[serde(default)]
    pub exclusive: bool,
}

/// How answers become numbers and a screen.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scoring {
    /// The total first, subscales after it.
    #[serde(default)]
    pub scales: Vec<Scale>,
    /// Screens that are no sum: the first that holds is the result (C-SSRS triage).
    #[serde(default)]
    pub triage: Vec<Triage>,
    /// When the screen is positive. None: as the triage has it, or else the band of the first scale.
    #[serde(default)]
    pub positive: Option<Condition>,
    /// Cut-offs in words, shown where the screen's sign depends on something unknown.
    #[serde(default)]
    pub cutoffs: Vec<Cutoff>,
    /// What is said where the form is not complete.
    #[serde(default)]
    pub missing: String,
    /// A change of the total that means something.
    #[serde(default)]
    pub meaningful_change: Option<MeaningfulChange>,
}

/// A number made from items.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scale {
    /// `total`, or the subscale's name; unique within the instrument.
    pub id: String,
    /// In words.
    pub label: String,
    /// How the items become a number.
    pub method: Method,
    /// The items that count. Empty: only the number itself can be entered.
    #[serde(default)]
    pub items: Vec<String>,
    /// The least value.
    pub min: f64,
    /// The greatest; none: open.
    #[serde(default)]
    pub max: Option<f64>,
    /// Digits after the point, 0 to 3.
    #[serde(default)]
    pub decimals: u32,
    /// Unit, in words.
    #[serde(default)]
    pub unit: String,
    /// LOINC code.
    #[serde(default)]
    pub loinc: Option<String>,
    /// Lower is worse.
    #[serde(default)]
    pub lower_is_worse: bool,
    /// Bands from `min` to `max` without gap or overlap. Several tables stand side by side where
    /// each band has a `when`. None: the source names no bands.
    #[serde(default)]
    pub bands: Vec<Band>,
}

/// A stretch of a scale and what it means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Band {
    /// The least value, inclusive.
    pub min: f64,
    /// The greatest, inclusive; none: open.
    #[serde(default)]
    pub max: Option<f64>,
    /// What it is called in the source.
    pub label: String,
    /// Does it count as a positive screen?
    pub sign: BandSign,
    /// The table it belongs to, by the condition under which that table is used (SLUMS: schooling).
    #[serde(default)]
    pub when: Option<Condition>,
}

/// A result that is no sum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Triage {
    /// Unique within the instrument.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// When it holds; the first that holds is the result.
    pub when: Condition,
    /// Does it count as a positive screen?
    pub sign: BandSign,
}

/// A cut-off in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cutoff {
    /// For whom ("Women").
    pub label: String,
    /// Positive from here on.
    pub at_least: f64,
}

/// A change that means something, where a source gives one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeaningfulChange {
    /// Points of the total.
    pub points: f64,
    /// Where it is said.
    pub source: String,
    /// From memory.
    #[serde(default)]
    pub to_be_confirmed: bool,
}

/// What an answer asks for at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FlagRule {
    /// Unique within the instrument.
    pub id: String,
    /// When it is raised.
    pub when: Condition,
    /// How soon it must be acted on.
    pub severity: FlagSeverity,
    /// What its panel is about.
    #[serde(default = "other_topic")]
    pub topic: FlagTopic,
    /// What was answered, in a calm sentence.
    pub title: String,
    /// What to do now, in order.
    pub actions: Vec<String>,
    /// An instrument to offer next.
    #[serde(default)]
    pub offer: Option<String>,
    /// Where the rule comes from.
    #[serde(default)]
    pub source: String,
}

/// When an instrument is asked again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RepeatRule {
    /// Holds of the newest result; none: always.
    #[serde(default)]
    pub when: Option<Condition>,
    /// So many units after the newest.
    pub every: u32,
    /// The unit.
    pub unit: SpanUnit,
    /// Why, in a sentence ("Every 4 weeks while the score is 10 or more").
    pub why: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
}

const fn yes() -> bool {
    true
}
const fn one() -> f64 {
    1.0
}
const fn other_topic() -> FlagTopic {
    FlagTopic::Other
}
