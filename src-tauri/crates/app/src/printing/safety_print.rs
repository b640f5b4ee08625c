//! From a safety plan to the page the person takes home. A pure function.

use chrono::NaiveDate;
use throughline_domain::practice::Practice;
use throughline_domain::safety::{CrisisLine, CrisisTopic, SafetyContact, SafetyPlan};
use throughline_pdf::{CrisisLinePrint, Phone, SafetyPlanPrint, VersionLabel};

/// Lines the page has room for without crowding the steps.
const CRISIS_LINES: usize = 3;

/// Everything the page is made from.
pub(super) struct Sources<'a> {
    pub(super) client_name: String,
    /// None: nothing is written yet, and the page has lines to write on.
    pub(super) plan: Option<&'a SafetyPlan>,
    pub(super) lines: &'a [CrisisLine],
    /// The day it was finished, where the case manager works.
    pub(super) finished_on: Option<NaiveDate>,
    pub(super) practice: &'a Practice,
    pub(super) today: NaiveDate,
}

/// The page.
pub(super) fn safety_print(sources: Sources<'_>) -> SafetyPlanPrint {
    let Sources { client_name, plan, lines, finished_on, practice, today } = sources;
    let texts = |of: fn(&SafetyPlan) -> &Vec<String>| {
        plan.map(|plan| of(plan).iter().filter(|text| !text.trim().is_empty()).cloned().collect()).unwrap_or_default()
    };
    let phones = |of: fn(&SafetyPlan) -> &Vec<SafetyContact>| -> Vec<Phone> {
        let contacts = plan.map_or(&[][..], |plan| of(plan));
        let said =
            contacts.iter().filter(|contact| !(contact.name.trim().is_empty() && contact.phone.trim().is_empty()));
        said.map(|contact| Phone { who: contact.name.clone(), number: contact.phone.trim().to_owned() }).collect()
    };
    let text = |of: fn(&SafetyPlan) -> &String| plan.map(|plan| of(plan).clone()).unwrap_or_default();
    let number = plan.and_then(|plan| plan.number).and_then(|number| u32::try_from(number).ok());
    SafetyPlanPrint {
        client_name,
        warning_signs: texts(|plan| &plan.warning_signs),
        coping: texts(|plan| &plan.coping),
        distraction: phones(|plan| &plan.distraction),
        helpers: phones(|plan| &plan.helpers),
        professionals: phones(|plan| &plan.professionals),
        environment: texts(|plan| &plan.environment),
        worth_living_for: text(|plan| &plan.worth_living_for),
        crisis_lines: crisis_lines(lines),
        written_with: text(|plan| &plan.written_with),
        written_on: finished_on,
        next_review: plan.and_then(|plan| plan.next_review_on),
        agency: practice.agency.clone(),
        case_manager: practice.case_manager.clone(),
        direct_phone: practice.direct_phone.clone(),
        printed_on: today,
        version: number.map_or(VersionLabel::Draft, VersionLabel::Number),
    }
}

/// Those for this page first, one of each kind before a second: emergency, thoughts of suicide, by text message.
fn crisis_lines(lines: &[CrisisLine]) -> Vec<CrisisLinePrint> {
    let rank = |topic: CrisisTopic| match topic {
        CrisisTopic::Emergency => 0,
        CrisisTopic::Suicide => 1,
        CrisisTopic::Text => 2,
        CrisisTopic::Other | CrisisTopic::Violence | CrisisTopic::Abuse => 3,
    };
    let mut ranked: Vec<(bool, i32, &CrisisLine)> = Vec::new();
    for line in lines {
        let another = ranked.iter().any(|(_, _, before)| before.topic == line.topic);
        ranked.push((another, rank(line.topic), line));
    }
    ranked.sort_by_key(|(another, rank, _)| (*another, *rank));
    ranked
        .into_iter()
        .take(CRISIS_LINES)
        .map(|(_, _, line)| CrisisLinePrint {
            name: line.name.clone(),
            number: line.number.clone(),
            hours: line.hours.clone(),
        })
        .collect()
}
