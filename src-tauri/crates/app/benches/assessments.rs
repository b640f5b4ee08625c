//! A client with five past assessments beside one with five hundred: opening them has to cost the same; and
//! a form of 21 items of either, opened and answered.
//!
//! `cargo bench -p throughline-app --bench assessments`. Each line gives the middle of fifty runs for
//! either client, and how many times the one is of the other.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, missing_docs)]

use std::future::Future;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use base64::Engine;
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::json;
use throughline_app::imports::ImportFile;
use throughline_app::{App, Clock, Failure, Host, KdfProfile, Places};
use throughline_domain::assessment::{AnswerValue, AssessmentMode, AssessmentStart, GivenAnswer};
use throughline_domain::client::{Client, ClinicalSex, DecisionMaker};
use throughline_domain::id::{AssessmentId, ClientId};
use throughline_domain::trend::TrendOf;

const RUNS: usize = 50;
const FEW: u64 = 5;
const MANY: u64 = 500;

struct Put(Mutex<DateTime<Utc>>);

impl Clock for Put {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
    fn zone(&self) -> String {
        "America/New_York".to_owned()
    }
}

struct NoHost;

impl Host for NoHost {
    fn open_file(&self, _: &Path) -> Result<(), Failure> {
        Ok(())
    }
}

fn client(family: &str) -> Client {
    Client {
        id: ClientId::default(),
        given_name: "Ada".into(),
        family_name: family.into(),
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

/// A client with so many completed forms of two instruments; answers the client and the newest form.
async fn filled(app: &App, family: &str, forms: u64, today: NaiveDate) -> (ClientId, AssessmentId) {
    let id = app.client_create(client(family), Vec::new(), true).await.unwrap().client.id;
    let mut newest = AssessmentId::default();
    for number in 0..forms {
        // Every other form has subscales, whose results are read whole.
        let (instrument, items): (&str, u8) = if number % 2 == 0 { ("phq-9", 8) } else { ("phq-4", 4) };
        let start = AssessmentStart {
            client_id: id.clone(),
            instrument_id: instrument.into(),
            mode: AssessmentMode::Interview,
            informant: String::new(),
            language: String::new(),
            interpreter: None,
            asked_on: today - Days::new(7 * (forms - number)),
            part_of: None,
        };
        newest = app.assessment_start(start).await.unwrap().assessment.id;
        let mut answers: Vec<GivenAnswer> = (1..=items)
            .map(|item| GivenAnswer {
                link_id: item.to_string(),
                value: Some(AnswerValue::Choice { code: ((number + u64::from(item)) % 4).to_string() }),
            })
            .collect();
        if items == 8 {
            answers.push(GivenAnswer { link_id: "9".into(), value: Some(AnswerValue::Choice { code: "0".into() }) });
        }
        let revision = app.assessment_answer(newest.clone(), answers).await.unwrap().revision;
        app.assessment_complete(newest.clone(), revision).await.unwrap();
    }
    (id, newest)
}

async fn middle<F: Future<Output = Result<(), Failure>>>(run: impl Fn() -> F) -> Duration {
    run().await.unwrap();
    let mut took = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begun = Instant::now();
        run().await.unwrap();
        took.push(begun.elapsed());
    }
    took.sort_unstable();
    took[RUNS / 2]
}

/// Measures the same for either client.
macro_rules! line {
    ($name:literal, $few:ident, $many:ident, $of:ident => $run:expr) => {{
        let few = {
            let $of = &$few;
            middle(|| async { $run.await.map(drop) }).await
        };
        let many = {
            let $of = &$many;
            middle(|| async { $run.await.map(drop) }).await
        };
        let times = many.as_secs_f64() / few.as_secs_f64();
        println!(
            "{:<34} {:>9.2} ms {:>9.2} ms {:>6.1}",
            $name,
            1e3 * few.as_secs_f64(),
            1e3 * many.as_secs_f64(),
            times
        );
    }};
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
    let places = Places { data: folder.path().to_path_buf(), documents: folder.path().join("documents") };
    let app = App::new(places, Arc::new(Put(Mutex::new(now))), Arc::new(NoHost)).with_profile(KdfProfile::LEAST);
    app.record_create("only for measuring".into()).await.unwrap();
    let begun = Instant::now();
    let few = filled(&app, "Few", FEW, now.date_naive()).await;
    let many = filled(&app, "Many", MANY, now.date_naive()).await;
    println!(
        "filled in {:.1} s\n{:<34} {FEW:>12} {MANY:>12}  times",
        begun.elapsed().as_secs_f64(),
        "past assessments"
    );

    let total = || TrendOf::Instrument { instrument_id: "phq-9".into(), scale: "total".into() };
    line!("client, whole", few, many, of => app.client_get(of.0.clone()));
    line!("page of assessments", few, many, of => app.assessment_page(of.0.clone(), None, 50));
    line!("one assessment, with suggestions", few, many, of => app.assessment_get(of.1.clone()));
    line!("what is due", few, many, of => app.assessment_due(of.0.clone()));
    line!("list of trends", few, many, of => app.trend_list(of.0.clone()));
    line!("one trend, whole", few, many, of => app.trend_get(of.0.clone(), total()));
    line!("origins of the plan", few, many, of => app.plan_origins(of.0.clone()));

    // A form being filled in, of 21 items, of either client.
    app.instrument_add(of_21_items()).await.unwrap();
    let few = begun_form(&app, &few.0, now.date_naive()).await;
    let many = begun_form(&app, &many.0, now.date_naive()).await;
    line!("form of 21 items, opened", few, many, of => app.assessment_get(of.clone()));
    let turn = AtomicU32::new(0);
    line!("one answer, scored and durable", few, many, of => app.assessment_answer(of.clone(), vec![another(&turn)]));
    line!("beside: a draft, durable, not logged", few, many, of => app.draft_save("measure".into(), None, format!("{of} {}", turn.fetch_add(1, Ordering::Relaxed))));
}

/// A practice's instrument of 21 questions with four answers each, a condition, bands and a flag.
fn of_21_items() -> ImportFile {
    let options: Vec<_> = (0..4)
        .map(|n| json!({ "code": n.to_string(), "label": format!("Answer {n}"), "points": f64::from(n) }))
        .collect();
    let links: Vec<String> = (1..=21).map(|n| n.to_string()).collect();
    let items: Vec<_> = links
        .iter()
        .map(|link| json!({ "linkId": link, "text": format!("Question {link}"), "type": "choice", "answerOption": options }))
        .collect();
    let band = |min: f64, max: f64, sign: &str| json!({ "min": min, "max": max, "label": sign, "sign": sign });
    let instrument = json!({
        "id": "of-21-items", "version": 1, "kind": "instrument", "title": "Of 21 items", "shortTitle": "21",
        "domains": ["mental"], "topic": "measuring", "tier": "practice", "licence": "Ours", "sources": ["Ours"], "item": items,
        "scoring": { "scales": [{ "id": "total", "label": "Total", "method": "sum", "items": links, "min": 0.0, "max": 63.0,
            "bands": [band(0.0, 20.0, "negative"), band(21.0, 63.0, "positive")] }] },
        "flags": [{ "id": "high", "when": { "score": { "scale": "total", "atLeast": 63.0 } }, "severity": "urgent",
            "title": "All of them", "actions": ["Act"] }]
    });
    let base64 = base64::engine::general_purpose::STANDARD.encode(instrument.to_string());
    ImportFile::Bytes { name: "21.json".into(), base64 }
}

async fn begun_form(app: &App, client: &ClientId, today: NaiveDate) -> AssessmentId {
    let start = AssessmentStart {
        client_id: client.clone(),
        instrument_id: "of-21-items".into(),
        mode: AssessmentMode::Interview,
        informant: String::new(),
        language: String::new(),
        interpreter: None,
        asked_on: today,
        part_of: None,
    };
    let id = app.assessment_start(start).await.unwrap().assessment.id;
    let turn = AtomicU32::new(0);
    app.assessment_answer(id.clone(), (0..21).map(|_| another(&turn)).collect()).await.unwrap();
    id
}

/// The next item, answered otherwise than the last time it was its turn.
fn another(turn: &AtomicU32) -> GivenAnswer {
    let turn = turn.fetch_add(1, Ordering::Relaxed);
    let code = (turn / 21 % 3).to_string();
    GivenAnswer { link_id: (turn % 21 + 1).to_string(), value: Some(AnswerValue::Choice { code }) }
}
