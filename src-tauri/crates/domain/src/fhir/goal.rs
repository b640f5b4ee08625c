//! Goal: what it says, and by what it is measured.

use chrono::{Days, Months, NaiveDate};
use serde_json::{Map, Value};

use super::concept::{code_in, concept, display};
use super::health::quantity;
use super::mapped::source;
use super::node::Node;
use super::people::human_name;
use super::plan::Draft;
use super::printed;
use super::reading::Reading;
use super::text::readable_unit;
use crate::id::ItemId;
use crate::import::ImportNoticeKind;
use crate::letters::capitalised;
use crate::plan::{Achievement, Goal, GoalStatus, Priority, Target};

const KIND: &str = "Goal";

/// A goal to work on. `in_plan`: a plan in force names it, so that also what is achieved stays.
pub(super) fn goal(reading: &Reading<'_>, draft: &Draft<'_>, at: usize, node: Node<'_>, in_plan: bool) -> Option<Goal> {
    let status = match node.get("lifecycleStatus").text().map(str::parse::<GoalStatus>) {
        Some(Ok(GoalStatus::Cancelled | GoalStatus::EnteredInError | GoalStatus::Rejected)) => return None,
        Some(Ok(GoalStatus::Completed)) if !in_plan => return None,
        Some(Ok(status)) => status,
        _ => {
            reading.note(ImportNoticeKind::UnknownStatus, KIND);
            return None;
        }
    };
    let starts_on = reading.date(node.get("startDate"), KIND).map(|date| date.first);
    let written = node.get("description").get("text").text();
    let (words, mut targets) = match written.and_then(printed::dictionary) {
        Some(members) => printed_goal(reading, &members)?,
        None => (description(reading, node)?, Vec::new()),
    };
    targets.extend(node.get("target").items().filter_map(|it| target(reading, it, &words, starts_on)));
    if targets.is_empty() {
        targets.extend(target_in_words(&words));
    }
    let expressed_by = {
        let reference = node.get("expressedBy");
        let found = reading.target(reference, at).and_then(|who| {
            let value = reading.value(who);
            human_name(reading, Node::new(&value).get("name"), KIND)
        });
        found.or_else(|| display(reading, reference, KIND))
    };
    let achievement = code_in(node.get("achievementStatus"), "goal-achievement").and_then(|code| code.parse().ok());
    let key = reading.key(draft.patient, at, "");
    Some(Goal {
        id: ItemId(key.clone()),
        plan_id: draft.plan_id.clone(),
        client_id: draft.client_id.clone(),
        need_id: None,
        position: 0,
        client_words: words.clone(),
        clinical_text: words,
        targets,
        status,
        achievement,
        status_on: reading.date(node.get("statusDate"), KIND).map(|date| date.first),
        status_reason: reading.prose(node.get("statusReason"), KIND).unwrap_or_default(),
        priority: code_in(node.get("priority"), "goal-priority").and_then(|code| code.parse::<Priority>().ok()),
        starts_on,
        expressed_by: expressed_by.unwrap_or_default(),
        confidence: None,
        importance: None,
        progress: progress(status, achievement),
        source: Some(source(key)),
    })
}

/// The worded bar's step a status stands for: done, started, or not known to have been.
const fn progress(status: GoalStatus, achievement: Option<Achievement>) -> i32 {
    match (achievement, status) {
        (Some(Achievement::Achieved | Achievement::Sustaining), _) | (None, GoalStatus::Completed) => 4,
        (Some(Achievement::Improving), _) => 2,
        (Some(Achievement::InProgress | Achievement::Worsening | Achievement::NoChange), _) => 1,
        _ => 0,
    }
}

fn description(reading: &Reading<'_>, node: Node<'_>) -> Option<String> {
    let words = reading.prose(node.get("description").get("text"), KIND);
    let found = words.or_else(|| concept(reading, node.get("description"), KIND).map(|it| it.text));
    if found.is_none() {
        reading.note(ImportNoticeKind::MissingRequired, KIND);
    }
    found.map(|words| words.replace("mm[Hg]", "mmHg"))
}

/// A goal of which the source printed its own structure: its text, else what it observes.
fn printed_goal(reading: &Reading<'_>, members: &Map<String, Value>) -> Option<(String, Vec<Target>)> {
    reading.note(ImportNoticeKind::MalformedText, KIND);
    let member = |name: &str| members.get(name).map(Node::new);
    let target = member("observation").and_then(|observation| observed(reading, observation));
    let words = member("text").and_then(|text| reading.prose(text, KIND)).map(|words| words.replace("mm[Hg]", "mmHg"));
    let words = words
        .or_else(|| target.as_ref().map(|it| format!("{} {} {}", it.measure, it.target, it.unit).trim().to_owned()));
    if words.is_none() {
        reading.note(ImportNoticeKind::MissingRequired, KIND);
    }
    Some((words?, target.into_iter().collect()))
}

