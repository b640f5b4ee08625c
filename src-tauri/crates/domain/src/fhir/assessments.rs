//! QuestionnaireResponse and scored Observation: answers and totals of the instruments the record knows.
//!
//! Another system's questionnaire is known by its canonical address (ours), by the LOINC code of its
//! panel, or by the LOINC codes of its items. What it says its total is, is passed over: the answers
//! are scored anew (HL7's own SDC example stores 13 for answers that add to 10).

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::document::digest;
use super::mapped::source;
use super::node::Node;
use super::reading::{Patient, Reading};
use super::words::{ABSENT_REASON, ASKED_DECLINED, INSTRUMENT, NOT_ASKED, canonical};
use crate::assessment::{Answer, AnswerValue, Assessment, AssessmentMode, AssessmentStatus, ClientFacts, Recorded};
use crate::assessment_rules::check_value;
use crate::client::ClinicalSex;
use crate::id::{AnswerId, AssessmentId, ClientId};
use crate::import::ImportNoticeKind;
use crate::instrument::{Instrument, Instruments, Item, ItemType};
use crate::scoring::{Scored, score, score_total};

/// An assessment of a file with its answers; of a total alone there are none.
#[derive(Debug, Clone, PartialEq)]
pub struct MappedAssessment {
    /// The head.
    pub assessment: Assessment,
    /// The answers.
    pub answers: Vec<Answer>,
}

const RESPONSE: &str = "QuestionnaireResponse";
const OBSERVATION: &str = "Observation";
/// How many totals of one instrument are kept: the newest.
const MOST_TOTALS: usize = 60;

/// The assessments of a patient, the oldest first.
pub(super) fn assessments(reading: &Reading<'_>, patient: &Patient, sex: ClinicalSex) -> Vec<MappedAssessment> {
    let instruments = Instruments::shipped();
    let facts = ClientFacts { sex: Some(sex).filter(|sex| *sex != ClinicalSex::Unknown) };
    let mut found = responses(reading, patient, instruments, &facts);
    let answered: HashSet<(String, chrono::NaiveDate)> =
        found.iter().map(|it| (it.assessment.instrument_id.clone(), it.assessment.asked_on)).collect();
    let mut totals = totals(reading, patient, instruments, &facts);
    // The total of a response that is in the file too is that response's own.
    totals.retain(|it| !answered.contains(&(it.assessment.instrument_id.clone(), it.assessment.asked_on)));
    found.extend(totals);
    found.sort_by(|a, b| {
        a.assessment.started_at.cmp(&b.assessment.started_at).then_with(|| a.assessment.id.cmp(&b.assessment.id))
    });
    found
}

/// The LOINC code of a total that is an assessment's, not a measure's.
pub(super) fn is_total(loinc: &str) -> bool {
    by_total(Instruments::shipped()).any(|(code, _)| code == loinc)
}

fn by_total(instruments: &Instruments) -> impl Iterator<Item = (&str, &Instrument)> {
    instruments
        .all_newest()
        .filter_map(|instrument| Some((instrument.scoring.scales.first()?.loinc.as_deref()?, instrument)))
}

fn responses(
    reading: &Reading<'_>,
    patient: &Patient,
    instruments: &Instruments,
    facts: &ClientFacts,
) -> Vec<MappedAssessment> {
    let mut found = Vec::new();
    for (at, value) in reading.belonging(RESPONSE, patient) {
        let node = Node::new(&value);
        let status = match node.get("status").text() {
            Some("completed") => AssessmentStatus::Completed,
            Some("amended") => AssessmentStatus::Amended,
            Some("in-progress") => AssessmentStatus::InProgress,
            Some("stopped") => AssessmentStatus::Stopped,
            Some("entered-in-error") => continue,
            _ => {
                reading.note(ImportNoticeKind::UnknownStatus, RESPONSE);
                continue;
            }
        };
        let Some(day) = reading.date(node.get("authored"), RESPONSE) else {
            reading.note(ImportNoticeKind::MissingRequired, RESPONSE);
            continue;
        };
        let given = leaves(node);
        let instrument = match named(node, instruments) {
            Named::One(instrument) => instrument,
            Named::OtherVersion => {
                reading.note(ImportNoticeKind::OtherVersion, RESPONSE);
                continue;
            }
            Named::Nothing => match best_match(&given, node, instruments) {
                Some(instrument) => instrument,
                None => {
                    reading.note(ImportNoticeKind::UnknownInstrument, RESPONSE);
                    continue;
                }
            },
        };
        let Some(when) = day.at() else { continue };
        let key = reading.key(patient, at, "");
        let answers = answers(reading, patient, instrument, &given, &key, when);
        let scored = score(instrument, answers.iter().map(|it| (it.link_id.as_str(), &it.value)), facts);
        let (mode, informant) = who(reading, node);
        let ended = (status != AssessmentStatus::InProgress).then_some(when);
        reading.take(at);
        let head = Assessment {
            status,
            mode,
            informant,
            language: node.get("language").text().and_then(|it| reading.line_of(it, RESPONSE)).unwrap_or_default(),
            recorded: Recorded::Answers,
            ended_at: ended,
            // A stopped form came to nothing.
            result: matches!(status, AssessmentStatus::Completed | AssessmentStatus::Amended).then_some(scored),
            ..head(patient, instrument, key, day.first, when)
        };
        found.push(MappedAssessment { assessment: head, answers });
    }
    found
}

