//! Assessments as FHIR R4: QuestionnaireResponse for answers, Observation for totals.
//!
//! Only what was verified is written: LOINC codes known from memory are not in the instrument files,
//! so they cannot leave. Profile: US Core Observation Screening Assessment (category `survey`,
//! `derivedFrom` the response).

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};

use super::words::{ABSENT_REASON, ASKED_DECLINED, LOINC, NOT_ASKED, canonical};
use crate::assessment::{Answer, AnswerValue, Assessment, AssessmentMode, AssessmentStatus, Recorded};
use crate::client::Client;
use crate::instrument::{Instrument, Item, ItemType};
use crate::scoring::ScaleScore;

/// An assessment to write, with what it was asked by.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// The head.
    pub assessment: &'a Assessment,
    /// The instrument, in the version it was begun with.
    pub instrument: &'a Instrument,
    /// The answers.
    pub answers: &'a [Answer],
}

/// A Bundle of type `collection`: the client as Patient (name, birth date), then each assessment.
///
/// Sex for clinical use is not written as `gender`, which it is not.
#[must_use]
pub fn write(client: &Client, assessments: &[Outgoing<'_>], now: DateTime<Utc>) -> Value {
    let patient = urn(client.id.as_str());
    let mut entries = vec![json!({ "fullUrl": patient, "resource": patient_of(client) })];
    for outgoing in assessments {
        let response = urn(outgoing.assessment.id.as_str());
        let has_answers = outgoing.assessment.recorded == Recorded::Answers;
        if has_answers {
            entries.push(json!({ "fullUrl": response, "resource": response_of(outgoing, &patient) }));
        }
        let scales = outgoing.assessment.result.iter().flat_map(|result| &result.scales);
        for (at, scale) in scales.enumerate() {
            if let Some(observation) = observation_of(outgoing, scale, at, &patient, has_answers.then_some(&response)) {
                entries.push(observation);
            }
        }
    }
    json!({ "resourceType": "Bundle", "type": "collection", "timestamp": instant(now), "entry": entries })
}

fn urn(id: &str) -> String {
    format!("urn:uuid:{id}")
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn patient_of(client: &Client) -> Value {
    let mut patient = json!({
        "resourceType": "Patient", "id": client.id.as_str(),
        "name": [{ "use": "official", "family": client.family_name, "given": [client.given_name] }],
    });
    if let (Some(born), Some(fields)) = (client.birth_date, patient.as_object_mut()) {
        fields.insert("birthDate".into(), json!(born));
    }
    patient
}

fn response_of(outgoing: &Outgoing<'_>, patient: &str) -> Value {
    let Outgoing { assessment, instrument, answers } = outgoing;
    let answer = |link: &str| answers.iter().find(|it| it.link_id == link).map(|it| &it.value);
    let mut fields = Map::new();
    fields.insert("resourceType".into(), json!("QuestionnaireResponse"));
    fields.insert("id".into(), json!(assessment.id.as_str()));
    fields.insert("questionnaire".into(), json!(format!("{}|{}", canonical(&instrument.id), instrument.version)));
    fields.insert("status".into(), json!(assessment.status));
    fields.insert("subject".into(), json!({ "reference": patient }));
    let authored = assessment.ended_at.unwrap_or(assessment.started_at);
    // From paper the answers are of an earlier day than the entry: then the day is all that is known.
    let same_day = authored.date_naive() == assessment.asked_on;
    let written = if same_day { json!(instant(authored)) } else { json!(assessment.asked_on) };
    fields.insert("authored".into(), written);
    if !assessment.language.is_empty() {
        fields.insert("language".into(), json!(assessment.language));
    }
    match assessment.mode {
        AssessmentMode::SelfReport => {
            fields.insert("source".into(), json!({ "reference": patient, "type": "Patient" }));
        }
        AssessmentMode::Interview => {
            fields.insert("source".into(), json!({ "reference": patient, "type": "Patient" }));
            fields.insert("author".into(), json!({ "type": "Practitioner", "display": assessment.started_by }));
        }
        AssessmentMode::Proxy => {
            fields.insert("source".into(), json!({ "type": "RelatedPerson", "display": assessment.informant }));
        }
        AssessmentMode::Unknown => {}
    }
    let items = items_of(&instrument.items, &answer);
    if !items.is_empty() {
        fields.insert("item".into(), Value::Array(items));
    }
    Value::Object(fields)
}

/// Items with an answer, in the groups of the instrument; a group without any is left out.
fn items_of<'a>(items: &[Item], answer: &impl Fn(&str) -> Option<&'a AnswerValue>) -> Vec<Value> {
    items
        .iter()
        .filter_map(|item| {
            let mut fields = Map::new();
            fields.insert("linkId".into(), json!(item.link_id));
            fields.insert("text".into(), json!(item.text));
            if let Some(loinc) = &item.loinc {
                // Where systems look for the code of a question (LOINC's FHIR server names them so).
                fields.insert("definition".into(), json!(format!("{LOINC}/q/{loinc}")));
            }
            if item.item_type == ItemType::Group {
                let inner = items_of(&item.items, answer);
                if inner.is_empty() {
                    return None;
                }
                fields.insert("item".into(), Value::Array(inner));
                return Some(Value::Object(fields));
            }
            let absent = |code: &str| json!([{ "url": ABSENT_REASON, "valueCode": code }]);
            match answer(&item.link_id)? {
                AnswerValue::Declined => fields.insert("extension".into(), absent(ASKED_DECLINED)),
                AnswerValue::NotAsked => fields.insert("extension".into(), absent(NOT_ASKED)),
                AnswerValue::Choice { code } if item.item_type == ItemType::YesNo => {
                    fields.insert("answer".into(), json!([{ "valueBoolean": code == "yes" }]))
                }
                AnswerValue::Choice { code } => fields.insert("answer".into(), json!([coding_of(item, code)])),
                AnswerValue::Choices { codes } => {
                    let chosen: Vec<_> = codes.iter().map(|code| coding_of(item, code)).collect();
                    // FHIR has no empty list: nothing chosen is said as not asked of anything.
                    if chosen.is_empty() {
                        return None;
                    }
                    fields.insert("answer".into(), Value::Array(chosen))
                }
                AnswerValue::Number { value } => fields.insert("answer".into(), json!([{ "valueDecimal": value }])),
                AnswerValue::Date { value } => fields.insert("answer".into(), json!([{ "valueDate": value }])),
                AnswerValue::Text { text } => fields.insert("answer".into(), json!([{ "valueString": text }])),
            };
            Some(Value::Object(fields))
        })
        .collect()
}

fn coding_of(item: &Item, code: &str) -> Value {
    let option = item.options.iter().find(|it| it.code == code);
    let label = option.map_or(code, |it| it.label.as_str());
    match option.and_then(|it| it.loinc.as_deref()) {
        Some(loinc) => json!({ "valueCoding": { "system": LOINC, "code": loinc, "display": label } }),
        None => json!({ "valueCoding": { "code": code, "display": label } }),
    }
}

/// A scale's value as an Observation. Without a LOINC code it has no name another system knows: then it is
/// written only where there are no answers to say the same, named by the address of the instrument.
fn observation_of(
    outgoing: &Outgoing<'_>,
    scored: &ScaleScore,
    at: usize,
    patient: &str,
    response: Option<&String>,
) -> Option<Value> {
    let Outgoing { assessment, instrument, .. } = outgoing;
    let scale = instrument.scoring.scales.iter().find(|it| it.id == scored.id)?;
    let value = scored.value?;
    let coding = match &scale.loinc {
        Some(loinc) => json!({ "system": LOINC, "code": loinc }),
        None if response.is_none() => json!({ "system": canonical(&instrument.id), "code": scale.id }),
        None => return None,
    };
    let status = match assessment.status {
        AssessmentStatus::Completed => "final",
        AssessmentStatus::Amended => "amended",
        AssessmentStatus::EnteredInError => "entered-in-error",
        AssessmentStatus::InProgress | AssessmentStatus::Stopped => return None,
    };
    let id = format!("{}-{at}", assessment.id.as_str());
    let mut fields = Map::new();
    fields.insert("resourceType".into(), json!("Observation"));
    fields.insert("id".into(), json!(id));
    fields.insert("status".into(), json!(status));
    let category = "http://terminology.hl7.org/CodeSystem/observation-category";
    fields.insert("category".into(), json!([{ "coding": [{ "system": category, "code": "survey" }] }]));
    let name = format!("{} {}", instrument.short_title, scale.label);
    fields.insert("code".into(), json!({ "coding": [coding], "text": name }));
    fields.insert("subject".into(), json!({ "reference": patient }));
    fields.insert("effectiveDateTime".into(), json!(assessment.asked_on));
    let quantity = if scale.unit.is_empty() {
        json!({ "value": value, "unit": "{score}", "system": "http://unitsofmeasure.org", "code": "{score}" })
    } else {
        json!({ "value": value, "unit": scale.unit })
    };
    fields.insert("valueQuantity".into(), quantity);
    if let Some(band) = &scored.band_label {
        fields.insert("interpretation".into(), json!([{ "text": band }]));
    }
    if let Some(response) = response {
        fields.insert("derivedFrom".into(), json!([{ "reference": response }]));
    }
    Some(json!({ "fullUrl": format!("urn:uuid:{id}"), "resource": fields }))
}
