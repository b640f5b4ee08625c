//! The windows of every kind of cadence: by table, and against somebody who walks day by day.

use std::sync::LazyLock;

use chrono::{Datelike, Days, Months, NaiveDate};
use proptest::prelude::*;
use throughline_domain::cadence::{
    AcuityStep, Cadence, ClosedDay, ClosedWindow, Closing, Counted, DueWindow, Ending, History, IntervalUnit, Pattern,
    Pause, Period, Stage, Weekday, Window, windows, windows_from,
};
use throughline_domain::client::Acuity;
use throughline_domain::office_days::{OfficeCalendar, OfficeDays};

use crate::cadence::any_cadence;
use crate::samples::{cadence, day};

/// Monday to Friday, but for US federal holidays.
pub(crate) static OFFICE: LazyLock<OfficeCalendar> = LazyLock::new(|| OfficeCalendar::new(&OfficeDays::default(), &[]));

fn first(cadence: &Cadence, history: &History, count: usize) -> Vec<DueWindow> {
    windows(cadence, history, &OFFICE).take(count).collect()
}

/// The first dates; one more than expected is asked for.
fn check(cadence: &Cadence, history: &History, expect: &[&str]) {
    let found: Vec<String> = first(cadence, history, expect.len()).iter().map(|w| w.date.to_string()).collect();
    assert_eq!(found, expect, "{cadence:?}");
}

fn calm() -> History {
    History::default()
}

fn closed(due_on: &str, on: &str, how: Closing) -> ClosedWindow {
    ClosedWindow { due_on: day(due_on), on: day(on), how }
}

#[test]
fn business_days_skip_what_is_closed() {
    let check = |every, start: &str, expect: &[&str]| {
        check(&cadence(Pattern::BusinessDays { every }, start, Ending::Never), &calm(), expect);
    };
    check(1, "2026-11-24", &["2026-11-24", "2026-11-25", "2026-11-27", "2026-11-30"]);
    check(3, "2026-11-21", &["2026-11-23", "2026-11-27", "2026-12-02"]);
    check(2, "2026-12-24", &["2026-12-24", "2026-12-29", "2026-12-31", "2027-01-05"]);
}

#[test]
fn once_in_every_stretch_of_the_calendar() {
    let check = |period, start: &str, ending: Ending, expect: &[(&str, &str)]| {
        let cadence = cadence(Pattern::Within { period }, start, ending.clone());
        let found = first(&cadence, &calm(), expect.len() + usize::from(ending != Ending::Never));
        let found: Vec<_> = found.iter().map(|w| (w.opens_on.to_string(), w.due_on.to_string())).collect();
        let found: Vec<_> = found.iter().map(|(opens, due)| (opens.as_str(), due.as_str())).collect();
        assert_eq!(found, expect, "{period:?} from {start}");
    };
    let never = || Ending::Never;
    // The first begins where the rhythm does: never before.
    check(Period::Week, "2026-11-18", never(), &[("2026-11-18", "2026-11-22"), ("2026-11-23", "2026-11-29")]);
    check(Period::Week, "2026-11-22", never(), &[("2026-11-22", "2026-11-22"), ("2026-11-23", "2026-11-29")]);
    check(Period::Month, "2028-01-31", never(), &[("2028-01-31", "2028-01-31"), ("2028-02-01", "2028-02-29")]);
    check(
        Period::Quarter,
        "2026-11-22",
        never(),
        &[("2026-11-22", "2026-12-31"), ("2027-01-01", "2027-03-31"), ("2027-04-01", "2027-06-30")],
    );
    // The last ends where the rhythm does.
    let until = Ending::Until { on: day("2026-12-02") };
    check(Period::Week, "2026-11-23", until, &[("2026-11-23", "2026-11-29"), ("2026-11-30", "2026-12-02")]);
    check(Period::Month, "2026-11-23", Ending::Times { count: 1 }, &[("2026-11-23", "2026-11-30")]);
}

