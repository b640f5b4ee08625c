//! The story leaves nothing out, tells nothing twice, and is read along its indexes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use proptest::prelude::*;
use tempfile::tempdir;
use throughline_domain::check_in::{CheckIn, CheckInState};
use throughline_domain::contact::Note;
use throughline_domain::measure::{Measure, MeasureKind};

use super::*;
use crate::Record;
use crate::tests::at;
use crate::tests::given::{
    check_in, client, contact, day, described, discharge, note, put, query_plan, record_with_client, series,
};

fn measure(id: &str, second: i64) -> Measure {
    Measure {
        id: id.into(),
        client_id: "client".into(),
        kind: MeasureKind::Weight,
        name: String::new(),
        value: 80.0,
        second_value: None,
        unit: "kg".into(),
        loinc: None,
        at: at(second),
        source: None,
    }
}

fn encounter(id: &str, second: i64) -> Encounter {
    Encounter {
        id: id.into(),
        client_id: "client".into(),
        what: "Visit".into(),
        reason: None,
        place: None,
        starts_at: at(second),
        ends_at: None,
        source: None,
    }
}

fn noon(on: NaiveDate) -> DateTime<Utc> {
    on.and_hms_opt(12, 0, 0).unwrap().and_utc()
}

fn key(entry: &TimelineEntry) -> TimelineKey {
    let (kind, id) = match &entry.body {
        TimelineBody::Note { note } => (TimelineKind::Note, note.note.id.0.clone()),
        TimelineBody::Contact { contact } => (TimelineKind::Contact, contact.id.0.clone()),
        TimelineBody::CheckIn { check_in, .. } => (TimelineKind::CheckIn, check_in.id.0.clone()),
        TimelineBody::Encounter { encounter } => (TimelineKind::Encounter, encounter.id.0.clone()),
        TimelineBody::Measure { measure } => (TimelineKind::Measure, measure.id.0.clone()),
        TimelineBody::Printing { printing } => (TimelineKind::Printing, printing.id.0.clone()),
        TimelineBody::PlanVersion { version } => (TimelineKind::PlanVersion, version.id.0.clone()),
        TimelineBody::Assessment { assessment } => (TimelineKind::Assessment, assessment.id.0.clone()),
        TimelineBody::Discharge { discharge } => (TimelineKind::Discharge, discharge.id.0.clone()),
    };
    TimelineKey { at: entry.at, kind, id }
}

