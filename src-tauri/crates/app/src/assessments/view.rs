//! What the window shows of an assessment.

use std::collections::HashSet;

use throughline_domain::assessment::{Assessment, AssessmentHead, AssessmentStatus, AssessmentView, EarlierAnswer};
use throughline_domain::id::AssessmentId;
use throughline_domain::instrument::{Instrument, InstrumentKind};
use throughline_store::Reader;

use super::Form;
use crate::instruments::Catalogue;
use crate::records::Opened;
use crate::suggestions::suggested;
use crate::{App, Failure};

impl App {
    /// An assessment, whole.
    pub(super) async fn view(&self, record: &mut Opened, id: &AssessmentId) -> Result<AssessmentView, Failure> {
        let catalogue = record.catalogue().await?;
        let mut reader = record.reader().await?;
        let form = Form::of(&mut reader, &catalogue, id).await?;
        let (suggestions, decisions) = suggested(&mut reader, &form, |at| self.day_of(at)).await?;
        let flags = reader.flags_of(id).await?;
        let earlier = earlier(&mut reader, &catalogue, &form.assessment, form.instrument).await?;
        let amending = reader.assessment_amending(id).await?.filter(|later| later.status == AssessmentStatus::Amended);
        let amended_by = head(&mut reader, &catalogue, amending.as_ref().map(|later| &later.id)).await?;
        let amends = head(&mut reader, &catalogue, form.assessment.amends.as_ref()).await?;
        let parts = catalogue.named(reader.assessment_parts(id).await?);
        let newest = catalogue.newest(&form.instrument.id).ok().map(|newest| newest.version);
        Ok(AssessmentView {
            newer_version: newest.filter(|version| *version > form.instrument.version),
            instrument: form.instrument.clone(),
            assessment: form.assessment,
            answers: form.answers,
            scored: form.scored,
            flags,
            suggestions,
            decisions,
            earlier,
            amended_by,
            amends,
            parts,
        })
    }
}

async fn head(
    reader: &mut Reader<'_>,
    catalogue: &Catalogue,
    id: Option<&AssessmentId>,
) -> Result<Option<AssessmentHead>, Failure> {
    let Some(id) = id else { return Ok(None) };
    Ok(catalogue.named(reader.assessment_heads_of(&[id.as_str()]).await?).pop())
}

/// What was answered to the same items the last time: in the newest completed form of this instrument, and
/// for forms of our own in the newest of each comprehensive one, whose items share their links.
async fn earlier(
    reader: &mut Reader<'_>,
    catalogue: &Catalogue,
    assessment: &Assessment,
    instrument: &Instrument,
) -> Result<Vec<EarlierAnswer>, Failure> {
    let mut from = vec![instrument.id.as_str()];
    if instrument.kind != InstrumentKind::Instrument {
        from.extend(catalogue.comprehensive().filter(|id| *id != instrument.id));
    }
    // An amendment begins with the answers of what it amends: they are no earlier ones.
    let mut not = vec![assessment.id.as_str()];
    not.extend(assessment.amends.as_ref().map(AssessmentId::as_str));
    let mut wanted = HashSet::new();
    instrument.each_item(&mut |item| {
        wanted.insert(item.link_id.as_str());
    });
    let mut earlier = reader.earlier_answers(&assessment.client_id, &from, &not).await?;
    earlier.retain(|answer| answer.on <= assessment.asked_on && wanted.remove(answer.link_id.as_str()));
    Ok(earlier)
}
