//! The legal public holidays of the United States, computed.

use chrono::{Datelike, NaiveDate, Weekday};

use super::OfficeDay;

/// A day on which each of them falls, before anything is observed on another.
enum Rule {
    Fixed(u32, u32),
    /// Month, weekday, which of them: 1 to 4, or 5 for the last.
    Nth(u32, Weekday, u8),
}

/// 5 U.S.C. 6103(a), with the year from which each is law in this form. Inauguration Day (6103(c)) is a
/// holiday around Washington only and not among them.
const HOLIDAYS: [(&str, i32, Rule); 11] = [
    ("New Year’s Day", 0, Rule::Fixed(1, 1)),
    ("Birthday of Martin Luther King, Jr.", 1986, Rule::Nth(1, Weekday::Mon, 3)),
    ("Washington’s Birthday", 1971, Rule::Nth(2, Weekday::Mon, 3)),
    ("Memorial Day", 1971, Rule::Nth(5, Weekday::Mon, 5)),
    // Pub. L. 117-17, signed on 17 June 2021 and in force two days later.
    ("Juneteenth National Independence Day", 2021, Rule::Fixed(6, 19)),
    ("Independence Day", 0, Rule::Fixed(7, 4)),
    ("Labor Day", 0, Rule::Nth(9, Weekday::Mon, 1)),
    ("Columbus Day", 1971, Rule::Nth(10, Weekday::Mon, 2)),
    ("Veterans Day", 1978, Rule::Fixed(11, 11)),
    ("Thanksgiving Day", 1942, Rule::Nth(11, Weekday::Thu, 4)),
    ("Christmas Day", 0, Rule::Fixed(12, 25)),
];

/// The holidays of a year in order of time, each on its own day, and on the Friday before or the Monday
/// after where that is a Saturday or a Sunday (5 U.S.C. 6103(b); Executive Order 11582). New Year's Day of
/// the year after is among them where it is observed on 31 December.
#[must_use]
pub fn us_federal(year: i32) -> Vec<OfficeDay> {
    let mut days = Vec::with_capacity(HOLIDAYS.len() + 4);
    for (name, since, rule) in &HOLIDAYS {
        if year >= *since {
            let Some(on) = date(year, rule) else { continue };
            days.push(OfficeDay { on, name: (*name).to_owned() });
            if let Some(observed) = observed(on).filter(|day| day.year() == year) {
                days.push(OfficeDay { on: observed, name: format!("{name} (observed)") });
            }
        }
    }
    let next = NaiveDate::from_ymd_opt(year.saturating_add(1), 1, 1);
    if let Some(on) = next.and_then(observed).filter(|day| day.year() == year) {
        days.push(OfficeDay { on, name: "New Year’s Day (observed)".to_owned() });
    }
    days.sort_by_key(|day| day.on);
    days
}

/// The day in whose place a holiday on a weekend is kept.
fn observed(on: NaiveDate) -> Option<NaiveDate> {
    match on.weekday() {
        Weekday::Sat => on.pred_opt(),
        Weekday::Sun => on.succ_opt(),
        _ => None,
    }
}

fn date(year: i32, rule: &Rule) -> Option<NaiveDate> {
    match *rule {
        Rule::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
        Rule::Nth(month, weekday, 5) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, 5)
            .or_else(|| NaiveDate::from_weekday_of_month_opt(year, month, weekday, 4)),
        Rule::Nth(month, weekday, nth) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth),
    }
}
