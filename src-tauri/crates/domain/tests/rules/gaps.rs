//! The rules about gaps: each fires, does not fire, and does so from the right day on; and the file they
//! stand in.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::assessment::AssessmentDue;
use throughline_domain::check_in::{CheckInKind, EscalationAct, EscalationStep, PromisedBy};
use throughline_domain::client::EpisodeStatus;
use throughline_domain::gap::{
    GapAct, GapDecision, GapDecisionKind, GapKey, GapRule, GapSettlement, GapSeverity, GapState, GapWatch,
};
use throughline_domain::gap_rules::{
    AttemptFact, CheckInFact, EpisodeFact, FoundGap, GapDay, GapFacts, GapRulesFault, GoalFact, InterventionFact,
    MeasureFact, NoteFact, PlanFact, PutOff, TriedCheckIn, VersionFact, find, in_force, read, shipped, standing,
    validate_changes, validate_settlement,
};
use throughline_domain::measure::{Measure, MeasureKind, MeasureLimit};
use throughline_domain::messages::{Catalogue, gap_sentence, gap_title};
use throughline_domain::plan::{Achievement, GoalStatus, InterventionStatus, PlanStatus};
use throughline_domain::{Fault, FieldFault};

use crate::samples::{day, noon};

const TODAY: &str = "2026-11-22";

fn today() -> GapDay {
    GapDay { today: day(TODAY), zone: chrono_tz::UTC }
}

/// So many days from today.
fn on(days: i64) -> NaiveDate {
    day(TODAY) + chrono::Duration::days(days)
}

fn at(days: i64) -> DateTime<Utc> {
    noon(on(days))
}

fn rule(watches: GapWatch, after_days: i32) -> GapRule {
    let known = shipped().iter().find(|rule| rule.watches == watches).unwrap();
    GapRule { after_days, ..known.clone() }
}

/// A client of a running enrolment, of whom nothing is a gap.
fn client() -> GapFacts {
    GapFacts {
        client_id: "c".into(),
        client_name: "Ada Lovelace".into(),
        last_reached_at: Some(at(0)),
        contact_planned: true,
        episodes: vec![episode("e", EpisodeStatus::Active)],
        plan: Some(plan()),
        ..GapFacts::default()
    }
}

fn episode(id: &str, status: EpisodeStatus) -> EpisodeFact {
    EpisodeFact {
        id: id.into(),
        programme: "Care at home".into(),
        status,
        opened_on: Some(on(-100)),
        next_review_on: None,
    }
}

fn plan() -> PlanFact {
    PlanFact {
        id: "p".into(),
        episode_id: Some("e".into()),
        status: PlanStatus::Active,
        begun_at: at(-90),
        draft_since: at(-90),
        next_review_on: None,
        copy_given_on: None,
        version: Some(VersionFact { number: 2, finalised_at: at(-20), given: true }),
        goals: Vec::new(),
        interventions: Vec::new(),
    }
}

fn check_in(kind: CheckInKind, do_on: i64, due_on: i64) -> CheckInFact {
    CheckInFact {
        id: "k".into(),
        kind,
        episode_id: Some("e".into()),
        purpose: "Call about the walker".into(),
        do_on: on(do_on),
        due_on: on(due_on),
        snooze_reason: None,
    }
}

fn goal(touched: i64, due: Option<i64>) -> GoalFact {
    GoalFact {
        id: "g".into(),
        title: "Walk to the porch".into(),
        status: GoalStatus::Active,
        achievement: None,
        due_on: due.map(on),
        touched_at: at(touched),
    }
}

fn with_plan(change: impl FnOnce(&mut PlanFact)) -> GapFacts {
    let mut plan = plan();
    change(&mut plan);
    GapFacts { plan: Some(plan), ..client() }
}

fn found(watches: GapWatch, after_days: i32, facts: &GapFacts) -> Vec<FoundGap> {
    find(&[rule(watches, after_days)], facts, today())
}

