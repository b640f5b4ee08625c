//! An assessment from the first question to what stands for good.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use throughline_domain::Code;
use throughline_domain::assessment::{
    AnswerValue, Assessment, AssessmentMode, AssessmentProgress, AssessmentStart, AssessmentStatus, AssessmentView,
    GivenAnswer, Recorded,
};
use throughline_domain::id::AssessmentId;
use throughline_domain::safety::{FlagAction, FlagSettlement, FlagState};
use throughline_domain::timeline::{TimelineBody, TimelineKind};

use crate::Failure;
use crate::tests::{Desk, ada, day};

fn start(instrument: &str) -> AssessmentStart {
    AssessmentStart {
        client_id: ada(),
        instrument_id: instrument.into(),
        mode: AssessmentMode::Interview,
        informant: String::new(),
        language: String::new(),
        interpreter: None,
        asked_on: day(0),
        part_of: None,
    }
}

fn choice(link_id: &str, code: &str) -> GivenAnswer {
    GivenAnswer { link_id: link_id.into(), value: Some(AnswerValue::Choice { code: code.into() }) }
}

fn none(link_id: &str) -> GivenAnswer {
    GivenAnswer { link_id: link_id.into(), value: None }
}

/// Every asked item of an instrument, answered with the option at this place (the last where it has fewer).
fn every(view: &AssessmentView, place: usize) -> Vec<GivenAnswer> {
    let mut answers = Vec::new();
    view.instrument.each_item(&mut |item| {
        if let Some(option) = item.options.get(place).or(item.options.last()).filter(|_| item.asks()) {
            answers.push(choice(&item.link_id, &option.code));
        }
    });
    answers
}

fn links(view: &AssessmentView) -> Vec<String> {
    let mut links = Vec::new();
    view.instrument.each_item(&mut |item| {
        if item.asks() {
            links.push(item.link_id.clone());
        }
    });
    links
}

fn settlement() -> FlagSettlement {
    FlagSettlement {
        done: vec![FlagAction::SafetyPlan, FlagAction::AskedDirectly, FlagAction::SafetyPlan],
        what: " Stayed until her daughter came ".into(),
        told: "Dr. Osei".into(),
    }
}

async fn answer(desk: &Desk, id: &AssessmentId, answers: Vec<GivenAnswer>) -> AssessmentProgress {
    desk.app.assessment_answer(id.clone(), answers).await.unwrap()
}

/// A completed form of this instrument, every item answered with the option at this place.
async fn completed(desk: &Desk, instrument: &str, place: usize) -> AssessmentView {
    let view = desk.app.assessment_start(start(instrument)).await.unwrap();
    let id = view.assessment.id.clone();
    let progress = answer(desk, &id, every(&view, place)).await;
    for flag in progress.flags {
        desk.app.flag_settle(flag.id, settlement()).await.unwrap();
    }
    desk.app.assessment_complete(id, progress.revision).await.unwrap()
}

fn code<T: std::fmt::Debug>(done: Result<T, Failure>) -> Code {
    done.unwrap_err().code
}

