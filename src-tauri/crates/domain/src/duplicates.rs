//! Is this client in the record already? Likeness of names, with birth date or identifier.
//!
//! [`judge`] warns, it never decides. A name alone is no reason (namesakes are many), nor is a birth
//! date (twins); thresholds stand at [`LIKE_NAME`] and [`LIKE_NAME_NEAR_DATE`].

mod likeness;

pub use likeness::{Identity, LIKE_NAME, LIKE_NAME_NEAR_DATE, NameParts, judge, likeness, near_dates};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::ClientId;

text_enum! {
    /// Why two clients look like one.
    pub enum DuplicateReason {
        SameIdentifier = "same-identifier",
        SameNameAndBirthDate = "same-name-and-birth-date",
        LikeNameAndBirthDate = "like-name-and-birth-date",
        LikeNameAndPhone = "like-name-and-phone",
    }
}

/// A client in the record that looks like the one being entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Duplicate {
    /// The client in the record.
    pub client_id: ClientId,
    /// Their name.
    pub name: String,
    /// Their birth date.
    pub birth_date: Option<NaiveDate>,
    /// Why.
    pub reason: DuplicateReason,
    /// 0 to 1: how like the names are.
    pub likeness: f64,
}
