//! The care plan and its versions.
//!
//! What is edited are rows, saved one by one; what a version holds is the whole plan, frozen. The
//! outline is changed as a value first (`outline`), and what differs is then written in one act.

mod items;
mod outline;
mod versions;

use throughline_domain::client::Client;
use throughline_domain::completeness::missing;
use throughline_domain::id::{ClientId, PlanId};
use throughline_domain::plan::{Acceptance, CarePlan, PlanContent, PlanStatus, PlanView};
use throughline_domain::plan_rules::validate_plan;
use throughline_store::{Reader, Record, Write, new_id};

use crate::{App, Failure};

pub(crate) use items::write_changes;
pub(crate) use outline::put;

impl App {
    /// The client's care plan, made when absent, with what is missing and its versions.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) where there is no such client.
    pub async fn plan_get(&self, client_id: ClientId) -> Result<PlanView, Failure> {
        let mut record = self.record().await?;
        let plan = self.plan_made(&mut record, &client_id).await?;
        self.plan_view(&mut record.reader().await?, plan).await
    }

    /// Keeps the plan's head. Whose it is, where it came from and what finalising decides stay as they
    /// are; the first change after a version makes it a draft again.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound),
    /// [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn plan_save(&self, plan: CarePlan) -> Result<PlanView, Failure> {
        validate_plan(&plan, self.today())?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("plan.save")).await?;
        let stored: CarePlan = write.reader().get(plan.id.as_str()).await?;
        // Only finalising makes a plan active.
        let status = if plan.status == PlanStatus::Active { stored.status } else { plan.status };
        let mut plan = CarePlan { client_id: stored.client_id.clone(), source: stored.source.clone(), status, ..plan };
        if plan != stored {
            reopen(&mut plan);
        }
        write.save(&plan).await?;
        write.commit().await?;
        self.plan_view(&mut record.reader().await?, plan).await
    }

    /// The client's plan; where there is none, an empty one is made and kept.
    pub(crate) async fn plan_made(&self, record: &mut Record, client_id: &ClientId) -> Result<CarePlan, Failure> {
        let mut reader = record.reader().await?;
        if let Some(plan) = reader.plan_of(client_id).await? {
            return Ok(plan);
        }
        reader.get::<Client>(client_id.as_str()).await?;
        let plan = empty(client_id, self.now());
        let mut write = record.write(self.context("plan.create")).await?;
        write.save(&plan).await?;
        write.commit().await?;
        Ok(plan)
    }

    pub(crate) async fn plan_view(&self, reader: &mut Reader<'_>, plan: CarePlan) -> Result<PlanView, Failure> {
        let content = reader.content_of(plan).await?;
        let versions = reader.plan_versions(&content.plan.id).await?;
        let newest = match versions.first() {
            Some(head) => reader.plan_version(&head.id).await?,
            None => None,
        };
        let changed_since_version = newest.is_none_or(|version| !says_the_same(&version.content, &content));
        Ok(PlanView { missing: missing(&content, self.today()), content, versions, changed_since_version })
    }
}

/// What the client's plan says, to be changed in this unit of work; where there is none, an empty one is
/// made in it.
pub(crate) async fn plan_to_change(
    write: &mut Write<'_>,
    client_id: &ClientId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<PlanContent, Failure> {
    if let Some(content) = write.reader().plan_content(client_id).await? {
        return Ok(content);
    }
    let plan = empty(client_id, now);
    write.save(&plan).await?;
    Ok(write.reader().content_of(plan).await?)
}

/// That a plan is a draft again is no difference: only what it says counts.
fn says_the_same(version: &PlanContent, content: &PlanContent) -> bool {
    let plan = CarePlan { status: version.plan.status, ..content.plan.clone() };
    version.plan == plan
        && version.needs == content.needs
        && version.goals == content.goals
        && version.interventions == content.interventions
        && version.strengths == content.strengths
        && version.barriers == content.barriers
        && version.risks == content.risks
}

/// The first edit after a version starts a draft.
fn reopen(plan: &mut CarePlan) {
    if plan.status == PlanStatus::Active {
        plan.status = PlanStatus::Draft;
    }
}

fn empty(client_id: &ClientId, now: chrono::DateTime<chrono::Utc>) -> CarePlan {
    CarePlan {
        id: PlanId(new_id(now)),
        client_id: client_id.clone(),
        episode_id: None,
        status: PlanStatus::Draft,
        what_matters: String::new(),
        alternatives: String::new(),
        monitor: String::new(),
        starts_on: None,
        next_review_on: None,
        acceptance: Acceptance::Pending,
        acceptance_detail: String::new(),
        copy_given_on: None,
        copy_given_to: String::new(),
        consent_on: None,
        source: None,
    }
}
