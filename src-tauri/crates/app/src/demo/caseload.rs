//! The demo's data file, as written.

use serde::Deserialize;

use throughline_domain::cadence::Weekday;
use throughline_domain::client::{
    Acuity, AllergyCriticality, ClinicalSex, CoverageKind, DecisionMaker, EpisodeStatus, PersonKind, RiskFlagKind,
    SafeToLeaveMessage,
};
use throughline_domain::contact::Medium;
use throughline_domain::discharge::Complexity;
use throughline_domain::measure::MeasureKind;
use throughline_domain::plan::{InterventionKind, Level, LifeDomain, Priority, Support};

const FILE: &str = include_str!("caseload.json");

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Caseload {
    #[serde(rename = "$comment")]
    _comment: String,
    #[serde(rename = "version")]
    _version: u32,
    /// Its clients.
    pub(super) clients: Vec<Person>,
}

/// A client. Days count from the day the demo is made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) given: String,
    pub(super) family: String,
    pub(super) preferred: Option<String>,
    pub(super) pronouns: Option<String>,
    pub(super) born: chrono::NaiveDate,
    pub(super) sex: ClinicalSex,
    pub(super) language: Option<String>,
    pub(super) interpreter: Option<bool>,
    pub(super) formats: Vec<String>,
    pub(super) decides: DecisionMaker,
    pub(super) decider: Option<String>,
    pub(super) programme: String,
    pub(super) acuity: Acuity,
    pub(super) status: Option<EpisodeStatus>,
    pub(super) opened: i64,
    pub(super) from: String,
    pub(super) about: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) message: SafeToLeaveMessage,
    pub(super) address: Option<(String, String, String, String)>,
    pub(super) identifiers: Vec<(String, String)>,
    pub(super) coverages: Vec<Payer>,
    pub(super) people: Vec<(PersonKind, String, String, Option<String>, bool)>,
    pub(super) flags: Vec<(RiskFlagKind, String)>,
    pub(super) allergies: Vec<(String, String, AllergyCriticality)>,
    pub(super) medications: Vec<(String, String, String)>,
    pub(super) matters: String,
    pub(super) alternatives: String,
    pub(super) strengths: Vec<String>,
    pub(super) needs: Vec<NeedText>,
    pub(super) barriers: Vec<(String, String)>,
    pub(super) risks: Vec<(String, Level, Level, String, String, bool)>,
    pub(super) checkins: Vec<Rhythm>,
    pub(super) notes: Vec<(i64, Medium, i32, String)>,
    pub(super) measures: Vec<(MeasureKind, f64, Option<f64>, String, i64)>,
    #[serde(rename = "scoreName")]
    pub(super) score_name: Option<String>,
    pub(super) discharge: Option<Stay>,
}

/// A stay that ended on the last Friday.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stay {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) reason: String,
    pub(super) complexity: Complexity,
    /// Days it took.
    pub(super) days: i32,
    /// Charlson points, and visits to an emergency department before.
    pub(super) lace: (i32, i32),
    /// What came of it: the rule of the step, days after the discharge, words.
    pub(super) done: Vec<(String, i64, String)>,
}

/// A coverage.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Payer {
    pub(super) kind: CoverageKind,
    pub(super) payer: String,
    pub(super) plan: String,
    pub(super) member: String,
    pub(super) injured: Option<i64>,
    pub(super) adjuster: Option<(String, String, String)>,
}

/// A need with its goals.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NeedText {
    pub(super) text: String,
    pub(super) clinical: String,
    pub(super) domain: LifeDomain,
    pub(super) priority: Priority,
    #[serde(default)]
    pub(super) sensitive: bool,
    pub(super) goals: Vec<GoalText>,
}

/// A goal with its interventions: what, who, how often, due, kind, paid or not.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GoalText {
    pub(super) words: String,
    pub(super) measure: String,
    pub(super) baseline: String,
    pub(super) target: String,
    pub(super) unit: String,
    pub(super) due: i64,
    pub(super) progress: i32,
    pub(super) steps: Vec<(String, String, String, i64, InterventionKind, Support)>,
}

/// A series of check-ins; one of the four rhythms is given.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Rhythm {
    pub(super) purpose: String,
    pub(super) medium: Medium,
    pub(super) weeks: Option<i32>,
    #[serde(default)]
    pub(super) days: Vec<Weekday>,
    pub(super) days_every: Option<i32>,
    pub(super) month_day: Option<i32>,
    pub(super) month_nth: Option<(i32, Weekday)>,
    pub(super) start: i64,
    pub(super) at: Option<String>,
}

/// Reads the file that is bundled with the program.
///
/// # Errors
/// Where the file does not fit its shape: the test below keeps it from shipping so.
pub(super) fn read() -> Result<Caseload, serde_json::Error> {
    serde_json::from_str(FILE)
}
