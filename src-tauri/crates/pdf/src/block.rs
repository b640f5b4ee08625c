//! What a document says, before anything is measured: blocks of text, tables, panels, drawings.

use crate::frame::{Ink, Item, Role};
use crate::paper::Step;
use crate::typeset::Span;

/// One part of a document.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    Text(Text),
    Table(Table),
    Panel(Panel),
    Columns(Columns),
    Drawing(Drawing),
}

/// What stands before a text's first line, in the column its lines are indented to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) enum Marker {
    #[default]
    None,
    Bullet,
    /// The room of a bullet with nothing in it.
    BlankBullet,
    Checkbox {
        done: bool,
    },
    /// The room of a checkbox with nothing in it: more about the entry above.
    Blank,
    /// Five stations of a path, the one reached marked; `0..=4`.
    Progress(u8),
    /// A place to mark one answer, with the text's mark in it: a circle where one of several may
    /// be chosen, a square where any may.
    Choice {
        any: bool,
    },
    /// The text's mark alone: a number.
    Number,
    /// The text's mark on a filled disc: the number of a step.
    Badge,
}

/// A paragraph, heading or list entry.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) role: Role,
    pub(crate) spans: Vec<Span>,
    pub(crate) step: Step,
    /// Space above, in points at clear print; not given at the top of a page or panel.
    pub(crate) before: f32,
    /// Never the last thing on a page.
    pub(crate) keep_next: bool,
    pub(crate) marker: Marker,
    /// What is written in the marker's place, and read before the text.
    pub(crate) mark: Option<String>,
}

/// A text in one weight.
pub(crate) fn text(role: Role, words: impl Into<String>) -> Text {
    Text {
        role,
        spans: vec![Span { text: words.into(), bold: false, ink: Ink::Text }],
        step: Step::Body,
        before: 6.0,
        keep_next: false,
        marker: Marker::None,
        mark: None,
    }
}

/// A paragraph of body text.
pub(crate) fn paragraph(words: impl Into<String>) -> Text {
    text(Role::Paragraph, words)
}

/// A heading; level 1 is a page's title.
pub(crate) fn heading(level: u8, words: impl Into<String>) -> Text {
    let (step, before) = match level {
        1 => (Step::Display, 0.0),
        2 => (Step::Title, 15.0),
        _ => (Step::Lead, 10.0),
    };
    let mut heading = text(Role::Heading(level), words).bold().ink(Ink::Accent);
    heading.step = step;
    heading.before = before;
    heading.keep_next = true;
    heading
}

impl Text {
    pub(crate) fn bold(mut self) -> Self {
        self.spans.iter_mut().for_each(|span| span.bold = true);
        self
    }

    pub(crate) fn ink(mut self, ink: Ink) -> Self {
        self.spans.iter_mut().for_each(|span| span.ink = ink);
        self
    }

    pub(crate) fn step(mut self, step: Step) -> Self {
        self.step = step;
        self
    }

    pub(crate) fn before(mut self, before: f32) -> Self {
        self.before = before;
        self
    }

    pub(crate) fn keep_next(mut self) -> Self {
        self.keep_next = true;
        self
    }

    pub(crate) fn marker(mut self, marker: Marker) -> Self {
        self.marker = marker;
        self
    }

    pub(crate) fn mark(mut self, mark: Option<String>) -> Self {
        self.mark = mark;
        self
    }

    /// More words on the same lines.
    pub(crate) fn and(mut self, words: impl Into<String>, bold: bool) -> Self {
        self.spans.push(Span { text: words.into(), bold, ink: Ink::Text });
        self
    }
}

impl From<Text> for Block {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

/// How wide a column is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Width {
    /// A share of what the fixed columns leave.
    Share(f32),
    /// So many times the size of body text.
    Ems(f32),
}

/// A table. Its head is repeated where it runs over a page end; a row stays whole where it fits.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Width>,
    /// The words of the column heads; empty for a table that needs none.
    pub(crate) head: Vec<String>,
    /// Cells of texts and drawings, as many as columns.
    pub(crate) rows: Vec<Vec<Vec<Block>>>,
    pub(crate) before: f32,
}

/// How a panel looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// No box: only keeps its blocks together.
    Plain,
    /// No box: set in by the width of a number.
    Indent,
    /// A white card with a fine edge.
    Card,
    /// A quiet background.
    Tint,
    /// A card with a heavy bar at its left: look here.
    Notice,
}

/// Blocks in a box.
#[derive(Debug, Clone)]
pub(crate) struct Panel {
    pub(crate) look: Look,
    pub(crate) blocks: Vec<Block>,
    /// Little space inside the edges.
    pub(crate) tight: bool,
    /// Never split over two pages where it fits on one.
    pub(crate) together: bool,
    pub(crate) before: f32,
}

/// Blocks side by side: columns of texts and drawings.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    pub(crate) columns: Vec<Vec<Block>>,
    /// How wide each is beside the others; equal where empty.
    pub(crate) shares: Vec<f32>,
    pub(crate) before: f32,
}

/// Something drawn, as wide as there is room for.
#[derive(Debug, Clone)]
pub(crate) struct Drawing {
    pub(crate) kind: DrawingKind,
    pub(crate) before: f32,
}

/// The drawings there are.
#[derive(Debug, Clone)]
pub(crate) enum DrawingKind {
    /// A line to sign on.
    SigningLine,
    /// A line to write a few words on, beside words on the same line.
    EntryLine,
    /// A line from edge to edge between parts.
    Divider,
    /// Room for a line of small text.
    SmallGap,
    /// A box to tick in a cell of its own.
    Checkbox { done: bool },
    /// A place to mark an answer, in a cell of its own.
    Choice { any: bool, chosen: Option<Chosen> },
    /// A month as a grid with some of its days marked.
    Month(crate::month::Month),
}

/// An answer that was chosen.
#[derive(Debug, Clone)]
pub(crate) struct Chosen {
    /// What stands in its place.
    pub(crate) mark: String,
    /// The same in words.
    pub(crate) alt: String,
}

/// A drawing with its measured size.
pub(crate) struct Drawn {
    pub(crate) height: f32,
    pub(crate) items: Vec<Item>,
    /// The words for somebody who does not see it; none for an ornament.
    pub(crate) alt: Option<String>,
}

/// One page kind: it begins on a new page and is an entry of the table of contents.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) fit: Fit,
    /// Its headings of the second level are entries too.
    pub(crate) headings_listed: bool,
}

/// How a sheet takes its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// As many as it needs.
    Flow,
    /// As many as it needs, closed up a little where that saves one.
    Fewest,
    /// Set as large as one page holds, and at worst somewhat smaller than the rest.
    OneSide,
    /// One page where closing up the distances makes it fit; as few as it can where not.
    Tighten,
}
