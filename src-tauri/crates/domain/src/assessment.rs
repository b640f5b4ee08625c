//! Assessments: a client's answers to an instrument, and what they came to.
//!
//! Shape: FHIR R4 QuestionnaireResponse. A completed assessment never changes; amending one makes
//! another that names the first, with who, when and why.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::client::Source;
use crate::id::{AnswerId, AssessmentId, ClientId, EpisodeId};
use crate::instrument::{Instrument, InstrumentKind};
use crate::plan::LifeDomain;
use crate::safety::RaisedFlag;
use crate::scoring::Scored;
use crate::suggestion::{Decision, Suggestion};

text_enum! {
    /// FHIR QuestionnaireResponse.status.
    pub enum AssessmentStatus {
        InProgress = "in-progress", Completed = "completed",
        /// Completed in the place of an earlier one.
        Amended = "amended",
        EnteredInError = "entered-in-error",
        /// Ended before it was complete, for a reason.
        Stopped = "stopped",
    }
}
text_enum! {
    /// Who gave the answers, and how.
    pub enum AssessmentMode {
        /// The client filled it in.
        SelfReport = "self",
        /// The case manager asked.
        Interview = "interview",
        /// Somebody answered for the client.
        Proxy = "proxy",
        /// Not known: it came from another system.
        Unknown = "unknown",
    }
}
text_enum! {
    /// What was recorded.
    pub enum Recorded {
        /// Answers, item by item (for `score-only`: the parts).
        Answers = "answers",
        /// Only the total, from a form elsewhere.
        Total = "total",
    }
}

/// The head of an assessment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// Made by the core.
    pub id: AssessmentId,
    /// Whose it is.
    pub client_id: ClientId,
    /// In which enrolment.
    pub episode_id: Option<EpisodeId>,
    /// The instrument.
    pub instrument_id: String,
    /// The version it was begun with, and stays with.
    pub instrument_version: u32,
    /// Where it stands.
    pub status: AssessmentStatus,
    /// Who gave the answers.
    pub mode: AssessmentMode,
    /// Who answered for the client, for `proxy`.
    pub informant: String,
    /// BCP 47 tag of the language it was asked in; empty: not recorded.
    pub language: String,
    /// An interpreter took part; none: not recorded.
    pub interpreter: Option<bool>,
    /// The day the answers are of. From paper it may be an earlier day than the entry.
    pub asked_on: NaiveDate,
    /// What was recorded.
    pub recorded: Recorded,
    /// When it was begun here.
    pub started_at: DateTime<Utc>,
    /// By whom.
    pub started_by: String,
    /// When it was completed or stopped.
    pub ended_at: Option<DateTime<Utc>>,
    /// By whom.
    pub ended_by: String,
    /// Why it was stopped or entered in error.
    pub ended_reason: String,
    /// Rises with every answer, so that two windows cannot finish different forms.
    pub revision: i32,
    /// The assessment this one stands in the place of.
    pub amends: Option<AssessmentId>,
    /// Why it was amended.
    pub amended_reason: String,
    /// The comprehensive assessment it was asked beside.
    pub part_of: Option<AssessmentId>,
    /// What it came to, frozen on completion.
    pub result: Option<Scored>,
    /// Where it came from.
    pub source: Option<Source>,
}

impl Assessment {
    /// One as it begins: in progress, answered item by item by we do not know whom, in place of none.
    #[must_use]
    pub fn begun(
        id: AssessmentId,
        client_id: ClientId,
        instrument: &Instrument,
        asked_on: NaiveDate,
        at: DateTime<Utc>,
        by: String,
    ) -> Self {
        Self {
            id,
            client_id,
            episode_id: None,
            instrument_id: instrument.id.clone(),
            instrument_version: instrument.version,
            status: AssessmentStatus::InProgress,
            mode: AssessmentMode::Unknown,
            informant: String::new(),
            language: String::new(),
            interpreter: None,
            asked_on,
            recorded: Recorded::Answers,
            started_at: at,
            started_by: by,
            ended_at: None,
            ended_by: String::new(),
            ended_reason: String::new(),
            revision: 0,
            amends: None,
            amended_reason: String::new(),
            part_of: None,
            result: None,
            source: None,
        }
    }
}

/// An answer's value. `Declined` and `NotAsked` are answers of their own: neither is "no".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AnswerValue {
    /// One option; `yes` and `no` for yes-no.
    Choice {
        /// The option's code.
        code: String,
    },
    /// Several options.
    Choices {
        /// The options' codes, in the order of the instrument.
        codes: Vec<String>,
    },
    /// A number.
    Number {
        /// It.
        value: f64,
    },
    /// A date.
    Date {
        /// It.
        value: NaiveDate,
    },
    /// Words.
    Text {
        /// They.
        text: String,
    },
    /// Asked, and declined.
    Declined,
    /// Left out on purpose.
    NotAsked,
}

/// One answer, kept as given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Made by the core.
    pub id: AnswerId,
    /// The assessment.
    pub assessment_id: AssessmentId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The item.
    pub link_id: String,
    /// The answer.
    pub value: AnswerValue,
    /// When it was given.
    pub at: DateTime<Utc>,
}

