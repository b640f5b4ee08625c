//! Today shows every open check-in that the rules place in it, each once, in order, and counts them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use tempfile::tempdir;
use throughline_domain::check_in::{CheckInSeries, CheckInState, section};
use throughline_domain::client::{ContactMethod, ContactMethodKind, SafeToLeaveMessage};
use throughline_domain::contact::Medium;

use super::*;
use crate::Record;
use crate::tests::given::{check_in, day, described, note, put, query_plan, record_with_client, series};

async fn all_of(record: &mut Record, section: AgendaSection, limit: u32) -> Vec<AgendaRow> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let (page, next) = record.reader().await.unwrap().agenda(section, day(0), after.as_ref(), limit).await.unwrap();
        assert!(page.len() <= usize::try_from(limit).unwrap());
        rows.extend(page);
        // As it goes through the window and back.
        let Some(next) = next else { return rows };
        after = serde_json::from_str(&serde_json::to_string(&next).unwrap()).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sections_are_those_of_the_rules(
        days in prop::collection::vec((-20..20_i64, -20..20_i64, prop::bool::weighted(0.8)), 0..40),
        limit in 1..6_u32,
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let folder = tempdir().unwrap();
            let mut record = record_with_client(folder.path()).await;
            put(&mut record, &[series("s", "client")]).await;
            let check_ins: Vec<CheckIn> = days.into_iter().zip(1..).map(|((due, on, open), number)| {
                let state = if open { CheckInState::Open } else { CheckInState::Done };
                CheckIn { do_on: day(on), state, ..check_in("s", "client", number, day(due)) }
            }).collect();
            if !check_ins.is_empty() {
                put(&mut record, &check_ins).await;
            }
            let mut expected: BTreeMap<AgendaSection, Vec<CheckIn>> = BTreeMap::new();
            for check_in in check_ins {
                if let Some(section) = section(&check_in, day(0)) {
                    expected.entry(section).or_default().push(check_in);
                }
            }
            let counts = record.reader().await.unwrap().agenda_counts(day(0)).await.unwrap();
            for section in AgendaSection::ALL {
                let mut expected = expected.remove(section).unwrap_or_default();
                expected.sort_by_key(|c| (if *section == AgendaSection::Coming { c.do_on } else { c.due_on }, c.id.clone()));
                let rows = all_of(&mut record, *section, limit).await;
                let counted = match section {
                    AgendaSection::Overdue => counts.overdue,
                    AgendaSection::Today => counts.today,
                    AgendaSection::Coming => counts.coming,
                };
                assert_eq!(counted, i32::try_from(expected.len()).unwrap(), "{section}");
                assert_eq!(rows.into_iter().map(|row| row.check_in).collect::<Vec<_>>(), expected, "{section}");
            }
        });
    }
}

/// Each section walks its indexes from one end, and what it has left of a page is all that is sorted.
#[tokio::test]
async fn sections_are_read_along_their_indexes() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let statements: Vec<String> =
        described("k.number AS").into_iter().filter(|statement| statement.contains("INDEXED BY")).collect();
    assert_eq!(statements.len(), AgendaSection::ALL.len());
    let mut used = Vec::new();
    for statement in statements {
        let plan = query_plan(&mut record, statement).await;
        assert!(!plan.contains("SCAN check_in") && !plan.contains("SCAN k"), "{plan}");
        let steps: Vec<&str> = plan.lines().collect();
        for (at, step) in steps.iter().enumerate() {
            let Some(index) = step
                .strip_prefix("SEARCH check_in USING INDEX check_in_")
                .or(step.strip_prefix("SEARCH check_in USING COVERING INDEX check_in_"))
            else {
                continue;
            };
            used.push(index.to_owned());
            assert!(!steps[at + 1].starts_with("USE TEMP B-TREE"), "{plan}");
        }
    }
    used.sort_unstable();
    assert_eq!(
        used,
        [
            "brought_forward (due_on>?)",
            "by_day (do_on>? AND do_on<?)",
            "by_deadline ((due_on,at_minutes,id)>(?,?,?) AND due_on<?)",
            "by_deadline (due_on=?)",
            "put_off (do_on>?)",
        ]
    );
}

