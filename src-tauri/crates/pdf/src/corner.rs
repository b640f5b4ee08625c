//! Boxes with round corners, as both backends draw them.

use crate::frame::{Area, Point};

/// How far a Bézier curve's control points reach along a quarter circle of radius 1.
const QUARTER: f32 = 0.552_284_8;

/// The corners of a box as points, each with whether it is a curve's control point: a start, then
/// lines and cubic curves. The shape closes itself.
pub(crate) fn outline(area: &Area, radius: f32) -> Vec<(Point, bool)> {
    let r = radius.min(area.width / 2.0).min(area.height / 2.0);
    let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
    let on = |x: f32, y: f32| (Point { x, y }, false);
    if r <= 0.0 {
        return vec![on(left, top), on(right, top), on(right, bottom), on(left, bottom)];
    }
    let off = |x: f32, y: f32| (Point { x, y }, true);
    let k = r * (1.0 - QUARTER);
    vec![
        on(left + r, top),
        on(right - r, top),
        off(right - k, top),
        off(right, top + k),
        on(right, top + r),
        on(right, bottom - r),
        off(right, bottom - k),
        off(right - k, bottom),
        on(right - r, bottom),
        on(left + r, bottom),
        off(left + k, bottom),
        off(left, bottom - k),
        on(left, bottom - r),
        on(left, top + r),
        off(left, top + k),
        off(left + k, top),
        on(left + r, top),
    ]
}
