//! Trends on a real encrypted file: what counts, and along which index it is found.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use tempfile::tempdir;
use throughline_domain::measure::{Measure, MeasureKind};
use throughline_domain::plan::InterventionStatus;
use throughline_domain::timeline::Encounter;
use throughline_domain::trend::MarkKind;

use super::{EventTime, event_time};
use crate::tests::at;
use crate::tests::given::{
    client, day, described, goal, intervention, need, plan, put, query_plan, record_with_client,
};

fn measure(id: &str, client_id: &str, kind: MeasureKind, name: &str, value: f64, second: i64) -> Measure {
    Measure {
        id: id.into(),
        client_id: client_id.into(),
        kind,
        name: name.into(),
        value,
        second_value: None,
        unit: "kg".into(),
        loinc: None,
        at: at(second),
        source: None,
    }
}

#[tokio::test]
async fn measures_are_counted_by_kind_and_scores_by_name() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[client("other")]).await;
    put(
        &mut record,
        &[
            measure("w1", "client", MeasureKind::Weight, "Body weight", 80.0, 1),
            measure("w2", "client", MeasureKind::Weight, "", 82.0, 2),
            measure("w3", "client", MeasureKind::Weight, "", 81.0, 3),
            measure("w4", "other", MeasureKind::Weight, "", 60.0, 9),
            measure("s1", "client", MeasureKind::Score, "PHQ-2", 3.0, 1),
            measure("s2", "client", MeasureKind::Score, "HARK", 1.0, 2),
        ],
    )
    .await;
    let mut reader = record.reader().await.unwrap();
    let trends = reader.measure_trends(&"client".into()).await.unwrap();
    let said: Vec<_> = trends
        .iter()
        .map(|t| (t.last.kind, t.last.name.as_str(), t.points, t.last.value, t.previous.as_ref().map(|p| p.0)))
        .collect();
    assert_eq!(
        said,
        [
            (MeasureKind::Score, "HARK", 1, 1.0, None),
            (MeasureKind::Score, "PHQ-2", 1, 3.0, None),
            (MeasureKind::Weight, "", 3, 81.0, Some(82.0)),
        ]
    );
    let weights = reader.measure_values(&"client".into(), MeasureKind::Weight, "").await.unwrap();
    assert_eq!(weights.iter().map(|v| v.value).collect::<Vec<_>>(), [80.0, 82.0, 81.0]);
    let score = reader.measure_values(&"client".into(), MeasureKind::Score, "PHQ-2").await.unwrap();
    assert_eq!(score.len(), 1);
}

#[tokio::test]
async fn an_intervention_stands_at_the_day_its_goal_begins_or_it_was_written_down() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[plan("plan", "client")]).await;
    put(&mut record, &[need("need", 0)]).await;
    let begun = throughline_domain::plan::Goal { starts_on: Some(day(3)), ..goal("goal", Some("need"), 0) };
    put(&mut record, &[begun]).await;
    let wrong = throughline_domain::plan::Intervention {
        status: InterventionStatus::EnteredInError,
        ..intervention("wrong", Some("goal"), 1)
    };
    put(&mut record, &[intervention("under", Some("goal"), 0), intervention("alone", None, 0), wrong]).await;
    let visit = Encounter {
        id: "visit".into(),
        client_id: "client".into(),
        what: "Hospital admission".into(),
        reason: None,
        place: None,
        starts_at: at(-1_000_000_000),
        ends_at: None,
        source: None,
    };
    put(&mut record, &[visit]).await;
    let mut reader = record.reader().await.unwrap();
    let events = reader.events_since(&"client".into(), at(1).date_naive()).await.unwrap();
    let mut said: Vec<_> = events.iter().map(|e| (e.kind, e.at)).collect();
    said.sort_by_key(|(_, at)| matches!(at, EventTime::Moment(_)));
    assert_eq!(
        said,
        [(MarkKind::Intervention, EventTime::Day(day(3))), (MarkKind::Intervention, EventTime::Moment(at(1)))]
    );
}

#[test]
fn a_day_and_a_moment_are_told_apart() {
    assert_eq!(event_time("2026-11-22").unwrap(), EventTime::Day(day(0)));
    assert_eq!(event_time(&crate::work::stored(at(0))).unwrap(), EventTime::Moment(at(0)));
    assert!(event_time("yesterday").is_err());
}

/// However many clients and assessments there are, only the client's own rows are read.
#[tokio::test]
async fn every_statement_goes_along_an_index_of_the_clients() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let mut seen = 0;
    for words in ["row_number() OVER newest", "'intervention', coalesce(goal.starts_on"] {
        for statement in described(words) {
            let steps = query_plan(&mut record, statement.clone()).await;
            for table in ["assessment", "measure", "plan_version", "encounter", "raised_flag", "intervention"] {
                assert!(!steps.lines().any(|step| step == format!("SCAN {table}")), "{statement}\n{steps}");
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 4);
}
