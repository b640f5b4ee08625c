//! Finding gaps: one pure function for each [`GapWatch`] over the facts of one client.
//!
//! Nothing found here is kept. What was decided about a gap is ([`standing`]); the gap itself goes when
//! what it watches was done. To add a rule that watches something new: a member of [`GapWatch`], a function
//! here, an entry in `data/gap-rules.json`, two messages in `messages/en/gaps.ftl`.
//!
//! Who counts: a client who is alive and has an enrolment that is not over. What somebody has to finish (a
//! check-in, a step, a promise, a note, a value out of range) counts for everybody until it is settled.

mod check_ins;
mod clients;
mod data;
mod decisions;
mod facts;
mod plans;

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

pub use data::{GapRuleChange, GapRulesFault, GapRulesFile, in_force, read, shipped, validate_changes};
pub use decisions::{LONGEST_EXEMPTION_DAYS, LONGEST_GAP_SNOOZE_DAYS, standing, validate_settlement};
pub use facts::{
    AttemptFact, CheckInFact, EpisodeFact, GapFacts, GoalFact, InterventionFact, MeasureFact, NoteFact, PlanFact,
    TriedCheckIn, VersionFact,
};

use crate::check_in::days_past;
use crate::client_rules::is_running;
use crate::gap::{GapRule, GapSeverity, GapSubjectKind, GapWatch};
use crate::id::EpisodeId;

/// The day gaps are looked for, and the zone that says which day a moment belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapDay {
    /// Today.
    pub today: NaiveDate,
    /// The case manager's zone.
    pub zone: Tz,
}

impl GapDay {
    /// The day of a moment.
    #[must_use]
    pub fn of(self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }
}

/// A gap that was found, before anything is said or was decided about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundGap {
    /// Its rule: the place among those that were looked with.
    pub rule: usize,
    /// What it is about.
    pub subject: GapSubjectKind,
    /// The identifier that belongs to the subject's kind.
    pub subject_id: String,
    /// The enrolment it belongs to; none: the client.
    pub episode_id: Option<EpisodeId>,
    /// That enrolment is over; without one: all of the client's are.
    pub episode_closed: bool,
    /// How pressing.
    pub severity: GapSeverity,
    /// The first day it counted.
    pub since: NaiveDate,
    /// The day by which it was to be done, of a rule that watches one.
    pub deadline: Option<NaiveDate>,
    /// The day its days are counted from: the deadline, or the day the silence began, however long the rule waits.
    pub counted_from: NaiveDate,
    /// What it is about was put off: it is quiet until then.
    pub put_off: Option<PutOff>,
    /// What its sentence is made of.
    pub why: GapWhy,
}

impl FoundGap {
    /// For how many whole days, as its sentence and every list of what is overdue say it: past the deadline, or
    /// of silence. None while the deadline is ahead.
    #[must_use]
    pub fn days(&self, today: NaiveDate) -> i32 {
        days_past(self.counted_from, today)
    }
}

/// A check-in was put off past its deadline. It is late all the same, and stays among the gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutOff {
    /// The day it is to be done.
    pub until: NaiveDate,
    /// Why, where it was said.
    pub reason: Option<String>,
}

/// What the sentence of a gap is made of. A message may use all of it: `$case`, `$what`, `$who`, `$date` with
/// `$days` (how far away it is from today), `$count`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapWhy {
    /// Which of the sentences of the rule; empty where it has one.
    pub case: &'static str,
    /// In the record's words, what it is about.
    pub what: String,
    /// Whose it is to do, where the sentence names somebody.
    pub who: String,
    /// The day it speaks of.
    pub on: NaiveDate,
    /// How many.
    pub count: i32,
}

impl GapWhy {
    /// Of a day, and nothing else yet.
    const fn on(on: NaiveDate) -> Self {
        Self { case: "", what: String::new(), who: String::new(), on, count: 0 }
    }
}

