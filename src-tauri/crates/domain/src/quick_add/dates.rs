//! One day and one time of day, as people say them.
//!
//! The shape of a date is found here; which day it is, `interim` says. What it cannot know is checked
//! here: days that no month has, dates that are over, a weekday that does not go with its date.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};
use interim::{Dialect, parse_date_string};

use super::scan::Scan;
use super::words::{Meaning, Unit, Word};
use super::{QuickAddDoubt, QuickAddFault};
use crate::cadence::IntervalUnit;
use crate::office_days::OfficeCalendar;

/// A day, or why there is none; with what else it could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeardDay {
    pub(super) end: usize,
    /// The first is what is taken unless another is chosen.
    pub(super) days: Vec<NaiveDate>,
    pub(super) doubt: Option<QuickAddDoubt>,
    pub(super) fault: Option<QuickAddFault>,
    /// Only a month was said; the days are its first and its last.
    pub(super) whole_month: bool,
}

impl HeardDay {
    fn sure(day: Option<NaiveDate>, end: usize) -> Self {
        let fault = day.is_none().then_some(QuickAddFault::NoSuchDay);
        Self { end, days: day.into_iter().collect(), doubt: None, fault, whole_month: false }
    }
}

/// No date of quick add lies more than this many days ahead.
const FARTHEST_DAYS: i32 = 366 * 50;
/// As many as an interval of them may have.
const MOST_BUSINESS_DAYS: i32 = 260;

/// The longest date that begins here.
pub(super) fn day(scan: &Scan, at: usize, today: NaiveDate) -> Option<HeardDay> {
    let ways = [relative, named_day, numeric, month_and_day, weekday_and_date, weekday];
    ways.iter().filter_map(|way| way(scan, at, today)).max_by_key(|heard| heard.end)
}

/// What `interim` makes of a date in English.
fn resolved(text: &str, today: NaiveDate, dialect: Dialect) -> Option<NaiveDate> {
    let midnight = today.and_time(NaiveTime::MIN).and_utc();
    parse_date_string(text, midnight, dialect).ok().map(|moment| moment.date_naive())
}

/// "tomorrow", "in 10 days", "3 weeks from now", "next week".
fn relative(scan: &Scan, at: usize, today: NaiveDate) -> Option<HeardDay> {
    let fixed = [
        (Word::Today, "today"),
        (Word::Tomorrow, "tomorrow"),
        (Word::Yesterday, "yesterday"),
        (Word::Overmorrow, "2 days"),
    ];
    let fixed = fixed.into_iter().filter_map(|(word, text)| Some((text, scan.word(at, word)?)));
    if let Some((text, end)) = fixed.max_by_key(|(_, end)| *end) {
        return Some(HeardDay::sure(resolved(text, today, Dialect::Us), end));
    }
    if let Some(next) = scan.word(at, Word::Next)
        && let Some((unit, end)) = scan.unit(next)
    {
        let text = match unit {
            Unit::Weeks => "7 days",
            Unit::Months => "1 month",
            Unit::Years => "12 months",
            Unit::Days => "1 day",
            _ => return None,
        };
        return Some(HeardDay::sure(resolved(text, today, Dialect::Us), end));
    }
    let after_in = scan.word(at, Word::In);
    let (amount, next) = scan.amount(after_in.unwrap_or(at))?;
    let end = match after_in {
        Some(_) => scan.past(next, Word::FromNow),
        None => scan.word(next, Word::FromNow)?,
    };
    let (number, unit) = match amount.unit {
        IntervalUnit::Days => (amount.every, "days"),
        IntervalUnit::Weeks => (amount.every.checked_mul(7)?, "days"),
        IntervalUnit::Months => (amount.every, "months"),
        // Which days the office is open, the office days say: [`business_days`].
        IntervalUnit::BusinessDays => return None,
    };
    let farthest = if unit == "months" { FARTHEST_DAYS / 31 } else { FARTHEST_DAYS };
    if number > farthest {
        return None;
    }
    // `interim` reads numbers of four digits at most.
    let day = if number <= 9999 { resolved(&format!("{number} {unit}"), today, Dialect::Us) } else { None };
    let day = day.or_else(|| today.checked_add_days(Days::new(u64::try_from(number).ok()?)));
    Some(HeardDay::sure(day, end))
}

