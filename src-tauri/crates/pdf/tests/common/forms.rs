//! The shipped instruments as forms, blank and filled, and a safety plan. All people are fictional.

use std::path::{Path, PathBuf};

use serde_json::Value;
use throughline_pdf::{
    AnswerSpace, BandPrint, CrisisLinePrint, CutoffPrint, FilledPrint, FormKind, FormMode, FormPart, FormPrint,
    FormStatus, GivenPrint, GroupPrint, OptionPrint, QuestionPrint, SafetyPlanPrint, ScalePrint, VersionLabel,
};

use crate::common::{day, phone, texts};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/data/instruments")
}

/// The ids of all shipped instruments, in order.
pub(crate) fn instruments() -> Vec<String> {
    let mut ids: Vec<String> = std::fs::read_dir(folder())
        .expect("the instruments' folder")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".json").map(str::to_owned))
        .collect();
    ids.sort();
    ids
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> Option<String> {
    value.as_f64().map(|number| number.to_string())
}

fn all<T>(value: &Value, key: &str, of: impl FnMut(&Value) -> T) -> Vec<T> {
    value[key].as_array().map(|items| items.iter().map(of).collect()).unwrap_or_default()
}

/// A shipped instrument ("phq-9.1") as a blank form.
pub(crate) fn blank(id: &str) -> FormPrint {
    let file = std::fs::read_to_string(folder().join(format!("{id}.json"))).expect("an instrument's file");
    let data: Value = serde_json::from_str(&file).expect("JSON");
    let scoring = &data["scoring"];
    let kind = match (text(&data, "kind").as_str(), text(&data, "tier").as_str()) {
        ("checklist", _) => FormKind::Checklist,
        ("comprehensive", _) => FormKind::Comprehensive,
        (_, "score-only") => FormKind::ScoreOnly,
        _ => FormKind::Instrument,
    };
    let mut count = 0;
    FormPrint {
        kind,
        title: text(&data, "title"),
        short_title: text(&data, "shortTitle"),
        notice: text(&data, "notice"),
        licence: text(&data, "licence"),
        to_be_confirmed: all(&data, "toBeConfirmed", |fact| fact.as_str().unwrap_or_default().to_owned()),
        stem: text(&data, "stem"),
        recall_period: text(&data, "recallPeriod"),
        guidance: text(&data, "guidance"),
        parts: all(&data, "item", |item| part(item, &mut count)),
        scales: all(scoring, "scales", scale),
        triage: all(scoring, "triage", |triage| text(triage, "label")),
        cutoffs: all(scoring, "cutoffs", |cutoff| CutoffPrint {
            for_whom: text(cutoff, "label"),
            at_least: number(&cutoff["atLeast"]).unwrap_or_default(),
        }),
        missing_rule: text(scoring, "missing"),
        left_out: None,
        filled: None,
        client_name: String::new(),
        agency: "Lantern Street Care Coordination".to_owned(),
        case_manager: "Theo Marchetti, RN".to_owned(),
        direct_phone: "(555) 010-0117".to_owned(),
        printed_on: day(2026, 11, 22),
    }
}

fn part(item: &Value, count: &mut u32) -> FormPart {
    let kind = text(item, "type");
    if kind == "group" {
        return FormPart::Group(GroupPrint {
            heading: text(item, "text"),
            hint: text(item, "hint"),
            parts: all(item, "item", |item| part(item, count)),
        });
    }
    if kind == "display" {
        return FormPart::Words(text(item, "text"));
    }
    *count += 1;
    let options = || {
        all(item, "answerOption", |option| OptionPrint {
            label: text(option, "label"),
            points: number(&option["points"]),
        })
    };
    let space = match kind.as_str() {
        "choice" | "yes-no" => AnswerSpace::One(options()),
        "multiple" => AnswerSpace::Several(options()),
        "number" => AnswerSpace::Number {
            unit: text(item, "unit"),
            range: match (number(&item["min"]), number(&item["max"])) {
                (Some(min), Some(max)) => format!("{min} to {max}"),
                _ => String::new(),
            },
        },
        "date" => AnswerSpace::Date,
        _ => AnswerSpace::Text { lines: 3 },
    };
    FormPart::Question(QuestionPrint {
        number: count.to_string(),
        text: text(item, "text"),
        hint: text(item, "hint"),
        only_if: (!item["enableWhen"].is_null()).then(|| "Only if you answered yes to question 2".to_owned()),
        to_be_confirmed: item["toBeConfirmed"].as_bool().unwrap_or(false),
        space,
        given: None,
    })
}

