//! A clock for tests and demonstrations: it starts at a chosen moment and then runs as clocks do.

use chrono::{DateTime, TimeDelta, Utc};
use throughline_app::{Clock, SystemClock};

/// The machine's clock, put forward or back.
#[derive(Debug, Clone, Copy)]
pub struct ShiftedClock {
    by: TimeDelta,
}

impl ShiftedClock {
    /// A clock that shows this moment now.
    #[must_use]
    pub fn starting_at(now: DateTime<Utc>) -> Self {
        Self { by: now - Utc::now() }
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now() + self.by
    }

    fn zone(&self) -> String {
        SystemClock.zone()
    }
}
