//! Days and times as people say them: "yesterday", "8am", "by Friday", "Nov 20", "11/20", "in two weeks".
//!
//! For what is read in a line of measures or in a note, where a day is either past or to come. The words
//! stand in `data/said-days.json`; another language is another such file.

mod token;
mod words;

pub(crate) use token::{Token, tokens};
pub(crate) use words::{Phrase, after, after_any, in_parts};
pub use words::{SaidDaysFile, read};

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};

use words::{Words, index};

/// Which way an unsaid year or week is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Toward {
    /// It has happened.
    Past,
    /// It is to come.
    Future,
}

/// A day, a time, or both, and the place after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) day: Option<NaiveDate>,
    pub(crate) time: Option<NaiveTime>,
    pub(crate) next: usize,
}

/// The day or time that stands at `at`, if one does. Days that are none ("31 February") are none here.
pub(crate) fn said(tokens: &[Token], at: usize, today: NaiveDate, toward: Toward) -> Option<Said> {
    let words = Words::english()?;
    let reading = Reading { tokens, words, today, toward };
    // The longest that leads to something: of "by EOD" the one word, of "by EOD Friday" both.
    let mut places: Vec<usize> = words.leads.iter().filter_map(|lead| after(lead, tokens, at)).chain([at]).collect();
    places.sort_unstable_by(|a, b| b.cmp(a));
    let found = places.into_iter().find_map(|from| reading.day(from).or_else(|| reading.time(from)))?;
    // The other one may follow: "yesterday 8am", "8am on Monday".
    let then = after_any(&words.leads, tokens, found.next).unwrap_or(found.next);
    let more = if found.day.is_some() { reading.time(then) } else { reading.day(then) };
    Some(more.map_or(found, |more| Said {
        day: found.day.or(more.day),
        time: found.time.or(more.time),
        next: more.next,
    }))
}

struct Reading<'a> {
    tokens: &'a [Token],
    words: &'a Words,
    today: NaiveDate,
    toward: Toward,
}

