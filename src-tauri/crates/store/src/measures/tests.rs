//! Limits and answers on a real encrypted file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use tempfile::tempdir;
use throughline_domain::measure::{Measure, MeasureAnswer, MeasureKind, MeasureLimit};

use crate::StoreError;
use crate::tests::given::{day, put, record_with_client, round_trip, undo};
use crate::tests::{act, at};

fn limit(id: &str, kind: MeasureKind, name: &str) -> MeasureLimit {
    MeasureLimit {
        id: id.into(),
        client_id: "client".into(),
        kind,
        name: name.into(),
        unit: "mm[Hg]".into(),
        low: Some(90.0),
        high: Some(140.5),
        second_low: None,
        second_high: Some(90.0),
        target: None,
        second_target: Some(-0.25),
        goal_id: Some("goal".into()),
        starts_on: day(3),
    }
}

fn measure(id: &str) -> Measure {
    Measure {
        id: id.into(),
        client_id: "client".into(),
        kind: MeasureKind::Custom,
        name: format!("Zoë {id}"),
        value: 142.0,
        second_value: Some(88.0),
        unit: String::new(),
        loinc: None,
        at: at(1),
        source: None,
    }
}

#[tokio::test]
async fn limits_and_answers_go_round() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    round_trip(&mut record, &limit("bp", MeasureKind::BloodPressure, "")).await;
    put(&mut record, &[measure("m")]).await;
    let answer = MeasureAnswer {
        measure_id: "m".into(),
        client_id: "client".into(),
        what: "Called Dr. Example\n🩺".into(),
        at: at(2),
        by: "Robin".into(),
    };
    round_trip(&mut record, &answer).await;
    let names = record.reader().await.unwrap().measure_names(&"client".into(), MeasureKind::Custom).await.unwrap();
    assert_eq!(names, ["Zoë m"]);
}

#[tokio::test]
async fn one_limit_a_kind_and_of_custom_measures_one_a_name() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(
        &mut record,
        &[
            limit("one", MeasureKind::Weight, ""),
            limit("two", MeasureKind::Custom, "SpO2"),
            limit("three", MeasureKind::Custom, "Grip"),
        ],
    )
    .await;
    let mut write = record.write(act(3)).await.unwrap();
    let refused = write.save(&limit("four", MeasureKind::Weight, "")).await.unwrap_err();
    assert_eq!(refused, StoreError::ChangedSince { kind: "measure_limit".to_owned() });
    drop(write);

    // One that was removed makes room, and cannot come back beside its successor.
    let mut write = record.write(act(4)).await.unwrap();
    write.remove::<MeasureLimit>("one", "test").await.unwrap();
    let removal = write.commit().await.unwrap().unwrap();
    put(&mut record, &[limit("four", MeasureKind::Weight, "")]).await;
    assert!(undo(&mut record, &removal).await.is_err());
    let all: Vec<MeasureLimit> = record.reader().await.unwrap().parts_of("client").await.unwrap();
    let ids: Vec<&str> = all.iter().map(|limit| limit.id.as_str()).collect();
    assert_eq!(ids, ["three", "two", "four"]);
}
