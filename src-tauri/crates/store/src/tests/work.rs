//! The unit of work: all or nothing, whatever becomes of the future it runs in.

use std::future::Future;
use std::time::Duration;

use tempfile::tempdir;

use super::*;
use crate::{Draft, Op, Saved, StoreError, Which};

#[tokio::test]
async fn saving_logs_what_was_and_what_is() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    let mut write = record.write(act(1).from_source("practice.json")).await.unwrap();
    assert_eq!(write.save(&setting("a", "one")).await.unwrap(), Saved::Created);
    assert_eq!(write.save(&setting("a", "one")).await.unwrap(), Saved::Unchanged);
    assert_eq!(write.save(&setting("a", "two")).await.unwrap(), Saved::Updated);
    write.remove::<Setting>("a", "not needed").await.unwrap();
    assert_eq!(write.remove::<Setting>("a", "twice").await.unwrap_err(), StoreError::NotFound { kind: "setting" });
    let id = write.commit().await.unwrap().unwrap();

    let mut reader = record.reader().await.unwrap();
    let changes = reader.changes(Which::Entity { kind: "setting", id: "a" }, None, 10).await.unwrap();
    let ops: Vec<_> = changes.iter().map(|c| (c.seq, c.op)).collect();
    assert_eq!(ops, [(3, Op::Remove), (2, Op::Update), (1, Op::Create)]);
    assert_eq!(changes[1].before, Some(json!({"key": "a", "value": "one"})));
    assert_eq!(changes[1].after, Some(json!({"key": "a", "value": "two"})));
    assert_eq!((changes[0].reason.as_deref(), changes[0].after.as_ref()), (Some("not needed"), None));
    assert!(changes.iter().all(|c| c.act == id && c.at == at(1) && c.actor == "Ada" && c.label == "setting.change"));
    assert_eq!(reader.changes(Which::All, Some(2), 10).await.unwrap().len(), 1);
    assert_eq!(reader.act(&id).await.unwrap().unwrap().source.as_deref(), Some("practice.json"));
}

#[tokio::test]
async fn a_unit_of_work_without_difference_leaves_no_act() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    save(&mut record, 1, &[("a", "one")]).await;
    let mut write = record.write(act(2)).await.unwrap();
    write.save(&setting("a", "one")).await.unwrap();
    assert_eq!(write.commit().await.unwrap(), None);
    assert_eq!(record.reader().await.unwrap().acts(None, 10).await.unwrap().len(), 1);
}

/// A clock that was set back does not turn the order of acts.
#[tokio::test]
async fn acts_are_in_the_order_they_happened() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    let mut made = Vec::new();
    for second in [50, 10, 30, -900] {
        made.insert(0, save(&mut record, second, &[("a", &second.to_string()), ("b", &second.to_string())]).await);
    }
    let mut reader = record.reader().await.unwrap();
    let first = reader.acts(None, 3).await.unwrap();
    let rest = reader.acts(Some(first[2].first_seq), 3).await.unwrap();
    let found: Vec<_> = first.into_iter().chain(rest).map(|act| act.id).collect();
    assert_eq!(found, made);
}

#[tokio::test]
async fn what_is_dropped_is_gone_and_the_record_goes_on() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    save(&mut record, 1, &[("a", "kept")]).await;
    for _ in 0..3 {
        let mut write = record.write(act(2)).await.unwrap();
        write.save(&setting("a", "dropped")).await.unwrap();
    }
    assert_eq!(value(&mut record, "a").await.unwrap(), "kept");
    save(&mut record, 3, &[("b", "after")]).await;
    assert_eq!(record.verify().await.unwrap().sound, 2);
    // Dropped and closed at once.
    record.write(act(4)).await.unwrap().save(&setting("a", "dropped")).await.unwrap();
    record.close().await.unwrap();
    assert_eq!(value(&mut reopened(folder.path()).await, "a").await.unwrap(), "kept");
}

/// A command's future can be cancelled between any two steps. Whichever step that is, the entity and
/// the log agree afterwards and the next unit of work works.
#[tokio::test]
async fn a_cancelled_future_leaves_nothing_half_done() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    for round in 0..60_u32 {
        let key = format!("k{round}");
        let work = async {
            let mut write = record.write(act(i64::from(round))).await?;
            write.save(&setting(&key, "x")).await?;
            write.commit().await
        };
        let polls = polled(work, round).await;
        let there = value(&mut record, &key).await.is_some();
        let logged =
            record.reader().await.unwrap().changes(Which::Entity { kind: "setting", id: &key }, None, 5).await.unwrap();
        assert_eq!(there, logged.len() == 1, "cancelled after {polls} polls");
    }
    assert_eq!(record.verify().await.unwrap().broken, None);
}

