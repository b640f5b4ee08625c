//! One day and one time of day, as people say them.
//!
//! The shape of a date is found here; which day it is, `interim` says. What it cannot know is checked
//! here: days that no month has, dates that are over, a weekday that does not go with its date.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};
use interim::{Dialect, parse_date_string};

use super::lexemes::Lexeme;
use super::scan::Scan;
use super::words::{Meaning, Unit, Word};
use super::{QuickAddDoubt, QuickAddFault};
use crate::cadence::{IntervalUnit, Weekday};
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
    /// "next week": the day is the same day of it.
    pub(super) whole_week: bool,
}

impl HeardDay {
    fn sure(day: Option<NaiveDate>, end: usize) -> Self {
        let fault = day.is_none().then_some(QuickAddFault::NoSuchDay);
        Self { end, days: day.into_iter().collect(), doubt: None, fault, whole_month: false, whole_week: false }
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
    let part = |at| [Word::Morning, Word::Afternoon].into_iter().any(|word| scan.word(at, word).is_some());
    if let Some(end) = scan.word(at, Word::This).filter(|end| part(*end)) {
        return Some(HeardDay::sure(Some(today), end));
    }
    let ends = [
        (Word::EndOfWeek, friday(today, 0)),
        (Word::EndOfNextWeek, friday(today, 7)),
        (Word::EndOfMonth, last_of_month(today)),
        (Word::EndOfYear, NaiveDate::from_ymd_opt(today.year(), 12, 31)),
        (Word::NewYear, NaiveDate::from_ymd_opt(today.year() + 1, 1, 1)),
    ];
    let ends = ends.into_iter().filter_map(|(word, day)| Some((day, scan.word(at, word)?)));
    if let Some((day, end)) = ends.max_by_key(|(_, end)| *end) {
        return Some(HeardDay::sure(day, end));
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
        let day = resolved(text, today, Dialect::Us);
        return Some(HeardDay { whole_week: unit == Unit::Weeks, ..HeardDay::sure(day, end) });
    }
    let after_in = scan.word(at, Word::In);
    if let Some((days, end)) = whole_days(scan, after_in.unwrap_or(at)) {
        let end = scan.word(end, Word::FromNow).or(after_in.map(|_| end))?;
        return Some(HeardDay::sure(today.checked_add_days(Days::new(days)), end));
    }
    let (amount, next) = scan.amount(after_in.unwrap_or(at))?;
    let (base, end) = match (scan.word(next, Word::FromNow), counted_from(scan, next, today)) {
        (now, Some((day, end))) if now.is_none_or(|now| end > now) => (day, end),
        (Some(end), _) => (today, end),
        (None, _) => (today, after_in.map(|_| next)?),
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
    let day = if number <= 9999 { resolved(&format!("{number} {unit}"), base, Dialect::Us) } else { None };
    let day = day.or_else(|| base.checked_add_days(Days::new(u64::try_from(number).ok()?)));
    Some(HeardDay::sure(day, end))
}

/// "48 hours": whole days of them.
fn whole_days(scan: &Scan, at: usize) -> Option<(u64, usize)> {
    let (hours, next) = scan.number(at)?;
    let hours = u64::try_from(hours).ok().filter(|hours| hours % 24 == 0 && *hours <= 24 * 366)?;
    Some((hours / 24, scan.word(next, Word::Hours)?))
}

/// The day an amount is counted from: "from Friday", "after March 9".
fn counted_from(scan: &Scan, at: usize, today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let from = scan.word(at, Word::FromDay)?;
    let fixed = [(Word::Tomorrow, 1), (Word::Overmorrow, 2)].into_iter();
    let fixed =
        fixed.filter_map(|(word, days)| Some((today.checked_add_days(Days::new(days))?, scan.word(from, word)?)));
    let heard = [named_day, numeric, month_and_day, weekday_and_date, weekday].into_iter();
    let heard = heard.filter_map(|way| way(scan, from, today)).filter(|heard| !heard.whole_month);
    fixed.chain(heard.filter_map(|heard| Some((*heard.days.first()?, heard.end)))).max_by_key(|(_, end)| *end)
}

/// The Friday of this week, or so many days after it; of a week whose Friday is over its Sunday.
fn friday(today: NaiveDate, later: u64) -> Option<NaiveDate> {
    let monday = today.checked_sub_days(Days::new(today.weekday().num_days_from_monday().into()))?;
    let friday = monday.checked_add_days(Days::new(4 + later))?;
    if friday >= today { Some(friday) } else { friday.checked_add_days(Days::new(2)) }
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
    if let Some((month, end)) = scan.word(at, Word::EndOf).and_then(|next| month(scan, next)) {
        let this = NaiveDate::from_ymd_opt(today.year(), month, 1).and_then(last_of_month)?;
        let coming = || NaiveDate::from_ymd_opt(today.year() + 1, month, 1).and_then(last_of_month);
        return Some(HeardDay::sure(if this < today { coming() } else { Some(this) }, end));
    }
    let (number, end) = scan.ordinal(scan.word(at, Word::The)?)?;
    if scan.unit(end).is_some() || scan.weekday(end).is_some() || scan.word(end, Word::Weekday).is_some() {
        return None;
    }
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
            // "3-14-2026"
            return (1000..=9999).contains(&day).then(|| of_parts(scan, first, month, Some(day), today, end));
        }
        return Some(HeardDay::sure(resolved(&format!("{first}-{month}-{day}"), today, Dialect::Us), end));
    }
    let (second, next) = scan.digits(scan.mark(next, "/").or_else(|| scan.mark(next, "."))?)?;
    let dotted = scan.lexemes[next - 2].text == ".";
    let with_year = scan.mark(next, if dotted { "." } else { "/" }).and_then(|next| scan.digits(next));
    if dotted && with_year.is_none_or(|(year, _)| year < 1000) {
        // "9.30" is a time.
        return None;
    }
    let (year, end) = with_year.map_or((None, next), |(year, end)| (Some(year), end));
    let year = year.map(|year| if year < 100 { year + 2000 } else { year });
    Some(of_parts(scan, first, second, year, today, end))
}

