//! What answers add up to, on small forms: visibility, points, totals, bands, progress.

use serde_json::{Value, json};
use throughline_domain::FieldFault;
use throughline_domain::instrument::Instrument;
use throughline_domain::scoring::{Scored, score_total};

use crate::answers::{facts, flags, score_with, total};
use crate::forms::{choice, file, form, group, multiple, number, read_value, scale, with, yes_no};

/// Question 2 only after "yes", a group only after "yes" to 2, both counted as nothing where hidden.
fn gated() -> Instrument {
    let second = with(yes_no("2"), json!({"enableWhen": {"answer": {"item": "1", "is": ["yes"]}}, "hiddenPoints": 0}));
    let third = with(choice("3"), json!({"hiddenPoints": 0}));
    let part = with(group("part", json!([third])), json!({"enableWhen": {"answer": {"item": "2", "is": ["yes"]}}}));
    form(json!([yes_no("1"), second, part]), json!({"scales": [scale(&["2", "3"], 0.0, 4.0)]}))
}

#[test]
fn what_is_asked_follows_the_answers() {
    let check = |answers: &str, visible: &[&str], unanswered: &[&str], total_is: Option<f64>| {
        let scored = score_with(&gated(), answers, None);
        assert_eq!(scored.visible, visible, "visible of {answers:?}");
        assert_eq!(scored.unanswered, unanswered, "unanswered of {answers:?}");
        assert_eq!(scored.complete, unanswered.is_empty(), "complete of {answers:?}");
        assert_eq!(total(&scored), total_is, "total of {answers:?}");
    };
    check("", &["1"], &["1"], None);
    check("1=no", &["1"], &[], Some(0.0));
    check("1=yes", &["1", "2"], &["2"], None);
    check("1=yes 2=no", &["1", "2"], &[], Some(0.0));
    check("1=yes 2=yes", &["1", "2", "part", "3"], &["3"], None);
    check("1=yes 2=yes 3=3", &["1", "2", "part", "3"], &[], Some(4.0));
    // Answers of what is hidden are kept by the record and do not count.
    check("1=no 2=yes 3=3", &["1"], &[], Some(0.0));
    check("1=yes 2=no 3=3", &["1", "2"], &[], Some(0.0));
    // Declined decides nothing: what hangs on it is not asked, and there is no total.
    check("1=declined", &["1"], &[], None);
    // An answer taken back does not hide what was answered after it.
    check("2=yes 3=3", &["1", "2", "part", "3"], &["1"], None);
}

#[test]
fn a_missing_gate_is_what_is_missing() {
    let missing = |answers: &str| score_with(&gated(), answers, None).scales[0].missing.clone();
    assert_eq!(missing(""), ["1"]);
    assert_eq!(missing("1=declined"), ["1"]);
    assert_eq!(missing("1=yes"), ["2"]);
    assert_eq!(missing("1=yes 2=yes"), ["3"]);
    assert!(missing("1=no").is_empty());
}

#[track_caller]
fn check_total(items: Value, scale_value: Value, answers: &str, expect: Option<f64>) {
    let instrument = form(items, json!({"scales": [scale_value]}));
    assert_eq!(total(&score_with(&instrument, answers, None)), expect, "of {answers:?}");
}

#[test]
fn points_can_be_turned_and_weighed() {
    let turned = || json!([with(choice("1"), json!({"reverse": true}))]);
    check_total(turned(), scale(&["1"], 0.0, 3.0), "1=3", Some(0.0));
    check_total(turned(), scale(&["1"], 0.0, 3.0), "1=1", Some(2.0));
    let weighed = || json!([with(yes_no("1"), json!({"weight": 2})), yes_no("2")]);
    check_total(weighed(), scale(&["1", "2"], 0.0, 3.0), "1=yes 2=yes", Some(3.0));
    let both = || json!([with(choice("1"), json!({"reverse": true, "weight": 2}))]);
    check_total(both(), scale(&["1"], 0.0, 6.0), "1=1", Some(4.0));
    let number_turned = || json!([with(number("1", 1.0, 5.0, 0), json!({"reverse": true}))]);
    check_total(number_turned(), scale(&["1"], 1.0, 5.0), "1=2", Some(4.0));
    check_total(json!([multiple("1")]), scale(&["1"], 0.0, 3.0), "1=a,b", Some(3.0));
    check_total(json!([multiple("1")]), scale(&["1"], 0.0, 3.0), "1=none", Some(0.0));
}

