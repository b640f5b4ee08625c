//! PHQ-9, PHQ-8, PHQ-2, GAD-7, GAD-2, PHQ-4, GDS-15.

use super::tally::{NO, P03, Sum, Tally, YES};

pub(super) fn tables(t: &mut Tally) {
    phq_9(t);
    phq_8(t);
    phq_2(t);
    gad_7(t);
    gad_2(t);
    phq_4(t);
    gds_15(t);
}

#[test]
fn tables_hold() {
    tables(&mut Tally::default());
}

fn phq_9(t: &mut Tally) {
    t.sum(&Sum {
        id: "phq-9",
        parts: &[("1-9", P03)],
        edges: &[
            (0, "None / minimal", Some(false)),
            (4, "None / minimal", Some(false)),
            (5, "Mild", Some(false)),
            (9, "Mild", Some(false)),
            (10, "Moderate", Some(true)),
            (14, "Moderate", Some(true)),
            (15, "Moderately severe", Some(true)),
            (19, "Moderately severe", Some(true)),
            (20, "Severe", Some(true)),
            (27, "Severe", Some(true)),
        ],
        ..Sum::default()
    });
    // The HL7 SDC example response stores 13; its own answers and weights add up to 10.
    t.outcome("phq-9", "1-3=0 4=1 5=2 6=1 7=3 8=2 9=1", "10 Moderate");
    // Question 9 raises its flag whatever the total is, on an unfinished form too.
    t.outcome("phq-9", "1-8=0 9=1", "1 None / minimal");
    t.flags("phq-9", "1-8=0 9=1", None, &["suicidal-ideation"]);
    t.flags("phq-9", "1-8=0 9=2", None, &["suicidal-ideation"]);
    t.flags("phq-9", "1-8=0 9=3", None, &["suicidal-ideation"]);
    t.flags("phq-9", "9=1", None, &["suicidal-ideation"]);
    t.flags("phq-9", "1-9=0", None, &[]);
    t.flags("phq-9", "1-8=3", None, &["dsm-algorithm"]);
    t.flags("phq-9", "1-8=0 9=declined", None, &["item-9-declined"]);
    t.flags("phq-9", "1-8=0 9=not-asked", None, &[]);
    // The diagnostic algorithm: one of the first two, and five in all, question 9 counting from 1.
    t.flags("phq-9", "1=2 2=0 3-6=2 7-9=0", None, &["dsm-algorithm"]);
    t.flags("phq-9", "1=2 2=0 3-5=2 6-9=0", None, &[]);
    t.flags("phq-9", "1=2 2=0 3-5=2 6-8=0 9=1", None, &["suicidal-ideation", "dsm-algorithm"]);
    t.flags("phq-9", "1-2=1 3-8=2 9=0", None, &[]);
    t.flags("phq-9", "1-2=1 3-8=2 9=1", None, &["suicidal-ideation"]);
    // Question 10 is asked where any other has points, is never added, and may stay open.
    t.shown("phq-9", "1-9=0", None, "10", false);
    t.shown("phq-9", "1-8=0 9=1", None, "10", true);
    t.shown("phq-9", "4=2", None, "10", true);
    t.outcome("phq-9", "1=1 2-9=0 10=extremely-difficult", "1 None / minimal");
    t.outcome("phq-9", "1-9=3 10=not-difficult-at-all", "27 Severe");
    t.complete("phq-9", "1-9=3", true);
    t.outcome("phq-9", "1-9=3 10=declined", "27 Severe");
    for (value, expected) in
        [(-1.0, "refused"), (0.0, "0 None / minimal"), (27.0, "27 Severe"), (28.0, "refused"), (9.5, "refused")]
    {
        t.entered("phq-9", value, expected);
    }
}

fn phq_8(t: &mut Tally) {
    t.sum(&Sum {
        id: "phq-8",
        parts: &[("1-8", P03)],
        edges: &[
            (0, "None / minimal", Some(false)),
            (4, "None / minimal", Some(false)),
            (5, "Mild", Some(false)),
            (9, "Mild", Some(false)),
            (10, "Moderate", Some(true)),
            (14, "Moderate", Some(true)),
            (15, "Moderately severe", Some(true)),
            (19, "Moderately severe", Some(true)),
            (20, "Severe", Some(true)),
            (24, "Severe", Some(true)),
        ],
        ..Sum::default()
    });
    t.flags("phq-8", "1-8=3", None, &[]);
    t.entered("phq-8", 25.0, "refused");
}

fn phq_2(t: &mut Tally) {
    t.sum(&Sum { id: "phq-2", parts: &[("1-2", P03)], edges: TWO_QUESTIONS, ..Sum::default() });
    t.flags("phq-2", "1=2 2=0", None, &[]);
    t.flags("phq-2", "1=2 2=1", None, &["followup"]);
    t.flags("phq-2", "1=3", None, &[]);
    t.entered("phq-2", 7.0, "refused");
}

