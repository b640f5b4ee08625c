//! Business days: the holidays of ten years by table, counting against walking day by day, calendar files.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use throughline_domain::cadence::Weekday;
use throughline_domain::data_file::DataFault;
use throughline_domain::office_days::{OfficeCalendar, OfficeDay, OfficeDays, read, shipped, us_federal, validate};
use throughline_domain::{Fault, FieldFault};

use crate::samples::day;

/// Weekdays on which federal offices are closed, as the Office of Personnel Management lists them: 5 U.S.C.
/// 6103, observed days in place of those that fall on a weekend. Closings ordered for one day only are not
/// holidays.
const FEDERAL: [&str; 10] = [
    "2021: 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    "2022: 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
    "2023: 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
    "2024: 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
    "2025: 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    "2026: 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    "2027: 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    "2028: 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
    "2029: 01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25",
    "2030: 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
];

fn federal_office() -> OfficeCalendar {
    OfficeCalendar::new(&OfficeDays::default(), &[])
}

fn weekend(on: NaiveDate) -> bool {
    on.weekday().num_days_from_monday() >= 5
}

#[test]
fn ten_years_of_business_days() {
    let office = federal_office();
    for line in FEDERAL {
        let (year, days) = line.split_once(": ").unwrap();
        let closed: BTreeSet<NaiveDate> = days.split(' ').map(|d| day(&format!("{year}-{d}"))).collect();
        let first = day(&format!("{year}-01-01"));
        for on in first.iter_days().take_while(|on| on.year() == first.year()) {
            assert_eq!(office.is_open(on), !weekend(on) && !closed.contains(&on), "{on}");
        }
        let on_weekdays: BTreeSet<_> =
            us_federal(first.year()).into_iter().map(|d| d.on).filter(|on| !weekend(*on)).collect();
        assert_eq!(on_weekdays, closed);
    }
}

#[test]
fn the_law_has_its_beginnings() {
    let names = |year| us_federal(year).into_iter().map(|d| d.name).collect::<Vec<_>>();
    assert!(!names(2020).iter().any(|name| name.contains("Juneteenth")));
    assert!(names(2021).iter().any(|name| name.contains("Juneteenth")));
    assert!(!names(2025).iter().any(|name| name.contains("Inauguration")));
    assert_eq!(names(2024).len(), 11);
    // On a Saturday: the day itself, and the Friday before.
    let independence: Vec<_> = us_federal(2026).into_iter().filter(|d| d.name.starts_with("Indep")).collect();
    let told: Vec<_> = independence.iter().map(|d| (d.on.to_string(), d.name.as_str())).collect();
    assert_eq!(
        told,
        [("2026-07-03".to_owned(), "Independence Day (observed)"), ("2026-07-04".to_owned(), "Independence Day")]
    );
}

#[test]
fn a_discharge_on_a_friday_gives_tuesday() {
    let office = federal_office();
    let check =
        |from: &str, count, expect: &str| assert_eq!(office.after(day(from), count), Some(day(expect)), "{from}");
    check("2026-11-20", 2, "2026-11-24");
    check("2026-11-21", 2, "2026-11-24"); // a Saturday
    check("2026-11-25", 1, "2026-11-27"); // over Thanksgiving
    check("2026-12-31", 1, "2027-01-04");
    check("2026-11-23", 0, "2026-11-23");
    check("2021-01-01", 2300, "2030-03-18");
}

#[test]
fn own_days_go_before_everything() {
    let named = |on: &str| OfficeDay { on: day(on), name: "A day of our own".to_owned() };
    let days = OfficeDays {
        weekdays: vec![Weekday::Monday, Weekday::Saturday],
        calendars: vec!["england-wales".to_owned()],
        closed: vec![named("2026-11-23")],
        open: vec![named("2026-11-25"), named("2026-05-25")],
    };
    let office = OfficeCalendar::new(&days, shipped());
    let check = |on: &str, expect| assert_eq!(office.is_open(day(on)), expect, "{on}");
    check("2026-11-21", true); // a Saturday
    check("2026-11-22", false);
    check("2026-11-23", false); // closed by us
    check("2026-11-25", true); // a Wednesday, open by us
    check("2026-05-04", false); // early May bank holiday
    check("2026-05-25", true); // spring bank holiday, open by us
    check("2026-11-30", true);
    check("2031-05-05", true); // the file says nothing of that year
}

