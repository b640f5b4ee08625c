//! What a plan lacks: every kind, both ways.

use chrono::Days;
use proptest::prelude::*;
use throughline_domain::completeness::{Missing, MissingKind, missing};
use throughline_domain::plan::{
    Acceptance, Goal, GoalStatus, Intervention, InterventionStatus, Need, NeedStatus, PlanContent, PlanItemKind, Risk,
    Target,
};

use crate::samples::{complete_plan, day, goal, intervention, need, plan_day, risk, target};

type Taking = fn(&mut PlanContent);
type Taken = (Taking, MissingKind, Option<(PlanItemKind, &'static str)>, &'static str);

/// One thing taken out of a complete plan: what is missing then, on which item, at which field.
const TAKEN: &[Taken] = {
    use MissingKind as K;
    use PlanItemKind as I;
    &[
        (|p| p.plan.what_matters = " ".into(), K::NoWhatMatters, None, "whatMatters"),
        (|p| p.strengths.clear(), K::NoStrength, None, "strengths"),
        (|p| p.strengths.iter_mut().for_each(|s| s.text.clear()), K::NoStrength, None, "strengths"),
        (|p| p.needs[0].statement.clear(), K::NeedWithoutStatement, Some((I::Need, "n1")), "statement"),
        (|p| p.needs.push(need("n3")), K::NeedWithoutGoal, Some((I::Need, "n3")), "goals"),
        (|p| push_goal(p, "g3", None), K::GoalWithoutNeed, Some((I::Goal, "g3")), "needId"),
        (|p| push_goal(p, "g4", Some("gone")), K::GoalWithoutNeed, Some((I::Goal, "g4")), "needId"),
        (|p| p.goals[0].client_words.clear(), K::GoalWithoutWords, Some((I::Goal, "g1")), "clientWords"),
        (|p| p.goals[0].targets[0].measure.clear(), K::GoalWithoutMeasure, Some((I::Goal, "g1")), "targets"),
        (|p| p.goals[1].targets[0].due_on = None, K::GoalWithoutDue, Some((I::Goal, "g2")), "targets"),
        (
            |p| step(p, "i2").responsible = "\t".into(),
            K::InterventionWithoutResponsible,
            Some((I::Intervention, "i2")),
            "responsible",
        ),
        (|p| step(p, "i1").due_on = None, K::InterventionWithoutDue, Some((I::Intervention, "i1")), "dueOn"),
        (
            |p| p.interventions.push(intervention("i3", None)),
            K::InterventionWithoutGoal,
            Some((I::Intervention, "i3")),
            "goalId",
        ),
        (
            |p| p.interventions.push(intervention("i4", Some("gone"))),
            K::InterventionWithoutGoal,
            Some((I::Intervention, "i4")),
            "goalId",
        ),
        (
            |p| step(p, "i2").status = InterventionStatus::OnHold,
            K::InterventionWithoutReason,
            Some((I::Intervention, "i2")),
            "statusReason",
        ),
        (
            |p| p.interventions.retain(|i| i.id.as_str() != "i1"),
            K::GoalWithoutIntervention,
            Some((I::Goal, "g1")),
            "interventions",
        ),
        (|p| p.risks[0].mitigation.clear(), K::RiskWithoutMitigation, Some((I::Risk, "r1")), "mitigation"),
        (|p| p.risks[0].back_up_plan.clear(), K::RiskWithoutBackUp, Some((I::Risk, "r1")), "backUpPlan"),
        (|p| p.plan.alternatives.clear(), K::NoAlternatives, None, "alternatives"),
        (|p| p.plan.monitor.clear(), K::NoMonitor, None, "monitor"),
        (|p| p.plan.next_review_on = None, K::NoNextReview, None, "nextReviewOn"),
        (|p| p.plan.next_review_on = plan_day().pred_opt(), K::NextReviewPast, None, "nextReviewOn"),
        (|p| p.plan.acceptance = Acceptance::Pending, K::NotAccepted, None, "acceptance"),
        (|p| p.plan.acceptance = Acceptance::Disagrees, K::NotAccepted, None, "acceptance"),
        (|p| p.plan.copy_given_on = None, K::NoCopyGiven, None, "copyGivenOn"),
        (|p| p.plan.consent_on = None, K::NoConsent, None, "consentOn"),
    ]
};

/// One more goal, with the intervention it needs.
fn push_goal(plan: &mut PlanContent, id: &str, need_id: Option<&str>) {
    plan.goals.push(goal(id, need_id));
    plan.interventions.push(intervention(&format!("{id}-step"), Some(id)));
}

/// The intervention of that identifier.
fn step<'a>(plan: &'a mut PlanContent, id: &str) -> &'a mut Intervention {
    let found = plan.interventions.iter().position(|i| i.id.as_str() == id);
    &mut plan.interventions[found.unwrap()]
}

