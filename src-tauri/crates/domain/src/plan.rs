//! The care plan: need → goal → intervention, with strengths, barriers and risks.
//!
//! Shape: FHIR R4 CarePlan, Goal and the person-centred plan of 42 CFR 441.301(c)(2); statuses are
//! FHIR's required value sets.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::client::Source;
use crate::id::{ClientId, EpisodeId, ItemId, PlanId, PlanVersionId};

text_enum! {
    /// FHIR CarePlan.status.
    pub enum PlanStatus {
        Draft = "draft", Active = "active", OnHold = "on-hold", Revoked = "revoked", Completed = "completed",
        EnteredInError = "entered-in-error", Unknown = "unknown",
    }
}

impl PlanStatus {
    /// Somebody said that the plan is not to be followed now: it is over, or on hold.
    #[must_use]
    pub const fn is_out_of_force(self) -> bool {
        match self {
            Self::OnHold | Self::Revoked | Self::Completed | Self::EnteredInError => true,
            Self::Draft | Self::Active | Self::Unknown => false,
        }
    }
}

text_enum! {
    /// Did the client agree with the plan?
    pub enum Acceptance { Pending = "pending", Agrees = "agree", AgreesExcept = "agree-except", Disagrees = "disagree" }
}
text_enum! {
    /// What a need is.
    pub enum NeedKind { HealthConcern = "health-concern", Problem = "problem", Risk = "risk" }
}
text_enum! {
    /// Domain of life a need belongs to: the nine of the comprehensive assessment.
    pub enum LifeDomain {
        Physical = "physical", Mental = "mental", Cognitive = "cognitive", Psychosocial = "psychosocial",
        Functional = "functional", Environmental = "environmental", Caregiver = "caregiver",
        FinancialLegal = "financial-legal", Safety = "safety",
    }
}
text_enum! {
    /// Where a need stands (FHIR Condition.clinicalStatus, those used in planning).
    pub enum NeedStatus { Active = "active", Inactive = "inactive", Resolved = "resolved" }
}
text_enum! {
    /// FHIR Goal.priority.
    pub enum Priority { High = "high-priority", Medium = "medium-priority", Low = "low-priority" }
}
text_enum! {
    /// FHIR Goal.lifecycleStatus.
    pub enum GoalStatus {
        Proposed = "proposed", Planned = "planned", Accepted = "accepted", Active = "active", OnHold = "on-hold",
        Completed = "completed", Cancelled = "cancelled", EnteredInError = "entered-in-error", Rejected = "rejected",
    }
}
text_enum! {
    /// FHIR Goal.achievementStatus.
    pub enum Achievement {
        InProgress = "in-progress", Improving = "improving", Worsening = "worsening", NoChange = "no-change",
        Achieved = "achieved", Sustaining = "sustaining", NotAchieved = "not-achieved", NoProgress = "no-progress",
        NotAttainable = "not-attainable",
    }
}
text_enum! {
    /// What an intervention is.
    pub enum InterventionKind {
        Service = "service", Task = "task", Education = "education", Advocacy = "advocacy",
        SelfManagement = "self-management", Communication = "communication",
    }
}
text_enum! {
    /// FHIR CarePlan.activity.detail.status.
    pub enum InterventionStatus {
        NotStarted = "not-started", Scheduled = "scheduled", InProgress = "in-progress", OnHold = "on-hold",
        Completed = "completed", Cancelled = "cancelled", Stopped = "stopped", Unknown = "unknown",
        EnteredInError = "entered-in-error",
    }
}
text_enum! {
    /// Paid service or natural support (42 CFR 441.301(c)(2)(v) asks for both).
    pub enum Support { Paid = "paid", Unpaid = "unpaid", Unknown = "unknown" }
}
text_enum! {
    /// A step of three, for likelihood and severity.
    pub enum Level { Low = "low", Medium = "medium", High = "high" }
}

