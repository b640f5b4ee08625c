//! Agreement: that the plan was made with the client, whom it may be shared with, signatures.

use crate::block::{Block, Columns, Drawing, DrawingKind, Fit, Look, Marker, Panel, Sheet, heading, paragraph, text};
use crate::frame::{Ink, Role};
use crate::paper::Step;
use crate::words::Words;

use super::{CarePlanPrint, said};

pub(super) fn sheet(plan: &CarePlanPrint, words: &Words) -> Sheet {
    let title = words.say("agreement-title");
    let mut blocks = vec![
        heading(1, &*title).into(),
        paragraph(words.say("agreement-made-with-me")).step(Step::Lead).bold().before(8.0).into(),
        choice(words.say("agreement-yes")),
        choice(words.say("agreement-except")),
        line(6.0),
        choice(words.say("agreement-talk")),
        choice(words.say("agreement-copy")),
    ];
    let shared: Vec<Block> = plan
        .shared_with
        .iter()
        .filter_map(|who| said(who))
        .map(|who| text(Role::ListItem, who).marker(Marker::Bullet).before(2.0).into())
        .collect();
    if !shared.is_empty() {
        blocks.push(heading(2, words.say("agreement-shared")).into());
        blocks.extend(shared);
    }
    blocks.push(signatures(plan, words));
    Sheet { title, blocks, fit: Fit::Flow, headings_listed: false }
}

fn choice(words: String) -> Block {
    text(Role::ListItem, words).marker(Marker::Checkbox { done: false }).before(8.0).into()
}

fn line(before: f32) -> Block {
    Block::Drawing(Drawing { kind: DrawingKind::SigningLine, before })
}

/// All signatures stand on one page: a sheet that is signed is signed whole.
fn signatures(plan: &CarePlanPrint, words: &Words) -> Block {
    let mut people = vec![(words.say("sign-client"), plan.client_name.as_str())];
    if let Some(who) = &plan.representative {
        let role = match said(&who.relationship) {
            Some(relationship) => words.fill("sign-representative", [("relationship", relationship.into())]),
            None => words.say("sign-representative-plain"),
        };
        people.push((role, who.name.as_str()));
    }
    people.push((words.say("sign-case-manager"), plan.case_manager.as_str()));
    if let Some(name) = &plan.interpreter_name {
        people.push((words.say("sign-interpreter"), name.as_str()));
    }
    let mut blocks = vec![heading(2, words.say("agreement-sign")).into()];
    for (role, name) in people {
        let name = match said(name) {
            Some(name) => words.fill("sign-name", [("name", name.into()), ("role", role.into())]),
            None => role,
        };
        let who = vec![line(0.0), paragraph(name).before(2.0).into()];
        let when = vec![line(0.0), paragraph(words.say("sign-date")).ink(Ink::Soft).before(2.0).into()];
        blocks.push(Block::Columns(Columns { columns: vec![who, when], shares: vec![2.6, 1.0], before: 8.0 }));
    }
    if let Some(review) = plan.next_review {
        let date = words.date(review);
        let review = words.fill("agreement-review", [("date", date.into())]);
        blocks.push(paragraph(review).before(14.0).into());
    }
    Block::Panel(Panel { look: Look::Plain, blocks, tight: true, together: true, before: 15.0 })
}
