//! Plans on a real encrypted file: what is put is found, what is frozen stays, nothing is left hanging.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use tempfile::tempdir;
use throughline_domain::client::Source;
use throughline_domain::plan::{
    Achievement, Goal, GoalStatus, Intervention, InterventionStatus, Level, Need, PlanContent, PlanVersion,
    PlanVersionHead, Priority, Risk, Target,
};
use throughline_domain::practice::{Paper, PrintSize};
use throughline_domain::timeline::Printing;

use super::*;
use crate::tests::given::{
    barrier, day, find, goal, intervention, need, plan, put, record_with_client, risk, round_trip, strength, undo,
};
use crate::tests::{act, at};
use crate::{Record, StoreError};

async fn record_with_plan(folder: &std::path::Path) -> Record {
    let mut record = record_with_client(folder).await;
    put(&mut record, &[plan("plan", "client")]).await;
    record
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "\\PC{0,40}", Just("Zoë\n🦽 שלום e\u{301}".to_owned())]
}

fn member<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

prop_compose! {
    fn goals()(
        texts in prop::collection::vec(words(), 6),
        targets in prop::collection::vec((words(), words(), prop::option::of(0_i64..9_000)), 0..4),
        status in member(GoalStatus::ALL),
        achievement in prop::option::of(member(Achievement::ALL)),
        priority in prop::option::of(member(Priority::ALL)),
        days in prop::option::of(-40_000_i64..40_000),
        numbers in (prop::option::of(0..=10), prop::option::of(0..=10), 0..=4, 0..=i32::MAX),
    ) -> Goal {
        Goal {
            client_words: texts[0].clone(),
            clinical_text: texts[1].clone(),
            targets: targets.into_iter().map(|(measure, target, due)| Target { measure, baseline: target.clone(), target, unit: "mmHg".into(), due_on: due.map(day) }).collect(),
            status,
            achievement,
            status_on: days.map(day),
            status_reason: texts[2].clone(),
            priority,
            starts_on: days.map(day),
            expressed_by: texts[3].clone(),
            confidence: numbers.0,
            importance: numbers.1,
            progress: numbers.2,
            ..goal("goal", None, numbers.3)
        }
    }
}

prop_compose! {
    fn interventions()(texts in prop::collection::vec(words(), 8), status in member(InterventionStatus::ALL), days in prop::option::of(-9_000_i64..9_000)) -> Intervention {
        let text = |i: usize| texts[i].clone();
        Intervention {
            what: text(0), responsible: text(1), amount: text(2), frequency: text(3), duration: text(4), location: text(5),
            status, status_reason: text(6), outcome: text(7), due_on: days.map(day),
            ..intervention("intervention", None, 0)
        }
    }
}

prop_compose! {
    fn risks()(text in words(), level in prop::option::of(member(Level::ALL)), sensitive in any::<bool>(), key in prop::option::of(words())) -> Risk {
        Risk {
            text, likelihood: level, severity: level, sensitive,
            source: key.map(|key| Source { system: "fhir-r4".into(), key }),
            ..risk("risk")
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn items_are_found_as_they_were_put(goal in goals(), intervention in interventions(), risk in risks()) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let folder = tempdir().unwrap();
            let mut record = record_with_plan(folder.path()).await;
            round_trip(&mut record, &goal).await;
            round_trip(&mut record, &intervention).await;
            round_trip(&mut record, &risk).await;
        });
    }
}

#[tokio::test]
async fn every_kind_goes_round() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    round_trip(&mut record, &plan("plan", "client")).await;
    round_trip(&mut record, &need("need", 0)).await;
    round_trip(&mut record, &Need { sensitive: true, ..need("marked", 1) }).await;
    round_trip(&mut record, &goal("goal", Some("need"), 0)).await;
    round_trip(&mut record, &intervention("intervention", Some("goal"), 0)).await;
    round_trip(&mut record, &strength("strength")).await;
    round_trip(&mut record, &barrier("barrier", Some("goal"))).await;
    round_trip(&mut record, &risk("risk")).await;
}

#[tokio::test]
async fn a_plan_is_read_in_its_order() {
    let folder = tempdir().unwrap();
    let mut record = record_with_plan(folder.path()).await;
    put(&mut record, &[need("n1", 1), need("n0", 0)]).await;
    put(
        &mut record,
        &[goal("alone", None, 0), goal("g1", Some("n1"), 0), goal("g0b", Some("n0"), 1), goal("g0a", Some("n0"), 0)],
    )
    .await;
    put(
        &mut record,
        &[intervention("i1", Some("g1"), 0), intervention("i0", Some("g0b"), 0), intervention("loose", None, 0)],
    )
    .await;
    let content = record.reader().await.unwrap().plan_content(&"client".into()).await.unwrap().unwrap();
    assert_eq!(content.needs.iter().map(|n| n.id.as_str()).collect::<Vec<_>>(), ["n0", "n1"]);
    assert_eq!(content.goals.iter().map(|g| g.id.as_str()).collect::<Vec<_>>(), ["g0a", "g0b", "g1", "alone"]);
    assert_eq!(content.interventions.iter().map(|i| i.id.as_str()).collect::<Vec<_>>(), ["i0", "i1", "loose"]);
    assert_eq!(record.reader().await.unwrap().plan_content(&"nobody".into()).await.unwrap(), None);
}