async fn told(record: &mut Record, kinds: &[TimelineKind], limit: u32) -> Vec<TimelineKey> {
    let (mut keys, mut after) = (Vec::new(), None);
    loop {
        let (page, next) =
            record.reader().await.unwrap().timeline(&"client".into(), kinds, after.as_ref(), limit).await.unwrap();
        keys.extend(page.iter().map(key));
        let Some(next) = next else { return keys };
        after = serde_json::from_str(&serde_json::to_string(&next).unwrap()).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn paging_visits_everything_once_in_order(
        entries in prop::collection::vec((0..7_usize, 0..8_i64), 0..40),
        limit in 1..5_u32,
        kinds in prop::collection::vec(prop::sample::select(TimelineKind::ALL), 0..3),
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let folder = tempdir().unwrap();
            let mut record = record_with_client(folder.path()).await;
            put(&mut record, &[client("other")]).await;
            put(&mut record, &[series("s", "client")]).await;
            let mut expected = Vec::new();
            for ((sort, second), number) in entries.into_iter().zip(0..) {
                let id = format!("{number:04}");
                let kind = match sort {
                    0 => {
                        put(&mut record, &[note(&id, "client", second, "said")]).await;
                        TimelineKind::Note
                    }
                    1 => {
                        // A note stands where its contact does, and the contact is told with it.
                        put(&mut record, &[contact(&id, "client", second)]).await;
                        put(&mut record, &[Note { contact_id: Some(id.as_str().into()), ..note(&id, "client", 99, "said") }]).await;
                        TimelineKind::Note
                    }
                    2 => {
                        put(&mut record, &[contact(&id, "client", second), contact(&format!("o{id}"), "other", second)]).await;
                        TimelineKind::Contact
                    }
                    3 => {
                        let closed = CheckIn { id: id.as_str().into(), state: CheckInState::Withdrawn, closed_at: Some(at(second)), ..check_in("s", "client", number, day(1)) };
                        let answered = CheckIn { contact_id: Some("c".into()), ..CheckIn { id: format!("a{id}").into(), number: number + 1000, ..closed.clone() } };
                        put(&mut record, &[closed, answered, check_in("s", "client", number + 2000, day(1))]).await;
                        TimelineKind::CheckIn
                    }
                    4 => {
                        put(&mut record, &[measure(&id, second)]).await;
                        TimelineKind::Measure
                    }
                    5 => {
                        // The day before that of all the others, theirs, and the day after.
                        let on = second % 3 - 63;
                        put(&mut record, &[discharge(&id, on)]).await;
                        expected.push(TimelineKey { at: noon(day(on)), kind: TimelineKind::Discharge, id });
                        continue;
                    }
                    _ => {
                        put(&mut record, &[encounter(&id, second)]).await;
                        TimelineKind::Encounter
                    }
                };
                expected.push(TimelineKey { at: at(second), kind, id });
            }
            expected.retain(|key| kinds.is_empty() || kinds.contains(&key.kind));
            expected.sort_by(|a, b| (b.at, b.kind.as_str(), &b.id).cmp(&(a.at, a.kind.as_str(), &a.id)));
            assert_eq!(told(&mut record, &kinds, limit).await, expected);
        });
    }
}

/// Correcting when a contact was moves its note; removing the note leaves the contact.
#[tokio::test]
async fn a_note_follows_its_contact() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[contact("c", "client", 1)]).await;
    put(&mut record, &[Note { contact_id: Some("c".into()), ..note("n", "client", 50, "said") }]).await;
    put(&mut record, &[contact("c", "client", 7)]).await;
    let keys = told(&mut record, &[], 10).await;
    assert_eq!(keys, [TimelineKey { at: at(7), kind: TimelineKind::Note, id: "n".into() }]);
    let mut write = record.write(crate::tests::act(9)).await.unwrap();
    write.remove::<Note>("n", "").await.unwrap();
    write.commit().await.unwrap();
    let keys = told(&mut record, &[], 10).await;
    assert_eq!(keys, [TimelineKey { at: at(7), kind: TimelineKind::Contact, id: "c".into() }]);
}

/// Every arm is an ordered walk of an index of the client's: none sorts a client's whole history.
#[tokio::test]
async fn the_story_is_read_along_indexes() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let statement = described("UNION ALL SELECT * FROM (").pop().unwrap();
    let plan = query_plan(&mut record, statement).await;
    for (table, index) in [
        ("note", "note_by_client"),
        ("contact", "contact_story"),
        ("check_in", "check_in_story"),
        ("encounter", "encounter_by_client"),
        ("measure", "measure_by_client"),
        ("printing", "printing_by_client"),
        ("plan_version", "plan_version_by_client"),
        ("assessment", "assessment_story"),
        ("discharge", "discharge_story"),
    ] {
        let walk = plan
            .lines()
            .find(|line| line.starts_with(&format!("SEARCH {table} ")))
            .unwrap_or_else(|| panic!("{table} in:\n{plan}"));
        assert!(walk.contains(&format!("INDEX {index} (client_id=? AND ")), "{walk}");
    }
    // What is sorted is what the arms have left of a page, never a client's whole history.
    let steps: Vec<&str> = plan.lines().collect();
    for (at, _) in steps.iter().enumerate().filter(|(_, step)| **step == "USE TEMP B-TREE FOR ORDER BY") {
        assert!(steps[at - 1].starts_with("SCAN (subquery"), "{plan}");
    }
}
