//! Opening, locking, keys, and what is still there afterwards.

use std::sync::Mutex;

use throughline_domain::Code;
use throughline_domain::practice::{Practice, Preferences, Theme};
use throughline_domain::record::{RecordChoice, RecordState};

use super::{Desk, ada};

const RIGHT: &str = "correct horse battery";

#[tokio::test]
async fn every_command_answers_locked_while_the_record_is() {
    let desk = Desk::open().await;
    assert_eq!(desk.app.record_lock().await.unwrap().state, RecordState::Locked);
    for code in [
        desk.app.client_get(ada()).await.unwrap_err().code,
        desk.app.plan_get(ada()).await.unwrap_err().code,
        desk.app.draft_list().await.unwrap_err().code,
        desk.app.practice_get().await.unwrap_err().code,
        desk.app.record_verify().await.unwrap_err().code,
        desk.app.search("ada".to_owned(), 5).await.unwrap_err().code,
    ] {
        assert_eq!(code, Code::Locked);
    }
    desk.app.preferences_get().await.unwrap();
}

#[tokio::test]
async fn a_wrong_passphrase_opens_nothing_and_slows_down() {
    let desk = Desk::open().await;
    desk.app.record_lock().await.unwrap();
    let mut slowed = false;
    for _ in 0..12 {
        match desk.app.record_unlock("not the passphrase".into()).await.unwrap_err() {
            failure if failure.code == Code::WrongPassphrase => assert!(!slowed),
            failure => {
                assert_eq!(failure.code, Code::SlowDown);
                assert!(failure.detail.limit.unwrap() > 0);
                slowed = true;
            }
        }
    }
    assert!(slowed);
    assert!(desk.app.record_status().await.unwrap().wait_seconds > 0);
    desk.days_pass(1);
    assert_eq!(desk.app.record_unlock(RIGHT.into()).await.unwrap().state, RecordState::Open);
    assert_eq!(desk.app.client_get(ada()).await.unwrap().client.family_name, "Lovelace");
}

#[tokio::test]
async fn the_demo_in_between_and_an_open_screen_spare_nobody_the_wait() {
    let desk = Desk::open().await;
    let change = || desk.app.record_change_passphrase("not the passphrase".into(), "long enough".into());
    for _ in 0..4 {
        assert_eq!(change().await.unwrap_err().code, Code::WrongPassphrase);
    }
    assert_eq!(change().await.unwrap_err().code, Code::SlowDown);
    desk.app.record_choose(RecordChoice::Demo).await.unwrap();
    desk.app.record_choose(RecordChoice::Own).await.unwrap();
    assert_eq!(desk.app.record_unlock(RIGHT.into()).await.unwrap_err().code, Code::SlowDown);
    desk.days_pass(1);
    desk.app.record_unlock(RIGHT.into()).await.unwrap();
}

#[tokio::test]
async fn a_short_passphrase_makes_no_record_and_changes_none() {
    let desk = Desk::open().await;
    for short in ["", "       ", "short", "        x"] {
        assert_eq!(desk.app.record_create(short.into()).await.unwrap_err().code, Code::WeakPassphrase);
        let failure = desk.app.record_change_passphrase(RIGHT.into(), short.into()).await.unwrap_err();
        assert_eq!(failure.code, Code::WeakPassphrase);
    }
    assert_eq!(desk.app.record_create(RIGHT.into()).await.unwrap_err().code, Code::RecordExists);
    assert_eq!(desk.app.record_status().await.unwrap().state, RecordState::Open, "what is open stays open");
}

#[tokio::test]
async fn a_forgotten_passphrase_is_replaced_by_the_recovery_key() {
    let desk = Desk::open().await;
    let key = desk.app.record_replace_recovery_key(RIGHT.into()).await.unwrap().recovery_key;
    desk.app.record_lock().await.unwrap();
    desk.app.record_reset_passphrase(key.to_lowercase().into(), "a new one, and longer".into()).await.unwrap();
    desk.app.record_lock().await.unwrap();
    assert_eq!(desk.app.record_unlock(RIGHT.into()).await.unwrap_err().code, Code::WrongPassphrase);
    desk.app.record_unlock("a new one, and longer".into()).await.unwrap();
    assert_eq!(desk.app.client_get(ada()).await.unwrap().client.given_name, "Ada");
}

