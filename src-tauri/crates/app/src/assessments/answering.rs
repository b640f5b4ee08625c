//! Answers, each kept as it is given.

use throughline_domain::assessment::{Answer, AnswerValue, Assessment, AssessmentProgress, GivenAnswer};
use throughline_domain::assessment_rules::{check_answer, says_nothing};
use throughline_domain::id::AssessmentId;
use throughline_domain::instrument::{Instrument, Item};
use throughline_domain::{Code, FieldFault};
use throughline_store::{Write, new_id};

use super::{Form, flags};
use crate::failure::Detail;
use crate::{App, Failure};

impl App {
    /// Keeps answers as they are given; no value takes one back. Flags they raise, or no longer do, are kept
    /// in the same act.
    ///
    /// # Errors
    /// [`Code::Invalid`] for an answer the item does not take, with the item in `detail.items`: none of them
    /// is kept then. [`Code::Immutable`] where the assessment has ended; [`Code::NotFound`].
    pub async fn assessment_answer(
        &self,
        id: AssessmentId,
        answers: Vec<GivenAnswer>,
    ) -> Result<AssessmentProgress, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("assessment.answer")).await?;
        let mut form = Form::of(&mut write.reader(), &catalogue, &id).await?;
        form.in_progress()?;
        let before = form.answers.clone();
        for given in answers {
            keep(&mut write, &mut form, given).await?;
        }
        let flags = if form.answers == before {
            write.reader().flags_of(&id).await?
        } else {
            form.score();
            let flags = flags::follow(&mut write, &form).await?;
            form.assessment.revision = next_revision(&mut write, &form.assessment).await?;
            write.save(&form.assessment).await?;
            flags
        };
        write.commit().await?;
        Ok(AssessmentProgress { revision: form.assessment.revision, scored: form.scored, flags })
    }
}

async fn keep(write: &mut Write<'_>, form: &mut Form<'_>, given: GivenAnswer) -> Result<(), Failure> {
    check_answer(form.instrument, &given).map_err(|fault| {
        let failure = Failure::from(FieldFault::from(fault));
        let detail = Box::new(Detail { items: vec![given.link_id.clone()], ..*failure.detail });
        Failure { detail, ..failure }
    })?;
    let there = form.answers.iter().position(|answer| answer.link_id == given.link_id);
    let value =
        given.value.filter(|value| !says_nothing(value)).map(|value| in_order(form.instrument, &given.link_id, value));
    let (at, assessment) = (write.stamp().at, &form.assessment);
    match (there, value) {
        (None, None) => {}
        (Some(place), None) => {
            let taken_back = form.answers.remove(place);
            write.remove::<Answer>(taken_back.id.as_str(), "taken back").await?;
        }
        (Some(place), Some(value)) if form.answers[place].value == value => {}
        (Some(place), Some(value)) => {
            let answer = Answer { value, at, ..form.answers[place].clone() };
            write.save(&answer).await?;
            form.answers[place] = answer;
        }
        (None, Some(value)) => {
            let answer = Answer {
                id: new_id(at).into(),
                assessment_id: assessment.id.clone(),
                client_id: assessment.client_id.clone(),
                link_id: given.link_id,
                value,
                at,
            };
            write.save(&answer).await?;
            form.answers.push(answer);
        }
    }
    Ok(())
}

/// Several options in the order of the instrument, so that the same choice is the same answer.
fn in_order(instrument: &Instrument, link_id: &str, value: AnswerValue) -> AnswerValue {
    let AnswerValue::Choices { mut codes } = value else { return value };
    let options = instrument.item(link_id).map_or(&[][..], |item: &Item| &item.options);
    codes.sort_by_key(|code| options.iter().position(|option| option.code == *code));
    AnswerValue::Choices { codes }
}

/// Higher than every revision there was: an undo lowers the one that is kept, and a window that saw the
/// higher one must not finish another form by it.
pub(super) async fn next_revision(write: &mut Write<'_>, assessment: &Assessment) -> Result<i32, Failure> {
    let writes = write.reader().assessment_writes(&assessment.id).await?;
    Ok(writes.max(assessment.revision.saturating_add(1)))
}

/// The items a form still waits for.
pub(super) fn unanswered(items: Vec<String>) -> Failure {
    Failure::listing(Code::Unanswered, "items without an answer", items)
}
