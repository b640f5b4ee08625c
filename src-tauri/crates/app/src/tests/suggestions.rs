//! From an answer to the plan, and back by undoing.

use base64::Engine;
use throughline_domain::Code;
use throughline_domain::assessment::{AnswerValue, AssessmentMode, AssessmentStart, AssessmentView, GivenAnswer};
use throughline_domain::data_file::DataFault;
use throughline_domain::id::AssessmentId;
use throughline_domain::instrument::Yield;
use throughline_domain::plan::{LifeDomain, NeedKind, NeedStatus, PlanContent, PlanItem, PlanItemKind, PlanStatus};
use throughline_domain::plan_library::{LibraryNeed, PlanLibrary};
use throughline_domain::safety::{FlagAction, FlagSettlement};
use throughline_domain::suggestion::{MarkedSentence, Suggestion, SuggestionTaken, Verdict};

use super::{Desk, ada, day};
use crate::imports::ImportFile;

pub(super) fn start(instrument: &str, days: i64) -> AssessmentStart {
    AssessmentStart {
        client_id: ada(),
        instrument_id: instrument.into(),
        mode: AssessmentMode::Interview,
        informant: String::new(),
        language: String::new(),
        interpreter: None,
        asked_on: day(days),
        part_of: None,
    }
}

pub(super) fn chosen(link_id: &str, code: &str) -> GivenAnswer {
    GivenAnswer { link_id: link_id.into(), value: Some(AnswerValue::Choice { code: code.into() }) }
}

/// A PHQ-9 with these answers, in progress.
pub(super) async fn phq9(desk: &Desk, days: i64, answers: [u8; 9]) -> AssessmentId {
    let id = desk.app.assessment_start(start("phq-9", days)).await.unwrap().assessment.id;
    let given = (1..).zip(answers).map(|(item, points): (u8, u8)| chosen(&item.to_string(), &points.to_string()));
    desk.app.assessment_answer(id.clone(), given.collect()).await.unwrap();
    id
}

pub(super) async fn complete(desk: &Desk, id: &AssessmentId) -> AssessmentView {
    for flag in desk.app.flag_open_list(Some(ada())).await.unwrap() {
        let settlement = FlagSettlement {
            done: vec![FlagAction::SafetyPlan, FlagAction::AskedDirectly],
            what: "We wrote a safety plan together".into(),
            told: "Supervisor".into(),
        };
        desk.app.flag_settle(flag.flag.id, settlement).await.unwrap();
    }
    let revision = desk.app.assessment_get(id.clone()).await.unwrap().assessment.revision;
    desk.app.assessment_complete(id.clone(), revision).await.unwrap()
}

const LOW_MOOD: [u8; 9] = [2, 2, 1, 2, 1, 2, 1, 1, 0];

async fn of(desk: &Desk, id: &AssessmentId, need: &str) -> Option<Suggestion> {
    let view = desk.app.assessment_get(id.clone()).await.unwrap();
    view.suggestions.into_iter().find(|suggestion| suggestion.need.id == need)
}

/// All goals and interventions of a suggestion.
fn everything(suggestion: &Suggestion) -> SuggestionTaken {
    let goals = &suggestion.need.goals;
    SuggestionTaken {
        key: suggestion.key.clone(),
        statement: String::new(),
        goal_ids: goals.iter().map(|goal| goal.id.clone()).collect(),
        intervention_ids: goals.iter().flat_map(|goal| goal.interventions.iter().map(|i| i.id.clone())).collect(),
    }
}

async fn plan(desk: &Desk) -> PlanContent {
    desk.app.plan_get(ada()).await.unwrap().content
}

