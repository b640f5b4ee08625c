//! What holds for the library as a whole: what is shipped, under which licence, and what is left out.

use std::collections::BTreeMap;

use serde_json::Value;
use throughline_domain::instrument::{FlagSeverity, FlagTopic, Instrument, InstrumentKind, Instruments, Tier};
use throughline_domain::safety::{CrisisLine, CrisisTopic};

use super::TABLES;
use super::tally::Tally;
use crate::answers::shipped;

/// Licence tiers, from instruments.json.
const SHIP_TEXT: [&str; 19] = [
    "ahc-hrsn",
    "asq",
    "audit-c",
    "cage",
    "gad-2",
    "gad-7",
    "gds-15",
    "nida-single",
    "pc-ptsd-5",
    "pcl-5",
    "phq-2",
    "phq-4",
    "phq-8",
    "phq-9",
    "sasq",
    "stay-independent",
    "steadi-3key",
    "taps-1",
    "tug",
];
const WITH_ATTRIBUTION: [&str; 2] = ["c-ssrs-screener", "hvs"];
const SCORE_ONLY: [&str; 11] =
    ["audit", "braden", "cfs", "dast-10", "efs", "frail", "katz-adl", "lawton-iadl", "mini-cog", "promis", "slums"];
/// Neither wording nor form may be shipped, or no permission was found.
const LEFT_OUT: [&str; 8] = ["cage-aid", "ucla-3", "prapare", "zarit", "whodas-12", "who-5", "eq-5d", "pam"];

fn of_tier(tier: Tier) -> Vec<&'static str> {
    all().filter(|instrument| instrument.tier == tier).map(|instrument| instrument.id.as_str()).collect()
}

fn all() -> impl Iterator<Item = &'static Instrument> {
    Instruments::shipped().all_newest()
}

#[test]
fn what_is_shipped_is_what_the_licences_allow() {
    assert_eq!(of_tier(Tier::ShipText), SHIP_TEXT);
    assert_eq!(of_tier(Tier::ShipTextAttribution), WITH_ATTRIBUTION);
    assert_eq!(of_tier(Tier::ScoreOnly), SCORE_ONLY);
    assert_eq!(of_tier(Tier::Formula), ["lace"]);
    assert_eq!(of_tier(Tier::Own).len(), 12);
    assert!(of_tier(Tier::Practice).is_empty());
    for id in LEFT_OUT {
        assert!(Instruments::shipped().newest(id).is_none(), "{id}");
    }
}

#[test]
fn score_entries_hold_no_wording() {
    for id in SCORE_ONLY {
        let instrument = shipped(id);
        assert_eq!(instrument.stem, "", "{id}");
        instrument.each_item(&mut |item| {
            assert!(item.text.len() <= 60, "{id}: {}", item.text);
            assert!(!item.text.contains('?') || id == "slums", "{id}: {}", item.text);
            for option in &item.options {
                assert!(option.label.len() <= 60, "{id}: {}", option.label);
            }
        });
        assert!(instrument.guidance.contains("licensed"), "{id} does not say where its form is");
    }
}

#[test]
fn notices_that_must_be_shown_are_there() {
    let credit = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.";
    for id in ["phq-9", "phq-8", "phq-4", "phq-2", "gad-7", "gad-2"] {
        assert_eq!(shipped(id).notice, credit, "{id}");
    }
    for (id, part) in [
        ("c-ssrs-screener", "© 2016 The Columbia Lighthouse Project. Scale may be reproduced without permission."),
        ("hvs", "© 2010 Hager, Quigg and Children's HealthWatch"),
        ("ahc-hrsn", "Centers for Medicare & Medicaid Services"),
        ("ahc-hrsn", "HITS"),
        ("stay-independent", "Greater Los Angeles VA Geriatric Research Education Clinical Center"),
        ("audit-c", "World Health Organization"),
        ("dast-10", "Harvey A. Skinner"),
    ] {
        assert!(shipped(id).notice.contains(part), "{id}");
    }
    for instrument in all() {
        assert!(
            !instrument.licence.is_empty() && !instrument.sources.is_empty() || instrument.id == "frail",
            "{}",
            instrument.id
        );
    }
}

#[test]
fn facts_from_memory_are_marked() {
    let marked: Vec<&str> = all().filter(|i| i.has_unconfirmed()).map(|i| i.id.as_str()).collect();
    let expected = [
        "ahc-hrsn",
        "asq",
        "audit",
        "audit-c",
        "cfs",
        "dast-10",
        "frail",
        "gds-15",
        "hvs",
        "katz-adl",
        "lace",
        "nida-single",
        "pcl-5",
        "phq-4",
        "sasq",
        "stay-independent",
        "steadi-3key",
        "taps-1",
        "tug",
    ];
    assert_eq!(marked, expected);
    // Wording from memory is marked at the question.
    for (id, links) in
        [("asq", &["3", "4", "5"][..]), ("taps-1", &["1", "2m", "2f", "3", "4"]), ("steadi-3key", &["1", "2", "3"])]
    {
        let found: Vec<&str> =
            shipped(id).items.iter().filter(|item| item.to_be_confirmed).map(|item| item.link_id.as_str()).collect();
        assert_eq!(found, links, "{id}");
    }
}

