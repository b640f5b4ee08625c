//! Discharges and their steps on a real encrypted file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use tempfile::tempdir;
use throughline_domain::check_in::{CheckIn, CheckInKind, CheckInSeries, CheckInState};
use throughline_domain::contact::Contact;
use throughline_domain::discharge::{Discharge, Lace};

use crate::tests::given::{
    check_in, client, contact, day, described, discharge, put, query_plan, record_with_client, round_trip, series,
};

#[tokio::test]
async fn a_discharge_goes_round_and_the_newest_comes_first() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    round_trip(&mut record, &discharge("older", -30)).await;
    let bare = Discharge { admitted_on: None, to_community: false, lace: Lace::default(), ..discharge("newer", -2) };
    round_trip(&mut record, &bare).await;
    put(&mut record, &[client("other")]).await;
    put(&mut record, &[Discharge { client_id: "other".into(), ..discharge("theirs", 0) }]).await;
    let found = record.reader().await.unwrap().discharges_of(&"client".into()).await.unwrap();
    assert_eq!(found.iter().map(|(d, _)| d.id.as_str()).collect::<Vec<_>>(), ["newer", "older"]);
}

#[tokio::test]
async fn the_steps_of_a_discharge_are_its_own_and_not_those_that_were_withdrawn() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let step = |id: &str, discharge: &str| CheckInSeries {
        kind: CheckInKind::DischargeStep { discharge_id: discharge.into(), rule: id.into() },
        ..series(id, "client")
    };
    let steps = [step("tcm-contact", "mine"), step("fuh-7", "mine"), step("fuh-30", "mine"), step("visit", "other")];
    put(&mut record, &steps).await;
    let due = |id: &str, days: i64| CheckIn { id: id.into(), ..check_in(id, "client", 1, day(days)) };
    let check_ins = [
        due("tcm-contact", 2),
        due("fuh-7", 1),
        CheckIn { state: CheckInState::Withdrawn, ..due("fuh-30", 3) },
        due("visit", 4),
    ];
    put(&mut record, &check_ins).await;
    let about = |id: &str, of: &str, second| Contact { check_in_id: Some(of.into()), ..contact(id, "client", second) };
    let contacts = [about("second", "tcm-contact", 9), about("first", "fuh-7", 3), about("theirs", "visit", 1)];
    put(&mut record, &contacts).await;
    let mut reader = record.reader().await.unwrap();
    let found = reader.discharge_steps(&"mine".into()).await.unwrap();
    let ids: Vec<_> = found.iter().map(|step| (step.series.id.as_str(), step.rule())).collect();
    assert_eq!(ids, [("fuh-7", "fuh-7"), ("tcm-contact", "tcm-contact")]);
    let contacts = reader.contacts_about(&["tcm-contact".into(), "fuh-7".into()]).await.unwrap();
    assert_eq!(contacts.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["first", "second"]);
    for statement in described("s.anchor_id = ?1") {
        let plan = query_plan(&mut record, statement).await;
        assert!(plan.contains("check_in_series_by_anchor") && !plan.contains("SCAN s"), "{plan}");
    }
}
