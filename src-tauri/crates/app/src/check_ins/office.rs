//! When the office is open.

use throughline_domain::Code;
use throughline_domain::data_file::DataFileReport;
use throughline_domain::office_days::{HolidayCalendarHead, OfficeDays};

use crate::imports::ImportFile;
use crate::{App, Failure};

impl App {
    /// When the office is open.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn office_days_get(&self) -> Result<OfficeDays, Failure> {
        Err(Failure::new(Code::Internal, "office_days_get"))
    }

    /// Keeps when the office is open, and plans anew what depends on it.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn office_days_save(&self, _days: OfficeDays) -> Result<OfficeDays, Failure> {
        Err(Failure::new(Code::Internal, "office_days_save"))
    }

    /// The holiday calendars that can be chosen, with their days in a year.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn holiday_calendars(&self, _year: i32) -> Result<Vec<HolidayCalendarHead>, Failure> {
        Err(Failure::new(Code::Internal, "holiday_calendars"))
    }

    /// Reads a holiday calendar file and says what is wrong with it. Writes nothing.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn holiday_calendar_read(&self, _file: ImportFile) -> Result<DataFileReport, Failure> {
        Err(Failure::new(Code::Internal, "holiday_calendar_read"))
    }

    /// Takes a holiday calendar file in.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn holiday_calendar_add(&self, _file: ImportFile) -> Result<Vec<HolidayCalendarHead>, Failure> {
        Err(Failure::new(Code::Internal, "holiday_calendar_add"))
    }
}
