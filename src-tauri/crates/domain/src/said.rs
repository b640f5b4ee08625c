//! Days and times in a text about other things: a note, a promise, a line of measures.
//!
//! Which day the words name, [`crate::speech`] says, as it does for quick add: "I will call next Friday" in a
//! note and "call Ann next Friday" come to one day. Here is only what a text asks for besides: to look at one
//! place after another, both ways in time, and to leave alone what is not surely meant as a day.

mod token;

pub(crate) use token::{Phrase, Token, after, after_any, in_parts, tokens};

use std::cell::OnceCell;

use chrono::{NaiveDate, NaiveTime};

use crate::speech::days::{Standpoint, Toward};
use crate::speech::leads::{LedDay, led_day};
use crate::speech::lexemes::Lexeme;
use crate::speech::scan::Scan;
use crate::speech::words::{Meaning, Word, Words};

/// A day, a time, or both, and the place after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Said {
    /// None beside a time: none was said. None without one: it cannot be ("Monday, March 10", a Tuesday), or is
    /// over where what is to come is looked for.
    pub(crate) day: Option<NaiveDate>,
    pub(crate) time: Option<NaiveTime>,
    pub(crate) next: usize,
}

/// A text in which days and times are looked for. Scanned at the first look: most are never looked into.
pub(crate) struct SaidIn<'a> {
    scan: OnceCell<Scan>,
    text: &'a str,
    /// Where the text begins in the one that the tokens are of, in bytes.
    offset: usize,
    from: Standpoint,
}

/// What stands before a day or a time and says no more of it.
const LEADS: [Word; 5] = [Word::On, Word::By, Word::From, Word::Until, Word::At];

impl<'a> SaidIn<'a> {
    /// Of this stretch of the text.
    pub(crate) fn new(text: &'a str, stretch: std::ops::Range<usize>, today: NaiveDate, toward: Toward) -> Self {
        let offset = stretch.start;
        let text = text.get(stretch).unwrap_or_default();
        Self { scan: OnceCell::new(), text, offset, from: Standpoint { today, toward } }
    }

    fn scan(&self) -> &Scan {
        let scan = || Words::english().map_or_else(Scan::default, |words| Scan::new(self.text, words));
        self.scan.get_or_init(scan)
    }

    /// The day or time that stands at this token, if one does. Days that are none ("31 February") are none here.
    pub(crate) fn at(&self, tokens: &[Token], at: usize) -> Option<Said> {
        self.look(tokens, at).filter(|said| said.day.is_some() || said.time.is_some())
    }

    /// The same, and where the words name a day that cannot be, neither: whoever goes on looks behind them.
    pub(crate) fn look(&self, tokens: &[Token], at: usize) -> Option<Said> {
        let start = tokens.get(at)?.start.checked_sub(self.offset)?;
        let place = self.scan().lexemes.binary_search_by_key(&start, |lexeme| lexeme.start).ok()?;
        if self.is_of_a_rhythm(place) {
            return None;
        }
        let (day, time, next) = self.day_then_time(place).or_else(|| self.time_then_day(place))?;
        let end = self.scan().lexemes.get(next.checked_sub(1)?)?.end + self.offset;
        let last = tokens.binary_search_by_key(&end, |token| token.end).ok()?;
        Some(Said { day, time, next: last + 1 })
    }

    /// "yesterday 8am", "by Friday".
    fn day_then_time(&self, place: usize) -> Option<(Option<NaiveDate>, Option<NaiveTime>, usize)> {
        let (day, next) = self.day(place)?;
        let time = self.time(next).filter(|_| day.is_some());
        Some((day, time.map(|(time, _)| time), time.map_or(next, |(_, next)| next)))
    }

    /// "8am on Monday".
    fn time_then_day(&self, place: usize) -> Option<(Option<NaiveDate>, Option<NaiveTime>, usize)> {
        let (time, next) = self.time(place)?;
        let day = self.day(next).filter(|(day, _)| day.is_some());
        Some((day.and_then(|(day, _)| day), Some(time), day.map_or(next, |(_, next)| next)))
    }

