//! The flags of an assessment follow its answers, in the same act.

use chrono::{DateTime, Utc};
use throughline_domain::assessment::Assessment;
use throughline_domain::flag_rules::{FlagChange, flag_changes};
use throughline_domain::id::FlagId;
use throughline_domain::instrument::FlagRule;
use throughline_domain::safety::{FlagState, RaisedFlag, Said};
use throughline_store::{Write, new_id};

use super::Form;
use super::form::given;
use crate::Failure;

/// Raises, rewords and withdraws flags as the answers now ask for; answers how they stand then.
pub(crate) async fn follow(write: &mut Write<'_>, form: &Form<'_>) -> Result<Vec<RaisedFlag>, Failure> {
    let assessment = &form.assessment;
    let own = write.reader().flags_of(&assessment.id).await?;
    let before = before(write, assessment).await?;
    let changes = flag_changes(form.instrument, given(&form.answers), &form.facts, &form.scored, &own, &before);
    if changes.is_empty() {
        return Ok(own);
    }
    let (at, by) = (write.stamp().at, write.stamp().actor.clone());
    let flag = |id: &FlagId| own.iter().find(|flag| flag.id == *id).cloned();
    for change in changes {
        let changed = match change {
            FlagChange::Raise { rule, because } => Some(raised(assessment, rule, because, new_id(at).into(), at)),
            FlagChange::Reword { id, because } => flag(&id).map(|flag| RaisedFlag { because, ..flag }),
            FlagChange::Withdraw { id } => flag(&id).map(|flag| RaisedFlag {
                state: FlagState::Withdrawn,
                settled_at: Some(at),
                settled_by: by.clone(),
                ..flag
            }),
        };
        if let Some(flag) = changed {
            write.save(&flag).await?;
        }
    }
    Ok(write.reader().flags_of(&assessment.id).await?)
}

/// A flag as a rule raises it. It keeps the rule's words: a later version may say it in others.
pub(crate) fn raised(
    assessment: &Assessment,
    rule: &FlagRule,
    because: Vec<Said>,
    id: FlagId,
    at: DateTime<Utc>,
) -> RaisedFlag {
    RaisedFlag {
        id,
        client_id: assessment.client_id.clone(),
        assessment_id: assessment.id.clone(),
        rule_id: rule.id.clone(),
        severity: rule.severity,
        topic: rule.topic,
        title: rule.title.clone(),
        actions: rule.actions.clone(),
        offer: rule.offer.clone(),
        because,
        state: FlagState::Open,
        raised_at: at,
        settled_at: None,
        settled_by: String::new(),
        done: Vec::new(),
        what: String::new(),
        told: String::new(),
    }
}

/// Flags of what it stands in the place of, back to the first.
async fn before(write: &mut Write<'_>, assessment: &Assessment) -> Result<Vec<RaisedFlag>, Failure> {
    let (mut flags, mut earlier) = (Vec::new(), assessment.amends.clone());
    while let Some(id) = earlier {
        flags.extend(write.reader().flags_of(&id).await?);
        earlier = write.reader().find::<Assessment>(id.as_str()).await?.and_then(|amended| amended.amends);
    }
    Ok(flags)
}
