//! The frame tree as SVG, one picture a page, for the live preview: the same glyphs at the same
//! places as in the PDF. A picture stands alone: outlines for letters, no fonts, no scripts, no
//! links.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::fonts::{Face, UNITS_PER_EM};
use crate::frame::{Area, Ink, Item, Layout, Page, Point, Run};

impl Layout {
    /// Every page as an SVG picture.
    #[must_use]
    pub fn to_svg(&self) -> Vec<String> {
        self.pages.iter().enumerate().map(|(i, page)| picture(page, i + 1)).collect()
    }
}

/// `write!` to a String cannot fail; this keeps the call sites plain.
macro_rules! put {
    ($to:expr, $($arg:tt)*) => { let _ = write!($to, $($arg)*); };
}

fn picture(page: &Page, number: usize) -> String {
    let mut body = String::new();
    let mut used: BTreeSet<(Face, u16)> = BTreeSet::new();
    for item in page.frames.iter().flat_map(|frame| &frame.items) {
        match item {
            Item::Text(at, run) => text(&mut body, number, *at, run, &mut used),
            Item::Box { area, radius, fill, edge } => boxed(&mut body, area, *radius, *fill, *edge),
            Item::Stroke { points, width, ink } => stroke(&mut body, points, *width, *ink),
            Item::Checkbox { area, done } => {
                boxed(&mut body, area, 2.0, Some(Ink::Paper), Some((Ink::Text, 1.2)));
                if *done {
                    stroke(&mut body, &Item::tick(area), area.width * 0.13, Ink::Text);
                }
            }
        }
    }
    let (width, height) = (page.width, page.height);
    let mut svg = String::with_capacity(body.len() + used.len() * 300);
    put!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}pt\" height=\"{height}pt\" role=\"img\"><defs>"
    );
    for (face, glyph) in used {
        let outline = face.outline(glyph);
        put!(svg, "<path id=\"p{number}{}{glyph}\" d=\"{outline}\"/>", face.tag());
    }
    put!(svg, "</defs><rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>{body}</svg>", hex(Ink::Paper));
    svg
}

fn text(svg: &mut String, page: usize, at: Point, run: &Run, used: &mut BTreeSet<(Face, u16)>) {
    let scale = run.size / UNITS_PER_EM;
    put!(
        svg,
        "<g fill=\"{}\" transform=\"matrix({scale} 0 0 -{scale} {} {})\">",
        hex(run.ink),
        round(at.x),
        round(at.y)
    );
    let mut blanks = BTreeSet::new();
    for glyph in &run.glyphs {
        if blanks.contains(&glyph.id) {
            continue;
        }
        let is_blank = run
            .text
            .get(glyph.text.start as usize..glyph.text.end as usize)
            .is_some_and(|source| !source.is_empty() && source.trim().is_empty());
        if is_blank {
            blanks.insert(glyph.id);
            continue;
        }
        used.insert((run.face, glyph.id));
        put!(svg, "<use href=\"#p{page}{}{}\" x=\"{}\"", run.face.tag(), glyph.id, (glyph.at.x / scale).round());
        if glyph.at.y != 0.0 {
            put!(svg, " y=\"{}\"", (-glyph.at.y / scale).round());
        }
        svg.push_str("/>");
    }
    svg.push_str("</g>");
}

fn boxed(svg: &mut String, area: &Area, radius: f32, fill: Option<Ink>, edge: Option<(Ink, f32)>) {
    put!(
        svg,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{}\"",
        round(area.x),
        round(area.y),
        round(area.width),
        round(area.height),
        round(radius),
        fill.map_or_else(|| "none".to_owned(), hex)
    );
    if let Some((ink, width)) = edge {
        put!(svg, " stroke=\"{}\" stroke-width=\"{}\"", hex(ink), round(width));
    }
    svg.push_str("/>");
}

fn stroke(svg: &mut String, points: &[Point], width: f32, ink: Ink) {
    put!(
        svg,
        "<polyline fill=\"none\" stroke-linecap=\"round\" stroke=\"{}\" stroke-width=\"{}\" points=\"",
        hex(ink),
        round(width)
    );
    for point in points {
        put!(svg, "{} {} ", round(point.x), round(point.y));
    }
    svg.push_str("\"/>");
}

fn hex(ink: Ink) -> String {
    let [r, g, b] = ink.rgb();
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
