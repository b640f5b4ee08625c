#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

fn keys() -> BTreeSet<&'static str> {
    ENGLISH
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .collect()
}

/// Every source file of the crate but the tests.
fn sources() -> String {
    fn read(folder: &Path, into: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, into);
            } else if !path.to_string_lossy().ends_with("_tests.rs") {
                into.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut all = String::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    all
}

#[test]
fn the_catalogue_has_no_fault() {
    assert_eq!(parse(ENGLISH).1, 0);
    let count = ENGLISH.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).count();
    assert_eq!(keys().len(), count, "a key stands twice");
}

#[test]
fn every_key_used_exists() {
    let words = Words::english();
    let sources = sources();
    let mut used = 0;
    for call in [".say(\"", ".fill(\"", "(\"glance-", "(\"goal-"] {
        for (at, _) in sources.match_indices(call) {
            let start = at + call.find('"').unwrap() + 1;
            let key = sources[start..].split('"').next().unwrap();
            assert!(words.has(key), "{key} is not in the catalogue");
            used += 1;
        }
    }
    assert!(used > 40, "the search for keys finds too few: {used}");
}

#[test]
fn no_key_is_unused() {
    let sources = sources();
    for key in keys() {
        let family = key.trim_end_matches(|c: char| c.is_ascii_digit());
        let used =
            sources.contains(&format!("\"{key}\"")) || (family != key && sources.contains(&format!("\"{family}{{")));
        assert!(used, "{key} is never printed");
    }
}

#[test]
fn the_numbered_families_are_complete() {
    let words = Words::english();
    for (family, numbers) in [("weekday", 1..=7), ("weekday-head", 1..=7), ("month", 1..=12), ("progress", 0..=4)] {
        for number in numbers {
            assert!(words.has(&format!("{family}-{number}")));
        }
    }
}

#[test]
fn days_are_said_as_people_say_them() {
    let check = |date: (i32, u32, u32), near: (i32, u32, u32), expect: &str| {
        let day = |(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let said = Words::english().day(day(date), day(near));
        assert_eq!(said.replace('\u{a0}', " "), expect);
    };
    check((2026, 3, 3), (2026, 2, 20), "Tuesday, March 3");
    check((2026, 3, 3), (2026, 3, 20), "Tuesday, March 3");
    check((2027, 1, 4), (2026, 12, 20), "Monday, January 4, 2027");
    check((2026, 9, 1), (2026, 3, 1), "September 1");
    check((2027, 9, 1), (2026, 3, 1), "September 1, 2027");
}

#[test]
fn a_week_begins_where_the_catalogue_says() {
    let sunday = Words::english();
    let first = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    let (heads, column) = sunday.week(first);
    assert_eq!((heads[0].as_str(), heads[6].as_str(), column), ("Su", "Sa", 0));
    let monday = ENGLISH.replace("first-day-of-week = 7", "first-day-of-week = 1");
    let monday = Words::from_catalogue("en-GB", &monday).unwrap();
    let (heads, column) = monday.week(first);
    assert_eq!((heads[0].as_str(), heads[6].as_str(), column), ("Mo", "Su", 6));
}

#[test]
fn a_broken_catalogue_is_refused() {
    assert!(matches!(Words::from_catalogue("en", "title = { \n"), Err(WordsError::Catalogue(1))));
    assert!(matches!(Words::from_catalogue("not a tag!", ""), Err(WordsError::Language(_))));
}
