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
    /// Several days in one word ("MWF"): a bit for each, Monday the lowest.
    WeekdaySet(u8),
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
    /// "schedule a visit": what follows says what is done.
    Arrange,
    About,
    With,
    Every,
    Per,
    EveryOther,
    Weekday,
    Weekend,
    /// On both its days, every week.
    Weekends,
    Calendar,
    OfEveryMonth,
    The,
    On,
    And,
    /// Of the words that join, the one that does not mean both.
    Or,
    LastDay,
    OrLastDay,
    WorkingWeek,
    OnEveryDay,
    /// "every day except Sunday".
    Except,
    After,
    TheLastContact,
    Then,
    For,
    During,
    Acuity,
    Times,
    /// "x 4": before the number.
    TimesLead,
    InAll,
    At,
    Am,
    Pm,
    AmLetter,
    PmLetter,
    OClock,
    HalfPast,
    QuarterPast,
    QuarterTo,
    Noon,
    Midnight,
    Morning,
    Afternoon,
    /// Between the ends of a stretch: "2 to 3 pm".
    Range,
    Between,
    From,
    /// "after April 1": from the day after.
    FromAfter,
    /// "a week from Friday".
    FromDay,
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
    AfterNext,
    EndOfMonth,
    EndOfWeek,
    EndOfNextWeek,
    EndOfYear,
    NewYear,
    /// Before a month: "the end of March".
    EndOf,
    Hours,
    While,
    EpisodeOpen,
    FlagLead,
    FlagTail,
    AtLeast,
    Early,
    Late,
    /// Before the days of grace.
    GraceLead,
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
    weekday_sets: BTreeMap<String, Vec<Weekday>>,
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
    /// What people mistype most: what is one letter off says nothing, but it speaks of days.
    mistyped: Vec<String>,
    words: BTreeMap<Word, Vec<String>>,
}

/// The words of one language.
pub(super) struct Words {
    /// By their first word; each with the words it takes.
    by_first: HashMap<String, Vec<(Vec<String>, Meaning)>>,
    pub(super) month_first: bool,
    /// What a contact is for where nothing was said.
    pub(super) purpose: String,
    mistyped: Vec<Vec<char>>,
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
        let mistyped = file.mistyped.iter().map(|word| word.chars().collect()).collect();
        let mut words =
            Self { by_first: HashMap::new(), month_first: file.month_first, purpose: file.purpose, mistyped };
        if file.language.is_empty() {
            return None;
        }
        words.add(file.weekdays, Meaning::Weekday);
        words.say(&file.weekdays_plural, Meaning::WeekdayPlural);
        words.add(file.weekdays_short, Meaning::WeekdayShort);
        for (said, days) in file.weekday_sets {
            words.say(&[said], Meaning::WeekdaySet(days.into_iter().fold(0, |set, day| set | 1 << day as u8)));
        }
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

    /// Whether a word is one letter off one of rhythms: "evry", "tomorow".
    pub(super) fn is_slip(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        text.len() >= SHORTEST_SLIP && self.mistyped.iter().any(|word| one_off(&text, word))
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

/// Shorter words are too near to others.
const SHORTEST_SLIP: usize = 4;

/// One letter more, less, other, or two changed about.
fn one_off(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    match (&a[same..], &b[same..]) {
        ([], [_]) | ([_], []) => true,
        ([_, rest_a @ ..], [_, rest_b @ ..]) if rest_a == rest_b => true,
        ([x, y, rest_a @ ..], [z, w, rest_b @ ..]) if x == w && y == z && rest_a == rest_b => true,
        ([_, rest @ ..], other) | (other, [_, rest @ ..]) if rest == other => true,
        _ => false,
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
