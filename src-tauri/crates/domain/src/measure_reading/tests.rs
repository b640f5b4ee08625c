#![allow(clippy::unwrap_used)]

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use proptest::prelude::*;

use super::*;
use crate::measure_kinds::kinds;
use crate::measure_rules::digits;

/// A Sunday at noon.
fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(12, 0, 0).unwrap()
}

/// Everything of a reading in one line: kind, name, values, unit, when, faults.
fn told(reading: &MeasureReading) -> String {
    let MeasureReading { kind, name, value, second_value, unit, on, at, faults, .. } = reading;
    let mut said = vec![kind.map_or("?".to_owned(), |kind| kind.to_string())];
    if !name.is_empty() {
        said.push(format!("“{name}”"));
    }
    match (value, second_value) {
        (Some(value), Some(second)) => said.push(format!("{value}/{second}")),
        (Some(value), None) => said.push(value.to_string()),
        _ => {}
    }
    if !unit.is_empty() {
        said.push(unit.clone());
    }
    said.extend(on.map(|day| day.to_string()));
    said.extend(at.map(|time| time.format("%H:%M").to_string()));
    said.extend(faults.iter().map(|fault| {
        format!("!{}{}", fault.what, if fault.words.is_empty() { String::new() } else { format!("({})", fault.words) })
    }));
    said.join(" ")
}

fn check(text: &str, expect: &str) {
    let read = read_measures(text, now(), &["SpO2".to_owned(), "Peak flow".to_owned()]);
    let all: Vec<String> = read.iter().map(told).collect();
    assert_eq!(all.join(" | "), expect, "{text}");
}

#[test]
fn one_line_is_one_measure() {
    check("bp 142/88", "blood-pressure 142/88 mm[Hg]");
    check("BP: 142 / 88 mmHg", "blood-pressure 142/88 mm[Hg]");
    check("blood pressure was 142 over 88 yesterday", "blood-pressure 142/88 mm[Hg] 2026-11-21");
    check("142/88", "blood-pressure 142/88 mm[Hg]");
    check("weight 168 lb", "weight 168 [lb_av]");
    check("weight 168", "weight 168 [lb_av]");
    check("wt 76.2kg 8am", "weight 76.2 kg 08:00");
    check("168 lbs", "weight 168 [lb_av]");
    check("a1c 7.2", "a1c 7.2 %");
    check("A1c 7,2 %", "a1c 7.2 %");
    check("HbA1c 53 mmol/mol", "a1c 53 mmol/mol");
    check("glucose 180", "glucose 180 mg/dL");
    check("fasting sugar 5.8 mmol/L this morning", "glucose 5.8 mmol/L 2026-11-22");
    check("pain 6", "pain 6 {score}");
    check("pain 6/10 8am", "pain 6 {score} 08:00");
    check("mood 4", "mood 4 {score}");
    check("steps 4200", "steps 4200 /d");
    check("steps 4,200 11/20", "steps 4200 /d 2026-11-20");
    check("4200 steps", "steps 4200 /d");
    check("steps 0", "steps 0 /d");
}

#[test]
fn a_day_is_no_value() {
    check("bp 11/20 142/88", "blood-pressure 142/88 mm[Hg] 2026-11-20");
    check("11/20 bp 142/88", "blood-pressure 142/88 mm[Hg] 2026-11-20");
    check("bp 142/88 11/20 8:30 am", "blood-pressure 142/88 mm[Hg] 2026-11-20 08:30");
    check("yesterday weight 168 lb", "weight 168 [lb_av] 2026-11-21");
    check("weight on Nov 20 168", "weight 168 [lb_av] 2026-11-20");
    check("weight Nov 20, 2025 168", "weight 168 [lb_av] 2025-11-20");
    check("8am glucose 95", "glucose 95 mg/dL 08:00");
    check("pain 3 days ago 6", "pain 6 {score} 2026-11-19");
    check("weight 168 lb Friday, Nov 20", "weight 168 [lb_av] 2026-11-20");
    check("weight 168 lb on the 15th", "weight 168 [lb_av] 2026-11-15");
    check("steps 4200 once yesterday", "steps 4200 /d 2026-11-21 !unread(once)");
    check("steps on Nov 20 4200", "steps 4200 /d 2026-11-20");
    check("weight 168 lb Monday, Nov 20", "weight 168 [lb_av] 2026-11-20 !unread(Monday)");
    check("weight 168 lb since March", "weight 168 [lb_av] !unread(since March)");
}

