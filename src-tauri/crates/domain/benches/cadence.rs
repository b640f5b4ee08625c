//! How long ten years of one cadence take to expand. What it must stay under: 1 ms.

#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use throughline_domain::cadence::{
    AcuityStep, Cadence, ClosedDay, Ending, History, IntervalUnit, Pattern, Period, Stage, Weekday, Window, due,
    windows, windows_from,
};
use throughline_domain::client::Acuity;
use throughline_domain::office_days::{OfficeCalendar, OfficeDays};

fn main() {
    divan::main();
}

const PATTERNS: [&str; 7] = ["daily", "weekdays", "month-weekday", "business-days", "weeks", "stages", "by-acuity"];

fn cadence(name: &str, closed_day: ClosedDay) -> Cadence {
    let day = IntervalUnit::Days;
    let pattern = match name {
        "daily" => Pattern::Days { every: 1 },
        "weekdays" => Pattern::Weeks { every: 1, weekdays: Weekday::ALL.iter().take(5).copied().collect() },
        "month-weekday" => Pattern::MonthWeekday { every: 1, nth: -1, weekday: Weekday::Friday },
        "business-days" => Pattern::BusinessDays { every: 1 },
        "weeks" => Pattern::Within { period: Period::Week },
        "stages" => Pattern::Stages {
            stages: vec![Stage { every: 2, unit: day, times: Some(2) }, Stage { every: 1, unit: day, times: None }],
        },
        _ => Pattern::ByAcuity { steps: vec![AcuityStep { acuity: Acuity::High, every: 1, unit: day }] },
    };
    Cadence {
        pattern,
        starts_on: NaiveDate::from_ymd_opt(2021, 1, 1).unwrap(),
        ending: Ending::Until { on: NaiveDate::from_ymd_opt(2030, 12, 31).unwrap() },
        at: None,
        zone: "America/New_York".to_owned(),
        window: Window { closed_day, ..Window::default() },
    }
}

/// The years of the office are worked out anew each time: the first look costs no less than the next.
fn office() -> OfficeCalendar {
    OfficeCalendar::new(&OfficeDays::default(), &[])
}

/// Every window of ten years, moved where the office is closed.
#[divan::bench(args = PATTERNS)]
fn ten_years(bencher: Bencher, name: &str) {
    let cadence = cadence(name, ClosedDay::After);
    let history = History::default();
    bencher.with_inputs(office).bench_refs(|office| windows(black_box(&cadence), &history, office).count());
}

/// The next three after ten years: computed, not counted up to.
#[divan::bench(args = PATTERNS)]
fn jump_ahead(bencher: Bencher, name: &str) {
    let cadence = Cadence { ending: Ending::Never, ..cadence(name, ClosedDay::Before) };
    let (history, office) = (History::default(), office());
    let from = NaiveDate::from_ymd_opt(2031, 1, 1).unwrap();
    bencher.bench_local(|| windows_from(black_box(&cadence), &history, &office, from).take(3).count());
}

/// Where it stands after ten years in which nothing was done.
#[divan::bench(args = PATTERNS)]
fn standing(bencher: Bencher, name: &str) {
    let cadence = cadence(name, ClosedDay::Keep);
    let (history, office) = (History::default(), office());
    let today = NaiveDate::from_ymd_opt(2030, 12, 31).unwrap();
    bencher.bench_local(|| due(black_box(&cadence), &history, &office, today));
}
