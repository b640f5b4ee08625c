//! What to know before a visit: one page in clear print, whatever there is to say.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

#[path = "common/briefs.rs"]
mod briefs;
#[path = "common/mod.rs"]
mod common;
#[path = "common/poppler.rs"]
mod poppler;
#[path = "common/read.rs"]
mod read;

use briefs::{brief, empty_brief, long_brief};
use common::meta;
use read::{
    assert_body_above_footer, assert_inside_margins, assert_no_heading_ends_a_page, assert_structure_is_whole, content,
};
use throughline_pdf::{
    Layout, Options, Paper, TypeSize, VisitBriefPrint, Words, lay_out_visit_brief, visit_brief_title,
};

fn laid_out(brief: &VisitBriefPrint, options: Options) -> Layout {
    lay_out_visit_brief(brief, &options, &Words::english())
}

fn every_option() -> impl Iterator<Item = Options> {
    [Paper::Letter, Paper::A4].into_iter().flat_map(|paper| {
        [TypeSize::Clear, TypeSize::Large, TypeSize::ExtraLarge].into_iter().map(move |size| Options { paper, size })
    })
}

#[test]
fn it_is_one_page_in_clear_print_and_few_in_large() {
    for options in every_option() {
        for brief in [brief(), long_brief(), empty_brief()] {
            let layout = laid_out(&brief, options);
            let most = match options.size {
                TypeSize::Clear => 1,
                TypeSize::Large => 2,
                TypeSize::ExtraLarge => 4,
            };
            assert!(layout.pages.len() <= most, "{options:?} {}: {} pages", brief.due.len(), layout.pages.len());
            assert_inside_margins(&layout);
            assert_body_above_footer(&layout);
            assert_structure_is_whole(&layout);
            assert_no_heading_ends_a_page(&layout);
        }
    }
}

#[test]
fn it_says_what_waits_and_how_much_more_there_is() {
    let options = Options { paper: Paper::Letter, size: TypeSize::Clear };
    let text = content(&laid_out(&brief(), options));
    for words in [
        "Allergies: Penicillin: hives; Latex",
        "See how the new walker works out: overdue since Thursday, November 19",
        "Check the pill box: Friday, November 27 (and 2 more)",
        "Falls at night",
        "Blue Valley Health · Silver",
        "Wednesday, November 18 · Phone · not signed",
    ] {
        assert!(text.contains(words), "“{words}” is missing in\n{text}");
    }
    assert!(content(&laid_out(&long_brief(), options)).contains("and 27 more"));
    let empty = content(&laid_out(&empty_brief(), options));
    for words in ["none are on record. Ask.", "Nothing waits", "There is no note yet."] {
        assert!(empty.contains(words), "{empty}");
    }
    assert_eq!(visit_brief_title(&brief(), &Words::english()), "Before the visit: Marisol Applewood-Featherstone");
}

#[test]
fn the_file_is_clean() {
    poppler::assert_clean(
        &laid_out(&long_brief(), Options { paper: Paper::A4, size: TypeSize::Clear }).to_pdf(&meta()).unwrap(),
    );
}
