//! What outcomes do, and where a check-in stands on Today.

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use throughline_domain::agenda::AgendaSection;
use throughline_domain::check_in::{
    CheckIn, CheckInFault, CheckInOutcome, CheckInState, after_other_contact, answered_by_form, apply, attempted,
    days_overdue, section, separate_attempts, withdraw,
};
use throughline_domain::contact::{Contact, ContactOutcome, Direction, Medium};
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
fn one_form_answers_the_check_in_of_its_time() {
    // Windows of so many days before the deadline, deadlines by their day of November; the form; the deadline answered.
    let check = |open_days: u64, due: &[u32], on: &str, expect: Option<u32>| {
        let of = |of: u32| day(&format!("2026-11-{of:02}"));
        let waiting: Vec<_> = due
            .iter()
            .map(|due_on| {
                let opens_on = of(*due_on) - chrono::Days::new(open_days);
                (CheckIn { do_on: opens_on, ..check_in(1, of(*due_on)) }, opens_on)
            })
            .collect();
        let answered = answered_by_form(&waiting, day(on)).map(|check_in| check_in.due_on);
        assert_eq!(answered, expect.map(of), "{due:?} on {on}");
    };
    check(0, &[], "2026-11-20", None);
    check(0, &[20], "2026-11-19", None);
    check(0, &[20], "2026-11-20", Some(20));
    check(0, &[20], "2026-11-29", Some(20));
    // All are over: the last of them, late. Those before were missed.
    check(2, &[6, 13, 20], "2026-11-22", Some(20));
    check(2, &[6, 13, 20], "2026-11-17", Some(13));
    check(2, &[6, 13, 20], "2026-11-18", Some(20));
    check(2, &[6, 13, 20], "2026-11-03", None);
    // Windows that overlap: the oldest that is not over.
    check(9, &[6, 13, 20], "2026-11-12", Some(13));
    check(9, &[13, 6, 20], "2026-11-05", Some(6));

    let (answered, opens_on) = (open(), day(DUE));
    let closed = CheckIn { state: CheckInState::Done, ..answered.clone() };
    assert_eq!(answered_by_form(&[(closed, opens_on)], day(DUE)), None);
    // Brought forward, it is to be done from that day; put off, its window is the one it was.
    let brought_forward = CheckIn { do_on: day("2026-11-16"), ..answered.clone() };
    assert!(answered_by_form(&[(brought_forward, opens_on)], day("2026-11-17")).is_some());
    let put_off = CheckIn { do_on: day("2026-11-27"), ..answered };
    assert!(answered_by_form(&[(put_off, opens_on)], day("2026-11-22")).is_some());
}

#[test]
fn a_contact_about_something_else_reaches_the_client_too() {
    let contact = |outcome, on: &str| Contact {
        id: "a".into(),
        client_id: "c".into(),
        episode_id: None,
        check_in_id: None,
        at: noon(day(on)),
        minutes: None,
        direction: Direction::Incoming,
        medium: Medium::Phone,
        with_whom: None,
        outcome,
        outcome_reason: None,
        purpose: String::new(),
        source: None,
    };
    let reached = |on| contact(ContactOutcome::Reached, on);
    let after = |check_in: &CheckIn, contact: &Contact| {
        after_other_contact(check_in, contact, day("2026-11-18"), contact.at.date_naive()).unwrap()
    };
    let check = |contact: &Contact, expect: Option<bool>| {
        let now = after(&open(), contact);
        let late = (now.state == CheckInState::Done).then_some(now.late);
        assert_eq!(late, expect, "{contact:?}");
        assert_eq!(now.contact_id.is_some(), expect.is_some());
        // Saying the same again changes nothing; saying that nobody was reached takes it back.
        assert_eq!(after(&now, contact), now);
        assert_eq!(after(&now, &contact_of(contact, ContactOutcome::NoAnswer)), open());
        assert_eq!(after(&now, &reached("2026-11-17")), open());
        // Another contact takes nothing back.
        assert_eq!(after(&now, &Contact { id: "b".into(), ..contact_of(contact, ContactOutcome::NoAnswer) }), now);
    };
    check(&reached("2026-11-17"), None);
    check(&reached("2026-11-18"), Some(false));
    check(&reached("2026-11-20"), Some(false));
    check(&reached("2026-11-21"), Some(true));
    for outcome in ContactOutcome::ALL.iter().filter(|outcome| **outcome != ContactOutcome::Reached) {
        check(&contact(*outcome, "2026-11-21"), None);
    }
    // What a person said about it stays.
    for state in [CheckInState::Refused, CheckInState::NotPossible, CheckInState::Withdrawn, CheckInState::Done] {
        let closed = CheckIn { state, ..open() };
        assert_eq!(after(&closed, &reached("2026-11-21")), closed);
    }
}

fn contact_of(contact: &Contact, outcome: ContactOutcome) -> Contact {
    Contact { outcome, ..contact.clone() }
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
