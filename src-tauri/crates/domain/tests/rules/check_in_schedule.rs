//! Which check-ins a series has: by table, and over random lives of a series.

use std::sync::LazyLock;

use chrono::{Days, Duration, NaiveDate};
use proptest::prelude::*;
use throughline_domain::cadence::{Cadence, Ending, Pattern, Weekday, due_dates, next_dates};
use throughline_domain::check_in::{
    CheckIn, CheckInOutcome, CheckInSeries, CheckInState, Circumstances, HORIZON_DAYS, Planned, SeriesStatus, apply,
    plan, plan_after_change,
};

use throughline_domain::office_days::OfficeCalendar;

use crate::cadence::any_cadence;
use crate::samples::{cadence, check_in, day, noon, series};

/// An office that never closes.
static OFFICE: LazyLock<OfficeCalendar> = LazyLock::new(OfficeCalendar::every_day);

/// Nothing keeps the series from making check-ins.
const CALM: Circumstances = Circumstances {
    deceased_on: None,
    episode: None,
    rested: false,
    plan_again_on: None,
    acuity: None,
    condition_over: false,
    reached_at: None,
};

/// A series with its check-ins, as the record would keep them.
#[derive(Debug)]
struct Kept {
    series: CheckInSeries,
    check_ins: Vec<CheckIn>,
}

impl Kept {
    fn new(cadence: Cadence, today: NaiveDate) -> Self {
        let mut kept = Self { series: series(cadence), check_ins: Vec::new() };
        kept.take(&plan_after_change(&kept.series, &[], &CALM, &OFFICE, today, HORIZON_DAYS));
        kept
    }

    fn take(&mut self, planned: &Planned) {
        for check_in in &mut self.check_ins {
            if planned.withdraw.contains(&check_in.id) {
                check_in.state = CheckInState::Withdrawn;
            }
        }
        self.check_ins.extend(
            planned
                .create
                .iter()
                .map(|window| CheckIn { do_on: window.opens_on, ..check_in(window.number, window.due_on) }),
        );
    }

    fn new_day(&mut self, today: NaiveDate) {
        self.take(&plan(&self.series, &self.check_ins, &CALM, &OFFICE, today, HORIZON_DAYS));
    }

    fn change(&mut self, today: NaiveDate, how: impl FnOnce(&mut CheckInSeries)) {
        how(&mut self.series);
        self.take(&plan_after_change(&self.series, &self.check_ins, &CALM, &OFFICE, today, HORIZON_DAYS));
    }

    fn close(&mut self, due: &str) {
        let row = self.check_ins.iter_mut().find(|c| c.due_on == day(due) && c.state == CheckInState::Open).unwrap();
        *row = apply(row, &CheckInOutcome::Reached, noon(day(due)), day(due)).unwrap();
    }

    fn due(&self, state: CheckInState) -> Vec<String> {
        let mut dates: Vec<_> =
            self.check_ins.iter().filter(|c| c.state == state).map(|c| c.due_on.to_string()).collect();
        dates.sort();
        dates
    }

    fn open(&self) -> Vec<String> {
        self.due(CheckInState::Open)
    }
}

fn weekly(start: &str, weekday: Weekday) -> Cadence {
    cadence(Pattern::Weeks { every: 1, weekdays: vec![weekday] }, start, Ending::Never)
}

fn monthly(start: &str) -> Cadence {
    cadence(Pattern::MonthDay { every: 1, day: 28 }, start, Ending::Never)
}

#[test]
fn a_new_series_has_two_weeks_and_at_least_the_next() {
    let check = |cadence: Cadence, today: &str, expect: &[&str]| {
        assert_eq!(Kept::new(cadence.clone(), day(today)).open(), expect, "{cadence:?} on {today}");
    };
    // 2026-11-22 is a Sunday.
    check(weekly("2026-11-22", Weekday::Sunday), "2026-11-22", &["2026-11-22", "2026-11-29", "2026-12-06"]);
    check(monthly("2026-11-22"), "2026-11-22", &["2026-11-28"]);
    check(monthly("2026-11-29"), "2026-11-29", &["2026-12-28"]);
    // Due today is not the next one.
    check(monthly("2026-11-28"), "2026-11-28", &["2026-11-28", "2026-12-28"]);
    // Entered today, began last year: nothing is owed for last year.
    check(weekly("2025-01-05", Weekday::Sunday), "2026-11-22", &["2026-11-22", "2026-11-29", "2026-12-06"]);
    // Begins in a year: the first one is there already.
    check(weekly("2027-11-01", Weekday::Monday), "2026-11-22", &["2027-11-01"]);
    check(cadence(Pattern::Once, "2026-11-22", Ending::Never), "2026-11-22", &["2026-11-22"]);
    check(cadence(Pattern::Once, "2026-11-21", Ending::Never), "2026-11-22", &[]);
}

