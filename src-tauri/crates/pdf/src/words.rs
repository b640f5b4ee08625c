//! The words that the program itself prints, from a Fluent catalogue. What people typed is never
//! touched.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::care_plan::VersionLabel;

/// How far away a day may be and still be named by its weekday.
const WEEKDAY_WITHIN_DAYS: i64 = 45;

/// The English catalogue.
pub(crate) const ENGLISH: &str = include_str!("../messages/en/print.ftl");

/// Why a catalogue cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    /// The language is not a BCP 47 tag.
    #[error("{0} is not a language tag")]
    Language(String),
    /// The catalogue has faults.
    #[error("the catalogue of printed words has {0} fault(s)")]
    Catalogue(usize),
}

/// The words of one language.
pub struct Words {
    language: String,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// American English, which is compiled in.
    #[must_use]
    pub fn english() -> Self {
        // A test holds that this catalogue has no fault.
        let (resource, _) = parse(ENGLISH);
        Self::with_resource(LanguageIdentifier::default(), "en-US", resource)
    }

    /// The words of another catalogue.
    ///
    /// # Errors
    /// [`WordsError`] when the tag or the catalogue is malformed.
    pub fn from_catalogue(language: &str, catalogue: &str) -> Result<Self, WordsError> {
        let tag = language.parse().map_err(|_| WordsError::Language(language.to_owned()))?;
        match parse(catalogue) {
            (resource, 0) => Ok(Self::with_resource(tag, language, resource)),
            (_, faults) => Err(WordsError::Catalogue(faults)),
        }
    }

    fn with_resource(tag: LanguageIdentifier, language: &str, resource: FluentResource) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would be copied out with the text; bidirectional text is the
        // typesetter's business.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { language: language.to_owned(), bundle }
    }

    /// The language as BCP 47.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether the catalogue has this message.
    #[cfg(test)]
    pub(crate) fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message without values.
    pub(crate) fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message with values.
    pub(crate) fn fill<'a, const N: usize>(&self, key: &str, values: [(&'a str, FluentValue<'a>); N]) -> String {
        let mut args = FluentArgs::with_capacity(N);
        for (name, value) in values {
            args.set(name, value);
        }
        self.format(key, Some(&args))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        match self.bundle.get_message(key).and_then(|m| m.value()) {
            Some(pattern) => self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned(),
            // A missing translation must be seen, not leave a hole in a client's plan.
            None => key.to_owned(),
        }
    }

    /// "Tuesday, March 3"; the year where it is not the year of `near`, and no weekday where the
    /// day is so far from `near` that nobody thinks of it as a weekday yet.
    pub(crate) fn day(&self, date: NaiveDate, near: NaiveDate) -> String {
        let (weekday, month) = (self.weekday(date), self.month(date));
        if (date - near).num_days().abs() > WEEKDAY_WITHIN_DAYS {
            if date.year() == near.year() {
                self.fill("date-month-day", [("month", month.into()), ("day", plain(date.day()))])
            } else {
                self.date(date)
            }
        } else if date.year() == near.year() {
            self.fill("date-day", [("weekday", weekday.into()), ("month", month.into()), ("day", plain(date.day()))])
        } else {
            self.fill(
                "date-day-year",
                [
                    ("weekday", weekday.into()),
                    ("month", month.into()),
                    ("day", plain(date.day())),
                    ("year", plain(date.year())),
                ],
            )
        }
    }

    /// "March 3, 2027".
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        self.fill(
            "date-plain",
            [("month", self.month(date).into()), ("day", plain(date.day())), ("year", plain(date.year()))],
        )
    }

    /// "Tuesday, March 3, 2:00 pm"; only the day where there is no time.
    pub(crate) fn day_and_time(&self, date: NaiveDate, time: Option<&str>, near: NaiveDate) -> String {
        let date = self.day(date, near);
        match time {
            Some(time) => self.fill("date-time", [("date", date.into()), ("time", time.into())]),
            None => date,
        }
    }

    /// "March 2027".
    pub(crate) fn month_title(&self, date: NaiveDate) -> String {
        self.fill("month-title", [("month", self.month(date).into()), ("year", plain(date.year()))])
    }

    /// "Tuesday 3", below the title of its month.
    pub(crate) fn day_in_month(&self, date: NaiveDate, time: Option<&str>) -> String {
        let weekday = self.weekday(date);
        let day = plain(date.day());
        match time {
            Some(time) => {
                self.fill("day-in-month-time", [("weekday", weekday.into()), ("day", day), ("time", time.into())])
            }
            None => self.fill("day-in-month", [("weekday", weekday.into()), ("day", day)]),
        }
    }

    /// "Page 2 of 4".
    pub(crate) fn page_of(&self, page: usize, pages: usize) -> String {
        self.fill("header-page", [("page", page.to_string().into()), ("pages", pages.to_string().into())])
    }

    /// The agency and the case manager, or the one of them there is.
    pub(crate) fn agency_line(&self, agency: &str, case_manager: &str) -> String {
        match (said(agency), said(case_manager)) {
            (Some(agency), Some(case_manager)) => {
                self.fill("footer-agency", [("agency", agency.into()), ("caseManager", case_manager.into())])
            }
            (one, other) => one.or(other).unwrap_or("").to_owned(),
        }
    }

    /// "Printed March 3, 2027 · Version 3".
    pub(crate) fn printed_line(&self, on: NaiveDate, version: VersionLabel) -> String {
        let version = match version {
            VersionLabel::Draft => self.say("version-draft"),
            VersionLabel::Number(number) => self.fill("version-number", [("number", plain(number))]),
        };
        self.fill("footer-printed", [("date", self.date(on).into()), ("version", version.into())])
    }

    fn weekday(&self, date: NaiveDate) -> String {
        self.say(&format!("weekday-{}", date.weekday().number_from_monday()))
    }

    fn month(&self, date: NaiveDate) -> String {
        self.say(&format!("month-{}", date.month()))
    }

    /// The heads of a calendar's columns, and the column of a date.
    pub(crate) fn week(&self, date: NaiveDate) -> (Vec<String>, u32) {
        let first: u32 = self.say("first-day-of-week").parse().ok().filter(|day| (1..=7).contains(day)).unwrap_or(1);
        let heads = (0..7).map(|i| self.say(&format!("weekday-head-{}", (first - 1 + i) % 7 + 1))).collect();
        let column = (date.weekday().number_from_monday() + 7 - first) % 7;
        (heads, column)
    }
}

/// A text with something in it.
pub(crate) fn said(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

/// A number as it is, without grouping: 2027 and not 2,027.
fn plain(number: impl ToString) -> FluentValue<'static> {
    FluentValue::from(number.to_string())
}

fn parse(catalogue: &str) -> (FluentResource, usize) {
    match FluentResource::try_new(catalogue.to_owned()) {
        Ok(resource) => (resource, 0),
        Err((resource, faults)) => (resource, faults.len()),
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
