//! The bundled faces. Nothing is ever taken from the system, so that a plan printed on one machine
//! is, to the byte, the plan printed on another.

use std::sync::{Arc, OnceLock};

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::setting::Tag;
use parley::{FontContext, FontData, FontFamilyName, FontFeature};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// Design units per em that every bundled face uses; a test holds it.
pub(crate) const UNITS_PER_EM: f32 = 1000.0;

/// One bundled font file.
///
/// The reading face is Atkinson Hyperlegible Next; Noto Sans lends the letters it lacks (Greek,
/// Cyrillic, Vietnamese, rarer Latin). Both are under the SIL Open Font Licence, whose texts lie
/// beside the files in `fonts/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Atkinson Hyperlegible Next, regular.
    Regular,
    /// Atkinson Hyperlegible Next, bold.
    Bold,
    /// Noto Sans, regular: only where the reading face has no glyph.
    WideRegular,
    /// Noto Sans, bold: only where the reading face has no glyph.
    WideBold,
}

impl Face {
    /// Every face, in the order in which they are embedded.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::WideRegular, Self::WideBold];

    /// The PostScript name, as it appears in a PDF's font list.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "AtkinsonHyperlegibleNext-Regular",
            Self::Bold => "AtkinsonHyperlegibleNext-Bold",
            Self::WideRegular => "NotoSans-Regular",
            Self::WideBold => "NotoSans-Bold",
        }
    }

    /// A short tag for resource names and ids.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Regular => "r",
            Self::Bold => "b",
            Self::WideRegular => "wr",
            Self::WideBold => "wb",
        }
    }

    /// OS/2 weight class.
    pub(crate) fn weight(self) -> u16 {
        match self {
            Self::Regular | Self::WideRegular => 400,
            Self::Bold | Self::WideBold => 700,
        }
    }

    /// The font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
            Self::Bold => include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
            Self::WideRegular => include_bytes!("../fonts/NotoSans-Regular.ttf"),
            Self::WideBold => include_bytes!("../fonts/NotoSans-Bold.ttf"),
        }
    }

    /// Which bundled face a shaped run was set in. The shaper hands back the very bytes that were
    /// registered, so their address tells.
    pub(crate) fn of(font: &FontData) -> Self {
        let start = font.data.data().as_ptr();
        Self::ALL.into_iter().find(|face| std::ptr::eq(face.bytes().as_ptr(), start)).unwrap_or(Self::Regular)
    }

    /// The outline of a glyph as SVG path data in design units, y upwards; empty for a space.
    pub(crate) fn outline(self, glyph: u16) -> String {
        let mut pen = PathData::default();
        if let Ok(font) = FontRef::new(self.bytes())
            && let Some(outline) = font.outline_glyphs().get(GlyphId::from(glyph))
        {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            // A glyph that cannot be drawn leaves an empty path; the PDF still embeds it whole.
            let _ = outline.draw(settings, &mut pen);
        }
        pen.0
    }

    /// The advance of a glyph in design units.
    pub(crate) fn advance(self, glyph: u16) -> f32 {
        FontRef::new(self.bytes())
            .ok()
            .and_then(|font| {
                font.glyph_metrics(Size::unscaled(), LocationRef::default()).advance_width(GlyphId::from(glyph))
            })
            .unwrap_or(0.0)
    }
}

/// The families in the order in which a letter is looked for.
pub(crate) const FAMILIES: &[FontFamilyName<'static>] =
    &[FontFamilyName::named("Atkinson Hyperlegible Next"), FontFamilyName::named("Noto Sans")];

/// Figures of one width, so that numbers line up.
pub(crate) const FEATURES: &[FontFeature] = &[FontFeature::new(Tag::new(b"tnum"), 1)];

/// A font collection that holds the bundled faces and nothing else. The faces are read once; what
/// is shared holds no text.
pub(crate) fn bundled() -> FontContext {
    static BUNDLED: OnceLock<FontContext> = OnceLock::new();
    BUNDLED.get_or_init(read_bundled).clone()
}

fn read_bundled() -> FontContext {
    let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
    for face in Face::ALL {
        let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(face.bytes());
        collection.register_fonts(Blob::new(bytes), None);
    }
    FontContext { collection, source_cache: SourceCache::default() }
}

#[derive(Default)]
struct PathData(String);

impl PathData {
    fn push(&mut self, op: char, points: &[f32]) {
        use std::fmt::Write as _;
        self.0.push(op);
        for (i, value) in points.iter().enumerate() {
            if i > 0 {
                self.0.push(' ');
            }
            // Writing to a String cannot fail.
            let _ = write!(self.0, "{value}");
        }
    }
}

impl OutlinePen for PathData {
    fn move_to(&mut self, x: f32, y: f32) {
        self.push('M', &[x, y]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.push('L', &[x, y]);
    }
    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.push('Q', &[cx0, cy0, x, y]);
    }
    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.push('C', &[cx0, cy0, cx1, cy1, x, y]);
    }
    fn close(&mut self) {
        self.push('Z', &[]);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_face_is_a_thousand_units_to_the_em() {
        for face in Face::ALL {
            let font = FontRef::new(face.bytes()).unwrap();
            let metrics = font.metrics(Size::unscaled(), LocationRef::default());
            assert_eq!(f32::from(metrics.units_per_em), UNITS_PER_EM, "{face:?}");
        }
    }

    #[test]
    fn only_the_bundled_families_are_known() {
        let mut fonts = bundled();
        let mut names: Vec<_> = fonts.collection.family_names().map(str::to_owned).collect();
        names.sort();
        assert_eq!(names, ["Atkinson Hyperlegible Next", "Noto Sans"]);
    }
}
