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
    /// Whether this stay is a readmission after an earlier discharge. How many of its steps wait is for whoever
    /// keeps them to say: none yet.
    #[must_use]
    pub fn after(earlier: &Discharge, this: &Discharge) -> Option<Self> {
        let back_on = this.admitted_on.unwrap_or(this.discharged_on);
        let days = i32::try_from(back_on.signed_duration_since(earlier.discharged_on).num_days()).ok()?;
        let is_later = earlier.id != this.id && this.discharged_on > earlier.discharged_on;
        (is_later && (0..=WITHIN_DAYS).contains(&days)).then(|| Self {
            discharge_id: earlier.id.clone(),
            discharged_on: earlier.discharged_on,
            back_on,
            days,
            open_steps: 0,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::discharge::{Complexity, Lace};

    fn stay(id: &str, admitted_on: Option<&str>, discharged_on: &str) -> Discharge {
        Discharge {
            id: id.into(),
            client_id: "client".into(),
            episode_id: None,
            from_place: "Imaginary General Hospital".into(),
            to_place: "Home".into(),
            to_community: true,
            admitted_on: admitted_on.map(|day| day.parse().unwrap()),
            discharged_on: discharged_on.parse().unwrap(),
            reason: "Heart failure".into(),
            lace: Lace::default(),
            complexity: Complexity::High,
            mental_health: false,
            source: None,
        }
    }

    #[test]
    fn thirty_days_from_the_discharge_to_the_next_admission() {
        let first = stay("first", None, "2026-01-10");
        let check = |this: Discharge, days: Option<i32>| {
            assert_eq!(Readmission::after(&first, &this).map(|found| found.days), days, "{this:?}");
        };
        check(stay("next", Some("2026-01-10"), "2026-01-12"), Some(0));
        check(stay("next", Some("2026-02-09"), "2026-03-20"), Some(30));
        check(stay("next", Some("2026-02-10"), "2026-02-12"), None);
        // Without a day of admission the day it ended has to do.
        check(stay("next", None, "2026-01-15"), Some(5));
        check(stay("next", None, "2026-02-15"), None);
        // The same stay, an earlier one, and one that held on over it.
        check(stay("first", None, "2026-01-15"), None);
        check(stay("before", Some("2025-12-30"), "2026-01-02"), None);
        check(stay("around", Some("2026-01-05"), "2026-01-15"), None);
    }
}
