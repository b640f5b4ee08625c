//! How a use case fails: a code for code, a detail for the window to build its words from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use throughline_domain::Code;
use ts_rs::TS;

/// What a failed command answers. `message` is for logs and developers: it never holds client data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{}: {message}", code.as_str())]
pub struct Failure {
    /// What the window's table of words is asked for.
    pub code: Code,
    /// In English, for developers.
    pub message: String,
    /// Facts the words can use; boxed so that a result stays small where all goes well.
    pub detail: Box<Detail>,
}

/// Facts about a failure, none of them client data but the characters of `items`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Detail {
    /// The field at fault, as named on the wire.
    pub field: Option<String>,
    /// The kind of fault, as named in the domain.
    pub fault: Option<String>,
    /// Line of a file, from 1.
    pub line: Option<i32>,
    /// Column of a file, from 1.
    pub column: Option<i32>,
    /// A limit that was passed, in bytes, seconds or whatever the code speaks of.
    pub limit: Option<i32>,
    /// Things to list: characters without a glyph, resource types.
    pub items: Vec<String>,
}

impl Failure {
    /// A failure with nothing more to say than its code.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), detail: Box::default() }
    }

    /// A value that cannot be taken: which field, and what is wrong with it.
    pub fn invalid(field: impl Into<String>, fault: impl Into<String>) -> Self {
        let (field, fault) = (field.into(), fault.into());
        Self {
            code: Code::Invalid,
            message: format!("{field}: {fault}"),
            detail: Box::new(Detail { field: Some(field), fault: Some(fault), ..Detail::default() }),
        }
    }

    /// A failure with things to list.
    pub fn listing(code: Code, message: impl Into<String>, items: Vec<String>) -> Self {
        Self { detail: Box::new(Detail { items, ..Detail::default() }), ..Self::new(code, message) }
    }

    /// What was asked for is not there.
    #[must_use]
    pub fn not_found(kind: &'static str) -> Self {
        Self::new(Code::NotFound, format!("no such {kind}"))
    }
}

impl From<throughline_store::StoreError> for Failure {
    fn from(error: throughline_store::StoreError) -> Self {
        // The store's own words name the schema at most, never what a person typed.
        Self::new(error.code(), error.to_string())
    }
}

impl From<throughline_domain::FieldFault> for Failure {
    fn from(fault: throughline_domain::FieldFault) -> Self {
        Self::invalid(fault.field, fault.fault.as_str())
    }
}
