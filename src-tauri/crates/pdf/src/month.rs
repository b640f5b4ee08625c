//! A month as a grid of days, some of them marked.

use crate::block::Drawn;
use crate::frame::{Area, Ink, Item, Point};
use crate::paper::{Scale, Step};
use crate::typeset::{Span, Type, Typesetter};

/// One month. Its title stands above as a heading of its own.
#[derive(Debug, Clone)]
pub(crate) struct Month {
    /// The heads of the seven columns.
    pub(crate) weekdays: Vec<String>,
    /// The column of the first day, from 0.
    pub(crate) first_column: u32,
    /// How many days it has.
    pub(crate) days: u32,
    /// The days with a check-in.
    pub(crate) marked: Vec<u32>,
    /// The same in words.
    pub(crate) alt: String,
}

/// Rows drawn whatever the month, so that months side by side line up.
const ROWS: u32 = 6;

pub(crate) fn draw(month: &Month, width: f32, scale: Scale, typesetter: &mut Typesetter) -> Drawn {
    let cell = width / 7.0;
    let size = scale.points(Step::Small).min(cell * 0.62);
    let row = (size * 1.75).min(cell * 1.1);
    let mut items = Vec::new();
    let mut centred = |words: &str, column: u32, middle: f32, bold: bool, ink: Ink| {
        let span = Span { text: words.to_owned(), bold, ink };
        let set = typesetter.set(&[span], Type::text(size), 1.0e4);
        if let Some(line) = set.lines.first() {
            #[allow(clippy::cast_precision_loss)] // a column from 0 to 6
            let left = cell * column as f32 + (cell - line.width) / 2.0;
            for (x, run) in &line.runs {
                let at = Point { x: left + x, y: middle + size * 0.35 };
                items.push(Item::Text(at, run.clone()));
            }
        }
    };
    for (column, head) in (0_u32..).zip(&month.weekdays) {
        centred(head, column, row * 0.5, true, Ink::Soft);
    }
    let mut marks = Vec::new();
    for day in 1..=month.days {
        let place = month.first_column + day - 1;
        let (line, column) = (place / 7, place % 7);
        #[allow(clippy::cast_precision_loss)] // at most six rows and seven columns
        let middle = row * (line as f32 + 1.5);
        let is_marked = month.marked.contains(&day);
        if is_marked {
            #[allow(clippy::cast_precision_loss)]
            let centre = cell * (column as f32 + 0.5);
            let (half_width, half_height) = ((cell * 0.46).min(row * 0.62), row * 0.46);
            marks.push(Item::Box {
                area: Area {
                    x: centre - half_width,
                    y: middle - half_height,
                    width: half_width * 2.0,
                    height: half_height * 2.0,
                },
                radius: half_height.min(half_width) * 0.5,
                fill: Some(Ink::Accent),
                edge: None,
            });
        }
        let ink = if is_marked { Ink::Paper } else { Ink::Text };
        centred(&day.to_string(), column, middle, is_marked, ink);
    }
    marks.append(&mut items);
    #[allow(clippy::cast_precision_loss)]
    let height = row * (ROWS as f32 + 1.0);
    Drawn { height, items: marks, alt: Some(month.alt.clone()) }
}
