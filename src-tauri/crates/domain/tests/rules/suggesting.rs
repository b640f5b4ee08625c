//! From an answer to the plan: what is suggested, under which key, and why. Libraries and their layers.

use serde_json::{Value, json};
use throughline_domain::assessment::AnswerValue;
use throughline_domain::data_file::DataFault as F;
use throughline_domain::instrument::{Instrument, Instruments};
use throughline_domain::plan_library::{PlanLibrary, faults, read, validate};
use throughline_domain::scoring::{score, score_total};
use throughline_domain::suggestion::Suggestion;
use throughline_domain::suggestion_rules::{marked_because, suggest};

use crate::answers::{answers, facts, shipped};
use crate::forms::{choice, file, read_value, scale, with, yes_no};

fn need(id: &str, screens: Value) -> Value {
    json!({"id": id, "statement": "I worry", "clinicalText": "Worry", "domain": "mental", "kind": "problem",
        "settings": ["mental-health"], "screens": screens, "goals": [{"id": format!("{id}-goal"), "clientWords": "Less worry",
            "measure": "Worry", "target": "Less", "dueDays": 30, "interventions": [{"id": format!("{id}-talk"), "what": "Talk",
                "kind": "communication", "responsible": "Case manager", "frequency": "Every week"}]}]})
}

fn library(needs: Value) -> PlanLibrary {
    read(&json!({"needs": needs}).to_string()).unwrap()
}

fn screen(when: Value) -> Value {
    json!([{"instrument": "sample", "when": when}])
}

fn form() -> Instrument {
    let total = with(
        scale(&["1", "2"], 0.0, 6.0),
        json!({"bands": [
        {"min": 0, "max": 2, "label": "Low", "sign": "negative"}, {"min": 3, "max": 6, "label": "High", "sign": "positive"}]}),
    );
    let items = json!([choice("1"), choice("2"), with(yes_no("3"), json!({"required": false}))]);
    let triage = json!([{"id": "acute", "label": "Acute", "sign": "positive", "when": {"answer": {"item": "3", "is": ["yes"]}}}]);
    let positive = json!({"score": {"scale": "total", "atLeast": 3}});
    read_value(&file(items, json!({"scales": [total], "triage": triage, "positive": positive}))).unwrap()
}

fn suggested(library: &PlanLibrary, instrument: &Instrument, shorthand: &str) -> Vec<Suggestion> {
    let given = answers(instrument, shorthand);
    let pairs = || given.iter().map(|(link, value)| (link.as_str(), value));
    let scored = score(instrument, pairs(), &facts(None));
    suggest(library, instrument, pairs(), &facts(None), &scored)
}

/// Key, result and the questions named.
#[track_caller]
fn check(when: Value, shorthand: &str, expect: Option<(&str, Option<&str>, &[&str])>) {
    let library = library(json!([need("worry", screen(when))]));
    let found = suggested(&library, &form(), shorthand);
    let found: Vec<_> = found
        .iter()
        .map(|s| {
            let links: Vec<&str> = s.because.said.iter().map(|said| said.link_id.as_str()).collect();
            (s.key.as_str(), s.because.result.as_deref(), links)
        })
        .collect();
    let expect: Vec<_> = expect.into_iter().map(|(key, result, links)| (key, result, links.to_vec())).collect();
    assert_eq!(found, expect, "{shorthand}");
}

#[test]
fn a_key_says_what_was_answered() {
    let third = || json!({"answer": {"item": "3", "is": ["yes"]}});
    check(third(), "3=yes", Some(("worry|3=yes", None, &["3"])));
    check(third(), "3=no", None);
    check(third(), "", None);
    let high = || json!({"score": {"scale": "total", "atLeast": 3}});
    check(high(), "1=3 2=1", Some(("worry|total=4", Some("4 · High"), &[])));
    check(high(), "1=3", None);
    check(json!({"positive": true}), "1=3 2=1", Some(("worry|total=4", Some("4 · High"), &[])));
    check(json!({"positive": true}), "1=0 2=1", None);
    let both = || json!({"all": [{"positive": true}, third()]});
    check(both(), "1=3 2=1 3=yes", Some(("worry|3=yes;total=4", Some("4 · High"), &["3"])));
    let either = || json!({"any": [{"answer": {"item": "1", "is": ["3"]}}, {"answer": {"item": "2", "is": ["3"]}}]});
    check(either(), "1=3", Some(("worry|1=3", None, &["1"])));
    check(either(), "1=3 2=3", Some(("worry|1=3;2=3", None, &["1", "2"])));
    check(json!({"triage": ["acute"]}), "3=yes", Some(("worry|3=yes;triage=acute", Some("Acute"), &["3"])));
}

#[test]
fn several_screens_make_one_suggestion() {
    let screens = json!([
        {"instrument": "sample", "when": {"answer": {"item": "2", "is": ["3"]}}},
        {"instrument": "sample", "when": {"answer": {"item": "1", "is": ["3"]}}},
        {"instrument": "other", "when": {"answer": {"item": "1", "is": ["3"]}}}]);
    let library = library(json!([need("worry", screens)]));
    let keys: Vec<String> = suggested(&library, &form(), "1=3 2=3").into_iter().map(|s| s.key).collect();
    assert_eq!(keys, ["worry|1=3;2=3"]);
}

