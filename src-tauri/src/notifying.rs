//! What the program tells the system beside its window: how many check-ins are due, as a notice and
//! in the tray, and the calendar file other programs read. All of it is off until somebody switches it on.
//!
//! **Invariant:** nothing of any client leaves here but what the calendar file was chosen to name. While the
//! record is locked nobody knows what is due: there is no notice, and the tray shows no number. Looking is not
//! being there: it keeps no record open.

use std::sync::Arc;
use std::time::Duration;

use tauri::{AppHandle, Runtime};
use throughline_app::App;
use throughline_app::calendar::{CalendarFileMark, quiet_hours};
use throughline_domain::messages::{Catalogue, notice_line};
use throughline_domain::notice::{Told, look};

use crate::tray::Tray;

/// How often it looks.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// A desktop that does not answer is not waited for longer.
const ANSWERED_WITHIN: Duration = Duration::from_secs(5);

/// What is remembered from one look to the next.
#[derive(Default)]
struct Seen {
    told: Option<Told>,
    file: Option<CalendarFileMark>,
    /// The failure that was logged last, so that it is logged once.
    failed: Option<&'static str>,
    /// The system took no notice, and that was logged.
    refused: bool,
}

/// Looks every few seconds; never ends.
pub(crate) async fn notify<R: Runtime>(app: AppHandle<R>, core: Arc<App>) {
    let Ok(words) = Catalogue::english() else { return };
    let mut tray = Tray::new(app);
    let mut seen = Seen::default();
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        seen.follow_file(&core).await;
        let Ok(preferences) = core.preferences_get().await else { continue };
        let due = if preferences.notify || preferences.tray { core.due_count().await.ok().flatten() } else { None };
        tray.show(preferences.tray, due, &words);
        if !preferences.notify {
            seen.told = None;
            continue;
        }
        let Some(due) = due else { continue };
        let (at, local) = core.wall_clock();
        let looked = look(seen.told, due, at, local, quiet_hours(&preferences));
        seen.told = looked.told;
        if let Some(due) = looked.tell
            && let Ok(line) = notice_line(due, &words)
        {
            seen.taken(tokio::time::timeout(ANSWERED_WITHIN, tell(line)).await == Ok(true));
        }
    }
}

impl Seen {
    /// A system without notices says so at every one: once is enough to read of it.
    fn taken(&mut self, taken: bool) {
        if !taken && !self.refused {
            tracing::warn!(code = "notice_refused", "the system shows no notices");
        }
        self.refused = !taken;
    }

    /// Writes the calendar file anew where something changed since.
    async fn follow_file(&mut self, core: &App) {
        match core.calendar_file_follow(self.file).await {
            Ok(mark) => (self.file, self.failed) = (mark, None),
            Err(failure) => {
                let code = failure.code.as_str();
                if self.failed.replace(code) != Some(code) {
                    tracing::warn!(code, "the calendar file could not be written");
                }
            }
        }
    }
}

/// Asks the system to show a notice; answers whether it took it.
async fn tell(line: String) -> bool {
    let shown = tokio::task::spawn_blocking(move || {
        notify_rust::Notification::new().appname(NAME).summary(NAME).body(&line).show().is_ok()
    });
    shown.await.unwrap_or(false)
}

/// What the notice is from.
const NAME: &str = "Throughline";
