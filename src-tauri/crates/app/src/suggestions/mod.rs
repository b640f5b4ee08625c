//! From an answer to the plan.

use throughline_domain::id::{ActId, AssessmentId, ClientId};
use throughline_domain::plan_library::{DataFileReport, LibraryNeed, PlanLibrary};
use throughline_domain::suggestion::{Decided, ItemOrigin, MarkedSentence, SuggestionTaken};

use crate::imports::ImportFile;
use crate::{App, Failure};

impl App {
    /// Takes a suggestion into the plan, with the goals and interventions chosen, in one act.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn suggestion_accept(
        &self,
        assessment_id: AssessmentId,
        taken: SuggestionTaken,
    ) -> Result<Decided, Failure> {
        let _ = (assessment_id, taken);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Dismisses a suggestion; it does not come back for the same answer.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn suggestion_dismiss(
        &self,
        assessment_id: AssessmentId,
        key: String,
        reason: String,
    ) -> Result<Decided, Failure> {
        let _ = (assessment_id, key, reason);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Makes a sentence of an answer an item of the plan.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn sentence_mark(&self, assessment_id: AssessmentId, marked: MarkedSentence) -> Result<Decided, Failure> {
        let _ = (assessment_id, marked);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Where the items of the client's plan came from.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn plan_origins(&self, client_id: ClientId) -> Result<Vec<ItemOrigin>, Failure> {
        let _ = (client_id,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// The plan library, with what the practice changed.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn library_get(&self) -> Result<PlanLibrary, Failure> {
        let _ = ();
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Takes a need of the library into a client's plan, with the goals and interventions chosen.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn library_take(&self, client_id: ClientId, taken: SuggestionTaken) -> Result<ActId, Failure> {
        let _ = (client_id, taken);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Keeps a need of the library as the practice words it.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn library_need_save(&self, need: LibraryNeed) -> Result<PlanLibrary, Failure> {
        let _ = (need,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Forgets what the practice changed about a need of the library.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn library_need_reset(&self, id: String) -> Result<PlanLibrary, Failure> {
        let _ = (id,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Reads a plan library file and says what is wrong with it. Writes nothing.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn library_read(&self, file: ImportFile) -> Result<DataFileReport, Failure> {
        let _ = (file,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Takes a plan library file in.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn library_add(&self, file: ImportFile) -> Result<PlanLibrary, Failure> {
        let _ = (file,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }
}
