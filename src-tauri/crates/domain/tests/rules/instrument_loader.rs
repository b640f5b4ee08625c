//! What the loader says of a faulty instrument: the entry, and what is wrong with it.

use proptest::prelude::*;
use serde_json::{Value, json};
use throughline_domain::data_file::{DataFault as F, DataFileFault};
use throughline_domain::instrument::{Instruments, read};

use crate::forms::{choice, file, group, multiple, number, read_value, scale, with, yes_no};

fn sound() -> Value {
    file(json!([choice("1"), choice("2")]), json!({"scales": [scale(&["1", "2"], 0.0, 6.0)]}))
}

fn faults_of(file: &Value) -> Vec<(String, F)> {
    read_value(file).err().unwrap_or_default().into_iter().map(|fault| (fault.entry, fault.fault)).collect()
}

/// Exactly this is wrong.
#[track_caller]
fn check(file: Value, entry: &str, fault: F) {
    assert_eq!(faults_of(&file), [(entry.to_owned(), fault)]);
}

fn check_items(items: Value, entry: &str, fault: F) {
    check(file(items, json!({})), entry, fault);
}

fn check_scale(of: Value, entry: &str, fault: F) {
    check(file(json!([choice("1"), choice("2")]), json!({"scales": [of]})), entry, fault);
}

#[test]
fn a_sound_file_reads() {
    assert!(faults_of(&sound()).is_empty());
    assert!(read(&format!("\u{feff}{}", sound())).is_ok(), "a byte order mark is no fault");
}

#[test]
fn text_that_is_no_json_names_line_and_column() {
    let check = |text: &str, entry: &str| {
        assert_eq!(read(text).unwrap_err(), [DataFileFault::new(entry, F::NotJson)], "{text:?}");
    };
    check("", "line 1 column 0");
    check("{\n  \"id\": \"a\",\n  oops\n}", "line 3 column 3");
    check("{\"id\": \"a\"", "line 1 column 10");
    check("\"half", "line 1 column 5");
}

#[test]
fn a_wrong_shape_names_the_entry() {
    check_items(json!([with(choice("9"), json!({"answerOptions": []}))]), "item 9", F::WrongShape);
    check_items(json!([group("g", json!([with(choice("9"), json!({"type": "slider"}))]))]), "item 9", F::WrongShape);
    check_items(json!([{"text": "No link", "type": "text"}]), "item #1", F::WrongShape);
    check_scale(with(scale(&["1"], 0.0, 3.0), json!({"method": "median"})), "scoring.scales.total", F::WrongShape);
    check_scale(
        with(scale(&["1"], 0.0, 3.0), json!({"bands": [{"min": 0}]})),
        "scoring.scales.total.bands",
        F::WrongShape,
    );
    check(with(sound(), json!({"flags": [{"id": "f"}]})), "flags.f", F::WrongShape);
    let with_positive = file(json!([choice("1")]), json!({"positive": {"perhaps": []}}));
    check(with_positive, "scoring.positive", F::WrongShape);
    // What no list holds is named by its place in the text.
    let faults = faults_of(&with(sound(), json!({"version": "one"})));
    assert!(matches!(faults.as_slice(), [(entry, F::WrongShape)] if entry.starts_with("line 1 column ")), "{faults:?}");
    assert_eq!(read("[]").unwrap_err()[0].fault, F::WrongShape);
    assert_eq!(read("12").unwrap_err()[0].fault, F::WrongShape);
}

#[test]
fn the_head() {
    check(with(sound(), json!({"id": "PHQ 9"})), "id", F::MalformedId);
    check(with(sound(), json!({"id": "-a"})), "id", F::MalformedId);
    check(with(sound(), json!({"version": 0})), "version", F::OutOfRange);
    check(with(sound(), json!({"title": "  "})), "title", F::EmptyText);
    check(with(sound(), json!({"licence": ""})), "licence", F::EmptyText);
    check(with(sound(), json!({"tier": "ship-text-attribution"})), "notice", F::EmptyText);
    check(with(sound(), json!({"stem": "x".repeat(4_001)})), "stem", F::TooMany);
    check(file(json!([]), json!({})), "item", F::NoOptions);
    let long: Vec<Value> = (0..501).map(|at| choice(&at.to_string())).collect();
    check(file(json!(long), json!({})), "item", F::TooMany);
}

