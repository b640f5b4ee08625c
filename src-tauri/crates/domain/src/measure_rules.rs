//! Measured values side by side: one unit for all of them.

/// Kilograms of an international avoirdupois pound: 0.45359237 exactly (NIST Handbook 44, appendix C).
const KILOGRAMS_OF_A_POUND: f64 = 0.453_592_37;

/// The value in another unit; none where the one cannot be turned into the other. UCUM codes and the words
/// people write are the same unit (`[lb_av]` and `lb`, `mm[Hg]` and `mmHg`).
#[must_use]
pub fn in_unit(value: f64, from: &str, to: &str) -> Option<f64> {
    match (bare(from).as_str(), bare(to).as_str()) {
        (from, to) if from == to => Some(value),
        ("kg", "lb") => Some(value / KILOGRAMS_OF_A_POUND),
        ("lb", "kg") => Some(value * KILOGRAMS_OF_A_POUND),
        ("g", "kg") => Some(value / 1000.0),
        ("g", "lb") => Some(value / 1000.0 / KILOGRAMS_OF_A_POUND),
        _ => None,
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
    fn a_weight_is_read_in_one_unit() {
        let check = |value, from, to, expect: Option<f64>| {
            let found = in_unit(value, from, to);
            let near = found.zip(expect).is_none_or(|(found, expect)| (found - expect).abs() < 0.005);
            assert!(found.is_some() == expect.is_some() && near, "{value} {from} in {to}: {found:?}");
        };
        check(76.0, "kg", "lb", Some(167.55));
        check(168.0, "[lb_av]", "kg", Some(76.20));
        check(168.0, "lb", "[lb_av]", Some(168.0));
        check(3_400.0, "g", "kg", Some(3.4));
        check(3_400.0, "g", "lb", Some(7.50));
        check(138.0, "mm[Hg]", "mmHg", Some(138.0));
        check(7.5, "%", "percent", Some(7.5));
        // Another scale altogether, and what nobody knows.
        check(58.0, "mmol/mol", "%", None);
        check(1.0, "stone", "kg", None);
        check(12.0, "", "{score}", None);
        check(12.0, "", "", Some(12.0));
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
