//! The one page: a numbered step at the left, what the person says to it at the right.

use crate::block::{Block, Columns, Drawing, DrawingKind, Look, Marker, Panel, Text, heading, paragraph, text};
use crate::care_plan::Phone;
use crate::frame::Role;
use crate::paper::{Options, Scale, Step};
use crate::words::{Words, said};

use super::{CrisisLinePrint, SafetyPlanPrint};

/// Entries up to which a step's title stands beside them.
const BESIDE: usize = 8;
/// Letters of a number that fits beside a name: "1-800-555-0199" and one more.
const SHORT_NUMBER: usize = 15;

pub(super) fn blocks(plan: &SafetyPlanPrint, options: &Options, words: &Words) -> Vec<Block> {
    let scale = Scale::new(options.size);
    let texts = [&plan.warning_signs, &plan.coping, &plan.environment];
    let people = [&plan.distraction, &plan.helpers, &plan.professionals];
    let blank = texts.iter().all(|texts| texts.is_empty()) && people.iter().all(|people| people.is_empty());
    // Lines to write on where a step says nothing yet; more on a sheet that is all lines.
    let lines = if blank { 3 } else { 2 };
    let steps = [
        (words.say("safety-step-1"), entries(&plan.warning_signs, lines)),
        (words.say("safety-step-2"), entries(&plan.coping, lines)),
        (words.say("safety-step-3"), contacts(&plan.distraction, lines, scale)),
        (words.say("safety-step-4"), contacts(&plan.helpers, lines, scale)),
        (words.say("safety-step-5"), contacts(&plan.professionals, lines, scale)),
        (words.say("safety-step-6"), entries(&plan.environment, lines)),
    ];
    let mut blocks = head(plan, scale, words);
    for (i, (title, said)) in steps.into_iter().enumerate() {
        // Lines to write on part the steps of an empty sheet.
        if i > 0 && !blank {
            blocks.push(Block::Drawing(Drawing { kind: DrawingKind::Divider, before: 5.0 }));
        }
        let title = heading(2, title).step(Step::Body).before(0.0);
        let title = title.marker(Marker::Badge).mark(Some((i + 1).to_string()));
        blocks.push(step(title, said, scale));
    }
    blocks.extend(crisis_lines(&plan.crisis_lines, scale, words));
    if let Some(living) = said(&plan.worth_living_for) {
        let quoted = text(Role::Quote, words.fill("quoted", [("words", living.into())]));
        blocks.push(Block::Panel(Panel {
            look: Look::Plain,
            blocks: vec![
                heading(2, words.say("safety-worth-living")).step(Step::Body).into(),
                quoted.before(1.0).into(),
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
    // In clear print the title leaves its room to the words on the page.
    let step = if scale.is_large() { Step::Display } else { Step::Title };
    let title: Block = heading(1, words.say("safety-title")).step(step).into();
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
        vec![Block::Columns(Columns { columns: vec![vec![title], facts], shares: vec![0.55, 1.0], before: 0.0 })]
    };
    blocks.push(Block::Drawing(Drawing { kind: DrawingKind::Divider, before: 5.0 }));
    blocks
}

/// A step's title beside what is said to it; above it in larger print, and where there is so much
/// that it may have to go on on another page.
fn step(title: Text, said: Vec<Block>, scale: Scale) -> Block {
    if scale.is_large() || said.len() > BESIDE {
        let below = Panel { look: Look::Plain, blocks: said, tight: true, together: false, before: 4.0 };
        let blocks = vec![title.into(), Block::Panel(below)];
        return Block::Panel(Panel { look: Look::Plain, blocks, tight: true, together: true, before: 8.0 });
    }
    Block::Columns(Columns { columns: vec![vec![title.into()], said], shares: vec![0.37, 1.0], before: 5.0 })
}

fn entries(texts: &[String], lines: usize) -> Vec<Block> {
    let entries: Vec<Block> = texts
        .iter()
        .filter_map(|entry| said(entry))
        .map(|entry| text(Role::ListItem, entry).marker(Marker::Bullet).before(2.0).into())
        .collect();
    if entries.is_empty() { to_write(lines) } else { entries }
}

fn to_write(lines: usize) -> Vec<Block> {
    vec![Block::Drawing(Drawing { kind: DrawingKind::SigningLine, before: 0.0 }); lines]
}

/// Who beside how to reach them; below, where the number would have to be broken.
fn contacts(contacts: &[Phone], lines: usize, scale: Scale) -> Vec<Block> {
    let mut rows: Vec<Block> = Vec::new();
    for contact in contacts {
        let (who, number) = (said(&contact.who), said(&contact.number));
        let below = scale.is_extra_large() || number.is_some_and(|number| number.chars().count() > SHORT_NUMBER);
        let who = who.map(|who| text(Role::ListItem, who).marker(Marker::Bullet).before(2.0));
        let number = number.map(|number| text(Role::ListItem, number).bold().step(Step::Lead).before(2.0));
        match (who, number) {
            (Some(who), Some(number)) if !below => rows.push(Block::Columns(Columns {
                columns: vec![vec![who.into()], vec![number.into()]],
                shares: vec![1.0, 0.78],
                before: 2.0,
            })),
            (Some(who), Some(number)) => {
                rows.push(who.keep_next().into());
                rows.push(number.marker(Marker::BlankBullet).before(0.0).into());
            }
            (Some(who), None) => rows.push(who.into()),
            (None, Some(number)) => rows.push(number.marker(Marker::Bullet).into()),
            (None, None) => {}
        }
    }
    if rows.is_empty() { to_write(lines) } else { rows }
}

/// Crisis lines in a box of their own: the number first and large.
fn crisis_lines(lines: &[CrisisLinePrint], scale: Scale, words: &Words) -> Option<Block> {
    let all: Vec<(f32, Vec<Block>)> = lines.iter().filter_map(|line| crisis_line(line, words)).collect();
    if all.is_empty() {
        return None;
    }
    let mut blocks: Vec<Block> = vec![heading(2, words.say("safety-crisis")).step(Step::Body).before(0.0).into()];
    for row in all.chunks(if scale.is_large() { 1 } else { 3 }) {
        let (shares, columns) = row.iter().cloned().unzip();
        blocks.push(Block::Columns(Columns { columns, shares, before: 3.0 }));
    }
    Some(Block::Panel(Panel { look: Look::Notice, blocks, tight: true, together: true, before: 9.0 }))
}

/// A crisis line, and how much room it should have beside the others.
fn crisis_line(line: &CrisisLinePrint, words: &Words) -> Option<(f32, Vec<Block>)> {
    let number = said(&line.number)?;
    let mut blocks: Vec<Block> = vec![paragraph(number).bold().step(Step::Lead).into()];
    let about: Vec<&str> = [said(&line.name), said(&line.hours)].into_iter().flatten().collect();
    let about = about.join(&words.say("safety-hours-separator"));
    // The number on one line, what it is on two.
    let letters = (number.chars().count() + 5).max(about.chars().count() * 2 / 5).clamp(10, 24);
    if !about.is_empty() {
        blocks.push(paragraph(about).step(Step::Small).before(0.0).into());
    }
    #[allow(clippy::cast_precision_loss)] // at most 24
    Some((letters as f32, blocks))
}
