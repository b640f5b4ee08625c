//! AUDIT-C, AUDIT, the single questions, TAPS Part 1, DAST-10, CAGE.

use throughline_domain::client::ClinicalSex::{self, Female, Male};

use super::tally::{NO, P04, Points, Sum, Tally, YES};

pub(super) fn tables(t: &mut Tally) {
    audit_c(t);
    audit(t);
    single_questions(t);
    taps_1(t);
    dast_10(t);
    cage(t);
}

#[test]
fn tables_hold() {
    tables(&mut Tally::default());
}

fn audit_c(t: &mut Tally) {
    let id = "audit-c";
    t.sum(&Sum {
        id,
        parts: &[("1", &[("1", 1), ("2", 2), ("3", 3), ("4", 4)]), ("2-3", P04)],
        edges: &[
            (1, "Negative for all", Some(false)),
            (2, "Negative for all", Some(false)),
            (3, "Positive for women; negative for men", None),
            (4, "Positive", Some(true)),
            (12, "Positive", Some(true)),
        ],
        ..Sum::default()
    });
    // "Never" skips the other two, and is complete.
    t.outcome(id, "1=0", "0 Negative for all");
    t.complete(id, "1=0", true);
    t.shown(id, "1=0", None, "2", false);
    t.shown(id, "1=1", None, "2", true);
    t.shown(id, "1=1", None, "3", true);
    t.outcome(id, "1=0 2=4 3=4", "0 Negative for all");
    t.no_total(id, "", &["1"]);
    t.no_total(id, "1=declined", &["1"]);
    // Women from 3, men from 4, both cut-offs where sex for clinical use is not known.
    let three = "1=1 2=1 3=1";
    let signs: [(&str, Option<ClinicalSex>, Option<bool>); 10] = [
        ("1=2 2-3=0", Some(Female), Some(false)),
        (three, Some(Female), Some(true)),
        (three, Some(Male), Some(false)),
        (three, None, None),
        (three, Some(ClinicalSex::Unknown), None),
        ("1=2 2=1 3=1", Some(Male), Some(true)),
        ("1=2 2=1 3=1", Some(Female), Some(true)),
        ("1=2 2=1 3=1", None, Some(true)),
        ("1=0", None, Some(false)),
        ("1=4 2-3=4", Some(Male), Some(true)),
    ];
    for (answers, sex, expected) in signs {
        t.positive(id, answers, sex, expected);
    }
    t.flags(id, three, None, &["sex-missing"]);
    t.flags(id, three, Some(ClinicalSex::Unknown), &["sex-missing"]);
    t.flags(id, three, Some(Female), &[]);
    t.flags(id, three, Some(Male), &[]);
    t.flags(id, "1=2 2-3=0", None, &[]);
    t.flags(id, "1=2 2=1 3=1", None, &[]);
    // All points from question 1.
    t.flags(id, "1=4 2-3=0", Some(Male), &["q1-only"]);
    t.flags(id, "1=4 2-3=0", None, &["q1-only"]);
    t.flags(id, "1=3 2-3=0", Some(Female), &["q1-only"]);
    t.flags(id, "1=3 2-3=0", Some(Male), &[]);
    t.flags(id, "1=3 2-3=0", None, &["sex-missing"]);
    t.flags(id, "1=3 2=1 3=0", Some(Male), &[]);
    t.entered(id, 13.0, "refused");
    t.entered(id, 3.0, "3 Positive for women; negative for men");
}

/// Questions 9 and 10 can only score 0, 2 or 4.
const LAST_TWO: Points = &[("0", 0), ("2", 2), ("4", 4)];

fn audit(t: &mut Tally) {
    t.sum(&Sum {
        id: "audit",
        parts: &[("1-8", P04), ("9-10", LAST_TWO)],
        edges: &[
            (0, "Zone I - low risk", Some(false)),
            (7, "Zone I - low risk", Some(false)),
            (8, "Zone II - hazardous: simple advice", Some(true)),
            (15, "Zone II - hazardous: simple advice", Some(true)),
            (16, "Zone III - harmful: brief counselling + monitoring", Some(true)),
            (19, "Zone III - harmful: brief counselling + monitoring", Some(true)),
            (20, "Zone IV - possible dependence: refer", Some(true)),
            (40, "Zone IV - possible dependence: refer", Some(true)),
        ],
        ..Sum::default()
    });
    t.outcome("audit", "1-8=0 9=4 10=4", "8 Zone II - hazardous: simple advice");
    t.flags("audit", "1-8=4 9-10=4", None, &[]);
    t.entered("audit", 7.0, "7 Zone I - low risk");
    t.entered("audit", 41.0, "refused");
}

