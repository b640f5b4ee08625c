//! Assessments on a real encrypted file: found as put, final once completed, found along their indexes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use tempfile::tempdir;
use throughline_domain::assessment::{Answer, AnswerValue, Assessment, AssessmentMode, AssessmentStatus, Recorded};
use throughline_domain::instrument::{BandSign, FlagSeverity, FlagTopic};
use throughline_domain::safety::{FlagAction, FlagState, RaisedFlag, Said};
use throughline_domain::scoring::{ScaleScore, Scored, TriageResult};

use super::{AssessmentKey, PracticeInstrument};
use crate::tests::given::{client, day, described, find, put, query_plan, record_with_client, round_trip, undo};
use crate::tests::{act, at};
use crate::{Record, StoreError};

fn assessment(id: &str, instrument_id: &str, days: i64) -> Assessment {
    Assessment {
        id: id.into(),
        client_id: "client".into(),
        episode_id: None,
        instrument_id: instrument_id.into(),
        instrument_version: 1,
        status: AssessmentStatus::InProgress,
        mode: AssessmentMode::Interview,
        informant: String::new(),
        language: "en".into(),
        interpreter: None,
        asked_on: day(days),
        recorded: Recorded::Answers,
        started_at: at(1),
        started_by: "Ada".into(),
        ended_at: None,
        ended_by: String::new(),
        ended_reason: String::new(),
        revision: 0,
        amends: None,
        amended_reason: String::new(),
        part_of: None,
        result: None,
        source: None,
    }
}

fn scored(total: f64) -> Scored {
    let scale = |id: &str, value: f64| ScaleScore {
        id: id.into(),
        label: id.into(),
        value: Some(value),
        missing: Vec::new(),
        band: Some(1),
        band_label: Some(format!("{id} band")),
        sign: Some(BandSign::Positive),
    };
    Scored {
        complete: true,
        visible: vec!["1".into()],
        unanswered: Vec::new(),
        withheld: Vec::new(),
        scales: vec![scale("total", total), scale("half", total / 2.0)],
        triage: Some(TriageResult { id: "high".into(), label: "High".into(), sign: BandSign::Positive }),
        positive: Some(true),
        flags: Vec::new(),
        needs: Vec::new(),
        domains: Vec::new(),
    }
}

fn completed(id: &str, instrument_id: &str, days: i64, total: f64) -> Assessment {
    Assessment {
        status: AssessmentStatus::Completed,
        ended_at: Some(at(9)),
        ended_by: "Grace".into(),
        result: Some(scored(total)),
        ..assessment(id, instrument_id, days)
    }
}

fn answer(id: &str, assessment_id: &str, link_id: &str, value: AnswerValue) -> Answer {
    Answer {
        id: id.into(),
        assessment_id: assessment_id.into(),
        client_id: "client".into(),
        link_id: link_id.into(),
        value,
        at: at(2),
    }
}

fn choice(code: &str) -> AnswerValue {
    AnswerValue::Choice { code: code.into() }
}

fn flag(id: &str, state: FlagState) -> RaisedFlag {
    RaisedFlag {
        id: id.into(),
        client_id: "client".into(),
        assessment_id: "a".into(),
        rule_id: "item-9".into(),
        severity: FlagSeverity::Urgent,
        topic: FlagTopic::Suicide,
        title: "Thoughts of being better off dead".into(),
        actions: vec!["Stay".into(), "Ask".into()],
        offer: Some("c-ssrs-screener".into()),
        because: vec![Said { link_id: "9".into(), question: "Thoughts?".into(), answer: "Several days".into() }],
        state,
        raised_at: at(3),
        settled_at: None,
        settled_by: String::new(),
        done: Vec::new(),
        what: String::new(),
        told: String::new(),
    }
}

/// Answers, then the completed head, in one act: how a file is taken in.
async fn taken_in(record: &mut Record) -> throughline_domain::id::ActId {
    let mut write = record.write(act(1)).await.unwrap();
    write.save(&answer("one", "a", "1", choice("0"))).await.unwrap();
    write.save(&answer("two", "a", "2", AnswerValue::Declined)).await.unwrap();
    write.save(&completed("a", "phq-9", 0, 9.0)).await.unwrap();
    write.commit().await.unwrap().unwrap()
}

