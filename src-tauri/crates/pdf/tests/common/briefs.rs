//! Briefs to lay out.

use chrono::NaiveDate;
use throughline_pdf::{BriefLinePrint, BriefNotePrint, VisitBriefPrint};

pub(crate) fn day(days: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day") + chrono::Duration::days(days)
}

fn line(words: &str, days: i64) -> BriefLinePrint {
    BriefLinePrint { words: words.into(), on: day(days), more: 0 }
}

/// An ordinary one.
pub(crate) fn brief() -> VisitBriefPrint {
    VisitBriefPrint {
        client_name: "Marisol Applewood-Featherstone".into(),
        allergies: vec!["Penicillin: hives".into(), "Latex".into()],
        risks: vec!["Dog in the yard: ring the bell at the gate".into(), "Falls at night".into()],
        due: vec![
            line("See how the new walker works out", -3),
            line("Ask the PHQ-9", 0),
            BriefLinePrint { more: 2, ..line("Check the pill box", 5) },
        ],
        promises: vec![line("Bring the form for the bus pass", -1), line("Ines: call the landlord", 4)],
        papers: vec![line("Blue Valley Health · Silver", 39)],
        goals: vec!["Walk to the garden and back by myself".into(), "Sleep through the night".into()],
        gaps: vec!["Blood pressure out of range since November 19, and nobody has answered.".into()],
        notes: vec![
            BriefNotePrint {
                on: day(-4),
                how: "Phone".into(),
                words: "Marisol slept badly, but walked to the mailbox twice. She asked again about the bus pass. The \
                        walker squeaks; Ines will oil it at the weekend."
                    .into(),
                unsigned: true,
            },
            BriefNotePrint {
                on: day(-11),
                how: "In person".into(),
                words: "Visit at home. Rug in the hall taken up. Blood pressure 142/88 sitting. Medicines in the box \
                        agree with the list."
                    .into(),
                unsigned: false,
            },
            BriefNotePrint { on: day(-20), how: String::new(), words: "Plan reviewed.".into(), unsigned: false },
        ],
        agency: "Riverbend Care".into(),
        case_manager: "Jo Park, RN".into(),
        printed_on: day(0),
    }
}

/// More of everything than anybody reads.
pub(crate) fn long_brief() -> VisitBriefPrint {
    let long = "Ask the pharmacist about taking the evening tablets together with the new ones from the hospital";
    let texts = |count: usize| (1..=count).map(|n| format!("{n}. {long} {long}")).collect::<Vec<_>>();
    let lines = |count: usize| {
        texts(count).into_iter().map(|words| BriefLinePrint { words, on: day(-9), more: 120 }).collect::<Vec<_>>()
    };
    let note =
        |n: i64| BriefNotePrint { on: day(-n), how: "In person".into(), words: texts(9).join(" "), unsigned: true };
    VisitBriefPrint {
        client_name: "Maximiliana Bartholomea Featherstonehaugh-Cholmondeley van der Westhuizen".into(),
        allergies: texts(6),
        risks: texts(9),
        due: lines(30),
        promises: lines(9),
        papers: lines(5),
        goals: texts(7),
        gaps: texts(12),
        notes: (1..=3).map(note).collect(),
        ..brief()
    }
}

/// Somebody of whom nothing is known.
pub(crate) fn empty_brief() -> VisitBriefPrint {
    VisitBriefPrint {
        allergies: Vec::new(),
        risks: Vec::new(),
        due: Vec::new(),
        promises: Vec::new(),
        papers: Vec::new(),
        goals: Vec::new(),
        gaps: Vec::new(),
        notes: Vec::new(),
        ..brief()
    }
}
