//! When the system is asked to show a notice: one pure function over what was told, what is due and the hour.
//!
//! A notice says how many check-ins are due and nothing of anybody. It comes once when a day begins, and again
//! when more has become due since, but not in quiet hours and not every few minutes.

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// Between two notices of one day lies at least this.
const APART: TimeDelta = TimeDelta::hours(1);

/// Hours without notices, by the local clock. They may go over midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// The first quiet minute.
    pub from: NaiveTime,
    /// The first minute that is not quiet any more.
    pub to: NaiveTime,
}

impl QuietHours {
    /// Whether that time of day is quiet. Hours that end when they begin are none.
    #[must_use]
    pub fn hold(self, time: NaiveTime) -> bool {
        if self.from <= self.to { (self.from..self.to).contains(&time) } else { time >= self.from || time < self.to }
    }
}

/// What was told last, and how it went on since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub at: DateTime<Utc>,
    /// The local day and time of it.
    pub local: NaiveDateTime,
    /// The fewest check-ins that were due since: more than these are news.
    pub fewest: i32,
}

/// What a look comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// So many check-ins are due: tell it; none: say nothing.
    pub tell: Option<i32>,
    /// To be handed to the next look.
    pub told: Option<Told>,
}

/// Whether to tell that so many check-ins are due, at a moment that is `local` on the wall.
///
/// Of a day's first it is told at once, after that only of more than was due at the fewest since, and an hour
/// apart. In quiet hours nothing is told, and nothing is forgotten: what is due when they end is told then. A
/// clock that was set back makes nobody wait for the hour that was told in to come again.
#[must_use]
pub fn look(told: Option<Told>, due: i32, at: DateTime<Utc>, local: NaiveDateTime, quiet: Option<QuietHours>) -> Look {
    let told = told.map(|told| Told { fewest: told.fewest.min(due), ..told });
    let silent = Look { tell: None, told };
    if due <= 0 || quiet.is_some_and(|quiet| quiet.hold(local.time())) {
        return silent;
    }
    let news = told.is_none_or(|told| {
        let since = at.signed_duration_since(told.at);
        let apart = since >= APART || since < TimeDelta::zero();
        told.local.date() != local.date() || (due > told.fewest && apart)
    });
    if !news {
        return silent;
    }
    Look { tell: Some(due), told: Some(Told { at, local, fewest: due }) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn time(text: &str) -> NaiveTime {
        NaiveTime::parse_from_str(text, "%H:%M").unwrap()
    }

    fn quiet(from: &str, to: &str) -> QuietHours {
        QuietHours { from: time(from), to: time(to) }
    }

    #[test]
    fn quiet_hours_may_go_over_midnight() {
        let check = |from, to, at, expect| assert_eq!(quiet(from, to).hold(time(at)), expect, "{from}-{to} at {at}");
        check("18:00", "08:00", "17:59", false);
        check("18:00", "08:00", "18:00", true);
        check("18:00", "08:00", "00:00", true);
        check("18:00", "08:00", "07:59", true);
        check("18:00", "08:00", "08:00", false);
        check("12:00", "13:00", "12:30", true);
        check("12:00", "13:00", "13:00", false);
        check("09:00", "09:00", "09:00", false);
    }

    /// Looks one after another at local times (day and time); says at each whether it told, and how many.
    fn told(quiet_hours: Option<QuietHours>, looks: &[(&str, i32)]) -> Vec<Option<i32>> {
        let mut last = None;
        looks
            .iter()
            .map(|(local, due)| {
                let local = NaiveDateTime::parse_from_str(&format!("2026-11-{local}"), "%Y-%m-%d %H:%M").unwrap();
                let look = look(last, *due, local.and_utc(), local, quiet_hours);
                last = look.told;
                look.tell
            })
            .collect()
    }

    #[test]
    fn more_is_news_and_less_is_not() {
        let check = |looks: &[(&str, i32)], expect: &[Option<i32>]| assert_eq!(told(None, looks), expect, "{looks:?}");
        check(&[("22 08:00", 0), ("22 09:00", 3), ("22 09:01", 3)], &[None, Some(3), None]);
        // More within the hour waits for it, and is not lost.
        check(&[("22 09:00", 3), ("22 09:30", 4), ("22 10:00", 4), ("22 12:00", 4)], &[Some(3), None, Some(4), None]);
        // What was done and came anew is news, though there were more before.
        check(&[("22 09:00", 9), ("22 11:00", 1), ("22 13:00", 2)], &[Some(9), None, Some(2)]);
        check(&[("22 09:00", 9), ("22 11:00", 5), ("22 13:00", 5)], &[Some(9), None, None]);
        // A new day is told of, though no more is due.
        check(&[("22 23:50", 3), ("23 00:05", 3), ("23 09:00", 3)], &[Some(3), Some(3), None]);
        check(&[("22 09:00", 3), ("23 09:00", 0), ("23 12:00", 1)], &[Some(3), None, Some(1)]);
    }

    #[test]
    fn in_quiet_hours_nothing_is_told_and_nothing_lost() {
        let night = Some(quiet("18:00", "08:00"));
        let check = |looks: &[(&str, i32)], expect: &[Option<i32>]| assert_eq!(told(night, looks), expect, "{looks:?}");
        check(&[("22 19:00", 3), ("23 00:05", 4), ("23 07:59", 4), ("23 08:00", 4)], &[None, None, None, Some(4)]);
        check(&[("22 17:00", 3), ("22 18:30", 5), ("23 08:00", 5)], &[Some(3), None, Some(5)]);
    }

    /// Looks at moments of UTC on a wall in New York; says at each whether it told.
    fn told_in_new_york(quiet_hours: Option<QuietHours>, looks: &[(&str, i32)]) -> Vec<Option<i32>> {
        let mut last = None;
        looks
            .iter()
            .map(|(at, due)| {
                let at = NaiveDateTime::parse_from_str(at, "%Y-%m-%d %H:%M").unwrap().and_utc();
                let local = at.with_timezone(&chrono_tz::America::New_York).naive_local();
                let look = look(last, *due, at, local, quiet_hours);
                last = look.told;
                look.tell
            })
            .collect()
    }

    #[test]
    fn hours_that_are_left_out_or_come_twice_tell_once() {
        let check = |quiet: QuietHours, looks: &[(&str, i32)], expect: &[Option<i32>]| {
            assert_eq!(told_in_new_york(Some(quiet), looks), expect, "{quiet:?} {looks:?}");
        };
        // On 14 March 2027 the clock goes from 1:59 to 3:00: quiet hours that end at 2:30 end then.
        let spring = [("2027-03-14 06:59", 3), ("2027-03-14 07:00", 3), ("2027-03-14 07:30", 3)];
        check(quiet("18:00", "02:30"), &spring, &[None, Some(3), None]);
        // Those that begin at 2:30 have begun.
        check(quiet("02:30", "08:00"), &spring, &[Some(3), None, None]);
        // On 7 November 2027 1:30 comes twice, an hour apart: the same number is told once, more is news.
        let autumn =
            [("2027-11-07 05:29", 3), ("2027-11-07 05:30", 3), ("2027-11-07 06:10", 3), ("2027-11-07 06:30", 3)];
        check(quiet("22:00", "01:30"), &autumn, &[None, Some(3), None, None]);
        let more = [("2027-11-07 05:30", 3), ("2027-11-07 06:10", 4), ("2027-11-07 06:30", 4)];
        check(quiet("22:00", "01:30"), &more, &[Some(3), None, Some(4)]);
        check(quiet("01:30", "08:00"), &[("2027-11-07 05:29", 3), ("2027-11-07 06:29", 4)], &[Some(3), Some(4)]);
    }

    #[test]
    fn whoever_wakes_the_machine_is_told_once() {
        let night = Some(quiet("18:00", "08:00"));
        let check = |looks: &[(&str, i32)], expect: &[Option<i32>]| assert_eq!(told(night, looks), expect, "{looks:?}");
        // Asleep through the hour at which quiet ends, over a weekend, and into the next quiet hours.
        check(&[("20 17:59", 3), ("21 10:12", 3), ("21 10:12", 3)], &[Some(3), Some(3), None]);
        check(&[("20 16:00", 3), ("23 09:40", 9), ("23 09:41", 9)], &[Some(3), Some(9), None]);
        check(&[("20 16:00", 3), ("20 18:30", 9), ("20 23:00", 9)], &[Some(3), None, None]);
        check(&[("20 17:00", 3), ("21 07:59", 9), ("21 08:00", 9)], &[Some(3), None, Some(9)]);
    }

    /// While the record is locked nobody looks: what was told before is remembered.
    #[test]
    fn opening_a_locked_record_is_no_news() {
        let check = |looks: &[(&str, i32)], expect: &[Option<i32>]| assert_eq!(told(None, looks), expect, "{looks:?}");
        check(&[("22 09:00", 3), ("22 13:00", 3)], &[Some(3), None]);
        check(&[("22 09:00", 3), ("22 13:00", 4)], &[Some(3), Some(4)]);
        check(&[("22 09:00", 3), ("23 08:00", 3)], &[Some(3), Some(3)]);
    }

    #[test]
    fn a_clock_set_back_neither_floods_nor_silences() {
        let check = |looks: &[(&str, i32)], expect: &[Option<i32>]| assert_eq!(told(None, looks), expect, "{looks:?}");
        check(&[("22 15:00", 3), ("22 14:00", 3), ("22 14:01", 3)], &[Some(3), None, None]);
        check(&[("22 15:00", 3), ("22 09:00", 4), ("22 09:01", 4)], &[Some(3), Some(4), None]);
        check(&[("25 09:00", 3), ("22 09:00", 3), ("22 09:01", 3)], &[Some(3), Some(3), None]);
        check(&[("22 09:00", 3), ("25 09:00", 3), ("25 09:01", 3)], &[Some(3), Some(3), None]);
    }
}