#[test]
fn codes_from_memory_are_left_out() {
    let codes = |instrument: &Instrument| {
        let mut codes: Vec<String> = instrument.loinc.iter().cloned().collect();
        codes.extend(instrument.scoring.scales.iter().filter_map(|scale| scale.loinc.clone()));
        instrument.each_item(&mut |item| codes.extend(item.loinc.clone()));
        codes
    };
    let from_memory = ["68518-0", "72110-0", "75624-7", "82666-9", "96777-8", "48542-7", "48545-0"];
    for instrument in all() {
        for code in codes(instrument) {
            assert!(!from_memory.contains(&code.as_str()), "{}: {code}", instrument.id);
            let (digits, check) = code.split_once('-').unwrap();
            assert!(digits.len() >= 4 && digits.bytes().all(|b| b.is_ascii_digit()), "{code}");
            assert_eq!(check, loinc_check_digit(digits), "{}: {code} has a wrong check digit", instrument.id);
        }
    }
    // The question the HL7 US Core AUDIT-C example puts in the place of the first one.
    assert!(!codes(shipped("audit-c")).contains(&"68517-2".to_owned()));
    let panels: BTreeMap<&str, &str> =
        all().filter_map(|i| i.loinc.as_deref().map(|code| (i.id.as_str(), code))).collect();
    let expected = [
        ("audit-c", "72109-2"),
        ("c-ssrs-screener", "93373-9"),
        ("gad-7", "69737-5"),
        ("hvs", "88121-9"),
        ("phq-2", "55757-9"),
        ("phq-9", "44249-1"),
        ("stay-independent", "97874-2"),
        ("taps-1", "96841-2"),
    ];
    assert_eq!(panels, BTreeMap::from(expected));
}

/// LOINC's check digit is that of Luhn.
fn loinc_check_digit(digits: &str) -> String {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, byte)| {
            let digit = u32::from(byte - b'0') * if at % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    ((10 - sum % 10) % 10).to_string()
}

#[test]
fn flags_say_what_to_do_without_a_number_to_call() {
    for instrument in all() {
        for flag in &instrument.flags {
            let id = format!("{} {}", instrument.id, flag.id);
            assert!(!flag.title.is_empty() && !flag.actions.is_empty(), "{id}");
            for text in flag.actions.iter().chain([&flag.title]) {
                // Lines differ by country; the panel shows them.
                assert!(
                    !["988", "911", "999", "112", "741741"].iter().any(|number| text.contains(number)),
                    "{id}: {text}"
                );
                assert!(!text.contains('!') && text.len() <= 180, "{id}: {text}");
            }
            if flag.severity != FlagSeverity::Info {
                assert_ne!(flag.topic, FlagTopic::Other, "{id}");
                assert!(flag.actions.len() >= 3, "{id}");
            }
            if let Some(offer) = &flag.offer {
                assert!(Instruments::shipped().newest(offer).is_some(), "{id} offers {offer}");
            }
        }
    }
    let urgent: Vec<String> = all()
        .filter(|instrument| instrument.kind == InstrumentKind::Instrument)
        .flat_map(|i| i.flags.iter().filter(|f| f.severity != FlagSeverity::Info).map(|f| format!("{} {}", i.id, f.id)))
        .collect();
    assert_eq!(
        urgent,
        [
            "ahc-hrsn safety",
            "ahc-hrsn hurt",
            "asq acute",
            "asq non-acute",
            "asq declined",
            "c-ssrs-screener high",
            "c-ssrs-screener moderate",
            "c-ssrs-screener low",
            "phq-9 suicidal-ideation",
        ]
    );
}

#[test]
fn changes_that_mean_something_name_their_source() {
    let found: Vec<(&str, f64, bool)> = all()
        .filter_map(|i| i.scoring.meaningful_change.as_ref().map(|c| (i.id.as_str(), c.points, c.to_be_confirmed)))
        .collect();
    assert_eq!(found, [("gad-7", 4.0, false), ("pcl-5", 10.0, true), ("phq-9", 5.0, false)]);
}

#[test]
fn crisis_lines_are_there_for_every_country() {
    let text = include_str!("../../../data/crisis-lines.json");
    let file: Value = serde_json::from_str(text).unwrap();
    let mut countries = Vec::new();
    for entry in file["countries"].as_array().unwrap() {
        let country = entry["country"].as_str().unwrap();
        countries.push(country);
        let lines: Vec<CrisisLine> = serde_json::from_value(entry["lines"].clone()).unwrap();
        assert_eq!(lines[0].topic, CrisisTopic::Emergency, "{country}: the emergency number stands first");
        for topic in [CrisisTopic::Suicide, CrisisTopic::Violence, CrisisTopic::Abuse] {
            assert!(lines.iter().any(|line| line.topic == topic), "{country} has no line for {topic:?}");
        }
        for line in &lines {
            assert!(!line.name.is_empty() && !line.number.is_empty() && !line.hours.is_empty(), "{country}");
        }
    }
    assert_eq!(countries, ["US", "GB", "CA", "AU", "IE", "NZ"]);
    assert!(text.contains("call or text 988"));
}

/// Printed with `--nocapture`, this is a table of instrument, tier, licence and number of cases.
#[test]
#[allow(clippy::print_stdout)]
fn every_shipped_instrument_has_its_table() {
    let mut tally = Tally::default();
    for table in TABLES {
        table(&mut tally);
    }
    for instrument in all() {
        let cases = tally.cases.get(instrument.id.as_str()).copied().unwrap_or_default();
        println!("| {} | {} | {} | {cases} |", instrument.id, instrument.tier.as_str(), instrument.licence);
        assert!(cases >= 8, "{} is tested by {cases} cases only", instrument.id);
    }
}
