//! Check-ins and Today: commands.

use throughline_app::{App, Failure};
use throughline_domain::agenda::{AgendaPage, AgendaSection};
use throughline_domain::cadence::{Cadence, CadencePreview};
use throughline_domain::check_in::{CheckIn, CheckInOutcome, CheckInSeries, SeriesView};
use throughline_domain::id::{CheckInId, ClientId};

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

/// A cadence in a sentence, and its next dates.
pub(super) async fn cadence_preview(app: &App, cadence: Cadence) -> Result<CadencePreview, Failure> {
    app.cadence_preview(cadence).await
}

/// The client's open check-ins and the last that were closed.
pub(super) async fn check_in_list(app: &App, client_id: ClientId) -> Result<Vec<CheckIn>, Failure> {
    app.check_in_list(client_id).await
}

/// What became of a check-in; attempts and contacts are recorded with it.
pub(super) async fn check_in_answer(app: &App, id: CheckInId, outcome: CheckInOutcome) -> Result<CheckIn, Failure> {
    app.check_in_answer(id, outcome).await
}
