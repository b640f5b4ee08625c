//! Every order of the caseload, page by page, on real encrypted files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use sqlx::Row;
use tempfile::tempdir;
use throughline_domain::caseload::{CaseloadQuery, CaseloadRow, CaseloadSort};
use throughline_domain::client::{Acuity, Client, Episode, EpisodeStatus, RiskFlag, RiskFlagKind};

use crate::clients::tests::{client, day, episode, put};
use crate::tests::{act, record};
use crate::{Record, StoreError};

fn all(sort: CaseloadSort, descending: bool) -> CaseloadQuery {
    CaseloadQuery {
        statuses: Vec::new(),
        acuities: Vec::new(),
        programme: None,
        overdue_only: false,
        without_check_in: false,
        text: String::new(),
        sort,
        descending,
    }
}

const TODAY: &str = "2026-06-15";

async fn walk(record: &mut Record, query: &CaseloadQuery, limit: i32) -> (Vec<CaseloadRow>, i32) {
    let (mut rows, mut after, mut total) = (Vec::new(), None, None);
    loop {
        let slice = record.reader().await.unwrap().caseload(query, after.as_ref(), limit, day(TODAY)).await.unwrap();
        assert_eq!(slice.total.is_some(), after.is_none(), "counted once");
        total = total.or(slice.total);
        assert!(slice.rows.len() <= usize::try_from(limit).unwrap());
        rows.extend(slice.rows);
        after = slice.next;
        if after.is_none() {
            return (rows, total.unwrap());
        }
    }
}

/// What a row is sorted by, as text; `None` comes last in both directions.
fn key(row: &CaseloadRow, sort: CaseloadSort) -> Option<String> {
    match sort {
        CaseloadSort::Name => Some(throughline_domain::fold::fold(&row.sort_name)),
        CaseloadSort::NextCheckIn => row.next_check_in_on.map(|d| d.to_string()),
        CaseloadSort::LastContact => row.last_contact_at.map(crate::work::stored),
        CaseloadSort::Acuity => row.acuity.map(|a| super::rank(a).to_string()),
        CaseloadSort::Opened => row.opened_on.map(|d| d.to_string()),
    }
}

/// One client as the index sees it: which of a few names, dates and acuities, with many ties.
type Drawn = (u8, Option<u8>, Option<u8>, Option<u8>, Option<(u8, usize, usize)>);

async fn fill(record: &mut Record, drawn: &[Drawn]) {
    let mut write = record.write(act(1)).await.unwrap();
    for (number, (name, check_in, contact, _, in_episode)) in drawn.iter().enumerate() {
        let id = format!("c{number:03}");
        write.save(&client(&id, &format!("G{}", name % 2), &format!("F{}", name % 3))).await.unwrap();
        if let Some((opened, status, acuity)) = in_episode {
            let status = EpisodeStatus::ALL[status % 6];
            let opened = (*opened > 0).then(|| format!("2026-01-0{}", opened % 4 + 1));
            let acuity = Acuity::ALL[acuity % 4];
            let e = Episode {
                acuity,
                programme: format!("P{}", name % 2),
                ..episode(&format!("e{number}"), &id, status, opened.as_deref())
            };
            write.save(&e).await.unwrap();
        }
        // Straight into the columns: how check-ins and contacts get there is tested with them.
        sqlx::query("UPDATE client SET next_check_in_on = ?1, last_contact_at = ?2 WHERE id = ?3")
            .bind(check_in.map(|d| format!("2026-06-1{}", d % 9)))
            .bind(contact.map(|d| format!("2026-05-1{}T10:00:00.000Z", d % 3)))
            .bind(&id)
            .execute(write.conn())
            .await
            .unwrap();
    }
    write.commit().await.unwrap();
}

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let some = || proptest::option::of(0u8..9);
    proptest::collection::vec(
        (0u8..6, some(), some(), some(), proptest::option::of((0u8..5, 0usize..6, 0usize..4))),
        0..40,
    )
}

fn queries(text: &'static [&'static str]) -> impl Iterator<Item = CaseloadQuery> {
    CaseloadSort::ALL.iter().flat_map(move |sort| {
        [false, true].into_iter().flat_map(move |descending| {
            text.iter().map(move |t| CaseloadQuery { text: (*t).to_owned(), ..all(*sort, descending) })
        })
    })
}