/// Since how many days from today it counts; none: it is no gap. And its sentence.
fn check(watches: GapWatch, after_days: i32, facts: &GapFacts, expect: Option<(i64, &str)>) {
    let rule = rule(watches, after_days);
    let all = find(std::slice::from_ref(&rule), facts, today());
    assert!(all.len() <= 1, "{watches:?}: {all:?}");
    let words = Catalogue::english().unwrap();
    let said = all.first().map(|gap| {
        let why = gap_sentence(&rule, &gap.why, day(TODAY), &words).unwrap();
        ((gap.since - day(TODAY)).num_days(), why)
    });
    assert_eq!(said.as_ref().map(|(since, why)| (*since, why.as_str())), expect, "{watches:?} after {after_days}");
    // Where the sentence counts days, the row counts as many.
    if let (Some(gap), Some((_, why))) = (all.first(), &said) {
        let words: Vec<&str> = why.split(' ').collect();
        let counted = words.windows(2).find(|pair| pair[1].starts_with("day")).and_then(|pair| pair[0].parse().ok());
        assert!(counted.is_none_or(|days: i32| days == gap.days(day(TODAY))), "{why} against {}", gap.days(day(TODAY)));
        assert!(gap.deadline.is_none_or(|deadline| deadline == gap.counted_from), "{watches:?}");
    }
}

#[test]
fn nothing_is_a_gap_of_a_client_who_is_looked_after() {
    assert_eq!(find(shipped(), &client(), today()), []);
}

#[test]
fn check_ins_are_due_and_then_overdue_never_both() {
    let of = |kind: CheckInKind, do_on, due_on| GapFacts { check_ins: vec![check_in(kind, do_on, due_on)], ..client() };
    let due = |do_on, due_on, expect| check(GapWatch::CheckInDue, 0, &of(CheckInKind::Contact, do_on, due_on), expect);
    let over =
        |do_on, due_on, expect| check(GapWatch::CheckInOverdue, 0, &of(CheckInKind::Contact, do_on, due_on), expect);
    due(1, 1, None);
    due(0, 0, Some((0, "“Call about the walker” is due today.")));
    due(-2, 4, Some((-2, "“Call about the walker” can be done now; the last day for it is November 26.")));
    due(-1, -1, None);
    over(0, 0, None);
    over(-1, -1, Some((0, "“Call about the walker” was due on November 21, 1 day ago.")));
    over(-3, -400, Some((-399, "“Call about the walker” was due on October 18, 2025, 400 days ago.")));
    // Put off to a later day it is late all the same, and back on that day.
    over(1, -5, Some((-4, "“Call about the walker” was due on November 17, 5 days ago.")));
    over(9, 1, None);
    over(0, -5, Some((-4, "“Call about the walker” was due on November 17, 5 days ago.")));
    // Steps and promises stand under rules of their own.
    let step = || CheckInKind::DischargeStep { discharge_id: "d".into(), rule: "tcm-contact".into() };
    let promise = || CheckInKind::Promise { by: PromisedBy::Me, who: String::new(), note_id: None };
    for watches in [GapWatch::CheckInDue, GapWatch::CheckInOverdue] {
        for kind in [step(), promise()] {
            check(watches, 0, &of(kind.clone(), 0, 0), None);
            check(watches, 0, &of(kind, -3, -3), None);
        }
    }
    assert_eq!(found(GapWatch::CheckInOverdue, 0, &of(CheckInKind::Task, -3, -3)).len(), 1);
    // A rule that waits counts later.
    check(GapWatch::CheckInOverdue, 3, &of(CheckInKind::Contact, -3, -3), None);
    let waited = Some((0, "“Call about the walker” was due on November 18, 4 days ago."));
    check(GapWatch::CheckInOverdue, 3, &of(CheckInKind::Contact, -4, -4), waited);
}

#[test]
fn a_step_after_a_discharge_is_near_then_urgent() {
    let kind = CheckInKind::DischargeStep { discharge_id: "d".into(), rule: "tcm-contact".into() };
    let step = |do_on, due_on| GapFacts { check_ins: vec![check_in(kind.clone(), do_on, due_on)], ..client() };
    let check = |do_on, due_on, expect: Option<(i64, GapSeverity)>| {
        let all = found(GapWatch::DischargeStep, 0, &step(do_on, due_on));
        assert_eq!(all.first().map(|gap| ((gap.since - day(TODAY)).num_days(), gap.severity)), expect);
    };
    check(-3, 2, None);
    check(-3, 1, Some((0, GapSeverity::Late)));
    check(-3, 0, Some((-1, GapSeverity::Late)));
    check(-3, -1, Some((-2, GapSeverity::Urgent)));
    // A date set by law waits for no snooze.
    check(5, -1, Some((-2, GapSeverity::Urgent)));
}

