//! Text to lines of positioned glyphs.
//!
//! parley shapes, finds fallbacks, orders bidirectional text and breaks lines. What is added here:
//! telephone numbers stay whole, control characters never reach the page, and set paragraphs are
//! kept. While a plan is edited beside its preview nearly every paragraph is the one set a moment
//! ago, and shaping is most of the work of laying out.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use parley::{
    FontContext, FontFamily, FontFeatures, FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap, StyleProperty,
    TextWrapMode,
};

use crate::fonts::{self, Face};
use crate::frame::{Glyph, Ink, Point, Run};
use crate::missing;

/// Line height over type size, for text that is read.
pub(crate) const LEADING: f32 = 1.35;

/// Line height over type size, for headings: a large face needs less.
pub(crate) const HEADING_LEADING: f32 = 1.2;

/// A stretch of text in one weight and ink.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Span {
    pub(crate) text: String,
    pub(crate) bold: bool,
    pub(crate) ink: Ink,
}

/// A paragraph set to a width.
#[derive(Debug)]
pub(crate) struct SetText {
    pub(crate) lines: Vec<SetLine>,
}

/// One line; its runs' points are from the line's left end, on the baseline.
#[derive(Debug)]
pub(crate) struct SetLine {
    pub(crate) height: f32,
    /// From the line's top down to its baseline.
    pub(crate) baseline: f32,
    /// Without the space at its end.
    pub(crate) width: f32,
    pub(crate) runs: Vec<(f32, Arc<Run>)>,
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    spans: Vec<Span>,
    /// Hundredths of a point.
    size: u32,
    /// Hundredths of a point.
    width: u32,
    heading: bool,
}

/// A size, and whether its lines stand close.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub(crate) size: f32,
    pub(crate) heading: bool,
}

impl Type {
    pub(crate) fn text(size: f32) -> Self {
        Self { size, heading: false }
    }

    fn line_height(self) -> f32 {
        self.size * if self.heading { HEADING_LEADING } else { LEADING }
    }
}

/// Sets text, and remembers what it has set.
///
/// It holds the client's words: drop it, or call [`Typesetter::forget`], when the record is locked.
pub struct Typesetter {
    fonts: FontContext,
    context: LayoutContext<Ink>,
    set: HashMap<Key, (Arc<SetText>, u32)>,
    /// Counts documents, so that what the last one did not use is let go.
    document: u32,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// A typesetter with the bundled fonts and nothing remembered.
    #[must_use]
    pub fn new() -> Self {
        Self { fonts: fonts::bundled(), context: LayoutContext::new(), set: HashMap::new(), document: 0 }
    }

    /// Lets go of every text it remembers.
    pub fn forget(&mut self) {
        self.set.clear();
        self.context = LayoutContext::new();
    }

    /// Call at the start of a document: what neither this one nor the one before used is dropped.
    pub(crate) fn begin_document(&mut self) {
        let last = self.document;
        self.set.retain(|_, (_, used)| *used == last);
        self.document = last.wrapping_add(1);
    }

    /// Sets `spans` as one paragraph, no line wider than `width` points. Line feeds
    /// in the text end lines. Text without a visible character gives no lines.
    pub(crate) fn set(&mut self, spans: &[Span], kind: Type, width: f32) -> Arc<SetText> {
        let key =
            Key { spans: spans.to_vec(), size: hundredths(kind.size), width: hundredths(width), heading: kind.heading };
        if let Some((text, used)) = self.set.get_mut(&key) {
            *used = self.document;
            return Arc::clone(text);
        }
        let text = Arc::new(self.set_anew(spans, kind, width));
        self.set.insert(key, (Arc::clone(&text), self.document));
        text
    }

    /// The width of `spans` on one line.
    pub(crate) fn width(&mut self, spans: &[Span], size: f32) -> f32 {
        self.set(spans, Type::text(size), 1.0e6).lines.iter().fold(0.0, |widest, line| line.width.max(widest))
    }

