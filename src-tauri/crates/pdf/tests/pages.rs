//! The pages: what holds for every plan, whatever it says.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

#[path = "common/mod.rs"]
mod common;
#[path = "common/rewrite.rs"]
mod rewrite;

use std::collections::BTreeSet;

use common::{day, full_plan, meta};
use proptest::prelude::*;
use rewrite::rewrite;
use throughline_pdf::{
    CarePlanPrint, Content, GoalPrint, Item, Layout, MARGIN, Options, Page, Paper, Role, TypeSize, VersionLabel, Words,
    lay_out,
};

fn laid_out(plan: &CarePlanPrint, options: Options) -> Layout {
    lay_out(plan, &options, &Words::english())
}

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

/// Every text on a page, running headers and footers too.
fn page_text(page: &Page) -> String {
    let mut text = String::new();
    for item in page.frames.iter().flat_map(|frame| &frame.items) {
        if let Item::Text(_, run) = item {
            text.push_str(&run.text);
            text.push('\u{1}');
        }
    }
    text.replace('\u{a0}', " ").replace(" \u{1}", " ").replace('\u{1}', " ")
}

/// The content of all nodes, a node a line.
fn content(layout: &Layout) -> String {
    layout.text().into_iter().map(|(_, text)| text.replace('\u{a0}', " ") + "\u{1}").collect()
}

fn assert_inside_margins(layout: &Layout) {
    for (i, page) in layout.pages.iter().enumerate() {
        for item in page.frames.iter().flat_map(|frame| &frame.items) {
            let area = item.bounds();
            assert!(
                area.x >= MARGIN - 0.5
                    && area.y >= MARGIN - 3.0
                    && area.right() <= page.width - MARGIN + 0.5
                    && area.bottom() <= page.height - MARGIN + 3.0,
                "page {}: {area:?} leaves the margins",
                i + 1
            );
        }
    }
}

/// Lines of body text do not stand on the footer or on each other's page.
fn assert_body_above_footer(layout: &Layout) {
    for page in &layout.pages {
        let footer = page.frames.last().unwrap();
        let rule = footer.items[0].bounds().y;
        for frame in &page.frames[1..page.frames.len() - 1] {
            for item in &frame.items {
                if let Item::Text(at, _) = item {
                    assert!(at.y <= rule, "{at:?} is below the footer's rule at {rule}");
                }
            }
        }
    }
}

/// The pages, from 0, on which content with these words stands.
fn pages_with(layout: &Layout, words: &str) -> BTreeSet<usize> {
    (0..layout.pages.len()).filter(|i| page_text(&layout.pages[*i]).contains(words)).collect()
}

