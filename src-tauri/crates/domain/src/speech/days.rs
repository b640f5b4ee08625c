//! One day, as people say it. The rules for what is open stand in [`crate::speech`].
//!
//! What the words cannot know is checked here: days that no month has, a weekday that does not go with its date.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::lexemes::Lexeme;
use super::scan::Scan;
use super::words::{Meaning, Unit, Word};
use crate::cadence::{IntervalUnit, Weekday};
use crate::office_days::OfficeCalendar;

/// Which way an unsaid year or week is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Toward {
    /// It has happened.
    Past,
    /// It is to come.
    Future,
}

/// From where a day is seen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standpoint {
    pub(crate) today: NaiveDate,
    pub(crate) toward: Toward,
}

/// A day, or why there is none; with what else it could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeardDay {
    pub(crate) end: usize,
    /// The first is what is taken unless another is chosen.
    pub(crate) days: Vec<NaiveDate>,
    pub(crate) doubt: Option<DayDoubt>,
    pub(crate) fault: Option<DayFault>,
    /// Only a month was said; the days are its first and its last.
    pub(crate) whole_month: bool,
    /// "next week": the day is the same day of it.
    pub(crate) whole_week: bool,
}

/// In which two ways a day may be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayDoubt {
    /// "3/4": March 4 or April 3.
    DayMonth,
    /// The one that comes next, or the one a week after.
    NextWeekday,
}

/// Why it is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayFault {
    /// No month has that day: 31 February.
    NoSuchDay,
    /// The weekday is not that of the date.
    OtherWeekday,
}

impl HeardDay {
    fn sure(day: Option<NaiveDate>, end: usize) -> Self {
        let fault = day.is_none().then_some(DayFault::NoSuchDay);
        Self { end, days: day.into_iter().collect(), doubt: None, fault, whole_month: false, whole_week: false }
    }
}

/// No date lies more than this many days ahead.
const FARTHEST_DAYS: i32 = 366 * 50;
/// As many as an interval of them may have.
const MOST_BUSINESS_DAYS: i32 = 260;
/// Leap days are at most so many years apart.
const LEAP_YEARS_APART: i32 = 8;

impl Standpoint {
    pub(crate) const fn ahead(today: NaiveDate) -> Self {
        Self { today, toward: Toward::Future }
    }

    pub(super) fn is_ahead(self) -> bool {
        self.toward == Toward::Future
    }

    fn later(self, days: u64) -> Option<NaiveDate> {
        self.today.checked_add_days(Days::new(days))
    }

    /// Of a day that each year has, the next that is not over, or the last that has come.
    fn of_years(self, day_in: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
        let year = self.today.year();
        if self.is_ahead() {
            (0..=1).find_map(|on| day_in(year + on).filter(|day| *day >= self.today))
        } else {
            (0..=LEAP_YEARS_APART).find_map(|back| day_in(year - back).filter(|day| *day <= self.today))
        }
    }