/// An answer as the window gives it; no value takes an answer back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct GivenAnswer {
    /// The item.
    pub link_id: String,
    /// The answer.
    pub value: Option<AnswerValue>,
}

/// How an assessment begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentStart {
    /// Whose it is.
    pub client_id: ClientId,
    /// The instrument; its newest version is taken.
    pub instrument_id: String,
    /// Who gives the answers.
    pub mode: AssessmentMode,
    /// Who answers for the client, for `proxy`.
    pub informant: String,
    /// BCP 47 tag of the language it is asked in.
    pub language: String,
    /// An interpreter takes part.
    pub interpreter: Option<bool>,
    /// The day the answers are of.
    pub asked_on: NaiveDate,
    /// The comprehensive assessment it is asked beside.
    pub part_of: Option<AssessmentId>,
}

/// The line a list of assessments shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentHead {
    /// Its identifier.
    pub id: AssessmentId,
    /// The instrument.
    pub instrument_id: String,
    /// Its version.
    pub instrument_version: u32,
    /// What it is called in lists.
    pub short_title: String,
    /// What it is.
    pub kind: InstrumentKind,
    /// Where it stands.
    pub status: AssessmentStatus,
    /// Who gave the answers.
    pub mode: AssessmentMode,
    /// The day the answers are of.
    pub asked_on: NaiveDate,
    /// Who completed it; of one in progress: who began it.
    pub by: String,
    /// The total (of the first scale), where there is one.
    pub total: Option<f64>,
    /// What the result is called: the total's band, or the triage.
    pub band: Option<String>,
    /// The screen's sign.
    pub positive: Option<bool>,
    /// Answers given.
    pub answered: u32,
    /// Flags that wait for what was done.
    pub open_flags: u32,
    /// What it stands in the place of.
    pub amends: Option<AssessmentId>,
    /// What stands in its place.
    pub amended_by: Option<AssessmentId>,
}

/// A page of a client's assessments, the newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentPage {
    /// The lines. Those that were replaced are among them.
    pub rows: Vec<AssessmentHead>,
    /// All that were begun and not finished, the newest first: with the first page only, however old they are.
    pub in_progress: Vec<AssessmentHead>,
    /// Hand it back for the next page.
    pub next: Option<String>,
    /// All of the client's.
    pub total: i32,
}

/// What was answered to the same item the last time: shown beside it, never filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierAnswer {
    /// The item.
    pub link_id: String,
    /// What was answered.
    pub value: AnswerValue,
    /// When.
    pub on: NaiveDate,
}

/// An assessment, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentView {
    /// Its head.
    pub assessment: Assessment,
    /// The instrument, in the version it was begun with.
    pub instrument: Instrument,
    /// The instrument has a newer version since.
    pub newer_version: Option<u32>,
    /// The answers, in no order.
    pub answers: Vec<Answer>,
    /// What they come to now; of a completed one, what was frozen.
    pub scored: Scored,
    /// Flags the answers raised, the open ones first.
    pub flags: Vec<RaisedFlag>,
    /// What could become of it in the plan, without what was decided already.
    pub suggestions: Vec<Suggestion>,
    /// What was decided, and what came of it.
    pub decisions: Vec<Decision>,
    /// The last completed answers to the same items.
    pub earlier: Vec<EarlierAnswer>,
    /// What stands in its place.
    pub amended_by: Option<AssessmentHead>,
    /// What it stands in the place of.
    pub amends: Option<AssessmentHead>,
    /// Instruments asked beside it.
    pub parts: Vec<AssessmentHead>,
}

/// What an answer changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentProgress {
    /// The revision that now counts.
    pub revision: i32,
    /// What the answers come to now.
    pub scored: Scored,
    /// The flags as they stand now, the open ones first.
    pub flags: Vec<RaisedFlag>,
}

/// Facts about the client a score may rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ClientFacts {
    /// Sex for clinical use; none: unknown.
    pub sex: Option<crate::client::ClinicalSex>,
}

impl ClientFacts {
    /// Those of this client.
    #[must_use]
    pub fn of(client: &crate::client::Client) -> Self {
        use crate::client::ClinicalSex::Unknown;
        Self { sex: Some(client.clinical_sex).filter(|sex| *sex != Unknown) }
    }
}

/// When an instrument is to be asked again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentDue {
    /// The instrument.
    pub instrument_id: String,
    /// What it is called in lists.
    pub short_title: String,
    /// The newest completed one.
    pub last_on: NaiveDate,
    /// Its total.
    pub last_total: Option<f64>,
    /// The day it is due.
    pub due_on: NaiveDate,
    /// Why, in the rule's sentence.
    pub why: String,
}

/// A domain of a comprehensive assessment, with how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DomainProgress {
    /// The group's item.
    pub link_id: String,
    /// The domain.
    pub domain: Option<LifeDomain>,
    /// Items asked in it.
    pub asked: u32,
    /// Items answered.
    pub answered: u32,
}
