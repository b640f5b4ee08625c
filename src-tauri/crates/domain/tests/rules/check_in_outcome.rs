//! What outcomes do, and where a check-in stands on Today.

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use throughline_domain::agenda::AgendaSection;
use throughline_domain::check_in::{
    CheckIn, CheckInFault, CheckInOutcome, CheckInState, apply, attempted, days_overdue, section, separate_attempts,
    withdraw,
};
use throughline_domain::{Code, Fault, FieldFault};

use crate::samples::{check_in, day, noon};

const DUE: &str = "2026-11-20";

fn open() -> CheckIn {
    check_in(1, day(DUE))
}

fn done(check_in: &CheckIn, outcome: &CheckInOutcome, today: &str) -> Result<CheckIn, CheckInFault> {
    apply(check_in, outcome, noon(day(today)), day(today))
}

#[test]
fn attempts_count_and_leave_it_open() {
    let mut now = open();
    for (count, outcome) in
        (1..).zip([CheckInOutcome::LeftMessage, CheckInOutcome::NoAnswer, CheckInOutcome::WrongNumber])
    {
        now = done(&now, &outcome, "2026-11-22").unwrap();
        assert_eq!(now, CheckIn { attempts: count, ..open() });
    }
}

#[test]
fn attempts_are_separate_when_they_lie_apart() {
    let check = |minutes: &[i64], expect: usize| {
        let times = minutes.iter().map(|&minutes| noon(day(DUE)) + Duration::minutes(minutes)).collect();
        let tries = separate_attempts(times, 30);
        assert_eq!(tries, expect, "{minutes:?}");
        let state = attempted(&open(), Some(2), tries, noon(day(DUE)), day(DUE)).state;
        assert_eq!(state, if expect >= 2 { CheckInState::Attempted } else { CheckInState::Open }, "{minutes:?}");
        assert_eq!(attempted(&open(), None, tries, noon(day(DUE)), day(DUE)), open(), "{minutes:?}");
    };
    check(&[], 0);
    check(&[0], 1);
    check(&[0, 0], 1);
    check(&[0, 29], 1);
    check(&[0, 30], 2);
    check(&[30, 0], 2);
    // Every few minutes is one attempt until the half hour is over, and then another.
    check(&[0, 10, 20], 1);
    check(&[0, 20, 40], 2);
    check(&[0, 30, 59], 2);
    check(&[-1440, 0, 1440], 3);
}

#[test]
fn closing_keeps_when_why_and_how_late() {
    let not_possible = |reason: &str| CheckInOutcome::NotPossible { reason: reason.to_owned() };
    let refused = |reason: Option<&str>| CheckInOutcome::Refused { reason: reason.map(str::to_owned) };
    let check = |outcome: &CheckInOutcome, today: &str, state, late, reason: Option<&str>| {
        let expect =
            CheckIn { state, late, reason: reason.map(str::to_owned), closed_at: Some(noon(day(today))), ..open() };
        assert_eq!(done(&open(), outcome, today).unwrap(), expect, "{outcome:?} {today}");
    };
    check(&CheckInOutcome::Reached, "2026-11-19", CheckInState::Done, false, None);
    check(&CheckInOutcome::Reached, DUE, CheckInState::Done, false, None);
    check(&CheckInOutcome::Reached, "2026-11-21", CheckInState::Done, true, None);
    check(&refused(None), DUE, CheckInState::Refused, false, None);
    check(&refused(Some("  ")), DUE, CheckInState::Refused, false, None);
    check(&refused(Some("Too tired")), "2026-11-25", CheckInState::Refused, true, Some("Too tired"));
    check(&not_possible(" In hospital "), DUE, CheckInState::NotPossible, false, Some("In hospital"));
}

#[test]
fn a_snooze_moves_the_doing_and_never_the_deadline() {
    let snooze = |until: &str| CheckInOutcome::Snooze { until: day(until), reason: Some("On holiday".to_owned()) };
    let moved = done(&open(), &snooze("2026-12-01"), "2026-11-22").unwrap();
    assert_eq!(moved, CheckIn { do_on: day("2026-12-01"), snooze_reason: Some("On holiday".to_owned()), ..open() });
    for (until, good) in [
        ("2026-11-21", false),
        ("2026-11-22", false),
        ("2026-11-23", true),
        ("2027-11-23", true),
        ("2027-11-24", false),
    ] {
        let found = done(&open(), &snooze(until), "2026-11-22").err();
        let expect = (!good).then_some(CheckInFault::Field(FieldFault::new("until", Fault::OutOfRange)));
        assert_eq!(found, expect, "{until}");
    }
}