fn scale(scale: &Value) -> ScalePrint {
    ScalePrint {
        label: text(scale, "label"),
        least: number(&scale["min"]).unwrap_or_default(),
        greatest: number(&scale["max"]),
        unit: text(scale, "unit"),
        bands: all(scale, "bands", |band| BandPrint {
            from: number(&band["min"]).unwrap_or_default(),
            to: number(&band["max"]),
            label: text(band, "label"),
            for_whom: if band["when"].is_null() { String::new() } else { "With the condition of the file".to_owned() },
        }),
        value: None,
        band: None,
        why_none: String::new(),
    }
}

/// Every question of a form, in order.
pub(crate) fn questions(form: &mut FormPrint) -> Vec<&mut QuestionPrint> {
    fn collect<'a>(parts: &'a mut [FormPart], into: &mut Vec<&'a mut QuestionPrint>) {
        for part in parts {
            match part {
                FormPart::Group(group) => collect(&mut group.parts, into),
                FormPart::Question(question) => into.push(question),
                FormPart::Words(_) => {}
            }
        }
    }
    let mut all = Vec::new();
    collect(&mut form.parts, &mut all);
    all
}

/// The same form, filled: answers of every kind, one declined, one not asked, one left open.
pub(crate) fn filled(mut form: FormPrint) -> FormPrint {
    form.client_name = "Marisol Applewood-Featherstone".to_owned();
    let count = questions(&mut form).len();
    for (i, question) in questions(&mut form).into_iter().enumerate() {
        question.given = match &question.space {
            _ if count > 12 && i == 4 => Some(GivenPrint::Declined),
            _ if count > 12 && i == 6 => Some(GivenPrint::NotAsked),
            _ if count > 12 && i == 8 => None,
            AnswerSpace::One(options) => Some(GivenPrint::Chosen(vec![(i * 7 + 1) % options.len()])),
            AnswerSpace::Several(options) => Some(GivenPrint::Chosen((0..options.len()).step_by(2).collect())),
            AnswerSpace::Number { .. } => Some(GivenPrint::Words("3".to_owned())),
            AnswerSpace::Date => Some(GivenPrint::Words("March 3, 2026".to_owned())),
            AnswerSpace::Text { .. } => Some(GivenPrint::Words(
                "My daughter Ines calls every evening. On Sundays we cook together.\nIn winter I go out less."
                    .to_owned(),
            )),
        };
    }
    for scale in &mut form.scales {
        if count > 12 {
            scale.why_none = "Question 5 was declined.".to_owned();
        } else {
            scale.value = Some("14".to_owned());
            scale.band = (!scale.bands.is_empty()).then_some(scale.bands.len() / 2);
        }
    }
    form.filled = Some(FilledPrint {
        asked_on: day(2026, 11, 20),
        asked_by: "Theo Marchetti, RN".to_owned(),
        mode: FormMode::Interview,
        language: Some("Spanish".to_owned()),
        interpreter: Some(true),
        status: FormStatus::Completed,
        total_only: false,
        triage: (!form.triage.is_empty()).then_some(0),
        positive: (count <= 12).then_some(true),
    });
    form
}