#[test]
fn what_was_missed_is_overdue() {
    let mut kept = Kept::new(weekly("2026-11-01", Weekday::Sunday), day("2026-11-01"));
    kept.close("2026-11-01");
    // Five weeks later the program is opened again.
    kept.new_day(day("2026-12-06"));
    let expect = ["2026-11-08", "2026-11-15", "2026-11-22", "2026-11-29", "2026-12-06", "2026-12-13", "2026-12-20"];
    assert_eq!(kept.open(), expect);
    assert_eq!(kept.check_ins.iter().map(|c| c.number).collect::<Vec<_>>(), (1..=8).collect::<Vec<_>>());
}

#[test]
fn done_early_makes_room_for_the_one_after() {
    let mut kept = Kept::new(monthly("2026-11-22"), day("2026-11-22"));
    kept.close("2026-11-28");
    kept.new_day(day("2026-11-22"));
    assert_eq!(kept.open(), ["2026-12-28"]);
}

#[test]
fn a_pause_withdraws_what_is_ahead_and_owes_nothing() {
    let mut kept = Kept::new(weekly("2026-11-01", Weekday::Sunday), day("2026-11-01"));
    kept.new_day(day("2026-11-09"));
    assert_eq!(kept.open(), ["2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22"]);
    kept.change(day("2026-11-15"), |s| s.status = SeriesStatus::Paused);
    assert_eq!(kept.open(), ["2026-11-01", "2026-11-08", "2026-11-15"]);
    kept.new_day(day("2026-12-20"));
    assert_eq!(kept.open(), ["2026-11-01", "2026-11-08", "2026-11-15"]);
    kept.change(day("2026-12-28"), |s| s.status = SeriesStatus::Active);
    assert_eq!(kept.open(), ["2026-11-01", "2026-11-08", "2026-11-15", "2027-01-03", "2027-01-10"]);
    assert_eq!(kept.due(CheckInState::Withdrawn), ["2026-11-22"]);
    kept.change(day("2026-12-28"), |s| s.status = SeriesStatus::Ended);
    assert_eq!(kept.open(), ["2026-11-01", "2026-11-08", "2026-11-15"]);
}

#[test]
fn a_pause_of_a_minute_changes_nothing_but_numbers() {
    let mut kept = Kept::new(weekly("2026-11-22", Weekday::Sunday), day("2026-11-22"));
    let before = kept.open();
    kept.change(day("2026-11-22"), |s| s.status = SeriesStatus::Paused);
    kept.change(day("2026-11-22"), |s| s.status = SeriesStatus::Active);
    assert_eq!(kept.open(), before);
}

#[test]
fn a_new_rhythm_starts_today() {
    let mut kept = Kept::new(weekly("2026-11-01", Weekday::Sunday), day("2026-11-01"));
    kept.close("2026-11-01");
    kept.change(day("2026-11-10"), |s| s.cadence = weekly("2026-11-01", Weekday::Wednesday));
    assert_eq!(kept.due(CheckInState::Withdrawn), ["2026-11-15"]);
    // Sunday the 8th was missed and stays; Wednesday the 4th was nobody's.
    assert_eq!(kept.open(), ["2026-11-08", "2026-11-11", "2026-11-18"]);
    // More of a series that was over: the weeks between are not owed.
    let ended =
        |count| cadence(Pattern::Weeks { every: 1, weekdays: Vec::new() }, "2026-06-01", Ending::Times { count });
    let mut kept = Kept::new(ended(2), day("2026-06-01"));
    kept.close("2026-06-01");
    kept.close("2026-06-08");
    kept.new_day(day("2026-09-01"));
    assert_eq!(kept.open(), [""; 0]);
    kept.change(day("2026-09-01"), |s| s.cadence = ended(20));
    assert_eq!(kept.open(), ["2026-09-07", "2026-09-14"]);
}

