//! Encounter and Observation: the last visits, and the measured values a plan uses.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::assessments::is_total;
use super::concept::{concept, display};
use super::health::reason;
use super::mapped::source;
use super::node::Node;
use super::people::organisation_name;
use super::reading::{Patient, Reading};
use super::words::INSTRUMENT;
use crate::id::{ClientId, MeasureId, PartId};
use crate::import::ImportNoticeKind;
use crate::measure::{Measure, MeasureKind};
use crate::measure_kinds::{facts, kinds};
use crate::timeline::Encounter;

/// How many of the last visits, and of each measure, are kept.
const LAST: usize = 10;

const SYSTOLIC: &str = "8480-6";
const DIASTOLIC: &str = "8462-4";
/// LOINC codes of scored totals and what people call them.
const SCORES: &[(&str, &str)] = &[
    ("44261-6", "PHQ-9 total"),
    ("89204-2", "PHQ-9 (teens) total"),
    ("55758-7", "PHQ-2 total"),
    ("70274-6", "GAD-7 total"),
    ("75626-2", "AUDIT-C total"),
    ("75624-7", "AUDIT total"),
    ("82667-7", "DAST-10 total"),
    ("76504-0", "HARK total"),
    ("59460-6", "Morse Fall Scale total"),
    ("72133-2", "MoCA total"),
    ("72106-8", "MMSE total"),
    ("71354-5", "EPDS total"),
];

/// Every code that is looked for, and what it is of: those of the kinds of measures, the halves of a blood
/// pressure, the scored totals.
fn codes() -> impl Iterator<Item = (&'static str, Of)> {
    let of_kinds = kinds().iter().flat_map(|facts| {
        let of = if facts.has_second { Of::BloodPressure } else { Of::Single(facts.kind, "") };
        facts.loinc_codes().map(move |code| (code, of))
    });
    let scores = SCORES.iter().map(|(code, name)| (*code, Of::Single(MeasureKind::Score, name)));
    of_kinds.chain([(SYSTOLIC, Of::Half(0)), (DIASTOLIC, Of::Half(1))]).chain(scores)
}

/// False where an Observation, as text, names none of the codes of a measure or of a total. Most of a file is those.
pub(super) fn may_be_a_measure(text: &str) -> bool {
    if text.contains(INSTRUMENT) {
        return true;
    }
    // Quoted parts are codes, addresses and words.
    let mut last = None;
    text.match_indices('"').any(|(quote, _)| {
        let part = last.replace(quote).and_then(|before: usize| text.get(before + 1..quote));
        part.is_some_and(|part| looks_like_loinc(part) && (codes().any(|(code, _)| code == part) || is_total(part)))
    })
}

/// A number, a dash and a check digit.
fn looks_like_loinc(part: &str) -> bool {
    matches!(part.as_bytes(), [b'0'..=b'9', .., b'-', b'0'..=b'9']) && part.len() <= 8
}

/// The last visits and stays that took place.
pub(super) fn encounters(reading: &Reading<'_>, patient: &Patient) -> Vec<Encounter> {
    const KIND: &str = "Encounter";
    let mut found = Vec::<(DateTime<Utc>, usize)>::new();
    for (at, value) in reading.belonging(KIND, patient) {
        let node = Node::new(&value);
        match node.get("status").text() {
            Some("finished" | "in-progress" | "arrived" | "triaged" | "onleave") => {}
            Some("planned" | "cancelled" | "entered-in-error" | "unknown") => continue,
            _ => {
                reading.note(ImportNoticeKind::UnknownStatus, KIND);
                continue;
            }
        }
        let Some(start) = reading.date(node.get("period").get("start"), KIND).and_then(|date| date.at()) else {
            reading.note(ImportNoticeKind::MissingRequired, KIND);
            continue;
        };
        found.push((start, at));
    }
    found.sort_by_key(|(start, at)| (std::cmp::Reverse(*start), *at));
    found.truncate(LAST);
    found.into_iter().map(|(start, at)| encounter(reading, patient, at, start)).collect()
}

fn encounter(reading: &Reading<'_>, patient: &Patient, at: usize, starts_at: DateTime<Utc>) -> Encounter {
    const KIND: &str = "Encounter";
    let value = reading.value(at);
    let node = Node::new(&value);
    let what = node.get("type").items().find_map(|it| concept(reading, it, KIND)).map(|it| it.text);
    let class = || {
        reading
            .line(node.get("class").get("display"), KIND)
            .or_else(|| reading.line(node.get("class").get("code"), KIND))
    };
    let ends_at = reading.date(node.get("period").get("end"), KIND).and_then(|date| date.at());
    let place = organisation_name(reading, node.get("serviceProvider"), at, KIND).or_else(|| {
        node.get("location").items().find_map(|it| organisation_name(reading, it.get("location"), at, KIND))
    });
    let key = reading.key(patient, at, "");
    reading.take(at);
    Encounter {
        id: PartId(key.clone()),
        client_id: ClientId(patient.key.clone()),
        what: what.or_else(class).unwrap_or_default(),
        reason: reason(reading, node, KIND, at),
        place: place.or_else(|| display(reading, node.get("serviceProvider"), KIND)),
        starts_at,
        // A visit that ends when it starts has no end that anybody wrote down.
        ends_at: ends_at.filter(|end| *end > starts_at),
        source: Some(source(key)),
    }
}

