//! The kinds of measures as data: what people call them, in which units they come, what can be believed of
//! them, and what is usually held against them, with its source. One file, `data/measures.json`.

use std::collections::HashSet;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::data_file::{DataFault, DataFileFault, EntryShape, FileFaults, fits, list, misshapen, name, read_shipped};

use crate::measure::MeasureKind;

const FILE: &str = include_str!("../data/measures.json");
/// The format this program reads.
pub const FORMAT: u32 = 1;

/// The data file, whole.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeasuresFile {
    /// [`FORMAT`].
    pub format: u32,
    /// The kinds, in the order offered.
    pub kinds: Vec<MeasureKindFacts>,
    /// Words between a name and its value that say nothing.
    pub fillers: Vec<String>,
    /// Words between a first and a second value, beside the stroke: "142 over 88".
    pub between: Vec<String>,
    /// Words between one measure and the next.
    pub and: Vec<String>,
    /// Words before a value not to go above.
    pub below: Vec<String>,
    /// Words before a value not to go below.
    pub above: Vec<String>,
    /// Words between the ends of a range.
    pub range: Vec<String>,
}

/// What there is to know about a kind of measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeasureKindFacts {
    /// The kind.
    pub kind: MeasureKind,
    /// What people type for it; the first is the shortest.
    pub aliases: Vec<String>,
    /// The unit where none is said (UCUM).
    pub unit: String,
    /// The units it comes in.
    pub units: Vec<MeasureUnit>,
    /// Digits after the point that are shown.
    pub digits: u32,
    /// It has two values: systolic and diastolic.
    #[serde(default)]
    pub has_second: bool,
    /// The end of its scale: "6/10" is 6.
    #[serde(default)]
    pub out_of: Option<f64>,
    /// Its LOINC code, where there is one.
    #[serde(default)]
    pub loinc: Option<String>,
    /// LOINC codes other systems write for it: in another unit, from other blood, by another device.
    #[serde(default)]
    #[ts(skip)]
    pub also_loinc: Vec<String>,
    /// What is usually held against it.
    #[serde(default)]
    pub usual: Option<UsualLimit>,
}

impl MeasureKindFacts {
    /// The LOINC codes it is known by, its own first.
    pub fn loinc_codes(&self) -> impl Iterator<Item = &str> {
        self.loinc.as_deref().into_iter().chain(self.also_loinc.iter().map(String::as_str))
    }

    /// Which of its units another system wrote; none where it is none of them.
    #[must_use]
    pub fn unit_written(&self, written: &str) -> Option<&MeasureUnit> {
        let written = without_remarks(&written.trim().to_lowercase());
        let is_it = |unit: &&MeasureUnit| {
            without_remarks(&unit.unit.to_lowercase()) == written
                || unit.words.contains(&written)
                || unit.also_written.contains(&written)
        };
        self.units.iter().find(is_it)
    }
}

/// A unit without what stands in braces: a remark that says nothing of how much (UCUM, annotations).
fn without_remarks(unit: &str) -> String {
    let mut depth = 0_usize;
    let kept = |c: char| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => return (depth == 0).then_some(c),
        }
        None
    };
    unit.chars().filter_map(kept).collect()
}

/// A unit, and what can be believed in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeasureUnit {
    /// UCUM.
    pub unit: String,
    /// What people type for it, in lower case.
    pub words: Vec<String>,
    /// What other systems write for it beside its code and words. What stands in braces is left out of what
    /// they write: `{steps}/d` is `/d`.
    #[serde(default)]
    #[ts(skip)]
    pub also_written: Vec<String>,
    /// What is below it is a slip of the hand.
    pub least: f64,
    /// What is above it is a slip of the hand.
    pub most: f64,
    /// The same for the second value.
    #[serde(default)]
    pub second_least: Option<f64>,
    /// The same for the second value.
    #[serde(default)]
    pub second_most: Option<f64>,
}

