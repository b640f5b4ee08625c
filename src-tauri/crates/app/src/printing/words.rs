//! Words of the client's copy that speak of the record: check-ins, languages, phones.

use chrono::{NaiveDate, NaiveTime};
use throughline_domain::check_in::CheckInSeries;
use throughline_domain::contact::Medium;
use throughline_domain::messages::{
    Catalogue, DateStyle, MessageFault, Value, cadence_sentence, format_date, format_time,
};

const ENGLISH: &str = include_str!("../../messages/en/copy.ftl");

/// The catalogues a copy is written from.
pub(super) struct CopyWords {
    shared: Catalogue,
    copy: Catalogue,
}

impl CopyWords {
    /// English, as bundled.
    pub(super) fn english() -> Result<Self, MessageFault> {
        Ok(Self { shared: Catalogue::english()?, copy: Catalogue::new("en-US", &[ENGLISH])? })
    }

    /// That an interpreter comes.
    pub(super) fn interpreter_needed(&self) -> Result<String, MessageFault> {
        self.copy.text("interpreter-needed")
    }

    /// Who answers at night.
    pub(super) fn after_hours(&self) -> Result<String, MessageFault> {
        self.copy.text("after-hours")
    }

    /// The risk nobody thought of.
    pub(super) fn anything_else(&self) -> Result<String, MessageFault> {
        self.copy.text("anything-else")
    }

    /// What to do then.
    pub(super) fn call_us(&self) -> Result<String, MessageFault> {
        self.copy.text("call-us")
    }

    /// A language by its tag; the tag itself where the catalogue has no name for it.
    pub(super) fn language(&self, tag: &str) -> String {
        let primary = tag.split('-').next().unwrap_or(tag).to_lowercase();
        self.copy.text(&format!("language-{primary}")).unwrap_or_else(|_| tag.to_owned())
    }

    /// A message without values.
    pub(super) fn say(&self, key: &str) -> Result<String, MessageFault> {
        self.copy.text(key)
    }

    /// A message with one value.
    pub(super) fn fill(&self, key: &str, name: &str, value: &str) -> Result<String, MessageFault> {
        self.copy.fill(key, &[(name, Value::Text(value))])
    }

    /// Words in quotes.
    pub(super) fn quoted(&self, words: &str) -> Result<String, MessageFault> {
        self.fill("form-question-called", "text", words)
    }

    /// "question 1, question 2 and question 3".
    pub(super) fn and(&self, parts: &[String]) -> Result<String, MessageFault> {
        self.list("form-and", parts)
    }

    /// "“Yes” or “Sometimes”".
    pub(super) fn or(&self, parts: &[String]) -> Result<String, MessageFault> {
        self.list("form-or", parts)
    }

    fn list(&self, last_by: &str, parts: &[String]) -> Result<String, MessageFault> {
        let Some((last, before)) = parts.split_last() else { return Ok(String::new()) };
        let Some((first, rest)) = before.split_first() else { return Ok(last.clone()) };
        let before = rest.iter().try_fold(first.clone(), |before, next| {
            self.copy.fill("form-comma", &[("before", Value::Text(&before)), ("next", Value::Text(next))])
        })?;
        self.copy.fill(last_by, &[("before", Value::Text(&before)), ("last", Value::Text(last))])
    }

    /// "Only if the answer to question 2 is “Yes”".
    pub(super) fn only_if(&self, key: &str, question: &str, answer: &str) -> Result<String, MessageFault> {
        self.copy.fill(key, &[("question", Value::Text(question)), ("answer", Value::Text(answer))])
    }

    /// "0 to 4"; empty where it is open on both sides.
    pub(super) fn range(&self, min: Option<String>, max: Option<String>) -> Result<String, MessageFault> {
        match (min, max) {
            (Some(min), Some(max)) => {
                self.copy.fill("form-range", &[("min", Value::Text(&min)), ("max", Value::Text(&max))])
            }
            (Some(min), None) => self.fill("form-range-from", "min", &min),
            (None, Some(max)) => self.fill("form-range-up-to", "max", &max),
            (None, None) => Ok(String::new()),
        }
    }

