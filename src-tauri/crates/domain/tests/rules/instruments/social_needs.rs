//! AHC health-related social needs, Hunger Vital Sign.

use super::tally::{Points, Sum, Tally};
use crate::answers::{score_of, shipped};

pub(super) fn tables(t: &mut Tally) {
    ahc_safety(t);
    ahc_needs(t);
    hunger_vital_sign(t);
}

#[test]
fn tables_hold() {
    tables(&mut Tally::default());
}

const ID: &str = "ahc-hrsn";
/// Nothing is needed, as far as the first six and the two beside them say.
const NO_NEED: &str = "1=steady 2=none 3=never 4=never 5=no 6=no s1=none s2=no";

/// Never, rarely, sometimes, fairly often, frequently.
const HOW_OFTEN: Points = &[("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5)];

fn ahc_safety(t: &mut Tally) {
    t.sum(&Sum {
        id: ID,
        also: NO_NEED,
        parts: &[("7-10", HOW_OFTEN)],
        edges: &[
            (4, "Safety: below threshold", Some(false)),
            // Reached by "rarely" and more to being hurt, which is a flag: never called negative.
            (10, "Safety: below threshold", None),
            (11, "Safety: may not be safe", Some(true)),
            (20, "Safety: may not be safe", Some(true)),
        ],
        ..Sum::default()
    });
    // Being hurt raises the flag from "rarely" on, alone and at once; the sum from 11.
    for answer in ["2", "3", "4", "5"] {
        t.flags(ID, &format!("7={answer}"), None, &["hurt"]);
    }
    // The sum is a flag of its own: what was done when being hurt "rarely" was told settles no more than that.
    t.flags(ID, "7=2 8-10=3", None, &["safety", "hurt"]);
    t.flags(ID, "7=2 8-9=3 10=2", None, &["hurt"]);
    // Declining one question does not hide a sum that is 11 at least whatever it would have added.
    for sum in (0..125).map(|n| [n / 25 + 1, n / 5 % 5 + 1, n % 5 + 1]) {
        let expected: &[&str] = if sum.iter().sum::<i32>() + 1 >= 11 { &["safety"] } else { &[] };
        t.flags(ID, &format!("7=declined 8={} 9={} 10={}", sum[0], sum[1], sum[2]), None, expected);
    }
    t.flags(ID, "7=1", None, &[]);
    t.flags(ID, "7=declined", None, &[]);
    t.flags(ID, "7=1 8-10=3", None, &[]);
    t.flags(ID, "7=1 8=4 9-10=3", None, &["safety"]);
    t.flags(ID, "7-10=1", None, &[]);
    // The answers about being hurt stay off every client copy.
    for link in ["7", "8", "9", "10"] {
        assert!(shipped(ID).item(link).unwrap().sensitive, "{link}");
        t.count(ID);
    }
    t.entered(ID, 3.0, "refused");
    t.entered(ID, 21.0, "refused");
}

fn ahc_needs(t: &mut Tally) {
    let mut needs = |answers: &str, expected: &[&str]| {
        let all = format!("{NO_NEED} 7-10=1 {answers}");
        let scored = score_of(ID, &all, None);
        assert_eq!(scored.needs, expected, "{answers}");
        assert_eq!(scored.positive, Some(!expected.is_empty()), "{answers}");
        t.count(ID);
    };
    needs("", &[]);
    for answer in ["worried", "none-steady"] {
        needs(&format!("1={answer}"), &["1"]);
    }
    for answer in ["pests", "mold", "lead", "heat", "oven", "smoke-detectors", "water-leaks", "pests,mold"] {
        needs(&format!("2={answer}"), &["2"]);
    }
    for item in ["3", "4"] {
        for answer in ["often", "sometimes"] {
            needs(&format!("{item}={answer}"), &[item]);
        }
    }
    needs("5=yes", &["5"]);
    needs("6=yes", &["6"]);
    needs("6=shut-off", &["6"]);
    needs("s1=finding", &["s1"]);
    needs("s1=keeping", &["s1"]);
    needs("s2=yes", &["s2"]);
    needs("1=worried 3=often 5=yes", &["1", "3", "5"]);
    // A declined answer is never "no need"; the two beside the ten may stay open.
    t.positive(ID, "1=declined 2=none 3-4=never 5-6=no 7-10=1", None, None);
    t.positive(ID, "1=worried", None, Some(true));
    t.complete(ID, "1=steady 2=none 3-4=never 5-6=no 7-10=1", true);
    for item in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] {
        let form = "1=steady 2=none 3=never 4=never 5=no 6=no 7=1 8=1 9=1 10=1";
        let rest: Vec<&str> = form.split(' ').filter(|word| !word.starts_with(&format!("{item}="))).collect();
        t.complete(ID, &rest.join(" "), false);
    }
    let none = &shipped(ID).item("2").unwrap().options[7];
    assert!(none.exclusive && none.label == "None of the above");
    t.count(ID);
}

fn hunger_vital_sign(t: &mut Tally) {
    let id = "hvs";
    let rows = [
        ("often", "often", "at-risk"),
        ("often", "sometimes", "at-risk"),
        ("often", "never", "at-risk"),
        ("often", "unknown", "at-risk"),
        ("sometimes", "often", "at-risk"),
        ("sometimes", "sometimes", "at-risk"),
        ("sometimes", "never", "at-risk"),
        ("sometimes", "unknown", "at-risk"),
        ("never", "often", "at-risk"),
        ("never", "sometimes", "at-risk"),
        ("never", "never", "no-risk"),
        ("never", "unknown", "no-risk"),
        ("unknown", "often", "at-risk"),
        ("unknown", "sometimes", "at-risk"),
        ("unknown", "never", "no-risk"),
        ("unknown", "unknown", "unknown"),
    ];
    for (first, second, expected) in rows {
        let positive = match expected {
            "at-risk" => Some(true),
            "no-risk" => Some(false),
            _ => None,
        };
        t.triage(id, &format!("1={first} 2={second}"), Some(expected), positive);
    }
    // One answer at risk is enough; one that is not leaves it open.
    t.triage(id, "1=sometimes", Some("at-risk"), Some(true));
    t.triage(id, "2=often", Some("at-risk"), Some(true));
    t.triage(id, "1=never", None, None);
    t.triage(id, "1=declined 2=never", None, None);
    t.triage(id, "1=never 2=not-asked", None, None);
    t.complete(id, "1=never", false);
    t.flags(id, "1=often", None, &["food"]);
    t.flags(id, "2=sometimes", None, &["food"]);
    t.flags(id, "1-2=never", None, &[]);
    t.flags(id, "1-2=unknown", None, &[]);
    // The answer LOINC has for it is an answer, and no need.
    let scored = score_of(id, "1=unknown 2=often", None);
    assert_eq!(scored.needs, ["2"]);
    t.count(id);
}
