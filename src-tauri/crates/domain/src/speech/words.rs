//! The words of a language, from its one data file.
//!
//! The rules know meanings, never words: which words carry a meaning stands in `data/quick-add/en.json`.
//! Another language is another such file, as long as its sentences are built as the rules expect them.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use super::lexemes::lexemes;
use crate::cadence::{Period, Weekday};
use crate::client::{Acuity, RiskFlagKind};
use crate::contact::Medium;
use crate::data_file::{
    DataFault, DataFileFault, EntryShape, FileFaults, fits, misshapen, phrase_faults, read_shipped,
};

const ENGLISH: &str = include_str!("../../data/quick-add/en.json");

/// What a word or a run of words says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Unit {
    Days,
    Weeks,
    Fortnights,
    Months,
    Quarters,
    Years,
    BusinessDays,
}

/// A rhythm in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Adverb {
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Word {
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
    /// "starts Friday", "since Friday": in a note that is what is spoken of.
    FromVerb,
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
    /// Behind a number of days: so many back.
    Ago,
    EndOfMonth,
    EndOfNextMonth,
    EndOfWeek,
    EndOfNextWeek,
    /// "this week": beside a rhythm it says until when.
    ThisWeek,
    ThisMonth,
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

/// The words of quick add in one language, in small letters: what carries which meaning.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct QuickAddFile {
    /// 1.
    format: u32,
    /// BCP 47.
    language: String,
    /// "3/4" is March 4.
    month_first: bool,
    /// What a contact is for where nothing was said.
    purpose: String,
    /// What each day is called, also every one of them ("Tuesdays").
    weekdays: BTreeMap<Weekday, Vec<String>>,
    /// Of those the ones that mean every one of them.
    weekdays_plural: Vec<String>,
    /// What each day is called in short, where that may be another word.
    weekdays_short: BTreeMap<Weekday, Vec<String>>,
    /// Several days in one word: "mwf".
    weekday_sets: BTreeMap<String, Vec<Weekday>>,
    /// What each month is called, 1 to 12.
    months: BTreeMap<u32, Vec<String>>,
    /// Numbers in words.
    numbers: BTreeMap<u32, Vec<String>>,
    /// "first" and so on; -1 is the last.
    ordinals: BTreeMap<i32, Vec<String>>,
    /// Behind the digits of an ordinal: "nd".
    ordinal_suffixes: Vec<String>,
    /// What intervals are counted in.
    units: BTreeMap<Unit, Vec<String>>,
    /// Rhythms in one word: "weekly".
    adverbs: BTreeMap<Adverb, Vec<String>>,
    /// Stretches of the calendar in which something is done once.
    periods: BTreeMap<Period, Vec<String>>,
    /// "once", "twice".
    times: BTreeMap<u32, Vec<String>>,
    /// What each acuity is called.
    acuities: BTreeMap<Acuity, Vec<String>>,
    /// What each kind of risk flag is called.
    flags: BTreeMap<RiskFlagKind, Vec<String>>,
    /// What is said for each medium: "call", "visit".
    media: BTreeMap<Medium, Vec<String>>,
    /// What people mistype most: what is one letter off says nothing, but it speaks of days.
    mistyped: Vec<String>,
    /// What holds sentences together, by what it does.
    words: BTreeMap<Word, Vec<String>>,
}

type Phrases<K> = BTreeMap<K, Vec<String>>;

fn shape_faults(value: &Value) -> Vec<DataFileFault> {
    let entries: [EntryShape; 21] = [
        ("format", fits::<u32>),
        ("language", fits::<String>),
        ("monthFirst", fits::<bool>),
        ("purpose", fits::<String>),
        ("weekdays", fits::<Phrases<Weekday>>),
        ("weekdaysPlural", fits::<Vec<String>>),
        ("weekdaysShort", fits::<Phrases<Weekday>>),
        ("weekdaySets", fits::<BTreeMap<String, Vec<Weekday>>>),
        ("months", fits::<Phrases<u32>>),
        ("numbers", fits::<Phrases<u32>>),
        ("ordinals", fits::<Phrases<i32>>),
        ("ordinalSuffixes", fits::<Vec<String>>),
        ("units", fits::<Phrases<Unit>>),
        ("adverbs", fits::<Phrases<Adverb>>),
        ("periods", fits::<Phrases<Period>>),
        ("times", fits::<Phrases<u32>>),
        ("acuities", fits::<Phrases<Acuity>>),
        ("flags", fits::<Phrases<RiskFlagKind>>),
        ("media", fits::<Phrases<Medium>>),
        ("mistyped", fits::<Vec<String>>),
        ("words", fits::<Phrases<Word>>),
    ];
    misshapen(value, &entries)
}