#[test]
fn what_cannot_be_says_why() {
    let check = |check_in: &CheckIn, outcome: CheckInOutcome, expect: CheckInFault, code: Code| {
        let found = done(check_in, &outcome, "2026-11-22").unwrap_err();
        assert_eq!((found, found.code()), (expect, code), "{outcome:?}");
    };
    let field = |fault| CheckInFault::Field(FieldFault::new("reason", fault));
    for state in [CheckInState::Done, CheckInState::Refused, CheckInState::NotPossible, CheckInState::Withdrawn] {
        let closed = CheckIn { state, ..open() };
        check(&closed, CheckInOutcome::Reached, CheckInFault::Closed, Code::Immutable);
        check(&closed, CheckInOutcome::NoAnswer, CheckInFault::Closed, Code::Immutable);
        check(
            &closed,
            CheckInOutcome::Snooze { until: day("2026-12-01"), reason: None },
            CheckInFault::Closed,
            Code::Immutable,
        );
        assert_eq!(withdraw(&closed, None, noon(day(DUE))), Err(CheckInFault::Closed));
    }
    check(
        &open(),
        CheckInOutcome::NotPossible { reason: " \n".to_owned() },
        field(Fault::ReasonRequired),
        Code::Invalid,
    );
    let long = "ä".repeat(100_001);
    check(&open(), CheckInOutcome::NotPossible { reason: long.clone() }, field(Fault::TooLong), Code::Invalid);
    check(&open(), CheckInOutcome::Refused { reason: Some(long) }, field(Fault::TooLong), Code::Invalid);
    assert!(done(&open(), &CheckInOutcome::NotPossible { reason: "ä".repeat(100_000) }, DUE).is_ok());
}

#[test]
fn today_shows_what_is_open() {
    use AgendaSection::{Coming, Overdue, Today};
    let check = |due: &str, do_on: &str, expect: Option<AgendaSection>, overdue: i32| {
        let today = day("2026-11-22");
        let row = CheckIn { do_on: day(do_on), ..check_in(1, day(due)) };
        assert_eq!(
            (section(&row, today), days_overdue(&row, today)),
            (expect, overdue),
            "due {due}, to be done {do_on}"
        );
        assert_eq!(section(&CheckIn { state: CheckInState::Done, ..row.clone() }, today), None);
        assert_eq!(days_overdue(&CheckIn { state: CheckInState::Withdrawn, ..row }, today), 0);
    };
    check("2026-11-21", "2026-11-21", Some(Overdue), 1);
    check("2020-11-22", "2020-11-22", Some(Overdue), 2191);
    check("2026-11-22", "2026-11-22", Some(Today), 0);
    check("2026-11-23", "2026-11-23", Some(Coming), 0);
    check("2026-12-06", "2026-12-06", Some(Coming), 0);
    check("2026-12-07", "2026-12-07", None, 0);
    // Snoozed: out of the way until the day, but never out of sight once it is due.
    check("2026-11-20", "2026-11-25", Some(Coming), 2);
    check("2026-11-20", "2027-11-01", Some(Coming), 2);
    check("2026-11-22", "2027-11-01", Some(Coming), 0);
    check("2026-11-25", "2027-11-01", None, 0);
    check("2026-11-20", "2026-11-22", Some(Overdue), 2);
    check("2026-11-22", "2026-11-10", Some(Today), 0);
    // Brought forward: to be done before it is due.
    check("2026-11-30", "2026-11-22", Some(Today), 0);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (-40_i64..40).prop_map(|n| day("2026-11-22") + Duration::days(n))
}

proptest! {
    #[test]
    fn nothing_disappears_because_it_is_late(due in any_day(), do_on in any_day(), today in any_day()) {
        let row = CheckIn { do_on, ..check_in(1, due) };
        if due <= today {
            prop_assert!(section(&row, today).is_some());
        }
        prop_assert_eq!(section(&row, today) == Some(AgendaSection::Overdue), due < today && do_on <= today);
        prop_assert_eq!(days_overdue(&row, today) > 0, due < today);
    }
}
