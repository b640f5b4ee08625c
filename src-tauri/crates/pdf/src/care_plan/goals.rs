//! Goal pages: one block for each goal.

use crate::block::{Block, Columns, Fit, Look, Marker, Panel, Sheet, Text, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::{Options, Scale, Step};
use crate::words::Words;

use super::glance::{goal_words, progress};
use super::tasks::{self, TaskRow};
use super::{CarePlanPrint, GoalPrint, StepPrint, said};

pub(super) fn sheet(plan: &CarePlanPrint, options: &Options, words: &Words) -> Sheet {
    let title = words.say("goals-title");
    let mut blocks = Vec::new();
    for (i, goal) in plan.goals.iter().enumerate() {
        blocks.push(Block::Panel(Panel {
            look: Look::Card,
            blocks: block(i + 1, goal, plan, Scale::new(options.size), words),
            tight: false,
            together: true,
            before: 16.0,
        }));
    }
    Sheet { title, blocks, fit: Fit::Flow, headings_listed: false }
}

fn block(number: usize, goal: &GoalPrint, plan: &CarePlanPrint, scale: Scale, words: &Words) -> Vec<Block> {
    let number = words
        .fill("goal-number", [("number", number.to_string().into()), ("count", plan.goals.len().to_string().into())]);
    let mut blocks: Vec<Block> = vec![
        paragraph(number).step(Step::Small).bold().ink(Ink::Soft).keep_next().into(),
        heading(1, goal_words(goal)).step(Step::Title).before(2.0).into(),
        progress(goal, plan, words),
    ];
    // Where there are no words of the client's own, the measurable text is the title already.
    let measurable = said(&goal.client_words).and(said(&goal.measurable));
    blocks.extend(section("goal-target", words_below(measurable), words));
    let now = words_below(said(&goal.where_now));
    blocks.extend(section("goal-now", now, words));
    let steps = steps(&goal.steps, plan, scale, words);
    blocks.extend(section("goal-steps", steps, words));
    blocks.extend(barriers_and_helps(goal, scale, words));
    let know = words_below(said(&goal.how_we_know));
    blocks.extend(section("goal-know", know, words));
    if let Some(review) = goal.next_review {
        let date = words.day(review, plan.printed_on);
        let review = words.fill("goal-review", [("date", date.into())]);
        blocks.push(paragraph(review).before(12.0).into());
    }
    blocks
}

/// A small heading with what stands below it; nothing where that is nothing.
fn section(key: &str, mut body: Vec<Block>, words: &Words) -> Vec<Block> {
    if !body.is_empty() {
        body.insert(0, heading(2, words.say(key)).step(Step::Lead).before(10.0).into());
    }
    body
}

/// What could get in the way beside what helps, or below one another in extra large print.
fn barriers_and_helps(goal: &GoalPrint, scale: Scale, words: &Words) -> Vec<Block> {
    let mut columns: Vec<Vec<Block>> = Vec::new();
    for (key, items) in [("goal-barriers", &goal.barriers), ("goal-helps", &goal.helps)] {
        let column = section(key, list(items), words);
        if !column.is_empty() {
            columns.push(column);
        }
    }
    if columns.len() < 2 || scale.is_extra_large() {
        return columns.into_iter().flatten().collect();
    }
    vec![Block::Columns(Columns { columns, shares: Vec::new(), before: 10.0 })]
}

fn words_below(words: Option<&str>) -> Vec<Block> {
    words.into_iter().map(|words| paragraph(words).before(2.0).into()).collect()
}

fn list(items: &[String]) -> Vec<Block> {
    items.iter().filter_map(|item| said(item)).map(|item| bullet(item).into()).collect()
}

fn bullet(words: &str) -> Text {
    text(Role::ListItem, words).marker(Marker::Bullet).before(2.0)
}

fn steps(steps: &[StepPrint], plan: &CarePlanPrint, scale: Scale, words: &Words) -> Vec<Block> {
    let rows: Vec<TaskRow> = steps
        .iter()
        .map(|step| {
            let by = step.by.map(|by| {
                let date = words.day(by, plan.printed_on);
                words.fill("step-by", [("date", date.into())])
            });
            TaskRow {
                who: &step.who,
                what: &step.what,
                when: step.when.as_deref().and_then(said).map(str::to_owned).into_iter().chain(by).collect(),
                done: step.done,
            }
        })
        .collect();
    let heads = ["table-who", "table-what", "table-when", "table-done"];
    tasks::rows(&rows, heads, scale, words)
}
