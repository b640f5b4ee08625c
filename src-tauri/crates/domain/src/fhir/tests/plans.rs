//! Care plans in the shapes that systems write them.

use serde_json::{Value, json};

use super::{bundle, counted, noticed, of_ada, read_ada, read_json};
use crate::import::ImportNoticeKind as Notice;
use crate::plan::{
    Achievement, GoalStatus, InterventionKind, InterventionStatus, LifeDomain, NeedKind, PlanContent, PlanStatus,
    Priority,
};

fn with(mut it: Value, more: Value) -> Value {
    for (name, value) in more.as_object().expect("an object") {
        it[name] = value.clone();
    }
    it
}

fn condition(id: &str, name: &str, more: Value) -> Value {
    with(
        json!({ "resourceType": "Condition", "id": id, "subject": of_ada(), "clinicalStatus": { "coding": [{ "code": "active" }] },
            "code": { "coding": [{ "system": "http://snomed.info/sct", "code": id, "display": name }] } }),
        more,
    )
}

fn care_plan(id: &str, more: Value) -> Value {
    with(
        json!({ "resourceType": "CarePlan", "id": id, "status": "active", "intent": "plan", "subject": of_ada() }),
        more,
    )
}

fn goal(id: &str, more: Value) -> Value {
    with(
        json!({ "resourceType": "Goal", "id": id, "lifecycleStatus": "active", "subject": of_ada(), "description": { "text": id } }),
        more,
    )
}

fn content(resources: &[Value]) -> PlanContent {
    read_ada(resources).0.plan.expect("a plan")
}

fn statements(content: &PlanContent) -> Vec<&str> {
    content.needs.iter().map(|it| it.statement.as_str()).collect()
}

#[test]
fn conditions_a_plan_can_be_about() {
    let check = |name: &str, code: &str, expect: Option<(NeedKind, LifeDomain)>| {
        let plan = read_ada(&[condition(code, name, json!({}))]).0.plan;
        let got = plan.and_then(|it| it.needs.first().map(|need| (need.kind, need.domain.expect("a domain"))));
        assert_eq!(got, expect, "{name}");
    };
    check("Essential hypertension (disorder)", "59621000", Some((NeedKind::Problem, LifeDomain::Physical)));
    check("Dependent drug abuse (disorder)", "6525002", Some((NeedKind::Problem, LifeDomain::Mental)));
    check("Alzheimer's disease (disorder)", "26929004", Some((NeedKind::Problem, LifeDomain::Cognitive)));
    check("Social isolation (finding)", "422650009", Some((NeedKind::HealthConcern, LifeDomain::Psychosocial)));
    check("Homeless (finding)", "32911000", Some((NeedKind::HealthConcern, LifeDomain::Environmental)));
    check("Chronic pain (finding)", "82423001", Some((NeedKind::Problem, LifeDomain::Physical)));
    check("Medication review due (situation)", "314529007", None);
    check("Received higher education (finding)", "224299000", None);
    check("Full-time employment (finding)", "160903007", None);
    check("Has a criminal record (finding)", "266948004", None);
    check("Refugee (person)", "446654005", None);
    check("History of coronary artery bypass grafting (situation)", "399261000", None);
}

#[test]
fn only_conditions_that_hold() {
    let status = |code: &str| json!({ "clinicalStatus": { "coding": [{ "code": code }] } });
    let content = content(&[
        condition("1", "Kept (disorder)", json!({})),
        condition("2", "Back again (disorder)", status("relapse")),
        condition("3", "Over (disorder)", status("resolved")),
        condition("4", "Asleep (disorder)", status("inactive")),
        condition("5", "Never so (disorder)", json!({ "verificationStatus": { "coding": [{ "code": "refuted" }] } })),
        condition("6", "Ended (disorder)", json!({ "clinicalStatus": null, "abatementDateTime": "2020" })),
        condition("7", "Unsaid (disorder)", json!({ "clinicalStatus": null })),
    ]);
    assert_eq!(statements(&content), ["Kept", "Back again", "Unsaid"]);
}

