//! Reading an instrument from a file.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Band, Condition, FlagRule, Instrument, Item, RepeatRule, Scale, Scoring, Triage};
use crate::data_file::{DataFault, DataFileFault, fits, list, name, parse};

/// Reads an instrument from a file's text.
///
/// # Errors
/// Everything that is wrong with it, each with the entry it is in: of text that is no JSON line and column.
pub fn read(text: &str) -> Result<Instrument, Vec<DataFileFault>> {
    let instrument: Instrument = parse(text, shape_faults)?;
    let faults = super::faults(&instrument);
    if faults.is_empty() { Ok(instrument) } else { Err(faults) }
}

/// The entries that are not what the type says, the innermost that can be named.
fn shape_faults(value: &Value) -> Vec<DataFileFault> {
    let mut faults = Vec::new();
    if !value.is_object() {
        return faults;
    }
    for (at, item) in list(value, "item").iter().enumerate() {
        item_shape(item, at, &mut faults);
    }
    if let Some(scoring) = value.get("scoring") {
        let before = faults.len();
        each::<Scale>(scoring, "scales", "scoring.scales", &mut faults);
        each::<Triage>(scoring, "triage", "scoring.triage", &mut faults);
        if scoring.get("positive").is_some_and(|positive| !fits::<Option<Condition>>(positive)) {
            faults.push(DataFileFault::new("scoring.positive", DataFault::WrongShape));
        }
        if faults.len() == before && !fits::<Scoring>(scoring) {
            faults.push(DataFileFault::new("scoring", DataFault::WrongShape));
        }
    }
    each::<FlagRule>(value, "flags", "flags", &mut faults);
    each::<RepeatRule>(value, "repeat", "repeat", &mut faults);
    faults
}

fn item_shape(item: &Value, at: usize, faults: &mut Vec<DataFileFault>) {
    let before = faults.len();
    for (at, inner) in list(item, "item").iter().enumerate() {
        item_shape(inner, at, faults);
    }
    if faults.len() == before && !fits::<Item>(item) {
        faults.push(DataFileFault::new(format!("item {}", name(item, "linkId", at)), DataFault::WrongShape));
    }
}

/// A fault for each element of the list under `key` that is no `T`; of a scale, for each of its bands.
fn each<T: DeserializeOwned>(value: &Value, key: &str, place: &str, faults: &mut Vec<DataFileFault>) {
    for (at, element) in list(value, key).iter().enumerate() {
        if fits::<T>(element) {
            continue;
        }
        let entry = format!("{place}.{}", name(element, "id", at));
        let bands_fit = list(element, "bands").iter().all(fits::<Band>);
        let entry = if bands_fit { entry } else { format!("{entry}.bands") };
        faults.push(DataFileFault::new(entry, DataFault::WrongShape));
    }
}
