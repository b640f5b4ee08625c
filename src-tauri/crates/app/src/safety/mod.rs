//! Flags, safety plans and crisis lines.

use throughline_domain::id::{ClientId, FlagId, SafetyPlanId};
use throughline_domain::safety::{CrisisLines, FlagSettlement, OpenFlag, RaisedFlag, SafetyPlan, SafetyPlanView};

use crate::{App, Failure};

impl App {
    /// Flags that wait for what was done, of one client or of all.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn flag_open_list(&self, client_id: Option<ClientId>) -> Result<Vec<OpenFlag>, Failure> {
        let _ = (client_id,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Records what was done on a flag, and who was told.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn flag_settle(&self, id: FlagId, settlement: FlagSettlement) -> Result<RaisedFlag, Failure> {
        let _ = (id, settlement);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// The client's safety plan: what counts, and what is being written.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn safety_plan_get(&self, client_id: ClientId) -> Result<SafetyPlanView, Failure> {
        let _ = (client_id,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Keeps the safety plan that is being written; without an identifier a new one is begun from the one that counts.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn safety_plan_save(&self, plan: SafetyPlan) -> Result<SafetyPlanView, Failure> {
        let _ = (plan,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Finishes the safety plan that is being written: it is numbered and never changes again.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn safety_plan_finish(&self, id: SafetyPlanId) -> Result<SafetyPlanView, Failure> {
        let _ = (id,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// The crisis lines shown; of a country other than the one chosen, as shipped.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn crisis_lines_get(&self, country: Option<String>) -> Result<CrisisLines, Failure> {
        let _ = (country,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Keeps country and crisis lines.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn crisis_lines_save(&self, lines: CrisisLines) -> Result<CrisisLines, Failure> {
        let _ = (lines,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }
}
