//! A plainly fictional plan, as long as real ones are. The tests, the bench and the sample share it.

use chrono::{Datelike, Days, NaiveDate};
use throughline_pdf::{
    Appointment, BackUp, CarePlanPrint, GoalPrint, Meta, NextStep, Phone, Representative, StepPrint, VersionLabel,
};

/// A date that exists.
pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

pub(crate) fn phone(who: &str, number: &str) -> Phone {
    Phone { who: who.to_owned(), number: number.to_owned() }
}

fn step(who: &str, what: &str, when: Option<&str>, by: Option<NaiveDate>, done: bool) -> StepPrint {
    StepPrint { who: who.to_owned(), what: what.to_owned(), when: when.map(str::to_owned), by, done }
}

fn next(who: &str, what: &str, by: NaiveDate) -> NextStep {
    NextStep { who: who.to_owned(), what: what.to_owned(), by: Some(by) }
}

pub(crate) fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

/// What the sample file says about itself.
pub(crate) fn meta() -> Meta {
    Meta {
        title: "Care plan for Marisol Applewood-Featherstone".to_owned(),
        author: "Lantern Street Care Coordination".to_owned(),
        language: "en-US".to_owned(),
        created: day(2026, 11, 22).and_hms_opt(15, 4, 5).unwrap_or_default(),
        id: *b"sample-plan-0003",
    }
}

/// A full plan with five goals.
pub(crate) fn full_plan() -> CarePlanPrint {
    let printed_on = day(2026, 11, 22);
    let check_ins = (0..8)
        .filter_map(|i| day(2026, 11, 24).checked_add_days(Days::new(i * 14)))
        .filter(|date| date.year() < 2027 || date.month() < 3)
        .map(|date| (date, Some("2:00 pm".to_owned())))
        .collect();
    CarePlanPrint {
        client_name: "Marisol Applewood-Featherstone".to_owned(),
        preferred_name: Some("Mari".to_owned()),
        language: Some("Spanish; reads English".to_owned()),
        interpreter: Some("Yes, Spanish, by phone or in person".to_owned()),
        starts: Some(day(2026, 11, 22)),
        ends: Some(day(2027, 5, 21)),
        next_review: Some(day(2027, 2, 19)),
        what_matters: "I want to stay in my own home with my cat Pepito, cook for my \
                       grandchildren on Sundays, and not be a burden to my daughter."
            .to_owned(),
        strengths: texts(&[
            "I cook well and know what is in my food",
            "My daughter Ines calls every evening",
            "I never miss church on Sunday",
            "I write everything down in my notebook",
        ]),
        goals: goals(),
        next_steps: vec![
            next("Me", "Weigh myself every morning before breakfast and write it in my notebook", day(2026, 11, 23)),
            next(
                "Theo (case manager)",
                "Call the heart clinic and ask for the first visit after the hospital",
                day(2026, 11, 24),
            ),
            next("Ines (daughter)", "Pick up the new water pill", day(2026, 11, 24)),
            next("Harbor Home Aides", "Send a helper for bathing, twice a week", day(2026, 12, 4)),
        ],
        back_up: vec![
            BackUp {
                risk: "My weight goes up 3 pounds in one day, or my feet swell".to_owned(),
                plan: "I call the heart clinic the same day. After 5 pm I call the nurse line.".to_owned(),
                phones: vec![
                    phone("Heart clinic", "(555) 010-0142"),
                    phone("Nurse line, day and night", "1-800-555-0199"),
                ],
            },
            BackUp {
                risk: "My helper does not come".to_owned(),
                plan: "I call Theo. He finds somebody for the same day.".to_owned(),
                phones: vec![phone("Theo", "(555) 010-0117")],
            },
        ],
        check_in_sentences: texts(&[
            "Theo will call me every second Tuesday at 2 pm.",
            "Theo will visit me at home once a month.",
        ]),
        check_ins,
        representative: Some(Representative { name: "Ines Applewood".to_owned(), relationship: "daughter".to_owned() }),
        interpreter_name: Some("Rafael Quill".to_owned()),
        shared_with: texts(&[
            "Ines Applewood, my daughter",
            "Dr. Okonkwo-Lindqvist and the heart clinic",
            "Harbor Home Aides",
        ]),
        phones: vec![
            phone("Emergency", "911"),
            phone("Theo Marchetti, my case manager", "(555) 010-0117"),
            phone("Ines, my daughter", "(555) 010-0163"),
            phone("Heart clinic", "(555) 010-0142"),
            phone("Nurse line, day and night", "1-800-555-0199"),
            phone("Harbor Home Aides", "(555) 010-0128"),
        ],
        appointments: vec![
            Appointment {
                on: day(2026, 12, 1),
                time: Some("10:30 am".to_owned()),
                what: "Heart clinic, Dr. Okonkwo-Lindqvist".to_owned(),
                place: Some("Lantern Street 12, 2nd floor. The van picks me up at 9:45.".to_owned()),
            },
            Appointment {
                on: day(2026, 12, 8),
                time: Some("9:00 am".to_owned()),
                what: "Blood test".to_owned(),
                place: Some("Harbor Laboratory, next to the library".to_owned()),
            },
        ],
        emergency_note: Some(
            "I have a heart condition and I am allergic to penicillin. My medicine list is on \
             the inside of the kitchen door."
                .to_owned(),
        ),
        agency: "Lantern Street Care Coordination".to_owned(),
        case_manager: "Theo Marchetti, RN".to_owned(),
        direct_phone: "(555) 010-0117".to_owned(),
        printed_on,
        version: VersionLabel::Number(3),
    }
}

