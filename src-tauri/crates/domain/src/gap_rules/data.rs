//! The rules as shipped, and what a practice changes about them: days, severity, whether they are in force.

use std::collections::HashSet;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::data_file::well_formed_id;
use crate::fault::{Fault, FieldFault, reject};
use crate::gap::{GapRule, GapSeverity, GapWatch};
use crate::messages::Catalogue;

const FILE: &str = include_str!("../../data/gap-rules.json");

/// The most days a rule waits: two years.
const MOST_DAYS: i32 = 730;

/// The data file, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GapRulesFile {
    /// The rules, in the order they are listed.
    pub rules: Vec<GapRule>,
}

/// What is wrong with a file of rules. Each names the rule by its identifier, or by its place from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GapRulesFault {
    /// The file is no JSON, or has no list of rules.
    #[error("not a file of gap rules: line {line} column {column}")]
    NotRules {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It watches something no function knows.
    #[error("{rule}: nothing watches `{watches}`")]
    UnknownWatch {
        /// The rule.
        rule: String,
        /// What the file says.
        watches: String,
    },
    /// A field is missing, unknown or of another kind.
    #[error("{rule}: {fault}")]
    Malformed {
        /// The rule.
        rule: String,
        /// In the reader's words.
        fault: String,
    },
    /// The identifier is not made of lower-case letters, digits and hyphens.
    #[error("{rule}: not an identifier")]
    MalformedId {
        /// The rule.
        rule: String,
    },
    /// Two rules have one identifier: decisions on the one would count for the other.
    #[error("{rule}: the identifier is there twice")]
    DuplicateId {
        /// The rule.
        rule: String,
    },
    /// It waits a negative number of days, or more than two years.
    #[error("{rule}: {days} days are outside 0 to 730")]
    DaysOutOfRange {
        /// The rule.
        rule: String,
        /// What the file says.
        days: i32,
    },
    /// Nothing acts on it.
    #[error("{rule}: nothing acts on it")]
    NoAct {
        /// The rule.
        rule: String,
    },
    /// The catalogue has no such message.
    #[error("{rule}: no message `{key}`")]
    MissingMessage {
        /// The rule.
        rule: String,
        /// The message's key.
        key: String,
    },
}

/// Reads a file of rules against the messages that say them; every fault there is, in the order of the file.
///
/// # Errors
/// What is wrong, rule by rule.
pub fn read(text: &str, catalogue: &Catalogue) -> Result<Vec<GapRule>, Vec<GapRulesFault>> {
    let no_rules = |line, column| vec![GapRulesFault::NotRules { line, column }];
    let file: Value = serde_json::from_str(text).map_err(|e| no_rules(e.line(), e.column()))?;
    let list = file.get("rules").and_then(Value::as_array).ok_or_else(|| no_rules(1, 1))?;
    let (mut rules, mut faults, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for (at, entry) in list.iter().enumerate() {
        let text_of = |field: &str| entry.get(field).and_then(Value::as_str).map(str::to_owned);
        let name = text_of("id").filter(|id| !id.is_empty()).unwrap_or_else(|| format!("#{}", at + 1));
        if let Some(watches) = text_of("watches").filter(|watches| watches.parse::<GapWatch>().is_err()) {
            faults.push(GapRulesFault::UnknownWatch { rule: name, watches });
            continue;
        }
        match GapRule::deserialize(entry) {
            Err(e) => faults.push(GapRulesFault::Malformed { rule: name, fault: e.to_string() }),
            Ok(rule) => {
                if !seen.insert(rule.id.clone()) {
                    faults.push(GapRulesFault::DuplicateId { rule: name });
                }
                faults.extend(faults_of(&rule, catalogue));
                rules.push(rule);
            }
        }
    }
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

fn faults_of(rule: &GapRule, catalogue: &Catalogue) -> Vec<GapRulesFault> {
    let id = || rule.id.clone();
    let mut faults = Vec::new();
    if !well_formed_id(&rule.id) {
        faults.push(GapRulesFault::MalformedId { rule: id() });
    }
    if !(0..=MOST_DAYS).contains(&rule.after_days) {
        faults.push(GapRulesFault::DaysOutOfRange { rule: id(), days: rule.after_days });
    }
    if rule.acts.is_empty() {
        faults.push(GapRulesFault::NoAct { rule: id() });
    }
    for key in [rule.wording.clone(), format!("{}-why", rule.wording)] {
        if !catalogue.has(&key) {
            faults.push(GapRulesFault::MissingMessage { rule: id(), key });
        }
    }
    faults
}

static SHIPPED: LazyLock<Vec<GapRule>> =
    LazyLock::new(|| Catalogue::english().map(|words| read(FILE, &words).unwrap_or_default()).unwrap_or_default());

/// The rules that come with the program. A test keeps the file from shipping with a fault.
#[must_use]
pub fn shipped() -> &'static [GapRule] {
    &SHIPPED
}

/// What a practice changed about a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GapRuleChange {
    /// Which rule.
    pub id: String,
    /// Days that pass before it counts.
    pub after_days: i32,
    /// How pressing.
    pub severity: GapSeverity,
    /// It is in force.
    pub enabled: bool,
}

/// Every shipped rule, as the practice changed it. What was changed about a rule that is no more is left out.
#[must_use]
pub fn in_force(shipped: &[GapRule], changes: &[GapRuleChange]) -> Vec<GapRule> {
    let changed = |rule: &GapRule| match changes.iter().find(|change| change.id == rule.id) {
        Some(change) => GapRule {
            after_days: change.after_days.clamp(0, MOST_DAYS),
            severity: change.severity,
            enabled: change.enabled,
            ..rule.clone()
        },
        None => rule.clone(),
    };
    shipped.iter().map(changed).collect()
}

/// May a practice keep these changes? What differs from the shipped rules comes back.
///
/// # Errors
/// `id: malformed` for a rule there is not or that is there twice; `afterDays: out-of-range`.
pub fn validate_changes(shipped: &[GapRule], rules: &[GapRule]) -> Result<Vec<GapRuleChange>, FieldFault> {
    let mut changes = Vec::new();
    for (at, rule) in rules.iter().enumerate() {
        let known = shipped.iter().find(|known| known.id == rule.id);
        let twice = rules[..at].iter().any(|other| other.id == rule.id);
        let known = known.filter(|_| !twice).ok_or(FieldFault::new("id", Fault::Malformed))?;
        reject(!(0..=MOST_DAYS).contains(&rule.after_days), "afterDays", Fault::OutOfRange)?;
        let change = GapRuleChange {
            id: rule.id.clone(),
            after_days: rule.after_days,
            severity: rule.severity,
            enabled: rule.enabled,
        };
        if (known.after_days, known.severity, known.enabled) != (change.after_days, change.severity, change.enabled) {
            changes.push(change);
        }
    }
    Ok(changes)
}
