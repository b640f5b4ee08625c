//! Measures typed in one line, held against limits, answered; promises kept, moved and listed.

use throughline_domain::Code;
use throughline_domain::check_in::{CheckInOutcome, CheckInState, PromisedBy};
use throughline_domain::id::MeasureLimitId;
use throughline_domain::measure::{MeasureKind, MeasureLimit, Side};
use throughline_domain::measure_reading::ReadingFaultKind;
use throughline_domain::promise::PromiseMade;
use throughline_domain::trend::TrendOf;

use super::{Desk, ada, day};

pub(super) fn limit(kind: MeasureKind, unit: &str, high: f64) -> MeasureLimit {
    MeasureLimit {
        id: MeasureLimitId::default(),
        client_id: ada(),
        kind,
        name: String::new(),
        unit: unit.into(),
        low: None,
        high: Some(high),
        second_low: None,
        second_high: None,
        target: None,
        second_target: None,
        goal_id: None,
        starts_on: day(-2),
    }
}

fn of(measure: MeasureKind, name: &str) -> TrendOf {
    TrendOf::Measure { measure, name: name.into() }
}

#[tokio::test]
async fn a_line_becomes_measures_in_one_act() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let kept = app.measures_keep(ada(), "bp 142/88, weight 168 lb yesterday\nspo2 91 %".into()).await.unwrap();
    let told: Vec<_> =
        kept.kept.iter().map(|it| (it.measure.kind, it.measure.name.as_str(), it.measure.value)).collect();
    assert_eq!(
        told,
        [
            (MeasureKind::BloodPressure, "", 142.0),
            (MeasureKind::Weight, "", 168.0),
            (MeasureKind::Custom, "spo2", 91.0)
        ]
    );
    assert_eq!(kept.kept[0].measure.loinc.as_deref(), Some("85354-9"));
    assert_eq!(kept.kept[1].measure.at, day(-1).and_hms_opt(12, 0, 0).unwrap().and_utc());
    assert_eq!(app.trend_list(ada()).await.unwrap().len(), 3);
    // The next one is known by its name however it is written.
    let again = app.measures_keep(ada(), "SPO2 95".into()).await.unwrap();
    assert_eq!(again.kept[0].measure.name, "spo2");
    assert_eq!(app.trend_get(ada(), of(MeasureKind::Custom, "spo2")).await.unwrap().points.len(), 2);

    app.act_undo(again.act_id).await.unwrap();
    app.act_undo(kept.act_id).await.unwrap();
    assert!(app.trend_list(ada()).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_cannot_be_is_kept_not_even_in_part() {
    let desk = Desk::open().await;
    let app = &desk.app;
    for text in ["weight 168, bp 1420/88", "", "hello", "bp 142/88 8pm", "pain 6 banana"] {
        let failure = app.measures_keep(ada(), text.into()).await.unwrap_err();
        assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("text")), "{text}");
    }
    assert!(app.trend_list(ada()).await.unwrap().is_empty());
    let read = app.measure_read(ada(), "bp 1420/88".into()).await.unwrap();
    assert_eq!(read[0].faults[0].what, ReadingFaultKind::Implausible);
}

#[tokio::test]
async fn out_of_range_is_said_at_once_and_answered_once() {
    let desk = Desk::open().await;
    let app = &desk.app;
    app.measure_limit_save(limit(MeasureKind::Weight, "kg", 75.0)).await.unwrap();
    let read = app.measure_read(ada(), "weight 168 lb".into()).await.unwrap();
    assert_eq!(read[0].breach.map(|breach| (breach.side, breach.bound)), Some((Side::Above, 75.0)));
    let kept = app.measures_keep(ada(), "weight 168 lb, weight 160, weight 170 lb 3 days ago".into()).await.unwrap();
    let beyond: Vec<bool> = kept.kept.iter().map(|it| it.breach.is_some()).collect();
    // The last is from before there was a limit.
    assert_eq!(beyond, [true, false, false]);

    let id = kept.kept[0].measure.id.clone();
    assert_eq!(app.measure_answer(id.clone(), "  ".into()).await.unwrap_err().code, Code::Invalid);
    app.measure_answer(id.clone(), "Called Dr. Example".into()).await.unwrap();
    let answered = app.measure_answer(id.clone(), " Called Dr. Example; water pill raised ".into()).await.unwrap();
    let trend = app.trend_get(ada(), of(MeasureKind::Weight, "")).await.unwrap();
    let answers: Vec<_> = trend.points.iter().filter_map(|point| point.answer.as_deref()).collect();
    assert_eq!(answers, ["Called Dr. Example; water pill raised"]);
    assert_eq!(trend.points.iter().filter(|point| point.breach.is_some()).count(), 1);
    // The limit is drawn in the unit the values are in.
    assert_eq!(trend.limit.map(|limit| (limit.unit, limit.high.unwrap().round())), Some(("[lb_av]".to_owned(), 165.0)));
    app.act_undo(answered.act_id).await.unwrap();

    let removed = app.measure_remove(id, "Another client's scale".into()).await.unwrap();
    assert_eq!(app.trend_get(ada(), of(MeasureKind::Weight, "")).await.unwrap().points.len(), 2);
    app.act_undo(removed).await.unwrap();
    let trend = app.trend_get(ada(), of(MeasureKind::Weight, "")).await.unwrap();
    assert_eq!(
        trend.points.iter().filter_map(|point| point.answer.as_deref()).collect::<Vec<_>>(),
        ["Called Dr. Example"]
    );
}