/// What a watching function hands over: all but what the rule and the client say.
struct Watched {
    subject: GapSubjectKind,
    subject_id: String,
    episode_id: Option<EpisodeId>,
    /// The first day it counts where the rule waits no days.
    from: NaiveDate,
    /// More pressing than the rule says.
    urgent: bool,
    /// It is quiet until then.
    put_off: Option<PutOff>,
    why: GapWhy,
}

/// All gaps of a client, in the order of the rules.
#[must_use]
pub fn find(rules: &[GapRule], facts: &GapFacts, day: GapDay) -> Vec<FoundGap> {
    let mut found = Vec::new();
    for (at, rule) in rules.iter().enumerate().filter(|(_, rule)| rule.enabled) {
        for watched in watch(rule.watches, facts, day) {
            let since = later(watched.from, rule.after_days);
            if since > day.today {
                continue;
            }
            let deadline = rule.watches.has_deadline().then_some(watched.why.on);
            found.push(FoundGap {
                rule: at,
                subject: watched.subject,
                subject_id: watched.subject_id,
                episode_closed: facts.is_over(watched.episode_id.as_ref()),
                episode_id: watched.episode_id,
                severity: if watched.urgent { GapSeverity::Urgent } else { rule.severity },
                since,
                deadline,
                counted_from: deadline.unwrap_or(watched.from),
                put_off: watched.put_off,
                why: watched.why,
            });
        }
    }
    found
}

fn watch(what: GapWatch, facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    match what {
        GapWatch::CheckInDue => check_ins::due(facts, day),
        GapWatch::CheckInOverdue => check_ins::overdue(facts, day),
        GapWatch::DischargeStep => check_ins::discharge_steps(facts, day),
        GapWatch::PromisePastDue => check_ins::promises(facts, day),
        GapWatch::NoteUnsigned => check_ins::unsigned_notes(facts, day),
        GapWatch::MeasureUnanswered => check_ins::unanswered_measures(facts, day),
        GapWatch::OpenAfterDeath => clients::open_after_death(facts),
        // The rest asks something of somebody who is there to be asked.
        _ if !facts.counts() => Vec::new(),
        GapWatch::AttemptsWithoutContact => clients::attempts(facts, day),
        GapWatch::AssessmentDue => clients::assessments(facts, day),
        GapWatch::NoNextContact => clients::no_next_contact(facts, day),
        GapWatch::NoContact => clients::no_contact(facts, day),
        GapWatch::PlanReviewDue => plans::reviews(facts),
        GapWatch::GoalInactive => plans::inactive_goals(facts, day),
        GapWatch::GoalPastDate => plans::goals_past_date(facts),
        GapWatch::InterventionOverdue => plans::overdue_interventions(facts),
        GapWatch::PlanUnsigned => plans::unsigned(facts, day),
        GapWatch::PlanNotGiven => plans::not_given(facts, day),
    }
}

impl GapFacts {
    /// Alive, with an enrolment that is not over.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.deceased_on.is_none() && self.episodes.iter().any(|episode| is_running(episode.status))
    }

    /// The day on which the first of the enrolments that are not over began: one that is planned, or begins
    /// beside another, is no reason to look away from a client who is there.
    fn opened_on(&self) -> Option<NaiveDate> {
        let open = self.episodes.iter().filter(|episode| is_running(episode.status));
        open.filter_map(|episode| episode.opened_on).min()
    }

    fn is_over(&self, episode_id: Option<&EpisodeId>) -> bool {
        let over = |episode: &EpisodeFact| !is_running(episode.status);
        match episode_id.and_then(|id| self.episodes.iter().find(|episode| episode.id == *id)) {
            Some(episode) => over(episode),
            None => !self.episodes.is_empty() && self.episodes.iter().all(over),
        }
    }
}

/// So many days later; the last day there is where that is too far.
fn later(day: NaiveDate, days: i32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days.unsigned_abs()))).unwrap_or(NaiveDate::MAX)
}

/// The day before; the first day there is has none.
fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}
