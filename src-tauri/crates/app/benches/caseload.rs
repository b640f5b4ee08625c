//! What the case manager waits for, beside what the bare database can do on the same file.
//!
//! `cargo xtask bench`, or `cargo bench -p throughline-app --features measure --bench caseload -- 1000 10000 100000`.
//! Each line gives the middle and the 95th of a hundred runs, the limit measured in the same process
//! on the same file, and how many times the limit that is. The first Today gives two single times: the
//! unlocking, and then all that Today asks for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, missing_docs)]

use std::ffi::CString;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use throughline_app::demo::{Size, generate};
use throughline_app::imports::ImportFile;
use throughline_app::{App, Clock, Failure, Host, Places};
use throughline_domain::agenda::AgendaSection;
use throughline_domain::caseload::{CaseloadQuery, CaseloadSort};
use throughline_domain::client::EpisodeStatus;
use throughline_domain::contact::{ContactNote, Note, NoteKind};
use throughline_domain::id::{ClientId, NoteId};
use throughline_domain::practice::{Paper, PrintSize};
use throughline_domain::timeline::PrintRequest;
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
/// Clients made one by one; the rest are copies of them.
const FIRST: u32 = 1000;
const NOTES_EACH: u32 = 10;
const RUNS: usize = 100;

fn app(folder: &Path) -> App {
    let places = Places { data: folder.to_path_buf(), documents: folder.join("documents") };
    App::new(places, Arc::new(Stopped), Arc::new(NoHost)).with_profile(KdfProfile::LEAST)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut sizes: Vec<u32> = std::env::args().skip(1).filter_map(|a| a.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![1000, 10_000, 100_000];
    }
    println!("{:<46} {:>9} {:>9} {:>9} {:>6}", "", "p50", "p95", "limit", "times");
    for clients in sizes {
        let folder = tempfile::tempdir().unwrap();
        measure(folder.path(), clients).await;
    }
    println!("peak memory {} MB", peak_memory() / 1024);
}