#[tokio::test]
async fn a_form_with_a_flag_goes_its_way() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let view = app.assessment_start(start("phq-9")).await.unwrap();
    let id = view.assessment.id.clone();
    assert_eq!((view.assessment.status, view.assessment.revision), (AssessmentStatus::InProgress, 0));
    assert_eq!((view.scored.complete, view.scored.scales[0].value), (false, None));
    let links = links(&view);
    let (first, ninth) = (links[0].clone(), links[8].clone());
    let options = view.instrument.item(&ninth).unwrap().options.clone();

    // The flag opens with the answer, long before the form is complete.
    let progress = answer(&desk, &id, vec![choice(&ninth, &options[1].code)]).await;
    assert_eq!((progress.revision, progress.flags.len(), progress.flags[0].state), (1, 1, FlagState::Open));
    assert_eq!(progress.flags[0].because[0].answer, options[1].label);
    assert_eq!(app.flag_open_list(None).await.unwrap()[0].client_name, "Ada Lovelace");
    assert_eq!(app.flag_open_list(Some(ada())).await.unwrap()[0].instrument, "PHQ-9");
    // Corrected before anything was recorded: it is withdrawn and stays to be seen.
    let progress = answer(&desk, &id, vec![choice(&ninth, &options[0].code)]).await;
    assert_eq!((progress.flags.len(), progress.flags[0].state), (1, FlagState::Withdrawn));
    assert!(app.flag_open_list(None).await.unwrap().is_empty());
    assert_eq!(code(app.flag_settle(progress.flags[0].id.clone(), settlement()).await), Code::Immutable);

    let progress = answer(&desk, &id, every(&view, 1)).await;
    assert!(progress.scored.complete);
    assert_eq!(code(app.assessment_complete(id.clone(), progress.revision).await), Code::FlagOpen);
    let open = progress.flags[0].clone();
    let empty = FlagSettlement { told: String::new(), ..settlement() };
    assert_eq!(app.flag_settle(open.id.clone(), empty).await.unwrap_err().detail.field.as_deref(), Some("told"));
    let settled = app.flag_settle(open.id.clone(), settlement()).await.unwrap();
    assert_eq!((settled.done.len(), settled.what.as_str()), (2, "Stayed until her daughter came"));
    let act = desk.last_act().await;
    assert_eq!(code(app.act_undo(act).await), Code::Immutable);
    // The answer it was settled on stands: it does not open again. A graver one opens it.
    let progress = answer(&desk, &id, vec![choice(&first, &options[2].code)]).await;
    assert_eq!(progress.flags.iter().filter(|flag| flag.state == FlagState::Open).count(), 0);
    let progress = answer(&desk, &id, vec![choice(&ninth, &options[3].code)]).await;
    assert_eq!(progress.flags[0].state, FlagState::Open);
    app.flag_settle(progress.flags[0].id.clone(), settlement()).await.unwrap();

    let done = app.assessment_complete(id.clone(), progress.revision).await.unwrap();
    assert_eq!(done.assessment.status, AssessmentStatus::Completed);
    assert_eq!((done.scored.scales[0].value, done.assessment.result.as_ref()), (Some(12.0), Some(&done.scored)));
    assert_eq!(code(app.assessment_complete(id.clone(), progress.revision).await), Code::Immutable);
    assert_eq!(code(app.assessment_answer(id.clone(), vec![none(&first)]).await), Code::Immutable);
    assert_eq!(code(app.assessment_describe(id.clone(), start("phq-9")).await), Code::Immutable);
    assert_eq!(code(app.assessment_stop(id.clone(), "left".into()).await), Code::Immutable);
    let act = desk.last_act().await;
    assert_eq!(code(app.act_undo(act).await), Code::Immutable);

    let page = app.assessment_page(ada(), None, 10).await.unwrap();
    assert_eq!((page.total, page.rows[0].short_title.as_str(), page.rows[0].total), (1, "PHQ-9", Some(12.0)));
    assert_eq!((page.rows[0].answered, page.rows[0].open_flags, page.rows[0].positive), (10, 0, Some(true)));
    let story = app.timeline_page(ada(), vec![TimelineKind::Assessment], None, 10).await.unwrap();
    assert!(
        matches!(&story.rows[0].body, TimelineBody::Assessment { assessment } if assessment.short_title == "PHQ-9")
    );
    let due = app.assessment_due(ada()).await.unwrap();
    assert_eq!((due.len(), due[0].last_total), (1, Some(12.0)));
}

#[tokio::test]
async fn an_amendment_stands_in_the_place_of_the_first() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let first = completed(&desk, "phq-9", 1).await;
    let id = first.assessment.id.clone();
    assert_eq!(app.assessment_amend(id.clone(), " ".into()).await.unwrap_err().detail.field.as_deref(), Some("reason"));
    desk.days_pass(1);
    let amending = app.assessment_amend(id.clone(), "Item 1 was misheard".into()).await.unwrap();
    let second = amending.assessment.id.clone();
    assert_eq!((amending.answers.len(), amending.assessment.amends.as_ref()), (10, Some(&id)));
    // What was settled on the same answer is not opened again; one amendment at a time.
    assert!(amending.flags.is_empty() && amending.earlier.is_empty());
    assert_eq!(app.assessment_amend(id.clone(), "again".into()).await.unwrap().assessment.id, second);
    assert_eq!(app.assessment_get(id.clone()).await.unwrap().amended_by, None);
    let link = links(&amending)[0].clone();
    let option = amending.instrument.item(&link).unwrap().options[3].code.clone();
    let progress = answer(&desk, &second, vec![choice(&link, &option)]).await;
    let done = app.assessment_complete(second.clone(), progress.revision).await.unwrap();
    assert_eq!(done.assessment.status, AssessmentStatus::Amended);
    assert_eq!((done.amends.unwrap().id, done.scored.scales[0].value), (id.clone(), Some(11.0)));

    let before = app.assessment_get(id.clone()).await.unwrap();
    assert_eq!((before.answers, before.scored), (first.answers, first.scored));
    assert_eq!(before.amended_by.unwrap().id, second);
    assert_eq!(code(app.assessment_amend(id.clone(), "again".into()).await), Code::ChangedSince);
    let due = app.assessment_due(ada()).await.unwrap();
    assert_eq!((due.len(), due[0].last_total), (1, Some(11.0)));
    // Marked as an error, it gives the place back.
    let marked = app.assessment_remove(second.clone(), "Of another client".into()).await.unwrap();
    assert_eq!(marked.assessment.status, AssessmentStatus::EnteredInError);
    assert_eq!(code(app.assessment_remove(second, "again".into()).await), Code::Immutable);
    assert_eq!(app.assessment_due(ada()).await.unwrap()[0].last_total, Some(9.0));
    let act = desk.last_act().await;
    app.act_undo(act).await.unwrap();
    assert_eq!(app.assessment_due(ada()).await.unwrap()[0].last_total, Some(11.0));
}

