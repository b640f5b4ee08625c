#![allow(clippy::unwrap_used, clippy::panic, clippy::single_range_in_vec_init)]

use super::*;

fn plain(text: &str) -> Vec<Span> {
    vec![Span { text: text.to_owned(), bold: false, ink: Ink::Text }]
}

fn lines(text: &str, width: f32) -> Vec<String> {
    let set = Typesetter::new().set(&plain(text), Type::text(14.0), width);
    set.lines.iter().map(|line| line.runs.iter().map(|(_, run)| run.text.as_str()).collect()).collect()
}

#[test]
fn a_line_ends_where_the_next_word_does_not_fit() {
    let lines = lines("one two three four five six seven eight nine ten", 100.0);
    assert!(lines.len() > 2, "{lines:?}");
    assert_eq!(lines.concat(), "one two three four five six seven eight nine ten");
}

#[test]
fn line_feeds_end_lines_and_empty_lines_vanish() {
    assert_eq!(lines("a\r\n\r\nb\u{2028}c\rd", 500.0), ["a\n", "b\n", "c\n", "d"]);
    assert!(lines(" \n\t\u{0}\n", 500.0).is_empty());
}

#[test]
fn control_characters_do_not_reach_the_page() {
    assert_eq!(lines("a\u{0}\u{7}b\u{1b}[0mc\td", 500.0), ["ab[0mc d"]);
}

#[test]
fn a_telephone_number_is_found_in_a_sentence() {
    let check = |text: &str, expect: &[&str]| {
        let found: Vec<&str> = telephone_numbers(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, expect, "{text}");
    };
    check("Call (555) 010-0142 today.", &["(555) 010-0142"]);
    check("+1 555 010 0142, or 555-0199", &["+1 555 010 0142", "555-0199"]);
    check("on March 3, at 10:30, room 204", &[]);
    check("1-800-555-0199", &["1-800-555-0199"]);
    check("", &[]);
}

#[test]
fn a_telephone_number_stays_on_one_line() {
    for width in 110_u8..=250 {
        let lines = lines("After five you call (555) 010-0142 and wait", f32::from(width));
        assert!(lines.iter().any(|line| line.contains("(555) 010-0142")), "{width}: {lines:?}");
    }
}

#[test]
fn a_number_wider_than_its_column_is_broken_rather_than_cut() {
    let set = Typesetter::new().set(&plain("555 010 0142 0142 0142"), Type::text(22.0), 60.0);
    assert!(set.lines.len() > 1);
    assert!(set.lines.iter().all(|line| line.width <= 60.01));
}

#[test]
fn a_word_wider_than_its_column_is_broken() {
    let set = Typesetter::new().set(&plain(&"w".repeat(500)), Type::text(14.0), 90.0);
    assert!(set.lines.iter().all(|line| line.width <= 90.01));
}

#[test]
fn letters_the_reading_face_lacks_come_from_the_wide_one() {
    let check = |text: &str, expect: Face| {
        let set = Typesetter::new().set(&plain(text), Type::text(14.0), 500.0);
        let runs = &set.lines[0].runs;
        assert!(runs.iter().all(|(_, run)| run.face == expect), "{text}: {runs:?}");
        assert!(runs.iter().flat_map(|(_, run)| &run.glyphs).all(|g| g.id != 0), "{text} has a letter without a glyph");
    };
    check("José Núñez", Face::Regular);
    check("Ελένη", Face::WideRegular);
    check("Любовь", Face::WideRegular);
}

#[test]
fn digits_are_of_one_width() {
    let mut typesetter = Typesetter::new();
    let widths: Vec<f32> = (0..10).map(|digit| typesetter.width(&plain(&digit.to_string().repeat(10)), 14.0)).collect();
    assert!(widths.iter().all(|w| (w - widths[0]).abs() < 0.01), "{widths:?}");
}

#[test]
fn what_two_documents_did_not_use_is_forgotten() {
    let mut typesetter = Typesetter::new();
    typesetter.begin_document();
    typesetter.set(&plain("first"), Type::text(14.0), 100.0);
    typesetter.begin_document();
    typesetter.set(&plain("second"), Type::text(14.0), 100.0);
    assert_eq!(typesetter.set.len(), 2);
    typesetter.begin_document();
    assert_eq!(typesetter.set.len(), 1);
    typesetter.forget();
    assert!(typesetter.set.is_empty());
}

/// Copied text cannot show that a mark was lost on the way to the paper.
#[test]
fn a_mark_below_or_above_is_drawn() {
    use skrifa::{FontRef, MetadataProvider};
    for (marked, bare) in [("ị", 'i'), ("ọ", 'o'), ("ạ", 'a'), ("ệ", 'e'), ("e\u{301}", 'e'), ("x\u{323}", 'x')]
    {
        for bold in [false, true] {
            let mut spans = plain(marked);
            spans[0].bold = bold;
            let set = Typesetter::new().set(&spans, Type::text(14.0), 500.0);
            let [(_, run)] = set.lines[0].runs.as_slice() else {
                panic!("{marked} is one run");
            };
            let font = FontRef::new(run.face.bytes()).unwrap();
            let letter = font.charmap().map(bare).unwrap().to_u32();
            let first = &run.glyphs[0];
            assert!(run.glyphs.len() > 1 || u32::from(first.id) != letter, "{marked} is drawn as {bare}");
        }
    }
}
