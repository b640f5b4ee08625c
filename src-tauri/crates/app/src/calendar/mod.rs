//! The calendar, the day's visits, the brief before one, and the day's end.

mod range;

use chrono::NaiveDate;
use throughline_domain::Code;
use throughline_domain::calendar::{CalendarFile, DaySweep, VisitBrief, VisitPlace};
use throughline_domain::id::ClientId;

use crate::{App, Failure};

impl App {
    /// The visits of a day, by place.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn visit_plan(&self, _on: NaiveDate) -> Result<Vec<VisitPlace>, Failure> {
        Err(Failure::new(Code::Internal, "visit_plan"))
    }

    /// What to know before a visit.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn visit_brief(&self, _client_id: ClientId) -> Result<VisitBrief, Failure> {
        Err(Failure::new(Code::Internal, "visit_brief"))
    }

    /// What is left at the end of the day.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn day_sweep(&self) -> Result<DaySweep, Failure> {
        Err(Failure::new(Code::Internal, "day_sweep"))
    }

    /// The calendar file that other programs read.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn calendar_file_get(&self) -> Result<CalendarFile, Failure> {
        Err(Failure::new(Code::Internal, "calendar_file_get"))
    }

    /// Keeps where the calendar file is and who is named in it, and writes it.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn calendar_file_save(&self, _file: CalendarFile) -> Result<CalendarFile, Failure> {
        Err(Failure::new(Code::Internal, "calendar_file_save"))
    }
}
