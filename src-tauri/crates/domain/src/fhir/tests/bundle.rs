//! How a file is put together: single resources, containment, references, repetitions, patients.

use serde_json::{Value, json};

use super::{ADA, ada, bundle, counted, noticed, of_ada, read_ada, read_json};
use crate::client::ClientPart;
use crate::import::ImportNoticeKind as Notice;

const BEN: &str = "22222222-2222-4222-8222-222222222222";

fn goal(id: &str, subject: &Value, text: &str) -> Value {
    json!({ "resourceType": "Goal", "id": id, "lifecycleStatus": "active", "subject": subject, "description": { "text": text } })
}

#[test]
fn a_single_patient_is_a_file() {
    let file = read_json(&ada()).expect("reads");
    assert_eq!(file.clients[0].client.display_name(), "Ada Lovelace");
    assert_eq!(file.clients[0].key, format!("Patient/{ADA}"));
    assert!(file.clients[0].plan.is_none());
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let text = format!("\u{feff}{}", ada());
    assert!(super::read(text.as_bytes(), &super::Limits::default()).is_ok());
}

#[test]
fn a_single_care_plan_with_everything_contained_is_a_file() {
    let plan = json!({
        "resourceType": "CarePlan", "id": "example", "status": "active", "intent": "plan", "title": "Getting steadier",
        "text": { "status": "generated", "div": "<div>narrative</div>" },
        "subject": { "reference": "#p" },
        "contained": [
            { "resourceType": "Patient", "id": "p", "name": [{ "text": "Ada Lovelace" }], "birthDate": "1950-02-28" },
            { "resourceType": "Condition", "id": "c", "subject": { "reference": "#p" }, "code": { "text": "Falls at home" },
              "clinicalStatus": { "coding": [{ "code": "active" }] } },
            { "resourceType": "Goal", "id": "g", "subject": { "reference": "#p" }, "lifecycleStatus": "active",
              "addresses": [{ "reference": "#c" }], "description": { "text": "No falls this winter" } },
        ],
        "addresses": [{ "reference": "#c" }],
        "goal": [{ "reference": "#g" }],
        "activity": [{ "detail": { "status": "not-started", "description": "Grab rails in the bathroom" } }],
    });
    let file = read_json(&plan).expect("reads");
    assert_eq!(file.clients.len(), 1);
    let content = file.clients[0].plan.as_ref().expect("a plan");
    assert_eq!(file.clients[0].client.family_name, "Ada Lovelace");
    assert_eq!(content.needs.iter().map(|it| it.statement.as_str()).collect::<Vec<_>>(), ["Falls at home"]);
    assert_eq!(content.goals[0].need_id.as_ref(), Some(&content.needs[0].id));
    assert_eq!(content.interventions[0].goal_id.as_ref(), Some(&content.goals[0].id));
    assert_eq!(counted(&file, "CarePlan"), (1, 1));
}

#[test]
fn several_patients_each_get_their_own() {
    let ben = json!({ "resourceType": "Patient", "id": BEN, "name": [{ "family": "Babbage", "given": ["Charles"] }] });
    let of_ben = json!({ "reference": format!("Patient/{BEN}") });
    let file =
        read_json(&bundle(&[goal("g1", &of_ben, "His"), ada(), ben, goal("g2", &of_ada(), "Hers")])).expect("reads");
    let words: Vec<_> = file
        .clients
        .iter()
        .map(|it| (it.client.given_name.as_str(), it.plan.as_ref().map(|plan| plan.goals[0].client_words.as_str())))
        .collect();
    assert_eq!(words, [("Ada", Some("Hers")), ("Charles", Some("His"))]);
}

#[test]
fn what_is_nobody_s_is_given_to_nobody() {
    let stranger = json!({ "reference": "Patient/stranger" });
    let nobody = json!({ "resourceType": "Goal", "lifecycleStatus": "active", "description": { "text": "?" } });
    let (client, file) =
        read_ada(&[goal("g1", &stranger, "Not hers"), nobody, goal("g3", &json!({ "display": "Ada" }), "Unsaid")]);
    assert!(client.plan.is_none());
    assert_eq!(noticed(&file, Notice::OtherPatient, "Goal"), 2);
    assert_eq!(noticed(&file, Notice::MissingRequired, "Goal"), 1);
}

