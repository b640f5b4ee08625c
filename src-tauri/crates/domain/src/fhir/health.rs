//! AllergyIntolerance, MedicationRequest and MedicationStatement.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::Value;

use super::concept::{Concept, code_in, concept, concept_in_words, display};
use super::date::{Parsed, parse};
use super::document::digest;
use super::mapped::source;
use super::node::Node;
use super::reading::{Patient, Reading};
use super::text::readable_unit;
use crate::client::{Allergy, AllergyCriticality, Medication, MedicationStatus};
use crate::id::{ClientId, PartId};
use crate::import::ImportNoticeKind;
use crate::letters::capitalised;

/// Allergies and intolerances that still hold, one for each substance.
pub(super) fn allergies(reading: &Reading<'_>, patient: &Patient) -> Vec<Allergy> {
    const KIND: &str = "AllergyIntolerance";
    let mut allergies = Vec::<Allergy>::new();
    for (at, value) in reading.belonging(KIND, patient) {
        let node = Node::new(&value);
        let is_over =
            matches!(code_in(node.get("clinicalStatus"), "allergyintolerance-clinical"), Some("inactive" | "resolved"));
        let is_wrong = matches!(
            code_in(node.get("verificationStatus"), "allergyintolerance-verification"),
            Some("refuted" | "entered-in-error")
        );
        if is_over || is_wrong {
            continue;
        }
        let substance = concept(reading, node.get("code"), KIND)
            .or_else(|| node.get("reaction").items().find_map(|it| concept(reading, it.get("substance"), KIND)));
        let Some(substance) = substance else {
            reading.note(ImportNoticeKind::MissingRequired, KIND);
            continue;
        };
        let key = format!(
            "{}#allergy/{:016x}",
            patient.key,
            digest(substance.code.as_deref().unwrap_or(&substance.text.to_lowercase()))
        );
        let manifestations: Vec<String> = node
            .get("reaction")
            .items()
            .flat_map(|it| it.get("manifestation").items())
            .filter_map(|it| concept(reading, it, KIND))
            .map(|it| it.text)
            .collect();
        let criticality = node.get("criticality").text().and_then(|it| it.parse::<AllergyCriticality>().ok());
        if let Some(known) = allergies.iter_mut().find(|it| it.id.as_str() == key) {
            known.criticality = known.criticality.max(criticality);
            known.reaction = known.reaction.take().or_else(|| reading.line_of(&manifestations.join(", "), KIND));
            continue;
        }
        reading.take(at);
        allergies.push(Allergy {
            id: PartId(key.clone()),
            client_id: ClientId(patient.key.clone()),
            substance: substance.text,
            reaction: reading.line_of(&manifestations.join(", "), KIND),
            criticality,
            source: Some(source(key)),
        });
    }
    allergies
}

/// Medications in use: each once, as last prescribed or stated; the newest first.
pub(super) fn medications(reading: &Reading<'_>, patient: &Patient) -> Vec<Medication> {
    let mut newest = HashMap::<String, (Option<NaiveDate>, usize, Medication)>::new();
    let latest = reading.belonging("MedicationRequest", patient).filter_map(|(_, value)| authored(&value)).max();
    for kind in ["MedicationRequest", "MedicationStatement"] {
        for (at, value) in reading.belonging(kind, patient) {
            let Some((group, written_on, medication)) = medication(reading, patient, kind, at, &value) else {
                continue;
            };
            let is_old = latest.zip(written_on).is_some_and(|(latest, written)| (latest - written).num_days() > 366);
            if is_old && reason_is_over(reading, Node::new(&value), at) {
                continue;
            }
            match newest.get_mut(&group) {
                Some(known) if known.0 >= written_on => {}
                Some(known) => *known = (written_on, at, medication),
                None => drop(newest.insert(group, (written_on, at, medication))),
            }
        }
    }
    let mut medications: Vec<_> = newest.into_values().collect();
    medications.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.2.name.cmp(&b.2.name)));
    medications
        .into_iter()
        .map(|(_, at, medication)| {
            reading.take(at);
            medication
        })
        .collect()
}

fn authored(value: &Value) -> Option<NaiveDate> {
    match parse(Node::new(value).get("authoredOn").text()?) {
        Parsed::Date(date) => Some(date.first),
        Parsed::Never | Parsed::Impossible => None,
    }
}

/// True where all that the medication was for is over. Systems forget to stop the antibiotics of a
/// sore throat; only what is also more than a year old is left out on that ground.
fn reason_is_over(reading: &Reading<'_>, node: Node<'_>, at: usize) -> bool {
    let mut reasons = node.get("reasonReference").items().peekable();
    reasons.peek().is_some()
        && reasons.all(|reference| {
            reading.target(reference, at).is_some_and(|condition| {
                let value = reading.value(condition);
                matches!(code_in(Node::new(&value).get("clinicalStatus"), "condition-clinical"), Some("resolved"))
            })
        })
}

