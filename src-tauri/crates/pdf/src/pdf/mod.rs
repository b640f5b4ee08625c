//! The frame tree as a PDF file.
//!
//! printpdf writes the pages; [`finish`] then corrects what it gets wrong and adds what it lacks.
//! Codes in the text are our own: one for each pair of glyph and source text, so that the same
//! picture copied out from two places gives back what was typed in each.

mod codes;
mod finish;

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use printpdf::{
    Codepoint, Color, FontId, LineCapStyle, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument, PdfFontHandle,
    PdfPage, PdfSaveOptions, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
};

use crate::fonts::{Face, UNITS_PER_EM};
use crate::frame::{Area, Content, Glyph, Ink, Item, Layout, Page, Point, Run};
use codes::{Codes, Embedded};

/// What the file says about itself. Two runs with the same values give the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The title a reader shows, and its window's name.
    pub title: String,
    /// Who made it: the agency or the case manager.
    pub author: String,
    /// The language of the document, as BCP 47 ("en-US").
    pub language: String,
    /// When it was made, in UTC.
    pub created: NaiveDateTime,
    /// An id of this very document, such as the plan version's UUID.
    pub id: [u8; 16],
}

/// Why a PDF could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A bundled font could not be cut down to the letters used.
    #[error("the font {0} cannot be embedded")]
    Font(&'static str),
    /// The file could not be put together.
    #[error("the PDF cannot be written")]
    Write,
}

impl Layout {
    /// The pages as a PDF file.
    ///
    /// # Errors
    /// [`PdfError`] when a font cannot be embedded or the file cannot be put together; neither
    /// depends on what the pages say.
    pub fn to_pdf(&self, meta: &Meta) -> Result<Vec<u8>, PdfError> {
        let mut codes = Codes::default();
        let pages: Vec<PdfPage> = self.pages.iter().map(|page| write_page(page, &mut codes)).collect();

        let mut document = PdfDocument::new(&meta.title);
        let mut embedded: BTreeMap<String, Embedded> = BTreeMap::new();
        for (face, used) in codes.faces() {
            let font = Embedded::new(face, used)?;
            let mut warnings = Vec::new();
            let mut parsed =
                ParsedFont::from_bytes(&font.program, 0, &mut warnings).ok_or(PdfError::Font(face.name()))?;
            parsed.font_name = Some(font.name.clone());
            parsed.glyph_widths = font.widths.clone();
            parsed.pdf_font_metrics.us_weight_class = face.weight();
            document.resources.fonts.map.insert(font_id(face), printpdf::PdfFont::new(parsed));
            embedded.insert(font.name.clone(), font);
        }
        document.with_pages(pages);
        let options = PdfSaveOptions::default();
        let file = document.to_lopdf_document(&options, &mut Vec::new());
        finish::finish(file, self, meta, &embedded)
    }
}

fn font_id(face: Face) -> FontId {
    FontId(face.tag().to_owned())
}

fn write_page(page: &Page, codes: &mut Codes) -> PdfPage {
    let mut pen = Pen { height: page.height, ops: Vec::new(), codes };
    for frame in &page.frames {
        // Running headers, backgrounds and rules are marked, so that a reader may leave them out.
        let artifact = frame.content == Content::Artifact;
        if artifact {
            pen.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        }
        for item in &frame.items {
            pen.item(item);
        }
        if artifact {
            pen.ops.push(Op::EndMarkedContent);
        }
    }
    let mm = |points: f32| Mm(points / 72.0 * 25.4);
    PdfPage::new(mm(page.width), mm(page.height), pen.ops)
}

/// Writes items in PDF's coordinates: y upwards from the bottom.
struct Pen<'a> {
    height: f32,
    ops: Vec<Op>,
    codes: &'a mut Codes,
}