#[test]
fn a_condition_written_down_at_every_visit_is_one_need() {
    let at = |id: &str, day: &str| {
        with(condition("38341003", "Hypertension (disorder)", json!({ "onsetDateTime": day })), json!({ "id": id }))
    };
    let stage = |id: &str, stage: u32, day: &str| {
        with(
            condition(id, &format!("Chronic kidney disease stage {stage} (disorder)"), json!({ "onsetDateTime": day })),
            json!({ "id": id }),
        )
    };
    let (client, file) = read_ada(&[
        at("a", "2010-05-01"),
        at("b", "2001-02-03"),
        stage("c", 1, "2015-01-01"),
        stage("d", 2, "2019-01-01"),
    ]);
    let content = client.plan.expect("a plan");
    assert_eq!(statements(&content), ["Hypertension", "Chronic kidney disease stage 2"]);
    assert_eq!(content.needs[0].onset_on.map(|it| it.to_string()).as_deref(), Some("2001-02-03"));
    assert_eq!(content.needs[0].code.as_deref(), Some("http://snomed.info/sct|38341003"));
    assert_eq!(counted(&file, "Condition"), (4, 4));
}

#[test]
fn partner_violence_is_a_sensitive_risk() {
    let content = content(&[condition("706893006", "Victim of intimate partner abuse (finding)", json!({}))]);
    assert!(content.needs.is_empty());
    assert_eq!(
        content.risks.iter().map(|it| (it.text.as_str(), it.sensitive)).collect::<Vec<_>>(),
        [("Victim of intimate partner abuse", true)]
    );
}

#[test]
fn a_need_of_substance_use_or_suicide_is_sensitive() {
    let check = |code: &str, name: &str, system: &str, expect: bool| {
        let coded = json!({ "code": { "coding": [{ "system": system, "code": code, "display": name }] } });
        let content = content(&[condition(code, name, coded)]);
        assert_eq!(content.needs.iter().map(|need| need.sensitive).collect::<Vec<_>>(), [expect], "{name}");
    };
    let (snomed, icd) = ("http://snomed.info/sct", "http://hl7.org/fhir/sid/icd-10-cm");
    check("6525002", "Dependent drug abuse (disorder)", snomed, true);
    check("10939881000119105", "Unhealthy alcohol drinking behavior (finding)", snomed, true);
    check("361055000", "Misuses drugs (finding)", snomed, true);
    check("6471006", "Suicidal thoughts (finding)", snomed, true);
    check("F11.20", "Dependence, uncomplicated", icd, true);
    check("F17.210", "Nicotine dependence, cigarettes", icd, false);
    check("38341003", "Hypertension (disorder)", snomed, false);
    check("197315008", "Non-alcoholic fatty liver disease (disorder)", snomed, false);
    check("T14.91XA", "Attempt, initial encounter", icd, true);
}

