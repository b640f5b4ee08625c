//! `throughline-demo [--out DIR]`: the main job without a window, as `cargo xtask demo` runs it.
//!
//! A fresh encrypted record, the client files of `tests/fixtures` taken in, for each client a plan and
//! check-ins, a PDF each, and a table of what there is now. It ends with the paths.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Utc};
use throughline_app::imports::ImportFile;
use throughline_app::{App, Failure, Host, Places, SystemClock};
use throughline_bridge::places::in_repository;
use throughline_domain::Code;
use throughline_domain::cadence::{Cadence, Ending, Pattern, Weekday, Window};
use throughline_domain::check_in::{CheckInKind, CheckInSeries, SeriesStatus};
use throughline_domain::client::ClientFile;
use throughline_domain::contact::Medium;
use throughline_domain::id::{ClientId, ItemId, SeriesId};
use throughline_domain::plan::{
    Acceptance, Goal, GoalStatus, Intervention, InterventionKind, InterventionStatus, PlanItem, PlanView, Support,
    Target,
};
use throughline_domain::practice::{Paper, Practice, PrintSize};
use throughline_domain::timeline::PrintRequest;

/// The record holds test data alone.
const PASSPHRASE: &str = "a passphrase for a demonstration";

/// There is no desktop to open anything in.
struct Terminal;

impl Host for Terminal {
    fn open_file(&self, _: &Path) -> Result<(), Failure> {
        Ok(())
    }
}

/// A line of the table at the end.
struct Row {
    name: String,
    taken_in: i32,
    needs: usize,
    goals: usize,
    interventions: usize,
    missing: usize,
    check_ins: usize,
    pages: i32,
    pdf: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    match demonstrate().await {
        Ok(table) => {
            let _ = std::io::stdout().write_all(table.as_bytes());
            ExitCode::SUCCESS
        }
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{failure}");
            ExitCode::FAILURE
        }
    }
}

async fn demonstrate() -> Result<String, Failure> {
    let out = folder()?;
    let places = Places { data: out.join("data"), documents: out.join("plans") };
    for folder in [&places.data, &places.documents] {
        std::fs::create_dir_all(folder).map_err(|e| Failure::new(Code::Io, e.to_string()))?;
    }
    let plans = places.documents.clone();
    let app = App::new(places, Arc::new(SystemClock), Arc::new(Terminal));
    app.record_create(PASSPHRASE.into()).await?;
    let practice = Practice {
        case_manager: "Robin Example".to_owned(),
        credentials: "RN, CCM".to_owned(),
        agency: "Throughline Demo Agency".to_owned(),
        direct_phone: "555-0199".to_owned(),
        after_hours_phone: "555-0198".to_owned(),
        email: "robin@example.com".to_owned(),
        ..app.practice_get().await?
    };
    app.practice_save(practice).await?;
    let mut rows = Vec::new();
    for file in client_files()? {
        let report = app.import_read(ImportFile::Disk { path: file.display().to_string() }).await?;
        let result = app.import_apply(report.token, Vec::new()).await?;
        for client in result.client_ids {
            rows.push(row(&app, &client, result.created, &plans).await?);
        }
    }
    let record = app.record_status().await?.folder;
    app.record_lock().await?;
    Ok(table(&rows, &record))
}

/// `--out`, or a new folder under the target folder of the build.
fn folder() -> Result<PathBuf, Failure> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let out = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => in_repository("tests/output").join(format!("demo-{}", Utc::now().format("%Y%m%d-%H%M%S"))),
        ["--out", folder] => PathBuf::from(folder),
        _ => return Err(Failure::new(Code::BadRequest, "throughline-demo [--out DIR]")),
    };
    std::fs::create_dir_all(&out)
        .and_then(|()| std::fs::canonicalize(&out))
        .map_err(|e| Failure::new(Code::Io, format!("{}: {e}", out.display())))
}

fn client_files() -> Result<Vec<PathBuf>, Failure> {
    let folder = in_repository("tests/fixtures/fhir");
    let entries =
        std::fs::read_dir(&folder).map_err(|e| Failure::new(Code::Io, format!("{}: {e}", folder.display())))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    Ok(files)
}

async fn row(app: &App, client_id: &ClientId, taken_in: i32, plans: &Path) -> Result<Row, Failure> {
    let file = app.client_get(client_id.clone()).await?;
    let view = planned(app, client_id).await?;
    let check_ins = scheduled(app, &file, client_id).await?;
    let override_reason = (!view.missing.is_empty())
        .then(|| "Taken in from another system; to be completed at the next visit.".to_owned());
    let version = app.plan_finalise(client_id.clone(), override_reason, false).await?;
    let request = PrintRequest {
        client_id: client_id.clone(),
        version_id: Some(version.id),
        paper: Paper::Letter,
        size: PrintSize::Clear,
        include_sensitive: false,
        fridge_page: true,
    };
    let name = app.print_preview(request.clone()).await?.file_name;
    let path = plans.join(name);
    let printed = app.print_save(request, path.display().to_string(), "The client".to_owned()).await?;
    Ok(Row {
        name: file.client.display_name(),
        taken_in,
        needs: view.content.needs.len(),
        goals: view.content.goals.len(),
        interventions: view.content.interventions.len(),
        missing: view.missing.len(),
        check_ins,
        pages: printed.printing.pages,
        pdf: PathBuf::from(printed.path),
    })
}

