//! CarePlan.activity: who does what, whether written out or by reference to a request.

use super::concept::{concept, display};
use super::health::{quantity, timing};
use super::mapped::source;
use super::node::Node;
use super::people::{human_name, organisation_name};
use super::plan::Draft;
use super::reading::Reading;
use crate::id::ItemId;
use crate::import::ImportNoticeKind;
use crate::plan::{Intervention, InterventionKind, InterventionStatus, Support};

const KIND: &str = "CarePlan";

/// An intervention with nothing in it yet.
pub(super) fn blank(draft: &Draft<'_>, key: String) -> Intervention {
    Intervention {
        id: ItemId(key.clone()),
        plan_id: draft.plan_id.clone(),
        client_id: draft.client_id.clone(),
        goal_id: None,
        position: 0,
        what: String::new(),
        kind: InterventionKind::Service,
        responsible: String::new(),
        amount: String::new(),
        frequency: String::new(),
        duration: String::new(),
        location: String::new(),
        due_on: None,
        support: Support::Unknown,
        status: InterventionStatus::Unknown,
        status_reason: String::new(),
        outcome: String::new(),
        source: Some(source(key)),
    }
}

/// One activity, with the goals it names. None where it is cancelled, stopped or an error, or where
/// nothing in the file says what it is.
pub(super) fn intervention(
    reading: &Reading<'_>,
    draft: &Draft<'_>,
    activity: Node<'_>,
    at: usize,
    key: String,
) -> Option<(Intervention, Vec<ItemId>)> {
    let mut row = blank(draft, key);
    let detail = activity.get("detail");
    let mut goals = Vec::new();
    if detail.exists() {
        row.status = status(reading, detail.get("status").text(), KIND)?;
        goals.extend(detail.get("goal").items().filter_map(|goal| reading.target(goal, at)));
        describe(reading, &mut row, detail, at, KIND);
    } else {
        let reference = activity.get("reference");
        match reading.target(reference, at) {
            Some(request) => {
                let value = reading.value(request);
                let node = Node::new(&value);
                let kind = reading.resource(request)?.kind;
                row.status = status(reading, node.get("status").text(), kind)?;
                describe(reading, &mut row, node, request, kind);
                if row.what.is_empty() {
                    row.what = display(reading, reference, KIND).unwrap_or_default();
                }
                if row.kind == InterventionKind::Service {
                    row.kind = match kind {
                        "Task" => InterventionKind::Task,
                        "CommunicationRequest" => InterventionKind::Communication,
                        _ => row.kind,
                    };
                }
                reading.take(request);
            }
            None => match display(reading, reference, KIND) {
                Some(what) => {
                    row.kind = kind_by_words(&what);
                    row.what = what;
                }
                None if reference.exists() => reading.note(ImportNoticeKind::DanglingReference, KIND),
                None => {}
            },
        }
    }
    let outcomes =
        activity.get("outcomeCodeableConcept").items().filter_map(|it| concept(reading, it, KIND)).map(|it| it.text);
    let referenced = activity.get("outcomeReference").items().filter_map(|it| display(reading, it, KIND));
    let notes = activity.get("progress").items().filter_map(|note| reading.prose(note.get("text"), KIND));
    let outcome: Vec<String> = outcomes.chain(referenced).chain(notes).collect();
    row.outcome = reading.prose_of(&outcome.join("\n"), KIND).unwrap_or_default();
    if row.what.is_empty() {
        return None;
    }
    Some((row, goals.into_iter().map(|goal| ItemId(reading.key(draft.patient, goal, ""))).collect()))
}

