//! Condition: which of a client's active conditions a care plan can be about.
//!
//! Systems keep every finding of every visit as an active condition: "Medication review due" thirty
//! times over, "Received higher education". What a case manager wants of that is each standing
//! problem once, and the social findings one can do something about.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde_json::Value;

use super::concept::{Concept, code_in, concept};
use super::document::digest;
use super::node::Node;
use super::reading::{MOST, Patient, Reading};
use crate::import::ImportNoticeKind;
use crate::plan::{LifeDomain, NeedKind};

const KIND: &str = "Condition";

/// What an active condition is to a care plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Something the client may want help with.
    Need(NeedKind, LifeDomain),
    /// A danger, better kept as a risk; not for the client copy unless chosen.
    SensitiveRisk,
    /// A fact, a reminder or history: no need of its own.
    Fact,
}

/// An active condition, once, however often the file has it.
pub(super) struct Problem {
    pub(super) key: String,
    pub(super) text: String,
    /// The words that tell what it is about.
    pub(super) words: HashSet<String>,
    pub(super) code: Option<String>,
    pub(super) standing: Standing,
    pub(super) is_disorder: bool,
    /// The source itself keeps it on its list of problems or concerns.
    pub(super) is_listed: bool,
    pub(super) onset_on: Option<NaiveDate>,
    /// When it was last written down.
    pub(super) seen_on: Option<NaiveDate>,
    /// The encounters it was written down at.
    pub(super) encounters: Vec<usize>,
    /// The resources that say so.
    pub(super) members: Vec<usize>,
}

impl Problem {
    /// Whether the need it becomes stays off the client copy unless chosen.
    pub(super) fn is_sensitive(&self) -> bool {
        let coded = self.code.as_deref().and_then(|code| code.rsplit_once('|'));
        let by_code = |(system, code): (&str, &str)| {
            system.contains("icd-10") && SENSITIVE_ICD_10.iter().any(|start| code.starts_with(start))
        };
        self.standing == Standing::SensitiveRisk || coded.is_some_and(by_code) || is_sensitive(&self.text)
    }
}

/// The active conditions of a client, one for each code, the latest word on each.
pub(super) fn problems(reading: &Reading<'_>, patient: &Patient) -> Vec<Problem> {
    let mut problems = Vec::<Problem>::new();
    let mut known = HashMap::<String, usize>::new();
    for (at, value) in reading.belonging(KIND, patient) {
        let Some((group, problem)) = problem(reading, patient, at, &value) else { continue };
        let Some(found) = known.get(&group).and_then(|at| problems.get_mut(*at)) else {
            known.insert(group, problems.len());
            problems.push(problem);
            continue;
        };
        let onset_on = [found.onset_on, problem.onset_on].into_iter().flatten().min();
        let is_listed = found.is_listed || problem.is_listed;
        let mut members = std::mem::take(&mut found.members);
        members.extend(&problem.members);
        let mut encounters = std::mem::take(&mut found.encounters);
        encounters.extend(&problem.encounters);
        if problem.seen_on >= found.seen_on {
            *found = problem;
        }
        (found.onset_on, found.is_listed, found.members, found.encounters) = (onset_on, is_listed, members, encounters);
    }
    let latest = problems.iter().filter_map(|it| it.seen_on).max();
    problems.retain(|it| !is_over(it, latest));
    for _ in MOST..problems.len() {
        reading.note(ImportNoticeKind::TooMany, KIND);
    }
    problems.truncate(MOST);
    problems
}

/// Half a year without a word on something acute: nobody closed it.
fn is_over(problem: &Problem, latest: Option<NaiveDate>) -> bool {
    let is_acute = problem.text.to_lowercase().split_whitespace().any(|word| word == "acute");
    is_acute && latest.zip(problem.seen_on).is_some_and(|(latest, seen)| (latest - seen).num_days() > 183)
}