/// What the file says of a plan was taken in; what a case manager adds at the first visit is added here:
/// the head, and for the first need a goal in the client's words with something to be done about it.
async fn planned(app: &App, client_id: &ClientId) -> Result<PlanView, Failure> {
    let content = app.plan_get(client_id.clone()).await?.content;
    let today = Utc::now().date_naive();
    let in_three_months = today.checked_add_days(Days::new(90));
    let mut plan = content.plan;
    let need_id = content.needs.first().map(|need| need.id.clone());
    let goal = Goal {
        plan_id: plan.id.clone(),
        client_id: client_id.clone(),
        need_id,
        client_words: "I want to walk to the corner shop and back without stopping.".to_owned(),
        clinical_text: "Walks 400 m outdoors without rest.".to_owned(),
        targets: vec![Target {
            measure: "Distance walked".to_owned(),
            baseline: "120".to_owned(),
            target: "400".to_owned(),
            unit: "m".to_owned(),
            due_on: in_three_months,
        }],
        status: GoalStatus::Active,
        starts_on: Some(today),
        expressed_by: "The client".to_owned(),
        id: ItemId::default(),
        position: 0,
        achievement: None,
        status_on: None,
        status_reason: String::new(),
        priority: None,
        confidence: Some(7),
        importance: Some(9),
        progress: 0,
        source: None,
    };
    let PlanItem::Goal(goal) = app.plan_item_save(PlanItem::Goal(goal), None).await? else {
        return Err(Failure::new(Code::Internal, "a goal came back as something else"));
    };
    let walk = Intervention {
        plan_id: plan.id.clone(),
        client_id: client_id.clone(),
        goal_id: Some(goal.id),
        what: "Walk outdoors with a family member".to_owned(),
        kind: InterventionKind::SelfManagement,
        responsible: "The client and their family".to_owned(),
        amount: "20 minutes".to_owned(),
        frequency: "5 days a week".to_owned(),
        due_on: in_three_months,
        support: Support::Unpaid,
        status: InterventionStatus::InProgress,
        id: ItemId::default(),
        position: 0,
        duration: "3 months".to_owned(),
        location: "In the neighbourhood".to_owned(),
        status_reason: String::new(),
        outcome: String::new(),
        source: None,
    };
    app.plan_item_save(PlanItem::Intervention(walk), None).await?;
    plan.what_matters = "Staying in my own home, and knowing whom to call when something changes.".to_owned();
    plan.alternatives = "A day programme was offered and declined.".to_owned();
    plan.monitor = "Robin Example, RN, CCM".to_owned();
    plan.acceptance = Acceptance::Agrees;
    plan.starts_on = plan.starts_on.or(Some(today));
    plan.next_review_on = in_three_months;
    app.plan_save(plan).await
}

/// A weekly call on the weekday of the first visit and a visit each month; answers how many are planned.
async fn scheduled(app: &App, file: &ClientFile, client_id: &ClientId) -> Result<usize, Failure> {
    let today = Utc::now().date_naive();
    let monthly = Pattern::MonthWeekday { every: 1, nth: 2, weekday: Weekday::Tuesday };
    let weekly = Pattern::Weeks { every: 1, weekdays: Vec::new() };
    for (purpose, medium, pattern, hour) in [
        (format!("Ask how {} is and go through the week", file.client.display_name()), Medium::Phone, weekly, 10),
        ("Look at the home, the medicines and the plan together".to_owned(), Medium::InPerson, monthly, 14),
    ] {
        let cadence = Cadence {
            pattern,
            starts_on: next_working_day(today),
            ending: Ending::Times { count: 12 },
            at: NaiveTime::from_hms_opt(hour, 0, 0),
            zone: String::new(),
            window: Window::default(),
        };
        app.series_save(CheckInSeries {
            id: SeriesId::default(),
            client_id: client_id.clone(),
            episode_id: None,
            purpose,
            medium,
            with_whom: None,
            cadence,
            status: SeriesStatus::Active,
            status_reason: None,
            kind: CheckInKind::Contact,
            anchor: None,
            attempts_suffice: None,
            escalation: Vec::new(),
            source: None,
        })
        .await?;
    }
    Ok(app.check_in_list(client_id.clone()).await?.len())
}

/// The day after, or the Monday after a weekend.
fn next_working_day(today: NaiveDate) -> NaiveDate {
    today.iter_days().skip(1).find(|day| day.weekday().number_from_monday() <= 5).unwrap_or(today)
}

fn table(rows: &[Row], record: &str) -> String {
    let mut lines = vec![format!(
        "{:<32} {:>8} {:>6} {:>6} {:>13} {:>8} {:>9} {:>6}",
        "Client", "Taken in", "Needs", "Goals", "Interventions", "Missing", "Check-ins", "Pages"
    )];
    for row in rows {
        lines.push(format!(
            "{:<32} {:>8} {:>6} {:>6} {:>13} {:>8} {:>9} {:>6}",
            row.name, row.taken_in, row.needs, row.goals, row.interventions, row.missing, row.check_ins, row.pages
        ));
    }
    lines.push(String::new());
    lines.push(format!("The record: {record}  (its passphrase: {PASSPHRASE})"));
    lines.extend(rows.iter().map(|row| format!("A plan:     {}", row.pdf.display())));
    lines.join("\n") + "\n"
}
