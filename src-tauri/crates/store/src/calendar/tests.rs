//! The calendar shows what the record holds, and finds it along its indexes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use tempfile::tempdir;
use throughline_domain::check_in::{CheckIn, CheckInSeries, CheckInState, SeriesStatus};

use crate::tests::given::{check_in, client, day, described, put, query_plan, record_with_client, series};

#[tokio::test]
async fn days_show_their_first_and_count_all() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[client("other")]).await;
    put(&mut record, &[series("s", "client"), series("o", "other")]).await;
    let made = |series, client, number, on, state| CheckIn {
        do_on: day(on),
        state,
        ..check_in(series, client, number, day(9))
    };
    put(
        &mut record,
        &[
            made("s", "client", 1, 0, CheckInState::Open),
            made("s", "client", 2, 0, CheckInState::Open),
            made("s", "client", 3, 0, CheckInState::Open),
            made("s", "client", 4, 0, CheckInState::Done),
            made("s", "client", 5, 1, CheckInState::Withdrawn),
            made("o", "other", 1, 1, CheckInState::Open),
            made("o", "other", 2, 2, CheckInState::Open),
            made("o", "other", 3, -1, CheckInState::NotPossible),
        ],
    )
    .await;
    let mut reader = record.reader().await.unwrap();
    let days: Vec<_> = (-1..=1).map(day).collect();
    let (open, counts) = reader.open_by_day(&days, 2).await.unwrap();
    let shown: Vec<_> = open.iter().map(|entry| (entry.do_on, entry.client_id.as_str())).collect();
    assert_eq!(shown, [(day(0), "client"), (day(0), "client"), (day(1), "other")]);
    assert_eq!(counts.iter().map(|c| (c.on, c.count)).collect::<Vec<_>>(), [(day(0), 3), (day(1), 1)]);
    let (closed, counts) = reader.closed_by_day(&days, 2).await.unwrap();
    let shown: Vec<_> = closed.iter().map(|entry| (entry.do_on, entry.state)).collect();
    assert_eq!(shown, [(day(-1), CheckInState::NotPossible), (day(0), CheckInState::Done)]);
    assert_eq!(counts.iter().map(|c| (c.on, c.count)).collect::<Vec<_>>(), [(day(-1), 1), (day(0), 1)]);
    let of_client = reader.entries_of(&"client".into(), day(0), day(1)).await.unwrap();
    assert_eq!(of_client.len(), 4);
}

#[tokio::test]
async fn series_that_are_too_many_are_counted_without_being_read() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[series("one", "client"), series("two", "client"), series("three", "client")]).await;
    let ended = CheckInSeries { status: SeriesStatus::Ended, ..series("over", "client") };
    put(&mut record, &[ended]).await;
    let mut reader = record.reader().await.unwrap();
    let unmade = reader.unmade_by(day(60), None, 10).await.unwrap();
    assert_eq!(unmade.len(), 3);
    let mut check = async |most, many| assert_eq!(reader.many_unmade_by(day(60), most).await.unwrap(), many, "{most}");
    check(0, true).await;
    check(2, true).await;
    check(3, false).await;
}

/// A few of each day are found along the indexes by day, however many there are.
#[tokio::test]
async fn days_are_read_along_their_indexes() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    for (words, index) in [
        (
            "CROSS JOIN check_in k ON k.id IN\n                 (SELECT id FROM check_in INDEXED BY check_in_by_day",
            "check_in_by_day (do_on=?)",
        ),
        (
            "CROSS JOIN check_in k ON k.id IN\n                 (SELECT id FROM check_in INDEXED BY check_in_closed_by_day",
            "check_in_closed_by_day (do_on=?)",
        ),
        (
            "count(*) AS \"count!: i64\" FROM check_in INDEXED BY check_in_closed_by_day",
            "check_in_closed_by_day (do_on>? AND do_on<?)",
        ),
        (
            "s.removed_at IS NULL AND s.plan_again_on <= ?1 AND s.status = 'active' ORDER BY s.plan_again_on",
            "check_in_series_to_plan (plan_again_on<?)",
        ),
        (
            "check_in_series INDEXED BY check_in_series_to_plan",
            "COVERING INDEX check_in_series_to_plan (plan_again_on<?)",
        ),
        ("s.client_id = ?1 AND +s.plan_again_on", "check_in_series_by_client (client_id=?)"),
        ("WHERE k.client_id = ?1 AND k.do_on BETWEEN", "check_in_by_client_day (client_id=? AND do_on>? AND do_on<?)"),
    ] {
        let statements = described(words);
        let [statement] = &statements[..] else { panic!("{words}: {}", statements.len()) };
        let plan = query_plan(&mut record, statement.clone()).await;
        assert!(plan.contains(index), "{plan}");
        assert!(!plan.contains("SCAN check_in") && !plan.contains("SCAN k") && !plan.contains("SCAN s"), "{plan}");
    }
}
