//! Whether anybody is still there: the core's own watch over an open record.
//!
//! The page locks an idle record itself, and asks what is being typed to be kept first. This is for the
//! page that hangs: a minute later the core locks without it. Only a person counts as activity. The page
//! says so after a key or pointer ([`App::record_touch`]) and never for what it asks of its own accord,
//! so that asking again every half minute keeps nothing open.
//!
//! Two clocks are asked and the longer time counts. The one that nobody can set may stand still while
//! the machine sleeps; the one that goes on in sleep can be set back.

use std::sync::PoisonError;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use crate::{App, Failure};

/// What the page, which locks at the minute, has to itself.
const GRACE: Duration = Duration::from_secs(60);

/// A moment by both clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    /// By the clock on the wall.
    at: DateTime<Utc>,
    /// Since the program began, perhaps without the time asleep.
    running: Duration,
}

impl Moment {
    /// The time since an earlier moment: the longer of what the two clocks say.
    fn since(self, earlier: Self) -> Duration {
        let by_the_wall = (self.at - earlier.at).to_std().unwrap_or_default();
        by_the_wall.max(self.running.saturating_sub(earlier.running))
    }
}

/// The watch over one opening of the record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Watch {
    touched: Moment,
    looked: Moment,
    /// Once nobody was there, only a key brings somebody back.
    over: bool,
}

impl Watch {
    fn begin(now: Moment) -> Self {
        Self { touched: now, looked: now, over: false }
    }

    /// Somebody is there. Answers false where that comes too late.
    fn touch(&mut self, minutes: i32, now: Moment) -> bool {
        self.over |= is_over(minutes, self.touched, self.looked, now);
        if !self.over {
            self.touched = now;
        }
        !self.over
    }

    /// Looks up: whether it is time to lock.
    fn look(&mut self, minutes: i32, now: Moment) -> bool {
        self.over |= is_over(minutes, self.touched, self.looked, now);
        self.looked = now;
        self.over
    }
}

/// Whether to lock: nobody was there for a minute more than allowed, or nobody even looked for as long
/// as is allowed. The latter is a machine that slept, whose page gets no further minute.
fn is_over(minutes: i32, touched: Moment, looked: Moment, now: Moment) -> bool {
    let allowed = Duration::from_secs(60 * u64::try_from(minutes).unwrap_or(0).max(1));
    now.since(touched) >= allowed + GRACE || now.since(looked) >= allowed
}

/// The watch, and how long nobody may be there.
#[derive(Debug)]
pub(crate) struct Idle {
    began: Instant,
    minutes: i32,
    watch: Option<Watch>,
}

impl Default for Idle {
    fn default() -> Self {
        let minutes = throughline_domain::practice::Practice::default().idle_minutes;
        Self { began: Instant::now(), minutes, watch: None }
    }
}

impl App {
    /// Says that a person is at the window: a key was pressed or a pointer moved. Answers whether that
    /// keeps the record open; it does not while locked, nor when the time was over before.
    ///
    /// # Errors
    /// None today.
    pub async fn record_touch(&self) -> Result<bool, Failure> {
        Ok(self.idle(|idle, now| idle.watch.as_mut().is_some_and(|watch| watch.touch(idle.minutes, now))))
    }

    /// Whether the record is open and nobody is there any more. Whoever keeps the core running asks
    /// every few seconds, and then calls [`record_lock_unattended`](Self::record_lock_unattended).
    #[must_use]
    pub fn is_unattended(&self) -> bool {
        self.idle(|idle, now| idle.watch.as_mut().is_some_and(|watch| watch.look(idle.minutes, now)))
    }

    /// Locks the record unless it was opened anew since it was found unattended. Answers whether it did.
    ///
    /// # Errors
    /// As [`record_lock`](Self::record_lock): the record is locked all the same.
    pub async fn record_lock_unattended(&self) -> Result<bool, Failure> {
        self.forget_set_type();
        let mut session = self.session.lock().await;
        let unattended = self.is_unattended();
        if unattended {
            self.close(&mut session).await?;
        }
        Ok(unattended)
    }

    /// Begins to watch over a record that was just opened with a key.
    pub(super) fn begin_watch(&self) {
        self.idle(|idle, now| idle.watch = Some(Watch::begin(now)));
    }

    pub(super) fn end_watch(&self) {
        self.idle(|idle, _| idle.watch = None);
    }

    pub(super) fn idle_minutes(&self) -> i32 {
        self.idle(|idle, _| idle.minutes)
    }

    pub(super) fn set_idle_minutes(&self, minutes: i32) {
        self.idle(|idle, _| idle.minutes = minutes);
    }

    fn idle<T>(&self, does: impl FnOnce(&mut Idle, Moment) -> T) -> T {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Moment { at: self.clock.now(), running: idle.began.elapsed() };
        does(&mut idle, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many seconds after the start, by the wall and by the clock that nobody sets.
    fn moment(wall: i64, running: u64) -> Moment {
        let start = DateTime::<Utc>::UNIX_EPOCH + chrono::TimeDelta::days(20_000);
        Moment { at: start + chrono::TimeDelta::seconds(wall), running: Duration::from_secs(running) }
    }

    #[test]
    fn when_it_is_over() {
        const ALLOWED: i32 = 10;
        for (why, touched, looked, now, over) in [
            ("just touched", (0, 0), (0, 0), (5, 5), false),
            ("at the minute the page locks", (0, 0), (595, 595), (600, 600), false),
            ("a moment before", (0, 0), (655, 655), (659, 659), false),
            ("a minute later the core does", (0, 0), (655, 655), (660, 660), true),
            ("touched in between", (300, 300), (895, 895), (900, 900), false),
            ("the clock was set back an hour", (0, 0), (-2945, 655), (-2940, 660), true),
            ("set back, and somebody is there", (0, 0), (-3595, 5), (-3590, 10), false),
            ("a short sleep", (0, 0), (5, 5), (500, 10), false),
            ("slept as long as is allowed", (0, 0), (5, 5), (605, 10), true),
            ("slept, by a clock that goes on in sleep", (0, 0), (5, 5), (605, 605), true),
            ("slept soon after a touch", (300, 300), (300, 300), (900, 301), true),
            ("a short sleep on top of idle time", (0, 0), (595, 595), (700, 596), true),
            ("set forward by more than is allowed", (0, 0), (5, 5), (86_400, 10), true),
        ] {
            let at = |(wall, running)| moment(wall, running);
            assert_eq!(is_over(ALLOWED, at(touched), at(looked), at(now)), over, "{why}");
        }
    }

    #[test]
    fn whoever_wakes_the_machine_does_not_keep_it_open() {
        let mut watch = Watch::begin(moment(0, 0));
        assert!(watch.touch(10, moment(30, 30)));
        assert!(!watch.look(10, moment(35, 35)));
        // Asleep for an hour; the pointer comes before the timer.
        assert!(!watch.touch(10, moment(3635, 36)));
        assert!(watch.look(10, moment(3636, 37)));
        // Nor while what is being typed is kept.
        assert!(!watch.touch(10, moment(3637, 38)));
        assert!(watch.look(10, moment(3638, 39)));
    }

    #[test]
    fn being_there_goes_on_for_ever() {
        let mut watch = Watch::begin(moment(0, 0));
        for minute in 1..=600 {
            for look in 0..12 {
                let second = 60 * (minute - 1) + 5 * look;
                assert!(!watch.look(1, moment(second, second.unsigned_abs())));
            }
            assert!(watch.touch(1, moment(60 * minute, 60 * minute.unsigned_abs())), "minute {minute}");
        }
    }
}
