//! The client's copy: what is on it, what is kept off it, and the log of what left.

use std::path::Path;
use std::process::Command;

use throughline_domain::Code;
use throughline_domain::cadence::Pattern;
use throughline_domain::caseload::SearchHit;
use throughline_domain::check_in::{CheckInKind, CheckInSeries, PromisedBy};
use throughline_domain::id::{ClientId, ItemId};
use throughline_domain::plan::{Barrier, Goal, Need, PlanItem};
use throughline_domain::practice::{Paper, PrintSize};
use throughline_domain::record::RecordChoice;
use throughline_domain::timeline::{PrintRequest, TimelineKind};

use super::Desk;
use super::check_ins::series;

async fn demo() -> Desk {
    let desk = Desk::open().await;
    desk.app.record_choose(RecordChoice::Demo).await.unwrap();
    desk
}

async fn client(desk: &Desk, name: &str) -> ClientId {
    match desk.app.search(name.to_owned(), 1).await.unwrap().into_iter().next().unwrap() {
        SearchHit::Client { client_id, .. } | SearchHit::Note { client_id, .. } => client_id,
    }
}

fn request(client_id: ClientId) -> PrintRequest {
    PrintRequest {
        client_id,
        version_id: None,
        paper: Paper::Letter,
        size: PrintSize::Clear,
        include_sensitive: false,
        fridge_page: true,
    }
}

/// The text of a printed file, by poppler: what a reader copies out.
async fn printed(desk: &Desk, request: PrintRequest) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.pdf");
    desk.app.print_save(request, path.display().to_string(), "the client".to_owned()).await.unwrap();
    let out = Command::new("pdftotext")
        .args(["-layout"])
        .arg(&path)
        .arg("-")
        .output()
        .expect("poppler-utils is needed: pdftotext");
    String::from_utf8(out.stdout).unwrap()
}

#[tokio::test]
async fn the_copy_holds_the_clients_words_and_neither_codes_nor_identifiers_nor_the_birth_date() {
    let desk = demo().await;
    let id = client(&desk, "sampleton").await;
    let text = printed(&desk, request(id)).await;
    for wanted in [
        "Stay out of the hospital this winter",
        "Weigh myself every morning",
        "granddaughter",
        "555-0199",
        "We will call you",
    ] {
        assert!(text.contains(wanted), "{wanted}");
    }
    for kept_off in ["DEMO-10001", "DEMO-MA-4471", "1944", "Heart failure with reduced", "http"] {
        assert!(!text.contains(kept_off), "{kept_off}");
    }
}

#[tokio::test]
async fn what_is_sensitive_stays_off_unless_chosen() {
    let desk = demo().await;
    let id = client(&desk, "storybrook").await;
    assert!(!printed(&desk, request(id.clone())).await.contains("ending her life"));
    let chosen = PrintRequest { include_sensitive: true, ..request(id) };
    assert!(printed(&desk, chosen).await.contains("ending her life"));
}

#[tokio::test]
async fn a_sensitive_need_keeps_what_hangs_on_it_off_the_copy_unless_chosen() {
    let desk = demo().await;
    let id = client(&desk, "quasireal").await;
    let content = desk.app.plan_get(id.clone()).await.unwrap().content;
    let goal = content.goals.first().unwrap().clone();
    let barrier = Barrier {
        id: ItemId::default(),
        plan_id: content.plan.id.clone(),
        client_id: id.clone(),
        goal_id: Some(goal.id.clone()),
        position: 0,
        text: "Bottles at the corner shop".to_owned(),
        what_helps: "Walk home the other way".to_owned(),
        source: None,
    };
    desk.app.plan_item_save(PlanItem::Barrier(barrier), None).await.unwrap();
    let open = Goal {
        id: ItemId::default(),
        need_id: None,
        client_words: "Read with my girls".to_owned(),
        targets: Vec::new(),
        ..goal
    };
    desk.app.plan_item_save(PlanItem::Goal(open), None).await.unwrap();

    let hanging =
        ["A year without a drink", "Months", "Recovery group", "Bottles at the corner shop", "Walk home the other way"];
    let check = async |request: PrintRequest, expect: bool| {
        let text = printed(&desk, request).await;
        for words in hanging {
            assert_eq!(text.contains(words), expect, "{words}");
        }
        assert!(text.contains("Read with my girls"));
    };
    let chosen = PrintRequest { include_sensitive: true, ..request(id.clone()) };
    check(request(id.clone()), false).await;
    check(chosen.clone(), true).await;
    let version = desk.app.plan_finalise(id.clone(), Some("Copy is given today".to_owned()), false).await.unwrap();
    check(PrintRequest { version_id: Some(version.id), ..request(id.clone()) }, false).await;

    // The mark is the case manager's to take off.
    let need = content.needs.into_iter().find(|n| n.sensitive).unwrap();
    desk.app.plan_item_save(PlanItem::Need(Need { sensitive: false, ..need }), None).await.unwrap();
    check(request(id), true).await;
}

