//! The same plan with other words.

use throughline_pdf::{CarePlanPrint, Phone};

/// A plan whose every text is what `write` makes of it.
pub(crate) fn rewrite(plan: &CarePlanPrint, write: &mut dyn FnMut(&str) -> String) -> CarePlanPrint {
    let mut plan = plan.clone();
    let mut texts: Vec<&mut String> = vec![
        &mut plan.client_name,
        &mut plan.what_matters,
        &mut plan.agency,
        &mut plan.case_manager,
        &mut plan.direct_phone,
    ];
    texts.extend(&mut plan.preferred_name);
    texts.extend(&mut plan.language);
    texts.extend(&mut plan.interpreter);
    texts.extend(&mut plan.interpreter_name);
    texts.extend(&mut plan.emergency_note);
    texts.extend(&mut plan.strengths);
    texts.extend(&mut plan.check_in_sentences);
    texts.extend(&mut plan.shared_with);
    fn phones<'a>(phones: &'a mut [Phone], texts: &mut Vec<&'a mut String>) {
        for phone in phones {
            texts.extend([&mut phone.who, &mut phone.number]);
        }
    }
    phones(&mut plan.phones, &mut texts);
    for row in &mut plan.back_up {
        texts.extend([&mut row.risk, &mut row.plan]);
        phones(&mut row.phones, &mut texts);
    }
    for goal in &mut plan.goals {
        texts.extend([&mut goal.client_words, &mut goal.measurable, &mut goal.where_now, &mut goal.how_we_know]);
        texts.extend(&mut goal.barriers);
        texts.extend(&mut goal.helps);
        for step in &mut goal.steps {
            texts.extend([&mut step.who, &mut step.what]);
            texts.extend(&mut step.when);
        }
    }
    for step in &mut plan.next_steps {
        texts.extend([&mut step.who, &mut step.what]);
    }
    for (_, time) in &mut plan.check_ins {
        texts.extend(time);
    }
    if let Some(who) = &mut plan.representative {
        texts.extend([&mut who.name, &mut who.relationship]);
    }
    for appointment in &mut plan.appointments {
        texts.push(&mut appointment.what);
        texts.extend(&mut appointment.time);
        texts.extend(&mut appointment.place);
    }
    for text in texts {
        if !text.is_empty() {
            *text = write(text);
        }
    }
    plan
}
