//! Page 1: the plan at a glance.

use crate::block::{Block, Columns, Fit, Look, Marker, Panel, Sheet, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::{Options, Scale, Step};
use crate::words::Words;

use super::tasks::{self, TaskRow};
use super::{BackUp, CarePlanPrint, GoalPrint, said};

/// How many goals the first page holds: few messages a page.
const GOALS: usize = 3;

pub(super) fn sheet(plan: &CarePlanPrint, options: &Options, words: &Words) -> Sheet {
    let scale = Scale::new(options.size);
    let title = words.say("glance-title");
    let mut blocks = vec![heading(1, &*title).into()];
    blocks.push(facts(plan, scale, words));
    if let Some(matters) = said(&plan.what_matters) {
        blocks.push(heading(2, words.say("glance-what-matters")).into());
        let quoted = words.fill("quoted", [("words", matters.into())]);
        blocks.push(text(Role::Quote, quoted).step(Step::Lead).before(3.0).into());
    }
    blocks.extend(strengths(plan, scale, words));
    blocks.extend(goals(plan, words));
    blocks.extend(next_steps(plan, scale, words));
    blocks.extend(back_up(&plan.back_up, scale, words));
    Sheet { title, blocks, fit: Fit::Tighten, headings_listed: false }
}

/// Who the plan is for and from when to when: a small word above each value.
fn facts(plan: &CarePlanPrint, scale: Scale, words: &Words) -> Block {
    let mut facts: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, value: Option<&str>| {
        if let Some(value) = value.and_then(said) {
            facts.push((words.say(key), value.to_owned()));
        }
    };
    add("glance-name", Some(&plan.client_name));
    let preferred = plan.preferred_name.as_deref();
    add("glance-preferred-name", preferred.filter(|name| *name != plan.client_name));
    add("glance-language", plan.language.as_deref());
    add("glance-interpreter", plan.interpreter.as_deref());
    let (starts, ends) = (plan.starts.map(|d| words.date(d)), plan.ends.map(|d| words.date(d)));
    match (starts, ends) {
        (Some(from), Some(to)) => {
            add("glance-dates", Some(&words.fill("date-range", [("from", from.into()), ("to", to.into())])))
        }
        (Some(from), None) => add("glance-starts", Some(&from)),
        (None, Some(to)) => add("glance-ends", Some(&to)),
        (None, None) => {}
    }
    let review = plan.next_review.map(|d| words.date(d));
    add("glance-review", review.as_deref());

    let columns = if scale.is_extra_large() { 1 } else { 2 };
    let mut rows = Vec::new();
    for (i, row) in facts.chunks(columns).enumerate() {
        let cells = row
            .iter()
            .map(|(label, value)| {
                vec![
                    paragraph(label).step(Step::Small).ink(Ink::Soft).into(),
                    paragraph(value).bold().before(0.0).into(),
                ]
            })
            .chain(std::iter::repeat_n(Vec::new(), columns - row.len()))
            .collect();
        rows.push(Block::Columns(Columns {
            columns: cells,
            shares: vec![1.3, 1.0],
            before: if i == 0 { 0.0 } else { 4.0 },
        }));
    }
    Block::Panel(Panel { look: Look::Tint, blocks: rows, tight: true, together: true, before: 6.0 })
}

fn strengths(plan: &CarePlanPrint, scale: Scale, words: &Words) -> Vec<Block> {
    let items: Vec<Block> = plan
        .strengths
        .iter()
        .filter_map(|strength| said(strength))
        .map(|strength| text(Role::ListItem, strength).marker(Marker::Bullet).before(2.0).into())
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(2, words.say("glance-strengths")).into()];
    if items.len() > 2 && !scale.is_extra_large() {
        let half = items.len().div_ceil(2);
        let right = items[half..].to_vec();
        let left = items[..half].to_vec();
        blocks.push(Block::Columns(Columns { columns: vec![left, right], shares: Vec::new(), before: 4.0 }));
    } else {
        blocks.extend(items);
    }
    blocks
}