#[tokio::test]
async fn an_accepted_suggestion_becomes_a_need_with_goals_and_interventions_and_says_where_it_came_from() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let id = phq9(&desk, -1, LOW_MOOD).await;
    complete(&desk, &id).await;
    let suggestion = of(&desk, &id, "low-mood").await.unwrap();
    assert_eq!((suggestion.in_plan.clone(), suggestion.dismissed_before.clone()), (None, None));
    assert!(suggestion.because.result.as_deref().unwrap().starts_with("12"), "{:?}", suggestion.because);

    let one_goal = &suggestion.need.goals[0];
    let taken = SuggestionTaken {
        key: suggestion.key.clone(),
        statement: "  Nothing is fun any more ".into(),
        goal_ids: vec![one_goal.id.clone()],
        intervention_ids: one_goal.interventions.iter().take(2).map(|i| i.id.clone()).collect(),
    };
    let decided = app.suggestion_accept(id.clone(), taken.clone()).await.unwrap();
    assert_eq!(decided.decision.verdict, Verdict::Accepted);
    assert!(!decided.suggestions.iter().any(|other| other.key == suggestion.key));

    let content = plan(&desk).await;
    let need = &content.needs[0];
    assert_eq!(
        (need.statement.as_str(), need.clinical_text.as_str()),
        ("Nothing is fun any more", suggestion.need.clinical_text.as_str())
    );
    assert_eq!(
        (need.domain, need.kind, need.status),
        (Some(LifeDomain::Mental), NeedKind::Problem, NeedStatus::Active)
    );
    let goal = &content.goals[0];
    assert_eq!((goal.need_id.as_ref(), goal.client_words.as_str()), (Some(&need.id), one_goal.client_words.as_str()));
    assert_eq!(goal.targets[0].due_on, Some(day(i64::from(one_goal.due_days))));
    assert_eq!(content.interventions.len(), 2);
    for (place, (intervention, library)) in content.interventions.iter().zip(&one_goal.interventions).enumerate() {
        assert_eq!(intervention.goal_id.as_ref(), Some(&goal.id));
        assert_eq!((intervention.what.as_str(), intervention.position as usize), (library.what.as_str(), place));
        assert_eq!((&intervention.responsible, &intervention.frequency), (&library.responsible, &library.frequency));
    }
    assert_eq!(decided.decision.item_id.as_ref(), Some(&need.id));
    let origins = app.plan_origins(ada()).await.unwrap();
    assert_eq!(origins.len(), 1);
    assert_eq!((&origins[0].item_id, &origins[0].assessment_id, origins[0].asked_on), (&need.id, &id, day(-1)));
    assert_eq!(origins[0].because, suggestion.because);
    let view = app.assessment_get(id.clone()).await.unwrap();
    assert_eq!(view.decisions, std::slice::from_ref(&decided.decision));

    // A second time it is not suggested any more.
    assert_eq!(app.suggestion_accept(id.clone(), taken).await.unwrap_err().code, Code::NotFound);

    // Need, goal, interventions and decision go together, and come back together.
    let undone = app.act_undo(decided.act_id).await.unwrap();
    assert!(undone >= 5);
    let content = plan(&desk).await;
    assert!(content.needs.is_empty() && content.goals.is_empty() && content.interventions.is_empty());
    assert!(app.plan_origins(ada()).await.unwrap().is_empty());
    assert!(of(&desk, &id, "low-mood").await.is_some());
}

#[tokio::test]
async fn taking_into_a_finalised_plan_opens_it_again_and_undoing_closes_it() {
    let desk = Desk::open().await;
    let app = &desk.app;
    app.plan_get(ada()).await.unwrap();
    app.plan_finalise(ada(), Some("now".into()), false).await.unwrap();
    let id = phq9(&desk, 0, LOW_MOOD).await;
    let suggestion = of(&desk, &id, "low-mood").await.unwrap();
    // Also while it is being filled in.
    let decided = app.suggestion_accept(id, everything(&suggestion)).await.unwrap();
    let view = app.plan_get(ada()).await.unwrap();
    assert_eq!((view.content.plan.status, view.content.goals.len()), (PlanStatus::Draft, suggestion.need.goals.len()));
    app.act_undo(decided.act_id).await.unwrap();
    let view = app.plan_get(ada()).await.unwrap();
    assert_eq!((view.content.plan.status, view.changed_since_version), (PlanStatus::Active, false));
}

