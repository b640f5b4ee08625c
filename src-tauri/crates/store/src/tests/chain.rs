//! The log shows what was done to it behind the program's back.

use tempfile::{TempDir, tempdir};

use super::*;
use crate::{Broken, LinkFault};

/// A closed record of five links in three acts, opened again, and changed by these statements.
async fn tampered(statements: &[&'static str]) -> (TempDir, Record) {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    save(&mut record, 1, &[("a", "one"), ("b", "one")]).await;
    save(&mut record, 2, &[("a", "two"), ("b", "two")]).await;
    save(&mut record, 3, &[("a", "three")]).await;
    record.close().await.unwrap();
    let mut record = reopened(folder.path()).await;
    assert_eq!(record.checkpoint().seq, 5);
    // Whoever tampers is not held up by these.
    for guard in ["PRAGMA foreign_keys = OFF", "DROP TRIGGER change_never_changes", "DROP TRIGGER change_never_goes"] {
        sqlx::query(guard).execute(&mut record.conn).await.unwrap();
    }
    for statement in statements {
        assert!(sqlx::query(*statement).execute(&mut record.conn).await.unwrap().rows_affected() > 0, "{statement}");
    }
    (folder, record)
}

#[tokio::test]
async fn the_first_broken_link_is_named() {
    async fn check(statements: &[&'static str], seq: u64, fault: LinkFault) {
        let (_folder, mut record) = tampered(statements).await;
        let report = record.verify().await.unwrap();
        assert_eq!(report.broken, Some(Broken { seq, fault }), "{statements:?}");
        assert_eq!(report.sound, if fault == LinkFault::Replaced { 5 } else { seq - 1 }, "{statements:?}");
    }
    check(&["UPDATE change SET after_json = '{}' WHERE seq = 3"], 3, LinkFault::Altered).await;
    check(&["UPDATE change SET before_json = NULL WHERE seq = 4"], 4, LinkFault::Altered).await;
    check(&["UPDATE change SET actor = 'Eve' WHERE seq = 2"], 2, LinkFault::Altered).await;
    check(&["UPDATE change SET client_id = 'x' WHERE seq = 1"], 1, LinkFault::Altered).await;
    check(&["UPDATE change SET mac = zeroblob(32) WHERE seq = 5"], 5, LinkFault::Altered).await;
    check(&["UPDATE change SET mac = x'00' WHERE seq = 5"], 5, LinkFault::Altered).await;
    check(
        &["UPDATE act SET label = 'other' WHERE id = (SELECT act_id FROM change WHERE seq = 3)"],
        3,
        LinkFault::Altered,
    )
    .await;
    check(
        &["UPDATE act SET actor = 'Eve' WHERE id = (SELECT act_id FROM change WHERE seq = 3)"],
        3,
        LinkFault::Altered,
    )
    .await;
    check(
        &["UPDATE act SET source = 'forged' WHERE id = (SELECT act_id FROM change WHERE seq = 5)"],
        5,
        LinkFault::Altered,
    )
    .await;
    check(&["UPDATE act SET first_seq = 50 WHERE first_seq = 3"], 3, LinkFault::Altered).await;
    check(&["DELETE FROM act WHERE id = (SELECT act_id FROM change WHERE seq = 5)"], 5, LinkFault::Missing).await;
    check(&["DELETE FROM change WHERE seq = 2"], 2, LinkFault::Missing).await;
    check(&["DELETE FROM change WHERE seq = 1"], 1, LinkFault::Missing).await;
    check(
        &["DELETE FROM change WHERE seq = 2", "UPDATE change SET seq = seq - 1 WHERE seq = 3"],
        2,
        LinkFault::Altered,
    )
    .await;
    check(&["DELETE FROM change WHERE seq = 5"], 5, LinkFault::CutOff).await;
    check(&["DELETE FROM change", "DELETE FROM act"], 1, LinkFault::CutOff).await;
}

#[tokio::test]
async fn the_program_itself_cannot_touch_a_link() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    save(&mut record, 1, &[("a", "one")]).await;
    for statement in ["UPDATE change SET actor = 'Eve'", "DELETE FROM change"] {
        let refused = sqlx::query(statement).execute(&mut record.conn).await.unwrap_err();
        assert!(matches!(crate::StoreError::from(refused), crate::StoreError::Constraint(_)), "{statement}");
    }
    assert_eq!(record.verify().await.unwrap().sound, 1);
}

#[tokio::test]
async fn a_sound_log_is_sound() {
    let (_folder, mut record) = tampered(&[]).await;
    let report = record.verify().await.unwrap();
    assert_eq!((report.sound, report.broken, report.head), (5, None, record.checkpoint()));
    assert!(!record.is_cut_off());
}

/// The end cut off and written anew with the very key: only the header can tell.
#[tokio::test]
async fn a_cut_end_that_grew_again_is_told_by_the_header() {
    let (folder, mut record) = tampered(&["DELETE FROM change WHERE seq >= 4"]).await;
    save(&mut record, 9, &[("a", "forged"), ("b", "forged"), ("c", "forged")]).await;
    let report = record.verify().await.unwrap();
    assert_eq!((report.sound, report.broken), (6, Some(Broken { seq: 5, fault: LinkFault::Replaced })));
    let point = record.checkpoint();
    drop(record);
    // Opened again it is noticed at once, and closing does not vouch for the forgery.
    let record = loop {
        match Record::open(folder.path(), unlock()).await {
            Ok(record) => break record,
            Err(crate::StoreError::Busy) => tokio::task::yield_now().await,
            Err(e) => panic!("{e}"),
        }
    };
    assert!(record.is_cut_off());
    record.close().await.unwrap();
    assert_eq!(reopened(folder.path()).await.checkpoint(), point);
}

#[tokio::test]
async fn the_header_vouches_again_during_a_long_day() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    let mut write = record.write(act(1)).await.unwrap();
    for i in 0..300 {
        write.save(&setting(&format!("k{i}"), "x")).await.unwrap();
    }
    write.commit().await.unwrap();
    assert_eq!(record.checkpoint().seq, 300);
    let report = record.verify().await.unwrap();
    assert_eq!((report.sound, report.broken), (300, None));
}

/// A walk that is laid down after each page, while the log goes on growing.
#[tokio::test]
async fn a_walk_goes_on_over_what_was_written_meanwhile() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    let mut write = record.write(act(1)).await.unwrap();
    for i in 0..1200 {
        write.save(&setting(&format!("k{i}"), "x")).await.unwrap();
    }
    write.commit().await.unwrap();

    let (mut walk, mut second) = (record.walk(), 1);
    let report = loop {
        match record.walk_on(&mut walk).await.unwrap() {
            Some(report) => break report,
            None => second += 1,
        }
        save(&mut record, second, &[("k1", &format!("at {second}")), ("k2", &format!("at {second}"))]).await;
    };
    assert_eq!((report.sound, report.broken), (1204, None));
    assert_eq!(report.head, record.verify().await.unwrap().head);

    // What is altered ahead of it, the walk comes to.
    let mut walk = record.walk();
    assert_eq!(record.walk_on(&mut walk).await.unwrap(), None);
    save(&mut record, 9, &[("k3", "at 9")]).await;
    for statement in ["DROP TRIGGER change_never_changes", "UPDATE change SET actor = 'Eve' WHERE seq = 700"] {
        sqlx::query(statement).execute(&mut record.conn).await.unwrap();
    }
    let report = record.walk_on(&mut walk).await.unwrap().unwrap();
    assert_eq!(report.broken, Some(Broken { seq: 700, fault: LinkFault::Altered }));
}
