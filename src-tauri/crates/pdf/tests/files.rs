//! The PDF file and the pictures: what other programs read in them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

#[path = "common/mod.rs"]
mod common;
#[path = "common/poppler.rs"]
mod poppler;

use common::{full_plan, meta};
use throughline_pdf::{
    CarePlanPrint, Item, Layout, Options, Paper, TypeSize, Typesetter, Words, document_title, lay_out,
};

fn clear(plan: &CarePlanPrint) -> Layout {
    lay_out(plan, &Options::default(), &Words::english())
}

fn every_option() -> impl Iterator<Item = Options> {
    [Paper::Letter, Paper::A4].into_iter().flat_map(|paper| {
        [TypeSize::Clear, TypeSize::Large, TypeSize::ExtraLarge].into_iter().map(move |size| Options { paper, size })
    })
}

#[test]
fn the_file_is_clean_on_every_paper_and_in_every_size() {
    for options in every_option() {
        let layout = lay_out(&full_plan(), &options, &Words::english());
        poppler::assert_clean(&layout.to_pdf(&meta()).unwrap());
    }
}

#[test]
fn the_file_says_what_it_is() {
    let pdf = clear(&full_plan()).to_pdf(&meta()).unwrap();
    let info = poppler::info(&pdf);
    for line in [
        "Title:           Care plan for Marisol Applewood-Featherstone",
        "Author:          Lantern Street Care Coordination",
        "Producer:        Throughline",
        "PDF version:     1.7",
        "Page size:       612 x 792 pts (letter)",
        "JavaScript:      no",
    ] {
        assert!(info.contains(line), "{line}\nis not in\n{info}");
    }
    let raw = String::from_utf8_lossy(&pdf);
    assert!(!raw.contains("GTS_PDFX"), "a mark of a standard it does not meet");
    assert!(raw.contains("/Lang(en-US)"), "no language");
    assert!(raw.contains("/DisplayDocTitle true"), "no title shown");
    assert!(raw.contains("/Outlines"), "no table of contents");
}

#[test]
fn a4_is_a4() {
    let options = Options { paper: Paper::A4, ..Options::default() };
    let layout = lay_out(&full_plan(), &options, &Words::english());
    let info = poppler::info(&layout.to_pdf(&meta()).unwrap());
    assert!(info.contains("(A4)"), "{info}");
}

