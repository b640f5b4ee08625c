//! What is said of cadences, dates and times; and that the catalogue and the code name the same words.

use std::collections::BTreeSet;

use proptest::prelude::*;
use throughline_domain::cadence::{
    AcuityStep, Cadence, CadenceCondition, ClosedDay, Ending, IntervalUnit, Pattern, Period, Stage, Weekday, Window,
};
use throughline_domain::client::{Acuity, RiskFlagKind};
use throughline_domain::messages::{
    Catalogue, DateStyle, MessageFault, Value, cadence_sentence, format_date, format_time, keys, rhythm_sentence,
};

use crate::cadence::any_cadence;
use crate::samples::{cadence, day, time};

const ENGLISH: &str = include_str!("../../messages/en/shared.ftl");

fn said(cadence: &Cadence, today: &str) -> String {
    cadence_sentence(cadence, day(today), &Catalogue::english().unwrap()).unwrap()
}

/// The rhythm alone, seen on the day it starts.
fn rhythm(pattern: Pattern) -> String {
    let cadence = cadence(pattern, "2026-03-03", Ending::Never); // a Tuesday
    rhythm_sentence(&cadence, day("2026-03-03"), &Catalogue::english().unwrap()).unwrap()
}

#[test]
fn a_cadence_is_a_sentence() {
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    let check = |pattern: Pattern, expect: &str| assert_eq!(rhythm(pattern), expect);
    let weeks = |every, weekdays: &[Weekday]| Pattern::Weeks { every, weekdays: weekdays.to_vec() };
    let month_day = |every, day| Pattern::MonthDay { every, day };
    let month_weekday = |every, nth, weekday| Pattern::MonthWeekday { every, nth, weekday };
    check(Pattern::Once, "On Tuesday, March 3");
    check(Pattern::Days { every: 1 }, "Every day");
    check(Pattern::Days { every: 10 }, "Every 10 days");
    check(weeks(1, &[]), "Every Tuesday");
    check(weeks(1, &[Friday]), "Every Friday");
    check(weeks(2, &[Tuesday]), "Every second Tuesday");
    check(weeks(3, &[Tuesday]), "Every third Tuesday");
    check(weeks(4, &[]), "Every fourth Tuesday");
    check(weeks(6, &[Tuesday]), "Every 6 weeks on Tuesday");
    check(weeks(1, &[Thursday, Monday]), "Every Monday and Thursday");
    check(weeks(2, &[Monday, Thursday]), "Every 2 weeks on Monday and Thursday");
    check(weeks(1, &[Monday, Wednesday, Friday]), "Every Monday, Wednesday, and Friday");
    check(weeks(1, &[Monday, Tuesday, Saturday, Sunday]), "Every Monday, Tuesday, Saturday, and Sunday");
    check(weeks(1, &[Monday, Tuesday, Wednesday, Thursday, Friday]), "Every weekday");
    check(weeks(2, &[Friday, Tuesday, Wednesday, Thursday, Monday]), "Every 2 weeks from Monday to Friday");
    check(weeks(1, Weekday::ALL), "Every day");
    check(weeks(2, Weekday::ALL), "Every 2 weeks on every day");
    check(month_day(1, 1), "On the 1st of every month");
    check(month_day(1, 2), "On the 2nd of every month");
    check(month_day(3, 11), "On the 11th, every 3 months");
    check(month_day(1, 22), "On the 22nd of every month");
    check(month_day(1, 30), "On the 30th of every month, or on its last day");
    check(month_day(2, 29), "On the 29th or the month's last day, every 2 months");
    check(month_day(1, 31), "On the last day of every month");
    check(month_day(6, 31), "On the last day of the month, every 6 months");
    check(month_weekday(1, -1, Friday), "On the last Friday of every month");
    check(month_weekday(1, 1, Monday), "On the first Monday of every month");
    check(month_weekday(3, 2, Tuesday), "On the second Tuesday of the month, every 3 months");
    check(month_weekday(1, 4, Sunday), "On the fourth Sunday of every month");
}

