//! Limits that goals speak of: "blood pressure … below 130/80", "A1c … 7.0 %".

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::measure::MeasureLimit;
use crate::measure_kinds::{MeasureKindFacts, MeasuresFile, shipped};
use crate::measure_reading::unit_at;
use crate::plan::{Goal, GoalStatus, Target};
use crate::said::{Token, after, in_parts, tokens};

/// A limit that a goal speaks of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct LimitSuggestion {
    /// The goal, in the client's words.
    pub goal: String,
    /// What the goal says, as written: "below 130/80".
    pub said: String,
    /// The limit, as it would be kept; its identifier is empty.
    pub limit: MeasureLimit,
}

/// The limits that goals in work speak of, each kind once, in the order of the goals.
#[must_use]
pub fn limits_of_goals(goals: &[Goal], today: NaiveDate) -> Vec<LimitSuggestion> {
    let Some(file) = shipped() else { return Vec::new() };
    let in_work = |goal: &&Goal| {
        matches!(
            goal.status,
            GoalStatus::Proposed | GoalStatus::Planned | GoalStatus::Accepted | GoalStatus::Active | GoalStatus::OnHold
        )
    };
    let mut found: Vec<LimitSuggestion> = Vec::new();
    for goal in goals.iter().filter(in_work) {
        for target in &goal.targets {
            let Some(limit) = limit_of(file, goal, target, today) else { continue };
            if found.iter().all(|other| other.limit.kind != limit.kind) {
                let words = if goal.client_words.trim().is_empty() { &goal.clinical_text } else { &goal.client_words };
                let said = [target.target.trim(), target.unit.trim()].join(" ").trim().to_owned();
                found.push(LimitSuggestion { goal: words.trim().to_owned(), said, limit });
            }
        }
    }
    found
}

fn limit_of(file: &'static MeasuresFile, goal: &Goal, target: &Target, today: NaiveDate) -> Option<MeasureLimit> {
    let facts = kind_named(file, &target.measure)?;
    let parts = tokens(&target.target);
    let at = parts.iter().position(|token| token.number.is_some())?;
    let (first, second, next) = pair_at(&parts, at, facts)?;
    let written = unit_at(facts, &parts, next);
    let beside = tokens(&target.unit);
    let range = written.map_or(next, |(_, next)| next);
    let other = file.range.iter().filter_map(|word| after(&in_parts(word), &parts, range)).max();
    let most = other.and_then(|other| pair_at(&parts, other, facts)).filter(|(most, ..)| *most > first);
    let written = written.or_else(|| unit_at(facts, &parts, most?.2));
    let unit = written.map(|(unit, _)| unit).or_else(|| unit_at(facts, &beside, 0).map(|(unit, _)| unit));
    let unit = unit.map_or(&facts.unit, |unit| &unit.unit);
    let mut limit = MeasureLimit {
        id: String::new().into(),
        client_id: goal.client_id.clone(),
        kind: facts.kind,
        name: String::new(),
        unit: unit.clone(),
        low: None,
        high: None,
        second_low: None,
        second_high: None,
        target: None,
        second_target: None,
        goal_id: Some(goal.id.clone()),
        starts_on: today,
    };
    let lead = |words: &[String]| {
        (0..at).any(|from| words.iter().any(|word| after(&in_parts(word), &parts, from) == Some(at)))
    };
    if let Some((most, ..)) = most {
        (limit.low, limit.high) = (Some(first), Some(most));
    } else {
        (limit.target, limit.second_target) = (Some(first), second);
        if lead(&file.below) {
            (limit.high, limit.second_high) = (Some(first), second);
        } else if lead(&file.above) {
            (limit.low, limit.second_low) = (Some(first), second);
        }
    }
    Some(limit)
}

