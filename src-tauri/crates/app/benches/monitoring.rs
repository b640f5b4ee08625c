//! What the case manager waits for where much is due: twenty series a client.
//!
//! `cargo bench -p throughline-app --features measure --bench monitoring -- 1000 10000`. Each line gives the
//! middle and the 95th of a hundred runs. The last lines are of the first day after a long leave.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, missing_docs)]

use std::future::Future;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use throughline_app::demo::{Size, generate};
use throughline_app::{App, Clock, Failure, Host, KdfProfile, Places};
use throughline_domain::agenda::AgendaSection;
use throughline_domain::cadence::{Cadence, Ending, Pattern, Window};
use throughline_domain::calendar::CalendarQuery;
use throughline_domain::caseload::{CaseloadQuery, CaseloadSort};
use throughline_domain::check_in::{CheckInKind, CheckInSeries, SeriesStatus};
use throughline_domain::contact::Medium;
use throughline_domain::id::{ClientId, SeriesId};

/// A clock that stands until it is put on.
struct Stopped(Mutex<DateTime<Utc>>);

impl Stopped {
    fn new() -> Arc<Self> {
        Arc::new(Self(Mutex::new(DateTime::from_timestamp(1_795_000_000, 0).unwrap())))
    }
}

impl Clock for Stopped {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
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

/// Clients made one by one; the rest are copies of them.
const FIRST: u32 = 500;
const SERIES_EACH: i32 = 20;
const RUNS: usize = 100;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut sizes: Vec<u32> = std::env::args().skip(1).filter_map(|a| a.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![1000, 10_000];
    }
    println!("{:<46} {:>9} {:>9}", "", "p50", "p95");
    for clients in sizes {
        let folder = tempfile::tempdir().unwrap();
        measure(folder.path(), clients).await;
    }
    let folder = tempfile::tempdir().unwrap();
    after_a_leave(folder.path()).await;
}

/// Days of the leave, and daily series of each of [`FIRST`] clients: ten thousand check-ins are overdue after it.
const LEAVE: u32 = 10;
const DAILY_EACH: i32 = 2;

async fn after_a_leave(folder: &Path) {
    let places = Places { data: folder.to_path_buf(), documents: folder.join("documents") };
    let clock = Stopped::new();
    let app = App::new(places, clock.clone(), Arc::new(NoHost)).with_profile(KdfProfile::LEAST);
    app.record_create("only for measuring".into()).await.unwrap();
    generate(&app, 1, Size { clients: FIRST, notes_each: 1 }).await.unwrap();
    let today = app.wall_clock().1.date();
    for client in everybody(&app).await {
        for number in 0..DAILY_EACH {
            let mut daily = series(&client, number, today);
            (daily.cadence.pattern, daily.cadence.starts_on) = (Pattern::Days { every: 1 }, today);
            app.series_save(daily).await.unwrap();
        }
    }
    *clock.0.lock().unwrap() += TimeDelta::days(i64::from(LEAVE));
    let begun = Instant::now();
    app.roll_forward().await.unwrap();
    let first = app.catch_up_page(None, 50).await.unwrap();
    println!(
        "\n{LEAVE} days away from {FIRST} clients: {} overdue in {} series; planned in {:.1} s",
        first.check_ins,
        first.series,
        begun.elapsed().as_secs_f64()
    );
    line("Catching up: the first page", || async { app.catch_up_page(None, 50).await.map(drop) }).await;
    line("Catching up: the second page", || async { app.catch_up_page(first.next.clone(), 50).await.map(drop) }).await;
    line("Today: overdue", || async { app.agenda_page(AgendaSection::Overdue, None, 50).await.map(drop) }).await;
    line("How many are due", || async { app.due_count().await.map(drop) }).await;
}

