//! When the office is open.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde::de::DeserializeOwned;
use throughline_domain::Code;
use throughline_domain::data_file::{DataFault, DataFileFault, DataFileReport};
use throughline_domain::messages::{Catalogue, weekday_name};
use throughline_domain::office_days::{
    HolidayCalendar, HolidayCalendarHead, OfficeCalendar, OfficeDays, US_FEDERAL, read, shipped, us_federal, validate,
};
use throughline_store::{Reader, Setting, Write};

use crate::data_files::{faulty, opened};
use crate::imports::ImportFile;
use crate::{App, Failure};

/// The key of what is kept of the days the office is open.
const OFFICE_DAYS: &str = "office_days";
/// The key of the calendar files the practice took in.
const CALENDARS: &str = "holiday_calendars";

/// What the United States' calendar is called.
const US_FEDERAL_TITLE: &str = "Federal holidays of the United States";

impl App {
    /// When the office is open.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn office_days_get(&self) -> Result<OfficeDays, Failure> {
        let mut record = self.record().await?;
        kept(&mut record.reader().await?, OFFICE_DAYS).await
    }

    /// Keeps when the office is open. What depends on it is planned anew at the next opportunity: the record
    /// itself sees to that, so that it holds for taking it back, too.
    ///
    /// # Errors
    /// [`Code::Invalid`] with the field, as [`validate`] says.
    pub async fn office_days_save(&self, mut days: OfficeDays) -> Result<OfficeDays, Failure> {
        days.closed.sort_by_key(|day| day.on);
        days.open.sort_by_key(|day| day.on);
        let mut record = self.record().await?;
        let mut write = record.write(self.context("office-days.save")).await?;
        validate(&days, &calendars(&mut write.reader()).await?)?;
        keep(&mut write, OFFICE_DAYS, &days).await?;
        write.commit().await?;
        Ok(days)
    }

    /// The holiday calendars that can be chosen, with their days in a year.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn holiday_calendars(&self, year: i32) -> Result<Vec<HolidayCalendarHead>, Failure> {
        let mut record = self.record().await?;
        Ok(heads(&calendars(&mut record.reader().await?).await?, year))
    }

    /// Reads a holiday calendar file and says what is wrong with it. Writes nothing.
    ///
    /// # Errors
    /// [`Code::ImportUnreadable`], [`Code::ImportTooLarge`] for a file that is none.
    pub async fn holiday_calendar_read(&self, file: ImportFile) -> Result<DataFileReport, Failure> {
        // Locked answers before the file is looked at.
        drop(self.record().await?);
        let (file_name, content) = opened(file, read).await?;
        let report = |faults, adds, replaces| DataFileReport { file_name, faults, adds, replaces };
        let calendar = match content {
            Ok(calendar) => calendar,
            Err(faults) => return Ok(report(faults, Vec::new(), Vec::new())),
        };
        if is_shipped(&calendar) {
            return Ok(report(vec![not_free()], Vec::new(), Vec::new()));
        }
        let mut record = self.record().await?;
        let known = calendars(&mut record.reader().await?).await?;
        let replaces = known.iter().any(|other| other.id == calendar.id);
        let title = vec![calendar.title];
        Ok(if replaces { report(Vec::new(), Vec::new(), title) } else { report(Vec::new(), title, Vec::new()) })
    }

    /// Takes a holiday calendar file in; one with the same identifier stands in the place of the one before.
    /// The days shown are those of this year.
    ///
    /// # Errors
    /// [`Code::LibraryFaulty`] with entries and faults: nothing is taken then.
    pub async fn holiday_calendar_add(&self, file: ImportFile) -> Result<Vec<HolidayCalendarHead>, Failure> {
        drop(self.record().await?);
        let (_, content) = opened(file, read).await?;
        let calendar = content.map_err(|faults| faulty(Code::LibraryFaulty, &faults))?;
        if is_shipped(&calendar) {
            return Err(faulty(Code::LibraryFaulty, &[not_free()]));
        }
        let mut record = self.record().await?;
        let mut write = record.write(self.context("holiday-calendar.add")).await?;
        let mut own: Vec<HolidayCalendar> = kept(&mut write.reader(), CALENDARS).await?;
        own.retain(|other| other.id != calendar.id);
        own.push(calendar);
        keep(&mut write, CALENDARS, &own).await?;
        write.commit().await?;
        let known = calendars(&mut record.reader().await?).await?;
        Ok(heads(&known, self.today().year()))
    }
}

