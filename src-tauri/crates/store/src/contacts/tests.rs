//! Contacts and notes on a real encrypted file: found as put, final once signed, found by their words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::Duration;
use proptest::prelude::*;
use tempfile::tempdir;
use throughline_domain::contact::{Addendum, Contact, ContactOutcome, Direction, Medium, Note, NoteKind};

use super::UnsignedKey;
use crate::tests::given::{client, contact, find, note, put, record_with_client, round_trip, undo};
use crate::tests::{act, at};
use crate::{Record, StoreError};

prop_compose! {
    fn contacts()(
        texts in prop::collection::vec("\\PC{0,30}", 2),
        with in prop::option::of("\\PC{0,30}"),
        reason in prop::option::of("\\PC{0,30}"),
        minutes in prop::option::of(0..1441),
        millis in -2_000_000_000_000_i64..2_000_000_000_000,
        medium in prop::sample::select(Medium::ALL),
        outcome in prop::sample::select(ContactOutcome::ALL),
        direction in prop::sample::select(Direction::ALL),
    ) -> Contact {
        Contact {
            purpose: texts[0].clone(), with_whom: with, outcome_reason: reason, minutes, medium, outcome, direction,
            at: at(0) + Duration::milliseconds(millis),
            ..contact("contact", "client", 0)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_put_is_found(contact in contacts(), text in "\\PC{0,60}") {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let folder = tempdir().unwrap();
            let mut record = record_with_client(folder.path()).await;
            round_trip(&mut record, &contact).await;
            round_trip(&mut record, &Note { contact_id: Some("contact".into()), kind: NoteKind::Contact, ..note("note", "client", 4, &text) }).await;
        });
    }
}

/// A contact with a signed note about it.
async fn signed(record: &mut Record) -> Note {
    put(record, &[contact("contact", "client", 1)]).await;
    let note = Note {
        contact_id: Some("contact".into()),
        kind: NoteKind::Contact,
        signed_at: Some(at(3)),
        ..note("note", "client", 2, "She walks.")
    };
    put(record, std::slice::from_ref(&note)).await;
    note
}

fn addendum(id: &str, text: &str) -> Addendum {
    Addendum {
        id: id.into(),
        note_id: "note".into(),
        client_id: "client".into(),
        text: text.into(),
        reason: "slip".into(),
        author: "Ada".into(),
        at: at(4),
    }
}

#[tokio::test]
async fn what_is_signed_is_final_in_the_entities() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let note = signed(&mut record).await;
    let signing = record.reader().await.unwrap().acts(None, 1).await.unwrap().remove(0).id;
    put(&mut record, &[addendum("addendum", "with the walker")]).await;
    let adding = record.reader().await.unwrap().acts(None, 1).await.unwrap().remove(0).id;

    let mut write = record.write(act(6)).await.unwrap();
    assert_eq!(
        write.save(&Note { text: "other".into(), ..note.clone() }).await,
        Err(StoreError::Immutable { kind: "note" })
    );
    assert_eq!(
        write.save(&Note { signed_at: None, ..note.clone() }).await,
        Err(StoreError::Immutable { kind: "note" })
    );
    assert_eq!(write.remove::<Note>("note", "").await, Err(StoreError::Immutable { kind: "note" }));
    assert_eq!(write.save(&contact("contact", "client", 9)).await, Err(StoreError::Immutable { kind: "contact" }));
    assert_eq!(write.remove::<Contact>("contact", "").await, Err(StoreError::Immutable { kind: "contact" }));
    assert_eq!(write.save(&addendum("addendum", "other")).await, Err(StoreError::Immutable { kind: "addendum" }));
    assert_eq!(write.remove::<Addendum>("addendum", "").await, Err(StoreError::Immutable { kind: "addendum" }));
    drop(write);
    assert_eq!(undo(&mut record, &signing).await, Err(StoreError::Immutable { kind: "note" }));
    assert_eq!(undo(&mut record, &adding).await, Err(StoreError::Immutable { kind: "addendum" }));
    assert_eq!(find(&mut record, "note").await, Some(note));
}

#[tokio::test]
async fn what_is_signed_is_final_in_the_file() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    signed(&mut record).await;
    put(&mut record, &[addendum("addendum", "with the walker")]).await;
    for statement in [
        "UPDATE note SET text = ''",
        "UPDATE note SET signed_at = NULL",
        "UPDATE note SET removed_at = 'now'",
        "DELETE FROM note",
        "UPDATE contact SET outcome = 'refused'",
        "UPDATE contact SET at = 'never'",
        "UPDATE contact SET removed_at = 'now'",
        "UPDATE addendum SET text = ''",
        "DELETE FROM addendum",
    ] {
        let error: StoreError = sqlx::query(statement).execute(&mut record.conn).await.unwrap_err().into();
        assert!(matches!(error, StoreError::Constraint(_)), "{statement}: {error}");
    }
}

#[tokio::test]
async fn a_contact_with_an_unsigned_note_stays() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let made = put(&mut record, &[contact("contact", "client", 1)]).await;
    put(&mut record, &[Note { contact_id: Some("contact".into()), ..note("note", "client", 2, "") }]).await;
    assert_eq!(undo(&mut record, &made).await, Err(StoreError::ChangedSince { kind: "contact".into() }));
}