#[test]
fn items() {
    check_items(json!([choice("1"), yes_no("1")]), "item 1", F::DuplicateId);
    check_items(json!([choice("1"), group("g", json!([choice("1")]))]), "item 1", F::DuplicateId);
    check_items(json!([choice("a b")]), "item a b", F::MalformedId);
    check_items(json!([with(choice("1"), json!({"text": ""}))]), "item 1", F::EmptyText);
    check_items(json!([with(choice("1"), json!({"answerOption": []}))]), "item 1", F::NoOptions);
    let option = |code: &str| json!({"code": code, "label": "Label"});
    check_items(
        json!([with(choice("1"), json!({"answerOption": [option("a"), option("a")]}))]),
        "item 1",
        F::DuplicateId,
    );
    check_items(json!([with(choice("1"), json!({"answerOption": [option("a=b")]}))]), "item 1", F::MalformedId);
    check_items(
        json!([with(yes_no("1"), json!({"answerOption": [option("yes"), option("nope")]}))]),
        "item 1",
        F::UnknownOption,
    );
    check_items(json!([with(yes_no("1"), json!({"answerOption": [option("yes")]}))]), "item 1", F::UnknownOption);
    check_items(json!([number("1", 5.0, 2.0, 0)]), "item 1", F::RangeReversed);
    check_items(json!([number("1", 0.0, 2.0, 4)]), "item 1", F::OutOfRange);
    check_items(json!([with(choice("1"), json!({"max": 3}))]), "item 1", F::WrongShape);
    check_items(json!([with(choice("1"), json!({"item": [choice("2")]}))]), "item 1", F::WrongShape);
    check_items(json!([with(choice("1"), json!({"weight": 0}))]), "item 1", F::OutOfRange);
    let exclusive = json!({"answerOption": [{"code": "a", "label": "A", "exclusive": true}]});
    check_items(json!([with(choice("1"), exclusive)]), "item 1", F::WrongShape);
    let mut deep = choice("1");
    for at in 0..9 {
        deep = group(&format!("g{at}"), json!([deep]));
    }
    check_items(json!([deep]), "item", F::TooMany);
}

#[test]
fn conditions_name_only_what_is_there() {
    let check_when = |when: Value, fault: F| {
        let items = json!([
            choice("1"),
            multiple("m"),
            number("n", 0.0, 9.0, 0),
            with(choice("2"), json!({"enableWhen": when}))
        ]);
        check_items(items, "item 2", fault);
    };
    check_when(json!({"answer": {"item": "9", "is": ["0"]}}), F::UnknownItem);
    check_when(json!({"answer": {"item": "1", "is": ["7"]}}), F::UnknownOption);
    check_when(json!({"answer": {"item": "1", "is": []}}), F::WrongShape);
    check_when(json!({"number": {"item": "1", "atLeast": 1}}), F::WrongShape);
    check_when(json!({"number": {"item": "n"}}), F::WrongShape);
    check_when(json!({"number": {"item": "n", "atLeast": 3, "atMost": 2}}), F::RangeReversed);
    check_when(json!({"count": {"items": ["1"], "pointsAtLeast": 1, "atLeast": 2}}), F::OutOfRange);
    check_when(json!({"score": {"scale": "total", "atLeast": 2}}), F::UnknownScale);
    check_when(json!({"declined": "9"}), F::UnknownItem);
    check_when(json!({"flag": "none"}), F::UnknownFlag);
    check_when(json!({"triage": ["none"]}), F::UnknownScale);
    check_when(json!({"all": []}), F::WrongShape);
    check_when(json!({"any": [{"not": {"declined": "9"}}]}), F::UnknownItem);
    let mut deep = json!({"declined": "1"});
    for _ in 0..20 {
        deep = json!({"not": deep});
    }
    check_when(deep, F::TooMany);
}