fn problem(reading: &Reading<'_>, patient: &Patient, at: usize, value: &Value) -> Option<(String, Problem)> {
    let node = Node::new(value);
    if matches!(code_in(node.get("verificationStatus"), "condition-ver-status"), Some("refuted" | "entered-in-error")) {
        return None;
    }
    match code_in(node.get("clinicalStatus"), "condition-clinical") {
        Some("active" | "recurrence" | "relapse") => {}
        Some("inactive" | "remission" | "resolved") => return None,
        unknown => {
            // Required by FHIR wherever there is no end to it.
            let has_end = node.get("abatementDateTime").exists() || node.get("abatementPeriod").exists();
            if unknown.is_some() || !has_end {
                reading.note(ImportNoticeKind::UnknownStatus, KIND);
            }
            if has_end {
                return None;
            }
        }
    }
    let Some(what) = concept(reading, node.get("code"), KIND) else {
        reading.note(ImportNoticeKind::MissingRequired, KIND);
        return None;
    };
    let onset = reading
        .date(node.get("onsetDateTime"), KIND)
        .or_else(|| reading.date(node.get("onsetPeriod").get("start"), KIND));
    let recorded = reading.date(node.get("recordedDate"), KIND);
    let is_listed = node.get("category").items().any(|category| {
        category
            .get("coding")
            .items()
            .any(|it| matches!(it.get("code").text(), Some("problem-list-item" | "health-concern" | "sdoh")))
    });
    let group = group(&what);
    let problem = Problem {
        key: format!("{}#condition/{:016x}", patient.key, digest(&group)),
        standing: standing(&what),
        is_disorder: what.tag.as_deref() == Some("disorder"),
        words: telling_words(&what.text),
        text: what.text,
        code: what.code,
        is_listed,
        onset_on: onset.map(|date| date.first),
        seen_on: recorded.or(onset).map(|date| date.first),
        encounters: reading.target(node.get("encounter"), at).into_iter().collect(),
        members: vec![at],
    };
    Some((group, problem))
}

/// Words that say nothing about which problem a plan is for.
const COMMON_WORDS: &[&str] = &[
    "care",
    "plan",
    "management",
    "self",
    "education",
    "lifestyle",
    "regarding",
    "therapy",
    "treatment",
    "program",
    "routine",
    "with",
    "and",
    "the",
    "for",
    "type",
    "disease",
    "disorder",
    "chronic",
    "exercise",
    "exercises",
    "activity",
    "counseling",
    "procedure",
    "diet",
    "recommendation",
    "about",
    "from",
    "dependent",
    "health",
    "patient",
    "prevention",
    "prevent",
];

/// The words of a name that tell which problem it is about.
pub(super) fn telling_words(text: &str) -> HashSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.chars().count() >= 4 && !COMMON_WORDS.contains(&word.as_str())).collect()
}

/// What makes two conditions one: the code; of a staged disease, the disease.
fn group(what: &Concept) -> String {
    let name = what.text.to_lowercase();
    if let Some((before, after)) = name.split_once(" stage ") {
        let rest = after.split_once(' ').map_or("", |(_, rest)| rest);
        return format!("{before} {rest}").trim().to_owned();
    }
    what.code.clone().unwrap_or(name)
}

/// SNOMED CT findings about a client's life that one can do something about.
const SOCIAL_NEEDS: &[(&str, LifeDomain)] = &[
    ("32911000", LifeDomain::Environmental),   // Homeless
    ("105531004", LifeDomain::Environmental),  // Housing unsatisfactory
    ("1156191002", LifeDomain::Environmental), // Housing instability
    ("713458007", LifeDomain::Environmental),  // Lack of access to transportation
    ("424393004", LifeDomain::Safety),         // Reports of violence in the environment
    ("73438004", LifeDomain::FinancialLegal),  // Unemployed
    ("733423003", LifeDomain::FinancialLegal), // Food insecurity
    ("706875005", LifeDomain::FinancialLegal), // Insufficient food supply
    ("423315002", LifeDomain::Psychosocial),   // Limited social contact
    ("422650009", LifeDomain::Psychosocial),   // Social isolation
    ("73595000", LifeDomain::Psychosocial),    // Stress
    ("361055000", LifeDomain::Mental),         // Misuses drugs
    ("10939881000119105", LifeDomain::Mental), // Unhealthy alcohol drinking behavior
    ("80583007", LifeDomain::Mental),          // Severe anxiety
];

/// SNOMED CT findings that are facts of a life, not needs: schooling, work, status, reminders.
const FACTS: &[&str] = &[
    "314529007", // Medication review due
    "224299000", // Received higher education
    "224295006", // Only received primary school education
    "105421008", // Educated to high school level
    "473461003", // Educated to high school level
    "160903007", // Full-time employment
    "160904001", // Part-time employment
    "741062008", // Not in labor force
    "266948004", // Has a criminal record
    "446654005", // Refugee
];

/// SNOMED CT findings of danger from another person.
const DANGERS: &[&str] = &[
    "706893006", // Victim of intimate partner abuse
    "370995009", // Elder abuse
];

