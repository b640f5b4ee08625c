//! The window: its own pages and nothing else, and a title that starts without a name in it.

use std::path::Path;

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{App, AppHandle, Manager, Runtime, Url, WebviewWindowBuilder};

/// The title while nothing is open.
const TITLE: &str = "Throughline";

/// Opens the window that `tauri.conf.json` describes.
pub(crate) fn open<R: Runtime>(app: &App<R>, data: &Path) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.first() else {
        return Err(tauri::Error::WindowNotFound);
    };
    let mut builder = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        // Locking loads the page afresh: whatever the title said of a client goes with the old one.
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Started {
                let _ = window.set_title(TITLE);
            }
        });
    if is_driven_by_a_test() {
        // WebKitGTK lets no driver into an incognito view; the folder is the test's own.
        builder = builder.incognito(false).data_directory(data.join("web-view"));
    }
    builder.build()?;
    Ok(())
}

/// Brings the window to the front: the program was started a second time.
pub(crate) fn focus<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Loads the page afresh: nothing of what it held stays in memory or on show.
pub(crate) fn load_afresh<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        let _ = window.reload();
    }
}

fn is_driven_by_a_test() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|driven| driven == "true")
}

/// Whether a page is the program's own: Tauri serves it from `tauri://localhost`, on Windows from
/// `http(s)://tauri.localhost`.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        "about" => url.path() == "blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_own_pages_are_gone_to() {
        for (url, own) in [
            ("tauri://localhost/index.html#/today", true),
            ("http://tauri.localhost/", true),
            ("about:blank", true),
            ("tauri://elsewhere/", false),
            ("https://example.org/", false),
            ("http://localhost/", false),
            ("http://tauri.localhost.example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,hello", false),
        ] {
            assert_eq!(is_own(&url.parse().unwrap()), own, "{url}");
        }
    }
}
