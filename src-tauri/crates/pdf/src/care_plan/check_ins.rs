//! Check-ins: a sentence, and the next three months as a strip of calendars with the days in words.

use chrono::{Datelike, Months, NaiveDate};

use crate::block::{Block, Columns, Drawing, DrawingKind, Fit, Marker, Sheet, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::month::Month;
use crate::paper::{Options, Scale, Step};
use crate::words::Words;

use super::{CarePlanPrint, said};

/// How many months are shown, the month of printing being the first.
const MONTHS: u32 = 3;

pub(super) fn sheet(plan: &CarePlanPrint, options: &Options, words: &Words) -> Sheet {
    let title = words.say("check-ins-title");
    let mut blocks: Vec<Block> = Vec::new();
    for sentence in plan.check_in_sentences.iter().filter_map(|s| said(s)) {
        blocks.push(paragraph(sentence).step(Step::Lead).before(8.0).into());
    }
    blocks.extend(calendar(plan, Scale::new(options.size), words));
    if !blocks.is_empty() {
        blocks.insert(0, heading(1, &*title).into());
    }
    Sheet { title, blocks, fit: Fit::Flow, headings_listed: false }
}

fn calendar(plan: &CarePlanPrint, scale: Scale, words: &Words) -> Vec<Block> {
    if plan.check_ins.is_empty() {
        return Vec::new();
    }
    let Some(first) = plan.printed_on.with_day(1) else {
        return Vec::new();
    };
    let mut months: Vec<Vec<Block>> = (0..MONTHS)
        .filter_map(|i| first.checked_add_months(Months::new(i)))
        .map(|month| one_month(month, plan, words))
        .collect();
    let mut blocks = vec![heading(2, words.say("check-ins-calendar")).into()];
    let across = if scale.is_extra_large() { 2 } else { 3 };
    while !months.is_empty() {
        let rest = months.split_off(across.min(months.len()));
        let mut columns = std::mem::replace(&mut months, rest);
        columns.resize(across, Vec::new());
        blocks.push(Block::Columns(Columns { columns, shares: Vec::new(), before: 12.0 }));
    }
    blocks
}

fn one_month(first: NaiveDate, plan: &CarePlanPrint, words: &Words) -> Vec<Block> {
    let next = first.checked_add_months(Months::new(1));
    let mut due: Vec<_> =
        plan.check_ins.iter().filter(|(day, _)| *day >= first && next.is_none_or(|next| *day < next)).collect();
    due.sort();
    let title = words.month_title(first);
    let (weekdays, first_column) = words.week(first);
    let days: Vec<String> = due.iter().map(|(day, _)| words.day_in_month(*day, None)).collect();
    let alt = if days.is_empty() {
        words.fill("check-ins-month-alt-none", [("month", title.clone().into())])
    } else {
        words.fill("check-ins-month-alt", [("month", title.clone().into()), ("days", days.join(", ").into())])
    };
    let length = next.map_or(31, |next| (next - first).num_days());
    let mut blocks = vec![
        heading(3, title).step(Step::Body).before(0.0).into(),
        Block::Drawing(Drawing {
            kind: DrawingKind::Month(Month {
                weekdays,
                first_column,
                days: u32::try_from(length).unwrap_or(31),
                marked: due.iter().map(|(day, _)| day.day()).collect(),
                alt,
            }),
            before: 4.0,
        }),
    ];
    if due.is_empty() {
        blocks.push(paragraph(words.say("check-ins-none")).ink(Ink::Soft).into());
    }
    for (day, time) in due {
        let time = time.as_deref().and_then(said);
        blocks.push(text(Role::ListItem, words.day_in_month(*day, time)).marker(Marker::Bullet).before(2.0).into());
    }
    blocks
}
