//! Discharges: every rule by a table, business days against a naive count, LACE, corrections.

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use throughline_domain::cadence::due_dates;
use throughline_domain::check_in::{CheckIn, CheckInKind, CheckInSeries, CheckInState, SeriesStatus};
use throughline_domain::client::{Client, ClinicalSex, DecisionMaker};
use throughline_domain::data_file::DataFault;
use throughline_domain::discharge::{
    BegunStep, Complexity, Discharge, LACE_HIGH, Lace, StepChange, StepStanding, TransitionRules, changes, moved_dates,
    planned_steps, read_rules, standing, step_cadence, step_counts, validate_discharge,
};
use throughline_domain::fault::Fault;

const FILE: &str = include_str!("../../data/transition-rules.json");

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn discharge(day: &str) -> Discharge {
    Discharge {
        id: "discharge".into(),
        client_id: "client".into(),
        episode_id: None,
        from_place: "Imaginary General Hospital".into(),
        to_place: "Home".into(),
        to_community: true,
        admitted_on: None,
        discharged_on: on(day),
        reason: "Heart failure".into(),
        lace: Lace::default(),
        complexity: Complexity::High,
        mental_health: true,
        source: None,
    }
}

/// First day that counts, first day it is asked for, deadline.
fn dates(discharge: &Discharge, rule: &str) -> Option<(NaiveDate, NaiveDate, NaiveDate)> {
    let steps = planned_steps(TransitionRules::shipped(), discharge, &|_| None);
    steps.iter().find(|step| step.rule.id == rule).map(|step| (step.counts_from, step.opens_on, step.due_on))
}

#[test]
fn the_shipped_rules_read_and_name_their_source() {
    let rules = read_rules(FILE).unwrap();
    assert_eq!(&rules, TransitionRules::shipped());
    assert!(rules.rules.iter().all(|rule| !rule.source.is_empty()));
    assert!(rules.red_flag_questions.len() >= 5);
}

#[test]
fn every_rule_counts_as_its_source_says() {
    // 2026-11-06 is a Friday; Wednesday the 11th is Veterans Day.
    let check = |rule: &str, counts_from: &str, opens: &str, due: &str| {
        let found = dates(&discharge("2026-11-06"), rule);
        assert_eq!(found, Some((on(counts_from), on(opens), on(due))), "{rule}");
    };
    check("tcm-contact", "2026-11-07", "2026-11-09", "2026-11-10");
    check("red-flags", "2026-11-06", "2026-11-09", "2026-11-10");
    check("equipment", "2026-11-06", "2026-11-09", "2026-11-10");
    check("tcm-visit-high", "2026-11-06", "2026-11-07", "2026-11-13");
    check("tcm-medicines", "2026-11-06", "2026-11-07", "2026-11-13");
    check("fuh-7", "2026-11-07", "2026-11-07", "2026-11-13");
    check("tcm-period-end", "2026-12-01", "2026-12-01", "2026-12-05");
    check("fuh-30", "2026-11-07", "2026-11-14", "2026-12-06");
    let moderate = Discharge { complexity: Complexity::Moderate, mental_health: false, ..discharge("2026-11-06") };
    assert_eq!(dates(&moderate, "tcm-visit-moderate").unwrap().2, on("2026-11-20"));
    assert_eq!(dates(&moderate, "tcm-medicines").unwrap().2, on("2026-11-20"));
    for rule in ["tcm-visit-high", "fuh-7", "fuh-30", "facility-contact"] {
        assert_eq!(dates(&moderate, rule), None, "{rule}");
    }
    let facility = Discharge { to_community: false, ..discharge("2026-11-06") };
    let steps = planned_steps(TransitionRules::shipped(), &facility, &|_| None);
    let rules: Vec<_> = steps.iter().map(|step| (step.rule.id.as_str(), step.due_on)).collect();
    assert_eq!(rules, [("facility-contact", on("2026-11-10")), ("facility-medicines", on("2026-11-13"))]);
}

