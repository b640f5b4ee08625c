//! C-SSRS screener and ASQ: triage, what is asked next, and flags from single answers.

use super::tally::Tally;
use crate::answers::shipped;

pub(super) fn tables(t: &mut Tally) {
    c_ssrs(t);
    asq(t);
}

#[test]
fn tables_hold() {
    tables(&mut Tally::default());
}

fn c_ssrs(t: &mut Tally) {
    let id = "c-ssrs-screener";
    // A low risk is never called negative: its flag asks to act.
    let rows: [(&str, &str, Option<bool>, &[&str]); 15] = [
        ("1=no 2=no 6=no", "none", Some(false), &[]),
        ("1=yes 2=no 6=no", "low", None, &["low"]),
        ("1=no 2=yes 3=no 4=no 5=no 6=no", "low", None, &["low"]),
        ("1=yes 2=yes 3=no 4=no 5=no 6=no", "low", None, &["low"]),
        ("1=yes 2=yes 3=yes 4=no 5=no 6=no", "moderate", Some(true), &["moderate", "low"]),
        ("1=no 2=no 6=yes 6a=no", "moderate", Some(true), &["moderate"]),
        ("1=yes 2=no 6=yes 6a=no", "moderate", Some(true), &["moderate", "low"]),
        ("1=yes 2=yes 3=no 4=yes 5=no 6=no", "high", Some(true), &["high", "low"]),
        ("1=yes 2=yes 3=no 4=no 5=yes 6=no", "high", Some(true), &["high", "low"]),
        ("1=yes 2=yes 3=yes 4=yes 5=yes 6=no", "high", Some(true), &["high", "moderate", "low"]),
        ("1=yes 2=yes 3=yes 4=yes 5=yes 6=yes 6a=yes", "high", Some(true), &["high", "moderate", "low"]),
        ("1=no 2=no 6=yes 6a=yes", "high", Some(true), &["high", "moderate"]),
        ("1=no 2=yes 3=no 4=no 5=no 6=yes 6a=yes", "high", Some(true), &["high", "moderate", "low"]),
        // Answers to 3 to 5 from before question 2 was corrected do not count.
        ("1=no 2=no 3=yes 4=yes 5=yes 6=no", "none", Some(false), &[]),
        ("1=no 2=no 6=no 6a=yes", "none", Some(false), &[]),
    ];
    for (answers, triage, positive, flags) in rows {
        t.triage(id, answers, Some(triage), positive);
        t.flags(id, answers, None, flags);
        t.complete(id, answers, true);
    }
    // One answer is enough for its flag, before the form is complete.
    for (answers, flags) in [
        ("1=yes", &["low"][..]),
        ("2=yes", &["low"]),
        ("2=yes 3=yes", &["moderate", "low"]),
        ("2=yes 4=yes", &["high", "low"]),
        ("2=yes 5=yes", &["high", "low"]),
        ("6=yes", &["moderate"]),
        ("6=yes 6a=yes", &["high", "moderate"]),
        ("4=yes", &["high"]),
        ("1=no", &[]),
        ("6=no", &[]),
        ("1=declined 2=declined 6=declined", &["declined"]),
        ("1=no 2=no 6=declined", &["declined"]),
        ("2=yes 3=declined", &["low", "declined"]),
        ("6=yes 6a=declined", &["moderate", "declined"]),
        ("1=not-asked", &[]),
    ] {
        t.flags(id, answers, None, flags);
    }
    // 3 to 5 only after a "yes" to 2, 6a only after a "yes" to 6; 1, 2 and 6 always.
    for item in ["3", "4", "5"] {
        t.shown(id, "2=yes", None, item, true);
        t.shown(id, "2=no", None, item, false);
        t.shown(id, "", None, item, false);
    }
    t.shown(id, "6=yes", None, "6a", true);
    t.shown(id, "6=no", None, "6a", false);
    for item in ["1", "2", "6"] {
        t.shown(id, "", None, item, true);
    }
    // What is missing or declined leaves the result open, unless the worst is certain.
    for answers in [
        "2=no 6=no",
        "1=no 6=no",
        "1=no 2=no",
        "1=yes 2=no",
        "1=yes 2=yes 3=no 4=no 6=no",
        "1=no 2=no 6=yes",
        "1=declined 2=no 6=no",
        "1=no 2=no 6=declined",
        "1=yes 2=yes 3=yes 4=declined 5=no 6=no",
        "1=no 2=not-asked 6=no",
    ] {
        t.triage(id, answers, None, None);
    }
    t.triage(id, "2=yes 4=yes", Some("high"), Some(true));
    for (answers, complete) in
        [("1=no 2=no", false), ("1=no 2=yes 6=no", false), ("1=no 2=no 6=yes", false), ("2=no 6=no", false)]
    {
        t.complete(id, answers, complete);
    }
    assert_eq!(
        shipped(id).notice,
        "© 2016 The Columbia Lighthouse Project. Scale may be reproduced without permission."
    );
    t.count(id);
}

fn asq(t: &mut Tally) {
    let id = "asq";
    t.triage(id, "1-4=no", Some("negative"), Some(false));
    t.flags(id, "1-4=no", None, &[]);
    t.shown(id, "1-4=no", None, "5", false);
    t.complete(id, "1-4=no", true);
    for item in ["1", "2", "3", "4"] {
        let form = |answer: &str| {
            let words: Vec<String> = ["1", "2", "3", "4"]
                .iter()
                .map(|n| format!("{n}={}", if *n == item { answer } else { "no" }))
                .collect();
            words.join(" ")
        };
        let (yes, declined) = (form("yes"), form("declined"));
        t.flags(id, &format!("{item}=yes"), None, &["non-acute"]);
        t.shown(id, &format!("{item}=yes"), None, "5", true);
        t.triage(id, &yes, None, Some(true));
        t.complete(id, &yes, false);
        t.triage(id, &format!("{yes} 5=no"), Some("non-acute"), Some(true));
        t.flags(id, &format!("{yes} 5=no"), None, &["non-acute"]);
        t.triage(id, &format!("{yes} 5=yes"), Some("acute"), Some(true));
        t.flags(id, &format!("{yes} 5=yes"), None, &["acute", "non-acute"]);
        t.triage(id, &format!("{yes} 5=declined"), None, Some(true));
        t.complete(id, &format!("{yes} 5=no"), true);
        // Declined is not "no": it leads to question 5.
        t.shown(id, &declined, None, "5", true);
        t.flags(id, &declined, None, &["declined"]);
        t.triage(id, &format!("{declined} 5=no"), Some("non-acute"), Some(true));
        t.triage(id, &format!("{declined} 5=yes"), Some("acute"), Some(true));
        t.flags(id, &format!("{declined} 5=yes"), None, &["acute", "declined"]);
        // Missing or left out: nothing is said.
        t.triage(id, &form("not-asked"), None, None);
        let rest: Vec<&str> = "1=no 2=no 3=no 4=no".split(' ').filter(|word| !word.starts_with(item)).collect();
        t.triage(id, &rest.join(" "), None, None);
        t.complete(id, &rest.join(" "), false);
    }
    // A "yes" to 5 that is left over from before does not count.
    t.flags(id, "1-4=no 5=yes", None, &[]);
}
