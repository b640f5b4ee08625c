//! Numbers: the points of one answer, and the range an item's points have.

use crate::assessment::AnswerValue;
use crate::instrument::{Item, ItemType};

/// Rounded to so many digits, so that sums of weights like 0.1 meet the edges of bands exactly.
pub(crate) fn rounded(value: f64, decimals: u32) -> f64 {
    let scale = 10_f64.powi(i32::try_from(decimals.min(9)).unwrap_or(0));
    (value * scale).round() / scale
}

/// The points of an answer, before it is known whether the item is asked.
pub(crate) fn points(item: &Item, answer: &AnswerValue) -> Option<f64> {
    let raw = match answer {
        AnswerValue::Choice { code } => item.options.iter().find(|option| option.code == *code)?.points?,
        AnswerValue::Choices { codes } => item
            .options
            .iter()
            .filter(|option| codes.contains(&option.code))
            .map(|option| option.points.unwrap_or(0.0))
            .sum(),
        AnswerValue::Number { value } => *value,
        _ => return None,
    };
    let turned = if item.reverse {
        let (least, most) = raw_range(item)?;
        most? + least - raw
    } else {
        raw
    };
    Some(turned * item.weight)
}

/// The least and the greatest number of points an item's answers have, before turning and weighing. No
/// greatest: it is open. Nothing: it cannot score.
pub(crate) fn raw_range(item: &Item) -> Option<(f64, Option<f64>)> {
    match item.item_type {
        ItemType::Number => Some((item.min?, item.max)),
        ItemType::Choice | ItemType::YesNo => {
            let mut range: Option<(f64, f64)> = None;
            for points in item.options.iter().filter_map(|option| option.points) {
                let (least, most) = range.unwrap_or((points, points));
                range = Some((least.min(points), most.max(points)));
            }
            range.map(|(least, most)| (least, Some(most)))
        }
        ItemType::Multiple => {
            let points = |exclusive: bool| {
                item.options.iter().filter(move |o| o.exclusive == exclusive).filter_map(|option| option.points)
            };
            if item.options.iter().all(|option| option.points.is_none()) {
                return None;
            }
            let below: f64 = points(false).filter(|p| *p < 0.0).sum();
            let above: f64 = points(false).filter(|p| *p > 0.0).sum();
            Some((points(true).fold(below, f64::min), Some(points(true).fold(above, f64::max))))
        }
        ItemType::Date | ItemType::Text | ItemType::Group | ItemType::Display => None,
    }
}
