//! Forms: every shipped instrument, blank and filled, on every paper and in every size.

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
use forms::{amended, blank, filled, form_texts, instruments, questions};
use proptest::prelude::*;
use read::{
    assert_body_above_footer, assert_inside_margins, assert_no_heading_ends_a_page, assert_structure_is_whole, content,
    page_text, pages_with,
};
use throughline_pdf::{
    AnswerSpace, FormPrint, GivenPrint, Layout, Options, Paper, Role, TypeSize, Typesetter, Words, form_title,
    lay_out_form,
};

fn clear(form: &FormPrint) -> Layout {
    lay_out_form(form, &Options::default(), &Words::english())
}

fn every_option() -> impl Iterator<Item = Options> {
    [Paper::Letter, Paper::A4].into_iter().flat_map(|paper| {
        [TypeSize::Clear, TypeSize::Large, TypeSize::ExtraLarge].into_iter().map(move |size| Options { paper, size })
    })
}

/// One line, as it is compared.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_instrument_is_printed_whole() {
    let words = Words::english();
    let mut typesetter = Typesetter::new();
    assert!(instruments().len() > 30);
    for id in instruments() {
        let blank = blank(&id);
        for (what, mut form) in [("blank", blank.clone()), ("filled", filled(blank))] {
            for options in every_option() {
                let layout = typesetter.lay_out_form(&form, &options, &words);
                assert_inside_margins(&layout);
                assert_body_above_footer(&layout);
                assert_structure_is_whole(&layout);
                assert_no_heading_ends_a_page(&layout);
                assert_eq!(layout.missing_glyphs, [], "{id}");
                let printed = plain(&content(&layout));
                let count = layout.pages.len();
                for (i, page) in layout.pages.iter().enumerate() {
                    assert!(page_text(page).contains(&format!("Page {} of {count}", i + 1)), "{id}");
                }
                for question in questions(&mut form) {
                    for text in [&question.text, &question.hint] {
                        assert!(printed.contains(&plain(text)), "{id} {what} {options:?}: {text}\n{printed}");
                    }
                    if let AnswerSpace::One(options) | AnswerSpace::Several(options) = &question.space {
                        for option in options {
                            assert!(printed.contains(&plain(&option.label)), "{id} {what}: {}", option.label);
                        }
                    }
                }
                let parts = [&form.title, &form.notice, &form.licence, &form.stem];
                for text in
                    parts.into_iter().flat_map(|text| text.lines()).chain(form.triage.iter().map(String::as_str))
                {
                    assert!(printed.contains(&plain(text)), "{id} {what}: {text}");
                }
                for scale in &form.scales {
                    assert!(printed.contains(&plain(&scale.label)), "{id} {what}: {}", scale.label);
                    // Without a value the bands say nothing.
                    let bands = if what == "blank" || scale.value.is_some() { &*scale.bands } else { &[] };
                    for band in bands {
                        assert!(printed.contains(&plain(&band.label)), "{id} {what}: {}", band.label);
                    }
                }
            }
        }
    }
}

#[test]
fn the_files_are_clean_and_read_in_order() {
    for id in ["phq-9.1", "c-ssrs-screener.1", "ahc-hrsn.1", "comprehensive-general.1"] {
        for form in [blank(id), filled(blank(id))] {
            for options in [Options::default(), Options { paper: Paper::A4, size: TypeSize::ExtraLarge }] {
                let layout = lay_out_form(&form, &options, &Words::english());
                poppler::assert_clean(&layout.to_pdf(&meta()).unwrap());
            }
        }
    }
    let text = poppler::text(&clear(&filled(blank("phq-9.1"))).to_pdf(&meta()).unwrap());
    let mut at = 0;
    for words in [
        "Patient Health Questionnaire-9 (PHQ-9)",
        "Marisol Applewood-Featherstone",
        "Result Total: 14 · Moderate",
        "X 10 to 14: Moderate",
        "Over the last 2 weeks, how often have you been bothered",
        "1. Little interest or pleasure in doing things",
        "9. Thoughts that you would be better off dead",
        "X Not difficult at all",
        "Pfizer Inc.",
    ] {
        let found = text[at..].find(words).unwrap_or_else(|| panic!("“{words}” does not follow in\n{}", &text[at..]));
        at += found + words.len();
    }
}