#[test]
fn a_total_alone_suggests_what_rests_on_it() {
    let library = library(json!([
        need("high", screen(json!({"score": {"scale": "total", "atLeast": 3}}))),
        need("third", screen(json!({"answer": {"item": "3", "is": ["yes"]}})))
    ]));
    let form = form();
    let scored = score_total(&form, 5.0, &facts(None)).unwrap();
    let found = suggest(&library, &form, [], &facts(None), &scored);
    assert_eq!(found.iter().map(|s| s.key.as_str()).collect::<Vec<_>>(), ["high|total=5"]);
}

#[test]
fn what_a_practice_hides_is_not_suggested() {
    let shipped =
        library(json!([need("a", screen(json!({"positive": true}))), need("b", screen(json!({"positive": true})))]));
    let practice = library(json!([
        with(need("a", screen(json!({"positive": true}))), json!({"hidden": true})),
        with(need("b", screen(json!({"positive": true}))), json!({"statement": "In our words"})),
        need("c", screen(json!({"positive": true})))
    ]));
    let all = shipped.with(practice.needs);
    assert_eq!(all.needs.iter().map(|need| need.id.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
    let found = suggested(&all, &form(), "1=3 2=3");
    assert_eq!(found.iter().map(|s| s.need.id.as_str()).collect::<Vec<_>>(), ["b", "c"]);
    assert_eq!(found[0].need.statement, "In our words");
}

#[test]
fn a_marked_sentence_stands_in_its_answer() {
    let text = json!({"linkId": "t", "text": "How is home?", "type": "text"});
    let instrument = read_value(&file(json!([text]), json!({}))).unwrap();
    let answer = AnswerValue::Text { text: "The stairs are steep. I fell in March.".to_owned() };
    let said = marked_because(&instrument, "t", &answer, " I fell in March. ").unwrap().said;
    assert_eq!((said[0].question.as_str(), said[0].answer.as_str()), ("How is home?", "I fell in March."));
    assert!(marked_because(&instrument, "t", &answer, "I fell in May.").is_none());
    assert!(marked_because(&instrument, "t", &answer, "  ").is_none());
    assert!(marked_because(&instrument, "u", &answer, "I fell in March.").is_none());
}

#[test]
fn what_is_wrong_with_a_library() {
    let check = |needs: Value, expect: &[(&str, F)]| {
        let text = json!({"needs": needs}).to_string();
        let found = read(&text).err().unwrap_or_default();
        let found: Vec<_> = found.iter().map(|fault| (fault.entry.as_str(), fault.fault)).collect();
        assert_eq!(found, expect);
    };
    let sound = |id: &str| need(id, json!([]));
    check(json!([sound("a"), sound("b")]), &[]);
    check(json!([sound("a"), with(sound("b"), json!({"id": "a"}))]), &[("a", F::DuplicateId)]);
    check(
        json!([sound("a"), with(sound("b"), json!({"goals": sound("a")["goals"]}))]),
        &[("a-goal", F::DuplicateId), ("a-talk", F::DuplicateId)],
    );
    check(json!([with(sound("a"), json!({"id": "A b"}))]), &[("A b", F::MalformedId)]);
    check(json!([with(sound("a"), json!({"statement": " "}))]), &[("a", F::EmptyText)]);
    check(json!([with(sound("a"), json!({"settings": []}))]), &[("a", F::NoOptions)]);
    check(json!([with(sound("a"), json!({"settings": ["prison"]}))]), &[("a", F::WrongShape)]);
    check(json!([with(sound("a"), json!({"mood": "grim"}))]), &[("a", F::WrongShape)]);
    let mut late = sound("a");
    late["goals"][0]["dueDays"] = json!(0);
    check(json!([late]), &[("a-goal", F::OutOfRange)]);
    let mut mute = sound("a");
    mute["goals"][0]["interventions"][0]["responsible"] = json!("");
    check(json!([mute]), &[("a-talk", F::EmptyText)]);
    assert_eq!(read("{\n]").unwrap_err()[0].entry, "line 2 column 1");
}

#[test]
fn screens_name_only_what_is_there() {
    let check = |instrument: &str, when: Value, expect: &[F]| {
        let library = library(json!([need("a", json!([{"instrument": instrument, "when": when}]))]));
        assert!(faults(&library).is_empty());
        let found: Vec<F> = validate(&library, Instruments::shipped()).into_iter().map(|fault| fault.fault).collect();
        assert_eq!(found, expect);
    };
    check("phq-9", json!({"positive": true}), &[]);
    check("phq-99", json!({"positive": true}), &[F::UnknownInstrument]);
    check("phq-9", json!({"answer": {"item": "99", "is": ["0"]}}), &[F::UnknownItem]);
    check("phq-9", json!({"answer": {"item": "9", "is": ["often"]}}), &[F::UnknownOption]);
    check("phq-9", json!({"score": {"scale": "none", "atLeast": 1}}), &[F::UnknownScale]);
    check("phq-9", json!({"flag": "none"}), &[F::UnknownFlag]);
}

/// The way the whole of it is meant: nothing is suggested by a form without a sign of anything.
#[test]
fn an_easy_phq_9_suggests_nothing_and_a_hard_one_does() {
    let library = PlanLibrary::shipped();
    let phq = shipped("phq-9");
    assert!(suggested(library, phq, "1-9=0").is_empty());
    let hard = suggested(library, phq, "1-9=3");
    assert!(hard.len() >= 2, "{} suggestions", hard.len());
    let keys: std::collections::BTreeSet<_> = hard.iter().map(|s| &s.key).collect();
    assert_eq!(keys.len(), hard.len());
    assert!(hard.iter().all(|s| s.because.result.is_some() || !s.because.said.is_empty()));
}
