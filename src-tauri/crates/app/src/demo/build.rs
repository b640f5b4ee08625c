//! From a line of the demo's data file to rows of the record: who the client is and what is planned.
//! What follows from that is in `follow_up`.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use throughline_domain::cadence::{instant, parse_zone};
use throughline_domain::client::{
    Address, Allergy, Client, ContactMethod, ContactMethodKind, Coverage, CoverageStatus, Episode, EpisodeStatus,
    Identifier, Medication, MedicationStatus, Person as Around, RiskFlag, StatusChange,
};
use throughline_domain::id::{ClientId, EpisodeId, ItemId, MeasureId, PartId, PlanId};
use throughline_domain::measure::Measure;
use throughline_domain::plan::{
    Acceptance, Barrier, CarePlan, Goal, GoalStatus, Intervention, InterventionStatus, Need, NeedKind, NeedStatus,
    PlanStatus, Risk, Strength, Target,
};
use throughline_store::{Write, new_id};

use super::Seed;
use super::assessments::assessments;
use super::caseload::Person;
use super::discharge::discharge;
use super::follow_up::{check_ins, notes};
use super::measures::{followed, promised};
use crate::{App, Failure};

/// What one client is made from.
pub(super) struct Making<'a> {
    pub(super) app: &'a App,
    pub(super) person: &'a Person,
    pub(super) name: (String, String),
    pub(super) number: u32,
    pub(super) notes: u32,
    pub(super) today: NaiveDate,
    pub(super) now: DateTime<Utc>,
}

impl Making<'_> {
    pub(super) fn id(&self) -> String {
        new_id(self.now)
    }

    pub(super) fn day(&self, offset: i64) -> NaiveDate {
        self.today + TimeDelta::days(offset)
    }

    /// Ten in the morning of a day, or a moment ago where that has not come yet.
    pub(super) fn moment(&self, offset: i64) -> DateTime<Utc> {
        let zone = parse_zone(&self.app.zone()).unwrap_or(chrono_tz::UTC);
        let ten = NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default();
        instant(self.day(offset), ten, zone).min(self.now - TimeDelta::minutes(5))
    }
}

/// Writes one client with everything the data file gives them.
pub(super) async fn client(write: &mut Write<'_>, making: &Making<'_>, seed: &mut Seed) -> Result<(), Failure> {
    let client_id = ClientId(making.id());
    facts(write, making, &client_id, seed).await?;
    let episode_id = episode(write, making, &client_id).await?;
    plan(write, making, &client_id, &episode_id).await?;
    for rhythm in &making.person.checkins {
        check_ins(write, making, &client_id, &episode_id, rhythm, seed).await?;
    }
    notes(write, making, &client_id, &episode_id, seed).await?;
    followed(write, making, &client_id).await?;
    promised(write, making, &client_id, &episode_id).await?;
    if let Some(stay) = making.person.discharge.as_ref().filter(|_| making.number < 12) {
        discharge(write, making, &client_id, &episode_id, stay).await?;
    }
    if making.number < 12 {
        assessments(write, making, &client_id, &episode_id).await?;
    }
    Ok(())
}

