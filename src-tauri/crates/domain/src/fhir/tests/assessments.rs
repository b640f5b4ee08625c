//! Questionnaires and totals: read from other systems, written, and read back.

use chrono::{NaiveDate, TimeZone as _, Utc};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{counted, noticed, of_ada, read_ada, read_json};
use crate::assessment::{Answer, AnswerValue, Assessment, AssessmentMode, AssessmentStatus, ClientFacts, Recorded};
use crate::assessment_rules::check_value;
use crate::client::Client;
use crate::fhir::{MappedAssessment, Outgoing, write};
use crate::import::ImportNoticeKind as Notice;
use crate::instrument::{Instrument, Instruments, Item, ItemType};
use crate::scoring::{score, score_total};

fn coded(code: &str, display: &str) -> Value {
    json!([{ "valueCoding": { "system": "http://loinc.org", "code": code, "display": display } }])
}

/// As US Core writes it: items by "/LOINC", options by LOINC answer codes, a total of its own.
fn phq_9(answers: [usize; 9], stored_total: i32, status: &str) -> Value {
    const ITEMS: [&str; 9] =
        ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"];
    const OPTIONS: [(&str, &str); 4] = [
        ("LA6568-5", "Not at all"),
        ("LA6569-3", "Several days"),
        ("LA6570-1", "More than half the days"),
        ("LA6571-9", "Nearly every day"),
    ];
    let mut items: Vec<_> = ITEMS
        .iter()
        .zip(answers)
        .map(|(item, answer)| json!({ "linkId": format!("/{item}"), "answer": coded(OPTIONS[answer].0, OPTIONS[answer].1) }))
        .collect();
    items.push(json!({ "linkId": "/44261-6", "answer": [{ "valueDecimal": stored_total }] }));
    json!({
        "resourceType": "QuestionnaireResponse", "id": "phq", "status": status, "subject": of_ada(),
        "questionnaire": "http://hl7.org/fhir/us/core/Questionnaire/phq-9-example",
        "authored": "2024-03-05T09:30:00Z", "item": items,
    })
}

fn only(resources: &[Value]) -> MappedAssessment {
    let (client, _) = read_ada(resources);
    assert_eq!(client.assessments.len(), 1);
    client.assessments[0].clone()
}

fn total_of(it: &MappedAssessment) -> Option<f64> {
    it.assessment.result.as_ref()?.scales.first()?.value
}

#[test]
fn the_answers_count_not_the_total_that_was_stored() {
    // HL7 SDC's own example stores 13 for answers that add to 10.
    let read = only(&[phq_9([1, 1, 1, 1, 1, 1, 1, 2, 1], 13, "completed")]);
    assert_eq!((read.assessment.instrument_id.as_str(), total_of(&read)), ("phq-9", Some(10.0)));
    assert_eq!(read.assessment.asked_on, NaiveDate::from_ymd_opt(2024, 3, 5).unwrap());
    let result = read.assessment.result.unwrap();
    assert!(result.flags.iter().any(|flag| flag.items == ["9"]), "the ninth answer is positive");
}

#[test]
fn a_part_of_an_instrument_is_the_smaller_instrument() {
    let mut two = phq_9([3, 2, 0, 0, 0, 0, 0, 0, 0], 5, "completed");
    two["item"].as_array_mut().unwrap().truncate(2);
    let read = only(&[two]);
    assert_eq!((read.assessment.instrument_id.as_str(), total_of(&read)), ("phq-2", Some(5.0)));
}

#[test]
fn what_is_not_complete_gets_no_total() {
    let mut some = phq_9([1; 9], 9, "completed");
    some["item"].as_array_mut().unwrap().remove(4);
    assert_eq!(total_of(&only(&[some])), None);
}

#[test]
fn statuses_carry_over_and_errors_stay_out() {
    let check = |status: &str, expect: Option<AssessmentStatus>| {
        let (client, _) = read_ada(&[phq_9([0; 9], 0, status)]);
        assert_eq!(client.assessments.first().map(|it| it.assessment.status), expect, "{status}");
    };
    check("completed", Some(AssessmentStatus::Completed));
    check("amended", Some(AssessmentStatus::Amended));
    check("in-progress", Some(AssessmentStatus::InProgress));
    check("stopped", Some(AssessmentStatus::Stopped));
    check("entered-in-error", None);
    check("nonsense", None);
}