/// The head of a client's care plan. The items hang on it; finalising freezes all of it as a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct CarePlan {
    /// Made by the core.
    pub id: PlanId,
    /// Whose it is.
    pub client_id: ClientId,
    /// In which enrolment.
    pub episode_id: Option<EpisodeId>,
    /// FHIR status of what is being edited: `draft` from the first edit after a version on.
    pub status: PlanStatus,
    /// What matters to the client, in their words.
    pub what_matters: String,
    /// Alternatives that were considered, and why they were not chosen.
    pub alternatives: String,
    /// Who watches that the plan is carried out.
    pub monitor: String,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// When the plan is looked at again.
    pub next_review_on: Option<NaiveDate>,
    /// Did the client agree?
    pub acceptance: Acceptance,
    /// What they do not agree with.
    pub acceptance_detail: String,
    /// When the client or someone for them got a copy.
    pub copy_given_on: Option<NaiveDate>,
    /// Who got it.
    pub copy_given_to: String,
    /// When consent to the plan and services was documented.
    pub consent_on: Option<NaiveDate>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// Something the client needs help with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Need {
    /// Empty asks the core to make one.
    pub id: ItemId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// Whose it is.
    pub client_id: ClientId,
    /// Order among its siblings; kept by the core.
    pub position: i32,
    /// In the client's words.
    pub statement: String,
    /// In the field's words, for the clinical copy.
    pub clinical_text: String,
    /// Its domain of life.
    pub domain: Option<LifeDomain>,
    /// What it is.
    pub kind: NeedKind,
    /// Where it stands.
    pub status: NeedStatus,
    /// How pressing.
    pub priority: Option<Priority>,
    /// Since when.
    pub onset_on: Option<NaiveDate>,
    /// What is expected to come of it.
    pub expected_outcome: String,
    /// A code of a code system, `system|code`, for exchange; never on the client copy.
    pub code: Option<String>,
    /// Kept off the client copy unless chosen, with the goals that hang on it (partner violence, substance
    /// use, suicide). Of a plan version finalised before needs could be marked: not marked.
    #[serde(default)]
    pub sensitive: bool,
    /// Where it came from.
    pub source: Option<Source>,
}

/// What is measured to know that a goal is reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// What is measured ("blood pressure", "walks around the block").
    pub measure: String,
    /// Where the client started.
    pub baseline: String,
    /// Where they want to get.
    pub target: String,
    /// In which unit, where there is one.
    pub unit: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
}

/// What the client wants to reach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Goal {
    /// Empty asks the core to make one.
    pub id: ItemId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The need it answers. `None`: it stands on its own, and the completeness check says so.
    pub need_id: Option<ItemId>,
    /// Order among its siblings; kept by the core.
    pub position: i32,
    /// In the client's words, first.
    pub client_words: String,
    /// The same in the field's words.
    pub clinical_text: String,
    /// Measurable targets.
    pub targets: Vec<Target>,
    /// FHIR status.
    pub status: GoalStatus,
    /// FHIR achievement.
    pub achievement: Option<Achievement>,
    /// When status or achievement last changed; kept by the core.
    pub status_on: Option<NaiveDate>,
    /// Why it stands so.
    pub status_reason: String,
    /// How pressing.
    pub priority: Option<Priority>,
    /// From when.
    pub starts_on: Option<NaiveDate>,
    /// Who put it into words.
    pub expressed_by: String,
    /// 0 to 10: how confident the client is.
    pub confidence: Option<i32>,
    /// 0 to 10: how much it matters to the client.
    pub importance: Option<i32>,
    /// Worded progress for the printed bar: 0 (not started) to 4 (done).
    pub progress: i32,
    /// Where it came from.
    pub source: Option<Source>,
}

/// Who does what, by when, how often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Intervention {
    /// Empty asks the core to make one.
    pub id: ItemId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The goal it serves. `None`: it stands on its own, and the completeness check says so.
    pub goal_id: Option<ItemId>,
    /// Order among its siblings; kept by the core.
    pub position: i32,
    /// What is done.
    pub what: String,
    /// What it is.
    pub kind: InterventionKind,
    /// Who does it.
    pub responsible: String,
    /// How much ("2 hours").
    pub amount: String,
    /// How often ("every week").
    pub frequency: String,
    /// For how long.
    pub duration: String,
    /// Where.
    pub location: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Paid or a natural support.
    pub support: Support,
    /// FHIR status.
    pub status: InterventionStatus,
    /// Required for on-hold, cancelled and stopped.
    pub status_reason: String,
    /// What came of it.
    pub outcome: String,
    /// Where it came from.
    pub source: Option<Source>,
}