/// A filled form that stands in the place of an earlier one, answered by somebody for the client, with
/// something left out and no total.
pub(crate) fn amended(mut form: FormPrint) -> FormPrint {
    if let Some(facts) = &mut form.filled {
        facts.status =
            FormStatus::Amended { replaces: day(2026, 11, 2), reason: "Two answers were swapped.".to_owned() };
        facts.mode = FormMode::Proxy("Ines Applewood".to_owned());
        facts.positive = None;
    }
    form.left_out = Some("Sensitive answers were left out of this copy.".to_owned());
    if let Some(first) = questions(&mut form).first_mut() {
        first.given = Some(GivenPrint::Declined);
    }
    for scale in &mut form.scales {
        scale.value = None;
        scale.band = None;
        scale.why_none = "Question 1 was declined.".to_owned();
    }
    form
}

fn crisis(name: &str, number: &str) -> CrisisLinePrint {
    CrisisLinePrint { name: name.to_owned(), number: number.to_owned(), hours: "day and night".to_owned() }
}

/// A safety plan as long as they are: 3 signs, 3 ways to cope, 4 contacts, 3 helpers, 4 professionals,
/// 2 steps to make the place safer.
pub(crate) fn safety_plan() -> SafetyPlanPrint {
    SafetyPlanPrint {
        client_name: "Marisol Applewood-Featherstone".to_owned(),
        warning_signs: texts(&[
            "I stop answering when Ines calls",
            "I lie awake after three and think that I am a burden",
            "I do not feed Pepito on time",
        ]),
        coping: texts(&[
            "Breathe slowly and count the tiles on the kitchen wall",
            "Put on the radio and knead dough",
            "Walk to the corner and back",
        ]),
        distraction: vec![
            phone("Mrs. Vandersloot next door", "(555) 010-0188"),
            phone("Rosa, from church", "(555) 010-0175"),
            phone("The library on Lantern Street", ""),
            phone("Sunday cooking with the grandchildren", ""),
        ],
        helpers: vec![
            phone("Ines, my daughter", "(555) 010-0163"),
            phone("Father Quill", "(555) 010-0154"),
            phone("Mrs. Vandersloot next door", "(555) 010-0188"),
        ],
        professionals: vec![
            phone("Theo Marchetti, my case manager", "(555) 010-0117"),
            phone("Dr. Okonkwo-Lindqvist", "(555) 010-0142"),
            phone("Harbor Counseling, Ms. Adeyemi", "(555) 010-0136"),
            phone("Nurse line, day and night", "1-800-555-0199"),
        ],
        environment: texts(&[
            "Ines keeps my old pills and brings a week at a time",
            "The knives stay at Mrs. Vandersloot's until Sunday",
        ]),
        worth_living_for: "My grandchildren at the table on Sunday, and Pepito asleep on my feet.".to_owned(),
        crisis_lines: vec![
            crisis("Emergency", "911"),
            crisis("Suicide & Crisis Lifeline, call or text", "988"),
            crisis("Crisis Text Line", "text HOME to 741741"),
        ],
        written_with: "Theo Marchetti, RN".to_owned(),
        written_on: Some(day(2026, 11, 20)),
        next_review: Some(day(2026, 12, 4)),
        agency: "Lantern Street Care Coordination".to_owned(),
        case_manager: "Theo Marchetti, RN".to_owned(),
        direct_phone: "(555) 010-0117".to_owned(),
        printed_on: day(2026, 11, 22),
        version: VersionLabel::Number(2),
    }
}

fn again<T: Clone>(entries: &[T], times: usize) -> Vec<T> {
    std::iter::repeat_n(entries, times).flatten().cloned().collect()
}

/// The same plan with `times` as many entries in each step.
pub(crate) fn long_safety_plan(times: usize) -> SafetyPlanPrint {
    let plan = safety_plan();
    SafetyPlanPrint {
        warning_signs: again(&plan.warning_signs, times),
        coping: again(&plan.coping, times),
        distraction: again(&plan.distraction, times),
        helpers: again(&plan.helpers, times),
        professionals: again(&plan.professionals, times),
        environment: again(&plan.environment, times),
        ..plan
    }
}