/// The kind that is named anywhere in the words; of several the longest name.
fn kind_named(file: &'static MeasuresFile, words: &str) -> Option<&'static MeasureKindFacts> {
    let parts = tokens(words);
    let all = file.kinds.iter().flat_map(|facts| facts.aliases.iter().map(move |alias| (facts, in_parts(alias))));
    all.filter(|(_, alias)| (0..parts.len()).any(|at| after(alias, &parts, at).is_some()))
        .max_by_key(|(_, alias)| alias.len())
        .map(|(facts, _)| facts)
}

fn pair_at(parts: &[Token], at: usize, facts: &MeasureKindFacts) -> Option<(f64, Option<f64>, usize)> {
    let first = parts.get(at)?.number?;
    let stroke = parts.get(at + 1).is_some_and(|token| token.text == "/");
    match parts.get(at + 2).and_then(|token| token.number).filter(|_| stroke) {
        Some(second) if facts.has_second => Some((first, Some(second), at + 3)),
        // "below 4/10".
        Some(_) if facts.out_of.is_some() => Some((first, None, at + 3)),
        // Blood pressure with one value says which of two?
        None if facts.has_second => None,
        _ => Some((first, None, at + 1)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::id::{ClientId, ItemId, PlanId};

    fn goal(id: &str, targets: &[(&str, &str, &str)]) -> Goal {
        Goal {
            id: ItemId(id.to_owned()),
            plan_id: PlanId("p".to_owned()),
            client_id: ClientId("c".to_owned()),
            need_id: None,
            position: 0,
            client_words: format!("I want {id}"),
            clinical_text: String::new(),
            targets: targets
                .iter()
                .map(|(measure, target, unit)| Target {
                    measure: (*measure).to_owned(),
                    baseline: String::new(),
                    target: (*target).to_owned(),
                    unit: (*unit).to_owned(),
                    due_on: None,
                })
                .collect(),
            status: GoalStatus::Active,
            achievement: None,
            status_on: None,
            status_reason: String::new(),
            priority: None,
            starts_on: None,
            expressed_by: String::new(),
            confidence: None,
            importance: None,
            progress: 0,
            source: None,
        }
    }

    #[test]
    fn a_target_becomes_a_limit() {
        type Bounds = (&'static str, Option<f64>, Option<f64>, Option<f64>, Option<f64>, Option<f64>);
        let check = |target: (&str, &str, &str), expect: Option<Bounds>| {
            let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
            let found = limits_of_goals(&[goal("g", &[target])], today);
            let found = found.first().map(|it| &it.limit);
            let told = found.map(|it| (it.unit.as_str(), it.low, it.high, it.second_high, it.target, it.second_target));
            assert_eq!(told, expect, "{target:?}");
        };
        check(
            ("Blood pressure at home", "below 130/80", "mmHg"),
            Some(("mm[Hg]", None, Some(130.0), Some(80.0), Some(130.0), Some(80.0))),
        );
        check(("BP", "130/80", ""), Some(("mm[Hg]", None, None, None, Some(130.0), Some(80.0))));
        check(("A1c", "7.0 %", ""), Some(("%", None, None, None, Some(7.0), None)));
        check(("Hemoglobin A1c", "under 7", "%"), Some(("%", None, Some(7.0), None, Some(7.0), None)));
        check(("weight", "at least 120", "lb"), Some(("[lb_av]", Some(120.0), None, None, Some(120.0), None)));
        check(("Weight", "54 to 58 kg", ""), Some(("kg", Some(54.0), Some(58.0), None, None, None)));
        check(("Fasting glucose", "80-130", "mg/dL"), Some(("mg/dL", Some(80.0), Some(130.0), None, None, None)));
        check(("pain score", "no more than 4/10", ""), Some(("{score}", None, Some(4.0), None, Some(4.0), None)));
        check(("Blood pressure", "better", ""), None);
        check(("blood pressure", "below 130", "mmHg"), None);
        check(("Walks around the block", "3", "times"), None);
    }

    #[test]
    fn each_kind_once_and_only_of_goals_in_work() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut over = goal("over", &[("A1c", "below 6.5", "%")]);
        over.status = GoalStatus::Completed;
        let goals = [
            over,
            goal("one", &[("A1c", "below 7", "%"), ("Weight", "160", "lb")]),
            goal("two", &[("A1c", "below 8", "%")]),
        ];
        let found: Vec<_> = limits_of_goals(&goals, today).into_iter().map(|it| (it.goal, it.said)).collect();
        let expect = [("I want one", "below 7 %"), ("I want one", "160 lb")]
            .map(|(goal, said)| (goal.to_owned(), said.to_owned()));
        assert_eq!(found, expect);
    }
}
