//! What people type, and what it comes to.

use chrono::NaiveDate;

use throughline_domain::client::{RiskFlagKind};
use throughline_domain::messages::Catalogue;
use throughline_domain::quick_add::{InstrumentName, NamedClient, QuickAddClient, QuickAddContext, QuickAddReading, hear};

/// A Wednesday.
pub(super) const TODAY: &str = "2026-03-04";

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn instruments() -> Vec<InstrumentName> {
    vec![
        InstrumentName::new("phq-9", "PHQ-9", &[], vec!["total".to_owned()]),
        InstrumentName::new("gad-7", "GAD-7", &[], vec!["total".to_owned()]),
        InstrumentName::new("frail", "FRAIL", &["FRAIL scale"], vec!["total".to_owned()]),
        InstrumentName::new("promis", "PROMIS", &[], vec!["depression".to_owned()]),
    ]
}

/// Reads with a practice of one client, Ada Lovelace.
pub(super) fn read(text: &str) -> QuickAddReading {
    let instruments = instruments();
    let context = QuickAddContext { today: day(TODAY), zone: "America/New_York", instruments: &instruments, choices: &[] };
    let heard = hear(text, &context);
    let ada = QuickAddClient { client_id: "ada".into(), name: "Ada Lovelace".to_owned(), birth_date: None };
    let phrase = heard.name_phrases().into_iter().find(|phrase| {
        let words: Vec<String> = phrase.text.to_lowercase().split(' ').map(str::to_owned).collect();
        words.iter().all(|word| ["ada", "lovelace"].contains(&word.as_str()))
    });
    let named = phrase.map(|phrase| NamedClient { phrase: Some(phrase), candidates: vec![ada], sure: true });
    heard.reading(named.as_ref(), &Catalogue::english().unwrap()).unwrap()
}

#[test]
fn show() {
    let _ = RiskFlagKind::Safety;
    for text in [
        "call Ada every 2nd Tuesday 2pm", "visit in 10 days", "PHQ-9 monthly", "every other week until March",
        "call Ada's daughter Bea every weekday for 3 weeks", "call Ada once a week while high risk",
        "every 2 days twice, then weekly 4 times, then monthly", "call Ada 7 days after the last contact about the walker",
        "visit Ada on the last Friday of every month at 10", "renew Ada's Medicaid papers by June 1", "31 February", "call Ada 2/31",
        "call Ada biweekly", "I will send Ada the form tomorrow", "call Ada next Friday at 2", "do the frail scale with Ada every quarter",
        "check in with Ada every 3 business days, skip holidays, with 2 days grace", "gibberish nothing", "",
    ] {
        let r = read(text);
        println!("{text:?}\n   {:?} | {:?} {:?}", r.sentence, r.series.as_ref().map(|s| (&s.purpose, &s.kind, s.medium, &s.with_whom)), r.missing);
        println!("   {:?}", r.ambiguities.iter().map(|a| (&a.doubt, &a.options)).collect::<Vec<_>>());
        println!("   {:?} unread {:?}", r.tokens.iter().map(|t| (t.slot.as_str(), t.span.map(|s| &text[s.start as usize..s.end as usize]), &t.value, t.fault)).collect::<Vec<_>>(), r.unread.iter().map(|s| &text[s.start as usize..s.end as usize]).collect::<Vec<_>>());
    }
}
