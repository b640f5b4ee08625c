//! Where a cadence stands: by table, and by what must hold of any.

use chrono::{Datelike, Days};
use proptest::prelude::*;
use throughline_domain::cadence::{
    Cadence, ClosedDay, ClosedWindow, Closing, DueState, DueWindow, Ending, History, Pattern, Period, Window, due,
    windows,
};
use throughline_domain::messages::{Catalogue, standing_sentence};

use crate::samples::{cadence, day};
use crate::windows::{OFFICE, any_windowed};

fn weekly() -> Cadence {
    cadence(Pattern::Within { period: Period::Week }, "2026-11-02", Ending::Never)
}

fn closed(due_on: &str, on: &str, how: Closing) -> ClosedWindow {
    ClosedWindow { due_on: day(due_on), on: day(on), how }
}

#[test]
fn once_a_week_through_its_weeks() {
    let check = |past: &[ClosedWindow], today: &str, state: DueState, window: Option<&str>, sentence: &str| {
        let history = History { closed: past.to_vec(), ..History::default() };
        let found = due(&weekly(), &history, &OFFICE, day(today));
        assert_eq!((&found.state, found.window.as_ref().map(|w| w.due_on)), (&state, window.map(day)), "{today}");
        assert_eq!(found.next.len(), 3);
        let last = history.last_reached();
        let said = standing_sentence(&weekly(), &found, last, day(today), &Catalogue::english().unwrap()).unwrap();
        assert_eq!(said, sentence);
    };
    use Closing::{Attempts, Exempt, Reached};
    let first = |on: &str, how| closed("2026-11-08", on, how);
    let overdue = |since: &str, windows| DueState::Overdue { since: day(since), windows };
    let satisfied = |on: &str, late, attempts| DueState::Satisfied { on: day(on), late, attempts };
    let rhythm = "Once in every calendar week.";
    check(
        &[],
        "2026-10-30",
        DueState::NotYet { opens_on: day("2026-11-02") },
        Some("2026-11-08"),
        "Next due from November 2 to November 8. Once in every calendar week, from November 2.",
    );
    check(&[], "2026-11-04", DueState::Due, Some("2026-11-08"), &format!("Due by November 8. {rhythm}"));
    check(&[], "2026-11-08", DueState::Due, Some("2026-11-08"), &format!("Due today. {rhythm}"));
    check(
        &[],
        "2026-11-09",
        overdue("2026-11-09", 1),
        Some("2026-11-08"),
        &format!("Overdue since November 9. {rhythm}"),
    );
    check(
        &[first("2026-11-05", Reached)],
        "2026-11-06",
        satisfied("2026-11-05", false, None),
        Some("2026-11-08"),
        &format!("Done on November 5. {rhythm} The last was on November 5."),
    );
    check(
        &[first("2026-11-05", Reached)],
        "2026-11-23",
        overdue("2026-11-16", 2),
        Some("2026-11-15"),
        &format!("Overdue since November 16, twice. {rhythm} The last was on November 5."),
    );
    check(
        &[first("2026-11-05", Attempts(2))],
        "2026-11-06",
        satisfied("2026-11-05", false, Some(2)),
        Some("2026-11-08"),
        &format!("Settled by 2 documented attempts, on November 5. {rhythm}"),
    );
    check(
        &[first("2026-11-05", Exempt)],
        "2026-11-06",
        DueState::Exempt,
        Some("2026-11-08"),
        &format!("Settled for now, with a reason. {rhythm}"),
    );
    // Late, for the week it belonged to: this week still asks for its own.
    check(
        &[first("2026-11-10", Reached)],
        "2026-11-10",
        DueState::Due,
        Some("2026-11-15"),
        &format!("Due by November 15. {rhythm} The last was on November 10."),
    );
    // Done before it opens: the one after is next.
    check(
        &[first("2026-11-01", Reached)],
        "2026-11-01",
        DueState::NotYet { opens_on: day("2026-11-09") },
        Some("2026-11-15"),
        "Next due from November 9 to November 15. Once in every calendar week, from November 2. The last was on November 1.",
    );
}

#[test]
fn what_is_over_and_what_is_late() {
    let once = cadence(Pattern::Once, "2026-11-20", Ending::Never);
    let state = |history: &History, today: &str| due(&once, history, &OFFICE, day(today)).state;
    let done = |on: &str| History { closed: vec![closed("2026-11-20", on, Closing::Reached)], ..History::default() };
    assert_eq!(state(&History::default(), "2031-11-20"), DueState::Overdue { since: day("2026-11-21"), windows: 1 });
    assert_eq!(state(&done("2026-11-25"), "2026-11-25"), DueState::Over);
    let grace = Cadence { window: Window { grace_days: 5, ..Window::default() }, ..once.clone() };
    let late = History { closed: vec![closed("2026-11-25", "2026-11-24", Closing::Reached)], ..History::default() };
    let found = due(&grace, &late, &OFFICE, day("2026-11-25"));
    assert_eq!(found.state, DueState::Satisfied { on: day("2026-11-24"), late: false, attempts: None });
    assert!(found.next.is_empty());
}

