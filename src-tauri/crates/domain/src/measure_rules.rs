//! Measured values side by side: one unit for all of them, and the limits they are held against.

use crate::fault::{Fault, FieldFault, days, reject, texts};
use crate::fold::fold;
use crate::measure::{Breach, Measure, MeasureKind, MeasureLimit, Side};
use crate::measure_kinds::facts;

/// Kilograms of an international avoirdupois pound: 0.45359237 exactly (NIST Handbook 44, appendix C).
const KILOGRAMS_OF_A_POUND: f64 = 0.453_592_37;
/// Milligrams in a decilitre of a millimole in a litre, of glucose: its molar mass, 180.156 g/mol, by ten.
const GLUCOSE_MG_DL_OF_A_MMOL_L: f64 = 18.0156;
/// A1c in per cent (NGSP) from mmol/mol (IFCC): the IFCC-NGSP master equation, ngsp.org.
const A1C_SLOPE: f64 = 0.09148;
const A1C_OFFSET: f64 = 2.152;

/// The value in another unit; none where the one cannot be turned into the other. UCUM codes and the words
/// people write are the same unit (`[lb_av]` and `lb`, `mm[Hg]` and `mmHg`). Molar units are those of the two
/// measures that come in them: `mmol/L` of glucose, `mmol/mol` of A1c.
#[must_use]
pub fn in_unit(value: f64, from: &str, to: &str) -> Option<f64> {
    match (bare(from).as_str(), bare(to).as_str()) {
        (from, to) if from == to => Some(value),
        ("kg", "lb") => Some(value / KILOGRAMS_OF_A_POUND),
        ("lb", "kg") => Some(value * KILOGRAMS_OF_A_POUND),
        ("g", "kg") => Some(value / 1000.0),
        ("g", "lb") => Some(value / 1000.0 / KILOGRAMS_OF_A_POUND),
        ("mmoll", "mgdl") => Some(value * GLUCOSE_MG_DL_OF_A_MMOL_L),
        ("mgdl", "mmoll") => Some(value / GLUCOSE_MG_DL_OF_A_MMOL_L),
        ("mmolmol", "%") => Some(value * A1C_SLOPE + A1C_OFFSET),
        ("%", "mmolmol") => Some((value - A1C_OFFSET) / A1C_SLOPE),
        _ => None,
    }
}

/// A unit as people write it: `mmHg` for the UCUM code `mm[Hg]`. What stands in braces (`{score}`) is a remark, not
/// a unit.
#[must_use]
pub fn unit_in_words(unit: &str) -> &str {
    match unit.trim() {
        "mm[Hg]" => "mmHg",
        "[lb_av]" => "lb",
        "1" => "",
        remark if remark.starts_with('{') => "",
        unit => unit,
    }
}

fn bare(unit: &str) -> String {
    let letters: String =
        unit.chars().filter(|c| c.is_alphanumeric() || *c == '%').flat_map(char::to_lowercase).collect();
    match letters.as_str() {
        "lbav" | "lbs" | "pound" | "pounds" => "lb".to_owned(),
        "kilogram" | "kilograms" => "kg".to_owned(),
        "percent" => "%".to_owned(),
        _ => letters,
    }
}

/// Whether a measure is of what the limit is of: the same kind, and of a custom one the same name.
#[must_use]
pub fn is_held_against(measure: &Measure, limit: &MeasureLimit) -> bool {
    measure.client_id == limit.client_id
        && measure.kind == limit.kind
        && (!has_own_name(measure.kind) || fold(measure.name.trim()) == fold(limit.name.trim()))
}

/// Whether measures of this kind are told apart by their name.
#[must_use]
pub const fn has_own_name(kind: MeasureKind) -> bool {
    matches!(kind, MeasureKind::Custom | MeasureKind::Score)
}

/// Which bound a value is beyond; none where it is within them, and where its unit cannot be turned into the
/// limit's. On the bound is within it. The value itself is looked at first, then the second one; the first
/// bound that is broken is named.
///
/// That the measure is of what the limit is of, and not older than it, the caller has seen to
/// ([`is_held_against`], [`MeasureLimit::starts_on`]).
#[must_use]
pub fn out_of_range(measure: &Measure, limit: &MeasureLimit) -> Option<Breach> {
    let beyond = |value: f64, low: Option<f64>, high: Option<f64>, of_second: bool| {
        let value = in_unit(value, &measure.unit, &limit.unit)?;
        let below = low.filter(|low| value < *low - HAIR).map(|bound| Breach { side: Side::Below, bound, of_second });
        below.or_else(|| {
            high.filter(|high| value > *high + HAIR).map(|bound| Breach { side: Side::Above, bound, of_second })
        })
    };
    beyond(measure.value, limit.low, limit.high, false)
        .or_else(|| beyond(measure.second_value?, limit.second_low, limit.second_high, true))
}

