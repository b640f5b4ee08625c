//! What may be answered, how an assessment begins, when it is due again, what closes a flag.

use serde_json::{Value, json};
use throughline_domain::assessment::{AnswerValue, AssessmentMode, AssessmentStart, GivenAnswer};
use throughline_domain::assessment_rules::{AnswerFault as F, check_answer, due, said, validate_start, wording};
use throughline_domain::fault::LONGEST_TEXT;
use throughline_domain::instrument::Instrument;
use throughline_domain::safety::{FlagAction, FlagSettlement, SafetyContact, SafetyPlan};
use throughline_domain::safety_rules::{
    empty_steps, validate_finished_plan, validate_safety_plan, validate_settlement,
};

use crate::answers::{facts, score_with};
use crate::forms::{choice, file, form, group, multiple, number, read_value, scale, with, yes_no};
use crate::samples::day;

fn every_kind() -> Instrument {
    let plain = |link: &str, kind: &str| json!({"linkId": link, "text": "Say", "type": kind});
    let hidden = with(yes_no("hidden"), json!({"enableWhen": {"answer": {"item": "c", "is": ["3"]}}}));
    form(
        json!([
            choice("c"),
            yes_no("y"),
            multiple("m"),
            number("n", 0.0, 10.0, 1),
            plain("d", "date"),
            plain("t", "text"),
            plain("words", "display"),
            group("g", json!([hidden]))
        ]),
        json!({}),
    )
}

#[test]
fn what_may_be_answered() {
    let form = every_kind();
    let check = |link: &str, value: Value, expect: Result<(), F>| {
        let value: AnswerValue = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(
            check_answer(&form, &GivenAnswer { link_id: link.to_owned(), value: Some(value) }),
            expect,
            "{link}"
        );
    };
    let chosen = |code: &str| json!({"kind": "choice", "code": code});
    let several = |codes: &[&str]| json!({"kind": "choices", "codes": codes});
    let of = |value: f64| json!({"kind": "number", "value": value});
    let on = |date: &str| json!({"kind": "date", "value": date});
    let words = |length: usize| json!({"kind": "text", "text": "é".repeat(length)});
    check("c", chosen("0"), Ok(()));
    check("c", chosen("9"), Err(F::UnknownOption));
    check("c", of(1.0), Err(F::WrongKind));
    check("y", chosen("yes"), Ok(()));
    check("y", chosen("maybe"), Err(F::UnknownOption));
    check("m", several(&["a", "b"]), Ok(()));
    check("m", several(&[]), Ok(()));
    check("m", several(&["a", "a"]), Err(F::Exclusive));
    check("m", several(&["a", "none"]), Err(F::Exclusive));
    check("m", several(&["none"]), Ok(()));
    check("m", several(&["z"]), Err(F::UnknownOption));
    check("m", chosen("a"), Err(F::WrongKind));
    check("n", of(0.0), Ok(()));
    check("n", of(10.0), Ok(()));
    check("n", of(0.1), Ok(()));
    check("n", of(10.1), Err(F::OutOfRange));
    check("n", of(-0.1), Err(F::OutOfRange));
    check("n", of(1.25), Err(F::TooManyDecimals));
    check("d", on("2026-02-28"), Ok(()));
    check("d", on("0202-02-28"), Err(F::OutOfRange));
    check("t", words(LONGEST_TEXT), Ok(()));
    check("t", words(LONGEST_TEXT + 1), Err(F::TooLong));
    check("hidden", chosen("yes"), Ok(()));
    for nothing in ["words", "g", "nowhere"] {
        check(nothing, chosen("yes"), Err(F::UnknownItem));
        check(nothing, json!({"kind": "declined"}), Err(F::UnknownItem));
    }
    for link in ["c", "y", "m", "n", "d", "t", "hidden"] {
        check(link, json!({"kind": "declined"}), Ok(()));
        check(link, json!({"kind": "not-asked"}), Ok(()));
        assert_eq!(check_answer(&form, &GivenAnswer { link_id: link.to_owned(), value: None }), Ok(()));
    }
}

#[test]
fn answers_in_words() {
    let form = every_kind();
    let check = |link: &str, value: AnswerValue, expect: Option<&str>| {
        assert_eq!(wording(form.item(link).unwrap(), &value).as_deref(), expect);
        assert_eq!(said(form.item(link).unwrap(), &value).answer, expect.unwrap_or_default());
    };
    check("c", AnswerValue::Choice { code: "2".to_owned() }, Some("Option 2"));
    check("m", AnswerValue::Choices { codes: vec!["b".to_owned(), "a".to_owned()] }, Some("A; B"));
    check("n", AnswerValue::Number { value: 2.0 }, Some("2.0 steps"));
    check("d", AnswerValue::Date { value: day("2026-02-28") }, Some("2026-02-28"));
    check("t", AnswerValue::Text { text: " Some words\n".to_owned() }, Some("Some words"));
    check("c", AnswerValue::Declined, None);
    check("c", AnswerValue::NotAsked, None);
}

#[test]
fn how_an_assessment_begins() {
    let start = |change: fn(&mut AssessmentStart)| {
        let mut start = AssessmentStart {
            client_id: "c".into(),
            instrument_id: "phq-9".to_owned(),
            mode: AssessmentMode::Interview,
            informant: String::new(),
            language: "en-US".to_owned(),
            interpreter: None,
            asked_on: day("2026-11-20"),
            part_of: None,
        };
        change(&mut start);
        validate_start(&start, day("2026-11-22")).map_err(|fault| fault.field)
    };
    assert_eq!(start(|_| {}), Ok(()));
    assert_eq!(start(|s| s.language = String::new()), Ok(()));
    assert_eq!(start(|s| s.language = "not a tag".to_owned()), Err("language"));
    assert_eq!(start(|s| s.instrument_id = " ".to_owned()), Err("instrumentId"));
    assert_eq!(start(|s| s.mode = AssessmentMode::Proxy), Err("informant"));
    assert_eq!(start(|s| (s.mode, s.informant) = (AssessmentMode::Proxy, "Her son".to_owned())), Ok(()));
    assert_eq!(start(|s| s.asked_on = day("2026-11-23")), Err("askedOn"));
    assert_eq!(start(|s| s.asked_on = day("0226-11-20")), Err("askedOn"));
}

