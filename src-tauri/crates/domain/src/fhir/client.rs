//! Patient: who the client is, and how to reach them.

use std::collections::HashMap;

use serde_json::Value;

use super::concept::{code_in, concept};
use super::document::digest;
use super::mapped::source;
use super::node::Node;
use super::reading::{Patient, Reading};
use crate::client::{
    Address, Client, ClientPart, ClinicalSex, ContactMethod, ContactMethodKind, DecisionMaker, Identifier, RiskFlag,
    RiskFlagKind, SafeToLeaveMessage,
};
use crate::id::{ClientId, PartId};
use crate::import::ImportNoticeKind;

const KIND: &str = "Patient";

/// The patients of the file. One that is only contained in other resources counts where it is the
/// subject of them; its copies are one patient.
pub(super) fn patients(reading: &Reading<'_>) -> Vec<Patient> {
    let mut patients = Vec::<Patient>::new();
    let mut known = HashMap::<String, usize>::new();
    let subjects = reading.subjects();
    let (contained, own): (Vec<usize>, Vec<usize>) = reading
        .of(KIND)
        .iter()
        .partition(|at| reading.resource(**at).is_some_and(|resource| resource.container.is_some()));
    for at in own {
        let Some(resource) = reading.resource(at) else { continue };
        let value = reading.value(at);
        if value.is_null() {
            continue;
        }
        let who = who(Node::new(&value));
        let key = match &who {
            Some(who) if resource.is_weak => format!("{}~{:016x}", resource.key, digest(who)),
            _ => resource.key.clone(),
        };
        known.entry(who.unwrap_or_default()).or_insert(patients.len());
        patients.push(Patient { at, key, copies: Vec::new() });
    }
    for at in contained {
        if !subjects.contains(&at) {
            continue;
        }
        let value = reading.value(at);
        let Some(who) = who(Node::new(&value)) else {
            reading.note(ImportNoticeKind::MissingRequired, KIND);
            continue;
        };
        if let Some(twin) = known.get(&who).and_then(|twin| patients.get_mut(*twin)) {
            twin.copies.push(at);
        } else {
            let key = format!("{KIND}/~{:016x}", digest(&who));
            known.insert(who, patients.len());
            patients.push(Patient { at, key, copies: Vec::new() });
        }
    }
    patients
}

/// What tells this patient from all others: an identifier, else name and birth date.
fn who(patient: Node<'_>) -> Option<String> {
    let mut identifiers: Vec<String> = patient
        .get("identifier")
        .items()
        .filter_map(|it| Some(format!("{}|{}", it.get("system").text().unwrap_or_default(), it.get("value").text()?)))
        .collect();
    identifiers.sort();
    identifiers.into_iter().next().or_else(|| {
        let name = patient.get("name");
        let words =
            [name.get("family").text(), name.get("given").items().next().and_then(Node::text), name.get("text").text()];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        let born = patient.get("birthDate").text().unwrap_or_default();
        (!words.is_empty()).then(|| format!("{}|{born}", words.join(" ").to_lowercase()))
    })
}

/// The client a patient is.
pub(super) fn client(reading: &Reading<'_>, patient: &Patient, value: &Value) -> Client {
    let node = Node::new(value);
    let name = names(reading, node, &patient.key);
    let died = node.get("deceasedDateTime").exists() || node.get("deceasedBoolean").truth() == Some(true);
    if died {
        reading.note(ImportNoticeKind::Deceased, KIND);
    }
    let communication = preferred_communication(node);
    Client {
        id: ClientId(patient.key.clone()),
        given_name: name.given,
        family_name: name.family,
        preferred_name: name.preferred,
        pronouns: node
            .extension("http://hl7.org/fhir/StructureDefinition/individual-pronouns")
            .or_else(|| {
                node.extension("http://hl7.org/fhir/StructureDefinition/individual-pronouns").map(|it| it.get("value"))
            })
            .and_then(|it| concept(reading, it, KIND))
            .map(|it| it.text),
        birth_date: reading.date(node.get("birthDate"), KIND).map(|date| date.first),
        clinical_sex: clinical_sex(node),
        language: communication
            .and_then(|it| code_in(it.get("language"), "bcp:47"))
            .and_then(|code| reading.line_of(code, KIND)),
        interpreter_needed: interpreter_needed(node),
        format_needs: Vec::new(),
        decision_maker: DecisionMaker::Unknown,
        decision_maker_detail: None,
        deceased_on: reading.date(node.get("deceasedDateTime"), KIND).map(|date| date.first),
        about: None,
        source: Some(source(patient.key.clone())),
    }
}

