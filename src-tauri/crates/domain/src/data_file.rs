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

/// What is wrong with a file that comes with the program: its name, and each fault with its entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {}", .faults.iter().map(|fault| format!("{}: {}", fault.entry, fault.fault)).collect::<Vec<_>>().join("; "))]
pub struct FileFaults {
    /// The file's name, below `data`.
    pub file: &'static str,
    /// Every fault found.
    pub faults: Vec<DataFileFault>,
}

/// Reads a file that comes with the program: its shape, and what `faults` says of what it holds.
pub(crate) fn read_shipped<T: DeserializeOwned>(
    file: &'static str,
    text: &str,
    shape_faults: fn(&Value) -> Vec<DataFileFault>,
    faults: fn(&T) -> Vec<DataFileFault>,
) -> Result<T, FileFaults> {
    let read: T = parse(text, shape_faults).map_err(|faults| FileFaults { file, faults })?;
    let faults = faults(&read);
    if faults.is_empty() { Ok(read) } else { Err(FileFaults { file, faults }) }
}

/// An entry of a file, and whether a value has the shape that it needs.
pub(crate) type EntryShape = (&'static str, fn(&Value) -> bool);

/// The entries that do not have the shape they need; of a map each of its own entries.
pub(crate) fn misshapen(value: &Value, entries: &[EntryShape]) -> Vec<DataFileFault> {
    let mut faults = Vec::new();
    for (key, fits) in entries {
        let part = value.get(key).unwrap_or(&Value::Null);
        if fits(part) {
            continue;
        }
        let alone = |(name, of): (&String, &Value)| {
            let one = Value::Object(std::iter::once((name.clone(), of.clone())).collect());
            (!fits(&one)).then(|| DataFileFault::new(format!("{key}.{name}"), DataFault::WrongShape))
        };
        let inside: Vec<DataFileFault> = part.as_object().into_iter().flatten().filter_map(alone).collect();
        let whole = || vec![DataFileFault::new(*key, DataFault::WrongShape)];
        faults.extend(if inside.is_empty() { whole() } else { inside });
    }
    faults
}

/// Phrases that say nothing, and phrases that stand twice in one list. `entry` is the list's.
pub(crate) fn phrase_faults(entry: &str, phrases: &[String]) -> Vec<DataFileFault> {
    let mut faults = Vec::new();
    if phrases.is_empty() || phrases.iter().any(|phrase| phrase.trim().is_empty()) {
        faults.push(DataFileFault::new(entry, DataFault::EmptyText));
    }
    if phrases.iter().enumerate().any(|(at, phrase)| phrases[..at].contains(phrase)) {
        faults.push(DataFileFault::new(entry, DataFault::DuplicateId));
    }
    faults
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
