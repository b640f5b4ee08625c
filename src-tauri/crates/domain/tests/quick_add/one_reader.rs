//! Quick add and notes read a day by the same rules: "call next Friday" and "I will call next Friday" are one day.
//! `days.txt` has what days are called. `UPDATE_TYPED=1` writes which they are, to be read before it is kept.

use std::path::Path;

use chrono::NaiveDate;
use throughline_domain::cadence::Pattern;
use throughline_domain::promise_words::promises_in;
use throughline_domain::quick_add::{QuickAddContext, hear};

use crate::table::{TODAY, day, instruments, office};

/// Each day of a week; ends of months and years; around a leap day.
const TODAYS: &[&str] = &[
    "2026-03-02",
    "2026-03-03",
    "2026-03-04",
    "2026-03-05",
    "2026-03-06",
    "2026-03-07",
    "2026-03-08",
    "2026-01-31",
    "2026-02-28",
    "2026-04-30",
    "2026-12-31",
    "2027-01-01",
    "2027-03-01",
    "2028-02-28",
    "2028-02-29",
    "2028-03-01",
    "2028-12-30",
];

/// By when it is to be done, in a line of quick add; none: it is asked for, or cannot be.
fn typed(phrase: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (instruments, office) = (instruments(), office());
    let context = QuickAddContext { today, zone: "UTC", instruments: &instruments, office: &office, choices: &[] };
    let cadence = hear(&format!("I will call {phrase}"), &context).cadence()?;
    let through = cadence.starts_on + chrono::Duration::days(cadence.window.grace_days.into());
    (cadence.pattern == Pattern::Once && cadence.starts_on >= today).then_some(through)
}

/// The same in a note.
fn written(phrase: &str, today: NaiveDate) -> Option<NaiveDate> {
    let found = promises_in(&format!("She is well. I will call {phrase}"), today);
    assert_eq!(found.len(), 1, "{phrase}");
    found[0].due_on
}

fn phrases(table: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once(" => ").unwrap_or((line, "")))
}

#[test]
fn a_day_in_a_note_is_the_day_of_quick_add() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quick_add/days.txt");
    let table = std::fs::read_to_string(&place).unwrap().replace("\r\n", "\n");
    let told = |phrase: &str| typed(phrase, day(TODAY)).map_or("asked".to_owned(), |on| on.format("%a %F").to_string());
    if std::env::var_os("UPDATE_TYPED").is_some() {
        let fresh = table.lines().map(|line| match line.split_once(" => ").map_or(line, |(phrase, _)| phrase) {
            phrase if phrase.is_empty() || phrase.starts_with('#') => line.to_owned(),
            phrase => format!("{phrase} => {}", told(phrase)),
        });
        std::fs::write(&place, fresh.collect::<Vec<_>>().join("\n") + "\n").unwrap();
        return;
    }
    let other: Vec<_> = phrases(&table).filter(|(phrase, expect)| told(phrase) != *expect).collect();
    assert!(other.is_empty(), "{other:#?}");
    let apart: Vec<String> = phrases(&table)
        .flat_map(|(phrase, _)| TODAYS.iter().map(move |today| (phrase, day(today))))
        .map(|(phrase, today)| (phrase, today, typed(phrase, today), written(phrase, today)))
        .filter(|(_, _, typed, written)| typed != written)
        .map(|(phrase, today, typed, written)| format!("{phrase} on {today}: typed {typed:?}, written {written:?}"))
        .collect();
    assert!(apart.is_empty(), "{}", apart.join("\n"));
}

/// What a note leaves alone, or reads for lack of a better word, and why.
#[test]
fn where_a_note_is_not_a_line_of_quick_add() {
    let table = [
        // "She will take 1/2 tablet".
        ("3/9", Some("2026-03-09"), None),
        // "I will bring the 2nd form".
        ("the 20th", Some("2026-03-20"), None),
        // Which days the office is open is not known here.
        ("in 2 business days", Some("2026-03-06"), None),
        // Of something that goes on this is its end, which one call does not have.
        ("until March 20", None, Some("2026-03-20")),
    ];
    for (phrase, expect_typed, expect_written) in table {
        let told = (typed(phrase, day(TODAY)), written(phrase, day(TODAY)));
        assert_eq!(told, (expect_typed.map(day), expect_written.map(day)), "{phrase}");
    }
}
