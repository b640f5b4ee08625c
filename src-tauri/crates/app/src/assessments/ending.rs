//! How an assessment ends, and what may be done to it then.

use throughline_domain::Code;
use throughline_domain::assessment::{Answer, Assessment, AssessmentStatus, AssessmentView};
use throughline_domain::fault::said;
use throughline_domain::id::AssessmentId;
use throughline_domain::safety::FlagState;
use throughline_store::{Write, new_id};

use super::answering::unanswered;
use super::{Form, flags};
use crate::check_ins::assessment_done;
use crate::{App, Failure};

impl App {
    /// Completes an assessment: it never changes again.
    ///
    /// # Errors
    /// [`Code::Immutable`] where it has ended; [`Code::ChangedSince`] where it was answered elsewhere after
    /// `revision`, or another amendment was completed; [`Code::Unanswered`] with the items in `detail.items`;
    /// [`Code::FlagOpen`]; [`Code::NotFound`].
    pub async fn assessment_complete(&self, id: AssessmentId, revision: i32) -> Result<AssessmentView, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("assessment.complete")).await?;
        let form = Form::of(&mut write.reader(), &catalogue, &id).await?;
        form.in_progress()?;
        if form.assessment.revision != revision {
            return Err(Failure::new(Code::ChangedSince, "the assessment was answered elsewhere since"));
        }
        if !form.scored.complete {
            return Err(unanswered(form.scored.unanswered));
        }
        if form.answers.is_empty() {
            return Err(unanswered(form.scored.visible));
        }
        // Once more by the program that completes it: a newer one may have learned a flag.
        let flags = flags::follow(&mut write, &form).await?;
        if flags.iter().any(|flag| flag.state == FlagState::Open) {
            write.commit().await?;
            return Err(Failure::new(Code::FlagOpen, "a flag waits for what was done"));
        }
        if let Some(amended) = &form.assessment.amends {
            newest_of_chain(&mut write, amended).await?;
        }
        let (at, by) = (write.stamp().at, write.stamp().actor.clone());
        let status =
            if form.assessment.amends.is_some() { AssessmentStatus::Amended } else { AssessmentStatus::Completed };
        let completed =
            Assessment { status, ended_at: Some(at), ended_by: by, result: Some(form.scored), ..form.assessment };
        write.save(&completed).await?;
        assessment_done(&mut write, &completed, self.today()).await?;
        write.commit().await?;
        self.view(&mut record, &id).await
    }

    /// Ends an assessment that will not be completed. Its answers and flags stay.
    ///
    /// # Errors
    /// [`Code::Invalid`] without a reason; [`Code::Immutable`] where it has ended; [`Code::NotFound`].
    pub async fn assessment_stop(&self, id: AssessmentId, reason: String) -> Result<AssessmentView, Failure> {
        let reason = said("reason", &reason)?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("assessment.stop")).await?;
        let form = Form::of(&mut write.reader(), &catalogue, &id).await?;
        form.in_progress()?;
        let ended = ended(&write, form.assessment, AssessmentStatus::Stopped, reason);
        write.save(&ended).await?;
        write.commit().await?;
        self.view(&mut record, &id).await
    }

    /// Begins an amendment of a completed assessment with the same answers; the first stays as it is. Where
    /// one was begun already, that one goes on.
    ///
    /// # Errors
    /// [`Code::Invalid`] without a reason, or on `id` where it is not completed or nothing but a total;
    /// [`Code::ChangedSince`] where it was amended already: amend the newest; [`Code::NotFound`].
    pub async fn assessment_amend(&self, id: AssessmentId, reason: String) -> Result<AssessmentView, Failure> {
        let reason = said("reason", &reason)?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("assessment.amend")).await?;
        let first = Form::of(&mut write.reader(), &catalogue, &id).await?;
        let complete = matches!(first.assessment.status, AssessmentStatus::Completed | AssessmentStatus::Amended);
        if !complete || first.answers.is_empty() {
            return Err(Failure::invalid("id", "malformed"));
        }
        newest_of_chain(&mut write, &id).await?;
        if let Some(begun) = write.reader().assessment_amending(&id).await? {
            drop(write);
            return self.view(&mut record, &begun.id).await;
        }
        let (at, by) = (write.stamp().at, write.stamp().actor.clone());
        let amendment = Assessment {
            id: new_id(at).into(),
            status: AssessmentStatus::InProgress,
            started_at: at,
            started_by: by,
            ended_at: None,
            ended_by: String::new(),
            revision: 0,
            amends: Some(id),
            amended_reason: reason,
            result: None,
            source: None,
            ..first.assessment
        };
        write.save(&amendment).await?;
        let mut answers = first.answers;
        for answer in &mut answers {
            *answer = Answer { id: new_id(at).into(), assessment_id: amendment.id.clone(), ..answer.clone() };
            write.save(answer).await?;
        }
        let mut form = Form { assessment: amendment, answers, ..first };
        form.score();
        flags::follow(&mut write, &form).await?;
        write.commit().await?;
        self.view(&mut record, &form.assessment.id).await
    }

    /// Marks an assessment as entered in error; it stays readable and counts no more. One in progress
    /// without an answer goes, unless one that was taken back had raised a flag or was decided on. Flags stay
    /// open until it is said of them, too, that the answer was an error.
    ///
    /// # Errors
    /// [`Code::Invalid`] without a reason; [`Code::Immutable`] where it is marked already; [`Code::NotFound`].
    pub async fn assessment_remove(&self, id: AssessmentId, reason: String) -> Result<AssessmentView, Failure> {
        let reason = said("reason", &reason)?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("assessment.remove")).await?;
        let form = Form::of(&mut write.reader(), &catalogue, &id).await?;
        let before = form.assessment.status;
        if before == AssessmentStatus::EnteredInError {
            return Err(Failure::new(Code::Immutable, "the assessment is marked as entered in error already"));
        }
        let empty = form.answers.is_empty()
            && form.assessment.result.is_none()
            && write.reader().flags_of(&id).await?.is_empty()
            && write.reader().decisions_on(&id).await?.is_empty();
        if empty {
            drop(write);
            let mut last = self.view(&mut record, &id).await?;
            let mut write = record.write(self.context("assessment.remove")).await?;
            write.remove::<Assessment>(id.as_str(), &reason).await?;
            write.commit().await?;
            last.assessment.status = AssessmentStatus::EnteredInError;
            last.assessment.ended_reason = reason;
            return Ok(last);
        }
        let marked = match form.assessment.result {
            // Of a completed one everything else stays, who completed it and when among it.
            Some(_) => Assessment { status: AssessmentStatus::EnteredInError, ended_reason: reason, ..form.assessment },
            None => ended(&write, form.assessment, AssessmentStatus::EnteredInError, reason),
        };
        write.save(&marked).await?;
        write.commit().await?;
        self.view(&mut record, &id).await
    }
}

fn ended(write: &Write<'_>, assessment: Assessment, status: AssessmentStatus, reason: String) -> Assessment {
    let stamp = write.stamp();
    Assessment { status, ended_at: Some(stamp.at), ended_by: stamp.actor.clone(), ended_reason: reason, ..assessment }
}

/// Nothing that is completed stands in the place of this one.
async fn newest_of_chain(write: &mut Write<'_>, id: &AssessmentId) -> Result<(), Failure> {
    let later = write.reader().assessment_amending(id).await?;
    if later.is_some_and(|later| later.status == AssessmentStatus::Amended) {
        return Err(Failure::new(Code::ChangedSince, "the assessment was amended since"));
    }
    Ok(())
}
