//! From an instrument, and what was answered, to the form on paper. Pure functions.

use chrono::NaiveDate;
use throughline_domain::assessment::{Answer, AnswerValue, Assessment, AssessmentMode, AssessmentStatus, Recorded};
use throughline_domain::assessment_rules::wording;
use throughline_domain::instrument::{Condition, Instrument, InstrumentKind, Item, ItemType, Scale, Tier};
use throughline_domain::messages::MessageFault;
use throughline_domain::practice::Practice;
use throughline_domain::scoring::Scored;
use throughline_pdf::{
    AnswerSpace, BandPrint, CutoffPrint, FilledPrint, FormKind, FormMode, FormPart, FormPrint, FormStatus, GivenPrint,
    GroupPrint, OptionPrint, QuestionPrint, ScalePrint,
};

use super::words::CopyWords;

/// What every form says, blank or filled.
pub(super) struct Sources<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) client_name: String,
    pub(super) practice: &'a Practice,
    pub(super) today: NaiveDate,
    pub(super) words: &'a CopyWords,
    /// What was answered; none for a blank form.
    pub(super) filled: Option<Filled<'a>>,
}

/// What was answered, and what it came to.
pub(super) struct Filled<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) answers: &'a [Answer],
    pub(super) scored: &'a Scored,
    /// The day of the one it stands in the place of.
    pub(super) replaces: Option<NaiveDate>,
    pub(super) include_sensitive: bool,
}

/// Lines to write words on.
const LINES: u8 = 3;

/// The form.
pub(super) fn form_print(sources: &Sources<'_>) -> Result<FormPrint, MessageFault> {
    let Sources { instrument, practice, words, .. } = sources;
    let mut left_out = false;
    let parts = parts(sources, &instrument.items, &mut left_out)?;
    let scoring = &instrument.scoring;
    Ok(FormPrint {
        kind: match (instrument.kind, instrument.tier) {
            (InstrumentKind::Checklist, _) => FormKind::Checklist,
            (InstrumentKind::Comprehensive, _) => FormKind::Comprehensive,
            (InstrumentKind::Instrument, Tier::ScoreOnly) => FormKind::ScoreOnly,
            (InstrumentKind::Instrument, _) => FormKind::Instrument,
        },
        title: instrument.title.clone(),
        short_title: instrument.short_title.clone(),
        notice: instrument.notice.clone(),
        licence: instrument.licence.clone(),
        to_be_confirmed: instrument.to_be_confirmed.clone(),
        stem: instrument.stem.clone(),
        recall_period: instrument.recall_period.clone(),
        guidance: instrument.guidance.clone(),
        parts,
        // A number or a result tells what the answers it was made of would have told.
        scales: scoring
            .scales
            .iter()
            .filter(|scale| {
                !left_out || !scale.items.iter().any(|link| instrument.item(link).is_some_and(|it| it.sensitive))
            })
            .map(|scale| scale_print(sources, scale))
            .collect::<Result<_, _>>()?,
        triage: scoring.triage.iter().filter(|_| !left_out).map(|triage| triage.label.clone()).collect(),
        cutoffs: scoring
            .cutoffs
            .iter()
            .map(|cutoff| CutoffPrint { for_whom: cutoff.label.clone(), at_least: number(cutoff.at_least, 3) })
            .collect(),
        missing_rule: scoring.missing.clone(),
        left_out: left_out.then(|| words.say("form-left-out")).transpose()?,
        filled: sources.filled.as_ref().map(|filled| FilledPrint {
            positive: filled.scored.positive.filter(|_| !left_out),
            ..filled_print(instrument, filled, words)
        }),
        client_name: sources.client_name.clone(),
        agency: practice.agency.clone(),
        case_manager: practice.case_manager.clone(),
        direct_phone: practice.direct_phone.clone(),
        printed_on: sources.today,
    })
}

fn filled_print(instrument: &Instrument, filled: &Filled<'_>, words: &CopyWords) -> FilledPrint {
    let Filled { assessment, scored, .. } = filled;
    let reason = || assessment.ended_reason.clone();
    let by = if assessment.ended_by.is_empty() { &assessment.started_by } else { &assessment.ended_by };
    FilledPrint {
        asked_on: assessment.asked_on,
        asked_by: by.clone(),
        mode: match assessment.mode {
            AssessmentMode::SelfReport => FormMode::SelfReport,
            AssessmentMode::Interview => FormMode::Interview,
            AssessmentMode::Proxy => FormMode::Proxy(assessment.informant.clone()),
            AssessmentMode::Unknown => FormMode::Unknown,
        },
        language: Some(assessment.language.trim()).filter(|tag| !tag.is_empty()).map(|tag| words.language(tag)),
        interpreter: assessment.interpreter,
        status: match assessment.status {
            AssessmentStatus::InProgress => FormStatus::InProgress,
            AssessmentStatus::Completed => FormStatus::Completed,
            AssessmentStatus::Amended => match filled.replaces {
                Some(replaces) => FormStatus::Amended { replaces, reason: assessment.amended_reason.clone() },
                None => FormStatus::Completed,
            },
            AssessmentStatus::Stopped => FormStatus::Stopped { reason: reason() },
            AssessmentStatus::EnteredInError => FormStatus::EnteredInError { reason: reason() },
        },
        total_only: assessment.recorded == Recorded::Total,
        triage: scored
            .triage
            .as_ref()
            .and_then(|result| instrument.scoring.triage.iter().position(|triage| triage.id == result.id)),
        positive: scored.positive,
    }
}

