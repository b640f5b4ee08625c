//! Taking in another system's file: commands.

use throughline_app::{App, Failure, imports::ImportFile};
use throughline_domain::import::{ImportChoice, ImportReport, ImportResult};

/// Reads a FHIR file and says what taking it in would do. Writes nothing.
pub(super) async fn import_read(app: &App, file: ImportFile) -> Result<ImportReport, Failure> {
    app.import_read(file).await
}

/// Takes the file in, in one act.
pub(super) async fn import_apply(
    app: &App,
    token: String,
    choices: Vec<ImportChoice>,
) -> Result<ImportResult, Failure> {
    app.import_apply(token, choices).await
}
