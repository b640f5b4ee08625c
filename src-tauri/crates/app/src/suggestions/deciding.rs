//! What is suggested, and what is decided on it.

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::Code;
use throughline_domain::assessment::{Assessment, AssessmentStatus};
use throughline_domain::fault::said;
use throughline_domain::id::{AssessmentId, DecisionId, ItemId};
use throughline_domain::plan::{NeedKind, PlanContent, PlanItemKind};
use throughline_domain::plan_library::LibraryNeed;
use throughline_domain::plan_rules::need_is_over;
use throughline_domain::suggestion::{Decided, Decision, EarlierDismissal, Suggestion, SuggestionTaken, Verdict};
use throughline_domain::suggestion_rules::suggest;
use throughline_store::{Reader, Write, new_id};

use super::library::layered;
use super::taking::{Became, When, take};
use crate::assessments::{Form, given};
use crate::instruments::Catalogue;
use crate::plans::{plan_to_change, write_changes};
use crate::{App, Failure};

/// What an assessment suggests now, and what was decided on it and on those it stands in the place of.
///
/// Nothing is suggested by one that was stopped, entered in error or replaced.
pub(crate) async fn suggested(
    reader: &mut Reader<'_>,
    form: &Form<'_>,
    day_of: impl Fn(DateTime<Utc>) -> NaiveDate,
) -> Result<(Vec<Suggestion>, Vec<Decision>), Failure> {
    let assessment = &form.assessment;
    let decided = reader.decisions_on(&assessment.id).await?;
    let counts = matches!(
        assessment.status,
        AssessmentStatus::InProgress | AssessmentStatus::Completed | AssessmentStatus::Amended
    );
    let replaced = reader
        .assessment_amending(&assessment.id)
        .await?
        .is_some_and(|later| later.status == AssessmentStatus::Amended);
    if !counts || replaced {
        return Ok((Vec::new(), decided));
    }
    let library = layered(reader).await?;
    let mut suggestions = suggest(&library, form.instrument, given(&form.answers), &form.facts, &form.scored);
    suggestions.retain(|suggestion| !decided.iter().any(|decision| decision.key == suggestion.key));
    if suggestions.is_empty() {
        return Ok((suggestions, decided));
    }
    let before = reader.library_decisions(&assessment.client_id).await?;
    let plan = reader.plan_content(&assessment.client_id).await?;
    for suggestion in &mut suggestions {
        suggestion.in_plan = plan.as_ref().and_then(|plan| in_plan(plan, &suggestion.need, &before));
        // What was said last counts: a need that was dismissed once and accepted later was not dismissed.
        suggestion.dismissed_before = before
            .iter()
            .find(|was| was.library_id == suggestion.need.id && !decided.iter().any(|own| own.id == was.id))
            .filter(|last| last.verdict == Verdict::Dismissed)
            .map(|last| EarlierDismissal { on: day_of(last.at), reason: last.reason.clone() });
    }
    Ok((suggestions, decided))
}

/// The decisions that keep where items came from: one for each item a suggestion became. The first has the
/// suggestion's key.
pub(crate) fn accepted(
    assessment: &Assessment,
    suggestion: &Suggestion,
    became: Vec<Became>,
    at: DateTime<Utc>,
    by: &str,
) -> Vec<Decision> {
    let key = |place: usize| match place {
        0 => suggestion.key.clone(),
        _ => format!("{}|also {place}", suggestion.key),
    };
    let decision = |(place, became): (usize, Became)| Decision {
        id: DecisionId(new_id(at)),
        client_id: assessment.client_id.clone(),
        assessment_id: assessment.id.clone(),
        key: key(place),
        library_id: suggestion.need.id.clone(),
        verdict: Verdict::Accepted,
        reason: String::new(),
        because: suggestion.because.clone(),
        item_kind: Some(became.kind),
        item_id: Some(became.id),
        at,
        by: by.to_owned(),
    };
    became.into_iter().enumerate().map(decision).collect()
}

/// The item of the plan that this need of the library is already: one that was accepted as it, or one that
/// says the same, which was taken from the library without an assessment.
fn in_plan(plan: &PlanContent, need: &LibraryNeed, decisions: &[Decision]) -> Option<ItemId> {
    let active = |id: &ItemId| {
        plan.needs.iter().any(|item| item.id == *id && !need_is_over(item.status))
            || plan.risks.iter().any(|item| item.id == *id)
    };
    let accepted = decisions
        .iter()
        .filter(|decision| decision.library_id == need.id && decision.verdict == Verdict::Accepted)
        .filter_map(|decision| decision.item_id.as_ref())
        .find(|id| active(id));
    let same_need =
        || plan.needs.iter().find(|item| item.clinical_text == need.clinical_text && !need_is_over(item.status));
    let same_risk = || plan.risks.iter().find(|item| need.kind == NeedKind::Risk && item.text == need.statement);
    accepted
        .cloned()
        .or_else(|| same_need().map(|item| item.id.clone()))
        .or_else(|| same_risk().map(|item| item.id.clone()))
}

