//! Where the program begins: plugins, places, the core, the window.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use tauri::{AppHandle, Context, Manager, Runtime, Wry};
use tauri_plugin_window_state::StateFlags;
use throughline_app::{App, Clock, Failure, Host, Places, SystemClock};
use throughline_domain::Code;

use crate::clock::ShiftedClock;
use crate::options::Options;
use crate::{closing, invoke, logging, notifying, watching, window};

/// Runs the program until its window is closed.
#[must_use]
pub fn run(context: Context<Wry>) -> ExitCode {
    let options = Options::read(std::env::args_os().skip(1), |name| std::env::var_os(name));
    let builder = tauri::Builder::<Wry>::new()
        // First: a second start must end before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::focus(app)))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        // Links do nothing of themselves; a printed file is opened by the core alone.
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .manage(closing::Closing::default())
        .invoke_handler(invoke::handle)
        .on_window_event(closing::on_window_event)
        .setup(move |app| {
            let places = places(app.handle(), &options)?;
            logging::start(&places.data);
            let data = places.data.clone();
            let clock: Arc<dyn Clock> = match options.now {
                Some(now) => Arc::new(ShiftedClock::starting_at(now)),
                None => Arc::new(SystemClock),
            };
            let core = Arc::new(App::new(places, clock, Arc::new(Desktop)));
            app.manage(Arc::clone(&core));
            watch(app.handle(), Arc::clone(&core));
            tauri::async_runtime::spawn(notifying::notify(app.handle().clone(), core));
            window::open(app, &data)?;
            tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
            Ok(())
        });
    match builder.build(context) {
        Ok(app) => {
            app.run(closing::on_run_event);
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::FAILURE,
    }
}

/// Locks the record when nobody is there, and loads the page afresh: it may be hanging with a client on show.
fn watch<R: Runtime>(app: &AppHandle<R>, core: Arc<App>) {
    let (asking, reloading) = (app.clone(), app.clone());
    let before = move || {
        let app = asking.clone();
        async move { closing::keep_drafts(&app).await }
    };
    tauri::async_runtime::spawn(watching::watch(core, before, move || window::load_afresh(&reloading)));
}

fn places<R: Runtime>(app: &AppHandle<R>, options: &Options) -> Result<Places, Box<dyn std::error::Error>> {
    let system = app.path();
    let data = match &options.data {
        Some(folder) => std::path::absolute(folder)?,
        None => system.app_data_dir()?,
    };
    // A folder that cannot be made is no reason to end before there is a window to say so in: every
    // command about the record answers with words.
    std::fs::create_dir_all(&data).ok();
    let documents = system.document_dir().or_else(|_| system.home_dir()).unwrap_or_else(|_| data.join("documents"));
    Ok(Places { data, documents })
}

/// The desktop around the core.
struct Desktop;

impl Host for Desktop {
    fn open_file(&self, path: &Path) -> Result<(), Failure> {
        tauri_plugin_opener::open_path(path, None::<&str>)
            .map_err(|_| Failure::new(Code::Io, "the system opened no viewer for the file"))
    }
}
