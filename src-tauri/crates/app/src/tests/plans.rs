//! Writing, finalising and comparing a plan.

use throughline_domain::Code;
use throughline_domain::compare::ChangeKind;
use throughline_domain::id::{ItemId, PlanId};
use throughline_domain::plan::{
    Achievement, Goal, GoalStatus, Need, NeedKind, NeedStatus, PlanContent, PlanItem, PlanItemKind, PlanStatus,
};

use super::{Desk, ada, day};

fn need(plan_id: &PlanId, statement: &str) -> PlanItem {
    PlanItem::Need(Need {
        id: ItemId::default(),
        plan_id: plan_id.clone(),
        client_id: "somebody else".into(),
        position: 99,
        statement: statement.into(),
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
    })
}

fn goal(plan_id: &PlanId, need_id: Option<ItemId>, words: &str) -> PlanItem {
    PlanItem::Goal(Goal {
        id: ItemId::default(),
        plan_id: plan_id.clone(),
        client_id: ada(),
        need_id,
        position: 0,
        client_words: words.into(),
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
    })
}

fn id_of(item: &PlanItem) -> ItemId {
    match item {
        PlanItem::Need(n) => n.id.clone(),
        PlanItem::Goal(g) => g.id.clone(),
        _ => unreachable!(),
    }
}

fn needs(content: &PlanContent) -> Vec<(&str, i32)> {
    content.needs.iter().map(|n| (n.statement.as_str(), n.position)).collect()
}

fn goals(content: &PlanContent) -> Vec<(&str, i32)> {
    content.goals.iter().map(|g| (g.client_words.as_str(), g.position)).collect()
}

#[tokio::test]
async fn the_outline_stays_dense() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let plan_id = app.plan_get(ada()).await.unwrap().content.plan.id;
    assert_eq!(app.plan_get(ada()).await.unwrap().content.plan.id, plan_id);
    let a = id_of(&app.plan_item_save(need(&plan_id, "a"), None).await.unwrap());
    let c = id_of(&app.plan_item_save(need(&plan_id, "c"), None).await.unwrap());
    app.plan_item_save(need(&plan_id, "b"), Some(a.clone())).await.unwrap();
    let view = app.plan_get(ada()).await.unwrap();
    assert_eq!(needs(&view.content), [("a", 0), ("b", 1), ("c", 2)]);
    assert!(view.content.needs.iter().all(|n| n.client_id == ada()));

    let view = app.plan_item_move(PlanItemKind::Need, c.clone(), None, 0).await.unwrap();
    assert_eq!(needs(&view.content), [("c", 0), ("a", 1), ("b", 2)]);
    let g = id_of(&app.plan_item_save(goal(&plan_id, Some(a.clone()), "g"), None).await.unwrap());
    app.plan_item_save(goal(&plan_id, Some(a.clone()), "h"), None).await.unwrap();
    let view = app.plan_item_move(PlanItemKind::Goal, g.clone(), Some(c.clone()), 5).await.unwrap();
    assert_eq!(goals(&view.content), [("g", 0), ("h", 0)]);
    let view = app.plan_item_move(PlanItemKind::Goal, g.clone(), None, 0).await.unwrap();
    assert_eq!(goals(&view.content), [("h", 0), ("g", 0)]);
    assert_eq!(view.content.goals[1].need_id, None);

    // A goal does not hang on a goal, nor a need on anything.
    for (kind, id, parent) in [(PlanItemKind::Goal, &g, &g), (PlanItemKind::Need, &a, &c)] {
        let failure = app.plan_item_move(kind, id.clone(), Some(parent.clone()), 0).await.unwrap_err();
        assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("parentId")));
    }
    let stranger = app.plan_item_save(goal(&plan_id, Some("none".into()), "x"), None).await.unwrap_err();
    assert_eq!((stranger.code, stranger.detail.field.as_deref()), (Code::Invalid, Some("needId")));
}

#[tokio::test]
async fn removing_takes_what_hangs_on_it_and_one_undo_brings_it_back() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let plan_id = app.plan_get(ada()).await.unwrap().content.plan.id;
    let first = id_of(&app.plan_item_save(need(&plan_id, "first"), None).await.unwrap());
    app.plan_item_save(need(&plan_id, "second"), None).await.unwrap();
    app.plan_item_save(goal(&plan_id, Some(first.clone()), "g"), None).await.unwrap();
    app.plan_item_save(goal(&plan_id, Some(first.clone()), "h"), None).await.unwrap();
    let before = app.plan_get(ada()).await.unwrap();
    let act = app.plan_item_remove(PlanItemKind::Need, first, "not hers".into()).await.unwrap();
    let after = app.plan_get(ada()).await.unwrap();
    assert_eq!((needs(&after.content), after.content.goals.len()), (vec![("second", 0)], 0));
    app.act_undo(act).await.unwrap();
    assert_eq!(app.plan_get(ada()).await.unwrap(), before);
}