fn faults(file: &QuickAddFile) -> Vec<DataFileFault> {
    fn each<K: std::fmt::Debug>(entry: &str, said: &Phrases<K>) -> Vec<DataFileFault> {
        said.iter().flat_map(|(key, phrases)| phrase_faults(&format!("{entry}.{key:?}"), phrases)).collect()
    }
    let mut faults = [
        each("weekdays", &file.weekdays),
        phrase_faults("weekdaysPlural", &file.weekdays_plural),
        each("weekdaysShort", &file.weekdays_short),
        each("months", &file.months),
        each("numbers", &file.numbers),
        each("ordinals", &file.ordinals),
        phrase_faults("ordinalSuffixes", &file.ordinal_suffixes),
        each("units", &file.units),
        each("adverbs", &file.adverbs),
        each("periods", &file.periods),
        each("times", &file.times),
        each("acuities", &file.acuities),
        each("flags", &file.flags),
        each("media", &file.media),
        phrase_faults("mistyped", &file.mistyped),
        each("words", &file.words),
    ]
    .concat();
    let mut wrong = |is: bool, entry: &str, fault| {
        if is {
            faults.push(DataFileFault::new(entry, fault));
        }
    };
    wrong(file.format != FORMAT, "format", DataFault::OutOfRange);
    wrong(file.language.trim().is_empty(), "language", DataFault::EmptyText);
    wrong(file.purpose.trim().is_empty(), "purpose", DataFault::EmptyText);
    wrong(file.weekdays.len() != 7, "weekdays", DataFault::OutOfRange);
    wrong((1..=12).ne(file.months.keys().copied()), "months", DataFault::OutOfRange);
    for (said, days) in &file.weekday_sets {
        wrong(days.is_empty() || said.trim().is_empty(), &format!("weekdaySets.{said}"), DataFault::EmptyText);
    }
    faults
}

/// Reads the words of quick add.
///
/// # Errors
/// Every fault, with its entry.
pub fn read_words(text: &str) -> Result<QuickAddFile, FileFaults> {
    read_shipped("quick-add/en.json", text, shape_faults, faults)
}

/// The words of one language.
pub(crate) struct Words {
    /// By their first word; each with the words it takes.
    by_first: HashMap<String, Vec<(Vec<String>, Meaning)>>,
    pub(crate) month_first: bool,
    /// What a contact is for where nothing was said.
    pub(crate) purpose: String,
    mistyped: Vec<Vec<char>>,
}

/// The format this program reads.
const FORMAT: u32 = 1;

static WORDS: LazyLock<Option<Words>> = LazyLock::new(|| read_words(ENGLISH).ok().map(Words::new));

impl Words {
    /// English, as bundled. A test reads the file; one that could not be read would leave every text unread.
    pub(crate) fn english() -> Option<&'static Self> {
        WORDS.as_ref()
    }

    fn new(file: QuickAddFile) -> Self {
        let mistyped = file.mistyped.iter().map(|word| word.chars().collect()).collect();
        let mut words =
            Self { by_first: HashMap::new(), month_first: file.month_first, purpose: file.purpose, mistyped };
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
        words
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
    pub(crate) fn is_slip(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        text.len() >= SHORTEST_SLIP && self.mistyped.iter().any(|word| one_off(&text, word))
    }

    /// Everything the words from here on can mean, with how many words each takes.
    pub(crate) fn meanings<'a>(&'a self, texts: &'a [&str]) -> impl Iterator<Item = (Meaning, usize)> + 'a {
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
    #![allow(clippy::unwrap_used)]

    use super::{ENGLISH, Words, read_words};

    #[test]
    fn the_words_of_english_read() {
        assert_eq!(read_words(ENGLISH).map(|_| ()), Ok(()));
        assert!(Words::english().is_some());
    }

    #[test]
    fn faults_are_named() {
        let fault =
            |what: &str, put: &str| read_words(&ENGLISH.replacen(what, put, 1)).map(|_| ()).unwrap_err().to_string();
        assert_eq!(fault("\"every\": [", "\"evry\": ["), "quick-add/en.json: words.evry: wrong-shape");
        assert_eq!(fault("\"mwf\": [", "\"mwf\": [\"day\", "), "quick-add/en.json: weekdaySets.mwf: wrong-shape");
        assert_eq!(fault("\"12\": [\"december\"", "\"13\": [\"december\""), "quick-add/en.json: months: out-of-range");
        assert_eq!(fault("\"monthFirst\": true", "\"monthFirst\": 1"), "quick-add/en.json: monthFirst: wrong-shape");
    }
}
