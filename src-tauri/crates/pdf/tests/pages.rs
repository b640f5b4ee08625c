//! The pages: what stands on them, what keeps together, what is reported.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

#[path = "common/mod.rs"]
mod common;
#[path = "common/pseudo.rs"]
mod pseudo;
#[path = "common/read.rs"]
mod read;
#[path = "common/rewrite.rs"]
mod rewrite;

use std::collections::BTreeSet;

use common::{day, full_plan, meta};
use pseudo::pseudo_catalogue;
use read::{
    assert_body_above_footer, assert_inside_margins, assert_structure_is_whole, content, first_page_of, laid_out,
    page_text, pages_with,
};
use rewrite::rewrite;
use throughline_pdf::{
    CarePlanPrint, Content, GoalPrint, Item, Layout, Options, Paper, Role, TypeSize, VersionLabel, Words, lay_out,
};

fn clear(plan: &CarePlanPrint) -> Layout {
    laid_out(plan, Options::default())
}

fn bare_plan() -> CarePlanPrint {
    CarePlanPrint {
        client_name: "Ada Example".to_owned(),
        preferred_name: None,
        language: None,
        interpreter: None,
        starts: None,
        ends: None,
        next_review: None,
        what_matters: String::new(),
        strengths: Vec::new(),
        goals: Vec::new(),
        next_steps: Vec::new(),
        back_up: Vec::new(),
        check_in_sentences: Vec::new(),
        check_ins: Vec::new(),
        representative: None,
        interpreter_name: None,
        shared_with: Vec::new(),
        phones: Vec::new(),
        appointments: Vec::new(),
        emergency_note: None,
        agency: String::new(),
        case_manager: String::new(),
        direct_phone: String::new(),
        printed_on: day(2026, 11, 22),
        version: VersionLabel::Draft,
    }
}

#[test]
fn pages_are_numbered_and_carry_header_and_footer() {
    let layout = clear(&full_plan());
    let count = layout.pages.len();
    for (i, page) in layout.pages.iter().enumerate() {
        let text = page_text(page);
        for words in [
            format!("Page {} of {count}", i + 1),
            "My care plan · Marisol Applewood-Featherstone".to_owned(),
            "Lantern Street Care Coordination · Theo Marchetti, RN".to_owned(),
            "Printed November 22, 2026 · Version 3".to_owned(),
            "(555) 010-0117".to_owned(),
        ] {
            assert!(text.contains(&words), "page {}: {words}\n{text}", i + 1);
        }
    }
}

#[test]
fn the_page_kinds_stand_in_order() {
    let titles: Vec<_> = clear(&full_plan()).bookmarks.into_iter().map(|mark| mark.title).collect();
    assert_eq!(
        titles,
        ["My plan at a glance", "My goals, step by step", "My check-ins", "My agreement", "Who to call"]
    );
}

#[test]
fn an_empty_section_leaves_no_heading() {
    let layout = clear(&bare_plan());
    let text = content(&layout);
    for heading in [
        "What matters to me",
        "What I am good at",
        "My goals",
        "What happens next",
        "If something goes wrong",
        "My check-ins",
        "Who to call",
        "This plan may be shared with",
        "Interpreter",
        "“”",
    ] {
        assert!(!text.contains(heading), "{heading} in {text}");
    }
    assert_eq!(layout.pages.len(), 2, "at a glance and the agreement");
    let blank = CarePlanPrint {
        strengths: vec![String::new(), "  \n".to_owned()],
        what_matters: "\t".to_owned(),
        ..bare_plan()
    };
    assert_eq!(content(&clear(&blank)), text);
}

#[test]
fn the_first_page_holds_three_goals_and_says_how_many_more() {
    let text = content(&clear(&full_plan()));
    let glance = text.split("Goal 1 of 5").next().unwrap();
    assert!(glance.contains("cook for my grandchildren every Sunday"));
    assert!(!glance.contains("heating bill"));
    assert!(glance.contains("2 more goals are on the pages that follow."));
}

#[test]
fn the_page_for_the_fridge_is_one_side_in_every_size() {
    for paper in [Paper::Letter, Paper::A4] {
        for size in [TypeSize::Clear, TypeSize::Large, TypeSize::ExtraLarge] {
            let layout = laid_out(&full_plan(), Options { paper, size });
            let fridge = first_page_of(&layout, "Who to call");
            assert_eq!(fridge, layout.pages.len() - 1, "{paper:?} {size:?}");
        }
    }
}

#[test]
fn signatures_stand_on_one_page() {
    for size in [TypeSize::Clear, TypeSize::Large, TypeSize::ExtraLarge] {
        let options = Options { size, ..Options::default() };
        let layout = laid_out(&full_plan(), options);
        let heading = pages_with(&layout, "Signatures");
        assert_eq!(heading.len(), 1);
        assert!(pages_with(&layout, "Rafael Quill, interpreter").is_superset(&heading));
    }
}