#[test]
fn a_promise_says_whose_it_is() {
    let promise = |by, who: &str, due| {
        let kind = CheckInKind::Promise { by, who: who.into(), note_id: None };
        GapFacts {
            check_ins: vec![CheckInFact { purpose: "send the form".into(), ..check_in(kind, due, due) }],
            ..client()
        }
    };
    let past = |by, who, expect| check(GapWatch::PromisePastDue, 0, &promise(by, who, -1), Some((0, expect)));
    check(GapWatch::PromisePastDue, 0, &promise(PromisedBy::Me, "", 0), None);
    past(PromisedBy::Me, "", "You promised “send the form” by November 21.");
    past(PromisedBy::Them, "Her daughter", "Her daughter promised “send the form” by November 21.");
    past(PromisedBy::Them, " ", "“send the form” was promised by November 21.");
}

#[test]
fn attempts_reach_nobody() {
    let attempts = |days: &[i64], check_in: Option<TriedCheckIn>| GapFacts {
        attempts: days.iter().map(|d| AttemptFact { at: at(*d), check_in: check_in.clone() }).collect(),
        ..client()
    };
    let watch = GapWatch::AttemptsWithoutContact;
    check(watch, 0, &attempts(&[-3], None), None);
    check(watch, 0, &attempts(&[-9, -2], None), None);
    let said = "2 attempts reached nobody, the last on November 20. Now try another number.";
    check(watch, 0, &attempts(&[-8, -2], None), Some((-2, said)));
    let said = "3 attempts reached nobody, the last on November 22. Now write a letter.";
    check(watch, 0, &attempts(&[-5, -3, 0], None), Some((-3, said)));
    // A series that brings its own steps.
    let steps = vec![EscalationStep { attempts: 3, within_days: 3, act: EscalationAct::SupervisorNote }];
    let tried = TriedCheckIn { id: "k".into(), purpose: "Call".into(), episode_id: None, steps };
    check(watch, 0, &attempts(&[-2, -1], Some(tried.clone())), None);
    let said = "3 attempts reached nobody, the last on November 22. Now write to the supervisor.";
    check(watch, 0, &attempts(&[-2, -1, 0], Some(tried)), Some((0, said)));
}

#[test]
fn an_enrolment_does_not_outlive_its_client_in_silence() {
    let died = |deceased_on: Option<i64>, status| GapFacts {
        deceased_on: deceased_on.map(on),
        episodes: vec![EpisodeFact { programme: "Home care".into(), ..episode("e", status) }],
        ..client()
    };
    let after = |facts: &GapFacts, expect| check(GapWatch::OpenAfterDeath, 0, facts, expect);
    after(&died(None, EpisodeStatus::Active), None);
    let said = "The client died on November 19; the enrolment in Home care is still open.";
    for status in [EpisodeStatus::Active, EpisodeStatus::OnHold, EpisodeStatus::Planned] {
        after(&died(Some(-3), status), Some((-3, said)));
    }
    for status in [EpisodeStatus::Finished, EpisodeStatus::Cancelled, EpisodeStatus::EnteredInError] {
        after(&died(Some(-3), status), None);
    }
}

#[test]
fn somebody_is_reached_now_and_next() {
    let reached = |last: Option<i64>, opened: Option<i64>| GapFacts {
        last_reached_at: last.map(at),
        episodes: vec![EpisodeFact { opened_on: opened.map(on), ..episode("e", EpisodeStatus::Active) }],
        ..client()
    };
    let contact = |facts: &GapFacts, expect| check(GapWatch::NoContact, 30, facts, expect);
    contact(&reached(Some(-29), Some(-100)), None);
    contact(&reached(Some(-30), Some(-100)), Some((0, "No contact for 30 days; the last was on October 23.")));
    contact(&reached(Some(-34), Some(-100)), Some((-4, "No contact for 34 days; the last was on October 19.")));
    let never = "Nobody was reached since the enrolment began on October 18, 35 days ago.";
    contact(&reached(None, Some(-35)), Some((-5, never)));
    // Reached in another enrolment, before this one began.
    contact(&reached(Some(-300), Some(-35)), Some((-5, never)));
    contact(&reached(Some(-300), Some(-20)), None);
    contact(&reached(None, None), None);
    // Another enrolment that begins, or is to begin, is no contact.
    let begins = |opened| EpisodeFact { opened_on: Some(on(opened)), ..episode("f", EpisodeStatus::Planned) };
    for opened in [0, 40] {
        let both = reached(None, Some(-35));
        contact(&GapFacts { episodes: vec![begins(opened), both.episodes[0].clone()], ..both }, Some((-5, never)));
    }

    let next = |closed: Option<i64>, opened| GapFacts {
        contact_planned: false,
        contact_closed_at: closed.map(at),
        ..reached(Some(0), opened)
    };
    let planned = |facts: &GapFacts, expect| check(GapWatch::NoNextContact, 0, facts, expect);
    planned(&client(), None);
    let closed = "No check-in to reach the client is planned; the last was closed on November 20.";
    planned(&next(Some(-2), Some(-9)), Some((-2, closed)));
    let opened = "No check-in to reach the client is planned since the enrolment began on November 13.";
    planned(&next(Some(-20), Some(-9)), Some((-9, opened)));
    planned(&next(None, Some(-9)), Some((-9, opened)));
    planned(&next(None, None), None);
}