#[test]
fn a_rhythm_that_is_no_plain_calendar_is_a_sentence() {
    let check = |pattern: Pattern, expect: &str| assert_eq!(rhythm(pattern), expect);
    let after = |every, unit| Pattern::AfterContact { every, unit };
    let stage = |every, unit, times| Stage { every, unit, times };
    let step = |acuity, every, unit| AcuityStep { acuity, every, unit };
    check(Pattern::BusinessDays { every: 1 }, "Every business day");
    check(Pattern::BusinessDays { every: 3 }, "Every 3 business days");
    check(Pattern::Within { period: Period::Week }, "Once in every calendar week");
    check(Pattern::Within { period: Period::Month }, "Once in every calendar month");
    check(Pattern::Within { period: Period::Quarter }, "Once in every calendar quarter");
    check(after(1, IntervalUnit::Days), "1 day after the last contact");
    check(after(7, IntervalUnit::Days), "7 days after the last contact");
    check(after(2, IntervalUnit::BusinessDays), "2 business days after the last contact");
    check(after(1, IntervalUnit::Weeks), "1 week after the last contact");
    check(after(3, IntervalUnit::Months), "3 months after the last contact");
    check(
        Pattern::Stages {
            stages: vec![
                stage(2, IntervalUnit::Days, Some(2)),
                stage(1, IntervalUnit::Weeks, Some(4)),
                stage(1, IntervalUnit::Months, None),
            ],
        },
        "Every 2 days twice, then every week 4 times, then every month",
    );
    check(Pattern::Stages { stages: vec![stage(1, IntervalUnit::BusinessDays, Some(1))] }, "Every business day once");
    check(
        Pattern::ByAcuity {
            steps: vec![step(Acuity::Low, 2, IntervalUnit::Weeks), step(Acuity::High, 1, IntervalUnit::Weeks)],
        },
        "Every 2 weeks for low acuity, every week for high acuity",
    );
    let stages = Pattern::Stages { stages: vec![stage(2, IntervalUnit::Days, None)] };
    let five = cadence(stages, "2026-03-03", Ending::Times { count: 5 });
    assert_eq!(said(&five, "2026-03-03"), "Every 2 days, 5 times in all");
}

#[test]
fn conditions_and_windows_are_added_last() {
    let check = |condition, window, expect: &str| {
        let cadence = cadence(Pattern::Days { every: 1 }, "2026-03-03", Ending::While { condition });
        assert_eq!(said(&Cadence { window, ..cadence }, "2026-03-03"), expect);
    };
    let score = |scale: &str, score| CadenceCondition::ScoreAtLeast {
        instrument_id: "phq-9".to_owned(),
        scale: scale.to_owned(),
        score,
    };
    let window = |early_days, grace_days, closed_day| Window { early_days, grace_days, closed_day };
    let plain = Window::default;
    check(CadenceCondition::EpisodeOpen, plain(), "Every day, while the episode is open");
    let flag = CadenceCondition::RiskFlag { flag: RiskFlagKind::Behavioural };
    check(flag, plain(), "Every day, while a risk flag for behavior is in force");
    check(score("total", 10.0), plain(), "Every day, while PHQ-9 is at least 10");
    check(score("item-9", 0.5), plain(), "Every day, while PHQ-9 item-9 is at least 0.5");
    check(
        CadenceCondition::EpisodeOpen,
        window(2, 3, ClosedDay::After),
        "Every day, while the episode is open, up to 2 days early, with 3 days of grace, on the business day after when the office is closed",
    );
    let once = cadence(Pattern::Once, "2026-03-03", Ending::Never);
    let check = |window, expect: &str| assert_eq!(said(&Cadence { window, ..once.clone() }, "2026-03-01"), expect);
    check(
        window(1, 0, ClosedDay::Before),
        "On Tuesday, March 3, up to 1 day early, on the business day before when the office is closed",
    );
    check(
        window(0, 1, ClosedDay::Skip),
        "On Tuesday, March 3, with 1 day of grace, left out when the office is closed",
    );
}

#[test]
fn time_start_and_end_are_added() {
    let tuesdays = || Pattern::Weeks { every: 2, weekdays: vec![Weekday::Tuesday] };
    let check = |cadence: Cadence, today: &str, expect: &str| assert_eq!(said(&cadence, today), expect);
    let at = |text: &str, cadence: Cadence| Cadence { at: Some(time(text)), ..cadence };
    let until = |on: &str| Ending::Until { on: day(on) };
    check(
        at("14:00:00", cadence(tuesdays(), "2026-03-03", until("2026-06-01"))),
        "2026-02-20",
        "Every second Tuesday at 2:00 PM, from March 3, until June 1",
    );
    // Begun already, and into another year.
    check(
        at("00:05:00", cadence(tuesdays(), "2026-03-03", until("2027-06-01"))),
        "2026-03-03",
        "Every second Tuesday at 12:05 AM, until June 1, 2027",
    );
    // From today on: that Friday is the first needs no saying.
    let friday = Pattern::Weeks { every: 1, weekdays: vec![Weekday::Friday] };
    check(cadence(friday.clone(), "2026-03-03", Ending::Never), "2026-03-03", "Every Friday");
    check(cadence(friday, "2026-03-03", Ending::Never), "2026-03-02", "Every Friday, from March 6");
    // The first date counts, not the day the series starts on.
    check(cadence(tuesdays(), "2026-03-04", Ending::Never), "2026-03-04", "Every second Tuesday, from March 17");
    check(cadence(tuesdays(), "2027-01-05", Ending::Never), "2026-11-22", "Every second Tuesday, from January 5, 2027");
    // Long begun: only the first date tells which weeks; of a day that is over the year is said.
    check(cadence(tuesdays(), "2026-03-04", Ending::Never), "2026-11-22", "Every second Tuesday, from March 17, 2026");
    check(cadence(Pattern::Once, "2026-03-03", Ending::Never), "2026-03-04", "On Tuesday, March 3, 2026");
    check(
        cadence(Pattern::Days { every: 10 }, "2026-03-03", Ending::Times { count: 6 }),
        "2026-03-03",
        "Every 10 days, 6 times",
    );
    check(
        cadence(Pattern::Days { every: 10 }, "2026-03-03", Ending::Times { count: 2 }),
        "2026-03-03",
        "Every 10 days, twice",
    );
    check(
        cadence(Pattern::Days { every: 10 }, "2026-03-03", Ending::Times { count: 1 }),
        "2026-03-03",
        "Every 10 days, once",
    );
    check(
        cadence(Pattern::Days { every: 1 }, "2026-03-03", Ending::Times { count: 1000 }),
        "2026-03-03",
        "Every day, 1000 times",
    );
    check(
        at("12:30:00", cadence(Pattern::Once, "2027-03-03", until("2027-06-01"))),
        "2026-11-22",
        "On Wednesday, March 3, 2027 at 12:30 PM",
    );
}