#[test]
fn paging_visits_everyone_once_and_in_order() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    proptest!(ProptestConfig::with_cases(12), |(drawn in drawn(), limit in 1i32..9)| {
        let folder = tempdir().unwrap();
        runtime.block_on(async {
            let mut record = record(folder.path()).await;
            fill(&mut record, &drawn).await;
            for query in queries(&["", "f"]) {
                let (rows, total) = walk(&mut record, &query, limit).await;
                let mut ids: Vec<&str> = rows.iter().map(|r| r.client_id.as_str()).collect();
                for pair in rows.windows(2) {
                    let [a, b] = pair else { unreachable!() };
                    let (ka, kb) = (key(a, query.sort), key(b, query.sort));
                    let (x, y) = ((&ka, a.client_id.as_str()), (&kb, b.client_id.as_str()));
                    let right = match (&ka, &kb) {
                        (Some(_), None) => true,
                        (None, Some(_)) => false,
                        _ => if query.descending { x > y } else { x < y },
                    };
                    assert!(right, "{query:?}: {x:?} before {y:?}");
                }
                ids.sort_unstable();
                ids.dedup();
                assert_eq!(ids.len(), drawn.len(), "{query:?}");
                assert_eq!(usize::try_from(total).unwrap(), drawn.len());
            }
            record.close().await.unwrap();
        });
    });
}

#[test]
fn filters_show_exactly_who_fits() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    proptest!(ProptestConfig::with_cases(12), |(drawn in drawn())| {
        let folder = tempdir().unwrap();
        runtime.block_on(async {
            let mut record = record(folder.path()).await;
            fill(&mut record, &drawn).await;
            let (everyone, _) = walk(&mut record, &all(CaseloadSort::Name, false), 100).await;
            type Narrow = fn(&mut CaseloadQuery);
            type Fits = fn(&CaseloadRow) -> bool;
            let cases: [(Narrow, Fits); 6] = [
                (|q| q.statuses = vec![EpisodeStatus::Active, EpisodeStatus::OnHold], |r| matches!(r.status, Some(EpisodeStatus::Active | EpisodeStatus::OnHold))),
                (|q| q.acuities = vec![Acuity::Intensive, Acuity::Low], |r| matches!(r.acuity, Some(Acuity::Intensive | Acuity::Low))),
                (|q| q.programme = Some("P1".into()), |r| r.programme.as_deref() == Some("P1")),
                (|q| q.overdue_only = true, |r| r.next_check_in_on.is_some_and(|d| d < day(TODAY))),
                (|q| q.without_check_in = true, |r| r.next_check_in_on.is_none()),
                (|q| { q.text = "g1 f2".into(); q.programme = Some("P1".into()); }, |r| r.sort_name == "F2, G1" && r.programme.as_deref() == Some("P1")),
            ];
            for (narrow, fits) in cases {
                for mut query in queries(&[""]) {
                    narrow(&mut query);
                    let (rows, total) = walk(&mut record, &query, 7).await;
                    let mut found: Vec<_> = rows.iter().map(|r| r.client_id.clone()).collect();
                    let mut wanted: Vec<_> = everyone.iter().filter(|r| fits(r)).map(|r| r.client_id.clone()).collect();
                    found.sort();
                    wanted.sort();
                    assert_eq!(&found, &wanted, "{query:?}");
                    assert_eq!(usize::try_from(total).unwrap(), wanted.len());
                }
            }
            record.close().await.unwrap();
        });
    });
}

#[tokio::test]
async fn a_line_says_what_is_overdue_and_at_risk() {
    let folder = tempdir().unwrap();
    let mut r = record(folder.path()).await;
    put(
        &mut r,
        1,
        &Client {
            deceased_on: Some(day("2026-01-01")),
            preferred_name: Some("Addie".into()),
            ..client("a", "Ada", "Lovelace")
        },
    )
    .await
    .unwrap();
    put(&mut r, 1, &client("b", "", "Cher")).await.unwrap();
    let flag = |id: &str, client_id: &str, ends: &str| RiskFlag {
        id: id.into(),
        client_id: client_id.into(),
        kind: RiskFlagKind::Safety,
        text: "x".into(),
        starts_on: None,
        ends_on: Some(day(ends)),
        source: None,
    };
    put(&mut r, 2, &flag("f1", "a", TODAY)).await.unwrap();
    put(&mut r, 2, &flag("f2", "b", "2026-06-14")).await.unwrap();
    let (rows, _) = walk(&mut r, &all(CaseloadSort::Name, false), 10).await;
    let said: Vec<_> = rows
        .iter()
        .map(|r| (r.sort_name.as_str(), r.preferred_name.as_deref(), r.has_risk_flag, r.deceased, r.overdue_check_ins))
        .collect();
    assert_eq!(said, [("Cher", None, false, false, 0), ("Lovelace, Ada", Some("Addie"), true, true, 0)]);
    r.close().await.unwrap();
}

