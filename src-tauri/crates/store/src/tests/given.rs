//! Things that tests of tables begin with.

use chrono::NaiveDate;
use throughline_domain::cadence::{Cadence, Ending, Pattern, Window};
use throughline_domain::check_in::{CheckIn, CheckInKind, CheckInSeries, CheckInState, SeriesStatus};
use throughline_domain::client::{Client, ClinicalSex, DecisionMaker};
use throughline_domain::contact::{Contact, ContactOutcome, Direction, Medium, Note, NoteKind};
use throughline_domain::discharge::{Complexity, Discharge, Lace};
use throughline_domain::plan::{
    Acceptance, Barrier, CarePlan, Goal, GoalStatus, Intervention, InterventionKind, InterventionStatus, Need,
    NeedKind, NeedStatus, PlanStatus, Risk, Strength, Support,
};

use super::*;
use crate::Entity;
use throughline_domain::id::ActId;

/// 22 November 2026 and so many days.
pub(crate) fn day(days: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap() + chrono::Duration::days(days)
}

/// Saves entities of one kind in one act.
pub(crate) async fn put<E: Entity>(record: &mut Record, entities: &[E]) -> ActId {
    let mut write = record.write(act(1)).await.unwrap();
    for entity in entities {
        write.save(entity).await.unwrap();
    }
    write.commit().await.unwrap().unwrap()
}

