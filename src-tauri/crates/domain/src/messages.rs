//! Catalogues of words that screen and print share.
//!
//! A [`Catalogue`] holds the messages of one language, from the Fluent files in `messages/`. What is
//! said with it stands in [`cadence_sentence`] and [`format_date`]. A message that is missing is an
//! error, never an empty place on paper.

mod cadence;
mod calendar;
mod dates;
mod gaps;
mod standing;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use cadence::{cadence_sentence, rhythm_sentence};
pub use calendar::{calendar_deadline, calendar_line, notice_line, tray_line, weekday_name};
pub use dates::{DateStyle, format_date, format_time};
pub use gaps::{gap_sentence, gap_title};
pub use standing::standing_sentence;

/// The English messages.
const ENGLISH: &str = include_str!("../messages/en/shared.ftl");

/// What the rules about gaps say, in English.
const ENGLISH_GAPS: &str = include_str!("../messages/en/gaps.ftl");

/// What the calendar file and the system's notices say, in English.
const ENGLISH_CALENDAR: &str = include_str!("../messages/en/calendar.ftl");

/// Why something could not be said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MessageFault {
    /// The language's tag is not one.
    #[error("not a language tag")]
    BadLanguage,
    /// A file of messages does not read, or has a message twice.
    #[error("a catalogue does not read")]
    BadCatalogue,
    /// The catalogue has no such message.
    #[error("no message {0}")]
    Missing(String),
    /// The message asks for a value that it was not given.
    #[error("message {0} cannot be filled in")]
    NotFilledIn(String),
}

/// The messages of one language. May be shared between threads.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue").field("languages", &self.bundle.locales).finish_non_exhaustive()
    }
}

impl Catalogue {
    /// English, as bundled.
    ///
    /// # Errors
    /// None in a program whose tests pass; a bundled file that does not read otherwise.
    pub fn english() -> Result<Self, MessageFault> {
        Self::new("en-US", &[ENGLISH, ENGLISH_GAPS, ENGLISH_CALENDAR])
    }

    /// A language from its BCP 47 tag and the text of its files. Values are not wrapped in direction
    /// marks: what fills these messages comes from the same language.
    ///
    /// # Errors
    /// [`MessageFault::BadLanguage`]; [`MessageFault::BadCatalogue`] where a file does not read or a message
    /// is there twice.
    pub fn new(language: &str, files: &[&str]) -> Result<Self, MessageFault> {
        let language: LanguageIdentifier = language.parse().map_err(|_| MessageFault::BadLanguage)?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        for file in files {
            let resource = FluentResource::try_new((*file).to_owned()).map_err(|_| MessageFault::BadCatalogue)?;
            bundle.add_resource(resource).map_err(|_| MessageFault::BadCatalogue)?;
        }
        Ok(Self { bundle })
    }

    /// Whether there is a message of that key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The message of that key.
    ///
    /// # Errors
    /// As [`Catalogue::fill`].
    pub fn text(&self, key: &str) -> Result<String, MessageFault> {
        self.fill(key, &[])
    }