#[tokio::test]
async fn what_the_library_does_not_have_there_is_refused() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let id = phq9(&desk, 0, LOW_MOOD).await;
    let suggestion = of(&desk, &id, "low-mood").await.unwrap();
    let whole = everything(&suggestion);
    let mut strange = whole.clone();
    strange.goal_ids.push("no-such-goal".into());
    let failure = app.suggestion_accept(id.clone(), strange).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("goalIds")));
    // An intervention whose goal was not taken.
    let mut left = whole;
    left.goal_ids.truncate(1);
    let failure = app.suggestion_accept(id.clone(), left).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("interventionIds")));
    assert!(plan(&desk).await.needs.is_empty(), "nothing of it remains");
    let nothing = SuggestionTaken {
        key: "low-mood|".into(),
        statement: String::new(),
        goal_ids: vec![],
        intervention_ids: vec![],
    };
    assert_eq!(app.suggestion_accept(id, nothing).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_risk_becomes_a_risk_and_with_goals_a_need_of_that_kind() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let id = phq9(&desk, 0, [2, 2, 1, 2, 1, 2, 1, 1, 2]).await;
    let suggestion = of(&desk, &id, "suicide-risk").await.unwrap();
    assert!(suggestion.because.said.iter().any(|said| said.link_id == "9"), "{:?}", suggestion.because);
    let decided = app.suggestion_accept(id.clone(), everything(&suggestion)).await.unwrap();
    let content = plan(&desk).await;
    let (risk, need) = (&content.risks[0], &content.needs[0]);
    assert_eq!(
        (risk.text.as_str(), risk.mitigation.as_str()),
        (suggestion.need.statement.as_str(), suggestion.need.mitigation.as_str())
    );
    assert!(risk.sensitive && need.sensitive, "kept off the client copy unless chosen");
    assert_eq!((need.kind, content.goals.len()), (NeedKind::Risk, suggestion.need.goals.len()));
    assert!(content.goals.iter().all(|goal| goal.need_id.as_ref() == Some(&need.id)));
    assert_eq!(
        (decided.decision.item_kind, decided.decision.item_id.as_ref()),
        (Some(PlanItemKind::Risk), Some(&risk.id))
    );
    let origins = app.plan_origins(ada()).await.unwrap();
    assert!([&risk.id, &need.id].iter().all(|id| origins.iter().any(|origin| origin.item_id == **id)));
    app.act_undo(decided.act_id).await.unwrap();
    let content = plan(&desk).await;
    assert!(content.risks.is_empty() && content.needs.is_empty() && content.goals.is_empty());

    // Without goals it is a risk alone.
    let alone = SuggestionTaken { goal_ids: vec![], intervention_ids: vec![], ..everything(&suggestion) };
    app.suggestion_accept(id, alone).await.unwrap();
    let content = plan(&desk).await;
    assert_eq!((content.risks.len(), content.needs.len()), (1, 0));
}

