//! The words of a language, from its one data file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::token::{Token, tokens};

const ENGLISH: &str = include_str!("../../data/said-days.json");
/// The format this program reads.
const FORMAT: u32 = 1;

/// A phrase in its parts.
pub(crate) type Phrase = Vec<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct File {
    format: u32,
    language: String,
    /// "11/20" is November 20.
    month_first: bool,
    weekdays: Vec<Vec<String>>,
    months: Vec<Vec<String>>,
    numbers: Vec<Vec<String>>,
    days: BTreeMap<i64, Vec<String>>,
    units: Units,
    end_of_week: Vec<String>,
    end_of_next_week: Vec<String>,
    end_of_month: Vec<String>,
    end_of_next_month: Vec<String>,
    leads: Vec<String>,
    last: Vec<String>,
    next: Vec<String>,
    this: Vec<String>,
    r#in: Vec<String>,
    ago: Vec<String>,
    am: Vec<String>,
    pm: Vec<String>,
    noon: Vec<String>,
    midnight: Vec<String>,
    ordinals: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Units {
    days: Vec<String>,
    weeks: Vec<String>,
    months: Vec<String>,
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

static WORDS: LazyLock<Option<Words>> = LazyLock::new(|| Words::read(ENGLISH));

impl Words {
    /// English, as bundled. A test reads the file; one that could not be read would leave every day unread.
    pub(super) fn english() -> Option<&'static Self> {
        WORDS.as_ref()
    }

    fn read(text: &str) -> Option<Self> {
        let file: File = serde_json::from_str(text).ok()?;
        if file.format != FORMAT || file.language.is_empty() || file.weekdays.len() != 7 || file.months.len() != 12 {
            return None;
        }
        let phrases = |said: Vec<String>| said.iter().map(|phrase| in_parts(phrase)).collect::<Vec<Phrase>>();
        let lists = |said: Vec<Vec<String>>| said.into_iter().map(phrases).collect::<Vec<Vec<Phrase>>>();
        Some(Self {
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
        })
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