#[test]
fn stages_follow_each_other() {
    let stage = |every, unit, times| Stage { every, unit, times };
    let stages = |stages: Vec<Stage>, start: &str, expect: &[&str]| {
        check(&cadence(Pattern::Stages { stages }, start, Ending::Never), &calm(), expect);
    };
    use IntervalUnit::{BusinessDays, Days, Months, Weeks};
    stages(
        vec![stage(2, Days, Some(2)), stage(1, Weeks, Some(4)), stage(1, Months, None)],
        "2026-11-22",
        &[
            "2026-11-22",
            "2026-11-24",
            "2026-12-01",
            "2026-12-08",
            "2026-12-15",
            "2026-12-22",
            "2027-01-22",
            "2027-02-22",
        ],
    );
    // Months are counted from the last date before: it clamps and comes back.
    stages(
        vec![stage(1, Days, Some(1)), stage(1, Months, None)],
        "2026-12-31",
        &["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"],
    );
    stages(
        vec![stage(1, BusinessDays, Some(2)), stage(2, BusinessDays, None)],
        "2026-11-21",
        &["2026-11-23", "2026-11-24", "2026-11-27", "2026-12-01"],
    );
    let over = vec![stage(2, Days, Some(2)), stage(1, Weeks, Some(1))];
    let over = cadence(Pattern::Stages { stages: over }, "2026-11-22", Ending::Never);
    assert_eq!(windows(&over, &calm(), &OFFICE).count(), 3);
}

#[test]
fn a_contact_begins_the_next() {
    let weekly = |ending| cadence(Pattern::AfterContact { every: 7, unit: IntervalUnit::Days }, "2026-11-02", ending);
    let check = |closed: &[ClosedWindow], expect: &str| {
        let history = History { closed: closed.to_vec(), ..calm() };
        let found: Vec<_> = windows(&weekly(Ending::Never), &history, &OFFICE).map(|w| w.date).collect();
        assert_eq!(found, [day(expect)], "{closed:?}");
    };
    use Closing::{Attempts, Exempt, Reached};
    check(&[], "2026-11-02");
    check(&[closed("2026-11-02", "2026-11-02", Reached)], "2026-11-09");
    // Early, and late: it counts from the contact.
    check(&[closed("2026-11-02", "2026-10-30", Reached)], "2026-11-06");
    check(&[closed("2026-11-02", "2026-11-05", Reached)], "2026-11-12");
    // An attempt moves nothing: the next is due an interval later, counted from the same contact.
    check(
        &[closed("2026-11-02", "2026-11-05", Reached), closed("2026-11-12", "2026-11-12", Attempts(2))],
        "2026-11-19",
    );
    check(&[closed("2026-11-02", "2026-11-05", Reached), closed("2026-11-12", "2026-11-20", Exempt)], "2026-11-26");
    check(&[closed("2026-11-02", "2026-11-02", Exempt)], "2026-11-09");
    let three = weekly(Ending::Times { count: 2 });
    let history = |count: usize| History { closed: vec![closed("2026-11-02", "2026-11-02", Reached); count], ..calm() };
    assert_eq!(windows(&three, &history(1), &OFFICE).count(), 1);
    assert_eq!(windows(&three, &history(2), &OFFICE).count(), 0);
}

#[test]
fn acuity_chooses_the_interval() {
    let step = |acuity, every, unit| AcuityStep { acuity, every, unit };
    let steps = vec![
        step(Acuity::Low, 1, IntervalUnit::Months),
        step(Acuity::High, 1, IntervalUnit::Weeks),
        step(Acuity::Intensive, 2, IntervalUnit::Days),
    ];
    let cadence = cadence(Pattern::ByAcuity { steps }, "2026-11-02", Ending::Never);
    let check = |acuity, counted: Option<&str>, expect: &[&str]| {
        let counted = counted.map(|on| Counted { on: day(on), number: 4 });
        check(&cadence, &History { acuity, counted, ..calm() }, expect);
    };
    check(Some(Acuity::Low), None, &["2026-11-02", "2026-12-02"]);
    check(Some(Acuity::High), None, &["2026-11-02", "2026-11-09"]);
    // Without a step of its own: as the next higher; unknown: as the highest.
    check(Some(Acuity::Moderate), None, &["2026-11-02", "2026-11-09"]);
    check(None, None, &["2026-11-02", "2026-11-04"]);
    // Anew from the last date where the acuity has changed.
    check(Some(Acuity::High), Some("2026-12-02"), &["2026-12-09", "2026-12-16"]);
    let history =
        History { acuity: Some(Acuity::High), counted: Some(Counted { on: day("2026-12-02"), number: 4 }), ..calm() };
    assert_eq!(first(&cadence, &history, 1)[0].number, 5);
}