#[tokio::test]
async fn a_dismissed_suggestion_comes_back_only_for_another_answer_and_says_so() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let id = phq9(&desk, -30, LOW_MOOD).await;
    let key = of(&desk, &id, "low-mood").await.unwrap().key;
    let refused = app.suggestion_dismiss(id.clone(), key.clone(), "  ".into()).await.unwrap_err();
    assert_eq!((refused.code, refused.detail.field.as_deref()), (Code::Invalid, Some("reason")));
    let decided = app.suggestion_dismiss(id.clone(), key.clone(), "In treatment already".into()).await.unwrap();
    assert!(!decided.suggestions.iter().any(|s| s.need.id == "low-mood"));
    assert!(of(&desk, &id, "low-mood").await.is_none());
    assert_eq!(app.suggestion_dismiss(id.clone(), key.clone(), "again".into()).await.unwrap_err().code, Code::NotFound);

    // Another answer, in the same form: it is another suggestion.
    app.assessment_answer(id.clone(), vec![chosen("1", "3")]).await.unwrap();
    assert_ne!(of(&desk, &id, "low-mood").await.unwrap().key, key);
    app.assessment_answer(id.clone(), vec![chosen("1", "2")]).await.unwrap();
    assert!(of(&desk, &id, "low-mood").await.is_none(), "the same answer is decided");

    // In an amendment with the same answers it stays dismissed; with others it comes back.
    complete(&desk, &id).await;
    let amended = app.assessment_amend(id.clone(), "Copied wrongly".into()).await.unwrap();
    let amendment = amended.assessment.id.clone();
    assert!(!amended.suggestions.iter().any(|s| s.need.id == "low-mood"));
    assert_eq!(amended.decisions.len(), 1, "what was decided before is shown");
    app.assessment_answer(amendment.clone(), vec![chosen("1", "3")]).await.unwrap();
    assert!(of(&desk, &amendment, "low-mood").await.is_some());
    complete(&desk, &amendment).await;
    assert!(app.assessment_get(id).await.unwrap().suggestions.is_empty(), "one that was replaced suggests nothing");

    // A new form, with the same answers: it is suggested, with the earlier no beside it.
    desk.days_pass(10);
    let next = phq9(&desk, 5, LOW_MOOD).await;
    let again = of(&desk, &next, "low-mood").await.unwrap();
    let before = again.dismissed_before.clone().unwrap();
    assert_eq!((before.on, before.reason.as_str()), (day(0), "In treatment already"));

    // Once it was accepted, the earlier no is over.
    app.suggestion_accept(next.clone(), everything(&again)).await.unwrap();
    complete(&desk, &next).await;
    let third = phq9(&desk, 6, LOW_MOOD).await;
    let again = of(&desk, &third, "low-mood").await.unwrap();
    assert_eq!((again.dismissed_before.is_none(), again.in_plan.is_some()), (true, true));

    // Taking a dismissal back makes the suggestion stand again.
    let next = third;
    let act = app.suggestion_dismiss(next.clone(), again.key.clone(), "Still".into()).await.unwrap().act_id;
    app.act_undo(act).await.unwrap();
    assert!(of(&desk, &next, "low-mood").await.is_some());
}

#[tokio::test]
async fn what_is_in_the_plan_is_only_linked() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let first = phq9(&desk, -30, LOW_MOOD).await;
    let suggestion = of(&desk, &first, "low-mood").await.unwrap();
    app.suggestion_accept(first.clone(), everything(&suggestion)).await.unwrap();
    complete(&desk, &first).await;
    let content = plan(&desk).await;
    let need = content.needs[0].clone();

    let second = phq9(&desk, 0, LOW_MOOD).await;
    let suggestion = of(&desk, &second, "low-mood").await.unwrap();
    assert_eq!(suggestion.in_plan.as_ref(), Some(&need.id));
    let decided = app.suggestion_accept(second.clone(), everything(&suggestion)).await.unwrap();
    assert_eq!(decided.decision.item_id.as_ref(), Some(&need.id));
    assert_eq!(plan(&desk).await, content);
    assert_eq!(app.plan_origins(ada()).await.unwrap().iter().filter(|o| o.item_id == need.id).count(), 2);

    // What is resolved is no reason not to begin again.
    let resolved = throughline_domain::plan::Need { status: NeedStatus::Resolved, ..need };
    app.plan_item_save(PlanItem::Need(resolved), None).await.unwrap();
    app.act_undo(decided.act_id).await.unwrap();
    assert_eq!(of(&desk, &second, "low-mood").await.unwrap().in_plan, None);
}