async fn facts(
    write: &mut Write<'_>,
    making: &Making<'_>,
    client_id: &ClientId,
    seed: &mut Seed,
) -> Result<(), Failure> {
    let person = making.person;
    let own = making.number < 12;
    // Later rounds are other people: another birth date and other numbers than the data file's.
    let birth_date = if own { person.born } else { person.born - Days::new(seed.below(9000) as u64) };
    let digits = |text: &str| if own { text.to_owned() } else { format!("{text}-{}", making.number) };
    let id = || PartId(making.id());
    write
        .save(&Client {
            id: client_id.clone(),
            given_name: making.name.0.clone(),
            family_name: making.name.1.clone(),
            preferred_name: person.preferred.clone().filter(|_| own),
            pronouns: person.pronouns.clone(),
            birth_date: Some(birth_date),
            clinical_sex: person.sex,
            language: person.language.clone(),
            interpreter_needed: person.interpreter,
            format_needs: person.formats.clone(),
            decision_maker: person.decides,
            decision_maker_detail: person.decider.clone(),
            deceased_on: None,
            about: person.about.clone(),
            source: None,
        })
        .await?;
    for (system, value) in &person.identifiers {
        write
            .save(&Identifier {
                id: id(),
                client_id: client_id.clone(),
                system: system.clone(),
                value: digits(value),
                source: None,
            })
            .await?;
    }
    if let Some(phone) = &person.phone {
        let value = if own { phone.clone() } else { format!("555-01{:02}-{}", making.number % 100, making.number) };
        write
            .save(&ContactMethod {
                id: id(),
                client_id: client_id.clone(),
                kind: ContactMethodKind::Mobile,
                value,
                label: None,
                safe_to_leave_message: person.message,
                preferred: true,
                source: None,
            })
            .await?;
    }
    if let Some((lines, city, region, postal_code)) = person.address.clone() {
        write
            .save(&Address {
                id: id(),
                client_id: client_id.clone(),
                label: None,
                lines,
                city,
                region,
                postal_code,
                country: "US".to_owned(),
                source: None,
            })
            .await?;
    }
    for (rank, payer) in (1..).zip(&person.coverages) {
        let (name, phone, email) =
            payer.adjuster.clone().map_or((None, None, None), |(n, p, e)| (Some(n), Some(p), Some(e)));
        write
            .save(&Coverage {
                id: id(),
                client_id: client_id.clone(),
                kind: payer.kind,
                status: CoverageStatus::Active,
                payer: payer.payer.clone(),
                plan_name: Some(payer.plan.clone()),
                member_id: Some(digits(&payer.member)),
                group_number: None,
                rank: Some(rank),
                starts_on: Some(making.day(person.opened - 200)),
                ends_on: None,
                injured_on: payer.injured.map(|d| making.day(d)),
                adjuster_name: name,
                adjuster_phone: phone,
                adjuster_email: email,
                source: None,
            })
            .await?;
    }
    for (kind, name, role, phone, emergency) in person.people.clone() {
        let on_care_team = matches!(
            kind,
            throughline_domain::client::PersonKind::Professional | throughline_domain::client::PersonKind::Organisation
        );
        write
            .save(&Around {
                id: id(),
                client_id: client_id.clone(),
                kind,
                name,
                role,
                organisation: None,
                phone,
                email: None,
                on_care_team,
                emergency_contact: emergency,
                lives_with_client: false,
                about: None,
                source: None,
            })
            .await?;
    }
    for (kind, text) in person.flags.clone() {
        write
            .save(&RiskFlag {
                id: id(),
                client_id: client_id.clone(),
                kind,
                text,
                starts_on: Some(making.day(person.opened)),
                ends_on: None,
                source: None,
            })
            .await?;
    }
    for (substance, reaction, criticality) in person.allergies.clone() {
        write
            .save(&Allergy {
                id: id(),
                client_id: client_id.clone(),
                substance,
                reaction: Some(reaction),
                criticality: Some(criticality),
                source: None,
            })
            .await?;
    }
    for (name, dose, reason) in person.medications.clone() {
        write
            .save(&Medication {
                id: id(),
                client_id: client_id.clone(),
                name,
                dose: Some(dose),
                reason: Some(reason),
                prescriber: None,
                status: MedicationStatus::Active,
                starts_on: None,
                reconciled_on: Some(making.day(person.opened.max(-30))),
                source: None,
            })
            .await?;
    }
    for (kind, value, second_value, unit, day) in person.measures.clone() {
        let name = person.score_name.clone().unwrap_or_default();
        write
            .save(&Measure {
                id: MeasureId(making.id()),
                client_id: client_id.clone(),
                kind,
                name,
                value,
                second_value,
                unit,
                loinc: None,
                at: making.moment(day),
                source: None,
            })
            .await?;
    }
    Ok(())
}

async fn episode(write: &mut Write<'_>, making: &Making<'_>, client_id: &ClientId) -> Result<EpisodeId, Failure> {
    let person = making.person;
    let id = EpisodeId(making.id());
    let status = person.status.unwrap_or(EpisodeStatus::Active);
    let mut status_history =
        vec![StatusChange { status: EpisodeStatus::Active, at: making.moment(person.opened), reason: None }];
    if status != EpisodeStatus::Active {
        status_history.push(StatusChange {
            status,
            at: making.moment(-30),
            reason: Some("On holiday until next month".to_owned()),
        });
    }
    write
        .save(&Episode {
            id: id.clone(),
            client_id: client_id.clone(),
            programme: person.programme.clone(),
            status,
            status_history,
            acuity: person.acuity,
            case_manager: Some(making.app.actor()),
            referral_source: Some(person.from.clone()),
            referred_on: Some(making.day(person.opened - 2)),
            opened_on: Some(making.day(person.opened)),
            closed_on: None,
            closure_reason: None,
            next_review_on: Some(making.day(60)),
            source: None,
        })
        .await?;
    Ok(id)
}

