//! A form to ask with: blank for the clipboard, or filled with what was answered and what it came to.
//!
//! The same pages serve both: a blank form has boxes and lines, a filled one has the same boxes with
//! marks in them, and words where nothing was chosen. What a client's copy must not show is not in
//! [`FormPrint`]: who maps the record to it leaves it out and says so in [`FormPrint::left_out`].
//! Flags have no place here at all.

mod answers;
mod grid;
mod head;
mod questions;
mod scales;

use chrono::NaiveDate;

use crate::block::{Fit, Sheet};
use crate::document::{Furniture, compose};
use crate::frame::Layout;
use crate::paper::{Options, Scale, inside_margins};
use crate::typeset::Typesetter;
use crate::words::{Words, said};

/// A form. Plain values: who maps the record to this decides what may leave it. Empty texts and
/// lists are left out; numbers come as they are to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct FormPrint {
    /// What it is.
    pub kind: FormKind,
    /// Full title with its abbreviation.
    pub title: String,
    /// What it is called in lists ("PHQ-9"): for the running head.
    pub short_title: String,
    /// The notice its licence asks for, and its credit line.
    pub notice: String,
    /// The licence, in a sentence.
    pub licence: String,
    /// Facts not yet confirmed from a source; each is printed under "To be confirmed".
    pub to_be_confirmed: Vec<String>,
    /// Words above all questions ("Over the last 2 weeks, …").
    pub stem: String,
    /// The time it asks about ("2 weeks").
    pub recall_period: String,
    /// What the person who asks should know.
    pub guidance: String,
    /// Questions, words and groups, in order.
    pub parts: Vec<FormPart>,
    /// The scales, the total first. On a blank form they make the box "for office use".
    pub scales: Vec<ScalePrint>,
    /// Results that are no sum (C-SSRS triage), the most urgent first.
    pub triage: Vec<String>,
    /// Cut-offs in words, where they differ between people (AUDIT-C).
    pub cutoffs: Vec<CutoffPrint>,
    /// What is said where the form is not complete.
    pub missing_rule: String,
    /// A line that says something was left out of this copy.
    pub left_out: Option<String>,
    /// What was answered, by whom; none for a blank form.
    pub filled: Option<FilledPrint>,
    /// The client's name; empty: a line to write it on.
    pub client_name: String,
    /// The agency.
    pub agency: String,
    /// The case manager's name.
    pub case_manager: String,
    /// The number the case manager answers.
    pub direct_phone: String,
    /// The day it is printed.
    pub printed_on: NaiveDate,
}

/// What a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// A published instrument with its own wording.
    Instrument,
    /// Numbers only: the wording is on the user's own licensed form, and the page says so.
    ScoreOnly,
    /// A list in our own words. Labelled as not validated.
    Checklist,
    /// An assessment of the whole person; its groups are domains of life.
    Comprehensive,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq)]
pub enum FormPart {
    /// Parts under a heading. Groups in groups have smaller headings.
    Group(GroupPrint),
    /// Words between questions.
    Words(String),
    /// A question.
    Question(QuestionPrint),
}

/// Parts under a heading.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GroupPrint {
    /// The heading.
    pub heading: String,
    /// What helps to ask it.
    pub hint: String,
    /// The parts.
    pub parts: Vec<FormPart>,
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionPrint {
    /// As it is printed, without a full stop ("1", "6a"); empty: none.
    pub number: String,
    /// The wording.
    pub text: String,
    /// What helps to ask it: small, below.
    pub hint: String,
    /// When it is asked, whole ("Only if you answered yes to question 2").
    pub only_if: Option<String>,
    /// The wording is from memory: marked "to be confirmed".
    pub to_be_confirmed: bool,
    /// How it is answered.
    pub space: AnswerSpace,
    /// What was answered. None on a blank form, and on a filled one where there is no answer.
    pub given: Option<GivenPrint>,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerSpace {
    /// One of these: circles. Neighbours with the same options become a grid.
    One(Vec<OptionPrint>),
    /// Any number of these: squares.
    Several(Vec<OptionPrint>),
    /// A number.
    Number {
        /// Its unit, in words.
        unit: String,
        /// The range in words ("0 to 10"); empty: open.
        range: String,
    },
    /// A calendar date.
    Date,
    /// Words, on so many lines to write on (1 to 12).
    Text {
        /// Lines on a blank form.
        lines: u8,
    },
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OptionPrint {
    /// The wording.
    pub label: String,
    /// Its points, where they are shown.
    pub points: Option<String>,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivenPrint {
    /// These options, by their places.
    Chosen(Vec<usize>),
    /// A number, date or words, as read.
    Words(String),
    /// Asked, and declined.
    Declined,
    /// Left out on purpose.
    NotAsked,
}

/// A scale with its bands, and its value where there is one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScalePrint {
    /// In words.
    pub label: String,
    /// The least value.
    pub least: String,
    /// The greatest; none: open.
    pub greatest: Option<String>,
    /// Unit, in words.
    pub unit: String,
    /// What its stretches mean.
    pub bands: Vec<BandPrint>,
    /// Its value; none: blank form, or no value.
    pub value: Option<String>,
    /// The place of the band the value is in.
    pub band: Option<usize>,
    /// Why there is no value, in words ("Question 4 was not answered").
    pub why_none: String,
}

/// A stretch of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BandPrint {
    /// The least value.
    pub from: String,
    /// The greatest; none: open.
    pub to: Option<String>,
    /// What it is called in the source.
    pub label: String,
    /// For whom, where there are several tables ("High school or more").
    pub for_whom: String,
}

/// A cut-off in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CutoffPrint {
    /// For whom ("Women").
    pub for_whom: String,
    /// Positive from here on.
    pub at_least: String,
}