#[test]
fn fonts_are_embedded_as_subsets_with_their_text() {
    let fonts = poppler::fonts(&clear(&full_plan()).to_pdf(&meta()).unwrap());
    let lines: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(lines.len(), 2, "{fonts}");
    for line in lines {
        assert!(line.contains("+AtkinsonHyperlegibleNext-"), "{line}");
        assert!(line.contains("yes yes yes"), "{line}");
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    let once = clear(&full_plan()).to_pdf(&meta()).unwrap();
    let again = clear(&full_plan()).to_pdf(&meta()).unwrap();
    assert!(once == again, "two runs differ");
    let mut kept = Typesetter::new();
    let words = Words::english();
    let _ = kept.lay_out(&full_plan(), &Options::default(), &words);
    let warm = kept.lay_out(&full_plan(), &Options::default(), &words);
    assert!(once == warm.to_pdf(&meta()).unwrap(), "a remembered text differs");
}

#[test]
fn a_file_is_small() {
    let pdf = clear(&full_plan()).to_pdf(&meta()).unwrap();
    assert!(pdf.len() < 80_000, "{} bytes", pdf.len());
}

#[test]
fn text_copies_out_in_reading_order() {
    let text = poppler::text(&clear(&full_plan()).to_pdf(&meta()).unwrap());
    let mut at = 0;
    for words in [
        "My plan at a glance",
        "My name Marisol Applewood-Featherstone",
        "What matters to me",
        "“I want to stay in my own home with my cat Pepito, cook for my grandchildren on Sundays, \
         and not be a burden to my daughter.”",
        "What I am good at",
        "I cook well and know what is in my food",
        "My goals",
        "I want to breathe easily enough to climb the stairs to my bedroom.",
        "On my way, by February 19, 2027",
        "What happens next",
        "Weigh myself every morning before breakfast and write it in my notebook",
        "If something goes wrong",
        "Goal 1 of 5",
        "Where I am now",
        "What could get in the way Icy sidewalks from December on",
        "My check-ins",
        "Theo will call me every second Tuesday at 2 pm.",
        "November 2026",
        "Tuesday 24, 2:00 pm",
        "My agreement",
        "This plan was made with me.",
        "Ines Applewood, daughter, speaks for the client",
        "Who to call",
        "Nurse line, day and night 1-800-555-0199",
        "Tuesday, December 1, 10:30 am",
        "In an emergency",
    ] {
        let found = text[at..].find(words);
        let found = found.unwrap_or_else(|| panic!("“{words}” does not follow in\n{}", &text[at..]));
        at += found + words.len();
    }
}

#[test]
fn names_of_many_scripts_copy_out_as_typed() {
    let names = [
        "José Núñez-Œuvré",
        "Nguyễn Thị Hồng Ngọc",
        "Ελένη Παπαδοπούλου",
        "Любовь Ильинична Щёголева",
        "Łukasz Żółć",
        // Typed as letter and mark.
        "Ame\u{301}lie Zoe\u{308}",
        "a\u{323}\u{302}bc",
        "office affluent fjord",
    ];
    for name in names {
        let plan = CarePlanPrint { what_matters: name.to_owned(), ..full_plan() };
        let layout = clear(&plan);
        assert!(layout.missing_glyphs.is_empty(), "{name}: {:?}", layout.missing_glyphs);
        let text = poppler::text(&layout.to_pdf(&meta()).unwrap());
        assert!(
            text.contains(&format!("“{name}”")) || text.contains(&format!("“{}”", composed(name))),
            "{name} is not in {}",
            &text[..600]
        );
    }
}

/// What readers that compose letters and marks give for the two names typed apart.
fn composed(name: &str) -> String {
    name.replace("e\u{301}", "é").replace("e\u{308}", "ë").replace("a\u{323}\u{302}", "ậ")
}

#[test]
fn pictures_stand_alone_and_show_the_same_pages() {
    let layout = clear(&full_plan());
    let pictures = layout.to_svg();
    assert_eq!(pictures.len(), layout.pages.len());
    for (picture, page) in pictures.iter().zip(&layout.pages) {
        for forbidden in ["<script", "<image", "http://", "https://", "<text", "url(", "@import"] {
            let without_namespace = picture.replace("http://www.w3.org/2000/svg", "");
            assert!(!without_namespace.contains(forbidden), "{forbidden}");
        }
        let drawn = picture.matches("<use ").count();
        let glyphs: usize = page
            .frames
            .iter()
            .flat_map(|frame| &frame.items)
            .map(|item| match item {
                Item::Text(_, run) => run
                    .glyphs
                    .iter()
                    .filter(|g| {
                        let text = &run.text[g.text.start as usize..g.text.end as usize];
                        text.is_empty() || !text.trim().is_empty()
                    })
                    .count(),
                _ => 0,
            })
            .sum();
        assert_eq!(drawn, glyphs);
        for part in picture.split("href=\"#").skip(1) {
            let id = part.split('"').next().unwrap();
            assert!(picture.contains(&format!("<path id=\"{id}\"")), "{id} is not defined");
        }
    }
    let ids = |picture: &str| -> Vec<String> {
        picture.split(" id=\"").skip(1).map(|part| part.split('"').next().unwrap().to_owned()).collect()
    };
    let first = ids(&pictures[0]);
    assert!(ids(&pictures[1]).iter().all(|id| !first.contains(id)), "ids are shared");
}

#[test]
fn the_title_names_the_client() {
    assert_eq!(document_title(&full_plan(), &Words::english()), "Care plan for Marisol Applewood-Featherstone");
}
