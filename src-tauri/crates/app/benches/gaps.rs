//! The gaps of all clients, from nothing and after one change, beside the bare queries on the same file.
//!
//! `cargo bench -p throughline-app --features measure --bench gaps -- 10000`. Each line gives the middle and
//! the longest of its runs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, missing_docs)]

use std::ffi::CString;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use throughline_app::demo::{Size, generate};
use throughline_app::{App, Clock, Failure, Host, Places};
use throughline_domain::contact::{ContactNote, Note, NoteKind};
use throughline_domain::gap::GapQuery;
use throughline_domain::id::NoteId;
use throughline_store::KdfProfile;

struct Stopped;

impl Clock for Stopped {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap()
    }
    fn zone(&self) -> String {
        "America/New_York".to_owned()
    }
}

struct NoHost;

impl Host for NoHost {
    fn open_file(&self, _: &Path) -> Result<(), Failure> {
        Ok(())
    }
}

const PASSPHRASE: &str = "only for measuring";
const FIRST: u32 = 1000;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let clients = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    let places = Places { data: folder.path().to_path_buf(), documents: folder.path().join("documents") };
    let app = App::new(places, Arc::new(Stopped), Arc::new(NoHost)).with_profile(KdfProfile::LEAST);
    app.record_create(PASSPHRASE.into()).await.unwrap();
    generate(&app, 1, Size { clients: clients.min(FIRST), notes_each: 10 }).await.unwrap();
    app.measure_multiply(clients / FIRST.min(clients)).await.unwrap();
    app.roll_forward().await.unwrap();

    let mut nothing = Vec::new();
    for _ in 0..5 {
        app.record_lock().await.unwrap();
        app.record_unlock(PASSPHRASE.into()).await.unwrap();
        let begun = Instant::now();
        let counts = app.gap_counts().await.unwrap();
        nothing.push(begun.elapsed());
        println!("{clients} clients, {} gaps of {} clients", counts.open, counts.clients);
    }
    report("all gaps from nothing, the record just opened", nothing);

    // The rows every rule starts from, read without any rule.
    let bare = [
        "SELECT id, given_name, family_name, preferred_name, sort_name, deceased_on, last_contact_at FROM client WHERE removed_at IS NULL",
        "SELECT id, client_id, programme, status, opened_on, next_review_on FROM episode WHERE removed_at IS NULL",
        "SELECT k.id, k.client_id, s.purpose, k.do_on, k.due_on FROM check_in k JOIN check_in_series s ON s.id = k.series_id WHERE k.state = 'open' AND k.removed_at IS NULL AND k.do_on <= '2026-11-18'",
        "SELECT id, client_id, status, next_review_on FROM care_plan WHERE removed_at IS NULL",
        "SELECT id, client_id, client_words, targets, updated_at FROM goal WHERE removed_at IS NULL",
    ];
    let mut limits = Vec::new();
    for _ in 0..5 {
        app.record_lock().await.unwrap();
        app.record_unlock(PASSPHRASE.into()).await.unwrap();
        let begun = Instant::now();
        for sql in bare {
            app.measure_bare_query(&CString::new(sql).unwrap()).await.unwrap();
        }
        limits.push(begun.elapsed());
    }
    report("  the bare queries alone", limits);

    let gap = app.gap_page(GapQuery::default(), None, 1).await.unwrap().rows.remove(0);
    let (mut after, mut still) = (Vec::new(), Vec::new());
    for n in 0..50 {
        let note = Note {
            id: NoteId::default(),
            client_id: gap.key.client_id.clone(),
            kind: NoteKind::Progress,
            contact_id: None,
            text: format!("Walked to the porch {n} times."),
            written_at: Stopped.now(),
            author: String::new(),
            signed_at: None,
            source: None,
        };
        app.contact_note_save(ContactNote { contact: None, note }).await.unwrap();
        let begun = Instant::now();
        app.gap_page(GapQuery::default(), None, 50).await.unwrap();
        after.push(begun.elapsed());
        let begun = Instant::now();
        app.gap_page(GapQuery::default(), None, 50).await.unwrap();
        still.push(begun.elapsed());
    }
    report("a page of gaps after one change", after);
    report("a page of gaps where nothing changed", still);
}

fn report(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let shown = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1000.0);
    println!("{name:<48} {:>10} {:>10}", shown(times[times.len() / 2]), shown(times[times.len() - 1]));
}