/// Who answered when, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledPrint {
    /// The day the answers are of.
    pub asked_on: NaiveDate,
    /// Who asked or entered it.
    pub asked_by: String,
    /// Who gave the answers, and how.
    pub mode: FormMode,
    /// The language it was asked in, in words.
    pub language: Option<String>,
    /// An interpreter took part; none: not recorded.
    pub interpreter: Option<bool>,
    /// Where it stands.
    pub status: FormStatus,
    /// Only the total was recorded, from a form elsewhere: no questions are printed as unanswered.
    pub total_only: bool,
    /// The triage that holds, by its place in [`FormPrint::triage`].
    pub triage: Option<usize>,
    /// The screen's sign; none: it cannot be said, or it has none.
    pub positive: Option<bool>,
}

/// Who gave the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormMode {
    /// The client filled it in.
    SelfReport,
    /// The case manager asked.
    Interview,
    /// Somebody answered for the client: their name, or empty.
    Proxy(String),
    /// Not known.
    Unknown,
}

/// Where an assessment stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormStatus {
    /// Begun, not finished.
    InProgress,
    /// Completed.
    Completed,
    /// Completed in the place of an earlier one.
    Amended {
        /// The day the earlier one is of.
        replaces: NaiveDate,
        /// Why.
        reason: String,
    },
    /// Ended before it was complete.
    Stopped {
        /// Why.
        reason: String,
    },
    /// Not valid.
    EnteredInError {
        /// Why.
        reason: String,
    },
}

impl Typesetter {
    /// Lays out a form, blank or filled.
    #[must_use]
    pub fn lay_out_form(&mut self, form: &FormPrint, options: &Options, words: &Words) -> Layout {
        let scale = Scale::new(options.size);
        let ems = inside_margins(options.paper).width / options.size.body();
        let asking =
            questions::Asking { words, ems, points: form.kind != FormKind::ScoreOnly, filled: form.filled.is_some() };
        let mut blocks = head::blocks(form, scale, words);
        if let Some(filled) = &form.filled {
            blocks.extend(scales::result(form, filled, scale, words));
        }
        blocks.extend(questions::blocks(form, &asking));
        if form.filled.is_none() {
            blocks.extend(scales::office_use(form, scale, words));
        }
        blocks.extend(head::notices(form, words));
        let sheet = Sheet { title: form.title.clone(), blocks, fit: Fit::Fewest, headings_listed: true };
        let name = said(&form.short_title).or_else(|| said(&form.title)).unwrap_or("");
        let title = match said(&form.client_name) {
            Some(client) => words.fill("form-header", [("form", name.into()), ("client", client.into())]),
            None => name.to_owned(),
        };
        let furniture = Furniture {
            title,
            page: &|page, pages| words.page_of(page, pages),
            notes: vec![
                words.agency_line(&form.agency, &form.case_manager),
                words.fill("form-printed", [("date", words.date(form.printed_on).into())]),
            ],
            call: if said(&form.direct_phone).is_some() { words.say("form-call") } else { String::new() },
            phone: form.direct_phone.clone(),
        };
        compose(&[sheet], &furniture, options, self)
    }
}

/// Lays out a form once. For a preview, keep a [`Typesetter`].
#[must_use]
pub fn lay_out_form(form: &FormPrint, options: &Options, words: &Words) -> Layout {
    Typesetter::new().lay_out_form(form, options, words)
}

/// The title for the file's [`crate::Meta`].
#[must_use]
pub fn form_title(form: &FormPrint, words: &Words) -> String {
    let title = said(&form.title).or_else(|| said(&form.short_title)).unwrap_or("");
    match said(&form.client_name) {
        Some(client) => words.fill("form-document-title", [("form", title.into()), ("client", client.into())]),
        None => title.to_owned(),
    }
}
