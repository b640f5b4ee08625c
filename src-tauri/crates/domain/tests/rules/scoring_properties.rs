//! What holds of every form and all answers: random instruments, and every shipped one.

use proptest::prelude::*;
use serde_json::{Value, json};
use throughline_domain::assessment::AnswerValue;
use throughline_domain::client::ClinicalSex;
use throughline_domain::instrument::{Instrument, Instruments, Item, ItemType, Scale};
use throughline_domain::scoring::{Scored, score};

use crate::answers::facts;
use crate::forms::{choice, file, multiple, number, read_value, with, yes_no};

/// What is answered to one item: one of the kinds of answer, and which one.
type Pick = (u8, u16);

fn pick(item: &Item, (kind, which): Pick) -> Option<AnswerValue> {
    let which = usize::from(which);
    match kind % 10 {
        0 => None,
        1 => Some(AnswerValue::Declined),
        2 => Some(AnswerValue::NotAsked),
        // What no window sends, and a record from elsewhere may.
        3 => Some(AnswerValue::Number { value: f64::from(u32::try_from(which).unwrap()) * 1000.5 }),
        4 => Some(AnswerValue::Choice { code: "no such option".to_owned() }),
        _ => fitting(item, which),
    }
}

fn fitting(item: &Item, which: usize) -> Option<AnswerValue> {
    let code = |at: usize| item.options[at % item.options.len()].code.clone();
    match item.item_type {
        ItemType::Choice | ItemType::YesNo => Some(AnswerValue::Choice { code: code(which) }),
        ItemType::Multiple => {
            let chosen =
                item.options.iter().enumerate().filter(|(at, option)| which >> at & 1 == 1 && !option.exclusive);
            Some(AnswerValue::Choices { codes: chosen.map(|(_, option)| option.code.clone()).collect() })
        }
        ItemType::Number => {
            let step = 10_f64.powi(-i32::try_from(item.decimals).unwrap());
            let from = item.min.unwrap_or(0.0);
            let steps = item.max.map_or(5_000.0, |max| ((max - from) / step).round());
            let at = (f64::from(u32::try_from(which).unwrap()) % (steps + 1.0)).floor();
            Some(AnswerValue::Number { value: ((from + at * step) / step).round() * step })
        }
        ItemType::Date => Some(AnswerValue::Date { value: "2026-02-28".parse().unwrap() }),
        ItemType::Text => Some(AnswerValue::Text { text: "Words".to_owned() }),
        ItemType::Group | ItemType::Display => None,
    }
}

fn asked_for(instrument: &Instrument) -> Vec<&Item> {
    let mut items = Vec::new();
    instrument.each_item(&mut |item| items.push(item));
    items.retain(|item| item.asks());
    items
}

fn answer(instrument: &Instrument, picks: &[Pick]) -> Vec<(String, AnswerValue)> {
    asked_for(instrument)
        .into_iter()
        .zip(picks.iter().cycle())
        .filter_map(|(item, picked)| Some((item.link_id.clone(), pick(item, *picked)?)))
        .collect()
}

fn score_answers(instrument: &Instrument, answers: &[(String, AnswerValue)], sex: Option<ClinicalSex>) -> Scored {
    score(instrument, answers.iter().map(|(link, value)| (link.as_str(), value)), &facts(sex))
}

fn bands_with(scale: &Scale, value: f64, table: usize) -> usize {
    let when = &scale.bands[table].when;
    let inside = |min: f64, max: Option<f64>| value >= min && max.is_none_or(|max| value <= max);
    scale.bands.iter().filter(|band| band.when == *when && inside(band.min, band.max)).count()
}