fn kinds(content: &PlanContent) -> Vec<MissingKind> {
    missing(content, plan_day()).into_iter().map(|m| m.kind).collect()
}

#[test]
fn a_complete_plan_lacks_nothing() {
    assert_eq!(missing(&complete_plan(), plan_day()), [])
}

#[test]
fn taking_one_thing_reports_exactly_it() {
    for (take, kind, item, field) in TAKEN {
        let mut plan = complete_plan();
        take(&mut plan);
        let found = missing(&plan, plan_day());
        let [Missing { kind: k, item: i, item_id, field: f, .. }] = found.as_slice() else {
            panic!("{kind}: {found:?}")
        };
        assert_eq!(
            (*k, *i, item_id.as_deref(), f.as_str()),
            (*kind, item.map(|x| x.0), item.map(|x| x.1), *field),
            "{kind}"
        );
    }
    let untested: Vec<_> = MissingKind::ALL.iter().filter(|k| !TAKEN.iter().any(|t| t.1 == **k)).collect();
    assert_eq!(untested, [&MissingKind::NoNeed], "kinds without a row");
}

#[test]
fn an_empty_plan_lacks_what_every_plan_has() {
    use MissingKind as K;
    let mut plan = complete_plan();
    plan.needs.clear();
    plan.goals.clear();
    plan.interventions.clear();
    assert_eq!(kinds(&plan), [K::NoNeed]);
    plan.strengths.clear();
    plan.risks.clear();
    plan.barriers.clear();
    plan.plan.what_matters.clear();
    plan.plan.alternatives.clear();
    plan.plan.monitor.clear();
    plan.plan.next_review_on = None;
    plan.plan.acceptance = Acceptance::Pending;
    plan.plan.copy_given_on = None;
    plan.plan.consent_on = None;
    let expect = [
        K::NoWhatMatters,
        K::NoStrength,
        K::NoNeed,
        K::NoAlternatives,
        K::NoMonitor,
        K::NoNextReview,
        K::NotAccepted,
        K::NoCopyGiven,
        K::NoConsent,
    ];
    assert_eq!(kinds(&plan), expect);
}