/// ICD-10 codes of what stays off the client copy unless chosen, whatever their names say: substance use
/// but tobacco (F17), suicidal thoughts and attempts, abuse by others.
const SENSITIVE_ICD_10: &[&str] =
    &["F10", "F11", "F12", "F13", "F14", "F15", "F16", "F18", "F19", "R45.85", "T14.91", "T74", "T76"];

/// Names of the same. A mark too many is seen beside the preview and taken off; one too few is printed.
const SENSITIVE_WORDS: &[&str] = &[
    "alcohol",
    "opioid",
    "cocaine",
    "heroin",
    "substance use",
    "drug dependence",
    "addict",
    "overdose",
    "misuse",
    "abuse",
    "partner violence",
    "domestic violence",
    "suicid",
    "self-harm",
];

/// Whether a name tells of partner violence, substance use or suicide.
pub(super) fn is_sensitive(name: &str) -> bool {
    // A fatty liver of those who do not drink is named by what they do not do.
    let name = name.to_lowercase().replace("nonalcohol", "").replace("non-alcohol", "");
    SENSITIVE_WORDS.iter().any(|word| name.contains(word))
}

fn standing(what: &Concept) -> Standing {
    let (system, code) = what.code.as_deref().and_then(|code| code.rsplit_once('|')).unwrap_or_default();
    let name = what.text.to_lowercase();
    if DANGERS.contains(&code) {
        return Standing::SensitiveRisk;
    }
    if let Some((_, domain)) = SOCIAL_NEEDS.iter().find(|(known, _)| *known == code) {
        return Standing::Need(NeedKind::HealthConcern, *domain);
    }
    // ICD-10: Z55 to Z65 are social needs; all other Z codes are reasons for a visit or history.
    if system.contains("icd-10") {
        let social = match code.get(..3) {
            Some("Z59") => Some(LifeDomain::Environmental),
            Some("Z56" | "Z57" | "Z65") => Some(LifeDomain::FinancialLegal),
            Some("Z63") => Some(LifeDomain::Caregiver),
            Some("Z55" | "Z60" | "Z62" | "Z64") => Some(LifeDomain::Psychosocial),
            _ => None,
        };
        if let Some(domain) = social {
            return Standing::Need(NeedKind::HealthConcern, domain);
        }
        if code.starts_with('Z') {
            return Standing::Fact;
        }
    }
    let is_aside = matches!(
        what.tag.as_deref(),
        Some(
            "situation"
                | "person"
                | "procedure"
                | "regime/therapy"
                | "observable entity"
                | "record artifact"
                | "qualifier value"
                | "social concept"
                | "occupation"
        )
    );
    let is_history = ["history of", "h/o", "past ", "abnormal finding", "family history"]
        .iter()
        .any(|start| name.starts_with(start));
    if FACTS.contains(&code) || is_aside || is_history {
        return Standing::Fact;
    }
    Standing::Need(NeedKind::Problem, domain(system, code, &name))
}

/// The domain of life a diagnosis belongs to; a first guess that the case manager can change.
pub(super) fn domain(system: &str, code: &str, name: &str) -> LifeDomain {
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let is_icd = system.contains("icd-10");
    if says(&["dementia", "alzheimer", "cognitive", "memory", "delirium"])
        || (is_icd && matches!(code.get(..3), Some("F01" | "F02" | "F03" | "G30")))
    {
        LifeDomain::Cognitive
    } else if (is_icd && code.starts_with('F'))
        || says(&[
            "depress",
            "anxiety",
            "bipolar",
            "schizo",
            "psycho",
            "posttraumatic",
            "post-traumatic",
            "panic",
            "mood",
            "suicid",
            "drug",
            "alcohol",
            "opioid",
            "substance",
            "addict",
            "overdose",
            "stress",
        ])
    {
        LifeDomain::Mental
    } else if says(&["fall", "abuse", "violence", "neglect"]) {
        LifeDomain::Safety
    } else if says(&["housing", "homeless", "transport"]) {
        LifeDomain::Environmental
    } else if says(&["food", "financ", "income", "employ", "insurance"]) {
        LifeDomain::FinancialLegal
    } else if says(&["caregiver"]) {
        LifeDomain::Caregiver
    } else if says(&["isolat", "social", "lonel", "grief"]) {
        LifeDomain::Psychosocial
    } else if says(&["mobility", "walking", "incontinen", "impaired", "blind", "deaf", "hearing loss", "visual"]) {
        LifeDomain::Functional
    } else {
        LifeDomain::Physical
    }
}