impl Pen<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Text(at, run) => self.text(*at, run),
            Item::Box { area, radius, fill, edge } => self.rounded(area, *radius, *fill, *edge),
            Item::Stroke { points, width, ink } => self.stroke(points, *width, *ink),
            Item::Checkbox { area, done } => {
                let edge = (Ink::Text, 1.2);
                self.rounded(area, 2.0, Some(Ink::Paper), Some(edge));
                if *done {
                    self.stroke(&Item::tick(area), area.width * 0.13, Ink::Text);
                }
            }
        }
    }

    /// One text object for a run. Glyphs off their natural place are reached by adjustments within
    /// it, so that a reader does not take a word apart.
    fn text(&mut self, at: Point, run: &Run) {
        if run.glyphs.is_empty() {
            return;
        }
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFillColor { col: colour(run.ink) });
        self.ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(run.face)), size: Pt(run.size) });
        self.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, rounded(at.x), rounded(self.height - at.y)]),
        });
        let per_point = UNITS_PER_EM / run.size;
        let mut items = Vec::with_capacity(2);
        let mut shown: Vec<Codepoint> = Vec::with_capacity(run.glyphs.len());
        // Thousandths of an em, as the viewer's own pen counts.
        let mut pen = 0.0_f32;
        let mut rise = 0.0_f32;
        for glyph in &run.glyphs {
            let adjust = (glyph.at.x * per_point - pen).round();
            if adjust != 0.0 {
                match shown.last_mut() {
                    Some(last) => last.offset -= adjust,
                    None => items.push(TextItem::Offset(-adjust)),
                }
                pen += adjust;
            }
            let up = rounded(-glyph.at.y);
            if up != rise {
                self.show(&mut items, &mut shown);
                self.ops.push(Op::SetLineOffset { multiplier: up });
                rise = up;
            }
            let code = self.codes.code(run.face, glyph.id, source(run, glyph));
            pen += code.advance;
            shown.push(Codepoint { gid: code.number, offset: 0.0, cid: Some(source(run, glyph).to_owned()) });
        }
        self.show(&mut items, &mut shown);
        if rise != 0.0 {
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
        self.ops.push(Op::EndTextSection);
    }

    fn show(&mut self, items: &mut Vec<TextItem>, shown: &mut Vec<Codepoint>) {
        let mut all = std::mem::take(items);
        if !shown.is_empty() {
            all.push(TextItem::GlyphIds(std::mem::take(shown)));
        }
        if !all.is_empty() {
            self.ops.push(Op::ShowText { items: all });
        }
    }

    fn stroke(&mut self, points: &[Point], width: f32, ink: Ink) {
        self.ops.push(Op::SetOutlineColor { col: colour(ink) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(rounded(width)) });
        self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Round });
        let points = points.iter().map(|p| self.point(p.x, p.y, false)).collect();
        self.ops.push(Op::DrawLine { line: printpdf::Line { points, is_closed: false } });
    }

    fn rounded(&mut self, area: &Area, radius: f32, fill: Option<Ink>, edge: Option<(Ink, f32)>) {
        let mode = match (fill, edge) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        if let Some(ink) = fill {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
        }
        if let Some((ink, width)) = edge {
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(rounded(width)) });
        }
        let points = crate::corner::outline(area, radius)
            .into_iter()
            .map(|(p, control)| self.point(p.x, p.y, control))
            .collect();
        self.ops.push(Op::DrawPolygon {
            polygon: Polygon { rings: vec![PolygonRing { points }], mode, winding_order: WindingOrder::NonZero },
        });
    }

    fn point(&self, x: f32, y: f32, bezier: bool) -> LinePoint {
        LinePoint { p: printpdf::Point { x: Pt(rounded(x)), y: Pt(rounded(self.height - y)) }, bezier }
    }
}

/// The source text a glyph stands for, as it is copied out and searched: whether a space may be
/// broken at matters no more.
fn source<'a>(run: &'a Run, glyph: &Glyph) -> &'a str {
    match run.text.get(glyph.text.start as usize..glyph.text.end as usize) {
        Some("\u{a0}" | "\u{202f}") => " ",
        Some(text) => text,
        None => "",
    }
}

/// Hundredths of a point are finer than any printer; more digits only make the file larger.
fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn colour(ink: Ink) -> Color {
    let [r, g, b] = ink.rgb().map(|part| f32::from(part) / 255.0);
    let round = |part: f32| (part * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: round(r), g: round(g), b: round(b), icc_profile: None })
}
