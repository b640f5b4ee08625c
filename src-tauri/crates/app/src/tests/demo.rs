//! What the demo shows of assessment: a course over months, a flag that was settled, suggestions decided and open.

use throughline_domain::assessment::{AssessmentStatus, AssessmentView};
use throughline_domain::caseload::SearchHit;
use throughline_domain::id::ClientId;
use throughline_domain::record::RecordChoice;
use throughline_domain::safety::FlagState;
use throughline_domain::suggestion::Verdict;
use throughline_domain::trend::{MarkKind, TrendOf};

use super::{Desk, day};

async fn client(desk: &Desk, name: &str) -> ClientId {
    match desk.app.search(name.to_owned(), 1).await.unwrap().into_iter().next().unwrap() {
        SearchHit::Client { client_id, .. } | SearchHit::Note { client_id, .. } => client_id,
    }
}

/// Every assessment of a client, the newest first.
async fn all(desk: &Desk, id: &ClientId) -> Vec<AssessmentView> {
    let mut views = Vec::new();
    for row in desk.app.assessment_page(id.clone(), None, 50).await.unwrap().rows {
        views.push(desk.app.assessment_get(row.id).await.unwrap());
    }
    views
}

#[tokio::test]
async fn the_demo_tells_of_assessments() {
    let desk = Desk::open().await;
    let app = &desk.app;
    app.record_choose(RecordChoice::Demo).await.unwrap();
    assert!(app.flag_open_list(None).await.unwrap().is_empty());

    let zelda = client(&desk, "quasireal").await;
    let of = TrendOf::Instrument { instrument_id: "phq-9".into(), scale: "total".into() };
    let trend = app.trend_get(zelda.clone(), of).await.unwrap();
    assert_eq!(trend.points.iter().map(|point| point.value).collect::<Vec<_>>(), [18.0, 14.0, 11.0]);
    for kind in [MarkKind::Flag, MarkKind::Intervention] {
        assert!(trend.marks.iter().any(|mark| mark.kind == kind), "{kind}");
    }
    let views = all(&desk, &zelda).await;
    let flag = &views[2].flags[0];
    assert_eq!((flag.state, flag.told.is_empty()), (FlagState::Settled, false));
    assert_eq!(app.safety_plan_get(zelda.clone()).await.unwrap().finished[0].number, Some(1));
    let due = app.assessment_due(zelda.clone()).await.unwrap();
    assert_eq!((due[0].instrument_id.as_str(), due[0].due_on), ("phq-9", day(-1)));
    // One need came of three forms: the later two are linked to it.
    let plan = app.plan_get(zelda.clone()).await.unwrap().content;
    let mood = plan.needs.iter().find(|need| need.clinical_text.contains("epress")).unwrap();
    let origins = app.plan_origins(zelda).await.unwrap();
    assert_eq!(origins.iter().filter(|origin| origin.item_id == mood.id).count(), 3);
    assert!(plan.goals.iter().any(|goal| goal.need_id.as_ref() == Some(&mood.id)));

    let ottoline = client(&desk, "madeupsky").await;
    let falls = &all(&desk, &ottoline).await[0];
    let verdicts: Vec<_> = falls.decisions.iter().map(|decision| decision.verdict).collect();
    assert!(verdicts.contains(&Verdict::Accepted) && verdicts.contains(&Verdict::Dismissed));
    assert!(falls.suggestions.is_empty(), "{:?}", falls.suggestions.iter().map(|s| &s.need.id).collect::<Vec<_>>());

    let rosalind = client(&desk, "fableton").await;
    let needs = &all(&desk, &rosalind).await[0];
    assert_eq!(needs.suggestions.iter().map(|s| s.need.id.as_str()).collect::<Vec<_>>(), ["food-insecurity"]);
    assert_eq!(needs.decisions.len(), 1);

    let ebenezer = client(&desk, "whimsy").await;
    let whole = &all(&desk, &ebenezer).await[0];
    assert_eq!((whole.assessment.status, whole.scored.complete), (AssessmentStatus::InProgress, false));
    let begun: Vec<_> = whole.scored.domains.iter().map(|domain| (domain.answered, domain.asked)).collect();
    assert!(begun[0].0 == begun[0].1 && begun.last().unwrap().0 == 0, "{begun:?}");
}
