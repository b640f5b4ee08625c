//! From an answer to the plan: commands.

use throughline_app::imports::ImportFile;
use throughline_app::{App, Failure};
use throughline_domain::data_file::DataFileReport;
use throughline_domain::id::{ActId, AssessmentId, ClientId};
use throughline_domain::plan_library::{LibraryNeed, PlanLibrary};
use throughline_domain::suggestion::{Decided, ItemOrigin, MarkedSentence, SuggestionTaken};

/// Takes a suggestion into the plan, with the goals and interventions chosen, in one act.
pub(super) async fn suggestion_accept(
    app: &App,
    assessment_id: AssessmentId,
    taken: SuggestionTaken,
) -> Result<Decided, Failure> {
    app.suggestion_accept(assessment_id, taken).await
}

/// Dismisses a suggestion; it does not come back for the same answer.
pub(super) async fn suggestion_dismiss(
    app: &App,
    assessment_id: AssessmentId,
    key: String,
    reason: String,
) -> Result<Decided, Failure> {
    app.suggestion_dismiss(assessment_id, key, reason).await
}

/// Makes a sentence of an answer an item of the plan.
pub(super) async fn sentence_mark(
    app: &App,
    assessment_id: AssessmentId,
    marked: MarkedSentence,
) -> Result<Decided, Failure> {
    app.sentence_mark(assessment_id, marked).await
}

/// Where the items of the client's plan came from.
pub(super) async fn plan_origins(app: &App, client_id: ClientId) -> Result<Vec<ItemOrigin>, Failure> {
    app.plan_origins(client_id).await
}

/// The plan library, with what the practice changed.
pub(super) async fn library_get(app: &App) -> Result<PlanLibrary, Failure> {
    app.library_get().await
}

/// Takes a need of the library into a client's plan, with the goals and interventions chosen.
pub(super) async fn library_take(app: &App, client_id: ClientId, taken: SuggestionTaken) -> Result<ActId, Failure> {
    app.library_take(client_id, taken).await
}

/// Keeps a need of the library as the practice words it.
pub(super) async fn library_need_save(app: &App, need: LibraryNeed) -> Result<PlanLibrary, Failure> {
    app.library_need_save(need).await
}

/// Forgets what the practice changed about a need of the library.
pub(super) async fn library_need_reset(app: &App, id: String) -> Result<PlanLibrary, Failure> {
    app.library_need_reset(id).await
}

/// Reads a plan library file and says what is wrong with it. Writes nothing.
pub(super) async fn library_read(app: &App, file: ImportFile) -> Result<DataFileReport, Failure> {
    app.library_read(file).await
}

/// Takes a plan library file in.
pub(super) async fn library_add(app: &App, file: ImportFile) -> Result<PlanLibrary, Failure> {
    app.library_add(file).await
}