async fn measure(folder: &Path, clients: u32) {
    let places = Places { data: folder.to_path_buf(), documents: folder.join("documents") };
    let app = App::new(places, Stopped::new(), Arc::new(NoHost)).with_profile(KdfProfile::LEAST);
    app.record_create("only for measuring".into()).await.unwrap();
    generate(&app, 1, Size { clients: clients.min(FIRST), notes_each: 1 }).await.unwrap();
    let today = app.wall_clock().1.date();
    for client in everybody(&app).await {
        for number in 0..SERIES_EACH {
            app.series_save(series(&client, number, today)).await.unwrap();
        }
    }
    app.measure_multiply(clients / FIRST.min(clients)).await.unwrap();
    let begun = Instant::now();
    app.roll_forward().await.unwrap();
    let counts = app.agenda_page(AgendaSection::Today, None, 1).await.unwrap().counts;
    println!(
        "\n{clients} clients, {SERIES_EACH} series each: {} overdue, {} today, {} coming; planned in {:.0} s",
        counts.overdue,
        counts.today,
        counts.coming,
        begun.elapsed().as_secs_f64()
    );
    for section in AgendaSection::ALL {
        line(&format!("Today: {section}"), || async { app.agenda_page(*section, None, 50).await.map(drop) }).await;
    }
    let month = |client_id| CalendarQuery { from: today, to: today + Days::new(41), client_id, per_day: 8 };
    line("Calendar: six weeks", || async { app.calendar_range(month(None)).await.map(drop) }).await;
    let one = everybody(&app).await.remove(0);
    line("Calendar: six weeks of one client", || async {
        app.calendar_range(month(Some(one.clone()))).await.map(drop)
    })
    .await;
    line("Catching up", || async { app.catch_up_page(None, 50).await.map(drop) }).await;
    line("The day's visits", || async { app.visit_plan(today).await.map(drop) }).await;
    line("A visit's brief", || async { app.visit_brief(one.clone()).await.map(drop) }).await;
    line("The day's end", || async { app.day_sweep().await.map(drop) }).await;
}

async fn everybody(app: &App) -> Vec<ClientId> {
    let query = CaseloadQuery {
        statuses: vec![],
        acuities: vec![],
        programme: None,
        overdue_only: false,
        without_check_in: false,
        text: String::new(),
        sort: CaseloadSort::Name,
        descending: false,
    };
    let (mut clients, mut cursor) = (Vec::new(), None);
    while clients.len() < FIRST as usize {
        let page = app.caseload_page(query.clone(), cursor, 100).await.unwrap();
        clients.extend(page.rows.into_iter().map(|row| row.client_id));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    clients
}

/// Some begin today, some later; some are daily, most are not.
fn series(client: &ClientId, number: i32, today: NaiveDate) -> CheckInSeries {
    let pattern = match number % 4 {
        0 => Pattern::Weeks { every: 1 + number / 4, weekdays: Vec::new() },
        1 => Pattern::Days { every: 3 + number },
        2 => Pattern::MonthDay { every: 1, day: 1 + number },
        _ => Pattern::BusinessDays { every: 5 + number },
    };
    let cadence = Cadence {
        pattern,
        starts_on: today + Days::new(u64::from(number.unsigned_abs()) % 9),
        ending: Ending::Never,
        at: None,
        zone: String::new(),
        window: Window::default(),
    };
    CheckInSeries {
        id: SeriesId::default(),
        client_id: client.clone(),
        episode_id: None,
        purpose: "See how it goes".into(),
        medium: if number % 5 == 0 { Medium::InPerson } else { Medium::Phone },
        with_whom: None,
        cadence,
        status: SeriesStatus::Active,
        status_reason: None,
        kind: CheckInKind::Contact,
        anchor: None,
        attempts_suffice: None,
        escalation: Vec::new(),
        source: None,
    }
}

async fn line<F: Future<Output = Result<(), Failure>>>(name: &str, mut run: impl FnMut() -> F) {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begun = Instant::now();
        run().await.unwrap();
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    let shown = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1000.0);
    println!("{name:<46} {:>9} {:>9}", shown(times[RUNS / 2]), shown(times[RUNS * 95 / 100]));
}
