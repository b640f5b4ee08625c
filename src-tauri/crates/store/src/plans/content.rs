//! Everything a plan says, in the order of the plan.

use std::collections::HashMap;

use throughline_domain::id::{ClientId, ItemId};
use throughline_domain::plan::{Barrier, CarePlan, Goal, Intervention, Need, PlanContent, Risk, Strength};

use super::OfPlan;
use crate::{Entity, Reader, StoreError};

impl Reader<'_> {
    /// The client's care plan: the first that was made, where there is one.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn plan_of(&mut self, client_id: &ClientId) -> Result<Option<CarePlan>, StoreError> {
        let client_id = client_id.as_str();
        let id = sqlx::query_scalar!(
            "SELECT id FROM care_plan WHERE client_id = ?1 AND removed_at IS NULL ORDER BY id LIMIT 1",
            client_id
        )
        .fetch_optional(self.conn())
        .await?;
        match id {
            Some(id) => CarePlan::find(self.conn(), &id).await,
            None => Ok(None),
        }
    }

    /// What a client's care plan says; `None` where they have none.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn plan_content(&mut self, client_id: &ClientId) -> Result<Option<PlanContent>, StoreError> {
        match self.plan_of(client_id).await? {
            Some(plan) => Ok(Some(self.content_of(plan).await?)),
            None => Ok(None),
        }
    }

    /// What a plan says: items by their parents' order, then by their own. What hangs on nothing, or on
    /// something that is gone, comes last.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn content_of(&mut self, plan: CarePlan) -> Result<PlanContent, StoreError> {
        let id = plan.id.0.clone();
        let mut content = PlanContent {
            plan,
            needs: Need::of_plan(self.conn(), &id).await?,
            goals: Goal::of_plan(self.conn(), &id).await?,
            interventions: Intervention::of_plan(self.conn(), &id).await?,
            strengths: Strength::of_plan(self.conn(), &id).await?,
            barriers: Barrier::of_plan(self.conn(), &id).await?,
            risks: Risk::of_plan(self.conn(), &id).await?,
        };
        let needs = places(content.needs.iter().map(|n| &n.id));
        content.goals.sort_by_key(|g| place(&needs, g.need_id.as_ref()));
        let goals = places(content.goals.iter().map(|g| &g.id));
        content.interventions.sort_by_key(|i| place(&goals, i.goal_id.as_ref()));
        content.barriers.sort_by_key(|b| place(&goals, b.goal_id.as_ref()));
        Ok(content)
    }
}

fn places<'a>(ids: impl Iterator<Item = &'a ItemId>) -> HashMap<ItemId, usize> {
    ids.cloned().enumerate().map(|(place, id)| (id, place)).collect()
}

fn place(places: &HashMap<ItemId, usize>, parent: Option<&ItemId>) -> usize {
    parent.and_then(|id| places.get(id)).copied().unwrap_or(usize::MAX)
}