/// Which instrument a response says it answers.
enum Named<'i> {
    One(&'i Instrument),
    /// Ours, in a version that is not here.
    OtherVersion,
    Nothing,
}

fn named<'i>(node: Node<'_>, instruments: &'i Instruments) -> Named<'i> {
    let Some(written) = node.get("questionnaire").text() else { return Named::Nothing };
    let (address, version) =
        written.split_once('|').map_or((written, None), |(address, version)| (address, Some(version)));
    let ours = instruments.all_newest().find(|it| canonical(&it.id) == address);
    match (ours, version) {
        (Some(newest), None) => Named::One(newest),
        (Some(newest), Some(version)) => {
            let found = version.parse().ok().and_then(|version| instruments.version(&newest.id, version));
            found.map_or(Named::OtherVersion, Named::One)
        }
        (None, _) => Named::Nothing,
    }
}

/// An answered item of a response: how it is named there, and its answers.
struct Leaf<'a> {
    link: &'a str,
    codes: Vec<&'a str>,
    answers: Vec<Node<'a>>,
    absent: Option<&'a str>,
}

/// Every item of a response, also below answers.
fn leaves<'a>(response: Node<'a>) -> Vec<Leaf<'a>> {
    const DEEPEST: usize = 12;
    fn walk<'a>(node: Node<'a>, depth: usize, found: &mut Vec<Leaf<'a>>) {
        if depth > DEEPEST {
            return;
        }
        for item in node.get("item").items() {
            let link = item.get("linkId").text().unwrap_or_default();
            // US Core writes "/44250-9", others the item's definition.
            let last = link.rsplit('/').next().unwrap_or_default();
            let definition = item.get("definition").text().and_then(|it| it.rsplit(['/', '#']).next());
            let answers: Vec<_> = item.get("answer").items().collect();
            for answer in &answers {
                walk(*answer, depth + 1, found);
            }
            let absent = item.extension(ABSENT_REASON).and_then(Node::text);
            found.push(Leaf { link, codes: [Some(last), definition].into_iter().flatten().collect(), answers, absent });
            walk(item, depth + 1, found);
        }
    }
    let mut found = Vec::new();
    walk(response, 0, &mut found);
    found.retain(|leaf| !leaf.answers.is_empty() || leaf.absent.is_some());
    found
}

/// The smallest instrument that has every coded item of the response: PHQ-2 is a part of PHQ-9.
fn best_match<'i>(given: &[Leaf<'_>], node: Node<'_>, instruments: &'i Instruments) -> Option<&'i Instrument> {
    let panel = node.get("questionnaire").text().map(|it| it.split('|').next().unwrap_or(it).trim_end_matches('/'));
    let panel = panel.and_then(|it| it.rsplit('/').next());
    let candidates = instruments.all_newest().filter_map(|instrument| {
        let mut codes = HashSet::new();
        let mut asked = 0_usize;
        instrument.each_item(&mut |item| {
            asked += usize::from(item.asks());
            codes.extend(item.loinc.as_deref());
        });
        let by_panel = instrument.loinc.as_deref().is_some_and(|loinc| panel == Some(loinc));
        let known = given.iter().filter(|leaf| leaf.codes.iter().any(|code| codes.contains(code))).count();
        let totals: HashSet<&str> =
            instrument.scoring.scales.iter().filter_map(|scale| scale.loinc.as_deref()).collect();
        let others = given
            .iter()
            .filter(|leaf| !leaf.codes.iter().any(|code| codes.contains(code) || totals.contains(code)))
            .count();
        (known > 0 && (by_panel || others == 0)).then_some((by_panel, std::cmp::Reverse(asked), instrument))
    });
    candidates.max_by_key(|(by_panel, asked, _)| (*by_panel, *asked)).map(|(.., instrument)| instrument)
}