/// Tenths that add up in binary to a hair more than their sum still meet the edge of their band.
#[test]
fn fractions_meet_the_edges_of_bands() {
    let items = json!([with(yes_no("1"), json!({"weight": 0.1})), with(yes_no("2"), json!({"weight": 0.2}))]);
    let total_scale = json!({"id": "total", "label": "Total", "method": "sum", "items": ["1", "2"], "min": 0, "max": 0.3,
        "decimals": 1, "bands": [{"min": 0, "max": 0.2, "label": "Low", "sign": "negative"},
                                 {"min": 0.3, "max": 0.3, "label": "High", "sign": "positive"}]});
    let instrument = form(items, json!({"scales": [total_scale]}));
    let scored = score_with(&instrument, "1=yes 2=yes", None);
    assert_eq!((total(&scored), scored.scales[0].band), (Some(0.3), Some(1)));
    assert_eq!(scored.positive, Some(true));
}

#[test]
fn an_optional_question_completes_the_form_but_not_its_scale() {
    let items = json!([choice("1"), with(choice("2"), json!({"required": false}))]);
    let instrument = form(items, json!({"scales": [scale(&["1", "2"], 0.0, 6.0)]}));
    let scored = score_with(&instrument, "1=3", None);
    assert!(scored.complete);
    assert_eq!(scored.scales[0].value, None);
    assert_eq!(scored.scales[0].missing, ["2"]);
}

#[test]
fn withheld_answers_are_answers_without_a_total() {
    let instrument = form(json!([choice("1"), choice("2")]), json!({"scales": [scale(&["1", "2"], 0.0, 6.0)]}));
    for word in ["declined", "not-asked"] {
        let scored = score_with(&instrument, &format!("1=3 2={word}"), None);
        assert!(scored.complete);
        assert_eq!(scored.withheld, ["2"]);
        assert_eq!(scored.scales[0].value, None);
        assert_eq!(scored.scales[0].missing, ["2"]);
        assert_eq!(scored.positive, None);
    }
}

#[test]
fn answers_that_do_not_fit_count_as_none() {
    let instrument =
        form(json!([choice("1"), number("2", 0.0, 5.0, 0)]), json!({"scales": [scale(&["1", "2"], 0.0, 8.0)]}));
    use throughline_domain::assessment::AnswerValue as A;
    let odd = [
        ("1", A::Choice { code: "7".to_owned() }),
        ("1", A::Number { value: 1.0 }),
        ("2", A::Number { value: 6.0 }),
        ("2", A::Number { value: 1.5 }),
        ("2", A::Number { value: f64::NAN }),
        ("2", A::Text { text: "2".to_owned() }),
        ("nowhere", A::Number { value: 1.0 }),
    ];
    for (link, value) in &odd {
        let scored = throughline_domain::scoring::score(&instrument, [(*link, value)], &facts(None));
        assert_eq!(scored.unanswered, ["1", "2"], "{link} {value:?}");
    }
}

/// Words left blank and no option chosen are no answers either.
#[test]
fn saying_nothing_is_no_answer() {
    let text = json!({"linkId": "t", "text": "Say", "type": "text"});
    let instrument = form(json!([text, multiple("m")]), json!({}));
    use throughline_domain::assessment::AnswerValue as A;
    let blank = [("t", A::Text { text: "  \n".to_owned() }), ("m", A::Choices { codes: vec![] })];
    let scored = throughline_domain::scoring::score(&instrument, blank.iter().map(|(l, v)| (*l, v)), &facts(None));
    assert_eq!(scored.unanswered, ["t", "m"]);
}

/// Tables stand in order; the first that is known to hold counts, none while an earlier one might.
#[test]
fn bands_of_several_tables() {
    let table = |school: &str, cut: u32| {
        let when = json!({"answer": {"item": "school", "is": [school]}});
        vec![
            json!({"min": 0, "max": cut, "label": format!("Low after {school}"), "sign": "positive", "when": when}),
            json!({"min": cut + 1, "max": 3, "label": format!("Fine after {school}"), "sign": "negative", "when": when}),
        ]
    };
    let bands: Vec<Value> = table("yes", 1).into_iter().chain(table("no", 0)).collect();
    let items = json!([yes_no("school"), choice("1")]);
    let instrument = form(items, json!({"scales": [with(scale(&["1"], 0.0, 3.0), json!({"bands": bands}))]}));
    let band = |answers: &str| score_with(&instrument, answers, None).scales[0].band_label.clone();
    assert_eq!(band("1=1 school=yes").as_deref(), Some("Low after yes"));
    assert_eq!(band("1=1 school=no").as_deref(), Some("Fine after no"));
    assert_eq!(band("1=1"), None);
    assert_eq!(band("1=1 school=declined"), None);
}

