//! Discharges and what has to follow them.
//!
//! One entry makes the whole sequence: each step is a check-in whose deadline a rule of
//! `data/transition-rules.json` counts from the discharge date. What counts as done, and whether it was in
//! time, the rule says, never the screen.
//!
//! [`planned_steps`] is the sequence, [`changes`] what a corrected discharge does to one that was begun,
//! [`step_counts`] whether a day counts, [`standing`] where a step stands. The rules are in
//! [`TransitionRules`].

mod change;
mod lace;
mod load;
mod readmission;
mod rules;
mod steps;
mod validate;

pub use change::{BegunStep, StepChange, changes, moved_dates};
pub use lace::{LACE_HIGH, LaceScore};
pub use load::read_rules;
pub use readmission::Readmission;
pub use rules::{RedFlagQuestion, RuleCheck, RuleSpan, SpanUnit, StepAct, TransitionRule, TransitionRules};
pub use steps::{PlannedStep, StepStanding, planned_steps, standing, step_cadence, step_counts};
pub use validate::{validate_discharge, validate_discharge_days};

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check_in::CheckIn;
use crate::client::Source;
use crate::contact::{Contact, Medium};
use crate::id::{ClientId, DischargeId, EpisodeId};

text_enum! {
    /// How complex the medical decisions are (CPT 99495: at least moderate; 99496: high).
    pub enum Complexity { Moderate = "moderate", High = "high" }
}

/// What the LACE index is reckoned from (van Walraven et al., CMAJ 2010;182:551-557).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Lace {
    /// Days of the stay.
    pub days: Option<i32>,
    /// Admitted through the emergency department.
    pub emergency: bool,
    /// Points of the Charlson comorbidity index, before they are capped.
    pub comorbidity: Option<i32>,
    /// Visits to an emergency department in the six months before, without this one.
    pub visits: Option<i32>,
}

/// A client came home from a stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Discharge {
    /// Empty asks the core to make one.
    pub id: DischargeId,
    /// Who.
    pub client_id: ClientId,
    /// In which enrolment.
    pub episode_id: Option<EpisodeId>,
    /// Where from.
    pub from_place: String,
    /// Where to.
    pub to_place: String,
    /// Home or another place in the community; not: a hospital, a nursing or rehabilitation facility, to which
    /// transitional care management does not apply.
    #[serde(default = "yes")]
    pub to_community: bool,
    /// When they were admitted.
    pub admitted_on: Option<NaiveDate>,
    /// When they left: day 0.
    pub discharged_on: NaiveDate,
    /// Why they were there.
    pub reason: String,
    /// The risk of coming back.
    pub lace: Lace,
    /// How complex.
    pub complexity: Complexity,
    /// The stay was for a mental illness: the 7 and 30 days of HEDIS FUH apply.
    pub mental_health: bool,
    /// Where it came from.
    pub source: Option<Source>,
}

const fn yes() -> bool {
    true
}

/// A step after a discharge, with what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DischargeStep {
    /// The rule it comes from, as `tcm-contact`.
    pub rule: String,
    /// What is to be done.
    pub title: String,
    /// What has to happen.
    pub act: StepAct,
    /// How it is done as a rule.
    pub medium: Medium,
    /// Where the rule comes from ("CPT 99496").
    pub source: String,
    /// How far the source was checked.
    pub checked: RuleCheck,
    /// The attempts that stand for reaching somebody; none: they never do.
    pub attempts_suffice: Option<i32>,
    /// How many of those made count: on days that do, and far enough apart.
    pub attempts_counted: i32,
    /// From so many minutes apart on two attempts are two, also on one day; none: on different days.
    pub attempts_apart_minutes: Option<i32>,
    /// The check-in that stands for it.
    pub check_in: CheckIn,
    /// Attempts and contacts about it, the oldest first.
    pub contacts: Vec<Contact>,
    /// The first day on which it counts.
    pub opens_on: NaiveDate,
    /// Where it stands.
    pub standing: StepStanding,
    /// It was done, and in time; none while it may still be.
    pub in_time: Option<bool>,
    /// How the rule counts, in its own words.
    pub sentence: String,
}

/// A discharge with its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DischargeView {
    /// The discharge.
    pub discharge: Discharge,
    /// How likely a return is.
    pub lace: LaceScore,
    /// The steps by deadline.
    pub steps: Vec<DischargeStep>,
    /// The client had come back before the month was over that an earlier discharge began, and steps of that one
    /// still wait.
    pub readmission: Option<Readmission>,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
}
