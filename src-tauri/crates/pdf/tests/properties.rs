//! What holds for every plan: thousands of words, every paper, every size.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

#[path = "common/mod.rs"]
mod common;
#[path = "common/read.rs"]
mod read;
#[path = "common/rewrite.rs"]
mod rewrite;

use std::collections::BTreeSet;

use common::{day, full_plan};
use proptest::prelude::*;
use read::{assert_body_above_footer, assert_inside_margins, content, first_page_of, laid_out, page_text};
use rewrite::rewrite;
use throughline_pdf::{CarePlanPrint, GoalPrint, Options, Paper, TypeSize};

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
