#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod look;

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use super::{FhirFault, FhirFile, Limits, MappedClient, read};
use crate::client::ClientPart;

fn fixture_text(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/fhir").join(format!("{name}.json.gz"));
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

/// What a case manager sees of a client, one line a row.
fn picture(it: &MappedClient) -> String {
    let mut out = String::new();
    let c = &it.client;
    let words = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    writeln!(out, "client {} born {} sex {} language {} died {}", c.display_name(), day(c.birth_date), c.clinical_sex, words(&c.language), day(c.deceased_on)).unwrap();
    for part in &it.parts {
        match part {
            ClientPart::Identifier(p) => writeln!(out, "identifier {} {}", p.system, p.value),
            ClientPart::ContactMethod(p) => writeln!(out, "contact {} {} {}", p.kind, p.value, words(&p.label)),
            ClientPart::Address(p) => writeln!(out, "address {}, {}, {} {}, {}", p.lines, p.city, p.region, p.postal_code, p.country),
            ClientPart::Coverage(p) => writeln!(out, "coverage {} {} {} / {} / {} from {}", p.kind, p.status, p.payer, words(&p.plan_name), words(&p.member_id), day(p.starts_on)),
            ClientPart::Person(p) => writeln!(out, "person {} {}, {}, {}, {}{}{}", p.kind, p.name, p.role, words(&p.organisation), words(&p.phone), if p.on_care_team { " team" } else { "" }, if p.emergency_contact { " emergency" } else { "" }),
            ClientPart::RiskFlag(p) => writeln!(out, "flag {} {}", p.kind, p.text),
            ClientPart::Allergy(p) => writeln!(out, "allergy {} ({})", p.substance, words(&p.reaction)),
            ClientPart::Medication(p) => writeln!(out, "medication {} | {} | {} | {} | {}", p.name, words(&p.dose), words(&p.reason), p.status, day(p.starts_on)),
            ClientPart::Episode(_) => Ok(()),
        }.unwrap();
    }
    if let Some(plan) = &it.plan {
        writeln!(out, "plan {} from {}", plan.plan.status, day(plan.plan.starts_on)).unwrap();
        for n in &plan.needs {
            writeln!(out, "need {} [{} {}] since {} {}", n.statement, n.kind, n.domain.map_or("", |d| d.as_str()), day(n.onset_on), words(&n.code)).unwrap();
            for g in plan.goals.iter().filter(|g| g.need_id.as_ref() == Some(&n.id)) {
                writeln!(out, "  goal {} {:?} {}", g.client_words, g.targets.iter().map(|t| format!("{} | {} {} | {}", t.measure, t.target, t.unit, day(t.due_on))).collect::<Vec<_>>(), g.status).unwrap();
                for i in plan.interventions.iter().filter(|i| i.goal_id.as_ref() == Some(&g.id)) {
                    writeln!(out, "    do {} [{}] {} {} {}", i.what, i.kind, i.status, i.responsible, i.frequency).unwrap();
                }
            }
        }
        for g in plan.goals.iter().filter(|g| g.need_id.is_none()) { writeln!(out, "free goal {}", g.client_words).unwrap(); }
        for i in plan.interventions.iter().filter(|i| i.goal_id.is_none()) {
            writeln!(out, "free do {} [{}] {} {} {}", i.what, i.kind, i.status, i.responsible, i.frequency).unwrap();
        }
        for r in &plan.risks { writeln!(out, "risk {} sensitive {}", r.text, r.sensitive).unwrap(); }
    }
    for m in &it.measures {
        writeln!(out, "measure {} {} {}{} {} {}", m.kind, m.name, m.value, m.second_value.map_or(String::new(), |v| format!("/{v}")), m.unit, m.at.date_naive()).unwrap();
    }
    for e in &it.encounters {
        writeln!(out, "encounter {} | {} | {} | {}", e.starts_at.date_naive(), e.what, words(&e.reason), words(&e.place)).unwrap();
    }
    out
}