/// The days the office is open, as rules ask for them.
pub(crate) async fn office_calendar(reader: &mut Reader<'_>) -> Result<OfficeCalendar, Failure> {
    let days: OfficeDays = kept(reader, OFFICE_DAYS).await?;
    Ok(OfficeCalendar::new(&days, &calendars(reader).await?))
}

/// The days from the first to the last on which the office is closed, each with why: the holiday's name, or else
/// the day of the week.
pub(crate) async fn closed_days(
    reader: &mut Reader<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<BTreeMap<NaiveDate, String>, Failure> {
    let days: OfficeDays = kept(reader, OFFICE_DAYS).await?;
    let calendars = calendars(reader).await?;
    let office = OfficeCalendar::new(&days, &calendars);
    let words = Catalogue::english().map_err(super::unsaid)?;
    let federal = days.calendars.iter().any(|id| id == US_FEDERAL);
    let years = (from.year()..=to.year()).filter(|_| federal).flat_map(us_federal);
    let of_files = calendars.iter().filter(|calendar| days.calendars.contains(&calendar.id));
    let named: BTreeMap<NaiveDate, String> = years
        .chain(of_files.flat_map(|calendar| calendar.days.clone()))
        .chain(days.closed.clone())
        .map(|day| (day.on, day.name))
        .collect();
    let mut closed = BTreeMap::new();
    for on in from.iter_days().take_while(|on| *on <= to).filter(|on| !office.is_open(*on)) {
        let why = match named.get(&on) {
            Some(name) => name.clone(),
            None => weekday_name(on, &words).map_err(super::unsaid)?,
        };
        closed.insert(on, why);
    }
    Ok(closed)
}

/// The calendar files there are: those that come with the program and the practice's own.
async fn calendars(reader: &mut Reader<'_>) -> Result<Vec<HolidayCalendar>, Failure> {
    let own: Vec<HolidayCalendar> = kept(reader, CALENDARS).await?;
    Ok(shipped().iter().cloned().chain(own).collect())
}

fn heads(calendars: &[HolidayCalendar], year: i32) -> Vec<HolidayCalendarHead> {
    let federal = HolidayCalendarHead {
        id: US_FEDERAL.to_owned(),
        title: US_FEDERAL_TITLE.to_owned(),
        years: None,
        shipped: true,
        days: us_federal(year),
    };
    std::iter::once(federal).chain(calendars.iter().map(|calendar| calendar.head(year))).collect()
}

fn is_shipped(calendar: &HolidayCalendar) -> bool {
    shipped().iter().any(|other| other.id == calendar.id)
}

fn not_free() -> DataFileFault {
    DataFileFault::new("id", DataFault::ShippedCalendar)
}

async fn kept<T: DeserializeOwned + Default>(reader: &mut Reader<'_>, key: &str) -> Result<T, Failure> {
    let Some(value) = reader.setting(key).await? else { return Ok(T::default()) };
    serde_json::from_value(value).map_err(|_| Failure::new(Code::Internal, "a setting cannot be read"))
}

async fn keep<T: Serialize>(write: &mut Write<'_>, key: &str, value: &T) -> Result<(), Failure> {
    let value = serde_json::to_value(value)
        .map_err(|_| Failure::new(Code::Internal, "the office days cannot be written as JSON"))?;
    write.save(&Setting { key: key.to_owned(), value }).await?;
    Ok(())
}
