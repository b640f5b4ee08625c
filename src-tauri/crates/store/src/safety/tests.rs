//! Safety plans on a real encrypted file: one draft at a time, and what is finished stays.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use tempfile::tempdir;
use throughline_domain::safety::{SafetyContact, SafetyPlan};

use crate::StoreError;
use crate::tests::given::{client, day, find, put, record_with_client, round_trip, undo};
use crate::tests::{act, at};

fn draft(id: &str, client_id: &str) -> SafetyPlan {
    let person = |name: &str, phone: &str| SafetyContact { name: name.into(), phone: phone.into() };
    SafetyPlan {
        id: id.into(),
        client_id: client_id.into(),
        number: None,
        warning_signs: vec!["I stop answering the phone".into(), "Zoë\n🦽 שלום".into()],
        coping: vec!["Walk the dog".into()],
        distraction: vec![person("The library", "")],
        helpers: vec![person("My sister", "555-0101")],
        professionals: vec![person("Fable Street Clinic", "555-0102")],
        environment: Vec::new(),
        worth_living_for: "The dog".into(),
        written_with: "Robin".into(),
        next_review_on: Some(day(14)),
        finished_at: None,
        finished_by: String::new(),
    }
}

fn finished(plan: &SafetyPlan, number: i32) -> SafetyPlan {
    SafetyPlan { number: Some(number), finished_at: Some(at(9)), finished_by: "Robin".into(), ..plan.clone() }
}

#[tokio::test]
async fn a_draft_goes_round_and_a_finished_one_stays() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let first = draft("first", "client");
    round_trip(&mut record, &first).await;
    let done = finished(&first, 1);
    let act_of_finishing = put(&mut record, std::slice::from_ref(&done)).await;
    assert_eq!(find::<SafetyPlan>(&mut record, "first").await.as_ref(), Some(&done));

    let changed = SafetyPlan { coping: Vec::new(), ..done.clone() };
    let mut write = record.write(act(3)).await.unwrap();
    assert_eq!(write.save(&changed).await.unwrap_err(), StoreError::Immutable { kind: "safety_plan" });
    drop(write);
    let mut write = record.write(act(3)).await.unwrap();
    let removed = write.remove::<SafetyPlan>("first", "test").await.unwrap_err();
    assert_eq!(removed, StoreError::Immutable { kind: "safety_plan" });
    drop(write);
    assert_eq!(undo(&mut record, &act_of_finishing).await.unwrap_err(), StoreError::Immutable { kind: "safety_plan" });

    // Nor by a hand inside the file.
    for sql in ["UPDATE safety_plan SET coping = '[]'", "DELETE FROM safety_plan"] {
        assert!(sqlx::query(sql).execute(&mut record.conn).await.is_err(), "{sql}");
    }
    assert_eq!(find::<SafetyPlan>(&mut record, "first").await, Some(done));
}

#[tokio::test]
async fn the_draft_comes_first_and_the_newest_after_it() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[client("other")]).await;
    put(&mut record, &[draft("theirs", "other")]).await;
    for number in 1..=2 {
        let plan = draft(&format!("plan{number}"), "client");
        put(&mut record, std::slice::from_ref(&plan)).await;
        put(&mut record, &[finished(&plan, number)]).await;
    }
    put(&mut record, &[draft("new", "client")]).await;
    let plans = record.reader().await.unwrap().safety_plans(&"client".into()).await.unwrap();
    assert_eq!(plans.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["new", "plan2", "plan1"]);

    let mut write = record.write(act(3)).await.unwrap();
    let second = write.save(&draft("another", "client")).await.unwrap_err();
    assert_eq!(second, StoreError::ChangedSince { kind: "safety_plan".into() });
}
