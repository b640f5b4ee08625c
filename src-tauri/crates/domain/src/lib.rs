//! The words and the rules of case management.
//!
//! Types here are the ones every other layer speaks: a domain type is what the store keeps, what a
//! command returns and what the window receives. Rules are pure functions over plain values: they
//! are handed `today` or `now`, they never ask for it.
//!
//! **Never here:** SQL, files, the network, the clock, Tauri.
//!
//! Start with [`client`] and [`plan`] for the record's shape, [`cadence`] and [`check_in`] for what
//! is due, [`completeness`] for what a care plan must hold, [`instrument`] and [`scoring`] for what is
//! asked and what it adds up to, [`plan_library`] and [`suggestion_rules`] for the way from an answer to
//! the plan, [`flag_rules`] and [`safety`] for answers that cannot wait, [`data_file`] for what a practice
//! can bring, [`fhir`] for what other systems send and receive. A type `x` has its rules in `x_rules`.

#[macro_use]
mod text_enum;

pub mod agenda;
pub mod assessment;
pub mod assessment_rules;
pub mod cadence;
pub mod calendar;
pub mod caseload;
pub mod check_in;
pub mod client;
pub mod client_rules;
pub mod code;
pub mod compare;
pub mod completeness;
pub mod contact;
pub mod contact_rules;
pub mod crisis_lines;
pub mod data_file;
pub mod discharge;
pub mod document;
pub mod duplicates;
pub mod escalation;
pub mod fault;
pub mod fhir;
pub mod flag_rules;
pub mod fold;
pub mod gap;
pub mod gap_rules;
pub mod id;
pub mod import;
pub mod instrument;
mod letters;
pub mod measure;
pub mod measure_goals;
pub mod measure_kinds;
pub mod measure_reading;
pub mod measure_rules;
pub mod messages;
pub mod notice;
pub mod office_days;
pub mod plan;
pub mod plan_library;
pub mod plan_rules;
pub mod practice;
pub mod promise;
pub mod promise_words;
pub mod quick_add;
pub mod record;
pub mod safety;
pub mod safety_rules;
mod said;
pub mod scoring;
mod speech;
pub mod suggestion;
pub mod suggestion_rules;
pub mod timeline;
pub mod trend;
pub mod trend_rules;

pub use code::Code;
pub use fault::{Fault, FieldFault};
