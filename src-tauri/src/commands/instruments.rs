//! Instruments: what can be asked: commands.

use throughline_app::imports::ImportFile;
use throughline_app::{App, Failure};
use throughline_domain::data_file::DataFileReport;
use throughline_domain::instrument::{Instrument, InstrumentHead};

/// Every instrument in its newest version.
pub(super) async fn instrument_list(app: &App) -> Result<Vec<InstrumentHead>, Failure> {
    app.instrument_list().await
}

/// An instrument, whole; without a version its newest.
pub(super) async fn instrument_get(app: &App, id: String, version: Option<u32>) -> Result<Instrument, Failure> {
    app.instrument_get(id, version).await
}

/// Reads a practice's instrument file and says what is wrong with it. Writes nothing.
pub(super) async fn instrument_read(app: &App, file: ImportFile) -> Result<DataFileReport, Failure> {
    app.instrument_read(file).await
}

/// Adds a practice's instrument, or a newer version of it.
pub(super) async fn instrument_add(app: &App, file: ImportFile) -> Result<InstrumentHead, Failure> {
    app.instrument_add(file).await
}

/// Takes a practice's instrument out of use; what was asked with it stays readable.
pub(super) async fn instrument_remove(app: &App, id: String, reason: String) -> Result<bool, Failure> {
    app.instrument_remove(id, reason).await
}