/// The limit with its bounds in another unit; none where its own cannot be turned into that.
#[must_use]
pub fn limit_in_unit(limit: &MeasureLimit, unit: &str) -> Option<MeasureLimit> {
    let turned =
        |bound: Option<f64>| bound.map(|bound| in_unit(bound, &limit.unit, unit)).map_or(Some(None), |it| it.map(Some));
    Some(MeasureLimit {
        unit: unit.to_owned(),
        low: turned(limit.low)?,
        high: turned(limit.high)?,
        second_low: turned(limit.second_low)?,
        second_high: turned(limit.second_high)?,
        target: turned(limit.target)?,
        second_target: turned(limit.second_target)?,
        ..limit.clone()
    })
}

/// May this limit be kept?
///
/// # Errors
/// The first field that may not: no bound at all, one that is no number, a low bound above the high one, a
/// unit the kind does not come in, a custom measure without a name, a day no record speaks of.
pub fn validate_limit(limit: &MeasureLimit) -> Result<(), FieldFault> {
    let MeasureLimit { low, high, second_low, second_high, target, second_target, .. } = limit;
    let bounds = [
        ("low", low),
        ("high", high),
        ("secondLow", second_low),
        ("secondHigh", second_high),
        ("target", target),
        ("secondTarget", second_target),
    ];
    reject(bounds.iter().all(|(_, bound)| bound.is_none()), "high", Fault::Required)?;
    for (field, bound) in bounds {
        reject(bound.is_some_and(|bound| !bound.is_finite()), field, Fault::Malformed)?;
    }
    let reversed = |low: &Option<f64>, high: &Option<f64>| low.zip(*high).is_some_and(|(low, high)| low >= high);
    reject(reversed(low, high), "high", Fault::OutOfRange)?;
    reject(reversed(second_low, second_high), "secondHigh", Fault::OutOfRange)?;
    reject(limit.kind == MeasureKind::Custom && limit.name.trim().is_empty(), "name", Fault::Required)?;
    if let Some(facts) = facts(limit.kind) {
        reject(
            !facts.units.iter().any(|unit| in_unit(1.0, &limit.unit, &unit.unit).is_some()),
            "unit",
            Fault::Malformed,
        )?;
    }
    texts(&[("name", &limit.name), ("unit", &limit.unit)])?;
    days(&[("startsOn", Some(limit.starts_on))])
}

/// Turning one unit into another and back must not put a value that is on its bound beyond it.
const HAIR: f64 = 1e-6;

/// Digits after the point that say these values without loss, two at most.
#[must_use]
pub fn digits(values: impl IntoIterator<Item = f64>) -> u32 {
    let needs = |value: f64| (0..2).find(|digits| is_whole(value * 10_f64.powi(*digits))).unwrap_or(2);
    u32::try_from(values.into_iter().map(needs).max().unwrap_or(0)).unwrap_or(0)
}

fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() < 1e-6
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_unit_is_said_as_people_write_it() {
        for (code, words) in
            [("mm[Hg]", "mmHg"), ("[lb_av]", "lb"), ("kg", "kg"), ("%", "%"), ("{score}", ""), ("1", ""), ("", "")]
        {
            assert_eq!(unit_in_words(code), words);
        }
    }

    #[test]
    fn a_weight_is_read_in_one_unit() {
        let check = |value, from, to, expect: Option<f64>| {
            let found = in_unit(value, from, to);
            let near = found.zip(expect).is_none_or(|(found, expect)| (found - expect).abs() < 0.006);
            assert!(found.is_some() == expect.is_some() && near, "{value} {from} in {to}: {found:?}");
        };
        check(76.0, "kg", "lb", Some(167.55));
        check(168.0, "[lb_av]", "kg", Some(76.20));
        check(168.0, "lb", "[lb_av]", Some(168.0));
        check(3_400.0, "g", "kg", Some(3.4));
        check(3_400.0, "g", "lb", Some(7.50));
        check(138.0, "mm[Hg]", "mmHg", Some(138.0));
        check(7.5, "%", "percent", Some(7.5));
        check(53.0, "mmol/mol", "%", Some(7.0));
        check(7.0, "%", "mmol/mol", Some(53.0));
        check(10.0, "mmol/L", "mg/dL", Some(180.16));
        check(70.0, "mg/dL", "mmol/L", Some(3.89));
        // What nobody knows.
        check(1.0, "stone", "kg", None);
        check(12.0, "", "{score}", None);
        check(12.0, "", "", Some(12.0));
    }

    fn measure(kind: MeasureKind, value: f64, second: Option<f64>, unit: &str) -> Measure {
        Measure {
            id: "m".to_owned().into(),
            client_id: "c".to_owned().into(),
            kind,
            name: String::new(),
            value,
            second_value: second,
            unit: unit.to_owned(),
            loinc: None,
            at: chrono::DateTime::UNIX_EPOCH,
            source: None,
        }
    }

    fn limit(kind: MeasureKind, unit: &str, bounds: [Option<f64>; 4]) -> MeasureLimit {
        let [low, high, second_low, second_high] = bounds;
        MeasureLimit {
            id: "l".to_owned().into(),
            client_id: "c".to_owned().into(),
            kind,
            name: String::new(),
            unit: unit.to_owned(),
            low,
            high,
            second_low,
            second_high,
            target: None,
            second_target: None,
            goal_id: None,
            starts_on: chrono::NaiveDate::default(),
        }
    }

    #[test]
    fn a_value_is_beyond_one_bound_or_none() {
        let pressure = limit(MeasureKind::BloodPressure, "mm[Hg]", [Some(90.0), Some(140.0), Some(60.0), Some(90.0)]);
        let weight = limit(MeasureKind::Weight, "lb", [None, Some(170.0), None, None]);
        let check = |measure: &Measure, limit: &MeasureLimit, expect: Option<(Side, f64, bool)>| {
            let found = out_of_range(measure, limit).map(|it| (it.side, it.bound, it.of_second));
            assert_eq!(found, expect, "{} {:?} {}", measure.value, measure.second_value, measure.unit);
        };
        let bp = |systolic, diastolic| measure(MeasureKind::BloodPressure, systolic, Some(diastolic), "mmHg");
        check(&bp(142.0, 88.0), &pressure, Some((Side::Above, 140.0, false)));
        check(&bp(138.0, 96.0), &pressure, Some((Side::Above, 90.0, true)));
        check(&bp(84.0, 50.0), &pressure, Some((Side::Below, 90.0, false)));
        check(&bp(110.0, 50.0), &pressure, Some((Side::Below, 60.0, true)));
        check(&bp(140.0, 90.0), &pressure, None);
        check(&bp(90.0, 60.0), &pressure, None);
        let kilograms = |value| measure(MeasureKind::Weight, value, None, "kg");
        check(&kilograms(78.0), &weight, Some((Side::Above, 170.0, false)));
        check(&kilograms(76.0), &weight, None);
        check(&kilograms(170.0 * KILOGRAMS_OF_A_POUND), &weight, None);
        // Another scale altogether says nothing.
        check(&measure(MeasureKind::Weight, 400.0, None, "stone"), &weight, None);
    }

    #[test]
    fn a_custom_measure_is_held_against_the_limit_of_its_name() {
        let mut custom = measure(MeasureKind::Custom, 91.0, None, "%");
        custom.name = "SpO2".to_owned();
        let mut of = limit(MeasureKind::Custom, "%", [Some(92.0), None, None, None]);
        assert!(!is_held_against(&custom, &of));
        of.name = " spo2".to_owned();
        assert!(is_held_against(&custom, &of));
        // The words an import wrote beside a weight are no name.
        let mut weight = measure(MeasureKind::Weight, 80.0, None, "kg");
        weight.name = "Body weight".to_owned();
        assert!(is_held_against(&weight, &limit(MeasureKind::Weight, "kg", [None; 4])));
    }

    #[test]
    fn digits_are_those_that_are_there() {
        let check = |values: &[f64], expect| assert_eq!(digits(values.iter().copied()), expect, "{values:?}");
        check(&[], 0);
        check(&[168.0, 166.0], 0);
        check(&[9.1, 8.0], 1);
        check(&[9.1, 8.25], 2);
        check(&[1.0 / 3.0], 2);
    }
}
