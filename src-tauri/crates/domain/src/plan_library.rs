//! The plan library: needs, with the goals and interventions that usually answer them.
//!
//! Data written for this product from the field's standards; a practice edits it by file or in the
//! window. An entry of the practice with the identifier of a shipped one stands in its place.

mod load;
mod shipped;
mod validate;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::instrument::Condition;
use crate::plan::{InterventionKind, LifeDomain, NeedKind};

pub use load::read;
pub use shipped::SHIPPED_FILES;
pub use validate::{faults, validate};

text_enum! {
    /// The five settings of case management.
    pub enum CareSetting {
        Healthcare = "healthcare", SocialWork = "social-work", Geriatric = "geriatric",
        LegalInsurance = "legal-insurance", MentalHealth = "mental-health",
    }
}

/// A library, whole.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanLibrary {
    /// The needs, in order.
    pub needs: Vec<LibraryNeed>,
    /// Identifiers of those the practice words in its own way; empty in a file.
    #[serde(default)]
    pub edited: Vec<String>,
}

/// A need that occurs, or a risk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LibraryNeed {
    /// Lower-case letters, digits and hyphens; unique within the library.
    pub id: String,
    /// As the client might say it ("I am afraid of falling").
    pub statement: String,
    /// In the field's words.
    pub clinical_text: String,
    /// Its domain of life.
    pub domain: LifeDomain,
    /// What it is; `risk` becomes a risk of the plan.
    pub kind: NeedKind,
    /// The settings it occurs in.
    pub settings: Vec<CareSetting>,
    /// Gravity SDOH category or another code, where one fits.
    #[serde(default)]
    pub category: String,
    /// Kept off the client copy unless chosen.
    #[serde(default)]
    pub sensitive: bool,
    /// For risks: what lessens it.
    #[serde(default)]
    pub mitigation: String,
    /// For risks: what is done when it happens.
    #[serde(default)]
    pub back_up_plan: String,
    /// What suggests it.
    #[serde(default)]
    pub screens: Vec<Screen>,
    /// Goals that usually answer it, the most usual first.
    pub goals: Vec<LibraryGoal>,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
    /// The practice took it out of use.
    #[serde(default)]
    pub hidden: bool,
}

/// A result or an answer that suggests a need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Screen {
    /// The instrument.
    pub instrument: String,
    /// When it suggests the need.
    pub when: Condition,
}

/// A goal that usually answers a need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LibraryGoal {
    /// Unique within the library.
    pub id: String,
    /// As the client might say it.
    pub client_words: String,
    /// What is measured.
    pub measure: String,
    /// What is aimed for.
    pub target: String,
    /// In which unit.
    #[serde(default)]
    pub unit: String,
    /// Usual days until it is due.
    pub due_days: u32,
    /// Interventions that usually serve it.
    pub interventions: Vec<LibraryIntervention>,
}

/// An intervention that usually serves a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LibraryIntervention {
    /// Unique within the library.
    pub id: String,
    /// What is done.
    pub what: String,
    /// What it is.
    pub kind: InterventionKind,
    /// The role that does it ("Case manager", "Client", "Primary care").
    pub responsible: String,
    /// How often ("every week").
    pub frequency: String,
}
