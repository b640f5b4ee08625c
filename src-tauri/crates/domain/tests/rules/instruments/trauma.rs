//! PC-PTSD-5 and PCL-5.

use super::tally::{P04, Sum, Tally, YES};

pub(super) fn tables(t: &mut Tally) {
    pc_ptsd_5(t);
    pcl_5(t);
}

#[test]
fn tables_hold() {
    tables(&mut Tally::default());
}

fn pc_ptsd_5(t: &mut Tally) {
    let id = "pc-ptsd-5";
    t.sum(&Sum {
        id,
        also: "gate=yes",
        parts: &[("1-5", YES)],
        edges: &[
            (0, "Negative screen", Some(false)),
            (2, "Negative screen", Some(false)),
            (3, "Positive at the sensitive cut (consider especially for women)", None),
            (4, "Positive screen", Some(true)),
            (5, "Positive screen", Some(true)),
        ],
        ..Sum::default()
    });
    // The gate's "no" is a complete zero, and hides what was answered before.
    t.outcome(id, "gate=no", "0 Negative screen");
    t.positive(id, "gate=no", None, Some(false));
    t.complete(id, "gate=no", true);
    t.outcome(id, "gate=no 1-5=yes", "0 Negative screen");
    t.flags(id, "gate=no 1-5=yes", None, &[]);
    for item in ["1", "2", "3", "4", "5"] {
        t.shown(id, "gate=no", None, item, false);
        t.shown(id, "gate=yes", None, item, true);
        t.shown(id, "", None, item, false);
    }
    // A gate that was not answered is no "no".
    t.no_total(id, "", &["gate"]);
    t.no_total(id, "gate=declined", &["gate"]);
    t.no_total(id, "gate=not-asked", &["gate"]);
    t.complete(id, "", false);
    t.complete(id, "gate=yes", false);
    t.flags(id, "gate=yes 1-2=yes 3-5=no", None, &[]);
    t.flags(id, "gate=yes 1-3=yes 4-5=no", None, &["followup"]);
    t.flags(id, "gate=yes 1-5=yes", None, &["followup"]);
    t.entered(id, 6.0, "refused");
}

fn pcl_5(t: &mut Tally) {
    let id = "pcl-5";
    t.sum(&Sum {
        id,
        parts: &[("1-20", P04)],
        edges: &[
            (0, "No or minimal symptoms", Some(false)),
            (10, "No or minimal symptoms", Some(false)),
            (11, "Mild", Some(false)),
            (20, "Mild", Some(false)),
            (21, "Moderate", Some(false)),
            (30, "Moderate", Some(false)),
            (31, "Moderate", Some(true)),
            (33, "Moderate", Some(true)),
            (40, "Moderate", Some(true)),
            (41, "Severe", Some(true)),
            (60, "Severe", Some(true)),
            (61, "Very severe", Some(true)),
            (80, "Very severe", Some(true)),
        ],
        ..Sum::default()
    });
    // Clusters: B 1-5, C 6-7, D 8-14, E 15-20.
    for (cluster, own, greatest) in
        [("b", "1-5=4", 20.0), ("c", "6-7=4", 8.0), ("d", "8-14=4", 28.0), ("e", "15-20=4", 24.0)]
    {
        t.scale(id, own, cluster, Some(greatest));
        t.scale(id, own, "total", None);
        t.scale(id, "1-20=0", cluster, Some(0.0));
        t.scale(id, "1-20=1", cluster, Some(greatest / 4.0));
        t.scale(id, "", cluster, None);
    }
    t.scale(id, "6=4", "c", None);
    t.flags(id, "1-7=4 8=2 9-20=0", None, &[]);
    t.flags(id, "1-7=4 8=3 9-20=0", None, &["followup"]);
    t.entered(id, 81.0, "refused");
    t.entered(id, 31.0, "31 Moderate");
}
