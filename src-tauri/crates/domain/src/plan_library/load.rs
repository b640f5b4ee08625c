//! Reading a plan library from a file.

use serde_json::Value;

use super::{LibraryNeed, PlanLibrary};
use crate::data_file::{DataFault, DataFileFault, fits, list, name, parse};

/// Reads a library from a file's text.
///
/// # Errors
/// Everything that is wrong with it by itself, each with the entry it is in: of text that is no JSON line
/// and column. Whether the instruments it names are there, [`validate`](super::validate) says.
pub fn read(text: &str) -> Result<PlanLibrary, Vec<DataFileFault>> {
    let library: PlanLibrary = parse(text, shape_faults)?;
    let faults = super::faults(&library);
    if faults.is_empty() { Ok(library) } else { Err(faults) }
}

fn shape_faults(value: &Value) -> Vec<DataFileFault> {
    list(value, "needs")
        .iter()
        .enumerate()
        .filter(|(_, need)| !fits::<LibraryNeed>(need))
        .map(|(at, need)| DataFileFault::new(name(need, "id", at), DataFault::WrongShape))
        .collect()
}
