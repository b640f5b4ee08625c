#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod assessments;
mod bundle;
mod dates_and_text;
mod faults;
mod golden;
mod linking;
mod patient;
mod plans;
mod properties;

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use super::{FhirFault, FhirFile, Limits, MappedClient, read};
use crate::client::ClientPart;
use crate::import::ImportNoticeKind;

fn fixture_text(name: &str) -> Vec<u8> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/fhir").join(format!("{name}.json.gz"));
    let packed = std::fs::read(path).expect("fixture");
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut text).expect("gzip");
    text
}

fn fixture(name: &str) -> FhirFile {
    read(&fixture_text(name), &Limits::default()).expect("fixture reads")
}

fn read_json(value: &serde_json::Value) -> Result<FhirFile, FhirFault> {
    read(value.to_string().as_bytes(), &Limits::default())
}

/// A transaction bundle of these resources, each under a `urn:uuid:` of its id.
fn bundle(resources: &[serde_json::Value]) -> serde_json::Value {
    let entries: Vec<_> = resources
        .iter()
        .map(|it| serde_json::json!({ "fullUrl": format!("urn:uuid:{}", it["id"].as_str().unwrap_or_default()), "resource": it }))
        .collect();
    serde_json::json!({ "resourceType": "Bundle", "type": "transaction", "entry": entries })
}

/// The patient of the small bundles.
fn ada() -> serde_json::Value {
    serde_json::json!({
        "resourceType": "Patient", "id": ADA, "birthDate": "1950-02-28", "gender": "female",
        "name": [{ "use": "official", "family": "Lovelace", "given": ["Ada"] }],
    })
}

const ADA: &str = "11111111-1111-4111-8111-111111111111";

fn of_ada() -> serde_json::Value {
    serde_json::json!({ "reference": format!("urn:uuid:{ADA}") })
}

/// Reads Ada with these resources; there must be one client.
fn read_ada(resources: &[serde_json::Value]) -> (MappedClient, FhirFile) {
    let all: Vec<_> = std::iter::once(ada()).chain(resources.iter().cloned()).collect();
    let file = read_json(&bundle(&all)).expect("reads");
    assert_eq!(file.clients.len(), 1);
    (file.clients[0].clone(), file)
}

fn noticed(file: &FhirFile, kind: ImportNoticeKind, resource: &str) -> i32 {
    file.notices.iter().find(|it| it.kind == kind && it.resource == resource).map_or(0, |it| it.count)
}

fn counted(file: &FhirFile, resource: &str) -> (i32, i32) {
    file.resources.iter().find(|it| it.resource == resource).map_or((0, 0), |it| (it.found, it.taken))
}

/// What a case manager sees of a client, one line a row.
fn picture(it: &MappedClient) -> String {
    let mut out = String::new();
    let c = &it.client;
    let words = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    writeln!(
        out,
        "client {} born {} sex {} language {} died {}",
        c.display_name(),
        day(c.birth_date),
        c.clinical_sex,
        words(&c.language),
        day(c.deceased_on)
    )
    .unwrap();
    for part in &it.parts {
        match part {
            ClientPart::Identifier(p) => writeln!(out, "identifier {} {}", p.system, p.value),
            ClientPart::ContactMethod(p) => writeln!(out, "contact {} {} {}", p.kind, p.value, words(&p.label)),
            ClientPart::Address(p) => {
                writeln!(out, "address {}, {}, {} {}, {}", p.lines, p.city, p.region, p.postal_code, p.country)
            }
            ClientPart::Coverage(p) => writeln!(
                out,
                "coverage {} {} {} / {} / {} from {}",
                p.kind,
                p.status,
                p.payer,
                words(&p.plan_name),
                words(&p.member_id),
                day(p.starts_on)
            ),
            ClientPart::Person(p) => writeln!(
                out,
                "person {} {}, {}, {}, {}{}{}",
                p.kind,
                p.name,
                p.role,
                words(&p.organisation),
                words(&p.phone),
                if p.on_care_team { " team" } else { "" },
                if p.emergency_contact { " emergency" } else { "" }
            ),
            ClientPart::RiskFlag(p) => writeln!(out, "flag {} {}", p.kind, p.text),
            ClientPart::Allergy(p) => writeln!(out, "allergy {} ({})", p.substance, words(&p.reaction)),
            ClientPart::Medication(p) => writeln!(
                out,
                "medication {} | {} | {} | {} | {}",
                p.name,
                words(&p.dose),
                words(&p.reason),
                p.status,
                day(p.starts_on)
            ),
            ClientPart::Episode(_) => Ok(()),
        }
        .unwrap();
    }
    if let Some(plan) = &it.plan {
        writeln!(out, "plan {} from {}", plan.plan.status, day(plan.plan.starts_on)).unwrap();
        for n in &plan.needs {
            writeln!(
                out,
                "need {} [{} {}] since {} {}",
                n.statement,
                n.kind,
                n.domain.map_or("", |d| d.as_str()),
                day(n.onset_on),
                words(&n.code)
            )
            .unwrap();
            for g in plan.goals.iter().filter(|g| g.need_id.as_ref() == Some(&n.id)) {
                writeln!(
                    out,
                    "  goal {} {:?} {}",
                    g.client_words,
                    g.targets
                        .iter()
                        .map(|t| format!("{} | {} {} | {}", t.measure, t.target, t.unit, day(t.due_on)))
                        .collect::<Vec<_>>(),
                    g.status
                )
                .unwrap();
                for i in plan.interventions.iter().filter(|i| i.goal_id.as_ref() == Some(&g.id)) {
                    writeln!(out, "    do {} [{}] {} {} {}", i.what, i.kind, i.status, i.responsible, i.frequency)
                        .unwrap();
                }
            }
        }
        for g in plan.goals.iter().filter(|g| g.need_id.is_none()) {
            writeln!(out, "free goal {}", g.client_words).unwrap();
        }
        for i in plan.interventions.iter().filter(|i| i.goal_id.is_none()) {
            writeln!(out, "free do {} [{}] {} {} {}", i.what, i.kind, i.status, i.responsible, i.frequency).unwrap();
        }
        for r in &plan.risks {
            writeln!(out, "risk {} sensitive {}", r.text, r.sensitive).unwrap();
        }
    }
    for m in &it.measures {
        writeln!(
            out,
            "measure {} {} {}{} {} {}",
            m.kind,
            m.name,
            m.value,
            m.second_value.map_or(String::new(), |v| format!("/{v}")),
            m.unit,
            m.at.date_naive()
        )
        .unwrap();
    }
    for a in &it.assessments {
        let head = &a.assessment;
        let scored = head.result.as_ref();
        let value = scored.and_then(|it| it.scales.first()).and_then(|it| it.value);
        let answers: Vec<_> = a.answers.iter().map(|it| format!("{}={:?}", it.link_id, it.value)).collect();
        writeln!(
            out,
            "assessment {} {} {} {} {value:?} {:?} [{}]",
            head.instrument_id,
            head.asked_on,
            head.status,
            head.mode,
            scored.and_then(|it| it.positive),
            answers.join(", ")
        )
        .unwrap();
    }
    for e in &it.encounters {
        writeln!(
            out,
            "encounter {} | {} | {} | {}",
            e.starts_at.date_naive(),
            e.what,
            words(&e.reason),
            words(&e.place)
        )
        .unwrap();
    }
    out
}
