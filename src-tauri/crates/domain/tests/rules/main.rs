//! The rules of the domain, by tables and by properties.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answers;
mod assessing;
mod cadence;
mod cadence_against_rrule;
mod check_in_outcome;
mod check_in_rest;
mod check_in_schedule;
mod clients;
mod comparing;
mod completeness;
mod conditions;
mod contacts;
mod data_files;
mod discharges;
mod due;
mod duplicates;
mod flags;
mod folding;
mod forms;
mod gaps;
mod instrument_loader;
mod instruments;
mod library_screens;
mod messages;
mod office_days;
mod plan_rules;
mod samples;
mod schemas;
mod scoring;
mod scoring_properties;
mod suggesting;
mod trends;
mod truth;
mod windows;
mod zones;
