//! Check-ins and Today.
//!
//! A series says the rhythm; check-ins are made from it two weeks ahead, when the series is saved and
//! whenever a new day has come, a moment's worth with every answer (`planning`). What became of one is in `answer`.

mod answer;
mod moving;
mod office;
mod planning;
mod preview;

use throughline_domain::Code;
use throughline_domain::agenda::{AgendaPage, AgendaSection};
use throughline_domain::cadence::{Cadence, CadencePreview, next_dates};
use throughline_domain::check_in::{CheckIn, CheckInSeries, SeriesView, rest, unplanned};
use throughline_domain::client::Client;
use throughline_domain::contact_rules::validate_series;
use throughline_domain::id::{ClientId, SeriesId};
use throughline_domain::messages::{Catalogue, cadence_sentence};
use throughline_store::{AgendaKey, new_id};

use crate::{App, Failure, page};

pub(crate) use answer::{day_of, refused};
pub(crate) use planning::{Allowance, Occasion, replan};

/// How many dates are shown while a cadence is being chosen.
const PREVIEWED: usize = 5;

/// How many closed check-ins a client's list shows.
const CLOSED_SHOWN: u32 = 20;

impl App {
    /// A page of one section of Today. What has come due since is made first, for a moment: where that was
    /// not enough, `counts.unplanned` says how many series are left, and asking again goes on with them.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a cursor this program did not give out.
    pub async fn agenda_page(
        &self,
        section: AgendaSection,
        cursor: Option<String>,
        limit: i32,
    ) -> Result<AgendaPage, Failure> {
        let after: Option<AgendaKey> = page::after(cursor.as_deref())?;
        let today = self.today();
        let mut record = self.record_planned().await?;
        let mut reader = record.reader().await?;
        let (rows, next) = reader.agenda(section, today, after.as_ref(), page::length(limit)).await?;
        let counts = reader.agenda_counts(today).await?;
        Ok(AgendaPage { today, rows, next: page::next(next.as_ref())?, counts })
    }

    /// The client's series of check-ins, active first, each with why it rests and whether its check-ins are
    /// all made. These go before all others, for a moment.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn series_list(&self, client_id: ClientId) -> Result<Vec<SeriesView>, Failure> {
        let today = self.today();
        let mut record = self.record().await?;
        self.plan_some(&mut record, Some(&client_id), Allowance::a_moment()).await?;
        let mut reader = record.reader().await?;
        let mut views = Vec::new();
        for series in reader.series_of(&client_id).await? {
            let circumstances = reader.circumstances_of(&series.id).await?;
            let rests = rest(&series, &circumstances);
            views.push(SeriesView { rests, unplanned: unplanned(&series, &circumstances, today), series });
        }
        Ok(views)
    }

    /// Keeps a series and the check-ins that follow from it, in one act. A cadence without a zone gets
    /// the case manager's.
    ///
    /// # Errors
    /// [`Code::Invalid`]; [`Code::NotFound`] for a series or a client that is not there.
    pub async fn series_save(&self, mut series: CheckInSeries) -> Result<CheckInSeries, Failure> {
        if series.cadence.zone.trim().is_empty() {
            series.cadence.zone = self.zone();
        }
        validate_series(&series)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("series.save")).await?;
        if series.id.is_unset() {
            write.reader().get::<Client>(series.client_id.as_str()).await?;
            series.id = SeriesId(new_id(self.now()));
        } else {
            let stored: CheckInSeries = write.reader().get(series.id.as_str()).await?;
            series.client_id = stored.client_id;
            series.source = stored.source;
        }
        write.save(&series).await?;
        replan(&mut write, &series, self.today(), Occasion::Changed).await?;
        write.commit().await?;
        Ok(series)
    }

    /// A cadence in a sentence, and its next dates. A cadence without a zone gets the case manager's.
    ///
    /// # Errors
    /// [`Code::Invalid`] with the field that cannot be.
    pub async fn cadence_preview(&self, mut cadence: Cadence) -> Result<CadencePreview, Failure> {
        if cadence.zone.trim().is_empty() {
            cadence.zone = self.zone();
        }
        cadence.validate()?;
        let today = self.today();
        let sentence = Catalogue::english()
            .and_then(|catalogue| cadence_sentence(&cadence, today, &catalogue))
            .map_err(|e| Failure::new(Code::Internal, e.to_string()))?;
        Ok(CadencePreview { sentence, next: next_dates(&cadence, today, PREVIEWED) })
    }

    /// The client's open check-ins and the last that were closed. Those that have come due since are made
    /// first, for a moment; [`series_list`](Self::series_list) says where that was not enough.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn check_in_list(&self, client_id: ClientId) -> Result<Vec<CheckIn>, Failure> {
        let mut record = self.record().await?;
        self.plan_some(&mut record, Some(&client_id), Allowance::a_moment()).await?;
        Ok(record.reader().await?.check_ins_of(&client_id, CLOSED_SHOWN).await?)
    }
}
