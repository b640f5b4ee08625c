//! A plainly fictional discharge with what followed. The tests and the samples share it.

use throughline_pdf::{DischargeStepPrint, DischargeTimelinePrint, HappenedPrint, SourcePrint, StandingPrint};

use crate::common::day;

fn happened(on: u32, time: &str, what: &str, with: &str) -> HappenedPrint {
    HappenedPrint { on: day(2026, 11, on), time: time.to_owned(), what: what.to_owned(), with: with.to_owned() }
}

/// Some steps done, one not possible, others waiting.
pub(crate) fn timeline() -> DischargeTimelinePrint {
    let own = SourcePrint::Own;
    let cpt = |codes: &str| SourcePrint::Checked(codes.to_owned());
    let step = |title: &str, due: u32, standing, remark: &str, rule: &str, source| DischargeStepPrint {
        title: title.to_owned(),
        due_on: day(2026, 11, due),
        standing,
        remark: remark.to_owned(),
        happened: Vec::new(),
        rule: rule.to_owned(),
        source,
    };
    let tuesday = day(2026, 11, 24);
    let contact = DischargeStepPrint {
        happened: vec![
            happened(23, "9:10 AM", "Phone: left a message", ""),
            happened(23, "3:30 PM", "Phone: no answer", ""),
            happened(24, "4:45 PM", "Phone: reached", "Ines (daughter)"),
        ],
        ..step(
            "Reach the client or their caregiver",
            24,
            StandingPrint::Done(tuesday, false),
            "",
            "Within two business days after the discharge: Monday to Friday, but not federal holidays. After a \
             Friday that is Tuesday. Two documented attempts count where nobody is reached.",
            cpt("CPT 99495 and 99496; CMS, Transitional Care Management Services"),
        )
    };
    DischargeTimelinePrint {
        client_name: "Marisol Applewood-Featherstone".to_owned(),
        from_place: "Imaginary General Hospital".to_owned(),
        to_place: "Home, with her daughter".to_owned(),
        to_community: true,
        admitted_on: Some(day(2026, 11, 14)),
        discharged_on: day(2026, 11, 20),
        reason: "Heart failure".to_owned(),
        high_complexity: true,
        mental_health: false,
        lace: Some((12, true)),
        steps: vec![
            contact,
            step(
                "Ask about warning signs",
                24,
                StandingPrint::Done(tuesday, false),
                "Chest pain or trouble breathing: no. Gained weight quickly, or legs swollen: yes, 2 pounds since \
                 Saturday; she calls the clinic today.",
                "Within two business days, best together with the first call.",
                own.clone(),
            ),
            step(
                "Confirm that equipment and services have come",
                24,
                StandingPrint::NotPossible(tuesday),
                "The walker is out of stock",
                "Within two business days: what was ordered at the discharge is there and works.",
                own,
            ),
            step(
                "Face-to-face visit",
                27,
                StandingPrint::Open(2),
                "",
                "Within 7 calendar days after the discharge, where the medical decisions are of high complexity.",
                cpt("CPT 99496"),
            ),
            step(
                "Reconcile the medicines",
                27,
                StandingPrint::Open(2),
                "",
                "No later than the day of the face-to-face visit.",
                SourcePrint::Recalled("CPT 99495 and 99496".to_owned()),
            ),
        ],
        agency: "Lantern Street Care Coordination".to_owned(),
        case_manager: "Theo Okonkwo-Lindqvist".to_owned(),
        direct_phone: "(555) 010-0100".to_owned(),
        printed_on: day(2026, 11, 25),
    }
}

/// Everything that follows a stay for a mental illness with decisions of high complexity, with the rules' whole words.
pub(crate) fn whole_sequence() -> DischargeTimelinePrint {
    let mut timeline = timeline();
    timeline.mental_health = true;
    timeline.from_place = "Saint Bartholomew-Immaculata Regional Memorial Medical Ctr".to_owned();
    timeline.to_place = "Home, with her daughter-in-law Wilhelmina and two grandsons".to_owned();
    timeline.steps[0].rule = "Within two business days after the discharge: Monday to Friday, but not federal holidays. \
        After a Friday that is Tuesday. By phone, in person or in writing both ways. Two documented attempts count where \
        nobody is reached: CMS asks for \"two or more separate attempts in a timely manner\", which may be on one day. We \
        take them as separate from 30 minutes apart on."
        .to_owned();
    let visit = timeline.steps[3].clone();
    for (title, due_on, rule) in [
        (
            "Visit with a mental health provider, within 7 days",
            day(2026, 11, 27),
            "Day 1 is the day after the discharge: a visit on the day of the discharge does not count. A visit that counts \
             here counts for the 30 days too.",
        ),
        (
            "Look back on the 30 days",
            day(2026, 12, 19),
            "The period begins on the day of the discharge and runs the next 29 days; this is its last day. Asked in its \
             last five days.",
        ),
        (
            "Visit with a mental health provider, within 30 days",
            day(2026, 12, 20),
            "Day 1 is the day after the discharge: a visit on the day of the discharge does not count. Asked from day 8 on, \
             where there was no visit in the first 7 days.",
        ),
    ] {
        timeline.steps.push(DischargeStepPrint {
            title: title.to_owned(),
            due_on,
            rule: rule.to_owned(),
            ..visit.clone()
        });
    }
    timeline
}

/// Names that take lines, every way a step can stand, a dozen attempts.
pub(crate) fn long_timeline() -> DischargeTimelinePrint {
    let mut timeline = timeline();
    timeline.client_name = "Wilhelmina-Constance Featherstonehaugh-Llanfairpwllgwyngyll de la Fontaine".to_owned();
    timeline.from_place = "The Imaginary General Hospital of Northern Makebelieve, Department of Cardiology".to_owned();
    timeline.to_place = "Storybook Assisted Living Residence at the Old Harbor, Apartment 14".to_owned();
    timeline.mental_health = true;
    timeline.reason = "Heart failure with reduced ejection fraction; pneumonia; a fall on the ward".to_owned();
    let first = timeline.steps[0].clone();
    let tuesday = day(2026, 11, 24);
    for standing in [
        StandingPrint::Done(tuesday, true),
        StandingPrint::Attempted(tuesday, false),
        StandingPrint::Attempted(tuesday, true),
        StandingPrint::DoesNotCount(tuesday),
        StandingPrint::Refused(tuesday),
        StandingPrint::Overdue(1),
        StandingPrint::Open(0),
        StandingPrint::Withdrawn,
    ] {
        let mut step = first.clone();
        step.standing = standing;
        step.happened = step.happened.iter().cycle().take(12).cloned().collect();
        timeline.steps.push(step);
    }
    timeline
}