fn values() -> impl Strategy<Value = AnswerValue> {
    prop_oneof![
        "\\PC{0,20}".prop_map(|code| AnswerValue::Choice { code }),
        prop::collection::vec("\\PC{0,9}", 0..4).prop_map(|codes| AnswerValue::Choices { codes }),
        (-1_000_000_000_i64..1_000_000_000).prop_map(|n| AnswerValue::Number { value: n as f64 / 1000.0 }),
        (-3000..3000_i64).prop_map(|days| AnswerValue::Date { value: day(days) }),
        "\\PC{0,200}".prop_map(|text| AnswerValue::Text { text }),
        Just(AnswerValue::Declined),
        Just(AnswerValue::NotAsked),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_put_is_found(
        value in values(),
        words in prop::collection::vec("\\PC{0,30}", 6),
        total in 0..27_000_i64,
        interpreter in prop::option::of(any::<bool>()),
        mode in prop::sample::select(AssessmentMode::ALL),
        severity in prop::sample::select(FlagSeverity::ALL),
        done in prop::collection::vec(prop::sample::select(FlagAction::ALL), 0..3),
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let folder = tempdir().unwrap();
            let mut record = record_with_client(folder.path()).await;
            let running = Assessment {
                mode, interpreter, informant: words[0].clone(), language: words[1].clone(), amended_reason: words[2].clone(),
                ..assessment("a", "phq-9", 0)
            };
            round_trip(&mut record, &running).await;
            round_trip(&mut record, &answer("answer", "a", &words[3], value)).await;
            round_trip(&mut record, &RaisedFlag { severity, done, what: words[4].clone(), told: words[5].clone(), ..flag("flag", FlagState::Withdrawn) }).await;
            round_trip(&mut record, &completed("b", "gad-7", 1, total as f64 / 1000.0)).await;
            round_trip(&mut record, &PracticeInstrument::new("own", 2, words[0].clone())).await;
        });
    }
}

#[tokio::test]
async fn what_is_completed_never_changes() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    taken_in(&mut record).await;
    let whole = completed("a", "phq-9", 0, 9.0);
    let refused = |kind| Err(StoreError::Immutable { kind });
    let mut write = record.write(act(2)).await.unwrap();
    for changed in [
        Assessment { revision: 7, ..whole.clone() },
        Assessment { result: Some(scored(10.0)), ..whole.clone() },
        Assessment { result: None, status: AssessmentStatus::InProgress, ..whole.clone() },
        Assessment { status: AssessmentStatus::Amended, ..whole.clone() },
        Assessment { status: AssessmentStatus::EnteredInError, asked_on: day(-1), ..whole.clone() },
    ] {
        assert_eq!(write.save(&changed).await, refused("assessment"));
    }
    assert_eq!(write.save(&answer("one", "a", "1", choice("3"))).await, refused("answer"));
    assert_eq!(write.save(&answer("three", "a", "3", choice("3"))).await, refused("answer"));
    assert_eq!(write.remove::<Answer>("two", "slip").await, Err(StoreError::Immutable { kind: "answer" }));
    drop(write);

    put(&mut record, &[flag("flag", FlagState::Settled)]).await;
    put(&mut record, &[PracticeInstrument::new("own", 1, "{}".into())]).await;
    for statement in [
        "UPDATE assessment SET total = 3",
        "UPDATE assessment SET result = NULL",
        "UPDATE assessment SET status = 'in-progress'",
        "DELETE FROM assessment",
        "UPDATE answer SET value = '{\"kind\":\"not-asked\"}'",
        "UPDATE answer SET removed_at = 'now'",
        "DELETE FROM answer",
        "INSERT INTO answer (id, assessment_id, client_id, link_id, value, at, created_at, updated_at) VALUES ('x', 'a', 'client', '9', '{}', '', '', '')",
        "UPDATE raised_flag SET told = ''",
        "DELETE FROM raised_flag",
        "UPDATE practice_instrument SET body = ''",
    ] {
        let error: StoreError = sqlx::query(statement).execute(&mut record.conn).await.unwrap_err().into();
        assert!(matches!(error, StoreError::Constraint(_)), "{statement}: {error}");
    }
    assert_eq!(find(&mut record, "a").await, Some(whole));
}

/// Undoing an import takes a completed assessment away with its answers; redoing brings both back.
#[tokio::test]
async fn an_import_is_taken_back_whole_and_comes_back() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let made = taken_in(&mut record).await;
    let undone = undo(&mut record, &made).await.unwrap();
    assert_eq!(find::<Assessment>(&mut record, "a").await, None);
    assert!(record.reader().await.unwrap().answers_of(&"a".into()).await.unwrap().is_empty());
    undo(&mut record, &undone).await.unwrap();
    assert_eq!(find(&mut record, "a").await, Some(completed("a", "phq-9", 0, 9.0)));
    assert_eq!(record.reader().await.unwrap().answers_of(&"a".into()).await.unwrap().len(), 2);
}