#[test]
fn several_stand_in_one_text() {
    check("bp 142/88\nweight 168 lb\n\n", "blood-pressure 142/88 mm[Hg] | weight 168 [lb_av]");
    check("bp 142/88, weight 168 lb; pain 6", "blood-pressure 142/88 mm[Hg] | weight 168 [lb_av] | pain 6 {score}");
    check("bp 142/88 and weight 168", "blood-pressure 142/88 mm[Hg] | weight 168 [lb_av]");
    check("bp 142/88, yesterday", "blood-pressure 142/88 mm[Hg] 2026-11-21");
    check("bp 142/88, Friday 11/20", "blood-pressure 142/88 mm[Hg] 2026-11-20");
    check("steps 4,200, mood 4", "steps 4200 /d | mood 4 {score}");
    check("pain 6, spo2 91 %", "pain 6 {score} | custom “SpO2” 91 %");
    check("", "");
    check(" \n ;", "");
}

#[test]
fn whatever_else_is_custom() {
    check("spo2 91 %", "custom “SpO2” 91 %");
    check("peak flow 320 L/min yesterday", "custom “Peak flow” 320 L/min 2026-11-21");
    check("grip strength 22 kg", "custom “grip strength” 22 kg");
    check("Respirations: 18", "custom “Respirations” 18");
    assert!(!read_measure("spo2 91", now(), &["SpO2".to_owned()]).is_new);
    assert!(read_measure("spo2 91", now(), &[]).is_new);
}

#[test]
fn what_cannot_be_is_said() {
    check("bp 1420/88", "blood-pressure 1420/88 mm[Hg] !implausible");
    check("bp 142/880", "blood-pressure 142/880 mm[Hg] !second-implausible");
    check("bp 88/142", "blood-pressure 88/142 mm[Hg] !second-above");
    check("bp 142", "blood-pressure 142 mm[Hg] !second-needed");
    check("weight 16800 lb", "weight 16800 [lb_av] !implausible");
    check("a1c 72", "a1c 72 % !implausible");
    check("pain 11", "pain 11 {score} !implausible");
    check("mood -2", "mood -2 {score} !implausible");
    check("bp", "blood-pressure !no-value");
    check("hello", "? !no-value");
    check("12", "custom 12 !no-name");
    check("glucose 180 banana", "glucose 180 mg/dL !unread(banana)");
    check("weight 168 mg", "weight 168 [lb_av] !unread(mg)");
    check("bp 142/88 8pm", "blood-pressure 142/88 mm[Hg] 20:00 !in-future");
    check("bp 142/88 tomorrow", "blood-pressure 142/88 mm[Hg] 2026-11-23 !in-future");
    let many = "pain 6\n".repeat(MOST_MEASURES + 3);
    let read = read_measures(&many, now(), &[]);
    assert_eq!(read.len(), MOST_MEASURES + 1);
    assert_eq!(read[MOST_MEASURES].faults[0].what, ReadingFaultKind::TooMany);
    let implausible = &read_measure("bp 1420/88", now(), &[]).faults[0];
    assert_eq!((implausible.least, implausible.most), (Some(40.0), Some(300.0)));
}

proptest! {
    #[test]
    fn nothing_typed_breaks_it(text in "\\PC{0,80}", lines in prop::collection::vec("(bp|wt|a1c|pain|steps|x)? ?[-0-9.,/: ]{0,12}(am|lb|%|Nov|/)?", 0..6)) {
        let _ = read_measures(&text, now(), &["é ü".to_owned(), String::new(), "12".to_owned()]);
        let _ = read_measures(&lines.join("\n"), now(), &[]);
    }

    /// What is written as a person would is read as it was meant.
    #[test]
    fn a_measure_that_is_said_is_read(kind in 0..kinds().len(), unit in 0..2_usize, alias in 0..8_usize, share in 0.0..1.0_f64, ago in 0..400_u64, hour in 1..12_u32) {
        let facts = &kinds()[kind];
        let unit = &facts.units[unit % facts.units.len()];
        let alias = &facts.aliases[alias % facts.aliases.len()];
        let round = |value: f64| (value * 10.0).round() / 10.0;
        let value = round(unit.least + (unit.most - unit.least) * share).clamp(unit.least, unit.most);
        let day = now().date() - chrono::Days::new(ago + 1);
        let second = unit.second_least.map(|least| round(least + (value.min(200.0) - least) * 0.5)).filter(|second| *second < value);
        prop_assume!(!facts.has_second || second.is_some());
        let written = |value: f64| format!("{value:.*}", usize::try_from(digits([value])).unwrap());
        let pair = second.map_or_else(|| written(value), |second| format!("{}/{}", written(value), written(second)));
        let text = format!("{alias} {pair} {} {} {hour}am", unit.words[0], day.format("%-m/%-d/%Y"));
        let read = read_measure(&text, now(), &[]);
        prop_assert_eq!(&read.faults, &vec![], "{}", text);
        prop_assert_eq!(read.kind, Some(facts.kind));
        prop_assert_eq!(&read.unit, &unit.unit);
        prop_assert!((read.value.unwrap() - value).abs() < 0.051, "{} {:?}", text, read.value);
        prop_assert_eq!(read.on, Some(day));
        prop_assert_eq!(read.at, NaiveTime::from_hms_opt(hour, 0, 0));
    }
}
