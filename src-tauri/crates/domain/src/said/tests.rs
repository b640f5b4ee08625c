#![allow(clippy::unwrap_used)]

use chrono::{NaiveDate, NaiveTime};

use super::{SaidIn, tokens};
use crate::speech::days::Toward;

/// A Sunday.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn read(text: &str, toward: Toward) -> Option<(Option<String>, Option<String>, bool)> {
    let tokens = tokens(text);
    let found = SaidIn::new(text, 0..text.len(), today(), toward).at(&tokens, 0)?;
    let time = |time: NaiveTime| time.format("%H:%M").to_string();
    Some((found.day.map(|day| day.to_string()), found.time.map(time), found.next == tokens.len()))
}

#[test]
fn past_days_and_times() {
    let check = |text: &str, day: &str, time: &str| {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        assert_eq!(read(text, Toward::Past), Some((some(day), some(time), true)), "{text}");
    };
    check("today", "2026-11-22", "");
    check("yesterday", "2026-11-21", "");
    check("last night", "2026-11-21", "");
    check("this morning", "2026-11-22", "");
    check("8am", "", "08:00");
    check("8:30 pm", "", "20:30");
    check("12am", "", "00:00");
    check("at 12 p.m.", "", "12:00");
    check("20:15", "", "20:15");
    check("noon", "", "12:00");
    check("yesterday at 8am", "2026-11-21", "08:00");
    check("8am on Friday", "2026-11-20", "08:00");
    check("11/20", "2026-11-20", "");
    check("12/24", "2025-12-24", "");
    check("11/20/2026 9:05", "2026-11-20", "09:05");
    check("11/20/26", "2026-11-20", "");
    check("2026-11-20", "2026-11-20", "");
    check("on Nov 20", "2026-11-20", "");
    check("20 November", "2026-11-20", "");
    check("November 20th, 2025", "2025-11-20", "");
    check("Sunday", "2026-11-22", "");
    check("last Sunday", "2026-11-15", "");
    check("3 days ago", "2026-11-19", "");
    check("two weeks ago", "2026-11-08", "");
    check("2/29", "2024-02-29", "");
    check("on the 23rd", "2026-10-23", "");
    check("Friday, Nov 20", "2026-11-20", "");
    check("this morning at 8:15", "2026-11-22", "08:15");
    check("yesterday evening", "2026-11-21", "");
    check("Fri. 8am", "2026-11-20", "08:00");
}

#[test]
fn what_is_counted_or_comes_again_is_no_day() {
    for text in
        ["at the first visit", "on the second floor", "by the third visit", "on the 3rd floor", "on the first walk"]
    {
        assert_eq!((read(text, Toward::Future), read(text, Toward::Past)), (None, None), "{text}");
    }
    // Nobody knows on which.
    assert_eq!(read("after Friday", Toward::Past), None);
    for (text, monday) in
        [("once a day from Monday", 3), ("twice a week on Monday", 3), ("3 times a day from Monday", 4)]
    {
        let tokens = tokens(text);
        let days = SaidIn::new(text, 0..text.len(), today(), Toward::Future);
        let found = (0..tokens.len()).find_map(|at| Some((at, days.at(&tokens, at)?.day?.to_string())));
        assert_eq!(found, Some((monday, "2026-11-23".to_owned())), "{text}");
    }
}

#[test]
fn days_to_come() {
    let check = |text: &str, day: &str| {
        assert_eq!(read(text, Toward::Future), Some((Some(day.to_owned()), None, true)), "{text}");
    };
    check("by Friday", "2026-11-27");
    check("by COB Friday", "2026-11-27");
    check("by EOD", "2026-11-22");
    check("on Sunday", "2026-11-22");
    check("next Monday", "2026-11-23");
    check("this Wednesday", "2026-11-25");
    check("tomorrow", "2026-11-23");
    check("in two weeks", "2026-12-06");
    check("within 10 days", "2026-12-02");
    check("in a month", "2026-12-22");
    check("by the end of the month", "2026-11-30");
    check("next month", "2026-12-22");
    check("end of next month", "2026-12-31");
    check("this month", "2026-11-30");
    check("next week", "2026-11-27");
    check("by Jan 5", "2027-01-05");
    check("next Friday", "2026-11-27");
    check("a week from Friday", "2026-12-04");
    check("within 48 hours", "2026-11-24");
    check("by the 15th", "2026-12-15");
    check("in December", "2026-12-31");
    check("after Nov 27", "2026-11-28");
    check("12/1", "2026-12-01");
}

#[test]
fn what_is_no_day_is_none() {
    for text in
        ["", "142/88", "31 February", "13am", "25:10", "2/30", "may be", "call", "6", "-", "99999999999999999/1"]
    {
        let found = read(text, Toward::Past);
        assert!(found.is_none(), "{text}: {found:?}");
    }
    for text in ["next week", "in 2 days", "by the end of the month", "in October", "Monday, Nov 20", "since March"] {
        let found = read(text, Toward::Past);
        assert!(found.is_none(), "{text}: {found:?}");
    }
    for text in ["yesterday", "last Friday", "Nov 1, 2026", "3 days ago", "Monday, Nov 27", "the 2nd form", "Feb 29"] {
        let found = read(text, Toward::Future);
        assert!(found.is_none(), "{text}: {found:?}");
    }
}