async fn measure(folder: &Path, clients: u32) {
    let app = app(folder);
    app.record_create(PASSPHRASE.into()).await.unwrap();
    let begun = Instant::now();
    generate(&app, 1, Size { clients: clients.min(FIRST), notes_each: NOTES_EACH }).await.unwrap();
    app.measure_multiply(clients / FIRST.min(clients)).await.unwrap();
    let made = begun.elapsed();
    app.record_lock().await.unwrap();
    let size = std::fs::metadata(folder.join("record/record.db")).unwrap().len() / 1_000_000;
    println!("\n{clients} clients, {} notes, {size} MB, made in {:.0} s", clients * NOTES_EACH, made.as_secs_f64());

    // Opening derives a key on purpose slowly; what is measured after that is the first page.
    let begun = Instant::now();
    app.record_unlock(PASSPHRASE.into()).await.unwrap();
    let unlocked = begun.elapsed();
    let waiting = today(&app).await;
    println!(
        "{:<46} {:>9} {:>9}",
        "unlock (one key derivation), then first Today",
        shown(unlocked),
        shown(begun.elapsed() - unlocked)
    );
    caught_up(&app, waiting).await;

    line(&app, "Today, first page of overdue",
        || async { app.agenda_page(AgendaSection::Overdue, None, 50).await.map(drop) },
        "SELECT * FROM check_in k JOIN client c ON c.id = k.client_id JOIN check_in_series s ON s.id = k.series_id WHERE k.id IN (SELECT id FROM check_in INDEXED BY check_in_by_deadline WHERE due_on < '2026-11-18' AND do_on <= '2026-11-18' AND state = 'open' AND removed_at IS NULL ORDER BY due_on, at_minutes, id LIMIT 50)").await;
    let query = |sort, statuses: Vec<EpisodeStatus>, text: &str| CaseloadQuery {
        statuses,
        acuities: vec![],
        programme: None,
        overdue_only: false,
        without_check_in: false,
        text: text.to_owned(),
        sort,
        descending: false,
    };
    // The columns a line shows, by the same indexes, in one statement.
    let line_of = "c.id, c.sort_name, c.preferred_name, c.birth_date, c.episode_programme, c.episode_status, c.episode_acuity_rank, c.episode_opened_on, c.last_contact_at, c.next_check_in_on, c.deceased_on, (SELECT count(*) FROM check_in k WHERE k.client_id = c.id AND k.state = 'open' AND k.removed_at IS NULL AND k.due_on < '2026-11-18'), EXISTS (SELECT 1 FROM risk_flag f WHERE f.client_id = c.id AND f.removed_at IS NULL)";
    let by_name = &format!(
        "SELECT {line_of} FROM client c INDEXED BY client_by_name WHERE c.removed_at IS NULL ORDER BY c.sort_name, c.id LIMIT 50"
    );
    line(
        &app,
        "caseload, first page by name",
        || async { app.caseload_page(query(CaseloadSort::Name, vec![], ""), None, 50).await.map(drop) },
        by_name,
    )
    .await;
    let next = app.caseload_page(query(CaseloadSort::Name, vec![], ""), None, 50).await.unwrap().next;
    line(
        &app,
        "caseload, next page by name",
        || async { app.caseload_page(query(CaseloadSort::Name, vec![], ""), next.clone(), 50).await.map(drop) },
        by_name,
    )
    .await;
    line(&app, "caseload, active by next check-in, next page",
        || async { app.caseload_page(query(CaseloadSort::NextCheckIn, vec![EpisodeStatus::Active], ""), None, 50).await.map(drop) },
        &format!("SELECT {line_of} FROM client c INDEXED BY client_by_next_check_in WHERE c.removed_at IS NULL AND c.episode_status = 'active' AND c.next_check_in_on > '' ORDER BY c.next_check_in_on, c.id LIMIT 50")).await;

    let typed: Vec<String> = ["sampleton", "o fiction ada", "walk", "breath", "555-01", "sal"]
        .iter()
        .flat_map(|w| (1..=w.len()).map(|n| w[..n].to_owned()))
        .collect();
    let mut index = 0;
    line(&app, "search, each key of six searches",
        || {
            index += 1;
            let text = typed[index % typed.len()].clone();
            let app = &app;
            async move { app.search(text, 20).await.map(drop) }
        },
        "SELECT c.given_name, c.family_name, c.birth_date, '' FROM (SELECT rowid FROM client_search WHERE client_search MATCH '\"sam\" *' ORDER BY rowid DESC LIMIT 20) f JOIN client c ON c.seq = f.rowid
         UNION ALL SELECT c.given_name, c.family_name, n.written_at, f.words FROM (SELECT rowid, snippet(note_search, 0, '', '', '', 12) AS words FROM note_search WHERE note_search MATCH '\"wal\" *' ORDER BY rowid DESC LIMIT 20) f JOIN note n ON n.seq = f.rowid JOIN client c ON c.id = n.client_id").await;

    let client =
        app.caseload_page(query(CaseloadSort::Name, vec![], ""), None, 50).await.unwrap().rows[0].client_id.clone();
    line(
        &app,
        "client, everything that hangs on them",
        || async { app.client_get(client.clone()).await.map(drop) },
        "SELECT * FROM client WHERE sort_name = (SELECT min(sort_name) FROM client)",
    )
    .await;
    save_note(&app, &client).await;
    import(&app).await;
    print(&app, &client).await;
}

/// What the window asks for before Today stands: three sections, and the counts beside them, at once.
/// Answers how many series are still to be planned.
async fn today(app: &App) -> i32 {
    let section = |section, limit| app.agenda_page(section, None, limit);
    let (overdue, today, coming, counts) = tokio::join!(
        section(AgendaSection::Overdue, 50),
        section(AgendaSection::Today, 50),
        section(AgendaSection::Coming, 50),
        section(AgendaSection::Today, 1),
    );
    let (_, _, _) = (overdue.unwrap(), today.unwrap(), coming.unwrap());
    counts.unwrap().counts.unplanned
}

/// Every series is due at once, as after a long absence: the window asks until none is left to plan. Each
/// of these answers is what another question may have to wait for.
async fn caught_up(app: &App, waiting: i32) {
    let begun = Instant::now();
    let (mut times, mut left) = (Vec::new(), waiting);
    while left > 0 {
        let begun = Instant::now();
        left = app.agenda_page(AgendaSection::Today, None, 1).await.unwrap().counts.unplanned;
        times.push(begun.elapsed());
    }
    let total = begun.elapsed();
    times.sort();
    if let (Some(longest), Some(middle)) = (times.last(), times.get(times.len() / 2)) {
        println!(
            "{:<46} {:>9} {:>9}   longest {}, {} answers, {:.1} s",
            format!("  behind it, {waiting} series planned, an answer"),
            shown(*middle),
            shown(times[(times.len() - 1) * 95 / 100]),
            shown(*longest),
            times.len(),
            total.as_secs_f64()
        );
    }
}

async fn save_note(app: &App, client: &ClientId) {
    let note = |n: usize| ContactNote {
        contact: None,
        note: Note {
            id: NoteId::default(),
            client_id: client.clone(),
            kind: NoteKind::Progress,
            contact_id: None,
            text: format!("Walked to the porch {n} times."),
            written_at: Stopped.now(),
            author: String::new(),
            signed_at: None,
            source: None,
        },
    };
    let (mut times, mut limits) = (Vec::new(), Vec::new());
    for n in 0..RUNS {
        let begun = Instant::now();
        app.contact_note_save(note(n)).await.unwrap();
        times.push(begun.elapsed());
        let sql = format!("INSERT OR REPLACE INTO meta VALUES ('measure', '{n}')");
        limits.push(bare_execute(app, &sql).await);
    }
    report("durable save of a note, beside a bare commit", times, limits);
}

async fn import(app: &App) {
    let largest = fixtures().join("Tonda_Zieme_1ad8cf03.json.gz");
    let (mut reads, mut applies) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let begun = Instant::now();
        let report = app.import_read(ImportFile::Disk { path: largest.display().to_string() }).await.unwrap();
        reads.push(begun.elapsed());
        let begun = Instant::now();
        let done = app.import_apply(report.token, vec![]).await.unwrap();
        applies.push(begun.elapsed());
        app.act_undo(done.act_id.unwrap()).await.unwrap();
    }
    // Reading is bound by unpacking and scanning the text once.
    let packed = std::fs::read(&largest).unwrap();
    let limits = (0..5).map(|_| {
        let begun = Instant::now();
        let mut text = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::MultiGzDecoder::new(packed.as_slice()), &mut text).unwrap();
        serde_json::from_slice::<serde::de::IgnoredAny>(&text).unwrap();
        begun.elapsed()
    });
    report("import: read and report the largest fixture", reads, limits.collect());
    let mut limits = Vec::new();
    for n in 0..5 {
        limits.push(bare_execute(app, &format!("INSERT OR REPLACE INTO meta VALUES ('measure', 'import {n}')")).await);
    }
    report("import: write it (111 rows), beside one commit", applies, limits);
}