/// Something the client has going for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Strength {
    /// Empty asks the core to make one.
    pub id: ItemId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// Whose it is.
    pub client_id: ClientId,
    /// Order among its siblings; kept by the core.
    pub position: i32,
    /// In words.
    pub text: String,
    /// Where it came from.
    pub source: Option<Source>,
}

/// Something that could get in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Barrier {
    /// Empty asks the core to make one.
    pub id: ItemId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The goal it stands before; `None`: all of them.
    pub goal_id: Option<ItemId>,
    /// Order among its siblings; kept by the core.
    pub position: i32,
    /// In words.
    pub text: String,
    /// What helps against it.
    pub what_helps: String,
    /// Where it came from.
    pub source: Option<Source>,
}

/// A risk, with what lessens it and what is done when it happens all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Risk {
    /// Empty asks the core to make one.
    pub id: ItemId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// Whose it is.
    pub client_id: ClientId,
    /// Order among its siblings; kept by the core.
    pub position: i32,
    /// In words.
    pub text: String,
    /// How likely.
    pub likelihood: Option<Level>,
    /// How bad.
    pub severity: Option<Level>,
    /// What is done to lessen it.
    pub mitigation: String,
    /// What is done when it happens (42 CFR 441.301(c)(2)(vi): individualised back-up plan).
    pub back_up_plan: String,
    /// When it was last looked at.
    pub reviewed_on: Option<NaiveDate>,
    /// Kept off the client copy unless chosen (partner violence, substance use, suicide).
    pub sensitive: bool,
    /// Where it came from.
    pub source: Option<Source>,
}

/// Any item of a care plan, saved on its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "item", rename_all = "camelCase")]
pub enum PlanItem {
    /// A need.
    Need(Need),
    /// A goal.
    Goal(Goal),
    /// An intervention.
    Intervention(Intervention),
    /// A strength.
    Strength(Strength),
    /// A barrier.
    Barrier(Barrier),
    /// A risk.
    Risk(Risk),
}

text_enum! {
    /// Which kind of plan item, where only its identifier is named.
    pub enum PlanItemKind {
        Need = "need", Goal = "goal", Intervention = "intervention", Strength = "strength", Barrier = "barrier", Risk = "risk",
    }
}

/// Everything a care plan says: what is edited, and what a version freezes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanContent {
    /// The head.
    pub plan: CarePlan,
    /// Needs in order.
    pub needs: Vec<Need>,
    /// Goals in order.
    pub goals: Vec<Goal>,
    /// Interventions in order.
    pub interventions: Vec<Intervention>,
    /// Strengths in order.
    pub strengths: Vec<Strength>,
    /// Barriers in order.
    pub barriers: Vec<Barrier>,
    /// Risks in order.
    pub risks: Vec<Risk>,
}

/// The line a list of versions shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanVersionHead {
    /// Its identifier.
    pub id: PlanVersionId,
    /// The plan it froze.
    pub plan_id: PlanId,
    /// Whose it is.
    pub client_id: ClientId,
    /// 1, 2, 3, …
    pub number: i32,
    /// When it was finalised.
    pub finalised_at: DateTime<Utc>,
    /// By whom.
    pub finalised_by: String,
    /// Why it was finalised with something missing, where it was.
    pub override_reason: Option<String>,
    /// What was missing then.
    pub missing_count: i32,
    /// SHA-256 of the frozen content, in hexadecimal.
    pub content_hash: String,
}

/// A finalised version with its frozen content. Immutable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanVersion {
    /// Its line in the list.
    pub head: PlanVersionHead,
    /// What it says.
    pub content: PlanContent,
}

/// The plan screen: the draft, what is missing in it, the versions so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// What is being edited.
    pub content: PlanContent,
    /// What is missing, in the order of the plan.
    pub missing: Vec<crate::completeness::Missing>,
    /// Versions, the newest first.
    pub versions: Vec<PlanVersionHead>,
    /// The content differs from the newest version (or there is none).
    pub changed_since_version: bool,
}
