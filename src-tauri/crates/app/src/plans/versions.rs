//! Finalising a plan, and what versions say.

use throughline_domain::Code;
use throughline_domain::compare::{PlanDifference, differences};
use throughline_domain::completeness::{Missing, missing};
use throughline_domain::id::{ClientId, PlanVersionId};
use throughline_domain::plan::{CarePlan, PlanContent, PlanStatus, PlanVersion, PlanVersionHead};
use throughline_store::{Reader, frozen, new_id};

use super::says_the_same;
use crate::failure::Detail;
use crate::{App, Failure};

impl App {
    /// Freezes the plan as a numbered version. A plan that says what its newest version says already
    /// gets no second one: that version is answered.
    ///
    /// Finalising makes the plan the active one. A plan that is over, or on hold, becomes so only where
    /// `reopen` says that this is meant.
    ///
    /// # Errors
    /// [`Code::PlanNotInForce`] with the plan's status, where it is over or on hold and `reopen` is not set;
    /// [`Code::Incomplete`] with what is missing, where no reason is given for finalising all the same;
    /// [`Code::NotFound`] where the client has no plan.
    pub async fn plan_finalise(
        &self,
        client_id: ClientId,
        override_reason: Option<String>,
        reopen: bool,
    ) -> Result<PlanVersionHead, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("plan.finalise")).await?;
        let content = write.reader().plan_content(&client_id).await?.ok_or_else(|| Failure::not_found("care plan"))?;
        if content.plan.status.is_out_of_force() && !reopen {
            let status = vec![content.plan.status.as_str().to_owned()];
            return Err(Failure::listing(Code::PlanNotInForce, "the plan is over or on hold", status));
        }
        let gaps = missing(&content, self.today());
        let reason = override_reason.map(|r| r.trim().to_owned()).filter(|r| !r.is_empty());
        if !gaps.is_empty() && reason.is_none() {
            return Err(incomplete(&gaps));
        }
        let plan = CarePlan { status: PlanStatus::Active, ..content.plan.clone() };
        write.save(&plan).await?;
        let newest = write.reader().plan_versions(&plan.id).await?.into_iter().next();
        let number = newest.as_ref().map_or(1, |head| head.number + 1);
        if let Some(head) = newest
            && let Some(version) = write.reader().plan_version(&head.id).await?
            && says_the_same(&version.content, &content)
        {
            write.commit().await?;
            return Ok(head);
        }
        let head = PlanVersionHead {
            id: PlanVersionId(new_id(self.now())),
            plan_id: plan.id.clone(),
            client_id,
            number,
            finalised_at: write.stamp().at,
            finalised_by: write.stamp().actor.clone(),
            override_reason: reason.filter(|_| !gaps.is_empty()),
            missing_count: count(&gaps),
            content_hash: String::new(),
        };
        let version = frozen(head, PlanContent { plan, ..content })?;
        write.save(&version).await?;
        write.commit().await?;
        Ok(version.head)
    }

    /// A frozen version.
    ///
    /// # Errors
    /// [`Code::NotFound`]; [`Code::DamagedRecord`] where it is not what was frozen.
    pub async fn plan_version_get(&self, id: PlanVersionId) -> Result<PlanVersion, Failure> {
        let version = self.record().await?.reader().await?.plan_version(&id).await?;
        version.ok_or_else(|| Failure::not_found("plan version"))
    }

    /// Two versions item by item; none is the draft.
    ///
    /// # Errors
    /// [`Code::NotFound`] where the client has no plan or no such version.
    pub async fn plan_compare(
        &self,
        client_id: ClientId,
        before: Option<PlanVersionId>,
        after: Option<PlanVersionId>,
    ) -> Result<Vec<PlanDifference>, Failure> {
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        let before = said(&mut reader, &client_id, before.as_ref()).await?;
        let after = said(&mut reader, &client_id, after.as_ref()).await?;
        Ok(differences(&before, &after))
    }
}

async fn said(
    reader: &mut Reader<'_>,
    client_id: &ClientId,
    version: Option<&PlanVersionId>,
) -> Result<PlanContent, Failure> {
    match version {
        None => reader.plan_content(client_id).await?.ok_or_else(|| Failure::not_found("care plan")),
        Some(id) => {
            let version = reader.plan_version(id).await?.filter(|version| version.head.client_id == *client_id);
            version.map(|v| v.content).ok_or_else(|| Failure::not_found("plan version"))
        }
    }
}

fn incomplete(gaps: &[Missing]) -> Failure {
    let mut items: Vec<String> = Vec::new();
    for gap in gaps {
        let kind = gap.kind.as_str();
        if !items.iter().any(|known| known == kind) {
            items.push(kind.to_owned());
        }
    }
    let detail = Box::new(Detail { items, limit: Some(count(gaps)), ..Detail::default() });
    Failure { detail, ..Failure::new(Code::Incomplete, "the plan has gaps") }
}

fn count(gaps: &[Missing]) -> i32 {
    i32::try_from(gaps.len()).unwrap_or(i32::MAX)
}