struct Names {
    given: String,
    family: String,
    preferred: Option<String>,
}

fn names(reading: &Reading<'_>, node: Node<'_>, key: &str) -> Names {
    let of_use = |wanted: &[&str]| {
        node.get("name").items().find(|name| wanted.contains(&name.get("use").text().unwrap_or_default()))
    };
    // FHIR name use: a name without one is as good as the usual name; old and maiden names are not.
    let legal =
        of_use(&["official"]).or_else(|| of_use(&["", "usual"])).or_else(|| of_use(&["temp", "nickname", "anonymous"]));
    let given_of = |name: Node<'_>| {
        let given: Vec<&str> = name.get("given").items().filter_map(Node::text).collect();
        reading.line_of(&given.join(" "), KIND)
    };
    let given = legal.and_then(given_of);
    let family = legal.and_then(|name| reading.line(name.get("family"), KIND));
    let whole = legal.and_then(|name| reading.line(name.get("text"), KIND));
    let preferred = of_use(&["nickname"])
        .or_else(|| of_use(&["usual"]))
        .and_then(|name| given_of(name).or_else(|| reading.line(name.get("text"), KIND)))
        .filter(|preferred| Some(preferred) != given.as_ref());
    let (given, family) = match (given, family, whole) {
        (None, None, Some(whole)) => (None, Some(whole)),
        (None, None, None) => {
            // A record needs a name; what the other system calls the patient is the one there is.
            reading.note(ImportNoticeKind::MissingRequired, KIND);
            (None, Some(key.rsplit('/').next().unwrap_or(key).to_owned()))
        }
        (given, family, _) => (given, family),
    };
    Names { given: given.unwrap_or_default(), family: family.unwrap_or_default(), preferred }
}

/// Birth sex and the clinical parameter come before administrative gender, which is not sex.
fn clinical_sex(node: Node<'_>) -> ClinicalSex {
    let parameter = node
        .extension("http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse")
        .and_then(|it| code_in(it, "sex-parameter-for-clinical-use"));
    let birth_sex =
        node.extension("http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex").and_then(Node::text);
    match parameter.or(birth_sex).or_else(|| node.get("gender").text()) {
        Some("female" | "F" | "female-typical") => ClinicalSex::Female,
        Some("male" | "M" | "male-typical") => ClinicalSex::Male,
        _ => ClinicalSex::Unknown,
    }
}

