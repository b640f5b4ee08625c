//! Decisions and the practice's part of the library on a real encrypted file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use tempfile::tempdir;
use throughline_domain::assessment::{Assessment, AssessmentMode, AssessmentStatus, Recorded};
use throughline_domain::plan::PlanItemKind;
use throughline_domain::plan_library::{LibraryNeed, PlanLibrary};
use throughline_domain::safety::Said;
use throughline_domain::suggestion::{Because, Decision, Verdict};

use crate::tests::given::{client, day, find, put, record_with_client, round_trip, undo};
use crate::tests::{act, at};
use crate::{Record, StoreError};

fn assessment(id: &str, amends: Option<&str>) -> Assessment {
    Assessment {
        id: id.into(),
        client_id: "client".into(),
        episode_id: None,
        instrument_id: "phq-9".into(),
        instrument_version: 1,
        status: AssessmentStatus::InProgress,
        mode: AssessmentMode::Interview,
        informant: String::new(),
        language: String::new(),
        interpreter: None,
        asked_on: day(0),
        recorded: Recorded::Answers,
        started_at: at(0),
        started_by: "Robin".into(),
        ended_at: None,
        ended_by: String::new(),
        ended_reason: String::new(),
        revision: 0,
        amends: amends.map(Into::into),
        amended_reason: String::new(),
        part_of: None,
        result: None,
        source: None,
    }
}

fn decision(id: &str, assessment_id: &str, key: &str, verdict: Verdict) -> Decision {
    let accepted = verdict != Verdict::Dismissed;
    Decision {
        id: id.into(),
        client_id: "client".into(),
        assessment_id: assessment_id.into(),
        key: key.into(),
        library_id: if verdict == Verdict::Marked { String::new() } else { "low-mood".into() },
        verdict,
        reason: "Zoë\n🦽 שלום".into(),
        because: Because {
            instrument: "PHQ-9".into(),
            result: Some("12 · Moderate".into()),
            said: vec![Said { link_id: "9".into(), question: "Thoughts".into(), answer: "Several days".into() }],
        },
        item_kind: accepted.then_some(PlanItemKind::Need),
        item_id: accepted.then(|| format!("item-{id}").into()),
        at: at(5),
        by: "Robin".into(),
    }
}

async fn record_with_chain(folder: &Path) -> Record {
    let mut record = record_with_client(folder).await;
    put(&mut record, &[client("other")]).await;
    put(&mut record, &[assessment("first", None)]).await;
    put(&mut record, &[assessment("second", Some("first"))]).await;
    put(&mut record, &[assessment("third", Some("second"))]).await;
    put(&mut record, &[assessment("alone", None)]).await;
    record
}

fn ids(decisions: &[Decision]) -> Vec<&str> {
    decisions.iter().map(|decision| decision.id.as_str()).collect()
}

#[tokio::test]
async fn every_verdict_goes_round() {
    let folder = tempdir().unwrap();
    let mut record = record_with_chain(folder.path()).await;
    for (id, verdict) in [("a", Verdict::Accepted), ("d", Verdict::Dismissed), ("m", Verdict::Marked)] {
        round_trip(&mut record, &decision(id, "first", id, verdict)).await;
    }
}

#[tokio::test]
async fn decisions_are_found_along_the_amendments_and_by_client() {
    let folder = tempdir().unwrap();
    let mut record = record_with_chain(folder.path()).await;
    put(&mut record, &[decision("a", "first", "k", Verdict::Accepted)]).await;
    put(&mut record, &[decision("b", "second", "k", Verdict::Dismissed)]).await;
    put(&mut record, &[decision("c", "alone", "k", Verdict::Dismissed)]).await;
    put(&mut record, &[decision("m", "third", "1", Verdict::Marked)]).await;
    let mut reader = record.reader().await.unwrap();
    for (assessment, expect) in [
        ("first", vec!["a"]),
        ("second", vec!["a", "b"]),
        ("third", vec!["a", "b", "m"]),
        ("alone", vec!["c"]),
        ("none", vec![]),
    ] {
        assert_eq!(ids(&reader.decisions_on(&assessment.into()).await.unwrap()), expect, "{assessment}");
    }
    assert_eq!(ids(&reader.library_decisions(&"client".into()).await.unwrap()), ["c", "b", "a"]);
    assert!(reader.library_decisions(&"other".into()).await.unwrap().is_empty());
    let origins = reader.item_origins(&"client".into()).await.unwrap();
    let from: Vec<_> = origins.iter().map(|o| (o.item_id.as_str(), o.assessment_id.as_str(), o.asked_on)).collect();
    assert_eq!(from, [("item-m", "third", day(0)), ("item-a", "first", day(0))]);
}

#[tokio::test]
async fn a_suggestion_is_decided_once_and_sentences_as_often_as_there_are() {
    let folder = tempdir().unwrap();
    let mut record = record_with_chain(folder.path()).await;
    let made = put(&mut record, &[decision("a", "first", "k", Verdict::Accepted)]).await;
    put(&mut record, &[decision("m1", "first", "k", Verdict::Marked), decision("m2", "first", "k", Verdict::Marked)])
        .await;
    let changed = StoreError::ChangedSince { kind: "decision".into() };
    let mut write = record.write(act(3)).await.unwrap();
    assert_eq!(write.save(&decision("d", "first", "k", Verdict::Dismissed)).await.unwrap_err(), changed);
    drop(write);
    // Taken back it can be decided otherwise, and then not brought back.
    let undone = undo(&mut record, &made).await.unwrap();
    put(&mut record, &[decision("d", "first", "k", Verdict::Dismissed)]).await;
    assert_eq!(undo(&mut record, &undone).await.unwrap_err(), changed);
}

#[tokio::test]
async fn the_practices_needs_are_in_the_order_of_adding() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let needs: Vec<LibraryNeed> = PlanLibrary::shipped().needs.iter().rev().take(3).cloned().collect();
    for need in &needs {
        round_trip(&mut record, need).await;
    }
    assert_eq!(record.reader().await.unwrap().library_needs().await.unwrap(), needs);
    let hidden = LibraryNeed { hidden: true, ..needs[0].clone() };
    put(&mut record, std::slice::from_ref(&hidden)).await;
    assert_eq!(find::<LibraryNeed>(&mut record, &hidden.id).await.as_ref(), Some(&hidden));
    let kept = record.reader().await.unwrap().library_needs().await.unwrap();
    assert_eq!(kept.iter().map(|need| &need.id).collect::<Vec<_>>(), needs.iter().map(|n| &n.id).collect::<Vec<_>>());
}
