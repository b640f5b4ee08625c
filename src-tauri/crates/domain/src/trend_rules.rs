//! What a row of results says: bands, and changes that mean something.

use crate::assessment::ClientFacts;
use crate::instrument::Instrument;
use crate::scoring::score_of_scale;
use crate::trend::{Course, TrendPoint};

/// Fills in what the points themselves leave open: the band and the sign (of values that were never scored
/// here), and the direction of each change that the instrument's source calls meaningful.
///
/// `points` are values of the scale `scale`, the oldest first. What a point says already stays: it was
/// frozen when it was scored. A meaningful change is one of the total, so of the first scale only.
pub fn read_points(instrument: &Instrument, scale: &str, facts: &ClientFacts, points: &mut [TrendPoint]) {
    let Some(at) = instrument.scoring.scales.iter().position(|other| other.id == scale) else { return };
    for point in points.iter_mut() {
        if point.band.is_none() {
            let (band, positive) = score_of_scale(instrument, at, point.value, facts);
            point.band = band;
            point.positive = point.positive.or(positive);
        }
    }
    let change = instrument.scoring.meaningful_change.as_ref().filter(|_| at == 0);
    let lower_is_worse = instrument.scoring.scales[at].lower_is_worse;
    let mut before: Option<f64> = None;
    for point in points {
        point.meaningful = match (before, change) {
            (Some(before), Some(change)) => course(point.value - before, change.points, lower_is_worse),
            _ => None,
        };
        before = Some(point.value);
    }
}

/// Which way a change goes for the person; none: it is smaller than what means something.
#[must_use]
pub fn course(change: f64, meaningful: f64, lower_is_worse: bool) -> Option<Course> {
    if !change.is_finite() || change == 0.0 || change.abs() < meaningful {
        return None;
    }
    Some(if (change > 0.0) == lower_is_worse { Course::Better } else { Course::Worse })
}
