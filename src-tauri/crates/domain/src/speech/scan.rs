//! A text with what each of its words can mean, and the small questions the rules ask of it.

use std::ops::Range;

use super::lexemes::{Lexeme, lexemes};
use super::words::{Adverb, Meaning, Unit, Word, Words};
use crate::cadence::{IntervalUnit, Weekday};

/// A text that is being read. Places are numbers of lexemes; a rule that fits answers the place after it.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    pub(crate) lexemes: Vec<Lexeme>,
    meanings: Vec<Vec<(Meaning, usize)>>,
    /// The words of a name: to the rules they mean nothing.
    hidden: Range<usize>,
    /// Which words mean nothing, but are one letter off some that do.
    slips: Vec<bool>,
    pub(crate) month_first: bool,
}

/// An interval: every so many of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Interval {
    pub(crate) every: i32,
    pub(crate) unit: IntervalUnit,
}

impl Scan {
    pub(crate) fn new(text: &str, words: &Words) -> Self {
        let lexemes = lexemes(text);
        let texts: Vec<&str> = lexemes.iter().map(|lexeme| lexeme.text.as_str()).collect();
        let meanings = (0..texts.len())
            .map(|at| {
                let rest = &texts[at..];
                words.meanings(rest).map(|(meaning, takes)| (meaning, at + takes)).collect()
            })
            .collect();
        let slips = lexemes
            .iter()
            .zip(&meanings)
            .map(|(lexeme, meanings): (&Lexeme, &Vec<_>)| meanings.is_empty() && words.is_slip(&lexeme.text));
        let slips = slips.collect();
        Self { lexemes, meanings, hidden: 0..0, slips, month_first: words.month_first }
    }

    /// Leaves these words to a name: none of them, and nothing that would reach into them, means anything more.
    pub(crate) fn hide(&mut self, name: Range<usize>) {
        for (at, meanings) in self.meanings.iter_mut().enumerate() {
            meanings.retain(|(_, next)| at >= name.end || *next <= name.start);
        }
        for lexeme in self.lexemes.iter_mut().take(name.end).skip(name.start) {
            lexeme.number = None;
        }
        self.hidden = name;
    }

    pub(crate) fn is_slip(&self, at: usize) -> bool {
        self.slips.get(at).is_some_and(|slip| *slip) && !self.is_hidden(at)
    }

    pub(crate) fn is_hidden(&self, at: usize) -> bool {
        self.hidden.contains(&at)
    }

    pub(crate) fn len(&self) -> usize {
        self.lexemes.len()
    }

    /// The longest run of words from here on with a meaning that `fits`.
    pub(crate) fn pick<T>(&self, at: usize, fits: impl Fn(Meaning) -> Option<T>) -> Option<(T, usize)> {
        let all = self.meanings.get(at)?.iter();
        all.filter_map(|(meaning, next)| Some((fits(*meaning)?, *next))).max_by_key(|(_, next)| *next)
    }

    pub(crate) fn word(&self, at: usize, word: Word) -> Option<usize> {
        self.pick(at, |meaning| (meaning == Meaning::Word(word)).then_some(())).map(|(_, next)| next)
    }

