//! Check-ins and Today.

use throughline_domain::agenda::{AgendaPage, AgendaSection};
use throughline_domain::cadence::{Cadence, CadencePreview};
use throughline_domain::check_in::{CheckIn, CheckInOutcome, CheckInSeries};
use throughline_domain::id::{CheckInId, ClientId};
use throughline_domain::Code;

use crate::{App, Failure};

impl App {
    /// A page of one section of Today.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn agenda_page(&self, section: AgendaSection, cursor: Option<String>, limit: i32) -> Result<AgendaPage, Failure> {
        let _ = (section, cursor, limit);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// The client's series of check-ins, active first.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn series_list(&self, client_id: ClientId) -> Result<Vec<CheckInSeries>, Failure> {
        let _ = (client_id,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Keeps a series and the check-ins that follow from it.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn series_save(&self, series: CheckInSeries) -> Result<CheckInSeries, Failure> {
        let _ = (series,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// A cadence in a sentence, and its next dates.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn cadence_preview(&self, cadence: Cadence) -> Result<CadencePreview, Failure> {
        let _ = (cadence,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// The client's open check-ins and the last that were closed.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn check_in_list(&self, client_id: ClientId) -> Result<Vec<CheckIn>, Failure> {
        let _ = (client_id,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// What became of a check-in; attempts and contacts are recorded with it.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn check_in_answer(&self, id: CheckInId, outcome: CheckInOutcome) -> Result<CheckIn, Failure> {
        let _ = (id, outcome);
        Err(Failure::new(Code::Internal, "not built"))
    }
}
