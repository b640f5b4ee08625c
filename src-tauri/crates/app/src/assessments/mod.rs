//! Assessments.

use throughline_domain::assessment::{
    AssessmentDue, AssessmentPage, AssessmentProgress, AssessmentStart, AssessmentView, GivenAnswer,
};
use throughline_domain::id::{AssessmentId, ClientId};

use crate::{App, Failure};

impl App {
    /// A page of a client's assessments, the newest first; `limit` is at most 100.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_page(
        &self,
        client_id: ClientId,
        cursor: Option<String>,
        limit: i32,
    ) -> Result<AssessmentPage, Failure> {
        let _ = (client_id, cursor, limit);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// When instruments are to be asked again, the earliest first.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_due(&self, client_id: ClientId) -> Result<Vec<AssessmentDue>, Failure> {
        let _ = (client_id,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Begins an assessment.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_start(&self, start: AssessmentStart) -> Result<AssessmentView, Failure> {
        let _ = (start,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Records the total of a form that was filled in elsewhere.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_total(&self, start: AssessmentStart, total: f64) -> Result<AssessmentView, Failure> {
        let _ = (start, total);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// An assessment, whole.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_get(&self, id: AssessmentId) -> Result<AssessmentView, Failure> {
        let _ = (id,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Keeps answers as they are given; no value takes one back.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_answer(
        &self,
        id: AssessmentId,
        answers: Vec<GivenAnswer>,
    ) -> Result<AssessmentProgress, Failure> {
        let _ = (id, answers);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Corrects who answered, in which language and on which day, while it is in progress.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_describe(
        &self,
        id: AssessmentId,
        start: AssessmentStart,
    ) -> Result<AssessmentView, Failure> {
        let _ = (id, start);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Completes an assessment: it never changes again.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_complete(&self, id: AssessmentId, revision: i32) -> Result<AssessmentView, Failure> {
        let _ = (id, revision);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Ends an assessment that will not be completed.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_stop(&self, id: AssessmentId, reason: String) -> Result<AssessmentView, Failure> {
        let _ = (id, reason);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Begins an amendment of a completed assessment; the first stays as it is.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_amend(&self, id: AssessmentId, reason: String) -> Result<AssessmentView, Failure> {
        let _ = (id, reason);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Marks an assessment as entered in error; it stays readable and counts no more.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_remove(&self, id: AssessmentId, reason: String) -> Result<AssessmentView, Failure> {
        let _ = (id, reason);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Writes assessments as a FHIR file: QuestionnaireResponse and Observation.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn assessment_export(
        &self,
        client_id: ClientId,
        ids: Vec<AssessmentId>,
        path: String,
    ) -> Result<String, Failure> {
        let _ = (client_id, ids, path);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }
}
