//! The safety plan: one that is being written, and those that were finished, for ever as they were.

use throughline_domain::client::Client;
use throughline_domain::id::{ClientId, SafetyPlanId};
use throughline_domain::safety::{SafetyContact, SafetyPlan, SafetyPlanView};
use throughline_domain::safety_rules::{empty_steps, validate_finished_plan, validate_safety_plan};
use throughline_store::{Reader, StoreError, new_id};

use crate::{App, Failure};

impl App {
    /// The client's safety plan: what counts, and what is being written.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) where there is no such client.
    pub async fn safety_plan_get(&self, client_id: ClientId) -> Result<SafetyPlanView, Failure> {
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        reader.get::<Client>(client_id.as_str()).await?;
        view(&mut reader, &client_id).await
    }

    /// Keeps the safety plan that is being written. Without an identifier it is the client's draft, begun
    /// where there is none: one that says nothing yet begins with what the newest finished one says.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) with the field;
    /// [`Code::Immutable`](throughline_domain::Code::Immutable) for a finished one;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) for a client or a draft that is not there.
    pub async fn safety_plan_save(&self, plan: SafetyPlan) -> Result<SafetyPlanView, Failure> {
        validate_safety_plan(&plan)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("safety.plan.save")).await?;
        let mut reader = write.reader();
        let client_id = if plan.id.is_unset() {
            reader.get::<Client>(plan.client_id.as_str()).await?.id
        } else {
            // Whose it is, is not for the window to say.
            reader.get::<SafetyPlan>(plan.id.as_str()).await?.client_id
        };
        let known = view(&mut reader, &client_id).await?;
        if known.finished.iter().any(|finished| finished.id == plan.id) {
            return Err(StoreError::Immutable { kind: "safety_plan" }.into());
        }
        let draft = SafetyPlan { client_id: client_id.clone(), number: None, finished_at: None, ..plan };
        let draft = SafetyPlan { finished_by: String::new(), ..draft };
        let draft = if !draft.id.is_unset() {
            draft
        } else if let Some(begun) = known.draft {
            // A second window that began as well: what is written there already is not emptied.
            if says_nothing(&draft) { begun } else { SafetyPlan { id: begun.id, ..draft } }
        } else {
            let id = SafetyPlanId(new_id(self.now()));
            match known.finished.into_iter().next().filter(|_| says_nothing(&draft)) {
                Some(newest) => SafetyPlan { id, next_review_on: None, ..again(newest) },
                None => SafetyPlan { id, ..draft },
            }
        };
        write.save(&draft).await?;
        write.commit().await?;
        view(&mut record.reader().await?, &client_id).await
    }

    /// Finishes the safety plan that is being written: it is numbered and never changes again.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) with the first step that says nothing;
    /// [`Code::Immutable`](throughline_domain::Code::Immutable) for one that is finished already;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn safety_plan_finish(&self, id: SafetyPlanId) -> Result<SafetyPlanView, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("safety.plan.finish")).await?;
        let draft: SafetyPlan = write.reader().get(id.as_str()).await?;
        if draft.number.is_some() {
            return Err(StoreError::Immutable { kind: "safety_plan" }.into());
        }
        let draft = tidied(draft);
        validate_finished_plan(&draft, self.today())?;
        let client_id = draft.client_id.clone();
        let newest = view(&mut write.reader(), &client_id).await?.finished.first().and_then(|plan| plan.number);
        let (at, by) = (write.stamp().at, write.stamp().actor.clone());
        let written_with = if draft.written_with.trim().is_empty() { by.clone() } else { draft.written_with.clone() };
        let number = Some(newest.unwrap_or(0) + 1);
        write.save(&SafetyPlan { number, written_with, finished_at: Some(at), finished_by: by, ..draft }).await?;
        write.commit().await?;
        view(&mut record.reader().await?, &client_id).await
    }
}

async fn view(reader: &mut Reader<'_>, client_id: &ClientId) -> Result<SafetyPlanView, Failure> {
    let (finished, mut drafts): (Vec<_>, Vec<_>) =
        reader.safety_plans(client_id).await?.into_iter().partition(|plan| plan.number.is_some());
    let draft = drafts.pop();
    Ok(SafetyPlanView { empty_steps: draft.as_ref().map(empty_steps).unwrap_or_default(), draft, finished })
}

/// All six steps are empty, and what is worth living for too.
fn says_nothing(plan: &SafetyPlan) -> bool {
    empty_steps(plan).len() == 6 && plan.worth_living_for.trim().is_empty()
}

/// A draft that says what a finished one says.
fn again(finished: SafetyPlan) -> SafetyPlan {
    SafetyPlan { number: None, finished_at: None, finished_by: String::new(), ..finished }
}

/// Without the lines that were left empty.
fn tidied(plan: SafetyPlan) -> SafetyPlan {
    let words = |mut entries: Vec<String>| {
        entries.retain(|entry| !entry.trim().is_empty());
        entries
    };
    let people = |mut entries: Vec<SafetyContact>| {
        entries.retain(|entry| !entry.name.trim().is_empty() || !entry.phone.trim().is_empty());
        entries
    };
    SafetyPlan {
        warning_signs: words(plan.warning_signs),
        coping: words(plan.coping),
        distraction: people(plan.distraction),
        helpers: people(plan.helpers),
        professionals: people(plan.professionals),
        environment: words(plan.environment),
        ..plan
    }
}
