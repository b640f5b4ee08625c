//! Valid values to start from, so that a test says only what matters to it.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use throughline_domain::cadence::{Cadence, Ending, Pattern, Window};
use throughline_domain::check_in::{CheckIn, CheckInKind, CheckInSeries, CheckInState, SeriesStatus};
use throughline_domain::client::{Client, ClinicalSex, DecisionMaker};
use throughline_domain::contact::Medium;
use throughline_domain::plan::{
    Acceptance, Barrier, CarePlan, Goal, GoalStatus, Intervention, InterventionKind, InterventionStatus, Need,
    NeedKind, NeedStatus, PlanContent, PlanStatus, Risk, Strength, Support, Target,
};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

pub(crate) fn noon(date: NaiveDate) -> DateTime<Utc> {
    Utc.from_utc_datetime(&date.and_hms_opt(12, 0, 0).unwrap())
}

pub(crate) fn cadence(pattern: Pattern, starts_on: &str, ending: Ending) -> Cadence {
    Cadence {
        pattern,
        starts_on: day(starts_on),
        ending,
        at: None,
        zone: "America/New_York".to_owned(),
        window: Window::default(),
    }
}

pub(crate) fn series(cadence: Cadence) -> CheckInSeries {
    CheckInSeries {
        id: "s".into(),
        client_id: "c".into(),
        episode_id: None,
        purpose: "See how the new walker works out".to_owned(),
        medium: Medium::Phone,
        with_whom: None,
        cadence,
        status: SeriesStatus::Active,
        status_reason: None,
        kind: CheckInKind::Contact,
        anchor: None,
        attempts_suffice: None,
        escalation: Vec::new(),
        source: None,
    }
}

pub(crate) fn check_in(number: i32, due_on: NaiveDate) -> CheckIn {
    CheckIn {
        id: format!("k{number}").into(),
        series_id: "s".into(),
        client_id: "c".into(),
        number,
        due_on,
        do_on: due_on,
        snooze_reason: None,
        state: CheckInState::Open,
        attempts: 0,
        closed_at: None,
        late: false,
        reason: None,
        contact_id: None,
        done_on: None,
    }
}

pub(crate) fn client(given: &str, family: &str) -> Client {
    Client {
        id: "c".into(),
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        preferred_name: None,
        pronouns: None,
        birth_date: None,
        clinical_sex: ClinicalSex::Unknown,
        language: None,
        interpreter_needed: None,
        format_needs: Vec::new(),
        decision_maker: DecisionMaker::Unknown,
        decision_maker_detail: None,
        deceased_on: None,
        about: None,
        source: None,
    }
}

pub(crate) fn need(id: &str) -> Need {
    Need {
        id: id.into(),
        plan_id: "p".into(),
        client_id: "c".into(),
        position: 0,
        statement: "I keep falling".to_owned(),
        clinical_text: String::new(),
        domain: None,
        kind: NeedKind::Problem,
        status: NeedStatus::Active,
        priority: None,
        onset_on: None,
        expected_outcome: String::new(),
        code: None,
        sensitive: false,
        source: None,
    }
}

pub(crate) fn target() -> Target {
    Target {
        measure: "Falls a month".to_owned(),
        baseline: "4".to_owned(),
        target: "0".to_owned(),
        unit: String::new(),
        due_on: Some(day("2027-03-01")),
    }
}

pub(crate) fn goal(id: &str, need_id: Option<&str>) -> Goal {
    Goal {
        id: id.into(),
        plan_id: "p".into(),
        client_id: "c".into(),
        need_id: need_id.map(Into::into),
        position: 0,
        client_words: "I want to walk to church again".to_owned(),
        clinical_text: String::new(),
        targets: vec![target()],
        status: GoalStatus::Active,
        achievement: None,
        status_on: None,
        status_reason: String::new(),
        priority: None,
        starts_on: None,
        expressed_by: String::new(),
        confidence: None,
        importance: None,
        progress: 0,
        source: None,
    }
}

pub(crate) fn intervention(id: &str, goal_id: Option<&str>) -> Intervention {
    Intervention {
        id: id.into(),
        plan_id: "p".into(),
        client_id: "c".into(),
        goal_id: goal_id.map(Into::into),
        position: 0,
        what: "Order a walker".to_owned(),
        kind: InterventionKind::Task,
        responsible: "Case manager".to_owned(),
        amount: String::new(),
        frequency: String::new(),
        duration: String::new(),
        location: String::new(),
        due_on: Some(day("2026-12-01")),
        support: Support::Unknown,
        status: InterventionStatus::NotStarted,
        status_reason: String::new(),
        outcome: String::new(),
        source: None,
    }
}

pub(crate) fn strength(id: &str) -> Strength {
    Strength {
        id: id.into(),
        plan_id: "p".into(),
        client_id: "c".into(),
        position: 0,
        text: "Close to her sister".to_owned(),
        source: None,
    }
}

pub(crate) fn barrier(id: &str) -> Barrier {
    Barrier {
        id: id.into(),
        plan_id: "p".into(),
        client_id: "c".into(),
        goal_id: None,
        position: 0,
        text: "Stairs".to_owned(),
        what_helps: "A second rail".to_owned(),
        source: None,
    }
}

pub(crate) fn risk(id: &str) -> Risk {
    Risk {
        id: id.into(),
        plan_id: "p".into(),
        client_id: "c".into(),
        position: 0,
        text: "Falling at night".to_owned(),
        likelihood: None,
        severity: None,
        mitigation: "Night lights".to_owned(),
        back_up_plan: "Press the pendant".to_owned(),
        reviewed_on: None,
        sensitive: false,
        source: None,
    }
}

/// The day the complete plan is looked at.
pub(crate) fn plan_day() -> NaiveDate {
    day("2026-11-22")
}

/// A plan in which nothing is missing: two needs, a goal and an intervention each.
pub(crate) fn complete_plan() -> PlanContent {
    PlanContent {
        plan: CarePlan {
            id: "p".into(),
            client_id: "c".into(),
            episode_id: None,
            status: PlanStatus::Draft,
            what_matters: "Staying in my own home".to_owned(),
            alternatives: "Assisted living: too far from her sister".to_owned(),
            monitor: "Case manager".to_owned(),
            starts_on: Some(day("2026-11-01")),
            next_review_on: Some(day("2027-02-01")),
            acceptance: Acceptance::Agrees,
            acceptance_detail: String::new(),
            copy_given_on: Some(day("2026-11-20")),
            copy_given_to: "Client".to_owned(),
            consent_on: Some(day("2026-11-20")),
            source: None,
        },
        needs: vec![need("n1"), Need { position: 1, ..need("n2") }],
        goals: vec![goal("g1", Some("n1")), Goal { position: 1, ..goal("g2", Some("n2")) }],
        interventions: vec![
            intervention("i1", Some("g1")),
            Intervention { position: 1, ..intervention("i2", Some("g2")) },
        ],
        strengths: vec![strength("s1")],
        barriers: vec![barrier("b1")],
        risks: vec![risk("r1")],
    }
}
