//! What the answers come to: the box for office use of a blank form, and the result of a filled one.

use crate::block::{Block, Columns, Drawing, DrawingKind, Look, Marker, Panel, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::{Scale, Step};
use crate::words::{Words, said};

use super::{BandPrint, FilledPrint, FormPrint, ScalePrint};

/// The box a blank form is scored in.
pub(super) fn office_use(form: &FormPrint, scale: Scale, words: &Words) -> Option<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for of in &form.scales {
        let line = vec![Block::Drawing(Drawing { kind: DrawingKind::EntryLine, before: 0.0 })];
        let name = vec![paragraph(of.label.trim()).bold().into()];
        let range = vec![paragraph(range(of, words)).into()];
        let columns = Columns { columns: vec![name, line, range], shares: vec![2.0, 0.8, 1.1], before: 7.0 };
        blocks.push(Block::Columns(columns));
        blocks.extend(bands(&of.bands, None, scale, words));
    }
    blocks.extend(triage(form, None, words));
    blocks.extend(cutoffs(form, words));
    if let Some(rule) = said(&form.missing_rule) {
        blocks.push(paragraph(rule).step(Step::Small).ink(Ink::Soft).before(6.0).into());
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.insert(0, heading(2, words.say("form-office-use")).before(0.0).into());
    Some(Block::Panel(Panel { look: Look::Card, blocks, tight: true, together: true, before: 16.0 }))
}

/// What a filled form came to.
pub(super) fn result(form: &FormPrint, filled: &FilledPrint, scale: Scale, words: &Words) -> Option<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for of in &form.scales {
        let label = of.label.trim();
        let Some(value) = of.value.as_deref().and_then(said) else {
            let line = words.fill("form-no-value", [("scale", label.into())]);
            blocks.push(paragraph(line).bold().before(7.0).keep_next().into());
            if let Some(why) = said(&of.why_none) {
                blocks.push(paragraph(why).before(0.0).into());
            }
            continue;
        };
        let value = words.fill("form-value", [("scale", label.into()), ("value", value.into())]);
        let mut line = paragraph(value).bold().step(Step::Lead).before(7.0).keep_next();
        let band = of.band.and_then(|place| of.bands.get(place)).and_then(|band| said(&band.label));
        if let Some(band) = band {
            line = line.and(words.say("parts-separator"), false).and(band, true);
        }
        blocks.push(line.into());
        let range = words.fill("form-scale", [("range", range(of, words).into())]);
        blocks.push(paragraph(range).step(Step::Small).ink(Ink::Soft).before(0.0).into());
        blocks.extend(bands(&of.bands, of.band, scale, words));
    }
    blocks.extend(triage(form, filled.triage, words));
    match filled.positive {
        Some(true) => blocks.push(paragraph(words.say("form-positive")).bold().before(6.0).into()),
        Some(false) => blocks.push(paragraph(words.say("form-negative")).bold().before(6.0).into()),
        None => blocks.extend(cutoffs(form, words)),
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.insert(0, heading(2, words.say("form-result")).before(0.0).into());
    Some(Block::Panel(Panel { look: Look::Card, blocks, tight: true, together: true, before: 10.0 }))
}

/// "0 to 27 points".
fn range(of: &ScalePrint, words: &Words) -> String {
    let least = of.least.trim();
    let range = match of.greatest.as_deref().and_then(said) {
        Some(greatest) => words.fill("form-from-to", [("from", least.into()), ("to", greatest.into())]),
        None => words.fill("form-from", [("from", least.into())]),
    };
    match said(&of.unit) {
        Some(unit) => words.fill("form-with-unit", [("range", range.into()), ("unit", unit.into())]),
        None => range,
    }
}

/// The bands with a place to mark each; several tables stand below one another, each under the words
/// for whom it is.
fn bands(bands: &[BandPrint], marked: Option<usize>, scale: Scale, words: &Words) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut start = 0;
    for table in bands.chunk_by(|a, b| a.for_whom == b.for_whom) {
        if let Some(whom) = table.first().and_then(|band| said(&band.for_whom)) {
            blocks.push(paragraph(whom).step(Step::Small).bold().before(5.0).keep_next().into());
        }
        let entries: Vec<Block> = table
            .iter()
            .enumerate()
            .map(|(i, band)| option(band_words(band, words), marked == Some(start + i), words))
            .collect();
        blocks.extend(in_columns(entries, if scale.is_large() { 1 } else { 2 }));
        start += table.len();
    }
    blocks
}

fn band_words(band: &BandPrint, words: &Words) -> String {
    let from = band.from.trim();
    let range = match band.to.as_deref().and_then(said) {
        Some(to) if to == from => to.to_owned(),
        Some(to) => words.fill("form-from-to", [("from", from.into()), ("to", to.into())]),
        None => words.fill("form-from", [("from", from.into())]),
    };
    words.fill("form-band", [("range", range.into()), ("label", band.label.trim().into())])
}

fn triage(form: &FormPrint, marked: Option<usize>, words: &Words) -> Vec<Block> {
    form.triage
        .iter()
        .enumerate()
        .filter_map(|(i, label)| Some(option(said(label)?.to_owned(), marked == Some(i), words)))
        .collect()
}

fn cutoffs(form: &FormPrint, words: &Words) -> Vec<Block> {
    form.cutoffs
        .iter()
        .map(|cutoff| {
            let line = words.fill(
                "form-cutoff",
                [("whom", cutoff.for_whom.trim().into()), ("least", cutoff.at_least.trim().into())],
            );
            paragraph(line).before(3.0).into()
        })
        .collect()
}

fn option(label: String, chosen: bool, words: &Words) -> Block {
    let entry = text(Role::ListItem, label).marker(Marker::Choice { any: false }).before(3.0);
    if chosen { entry.bold().mark(Some(words.say("form-mark"))).into() } else { entry.into() }
}

/// Entries down the first column, then down the next.
fn in_columns(entries: Vec<Block>, columns: usize) -> Vec<Block> {
    if columns < 2 || entries.len() < 3 {
        return entries;
    }
    let columns = entries.chunks(entries.len().div_ceil(columns)).map(<[Block]>::to_vec).collect();
    vec![Block::Columns(Columns { columns, shares: Vec::new(), before: 4.0 })]
}
