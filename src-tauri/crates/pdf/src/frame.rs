//! The frame tree: pages → frames → items, and beside it the tree of meaning.
//!
//! This is what stands between the content and the two backends. A page is a list of frames in
//! reading order; a frame holds drawn items and points at the node of the structure tree whose
//! content it is (a paragraph that runs over a page end has one node and two frames). Positions
//! are points (1/72 inch) from the page's top left corner, y downwards. Both backends draw exactly
//! this and decide nothing about layout, so the preview cannot differ from the print.
//!
//! A text run keeps the glyphs in the order they are drawn and, for each, the piece of source text
//! it stands for; that is enough to write a tagged file, right-to-left scripts and clusters.

use std::ops::Range;
use std::sync::Arc;

use crate::fonts::Face;

/// A place on a page, in points from the top left.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

/// An upright box, in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width, not negative.
    pub width: f32,
    /// Height, not negative.
    pub height: f32,
}

impl Area {
    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The bottom edge.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }
}

/// The few inks of the printed page. Each is told from its neighbours by lightness, so the page
/// keeps its meaning in greyscale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Ink {
    /// Body text: near black.
    #[default]
    Text,
    /// Secondary text, at more than 7:1 on white.
    Soft,
    /// Headings and filled marks: deep teal, dark grey when printed without colour.
    Accent,
    /// Hairlines and card edges.
    Rule,
    /// The quiet background of a panel.
    Tint,
    /// The paper.
    Paper,
}

impl Ink {
    /// Red, green and blue.
    #[must_use]
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Text => [0x1a, 0x1e, 0x21],
            Self::Soft => [0x46, 0x50, 0x57],
            Self::Accent => [0x0d, 0x47, 0x57],
            Self::Rule => [0xa7, 0xb3, 0xb8],
            Self::Tint => [0xee, 0xf3, 0xf4],
            Self::Paper => [0xff, 0xff, 0xff],
        }
    }
}

/// One drawn glyph.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Glyph id in the face; 0 where no bundled face has the character.
    pub id: u16,
    /// Where it is drawn, from the run's origin, in points, y downwards.
    pub at: Point,
    /// The part of [`Run::text`] it stands for; empty when an earlier glyph carries the text of
    /// the whole cluster.
    pub text: Range<u32>,
}

/// Shaped text in one face, size and ink, on one line. Shared with the cache, hence immutable.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The face.
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// Ink.
    pub ink: Ink,
    /// Set from right to left.
    pub rtl: bool,
    /// The source text in logical order. May end in a space that is not drawn (a line's end).
    pub text: String,
    /// The glyphs in the order they are drawn.
    pub glyphs: Vec<Glyph>,
    /// Width in points, without a space at a line's end.
    pub width: f32,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Text; the point is the left end of its baseline.
    Text(Point, Arc<Run>),
    /// A box, its corners rounded by `radius`; a circle when that is half its width.
    Box {
        /// Where.
        area: Area,
        /// Corner radius in points.
        radius: f32,
        /// What it is filled with.
        fill: Option<Ink>,
        /// Its edge and how thick that is in points.
        edge: Option<(Ink, f32)>,
    },
    /// A line through points, with round ends.
    Stroke {
        /// At least two.
        points: Vec<Point>,
        /// Thickness in points.
        width: f32,
        /// Ink.
        ink: Ink,
    },
    /// A box to tick, drawn and not a glyph, so that no font can be without it.
    Checkbox {
        /// Where.
        area: Area,
        /// Already ticked.
        done: bool,
    },
}

impl Item {
    /// The same thing somewhere else.
    #[must_use]
    pub(crate) fn shifted(mut self, dx: f32, dy: f32) -> Self {
        let shift = |p: &mut Point| {
            p.x += dx;
            p.y += dy;
        };
        match &mut self {
            Self::Text(at, _) => shift(at),
            Self::Box { area, .. } | Self::Checkbox { area, .. } => {
                area.x += dx;
                area.y += dy;
            }
            Self::Stroke { points, .. } => points.iter_mut().for_each(shift),
        }
        self
    }

