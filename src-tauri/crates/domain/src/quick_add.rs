//! Quick add: a check-in in a case manager's own words, "call Ada every 2nd Tuesday 2pm".
//!
//! [`hear`] cuts the text into pieces by a grammar of our own: the rules are here and, of days and times, in
//! `crate::speech`, the words in one data file a language. [`Heard::name_phrases`] is what to look for among the
//! clients, [`Heard::reading`] is what it all comes to: tokens, a series, its doubts, and what was not understood.
//! Nothing is guessed in silence: what could be two things says both, and what is no piece stays as text in the
//! purpose.
//!
//! The words that [`crate::messages::cadence_sentence`] says are among those it reads: a cadence that is
//! spoken and heard is the same cadence.
//!
//! **Never here:** looking for clients, keeping anything, or writing what was typed anywhere.

mod cadence;
mod compose;
mod names;
mod pieces;
mod rhythm;
mod torn;

pub use crate::speech::words::{QuickAddFile, read_words};
pub use cadence::spoken_cadence;
pub use compose::Heard;
pub use names::{InstrumentName, NamePhrase, NamedClient};

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cadence::{DueWindow, Ending};
use crate::check_in::{CheckInSeries, PromisedBy};
use crate::contact::Medium;
use crate::id::ClientId;
use crate::office_days::OfficeCalendar;
use crate::speech::days::{DayDoubt, DayFault};

text_enum! {
    /// What a token is about.
    pub enum QuickAddSlot {
        /// What is done: a contact and its medium, a task, a promise, an instrument.
        Kind = "kind",
        Client = "client",
        WithWhom = "with-whom",
        /// What it is for.
        Purpose = "purpose",
        Rhythm = "rhythm",
        Time = "time",
        Start = "start",
        End = "end",
        /// How early it counts.
        Early = "early",
        /// How late it is still in time.
        Grace = "grace",
        /// What becomes of days the office is closed.
        Closed = "closed",
    }
}

text_enum! {
    /// What may be meant in two ways.
    pub enum QuickAddDoubt {
        /// "every 2nd Tuesday": every other week, or once a month.
        NthWeekday = "nth-weekday",
        /// "3/4": March 4 or April 3.
        DayMonth = "day-month",
        /// Twice a week, or every other week.
        Biweekly = "biweekly",
        /// Every other month, or twice a month.
        Bimonthly = "bimonthly",
        /// The one that comes next, or the one a week after.
        NextWeekday = "next-weekday",
        /// Every other week, or every 15 days.
        TwiceAMonth = "twice-a-month",
        /// Morning or afternoon.
        HalfOfDay = "half-of-day",
        /// Through the month, or up to its first day.
        UntilMonth = "until-month",
    }
}

text_enum! {
    /// What cannot be.
    pub enum QuickAddFault {
        /// No month has that day: 31 February.
        NoSuchDay = "no-such-day",
        /// The weekday is not that of the date.
        OtherWeekday = "other-weekday",
        /// The day is over.
        Past = "past",
        /// The end leaves no date at all.
        EndBeforeStart = "end-before-start",
        /// More than the engine keeps.
        OutOfRange = "out-of-range",
    }
}

impl From<DayDoubt> for QuickAddDoubt {
    fn from(doubt: DayDoubt) -> Self {
        match doubt {
            DayDoubt::DayMonth => Self::DayMonth,
            DayDoubt::NextWeekday => Self::NextWeekday,
        }
    }
}

impl From<DayFault> for QuickAddFault {
    fn from(fault: DayFault) -> Self {
        match fault {
            DayFault::NoSuchDay => Self::NoSuchDay,
            DayFault::OtherWeekday => Self::OtherWeekday,
        }
    }
}

text_enum! {
    /// What is needed before it can be kept.
    pub enum QuickAddMissing {
        /// About whom.
        Client = "client",
        /// Which of several clients.
        ClientChoice = "client-choice",
        /// When, or how often.
        When = "when",
    }
}

text_enum! {
    /// What is done, where no instrument is asked.
    pub enum QuickAddKind { Contact = "contact", Task = "task", Promise = "promise" }
}

