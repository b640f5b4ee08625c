//! Small instruments, for tables: what a test needs to say, and the rest filled in.

use serde_json::{Value, json};
use throughline_domain::data_file::DataFileFault;
use throughline_domain::instrument::{Instrument, read};

/// An instrument of these items and this scoring, as a file's content.
pub(crate) fn file(items: Value, scoring: Value) -> Value {
    json!({
        "id": "sample", "version": 1, "kind": "instrument", "title": "Sample", "shortTitle": "S",
        "domains": ["mental"], "topic": "samples", "tier": "own", "licence": "Our own", "sources": ["Written here"],
        "item": items, "scoring": scoring,
    })
}

/// Reads a file's content.
pub(crate) fn read_value(file: &Value) -> Result<Instrument, Vec<DataFileFault>> {
    read(&file.to_string())
}

pub(crate) fn form(items: Value, scoring: Value) -> Instrument {
    read_value(&file(items, scoring)).unwrap()
}

/// A choice of 0 to 3 points, coded "0" to "3".
pub(crate) fn choice(link: &str) -> Value {
    let option =
        |points: u32| json!({"code": points.to_string(), "label": format!("Option {points}"), "points": points});
    json!({"linkId": link, "text": format!("Question {link}"), "type": "choice",
           "answerOption": [option(0), option(1), option(2), option(3)]})
}

/// Yes (1 point) or no (0).
pub(crate) fn yes_no(link: &str) -> Value {
    json!({"linkId": link, "text": format!("Question {link}"), "type": "yes-no",
           "answerOption": [{"code": "yes", "label": "Yes", "points": 1}, {"code": "no", "label": "No", "points": 0}]})
}

pub(crate) fn number(link: &str, min: f64, max: f64, decimals: u32) -> Value {
    json!({"linkId": link, "text": format!("Question {link}"), "type": "number",
           "min": min, "max": max, "decimals": decimals, "unit": "steps"})
}

pub(crate) fn multiple(link: &str) -> Value {
    json!({"linkId": link, "text": format!("Question {link}"), "type": "multiple", "answerOption": [
        {"code": "a", "label": "A", "points": 1}, {"code": "b", "label": "B", "points": 2, "need": true},
        {"code": "none", "label": "None of these", "points": 0, "exclusive": true}]})
}

pub(crate) fn group(link: &str, items: Value) -> Value {
    json!({"linkId": link, "text": format!("Part {link}"), "type": "group", "item": items})
}

/// `value` with `more` in it.
pub(crate) fn with(mut value: Value, more: Value) -> Value {
    let (Some(into), Value::Object(more)) = (value.as_object_mut(), more) else { panic!("two objects") };
    into.extend(more);
    value
}

/// A scale from `min` to `max` with one band.
pub(crate) fn scale(items: &[&str], min: f64, max: f64) -> Value {
    json!({"id": "total", "label": "Total", "method": "sum", "items": items, "min": min, "max": max,
           "bands": [{"min": min, "max": max, "label": "All", "sign": "negative"}]})
}
