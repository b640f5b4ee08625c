//! Reading the rules about the days after a discharge from a file.

use std::collections::HashSet;

use serde_json::Value;

use super::{RedFlagQuestion, RuleSpan, SpanUnit, TransitionRule, TransitionRules};
use crate::data_file::{DataFault, DataFileFault, fits, list, name, parse, well_formed_id};

/// Days of the longest span.
const LONGEST_SPAN: i32 = 366;
/// The most attempts a rule may ask for.
const MOST_ATTEMPTS: i32 = 10;
/// Minutes of the longest time between attempts: a day.
const LONGEST_APART: i32 = 1440;

/// Reads rules from a file's text.
///
/// # Errors
/// Everything that is wrong, each with the rule or question it is in; of text that is no JSON line and column.
pub fn read_rules(text: &str) -> Result<TransitionRules, Vec<DataFileFault>> {
    let rules: TransitionRules = parse(text, shape_faults)?;
    let faults = faults(&rules);
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

fn shape_faults(value: &Value) -> Vec<DataFileFault> {
    fn of<T: serde::de::DeserializeOwned>(value: &Value, key: &str) -> Vec<DataFileFault> {
        let entries = list(value, key).iter().enumerate().filter(|(_, entry)| !fits::<T>(entry));
        entries.map(|(at, entry)| DataFileFault::new(name(entry, "id", at), DataFault::WrongShape)).collect()
    }
    let mut found = of::<TransitionRule>(value, "rules");
    found.extend(of::<RedFlagQuestion>(value, "redFlagQuestions"));
    found
}

fn faults(rules: &TransitionRules) -> Vec<DataFileFault> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let questions = rules.red_flag_questions.iter().map(|question| (&question.id, vec![&question.text]));
    let texts = rules.rules.iter().map(|rule| (&rule.id, vec![&rule.title, &rule.note, &rule.source]));
    for (id, texts) in texts.chain(questions) {
        let mut add = |broken: bool, fault| found.extend(broken.then(|| DataFileFault::new(id, fault)));
        add(!well_formed_id(id), DataFault::MalformedId);
        add(!seen.insert(id), DataFault::DuplicateId);
        add(texts.iter().any(|text| text.trim().is_empty()), DataFault::EmptyText);
    }
    for rule in &rules.rules {
        let mut add = |broken: bool, fault| found.extend(broken.then(|| DataFileFault::new(&rule.id, fault)));
        add(!well_formed_id(&rule.slot), DataFault::MalformedId);
        let slot_with_deadline =
            |slot: &String| rules.rules.iter().any(|other| &other.slot == slot && other.within.is_some());
        let named = [&rule.no_later_than, &rule.settles];
        add(named.into_iter().flatten().any(|slot| *slot == rule.slot), DataFault::Cycle);
        add(named.into_iter().flatten().any(|slot| !slot_with_deadline(slot)), DataFault::UnknownItem);
        add(rule.within.is_some() == rule.no_later_than.is_some(), DataFault::WrongShape);
        let out = |span: RuleSpan| !(0..=LONGEST_SPAN).contains(&span.n);
        add([rule.within, rule.opens].into_iter().flatten().any(out), DataFault::OutOfRange);
        add(!(0..=LONGEST_SPAN).contains(&rule.counts_from), DataFault::OutOfRange);
        add(rule.attempts_suffice.is_some_and(|n| !(1..=MOST_ATTEMPTS).contains(&n)), DataFault::OutOfRange);
        add(rule.attempts_apart_minutes.is_some_and(|n| !(1..=LONGEST_APART).contains(&n)), DataFault::OutOfRange);
        add(reversed(rule), DataFault::RangeReversed);
    }
    found.dedup();
    found
}

/// It opens, or begins to count, after its deadline.
fn reversed(rule: &TransitionRule) -> bool {
    let Some(within) = rule.within else { return false };
    let opens_late = rule.opens.is_some_and(|opens| opens.unit == within.unit && opens.n > within.n);
    // A business day is at least a calendar day, so this is never said of a rule that can be kept.
    opens_late || (within.unit == SpanUnit::CalendarDays && rule.counts_from > within.n)
}