#[tokio::test]
async fn a_line_says_what_is_needed_to_act() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let email = CheckInSeries { medium: Medium::Email, ..series("email", "client") };
    put(&mut record, &[series("phone", "client"), email]).await;
    put(&mut record, &[check_in("phone", "client", 1, day(-3)), check_in("email", "client", 1, day(-2))]).await;
    put(&mut record, &[note("n", "client", 1, "not signed")]).await;
    let method = |id: &str, kind, safe, preferred| ContactMethod {
        id: id.into(),
        client_id: "client".into(),
        kind,
        value: id.into(),
        label: None,
        safe_to_leave_message: safe,
        preferred,
        source: None,
    };
    put(
        &mut record,
        &[
            method("work", ContactMethodKind::Phone, SafeToLeaveMessage::Yes, false),
            method("mail", ContactMethodKind::Email, SafeToLeaveMessage::Unknown, false),
            method("mobile", ContactMethodKind::Mobile, SafeToLeaveMessage::No, true),
        ],
    )
    .await;
    let rows = all_of(&mut record, AgendaSection::Overdue, 10).await;
    assert_eq!(rows.len(), 2);
    assert_eq!(
        (rows[0].reach_at.as_deref(), rows[0].safe_to_leave_message, rows[0].days_overdue),
        (Some("mobile"), Some(SafeToLeaveMessage::No), 3)
    );
    assert_eq!(
        (rows[1].reach_at.as_deref(), rows[1].safe_to_leave_message),
        (Some("mail"), Some(SafeToLeaveMessage::Unknown))
    );
    assert_eq!((rows[0].client_name.as_str(), rows[0].has_risk_flag), ("Ada Lovelace", false));
    let counts = record.reader().await.unwrap().agenda_counts(day(0)).await.unwrap();
    assert_eq!(counts.unsigned_notes, 1);
}

/// One line a series, where the longest overdue of it stands; what was put off waits for its day.
#[tokio::test]
async fn what_waits_stands_in_one_line_a_series() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[series("a", "client"), series("b", "client"), series("c", "client")]).await;
    let put_off = CheckIn { do_on: day(3), ..check_in("a", "client", 1, day(-9)) };
    let mut given = vec![put_off];
    given.extend((2..=5).map(|n| check_in("a", "client", n, day(-6 + i64::from(n)))));
    given.push(CheckIn { state: CheckInState::Done, ..check_in("b", "client", 1, day(-8)) });
    given.extend((2..=4).map(|n| check_in("b", "client", n, day(-10 + i64::from(n)))));
    given.push(check_in("c", "client", 1, day(0)));
    put(&mut record, &given).await;
    let mut reader = record.reader().await.unwrap();
    let (first, next) = reader.catch_up(day(0), None, 1).await.unwrap();
    let (second, end) = reader.catch_up(day(0), next.as_ref(), 1).await.unwrap();
    assert_eq!(
        (first[0].series_id.as_str(), first[0].overdue, first[0].oldest_due_on, first[0].newest_due_on),
        ("b", 3, day(-8), day(-6))
    );
    assert_eq!(first[0].earlier.iter().map(CheckInId::as_str).collect::<Vec<_>>(), ["b-000002", "b-000003"]);
    assert_eq!((second[0].series_id.as_str(), second[0].overdue, second[0].newest.as_str()), ("a", 4, "a-000005"));
    assert!(reader.catch_up(day(0), end.as_ref(), 1).await.unwrap().0.is_empty());
    assert_eq!(reader.series_overdue(day(0)).await.unwrap(), 2);
    assert_eq!(reader.agenda_counts(day(0)).await.unwrap().overdue, 7);
}

/// Lines are found in the order of deadlines: nothing is sorted but the page.
#[tokio::test]
async fn what_waits_is_read_along_the_deadlines() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let statements = described("e.series_id = h.series_id");
    let plan = query_plan(&mut record, statements[0].clone()).await;
    assert!(plan.contains("check_in_by_deadline ((due_on,at_minutes,id)>(?,?,?) AND due_on<?)"), "{plan}");
    assert!(plan.contains("check_in_open_of_series (series_id=?"), "{plan}");
}

/// However much the record holds: what is read of check-ins, contacts and notes is found along an index. The
/// facts of gaps are not meant, which are of everybody.
#[tokio::test]
async fn no_statement_about_days_reads_a_table_whole() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    // The days that have open check-ins at all, and notes that wait: as many as are shown or counted.
    let small = ["SCAN check_in_day USING COVERING INDEX check_in_day_open", "SCAN note USING INDEX note_unsigned"];
    let mut looked_at = 0;
    for statement in described(" check_in ") {
        let reads = statement.trim_start().starts_with("SELECT") && !statement.contains("json_group_array");
        if !reads {
            continue;
        }
        looked_at += 1;
        let plan = query_plan(&mut record, statement.clone()).await;
        let made = |name: &str| {
            ["CO-ROUTINE", "MATERIALIZE"].iter().any(|how| plan.lines().any(|step| step == format!("{how} {name}")))
        };
        for step in plan.lines().filter(|step| step.starts_with("SCAN ")) {
            let name = step.split(' ').nth(1).unwrap();
            let of_record = [
                "check_in",
                "check_in_series",
                "check_in_day",
                "contact",
                "note",
                "client",
                "k",
                "s",
                "c",
                "a",
                "h",
                "e",
            ];
            let whole = of_record.contains(&name) && !made(name) && !step.contains("VIRTUAL TABLE");
            assert!(!whole || small.iter().any(|small| step.starts_with(small)), "{step}\n{plan}\n{statement}");
        }
    }
    assert!(looked_at > 25, "{looked_at}");
    let statements = described("SELECT DISTINCT series_id");
    let plan = query_plan(&mut record, statements[0].clone()).await;
    assert!(plan.contains("SEARCH check_in USING INDEX check_in_by_deadline (due_on<?)"), "{plan}");
}