#[test]
fn a_plan_by_detail() {
    let content = content(&[
        condition("1", "Osteoarthritis of knee (disorder)", json!({})),
        goal(
            "Walk to the shop",
            json!({ "priority": { "coding": [{ "code": "high-priority" }] }, "achievementStatus": { "coding": [{ "code": "improving" }] },
            "startDate": "2024-01-01", "expressedBy": of_ada(),
            "target": [{ "measure": { "text": "Distance" }, "detailQuantity": { "value": 500, "unit": "m" }, "dueDate": "2024-06" },
                       { "measure": { "text": "Pain" }, "detailRange": { "low": { "value": 1 }, "high": { "value": 3 } }, "dueDuration": { "value": 3, "unit": "months", "code": "mo" } }] }),
        ),
        goal("Sleep", json!({})),
        care_plan(
            "p",
            json!({
            "period": { "start": "2024-01-01" }, "addresses": [{ "reference": "Condition/1" }],
            "goal": [{ "reference": "Goal/Walk to the shop" }, { "reference": "Goal/Sleep" }],
            "activity": [
                { "detail": { "status": "in-progress", "code": { "coding": [{ "display": "Joint mobility exercises (regime/therapy)" }] },
                    "performer": [{ "display": "Mary Seacole" }], "location": { "display": "Home" },
                    "scheduledTiming": { "repeat": { "frequency": 2, "period": 1, "periodUnit": "wk", "boundsPeriod": { "end": "2024-05-31" } } } },
                  "progress": [{ "text": "Does them" }] },
                { "detail": { "status": "scheduled", "description": "Sleep diary", "goal": [{ "reference": "Goal/Sleep" }], "scheduledString": "every night" } },
                { "detail": { "status": "cancelled", "description": "Hydrotherapy" } },
                { "detail": { "status": "on-hold", "description": "Smoking cessation education", "statusReason": { "text": "Not now" } } },
                { "detail": { "status": "not-started" } },
            ] }),
        ),
    ]);
    assert_eq!((statements(&content), content.plan.status), (vec!["Osteoarthritis of knee"], PlanStatus::Draft));
    assert_eq!(content.plan.starts_on.map(|it| it.to_string()).as_deref(), Some("2024-01-01"));
    let walk = &content.goals[0];
    assert_eq!(
        (walk.priority, walk.achievement, walk.expressed_by.as_str(), walk.progress),
        (Some(Priority::High), Some(Achievement::Improving), "Ada Lovelace", 2)
    );
    let targets: Vec<String> = walk
        .targets
        .iter()
        .map(|it| format!("{}: {} {} by {}", it.measure, it.target, it.unit, it.due_on.expect("due")))
        .collect();
    assert_eq!(targets, ["Distance: 500 m by 2024-06-30", "Pain: 1 – 3  by 2024-04-01"]);
    let rows: Vec<_> = content.interventions.iter().map(|it| (it.what.as_str(), it.status, it.kind)).collect();
    assert_eq!(
        rows,
        [
            ("Joint mobility exercises", InterventionStatus::InProgress, InterventionKind::SelfManagement),
            ("Sleep diary", InterventionStatus::Scheduled, InterventionKind::Service),
            ("Smoking cessation education", InterventionStatus::OnHold, InterventionKind::Education),
        ]
    );
    let first = &content.interventions[0];
    assert_eq!(
        (first.responsible.as_str(), first.location.as_str(), first.frequency.as_str(), first.outcome.as_str()),
        ("Mary Seacole", "Home", "2 times every week", "Does them")
    );
    assert_eq!(first.due_on.map(|it| it.to_string()).as_deref(), Some("2024-05-31"));
    assert_eq!(first.goal_id.as_ref(), Some(&walk.id));
    assert_eq!(content.interventions[1].goal_id.as_ref(), Some(&content.goals[1].id));
    assert_eq!(
        (content.interventions[1].frequency.as_str(), content.interventions[2].status_reason.as_str()),
        ("every night", "Not now")
    );
    assert_eq!(content.interventions.iter().map(|it| it.position).collect::<Vec<_>>(), [0, 1, 2]);
}