#[tokio::test]
async fn two_windows_do_not_finish_different_forms() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let view = app.assessment_start(start("gad-7")).await.unwrap();
    let id = view.assessment.id.clone();
    let one = answer(&desk, &id, every(&view, 1)).await;
    let link = links(&view)[0].clone();
    let other = answer(&desk, &id, vec![none(&link)]).await;
    assert_eq!(code(app.assessment_complete(id.clone(), one.revision).await), Code::ChangedSince);
    let missing = app.assessment_complete(id.clone(), other.revision).await.unwrap_err();
    assert_eq!((missing.code, missing.detail.items), (Code::Unanswered, vec![link.clone()]));
    // The undo lowers the revision; the next answer is above all there were.
    let act = desk.last_act().await;
    app.act_undo(act).await.unwrap();
    assert_eq!(app.assessment_get(id.clone()).await.unwrap().assessment.revision, one.revision);
    let option = view.instrument.item(&link).unwrap().options[2].code.clone();
    let third = answer(&desk, &id, vec![choice(&link, &option)]).await;
    assert!(third.revision > other.revision);
    assert_eq!(code(app.assessment_complete(id.clone(), other.revision).await), Code::ChangedSince);
    app.assessment_complete(id.clone(), third.revision).await.unwrap();
    assert_eq!(code(app.assessment_complete(id, third.revision).await), Code::Immutable);
}

#[tokio::test]
async fn what_an_item_does_not_take_is_refused_and_nothing_of_it_kept() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let view = app.assessment_start(start("phq-9")).await.unwrap();
    let (id, links) = (view.assessment.id.clone(), links(&view));
    let code_of = view.instrument.item(&links[0]).unwrap().options[0].code.clone();
    for wrong in [
        choice(&links[1], "no-such-option"),
        choice("no-such-item", &code_of),
        GivenAnswer { link_id: links[1].clone(), value: Some(AnswerValue::Number { value: 4.0 }) },
    ] {
        let failure =
            app.assessment_answer(id.clone(), vec![choice(&links[0], &code_of), wrong.clone()]).await.unwrap_err();
        assert_eq!((failure.code, &failure.detail.items), (Code::Invalid, &vec![wrong.link_id]));
    }
    let view = app.assessment_get(id.clone()).await.unwrap();
    assert_eq!((view.answers.len(), view.assessment.revision), (0, 0));
    // The same answer again, and taking back what was never given, are nothing.
    let given = answer(&desk, &id, vec![choice(&links[0], &code_of)]).await;
    assert_eq!(answer(&desk, &id, vec![choice(&links[0], &code_of), none(&links[1])]).await.revision, given.revision);
    let declined = GivenAnswer { link_id: links[0].clone(), value: Some(AnswerValue::Declined) };
    assert_eq!(answer(&desk, &id, vec![declined]).await.scored.withheld, [links[0].clone()]);
}