#[tokio::test]
async fn a_removed_client_is_nowhere_and_undo_brings_them_back() {
    let folder = tempdir().unwrap();
    let mut r = record(folder.path()).await;
    put(&mut r, 1, &client("a", "Ada", "Lovelace")).await.unwrap();
    let mut write = r.write(act(2)).await.unwrap();
    write.remove::<Client>("a", "not ours").await.unwrap();
    let removal = write.commit().await.unwrap().unwrap();
    let gone = |r: Vec<CaseloadRow>| r.is_empty();
    assert!(gone(walk(&mut r, &all(CaseloadSort::Name, false), 5).await.0));
    assert!(r.reader().await.unwrap().search("ada", 10).await.unwrap().is_empty());
    let mut write = r.write(act(3)).await.unwrap();
    write.undo_act(&removal).await.unwrap();
    write.commit().await.unwrap();
    assert!(!gone(walk(&mut r, &all(CaseloadSort::Name, false), 5).await.0));
    assert_eq!(r.reader().await.unwrap().search("ada", 10).await.unwrap().len(), 1);
    r.close().await.unwrap();
}

#[tokio::test]
async fn programmes_are_listed_once_each() {
    let folder = tempdir().unwrap();
    let mut r = record(folder.path()).await;
    assert!(r.reader().await.unwrap().caseload_programmes().await.unwrap().is_empty());
    for (n, programme) in ["Zeta", "Alpha", "Zeta", "Ärzte"].iter().enumerate() {
        put(&mut r, 1, &client(&format!("c{n}"), "A", "B")).await.unwrap();
        let e = Episode {
            programme: (*programme).into(),
            ..episode(&format!("e{n}"), &format!("c{n}"), EpisodeStatus::Active, None)
        };
        put(&mut r, 2, &e).await.unwrap();
    }
    assert_eq!(r.reader().await.unwrap().caseload_programmes().await.unwrap(), ["Alpha", "Zeta", "Ärzte"]);
    r.close().await.unwrap();
}

#[tokio::test]
async fn a_made_up_place_is_refused() {
    let folder = tempdir().unwrap();
    let mut r = record(folder.path()).await;
    let place = serde_json::from_str(r#"{"key":"x","id":"y"}"#).unwrap();
    let result =
        r.reader().await.unwrap().caseload(&all(CaseloadSort::Acuity, false), Some(&place), 5, day(TODAY)).await;
    assert_eq!(result, Err(StoreError::NoSuchPlace));
    // A place of another order is still a place: wherever it leads, nothing breaks.
    r.reader().await.unwrap().caseload(&all(CaseloadSort::Name, true), Some(&place), 5, day(TODAY)).await.unwrap();
    r.close().await.unwrap();
}

/// The statements themselves, as they are described beside the source: an index gives the order.
#[tokio::test]
async fn pages_are_read_along_an_index() {
    let folder = tempdir().unwrap();
    let mut r = record(folder.path()).await;
    let mut seen = 0;
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.sqlx")).unwrap() {
        let described: serde_json::Value =
            serde_json::from_slice(&std::fs::read(file.unwrap().path()).unwrap()).unwrap();
        let sql = described["query"].as_str().unwrap();
        if !(sql.contains("FROM client\n") && sql.contains(r#"AS "key: String""#)) {
            continue;
        }
        seen += 1;
        let plan: Vec<String> = sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}")))
            .fetch_all(r.reader().await.unwrap().conn())
            .await
            .unwrap()
            .iter()
            .map(|row| row.get::<String, _>("detail"))
            .collect();
        assert!(
            plan.iter().any(|step| step.starts_with("SEARCH client USING COVERING INDEX client_by_")),
            "{sql}: {plan:?}"
        );
        assert!(
            !plan.iter().any(|step| step.contains("TEMP B-TREE") || step.starts_with("SCAN client")),
            "{sql}: {plan:?}"
        );
    }
    assert_eq!(seen, 18, "five orders, both ways, four of them also for clients without a value");
    r.close().await.unwrap();
}
