//! The facts of the discharge, then step by step.

use crate::block::{Block, Columns, Look, Marker, Panel, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::{Scale, Step};
use crate::words::{Words, said};

use super::{DischargeStepPrint, DischargeTimelinePrint, SourcePrint, StandingPrint, discharge_timeline_title};

pub(super) fn blocks(timeline: &DischargeTimelinePrint, scale: Scale, words: &Words) -> Vec<Block> {
    // In large print a long name in the title would push what follows off the page: there it is the first fact.
    let title = if scale.is_large() { words.say("discharge-title") } else { discharge_timeline_title(timeline, words) };
    let mut blocks = vec![heading(1, title).step(Step::Title).into()];
    blocks.push(facts(timeline, scale, words));
    if !timeline.to_community {
        let said = vec![paragraph(words.say("discharge-facility")).into()];
        blocks.push(Block::Panel(Panel { look: Look::Notice, blocks: said, tight: true, together: true, before: 8.0 }));
    }
    if timeline.steps.is_empty() {
        blocks.push(paragraph(words.say("discharge-no-steps")).before(10.0).into());
        return blocks;
    }
    for step in &timeline.steps {
        blocks.push(one(step, timeline, scale, words));
    }
    blocks
}

/// What the discharge was: a small word above each value.
fn facts(timeline: &DischargeTimelinePrint, scale: Scale, words: &Words) -> Block {
    let mut facts: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, value: String| {
        if said(&value).is_some() {
            facts.push((words.say(key), value));
        }
    };
    if scale.is_large() {
        add("discharge-client", timeline.client_name.clone());
    }
    add("discharge-from", timeline.from_place.clone());
    if let Some(place) = said(&timeline.to_place) {
        let to = if timeline.to_community { "discharge-to-community" } else { "discharge-to-facility" };
        add("discharge-to", words.fill(to, [("place", place.into())]));
    }
    add("discharge-on", words.day(timeline.discharged_on, timeline.printed_on));
    if let Some(admitted) = timeline.admitted_on {
        add("discharge-admitted", words.day(admitted, timeline.printed_on));
    }
    add("discharge-reason", timeline.reason.clone());
    let complexity =
        if timeline.high_complexity { "discharge-complexity-high" } else { "discharge-complexity-moderate" };
    add("discharge-complexity", words.say(complexity));
    if let Some((score, high)) = timeline.lace {
        let score = score.to_string();
        let key = if high { "discharge-lace-high" } else { "discharge-lace-low" };
        add("discharge-lace", words.fill(key, [("score", score.into())]));
    }
    if timeline.mental_health {
        add("discharge-mental-health", words.say("discharge-yes"));
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
            Block::Columns(Columns { columns: cells, shares: Vec::new(), before: if i == 0 { 0.0 } else { 4.0 } })
        })
        .collect();
    Block::Panel(Panel { look: Look::Tint, blocks, tight: true, together: true, before: 8.0 })
}

fn one(step: &DischargeStepPrint, timeline: &DischargeTimelinePrint, scale: Scale, words: &Words) -> Block {
    let day = |date| words.day(date, timeline.printed_on);
    let mut blocks: Vec<Block> = vec![heading(2, step.title.as_str()).step(Step::Body).before(0.0).into()];
    let stands: Block = paragraph(standing(step.standing, timeline, words)).bold().before(0.0).into();
    let due: Block = paragraph(words.fill("discharge-due", [("date", day(step.due_on).into())])).before(0.0).into();
    // Where the line holds both, they share it; in large print each takes its own.
    let (columns, shares) = if scale.is_large() {
        (vec![vec![stands, due]], Vec::new())
    } else {
        (vec![vec![stands], vec![due]], vec![1.2, 1.0])
    };
    blocks.push(Block::Columns(Columns { columns, shares, before: 1.0 }));
    for happened in &step.happened {
        let when = words.day_and_time(happened.on, said(&happened.time), timeline.printed_on);
        let what = happened.what.as_str();
        let line = match said(&happened.with) {
            Some(person) => words.fill(
                "discharge-happened-with",
                [("when", when.into()), ("what", what.into()), ("person", person.into())],
            ),
            None => words.fill("discharge-happened", [("when", when.into()), ("what", what.into())]),
        };
        blocks.push(text(Role::ListItem, line).marker(Marker::Bullet).before(1.0).into());
    }
    if let Some(remark) = said(&step.remark) {
        let line = if matches!(step.standing, StandingPrint::Refused(_) | StandingPrint::NotPossible(_)) {
            words.fill("discharge-reason-given", [("words", remark.into())])
        } else {
            words.fill("discharge-remark", [("words", remark.into())])
        };
        blocks.push(paragraph(line).before(1.0).into());
    }
    let rule = words.fill("discharge-rule", [("rule", step.rule.as_str().into())]);
    let source = match &step.source {
        SourcePrint::Checked(source) => words.fill("discharge-source", [("source", source.as_str().into())]),
        SourcePrint::Recalled(source) => words.fill("discharge-source-recall", [("source", source.as_str().into())]),
        SourcePrint::Own => words.say("discharge-source-own"),
    };
    let counted = words.fill("discharge-rule-and-source", [("rule", rule.into()), ("source", source.into())]);
    blocks.push(paragraph(counted).step(Step::Small).ink(Ink::Soft).before(1.0).into());
    // Boxes would cost ordinary print a third page; in large print they part steps that take half a page each.
    let look = if scale.is_large() { Look::Card } else { Look::Plain };
    Block::Panel(Panel { look, blocks, tight: true, together: true, before: 8.0 })
}

fn standing(standing: StandingPrint, timeline: &DischargeTimelinePrint, words: &Words) -> String {
    let on = |date| words.day(date, timeline.printed_on);
    match standing {
        StandingPrint::Open(days) => words.fill("discharge-open", [("days", days.into())]),
        StandingPrint::Overdue(days) => words.fill("discharge-overdue", [("days", days.into())]),
        StandingPrint::Done(date, false) => words.fill("discharge-done", [("date", on(date).into())]),
        StandingPrint::Done(date, true) => words.fill("discharge-done-late", [("date", on(date).into())]),
        StandingPrint::Attempted(date, false) => words.fill("discharge-attempted", [("date", on(date).into())]),
        StandingPrint::Attempted(date, true) => words.fill("discharge-attempted-late", [("date", on(date).into())]),
        StandingPrint::DoesNotCount(date) => words.fill("discharge-does-not-count", [("date", on(date).into())]),
        StandingPrint::Refused(date) => words.fill("discharge-refused", [("date", on(date).into())]),
        StandingPrint::NotPossible(date) => words.fill("discharge-not-possible", [("date", on(date).into())]),
        StandingPrint::Withdrawn => words.say("discharge-withdrawn"),
    }
}