#[tokio::test]
async fn starting_twice_makes_one_form_until_something_is_answered() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let first = app.assessment_start(start("phq-2")).await.unwrap();
    let proxy = AssessmentStart {
        mode: AssessmentMode::Proxy,
        informant: " Her son ".into(),
        language: "es".into(),
        ..start("phq-2")
    };
    let again = app.assessment_start(proxy).await.unwrap();
    assert_eq!(again.assessment.id, first.assessment.id);
    assert_eq!((again.assessment.informant.as_str(), again.assessment.language.as_str()), ("Her son", "es"));
    answer(&desk, &first.assessment.id, every(&first, 0)).await;
    let second = app.assessment_start(start("phq-2")).await.unwrap();
    assert_ne!(second.assessment.id, first.assessment.id);
    let gone = app.assessment_remove(second.assessment.id.clone(), "pressed twice".into()).await.unwrap();
    assert_eq!(gone.assessment.status, AssessmentStatus::EnteredInError);
    assert_eq!(code(app.assessment_get(second.assessment.id).await), Code::NotFound);
    assert_eq!(app.assessment_page(ada(), None, 10).await.unwrap().total, 1);
    let stopped = app.assessment_stop(first.assessment.id.clone(), "She was tired".into()).await.unwrap();
    assert_eq!((stopped.assessment.status, stopped.answers.len()), (AssessmentStatus::Stopped, 2));
    assert_eq!(
        code(app.assessment_complete(first.assessment.id.clone(), stopped.assessment.revision).await),
        Code::Immutable
    );

    let check = |start: AssessmentStart, field: &'static str| async move {
        let failure = app.assessment_start(start).await.unwrap_err();
        assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some(field)));
    };
    check(AssessmentStart { asked_on: day(1), ..start("phq-2") }, "askedOn").await;
    check(AssessmentStart { mode: AssessmentMode::Proxy, ..start("phq-2") }, "informant").await;
    check(AssessmentStart { part_of: Some(first.assessment.id), ..start("phq-2") }, "partOf").await;
}

#[tokio::test]
async fn what_a_flag_was_about_stays_though_its_answer_is_taken_back() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let view = app.assessment_start(start("phq-9")).await.unwrap();
    let (id, ninth) = (view.assessment.id.clone(), links(&view)[8].clone());
    let progress = answer(&desk, &id, vec![choice(&ninth, "1")]).await;
    app.flag_settle(progress.flags[0].id.clone(), settlement()).await.unwrap();
    answer(&desk, &id, vec![none(&ninth)]).await;
    app.assessment_remove(id.clone(), "pressed twice".into()).await.unwrap();
    let kept = app.assessment_get(id).await.unwrap();
    assert_eq!((kept.assessment.status, kept.flags.len()), (AssessmentStatus::EnteredInError, 1));
}

#[tokio::test]
async fn an_answer_said_to_be_in_error_is_corrected_before_the_form_is_complete() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let view = app.assessment_start(start("phq-9")).await.unwrap();
    let (id, ninth) = (view.assessment.id.clone(), links(&view)[8].clone());
    let in_error = || FlagSettlement {
        done: vec![FlagAction::AnsweredInError],
        what: "Pressed the wrong key".into(),
        told: "Nobody".into(),
    };
    let progress = answer(&desk, &id, every(&view, 1)).await;
    app.flag_settle(progress.flags[0].id.clone(), in_error()).await.unwrap();
    assert_eq!(code(app.assessment_complete(id.clone(), progress.revision).await), Code::FlagOpen);
    let open = app.flag_open_list(Some(ada())).await.unwrap();
    app.flag_settle(open[0].flag.id.clone(), in_error()).await.unwrap();
    let corrected = answer(&desk, &id, vec![choice(&ninth, "0")]).await;
    assert!(corrected.flags.iter().all(|flag| flag.state == FlagState::Settled));
    app.assessment_complete(id, corrected.revision).await.unwrap();
}

#[tokio::test]
async fn a_total_from_elsewhere_is_complete_at_once() {
    let desk = Desk::open().await;
    let app = &desk.app;
    for wrong in [-1.0, 28.0, 1.5, f64::NAN] {
        let failure = app.assessment_total(start("phq-9"), wrong).await.unwrap_err();
        assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("total")));
    }
    let view = app.assessment_total(start("phq-9"), 27.0).await.unwrap();
    assert_eq!((view.assessment.status, view.assessment.recorded), (AssessmentStatus::Completed, Recorded::Total));
    assert_eq!(view.scored.scales[0].value, Some(27.0));
    assert_eq!(
        app.assessment_amend(view.assessment.id, "slip".into()).await.unwrap_err().detail.field.as_deref(),
        Some("id")
    );
}

#[tokio::test]
async fn what_was_answered_the_last_time_is_shown_beside() {
    let desk = Desk::open().await;
    let first = completed(&desk, "phq-2", 0).await;
    desk.days_pass(7);
    let second = completed(&desk, "phq-2", 2).await;
    assert_eq!(second.earlier.len(), 2);
    assert!(
        second
            .earlier
            .iter()
            .all(|earlier| earlier.on == day(0) && first.answers.iter().any(|a| a.value == earlier.value))
    );
    desk.days_pass(7);
    let third = desk.app.assessment_start(AssessmentStart { asked_on: day(14), ..start("phq-2") }).await.unwrap();
    assert!(third.earlier.iter().all(|earlier| second.answers.iter().any(|a| a.value == earlier.value)));
    assert!(third.answers.is_empty());
}