fn parts(sources: &Sources<'_>, items: &[Item], left_out: &mut bool) -> Result<Vec<FormPart>, MessageFault> {
    let mut printed = Vec::new();
    for item in items {
        if let Some(filled) = &sources.filled {
            let total_only = filled.assessment.recorded == Recorded::Total;
            let visible = filled.scored.visible.contains(&item.link_id);
            if item.sensitive && !filled.include_sensitive && (total_only || visible) {
                *left_out = true;
                continue;
            }
            if total_only && item.item_type == ItemType::Group {
                parts(sources, &item.items, left_out)?;
            }
            if total_only || !visible {
                continue;
            }
        }
        printed.push(match item.item_type {
            ItemType::Group => {
                let parts = parts(sources, &item.items, left_out)?;
                // A heading over nothing says nothing; a group of a template may have words alone.
                if parts.is_empty() {
                    continue;
                }
                FormPart::Group(GroupPrint { heading: item.text.clone(), hint: item.hint.clone(), parts })
            }
            ItemType::Display => FormPart::Words(item.text.clone()),
            _ => FormPart::Question(question(sources, item)?),
        });
    }
    Ok(printed)
}

fn question(sources: &Sources<'_>, item: &Item) -> Result<QuestionPrint, MessageFault> {
    let given = sources.filled.as_ref().and_then(|filled| {
        filled.answers.iter().find(|answer| answer.link_id == item.link_id).map(|answer| &answer.value)
    });
    let only_if = match (&sources.filled, &item.enable_when) {
        // On a filled form it is there because it was asked.
        (None, Some(condition)) => Some(only_if(sources.instrument, condition, sources.words)?),
        _ => None,
    };
    Ok(QuestionPrint {
        number: printed_number(item),
        text: item.text.clone(),
        hint: item.hint.clone(),
        only_if,
        to_be_confirmed: item.to_be_confirmed,
        space: space(item, sources.words)?,
        given: given.map(|value| given_print(item, value, sources.words)).transpose()?,
    })
}

/// The number the source gives the item. Links that are words of our own are none.
fn printed_number(item: &Item) -> String {
    let link = &item.link_id;
    let digits = link.chars().take_while(char::is_ascii_digit).count();
    let numbered = (1..=3).contains(&digits) && link.chars().skip(digits).count() <= 1;
    if numbered && link.chars().all(|c| c.is_ascii_alphanumeric()) { link.clone() } else { String::new() }
}

fn space(item: &Item, words: &CopyWords) -> Result<AnswerSpace, MessageFault> {
    let options = || {
        item.options
            .iter()
            .map(|option| OptionPrint {
                label: option.label.clone(),
                points: option.points.map(|points| number(points, 3)),
            })
            .collect()
    };
    let digits = item.decimals;
    Ok(match item.item_type {
        ItemType::Multiple => AnswerSpace::Several(options()),
        ItemType::Number => AnswerSpace::Number {
            unit: item.unit.clone(),
            range: words.range(item.min.map(|min| number(min, digits)), item.max.map(|max| number(max, digits)))?,
        },
        ItemType::Date => AnswerSpace::Date,
        ItemType::Text | ItemType::Group | ItemType::Display => AnswerSpace::Text { lines: LINES },
        ItemType::Choice | ItemType::YesNo => AnswerSpace::One(options()),
    })
}

fn given_print(item: &Item, value: &AnswerValue, words: &CopyWords) -> Result<GivenPrint, MessageFault> {
    let place = |code: &String| item.options.iter().position(|option| option.code == *code);
    Ok(match value {
        AnswerValue::Choice { code } => GivenPrint::Chosen(place(code).into_iter().collect()),
        AnswerValue::Choices { codes } => GivenPrint::Chosen(codes.iter().filter_map(place).collect()),
        AnswerValue::Number { value } => GivenPrint::Words(number(*value, item.decimals)),
        AnswerValue::Date { value } => GivenPrint::Words(words.day(*value)?),
        AnswerValue::Text { .. } => GivenPrint::Words(wording(item, value).unwrap_or_default()),
        AnswerValue::Declined => GivenPrint::Declined,
        AnswerValue::NotAsked => GivenPrint::NotAsked,
    })
}

