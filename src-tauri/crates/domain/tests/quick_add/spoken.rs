//! What the catalogue says of a cadence is heard as the same cadence.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use proptest::prelude::*;
use throughline_domain::cadence::{
    AcuityStep, Cadence, CadenceCondition, ClosedDay, Ending, IntervalUnit, Pattern, Period, Stage, Weekday, Window,
    next_dates, nth,
};
use throughline_domain::client::{Acuity, RiskFlagKind};
use throughline_domain::messages::{Catalogue, cadence_sentence};
use throughline_domain::quick_add::{QuickAddContext, spoken_cadence};

use crate::table::{day, instruments, office};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::english().unwrap());
const ZONE: &str = "America/New_York";

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(all)
}

fn units() -> impl Strategy<Value = IntervalUnit> {
    one_of(IntervalUnit::ALL)
}

fn stages() -> impl Strategy<Value = Pattern> {
    let stage = (1..=366, units(), 1..=366).prop_map(|(every, unit, times)| Stage { every, unit, times: Some(times) });
    (proptest::collection::vec(stage, 2..=10), any::<bool>()).prop_map(|(mut stages, endless)| {
        if endless && let Some(last) = stages.last_mut() {
            last.times = None;
        }
        Pattern::Stages { stages }
    })
}

fn acuities() -> impl Strategy<Value = Pattern> {
    let step = (1..=366, units());
    let some = proptest::sample::subsequence(Acuity::ALL.to_vec(), 1..=Acuity::ALL.len()).prop_shuffle();
    (some, proptest::collection::vec(step, 4)).prop_map(|(acuities, steps)| Pattern::ByAcuity {
        steps: acuities
            .into_iter()
            .zip(steps)
            .map(|(acuity, (every, unit))| AcuityStep { acuity, every, unit })
            .collect(),
    })
}

fn patterns() -> impl Strategy<Value = Pattern> {
    prop_oneof![
        Just(Pattern::Once),
        (1..=366).prop_map(|every| Pattern::Days { every }),
        (1..=52, proptest::sample::subsequence(Weekday::ALL.to_vec(), 0..=7).prop_shuffle())
            .prop_map(|(every, weekdays)| Pattern::Weeks { every, weekdays }),
        (1..=24, 1..=31).prop_map(|(every, day)| Pattern::MonthDay { every, day }),
        (1..=24, prop_oneof![1..=4, Just(-1)], one_of(Weekday::ALL))
            .prop_map(|(every, nth, weekday)| Pattern::MonthWeekday { every, nth, weekday }),
        (1..=260).prop_map(|every| Pattern::BusinessDays { every }),
        one_of(Period::ALL).prop_map(|period| Pattern::Within { period }),
        (1..=366, units()).prop_map(|(every, unit)| Pattern::AfterContact { every, unit }),
        stages(),
        acuities(),
    ]
}

fn conditions() -> impl Strategy<Value = CadenceCondition> {
    prop_oneof![
        Just(CadenceCondition::EpisodeOpen),
        one_of(RiskFlagKind::ALL).prop_map(|flag| CadenceCondition::RiskFlag { flag }),
        (one_of(&[("phq-9", "total"), ("gad-7", "total"), ("frail", "total"), ("promis", "depression")]), 0..2000)
            .prop_map(|((id, scale), tenths)| CadenceCondition::ScoreAtLeast {
                instrument_id: id.to_owned(),
                scale: scale.to_owned(),
                score: f64::from(tenths) / 10.0,
            }),
    ]
}

fn endings(from: NaiveDate) -> impl Strategy<Value = Ending> {
    prop_oneof![
        Just(Ending::Never),
        (0_u64..4000).prop_map(move |days| Ending::Until { on: from + Days::new(days) }),
        (1..=1000).prop_map(|count| Ending::Times { count }),
        conditions().prop_map(|condition| Ending::While { condition }),
    ]
}

fn windows() -> impl Strategy<Value = Window> {
    (0..=60, 0..=60, one_of(ClosedDay::ALL)).prop_map(|(early_days, grace_days, closed_day)| Window {
        early_days,
        grace_days,
        closed_day,
    })
}

/// Any cadence that can be kept, with the day on which it is spoken.
fn cadences(patterns: impl Strategy<Value = Pattern>) -> impl Strategy<Value = (Cadence, NaiveDate)> {
    let today = (0_u64..1500).prop_map(|days| day("2024-01-01") + Days::new(days));
    let time =
        proptest::option::of((0_u32..24, 0_u32..60).prop_map(|(h, m)| NaiveTime::from_hms_opt(h, m, 0).unwrap()));
    (today, 0_u64..2000, patterns, time, windows())
        .prop_flat_map(|(today, ahead, pattern, at, window)| {
            // From four years ago to a year and a half ahead.
            let starts_on = today + Days::new(ahead) - Days::new(1461);
            (Just((today, starts_on, pattern, at, window)), endings(starts_on))
        })
        .prop_map(|((today, starts_on, pattern, at, window), ending)| {
            let ending = if pattern == Pattern::Once { Ending::Never } else { ending };
            (Cadence { pattern, starts_on, ending, at, zone: ZONE.to_owned(), window }, today)
        })
        .prop_filter("a cadence that can be kept", |(cadence, _)| cadence.validate().is_ok())
        // Of what is over nothing is left to plan.
        .prop_filter("a cadence that goes on", |(cadence, today)| said(cadence, *today).validate().is_ok())
}