#[test]
fn two_business_days_after_any_day() {
    let check = |discharged: &str, due: &str| {
        assert_eq!(dates(&discharge(discharged), "tcm-contact").unwrap().2, on(due), "{discharged}");
    };
    check("2026-11-16", "2026-11-18"); // Monday
    check("2026-11-19", "2026-11-23"); // Thursday: over the weekend
    check("2026-11-20", "2026-11-24"); // Friday: Tuesday
    check("2026-11-21", "2026-11-24"); // Saturday
    check("2026-11-22", "2026-11-24"); // Sunday
    check("2026-11-24", "2026-11-27"); // two days before Thanksgiving
    check("2026-11-25", "2026-11-30"); // the day before Thanksgiving: Friday and Monday
    check("2026-11-26", "2026-11-30"); // Thanksgiving itself
    check("2026-12-30", "2027-01-04"); // New Year's Day is a Friday
    check("2026-12-31", "2027-01-05");
    check("2021-12-29", "2022-01-03"); // New Year's Day, a Saturday, is observed on Friday the 31st
    check("2026-07-01", "2026-07-06"); // Independence Day, a Saturday, is observed on the 3rd
    check("2027-06-17", "2027-06-22"); // Juneteenth, a Saturday, is observed on Friday the 18th
    check("2028-02-28", "2028-03-01"); // a leap day is a day
}

/// Is it a US federal holiday? Written down, year by year, from the calendars of the Office of Personnel
/// Management (opm.gov, "Federal Holidays"): not computed.
const HOLIDAYS: &[&str] = &[
    "2020-01-01",
    "2020-01-20",
    "2020-02-17",
    "2020-05-25",
    "2020-07-03",
    "2020-09-07",
    "2020-10-12",
    "2020-11-11",
    "2020-11-26",
    "2020-12-25",
    "2021-01-01",
    "2021-01-18",
    "2021-02-15",
    "2021-05-31",
    "2021-06-18",
    "2021-07-05",
    "2021-09-06",
    "2021-10-11",
    "2021-11-11",
    "2021-11-25",
    "2021-12-24",
    "2021-12-31",
    "2022-01-17",
    "2022-02-21",
    "2022-05-30",
    "2022-06-20",
    "2022-07-04",
    "2022-09-05",
    "2022-10-10",
    "2022-11-11",
    "2022-11-24",
    "2022-12-26",
    "2023-01-02",
    "2023-01-16",
    "2023-02-20",
    "2023-05-29",
    "2023-06-19",
    "2023-07-04",
    "2023-09-04",
    "2023-10-09",
    "2023-11-10",
    "2023-11-23",
    "2023-12-25",
    "2024-01-01",
    "2024-01-15",
    "2024-02-19",
    "2024-05-27",
    "2024-06-19",
    "2024-07-04",
    "2024-09-02",
    "2024-10-14",
    "2024-11-11",
    "2024-11-28",
    "2024-12-25",
    "2025-01-01",
    "2025-01-20",
    "2025-02-17",
    "2025-05-26",
    "2025-06-19",
    "2025-07-04",
    "2025-09-01",
    "2025-10-13",
    "2025-11-11",
    "2025-11-27",
    "2025-12-25",
    "2026-01-01",
    "2026-01-19",
    "2026-02-16",
    "2026-05-25",
    "2026-06-19",
    "2026-07-03",
    "2026-09-07",
    "2026-10-12",
    "2026-11-11",
    "2026-11-26",
    "2026-12-25",
    "2027-01-01",
    "2027-01-18",
    "2027-02-15",
    "2027-05-31",
    "2027-06-18",
    "2027-07-05",
    "2027-09-06",
    "2027-10-11",
    "2027-11-11",
    "2027-11-25",
    "2027-12-24",
    "2027-12-31",
    "2028-01-17",
    "2028-02-21",
    "2028-05-29",
    "2028-06-19",
    "2028-07-04",
    "2028-09-04",
    "2028-10-09",
    "2028-11-10",
    "2028-11-23",
    "2028-12-25",
    "2029-01-01",
    "2029-01-15",
    "2029-02-19",
    "2029-05-28",
    "2029-06-19",
    "2029-07-04",
    "2029-09-03",
    "2029-10-08",
    "2029-11-12",
    "2029-11-22",
    "2029-12-25",
    "2030-01-01",
];

#[test]
fn ten_years_of_discharges_agree_with_counting_on_the_fingers() {
    let holidays: Vec<NaiveDate> = HOLIDAYS.iter().map(|day| on(day)).collect();
    let naive = |from: NaiveDate| {
        let (mut day, mut left) = (from, 2);
        while left > 0 {
            day += Duration::days(1);
            let weekend = day.weekday() == Weekday::Sat || day.weekday() == Weekday::Sun;
            if !weekend && !holidays.contains(&day) {
                left -= 1;
            }
        }
        day
    };
    let mut day = on("2020-01-01");
    while day < on("2029-12-28") {
        let step = dates(&discharge(&day.to_string()), "tcm-contact").unwrap();
        assert_eq!(step.2, naive(day), "discharged on {day}");
        assert!(step.1 > day && step.1 <= step.2, "discharged on {day}");
        day += Duration::days(1);
    }
}