#[test]
fn circles() {
    let when = |item: &str| json!({"enableWhen": {"answer": {"item": item, "is": ["1"]}}});
    check_items(json!([with(choice("1"), when("1"))]), "item 1", F::Cycle);
    check_items(json!([with(choice("1"), when("2")), with(choice("2"), when("1"))]), "item 1", F::Cycle);
    // A group hides what it holds, so it may not rest on it.
    check_items(json!([with(group("g", json!([choice("1")])), when("1"))]), "item g", F::Cycle);
    // An item may not rest on the score it counts in.
    let by_score = json!({"enableWhen": {"score": {"scale": "total", "atLeast": 1}}, "hiddenPoints": 0});
    let items = json!([choice("1"), with(choice("2"), by_score)]);
    check(file(items, json!({"scales": [scale(&["1", "2"], 0.0, 6.0)]})), "item 2", F::Cycle);
    // Nor the sign of the screen on itself, nor a flag on another that rests on it.
    check(file(json!([choice("1")]), json!({"positive": {"positive": false}})), "scoring.positive", F::Cycle);
    let flag =
        |id: &str, on: &str| json!({"id": id, "when": {"flag": on}, "severity": "info", "title": "T", "actions": []});
    check(with(sound(), json!({"flags": [flag("a", "b"), flag("b", "a")]})), "flags.a", F::Cycle);
    // One that follows the other is no circle.
    assert!(
        faults_of(&file(json!([choice("1"), with(choice("2"), when("1")), with(choice("3"), when("2"))]), json!({})))
            .is_empty()
    );
}

#[test]
fn scales() {
    check_scale(scale(&["1", "9"], 0.0, 3.0), "scoring.scales.total", F::UnknownItem);
    check_scale(scale(&["1", "1"], 0.0, 6.0), "scoring.scales.total", F::DuplicateId);
    check_scale(with(scale(&["1"], 5.0, 3.0), json!({"bands": []})), "scoring.scales.total", F::RangeReversed);
    check_scale(scale(&["1", "2"], 0.0, 5.0), "scoring.scales.total", F::TotalOutside);
    check_scale(scale(&["1", "2"], 1.0, 6.0), "scoring.scales.total", F::TotalOutside);
    check_scale(with(scale(&["1"], 0.0, 3.0), json!({"decimals": 4})), "scoring.scales.total", F::OutOfRange);
    check_scale(
        with(scale(&["1", "2"], 0.0, 6.0), json!({"method": "value"})),
        "scoring.scales.total",
        F::TotalOutside,
    );
    let twice = json!({"scales": [scale(&["1"], 0.0, 3.0), scale(&["1"], 0.0, 3.0)]});
    check(file(json!([choice("1")]), twice), "scoring.scales.total", F::DuplicateId);
    let text = json!({"linkId": "1", "text": "Say", "type": "text"});
    check(file(json!([text]), json!({"scales": [scale(&["1"], 0.0, 3.0)]})), "item 1", F::NoPoints);
    let half = json!({"answerOption": [{"code": "a", "label": "A", "points": 1}, {"code": "b", "label": "B"}]});
    check(file(json!([with(choice("1"), half)]), json!({"scales": [scale(&["1"], 0.0, 3.0)]})), "item 1", F::NoPoints);
    let hidden = with(choice("2"), json!({"enableWhen": {"declined": "1"}}));
    check(file(json!([choice("1"), hidden]), json!({"scales": [scale(&["2"], 0.0, 3.0)]})), "item 2", F::HiddenPoints);
    let inside = with(group("g", json!([choice("2")])), json!({"enableWhen": {"declined": "1"}}));
    check(file(json!([choice("1"), inside]), json!({"scales": [scale(&["2"], 0.0, 3.0)]})), "item 2", F::HiddenPoints);
}

