//! Conditions over answers: what holds, what does not, what cannot be said yet. Asked by way of a flag
//! and its opposite, so that each of the three can be told apart.

use serde_json::{Value, json};
use throughline_domain::client::ClinicalSex;
use throughline_domain::scoring::Truth;

use crate::answers::{flags, score_with};
use crate::forms::{choice, file, multiple, number, read_value, scale, with, yes_no};

/// A form of one item of each kind; `hidden` is asked only where `gate` is yes.
fn truth_of(condition: &Value, answers: &str, sex: Option<ClinicalSex>) -> Truth {
    let hidden =
        with(yes_no("hidden"), json!({"enableWhen": {"answer": {"item": "gate", "is": ["yes"]}}, "hiddenPoints": 0}));
    let items = json!([choice("c"), choice("d"), multiple("m"), number("n", 0.0, 10.0, 1), yes_no("gate"), hidden]);
    let total = with(
        scale(&["c", "d"], 0.0, 6.0),
        json!({"bands": [
        {"min": 0, "max": 2, "label": "Low", "sign": "negative"}, {"min": 3, "max": 6, "label": "High", "sign": "positive"}]}),
    );
    let scoring = json!({"scales": [total], "triage": [
        {"id": "worst", "label": "Worst", "sign": "positive", "when": {"answer": {"item": "c", "is": ["3"]}}},
        {"id": "bad", "label": "Bad", "sign": "positive", "when": {"answer": {"item": "d", "is": ["3"]}}}]});
    let flag = |id: &str, when: &Value| json!({"id": id, "when": when, "severity": "info", "title": "It holds", "actions": []});
    let flags_of = json!([
        flag("holds", condition),
        flag("fails", &json!({"not": condition})),
        flag("d-is-3", &json!({"answer": {"item": "d", "is": ["3"]}}))
    ]);
    let instrument = read_value(&with(file(items, scoring), json!({"flags": flags_of}))).unwrap();
    let scored = score_with(&instrument, answers, sex);
    match (flags(&scored).contains(&"holds"), flags(&scored).contains(&"fails")) {
        (true, false) => Truth::True,
        (false, true) => Truth::False,
        (false, false) => Truth::Unknown,
        (true, true) => panic!("it holds and does not hold"),
    }
}

#[track_caller]
fn check(condition: Value, answers: &str, expect: Truth) {
    assert_eq!(truth_of(&condition, answers, None), expect, "{condition} of {answers:?}");
}

#[test]
fn answers() {
    use Truth::{False, True, Unknown};
    let c = || json!({"answer": {"item": "c", "is": ["1", "2"]}});
    check(c(), "", Unknown);
    check(c(), "c=1", True);
    check(c(), "c=0", False);
    check(c(), "c=declined", Unknown);
    check(c(), "c=not-asked", Unknown);
    let m = || json!({"answer": {"item": "m", "is": ["a"]}});
    check(m(), "m=a,b", True);
    check(m(), "m=b", False);
    check(m(), "m=none", False);
}

#[test]
fn numbers_and_their_edges() {
    use Truth::{False, True, Unknown};
    let within = || json!({"number": {"item": "n", "atLeast": 2.5, "atMost": 4}});
    check(within(), "", Unknown);
    check(within(), "n=2.4", False);
    check(within(), "n=2.5", True);
    check(within(), "n=4", True);
    check(within(), "n=4.1", False);
    check(within(), "n=declined", Unknown);
    // Outside the item's range it is no answer.
    check(within(), "n=11", Unknown);
}

#[test]
fn counts_know_as_soon_as_the_rest_cannot_change_it() {
    use Truth::{False, True, Unknown};
    let two = || json!({"count": {"items": ["c", "d", "m"], "pointsAtLeast": 2, "atLeast": 2}});
    check(two(), "", Unknown);
    check(two(), "c=2", Unknown);
    check(two(), "c=2 d=3", True);
    check(two(), "c=2 m=b", True);
    check(two(), "c=0 d=0", False);
    check(two(), "c=2 d=0 m=a", False);
    check(two(), "c=2 d=declined m=a", Unknown);
}

#[test]
fn scores_are_unknown_until_complete() {
    use Truth::{False, True, Unknown};
    let high = || json!({"score": {"scale": "total", "atLeast": 3}});
    check(high(), "c=3", Unknown);
    check(high(), "c=3 d=0", True);
    check(high(), "c=2 d=0", False);
    check(high(), "c=3 d=declined", Unknown);
}

#[test]
fn hidden_items_answer_nothing_for_certain() {
    use Truth::{False, True, Unknown};
    let yes = || json!({"answer": {"item": "hidden", "is": ["yes"]}});
    check(yes(), "", Unknown);
    check(yes(), "gate=no", False);
    check(yes(), "gate=yes", Unknown);
    check(yes(), "gate=yes hidden=yes", True);
    // Kept, but it does not count.
    check(yes(), "gate=no hidden=yes", False);
    // Not yet known to be hidden: what was said is heard.
    check(yes(), "hidden=yes", True);
    check(json!({"declined": "hidden"}), "gate=no", False);
}

#[test]
fn declined_is_not_no() {
    use Truth::{False, True, Unknown};
    let declined = || json!({"declined": "c"});
    check(declined(), "", Unknown);
    check(declined(), "c=declined", True);
    check(declined(), "c=0", False);
    check(declined(), "c=not-asked", Unknown);
}

#[test]
fn all_and_any_decide_as_early_as_they_can() {
    use Truth::{False, True, Unknown};
    let c = json!({"answer": {"item": "c", "is": ["1"]}});
    let d = json!({"answer": {"item": "d", "is": ["1"]}});
    let all = || json!({"all": [c, d]});
    let any = || json!({"any": [c, d]});
    check(all(), "c=1", Unknown);
    check(all(), "c=0", False);
    check(all(), "d=0", False);
    check(all(), "c=1 d=1", True);
    check(any(), "d=1", True);
    check(any(), "c=0", Unknown);
    check(any(), "c=0 d=0", False);
}

#[test]
fn results_can_be_conditions() {
    use Truth::{False, True, Unknown};
    check(json!({"triage": ["worst"]}), "c=3", True);
    check(json!({"triage": ["bad"]}), "d=3", Unknown);
    check(json!({"triage": ["bad"]}), "c=0 d=3", True);
    check(json!({"triage": ["bad", "worst"]}), "c=0 d=0", False);
    check(json!({"positive": true}), "c=0 d=3", True);
    check(json!({"positive": false}), "c=0 d=0", True);
    check(json!({"positive": true}), "c=0", Unknown);
    check(json!({"flag": "d-is-3"}), "d=3", True);
    check(json!({"flag": "d-is-3"}), "", Unknown);
}

#[test]
fn sex_for_clinical_use() {
    let female = json!({"sex": ["female"]});
    let unrecorded = json!({"sex": ["male", "unknown"]});
    let cases = [
        (&female, Some(ClinicalSex::Female), Truth::True),
        (&female, Some(ClinicalSex::Male), Truth::False),
        (&female, Some(ClinicalSex::Unknown), Truth::Unknown),
        (&female, None, Truth::Unknown),
        (&unrecorded, None, Truth::True),
        (&unrecorded, Some(ClinicalSex::Unknown), Truth::True),
        (&unrecorded, Some(ClinicalSex::Female), Truth::False),
        (&unrecorded, Some(ClinicalSex::Male), Truth::True),
    ];
    for (condition, sex, expect) in cases {
        assert_eq!(truth_of(condition, "", sex), expect, "{condition} of {sex:?}");
    }
}