#[tokio::test]
async fn one_limit_a_kind_takes_the_place_of_the_one_before() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let first = app.measure_limit_save(limit(MeasureKind::A1c, "%", 9.0)).await.unwrap();
    let second = app.measure_limit_save(limit(MeasureKind::A1c, "%", 8.0)).await.unwrap();
    assert_eq!(first.id, second.id);
    let limits = app.measure_limits_get(ada()).await.unwrap().limits;
    assert_eq!(limits, std::slice::from_ref(&second));
    for (wrong, field) in [
        (MeasureLimit { high: None, ..limit(MeasureKind::A1c, "%", 1.0) }, "high"),
        (MeasureLimit { low: Some(9.0), ..limit(MeasureKind::A1c, "%", 8.0) }, "high"),
        (limit(MeasureKind::A1c, "kg", 8.0), "unit"),
        (limit(MeasureKind::Custom, "%", 8.0), "name"),
    ] {
        let failure = app.measure_limit_save(wrong).await.unwrap_err();
        assert_eq!(failure.detail.field.as_deref(), Some(field));
    }
    app.measure_limit_remove(second.id, "No longer followed".into()).await.unwrap();
    assert!(app.measure_limits_get(ada()).await.unwrap().limits.is_empty());
}

fn promise(words: &str, by: PromisedBy, who: &str, days: i64) -> PromiseMade {
    PromiseMade { words: words.into(), by, who: who.into(), due_on: day(days), note_id: None }
}

#[tokio::test]
async fn a_promise_is_a_check_in_on_its_day() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let found = app.promises_in("I will call the pharmacy by Friday.".into()).await.unwrap();
    assert_eq!((found[0].words.as_str(), found[0].due_on), ("I will call the pharmacy", Some(day(5))));
    for (wrong, field) in [
        (promise(" ", PromisedBy::Me, "", 1), "words"),
        (promise("She will come", PromisedBy::Them, " ", 1), "who"),
        (promise("I will come", PromisedBy::Me, "", -1), "dueOn"),
    ] {
        let failure = app.promise_keep(ada(), wrong).await.unwrap_err();
        assert_eq!(failure.detail.field.as_deref(), Some(field));
    }
    // One far ahead is listed as well.
    app.promise_keep(ada(), promise("I will visit", PromisedBy::Me, "", 90)).await.unwrap();
    app.promise_keep(ada(), promise("She'll bring the form", PromisedBy::Them, "Maria", 2)).await.unwrap();
    let rows = app.promise_list(Some(ada())).await.unwrap();
    let told: Vec<_> = rows.iter().map(|row| (row.words.as_str(), row.who.as_str(), row.check_in.due_on)).collect();
    assert_eq!(told, [("She'll bring the form", "Maria", day(2)), ("I will visit", "", day(90))]);

    let done = CheckInOutcome::Done { on: None, remark: None };
    app.check_in_answer(rows[0].check_in.id.clone(), done).await.unwrap();
    let rows = app.promise_list(None).await.unwrap();
    let states: Vec<_> = rows.iter().map(|row| row.check_in.state).collect();
    assert_eq!(states, [CheckInState::Open, CheckInState::Done]);
    assert_eq!(rows[0].client_name, "Ada Lovelace");
}

#[tokio::test]
async fn a_promise_past_its_day_is_not_moved_away() {
    let desk = Desk::open().await;
    let app = &desk.app;
    app.promise_keep(ada(), promise("I will fax it", PromisedBy::Me, "", 3)).await.unwrap();
    let series = app.promise_list(None).await.unwrap()[0].check_in.series_id.clone();
    app.promise_move(series.clone(), day(4), "The office is closed".into()).await.unwrap();
    let rows = app.promise_list(None).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.check_in.due_on).collect::<Vec<_>>(), [day(4)]);

    desk.days_pass(6);
    let rows = app.promise_list(None).await.unwrap();
    assert_eq!(rows[0].days_overdue, 2);
    let moved = app.promise_move(series.clone(), day(8), "The fax was broken".into()).await.unwrap();
    let told = |rows: Vec<throughline_domain::promise::PromiseRow>| {
        rows.into_iter().map(|row| (row.check_in.due_on, row.check_in.state, row.check_in.late)).collect::<Vec<_>>()
    };
    let now = told(app.promise_list(None).await.unwrap());
    assert_eq!(now, [(day(8), CheckInState::Open, false), (day(4), CheckInState::NotPossible, true)]);
    app.act_undo(moved).await.unwrap();
    assert_eq!(told(app.promise_list(None).await.unwrap()), [(day(4), CheckInState::Open, false)]);
}
