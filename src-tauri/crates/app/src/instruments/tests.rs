//! A practice's own instruments: added, corrected, taken out of use, and readable for ever.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use base64::Engine;
use serde_json::{Value, json};
use throughline_domain::Code;
use throughline_domain::assessment::{AnswerValue, AssessmentMode, AssessmentStart, GivenAnswer};
use throughline_domain::data_file::DataFault;

use crate::imports::ImportFile;
use crate::tests::{Desk, ada, day};

fn own(version: u32, question: &str) -> Value {
    let option = |code: &str, points: f64| json!({ "code": code, "label": code, "points": points });
    json!({
        "id": "sleep-check", "version": version, "kind": "checklist", "title": "Sleep check", "shortTitle": "Sleep",
        "domains": ["physical"], "topic": "sleep", "tier": "practice", "licence": "Ours", "sources": ["Ours"],
        "item": [{ "linkId": "1", "text": question, "type": "choice", "answerOption": [option("well", 0.0), option("badly", 1.0)] }],
        "scoring": { "scales": [{ "id": "total", "label": "Total", "method": "sum", "items": ["1"], "min": 0.0, "max": 1.0 }] }
    })
}

fn file(instrument: &Value) -> ImportFile {
    let base64 = base64::engine::general_purpose::STANDARD.encode(instrument.to_string());
    ImportFile::Bytes { name: "sleep.json".into(), base64 }
}

fn start() -> AssessmentStart {
    AssessmentStart {
        client_id: ada(),
        instrument_id: "sleep-check".into(),
        mode: AssessmentMode::SelfReport,
        informant: String::new(),
        language: String::new(),
        interpreter: None,
        asked_on: day(0),
        part_of: None,
    }
}

#[tokio::test]
async fn an_instrument_of_the_practice_lives_beside_ours() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let shipped = app.instrument_list().await.unwrap().len();
    let report = app.instrument_read(file(&own(1, "How did you sleep?"))).await.unwrap();
    assert_eq!((report.faults, report.adds), (vec![], vec!["Sleep check".to_owned()]));
    app.instrument_add(file(&own(1, "How did you sleep?"))).await.unwrap();
    assert_eq!(app.instrument_list().await.unwrap().len(), shipped + 1);
    let begun = app.assessment_start(start()).await.unwrap();
    let given = GivenAnswer { link_id: "1".into(), value: Some(AnswerValue::Choice { code: "badly".into() }) };
    let progress = app.assessment_answer(begun.assessment.id.clone(), vec![given]).await.unwrap();

    // A newer version: what was begun stays with its own, what begins takes the newest.
    let newer = own(2, "How have you slept?");
    assert_eq!(app.instrument_read(file(&newer)).await.unwrap().replaces, ["Sleep check"]);
    app.instrument_add(file(&newer)).await.unwrap();
    let done = app.assessment_complete(begun.assessment.id.clone(), progress.revision).await.unwrap();
    assert_eq!((done.newer_version, done.instrument.version), (Some(2), 1));
    assert_eq!(done.instrument.items[0].text, "How did you sleep?");
    assert_eq!(app.assessment_start(start()).await.unwrap().instrument.version, 2);

    // Out of use: it cannot be begun, but what was asked is read; the very same file brings it back.
    assert!(app.instrument_remove("sleep-check".into(), "Replaced".into()).await.unwrap());
    assert!(!app.instrument_remove("sleep-check".into(), "Replaced".into()).await.unwrap());
    assert_eq!(app.instrument_list().await.unwrap().len(), shipped);
    assert_eq!(app.assessment_start(start()).await.unwrap_err().code, Code::NotFound);
    assert_eq!(app.assessment_get(begun.assessment.id.clone()).await.unwrap().scored, done.scored);
    assert_eq!(app.instrument_get("sleep-check".into(), Some(1)).await.unwrap().version, 1);
    app.instrument_add(file(&newer)).await.unwrap();
    assert_eq!(app.instrument_get("sleep-check".into(), None).await.unwrap().version, 2);
    // It is there after the record was closed, and an undo takes it away again.
    let act = desk.last_act().await;
    let again = desk.after_a_crash().await;
    assert_eq!(again.app.instrument_get("sleep-check".into(), None).await.unwrap().version, 2);
    app.act_undo(act).await.unwrap();
    assert_eq!(app.instrument_get("sleep-check".into(), None).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn what_cannot_be_an_instrument_of_the_practice_is_refused_with_entry_and_fault() {
    let desk = Desk::open().await;
    let app = &desk.app;
    app.instrument_add(file(&own(2, "How did you sleep?"))).await.unwrap();
    let mut ours = own(9, "How did you sleep?");
    ours["id"] = json!("phq-9");
    let mut twice = own(3, "How did you sleep?");
    let item = twice["item"][0].clone();
    twice["item"].as_array_mut().unwrap().push(item);
    for (instrument, fault) in [
        (ours, DataFault::ShippedInstrument),
        (own(2, "Other words for the same version"), DataFault::VersionNotNewer),
        (own(1, "How did you sleep?"), DataFault::VersionNotNewer),
        (twice, DataFault::DuplicateId),
        (json!("no instrument"), DataFault::WrongShape),
    ] {
        let report = app.instrument_read(file(&instrument)).await.unwrap();
        assert!(report.faults.iter().any(|found| found.fault == fault), "{fault}: {report:?}");
        let failure = app.instrument_add(file(&instrument)).await.unwrap_err();
        assert_eq!(failure.code, Code::InstrumentFaulty);
        assert!(failure.detail.items.iter().any(|item| item.ends_with(fault.as_str())), "{failure:?}");
    }
    assert_eq!(app.instrument_remove("phq-9".into(), "no".into()).await.unwrap_err().code, Code::Immutable);
    assert_eq!(app.instrument_remove("none".into(), "no".into()).await.unwrap_err().code, Code::NotFound);
    let unnamed = app.instrument_remove("sleep-check".into(), " ".into()).await.unwrap_err();
    assert_eq!(unnamed.detail.field.as_deref(), Some("reason"));
    assert_eq!(app.instrument_get("sleep-check".into(), None).await.unwrap().version, 2);
}