#[test]
fn an_instrument_is_asked_again() {
    let due = |days| AssessmentDue {
        instrument_id: "phq-9".into(),
        short_title: "PHQ-9".into(),
        last_on: on(days - 14),
        last_total: None,
        due_on: on(days),
        why: String::new(),
    };
    let facts = |days| GapFacts { assessments: vec![due(days)], ..client() };
    check(GapWatch::AssessmentDue, 0, &facts(1), None);
    check(GapWatch::AssessmentDue, 0, &facts(0), Some((0, "PHQ-9 is to be asked again today.")));
    let over = "PHQ-9 was to be asked again on November 20, 2 days ago.";
    check(GapWatch::AssessmentDue, 0, &facts(-2), Some((-2, over)));
    // A result from elsewhere may be years old: nobody here was late before the client came.
    let opened = |opened_on: Option<i64>, facts: GapFacts| GapFacts {
        episodes: vec![EpisodeFact { opened_on: opened_on.map(on), ..episode("e", EpisodeStatus::Active) }],
        ..facts
    };
    let came = "PHQ-9 was to be asked again on November 19, 3 days ago.";
    check(GapWatch::AssessmentDue, 0, &opened(Some(-3), facts(-2000)), Some((-3, came)));
    check(GapWatch::AssessmentDue, 0, &opened(Some(0), facts(-2000)), Some((0, "PHQ-9 is to be asked again today.")));
    check(GapWatch::AssessmentDue, 0, &opened(Some(-3), facts(-2)), Some((-2, over)));
    check(GapWatch::AssessmentDue, 0, &opened(None, facts(-2)), Some((-2, over)));
    check(GapWatch::AssessmentDue, 0, &opened(Some(5), facts(-2)), None);
    // A check-in is there to ask it: that is the gap.
    let kind = |id: &str| CheckInKind::Assessment { instrument_id: id.into() };
    let asked = |id| GapFacts { check_ins: vec![check_in(kind(id), 0, 0)], ..facts(-2) };
    check(GapWatch::AssessmentDue, 0, &asked("phq-9"), None);
    check(GapWatch::AssessmentDue, 0, &asked("gad-7"), Some((-2, over)));
}

#[test]
fn plans_are_reviewed_signed_and_given() {
    let review = |days: i64, status| {
        with_plan(|plan| {
            plan.next_review_on = Some(on(days));
            plan.status = status;
        })
    };
    let watch = GapWatch::PlanReviewDue;
    check(watch, 0, &review(0, PlanStatus::Active), None);
    let said = Some((0, "The care plan was to be reviewed on November 21."));
    check(watch, 0, &review(-1, PlanStatus::Active), said);
    check(watch, 0, &review(-1, PlanStatus::OnHold), said);
    check(watch, 0, &review(-1, PlanStatus::Completed), None);
    let of_episode = |status| GapFacts {
        episodes: vec![
            EpisodeFact { next_review_on: Some(on(-1)), ..episode("e", status) },
            episode("f", EpisodeStatus::Active),
        ],
        ..client()
    };
    let said = "The enrolment in Care at home was to be reviewed on November 21.";
    check(watch, 0, &of_episode(EpisodeStatus::OnHold), Some((0, said)));
    check(watch, 0, &of_episode(EpisodeStatus::Finished), None);

    let watch = GapWatch::PlanUnsigned;
    let opened = |days, plan| GapFacts {
        episodes: vec![EpisodeFact { opened_on: Some(on(days)), ..episode("e", EpisodeStatus::Active) }],
        plan,
        ..client()
    };
    let never = "No care plan was finalised since November 8, 14 days ago.";
    check(watch, 14, &opened(-13, None), None);
    check(watch, 14, &opened(-14, None), Some((0, never)));
    // Looking at an empty plan, which makes it, changes nothing.
    let empty = PlanFact { status: PlanStatus::Draft, version: None, begun_at: at(0), ..plan() };
    check(watch, 14, &opened(-14, Some(empty.clone())), Some((0, never)));
    assert_eq!(found(watch, 14, &opened(-14, Some(empty)))[0].subject_id, "c");
    let changed = |days| {
        with_plan(|plan| {
            plan.status = PlanStatus::Draft;
            plan.draft_since = at(days);
        })
    };
    check(watch, 14, &changed(-13), None);
    check(watch, 14, &changed(-14), Some((0, "The care plan was changed on November 8 and not finalised since.")));

    let watch = GapWatch::PlanNotGiven;
    let given = |finalised: i64, printed: bool, copy: Option<i64>| {
        with_plan(|plan| {
            plan.version = Some(VersionFact { number: 2, finalised_at: at(finalised), given: printed });
            plan.copy_given_on = copy.map(on);
        })
    };
    check(watch, 7, &given(-6, false, None), None);
    let said = "Version 2 of the care plan, from November 15, was not given to the client.";
    check(watch, 7, &given(-7, false, None), Some((0, said)));
    check(watch, 7, &given(-7, false, Some(-8)), Some((0, said)));
    check(watch, 7, &given(-7, false, Some(-7)), None);
    check(watch, 7, &given(-7, true, None), None);
}

