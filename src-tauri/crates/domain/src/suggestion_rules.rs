//! Which needs of the library an assessment points to, and why.

use crate::assessment::{AnswerValue, ClientFacts};
use crate::assessment_rules::{said, wording};
use crate::instrument::{FlagRule, Instrument};
use crate::plan::NeedKind;
use crate::plan_library::PlanLibrary;
use crate::safety::Said;
use crate::scoring::{Reading, Reason, Scored, items_behind, reasons};
use crate::suggestion::{Because, Suggestion};

/// The needs whose screens hold, in the order of the library. The key names the need and what was
/// answered, so that the same answers make the same key and other answers another.
///
/// `in_plan` and `dismissed_before` are left empty: they rest on the record.
#[must_use]
pub fn suggest<'a>(
    library: &'a PlanLibrary,
    instrument: &'a Instrument,
    answers: impl IntoIterator<Item = (&'a str, &'a AnswerValue)>,
    facts: &ClientFacts,
    scored: &Scored,
) -> Vec<Suggestion> {
    let mut reading = Reading::of(instrument, answers, facts).frozen(scored);
    let mut suggestions = Vec::new();
    for need in library.needs.iter().filter(|need| !need.hidden) {
        let mut found: Vec<Reason> = Vec::new();
        let mut any = false;
        for screen in need.screens.iter().filter(|screen| screen.instrument == instrument.id) {
            if reading.holds(&screen.when).holds() {
                any = true;
                for reason in reasons(&mut reading, &screen.when) {
                    if !found.contains(&reason) {
                        found.push(reason);
                    }
                }
            }
        }
        if any {
            suggestions.push(Suggestion {
                key: key(&need.id, &mut reading, &found),
                need: need.clone(),
                because: because(&mut reading, &found),
                in_plan: None,
                dismissed_before: None,
            });
        }
    }
    // What could do harm is read first; within that, the library's order.
    suggestions.sort_by_key(|suggestion| suggestion.need.kind != NeedKind::Risk);
    suggestions
}

/// Question and answer a flag of the instrument rests on, as they are worded. The answer is empty where it
/// was declined.
#[must_use]
pub fn flag_because<'a>(
    instrument: &'a Instrument,
    rule: &'a FlagRule,
    answers: impl IntoIterator<Item = (&'a str, &'a AnswerValue)>,
    facts: &ClientFacts,
) -> Vec<Said> {
    let mut reading = Reading::of(instrument, answers, facts);
    let found = items_behind(&mut reading, &rule.when);
    found.into_iter().filter_map(|at| said_at(&reading, at)).collect()
}

fn said_at(reading: &Reading<'_>, at: usize) -> Option<Said> {
    let entry = reading.entries.get(at)?;
    entry.answer.map(|answer| said(entry.item, answer))
}

/// `<library id>|<link>=<codes>;…;<scale>=<value>;…`, in the order of the instrument.
fn key(library_id: &str, reading: &mut Reading<'_>, found: &[Reason]) -> String {
    let mut parts: Vec<(usize, usize, String)> = Vec::new();
    for reason in found {
        match *reason {
            Reason::Item(at) => {
                let entry = &reading.entries[at];
                if let Some(answer) = entry.answer {
                    parts.push((0, at, format!("{}={}", entry.item.link_id, code(answer))));
                }
            }
            Reason::Scale(at) => {
                if let Some(value) = reading.value(at) {
                    let id = &reading.instrument.scoring.scales[at].id;
                    parts.push((1, at, format!("{id}={value}")));
                }
            }
            Reason::Triage(at) => {
                parts.push((2, at, format!("triage={}", reading.instrument.scoring.triage[at].id)));
            }
        }
    }
    parts.sort();
    let parts: Vec<String> = parts.into_iter().map(|(_, _, part)| part).collect();
    format!("{library_id}|{}", parts.join(";"))
}

fn code(answer: &AnswerValue) -> String {
    match answer {
        AnswerValue::Choice { code } => code.clone(),
        AnswerValue::Choices { codes } => {
            let mut codes: Vec<&str> = codes.iter().map(String::as_str).collect();
            codes.sort_unstable();
            codes.join(",")
        }
        AnswerValue::Number { value } => value.to_string(),
        AnswerValue::Date { value } => value.to_string(),
        // Words are no codes, and may not be a key's: keys are compared and kept apart from the answers.
        AnswerValue::Text { .. } => "text".to_owned(),
        AnswerValue::Declined => "declined".to_owned(),
        AnswerValue::NotAsked => "not-asked".to_owned(),
    }
}

fn because(reading: &mut Reading<'_>, found: &[Reason]) -> Because {
    let mut items: Vec<usize> = Vec::new();
    let mut results: Vec<String> = Vec::new();
    for reason in found {
        match *reason {
            Reason::Item(at) => items.push(at),
            Reason::Scale(at) => results.extend(result(reading, at)),
            Reason::Triage(at) => results.push(reading.instrument.scoring.triage[at].label.clone()),
        }
    }
    items.sort_unstable();
    Because {
        instrument: reading.instrument.short_title.clone(),
        result: (!results.is_empty()).then(|| results.join("; ")),
        said: items.into_iter().filter_map(|at| said_at(reading, at)).collect(),
    }
}

/// "12 · Moderate"; of a subscale with its label before.
fn result(reading: &mut Reading<'_>, at: usize) -> Option<String> {
    let scale = &reading.instrument.scoring.scales[at];
    let digits = usize::try_from(scale.decimals.min(3)).unwrap_or(0);
    let mut words = format!("{:.digits$}", reading.value(at)?);
    if !scale.unit.is_empty() {
        words = format!("{words} {}", scale.unit);
    }
    if at > 0 {
        words = format!("{}: {words}", scale.label);
    }
    if let Some(band) = reading.band(at) {
        words = format!("{words} · {}", scale.bands[band].label);
    }
    Some(words)
}

/// What is said of a sentence marked in the answer to a text item; none: the item or the answer is not
/// there, or the answer does not hold the sentence.
#[must_use]
pub fn marked_because(instrument: &Instrument, link_id: &str, answer: &AnswerValue, sentence: &str) -> Option<Because> {
    let item = instrument.item(link_id)?;
    let words = wording(item, answer)?;
    let sentence = sentence.trim();
    (!sentence.is_empty() && words.contains(sentence)).then(|| Because {
        instrument: instrument.short_title.clone(),
        result: None,
        said: vec![Said { link_id: item.link_id.clone(), question: item.text.clone(), answer: sentence.to_owned() }],
    })
}
