//! From the record to the client's copy: what may leave it, in which words. A pure function.

use chrono::{Datelike, NaiveDate};
use throughline_domain::check_in::CheckInSeries;
use throughline_domain::client::{ClientFile, DecisionMaker, Person, PersonKind};
use throughline_domain::id::ItemId;
use throughline_domain::messages::MessageFault;
use throughline_domain::plan::{Goal, GoalStatus, Intervention, InterventionStatus, PlanContent, Priority, Target};
use throughline_domain::practice::Practice;
use throughline_pdf::{
    Appointment, BackUp, CarePlanPrint, GoalPrint, NextStep, Phone, Representative, StepPrint, VersionLabel,
};

use super::agreed::AgreedContact;
use super::words::CopyWords;

/// Everything the copy is made from.
pub(super) struct Sources<'a> {
    pub(super) file: &'a ClientFile,
    pub(super) content: &'a PlanContent,
    /// What is agreed on contacts, with the days from today on that it falls on.
    pub(super) contacts: &'a [AgreedContact],
    pub(super) practice: &'a Practice,
    pub(super) version: VersionLabel,
    pub(super) today: NaiveDate,
    pub(super) include_sensitive: bool,
    /// The fridge's page is made of its numbers and appointments; without them it is left out.
    pub(super) fridge_page: bool,
    pub(super) words: &'a CopyWords,
}

/// Steps on the first page: what fits beside three goals without crowding them.
const NEXT_STEPS: usize = 6;
/// `print.md` page 7: four to six phone numbers.
const FRIDGE_PHONES: usize = 6;
/// Numbers in the strip of the first page: the case manager's and one more.
const STRIP_PHONES: usize = 2;
/// `print.md` page 7: the next two appointments.
const FRIDGE_APPOINTMENTS: usize = 2;

/// The client's copy. No code, identifier or full birth date has a place in it.
pub(super) fn client_copy(sources: &Sources<'_>) -> Result<CarePlanPrint, MessageFault> {
    let Sources { file, content, practice, today, .. } = *sources;
    let client = &file.client;
    let legal = [client.given_name.trim(), client.family_name.trim()]
        .into_iter()
        .filter(|n| !n.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let goals = ordered_goals(sources);
    let mut check_ins: Vec<(NaiveDate, Option<String>, &CheckInSeries)> = Vec::new();
    for AgreedContact { series, dates } in sources.contacts {
        let time = series.cadence.at.map(|at| sources.words.time(at)).transpose()?;
        check_ins.extend(dates.iter().map(|date| (*date, time.clone(), series)));
    }
    check_ins.sort_by_key(|(date, _, series)| (*date, series.cadence.at, series.id.clone()));
    let appointments = check_ins
        .iter()
        .take(if sources.fridge_page { FRIDGE_APPOINTMENTS } else { 0 })
        .map(|(on, time, series)| Appointment {
            on: *on,
            time: time.clone(),
            what: series.purpose.clone(),
            place: None,
        })
        .collect();
    let phones = phones(sources)?;
    Ok(CarePlanPrint {
        client_name: legal,
        preferred_name: client.preferred_name.clone().filter(|n| !n.trim().is_empty() && *n != client.given_name),
        language: client.language.as_deref().map(|tag| sources.words.language(tag)),
        interpreter: match client.interpreter_needed {
            Some(true) => Some(sources.words.interpreter_needed()?),
            _ => None,
        },
        starts: content.plan.starts_on,
        ends: None,
        next_review: content.plan.next_review_on,
        what_matters: content.plan.what_matters.clone(),
        strengths: content.strengths.iter().map(|s| s.text.clone()).filter(|t| !t.trim().is_empty()).collect(),
        next_steps: next_steps(content, &goals),
        goals: goals.iter().map(|goal| goal_print(content, goal)).collect(),
        back_up: back_up(sources, &phones)?,
        check_in_sentences: sources.contacts.iter().map(|c| sentence(sources, &c.series)).collect::<Result<_, _>>()?,
        check_ins: check_ins.into_iter().map(|(date, time, _)| (date, time)).collect(),
        representative: representative(file),
        interpreter_name: None,
        shared_with: shared_with(file),
        phones: if sources.fridge_page { phones } else { Vec::new() },
        appointments,
        emergency_note: None,
        agency: practice.agency.clone(),
        case_manager: practice.case_manager.clone(),
        direct_phone: practice.direct_phone.clone(),
        printed_on: today,
        version: sources.version,
    })
}

/// The last day of the third month, counting the one of printing (`print.md` page 4).
pub(super) fn last_day_of_third_month(today: NaiveDate) -> NaiveDate {
    let first = today.with_day(1).unwrap_or(today);
    first.checked_add_months(chrono::Months::new(3)).and_then(|d| d.pred_opt()).unwrap_or(today)
}

/// Goals that are still aimed for and may be shown, the most pressing first, then in the order of the plan.
///
/// Steps and barriers are printed of these alone: what hangs on a need that is kept off stays off with it.
fn ordered_goals<'a>(sources: &Sources<'a>) -> Vec<&'a Goal> {
    let content = sources.content;
    let kept_off = |goal: &Goal| {
        !sources.include_sensitive && content.needs.iter().any(|n| n.sensitive && Some(&n.id) == goal.need_id.as_ref())
    };
    let mut goals: Vec<&Goal> = content
        .goals
        .iter()
        .filter(|g| !matches!(g.status, GoalStatus::Cancelled | GoalStatus::EnteredInError | GoalStatus::Rejected))
        .filter(|g| !kept_off(g))
        .filter(|g| !(g.client_words.trim().is_empty() && g.clinical_text.trim().is_empty()))
        .collect();
    let need_position = |goal: &Goal| content.needs.iter().position(|n| Some(&n.id) == goal.need_id.as_ref());
    goals.sort_by_key(|g| {
        let rank = match g.priority {
            Some(Priority::High) => 0,
            Some(Priority::Medium) | None => 1,
            Some(Priority::Low) => 2,
        };
        (g.status == GoalStatus::Completed, rank, need_position(g).unwrap_or(usize::MAX), g.position)
    });
    goals
}