    /// A day as it is read aloud: "March 3, 2026".
    pub(super) fn day(&self, date: NaiveDate) -> Result<String, MessageFault> {
        format_date(date, DateStyle::Long, &self.shared)
    }

    /// A time of day, which no line end tears apart.
    pub(super) fn time(&self, at: NaiveTime) -> Result<String, MessageFault> {
        Ok(format_time(at, &self.shared)?.replace(' ', "\u{a0}"))
    }

    /// "We will call you every second Tuesday at 2:00 PM."
    pub(super) fn check_ins(&self, series: &CheckInSeries, today: NaiveDate) -> Result<String, MessageFault> {
        let rhythm = small(&cadence_sentence(&series.cadence, today, &self.shared)?);
        let key = match series.medium {
            Medium::Phone => "check-in-phone",
            Medium::Video => "check-in-video",
            Medium::InPerson => "check-in-in-person",
            Medium::Email => "check-in-email",
            Medium::Letter => "check-in-letter",
            Medium::Portal => "check-in-portal",
            Medium::Text => "check-in-text",
        };
        let sentence = self.copy.fill(key, &[("cadence", Value::Text(&rhythm))])?;
        match series.with_whom.as_deref().map(str::trim).filter(|w| !w.is_empty()) {
            Some(person) => self
                .copy
                .fill("check-in-with", &[("sentence", Value::Text(&sentence)), ("person", Value::Text(person))]),
            None => Ok(sentence),
        }
    }
}

/// The rhythm as the rest of a sentence.
fn small(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use throughline_domain::cadence::{Cadence, Ending, Pattern, Weekday, Window};
    use throughline_domain::check_in::{CheckInKind, SeriesStatus};

    fn check(medium: Medium, with_whom: Option<&str>, expect: &str) {
        let starts_on = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap();
        let series = CheckInSeries {
            id: Default::default(),
            client_id: Default::default(),
            episode_id: None,
            purpose: String::new(),
            medium,
            with_whom: with_whom.map(str::to_owned),
            cadence: Cadence {
                pattern: Pattern::Weeks { every: 2, weekdays: vec![Weekday::Tuesday] },
                starts_on,
                ending: Ending::Never,
                at: NaiveTime::from_hms_opt(14, 0, 0),
                zone: "America/New_York".to_owned(),
                window: Window::default(),
            },
            status: SeriesStatus::Active,
            status_reason: None,
            kind: CheckInKind::Contact,
            anchor: None,
            attempts_suffice: None,
            escalation: Vec::new(),
            source: None,
        };
        assert_eq!(CopyWords::english().unwrap().check_ins(&series, starts_on).unwrap(), expect);
    }

    #[test]
    fn every_medium_has_its_sentence() {
        check(Medium::Phone, None, "We will call you every second Tuesday at 2:00 PM.");
        check(Medium::InPerson, None, "We will visit you every second Tuesday at 2:00 PM.");
        check(Medium::Text, Some("Luz"), "We will text you every second Tuesday at 2:00 PM. We will speak with Luz.");
        for medium in Medium::ALL {
            let words = CopyWords::english().unwrap();
            assert!(ENGLISH.contains(&format!("check-in-{} = ", medium.as_str())), "{medium}");
            assert!(!words.interpreter_needed().unwrap().is_empty() && !words.after_hours().unwrap().is_empty());
        }
    }

    #[test]
    fn a_time_stays_on_one_line() {
        let ten = NaiveTime::from_hms_opt(10, 0, 0).unwrap();
        assert_eq!(CopyWords::english().unwrap().time(ten).unwrap(), "10:00\u{a0}AM");
    }

    #[test]
    fn a_language_without_a_name_keeps_its_tag() {
        let words = CopyWords::english().unwrap();
        assert_eq!(words.language("es-MX"), "Spanish");
        assert_eq!(words.language("xx"), "xx");
    }
}
