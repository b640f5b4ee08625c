//! The words of a language, from its one data file.
//!
//! The rules know meanings, never words: which words carry a meaning stands in `data/quick-add/en.json`.
//! Another language is another such file, as long as its sentences are built as the rules expect them.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

use super::lexemes::lexemes;
use crate::cadence::{Period, Weekday};
use crate::client::{Acuity, RiskFlagKind};
use crate::contact::Medium;

const ENGLISH: &str = include_str!("../../data/quick-add/en.json");

/// What a word or a run of words says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Weekday(Weekday),
    /// As in "Tuesdays": every one of them.
    WeekdayPlural,
    /// "Sat" is also a word; it is a day only among words that ask for one.
    WeekdayShort(Weekday),
    /// 1 to 12.
    Month(u32),
    Number(u32),
    /// 1, 2, 3, …; -1 for the last.
    Ordinal(i32),
    OrdinalSuffix,
    Unit(Unit),
    Adverb(Adverb),
    Period(Period),
    Times(u32),
    Acuity(Acuity),
    Flag(RiskFlagKind),
    Medium(Medium),
    Word(Word),
}

/// What people count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Unit {
    Days,
    Weeks,
    Fortnights,
    Months,
    Quarters,
    Years,
    BusinessDays,
}

/// A rhythm in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Adverb {
    Daily,
    Weekly,
    Fortnightly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
    Biweekly,
    Bimonthly,
    Semiweekly,
    Semimonthly,
}

/// Words that hold a sentence together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Word {
    ContactVerb,
    ByMedium,
    TaskMark,
    TaskVerb,
    Ask,
    PromiseMine,
    About,
    With,
    Every,
    Per,
    EveryOther,
    Weekday,
    Weekend,
    Calendar,
    OfEveryMonth,
    The,
    On,
    And,
    LastDay,
    OrLastDay,
    WorkingWeek,
    OnEveryDay,
    After,
    TheLastContact,
    Then,
    For,
    During,
    Acuity,
    Times,
    InAll,
    At,
    Am,
    Pm,
    AmLetter,
    PmLetter,
    OClock,
    Noon,
    Midnight,
    Morning,
    Afternoon,
    From,
    By,
    Until,
    In,
    FromNow,
    Today,
    Tomorrow,
    Overmorrow,
    Yesterday,
    Next,
    This,
    EndOfMonth,
    While,
    EpisodeOpen,
    FlagLead,
    FlagTail,
    AtLeast,
    Early,
    Late,
    UpTo,
    GiveOrTake,
    ClosedBefore,
    ClosedAfter,
    ClosedSkip,
    Article,
    Leading,
    Of,
}

/// The file of a language, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct File {
    format: u32,
    language: String,
    /// "3/4" is March 4.
    month_first: bool,
    /// What a contact is for where nothing was said.
    purpose: String,
    weekdays: BTreeMap<Weekday, Vec<String>>,
    weekdays_plural: Vec<String>,
    weekdays_short: BTreeMap<Weekday, Vec<String>>,
    months: BTreeMap<u32, Vec<String>>,
    numbers: BTreeMap<u32, Vec<String>>,
    ordinals: BTreeMap<i32, Vec<String>>,
    ordinal_suffixes: Vec<String>,
    units: BTreeMap<Unit, Vec<String>>,
    adverbs: BTreeMap<Adverb, Vec<String>>,
    periods: BTreeMap<Period, Vec<String>>,
    times: BTreeMap<u32, Vec<String>>,
    acuities: BTreeMap<Acuity, Vec<String>>,
    flags: BTreeMap<RiskFlagKind, Vec<String>>,
    media: BTreeMap<Medium, Vec<String>>,
    words: BTreeMap<Word, Vec<String>>,
}

/// The words of one language.
pub(super) struct Words {
    /// By their first word; each with the words it takes.
    by_first: HashMap<String, Vec<(Vec<String>, Meaning)>>,
    pub(super) month_first: bool,
    /// What a contact is for where nothing was said.
    pub(super) purpose: String,
}

/// The format this program reads.
const FORMAT: u32 = 1;

static WORDS: LazyLock<Option<Words>> = LazyLock::new(|| Words::read(ENGLISH));

impl Words {
    /// English, as bundled. A test reads the file; one that could not be read would leave every text unread.
    pub(super) fn english() -> Option<&'static Self> {
        WORDS.as_ref()
    }

    fn read(text: &str) -> Option<Self> {
        let file: File = serde_json::from_str(text).ok().filter(|file: &File| file.format == FORMAT)?;
        let mut words = Self { by_first: HashMap::new(), month_first: file.month_first, purpose: file.purpose };
        if file.language.is_empty() {
            return None;
        }
        words.add(file.weekdays, Meaning::Weekday);
        words.say(&file.weekdays_plural, Meaning::WeekdayPlural);
        words.add(file.weekdays_short, Meaning::WeekdayShort);
        words.add(file.months, Meaning::Month);
        words.add(file.numbers, Meaning::Number);
        words.add(file.ordinals, Meaning::Ordinal);
        words.say(&file.ordinal_suffixes, Meaning::OrdinalSuffix);
        words.add(file.units, Meaning::Unit);
        words.add(file.adverbs, Meaning::Adverb);
        words.add(file.periods, Meaning::Period);
        words.add(file.times, Meaning::Times);
        words.add(file.acuities, Meaning::Acuity);
        words.add(file.flags, Meaning::Flag);
        words.add(file.media, Meaning::Medium);
        words.add(file.words, Meaning::Word);
        Some(words)
    }

    fn add<K>(&mut self, said: BTreeMap<K, Vec<String>>, meaning: impl Fn(K) -> Meaning) {
        for (key, phrases) in said {
            self.say(&phrases, meaning(key));
        }
    }

    fn say(&mut self, phrases: &[String], meaning: Meaning) {
        for phrase in phrases {
            let mut said = lexemes(phrase).into_iter().map(|lexeme| lexeme.text);
            if let Some(first) = said.next() {
                self.by_first.entry(first).or_default().push((said.collect(), meaning));
            }
        }
    }

    /// Everything the words from here on can mean, with how many words each takes.
    pub(super) fn meanings<'a>(&'a self, texts: &'a [&str]) -> impl Iterator<Item = (Meaning, usize)> + 'a {
        let rest = texts.get(1..).unwrap_or_default();
        let begun = texts.first().and_then(|first| self.by_first.get(*first)).map_or(&[][..], Vec::as_slice);
        begun
            .iter()
            .filter(move |(more, _)| rest.len() >= more.len() && more.iter().zip(rest).all(|(a, b)| a == b))
            .map(|(more, meaning)| (*meaning, more.len() + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn the_words_of_english_read() {
        assert!(Words::english().is_some());
    }
}