    fn set_anew(&mut self, spans: &[Span], kind: Type, width: f32) -> SetText {
        let mut lines = Vec::new();
        let mut paragraphs = hard_lines(spans).into_iter().peekable();
        while let Some((text, styles)) = paragraphs.next() {
            let first = lines.len();
            let numbers = telephone_numbers(&text);
            let fits = self.set_paragraph(&text, &styles, &numbers, kind, width, &mut lines);
            if !fits && !numbers.is_empty() {
                // A number wider than its column: broken is better than over the edge.
                lines.truncate(first);
                self.set_paragraph(&text, &styles, &[], kind, width, &mut lines);
            }
            if paragraphs.peek().is_some()
                && let Some((_, run)) = lines.last_mut().and_then(|line| line.runs.last_mut())
            {
                Arc::make_mut(run).text.push('\n');
            }
        }
        SetText { lines }
    }

    /// Sets one paragraph and says whether every line is within the width.
    fn set_paragraph(
        &mut self,
        text: &str,
        styles: &[(Range<usize>, bool, Ink)],
        unbroken: &[Range<usize>],
        kind: Type,
        width: f32,
        lines: &mut Vec<SetLine>,
    ) -> bool {
        let mut builder = self.context.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::from(fonts::FAMILIES)));
        builder.push_default(StyleProperty::FontSize(kind.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(kind.line_height())));
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::from(fonts::FEATURES)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        for (range, bold, ink) in styles {
            let weight = if *bold { FontWeight::BOLD } else { FontWeight::NORMAL };
            builder.push(StyleProperty::FontWeight(weight), range.clone());
            builder.push(StyleProperty::Brush(*ink), range.clone());
        }
        for range in unbroken {
            builder.push(StyleProperty::TextWrapMode(TextWrapMode::NoWrap), range.clone());
        }
        let mut layout: Layout<Ink> = builder.build(text);
        layout.break_all_lines(Some(width));

        let mut fits = true;
        for line in layout.lines() {
            let metrics = line.metrics();
            let set = set_line(text, &line, metrics.baseline - metrics.block_min_coord, kind.line_height());
            fits &= set.width <= width + 0.01;
            lines.push(set);
        }
        fits
    }
}

/// Collects the glyphs of one broken line, a run for each change of face or ink.
fn set_line(text: &str, line: &parley::Line<'_, Ink>, baseline: f32, height: f32) -> SetLine {
    let mut runs: Vec<(f32, Run)> = Vec::new();
    let mut pen = 0.0;
    // Where the drawn part ends: the space at a line's end is kept as text but not drawn.
    let mut end = 0.0;
    for source in line.runs() {
        let face = Face::of(source.font());
        let mut open = false;
        for cluster in source.visual_clusters() {
            let ink = cluster.style().brush;
            let piece = &text[cluster.text_range()];
            if !open || runs.last().is_some_and(|(_, run)| run.ink != ink) {
                runs.push((
                    pen,
                    Run {
                        face,
                        size: source.font_size(),
                        ink,
                        rtl: source.is_rtl(),
                        text: String::new(),
                        glyphs: Vec::new(),
                        width: 0.0,
                    },
                ));
                open = true;
            }
            if let Some((start, run)) = runs.last_mut() {
                add_cluster(run, *start, pen, piece, cluster.glyphs());
            }
            pen += cluster.advance();
            if !piece.trim().is_empty() {
                end = pen;
            }
        }
    }
    let mut run_end = end;
    let mut finished: Vec<(f32, Arc<Run>)> = Vec::with_capacity(runs.len());
    for (start, mut run) in runs.into_iter().rev() {
        let width = (run_end - start).max(0.0);
        // The undrawn space at the line's end begins where the drawn part stops.
        run.glyphs.retain(|glyph| glyph.at.x < width - 0.001 || !blank(&run.text, &glyph.text));
        run.width = width;
        run_end = run_end.min(start);
        finished.push((start, Arc::new(run)));
    }
    finished.reverse();
    SetLine { height, baseline, width: end, runs: finished }
}

/// Whether a glyph is a space. A mark, whose text an earlier glyph carries, is none.
fn blank(text: &str, range: &Range<u32>) -> bool {
    text.get(range.start as usize..range.end as usize).is_some_and(|piece| !piece.is_empty() && piece.trim().is_empty())
}

