//! Paper, type sizes and the distances that follow from them.

use crate::frame::Area;

/// The sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Paper {
    /// US Letter, 8.5 × 11 inches.
    #[default]
    Letter,
    /// ISO 216 A4, 210 × 297 mm.
    A4,
}

impl Paper {
    /// Width and height in points.
    #[must_use]
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::Letter => (612.0, 792.0),
            Self::A4 => (595.28, 841.89),
        }
    }
}

/// The size of the print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TypeSize {
    /// Clear print: body text at 14 points.
    #[default]
    Clear,
    /// Large print: body text at 18 points.
    Large,
    /// Extra large print: body text at 22 points.
    ExtraLarge,
}

impl TypeSize {
    /// The size of body text in points.
    #[must_use]
    pub fn body(self) -> f32 {
        match self {
            Self::Clear => 14.0,
            Self::Large => 18.0,
            Self::ExtraLarge => 22.0,
        }
    }
}

/// How a document is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Options {
    /// The sheet.
    pub paper: Paper,
    /// The size of the print.
    pub size: TypeSize,
}

/// The margin on every side: 18 mm in points.
pub const MARGIN: f32 = 18.0 / 25.4 * 72.0;

/// The steps of the type scale: 12/14/16/20/28 in clear print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Step {
    /// Running header and footer, table heads.
    Small,
    /// Everything that is read.
    #[default]
    Body,
    /// Words that lead: a goal in the client's words, a small heading.
    Lead,
    /// A section's heading.
    Title,
    /// A page's title.
    Display,
}

/// Type sizes and distances for one set of options.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    body: f32,
    /// How far distances are stretched or closed up.
    density: f32,
    /// Lines stand closer.
    tight: bool,
}

impl Scale {
    pub(crate) fn new(size: TypeSize) -> Self {
        Self { body: size.body(), density: 1.0, tight: false }
    }

    /// The same scale grown or shrunk, but never below clear print.
    pub(crate) fn times(self, factor: f32) -> Self {
        Self { body: (self.body * factor).max(TypeSize::Clear.body()), ..self }
    }

    /// The same type with distances multiplied by `density`, and lines closer where `tight`.
    pub(crate) fn closed_up(self, density: f32, tight: bool) -> Self {
        Self { density, tight, ..self }
    }

    /// Whether lines stand closer than usual.
    pub(crate) fn is_tight(self) -> bool {
        self.tight
    }

    /// Points for a step. The largest steps grow more slowly in larger print, where the same
    /// contrast needs less.
    pub(crate) fn points(self, step: Step) -> f32 {
        match step {
            Step::Small => self.body * 12.0 / 14.0,
            Step::Body => self.body,
            Step::Lead => self.body * 16.0 / 14.0,
            Step::Title => (self.body * 20.0 / 14.0).min(self.body + 7.0),
            Step::Display => (self.body * 2.0).min(self.body + 14.0),
        }
    }

    /// Running headers and footers: they repeat, and must leave the page to its words.
    pub(crate) fn furniture(self) -> f32 {
        self.points(Step::Small).min(14.0)
    }

    /// A distance given for clear print.
    pub(crate) fn space(self, at_clear_print: f32) -> f32 {
        // Half of the growth of the type: large print needs its room for words.
        at_clear_print * (1.0 + (self.body / 14.0 - 1.0) * 0.5) * self.density
    }

    /// Whether columns side by side would get too narrow to read.
    pub(crate) fn is_extra_large(self) -> bool {
        self.body > 20.0
    }

    /// Whether this is larger than clear print.
    pub(crate) fn is_large(self) -> bool {
        self.body > 16.0
    }
}

/// The printable area of a sheet.
pub(crate) fn inside_margins(paper: Paper) -> Area {
    let (width, height) = paper.size();
    Area { x: MARGIN, y: MARGIN, width: width - 2.0 * MARGIN, height: height - 2.0 * MARGIN }
}
