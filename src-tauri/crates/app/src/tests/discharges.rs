//! Discharges on a real record: one entry makes the sequence, and what is done keeps its proof.

use chrono::{Duration, NaiveDate};
use throughline_domain::Code;
use throughline_domain::agenda::AgendaSection;
use throughline_domain::check_in::{CheckInOutcome, CheckInState};
use throughline_domain::contact::{Contact, ContactNote, ContactOutcome, Direction, Medium, Note, NoteKind};
use throughline_domain::discharge::{Complexity, Discharge, DischargeStep, DischargeView, Lace, StepStanding};
use throughline_domain::document::{DocumentKind, DocumentRequest};
use throughline_domain::id::{ContactId, DischargeId, NoteId};
use throughline_domain::practice::{Paper, PrintSize};

use super::{Desk, ada, day};

/// On Friday 20 November 2026; the desk's clock stands on the Sunday after. Thursday is Thanksgiving.
fn friday() -> Discharge {
    Discharge {
        id: DischargeId::default(),
        client_id: ada(),
        episode_id: None,
        from_place: "Imaginary General Hospital".into(),
        to_place: " Home ".into(),
        to_community: true,
        admitted_on: Some(day(-8)),
        discharged_on: day(-2),
        reason: "Heart failure".into(),
        lace: Lace { days: None, emergency: true, comorbidity: Some(2), visits: Some(1) },
        complexity: Complexity::High,
        mental_health: true,
        source: None,
    }
}

fn step<'v>(view: &'v DischargeView, rule: &str) -> &'v DischargeStep {
    view.steps.iter().find(|step| step.rule == rule).unwrap_or_else(|| panic!("{rule} is there"))
}

fn dues(view: &DischargeView) -> Vec<(&str, NaiveDate)> {
    view.steps.iter().map(|step| (step.rule.as_str(), step.check_in.due_on)).collect()
}

async fn again(desk: &Desk) -> DischargeView {
    desk.app.discharge_list(ada()).await.unwrap().remove(0)
}

async fn done(desk: &Desk, view: &DischargeView, rule: &str, on: NaiveDate) {
    let outcome = CheckInOutcome::Done { on: Some(on), remark: None };
    desk.app.check_in_answer(step(view, rule).check_in.id.clone(), outcome).await.unwrap();
}

#[tokio::test]
async fn a_discharge_on_a_friday_gives_tuesday() {
    let desk = Desk::open().await;
    let preview = desk.app.discharge_preview(friday()).await.unwrap();
    let view = desk.app.discharge_save(friday()).await.unwrap();
    assert_eq!(
        dues(&view),
        [
            ("tcm-contact", day(2)),
            ("red-flags", day(2)),
            ("equipment", day(2)),
            ("tcm-visit-high", day(5)),
            ("tcm-medicines", day(5)),
            ("fuh-7", day(5)),
            ("tcm-period-end", day(27)),
            ("fuh-30", day(28)),
        ]
    );
    assert_eq!(
        preview.iter().map(|date| date.after.unwrap()).collect::<Vec<_>>(),
        view.steps.iter().map(|s| s.check_in.due_on).collect::<Vec<_>>()
    );
    assert!(preview.iter().all(|date| date.before.is_none()));
    assert_eq!(view.discharge.to_place, "Home");
    assert_eq!((view.lace.score, view.lace.high), (Some(4 + 3 + 2 + 1), true));
    let contact = step(&view, "tcm-contact");
    assert_eq!((contact.check_in.do_on, contact.standing), (day(1), StepStanding::Open { days_left: 2 }));
    assert_eq!((contact.source.is_empty(), contact.in_time), (false, None));
    // They are on Today like every other check-in, each when its window opens, and planning adds none.
    let counts = desk.counts().await;
    assert_eq!((counts.overdue, counts.today), (0, 3), "the visits and the medicines may be done from Saturday on");
    desk.days_pass(1);
    assert_eq!(desk.counts().await.today, 6);
    assert_eq!(desk.app.check_in_list(ada()).await.unwrap().len(), 8);
}

