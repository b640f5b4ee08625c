//! Measures: commands.

use throughline_app::{App, Failure};
use throughline_domain::id::{ActId, ClientId, MeasureId, MeasureLimitId};
use throughline_domain::measure::{MeasureAnswered, MeasureLimit, MeasureLimits, MeasuresKept};
use throughline_domain::measure_kinds::MeasureKindFacts;
use throughline_domain::measure_reading::MeasureReading;

/// The kinds of measures, with their units and what is usually held against them.
pub(super) async fn measure_kinds(app: &App) -> Result<Vec<MeasureKindFacts>, Failure> {
    app.measure_kinds().await
}

/// Reads measures as they are typed. Writes nothing.
pub(super) async fn measure_read(app: &App, client_id: ClientId, text: String) -> Result<Vec<MeasureReading>, Failure> {
    app.measure_read(client_id, text).await
}

/// Keeps the measures of a text, in one act.
pub(super) async fn measures_keep(app: &App, client_id: ClientId, text: String) -> Result<MeasuresKept, Failure> {
    app.measures_keep(client_id, text).await
}

/// Records what was done about a value out of range.
pub(super) async fn measure_answer(app: &App, id: MeasureId, what: String) -> Result<MeasureAnswered, Failure> {
    app.measure_answer(id, what).await
}

/// Marks a value as entered in error.
pub(super) async fn measure_remove(app: &App, id: MeasureId, reason: String) -> Result<ActId, Failure> {
    app.measure_remove(id, reason).await
}

/// A client's limits, and what their goals speak of.
pub(super) async fn measure_limits_get(app: &App, client_id: ClientId) -> Result<MeasureLimits, Failure> {
    app.measure_limits_get(client_id).await
}

/// Keeps a limit.
pub(super) async fn measure_limit_save(app: &App, limit: MeasureLimit) -> Result<MeasureLimit, Failure> {
    app.measure_limit_save(limit).await
}

/// Removes a limit.
pub(super) async fn measure_limit_remove(app: &App, id: MeasureLimitId, reason: String) -> Result<ActId, Failure> {
    app.measure_limit_remove(id, reason).await
}
