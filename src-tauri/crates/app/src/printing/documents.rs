//! Forms and safety plans on paper.

use throughline_domain::document::{DocumentRequest, DocumentSaved};
use throughline_domain::timeline::PrintPreview;

use crate::{App, Failure};

impl App {
    /// A form or safety plan as it will be printed.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn document_preview(&self, request: DocumentRequest) -> Result<PrintPreview, Failure> {
        let _ = (request,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Writes the PDF of a form or safety plan, and logs it where it is about a client.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn document_save(
        &self,
        request: DocumentRequest,
        path: String,
        given_to: String,
    ) -> Result<DocumentSaved, Failure> {
        let _ = (request, path, given_to);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }
}
