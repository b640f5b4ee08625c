//! Closing: the page is told and keeps what is being typed, the record is locked, the program ends.
//!
//! The page listens for `throughline://closing` and answers `throughline://drafts-kept`. A page that hangs
//! does not keep the window open: after a short grace it closes all the same. The same is asked before
//! the record is locked because nobody is there.
//!
//! Where the system ends the program without asking (quitting on macOS, the end of a Windows session),
//! nobody can be told any more: the page keeps what is typed at each pause of typing and when it is
//! hidden, and the record is locked.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{AppHandle, Emitter, Listener, Manager, RunEvent, Runtime, Window, WindowEvent};
use throughline_app::App;
use tokio::sync::Notify;

/// Told to the page.
const CLOSING: &str = "throughline://closing";
/// Said by the page.
const DRAFTS_KEPT: &str = "throughline://drafts-kept";
/// Drafts are kept as they are typed, so at most the last keystrokes wait for this.
const GRACE: Duration = Duration::from_secs(2);

/// Whether closing has begun.
#[derive(Default)]
pub(crate) struct Closing(AtomicBool);

/// Holds the window open until the page kept its drafts.
pub(crate) fn on_window_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event {
        api.prevent_close();
        begin(window.app_handle());
    }
}

/// Does the same when the system asks the whole program to end, and locks the record as the last act.
pub(crate) fn on_run_event<R: Runtime>(app: &AppHandle<R>, event: RunEvent) {
    match event {
        RunEvent::ExitRequested { code: None, api, .. } if !app.webview_windows().is_empty() => {
            api.prevent_exit();
            begin(app);
        }
        RunEvent::Exit => {
            if let Some(core) = app.try_state::<Arc<App>>().map(|core| Arc::clone(&core)) {
                // Nobody is left to tell; the record is consistent on disk whether or not this succeeds.
                let _ = tauri::async_runtime::block_on(core.record_lock());
            }
            tracing::info!("closed");
        }
        _ => {}
    }
}

/// Begins to close, once.
pub(crate) fn begin<R: Runtime>(app: &AppHandle<R>) {
    if app.state::<Closing>().0.swap(true, Ordering::SeqCst) {
        return;
    }
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        keep_drafts(&app).await;
        app.exit(0);
    });
}

/// Asks the page to keep what is being typed, and waits for it as long as the grace is.
pub(crate) async fn keep_drafts<R: Runtime>(app: &AppHandle<R>) {
    let kept = Arc::new(Notify::new());
    let told = Arc::clone(&kept);
    let listening = app.once_any(DRAFTS_KEPT, move |_| told.notify_one());
    let _ = app.emit(CLOSING, ());
    if tokio::time::timeout(GRACE, kept.notified()).await.is_err() {
        app.unlisten(listening);
        tracing::warn!("the page did not say that it kept its drafts");
    }
}
