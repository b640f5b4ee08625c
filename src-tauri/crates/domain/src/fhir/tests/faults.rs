//! Files that cannot be read: which code, and where.

use serde_json::json;

use super::super::{FhirFault, Limits, read};
use super::{ADA, ada, bundle, of_ada, read_json};
use crate::Code;

fn check(text: &[u8], code: Code, detail: &str) {
    let fault = read(text, &Limits::default()).expect_err("a fault");
    assert_eq!((fault.code(), fault.detail().as_str()), (code, detail), "{fault}");
}

#[test]
fn malformed_json_is_told_by_line_and_column() {
    check(b"", Code::ImportNotJson, "line 1, column 1");
    check(b"<Bundle xmlns=\"http://hl7.org/fhir\"/>", Code::ImportNotJson, "line 1, column 1");
    check(b"{\n  \"resourceType\": \"Bundle\",\n  \"entry\": [}\n}", Code::ImportNotJson, "line 3, column 13");
    check(b"{\"resourceType\": \"Patient\"", Code::ImportNotJson, "line 1, column 26");
    // Two resources one after the other, as bulk exports write, are not one file of FHIR JSON.
    check(b"{\"resourceType\":\"Patient\"}\n{\"resourceType\":\"Patient\"}", Code::ImportNotJson, "line 2, column 1");
    // Columns are characters, not bytes.
    check("{\"name\": \"Žofie\" x}".as_bytes(), Code::ImportNotJson, "line 1, column 18");
    check(b"{\n\"name\": \"\xff\"}", Code::ImportNotJson, "line 2, column 10");
    check(b"[1, 2", Code::ImportNotJson, "line 1, column 5");
}

