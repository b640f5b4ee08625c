//! Assessments: commands.

use throughline_app::{App, Failure};
use throughline_domain::assessment::{
    AssessmentDue, AssessmentPage, AssessmentProgress, AssessmentStart, AssessmentView, GivenAnswer,
};
use throughline_domain::id::{AssessmentId, ClientId};

/// A page of a client's assessments, the newest first; `limit` is at most 100.
pub(super) async fn assessment_page(
    app: &App,
    client_id: ClientId,
    cursor: Option<String>,
    limit: i32,
) -> Result<AssessmentPage, Failure> {
    app.assessment_page(client_id, cursor, limit).await
}

/// When instruments are to be asked again, the earliest first.
pub(super) async fn assessment_due(app: &App, client_id: ClientId) -> Result<Vec<AssessmentDue>, Failure> {
    app.assessment_due(client_id).await
}

/// Begins an assessment.
pub(super) async fn assessment_start(app: &App, start: AssessmentStart) -> Result<AssessmentView, Failure> {
    app.assessment_start(start).await
}

/// Records the total of a form that was filled in elsewhere.
pub(super) async fn assessment_total(app: &App, start: AssessmentStart, total: f64) -> Result<AssessmentView, Failure> {
    app.assessment_total(start, total).await
}

/// An assessment, whole.
pub(super) async fn assessment_get(app: &App, id: AssessmentId) -> Result<AssessmentView, Failure> {
    app.assessment_get(id).await
}

/// Keeps answers as they are given; no value takes one back.
pub(super) async fn assessment_answer(
    app: &App,
    id: AssessmentId,
    answers: Vec<GivenAnswer>,
) -> Result<AssessmentProgress, Failure> {
    app.assessment_answer(id, answers).await
}

/// Corrects who answered, in which language and on which day, while it is in progress.
pub(super) async fn assessment_describe(
    app: &App,
    id: AssessmentId,
    start: AssessmentStart,
) -> Result<AssessmentView, Failure> {
    app.assessment_describe(id, start).await
}

/// Completes an assessment: it never changes again.
pub(super) async fn assessment_complete(app: &App, id: AssessmentId, revision: i32) -> Result<AssessmentView, Failure> {
    app.assessment_complete(id, revision).await
}

/// Ends an assessment that will not be completed.
pub(super) async fn assessment_stop(app: &App, id: AssessmentId, reason: String) -> Result<AssessmentView, Failure> {
    app.assessment_stop(id, reason).await
}

/// Begins an amendment of a completed assessment; the first stays as it is.
pub(super) async fn assessment_amend(app: &App, id: AssessmentId, reason: String) -> Result<AssessmentView, Failure> {
    app.assessment_amend(id, reason).await
}

/// Marks an assessment as entered in error; it stays readable and counts no more.
pub(super) async fn assessment_remove(app: &App, id: AssessmentId, reason: String) -> Result<AssessmentView, Failure> {
    app.assessment_remove(id, reason).await
}

/// Writes assessments as a FHIR file: QuestionnaireResponse and Observation.
pub(super) async fn assessment_export(
    app: &App,
    client_id: ClientId,
    ids: Vec<AssessmentId>,
    path: String,
) -> Result<String, Failure> {
    app.assessment_export(client_id, ids, path).await
}