#[test]
fn a_table_over_a_page_end_repeats_its_head() {
    let mut plan = full_plan();
    let row = plan.next_steps[0].clone();
    plan.next_steps = vec![row; 40];
    let layout = clear(&plan);
    let with_rows: Vec<_> = pages_with(&layout, "Weigh myself every").into_iter().collect();
    assert!(with_rows.len() > 2);
    for page in with_rows {
        if page >= first_page_of(&layout, "My goals, step by step") {
            continue;
        }
        let text = page_text(&layout.pages[page]);
        assert_eq!(text.matches("Does what").count(), 1, "page {}", page + 1);
    }
    // For a reader it is one head, however often it is printed.
    assert_eq!(content(&layout).matches("Does what").count(), 1);
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    for extra in 0..30 {
        let mut plan = full_plan();
        plan.what_matters = "One more line of what matters. ".repeat(extra);
        let layout = clear(&plan);
        for (i, page) in layout.pages.iter().enumerate() {
            let last = page.frames.iter().rev().find_map(|frame| match frame.content {
                Content::Node(node) => Some(&layout.nodes[node.0 as usize].role),
                Content::Artifact => None,
            });
            assert!(!matches!(last, Some(Role::Heading(_))), "{extra} extra lines, page {}", i + 1);
        }
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    for extra in 0..20 {
        let mut plan = full_plan();
        plan.what_matters = "A line that comes before. ".repeat(extra);
        plan.goals[0].where_now = "Where I am now takes a good many words to tell. ".repeat(30);
        let layout = clear(&plan);
        for page in &layout.pages {
            for frame in &page.frames {
                let Content::Node(node) = frame.content else {
                    continue;
                };
                let lines: BTreeSet<i64> = lines_of(&frame.items);
                let all: usize = layout
                    .pages
                    .iter()
                    .flat_map(|page| &page.frames)
                    .filter(|other| other.content == frame.content)
                    .map(|other| lines_of(&other.items).len())
                    .sum();
                let paragraph = layout.nodes[node.0 as usize].role == Role::Paragraph;
                assert!(!paragraph || all < 4 || lines.len() >= 2, "{lines:?} of {all}");
            }
        }
    }
}

#[allow(clippy::cast_possible_truncation)]
fn lines_of(items: &[Item]) -> BTreeSet<i64> {
    items
        .iter()
        .filter_map(|item| match item {
            Item::Text(at, _) => Some((at.y * 100.0) as i64),
            _ => None,
        })
        .collect()
}

#[test]
fn what_no_font_has_is_reported_with_its_place() {
    let mut plan = bare_plan();
    plan.what_matters = "My cat 🐈 and 漢字, and my cat 🐈 again".to_owned();
    let layout = clear(&plan);
    let found: Vec<(char, usize)> =
        layout.missing_glyphs.iter().map(|missing| (missing.character, missing.count)).collect();
    assert_eq!(found, [('字', 1), ('漢', 1), ('🐈', 2)]);
    let cat = layout.missing_glyphs.last().unwrap();
    assert_eq!(cat.places[0].page, 1);
    assert!(cat.places[0].words.contains("My cat"), "{:?}", cat.places);
    assert!(layout.to_pdf(&meta()).is_ok());
}

#[test]
fn joiners_and_selectors_are_not_reported() {
    let mut plan = bare_plan();
    plan.what_matters = "Tea\u{200d} and\u{fe0f} soft\u{ad}ness\u{2060}\u{feff}".to_owned();
    assert_eq!(clear(&plan).missing_glyphs, []);
}

#[test]
fn any_script_is_laid_out_without_a_fault() {
    for name in [
        "דוד בן־גוריון",
        "محمد عبد الله (555) 010-0117",
        "สมชาย ใจดี",
        "राजेश कुमार",
        "山田太郎",
        "👩‍👩‍👧‍👦🏳️‍🌈",
        "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}algo",
        "\u{202e}reversed\u{202c}",
        "\u{301}",
        "\u{0}\u{1}\u{fffe}\u{ffff}",
        "mixed עברית and English",
    ] {
        let plan = rewrite(&full_plan(), &mut |_| name.to_owned());
        for size in [TypeSize::Clear, TypeSize::ExtraLarge] {
            let options = Options { size, ..Options::default() };
            let layout = laid_out(&plan, options);
            assert_body_above_footer(&layout);
            assert!(layout.to_pdf(&meta()).is_ok(), "{name}");
            assert_eq!(layout.to_svg().len(), layout.pages.len());
        }
    }
}

#[test]
fn a_hundred_thousand_characters_are_laid_out() {
    let words = "A sentence that somebody pasted twice too often. ".repeat(2041);
    let unbroken = "x".repeat(100_000);
    for long in [words, unbroken] {
        let mut plan = bare_plan();
        plan.what_matters.clone_from(&long);
        plan.client_name.clone_from(&long);
        plan.goals = vec![GoalPrint {
            client_words: "A goal".to_owned(),
            steps: vec![throughline_pdf::StepPrint {
                who: "Me".to_owned(),
                what: long.clone(),
                ..throughline_pdf::StepPrint::default()
            }],
            ..GoalPrint::default()
        }];
        let layout = clear(&plan);
        assert_inside_margins(&layout);
        assert_body_above_footer(&layout);
        let printed: usize = layout.text().iter().map(|(_, text)| text.len()).sum();
        assert!(printed > 300_000, "{printed}");
        assert!(layout.to_pdf(&meta()).is_ok());
    }
}

#[test]
fn everything_the_program_prints_comes_from_the_catalogue() {
    let words = Words::from_catalogue("en-XA", &pseudo_catalogue()).unwrap();
    let plan = rewrite(&full_plan(), &mut |_| "λόγος".to_owned());
    for size in [TypeSize::Clear, TypeSize::Large, TypeSize::ExtraLarge] {
        let options = Options { size, ..Options::default() };
        let layout = lay_out(&plan, &options, &words);
        let mut printed = 0;
        for page in &layout.pages {
            let text = page_text(page);
            printed += text.len();
            let plain: String = text.chars().filter(char::is_ascii_alphabetic).collect();
            assert_eq!(plain, "", "not from the catalogue, in {text}");
        }
        for node in &layout.nodes {
            if let Role::Figure { alt } = &node.role {
                assert!(!alt.contains(|c: char| c.is_ascii_alphabetic()), "{alt}");
            }
        }
        assert!(printed > 2000);
        assert_eq!(layout.missing_glyphs, []);
    }
}

#[test]
fn the_structure_tree_is_whole() {
    assert_structure_is_whole(&clear(&full_plan()));
}