#[test]
fn what_does_not_fit_is_left_out_and_counted() {
    let mut odd = phq_9([1; 9], 9, "completed");
    odd["item"][3]["answer"] = coded("LA9999-9", "Now and then");
    let (client, file) = read_ada(&[odd]);
    assert_eq!(
        (client.assessments[0].answers.len(), noticed(&file, Notice::UnknownAnswer, "QuestionnaireResponse")),
        (8, 1)
    );

    let unknown = json!({
        "resourceType": "QuestionnaireResponse", "id": "own", "status": "completed", "subject": of_ada(), "authored": "2024-03-05",
        "item": [{ "linkId": "favourite-colour", "answer": [{ "valueString": "Teal" }] }],
    });
    let (client, file) = read_ada(&[unknown]);
    assert_eq!((client.assessments.len(), noticed(&file, Notice::UnknownInstrument, "QuestionnaireResponse")), (0, 1));

    let mut older = phq_9([1; 9], 9, "completed");
    older["questionnaire"] = json!("urn:throughline:instrument:phq-9|4000");
    let (client, file) = read_ada(&[older]);
    assert_eq!((client.assessments.len(), noticed(&file, Notice::OtherVersion, "QuestionnaireResponse")), (0, 1));
}

fn observation(id: &str, loinc: &str, on: &str, value: i32) -> Value {
    json!({
        "resourceType": "Observation", "id": id, "status": "final", "subject": of_ada(), "effectiveDateTime": on, "valueInteger": value,
        "code": { "coding": [{ "system": "http://loinc.org", "code": loinc }] },
    })
}