#[test]
fn goals_and_interventions_are_worked_on() {
    let of = |goal: GoalFact| with_plan(|plan| plan.goals = vec![goal]);
    let watch = GapWatch::GoalInactive;
    check(watch, 30, &of(goal(-29, None)), None);
    let said = "Nothing was noted on the goal “Walk to the porch” for 30 days, since October 23.";
    check(watch, 30, &of(goal(-30, None)), Some((0, said)));
    check(watch, 30, &of(GoalFact { status: GoalStatus::OnHold, ..goal(-30, None) }), None);
    check(watch, 30, &of(GoalFact { status: GoalStatus::Completed, ..goal(-30, None) }), None);
    let watch = GapWatch::GoalPastDate;
    let said = "The goal “Walk to the porch” was to be reached by November 21.";
    check(watch, 0, &of(goal(0, Some(0))), None);
    check(watch, 0, &of(goal(0, Some(-1))), Some((0, said)));
    check(watch, 0, &of(GoalFact { status: GoalStatus::OnHold, ..goal(0, Some(-1)) }), Some((0, said)));
    check(watch, 0, &of(GoalFact { achievement: Some(Achievement::Achieved), ..goal(0, Some(-1)) }), None);
    check(watch, 0, &of(GoalFact { status: GoalStatus::Cancelled, ..goal(0, Some(-1)) }), None);

    let watch = GapWatch::InterventionOverdue;
    let of = |due: i64, status, plan_status| {
        with_plan(|plan| {
            plan.status = plan_status;
            plan.interventions =
                vec![InterventionFact { id: "i".into(), what: "Order a ramp".into(), status, due_on: Some(on(due)) }];
        })
    };
    let said = Some((0, "“Order a ramp” was to be done by November 21."));
    check(watch, 0, &of(0, InterventionStatus::InProgress, PlanStatus::Active), None);
    check(watch, 0, &of(-1, InterventionStatus::InProgress, PlanStatus::Active), said);
    check(watch, 0, &of(-1, InterventionStatus::OnHold, PlanStatus::Draft), said);
    check(watch, 0, &of(-1, InterventionStatus::Completed, PlanStatus::Active), None);
    check(watch, 0, &of(-1, InterventionStatus::InProgress, PlanStatus::OnHold), None);
}