/// A month and a day, whichever is which.
fn of_parts(scan: &Scan, first: u32, second: u32, year: Option<u32>, today: NaiveDate, end: usize) -> HeardDay {
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
    let doubt = both.then_some(QuickAddDoubt::DayMonth);
    HeardDay { end, days, doubt, fault, whole_month: false, whole_week: false }
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
        // "2pm" and "9:30" are times.
        let goes_on = |lexeme: &Lexeme| lexeme.glued && (lexeme.text == ":" || !lexeme.is_mark());
        let time = ordinal.is_none() && scan.lexemes.get(next).is_some_and(goes_on);
        (!time).then_some((number, ordinal.unwrap_or(next)))
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
        whole_week: false,
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

/// "Friday", "this Friday", "next Friday", "last Friday", "Friday week", "Friday after next".
fn weekday(scan: &Scan, at: usize, today: NaiveDate) -> Option<HeardDay> {
    if scan.is_plural_weekday(at) {
        return None;
    }
    let coming = |weekday: Weekday, from| resolved(ENGLISH_WEEKDAYS[weekday as usize], from, Dialect::Us);
    let later = |day: NaiveDate, days| day.checked_add_days(Days::new(days));
    if let Some((weekday, end)) = scan.lone_weekday(at) {
        let day = coming(weekday, today);
        // "Friday week": a week after the coming one. "Friday after next": after the one that is next.
        let a_week_on =
            scan.unit(end).filter(|(unit, next)| *unit == Unit::Weeks && *next == end + 1).map(|(_, next)| next);
        if let Some(next) = a_week_on.or_else(|| scan.word(end, Word::AfterNext)) {
            return Some(HeardDay::sure(coming(weekday, today.succ_opt()?).and_then(|day| later(day, 7)), next));
        }
        return Some(HeardDay::sure(day, end));
    }
    if let Some(next) = scan.word(at, Word::This) {
        let (weekday, end) = scan.weekday(next)?;
        return Some(HeardDay::sure(coming(weekday, today), end));
    }
    if let Some((-1, next)) = scan.ordinal(at) {
        let (weekday, end) = scan.weekday(next)?;
        let day = coming(weekday, today).and_then(|day| day.checked_sub_days(Days::new(7)));
        return Some(HeardDay::sure(day, end));
    }
    let (weekday, end) = scan.weekday(scan.word(at, Word::Next)?)?;
    let name = format!("next {}", ENGLISH_WEEKDAYS[weekday as usize]);
    // Asked from tomorrow: on a Friday, "next Friday" is not today.
    let coming = resolved(&name, today.succ_opt()?, Dialect::Us)?;
    // Of a day that this week has no more of there is one next. On a Sunday it is open which week is this one.
    let sunday = today.weekday() == chrono::Weekday::Sun;
    if coming.iso_week() != today.iso_week() && !sunday {
        return Some(HeardDay::sure(Some(coming), end));
    }
    // The earlier first: who calls too early can call again.
    let doubt = Some(QuickAddDoubt::NextWeekday);
    Some(HeardDay { days: vec![coming, later(coming, 7)?], doubt, ..HeardDay::sure(Some(coming), end) })
}

/// A time of day, and what else it could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeardTime {
    pub(super) end: usize,
    /// Empty: only a part of the day was said.
    pub(super) times: Vec<NaiveTime>,
    /// The words say more than the time: a part of the day, or until when it may be.
    pub(super) says_more: bool,
}

