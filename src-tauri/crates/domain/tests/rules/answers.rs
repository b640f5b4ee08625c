//! Answers in shorthand, for tables: `"1=0 2=3 9=1 5=declined"`.
//!
//! A word is `link=value`. For choice and yes-no the value is a code (or, where no code is so, the points
//! of the one option that has them); for multiple, codes with commas; for a number or a date, itself; for
//! text, the word with `_` for blanks. `declined` and `not-asked` are answers of their own. A range of
//! links takes the same value: `1-9=0`.

use throughline_domain::assessment::{AnswerValue, ClientFacts};
use throughline_domain::client::ClinicalSex;
use throughline_domain::instrument::{Instrument, Instruments, Item, ItemType};
use throughline_domain::scoring::{Scored, score, score_total};

pub(crate) fn facts(sex: Option<ClinicalSex>) -> ClientFacts {
    ClientFacts { sex }
}

/// The newest shipped instrument of this identifier.
pub(crate) fn shipped(id: &str) -> &'static Instrument {
    Instruments::shipped().newest(id).unwrap_or_else(|| panic!("no instrument {id} is shipped"))
}

pub(crate) fn score_of(id: &str, answers: &str, sex: Option<ClinicalSex>) -> Scored {
    score_with(shipped(id), answers, sex)
}

pub(crate) fn score_with(instrument: &Instrument, shorthand: &str, sex: Option<ClinicalSex>) -> Scored {
    let answers = answers(instrument, shorthand);
    score(instrument, answers.iter().map(|(link, value)| (link.as_str(), value)), &facts(sex))
}

/// A total entered alone.
pub(crate) fn total_of(id: &str, value: f64, sex: Option<ClinicalSex>) -> Scored {
    score_total(shipped(id), value, &facts(sex)).unwrap()
}

/// The total, where there is one.
pub(crate) fn total(scored: &Scored) -> Option<f64> {
    scored.scales.first().and_then(|scale| scale.value)
}

/// The total and its band in one text ("12 Moderate"), or "-"; for tables.
pub(crate) fn outcome(scored: &Scored) -> String {
    let Some(scale) = scored.scales.first() else { return "-".to_owned() };
    match (scale.value, &scale.band_label) {
        (Some(value), Some(band)) => format!("{value} {band}"),
        (Some(value), None) => value.to_string(),
        (None, _) => "-".to_owned(),
    }
}

/// The flags raised, by identifier.
pub(crate) fn flags(scored: &Scored) -> Vec<&str> {
    scored.flags.iter().map(|flag| flag.id.as_str()).collect()
}

pub(crate) fn answers(instrument: &Instrument, shorthand: &str) -> Vec<(String, AnswerValue)> {
    let mut answers = Vec::new();
    for word in shorthand.split_whitespace() {
        let (links, value) = word.split_once('=').unwrap_or_else(|| panic!("{word} has no ="));
        for link in links_of(instrument, links) {
            let item = instrument.item(&link).unwrap_or_else(|| panic!("{} has no item {link}", instrument.id));
            answers.push((link, value_of(item, value)));
        }
    }
    answers
}

/// `3` is one link; `1-9` is nine, unless an item is called so.
fn links_of(instrument: &Instrument, links: &str) -> Vec<String> {
    if instrument.item(links).is_none()
        && let Some((first, last)) = links.split_once('-')
        && let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>())
    {
        return (first..=last).map(|link| link.to_string()).collect();
    }
    vec![links.to_owned()]
}

fn value_of(item: &Item, value: &str) -> AnswerValue {
    match (value, item.item_type) {
        ("declined", _) => AnswerValue::Declined,
        ("not-asked", _) => AnswerValue::NotAsked,
        (_, ItemType::Choice | ItemType::YesNo) => AnswerValue::Choice { code: code_of(item, value) },
        (_, ItemType::Multiple) => {
            AnswerValue::Choices { codes: value.split(',').map(|code| code_of(item, code)).collect() }
        }
        (_, ItemType::Number) => AnswerValue::Number { value: value.parse().unwrap() },
        (_, ItemType::Date) => AnswerValue::Date { value: value.parse().unwrap() },
        _ => AnswerValue::Text { text: value.replace('_', " ") },
    }
}

fn code_of(item: &Item, value: &str) -> String {
    if item.options.iter().any(|option| option.code == value) {
        return value.to_owned();
    }
    let points: f64 = value.parse().unwrap_or_else(|_| panic!("item {} has no option {value}", item.link_id));
    let mut with = item.options.iter().filter(|option| option.points == Some(points));
    match (with.next(), with.next()) {
        (Some(option), None) => option.code.clone(),
        _ => panic!("item {} has not exactly one option of {value} points", item.link_id),
    }
}
