//! Wrong attempts slow down, so that somebody at the keyboard cannot try a list.
//!
//! In memory only: whoever can restart the program pays Argon2id for each attempt, and whoever has
//! copied the file is held up by that alone.

use std::time::Duration;

use chrono::{DateTime, Utc};

/// Wrong attempts that cost nothing: people mistype.
const FREE: u32 = 3;
const LONGEST: Duration = Duration::from_secs(60);

/// How long to wait after `failures` wrong attempts in a row: none for the first three, then one
/// second, doubling, up to a minute.
#[must_use]
pub fn wait_after(failures: u32) -> Duration {
    match failures.checked_sub(FREE) {
        None | Some(0) => Duration::ZERO,
        Some(over) => Duration::from_secs(1 << (over - 1).min(6)).min(LONGEST),
    }
}

/// The attempts on one record since the last that succeeded.
#[derive(Debug, Clone, Default)]
pub struct Attempts {
    failures: u32,
    last: Option<DateTime<Utc>>,
}

impl Attempts {
    /// How long to wait before the next attempt is looked at; zero when it may come now.
    ///
    /// A clock set back starts the wait again, once: it counts from the moment the clock then shows.
    #[must_use]
    pub fn wait(&mut self, now: DateTime<Utc>) -> Duration {
        let Some(last) = self.last else { return Duration::ZERO };
        let whole = wait_after(self.failures);
        match (now - last).to_std() {
            Ok(passed) => whole.saturating_sub(passed),
            Err(_) => {
                self.last = Some(now);
                whole
            }
        }
    }

    /// Counts a wrong attempt.
    pub fn failed(&mut self, now: DateTime<Utc>) {
        self.failures = self.failures.saturating_add(1);
        self.last = Some(now);
    }

    /// Forgets them: the right key was given.
    pub fn succeeded(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_and_ends() {
        let check = |failures, seconds| assert_eq!(wait_after(failures).as_secs(), seconds, "{failures}");
        check(0, 0);
        check(3, 0);
        check(4, 1);
        check(5, 2);
        check(9, 32);
        check(10, 60);
        check(u32::MAX, 60);
    }

    #[test]
    fn time_passed_counts_and_a_clock_set_back_does_not_lock_out() {
        let at = |s: i64| DateTime::from_timestamp(1_700_000_000 + s, 0).unwrap_or_default();
        let mut attempts = Attempts::default();
        assert_eq!(attempts.wait(at(0)), Duration::ZERO);
        for _ in 0..6 {
            attempts.failed(at(0));
        }
        assert_eq!(attempts.wait(at(0)).as_secs(), 4);
        assert_eq!(attempts.wait(at(3)).as_secs(), 1);
        assert_eq!(attempts.wait(at(9)), Duration::ZERO);
        assert_eq!(attempts.wait(at(-90_000)).as_secs(), 4);
        assert_eq!(attempts.wait(at(-89_999)).as_secs(), 3);
        assert_eq!(attempts.wait(at(-89_996)), Duration::ZERO);
        attempts.succeeded();
        assert_eq!(attempts.wait(at(0)), Duration::ZERO);
    }
}
