//! A form with its answers, as suggestions and marked sentences need to know it.

use throughline_domain::Code;
use throughline_domain::assessment::{Answer, Assessment, ClientFacts};
use throughline_domain::client::Client;
use throughline_domain::id::AssessmentId;
use throughline_domain::instrument::{Instrument, Instruments};
use throughline_domain::scoring::{Scored, score};
use throughline_store::Reader;

use super::deciding::Asked;
use crate::Failure;

pub(super) struct Form {
    pub(super) assessment: Assessment,
    pub(super) instrument: Instrument,
    pub(super) answers: Vec<Answer>,
    facts: ClientFacts,
    scored: Scored,
}

impl Form {
    pub(super) async fn of(reader: &mut Reader<'_>, id: &AssessmentId) -> Result<Self, Failure> {
        let assessment: Assessment = reader.get(id.as_str()).await?;
        let instrument = Instruments::shipped()
            .version(&assessment.instrument_id, assessment.instrument_version)
            .cloned()
            .ok_or_else(|| Failure::new(Code::Internal, "the instrument of an assessment is not there"))?;
        let answers = reader.answers_of(id).await?;
        let client: Client = reader.get(assessment.client_id.as_str()).await?;
        let facts = ClientFacts { sex: Some(client.clinical_sex) };
        let given = answers.iter().map(|answer| (answer.link_id.as_str(), &answer.value));
        let scored = match &assessment.result {
            Some(result) => result.clone(),
            None => score(&instrument, given, &facts),
        };
        Ok(Self { assessment, instrument, answers, facts, scored })
    }

    pub(super) fn asked(&self) -> Asked<'_> {
        Asked {
            assessment: &self.assessment,
            instrument: &self.instrument,
            answers: &self.answers,
            facts: &self.facts,
            scored: &self.scored,
        }
    }
}
