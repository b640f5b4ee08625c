//! Who does what by when, with a box to tick: on the first page and on the goal pages.

use crate::block::{Block, Drawing, DrawingKind, Look, Marker, Panel, Table, Width, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::Scale;
use crate::words::Words;

use super::said;

/// One task.
pub(super) struct TaskRow<'a> {
    pub(super) who: &'a str,
    pub(super) what: &'a str,
    /// One line each.
    pub(super) when: Vec<String>,
    pub(super) done: bool,
}

/// Tasks as a table with these column heads; in larger print, where four columns would be too
/// narrow for words, as a list to tick.
pub(super) fn rows(tasks: &[TaskRow<'_>], heads: [&str; 4], scale: Scale, words: &Words) -> Vec<Block> {
    let tasks: Vec<_> = tasks.iter().filter(|task| said(task.who).or(said(task.what)).is_some()).collect();
    if tasks.is_empty() {
        return Vec::new();
    }
    if scale.is_large() {
        return tasks.into_iter().map(|task| entry(task, words)).collect();
    }
    // A column nobody has a word for is left out, and its room goes to the others.
    let shown = [
        tasks.iter().any(|task| said(task.who).is_some()),
        tasks.iter().any(|task| said(task.what).is_some()),
        tasks.iter().any(|task| !task.when.is_empty()),
        true,
    ];
    let widths = [Width::Share(1.0), Width::Share(1.75), Width::Share(1.45), Width::Ems(2.3)];
    let rows = tasks
        .into_iter()
        .map(|task| {
            only(
                shown,
                [
                    vec![paragraph(task.who).bold().into()],
                    vec![paragraph(task.what).into()],
                    task.when.iter().map(|line| paragraph(line.as_str()).before(0.0).into()).collect(),
                    vec![Block::Drawing(Drawing { kind: DrawingKind::Checkbox { done: task.done }, before: 0.0 })],
                ],
            )
        })
        .collect();
    vec![Block::Table(Table {
        columns: only(shown, widths),
        head: only(shown, heads.map(|key| words.say(key))),
        rows,
        before: 4.0,
    })]
}

fn only<T>(shown: [bool; 4], of: [T; 4]) -> Vec<T> {
    of.into_iter().zip(shown).filter_map(|(one, shown)| shown.then_some(one)).collect()
}

/// A task as an entry of a list: what is done, and below it who and when.
fn entry(task: &TaskRow<'_>, words: &Words) -> Block {
    let marker = Marker::Checkbox { done: task.done };
    let what = said(task.what).unwrap_or("");
    let who = said(task.who).unwrap_or("");
    let mut lines: Vec<Block> = Vec::new();
    if !what.is_empty() {
        let what = text(Role::ListItem, what).marker(marker).before(0.0);
        lines.push(what.keep_next().into());
    }
    let when = task.when.join(&words.say("parts-separator"));
    let mut below = paragraph(who).bold().before(0.0);
    if !when.is_empty() {
        let separator = if who.is_empty() { String::new() } else { words.say("parts-separator") };
        below = below.and(separator, false).and(when, false);
    }
    let marker = if what.is_empty() { marker } else { Marker::Blank };
    lines.push(below.ink(Ink::Text).marker(marker).into());
    Block::Panel(Panel { look: Look::Plain, blocks: lines, tight: true, together: true, before: 9.0 })
}
