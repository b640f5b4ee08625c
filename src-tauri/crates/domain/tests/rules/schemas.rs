//! The JSON Schemas of the data files, for whoever writes one: committed, and kept fresh here.
//! `UPDATE_SCHEMAS=1 cargo nextest run -p throughline-domain schemas` writes them anew.

use std::path::Path;

use schemars::{JsonSchema, generate::SchemaSettings};
use throughline_domain::crisis_lines::CrisisLinesFile;
use throughline_domain::discharge::TransitionRules;
use throughline_domain::escalation::EscalationFile;
use throughline_domain::gap_rules::GapRulesFile;
use throughline_domain::instrument::Instrument;
use throughline_domain::measure_kinds::MeasuresFile;
use throughline_domain::office_days::HolidayCalendar;
use throughline_domain::plan_library::PlanLibrary;
use throughline_domain::promise_words::PromisesFile;
use throughline_domain::quick_add::QuickAddFile;

fn check<T: JsonSchema>(name: &str) {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    let fresh = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema").join(name);
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        std::fs::write(&place, fresh).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&place).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == fresh, "data/schema/{name} is stale: run this test with UPDATE_SCHEMAS=1");
}

#[test]
fn of_instruments() {
    check::<Instrument>("instrument.json");
}

#[test]
fn of_plan_libraries() {
    check::<PlanLibrary>("plan-library.json");
}

#[test]
fn of_gap_rules() {
    check::<GapRulesFile>("gap-rules.json");
}

#[test]
fn of_crisis_lines() {
    check::<CrisisLinesFile>("crisis-lines.json");
}

#[test]
fn of_escalation() {
    check::<EscalationFile>("escalation.json");
}

#[test]
fn of_transition_rules() {
    check::<TransitionRules>("transition-rules.json");
}

#[test]
fn of_holiday_calendars() {
    check::<HolidayCalendar>("holiday-calendar.json");
}

#[test]
fn of_measures() {
    check::<MeasuresFile>("measures.json");
}

#[test]
fn of_words_of_promises() {
    check::<PromisesFile>("promises.json");
}

#[test]
fn of_words_of_quick_add() {
    check::<QuickAddFile>("quick-add.json");
}
