//! Score entries of function, thinking, frailty, skin and general health; LACE.

use super::tally::{Points, Sum, Tally};
use crate::answers::shipped;

pub(super) fn tables(t: &mut Tally) {
    katz_adl(t);
    lawton_iadl(t);
    mini_cog(t);
    slums(t);
    lace(t);
    frail(t);
    braden(t);
    totals_only(t);
}

#[test]
fn tables_hold() {
    tables(&mut Tally::default());
}

const P01: Points = &[("0", 0), ("1", 1)];

fn katz_adl(t: &mut Tally) {
    t.sum(&Sum {
        id: "katz-adl",
        parts: &[("1-6", P01)],
        edges: &[
            (0, "Severe functional impairment", Some(true)),
            (2, "Severe functional impairment", Some(true)),
            (3, "Moderate-severe", Some(true)),
            (4, "Moderate / mild impairment", Some(true)),
            (5, "Moderate / mild impairment", Some(true)),
            (6, "Full function", Some(false)),
        ],
        ..Sum::default()
    });
    let names: Vec<&str> = shipped("katz-adl").items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(names, ["Bathing", "Dressing", "Toileting", "Transferring", "Continence", "Feeding"]);
    t.count("katz-adl");
    t.entered("katz-adl", 7.0, "refused");
}

fn lawton_iadl(t: &mut Tally) {
    // No official cut-offs: a number and nothing more.
    t.sum(&Sum {
        id: "lawton-iadl",
        parts: &[("1-8", P01)],
        edges: &[(0, "", None), (1, "", None), (7, "", None), (8, "", None)],
        ..Sum::default()
    });
    t.entered("lawton-iadl", 9.0, "refused");
}

fn mini_cog(t: &mut Tally) {
    t.sum(&Sum {
        id: "mini-cog",
        parts: &[("recall", &[("0", 0), ("1", 1), ("2", 2), ("3", 3)]), ("clock", &[("0", 0), ("2", 2)])],
        edges: &[
            (0, "Positive for dementia screening", Some(true)),
            (2, "Positive for dementia screening", Some(true)),
            (3, "Negative at <3; refer if greater sensitivity wanted (<4)", Some(false)),
            (4, "Negative", Some(false)),
            (5, "Negative", Some(false)),
        ],
        ..Sum::default()
    });
    t.outcome("mini-cog", "recall=0 clock=2", "2 Positive for dementia screening");
    t.outcome("mini-cog", "recall=1 clock=2", "3 Negative at <3; refer if greater sensitivity wanted (<4)");
    t.entered("mini-cog", 6.0, "refused");
}

fn slums(t: &mut Tally) {
    let id = "slums";
    // The bands go by schooling.
    for (schooling, total, label, positive) in [
        ("high-school", 0, "Dementia", true),
        ("high-school", 20, "Dementia", true),
        ("high-school", 21, "Mild neurocognitive disorder", true),
        ("high-school", 26, "Mild neurocognitive disorder", true),
        ("high-school", 27, "Normal", false),
        ("high-school", 30, "Normal", false),
        ("less", 0, "Dementia", true),
        ("less", 19, "Dementia", true),
        ("less", 20, "Mild neurocognitive disorder", true),
        ("less", 24, "Mild neurocognitive disorder", true),
        ("less", 25, "Normal", false),
        ("less", 30, "Normal", false),
    ] {
        let answers = format!("schooling={schooling} total={total}");
        t.outcome(id, &answers, &format!("{total} {label}"));
        t.positive(id, &answers, None, Some(positive));
    }
    // Schooling not known: the number without a name, and a sign only where both tables agree.
    t.outcome(id, "total=25", "25");
    t.positive(id, "total=24", None, Some(true));
    t.positive(id, "total=25", None, None);
    t.positive(id, "total=26", None, None);
    t.positive(id, "total=27", None, Some(false));
    t.outcome(id, "schooling=declined total=12", "12");
    t.complete(id, "total=25", false);
    for total in ["", "total=declined", "total=not-asked"] {
        t.no_total(id, &format!("schooling=less {total}"), &["total"]);
    }
    t.entered(id, 31.0, "refused");
    t.entered(id, -1.0, "refused");
}

