//! Dates of every precision, and texts as other systems leave them.

use serde_json::json;

use super::super::date::{Parsed, parse};
use super::super::printed;
use super::super::text::{PROSE_LIMIT, clean, humanised, without_tag};
use super::{noticed, of_ada, read, read_ada};
use crate::import::ImportNoticeKind as Notice;

#[test]
fn dates_of_every_precision() {
    let check = |text: &str, expect: &str| {
        let got = match parse(text) {
            Parsed::Date(date) => {
                format!("{} {} {}", date.first, date.last, date.at().map_or(String::new(), |at| at.to_rfc3339()))
            }
            Parsed::Never => "never".to_owned(),
            Parsed::Impossible => "impossible".to_owned(),
        };
        assert_eq!(got, expect, "{text}");
    };
    check("2024", "2024-01-01 2024-12-31 2024-01-01T12:00:00+00:00");
    check("2024-02", "2024-02-01 2024-02-29 2024-02-01T12:00:00+00:00");
    check("2024-02-29", "2024-02-29 2024-02-29 2024-02-29T12:00:00+00:00");
    check("2024-05-01T23:30:00-05:00", "2024-05-01 2024-05-01 2024-05-02T04:30:00+00:00");
    check("2024-05-01T23:30:00.123456Z", "2024-05-01 2024-05-01 2024-05-01T23:30:00.123+00:00");
    check("2024-05-01T23:30Z", "2024-05-01 2024-05-01 2024-05-01T23:30:00+00:00");
    check("2024-05-01T23:30:00", "2024-05-01 2024-05-01 2024-05-01T23:30:00+00:00");
    check("9999-12-31", "never");
    for text in [
        "2024-02-31",
        "2023-02-29",
        "2024-13",
        "2024-00-10",
        "0001-01-01",
        "24",
        "20240501",
        "yesterday",
        "2024-05-01T25:00:00Z",
        "２０２４",
        "2024-5-1",
        "",
    ] {
        check(text, "impossible");
    }
}

#[test]
fn an_impossible_date_costs_the_date_not_the_row() {
    let goal = json!({ "resourceType": "Goal", "id": "g", "lifecycleStatus": "active", "subject": of_ada(),
        "description": { "text": "Walk" }, "startDate": "2024-02-31", "target": [{ "dueDate": "2025-13-01", "detailString": "daily" }] });
    let (client, file) = read_ada(&[goal]);
    let goals = client.plan.expect("a plan").goals;
    assert_eq!((goals[0].starts_on, goals[0].targets[0].due_on), (None, None));
    assert_eq!(noticed(&file, Notice::ImpossibleDate, "Goal"), 2);
}

#[test]
fn names_lose_the_terminology_s_marks() {
    for (name, expect) in [
        ("Migraine (disorder)", ("Migraine", Some("disorder"))),
        ("Joint mobility exercises (regime/therapy)", ("Joint mobility exercises", Some("regime/therapy"))),
        ("Aspirin (low dose)", ("Aspirin (low dose)", None)),
        ("(disorder)", ("(disorder)", None)),
        ("Head injury (disorder) ", ("Head injury", Some("disorder"))),
    ] {
        assert_eq!(without_tag(name), expect, "{name}");
    }
    assert_eq!(humanised("Gets_Ear_Infection"), "Gets ear infection");
    assert_eq!(humanised("a file_name in words"), "a file_name in words");
}

#[test]
fn texts_are_cleaned_but_scripts_are_kept() {
    let check = |text: &str, expect: &str, malformed: bool| {
        let cleaned = clean(text, 100, true);
        assert_eq!((cleaned.text.as_str(), cleaned.was_malformed), (expect, malformed), "{text:?}");
    };
    check("  Ada\r\n Lovelace ", "Ada Lovelace", false);
    check("A\u{0}d\u{7}a", "Ada", true);
    check("\u{202e}adA", "adA", true);
    check("Ze\u{301}", "Ze\u{301}", false);
    check("\u{2067}שלום\u{2069}", "\u{2067}שלום\u{2069}", false);
    check("👩‍👧‍👦", "👩‍👧‍👦", false);
    check("नमस्ते", "नमस्ते", false);
    assert_eq!(clean("one\r\ntwo", 100, false).text, "one\ntwo");
}

#[test]
fn a_long_text_is_cut_between_letters_and_told() {
    let goal = |text: String| json!({ "resourceType": "Goal", "id": "g", "lifecycleStatus": "active", "subject": of_ada(), "description": { "text": text } });
    let (client, file) = read_ada(&[goal("é".repeat(100_000))]);
    assert_eq!(client.plan.expect("a plan").goals[0].clinical_text.chars().count(), PROSE_LIMIT);
    assert_eq!(noticed(&file, Notice::TextTooLong, "Goal"), 1);
    // The letter at the edge keeps its mark; a heap of marks is cut all the same.
    let edge = clean(&format!("{}e\u{301}xx", "a".repeat(9)), 10, true);
    assert_eq!(edge.text, format!("{}e\u{301}", "a".repeat(9)));
    assert!(clean(&format!("a{}", "\u{301}".repeat(1000)), 10, true).text.chars().count() <= 26);
}

#[test]
fn half_an_emoji_does_not_cost_the_client() {
    let text =
        br#"{"resourceType":"Patient","id":"p","name":[{"family":"Love\ud83dlace","given":["\ud83d\ude00 \\u Ada"]}]}"#;
    let file = read(text, &super::Limits::default()).expect("reads");
    assert_eq!(file.clients[0].client.family_name, "Love\u{fffd}lace");
    assert_eq!(file.clients[0].client.given_name, "😀 \\u Ada");
    assert!(noticed(&file, Notice::MalformedText, "Patient") > 0);
}

#[test]
fn printed_dictionaries_are_read() {
    let check = |text: &str, expect: Option<serde_json::Value>| {
        assert_eq!(printed::dictionary(text).map(serde_json::Value::Object), expect, "{text}");
    };
    check("{'text': 'Walk', 'addresses': ['x', 'y']}", Some(json!({ "text": "Walk", "addresses": ["x", "y"] })));
    check(r#"{"text": "It's \"good\""}"#, Some(json!({ "text": "It's \"good\"" })));
    check(
        r"{'a': 'it\'s', 'n': -7, 'f': 6.5, 't': True, 'x': None, 'p': (1, 2)}",
        Some(json!({ "a": "it's", "n": -7, "f": 6.5, "t": true, "x": null, "p": [1, 2] })),
    );
    check("{}", Some(json!({})));
    for text in [
        "Walk {daily}",
        "{daily}",
        "{'a'}",
        "{'a': }",
        "{'a': 'b'",
        "{'a': 'b'} and {'c': 'd'}",
        "{'a': 'b\\",
        "",
        "{",
        "{'é': wörd}",
    ] {
        check(text, None);
    }
    check(&format!("{{'a': {}1{}}}", "[".repeat(5000), "]".repeat(5000)), None);
}