    /// The same of a day that each month may have.
    fn of_months(self, day_in: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Option<NaiveDate> {
        let first = self.today.with_day(1)?;
        if self.is_ahead() {
            (0..12).find_map(|on| day_in(first.checked_add_months(Months::new(on))?).filter(|day| *day >= self.today))
        } else {
            (0..12).find_map(|ago| day_in(first.checked_sub_months(Months::new(ago))?).filter(|day| *day <= self.today))
        }
    }
}

/// The longest date that begins here.
pub(crate) fn day(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    let ways = [relative, named_day, numeric, month_and_day, weekday_and_date, weekday];
    ways.iter().filter_map(|way| way(scan, at, from)).max_by_key(|heard| heard.end)
}

/// "tomorrow", "this week", "next month", "in 10 days", "3 weeks ago".
fn relative(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    near(scan, at, from)
        .or_else(|| end_of_stretch(scan, at, from))
        .or_else(|| next_unit(scan, at, from))
        .or_else(|| counted(scan, at, from))
}

/// "today", "yesterday", "this" before a part of the day.
fn near(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    let days = [(Word::Today, 0), (Word::Tomorrow, 1), (Word::Overmorrow, 2)];
    let days = days.into_iter().filter_map(|(word, days)| Some((from.later(days), scan.word(at, word)?)));
    let yesterday = scan.word(at, Word::Yesterday).map(|end| (from.today.pred_opt(), end));
    if let Some((day, end)) = days.chain(yesterday).max_by_key(|(_, end)| *end) {
        return Some(HeardDay::sure(day, end));
    }
    let part = |at| [Word::Morning, Word::Afternoon].into_iter().any(|word| scan.word(at, word).is_some());
    let end = scan.word(at, Word::This).filter(|end| part(*end))?;
    Some(HeardDay::sure(Some(from.today), end))
}

/// "end of the week", "this month": named for when they are over.
fn end_of_stretch(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    let today = from.today;
    let next_month = || today.with_day(1)?.checked_add_months(Months::new(1));
    let ends = [
        (Word::EndOfWeek, friday(today, 0)),
        (Word::ThisWeek, friday(today, 0)),
        (Word::EndOfNextWeek, friday(today, 7)),
        (Word::EndOfMonth, last_of_month(today)),
        (Word::ThisMonth, last_of_month(today)),
        (Word::EndOfNextMonth, next_month().and_then(last_of_month)),
        (Word::EndOfYear, NaiveDate::from_ymd_opt(today.year(), 12, 31)),
        (Word::NewYear, NaiveDate::from_ymd_opt(today.year() + 1, 1, 1)),
    ];
    let ends = ends.into_iter().filter_map(|(word, day)| Some((day, scan.word(at, word)?)));
    let (day, end) = ends.max_by_key(|(_, end)| *end).filter(|_| from.is_ahead())?;
    Some(HeardDay::sure(day, end))
}

/// "next week": the same day of it; on a weekend its Friday, for what is meant is its working days.
fn next_unit(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    let (unit, end) = scan.unit(scan.word(at, Word::Next).filter(|_| from.is_ahead())?)?;
    let day = match unit {
        Unit::Days => from.later(1),
        Unit::Weeks => from.later(7).and_then(up_to_friday),
        Unit::Months => from.today.checked_add_months(Months::new(1)),
        Unit::Years => from.today.checked_add_months(Months::new(12)),
        _ => return None,
    };
    Some(HeardDay { whole_week: unit == Unit::Weeks, ..HeardDay::sure(day, end) })
}

/// "in 10 days", "3 weeks from now", "48 hours", "a week from Friday", "3 days ago".
fn counted(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    let today = from.today;
    let after_in = scan.word(at, Word::In);
    let lead = after_in.unwrap_or(at);
    let ahead = from.is_ahead();
    let (number, months, next, base) = if let Some((days, next)) = whole_days(scan, lead) {
        (days, false, next, None)
    } else {
        let (amount, next) = scan.amount(lead)?;
        let (number, months) = match amount.unit {
            IntervalUnit::Days => (amount.every, false),
            IntervalUnit::Weeks => (amount.every.checked_mul(7)?, false),
            IntervalUnit::Months => (amount.every, true),
            // Which days the office is open, the office days say: [`business_days`].
            IntervalUnit::BusinessDays => return None,
        };
        (number, months, next, counted_from(scan, next, from))
    };
    if number > if months { FARTHEST_DAYS / 31 } else { FARTHEST_DAYS } {
        return None;
    }
    let number = u32::try_from(number).ok()?;
    if let Some(end) = scan.word(next, Word::Ago).filter(|_| after_in.is_none()) {
        let day = if months {
            today.checked_sub_months(Months::new(number))
        } else {
            today.checked_sub_days(Days::new(number.into()))
        };
        return Some(HeardDay::sure(day, end));
    }
    let (base, end) = match (scan.word(next, Word::FromNow), base) {
        (now, Some((day, end))) if now.is_none_or(|now| end > now) => (day, end),
        (Some(end), _) => (today, end),
        (None, _) => (today, after_in.map(|_| next)?),
    };
    let day = if months {
        base.checked_add_months(Months::new(number))
    } else {
        base.checked_add_days(Days::new(number.into()))
    };
    ahead.then(|| HeardDay::sure(day, end))
}

/// "48 hours": whole days of them.
fn whole_days(scan: &Scan, at: usize) -> Option<(i32, usize)> {
    let (hours, next) = scan.number(at)?;
    (hours % 24 == 0 && hours <= 24 * 366).then_some((hours / 24, scan.word(next, Word::Hours)?))
}

/// The day an amount is counted from: "from Friday", "after March 9".
fn counted_from(scan: &Scan, at: usize, from: Standpoint) -> Option<(NaiveDate, usize)> {
    let next = scan.word(at, Word::FromDay)?;
    let fixed = [(Word::Tomorrow, 1), (Word::Overmorrow, 2)].into_iter();
    let fixed = fixed.filter_map(|(word, days)| Some((from.later(days)?, scan.word(next, word)?)));
    let heard = [named_day, numeric, month_and_day, weekday_and_date, weekday].into_iter();
    let heard = heard.filter_map(|way| way(scan, next, from)).filter(|heard| !heard.whole_month);
    fixed.chain(heard.filter_map(|heard| Some((*heard.days.first()?, heard.end)))).max_by_key(|(_, end)| *end)
}

/// The Friday of this week, or so many days after it; of a week whose Friday is over its Sunday.
fn friday(today: NaiveDate, later: u64) -> Option<NaiveDate> {
    let monday = today.checked_sub_days(Days::new(today.weekday().num_days_from_monday().into()))?;
    let friday = monday.checked_add_days(Days::new(4 + later))?;
    if friday >= today { Some(friday) } else { friday.checked_add_days(Days::new(2)) }
}

fn up_to_friday(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().saturating_sub(4).into()))
}

