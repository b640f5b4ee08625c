//! What stands before the questions (what it is, who was asked when) and after them (credit and
//! licence).

use crate::block::{Block, Columns, Drawing, DrawingKind, Look, Marker, Panel, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::{Scale, Step};
use crate::words::{Words, said};

use super::{FilledPrint, FormKind, FormMode, FormPrint, FormStatus};

/// A title longer than this is set smaller, so that it does not take three lines.
const LONG_TITLE: usize = 34;

pub(super) fn blocks(form: &FormPrint, scale: Scale, words: &Words) -> Vec<Block> {
    let mut title = heading(1, form.title.as_str());
    if form.title.chars().count() > LONG_TITLE || scale.is_large() {
        title = title.step(Step::Title);
    }
    let mut blocks = vec![title.into()];
    let label = match form.kind {
        FormKind::Instrument => None,
        FormKind::Comprehensive => None,
        FormKind::ScoreOnly => Some(words.say("form-score-only")),
        FormKind::Checklist => Some(words.say("form-checklist")),
    };
    if let Some(label) = label {
        blocks.push(paragraph(label).bold().before(3.0).into());
    }
    match &form.filled {
        None => blocks.push(to_write(form, scale, words)),
        Some(filled) => {
            blocks.extend(status(filled, words));
            blocks.push(facts(form, filled, scale, words));
        }
    }
    if let Some(left_out) = form.left_out.as_deref().and_then(said) {
        blocks.push(paragraph(left_out).before(8.0).into());
    }
    blocks
}

/// Lines for who, when and how, on a blank form.
fn to_write(form: &FormPrint, scale: Scale, words: &Words) -> Block {
    let field = |key: &str| -> Vec<Block> {
        vec![
            Block::Drawing(Drawing { kind: DrawingKind::EntryLine, before: 0.0 }),
            paragraph(words.say(key)).step(Step::Small).ink(Ink::Soft).before(1.0).into(),
        ]
    };
    let client = match said(&form.client_name) {
        Some(name) => vec![
            paragraph(name).bold().into(),
            paragraph(words.say("form-client")).step(Step::Small).ink(Ink::Soft).before(1.0).into(),
        ],
        None => field("form-client"),
    };
    let mut blocks: Vec<Block> = Vec::new();
    let pairs = [[client, field("form-date")], [field("form-asked-by"), field("form-language")]];
    for [one, other] in pairs {
        let columns = Columns { columns: vec![one, other], shares: vec![1.6, 1.0], before: 5.0 };
        blocks.push(Block::Columns(columns));
    }
    let modes = ["form-mode-self", "form-mode-interview", "form-mode-proxy"];
    let modes = modes.map(|key| -> Vec<Block> {
        vec![text(Role::ListItem, words.say(key)).marker(Marker::Choice { any: false }).before(0.0).into()]
    });
    if scale.is_large() {
        blocks.extend(modes.into_iter().flatten());
    } else {
        let columns = Columns { columns: modes.into(), shares: vec![1.2, 0.9, 1.3], before: 7.0 };
        blocks.push(Block::Columns(columns));
    }
    Block::Panel(Panel { look: Look::Plain, blocks, tight: true, together: true, before: 6.0 })
}

/// Where an assessment stands, where that is not simply completed.
fn status(filled: &FilledPrint, words: &Words) -> Option<Block> {
    let (line, reason) = match &filled.status {
        FormStatus::Completed => return None,
        FormStatus::InProgress => (words.say("form-status-in-progress"), ""),
        FormStatus::Amended { replaces, reason } => {
            (words.fill("form-status-amended", [("date", words.date(*replaces).into())]), reason.as_str())
        }
        FormStatus::Stopped { reason } => (words.say("form-status-stopped"), reason.as_str()),
        FormStatus::EnteredInError { reason } => (words.say("form-status-error"), reason.as_str()),
    };
    let mut blocks: Vec<Block> = vec![paragraph(line).bold().into()];
    if let Some(reason) = said(reason) {
        blocks.push(paragraph(words.fill("form-reason", [("reason", reason.into())])).before(1.0).into());
    }
    Some(Block::Panel(Panel { look: Look::Notice, blocks, tight: true, together: true, before: 8.0 }))
}

/// Who was asked when, by whom and how: a small word above each value.
fn facts(form: &FormPrint, filled: &FilledPrint, scale: Scale, words: &Words) -> Block {
    let mut facts: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, value: &str| {
        if let Some(value) = said(value) {
            facts.push((words.say(key), value.to_owned()));
        }
    };
    add("form-client", &form.client_name);
    add("form-date", &words.date(filled.asked_on));
    add("form-asked-by", &filled.asked_by);
    let mode = match &filled.mode {
        FormMode::SelfReport => words.say("form-answered-self"),
        FormMode::Interview => words.say("form-answered-interview"),
        FormMode::Proxy(name) => match said(name) {
            Some(name) => words.fill("form-answered-proxy-name", [("name", name.into())]),
            None => words.say("form-answered-proxy"),
        },
        FormMode::Unknown => words.say("form-answered-unknown"),
    };
    add("form-answered", &mode);
    add("form-language", filled.language.as_deref().unwrap_or_default());
    match filled.interpreter {
        Some(true) => add("form-interpreter", &words.say("form-interpreter-yes")),
        Some(false) => add("form-interpreter", &words.say("form-interpreter-no")),
        None => {}
    }
    let columns = if scale.is_large() { 1 } else { 2 };
    let blocks = facts
        .chunks(columns)
        .enumerate()
        .map(|(i, row)| {
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
            Block::Columns(Columns { columns: cells, shares: vec![1.2, 1.0], before: if i == 0 { 0.0 } else { 4.0 } })
        })
        .collect();
    Block::Panel(Panel { look: Look::Tint, blocks, tight: true, together: true, before: 8.0 })
}

/// The credit line, the licence, and what is not confirmed yet.
pub(super) fn notices(form: &FormPrint, words: &Words) -> Option<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let small = |words: String| paragraph(words).step(Step::Small).ink(Ink::Soft).before(3.0);
    for line in form.notice.lines().filter_map(said) {
        blocks.push(small(line.to_owned()).into());
    }
    if let Some(licence) = said(&form.licence) {
        blocks.push(small(words.fill("form-licence", [("licence", licence.into())])).into());
    }
    let open: Vec<&str> = form.to_be_confirmed.iter().filter_map(|fact| said(fact)).collect();
    if !open.is_empty() {
        blocks.push(small(words.say("form-to-be-confirmed")).bold().keep_next().into());
        blocks.extend(
            open.into_iter()
                .map(|fact| text(Role::ListItem, fact).step(Step::Small).marker(Marker::Bullet).before(1.0).into()),
        );
    }
    (!blocks.is_empty()).then(|| {
        blocks.insert(0, Block::Drawing(Drawing { kind: DrawingKind::Divider, before: 0.0 }));
        Block::Panel(Panel { look: Look::Plain, blocks, tight: true, together: false, before: 14.0 })
    })
}
