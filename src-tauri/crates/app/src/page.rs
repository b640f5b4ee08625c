//! Pages: how many lines, and where the next one begins.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Failure;

/// No page is longer.
const LONGEST: i32 = 200;

/// The length of a page, from what was asked for.
pub(crate) fn length(asked: i32) -> u32 {
    asked.clamp(1, LONGEST).unsigned_abs()
}

/// The place a page comes after, from the words of the page before.
///
/// # Errors
/// `cursor: malformed` for words this program did not give out.
pub(crate) fn after<K: DeserializeOwned>(cursor: Option<&str>) -> Result<Option<K>, Failure> {
    cursor.map(serde_json::from_str).transpose().map_err(|_| Failure::invalid("cursor", "malformed"))
}

/// The words by which the next page is asked for.
pub(crate) fn next<K: Serialize>(key: Option<&K>) -> Result<Option<String>, Failure> {
    key.map(serde_json::to_string)
        .transpose()
        .map_err(|_| Failure::new(throughline_domain::Code::Internal, "a place that cannot be written"))
}
