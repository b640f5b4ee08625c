//! What notices and the tray are made from: asked for by whoever switched them on, and of an open record alone.

use throughline_domain::cadence::Pattern;
use throughline_domain::practice::Preferences;
use throughline_domain::record::RecordState;

use super::check_ins::series;
use super::{Desk, PASSPHRASE};
use crate::calendar::quiet_hours;

#[tokio::test]
async fn nothing_is_told_before_somebody_asks_for_it() {
    let desk = Desk::open().await;
    let off = |preferences: &Preferences| !preferences.notify && !preferences.tray;
    let preferences = desk.app.preferences_get().await.unwrap();
    assert!(off(&preferences) && quiet_hours(&preferences).is_some(), "{preferences:?}");
    // A file that cannot be read, and one from before there were notices, ask for nothing either.
    let file = desk.folder.path().join("data").join("preferences.json");
    desk.app.preferences_save(Preferences { notify: true, tray: true, ..preferences }).await.unwrap();
    assert!(file.exists() && !off(&desk.app.preferences_get().await.unwrap()));
    for text in ["{", "null", "{ \"notify\": \"yes\" }", "{}"] {
        std::fs::write(&file, text).unwrap();
        assert!(off(&desk.app.preferences_get().await.unwrap()), "{text}");
    }
}

#[tokio::test]
async fn a_locked_record_has_no_number_and_looking_keeps_none_open() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    desk.days_pass(2);
    let counts = desk.counts().await;
    assert_eq!((counts.overdue, counts.today), (2, 1));
    assert_eq!(desk.app.due_count().await.unwrap(), Some(3), "as Today counts");
    let idle = i64::from(desk.app.record_status().await.unwrap().idle_minutes);
    desk.app.record_touch().await.unwrap();
    for _ in 0..=idle + 2 {
        *desk.clock.at.lock().unwrap() += chrono::Duration::minutes(1);
        assert_eq!(desk.app.due_count().await.unwrap(), Some(3));
        desk.app.preferences_get().await.unwrap();
        desk.app.calendar_file_follow(None).await.unwrap();
    }
    assert!(desk.app.is_unattended(), "looking is not being there");
    assert!(desk.app.record_lock_unattended().await.unwrap());
    assert_eq!(desk.app.due_count().await.unwrap(), None);
    assert_eq!(desk.app.calendar_file_follow(None).await.unwrap(), None);
    assert_eq!(desk.app.record_status().await.unwrap().state, RecordState::Locked, "looking opens none");
    desk.app.record_unlock(PASSPHRASE.into()).await.unwrap();
    assert_eq!(desk.app.due_count().await.unwrap(), Some(3));
}