fn lace(t: &mut Tally) {
    let id = "lace";
    t.sum(&Sum {
        id,
        parts: &[
            ("l", &[("0", 0), ("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("7", 7)]),
            ("a", &[("yes", 3), ("no", 0)]),
            ("c", &[("0", 0), ("1", 1), ("2", 2), ("3", 3), ("5", 5)]),
            ("e", &[("0", 0), ("1", 1), ("2", 2), ("3", 3), ("4", 4)]),
        ],
        edges: &[
            (0, "Low", Some(false)),
            (4, "Low", Some(false)),
            (5, "Moderate", Some(false)),
            (9, "Moderate", Some(false)),
            (10, "High", Some(true)),
            (19, "High", Some(true)),
        ],
        ..Sum::default()
    });
    // CMAJ 2010;182:551, table 3.
    let stay: Vec<(&str, Option<f64>)> =
        shipped(id).item("l").unwrap().options.iter().map(|option| (option.label.as_str(), option.points)).collect();
    let expected = [
        ("Less than 1 day", 0.0),
        ("1 day", 1.0),
        ("2 days", 2.0),
        ("3 days", 3.0),
        ("4 to 6 days", 4.0),
        ("7 to 13 days", 5.0),
        ("14 days or more", 7.0),
    ];
    assert_eq!(stay, expected.map(|(label, points)| (label, Some(points))));
    t.count(id);
    t.flags(id, "l=7 a=no c=2 e=0", None, &[]);
    t.flags(id, "l=7 a=yes c=0 e=0", None, &["high"]);
    t.entered(id, 20.0, "refused");
}

fn frail(t: &mut Tally) {
    t.sum(&Sum {
        id: "frail",
        parts: &[("1-5", P01)],
        edges: &[
            (0, "Robust", Some(false)),
            (1, "Pre-frail", Some(false)),
            (2, "Pre-frail", Some(false)),
            (3, "Frail", Some(true)),
            (5, "Frail", Some(true)),
        ],
        ..Sum::default()
    });
    t.entered("frail", 6.0, "refused");
}

fn braden(t: &mut Tally) {
    t.sum(&Sum {
        id: "braden",
        parts: &[("1-5", &[("1", 1), ("2", 2), ("3", 3), ("4", 4)]), ("6", &[("1", 1), ("2", 2), ("3", 3)])],
        edges: &[
            (6, "Severe / very high risk", Some(true)),
            (9, "Severe / very high risk", Some(true)),
            (10, "High", Some(true)),
            (12, "High", Some(true)),
            (13, "Moderate", Some(true)),
            (14, "Moderate", Some(true)),
            (15, "Mild", Some(true)),
            (18, "Mild", Some(true)),
            (19, "Not at risk", Some(false)),
            (23, "Not at risk", Some(false)),
        ],
        ..Sum::default()
    });
    t.entered("braden", 5.0, "refused");
    t.entered("braden", 24.0, "refused");
}

/// The Edmonton Frail Scale, the Clinical Frailty Scale and PROMIS: one number, from the licensed form.
fn totals_only(t: &mut Tally) {
    for (id, total, outcome, positive) in [
        ("efs", "0", "0 Not frail", Some(false)),
        ("efs", "5", "5 Not frail", Some(false)),
        ("efs", "6", "6 Vulnerable", Some(false)),
        ("efs", "7", "7 Vulnerable", Some(false)),
        ("efs", "8", "8 Mild frailty", Some(true)),
        ("efs", "9", "9 Mild frailty", Some(true)),
        ("efs", "10", "10 Moderate frailty", Some(true)),
        ("efs", "11", "11 Moderate frailty", Some(true)),
        ("efs", "12", "12 Severe frailty", Some(true)),
        ("efs", "17", "17 Severe frailty", Some(true)),
        ("cfs", "1", "1", Some(false)),
        ("cfs", "4", "4", Some(false)),
        ("cfs", "5", "5", Some(true)),
        ("cfs", "9", "9", Some(true)),
        ("promis", "10", "10", None),
        ("promis", "50.5", "50.5", None),
        ("promis", "90", "90", None),
    ] {
        t.outcome(id, &format!("total={total}"), outcome);
        t.positive(id, &format!("total={total}"), None, positive);
        t.entered(id, total.parse().unwrap(), outcome);
    }
    for (id, below, above, between) in [("efs", -1.0, 18.0, 7.5), ("cfs", 0.0, 10.0, 4.5), ("promis", 9.9, 90.1, 50.55)]
    {
        for value in [below, above, between, f64::NAN, f64::INFINITY] {
            t.entered(id, value, "refused");
        }
        for given in ["", "total=declined", "total=not-asked"] {
            t.no_total(id, given, &["total"]);
        }
    }
}
