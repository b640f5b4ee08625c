//! The care plan and its versions.

use throughline_domain::compare::PlanDifference;
use throughline_domain::id::{ActId, ClientId, ItemId, PlanVersionId};
use throughline_domain::plan::{CarePlan, PlanItem, PlanItemKind, PlanVersion, PlanVersionHead, PlanView};
use throughline_domain::Code;

use crate::{App, Failure};

impl App {
    /// The client's care plan, made when absent, with what is missing and its versions.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn plan_get(&self, client_id: ClientId) -> Result<PlanView, Failure> {
        let _ = (client_id,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Keeps the plan's head.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn plan_save(&self, plan: CarePlan) -> Result<PlanView, Failure> {
        let _ = (plan,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Keeps one item; a new one goes after the sibling named, or to the end.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn plan_item_save(&self, item: PlanItem, after: Option<ItemId>) -> Result<PlanItem, Failure> {
        let _ = (item, after);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Removes an item and what hangs on it, by tombstone; the act can be undone.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn plan_item_remove(&self, kind: PlanItemKind, id: ItemId, reason: String) -> Result<ActId, Failure> {
        let _ = (kind, id, reason);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Moves an item among its siblings or under another parent.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn plan_item_move(&self, kind: PlanItemKind, id: ItemId, parent_id: Option<ItemId>, position: i32) -> Result<PlanView, Failure> {
        let _ = (kind, id, parent_id, position);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Freezes the plan as a numbered version.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn plan_finalise(&self, client_id: ClientId, override_reason: Option<String>) -> Result<PlanVersionHead, Failure> {
        let _ = (client_id, override_reason);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// A frozen version.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn plan_version_get(&self, id: PlanVersionId) -> Result<PlanVersion, Failure> {
        let _ = (id,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Two versions item by item; none is the draft.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn plan_compare(&self, client_id: ClientId, before: Option<PlanVersionId>, after: Option<PlanVersionId>) -> Result<Vec<PlanDifference>, Failure> {
        let _ = (client_id, before, after);
        Err(Failure::new(Code::Internal, "not built"))
    }
}