#[test]
fn an_office_that_never_opens_has_no_business_day() {
    let office = OfficeCalendar::new(&OfficeDays { weekdays: Vec::new(), ..OfficeDays::default() }, &[]);
    assert_eq!(office.after(day("2026-11-22"), 1), None);
    assert_eq!(office.on_or_after(day("2026-11-22")), None);
    assert_eq!(office.on_or_before(day("2026-11-22")), None);
}

/// The date of Easter (Meeus, after the anonymous Gregorian algorithm of 1876).
fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let (month, day) = ((h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    NaiveDate::from_ymd_opt(year, month.unsigned_abs(), day.unsigned_abs()).unwrap()
}

#[test]
fn the_bank_holidays_of_england_and_wales_hold_by_their_rules() {
    let calendar = shipped().iter().find(|calendar| calendar.id == "england-wales").unwrap();
    assert_eq!(calendar.years(), Some((2024, 2028)));
    for year in 2024..=2028 {
        let head = calendar.head(year);
        assert!(head.shipped);
        assert_eq!(head.days.len(), 8, "{year}");
        let on = |name: &str| head.days.iter().find(|day| day.name.starts_with(name)).unwrap().on;
        let monday = |month, nth| NaiveDate::from_weekday_of_month_opt(year, month, chrono::Weekday::Mon, nth);
        let last = |month| monday(month, 5).or_else(|| monday(month, 4)).unwrap();
        assert_eq!(on("Good Friday"), easter(year) - Days::new(2));
        assert_eq!(on("Easter Monday"), easter(year) + Days::new(1));
        assert_eq!(Some(on("Early May")), monday(5, 1));
        assert_eq!(on("Spring"), last(5));
        assert_eq!(on("Summer"), last(8));
        // The next weekday that is no bank holiday stands for one on a weekend, and says so.
        let mut taken = Vec::new();
        for (name, month, day) in [("New Year’s Day", 1, 1), ("Christmas Day", 12, 25), ("Boxing Day", 12, 26)] {
            let usual = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            let mut expect = usual;
            while weekend(expect) || taken.contains(&expect) {
                expect = expect + Days::new(1);
            }
            taken.push(expect);
            assert_eq!(on(name), expect, "{name} {year}");
            let says_so =
                head.days.iter().any(|day| day.on == expect && day.name == format!("{name} (substitute day)"));
            assert_eq!(says_so, expect != usual, "{name} {year}");
        }
    }
}

#[test]
fn a_calendar_file_says_what_is_wrong_and_where() {
    let check = |days: &str, expect: &[(&str, DataFault)]| {
        let text = format!(r#"{{ "id": "ours", "title": "Ours", "source": "", "days": [{days}] }}"#);
        let found = read(&text).err().unwrap_or_default();
        let found: Vec<_> = found.iter().map(|fault| (fault.entry.as_str(), fault.fault)).collect();
        assert_eq!(found, expect, "{days}");
    };
    let one = r#"{ "on": "2026-05-01", "name": "May Day" }"#;
    check(one, &[]);
    check(&format!("{one}, {one}"), &[("day 2: 2026-05-01", DataFault::DuplicateDate)]);
    check(r#"{ "on": "2026-02-31", "name": "No day" }"#, &[("day 1: 2026-02-31", DataFault::BadDate)]);
    check(r#"{ "on": "05-01", "name": "No year" }"#, &[("day 1: 05-01", DataFault::BadDate)]);
    check(r#"{ "on": "2026-05-01", "name": "  " }"#, &[("day 1: 2026-05-01", DataFault::EmptyText)]);
    check(r#"{ "on": "2026-05-01" }"#, &[("day 1: 2026-05-01", DataFault::WrongShape)]);
    check(r#"{ "name": "Never" }"#, &[("day 1", DataFault::WrongShape)]);
    check(r#"{ "on": "0226-05-01", "name": "Slip" }"#, &[("day 1: 0226-05-01", DataFault::OutOfRange)]);
    check("", &[("days", DataFault::EmptyText)]);
    check("3", &[("day 1", DataFault::WrongShape)]);
    let head = |text: &str| read(text).unwrap_err().into_iter().map(|fault| fault.fault).collect::<Vec<_>>();
    assert_eq!(head("{"), [DataFault::NotJson]);
    assert_eq!(head("[]"), [DataFault::WrongShape]);
    let named = |id: &str| head(&format!(r#"{{ "id": "{id}", "title": "", "source": "", "days": [{one}] }}"#));
    assert_eq!(named("us-federal"), [DataFault::MalformedId, DataFault::EmptyText]);
    assert_eq!(named("A b"), [DataFault::MalformedId, DataFault::EmptyText]);
}

#[test]
fn office_days_that_cannot_be_kept_say_where() {
    let check = |change: &dyn Fn(&mut OfficeDays), expect: Option<(&'static str, Fault)>| {
        let mut days = OfficeDays::default();
        change(&mut days);
        let found = validate(&days, shipped()).err();
        assert_eq!(found, expect.map(|(field, fault)| FieldFault::new(field, fault)), "{days:?}");
    };
    let own = |on: &str, name: &str| OfficeDay { on: day(on), name: name.to_owned() };
    check(&|_| {}, None);
    check(&|d| d.weekdays.clear(), Some(("weekdays", Fault::Required)));
    check(&|d| d.weekdays.push(Weekday::Monday), Some(("weekdays", Fault::Malformed)));
    check(&|d| d.calendars.push("england-wales".to_owned()), None);
    check(&|d| d.calendars.push("atlantis".to_owned()), Some(("calendars", Fault::Malformed)));
    check(&|d| d.closed.push(own("2026-12-24", "")), Some(("closed", Fault::Required)));
    check(&|d| d.closed.push(own("0026-12-24", "Eve")), Some(("closed", Fault::OutOfRange)));
    check(&|d| d.open = vec![own("2026-12-24", "Eve"), own("2026-12-24", "Eve")], Some(("open", Fault::Malformed)));
    check(
        &|d| {
            d.closed.push(own("2026-12-24", "Eve"));
            d.open.push(own("2026-12-24", "Eve"));
        },
        Some(("open", Fault::Malformed)),
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Counting along business days is the same as walking them.
    #[test]
    fn counting_is_walking(
        weekdays in proptest::sample::subsequence(Weekday::ALL, 1..=7),
        start in 0_u64..4000, count in 1_u32..700, closed in 0_u64..400,
    ) {
        let from = day("2020-01-01") + Days::new(start);
        let days = OfficeDays {
            weekdays,
            closed: vec![OfficeDay { on: from + Days::new(closed), name: "Closed".to_owned() }],
            ..OfficeDays::default()
        };
        let office = OfficeCalendar::new(&days, &[]);
        let walked = from.iter_days().skip(1).filter(|on| office.is_open(*on)).nth(count as usize - 1).unwrap();
        prop_assert_eq!(office.after(from, count), Some(walked));
        prop_assert_eq!(office.between(from, walked), count);
        prop_assert_eq!(office.on_or_after(from), from.iter_days().find(|on| office.is_open(*on)));
        let back = (0..).map(|n| from - Days::new(n)).find(|on| office.is_open(*on));
        prop_assert_eq!(office.on_or_before(from), back);
    }
}