#[test]
fn what_is_over_asks_for_nothing_and_serves_nothing() {
    use MissingKind as K;
    let check = |change: Taking, expect: &[MissingKind]| {
        let mut plan = complete_plan();
        change(&mut plan);
        assert_eq!(kinds(&plan), expect);
    };
    for status in [NeedStatus::Inactive, NeedStatus::Resolved] {
        let mut plan = complete_plan();
        plan.needs.push(Need { status, statement: String::new(), ..need("n3") });
        assert_eq!(kinds(&plan), []);
        for need in &mut plan.needs {
            need.status = status;
        }
        assert_eq!(kinds(&plan), [K::NoNeed], "a plan without a need that is alive");
    }
    for status in [GoalStatus::Completed, GoalStatus::Cancelled, GoalStatus::Rejected, GoalStatus::EnteredInError] {
        let mut plan = complete_plan();
        plan.goals.push(Goal { status, client_words: String::new(), targets: Vec::new(), ..goal("g3", None) });
        assert_eq!(kinds(&plan), []);
        plan.goals[0].status = status;
        assert_eq!(kinds(&plan), [K::NeedWithoutGoal], "{status}");
    }
    for status in [InterventionStatus::Completed, InterventionStatus::EnteredInError] {
        let mut plan = complete_plan();
        plan.interventions.push(Intervention {
            status,
            responsible: String::new(),
            due_on: None,
            ..intervention("i3", None)
        });
        assert_eq!(kinds(&plan), []);
        plan.interventions[0].status = status;
        assert_eq!(kinds(&plan), [K::GoalWithoutIntervention], "{status}");
    }
    // Cancelled and stopped say why; they ask for nothing else.
    for status in [InterventionStatus::Cancelled, InterventionStatus::Stopped] {
        let mut plan = complete_plan();
        plan.interventions.push(Intervention {
            status,
            responsible: String::new(),
            due_on: None,
            ..intervention("i3", None)
        });
        assert_eq!(kinds(&plan), [K::InterventionWithoutReason]);
        plan.interventions[2].status_reason = "Moved away".to_owned();
        assert_eq!(kinds(&plan), []);
    }
    // On hold is not over.
    check(|p| p.goals[0].status = GoalStatus::OnHold, &[]);
}

#[test]
fn one_of_two_is_enough() {
    let check = |change: Taking| {
        let mut plan = complete_plan();
        change(&mut plan);
        assert_eq!(kinds(&plan), []);
    };
    check(|p| (p.interventions[0].due_on, p.interventions[0].frequency) = (None, "Every week".into()));
    check(|p| p.plan.acceptance = Acceptance::AgreesExcept);
    check(|p| p.plan.next_review_on = Some(plan_day()));
    check(|p| p.risks.clear());
    // A target that is not filled in yet, beside one that is.
    check(|p| p.goals[0].targets.insert(0, Target { measure: String::new(), due_on: None, ..target() }));
}

#[test]
fn the_order_is_that_of_the_plan_and_titles_are_its_words() {
    let mut plan = complete_plan();
    // The second need stands first in the list of goals.
    plan.goals.reverse();
    plan.goals[0].client_words.clear();
    plan.goals[0].clinical_text = "Improve gait".to_owned();
    plan.goals[1].client_words.clear();
    plan.interventions[0].responsible.clear();
    plan.needs[1].statement.clear();
    plan.risks.push(Risk { mitigation: String::new(), ..risk("r2") });
    plan.plan.monitor.clear();
    let found: Vec<_> =
        missing(&plan, day("2026-11-22")).into_iter().map(|m| (m.item_id.unwrap_or_default(), m.title)).collect();
    let expect = [
        ("g1", ""),
        ("i1", "Order a walker"),
        ("n2", ""),
        ("g2", "Improve gait"),
        ("r2", "Falling at night"),
        ("", ""),
    ];
    assert_eq!(found, expect.map(|(id, title)| (id.to_owned(), title.to_owned())));
}

proptest! {
    /// Whatever is taken, each thing is reported, and no kind that was not taken.
    #[test]
    fn what_is_taken_is_what_is_missing(taken in proptest::sample::subsequence(TAKEN, 0..8), later in 0_u64..60) {
        let mut plan = complete_plan();
        for (take, ..) in &taken {
            take(&mut plan);
        }
        let today = plan_day().checked_add_days(Days::new(later)).unwrap();
        let found = missing(&plan, today);
        prop_assert_eq!(missing(&plan, today), found.clone());
        prop_assert_eq!(found.is_empty(), taken.is_empty());
        for (_, kind, item, _) in &taken {
            // Taking the step of a goal takes with it what the step itself lacked; a later taking may undo one on the same field.
            let gone = item.is_some_and(|(_, id)| !found.iter().any(|m| m.item_id.as_deref() == Some(id)));
            let settled = matches!(kind, MissingKind::NoNextReview | MissingKind::NextReviewPast | MissingKind::NotAccepted);
            prop_assert!(gone || settled || found.iter().any(|m| m.kind == *kind), "{} not found", kind);
        }
    }
}
