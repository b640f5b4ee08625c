//! What an import found, what it would do, and what it did.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::duplicates::Duplicate;
use crate::id::{ActId, ClientId};

/// How many of a kind of resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResourceCount {
    /// FHIR resource type.
    pub resource: String,
    /// How many the file holds.
    pub found: i32,
    /// How many are taken in.
    pub taken: i32,
}

text_enum! {
    /// Something odd in the file, that was dealt with.
    pub enum ImportNoticeKind {
        Deceased = "deceased",
        DanglingReference = "dangling-reference",
        DuplicateId = "duplicate-id",
        ImpossibleDate = "impossible-date",
        /// Only the year or month is known: taken as its first day (an end: its last).
        PartialDate = "partial-date",
        TextTooLong = "text-too-long",
        MalformedText = "malformed-text",
        MissingDisplay = "missing-display",
        UnknownStatus = "unknown-status",
        OtherPatient = "other-patient",
        MissingRequired = "missing-required",
        /// More of a kind than any one person has: the rest was left out.
        TooMany = "too-many",
        /// A questionnaire the record has no instrument for.
        UnknownInstrument = "unknown-instrument",
        /// A questionnaire of this program's in a version that is not here.
        OtherVersion = "other-version",
        /// An answer that is none of the options, or a number outside the range.
        UnknownAnswer = "unknown-answer",
        /// Social security, passport and licence numbers and the like: a plan does not need them.
        SensitiveIdentifier = "sensitive-identifier",
    }
}

/// Something odd in the file, and how often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportNotice {
    /// What.
    pub kind: ImportNoticeKind,
    /// In which kind of resource.
    pub resource: String,
    /// How often.
    pub count: i32,
}

/// One client of a file, before anything is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportClient {
    /// Names this client within the report.
    pub key: String,
    /// Their name.
    pub name: String,
    /// Their birth date.
    pub birth_date: Option<chrono::NaiveDate>,
    /// The client this very file or system gave before: new rows go there, known rows are left alone.
    pub known_as: Option<ClientId>,
    /// Clients in the record that look like this one.
    pub duplicates: Vec<Duplicate>,
    /// What would be created, by kind (`need`, `goal`, `coverage`, …).
    pub creates: Vec<ResourceCount>,
}

/// What a file holds and what taking it in would do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// Hand it back to carry the import out.
    pub token: String,
    /// The file's name.
    pub file_name: String,
    /// The clients it holds.
    pub clients: Vec<ImportClient>,
    /// Every resource type of the file: found and taken.
    pub resources: Vec<ResourceCount>,
    /// What was odd.
    pub notices: Vec<ImportNotice>,
    /// Rows that are in the record already.
    pub known_rows: i32,
    /// Rows that would be created.
    pub new_rows: i32,
}

/// What to do with one client of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportChoice {
    /// The client's key in the report.
    pub key: String,
    /// Add the rows to this client; none: to the known one, or a new one.
    pub into: Option<ClientId>,
    /// Leave this client out.
    pub skip: bool,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportResult {
    /// Undo with this; none where nothing was new.
    pub act_id: Option<ActId>,
    /// The clients taken in or added to.
    pub client_ids: Vec<ClientId>,
    /// Rows created.
    pub created: i32,
    /// Rows that were in the record already.
    pub known: i32,
}