#[tokio::test]
async fn reached_is_a_contact_and_two_attempts_stand_for_it() {
    let desk = Desk::open().await;
    let view = desk.app.discharge_save(friday()).await.unwrap();
    desk.days_pass(1);
    let id = step(&view, "tcm-contact").check_in.id.clone();
    desk.app.check_in_answer(id.clone(), CheckInOutcome::LeftMessage).await.unwrap();
    let tried = again(&desk).await;
    assert_eq!(step(&tried, "tcm-contact").standing, StepStanding::Open { days_left: 1 });
    assert_eq!(step(&tried, "tcm-contact").contacts.len(), 1);
    desk.days_pass(1);
    desk.app.check_in_answer(id, CheckInOutcome::NoAnswer).await.unwrap();
    let tried = again(&desk).await;
    let contact = step(&tried, "tcm-contact");
    assert_eq!((contact.standing, contact.in_time), (StepStanding::Attempted { on: day(2), late: false }, Some(true)));
    assert_eq!(contact.contacts.len(), 2);
    // Nobody was asked: attempts do not stand for the questions.
    assert_eq!(step(&tried, "red-flags").check_in.state, CheckInState::Open);
}

#[tokio::test]
async fn a_visit_that_counts_settles_what_it_settles_and_brings_the_medicines_forward() {
    let desk = Desk::open().await;
    let view = desk.app.discharge_save(friday()).await.unwrap();
    desk.days_pass(3);
    done(&desk, &view, "tcm-visit-high", day(2)).await;
    let view = again(&desk).await;
    assert_eq!(step(&view, "tcm-medicines").check_in.due_on, day(2), "by the day of the visit");
    assert_eq!(step(&view, "tcm-medicines").standing, StepStanding::Overdue { days: 1 });

    let on_its_day = CheckInOutcome::Done { on: Some(day(-2)), remark: None };
    let id = step(&view, "fuh-7").check_in.id.clone();
    let refused = desk.app.check_in_answer(id, on_its_day).await.unwrap_err();
    assert_eq!((refused.code, refused.detail.field.as_deref()), (Code::Invalid, Some("on")));
    assert_eq!(refused.detail.fault.as_deref(), Some("before-start"));

    done(&desk, &view, "fuh-7", day(3)).await;
    let view = again(&desk).await;
    for rule in ["fuh-7", "fuh-30"] {
        assert_eq!(step(&view, rule).standing, StepStanding::Done { on: day(3), late: false }, "{rule}");
    }
    // All of it was one act: taken back, both wait again.
    let act = desk.last_act().await;
    desk.app.act_undo(act).await.unwrap();
    let view = again(&desk).await;
    assert!(["fuh-7", "fuh-30"].iter().all(|rule| step(&view, rule).check_in.state == CheckInState::Open));
}

/// The contact about a step, written down with its note.
fn told(step: &DischargeStep, outcome: ContactOutcome, days: i64) -> ContactNote {
    let at = day(days).and_hms_opt(11, 0, 0).unwrap().and_utc();
    let contact = Contact {
        id: ContactId::default(),
        client_id: ada(),
        episode_id: None,
        check_in_id: Some(step.check_in.id.clone()),
        at,
        minutes: None,
        direction: Direction::Outgoing,
        medium: Medium::InPerson,
        with_whom: None,
        outcome,
        outcome_reason: None,
        purpose: step.title.clone(),
        source: None,
    };
    let note = Note {
        id: NoteId::default(),
        client_id: ada(),
        kind: NoteKind::Contact,
        contact_id: None,
        text: "Saw her at home.".into(),
        written_at: at,
        author: String::new(),
        signed_at: None,
        source: None,
    };
    ContactNote { contact: Some(contact), note }
}