fn steps_of<'a>(content: &'a PlanContent, goal: &Goal) -> impl Iterator<Item = &'a Intervention> {
    let id = goal.id.clone();
    content.interventions.iter().filter(move |i| i.goal_id.as_ref() == Some(&id)).filter(|i| stands(i))
}

/// Still meant to happen, or done.
fn stands(step: &Intervention) -> bool {
    !matches!(
        step.status,
        InterventionStatus::Cancelled | InterventionStatus::Stopped | InterventionStatus::EnteredInError
    ) && !step.what.trim().is_empty()
}

fn goal_print(content: &PlanContent, goal: &Goal) -> GoalPrint {
    let target = goal.targets.first();
    let barriers: Vec<_> =
        content.barriers.iter().filter(|b| b.goal_id.as_ref().is_none_or(|id| *id == goal.id)).collect();
    GoalPrint {
        client_words: or_else(&goal.client_words, &goal.clinical_text),
        measurable: target.map(aimed_for).unwrap_or_default(),
        due: target.and_then(|t| t.due_on),
        achievement: u8::try_from(goal.progress.clamp(0, 4)).unwrap_or(0),
        where_now: target.map(|t| with_unit(&t.baseline, &t.unit)).unwrap_or_default(),
        steps: steps_of(content, goal)
            .map(|i| StepPrint {
                who: i.responsible.clone(),
                what: i.what.clone(),
                when: Some(i.frequency.clone()).filter(|f| !f.trim().is_empty()),
                by: i.due_on,
                done: i.status == InterventionStatus::Completed,
            })
            .collect(),
        barriers: barriers.iter().map(|b| b.text.clone()).filter(|t| !t.trim().is_empty()).collect(),
        helps: barriers.iter().map(|b| b.what_helps.clone()).filter(|t| !t.trim().is_empty()).collect(),
        how_we_know: target.map(|t| t.measure.clone()).unwrap_or_default(),
        next_review: content.plan.next_review_on,
    }
}

/// What to do for each risk that may be shown, and whom to call for anything else.
fn back_up(sources: &Sources<'_>, phones: &[Phone]) -> Result<Vec<BackUp>, MessageFault> {
    let mut rows: Vec<BackUp> = sources
        .content
        .risks
        .iter()
        .filter(|r| sources.include_sensitive || !r.sensitive)
        .filter(|r| !r.text.trim().is_empty())
        .map(|r| BackUp { risk: r.text.clone(), plan: or_else(&r.back_up_plan, &r.mitigation), phones: Vec::new() })
        .collect();
    let ours: Vec<Phone> = phones.iter().take(STRIP_PHONES).cloned().collect();
    if !ours.is_empty() {
        rows.push(BackUp { risk: sources.words.anything_else()?, plan: sources.words.call_us()?, phones: ours });
    }
    Ok(rows)
}

