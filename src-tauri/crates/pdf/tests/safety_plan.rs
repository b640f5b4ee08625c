//! The safety plan: one page where it can be, nothing lost where it cannot.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

#[path = "common/mod.rs"]
mod common;
#[path = "common/forms.rs"]
mod forms;
#[path = "common/poppler.rs"]
mod poppler;
#[path = "common/pseudo.rs"]
mod pseudo;
#[path = "common/read.rs"]
mod read;

use common::meta;
use forms::{empty_safety_plan, long_safety_plan, safety_plan, safety_texts};
use proptest::prelude::*;
use read::{
    assert_body_above_footer, assert_inside_margins, assert_no_heading_ends_a_page, assert_structure_is_whole, content,
    page_text, pages_with,
};
use throughline_pdf::{
    Item, Layout, Options, Paper, SafetyPlanPrint, TypeSize, Words, lay_out_safety_plan, safety_plan_title,
};

fn laid_out(plan: &SafetyPlanPrint, options: Options) -> Layout {
    lay_out_safety_plan(plan, &options, &Words::english())
}

fn every_option() -> impl Iterator<Item = Options> {
    [Paper::Letter, Paper::A4].into_iter().flat_map(|paper| {
        [TypeSize::Clear, TypeSize::Large, TypeSize::ExtraLarge].into_iter().map(move |size| Options { paper, size })
    })
}

#[test]
fn a_plan_as_long_as_they_are_is_one_page_in_clear_print() {
    for paper in [Paper::Letter, Paper::A4] {
        // With the case manager's number at the foot as well, and with entries that take two lines.
        let elsewhere = SafetyPlanPrint { direct_phone: "(555) 010-0100".to_owned(), ..safety_plan() };
        let mut wordy = safety_plan();
        wordy.warning_signs[0] = "I stop answering when Ines calls, and I tell her that I was asleep".to_owned();
        wordy.environment[1] = "The knives stay at Mrs. Vandersloot's, and she brings what we need".to_owned();
        wordy.worth_living_for = "My grandchildren at the table on Sunday, Pepito asleep on my feet, and that \
                                  Ines and I go to the sea again in summer."
            .to_owned();
        for plan in [safety_plan(), empty_safety_plan(), elsewhere, wordy] {
            let layout = laid_out(&plan, Options { paper, size: TypeSize::Clear });
            assert_eq!(layout.pages.len(), 1, "{paper:?}");
        }
    }
}

#[test]
fn the_six_steps_stand_in_order() {
    for options in every_option() {
        let text = poppler::text(&laid_out(&safety_plan(), options).to_pdf(&meta()).unwrap());
        let mut at = 0;
        for words in [
            "My safety plan",
            "1 My warning signs",
            "2 What I can do",
            "3 People and places",
            "4 People I can",
            "5 Professionals I",
            "6 Making my",
            "If I cannot keep myself safe, I call now",
            "911",
            "988",
            "text HOME to 741741",
            "What is most worth living for",
            "“My grandchildren at the table on Sunday",
        ] {
            let found =
                text[at..].find(words).unwrap_or_else(|| panic!("“{words}” does not follow in\n{}", &text[at..]));
            at += found + words.len();
        }
    }
}

#[test]
fn phone_numbers_are_large_and_never_broken() {
    for options in every_option() {
        let plan = safety_plan();
        let layout = laid_out(&plan, options);
        let contacts = plan.distraction.iter().chain(&plan.helpers).chain(&plan.professionals);
        for number in contacts.map(|contact| contact.number.as_str()).filter(|number| !number.is_empty()) {
            let runs: Vec<f32> = layout
                .pages
                .iter()
                .flat_map(|page| &page.frames)
                .flat_map(|frame| &frame.items)
                .filter_map(|item| match item {
                    Item::Text(_, run) if run.text.replace('\u{a0}', " ").trim() == number => Some(run.size),
                    _ => None,
                })
                .collect();
            assert!(!runs.is_empty(), "{number} is broken: {options:?}");
            assert!(runs.iter().any(|size| *size > options.size.body()), "{number}: {runs:?}");
        }
    }
}

