//! Locks the record when nobody is there any more, whether or not the page is able to.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use throughline_app::App;

/// A machine that wakes up is locked within this time.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Looks every few seconds whether somebody is there, and locks the record if not; never ends. `before` is
/// awaited while the record is still open, to keep what is being typed; `after` is called once it is locked.
pub async fn watch<Kept>(app: Arc<App>, before: impl Fn() -> Kept + Send, after: impl Fn() + Send)
where
    Kept: Future<Output = ()> + Send,
{
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        look(&app, &before, &after).await;
    }
}

async fn look<Kept: Future<Output = ()>>(app: &App, before: impl Fn() -> Kept, after: impl Fn()) {
    if !app.is_unattended() {
        return;
    }
    before().await;
    match app.record_lock_unattended().await {
        Ok(false) => return,
        Ok(true) => tracing::info!("nobody was there: locked"),
        // Its key is gone all the same; closing could not finish.
        Err(failure) => tracing::warn!(code = failure.code.as_str(), "nobody was there: locked"),
    }
    after();
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;
    use std::sync::Mutex;

    use chrono::{DateTime, TimeDelta, Utc};
    use throughline_app::{Clock, Failure, Host, KdfProfile, Places};
    use throughline_domain::Code;
    use throughline_domain::record::RecordState;

    use super::*;

    struct PutClock(Mutex<DateTime<Utc>>);

    impl PutClock {
        fn pass(&self, seconds: i64) {
            *self.0.lock().unwrap() += TimeDelta::seconds(seconds);
        }
    }

    impl Clock for PutClock {
        fn now(&self) -> DateTime<Utc> {
            *self.0.lock().unwrap()
        }
        fn zone(&self) -> String {
            "UTC".to_owned()
        }
    }

    struct NoHost;

    impl Host for NoHost {
        fn open_file(&self, _: &Path) -> Result<(), Failure> {
            Ok(())
        }
    }

    const PASSPHRASE: &str = "correct horse battery";

    fn start(folder: &Path) -> (App, Arc<PutClock>) {
        let clock = Arc::new(PutClock(Mutex::new(DateTime::UNIX_EPOCH + TimeDelta::days(20_000))));
        let places = Places { data: folder.join("data"), documents: folder.join("documents") };
        (App::new(places, clock.clone(), Arc::new(NoHost)).with_profile(KdfProfile::LEAST), clock)
    }

    /// Looks every few seconds for so long; answers whether the record was locked.
    async fn watched(app: &App, clock: &PutClock, seconds: i64) -> bool {
        let locked = Mutex::new(false);
        for _ in 0..seconds / 5 {
            clock.pass(5);
            look(app, || async {}, || *locked.lock().unwrap() = true).await;
        }
        locked.into_inner().unwrap()
    }

    #[tokio::test]
    async fn an_open_record_is_locked_a_minute_after_the_page_should_have() {
        let folder = tempfile::tempdir().unwrap();
        let (app, clock) = start(folder.path());
        assert!(!watched(&app, &clock, 3600).await, "there is nothing to lock");
        app.record_create(PASSPHRASE.into()).await.unwrap();
        let allowed = i64::from(app.record_status().await.unwrap().idle_minutes) * 60;

        assert!(!watched(&app, &clock, allowed).await);
        assert!(app.record_touch().await.unwrap());
        assert!(!watched(&app, &clock, allowed + 55).await);
        // What the page asks of its own accord is no sign of anybody.
        app.record_status().await.unwrap();
        app.draft_list().await.unwrap();
        assert!(watched(&app, &clock, 5).await);
        assert_eq!(app.record_status().await.unwrap().state, RecordState::Locked);
        assert!(!app.record_touch().await.unwrap());
        assert!(!watched(&app, &clock, 3600).await, "it is locked once");

        app.record_unlock(PASSPHRASE.into()).await.unwrap();
        assert!(!watched(&app, &clock, 60).await, "whoever has the key is there");
    }

    #[tokio::test]
    async fn what_is_being_typed_is_kept_before_and_nothing_after() {
        let folder = tempfile::tempdir().unwrap();
        let (app, clock) = start(folder.path());
        app.record_create(PASSPHRASE.into()).await.unwrap();
        clock.pass(3600);
        let keep = || async {
            app.draft_save("note:new".to_owned(), None, "half a sentence".to_owned()).await.unwrap();
        };
        look(&app, keep, || ()).await;
        assert_eq!(app.draft_list().await.unwrap_err().code, Code::Locked);
        app.record_unlock(PASSPHRASE.into()).await.unwrap();
        assert_eq!(app.draft_get("note:new".to_owned()).await.unwrap().unwrap().body, "half a sentence");
    }

    #[tokio::test]
    async fn whoever_opens_it_again_meanwhile_is_not_locked_out() {
        let folder = tempfile::tempdir().unwrap();
        let (app, clock) = start(folder.path());
        app.record_create(PASSPHRASE.into()).await.unwrap();
        clock.pass(3600);
        let back = || async {
            app.record_lock().await.unwrap();
            app.record_unlock(PASSPHRASE.into()).await.unwrap();
        };
        let locked = Mutex::new(false);
        look(&app, back, || *locked.lock().unwrap() = true).await;
        assert_eq!((app.record_status().await.unwrap().state, *locked.lock().unwrap()), (RecordState::Open, false));
    }
}