    fn day(&self, place: usize) -> Option<(Option<NaiveDate>, usize)> {
        let led = led_day(self.scan(), place, self.from, None, &LEADS).filter(|led| self.is_meant(led))?;
        // "this morning": the part of the day belongs to it.
        let parts = [Word::Morning, Word::Afternoon].into_iter().find_map(|word| self.scan().word(led.end, word));
        let next = parts.unwrap_or(led.end);
        // A stretch of days is over with its last: "by when" is asked.
        let day = led.through.or(led.days.first().copied()).filter(|_| led.fault.is_none());
        let is_over = |day: &NaiveDate| self.from.toward == Toward::Future && *day < self.from.today;
        Some((day.filter(|day| !is_over(day)), next))
    }

    /// "a day" of "twice a day from Monday": it says how often, not how long after.
    fn is_of_a_rhythm(&self, place: usize) -> bool {
        let ends_here = |at| self.scan().times(at).is_some_and(|(_, end)| end == place);
        self.scan().amount(place).is_some() && (1..=2).filter_map(|back| place.checked_sub(back)).any(ends_here)
    }

    /// Whether a text means a day by this: "the 2nd form", "at the first visit" and "the form from April" name none,
    /// and what has been in a month was on no day that is known.
    fn is_meant(&self, led: &LedDay) -> bool {
        let counted = || {
            let number = self.scan().word(led.value_from, Word::The);
            let ordinal = number.and_then(|next| self.scan().ordinal(next));
            ordinal.is_some_and(|(_, end)| end == led.end).then_some(number).flatten()
        };
        let past = self.from.toward == Toward::Past;
        let of_month = led.whole_month && (past || led.lead != Some(Word::By));
        let stretch = past && led.through.is_some();
        !of_month && !stretch && counted().is_none_or(|number| self.is_day_of_month(led, number))
    }

    /// Whether "the 15th" is a day of the month: led to as one, in digits, and of nothing that follows.
    fn is_day_of_month(&self, led: &LedDay, number: usize) -> bool {
        let led_to = matches!(led.lead, Some(Word::On | Word::By | Word::From | Word::Until));
        let ends = || {
            let joined = self.scan().word(led.end, Word::And).is_some();
            joined || self.scan().lexemes.get(led.end).is_none_or(Lexeme::is_mark)
        };
        led_to && self.scan().digits(number).is_some() && (ends() || self.time(led.end).is_some())
    }

    /// "8am", "8:30 pm", "20:15", "noon". What leaves morning and afternoon open is no time here.
    fn time(&self, place: usize) -> Option<(NaiveTime, usize)> {
        let mut places: Vec<usize> = LEADS.iter().flat_map(|lead| self.scan().ends(place, *lead)).collect();
        places.sort_unstable_by_key(|next| std::cmp::Reverse(*next));
        places.into_iter().chain([place]).find_map(|place| self.bare_time(place))
    }

    fn bare_time(&self, at: usize) -> Option<(NaiveTime, usize)> {
        let scan = self.scan();
        let fixed = [(Word::Noon, 12), (Word::Midnight, 0)].into_iter();
        if let Some((hour, next)) = fixed.filter_map(|(word, hour)| Some((hour, scan.word(at, word)?))).next() {
            return Some((NaiveTime::from_hms_opt(hour, 0, 0)?, next));
        }
        let (hour, next) = scan.digits(at)?;
        let minute = scan.mark(next, ":").and_then(|next| scan.digits(next));
        let next = minute.map_or(next, |(_, next)| next);
        let half = |word, hours| Some((hours, scan.word(next, word)?));
        let (hour, next) = match half(Word::Am, 0).or_else(|| half(Word::Pm, 12)) {
            Some((hours, next)) => ((1..=12).contains(&hour).then_some(hour % 12 + hours)?, next),
            None => (hour, minute.map(|_| next)?),
        };
        Some((NaiveTime::from_hms_opt(hour, minute.map_or(0, |(minute, _)| minute), 0)?, next))
    }
}

/// Whether this word is what a month is called.
pub(crate) fn is_month(word: &str) -> bool {
    let is_month = |(meaning, _)| matches!(meaning, Meaning::Month(_));
    Words::english().is_some_and(|words| words.meanings(&[word]).any(is_month))
}

#[cfg(test)]
mod tests;
