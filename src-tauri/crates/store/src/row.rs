//! From columns to the domain's types and back. What cannot be read is a fault of the file, not of
//! the person: [`StoreError::Unreadable`] with the kind and never the value.

use std::str::FromStr;

use serde::Serialize;
use serde::de::DeserializeOwned;
use throughline_domain::client::Source;

use crate::StoreError;

/// A member of an enumeration, from its text.
pub(crate) fn member<T: FromStr>(kind: &'static str, text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Unreadable { kind })
}

/// The same where the column may be empty.
pub(crate) fn optional_member<T: FromStr>(kind: &'static str, text: Option<&str>) -> Result<Option<T>, StoreError> {
    text.map(|t| member(kind, t)).transpose()
}

/// What a column keeps as JSON.
pub(crate) fn from_json<T: DeserializeOwned>(kind: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Unreadable { kind })
}

/// What a column is to keep as JSON.
pub(crate) fn to_json<T: Serialize + ?Sized>(kind: &'static str, value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Unreadable { kind })
}

/// A number that the domain keeps in 32 bits, as the window does.
pub(crate) fn small(kind: &'static str, number: i64) -> Result<i32, StoreError> {
    i32::try_from(number).map_err(|_| StoreError::Unreadable { kind })
}

/// A number that is never negative: how many there are, or which version.
pub(crate) fn count(kind: &'static str, number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Unreadable { kind })
}

/// Where a row came from; both columns are filled or neither.
pub(crate) fn source(system: Option<String>, key: Option<String>) -> Option<Source> {
    system.zip(key).map(|(system, key)| Source { system, key })
}

/// The two columns of a source.
pub(crate) fn source_columns(source: Option<&Source>) -> (Option<&str>, Option<&str>) {
    (source.map(|s| s.system.as_str()), source.map(|s| s.key.as_str()))
}