/// "in 2 business days": days the office is open, today not counted.
pub(super) fn business_days(scan: &Scan, at: usize, today: NaiveDate, office: &OfficeCalendar) -> Option<HeardDay> {
    let after_in = scan.word(at, Word::In);
    let (amount, next) = scan.amount(after_in.unwrap_or(at))?;
    let end = match after_in {
        Some(_) => scan.past(next, Word::FromNow),
        None => scan.word(next, Word::FromNow)?,
    };
    let number = u32::try_from(amount.every).ok().filter(|_| amount.unit == IntervalUnit::BusinessDays)?;
    (amount.every <= MOST_BUSINESS_DAYS).then(|| HeardDay::sure(office.after(today, number), end))
}

/// "end of the month", "the 15th".
fn named_day(scan: &Scan, at: usize, today: NaiveDate) -> Option<HeardDay> {
    if let Some(end) = scan.word(at, Word::EndOfMonth) {
        return Some(HeardDay::sure(last_of_month(today), end));
    }
    let (number, end) = scan.ordinal(scan.word(at, Word::The)?)?;
    let number = u32::try_from(number).ok().filter(|n| (1..=31).contains(n))?;
    let month = |ahead| today.with_day(1)?.checked_add_months(Months::new(ahead));
    let day = (0..12).find_map(|ahead| month(ahead)?.with_day(number).filter(|day| *day >= today));
    Some(HeardDay::sure(day, end))
}

fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// "2026-12-01", "3/4", "3/4/2027".
fn numeric(scan: &Scan, at: usize, today: NaiveDate) -> Option<HeardDay> {
    let (first, next) = scan.digits(at)?;
    if let Some(next) = scan.mark(next, "-") {
        let (month, next) = scan.digits(next)?;
        let (day, end) = scan.digits(scan.mark(next, "-")?)?;
        if !(1000..=9999).contains(&first) {
            return None;
        }
        return Some(HeardDay::sure(resolved(&format!("{first}-{month}-{day}"), today, Dialect::Us), end));
    }
    let (second, next) = scan.digits(scan.mark(next, "/")?)?;
    let (year, end) =
        scan.mark(next, "/").and_then(|next| scan.digits(next)).map_or((None, next), |(year, end)| (Some(year), end));
    let year = year.map(|year| if year < 100 { year + 2000 } else { year });
    let read = |month: u32, day: u32| year_given_or_next(month, day, year, today);
    let (usual, other) = if scan.month_first {
        (read(first, second), read(second, first))
    } else {
        (read(second, first), read(first, second))
    };
    let both = usual.is_some() && other.is_some() && usual != other;
    let days: Vec<NaiveDate> =
        if both { usual.into_iter().chain(other).collect() } else { usual.or(other).into_iter().collect() };
    let fault = days.is_empty().then_some(QuickAddFault::NoSuchDay);
    Some(HeardDay { end, days, doubt: both.then_some(QuickAddDoubt::DayMonth), fault, whole_month: false })
}

/// That day of that year, or without one the next that is not over.
fn year_given_or_next(month: u32, day: u32, year: Option<u32>, today: NaiveDate) -> Option<NaiveDate> {
    let month_name = usize::try_from(month).ok()?.checked_sub(1).and_then(|index| ENGLISH_MONTHS.get(index))?;
    let text = format!("{month_name} {day}");
    match year {
        Some(year) => resolved(&format!("{text}, {year}"), today, Dialect::Us),
        None => resolved(&format!("this {text}"), today, Dialect::Us)
            .filter(|day| *day >= today)
            .or_else(|| resolved(&format!("{text}, {}", today.year() + 1), today, Dialect::Us)),
    }
}

