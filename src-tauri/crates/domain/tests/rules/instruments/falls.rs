//! Stay Independent, the three key questions, Timed Up and Go.

use super::tally::{Sum, Tally, YES};

pub(super) fn tables(t: &mut Tally) {
    stay_independent(t);
    three_key_questions(t);
    timed_up_and_go(t);
}

#[test]
fn tables_hold() {
    tables(&mut Tally::default());
}

fn stay_independent(t: &mut Tally) {
    let id = "stay-independent";
    t.sum(&Sum {
        id,
        also: "1=no",
        parts: &[("2", &[("yes", 2), ("no", 0)]), ("3-12", YES)],
        edges: &[
            (0, "Screened not at risk", Some(false)),
            (3, "Screened not at risk", Some(false)),
            (4, "May be at risk for falling", Some(true)),
            (12, "May be at risk for falling", Some(true)),
        ],
        ..Sum::default()
    });
    // Who fell in the past year is at risk whatever the total is.
    t.sum(&Sum {
        id,
        also: "1=yes",
        plus: 2,
        parts: &[("2", &[("yes", 2), ("no", 0)]), ("3-12", YES)],
        edges: &[
            (2, "Screened at risk: fell in the past year", Some(true)),
            (3, "Screened at risk: fell in the past year", Some(true)),
            (4, "May be at risk for falling", Some(true)),
            (14, "May be at risk for falling", Some(true)),
        ],
    });
    // The first two are worth 2, the others 1.
    for item in 1..=12 {
        let answers: Vec<String> = (1..=12).map(|n| format!("{n}={}", if n == item { "yes" } else { "no" })).collect();
        let points = if item <= 2 { 2.0 } else { 1.0 };
        t.scale(id, &answers.join(" "), "total", Some(points));
    }
    t.no_total(id, "2-12=no", &["1"]);
    t.no_total(id, "1=declined 2-12=no", &["1"]);
    t.positive(id, "2-12=no", None, None);
    t.positive(id, "1=yes", None, Some(true));
    t.flags(id, "1=yes", None, &["fell"]);
    t.flags(id, "1=no 2-12=yes", None, &[]);
    // A total alone does not say whether they fell.
    t.entered(id, 3.0, "3");
    t.entered(id, 5.0, "5");
    t.entered(id, 15.0, "refused");
}

fn three_key_questions(t: &mut Tally) {
    let id = "steadi-3key";
    t.sum(&Sum {
        id,
        parts: &[("1-3", YES)],
        edges: &[
            (0, "Screened not at risk", Some(false)),
            (1, "Screened at risk", Some(true)),
            (3, "Screened at risk", Some(true)),
        ],
        ..Sum::default()
    });
    for answers in ["1=yes", "2=yes", "3=yes"] {
        t.positive(id, answers, None, Some(true));
        t.flags(id, answers, None, &["followup"]);
    }
    t.flags(id, "1-3=no", None, &[]);
    t.positive(id, "1-2=no", None, None);
    t.entered(id, 4.0, "refused");
}

fn timed_up_and_go(t: &mut Tally) {
    let id = "tug";
    // 12 seconds are at risk, inclusive.
    t.outcome(id, "1=0", "0 Below CDC threshold");
    t.outcome(id, "1=11.9", "11.9 Below CDC threshold");
    t.outcome(id, "1=11.99", "11.99 Below CDC threshold");
    t.outcome(id, "1=12", "12 At risk for falling");
    t.outcome(id, "1=13.5", "13.5 At risk for falling");
    t.outcome(id, "1=30", "30 At risk for falling");
    t.positive(id, "1=11.99", None, Some(false));
    t.positive(id, "1=12", None, Some(true));
    t.no_total(id, "", &["1"]);
    t.no_total(id, "1=declined", &["1"]);
    t.no_total(id, "1=not-asked", &["1"]);
    t.flags(id, "1=30", None, &[]);
    t.entered(id, 11.999, "refused");
    t.entered(id, -1.0, "refused");
    t.entered(id, 12.0, "12 At risk for falling");
}
