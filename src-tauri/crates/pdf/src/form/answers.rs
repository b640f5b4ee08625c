//! How a question that stands alone is answered: options to mark, lines to write on, or the words
//! that were given.

use crate::block::{Block, Columns, Drawing, DrawingKind, Marker, paragraph, text};
use crate::frame::Role;
use crate::words::said;

use super::questions::Asking;
use super::{AnswerSpace, GivenPrint, OptionPrint, QuestionPrint};

/// How wide a letter is on average, in ems.
const LETTER: f32 = 0.5;
/// The place to mark, with the space after it, in ems.
const MARK: f32 = 1.75;
/// The space between columns, in ems.
const GAP: f32 = 1.4;
/// Short options stand in at most so many columns.
const COLUMNS: usize = 4;
/// Lines to write on at most.
const LINES: u8 = 12;

pub(super) fn blocks(question: &QuestionPrint, numbered: bool, asking: &Asking<'_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    if let Some(GivenPrint::Words(given)) = &question.given {
        for (i, line) in given.lines().filter_map(said).enumerate() {
            blocks.push(paragraph(line).before(if i == 0 { 3.0 } else { 2.0 }).into());
        }
    }
    match &question.space {
        AnswerSpace::One(options) => blocks.extend(to_mark(question, options, false, numbered, asking)),
        AnswerSpace::Several(options) => blocks.extend(to_mark(question, options, true, numbered, asking)),
        AnswerSpace::Number { unit, range } => {
            let mut beside: Vec<String> = said(unit).map(str::to_owned).into_iter().collect();
            if let Some(range) = said(range) {
                beside.push(asking.words.fill("form-range", [("range", range.into())]));
            }
            let beside = beside.join(" ");
            if !asking.filled {
                let line = vec![Block::Drawing(Drawing { kind: DrawingKind::EntryLine, before: 0.0 })];
                let columns = vec![line, vec![paragraph(beside).into()]];
                blocks.push(Block::Columns(Columns { columns, shares: vec![1.0, 2.6], before: 6.0 }));
            } else if let (Some(unit), Some(GivenPrint::Words(_)), Some(Block::Text(last))) =
                (said(unit), &question.given, blocks.last_mut())
            {
                *last = last.clone().and(" ", false).and(unit, false);
            }
        }
        AnswerSpace::Date => {
            if !asking.filled {
                let line = vec![Block::Drawing(Drawing { kind: DrawingKind::EntryLine, before: 0.0 })];
                let columns = vec![line, Vec::new()];
                blocks.push(Block::Columns(Columns { columns, shares: vec![1.0, 1.8], before: 6.0 }));
            }
        }
        AnswerSpace::Text { lines } => {
            if !asking.filled {
                let line = Block::Drawing(Drawing { kind: DrawingKind::SigningLine, before: 2.0 });
                blocks.extend(std::iter::repeat_n(line, usize::from((*lines).clamp(1, LINES))));
            }
        }
    }
    blocks
}

/// Options below one another, or in columns where all of them are short.
fn to_mark(
    question: &QuestionPrint,
    options: &[OptionPrint],
    any: bool,
    numbered: bool,
    asking: &Asking<'_>,
) -> Vec<Block> {
    let entries: Vec<Block> = options
        .iter()
        .enumerate()
        .map(|(place, option)| entry(option, is_chosen(question, place), any, asking))
        .collect();
    let longest = options.iter().map(|option| letters(option, asking)).max().unwrap_or(0);
    #[allow(clippy::cast_precision_loss)] // letters of an option
    let each = longest as f32 * LETTER + MARK + GAP;
    let room = asking.ems - if numbered { 2.2 } else { 0.0 } + GAP;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most a handful
    let fit = ((room / each).floor().clamp(1.0, 8.0) as usize).min(COLUMNS);
    if fit < 2 || entries.len() < 2 {
        return entries;
    }
    let rows = entries.len().div_ceil(fit);
    // Five in columns of four would leave one alone: three and two are even.
    let columns = if rows > 1 { entries.len().div_ceil(rows) } else { fit };
    entries
        .chunks(columns)
        .enumerate()
        .map(|(i, row)| {
            let cells = row.iter().map(|entry| vec![entry.clone()]);
            let cells = cells.chain(std::iter::repeat_n(Vec::new(), columns - row.len())).collect();
            Block::Columns(Columns { columns: cells, shares: Vec::new(), before: if i == 0 { 4.0 } else { 3.0 } })
        })
        .collect()
}

fn letters(option: &OptionPrint, asking: &Asking<'_>) -> usize {
    label(option, asking).chars().count()
}

/// The wording, with its points where they are shown.
pub(super) fn label(option: &OptionPrint, asking: &Asking<'_>) -> String {
    let label = option.label.trim();
    match option.points.as_deref().and_then(said).filter(|_| asking.points) {
        Some(points) => asking.words.fill("form-points", [("label", label.into()), ("points", points.into())]),
        None => label.to_owned(),
    }
}

fn entry(option: &OptionPrint, chosen: bool, any: bool, asking: &Asking<'_>) -> Block {
    let entry = text(Role::ListItem, label(option, asking)).marker(Marker::Choice { any }).before(3.0);
    if chosen { entry.bold().mark(Some(asking.words.say("form-mark"))).into() } else { entry.into() }
}

pub(super) fn is_chosen(question: &QuestionPrint, place: usize) -> bool {
    matches!(&question.given, Some(GivenPrint::Chosen(places)) if places.contains(&place))
}
