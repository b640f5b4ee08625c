//! For the fridge: one side in large type.

use crate::block::{Block, Columns, Fit, Look, Panel, Sheet, Table, Width, heading, paragraph};
use crate::frame::Ink;
use crate::paper::Step;
use crate::words::Words;

use super::{CarePlanPrint, said};

pub(super) fn sheet(plan: &CarePlanPrint, words: &Words) -> Sheet {
    let title = words.say("fridge-title");
    let mut blocks = Vec::new();
    blocks.extend(phones(plan));
    blocks.extend(appointments(plan, words));
    if let Some(note) = plan.emergency_note.as_deref().and_then(said) {
        blocks.push(Block::Panel(Panel {
            look: Look::Notice,
            blocks: vec![
                heading(2, words.say("fridge-emergency")).before(0.0).into(),
                paragraph(note).before(4.0).into(),
            ],
            tight: false,
            together: true,
            before: 22.0,
        }));
    }
    if !blocks.is_empty() {
        let mut top = vec![heading(1, &*title).into()];
        if let Some(name) = said(&plan.client_name) {
            let name = words.fill("fridge-for", [("client", name.into())]);
            top.push(paragraph(name).ink(Ink::Soft).before(0.0).into());
        }
        top.extend(blocks);
        blocks = top;
    }
    Sheet { title, blocks, fit: Fit::OneSide, headings_listed: false }
}

fn phones(plan: &CarePlanPrint) -> Option<Block> {
    let rows: Vec<_> = plan
        .phones
        .iter()
        .filter(|phone| said(&phone.number).is_some())
        .map(|phone| {
            vec![
                vec![paragraph(phone.who.as_str()).into()],
                vec![paragraph(phone.number.as_str()).bold().step(Step::Title).into()],
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            columns: vec![Width::Share(1.0), Width::Share(1.15)],
            head: Vec::new(),
            rows,
            before: 12.0,
        })
    })
}

/// Side by side: a glance from across the kitchen finds either.
fn appointments(plan: &CarePlanPrint, words: &Words) -> Vec<Block> {
    let mut all: Vec<Vec<Block>> = Vec::new();
    for appointment in &plan.appointments {
        let time = appointment.time.as_deref().and_then(said);
        let when = words.day_and_time(appointment.on, time, plan.printed_on);
        let mut lines: Vec<Block> = vec![paragraph(when).bold().keep_next().into()];
        for line in
            [Some(&appointment.what), appointment.place.as_ref()].into_iter().flatten().filter_map(|line| said(line))
        {
            lines.push(paragraph(line).before(0.0).into());
        }
        all.push(lines);
    }
    if all.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(2, words.say("fridge-appointments")).into()];
    for pair in all.chunks(2) {
        blocks.push(Block::Panel(Panel {
            look: Look::Tint,
            blocks: vec![Block::Columns(Columns { columns: pair.to_vec(), shares: Vec::new(), before: 0.0 })],
            tight: true,
            together: true,
            before: 6.0,
        }));
    }
    blocks
}
