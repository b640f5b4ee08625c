//! Instruments: what can be asked.

use throughline_domain::instrument::{Instrument, InstrumentHead};
use throughline_domain::plan_library::DataFileReport;

use crate::imports::ImportFile;
use crate::{App, Failure};

impl App {
    /// Every instrument in its newest version.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn instrument_list(&self) -> Result<Vec<InstrumentHead>, Failure> {
        let _ = ();
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// An instrument, whole; without a version its newest.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn instrument_get(&self, id: String, version: Option<u32>) -> Result<Instrument, Failure> {
        let _ = (id, version);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Reads a practice's instrument file and says what is wrong with it. Writes nothing.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn instrument_read(&self, file: ImportFile) -> Result<DataFileReport, Failure> {
        let _ = (file,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Adds a practice's instrument, or a newer version of it.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn instrument_add(&self, file: ImportFile) -> Result<InstrumentHead, Failure> {
        let _ = (file,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Takes a practice's instrument out of use; what was asked with it stays readable.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn instrument_remove(&self, id: String, reason: String) -> Result<bool, Failure> {
        let _ = (id, reason);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }
}
