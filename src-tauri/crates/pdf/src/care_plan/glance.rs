//! Page 1: the plan at a glance.

use crate::block::{Block, Columns, Look, Marker, Panel, Sheet, Table, Width, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::{Options, Scale, Step};
use crate::words::Words;

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
        blocks.push(text(Role::Quote, quoted).step(Step::Lead).into());
    }
    blocks.extend(strengths(plan, scale, words));
    blocks.extend(goals(plan, words));
    blocks.extend(next_steps(plan, words));
    blocks.extend(back_up(&plan.back_up, words));
    Sheet {
        title,
        blocks,
        one_side: false,
    }
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
        (Some(from), Some(to)) => add(
            "glance-dates",
            Some(&words.fill("date-range", [("from", from.into()), ("to", to.into())])),
        ),
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
            shares: Vec::new(),
            before: if i == 0 { 0.0 } else { 8.0 },
        }));
    }
    Block::Panel(Panel {
        look: Look::Tint,
        blocks: rows,
        together: true,
        before: 10.0,
    })
}

fn strengths(plan: &CarePlanPrint, scale: Scale, words: &Words) -> Vec<Block> {
    let items: Vec<Block> = plan
        .strengths
        .iter()
        .filter_map(|strength| said(strength))
        .map(|strength| {
            text(Role::ListItem, strength)
                .marker(Marker::Bullet)
                .before(2.0)
                .into()
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(2, words.say("glance-strengths")).into()];
    if items.len() > 2 && !scale.is_extra_large() {
        let half = items.len().div_ceil(2);
        let right = items[half..].to_vec();
        let left = items[..half].to_vec();
        blocks.push(Block::Columns(Columns {
            columns: vec![left, right],
            shares: Vec::new(),
            before: 4.0,
        }));
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
            together: true,
            before: if i == 0 { 8.0 } else { 10.0 },
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
    said(&goal.client_words)
        .or_else(|| said(&goal.measurable))
        .unwrap_or("")
}

/// The path of five stations with its words, and by when.
pub(super) fn progress(goal: &GoalPrint, plan: &CarePlanPrint, words: &Words) -> Block {
    let reached = goal.achievement.min(4);
    let mut line = paragraph(words.say(&format!("progress-{reached}")))
        .bold()
        .marker(Marker::Progress(reached));
    if let Some(due) = goal.due {
        let date = words.day(due, plan.printed_on);
        let by = words.fill("goal-by", [("date", date.into())]);
        line = line.and(", ", false).and(by, false);
    }
    line.into()
}

fn next_steps(plan: &CarePlanPrint, words: &Words) -> Vec<Block> {
    let rows: Vec<_> = plan
        .next_steps
        .iter()
        .filter(|step| said(&step.who).or(said(&step.what)).is_some())
        .map(|step| {
            let by = step.by.map(|by| words.day(by, plan.printed_on));
            vec![
                vec![paragraph(step.who.as_str()).bold().into()],
                vec![paragraph(step.what.as_str()).into()],
                vec![paragraph(by.unwrap_or_default()).into()],
                vec![checkbox(false)],
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        heading(2, words.say("glance-next")).into(),
        Block::Table(Table {
            columns: step_columns(),
            head: vec![
                words.say("table-who"),
                words.say("table-does-what"),
                words.say("table-by-when"),
                words.say("table-done"),
            ],
            rows,
            before: 6.0,
        }),
    ]
}

/// Who, what, when, and a box to tick.
pub(super) fn step_columns() -> Vec<Width> {
    vec![
        Width::Share(1.0),
        Width::Share(1.9),
        Width::Share(1.25),
        Width::Ems(2.3),
    ]
}

/// A box to tick in a table.
pub(super) fn checkbox(done: bool) -> Block {
    Block::Drawing(crate::block::Drawing {
        kind: crate::block::DrawingKind::Checkbox { done },
        before: 0.0,
    })
}

fn back_up(rows: &[BackUp], words: &Words) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for row in rows {
        let mut part: Vec<Block> = Vec::new();
        if let Some(risk) = said(&row.risk) {
            part.push(paragraph(risk).bold().before(8.0).keep_next().into());
        }
        if let Some(plan) = said(&row.plan) {
            part.push(paragraph(plan).before(2.0).into());
        }
        for phone in &row.phones {
            if let Some(number) = said(&phone.number) {
                let line = match said(&phone.who) {
                    Some(who) => words.fill(
                        "phone-line",
                        [("who", who.into()), ("number", number.into())],
                    ),
                    None => number.to_owned(),
                };
                part.push(paragraph(line).bold().before(2.0).into());
            }
        }
        blocks.extend(part);
    }
    if blocks.is_empty() {
        return blocks;
    }
    let mut inside = vec![heading(2, words.say("glance-wrong")).before(0.0).into()];
    inside.extend(blocks);
    vec![Block::Panel(Panel {
        look: Look::Notice,
        blocks: inside,
        together: true,
        before: 22.0,
    })]
}