#[tokio::test]
async fn a_need_is_taken_from_the_library_without_an_assessment() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let library = app.library_get().await.unwrap();
    let need = library.need("low-mood").unwrap();
    let taken = SuggestionTaken {
        key: need.id.clone(),
        statement: String::new(),
        goal_ids: vec![need.goals[0].id.clone()],
        intervention_ids: Vec::new(),
    };
    let act = app.library_take(ada(), taken.clone()).await.unwrap();
    let content = plan(&desk).await;
    assert_eq!(
        (content.needs.len(), content.goals.len(), content.needs[0].statement.as_str()),
        (1, 1, need.statement.as_str())
    );
    // An assessment that points to it finds it there.
    let id = phq9(&desk, 0, LOW_MOOD).await;
    assert_eq!(of(&desk, &id, "low-mood").await.unwrap().in_plan, Some(content.needs[0].id.clone()));
    app.act_undo(act).await.unwrap();
    assert!(plan(&desk).await.needs.is_empty());
    let failure = app.library_take(ada(), SuggestionTaken { key: "none".into(), ..taken.clone() }).await.unwrap_err();
    assert_eq!(failure.code, Code::NotFound);
    assert_eq!(app.library_take("nobody".into(), taken).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_marked_sentence_becomes_an_item_of_its_domain() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let view = app.assessment_start(start("comprehensive-general", 0)).await.unwrap();
    let id = view.assessment.id;
    let mut place = None;
    for group in &view.instrument.items {
        if let Some(item) = group.items.iter().find(|i| i.item_type == throughline_domain::instrument::ItemType::Text) {
            place = place.or(group.domain.map(|domain| (domain, item.link_id.clone())));
        }
    }
    let (domain, link_id) = place.unwrap();
    let text = "I sleep badly. My neighbour looks in every day.\nThe stairs frighten me.";
    let given = GivenAnswer { link_id: link_id.clone(), value: Some(AnswerValue::Text { text: text.into() }) };
    app.assessment_answer(id.clone(), vec![given]).await.unwrap();
    let mark = |sentence: &str, becomes| {
        app.sentence_mark(id.clone(), MarkedSentence { link_id: link_id.clone(), sentence: sentence.into(), becomes })
    };
    let need = mark("I sleep badly.", Yield::Need).await.unwrap().decision;
    let strength = mark("My neighbour looks in every day.", Yield::Strength).await.unwrap();
    let risk = mark(" The stairs frighten me. ", Yield::Risk).await.unwrap().decision;
    let content = plan(&desk).await;
    assert_eq!((content.needs[0].statement.as_str(), content.needs[0].domain), ("I sleep badly.", Some(domain)));
    assert_eq!(content.strengths[0].text, "My neighbour looks in every day.");
    assert_eq!(content.risks[0].text, "The stairs frighten me.");
    assert_eq!(
        (need.verdict, need.key.as_str(), need.item_kind),
        (Verdict::Marked, link_id.as_str(), Some(PlanItemKind::Need))
    );
    assert_eq!(risk.because.said[0].answer, "The stairs frighten me.");
    assert_eq!(app.plan_origins(ada()).await.unwrap().len(), 3);

    for never in ["I sleep well.", "", " \n"] {
        let failure = mark(never, Yield::Need).await.unwrap_err();
        assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("sentence")), "{never:?}");
    }
    // Pressed twice it is one item; as another kind it is another.
    assert_eq!(mark("I sleep badly.", Yield::Need).await.unwrap_err().code, Code::NotFound);
    let also = mark("I sleep badly.", Yield::Risk).await.unwrap();
    app.act_undo(also.act_id).await.unwrap();

    app.act_undo(strength.act_id).await.unwrap();
    assert!(plan(&desk).await.strengths.is_empty());
    let again = mark("My neighbour looks in every day.", Yield::Strength).await.unwrap();
    app.act_undo(again.act_id).await.unwrap();
    assert_eq!(app.assessment_get(id.clone()).await.unwrap().decisions.len(), 2);
    app.assessment_remove(id, "Wrong client".into()).await.unwrap();
    assert_eq!(app.plan_origins(ada()).await.unwrap(), [], "an assessment entered in error is no origin");
}

fn file(text: &str) -> ImportFile {
    let base64 = base64::engine::general_purpose::STANDARD.encode(text);
    ImportFile::Bytes { name: "our-needs.json".into(), base64 }
}

/// A need of the shipped library under another identifier, goals and interventions too.
fn own(id: &str) -> LibraryNeed {
    let mut need = PlanLibrary::shipped().need("low-mood").unwrap().clone();
    need.id = id.into();
    need.statement = "Winter is long".into();
    for (at, goal) in need.goals.iter_mut().enumerate() {
        goal.id = format!("{id}-{at}");
        for (step, intervention) in goal.interventions.iter_mut().enumerate() {
            intervention.id = format!("{id}-{at}-{step}");
        }
    }
    need
}

fn written(needs: &[LibraryNeed]) -> String {
    serde_json::to_string(&PlanLibrary { needs: needs.to_vec(), edited: Vec::new() }).unwrap()
}