impl Reading<'_> {
    fn day(&self, at: usize) -> Option<Said> {
        let (day, next) = self
            .relative(at)
            .or_else(|| self.counted(at))
            .or_else(|| self.iso(at))
            .or_else(|| self.numeric(at))
            .or_else(|| self.month_day(at))
            .or_else(|| self.weekday(at))?;
        Some(Said { day: Some(day), time: None, next })
    }

    /// "yesterday", "next week".
    fn relative(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let day = self
            .words
            .days
            .iter()
            .filter_map(|(by, phrases)| Some((self.shifted(*by)?, after_any(phrases, self.tokens, at)?)));
        let ends = [
            (&self.words.end_of_week, self.week_end(0)),
            (&self.words.end_of_next_week, self.week_end(1)),
            (&self.words.end_of_month, month_end(self.today, 0)),
            (&self.words.end_of_next_month, month_end(self.today, 1)),
        ];
        let ends = ends.into_iter().filter(|_| self.toward == Toward::Future);
        let ends = ends.filter_map(|(phrases, day)| Some((day?, after_any(phrases, self.tokens, at)?)));
        day.chain(ends).max_by_key(|(_, next)| *next)
    }

    /// The Friday that ends a working week, so many weeks from this one; of a week whose Friday is over its Sunday.
    fn week_end(&self, weeks: u64) -> Option<NaiveDate> {
        let monday = self.today.checked_sub_days(Days::new(self.today.weekday().num_days_from_monday().into()))?;
        let friday = monday.checked_add_days(Days::new(7 * weeks + 4))?;
        if friday >= self.today { Some(friday) } else { friday.checked_add_days(Days::new(2)) }
    }

    fn shifted(&self, days: i64) -> Option<NaiveDate> {
        self.today.checked_add_signed(chrono::Duration::try_days(days)?)
    }

    /// "in two weeks", "3 days ago".
    fn counted(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let lead = after_any(&self.words.lead_in, self.tokens, at);
        let (count, next) = self.count(lead.unwrap_or(at))?;
        let unit = |phrases| after_any(phrases, self.tokens, next);
        let (days, months, next) = if let Some(next) = unit(&self.words.unit_days) {
            (u64::from(count), 0, next)
        } else if let Some(next) = unit(&self.words.unit_weeks) {
            (u64::from(count) * 7, 0, next)
        } else {
            (0, count, unit(&self.words.unit_months)?)
        };
        match (lead, after_any(&self.words.ago, self.tokens, next)) {
            (None, Some(next)) => {
                let day = self.today.checked_sub_days(Days::new(days))?.checked_sub_months(Months::new(months))?;
                Some((day, next))
            }
            (Some(_), None) if self.toward == Toward::Future => {
                let day = self.today.checked_add_days(Days::new(days))?.checked_add_months(Months::new(months))?;
                Some((day, next))
            }
            _ => None,
        }
    }

    fn count(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(number) = self.whole(at) {
            return (number <= 999).then_some((number, at + 1));
        }
        let in_words = self.words.numbers.iter().enumerate();
        in_words
            .filter_map(|(index, phrases)| Some((u32::try_from(index).ok()? + 1, after_any(phrases, self.tokens, at)?)))
            .max_by_key(|(_, next)| *next)
    }

    fn whole(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at)?;
        token.text.parse().ok().filter(|_| token.number.is_some())
    }

    fn mark(&self, at: usize, mark: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.text == mark)
    }

    /// "2026-11-20".
    fn iso(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let year = self.tokens.get(at).filter(|token| token.text.len() == 4).and(self.whole(at))?;
        if !(self.mark(at + 1, "-") && self.mark(at + 3, "-")) {
            return None;
        }
        let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, self.whole(at + 2)?, self.whole(at + 4)?)?;
        Some((day, at + 5))
    }

    /// "11/20", "11/20/2026", "11/20/26".
    fn numeric(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (first, second) = (self.whole(at)?, self.whole(at + 2)?);
        if !self.mark(at + 1, "/") {
            return None;
        }
        let (month, day) = if self.words.month_first { (first, second) } else { (second, first) };
        if self.mark(at + 3, "/")
            && let Some(year) = self.whole(at + 4)
        {
            let year = if year < 100 { year + 2000 } else { year };
            return Some((NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?, at + 5));
        }
        Some((self.in_year(month, day)?, at + 3))
    }

    /// "Nov 20", "20 November", "November 20th, 2026".
    fn month_day(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (month, day, mut next) = if let Some((month, next)) = index(&self.words.months, self.tokens, at) {
            let day = self.whole(next)?;
            (month, day, self.ordinal_past(next + 1))
        } else {
            let day = self.whole(at)?;
            let (month, next) = index(&self.words.months, self.tokens, self.ordinal_past(at + 1))?;
            (month, day, next)
        };
        let month = u32::try_from(month).ok()? + 1;
        let year_at = if self.mark(next, ",") { next + 1 } else { next };
        if let Some(year) = self.whole(year_at).filter(|year| (1900..=2200).contains(year)) {
            next = year_at + 1;
            return Some((NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?, next));
        }
        Some((self.in_year(month, day)?, next))
    }

    fn ordinal_past(&self, at: usize) -> usize {
        after_any(&self.words.ordinals, self.tokens, at).unwrap_or(at)
    }

    /// The day in the year that is meant where none is said.
    fn in_year(&self, month: u32, day: u32) -> Option<NaiveDate> {
        let year = self.today.year();
        let found = |year| NaiveDate::from_ymd_opt(year, month, day);
        match self.toward {
            // Leap days are up to eight years apart.
            Toward::Past => (0..=8).filter_map(|back| found(year - back)).find(|day| *day <= self.today),
            Toward::Future => (0..=8).filter_map(|on| found(year + on)).find(|day| *day >= self.today),
        }
    }

    /// "Friday", "next Friday" (of the week after this one), "last Friday" (before today).
    fn weekday(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let name = |at: usize| index(&self.words.weekdays, self.tokens, at);
        let after = |phrases| after_any(phrases, self.tokens, at);
        let of = |index: usize| Weekday::try_from(u8::try_from(index).ok()?).ok();
        if let Some(start) = after(&self.words.next) {
            let (index, next) = name(start).filter(|_| self.toward == Toward::Future)?;
            let monday = self.today.checked_sub_days(Days::new(self.today.weekday().num_days_from_monday().into()))?;
            return Some((monday.checked_add_days(Days::new(7 + u64::try_from(index).ok()?))?, next));
        }
        let (day, next, strictly) = if let Some(start) = after(&self.words.last) {
            let (index, next) = name(start).filter(|_| self.toward == Toward::Past)?;
            (of(index)?, next, true)
        } else {
            let start = after(&self.words.this).unwrap_or(at);
            let (index, next) = name(start)?;
            (of(index)?, next, self.toward == Toward::Future)
        };
        let mut found = self.today;
        if strictly {
            found = self.step(found)?;
        }
        while found.weekday() != day {
            found = self.step(found)?;
        }
        Some((found, next))
    }

    fn step(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self.toward {
            Toward::Past => day.pred_opt(),
            Toward::Future => day.succ_opt(),
        }
    }

    /// "8am", "8:30 pm", "20:15", "noon".
    fn time(&self, at: usize) -> Option<Said> {
        let said = |time, next| Some(Said { day: None, time: Some(time), next });
        if let Some(next) = after_any(&self.words.noon, self.tokens, at) {
            return said(NaiveTime::from_hms_opt(12, 0, 0)?, next);
        }
        if let Some(next) = after_any(&self.words.midnight, self.tokens, at) {
            return said(NaiveTime::MIN, next);
        }
        let hour = self.whole(at)?;
        let clock = self.mark(at + 1, ":").then(|| self.whole(at + 2)).flatten();
        let next = if clock.is_some() { at + 3 } else { at + 1 };
        let am = after_any(&self.words.am, self.tokens, next);
        let pm = after_any(&self.words.pm, self.tokens, next);
        let (hour, next) = match (am, pm) {
            (Some(next), _) => ((1..=12).contains(&hour).then_some(hour % 12)?, next),
            (_, Some(next)) => ((1..=12).contains(&hour).then_some(hour % 12 + 12)?, next),
            _ => (hour, clock.map(|_| next)?),
        };
        said(NaiveTime::from_hms_opt(hour, clock.unwrap_or(0), 0)?, next)
    }
}

fn month_end(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    today.with_day(1)?.checked_add_months(Months::new(months + 1))?.pred_opt()
}

#[cfg(test)]
mod tests;
