//! The calendar, the day's visits and its end: commands.

use chrono::NaiveDate;
use throughline_app::{App, Failure};
use throughline_domain::calendar::{CalendarFile, CalendarQuery, CalendarRange, DaySweep, VisitBrief, VisitPlace};
use throughline_domain::id::ClientId;

/// Days of the calendar.
pub(super) async fn calendar_range(app: &App, query: CalendarQuery) -> Result<CalendarRange, Failure> {
    app.calendar_range(query).await
}

/// The visits of a day, by place.
pub(super) async fn visit_plan(app: &App, on: NaiveDate) -> Result<Vec<VisitPlace>, Failure> {
    app.visit_plan(on).await
}

/// What to know before a visit.
pub(super) async fn visit_brief(app: &App, client_id: ClientId) -> Result<VisitBrief, Failure> {
    app.visit_brief(client_id).await
}

/// What is left at the end of the day.
pub(super) async fn day_sweep(app: &App) -> Result<DaySweep, Failure> {
    app.day_sweep().await
}

/// The calendar file that other programs read.
pub(super) async fn calendar_file_get(app: &App) -> Result<CalendarFile, Failure> {
    app.calendar_file_get().await
}

/// Keeps where the calendar file is and who is named in it, and writes it.
pub(super) async fn calendar_file_save(app: &App, file: CalendarFile) -> Result<CalendarFile, Failure> {
    app.calendar_file_save(file).await
}