#[test]
fn a_plan_by_reference() {
    let (client, file) = read_ada(&[
        json!({ "resourceType": "ServiceRequest", "id": "sr", "status": "active", "intent": "order", "subject": of_ada(), "code": { "text": "Home health aide" },
            "performer": [{ "reference": "Organization/o" }], "occurrencePeriod": { "start": "2024-01-01", "end": "2024-03-31" } }),
        json!({ "resourceType": "Organization", "id": "o", "name": "Harbor Home Care" }),
        json!({ "resourceType": "Task", "id": "t", "status": "requested", "intent": "order", "description": "Apply for food support", "code": { "coding": [{ "code": "fulfill" }] } }),
        json!({ "resourceType": "Task", "id": "t2", "status": "accepted", "intent": "order", "focus": { "reference": "ServiceRequest/sr" } }),
        json!({ "resourceType": "MedicationRequest", "id": "m", "status": "active", "intent": "order", "subject": of_ada(), "medicationCodeableConcept": { "text": "insulin" } }),
        care_plan(
            "p",
            json!({ "title": "Staying at home", "activity": [
            { "reference": { "reference": "ServiceRequest/sr" }, "outcomeCodeableConcept": [{ "text": "Started" }] },
            { "reference": { "reference": "Task/t" } },
            { "reference": { "reference": "Task/t2" } },
            { "reference": { "reference": "MedicationRequest/m" } },
            { "reference": { "reference": "NutritionOrder/elsewhere", "display": "Low-salt diet" } },
            { "reference": { "reference": "ServiceRequest/gone" } },
            {},
        ] }),
        ),
    ]);
    let content = client.plan.expect("a plan");
    assert_eq!(statements(&content), ["Staying at home"]);
    let rows: Vec<_> = content
        .interventions
        .iter()
        .map(|it| (it.what.as_str(), it.kind, it.status, it.responsible.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("Home health aide", InterventionKind::Service, InterventionStatus::InProgress, "Harbor Home Care"),
            ("Apply for food support", InterventionKind::Advocacy, InterventionStatus::NotStarted, ""),
            ("Home health aide", InterventionKind::Task, InterventionStatus::Scheduled, ""),
            ("insulin", InterventionKind::Service, InterventionStatus::InProgress, ""),
            ("Low-salt diet", InterventionKind::SelfManagement, InterventionStatus::Unknown, ""),
        ]
    );
    assert_eq!(
        (
            content.interventions[0].outcome.as_str(),
            content.interventions[0].due_on.map(|it| it.to_string()).as_deref()
        ),
        ("Started", Some("2024-03-31"))
    );
    assert_eq!(noticed(&file, Notice::DanglingReference, "CarePlan"), 1);
    assert_eq!((counted(&file, "ServiceRequest"), counted(&file, "Task")), ((1, 1), (2, 2)));
}

#[test]
fn a_plan_finds_its_problem_by_visit_and_words() {
    let visit = "66666666-6666-4666-8666-666666666666";
    let encounter = json!({ "resourceType": "Encounter", "id": visit, "status": "finished", "subject": of_ada(), "period": { "start": "2024" } });
    let at_visit = json!({ "encounter": { "reference": format!("Encounter/{visit}") } });
    let category = |name: &str| json!({ "category": [{ "coding": [{ "code": "assess-plan" }] }, { "coding": [{ "system": "http://snomed.info/sct", "code": "9", "display": name }] }] });
    let problems = || {
        vec![
            encounter.clone(),
            condition("1", "Migraine (disorder)", at_visit.clone()),
            condition("2", "Diabetes mellitus type 2 (disorder)", json!({})),
            condition("3", "Disorder of kidney due to diabetes mellitus (disorder)", json!({})),
            condition("4", "Body mass index 30+ - obesity (finding)", at_visit.clone()),
        ]
    };
    let check = |plan: Value, expect: &[&str], doing: &[&str]| {
        let mut all = problems();
        all.push(plan);
        let content = content(&all);
        assert_eq!(statements(&content).first().copied(), expect.first().copied());
        assert_eq!(content.interventions.iter().map(|it| it.what.as_str()).collect::<Vec<_>>(), doing);
    };
    // A plan that is nothing but its name is what is done about the problem of its visit.
    check(
        with(care_plan("p", category("Stress management (procedure)")), at_visit.clone()),
        &["Migraine"],
        &["Stress management"],
    );
    check(
        care_plan("p", category("Diabetes self management plan (record artifact)")),
        &["Diabetes mellitus type 2"],
        &["Diabetes self management plan"],
    );
    // Nothing points anywhere: the plan's own words are the need.
    check(care_plan("p", category("Fracture care (regime/therapy)")), &["Fracture care"], &[]);
}

#[test]
fn plans_and_goals_of_the_past_stay_out() {
    let (client, file) = read_ada(&[
        care_plan(
            "done",
            json!({ "status": "completed", "title": "Wound care", "goal": [{ "reference": "Goal/Healed" }] }),
        ),
        care_plan("option", json!({ "intent": "option", "title": "Maybe" })),
        care_plan("odd", json!({ "status": "paused", "title": "?" })),
        goal("Healed", json!({})),
        goal("Given up", json!({ "lifecycleStatus": "cancelled" })),
        goal("Reached", json!({ "lifecycleStatus": "completed" })),
        goal("Alone", json!({})),
        goal("Odd", json!({ "lifecycleStatus": "someday" })),
    ]);
    let content = client.plan.expect("a plan");
    assert_eq!(
        content.goals.iter().map(|it| (it.client_words.as_str(), it.status)).collect::<Vec<_>>(),
        [("Alone", GoalStatus::Active)]
    );
    assert!(content.needs.is_empty());
    assert_eq!(
        (noticed(&file, Notice::UnknownStatus, "CarePlan"), noticed(&file, Notice::UnknownStatus, "Goal")),
        (1, 1)
    );
    assert_eq!((counted(&file, "CarePlan"), counted(&file, "Goal")), ((3, 0), (5, 1)));
}