#[tokio::test]
async fn a_visit_told_of_in_a_note_counts_as_any_other() {
    let desk = Desk::open().await;
    let view = desk.app.discharge_save(friday()).await.unwrap();
    desk.days_pass(3);
    // On a day that does not count: what happened is kept, and the step waits.
    let early = told(step(&view, "fuh-7"), ContactOutcome::Reached, -2);
    let early = desk.app.contact_note_save(early).await.unwrap();
    let waiting = again(&desk).await;
    let waiting = step(&waiting, "fuh-7");
    assert_eq!((waiting.standing, waiting.contacts.len()), (StepStanding::Open { days_left: 2 }, 1));
    let visit = told(step(&view, "tcm-visit-high"), ContactOutcome::Reached, 2);
    let kept = desk.app.contact_note_save(visit.clone()).await.unwrap();
    let seven = told(step(&view, "fuh-7"), ContactOutcome::Reached, 2);
    let seven = desk.app.contact_note_save(seven).await.unwrap();
    let view = again(&desk).await;
    assert_eq!(step(&view, "tcm-medicines").check_in.due_on, day(2), "by the day of the visit");
    for rule in ["tcm-visit-high", "fuh-7", "fuh-30"] {
        assert_eq!(step(&view, rule).standing, StepStanding::Done { on: day(2), late: false }, "{rule}");
    }
    // Corrected to the day on which it does, the first one would have counted; the step is done by now.
    let at = day(1).and_hms_opt(11, 0, 0).unwrap().and_utc();
    let contact = Contact { at, ..early.contact.clone().unwrap() };
    desk.app.contact_note_save(ContactNote { contact: Some(contact), note: early.note }).await.unwrap();
    assert_eq!(step(&again(&desk).await, "fuh-7").standing, StepStanding::Done { on: day(2), late: false });
    // It was on the day of the discharge after all: that step, and the one it had settled, wait again.
    let at = day(-2).and_hms_opt(11, 0, 0).unwrap().and_utc();
    let contact = Contact { at, ..seven.contact.unwrap() };
    desk.app.contact_note_save(ContactNote { contact: Some(contact), note: seven.note }).await.unwrap();
    let view = again(&desk).await;
    assert!(["fuh-7", "fuh-30"].iter().all(|rule| step(&view, rule).check_in.state == CheckInState::Open));
    // Nobody was there after all: the medicines wait for the visit again.
    let contact = Contact { id: kept.contact.unwrap().id, outcome: ContactOutcome::NoAnswer, ..visit.contact.unwrap() };
    desk.app.contact_note_save(ContactNote { contact: Some(contact), note: kept.note }).await.unwrap();
    let view = again(&desk).await;
    assert_eq!(step(&view, "tcm-visit-high").standing, StepStanding::Open { days_left: 2 });
    assert_eq!(step(&view, "tcm-medicines").check_in.due_on, day(5));
}

#[tokio::test]
async fn attempts_count_from_the_day_after_the_discharge() {
    let desk = Desk::open().await;
    let view = desk.app.discharge_save(friday()).await.unwrap();
    desk.days_pass(1);
    for (on, expect) in [(-2, CheckInState::Open), (0, CheckInState::Open), (1, CheckInState::Attempted)] {
        desk.app.contact_note_save(told(step(&view, "tcm-contact"), ContactOutcome::NoAnswer, on)).await.unwrap();
        assert_eq!(step(&again(&desk).await, "tcm-contact").check_in.state, expect, "{on}");
    }
}

#[tokio::test]
async fn two_separate_attempts_on_one_day_stand_for_reaching_somebody() {
    let check = async |minutes: &[i64], expect: CheckInState| {
        let desk = Desk::open().await;
        let view = desk.app.discharge_save(friday()).await.unwrap();
        desk.days_pass(2);
        for &minutes in minutes {
            let mut attempt = told(step(&view, "tcm-contact"), ContactOutcome::NoAnswer, 1);
            attempt.contact.as_mut().unwrap().at += Duration::minutes(minutes);
            desk.app.contact_note_save(attempt).await.unwrap();
        }
        let view = again(&desk).await;
        let contact = step(&view, "tcm-contact");
        assert_eq!((contact.check_in.state, contact.contacts.len()), (expect, minutes.len()), "{minutes:?}");
        let in_time = (expect == CheckInState::Attempted).then_some(true);
        assert_eq!(contact.in_time, in_time, "{minutes:?}");
    };
    check(&[0, 0], CheckInState::Open).await;
    check(&[0, 29], CheckInState::Open).await;
    check(&[0, 30], CheckInState::Attempted).await;
    check(&[45, 0], CheckInState::Attempted).await;
    check(&[0, 10, 20], CheckInState::Open).await;
    check(&[0, 20, 40], CheckInState::Attempted).await;
}

