//! Which flags answers raise, what settles them, and what opens them again.

use chrono::DateTime;
use throughline_domain::flag_rules::{FlagChange, flag_changes};
use throughline_domain::instrument::{FlagSeverity, FlagTopic};
use throughline_domain::safety::{FlagAction, FlagState, RaisedFlag, Said};

use crate::answers::{answers, facts, score_of, shipped};

/// A flag of item 9 of the PHQ-9, answered so.
fn flag(id: &str, answer: &str, state: FlagState, done: &[FlagAction]) -> RaisedFlag {
    let question = shipped("phq-9").item("9").unwrap().text.clone();
    RaisedFlag {
        id: id.into(),
        client_id: "c".into(),
        assessment_id: "a".into(),
        rule_id: "suicidal-ideation".to_owned(),
        severity: FlagSeverity::Urgent,
        topic: FlagTopic::Suicide,
        title: String::new(),
        actions: Vec::new(),
        offer: None,
        because: vec![Said { link_id: "9".to_owned(), question, answer: answer.to_owned() }],
        state,
        raised_at: DateTime::UNIX_EPOCH,
        settled_at: None,
        settled_by: String::new(),
        done: done.to_vec(),
        what: String::new(),
        told: String::new(),
    }
}

/// "raise suicidal-ideation", "reword f", "withdraw f".
#[track_caller]
fn check(given: &str, own: &[RaisedFlag], before: &[RaisedFlag], expect: &[&str]) {
    let phq = shipped("phq-9");
    let answers = answers(phq, given);
    let pairs = answers.iter().map(|(link, value)| (link.as_str(), value));
    let changes = flag_changes(phq, pairs, &facts(None), &score_of("phq-9", given, None), own, before);
    let said: Vec<String> = changes
        .iter()
        .map(|change| match change {
            FlagChange::Raise { rule, .. } => format!("raise {}", rule.id),
            FlagChange::Reword { id, .. } => format!("reword {}", id.as_str()),
            FlagChange::Withdraw { id } => format!("withdraw {}", id.as_str()),
        })
        .collect();
    assert_eq!(said, expect, "{given}");
}

const DONE: &[FlagAction] = &[FlagAction::SafetyPlan];
const IN_ERROR: &[FlagAction] = &[FlagAction::AnsweredInError];

#[test]
fn one_answer_raises_its_flag_at_once() {
    for points in 1..=3 {
        check(&format!("9={points}"), &[], &[], &["raise suicidal-ideation"]);
    }
    check("9=0", &[], &[], &[]);
    check("1-8=3", &[], &[], &[]);
    // What only informs opens nothing.
    check("9=declined", &[], &[], &[]);
}

#[test]
fn an_open_flag_follows_its_answer() {
    let open = [flag("f", "Several days", FlagState::Open, &[])];
    check("9=1", &open, &[], &[]);
    check("9=2", &open, &[], &["reword f"]);
    for corrected in ["9=0", "9=declined", "1=0"] {
        check(corrected, &open, &[], &["withdraw f"]);
    }
    // One that is withdrawn settles nothing.
    check("9=1", &[flag("f", "Several days", FlagState::Withdrawn, &[])], &[], &["raise suicidal-ideation"]);
}

#[test]
fn what_was_settled_opens_again_for_another_answer_only() {
    let settled = [flag("f", "Several days", FlagState::Settled, DONE)];
    check("9=1", &settled, &[], &[]);
    check("9=0", &settled, &[], &[]);
    check("9=3", &settled, &[], &["raise suicidal-ideation"]);
    // Also in what an amendment stands in the place of, whose flags it never changes.
    check("9=1", &[], &settled, &[]);
    check("9=2", &[], &settled, &["raise suicidal-ideation"]);
    check("9=0", &[], &[flag("f", "Several days", FlagState::Open, &[])], &[]);
}

#[test]
fn an_answer_said_to_be_in_error_opens_again_while_it_stands_or_is_given_again() {
    let in_error = [flag("f", "Several days", FlagState::Settled, IN_ERROR)];
    check("9=1", &in_error, &[], &["raise suicidal-ideation"]);
    check("9=1", &[], &in_error, &["raise suicidal-ideation"]);
    check("9=0", &in_error, &[], &[]);
    // Acted on later all the same: that counts.
    check("9=1", &[in_error[0].clone(), flag("g", "Several days", FlagState::Settled, DONE)], &[], &[]);
}
