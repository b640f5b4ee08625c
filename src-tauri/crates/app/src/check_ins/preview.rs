//! What a change would move.

use throughline_domain::Code;
use throughline_domain::cadence::MovedDate;
use throughline_domain::check_in::CheckInSeries;

use crate::{App, Failure};

impl App {
    /// What saving a series would change: every open date before and after. Writes nothing.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn series_preview(&self, _series: CheckInSeries) -> Result<Vec<MovedDate>, Failure> {
        Err(Failure::new(Code::Internal, "series_preview"))
    }
}
