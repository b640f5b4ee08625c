//! What was done after a discharge, and when: the proof of it on paper.
//!
//! Each step begins with where it stands and its last day; then everything that happened about it and the rule it
//! answers to. There is no table of the steps before that: it said the same twice, and cost a page.

mod page;

use chrono::NaiveDate;

use crate::block::{Fit, Sheet};
use crate::document::{Furniture, compose};
use crate::frame::Layout;
use crate::paper::{Options, Scale};
use crate::typeset::Typesetter;
use crate::words::{Words, said};

/// A discharge and what followed. Plain values; empty texts are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct DischargeTimelinePrint {
    /// The client's name as they write it.
    pub client_name: String,
    /// Where they came from.
    pub from_place: String,
    /// Where they went.
    pub to_place: String,
    /// Home or another place in the community.
    pub to_community: bool,
    /// When they were admitted.
    pub admitted_on: Option<NaiveDate>,
    /// When they left.
    pub discharged_on: NaiveDate,
    /// Why they were there.
    pub reason: String,
    /// The medical decisions are of high complexity; else of moderate.
    pub high_complexity: bool,
    /// The stay was for a mental illness.
    pub mental_health: bool,
    /// The LACE index, and whether it is high.
    pub lace: Option<(i32, bool)>,
    /// The steps by deadline.
    pub steps: Vec<DischargeStepPrint>,
    /// The agency.
    pub agency: String,
    /// The case manager's name.
    pub case_manager: String,
    /// The number the case manager answers.
    pub direct_phone: String,
    /// The day it is printed.
    pub printed_on: NaiveDate,
}

/// A step after a discharge.
#[derive(Debug, Clone, PartialEq)]
pub struct DischargeStepPrint {
    /// What is to be done.
    pub title: String,
    /// The last day on which it is in time.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub standing: StandingPrint,
    /// What came of it, or why it could not be done.
    pub remark: String,
    /// Attempts and contacts about it, in order of time.
    pub happened: Vec<HappenedPrint>,
    /// How the rule counts.
    pub rule: String,
    /// Where the rule comes from.
    pub source: SourcePrint,
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandingPrint {
    /// It waits; days until the deadline.
    Open(i32),
    /// It waits; days since the deadline.
    Overdue(i32),
    /// It was done on a day, late or not.
    Done(NaiveDate, bool),
    /// The attempts stand for it; the day of the last, late or not.
    Attempted(NaiveDate, bool),
    /// It was done on a day that does not count.
    DoesNotCount(NaiveDate),
    /// The client did not want it.
    Refused(NaiveDate),
    /// It could not be done.
    NotPossible(NaiveDate),
    /// It is no longer asked for.
    Withdrawn,
}

/// An attempt or a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HappenedPrint {
    /// On which day.
    pub on: NaiveDate,
    /// At what time, as it is to be read.
    pub time: String,
    /// What it was and what came of it ("Phone: left a message").
    pub what: String,
    /// With whom, where it was not the client.
    pub with: String,
}

/// Where a rule comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourcePrint {
    /// It was checked against this source.
    Checked(String),
    /// It is from memory.
    Recalled(String),
    /// It is the program's own.
    Own,
}

impl Typesetter {
    /// Lays out what followed a discharge.
    #[must_use]
    pub fn lay_out_discharge_timeline(
        &mut self,
        timeline: &DischargeTimelinePrint,
        options: &Options,
        words: &Words,
    ) -> Layout {
        let sheet = Sheet {
            title: words.say("discharge-title"),
            blocks: page::blocks(timeline, Scale::new(options.size), words),
            fit: Fit::Fewest,
            headings_listed: true,
        };
        let furniture = Furniture {
            title: match said(&timeline.client_name) {
                Some(client) => words.fill("discharge-header", [("client", client.into())]),
                None => words.say("discharge-title"),
            },
            page: &|page, pages| words.page_of(page, pages),
            notes: vec![
                words.agency_line(&timeline.agency, &timeline.case_manager),
                words.fill("discharge-printed", [("date", words.date(timeline.printed_on).into())]),
            ],
            call: if said(&timeline.direct_phone).is_some() { words.say("discharge-call") } else { String::new() },
            phone: timeline.direct_phone.clone(),
        };
        compose(&[sheet], &furniture, options, self)
    }
}

/// Lays out what followed a discharge once. For a preview, keep a [`Typesetter`].
#[must_use]
pub fn lay_out_discharge_timeline(timeline: &DischargeTimelinePrint, options: &Options, words: &Words) -> Layout {
    Typesetter::new().lay_out_discharge_timeline(timeline, options, words)
}

/// The title for the file's [`crate::Meta`].
#[must_use]
pub fn discharge_timeline_title(timeline: &DischargeTimelinePrint, words: &Words) -> String {
    match said(&timeline.client_name) {
        Some(client) => words.fill("discharge-document-title", [("client", client.into())]),
        None => words.say("discharge-title"),
    }
}