    /// The box the item covers; for text, from ascent to descent of its line.
    #[must_use]
    pub fn bounds(&self) -> Area {
        match self {
            Self::Text(at, run) => {
                Area { x: at.x, y: at.y - run.size * 0.95, width: run.width, height: run.size * 1.2 }
            }
            Self::Box { area, .. } | Self::Checkbox { area, .. } => *area,
            Self::Stroke { points, .. } => {
                let (mut left, mut top) = (f32::MAX, f32::MAX);
                let (mut right, mut bottom) = (f32::MIN, f32::MIN);
                for p in points {
                    left = left.min(p.x);
                    right = right.max(p.x);
                    top = top.min(p.y);
                    bottom = bottom.max(p.y);
                }
                Area { x: left, y: top, width: right - left, height: bottom - top }
            }
        }
    }

    /// The strokes of a tick inside a checkbox.
    pub(crate) fn tick(area: &Area) -> [Point; 3] {
        let at = |fx: f32, fy: f32| Point { x: area.x + area.width * fx, y: area.y + area.height * fy };
        [at(0.2, 0.53), at(0.42, 0.76), at(0.82, 0.26)]
    }
}

/// A node of the structure tree: its place in [`Layout::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u32);

/// What a part of the document is, in the terms of a tagged PDF.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Role {
    /// The whole document: always node 0.
    Document,
    /// One page kind, such as "My goals".
    Section,
    /// A heading; 1 is the top level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// The client's own words, quoted.
    Quote,
    /// A list.
    List,
    /// One entry of a list.
    ListItem,
    /// A table.
    Table,
    /// A table's row.
    Row,
    /// The head of a column.
    HeaderCell,
    /// A cell.
    Cell,
    /// A drawing, with the words that stand for it.
    Figure {
        /// What it shows, for somebody who does not see it.
        alt: String,
    },
}

/// A node of the structure tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The node it is part of; none for the document.
    pub parent: Option<NodeId>,
}

/// What a frame's items are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Content of a node of the structure tree.
    Node(NodeId),
    /// Not content: running headers and footers, panel backgrounds, rules, repeated table heads.
    Artifact,
}

/// Items that belong to one node, on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// Whose they are.
    pub content: Content,
    /// What is drawn, in reading order.
    pub items: Vec<Item>,
}

/// One side of paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What is on it, in reading order.
    pub frames: Vec<Frame>,
}

/// An entry of the reader's table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// Its words.
    pub title: String,
    /// The page it leads to, from 0.
    pub page: usize,
}

/// A character that no bundled font can draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The character.
    pub character: char,
    /// Where it stands, at most [`MissingGlyph::PLACES`] of them.
    pub places: Vec<Place>,
    /// How often it occurs in all.
    pub count: usize,
}

impl MissingGlyph {
    /// How many places are named for one character.
    pub const PLACES: usize = 5;
}

/// Where something stands in the print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The page, from 1.
    pub page: usize,
    /// The words around it. This is the client's text: for the screen, never for a log.
    pub words: String,
}

/// A laid-out document: the same pages for the printer and for the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The pages.
    pub pages: Vec<Page>,
    /// The structure tree; node 0 is the document.
    pub nodes: Vec<Node>,
    /// The table of contents.
    pub bookmarks: Vec<Bookmark>,
    /// Characters that no bundled font has. Show them before printing: they print as an empty box.
    pub missing_glyphs: Vec<MissingGlyph>,
}

impl Layout {
    /// The text of every node that has some, in reading order: what a screen reader would read.
    /// Repeated table heads, running headers and footers are left out.
    #[must_use]
    pub fn text(&self) -> Vec<(NodeId, String)> {
        let mut order: Vec<NodeId> = Vec::new();
        let mut texts: Vec<String> = vec![String::new(); self.nodes.len()];
        for frame in self.pages.iter().flat_map(|page| &page.frames) {
            let Content::Node(node) = frame.content else {
                continue;
            };
            let Some(text) = texts.get_mut(node.0 as usize) else {
                continue;
            };
            for item in &frame.items {
                if let Item::Text(_, run) = item {
                    if text.is_empty() {
                        order.push(node);
                    }
                    text.push_str(&run.text);
                }
            }
        }
        order.into_iter().map(|node| (node, std::mem::take(&mut texts[node.0 as usize]))).collect()
    }
}