#[tokio::test]
async fn the_preview_has_the_pages_of_the_file_and_the_fridge_can_be_left_out() {
    let desk = demo().await;
    let id = client(&desk, "sampleton").await;
    let preview = desk.app.print_preview(request(id.clone())).await.unwrap();
    assert!(preview.pages.iter().all(|page| page.starts_with("<svg")));
    assert_eq!(preview.file_name, "care-plan-GS-2026-11-22-draft.pdf");
    let text = printed(&desk, request(id.clone())).await;
    assert_eq!(text.matches('\u{c}').count(), preview.pages.len());
    let without = desk.app.print_preview(PrintRequest { fridge_page: false, ..request(id) }).await.unwrap();
    assert_eq!(without.pages.len(), preview.pages.len() - 1);
}

#[tokio::test]
async fn a_printing_is_logged_with_its_version_and_a_target_that_cannot_be_written_is_not() {
    let desk = demo().await;
    let id = client(&desk, "sampleton").await;
    let version = desk.app.plan_finalise(id.clone(), Some("Copy is given today".to_owned()), false).await.unwrap();
    let of_version = PrintRequest { version_id: Some(version.id.clone()), ..request(id.clone()) };
    assert!(printed(&desk, of_version.clone()).await.contains("Version 1"));

    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("a file");
    std::fs::write(&blocked, b"").unwrap();
    let target = blocked.join("plan.pdf").display().to_string();
    let failure = desk.app.print_save(of_version, target, String::new()).await.unwrap_err();
    assert_eq!(failure.code, Code::PrintTarget);

    let log = desk.app.timeline_page(id, vec![TimelineKind::Printing], None, 50).await.unwrap();
    assert_eq!(log.rows.len(), 1);
}

#[tokio::test]
async fn only_what_was_printed_is_opened() {
    let desk = demo().await;
    let id = client(&desk, "sampleton").await;
    let folder = tempfile::tempdir().unwrap();
    let open = async |path: &Path| desk.app.file_open(path.display().to_string()).await;
    let (plan, other) = (folder.path().join("plan.pdf"), folder.path().join("other.pdf"));
    std::fs::write(&other, b"not ours").unwrap();
    desk.app.print_save(request(id), plan.display().to_string(), String::new()).await.unwrap();
    assert!(open(&plan).await.unwrap());
    assert_eq!(open(&other).await.unwrap_err().code, Code::NotFound);
    std::fs::remove_file(&plan).unwrap();
    assert_eq!(open(&plan).await.unwrap_err().code, Code::NotFound);
    desk.app.record_lock().await.unwrap();
    assert_eq!(open(&plan).await.unwrap_err().code, Code::Locked);
}

#[tokio::test]
async fn a_version_is_printed_for_its_own_client_alone() {
    let desk = demo().await;
    let (id, other) = (client(&desk, "sampleton").await, client(&desk, "storybrook").await);
    let version = desk.app.plan_finalise(other, Some("For the test".to_owned()), false).await.unwrap();
    let mixed = PrintRequest { version_id: Some(version.id), ..request(id) };
    assert_eq!(desk.app.print_preview(mixed).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_letter_without_a_glyph_is_reported_and_nothing_is_written() {
    let desk = demo().await;
    let id = client(&desk, "sampleton").await;
    let mut plan = desk.app.plan_get(id.clone()).await.unwrap().content.plan;
    plan.what_matters = "My cat \u{1F408} and 家".to_owned();
    desk.app.plan_save(plan).await.unwrap();
    let preview = desk.app.print_preview(request(id.clone())).await.unwrap();
    let missing: Vec<_> = preview.missing_glyphs.iter().map(|m| m.character.as_str()).collect();
    assert_eq!(missing, ["家", "\u{1F408}"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.pdf");
    let failure = desk.app.print_save(request(id), path.display().to_string(), String::new()).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.items.len()), (Code::MissingGlyphs, 2));
    assert!(!path.exists());
}

/// A promise to somebody else, and what the case manager has to do, is not for the client's refrigerator.
#[tokio::test]
async fn the_copy_tells_of_contacts_and_not_of_the_case_managers_own_list() {
    let desk = demo().await;
    let id = client(&desk, "sampleton").await;
    let of = |purpose: &str, kind| CheckInSeries {
        client_id: id.clone(),
        purpose: purpose.to_owned(),
        kind,
        ..series(Pattern::Days { every: 3 })
    };
    let promise = CheckInKind::Promise { by: PromisedBy::Me, who: String::new(), note_id: None };
    for (purpose, kind) in [
        ("Talk about the stairs", CheckInKind::Contact),
        ("Argue with the insurer", CheckInKind::Task),
        ("Call his brother", promise),
    ] {
        desk.app.series_save(of(purpose, kind)).await.unwrap();
    }
    let text = printed(&desk, request(id)).await;
    assert!(text.contains("Talk about the stairs") || text.contains("talk about the stairs"));
    assert!(!text.contains("Argue with") && !text.contains("his brother"));
}
