//! What a care plan must hold before it is finalised.
//!
//! The union of CMS CCM's comprehensive care plan, 42 CFR 441.301(c)(2), CARF 2.C and the NHS's five
//! criteria, as the data model's last paragraph (§1.3) gathers them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::PlanItemKind;

text_enum! {
    /// What is missing.
    pub enum MissingKind {
        NoNeed = "no-need",
        NeedWithoutGoal = "need-without-goal",
        NeedWithoutStatement = "need-without-statement",
        GoalWithoutNeed = "goal-without-need",
        GoalWithoutWords = "goal-without-words",
        GoalWithoutMeasure = "goal-without-measure",
        GoalWithoutDue = "goal-without-due",
        GoalWithoutIntervention = "goal-without-intervention",
        InterventionWithoutResponsible = "intervention-without-responsible",
        InterventionWithoutDue = "intervention-without-due",
        InterventionWithoutGoal = "intervention-without-goal",
        InterventionWithoutReason = "intervention-without-reason",
        RiskWithoutMitigation = "risk-without-mitigation",
        RiskWithoutBackUp = "risk-without-back-up",
        NoWhatMatters = "no-what-matters",
        NoStrength = "no-strength",
        NoAlternatives = "no-alternatives",
        NoMonitor = "no-monitor",
        NoNextReview = "no-next-review",
        NextReviewPast = "next-review-past",
        NotAccepted = "not-accepted",
        NoCopyGiven = "no-copy-given",
        NoConsent = "no-consent",
    }
}

/// One thing that is missing, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// What.
    pub kind: MissingKind,
    /// On which kind of item; none for the plan's own head.
    pub item: Option<PlanItemKind>,
    /// On which item.
    pub item_id: Option<String>,
    /// The field to put the cursor into, as named in the item.
    pub field: String,
    /// The item's own words, to recognise it by.
    pub title: String,
}