/// Taking back how a need came to be would leave the goal that was hung on it since in the air.
#[tokio::test]
async fn what_something_hangs_on_stays() {
    let folder = tempdir().unwrap();
    let mut record = record_with_plan(folder.path()).await;
    let made = put(&mut record, &[need("need", 0)]).await;
    put(&mut record, &[goal("goal", Some("need"), 0)]).await;
    assert_eq!(undo(&mut record, &made).await, Err(StoreError::ChangedSince { kind: "need".into() }));
    let mut write = record.write(act(3)).await.unwrap();
    assert!(write.remove::<Need>("need", "").await.is_err());
    drop(write);
    let mut write = record.write(act(3)).await.unwrap();
    write.remove::<Goal>("goal", "").await.unwrap();
    write.remove::<Need>("need", "").await.unwrap();
    write.commit().await.unwrap();
}

fn version(number: i32, content: PlanContent) -> PlanVersion {
    let head = PlanVersionHead {
        id: format!("version {number}").into(),
        plan_id: "plan".into(),
        client_id: "client".into(),
        number,
        finalised_at: at(5),
        finalised_by: "Ada".into(),
        override_reason: None,
        missing_count: 0,
        content_hash: String::new(),
    };
    frozen(head, content).unwrap()
}

async fn finalised(record: &mut Record) -> PlanVersion {
    put(record, &[need("need", 0)]).await;
    let content = record.reader().await.unwrap().plan_content(&"client".into()).await.unwrap().unwrap();
    let version = version(1, content);
    put(record, std::slice::from_ref(&version)).await;
    version
}

#[tokio::test]
async fn a_version_is_final_in_the_entity() {
    let folder = tempdir().unwrap();
    let mut record = record_with_plan(folder.path()).await;
    let first = finalised(&mut record).await;
    assert_eq!(find(&mut record, "version 1").await.as_ref(), Some(&first));
    let changed =
        PlanVersion { head: PlanVersionHead { finalised_by: "Eve".into(), ..first.head.clone() }, ..first.clone() };
    let mut write = record.write(act(6)).await.unwrap();
    assert_eq!(write.save(&changed).await, Err(StoreError::Immutable { kind: "plan_version" }));
    assert_eq!(write.remove::<PlanVersion>("version 1", "").await, Err(StoreError::Immutable { kind: "plan_version" }));
    drop(write);
    let made = record.reader().await.unwrap().acts(None, 1).await.unwrap().remove(0);
    assert_eq!(undo(&mut record, &made.id).await, Err(StoreError::Immutable { kind: "plan_version" }));
    // A content that is not the digest's is not taken in the first place.
    let forged = PlanVersion {
        head: PlanVersionHead { id: "other".into(), number: 2, ..first.head.clone() },
        content: PlanContent { needs: Vec::new(), ..first.content },
    };
    let mut write = record.write(act(6)).await.unwrap();
    assert!(matches!(write.save(&forged).await, Err(StoreError::Internal(_))));
}

#[tokio::test]
async fn a_version_is_final_in_the_file() {
    let folder = tempdir().unwrap();
    let mut record = record_with_plan(folder.path()).await;
    finalised(&mut record).await;
    for statement in [
        "UPDATE plan_version SET content = '{}'",
        "UPDATE plan_version SET number = 7",
        "UPDATE plan_version SET removed_at = 'now'",
        "DELETE FROM plan_version",
    ] {
        let error: StoreError = sqlx::query(statement).execute(&mut record.conn).await.unwrap_err().into();
        assert!(matches!(error, StoreError::Constraint(_)), "{statement}: {error}");
    }
}

#[tokio::test]
async fn a_version_that_was_tampered_with_is_not_shown() {
    let folder = tempdir().unwrap();
    let mut record = record_with_plan(folder.path()).await;
    finalised(&mut record).await;
    sqlx::query("DROP TRIGGER plan_version_is_final").execute(&mut record.conn).await.unwrap();
    sqlx::query("UPDATE plan_version SET content = replace(content, 'Stairs', 'Chairs')")
        .execute(&mut record.conn)
        .await
        .unwrap();
    let found = record.reader().await.unwrap().plan_version(&"version 1".into()).await;
    assert_eq!(found, Err(StoreError::DamagedRecord));
}

/// A version written by a program that kept more, or less, than this one still reads, and still proves
/// to be what was frozen.
#[tokio::test]
async fn a_version_outlives_the_program_that_wrote_it() {
    let folder = tempdir().unwrap();
    let mut record = record_with_plan(folder.path()).await;
    let first = finalised(&mut record).await;
    sqlx::query("DROP TRIGGER plan_version_is_final").execute(&mut record.conn).await.unwrap();
    let text = serde_json::to_string(&first.content).unwrap().replacen('{', "{\"laterField\":[1],", 1);
    // Needs could not be marked then.
    assert!(text.contains("\"sensitive\":false,"));
    let text = text.replace("\"sensitive\":false,", "");
    let digest = {
        use sha2::Digest;
        data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(&text))
    };
    sqlx::query("UPDATE plan_version SET content = ?1, content_hash = ?2")
        .bind(&text)
        .bind(&digest)
        .execute(&mut record.conn)
        .await
        .unwrap();
    let found: PlanVersion = find(&mut record, "version 1").await.unwrap();
    assert_eq!(found.content, first.content);
    assert_eq!(found.head.content_hash, digest);
}

#[tokio::test]
async fn a_printing_is_logged_for_good() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let printing = Printing {
        id: "printing".into(),
        client_id: "client".into(),
        version_id: None,
        at: at(3),
        by: "Ada".into(),
        given_to: "the client".into(),
        paper: Paper::A4,
        size: PrintSize::Large,
        pages: 4,
        file_hash: "00".into(),
        document: throughline_domain::timeline::PrintedDocument::CarePlan,
        assessment_id: None,
        safety_plan_id: None,
    };
    let made = put(&mut record, std::slice::from_ref(&printing)).await;
    assert_eq!(find(&mut record, "printing").await, Some(printing));
    assert_eq!(undo(&mut record, &made).await, Err(StoreError::Immutable { kind: "printing" }));
}
