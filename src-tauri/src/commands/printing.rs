//! The printed plan: commands.

use throughline_app::{App, Failure};
use throughline_domain::document::{DocumentRequest, DocumentSaved};
use throughline_domain::timeline::{PrintPreview, PrintRequest, Printed};

/// The pages as they will be printed.
pub(super) async fn print_preview(app: &App, request: PrintRequest) -> Result<PrintPreview, Failure> {
    app.print_preview(request).await
}

/// Writes the PDF and logs the printing.
pub(super) async fn print_save(
    app: &App,
    request: PrintRequest,
    path: String,
    given_to: String,
) -> Result<Printed, Failure> {
    app.print_save(request, path, given_to).await
}

/// Opens a printed file in the system's viewer.
pub(super) async fn file_open(app: &App, path: String) -> Result<bool, Failure> {
    app.file_open(path).await
}

/// A form or safety plan as it will be printed.
pub(super) async fn document_preview(app: &App, request: DocumentRequest) -> Result<PrintPreview, Failure> {
    app.document_preview(request).await
}

/// Writes the PDF of a form or safety plan, and logs it where it is about a client.
pub(super) async fn document_save(
    app: &App,
    request: DocumentRequest,
    path: String,
    given_to: String,
) -> Result<DocumentSaved, Failure> {
    app.document_save(request, path, given_to).await
}