/// "in 2 business days": days the office is open, today not counted.
pub(crate) fn business_days(scan: &Scan, at: usize, from: Standpoint, office: &OfficeCalendar) -> Option<HeardDay> {
    let after_in = scan.word(at, Word::In);
    let (amount, next) = scan.amount(after_in.unwrap_or(at))?;
    let end = match after_in {
        Some(_) => scan.past(next, Word::FromNow),
        None => scan.word(next, Word::FromNow)?,
    };
    let number = u32::try_from(amount.every).ok().filter(|_| amount.unit == IntervalUnit::BusinessDays)?;
    (amount.every <= MOST_BUSINESS_DAYS).then(|| HeardDay::sure(office.after(from.today, number), end))
}

/// "end of March", "the 15th".
fn named_day(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    if let Some((month, end)) = scan.word(at, Word::EndOf).and_then(|next| month(scan, next)) {
        let last = |year| NaiveDate::from_ymd_opt(year, month, 1).and_then(last_of_month);
        return Some(HeardDay::sure(from.of_years(last), end));
    }
    let (number, end) = scan.ordinal(scan.word(at, Word::The)?)?;
    if scan.unit(end).is_some() || scan.weekday(end).is_some() || scan.word(end, Word::Weekday).is_some() {
        return None;
    }
    let number = u32::try_from(number).ok().filter(|n| (1..=31).contains(n))?;
    Some(HeardDay::sure(from.of_months(|first| first.with_day(number)), end))
}

fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// "2026-12-01", "3/4", "3/4/2027".
fn numeric(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    let (first, next) = scan.digits(at)?;
    if let Some(next) = scan.mark(next, "-") {
        let (month, next) = scan.digits(next)?;
        let (day, end) = scan.digits(scan.mark(next, "-")?)?;
        if !(1000..=9999).contains(&first) {
            // "3-14-2026"
            return (1000..=9999).contains(&day).then(|| of_parts(scan, first, month, Some(day), from, end));
        }
        return Some(HeardDay::sure(NaiveDate::from_ymd_opt(i32::try_from(first).ok()?, month, day), end));
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
    Some(of_parts(scan, first, second, year, from, end))
}

/// A month and a day, whichever is which.
fn of_parts(scan: &Scan, first: u32, second: u32, year: Option<u32>, from: Standpoint, end: usize) -> HeardDay {
    let read = |month: u32, day: u32| year_given_or_near(month, day, year, from);
    let (usual, other) = if scan.month_first {
        (read(first, second), read(second, first))
    } else {
        (read(second, first), read(first, second))
    };
    let both = usual.is_some() && other.is_some() && usual != other;
    let days: Vec<NaiveDate> =
        if both { usual.into_iter().chain(other).collect() } else { usual.or(other).into_iter().collect() };
    let fault = days.is_empty().then_some(DayFault::NoSuchDay);
    let doubt = both.then_some(DayDoubt::DayMonth);
    HeardDay { end, days, doubt, fault, whole_month: false, whole_week: false }
}

/// That day of that year, or without one the nearest the way it is meant.
fn year_given_or_near(month: u32, day: u32, year: Option<u32>, from: Standpoint) -> Option<NaiveDate> {
    match year {
        Some(year) => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day),
        None => from.of_years(|year| NaiveDate::from_ymd_opt(year, month, day)),
    }
}

/// 1 to 12.
pub(crate) fn month(scan: &Scan, at: usize) -> Option<(u32, usize)> {
    let (month, next) =
        scan.pick(at, |meaning| if let Meaning::Month(month) = meaning { Some(month) } else { None })?;
    Some((month, scan.mark(next, ".").filter(|after| scan.lexemes[after - 1].glued).unwrap_or(next)))
}

/// "March 5", "the 5th of March": the month, the day, and the place after them.
pub(crate) fn day_of_year(scan: &Scan, at: usize) -> Option<(u32, u32, usize)> {
    let small = |at: usize| {
        let (number, next) = scan.digits(at)?;
        let ordinal = scan.ordinal(at).map(|(_, next)| next);
        // "2pm" and "9:30" are times.
        let goes_on = |lexeme: &Lexeme| lexeme.glued && (lexeme.text == ":" || !lexeme.is_mark());
        let time = ordinal.is_none() && scan.lexemes.get(next).is_some_and(goes_on);
        (!time).then_some((number, ordinal.unwrap_or(next)))
    };
    let day = |at: usize| small(at).filter(|(number, _)| (1..=99).contains(number));
    if let Some((number, next)) = day(scan.past(at, Word::The)) {
        let (month, next) = month(scan, scan.past(next, Word::Of))?;
        return Some((month, number, next));
    }
    let (month, next) = month(scan, at)?;
    let (number, next) = day(next)?;
    Some((month, number, next))
}

/// The year behind a day. "from August 21, 1000 times" names none, nor does "Nov 20 4200 steps".
pub(crate) fn year_behind(scan: &Scan, at: usize) -> Option<(u32, usize)> {
    let (year, next) = scan.digits(scan.past_mark(at, ","))?;
    let counted = scan.word(next, Word::Times).is_some() || scan.unit(next).is_some();
    ((1900..=2200).contains(&year) && !counted).then_some((year, next))
}

