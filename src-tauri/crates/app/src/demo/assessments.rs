//! What demo clients were asked, what came of it, and a safety plan: from a data file, through the same
//! scoring, flags and suggestions as everybody's.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde::Deserialize;
use throughline_domain::Code;
use throughline_domain::assessment::{Answer, AnswerValue, Assessment, AssessmentMode, AssessmentStatus, ClientFacts};
use throughline_domain::flag_rules::{FlagChange, flag_changes};
use throughline_domain::id::{AssessmentId, ClientId, DecisionId, EpisodeId, SafetyPlanId};
use throughline_domain::instrument::{Instrument, Instruments, ItemType};
use throughline_domain::plan::PlanItemKind;
use throughline_domain::safety::{FlagSettlement, FlagState, RaisedFlag, SafetyContact, SafetyPlan};
use throughline_domain::scoring::score;
use throughline_domain::suggestion::{Decision, Suggestion, SuggestionTaken, Verdict};
use throughline_store::Write;

use super::build::Making;
use crate::Failure;
use crate::assessments::{Form, given, raised};
use crate::plans::{plan_to_change, write_changes};
use crate::suggestions::{Became, When, accepted, suggested, take};

const FILE: &str = include_str!("assessments.json");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "$comment")]
    _comment: String,
    clients: Vec<OfClient>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct OfClient {
    family: String,
    assessments: Vec<Asked>,
    safety_plan: Option<Written>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    instrument: String,
    day: i64,
    mode: AssessmentMode,
    answers: BTreeMap<String, Given>,
    /// It was broken off half way and goes on another day.
    #[serde(default)]
    running: bool,
    /// What was done on the flags its answers raised.
    settled: Option<FlagSettlement>,
    decisions: Vec<Decided>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Given {
    One(String),
    Many(Vec<String>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Decided {
    need: String,
    /// Why it was dismissed, where it was.
    dismissed: Option<String>,
    /// It is the plan's first need already.
    #[serde(default)]
    in_plan: bool,
    #[serde(default)]
    goals: Vec<String>,
    #[serde(default)]
    interventions: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Written {
    day: i64,
    warning_signs: Vec<String>,
    coping: Vec<String>,
    distraction: Vec<(String, String)>,
    helpers: Vec<(String, String)>,
    professionals: Vec<(String, String)>,
    environment: Vec<String>,
    worth_living_for: String,
    review_day: i64,
}

fn read() -> Result<File, Failure> {
    serde_json::from_str(FILE).map_err(|e| Failure::new(Code::Internal, format!("demo assessments: {e}")))
}

/// Writes what the data file has of a client.
pub(super) async fn assessments(
    write: &mut Write<'_>,
    making: &Making<'_>,
    client_id: &ClientId,
    episode_id: &EpisodeId,
) -> Result<(), Failure> {
    let file = read()?;
    let Some(own) = file.clients.iter().find(|client| client.family == making.person.family) else { return Ok(()) };
    for asked in &own.assessments {
        asked_of(write, making, client_id, episode_id, asked).await?;
    }
    if let Some(written) = &own.safety_plan {
        write.save(&safety_plan(making, client_id, written)).await?;
    }
    Ok(())
}

async fn asked_of(
    write: &mut Write<'_>,
    making: &Making<'_>,
    client_id: &ClientId,
    episode_id: &EpisodeId,
    asked: &Asked,
) -> Result<(), Failure> {
    let unknown =
        || Failure::new(Code::Internal, format!("demo assessments: {} on day {}", asked.instrument, asked.day));
    let instrument = Instruments::shipped().newest(&asked.instrument).ok_or_else(unknown)?;
    let (at, by) = (making.moment(asked.day), making.app.actor());
    let assessment_id = AssessmentId(making.id());
    let mut answers = Vec::new();
    for (place, (link_id, given)) in (0..).zip(&asked.answers) {
        let answer = Answer {
            id: making.id().into(),
            assessment_id: assessment_id.clone(),
            client_id: client_id.clone(),
            link_id: link_id.clone(),
            value: value(instrument, link_id, given).ok_or_else(unknown)?,
            at: at + TimeDelta::seconds(20 * place),
        };
        // Before the head: to a completed one nothing is added.
        write.save(&answer).await?;
        answers.push(answer);
    }
    let facts = ClientFacts { sex: Some(making.person.sex) };
    let scored = score(instrument, given(&answers), &facts);
    let ended = at + TimeDelta::minutes(25);
    let day = making.day(asked.day);
    let begun = Assessment::begun(assessment_id, client_id.clone(), instrument, day, at, by.clone());
    let begun = Assessment {
        episode_id: Some(episode_id.clone()),
        mode: asked.mode,
        language: "en".to_owned(),
        interpreter: Some(false),
        revision: i32::try_from(answers.len()).unwrap_or(0),
        ..begun
    };
    let assessment = if asked.running {
        begun
    } else {
        Assessment {
            status: AssessmentStatus::Completed,
            ended_at: Some(ended),
            ended_by: by.clone(),
            result: Some(scored.clone()),
            ..begun
        }
    };
    write.save(&assessment).await?;
    let form = Form { assessment, instrument, answers, facts, scored };
    for change in flag_changes(instrument, given(&form.answers), &form.facts, &form.scored, &[], &[]) {
        let FlagChange::Raise { rule, because } = change else { continue };
        let settled = asked.settled.clone().ok_or_else(unknown)?;
        let flag = RaisedFlag {
            state: FlagState::Settled,
            settled_at: Some(at + TimeDelta::minutes(24)),
            settled_by: by.clone(),
            done: settled.done,
            what: settled.what,
            told: settled.told,
            ..raised(&form.assessment, rule, because, making.id().into(), at + TimeDelta::minutes(3))
        };
        write.save(&flag).await?;
    }
    let (suggestions, _) = suggested(&mut write.reader(), &form, |at| making.app.day_of(at)).await?;
    for decided in &asked.decisions {
        let suggestion = suggestions.iter().find(|suggestion| suggestion.need.id == decided.need);
        decide(write, making, &form.assessment, decided, suggestion.ok_or_else(unknown)?).await?;
    }
    Ok(())
}

async fn decide(
    write: &mut Write<'_>,
    making: &Making<'_>,
    assessment: &Assessment,
    decided: &Decided,
    suggestion: &Suggestion,
) -> Result<(), Failure> {
    let at = assessment.started_at + TimeDelta::minutes(30);
    let by = making.app.actor();
    if let Some(reason) = &decided.dismissed {
        let dismissed = Decision {
            id: DecisionId(making.id()),
            client_id: assessment.client_id.clone(),
            assessment_id: assessment.id.clone(),
            key: suggestion.key.clone(),
            library_id: suggestion.need.id.clone(),
            verdict: Verdict::Dismissed,
            reason: reason.clone(),
            because: suggestion.because.clone(),
            item_kind: None,
            item_id: None,
            at,
            by,
        };
        write.save(&dismissed).await?;
        return Ok(());
    }
    let before = plan_to_change(write, &assessment.client_id, making.now).await?;
    let first = before.needs.first().filter(|_| decided.in_plan).map(|need| need.id.clone());
    let became = if let Some(id) = suggestion.in_plan.clone().or(first) {
        vec![Became { kind: PlanItemKind::Need, id }]
    } else {
        let mut after = before.clone();
        let taken = SuggestionTaken {
            key: suggestion.key.clone(),
            statement: String::new(),
            goal_ids: decided.goals.clone(),
            intervention_ids: decided.interventions.clone(),
        };
        let became = take(&mut after, &suggestion.need, &taken, When { today: assessment.asked_on, now: making.now })?;
        write_changes(write, &before, after, "").await?;
        became
    };
    for decision in accepted(assessment, suggestion, became, at, &by) {
        write.save(&decision).await?;
    }
    Ok(())
}

fn value(instrument: &Instrument, link_id: &str, given: &Given) -> Option<AnswerValue> {
    let item = instrument.item(link_id)?;
    match (item.item_type, given) {
        (ItemType::Choice | ItemType::YesNo, Given::One(code)) => Some(AnswerValue::Choice { code: code.clone() }),
        (ItemType::Multiple, Given::Many(codes)) => Some(AnswerValue::Choices { codes: codes.clone() }),
        (ItemType::Text, Given::One(text)) => Some(AnswerValue::Text { text: text.clone() }),
        _ => None,
    }
}

fn safety_plan(making: &Making<'_>, client_id: &ClientId, written: &Written) -> SafetyPlan {
    let people = |those: &[(String, String)]| -> Vec<SafetyContact> {
        those.iter().map(|(name, phone)| SafetyContact { name: name.clone(), phone: phone.clone() }).collect()
    };
    SafetyPlan {
        id: SafetyPlanId(making.id()),
        client_id: client_id.clone(),
        number: Some(1),
        warning_signs: written.warning_signs.clone(),
        coping: written.coping.clone(),
        distraction: people(&written.distraction),
        helpers: people(&written.helpers),
        professionals: people(&written.professionals),
        environment: written.environment.clone(),
        worth_living_for: written.worth_living_for.clone(),
        written_with: making.app.actor(),
        next_review_on: Some(making.day(written.review_day)),
        finished_at: Some(making.moment(written.day) + TimeDelta::minutes(20)),
        finished_by: making.app.actor(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use throughline_domain::assessment_rules::check_value;

    use super::*;

    #[test]
    fn every_answer_fits_its_item_and_every_phone_is_fictional() {
        let file = read().unwrap();
        for client in &file.clients {
            for asked in &client.assessments {
                let instrument = Instruments::shipped().newest(&asked.instrument).unwrap();
                for (link_id, given) in &asked.answers {
                    let value = value(instrument, link_id, given).unwrap();
                    check_value(instrument.item(link_id).unwrap(), &value).unwrap();
                }
            }
            let plan = client.safety_plan.iter();
            let people = plan.flat_map(|plan| plan.distraction.iter().chain(&plan.helpers).chain(&plan.professionals));
            for (name, phone) in people {
                let fictional = phone.is_empty() || phone == "988" || phone.starts_with("555-01");
                assert!(fictional, "{name}");
            }
        }
    }
}
