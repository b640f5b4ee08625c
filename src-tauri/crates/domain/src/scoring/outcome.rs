//! From a form that was read to what it comes to.

use super::reading::{Reading, Triaged};
use super::reasons::items_behind;
use super::truth::Truth;
use super::{FlagHit, ScaleScore, Scored, TriageResult};
use crate::assessment::{AnswerValue, ClientFacts, DomainProgress};
use crate::fault::{Fault, FieldFault, reject};
use crate::instrument::{FlagSeverity, Instrument, InstrumentKind, ItemType};

/// What the answers come to. Pure: the same answers in any order give the same.
///
/// An answer to an item that is not asked (now) is passed over, as is one that does not fit its item.
/// A scale has a value only where all of its items have points: an answer that scores, or `hiddenPoints`
/// of an item that is not asked. Flags are raised as soon as their condition holds, on an incomplete
/// form too.
#[must_use]
pub fn score<'a>(
    instrument: &'a Instrument,
    answers: impl IntoIterator<Item = (&'a str, &'a AnswerValue)>,
    facts: &ClientFacts,
) -> Scored {
    let mut reading = Reading::of(instrument, answers, facts);
    let shown = shown(&mut reading);
    let mut scored = results(&mut reading);
    for (entry, shown) in reading.entries.iter().zip(&shown) {
        if !*shown {
            continue;
        }
        let item = entry.item;
        let link_id = &item.link_id;
        scored.visible.push(link_id.clone());
        match entry.answer {
            None if item.asks() && item.required => scored.unanswered.push(link_id.clone()),
            Some(AnswerValue::Declined | AnswerValue::NotAsked) => scored.withheld.push(link_id.clone()),
            Some(answer) if points_to_need(item, answer) => scored.needs.push(link_id.clone()),
            _ => {}
        }
    }
    scored.complete = scored.unanswered.is_empty();
    scored.domains = domains(&reading, &shown);
    scored
}

/// What a total comes to that was entered alone, from a form elsewhere: its band, and the screen and
/// flags as far as they rest on it.
///
/// # Errors
/// `total`: the instrument gives no number, or the value is outside its range or between its steps.
pub fn score_total(instrument: &Instrument, value: f64, facts: &ClientFacts) -> Result<Scored, FieldFault> {
    let fault = |fault| FieldFault::new("total", fault);
    let scale = instrument.scoring.scales.first().ok_or(fault(Fault::Malformed))?;
    let inside = value.is_finite() && value >= scale.min && scale.max.is_none_or(|max| value <= max);
    reject(!inside || value.abs() > GREATEST_NUMBER, "total", Fault::OutOfRange)?;
    reject(!on_step(value, scale.decimals), "total", Fault::Malformed)?;
    let mut reading = Reading::of(instrument, [], facts);
    reading.set_scale(0, Some(super::points::rounded(value, scale.decimals)));
    let mut scored = results(&mut reading);
    for scale in &mut scored.scales {
        scale.missing.clear();
    }
    scored.complete = true;
    Ok(scored)
}

/// What a value of the scale at this place is called, and the screen's sign as far as it rests on it.
pub(crate) fn score_of_scale(
    instrument: &Instrument,
    at: usize,
    value: f64,
    facts: &ClientFacts,
) -> (Option<String>, Option<bool>) {
    let mut reading = Reading::of(instrument, [], facts);
    reading.set_scale(at, Some(value));
    let band = reading.band(at).map(|place| instrument.scoring.scales[at].bands[place].label.clone());
    (band, reading.positive().known())
}

/// Numbers beyond this are slips of the hand, and could no longer tell steps of a thousandth apart.
pub(crate) const GREATEST_NUMBER: f64 = 1e9;

/// Does the number have at most so many digits after the point?
pub(crate) fn on_step(value: f64, decimals: u32) -> bool {
    (super::points::rounded(value, decimals) - value).abs() <= f64::EPSILON * value.abs().max(1.0)
}

/// Which items are on the form: those asked, answered ones whose condition is open, groups of either.
fn shown(reading: &mut Reading<'_>) -> Vec<bool> {
    let mut shown: Vec<bool> = (0..reading.entries.len()).map(|at| reading.visible(at)).collect();
    for at in (0..shown.len()).rev() {
        if shown[at]
            && let Some(parent) = reading.entries[at].parent
        {
            shown[parent] = true;
        }
    }
    shown
}