/// The last values of each measure, the newest first.
pub(super) fn measures(reading: &Reading<'_>, patient: &Patient) -> Vec<Measure> {
    const KIND: &str = "Observation";
    let mut measures = Vec::<(Vec<usize>, Measure)>::new();
    // Systolic and diastolic written apart, waiting for each other.
    let mut halves = HashMap::<DateTime<Utc>, [Option<(usize, f64, String)>; 2]>::new();
    for (at, value) in reading.belonging(KIND, patient) {
        let node = Node::new(&value);
        if !matches!(node.get("status").text(), Some("final" | "amended" | "corrected" | "preliminary")) {
            continue;
        }
        let Some((loinc, of)) = kind_of(node.get("code")) else { continue };
        // The total of an instrument the record knows is an assessment.
        if is_total(loinc) {
            continue;
        }
        let date = ["effectiveDateTime", "effectiveInstant", "issued"]
            .iter()
            .find_map(|name| reading.date(node.get(name), KIND));
        let date = date.or_else(|| reading.date(node.get("effectivePeriod").get("start"), KIND));
        let Some(when) = date.and_then(|date| date.at()) else {
            reading.note(ImportNoticeKind::MissingRequired, KIND);
            continue;
        };
        match of {
            Of::Half(half) => {
                if let (Some((value, unit)), Some(slot)) =
                    (amount(reading, node, MeasureKind::BloodPressure), halves.entry(when).or_default().get_mut(half))
                {
                    *slot = Some((at, value, unit));
                }
            }
            Of::BloodPressure => {
                let component = |code: &str| {
                    let found = node.get("component").items().find(|it| has_code(it.get("code"), code))?;
                    amount(reading, found, MeasureKind::BloodPressure)
                };
                let (Some((systolic, unit)), Some((diastolic, _))) = (component(SYSTOLIC), component(DIASTOLIC)) else {
                    continue;
                };
                measures.push((vec![at], blood_pressure(reading, patient, at, when, [systolic, diastolic], unit)));
            }
            Of::Single(kind, name) => {
                let Some((value, unit)) = amount(reading, node, kind) else { continue };
                let key = reading.key(patient, at, "");
                let measure = Measure {
                    id: MeasureId(key.clone()),
                    client_id: ClientId(patient.key.clone()),
                    kind,
                    name: name.to_owned(),
                    value,
                    second_value: None,
                    unit,
                    loinc: Some(loinc.to_owned()),
                    at: when,
                    source: Some(source(key)),
                };
                measures.push((vec![at], measure));
            }
        }
    }
    let whole: HashSet<DateTime<Utc>> =
        measures.iter().filter(|(_, it)| it.kind == MeasureKind::BloodPressure).map(|(_, it)| it.at).collect();
    for (when, [systolic, diastolic]) in halves {
        let (Some((at, systolic, unit)), Some((other, diastolic, _))) = (systolic, diastolic) else { continue };
        if !whole.contains(&when) {
            measures.push((vec![at, other], blood_pressure(reading, patient, at, when, [systolic, diastolic], unit)));
        }
    }
    measures.sort_by(|(a, one), (b, other)| other.at.cmp(&one.at).then_with(|| a.cmp(b)));
    let mut kept = HashMap::<(MeasureKind, String), usize>::new();
    let mut seen = HashSet::new();
    measures.retain(|(_, it)| {
        let kind = (it.kind, it.name.clone());
        // The same value written twice at one visit is one value.
        if !seen.insert((kind.clone(), it.at)) {
            return false;
        }
        let count = kept.entry(kind).or_default();
        *count += 1;
        *count <= LAST
    });
    measures
        .into_iter()
        .map(|(sources, measure)| {
            sources.into_iter().for_each(|at| reading.take(at));
            measure
        })
        .collect()
}

#[derive(Clone, Copy)]
enum Of {
    BloodPressure,
    Half(usize),
    Single(MeasureKind, &'static str),
}

fn kind_of(code: Node<'_>) -> Option<(&'static str, Of)> {
    code.get("coding").items().find_map(|coding| {
        let written = coding.get("code").text()?;
        let is_loinc = coding.get("system").text().is_none_or(|system| system.contains("loinc"));
        codes().find(|(known, _)| *known == written && is_loinc)
    })
}

fn has_code(concept: Node<'_>, code: &str) -> bool {
    concept.get("coding").items().any(|it| it.get("code").text() == Some(code))
}

/// A value with its unit: in the words of the measures where it is one of the kind's, or the value could be held
/// against nothing; else as written.
fn amount(reading: &Reading<'_>, node: Node<'_>, kind: MeasureKind) -> Option<(f64, String)> {
    let quantity = node.get("valueQuantity");
    let value = quantity.get("value").number().or_else(|| node.get("valueInteger").number())?;
    let unit = quantity.get("code").text().or_else(|| quantity.get("unit").text());
    if let Some(known) = facts(kind).and_then(|facts| facts.unit_written(unit.unwrap_or_default())) {
        return Some((value, known.unit.clone()));
    }
    Some((value, unit.and_then(|unit| reading.line_of(unit, "Observation")).unwrap_or_default()))
}

fn blood_pressure(
    reading: &Reading<'_>,
    patient: &Patient,
    at: usize,
    when: DateTime<Utc>,
    [systolic, diastolic]: [f64; 2],
    unit: String,
) -> Measure {
    let key = reading.key(patient, at, "");
    Measure {
        id: MeasureId(key.clone()),
        client_id: ClientId(patient.key.clone()),
        kind: MeasureKind::BloodPressure,
        name: String::new(),
        value: systolic,
        second_value: Some(diastolic),
        unit,
        loinc: Some("85354-9".to_owned()),
        at: when,
        source: Some(source(key)),
    }
}
