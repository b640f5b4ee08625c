//! What case managers type, line by line: `typed.txt` has the words and what they come to, for reading as much as
//! for testing. A line that comes to something else fails. `UPDATE_TYPED=1` writes what they come to now, to be read
//! before it is kept.

use std::fmt::Write as _;
use std::path::Path;

use throughline_domain::check_in::{CheckInKind, PromisedBy};
use throughline_domain::messages::Catalogue;
use throughline_domain::quick_add::{NamedClient, QuickAddClient, QuickAddContext, QuickAddReading, hear};

use crate::table::{TODAY, day, instruments, office, slice};

/// A practice whose clients have names that are also words of the grammar.
const CLIENTS: &[&str] = &[
    "Ada Lovelace",
    "April Jones",
    "May Brown",
    "Sunday Adeyemi",
    "Will Smith",
    "Mark Twain",
    "Faith Weekly",
    "Zoë Ångström",
    "Seán O'Brien",
    "李 小明",
    "Mona Keller",
    "Mona Kellerman",
    "Jean-Luc Day",
    "Bill Friday",
];

fn read(text: &str) -> QuickAddReading {
    let (instruments, office) = (instruments(), office());
    let context = QuickAddContext {
        today: day(TODAY),
        zone: "America/New_York",
        instruments: &instruments,
        office: &office,
        choices: &[],
    };
    let heard = hear(text, &context);
    let client = |name: &&str| QuickAddClient { client_id: (*name).into(), name: (*name).to_owned(), birth_date: None };
    let named = heard.name_phrases().into_iter().find_map(|phrase| {
        let candidates: Vec<_> = CLIENTS.iter().filter(|name| phrase.names(name)).map(client).collect();
        let sure = candidates.len() == 1;
        (!candidates.is_empty()).then_some(NamedClient { phrase: Some(phrase), candidates, sure })
    });
    heard.knowing(named.as_ref()).reading(named.as_ref(), &Catalogue::english().unwrap()).unwrap()
}

/// All of a reading in one line: what, whom, when; then what for, with whom, doubts, faults, what was not read.
fn told(text: &str) -> String {
    let reading = read(text);
    let mut said = String::new();
    let Some(series) = &reading.series else {
        let missing: Vec<String> = reading.missing.iter().map(ToString::to_string).collect();
        let faults: Vec<String> = reading
            .tokens
            .iter()
            .filter_map(|token| Some(format!("{}: {}", token.fault?, slice(text, token.span?))))
            .collect();
        let _ = write!(said, "no: {}", [missing, faults].concat().join(", "));
        return said;
    };
    let kind = match &series.kind {
        CheckInKind::Contact => series.medium.to_string(),
        CheckInKind::Promise { by: PromisedBy::Them, who, .. } => {
            format!("promise of {}", if who.is_empty() { "?" } else { who })
        }
        CheckInKind::Assessment { instrument_id } => instrument_id.clone(),
        other => other.as_str().to_owned(),
    };
    let _ = write!(said, "{kind} · {} · {}", series.client_id.as_str(), reading.sentence.unwrap_or_default());
    let _ = write!(said, " · {}", series.purpose);
    if let Some(with) = &series.with_whom {
        let _ = write!(said, " · with {with}");
    }
    for open in &reading.ambiguities {
        let _ = write!(said, " · {}? {}", open.doubt, open.options.join(" / "));
    }
    for span in &reading.unread {
        let _ = write!(said, " · unread: {}", slice(text, *span));
    }
    said
}

#[test]
fn what_is_typed() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quick_add/typed.txt");
    let table = std::fs::read_to_string(&place).unwrap().replace("\r\n", "\n");
    if std::env::var_os("UPDATE_TYPED").is_some() {
        let told = |line: &str| match line.split_once(" => ").map_or(line, |(text, _)| text) {
            text if text.is_empty() || text.starts_with('#') => line.to_owned(),
            text => format!("{text} => {}", told(text)),
        };
        let fresh: Vec<String> = table.lines().map(told).collect();
        std::fs::write(&place, fresh.join("\n") + "\n").unwrap();
        return;
    }
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let pairs: Vec<(&str, &str)> = lines.map(|line| line.split_once(" => ").unwrap_or((line, ""))).collect();
    assert!(pairs.len() >= 120);
    let wrong: Vec<String> = pairs
        .iter()
        .map(|(text, expect)| (text, *expect, told(text)))
        .filter(|(_, expect, is)| expect != is)
        .map(|(text, expect, is)| format!("{text}\n  expected {expect}\n  is       {is}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
