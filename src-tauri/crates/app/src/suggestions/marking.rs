//! Sentences of an answer that are marked: each becomes an item of the plan.

use throughline_domain::Code;
use throughline_domain::assessment::{AnswerValue, AssessmentStatus};
use throughline_domain::fault::said;
use throughline_domain::id::{AssessmentId, DecisionId, ItemId};
use throughline_domain::instrument::{Instrument, Item, Yield};
use throughline_domain::plan::{
    LifeDomain, Need, NeedKind, NeedStatus, PlanContent, PlanItem, PlanItemKind, Risk, Strength,
};
use throughline_domain::plan_rules::validate_item;
use throughline_domain::suggestion::{Because, Decided, Decision, MarkedSentence, Verdict};
use throughline_domain::suggestion_rules::marked_because;
use throughline_store::{Reader, new_id};

use super::taking::Became;
use crate::assessments::Form;
use crate::plans::{plan_to_change, put, write_changes};
use crate::{App, Failure};

impl App {
    /// Makes a sentence of an answer an item of the plan.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a sentence the stored answer does not hold; [`Code::Immutable`] where the
    /// assessment counts no more; [`Code::NotFound`].
    pub async fn sentence_mark(&self, assessment_id: AssessmentId, marked: MarkedSentence) -> Result<Decided, Failure> {
        let sentence = said("sentence", &marked.sentence)?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("suggestion.mark")).await?;
        let form = Form::of(&mut write.reader(), &catalogue, &assessment_id).await?;
        if matches!(form.assessment.status, AssessmentStatus::EnteredInError | AssessmentStatus::Stopped) {
            return Err(Failure::new(Code::Immutable, "the assessment counts no more"));
        }
        let answer = form.answers.iter().find(|answer| answer.link_id == marked.link_id).map(|answer| &answer.value);
        let because = answer
            .filter(|value| matches!(value, AnswerValue::Text { .. }))
            .and_then(|value| marked_because(form.instrument, &marked.link_id, value, &sentence))
            .ok_or_else(|| Failure::invalid("sentence", "malformed"))?;
        if already(&mut write.reader(), &assessment_id, &marked, &because).await? {
            // Pressed twice: the item is there.
            return Err(Failure::not_found("sentence that is not marked"));
        }
        let place = Place::of(form.instrument, &marked.link_id);
        let before = plan_to_change(&mut write, &form.assessment.client_id, self.now()).await?;
        let mut after = before.clone();
        let became = self.put_sentence(&mut after, &sentence, marked.becomes, &place)?;
        write_changes(&mut write, &before, after, "").await?;
        let decision = Decision {
            id: DecisionId(new_id(self.now())),
            client_id: form.assessment.client_id.clone(),
            assessment_id,
            key: marked.link_id,
            library_id: String::new(),
            verdict: Verdict::Marked,
            reason: String::new(),
            because,
            item_kind: Some(became.kind),
            item_id: Some(became.id),
            at: self.now(),
            by: self.actor(),
        };
        write.save(&decision).await?;
        self.decided(write, &catalogue, decision).await
    }

    fn put_sentence(
        &self,
        content: &mut PlanContent,
        sentence: &str,
        becomes: Yield,
        place: &Place,
    ) -> Result<Became, Failure> {
        let id = ItemId(new_id(self.now()));
        let (plan_id, client_id) = (content.plan.id.clone(), content.plan.client_id.clone());
        let kind = match becomes {
            Yield::Need => {
                let need = Need {
                    id: id.clone(),
                    plan_id,
                    client_id,
                    position: 0,
                    statement: sentence.to_owned(),
                    clinical_text: String::new(),
                    domain: place.domain,
                    kind: NeedKind::Problem,
                    status: NeedStatus::Active,
                    priority: None,
                    onset_on: None,
                    expected_outcome: String::new(),
                    code: None,
                    sensitive: place.sensitive,
                    source: None,
                };
                validate_item(&PlanItem::Need(need.clone()), self.today())?;
                put(content, need, None)?;
                PlanItemKind::Need
            }
            Yield::Risk => {
                let risk = Risk {
                    id: id.clone(),
                    plan_id,
                    client_id,
                    position: 0,
                    text: sentence.to_owned(),
                    likelihood: None,
                    severity: None,
                    mitigation: String::new(),
                    back_up_plan: String::new(),
                    reviewed_on: Some(self.today()),
                    sensitive: place.sensitive,
                    source: None,
                };
                put(content, risk, None)?;
                PlanItemKind::Risk
            }
            Yield::Strength => {
                let strength = Strength {
                    id: id.clone(),
                    plan_id,
                    client_id,
                    position: 0,
                    text: sentence.to_owned(),
                    source: None,
                };
                put(content, strength, None)?;
                PlanItemKind::Strength
            }
        };
        Ok(Became { kind, id })
    }
}

/// Was this sentence made such an item before, and is that item still in the plan?
async fn already(
    reader: &mut Reader<'_>,
    id: &AssessmentId,
    marked: &MarkedSentence,
    because: &Because,
) -> Result<bool, Failure> {
    let kind = match marked.becomes {
        Yield::Need => PlanItemKind::Need,
        Yield::Risk => PlanItemKind::Risk,
        Yield::Strength => PlanItemKind::Strength,
    };
    for known in reader.decisions_on(id).await? {
        let same = known.verdict == Verdict::Marked && known.item_kind == Some(kind) && known.because == *because;
        let Some(item) = known.item_id.filter(|_| same) else { continue };
        let there = match kind {
            PlanItemKind::Need => reader.find::<Need>(item.as_str()).await?.is_some(),
            PlanItemKind::Risk => reader.find::<Risk>(item.as_str()).await?.is_some(),
            _ => reader.find::<Strength>(item.as_str()).await?.is_some(),
        };
        if there {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What the place of an item in its form says of a sentence marked in its answer.
struct Place {
    /// That of the nearest group around it that names one, or the instrument's where it has but one.
    domain: Option<LifeDomain>,
    /// The question is sensitive, and so is what was answered.
    sensitive: bool,
}

impl Place {
    fn of(instrument: &Instrument, link_id: &str) -> Self {
        fn within(items: &[Item], link_id: &str, around: &Place) -> Option<Place> {
            items.iter().find_map(|item| {
                let here =
                    Place { domain: item.domain.or(around.domain), sensitive: around.sensitive || item.sensitive };
                if item.link_id == link_id { Some(here) } else { within(&item.items, link_id, &here) }
            })
        }
        let only = match instrument.domains.as_slice() {
            [one] => Some(*one),
            _ => None,
        };
        let around = Self { domain: only, sensitive: false };
        within(&instrument.items, link_id, &around).unwrap_or(around)
    }
}
