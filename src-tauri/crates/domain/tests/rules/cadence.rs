//! The dates of a cadence, by table.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use throughline_domain::cadence::{
    Cadence, Ending, Pattern, Weekday, Window, due_dates, next_dates, nth, numbered_from, occurrences,
};
use throughline_domain::{Fault, FieldFault};

use crate::samples::{cadence, day};

const TUESDAY: &str = "2026-03-03";

/// The first dates of a cadence that begins on `start`.
fn check(pattern: Pattern, start: &str, ending: Ending, expect: &[&str]) {
    let cadence = cadence(pattern, start, ending);
    let found: Vec<String> = occurrences(&cadence).take(expect.len() + 1).map(|d| d.to_string()).collect();
    let all = matches!(cadence.ending, Ending::Never) && cadence.pattern != Pattern::Once;
    assert_eq!(found[..expect.len().min(found.len())], *expect, "{cadence:?}");
    assert_eq!(found.len(), expect.len() + usize::from(all), "{cadence:?}");
}

#[test]
fn each_pattern_has_its_dates() {
    use Weekday::{Friday, Monday, Sunday, Thursday, Tuesday};
    let weeks = |every, weekdays: &[Weekday]| Pattern::Weeks { every, weekdays: weekdays.to_vec() };
    let month_day = |every, day| Pattern::MonthDay { every, day };
    let month_weekday = |every, nth, weekday| Pattern::MonthWeekday { every, nth, weekday };

    check(Pattern::Once, TUESDAY, Ending::Never, &["2026-03-03"]);
    check(Pattern::Days { every: 1 }, "2026-02-27", Ending::Never, &["2026-02-27", "2026-02-28", "2026-03-01"]);
    check(
        Pattern::Days { every: 10 },
        TUESDAY,
        Ending::Times { count: 3 },
        &["2026-03-03", "2026-03-13", "2026-03-23"],
    );
    check(Pattern::Days { every: 366 }, "2024-02-29", Ending::Never, &["2024-02-29", "2025-03-01", "2026-03-02"]);

    check(weeks(1, &[]), TUESDAY, Ending::Never, &["2026-03-03", "2026-03-10"]);
    check(weeks(2, &[Tuesday]), TUESDAY, Ending::Never, &["2026-03-03", "2026-03-17", "2026-03-31"]);
    // Monday of the first week is over; Sunday still belongs to it.
    check(weeks(1, &[Thursday, Monday]), TUESDAY, Ending::Never, &["2026-03-05", "2026-03-09", "2026-03-12"]);
    check(
        weeks(2, &[Monday, Sunday]),
        TUESDAY,
        Ending::Never,
        &["2026-03-08", "2026-03-16", "2026-03-22", "2026-03-30"],
    );
    check(weeks(2, &[Monday]), TUESDAY, Ending::Never, &["2026-03-16", "2026-03-30"]);
    check(weeks(3, &[Sunday]), "2026-03-08", Ending::Never, &["2026-03-08", "2026-03-29"]);

    check(month_day(1, 31), "2026-01-31", Ending::Never, &["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
    check(month_day(1, 30), "2028-01-31", Ending::Never, &["2028-02-29", "2028-03-30"]);
    check(month_day(1, 15), "2026-01-16", Ending::Never, &["2026-02-15", "2026-03-15"]);
    check(month_day(3, 1), "2026-01-02", Ending::Never, &["2026-04-01", "2026-07-01"]);
    check(month_day(12, 29), "2027-02-01", Ending::Never, &["2027-02-28", "2028-02-29", "2029-02-28"]);
    check(month_day(24, 31), "2026-12-31", Ending::Never, &["2026-12-31", "2028-12-31"]);

    check(month_weekday(1, -1, Friday), TUESDAY, Ending::Never, &["2026-03-27", "2026-04-24", "2026-05-29"]);
    check(month_weekday(1, 1, Tuesday), TUESDAY, Ending::Never, &["2026-03-03", "2026-04-07", "2026-05-05"]);
    check(month_weekday(1, 1, Monday), TUESDAY, Ending::Never, &["2026-04-06", "2026-05-04"]);
    check(month_weekday(2, 4, Sunday), TUESDAY, Ending::Never, &["2026-03-22", "2026-05-24"]);
    check(month_weekday(1, -1, Sunday), "2026-05-31", Ending::Never, &["2026-05-31", "2026-06-28"]);
}

#[test]
fn an_end_ends() {
    let daily = Pattern::Days { every: 1 };
    let until = |on: &str| Ending::Until { on: day(on) };
    check(daily.clone(), TUESDAY, until("2026-03-05"), &["2026-03-03", "2026-03-04", "2026-03-05"]);
    check(daily.clone(), TUESDAY, until(TUESDAY), &["2026-03-03"]);
    check(daily.clone(), TUESDAY, until("2026-03-02"), &[]);
    check(daily.clone(), TUESDAY, Ending::Times { count: 1 }, &["2026-03-03"]);
    check(daily, TUESDAY, Ending::Times { count: 0 }, &[]);
    check(Pattern::MonthDay { every: 1, day: 31 }, TUESDAY, until("2026-03-30"), &[]);
}

#[test]
fn what_is_not_valid_has_no_dates_and_says_where() {
    let check = |pattern: Pattern, start: &str, ending: Ending, zone: &str, expect: Option<(&'static str, Fault)>| {
        let cadence = Cadence { zone: zone.to_owned(), ..cadence(pattern, start, ending) };
        let found = cadence.validate().err();
        assert_eq!(found, expect.map(|(field, fault)| FieldFault::new(field, fault)), "{cadence:?}");
        // Whatever it says, it can be asked for its dates.
        let _ = occurrences(&cadence).take(3).count();
    };
    let (ny, never) = ("America/New_York", Ending::Never);
    let days = |every| Pattern::Days { every };
    let weeks = |every, weekdays: &[Weekday]| Pattern::Weeks { every, weekdays: weekdays.to_vec() };
    check(days(1), TUESDAY, never.clone(), ny, None);
    check(days(366), TUESDAY, never.clone(), ny, None);
    for every in [0, -1, 367, i32::MIN, i32::MAX] {
        check(days(every), TUESDAY, never.clone(), ny, Some(("every", Fault::OutOfRange)));
    }
    check(weeks(52, &[]), TUESDAY, never.clone(), ny, None);
    check(weeks(53, &[]), TUESDAY, never.clone(), ny, Some(("every", Fault::OutOfRange)));
    check(
        weeks(1, &[Weekday::Monday, Weekday::Monday]),
        TUESDAY,
        never.clone(),
        ny,
        Some(("weekdays", Fault::Malformed)),
    );
    check(weeks(1, Weekday::ALL), TUESDAY, never.clone(), ny, None);
    check(Pattern::MonthDay { every: 24, day: 31 }, TUESDAY, never.clone(), ny, None);
    check(Pattern::MonthDay { every: 25, day: 31 }, TUESDAY, never.clone(), ny, Some(("every", Fault::OutOfRange)));
    for day in [0, 32, -1] {
        check(Pattern::MonthDay { every: 1, day }, TUESDAY, never.clone(), ny, Some(("day", Fault::OutOfRange)));
    }
    for nth in [0, 5, -2] {
        let pattern = Pattern::MonthWeekday { every: 1, nth, weekday: Weekday::Friday };
        check(pattern, TUESDAY, never.clone(), ny, Some(("nth", Fault::OutOfRange)));
    }
    for count in [0, -1, 1001] {
        check(days(1), TUESDAY, Ending::Times { count }, ny, Some(("count", Fault::OutOfRange)));
    }
    check(days(1), TUESDAY, Ending::Times { count: 1000 }, ny, None);
    check(days(1), TUESDAY, Ending::Until { on: day(TUESDAY) }, ny, None);
    check(days(1), TUESDAY, Ending::Until { on: day("2026-03-02") }, ny, Some(("on", Fault::BeforeStart)));
    // The end is after the start, but before the first date.
    let friday = Pattern::Weeks { every: 1, weekdays: vec![Weekday::Friday] };
    check(friday, TUESDAY, Ending::Until { on: day("2026-03-05") }, ny, Some(("on", Fault::BeforeStart)));
    check(days(1), "0206-03-03", never.clone(), ny, Some(("startsOn", Fault::OutOfRange)));
    check(days(1), "2201-01-01", never.clone(), ny, Some(("startsOn", Fault::OutOfRange)));
    check(days(1), TUESDAY, never.clone(), "", Some(("zone", Fault::Required)));
    check(days(1), TUESDAY, never, "Mars/Olympus", Some(("zone", Fault::UnknownZone)));
}

#[test]
fn a_cadence_that_never_ends_still_does() {
    let yearly = cadence(Pattern::MonthDay { every: 24, day: 31 }, "2200-12-31", Ending::Never);
    let last = occurrences(&yearly).last().unwrap();
    assert_eq!(last.year(), 9998);
    let daily = cadence(Pattern::Days { every: 1 }, TUESDAY, Ending::Never);
    assert_eq!(nth(&daily, i32::MAX), None);
    assert!(due_dates(&daily, NaiveDate::MAX, NaiveDate::MAX).is_empty());
    assert_eq!(next_dates(&daily, NaiveDate::MIN, 1), [day(TUESDAY)]);
}

pub(crate) fn any_pattern() -> impl Strategy<Value = Pattern> {
    let weekday = proptest::sample::select(Weekday::ALL);
    prop_oneof![
        Just(Pattern::Once),
        (1..=366).prop_map(|every| Pattern::Days { every }),
        (1..=52, proptest::sample::subsequence(Weekday::ALL, 0..=7))
            .prop_map(|(every, weekdays)| Pattern::Weeks { every, weekdays }),
        (1..=24, 1..=31).prop_map(|(every, day)| Pattern::MonthDay { every, day }),
        (1..=24, proptest::sample::select(&[1, 2, 3, 4, -1][..]), weekday)
            .prop_map(|(every, nth, weekday)| Pattern::MonthWeekday { every, nth, weekday }),
    ]
}

pub(crate) fn any_start() -> impl Strategy<Value = NaiveDate> {
    (0_u64..4 * 366).prop_map(|days| day("2023-01-01").checked_add_days(Days::new(days)).unwrap())
}

pub(crate) fn any_cadence() -> impl Strategy<Value = Cadence> {
    const ZONES: &[&str] = &[
        "America/New_York",
        "America/Santiago",
        "Europe/London",
        "Australia/Sydney",
        "Asia/Kolkata",
        "Pacific/Auckland",
    ];
    (any_pattern(), any_start(), 0..3, 1..=40, 0_u64..2000, proptest::sample::select(ZONES)).prop_map(
        |(pattern, starts_on, ending, count, days, zone)| Cadence {
            pattern,
            starts_on,
            ending: match ending {
                0 => Ending::Never,
                1 => Ending::Times { count },
                _ => Ending::Until { on: starts_on.checked_add_days(Days::new(days)).unwrap() },
            },
            at: None,
            zone: zone.to_owned(),
            window: Window::default(),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn dates_increase_from_the_start_on(cadence in any_cadence()) {
        let dates: Vec<_> = occurrences(&cadence).take(60).collect();
        prop_assert!(dates.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(dates.iter().all(|date| *date >= cadence.starts_on));
        for (index, date) in dates.iter().enumerate() {
            prop_assert_eq!(nth(&cadence, i32::try_from(index).unwrap() + 1), Some(*date));
        }
    }

    #[test]
    fn jumping_ahead_finds_what_stepping_finds(cadence in any_cadence(), ahead in -50_i64..3000, span in 0_u64..400) {
        let from = cadence.starts_on + chrono::Duration::days(ahead);
        let to = from.checked_add_days(Days::new(span)).unwrap();
        let stepped: Vec<_> = (1..).zip(occurrences(&cadence)).skip_while(|(_, d)| *d < from).take_while(|(_, d)| *d <= to).collect();
        let jumped: Vec<_> = numbered_from(&cadence, from).take_while(|(_, d)| *d <= to).collect();
        prop_assert_eq!(&jumped, &stepped);
        let dates: Vec<_> = stepped.into_iter().map(|(_, d)| d).collect();
        prop_assert_eq!(due_dates(&cadence, from, to), dates);
    }
}