/// Where something stands in the text, in UTF-16 units, as the window counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextSpan {
    /// The first.
    pub start: u32,
    /// The one after the last.
    pub end: u32,
}

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum QuickAddValue {
    /// Somebody is to be reached.
    Contact {
        /// How.
        medium: Medium,
    },
    /// Something is to be done.
    Task,
    /// Somebody promised it.
    Promise {
        /// The case manager, or somebody else.
        by: PromisedBy,
        /// Who it is where it is somebody else; empty: they were not named.
        who: String,
    },
    /// An instrument is to be asked.
    Instrument {
        /// Which.
        id: String,
        /// What it is called.
        title: String,
    },
    /// On this client; none: one of the candidates is to be chosen.
    Client {
        /// The one.
        client: Option<QuickAddClient>,
    },
    /// The words themselves: with whom, what for.
    Text {
        /// As they will be kept.
        text: String,
    },
    /// A rhythm, as the catalogue says it.
    Rhythm {
        /// In words.
        sentence: String,
    },
    /// Local time of day.
    Time {
        /// When.
        at: NaiveTime,
    },
    /// The first day, or the only one.
    Start {
        /// Which.
        on: NaiveDate,
    },
    /// When it ends.
    End {
        /// How.
        ending: Ending,
    },
    /// So many days of the window.
    Days {
        /// How many.
        days: i32,
    },
    /// A fault stands in its place, or the words say enough.
    AsTyped,
}

/// A piece of the text that was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuickAddToken {
    /// What it is about; each stands once, but for the purpose.
    pub slot: QuickAddSlot,
    /// Its words; none: it was assumed, or comes from where the field was opened.
    pub span: Option<TextSpan>,
    /// The part of them that an edit replaces ("2pm" of "at 2pm").
    pub value_span: Option<TextSpan>,
    /// What it says.
    pub value: QuickAddValue,
    /// Why it cannot be.
    pub fault: Option<QuickAddFault>,
}

/// Words that may be meant in two ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuickAddAmbiguity {
    /// In which two ways.
    pub doubt: QuickAddDoubt,
    /// The words.
    pub span: TextSpan,
    /// The ways, in words.
    pub options: Vec<String>,
    /// Which of them is taken.
    pub taken: u32,
}

/// A client whom the words may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuickAddClient {
    /// Who.
    pub client_id: ClientId,
    /// Their name.
    pub name: String,
    /// To tell namesakes apart.
    pub birth_date: Option<NaiveDate>,
}

/// What the case manager chose where the words left it open. The newest of a kind counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum QuickAddChoice {
    /// One of the two ways.
    Doubt {
        /// Of what.
        doubt: QuickAddDoubt,
        /// Its place among the options.
        option: u32,
    },
    /// One of the clients.
    #[serde(rename_all = "camelCase")]
    Client {
        /// Who.
        client_id: ClientId,
    },
    /// What is done.
    What {
        /// Contact, task or promise.
        what: QuickAddKind,
        /// How, of a contact.
        medium: Option<Medium>,
    },
}

/// What a text comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuickAddReading {
    /// What was understood, in the order of the text; what was assumed comes first.
    pub tokens: Vec<QuickAddToken>,
    /// What may be meant in two ways.
    pub ambiguities: Vec<QuickAddAmbiguity>,
    /// Words that were not understood; they stand in the purpose.
    pub unread: Vec<TextSpan>,
    /// Clients whom the words may mean, the best match first.
    pub clients: Vec<QuickAddClient>,
    /// What is still needed.
    pub missing: Vec<QuickAddMissing>,
    /// The series as it would be kept; none while something is missing or cannot be.
    pub series: Option<CheckInSeries>,
    /// The cadence in a sentence, where there is one.
    pub sentence: Option<String>,
    /// The next three dates, each with the days on which it may be kept.
    pub next: Vec<DueWindow>,
}

/// What the rules need to know besides the text.
#[derive(Debug, Clone, Copy)]
pub struct QuickAddContext<'a> {
    /// Today, where the case manager works.
    pub today: NaiveDate,
    /// IANA zone of times of day.
    pub zone: &'a str,
    /// When the office is open: for "in 2 business days".
    pub office: &'a OfficeCalendar,
    /// The instruments there are.
    pub instruments: &'a [InstrumentName],
    /// What was chosen so far.
    pub choices: &'a [QuickAddChoice],
}

/// The most characters that are read; the rest is left alone.
pub const LONGEST_TEXT: usize = 2000;

/// Reads a text. Never fails: what is not understood is left over.
#[must_use]
pub fn hear<'a>(text: &'a str, context: &QuickAddContext<'a>) -> Heard<'a> {
    Heard::new(text, context)
}

/// Letters and digits only, in lower case.
fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
