//! From a discharge and its steps to the pages that prove what was done. A pure function.

use chrono::NaiveDate;
use throughline_domain::cadence::parse_zone;
use throughline_domain::contact::Contact;
use throughline_domain::discharge::{Complexity, DischargeStep, DischargeView, RuleCheck, StepStanding};
use throughline_domain::messages::MessageFault;
use throughline_domain::practice::Practice;
use throughline_pdf::{DischargeStepPrint, DischargeTimelinePrint, HappenedPrint, SourcePrint, StandingPrint};

use super::words::CopyWords;

/// Everything the pages are made from.
pub(super) struct Sources<'a> {
    pub(super) client_name: String,
    pub(super) view: &'a DischargeView,
    pub(super) practice: &'a Practice,
    pub(super) today: NaiveDate,
    /// IANA name of the zone the case manager works in.
    pub(super) zone: &'a str,
    pub(super) words: &'a CopyWords,
}

/// The pages.
pub(super) fn discharge_print(sources: &Sources<'_>) -> Result<DischargeTimelinePrint, MessageFault> {
    let Sources { view, practice, .. } = sources;
    let discharge = &view.discharge;
    Ok(DischargeTimelinePrint {
        client_name: sources.client_name.clone(),
        from_place: discharge.from_place.clone(),
        to_place: discharge.to_place.clone(),
        to_community: discharge.to_community,
        admitted_on: discharge.admitted_on,
        discharged_on: discharge.discharged_on,
        reason: discharge.reason.clone(),
        high_complexity: discharge.complexity == Complexity::High,
        mental_health: discharge.mental_health,
        lace: view.lace.score.map(|score| (score, view.lace.high)),
        steps: view.steps.iter().map(|step| step_print(step, sources)).collect::<Result<_, _>>()?,
        agency: practice.agency.clone(),
        case_manager: practice.case_manager.clone(),
        direct_phone: practice.direct_phone.clone(),
        printed_on: sources.today,
    })
}

fn step_print(step: &DischargeStep, sources: &Sources<'_>) -> Result<DischargeStepPrint, MessageFault> {
    let source = match step.checked {
        RuleCheck::Own => SourcePrint::Own,
        RuleCheck::Recall => SourcePrint::Recalled(step.source.clone()),
        RuleCheck::Read | RuleCheck::Excerpt => SourcePrint::Checked(step.source.clone()),
    };
    Ok(DischargeStepPrint {
        title: step.title.clone(),
        due_on: step.check_in.due_on,
        standing: standing(step.standing),
        remark: step.check_in.reason.clone().unwrap_or_default(),
        happened: step.contacts.iter().map(|contact| happened(contact, sources)).collect::<Result<_, _>>()?,
        rule: step.sentence.clone(),
        source,
    })
}

const fn standing(standing: StepStanding) -> StandingPrint {
    match standing {
        StepStanding::Open { days_left } => StandingPrint::Open(days_left),
        StepStanding::Overdue { days } => StandingPrint::Overdue(days),
        StepStanding::Done { on, late } => StandingPrint::Done(on, late),
        StepStanding::Attempted { on, late } => StandingPrint::Attempted(on, late),
        StepStanding::DoesNotCount { on } => StandingPrint::DoesNotCount(on),
        StepStanding::Refused { on } => StandingPrint::Refused(on),
        StepStanding::NotPossible { on } => StandingPrint::NotPossible(on),
        StepStanding::Withdrawn => StandingPrint::Withdrawn,
    }
}

fn happened(contact: &Contact, sources: &Sources<'_>) -> Result<HappenedPrint, MessageFault> {
    let words = sources.words;
    let zone = parse_zone(sources.zone).unwrap_or(chrono_tz::UTC);
    let at = contact.at.with_timezone(&zone);
    let medium = words.say(&format!("medium-{}", contact.medium.as_str()))?;
    let what = words.fill(&format!("happened-{}", contact.outcome.as_str()), "medium", &medium)?;
    Ok(HappenedPrint {
        on: at.date_naive(),
        time: words.time(at.time())?,
        what,
        with: contact.with_whom.clone().unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use throughline_domain::contact::{ContactOutcome, Medium};

    use super::*;

    #[test]
    fn every_medium_and_outcome_has_its_words() {
        let words = CopyWords::english().unwrap();
        for medium in Medium::ALL {
            assert!(words.say(&format!("medium-{medium}")).is_ok(), "{medium}");
        }
        for outcome in ContactOutcome::ALL {
            let said = words.fill(&format!("happened-{outcome}"), "medium", "Phone").unwrap();
            assert!(said.starts_with("Phone: "), "{said}");
        }
    }
}
