//! What may be saved of a plan.

use throughline_domain::plan::{CarePlan, Goal, Intervention, InterventionStatus, Need, PlanItem, Risk, Strength};
use throughline_domain::plan_rules::{validate_item, validate_plan};
use throughline_domain::{Fault, FieldFault};

use crate::samples::{barrier, complete_plan, day, goal, intervention, need, plan_day, risk, strength};

fn fault(field: &'static str, fault: Fault) -> Option<FieldFault> {
    Some(FieldFault::new(field, fault))
}

#[test]
fn the_head_has_its_dates_in_order() {
    let check = |change: fn(&mut CarePlan), expect: Option<FieldFault>| {
        let mut plan = complete_plan().plan;
        change(&mut plan);
        assert_eq!(validate_plan(&plan, plan_day()).err(), expect);
    };
    check(|_| {}, None);
    check(|p| p.next_review_on = p.starts_on, None);
    check(|p| p.next_review_on = Some(day("2026-10-31")), fault("nextReviewOn", Fault::BeforeStart));
    check(|p| p.copy_given_on = Some(day("2026-11-23")), fault("copyGivenOn", Fault::InFuture));
    check(|p| p.consent_on = Some(day("2026-11-23")), fault("consentOn", Fault::InFuture));
    check(|p| p.next_review_on = Some(day("2201-01-01")), fault("nextReviewOn", Fault::OutOfRange));
    check(|p| p.starts_on = Some(day("0206-11-01")), fault("startsOn", Fault::OutOfRange));
    check(|p| p.what_matters = "x".repeat(100_001), fault("whatMatters", Fault::TooLong));
}

#[test]
fn an_item_may_be_unfinished_but_not_wrong() {
    let check = |item: PlanItem, expect: Option<FieldFault>| {
        assert_eq!(validate_item(&item, plan_day()).err(), expect, "{item:?}")
    };
    check(PlanItem::Need(Need { statement: String::new(), ..need("n") }), None);
    check(PlanItem::Need(Need { onset_on: Some(day("2026-11-23")), ..need("n") }), fault("onsetOn", Fault::InFuture));
    let a = || goal("g", None);
    check(PlanItem::Goal(Goal { client_words: String::new(), targets: Vec::new(), ..a() }), None);
    for (value, good) in [(-1, false), (0, true), (10, true), (11, false)] {
        let expect = |field| if good { None } else { fault(field, Fault::OutOfRange) };
        check(PlanItem::Goal(Goal { confidence: Some(value), ..a() }), expect("confidence"));
        check(PlanItem::Goal(Goal { importance: Some(value), ..a() }), expect("importance"));
    }
    for (progress, good) in [(-1, false), (0, true), (4, true), (5, false)] {
        let expect = if good { None } else { fault("progress", Fault::OutOfRange) };
        check(PlanItem::Goal(Goal { progress, ..a() }), expect);
    }
    check(PlanItem::Goal(Goal { starts_on: Some(day("2027-03-01")), ..a() }), None);
    check(PlanItem::Goal(Goal { starts_on: Some(day("2027-03-02")), ..a() }), fault("targets", Fault::BeforeStart));
    for status in InterventionStatus::ALL {
        use InterventionStatus::{Cancelled, OnHold, Stopped};
        let asks = matches!(status, OnHold | Cancelled | Stopped);
        let of = |reason: &str| {
            PlanItem::Intervention(Intervention {
                status: *status,
                status_reason: reason.into(),
                ..intervention("i", None)
            })
        };
        check(of(" "), if asks { fault("statusReason", Fault::ReasonRequired) } else { None });
        check(of("Waiting for the insurer"), None);
    }
    check(PlanItem::Strength(Strength { text: String::new(), ..strength("s") }), None);
    check(PlanItem::Strength(Strength { text: "x".repeat(100_001), ..strength("s") }), fault("text", Fault::TooLong));
    check(PlanItem::Barrier(barrier("b")), None);
    check(PlanItem::Risk(risk("r")), None);
    check(
        PlanItem::Risk(Risk { reviewed_on: Some(day("2026-11-23")), ..risk("r") }),
        fault("reviewedOn", Fault::InFuture),
    );
}
