//! Who the client is, what hangs on them, and what is left out on purpose.

use serde_json::{Value, json};

use super::{ADA, bundle, counted, noticed, of_ada, read_ada, read_json};
use crate::client::{
    AllergyCriticality, ClientPart, ClinicalSex, ContactMethodKind, Coverage, CoverageKind, Medication, Person,
    PersonKind, RiskFlagKind,
};
use crate::import::ImportNoticeKind as Notice;
use crate::measure::MeasureKind;

fn patient(more: Value) -> super::MappedClient {
    let mut patient = super::ada();
    for (name, value) in more.as_object().expect("an object") {
        patient[name] = value.clone();
    }
    read_json(&bundle(&[patient])).expect("reads").clients.remove(0)
}

#[test]
fn names_by_their_use() {
    let check = |names: Value, expect: (&str, &str, Option<&str>)| {
        let client = patient(json!({ "name": names })).client;
        assert_eq!((client.given_name.as_str(), client.family_name.as_str(), client.preferred_name.as_deref()), expect);
    };
    check(
        json!([{ "use": "maiden", "family": "Byron" }, { "use": "official", "family": "Lovelace", "given": ["Augusta", "Ada"] }]),
        ("Augusta Ada", "Lovelace", None),
    );
    check(
        json!([{ "use": "official", "family": "Lovelace", "given": ["Augusta"] }, { "use": "nickname", "given": ["Ada"] }]),
        ("Augusta", "Lovelace", Some("Ada")),
    );
    check(json!([{ "text": "Ada Lovelace" }]), ("", "Ada Lovelace", None));
    check(json!({ "family": "Lovelace" }), ("", "Lovelace", None));
    check(json!([]), ("", ADA, None));
    check(json!([{ "family": "विश्वनाथन्", "given": ["ا\u{64e}حمد"] }]), ("ا\u{64e}حمد", "विश्वनाथन्", None));
}

#[test]
fn facts_about_the_client() {
    let birth_sex = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";
    let interpreter = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";
    let needed = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed";
    assert_eq!(patient(json!({ "gender": "other" })).client.clinical_sex, ClinicalSex::Unknown);
    assert_eq!(
        patient(json!({ "gender": "male", "extension": [{ "url": birth_sex, "valueCode": "F" }] })).client.clinical_sex,
        ClinicalSex::Female
    );
    assert_eq!(patient(json!({})).client.interpreter_needed, None);
    assert_eq!(
        patient(json!({ "extension": [{ "url": interpreter, "valueBoolean": true }] })).client.interpreter_needed,
        Some(true)
    );
    assert_eq!(
        patient(json!({ "extension": [{ "url": needed, "valueCoding": { "code": "373067005" } }] }))
            .client
            .interpreter_needed,
        Some(false)
    );
    let languages = json!({ "communication": [
        { "language": { "coding": [{ "system": "urn:ietf:bcp:47", "code": "en" }] } },
        { "preferred": true, "language": { "coding": [{ "system": "urn:ietf:bcp:47", "code": "es-MX" }] } } ] });
    assert_eq!(patient(languages).client.language.as_deref(), Some("es-MX"));
}

#[test]
fn a_death_is_never_lost() {
    let dated = patient(json!({ "deceasedDateTime": "2024-03" }));
    assert_eq!(dated.client.deceased_on.map(|it| it.to_string()).as_deref(), Some("2024-03-01"));
    let undated = patient(json!({ "deceasedBoolean": true }));
    assert!(
        undated.parts.iter().any(|it| matches!(it, ClientPart::RiskFlag(flag) if flag.kind == RiskFlagKind::Contact))
    );
    assert!(patient(json!({ "deceasedBoolean": false })).parts.is_empty());
}