#[tokio::test]
async fn an_answer_is_undone_and_an_item_has_one() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[assessment("a", "phq-9", 0)]).await;
    put(&mut record, &[answer("one", "a", "1", choice("0"))]).await;
    let changed = put(&mut record, &[answer("one", "a", "1", choice("3"))]).await;
    undo(&mut record, &changed).await.unwrap();
    assert_eq!(find(&mut record, "one").await, Some(answer("one", "a", "1", choice("0"))));
    let mut write = record.write(act(2)).await.unwrap();
    assert!(matches!(write.save(&answer("other", "a", "1", choice("1"))).await, Err(StoreError::Constraint(_))));
    drop(write);
    let mut write = record.write(act(2)).await.unwrap();
    write.remove::<Answer>("one", "taken back").await.unwrap();
    write.save(&answer("other", "a", "1", choice("1"))).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!(record.reader().await.unwrap().answers_of(&"a".into()).await.unwrap()[0].id.as_str(), "other");
    assert_eq!(record.reader().await.unwrap().assessment_writes(&"a".into()).await.unwrap(), 1);
}

#[tokio::test]
async fn what_is_replaced_or_an_error_counts_no_more() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[completed("a", "phq-9", 0, 9.0)]).await;
    let amending = Assessment { amends: Some("a".into()), ..assessment("b", "phq-9", 0) };
    put(&mut record, std::slice::from_ref(&amending)).await;
    let newest = async |record: &mut Record| {
        let mut reader = record.reader().await.unwrap();
        let found = reader.newest_results(&"client".into(), &["phq-9", "gad-7"]).await.unwrap();
        found.into_iter().map(|newest| newest.id.0).collect::<Vec<_>>()
    };
    assert_eq!(newest(&mut record).await, ["a"]);
    let amended =
        Assessment { status: AssessmentStatus::Amended, amends: Some("a".into()), ..completed("b", "phq-9", 0, 12.0) };
    put(&mut record, std::slice::from_ref(&amended)).await;
    assert_eq!(newest(&mut record).await, ["b"]);
    let head = record.reader().await.unwrap().assessment_heads_of(&["a"]).await.unwrap().remove(0);
    assert_eq!(head.amended_by, Some("b".into()));
    let error =
        Assessment { status: AssessmentStatus::EnteredInError, ended_reason: "not hers".into(), ..amended.clone() };
    let marked = put(&mut record, std::slice::from_ref(&error)).await;
    assert_eq!(newest(&mut record).await, ["a"]);
    assert_eq!(find(&mut record, "b").await, Some(error));
    undo(&mut record, &marked).await.unwrap();
    assert_eq!(find(&mut record, "b").await, Some(amended));
    assert_eq!(newest(&mut record).await, ["b"]);
}

#[tokio::test]
async fn pages_visit_everything_once_the_newest_first() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[client("other")]).await;
    let all: Vec<Assessment> =
        (0..37).map(|n| completed(&format!("{n:02}"), "phq-9", i64::from(n % 5), f64::from(n))).collect();
    put(&mut record, &all).await;
    put(&mut record, &[Assessment { client_id: "other".into(), ..assessment("other", "phq-9", 1) }]).await;
    let mut expected: Vec<_> = all.iter().map(|a| (a.asked_on, a.id.0.clone())).collect();
    expected.sort_by(|a, b| b.cmp(a));
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let mut reader = record.reader().await.unwrap();
        let page = reader.assessment_heads(&"client".into(), after.as_ref(), 4).await.unwrap();
        after = page.last().map(|head| AssessmentKey { asked_on: head.asked_on, id: head.id.clone() });
        seen.extend(page.iter().map(|head| (head.asked_on, head.id.0.clone())));
        if page.len() < 4 {
            break;
        }
    }
    assert_eq!(seen, expected);
    assert_eq!(record.reader().await.unwrap().assessment_count(&"client".into()).await.unwrap(), 37);
    let head = record.reader().await.unwrap().assessment_heads_of(&["36"]).await.unwrap().remove(0);
    assert_eq!((head.total, head.band.as_deref(), head.by.as_str()), (Some(36.0), Some("total band"), "Grace"));
}