async fn hits(record: &mut Record, words: &str) -> Vec<String> {
    sqlx::query_scalar(
        "SELECT n.id FROM note_search s JOIN note n ON n.seq = s.rowid WHERE note_search MATCH ?1 ORDER BY n.id",
    )
    .bind(words)
    .fetch_all(&mut record.conn)
    .await
    .unwrap()
}

#[tokio::test]
async fn a_note_is_found_by_the_words_it_has_now() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[note("note", "client", 1, "walker"), note("b", "client", 1, "Zoë's stairs")]).await;
    assert_eq!(hits(&mut record, "walker").await, ["note"]);
    assert_eq!(hits(&mut record, "zoe").await, ["b"]);
    let changed = put(&mut record, &[note("note", "client", 1, "cane")]).await;
    assert!(hits(&mut record, "walker").await.is_empty());
    undo(&mut record, &changed).await.unwrap();
    assert_eq!(hits(&mut record, "walker").await, ["note"]);
    put(&mut record, &[Note { signed_at: Some(at(3)), ..note("note", "client", 1, "walker") }]).await;
    put(&mut record, &[addendum("a1", "and a banister"), addendum("a2", "and a lamp")]).await;
    assert_eq!(hits(&mut record, "walker banister lamp").await, ["note"]);
    let mut write = record.write(act(5)).await.unwrap();
    write.remove::<Note>("b", "empty").await.unwrap();
    let removed = write.commit().await.unwrap().unwrap();
    assert!(hits(&mut record, "stairs").await.is_empty());
    undo(&mut record, &removed).await.unwrap();
    assert_eq!(hits(&mut record, "stairs").await, ["b"]);
}

#[tokio::test]
async fn a_note_may_be_very_long() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let text: String = "Pâté 🦽 ".chars().cycle().take(100_000).collect();
    round_trip(&mut record, &note("note", "client", 1, &text)).await;
    let page = record.reader().await.unwrap().unsigned_notes(None, 5).await.unwrap();
    assert_eq!(page[0].excerpt.chars().count(), 160);
}

#[tokio::test]
async fn a_view_holds_what_belongs_to_the_note() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let signed = signed(&mut record).await;
    put(&mut record, &[addendum("a1", "one"), addendum("a2", "two")]).await;
    put(&mut record, &[Note { signed_at: Some(at(9)), ..note("older", "client", -5, "before") }]).await;
    let view = record.reader().await.unwrap().last_note(&"client".into()).await.unwrap().unwrap();
    assert_eq!((view.note, view.contact.unwrap().id.0.as_str(), view.addenda.len()), (signed, "contact", 2));
    let missing = record.reader().await.unwrap().note_view(&"none".into()).await;
    assert_eq!(missing, Err(StoreError::NotFound { kind: "note" }));
}

#[tokio::test]
async fn the_inbox_is_paged_oldest_first() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    let notes: Vec<Note> =
        (0..7).map(|n| note(&format!("n{n}"), "client", i64::from(n / 3), "\n \n First line \nsecond")).collect();
    put(&mut record, &notes).await;
    put(&mut record, &[Note { signed_at: Some(at(3)), ..note("signed", "client", 1, "x") }]).await;
    let (mut ids, mut after) = (Vec::new(), None);
    loop {
        let page = record.reader().await.unwrap().unsigned_notes(after.as_ref(), 2).await.unwrap();
        let Some(last) = page.last() else { break };
        assert_eq!((last.excerpt.as_str(), last.client_name.as_str()), ("First line", "Ada Lovelace"));
        after = Some(UnsignedKey { written_at: last.written_at, id: last.note_id.clone() });
        ids.extend(page.into_iter().map(|n| n.note_id.0));
    }
    assert_eq!(ids, ["n0", "n1", "n2", "n3", "n4", "n5", "n6"]);
    assert_eq!(record.reader().await.unwrap().unsigned_count().await.unwrap(), 7);
}

#[tokio::test]
async fn the_caseload_knows_the_last_contact() {
    let folder = tempdir().unwrap();
    let mut record = record_with_client(folder.path()).await;
    put(&mut record, &[client("other")]).await;
    async fn last(record: &mut Record) -> Option<String> {
        sqlx::query_scalar("SELECT last_contact_at FROM client WHERE id = 'client'")
            .fetch_one(&mut record.conn)
            .await
            .unwrap()
    }
    put(&mut record, &[Contact { outcome: ContactOutcome::NoAnswer, ..contact("a", "client", 50) }]).await;
    assert_eq!(last(&mut record).await, None);
    put(&mut record, &[contact("b", "client", 10), contact("c", "client", 5), contact("d", "other", 99)]).await;
    assert_eq!(last(&mut record).await, Some(crate::work::stored(at(10))));
    let corrected =
        put(&mut record, &[Contact { outcome: ContactOutcome::LeftMessage, ..contact("b", "client", 10) }]).await;
    assert_eq!(last(&mut record).await, Some(crate::work::stored(at(5))));
    undo(&mut record, &corrected).await.unwrap();
    assert_eq!(last(&mut record).await, Some(crate::work::stored(at(10))));
}