/// Limits that are usual, to begin with. A client's own are set by those who treat them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UsualLimit {
    /// The unit the bounds are in.
    pub unit: String,
    /// Below it is out of range.
    #[serde(default)]
    pub low: Option<f64>,
    /// Above it is out of range.
    #[serde(default)]
    pub high: Option<f64>,
    /// The same for the second value.
    #[serde(default)]
    pub second_low: Option<f64>,
    /// The same for the second value.
    #[serde(default)]
    pub second_high: Option<f64>,
    /// Where one wants to get.
    #[serde(default)]
    pub target: Option<f64>,
    /// The same for the second value.
    #[serde(default)]
    pub second_target: Option<f64>,
    /// Who says so.
    pub source: String,
}

/// Reads the data file that comes with the program.
///
/// # Errors
/// Every fault, with its entry: a test keeps it from shipping so.
pub fn read(text: &str) -> Result<MeasuresFile, FileFaults> {
    read_shipped("measures.json", text, shape_faults, faults)
}

fn shape_faults(value: &Value) -> Vec<DataFileFault> {
    let kinds = list(value, "kinds").iter().enumerate().filter(|(_, kind)| !fits::<MeasureKindFacts>(kind));
    let kinds: Vec<_> =
        kinds.map(|(at, kind)| DataFileFault::new(name(kind, "kind", at), DataFault::WrongShape)).collect();
    let phrases = fits::<Vec<String>>;
    let words: [EntryShape; 7] = [
        ("format", fits::<u32>),
        ("fillers", phrases),
        ("between", phrases),
        ("and", phrases),
        ("below", phrases),
        ("above", phrases),
        ("range", phrases),
    ];
    [kinds, misshapen(value, &words)].concat()
}

fn faults(file: &MeasuresFile) -> Vec<DataFileFault> {
    let mut faults = Vec::new();
    if file.format != FORMAT {
        faults.push(DataFileFault::new("format", DataFault::OutOfRange));
    }
    let (mut kinds, mut aliases) = (HashSet::new(), HashSet::new());
    for facts in &file.kinds {
        let mut wrong = |is: bool, fault| {
            if is {
                faults.push(DataFileFault::new(facts.kind.as_str(), fault));
            }
        };
        let named = !matches!(facts.kind, MeasureKind::Custom | MeasureKind::Score);
        wrong(
            !kinds.insert(facts.kind) || !facts.aliases.iter().all(|alias| aliases.insert(alias)),
            DataFault::DuplicateId,
        );
        wrong(!named, DataFault::UnknownItem);
        wrong(facts.aliases.is_empty(), DataFault::EmptyText);
        let known = |unit: &str| facts.units.iter().any(|one| one.unit == unit);
        let usual = facts.usual.as_ref();
        wrong(!known(&facts.unit) || usual.is_some_and(|usual| !known(&usual.unit)), DataFault::UnknownOption);
        wrong(usual.is_some_and(|usual| usual.source.trim().is_empty()), DataFault::EmptyText);
        let ordered = |least: Option<f64>, most: Option<f64>| least.zip(most).is_none_or(|(least, most)| least < most);
        let reversed = facts
            .units
            .iter()
            .any(|unit| !ordered(Some(unit.least), Some(unit.most)) || !ordered(unit.second_least, unit.second_most));
        let limits =
            usual.is_some_and(|usual| !ordered(usual.low, usual.high) || !ordered(usual.second_low, usual.second_high));
        wrong(reversed || limits, DataFault::RangeReversed);
        let seconds = facts.units.iter().all(|unit| {
            unit.second_least.is_some() == facts.has_second && unit.second_most.is_some() == facts.has_second
        });
        wrong(!seconds, DataFault::OutOfRange);
    }
    faults
}

static SHIPPED: LazyLock<Option<MeasuresFile>> = LazyLock::new(|| read(FILE).ok());

pub(crate) fn shipped() -> Option<&'static MeasuresFile> {
    SHIPPED.as_ref()
}

/// The kinds that can be entered by their own words, in the order offered; a custom measure is whatever else is
/// typed before a value.
#[must_use]
pub fn kinds() -> &'static [MeasureKindFacts] {
    shipped().map_or(&[], |file| &file.kinds)
}

