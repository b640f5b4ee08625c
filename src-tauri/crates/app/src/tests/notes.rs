//! Contacts and notes, from the first keystroke to the addendum.

use chrono::Duration;
use throughline_domain::Code;
use throughline_domain::agenda::AgendaSection;
use throughline_domain::cadence::Pattern;
use throughline_domain::check_in::{CheckIn, CheckInOutcome, CheckInState};
use throughline_domain::contact::{Contact, ContactNote, ContactOutcome, Direction, Medium, Note, NoteKind, NoteView};
use throughline_domain::id::{CheckInId, ContactId, NoteId};

use super::check_ins::series;
use super::{Desk, ada};

pub(super) fn note(text: &str) -> Note {
    Note {
        id: NoteId::default(),
        client_id: ada(),
        kind: NoteKind::Progress,
        contact_id: None,
        text: text.into(),
        written_at: super::day(0).and_hms_opt(11, 0, 0).unwrap().and_utc(),
        author: "somebody else".into(),
        signed_at: None,
        source: None,
    }
}

pub(super) fn contact(check_in_id: Option<CheckInId>, outcome: ContactOutcome) -> Contact {
    Contact {
        id: ContactId::default(),
        client_id: ada(),
        episode_id: None,
        check_in_id,
        at: super::day(0).and_hms_micro_opt(11, 0, 0, 123_456).unwrap().and_utc(),
        minutes: Some(12),
        direction: Direction::Outgoing,
        medium: Medium::Phone,
        with_whom: None,
        outcome,
        outcome_reason: None,
        purpose: "Asked about the walker".into(),
        source: None,
    }
}

async fn due(desk: &Desk) -> CheckIn {
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    desk.app.agenda_page(AgendaSection::Today, None, 1).await.unwrap().rows.remove(0).check_in
}

async fn check_in(desk: &Desk) -> CheckIn {
    desk.app.check_in_list(ada()).await.unwrap().remove(0)
}

fn again(view: &NoteView, change: impl FnOnce(&mut Contact, &mut Note)) -> ContactNote {
    let (mut contact, mut note) = (view.contact.clone().unwrap(), view.note.clone());
    change(&mut contact, &mut note);
    ContactNote { contact: Some(contact), note }
}

#[tokio::test]
async fn a_note_is_written_signed_and_added_to() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let view = app
        .contact_note_save(ContactNote { contact: Some(contact(None, ContactOutcome::Reached)), note: note("") })
        .await
        .unwrap();
    assert_eq!((view.note.kind, view.note.author.as_str()), (NoteKind::Contact, ""));
    let inbox = app.unsigned_page(None, 10).await.unwrap();
    assert_eq!((inbox.total, inbox.rows[0].note_id.clone()), (1, view.note.id.clone()));
    let failure = app.note_sign(view.note.id.clone()).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("text")));
    assert_eq!(
        app.addendum_add(view.note.id.clone(), "more".into(), "slip".into()).await.unwrap_err().code,
        Code::Invalid
    );

    let text = "é".repeat(100_000);
    let view = app.contact_note_save(again(&view, |_, note| note.text.clone_from(&text))).await.unwrap();
    assert_eq!(app.note_last(ada()).await.unwrap(), None);
    let signed = app.note_sign(view.note.id.clone()).await.unwrap();
    assert!(signed.note.signed_at.is_some());
    assert_eq!(app.note_sign(view.note.id.clone()).await.unwrap(), signed);
    assert_eq!(app.note_last(ada()).await.unwrap().as_ref(), Some(&signed));
    assert_eq!(app.unsigned_page(None, 10).await.unwrap().total, 0);

    let edit = app.contact_note_save(again(&signed, |_, note| note.text = "other".into())).await.unwrap_err();
    assert_eq!(edit.code, Code::Immutable);
    assert_eq!(app.note_remove(view.note.id.clone(), "no".into()).await.unwrap_err().code, Code::Immutable);
    // A second note about the same contact may be written, but the contact itself is signed.
    let second = ContactNote {
        contact: Some(Contact { minutes: Some(99), ..signed.contact.clone().unwrap() }),
        note: note("second"),
    };
    assert_eq!(app.contact_note_save(second).await.unwrap_err().code, Code::Immutable);

    assert_eq!(
        app.addendum_add(view.note.id.clone(), "more".into(), " ".into()).await.unwrap_err().code,
        Code::Invalid
    );
    app.addendum_add(view.note.id.clone(), "It was the left knee".into(), "slip".into()).await.unwrap();
    let view = app.note_get(view.note.id).await.unwrap();
    assert_eq!((view.note.text, view.addenda.len()), (text, 1));
}