fn answers(
    reading: &Reading<'_>,
    patient: &Patient,
    instrument: &Instrument,
    given: &[Leaf<'_>],
    key: &str,
    when: DateTime<Utc>,
) -> Vec<Answer> {
    let mut answers = HashMap::<&str, AnswerValue>::new();
    let mut items = Vec::new();
    instrument.each_item(&mut |item| items.push(item));
    for leaf in given {
        let known = items.iter().find(|it| it.asks() && it.link_id == leaf.link);
        let coded = || {
            items.iter().find(|it| it.asks() && it.loinc.as_deref().is_some_and(|loinc| leaf.codes.contains(&loinc)))
        };
        let Some(item) = known.or_else(coded) else { continue };
        match value_of(reading, item, leaf).filter(|value| check_value(item, value).is_ok()) {
            Some(value) => {
                answers.entry(item.link_id.as_str()).or_insert(value);
            }
            None => reading.note(ImportNoticeKind::UnknownAnswer, RESPONSE),
        }
    }
    let mut answers: Vec<_> = answers.into_iter().collect();
    answers.sort_by_key(|(link, _)| items.iter().position(|item| item.link_id == *link));
    answers
        .into_iter()
        .map(|(link, value)| Answer {
            id: AnswerId(format!("{key}#answer/{:016x}", digest(link))),
            assessment_id: AssessmentId(key.to_owned()),
            client_id: ClientId(patient.key.clone()),
            link_id: link.to_owned(),
            value,
            at: when,
        })
        .collect()
}

/// An item's answer in our terms; `None` where it is none of its options or of another type.
fn value_of(reading: &Reading<'_>, item: &Item, leaf: &Leaf<'_>) -> Option<AnswerValue> {
    match leaf.absent {
        Some(ASKED_DECLINED) => return Some(AnswerValue::Declined),
        Some(NOT_ASKED) => return Some(AnswerValue::NotAsked),
        _ => {}
    }
    let first = leaf.answers.first()?;
    match item.item_type {
        ItemType::Choice => Some(AnswerValue::Choice { code: option_of(item, *first)? }),
        ItemType::YesNo => {
            let truth = first.get("valueBoolean").truth().map(|yes| if yes { "yes" } else { "no" }.to_owned());
            Some(AnswerValue::Choice { code: truth.or_else(|| option_of(item, *first))? })
        }
        ItemType::Multiple => {
            let chosen: Option<Vec<String>> = leaf.answers.iter().map(|answer| option_of(item, *answer)).collect();
            let chosen = chosen?;
            // In the order of the instrument, each once.
            let codes = item.options.iter().map(|it| &it.code).filter(|code| chosen.contains(code)).cloned().collect();
            Some(AnswerValue::Choices { codes })
        }
        ItemType::Number => {
            let written = ["valueDecimal", "valueInteger"].iter().find_map(|name| first.get(name).number());
            Some(AnswerValue::Number { value: written.or_else(|| first.get("valueQuantity").get("value").number())? })
        }
        ItemType::Date => {
            let written = first.get("valueDate").text().or_else(|| first.get("valueDateTime").text());
            Some(AnswerValue::Date { value: written?.get(..10)?.parse().ok()? })
        }
        ItemType::Text => Some(AnswerValue::Text { text: reading.prose(first.get("valueString"), RESPONSE)? }),
        ItemType::Group | ItemType::Display => None,
    }
}

fn option_of(item: &Item, answer: Node<'_>) -> Option<String> {
    let coding = answer.get("valueCoding");
    let code = coding.get("code").text();
    let words = coding.get("display").text().or_else(|| answer.get("valueString").text());
    let by_code = item
        .options
        .iter()
        .find(|it| code.is_some() && (it.loinc.as_deref() == code || Some(it.code.as_str()) == code));
    let by_words = || item.options.iter().find(|it| words.is_some_and(|words| words.eq_ignore_ascii_case(&it.label)));
    by_code.or_else(by_words).map(|it| it.code.clone())
}

/// Who answered: FHIR's `source`, and whether somebody else wrote it down.
fn who(reading: &Reading<'_>, node: Node<'_>) -> (AssessmentMode, String) {
    let is = |reference: Node<'_>, kind: &str| {
        reference.get("type").text() == Some(kind)
            || reference.get("reference").text().is_some_and(|it| it.split('/').any(|part| part == kind))
    };
    let (answered, wrote) = (node.get("source"), node.get("author"));
    if !answered.exists() {
        return (AssessmentMode::Unknown, String::new());
    }
    if is(answered, "RelatedPerson") {
        let name = answered.get("display").text().and_then(|it| reading.line_of(it, RESPONSE));
        return (AssessmentMode::Proxy, name.unwrap_or_default());
    }
    let by_staff = is(wrote, "Practitioner") || is(wrote, "PractitionerRole");
    (if by_staff { AssessmentMode::Interview } else { AssessmentMode::SelfReport }, String::new())
}