async fn print(app: &App, other: &ClientId) {
    let longest = fixtures().join("Gerardo_Satterfield_72b40696.json.gz");
    let report_of = app.import_read(ImportFile::Disk { path: longest.display().to_string() }).await.unwrap();
    let client = app.import_apply(report_of.token, vec![]).await.unwrap().client_ids[0].clone();
    let request = |client_id: &ClientId| PrintRequest {
        client_id: client_id.clone(),
        version_id: None,
        paper: Paper::Letter,
        size: PrintSize::Clear,
        include_sensitive: false,
        fridge_page: true,
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.pdf").display().to_string();
    let (mut saved, mut previewed, mut limits) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..20 {
        // Another client's plan in between, so that nothing of this one is set already.
        app.print_preview(request(other)).await.unwrap();
        let begun = Instant::now();
        app.print_save(request(&client), path.clone(), String::new()).await.unwrap();
        saved.push(begun.elapsed());
        let begun = Instant::now();
        app.print_preview(request(&client)).await.unwrap();
        previewed.push(begun.elapsed());
        limits.push(app.measure_write_pages(&request(&client)).await.unwrap());
    }
    report("PDF of the longest fixture plan, saved and logged", saved, limits.clone());
    report("its preview, beside writing laid-out pages", previewed, limits);
}

async fn line<F: Future<Output = Result<(), Failure>>>(app: &App, name: &str, mut run: impl FnMut() -> F, bare: &str) {
    let bare = CString::new(bare).unwrap();
    let (mut times, mut limits) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let begun = Instant::now();
        run().await.unwrap();
        times.push(begun.elapsed());
        let begun = Instant::now();
        app.measure_bare_query(&bare).await.unwrap();
        limits.push(begun.elapsed());
    }
    report(name, times, limits);
}

async fn bare_execute(app: &App, sql: &str) -> Duration {
    let sql = CString::new(sql).unwrap();
    let begun = Instant::now();
    app.measure_bare_execute(&sql).await.unwrap();
    begun.elapsed()
}

fn report(name: &str, mut times: Vec<Duration>, mut limits: Vec<Duration>) {
    times.sort();
    limits.sort();
    let at = |sorted: &[Duration], percent: usize| sorted[(sorted.len() - 1) * percent / 100];
    let (middle, limit) = (at(&times, 50), at(&limits, 50));
    let ratio = middle.as_secs_f64() / limit.as_secs_f64().max(1e-9);
    println!("{name:<46} {:>9} {:>9} {:>9} {ratio:>6.1}", shown(middle), shown(at(&times, 95)), shown(limit));
}

fn shown(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/fhir")
}

/// Peak resident memory in KiB, where the system tells.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|l| l.strip_prefix("VmHWM:"))
        .and_then(|l| l.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}