#[tokio::test]
async fn reached_on_an_earlier_day_leaves_its_contact_as_proof() {
    let desk = Desk::open().await;
    let view = desk.app.discharge_save(friday()).await.unwrap();
    desk.days_pass(4);
    done(&desk, &view, "tcm-contact", day(2)).await;
    done(&desk, &view, "equipment", day(2)).await;
    let view = again(&desk).await;
    let contact = step(&view, "tcm-contact");
    assert_eq!((contact.standing, contact.in_time), (StepStanding::Done { on: day(2), late: false }, Some(true)));
    let noon = day(2).and_hms_opt(12, 0, 0).unwrap().and_utc();
    let told: Vec<_> = contact.contacts.iter().map(|contact| (contact.at, contact.outcome)).collect();
    assert_eq!(told, [(noon, ContactOutcome::Reached)]);
    assert_eq!(contact.check_in.contact_id.as_ref(), Some(&contact.contacts[0].id));
    assert_eq!(desk.app.client_get(ada()).await.unwrap().banner.last_contact_at, Some(noon));
    assert!(step(&view, "equipment").contacts.is_empty(), "nobody had to be reached for it");
}

#[tokio::test]
async fn a_correction_moves_what_waits_and_judges_what_was_done_anew() {
    let desk = Desk::open().await;
    let view = desk.app.discharge_save(friday()).await.unwrap();
    desk.days_pass(10);
    done(&desk, &view, "tcm-visit-high", day(8)).await;
    assert_eq!(step(&again(&desk).await, "tcm-visit-high").standing, StepStanding::Done { on: day(8), late: true });
    let corrected = Discharge {
        id: view.discharge.id.clone(),
        complexity: Complexity::Moderate,
        mental_health: false,
        discharged_on: day(-1),
        ..friday()
    };
    let moved = desk.app.discharge_preview(corrected.clone()).await.unwrap();
    let act = desk.last_act().await;
    assert!(moved.iter().any(|date| date.before == Some(day(5)) && date.after == Some(day(13))), "{moved:?}");
    assert!(moved.iter().any(|date| date.before == Some(day(28)) && date.after.is_none()), "{moved:?}");
    assert_eq!(desk.last_act().await, act, "a preview writes nothing");

    let view = desk.app.discharge_save(corrected).await.unwrap();
    assert_eq!(step(&view, "tcm-visit-moderate").standing, StepStanding::Done { on: day(8), late: false });
    assert_eq!(step(&view, "tcm-period-end").check_in.due_on, day(28));
    assert!(view.steps.iter().all(|step| !step.rule.starts_with("fuh")), "withdrawn, for nobody is to be asked");
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(again(&desk).await.steps.len(), 8);
}

#[tokio::test]
async fn one_entered_late_is_overdue_at_once() {
    let desk = Desk::open().await;
    let discharge = Discharge { discharged_on: day(-20), admitted_on: None, ..friday() };
    let view = desk.app.discharge_save(discharge).await.unwrap();
    assert!(matches!(step(&view, "tcm-contact").standing, StepStanding::Overdue { .. }));
    let overdue = view.steps.iter().filter(|step| matches!(step.standing, StepStanding::Overdue { .. })).count();
    desk.app.roll_forward().await.unwrap();
    let page = desk.app.agenda_page(AgendaSection::Overdue, None, 50).await.unwrap();
    assert_eq!((page.rows.len(), overdue), (6, 6));
    // A later day makes no further ones.
    desk.days_pass(40);
    desk.app.roll_forward().await.unwrap();
    assert_eq!(desk.app.check_in_list(ada()).await.unwrap().len(), 8);
}

#[tokio::test]
async fn removing_withdraws_what_waits_and_keeps_what_was_done() {
    let desk = Desk::open().await;
    let view = desk.app.discharge_save(friday()).await.unwrap();
    done(&desk, &view, "tcm-visit-high", day(-1)).await;
    let without = desk.app.discharge_remove(view.discharge.id.clone(), " ".into()).await.unwrap_err();
    assert_eq!(without.code, Code::Invalid);
    desk.app.discharge_remove(view.discharge.id.clone(), "Entered on the wrong client".into()).await.unwrap();
    assert!(desk.app.discharge_list(ada()).await.unwrap().is_empty());
    let left = desk.app.check_in_list(ada()).await.unwrap();
    assert!(left.iter().all(|check_in| check_in.state != CheckInState::Open));
    assert!(left.iter().any(|check_in| check_in.state == CheckInState::Done));
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(again(&desk).await.steps.len(), 8);
}