#[test]
fn dates_and_times_are_words() {
    let english = Catalogue::english().unwrap();
    let check = |style, expect: &str| assert_eq!(format_date(day("2026-09-05"), style, &english).unwrap(), expect);
    check(DateStyle::Full, "Saturday, September 5, 2026");
    check(DateStyle::Long, "September 5, 2026");
    check(DateStyle::WeekdayDay, "Saturday, September 5");
    check(DateStyle::Day, "September 5");
    check(DateStyle::Short, "Sep 5, 2026");
    for (at, expect) in
        [("00:00:00", "12:00 AM"), ("09:05:00", "9:05 AM"), ("12:00:00", "12:00 PM"), ("23:59:59", "11:59 PM")]
    {
        assert_eq!(format_time(time(at), &english).unwrap(), expect);
    }
}

/// Keys of the messages in a Fluent file.
fn keys_of(file: &str) -> BTreeSet<&str> {
    let named = file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    named.filter_map(|line| line.split_once(" =").map(|(key, _)| key)).collect()
}

#[test]
fn every_message_is_there_and_every_message_is_said() {
    let in_code: Vec<&str> = keys().collect();
    let named: BTreeSet<&str> = in_code.iter().copied().collect();
    assert_eq!(named.len(), in_code.len(), "a key is named twice");
    assert_eq!(named, keys_of(ENGLISH));
}

#[test]
fn what_is_missing_is_an_error() {
    let check = |file: &str, expect: MessageFault| {
        let catalogue = Catalogue::new("en", &[file]).unwrap();
        let daily = cadence(Pattern::Days { every: 1 }, "2026-03-03", Ending::Times { count: 2 });
        assert_eq!(cadence_sentence(&daily, day("2026-03-03"), &catalogue), Err(expect));
    };
    check("other = Other", MessageFault::Missing("cadence-days".to_owned()));
    check("cadence-days =\n    .label = Only an attribute", MessageFault::Missing("cadence-days".to_owned()));
    check("cadence-days = Every day { $moon }", MessageFault::NotFilledIn("cadence-days".to_owned()));
    check("cadence-days = Every day", MessageFault::Missing("cadence-times".to_owned()));
    assert_eq!(Catalogue::new("not a tag!", &[]).unwrap_err(), MessageFault::BadLanguage);
    assert_eq!(Catalogue::new("en", &["a = { "]).unwrap_err(), MessageFault::BadCatalogue);
    assert_eq!(Catalogue::new("en", &["a = A", "a = B"]).unwrap_err(), MessageFault::BadCatalogue);
}

#[test]
fn another_file_adds_its_words() {
    let catalogue = Catalogue::new("en-US", &[ENGLISH, "pages = Page { $page } of { $pages }"]).unwrap();
    let values = [("page", Value::Number(2)), ("pages", Value::Text("four"))];
    assert_eq!(catalogue.fill("pages", &values).unwrap(), "Page 2 of four");
    assert_eq!(catalogue.text("month-5").unwrap(), "May");
}

#[test]
fn a_catalogue_goes_between_threads() {
    let catalogue = Catalogue::english().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| assert_eq!(catalogue.text("month-1").unwrap(), "January"));
        }
    });
}

/// English with every letter marked, as the window's pseudo-locale does.
fn pseudo() -> String {
    let mark = |line: &str| match line.split_once(" = ") {
        Some((key, words)) if !words.contains('{') => format!("{key} = «{words}»"),
        _ => line.to_owned(),
    };
    ENGLISH.lines().map(mark).collect::<Vec<_>>().join("\n")
}

proptest! {
    #[test]
    fn every_cadence_can_be_said(cadence in any_cadence(), ahead in -400_i64..400) {
        let today = cadence.starts_on + chrono::Duration::days(ahead);
        let english = cadence_sentence(&cadence, today, &Catalogue::english().unwrap()).unwrap();
        let unfilled = english.contains(['{', '$', '\u{2068}']);
        prop_assert!(!unfilled);
        let other = cadence_sentence(&cadence, today, &Catalogue::new("en-XA", &[&pseudo()]).unwrap()).unwrap();
        // No month or weekday comes from anywhere but the catalogue.
        prop_assert_eq!(other.replace(['«', '»'], ""), english);
    }
}
