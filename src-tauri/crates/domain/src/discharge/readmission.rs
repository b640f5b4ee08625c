//! A client who comes back to a hospital before the days after a discharge are over.
//!
//! The days that count after a discharge end with a new stay: the steps of the one before wait for a client who
//! is no longer at home, and those of the new one ask for the same things. Readmission is counted within 30
//! days, as CMS counts it in the Hospital Readmissions Reduction Program (42 CFR 412.152).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Discharge;
use crate::id::DischargeId;

/// Days after a discharge within which a new stay is a readmission.
const WITHIN_DAYS: i32 = 30;

/// That a stay followed on an earlier discharge, of which steps still wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Readmission {
    /// The discharge before.
    pub discharge_id: DischargeId,
    /// When that was.
    pub discharged_on: NaiveDate,
    /// When the client came back; where that is not known, the day this stay ended.
    pub back_on: NaiveDate,
    /// Whole days between the two.
    pub days: i32,
    /// Steps of the discharge before that still wait, at least one.
    pub open_steps: i32,
}

impl Readmission {
    /// Whether this stay is a readmission after an earlier discharge, of which so many steps wait.
    #[must_use]
    pub fn after(earlier: &Discharge, open_steps: i32, this: &Discharge) -> Option<Self> {
        let back_on = this.admitted_on.unwrap_or(this.discharged_on);
        let days = i32::try_from(back_on.signed_duration_since(earlier.discharged_on).num_days()).ok()?;
        let is_later = earlier.id != this.id && this.discharged_on > earlier.discharged_on;
        (is_later && open_steps > 0 && (0..=WITHIN_DAYS).contains(&days)).then(|| Self {
            discharge_id: earlier.id.clone(),
            discharged_on: earlier.discharged_on,
            back_on,
            days,
            open_steps,
        })
    }
}
