//! The client's copy of the care plan.
//!
//! Its pages are described in words a client reads: "I" and "me" are the client, "we" the case
//! manager and the team. No diagnosis codes, identifiers or full date of birth have a place in
//! [`CarePlanPrint`], so none can be printed by mistake. Every section that has nothing to say is
//! left out with its heading.

mod agreement;
mod check_ins;
mod fridge;
mod glance;
mod goals;
mod tasks;

use chrono::NaiveDate;

use crate::document::{Furniture, compose};
use crate::frame::Layout;
use crate::paper::Options;
use crate::typeset::Typesetter;
use crate::words::{Words, said};

/// What is printed. Plain values: who maps the record to this decides what may leave it. Empty
/// texts and lists are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct CarePlanPrint {
    /// The client's name as they write it.
    pub client_name: String,
    /// What they like to be called, where that is another name.
    pub preferred_name: Option<String>,
    /// The language they speak, in words.
    pub language: Option<String>,
    /// Whether and for which language an interpreter comes, in words.
    pub interpreter: Option<String>,
    /// The first day of the plan.
    pub starts: Option<NaiveDate>,
    /// The last day of the plan.
    pub ends: Option<NaiveDate>,
    /// When the plan is looked at again.
    pub next_review: Option<NaiveDate>,
    /// What matters to the client, in their words; printed in quotation marks.
    pub what_matters: String,
    /// What they are good at and can build on.
    pub strengths: Vec<String>,
    /// Their goals, the most important first; three of them stand on the first page.
    pub goals: Vec<GoalPrint>,
    /// The next things that happen.
    pub next_steps: Vec<NextStep>,
    /// What to do when something goes wrong.
    pub back_up: Vec<BackUp>,
    /// What the check-ins are, in sentences ("I will call you every second Tuesday at 2 pm").
    pub check_in_sentences: Vec<String>,
    /// The days of the check-ins, with the time in words where there is one. Those outside the
    /// three months that begin with the month of printing are not printed.
    pub check_ins: Vec<(NaiveDate, Option<String>)>,
    /// Who signs for the client, if somebody does.
    pub representative: Option<Representative>,
    /// The interpreter who signs, if there is one.
    pub interpreter_name: Option<String>,
    /// Whom the plan may be shared with.
    pub shared_with: Vec<String>,
    /// Numbers for the fridge: four to six are best.
    pub phones: Vec<Phone>,
    /// The next appointments for the fridge: two are best.
    pub appointments: Vec<Appointment>,
    /// What to do in an emergency, where the client wants it shown.
    pub emergency_note: Option<String>,
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

/// Which version of the plan a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionLabel {
    /// Not final yet.
    Draft,
    /// A frozen, numbered version.
    Number(u32),
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GoalPrint {
    /// In the client's words.
    pub client_words: String,
    /// What is measured and what is aimed for, in plain words.
    pub measurable: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How far it has come: 0 not started, 1 just started, 2 on my way, 3 nearly there, 4 done.
    /// More than 4 counts as 4.
    pub achievement: u8,
    /// Where the client is now.
    pub where_now: String,
    /// What is done for it.
    pub steps: Vec<StepPrint>,
    /// What could get in the way.
    pub barriers: Vec<String>,
    /// What helps.
    pub helps: Vec<String>,
    /// How it will be known that the goal is reached.
    pub how_we_know: String,
    /// When this goal is looked at again.
    pub next_review: Option<NaiveDate>,
}

/// A step towards a goal.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StepPrint {
    /// Who does it.
    pub who: String,
    /// What they do.
    pub what: String,
    /// How often or when, in words ("Every Monday").
    pub when: Option<String>,
    /// By which day.
    pub by: Option<NaiveDate>,
    /// Whether it is done: its box is ticked.
    pub done: bool,
}

/// A line of "what happens next".
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NextStep {
    /// Who does it.
    pub who: String,
    /// What they do.
    pub what: String,
    /// By which day.
    pub by: Option<NaiveDate>,
}

/// What to do when something goes wrong.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BackUp {
    /// What may happen ("If my aide does not come").
    pub risk: String,
    /// What to do then.
    pub plan: String,
    /// Whom to call.
    pub phones: Vec<Phone>,
}

/// A number and whose it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Phone {
    /// Who answers.
    pub who: String,
    /// The number as it is dialled.
    pub number: String,
}

/// Somebody who signs for the client.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Representative {
    /// Their name.
    pub name: String,
    /// What they are to the client ("daughter", "guardian").
    pub relationship: String,
}

/// An appointment.
#[derive(Debug, Clone, PartialEq)]
pub struct Appointment {
    /// The day.
    pub on: NaiveDate,
    /// The time in words.
    pub time: Option<String>,
    /// What it is.
    pub what: String,
    /// Where it is.
    pub place: Option<String>,
}

impl Typesetter {
    /// Lays out the client's copy. Keep the typesetter while a plan is edited: only what changed
    /// is set anew.
    #[must_use]
    pub fn lay_out(&mut self, plan: &CarePlanPrint, options: &Options, words: &Words) -> Layout {
        let sheets = [
            glance::sheet(plan, options, words),
            goals::sheet(plan, options, words),
            check_ins::sheet(plan, options, words),
            agreement::sheet(plan, words),
            fridge::sheet(plan, words),
        ];
        let furniture = Furniture {
            title: words.fill("header-title", [("client", plan.client_name.as_str().into())]),
            page: &|page, pages| words.page_of(page, pages),
            notes: vec![
                words.agency_line(&plan.agency, &plan.case_manager),
                words.printed_line(plan.printed_on, plan.version),
            ],
            call: words.say("footer-call"),
            phone: plan.direct_phone.clone(),
        };
        compose(&sheets, &furniture, options, self)
    }
}

/// Lays out the client's copy once. For a preview that follows typing, keep a [`Typesetter`].
#[must_use]
pub fn lay_out(plan: &CarePlanPrint, options: &Options, words: &Words) -> Layout {
    Typesetter::new().lay_out(plan, options, words)
}

/// The title for the file's [`crate::Meta`].
#[must_use]
pub fn document_title(plan: &CarePlanPrint, words: &Words) -> String {
    words.fill("document-title", [("client", plan.client_name.as_str().into())])
}