/// Fills in what `CarePlan.activity.detail` and the requests say in (nearly) the same elements.
fn describe(reading: &Reading<'_>, row: &mut Intervention, node: Node<'_>, at: usize, kind: &str) {
    let coded = ["code", "serviceType", "reasonCode", "medicationCodeableConcept", "codeCodeableConcept"];
    let what = coded.iter().find_map(|name| node.get(name).items().find_map(|it| concept(reading, it, kind)));
    let words = reading.prose(node.get("description"), kind);
    row.what = match (what, words) {
        // A Task's code says how ("fulfill"), its description what.
        (Some(_), Some(words)) if kind == "Task" => words,
        (Some(what), _) => what.text,
        (None, Some(words)) => words,
        (None, None) => {
            // A Task may only point at what is to be done.
            let focus = reading.target(node.get("focus"), at).filter(|focus| *focus != at);
            let found = focus.and_then(|focus| {
                let value = reading.value(focus);
                reading.take(focus);
                concept(reading, Node::new(&value).get("code"), kind).map(|it| it.text)
            });
            found.or_else(|| display(reading, node.get("focus"), kind)).unwrap_or_default()
        }
    };
    row.kind = kind_by_words(&row.what);
    let performers: Vec<String> = ["performer", "owner", "recipient"]
        .iter()
        .flat_map(|name| node.get(name).items().collect::<Vec<_>>())
        .filter_map(|performer| {
            let found = reading.target(performer, at).and_then(|who| {
                let value = reading.value(who);
                human_name(reading, Node::new(&value).get("name"), kind)
            });
            found.or_else(|| organisation_name(reading, performer, at, kind))
        })
        .collect();
    row.responsible = reading.line_of(&performers.join(", "), kind).unwrap_or_default();
    row.location = organisation_name(reading, node.get("location"), at, kind)
        .or_else(|| organisation_name(reading, node.get("locationReference"), at, kind))
        .unwrap_or_default();
    row.amount = ["quantity", "quantityQuantity", "dailyAmount"]
        .iter()
        .find_map(|name| quantity(node.get(name)))
        .unwrap_or_default();
    let when = ["scheduledTiming", "occurrenceTiming"].map(|name| node.get(name)).into_iter().find(|it| it.exists());
    row.frequency = when
        .and_then(|it| timing(reading, it, kind))
        .or_else(|| reading.line(node.get("scheduledString"), kind))
        .unwrap_or_default();
    row.duration = when.and_then(|it| quantity(it.get("repeat").get("boundsDuration"))).unwrap_or_default();
    let bounds = when.map(|it| it.get("repeat").get("boundsPeriod").get("end"));
    let periods = [("scheduledPeriod", "end"), ("occurrencePeriod", "end"), ("executionPeriod", "end")];
    let due = periods.iter().map(|(name, end)| node.get(name).get(end)).chain(bounds);
    let due = due.chain([
        node.get("restriction").get("period").get("end"),
        node.get("occurrenceDateTime"),
        node.get("start"),
    ]);
    row.due_on = due.into_iter().find_map(|it| reading.date(it, kind)).map(|date| date.last);
    row.status_reason = concept(reading, node.get("statusReason"), kind).map(|it| it.text).unwrap_or_default();
}

/// The statuses of activities, of requests (`active`, …) and of tasks, in the activity's words.
/// None for what is not going to happen: it is no part of the plan from here on.
fn status(reading: &Reading<'_>, status: Option<&str>, kind: &str) -> Option<InterventionStatus> {
    Some(match status {
        Some("not-started" | "draft" | "requested" | "received" | "ready" | "proposed" | "pending") => {
            InterventionStatus::NotStarted
        }
        Some("scheduled" | "accepted" | "booked" | "waitlist") => InterventionStatus::Scheduled,
        Some("in-progress" | "active" | "arrived" | "checked-in") => InterventionStatus::InProgress,
        Some("on-hold") => InterventionStatus::OnHold,
        Some("completed" | "fulfilled") => InterventionStatus::Completed,
        Some("unknown") => InterventionStatus::Unknown,
        Some("cancelled" | "stopped" | "revoked" | "rejected" | "failed" | "noshow" | "entered-in-error") => {
            return None;
        }
        _ => {
            reading.note(ImportNoticeKind::UnknownStatus, kind);
            InterventionStatus::Unknown
        }
    })
}

/// The status of an intervention that is the whole of a care plan.
pub(super) fn status_of_plan(status: Option<&str>) -> InterventionStatus {
    match status {
        Some("active") => InterventionStatus::InProgress,
        Some("on-hold") => InterventionStatus::OnHold,
        _ => InterventionStatus::NotStarted,
    }
}

/// What an activity is, by what it is called; a first guess that the case manager can change.
pub(super) fn kind_by_words(what: &str) -> InterventionKind {
    let what = what.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| what.contains(word));
    if says(&["education", "teach", "instruction", "information about"]) {
        InterventionKind::Education
    } else if says(&["advoca", "appeal", "application for", "apply for"]) {
        InterventionKind::Advocacy
    } else if says(&[
        "counsel",
        "therapy (",
        "drug addiction therapy",
        "detoxification",
        "physical therapy",
        "assessment",
        "blood test",
    ]) {
        InterventionKind::Service
    } else if says(&[
        "exercise",
        "diet",
        "to rest",
        "stretching",
        "self",
        "monitor",
        "breathing",
        "avoid",
        "behavior to",
        "stress management",
        "heat therapy",
    ]) {
        InterventionKind::SelfManagement
    } else if says(&["telephone", "call ", "letter", "message"]) {
        InterventionKind::Communication
    } else {
        InterventionKind::Service
    }
}