/// Scales, triage, sign and flags.
fn results(reading: &mut Reading<'_>) -> Scored {
    let instrument = reading.instrument;
    let scales = (0..instrument.scoring.scales.len()).map(|at| scale_score(reading, at)).collect();
    let triage = match reading.triage() {
        Triaged::As(at) => {
            let triage = &instrument.scoring.triage[at];
            Some(TriageResult { id: triage.id.clone(), label: triage.label.clone(), sign: triage.sign })
        }
        Triaged::Not | Triaged::Open => None,
    };
    let positive = reading.positive().known();
    let mut flags = Vec::new();
    for (at, rule) in instrument.flags.iter().enumerate() {
        if reading.flag(at).holds() {
            let places = items_behind(reading, &rule.when);
            let items = places.into_iter().map(|at| reading.entries[at].item.link_id.clone()).collect();
            flags.push(FlagHit { id: rule.id.clone(), severity: rule.severity, topic: rule.topic, items });
        }
    }
    // What has to be acted on today is never called negative, whatever the cut-off says (our own rule).
    let acts = flags.iter().any(|hit| hit.severity != FlagSeverity::Info);
    Scored {
        complete: false,
        visible: Vec::new(),
        unanswered: Vec::new(),
        withheld: Vec::new(),
        scales,
        triage,
        positive: positive.filter(|positive| *positive || !acts),
        flags,
        needs: Vec::new(),
        domains: Vec::new(),
    }
}

fn scale_score(reading: &mut Reading<'_>, at: usize) -> ScaleScore {
    let scale = &reading.instrument.scoring.scales[at];
    let value = reading.value(at);
    let missing = if value.is_some() { Vec::new() } else { missing(reading, at) };
    let place = reading.band(at);
    let band = place.and_then(|place| scale.bands.get(place));
    ScaleScore {
        id: scale.id.clone(),
        label: scale.label.clone(),
        value,
        missing,
        band: place.and_then(|place| u32::try_from(place).ok()),
        band_label: band.map(|band| band.label.clone()),
        sign: band.map(|band| band.sign),
    }
}

/// What keeps a scale from having a value. Of an item of which it is not known yet whether it is asked,
/// that is the answer its condition waits for.
fn missing(reading: &mut Reading<'_>, at: usize) -> Vec<String> {
    let mut missing = Vec::new();
    for at in reading.items_of_scale(at) {
        if reading.points(at).is_none() {
            let before = missing.len();
            waited_for(reading, at, &mut Vec::new(), &mut missing);
            if missing.len() == before {
                missing.push(at);
            }
        }
    }
    missing.sort_unstable();
    missing.dedup();
    missing.into_iter().map(|at| reading.entries[at].item.link_id.clone()).collect()
}

/// Items on the form, without an answer that says something, that decide whether the item is asked: those
/// its conditions name, or those that these wait for in turn.
fn waited_for(reading: &mut Reading<'_>, at: usize, seen: &mut Vec<usize>, into: &mut Vec<usize>) {
    if reading.asked(at) != Truth::Unknown || seen.contains(&at) {
        return;
    }
    seen.push(at);
    let instrument = reading.instrument;
    let mut around = Some(at);
    while let Some(here) = around {
        let mut named = Vec::new();
        if let Some(condition) = &reading.entries[here].item.enable_when {
            condition.each_item(instrument, &mut |link| named.extend(reading.find(link)));
        }
        for other in named {
            let silent = reading.entries[other].answer.is_none() || reading.entries[other].withheld();
            if reading.asked(other) == Truth::True && silent {
                into.push(other);
            } else {
                waited_for(reading, other, seen, into);
            }
        }
        around = reading.entries[here].parent;
    }
}

fn points_to_need(item: &crate::instrument::Item, answer: &AnswerValue) -> bool {
    let needs = |code: &str| item.options.iter().any(|option| option.need && option.code == code);
    match answer {
        AnswerValue::Choice { code } => needs(code),
        AnswerValue::Choices { codes } => codes.iter().any(|code| needs(code)),
        _ => false,
    }
}

/// Progress of every outermost group, of a comprehensive assessment.
fn domains(reading: &Reading<'_>, shown: &[bool]) -> Vec<DomainProgress> {
    if reading.instrument.kind != InstrumentKind::Comprehensive {
        return Vec::new();
    }
    let mut domains: Vec<DomainProgress> = Vec::new();
    let mut inside = false;
    for (entry, shown) in reading.entries.iter().zip(shown) {
        if entry.parent.is_none() {
            inside = *shown && entry.item.item_type == ItemType::Group;
            if inside {
                domains.push(DomainProgress {
                    link_id: entry.item.link_id.clone(),
                    domain: entry.item.domain,
                    asked: 0,
                    answered: 0,
                });
            }
        } else if inside
            && *shown
            && entry.item.asks()
            && let Some(domain) = domains.last_mut()
        {
            domain.asked += 1;
            domain.answered += u32::from(entry.answer.is_some());
        }
    }
    domains
}