fn medication(
    reading: &Reading<'_>,
    patient: &Patient,
    kind: &'static str,
    at: usize,
    value: &Value,
) -> Option<(String, Option<NaiveDate>, Medication)> {
    let node = Node::new(value);
    let status = match node.get("status").text() {
        Some("active" | "intended") => MedicationStatus::Active,
        Some("on-hold") => MedicationStatus::OnHold,
        Some("stopped" | "completed" | "cancelled" | "draft" | "not-taken" | "entered-in-error" | "unknown") => {
            return None;
        }
        _ => {
            reading.note(ImportNoticeKind::UnknownStatus, kind);
            return None;
        }
    };
    if node.get("doNotPerform").truth() == Some(true) || node.get("intent").text() == Some("proposal") {
        return None;
    }
    let Some(what) = what(reading, node, kind, at) else {
        reading.note(ImportNoticeKind::MissingRequired, kind);
        return None;
    };
    let dosage = if kind == "MedicationRequest" { node.get("dosageInstruction") } else { node.get("dosage") };
    let doses: Vec<String> = dosage.items().filter_map(|it| dose(reading, it, kind)).collect();
    let written =
        ["authoredOn", "dateAsserted", "effectiveDateTime"].iter().find_map(|name| reading.date(node.get(name), kind));
    let written_on =
        written.or_else(|| reading.date(node.get("effectivePeriod").get("start"), kind)).map(|date| date.first);
    let started = ["effectiveDateTime", "authoredOn"].iter().find_map(|name| reading.date(node.get(name), kind));
    let started = reading.date(node.get("effectivePeriod").get("start"), kind).or(started).map(|date| date.first);
    let group = what.code.clone().unwrap_or_else(|| what.text.to_lowercase());
    let key = format!("{}#medication/{:016x}", patient.key, digest(&group));
    let medication = Medication {
        id: PartId(key.clone()),
        client_id: ClientId(patient.key.clone()),
        name: what.text,
        dose: reading.prose_of(&doses.join("\n"), kind),
        reason: reason(reading, node, kind, at),
        prescriber: prescriber(reading, node, kind, at),
        status,
        starts_on: started,
        reconciled_on: None,
        source: Some(source(key)),
    };
    Some((group, written_on, medication))
}

fn what(reading: &Reading<'_>, node: Node<'_>, kind: &str, at: usize) -> Option<Concept> {
    concept(reading, node.get("medicationCodeableConcept"), kind).or_else(|| {
        let reference = node.get("medicationReference");
        let found = reading.target(reference, at).and_then(|medication| {
            let value = reading.value(medication);
            reading.take(medication);
            concept(reading, Node::new(&value).get("code"), "Medication")
        });
        found.or_else(|| Some(Concept { text: display(reading, reference, kind)?, code: None, tag: None }))
    })
}

/// Why: the condition a reference names, or the reason in words.
pub(super) fn reason(reading: &Reading<'_>, node: Node<'_>, kind: &str, at: usize) -> Option<String> {
    let referenced = node.get("reasonReference").items().find_map(|reference| {
        let found = reading.target(reference, at).and_then(|condition| {
            let value = reading.value(condition);
            concept(reading, Node::new(&value).get("code"), "Condition").map(|it| it.text)
        });
        found.or_else(|| display(reading, reference, kind))
    });
    let words = referenced
        .or_else(|| node.get("reasonCode").items().find_map(|it| concept(reading, it, kind)).map(|it| it.text));
    words.map(|words| capitalised(&words))
}

fn prescriber(reading: &Reading<'_>, node: Node<'_>, kind: &str, at: usize) -> Option<String> {
    let reference = node.get("requester");
    let found = reading.target(reference, at).and_then(|who| {
        let value = reading.value(who);
        super::people::human_name(reading, Node::new(&value).get("name"), kind)
    });
    found.or_else(|| display(reading, reference, kind))
}

/// The dose as told to the patient; composed from the structured instruction where no words are given.
fn dose(reading: &Reading<'_>, dosage: Node<'_>, kind: &str) -> Option<String> {
    let told =
        reading.prose(dosage.get("patientInstruction"), kind).or_else(|| reading.prose(dosage.get("text"), kind));
    told.or_else(|| {
        let amount = quantity(dosage.get("doseAndRate").get("doseQuantity"));
        let parts: Vec<String> = [amount, timing(reading, dosage.get("timing"), kind)].into_iter().flatten().collect();
        let as_needed = dosage.get("asNeededBoolean").truth() == Some(true);
        let mut words = parts.join(", ");
        if as_needed {
            words = if words.is_empty() { "as needed".to_owned() } else { format!("{words}, as needed") };
        }
        reading.prose_of(&words, kind)
    })
}

/// A quantity as people write it: "7 %", "10 mg".
pub(super) fn quantity(node: Node<'_>) -> Option<String> {
    let value = node.get("value").number()?;
    let unit = node.get("unit").text().or_else(|| node.get("code").text()).map(readable_unit).unwrap_or_default();
    Some(format!("{value} {unit}").trim().to_owned())
}

/// How often, in the words of the file, which is in the language its names are in; where it only
/// has numbers, in English like FHIR's own.
pub(super) fn timing(reading: &Reading<'_>, timing: Node<'_>, kind: &str) -> Option<String> {
    let coded = concept_in_words(reading, timing.get("code"), kind);
    coded.or_else(|| {
        let repeat = timing.get("repeat");
        let times = repeat.get("frequency").number().unwrap_or(1.0);
        let period = repeat.get("period").number()?;
        let unit = match repeat.get("periodUnit").text()? {
            "s" => "second",
            "min" => "minute",
            "h" => "hour",
            "d" => "day",
            "wk" => "week",
            "mo" => "month",
            "a" => "year",
            _ => return None,
        };
        #[expect(clippy::float_cmp, reason = "whole numbers as written")]
        let every = if period == 1.0 { format!("every {unit}") } else { format!("every {period} {unit}s") };
        #[expect(clippy::float_cmp, reason = "whole numbers as written")]
        let words = if times == 1.0 { every } else { format!("{times} times {every}") };
        Some(words)
    })
}
