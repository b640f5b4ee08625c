//! What may be answered, how an assessment begins, and when it is due again.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::assessment::{AnswerValue, AssessmentDue, AssessmentMode, AssessmentStart, ClientFacts, GivenAnswer};
use crate::fault::{Fault, FieldFault, YEARS, blank, days, not_in_future, reject, required, text, texts};
use crate::instrument::{Instrument, Item, ItemType, RepeatRule, SpanUnit};
use crate::safety::Said;
use crate::scoring::{GREATEST_NUMBER, Reading, Scored, on_step};

text_enum! {
    /// What is wrong with an answer. It never holds the answer: that is client data.
    pub enum AnswerFault {
        /// The instrument has no such item, or it asks for nothing.
        UnknownItem = "unknown-item",
        /// The item has no such option.
        UnknownOption = "unknown-option",
        /// The item asks for another kind of value.
        WrongKind = "wrong-kind",
        /// The number or date is outside what is allowed.
        OutOfRange = "out-of-range",
        /// The number has more digits after the point than the item takes.
        TooManyDecimals = "too-many-decimals",
        /// The words are longer than a field holds.
        TooLong = "too-long",
        /// An option that stands alone was chosen with others, or one option twice.
        Exclusive = "exclusive",
    }
}

impl std::error::Error for AnswerFault {}

impl From<AnswerFault> for FieldFault {
    fn from(fault: AnswerFault) -> Self {
        match fault {
            AnswerFault::UnknownItem => Self::new("linkId", Fault::Malformed),
            AnswerFault::OutOfRange => Self::new("value", Fault::OutOfRange),
            AnswerFault::TooLong => Self::new("value", Fault::TooLong),
            AnswerFault::UnknownOption
            | AnswerFault::WrongKind
            | AnswerFault::TooManyDecimals
            | AnswerFault::Exclusive => Self::new("value", Fault::Malformed),
        }
    }
}

/// May this answer be kept? Answers to items that are not asked now may: they do not count, and come back
/// when the item is asked again. Taking back (no value) is always allowed for an item there is.
///
/// # Errors
/// What is wrong with it.
pub fn check_answer(instrument: &Instrument, given: &GivenAnswer) -> Result<(), AnswerFault> {
    let item = instrument.item(&given.link_id).filter(|item| item.asks()).ok_or(AnswerFault::UnknownItem)?;
    given.value.as_ref().map_or(Ok(()), |value| check_value(item, value))
}

/// Does the value fit the item?
///
/// # Errors
/// What is wrong with it.
pub fn check_value(item: &Item, value: &AnswerValue) -> Result<(), AnswerFault> {
    match value {
        AnswerValue::Declined | AnswerValue::NotAsked if item.asks() => Ok(()),
        AnswerValue::Text { text: words } if item.item_type == ItemType::Text => {
            text("value", words).map_err(|_| AnswerFault::TooLong)
        }
        _ => check_counting(item, value),
    }
}

fn check_counting(item: &Item, value: &AnswerValue) -> Result<(), AnswerFault> {
    let option = |code: &String| item.options.iter().find(|option| option.code == *code);
    match (item.item_type, value) {
        (ItemType::Choice | ItemType::YesNo, AnswerValue::Choice { code }) => {
            option(code).map(|_| ()).ok_or(AnswerFault::UnknownOption)
        }
        (ItemType::Multiple, AnswerValue::Choices { codes }) => {
            for (at, code) in codes.iter().enumerate() {
                let chosen = option(code).ok_or(AnswerFault::UnknownOption)?;
                if codes.len() > 1 && (chosen.exclusive || codes[..at].contains(code)) {
                    return Err(AnswerFault::Exclusive);
                }
            }
            Ok(())
        }
        (ItemType::Number, AnswerValue::Number { value }) => {
            let inside = value.is_finite()
                && value.abs() <= GREATEST_NUMBER
                && item.min.is_none_or(|min| *value >= min)
                && item.max.is_none_or(|max| *value <= max);
            if !inside {
                Err(AnswerFault::OutOfRange)
            } else if on_step(*value, item.decimals) {
                Ok(())
            } else {
                Err(AnswerFault::TooManyDecimals)
            }
        }
        (ItemType::Date, AnswerValue::Date { value }) => {
            if YEARS.contains(&value.year()) {
                Ok(())
            } else {
                Err(AnswerFault::OutOfRange)
            }
        }
        _ => Err(AnswerFault::WrongKind),
    }
}