#[test]
fn medicines_are_due_by_the_day_of_the_visit() {
    let check = |visit: Option<&str>, due: &str| {
        let done = |slot: &str| visit.filter(|_| slot == "visit").map(on);
        let of = discharge("2026-11-06");
        let steps = planned_steps(TransitionRules::shipped(), &of, &done);
        let medicines = steps.iter().find(|step| step.rule.slot == "medicines").unwrap();
        assert_eq!(medicines.due_on, on(due), "{visit:?}");
        assert!(medicines.opens_on <= medicines.due_on);
    };
    check(None, "2026-11-13");
    check(Some("2026-11-09"), "2026-11-09");
    check(Some("2026-11-06"), "2026-11-06");
    check(Some("2026-11-20"), "2026-11-13");
    check(Some("2026-11-01"), "2026-11-13"); // before the discharge: no visit of it
}

#[test]
fn which_days_count() {
    let check = |rule: &str, day: &str, expect: Result<(), Fault>| {
        let rule = TransitionRules::shipped().rule(rule).unwrap();
        let found = step_counts(rule, &discharge("2026-11-06"), on(day));
        assert_eq!(found.map_err(|fault| fault.fault), expect, "{} on {day}", rule.id);
    };
    for rule in &TransitionRules::shipped().rules {
        check(&rule.id, "2026-11-05", Err(Fault::BeforeStart));
        // Late is late, not lost.
        check(&rule.id, "2027-03-01", Ok(()));
    }
    check("fuh-7", "2026-11-06", Err(Fault::BeforeStart));
    check("fuh-7", "2026-11-07", Ok(()));
    check("fuh-30", "2026-11-06", Err(Fault::BeforeStart));
    check("tcm-contact", "2026-11-06", Err(Fault::BeforeStart));
    check("tcm-contact", "2026-11-07", Ok(())); // a Saturday is no business day, and a call on it counts
    check("tcm-visit-high", "2026-11-06", Ok(()));
    check("tcm-period-end", "2026-11-30", Err(Fault::BeforeStart));
}

fn begun(rule: &str, due: &str, state: CheckInState) -> BegunStep {
    let of = discharge("2026-11-06");
    let steps = planned_steps(TransitionRules::shipped(), &of, &|_| None);
    let rules = TransitionRules::shipped();
    let series = CheckInSeries {
        id: rule.into(),
        client_id: "client".into(),
        episode_id: None,
        purpose: rules.rule(rule).unwrap().title.clone(),
        medium: rules.rule(rule).unwrap().medium,
        with_whom: None,
        cadence: step_cadence(&steps[0], "UTC"),
        status: SeriesStatus::Active,
        status_reason: None,
        kind: CheckInKind::DischargeStep { discharge_id: "discharge".into(), rule: rule.into() },
        anchor: None,
        attempts_suffice: None,
        escalation: Vec::new(),
        source: None,
    };
    let check_in = CheckIn {
        id: rule.into(),
        series_id: rule.into(),
        client_id: "client".into(),
        number: 1,
        due_on: on(due),
        do_on: on(due),
        snooze_reason: None,
        state,
        attempts: 0,
        closed_at: None,
        late: false,
        reason: None,
        contact_id: None,
        done_on: None,
    };
    BegunStep { series, check_in }
}

#[test]
fn where_a_step_stands() {
    let check = |state, done: &str, today: &str, expect: StepStanding, in_time: Option<bool>| {
        let rule = TransitionRules::shipped().rule("fuh-7").unwrap();
        let step = begun("fuh-7", "2026-11-13", state);
        let found = standing(rule, &discharge("2026-11-06"), &step.check_in, on(done), on(today));
        assert_eq!((found, found.in_time()), (expect, in_time));
    };
    let (done, open) = (CheckInState::Done, CheckInState::Open);
    check(open, "2026-11-11", "2026-11-11", StepStanding::Open { days_left: 2 }, None);
    check(open, "2026-11-13", "2026-11-13", StepStanding::Open { days_left: 0 }, None);
    check(open, "2026-11-14", "2026-11-14", StepStanding::Overdue { days: 1 }, Some(false));
    let on_13 = on("2026-11-13");
    check(done, "2026-11-13", "2026-11-20", StepStanding::Done { on: on_13, late: false }, Some(true));
    let on_14 = on("2026-11-14");
    check(done, "2026-11-14", "2026-11-20", StepStanding::Done { on: on_14, late: true }, Some(false));
    let on_6 = on("2026-11-06");
    check(done, "2026-11-06", "2026-11-20", StepStanding::DoesNotCount { on: on_6 }, Some(false));
    let attempted = CheckInState::Attempted;
    check(attempted, "2026-11-13", "2026-11-20", StepStanding::Attempted { on: on_13, late: false }, Some(true));
    check(CheckInState::Refused, "2026-11-13", "2026-11-20", StepStanding::Refused { on: on_13 }, None);
    check(CheckInState::NotPossible, "2026-11-13", "2026-11-20", StepStanding::NotPossible { on: on_13 }, None);
}