#[tokio::test]
async fn a_client_who_comes_back_is_not_waited_for_at_home() {
    let desk = Desk::open().await;
    let first = desk.app.discharge_save(Discharge { discharged_on: day(-5), ..friday() }).await.unwrap();
    done(&desk, &first, "tcm-contact", day(-4)).await;
    let back = desk.app.discharge_save(Discharge { admitted_on: Some(day(-3)), ..friday() }).await.unwrap();
    let readmission = back.readmission.clone().expect("two days later is within the month");
    assert_eq!((readmission.discharge_id, readmission.days), (first.discharge.id.clone(), 2));
    assert_eq!(usize::try_from(readmission.open_steps).unwrap(), first.steps.len() - 1);
    assert_eq!(desk.app.discharge_get(first.discharge.id.clone()).await.unwrap().readmission, None);

    let without = desk.app.discharge_withdraw(first.discharge.id.clone(), " ".into()).await.unwrap_err();
    assert_eq!(without.code, Code::Invalid);
    let left = desk.app.discharge_withdraw(first.discharge.id.clone(), "Readmitted".into()).await.unwrap();
    assert_eq!(step(&left, "tcm-contact").check_in.state, CheckInState::Done);
    let withdrawn = left.steps.iter().filter(|step| step.check_in.state == CheckInState::Withdrawn);
    assert_eq!(withdrawn.count(), left.steps.len() - 1);
    let now = again(&desk).await;
    assert_eq!(now.readmission, None);
    assert!(now.steps.iter().all(|step| step.check_in.state == CheckInState::Open), "those of this stay wait");
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert!(again(&desk).await.readmission.is_some());
}

#[tokio::test]
async fn what_may_not_be_kept_is_told_by_its_field() {
    let desk = Desk::open().await;
    let check = async |discharge: Discharge, field: &str| {
        let refused = desk.app.discharge_save(discharge).await.unwrap_err();
        assert_eq!((refused.code, refused.detail.field.as_deref()), (Code::Invalid, Some(field)));
    };
    check(Discharge { reason: " ".into(), ..friday() }, "reason").await;
    check(Discharge { discharged_on: day(2), ..friday() }, "dischargedOn").await;
    check(Discharge { admitted_on: Some(day(-1)), ..friday() }, "dischargedOn").await;
    let unfinished = Discharge { reason: String::new(), to_place: String::new(), ..friday() };
    assert_eq!(desk.app.discharge_preview(unfinished).await.unwrap().len(), 8, "deadlines need the days alone");
    let nobody = Discharge { client_id: "nobody".into(), ..friday() };
    assert_eq!(desk.app.discharge_save(nobody).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn the_timeline_prints() {
    let desk = Desk::open().await;
    let view = desk.app.discharge_save(friday()).await.unwrap();
    desk.days_pass(1);
    desk.app.check_in_answer(step(&view, "tcm-contact").check_in.id.clone(), CheckInOutcome::Reached).await.unwrap();
    let request = DocumentRequest {
        what: DocumentKind::DischargeTimeline { discharge_id: view.discharge.id.clone() },
        paper: Paper::Letter,
        size: PrintSize::Clear,
        include_sensitive: false,
    };
    let preview = desk.app.document_preview(request.clone()).await.unwrap();
    assert!(preview.pages.len() >= 2 && preview.missing_glyphs.is_empty());
    assert_eq!(preview.file_name, "after-discharge-AL-2026-11-20.pdf");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("timeline.pdf").display().to_string();
    let saved = desk.app.document_save(request, path, "Dr. Placeholder".into()).await.unwrap();
    assert_eq!(saved.printing.unwrap().client_id, ada());
    assert_eq!(view.steps[0].check_in.due_on - view.discharge.discharged_on, Duration::days(4));
}
