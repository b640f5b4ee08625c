//! A number drawn onto the tray's icon: not every system has room for words beside it.

/// A digit is five dots wide and seven high; a row's highest of five bits is its left dot.
const WIDE: usize = 5;
const HIGH: usize = 7;
const GLYPHS: [(char, [u8; HIGH]); 11] = [
    ('0', [0b01110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110]),
    ('1', [0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110]),
    ('2', [0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111]),
    ('3', [0b01110, 0b10001, 0b00001, 0b00110, 0b00001, 0b10001, 0b01110]),
    ('4', [0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010]),
    ('5', [0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110]),
    ('6', [0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110]),
    ('7', [0b11111, 0b00001, 0b00010, 0b00100, 0b00100, 0b01000, 0b01000]),
    ('8', [0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110]),
    ('9', [0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100]),
    ('+', [0b00000, 0b00100, 0b00100, 0b11111, 0b00100, 0b00100, 0b00000]),
];

/// The most that is written out: what is more is "99+".
const MOST: i32 = 99;

/// The plate the number stands on, and the number: 7.6 to 1 in contrast.
const PLATE: [u8; 3] = [0xa8, 0x1c, 0x1c];
const INK: [u8; 3] = [0xff, 0xff, 0xff];

/// Each pixel is looked at in so many places along each side, for edges without steps.
const SAMPLES: u32 = 4;

/// Draws how many are due onto the lower right of an icon, as RGBA of `width` × `height` pixels. Nothing is
/// drawn where none is.
pub(crate) fn with_count(rgba: &[u8], width: u32, height: u32, count: i32) -> Vec<u8> {
    let mut drawn = rgba.to_vec();
    if count <= 0 || width == 0 || height == 0 {
        return drawn;
    }
    let text = if count > MOST { format!("{MOST}+") } else { count.to_string() };
    let plate = Plate::of(&text, width, height);
    for (at, pixel) in drawn.chunks_exact_mut(4).enumerate() {
        let (x, y) = (at as u32 % width, at as u32 / width);
        let (mut on_plate, mut on_ink) = (0, 0);
        for sample in 0..SAMPLES * SAMPLES {
            let inside = |pixel: u32, step: u32| f64::from(pixel) + (f64::from(step) + 0.5) / f64::from(SAMPLES);
            match plate.at(inside(x, sample % SAMPLES), inside(y, sample / SAMPLES)) {
                Spot::Icon => {}
                Spot::Plate => on_plate += 1,
                Spot::Ink => on_ink += 1,
            }
        }
        blend(pixel, PLATE, on_plate + on_ink);
        blend(pixel, INK, on_ink);
    }
    drawn
}

/// Lays a colour over a pixel, as dense as the samples it covers.
fn blend(pixel: &mut [u8], colour: [u8; 3], covered: u32) {
    let (part, whole) = (covered, SAMPLES * SAMPLES);
    for (below, above) in pixel.iter_mut().zip(colour.into_iter().chain([u8::MAX])) {
        let mixed = (u32::from(*below) * (whole - part) + u32::from(above) * part) / whole;
        *below = u8::try_from(mixed).unwrap_or(u8::MAX);
    }
}

/// What stands at a place of the icon.
enum Spot {
    Icon,
    Plate,
    Ink,
}

/// A rounded plate in the lower right corner, one dot wider than its number on every side.
struct Plate {
    rows: Vec<[u8; HIGH]>,
    left: f64,
    top: f64,
    /// The side of a dot, in pixels.
    dot: f64,
}

impl Plate {
    fn of(text: &str, width: u32, height: u32) -> Self {
        let glyph = |sign: char| GLYPHS.iter().find(|(known, _)| *known == sign).map(|(_, rows)| *rows);
        let rows: Vec<_> = text.chars().filter_map(glyph).collect();
        let (width, height) = (f64::from(width), f64::from(height));
        // One number is as large as two: a plate over more than six tenths would hide what the icon is of.
        let dot = (width / dots(rows.len().max(2))).min(0.62 * height / (HIGH as f64 + 2.0));
        Self { left: width - dot * dots(rows.len()), top: height - dot * (HIGH as f64 + 2.0), dot, rows }
    }

    fn at(&self, x: f64, y: f64) -> Spot {
        let (wide, high) = (dots(self.rows.len()), HIGH as f64 + 2.0);
        let (x, y) = ((x - self.left) / self.dot, (y - self.top) / self.dot);
        if x < 0.0 || y < 0.0 || x >= wide || y >= high {
            return Spot::Icon;
        }
        // Corners are round by two dots.
        let (across, down) = ((2.0 - x.min(wide - x)).max(0.0), (2.0 - y.min(high - y)).max(0.0));
        if across.hypot(down) > 2.0 {
            return Spot::Icon;
        }
        let (column, row) = ((x - 1.0).floor(), (y - 1.0).floor());
        if column < 0.0 || row < 0.0 {
            return Spot::Plate;
        }
        let (column, row) = (column as usize, row as usize);
        let bits = self.rows.get(column / (WIDE + 1)).and_then(|rows| rows.get(row)).copied().unwrap_or(0);
        let dot = column % (WIDE + 1);
        if dot < WIDE && bits >> (WIDE - 1 - dot) & 1 == 1 { Spot::Ink } else { Spot::Plate }
    }
}

/// How many dots wide the plate of so many signs is.
fn dots(signs: usize) -> f64 {
    (signs * (WIDE + 1) + 1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDE: u32 = 13 * 2;

    /// The lower right of an icon of nothing, a sign per dot.
    fn picture(count: i32) -> String {
        let empty = vec![0; (SIDE * SIDE * 4) as usize];
        let drawn = with_count(&empty, SIDE, SIDE, count);
        let sign = |pixel: &[u8]| match pixel {
            [_, _, _, 0] => ' ',
            [red, green, ..] if red.abs_diff(*green) < 60 => '#',
            _ => '.',
        };
        let rows = drawn.chunks_exact((SIDE * 4) as usize);
        rows.map(|row| row.chunks_exact(4).map(sign).collect::<String>() + "\n").collect()
    }

    #[test]
    fn none_leaves_the_icon_as_it_is() {
        for count in [0, -1, i32::MIN] {
            assert!(picture(count).trim().is_empty(), "{count}");
        }
    }

    #[test]
    fn numbers_differ_and_stand_in_the_lower_right() {
        let mut seen = std::collections::HashSet::new();
        for count in (1..=99).chain([100]) {
            let picture = picture(count);
            assert!(picture.lines().take(9).all(|line| line.trim().is_empty()), "the icon shows above {count}");
            assert!(picture.contains('#') && picture.contains('.'), "{count}:\n{picture}");
            assert!(seen.insert(picture), "{count} looks like another");
        }
        assert_eq!(picture(100), picture(i32::MAX));
    }

    #[test]
    fn a_pixel_that_is_not_covered_keeps_its_colour() {
        let icon: Vec<u8> = [10, 20, 30, 255].repeat((SIDE * SIDE) as usize);
        let drawn = with_count(&icon, SIDE, SIDE, 7);
        assert_eq!(drawn[..4], [10, 20, 30, 255]);
        assert_eq!(drawn.len(), icon.len());
    }

    #[test]
    fn any_size_is_drawn() {
        for (width, height) in [(0, 0), (1, 1), (16, 16), (22, 24), (128, 128)] {
            let icon = vec![0; (width * height * 4) as usize];
            assert_eq!(with_count(&icon, width, height, 42).len(), icon.len());
        }
    }
}
