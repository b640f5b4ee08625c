//! Taking acts back, and back again.

use tempfile::tempdir;
use throughline_domain::id::ActId;

use super::*;
use crate::StoreError;

async fn undo(record: &mut Record, second: i64, id: &ActId) -> Result<ActId, StoreError> {
    let mut write = record.write(WriteContext::new("Ada", at(second), "undo")).await?;
    write.undo_act(id).await?;
    Ok(write.commit().await?.unwrap())
}

#[tokio::test]
async fn an_act_is_taken_back_whole_and_redone() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    save(&mut record, 1, &[("a", "one"), ("gone", "was")]).await;
    let mut write = record.write(act(2)).await.unwrap();
    write.save(&setting("a", "two")).await.unwrap();
    write.save(&setting("a", "three")).await.unwrap();
    write.save(&setting("new", "fresh")).await.unwrap();
    write.save(&setting("brief", "made and removed")).await.unwrap();
    write.remove::<Setting>("brief", "at once").await.unwrap();
    write.remove::<Setting>("gone", "old").await.unwrap();
    let done = write.commit().await.unwrap().unwrap();

    let all = |a, b, c, d| [a, b, c, d].map(|v: Option<&str>| v.map(str::to_owned));
    async fn now(record: &mut Record) -> [Option<String>; 4] {
        let mut values = [const { None }; 4];
        for (at, key) in ["a", "gone", "new", "brief"].iter().enumerate() {
            values[at] = value(record, key).await;
        }
        values
    }
    let (before, after) = (all(Some("one"), Some("was"), None, None), all(Some("three"), None, Some("fresh"), None));
    assert_eq!(now(&mut record).await, after);

    let undone = undo(&mut record, 3, &done).await.unwrap();
    assert_eq!(now(&mut record).await, before);
    assert_eq!(undo(&mut record, 4, &done).await.unwrap_err(), StoreError::AlreadyUndone);
    assert_eq!(record.reader().await.unwrap().act(&done).await.unwrap().unwrap().undone_by, Some(undone.clone()));
    assert_eq!(record.reader().await.unwrap().act(&undone).await.unwrap().unwrap().undoes, Some(done.clone()));

    let redone = undo(&mut record, 5, &undone).await.unwrap();
    assert_eq!(now(&mut record).await, after);
    assert_eq!(record.reader().await.unwrap().act(&done).await.unwrap().unwrap().undone_by, None);
    assert_eq!(undo(&mut record, 6, &undone).await.unwrap_err(), StoreError::AlreadyUndone);

    undo(&mut record, 7, &redone).await.unwrap();
    assert_eq!(now(&mut record).await, before);
    let report = record.verify().await.unwrap();
    assert_eq!(report.broken, None, "{report:?}");
}

#[tokio::test]
async fn what_was_changed_since_is_not_overwritten() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    let first = save(&mut record, 1, &[("a", "one"), ("b", "one")]).await;
    let second = save(&mut record, 2, &[("b", "two")]).await;
    assert_eq!(undo(&mut record, 3, &first).await.unwrap_err(), StoreError::ChangedSince { kind: "setting".into() });
    assert_eq!(value(&mut record, "a").await.unwrap(), "one", "nothing of a refused undo remains");
    // In the other order both can be taken back.
    undo(&mut record, 4, &second).await.unwrap();
    undo(&mut record, 5, &first).await.unwrap();
    assert_eq!((value(&mut record, "a").await, value(&mut record, "b").await), (None, None));
}

#[tokio::test]
async fn undo_asks_for_a_known_act_and_a_unit_of_work_of_its_own() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    let first = save(&mut record, 1, &[("a", "one")]).await;
    assert_eq!(
        undo(&mut record, 2, &ActId::from("no such act")).await.unwrap_err(),
        StoreError::NotFound { kind: "act" }
    );
    let mut write = record.write(act(3)).await.unwrap();
    write.save(&setting("b", "two")).await.unwrap();
    assert!(matches!(write.undo_act(&first).await.unwrap_err(), StoreError::Internal(_)));
}
