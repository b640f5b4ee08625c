//! The one page: a numbered step at the left, what the person says to it at the right.

use crate::block::{
    Block, Columns, Drawing, DrawingKind, Look, Marker, Panel, Table, Text, Width, heading, paragraph, text,
};
use crate::care_plan::Phone;
use crate::frame::Role;
use crate::paper::{Options, Scale, Step};
use crate::words::{Words, said};

use super::{CrisisLinePrint, SafetyPlanPrint};

/// Lines to write on where a step says nothing yet.
const LINES: usize = 2;

pub(super) fn blocks(plan: &SafetyPlanPrint, options: &Options, words: &Words) -> Vec<Block> {
    let scale = Scale::new(options.size);
    let steps = [
        (words.say("safety-step-1"), entries(&plan.warning_signs)),
        (words.say("safety-step-2"), entries(&plan.coping)),
        (words.say("safety-step-3"), contacts(&plan.distraction)),
        (words.say("safety-step-4"), contacts(&plan.helpers)),
        (words.say("safety-step-5"), contacts(&plan.professionals)),
        (words.say("safety-step-6"), entries(&plan.environment)),
    ];
    let mut blocks = head(plan, scale, words);
    for (i, (title, said)) in steps.into_iter().enumerate() {
        if i > 0 {
            blocks.push(Block::Drawing(Drawing { kind: DrawingKind::Divider, before: 5.0 }));
        }
        let title = heading(2, title).step(Step::Body).before(0.0);
        let title = title.marker(Marker::Badge).mark(Some((i + 1).to_string()));
        blocks.extend(step(title, said, scale));
    }
    blocks.extend(crisis_lines(&plan.crisis_lines, scale, words));
    if let Some(living) = said(&plan.worth_living_for) {
        blocks.push(Block::Panel(Panel {
            look: Look::Plain,
            blocks: vec![
                heading(2, words.say("safety-worth-living")).step(Step::Body).into(),
                text(Role::Quote, words.fill("quoted", [("words", living.into())])).before(1.0).into(),
            ],
            tight: true,
            together: true,
            before: 6.0,
        }));
    }
    blocks
}

/// The title, and beside it whose plan it is, from when and with whom.
fn head(plan: &SafetyPlanPrint, scale: Scale, words: &Words) -> Vec<Block> {
    let title: Block = heading(1, words.say("safety-title")).into();
    let mut facts: Vec<Block> = Vec::new();
    let small = |words: String| paragraph(words).step(Step::Small).before(0.0);
    if let Some(name) = said(&plan.client_name) {
        facts.push(small(name.to_owned()).bold().into());
    }
    let on = plan.written_on.map(|date| words.date(date));
    let written = match (on, said(&plan.written_with)) {
        (Some(on), Some(with)) => Some(words.fill("safety-written", [("date", on.into()), ("name", with.into())])),
        (Some(on), None) => Some(words.fill("safety-written-on", [("date", on.into())])),
        (None, Some(with)) => Some(words.fill("safety-written-with", [("name", with.into())])),
        (None, None) => None,
    };
    facts.extend(written.map(|line| small(line).into()));
    if let Some(review) = plan.next_review {
        facts.push(small(words.fill("safety-review", [("date", words.date(review).into())])).into());
    }
    let mut blocks = if scale.is_large() {
        let mut blocks = vec![title];
        blocks.extend(facts);
        blocks
    } else {
        vec![Block::Columns(Columns { columns: vec![vec![title], facts], shares: vec![1.0, 1.25], before: 0.0 })]
    };
    blocks.push(Block::Drawing(Drawing { kind: DrawingKind::Divider, before: 5.0 }));
    blocks
}

/// A step's title beside what is said to it; above it in larger print.
fn step(title: Text, said: Vec<Block>, scale: Scale) -> Vec<Block> {
    if scale.is_large() {
        let mut blocks = vec![title.before(9.0).into()];
        blocks.extend(said);
        return blocks;
    }
    vec![Block::Columns(Columns { columns: vec![vec![title.into()], said], shares: vec![0.42, 1.0], before: 5.0 })]
}

fn entries(texts: &[String]) -> Vec<Block> {
    let entries: Vec<Block> = texts
        .iter()
        .filter_map(|entry| said(entry))
        .map(|entry| text(Role::ListItem, entry).marker(Marker::Bullet).before(2.0).into())
        .collect();
    if entries.is_empty() { lines() } else { entries }
}

fn lines() -> Vec<Block> {
    vec![Block::Drawing(Drawing { kind: DrawingKind::SigningLine, before: 0.0 }); LINES]
}

/// Who beside how to reach them.
fn contacts(contacts: &[Phone]) -> Vec<Block> {
    let rows: Vec<Vec<Vec<Block>>> = contacts
        .iter()
        .filter_map(|contact| {
            let who = said(&contact.who).map(|who| paragraph(who).into());
            let number = said(&contact.number).map(|number| paragraph(number).bold().step(Step::Lead).into());
            (who.is_some() || number.is_some())
                .then(|| vec![who.into_iter().collect::<Vec<Block>>(), number.into_iter().collect()])
        })
        .collect();
    if rows.is_empty() {
        return lines();
    }
    vec![Block::Table(Table {
        columns: vec![Width::Share(1.0), Width::Ems(10.5)],
        head: Vec::new(),
        rows,
        before: 0.0,
    })]
}

/// Crisis lines in a box of their own: the number first and large.
fn crisis_lines(lines: &[CrisisLinePrint], scale: Scale, words: &Words) -> Option<Block> {
    let all: Vec<Vec<Block>> = lines
        .iter()
        .filter(|line| said(&line.number).is_some())
        .map(|line| {
            let mut blocks: Vec<Block> = vec![paragraph(line.number.trim()).bold().step(Step::Lead).into()];
            let name = [said(&line.name), said(&line.hours)].into_iter().flatten().collect::<Vec<_>>();
            if !name.is_empty() {
                let name = name.join(&words.say("safety-hours-separator"));
                blocks.push(paragraph(name).step(Step::Small).before(0.0).into());
            }
            blocks
        })
        .collect();
    if all.is_empty() {
        return None;
    }
    let columns = if scale.is_large() { 1 } else { 3 };
    let mut blocks: Vec<Block> = vec![heading(2, words.say("safety-crisis")).step(Step::Body).before(0.0).into()];
    for row in all.chunks(columns) {
        let columns = row.to_vec();
        let empty = if all.len() > 2 { columns.len().max(3) - columns.len() } else { 0 };
        let columns =
            columns.into_iter().chain(std::iter::repeat_n(Vec::new(), if scale.is_large() { 0 } else { empty }));
        blocks.push(Block::Columns(Columns { columns: columns.collect(), shares: Vec::new(), before: 2.0 }));
    }
    Some(Block::Panel(Panel { look: Look::Notice, blocks, tight: true, together: true, before: 9.0 }))
}