/// "March 5", "5 March 2027", "March 5th, 2027", "March".
fn month_and_day(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    if let Some((month, number, next)) = day_of_year(scan, at) {
        let (year, end) = year_behind(scan, next).unzip();
        return Some(HeardDay::sure(year_given_or_near(month, number, year, from), end.unwrap_or(next)));
    }
    let (month, next) = month(scan, at)?;
    let (year, end) = year_behind(scan, next).unzip();
    let year = year.and_then(|year| i32::try_from(year).ok());
    let first = |year| NaiveDate::from_ymd_opt(year, month, 1);
    let first = match year {
        Some(year) => first(year)?,
        None => from.of_years(|year| last_of_month(first(year)?))?.with_day(1)?,
    };
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
fn weekday_and_date(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    let (weekday, next) = scan.weekday(at)?;
    let next = scan.past_mark(next, ",");
    let dates = [numeric, month_and_day].into_iter().filter_map(|way| way(scan, next, from));
    let mut heard = dates.filter(|heard| !heard.whole_month).max_by_key(|heard| heard.end)?;
    let goes = |day: &NaiveDate| day.weekday().num_days_from_monday() == weekday as u32;
    if heard.fault.is_none() {
        let fitting: Vec<NaiveDate> = heard.days.iter().copied().filter(goes).collect();
        // The weekday says which of the two it is.
        (heard.fault, heard.doubt) =
            if fitting.is_empty() { (Some(DayFault::OtherWeekday), None) } else { (None, None) };
        if !fitting.is_empty() {
            heard.days = fitting;
        }
    }
    Some(heard)
}

/// "Friday", "this Friday", "next Friday", "last Friday", "Friday week", "Friday after next".
fn weekday(scan: &Scan, at: usize, from: Standpoint) -> Option<HeardDay> {
    if scan.is_plural_weekday(at) {
        return None;
    }
    let nearest = |weekday| if from.is_ahead() { coming(weekday, from.today) } else { latest(weekday, from.today) };
    let tomorrow = from.today.succ_opt()?;
    if let Some((weekday, end)) = scan.lone_weekday(at) {
        // "Friday week": a week after the coming one. "Friday after next": after the one that is next.
        let a_week_on =
            scan.unit(end).filter(|(unit, next)| *unit == Unit::Weeks && *next == end + 1).map(|(_, next)| next);
        if let Some(next) = a_week_on.or_else(|| scan.word(end, Word::AfterNext)).filter(|_| from.is_ahead()) {
            return Some(HeardDay::sure(coming(weekday, tomorrow).and_then(a_week_after), next));
        }
        return Some(HeardDay::sure(nearest(weekday), end));
    }
    if let Some(next) = scan.word(at, Word::This) {
        let (weekday, end) = scan.weekday(next)?;
        return Some(HeardDay::sure(nearest(weekday), end));
    }
    if let Some((-1, next)) = scan.ordinal(at) {
        let (weekday, end) = scan.weekday(next)?;
        return Some(HeardDay::sure(from.today.pred_opt().and_then(|day| latest(weekday, day)), end));
    }
    let (weekday, end) = scan.weekday(scan.word(at, Word::Next).filter(|_| from.is_ahead())?)?;
    // Asked from tomorrow: on a Friday, "next Friday" is not today.
    let coming = coming(weekday, tomorrow)?;
    // Of a day that this week has no more of there is one next. On a Sunday it is open which week is this one.
    let sunday = from.today.weekday() == chrono::Weekday::Sun;
    if coming.iso_week() != from.today.iso_week() && !sunday {
        return Some(HeardDay::sure(Some(coming), end));
    }
    // The earlier first: who calls too early can call again.
    let doubt = Some(DayDoubt::NextWeekday);
    Some(HeardDay { days: vec![coming, a_week_after(coming)?], doubt, ..HeardDay::sure(Some(coming), end) })
}

fn a_week_after(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(7))
}

/// The first of that weekday from `day` on.
fn coming(weekday: Weekday, day: NaiveDate) -> Option<NaiveDate> {
    let ahead = (7 + weekday as u32 - day.weekday().num_days_from_monday()) % 7;
    day.checked_add_days(Days::new(ahead.into()))
}

/// The last of that weekday up to `day`.
fn latest(weekday: Weekday, day: NaiveDate) -> Option<NaiveDate> {
    let back = (7 + day.weekday().num_days_from_monday() - weekday as u32) % 7;
    day.checked_sub_days(Days::new(back.into()))
}
