//! Check-ins and series on a real encrypted file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;
use tempfile::tempdir;
use throughline_domain::cadence::{Cadence, Ending, Pattern, Weekday, Window};
use throughline_domain::check_in::{CheckIn, CheckInSeries, CheckInState, SeriesStatus};

use crate::tests::given::{check_in, client, day, find, put, record_with_client, round_trip, series, undo};
use crate::tests::{act, at};
use crate::{Record, StoreError};

async fn next_check_in(record: &mut Record) -> Option<NaiveDate> {
    sqlx::query_scalar("SELECT next_check_in_on FROM client WHERE id = 'client'")
        .fetch_one(&mut record.conn)
        .await
        .unwrap()
}

#[tokio::test]
async fn series_go_round() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    for (number, pattern) in [
        Pattern::Once,
        Pattern::Days { every: 3 },
        Pattern::Weeks { every: 2, weekdays: vec![Weekday::Tuesday, Weekday::Friday] },
        Pattern::MonthDay { every: 1, day: 31 },
        Pattern::MonthWeekday { every: 3, nth: -1, weekday: Weekday::Friday },
    ]
    .into_iter()
    .enumerate()
    {
        let cadence = Cadence {
            pattern,
            starts_on: day(3),
            ending: Ending::Until { on: day(90) },
            at: NaiveTime::from_hms_opt(14, 30, 0),
            zone: "America/New_York".into(),
            window: Window::default(),
        };
        round_trip(
            &mut record,
            &CheckInSeries { cadence, with_whom: Some("daughter".into()), ..series(&number.to_string(), "client") },
        )
        .await;
    }
}

#[tokio::test]
async fn check_ins_go_round() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[series("s", "client")]).await;
    round_trip(&mut record, &check_in("s", "client", 1, day(0))).await;
    let closed = CheckIn {
        state: CheckInState::NotPossible,
        snooze_reason: Some("away".into()),
        attempts: 3,
        closed_at: Some(at(9)),
        late: true,
        reason: Some("moved".into()),
        contact_id: Some("c".into()),
        ..check_in("s", "client", 2, day(1))
    };
    round_trip(&mut record, &closed).await;
}

#[tokio::test]
async fn a_series_with_check_ins_stays() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let made = put(&mut record, &[series("s", "client")]).await;
    put(&mut record, &[check_in("s", "client", 1, day(0))]).await;
    assert_eq!(undo(&mut record, &made).await, Err(StoreError::ChangedSince { kind: "check_in_series".into() }));
}

/// Redoing a check-in whose number was given to another meanwhile.
#[tokio::test]
async fn a_number_is_never_given_twice() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[series("s", "client")]).await;
    let made = put(&mut record, &[check_in("s", "client", 1, day(0))]).await;
    let undone = undo(&mut record, &made).await.unwrap();
    put(&mut record, &[CheckIn { id: "other".into(), ..check_in("s", "client", 1, day(0)) }]).await;
    assert_eq!(undo(&mut record, &undone).await, Err(StoreError::ChangedSince { kind: "check_in".into() }));
}

#[tokio::test]
async fn a_new_time_of_day_reaches_open_check_ins() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[series("s", "client")]).await;
    put(&mut record, &[check_in("s", "client", 1, day(0))]).await;
    let mut changed = series("s", "client");
    changed.cadence.at = NaiveTime::from_hms_opt(9, 15, 0);
    put(&mut record, &[changed]).await;
    let minutes: i64 = sqlx::query_scalar("SELECT at_minutes FROM check_in").fetch_one(&mut record.conn).await.unwrap();
    assert_eq!(minutes, 9 * 60 + 15);
}

