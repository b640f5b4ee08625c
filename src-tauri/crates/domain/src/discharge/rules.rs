//! What a rule about the days after a discharge says, and the rules shipped with the program.

use std::sync::LazyLock;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Complexity, Discharge, read_rules};
use crate::contact::Medium;

const FILE: &str = include_str!("../../data/transition-rules.json");

text_enum! {
    /// How far the source of a rule was checked.
    pub enum RuleCheck {
        /// The source was read.
        Read = "read",
        /// It was seen in an excerpt.
        Excerpt = "excerpt",
        /// It is from memory: verify before relying on it.
        Recall = "recall",
        /// There is no source: it is the program's own rule.
        Own = "own",
    }
}
text_enum! {
    /// What days are counted in. Day 0 is the discharge; counting starts the next day.
    pub enum SpanUnit {
        CalendarDays = "calendar-days",
        /// Monday to Friday but for US federal holidays, whatever days the practice's own office keeps.
        BusinessDays = "business-days",
    }
}
text_enum! {
    /// What has to happen for a step to be done.
    pub enum StepAct {
        /// Somebody is reached.
        Contact = "contact",
        /// Questions are asked and their answers kept.
        Questions = "questions",
        /// A visit takes place, by whomever.
        Visit = "visit",
        /// Something is done.
        Task = "task",
    }
}

/// So many days after the discharge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleSpan {
    /// 0 to 366.
    pub n: i32,
    /// Of what.
    pub unit: SpanUnit,
}

/// A rule about the days after a discharge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransitionRule {
    /// Lower-case letters, digits and hyphens; unique.
    pub id: String,
    /// Rules of one slot stand for one another: a discharge has one step of each, and keeps it when another
    /// rule of the slot comes to apply.
    pub slot: String,
    /// What is to be done.
    pub title: String,
    /// How it counts, in plain sentences.
    pub note: String,
    /// What has to happen.
    pub act: StepAct,
    /// How it is done as a rule.
    pub medium: Medium,
    /// Only of discharges to the community (true), or to a facility (false); none: of both.
    #[serde(default)]
    pub community: Option<bool>,
    /// Only where the medical decisions are so complex; none: however complex.
    #[serde(default)]
    pub complexity: Option<Complexity>,
    /// Only after a stay for a mental illness.
    #[serde(default)]
    pub mental_health: bool,
    /// The deadline; none where `noLaterThan` says it.
    #[serde(default)]
    pub within: Option<RuleSpan>,
    /// The deadline is that of this slot's step, or the day it was done where that is earlier.
    #[serde(default)]
    pub no_later_than: Option<String>,
    /// When it is first asked for; none: on the first day after the discharge, in the deadline's unit.
    #[serde(default)]
    pub opens: Option<RuleSpan>,
    /// The first day on which it counts, in calendar days after the discharge: 0 is its own day.
    #[serde(default)]
    pub counts_from: i32,
    /// So many documented attempts stand for reaching somebody; none: they never do.
    #[serde(default)]
    pub attempts_suffice: Option<i32>,
    /// Attempts count as separate from so many minutes apart on, also on one day, 1 to 1440; none: on different
    /// days only, as in every other series.
    #[serde(default)]
    pub attempts_apart_minutes: Option<i32>,
    /// Where this one is done, so is the step of this slot.
    #[serde(default)]
    pub settles: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// How far that was checked.
    pub checked: RuleCheck,
}

impl TransitionRule {
    /// Whether a discharge asks for it.
    #[must_use]
    pub fn applies(&self, discharge: &Discharge) -> bool {
        self.community.is_none_or(|community| community == discharge.to_community)
            && self.complexity.is_none_or(|complexity| complexity == discharge.complexity)
            && (!self.mental_health || discharge.mental_health)
    }
}

/// A question about warning signs, worded so that "yes" is the answer that must not wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RedFlagQuestion {
    /// Lower-case letters, digits and hyphens; unique.
    pub id: String,
    /// As it is asked.
    pub text: String,
}

/// The rules about the days after a discharge, whole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransitionRules {
    /// When the sources were last looked at.
    pub last_checked: NaiveDate,
    /// The rules, in the order their steps are shown where two have the same deadline.
    pub rules: Vec<TransitionRule>,
    /// What is asked about warning signs.
    pub red_flag_questions: Vec<RedFlagQuestion>,
}

// A test reads the shipped file; were it unreadable all the same, discharges would have no steps.
static SHIPPED: LazyLock<TransitionRules> = LazyLock::new(|| read_rules(FILE).unwrap_or_default());

impl TransitionRules {
    /// The rules shipped with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// The rule of this identifier.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&TransitionRule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}
