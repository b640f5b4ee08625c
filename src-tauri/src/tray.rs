//! The number of check-ins that are due, in the system's tray where it has one.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

use tauri::image::Image;
use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Runtime};
use throughline_domain::messages::{Catalogue, tray_line};

use crate::tray_count::with_count;
use crate::{closing, window};

/// Whether words can stand beside a tray's icon. Windows has no room for them, and most desktops of Linux
/// leave them out: there the number is part of the icon.
const WORDS_BESIDE: bool = cfg!(target_os = "macos");

const ID: &str = "due";
const OPEN: &str = "open";
const QUIT: &str = "quit";

/// Set once this system turned out to have no tray: it is not asked again.
static NONE_HERE: AtomicBool = AtomicBool::new(false);

/// The tray's icon, and what it shows.
pub(crate) struct Tray<R: Runtime> {
    app: AppHandle<R>,
    shown: Option<Option<i32>>,
}

impl<R: Runtime> Tray<R> {
    /// Shows nothing yet.
    pub(crate) fn new(app: AppHandle<R>) -> Self {
        Self { app, shown: None }
    }

    /// Shows how many are due, none while the record is locked; or takes the icon away.
    pub(crate) fn show(&mut self, wanted: bool, due: Option<i32>, words: &Catalogue) {
        let wanted = (wanted && !NONE_HERE.load(Ordering::Relaxed)).then_some(due);
        if wanted == self.shown {
            return;
        }
        let before = std::mem::replace(&mut self.shown, wanted);
        let said = match wanted {
            Some(due) => said(due, words),
            None => None,
        };
        let app = self.app.clone();
        // Icons belong to the thread that draws.
        let asked = self.app.run_on_main_thread(move || {
            // The library behind the tray of Linux ends the thread where it is not installed.
            let done = catch_unwind(AssertUnwindSafe(|| match said {
                // Where none was ever placed there is none to take away.
                None => {
                    app.remove_tray_by_id(ID);
                    Ok(())
                }
                Some(said) if before.is_some() => renew(&app, &said).map_err(drop),
                Some(said) => place(&app, &said).map_err(drop),
            }));
            if !matches!(done, Ok(Ok(()))) {
                NONE_HERE.store(true, Ordering::Relaxed);
                tracing::warn!(code = "no_tray", "the system has no tray");
            }
        });
        if asked.is_err() {
            tracing::warn!(code = "no_tray", "the tray was not reached");
        }
    }
}

/// The words of the icon.
struct Said {
    line: String,
    /// Nothing while nothing is due or known.
    number: Option<i32>,
    open: String,
    quit: String,
}

fn said(due: Option<i32>, words: &Catalogue) -> Option<Said> {
    Some(Said {
        line: tray_line(due, words).ok()?,
        number: due.filter(|due| *due > 0),
        open: words.text("tray-open").ok()?,
        quit: words.text("tray-quit").ok()?,
    })
}

fn place<R: Runtime>(app: &AppHandle<R>, said: &Said) -> tauri::Result<()> {
    let mut builder = TrayIconBuilder::with_id(ID).menu(&menu(app, said)?).tooltip(&said.line).on_menu_event(
        |app, event| match event.id().as_ref() {
            OPEN => window::focus(app),
            QUIT => closing::begin(app),
            _ => {}
        },
    );
    if let Some(icon) = icon(app, said) {
        builder = builder.icon(icon);
    }
    if let Some(title) = title(said) {
        builder = builder.title(title);
    }
    builder.build(app).map(drop)
}

fn renew<R: Runtime>(app: &AppHandle<R>, said: &Said) -> tauri::Result<()> {
    let Some(tray) = app.tray_by_id(ID) else { return place(app, said) };
    tray.set_menu(Some(menu(app, said)?))?;
    tray.set_tooltip(Some(&said.line))?;
    tray.set_icon(icon(app, said))?;
    tray.set_title(title(said))
}

/// The program's icon, with the number drawn on it where the system sets no words beside it.
fn icon<R: Runtime>(app: &AppHandle<R>, said: &Said) -> Option<Image<'static>> {
    let plain = app.default_window_icon()?.clone().to_owned();
    match said.number {
        Some(number) if !WORDS_BESIDE => {
            let (width, height) = (plain.width(), plain.height());
            Some(Image::new_owned(with_count(plain.rgba(), width, height, number), width, height))
        }
        _ => Some(plain),
    }
}

/// The number beside the icon.
fn title(said: &Said) -> Option<String> {
    said.number.filter(|_| WORDS_BESIDE).map(|number| number.to_string())
}

/// A tray without a menu is not shown on Linux; its first line says what the icon cannot.
fn menu<R: Runtime>(app: &AppHandle<R>, said: &Said) -> tauri::Result<Menu<R>> {
    let line = MenuItem::with_id(app, "line", &said.line, false, None::<&str>)?;
    let open = MenuItem::with_id(app, OPEN, &said.open, true, None::<&str>)?;
    let quit = MenuItem::with_id(app, QUIT, &said.quit, true, None::<&str>)?;
    Menu::with_items(app, &[&line, &open, &quit])
}
