//! Gaps: every silence somebody could fall through.
//!
//! A rule is an entry of `data/gap-rules.json` and one pure function over the facts of a client. A gap says
//! which rule, since when and why; it goes only when what it watches was done, or when a person decided on
//! it, with a reason and an end. Nothing disappears because it is late.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{ClientId, EpisodeId, GapDecisionId};

text_enum! {
    /// How pressing a gap is.
    pub enum GapSeverity {
        /// Somebody may come to harm, or a date set by law is over.
        Urgent = "urgent",
        /// It is late.
        Late = "late",
        /// It will be, or nobody has looked for long.
        Watch = "watch",
    }
}

text_enum! {
    /// What a rule watches: each is one pure function.
    pub enum GapWatch {
        /// A check-in whose window is open today.
        CheckInDue = "check-in-due",
        /// A check-in whose deadline is over.
        CheckInOverdue = "check-in-overdue",
        /// Attempts that reached nobody, where the rule says what to do next.
        AttemptsWithoutContact = "attempts-without-contact",
        /// A step after a discharge whose deadline is near or over.
        DischargeStep = "discharge-step",
        /// An instrument that is to be asked again.
        AssessmentDue = "assessment-due",
        /// The day on which the plan or the episode is to be looked at again is over.
        PlanReviewDue = "plan-review-due",
        /// A goal nothing was done about.
        GoalInactive = "goal-inactive",
        /// A goal whose date is over.
        GoalPastDate = "goal-past-date",
        /// An intervention whose date is over.
        InterventionOverdue = "intervention-overdue",
        /// A plan in work that was never finalised, or finalised and changed since.
        PlanUnsigned = "plan-unsigned",
        /// A finalised plan the client was never given.
        PlanNotGiven = "plan-not-given",
        /// A note that waits for a signature.
        NoteUnsigned = "note-unsigned",
        /// A value out of range that nobody answered.
        MeasureUnanswered = "measure-unanswered",
        /// A client with no next contact planned.
        NoNextContact = "no-next-contact",
        /// A client nobody reached for long.
        NoContact = "no-contact",
        /// A promise whose day is over.
        PromisePastDue = "promise-past-due",
        /// An enrolment that is still open though the client died.
        OpenAfterDeath = "open-after-death",
    }
}

impl GapWatch {
    /// Whether it watches a day by which something was to be done: its days are counted from there. The others
    /// watch a silence, whose days are counted from its beginning.
    #[must_use]
    pub const fn has_deadline(self) -> bool {
        match self {
            Self::CheckInDue
            | Self::CheckInOverdue
            | Self::DischargeStep
            | Self::AssessmentDue
            | Self::PlanReviewDue
            | Self::GoalPastDate
            | Self::InterventionOverdue
            | Self::PromisePastDue => true,
            Self::AttemptsWithoutContact
            | Self::GoalInactive
            | Self::PlanUnsigned
            | Self::PlanNotGiven
            | Self::NoteUnsigned
            | Self::MeasureUnanswered
            | Self::NoNextContact
            | Self::NoContact
            | Self::OpenAfterDeath => false,
        }
    }
}

text_enum! {
    /// What acts on a gap, in one key.
    pub enum GapAct {
        /// Answer the check-in.
        AnswerCheckIn = "answer-check-in",
        /// Log a contact.
        LogContact = "log-contact",
        /// Plan a check-in.
        PlanCheckIn = "plan-check-in",
        /// Start the assessment.
        StartAssessment = "start-assessment",
        /// Open the plan at the item.
        OpenPlan = "open-plan",
        /// Print the plan.
        PrintPlan = "print-plan",
        /// Open the note.
        OpenNote = "open-note",
        /// Say what was done about the value.
        AnswerMeasure = "answer-measure",
        /// Open the discharge.
        OpenDischarge = "open-discharge",
        /// Open the client's chart.
        OpenClient = "open-client",
    }
}

/// A rule, as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GapRule {
    /// "no-contact": names it for good.
    pub id: String,
    /// What it watches.
    pub watches: GapWatch,
    /// Days that pass before it counts; what they are counted from, the watching function says.
    pub after_days: i32,
    /// How pressing.
    pub severity: GapSeverity,
    /// Keys of the messages that say it: the rule's name is `<wording>`, why is `<wording>-why`.
    pub wording: String,
    /// What acts on it, the first by Enter.
    pub acts: Vec<GapAct>,
    /// It is in force.
    pub enabled: bool,
}

