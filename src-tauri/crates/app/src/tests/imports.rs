//! Another system's file, from its report to its undoing.

use std::path::{Path, PathBuf};

use base64::Engine;
use throughline_domain::Code;
use throughline_domain::client::{ClientPart, RiskFlag, RiskFlagKind};
use throughline_domain::gap::GapQuery;
use throughline_domain::id::PartId;
use throughline_domain::import::{ImportChoice, ImportReport};
use throughline_domain::measure::{MeasureKind, MeasureLimit};
use throughline_domain::trend::TrendOf;

use super::{Desk, ada, day};
use crate::imports::ImportFile;

fn fixture(name: &str) -> ImportFile {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/fhir").join(name);
    ImportFile::Disk { path: path.display().to_string() }
}

fn text(json: &str) -> ImportFile {
    ImportFile::Bytes { name: "file.json".into(), base64: base64::engine::general_purpose::STANDARD.encode(json) }
}

async fn read(desk: &Desk, file: ImportFile) -> ImportReport {
    desk.app.import_read(file).await.unwrap()
}

#[tokio::test]
async fn the_same_file_twice_creates_nothing_twice_and_undo_takes_all_of_it_back() {
    let desk = Desk::open().await;
    for name in ["Gerardo_Satterfield_72b40696.json.gz", "Tonda_Zieme_1ad8cf03.json.gz"] {
        let first = read(&desk, fixture(name)).await;
        assert_eq!((first.known_rows, first.clients.len()), (0, 1));
        let done = desk.app.import_apply(first.token.clone(), vec![]).await.unwrap();
        assert_eq!((done.created, done.known), (first.new_rows, 0));

        let again = read(&desk, fixture(name)).await;
        assert_eq!((again.new_rows, again.known_rows), (0, first.new_rows));
        assert_eq!(again.clients[0].known_as.as_ref(), done.client_ids.first());
        let nothing = desk.app.import_apply(again.token, vec![]).await.unwrap();
        assert_eq!((nothing.act_id, nothing.created), (None, 0));

        desk.app.act_undo(done.act_id.unwrap()).await.unwrap();
        assert_eq!(desk.app.client_get(done.client_ids[0].clone()).await.unwrap_err().code, Code::NotFound);
        assert_eq!(read(&desk, fixture(name)).await.new_rows, first.new_rows);
    }
    assert!(desk.app.record_verify().await.unwrap().broken_at.is_none());
}

#[tokio::test]
async fn a_client_can_be_added_to_or_left_out() {
    let desk = Desk::open().await;
    let report = read(&desk, fixture("Gerardo_Satterfield_72b40696.json.gz")).await;
    let key = report.clients[0].key.clone();
    let skipped = desk
        .app
        .import_apply(report.token, vec![ImportChoice { key: key.clone(), into: None, skip: true }])
        .await
        .unwrap();
    assert_eq!((skipped.created, skipped.client_ids.len()), (0, 0));

    let report = read(&desk, fixture("Gerardo_Satterfield_72b40696.json.gz")).await;
    let before = desk.app.plan_get(ada()).await.unwrap().content.plan.id;
    let into = ImportChoice { key, into: Some(ada()), skip: false };
    let done = desk.app.import_apply(report.token, vec![into]).await.unwrap();
    assert_eq!(done.client_ids, [ada()]);
    let plan = desk.app.plan_get(ada()).await.unwrap().content;
    assert_eq!(plan.plan.id, before);
    assert!(!plan.needs.is_empty() && !plan.goals.is_empty());
    assert_eq!(desk.app.client_get(ada()).await.unwrap().client.given_name, "Ada");

    // The same file once more is known for hers, and nothing comes twice.
    let again = read(&desk, fixture("Gerardo_Satterfield_72b40696.json.gz")).await;
    assert_eq!((again.clients[0].known_as.clone(), again.new_rows), (Some(ada()), 0));
    desk.app.act_undo(done.act_id.unwrap()).await.unwrap();
    assert_eq!(desk.app.client_get(ada()).await.unwrap().client.source, None);
}

#[tokio::test]
async fn a_report_is_used_once_and_gone_when_the_record_is_locked() {
    let desk = Desk::open().await;
    let report = read(&desk, fixture("Eden_Jast_9f305031.json.gz")).await;
    desk.app.import_apply(report.token.clone(), vec![]).await.unwrap();
    assert_eq!(desk.app.import_apply(report.token, vec![]).await.unwrap_err().code, Code::ImportStale);
    let report = read(&desk, fixture("Eden_Jast_9f305031.json.gz")).await;
    desk.app.record_lock().await.unwrap();
    desk.app.record_unlock("correct horse battery".into()).await.unwrap();
    assert_eq!(desk.app.import_apply(report.token, vec![]).await.unwrap_err().code, Code::ImportStale);
}

