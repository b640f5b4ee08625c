//! The four files of `tests/fixtures`: what a case manager gets of each.

use super::{FhirFile, counted, fixture, noticed, picture};
use crate::client::ClientPart;
use crate::import::ImportNoticeKind as Notice;

pub(super) const NAMES: [&str; 4] =
    ["Eden_Jast_9f305031", "Elijah_Rempel_0704e124", "Gerardo_Satterfield_72b40696", "Tonda_Zieme_1ad8cf03"];

fn row(file: &FhirFile) -> Vec<usize> {
    let client = &file.clients[0];
    let parts = |wanted: fn(&ClientPart) -> bool| client.parts.iter().filter(|part| wanted(part)).count();
    let plan = client.plan.as_ref().expect("a plan");
    vec![
        parts(|it| matches!(it, ClientPart::Coverage(_))),
        parts(|it| matches!(it, ClientPart::Person(_))),
        parts(|it| matches!(it, ClientPart::Allergy(_))),
        parts(|it| matches!(it, ClientPart::Medication(_))),
        plan.needs.len(),
        plan.goals.len(),
        plan.interventions.len(),
        plan.risks.len(),
        client.measures.len(),
        client.encounters.len(),
        client.assessments.len(),
    ]
}

#[test]
fn what_each_file_gives() {
    let table = [
        // coverages, people, allergies, medications, needs, goals, interventions, risks, measures, encounters, assessments
        (NAMES[0], [1, 0, 0, 0, 1, 0, 0, 0, 35, 10, 12]),
        (NAMES[1], [1, 1, 1, 6, 2, 0, 1, 0, 37, 10, 17]),
        (NAMES[2], [1, 1, 1, 10, 17, 7, 9, 0, 60, 10, 49]),
        (NAMES[3], [1, 1, 0, 1, 11, 0, 3, 1, 53, 10, 56]),
    ];
    for (name, expect) in table {
        assert_eq!(row(&fixture(name)), expect, "{name}");
    }
}

#[test]
fn what_each_file_holds_and_leaves_out() {
    let file = fixture("Gerardo_Satterfield_72b40696");
    let taken = [
        "Patient",
        "CarePlan",
        "Goal",
        "Condition",
        "CareTeam",
        "Coverage",
        "MedicationRequest",
        "Encounter",
        "Observation",
        "Patient.identifier",
    ];
    let counts: Vec<_> = taken.iter().map(|kind| counted(&file, kind)).collect();
    assert_eq!(counts, [(1, 1), (13, 4), (7, 7), (207, 45), (13, 4), (7, 1), (90, 10), (121, 10), (2198, 109), (5, 1)]);
    let left_out =
        ["Claim", "ExplanationOfBenefit", "Procedure", "DiagnosticReport", "DocumentReference", "Immunization"];
    let counts: Vec<_> = left_out.iter().map(|kind| counted(&file, kind)).collect();
    assert_eq!(counts, [(121, 0), (121, 0), (421, 0), (223, 0), (121, 0), (88, 0)]);
    let total: i32 = file.resources.iter().filter(|it| !it.resource.contains('.')).map(|it| it.found).sum();
    assert_eq!(total, 3911);
    assert_eq!(
        (noticed(&file, Notice::SensitiveIdentifier, "Patient"), noticed(&file, Notice::MalformedText, "Goal")),
        (3, 7)
    );
    assert_eq!(file.notices.len(), 2);
    for (name, died) in NAMES.iter().zip([1, 1, 0, 1]) {
        assert_eq!(noticed(&fixture(name), Notice::Deceased, "Patient"), died, "{name}");
    }
}

#[test]
fn no_social_security_number_gets_in() {
    for name in NAMES {
        let text = String::from_utf8(super::fixture_text(name)).expect("text");
        let (_, after) = text.split_once("sid/us-ssn").expect("a number");
        let start = after.find("999-").expect("a number");
        let number = &after[start..start + 11];
        assert!(!format!("{:?}", fixture(name)).contains(number), "{name}");
    }
}

/// The plan of the living client, read as a case manager reads it.
#[test]
fn gerardo_s_plan() {
    let file = fixture("Gerardo_Satterfield_72b40696");
    let picture = picture(&file.clients[0]);
    let expect = "\
plan draft from 
need Migraine [problem physical] since 1978-05-15 http://snomed.info/sct|37796009
need Osteoarthritis of knee [problem physical] since 2000-04-05 http://snomed.info/sct|239873007
need Essential hypertension [problem physical] since 2005-08-04 http://snomed.info/sct|59621000
  goal Maintain blood pressure below 140/90 mmHg [\"Blood pressure | below 140/90 mmHg | \"] active
    do Prescribed activity/exercise education [education] in-progress  
    do Counseling about alcohol consumption [service] in-progress  
    do Dietary Approaches to Stop Hypertension diet [self-management] in-progress  
    do Smoking cessation education [education] in-progress  
  goal Reduce sodium intake to no more than 2,400 mg/day [\"Sodium intake | no more than 2,400 mg/day | \"] active
need Diabetes mellitus type 2 [problem physical] since 2007-10-25 http://snomed.info/sct|44054006
  goal Hemoglobin A1c total in Blood < 7 [\"Hemoglobin A1c total in Blood | < 7  | \"] active
    do Diabetic diet [self-management] in-progress  
    do Exercise therapy [self-management] in-progress  
  goal Glucose in Blood < 108 [\"Glucose in Blood | < 108  | \"] active
  goal Maintain blood pressure below 140/90 mmHg [\"Blood pressure | below 140/90 mmHg | \"] active
";
    let plan = picture.split_once("plan draft").map(|(_, rest)| format!("plan draft{rest}")).expect("a plan");
    assert!(plan.starts_with(expect), "{plan}");
    for line in
        ["free do Stress management [self-management]", "free do Joint mobility exercises", "free do Heat therapy"]
    {
        assert!(picture.contains(line), "{line}");
    }
    for word in ["(disorder)", "(procedure)", "{'", "mm[Hg]'", "Medication review due [", "criminal"] {
        assert!(!plan.contains(word), "{word}");
    }
}