/// Like [`check_value`], without counting the characters of a long text.
pub(crate) fn counts(item: &Item, value: &AnswerValue) -> bool {
    match value {
        AnswerValue::Text { .. } => item.item_type == ItemType::Text,
        _ => check_value(item, value).is_ok(),
    }
}

/// Blank words and no options chosen: keeping them is the same as taking the answer back.
#[must_use]
pub fn says_nothing(value: &AnswerValue) -> bool {
    match value {
        AnswerValue::Text { text } => blank(text),
        AnswerValue::Choices { codes } => codes.is_empty(),
        _ => false,
    }
}

/// May an assessment begin so?
///
/// # Errors
/// The first field that may not be: a day to come, a proxy without a name, a language that is no BCP 47 tag.
pub fn validate_start(start: &AssessmentStart, today: NaiveDate) -> Result<(), FieldFault> {
    required("instrumentId", &start.instrument_id)?;
    texts(&[("informant", &start.informant), ("language", &start.language)])?;
    reject(start.mode == AssessmentMode::Proxy && blank(&start.informant), "informant", Fault::Required)?;
    let tag = start.language.trim();
    reject(!tag.is_empty() && tag.parse::<unic_langid::LanguageIdentifier>().is_err(), "language", Fault::Malformed)?;
    days(&[("askedOn", Some(start.asked_on))])?;
    not_in_future("askedOn", Some(start.asked_on), today)
}

/// When the instrument is to be asked again after its newest completed assessment: by the first of its
/// rules that holds of the result. None: nothing says so.
#[must_use]
pub fn due(instrument: &Instrument, last_on: NaiveDate, last: &Scored, facts: &ClientFacts) -> Option<AssessmentDue> {
    let mut reading = Reading::of(instrument, [], facts).frozen(last);
    let rule =
        instrument.repeat.iter().find(|rule| rule.when.as_ref().is_none_or(|when| reading.holds(when).holds()))?;
    Some(AssessmentDue {
        instrument_id: instrument.id.clone(),
        short_title: instrument.short_title.clone(),
        last_on,
        last_total: last.scales.first().and_then(|scale| scale.value),
        due_on: after(last_on, rule)?,
        why: rule.why.clone(),
    })
}

/// Months are those of the calendar; a day the month does not have is its last one.
fn after(day: NaiveDate, rule: &RepeatRule) -> Option<NaiveDate> {
    match rule.unit {
        SpanUnit::Day => day.checked_add_days(Days::new(u64::from(rule.every))),
        SpanUnit::Week => day.checked_add_days(Days::new(u64::from(rule.every).checked_mul(7)?)),
        SpanUnit::Month => day.checked_add_months(Months::new(rule.every)),
    }
}

/// An answer in words: labels, the number with its unit, the ISO date, the text. None: declined or not
/// asked, for which the window has words.
#[must_use]
pub fn wording(item: &Item, value: &AnswerValue) -> Option<String> {
    let label = |code: &str| item.options.iter().find(|option| option.code == code).map(|option| option.label.as_str());
    match value {
        AnswerValue::Choice { code } => Some(label(code).unwrap_or_default().to_owned()),
        AnswerValue::Choices { codes } => Some(
            item.options
                .iter()
                .filter(|option| codes.contains(&option.code))
                .map(|option| option.label.as_str())
                .collect::<Vec<_>>()
                .join("; "),
        ),
        AnswerValue::Number { value } => {
            let digits = usize::try_from(item.decimals.min(3)).unwrap_or(0);
            let number = format!("{value:.digits$}");
            Some(if item.unit.is_empty() { number } else { format!("{number} {}", item.unit) })
        }
        AnswerValue::Date { value } => Some(value.to_string()),
        AnswerValue::Text { text } => Some(text.trim().to_owned()),
        AnswerValue::Declined | AnswerValue::NotAsked => None,
    }
}

/// A question and its answer, as a flag and a need keep them. The answer is empty where it was declined
/// or not asked.
#[must_use]
pub fn said(item: &Item, value: &AnswerValue) -> Said {
    Said {
        link_id: item.link_id.clone(),
        question: item.text.clone(),
        answer: wording(item, value).unwrap_or_default(),
    }
}
