//! The safety plan: six steps in order, in the person's own words, on one page.
//!
//! The six steps and their order are those of the Stanley-Brown safety plan; layout and words around
//! them are our own. A step that says nothing yet has lines to write on.

mod page;

use chrono::NaiveDate;

use crate::block::{Fit, Sheet};
use crate::care_plan::{Phone, VersionLabel};
use crate::document::{Furniture, compose};
use crate::frame::Layout;
use crate::paper::Options;
use crate::typeset::Typesetter;
use crate::words::{Words, said};

/// A safety plan. Plain values; an entry of a contact with no number is a person or place without
/// one.
#[derive(Debug, Clone, PartialEq)]
pub struct SafetyPlanPrint {
    /// The client's name as they write it.
    pub client_name: String,
    /// Step 1: warning signs.
    pub warning_signs: Vec<String>,
    /// Step 2: what I can do by myself.
    pub coping: Vec<String>,
    /// Step 3: people and places that take my mind off it.
    pub distraction: Vec<Phone>,
    /// Step 4: people I can ask for help.
    pub helpers: Vec<Phone>,
    /// Step 5: professionals and agencies.
    pub professionals: Vec<Phone>,
    /// Step 6: making the place around me safe.
    pub environment: Vec<String>,
    /// What is most worth living for.
    pub worth_living_for: String,
    /// Crisis lines, the most important first: three are best.
    pub crisis_lines: Vec<CrisisLinePrint>,
    /// Who wrote it with the client.
    pub written_with: String,
    /// The day it was finished.
    pub written_on: Option<NaiveDate>,
    /// When it is looked at again.
    pub next_review: Option<NaiveDate>,
    /// The agency.
    pub agency: String,
    /// The case manager's name.
    pub case_manager: String,
    /// The number the case manager answers.
    pub direct_phone: String,
    /// The day it is printed.
    pub printed_on: NaiveDate,
    /// Which version this is.
    pub version: VersionLabel,
}

/// A number to call in a crisis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CrisisLinePrint {
    /// What it is called.
    pub name: String,
    /// How to reach it ("988", "text HOME to 741741").
    pub number: String,
    /// When it answers ("day and night").
    pub hours: String,
}

impl Typesetter {
    /// Lays out a safety plan.
    #[must_use]
    pub fn lay_out_safety_plan(&mut self, plan: &SafetyPlanPrint, options: &Options, words: &Words) -> Layout {
        let sheet = Sheet {
            title: words.say("safety-title"),
            blocks: page::blocks(plan, options, words),
            fit: Fit::Tighten,
            headings_listed: false,
        };
        // A number that stands among the professionals needs no room at the foot as well.
        let stands = plan.professionals.iter().any(|contact| contact.number.trim() == plan.direct_phone.trim());
        let (call, phone) =
            if stands { Default::default() } else { (words.say("footer-call"), plan.direct_phone.clone()) };
        let furniture = Furniture {
            title: match said(&plan.client_name) {
                Some(client) => words.fill("safety-header", [("client", client.into())]),
                None => words.say("safety-title"),
            },
            page: &|page, pages| words.page_of(page, pages),
            notes: vec![
                words.agency_line(&plan.agency, &plan.case_manager),
                words.printed_line(plan.printed_on, plan.version),
            ],
            call,
            phone,
        };
        compose(&[sheet], &furniture, options, self)
    }
}

/// Lays out a safety plan once. For a preview, keep a [`Typesetter`].
#[must_use]
pub fn lay_out_safety_plan(plan: &SafetyPlanPrint, options: &Options, words: &Words) -> Layout {
    Typesetter::new().lay_out_safety_plan(plan, options, words)
}

/// The title for the file's [`crate::Meta`].
#[must_use]
pub fn safety_plan_title(plan: &SafetyPlanPrint, words: &Words) -> String {
    match said(&plan.client_name) {
        Some(client) => words.fill("safety-document-title", [("client", client.into())]),
        None => words.say("safety-title"),
    }
}
