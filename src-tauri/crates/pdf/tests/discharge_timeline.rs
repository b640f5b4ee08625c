//! What followed a discharge: every step with its proof, readable on every paper and in every size.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

#[path = "common/mod.rs"]
mod common;
#[path = "common/discharges.rs"]
mod discharges;
#[path = "common/poppler.rs"]
mod poppler;
#[path = "common/read.rs"]
mod read;

use common::meta;
use discharges::{long_timeline, timeline, whole_sequence};
use read::{
    assert_body_above_footer, assert_inside_margins, assert_no_heading_ends_a_page, assert_structure_is_whole, content,
};
use throughline_pdf::{
    DischargeTimelinePrint, Layout, Options, Paper, TypeSize, Words, discharge_timeline_title,
    lay_out_discharge_timeline,
};

fn laid_out(timeline: &DischargeTimelinePrint, options: Options) -> Layout {
    lay_out_discharge_timeline(timeline, &options, &Words::english())
}

fn every_option() -> impl Iterator<Item = Options> {
    [Paper::Letter, Paper::A4].into_iter().flat_map(|paper| {
        [TypeSize::Clear, TypeSize::Large, TypeSize::ExtraLarge].into_iter().map(move |size| Options { paper, size })
    })
}

#[test]
fn every_step_says_when_it_was_due_what_happened_and_by_which_rule() {
    for options in every_option() {
        let text = poppler::text(&laid_out(&timeline(), options).to_pdf(&meta()).unwrap());
        let mut at = 0;
        for words in [
            "Reach the client or their caregiver",
            "Done Tuesday, November 24, in time",
            "Last day: Tuesday, November 24",
            "Monday, November 23, 9:10 AM: Phone: left a message",
            "Tuesday, November 24, 4:45 PM: Phone: reached, with Ines (daughter)",
            "How it counts: Within two business days",
            "Source: CPT 99495 and 99496",
            "Confirm that equipment and services have come",
            "Not possible, Tuesday, November 24",
            "Why: The walker is out of stock",
            "No outside source: this program's own rule.",
            "Face-to-face visit",
            "Open: 2 days left",
            "Last day: Friday, November 27",
        ] {
            at += text[at..].find(words).unwrap_or_else(|| panic!("“{words}” is missing in\n{text}"));
        }
    }
}

#[test]
fn long_names_and_many_attempts_stay_on_the_page() {
    for options in every_option() {
        for timeline in [timeline(), long_timeline()] {
            let layout = laid_out(&timeline, options);
            assert_inside_margins(&layout);
            assert_body_above_footer(&layout);
            assert_structure_is_whole(&layout);
            assert_no_heading_ends_a_page(&layout);
        }
    }
}

#[test]
fn a_whole_sequence_takes_two_pages_in_clear_print() {
    for paper in [Paper::Letter, Paper::A4] {
        let layout = laid_out(&whole_sequence(), Options { paper, size: TypeSize::Clear });
        assert!(layout.pages.len() <= 2, "{paper:?}: {} pages", layout.pages.len());
    }
}

#[test]
fn a_discharge_to_a_facility_says_what_does_not_apply() {
    let facility = DischargeTimelinePrint { to_community: false, steps: Vec::new(), ..timeline() };
    let text = content(&laid_out(&facility, Options { paper: Paper::Letter, size: TypeSize::Clear }));
    assert!(text.contains("applies to discharges to the community only"), "{text}");
    assert!(text.contains("Nothing is asked for after this discharge."), "{text}");
    assert_eq!(
        discharge_timeline_title(&facility, &Words::english()),
        "After the discharge: Marisol Applewood-Featherstone"
    );
}

#[test]
fn the_file_is_clean() {
    poppler::assert_clean(
        &laid_out(&long_timeline(), Options { paper: Paper::A4, size: TypeSize::Large }).to_pdf(&meta()).unwrap(),
    );
}