#[test]
fn a_blank_phq_9_takes_two_sheets_and_its_grid_repeats_its_heads() {
    for paper in [Paper::Letter, Paper::A4] {
        let layout = lay_out_form(&blank("phq-9.1"), &Options { paper, size: TypeSize::Clear }, &Words::english());
        assert_eq!(layout.pages.len(), 2, "{paper:?}");
        for page in &layout.pages {
            assert_eq!(page_text(page).matches("Several days (1)").count(), 1);
        }
        // For a reader it is one head, however often it is printed.
        assert_eq!(content(&layout).matches("Several days (1)").count(), 1);
    }
}

#[test]
fn a_blank_form_has_lines_for_who_and_when_and_a_box_for_the_office() {
    let text = content(&clear(&blank("phq-9.1")));
    for words in
        ["Client", "Date", "Asked by", "Language", "Interview", "For office use", "0 to 27", "20 to 27: Severe"]
    {
        assert!(text.contains(words), "{words}");
    }
    for words in ["Result", "Not answered", "Answered by"] {
        assert!(!text.contains(words), "{words}");
    }
    let layout = clear(&blank("phq-9.1"));
    assert!(page_text(&layout.pages[0]).starts_with("PHQ-9 Page 1"), "the running head names no client");
}

#[test]
fn every_chosen_answer_is_marked_with_a_letter_and_nothing_else_is() {
    for id in instruments() {
        let mut form = filled(blank(&id));
        form.scales.clear();
        form.triage.clear();
        let chosen: usize = questions(&mut form)
            .iter()
            .map(|question| if let Some(GivenPrint::Chosen(places)) = &question.given { places.len() } else { 0 })
            .sum();
        for options in every_option() {
            let layout = lay_out_form(&form, &options, &Words::english());
            let marks = layout
                .pages
                .iter()
                .flat_map(|page| &page.frames)
                .flat_map(|frame| &frame.items)
                .filter(|item| matches!(item, throughline_pdf::Item::Text(_, run) if run.text == "X "))
                .count();
            assert_eq!(marks, chosen, "{id} {options:?}");
        }
    }
}