fn gad_2(t: &mut Tally) {
    t.sum(&Sum { id: "gad-2", parts: &[("1-2", P03)], edges: TWO_QUESTIONS, ..Sum::default() });
    t.flags("gad-2", "1=2 2=0", None, &[]);
    t.flags("gad-2", "1=0 2=3", None, &["followup"]);
    t.entered("gad-2", 7.0, "refused");
}

const TWO_QUESTIONS: &[(i64, &str, Option<bool>)] = &[
    (0, "Negative screen", Some(false)),
    (2, "Negative screen", Some(false)),
    (3, "Positive screen", Some(true)),
    (6, "Positive screen", Some(true)),
];

fn gad_7(t: &mut Tally) {
    t.sum(&Sum {
        id: "gad-7",
        parts: &[("1-7", P03)],
        edges: &[
            (0, "Minimal", Some(false)),
            (4, "Minimal", Some(false)),
            (5, "Mild", Some(false)),
            (9, "Mild", Some(false)),
            (10, "Moderate", Some(true)),
            (14, "Moderate", Some(true)),
            (15, "Severe", Some(true)),
            (21, "Severe", Some(true)),
        ],
        ..Sum::default()
    });
    t.flags("gad-7", "1-7=3", None, &[]);
    t.entered("gad-7", 22.0, "refused");
    // "Not at all sure" is a known error of reproduction.
    let labels: Vec<&str> =
        crate::answers::shipped("gad-7").items[0].options.iter().map(|o| o.label.as_str()).collect();
    assert_eq!(labels, ["Not at all", "Several days", "More than half the days", "Nearly every day"]);
    t.count("gad-7");
}

fn phq_4(t: &mut Tally) {
    // The sign rests on the two halves, each positive from 3; these forms fill the anxious half first.
    t.sum(&Sum {
        id: "phq-4",
        parts: &[("1-4", P03)],
        edges: &[
            (0, "Normal", Some(false)),
            (2, "Normal", Some(false)),
            (3, "Mild", Some(true)),
            (5, "Mild", Some(true)),
            (6, "Moderate", Some(true)),
            (8, "Moderate", Some(true)),
            (9, "Severe", Some(true)),
            (12, "Severe", Some(true)),
        ],
        ..Sum::default()
    });
    t.outcome("phq-4", "1-4=1", "4 Mild");
    t.positive("phq-4", "1-4=1", None, Some(false));
    t.positive("phq-4", "1-2=1 3=2 4=1", None, Some(true));
    t.positive("phq-4", "1=2 2=1 3-4=0", None, Some(true));
    t.scale("phq-4", "1=3 2=2 3=1 4=0", "anxiety", Some(5.0));
    t.scale("phq-4", "1=3 2=2 3=1 4=0", "depression", Some(1.0));
    t.scale("phq-4", "1=3 2=3", "anxiety", Some(6.0));
    t.scale("phq-4", "1=3 2=3", "depression", None);
    t.flags("phq-4", "1-4=1", None, &[]);
    t.flags("phq-4", "1=3 2-4=0", None, &["anxiety-followup"]);
    t.flags("phq-4", "1-2=0 3=1 4=2", None, &["depression-followup"]);
    t.flags("phq-4", "1-4=2", None, &["anxiety-followup", "depression-followup"]);
    t.entered("phq-4", 13.0, "refused");
}

fn gds_15(t: &mut Tally) {
    t.sum(&Sum {
        id: "gds-15",
        parts: &[
            ("1", NO),
            ("2-4", YES),
            ("5", NO),
            ("6", YES),
            ("7", NO),
            ("8-10", YES),
            ("11", NO),
            ("12", YES),
            ("13", NO),
            ("14-15", YES),
        ],
        edges: &[
            (0, "Normal range", Some(false)),
            (5, "Normal range", Some(false)),
            (6, "Suggestive of depression - follow up", Some(true)),
            (10, "Suggestive of depression - follow up", Some(true)),
            (11, "Almost always indicates depression", Some(true)),
            (15, "Almost always indicates depression", Some(true)),
        ],
        ..Sum::default()
    });
    // Five are turned round: all "yes" is 10, all "no" is 5.
    t.outcome("gds-15", "1-15=yes", "10 Suggestive of depression - follow up");
    t.outcome("gds-15", "1-15=no", "5 Normal range");
    t.flags("gds-15", "1-15=no", None, &[]);
    t.flags("gds-15", "12=yes", None, &["hopeless"]);
    t.flags("gds-15", "14=yes", None, &["hopeless"]);
    t.flags("gds-15", "12=no 14=no", None, &[]);
    t.entered("gds-15", 16.0, "refused");
}
