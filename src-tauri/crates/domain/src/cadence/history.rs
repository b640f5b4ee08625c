//! What has happened on a cadence so far, as far as its windows depend on it.

use chrono::NaiveDate;

use crate::client::Acuity;

/// What has happened so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// Windows that are closed, in any order.
    pub closed: Vec<ClosedWindow>,
    /// Times for which nothing is owed.
    pub pauses: Vec<Pause>,
    /// The acuity now, where it is known.
    pub acuity: Option<Acuity>,
    /// The date from which a rhythm by acuity counts anew; none: from its first day.
    pub counted: Option<Counted>,
    /// What must hold for the rhythm to go on does not hold.
    pub condition_over: bool,
    /// The last day on which the client was reached for whatever reason. A rhythm after contacts counts from it.
    pub reached_otherwise: Option<NaiveDate>,
}

impl History {
    /// Nothing has happened yet.
    pub(super) const NONE: Self = Self {
        closed: Vec::new(),
        pauses: Vec::new(),
        acuity: None,
        counted: None,
        condition_over: false,
        reached_otherwise: None,
    };

    /// Nothing is owed for the days before that day.
    #[must_use]
    pub fn owing_since(day: NaiveDate) -> Self {
        let before = day.pred_opt().map(|to| Pause { from: NaiveDate::MIN, to: Some(to) });
        Self { pauses: before.into_iter().collect(), ..Self::NONE }
    }

    /// Whether nothing is owed for a date.
    #[must_use]
    pub fn is_paused(&self, date: NaiveDate) -> bool {
        self.pauses.iter().any(|pause| pause.from <= date && pause.to.is_none_or(|to| date <= to))
    }

    /// What closed the window with that deadline.
    #[must_use]
    pub fn closing(&self, due_on: NaiveDate) -> Option<&ClosedWindow> {
        self.closed.iter().find(|closed| closed.due_on == due_on)
    }

    /// The last day on which somebody was reached.
    #[must_use]
    pub fn last_reached(&self) -> Option<NaiveDate> {
        let by_a_window =
            self.closed.iter().filter(|closed| closed.how == Closing::Reached).map(|closed| closed.on).max();
        by_a_window.max(self.reached_otherwise)
    }
}

/// A window that is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedWindow {
    /// The deadline of the window it counts for.
    pub due_on: NaiveDate,
    /// The day on which it was closed; later than the deadline: late.
    pub on: NaiveDate,
    /// What closed it.
    pub how: Closing,
}

/// What closed a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// Somebody was reached, or it was done.
    Reached,
    /// So many documented attempts stand for it.
    Attempts(i32),
    /// Nothing is asked: it was refused or was not possible.
    Exempt,
}

/// Days for which nothing is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// The first.
    pub from: NaiveDate,
    /// The last; none: it goes on.
    pub to: Option<NaiveDate>,
}

/// A date from which a rhythm counts anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The date.
    pub on: NaiveDate,
    /// Its number.
    pub number: i32,
}