/// "at 2", "2pm", "14:00", "at noon", "half past 2", "0930", "2-3 pm", "morning at 8", "in the morning".
pub(super) fn time(scan: &Scan, at: usize) -> Option<HeardTime> {
    if let Some(next) = scan.word(at, Word::Between)
        && let Some(heard) = clock(scan, next, true, None).filter(|heard| heard.says_more)
    {
        return Some(heard);
    }
    if let Some((half, end)) = part_of_day(scan, at) {
        let next = scan.past_mark(end, ",");
        let asked = scan.word(next, Word::At);
        let said = clock(scan, asked.unwrap_or(next), asked.is_some(), Some(half));
        return Some(said.unwrap_or(HeardTime { end, times: Vec::new(), says_more: true }));
    }
    let asked = scan.word(at, Word::At);
    let from = asked.unwrap_or(at);
    let fixed = [(Word::Noon, 12), (Word::Midnight, 0)].into_iter();
    let fixed = fixed.filter_map(|(word, hour)| Some((hour, scan.word(from, word)?))).next();
    if let Some((hour, end)) = fixed {
        let times = NaiveTime::from_hms_opt(hour, 0, 0).into_iter().collect();
        return Some(HeardTime { end, times, says_more: false });
    }
    clock(scan, from, asked.is_some(), None)
}

/// A time on the clock face. `asked`: "at" stands before it. `part` is the half of the day where that was said before.
fn clock(scan: &Scan, from: usize, asked: bool, part: Option<Half>) -> Option<HeardTime> {
    let past = [(Word::HalfPast, 30), (Word::QuarterPast, 15), (Word::QuarterTo, -15)].into_iter();
    let past = past.filter_map(|(word, minutes)| Some((minutes, scan.word(from, word)?))).next();
    let (hour, minute, next) = if let Some((minutes, next)) = past {
        let (hour, next) = scan.number(next)?;
        let (hour, minute) = if minutes < 0 { ((hour + 10) % 12 + 1, 60 + minutes) } else { (hour, minutes) };
        (u32::try_from(hour).ok()?, Some(u32::try_from(minute).ok()?), next)
    } else {
        hour_and_minute(scan, from, asked)?
    };
    let o_clock = scan.word(next, Word::OClock);
    let next = o_clock.unwrap_or(next);
    let own = half_of_day(scan, next);
    let (half, end) = own.map_or((part, next), |(half, next)| (Some(half), next));
    let range = range_end(scan, end, hour).filter(|(said, _)| half.is_some() || said.is_some());
    let half = half.or(range.and_then(|(half, _)| half));
    let end = range.map_or(end, |(_, end)| end);
    if !asked && minute.is_none() && half.is_none() && o_clock.is_none() {
        return None;
    }
    // What is written with a nought, or is too large for a clock face, is said on 24 hours.
    let text = &scan.lexemes.get(from)?.text;
    let on_24 =
        hour > 12 || hour == 0 || past.is_none() && (text.len() == 2 || text.len() == 4) && text.starts_with('0');
    let at = |hour| NaiveTime::from_hms_opt(hour, minute.unwrap_or(0), 0);
    let times: Vec<NaiveTime> = match half {
        Some(half) if (1..=12).contains(&hour) => {
            at(hour % 12 + if half == Half::Pm { 12 } else { 0 }).into_iter().collect()
        }
        Some(_) | None if on_24 => at(hour).into_iter().collect(),
        _ => {
            let (am, pm) = (at(hour % 12)?, at(hour % 12 + 12)?);
            // Office hours first: 7 to 11 in the morning, 12 to 6 after it.
            if (7..=11).contains(&hour) { vec![am, pm] } else { vec![pm, am] }
        }
    };
    (!times.is_empty()).then_some(HeardTime { end, times, says_more: range.is_some() })
}

