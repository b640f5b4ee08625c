//! How an assessment begins.

use throughline_domain::assessment::{
    Assessment, AssessmentStart, AssessmentStatus, AssessmentView, ClientFacts, Recorded,
};
use throughline_domain::assessment_rules::validate_start;
use throughline_domain::client::{Client, Episode, EpisodeStatus};
use throughline_domain::id::{AssessmentId, EpisodeId};
use throughline_domain::instrument::Instrument;
use throughline_domain::scoring::score_total;
use throughline_store::{Write, new_id};

use super::answering::next_revision;
use super::{Form, flags};
use crate::{App, Failure};

impl App {
    /// Begins an assessment. Where one of the same instrument was begun and nothing is answered yet, that one
    /// goes on as described here: a second press makes no second form.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) as [`validate_start`] says, or on `partOf` where
    /// that assessment is another client's or has ended; [`throughline_domain::Code::NotFound`].
    pub async fn assessment_start(&self, start: AssessmentStart) -> Result<AssessmentView, Failure> {
        validate_start(&start, self.today())?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let instrument = catalogue.newest(&start.instrument_id)?;
        let mut write = record.write(self.context("assessment.start")).await?;
        let client: Client = write.reader().get(start.client_id.as_str()).await?;
        beside(&mut write, &start).await?;
        let running = write.reader().assessment_running(&start.client_id, &start.instrument_id).await?;
        let begun = match running {
            Some(running) if write.reader().answers_of(&running.id).await?.is_empty() => {
                let begun = described(&running, &start, &client);
                Assessment { instrument_version: instrument.version, part_of: start.part_of, ..begun }
            }
            _ => self.begun(&mut write, &start, &client, instrument).await?,
        };
        write.save(&begun).await?;
        write.commit().await?;
        self.view(&mut record, &begun.id).await
    }

    /// Records the total of a form that was filled in elsewhere. It is complete at once.
    ///
    /// # Errors
    /// [`throughline_domain::Code::Invalid`] on `total` where the instrument gives no number or this one is
    /// outside its range, and as [`App::assessment_start`].
    pub async fn assessment_total(&self, start: AssessmentStart, total: f64) -> Result<AssessmentView, Failure> {
        validate_start(&start, self.today())?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let instrument = catalogue.newest(&start.instrument_id)?;
        let mut write = record.write(self.context("assessment.total")).await?;
        let client: Client = write.reader().get(start.client_id.as_str()).await?;
        beside(&mut write, &start).await?;
        let facts = ClientFacts::of(&client);
        let scored = score_total(instrument, total, &facts)?;
        let begun = self.begun(&mut write, &start, &client, instrument).await?;
        let assessment = Assessment {
            status: AssessmentStatus::Completed,
            recorded: Recorded::Total,
            ended_at: Some(begun.started_at),
            ended_by: begun.started_by.clone(),
            result: Some(scored.clone()),
            ..begun
        };
        let form = Form { assessment, instrument, answers: Vec::new(), facts, scored };
        write.save(&form.assessment).await?;
        flags::follow(&mut write, &form).await?;
        write.commit().await?;
        self.view(&mut record, &form.assessment.id).await
    }

    /// Corrects who answered, in which language and on which day, while it is in progress.
    ///
    /// # Errors
    /// [`throughline_domain::Code::Immutable`] where it has ended; [`throughline_domain::Code::Invalid`] on
    /// `instrumentId` or `clientId` where they are not its own, and as [`validate_start`] says;
    /// [`throughline_domain::Code::NotFound`].
    pub async fn assessment_describe(
        &self,
        id: AssessmentId,
        start: AssessmentStart,
    ) -> Result<AssessmentView, Failure> {
        validate_start(&start, self.today())?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("assessment.describe")).await?;
        let form = Form::of(&mut write.reader(), &catalogue, &id).await?;
        form.in_progress()?;
        if form.assessment.client_id != start.client_id {
            return Err(Failure::invalid("clientId", "malformed"));
        }
        if form.assessment.instrument_id != start.instrument_id {
            return Err(Failure::invalid("instrumentId", "malformed"));
        }
        let client: Client = write.reader().get(start.client_id.as_str()).await?;
        let mut described = described(&form.assessment, &start, &client);
        if described != form.assessment {
            // Whoever finishes it in another window finishes what was described there.
            described.revision = next_revision(&mut write, &form.assessment).await?;
            write.save(&described).await?;
        }
        write.commit().await?;
        self.view(&mut record, &id).await
    }

    async fn begun(
        &self,
        write: &mut Write<'_>,
        start: &AssessmentStart,
        client: &Client,
        instrument: &Instrument,
    ) -> Result<Assessment, Failure> {
        let (now, by) = (write.stamp().at, write.stamp().actor.clone());
        let episode_id = episode(write, start).await?;
        let id = new_id(now).into();
        let begun = Assessment::begun(id, start.client_id.clone(), instrument, start.asked_on, now, by);
        let begun = Assessment { episode_id, part_of: start.part_of.clone(), ..begun };
        Ok(described(&begun, start, client))
    }
}

/// The assessment, described so. Where no language is given, it is the client's.
fn described(assessment: &Assessment, start: &AssessmentStart, client: &Client) -> Assessment {
    let language = match start.language.trim() {
        "" => client.language.clone().unwrap_or_default(),
        given => given.to_owned(),
    };
    Assessment {
        mode: start.mode,
        informant: start.informant.trim().to_owned(),
        language,
        interpreter: start.interpreter,
        asked_on: start.asked_on,
        ..assessment.clone()
    }
}

/// What it is asked beside is the same client's and still open.
async fn beside(write: &mut Write<'_>, start: &AssessmentStart) -> Result<(), Failure> {
    let Some(id) = &start.part_of else { return Ok(()) };
    let whole: Assessment = write.reader().get(id.as_str()).await?;
    if whole.client_id == start.client_id && whole.status == AssessmentStatus::InProgress {
        return Ok(());
    }
    Err(Failure::invalid("partOf", "malformed"))
}

/// The enrolment it belongs to: the active one opened last.
async fn episode(write: &mut Write<'_>, start: &AssessmentStart) -> Result<Option<EpisodeId>, Failure> {
    let episodes: Vec<Episode> = write.reader().parts_of(start.client_id.as_str()).await?;
    let active = episodes.into_iter().filter(|episode| episode.status == EpisodeStatus::Active);
    Ok(active.max_by_key(|episode| episode.opened_on).map(|episode| episode.id))
}