    /// The message of that key with its values filled in.
    ///
    /// # Errors
    /// [`MessageFault::Missing`]; [`MessageFault::NotFilledIn`] where it asks for something else.
    pub fn fill(&self, key: &str, values: &[(&str, Value<'_>)]) -> Result<String, MessageFault> {
        let message = self.bundle.get_message(key).and_then(|m| m.value());
        let pattern = message.ok_or_else(|| MessageFault::Missing(key.to_owned()))?;
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => args.set(*name, FluentValue::from(*text)),
                Value::Number(number) => args.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() { Ok(text) } else { Err(MessageFault::NotFilledIn(key.to_owned())) }
    }
}

/// What fills a place in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Words, as they are.
    Text(&'a str),
    /// A number the message may choose its words by.
    Number(i32),
}

/// Keys of the messages this module says, in one list, so that a test can hold it against the files.
macro_rules! keys {
    ($($name:ident = $key:literal),+ $(,)?) => {
        $(const $name: &str = $key;)+
        const SINGLE_KEYS: &[&str] = &[$($name),+];
    };
}

keys! {
    DATE_FULL = "date-full",
    DATE_LONG = "date-long",
    DATE_WEEKDAY_DAY = "date-weekday-day",
    DATE_DAY = "date-day",
    DATE_SHORT = "date-short",
    TIME_OF_DAY = "time-of-day",
    LIST_PAIR = "list-pair",
    LIST_MIDDLE = "list-middle",
    LIST_END = "list-end",
    CADENCE_ONCE = "cadence-once",
    CADENCE_DAYS = "cadence-days",
    CADENCE_WEEKS_ALL = "cadence-weeks-all",
    CADENCE_WEEKS_WORKING = "cadence-weeks-working",
    CADENCE_WEEKS_ONE = "cadence-weeks-one",
    CADENCE_WEEKS_MANY = "cadence-weeks-many",
    CADENCE_MONTH_DAY = "cadence-month-day",
    CADENCE_MONTH_DAY_OR_LAST = "cadence-month-day-or-last",
    CADENCE_MONTH_LAST_DAY = "cadence-month-last-day",
    CADENCE_YEAR_DAY = "cadence-year-day",
    CADENCE_YEAR_LAST_DAY = "cadence-year-last-day",
    CADENCE_MONTH_WEEKDAY = "cadence-month-weekday",
    CADENCE_BUSINESS_DAYS = "cadence-business-days",
    CADENCE_WITHIN = "cadence-within",
    CADENCE_AFTER_CONTACT = "cadence-after-contact",
    CADENCE_INTERVAL = "cadence-interval",
    CADENCE_STAGE = "cadence-stage",
    CADENCE_STAGES = "cadence-stages",
    CADENCE_ACUITY = "cadence-acuity",
    CADENCE_ACUITIES = "cadence-acuities",
    ORDINAL = "ordinal",
    CADENCE_AT = "cadence-at",
    CADENCE_FROM = "cadence-from",
    CADENCE_UNTIL = "cadence-until",
    CADENCE_TIMES = "cadence-times",
    CADENCE_TIMES_IN_ALL = "cadence-times-in-all",
    CADENCE_WHILE_EPISODE = "cadence-while-episode",
    CADENCE_WHILE_FLAG = "cadence-while-flag",
    CADENCE_WHILE_SCORE = "cadence-while-score",
    CADENCE_WHILE_SCALE = "cadence-while-scale",
    CADENCE_EARLY = "cadence-early",
    CADENCE_GRACE = "cadence-grace",
    CADENCE_CLOSED_BEFORE = "cadence-closed-before",
    CADENCE_CLOSED_AFTER = "cadence-closed-after",
    CADENCE_CLOSED_SKIP = "cadence-closed-skip",
    STANDING = "standing",
    STANDING_LAST = "standing-last",
    STANDING_NOT_YET = "standing-not-yet",
    STANDING_NOT_YET_WINDOW = "standing-not-yet-window",
    STANDING_DUE_TODAY = "standing-due-today",
    STANDING_DUE = "standing-due",
    STANDING_OVERDUE = "standing-overdue",
    STANDING_OVERDUE_MANY = "standing-overdue-many",
    STANDING_SATISFIED = "standing-satisfied",
    STANDING_SATISFIED_LATE = "standing-satisfied-late",
    STANDING_ATTEMPTS = "standing-attempts",
    STANDING_EXEMPT = "standing-exempt",
    STANDING_OVER = "standing-over",
}

const WEEKDAYS: [&str; 7] =
    ["weekday-mon", "weekday-tue", "weekday-wed", "weekday-thu", "weekday-fri", "weekday-sat", "weekday-sun"];

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

const MONTHS_SHORT: [&str; 12] = [
    "month-short-1",
    "month-short-2",
    "month-short-3",
    "month-short-4",
    "month-short-5",
    "month-short-6",
    "month-short-7",
    "month-short-8",
    "month-short-9",
    "month-short-10",
    "month-short-11",
    "month-short-12",
];

/// The keys of all messages a language must have.
pub fn keys() -> impl Iterator<Item = &'static str> {
    SINGLE_KEYS.iter().chain(&WEEKDAYS).chain(&MONTHS).chain(&MONTHS_SHORT).copied()
}