#[tokio::test]
async fn the_core_keeps_since_when_a_goal_stands_so() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let plan_id = app.plan_get(ada()).await.unwrap().content.plan.id;
    let PlanItem::Goal(made) = app.plan_item_save(goal(&plan_id, None, "g"), None).await.unwrap() else {
        unreachable!()
    };
    assert_eq!(made.status_on, Some(day(0)));
    desk.days_pass(3);
    let renamed = Goal { client_words: "other".into(), status_on: None, ..made.clone() };
    let PlanItem::Goal(renamed) = app.plan_item_save(PlanItem::Goal(renamed), None).await.unwrap() else {
        unreachable!()
    };
    assert_eq!(renamed.status_on, Some(day(0)));
    let improved = Goal { achievement: Some(Achievement::Improving), ..renamed };
    let PlanItem::Goal(improved) = app.plan_item_save(PlanItem::Goal(improved), None).await.unwrap() else {
        unreachable!()
    };
    assert_eq!(improved.status_on, Some(day(3)));
    let unknown = Goal { id: "none".into(), ..improved };
    assert_eq!(app.plan_item_save(PlanItem::Goal(unknown), None).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_plan_is_finalised_edited_and_compared() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let view = app.plan_get(ada()).await.unwrap();
    assert!(view.changed_since_version);
    let plan_id = view.content.plan.id;
    let item = app.plan_item_save(need(&plan_id, "stairs"), None).await.unwrap();

    let failure = app.plan_finalise(ada(), Some("  ".into()), false).await.unwrap_err();
    assert_eq!(failure.code, Code::Incomplete);
    assert!(failure.detail.items.contains(&"no-what-matters".to_owned()));
    let missing = app.plan_get(ada()).await.unwrap().missing.len();
    assert_eq!(failure.detail.limit, i32::try_from(missing).ok());

    let first = app.plan_finalise(ada(), Some("She goes home today".into()), false).await.unwrap();
    assert_eq!((first.number, first.override_reason.as_deref()), (1, Some("She goes home today")));
    let view = app.plan_get(ada()).await.unwrap();
    assert_eq!((view.content.plan.status, view.changed_since_version), (PlanStatus::Active, false));
    // The same once more is the same version.
    assert_eq!(app.plan_finalise(ada(), Some("again".into()), false).await.unwrap(), first);
    // And cannot be taken back.
    assert_eq!(app.plan_get(ada()).await.unwrap().versions.len(), 1);

    let PlanItem::Need(need_item) = item else { unreachable!() };
    app.plan_item_save(PlanItem::Need(Need { statement: "the steep stairs".into(), ..need_item.clone() }), None)
        .await
        .unwrap();
    app.plan_item_save(need(&plan_id, "money"), None).await.unwrap();
    let view = app.plan_get(ada()).await.unwrap();
    assert_eq!((view.content.plan.status, view.changed_since_version), (PlanStatus::Draft, true));
    let against_draft = app.plan_compare(ada(), Some(first.id.clone()), None).await.unwrap();
    assert_eq!(against_draft.iter().map(|d| d.change).collect::<Vec<_>>(), [ChangeKind::Changed, ChangeKind::Added]);

    let second = app.plan_finalise(ada(), Some("still".into()), false).await.unwrap();
    assert_eq!(second.number, 2);
    assert_eq!(app.plan_compare(ada(), Some(first.id.clone()), Some(second.id.clone())).await.unwrap(), against_draft);
    let frozen = app.plan_version_get(first.id.clone()).await.unwrap();
    assert_eq!(needs(&frozen.content), [("stairs", 0)]);
    assert_eq!(app.plan_get(ada()).await.unwrap().versions.iter().map(|v| v.number).collect::<Vec<_>>(), [2, 1]);
    let act = desk.last_act().await;
    assert_eq!(app.act_undo(act).await.unwrap_err().code, Code::Immutable);
}

/// A plan that is over is not followed again by accident.
#[tokio::test]
async fn a_plan_out_of_force_becomes_active_only_where_that_is_meant() {
    let check = async |status: PlanStatus, asks: bool| {
        let desk = Desk::open().await;
        let app = &desk.app;
        let plan = app.plan_get(ada()).await.unwrap().content.plan;
        desk.put(&throughline_domain::plan::CarePlan { status, ..plan }).await;
        let finalised = app.plan_finalise(ada(), Some("now".into()), false).await;
        if asks {
            let failure = finalised.unwrap_err();
            assert_eq!((failure.code, failure.detail.items), (Code::PlanNotInForce, vec![status.as_str().to_owned()]));
            let view = app.plan_get(ada()).await.unwrap();
            assert_eq!((view.content.plan.status, view.versions.len()), (status, 0));
            app.plan_finalise(ada(), Some("now".into()), true).await.unwrap();
        } else {
            finalised.unwrap();
        }
        let view = app.plan_get(ada()).await.unwrap();
        assert_eq!((view.content.plan.status, view.versions.len()), (PlanStatus::Active, 1));
    };
    check(PlanStatus::Draft, false).await;
    check(PlanStatus::Active, false).await;
    check(PlanStatus::Unknown, false).await;
    check(PlanStatus::OnHold, true).await;
    check(PlanStatus::Revoked, true).await;
    check(PlanStatus::Completed, true).await;
    check(PlanStatus::EnteredInError, true).await;
}

#[tokio::test]
async fn a_plan_is_active_only_by_finalising() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let mut plan = app.plan_get(ada()).await.unwrap().content.plan;
    plan.status = PlanStatus::Active;
    plan.what_matters = "My garden".into();
    assert_eq!(app.plan_save(plan).await.unwrap().content.plan.status, PlanStatus::Draft);
    app.plan_finalise(ada(), Some("now".into()), false).await.unwrap();
    let mut plan = app.plan_get(ada()).await.unwrap().content.plan;
    assert_eq!(app.plan_save(plan.clone()).await.unwrap().content.plan.status, PlanStatus::Active);
    plan.monitor = "Joe".into();
    assert_eq!(app.plan_save(plan.clone()).await.unwrap().content.plan.status, PlanStatus::Draft);
    plan.status = PlanStatus::OnHold;
    assert_eq!(app.plan_save(plan).await.unwrap().content.plan.status, PlanStatus::OnHold);
    assert_eq!(app.plan_get("nobody".into()).await.unwrap_err().code, Code::NotFound);
}