#[test]
fn a_closed_day_is_kept_moved_or_left_out() {
    let check = |pattern: Pattern, closed_day, ending: Ending, expect: &[&str]| {
        let window = Window { closed_day, ..Window::default() };
        let cadence = Cadence { window, ..cadence(pattern, "2026-11-20", ending) };
        check(&cadence, &calm(), expect);
    };
    let daily = || Pattern::Days { every: 1 };
    check(daily(), ClosedDay::Keep, Ending::Never, &["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"]);
    // Saturday and Sunday fall on Monday, which is there once.
    check(
        daily(),
        ClosedDay::After,
        Ending::Never,
        &["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27"],
    );
    check(
        daily(),
        ClosedDay::Before,
        Ending::Never,
        &["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27"],
    );
    check(
        daily(),
        ClosedDay::Skip,
        Ending::Never,
        &["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27"],
    );
    let thursdays = || Pattern::Weeks { every: 1, weekdays: vec![Weekday::Thursday] };
    check(thursdays(), ClosedDay::Before, Ending::Never, &["2026-11-25", "2026-12-03"]);
    check(thursdays(), ClosedDay::After, Ending::Never, &["2026-11-27", "2026-12-03"]);
    check(thursdays(), ClosedDay::Skip, Ending::Never, &["2026-12-03", "2026-12-10"]);
    // So many times means so many that are there.
    let week = Cadence {
        window: Window { closed_day: ClosedDay::Skip, ..Window::default() },
        ..cadence(daily(), "2026-11-20", Ending::Times { count: 5 })
    };
    let dates: Vec<_> = windows(&week, &calm(), &OFFICE).map(|w| w.date).collect();
    assert_eq!(dates.len(), 5);
    assert_eq!(dates.last(), Some(&day("2026-11-27")));
    // Every Sunday, left out when the office is closed: never, and that is found out soon.
    let sundays = Cadence {
        window: Window { closed_day: ClosedDay::Skip, ..Window::default() },
        ..cadence(Pattern::Weeks { every: 1, weekdays: vec![Weekday::Sunday] }, "2026-11-20", Ending::Never)
    };
    assert_eq!(windows(&sundays, &calm(), &OFFICE).next(), None);
}

#[test]
fn a_window_opens_early_and_closes_late() {
    let window = Window { early_days: 2, grace_days: 3, closed_day: ClosedDay::Keep };
    let weekly = Pattern::Weeks { every: 1, weekdays: vec![Weekday::Tuesday] };
    let cadence = Cadence { window, ..cadence(weekly, "2026-11-24", Ending::Never) };
    let expect =
        DueWindow { number: 1, opens_on: day("2026-11-22"), date: day("2026-11-24"), due_on: day("2026-11-27") };
    assert_eq!(first(&cadence, &calm(), 1), [expect]);
}

#[test]
fn a_pause_owes_nothing_and_a_condition_that_is_over_has_nothing() {
    let daily = cadence(Pattern::Days { every: 1 }, "2026-11-20", Ending::Never);
    let pause = |from: &str, to: Option<&str>| Pause { from: day(from), to: to.map(day) };
    let history = History { pauses: vec![pause("2026-11-21", Some("2026-11-24"))], ..calm() };
    check(&daily, &history, &["2026-11-20", "2026-11-25"]);
    assert_eq!(
        windows_from(&daily, &History::owing_since(day("2026-12-01")), &OFFICE, day("2026-11-01")).next().unwrap().date,
        day("2026-12-01")
    );
    let forever = History { pauses: vec![pause("2026-11-21", None)], ..calm() };
    let until = Cadence { ending: Ending::Until { on: day("2027-11-20") }, ..daily.clone() };
    assert_eq!(windows(&until, &forever, &OFFICE).count(), 1);
    let condition = throughline_domain::cadence::CadenceCondition::EpisodeOpen;
    let conditional = Cadence { ending: Ending::While { condition }, ..daily };
    assert_eq!(windows(&conditional, &History { condition_over: true, ..calm() }, &OFFICE).next(), None);
    assert!(windows(&conditional, &calm(), &OFFICE).next().is_some());
}