#[test]
fn references_are_followed_in_every_form() {
    let server = "https://ehr.example/fhir";
    for (subject, patient_url) in [
        (format!("Patient/{ADA}"), format!("urn:uuid:{ADA}")),
        (format!("urn:uuid:{}", ADA.to_uppercase()), format!("urn:uuid:{ADA}")),
        (format!("{server}/Patient/{ADA}"), format!("{server}/Patient/{ADA}")),
        (format!("{server}/Patient/{ADA}/_history/3"), format!("{server}/Patient/{ADA}")),
        (format!("Patient/{ADA}"), format!("{server}/Patient/{ADA}")),
        (format!("{server}/Patient/{ADA}"), String::new()),
        (format!("urn:uuid:{ADA}"), String::new()),
    ] {
        let file = json!({ "resourceType": "Bundle", "type": "searchset", "entry": [
            { "fullUrl": format!("{server}/Goal/1"), "resource": goal("1", &json!({ "reference": subject }), "Walk") },
            { "fullUrl": patient_url, "resource": ada() },
        ] });
        let file = read_json(&file).expect("reads");
        assert!(file.clients[0].plan.is_some(), "{subject} → {patient_url}");
    }
    // Another server's Patient/1 is another person.
    let file = json!({ "resourceType": "Bundle", "entry": [
        { "fullUrl": "https://a.example/Patient/1", "resource": { "resourceType": "Patient", "id": "1", "name": [{ "family": "A" }] } },
        { "fullUrl": "https://b.example/Goal/1", "resource": goal("1", &json!({ "reference": "https://b.example/Patient/1" }), "Walk") },
    ] });
    assert!(read_json(&file).expect("reads").clients[0].plan.is_none());
}

#[test]
fn the_same_thing_twice_is_one_and_the_newer_one() {
    let version = |text: &str, updated: &str| {
        let mut goal = goal("33333333-3333-4333-8333-333333333333", &of_ada(), text);
        goal["meta"] = json!({ "lastUpdated": updated });
        goal
    };
    let (client, file) = read_ada(&[
        version("Old", "2024-01-01T00:00:00Z"),
        version("New", "2025-01-01T00:00:00Z"),
        version("Older", "2023-01-01T00:00:00Z"),
    ]);
    let goals = client.plan.expect("a plan").goals;
    assert_eq!(goals.iter().map(|it| it.client_words.as_str()).collect::<Vec<_>>(), ["New"]);
    assert_eq!(noticed(&file, Notice::DuplicateId, "Goal"), 2);
}

#[test]
fn entries_without_a_resource_and_bundles_in_bundles_are_taken_as_they_are() {
    let inner = bundle(&[ada()]);
    let file = json!({ "resourceType": "Bundle", "type": "batch-response", "entry": [
        { "response": { "status": "200" }, "resource": inner }, { "request": { "method": "DELETE" } }, { "resource": { "no": "type" } }, 7,
    ] });
    let file = read_json(&file).expect("reads");
    assert_eq!(file.clients.len(), 1);
    assert_eq!(noticed(&file, Notice::MissingRequired, "Bundle.entry"), 2);
}

#[test]
fn weak_identifiers_never_make_two_people_one() {
    let patient = |family: &str| {
        json!({ "resourceType": "Patient", "id": "1", "name": [{ "family": family }], "birthDate": "1950-01-01",
        "telecom": [{ "system": "phone", "value": "555-1" }] })
    };
    let key = |family: &str| read_json(&patient(family)).expect("reads").clients[0].key.clone();
    assert_ne!(key("Lovelace"), key("Babbage"));
    assert_eq!(key("Lovelace"), key("Lovelace"));
    // Rows with weak identifiers of their own are keyed under their patient.
    let file = |family: &str| {
        let file = json!({ "resourceType": "Bundle", "entry": [
            { "resource": patient(family) }, { "resource": goal("1", &json!({ "reference": "Patient/1" }), "Walk") } ] });
        read_json(&file).expect("reads").clients[0].plan.as_ref().expect("a plan").goals[0].id.clone()
    };
    assert_ne!(file("Lovelace"), file("Babbage"));
}

#[test]
fn a_missing_member_of_the_care_team_is_noted_and_a_named_one_kept() {
    let team = json!({ "resourceType": "CareTeam", "id": "t", "status": "active", "subject": of_ada(), "participant": [
        { "member": { "reference": "Practitioner/gone" } },
        { "role": [{ "text": "Nurse" }], "member": { "reference": "Practitioner/elsewhere", "display": "Mary Seacole" } },
        { "member": of_ada() },
    ] });
    let (client, file) = read_ada(&[team]);
    let people: Vec<_> = client
        .parts
        .iter()
        .filter_map(|it| if let ClientPart::Person(person) = it { Some(person) } else { None })
        .collect();
    assert_eq!(
        people.iter().map(|it| (it.name.as_str(), it.role.as_str(), it.on_care_team)).collect::<Vec<_>>(),
        [("Mary Seacole", "Nurse", true)]
    );
    assert_eq!(noticed(&file, Notice::DanglingReference, "CareTeam"), 1);
}
