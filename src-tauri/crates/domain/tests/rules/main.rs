//! The rules of the domain, by tables and by properties.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answers;
mod cadence;
mod cadence_against_rrule;
mod check_in_outcome;
mod check_in_schedule;
mod clients;
mod comparing;
mod completeness;
mod conditions;
mod contacts;
mod data_files;
mod duplicates;
mod folding;
mod forms;
mod library_screens;
mod instrument_loader;
mod instruments;
mod messages;
mod plan_rules;
mod samples;
mod scoring;
mod truth;
mod zones;