#[test]
fn bands_cover_the_scale_once() {
    let check_bands = |decimals: u32, bands: &[(f64, Option<f64>)], expect: Option<F>| {
        let bands: Vec<Value> = bands
            .iter()
            .map(|(min, max)| json!({"min": min, "max": max, "label": "Band", "sign": "negative"}))
            .collect();
        let of = with(scale(&["1"], 0.0, 3.0), json!({"bands": bands, "decimals": decimals}));
        let faults = faults_of(&file(json!([choice("1")]), json!({"scales": [of]})));
        let expect: Vec<(String, F)> =
            expect.map(|fault| ("scoring.scales.total.bands".to_owned(), fault)).into_iter().collect();
        assert_eq!(faults, expect, "{bands:?}");
    };
    let to = |min: f64, max: f64| (min, Some(max));
    check_bands(0, &[], None);
    check_bands(0, &[to(0.0, 1.0), to(2.0, 3.0)], None);
    check_bands(0, &[to(2.0, 3.0), to(0.0, 1.0)], None);
    check_bands(0, &[to(0.0, 1.0), to(3.0, 3.0)], Some(F::BandGap));
    check_bands(0, &[to(1.0, 3.0)], Some(F::BandGap));
    check_bands(0, &[to(0.0, 2.0)], Some(F::BandGap));
    check_bands(0, &[to(0.0, 1.0), to(1.0, 3.0)], Some(F::BandOverlap));
    check_bands(0, &[to(0.0, 3.0), to(1.0, 2.0)], Some(F::BandOverlap));
    check_bands(0, &[to(0.0, 1.0), to(2.0, 4.0)], Some(F::BandOutside));
    check_bands(0, &[to(-1.0, 1.0), to(2.0, 3.0)], Some(F::BandOutside));
    check_bands(0, &[to(0.0, 1.0), (2.0, None)], Some(F::BandOutside));
    check_bands(0, &[to(0.0, 3.0), to(3.0, 1.0)], Some(F::RangeReversed));
    check_bands(0, &[to(0.0, 1.5), to(2.0, 3.0)], Some(F::OutOfRange));
    // A step is as fine as the scale: whole bands leave gaps in a scale of tenths.
    check_bands(1, &[to(0.0, 1.0), to(2.0, 3.0)], Some(F::BandGap));
    check_bands(1, &[to(0.0, 1.9), to(2.0, 3.0)], None);
}

#[test]
fn an_open_scale_has_an_open_last_band() {
    let open_number = json!({"linkId": "1", "text": "Seconds", "type": "number", "min": 0});
    let check = |max: Value, expect: Option<F>| {
        let bands = json!([{"min": 0, "max": 11, "label": "Quick", "sign": "negative"},
                           {"min": 12, "max": max, "label": "Slow", "sign": "positive"}]);
        let of = json!({"id": "total", "label": "T", "method": "value", "items": ["1"], "min": 0, "bands": bands});
        let faults = faults_of(&file(json!([open_number]), json!({"scales": [of]})));
        assert_eq!(faults.into_iter().map(|fault| fault.1).next(), expect, "{max}");
    };
    check(Value::Null, None);
    check(json!(100), Some(F::BandGap));
}

#[test]
fn each_table_of_bands_covers_the_scale() {
    let band = |min: u32, max: u32, code: &str| {
        json!({"min": min, "max": max, "label": "Band", "sign": "negative",
        "when": {"answer": {"item": "2", "is": [code]}}})
    };
    let check = |bands: Value, expect: &[F]| {
        let of = with(scale(&["1"], 0.0, 3.0), json!({"bands": bands}));
        let faults = faults_of(&file(json!([choice("1"), choice("2")]), json!({"scales": [of]})));
        assert_eq!(faults.iter().map(|fault| fault.1).collect::<Vec<_>>(), expect);
    };
    check(json!([band(0, 1, "0"), band(0, 2, "1"), band(2, 3, "0"), band(3, 3, "1")]), &[]);
    check(json!([band(0, 1, "0"), band(0, 2, "1"), band(2, 3, "0")]), &[F::BandGap]);
    check(json!([band(0, 3, "9")]), &[F::UnknownOption]);
}

