//! What the window may know of the record itself, and of its history.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::ActId;

text_enum! {
    /// Where the record stands.
    pub enum RecordState {
        /// None is here yet: the first run.
        Absent = "absent",
        /// Locked.
        Locked = "locked",
        /// Open.
        Open = "open",
    }
}
text_enum! {
    /// Which record: the case manager's own, or the demo's with its plainly fictional clients.
    pub enum RecordChoice { Own = "own", Demo = "demo" }
}

/// Where the record stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordStatus {
    /// Absent, locked or open.
    pub state: RecordState,
    /// Which record is chosen.
    pub choice: RecordChoice,
    /// The case manager's own record exists, whichever is chosen.
    pub own_exists: bool,
    /// Folder of the record.
    pub folder: String,
    /// Minutes without a key or pointer after which it locks.
    pub idle_minutes: i32,
    /// Today, where the case manager works: by the core's clock, so that the window has none of its own.
    pub today: chrono::NaiveDate,
    /// Seconds to wait before the next attempt at unlocking.
    pub wait_seconds: i32,
    /// The program's version.
    pub version: String,
}

/// A record was made: shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryKeyShown {
    /// In groups, to be printed or written down.
    pub recovery_key: String,
}

/// Never the key.
impl std::fmt::Debug for RecoveryKeyShown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKeyShown(…)")
    }
}

text_enum! {
    /// What a change did.
    pub enum ChangeOp { Create = "create", Update = "update", Remove = "remove" }
}

/// One change of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeEntry {
    /// Its place in the chain.
    pub seq: i32,
    /// The act it belongs to.
    pub act_id: ActId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// Which kind of entity (`client`, `goal`, …).
    pub kind: String,
    /// Which one.
    pub entity_id: String,
    /// What.
    pub op: ChangeOp,
    /// Names of the fields that differ.
    pub fields: Vec<String>,
}

/// A page of changes, the newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangePage {
    /// The changes.
    pub rows: Vec<ChangeEntry>,
    /// Hand it back for the next page.
    pub next: Option<String>,
}

/// What walking the chain of changes found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChainReport {
    /// Links walked.
    pub links: i32,
    /// The first link that does not fit; none: the chain is whole.
    pub broken_at: Option<i32>,
    /// The end agrees with the checkpoint outside the database.
    pub matches_checkpoint: bool,
}

/// What is being typed, kept as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// Names the form: `note:<id>`, `client:new`, …
    pub key: String,
    /// About whom, if about a client.
    pub client_id: Option<crate::id::ClientId>,
    /// The form's values as JSON text; the core does not read it.
    pub body: String,
    /// When it was last kept.
    pub at: DateTime<Utc>,
}