#[tokio::test]
async fn values_of_a_scale_and_the_last_answers_are_found() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    for (id, days, total) in [("a", 0, 10.0), ("b", -7, 8.0), ("c", 7, 6.0)] {
        let mut write = record.write(act(1)).await.unwrap();
        write.save(&answer(&format!("{id}1"), id, "1", choice(id))).await.unwrap();
        write.save(&completed(id, "phq-9", days, total)).await.unwrap();
        write.commit().await.unwrap();
    }
    put(&mut record, &[Assessment { status: AssessmentStatus::Stopped, ..assessment("d", "phq-9", 9) }]).await;
    let mut reader = record.reader().await.unwrap();
    let mut values = async |scale| {
        let found = reader.scale_values(&"client".into(), "phq-9", scale).await.unwrap();
        found.into_iter().map(|value| (value.id.0, value.value, value.band)).collect::<Vec<_>>()
    };
    let band = |of: &str| Some(format!("{of} band"));
    let totals =
        vec![("b".into(), 8.0, band("total")), ("a".into(), 10.0, band("total")), ("c".into(), 6.0, band("total"))];
    assert_eq!(values(None).await, totals);
    assert_eq!(values(Some("total")).await, totals);
    assert_eq!(values(Some("half")).await[0], ("b".into(), 4.0, band("half")));
    assert!(values(Some("none")).await.is_empty());
    let mut last = async |not: &[&str]| {
        let found = reader.earlier_answers(&"client".into(), &["phq-9", "gad-7"], not).await.unwrap();
        found.into_iter().map(|earlier| earlier.value).collect::<Vec<_>>()
    };
    assert_eq!(last(&[]).await, [choice("c")]);
    assert_eq!(last(&["c"]).await, [choice("a")]);
}

#[tokio::test]
async fn open_flags_are_found_with_whose_they_are() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[assessment("a", "phq-9", 0)]).await;
    put(&mut record, &[flag("open", FlagState::Open), flag("withdrawn", FlagState::Withdrawn)]).await;
    let mut reader = record.reader().await.unwrap();
    for of in [None, Some(&"client".into())] {
        let open = reader.open_flags(of).await.unwrap();
        assert_eq!(
            (open.len(), open[0].client_name.as_str(), open[0].instrument.as_str()),
            (1, "Ada Lovelace", "phq-9")
        );
    }
    let states: Vec<_> = reader.flags_of(&"a".into()).await.unwrap().into_iter().map(|flag| flag.state).collect();
    assert_eq!(states, [FlagState::Open, FlagState::Withdrawn]);
    let settled = put(&mut record, &[flag("open", FlagState::Settled)]).await;
    assert_eq!(undo(&mut record, &settled).await, Err(StoreError::Immutable { kind: "raised_flag" }));
}

/// However many assessments a client has, what opens a form or a page walks an index to what it needs.
#[tokio::test]
async fn forms_and_pages_are_found_along_indexes() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    for (words, walk) in [
        ("a.asked_on <= ?2 AND (a.asked_on, a.id) <", "INDEX assessment_by_client (client_id=? AND "),
        ("AND instrument_id = wanted.value", "INDEX assessment_that_counts (client_id=? AND instrument_id=?"),
        ("AND status = 'in-progress' AND amends IS NULL", "INDEX assessment_running (client_id=? AND instrument_id=?"),
        ("FROM answer WHERE removed_at IS NULL AND assessment_id = ?1", "INDEX answer_by_item (assessment_id=?)"),
        ("later.amends = a.id", "INDEX assessment_amendment (amends=?)"),
        ("AND state = 'open' AND removed_at IS NULL) AS \"open_flags", "raised_flag"),
    ] {
        let statements = described(words);
        assert!(!statements.is_empty(), "{words}");
        for statement in statements {
            let plan = query_plan(&mut record, statement.clone()).await;
            assert!(plan.contains(walk), "{statement}\n{plan}");
            let whole = plan
                .lines()
                .any(|step| step.starts_with("SCAN ") && !step.contains("json_each") && !step.contains("wanted"));
            assert!(!whole, "{statement}\n{plan}");
        }
    }
    // The newest of an instrument and a page come in the order of the index: nothing is sorted for them.
    let page = described("a.asked_on <= ?2 AND (a.asked_on, a.id) <").pop().unwrap();
    assert!(!query_plan(&mut record, page).await.contains("TEMP B-TREE"));
}
