//! Flags, safety plans and crisis lines: commands.

use throughline_app::{App, Failure};
use throughline_domain::id::{ClientId, FlagId, SafetyPlanId};
use throughline_domain::safety::{CrisisLines, FlagSettlement, OpenFlag, RaisedFlag, SafetyPlan, SafetyPlanView};

/// Flags that wait for what was done, of one client or of all.
pub(super) async fn flag_open_list(app: &App, client_id: Option<ClientId>) -> Result<Vec<OpenFlag>, Failure> {
    app.flag_open_list(client_id).await
}

/// Records what was done on a flag, and who was told.
pub(super) async fn flag_settle(app: &App, id: FlagId, settlement: FlagSettlement) -> Result<RaisedFlag, Failure> {
    app.flag_settle(id, settlement).await
}

/// The client's safety plan: what counts, and what is being written.
pub(super) async fn safety_plan_get(app: &App, client_id: ClientId) -> Result<SafetyPlanView, Failure> {
    app.safety_plan_get(client_id).await
}

/// Keeps the safety plan that is being written; without an identifier a new one is begun from the one that counts.
pub(super) async fn safety_plan_save(app: &App, plan: SafetyPlan) -> Result<SafetyPlanView, Failure> {
    app.safety_plan_save(plan).await
}

/// Finishes the safety plan that is being written: it is numbered and never changes again.
pub(super) async fn safety_plan_finish(app: &App, id: SafetyPlanId) -> Result<SafetyPlanView, Failure> {
    app.safety_plan_finish(id).await
}

/// The crisis lines shown; of a country other than the one chosen, as shipped.
pub(super) async fn crisis_lines_get(app: &App, country: Option<String>) -> Result<CrisisLines, Failure> {
    app.crisis_lines_get(country).await
}

/// Keeps country and crisis lines.
pub(super) async fn crisis_lines_save(app: &App, lines: CrisisLines) -> Result<CrisisLines, Failure> {
    app.crisis_lines_save(lines).await
}
