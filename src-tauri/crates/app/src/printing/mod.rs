//! The printed plan.

use throughline_domain::timeline::{PrintRequest, PrintPreview, Printed};
use throughline_domain::Code;

use crate::{App, Failure};

impl App {
    /// The pages as they will be printed.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn print_preview(&self, request: PrintRequest) -> Result<PrintPreview, Failure> {
        let _ = (request,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Writes the PDF and logs the printing.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn print_save(&self, request: PrintRequest, path: String, given_to: String) -> Result<Printed, Failure> {
        let _ = (request, path, given_to);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Opens a printed file in the system's viewer.
    ///
    /// # Errors
    /// [`Code::NotFound`] when it is gone; otherwise the host's.
    pub async fn file_open(&self, path: String) -> Result<bool, Failure> {
        self.open_file(std::path::Path::new(&path)).await.map(|()| true)
    }
}