#[tokio::test]
async fn a_contact_closes_its_check_in_and_corrections_follow() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let due = due(&desk).await;
    let tried = ContactNote {
        contact: Some(contact(Some(due.id.clone()), ContactOutcome::LeftMessage)),
        note: note("left word"),
    };
    let view = app.contact_note_save(tried).await.unwrap();
    assert_eq!((check_in(&desk).await.attempts, check_in(&desk).await.state), (1, CheckInState::Open));
    // Saved again as it is typed: the attempt counts once.
    let view = app.contact_note_save(again(&view, |_, note| note.text = "left word twice".into())).await.unwrap();
    assert_eq!(check_in(&desk).await.attempts, 1);
    // It was she who called back: no attempt, reached.
    let view =
        app.contact_note_save(again(&view, |contact, _| contact.outcome = ContactOutcome::Reached)).await.unwrap();
    let closed = check_in(&desk).await;
    assert_eq!((closed.state, closed.attempts, closed.late), (CheckInState::Done, 0, false));
    assert_eq!(closed.contact_id, view.contact.as_ref().map(|c| c.id.clone()));
    // No: a mistake. It is open again.
    let view =
        app.contact_note_save(again(&view, |contact, _| contact.outcome = ContactOutcome::NoAnswer)).await.unwrap();
    assert_eq!((check_in(&desk).await.state, check_in(&desk).await.attempts), (CheckInState::Open, 1));
    // About something else altogether.
    app.contact_note_save(again(&view, |contact, _| contact.check_in_id = None)).await.unwrap();
    assert_eq!(check_in(&desk).await, due);
}

/// What happened is kept, also where the check-in was answered in one key meanwhile.
#[tokio::test]
async fn a_contact_about_a_closed_check_in_is_kept() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let due = due(&desk).await;
    let answered = app.check_in_answer(due.id.clone(), CheckInOutcome::Reached).await.unwrap();
    let late_note = ContactNote { contact: Some(contact(Some(due.id), ContactOutcome::Reached)), note: note("spoke") };
    app.contact_note_save(late_note).await.unwrap();
    assert_eq!(check_in(&desk).await, answered);
    assert_eq!(app.timeline_page(ada(), Vec::new(), None, 10).await.unwrap().rows.len(), 2);
}

/// The composer writes a note about the contact that one key has made.
#[tokio::test]
async fn a_note_is_written_about_a_known_contact() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let due = due(&desk).await;
    let contact_id = app.check_in_answer(due.id, CheckInOutcome::Reached).await.unwrap().contact_id;
    let note = Note { contact_id: contact_id.clone(), ..note("spoke") };
    let view = app.contact_note_save(ContactNote { contact: None, note }).await.unwrap();
    assert_eq!((view.note.kind, view.contact.map(|c| c.id)), (NoteKind::Contact, contact_id));
    assert_eq!(app.timeline_page(ada(), Vec::new(), None, 10).await.unwrap().rows.len(), 1);
    let page = app.timeline_page(ada(), Vec::new(), None, 10).await.unwrap();
    assert_eq!(page.next, None);
}

#[tokio::test]
async fn a_removed_note_comes_back() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let view = app.contact_note_save(ContactNote { contact: None, note: note("half a thought") }).await.unwrap();
    assert_eq!(view.note.kind, NoteKind::Progress);
    assert!(app.note_remove(view.note.id.clone(), "mistake".into()).await.unwrap());
    assert!(!app.note_remove(view.note.id.clone(), "mistake".into()).await.unwrap());
    assert_eq!(app.note_get(view.note.id.clone()).await.unwrap_err().code, Code::NotFound);
    let act = desk.last_act().await;
    app.act_undo(act).await.unwrap();
    assert_eq!(app.note_get(view.note.id.clone()).await.unwrap(), view);
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let ahead = Contact {
        at: super::day(1).and_hms_opt(0, 0, 0).unwrap().and_utc() + Duration::hours(20),
        ..contact(None, ContactOutcome::Reached)
    };
    let failure = app.contact_note_save(ContactNote { contact: Some(ahead), note: note("x") }).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("at")));
    let too_long =
        app.contact_note_save(ContactNote { contact: None, note: note(&"x".repeat(100_001)) }).await.unwrap_err();
    assert_eq!(too_long.detail.field.as_deref(), Some("text"));
    let nobody = app
        .contact_note_save(ContactNote { contact: None, note: Note { client_id: "nobody".into(), ..note("x") } })
        .await
        .unwrap_err();
    assert_eq!(nobody.code, Code::NotFound);
    assert_eq!(app.unsigned_page(None, 10).await.unwrap().total, 0);
}
