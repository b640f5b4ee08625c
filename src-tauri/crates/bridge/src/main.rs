//! `throughline-bridge --data DIR [--port 0] [--now RFC3339] [--pages DIR] [--until-stdin-closes]`
//!
//! Prints one line of JSON, `{"url": …, "token": …}`, and serves until it is stopped.

use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::json;
use throughline::clock::ShiftedClock;
use throughline_app::{App, Clock, Failure, Host, KdfProfile, Places, SystemClock};
use throughline_bridge::places::in_repository;
use throughline_bridge::server::{Bridge, router};
use tokio::net::TcpListener;

const USAGE: &str = "throughline-bridge --data DIR [--port 0] [--now RFC3339] [--pages DIR] [--until-stdin-closes]";

/// How often it is looked whether the calendar file is to be written anew.
const LOOK_EVERY: Duration = Duration::from_secs(1);

struct Options {
    data: PathBuf,
    port: u16,
    now: Option<DateTime<Utc>>,
    pages: PathBuf,
    until_stdin_closes: bool,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Option<Self> {
        let (mut data, mut port, mut now, mut until_stdin_closes) = (None, 0, None, false);
        let mut pages = in_repository("ui/dist");
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--data" => data = Some(PathBuf::from(arguments.next()?)),
                "--port" => port = arguments.next()?.parse().ok()?,
                "--now" => now = Some(DateTime::parse_from_rfc3339(&arguments.next()?).ok()?.to_utc()),
                "--pages" => pages = PathBuf::from(arguments.next()?),
                "--until-stdin-closes" => until_stdin_closes = true,
                _ => return None,
            }
        }
        Some(Self { data: data?, port, now, pages, until_stdin_closes })
    }
}

/// A core without a desktop around it: what would be opened is on disk for the caller to look at.
struct Headless;

impl Host for Headless {
    fn open_file(&self, _: &Path) -> Result<(), Failure> {
        Ok(())
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let Some(options) = Options::read(std::env::args().skip(1)) else {
        let _ = writeln!(std::io::stderr(), "{USAGE}");
        return ExitCode::from(2);
    };
    match serve(options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "the bridge stopped: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: Options) -> std::io::Result<()> {
    let data = std::path::absolute(&options.data)?;
    let places = Places { documents: data.join("documents"), data };
    std::fs::create_dir_all(&places.documents)?;
    let clock: Arc<dyn Clock> = match options.now {
        Some(now) => Arc::new(ShiftedClock::starting_at(now)),
        None => Arc::new(SystemClock),
    };
    // Test records are made and opened by the hundred, and guard nothing.
    let app = Arc::new(App::new(places, clock, Arc::new(Headless)).with_profile(KdfProfile::LEAST));
    let token = token()?;
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, options.port))).await?;
    let url = format!("http://{}", listener.local_addr()?);
    let bridge = Bridge { app: Arc::clone(&app), token: Arc::from(&*token), pages: Arc::new(options.pages) };
    // The line says that the bridge can be called: the listener is bound and holds callers until it is read.
    writeln!(std::io::stdout(), "{}", json!({ "url": url, "token": token }))?;
    // As the window's program does; there is no page of the bridge's own to tell.
    tokio::spawn(throughline::watching::watch(Arc::clone(&app), || std::future::ready(()), || ()));
    tokio::spawn(follow_file(Arc::clone(&app)));
    let end = end(options.until_stdin_closes);
    axum::serve(listener, router(bridge)).with_graceful_shutdown(end).await?;
    let _ = app.record_lock().await;
    Ok(())
}

/// Writes the calendar file anew after every change, as the window's program does. Where it cannot be written, the
/// next look tries again; the window's program says so in its log.
async fn follow_file(app: Arc<App>) {
    let mut looks = tokio::time::interval(LOOK_EVERY);
    let mut mark = None;
    loop {
        looks.tick().await;
        if let Ok(now) = app.calendar_file_follow(mark).await {
            mark = now;
        }
    }
}

/// 256 random bits: nobody on this machine guesses them.
fn token() -> std::io::Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| std::io::Error::other("no randomness"))?;
    Ok(data_encoding::HEXLOWER.encode(&bytes))
}

/// Resolves when the bridge is to end: by an interrupt, or when the caller that holds its input is gone.
async fn end(until_stdin_closes: bool) {
    let input = async {
        if !until_stdin_closes {
            return std::future::pending().await;
        }
        let (gone, closed) = tokio::sync::oneshot::channel();
        // A thread of its own: a read of the runtime's would hold its end up until a line comes.
        std::thread::spawn(move || {
            let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
            let _ = gone.send(());
        });
        let _ = closed.await;
    };
    tokio::select! {
        () = input => {},
        _ = tokio::signal::ctrl_c() => {},
    }
}
