//! Scales: every value a form can reach lies within the range, and bands cover the range once.

use std::collections::HashMap;

use crate::data_file::DataFault;
use crate::instrument::{Band, Item, Method, Scale};
use crate::scoring::{on_step, raw_range};

/// What is wrong with a scale: in its bands, or in itself.
pub(super) struct ScaleFault {
    pub(super) in_bands: bool,
    pub(super) fault: DataFault,
}

/// Digits after the point beyond which no step is counted.
const MOST_DECIMALS: u32 = 3;

pub(super) fn faults(scale: &Scale, items: &HashMap<&str, &Item>) -> Vec<ScaleFault> {
    let own = |fault| ScaleFault { in_bands: false, fault };
    if scale.decimals > MOST_DECIMALS || scale.min.abs() > 1e9 || scale.max.is_some_and(|max| max.abs() > 1e9) {
        return vec![own(DataFault::OutOfRange)];
    }
    if scale.max.is_some_and(|max| max < scale.min) {
        return vec![own(DataFault::RangeReversed)];
    }
    let mut faults = Vec::new();
    let edges = std::iter::once(scale.min).chain(scale.max);
    if !edges.into_iter().all(|edge| on_step(edge, scale.decimals)) {
        faults.push(own(DataFault::OutOfRange));
    }
    if !scale.items.is_empty() && !reaches_inside(scale, items) {
        faults.push(own(DataFault::TotalOutside));
    }
    faults.extend(band_faults(scale).into_iter().map(|fault| ScaleFault { in_bands: true, fault }));
    faults
}

/// Do the least and the greatest sum the items can have lie within the range?
fn reaches_inside(scale: &Scale, items: &HashMap<&str, &Item>) -> bool {
    let counted = match scale.method {
        Method::Sum => scale.items.as_slice(),
        Method::Value => &scale.items[..1],
    };
    if scale.method == Method::Value && scale.items.len() != 1 {
        return false;
    }
    let (mut least, mut most) = (0.0, Some(0.0));
    for link in counted {
        // Items that are not there, or cannot score, have faults of their own.
        let Some(range) = items.get(link.as_str()).and_then(|item| points_range(item)) else { return true };
        match range.0 {
            Some(low) => least += low,
            None => return false,
        }
        most = most.zip(range.1).map(|(sum, high): (f64, f64)| sum + high);
    }
    let half = 0.5 * step(scale.decimals);
    least > scale.min - half
        && match (most, scale.max) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(most), Some(max)) => most < max + half,
        }
}

/// The least and the greatest that an item adds; none on a side: it is open there.
fn points_range(item: &Item) -> Option<(Option<f64>, Option<f64>)> {
    let (low, high) = raw_range(item)?;
    // Turned, the range stays the same. Weighed with less than nothing, its ends change places.
    let ends = (Some(low * item.weight), high.map(|high| high * item.weight));
    let (low, high) = if item.weight < 0.0 { (ends.1, ends.0) } else { ends };
    match item.hidden_points {
        None => Some((low, high)),
        Some(hidden) => Some((low.map(|low| low.min(hidden)), high.map(|high| high.max(hidden)))),
    }
}

fn step(decimals: u32) -> f64 {
    1.0 / f64::from(10_u32.pow(decimals.min(MOST_DECIMALS)))
}

/// Each table (the bands under one condition) covers the range, every step once.
fn band_faults(scale: &Scale) -> Vec<DataFault> {
    let mut tables: Vec<Vec<&Band>> = Vec::new();
    for band in &scale.bands {
        match tables.iter_mut().find(|table| table.first().is_some_and(|first| first.when == band.when)) {
            Some(table) => table.push(band),
            None => tables.push(vec![band]),
        }
    }
    let mut faults = Vec::new();
    for mut table in tables {
        table.sort_by(|a, b| a.min.total_cmp(&b.min));
        table_faults(scale, &table, &mut faults);
    }
    faults.sort_unstable();
    faults.dedup();
    faults
}

fn table_faults(scale: &Scale, table: &[&Band], faults: &mut Vec<DataFault>) {
    let step = step(scale.decimals);
    // Whole steps from the least value on: exact, as values have at most 9 + 3 digits.
    #[allow(clippy::cast_possible_truncation)]
    let steps = |value: f64| ((value - scale.min) / step).round() as i64;
    let end = scale.max.map(steps);
    // The first step no band so far covers; none: the last band was open.
    let mut next = Some(0);
    for band in table {
        if band.max.is_some_and(|max| max < band.min) {
            faults.push(DataFault::RangeReversed);
            return;
        }
        let edges = std::iter::once(band.min).chain(band.max);
        if !edges.into_iter().all(|edge| edge.abs() <= 1e9 && on_step(edge, scale.decimals)) {
            faults.push(DataFault::OutOfRange);
            return;
        }
        let (first, last) = (steps(band.min), band.max.map(steps));
        let beyond = match (last, end) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(last), Some(end)) => last > end,
        };
        if first < 0 || beyond {
            faults.push(DataFault::BandOutside);
        }
        match next {
            None => faults.push(DataFault::BandOverlap),
            Some(next) if first < next && first >= 0 => faults.push(DataFault::BandOverlap),
            Some(next) if first > next => faults.push(DataFault::BandGap),
            Some(_) => {}
        }
        next = match (next, last) {
            (Some(next), Some(last)) => Some(next.max(last + 1)),
            _ => None,
        };
    }
    let covered = match (next, end) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(next), Some(end)) => next > end,
    };
    if !covered {
        faults.push(DataFault::BandGap);
    }
}
