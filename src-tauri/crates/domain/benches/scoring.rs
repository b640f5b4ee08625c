//! How long scoring a form takes. What it must stay under: 10 µs for a form of nine or ten items.

#![allow(clippy::unwrap_used)]

use divan::{Bencher, black_box};
use throughline_domain::assessment::{AnswerValue, ClientFacts};
use throughline_domain::instrument::{Instrument, Instruments, ItemType};
use throughline_domain::plan_library::PlanLibrary;
use throughline_domain::scoring::score;
use throughline_domain::suggestion_rules::suggest;

fn main() {
    divan::main();
}

const FACTS: ClientFacts = ClientFacts { sex: None };

/// An answer to every item: the last option, the least number.
fn filled(instrument: &Instrument) -> Vec<(&str, AnswerValue)> {
    let mut answers = Vec::new();
    instrument.each_item(&mut |item| {
        let last = || item.options.last().map(|option| option.code.clone()).unwrap_or_default();
        let value = match item.item_type {
            ItemType::Choice | ItemType::YesNo => AnswerValue::Choice { code: last() },
            ItemType::Multiple => AnswerValue::Choices { codes: vec![last()] },
            ItemType::Number => AnswerValue::Number { value: item.min.unwrap_or(0.0) },
            ItemType::Text => AnswerValue::Text { text: "A few words about how it is at home.".to_owned() },
            ItemType::Date => AnswerValue::NotAsked,
            ItemType::Group | ItemType::Display => return,
        };
        answers.push((item.link_id.as_str(), value));
    });
    answers
}

/// PHQ-9: ten items, one conditional, a total, a flag. PCL-5: twenty items, five scales. The comprehensive
/// assessment: every domain. C-SSRS: conditions upon conditions, and a triage.
#[divan::bench(args = ["phq-9", "pcl-5", "gds-15", "c-ssrs-screener", "ahc-hrsn", "comprehensive-general"])]
fn score_form(bencher: Bencher, id: &str) {
    let instrument = find(id);
    let answers = filled(instrument);
    bencher.bench_local(|| {
        score(black_box(instrument), black_box(&answers).iter().map(|(link, value)| (*link, value)), &FACTS)
    });
}

/// Everything the library suggests for a form.
#[divan::bench(args = ["phq-9", "ahc-hrsn", "comprehensive-general"])]
fn suggest_from_form(bencher: Bencher, id: &str) {
    let instrument = find(id);
    let answers = filled(instrument);
    let given = || answers.iter().map(|(link, value)| (*link, value));
    let scored = score(instrument, given(), &FACTS);
    let library = PlanLibrary::shipped();
    bencher.bench_local(|| suggest(library, black_box(instrument), given(), &FACTS, &scored));
}

fn find(id: &str) -> &'static Instrument {
    Instruments::shipped().newest(id).unwrap()
}