async fn plan(
    write: &mut Write<'_>,
    making: &Making<'_>,
    client_id: &ClientId,
    episode_id: &EpisodeId,
) -> Result<(), Failure> {
    let person = making.person;
    if person.needs.is_empty() && person.matters.is_empty() {
        return Ok(());
    }
    let plan_id = PlanId(making.id());
    let start = making.day(person.opened + 3);
    write
        .save(&CarePlan {
            id: plan_id.clone(),
            client_id: client_id.clone(),
            episode_id: Some(episode_id.clone()),
            status: PlanStatus::Draft,
            what_matters: person.matters.clone(),
            alternatives: person.alternatives.clone(),
            monitor: making.app.actor(),
            starts_on: Some(start),
            next_review_on: Some(making.day(45)),
            acceptance: Acceptance::Agrees,
            acceptance_detail: String::new(),
            copy_given_on: None,
            copy_given_to: String::new(),
            consent_on: Some(start),
            source: None,
        })
        .await?;
    let id = || ItemId(making.id());
    let (mut goal_position, mut step_position) = (0, 0);
    for (position, text) in (0..).zip(&person.strengths) {
        write
            .save(&Strength {
                id: id(),
                plan_id: plan_id.clone(),
                client_id: client_id.clone(),
                position,
                text: text.clone(),
                source: None,
            })
            .await?;
    }
    for (position, need) in (0..).zip(&person.needs) {
        let need_id = id();
        write
            .save(&Need {
                id: need_id.clone(),
                plan_id: plan_id.clone(),
                client_id: client_id.clone(),
                position,
                statement: need.text.clone(),
                clinical_text: need.clinical.clone(),
                domain: Some(need.domain),
                kind: NeedKind::Problem,
                status: NeedStatus::Active,
                priority: Some(need.priority),
                onset_on: None,
                expected_outcome: String::new(),
                code: None,
                sensitive: need.sensitive,
                source: None,
            })
            .await?;
        for goal in &need.goals {
            let goal_id = id();
            write
                .save(&Goal {
                    id: goal_id.clone(),
                    plan_id: plan_id.clone(),
                    client_id: client_id.clone(),
                    need_id: Some(need_id.clone()),
                    position: goal_position,
                    client_words: goal.words.clone(),
                    clinical_text: String::new(),
                    targets: vec![Target {
                        measure: goal.measure.clone(),
                        baseline: goal.baseline.clone(),
                        target: goal.target.clone(),
                        unit: goal.unit.clone(),
                        due_on: Some(making.day(goal.due)),
                    }],
                    status: GoalStatus::Active,
                    achievement: None,
                    status_on: Some(start),
                    status_reason: String::new(),
                    priority: Some(need.priority),
                    starts_on: Some(start),
                    expressed_by: "Client".to_owned(),
                    confidence: Some(6 + goal.progress.min(3)),
                    importance: Some(9),
                    progress: goal.progress,
                    source: None,
                })
                .await?;
            goal_position += 1;
            for (what, who, frequency, due, kind, support) in goal.steps.clone() {
                write
                    .save(&Intervention {
                        id: id(),
                        plan_id: plan_id.clone(),
                        client_id: client_id.clone(),
                        goal_id: Some(goal_id.clone()),
                        position: step_position,
                        what,
                        kind,
                        responsible: who,
                        amount: String::new(),
                        frequency,
                        duration: String::new(),
                        location: String::new(),
                        due_on: Some(making.day(due)),
                        support,
                        status: InterventionStatus::InProgress,
                        status_reason: String::new(),
                        outcome: String::new(),
                        source: None,
                    })
                    .await?;
                step_position += 1;
            }
        }
    }
    for (position, (text, what_helps)) in (0..).zip(person.barriers.clone()) {
        write
            .save(&Barrier {
                id: id(),
                plan_id: plan_id.clone(),
                client_id: client_id.clone(),
                goal_id: None,
                position,
                text,
                what_helps,
                source: None,
            })
            .await?;
    }
    for (position, (text, likelihood, severity, mitigation, back_up_plan, sensitive)) in (0..).zip(person.risks.clone())
    {
        write
            .save(&Risk {
                id: id(),
                plan_id: plan_id.clone(),
                client_id: client_id.clone(),
                position,
                text,
                likelihood: Some(likelihood),
                severity: Some(severity),
                mitigation,
                back_up_plan,
                reviewed_on: Some(start),
                sensitive,
                source: None,
            })
            .await?;
    }
    Ok(())
}