/// A plan that says nothing yet.
pub(crate) fn empty_safety_plan() -> SafetyPlanPrint {
    SafetyPlanPrint { worth_living_for: String::new(), next_review: None, ..long_safety_plan(0) }
}

/// Every text of a form that people or data files gave.
pub(crate) fn form_texts(form: &mut FormPrint) -> Vec<&mut String> {
    fn of_parts<'a>(parts: &'a mut [FormPart], texts: &mut Vec<&'a mut String>) {
        for part in parts {
            match part {
                FormPart::Words(words) => texts.push(words),
                FormPart::Group(group) => {
                    texts.extend([&mut group.heading, &mut group.hint]);
                    of_parts(&mut group.parts, texts);
                }
                FormPart::Question(question) => {
                    texts.extend([&mut question.number, &mut question.text, &mut question.hint]);
                    texts.extend(&mut question.only_if);
                    match &mut question.space {
                        AnswerSpace::One(options) | AnswerSpace::Several(options) => {
                            for option in options {
                                texts.push(&mut option.label);
                                texts.extend(&mut option.points);
                            }
                        }
                        AnswerSpace::Number { unit, range } => texts.extend([unit, range]),
                        AnswerSpace::Date | AnswerSpace::Text { .. } => {}
                    }
                    if let Some(GivenPrint::Words(words)) = &mut question.given {
                        texts.push(words);
                    }
                }
            }
        }
    }
    let mut texts = vec![
        &mut form.title,
        &mut form.short_title,
        &mut form.notice,
        &mut form.licence,
        &mut form.stem,
        &mut form.recall_period,
        &mut form.guidance,
        &mut form.missing_rule,
        &mut form.client_name,
        &mut form.agency,
        &mut form.case_manager,
        &mut form.direct_phone,
    ];
    texts.extend(&mut form.left_out);
    texts.extend(&mut form.to_be_confirmed);
    texts.extend(&mut form.triage);
    of_parts(&mut form.parts, &mut texts);
    for scale in &mut form.scales {
        texts.extend([&mut scale.label, &mut scale.least, &mut scale.unit, &mut scale.why_none]);
        texts.extend(&mut scale.greatest);
        texts.extend(&mut scale.value);
        for band in &mut scale.bands {
            texts.extend([&mut band.from, &mut band.label, &mut band.for_whom]);
            texts.extend(&mut band.to);
        }
    }
    for cutoff in &mut form.cutoffs {
        texts.extend([&mut cutoff.for_whom, &mut cutoff.at_least]);
    }
    if let Some(filled) = &mut form.filled {
        texts.push(&mut filled.asked_by);
        texts.extend(&mut filled.language);
        if let FormMode::Proxy(name) = &mut filled.mode {
            texts.push(name);
        }
        match &mut filled.status {
            FormStatus::Amended { reason, .. }
            | FormStatus::Stopped { reason }
            | FormStatus::EnteredInError { reason } => texts.push(reason),
            FormStatus::InProgress | FormStatus::Completed => {}
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}

/// Every text of a safety plan that people gave.
pub(crate) fn safety_texts(plan: &mut SafetyPlanPrint) -> Vec<&mut String> {
    let mut texts = vec![
        &mut plan.client_name,
        &mut plan.worth_living_for,
        &mut plan.written_with,
        &mut plan.agency,
        &mut plan.case_manager,
        &mut plan.direct_phone,
    ];
    texts.extend(&mut plan.warning_signs);
    texts.extend(&mut plan.coping);
    texts.extend(&mut plan.environment);
    for contact in plan.distraction.iter_mut().chain(&mut plan.helpers).chain(&mut plan.professionals) {
        texts.extend([&mut contact.who, &mut contact.number]);
    }
    for line in &mut plan.crisis_lines {
        texts.extend([&mut line.name, &mut line.number, &mut line.hours]);
    }
    texts.retain(|text| !text.is_empty());
    texts
}