#[test]
fn only_the_identifiers_a_plan_needs_are_taken() {
    let typed = |code: &str, value: &str| json!({ "type": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": code }] }, "value": value });
    let mut patient = super::ada();
    patient["identifier"] = json!([
        typed("MR", "100"), typed("SS", "999-12-3456"), typed("DL", "S9"), typed("PPN", "X7"), typed("MA", "MA-1"), typed("MB", "M-2"),
        { "system": "http://hl7.org/fhir/sid/us-mbi", "value": "1EG4-TE5-MK73" }, { "system": "http://hl7.org/fhir/sid/us-ssn", "value": "999-12-3456" },
        { "system": "urn:oid:1.2.3", "value": "who knows" },
    ]);
    let file = read_json(&bundle(&[patient])).expect("reads");
    let kept: Vec<String> = file.clients[0]
        .parts
        .iter()
        .filter_map(|it| {
            if let ClientPart::Identifier(row) = it { Some(format!("{} {}", row.system, row.value)) } else { None }
        })
        .collect();
    assert_eq!(kept, ["MRN 100", "Medicaid MA-1", "Member number M-2", "Medicare MBI 1EG4-TE5-MK73"]);
    assert_eq!(counted(&file, "Patient.identifier"), (9, 4));
    assert_eq!(noticed(&file, Notice::SensitiveIdentifier, "Patient"), 4);
    assert!(!format!("{file:?}").contains("999-12-3456"));
}

#[test]
fn ways_to_reach_the_client() {
    let client = patient(json!({
        "telecom": [
            { "system": "phone", "use": "mobile", "value": "555-1", "rank": 1 }, { "system": "phone", "use": "old", "value": "555-2" },
            { "system": "email", "value": "ada@example.org" }, { "system": "phone", "value": "555-1" }, { "system": "phone" },
        ],
        "address": [{ "use": "home", "line": ["12 Hill St", "Flat 2"], "city": "Boston", "state": "MA", "postalCode": "02115" }, { "use": "old", "city": "Ockham" }, {}],
    }));
    let ways: Vec<_> = client
        .parts
        .iter()
        .filter_map(|it| {
            if let ClientPart::ContactMethod(way) = it {
                Some((way.kind, way.value.as_str(), way.preferred))
            } else {
                None
            }
        })
        .collect();
    assert_eq!(
        ways,
        [(ContactMethodKind::Mobile, "555-1", true), (ContactMethodKind::Email, "ada@example.org", false)]
    );
    let addresses: Vec<_> = client
        .parts
        .iter()
        .filter_map(|it| {
            if let ClientPart::Address(row) = it { Some((row.lines.as_str(), row.city.as_str())) } else { None }
        })
        .collect();
    assert_eq!(addresses, [("12 Hill St\nFlat 2", "Boston")]);
}

fn coverages(resources: &[Value]) -> Vec<Coverage> {
    let (client, _) = read_ada(resources);
    client
        .parts
        .into_iter()
        .filter_map(|it| if let ClientPart::Coverage(row) = it { Some(row) } else { None })
        .collect()
}

#[test]
fn kinds_of_payer() {
    let check = |payer: &str, plan: &str, code: &str, expect: CoverageKind| {
        let coverage = json!({ "resourceType": "Coverage", "id": "c", "status": "active", "beneficiary": of_ada(),
            "type": { "coding": [{ "code": code }] }, "payor": [{ "display": payer }],
            "class": [{ "type": { "coding": [{ "code": "plan" }] }, "value": "1", "name": plan }] });
        assert_eq!(coverages(&[coverage])[0].kind, expect, "{payer} / {plan} / {code}");
    };
    check("Medicare", "Medicare Plan", "PUBLICPOL", CoverageKind::MedicareFfs);
    check("Medicaid", "Medicaid Plan", "PUBLICPOL", CoverageKind::MedicaidFfs);
    check("Humana", "Medicare Advantage HMO", "HIP", CoverageKind::MedicareAdvantage);
    check("SilverScript", "Medicare Part D", "", CoverageKind::PartD);
    check("Blue Cross Blue Shield", "Supplemental Medicare - BCBS", "HIP", CoverageKind::Commercial);
    check("Cigna Health", "ACA 150% FPL SILVER - Cigna", "HIP", CoverageKind::Commercial);
    check("State Fund", "", "WCBPOL", CoverageKind::WorkersCompensation);
    check("Acme Workers' Compensation", "", "", CoverageKind::WorkersCompensation);
    check("Department of Veterans Affairs", "", "", CoverageKind::Veterans);
    check("Molina", "Medicaid managed care", "", CoverageKind::MedicaidManagedCare);
    check("Somebody", "", "", CoverageKind::Other);
}

#[test]
fn coverages_in_force_in_the_order_they_are_billed() {
    let coverage = |id: &str, status: &str, more: Value| {
        let mut it = json!({ "resourceType": "Coverage", "id": id, "status": status, "beneficiary": of_ada(), "payor": [{ "display": id }] });
        for (name, value) in more.as_object().expect("an object") {
            it[name] = value.clone();
        }
        it
    };
    let injured = json!({ "relationship": { "coding": [{ "code": "injured" }] }, "order": 1, "subscriberId": "S-1",
        "class": [{ "type": { "coding": [{ "code": "group" }] }, "value": "G-7" }], "period": { "start": "2024-01", "end": "9999-12-31" } });
    let rows = coverages(&[
        coverage("second", "active", json!({ "order": 2 })),
        coverage("over", "cancelled", json!({})),
        coverage("wrong", "entered-in-error", json!({})),
        coverage("first", "active", injured),
    ]);
    assert_eq!(rows.iter().map(|it| it.payer.as_str()).collect::<Vec<_>>(), ["first", "second"]);
    assert_eq!(
        (rows[0].kind, rows[0].member_id.as_deref(), rows[0].group_number.as_deref()),
        (CoverageKind::WorkersCompensation, Some("S-1"), Some("G-7"))
    );
    assert_eq!((rows[0].starts_on.map(|it| it.to_string()).as_deref(), rows[0].ends_on), (Some("2024-01-01"), None));
}

fn people(resources: &[Value]) -> Vec<Person> {
    let (client, _) = read_ada(resources);
    client.parts.into_iter().filter_map(|it| if let ClientPart::Person(row) = it { Some(row) } else { None }).collect()
}

#[test]
fn family_and_care_team_each_once() {
    let doctor = "44444444-4444-4444-8444-444444444444";
    let daughter = "55555555-5555-4555-8555-555555555555";
    let team = |id: &str, status: &str| {
        json!({ "resourceType": "CareTeam", "id": id, "status": status, "subject": of_ada(), "participant": [
        { "role": [{ "coding": [{ "display": "Healthcare professional" }] }], "member": { "reference": format!("Practitioner/{doctor}") } },
        { "member": { "reference": format!("RelatedPerson/{daughter}") } },
    ] })
    };
    let rows = people(&[
        json!({ "resourceType": "Practitioner", "id": doctor, "name": [{ "family": "Seacole", "given": ["Mary"], "prefix": ["Dr."] }] }),
        json!({ "resourceType": "Organization", "id": "o", "name": "Harbor Health" }),
        json!({ "resourceType": "PractitionerRole", "id": "r", "practitioner": { "reference": format!("Practitioner/{doctor}") },
            "organization": { "reference": "Organization/o" }, "specialty": [{ "text": "Family medicine" }], "telecom": [{ "system": "phone", "value": "555-7" }] }),
        json!({ "resourceType": "RelatedPerson", "id": daughter, "patient": of_ada(), "name": [{ "family": "Byron", "given": ["Anne"] }],
            "relationship": [{ "coding": [{ "code": "DAU", "display": "daughter" }] }, { "coding": [{ "code": "C", "display": "Emergency Contact" }] }] }),
        team("t1", "active"),
        team("t2", "active"),
        team("t3", "inactive"),
    ]);
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert_eq!(
        (rows[0].name.as_str(), rows[0].kind, rows[0].emergency_contact, rows[0].on_care_team),
        ("Anne Byron", PersonKind::Family, true, true)
    );
    assert_eq!(
        (rows[1].name.as_str(), rows[1].role.as_str(), rows[1].organisation.as_deref(), rows[1].phone.as_deref()),
        ("Dr. Mary Seacole", "Family medicine", Some("Harbor Health"), Some("555-7"))
    );
}

fn medications(resources: &[Value]) -> Vec<Medication> {
    let (client, _) = read_ada(resources);
    client
        .parts
        .into_iter()
        .filter_map(|it| if let ClientPart::Medication(row) = it { Some(row) } else { None })
        .collect()
}

#[test]
fn a_medication_prescribed_a_thousand_times_is_one() {
    let request = |number: usize| {
        json!({ "resourceType": "MedicationRequest", "id": format!("m{number}"), "status": "active", "intent": "order", "subject": of_ada(),
            "medicationCodeableConcept": { "coding": [{ "system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "1", "display": "metformin 500 MG" }] },
            "authoredOn": format!("20{:02}-01-01", number % 25), "dosageInstruction": [{ "text": format!("dose {}", number % 25) }] })
    };
    let rows = medications(&(0..1000).map(request).collect::<Vec<_>>());
    assert_eq!(
        rows.iter().map(|it| (it.name.as_str(), it.dose.as_deref())).collect::<Vec<_>>(),
        [("metformin 500 MG", Some("dose 24"))]
    );
}

#[test]
fn medications_over_or_of_no_name_stay_out() {
    let over = json!({ "resourceType": "Condition", "id": "over", "subject": of_ada(), "clinicalStatus": { "coding": [{ "code": "resolved" }] }, "code": { "text": "Sore throat" } });
    let request = |id: &str, more: Value| {
        let mut it = json!({ "resourceType": "MedicationRequest", "id": id, "status": "active", "intent": "order", "subject": of_ada(), "authoredOn": "2024-01-01", "medicationCodeableConcept": { "text": id } });
        for (name, value) in more.as_object().expect("an object") {
            it[name] = value.clone();
        }
        it
    };
    let rows = medications(&[
        over,
        request("stopped", json!({ "status": "stopped" })),
        request("not to be taken", json!({ "doNotPerform": true })),
        request(
            "forgotten antibiotic",
            json!({ "authoredOn": "2001-01-01", "reasonReference": [{ "reference": "Condition/over" }] }),
        ),
        request("recent antibiotic", json!({ "reasonReference": [{ "reference": "Condition/over" }] })),
        request("nameless", json!({ "medicationCodeableConcept": {} })),
        request(
            "by reference",
            json!({ "medicationCodeableConcept": null, "medicationReference": { "reference": "#m" }, "contained": [{ "resourceType": "Medication", "id": "m", "code": { "text": "insulin" } }] }),
        ),
        json!({ "resourceType": "MedicationStatement", "id": "s", "status": "active", "subject": of_ada(), "medicationCodeableConcept": { "text": "aspirin" },
            "effectivePeriod": { "start": "2023" }, "dosage": [{ "timing": { "repeat": { "frequency": 2, "period": 1, "periodUnit": "d" } }, "doseAndRate": [{ "doseQuantity": { "value": 81, "unit": "mg" } }] }] }),
    ]);
    let mut seen: Vec<_> = rows.iter().map(|it| (it.name.as_str(), it.dose.as_deref().unwrap_or_default())).collect();
    seen.sort_unstable();
    assert_eq!(seen, [("aspirin", "81 mg, 2 times every day"), ("insulin", ""), ("recent antibiotic", "")]);
}

#[test]
fn allergies_that_hold() {
    let allergy = |id: &str, status: &str, more: Value| {
        let mut it = json!({ "resourceType": "AllergyIntolerance", "id": id, "patient": of_ada(), "clinicalStatus": { "coding": [{ "code": status }] }, "code": { "coding": [{ "code": "1", "display": "Penicillin V (substance)" }] } });
        for (name, value) in more.as_object().expect("an object") {
            it[name] = value.clone();
        }
        it
    };
    let (client, _) = read_ada(&[
        allergy("a", "active", json!({})),
        allergy(
            "b",
            "active",
            json!({ "criticality": "high", "reaction": [{ "manifestation": [{ "text": "Hives" }] }] }),
        ),
        allergy("c", "resolved", json!({ "code": { "text": "Milk" } })),
        allergy(
            "d",
            "active",
            json!({ "code": { "text": "Nuts" }, "verificationStatus": { "coding": [{ "code": "refuted" }] } }),
        ),
    ]);
    let rows: Vec<_> =
        client.parts.iter().filter_map(|it| if let ClientPart::Allergy(row) = it { Some(row) } else { None }).collect();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].substance.as_str(), rows[0].reaction.as_deref(), rows[0].criticality),
        ("Penicillin V", Some("Hives"), Some(AllergyCriticality::High))
    );
}

#[test]
fn measures_in_every_shape_the_last_ten() {
    let loinc = |code: &str| json!({ "coding": [{ "system": "http://loinc.org", "code": code }] });
    let observation = |id: &str, code: &str, when: &str, more: Value| {
        let mut it = json!({ "resourceType": "Observation", "id": id, "status": "final", "subject": of_ada(), "code": loinc(code), "effectiveDateTime": when });
        for (name, value) in more.as_object().expect("an object") {
            it[name] = value.clone();
        }
        it
    };
    let amount = |value: f64, unit: &str| json!({ "valueQuantity": { "value": value, "code": unit } });
    let panel = json!({ "component": [
        { "code": loinc("8480-6"), "valueQuantity": { "value": 150, "code": "mm[Hg]" } }, { "code": loinc("8462-4"), "valueQuantity": { "value": 90, "code": "mm[Hg]" } } ] });
    let mut all = vec![
        observation("p", "85354-9", "2024-03-01T10:00:00Z", panel),
        observation("p1", "8480-6", "2024-03-01T10:00:00Z", amount(150.0, "mm[Hg]")),
        observation("p2", "8462-4", "2024-03-01T10:00:00Z", amount(90.0, "mm[Hg]")),
        observation("s", "8480-6", "2024-02-01", amount(140.0, "mm[Hg]")),
        observation("d", "8462-4", "2024-02-01", amount(85.0, "mm[Hg]")),
        observation("half", "8480-6", "2024-01-01", amount(130.0, "mm[Hg]")),
        observation("a1c", "4548-4", "2024", amount(7.2, "%")),
        observation("teen", "89204-2", "2024-01-01", json!({ "valueInteger": 12 })),
        observation("wrong", "89204-2", "2024-02-01", json!({ "valueInteger": 27, "status": "entered-in-error" })),
        observation("glucose", "2339-0", "2024-01-01", amount(100.0, "mg/dL")),
        observation("undated", "4548-4", "2024-02-31", amount(9.0, "%")),
    ];
    all.extend((1..=15).map(|month| {
        observation(
            &format!("w{month}"),
            "29463-7",
            &format!("{}-{:02}-01", 2020 + month / 12, month % 12 + 1),
            amount(f64::from(month), "kg"),
        )
    }));
    let (client, file) = read_ada(&all);
    let of = |kind: MeasureKind| client.measures.iter().filter(move |it| it.kind == kind).collect::<Vec<_>>();
    assert_eq!(
        of(MeasureKind::BloodPressure).iter().map(|it| (it.value, it.second_value)).collect::<Vec<_>>(),
        [(150.0, Some(90.0)), (140.0, Some(85.0))]
    );
    assert_eq!(of(MeasureKind::A1c).iter().map(|it| it.value).collect::<Vec<_>>(), [7.2]);
    assert_eq!(
        of(MeasureKind::Score).iter().map(|it| (it.name.as_str(), it.value)).collect::<Vec<_>>(),
        [("PHQ-9 (teens) total", 12.0)]
    );
    let weights: Vec<f64> = of(MeasureKind::Weight).iter().map(|it| it.value).collect();
    assert_eq!(weights, (6..=15).rev().map(f64::from).collect::<Vec<_>>());
    assert_eq!(of(MeasureKind::Glucose).iter().map(|it| it.value).collect::<Vec<_>>(), [100.0]);
    assert_eq!(counted(&file, "Observation").0, 26);
}

/// As meters, laboratories, telephones and questionnaires write them, each with its own code and unit.
#[test]
fn glucose_pain_and_steps_come_in_the_units_they_are_held_against() {
    let observation = |id: &str, code: Value, value: Value| {
        let mut it = json!({ "resourceType": "Observation", "id": id, "status": "final", "subject": of_ada(), "code": code,
            "effectivePeriod": { "start": format!("2024-03-{:02}T00:00:00Z", id.len()), "end": "2024-03-31T00:00:00Z" } });
        for (name, value) in value.as_object().expect("an object") {
            it[name] = value.clone();
        }
        it
    };
    let loinc = |code: &str| json!({ "coding": [{ "system": "http://loinc.org", "code": code }] });
    let read = |code: Value, value: Value| {
        let (client, _) = read_ada(&[observation("o", code, value)]);
        client.measures.first().map(|it| (it.kind, it.value, it.unit.clone(), it.loinc.clone().unwrap_or_default()))
    };
    let check = |code: &str, value: Value, expect: Option<(MeasureKind, f64, &str)>| {
        let expect = expect.map(|(kind, value, unit)| (kind, value, unit.to_owned(), code.to_owned()));
        assert_eq!(read(loinc(code), value.clone()), expect, "{code} {value}");
    };
    let amount = |value: f64, unit: &str| json!({ "valueQuantity": { "value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit } });
    use MeasureKind::{Glucose, Pain, Steps};
    check("2339-0", amount(76.0, "mg/dL"), Some((Glucose, 76.0, "mg/dL")));
    check("2345-7", amount(100.0, "mg/dL"), Some((Glucose, 100.0, "mg/dL")));
    check("41653-7", amount(65.0, "mg/dl"), Some((Glucose, 65.0, "mg/dL")));
    check("15074-8", amount(6.3, "mmol/L"), Some((Glucose, 6.3, "mmol/L")));
    check("14749-6", json!({ "valueQuantity": { "value": 3.1, "unit": "mmol/l" } }), Some((Glucose, 3.1, "mmol/L")));
    // Nobody says whether this is much or little: it is kept as it came.
    check("2339-0", json!({ "valueQuantity": { "value": 6.3 } }), Some((Glucose, 6.3, "")));
    check("72514-3", amount(7.0, "{score}"), Some((Pain, 7.0, "{score}")));
    check("72514-3", json!({ "valueInteger": 8 }), Some((Pain, 8.0, "{score}")));
    check("41950-7", amount(2500.0, "1/(24.h)"), Some((Steps, 2500.0, "/d")));
    check("41950-7", amount(7939.0, "{steps}/d"), Some((Steps, 7939.0, "/d")));
    check("41950-7", json!({ "valueInteger": 812 }), Some((Steps, 812.0, "/d")));
    check("41950-7", json!({ "valueString": "many" }), None);
    // Steps of nobody knows how long, and pain on a scale nobody knows.
    check("55423-8", amount(812.0, "{steps}"), None);
    check("38208-5", amount(8.0, "{score}"), None);
    // Another system's code that looks the same, and a local one beside LOINC's.
    assert_eq!(
        read(json!({ "coding": [{ "system": "http://lab.example", "code": "2339-0" }] }), amount(76.0, "mg/dL")),
        None
    );
    let beside = json!({ "coding": [{ "system": "http://lab.example", "code": "GLU" }, { "system": "http://loinc.org", "code": "41653-7" }] });
    assert_eq!(read(beside, amount(76.0, "mg/dL")).map(|it| it.3), Some("41653-7".to_owned()));
}

#[test]
fn the_last_ten_visits_that_took_place() {
    let visit = |day: u32, status: &str| {
        json!({ "resourceType": "Encounter", "id": format!("e{day}"), "status": status, "subject": of_ada(),
        "class": { "code": "AMB", "display": "ambulatory" }, "period": { "start": format!("2024-01-{day:02}T10:00:00Z"), "end": format!("2024-01-{day:02}T10:00:00Z") },
        "reasonCode": [{ "text": "opioid_drug_addiction" }], "serviceProvider": { "display": "Harbor Health" } })
    };
    let mut all: Vec<_> = (1..=12).map(|day| visit(day, "finished")).collect();
    all.push(visit(20, "planned"));
    all.push(visit(21, "cancelled"));
    let (client, _) = read_ada(&all);
    let newest = &client.encounters[0];
    assert_eq!(client.encounters.len(), 10);
    assert_eq!(
        (newest.what.as_str(), newest.reason.as_deref(), newest.place.as_deref(), newest.ends_at),
        ("ambulatory", Some("Opioid drug addiction"), Some("Harbor Health"), None)
    );
}