fn observed(reading: &Reading<'_>, observation: Node<'_>) -> Option<Target> {
    let code = observation.get("codes").items().next()?;
    let measure = reading.line(code.get("display"), KIND).or_else(|| reading.line(code.get("code"), KIND))?;
    let value = observation.get("value");
    let wanted = value.number().map(|number| number.to_string()).or_else(|| reading.line(value, KIND))?;
    let operator = reading.line(observation.get("operator"), KIND).unwrap_or_default();
    let unit = observation.get("unit").text().map(readable_unit).unwrap_or_default();
    Some(Target {
        measure: without_property(&measure),
        baseline: String::new(),
        target: format!("{operator} {wanted}").trim().to_owned(),
        unit,
        due_on: None,
    })
}

/// LOINC's long names carry what kind of quantity is measured: "Glucose [Mass/volume] in Blood".
fn without_property(name: &str) -> String {
    match (name.find(" ["), name.find(']')) {
        (Some(open), Some(close)) if open < close => {
            format!("{}{}", name.get(..open).unwrap_or_default(), name.get(close + 1..).unwrap_or_default())
        }
        _ => name.to_owned(),
    }
}

/// The target that a short English sentence names: "Maintain blood pressure below 140/90 mmHg".
fn target_in_words(words: &str) -> Option<Target> {
    const LIMITS: &[&str] =
        &["below", "under", "less than", "no more than", "at most", "above", "more than", "at least"];
    const VERBS: &[&str] = &["maintain ", "keep ", "reduce ", "lower ", "raise ", "increase ", "hold ", "improve "];
    let words = words.trim().trim_end_matches('.');
    if words.len() > 160 {
        return None;
    }
    let (limit, before, after) = LIMITS.iter().find_map(|limit| {
        let (before, after) = words.split_once(&format!(" {limit} "))?;
        Some((limit, before, after))
    })?;
    let number = after.split_whitespace().next().filter(|it| it.starts_with(|c: char| c.is_ascii_digit()))?;
    let unit = after.strip_prefix(number)?.trim();
    if unit.contains(' ') || !number.chars().all(|c| c.is_ascii_digit() || "/.,%-".contains(c)) {
        return None;
    }
    let measure = VERBS.iter().find_map(|verb| {
        let start = before.get(..verb.len()).filter(|start| start.to_lowercase() == **verb)?;
        before.strip_prefix(start)
    });
    let measure = measure.unwrap_or(before).trim();
    let measure = measure.strip_suffix(" to").unwrap_or(measure);
    Some(Target {
        measure: capitalised(measure),
        baseline: String::new(),
        target: format!("{limit} {number}"),
        unit: unit.to_owned(),
        due_on: None,
    })
}

fn target(reading: &Reading<'_>, node: Node<'_>, goal: &str, starts_on: Option<NaiveDate>) -> Option<Target> {
    let measure = concept(reading, node.get("measure"), KIND).map(|it| without_property(&it.text));
    let due_on = reading
        .date(node.get("dueDate"), KIND)
        .map(|date| date.last)
        .or_else(|| after(starts_on?, node.get("dueDuration")));
    let amount = node.get("detailQuantity");
    let (wanted, unit) = if let Some(value) = amount.get("value").number() {
        let unit = amount.get("unit").text().or_else(|| amount.get("code").text()).map(readable_unit);
        let comparator = reading.line(amount.get("comparator"), KIND).unwrap_or_default();
        (Some(format!("{comparator} {value}").trim().to_owned()), unit.unwrap_or_default())
    } else if node.get("detailRange").exists() {
        let range = node.get("detailRange");
        let words = match (quantity(range.get("low")), quantity(range.get("high"))) {
            (Some(low), Some(high)) => Some(format!("{low} – {high}")),
            (Some(low), None) => Some(format!("≥ {low}")),
            (None, Some(high)) => Some(format!("≤ {high}")),
            (None, None) => None,
        };
        (words, String::new())
    } else {
        let number =
            ["detailInteger", "detailRatio"].iter().find_map(|name| node.get(name).number()).map(|it| it.to_string());
        let words = reading.line(node.get("detailString"), KIND).or(number);
        let coded = || concept(reading, node.get("detailCodeableConcept"), KIND).map(|it| it.text);
        (words.or_else(coded), String::new())
    };
    if measure.is_none() && wanted.is_none() && due_on.is_none() {
        return None;
    }
    Some(Target {
        // FHIR allows a bare due date: then the goal itself is what is to be reached.
        measure: measure.or_else(|| reading.line_of(goal, KIND)).unwrap_or_default(),
        baseline: String::new(),
        target: wanted.unwrap_or_default(),
        unit,
        due_on,
    })
}

fn after(start: NaiveDate, duration: Node<'_>) -> Option<NaiveDate> {
    let count = duration.get("value").number().filter(|count| (0.0..=36_500.0).contains(count))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 36,500")]
    let count = count.round() as u32;
    match duration.get("code").text().or_else(|| duration.get("unit").text())? {
        "d" | "day" | "days" => start.checked_add_days(Days::new(count.into())),
        "wk" | "week" | "weeks" => start.checked_add_days(Days::new(u64::from(count) * 7)),
        "mo" | "month" | "months" => start.checked_add_months(Months::new(count)),
        "a" | "year" | "years" => start.checked_add_months(Months::new(count * 12)),
        _ => None,
    }
}
