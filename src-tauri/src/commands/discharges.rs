//! Discharges: commands.

use throughline_app::{App, Failure};
use throughline_domain::cadence::MovedDate;
use throughline_domain::discharge::{Discharge, DischargeView, Lace, LaceScore, TransitionRules};
use throughline_domain::id::{ClientId, DischargeId};

/// A client's discharges with their steps, the newest first.
pub(super) async fn discharge_list(app: &App, client_id: ClientId) -> Result<Vec<DischargeView>, Failure> {
    app.discharge_list(client_id).await
}

/// Keeps a discharge and the steps that follow from it.
pub(super) async fn discharge_save(app: &App, discharge: Discharge) -> Result<DischargeView, Failure> {
    app.discharge_save(discharge).await
}

/// What saving a discharge would change: every deadline before and after. Writes nothing.
pub(super) async fn discharge_preview(app: &App, discharge: Discharge) -> Result<Vec<MovedDate>, Failure> {
    app.discharge_preview(discharge).await
}

/// Removes a discharge, by tombstone; what waits is withdrawn with the reason.
pub(super) async fn discharge_remove(app: &App, id: DischargeId, reason: String) -> Result<bool, Failure> {
    app.discharge_remove(id, reason).await
}

/// Withdraws what still waits after a discharge; the discharge and what was done stay.
pub(super) async fn discharge_withdraw(app: &App, id: DischargeId, reason: String) -> Result<DischargeView, Failure> {
    app.discharge_withdraw(id, reason).await
}

/// The rules about the days after a discharge, each with its source.
pub(super) async fn discharge_rules(app: &App) -> Result<TransitionRules, Failure> {
    app.discharge_rules().await
}

/// What the parts of the LACE index come to.
pub(super) async fn discharge_lace(app: &App, lace: Lace) -> Result<LaceScore, Failure> {
    app.discharge_lace(lace).await
}
