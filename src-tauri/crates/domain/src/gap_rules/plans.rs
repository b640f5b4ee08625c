//! The care plan: looked at again, signed, given, and worked on.

use chrono::NaiveDate;

use super::{GapDay, GapFacts, GapWhy, GoalFact, PlanFact, Watched, later};
use crate::client_rules::is_running;
use crate::gap::GapSubjectKind;
use crate::plan::{Achievement, GoalStatus, PlanStatus};
use crate::plan_rules::{goal_is_over, intervention_is_over};

/// The plan, where it is to be followed.
fn in_force(facts: &GapFacts) -> Option<&PlanFact> {
    facts.plan.as_ref().filter(|plan| !plan.status.is_out_of_force())
}

/// The day on which the plan or an enrolment was to be looked at again is over. A plan on hold is looked at
/// again too.
pub(super) fn reviews(facts: &GapFacts) -> Vec<Watched> {
    let plan = facts.plan.as_ref().filter(|plan| !plan.status.is_out_of_force() || plan.status == PlanStatus::OnHold);
    let of_plan = plan.and_then(|plan| {
        let on = plan.next_review_on?;
        let why = GapWhy { case: "plan", ..GapWhy::on(on) };
        Some(of_this_plan(plan, later(on, 1), why))
    });
    let open = facts.episodes.iter().filter(|episode| is_running(episode.status));
    let of_episodes = open.filter_map(|episode| {
        let on = episode.next_review_on?;
        Some(Watched {
            subject: GapSubjectKind::Episode,
            subject_id: episode.id.0.clone(),
            episode_id: Some(episode.id.clone()),
            from: later(on, 1),
            urgent: false,
            put_off: None,
            why: GapWhy { case: "episode", what: episode.programme.clone(), ..GapWhy::on(on) },
        })
    });
    of_plan.into_iter().chain(of_episodes).collect()
}

/// Nobody did anything about a goal: not to it, not to what is done for it, not to what it is measured by.
/// One that is on hold is left alone on purpose.
pub(super) fn inactive_goals(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    goals(facts, |goal| {
        if goal.status == GoalStatus::OnHold {
            return None;
        }
        let on = day.of(goal.touched_at);
        Some((on, GapWhy::on(on)))
    })
}

/// The first day by which a target was to be reached is over, and the goal is not said to be reached.
pub(super) fn goals_past_date(facts: &GapFacts) -> Vec<Watched> {
    goals(facts, |goal| {
        let reached = matches!(goal.achievement, Some(Achievement::Achieved | Achievement::Sustaining));
        let on = goal.due_on.filter(|_| !reached)?;
        Some((later(on, 1), GapWhy::on(on)))
    })
}

fn goals(facts: &GapFacts, watch: impl Fn(&GoalFact) -> Option<(NaiveDate, GapWhy)>) -> Vec<Watched> {
    let Some(plan) = in_force(facts) else { return Vec::new() };
    let open = plan.goals.iter().filter(|goal| !goal_is_over(goal.status));
    open.filter_map(|goal| {
        let (from, why) = watch(goal)?;
        Some(Watched {
            subject: GapSubjectKind::Goal,
            subject_id: goal.id.0.clone(),
            episode_id: plan.episode_id.clone(),
            from,
            urgent: false,
            put_off: None,
            why: GapWhy { what: goal.title.clone(), ..why },
        })
    })
    .collect()
}

/// The day by which an intervention was to be done is over.
pub(super) fn overdue_interventions(facts: &GapFacts) -> Vec<Watched> {
    let Some(plan) = in_force(facts) else { return Vec::new() };
    let open = plan.interventions.iter().filter(|intervention| !intervention_is_over(intervention.status));
    open.filter_map(|intervention| {
        let on = intervention.due_on?;
        Some(Watched {
            subject: GapSubjectKind::Intervention,
            subject_id: intervention.id.0.clone(),
            episode_id: plan.episode_id.clone(),
            from: later(on, 1),
            urgent: false,
            put_off: None,
            why: GapWhy { what: intervention.what.clone(), ..GapWhy::on(on) },
        })
    })
    .collect()
}

/// There is no finalised plan, or it was changed since. Without one it is the client's gap, so that it does
/// not matter whether somebody once looked at the empty plan; it counts from the first day of the enrolment.
pub(super) fn unsigned(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let plan = facts.plan.as_ref();
    if plan.is_some_and(|plan| plan.status.is_out_of_force()) {
        return Vec::new();
    }
    let Some((plan, version)) = plan.and_then(|plan| Some((plan, plan.version.as_ref()?))) else {
        let Some(from) = facts.opened_on().or_else(|| plan.map(|plan| day.of(plan.begun_at))) else {
            return Vec::new();
        };
        return vec![Watched {
            subject: GapSubjectKind::Client,
            subject_id: facts.client_id.0.clone(),
            episode_id: plan.and_then(|plan| plan.episode_id.clone()),
            from,
            urgent: false,
            put_off: None,
            why: GapWhy { case: "never", ..GapWhy::on(from) },
        }];
    };
    if plan.status != PlanStatus::Draft {
        return Vec::new();
    }
    let on = day.of(plan.draft_since);
    vec![of_this_plan(plan, on, GapWhy { case: "changed", count: version.number, ..GapWhy::on(on) })]
}

/// The newest version was neither printed for anybody nor, by the plan's own words, given to the client.
pub(super) fn not_given(facts: &GapFacts, day: GapDay) -> Vec<Watched> {
    let Some((plan, version)) = in_force(facts).and_then(|plan| Some((plan, plan.version.as_ref()?))) else {
        return Vec::new();
    };
    let on = day.of(version.finalised_at);
    if version.given || plan.copy_given_on.is_some_and(|given_on| given_on >= on) {
        return Vec::new();
    }
    vec![of_this_plan(plan, on, GapWhy { count: version.number, ..GapWhy::on(on) })]
}

fn of_this_plan(plan: &PlanFact, from: NaiveDate, why: GapWhy) -> Watched {
    Watched {
        subject: GapSubjectKind::Plan,
        subject_id: plan.id.0.clone(),
        episode_id: plan.episode_id.clone(),
        from,
        urgent: false,
        put_off: None,
        why,
    }
}
