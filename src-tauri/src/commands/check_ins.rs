//! Check-ins and Today: commands.

use chrono::NaiveDate;
use throughline_app::imports::ImportFile;
use throughline_app::{App, Failure};
use throughline_domain::agenda::{AgendaPage, AgendaSection};
use throughline_domain::cadence::{CadencePreview, MovedDate};
use throughline_domain::calendar::CatchUpPage;
use throughline_domain::check_in::{CheckIn, CheckInOutcome, CheckInSeries, SeriesView};
use throughline_domain::client::ClientPart;
use throughline_domain::data_file::DataFileReport;
use throughline_domain::id::{CheckInId, ClientId};
use throughline_domain::office_days::{HolidayCalendarHead, OfficeDays};

/// A page of one section of Today.
pub(super) async fn agenda_page(
    app: &App,
    section: AgendaSection,
    cursor: Option<String>,
    limit: i32,
) -> Result<AgendaPage, Failure> {
    app.agenda_page(section, cursor, limit).await
}

/// The client's series of check-ins, active first.
pub(super) async fn series_list(app: &App, client_id: ClientId) -> Result<Vec<SeriesView>, Failure> {
    app.series_list(client_id).await
}

/// Keeps a series and the check-ins that follow from it.
pub(super) async fn series_save(app: &App, series: CheckInSeries) -> Result<CheckInSeries, Failure> {
    app.series_save(series).await
}

/// The cadence of a series in a sentence, and its next dates for this client. Writes nothing.
pub(super) async fn cadence_preview(app: &App, series: CheckInSeries) -> Result<CadencePreview, Failure> {
    app.cadence_preview(series).await
}

/// The client's open check-ins and the last that were closed.
pub(super) async fn check_in_list(app: &App, client_id: ClientId) -> Result<Vec<CheckIn>, Failure> {
    app.check_in_list(client_id).await
}

/// What became of a check-in; attempts and contacts are recorded with it.
pub(super) async fn check_in_answer(app: &App, id: CheckInId, outcome: CheckInOutcome) -> Result<CheckIn, Failure> {
    app.check_in_answer(id, outcome).await
}

/// What saving a series would change: every open date before and after. Writes nothing.
pub(super) async fn series_preview(app: &App, series: CheckInSeries) -> Result<Vec<MovedDate>, Failure> {
    app.series_preview(series).await
}

/// What saving a part of a client would move.
pub(super) async fn anchor_preview(app: &App, part: ClientPart) -> Result<Vec<MovedDate>, Failure> {
    app.anchor_preview(part).await
}

/// Moves when to do check-ins; deadlines stay. Answers how many were moved.
pub(super) async fn check_ins_move(
    app: &App,
    ids: Vec<CheckInId>,
    do_on: NaiveDate,
    reason: Option<String>,
) -> Result<i32, Failure> {
    app.check_ins_move(ids, do_on, reason).await
}

/// Closes open check-ins as not possible, with one reason, in one act; answers how many.
pub(super) async fn check_ins_settle(app: &App, ids: Vec<CheckInId>, reason: String) -> Result<i32, Failure> {
    app.check_ins_settle(ids, reason).await
}

/// Overdue check-ins, one line a series, the longest overdue first.
pub(super) async fn catch_up_page(app: &App, cursor: Option<String>, limit: i32) -> Result<CatchUpPage, Failure> {
    app.catch_up_page(cursor, limit).await
}

/// When the office is open.
pub(super) async fn office_days_get(app: &App) -> Result<OfficeDays, Failure> {
    app.office_days_get().await
}

/// Keeps when the office is open, and plans anew what depends on it.
pub(super) async fn office_days_save(app: &App, days: OfficeDays) -> Result<OfficeDays, Failure> {
    app.office_days_save(days).await
}

/// The holiday calendars that can be chosen, with their days in a year.
pub(super) async fn holiday_calendars(app: &App, year: i32) -> Result<Vec<HolidayCalendarHead>, Failure> {
    app.holiday_calendars(year).await
}

/// Reads a holiday calendar file and says what is wrong with it. Writes nothing.
pub(super) async fn holiday_calendar_read(app: &App, file: ImportFile) -> Result<DataFileReport, Failure> {
    app.holiday_calendar_read(file).await
}

/// Takes a holiday calendar file in.
pub(super) async fn holiday_calendar_add(app: &App, file: ImportFile) -> Result<Vec<HolidayCalendarHead>, Failure> {
    app.holiday_calendar_add(file).await
}