#[tokio::test]
async fn a_practice_adds_to_the_library_by_a_file() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let shipped = PlanLibrary::shipped();
    let mut reworded = shipped.need("low-mood").unwrap().clone();
    reworded.statement = "The days are grey".into();
    let text = written(&[own("winter"), reworded.clone(), shipped.need("sleep").unwrap().clone()]);
    let report = app.library_read(file(&text)).await.unwrap();
    assert_eq!((report.file_name.as_str(), report.faults.len()), ("our-needs.json", 0));
    assert_eq!((report.adds, report.replaces.len()), (vec!["Winter is long".to_owned()], 2));
    assert_eq!(app.library_get().await.unwrap(), *shipped, "reading writes nothing");

    let library = app.library_add(file(&text)).await.unwrap();
    assert_eq!(library.needs.len(), shipped.needs.len() + 1);
    assert_eq!(library.need("low-mood"), Some(&reworded));
    let id = phq9(&desk, 0, LOW_MOOD).await;
    assert_eq!(of(&desk, &id, "winter").await.unwrap().need.statement, "Winter is long");
    assert_eq!(of(&desk, &id, "low-mood").await.unwrap().need.statement, "The days are grey");

    // Out of use it is not suggested, and reset it is as shipped.
    app.library_need_save(LibraryNeed { hidden: true, ..own("winter") }).await.unwrap();
    assert!(of(&desk, &id, "winter").await.is_none());
    assert!(app.library_get().await.unwrap().need("winter").unwrap().hidden);
    app.library_need_reset("winter".into()).await.unwrap();
    assert_eq!(app.library_need_reset("low-mood".into()).await.unwrap(), *shipped);
    assert_eq!(app.library_need_reset("low-mood".into()).await.unwrap_err().code, Code::NotFound);
    // Worded as shipped again is no wording of the practice's.
    app.library_need_save(reworded).await.unwrap();
    app.library_need_save(shipped.need("low-mood").unwrap().clone()).await.unwrap();
    assert_eq!(app.library_need_reset("low-mood".into()).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_faulty_library_is_named_and_nothing_of_it_is_taken() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let check = async |text: String, entry: &str, fault: DataFault| {
        let report = app.library_read(file(&text)).await.unwrap();
        let found = report.faults.iter().any(|f| f.entry.contains(entry) && f.fault == fault);
        assert!(found, "{entry} {fault}: {:?}", report.faults);
        let failure = app.library_add(file(&text)).await.unwrap_err();
        assert_eq!(failure.code, Code::LibraryFaulty);
        assert!(failure.detail.items.iter().any(|item| item.contains(fault.as_str())), "{:?}", failure.detail);
    };
    check("{".into(), "line 1", DataFault::NotJson).await;
    check("{\"needs\": [{\"id\": \"x\"}]}".into(), "x", DataFault::WrongShape).await;
    check(written(&[own("a-need"), own("a-need")]), "a-need", DataFault::DuplicateId).await;
    check(written(&[LibraryNeed { id: "No Id!".into(), ..own("x") }]), "No Id!", DataFault::MalformedId).await;
    let mut elsewhere = own("elsewhere");
    elsewhere.screens[0].instrument = "phq-99".into();
    check(written(&[own("good"), elsewhere]), "elsewhere", DataFault::UnknownInstrument).await;
    // A goal that another need of the library has already.
    let mut borrowed = own("borrowed");
    borrowed.goals[0].id = PlanLibrary::shipped().need("low-mood").unwrap().goals[0].id.clone();
    check(written(std::slice::from_ref(&borrowed)), &borrowed.goals[0].id.clone(), DataFault::DuplicateId).await;
    assert_eq!(app.library_need_save(borrowed).await.unwrap_err().code, Code::LibraryFaulty);
    assert_eq!(app.library_get().await.unwrap(), *PlanLibrary::shipped());
    let image = ImportFile::Bytes {
        name: "x.png".into(),
        base64: base64::engine::general_purpose::STANDARD.encode([0x89, 0xff, 0x00]),
    };
    assert_eq!(app.library_read(image).await.unwrap().faults[0].fault, DataFault::NotJson);
}
