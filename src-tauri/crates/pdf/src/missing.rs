//! Which characters no bundled font can draw, and where they stand, so that it is said before
//! printing.

use std::collections::BTreeMap;

use skrifa::{FontRef, MetadataProvider};

use crate::fonts::Face;
use crate::frame::{Content, Item, MissingGlyph, Page, Place, Run};

/// Reads every page for glyphs that are not there. Running headers and footers are read on the
/// first page only.
pub(crate) fn find(pages: &[Page]) -> Vec<MissingGlyph> {
    let mut found: BTreeMap<char, MissingGlyph> = BTreeMap::new();
    for (i, page) in pages.iter().enumerate() {
        for frame in &page.frames {
            if i > 0 && frame.content == Content::Artifact {
                continue;
            }
            for item in &frame.items {
                if let Item::Text(_, run) = item {
                    read(run, i + 1, &mut found);
                }
            }
        }
    }
    found.into_values().collect()
}

fn read(run: &Run, page: usize, found: &mut BTreeMap<char, MissingGlyph>) {
    for glyph in run.glyphs.iter().filter(|glyph| glyph.id == 0) {
        let range = glyph.text.start as usize..glyph.text.end as usize;
        let Some(cluster) = run.text.get(range.clone()) else {
            continue;
        };
        for c in cluster.chars().filter(|c| !drawable(*c)) {
            let entry = found.entry(c).or_insert_with(|| MissingGlyph { character: c, places: Vec::new(), count: 0 });
            entry.count += 1;
            let place = Place { page, words: around(&run.text, range.start) };
            if entry.places.len() < MissingGlyph::PLACES && !entry.places.contains(&place) {
                entry.places.push(place);
            }
        }
    }
}

/// Some bundled face has the character, or it is one that is never seen (a joiner, a variation
/// selector).
pub(crate) fn drawable(c: char) -> bool {
    if c.is_whitespace() || is_invisible(c) {
        return true;
    }
    [Face::Regular, Face::WideRegular]
        .into_iter()
        .any(|face| FontRef::new(face.bytes()).is_ok_and(|font| font.charmap().map(c).is_some()))
}

/// Characters that Unicode calls default-ignorable: drawn as nothing where a font lacks them.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// About forty characters around a place.
fn around(text: &str, at: usize) -> String {
    let before: Vec<char> = text.get(..at).unwrap_or("").chars().rev().take(20).collect();
    let after = text.get(at..).unwrap_or("").chars().take(20);
    before.into_iter().rev().chain(after).collect::<String>().trim().to_owned()
}