fn single_questions(t: &mut Tally) {
    for (id, next) in [("sasq", "followup"), ("nida-single", "followup")] {
        t.outcome(id, "1=0", "0 Negative");
        t.outcome(id, "1=1", "1 Positive");
        t.outcome(id, "1=365", "365 Positive");
        t.positive(id, "1=0", None, Some(false));
        t.positive(id, "1=1", None, Some(true));
        t.positive(id, "", None, None);
        t.no_total(id, "", &["1"]);
        t.no_total(id, "1=declined", &["1"]);
        t.no_total(id, "1=not-asked", &["1"]);
        t.flags(id, "1=0", None, &[]);
        t.flags(id, "1=1", None, &[next]);
        t.entered(id, -1.0, "refused");
        t.entered(id, 0.5, "refused");
        t.entered(id, 1.0, "1 Positive");
    }
}

fn taps_1(t: &mut Tally) {
    let id = "taps-1";
    let never = "1=never 2f=never 3=never 4=never";
    t.positive(id, never, Some(Female), Some(false));
    t.flags(id, never, Some(Female), &[]);
    t.positive(id, "1=never 2m=never 3=never 4=never", Some(Male), Some(false));
    t.positive(id, never, None, Some(false));
    t.complete(id, never, true);
    // Each question alone, with each answer but "Never".
    for (item, sex) in [("1", Female), ("2f", Female), ("2m", Male), ("3", Male), ("4", Female)] {
        for answer in ["daily", "weekly", "monthly", "less"] {
            let answers = format!("{item}={answer}");
            t.positive(id, &answers, Some(sex), Some(true));
            t.flags(id, &answers, Some(sex), &["followup"]);
        }
        t.positive(id, &format!("{item}=declined"), Some(sex), None);
    }
    // Five drinks for men, four for women, and four where sex for clinical use is not known.
    for (sex, five, four) in [(Some(Male), true, false), (Some(Female), false, true), (None, false, true)] {
        t.shown(id, "", sex, "2m", five);
        t.shown(id, "", sex, "2f", four);
    }
    for left_out in ["1", "2f", "3", "4"] {
        let answers: Vec<&str> = never.split(' ').filter(|word| !word.starts_with(&format!("{left_out}="))).collect();
        t.complete(id, &answers.join(" "), false);
        t.positive(id, &answers.join(" "), None, None);
    }
}

fn dast_10(t: &mut Tally) {
    let id = "dast-10";
    t.sum(&Sum {
        id,
        parts: &[("1-2", YES), ("3", NO), ("4-10", YES)],
        edges: &[
            (0, "No problems reported", Some(false)),
            (1, "Low level", Some(false)),
            (2, "Low level", Some(false)),
            (3, "Moderate level", Some(true)),
            (5, "Moderate level", Some(true)),
            (6, "Substantial level", Some(true)),
            (8, "Substantial level", Some(true)),
            (9, "Severe level", Some(true)),
            (10, "Severe level", Some(true)),
        ],
        ..Sum::default()
    });
    // Question 3 is turned round: all "no" is 1, all "yes" is 9.
    t.outcome(id, "1-10=no", "1 Low level");
    t.outcome(id, "1-10=yes", "9 Severe level");
    t.outcome(id, "1-2=no 3=not-applicable 4-10=no", "0 No problems reported");
    t.flags(id, "1-10=no", None, &["all-no-is-one"]);
    t.flags(id, "1-2=no 3=not-applicable 4-10=no", None, &[]);
    t.flags(id, "1-9=no 10=yes", None, &[]);
    t.flags(id, "1-9=no", None, &[]);
    t.entered(id, 11.0, "refused");
}

fn cage(t: &mut Tally) {
    t.sum(&Sum {
        id: "cage",
        parts: &[("1-4", YES)],
        edges: &[
            (0, "Negative", Some(false)),
            (1, "Negative", Some(false)),
            (2, "Positive", Some(true)),
            (4, "Positive", Some(true)),
        ],
        ..Sum::default()
    });
    t.flags("cage", "1=yes 2-4=no", None, &[]);
    t.flags("cage", "1-2=yes 3-4=no", None, &["followup"]);
    t.entered("cage", 5.0, "refused");
}