fn any_unit() -> impl Strategy<Value = IntervalUnit> {
    proptest::sample::select(IntervalUnit::ALL)
}

fn any_stage() -> impl Strategy<Value = Stage> {
    (1..=40, any_unit(), 1..=6).prop_map(|(every, unit, times)| Stage { every, unit, times: Some(times) })
}

/// A pattern that is no plain calendar and needs no past.
fn any_new_pattern() -> impl Strategy<Value = Pattern> {
    prop_oneof![
        (1..=60).prop_map(|every| Pattern::BusinessDays { every }),
        proptest::sample::select(Period::ALL).prop_map(|period| Pattern::Within { period }),
        (proptest::collection::vec(any_stage(), 1..5), any::<bool>()).prop_map(|(mut stages, on)| {
            if let Some(last) = stages.last_mut().filter(|_| on) {
                last.times = None;
            }
            Pattern::Stages { stages }
        }),
    ]
}

pub(crate) fn any_window() -> impl Strategy<Value = Window> {
    (0..=6, 0..=6, proptest::sample::select(ClosedDay::ALL)).prop_map(|(early_days, grace_days, closed_day)| Window {
        early_days,
        grace_days,
        closed_day,
    })
}

/// Any cadence whose windows do not depend on the past.
pub(crate) fn any_windowed() -> impl Strategy<Value = Cadence> {
    (any_cadence(), any_new_pattern(), any::<bool>(), any_window()).prop_map(|(cadence, new, other, window)| {
        let pattern = if other { new } else { cadence.pattern };
        Cadence { pattern, window, ..cadence }
    })
}

/// The day one interval after another, found by walking.
fn walked(from: NaiveDate, stage: &Stage, times: i32) -> NaiveDate {
    let mut days = from.iter_days().skip(1);
    let count = usize::try_from(stage.every * times).unwrap();
    let mut nth =
        |wanted: &dyn Fn(NaiveDate) -> bool, n: usize| days.by_ref().filter(|on| wanted(*on)).nth(n - 1).unwrap();
    match stage.unit {
        IntervalUnit::Days => nth(&|_| true, count),
        IntervalUnit::Weeks => nth(&|on| on.weekday() == from.weekday(), count),
        IntervalUnit::BusinessDays => nth(&|on| OFFICE.is_open(on), count),
        IntervalUnit::Months => {
            let last_of_month = |on: NaiveDate| on.succ_opt().unwrap().day() == 1;
            nth(&|on| on.day() == from.day() || (last_of_month(on) && on.day() < from.day()), count)
        }
    }
}

