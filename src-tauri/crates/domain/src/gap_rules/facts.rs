//! What is known of one client when gaps are looked for. The store may leave out what cannot count that day
//! (a check-in neither to be done yet nor past its deadline, a note that is signed): every rule leaves it out as well.

use chrono::{DateTime, NaiveDate, Utc};

use crate::assessment::{AssessmentDue, ClientFacts};
use crate::check_in::{CheckInKind, EscalationStep};
use crate::client::EpisodeStatus;
use crate::id::{CheckInId, ClientId, EpisodeId, ItemId, NoteId, PlanId};
use crate::measure::{Measure, MeasureLimit};
use crate::plan::{Achievement, GoalStatus, InterventionStatus, PlanStatus};

/// Everything the rules look at, of one client.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GapFacts {
    /// Whose.
    pub client_id: ClientId,
    /// The name as it is to be used.
    pub client_name: String,
    /// The name folded for order.
    pub sort_name: String,
    /// What scoring takes from the client.
    pub asked: ClientFacts,
    /// The day the client died.
    pub deceased_on: Option<NaiveDate>,
    /// The last contact that reached the client.
    pub last_reached_at: Option<DateTime<Utc>>,
    /// Enrolments.
    pub episodes: Vec<EpisodeFact>,
    /// Open check-ins.
    pub check_ins: Vec<CheckInFact>,
    /// There is an open check-in to reach the client, whenever it is due.
    pub contact_planned: bool,
    /// When the last check-in to reach the client was closed.
    pub contact_closed_at: Option<DateTime<Utc>>,
    /// Attempts since somebody was reached, the oldest first.
    pub attempts: Vec<AttemptFact>,
    /// When instruments are to be asked again.
    pub assessments: Vec<AssessmentDue>,
    /// The care plan.
    pub plan: Option<PlanFact>,
    /// Notes that wait for a signature.
    pub notes: Vec<NoteFact>,
    /// Values nobody answered, each with what it is held against.
    pub measures: Vec<MeasureFact>,
}

/// An enrolment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpisodeFact {
    /// Which.
    pub id: EpisodeId,
    /// In what.
    pub programme: String,
    /// Where it stands.
    pub status: EpisodeStatus,
    /// Its first day.
    pub opened_on: Option<NaiveDate>,
    /// When it is to be looked at again.
    pub next_review_on: Option<NaiveDate>,
}

/// An open check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckInFact {
    /// Which.
    pub id: CheckInId,
    /// What has to happen.
    pub kind: CheckInKind,
    /// In which enrolment.
    pub episode_id: Option<EpisodeId>,
    /// What it is for.
    pub purpose: String,
    /// When to do it.
    pub do_on: NaiveDate,
    /// The deadline.
    pub due_on: NaiveDate,
    /// Why it was put off, where it was said.
    pub snooze_reason: Option<String>,
}

/// A contact that reached nobody, since somebody was reached last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptFact {
    /// When.
    pub at: DateTime<Utc>,
    /// The check-in it was made for, where that is still open.
    pub check_in: Option<TriedCheckIn>,
}

/// An open check-in that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriedCheckIn {
    /// Which.
    pub id: CheckInId,
    /// What it is for.
    pub purpose: String,
    /// In which enrolment.
    pub episode_id: Option<EpisodeId>,
    /// The series' own steps of escalation; empty: as the practice's rule says.
    pub steps: Vec<EscalationStep>,
}

/// The care plan with what is open in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFact {
    /// Which.
    pub id: PlanId,
    /// In which enrolment.
    pub episode_id: Option<EpisodeId>,
    /// Where it stands.
    pub status: PlanStatus,
    /// When it was begun.
    pub begun_at: DateTime<Utc>,
    /// Since when it is what it is: a draft, of a draft.
    pub draft_since: DateTime<Utc>,
    /// When it is to be looked at again.
    pub next_review_on: Option<NaiveDate>,
    /// When the client got a copy, by the plan's own words.
    pub copy_given_on: Option<NaiveDate>,
    /// Its newest version.
    pub version: Option<VersionFact>,
    /// Goals.
    pub goals: Vec<GoalFact>,
    /// Interventions.
    pub interventions: Vec<InterventionFact>,
}

/// The newest version of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionFact {
    /// Its number.
    pub number: i32,
    /// When it was finalised.
    pub finalised_at: DateTime<Utc>,
    /// It was printed for somebody.
    pub given: bool,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalFact {
    /// Which.
    pub id: ItemId,
    /// The words to recognise it by.
    pub title: String,
    /// Where it stands.
    pub status: GoalStatus,
    /// How far it is reached.
    pub achievement: Option<Achievement>,
    /// The earliest day of its targets.
    pub due_on: Option<NaiveDate>,
    /// When it, or an intervention of it, or what it is measured by, changed last.
    pub touched_at: DateTime<Utc>,
}

/// An intervention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterventionFact {
    /// Which.
    pub id: ItemId,
    /// What is done.
    pub what: String,
    /// Where it stands.
    pub status: InterventionStatus,
    /// By when.
    pub due_on: Option<NaiveDate>,
}

/// A note without a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteFact {
    /// Which.
    pub id: NoteId,
    /// The enrolment of its contact.
    pub episode_id: Option<EpisodeId>,
    /// When it was begun.
    pub written_at: DateTime<Utc>,
}

/// A value without an answer, and what it is held against.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureFact {
    /// The value.
    pub measure: Measure,
    /// The limit in force.
    pub limit: MeasureLimit,
}
