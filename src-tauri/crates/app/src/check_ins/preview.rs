//! What a rhythm comes to before it is kept: its sentence, its dates, and what a change would move.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use throughline_domain::Code;
use throughline_domain::cadence::{
    Cadence, CadencePreview, DueWindow, History, MovedDate, Pattern, windows, windows_from,
};
use throughline_domain::check_in::{CheckInSeries, CheckInState, HORIZON_DAYS, history, plan_after_change, rest};
use throughline_domain::client::{ClientPart, Episode};
use throughline_domain::contact_rules::validate_series;
use throughline_domain::messages::{Catalogue, cadence_sentence};
use throughline_domain::office_days::OfficeCalendar;
use throughline_store::Reader;

use super::anchor::moved_to;
use super::office_calendar;
use crate::{App, Failure};

/// How many dates are shown while a cadence is being chosen.
const PREVIEWED: usize = 5;

impl App {
    /// The cadence of a series in a sentence, and its next dates as they would be for this client: by their
    /// acuity, and after the last contact there was. Writes nothing. A cadence without a zone gets the case
    /// manager's.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) with the field of the cadence that cannot be;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) for a client that is not there.
    pub async fn cadence_preview(&self, mut series: CheckInSeries) -> Result<CadencePreview, Failure> {
        if series.cadence.zone.trim().is_empty() {
            series.cadence.zone = self.zone();
        }
        series.cadence.validate()?;
        let today = self.today();
        let sentence = Catalogue::english()
            .and_then(|words| cadence_sentence(&series.cadence, today, &words))
            .map_err(|fault| Failure::new(Code::Internal, fault.to_string()))?;
        let mut record = self.record().await?;
        Ok(CadencePreview { sentence, next: dates_of(&mut record.reader().await?, &series, today).await? })
    }

    /// What saving a series would change: the open dates before and after, those that stay left out. Writes
    /// nothing. A cadence without a zone gets the case manager's.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) as saving it would answer;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn series_preview(&self, mut series: CheckInSeries) -> Result<Vec<MovedDate>, Failure> {
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        self.settled(&mut reader, &mut series).await?;
        validate_series(&series)?;
        self.moved(&mut reader, &series).await
    }

    /// What saving a part of a client would move: series that hang on the first day of an episode. Writes
    /// nothing.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn anchor_preview(&self, part: ClientPart) -> Result<Vec<MovedDate>, Failure> {
        let ClientPart::Episode(Episode { id, opened_on: Some(opened_on), .. }) = part else {
            return Ok(Vec::new());
        };
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        let mut all = Vec::new();
        for series in reader.series_anchored_to(id.as_str()).await? {
            let after = moved_to(&series, opened_on);
            if after != series {
                all.extend(self.moved(&mut reader, &after).await?);
            }
        }
        Ok(all)
    }

    /// The open dates of a series that planning it as it is given would change, in order of time.
    async fn moved(&self, reader: &mut Reader<'_>, series: &CheckInSeries) -> Result<Vec<MovedDate>, Failure> {
        let today = self.today();
        let circumstances = reader.circumstances_of(series, today).await?;
        let existing = reader.check_ins_to_plan_by(series, today).await?;
        if rest(series, &circumstances).is_some() {
            return Ok(Vec::new());
        }
        let office = office_calendar(reader).await?;
        let planned = plan_after_change(series, &existing, &circumstances, &office, today, HORIZON_DAYS);
        let gone = existing.iter().filter(|c| c.state == CheckInState::Open && planned.withdraw.contains(&c.id));
        let before: BTreeSet<NaiveDate> = gone.map(|c| c.due_on).collect();
        let after: BTreeSet<NaiveDate> = planned.create.iter().map(|window| window.due_on).collect();
        let (mut before, mut after) = (before.into_iter(), after.into_iter());
        let pairs = std::iter::from_fn(|| match (before.next(), after.next()) {
            (None, None) => None,
            (before, after) => Some(MovedDate { purpose: series.purpose.clone(), before, after }),
        });
        Ok(pairs.collect())
    }
}

/// The next dates of a series as they would be if it were saved.
pub(crate) async fn dates_of(
    reader: &mut Reader<'_>,
    series: &CheckInSeries,
    today: NaiveDate,
) -> Result<Vec<DueWindow>, Failure> {
    let circumstances = reader.circumstances_of(series, today).await?;
    let existing = reader.check_ins_to_plan_by(series, today).await?;
    let office = office_calendar(reader).await?;
    let history = history(series, &existing, &circumstances, &office, today);
    Ok(dates_ahead(&series.cadence, &history, &office, today))
}

/// The next dates of a cadence.
pub(crate) fn dates_ahead(
    cadence: &Cadence,
    history: &History,
    office: &OfficeCalendar,
    today: NaiveDate,
) -> Vec<DueWindow> {
    // After contacts there is one date, and it may be over already: that is what would be overdue.
    if matches!(cadence.pattern, Pattern::AfterContact { .. }) {
        return windows(cadence, history, office).take(1).collect();
    }
    windows_from(cadence, history, office, today).take(PREVIEWED).collect()
}
