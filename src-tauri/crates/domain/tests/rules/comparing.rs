//! Two plans, item by item.

use proptest::prelude::*;
use throughline_domain::compare::{ChangeKind, FieldChange, PlanDifference, differences};
use throughline_domain::plan::{Acceptance, Goal, Need, PlanContent, PlanItemKind, PlanStatus, Priority, Target};

use crate::samples::{barrier, complete_plan, day, goal, intervention, need, risk, strength, target};

/// The differences in short: "goal g1 changed clientWords: a > b".
fn told(before: &PlanContent, after: &PlanContent) -> Vec<String> {
    let short = |d: PlanDifference| {
        let kind = d.kind.map_or("plan", PlanItemKind::as_str);
        let fields: Vec<_> =
            d.fields.into_iter().map(|f| format!(" {}: {} > {}", f.field, f.before, f.after)).collect();
        format!("{kind} {} {}{}", d.item_id, d.change, fields.join(","))
    };
    differences(before, after).into_iter().map(short).collect()
}

#[test]
fn each_difference_is_told() {
    let check = |change: fn(&mut PlanContent), expect: &[&str]| {
        let (before, mut after) = (complete_plan(), complete_plan());
        change(&mut after);
        assert_eq!(told(&before, &after), expect);
    };
    check(|_| {}, &[]);
    check(|p| p.plan.monitor = "Nurse".into(), &["plan p changed monitor: Case manager > Nurse"]);
    check(|p| p.plan.acceptance = Acceptance::AgreesExcept, &["plan p changed acceptance: agree > agree-except"]);
    check(|p| p.plan.next_review_on = None, &["plan p changed nextReviewOn: 2027-02-01 > "]);
    check(|p| p.needs.push(Need { position: 2, ..need("n3") }), &["need n3 added"]);
    check(|p| drop(p.needs.pop()), &["need n2 removed"]);
    check(|p| p.goals[1].need_id = None, &["goal g2 changed needId: I keep falling > "]);
    check(
        |p| p.goals[0].client_words = "Walk".into(),
        &["goal g1 changed clientWords: I want to walk to church again > Walk"],
    );
    check(|p| p.goals[0].priority = Some(Priority::High), &["goal g1 changed priority:  > high-priority"]);
    check(|p| p.goals[0].progress = 2, &["goal g1 changed progress: 0 > 2"]);
    check(
        |p| p.goals[0].targets[0].unit = "falls".into(),
        &["goal g1 changed targets: Falls a month: 4 → 0 · 2027-03-01 > Falls a month: 4 → 0 falls · 2027-03-01"],
    );
    check(
        |p| {
            p.goals[0].targets.push(Target { baseline: String::new(), target: String::new(), due_on: None, ..target() })
        },
        &[
            "goal g1 changed targets: Falls a month: 4 → 0 · 2027-03-01 > Falls a month: 4 → 0 · 2027-03-01\nFalls a month",
        ],
    );
    check(|p| p.needs[1].sensitive = true, &["need n2 changed sensitive: false > true"]);
    check(|p| p.risks[0].sensitive = true, &["risk r1 changed sensitive: false > true"]);
    check(|p| p.barriers[0].what_helps.clear(), &["barrier b1 changed whatHelps: A second rail > "]);
    // A new place is no difference; a new need to hang on is.
    check(|p| (p.needs[0].position, p.needs[1].position) = (1, 0), &[]);
    check(|p| p.interventions.swap(0, 1), &[]);
    check(
        |p| {
            p.needs[1].statement = "I cannot sleep".into();
            p.goals[0].need_id = Some("n2".into());
        },
        &[
            "need n2 changed statement: I keep falling > I cannot sleep",
            "goal g1 changed needId: I keep falling > I cannot sleep",
        ],
    );
    // What the program keeps for itself is no difference.
    check(|p| p.plan.status = PlanStatus::Active, &[]);
    check(|p| p.goals[0].status_on = Some(day("2026-11-22")), &[]);
}

#[test]
fn a_status_of_finalised_plans_is_compared() {
    let with = |status| {
        let mut plan = complete_plan();
        plan.plan.status = status;
        plan
    };
    assert_eq!(
        told(&with(PlanStatus::Active), &with(PlanStatus::Completed)),
        ["plan p changed status: active > completed"]
    );
}

#[test]
fn the_order_is_head_kind_place() {
    let (mut before, mut after) = (complete_plan(), complete_plan());
    before.needs.push(Need { position: 1, ..need("a-removed") });
    after.needs.insert(0, Need { position: 7, ..need("a-last") });
    after.needs[2].statement = "New".into();
    after.goals.push(Goal { position: 5, ..goal("g9", Some("n1")) });
    after.interventions.push(intervention("i9", None));
    after.strengths.push(strength("s9"));
    after.barriers.push(barrier("b9"));
    after.risks.push(risk("r9"));
    after.plan.monitor.clear();
    let heads: Vec<_> =
        told(&before, &after).iter().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    let expect = [
        "plan p",
        "need a-removed",
        "need n2",
        "need a-last",
        "goal g9",
        "intervention i9",
        "strength s9",
        "barrier b9",
        "risk r9",
    ];
    assert_eq!(heads, expect);
}

fn any_plan() -> impl Strategy<Value = PlanContent> {
    let ids = ["a", "b", "c", "d"];
    let some = move || proptest::sample::subsequence(ids.to_vec(), 0..=4);
    (some(), some(), some(), "[xy]{0,2}", any::<bool>()).prop_map(|(needs, goals, risks, words, flip)| {
        let mut plan = complete_plan();
        plan.needs = needs
            .iter()
            .zip(0..)
            .map(|(id, position)| Need { position, statement: words.clone(), ..need(id) })
            .collect();
        plan.goals = goals
            .iter()
            .zip(0..)
            .map(|(id, position)| Goal { position, ..goal(&format!("g{id}"), Some(id)) })
            .collect();
        plan.risks = risks.iter().map(|id| throughline_domain::plan::Risk { sensitive: flip, ..risk(id) }).collect();
        plan.plan.what_matters = words;
        plan
    })
}

proptest! {
    #[test]
    fn a_plan_does_not_differ_from_itself(plan in any_plan()) {
        prop_assert_eq!(differences(&plan, &plan), vec![]);
    }

    #[test]
    fn backwards_is_the_other_way_round(a in any_plan(), b in any_plan()) {
        let turned = |d: PlanDifference| {
            let change = match d.change {
                ChangeKind::Added => ChangeKind::Removed,
                ChangeKind::Removed => ChangeKind::Added,
                ChangeKind::Changed => ChangeKind::Changed,
            };
            let fields: Vec<_> = d.fields.into_iter().map(|f| FieldChange { before: f.after, after: f.before, ..f }).collect();
            (d.kind, d.item_id, change, fields)
        };
        let key = |d: &(Option<PlanItemKind>, String, ChangeKind, Vec<FieldChange>)| (d.0, d.1.clone());
        let mut there: Vec<_> = differences(&a, &b).into_iter().map(|d| (d.kind, d.item_id, d.change, d.fields)).collect();
        let mut back: Vec<_> = differences(&b, &a).into_iter().map(turned).collect();
        there.sort_by_key(key);
        back.sort_by_key(key);
        prop_assert_eq!(there, back);
    }
}
