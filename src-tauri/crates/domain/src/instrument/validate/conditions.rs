//! Conditions name only what is there.

use crate::data_file::DataFault;
use crate::instrument::{Condition, Instrument, Item, ItemType};
use crate::scoring::raw_range;

/// Conditions within conditions.
const DEEPEST: usize = 16;
/// Parts of a condition, codes of a test.
const MOST: usize = 500;

/// What is wrong with a condition over this instrument.
pub(crate) fn condition_faults(instrument: &Instrument, condition: &Condition) -> Vec<DataFault> {
    let mut faults = Vec::new();
    walk(instrument, condition, DEEPEST, &mut faults);
    faults.sort_unstable();
    faults.dedup();
    faults
}

fn walk(instrument: &Instrument, condition: &Condition, deeper: usize, faults: &mut Vec<DataFault>) {
    let Some(deeper) = deeper.checked_sub(1) else {
        faults.push(DataFault::TooMany);
        return;
    };
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            size(parts.len(), faults);
            for part in parts {
                walk(instrument, part, deeper, faults);
            }
        }
        Condition::Not(part) => walk(instrument, part, deeper, faults),
        Condition::Answer(test) => {
            size(test.is.len(), faults);
            if let Some(item) = asking(instrument, &test.item, faults)
                && !test.is.iter().all(|code| item.options.iter().any(|option| option.code == *code))
            {
                faults.push(DataFault::UnknownOption);
            }
        }
        Condition::Number(test) => {
            limits(test.at_least, test.at_most, faults);
            if let Some(item) = asking(instrument, &test.item, faults)
                && item.item_type != ItemType::Number
            {
                faults.push(DataFault::WrongShape);
            }
        }
        Condition::Count(test) => {
            size(test.items.len(), faults);
            for link in &test.items {
                if let Some(item) = asking(instrument, link, faults)
                    && raw_range(item).is_none()
                {
                    faults.push(DataFault::NoPoints);
                }
            }
            if test.at_least == 0 || usize::try_from(test.at_least).is_ok_and(|least| least > test.items.len()) {
                faults.push(DataFault::OutOfRange);
            }
        }
        Condition::Score(test) => {
            limits(test.at_least, test.at_most, faults);
            if !instrument.scoring.scales.iter().any(|scale| scale.id == test.scale) {
                faults.push(DataFault::UnknownScale);
            }
        }
        Condition::Declined(link) => {
            asking(instrument, link, faults);
        }
        Condition::Sex(sexes) => size(sexes.len(), faults),
        Condition::Positive(_) => {}
        Condition::Flag(id) => {
            if !instrument.flags.iter().any(|flag| flag.id == *id) {
                faults.push(DataFault::UnknownFlag);
            }
        }
        Condition::Triage(ids) => {
            size(ids.len(), faults);
            if !ids.iter().all(|id| instrument.scoring.triage.iter().any(|triage| triage.id == *id)) {
                faults.push(DataFault::UnknownScale);
            }
        }
    }
}

fn asking<'a>(instrument: &'a Instrument, link: &str, faults: &mut Vec<DataFault>) -> Option<&'a Item> {
    let item = instrument.item(link).filter(|item| item.asks());
    if item.is_none() {
        faults.push(DataFault::UnknownItem);
    }
    item
}

fn size(length: usize, faults: &mut Vec<DataFault>) {
    if length == 0 {
        faults.push(DataFault::WrongShape);
    } else if length > MOST {
        faults.push(DataFault::TooMany);
    }
}

fn limits(least: Option<f64>, most: Option<f64>, faults: &mut Vec<DataFault>) {
    match (least, most) {
        (None, None) => faults.push(DataFault::WrongShape),
        (Some(least), Some(most)) if least > most => faults.push(DataFault::RangeReversed),
        _ => {}
    }
}
