//! A discharge as a timeline that proves what was done when.

use chrono::{DateTime, Utc};
use throughline_domain::check_in::CheckInState;
use throughline_domain::discharge::{
    Discharge, DischargeStep, DischargeView, Readmission, TransitionRules, planned_steps, standing,
};
use throughline_store::Reader;

use super::steps::day_of;
use crate::check_ins::attempts_counted;
use crate::{App, Failure};

impl App {
    pub(super) async fn discharge_view(
        &self,
        reader: &mut Reader<'_>,
        discharge: Discharge,
        entered_at: DateTime<Utc>,
    ) -> Result<DischargeView, Failure> {
        let (rules, today) = (TransitionRules::shipped(), self.today());
        let begun = reader.discharge_steps(&discharge.id).await?;
        let ids: Vec<_> = begun.iter().map(|step| step.check_in.id.clone()).collect();
        let contacts = reader.contacts_about(&ids).await?;
        let counted = planned_steps(rules, &discharge, &|_| None);
        let mut steps = Vec::with_capacity(begun.len());
        for step in begun {
            let Some(rule) = rules.rule(step.rule()) else { continue };
            let about = contacts.iter().filter(|contact| contact.check_in_id.as_ref() == Some(&step.check_in.id));
            let contacts: Vec<_> = about.cloned().collect();
            let closing = contacts.iter().find(|contact| Some(&contact.id) == step.check_in.contact_id.as_ref());
            let standing = standing(rule, &discharge, &step.check_in, day_of(&step, closing, today), today);
            let attempts_counted = match step.check_in.attempts {
                0 => 0,
                _ => attempts_counted(reader, &step.series, &step.check_in.id, today).await?,
            };
            let counts_from = counted.iter().find(|planned| planned.rule.id == rule.id).map(|p| p.counts_from);
            steps.push(DischargeStep {
                rule: rule.id.clone(),
                title: rule.title.clone(),
                act: rule.act,
                medium: step.series.medium,
                source: rule.source.clone(),
                checked: rule.checked,
                attempts_suffice: rule.attempts_suffice,
                attempts_counted: i32::try_from(attempts_counted).unwrap_or(i32::MAX),
                attempts_apart_minutes: rule.attempts_apart_minutes,
                opens_on: counts_from.unwrap_or(discharge.discharged_on),
                in_time: standing.in_time(),
                standing,
                sentence: rule.note.clone(),
                contacts,
                check_in: step.check_in,
            });
        }
        // As the rules stand, where two have the same deadline.
        let place = |rule: &str| rules.rules.iter().position(|other| other.id == rule);
        steps.sort_by_key(|step| (step.check_in.due_on, place(&step.rule)));
        let readmission = readmission(reader, &discharge).await?;
        Ok(DischargeView { lace: discharge.lace_score().into(), steps, readmission, discharge, entered_at })
    }
}

/// The newest earlier discharge this stay followed on while steps of it still wait.
async fn readmission(reader: &mut Reader<'_>, discharge: &Discharge) -> Result<Option<Readmission>, Failure> {
    for (earlier, _) in reader.discharges_of(&discharge.client_id).await? {
        let Some(readmission) = Readmission::after(&earlier, discharge) else { continue };
        let steps = reader.discharge_steps(&earlier.id).await?;
        let open = steps.iter().filter(|step| step.check_in.state == CheckInState::Open).count();
        if open > 0 {
            let open_steps = i32::try_from(open).unwrap_or(i32::MAX);
            return Ok(Some(Readmission { open_steps, ..readmission }));
        }
    }
    Ok(None)
}