#[test]
fn notes_and_values_wait_for_an_answer() {
    let note = |days| GapFacts {
        notes: vec![NoteFact { id: "n".into(), episode_id: None, written_at: at(days) }],
        ..client()
    };
    check(GapWatch::NoteUnsigned, 2, &note(-1), None);
    let said = "The note of November 20 waits for a signature for 2 days.";
    check(GapWatch::NoteUnsigned, 2, &note(-2), Some((0, said)));

    let measure = |value: f64, second: Option<f64>, days| Measure {
        id: "m".into(),
        client_id: "c".into(),
        kind: MeasureKind::BloodPressure,
        name: String::new(),
        value,
        second_value: second,
        unit: "mm[Hg]".into(),
        loinc: None,
        at: at(days),
        source: None,
    };
    let limit = MeasureLimit {
        id: "l".into(),
        client_id: "c".into(),
        kind: MeasureKind::BloodPressure,
        name: String::new(),
        unit: "mm[Hg]".into(),
        low: Some(90.0),
        high: Some(140.0),
        second_low: None,
        second_high: Some(90.0),
        target: None,
        second_target: None,
        goal_id: None,
        starts_on: on(-5),
    };
    let of = |value, second, days| GapFacts {
        measures: vec![MeasureFact { measure: measure(value, second, days), limit: limit.clone() }],
        ..client()
    };
    let watch = GapWatch::MeasureUnanswered;
    check(watch, 0, &of(140.0, Some(90.0), -1), None);
    let said = "Blood pressure 182/80 mmHg on November 21: out of range, and nothing was noted about it.";
    check(watch, 0, &of(182.0, Some(80.0), -1), Some((-1, said)));
    assert_eq!(found(watch, 0, &of(120.0, Some(95.0), -1)).len(), 1);
    assert_eq!(found(watch, 0, &of(85.0, None, -5)).len(), 1);
    // Before it was held against anything.
    check(watch, 0, &of(182.0, Some(80.0), -6), None);
}

/// What somebody has to finish waits also where the enrolment is over or the client died; nothing else does.
#[test]
fn who_counts() {
    let open = [GapWatch::CheckInOverdue, GapWatch::PromisePastDue, GapWatch::DischargeStep, GapWatch::NoteUnsigned];
    let kinds = [
        CheckInKind::Contact,
        CheckInKind::Promise { by: PromisedBy::Me, who: String::new(), note_id: None },
        CheckInKind::DischargeStep { discharge_id: "d".into(), rule: "tcm-contact".into() },
    ];
    let everything = |status, deceased_on| GapFacts {
        deceased_on,
        last_reached_at: None,
        contact_planned: false,
        episodes: vec![EpisodeFact { next_review_on: Some(on(-9)), ..episode("e", status) }],
        check_ins: kinds
            .iter()
            .map(|kind| CheckInFact { id: kind.as_str().into(), ..check_in(kind.clone(), -3, -3) })
            .collect(),
        notes: vec![NoteFact { id: "n".into(), episode_id: Some("e".into()), written_at: at(-9) }],
        plan: Some(PlanFact {
            next_review_on: Some(on(-9)),
            goals: vec![goal(-99, Some(-9))],
            version: Some(VersionFact { number: 1, finalised_at: at(-50), given: false }),
            ..plan()
        }),
        ..client()
    };
    let watched = |facts: &GapFacts| -> BTreeSet<GapWatch> {
        find(shipped(), facts, today()).iter().map(|gap| shipped()[gap.rule].watches).collect()
    };
    let all = watched(&everything(EpisodeStatus::Active, None));
    assert!(all.len() > open.len() + 5, "{all:?}");
    for (facts, closed, besides) in [
        (everything(EpisodeStatus::Finished, None), true, None),
        (everything(EpisodeStatus::Cancelled, None), true, None),
        (everything(EpisodeStatus::Active, Some(on(-1))), false, Some(GapWatch::OpenAfterDeath)),
    ] {
        assert_eq!(watched(&facts), open.into_iter().chain(besides).collect());
        assert!(find(shipped(), &facts, today()).iter().all(|gap| gap.episode_closed == closed));
    }
    let nowhere = GapFacts { episodes: Vec::new(), ..everything(EpisodeStatus::Active, None) };
    assert_eq!(watched(&nowhere), BTreeSet::from(open));
}

#[test]
fn a_rule_that_is_not_in_force_finds_nothing() {
    let facts = GapFacts { check_ins: vec![check_in(CheckInKind::Contact, -3, -3)], ..client() };
    let off = GapRule { enabled: false, ..rule(GapWatch::CheckInOverdue, 0) };
    assert_eq!(find(&[off], &facts, today()), []);
}

