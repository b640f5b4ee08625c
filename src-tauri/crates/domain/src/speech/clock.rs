//! One time of day, as people say it.

use chrono::NaiveTime;

use super::scan::Scan;
use super::words::Word;

/// A time of day, and what else it could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeardTime {
    pub(crate) end: usize,
    /// Empty: only a part of the day was said.
    pub(crate) times: Vec<NaiveTime>,
    /// The words say more than the time: a part of the day, or until when it may be.
    pub(crate) says_more: bool,
}

/// "at 2", "2pm", "14:00", "at noon", "half past 2", "0930", "2-3 pm", "morning at 8", "in the morning".
pub(crate) fn time(scan: &Scan, at: usize) -> Option<HeardTime> {
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
