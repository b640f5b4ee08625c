//! What to know before a visit, on one page: for the case manager, not for the client.
//!
//! What is long is cut, with a word on how much more there is: whoever needs all of it has the record. In clear
//! print it is one page, whatever it says; in larger print it goes on where it must.

mod page;

use chrono::NaiveDate;

use crate::block::{Fit, Sheet};
use crate::document::{Furniture, compose};
use crate::frame::Layout;
use crate::paper::{Options, Scale};
use crate::typeset::Typesetter;
use crate::words::{Words, said};

/// A visit's brief. Plain values; empty lists are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitBriefPrint {
    /// The client's name as it is to be used.
    pub client_name: String,
    /// Allergies.
    pub allergies: Vec<String>,
    /// Risks, the most important first.
    pub risks: Vec<String>,
    /// What is due, by deadline.
    pub due: Vec<BriefLinePrint>,
    /// Promises that are still to be kept, by deadline.
    pub promises: Vec<BriefLinePrint>,
    /// Papers that expire, by their last day.
    pub papers: Vec<BriefLinePrint>,
    /// Goals in the client's words.
    pub goals: Vec<String>,
    /// Open gaps, each in a sentence.
    pub gaps: Vec<String>,
    /// The last notes, the newest first.
    pub notes: Vec<BriefNotePrint>,
    /// The agency.
    pub agency: String,
    /// The case manager's name.
    pub case_manager: String,
    /// The day it is printed.
    pub printed_on: NaiveDate,
}

/// Something with a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefLinePrint {
    /// What.
    pub words: String,
    /// Its last day.
    pub on: NaiveDate,
    /// How often more it comes soon.
    pub more: i32,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefNotePrint {
    /// When it happened.
    pub on: NaiveDate,
    /// How ("Phone"); empty for what was no contact.
    pub how: String,
    /// What it says.
    pub words: String,
    /// It waits for a signature.
    pub unsigned: bool,
}

impl Typesetter {
    /// Lays out what to know before a visit.
    #[must_use]
    pub fn lay_out_visit_brief(&mut self, brief: &VisitBriefPrint, options: &Options, words: &Words) -> Layout {
        let sheet = |limits| Sheet {
            title: words.say("brief-title"),
            blocks: page::blocks(brief, limits, Scale::new(options.size), words),
            fit: Fit::Tighten,
            headings_listed: false,
        };
        let furniture = Furniture {
            title: match said(&brief.client_name) {
                Some(client) => words.fill("brief-header", [("client", client.into())]),
                None => words.say("brief-title"),
            },
            page: &|page, pages| words.page_of(page, pages),
            notes: vec![
                words.agency_line(&brief.agency, &brief.case_manager),
                words.fill("brief-printed", [("date", words.date(brief.printed_on).into())]),
            ],
            call: String::new(),
            phone: String::new(),
        };
        let layout = compose(&[sheet(page::ROOMY)], &furniture, options, self);
        if layout.pages.len() <= 1 { layout } else { compose(&[sheet(page::CLOSE)], &furniture, options, self) }
    }
}

/// Lays out what to know before a visit once. For a preview, keep a [`Typesetter`].
#[must_use]
pub fn lay_out_visit_brief(brief: &VisitBriefPrint, options: &Options, words: &Words) -> Layout {
    Typesetter::new().lay_out_visit_brief(brief, options, words)
}

/// The title for the file's [`crate::Meta`].
#[must_use]
pub fn visit_brief_title(brief: &VisitBriefPrint, words: &Words) -> String {
    match said(&brief.client_name) {
        Some(client) => words.fill("brief-document-title", [("client", client.into())]),
        None => words.say("brief-title"),
    }
}