/// "2", "2:30", "9.30", "0930", "1430" behind "at".
fn hour_and_minute(scan: &Scan, at: usize, asked: bool) -> Option<(u32, Option<u32>, usize)> {
    let (number, next) = scan.digits(at)?;
    let text = &scan.lexemes.get(at)?.text;
    // "555-0100" is a telephone number.
    let alone = !scan.lexemes[at].glued;
    if text.len() == 4 && alone && (asked || text.starts_with('0')) && number % 100 < 60 && number < 2400 {
        return Some((number / 100, Some(number % 100), next));
    }
    if let Some((minute, next)) = minutes(scan, next, ":") {
        return Some((number, Some(minute), next));
    }
    // "2:75" is no time at all; nor is a number of a day: "at 3/4".
    let goes_on = |mark: &str| {
        scan.mark(next, mark).is_some_and(|after| scan.lexemes[next].glued && scan.digits(after).is_some())
    };
    if goes_on(":") || goes_on("/") || number > 24 {
        return None;
    }
    let dotted = minutes(scan, next, ".").filter(|(_, next)| asked || half_of_day(scan, *next).is_some());
    Some(dotted.map_or((number, None, next), |(minute, next)| (number, Some(minute), next)))
}

/// The end of a stretch that begins at `begun`, and the half of the day it says for its beginning: "-3pm" of
/// "2-3pm"; across noon that is the morning.
fn range_end(scan: &Scan, at: usize, begun: u32) -> Option<(Option<Half>, usize)> {
    let (hour, _, next) = hour_and_minute(scan, scan.word(at, Word::Range)?, false).filter(|(hour, ..)| *hour > 0)?;
    let next = scan.past(next, Word::OClock);
    let half = half_of_day(scan, next);
    let said = half.map(|(half, _)| if half == Half::Pm && begun % 12 > hour % 12 { Half::Am } else { half });
    Some((said, half.map_or(next, |(_, next)| next)))
}

fn minutes(scan: &Scan, at: usize, mark: &str) -> Option<(u32, usize)> {
    let next = scan.mark(at, mark).filter(|_| scan.lexemes[at].glued)?;
    let two = scan.lexemes.get(next).is_some_and(|l| l.glued && l.text.len() == 2);
    scan.digits(next).filter(|(minute, _)| two && *minute < 60)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// "in the morning".
fn part_of_day(scan: &Scan, at: usize) -> Option<(Half, usize)> {
    let said = [(Word::Morning, Half::Am), (Word::Afternoon, Half::Pm)];
    said.into_iter().filter_map(|(word, half)| Some((half, scan.word(at, word)?))).max_by_key(|(_, end)| *end)
}

fn half_of_day(scan: &Scan, at: usize) -> Option<(Half, usize)> {
    let said = [(Word::Am, Half::Am), (Word::Pm, Half::Pm)];
    let letters = [(Word::AmLetter, Half::Am), (Word::PmLetter, Half::Pm)];
    let glued = scan.lexemes.get(at).is_some_and(|lexeme| lexeme.glued);
    let letters = letters.into_iter().filter(|_| glued);
    let said = said.into_iter().chain(letters).filter_map(|(word, half)| Some((half, scan.word(at, word)?)));
    said.chain(part_of_day(scan, at)).max_by_key(|(_, end)| *end)
}
