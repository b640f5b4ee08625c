//! The words of a language, from its one data file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::data_file::{
    DataFault, DataFileFault, EntryShape, FileFaults, fits, misshapen, phrase_faults, read_shipped,
};

use super::token::{Token, tokens};

const ENGLISH: &str = include_str!("../../data/said-days.json");
/// The format this program reads.
const FORMAT: u32 = 1;

/// A phrase in its parts.
pub(crate) type Phrase = Vec<String>;

/// The words of days and times in one language, in small letters.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SaidDaysFile {
    /// 1.
    format: u32,
    /// BCP 47.
    language: String,
    /// "11/20" is November 20.
    month_first: bool,
    /// Seven lists, from Monday on: what each day is called.
    weekdays: Vec<Vec<String>>,
    /// Twelve lists, from January on: what each month is called.
    months: Vec<Vec<String>>,
    /// Lists of words for one, two, three, …
    numbers: Vec<Vec<String>>,
    /// Words for whole days by how many they lie after today: "-1" is yesterday.
    days: BTreeMap<i64, Vec<String>>,
    /// What is counted.
    units: Units,
    /// The Friday of this week.
    end_of_week: Vec<String>,
    /// The Friday of the next.
    end_of_next_week: Vec<String>,
    /// The last day of this month.
    end_of_month: Vec<String>,
    /// The last day of the next.
    end_of_next_month: Vec<String>,
    /// What stands before a day and says no more: "on".
    leads: Vec<String>,
    /// Before a weekday: the one before today.
    last: Vec<String>,
    /// Before a weekday: the one of the next week.
    next: Vec<String>,
    /// Before a weekday: the one that comes.
    this: Vec<String>,
    /// Before a number of days: so many ahead.
    r#in: Vec<String>,
    /// Behind a number of days: so many back.
    ago: Vec<String>,
    /// Before noon.
    am: Vec<String>,
    /// After noon.
    pm: Vec<String>,
    /// 12:00.
    noon: Vec<String>,
    /// 00:00.
    midnight: Vec<String>,
    /// Behind the number of a day: "th".
    ordinals: Vec<String>,
}

/// What is counted, in one and in many.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Units {
    days: Vec<String>,
    weeks: Vec<String>,
    months: Vec<String>,
}

fn shape_faults(value: &Value) -> Vec<DataFileFault> {
    let lists = [
        "endOfWeek",
        "endOfNextWeek",
        "endOfMonth",
        "endOfNextMonth",
        "leads",
        "last",
        "next",
        "this",
        "in",
        "ago",
        "am",
        "pm",
        "noon",
        "midnight",
        "ordinals",
    ];
    let lists = lists.map(|name| (name, fits::<Vec<String>> as fn(&Value) -> bool));
    let others: [EntryShape; 8] = [
        ("format", fits::<u32>),
        ("language", fits::<String>),
        ("monthFirst", fits::<bool>),
        ("weekdays", fits::<Vec<Vec<String>>>),
        ("months", fits::<Vec<Vec<String>>>),
        ("numbers", fits::<Vec<Vec<String>>>),
        ("days", fits::<BTreeMap<i64, Vec<String>>>),
        ("units", fits::<BTreeMap<String, Vec<String>>>),
    ];
    [misshapen(value, &others), misshapen(value, &lists)].concat()
}