/// Days that come every year or every other: of each month the last ones, of which February has fewer.
fn yearly() -> impl Strategy<Value = Pattern> {
    (prop_oneof![Just(12), Just(24)], prop_oneof![1..=31, 28..=31])
        .prop_map(|(every, day)| Pattern::MonthDay { every, day })
}

/// What a sentence says of a cadence: of what has begun and comes every week or month, not since when, for
/// nothing hangs on it; weekdays in order; one name for every day.
fn said(cadence: &Cadence, today: NaiveDate) -> Cadence {
    let mut said = cadence.clone();
    let own = Weekday::ALL[cadence.starts_on.weekday().num_days_from_monday() as usize];
    if let Pattern::Weeks { weekdays, .. } = &mut said.pattern {
        if weekdays.is_empty() {
            weekdays.push(own);
        }
        weekdays.sort_unstable();
    }
    if matches!(&said.pattern, Pattern::Weeks { every: 1, weekdays } if weekdays.len() == 7) {
        said.pattern = Pattern::Days { every: 1 };
    }
    if said.pattern != Pattern::Once {
        // Of a stretch of the calendar any day counts, from the first on.
        let within = matches!(cadence.pattern, Pattern::Within { .. });
        let first = if within { cadence.starts_on } else { nth(cadence, 1).unwrap() };
        said.starts_on = if cadence.starts_on > today || counts(&cadence.pattern) { first } else { today };
        // Of a day of every year the next of its name; and a day that its month never has is the last it has.
        if let Pattern::MonthDay { every: every @ (12 | 24), day } = &mut said.pattern {
            let month_of = |year| first.with_day(1).unwrap().with_year(year).unwrap();
            *day = (*day).min(month_of(2000).num_days_in_month().into());
            let counted = matches!(cadence.ending, Ending::Times { .. });
            if *every == 12 && first < today && !counted {
                let in_year = |year| {
                    let last: u32 = month_of(year).num_days_in_month().into();
                    month_of(year).with_day(last.min((*day).unsigned_abs())).unwrap()
                };
                let years = [today.year(), today.year() + 1];
                said.starts_on = years.into_iter().map(in_year).find(|day| *day >= today).unwrap();
            }
        }
    }
    said
}

/// Whether only the first date tells which weeks or months are meant.
fn counts(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::BusinessDays { every }
        | Pattern::Days { every }
        | Pattern::Weeks { every, .. }
        | Pattern::MonthDay { every, .. }
        | Pattern::MonthWeekday { every, .. } => *every > 1,
        _ => false,
    }
}

fn heard(sentence: &str, today: NaiveDate) -> Option<Cadence> {
    let (instruments, office) = (instruments(), office());
    let context = QuickAddContext { today, zone: ZONE, instruments: &instruments, office: &office, choices: &[] };
    spoken_cadence(sentence, &context)
}

fn is_heard(cadence: &Cadence, today: NaiveDate) -> Result<(), TestCaseError> {
    let sentence = cadence_sentence(cadence, today, &CATALOGUE).unwrap();
    let heard = heard(&sentence, today);
    let (expect, heard) = (said(cadence, today), heard.map(|heard| said(&heard, today)));
    prop_assert_eq!(heard, Some(expect), "{}", sentence);
    Ok(())
}

/// A day of every year is heard on the same days, whatever the year: only February is now longer, now shorter.
#[test]
fn a_day_of_every_year_keeps_its_dates() {
    for (month, last) in (1..=12).zip([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        for (number, every) in (1..=31).flat_map(|number| [(number, 12), (number, 24)]) {
            for today in ["2026-03-04", "2028-02-29", "2027-12-31"].map(day) {
                let start = NaiveDate::from_ymd_opt(2027, month, 1).unwrap();
                let pattern = Pattern::MonthDay { every, day: number };
                let window = Window::default();
                let cadence = Cadence {
                    pattern,
                    starts_on: start,
                    ending: Ending::Never,
                    at: None,
                    zone: ZONE.to_owned(),
                    window,
                };
                let sentence = cadence_sentence(&cadence, today, &CATALOGUE).unwrap();
                let again = heard(&sentence, today).unwrap_or_else(|| panic!("{sentence}"));
                let dates = |cadence: &Cadence| next_dates(cadence, today, 9);
                assert_eq!(dates(&again), dates(&cadence), "{sentence} on {today}");
                let years = if every == 12 { "Every year on " } else { "Every 2 years on " };
                assert!(sentence.starts_with(years), "{sentence}");
                assert_eq!(sentence.contains("last day"), month == 2 && number >= 29, "{sentence}");
                assert!(!sentence.contains(&format!(" {number},")) || number <= last, "{sentence}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn a_cadence_that_is_spoken_is_heard((cadence, today) in cadences(patterns())) {
        is_heard(&cadence, today)?;
    }

    #[test]
    fn a_day_of_every_year_that_is_spoken_is_heard((cadence, today) in cadences(yearly())) {
        is_heard(&cadence, today)?;
    }
}