#[test]
fn goals_printed_as_dictionaries() {
    let check = |text: &str, words: &str, target: Option<(&str, &str, &str)>| {
        let content = content(&[goal("g", json!({ "description": { "text": text } }))]);
        let got = &content.goals[0];
        assert_eq!(got.client_words, words);
        assert_eq!(
            got.targets.first().map(|it| (it.measure.as_str(), it.target.as_str(), it.unit.as_str())),
            target,
            "{text}"
        );
    };
    check(
        "{'addresses': ['hypertension_dx'], 'text': 'Maintain blood pressure below 140/90 mm[Hg]'}",
        "Maintain blood pressure below 140/90 mmHg",
        Some(("Blood pressure", "below 140/90", "mmHg")),
    );
    check(
        "{'text': 'Reduce sodium intake to no more than 2,400 mg/day'}",
        "Reduce sodium intake to no more than 2,400 mg/day",
        Some(("Sodium intake", "no more than 2,400", "mg/day")),
    );
    check(
        "{'observation': {'codes': [{'system': 'LOINC', 'code': '4548-4', 'display': 'Hemoglobin A1c total in Blood'}], 'operator': '<', 'value': 7}, 'addresses': ['diabetes_stage']}",
        "Hemoglobin A1c total in Blood < 7",
        Some(("Hemoglobin A1c total in Blood", "< 7", "")),
    );
    check(
        "{'observation': {'codes': [{'code': '2339-0', 'display': 'Glucose [Mass/volume] in Blood'}], 'operator': '<', 'value': 108, 'unit': 'mg/dL'}}",
        "Glucose in Blood < 108 mg/dL",
        Some(("Glucose in Blood", "< 108", "mg/dL")),
    );
    check("{not a dictionary}", "{not a dictionary}", None);
    check(
        "Feel less than half as tired by the end of the day",
        "Feel less than half as tired by the end of the day",
        None,
    );
}

#[test]
fn what_has_no_words_is_shown_by_its_code_and_noted() {
    let (client, file) = read_ada(&[
        json!({ "resourceType": "Condition", "id": "c", "subject": of_ada(), "clinicalStatus": { "coding": [{ "code": "active" }] },
        "code": { "coding": [{ "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "I10" }] } }),
    ]);
    assert_eq!(statements(&client.plan.expect("a plan")), ["I10"]);
    assert_eq!(noticed(&file, Notice::MissingDisplay, "Condition"), 1);
}

#[test]
fn goals_and_addresses_that_are_not_there_are_noted() {
    let plan = care_plan(
        "p",
        json!({ "title": "Home", "goal": [{ "reference": "Goal/gone" }], "addresses": [{ "reference": "Condition/gone" }] }),
    );
    let file = read_json(&bundle(&[super::ada(), plan])).expect("reads");
    assert_eq!(noticed(&file, Notice::DanglingReference, "CarePlan"), 2);
}

#[test]
fn more_than_any_person_has_is_left_out_and_told() {
    let goals = (0..2_010).map(|number| goal(&format!("g{number}"), json!({})));
    let conditions =
        (0..2_005).map(|number| condition(&format!("c{number}"), &format!("Condition {number} (disorder)"), json!({})));
    let (client, file) = read_ada(&goals.chain(conditions).collect::<Vec<_>>());
    let content = client.plan.expect("a plan");
    assert_eq!((content.goals.len(), content.needs.len()), (2_000, 2_000));
    assert_eq!((noticed(&file, Notice::TooMany, "Goal"), noticed(&file, Notice::TooMany, "Condition")), (10, 5));
}