fn faults(file: &SaidDaysFile) -> Vec<DataFileFault> {
    let lists = [
        ("endOfWeek", &file.end_of_week),
        ("endOfNextWeek", &file.end_of_next_week),
        ("endOfMonth", &file.end_of_month),
        ("endOfNextMonth", &file.end_of_next_month),
        ("leads", &file.leads),
        ("last", &file.last),
        ("next", &file.next),
        ("this", &file.this),
        ("in", &file.r#in),
        ("ago", &file.ago),
        ("am", &file.am),
        ("pm", &file.pm),
        ("noon", &file.noon),
        ("midnight", &file.midnight),
        ("ordinals", &file.ordinals),
        ("units.days", &file.units.days),
        ("units.weeks", &file.units.weeks),
        ("units.months", &file.units.months),
    ];
    let mut faults: Vec<DataFileFault> =
        lists.into_iter().flat_map(|(entry, phrases)| phrase_faults(entry, phrases)).collect();
    for (entry, lists, many) in
        [("weekdays", &file.weekdays, Some(7)), ("months", &file.months, Some(12)), ("numbers", &file.numbers, None)]
    {
        if many.is_some_and(|many| lists.len() != many) {
            faults.push(DataFileFault::new(entry, DataFault::OutOfRange));
        }
        let each = lists.iter().enumerate();
        faults.extend(each.flat_map(|(at, phrases)| phrase_faults(&format!("{entry} {}", at + 1), phrases)));
    }
    faults.extend(file.days.iter().flat_map(|(by, phrases)| phrase_faults(&format!("days.{by}"), phrases)));
    if file.format != FORMAT {
        faults.push(DataFileFault::new("format", DataFault::OutOfRange));
    }
    if file.language.trim().is_empty() {
        faults.push(DataFileFault::new("language", DataFault::EmptyText));
    }
    faults
}

/// Reads the words of days.
///
/// # Errors
/// Every fault, with its entry.
pub fn read(text: &str) -> Result<SaidDaysFile, FileFaults> {
    read_shipped("said-days.json", text, shape_faults, faults)
}

/// The words, each phrase in its parts.
pub(super) struct Words {
    pub(super) month_first: bool,
    pub(super) weekdays: Vec<Vec<Phrase>>,
    pub(super) months: Vec<Vec<Phrase>>,
    pub(super) numbers: Vec<Vec<Phrase>>,
    pub(super) days: Vec<(i64, Vec<Phrase>)>,
    pub(super) unit_days: Vec<Phrase>,
    pub(super) unit_weeks: Vec<Phrase>,
    pub(super) unit_months: Vec<Phrase>,
    pub(super) end_of_week: Vec<Phrase>,
    pub(super) end_of_next_week: Vec<Phrase>,
    pub(super) end_of_month: Vec<Phrase>,
    pub(super) end_of_next_month: Vec<Phrase>,
    pub(super) leads: Vec<Phrase>,
    pub(super) last: Vec<Phrase>,
    pub(super) next: Vec<Phrase>,
    pub(super) this: Vec<Phrase>,
    pub(super) lead_in: Vec<Phrase>,
    pub(super) ago: Vec<Phrase>,
    pub(super) am: Vec<Phrase>,
    pub(super) pm: Vec<Phrase>,
    pub(super) noon: Vec<Phrase>,
    pub(super) midnight: Vec<Phrase>,
    pub(super) ordinals: Vec<Phrase>,
}

static WORDS: LazyLock<Option<Words>> = LazyLock::new(|| read(ENGLISH).ok().map(Words::new));

impl Words {
    /// English, as bundled. A test reads the file; one that could not be read would leave every day unread.
    pub(super) fn english() -> Option<&'static Self> {
        WORDS.as_ref()
    }

    fn new(file: SaidDaysFile) -> Self {
        let phrases = |said: Vec<String>| said.iter().map(|phrase| in_parts(phrase)).collect::<Vec<Phrase>>();
        let lists = |said: Vec<Vec<String>>| said.into_iter().map(phrases).collect::<Vec<Vec<Phrase>>>();
        Self {
            month_first: file.month_first,
            weekdays: lists(file.weekdays),
            months: lists(file.months),
            numbers: lists(file.numbers),
            days: file.days.into_iter().map(|(by, said)| (by, phrases(said))).collect(),
            unit_days: phrases(file.units.days),
            unit_weeks: phrases(file.units.weeks),
            unit_months: phrases(file.units.months),
            end_of_week: phrases(file.end_of_week),
            end_of_next_week: phrases(file.end_of_next_week),
            end_of_month: phrases(file.end_of_month),
            end_of_next_month: phrases(file.end_of_next_month),
            leads: phrases(file.leads),
            last: phrases(file.last),
            next: phrases(file.next),
            this: phrases(file.this),
            lead_in: phrases(file.r#in),
            ago: phrases(file.ago),
            am: phrases(file.am),
            pm: phrases(file.pm),
            noon: phrases(file.noon),
            midnight: phrases(file.midnight),
            ordinals: phrases(file.ordinals),
        }
    }
}

/// The place after the longest of these phrases that stands at `at`.
pub(crate) fn after_any(phrases: &[Phrase], tokens: &[Token], at: usize) -> Option<usize> {
    phrases.iter().filter_map(|phrase| after(phrase, tokens, at)).max()
}

/// Which of the lists has a phrase that stands at `at`, and the place after it.
pub(super) fn index(lists: &[Vec<Phrase>], tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let found = lists.iter().enumerate();
    found.filter_map(|(index, phrases)| Some((index, after_any(phrases, tokens, at)?))).max_by_key(|(_, next)| *next)
}

/// A phrase in its parts.
pub(crate) fn in_parts(phrase: &str) -> Phrase {
    tokens(phrase).into_iter().map(|token| token.text).collect()
}

/// The place after the phrase, where it stands at `at`.
pub(crate) fn after(phrase: &[String], tokens: &[Token], at: usize) -> Option<usize> {
    let end = at.checked_add(phrase.len()).filter(|end| *end <= tokens.len() && !phrase.is_empty())?;
    phrase.iter().zip(&tokens[at..end]).all(|(said, token)| *said == token.text).then_some(end)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_words_read_and_faults_are_named() {
        assert_eq!(read(ENGLISH).map(|_| ()), Ok(()));
        let fault = |what: &str, put: &str| read(&ENGLISH.replacen(what, put, 1)).map(|_| ()).unwrap_err().to_string();
        assert_eq!(fault("\"ago\": [", "\"ago\": [3, "), "said-days.json: ago: wrong-shape");
        assert_eq!(fault("[\"saturday\", \"sat\"], ", ""), "said-days.json: weekdays: out-of-range");
        assert_eq!(fault("\"-1\": [", "\"-1\": [\"\", "), "said-days.json: days.-1: empty-text");
        assert_eq!(fault("\"-1\": [", "\"one\": ["), "said-days.json: days.one: wrong-shape");
    }
}