#[tokio::test]
async fn a_crash_in_the_middle_loses_nothing_that_was_answered() {
    let desk = Desk::open().await;
    let view = desk.app.assessment_start(start("phq-9")).await.unwrap();
    let id = view.assessment.id.clone();
    let progress = answer(&desk, &id, every(&view, 1)).await;
    let again = desk.after_a_crash().await;
    let found = again.app.assessment_get(id.clone()).await.unwrap();
    assert_eq!((found.answers.len(), found.assessment.revision), (10, progress.revision));
    assert_eq!((found.flags, found.scored), (progress.flags, progress.scored));
    assert_eq!(again.app.flag_open_list(None).await.unwrap().len(), 1);
    assert_eq!(code(again.app.assessment_complete(id, progress.revision).await), Code::FlagOpen);
}

#[tokio::test]
async fn a_form_of_a_version_that_is_gone_says_so() {
    let desk = Desk::open().await;
    let view = desk.app.assessment_start(start("phq-2")).await.unwrap();
    let gone = Assessment { id: "gone".into(), instrument_version: 99, ..view.assessment };
    desk.put(&gone).await;
    let failure = desk.app.assessment_get("gone".into()).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.items), (Code::NotFound, vec!["phq-2 99".to_owned()]));
    // Lists and the timeline still name it.
    assert_eq!(desk.app.assessment_page(ada(), None, 10).await.unwrap().rows[0].short_title, "PHQ-2");
}

#[tokio::test]
async fn a_locked_record_shows_no_form() {
    let desk = Desk::open().await;
    let view = desk.app.assessment_start(start("phq-2")).await.unwrap();
    desk.app.record_lock().await.unwrap();
    assert_eq!(code(desk.app.assessment_get(view.assessment.id).await), Code::Locked);
    assert_eq!(code(desk.app.instrument_list().await), Code::Locked);
    assert_eq!(code(desk.app.flag_open_list(None).await), Code::Locked);
}

#[tokio::test]
async fn pages_of_forms_follow_on_and_other_cursors_are_refused() {
    let desk = Desk::open().await;
    for days in 0..5 {
        let on = AssessmentStart { asked_on: day(-days), ..start("phq-2") };
        desk.app.assessment_total(on, 3.0).await.unwrap();
    }
    let first = desk.app.assessment_page(ada(), None, 3).await.unwrap();
    let second = desk.app.assessment_page(ada(), first.next.clone(), 3).await.unwrap();
    assert_eq!((first.rows.len(), second.rows.len(), second.next, second.total), (3, 2, None, 5));
    assert_eq!((first.rows[0].asked_on, second.rows[1].asked_on), (day(0), day(-4)));
    assert_eq!(code(desk.app.assessment_page(ada(), Some("{}".into()), 3).await), Code::Invalid);
    assert_eq!(code(desk.app.assessment_page("nobody".into(), None, 3).await), Code::NotFound);
}

#[tokio::test]
async fn a_form_that_was_begun_is_found_however_old_it_is() {
    let desk = Desk::open().await;
    let begun = desk.app.assessment_start(AssessmentStart { asked_on: day(-700), ..start("phq-8") }).await.unwrap();
    desk.app.assessment_answer(begun.assessment.id.clone(), vec![choice("1", "1")]).await.unwrap();
    for days in 0..4 {
        desk.app.assessment_total(AssessmentStart { asked_on: day(-days), ..start("phq-2") }, 3.0).await.unwrap();
    }
    let first = desk.app.assessment_page(ada(), None, 3).await.unwrap();
    assert_eq!(first.in_progress.iter().map(|head| &head.id).collect::<Vec<_>>(), [&begun.assessment.id]);
    assert!(first.rows.iter().all(|head| head.id != begun.assessment.id));
    assert!(desk.app.assessment_page(ada(), first.next, 3).await.unwrap().in_progress.is_empty());
}

#[tokio::test]
async fn nothing_is_due_for_a_client_who_has_died() {
    let desk = Desk::open().await;
    desk.app.assessment_total(AssessmentStart { asked_on: day(-60), ..start("phq-9") }, 18.0).await.unwrap();
    assert_eq!(desk.app.assessment_due(ada()).await.unwrap().len(), 1);
    let client = desk.app.client_get(ada()).await.unwrap().client;
    desk.put(&throughline_domain::client::Client { deceased_on: Some(day(-1)), ..client }).await;
    assert!(desk.app.assessment_due(ada()).await.unwrap().is_empty());
}