#[tokio::test]
async fn what_is_no_such_file_is_said_and_nothing_is_written() {
    let desk = Desk::open().await;
    let before = desk.app.record_verify().await.unwrap().links;
    for (json, code) in [
        ("", Code::ImportNotJson),
        ("{\"resourceType\": \"Patient\",\n  oops}", Code::ImportNotJson),
        ("[]", Code::ImportNotFhir),
        ("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[]}", Code::ImportNoClient),
    ] {
        assert_eq!(desk.app.import_read(text(json)).await.unwrap_err().code, code, "{json}");
    }
    let failure = desk.app.import_read(text("{\"resourceType\": \"Patient\",\n  oops}")).await.unwrap_err();
    assert_eq!((failure.detail.line, failure.detail.column), (Some(2), Some(3)));
    assert_eq!(desk.app.record_verify().await.unwrap().links, before);
}

#[tokio::test]
async fn an_import_is_not_undone_under_work_that_was_done_since() {
    let desk = Desk::open().await;
    let report = read(&desk, fixture("Eden_Jast_9f305031.json.gz")).await;
    let done = desk.app.import_apply(report.token, vec![]).await.unwrap();
    let (client, act) = (done.client_ids[0].clone(), done.act_id.unwrap());
    desk.put(&note(&client)).await;
    assert_eq!(desk.app.act_undo(act).await.unwrap_err().code, Code::ChangedSince);
    let file = desk.app.client_get(client).await.unwrap();
    assert!(!file.contact_methods.is_empty(), "nothing of the refused undo was done");
}

#[tokio::test]
async fn an_import_is_not_undone_under_a_fact_that_was_learnt_since() {
    let desk = Desk::open().await;
    let report = read(&desk, fixture("Eden_Jast_9f305031.json.gz")).await;
    let done = desk.app.import_apply(report.token, vec![]).await.unwrap();
    let (client, act) = (done.client_ids[0].clone(), done.act_id.unwrap());
    let flag = ClientPart::RiskFlag(RiskFlag {
        id: PartId::default(),
        client_id: client.clone(),
        kind: RiskFlagKind::Safety,
        text: "A dog that bites".to_owned(),
        starts_on: None,
        ends_on: None,
        source: None,
    });
    desk.app.client_part_save(flag).await.unwrap();
    assert_eq!(desk.app.act_undo(act).await.unwrap_err().code, Code::ChangedSince);
    assert_eq!(desk.app.client_get(client).await.unwrap().risk_flags.len(), 1);
}

fn note(client: &throughline_domain::id::ClientId) -> throughline_domain::contact::Note {
    throughline_domain::contact::Note {
        id: "a-note".into(),
        client_id: client.clone(),
        kind: throughline_domain::contact::NoteKind::Progress,
        contact_id: None,
        text: "Called about the appointment.".into(),
        written_at: day(0).and_hms_opt(12, 0, 0).unwrap().and_utc(),
        author: String::new(),
        signed_at: None,
        source: None,
    }
}

#[tokio::test]
async fn assessments_of_a_file_are_kept_and_leave_again_as_fhir() {
    let desk = Desk::open().await;
    let report = read(&desk, fixture("Tonda_Zieme_1ad8cf03.json.gz")).await;
    let client = desk.app.import_apply(report.token, vec![]).await.unwrap().client_ids.remove(0);
    let page = desk.app.assessment_page(client.clone(), None, 100).await.unwrap();
    assert_eq!(page.total, 56);
    let ids: Vec<_> = page.rows.iter().map(|row| row.id.clone()).collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("assessments.json");
    let written = desk.app.assessment_export(client.clone(), ids.clone(), path.display().to_string()).await.unwrap();
    let text = std::fs::read(&written).unwrap();
    let back = throughline_domain::fhir::read(&text, &throughline_domain::fhir::Limits::default()).unwrap();
    let results = |assessments: &[throughline_domain::fhir::MappedAssessment]| {
        let mut all: Vec<_> = assessments
            .iter()
            .map(|it| {
                let total = it.assessment.result.as_ref().and_then(|r| r.scales.first()?.value).unwrap_or_default();
                (it.assessment.instrument_id.clone(), it.assessment.asked_on, total.to_bits())
            })
            .collect();
        all.sort();
        all
    };
    let limits = throughline_domain::fhir::Limits::default();
    let given = throughline_domain::fhir::read(&unpacked("Tonda_Zieme_1ad8cf03.json.gz"), &limits).unwrap();
    assert_eq!(results(&back.clients[0].assessments), results(&given.clients[0].assessments));

    let refused = |path: &Path| desk.app.assessment_export(client.clone(), ids.clone(), path.display().to_string());
    assert_eq!(refused(Path::new("relative.json")).await.unwrap_err().code, Code::PrintTarget);
    assert_eq!(refused(&folder.path().join("plan.pdf")).await.unwrap_err().code, Code::PrintTarget);
    let other = desk.app.assessment_export(ada(), ids, path.display().to_string()).await.unwrap_err();
    assert_eq!(other.code, Code::NotFound);
}

