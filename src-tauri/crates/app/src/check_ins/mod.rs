//! Check-ins and Today.
//!
//! A series says the rhythm; check-ins are made from it two weeks ahead, when the series is saved and
//! whenever a new day has come, a moment's worth with every answer (`planning`). What became of one is in `answer`.

mod anchor;
mod answer;
mod asking;
mod moving;
mod office;
mod planning;
mod preview;
mod reaching;

use throughline_domain::Code;
use throughline_domain::agenda::{AgendaPage, AgendaSection};
use throughline_domain::cadence::{DueStanding, Ending, History, Pattern, windows_from};
use throughline_domain::check_in::{
    CheckIn, CheckInSeries, CheckInState, Circumstances, SeriesStatus, SeriesView, rest, standing, unplanned,
};
use throughline_domain::client::Client;
use throughline_domain::contact_rules::validate_series;
use throughline_domain::id::{ClientId, SeriesId};
use throughline_domain::messages::{Catalogue, MessageFault, cadence_sentence, standing_sentence};
use throughline_domain::office_days::OfficeCalendar;
use throughline_domain::{Fault, FieldFault};
use throughline_store::{AgendaKey, Reader, new_id};

use crate::calendar::escalate;
use crate::{App, Failure, page};

pub(crate) use anchor::follow_anchor;
pub(crate) use answer::{attempts_counted, closed_by_attempts, day_of, refused};
pub(crate) use asking::assessment_done;
pub(crate) use office::{closed_days, office_calendar};
pub(crate) use planning::{Allowance, Occasion, replan};
pub(crate) use preview::{dates_ahead, dates_of};
pub(crate) use reaching::rhythms_follow;

/// How many closed check-ins of a series its standing looks back on.
const CLOSED_STOOD_BY: u32 = 12;

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
        let (mut rows, next) = reader.agenda(section, today, after.as_ref(), page::length(limit)).await?;
        escalate(&mut reader, &mut rows, today).await?;
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
        let office = office_calendar(&mut reader).await?;
        let catalogue = Catalogue::english().map_err(unsaid)?;
        let mut views = Vec::new();
        for series in reader.series_of(&client_id).await? {
            let circumstances = reader.circumstances_of(&series, today).await?;
            let check_ins = reader.check_ins_to_stand_by(&series, CLOSED_STOOD_BY).await?;
            let anchor_lost = match &series.anchor {
                Some(anchor) => anchor::date_of(&mut reader, anchor).await?.is_none(),
                None => false,
            };
            views.push(SeriesView {
                rests: rest(&series, &circumstances),
                unplanned: unplanned(&series, &circumstances, today),
                sentence: cadence_sentence(&series.cadence, today, &catalogue).map_err(unsaid)?,
                standing: self.stood(&series, &check_ins, &circumstances, &office, &catalogue)?,
                anchor_lost,
                series,
            });
        }
        Ok(views)
    }

    /// Where a series stands today, with its sentence.
    fn stood(
        &self,
        series: &CheckInSeries,
        check_ins: &[CheckIn],
        circumstances: &Circumstances,
        office: &OfficeCalendar,
        catalogue: &Catalogue,
    ) -> Result<DueStanding, Failure> {
        let today = self.today();
        let mut standing = standing(series, check_ins, circumstances, office, today);
        let done = check_ins.iter().filter(|c| c.state == CheckInState::Done);
        let day = |c: &CheckIn| c.done_on.or_else(|| Some(day_of(series, c.closed_at?, today)));
        let last = done.filter_map(day).max();
        standing.sentence = standing_sentence(&series.cadence, &standing, last, today, catalogue).map_err(unsaid)?;
        Ok(standing)
    }

    /// Keeps a series and the check-ins that follow from it, in one act. A cadence without a zone gets
    /// the case manager's.
    ///
    /// # Errors
    /// [`Code::Invalid`]; [`Code::NotFound`] for a series or a client that is not there.
    pub async fn series_save(&self, mut series: CheckInSeries) -> Result<CheckInSeries, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("series.save")).await?;
        let stored = self.settled(&mut write.reader(), &mut series).await?;
        validate_series(&series)?;
        let rhythm = |series: &CheckInSeries| (series.cadence.clone(), series.status);
        if stored.as_ref().map(rhythm) != Some(rhythm(&series)) {
            self.comes_again(&mut write.reader(), &series).await?;
        }
        if series.id.is_unset() {
            write.reader().get::<Client>(series.client_id.as_str()).await?;
            series.id = SeriesId(new_id(self.now()));
        }
        write.save(&series).await?;
        replan(&mut write, &series, self.today(), Occasion::Changed).await?;
        write.commit().await?;
        Ok(series)
    }

    /// Fills in what the core knows better than who sends a series: its zone, whose it is, the first day where
    /// that hangs on something. Answers the series as it is kept.
    async fn settled(
        &self,
        reader: &mut Reader<'_>,
        series: &mut CheckInSeries,
    ) -> Result<Option<CheckInSeries>, Failure> {
        if series.cadence.zone.trim().is_empty() {
            series.cadence.zone = self.zone();
        }
        let stored: Option<CheckInSeries> =
            if series.id.is_unset() { None } else { Some(reader.get(series.id.as_str()).await?) };
        if let Some(stored) = &stored {
            series.client_id = stored.client_id.clone();
            series.source = stored.source.clone();
        }
        // An anchor that is lost leaves the last day it gave.
        if let Some(anchor) = &series.anchor
            && let Some(date) = anchor::date_of(reader, anchor).await?
        {
            *series = anchor::moved_to(series, date);
        }
        Ok(stored)
    }

    /// Refuses a rhythm chosen today that has no date any more. One after contacts always has.
    async fn comes_again(&self, reader: &mut Reader<'_>, series: &CheckInSeries) -> Result<(), Failure> {
        if series.status != SeriesStatus::Active || matches!(series.cadence.pattern, Pattern::AfterContact { .. }) {
            return Ok(());
        }
        let office = office_calendar(reader).await?;
        let history = History::default();
        let field = if matches!(series.cadence.ending, Ending::Until { .. }) { "on" } else { "startsOn" };
        match windows_from(&series.cadence, &history, &office, self.today()).next() {
            Some(_) => Ok(()),
            None => Err(FieldFault::new(field, Fault::BeforeStart).into()),
        }
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

/// A catalogue that lacks a message is a fault of the program.
fn unsaid(fault: MessageFault) -> Failure {
    Failure::new(Code::Internal, fault.to_string())
}