/// Polls a future at most `most` times, then drops it.
async fn polled<F: Future>(work: F, most: u32) -> u32 {
    let mut work = std::pin::pin!(work);
    let mut polls = 0;
    std::future::poll_fn(|cx| {
        if polls == most {
            return std::task::Poll::Ready(polls);
        }
        polls += 1;
        work.as_mut().poll(cx).map(|_| polls)
    })
    .await
}

#[tokio::test]
async fn futures_can_go_to_another_thread() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    let handle = tokio::spawn(async move {
        save(&mut record, 1, &[("a", "one")]).await;
        let mut write = record.write(act(2)).await.unwrap();
        let first = write.reader().acts(None, 1).await.unwrap().remove(0).id;
        write.undo_act(&first).await.unwrap();
        write.commit().await.unwrap();
        record.verify().await.unwrap()
    });
    assert_eq!(handle.await.unwrap().sound, 2);
}

/// A ceiling on the file's pages gives the same error, from the same place in SQLite, as a disk
/// without room; unlike a small file system it needs no rights to make.
#[tokio::test]
async fn a_full_disk_loses_nothing_and_gives_the_reserve_back() {
    let folder = tempdir().unwrap();
    let reserve = folder.path().join("record.ballast");
    let mut record = record(folder.path()).await;
    assert_eq!(std::fs::metadata(&reserve).unwrap().len(), 16 << 20);
    save(&mut record, 1, &[("a", "before")]).await;
    sqlx::query("PRAGMA max_page_count = 1").execute(&mut record.conn).await.unwrap();

    let long = "x".repeat(200_000);
    let mut write = record.write(act(2)).await.unwrap();
    write.save(&setting("a", "lost")).await.unwrap();
    assert_eq!(write.save(&setting("b", &long)).await.unwrap_err(), StoreError::DiskFull);
    drop(write);
    assert!(!reserve.exists());
    let draft = Draft { key: "note:1".into(), client_id: None, body: json!(long), at: at(3) };
    assert_eq!(record.drafts().await.unwrap().put(&draft).await.unwrap_err(), StoreError::DiskFull);
    assert_eq!(value(&mut record, "a").await.unwrap(), "before");

    sqlx::query("PRAGMA max_page_count = 1000000").execute(&mut record.conn).await.unwrap();
    save(&mut record, 4, &[("b", &long)]).await;
    record.drafts().await.unwrap().put(&draft).await.unwrap();
    assert_eq!(record.verify().await.unwrap().sound, 2);
    record.close().await.unwrap();
    let mut record = reopened(folder.path()).await;
    assert_eq!(record.drafts().await.unwrap().get("note:1").await.unwrap(), Some(draft));
    assert!(reserve.exists());
}

#[tokio::test]
async fn drafts_are_kept_as_typed_and_let_go_with_what_they_became() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    let draft = |key: &str, text: &str, second| Draft {
        key: key.into(),
        client_id: Some("c1".into()),
        body: json!({ "text": text }),
        at: at(second),
    };
    let mut drafts = record.drafts().await.unwrap();
    drafts.put(&draft("note:1", "Cal", 1)).await.unwrap();
    drafts.put(&draft("note:1", "Called", 2)).await.unwrap();
    drafts.put(&draft("note:2", "Other", 3)).await.unwrap();
    assert_eq!(drafts.list().await.unwrap(), [draft("note:2", "Other", 3), draft("note:1", "Called", 2)]);
    drafts.discard("note:2").await.unwrap();

    let mut write = record.write(act(4)).await.unwrap();
    write.discard_draft("note:1").await.unwrap();
    drop(write);
    assert_eq!(record.drafts().await.unwrap().list().await.unwrap().len(), 1);
    let mut write = record.write(act(4)).await.unwrap();
    write.discard_draft("note:1").await.unwrap();
    write.commit().await.unwrap();
    assert!(record.drafts().await.unwrap().list().await.unwrap().is_empty());
}

#[tokio::test]
async fn identifiers_of_one_moment_are_in_the_order_of_making() {
    let made: Vec<_> = (0..2000).map(|_| crate::new_id(at(0) + Duration::from_millis(7))).collect();
    assert!(made.is_sorted() && made.iter().all(|id| id.len() == 36));
    let mut unique = made.clone();
    unique.dedup();
    assert_eq!(unique, made);
}
