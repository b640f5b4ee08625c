//! The calendar file that other programs read: where it is, who is named in it, and keeping it up to date.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Days, NaiveDate, SubsecRound, Utc};
use throughline_domain::Code;
use throughline_domain::calendar::{CalendarEntry, CalendarFile};
use throughline_domain::messages::Catalogue;
use throughline_domain::record::RecordChoice;
use throughline_store::{Reader, Setting};

use super::ics::{self, Sources};
use super::range::{LOOKED_INTO, dates_ahead};
use crate::check_ins::office_calendar;
use crate::printing::{blocking, target};
use crate::{App, Failure};

const SETTING: &str = "calendar_file";

/// The file looks so many days ahead.
const AHEAD: u64 = 60;

/// So many events are written at most, the nearest first: a calendar that takes minutes to read shows nothing.
const MOST_EVENTS: u32 = 5000;

/// Up to where the calendar file was kept up to date; none: not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarFileMark {
    change: i64,
    day: NaiveDate,
}

impl App {
    /// The calendar file that other programs read.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn calendar_file_get(&self) -> Result<CalendarFile, Failure> {
        let mut record = self.record().await?;
        Ok(with_time(kept(&mut record.reader().await?).await?))
    }

    /// Keeps where the calendar file is and who is named in it, and writes it. Without a path there is none any
    /// more; one that was written stays where it is.
    ///
    /// # Errors
    /// [`Code::PrintTarget`] where the path is no `.ics` file, is in a record's folder or cannot be written to,
    /// and nothing is kept; [`Code::DiskFull`]; [`Code::Locked`].
    pub async fn calendar_file_save(&self, file: CalendarFile) -> Result<CalendarFile, Failure> {
        let path = file.path.trim().to_owned();
        let file = CalendarFile { live: file.live && !path.is_empty(), path, written_at: None, ..file };
        if !file.path.is_empty() {
            self.calendar_file_write(&file).await?;
        }
        let value = serde_json::to_value(&file)
            .map_err(|_| Failure::new(Code::Internal, "the calendar file cannot be written as JSON"))?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("calendar_file.save")).await?;
        write.save(&Setting { key: SETTING.to_owned(), value }).await?;
        write.commit().await?;
        Ok(with_time(file))
    }

    /// Writes the calendar file anew where it is to follow the record and something was written since the mark,
    /// or the day is another. Answers the new mark: hand it to the next call. While the record is locked the
    /// file stays as it is, and so does the mark.
    ///
    /// # Errors
    /// [`Code::PrintTarget`], [`Code::DiskFull`]: nothing is up to date, ask again later.
    pub async fn calendar_file_follow(
        &self,
        mark: Option<CalendarFileMark>,
    ) -> Result<Option<CalendarFileMark>, Failure> {
        let file;
        let now;
        {
            let mut session = self.session.lock().await;
            let Some(record) = session.open.as_mut() else { return Ok(mark) };
            let mut reader = record.reader().await?;
            now = CalendarFileMark { change: reader.newest_change().await?, day: self.today() };
            if mark == Some(now) {
                return Ok(mark);
            }
            file = kept(&mut reader).await?;
        }
        if file.live {
            self.calendar_file_write(&file).await?;
        }
        Ok(Some(now))
    }

    async fn calendar_file_write(&self, file: &CalendarFile) -> Result<(), Failure> {
        let path = PathBuf::from(&file.path);
        target::check(&path, "ics", &[self.folder(RecordChoice::Own), self.folder(RecordChoice::Demo)])?;
        let (today, now, names) = (self.today(), self.now(), file.names);
        let entries = {
            let mut record = self.record_planned().await?;
            entries(&mut record.reader().await?, today).await?
        };
        blocking(move || {
            let catalogue = Catalogue::english().map_err(|e| Failure::new(Code::Internal, e.to_string()))?;
            let sources = Sources { entries: &entries, names, today, now, catalogue: &catalogue };
            let text = ics::text(&sources).map_err(|e| Failure::new(Code::Internal, e.to_string()))?;
            target::write(&path, text.as_bytes())
        })
        .await?
    }
}

/// What is to be done from today on, and what waits from before; made or to be made.
async fn entries(reader: &mut Reader<'_>, today: NaiveDate) -> Result<Vec<(CalendarEntry, String)>, Failure> {
    let to = today.checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
    let mut entries = reader.open_until(to, MOST_EVENTS).await?;
    let office = office_calendar(reader).await?;
    for unmade in reader.unmade_by(to, None, LOOKED_INTO).await? {
        let zone = &unmade.series.cadence.zone;
        let dates = dates_ahead(reader, &unmade, &office, today, to, today).await?;
        entries.extend(dates.into_iter().map(|entry| (entry, zone.clone())));
    }
    entries.sort_by(|(a, _), (b, _)| (a.do_on, a.at, &a.series_id).cmp(&(b.do_on, b.at, &b.series_id)));
    entries.truncate(usize::try_from(MOST_EVENTS).unwrap_or(usize::MAX));
    Ok(entries)
}

async fn kept(reader: &mut Reader<'_>) -> Result<CalendarFile, Failure> {
    let value = reader.setting(SETTING).await?;
    Ok(value.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
}

/// With the time the file itself has: kept in the record, it would be a change to write the file for.
fn with_time(file: CalendarFile) -> CalendarFile {
    let written_at = (!file.path.is_empty()).then(|| modified(Path::new(&file.path))).flatten();
    CalendarFile { written_at, ..file }
}

fn modified(path: &Path) -> Option<DateTime<Utc>> {
    let at: DateTime<Utc> = fs::metadata(path).and_then(|file| file.modified()).ok()?.into();
    Some(at.trunc_subsecs(3))
}