/// What holds of a form and its answers, whatever they are.
fn check_laws(instrument: &Instrument, answers: &[(String, AnswerValue)], sex: Option<ClinicalSex>) {
    let scored = score_answers(instrument, answers, sex);
    let name = &instrument.id;
    for (scale, result) in instrument.scoring.scales.iter().zip(&scored.scales) {
        if let Some(value) = result.value {
            assert!(value >= scale.min && scale.max.is_none_or(|max| value <= max), "{name}: {value} is outside");
            assert!(result.missing.is_empty(), "{name}: a value, and something missing");
            if let Some(band) = result.band {
                let band = &scale.bands[usize::try_from(band).unwrap()];
                assert!(value >= band.min && band.max.is_none_or(|max| value <= max), "{name}: not in its band");
                assert_eq!(Some(&band.label), result.band_label.as_ref());
            } else {
                let plain = scale.bands.is_empty() || scale.bands.iter().any(|band| band.when.is_some());
                assert!(plain, "{name}: {value} lies in no band");
            }
        } else {
            assert_eq!((result.band, &result.band_label, result.sign), (None, &None, None), "{name}");
            let only_entered = scale.items.is_empty();
            assert!(only_entered || !result.missing.is_empty(), "{name}: no value, and nothing missing");
        }
        let held_up = |link: &String| {
            scored.visible.contains(link) && (scored.unanswered.contains(link) || scored.withheld.contains(link))
        };
        if scale.items.iter().any(held_up) {
            assert_eq!(result.value, None, "{name}: a total of an incomplete form");
        }
    }
    assert_eq!(scored.complete, scored.unanswered.is_empty());
    for link in scored.unanswered.iter().chain(&scored.withheld).chain(&scored.needs) {
        assert!(scored.visible.contains(link), "{name}: {link} is listed and not asked");
    }
    for flag in &scored.flags {
        let answered = |link: &String| answers.iter().any(|(other, _)| other == link);
        assert!(flag.items.iter().all(answered), "{name}: a flag rests on what was not answered");
    }
    let mut turned = answers.to_vec();
    turned.reverse();
    assert_eq!(score_answers(instrument, &turned, sex), scored, "{name}: the order of answers matters");
}

/// A well-formed instrument: each item may hang on one before it. Range and bands are worked out here,
/// apart from the code that is tested.
fn any_instrument() -> impl Strategy<Value = Instrument> {
    let item = (0..4_u8, any::<bool>(), 1..4_u8, any::<Option<prop::sample::Index>>(), 0..3_u8, any::<bool>());
    (prop::collection::vec(item, 1..9), prop::collection::vec(any::<prop::sample::Index>(), 0..5)).prop_map(
        |(specs, cuts)| {
            let (mut items, mut counted) = (Vec::new(), Vec::new());
            let (mut least, mut most) = (0_i64, 0_i64);
            for (at, (kind, reverse, weight, gate, hidden, counts)) in specs.into_iter().enumerate() {
                let link = format!("i{at}");
                let (item, high): (Value, i64) = match kind {
                    0 => (choice(&link), 3),
                    1 => (yes_no(&link), 1),
                    2 => (multiple(&link), 3),
                    _ => (number(&link, 0.0, 7.0, 0), 7),
                };
                let mut more = json!({"reverse": reverse, "weight": weight});
                if let Some(gate) = gate.filter(|_| at > 0) {
                    let on: &Value = &items[gate.index(at)];
                    let test = match on["answerOption"].as_array().and_then(|options| options.first()) {
                        Some(option) => json!({"answer": {"item": on["linkId"], "is": [option["code"]]}}),
                        None => json!({"number": {"item": on["linkId"], "atLeast": 3}}),
                    };
                    more["enableWhen"] = test;
                    more["hiddenPoints"] = json!(hidden);
                }
                if counts {
                    most += (high * i64::from(weight)).max(if more["enableWhen"].is_null() { 0 } else { i64::from(hidden) });
                    counted.push(link);
                }
                items.push(with(item, more));
            }
            let mut edges: Vec<i64> = cuts.iter().map(|cut| i64::try_from(cut.index(usize::try_from(most).unwrap() + 1)).unwrap()).collect();
            edges.sort_unstable();
            edges.dedup();
            let mut bands = Vec::new();
            for edge in edges.into_iter().filter(|edge| *edge < most) {
                bands.push(json!({"min": least, "max": edge, "label": format!("to {edge}"), "sign": "negative"}));
                least = edge + 1;
            }
            bands.push(json!({"min": least, "max": most, "label": "the rest", "sign": "positive"}));
            let scales = if counted.is_empty() {
                json!([])
            } else {
                json!([{"id": "total", "label": "Total", "method": "sum", "items": counted, "min": 0, "max": most, "bands": bands}])
            };
            read_value(&file(json!(items), json!({"scales": scales}))).unwrap()
        },
    )
}