fn goals() -> Vec<GoalPrint> {
    vec![
        GoalPrint {
            client_words: "I want to breathe easily enough to climb the stairs to my bedroom.".to_owned(),
            measurable: "Climb 14 steps without stopping, on 6 days out of 7.".to_owned(),
            due: Some(day(2027, 2, 19)),
            achievement: 2,
            where_now: "I stop twice on the stairs. I slept in the armchair on three nights last \
                        week. My weight was 171 pounds on Friday."
                .to_owned(),
            steps: vec![
                step("Me", "Weigh myself every morning and write it down", Some("Every day"), None, false),
                step(
                    "Me",
                    "Walk to the corner and back, with Ines or a neighbor at first",
                    Some("Monday, Wednesday and Friday"),
                    Some(day(2027, 1, 15)),
                    false,
                ),
                step("Theo", "Ask the heart clinic for a rehabilitation place", None, Some(day(2026, 12, 4)), true),
                step("Heart clinic", "Check my water pill and my blood pressure", None, Some(day(2026, 12, 1)), false),
            ],
            barriers: texts(&["Icy sidewalks from December on", "I forget the second pill when I am out"]),
            helps: texts(&[
                "A handrail on both sides of the stairs",
                "Ines walks with me on Wednesdays",
                "The pill box with an alarm",
            ]),
            how_we_know: "I climb the stairs without stopping, and I have slept in my bed for two \
                          weeks."
                .to_owned(),
            next_review: Some(day(2026, 12, 22)),
        },
        GoalPrint {
            client_words: "I want to take my medicines right without having to think about it all \
                           day."
                .to_owned(),
            measurable: "Miss no more than one dose a week for four weeks in a row.".to_owned(),
            due: Some(day(2027, 1, 31)),
            achievement: 1,
            where_now: "I missed five doses in the last two weeks, mostly in the evening.".to_owned(),
            steps: vec![
                step("Harbor Pharmacy", "Pack my pills by day and time", Some("Every Thursday"), None, false),
                step("Theo", "Go through all pills with me and the pharmacist", None, Some(day(2026, 12, 3)), false),
            ],
            barriers: texts(&["Seven different pills, and two of them look the same"]),
            helps: texts(&["The pharmacist speaks Spanish", "My notebook"]),
            how_we_know: "The pill box is empty every Sunday evening.".to_owned(),
            next_review: Some(day(2026, 12, 22)),
        },
        GoalPrint {
            client_words: "I want to cook for my grandchildren every Sunday.".to_owned(),
            measurable: "Cook one meal each Sunday with help for the shopping.".to_owned(),
            due: Some(day(2027, 3, 3)),
            achievement: 0,
            where_now: "I have not cooked since the hospital. Standing for long makes me dizzy.".to_owned(),
            steps: vec![step("Harbor Home Aides", "Do the shopping with my list", Some("Every Saturday"), None, false)],
            barriers: texts(&["The kitchen has no place to sit"]),
            helps: texts(&["A high stool", "Recipes with little salt"]),
            how_we_know: "Four Sundays in a row.".to_owned(),
            next_review: None,
        },
        GoalPrint {
            client_words: "I want to pay the heating bill without borrowing.".to_owned(),
            measurable: "Winter heating help approved before the first bill.".to_owned(),
            due: Some(day(2026, 12, 15)),
            achievement: 3,
            where_now: "The form is sent. The office asked for one more paper.".to_owned(),
            steps: vec![step(
                "Theo",
                "Send the lease to the heating help office",
                None,
                Some(day(2026, 11, 25)),
                false,
            )],
            barriers: Vec::new(),
            helps: Vec::new(),
            how_we_know: "The letter that says yes.".to_owned(),
            next_review: None,
        },
        GoalPrint {
            client_words: "I want somebody to look after Pepito if I am in the hospital again.".to_owned(),
            achievement: 4,
            where_now: "My neighbor Mrs. Vandersloot has a key and his food.".to_owned(),
            ..GoalPrint::default()
        },
    ]
}
