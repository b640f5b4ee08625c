//! Goal pages: one block for each goal.

use crate::block::{Block, Look, Marker, Panel, Sheet, Table, Text, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::{Options, Step};
use crate::words::Words;

use super::glance::{checkbox, goal_words, progress, step_columns};
use super::{CarePlanPrint, GoalPrint, StepPrint, said};

pub(super) fn sheet(plan: &CarePlanPrint, _options: &Options, words: &Words) -> Sheet {
    let title = words.say("goals-title");
    let mut blocks = Vec::new();
    for (i, goal) in plan.goals.iter().enumerate() {
        if i == 0 {
            blocks.push(heading(1, &*title).into());
        }
        blocks.push(Block::Panel(Panel {
            look: Look::Card,
            blocks: block(i + 1, goal, plan, words),
            together: true,
            before: 16.0,
        }));
    }
    Sheet {
        title,
        blocks,
        one_side: false,
    }
}

fn block(number: usize, goal: &GoalPrint, plan: &CarePlanPrint, words: &Words) -> Vec<Block> {
    let number = words.fill("goal-number", [("number", number.to_string().into())]);
    let mut blocks: Vec<Block> = vec![
        paragraph(number).step(Step::Small).bold().ink(Ink::Soft).keep_next().into(),
        heading(2, goal_words(goal)).before(2.0).into(),
        progress(goal, plan, words),
    ];
    let mut section = |key: &str, body: Vec<Block>| {
        if !body.is_empty() {
            blocks.push(heading(3, words.say(key)).into());
            blocks.extend(body);
        }
    };
    // Where there are no words of the client's own, the measurable text is the title already.
    let measurable = said(&goal.client_words).and(said(&goal.measurable));
    section("goal-target", words_below(measurable));
    section("goal-now", words_below(said(&goal.where_now)));
    section("goal-steps", steps(&goal.steps, plan, words));
    section("goal-barriers", list(&goal.barriers));
    section("goal-helps", list(&goal.helps));
    section("goal-know", words_below(said(&goal.how_we_know)));
    if let Some(review) = goal.next_review {
        let date = words.day(review, plan.printed_on);
        let review = words.fill("goal-review", [("date", date.into())]);
        blocks.push(paragraph(review).before(12.0).into());
    }
    blocks
}

fn words_below(words: Option<&str>) -> Vec<Block> {
    words
        .into_iter()
        .map(|words| paragraph(words).before(2.0).into())
        .collect()
}

fn list(items: &[String]) -> Vec<Block> {
    items
        .iter()
        .filter_map(|item| said(item))
        .map(|item| bullet(item).into())
        .collect()
}

fn bullet(words: &str) -> Text {
    text(Role::ListItem, words).marker(Marker::Bullet).before(2.0)
}

fn steps(steps: &[StepPrint], plan: &CarePlanPrint, words: &Words) -> Vec<Block> {
    let rows: Vec<_> = steps
        .iter()
        .filter(|step| said(&step.who).or(said(&step.what)).is_some())
        .map(|step| {
            let mut when: Vec<Block> = Vec::new();
            if let Some(often) = step.when.as_deref().and_then(said) {
                when.push(paragraph(often).before(0.0).into());
            }
            if let Some(by) = step.by {
                let date = words.day(by, plan.printed_on);
                let by = words.fill("step-by", [("date", date.into())]);
                when.push(paragraph(by).before(0.0).into());
            }
            vec![
                vec![paragraph(step.who.as_str()).bold().into()],
                vec![paragraph(step.what.as_str()).into()],
                when,
                vec![checkbox(step.done)],
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Table(Table {
        columns: step_columns(),
        head: vec![
            words.say("table-who"),
            words.say("table-what"),
            words.say("table-when"),
            words.say("table-done"),
        ],
        rows,
        before: 4.0,
    })]
}