/// What there is to know about a kind; none for scores and custom measures.
#[must_use]
pub fn facts(kind: MeasureKind) -> Option<&'static MeasureKindFacts> {
    kinds().iter().find(|facts| facts.kind == kind)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::measure_rules::in_unit;

    #[test]
    fn faults_are_named() {
        let fault = |what: &str, put: &str| read(&FILE.replacen(what, put, 1)).map(|_| ()).unwrap_err().to_string();
        assert_eq!(fault("\"least\": 40", "\"least\": 400"), "measures.json: blood-pressure: range-reversed");
        assert_eq!(fault("\"wt\"", "\"bp\""), "measures.json: weight: duplicate-id");
        assert_eq!(fault("\"unit\": \"mm[Hg]\"", "\"unit\": \"bar\""), "measures.json: blood-pressure: unknown-option");
        assert_eq!(fault("\"least\": 40", "\"least\": \"40\""), "measures.json: blood-pressure: wrong-shape");
    }

    #[test]
    fn a_unit_is_known_however_another_system_writes_it() {
        let check = |kind: MeasureKind, written: &str, expect: Option<&str>| {
            let found = facts(kind).unwrap().unit_written(written).map(|unit| unit.unit.as_str());
            assert_eq!(found, expect, "{kind} {written}");
        };
        check(MeasureKind::Glucose, "mg/dL", Some("mg/dL"));
        check(MeasureKind::Glucose, " MMOL/L", Some("mmol/L"));
        check(MeasureKind::Glucose, "", None);
        check(MeasureKind::Glucose, "mg/L", None);
        for written in ["{score}", "{Score}", "1", "", "{0-10}", "points"] {
            check(MeasureKind::Pain, written, Some("{score}"));
        }
        check(MeasureKind::Pain, "%", None);
        for written in ["/d", "{steps}/d", "1/(24.h)", "steps", "{steps}", "1", ""] {
            check(MeasureKind::Steps, written, Some("/d"));
        }
        check(MeasureKind::Steps, "/h", None);
        check(MeasureKind::BloodPressure, "mmHg", Some("mm[Hg]"));
        check(MeasureKind::Weight, "lbs", Some("[lb_av]"));
        check(MeasureKind::Weight, "", None);
        check(MeasureKind::Weight, "g", None);
        assert_eq!((without_remarks("{a{b}c}/d"), without_remarks("}kg{")), ("/d".to_owned(), "kg".to_owned()));
    }

    #[test]
    fn a_code_belongs_to_one_kind_and_its_check_digit_holds() {
        let mut seen = HashSet::new();
        for facts in kinds() {
            for code in facts.loinc_codes() {
                assert!(seen.insert(code), "{code} stands twice");
                let (number, check) = code.split_once('-').unwrap();
                // LOINC's check digit is Luhn's, mod 10.
                let sum: u32 = (0..)
                    .zip(number.chars().rev())
                    .map(|(at, c)| {
                        let digit = c.to_digit(10).unwrap() * if at % 2 == 0 { 2 } else { 1 };
                        digit / 10 + digit % 10
                    })
                    .sum();
                assert_eq!(((10 - sum % 10) % 10).to_string(), check, "{code}");
            }
        }
    }

    #[test]
    fn every_kind_stands_once_with_units_that_turn_into_each_other() {
        let file = read(FILE).unwrap();
        assert_eq!(file.format, FORMAT);
        let kinds: HashSet<_> = file.kinds.iter().map(|facts| facts.kind).collect();
        assert_eq!(kinds.len(), file.kinds.len());
        assert!(!kinds.contains(&MeasureKind::Custom) && !kinds.contains(&MeasureKind::Score));
        assert_eq!(kinds.len(), MeasureKind::ALL.len() - 2);
        let mut aliases = HashSet::new();
        for facts in &file.kinds {
            assert!(!facts.aliases.is_empty() && facts.aliases.iter().all(|alias| aliases.insert(alias)));
            assert!(facts.units.iter().any(|unit| unit.unit == facts.unit), "{}", facts.kind);
            for unit in &facts.units {
                assert!(unit.least < unit.most);
                assert!(in_unit(1.0, &unit.unit, &facts.unit).is_some(), "{} {}", facts.kind, unit.unit);
                assert_eq!(unit.second_least.is_some(), facts.has_second);
                for word in &unit.words {
                    assert_eq!(*word, word.to_lowercase());
                }
            }
            if let Some(usual) = &facts.usual {
                assert!(!usual.source.is_empty() && facts.units.iter().any(|unit| unit.unit == usual.unit));
            }
        }
    }
}