/// A bundle with one PHQ-9 of this day, its ninth answer "Several days".
fn phq_9_of(day: &str) -> String {
    serde_json::json!({"resourceType": "Bundle", "type": "collection", "entry": [
        {"resource": {"resourceType": "Patient", "id": "p", "name": [{"given": ["Grace"], "family": "Hopper"}]}},
        {"resource": {"resourceType": "QuestionnaireResponse", "id": format!("of-{day}"), "status": "completed",
            "subject": {"reference": "Patient/p"}, "authored": day, "questionnaire": "urn:throughline:instrument:phq-9|1",
            "item": [{"linkId": "9", "answer": [{"valueCoding": {"code": "1"}}]}]}}]})
    .to_string()
}

#[tokio::test]
async fn an_answer_of_these_days_that_comes_by_a_file_opens_its_flag() {
    let desk = Desk::open().await;
    for (day, open) in [("2026-10-22", 0), ("2026-10-23", 1), ("2026-11-21", 2), ("2026-11-21", 2)] {
        let report = read(&desk, text(&phq_9_of(day))).await;
        let done = desk.app.import_apply(report.token, vec![]).await.unwrap();
        let flags = desk.app.flag_open_list(Some(done.client_ids[0].clone())).await.unwrap();
        assert_eq!(flags.len(), open, "{day}");
        assert!(flags.iter().all(|it| it.flag.because[0].answer == "Several days" && it.instrument == "PHQ-9"));
    }
    // Taken back whole, its flag goes with it.
    let report = read(&desk, text(&phq_9_of("2026-11-20"))).await;
    let done = desk.app.import_apply(report.token, vec![]).await.unwrap();
    desk.app.act_undo(done.act_id.unwrap()).await.unwrap();
    assert_eq!(desk.app.flag_open_list(None).await.unwrap().len(), 2);
}

/// A value in another unit than the limit's is held against it all the same, and the trend shows both in one.
#[tokio::test]
async fn an_imported_glucose_is_held_against_a_limit_in_another_unit() {
    let desk = Desk::open().await;
    let observation = |id: &str, code: &str, at: &str, value: f64, unit: &str| {
        serde_json::json!({ "resource": { "resourceType": "Observation", "id": id, "status": "final",
            "subject": { "reference": "Patient/p" }, "effectiveDateTime": at,
            "category": [{ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "laboratory" }] }],
            "code": { "coding": [{ "system": "http://loinc.org", "code": code }] },
            "valueQuantity": { "value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit } } })
    };
    let bundle = serde_json::json!({ "resourceType": "Bundle", "type": "collection", "entry": [
        { "resource": { "resourceType": "Patient", "id": "p", "name": [{ "family": "Sample", "given": ["Lena"] }] } },
        observation("high", "15074-8", "2026-11-22T07:30:00Z", 11.2, "mmol/L"),
        observation("fine", "14749-6", "2026-11-22T08:30:00Z", 6.3, "mmol/L"),
        observation("low", "41653-7", "2026-11-22T10:30:00Z", 62.0, "mg/dL"),
        observation("before", "2339-0", "2026-11-20T07:30:00Z", 300.0, "mg/dL"),
        observation("steps", "41950-7", "2026-11-22T00:00:00Z", 900.0, "{steps}/d"),
        observation("pain", "72514-3", "2026-11-22T09:00:00Z", 8.0, "{score}"),
    ] });
    let report = read(&desk, text(&bundle.to_string())).await;
    let done = desk.app.import_apply(report.token, vec![]).await.unwrap();
    let client_id = done.client_ids[0].clone();
    let limit = |kind, unit: &str, low, high| MeasureLimit {
        client_id: client_id.clone(),
        low,
        ..super::measures::limit(kind, unit, high)
    };
    for limit in [
        limit(MeasureKind::Glucose, "mg/dL", Some(70.0), 180.0),
        limit(MeasureKind::Steps, "/d", Some(1000.0), 50_000.0),
        limit(MeasureKind::Pain, "{score}", None, 6.0),
    ] {
        desk.app.measure_limit_save(MeasureLimit { starts_on: day(-1), ..limit }).await.unwrap();
    }
    let query = GapQuery { client_id: Some(client_id.clone()), ..GapQuery::default() };
    let gaps = desk.app.gap_page(query, None, 20).await.unwrap().rows;
    let mut said: Vec<_> = gaps.iter().filter(|it| it.key.rule == "measure-unanswered").map(|it| &it.why).collect();
    said.sort();
    assert_eq!(said.len(), 4, "{said:?}");
    assert!(
        ["11.2 mmol/L", "62 mg/dL", "900", "8"].iter().all(|value| said.iter().any(|it| it.contains(value))),
        "{said:?}"
    );
    let glucose = TrendOf::Measure { measure: MeasureKind::Glucose, name: String::new() };
    let trend = desk.app.trend_get(client_id, glucose).await.unwrap();
    let values: Vec<f64> = trend.points.iter().map(|point| point.value.round()).collect();
    assert_eq!((values, trend.unit.as_str()), (vec![300.0, 202.0, 113.0, 62.0], "mg/dL"));
}

fn unpacked(name: &str) -> Vec<u8> {
    use std::io::Read as _;
    let ImportFile::Disk { path } = fixture(name) else { unreachable!() };
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap()).read_to_end(&mut text).unwrap();
    text
}