fn scale_print(sources: &Sources<'_>, scale: &Scale) -> Result<ScalePrint, MessageFault> {
    let scored =
        sources.filled.as_ref().and_then(|filled| filled.scored.scales.iter().find(|scored| scored.id == scale.id));
    let digits = scale.decimals;
    let (instrument, words) = (sources.instrument, sources.words);
    let bands = scale.bands.iter().map(|band| {
        Ok(BandPrint {
            from: number(band.min, digits),
            to: band.max.map(|max| number(max, digits)),
            label: band.label.clone(),
            for_whom: band.when.as_ref().map(|when| for_whom(instrument, when, words)).transpose()?.unwrap_or_default(),
        })
    });
    let missing = scored.map_or(&[][..], |scored| &scored.missing);
    let why_none = if missing.is_empty() {
        String::new()
    } else {
        let links: Vec<&str> = missing.iter().map(String::as_str).collect();
        words.fill("form-why-none", "questions", &named(instrument, &links, words)?)?
    };
    Ok(ScalePrint {
        label: scale.label.clone(),
        least: number(scale.min, digits),
        greatest: scale.max.map(|max| number(max, digits)),
        unit: scale.unit.clone(),
        bands: bands.collect::<Result<_, _>>()?,
        value: scored.and_then(|scored| scored.value).map(|value| number(value, digits)),
        band: scored.and_then(|scored| scored.band).and_then(|band| usize::try_from(band).ok()),
        why_none,
    })
}

/// When an item is asked, in a sentence.
fn only_if(instrument: &Instrument, condition: &Condition, words: &CopyWords) -> Result<String, MessageFault> {
    if let Condition::Answer(test) = condition
        && let Some(item) = instrument.item(&test.item)
    {
        let label = |chosen: bool| {
            let of = item.options.iter().filter(move |option| test.is.contains(&option.code) == chosen);
            of.map(|option| words.quoted(&option.label)).collect::<Result<Vec<_>, _>>()
        };
        let (asked, other) = (label(true)?, label(false)?);
        let question = called(item, words)?;
        // "is not Never" is shorter than the four answers it leaves.
        return if other.len() == 1 && asked.len() > 1 {
            words.only_if("form-only-if-not", &question, &words.or(&other)?)
        } else {
            words.only_if("form-only-if", &question, &words.or(&asked)?)
        };
    }
    let mut links = Vec::new();
    named_items(condition, &mut links);
    if links.is_empty() {
        return words.say("form-only-if-other");
    }
    words.fill("form-only-if-depends", "questions", &named(instrument, &links, words)?)
}

/// Whose table of bands it is: the answers that choose it.
fn for_whom(instrument: &Instrument, when: &Condition, words: &CopyWords) -> Result<String, MessageFault> {
    match when {
        Condition::Answer(test) => {
            let options = instrument.item(&test.item).map_or(&[][..], |item| &item.options);
            let chosen = options.iter().filter(|option| test.is.contains(&option.code));
            let labels: Vec<String> = chosen.map(|option| option.label.clone()).collect();
            words.or(&labels)
        }
        _ => Ok(String::new()),
    }
}

fn called(item: &Item, words: &CopyWords) -> Result<String, MessageFault> {
    match printed_number(item).as_str() {
        "" => words.fill("form-question-called", "text", item.text.trim()),
        number => words.fill("form-question", "number", number),
    }
}

/// "question 2", "questions 1 to 9", or the questions in quotes where they have no numbers.
fn named(instrument: &Instrument, links: &[&str], words: &CopyWords) -> Result<String, MessageFault> {
    let items: Vec<&Item> = links.iter().filter_map(|link| instrument.item(link)).collect();
    let numbers: Vec<String> = items.iter().map(|item| printed_number(item)).collect();
    if items.len() == 1 || numbers.iter().any(String::is_empty) {
        let called = items.iter().map(|item| called(item, words)).collect::<Result<Vec<_>, _>>()?;
        return words.and(&called);
    }
    let values: Vec<u32> = numbers.iter().filter_map(|number| number.parse().ok()).collect();
    let in_a_row =
        values.len() == numbers.len() && values.len() > 2 && values.windows(2).all(|two| two[0] + 1 == two[1]);
    let listed = match (in_a_row, numbers.first(), numbers.last()) {
        (true, Some(first), Some(last)) => words.range(Some(first.clone()), Some(last.clone()))?,
        _ => words.and(&numbers)?,
    };
    words.fill("form-questions", "numbers", &listed)
}

/// The items a condition rests on, each once.
fn named_items<'a>(condition: &'a Condition, into: &mut Vec<&'a str>) {
    let links: &[String] = match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            return parts.iter().for_each(|part| named_items(part, into));
        }
        Condition::Not(part) => return named_items(part, into),
        Condition::Answer(test) => std::slice::from_ref(&test.item),
        Condition::Number(test) => std::slice::from_ref(&test.item),
        Condition::Declined(item) => std::slice::from_ref(item),
        Condition::Count(test) => &test.items,
        _ => &[],
    };
    for link in links {
        if !into.contains(&link.as_str()) {
            into.push(link);
        }
    }
}

/// A number with no more digits after the point than it needs.
fn number(value: f64, decimals: u32) -> String {
    let digits = usize::try_from(decimals.min(3)).unwrap_or(3);
    let text = format!("{value:.digits$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
