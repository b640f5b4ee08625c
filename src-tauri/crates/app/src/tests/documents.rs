//! Forms and safety plans on paper: what is on them, what is kept off, and the log of what left.

use std::path::Path;
use std::process::Command;

use throughline_domain::Code;
use throughline_domain::assessment::{AnswerValue, AssessmentMode, AssessmentStart, AssessmentView, GivenAnswer};
use throughline_domain::document::{DocumentKind, DocumentRequest};
use throughline_domain::instrument::Item;
use throughline_domain::practice::{Paper, PrintSize};
use throughline_domain::safety::{SafetyContact, SafetyPlan};
use throughline_domain::timeline::{PrintedDocument, TimelineBody, TimelineKind};

use super::{Desk, ada, day};

fn request(what: DocumentKind) -> DocumentRequest {
    DocumentRequest { what, paper: Paper::Letter, size: PrintSize::Clear, include_sensitive: false }
}

fn blank(instrument: &str) -> DocumentRequest {
    request(DocumentKind::BlankForm { instrument_id: instrument.into(), client_id: None })
}

async fn started(desk: &Desk, instrument: &str) -> AssessmentView {
    let start = AssessmentStart {
        client_id: ada(),
        instrument_id: instrument.into(),
        mode: AssessmentMode::Proxy,
        informant: "Her son Byron".into(),
        language: "es".into(),
        interpreter: Some(true),
        asked_on: day(-3),
        part_of: None,
    };
    desk.app.assessment_start(start).await.unwrap()
}

async fn answered(desk: &Desk, view: &AssessmentView, answer: impl Fn(&Item) -> Option<AnswerValue>) {
    let mut answers = Vec::new();
    view.instrument.each_item(&mut |item| {
        if let Some(value) = answer(item).filter(|_| item.asks()) {
            answers.push(GivenAnswer { link_id: item.link_id.clone(), value: Some(value) });
        }
    });
    desk.app.assessment_answer(view.assessment.id.clone(), answers).await.unwrap();
}

