//! Safety plans and crisis lines.

use throughline_domain::Code;
use throughline_domain::id::SafetyPlanId;
use throughline_domain::safety::{CrisisLine, CrisisLines, SafetyContact, SafetyPlan};

use super::{Desk, ada, day};

fn nothing_yet() -> SafetyPlan {
    SafetyPlan {
        id: SafetyPlanId::default(),
        client_id: ada(),
        number: None,
        warning_signs: Vec::new(),
        coping: Vec::new(),
        distraction: Vec::new(),
        helpers: Vec::new(),
        professionals: Vec::new(),
        environment: Vec::new(),
        worth_living_for: String::new(),
        written_with: String::new(),
        next_review_on: None,
        finished_at: None,
        finished_by: String::new(),
    }
}

fn person(name: &str, phone: &str) -> SafetyContact {
    SafetyContact { name: name.into(), phone: phone.into() }
}

fn in_full(draft: SafetyPlan) -> SafetyPlan {
    SafetyPlan {
        warning_signs: vec!["I stop answering the phone".into(), "  ".into()],
        coping: vec!["Walk the dog".into()],
        distraction: vec![person("The library", ""), SafetyContact::default()],
        helpers: vec![person("My sister", "555-0101")],
        professionals: vec![person("Fable Street Clinic", "555-0102")],
        environment: vec!["The pills are with my sister".into()],
        next_review_on: Some(day(14)),
        ..draft
    }
}

#[tokio::test]
async fn a_safety_plan_is_written_finished_and_begun_again_from_what_counts() {
    let desk = Desk::open().await;
    let app = &desk.app;
    assert_eq!(app.safety_plan_get("nobody".into()).await.unwrap_err().code, Code::NotFound);
    let view = app.safety_plan_get(ada()).await.unwrap();
    assert_eq!((view.draft, view.finished, view.empty_steps), (None, Vec::new(), Vec::new()));

    let draft = app.safety_plan_save(nothing_yet()).await.unwrap().draft.unwrap();
    assert_eq!(app.safety_plan_get(ada()).await.unwrap().empty_steps, [1, 2, 3, 4, 5, 6]);
    let failure = app.safety_plan_finish(draft.id.clone()).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("warningSigns")));

    // Numbers and signatures are the core's.
    let forged = SafetyPlan {
        number: Some(9),
        client_id: "somebody else".into(),
        finished_by: "nobody".into(),
        ..in_full(draft)
    };
    let view = app.safety_plan_save(forged).await.unwrap();
    let draft = view.draft.unwrap();
    assert_eq!((draft.number, draft.client_id.clone(), draft.finished_by.as_str()), (None, ada(), ""));
    assert!(view.empty_steps.is_empty());

    let view = app.safety_plan_finish(draft.id.clone()).await.unwrap();
    let first = view.finished[0].clone();
    assert_eq!((view.draft, first.number, first.finished_at.is_some()), (None, Some(1), true));
    assert_eq!(first.warning_signs, ["I stop answering the phone"], "empty lines are left out");
    assert_eq!(first.distraction, [person("The library", "")]);
    let act = desk.last_act().await;
    assert_eq!(app.act_undo(act).await.unwrap_err().code, Code::Immutable);
    let changed = SafetyPlan { coping: vec!["Nothing".into()], ..first.clone() };
    assert_eq!(app.safety_plan_save(changed).await.unwrap_err().code, Code::Immutable);
    assert_eq!(app.safety_plan_finish(first.id.clone()).await.unwrap_err().code, Code::Immutable);

    // The next one begins with what counts; what is written stays when a second window begins as well.
    let draft = app.safety_plan_save(nothing_yet()).await.unwrap().draft.unwrap();
    assert_eq!((&draft.coping, draft.number, draft.next_review_on), (&first.coping, None, None));
    assert_ne!(draft.id, first.id);
    let other = SafetyPlan { coping: vec!["Sing".into()], ..draft.clone() };
    app.safety_plan_save(other.clone()).await.unwrap();
    assert_eq!(app.safety_plan_save(nothing_yet()).await.unwrap().draft, Some(other.clone()));
    let view = app.safety_plan_finish(draft.id).await.unwrap();
    assert_eq!(view.finished.iter().map(|plan| plan.number).collect::<Vec<_>>(), [Some(2), Some(1)]);
    assert_eq!(view.finished[1], first);
}

#[tokio::test]
async fn a_review_that_has_passed_and_a_page_that_would_overflow_are_refused() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let past = SafetyPlan { next_review_on: Some(day(-1)), ..in_full(nothing_yet()) };
    let draft = app.safety_plan_save(past).await.unwrap().draft.unwrap();
    let failure = app.safety_plan_finish(draft.id.clone()).await.unwrap_err();
    assert_eq!(failure.detail.field.as_deref(), Some("nextReviewOn"));
    let long = SafetyPlan { coping: vec!["x".repeat(501)], ..draft };
    let failure = app.safety_plan_save(long).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("coping")));
}

#[tokio::test]
async fn crisis_lines_are_those_of_the_country_until_the_practice_words_them() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let us = app.crisis_lines_get(None).await.unwrap();
    assert_eq!((us.country.as_str(), us.edited), ("US", false));
    assert!(us.lines.iter().any(|line| line.number.contains("988")) && us.countries.len() > 1);

    let gb = app.crisis_lines_get(Some("GB".into())).await.unwrap();
    assert!(gb.country == "GB" && !gb.edited && gb.lines != us.lines);
    assert!(app.crisis_lines_get(Some("XX".into())).await.unwrap().lines.is_empty());

    let ours = CrisisLine {
        name: "County crisis team".into(),
        number: "555-0155".into(),
        source: String::new(),
        ..us.lines[0].clone()
    };
    let mut lines = us.lines.clone();
    lines.insert(0, ours.clone());
    let saved = app.crisis_lines_save(CrisisLines { lines, ..us.clone() }).await.unwrap();
    assert!(saved.edited && saved.lines[0] == ours);
    assert_eq!(app.crisis_lines_get(None).await.unwrap(), saved);
    assert_eq!(app.crisis_lines_get(Some(us.country.clone())).await.unwrap(), us, "named, it is as shipped");
    // As shipped is not edited.
    assert_eq!(app.crisis_lines_save(CrisisLines { edited: true, ..us.clone() }).await.unwrap(), us);
    // Another country is kept as chosen.
    assert!(!app.crisis_lines_save(gb.clone()).await.unwrap().edited);
    assert_eq!(app.crisis_lines_get(None).await.unwrap(), gb);
    assert_eq!(app.crisis_lines_get(Some("US".into())).await.unwrap(), us);
    let failure = app.crisis_lines_save(CrisisLines { lines: Vec::new(), ..us }).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("lines")));
}