#[tokio::test]
async fn only_active_series_whose_day_has_come_are_planned() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let paused = CheckInSeries { status: SeriesStatus::Paused, ..series("paused", "client") };
    put(&mut record, &[series("a", "client"), series("b", "client"), series("never", "client"), paused]).await;
    let mut write = record.write(act(2)).await.unwrap();
    write.planned(&"a".into(), Some(day(1)), false).await.unwrap();
    write.planned(&"never".into(), None, false).await.unwrap();
    write.commit().await.unwrap();
    async fn ids(record: &mut Record, today: NaiveDate) -> Vec<String> {
        let due = record.reader().await.unwrap().series_to_plan(today, None, 10).await.unwrap();
        due.into_iter().map(|s| s.id.0).collect()
    }
    assert_eq!(ids(&mut record, day(0)).await, ["b"]);
    assert_eq!(ids(&mut record, day(1)).await, ["b", "a"]);
    // Written anew, by an undo too, it is looked at again.
    put(&mut record, &[CheckInSeries { purpose: "other".into(), ..series("never", "client") }]).await;
    assert_eq!(ids(&mut record, day(0)).await, ["b", "never"]);
}

#[derive(Debug, Clone)]
enum Step {
    Put(usize, i64, i64, CheckInState),
    Remove(usize),
    Undo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0..6_usize, -3..4_i64, -3..4_i64, prop::sample::select(CheckInState::ALL)).prop_map(|(n, due, on, state)| Step::Put(n, due, on, state)),
        1 => (0..6_usize).prop_map(Step::Remove),
        1 => Just(Step::Undo),
    ];
    prop::collection::vec(step, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// The counts by day and the caseload's next check-in are what counting would say, after anything.
    #[test]
    fn what_triggers_keep_is_true(steps in steps()) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let folder = tempdir().unwrap();
            let mut record = record_with_client(folder.path()).await;
            put(&mut record, &[client("other")]).await;
            put(&mut record, &[series("s", "client")]).await;
            let mut last = None;
            for step in steps {
                match step {
                    Step::Put(n, due, on, state) => {
                        let number = i32::try_from(n).unwrap();
                        let it = CheckIn { do_on: day(on), state, ..check_in("s", "client", number, day(due)) };
                        let mut write = record.write(act(3)).await.unwrap();
                        write.save(&it).await.unwrap();
                        last = write.commit().await.unwrap().or(last);
                    }
                    Step::Remove(n) => {
                        let mut write = record.write(act(3)).await.unwrap();
                        if write.remove::<CheckIn>(&format!("s-{n:06}"), "").await.is_ok() {
                            last = write.commit().await.unwrap();
                        }
                    }
                    Step::Undo => {
                        if let Some(act) = last.take() {
                            undo(&mut record, &act).await.ok();
                        }
                    }
                }
                let wrong: i64 = sqlx::query_scalar(
                    "SELECT count(*) FROM (
                         SELECT due_on, do_on, open FROM check_in_day WHERE open <> 0
                         EXCEPT SELECT due_on, do_on, count(*) FROM check_in WHERE state = 'open' AND removed_at IS NULL GROUP BY 1, 2)",
                ).fetch_one(&mut record.conn).await.unwrap();
                let (counted, open): (i64, i64) = sqlx::query_as(
                    "SELECT (SELECT coalesce(sum(open), 0) FROM check_in_day),
                            (SELECT count(*) FROM check_in WHERE state = 'open' AND removed_at IS NULL)",
                ).fetch_one(&mut record.conn).await.unwrap();
                assert_eq!((wrong, counted), (0, open));
                let next: Option<NaiveDate> = sqlx::query_scalar(
                    "SELECT min(due_on) FROM check_in WHERE state = 'open' AND removed_at IS NULL",
                ).fetch_one(&mut record.conn).await.unwrap();
                assert_eq!(next_check_in(&mut record).await, next);
            }
        });
    }
}

#[tokio::test]
async fn a_clients_list_shows_open_ones_and_the_last_closed() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[series("s", "client")]).await;
    let closed = |n: i32| CheckIn {
        state: CheckInState::Done,
        closed_at: Some(at(i64::from(n))),
        ..check_in("s", "client", n, day(-9))
    };
    let all: Vec<CheckIn> =
        (1..=5).map(closed).chain([check_in("s", "client", 7, day(2)), check_in("s", "client", 6, day(1))]).collect();
    put(&mut record, &all).await;
    let listed = record.reader().await.unwrap().check_ins_of(&"client".into(), 3).await.unwrap();
    assert_eq!(listed.iter().map(|c| c.number).collect::<Vec<_>>(), [6, 7, 5, 4, 3]);
    assert_eq!(find::<CheckIn>(&mut record, "s-000001").await.unwrap().state, CheckInState::Done);
}