#[test]
fn needs_are_flagged_answers() {
    let instrument = form(json!([multiple("1"), multiple("2")]), json!({}));
    assert_eq!(score_with(&instrument, "1=a 2=a,b", None).needs, ["2"]);
}

#[test]
fn a_comprehensive_form_counts_by_domain() {
    let display = json!({"linkId": "words", "text": "Look around", "type": "display"});
    let items = json!([
        with(group("home", json!([display, choice("1"), choice("2")])), json!({"domain": "environmental"})),
        with(group("mind", json!([choice("3")])), json!({"domain": "mental"})),
    ]);
    let instrument = read_value(&with(file(items, json!({})), json!({"kind": "comprehensive"}))).unwrap();
    let domains = score_with(&instrument, "1=0 3=declined", None).domains;
    let counts: Vec<_> = domains.iter().map(|d| (d.link_id.as_str(), d.asked, d.answered)).collect();
    assert_eq!(counts, [("home", 2, 1), ("mind", 1, 1)]);
}

#[test]
fn a_flag_names_the_answers_it_rests_on() {
    let flag = json!([{"id": "any", "severity": "urgent", "topic": "suicide", "title": "Said yes", "actions": ["Ask"],
        "when": {"any": [{"answer": {"item": "1", "is": ["yes"]}}, {"answer": {"item": "2", "is": ["yes"]}}]}}]);
    let instrument =
        read_value(&with(file(json!([yes_no("1"), yes_no("2")]), json!({})), json!({"flags": flag}))).unwrap();
    let behind = |answers: &str| -> Vec<Vec<String>> {
        score_with(&instrument, answers, None).flags.into_iter().map(|flag| flag.items).collect()
    };
    assert_eq!(behind("2=yes"), [["2"]]);
    assert_eq!(behind("1=no 2=yes"), [["2"]]);
    assert_eq!(behind("1=yes 2=yes"), [["1", "2"]]);
    assert!(behind("1=no").is_empty());
}

fn totalled(value: f64) -> Result<Scored, FieldFault> {
    let scale = json!({"id": "total", "label": "Total", "method": "sum", "items": ["1"], "min": 0, "max": 3,
        "bands": [{"min": 0, "max": 1, "label": "Low", "sign": "negative"}, {"min": 2, "max": 3, "label": "High", "sign": "positive"}]});
    let flag = json!([{"id": "high", "severity": "info", "title": "High", "actions": [],
        "when": {"score": {"scale": "total", "atLeast": 2}}}]);
    let items = json!([choice("1")]);
    let instrument = read_value(&with(file(items, json!({"scales": [scale]})), json!({"flags": flag}))).unwrap();
    score_total(&instrument, value, &facts(None))
}

#[test]
fn a_total_alone_has_its_band_and_flags() {
    for (value, band, positive) in [(0.0, "Low", false), (1.0, "Low", false), (2.0, "High", true), (3.0, "High", true)]
    {
        let scored = totalled(value).unwrap();
        assert_eq!(scored.scales[0].band_label.as_deref(), Some(band), "{value}");
        assert_eq!(scored.positive, Some(positive), "{value}");
        assert_eq!(flags(&scored).contains(&"high"), positive, "{value}");
        assert!(scored.complete && scored.visible.is_empty() && scored.scales[0].missing.is_empty());
    }
}

#[test]
fn a_total_outside_its_range_or_between_steps_is_refused() {
    for value in [-1.0, 4.0, 1.5, f64::NAN, f64::INFINITY] {
        assert_eq!(totalled(value).unwrap_err().field, "total", "{value}");
    }
    let no_scale = form(json!([choice("1")]), json!({}));
    assert!(score_total(&no_scale, 1.0, &facts(None)).is_err());
}
