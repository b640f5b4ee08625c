//! Shapes drawn as vectors: markers, rules, signing lines. None of them is a glyph, so none can be
//! missing from a font.

use std::sync::Arc;

use crate::block::{DrawingKind, Drawn, Marker};
use crate::frame::{Area, Ink, Item, Point, Run};
use crate::month;
use crate::paper::{Scale, Step};
use crate::typeset::{LEADING, Span, Type, Typesetter};

/// The stations of a progress path.
const STATIONS: u8 = 5;

/// How far a text is indented for its marker, in points.
pub(crate) fn marker_width(marker: Marker, size: f32) -> f32 {
    match marker {
        Marker::None => 0.0,
        Marker::Bullet | Marker::BlankBullet => size * 1.1,
        Marker::Checkbox { .. } | Marker::Blank => size * 1.75,
        Marker::Progress(_) => size * 7.2,
        Marker::Choice { .. } => size * 1.75,
        Marker::Number => size * 2.2,
        Marker::Badge => size * 2.0,
    }
}

/// A marker beside a line of text whose baseline is given.
pub(crate) fn marker(marker: Marker, size: f32, baseline: f32) -> Vec<Item> {
    // The middle of the small letters.
    let middle = baseline - size * 0.27;
    match marker {
        Marker::None | Marker::Blank | Marker::BlankBullet | Marker::Number => Vec::new(),
        Marker::Choice { any } => vec![choice(any, size, baseline)],
        Marker::Badge => vec![dot(size * 0.72, middle, size * 0.72, Some(Ink::Accent), None)],
        Marker::Bullet => vec![dot(size * 0.36, middle, size * 0.13, Some(Ink::Accent), None)],
        Marker::Checkbox { done } => {
            let side = size * 1.08;
            vec![Item::Checkbox {
                area: Area { x: 0.75, y: baseline - size * 0.35 - side / 2.0, width: side, height: side },
                done,
            }]
        }
        Marker::Progress(reached) => progress(reached, size, middle),
    }
}

/// A place to mark an answer.
fn choice(any: bool, size: f32, baseline: f32) -> Item {
    let side = size * 1.08;
    Item::Box {
        area: Area { x: 0.75, y: baseline - size * 0.35 - side / 2.0, width: side, height: side },
        radius: if any { 2.0 } else { side / 2.0 },
        fill: Some(Ink::Paper),
        edge: Some((Ink::Text, 1.2)),
    }
}

/// Words in a marker's place, set.
pub(crate) struct Mark {
    runs: Vec<(f32, Arc<Run>)>,
    /// How far the text must be indented for it.
    pub(crate) room: f32,
    left: f32,
}

impl Mark {
    pub(crate) fn items(&self, baseline: f32) -> impl Iterator<Item = Item> {
        self.runs.iter().map(move |(x, run)| Item::Text(Point { x: self.left + x, y: baseline }, run.clone()))
    }
}

/// Sets the words for a marker: centred in a shape, else from the left. The space after them keeps
/// them apart from the text for a reader.
pub(crate) fn mark(marker: Marker, words: &str, size: f32, kind: Type, typesetter: &mut Typesetter) -> Mark {
    let ink = if marker == Marker::Badge { Ink::Paper } else { Ink::Text };
    let span = Span { text: format!("{words} "), bold: true, ink };
    let set = typesetter.set(&[span], kind, 1.0e4);
    let Some(line) = set.lines.first() else {
        return Mark { runs: Vec::new(), room: 0.0, left: 0.0 };
    };
    let (left, room) = match marker {
        Marker::Choice { .. } => ((size * 1.08 + 1.5 - line.width) / 2.0, 0.0),
        Marker::Badge => (size * 0.72 - line.width / 2.0, 0.0),
        _ => (0.0, line.width + size * 0.35),
    };
    Mark { runs: line.runs.clone(), room, left }
}

/// A path of five stations: those passed are filled, the one reached is large, the rest are hollow.
/// It is told by shape and size alone, and the words for it stand beside it.
fn progress(reached: u8, size: f32, middle: f32) -> Vec<Item> {
    let reached = reached.min(STATIONS - 1);
    let gap = size * 1.38;
    let first = size * 0.5;
    let x = |station: u8| first + gap * f32::from(station);
    let line = |from: u8, to: u8, ink: Ink, width: f32| Item::Stroke {
        points: vec![Point { x: x(from), y: middle }, Point { x: x(to), y: middle }],
        width,
        ink,
    };
    let mut items = vec![line(0, STATIONS - 1, Ink::Rule, size * 0.12)];
    if reached > 0 {
        items.push(line(0, reached, Ink::Accent, size * 0.17));
    }
    for station in 0..STATIONS {
        let at = x(station);
        items.push(match station.cmp(&reached) {
            std::cmp::Ordering::Less => dot(at, middle, size * 0.27, Some(Ink::Accent), None),
            std::cmp::Ordering::Equal => {
                dot(at, middle, size * 0.43, Some(Ink::Accent), Some((Ink::Paper, size * 0.1)))
            }
            std::cmp::Ordering::Greater => {
                dot(at, middle, size * 0.27, Some(Ink::Paper), Some((Ink::Soft, size * 0.09)))
            }
        });
    }
    items
}

fn dot(x: f32, y: f32, radius: f32, fill: Option<Ink>, edge: Option<(Ink, f32)>) -> Item {
    Item::Box {
        area: Area { x: x - radius, y: y - radius, width: radius * 2.0, height: radius * 2.0 },
        radius,
        fill,
        edge,
    }
}

/// A horizontal line.
pub(crate) fn rule(x: f32, y: f32, width: f32, ink: Ink, thickness: f32) -> Item {
    Item::Stroke { points: vec![Point { x, y }, Point { x: x + width, y }], width: thickness, ink }
}

/// Measures and draws a drawing for a column of this width.
pub(crate) fn drawing(kind: &DrawingKind, width: f32, scale: Scale, typesetter: &mut Typesetter) -> Drawn {
    match kind {
        DrawingKind::SigningLine => {
            let height = scale.points(Step::Body) * 1.5;
            Drawn { height: height + 2.0, items: vec![rule(0.0, height, width, Ink::Soft, 0.9)], alt: None }
        }
        DrawingKind::EntryLine => {
            let size = scale.points(Step::Body);
            let rule = rule(0.0, size * 1.25, width, Ink::Soft, 0.9);
            Drawn { height: size * LEADING, items: vec![rule], alt: None }
        }
        DrawingKind::SmallGap => Drawn { height: scale.points(Step::Small) * LEADING, items: Vec::new(), alt: None },
        DrawingKind::Divider => Drawn { height: 0.75, items: vec![rule(0.0, 0.4, width, Ink::Rule, 0.75)], alt: None },
        DrawingKind::Choice { any, chosen } => {
            let size = scale.points(Step::Body);
            let (marker, baseline) = (Marker::Choice { any: *any }, size * 1.02);
            let mut items = vec![choice(*any, size, baseline)];
            if let Some(chosen) = chosen {
                items.extend(mark(marker, &chosen.mark, size, Type::text(size), typesetter).items(baseline));
            }
            Drawn { height: size * LEADING, items, alt: chosen.as_ref().map(|chosen| chosen.alt.clone()) }
        }
        DrawingKind::Checkbox { done } => {
            let size = scale.points(Step::Body);
            let baseline = size * 1.02;
            Drawn { height: size * LEADING, items: marker(Marker::Checkbox { done: *done }, size, baseline), alt: None }
        }
        DrawingKind::Month(month) => month::draw(month, width, scale, typesetter),
    }
}