#[test]
fn a_long_plan_goes_on_on_another_page_and_keeps_its_type() {
    for options in every_option() {
        for times in [2, 3, 6] {
            let plan = long_safety_plan(times);
            let layout = laid_out(&plan, options);
            assert_inside_margins(&layout);
            assert_body_above_footer(&layout);
            assert_structure_is_whole(&layout);
            assert_no_heading_ends_a_page(&layout);
            let text = content(&layout);
            assert_eq!(text.matches("I stop answering when Ines calls").count(), times);
            assert_eq!(text.matches("Dr. Okonkwo-Lindqvist").count(), times);
            let smallest = layout
                .pages
                .iter()
                .flat_map(|page| &page.frames)
                .flat_map(|frame| &frame.items)
                .filter_map(|item| match item {
                    Item::Text(_, run) if run.text.contains("Put on the radio") => Some(run.size),
                    _ => None,
                })
                .fold(f32::MAX, f32::min);
            assert!(smallest >= options.size.body(), "{smallest}");
        }
    }
}

#[test]
fn a_step_is_on_one_page_in_larger_print() {
    for options in every_option() {
        let layout = laid_out(&safety_plan(), options);
        let with = |words: &str| pages_with(&layout, words);
        assert_eq!(with("Professionals I"), with("Nurse line, day and night"), "{options:?}");
        assert_eq!(with("If I cannot keep myself safe"), with("741741"), "{options:?}");
    }
}

#[test]
fn a_number_among_the_professionals_is_not_repeated_at_the_foot() {
    let plan = safety_plan();
    let page = page_text(&laid_out(&plan, Options::default()).pages[0]);
    assert_eq!(page.matches("(555) 010-0117").count(), 1);
    let other = SafetyPlanPrint { direct_phone: "(555) 010-0100".to_owned(), ..plan };
    assert!(page_text(&laid_out(&other, Options::default()).pages[0]).contains("Call me: (555) 010-0100"));
}

#[test]
fn the_files_are_clean() {
    for options in every_option() {
        for plan in [safety_plan(), long_safety_plan(3), empty_safety_plan()] {
            let layout = laid_out(&plan, options);
            assert_eq!(layout.missing_glyphs, []);
            poppler::assert_clean(&layout.to_pdf(&meta()).unwrap());
        }
    }
}

#[test]
fn everything_printed_comes_from_the_catalogue() {
    let words = Words::from_catalogue("en-XA", &pseudo::pseudo_catalogue()).unwrap();
    let mut plan = safety_plan();
    safety_texts(&mut plan).into_iter().for_each(|text| *text = "λόγος".to_owned());
    for options in every_option() {
        for page in &lay_out_safety_plan(&plan, &options, &words).pages {
            let text = page_text(page);
            assert!(!text.contains(|c: char| c.is_ascii_alphabetic()), "{text}");
        }
    }
}

#[test]
fn a_plan_of_nobody_has_a_title() {
    let words = Words::english();
    let plan = SafetyPlanPrint { client_name: String::new(), ..empty_safety_plan() };
    assert_eq!(safety_plan_title(&plan, &words), "My safety plan");
    assert!(page_text(&laid_out(&plan, Options::default()).pages[0]).starts_with("My safety plan Page 1 of 1"));
    assert_eq!(safety_plan_title(&safety_plan(), &words), "Safety plan for Marisol Applewood-Featherstone");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_leaves_the_page(
        lengths in prop::collection::vec(0..30_usize, 40),
        times in 0..4_usize,
        paper in prop_oneof![Just(Paper::Letter), Just(Paper::A4)],
        size in prop_oneof![Just(TypeSize::Clear), Just(TypeSize::Large), Just(TypeSize::ExtraLarge)],
    ) {
        let mut plan = long_safety_plan(times);
        let mut marks = Vec::new();
        for (i, text) in safety_texts(&mut plan).into_iter().enumerate() {
            *text = format!("q{i}q{}", " lorem ipsum".repeat(lengths[i % lengths.len()]));
            // The first six are the page's furniture, the title's facts and the last words.
            if i > 5 {
                marks.push(format!("q{i}q"));
            }
        }
        let layout = laid_out(&plan, Options { paper, size });
        assert_inside_margins(&layout);
        assert_body_above_footer(&layout);
        let text = content(&layout);
        for mark in marks {
            assert_eq!(text.matches(&mark).count(), 1, "{mark}");
        }
    }
}