#[test]
fn totals_of_known_instruments_are_assessments() {
    let (client, file) = read_ada(&[
        observation("a", "44261-6", "2024-01-01", 18),
        observation("b", "70274-6", "2024-02-01", 3),
        observation("twice", "44261-6", "2024-01-01", 18),
        observation("other", "44261-6", "2024-01-01", 17),
        observation("beyond", "44261-6", "2024-04-01", 28),
    ]);
    let seen: Vec<_> = client
        .assessments
        .iter()
        .map(|it| {
            (
                it.assessment.instrument_id.as_str(),
                it.assessment.recorded,
                total_of(it),
                it.assessment.result.as_ref().and_then(|r| r.positive),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("phq-9", Recorded::Total, Some(18.0), Some(true)),
            ("phq-9", Recorded::Total, Some(17.0), Some(true)),
            ("gad-7", Recorded::Total, Some(3.0), Some(false))
        ]
    );
    assert_eq!(noticed(&file, Notice::UnknownAnswer, "Observation"), 1);
    assert_eq!(counted(&file, "Observation"), (5, 3));
    assert!(client.measures.is_empty());
}

#[test]
fn a_response_and_its_total_are_one_assessment() {
    let (client, _) = read_ada(&[phq_9([1; 9], 9, "completed"), observation("total", "44261-6", "2024-03-05", 9)]);
    assert_eq!(client.assessments.iter().map(|it| it.assessment.recorded).collect::<Vec<_>>(), [Recorded::Answers]);
}

fn ada_here() -> Client {
    let (client, _) = read_ada(&[]);
    Client { id: super::ADA.into(), ..client.client }
}

fn filled(
    instrument: &Instrument,
    values: Vec<(String, AnswerValue)>,
    mode: AssessmentMode,
) -> (Assessment, Vec<Answer>) {
    let at = Utc.with_ymd_and_hms(2026, 11, 20, 15, 4, 5).unwrap();
    let facts = ClientFacts { sex: None };
    let result = score(instrument, values.iter().map(|(link, value)| (link.as_str(), value)), &facts);
    let id = "22222222-2222-4222-8222-222222222222";
    let answers = values
        .into_iter()
        .enumerate()
        .map(|(at_, (link_id, value))| Answer {
            id: format!("answer-{at_}").into(),
            assessment_id: id.into(),
            client_id: super::ADA.into(),
            link_id,
            value,
            at,
        })
        .collect();
    let assessment = Assessment {
        id: id.into(),
        client_id: super::ADA.into(),
        episode_id: None,
        instrument_id: instrument.id.clone(),
        instrument_version: instrument.version,
        status: AssessmentStatus::Completed,
        mode,
        informant: if mode == AssessmentMode::Proxy { "Her sister".to_owned() } else { String::new() },
        language: "en-US".to_owned(),
        interpreter: None,
        asked_on: at.date_naive(),
        recorded: Recorded::Answers,
        started_at: at,
        started_by: "Casey Manager".to_owned(),
        ended_at: Some(at),
        ended_by: "Casey Manager".to_owned(),
        ended_reason: String::new(),
        revision: 3,
        amends: None,
        amended_reason: String::new(),
        part_of: None,
        result: Some(result),
        source: None,
    };
    (assessment, answers)
}

fn value_for(item: &Item, pick: u32) -> Option<AnswerValue> {
    let option = |at: u32| item.options.get(at as usize % item.options.len().max(1)).map(|it| it.code.clone());
    let value = match pick % 8 {
        0 => return None,
        1 => AnswerValue::Declined,
        2 => AnswerValue::NotAsked,
        _ => match item.item_type {
            ItemType::Choice | ItemType::YesNo => AnswerValue::Choice { code: option(pick / 8)? },
            ItemType::Multiple => AnswerValue::Choices { codes: vec![option(pick / 8)?] },
            ItemType::Number => AnswerValue::Number { value: item.min.unwrap_or(0.0) + f64::from(pick % 2) },
            ItemType::Date => AnswerValue::Date { value: NaiveDate::from_ymd_opt(2026, 1, 1 + pick % 28)? },
            ItemType::Text => AnswerValue::Text { text: format!("Words {pick}") },
            ItemType::Group | ItemType::Display => return None,
        },
    };
    check_value(item, &value).is_ok().then_some(value)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// What is written is read back: the same instrument, the same answers, the same result.
    #[test]
    fn written_and_read_back(which in 0_usize..1000, picks in proptest::collection::vec(any::<u32>(), 100), mode in 0_usize..3) {
        let all: Vec<_> = Instruments::shipped().all_newest().collect();
        let instrument = all[which % all.len()];
        let mut values = Vec::new();
        let mut at = 0;
        instrument.each_item(&mut |item| {
            if let Some(value) = value_for(item, picks[at % picks.len()]) {
                values.push((item.link_id.clone(), value));
            }
            at += 1;
        });
        prop_assume!(!values.is_empty());
        let mode = [AssessmentMode::SelfReport, AssessmentMode::Interview, AssessmentMode::Proxy][mode];
        let (assessment, answers) = filled(instrument, values.clone(), mode);
        let now = Utc.with_ymd_and_hms(2026, 11, 22, 0, 0, 0).unwrap();
        let file = read_json(&write(&ada_here(), &[Outgoing { assessment: &assessment, instrument, answers: &answers }], now)).unwrap();
        let back = &file.clients[0].assessments;
        prop_assert_eq!(back.len(), 1);
        let head = &back[0].assessment;
        prop_assert_eq!(&head.instrument_id, &instrument.id);
        prop_assert_eq!((head.mode, &head.informant, &head.language, head.asked_on), (mode, &assessment.informant, &assessment.language, assessment.asked_on));
        let mut read: Vec<_> = back[0].answers.iter().map(|it| (it.link_id.clone(), it.value.clone())).collect();
        read.sort_by(|a, b| a.0.cmp(&b.0));
        values.sort_by(|a, b| a.0.cmp(&b.0));
        prop_assert_eq!(read, values);
        prop_assert_eq!(&head.result, &assessment.result);
        prop_assert!(file.notices.is_empty(), "{:?}", file.notices);
    }
}

/// A total alone leaves and comes back, with or without a LOINC code.
#[test]
fn a_total_alone_is_written_and_read_back() {
    for instrument in Instruments::shipped().all_newest() {
        let Some(scale) = instrument.scoring.scales.first() else { continue };
        let result = score_total(instrument, scale.min, &ClientFacts { sex: None }).unwrap();
        let (assessment, _) = filled(instrument, Vec::new(), AssessmentMode::SelfReport);
        let assessment = Assessment { recorded: Recorded::Total, result: Some(result), ..assessment };
        let outgoing = Outgoing { assessment: &assessment, instrument, answers: &[] };
        let file = read_json(&write(&ada_here(), &[outgoing], Utc::now())).unwrap();
        let back: Vec<_> = file.clients[0].assessments.iter().map(|it| it.assessment.clone()).collect();
        assert_eq!(back.len(), 1, "{}", instrument.id);
        assert_eq!((&back[0].instrument_id, back[0].recorded), (&instrument.id, Recorded::Total));
        assert_eq!(back[0].result, assessment.result, "{}", instrument.id);
        assert!(file.clients[0].measures.is_empty(), "{}", instrument.id);
    }
}

/// US Core and FHIR R4 musts of what is written, and no code from memory.
#[test]
fn what_is_written_has_what_readers_need() {
    let instrument = Instruments::shipped().newest("phq-9").unwrap();
    let values = (1..=9).map(|n| (n.to_string(), AnswerValue::Choice { code: "2".to_owned() })).collect();
    let (assessment, answers) = filled(instrument, values, AssessmentMode::Interview);
    let now = Utc.with_ymd_and_hms(2026, 11, 22, 0, 0, 0).unwrap();
    let bundle = write(&ada_here(), &[Outgoing { assessment: &assessment, instrument, answers: &answers }], now);
    let entries = bundle["entry"].as_array().unwrap();
    let kinds: Vec<_> = entries.iter().map(|it| it["resource"]["resourceType"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["Patient", "QuestionnaireResponse", "Observation"]);
    let observation = &entries[2]["resource"];
    assert_eq!(observation["code"]["coding"][0]["code"], "44261-6");
    assert_eq!(observation["valueQuantity"]["value"], 18.0);
    assert_eq!(observation["category"][0]["coding"][0]["code"], "survey");
    assert_eq!(observation["derivedFrom"][0]["reference"], entries[1]["fullUrl"]);
    assert_eq!(entries[1]["resource"]["status"], "completed");
    assert_eq!(entries[0]["resource"].get("gender"), None);
}
