//! Beside each other what waits and what to watch for; below them what was said last.

use chrono::NaiveDate;

use crate::block::{Block, Columns, Drawing, DrawingKind, Look, Marker, Panel, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::{Scale, Step};
use crate::words::{Words, said};

use super::{BriefLinePrint, BriefNotePrint, VisitBriefPrint};

/// How much of everything is said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Letters of an entry.
    entry: usize,
    /// Letters of an entry that has a day.
    dated: usize,
    /// Letters of a note.
    note: usize,
    /// Letters of all allergies.
    allergies: usize,
    due: usize,
    promises: usize,
    papers: usize,
    risks: usize,
    goals: usize,
    gaps: usize,
}

/// What an ordinary brief has room for.
pub(super) const ROOMY: Limits = Limits {
    entry: 90,
    dated: 64,
    note: 330,
    allergies: 200,
    due: 6,
    promises: 4,
    papers: 3,
    risks: 4,
    goals: 3,
    gaps: 4,
};

/// What fits a page in clear print when everything there is, is long.
pub(super) const CLOSE: Limits = Limits {
    entry: 64,
    dated: 40,
    note: 170,
    allergies: 100,
    due: 3,
    promises: 2,
    papers: 1,
    risks: 3,
    goals: 1,
    gaps: 2,
};

pub(super) fn blocks(brief: &VisitBriefPrint, limits: Limits, scale: Scale, words: &Words) -> Vec<Block> {
    let name = said(&brief.client_name).map_or_else(|| words.say("brief-title"), str::to_owned);
    let mut blocks: Vec<Block> = vec![heading(1, name).step(Step::Title).into()];
    blocks.push(allergies(&brief.allergies, limits.allergies, words));
    let near = brief.printed_on;
    let line = |line: &BriefLinePrint| {
        let key = if line.on < near { "brief-line-over" } else { "brief-line" };
        let said = words
            .fill(key, [("what", cut(&line.words, limits.dated).into()), ("date", words.day(line.on, near).into())]);
        if line.more > 0 {
            words.fill("brief-line-more", [("line", said.into()), ("count", line.more.into())])
        } else {
            said
        }
    };
    let dated = |lines: &[BriefLinePrint]| lines.iter().map(line).collect::<Vec<_>>();
    let short = |entries: &[String]| entries.iter().map(|entry| cut(entry, limits.entry)).collect::<Vec<_>>();
    let mut waits = list("brief-due", &dated(&brief.due), limits.due, words);
    waits.extend(list("brief-promises", &dated(&brief.promises), limits.promises, words));
    waits.extend(list("brief-papers", &dated(&brief.papers), limits.papers, words));
    let mut watch = list("brief-risks", &short(&brief.risks), limits.risks, words);
    watch.extend(list("brief-gaps", &short(&brief.gaps), limits.gaps, words));
    watch.extend(list("brief-goals", &short(&brief.goals), limits.goals, words));
    if waits.is_empty() && watch.is_empty() {
        blocks.push(paragraph(words.say("brief-nothing")).before(8.0).into());
    } else if waits.is_empty() || watch.is_empty() || scale.is_large() {
        blocks.extend(waits);
        blocks.extend(watch);
    } else {
        blocks.push(Block::Columns(Columns { columns: vec![waits, watch], shares: Vec::new(), before: 4.0 }));
    }
    blocks.push(Block::Drawing(Drawing { kind: DrawingKind::Divider, before: 6.0 }));
    blocks.push(heading(2, words.say("brief-notes")).step(Step::Lead).before(5.0).into());
    if brief.notes.is_empty() {
        blocks.push(paragraph(words.say("brief-no-notes")).before(2.0).into());
    }
    blocks.extend(brief.notes.iter().map(|said| note(said, limits.note, brief.printed_on, words)));
    blocks
}

/// Always said: that none are known is something else than that nobody asked.
fn allergies(allergies: &[String], most: usize, words: &Words) -> Block {
    let known = match allergies {
        [] => words.say("brief-no-allergies"),
        known => cut(&known.join("; "), most),
    };
    let line = paragraph(words.say("brief-allergies")).bold().and(" ", false).and(known, false).before(0.0);
    Block::Panel(Panel { look: Look::Notice, blocks: vec![line.into()], tight: true, together: true, before: 5.0 })
}

/// A heading and the first entries of a list, with how many more there are; nothing where there are none.
fn list(title: &str, entries: &[String], most: usize, words: &Words) -> Vec<Block> {
    if entries.is_empty() {
        return Vec::new();
    }
    let mut blocks: Vec<Block> = vec![heading(2, words.say(title)).step(Step::Body).before(6.0).into()];
    for entry in entries.iter().take(most) {
        blocks.push(text(Role::ListItem, entry.as_str()).step(Step::Small).marker(Marker::Bullet).before(1.0).into());
    }
    if let Some(more) = i32::try_from(entries.len().saturating_sub(most)).ok().filter(|more| *more > 0) {
        let more = words.fill("brief-more", [("count", more.into())]);
        blocks.push(
            text(Role::ListItem, more).step(Step::Small).ink(Ink::Soft).marker(Marker::BlankBullet).before(1.0).into(),
        );
    }
    blocks
}

fn note(note: &BriefNotePrint, most: usize, near: NaiveDate, words: &Words) -> Block {
    let day = words.day(note.on, near);
    let head = match said(&note.how) {
        Some(how) => words.fill("brief-note", [("date", day.into()), ("how", how.into())]),
        None => day,
    };
    let head = if note.unsigned { words.fill("brief-note-unsigned", [("note", head.into())]) } else { head };
    Block::Panel(Panel {
        look: Look::Plain,
        blocks: vec![
            heading(3, head).step(Step::Small).before(0.0).into(),
            paragraph(cut(&note.words, most)).step(Step::Small).before(0.0).into(),
        ],
        tight: true,
        together: true,
        before: 4.0,
    })
}

/// The beginning of a text in one paragraph, ended at a word, with dots where there is more.
fn cut(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let start: String = text.chars().take(most).collect();
    // A script without spaces is cut where it is.
    let end = start.rfind(' ').filter(|end| *end > start.len() / 2).unwrap_or(start.len());
    format!("{}…", start[..end].trim_end_matches([',', ';', '.', ' ']))
}
