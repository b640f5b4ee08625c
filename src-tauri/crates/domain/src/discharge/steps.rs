//! The sequence after a discharge, and where a step of it stands.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Discharge, RuleSpan, SpanUnit, TransitionRule, TransitionRules};
use crate::cadence::{Cadence, ClosedDay, Ending, Pattern, Window};
use crate::check_in::{CheckIn, CheckInState};
use crate::fault::{Fault, FieldFault, reject};
use crate::office_days::{OfficeCalendar, OfficeDays};

/// A step that a discharge asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedStep<'r> {
    /// The rule it comes from.
    pub rule: &'r TransitionRule,
    /// The first day on which it counts.
    pub counts_from: NaiveDate,
    /// The day it is first asked for.
    pub opens_on: NaiveDate,
    /// The last day on which it is in time.
    pub due_on: NaiveDate,
}

/// The steps a discharge asks for, by deadline.
///
/// Day 0 is the discharge, counting starts the next day; a span of calendar days ends where it ends, also on a
/// weekend or holiday. Business days are Monday to Friday but for US federal holidays, whatever days the
/// practice keeps (CMS: "without respect to normal practice hours"). `done_on` is the day a slot's step was
/// done, for rules that look at another's.
#[must_use]
pub fn planned_steps<'r>(
    rules: &'r TransitionRules,
    discharge: &Discharge,
    done_on: &dyn Fn(&str) -> Option<NaiveDate>,
) -> Vec<PlannedStep<'r>> {
    let day_0 = discharge.discharged_on;
    let applying = || rules.rules.iter().filter(|rule| rule.applies(discharge));
    let mut steps: Vec<PlannedStep<'r>> = Vec::new();
    for rule in applying() {
        let (within, at_latest) = match (&rule.within, &rule.no_later_than) {
            (Some(within), _) => (*within, None),
            (None, Some(slot)) => {
                let Some(within) = applying().find(|other| other.slot == *slot).and_then(|other| other.within) else {
                    continue;
                };
                (within, done_on(slot))
            }
            (None, None) => continue,
        };
        let deadline = after(day_0, within);
        // A day before the discharge is no day it could have been done on.
        let due_on = at_latest.filter(|on| *on >= day_0).map_or(deadline, |on| deadline.min(on));
        let counts_from = calendar(day_0, rule.counts_from);
        let opens = rule.opens.unwrap_or(RuleSpan { n: 1, unit: within.unit });
        let opens_on = after(day_0, opens).min(due_on);
        steps.push(PlannedStep { rule, counts_from, opens_on, due_on });
    }
    steps.sort_by_key(|step| step.due_on);
    steps
}

/// The cadence of a step's series: once, on the deadline, with a window that opens when it is first asked for.
#[must_use]
pub fn step_cadence(step: &PlannedStep<'_>, zone: &str) -> Cadence {
    let early = (step.due_on - step.opens_on).num_days();
    Cadence {
        pattern: Pattern::Once,
        starts_on: step.due_on,
        ending: Ending::Never,
        at: None,
        zone: zone.to_owned(),
        window: Window { early_days: i32::try_from(early).unwrap_or(0), grace_days: 0, closed_day: ClosedDay::Keep },
    }
}

/// Does a day count for a rule? A day after the deadline does: it is late, not lost.
///
/// # Errors
/// `on: before-start` on a day before the rule begins to count: before the discharge, or on its day where the
/// rule says that this does not count (HEDIS FUH).
pub fn step_counts(rule: &TransitionRule, discharge: &Discharge, on: NaiveDate) -> Result<(), FieldFault> {
    reject(on < calendar(discharge.discharged_on, rule.counts_from), "on", Fault::BeforeStart)
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum StepStanding {
    /// It waits, and is in time.
    #[serde(rename_all = "camelCase")]
    Open {
        /// Days until the deadline; 0: today is the last.
        days_left: i32,
    },
    /// It waits, and the deadline is over.
    Overdue {
        /// Days since the deadline.
        days: i32,
    },
    /// It was done.
    Done {
        /// On which day.
        on: NaiveDate,
        /// After the deadline.
        late: bool,
    },
    /// Nobody was reached; the documented attempts stand for it.
    Attempted {
        /// The day of the last attempt.
        on: NaiveDate,
        /// After the deadline.
        late: bool,
    },
    /// It was done on a day that does not count: the discharge was corrected since.
    DoesNotCount {
        /// On which day.
        on: NaiveDate,
    },
    /// The client did not want it.
    Refused {
        /// On which day.
        on: NaiveDate,
    },
    /// It could not be done; the reason is kept.
    NotPossible {
        /// On which day.
        on: NaiveDate,
    },
    /// The discharge no longer asks for it.
    Withdrawn,
}

impl StepStanding {
    /// It was done, and in time; none while that may still come, and where it was settled without being done.
    #[must_use]
    pub const fn in_time(self) -> Option<bool> {
        match self {
            Self::Done { late, .. } | Self::Attempted { late, .. } => Some(!late),
            Self::Overdue { .. } | Self::DoesNotCount { .. } => Some(false),
            Self::Open { .. } | Self::Refused { .. } | Self::NotPossible { .. } | Self::Withdrawn => None,
        }
    }
}

/// Where a step stands on `today`. `done_on` is the day it really happened on, or was closed.
#[must_use]
pub fn standing(
    rule: &TransitionRule,
    discharge: &Discharge,
    check_in: &CheckIn,
    done_on: NaiveDate,
    today: NaiveDate,
) -> StepStanding {
    let late = done_on > check_in.due_on;
    match check_in.state {
        CheckInState::Open => {
            let left = i32::try_from((check_in.due_on - today).num_days()).unwrap_or(0);
            if left < 0 { StepStanding::Overdue { days: -left } } else { StepStanding::Open { days_left: left } }
        }
        CheckInState::Done if step_counts(rule, discharge, done_on).is_err() => {
            StepStanding::DoesNotCount { on: done_on }
        }
        CheckInState::Done => StepStanding::Done { on: done_on, late },
        CheckInState::Attempted => StepStanding::Attempted { on: done_on, late },
        CheckInState::Refused => StepStanding::Refused { on: done_on },
        CheckInState::NotPossible => StepStanding::NotPossible { on: done_on },
        CheckInState::Withdrawn => StepStanding::Withdrawn,
    }
}

fn calendar(day_0: NaiveDate, n: i32) -> NaiveDate {
    day_0.checked_add_days(Days::new(u64::try_from(n).unwrap_or(0))).unwrap_or(NaiveDate::MAX)
}

/// Monday to Friday but for US federal holidays.
static BUSINESS_DAYS: LazyLock<OfficeCalendar> = LazyLock::new(|| OfficeCalendar::new(&OfficeDays::default(), &[]));

fn after(day_0: NaiveDate, span: RuleSpan) -> NaiveDate {
    match span.unit {
        SpanUnit::CalendarDays => calendar(day_0, span.n),
        SpanUnit::BusinessDays => {
            BUSINESS_DAYS.after(day_0, u32::try_from(span.n).unwrap_or(0)).unwrap_or(NaiveDate::MAX)
        }
    }
}
