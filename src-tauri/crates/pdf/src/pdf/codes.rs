//! Character codes, and the fonts cut down to the glyphs that are used.

use std::collections::{BTreeMap, HashMap};

use subsetter::GlyphRemapper;

use crate::fonts::Face;

use super::PdfError;

/// A code in the content stream.
#[derive(Debug, Clone, Copy)]
pub(super) struct Code {
    pub(super) number: u16,
    /// Thousandths of an em.
    pub(super) advance: f32,
}

/// The codes of one face: code `n` stands for `glyphs[n - 1]`; code 0 is left to `.notdef`.
#[derive(Debug, Default)]
pub(super) struct FaceCodes {
    by_glyph: HashMap<u16, Vec<(String, Code)>>,
    glyphs: Vec<(u16, f32)>,
}

/// All codes of a document.
#[derive(Debug, Default)]
pub(super) struct Codes(BTreeMap<Face, FaceCodes>);

impl Codes {
    /// The code for a glyph that stands for this text.
    pub(super) fn code(&mut self, face: Face, glyph: u16, text: &str) -> Code {
        let codes = self.0.entry(face).or_default();
        let known = codes.by_glyph.entry(glyph).or_default();
        if let Some((_, code)) = known.iter().find(|(of, _)| of == text) {
            return *code;
        }
        let number = match u16::try_from(codes.glyphs.len() + 1) {
            Ok(number) => number,
            // More than 65,535 different clusters: the picture stays right, the text is that of
            // an earlier one.
            Err(_) => {
                return known.first().map_or(Code { number: 0, advance: 0.0 }, |(_, code)| *code);
            }
        };
        let code = Code { number, advance: face.advance(glyph) };
        codes.glyphs.push((glyph, code.advance));
        known.push((text.to_owned(), code));
        code
    }

    pub(super) fn faces(&self) -> impl Iterator<Item = (Face, &FaceCodes)> {
        self.0.iter().map(|(face, codes)| (*face, codes))
    }
}

/// A font as it is embedded.
pub(super) struct Embedded {
    /// PostScript name with the tag of a subset.
    pub(super) name: String,
    /// The font program, cut down.
    pub(super) program: Vec<u8>,
    /// Advance by code, in thousandths of an em.
    pub(super) widths: BTreeMap<u16, u16>,
    /// Glyph of the subset by code, two bytes each, as `CIDToGIDMap` has it.
    pub(super) glyph_of_code: Vec<u8>,
}

impl Embedded {
    pub(super) fn new(face: Face, codes: &FaceCodes) -> Result<Self, PdfError> {
        let mut used: Vec<u16> = codes.glyphs.iter().map(|(glyph, _)| *glyph).collect();
        used.sort_unstable();
        used.dedup();
        let mapper = GlyphRemapper::new_from_glyphs_sorted(&used);
        let program = subsetter::subset(face.bytes(), 0, &mapper).map_err(|_| PdfError::Font(face.name()))?;
        let mut glyph_of_code = vec![0, 0];
        let mut widths = BTreeMap::new();
        for (code, (glyph, advance)) in (1_u16..).zip(&codes.glyphs) {
            glyph_of_code.extend(mapper.get(*glyph).unwrap_or(0).to_be_bytes());
            // Advances are whole design units, of which there are a thousand to the em.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            widths.insert(code, advance.clamp(0.0, f32::from(u16::MAX)) as u16);
        }
        Ok(Self { name: format!("{}+{}", tag(&used), face.name()), program, widths, glyph_of_code })
    }
}

/// The six letters that tell one subset of a font from another.
fn tag(glyphs: &[u16]) -> String {
    // FNV-1a over the glyph ids.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in glyphs.iter().flat_map(|glyph| glyph.to_be_bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (0..6)
        .map(|i| {
            let letter = u8::try_from((hash >> (i * 8)) % 26).unwrap_or(0);
            char::from(b'A' + letter)
        })
        .collect()
}
