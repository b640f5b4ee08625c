//! Data files a practice can bring, instruments and plan libraries: what can be wrong with one, and reading
//! it so that what is wrong is said with its place.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Bytes of the largest file taken. The largest of our own has a tenth of that.
pub const LARGEST_FILE: usize = 2_000_000;

/// Characters of the longest identifier.
pub(crate) const LONGEST_ID: usize = 64;

/// What a data file holds, or what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DataFileReport {
    /// The file's name.
    pub file_name: String,
    /// What is wrong; empty: it can be taken.
    pub faults: Vec<DataFileFault>,
    /// Titles of what it holds that is new.
    pub adds: Vec<String>,
    /// Titles of what it holds that stands in the place of something.
    pub replaces: Vec<String>,
}

text_enum! {
    /// What is wrong with an entry of a data file. The window has words for each.
    pub enum DataFault {
        NotJson = "not-json", WrongShape = "wrong-shape", DuplicateId = "duplicate-id", MalformedId = "malformed-id",
        UnknownItem = "unknown-item", UnknownOption = "unknown-option", UnknownScale = "unknown-scale",
        UnknownInstrument = "unknown-instrument", UnknownFlag = "unknown-flag", Cycle = "cycle", BandGap = "band-gap",
        BandOverlap = "band-overlap", BandOutside = "band-outside", NoOptions = "no-options", NoPoints = "no-points",
        EmptyText = "empty-text", RangeReversed = "range-reversed", HiddenPoints = "hidden-points",
        VersionNotNewer = "version-not-newer", ShippedInstrument = "shipped-instrument", TooMany = "too-many",
        TotalOutside = "total-outside", OutOfRange = "out-of-range", BadDate = "bad-date", DuplicateDate = "duplicate-date",
        ShippedCalendar = "shipped-calendar",
    }
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct DataFileFault {
    /// The entry: "item 9", "scoring.scales.total.bands", a need's id; of `not-json` line and column.
    pub entry: String,
    /// What is wrong.
    pub fault: DataFault,
}

impl DataFileFault {
    /// `fault` in `entry`.
    #[must_use]
    pub fn new(entry: impl Into<String>, fault: DataFault) -> Self {
        Self { entry: entry.into(), fault }
    }
}

/// Reads a data file. `shape_faults` names the entries that do not have the shape they need.
pub(crate) fn parse<T: DeserializeOwned>(
    text: &str,
    shape_faults: fn(&Value) -> Vec<DataFileFault>,
) -> Result<T, Vec<DataFileFault>> {
    // Editors of one system begin a file with a byte order mark, which JSON does not allow.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > LARGEST_FILE {
        return Err(vec![DataFileFault::new("file", DataFault::TooMany)]);
    }
    serde_json::from_str::<T>(text).map_err(|error| {
        let place = format!("line {} column {}", error.line(), error.column());
        match serde_json::from_str::<Value>(text) {
            Err(error) => {
                let place = format!("line {} column {}", error.line(), error.column());
                vec![DataFileFault::new(place, DataFault::NotJson)]
            }
            Ok(value) => {
                let faults = shape_faults(&value);
                if faults.is_empty() { vec![DataFileFault::new(place, DataFault::WrongShape)] } else { faults }
            }
        }
    })
}

/// Lower-case letters, digits and hyphens between them.
pub(crate) fn well_formed_id(id: &str) -> bool {
    let inside = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.len() <= LONGEST_ID && id.chars().all(inside) && !id.starts_with('-') && !id.ends_with('-')
}

pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// What an element calls itself, or its place counted from one.
pub(crate) fn name(element: &Value, key: &str, at: usize) -> String {
    match element.get(key).and_then(Value::as_str) {
        Some(name) if !name.trim().is_empty() => name.chars().take(80).collect(),
        _ => format!("#{}", at + 1),
    }
}

pub(crate) fn fits<T: DeserializeOwned>(value: &Value) -> bool {
    T::deserialize(value).is_ok()
}