#[test]
fn a_corrected_discharge_moves_what_waits_and_keeps_what_was_done() {
    let rules = TransitionRules::shipped();
    let existing = [
        begun("tcm-contact", "2026-11-10", CheckInState::Done),
        begun("tcm-visit-high", "2026-11-13", CheckInState::Open),
        begun("fuh-7", "2026-11-13", CheckInState::Done),
        begun("fuh-30", "2026-12-06", CheckInState::Open),
    ];
    let corrected = Discharge { complexity: Complexity::Moderate, mental_health: false, ..discharge("2026-11-07") };
    let planned = planned_steps(rules, &corrected, &|_| None);
    let found = changes(rules, &existing, planned);
    let kept = |rule: &str| {
        found.iter().find_map(|change| match change {
            StepChange::Keep(step, planned) if step.series.id.as_str() == rule => {
                Some((planned.rule.id.as_str(), planned.due_on))
            }
            _ => None,
        })
    };
    assert_eq!(kept("tcm-contact"), Some(("tcm-contact", on("2026-11-10"))));
    // The same step, by the rule that now applies: attempts on it stay.
    assert_eq!(kept("tcm-visit-high"), Some(("tcm-visit-moderate", on("2026-11-21"))));
    let withdrawn: Vec<_> = found
        .iter()
        .filter_map(|change| match change {
            StepChange::Withdraw(step) => Some(step.series.id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(withdrawn, ["fuh-30"]);
    let moved = moved_dates(&found);
    let of = |title: &str| moved.iter().find(|date| date.purpose == title).map(|date| (date.before, date.after));
    assert_eq!(of("Face-to-face visit"), Some((Some(on("2026-11-13")), Some(on("2026-11-21")))));
    assert_eq!(of(&rules.rule("fuh-30").unwrap().title), Some((Some(on("2026-12-06")), None)));
    assert_eq!(of("Ask about warning signs"), Some((None, Some(on("2026-11-10")))));
    assert_eq!(of("Reach the client or their caregiver"), None, "its deadline is the same");
}

#[test]
fn a_step_is_due_once_on_its_deadline_with_a_window_before_it() {
    let of = discharge("2026-11-06");
    for step in planned_steps(TransitionRules::shipped(), &of, &|_| None) {
        let cadence = step_cadence(&step, "America/New_York");
        cadence.validate().unwrap();
        assert_eq!(due_dates(&cadence, on("2026-01-01"), on("2027-12-31")), [step.due_on], "{}", step.rule.id);
        let opens = step.due_on - Duration::days(i64::from(cadence.window.early_days));
        assert_eq!(opens, step.opens_on, "{}", step.rule.id);
    }
}

#[test]
fn lace_adds_up_as_published() {
    let check = |days, emergency, comorbidity, visits, expect| {
        let lace = Lace { days: Some(days), emergency, comorbidity: Some(comorbidity), visits: Some(visits) };
        assert_eq!(lace.score(), Some(expect), "{lace:?}");
    };
    let lengths = [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (6, 4), (7, 5), (13, 5), (14, 7), (90, 7)];
    lengths.iter().for_each(|(days, points)| check(*days, false, 0, 0, *points));
    check(0, true, 0, 0, 3);
    [(0, 0), (1, 1), (2, 2), (3, 3), (4, 5), (9, 5)].iter().for_each(|(c, points)| check(0, false, *c, 0, *points));
    [(0, 0), (1, 1), (4, 4), (5, 4), (40, 4)].iter().for_each(|(e, points)| check(0, false, 0, *e, *points));
    check(14, true, 4, 4, 19);
    check(3, true, 2, 2, LACE_HIGH);
    let part = Lace { days: Some(3), emergency: true, comorbidity: None, visits: Some(2) };
    assert_eq!(part.score(), None, "a part that is not known");
    let stayed = Discharge {
        admitted_on: Some(on("2026-11-01")),
        lace: Lace { comorbidity: Some(0), visits: Some(0), ..Lace::default() },
        ..discharge("2026-11-06")
    };
    assert_eq!(stayed.lace_score(), Some(4), "days of the stay from its dates");
}

fn client() -> Client {
    Client {
        id: "client".into(),
        given_name: "Ada".into(),
        family_name: "Lovelace".into(),
        preferred_name: None,
        pronouns: None,
        birth_date: Some(on("1950-01-01")),
        clinical_sex: ClinicalSex::Unknown,
        language: None,
        interpreter_needed: None,
        format_needs: Vec::new(),
        decision_maker: DecisionMaker::Unknown,
        decision_maker_detail: None,
        deceased_on: None,
        about: None,
        source: None,
    }
}

#[test]
fn what_may_be_a_discharge() {
    let check = |change: &dyn Fn(&mut Discharge), expect: Result<(), (&str, Fault)>| {
        let mut discharge = discharge("2026-11-20");
        change(&mut discharge);
        let died = Client { deceased_on: Some(on("2026-11-21")), ..client() };
        let found = validate_discharge(&discharge, &died, on("2026-11-21"));
        assert_eq!(found.map_err(|fault| (fault.field, fault.fault)), expect);
    };
    check(&|_| (), Ok(()));
    check(&|d| d.from_place = " ".into(), Err(("fromPlace", Fault::Required)));
    check(&|d| d.to_place = String::new(), Err(("toPlace", Fault::Required)));
    check(&|d| d.reason = String::new(), Err(("reason", Fault::Required)));
    check(&|d| d.discharged_on = on("2026-11-22"), Err(("dischargedOn", Fault::OutOfRange)));
    check(&|d| d.discharged_on = on("2026-11-23"), Err(("dischargedOn", Fault::InFuture)));
    check(&|d| d.discharged_on = on("1949-12-31"), Err(("dischargedOn", Fault::BeforeStart)));
    check(&|d| d.admitted_on = Some(on("2026-11-21")), Err(("dischargedOn", Fault::BeforeStart)));
    check(&|d| d.admitted_on = Some(on("1949-12-31")), Err(("admittedOn", Fault::BeforeStart)));
    check(&|d| d.admitted_on = Some(on("2026-11-20")), Ok(()));
    check(&|d| d.lace.days = Some(-1), Err(("days", Fault::OutOfRange)));
    check(&|d| d.lace.visits = Some(-1), Err(("visits", Fault::OutOfRange)));
    let tomorrow = validate_discharge(&discharge("2026-11-22"), &client(), on("2026-11-21"));
    assert_eq!(tomorrow, Ok(()), "one that is planned for tomorrow is known today");
}

#[test]
fn a_faulty_file_is_told_rule_and_fault() {
    let check = |from: &str, to: &str, entry: &str, fault: DataFault| {
        let faulty = FILE.replacen(from, to, 1);
        assert_ne!(faulty, FILE, "{from} is in the file");
        let faults = read_rules(&faulty).unwrap_err();
        assert!(faults.iter().any(|found| found.entry == entry && found.fault == fault), "{to}: {faults:?}");
    };
    check("\"id\": \"equipment\"", "\"id\": \"red-flags\"", "red-flags", DataFault::DuplicateId);
    check("\"id\": \"equipment\"", "\"id\": \"Equipment\"", "Equipment", DataFault::MalformedId);
    check("\"source\": \"CPT 99496\"", "\"source\": \" \"", "tcm-visit-high", DataFault::EmptyText);
    check("\"n\": 14,", "\"n\": 1400,", "tcm-visit-moderate", DataFault::OutOfRange);
    check("\"n\": 25,", "\"n\": 33,", "tcm-period-end", DataFault::RangeReversed);
    check("\"noLaterThan\": \"visit\"", "\"noLaterThan\": \"visits\"", "tcm-medicines", DataFault::UnknownItem);
    check("\"settles\": \"fuh-30\"", "\"settles\": \"fuh-7\"", "fuh-7", DataFault::Cycle);
    check("\"attemptsSuffice\": 2", "\"attemptsSuffice\": 0", "tcm-contact", DataFault::OutOfRange);
    check("\"attemptsApartMinutes\": 30", "\"attemptsApartMinutes\": 1441", "tcm-contact", DataFault::OutOfRange);
    check("\"unit\": \"business-days\"", "\"unit\": \"fortnights\"", "tcm-contact", DataFault::WrongShape);
    check(
        "\"text\": \"Do you have chest pain",
        "\"words\": \"Do you have chest pain",
        "breathing",
        DataFault::WrongShape,
    );
    let broken = read_rules("{ \"rules\": [").unwrap_err();
    assert_eq!(broken[0].fault, DataFault::NotJson);
}