fn goals(plan: &CarePlanPrint, words: &Words) -> Vec<Block> {
    let shown: Vec<_> = plan.goals.iter().take(GOALS).collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(2, words.say("glance-goals")).into()];
    for (i, goal) in shown.iter().enumerate() {
        blocks.push(Block::Panel(Panel {
            look: Look::Card,
            blocks: vec![
                text(Role::Paragraph, goal_words(goal)).bold().step(Step::Lead).into(),
                progress(goal, plan, words),
            ],
            tight: true,
            together: true,
            before: if i == 0 { 6.0 } else { 8.0 },
        }));
    }
    let more = plan.goals.len() - shown.len();
    if more > 0 {
        let more = words.fill("glance-more-goals", [("count", more.into())]);
        blocks.push(paragraph(more).ink(Ink::Soft).before(8.0).into());
    }
    blocks
}

/// The client's words, or the measurable text where there are none yet.
pub(super) fn goal_words(goal: &GoalPrint) -> &str {
    said(&goal.client_words).or_else(|| said(&goal.measurable)).unwrap_or("")
}

/// The path of five stations with its words, and by when.
pub(super) fn progress(goal: &GoalPrint, plan: &CarePlanPrint, words: &Words) -> Block {
    let reached = goal.achievement.min(4);
    let mut line = words.say(&format!("progress-{reached}"));
    if let Some(due) = goal.due {
        let date = words.day(due, plan.printed_on);
        line = words.fill("progress-by", [("progress", line.into()), ("date", date.into())]);
    }
    paragraph(line).bold().marker(Marker::Progress(reached)).into()
}

fn next_steps(plan: &CarePlanPrint, scale: Scale, words: &Words) -> Vec<Block> {
    let rows: Vec<TaskRow> = plan
        .next_steps
        .iter()
        .map(|step| TaskRow {
            who: &step.who,
            what: &step.what,
            when: step.by.map(|by| words.day(by, plan.printed_on)).into_iter().collect(),
            done: false,
        })
        .collect();
    let heads = ["table-who", "table-does-what", "table-by-when", "table-done"];
    let mut blocks = tasks::rows(&rows, heads, scale, words);
    if !blocks.is_empty() {
        blocks.insert(0, heading(2, words.say("glance-next")).into());
    }
    blocks
}

/// What to do beside whom to call.
fn back_up(rows: &[BackUp], scale: Scale, words: &Words) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for row in rows {
        let mut what: Vec<Block> = Vec::new();
        if let Some(risk) = said(&row.risk) {
            what.push(paragraph(risk).bold().keep_next().into());
        }
        if let Some(plan) = said(&row.plan) {
            what.push(paragraph(plan).before(1.0).into());
        }
        let mut whom: Vec<Block> = Vec::new();
        for phone in &row.phones {
            if let Some(number) = said(&phone.number) {
                if let Some(who) = said(&phone.who) {
                    whom.push(paragraph(who).before(3.0).keep_next().into());
                }
                whom.push(paragraph(number).bold().before(0.0).into());
            }
        }
        let before = if blocks.is_empty() { 6.0 } else { 10.0 };
        if what.is_empty() || whom.is_empty() || scale.is_extra_large() {
            let mut lines: Vec<Block> = what.into_iter().chain(whom).collect();
            if let Some(Block::Text(first)) = lines.first_mut() {
                first.before = before;
            }
            blocks.extend(lines);
        } else {
            blocks.push(Block::Columns(Columns {
                columns: vec![what, whom],
                shares: vec![if scale.is_large() { 1.3 } else { 1.7 }, 1.0],
                before,
            }));
        }
    }
    if blocks.is_empty() {
        return blocks;
    }
    let mut inside = vec![heading(2, words.say("glance-wrong")).before(0.0).into()];
    inside.extend(blocks);
    vec![Block::Panel(Panel { look: Look::Notice, blocks: inside, tight: false, together: true, before: 18.0 })]
}