/// The words `interim` reads, whatever language the rules were given.
const ENGLISH_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const ENGLISH_WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

fn month(scan: &Scan, at: usize) -> Option<(u32, usize)> {
    let (month, next) =
        scan.pick(at, |meaning| if let Meaning::Month(month) = meaning { Some(month) } else { None })?;
    Some((month, scan.mark(next, ".").filter(|after| scan.lexemes[after - 1].glued).unwrap_or(next)))
}

/// "March 5", "5 March 2027", "March 5th, 2027", "March".
fn month_and_day(scan: &Scan, at: usize, today: NaiveDate) -> Option<HeardDay> {
    let small = |at: usize| {
        let (number, next) = scan.digits(at)?;
        let ordinal = scan.ordinal(at).map(|(_, next)| next);
        Some((number, ordinal.unwrap_or(next)))
    };
    let day = |at: usize| small(at).filter(|(number, _)| (1..=99).contains(number));
    // "from August 21, 1000 times" names no year.
    let year = |at: usize| {
        let (year, next) = scan.digits(scan.past_mark(at, ","))?;
        let counted = scan.word(next, Word::Times).is_some() || scan.unit(next).is_some();
        ((1000..=9999).contains(&year) && !counted).then_some((year, next))
    };
    if let Some((number, next)) = day(scan.past(at, Word::The)) {
        let next = scan.past(next, Word::Of);
        let (month, next) = month(scan, next)?;
        let (year, end) = year(next).unzip();
        return Some(HeardDay::sure(year_given_or_next(month, number, year, today), end.unwrap_or(next)));
    }
    let (month, next) = month(scan, at)?;
    if let Some((number, next)) = day(next) {
        let (year, end) = year(next).unzip();
        return Some(HeardDay::sure(year_given_or_next(month, number, year, today), end.unwrap_or(next)));
    }
    let (year, end) = year(next).unzip();
    let year = year.and_then(|year| i32::try_from(year).ok());
    let this = NaiveDate::from_ymd_opt(year.unwrap_or(today.year()), month, 1)?;
    let over = year.is_none() && last_of_month(this)? < today;
    let first = if over { this.checked_add_months(Months::new(12))? } else { this };
    Some(HeardDay {
        end: end.unwrap_or(next),
        days: vec![first, last_of_month(first)?],
        doubt: None,
        fault: None,
        whole_month: true,
    })
}

/// "Tuesday, March 3".
fn weekday_and_date(scan: &Scan, at: usize, today: NaiveDate) -> Option<HeardDay> {
    let (weekday, next) = scan.weekday(at)?;
    let next = scan.past_mark(next, ",");
    let dates = [numeric, month_and_day].into_iter().filter_map(|way| way(scan, next, today));
    let mut heard = dates.filter(|heard| !heard.whole_month).max_by_key(|heard| heard.end)?;
    let goes = |day: &NaiveDate| day.weekday().num_days_from_monday() == weekday as u32;
    if heard.fault.is_none() {
        let fitting: Vec<NaiveDate> = heard.days.iter().copied().filter(goes).collect();
        // The weekday says which of the two it is.
        (heard.fault, heard.doubt) =
            if fitting.is_empty() { (Some(QuickAddFault::OtherWeekday), None) } else { (None, None) };
        if !fitting.is_empty() {
            heard.days = fitting;
        }
    }
    Some(heard)
}