#[test]
fn a_decision_holds_until_its_end_and_no_longer() {
    let facts = GapFacts { check_ins: vec![check_in(CheckInKind::Contact, -3, -3)], ..client() };
    let gap = found(GapWatch::CheckInOverdue, 0, &facts).remove(0);
    let decided = |kind, until: Option<i64>, since: i64| GapDecision {
        id: "d".into(),
        key: GapKey { rule: "check-in-overdue".into(), client_id: "c".into(), subject_id: "k".into() },
        kind,
        until: until.map(on),
        reason: "In hospital".into(),
        since: on(since),
        at: at(-1),
        by: "Sam".into(),
    };
    let check = |kind, until, since, expect| {
        assert_eq!(standing(&gap, Some(&decided(kind, until, since)), day(TODAY)), expect, "{kind:?} {until:?}");
    };
    assert_eq!(standing(&gap, None, day(TODAY)), Some(GapState::Open));
    check(GapDecisionKind::Snoozed, Some(0), -2, Some(GapState::Snoozed));
    check(GapDecisionKind::Snoozed, Some(-1), -2, Some(GapState::Open));
    check(GapDecisionKind::Exempt, Some(0), -2, Some(GapState::Exempt));
    check(GapDecisionKind::Exempt, Some(-1), -2, Some(GapState::Open));
    check(GapDecisionKind::Reopened, None, -2, Some(GapState::Open));
    check(GapDecisionKind::Settled, None, -2, None);
    // It counts from another day: another gap.
    check(GapDecisionKind::Settled, None, -3, Some(GapState::Open));
}

#[test]
fn what_was_put_off_past_its_deadline_is_snoozed() {
    let kinds = [CheckInKind::Task, CheckInKind::Promise { by: PromisedBy::Me, who: String::new(), note_id: None }];
    for (kind, watches) in kinds.into_iter().zip([GapWatch::CheckInOverdue, GapWatch::PromisePastDue]) {
        let late = |do_on| {
            let put_off = CheckInFact { snooze_reason: Some("Away".into()), ..check_in(kind.clone(), do_on, -3) };
            found(watches, 0, &GapFacts { check_ins: vec![put_off], ..client() }).remove(0)
        };
        let gap = late(4);
        assert_eq!(gap.put_off, Some(PutOff { until: on(4), reason: Some("Away".into()) }));
        assert_eq!(standing(&gap, None, day(TODAY)), Some(GapState::Snoozed));
        let decided = |kind, until: Option<i64>| GapDecision {
            id: "d".into(),
            key: GapKey { rule: "r".into(), client_id: "c".into(), subject_id: "k".into() },
            kind,
            until: until.map(on),
            reason: "In hospital".into(),
            since: gap.since,
            at: at(-1),
            by: "Sam".into(),
        };
        let check = |kind, until, expect| {
            assert_eq!(standing(&gap, Some(&decided(kind, until)), day(TODAY)), expect, "{kind:?} {until:?}");
        };
        check(GapDecisionKind::Exempt, Some(9), Some(GapState::Exempt));
        check(GapDecisionKind::Exempt, Some(-1), Some(GapState::Snoozed));
        check(GapDecisionKind::Settled, None, None);
        assert_eq!(late(0).put_off, None);
        assert_eq!(standing(&late(0), None, day(TODAY)), Some(GapState::Open));
    }
}

#[test]
fn what_can_be_decided() {
    let of = |kind, until: Option<i64>, reason: &str| GapSettlement {
        key: GapKey { rule: "no-contact".into(), client_id: "c".into(), subject_id: "c".into() },
        kind,
        until: until.map(on),
        reason: reason.into(),
    };
    let check = |kind, until, reason, expect: Result<(), FieldFault>| {
        let done = validate_settlement(&of(kind, until, reason), day(TODAY)).map(|_| ());
        assert_eq!(done, expect, "{kind:?} {until:?} {reason}");
    };
    let until = |fault| Err(FieldFault::new("until", fault));
    let reason = Err(FieldFault::new("reason", Fault::ReasonRequired));
    use GapDecisionKind::{Exempt, Reopened, Settled, Snoozed};
    check(Snoozed, Some(1), "Away", Ok(()));
    check(Snoozed, Some(90), "Away", Ok(()));
    check(Snoozed, Some(91), "Away", until(Fault::OutOfRange));
    check(Snoozed, Some(0), "Away", until(Fault::OutOfRange));
    check(Snoozed, None, "Away", until(Fault::Required));
    check(Snoozed, Some(1), "  ", reason);
    check(Exempt, Some(366), "Away", Ok(()));
    check(Exempt, Some(367), "Away", until(Fault::OutOfRange));
    check(Exempt, Some(9), "", reason);
    check(Reopened, None, "", Ok(()));
    check(Settled, None, "Moved away", Ok(()));
    check(Settled, None, "", reason);
    let kept = validate_settlement(&of(Settled, Some(3), " Moved "), day(TODAY)).unwrap();
    assert_eq!((kept.until, kept.reason.as_str()), (None, "Moved"));
}