fn first_page_of(layout: &Layout, title: &str) -> usize {
    layout.bookmarks.iter().find(|mark| mark.title == title).unwrap_or_else(|| panic!("no bookmark {title}")).page
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

/// Letters with accents for the catalogue's plain ones.
fn accented(c: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "àƀçďéƒĝĥíĵķļɱñöþɋřšťůṽŵẋýžÀƁÇĎÉƑĜĤÍĴĶĻṀÑÖÞɊŘŠŤŮṼŴẊÝŽ";
    PLAIN.chars().position(|p| p == c).and_then(|i| ACCENTED.chars().nth(i)).unwrap_or(c)
}

/// The English catalogue with every letter that is printed accented.
fn pseudo_catalogue() -> String {
    let mut out = String::new();
    let mut depth = 0_i32;
    for line in include_str!("../messages/en/print.ftl").lines() {
        let text_from = if line.starts_with('#') || line.starts_with("first-day-of-week") {
            line.len()
        } else if line.starts_with(' ') {
            // A variant's key stays as it is.
            line.find(']').map_or(0, |at| at + 1)
        } else {
            line.find('=').map_or(line.len(), |at| at + 1)
        };
        let base = if line.trim_start().starts_with(['[', '*']) { depth } else { 0 };
        for (i, c) in line.char_indices() {
            match c {
                '{' if i >= text_from => depth += 1,
                '}' if i >= text_from || depth > 0 => depth -= 1,
                _ => {}
            }
            let printed = i >= text_from && depth == base;
            out.push(if printed { accented(c) } else { c });
        }
        out.push('\n');
    }
    out
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
    let layout = clear(&full_plan());
    assert_eq!(layout.nodes[0].role, Role::Document);
    for (i, node) in layout.nodes.iter().enumerate() {
        match node.parent {
            None => assert_eq!(i, 0),
            Some(parent) => assert!((parent.0 as usize) < i, "a parent comes first"),
        }
        let parent = node.parent.map(|id| &layout.nodes[id.0 as usize].role);
        match node.role {
            Role::Section => assert_eq!(parent, Some(&Role::Document)),
            Role::ListItem => assert_eq!(parent, Some(&Role::List)),
            Role::Row => assert_eq!(parent, Some(&Role::Table)),
            Role::Cell | Role::HeaderCell => assert_eq!(parent, Some(&Role::Row)),
            _ => {}
        }
    }
    let headings = layout.nodes.iter().filter_map(|node| match node.role {
        Role::Heading(level) => Some(level),
        _ => None,
    });
    let mut last = 0;
    for level in headings {
        assert!(level <= last + 1, "a heading of level {level} follows one of {last}");
        last = level;
    }
}

/// Texts of one to sixty words, each with a mark of its own.
fn random_plan() -> impl Strategy<Value = CarePlanPrint> {
    let goal = (0..6_usize, 0..5_usize, 0..5_usize, 0..8_u8, any::<bool>());
    (
        prop::collection::vec(goal, 0..6),
        (0..9_usize, 0..7_usize, 0..5_usize, 0..8_usize, 0..4_usize),
        prop::collection::vec(1..60_usize, 40),
    )
        .prop_map(|(goals, (strengths, steps, back_up, phones, appointments), lengths)| {
            let model = full_plan();
            let mut plan = full_plan();
            plan.strengths = vec!["x".to_owned(); strengths];
            plan.next_steps = vec![model.next_steps[0].clone(); steps];
            plan.back_up = vec![model.back_up[0].clone(); back_up];
            plan.phones = vec![model.phones[1].clone(); phones];
            plan.appointments = vec![model.appointments[0].clone(); appointments];
            plan.goals = goals
                .into_iter()
                .map(|(steps, barriers, helps, achievement, due)| GoalPrint {
                    steps: vec![model.goals[0].steps[1].clone(); steps],
                    barriers: vec!["x".to_owned(); barriers],
                    helps: vec!["x".to_owned(); helps],
                    achievement,
                    due: due.then(|| day(2026, 12, 24)),
                    ..model.goals[0].clone()
                })
                .collect();
            let mut count = 0;
            rewrite(&plan, &mut |_| {
                count += 1;
                let words = lengths[count % lengths.len()];
                format!("q{count}q {}", "lorem ipsum dolorosa ".repeat(words / 3 + 1))
            })
        })
}

fn random_options() -> impl Strategy<Value = Options> {
    (
        prop_oneof![Just(Paper::Letter), Just(Paper::A4)],
        prop_oneof![Just(TypeSize::Clear), Just(TypeSize::Large), Just(TypeSize::ExtraLarge)],
    )
        .prop_map(|(paper, size)| Options { paper, size })
}

fn mark(text: &str) -> &str {
    text.split(' ').next().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaves_the_page(plan in random_plan(), options in random_options()) {
        let layout = laid_out(&plan, options);
        assert_inside_margins(&layout);
        assert_body_above_footer(&layout);
    }

    #[test]
    fn every_text_is_printed_as_often_as_it_should(plan in random_plan(), options in random_options()) {
        let text = content(&laid_out(&plan, options));
        let times = |of: &str| text.matches(mark(of)).count();
        let once = |of: &str| assert_eq!(times(of), 1, "{of}");
        once(&plan.what_matters);
        plan.strengths.iter().chain(&plan.shared_with).for_each(|t| once(t));
        plan.check_in_sentences.iter().for_each(|t| once(t));
        for phone in plan.phones.iter().chain(plan.back_up.iter().flat_map(|b| &b.phones)) {
            once(&phone.who);
            once(&phone.number);
        }
        for step in &plan.next_steps {
            once(&step.who);
            once(&step.what);
        }
        for (i, goal) in plan.goals.iter().enumerate() {
            assert_eq!(times(&goal.client_words), if i < 3 { 2 } else { 1 });
            for text in [&goal.measurable, &goal.where_now, &goal.how_we_know] {
                once(text);
            }
            goal.barriers.iter().chain(&goal.helps).for_each(|t| once(t));
            for step in &goal.steps {
                once(&step.who);
                once(&step.what);
            }
        }
        once(plan.emergency_note.as_deref().unwrap());
    }

    #[test]
    fn a_goal_that_fits_on_a_page_is_on_one_page(plan in random_plan(), options in random_options()) {
        let layout = laid_out(&plan, options);
        if plan.goals.is_empty() {
            return Ok(());
        }
        let first = first_page_of(&layout, "My goals, step by step");
        let texts_of_pages: Vec<String> = layout.pages.iter().map(page_text).collect();
        for goal in &plan.goals {
            let texts = [&goal.client_words, &goal.measurable, &goal.where_now, &goal.how_we_know];
            let pages: BTreeSet<usize> = texts
                .into_iter()
                .chain(goal.steps.iter().map(|step| &step.what))
                .chain(&goal.barriers)
                .flat_map(|text| {
                    (first..layout.pages.len()).filter(|i| texts_of_pages[*i].contains(mark(text)))
                })
                .collect();
            if pages.len() > 1 {
                let alone = CarePlanPrint { goals: vec![goal.clone()], ..plan.clone() };
                let alone = laid_out(&alone, options);
                let needed = first_page_of(&alone, "My check-ins")
                    - first_page_of(&alone, "My goals, step by step");
                assert!(needed > 1, "a goal that fits on a page is on {pages:?}");
            }
        }
    }
}