/// Adds one cluster's glyphs. A cluster of as many characters as glyphs (a letter and its mark)
/// gives each glyph its own; else the first glyph carries the whole text, so that a ligature or a
/// taken-apart letter copies out once.
fn add_cluster(run: &mut Run, start: f32, pen: f32, piece: &str, glyphs: impl Iterator<Item = parley::Glyph> + Clone) {
    let at = text_offset(&run.text);
    run.text.push_str(piece);
    let whole = at..text_offset(&run.text);
    let count = glyphs.clone().count();
    if count == 0 {
        // The rest of a ligature: its text belongs to the glyph before.
        if let Some(last) = run.glyphs.last_mut()
            && last.text.end == at
        {
            last.text.end = whole.end;
        }
        return;
    }
    let one_each = !run.rtl && count > 1 && piece.chars().count() == count;
    let mut characters = piece.char_indices().peekable();
    let mut x = pen - start;
    for (i, glyph) in glyphs.enumerate() {
        // A joiner that no font has is nothing to draw, not a box.
        if glyph.id == 0 && piece.chars().all(missing::is_invisible) {
            continue;
        }
        let text = if one_each {
            let from = characters.next().map_or(0, |(offset, _)| offset);
            let to = characters.peek().map_or(piece.len(), |(offset, _)| *offset);
            at + offset(from)..at + offset(to)
        } else if i == 0 {
            whole.clone()
        } else {
            whole.end..whole.end
        };
        run.glyphs.push(Glyph {
            id: u16::try_from(glyph.id).unwrap_or(0),
            at: Point { x: x + glyph.x, y: glyph.y },
            text,
        });
        x += glyph.advance;
    }
}

fn text_offset(text: &str) -> u32 {
    offset(text.len())
}

/// A paragraph is far below four gigabytes; saturating keeps the arithmetic total.
fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn hundredths(points: f32) -> u32 {
    // Sizes and widths are positive and below a million points.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let value = (points * 100.0).round().max(0.0) as u32;
    value
}

/// A paragraph between line feeds: its text, and which part is in which weight and ink.
type HardLine = (String, Vec<(Range<usize>, bool, Ink)>);

/// Joins spans, cleans their characters and splits at line feeds. Lines without a visible
/// character are dropped: white space on the page is the layout's to give.
fn hard_lines(spans: &[Span]) -> Vec<HardLine> {
    let mut lines: Vec<HardLine> = vec![(String::new(), Vec::new())];
    for span in spans {
        for (i, part) in clean(&span.text).split('\n').enumerate() {
            if i > 0 {
                lines.push((String::new(), Vec::new()));
            }
            if let Some((text, styles)) = lines.last_mut()
                && !part.is_empty()
            {
                let start = text.len();
                text.push_str(part);
                styles.push((start..text.len(), span.bold, span.ink));
            }
        }
    }
    lines.retain(|(text, _)| !text.trim().is_empty());
    lines
}

/// Every kind of line end as a line feed, tabs as spaces, other control characters gone: they have
/// no picture, and a font would draw them as boxes.
fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                cleaned.push('\n');
            }
            '\t' => cleaned.push(' '),
            c if c.is_control() => {}
            c => cleaned.push(c),
        }
        after_return = c == '\r';
    }
    cleaned
}

/// The telephone numbers in a text: runs of digits and the signs people put between them, with at
/// least seven digits. A wrong guess only keeps a long number on one line.
fn telephone_numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut digits = 0;
    let mut end = 0;
    let close = |start: &mut Option<usize>, digits: &mut u32, end: usize, found: &mut Vec<_>| {
        if let Some(start) = start.take()
            && *digits >= 7
        {
            found.push(start..end);
        }
        *digits = 0;
    };
    for (i, c) in text.char_indices() {
        if c.is_numeric() || (start.is_none() && matches!(c, '+' | '(')) {
            start.get_or_insert(i);
            digits += u32::from(c.is_numeric());
            end = i + c.len_utf8();
        } else if !matches!(c, ' ' | '\u{a0}' | '-' | '\u{2011}' | '.' | '(' | ')' | '/') {
            close(&mut start, &mut digits, end, &mut found);
        }
    }
    close(&mut start, &mut digits, end, &mut found);
    found
}

#[cfg(test)]
#[path = "typeset_tests.rs"]
mod tests;