#[test]
fn when_it_is_due_again() {
    let repeat = json!([
        {"when": {"score": {"scale": "total", "atLeast": 2}}, "every": 4, "unit": "week", "why": "High"},
        {"every": 1, "unit": "month", "why": "Always"}]);
    let instrument = read_value(&with(
        file(json!([choice("1")]), json!({"scales": [scale(&["1"], 0.0, 3.0)]})),
        json!({"repeat": repeat}),
    ))
    .unwrap();
    let check = |answers: &str, last_on: &str, expect: (&str, &str)| {
        let last = score_with(&instrument, answers, None);
        let due = due(&instrument, day(last_on), &last, &facts(None)).unwrap();
        assert_eq!((due.due_on, due.why.as_str()), (day(expect.0), expect.1), "{answers}");
    };
    check("1=2", "2026-01-01", ("2026-01-29", "High"));
    check("1=1", "2026-01-01", ("2026-02-01", "Always"));
    // Nothing is known of a result that was declined: the rule that always holds counts.
    check("1=declined", "2026-01-01", ("2026-02-01", "Always"));
    check("1=0", "2026-01-31", ("2026-02-28", "Always"));
    check("1=0", "2028-01-31", ("2028-02-29", "Always"));
    let never = form(json!([choice("1")]), json!({}));
    assert!(due(&never, day("2026-01-01"), &score_with(&never, "1=0", None), &facts(None)).is_none());
}

#[test]
fn what_closes_a_flag() {
    let check = |done: &[FlagAction], what: &str, told: &str, expect: Result<(), &str>| {
        let settlement = FlagSettlement { done: done.to_vec(), what: what.to_owned(), told: told.to_owned() };
        assert_eq!(validate_settlement(&settlement).map_err(|fault| fault.field), expect);
    };
    check(&[FlagAction::SafetyPlan], "", "Dr. Osei", Ok(()));
    check(&[], "We talked", "Dr. Osei", Err("done"));
    check(&[FlagAction::SafetyPlan], "", "  ", Err("told"));
    for explained in [FlagAction::Other, FlagAction::AnsweredInError] {
        check(&[FlagAction::SafetyPlan, explained], " ", "Nobody", Err("what"));
        check(&[explained], "It was a slip", "Nobody", Ok(()));
    }
    check(&[FlagAction::Other], &"x".repeat(LONGEST_TEXT + 1), "Nobody", Err("what"));
}

fn safety_plan() -> SafetyPlan {
    let someone = || SafetyContact { name: "Rosa".to_owned(), phone: "555 0100".to_owned() };
    SafetyPlan {
        id: "p".into(),
        client_id: "c".into(),
        number: None,
        warning_signs: vec!["I stop sleeping".to_owned()],
        coping: vec!["Walk the dog".to_owned()],
        distraction: vec![SafetyContact { name: "The library".to_owned(), phone: String::new() }],
        helpers: vec![someone()],
        professionals: vec![someone()],
        environment: vec!["Tablets stay at my sister's".to_owned()],
        worth_living_for: String::new(),
        written_with: "CM".to_owned(),
        next_review_on: None,
        finished_at: None,
        finished_by: String::new(),
    }
}

#[test]
fn steps_of_a_safety_plan() {
    let check = |change: fn(&mut SafetyPlan), empty: &[i32], finished: Result<(), &str>| {
        let mut plan = safety_plan();
        change(&mut plan);
        assert_eq!(empty_steps(&plan), empty);
        assert_eq!(validate_finished_plan(&plan, day("2026-11-22")).map_err(|fault| fault.field), finished);
    };
    check(|_| {}, &[], Ok(()));
    check(|p| p.warning_signs = vec![" ".to_owned()], &[1], Err("warningSigns"));
    check(|p| (p.coping, p.environment) = (vec![], vec![]), &[2, 6], Err("coping"));
    check(|p| p.distraction = vec![SafetyContact::default()], &[3], Err("distraction"));
    check(|p| p.helpers = vec![], &[4], Err("helpers"));
    check(|p| p.professionals = vec![], &[5], Err("professionals"));
    check(|p| p.next_review_on = Some(day("2026-11-21")), &[], Err("nextReviewOn"));
    check(|p| p.next_review_on = Some(day("2026-11-22")), &[], Ok(()));
}

#[test]
fn a_safety_plan_keeps_to_its_page() {
    let check = |change: fn(&mut SafetyPlan), expect: Result<(), &str>| {
        let mut plan = safety_plan();
        change(&mut plan);
        assert_eq!(validate_safety_plan(&plan).map_err(|fault| fault.field), expect);
    };
    check(|p| p.coping = vec![], Ok(()));
    check(|p| p.coping = vec!["x".to_owned(); 21], Err("coping"));
    check(|p| p.coping = vec!["é".repeat(500)], Ok(()));
    check(|p| p.coping = vec!["é".repeat(501)], Err("coping"));
    check(|p| p.helpers[0].phone = "5".repeat(501), Err("helpers"));
    check(|p| p.worth_living_for = "x".repeat(501), Err("worthLivingFor"));
}