/// The bare dates, by walking.
fn walked_dates(pattern: &Pattern, start: NaiveDate, count: usize) -> Vec<NaiveDate> {
    let days = || start.iter_days().take(12_000);
    match pattern {
        Pattern::BusinessDays { every } => {
            days().filter(|on| OFFICE.is_open(*on)).step_by(usize::try_from(*every).unwrap()).take(count).collect()
        }
        Pattern::Within { period } => {
            let ends = |on: NaiveDate| {
                let next = on.succ_opt().unwrap();
                match period {
                    Period::Week => next.weekday() == chrono::Weekday::Mon,
                    Period::Month => next.day() == 1,
                    Period::Quarter => next.day() == 1 && [1, 4, 7, 10].contains(&next.month()),
                }
            };
            days().filter(|on| ends(*on)).take(count).collect()
        }
        Pattern::Stages { stages } => {
            let first = match stages[0].unit {
                IntervalUnit::BusinessDays => days().find(|on| OFFICE.is_open(*on)).unwrap(),
                _ => start,
            };
            let mut dates = vec![first];
            for (place, stage) in stages.iter().enumerate() {
                // Counted from the last date before the stage, so that a month that clamps comes back.
                let base = *dates.last().unwrap();
                let times = stage.times.map_or(60, |times| if place == 0 { times - 1 } else { times });
                for n in 1..=times {
                    if dates.len() >= count {
                        return dates;
                    }
                    dates.push(walked(base, stage, n));
                }
            }
            dates
        }
        _ => panic!("not walked: {pattern:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn new_rhythms_are_what_a_walker_finds(pattern in any_new_pattern(), start in 0_u64..1500) {
        let start = day("2025-01-01") + Days::new(start);
        let cadence = cadence(pattern.clone(), &start.to_string(), Ending::Never);
        let found: Vec<_> = windows(&cadence, &calm(), &OFFICE).take(25).map(|w| w.date).collect();
        let mut expect = walked_dates(&pattern, start, 25);
        expect.truncate(25);
        prop_assert_eq!(found, expect);
    }

    /// The next after a contact, by walking from it.
    #[test]
    fn the_next_after_a_contact_is_an_interval_away(every in 1..=60, unit in any_unit(), on in 0_u64..900, misses in 0_u64..3) {
        let start = day("2025-01-01");
        let reached = start + Days::new(on);
        let cadence = cadence(Pattern::AfterContact { every, unit }, &start.to_string(), Ending::Never);
        let stage = Stage { every, unit, times: None };
        let mut history = calm();
        history.closed.push(ClosedWindow { due_on: reached, on: reached, how: Closing::Reached });
        for n in 1..=misses {
            // Each is settled on its day without a contact: the next is one interval further on.
            let due_on = walked(reached, &stage, i32::try_from(n).unwrap());
            prop_assert_eq!(windows(&cadence, &history, &OFFICE).next().unwrap().date, due_on);
            history.closed.push(ClosedWindow { due_on, on: due_on, how: Closing::Attempts(2) });
        }
        let next = walked(reached, &stage, i32::try_from(misses).unwrap() + 1);
        let found: Vec<_> = windows(&cadence, &history, &OFFICE).map(|w| w.date).collect();
        prop_assert_eq!(found, [next]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn windows_are_in_order_and_jumping_finds_what_stepping_finds(
        cadence in any_windowed(), ahead in -100_i64..2500, pause in 0_u64..900, paused in 0_u64..90,
    ) {
        let from = cadence.starts_on + Days::new(pause);
        let pauses = if paused == 0 { Vec::new() } else { vec![Pause { from, to: Some(from + Days::new(paused)) }] };
        let history = History { pauses, ..calm() };
        let all: Vec<_> = windows(&cadence, &history, &OFFICE).take_while(|w| w.date.year() < 2036).take(3000).collect();
        for pair in all.windows(2) {
            prop_assert!(pair[0].date < pair[1].date && pair[0].number < pair[1].number);
            prop_assert!(pair[0].opens_on <= pair[1].opens_on && pair[0].due_on <= pair[1].due_on);
        }
        for window in &all {
            prop_assert!(window.opens_on <= window.date && window.date <= window.due_on);
            prop_assert!(window.date >= cadence.starts_on.checked_sub_months(Months::new(1)).unwrap());
            prop_assert!(!history.is_paused(window.date));
            if cadence.window.closed_day == ClosedDay::Skip {
                prop_assert!(OFFICE.is_open(window.date));
            }
        }
        if let Ending::Times { count } = cadence.ending {
            prop_assert!(all.len() <= usize::try_from(count).unwrap());
        }
        let from = cadence.starts_on + chrono::Duration::days(ahead);
        let jumped: Vec<_> = windows_from(&cadence, &history, &OFFICE, from).take(20).map(|w| (w.date, w.due_on)).collect();
        let stepped: Vec<_> = windows(&cadence, &history, &OFFICE)
            .filter(|w| w.due_on >= from).take(20).map(|w| (w.date, w.due_on)).collect();
        prop_assert_eq!(jumped, stepped);
    }
}
