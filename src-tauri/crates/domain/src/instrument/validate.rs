//! What may be an instrument.

use super::{Instrument, Instruments};
use crate::plan_library::DataFileFault;

/// Everything that is wrong with an instrument by itself.
#[must_use]
pub fn faults(_instrument: &Instrument) -> Vec<DataFileFault> {
    Vec::new()
}

/// Instruments it names that there are none of.
#[must_use]
pub fn unknown_instruments(_instrument: &Instrument, _all: &Instruments) -> Vec<DataFileFault> {
    Vec::new()
}