impl App {
    /// Takes a suggestion into the plan, with the goals and interventions chosen, in one act. Of one that is
    /// in the plan already only the link is kept.
    ///
    /// # Errors
    /// [`Code::NotFound`] for what is not suggested (any more); [`Code::Invalid`] for goals or interventions
    /// the library does not have there.
    pub async fn suggestion_accept(
        &self,
        assessment_id: AssessmentId,
        taken: SuggestionTaken,
    ) -> Result<Decided, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("suggestion.accept")).await?;
        let suggestion = self.suggestion(&mut write, &catalogue, &assessment_id, &taken.key).await?;
        let assessment: Assessment = write.reader().get(assessment_id.as_str()).await?;
        let client_id = assessment.client_id.clone();
        let became = if let Some(id) = suggestion.in_plan.clone() {
            let plan = write.reader().plan_content(&client_id).await?;
            let is_need = plan.is_some_and(|plan| plan.needs.iter().any(|need| need.id == id));
            vec![Became { kind: if is_need { PlanItemKind::Need } else { PlanItemKind::Risk }, id }]
        } else {
            let before = plan_to_change(&mut write, &client_id, self.now()).await?;
            let mut after = before.clone();
            let became = take(&mut after, &suggestion.need, &taken, self.when())?;
            write_changes(&mut write, &before, after, "").await?;
            became
        };
        let decisions = accepted(&assessment, &suggestion, became, self.now(), &self.actor());
        for decision in &decisions {
            write.save(decision).await?;
        }
        let first = decisions.into_iter().next();
        let first = first.ok_or_else(|| Failure::new(Code::Internal, "a suggestion became nothing"))?;
        self.decided(write, &catalogue, first).await
    }

    /// Dismisses a suggestion; it does not come back for the same answer.
    ///
    /// # Errors
    /// [`Code::NotFound`] for what is not suggested (any more); [`Code::Invalid`] without a reason.
    pub async fn suggestion_dismiss(
        &self,
        assessment_id: AssessmentId,
        key: String,
        reason: String,
    ) -> Result<Decided, Failure> {
        let reason = said("reason", &reason)?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("suggestion.dismiss")).await?;
        let suggestion = self.suggestion(&mut write, &catalogue, &assessment_id, &key).await?;
        let decision = Decision {
            id: DecisionId(new_id(self.now())),
            client_id: write.reader().get::<Assessment>(assessment_id.as_str()).await?.client_id,
            assessment_id,
            key,
            library_id: suggestion.need.id,
            verdict: Verdict::Dismissed,
            reason,
            because: suggestion.because,
            item_kind: None,
            item_id: None,
            at: self.now(),
            by: self.actor(),
        };
        write.save(&decision).await?;
        self.decided(write, &catalogue, decision).await
    }

    pub(super) fn when(&self) -> When {
        When { today: self.today(), now: self.now() }
    }

    async fn suggestion(
        &self,
        write: &mut Write<'_>,
        catalogue: &Catalogue,
        id: &AssessmentId,
        key: &str,
    ) -> Result<Suggestion, Failure> {
        let mut reader = write.reader();
        let form = Form::of(&mut reader, catalogue, id).await?;
        let (suggestions, _) = suggested(&mut reader, &form, |at| self.day_of(at)).await?;
        suggestions.into_iter().find(|suggestion| suggestion.key == key).ok_or_else(|| Failure::not_found("suggestion"))
    }

    /// Makes the act durable and says what is still suggested.
    pub(super) async fn decided(
        &self,
        mut write: Write<'_>,
        catalogue: &Catalogue,
        decision: Decision,
    ) -> Result<Decided, Failure> {
        let mut reader = write.reader();
        let form = Form::of(&mut reader, catalogue, &decision.assessment_id).await?;
        let (suggestions, _) = suggested(&mut reader, &form, |at| self.day_of(at)).await?;
        let act_id = write.commit().await?.ok_or_else(|| Failure::new(Code::Internal, "nothing was decided"))?;
        Ok(Decided { decision, act_id, suggestions })
    }
}
