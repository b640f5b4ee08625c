//! The LACE index: how likely a client comes back unplanned, or dies, within 30 days.
//!
//! van Walraven C, Dhalla IA, Bell C, et al. Derivation and validation of an index to predict early death or
//! unplanned readmission after discharge from hospital to the community. CMAJ 2010;182(6):551-557, table 4:
//! length of stay 0 to 7 points, acute admission 3, comorbidity (Charlson) 0 to 5, emergency visits 0 to 4.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Discharge, Lace};

/// From this score on the risk is called high: the threshold in use since the index was published.
pub const LACE_HIGH: i32 = 10;

/// What the LACE index comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaceScore {
    /// 0 to 19; none where a part is not known.
    pub score: Option<i32>,
    /// [`LACE_HIGH`] and more.
    pub high: bool,
}

impl From<Option<i32>> for LaceScore {
    fn from(score: Option<i32>) -> Self {
        Self { score, high: score.is_some_and(|score| score >= LACE_HIGH) }
    }
}

impl Lace {
    /// 0 to 19; none where a part is not known.
    #[must_use]
    pub fn score(&self) -> Option<i32> {
        let emergency = if self.emergency { 3 } else { 0 };
        Some(stay(self.days?) + emergency + comorbidity(self.comorbidity?) + self.visits?.clamp(0, 4))
    }
}

impl Discharge {
    /// The LACE index, with the days of the stay reckoned from its dates where they were not given.
    #[must_use]
    pub fn lace_score(&self) -> Option<i32> {
        let stayed = self.admitted_on.and_then(|on| i32::try_from((self.discharged_on - on).num_days()).ok());
        Lace { days: self.lace.days.or(stayed), ..self.lace }.score()
    }
}

/// L: less than a day counts nothing, 14 days and more the most.
const fn stay(days: i32) -> i32 {
    match days {
        ..=0 => 0,
        1..=3 => days,
        4..=6 => 4,
        7..=13 => 5,
        14.. => 7,
    }
}

/// C: Charlson points up to 3 as they are, 4 and more as 5.
const fn comorbidity(points: i32) -> i32 {
    match points {
        ..=0 => 0,
        1..=3 => points,
        4.. => 5,
    }
}