text_enum! {
    /// What a gap is about.
    pub enum GapSubjectKind {
        Client = "client", Episode = "episode", CheckIn = "check-in", Plan = "plan", Goal = "goal",
        Intervention = "intervention", Note = "note", Measure = "measure", Instrument = "instrument",
    }
}

/// Which gap: the rule and what it is about. Decisions are kept under it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapKey {
    /// The rule.
    pub rule: String,
    /// Whose.
    pub client_id: ClientId,
    /// What it is about: the identifier that belongs to the kind.
    pub subject_id: String,
}

text_enum! {
    /// Where a gap stands.
    pub enum GapState {
        /// It waits.
        Open = "open",
        /// It waits, and is quiet until a day.
        Snoozed = "snoozed",
        /// It does not count, until a day.
        Exempt = "exempt",
    }
}

/// A gap, as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// Which.
    pub key: GapKey,
    /// The client's name as it is to be used.
    pub client_name: String,
    /// What it is about.
    pub subject: GapSubjectKind,
    /// The enrolment it belongs to, where there is one.
    pub episode_id: Option<EpisodeId>,
    /// The enrolment is over: it has to be settled all the same.
    pub episode_closed: bool,
    /// How pressing.
    pub severity: GapSeverity,
    /// The first day it counted.
    pub since: NaiveDate,
    /// The day by which it was to be done, of a rule that watches one.
    pub deadline: Option<NaiveDate>,
    /// The day its days are counted from: the deadline, or the day the silence began.
    pub counted_from: NaiveDate,
    /// Whole days since then, none while it is ahead.
    pub days: i32,
    /// The rule's name.
    pub title: String,
    /// Why, in a sentence.
    pub why: String,
    /// What acts on it, the first by Enter.
    pub acts: Vec<GapAct>,
    /// Where it stands.
    pub state: GapState,
    /// Until when it is quiet or does not count.
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
}

text_enum! {
    /// What was decided about a gap.
    pub enum GapDecisionKind {
        /// Quiet until a day.
        Snoozed = "snoozed",
        /// It does not count until a day.
        Exempt = "exempt",
        /// Taken back: it counts again.
        Reopened = "reopened",
        /// Settled when the enrolment was closed: it does not come back for the same cause.
        Settled = "settled",
    }
}

/// What was decided about a gap, kept for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapDecision {
    /// Empty asks the core to make one.
    pub id: GapDecisionId,
    /// About which gap.
    pub key: GapKey,
    /// What.
    pub kind: GapDecisionKind,
    /// The last day it holds; none only of what was reopened or settled.
    pub until: Option<NaiveDate>,
    /// Why; empty only of what was reopened.
    pub reason: String,
    /// The day the gap had counted from, when it was decided on.
    pub since: NaiveDate,
    /// When it was decided.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// Which gaps a list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct GapQuery {
    /// Of one client; none: of all.
    pub client_id: Option<ClientId>,
    /// Of one rule; none: of all.
    pub rule: Option<String>,
    /// So pressing; none: all.
    pub severity: Option<GapSeverity>,
    /// Those in this state; none: open ones.
    pub state: Option<GapState>,
}

/// How many gaps there are, from one reckoning; every number in the window comes from here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapCounts {
    /// Open in all.
    pub open: i32,
    /// Of them urgent.
    pub urgent: i32,
    /// Of them late.
    pub late: i32,
    /// Of them to watch.
    pub watch: i32,
    /// Snoozed.
    pub snoozed: i32,
    /// Exempt.
    pub exempt: i32,
    /// Clients with an open gap.
    pub clients: i32,
    /// Open ones of each rule that has any, in the order of the rules.
    pub by_rule: Vec<GapRuleCount>,
}

/// How many open gaps a rule has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapRuleCount {
    /// The rule.
    pub rule: String,
    /// Its name.
    pub title: String,
    /// How many.
    pub open: i32,
}

/// A page of gaps: the most pressing first, then the oldest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapPage {
    /// The gaps.
    pub rows: Vec<Gap>,
    /// Hand it back for the next page.
    pub next: Option<String>,
    /// Counts of all, whatever the query.
    pub counts: GapCounts,
    /// How many the query has.
    pub total: i32,
}

/// What was decided about gaps, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapHistoryRow {
    /// What was decided.
    pub decision: GapDecision,
    /// The client's name as it is to be used.
    pub client_name: String,
    /// The rule's name.
    pub title: String,
}

/// What a person decides about a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapSettlement {
    /// About which.
    pub key: GapKey,
    /// What.
    pub kind: GapDecisionKind,
    /// The last day it holds; required of snoozed and exempt.
    pub until: Option<NaiveDate>,
    /// Why; required but of what is reopened.
    pub reason: String,
}