/// "Friday", "this Friday", "next Friday".
fn weekday(scan: &Scan, at: usize, today: NaiveDate) -> Option<HeardDay> {
    if scan.is_plural_weekday(at) {
        return None;
    }
    if let Some((weekday, end)) = scan.whole_weekday(at) {
        return Some(HeardDay::sure(resolved(ENGLISH_WEEKDAYS[weekday as usize], today, Dialect::Us), end));
    }
    if let Some(next) = scan.word(at, Word::This) {
        let (weekday, end) = scan.weekday(next)?;
        return Some(HeardDay::sure(resolved(ENGLISH_WEEKDAYS[weekday as usize], today, Dialect::Us), end));
    }
    let (weekday, end) = scan.weekday(scan.word(at, Word::Next)?)?;
    let name = format!("next {}", ENGLISH_WEEKDAYS[weekday as usize]);
    // Asked from tomorrow: on a Friday, "next Friday" is not today.
    let coming = resolved(&name, today.succ_opt()?, Dialect::Us)?;
    let week_after = coming.checked_add_days(Days::new(7))?;
    Some(HeardDay {
        end,
        // The earlier: who calls too early can call again.
        days: vec![coming, week_after],
        doubt: Some(QuickAddDoubt::NextWeekday),
        fault: None,
        whole_month: false,
    })
}

/// A time of day, and what else it could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeardTime {
    pub(super) end: usize,
    pub(super) times: Vec<NaiveTime>,
}

/// "at 2", "2pm", "14:00", "at noon".
pub(super) fn time(scan: &Scan, at: usize) -> Option<HeardTime> {
    let asked = scan.word(at, Word::At);
    let from = asked.unwrap_or(at);
    let fixed = [(Word::Noon, 12), (Word::Midnight, 0)].into_iter();
    let fixed = fixed.filter_map(|(word, hour)| Some((hour, scan.word(from, word)?))).next();
    if let Some((hour, end)) = fixed {
        return Some(HeardTime { end, times: NaiveTime::from_hms_opt(hour, 0, 0).into_iter().collect() });
    }
    let (hour, next) = scan.digits(from)?;
    let (minute, next) = minutes(scan, next).map_or((None, next), |(minute, next)| (Some(minute), next));
    let next = scan.past(next, Word::OClock);
    let (half, end) = half_of_day(scan, next).map_or((None, next), |(half, next)| (Some(half), next));
    if asked.is_none() && minute.is_none() && half.is_none() {
        return None;
    }
    // What is written with a nought, or is too large for a clock face, is said on 24 hours.
    let text = &scan.lexemes[from].text;
    let on_24 = hour > 12 || hour == 0 || text.len() == 2 && text.starts_with('0');
    let clock = |hour| NaiveTime::from_hms_opt(hour, minute.unwrap_or(0), 0);
    let times: Vec<NaiveTime> = match half {
        Some(half) if (1..=12).contains(&hour) => {
            clock(hour % 12 + if half == Half::Pm { 12 } else { 0 }).into_iter().collect()
        }
        Some(_) | None if on_24 => clock(hour).into_iter().collect(),
        _ => {
            let (am, pm) = (clock(hour % 12)?, clock(hour % 12 + 12)?);
            // Office hours first: 7 to 11 in the morning, 12 to 6 after it.
            if (7..=11).contains(&hour) { vec![am, pm] } else { vec![pm, am] }
        }
    };
    (!times.is_empty()).then_some(HeardTime { end, times })
}

fn minutes(scan: &Scan, at: usize) -> Option<(u32, usize)> {
    let next = scan.mark(at, ":").filter(|_| scan.lexemes[at].glued)?;
    let two = scan.lexemes.get(next).is_some_and(|l| l.glued && l.text.len() == 2);
    scan.digits(next).filter(|(minute, _)| two && *minute < 60)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

fn half_of_day(scan: &Scan, at: usize) -> Option<(Half, usize)> {
    let said = [(Word::Am, Half::Am), (Word::Pm, Half::Pm), (Word::Morning, Half::Am), (Word::Afternoon, Half::Pm)];
    let letters = [(Word::AmLetter, Half::Am), (Word::PmLetter, Half::Pm)];
    let glued = scan.lexemes.get(at).is_some_and(|lexeme| lexeme.glued);
    let letters = letters.into_iter().filter(|_| glued);
    said.into_iter()
        .chain(letters)
        .filter_map(|(word, half)| Some((half, scan.word(at, word)?)))
        .max_by_key(|(_, end)| *end)
}
