//! Questions with the same options as a grid: the options are column heads, repeated on each page.

use crate::block::{Block, Chosen, Drawing, DrawingKind, Marker, Table, Width, paragraph};
use crate::frame::Ink;
use crate::paper::Step;
use crate::words::said;

use super::answers::{is_chosen, label};
use super::questions::{Asking, condition, state, wording};
use super::{AnswerSpace, FormPart, GivenPrint, OptionPrint, QuestionPrint};

/// How wide a letter of a column's head is at most on average, in ems of body text: bold and small.
const LETTER: f32 = 0.49;
/// A letter of small text, in ems of body text.
const SMALL_LETTER: f32 = 0.45;
/// The room of a question's number, in ems.
const NUMBER: f32 = 2.2;
/// The space between columns, in ems.
const GAP: f32 = 0.9;
/// What the questions need at least, in ems.
const QUESTION: f32 = 12.5;
/// Letters to an em of body text.
const PER_EM: f32 = 2.05;
/// Lines the questions may take on average: longer ones read better above their answers.
const LINES: f32 = 4.0;
/// The narrowest column: its circle and some air.
const NARROWEST: f32 = 2.4;

/// The questions at the start of these parts that belong in one grid; none where one question
/// stands alone, or where the page is too narrow for columns.
pub(super) fn run<'a>(parts: &'a [FormPart], asking: &Asking<'_>) -> Vec<&'a QuestionPrint> {
    let Some((FormPart::Question(first), AnswerSpace::One(options))) =
        parts.first().and_then(|part| if let FormPart::Question(q) = part { Some((part, &q.space)) } else { None })
    else {
        return Vec::new();
    };
    let taken: f32 = widths(options, asking).iter().map(|width| width + GAP).sum();
    let left = asking.ems - taken;
    if options.len() < 2 || left < QUESTION {
        return Vec::new();
    }
    let same: Vec<&QuestionPrint> = parts
        .iter()
        .map_while(|part| match part {
            FormPart::Question(question) if question.space == first.space && in_a_row(question, left) => Some(question),
            _ => None,
        })
        .collect();
    let letters: usize = same.iter().map(|question| question.text.chars().count()).sum();
    #[allow(clippy::cast_precision_loss)] // letters and questions of a form
    let lines = letters as f32 / (same.len().max(1) as f32 * (left - NUMBER) * PER_EM);
    if same.len() < 2 || lines > LINES { Vec::new() } else { same }
}

/// Words that were given need more room than a row has, and so does a condition of more than a line.
fn in_a_row(question: &QuestionPrint, ems: f32) -> bool {
    let letters = question.only_if.as_deref().map_or(0, |condition| condition.trim().chars().count());
    #[allow(clippy::cast_precision_loss)] // letters of a sentence
    let condition = letters as f32 * SMALL_LETTER + NUMBER;
    condition <= ems && !matches!(question.given, Some(GivenPrint::Words(_)))
}

/// The width of each option's column: its longest word fits.
fn widths(options: &[OptionPrint], asking: &Asking<'_>) -> Vec<f32> {
    options
        .iter()
        .map(|option| {
            let label = label(option, asking);
            let longest = label.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
            // Not more than four lines.
            let least = label.chars().count().div_ceil(4);
            #[allow(clippy::cast_precision_loss)] // letters of an option
            let width = longest.max(least) as f32 * LETTER;
            width.max(NARROWEST)
        })
        .collect()
}

pub(super) fn block(questions: &[&QuestionPrint], asking: &Asking<'_>) -> Block {
    let Some(AnswerSpace::One(options)) = questions.first().map(|question| &question.space) else {
        return Block::Table(Table { columns: Vec::new(), head: Vec::new(), rows: Vec::new(), before: 0.0 });
    };
    let widths = widths(options, asking);
    let columns = std::iter::once(Width::Share(1.0)).chain(widths.into_iter().map(Width::Ems)).collect();
    let head = std::iter::once(asking.words.say("form-question"))
        .chain(options.iter().map(|option| label(option, asking)))
        .collect();
    let rows = questions.iter().map(|question| row(question, options, asking)).collect();
    Block::Table(Table { columns, head, rows, before: 8.0 })
}

fn row(question: &QuestionPrint, options: &[OptionPrint], asking: &Asking<'_>) -> Vec<Vec<Block>> {
    let marker = if said(&question.number).is_some() { Marker::Number } else { Marker::None };
    let mut asked: Vec<Block> = Vec::new();
    asked.extend(condition(question).map(|text| text.marker(marker).into()));
    asked.push(wording(question, asking).before(0.0).into());
    if let Some(hint) = said(&question.hint) {
        asked.push(paragraph(hint).step(Step::Small).ink(Ink::Soft).before(0.0).marker(marker).into());
    }
    asked.extend(state(question, asking).map(|text| text.marker(marker).into()));
    let mut cells = vec![asked];
    for (place, option) in options.iter().enumerate() {
        let chosen = is_chosen(question, place).then(|| Chosen {
            mark: asking.words.say("form-mark"),
            alt: asking.words.fill("form-chosen", [("answer", option.label.trim().into())]),
        });
        let choice = Block::Drawing(Drawing { kind: DrawingKind::Choice { any: false, chosen }, before: 0.0 });
        // Beside the wording, not beside the condition above it.
        let gap = Block::Drawing(Drawing { kind: DrawingKind::SmallGap, before: 0.0 });
        cells.push(condition(question).map(|_| gap).into_iter().chain([choice]).collect());
    }
    cells
}
