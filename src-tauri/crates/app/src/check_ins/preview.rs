//! What a change would move.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use throughline_domain::cadence::MovedDate;
use throughline_domain::check_in::{CheckInSeries, CheckInState, HORIZON_DAYS, plan_after_change, rest};
use throughline_domain::client::{ClientPart, Episode};
use throughline_domain::contact_rules::validate_series;
use throughline_store::Reader;

use super::anchor::moved_to;
use super::office_calendar;
use crate::{App, Failure};

impl App {
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
