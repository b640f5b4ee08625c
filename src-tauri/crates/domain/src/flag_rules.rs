//! Which flags answers raise, and which they no longer do.

use crate::assessment::{AnswerValue, ClientFacts};
use crate::id::FlagId;
use crate::instrument::{FlagRule, FlagSeverity, Instrument};
use crate::safety::{FlagAction, FlagState, RaisedFlag, Said};
use crate::scoring::Scored;
use crate::suggestion_rules::flag_because;

/// What becomes of an assessment's flags after an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum FlagChange<'a> {
    /// A flag opens.
    Raise {
        /// The instrument's rule.
        rule: &'a FlagRule,
        /// Question and answer it rests on.
        because: Vec<Said>,
    },
    /// An open flag rests on other answers now.
    Reword {
        /// The flag.
        id: FlagId,
        /// Question and answer it rests on.
        because: Vec<Said>,
    },
    /// The answer an open flag rested on was corrected.
    Withdraw {
        /// The flag.
        id: FlagId,
    },
}

/// What becomes of the flags of an assessment now that its answers come to this.
///
/// Flags that only inform are not raised. One that was settled is not raised again while the answers it was
/// settled on stand; where one of them is another now (item 9 from "several days" to "nearly every day"),
/// it is. So it is where the flag was settled as answered in error and the answer stands: then it was no
/// error, or is to be corrected. `own` are those of the assessment, `before`, for an amendment, those of what
/// it stands in the place of; only `own` open ones are reworded or withdrawn.
#[must_use]
pub fn flag_changes<'a>(
    instrument: &'a Instrument,
    answers: impl IntoIterator<Item = (&'a str, &'a AnswerValue)> + Clone,
    facts: &ClientFacts,
    scored: &Scored,
    own: &[RaisedFlag],
    before: &[RaisedFlag],
) -> Vec<FlagChange<'a>> {
    let mut changes = Vec::new();
    let mut raised = Vec::new();
    for rule in instrument.flags.iter().filter(|rule| rule.severity != FlagSeverity::Info) {
        if !scored.flags.iter().any(|hit| hit.id == rule.id) {
            continue;
        }
        raised.push(rule.id.as_str());
        let because = flag_because(instrument, rule, answers.clone(), facts);
        match own.iter().find(|flag| flag.state == FlagState::Open && flag.rule_id == rule.id) {
            Some(open) if open.because == because => {}
            Some(open) => changes.push(FlagChange::Reword { id: open.id.clone(), because }),
            None if own.iter().chain(before).any(|flag| is_settled_on(flag, rule, &because)) => {}
            None => changes.push(FlagChange::Raise { rule, because }),
        }
    }
    let corrected = own.iter().filter(|flag| flag.state == FlagState::Open && !raised.contains(&flag.rule_id.as_str()));
    changes.extend(corrected.map(|flag| FlagChange::Withdraw { id: flag.id.clone() }));
    changes
}

/// Was what was answered settled already? Further answers that point the same way do not open it again.
fn is_settled_on(flag: &RaisedFlag, rule: &FlagRule, because: &[Said]) -> bool {
    flag.state == FlagState::Settled
        && !flag.done.contains(&FlagAction::AnsweredInError)
        && flag.rule_id == rule.id
        && flag
            .because
            .iter()
            .all(|said| because.iter().any(|now| now.link_id == said.link_id && now.answer == said.answer))
}