fn any_picks() -> impl Strategy<Value = Vec<Pick>> {
    prop_oneof![
        prop::collection::vec(any::<Pick>(), 1..60),
        // Mostly whole forms, so that totals are reached too.
        prop::collection::vec((5..10_u8, any::<u16>()), 1..60),
    ]
}

fn any_sex() -> impl Strategy<Value = Option<ClinicalSex>> {
    prop::option::of(prop::sample::select(ClinicalSex::ALL))
}

proptest! {
    #[test]
    fn laws_of_random_instruments(instrument in any_instrument(), picks in any_picks(), sex in any_sex()) {
        let answers = answer(&instrument, &picks);
        check_laws(&instrument, &answers, sex);
    }

    /// Where every item has a fitting answer there is a total, gates or not.
    #[test]
    fn a_whole_form_has_a_total(instrument in any_instrument(), picks in prop::collection::vec(1..u16::MAX, 1..9)) {
        let answers: Vec<_> = asked_for(&instrument)
            .into_iter()
            .zip(picks.iter().cycle())
            .filter_map(|(item, which)| Some((item.link_id.clone(), fitting(item, usize::from(*which) | 1)?)))
            .collect();
        let scored = score_answers(&instrument, &answers, None);
        prop_assert!(scored.complete);
        prop_assert!(scored.scales.iter().all(|scale| scale.value.is_some() && scale.band.is_some()));
    }

    #[test]
    fn laws_of_shipped_instruments(which in any::<prop::sample::Index>(), picks in any_picks(), sex in any_sex()) {
        let all: Vec<&Instrument> = Instruments::shipped().all().collect();
        let instrument = all[which.index(all.len())];
        check_laws(instrument, &answer(instrument, &picks), sex);
    }

    /// One answer more takes no flag back, unless it hides what the flag rests on.
    #[test]
    fn answers_take_no_flag_back(which in any::<prop::sample::Index>(), picks in any_picks(), more in any::<prop::sample::Index>()) {
        let all: Vec<&Instrument> = Instruments::shipped().all().filter(|it| !it.flags.is_empty()).collect();
        let instrument = all[which.index(all.len())];
        let whole = answer(instrument, &picks);
        prop_assume!(!whole.is_empty());
        let mut fewer = whole.clone();
        fewer.remove(more.index(whole.len()));
        let (before, after) = (score_answers(instrument, &fewer, None), score_answers(instrument, &whole, None));
        for flag in before.flags {
            let hidden = flag.items.iter().any(|link| !after.visible.contains(link));
            prop_assert!(hidden || after.flags.iter().any(|other| other.id == flag.id), "{}: {}", instrument.id, flag.id);
        }
    }
}

/// Every value a shipped scale can have lies in exactly one band of each of its tables.
#[test]
fn shipped_bands_hold_every_value_once() {
    for instrument in Instruments::shipped().all() {
        for scale in &instrument.scoring.scales {
            let step = 10_f64.powi(i32::try_from(scale.decimals).unwrap());
            let last = scale.max.unwrap_or(scale.min + 500.0);
            let mut at = (scale.min * step).round();
            while at <= (last * step).round() {
                for table in 0..scale.bands.len() {
                    let count = bands_with(scale, at / step, table);
                    assert_eq!(count, 1, "{} {}: {} lies in {count} bands", instrument.id, scale.id, at / step);
                }
                at += 1.0;
            }
        }
    }
}