#[test]
fn flags_and_repeats() {
    let flag = |more: Value| {
        with(
            json!({"id": "f", "when": {"declined": "1"}, "severity": "info", "title": "T", "actions": ["Do it"]}),
            more,
        )
    };
    check(with(sound(), json!({"flags": [flag(json!({})), flag(json!({}))]})), "flags.f", F::DuplicateId);
    check(with(sound(), json!({"flags": [flag(json!({"title": ""}))]})), "flags.f", F::EmptyText);
    check(with(sound(), json!({"flags": [flag(json!({"actions": [" "]}))]})), "flags.f", F::EmptyText);
    check(with(sound(), json!({"flags": [flag(json!({"when": {"declined": "7"}}))]})), "flags.f", F::UnknownItem);
    check(with(sound(), json!({"repeat": [{"every": 0, "unit": "week", "why": "Often"}]})), "repeat", F::OutOfRange);
    check(with(sound(), json!({"repeat": [{"every": 1, "unit": "week", "why": ""}]})), "repeat", F::EmptyText);
}

#[test]
fn a_practice_cannot_replace_or_fall_behind() {
    let shipped = Instruments::shipped();
    let own = |id: &str, version: u32| read_value(&with(sound(), json!({"id": id, "version": version}))).unwrap();
    let all = shipped.with(vec![own("ours", 1), own("ours", 3), own("phq-9", 99)]);
    assert_eq!(all.newest("ours").unwrap().version, 3);
    assert_eq!(all.version("ours", 1).unwrap().version, 1);
    assert!(all.version("ours", 2).is_none());
    assert_eq!(all.newest("phq-9").unwrap().version, shipped.newest("phq-9").unwrap().version);
    assert_eq!(all.all_newest().count(), shipped.all_newest().count() + 1);
    let refused = |id: &str, version: u32| -> Vec<F> {
        all.refuses(&own(id, version)).into_iter().map(|fault| fault.fault).collect()
    };
    assert_eq!(refused("phq-9", 9), [F::ShippedInstrument]);
    assert_eq!(refused("ours", 3), [F::VersionNotNewer]);
    assert!(refused("ours", 4).is_empty() && refused("another", 1).is_empty());
    let offering = with(
        sound(),
        json!({"flags": [{"id": "f", "when": {"declined": "1"}, "severity": "info",
        "title": "T", "actions": [], "offer": "nowhere"}]}),
    );
    let refused = all.refuses(&read_value(&with(offering, json!({"id": "third"}))).unwrap());
    assert_eq!(refused, [DataFileFault::new("flags.f", F::UnknownInstrument)]);
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z0-9 -]{0,6}".prop_map(Value::from),
    ];
    let key = prop_oneof![
        "[a-zA-Z]{1,8}",
        prop::sample::select(vec![
            "id",
            "item",
            "linkId",
            "scoring",
            "scales",
            "bands",
            "enableWhen",
            "answer",
            "not",
            "flags"
        ])
        .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(key.clone(), inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}") {
        prop_assert!(read(&text).is_err());
    }

    /// Any one member of a sound file replaced by anything: it reads or says why not.
    #[test]
    fn no_json_makes_it_panic(member in 0..14_usize, other in any_json(), whole in any_json()) {
        let _ = read(&whole.to_string());
        let mut file = sound();
        let keys: Vec<String> = file.as_object().unwrap().keys().cloned().collect();
        file[keys[member % keys.len()].as_str()] = other;
        if let Err(faults) = read_value(&file) {
            prop_assert!(!faults.is_empty());
        }
    }

    /// A file cut off anywhere is no JSON, and says where.
    #[test]
    fn a_cut_file_says_where(at in 0..400_usize) {
        let text = sound().to_string();
        let faults = read(&text[..at.min(text.len() - 1)]).unwrap_err();
        prop_assert_eq!(faults[0].fault, F::NotJson);
        prop_assert!(faults[0].entry.starts_with("line 1 column "));
    }
}