/// "Weight each morning: 160 to 164 lb".
fn aimed_for(target: &Target) -> String {
    let goal = with_unit(&target.target, &target.unit);
    match (target.measure.trim(), goal.is_empty()) {
        ("", _) => goal,
        (measure, true) => measure.to_owned(),
        (measure, false) => format!("{measure}: {goal}"),
    }
}

fn with_unit(value: &str, unit: &str) -> String {
    let (value, unit) = (value.trim(), unit.trim());
    if value.is_empty() || unit.is_empty() { value.to_owned() } else { format!("{value} {unit}") }
}

/// What is not done yet, by date; steps without a date come last.
fn next_steps(content: &PlanContent, goals: &[&Goal]) -> Vec<NextStep> {
    let printed = |goal: &ItemId| goals.iter().any(|g| g.id == *goal);
    // A step that hangs on no goal, as other systems send them, is still something that happens.
    let mut open: Vec<&Intervention> = content
        .interventions
        .iter()
        .filter(|i| stands(i) && i.status != InterventionStatus::Completed && i.goal_id.as_ref().is_none_or(printed))
        .collect();
    open.sort_by_key(|i| (i.due_on.is_none(), i.due_on, i.position));
    open.into_iter()
        .take(NEXT_STEPS)
        .map(|i| NextStep { who: i.responsible.clone(), what: i.what.clone(), by: i.due_on })
        .collect()
}

/// "I will call you every second Tuesday at 2 pm. To see how the new walker works out."
fn sentence(sources: &Sources<'_>, series: &CheckInSeries) -> Result<String, MessageFault> {
    let rhythm = sources.words.check_ins(series, sources.today)?;
    let purpose = series.purpose.trim();
    Ok(match purpose.chars().last() {
        None => rhythm,
        Some('.' | '!' | '?') => format!("{rhythm} {purpose}"),
        Some(_) => format!("{rhythm} {purpose}."),
    })
}

/// Who signs beside the client where the client does not decide alone.
fn representative(file: &ClientFile) -> Option<Representative> {
    let client = &file.client;
    if matches!(client.decision_maker, DecisionMaker::Own | DecisionMaker::Unknown) {
        return None;
    }
    let detail = client.decision_maker_detail.clone().unwrap_or_default();
    let person = file.people.iter().find(|p| !p.name.is_empty() && detail.contains(&p.name));
    Some(match person {
        Some(person) => Representative { name: person.name.clone(), relationship: person.role.clone() },
        None => Representative { name: String::new(), relationship: detail },
    })
}

/// The care team by name and role: the copy says who works from this plan.
fn shared_with(file: &ClientFile) -> Vec<String> {
    let with_role =
        |p: &Person| if p.role.trim().is_empty() { p.name.clone() } else { format!("{} ({})", p.name, p.role) };
    file.people.iter().filter(|p| p.on_care_team && !p.name.trim().is_empty()).map(with_role).collect()
}

/// Case manager, after-hours line, emergency contacts, then the care team.
fn phones(sources: &Sources<'_>) -> Result<Vec<Phone>, MessageFault> {
    let practice = sources.practice;
    let mut phones = Vec::new();
    let mut add = |who: String, number: &str| {
        let number = number.trim();
        if !number.is_empty() && !phones.iter().any(|p: &Phone| p.number == number) {
            phones.push(Phone { who, number: number.to_owned() });
        }
    };
    add(practice.case_manager.clone(), &practice.direct_phone);
    if !practice.after_hours_phone.trim().is_empty() {
        add(sources.words.after_hours()?, &practice.after_hours_phone);
    }
    let rank = |p: &Person| (!p.emergency_contact, !p.on_care_team, p.kind != PersonKind::Professional);
    let mut people: Vec<&Person> =
        sources.file.people.iter().filter(|p| p.emergency_contact || p.on_care_team).collect();
    people.sort_by_key(|p| rank(p));
    for person in people {
        let who = if person.role.trim().is_empty() {
            person.name.clone()
        } else {
            format!("{}, {}", person.name, person.role)
        };
        add(who, person.phone.as_deref().unwrap_or_default());
    }
    phones.truncate(FRIDGE_PHONES);
    Ok(phones)
}

fn or_else(first: &str, second: &str) -> String {
    if first.trim().is_empty() { second.to_owned() } else { first.to_owned() }
}