fn preferred_communication(node: Node<'_>) -> Option<Node<'_>> {
    let all = node.get("communication");
    let preferred = all.items().find(|it| it.get("preferred").truth() == Some(true));
    preferred.or_else(|| all.items().next())
}

/// `patient-interpreterRequired` of FHIR, or US Core's coded answer (SNOMED CT yes and no).
fn interpreter_needed(node: Node<'_>) -> Option<bool> {
    let required =
        node.extension("http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired").and_then(Node::truth);
    required.or_else(|| {
        let needed = node.extension("http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed")?;
        match needed.get("code").text()? {
            "373066001" => Some(true),
            "373067005" => Some(false),
            _ => None,
        }
    })
}

/// What hangs on the client and stands in the Patient resource itself.
pub(super) fn parts(reading: &Reading<'_>, patient: &Patient, value: &Value) -> Vec<ClientPart> {
    let node = Node::new(value);
    let client_id = ClientId(patient.key.clone());
    let key = |part: &str| format!("{}#{part}", patient.key);
    let mut parts = Vec::new();
    for identifier in node.get("identifier").items() {
        let kept = identifier_system(identifier);
        reading.count("Patient.identifier", kept.is_some());
        if kept.is_none() && is_sensitive(identifier) {
            reading.note(ImportNoticeKind::SensitiveIdentifier, KIND);
        }
        let (Some(system), Some(value)) = (kept, reading.line(identifier.get("value"), KIND)) else { continue };
        let key = key(&format!("identifier/{:016x}", digest(&format!("{system}|{value}"))));
        parts.push(ClientPart::Identifier(Identifier {
            id: PartId(key.clone()),
            client_id: client_id.clone(),
            system: system.to_owned(),
            value,
            source: Some(source(key)),
        }));
    }
    for telecom in node.get("telecom").items() {
        let Some(value) = reading.line(telecom.get("value"), KIND) else { continue };
        let purpose = telecom.get("use").text();
        let kind = match (telecom.get("system").text(), purpose) {
            (_, Some("old")) => continue,
            (Some("phone"), Some("mobile")) | (Some("sms"), _) => ContactMethodKind::Mobile,
            (Some("phone"), _) => ContactMethodKind::Phone,
            (Some("email"), _) => ContactMethodKind::Email,
            (Some("fax"), _) => ContactMethodKind::Fax,
            _ => ContactMethodKind::Other,
        };
        let key = key(&format!("contact/{:016x}", digest(&value)));
        parts.push(ClientPart::ContactMethod(ContactMethod {
            id: PartId(key.clone()),
            client_id: client_id.clone(),
            kind,
            value,
            label: purpose.filter(|purpose| *purpose != "mobile").and_then(|purpose| reading.line_of(purpose, KIND)),
            // The file cannot know; nobody may assume.
            safe_to_leave_message: SafeToLeaveMessage::Unknown,
            preferred: telecom.get("rank").number() == Some(1.0),
            source: Some(source(key)),
        }));
    }
    for address in node.get("address").items() {
        if address.get("use").text() == Some("old") {
            continue;
        }
        let part = |name: &str| reading.line(address.get(name), KIND).unwrap_or_default();
        let lines: Vec<String> = address.get("line").items().filter_map(|line| reading.line(line, KIND)).collect();
        let mut lines = lines.join("\n");
        if lines.is_empty() && part("city").is_empty() {
            lines = reading.prose(address.get("text"), KIND).unwrap_or_default();
        }
        let row = Address {
            id: PartId::default(),
            client_id: client_id.clone(),
            label: reading.line(address.get("use"), KIND),
            lines,
            city: part("city"),
            region: part("state"),
            postal_code: part("postalCode"),
            country: part("country"),
            source: None,
        };
        let written =
            [&row.lines, &row.city, &row.region, &row.postal_code, &row.country].map(String::as_str).join("|");
        if written.len() > 4 {
            let key = key(&format!("address/{:016x}", digest(&written)));
            parts.push(ClientPart::Address(Address { id: PartId(key.clone()), source: Some(source(key)), ..row }));
        }
    }
    if node.get("deceasedBoolean").truth() == Some(true) {
        // Without a date the client's own field cannot say it, and nobody may call the family unaware.
        let key = key("deceased");
        parts.push(ClientPart::RiskFlag(RiskFlag {
            id: PartId(key.clone()),
            client_id,
            kind: RiskFlagKind::Contact,
            text: "Deceased, date not known".to_owned(),
            starts_on: None,
            ends_on: None,
            source: Some(source(key)),
        }));
    }
    parts
}

/// What an identifier is called in the record, if a case manager needs it (HL7 v2 table 0203).
///
/// Minimum necessary (45 CFR 164.502(b)): social security, passport and licence numbers stay out, and
/// so does what no table tells the meaning of.
fn identifier_system(identifier: Node<'_>) -> Option<&'static str> {
    if identifier.get("use").text() == Some("old") {
        return None;
    }
    match code_in(identifier.get("type"), "v2-0203") {
        Some("MR" | "MRT" | "PI" | "PT") => return Some("MRN"),
        Some("MA") => return Some("Medicaid"),
        Some("MC") => return Some("Medicare MBI"),
        Some("MB" | "SN") => return Some("Member number"),
        Some("HC" | "JHN") => return Some("Health card"),
        Some(_) => return None,
        None => {}
    }
    match identifier.get("system").text()? {
        "http://hl7.org/fhir/sid/us-mbi" => Some("Medicare MBI"),
        "http://hl7.org/fhir/sid/us-medicaid" => Some("Medicaid"),
        _ => None,
    }
}

fn is_sensitive(identifier: Node<'_>) -> bool {
    let by_type =
        matches!(code_in(identifier.get("type"), "v2-0203"), Some("SS" | "SB" | "DL" | "PPN" | "TAX" | "NI" | "PRC"));
    by_type || identifier.get("system").text() == Some("http://hl7.org/fhir/sid/us-ssn")
}