#[test]
fn a_far_check_in_done_early_does_not_hide_nearer_ones() {
    let mut kept = Kept::new(monthly("2026-11-01"), day("2026-11-01"));
    kept.close("2026-11-28");
    kept.new_day(day("2026-11-01"));
    kept.close("2026-12-28");
    kept.change(day("2026-11-01"), |s| s.cadence = weekly("2026-11-01", Weekday::Monday));
    assert_eq!(kept.open(), ["2026-11-02", "2026-11-09"]);
    kept.new_day(day("2026-12-27"));
    let all = due_dates(&kept.series.cadence, day("2026-11-02"), day("2027-01-10"));
    let missing: Vec<_> = all.iter().filter(|d| !kept.check_ins.iter().any(|c| c.due_on == **d)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn one_that_fits_by_chance_is_not_the_next() {
    // 23 September 2025 is a fourth Tuesday and a 23rd.
    let tuesdays = Pattern::MonthWeekday { every: 7, nth: 4, weekday: Weekday::Tuesday };
    let mut kept = Kept::new(cadence(tuesdays, "2024-07-01", Ending::Never), day("2025-06-01"));
    assert_eq!(kept.open(), ["2025-09-23"]);
    kept.change(day("2025-06-01"), |s| {
        s.cadence = cadence(Pattern::MonthDay { every: 1, day: 23 }, "2023-01-01", Ending::Never)
    });
    assert_eq!(kept.open(), ["2025-06-23", "2025-09-23"]);
    kept.new_day(day("2025-08-25"));
    assert_eq!(kept.open(), ["2025-06-23", "2025-07-23", "2025-08-23", "2025-09-23"]);
}

/// What happens to a series on one day.
#[derive(Debug, Clone)]
enum Event {
    Opened,
    Reached(usize),
    Snoozed(usize),
    Paused,
    Resumed,
    Changed(Cadence),
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => Just(Event::Opened),
        4 => (0_usize..50).prop_map(Event::Reached),
        1 => (0_usize..50).prop_map(Event::Snoozed),
        1 => Just(Event::Paused),
        1 => Just(Event::Resumed),
        1 => any_cadence().prop_map(Event::Changed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn nothing_missed_none_doubled(cadence in any_cadence(), life in proptest::collection::vec((0_u64..45, any_event()), 1..14)) {
        let mut today = day("2025-06-01");
        let mut kept = Kept::new(cadence, today);
        // The first day for which the rhythm of now has been in force without a break.
        let mut since = today;
        for (days, event) in life {
            today = today.checked_add_days(Days::new(days)).unwrap();
            // As the program does: each day it runs begins with the new day.
            kept.new_day(today);
            let open: Vec<usize> = (0..kept.check_ins.len()).filter(|i| kept.check_ins[*i].state == CheckInState::Open).collect();
            match event {
                Event::Opened => {}
                Event::Reached(which) | Event::Snoozed(which) => if let Some(row) = open.get(which % open.len().max(1)).map(|i| &mut kept.check_ins[*i]) {
                    let until = today + Duration::days(9);
                    let outcome = if matches!(event, Event::Snoozed(_)) { CheckInOutcome::Snooze { until, reason: None } } else { CheckInOutcome::Reached };
                    *row = apply(row, &outcome, noon(today), today).unwrap();
                    kept.new_day(today);
                },
                Event::Paused => kept.change(today, |s| s.status = SeriesStatus::Paused),
                Event::Resumed => {
                    if kept.series.status == SeriesStatus::Paused { since = today; }
                    kept.change(today, |s| s.status = SeriesStatus::Active);
                }
                Event::Changed(to) => {
                    since = today;
                    kept.change(today, |s| s.cadence = to);
                }
            }
            kept.new_day(today);
            let rows = &kept.check_ins;
            // Idempotent: the new day, and saving without a change, twice.
            prop_assert_eq!(plan(&kept.series, rows, &CALM, &OFFICE, today, HORIZON_DAYS), Planned::default());
            prop_assert_eq!(plan_after_change(&kept.series, rows, &CALM, &OFFICE, today, HORIZON_DAYS), Planned::default());
            // Numbers are 1, 2, 3, … in the order of making.
            prop_assert!(rows.iter().zip(1..).all(|(c, n)| c.number == n));
            // None doubled.
            let mut dates: Vec<_> = rows.iter().filter(|c| c.state != CheckInState::Withdrawn).map(|c| c.due_on).collect();
            let count = dates.len();
            dates.sort();
            dates.dedup();
            prop_assert_eq!(dates.len(), count);
            let horizon = today.checked_add_days(Days::new(u64::from(HORIZON_DAYS))).unwrap();
            let ahead: Vec<_> = rows.iter().filter(|c| c.state == CheckInState::Open && c.due_on > today).collect();
            if kept.series.status == SeriesStatus::Active {
                // Nothing missed since the rhythm is in force.
                for date in due_dates(&kept.series.cadence, since, horizon) {
                    prop_assert!(dates.contains(&date), "{} is missing", date);
                }
                // Never without one ahead, while there is one, and nothing ahead that does not fit.
                let answered = |d: &NaiveDate| rows.iter().any(|c| c.due_on == *d && !matches!(c.state, CheckInState::Open | CheckInState::Withdrawn));
                let next = next_dates(&kept.series.cadence, today.succ_opt().unwrap(), 400).into_iter().find(|d| !answered(d));
                prop_assert_eq!(ahead.iter().map(|c| c.due_on).min(), next);
                prop_assert!(ahead.iter().all(|c| due_dates(&kept.series.cadence, c.due_on, c.due_on) == [c.due_on]));
            } else {
                prop_assert!(ahead.is_empty());
            }
        }
    }
}
