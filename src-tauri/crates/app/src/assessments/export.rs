//! Assessments as a FHIR file for another system.

use std::path::PathBuf;

use throughline_domain::Code;
use throughline_domain::client::Client;
use throughline_domain::fhir::{self, Outgoing};
use throughline_domain::id::{AssessmentId, ClientId};
use throughline_domain::record::RecordChoice;

use super::Form;
use crate::printing::{blocking, target};
use crate::{App, Failure};

impl App {
    /// Writes assessments of a client as a FHIR R4 Bundle: QuestionnaireResponse for answers, Observation
    /// for totals. Answers where the file is.
    ///
    /// # Errors
    /// [`Code::NotFound`], also for another client's assessment; [`Code::Invalid`] on `ids` where there are
    /// none; [`Code::PrintTarget`] where the place is no `.json` file that can be written.
    pub async fn assessment_export(
        &self,
        client_id: ClientId,
        ids: Vec<AssessmentId>,
        path: String,
    ) -> Result<String, Failure> {
        if ids.is_empty() {
            return Err(Failure::invalid("ids", "required"));
        }
        let path = PathBuf::from(path);
        target::check(&path, "json", &[self.folder(RecordChoice::Own), self.folder(RecordChoice::Demo)])?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut reader = record.reader().await?;
        let client: Client = reader.get(client_id.as_str()).await?;
        let mut forms = Vec::with_capacity(ids.len());
        for id in &ids {
            let form = Form::of(&mut reader, &catalogue, id).await?;
            // Another's answers under this one's name would be a wrong-patient error.
            if form.assessment.client_id != client_id {
                return Err(Failure::not_found("assessment"));
            }
            forms.push(form);
        }
        let outgoing: Vec<_> = forms
            .iter()
            .map(|form| Outgoing { assessment: &form.assessment, instrument: form.instrument, answers: &form.answers })
            .collect();
        let bundle = fhir::write(&client, &outgoing, self.now());
        drop(record);
        let text = serde_json::to_vec_pretty(&bundle)
            .map_err(|_| Failure::new(Code::Internal, "the bundle cannot be written as JSON"))?;
        let written = path.clone();
        blocking(move || target::write(&written, &text)).await??;
        Ok(path.display().to_string())
    }
}
