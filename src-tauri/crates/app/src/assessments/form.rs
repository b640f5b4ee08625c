//! An assessment with everything its result rests on.

use throughline_domain::Code;
use throughline_domain::assessment::{Answer, AnswerValue, Assessment, AssessmentStatus, ClientFacts};
use throughline_domain::client::Client;
use throughline_domain::id::AssessmentId;
use throughline_domain::instrument::Instrument;
use throughline_domain::scoring::{Scored, score};
use throughline_store::Reader;

use crate::Failure;
use crate::instruments::Catalogue;

/// A form: its head, its instrument in the version it was begun with, its answers and what they come to.
pub(crate) struct Form<'c> {
    pub(crate) assessment: Assessment,
    pub(crate) instrument: &'c Instrument,
    pub(crate) answers: Vec<Answer>,
    pub(crate) facts: ClientFacts,
    /// Of a completed one, what was frozen.
    pub(crate) scored: Scored,
}

impl<'c> Form<'c> {
    /// Reads it.
    ///
    /// # Errors
    /// [`Code::NotFound`], also for a version of an instrument that is gone.
    pub(crate) async fn of(
        reader: &mut Reader<'_>,
        catalogue: &'c Catalogue,
        id: &AssessmentId,
    ) -> Result<Self, Failure> {
        let assessment: Assessment = reader.get(id.as_str()).await?;
        let instrument = catalogue.version(&assessment.instrument_id, assessment.instrument_version)?;
        let answers = reader.answers_of(id).await?;
        let facts = ClientFacts::of(&reader.get::<Client>(assessment.client_id.as_str()).await?);
        let scored = match &assessment.result {
            Some(frozen) => frozen.clone(),
            None => score(instrument, given(&answers), &facts),
        };
        Ok(Self { assessment, instrument, answers, facts, scored })
    }

    /// Works out again what the answers come to.
    pub(crate) fn score(&mut self) {
        self.scored = score(self.instrument, given(&self.answers), &self.facts);
    }

    /// Is it still being filled in?
    ///
    /// # Errors
    /// [`Code::Immutable`] where it has ended.
    pub(crate) fn in_progress(&self) -> Result<(), Failure> {
        if self.assessment.status == AssessmentStatus::InProgress {
            return Ok(());
        }
        Err(Failure::new(Code::Immutable, "an assessment that has ended does not change"))
    }
}

/// Answers as the rules take them.
pub(crate) fn given(answers: &[Answer]) -> impl Iterator<Item = (&str, &AnswerValue)> + Clone {
    answers.iter().map(|answer| (answer.link_id.as_str(), &answer.value))
}
