//! The questions, in order: groups, grids, and questions one below the other.

use crate::block::{Block, Look, Marker, Panel, Text, heading, paragraph};
use crate::frame::Ink;
use crate::paper::Step;
use crate::words::{Words, said};

use super::{FormKind, FormPart, FormPrint, GivenPrint, QuestionPrint, answers, grid};

/// What all questions of a form share.
pub(super) struct Asking<'a> {
    pub(super) words: &'a Words,
    /// The width of the page's body, in ems of body text.
    pub(super) ems: f32,
    /// Points are shown beside their options; where an option is nothing but points, they are not.
    pub(super) points: bool,
    /// Answers were given: what has none says so.
    pub(super) filled: bool,
}

pub(super) fn blocks(form: &FormPrint, asking: &Asking<'_>) -> Vec<Block> {
    if form.filled.as_ref().is_some_and(|filled| filled.total_only) {
        return vec![paragraph(asking.words.say("form-total-only")).before(10.0).into()];
    }
    let mut blocks: Vec<Block> = Vec::new();
    let stem = said(&form.stem);
    if let Some(period) = said(&form.recall_period).filter(|period| stem.is_none_or(|stem| !stem.contains(period))) {
        let period = asking.words.fill("form-recall", [("period", period.into())]);
        blocks.push(paragraph(period).before(10.0).keep_next().into());
    }
    if let Some(guidance) = said(&form.guidance).filter(|_| !asking.filled) {
        let line = asking.words.fill("form-guidance", [("guidance", guidance.into())]);
        blocks.push(paragraph(line).step(Step::Small).before(8.0).into());
    }
    if let Some(stem) = stem {
        let stem = paragraph(stem).step(Step::Lead).before(10.0);
        let stem = if form.kind == FormKind::Comprehensive { stem } else { stem.bold().keep_next() };
        blocks.push(stem.into());
    }
    parts(&form.parts, 2, asking, &mut blocks);
    blocks
}

fn parts(all: &[FormPart], level: u8, asking: &Asking<'_>, blocks: &mut Vec<Block>) {
    let mut rest = all;
    while let Some((first, others)) = rest.split_first() {
        match first {
            FormPart::Group(group) => {
                if let Some(words) = said(&group.heading) {
                    blocks.push(heading(level, words).into());
                }
                if let Some(hint) = said(&group.hint) {
                    blocks.push(paragraph(hint).ink(Ink::Soft).before(2.0).keep_next().into());
                }
                parts(&group.parts, (level + 1).min(3), asking, blocks);
                rest = others;
            }
            FormPart::Words(words) => {
                if let Some(words) = said(words) {
                    blocks.push(paragraph(words).before(8.0).keep_next().into());
                }
                rest = others;
            }
            FormPart::Question(question) => {
                let run = grid::run(rest, asking);
                if run.is_empty() {
                    blocks.push(alone(question, asking));
                    rest = others;
                } else {
                    rest = rest.get(run.len()..).unwrap_or_default();
                    blocks.push(grid::block(&run, asking));
                }
            }
        }
    }
}

/// A question above its answers, kept on one page.
fn alone(question: &QuestionPrint, asking: &Asking<'_>) -> Block {
    let mut blocks: Vec<Block> = Vec::new();
    let numbered = said(&question.number).is_some();
    if let Some(condition) = condition(question) {
        let marker = if numbered { Marker::Number } else { Marker::None };
        blocks.push(condition.marker(marker).keep_next().into());
    }
    blocks.push(wording(question, asking).bold().before(1.0).keep_next().into());
    let mut below: Vec<Block> = Vec::new();
    if let Some(hint) = said(&question.hint) {
        below.push(paragraph(hint).step(Step::Small).ink(Ink::Soft).before(1.0).keep_next().into());
    }
    if let Some(state) = state(question, asking) {
        below.push(state.before(3.0).into());
    }
    below.extend(answers::blocks(question, numbered, asking));
    let look = if numbered { Look::Indent } else { Look::Plain };
    blocks.push(Block::Panel(Panel { look, blocks: below, tight: true, together: false, before: 0.0 }));
    Block::Panel(Panel { look: Look::Plain, blocks, tight: true, together: true, before: 11.0 })
}

/// When it is asked.
pub(super) fn condition(question: &QuestionPrint) -> Option<Text> {
    let words = question.only_if.as_deref().and_then(said)?;
    Some(paragraph(words).step(Step::Small).ink(Ink::Soft).before(0.0))
}

/// Number and wording.
pub(super) fn wording(question: &QuestionPrint, asking: &Asking<'_>) -> Text {
    let mut wording = paragraph(question.text.trim());
    if question.to_be_confirmed {
        wording = wording.and(" ", false).and(asking.words.say("form-to-be-confirmed-mark"), false);
    }
    match said(&question.number) {
        Some(number) => {
            let number = asking.words.fill("form-number", [("number", number.into())]);
            wording.marker(Marker::Number).mark(Some(number))
        }
        None => wording,
    }
}

/// Why nothing is chosen, in words.
pub(super) fn state(question: &QuestionPrint, asking: &Asking<'_>) -> Option<Text> {
    let key = match (&question.given, asking.filled) {
        (Some(GivenPrint::Declined), _) => asking.words.say("form-declined"),
        (Some(GivenPrint::NotAsked), _) => asking.words.say("form-not-asked"),
        (Some(GivenPrint::Chosen(places)), _) if places.is_empty() => asking.words.say("form-none-chosen"),
        (None, true) => asking.words.say("form-not-answered"),
        _ => return None,
    };
    Some(paragraph(key).bold().before(0.0))
}