    /// The places after the word, of each run of words that means it.
    pub(crate) fn ends(&self, at: usize, word: Word) -> impl Iterator<Item = usize> + '_ {
        let all = self.meanings.get(at).map_or(&[][..], Vec::as_slice).iter();
        all.filter(move |(meaning, _)| *meaning == Meaning::Word(word)).map(|(_, next)| *next)
    }

    /// The place after the word, or this one where it is not there.
    pub(crate) fn past(&self, at: usize, word: Word) -> usize {
        self.word(at, word).unwrap_or(at)
    }

    pub(crate) fn mark(&self, at: usize, mark: &str) -> Option<usize> {
        (self.lexemes.get(at)?.text == mark).then_some(at + 1)
    }

    pub(crate) fn past_mark(&self, at: usize, mark: &str) -> usize {
        self.mark(at, mark).unwrap_or(at)
    }

    /// The number that digits from here on make.
    pub(crate) fn digits(&self, at: usize) -> Option<(u32, usize)> {
        Some((self.lexemes.get(at)?.number?, at + 1))
    }

    /// A number in digits or words, 1 or more.
    pub(crate) fn number(&self, at: usize) -> Option<(i32, usize)> {
        let in_words = |meaning| if let Meaning::Number(number) = meaning { Some(number) } else { None };
        let (number, next) = self.digits(at).or_else(|| self.pick(at, in_words))?;
        Some((i32::try_from(number).ok().filter(|n| *n > 0)?, next))
    }

    /// "2nd", "second", "last".
    pub(crate) fn ordinal(&self, at: usize) -> Option<(i32, usize)> {
        if let Some((number, next)) = self.digits(at) {
            let suffix = self.lexemes.get(next).is_some_and(|l| l.glued)
                && self.pick(next, |m| (m == Meaning::OrdinalSuffix).then_some(())).is_some();
            return suffix.then(|| Some((i32::try_from(number).ok()?, next + 1))).flatten();
        }
        self.pick(at, |meaning| if let Meaning::Ordinal(number) = meaning { Some(number) } else { None })
    }

    pub(crate) fn unit(&self, at: usize) -> Option<(Unit, usize)> {
        self.pick(at, |meaning| if let Meaning::Unit(unit) = meaning { Some(unit) } else { None })
    }

    /// So many of a unit the calendar knows.
    pub(crate) fn amount(&self, at: usize) -> Option<(Interval, usize)> {
        let (number, next) = self.number(at)?;
        let (unit, next) = self.unit(next)?;
        Some((interval_of(number, unit)?, next))
    }

    /// Every so many days, weeks or months.
    pub(crate) fn interval(&self, at: usize) -> Option<(Interval, usize)> {
        if let Some(next) = self.word(at, Word::EveryOther)
            && let Some((unit, next)) = self.unit(next)
        {
            return Some((interval_of(2, unit)?, next));
        }
        if let Some(next) = self.word(at, Word::Every) {
            let (number, next) = self.ordinal(next).or_else(|| self.number(next)).unwrap_or((1, next));
            let (unit, next) = self.unit(next)?;
            return Some((interval_of(number, unit)?, next));
        }
        let (adverb, next) = self.adverb(at)?;
        let (every, unit) = match adverb {
            Adverb::Daily => (1, Unit::Days),
            Adverb::Weekly => (1, Unit::Weeks),
            Adverb::Fortnightly => (2, Unit::Weeks),
            Adverb::Monthly => (1, Unit::Months),
            Adverb::Quarterly => (3, Unit::Months),
            Adverb::HalfYearly => (6, Unit::Months),
            Adverb::Yearly => (12, Unit::Months),
            Adverb::Biweekly | Adverb::Bimonthly | Adverb::Semiweekly | Adverb::Semimonthly => return None,
        };
        Some((interval_of(every, unit)?, next))
    }

    pub(crate) fn adverb(&self, at: usize) -> Option<(Adverb, usize)> {
        self.pick(at, |meaning| if let Meaning::Adverb(adverb) = meaning { Some(adverb) } else { None })
    }

    /// "twice", "4 times", "x 4".
    pub(crate) fn times(&self, at: usize) -> Option<(i32, usize)> {
        let said = |meaning| if let Meaning::Times(times) = meaning { i32::try_from(times).ok() } else { None };
        let led = || self.digits(self.word(at, Word::TimesLead)?);
        let led = || led().and_then(|(number, next)| Some((i32::try_from(number).ok()?, next)));
        self.pick(at, said).or_else(led).or_else(|| {
            let (number, next) = self.number(at)?;
            Some((number, self.word(next, Word::Times)?))
        })
    }

    pub(crate) fn weekday(&self, at: usize) -> Option<(Weekday, usize)> {
        let (day, next) = self.pick(at, |meaning| match meaning {
            Meaning::Weekday(day) | Meaning::WeekdayShort(day) => {
                Some((day, matches!(meaning, Meaning::WeekdayShort(_))))
            }
            _ => None,
        })?;
        // "Wed." is written with its point, unless that ends the text.
        let point = self.mark(next, ".").filter(|after| day.1 && self.lexemes[next].glued && *after < self.len());
        Some((day.0, point.unwrap_or(next)))
    }

    /// The name of a day that stands alone. "the sun" and "about sun" is another thing.
    pub(crate) fn lone_weekday(&self, at: usize) -> Option<(Weekday, usize)> {
        let whole = self.pick(at, |meaning| if let Meaning::Weekday(day) = meaning { Some(day) } else { None });
        let led = |words: &[Word]| at > 0 && words.iter().any(|word| self.word(at - 1, *word) == Some(at));
        whole.or_else(|| self.weekday(at).filter(|_| !led(&[Word::Article, Word::About])))
    }

    /// Several days in one word: "MWF".
    pub(crate) fn weekday_set(&self, at: usize) -> Option<(Vec<Weekday>, usize)> {
        let (days, next) =
            self.pick(at, |meaning| if let Meaning::WeekdaySet(days) = meaning { Some(days) } else { None })?;
        Some((Weekday::ALL.iter().copied().filter(|day| days & 1 << *day as u8 != 0).collect(), next))
    }

    pub(crate) fn is_plural_weekday(&self, at: usize) -> bool {
        self.pick(at, |meaning| (meaning == Meaning::WeekdayPlural).then_some(())).is_some()
    }

    /// "Monday, Wednesday, and Friday", each once and in order.
    pub(crate) fn weekdays(&self, at: usize) -> Option<(Vec<Weekday>, usize)> {
        let (first, mut end) = self.weekday(at)?;
        let mut days = vec![first];
        let joins = [Word::And, Word::On, Word::Every];
        loop {
            let mut next = end;
            while let Some(after) = joins.into_iter().find_map(|word| self.word(next, word)) {
                next = after;
            }
            match self.weekday(next).filter(|_| next > end) {
                Some((day, after)) => (days.push(day), end = after).1,
                None => break,
            }
        }
        days.sort_unstable();
        days.dedup();
        Some((days, end))
    }
}

/// The interval in what the calendar counts in; none where the number is too large for anything.
fn interval_of(number: i32, unit: Unit) -> Option<Interval> {
    let (factor, unit) = match unit {
        Unit::Days => (1, IntervalUnit::Days),
        Unit::BusinessDays => (1, IntervalUnit::BusinessDays),
        Unit::Weeks => (1, IntervalUnit::Weeks),
        Unit::Fortnights => (2, IntervalUnit::Weeks),
        Unit::Months => (1, IntervalUnit::Months),
        Unit::Quarters => (3, IntervalUnit::Months),
        Unit::Years => (12, IntervalUnit::Months),
    };
    Some(Interval { every: number.checked_mul(factor)?, unit })
}
