//! The care plan and its versions: commands.

use throughline_app::{App, Failure};
use throughline_domain::compare::PlanDifference;
use throughline_domain::id::{ActId, ClientId, ItemId, PlanVersionId};
use throughline_domain::plan::{CarePlan, PlanItem, PlanItemKind, PlanVersion, PlanVersionHead, PlanView};

/// The client's care plan, made when absent, with what is missing and its versions.
pub(super) async fn plan_get(app: &App, client_id: ClientId) -> Result<PlanView, Failure> {
    app.plan_get(client_id).await
}

/// Keeps the plan's head.
pub(super) async fn plan_save(app: &App, plan: CarePlan) -> Result<PlanView, Failure> {
    app.plan_save(plan).await
}

/// Keeps one item; a new one goes after the sibling named, or to the end.
pub(super) async fn plan_item_save(app: &App, item: PlanItem, after: Option<ItemId>) -> Result<PlanItem, Failure> {
    app.plan_item_save(item, after).await
}

/// Removes an item and what hangs on it, by tombstone; the act can be undone.
pub(super) async fn plan_item_remove(
    app: &App,
    kind: PlanItemKind,
    id: ItemId,
    reason: String,
) -> Result<ActId, Failure> {
    app.plan_item_remove(kind, id, reason).await
}

/// Moves an item among its siblings or under another parent.
pub(super) async fn plan_item_move(
    app: &App,
    kind: PlanItemKind,
    id: ItemId,
    parent_id: Option<ItemId>,
    position: i32,
) -> Result<PlanView, Failure> {
    app.plan_item_move(kind, id, parent_id, position).await
}

/// Freezes the plan as a numbered version.
pub(super) async fn plan_finalise(
    app: &App,
    client_id: ClientId,
    override_reason: Option<String>,
    reopen: bool,
) -> Result<PlanVersionHead, Failure> {
    app.plan_finalise(client_id, override_reason, reopen).await
}

/// A frozen version.
pub(super) async fn plan_version_get(app: &App, id: PlanVersionId) -> Result<PlanVersion, Failure> {
    app.plan_version_get(id).await
}

/// Two versions item by item; none is the draft.
pub(super) async fn plan_compare(
    app: &App,
    client_id: ClientId,
    before: Option<PlanVersionId>,
    after: Option<PlanVersionId>,
) -> Result<Vec<PlanDifference>, Failure> {
    app.plan_compare(client_id, before, after).await
}