fn totals(
    reading: &Reading<'_>,
    patient: &Patient,
    instruments: &Instruments,
    facts: &ClientFacts,
) -> Vec<MappedAssessment> {
    let known: HashMap<&str, &Instrument> = by_total(instruments).collect();
    let mut found = Vec::<(usize, MappedAssessment)>::new();
    for (at, value) in reading.belonging(OBSERVATION, patient) {
        let node = Node::new(&value);
        if !matches!(node.get("status").text(), Some("final" | "amended" | "corrected")) {
            continue;
        }
        let coded = node.get("code").get("coding").items().find_map(|coding| {
            let code = coding.get("code").text()?;
            known.get(code).copied().or_else(|| ours(instruments, coding.get("system").text()?, code))
        });
        let Some(instrument) = coded else { continue };
        let quantity = node.get("valueQuantity").get("value").number();
        let number =
            quantity.or_else(|| ["valueInteger", "valueDecimal"].iter().find_map(|name| node.get(name).number()));
        let day = ["effectiveDateTime", "effectiveInstant", "issued"]
            .iter()
            .find_map(|name| reading.date(node.get(name), OBSERVATION));
        let (Some(number), Some(day)) = (number, day) else {
            reading.note(ImportNoticeKind::MissingRequired, OBSERVATION);
            continue;
        };
        let Ok(scored) = score_total(instrument, number, facts) else {
            reading.note(ImportNoticeKind::UnknownAnswer, OBSERVATION);
            continue;
        };
        let Some(when) = day.at() else { continue };
        found.push((at, of_total(patient, instrument, reading.key(patient, at, ""), day.first, when, scored)));
    }
    found.sort_by_key(|(at, it)| (std::cmp::Reverse(it.assessment.started_at), *at));
    let mut kept = HashMap::<String, usize>::new();
    let mut seen = HashSet::new();
    found.retain(|(_, it)| {
        // The same total written twice at one visit is one.
        let total = it.assessment.result.as_ref().and_then(|result| result.scales.first()?.value).map(f64::to_bits);
        if !seen.insert((it.assessment.instrument_id.clone(), it.assessment.started_at, total)) {
            return false;
        }
        let count = kept.entry(it.assessment.instrument_id.clone()).or_default();
        *count += 1;
        *count <= MOST_TOTALS
    });
    found
        .into_iter()
        .map(|(at, it)| {
            reading.take(at);
            it
        })
        .collect()
}

/// The instrument of this program whose total is named by its own address.
fn ours<'i>(instruments: &'i Instruments, system: &str, code: &str) -> Option<&'i Instrument> {
    let instrument = instruments.newest(system.strip_prefix(INSTRUMENT)?)?;
    instrument.scoring.scales.first().filter(|scale| scale.id == code).map(|_| instrument)
}

fn of_total(
    patient: &Patient,
    instrument: &Instrument,
    key: String,
    day: chrono::NaiveDate,
    when: DateTime<Utc>,
    scored: Scored,
) -> MappedAssessment {
    let assessment = Assessment {
        recorded: Recorded::Total,
        ended_at: Some(when),
        result: Some(scored),
        ..head(patient, instrument, key, day, when)
    };
    MappedAssessment { assessment, answers: Vec::new() }
}

fn head(
    patient: &Patient,
    instrument: &Instrument,
    key: String,
    day: chrono::NaiveDate,
    when: DateTime<Utc>,
) -> Assessment {
    let begun = Assessment::begun(
        AssessmentId(key.clone()),
        ClientId(patient.key.clone()),
        instrument,
        day,
        when,
        String::new(),
    );
    Assessment { status: AssessmentStatus::Completed, source: Some(source(key)), ..begun }
}