#[tokio::test]
async fn the_demo_is_a_record_of_its_own() {
    let desk = Desk::open().await;
    let status = desk.app.record_choose(RecordChoice::Demo).await.unwrap();
    assert_eq!((status.state, status.choice), (RecordState::Open, RecordChoice::Demo));
    assert!(status.own_exists);
    assert_eq!(desk.app.client_get(ada()).await.unwrap_err().code, Code::NotFound);
    let hits = desk.app.search("sampleton".to_owned(), 5).await.unwrap();
    assert_eq!(hits.len(), 1);

    let status = desk.app.record_choose(RecordChoice::Own).await.unwrap();
    assert_eq!((status.state, status.choice), (RecordState::Locked, RecordChoice::Own));
    desk.app.record_unlock(RIGHT.into()).await.unwrap();
    assert!(desk.app.search("sampleton".to_owned(), 5).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_was_typed_is_there_after_locking() {
    let desk = Desk::open().await;
    let body = "{\"text\":\"half a sentence \u{1F600} שלום\"}".to_owned();
    desk.app.draft_save("note:new".to_owned(), Some(ada()), body.clone()).await.unwrap();
    desk.app.record_lock().await.unwrap();
    desk.app.record_unlock(RIGHT.into()).await.unwrap();
    let draft = desk.app.draft_get("note:new".to_owned()).await.unwrap().unwrap();
    assert_eq!((draft.body, draft.client_id), (body, Some(ada())));
    assert!(desk.app.draft_discard("note:new".to_owned()).await.unwrap());
    assert!(!desk.app.draft_discard("note:new".to_owned()).await.unwrap());
    let too_long = desk.app.draft_save("x".to_owned(), None, "x".repeat(2_000_001)).await.unwrap_err();
    assert_eq!((too_long.code, too_long.detail.field.as_deref()), (Code::Invalid, Some("body")));
}

#[tokio::test]
async fn settings_are_checked_and_kept_where_they_belong() {
    let desk = Desk::open().await;
    let practice = desk.app.practice_get().await.unwrap();
    for (field, bad) in [
        ("zone", Practice { zone: "Mars/Olympus".to_owned(), ..practice.clone() }),
        ("idleMinutes", Practice { idle_minutes: 0, ..practice.clone() }),
        ("idleMinutes", Practice { idle_minutes: 121, ..practice.clone() }),
    ] {
        assert_eq!(desk.app.practice_save(bad).await.unwrap_err().detail.field.as_deref(), Some(field));
    }
    let named = Practice { case_manager: "Robin Example".to_owned(), credentials: "RN".to_owned(), ..practice };
    desk.app.practice_save(named).await.unwrap();
    desk.app.preferences_save(Preferences { theme: Theme::Dark, ..Preferences::default() }).await.unwrap();
    desk.app.record_lock().await.unwrap();
    assert_eq!(desk.app.preferences_get().await.unwrap().theme, Theme::Dark);
    desk.app.record_unlock(RIGHT.into()).await.unwrap();
    assert_eq!(desk.app.practice_get().await.unwrap().case_manager, "Robin Example");
    // Who writes from now on is named in the log.
    desk.app
        .practice_save(Practice { agency: "Agency".to_owned(), ..desk.app.practice_get().await.unwrap() })
        .await
        .unwrap();
    assert_eq!(desk.app.change_page(None, None).await.unwrap().rows[0].actor, "Robin Example, RN");
    let zoom = Preferences { zoom: 500, ..Preferences::default() };
    assert_eq!(desk.app.preferences_save(zoom).await.unwrap_err().code, Code::Invalid);
}

#[tokio::test]
async fn the_history_pages_through_every_change_once_and_the_chain_is_whole() {
    let desk = Desk::open().await;
    for n in 0..120 {
        let practice = desk.app.practice_get().await.unwrap();
        desk.app.practice_save(Practice { agency: format!("Agency {n}"), ..practice }).await.unwrap();
    }
    let (mut seen, mut cursor) = (Vec::new(), None);
    loop {
        let page = desk.app.change_page(None, cursor).await.unwrap();
        seen.extend(page.rows.iter().map(|row| row.seq));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen, (1..=121).rev().collect::<Vec<_>>());
    let report = desk.app.record_verify().await.unwrap();
    assert_eq!((report.links, report.broken_at, report.matches_checkpoint), (121, None, true));
    assert_eq!(desk.app.change_page(None, Some("x".to_owned())).await.unwrap_err().code, Code::Invalid);
}

/// Puts a log of more than two steps of a check behind the record.
async fn with_a_long_log() -> Desk {
    let desk = Desk::open().await;
    let mut record = desk.app.record().await.unwrap();
    let mut write = record.write(desk.app.context("test")).await.unwrap();
    for n in 0..1500 {
        let value = serde_json::Value::from(n);
        write.save(&throughline_store::Setting { key: format!("k{n}"), value }).await.unwrap();
    }
    write.commit().await.unwrap();
    drop(record);
    desk
}

#[tokio::test]
async fn the_log_is_checked_without_holding_up_what_is_typed() {
    let desk = with_a_long_log().await;
    let done = Mutex::new(Vec::new());
    let verify = async {
        let report = desk.app.record_verify().await.unwrap();
        done.lock().unwrap().push("verified");
        report
    };
    let typing = async {
        let practice = desk.app.practice_get().await.unwrap();
        desk.app.practice_save(Practice { agency: "Agency".to_owned(), ..practice }).await.unwrap();
        desk.app.draft_save("note:new".to_owned(), Some(ada()), "half a sentence".to_owned()).await.unwrap();
        done.lock().unwrap().push("kept");
    };
    let (report, ()) = tokio::join!(verify, typing);
    assert_eq!(*done.lock().unwrap(), ["kept", "verified"]);
    // The client, the settings, and what was saved in between.
    assert_eq!((report.links, report.broken_at, report.matches_checkpoint), (1502, None, true));
}

#[tokio::test]
async fn a_check_of_the_log_ends_with_the_record_it_began_on() {
    let desk = with_a_long_log().await;
    let turned = async {
        desk.app.record_choose(RecordChoice::Demo).await.unwrap();
    };
    let (verified, ()) = tokio::join!(desk.app.record_verify(), turned);
    assert_eq!(verified.unwrap_err().code, Code::Locked);
}
