//! Taking in another system's file.

use throughline_domain::import::{ImportChoice, ImportReport, ImportResult};
use throughline_domain::Code;

use crate::{App, Failure};

/// The file to read: from disk in the window, by its bytes in a browser.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(tag = "from", rename_all = "camelCase")]
pub enum ImportFile {
    /// A file on this machine.
    Disk {
        /// Its path.
        path: String,
    },
    /// A file the window was handed.
    Bytes {
        /// Its name.
        name: String,
        /// Its bytes in base64.
        base64: String,
    },
}

impl App {
    /// Reads a FHIR file and says what taking it in would do. Writes nothing.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn import_read(&self, file: ImportFile) -> Result<ImportReport, Failure> {
        let _ = (file,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Takes the file in, in one act.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn import_apply(&self, token: String, choices: Vec<ImportChoice>) -> Result<ImportResult, Failure> {
        let _ = (token, choices);
        Err(Failure::new(Code::Internal, "not built"))
    }
}
