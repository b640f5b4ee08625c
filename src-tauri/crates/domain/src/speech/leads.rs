//! A day with what stands before it: "by Friday", "after April 1", "in April", "between Dec 1 and Dec 5".

use chrono::NaiveDate;

use super::days::{DayDoubt, DayFault, Standpoint, business_days, day};
use super::scan::Scan;
use super::words::Word;
use crate::office_days::OfficeCalendar;

/// A day and how it was led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LedDay {
    /// Where the day itself begins, behind what leads to it.
    pub(crate) value_from: usize,
    pub(crate) end: usize,
    /// The first is what is taken unless another is chosen. Empty where there is a fault.
    pub(crate) days: Vec<NaiveDate>,
    /// Any day up to this one: "between Dec 1 and Dec 5", "in April".
    pub(crate) through: Option<NaiveDate>,
    pub(crate) doubt: Option<DayDoubt>,
    pub(crate) fault: Option<DayFault>,
    /// The word that led to it.
    pub(crate) lead: Option<Word>,
    /// Only a month was said; the day is its first, or today where it has begun.
    pub(crate) whole_month: bool,
    /// "next week": the day is the same day of it.
    pub(crate) whole_week: bool,
}

/// The day that begins here or is led to from here. `leads` are the words that say no more of it; office days
/// are read where the office's calendar is known.
pub(crate) fn led_day(
    scan: &Scan,
    at: usize,
    from: Standpoint,
    office: Option<&OfficeCalendar>,
    leads: &[Word],
) -> Option<LedDay> {
    if let Some(heard) = between(scan, at, from).or_else(|| in_month(scan, at, from)) {
        return Some(heard);
    }
    let (place, lead, heard) = places(scan, at, from, leads).into_iter().find_map(|(place, lead)| {
        let business = || business_days(scan, place, from, office?);
        Some((place, lead, day(scan, place, from).or_else(business)?))
    })?;
    // A month alone is no day: "call April".
    if heard.whole_month && lead.is_none() {
        return None;
    }
    let mut days = heard.days;
    if heard.whole_month {
        // Where the month has begun, from today on.
        days = days.first().map(|first| (*first).max(from.today)).into_iter().collect();
    } else if lead == Some(Word::FromAfter) {
        days = days.into_iter().filter_map(|day| day.succ_opt()).collect();
    }
    Some(LedDay {
        value_from: place,
        end: heard.end,
        days,
        through: None,
        doubt: heard.doubt,
        fault: heard.fault,
        lead,
        whole_month: heard.whole_month,
        whole_week: heard.whole_week,
    })
}

/// Where the day may begin, the farthest first: of "by EOD" behind one word, of "by EOD Friday" behind both.
fn places(scan: &Scan, at: usize, from: Standpoint, leads: &[Word]) -> Vec<(usize, Option<Word>)> {
    let mut places = vec![(at, None)];
    // What has happened "after Friday" was on no day that is known.
    let after = from.is_ahead().then_some(Word::FromAfter);
    for lead in leads.iter().copied().chain(after) {
        for next in scan.ends(at, lead) {
            places.push((next, Some(lead)));
            // "on a Wednesday".
            let plain = scan.past(next, Word::Article);
            if plain > next && scan.weekday(scan.past(plain, Word::Next)).is_some() {
                places.push((plain, Some(lead)));
            }
        }
    }
    // "for next Tuesday".
    let asked = scan.word(at, Word::For).filter(|next| scan.weekday(scan.past(*next, Word::Next)).is_some());
    places.extend(asked.map(|next| (next, Some(Word::For))));
    places.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    places
}

/// "between Dec 1 and Dec 5".
fn between(scan: &Scan, at: usize, from: Standpoint) -> Option<LedDay> {
    let next = scan.word(at, Word::Between)?;
    let sure = |at| day(scan, at, from).filter(|heard| heard.fault.is_none() && !heard.whole_month);
    let first = sure(next)?;
    let last = sure(scan.word(first.end, Word::Range)?)?;
    let (start, end) = (*first.days.first()?, *last.days.first()?);
    let apart = (end - start).num_days();
    (0..=MOST_DAYS_BETWEEN).contains(&apart).then(|| stretch(at, last.end, Word::Between, start, end))
}

/// As many as a window has at most.
const MOST_DAYS_BETWEEN: i64 = 60;

/// "in April": on any day of it that is left.
fn in_month(scan: &Scan, at: usize, from: Standpoint) -> Option<LedDay> {
    let next = scan.word(at, Word::In)?;
    let heard = day(scan, next, from).filter(|heard| heard.whole_month)?;
    let (first, last) = (heard.days.first()?, heard.days.last()?);
    Some(stretch(next, heard.end, Word::In, *first.max(&from.today), *last))
}

fn stretch(value_from: usize, end: usize, lead: Word, first: NaiveDate, last: NaiveDate) -> LedDay {
    LedDay {
        value_from,
        end,
        days: vec![first],
        through: Some(last),
        doubt: None,
        fault: None,
        lead: Some(lead),
        whole_month: false,
        whole_week: false,
    }
}