#[test]
fn json_that_is_no_fhir_is_told_so() {
    for text in [
        "[]",
        "null",
        "42",
        "\"Patient\"",
        "{}",
        "{\"a\": 1}",
        "{\"resourceType\": 7}",
        "{\"resourceType\": \"not a type\"}",
    ] {
        check(text.as_bytes(), Code::ImportNotFhir, "resourceType");
    }
    check(br#"{"resourceType":"Bundle","entry":{"resource":1}}"#, Code::ImportNotFhir, "resourceType");
}

#[test]
fn a_file_without_a_patient_is_told_so() {
    check(br#"{"resourceType":"Bundle"}"#, Code::ImportNoClient, "0 resources");
    check(br#"{"resourceType":"Observation","status":"final"}"#, Code::ImportNoClient, "1 resources");
    check(
        br#"{"resourceType":"CarePlan","status":"active","intent":"plan","subject":{"reference":"Patient/1"}}"#,
        Code::ImportNoClient,
        "1 resources",
    );
}

#[test]
fn other_versions_are_refused() {
    let table = [
        (json!({ "resourceType": "MedicationOrder" }), "DSTU2 (MedicationOrder)"),
        (json!({ "resourceType": "ProcedureRequest" }), "STU3 (ProcedureRequest)"),
        (json!({ "resourceType": "ReferralRequest" }), "STU3 (ReferralRequest)"),
        (json!({ "resourceType": "Condition", "clinicalStatus": "active" }), "STU3 (clinicalStatus)"),
        (json!({ "resourceType": "Goal", "status": "in-progress" }), "STU3 (Goal.status)"),
        (json!({ "resourceType": "Patient", "careProvider": [] }), "DSTU2 (careProvider)"),
        (json!({ "resourceType": "MedicationRequest", "medication": { "concept": {} } }), "R5 (medication)"),
        (json!({ "resourceType": "Encounter", "actualPeriod": {} }), "R5 (actualPeriod)"),
        (json!({ "resourceType": "Encounter", "class": [{}] }), "R5 (Encounter.class)"),
        (json!({ "resourceType": "CarePlan", "addresses": [{ "concept": {} }] }), "R5 (CarePlan.addresses)"),
        (json!({ "resourceType": "CapabilityStatement", "fhirVersion": "5.0.0" }), "R5 (fhirVersion)"),
        (json!({ "resourceType": "ImplementationGuide", "fhirVersion": ["3.0.2"] }), "STU3 (fhirVersion)"),
        (
            json!({ "resourceType": "Patient", "meta": { "profile": ["http://hl7.org/fhir/StructureDefinition/Patient|5.0.0"] } }),
            "R5 (meta.profile)",
        ),
        (
            json!({ "resourceType": "Patient", "meta": { "profile": ["http://hl7.org/fhir/3.0/StructureDefinition/Patient"] } }),
            "STU3 (meta.profile)",
        ),
    ];
    for (resource, detail) in table {
        check(bundle(&[ada(), resource.clone()]).to_string().as_bytes(), Code::ImportWrongVersion, detail);
        check(resource.to_string().as_bytes(), Code::ImportWrongVersion, detail);
    }
    check(br#"{"resourceType":"Bundle","issues":{},"entry":[]}"#, Code::ImportWrongVersion, "R5 (issues)");
}

#[test]
fn r4_and_r4b_that_look_odd_are_not_refused() {
    for resource in [
        json!({ "resourceType": "CapabilityStatement", "fhirVersion": "4.0.1" }),
        json!({ "resourceType": "ImplementationGuide", "fhirVersion": ["4.3.0"] }),
        json!({ "resourceType": "Patient", "id": "x", "meta": { "profile": ["http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient|5.0.1"] } }),
        json!({ "resourceType": "Goal", "subject": of_ada(), "lifecycleStatus": "active", "description": { "text": "Walk" } }),
        json!({ "resourceType": "Condition", "subject": of_ada(), "clinicalStatus": null }),
    ] {
        assert!(read_json(&bundle(&[ada(), resource.clone()])).is_ok(), "{resource}");
    }
}

#[test]
fn a_large_file_is_refused_before_it_is_parsed() {
    // Nothing in it is JSON: the refusal comes from its length alone.
    let limits = Limits { max_bytes: 1024 * 1024, ..Limits::default() };
    assert_eq!(read(&vec![b'x'; 1024 * 1024 + 1], &limits), Err(FhirFault::TooLarge { limit: 1024 * 1024 }));
    let three_hundred_mb = Limits::default().max_bytes < 300 * 1000 * 1000;
    assert!(three_hundred_mb, "a 300 MB file must be over the limit");
    assert_eq!(FhirFault::TooLarge { limit: limits.max_bytes }.detail(), "1 MB");
}

#[test]
fn a_bundle_of_nothing_is_refused_past_the_limit_of_entries() {
    let limits = Limits { max_entries: 3, ..Limits::default() };
    let text = br#"{"resourceType":"Bundle","entry":[{},{},{},{}]}"#;
    assert_eq!(read(text, &limits).map_err(|it| it.code()), Err(Code::ImportTooLarge));
}

#[test]
fn depth_costs_the_resource_not_the_file_and_never_the_stack() {
    let deep = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    let claim = format!(r#"{{"resourceType":"Claim","x":{}}}"#, deep(100_000));
    let goal = format!(
        r#"{{"resourceType":"Goal","lifecycleStatus":"active","subject":{{"reference":"urn:uuid:{ADA}"}},"x":{}}}"#,
        deep(200)
    );
    let text = format!(
        r#"{{"resourceType":"Bundle","entry":[{{"fullUrl":"urn:uuid:{ADA}","resource":{}}},{{"resource":{claim}}},{{"resource":{goal}}}]}}"#,
        ada()
    );
    let file = read(text.as_bytes(), &Limits::default()).expect("reads");
    assert_eq!(file.clients.len(), 1);
    assert_eq!(super::noticed(&file, crate::import::ImportNoticeKind::MalformedText, "Goal"), 1);
    check(deep(200_000).as_bytes(), Code::ImportNotFhir, "resourceType");
}

#[test]
fn no_fault_speaks_of_a_client() {
    let text = br#"{"resourceType":"Patient","name":[{"family":"Secretname"}], oops}"#;
    let fault = read(text, &Limits::default()).expect_err("a fault");
    assert!(!format!("{fault} {fault:?} {}", fault.detail()).contains("Secretname"));
}