#[test]
fn every_shipped_rule_can_be_said_and_everything_is_watched() {
    let words = Catalogue::english().unwrap();
    let rules = read(include_str!("../../data/gap-rules.json"), &words).unwrap();
    assert_eq!(rules, shipped());
    let watched: BTreeSet<GapWatch> = rules.iter().map(|rule| rule.watches).collect();
    assert_eq!(watched, GapWatch::ALL.iter().copied().collect());
    for rule in &rules {
        assert!(!gap_title(rule, &words).unwrap().is_empty());
    }
    // No message is there that no rule says.
    let said: BTreeSet<String> = rules
        .iter()
        .flat_map(|rule| [rule.wording.clone(), format!("{}-why", rule.wording)])
        .chain(["gap-days".to_owned()])
        .collect();
    let file = include_str!("../../messages/en/gaps.ftl");
    let named = file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let there: BTreeSet<String> = named.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect();
    assert_eq!(said, there);
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_rule() {
    let words = Catalogue::english().unwrap();
    let entry = |id: &str, watches: &str, days: i32, wording: &str| {
        format!(
            r#"{{ "id": "{id}", "watches": "{watches}", "afterDays": {days}, "severity": "late", "wording": "{wording}", "acts": ["open-note"], "enabled": true }}"#
        )
    };
    let check = |entries: &[String], expect: &[GapRulesFault]| {
        let file = format!(r#"{{ "rules": [{}] }}"#, entries.join(","));
        assert_eq!(read(&file, &words).err().unwrap_or_default(), expect);
    };
    let good = || entry("note-unsigned", "note-unsigned", 2, "gap-note-unsigned");
    let rule = || "late-note".to_owned();
    check(&[good()], &[]);
    check(&[good(), good()], &[GapRulesFault::DuplicateId { rule: "note-unsigned".into() }]);
    check(
        &[entry("late-note", "note-lost", 2, "gap-note-unsigned")],
        &[GapRulesFault::UnknownWatch { rule: rule(), watches: "note-lost".into() }],
    );
    check(
        &[entry("late-note", "note-unsigned", -1, "gap-note-unsigned")],
        &[GapRulesFault::DaysOutOfRange { rule: rule(), days: -1 }],
    );
    check(
        &[entry("late-note", "note-unsigned", 2, "gap-no-such")],
        &[
            GapRulesFault::MissingMessage { rule: rule(), key: "gap-no-such".into() },
            GapRulesFault::MissingMessage { rule: rule(), key: "gap-no-such-why".into() },
        ],
    );
    check(
        &[entry("Late note", "note-unsigned", 2, "gap-note-unsigned")],
        &[GapRulesFault::MalformedId { rule: "Late note".into() }],
    );
    check(
        &[good().replace(r#""acts": ["open-note"]"#, r#""acts": []"#)],
        &[GapRulesFault::NoAct { rule: "note-unsigned".into() }],
    );
    let [GapRulesFault::Malformed { rule, .. }] =
        &read(r#"{ "rules": [{ "severity": "late" }] }"#, &words).unwrap_err()[..]
    else {
        panic!("a rule without an identifier")
    };
    assert_eq!(rule, "#1");
    assert!(matches!(read("{", &words).unwrap_err()[..], [GapRulesFault::NotRules { .. }]));
}

#[test]
fn a_practice_changes_days_severity_and_force_and_nothing_else() {
    let mut rules = shipped().to_vec();
    rules[5].after_days = 45;
    rules[5].severity = GapSeverity::Urgent;
    rules[5].acts = vec![GapAct::OpenNote];
    rules[7].enabled = false;
    let changes = validate_changes(shipped(), &rules).unwrap();
    assert_eq!(changes.len(), 2);
    let kept = in_force(shipped(), &changes);
    assert_eq!(kept.len(), shipped().len());
    assert_eq!((kept[5].after_days, kept[5].severity), (45, GapSeverity::Urgent));
    assert_eq!(kept[5].acts, shipped()[5].acts);
    assert!(!kept[7].enabled);
    rules[0].after_days = -1;
    assert_eq!(validate_changes(shipped(), &rules), Err(FieldFault::new("afterDays", Fault::OutOfRange)));
    rules[0] = GapRule { id: "no-such".into(), ..shipped()[0].clone() };
    assert_eq!(validate_changes(shipped(), &rules), Err(FieldFault::new("id", Fault::Malformed)));
}