/// Which of the windows that have begun are closed, and how.
fn any_past() -> impl Strategy<Value = Vec<(usize, i64, Closing)>> {
    let how = prop_oneof![Just(Closing::Reached), Just(Closing::Attempts(2)), Just(Closing::Exempt)];
    proptest::collection::vec((0_usize..60, -3_i64..20, how), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Told from the windows themselves, one by one: exactly one state, and the right one.
    #[test]
    fn the_state_is_what_the_windows_say(cadence in any_windowed(), past in any_past(), ahead in 0_u64..1200) {
        let today = cadence.starts_on + Days::new(ahead);
        let all: Vec<DueWindow> = windows(&cadence, &History::default(), &OFFICE)
            // Every 23 months, and left out where the office is closed: decades lie between two of them.
            .take_while(|window| window.date.year() < today.year() + 100).take(2500).collect();
        let mut history = History::default();
        for (which, days, how) in past {
            let begun = all.iter().filter(|window| window.opens_on <= today);
            let chosen = begun.clone().nth(which % begun.count().max(1));
            if let Some(window) = chosen.filter(|window| history.closing(window.due_on).is_none()) {
                let on = (window.date + chrono::Duration::days(days)).min(today);
                history.closed.push(ClosedWindow { due_on: window.due_on, on, how });
            }
        }
        let found = due(&cadence, &history, &OFFICE, today);
        let waits = |window: &&DueWindow| history.closing(window.due_on).is_none();
        let late: Vec<_> = all.iter().filter(waits).filter(|w| w.due_on < today).collect();
        let open = all.iter().filter(waits).find(|w| w.opens_on <= today && today <= w.due_on);
        let kept = all.iter().rev().find(|w| w.opens_on <= today && today <= w.due_on && !waits(w));
        let ahead = all.iter().filter(waits).find(|w| w.opens_on > today);
        let (state, window): (DueState, Option<&DueWindow>) = if let Some(first) = late.first() {
            // Never lost by being late: every one that waits is counted, from the first day it was late.
            (DueState::Overdue { since: first.due_on.succ_opt().unwrap(), windows: late.len() as i32 }, Some(*first))
        } else if open.is_some() {
            (DueState::Due, open)
        } else if let Some(window) = kept {
            let closed = history.closing(window.due_on).unwrap();
            let satisfied = |attempts| DueState::Satisfied { on: closed.on, late: closed.on > closed.due_on, attempts };
            let state = match closed.how {
                Closing::Reached => satisfied(None),
                Closing::Attempts(n) => satisfied(Some(n)),
                Closing::Exempt => DueState::Exempt,
            };
            (state, Some(window))
        } else if let Some(window) = ahead {
            (DueState::NotYet { opens_on: window.opens_on }, Some(window))
        } else {
            (DueState::Over, None)
        };
        prop_assert_eq!(&found.state, &state);
        prop_assert_eq!(found.window.as_ref(), window);
        if let Some(window) = window {
            let next: Vec<_> = all.iter().filter(|w| w.date > window.date).take(3).cloned().collect();
            prop_assert_eq!(&found.next, &next);
        }
        // Whatever it is, it can be said.
        let said = standing_sentence(&cadence, &found, history.last_reached(), today, &Catalogue::english().unwrap()).unwrap();
        let whole = said.ends_with('.') && !said.contains("{");
        prop_assert!(whole);
    }

    /// What nothing has closed is asked for, however much later one looks.
    #[test]
    fn time_alone_closes_nothing(cadence in any_windowed(), days in 1_u64..2000) {
        let nothing = History::default();
        if let Some(window) = windows(&cadence, &nothing, &OFFICE).next() {
            let found = due(&cadence, &nothing, &OFFICE, window.due_on + Days::new(days));
            let is_late = matches!(found.state, DueState::Overdue { since, .. } if since == window.due_on.succ_opt().unwrap());
            prop_assert!(is_late);
            prop_assert_eq!(found.window.map(|w| w.due_on), Some(window.due_on));
        }
    }
}

#[test]
fn a_closed_day_left_out_asks_for_nothing() {
    let window = Window { closed_day: ClosedDay::Skip, ..Window::default() };
    let thanksgiving = Cadence { window, ..cadence(Pattern::Once, "2026-11-26", Ending::Never) };
    assert_eq!(due(&thanksgiving, &History::default(), &OFFICE, day("2026-11-26")).state, DueState::Over);
}