pub(crate) fn client(id: &str) -> Client {
    Client {
        id: id.into(),
        given_name: "Ada".into(),
        family_name: "Lovelace".into(),
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

pub(crate) fn plan(id: &str, client_id: &str) -> CarePlan {
    CarePlan {
        id: id.into(),
        client_id: client_id.into(),
        episode_id: None,
        status: PlanStatus::Draft,
        what_matters: String::new(),
        alternatives: String::new(),
        monitor: String::new(),
        starts_on: None,
        next_review_on: None,
        acceptance: Acceptance::Pending,
        acceptance_detail: String::new(),
        copy_given_on: None,
        copy_given_to: String::new(),
        consent_on: None,
        source: None,
    }
}

pub(crate) fn need(id: &str, position: i32) -> Need {
    Need {
        id: id.into(),
        plan_id: "plan".into(),
        client_id: "client".into(),
        position,
        statement: "Stairs".into(),
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

pub(crate) fn goal(id: &str, need_id: Option<&str>, position: i32) -> Goal {
    Goal {
        id: id.into(),
        plan_id: "plan".into(),
        client_id: "client".into(),
        need_id: need_id.map(Into::into),
        position,
        client_words: "Go upstairs again".into(),
        clinical_text: String::new(),
        targets: Vec::new(),
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

/// A discharge on a day, after a stay of four.
pub(crate) fn discharge(id: &str, on: i64) -> Discharge {
    Discharge {
        id: id.into(),
        client_id: "client".into(),
        episode_id: None,
        from_place: "Imaginary General Hospital".into(),
        to_place: "Zoë\u{2019}s home 🏠".into(),
        to_community: true,
        admitted_on: Some(day(on - 4)),
        discharged_on: day(on),
        reason: "Heart failure".into(),
        lace: Lace { days: Some(4), emergency: true, comorbidity: Some(2), visits: None },
        complexity: Complexity::High,
        mental_health: false,
        source: None,
    }
}

pub(crate) fn intervention(id: &str, goal_id: Option<&str>, position: i32) -> Intervention {
    Intervention {
        id: id.into(),
        plan_id: "plan".into(),
        client_id: "client".into(),
        goal_id: goal_id.map(Into::into),
        position,
        what: "Put up a rail".into(),
        kind: InterventionKind::Service,
        responsible: "Joe".into(),
        amount: String::new(),
        frequency: String::new(),
        duration: String::new(),
        location: String::new(),
        due_on: None,
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
        plan_id: "plan".into(),
        client_id: "client".into(),
        position: 0,
        text: "Humour".into(),
        source: None,
    }
}

pub(crate) fn barrier(id: &str, goal_id: Option<&str>) -> Barrier {
    Barrier {
        id: id.into(),
        plan_id: "plan".into(),
        client_id: "client".into(),
        goal_id: goal_id.map(Into::into),
        position: 0,
        text: "Money".into(),
        what_helps: "The fund".into(),
        source: None,
    }
}

pub(crate) fn risk(id: &str) -> Risk {
    Risk {
        id: id.into(),
        plan_id: "plan".into(),
        client_id: "client".into(),
        position: 0,
        text: "Falls".into(),
        likelihood: None,
        severity: None,
        mitigation: "Light".into(),
        back_up_plan: "Call Joe".into(),
        reviewed_on: None,
        sensitive: false,
        source: None,
    }
}

pub(crate) fn series(id: &str, client_id: &str) -> CheckInSeries {
    let cadence = Cadence {
        pattern: Pattern::Days { every: 1 },
        starts_on: day(0),
        ending: Ending::Never,
        at: None,
        zone: "UTC".into(),
        window: Window::default(),
    };
    CheckInSeries {
        id: id.into(),
        client_id: client_id.into(),
        episode_id: None,
        purpose: "See how the walker works out".into(),
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

/// The `number`th check-in of series `series`, named after both.
pub(crate) fn check_in(series_id: &str, client_id: &str, number: i32, due_on: NaiveDate) -> CheckIn {
    CheckIn {
        id: format!("{series_id}-{number:06}").into(),
        series_id: series_id.into(),
        client_id: client_id.into(),
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

pub(crate) fn contact(id: &str, client_id: &str, second: i64) -> Contact {
    Contact {
        id: id.into(),
        client_id: client_id.into(),
        episode_id: None,
        check_in_id: None,
        at: at(second),
        minutes: Some(10),
        direction: Direction::Outgoing,
        medium: Medium::Phone,
        with_whom: None,
        outcome: ContactOutcome::Reached,
        outcome_reason: None,
        purpose: "Asked about the walker".into(),
        source: None,
    }
}

pub(crate) fn note(id: &str, client_id: &str, second: i64, text: &str) -> Note {
    Note {
        id: id.into(),
        client_id: client_id.into(),
        kind: NoteKind::Progress,
        contact_id: None,
        text: text.into(),
        written_at: at(second),
        author: "Ada".into(),
        signed_at: None,
        source: None,
    }
}

/// A record with a client, `client`, and nothing else.
pub(crate) async fn record_with_client(folder: &Path) -> Record {
    let mut record = record(folder).await;
    put(&mut record, &[client("client")]).await;
    record
}

pub(crate) async fn find<E: Entity>(record: &mut Record, id: &str) -> Option<E> {
    record.reader().await.unwrap().find(id).await.unwrap()
}

/// Saves it, finds it the same, takes it back, puts it back.
pub(crate) async fn round_trip<E: Entity + std::fmt::Debug>(record: &mut Record, entity: &E) {
    let made = put(record, std::slice::from_ref(entity)).await;
    assert_eq!(find::<E>(record, entity.id()).await.as_ref(), Some(entity));
    let undone = undo(record, &made).await.unwrap();
    assert_eq!(find::<E>(record, entity.id()).await, None);
    undo(record, &undone).await.unwrap();
    assert_eq!(find::<E>(record, entity.id()).await.as_ref(), Some(entity));
}

pub(crate) async fn undo(record: &mut Record, id: &ActId) -> Result<ActId, crate::StoreError> {
    let mut write = record.write(act(2)).await.unwrap();
    write.undo_act(id).await?;
    Ok(write.commit().await?.unwrap())
}

/// How SQLite would read a statement, one step a line.
pub(crate) async fn query_plan(record: &mut Record, statement: String) -> String {
    let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
    let steps: Vec<(i64, i64, i64, String)> = sqlx::query_as(explain).fetch_all(&mut record.conn).await.unwrap();
    steps.into_iter().map(|step| step.3).collect::<Vec<_>>().join("\n")
}

/// The compiled statements of this crate that hold these words.
pub(crate) fn described(words: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".sqlx");
    let mut statements = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let described: serde_json::Value = serde_json::from_str(&text).unwrap();
        statements.extend(described["query"].as_str().filter(|query| query.contains(words)).map(str::to_owned));
    }
    statements
}