#[test]
fn what_was_not_answered_is_said_in_words() {
    let text = content(&clear(&filled(blank("pcl-5.1"))));
    for words in ["Declined to answer", "Not asked", "Not answered", "Total: no value", "Question 5 was declined."] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn an_amended_form_says_what_it_replaces_and_why() {
    let form = amended(filled(blank("gad-7.1")));
    let text = content(&clear(&form));
    for words in [
        "Amended. This replaces the answers of November 2, 2026.",
        "Why: Two answers were swapped.",
        "Ines Applewood, for the client",
        "Sensitive answers were left out of this copy.",
        "Total: no value",
        "Question 1 was declined.",
        "Declined to answer",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn a_total_alone_prints_no_question_as_unanswered() {
    let mut form = filled(blank("phq-9.1"));
    form.filled.as_mut().unwrap().total_only = true;
    let text = content(&clear(&form));
    assert!(text.contains("Only the total was recorded."));
    assert!(text.contains("Total: 14"));
    assert!(!text.contains("Little interest"));
}

#[test]
fn kinds_are_labelled() {
    let label = |id: &str| content(&clear(&blank(id)));
    assert!(label("adl-checklist.1").contains("Checklist. Not a validated instrument."));
    assert!(label("braden.1").contains("Enter points from your licensed form."));
    assert!(!label("phq-9.1").contains("Checklist."));
    let confirm = label("audit-c.1");
    assert!(confirm.contains("To be confirmed"), "facts from memory are marked");
    let mut form = blank("phq-9.1");
    questions(&mut form)[0].to_be_confirmed = true;
    assert!(content(&clear(&form)).contains("doing things [to be confirmed]"));
}

#[test]
fn the_groups_of_a_long_form_are_entries_of_its_contents() {
    let layout = clear(&blank("comprehensive-general.1"));
    assert!(layout.pages.len() > 6);
    let titles: Vec<&str> = layout.bookmarks.iter().map(|mark| mark.title.as_str()).collect();
    assert_eq!(titles[0], "Comprehensive assessment");
    assert!(titles.len() >= 10, "{titles:?}");
    for mark in &layout.bookmarks {
        assert!(page_text(&layout.pages[mark.page]).contains(&mark.title));
    }
    assert!(layout.bookmarks.is_sorted_by_key(|mark| mark.page));
}

#[test]
fn a_question_stands_on_one_page_with_its_answers() {
    for options in every_option() {
        let mut form = blank("comprehensive-general.1");
        let mut count = 0;
        for question in questions(&mut form) {
            if let AnswerSpace::One(options) | AnswerSpace::Several(options) = &mut question.space {
                count += 1;
                question.text = format!("{} q{count}q", question.text);
                options.iter_mut().for_each(|option| option.label = format!("{} q{count}q", option.label));
                // Grids are read row by row.
                options[0].label.push_str(&" and more words than a column has".repeat(2));
            }
        }
        let layout = lay_out_form(&form, &options, &Words::english());
        for i in 1..=count {
            assert_eq!(pages_with(&layout, &format!("q{i}q")).len(), 1, "{options:?}: question {i}");
        }
    }
}

#[test]
fn everything_printed_comes_from_the_catalogue() {
    let words = Words::from_catalogue("en-XA", &pseudo::pseudo_catalogue()).unwrap();
    for id in ["phq-9.1", "audit-c.1", "c-ssrs-screener.1", "pcl-5.1", "home-safety-checklist.1", "braden.1"] {
        for mut form in [blank(id), filled(blank(id))] {
            form_texts(&mut form).into_iter().for_each(|text| *text = "λόγος".to_owned());
            for options in every_option() {
                let layout = lay_out_form(&form, &options, &words);
                for page in &layout.pages {
                    let text = page_text(page);
                    assert!(!text.contains(|c: char| c.is_ascii_alphabetic()), "{id}: {text}");
                }
                for node in &layout.nodes {
                    if let Role::Figure { alt } = &node.role {
                        assert!(!alt.contains(|c: char| c.is_ascii_alphabetic()), "{alt}");
                    }
                }
                assert_eq!(layout.missing_glyphs, []);
            }
        }
    }
}

#[test]
fn the_title_names_the_form_and_the_client() {
    let words = Words::english();
    assert_eq!(form_title(&blank("phq-9.1"), &words), "Patient Health Questionnaire-9 (PHQ-9)");
    assert_eq!(
        form_title(&filled(blank("phq-9.1")), &words),
        "Patient Health Questionnaire-9 (PHQ-9): Marisol Applewood-Featherstone"
    );
}

fn random_form() -> impl Strategy<Value = FormPrint> {
    let ids = prop::sample::select(vec!["phq-9.1", "ahc-hrsn.1", "audit-c.1", "comprehensive-family.1", "tug.1"]);
    (ids, any::<bool>(), prop::collection::vec(1..90_usize, 40)).prop_map(|(id, is_filled, lengths)| {
        let mut form = if is_filled { filled(blank(id)) } else { blank(id) };
        for (i, text) in form_texts(&mut form).into_iter().enumerate() {
            // Numbers and points are short wherever they come from.
            let words = if text.chars().count() < 4 { 0 } else { lengths[i % lengths.len()] };
            *text = format!("q{i}q{}", " lorem ipsum dolorosa".repeat(words / 3));
        }
        form
    })
}

fn random_options() -> impl Strategy<Value = Options> {
    (
        prop_oneof![Just(Paper::Letter), Just(Paper::A4)],
        prop_oneof![Just(TypeSize::Clear), Just(TypeSize::Large), Just(TypeSize::ExtraLarge)],
    )
        .prop_map(|(paper, size)| Options { paper, size })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_leaves_the_page(mut form in random_form(), options in random_options()) {
        let layout = lay_out_form(&form, &options, &Words::english());
        assert_inside_margins(&layout);
        assert_body_above_footer(&layout);
        assert_structure_is_whole(&layout);
        let text = content(&layout);
        for question in questions(&mut form) {
            let mark = question.text.split(' ').next().unwrap();
            assert_eq!(text.matches(mark).count(), 1, "{mark}");
            if let Some(GivenPrint::Words(words)) = &question.given {
                assert_eq!(text.matches(words.split(' ').next().unwrap()).count(), 1);
            }
        }
    }
}
