//! Whatever is handed in: an answer, never a panic, and the same answer every time.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::super::{Home, Limits, date, printed, read, text};
use super::{ADA, bundle, of_ada};

/// Member names that the reader looks for, so that arbitrary JSON comes near to FHIR.
const NAMES: &[&str] = &[
    "resourceType",
    "id",
    "entry",
    "resource",
    "fullUrl",
    "meta",
    "profile",
    "contained",
    "identifier",
    "name",
    "given",
    "family",
    "telecom",
    "address",
    "value",
    "system",
    "code",
    "coding",
    "display",
    "text",
    "status",
    "lifecycleStatus",
    "clinicalStatus",
    "subject",
    "patient",
    "beneficiary",
    "reference",
    "period",
    "start",
    "end",
    "category",
    "addresses",
    "goal",
    "activity",
    "detail",
    "description",
    "target",
    "dueDate",
    "measure",
    "extension",
    "url",
    "valueBoolean",
    "birthDate",
    "participant",
    "member",
    "role",
    "component",
    "valueQuantity",
    "effectiveDateTime",
    "onsetDateTime",
    "authoredOn",
    "payor",
    "class",
    "order",
    "type",
    "encounter",
    "focus",
    "practitioner",
    "organization",
    "dosageInstruction",
    "timing",
    "repeat",
    "deceasedDateTime",
    "communication",
];
const TEXTS: &[&str] = &[
    "Patient",
    "CarePlan",
    "Goal",
    "Condition",
    "CareTeam",
    "Coverage",
    "Observation",
    "Encounter",
    "MedicationRequest",
    "Bundle",
    "Practitioner",
    "PractitionerRole",
    "AllergyIntolerance",
    "Task",
    "active",
    "final",
    "finished",
    "#",
    "#p",
    "urn:uuid:",
    "Patient/1",
    "2024-02-31",
    "2024",
    "2024-05-01T10:00:00Z",
    "8480-6",
    "85354-9",
    "4548-4",
    "http://loinc.org",
    "{'text': 'x'}",
    "{'a': [",
    "é\u{301}👩‍👧",
    "\u{0}\u{202e}",
];

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![3 => prop::sample::select(TEXTS).prop_map(str::to_owned), 1 => any::<String>(), 1 => Just(format!("urn:uuid:{ADA}"))]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|it| json!(it)),
        any::<f64>().prop_map(|it| json!(it)),
        any_text().prop_map(Value::String),
    ];
    leaf.prop_recursive(5, 64, 8, |inner| {
        let name = prop_oneof![8 => prop::sample::select(NAMES).prop_map(str::to_owned), 1 => any::<String>()];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::vec((name, inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// A resource of a type that is read, of the patient of the file, with anything in it.
fn any_resource() -> impl Strategy<Value = Value> {
    let kinds = [
        "Patient",
        "CarePlan",
        "Goal",
        "Condition",
        "CareTeam",
        "Coverage",
        "Observation",
        "Encounter",
        "MedicationRequest",
        "AllergyIntolerance",
        "RelatedPerson",
        "Task",
    ];
    (prop::sample::select(kinds.to_vec()), prop::collection::vec((prop::sample::select(NAMES), any_json()), 0..12))
        .prop_map(|(kind, members)| {
            let mut resource: Map<String, Value> =
                members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            resource.insert("resourceType".to_owned(), json!(kind));
            for name in ["subject", "patient", "beneficiary"] {
                resource.insert(name.to_owned(), of_ada());
            }
            Value::Object(resource)
        })
}

proptest! {
    #[test]
    fn arbitrary_bytes_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &Limits::default());
    }

    #[test]
    fn arbitrary_json_gets_an_answer(value in any_json()) {
        let _ = read(value.to_string().as_bytes(), &Limits::default());
    }

    #[test]
    fn damaged_files_get_an_answer(at in 0_usize..400, byte in any::<u8>(), cut in 0_usize..400) {
        let mut text = bundle(&[super::ada(), json!({ "resourceType": "Goal", "id": "g", "subject": of_ada(), "lifecycleStatus": "active", "description": { "text": "Walk \u{1f600}" } })]).to_string().into_bytes();
        let last = text.len() - 1;
        text[at.min(last)] = byte;
        text.truncate(text.len().saturating_sub(cut / 4));
        let _ = read(&text, &Limits::default());
    }

    /// Keys are all different, the answer is the same twice, and linked once nothing is new.
    #[test]
    fn anything_of_a_patient_is_keyed_and_linked(resources in prop::collection::vec(any_resource(), 0..6)) {
        let all: Vec<Value> = std::iter::once(super::ada()).chain(resources).collect();
        let text = bundle(&all).to_string();
        let Ok(file) = read(text.as_bytes(), &Limits::default()) else { return Ok(()) };
        prop_assert_eq!(Ok(file.clone()), read(text.as_bytes(), &Limits::default()));
        for client in file.clients {
            let keys = client.keys();
            prop_assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len());
            let known: HashMap<String, String> = keys.iter().map(|key| ((*key).to_owned(), format!("id of {key}"))).collect();
            let mut next = 0;
            let fresh = client.clone().link(&HashMap::new(), &Home::default(), || { next += 1; uuid::Uuid::from_u128(next) });
            prop_assert_eq!(fresh.new_rows, known.len());
            let again = client.link(&known, &Home::default(), uuid::Uuid::nil);
            prop_assert_eq!((again.new_rows, again.known_rows), (0, known.len()));
        }
    }

    #[test]
    fn dates_and_texts_of_any_kind(text in any::<String>()) {
        let _ = date::parse(&text);
        let _ = printed::dictionary(&text);
        let _ = printed::dictionary(&format!("{{{text}}}"));
        let cleaned = text::clean(&text, 20, true);
        prop_assert!(cleaned.text.chars().count() <= 36);
        prop_assert!(!cleaned.text.chars().any(char::is_control));
    }

    #[test]
    fn every_day_reads_back(days in 0_i32..70_000) {
        let day = chrono::NaiveDate::from_ymd_opt(1900, 1, 1).expect("a day") + chrono::TimeDelta::days(days.into());
        let date::Parsed::Date(read) = date::parse(&day.to_string()) else { return Err(TestCaseError::fail("no date")) };
        prop_assert_eq!((read.first, read.last), (day, day));
    }
}