/// What a reader copies out of the file, by poppler, its lines made one.
fn copied(path: &Path) -> String {
    let out = Command::new("pdftotext").arg(path).arg("-").output().expect("poppler-utils is needed: pdftotext");
    String::from_utf8(out.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn printed(desk: &Desk, request: DocumentRequest) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("form.pdf");
    desk.app.document_save(request, path.display().to_string(), "Ada".to_owned()).await.unwrap();
    copied(&path)
}

#[tokio::test]
async fn every_instrument_has_a_blank_form_without_a_missing_letter() {
    let desk = Desk::open().await;
    for head in desk.app.instrument_list().await.unwrap() {
        let preview = desk.app.document_preview(blank(&head.id)).await.unwrap();
        assert!(!preview.pages.is_empty() && preview.missing_glyphs.is_empty(), "{}", head.id);
        assert_eq!(preview.file_name, format!("{}-blank.pdf", head.id));
    }
    let text = printed(&desk, blank("audit-c")).await;
    assert!(text.contains("Only if the answer to question 1 is not “Never”"), "{text}");
    let text = printed(&desk, blank("phq-9")).await;
    assert!(text.contains("Only after some answers to questions 1 to 9"), "{text}");
    // Nothing about a client has left.
    assert!(desk.app.timeline_page(ada(), vec![TimelineKind::Printing], None, 10).await.unwrap().rows.is_empty());
    let of = DocumentKind::BlankForm { instrument_id: "phq-9".into(), client_id: Some(ada()) };
    let preview = desk.app.document_preview(request(of.clone())).await.unwrap();
    assert_eq!(preview.file_name, "phq-9-blank-AL-2026-11-22.pdf");
    assert!(printed(&desk, request(of)).await.contains("Ada Lovelace"));
    assert_eq!(desk.app.document_preview(blank("none")).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_filled_form_says_who_answered_and_what_it_came_to() {
    let desk = Desk::open().await;
    let view = started(&desk, "gad-7").await;
    answered(&desk, &view, |item| item.options.get(2).map(|option| AnswerValue::Choice { code: option.code.clone() }))
        .await;
    let filled = DocumentKind::FilledForm { assessment_id: view.assessment.id.clone() };
    let text = printed(&desk, request(filled.clone())).await;
    for wanted in ["Ada Lovelace", "Her son Byron", "Spanish", "14", &view.instrument.notice] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let log = desk.app.timeline_page(ada(), vec![TimelineKind::Printing], None, 10).await.unwrap();
    assert!(matches!(&log.rows[0].body, TimelineBody::Printing { printing }
        if printing.document == PrintedDocument::Form && printing.assessment_id.as_ref() == Some(&view.assessment.id)));
    // One that lacks an answer says so instead of a number.
    answered(&desk, &view, |item| (item.link_id == "2").then_some(AnswerValue::Declined)).await;
    assert!(printed(&desk, request(filled.clone())).await.contains("Without an answer that counts: question 2."));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("form.txt").display().to_string();
    assert_eq!(desk.app.document_save(request(filled), path, String::new()).await.unwrap_err().code, Code::PrintTarget);
}

#[tokio::test]
async fn answers_to_sensitive_questions_are_printed_only_when_chosen() {
    let desk = Desk::open().await;
    let view = started(&desk, "comprehensive-general").await;
    let words = |item: &Item| AnswerValue::Text { text: format!("Said to {}", item.link_id) };
    answered(&desk, &view, |item| {
        item.options.is_empty().then(|| words(item)).filter(|_| item.item_type.as_str() == "text")
    })
    .await;
    let mut sensitive = Vec::new();
    view.instrument.each_item(&mut |item| {
        if item.sensitive && item.item_type.as_str() == "text" {
            sensitive.push(format!("Said to {}", item.link_id));
        }
    });
    assert!(!sensitive.is_empty());
    let filled = request(DocumentKind::FilledForm { assessment_id: view.assessment.id });
    let kept_off = printed(&desk, filled.clone()).await;
    assert!(kept_off.contains("were left out of this copy") && kept_off.contains("Said to"));
    assert!(sensitive.iter().all(|words| !kept_off.contains(words)));
    let whole = printed(&desk, DocumentRequest { include_sensitive: true, ..filled }).await;
    assert!(!whole.contains("were left out of this copy") && sensitive.iter().all(|words| whole.contains(words)));
}

#[tokio::test]
async fn a_number_made_of_answers_that_are_left_out_is_left_out_too() {
    let desk = Desk::open().await;
    let view = started(&desk, "ahc-hrsn").await;
    answered(&desk, &view, |item| {
        let last = item.options.iter().rfind(|option| !option.exclusive)?;
        Some(match item.item_type.as_str() {
            "multiple" => AnswerValue::Choices { codes: vec![last.code.clone()] },
            _ => AnswerValue::Choice { code: last.code.clone() },
        })
    })
    .await;
    let filled = request(DocumentKind::FilledForm { assessment_id: view.assessment.id });
    let kept_off = printed(&desk, filled.clone()).await;
    assert!(kept_off.contains("were left out of this copy"), "{kept_off}");
    for hidden in ["may not be safe", "Safety (questions", "physically hurt"] {
        assert!(!kept_off.contains(hidden), "{hidden}: {kept_off}");
    }
    let whole = printed(&desk, DocumentRequest { include_sensitive: true, ..filled }).await;
    assert!(whole.contains("may not be safe") && whole.contains("physically hurt"), "{whole}");
    let start = AssessmentStart {
        client_id: ada(),
        instrument_id: "ahc-hrsn".into(),
        mode: AssessmentMode::Interview,
        informant: String::new(),
        language: String::new(),
        interpreter: None,
        asked_on: day(0),
        part_of: None,
    };
    let total = desk.app.assessment_total(start, 16.0).await.unwrap().assessment.id;
    let total = printed(&desk, request(DocumentKind::FilledForm { assessment_id: total })).await;
    assert!(total.contains("were left out of this copy") && !total.contains("may not be safe"), "{total}");
}

#[tokio::test]
async fn a_safety_plan_is_printed_by_its_number_and_empty_as_a_page_to_write_on() {
    let desk = Desk::open().await;
    let of = |number| request(DocumentKind::SafetyPlan { client_id: ada(), number });
    let empty = desk.app.document_preview(of(None)).await.unwrap();
    assert_eq!((empty.pages.len(), empty.file_name.as_str()), (1, "safety-plan-AL-2026-11-22-draft.pdf"));
    let contact = |name: &str, phone: &str| vec![SafetyContact { name: name.into(), phone: phone.into() }];
    let plan = SafetyPlan {
        id: Default::default(),
        client_id: ada(),
        number: None,
        warning_signs: vec!["I stop answering the phone".into(), " ".into()],
        coping: vec!["Count in sevens".into()],
        distraction: contact("The library", ""),
        helpers: contact("Mary", "555-0142"),
        professionals: contact("Dr. Osei", "555-0143"),
        environment: vec!["Charles keeps the pills".into()],
        worth_living_for: "The engine".into(),
        written_with: "Charles".into(),
        next_review_on: None,
        finished_at: None,
        finished_by: String::new(),
    };
    let draft = desk.app.safety_plan_save(plan).await.unwrap().draft.unwrap();
    assert!(printed(&desk, of(None)).await.contains("Count in sevens"));
    assert_eq!(desk.app.document_preview(of(Some(1))).await.unwrap_err().code, Code::NotFound);
    desk.app.safety_plan_finish(draft.id.clone()).await.unwrap();
    let text = printed(&desk, of(Some(1))).await;
    for wanted in ["I stop answering the phone", "555-0142", "911", "988", "HOME", "Version 1"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let log = desk.app.timeline_page(ada(), vec![TimelineKind::Printing], None, 1).await.unwrap();
    assert!(matches!(&log.rows[0].body, TimelineBody::Printing { printing }
        if printing.document == PrintedDocument::SafetyPlan && printing.safety_plan_id.as_ref() == Some(&draft.id)));
}
